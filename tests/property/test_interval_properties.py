"""Intervals beside SciPy, samples beside long sums, and rankings beside a count of those who are better."""

from fractions import Fraction
from math import ceil, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import beta, binomtest, norm, t

from motcua_lib.metrics.distinct import distinguish
from motcua_lib.metrics.intervals import (
    Interval,
    Sample,
    agresti_coull,
    clopper_pearson,
    jeffreys,
    wilson,
    wilson_corrected,
)
from motcua_lib.metrics.rankings import Direction, Ties, rank
from motcua_lib.metrics.sample_sizes import cochran, margin, slovin
from motcua_lib.metrics.samples import Cluster, Stratum, clustered, kish, stratified
from motcua_lib.model.scorecard import Rounding

SAMPLES = st.integers(1, 3000).flatmap(lambda size: st.builds(Sample, st.integers(0, size), st.just(size)))
LEVELS = st.fractions(Fraction(1, 2), Fraction(999, 1000), max_denominator=1000)


def check(found: Interval, low: float, high: float) -> None:
    assert found.low == pytest.approx(low, abs=1e-9)
    assert found.high == pytest.approx(high, abs=1e-9)


@given(SAMPLES, LEVELS)
def test_score_and_exact_intervals_are_those_of_scipy(sample: Sample, level: Fraction) -> None:
    test = binomtest(sample.counted, sample.size)
    for ours, method in ((wilson, "wilson"), (wilson_corrected, "wilsoncc"), (clopper_pearson, "exact")):
        check(ours(sample, level=level), *test.proportion_ci(float(level), method))


@given(SAMPLES, LEVELS)
def test_jeffreys_and_agresti_coull_are_their_formulas(sample: Sample, level: Fraction) -> None:
    tail, counted, size = float(1 - level) / 2, sample.counted, sample.size
    check(jeffreys(sample, level=level), *beta.ppf([tail, 1 - tail], counted + 0.5, size - counted + 0.5))
    z = norm.ppf(1 - tail)
    moved = (counted + z**2 / 2) / (size + z**2)
    half = z * sqrt(moved * (1 - moved) / (size + z**2))
    check(agresti_coull(sample, level=level), moved - half, moved + half)


@given(SAMPLES, LEVELS)
def test_intervals_hold_their_share_and_stay_from_zero_to_one(sample: Sample, level: Fraction) -> None:
    for method in (wilson, wilson_corrected, clopper_pearson):
        found = method(sample, level=level)
        assert 0 <= found.low <= found.high <= 1
        assert found.low - 1e-12 <= float(sample.share) <= found.high + 1e-12
        assert found.notes == ()
    moved = agresti_coull(sample, level=level)
    assert bool(moved.notes) == (moved.low < 0 or moved.high > 1)


@given(SAMPLES, st.fractions(1, 9, max_denominator=9))
def test_a_design_effect_is_a_smaller_sample(sample: Sample, effect: Fraction) -> None:
    spread = Sample(sample.counted, sample.size, design_effect=effect)
    assert spread.effective_size == sample.size / effect
    plain, wide = wilson(sample), wilson(spread)
    assert wide.low <= plain.low + 1e-12
    assert wide.high >= plain.high - 1e-12
    corrected = wilson_corrected(spread)
    assert corrected.low <= wide.low + 1e-12
    assert corrected.high >= wide.high - 1e-12


CLUSTERS = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 40)), min_size=2, max_size=8).map(
    lambda drawn: [Cluster(min(counted, size), size) for size, counted in drawn]
)


@given(CLUSTERS)
def test_a_cluster_estimate_is_the_long_sum(clusters: list[Cluster]) -> None:
    found = clustered(clusters)
    persons = sum(cluster.size for cluster in clusters)
    ratio = sum(cluster.counted for cluster in clusters) / persons
    squares = sum((cluster.counted - ratio * cluster.size) ** 2 for cluster in clusters)
    expected = len(clusters) / (len(clusters) - 1) * squares / persons**2
    assert float(found.variance) == pytest.approx(expected, abs=1e-12)
    assume(0 < found.share < 1 and found.variance)
    half = t.ppf(0.975, len(clusters) - 1) * sqrt(expected)
    check(found.student(), ratio - half, ratio + half)


@given(st.lists(st.tuples(st.integers(2, 50), st.integers(0, 200), st.integers(0, 50)), min_size=1, max_size=8))
def test_a_stratified_estimate_is_the_long_sum(drawn: list[tuple[int, int, int]]) -> None:
    strata = [Stratum(size + more, size, counted=min(counted, size)) for size, more, counted in drawn]
    whole = sum(stratum.population for stratum in strata)
    share, variance = 0.0, 0.0
    for stratum in strata:
        weight, part = stratum.population / whole, stratum.counted / stratum.size
        share += weight * part
        variance += weight**2 * (1 - stratum.size / stratum.population) * part * (1 - part) / (stratum.size - 1)
    assert float(stratified(strata).share) == pytest.approx(share, abs=1e-12)
    assert float(stratified(strata).variance) == pytest.approx(variance, abs=1e-12)
    assert stratified(strata).variance <= stratified(strata, finite=False).variance


@given(st.lists(st.integers(0, 100), min_size=1).filter(any), st.integers(1, 7))
def test_kish_is_at_least_one_and_does_not_see_the_scale_of_weights(weights: list[int], times: int) -> None:
    assert kish(weights) >= 1
    assert kish([times * weight for weight in weights]) == kish(weights)


@given(st.integers(1, 10**6), st.fractions(Fraction(1, 1000), Fraction(1, 2), max_denominator=1000))
def test_sizes_are_enough_for_their_margin(population: int, error: Fraction) -> None:
    found = slovin(population, error=error)
    assert found.exact == Fraction(population) / (1 + population * error**2)
    assert found.needed == ceil(found.exact) <= population
    needed = cochran(error=error).needed
    assert margin(Fraction(1, 2), needed) <= float(error) * (1 + 1e-9)
    assume(needed > 1)
    assert margin(Fraction(1, 2), needed - 1) > float(error) * (1 - 1e-9)
    assert cochran(error=error, population=population).needed <= min(needed, population)


VALUES = st.lists(st.integers(0, 3000), min_size=1, max_size=10).map(
    lambda values: {f"unit {place}": Fraction(value, 30) for place, value in enumerate(values)}
)


@given(VALUES, st.sampled_from(Direction), st.integers(0, 3))
def test_a_rank_is_one_more_than_the_units_that_are_better(
    values: dict[str, Fraction], direction: Direction, places: int
) -> None:
    rounding = Rounding(places)
    shown = {unit: rounding.of(value) for unit, value in values.items()}
    sign = 1 if direction is Direction.HIGHER_IS_BETTER else -1
    table = rank(values, direction=direction, rounding=rounding)
    dense = rank(values, direction=direction, rounding=rounding, ties=Ties.DENSE)
    for unit, own in shown.items():
        better = {other for other, value in shown.items() if sign * value > sign * own}
        assert table.of(unit).rank == 1 + len(better)
        assert dense.of(unit).rank == 1 + len({shown[other] for other in better})
        assert set(table.of(unit).tied) == {other for other in values if other != unit and shown[other] == own}
    assert [standing.rank for standing in table] == sorted(standing.rank for standing in table)


@given(
    st.lists(SAMPLES, min_size=1, max_size=6).map(lambda samples: {str(at): s for at, s in enumerate(samples)}),
    st.sampled_from(Direction),
)
def test_rank_ranges_are_counted_pair_by_pair(samples: dict[str, Sample], direction: Direction) -> None:
    intervals = {unit: wilson(sample) for unit, sample in samples.items()}
    found = distinguish(intervals, direction=direction)
    for unit, own in intervals.items():
        above = sum(other.low > own.high for other in intervals.values())
        below = sum(other.high < own.low for other in intervals.values())
        better, worse = (above, below) if direction is Direction.HIGHER_IS_BETTER else (below, above)
        range_of = found.of(unit)
        assert (range_of.best, range_of.worst) == (1 + better, len(intervals) - worse)
        assert len(range_of.not_distinguishable) == len(intervals) - above - below - 1
