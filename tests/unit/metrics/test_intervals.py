"""Intervals: the worked examples, what is refused, and what is said where a method leaves 0 to 1."""

import csv
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, MissingPackageError
from motcua_lib.metrics.intervals import (
    Interval,
    Sample,
    agresti_coull,
    clopper_pearson,
    jeffreys,
    wilson,
    wilson_corrected,
)
from motcua_lib.metrics.satisfaction import Method, satisfaction
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.scorecard import Ratio, Score
from motcua_lib.model.survey import Scale, one_question

CASES = Path(__file__).parents[2] / "cases" / "intervals.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
METHODS: dict[str, Callable[..., Interval]] = {
    "wilson": wilson,
    "wilson-corrected": wilson_corrected,
    "agresti-coull": agresti_coull,
    "clopper-pearson": clopper_pearson,
    "jeffreys": jeffreys,
}
ALL = pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    found = METHODS[row["method"]](Sample(int(row["counted"]), int(row["size"])))
    assert found.low == pytest.approx(float(row["low"]), abs=1e-6)
    assert found.high == pytest.approx(float(row["high"]), abs=1e-6)
    assert (found.method, found.level) == (row["method"], Fraction(95, 100))
    assert found.share == Fraction(int(row["counted"]), int(row["size"]))
    assert [note.slug for note in found.notes] == ["outside-zero-one"] * (found.low < 0)
    assert row["citation"]
    assert row["why"]


@ALL
def test_a_surer_interval_is_wider_and_a_larger_sample_narrower(method: Callable[..., Interval]) -> None:
    usual, surer = method(Sample(84, 100)), method(Sample(84, 100), level=Decimal("0.99"))
    assert surer.low < usual.low < usual.high < surer.high
    larger, spread = method(Sample(840, 1000)), method(Sample(84, 100, design_effect=Decimal("2.5")))
    assert usual.low < larger.low < larger.high < usual.high
    assert spread.low < usual.low < usual.high < spread.high
    assert spread.size == 40


@ALL
def test_nobody_and_everybody(method: Callable[..., Interval]) -> None:
    none, everyone = method(Sample(0, 20)), method(Sample(20, 20))
    assert none.low == pytest.approx(1 - everyone.high, abs=1e-12)
    assert none.high == pytest.approx(1 - everyone.low, abs=1e-12)
    if method not in (agresti_coull, jeffreys):
        assert (none.low, everyone.high) == (0.0, 1.0)


def test_agresti_coull_says_where_it_leaves_zero_to_one() -> None:
    assert agresti_coull(Sample(20, 20)).notes[0].text.en.startswith("the interval leaves 0 to 100%")
    assert agresti_coull(Sample(20, 20)).notes[0].text.vi == "khoảng vượt ra ngoài 0–100%, do phương pháp"
    assert agresti_coull(Sample(10, 20)).notes == ()


@ALL
@pytest.mark.parametrize("wrong", [Ratio(7, 50), Fraction(7, 50), 0.14, (7, 50), None])
def test_an_interval_is_of_a_sample_alone(method: Callable[..., Interval], wrong: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"pass a Sample, not .*; for .*, and a share of all dossiers has none"):
        method(wrong)


@ALL
def test_a_score_in_place_of_a_sample_is_refused_in_a_few_words(method: Callable[..., Interval]) -> None:
    parts = [Score(f"item-{number}", 80, "x" * 1000) for number in range(40)]
    for call in (method, Sample.of):
        with pytest.raises(ArgumentTypeError, match=r"object of type Score") as caught:
            call(Score("overall", 80, "hài lòng", parts=parts))
        assert "score.ratio" in str(caught.value)
        assert len(str(caught.value)) < 300


def test_a_mean_of_items_is_no_sample() -> None:
    form = one_question("q", "câu hỏi", scale=Scale("s", ["không", "có"], counted=[2]))
    index = satisfaction(tally([[1], [2], [2]], form), method=Method.MEAN_OF_ITEMS)
    assert index.ratio is None
    with pytest.raises(ArgumentTypeError, match="a mean of items is no share of answers, so it has no ratio") as caught:
        Sample.of(index.ratio)
    assert caught.value.slug == "mean-has-no-ratio"


@pytest.mark.parametrize("level", [0, 1, Decimal("1.2"), Decimal("-0.5"), 95])
def test_a_level_lies_between_zero_and_one(level: Decimal) -> None:
    with pytest.raises(MetricError, match=r"above 0 and below 1, such as Decimal\('0.95'\), not"):
        wilson(Sample(7, 50), level=level)
    with pytest.raises(ArgumentTypeError, match="the level of confidence must be an int"):
        wilson(Sample(7, 50), level=0.95)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("values", "slug"),
    [
        ((0, 0, {}), "nobody-drawn"),
        ((6, 5, {}), "part-exceeds-whole"),
        ((-1, 5, {}), "negative-count"),
        ((1, 5, {"population": 5}), "sample-is-census"),
        ((1, 5, {"population": 4}), "sample-exceeds-population"),
        ((1, 5, {"design_effect": 0}), "design-effect-range"),
        ((1, 5, {"design_effect": -1}), "design-effect-range"),
    ],
)
def test_samples_that_cannot_be(values: tuple[int, int, dict[str, int]], slug: str) -> None:
    counted, size, more = values
    with pytest.raises(MetricError) as caught:
        Sample(counted, size, **more)
    assert caught.value.slug == slug


def test_samples_of_wrong_types() -> None:
    for wrong in ({"size": 5.0}, {"population": 10.0}, {"design_effect": 1.5}):
        with pytest.raises(ArgumentTypeError):
            Sample(1, **{"size": 5, **wrong})  # type: ignore[arg-type]  # on purpose
    with pytest.raises(
        ArgumentTypeError, match=r"made of a Ratio, such as score\.ratio, not of an object of type Fraction"
    ):
        Sample.of(Fraction(1, 2))  # type: ignore[arg-type]  # on purpose


def test_the_sample_behind_a_ratio() -> None:
    assert Sample.of(Ratio(7, 50)) == Sample(7, 50)
    assert Sample.of(Ratio(7, 50), population=1000, design_effect=2) == Sample(7, 50, population=1000, design_effect=2)
    assert wilson(Sample(7, 50, population=51)) == wilson(Sample(7, 50))


def test_an_interval_is_written_as_people_write_it() -> None:
    found = wilson(Sample(81, 263))
    assert str(found) == "30,80% (25,53–36,62%, độ tin cậy 95%, wilson)"
    assert wilson(Sample(81, 263), level=Decimal("0.999")).text.en == "30.80% (22.35–40.77%, 99.9% confidence, wilson)"
    assert found.percent(1) == (Decimal("25.5"), Decimal("36.6"))


def test_what_an_interval_holds_and_overlaps() -> None:
    low, middle, high = (wilson(Sample(counted, 100)) for counted in (50, 60, 80))
    assert low.overlaps(middle)
    assert middle.overlaps(low)
    assert not low.overlaps(high)
    assert not high.overlaps(low)
    assert low.overlaps(low)
    assert low.holds(Fraction(1, 2))
    assert not low.holds(1)
    assert not low.holds(0)


@pytest.mark.parametrize("method", [clopper_pearson, jeffreys])
def test_without_scipy_the_error_names_the_extra(
    method: Callable[..., Interval], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(
        MissingPackageError,
        match=r"^a beta quantile needs the package 'scipy', .* the extra 'statistics', in a clone by pip install",
    ):
        method(Sample(7, 50))
    assert wilson(Sample(7, 50)).low > 0


def test_scipy_is_loaded_only_where_a_method_needs_it() -> None:
    code = (
        "import sys\nfrom motcua_lib.metrics.intervals import *\nfrom motcua_lib.metrics import samples, sample_sizes\n"
        "wilson(Sample(7, 50)), agresti_coull(Sample(7, 50))\nprint('scipy' in sys.modules)\n"
        "jeffreys(Sample(7, 50))\nprint('scipy' in sys.modules, 'scipy.stats' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "False"]


def test_the_ends_of_an_interval_belong_to_it() -> None:
    kind = {"share": Fraction(3, 8), "level": Fraction(95, 100), "method": "wilson", "size": Fraction(9)}
    lower, upper = Interval(0.25, 0.5, **kind), Interval(0.5, 0.75, **kind)
    assert [lower.holds(share) for share in (Fraction(1, 4), Fraction(1, 2), Fraction(51, 100))] == [True, True, False]
    assert lower.overlaps(upper)
    assert upper.overlaps(lower)
    with pytest.raises(ArgumentTypeError, match=r"^the share must be an int"):
        lower.holds(0.5)  # type: ignore[arg-type]  # on purpose


def test_a_level_is_written_with_two_decimals_at_most() -> None:
    levels = [("0.95", "95"), ("0.995", "99.5"), ("0.95455", "95.46"), ("0.9", "90")]
    for level, shown in levels:
        text = wilson(Sample(7, 50), level=Decimal(level)).text
        assert text.en.endswith(f"%, {shown}% confidence, wilson)")
        assert text.vi.endswith(f"%, độ tin cậy {shown.replace('.', ',')}%, wilson)")


@pytest.mark.parametrize("size", range(1, 60))
def test_all_of_any_sample_reach_the_whole_exactly(size: int) -> None:
    for method in (wilson, wilson_corrected, clopper_pearson):
        assert (method(Sample(size, size)).high, method(Sample(0, size)).low) == (1.0, 0.0)


def test_the_corrected_interval_is_the_wider_one_whatever_the_design_effect() -> None:
    """Where fewer than half a person was counted, after the design effect, no share above 0 is ruled out."""
    rare = Sample(1, 59, design_effect=10)
    assert wilson_corrected(rare).low == 0 < wilson(rare).low
    common = Sample(58, 59, design_effect=10)
    assert wilson_corrected(common).high == 1 > wilson(common).high
    tiny = wilson_corrected(Sample(1, 2, design_effect=10))
    assert (tiny.low, tiny.high) == (0, 1)
    for counted, size, effect in ((1, 2, 1), (1, 59, 1), (1, 59, 2), (30, 59, 10), (580, 583, 3)):
        sample = Sample(counted, size, design_effect=effect)
        plain, corrected = wilson(sample), wilson_corrected(sample)
        assert corrected.low < plain.low < plain.high < corrected.high
