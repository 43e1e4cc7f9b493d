"""Thiết kế mẫu: estimates from stratified and cluster samples, and design effects.

Shares and variances are exact fractions; only roots and quantiles are floats.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from typing import TypeAlias

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.metrics._scipy import t_quantile
from motcua_lib.metrics.intervals import LEVEL, Interval, checked_level, normal_quantile, outside, wilson_bounds
from motcua_lib.model.scorecard import as_count, as_fraction

__all__ = [
    "Cluster",
    "Estimate",
    "Stratum",
    "clustered",
    "correlation",
    "design_effect",
    "kish",
    "stratified",
]

Exact: TypeAlias = int | Decimal | Fraction


def _count(value: object) -> int:
    return as_count(value, "each count of a sample")


@attrs.frozen
class Stratum:
    """Tầng: one part of the population, and what was drawn from it.

    Args:
        population: all in the stratum.
        size: those drawn, two at least.
        counted: those of them the share counts.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: fewer than two drawn, more than there are, or more
            counted than drawn.
    """

    population: int = attrs.field(converter=_count)
    size: int = attrs.field(converter=_count)
    counted: int = attrs.field(kw_only=True, converter=_count)

    def __attrs_post_init__(self) -> None:
        if self.size < 2:
            raise MetricError("one-of-a-stratum", size=self.size)
        if self.size > self.population:
            raise MetricError("sample-exceeds-population", size=self.size, population=self.population)
        if self.counted > self.size:
            raise MetricError("part-exceeds-whole", name="Stratum", numerator=self.counted, denominator=self.size)

    @property
    def share(self) -> Fraction:
        """The share among those drawn."""
        return Fraction(self.counted, self.size)


@attrs.frozen
class Cluster:
    """Cụm: a village or a commune that was drawn as a whole.

    Args:
        counted: those the share counts.
        size: those who answered.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: nobody, or more counted than answered.
    """

    counted: int = attrs.field(converter=_count)
    size: int = attrs.field(converter=_count)

    def __attrs_post_init__(self) -> None:
        if not self.size:
            raise MetricError("nobody-drawn", size=self.size)
        if self.counted > self.size:
            raise MetricError("part-exceeds-whole", name="Cluster", numerator=self.counted, denominator=self.size)


@attrs.frozen
class Estimate:
    """Ước lượng: a share from a sample that is not a simple one.

    Made by `stratified` and `clustered`.

    Args:
        share: the estimate, exactly.
        variance: its variance, exactly.
        size: the persons in the sample.
        degrees: degrees of freedom of the variance.

    >>> villages = [Cluster(counted, 30) for counted in (27, 24, 29, 18, 26, 22)]
    >>> answer = clustered(villages)
    >>> round(float(answer.share), 6), round(answer.standard_error, 6), round(float(answer.design_effect), 4)
    (0.811111, 0.053518, 3.365)
    """

    share: Fraction
    variance: Fraction
    size: int = attrs.field(kw_only=True)
    degrees: int = attrs.field(kw_only=True)

    @property
    def standard_error(self) -> float:
        """The root of the variance, as a share."""
        return sqrt(self.variance)

    @property
    def design_effect(self) -> Fraction:
        """The variance over that of a simple random sample of the same size.

        Raises:
            MetricError: a share of 0 or 1, where a simple sample has no variance to compare with.
        """
        simple = self.share * (1 - self.share) / self.size
        if not simple:
            raise MetricError("no-design-effect", share=str(self.share))
        return self.variance / simple

    @property
    def effective_size(self) -> Fraction:
        """The size of a simple random sample that is as sure.

        Raises:
            MetricError: there is no design effect, or it is 0.
        """
        effect = self.design_effect
        if not effect:
            raise MetricError("no-design-effect", share=str(self.share))
        return self.size / effect

    def wilson(self, *, level: Exact = LEVEL) -> Interval:
        """Khoảng Wilson: the score interval of the effective size.

        Raises:
            MetricError: a level out of range, or no effective size.
        """
        sure, size = checked_level(level), self.effective_size
        low, high = wilson_bounds(float(self.share), float(size), normal_quantile(sure))
        return Interval(low, high, share=self.share, level=sure, method="wilson", size=size)

    def student(self, *, level: Exact = LEVEL) -> Interval:
        """Khoảng Student: the share and its standard error times Student's t; it may leave 0 to 1, and says so.

        Raises:
            MetricError: a level out of range, no effective size, or SciPy is not installed.
        """
        sure, size = checked_level(level), self.effective_size
        half = t_quantile(float((1 + sure) / 2), self.degrees) * self.standard_error
        low, high = float(self.share) - half, float(self.share) + half
        return Interval(low, high, share=self.share, level=sure, method="student", size=size, notes=outside(low, high))


def stratified(strata: Iterable[Stratum], *, finite: bool = True) -> Estimate:
    """Mẫu phân tầng: the share of the population, each stratum weighted by its population.

    Args:
        strata: the strata, one at least.
        finite: whether the variance is lessened for the part of each stratum that was drawn.
    Raises:
        ArgumentTypeError: no Stratum. MetricError: no stratum.

    >>> wards = [Stratum(500, 50, counted=45), Stratum(300, 40, counted=30), Stratum(200, 30, counted=18)]
    >>> answer = stratified(wards)
    >>> float(answer.share), round(answer.standard_error, 6), round(stratified(wards, finite=False).standard_error, 5)
    (0.795, 0.032705, 0.03497)
    """
    members = tuple_of(strata, Stratum, "strata")
    if not members:
        raise MetricError("no-strata", what="strata", least=1, given=0)
    population = sum(stratum.population for stratum in members)
    weights = [Fraction(stratum.population, population) for stratum in members]
    share = sum((weight * stratum.share for weight, stratum in zip(weights, members, strict=True)), Fraction(0))
    variance = sum(
        (weight**2 * _variance(stratum, finite=finite) for weight, stratum in zip(weights, members, strict=True)),
        Fraction(0),
    )
    size = sum(stratum.size for stratum in members)
    return Estimate(share, variance, size=size, degrees=size - len(members))


def _variance(stratum: Stratum, *, finite: bool) -> Fraction:
    drawn = Fraction(stratum.size, stratum.population) if finite else Fraction(0)
    return (1 - drawn) * stratum.share * (1 - stratum.share) / (stratum.size - 1)


def clustered(clusters: Iterable[Cluster]) -> Estimate:
    """Mẫu cụm: the share of all persons in the clusters drawn, with the variance between clusters.

    Args:
        clusters: the clusters, two at least.
    Returns:
        Estimate: its degrees of freedom are the clusters less one.
    Raises:
        ArgumentTypeError: no Cluster. MetricError: fewer than two.

    >>> interval = clustered([Cluster(n, 30) for n in (27, 24, 29, 18, 26, 22)]).student()
    >>> round(interval.low, 5), round(interval.high, 5)
    (0.67354, 0.94868)
    """
    members = _clusters(clusters)
    persons = sum(cluster.size for cluster in members)
    share = Fraction(sum(cluster.counted for cluster in members), persons)
    squares = sum((cluster.counted - share * cluster.size) ** 2 for cluster in members)
    variance = Fraction(len(members), len(members) - 1) * squares / persons**2
    return Estimate(share, variance, size=persons, degrees=len(members) - 1)


def _clusters(values: Iterable[Cluster]) -> tuple[Cluster, ...]:
    members = tuple_of(values, Cluster, "clusters")
    if len(members) < 2:
        raise MetricError("no-strata", what="clusters", least=2, given=len(members))
    return members


def correlation(clusters: Iterable[Cluster]) -> Fraction:
    """Hệ số tương quan trong cụm: how alike the answers within a cluster are, by analysis of variance.

    Raises:
        ArgumentTypeError: no Cluster. MetricError: fewer than two, clusters of one person each, or all answers alike.

    >>> round(float(correlation([Cluster(n, 30) for n in (27, 24, 29, 18, 26, 22)])), 6)
    0.079423
    """
    members = _clusters(clusters)
    persons = sum(cluster.size for cluster in members)
    if persons == len(members):
        raise MetricError("one-of-a-cluster")
    share = Fraction(sum(cluster.counted for cluster in members), persons)
    shares = [Fraction(cluster.counted, cluster.size) for cluster in members]
    pairs = list(zip(members, shares, strict=True))
    between = sum(cluster.size * (own - share) ** 2 for cluster, own in pairs) / Fraction(len(members) - 1)
    within = sum(cluster.size * own * (1 - own) for cluster, own in pairs) / Fraction(persons - len(members))
    typical = (persons - Fraction(sum(cluster.size**2 for cluster in members), persons)) / (len(members) - 1)
    spread = between + (typical - 1) * within
    if not spread:
        raise MetricError("answers-alike")
    return (between - within) / spread


def design_effect(mean_size: Exact, correlated: Exact) -> Fraction:
    """Hệ số thiết kế: 1 + (mean size of a cluster − 1) × correlation within it.

    Args:
        mean_size: persons in a cluster on average, one at least.
        correlated: the correlation within a cluster, from −1 to 1.
    Raises:
        ArgumentTypeError: a float. MetricError: a size below one or a correlation out of range.

    >>> round(float(design_effect(Fraction(36525, 1170), Decimal("0.05"))), 4)
    2.5109
    """
    size, rho = as_fraction(mean_size, "the mean size"), as_fraction(correlated, "the correlation")
    if size < 1:
        raise MetricError("cluster-size", value=str(mean_size))
    if not -1 <= rho <= 1:
        raise MetricError("correlation-range", value=str(correlated))
    return 1 + (size - 1) * rho


def kish(weights: Iterable[Exact]) -> Fraction:
    """Hệ số thiết kế do quyền số (Kish): n Σw² / (Σw)²; 1 when all weights are the same.

    Args:
        weights: one a person, zero or more.
    Raises:
        ArgumentTypeError: a float. MetricError: a weight below zero, or nothing to weigh.

    >>> round(float(kish([1] * 50 + [2] * 30 + [4] * 20)), 6)
    1.357341
    """
    exact = [as_fraction(weight, "each weight") for weight in tuple_of(weights, object, "weights")]
    if any(weight < 0 for weight in exact):
        raise MetricError("weight-below-zero", value=str(min(exact)))
    total = sum(exact, Fraction(0))
    if not total:
        raise MetricError("nothing-weighed")
    return len(exact) * sum((weight**2 for weight in exact), Fraction(0)) / total**2
