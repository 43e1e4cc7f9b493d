"""Stratified and cluster samples, design effects, sizes and margins: the worked examples, and what is refused."""

import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, MissingPackageError
from motcua_lib.metrics.intervals import Sample, wilson
from motcua_lib.metrics.sample_sizes import cochran, margin, slovin
from motcua_lib.metrics.samples import (
    Cluster,
    Stratum,
    clustered,
    correlation,
    design_effect,
    kish,
    stratified,
)

WARDS = [Stratum(500, 50, counted=45), Stratum(300, 40, counted=30), Stratum(200, 30, counted=18)]
VILLAGES = [Cluster(counted, 30) for counted in (27, 24, 29, 18, 26, 22)]


def test_the_stratified_example() -> None:
    found = stratified(WARDS)
    assert found.share == Fraction(795, 1000)
    assert Fraction(45 + 30 + 18, 120) == Fraction(775, 1000)  # without weights
    assert found.standard_error == pytest.approx(0.032705, abs=1e-6)
    assert stratified(WARDS, finite=False).standard_error == pytest.approx(0.034970, abs=1e-6)
    assert (found.size, found.degrees) == (120, 117)


def test_a_stratum_that_was_drawn_whole_adds_no_variance() -> None:
    assert stratified([Stratum(10, 10, counted=4)]).variance == 0
    assert stratified([Stratum(10, 10, counted=4)], finite=False).variance > 0


def test_the_cluster_example() -> None:
    found = clustered(VILLAGES)
    assert float(found.share) == pytest.approx(0.811111, abs=1e-6)
    assert found.standard_error == pytest.approx(0.053518, abs=1e-6)
    assert float(found.design_effect) == pytest.approx(3.3650, abs=1e-4)
    assert float(correlation(VILLAGES)) == pytest.approx(0.079423, abs=1e-6)
    assert float(design_effect(30, correlation(VILLAGES))) == pytest.approx(3.3033, abs=1e-4)
    interval = found.student()
    assert (interval.low, interval.high) == (pytest.approx(0.67354, abs=1e-5), pytest.approx(0.94868, abs=1e-5))
    assert (interval.method, interval.notes, found.degrees) == ("student", (), 5)


def test_the_effective_size_goes_into_wilson() -> None:
    found = clustered(VILLAGES)
    direct = wilson(Sample(146, 180, design_effect=found.design_effect))
    interval = found.wilson()
    assert (interval.low, interval.high) == (pytest.approx(direct.low), pytest.approx(direct.high))
    assert interval.size == direct.size == found.effective_size


def test_a_t_interval_may_leave_zero_to_one() -> None:
    interval = clustered([Cluster(30, 30), Cluster(20, 30)]).student()
    assert interval.high > 1
    assert interval.notes[0].slug == "outside-zero-one"


def test_weights_after_kish() -> None:
    effect = kish([1] * 50 + [2] * 30 + [4] * 20)
    assert float(effect) == pytest.approx(1.357341, abs=1e-6)
    assert float(100 / effect) == pytest.approx(73.673, abs=1e-3)
    assert kish([3, 3, 3]) == 1
    assert kish([Decimal("0.5"), Fraction(1, 2), 0]) == Fraction(3, 2)


def test_the_scale_of_sipas_2024() -> None:
    mean = Fraction(36525, 1170)
    effect = design_effect(mean, Decimal("0.05"))
    assert float(mean) == pytest.approx(31.2179, abs=1e-4)
    assert float(effect) == pytest.approx(2.5109, abs=1e-4)
    assert float(36525 / effect) == pytest.approx(14546.6, abs=0.1)
    assert margin(Decimal("0.84"), 580) * 100 == pytest.approx(2.98, abs=0.005)
    assert margin(Decimal("0.84"), 580, effect=Decimal("2.5")) * 100 == pytest.approx(4.72, abs=0.005)


@pytest.mark.parametrize(
    ("population", "error", "exact", "needed"),
    [(1000, "0.05", 285.71, 286), (10_000, "0.05", 384.62, 385), (56_600, "0.05", 397.19, 398),
     (86_933, "0.10", 99.89, 100), (400, "0.05", 200, 200)],
)  # fmt: skip
def test_sizes_by_the_training_text(population: int, error: str, exact: float, needed: int) -> None:
    found = slovin(population, error=Decimal(error))
    assert float(found.exact) == pytest.approx(exact, abs=0.005)
    assert (found.needed, found.formula) == (needed, "slovin")
    assert found.citation is not None


def test_sizes_for_a_margin() -> None:
    endless, finite = cochran(error=Decimal("0.05")), cochran(error=Decimal("0.05"), population=1000)
    assert (float(endless.exact), endless.needed) == (pytest.approx(384.146, abs=1e-3), 385)
    assert (float(finite.exact), finite.needed) == (pytest.approx(277.733, abs=1e-3), 278)
    assert (endless.formula, finite.formula, endless.citation) == ("cochran", "cochran-finite", None)
    assert cochran(error=Decimal("0.05"), share=Decimal("0.84")).needed < endless.needed
    assert cochran(error=Decimal("0.05"), level=Decimal("0.99")).needed > endless.needed


@pytest.mark.parametrize(
    ("act", "slug"),
    [
        (lambda: stratified([]), "no-strata"),
        (lambda: clustered([Cluster(1, 2)]), "no-strata"),
        (lambda: correlation([]), "no-strata"),
        (lambda: Stratum(10, 1, counted=1), "one-of-a-stratum"),
        (lambda: Stratum(10, 11, counted=1), "sample-exceeds-population"),
        (lambda: Stratum(10, 5, counted=6), "part-exceeds-whole"),
        (lambda: Cluster(0, 0), "nobody-drawn"),
        (lambda: Cluster(3, 2), "part-exceeds-whole"),
        (lambda: Cluster(-1, 2), "negative-count"),
        (lambda: correlation([Cluster(1, 1), Cluster(0, 1)]), "one-of-a-cluster"),
        (lambda: correlation([Cluster(2, 2), Cluster(3, 3)]), "answers-alike"),
        (lambda: clustered([Cluster(2, 2), Cluster(3, 3)]).design_effect, "no-design-effect"),
        (lambda: clustered([Cluster(1, 2), Cluster(2, 4)]).effective_size, "no-design-effect"),
        (lambda: clustered([Cluster(1, 2), Cluster(2, 4)]).wilson(), "no-design-effect"),
        (lambda: clustered(VILLAGES).wilson(level=2), "level-range"),
        (lambda: clustered(VILLAGES).student(level=0), "level-range"),
        (lambda: design_effect(Decimal("0.9"), 0), "cluster-size"),
        (lambda: design_effect(30, 2), "correlation-range"),
        (lambda: design_effect(30, Decimal("-1.1")), "correlation-range"),
        (lambda: kish([1, -1]), "weight-below-zero"),
        (lambda: kish([0, 0]), "nothing-weighed"),
        (lambda: kish([]), "nothing-weighed"),
        (lambda: margin(2, 10), "share-range"),
        (lambda: margin(Decimal("-0.1"), 10), "share-range"),
        (lambda: margin(1, 0), "not-above-zero"),
        (lambda: margin(1, 10, effect=0), "not-above-zero"),
        (lambda: margin(1, 10, level=1), "level-range"),
        (lambda: slovin(0, error=Decimal("0.05")), "not-above-zero"),
        (lambda: slovin(-1, error=Decimal("0.05")), "negative-count"),
        (lambda: slovin(10, error=5), "error-range"),
        (lambda: slovin(10, error=0), "error-range"),
        (lambda: cochran(error=Decimal("0.05"), share=84), "share-range"),
        (lambda: cochran(error=Decimal("0.05"), population=0), "not-above-zero"),
    ],
)
def test_what_is_refused(act: Callable[[], object], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        act()
    assert caught.value.slug == slug
    assert str(caught.value)


@pytest.mark.parametrize(
    "act",
    [
        lambda: stratified([Cluster(1, 2)]),
        lambda: clustered(WARDS),
        lambda: Cluster(1.0, 2),
        lambda: kish([1.5]),
        lambda: slovin(10.0, error=Decimal("0.05")),
        lambda: slovin(10, error=0.05),
        lambda: margin(0.84, 580),
    ],
)
def test_wrong_types_are_refused(act: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError):
        act()


def test_the_ends_of_what_is_allowed_are_allowed() -> None:
    assert (margin(0, 580), margin(1, 580)) == (0, 0)
    assert (design_effect(1, Decimal("0.05")), design_effect(2, -1), design_effect(30, 1)) == (1, 0, 30)
    for size in (lambda: slovin(10, error=1), lambda: cochran(error=1)):
        with pytest.raises(MetricError, match="an error must be above 0 and below 1"):
            size()


def test_an_interval_of_an_estimate_says_what_it_is_of(monkeypatch: pytest.MonkeyPatch) -> None:
    found, level = clustered(VILLAGES), Fraction(9, 10)
    for interval, method in ((found.wilson(level=level), "wilson"), (found.student(level=level), "student")):
        assert (interval.share, interval.level, interval.method) == (found.share, level, method)
        assert interval.size == found.effective_size
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(MissingPackageError, match=r"^a quantile of Student's t needs the package 'scipy'"):
        found.student()
    assert found.wilson().low > 0
