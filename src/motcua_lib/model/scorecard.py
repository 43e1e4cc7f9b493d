"""Điểm số: what every measure returns: a value with its parts, its rounding, its notes and its trail.

Floor 3, nouns only. Values are exact fractions; rounding happens once, where a `Rounding` says so.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Language, Text
from motcua_lib.model._exact import DIGITS, half_up, plain, spelled
from motcua_lib.trail import Step, Trail

__all__ = ["TWO_PLACES", "Note", "Ratio", "Rounding", "Score", "Unit", "as_count", "as_fraction", "label"]


def label(value: Text | str) -> Text:
    """A label in both languages; a str stands for both."""
    return Text(value, value) if isinstance(value, str) else value


def as_count(value: object, what: str) -> int:
    """A count: a whole number, zero or more.

    Raises:
        ArgumentTypeError: no int; a bool or a float is no count. MetricError: below zero.

    >>> as_count(7, "the number of dossiers")
    7
    """
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    if value < 0:
        raise MetricError("negative-count", what=what, value=value)
    return value


def as_fraction(value: object, what: str) -> Fraction:
    """An exact number as a fraction: an int, a Decimal or a Fraction.

    Raises:
        ArgumentTypeError: a float, which is not exact, a bool, or no number. MetricError: not finite.

    >>> as_fraction(Decimal("83.61"), "the score")
    Fraction(8361, 100)
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise ArgumentTypeError("not-exact-number", what=what, value=value)
    if isinstance(value, Decimal) and not value.is_finite():
        raise MetricError("not-a-figure", what=what, value=value)
    return Fraction(value)


class Unit(Enum):
    """Đơn vị của một số liệu: what a value is measured in. A difference of percentages is in percentage points.

    >>> Unit.PERCENTAGE_POINTS.text["vi"]
    'điểm phần trăm'
    """

    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage-points"
    POINTS = "points"
    COUNT = "count"
    RANK = "rank"
    WORKING_DAYS = "working-days"
    WORKING_HOURS = "working-hours"
    MINUTES = "minutes"

    @property
    def text(self) -> Text:
        """The unit in words."""
        return _UNIT_TEXT[self.value]

    @property
    def sign(self) -> Text:
        """The unit as it is written behind a figure."""
        return _PERCENT_SIGN if self is Unit.PERCENT else Text(f" {self.text.vi}", f" {self.text.en}")


_PERCENT_SIGN = Text("%", "%")
_UNIT_TEXT = {
    "percent": Text("phần trăm", "percent"),
    "percentage-points": Text("điểm phần trăm", "percentage points"),
    "points": Text("điểm", "points"),
    "count": Text("lượt", "cases"),
    "rank": Text("hạng", "rank"),
    "working-days": Text("ngày làm việc", "working days"),
    "working-hours": Text("giờ làm việc", "working hours"),
    "minutes": Text("phút", "minutes"),
}


def _places(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if as_count(value, "Rounding.places") > DIGITS:  # half_up goes no further
        raise MetricError("too-many-places", most=DIGITS, value=value)


@attrs.frozen
class Rounding:
    """Quy tắc làm tròn: half up, halves away from zero, to so many decimals, once.

    Args:
        places: decimals, 0 to 60.
        citation: what says so; None for a convention of the library.

    >>> Rounding(2).of(Fraction(92949, 10000)), Rounding(1).of(Fraction(-1, 20))
    (Decimal('9.29'), Decimal('-0.1'))
    """

    places: int = attrs.field(validator=_places)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def of(self, value: Fraction) -> Decimal:
        """The value with exactly that many decimals."""
        return half_up(value, self.places)

    @property
    def text(self) -> Text:
        """The rule in words."""
        return Text(
            f"làm tròn nửa lên đến {self.places} chữ số thập phân", f"rounded half up to {self.places} decimals"
        )


TWO_PLACES = Rounding(2)


def _numerator(value: object) -> int:
    return as_count(value, "Ratio.numerator")


def _denominator(value: object) -> int:
    return as_count(value, "Ratio.denominator")


@attrs.frozen
class Ratio:
    """Tỷ lệ: a count out of a count, with what both of them count.

    Args:
        numerator: the part, zero or more.
        denominator: the whole, at least the part.
        name: what the ratio is called; a str stands for both languages.
        of: what stands below the line: the whole, the period, what is left out.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, or a part larger than its whole.

    >>> share = Ratio(81, 263, "hài lòng")
    >>> share.value, share.percent(2), str(share)
    (Fraction(81, 263), Decimal('30.80'), 'hài lòng: 81/263 = 30,80%')
    """

    numerator: int = attrs.field(converter=_numerator)
    denominator: int = attrs.field(converter=_denominator)
    name: Text = attrs.field(default=Text("tỷ lệ", "share"), converter=label, validator=of_type(Text))
    of: Text = attrs.field(default=Text("", ""), kw_only=True, converter=label, validator=of_type(Text))

    def __attrs_post_init__(self) -> None:
        if self.numerator > self.denominator:
            raise MetricError(
                "part-exceeds-whole", name=self.name.en, numerator=self.numerator, denominator=self.denominator
            )

    @property
    def value(self) -> Fraction:
        """The share, from 0 to 1, exactly.

        Raises:
            MetricError: nothing stands below the line, so there is no share; a measure states its own rule for that.
        """
        if not self.denominator:
            raise MetricError("nothing-below-the-line", name=self.name.en)
        return Fraction(self.numerator, self.denominator)

    def percent(self, places: int = 2) -> Decimal:
        """The share in percent, rounded half up once."""
        return half_up(self.value * 100, places)

    @property
    def text(self) -> Text:
        """Both counts, and the share in percent to two decimals where there is one."""
        counts = f"{self.numerator}/{self.denominator}"
        if not self.denominator:
            return Text(f"{self.name.vi}: {counts}", f"{self.name.en}: {counts}")
        percent = spelled(self.percent())
        return Text(f"{self.name.vi}: {counts} = {percent.vi}%", f"{self.name.en}: {counts} = {percent.en}%")

    def __str__(self) -> str:
        return self.text.vi


@attrs.frozen
class Note:
    """Ghi chú: something a reader of a value must know: a small sample, parts that do not add up, what was left out.

    Args:
        slug: its stable name, such as "small-sample".
        text: what it says; a str stands for both languages.

    >>> str(Note("small-sample", Text("mẫu nhỏ: 12 phiếu", "small sample: 12 ballots")))
    'mẫu nhỏ: 12 phiếu'
    """

    slug: str = attrs.field(validator=of_type(str))
    text: Text = attrs.field(converter=label, validator=of_type(Text))

    def __str__(self) -> str:
        return self.text.vi


def _value(value: object) -> Fraction:
    return as_fraction(value, "Score.value")


def _maximum(value: object) -> Fraction | None:
    return None if value is None else as_fraction(value, "Score.maximum")


def _parts(values: "Iterable[Score]") -> "tuple[Score, ...]":
    return tuple_of(values, Score, "Score.parts")


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Score.notes")


def _steps(values: Iterable[Step]) -> tuple[Step, ...]:
    return tuple_of(values, Step, "Score.steps")


@attrs.frozen
class Score(Shown):
    """Điểm số: one value of a measure, with its parts and its reasons.

    Args:
        slug: its stable name inside the measure.
        value: an exact number; where the instrument rounds a component, the rounded one.
        name: what it is called; a str stands for both languages.
        unit: what it is measured in.
        maximum: the most it can be; None when it has no top.
        ratio: the counts it comes from, when it comes from a ratio.
        parts: the scores it is made of.
        rounding: how it is shown.
        edition: the slug of the edition of the index; empty when there is none.
        citation: what defines it.
        notes: what a reader must know; also those of its parts, see `all_notes`.
        steps: its own reasons, after those of its parts.
    Raises:
        ArgumentTypeError: a wrong type; a float is not exact. MetricError: more than the maximum.

    >>> score = Score("online", Fraction(856, 100), "Dịch vụ công trực tuyến", maximum=12)
    >>> score.shown, str(score)
    (Decimal('8.56'), 'Dịch vụ công trực tuyến: 8,56/12 điểm')
    """

    slug: str = attrs.field(validator=of_type(str))
    value: Fraction = attrs.field(converter=_value)
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    unit: Unit = attrs.field(default=Unit.POINTS, kw_only=True, validator=of_type(Unit))
    maximum: Fraction | None = attrs.field(default=None, kw_only=True, converter=_maximum)
    ratio: Ratio | None = attrs.field(default=None, kw_only=True, validator=of_type(Ratio, type(None)))
    parts: "tuple[Score, ...]" = attrs.field(default=(), kw_only=True, converter=_parts)
    rounding: Rounding = attrs.field(default=TWO_PLACES, kw_only=True, validator=of_type(Rounding))
    edition: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)
    steps: tuple[Step, ...] = attrs.field(default=(), kw_only=True, converter=_steps)

    def __attrs_post_init__(self) -> None:
        if self.maximum is not None and self.value > self.maximum:
            raise MetricError("above-maximum", name=self.name.en, value=self.value, maximum=self.maximum)

    @property
    def shown(self) -> Decimal:
        """The value as it is published, rounded by its rule."""
        return self.rounding.of(self.value)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The notes of its parts, then its own."""
        return (*(note for part in self.parts for note in part.all_notes), *self.notes)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: the steps of its parts, then its own, then the value itself."""
        steps = [step for part in self.parts for step in part.trail]
        return Trail([*steps, *self.steps, Step("score", citation=self.citation, details={"score": self.text})])

    @property
    def text(self) -> Text:
        """The name and the value with its unit."""
        return Text(self._line("vi"), self._line("en"))

    def _line(self, language: Language) -> str:
        shown = spelled(self.shown)[language]
        top = "" if self.maximum is None else f"/{spelled(_short(self.maximum))[language]}"
        return f"{self.name[language]}: {shown}{top}{self.unit.sign[language]}"

    def part(self, slug: str) -> "Score":
        """The part of that name.

        Raises:
            MetricError: no part is named so; the error lists those there are.
        """
        for part in self.parts:
            if part.slug == slug:
                return part
        raise MetricError("no-such-part", name=self.name.en, part=slug, parts=[part.slug for part in self.parts])

    def __str__(self) -> str:
        return self.text.vi


def _short(number: Fraction) -> Decimal:
    """A maximum as it is written, without zeros behind the last decimal."""
    return plain(number, 2)
