"""Thống kê các đơn vị: mean, range, standard deviation and share above a threshold over the units of one ranking."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isqrt
from typing import TypeAlias

import attrs

from motcua_lib._checks import given, of_type
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model._exact import half_up
from motcua_lib.model.indicator import Band, Bands, figure
from motcua_lib.model.scorecard import Ratio, Rounding, Score, Unit, as_fraction
from motcua_lib.trail import Step

__all__ = ["Deviation", "Reach", "Spread", "distribution", "spread"]

Number: TypeAlias = int | Decimal | Fraction | Score


class Deviation(Enum):
    """Độ lệch chuẩn: of a whole population, divided by n, or of a sample, divided by n − 1.

    >>> Deviation.POPULATION.text["en"]
    'of the population'
    """

    POPULATION = "population"
    SAMPLE = "sample"

    @property
    def text(self) -> Text:
        """The way in words."""
        return _DEVIATION_TEXT[self.value]


_DEVIATION_TEXT = {
    "population": Text("của tổng thể", "of the population"),
    "sample": Text("của mẫu", "of a sample"),
}


class Reach(Enum):
    """Trên mức hay từ mức: strictly above a threshold ("trên 90"), or at least it ("từ 90").

    >>> Reach.ABOVE.value
    'above'
    """

    ABOVE = "above"
    AT_LEAST = "at-least"


def _values(values: object) -> dict[str, Fraction]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="values", allowed="a mapping of units to figures", value=values)
    return {
        unit: value.value if isinstance(value, Score) else as_fraction(value, f"values[{unit!r}]")
        for unit, value in values.items()
    }


def _root(value: Fraction, places: int) -> Decimal:
    """The square root, rounded half up once: twice the root in units of the last place is found in whole numbers."""
    twice = isqrt(int(4 * value * 100**places))
    return half_up(Fraction((twice + 1) // 2, 10**places), places)


@attrs.frozen
class Spread:
    """Thống kê các đơn vị: what the figures of several units have in common.

    Made by `spread`.

    Args:
        values: by unit.
        deviation: of a population or of a sample.
        rounding: how the standard deviation is rounded, which no fraction holds.
    """

    values: Mapping[str, Fraction] = attrs.field(converter=_values, hash=False)
    deviation: Deviation = attrs.field(validator=of_type(Deviation))
    rounding: Rounding = attrs.field(default=Rounding(2), kw_only=True, validator=of_type(Rounding))

    def __attrs_post_init__(self) -> None:
        least = 2 if self.deviation is Deviation.SAMPLE else 1
        if len(self.values) < least:
            raise MetricError("no-units", least=least, count=len(self.values))

    @property
    def count(self) -> int:
        """How many units there are."""
        return len(self.values)

    @property
    def mean(self) -> Fraction:
        """The mean, exactly."""
        return sum(self.values.values(), Fraction(0)) / self.count

    @property
    def lowest(self) -> Fraction:
        """The lowest figure."""
        return min(self.values.values())

    @property
    def highest(self) -> Fraction:
        """The highest figure."""
        return max(self.values.values())

    @property
    def range(self) -> Fraction:
        """Khoảng cách: the highest figure less the lowest."""
        return self.highest - self.lowest

    def units_at(self, value: Fraction) -> tuple[str, ...]:
        """The units with a figure, such as `lowest`; ties are all there."""
        return tuple(unit for unit, found in self.values.items() if found == value)

    @property
    def variance(self) -> Fraction:
        """The variance, exactly."""
        squares = sum(((value - self.mean) ** 2 for value in self.values.values()), Fraction(0))
        return squares / (self.count - (self.deviation is Deviation.SAMPLE))

    @property
    def standard_deviation(self) -> Decimal:
        """Độ lệch chuẩn: the root of the variance, rounded half up once."""
        return _root(self.variance, self.rounding.places)

    def share(self, threshold: int | Decimal | Fraction, reach: Reach) -> Ratio:
        """Tỷ lệ đơn vị đạt mức: the units above a threshold, or at least at it, of all units.

        Args:
            threshold: the threshold.
            reach: whether a unit exactly at the threshold counts.
        """
        edge = as_fraction(threshold, "the threshold")
        if not isinstance(reach, Reach):
            raise ArgumentTypeError("wrong-type", what="reach", allowed="a Reach", value=reach)
        over = sum(value > edge or (value == edge and reach is Reach.AT_LEAST) for value in self.values.values())
        words = _REACH_TEXT[reach]
        shown = figure(edge)
        return Ratio(over, self.count, Text(words.vi.format(shown.vi), words.en.format(shown.en)))

    @property
    def score(self) -> Score:
        """Điểm số: the mean in percent, with range and deviation in its trail."""
        details: dict[str, Text | str | int] = {
            "count": self.count,
            "value": figure(self.mean),
            "low": figure(self.lowest),
            "high": figure(self.highest),
            "deviation": figure(Fraction(self.standard_deviation)),
            "method": self.deviation.text,
        }
        return Score(
            "mean",
            self.mean,
            Text("trung bình các đơn vị", "mean of the units"),
            unit=Unit.PERCENT,
            rounding=self.rounding,
            steps=[Step("unit-mean", details=details)],
        )


_REACH_TEXT = {
    Reach.ABOVE: Text("đơn vị trên {}", "units above {}"),
    Reach.AT_LEAST: Text("đơn vị từ {} trở lên", "units at {} or more"),
}


def spread(values: Mapping[str, Number], deviation: Deviation, *, places: int = 2) -> Spread:
    """Thống kê chỉ số của các đơn vị: mean, range, deviation and shares over the units of one ranking.

    Args:
        values: the figure of each unit: an exact number, or a score, of which the exact value is taken.
        deviation: of a population, when all units are there, or of a sample; there is no default.
        places: decimals of the standard deviation.
    Raises:
        ArgumentTypeError: a float, or no `Deviation`. MetricError: no units, or a sample of one.

    >>> regions = {"Đồng bằng sông Hồng": "88.33", "Đông Nam Bộ": "87.79", "Miền núi phía Bắc": "87.72",
    ...            "Miền Trung": "86.82", "Tây Nguyên": "85.42", "Đồng bằng sông Cửu Long": "85.42"}
    >>> figures = spread({name: Decimal(value) for name, value in regions.items()}, Deviation.POPULATION)
    >>> str(figures.score), figures.range, figures.standard_deviation, len(figures.units_at(figures.lowest))
    ('trung bình các đơn vị: 86,92%', Fraction(291, 100), Decimal('1.15'), 2)
    """
    return Spread(values, deviation, rounding=Rounding(places))


def distribution(values: Mapping[str, Number], bands: Bands) -> tuple[tuple[Band, Ratio], ...]:
    """Phân bố xếp loại: how many units are in each band, the best first, empty bands too.

    Args:
        values: the figure of each unit.
        bands: the bands, such as those of an edition.
    Raises:
        ArgumentTypeError: a float, or no mapping.
    """
    given(bands, Bands, "bands")
    exact = _values(values)
    found = [bands.of(value) for value in exact.values()]
    return tuple((band, Ratio(found.count(band), len(exact), band.name)) for band in bands.bands)
