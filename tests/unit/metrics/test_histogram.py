"""Histograms: exact means, percentiles by a named definition, what was not recorded."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics._rates import WhenEmpty
from motcua_lib.metrics.histogram import Histogram, PercentileMethod, hours_of, minutes_of
from motcua_lib.model.scorecard import Unit

HOURS = Histogram("working-time", "thời gian", {1: 3, 2: 4, 10: 3}, unit=Unit.WORKING_HOURS, unstated=2)


@pytest.mark.parametrize(
    ("p", "nearest", "linear"),
    [(1, 1, 1), (30, 1, Fraction(17, 10)), (31, 2, Fraction(179, 100)), (50, 2, 2), (70, 2, Fraction(44, 10)),
     (90, 10, 10), (100, 10, 10)],
)  # fmt: skip
def test_percentiles_by_two_definitions(p: int, nearest: Fraction, linear: Fraction) -> None:
    assert HOURS.percentile(p).value == nearest
    assert HOURS.percentile(p, method=PercentileMethod.LINEAR).value == linear


def test_a_percentile_names_its_definition() -> None:
    score = HOURS.percentile(Decimal("99.5"))
    assert (score.slug, score.unit) == ("working-time-p99.50", Unit.WORKING_HOURS)
    assert str(score) == "thời gian, bách phân vị 99,50: 10,00 giờ làm việc"
    assert "cách tính: thứ hạng gần nhất" in score.trail.lines()[0]
    assert (
        "by linear interpolation" in HOURS.percentile(50, method=PercentileMethod.LINEAR).trail.lines(language="en")[0]
    )


def test_what_was_not_recorded_is_in_no_figure_and_in_every_note() -> None:
    assert (HOURS.count, HOURS.total, HOURS.mean().value) == (10, 41, Fraction(41, 10))
    for score in (HOURS.mean(), HOURS.percentile(50), HOURS.at_most(2)):
        assert [str(note) for note in score.notes] == ["thời gian: 2/12 hồ sơ không ghi nhận"]


def test_a_share_up_to_a_limit() -> None:
    assert (HOURS.at_most(2).value, HOURS.at_most(Decimal("1.5")).value, HOURS.at_most(0).value) == (70, 30, 0)
    empty = Histogram("x", "x", {}, unit=Unit.COUNT)
    assert empty.at_most(1, when_empty=WhenEmpty.ZERO).value == 0
    with pytest.raises(MetricError, match="denominator of 0"):
        empty.at_most(1)


def test_equal_values_are_one_value_and_none_is_nothing() -> None:
    found = Histogram("x", "x", [(Fraction(1, 2), 1), (Decimal("0.5"), 2), (7, 0)], unit=Unit.COUNT)
    assert found.values == ((Fraction(1, 2), 3),)


def test_durations_are_exact() -> None:
    third = timedelta(hours=1) / 3
    assert (hours_of(third), minutes_of(third)) == (Fraction(1, 3), 20)
    assert hours_of(timedelta(days=2, microseconds=1)) == 48 + Fraction(1, 3_600_000_000)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: HOURS.percentile(0), MetricError, "more than 0 and at most 100, not 0"),
    (lambda: HOURS.percentile(101), MetricError, "not 101"),
    (lambda: HOURS.percentile(50.0), ArgumentTypeError, "the percentile must be"),
    (lambda: HOURS.at_most(1.5), ArgumentTypeError, "the limit must be"),
    (lambda: HOURS.at_place(11), MetricError, "there is no place 11 among 10 values"),
    (lambda: HOURS.at_place(0), MetricError, "there is no place 0 among 10 values"),
    (lambda: Histogram("x", "x", [(1, 2, 3)], unit=Unit.COUNT), ArgumentTypeError, "values must be a pair"),
    (lambda: Histogram("x", "x", [5], unit=Unit.COUNT), ArgumentTypeError, "values must be a pair"),
    (lambda: Histogram("x", "số", {}, unit=Unit.COUNT).mean(), MetricError, "no value of 'số' was recorded"),
    (lambda: Histogram("x", "số", {}, unit=Unit.COUNT).percentile(5), MetricError, "no value of 'số' was recorded"),
    (lambda: Histogram("x", "x", {-1: 1}, unit=Unit.COUNT), MetricError, "must be 0 or more, not -1"),
    (lambda: Histogram("x", "x", {1: -1}, unit=Unit.COUNT), MetricError, "must be 0 or more, not -1"),
    (lambda: Histogram("x", "x", {1.5: 1}, unit=Unit.COUNT), ArgumentTypeError, "each value of Histogram.values"),
    (lambda: Histogram("x", "x", {1: 1}, unit=Unit.COUNT, unstated=-1), MetricError, "Histogram.unstated must be"),
    (lambda: HOURS + Histogram("y", "x", {}, unit=Unit.WORKING_HOURS), MetricError, "'working-time' and 'y'"),
    (lambda: HOURS + Histogram("working-time", "x", {}, unit=Unit.COUNT), MetricError, "do not add up"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_the_hundredth_percentile_of_many_is_the_largest() -> None:
    rare = Histogram("x", "x", {1: 1000, 2: 1}, unit=Unit.COUNT)
    assert [rare.percentile(p).value for p in (50, Decimal("99.9"), 100)] == [1, 1, 2]
