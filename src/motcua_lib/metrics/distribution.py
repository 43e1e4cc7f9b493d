"""Cơ cấu: the parts of a whole as a source states them, some exactly, some "more than", some not at all.

A part never claims more than its source: what is left for the unstated rest follows from the bounds of the others.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

import attrs

from motcua_lib._checks import mapping_of, of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Language, Text
from motcua_lib.metrics._rates import share
from motcua_lib.model._exact import half_up
from motcua_lib.model._filled import filled
from motcua_lib.model.figure import Figure
from motcua_lib.model.scorecard import Note, Ratio, Score, as_count, label

__all__ = ["Distribution", "Part"]


@attrs.frozen
class Part:
    """Phần của một cơ cấu: a share of the whole in percent, and how many that are.

    Args:
        slug: its stable name; name: what it is called, a str stands for both languages.
        percent: the share of the whole, in percent, as it is stated.
        count: how many; from the percentage and the total when it is not stated itself.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    percent: Figure = attrs.field(validator=of_type(Figure))
    count: Figure = attrs.field(default=Figure.unstated(), kw_only=True, validator=of_type(Figure))


def _parts(values: Iterable[Part]) -> tuple[Part, ...]:
    return tuple_of(values, Part, "Distribution.parts")


def _total(value: "Figure | int") -> Figure:
    return value if isinstance(value, Figure) else Figure.exactly(as_count(value, "Distribution.total"))


@attrs.frozen
class Distribution:
    """Cơ cấu: parts of one whole; the rest, which nobody states, is a part of its own.

    Args:
        slug: its stable name; name: what is divided, a str stands for both languages.
        parts: the parts that are stated, in percent.
        total: how many the whole is; an int, or a `Figure` such as "more than 61".
        citation: where it is stated.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a part twice, a percentage outside 0 to 100, or parts that
        together are certainly more than the whole.

    >>> parts = (Part("half-session", "trong buổi", Figure.more_than(80)),
    ...          Part("same-day", "trong ngày", Figure.exactly(15)))
    >>> ward = Distribution("turnaround", "thời gian trả kết quả", parts, total=56_600)
    >>> str(ward.count("half-session")), str(ward.count("same-day")), ward.rest.shown("%").vi
    ('hơn 45.280', '8.490', 'ít nhất 0% và dưới 5%')
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    parts: tuple[Part, ...] = attrs.field(converter=_parts)
    total: Figure = attrs.field(converter=_total, kw_only=True, validator=of_type(Figure))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        slugs = [part.slug for part in self.parts]
        for part in self.parts:
            if slugs.count(part.slug) > 1:
                raise MetricError("part-twice", name=self.name.en, part=part.slug)
            self._check_percent(part)
        least = sum((_least(part.percent) for part in self.parts), Figure.exactly(0))
        if least.low is not None and (least.low > 100 or (least.low == 100 and least.above)):
            raise MetricError("shares-exceed-whole", name=self.name.en, least=least.shown("%").en)

    def _check_percent(self, part: Part) -> None:
        for bound in (part.percent.low, part.percent.high):
            if bound is not None and not 0 <= bound <= 100:
                raise MetricError("no-percentage", name=part.name.en, percent=part.percent.shown("%").en)

    @classmethod
    def counted(
        cls,
        slug: str,
        name: Text | str,
        counts: Mapping[tuple[str, Text], int],
        *,
        unstated: int = 0,
        citation: Citation | None = None,
    ) -> "Distribution":
        """Cơ cấu từ số đếm: exact counts of each part, and how many belong to none that is known.

        Args:
            counts: how many of each part, by slug and name.
            unstated: how many are of no known part.
        Raises:
            ArgumentTypeError: a count that is no int. MetricError: a negative count.
        """
        mapping_of(counts, "(slug, name) of a part to its count", "counts")
        for key in counts:
            if type(key) is not tuple or [*map(type, key)] != [str, Text]:
                raise ArgumentTypeError("wrong-type", what="each part of counts", allowed="(slug, Text)", value=key)
        named = {key: as_count(value, f"the count of {key[0]!r}") for key, value in counts.items()}
        total = sum(named.values()) + as_count(unstated, "the count of the unstated")
        parts = [
            Part(key, text, _percent(number, total), count=Figure.exactly(number))
            for (key, text), number in named.items()
        ]
        return cls(slug, name, parts, total=total, citation=citation)

    def __add__(self, other: "Distribution") -> "Distribution":
        """Two counted distributions of the same parts together.

        Raises:
            MetricError: they are not the same parts, or a count is not exact.
        """
        if [part.slug for part in self.parts] != [part.slug for part in other.parts]:
            raise MetricError("two-distributions", first=self.name.en, second=other.name.en)
        total = int(self.total.value + other.total.value)
        counts = {
            (part.slug, part.name): int(part.count.value + twin.count.value)
            for part, twin in zip(self.parts, other.parts, strict=True)
        }
        rest = total - sum(counts.values())
        return Distribution.counted(self.slug, self.name, counts, unstated=rest, citation=self.citation)

    def __getitem__(self, slug: str) -> Part:
        for part in self.parts:
            if part.slug == slug:
                return part
        names = ", ".join(part.slug for part in self.parts)
        raise MetricError("no-such-share", name=self.name.en, part=slug, parts=names or "none")

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)

    def count(self, slug: str) -> Figure:
        """How many a part is: as stated, or the percentage of the total with its bounds kept.

        A percentage whose count is no whole number was rounded by its source, so its count is "about".

        Raises:
            MetricError: there is no such part.
        """
        part = self[slug]
        if part.count.is_stated:
            return part.count
        found = part.percent.of(self.total)
        return Figure.about(half_up(found.value, 0)) if found.is_exact and found.value.denominator > 1 else found

    @property
    def rest(self) -> Figure:
        """Phần không nêu: the share in percent that no part names, as far as the others leave it known."""
        stated = sum((part.percent.within(0, 100) for part in self.parts), Figure.exactly(0))
        return (100 - stated).within(0, 100)

    @property
    def scores(self) -> tuple[Score, ...]:
        """The parts that are counted exactly, as scores with their counts."""
        return tuple(self._scores())

    def _scores(self) -> Iterator[Score]:
        for part in self.parts:
            if part.count.is_exact and self.total.is_exact and self.total.value:
                ratio = Ratio(int(part.count.value), int(self.total.value), part.name, of=self.name)
                yield share(f"{self.slug}-{part.slug}", ratio, citation=self.citation)

    @property
    def notes(self) -> tuple[Note, ...]:
        """A warning for each count that its percentage does not fit; a note for the rest that nobody states."""
        if self.rest == Figure.exactly(0):
            return tuple(self._misfits())
        return *self._misfits(), Note("rest-unstated", filled(_REST, name=self.name, rest=self.rest.shown("%")))

    def _misfits(self) -> Iterator[Note]:
        for part in self.parts:
            if not (part.percent.is_exact and part.count.is_exact and self.total.is_exact and self.total.value):
                continue
            found = part.count.value / self.total.value * 100
            gap = part.percent.value - found
            if abs(gap) > _half_a_unit(part.percent.value):
                counted, apart = Figure.exactly(found).shown("%"), Figure.exactly(gap).shown("")
                shown = {"percent": part.percent.shown("%"), "counted": counted, "gap": apart}
                yield Note("count-does-not-fit", filled(_MISFIT, name=part.name, count=part.count.text, **shown))

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """One line a part: name, percentage, count; then the rest that is not stated."""
        named = [filled(_LINE, name=part.name, percent=part.percent.shown("%"), count=self.count(part.slug).text)
                 for part in self.parts]  # fmt: skip
        return tuple(text[language] for text in (*named, *(note.text for note in self.notes)))


def _half_a_unit(percent: Fraction) -> Fraction:
    """Half a unit of the last decimal that a percentage is printed with, as far as its value tells."""
    places = next((places for places in range(_MOST_PLACES) if (percent * 10**places).denominator == 1), _MOST_PLACES)
    return Fraction(1, 2 * 10**places)


def _percent(number: int, total: int) -> Figure:
    return Figure.exactly(Ratio(number, total).value * 100) if total else Figure.unstated()


def _least(percent: Figure) -> Figure:
    """What a percentage surely is at least; "about" claims nothing."""
    if percent.rough or percent.low is None:
        return Figure.exactly(0)
    return Figure(low=percent.low, above=percent.above)


_MOST_PLACES = 4
_MISFIT = Text(
    "{name}: công bố {percent}, nhưng {count} là {counted}: chênh lệch {gap} điểm phần trăm",
    "{name}: published {percent}, but {count} are {counted}: difference {gap} percentage points",
)
_LINE = Text("{name}: {percent} ({count})", "{name}: {percent} ({count})")
_REST = Text("{name}, phần không nêu: {rest}", "{name}, unstated rest: {rest}")
