"""Khoảng tin cậy của một tỷ lệ: how sure a share is that was measured on a sample.

Wilson and Agresti–Coull need nothing but Python; Clopper–Pearson and Jeffreys need the extra `statistics` (SciPy). A
share of all dossiers is no estimate: it has no interval, and every function here takes a `Sample`, never a `Ratio`.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from statistics import NormalDist
from typing import Final, Self, TypeAlias

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._scipy import beta_quantile
from motcua_lib.model._exact import half_up, spelled
from motcua_lib.model.scorecard import Note, Ratio, as_count, as_fraction

__all__ = [
    "LEVEL",
    "Interval",
    "Sample",
    "agresti_coull",
    "clopper_pearson",
    "jeffreys",
    "wilson",
    "wilson_corrected",
]

LEVEL: Final = Fraction(95, 100)
"""The level of confidence when none is given."""

Exact: TypeAlias = int | Decimal | Fraction


def _counted(value: object) -> int:
    return as_count(value, "Sample.counted")


def _size(value: object) -> int:
    return as_count(value, "Sample.size")


def _population(value: object) -> int | None:
    return None if value is None else as_count(value, "Sample.population")


def _effect(value: object) -> Fraction:
    return as_fraction(value, "Sample.design_effect")


@attrs.frozen
class Sample:
    """Mẫu điều tra: persons drawn from more persons, and how many of them the share counts.

    Args:
        counted: those the share counts, such as the satisfied.
        size: all in the sample.
        population: all it was drawn from, when known; never the sample itself. It does not narrow an interval.
        design_effect: how many times the variance of a simple random sample; 1 for a simple one.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: nobody drawn, more counted than drawn, a sample that is everybody
            or more, or a design effect that is not above zero.

    >>> Sample(81, 263).share, Sample(81, 263, design_effect=2).effective_size
    (Fraction(81, 263), Fraction(263, 2))
    """

    counted: int = attrs.field(converter=_counted)
    size: int = attrs.field(converter=_size)
    population: int | None = attrs.field(default=None, kw_only=True, converter=_population)
    design_effect: Fraction = attrs.field(default=Fraction(1), kw_only=True, converter=_effect)

    def __attrs_post_init__(self) -> None:
        if not self.size:
            raise MetricError("nobody-drawn", size=self.size)
        if self.counted > self.size:
            raise MetricError("part-exceeds-whole", name="Sample", numerator=self.counted, denominator=self.size)
        if self.population is not None and self.population < self.size:
            raise MetricError("sample-exceeds-population", size=self.size, population=self.population)
        if self.population == self.size:
            raise MetricError("sample-is-census", size=self.size)
        if self.design_effect <= 0:
            raise MetricError("design-effect-range", value=str(self.design_effect))

    @classmethod
    def of(cls, ratio: Ratio, *, population: int | None = None, design_effect: Exact = 1) -> Self:
        """The sample behind a ratio of a survey; saying so is the caller's part, for a ratio may be of everybody.

        Raises:
            ArgumentTypeError: no Ratio; a mean of items has none, for it is no share of answers. MetricError: as for
            a sample.
        """
        if ratio is None:
            raise ArgumentTypeError("mean-has-no-ratio")
        if not isinstance(ratio, Ratio):
            raise ArgumentTypeError("no-ratio", kind=type(ratio).__name__)
        return cls(ratio.numerator, ratio.denominator, population=population, design_effect=design_effect)

    @property
    def share(self) -> Fraction:
        """The share in the sample, exactly."""
        return Fraction(self.counted, self.size)

    @property
    def effective_size(self) -> Fraction:
        """The size of a simple random sample that is as sure as this one."""
        return self.size / self.design_effect


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Interval.notes")


@attrs.frozen
class Interval:
    """Khoảng tin cậy: where the share of the population lies, at a level of confidence.

    Args:
        low, high: the bounds, as shares; floats, for they have no exact value.
        share: the estimate, exactly.
        level: the level of confidence.
        method: how it was computed, such as "wilson".
        size: the effective size of the sample.
        notes: what a reader must know, such as that it leaves 0 to 1.

    >>> wilson(Sample(7, 50)).percent()
    (Decimal('6.95'), Decimal('26.19'))
    """

    low: float
    high: float
    share: Fraction = attrs.field(kw_only=True)
    level: Fraction = attrs.field(kw_only=True)
    method: str = attrs.field(kw_only=True, validator=of_type(str))
    size: Fraction = attrs.field(kw_only=True)
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)

    def percent(self, places: int = 2) -> tuple[Decimal, Decimal]:
        """Both bounds in percent, each rounded half up."""
        return half_up(Fraction(self.low) * 100, places), half_up(Fraction(self.high) * 100, places)

    def holds(self, share: Exact) -> bool:
        """Whether a share, from 0 to 1, lies in it, its ends included."""
        return self.low <= as_fraction(share, "the share") <= self.high

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two have a share in common, their ends included."""
        given(other, Interval, "other", allowed="an Interval")
        return self.low <= other.high and other.low <= self.high

    @property
    def text(self) -> Text:
        """The share and its bounds in percent, with level and method."""
        low, high = map(spelled, self.percent())
        share, level = spelled(half_up(self.share * 100, 2)), _level_text(self.level)
        return Text(
            f"{share.vi}% ({low.vi}–{high.vi}%, độ tin cậy {level.vi}%, {self.method})",
            f"{share.en}% ({low.en}–{high.en}%, {level.en}% confidence, {self.method})",
        )

    def __str__(self) -> str:
        return self.text.vi


def _level_text(level: Fraction) -> Text:
    shown = spelled(half_up(level * 100, 2))
    return Text(shown.vi.rstrip("0").rstrip(","), shown.en.rstrip("0").rstrip("."))


def checked_level(level: object) -> Fraction:
    """A level of confidence, above 0 and below 1, and not so near to 1 that a float takes it for 1."""
    exact = as_fraction(level, "the level of confidence")
    if not 0 < exact < 1 or float((1 + exact) / 2) == 1:
        raise MetricError("level-range", value=str(level))
    return exact


def normal_quantile(level: Fraction) -> float:
    """The z of a two-sided level: 1.959964 for 95 %."""
    return NormalDist().inv_cdf(float((1 + level) / 2))


def _given(sample: object) -> Sample:
    if not isinstance(sample, Sample):
        raise ArgumentTypeError("no-sample", kind=type(sample).__name__)
    return sample


def _made(sample: Sample, low: float, high: float, level: Fraction, method: str) -> Interval:
    share, size = sample.share, sample.effective_size
    return Interval(low, high, share=share, level=level, method=method, size=size, notes=outside(low, high))


def outside(low: float, high: float) -> tuple[Note, ...]:
    """A note on bounds that no share can have; none where they lie from 0 to 1."""
    text = Text("khoảng vượt ra ngoài 0–100%, do phương pháp", "the interval leaves 0 to 100%, as the method may")
    return (Note("outside-zero-one", text),) if low < 0 or high > 1 else ()


def wilson_bounds(share: float, size: float, z: float) -> tuple[float, float]:
    """The Wilson score interval of a share and an effective size, which need not be whole."""
    square = z * z
    middle = share + square / (2 * size)
    half = z * sqrt(share * (1 - share) / size + square / (4 * size * size))
    whole = 1 + square / size
    low = (middle - half) / whole if share > 0 else 0.0
    return low, (middle + half) / whole if share < 1 else 1.0


def wilson(sample: Sample, *, level: Exact = LEVEL) -> Interval:
    """Khoảng Wilson: the score interval, the default for a share; it stays from 0 to 1.

    Args:
        sample: the sample; with a design effect its effective size is used.
        level: the level of confidence, above 0 and below 1.
    Raises:
        ArgumentTypeError: no Sample; a float level. MetricError: a level out of range.

    >>> interval = wilson(Sample(81, 263))
    >>> round(interval.low, 6), round(interval.high, 6)
    (0.255289, 0.36621)
    """
    given, sure = _given(sample), checked_level(level)
    low, high = wilson_bounds(float(given.share), float(given.effective_size), normal_quantile(sure))
    return _made(given, low, high, sure, "wilson")


def wilson_corrected(sample: Sample, *, level: Exact = LEVEL) -> Interval:
    """Khoảng Wilson hiệu chỉnh liên tục: the score interval with a correction for continuity; wider.

    Args:
        sample: the sample; with a design effect its effective size is used.
        level: the level of confidence, above 0 and below 1.
    Raises:
        ArgumentTypeError: no Sample; a float level. MetricError: a level out of range.

    >>> interval = wilson_corrected(Sample(7, 50))
    >>> round(interval.low, 6), round(interval.high, 6)
    (0.06277, 0.273564)
    """
    given, sure = _given(sample), checked_level(level)
    z, share, size = normal_quantile(sure), float(given.share), float(given.effective_size)
    low, high = _corrected_low(share, size, z), 1 - _corrected_low(1 - share, size, z)
    return _made(given, low, high, sure, "wilson-corrected")


def _corrected_low(share: float, size: float, z: float) -> float:
    """The Wilson bound of a share that lies half a person lower; 0 where fewer than half a person was counted."""
    moved = share - 1 / (2 * size)
    return wilson_bounds(moved, size, z)[0] if moved > 0 else 0.0


def agresti_coull(sample: Sample, *, level: Exact = LEVEL) -> Interval:
    """Khoảng Agresti–Coull: the plain interval around a share moved towards a half; it may leave 0 to 1, and says so.

    Args:
        sample: the sample; with a design effect its effective size is used.
        level: the level of confidence, above 0 and below 1.
    Raises:
        ArgumentTypeError: no Sample; a float level. MetricError: a level out of range.

    >>> interval = agresti_coull(Sample(0, 10))
    >>> round(interval.low, 6), round(interval.high, 6), interval.notes[0].slug
    (-0.043355, 0.320887, 'outside-zero-one')
    """
    given, sure = _given(sample), checked_level(level)
    z, share, size = normal_quantile(sure), float(given.share), float(given.effective_size)
    moved_size = size + z * z
    moved = (share * size + z * z / 2) / moved_size
    half = z * sqrt(moved * (1 - moved) / moved_size)
    return _made(given, moved - half, moved + half, sure, "agresti-coull")


def clopper_pearson(sample: Sample, *, level: Exact = LEVEL) -> Interval:
    """Khoảng Clopper–Pearson: the exact interval, never less sure than its level; needs the extra `statistics`.

    Args:
        sample: the sample; with a design effect its effective size is used.
        level: the level of confidence, above 0 and below 1.
    Raises:
        ArgumentTypeError: no Sample; a float level. MetricError: a level out of range. MissingPackageError: no SciPy.

    >>> interval = clopper_pearson(Sample(7, 50))
    >>> round(interval.low, 6), round(interval.high, 6)
    (0.058192, 0.267396)
    """
    given, sure = _given(sample), checked_level(level)
    tail, counted, other = _beta(given, sure)
    low = beta_quantile(tail, counted, other + 1) if counted else 0.0
    high = beta_quantile(1 - tail, counted + 1, other) if other else 1.0
    return _made(given, low, high, sure, "clopper-pearson")


def jeffreys(sample: Sample, *, level: Exact = LEVEL) -> Interval:
    """Khoảng Jeffreys: the middle of the posterior under Jeffreys' prior; needs the extra `statistics`.

    Args:
        sample: the sample; with a design effect its effective size is used.
        level: the level of confidence, above 0 and below 1.
    Raises:
        ArgumentTypeError: no Sample; a float level. MetricError: a level out of range. MissingPackageError: no SciPy.

    >>> interval = jeffreys(Sample(0, 10))
    >>> round(interval.low, 6), round(interval.high, 6)
    (4.8e-05, 0.217196)
    """
    given, sure = _given(sample), checked_level(level)
    tail, counted, other = _beta(given, sure)
    low, high = (beta_quantile(at, counted + 0.5, other + 0.5) for at in (tail, 1 - tail))
    return _made(given, low, high, sure, "jeffreys")


def _beta(sample: Sample, level: Fraction) -> tuple[float, float, float]:
    """The tail on one side, and the counted and the others among the effective size."""
    counted = sample.share * sample.effective_size
    return float((1 - level) / 2), float(counted), float(sample.effective_size - counted)
