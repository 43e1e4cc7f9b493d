"""Phân bố: how often each value occurred, and what is said of it exactly: mean, percentiles, shares.

Working times, waiting times and numbers of visits are kept so. The memory of a histogram grows with the number of
different values, not with the number of dossiers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import accumulate
from math import ceil, floor

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.book.counts import CONVENTION
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._rates import WhenEmpty, counted, share
from motcua_lib.model._exact import spelled
from motcua_lib.model._filled import filled
from motcua_lib.model.figure import Exact
from motcua_lib.model.scorecard import TWO_PLACES, Note, Ratio, Score, Unit, as_count, as_fraction, label
from motcua_lib.trail import Step

__all__ = ["Histogram", "PercentileMethod", "hours_of", "minutes_of"]

_MICROSECOND = timedelta(microseconds=1)


def hours_of(amount: timedelta) -> Fraction:
    """An amount of time in hours, exactly.

    >>> hours_of(timedelta(minutes=50))
    Fraction(5, 6)
    """
    return Fraction(given(amount, timedelta, "amount") // _MICROSECOND, 3_600_000_000)


def minutes_of(amount: timedelta) -> Fraction:
    """An amount of time in minutes, exactly.

    >>> minutes_of(timedelta(seconds=90))
    Fraction(3, 2)
    """
    return Fraction(given(amount, timedelta, "amount") // _MICROSECOND, 60_000_000)


class PercentileMethod(Enum):
    """Cách tính bách phân vị: what a percentile is; the two differ on small samples.

    NEAREST_RANK: the smallest value that at least p percent of the values do not exceed; it is one of the values.
    LINEAR: on the line between the two values around place 1 + (n − 1)·p/100.

    >>> PercentileMethod.NEAREST_RANK.text["vi"]
    'thứ hạng gần nhất'
    """

    NEAREST_RANK = "nearest-rank"
    LINEAR = "linear"

    @property
    def text(self) -> Text:
        """The definition's name."""
        return _METHOD_TEXT[self.value]


_METHOD_TEXT = {
    "nearest-rank": Text("thứ hạng gần nhất", "nearest rank"),
    "linear": Text("nội suy tuyến tính", "linear interpolation"),
}


def _pairs(values: Mapping[Exact, int] | Iterable[tuple[Exact, int]]) -> tuple[tuple[Fraction, int], ...]:
    found: Counter[Fraction] = Counter()
    pairs = values.items() if isinstance(values, Mapping) else values
    for pair in tuple_of(pairs, object, "Histogram.values"):
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise ArgumentTypeError("wrong-type", what="each of Histogram.values", allowed="a pair", value=pair)
        value, times = pair
        found[_not_negative(value)] += as_count(times, "how often a value of Histogram.values occurred")
    return tuple(sorted((value, times) for value, times in found.items() if times))


def _not_negative(value: Exact) -> Fraction:
    number = as_fraction(value, "each value of Histogram.values")
    if number < 0:
        raise MetricError("negative-value", value=number)
    return number


@attrs.frozen
class Histogram:
    """Phân bố: values, how often each occurred, and for how many dossiers nothing was recorded.

    Args:
        slug: its stable name; name: what is measured, a str stands for both languages.
        values: how often each value occurred, as a mapping or as pairs; exact numbers, zero or more.
        unit: what the values are measured in.
        unstated: for how many nothing was recorded; they are in no figure, and every score says how many they are.
    Raises:
        ArgumentTypeError: a float, or a count that is no int. MetricError: a negative value or count.

    >>> visits = Histogram("visits", "số lần đi lại", {1: 80, 2: 15, 3: 5}, unit=Unit.COUNT)
    >>> visits.count, visits.mean().shown, visits.percentile(90).value, str(visits.at_most(1).ratio)
    (100, Decimal('1.25'), Fraction(2, 1), 'số lần đi lại, nhiều nhất 1: 80/100 = 80,00%')
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    values: tuple[tuple[Fraction, int], ...] = attrs.field(converter=_pairs)
    unit: Unit = attrs.field(kw_only=True, validator=of_type(Unit))
    unstated: int = attrs.field(default=0, kw_only=True, validator=counted)

    @property
    def count(self) -> int:
        """How many values were recorded."""
        return sum(times for _, times in self.values)

    @property
    def total(self) -> Fraction:
        """The sum of all values, exactly."""
        return sum((value * times for value, times in self.values), Fraction())

    @property
    def notes(self) -> tuple[Note, ...]:
        """For how many nothing was recorded, if for any."""
        if not self.unstated:
            return ()
        text = filled(_UNSTATED, name=self.name, unstated=self.unstated, all=self.count + self.unstated)
        return (Note("not-recorded", text),)

    def __add__(self, other: "Histogram") -> "Histogram":
        if (self.slug, self.unit) != (other.slug, other.unit):
            raise MetricError("two-histograms", first=self.slug, second=other.slug)
        return attrs.evolve(self, values=(*self.values, *other.values), unstated=self.unstated + other.unstated)

    def mean(self) -> Score:
        """Trung bình: the sum of all values over their number, exactly.

        Raises:
            MetricError: no value was recorded.
        """
        self._needs_values()
        details = {"total": _spelled(self.total), "count": spelled(Decimal(self.count))}
        step = Step("mean-of-values", citation=CONVENTION, details={"name": self.name, **details})
        return self._score("mean", self.total / self.count, filled(_MEAN, name=self.name), step)

    def percentile(self, p: Exact, *, method: PercentileMethod = PercentileMethod.NEAREST_RANK) -> Score:
        """Bách phân vị: the value below or at which p percent of the values lie, by a named definition.

        Args:
            p: 0 < p ≤ 100; 50 is the median.
            method: the definition.
        Raises:
            ArgumentTypeError: p is a float. MetricError: p is out of range, or no value was recorded.
        """
        wanted = as_fraction(p, "the percentile")
        if not 0 < wanted <= 100:
            raise MetricError("no-such-percentile", value=p)
        given(method, PercentileMethod, "method", allowed="a PercentileMethod")
        self._needs_values()
        value = _PERCENTILE[method](self, wanted)
        shown = _spelled(wanted)
        details = {"name": self.name, "p": shown, "method": method.text, "count": spelled(Decimal(self.count))}
        step = Step("percentile", citation=CONVENTION, details=details)
        return self._score(f"p{shown.en}", value, filled(_PERCENTILE_NAME, name=self.name, p=shown), step)

    def at_most(self, limit: Exact, *, when_empty: WhenEmpty = WhenEmpty.REFUSE) -> Score:
        """Tỷ lệ không quá một mức: the share of the recorded values that are not more than a limit.

        Raises:
            ArgumentTypeError: the limit is a float. MetricError: no value was recorded and `when_empty` is REFUSE.
        """
        top = as_fraction(limit, "the limit")
        held = sum(times for value, times in self.values if value <= top)
        name = filled(_AT_MOST, name=self.name, limit=_spelled(top))
        ratio = Ratio(held, self.count, name)
        return share(f"{self.slug}-at-most", ratio, citation=None, when_empty=when_empty, notes=self.notes)

    def _needs_values(self) -> None:
        if not self.values:
            raise MetricError("nothing-recorded", name=self.name.en)

    def _score(self, slug: str, value: Fraction, name: Text, step: Step) -> Score:
        return Score(f"{self.slug}-{slug}", value, name, unit=self.unit, notes=self.notes, steps=[step])

    def at_place(self, place: int) -> Fraction:
        """The value at a place in ascending order, from 1.

        Raises:
            ArgumentTypeError: no int. MetricError: no value has that place.
        """
        if as_count(place, "place") == 0:
            raise MetricError("place-past-the-end", place=place, count=self.count)
        for (value, _), reached in zip(self.values, accumulate(times for _, times in self.values), strict=True):
            if place <= reached:
                return value
        raise MetricError("place-past-the-end", place=place, count=self.count)


def _nearest_rank(histogram: Histogram, p: Fraction) -> Fraction:
    return histogram.at_place(ceil(p * histogram.count / 100))


def _linear(histogram: Histogram, p: Fraction) -> Fraction:
    place = 1 + (histogram.count - 1) * p / 100
    low = histogram.at_place(floor(place))
    return low + (histogram.at_place(ceil(place)) - low) * (place - floor(place))


_PERCENTILE = {PercentileMethod.NEAREST_RANK: _nearest_rank, PercentileMethod.LINEAR: _linear}
_UNSTATED = Text(
    "{name}: {unstated}/{all} hồ sơ không ghi nhận", "{name}: not recorded for {unstated} of {all} dossiers"
)
_MEAN = Text("{name}, trung bình", "{name}, mean")
_PERCENTILE_NAME = Text("{name}, bách phân vị {p}", "{name}, percentile {p}")
_AT_MOST = Text("{name}, nhiều nhất {limit}", "{name}, at most {limit}")


def _spelled(number: Fraction) -> Text:
    """A number to two decimals, whole numbers without them."""
    places = 0 if number.denominator == 1 else 2
    return spelled(TWO_PLACES.of(number) if places else Decimal(int(number)))
