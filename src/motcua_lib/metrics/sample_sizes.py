"""Cỡ mẫu và sai số: how large a sample must be, and how far a share of it may be off."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, sqrt
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type
from motcua_lib.book.sipas import SAMPLE_SIZE
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation
from motcua_lib.metrics.intervals import LEVEL, checked_level, normal_quantile
from motcua_lib.model.scorecard import as_count, as_fraction

__all__ = ["SampleSize", "cochran", "margin", "slovin"]

Exact: TypeAlias = int | Decimal | Fraction
HALF = Fraction(1, 2)


def margin(share: Exact, size: Exact, *, level: Exact = LEVEL, effect: Exact = 1) -> float:
    """Sai số: half the width of the plain interval of a share, as a share; 0.03 is 3 percentage points.

    Args:
        share: from 0 to 1.
        size: persons in the sample, above zero.
        level: the level of confidence.
        effect: the design effect.
    Raises:
        ArgumentTypeError: a float. MetricError: a share, a size, a level or an effect out of range.

    >>> [round(margin(Decimal("0.84"), 580, effect=effect) * 100, 2) for effect in (1, Decimal("2.5"))]
    [2.98, 4.72]
    """
    part = _share(share)
    persons, times = _positive(size, "the size"), _positive(effect, "the design effect")
    return normal_quantile(checked_level(level)) * sqrt(part * (1 - part) * times / persons)


def _share(value: object) -> Fraction:
    part = as_fraction(value, "the share")
    if not 0 <= part <= 1:
        raise MetricError("share-range", value=str(value))
    return part


def _positive(value: object, what: str) -> Fraction:
    exact = as_fraction(value, what)
    if exact <= 0:
        raise MetricError("not-above-zero", what=what, value=str(value))
    return exact


@attrs.frozen
class SampleSize:
    """Cỡ mẫu: how many persons a sample needs.

    Args:
        exact: what the formula gives.
        formula: its name, such as "slovin".
        citation: what prescribes it; None for statistical practice.

    >>> slovin(10_000, error=Decimal("0.05")).needed
    385
    """

    exact: Fraction
    formula: str = attrs.field(validator=of_type(str))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    @property
    def needed(self) -> int:
        """The next whole number of persons."""
        return ceil(self.exact)


def slovin(population: int, *, error: Exact) -> SampleSize:
    """Cỡ mẫu theo tổng số giao dịch: n = N / (1 + N·e²), which the ministry's training text of 2013 uses with 5 %.

    Args:
        population: N, the transactions or persons, above zero.
        error: e, as a share above 0 and below 1, such as Decimal("0.05").
    Raises:
        ArgumentTypeError: a float, or a population that is no int. MetricError: a number out of range.

    >>> [round(float(slovin(n, error=Decimal("0.05")).exact), 2) for n in (1000, 10_000, 56_600)]
    [285.71, 384.62, 397.19]

    Legal basis: Decision 1383/QĐ-BNV of 2012, as the ministry's course of 2013 applies it.
    """
    persons = _positive(as_count(population, "the population"), "the population")
    return SampleSize(persons / (1 + persons * _error(error) ** 2), "slovin", citation=SAMPLE_SIZE)


def cochran(*, error: Exact, share: Exact = HALF, level: Exact = LEVEL, population: int | None = None) -> SampleSize:
    """Cỡ mẫu cho một sai số: z²p(1−p)/e², less for a finite population.

    Args:
        error: e, the wanted margin as a share, such as Decimal("0.05").
        share: p, the share that is expected; a half needs most.
        level: the level of confidence.
        population: all that it is drawn from; None for one without end.
    Raises:
        ArgumentTypeError: a float, or a population that is no int. MetricError: a number out of range.

    >>> round(float(cochran(error=Decimal("0.05")).exact), 3), cochran(error=Decimal("0.05"), population=1000).needed
    (384.146, 278)
    """
    part, z = _share(share), Fraction(normal_quantile(checked_level(level)))
    endless = z**2 * part * (1 - part) / _error(error) ** 2
    if population is None:
        return SampleSize(endless, "cochran")
    persons = _positive(as_count(population, "the population"), "the population")
    return SampleSize(endless / (1 + (endless - 1) / persons), "cochran-finite")


def _error(value: object) -> Fraction:
    error = as_fraction(value, "the error")
    if not 0 < error < 1:
        raise MetricError("error-range", value=str(value))
    return error
