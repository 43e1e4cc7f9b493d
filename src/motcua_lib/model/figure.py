"""Số liệu như được nêu: a figure as a source states it: exact, "more than", "about" or not stated at all.

Floor 3, nouns only. A figure is the pair of its bounds; arithmetic keeps what is not known not known.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Self, TypeAlias

import attrs

from motcua_lib._checks import given, of_type
from motcua_lib.errors import MetricError
from motcua_lib.law import Language, Text
from motcua_lib.model._exact import half_up, spelled
from motcua_lib.model.scorecard import as_fraction

__all__ = ["Exact", "Figure"]

Exact: TypeAlias = int | Decimal | Fraction


def _bound(value: Exact | None) -> Fraction | None:
    return None if value is None else as_fraction(value, "a bound of a figure")


def _added(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    return None if left is None or right is None else left + right


def _percentage(share: Fraction | None, whole: Fraction | None) -> Fraction | None:
    return None if share is None or whole is None else share * whole / 100


def _negative(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


@attrs.frozen
class Figure:
    """Số liệu như được nêu: what a source says a number is, never more exactly than it says it.

    Made by `exactly`, `at_least`, `more_than`, `at_most`, `less_than`, `about` and `unstated`.

    Args:
        low, high: the bounds; None where there is none. Both the same for one number.
        above: the number is more than `low`, not `low` itself.
        below: the number is less than `high`, not `high` itself.
        rough: the source says "about": the bounds are as it states them, no claim.
    Raises:
        ArgumentTypeError: a float, which is not exact. MetricError: no number lies between the bounds.

    >>> half_day = Figure.more_than(80)
    >>> str(half_day), str(half_day.of(56_600)), str(100 - (half_day + Figure.exactly(15)))
    ('hơn 80', 'hơn 45.280', 'dưới 5')
    >>> str(Figure.about(2000)), Figure.unstated().text["en"], Figure.exactly(Decimal("0.7")).of(56_600).value
    ('khoảng 2.000', 'unstated', Fraction(1981, 5))
    """

    low: Fraction | None = attrs.field(default=None, kw_only=True, converter=_bound)
    high: Fraction | None = attrs.field(default=None, kw_only=True, converter=_bound)
    above: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    below: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    rough: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))

    def __attrs_post_init__(self) -> None:
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.above or self.below)):
            raise MetricError("empty-figure", low=self.low, high=self.high)

    @classmethod
    def exactly(cls, value: Exact) -> Self:
        """Đúng: the number itself."""
        return cls(low=value, high=value)

    @classmethod
    def at_least(cls, value: Exact) -> Self:
        """Ít nhất: the number or more."""
        return cls(low=value)

    @classmethod
    def more_than(cls, value: Exact) -> Self:
        """Hơn, trên: more than the number."""
        return cls(low=value, above=True)

    @classmethod
    def at_most(cls, value: Exact) -> Self:
        """Nhiều nhất: the number or less."""
        return cls(high=value)

    @classmethod
    def less_than(cls, value: Exact) -> Self:
        """Dưới, chưa đến: less than the number."""
        return cls(high=value, below=True)

    @classmethod
    def about(cls, value: Exact) -> Self:
        """Khoảng: the number as a source rounds or estimates it; it has no sure bound."""
        return cls(low=value, high=value, rough=True)

    @classmethod
    def unstated(cls) -> Self:
        """Không nêu: nothing is known."""
        return cls()

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, stated without "about"."""
        return self.low is not None and self.low == self.high and not self.rough

    @property
    def is_stated(self) -> bool:
        """Whether anything is known of it."""
        return self.low is not None or self.high is not None

    @property
    def value(self) -> Fraction:
        """The number.

        Raises:
            MetricError: it is not exact.
        """
        if self.low is None or not self.is_exact:
            raise MetricError("not-exactly-known", figure=self.text.en)
        return self.low

    def of(self, whole: "Exact | Figure") -> "Figure":
        """This percentage of a whole, which may itself be a figure: bounds stay bounds.

        Raises:
            ArgumentTypeError: no exact number. MetricError: the whole or the percentage may be negative.
        """
        amount = whole if isinstance(whole, Figure) else Figure.exactly(whole)
        for figure in (self, amount):
            if any(bound is not None and bound < 0 for bound in (figure.low, figure.high)):
                raise MetricError("negative-whole", value=figure.text.en)
        low, high = _percentage(self.low, amount.low), _percentage(self.high, amount.high)
        return Figure(
            low=low,
            high=high,
            above=bool(low) and (self.above or amount.above),
            below=bool(high) and (self.below or amount.below),
            rough=self.rough or amount.rough,
        )

    def within(self, low: Exact, high: Exact) -> "Figure":
        """The figure with what is known of every number of its kind, such as 0 to 100 for a percentage.

        What is only "about" is moved inside; it claims nothing.

        Raises:
            MetricError: no number lies in both.
        """
        least, most = as_fraction(low, "the least"), as_fraction(high, "the most")
        if self.rough:
            clipped = [None if bound is None else min(max(bound, least), most) for bound in (self.low, self.high)]
            return attrs.evolve(self, low=clipped[0], high=clipped[1])
        raised = self.low is None or self.low < least
        lowered = self.high is None or self.high > most
        return attrs.evolve(
            self,
            low=least if raised else self.low,
            high=most if lowered else self.high,
            above=self.above and not raised,
            below=self.below and not lowered,
        )

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(
            low=_added(self.low, other.low),
            high=_added(self.high, other.high),
            above=self.above or other.above,
            below=self.below or other.below,
            rough=self.rough or other.rough,
        )

    def __neg__(self) -> "Figure":
        return attrs.evolve(
            self, low=_negative(self.high), high=_negative(self.low), above=self.below, below=self.above
        )

    def __rsub__(self, whole: Exact) -> "Figure":
        return Figure.exactly(whole) + -self

    @property
    def text(self) -> Text:
        """The figure in words, with "more than", "about" and "unstated" kept."""
        return self.shown("")

    def shown(self, sign: str, *, places: int = 2) -> Text:
        """The figure in words with a sign behind each number, such as "%"; rounded half up where it has more decimals.

        Args:
            sign: what stands behind each number.
            places: the most decimals shown.
        """
        given(sign, str, "sign")
        return Text(self._words("vi", sign, places), self._words("en", sign, places))

    def _words(self, language: Language, sign: str, places: int) -> str:
        low, high = (
            None if bound is None else _short(bound, language, places) + sign for bound in (self.low, self.high)
        )
        rough = _ROUGH[language] if self.rough else ""
        if low is None and high is None:
            return _UNSTATED[language]
        if self.low == self.high:
            return f"{rough}{low}"
        least = None if low is None else f"{_LEAST[self.above][language]} {rough}{low}"
        most = None if high is None else f"{_MOST[self.below][language]} {rough}{high}"
        return f" {_AND[language]} ".join(part for part in (least, most) if part)

    def __str__(self) -> str:
        return self.text.vi


_ROUGH = Text("khoảng ", "about ")
_UNSTATED = Text("không nêu", "unstated")
_LEAST = {False: Text("ít nhất", "at least"), True: Text("hơn", "more than")}
_MOST = {False: Text("nhiều nhất", "at most"), True: Text("dưới", "less than")}
_AND = Text("và", "and")


def _short(number: Fraction, language: Language, places: int) -> str:
    """A number without zeros behind its last decimal."""
    shown = spelled(half_up(number, places))[language]
    mark = {"vi": ",", "en": "."}[language]
    return shown.rstrip("0").rstrip(mark) if places else shown
