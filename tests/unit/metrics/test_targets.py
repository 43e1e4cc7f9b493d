"""Targets and trends: gaps in percentage points, pace by whole months, sources that are never mixed silently."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.book.targets import SATISFACTION_2020, SATISFACTION_2025, SATISFACTION_2030
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Confidence
from motcua_lib.metrics import rankings
from motcua_lib.metrics.targets import (
    Direction,
    Every,
    Published,
    Target,
    TargetStatus,
    Trend,
    gap,
    pace,
    status,
    tasks_done,
)
from motcua_lib.model.scorecard import Rounding, Unit

LATE = Target("late", "tỷ lệ quá hạn", 5, by=date(2025, 12, 31), direction=Direction.AT_MOST)
DAYS = Target("days", "số ngày", 4, by=date(2025, 12, 31), unit=Unit.WORKING_DAYS, direction=Direction.AT_MOST)


def test_the_plan_targets_of_the_book() -> None:
    targets = (SATISFACTION_2020, SATISFACTION_2025, SATISFACTION_2030)
    assert [(int(target.value), target.by.year) for target in targets] == [(80, 2020), (90, 2025), (95, 2030)]
    assert SATISFACTION_2025.citation.confidence is Confidence.MEMORY
    assert SATISFACTION_2020.text.en == (
        "satisfaction with public administrative services: at least 80.00% by the end of 2020-12-31"
    )
    assert str(LATE) == "tỷ lệ quá hạn: không quá 5,00% đến hết 31/12/2025"


def test_a_gap_of_percentages_is_in_percentage_points() -> None:
    score = gap(SATISFACTION_2025, Decimal("83.94"))
    assert (score.value, score.unit) == (Fraction("-6.06"), Unit.PERCENTAGE_POINTS)
    assert score.trail.lines(language="en")[0] == (
        "satisfaction with public administrative services: 83.94% − 90.00% = -6.06 percentage points"
        " [Resolution 76; from memory, no source seen]"
    )
    assert str(gap(DAYS, 6)) == "số ngày, so với mục tiêu: 2,00 ngày làm việc"


@pytest.mark.parametrize(
    ("target", "value", "on", "expected"),
    [
        (SATISFACTION_2020, 80, date(2019, 1, 1), TargetStatus.REACHED),
        (SATISFACTION_2020, Decimal("79.995"), date(2021, 1, 1), TargetStatus.REACHED),
        (SATISFACTION_2020, Decimal("79.994"), date(2021, 1, 1), TargetStatus.MISSED),
        (SATISFACTION_2020, 79, date(2020, 12, 31), TargetStatus.OPEN),
        (LATE, 5, date(2026, 1, 1), TargetStatus.REACHED),
        (LATE, Decimal("5.01"), date(2026, 1, 1), TargetStatus.MISSED),
        (LATE, Decimal("5.01"), date(2025, 12, 31), TargetStatus.OPEN),
    ],
)
def test_reached_missed_or_open(target: Target, value: Decimal, on: date, expected: TargetStatus) -> None:
    assert status(target, value, on=on) is expected


@pytest.mark.parametrize(
    ("on", "every", "expected"),
    [
        (date(2024, 12, 31), Every.YEAR, Fraction(6)),
        (date(2024, 12, 31), Every.QUARTER, Fraction(3, 2)),
        (date(2024, 12, 31), Every.MONTH, Fraction(1, 2)),
        (date(2024, 6, 30), Every.YEAR, Fraction(4)),
        (date(2024, 7, 1), Every.MONTH, Fraction(6, 17)),
        (date(2025, 11, 30), Every.MONTH, Fraction(6)),
        (date(2025, 2, 28), Every.MONTH, Fraction(6, 10)),
    ],
)
def test_the_pace_is_by_whole_months_left(on: date, every: Every, expected: Fraction) -> None:
    assert pace(SATISFACTION_2025, 84, on=on, every=every).value == expected


def test_a_pace_says_how_far_and_how_long() -> None:
    score = pace(SATISFACTION_2025, 84, on=date(2024, 6, 30))
    assert score.trail.lines()[0].startswith(
        "mức độ hài lòng về dịch vụ hành chính công: còn 6,00 điểm phần trăm trong 1,50 năm,"
        " mỗi năm 4,00 điểm phần trăm"
    )
    (monthly, _) = pace(SATISFACTION_2025, 84, on=date(2025, 11, 30), every=Every.MONTH).trail.lines(language="en")
    assert "6.00 percentage points to go in 1 month, each month 6.00 percentage points" in monthly
    assert pace(LATE, 11, on=date(2024, 12, 31)).value == -6


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (date(2024, 12, 31), "1 year"),
        (date(2023, 12, 31), "2 years"),
        (date(2024, 6, 30), "1.50 years"),
        (date(2025, 6, 30), "0.50 years"),
    ],
)
def test_the_periods_left_are_told_in_words(on: date, left: str) -> None:
    line = pace(SATISFACTION_2025, 80, on=on).trail.lines(language="en")[0]
    assert f" to go in {left}, " in line


def test_what_is_reached_needs_no_pace() -> None:
    assert pace(SATISFACTION_2025, 91, on=date(2024, 12, 31)).value == 0
    assert pace(LATE, 3, on=date(2024, 12, 31)).value == 0


@given(st.dates(date(2020, 1, 1), date(2025, 11, 30)), st.fractions(0, 89, max_denominator=100))
def test_the_pace_kept_for_the_periods_left_reaches_the_target(on: date, value: Fraction) -> None:
    monthly = pace(SATISFACTION_2025, value, on=on, every=Every.MONTH).value
    months = (90 - value) / monthly
    assert months.denominator == 1
    assert (date(2025, 12, 31) - on).days / 31 - 1 < months <= (date(2025, 12, 31) - on).days / 28
    assert pace(SATISFACTION_2025, value, on=on, every=Every.YEAR).value == monthly * 12


@pytest.mark.parametrize("on", [date(2025, 12, 1), date(2025, 12, 31), date(2026, 5, 1)])
def test_without_a_month_left_there_is_no_pace(on: date) -> None:
    with pytest.raises(MetricError, match="no whole month is left"):
        pace(SATISFACTION_2025, 84, on=on)


def test_tasks_of_a_plan() -> None:
    score = tasks_done(14, 19)
    assert (str(score.shown), score.ratio.numerator) == ("73.68", 14)
    with pytest.raises(MetricError, match="larger than its whole"):
        tasks_done(20, 19)
    with pytest.raises(MetricError, match="denominator of 0"):
        tasks_done(0, 0)


def published(value: str, year: int, source: str = "báo cáo") -> Published:
    return Published(Decimal(value), date(year, 12, 31), source=source)


SIPAS = Trend("sipas", "SIPAS", [published("82.66", 2023), published("83.94", 2024)])


def test_changes_are_in_percentage_points() -> None:
    (change,) = SIPAS.changes
    assert (str(change), change.slug) == ("SIPAS, 2023 → 2024: 1,28 điểm phần trăm", "sipas-2024")
    assert SIPAS.overall == change
    assert change.trail.lines(language="en")[0] == "SIPAS, 2023 → 2024: 1.28 percentage points"


def test_other_units_keep_their_unit() -> None:
    points = [
        Published(9, date(2017, 12, 31), source="x", name="PAR 2017"),
        Published(8, date(2018, 12, 31), source="x"),
    ]
    trend = Trend("score", "điểm", points, unit=Unit.POINTS, rounding=Rounding(0))
    assert str(trend.changes[0]) == "điểm, PAR 2017 → 2018: -1 điểm"


def test_one_source_needs_no_note() -> None:
    trend = Trend("par", "PAR Hà Nội", [published("91.43", 2023, "bài A"), published("92.57", 2024, "bài A")])
    assert [change.notes for change in trend.changes] == [()]


def test_two_sources_are_never_mixed_silently() -> None:
    trend = Trend("par", "PAR Hà Nội", [published("91.43", 2023, "bài A"), published("92.57", 2024, "bài B")])
    (change,) = trend.changes
    assert (change.shown, [note.slug for note in change.notes]) == (Decimal("1.14"), ["mixed-sources"])
    (note,) = trend.check(0, Decimal("1.32"))
    assert note.slug == "change-does-not-fit"
    assert str(note) == ("PAR Hà Nội, 2023 → 2024: công bố 1,32 điểm phần trăm, tính từ số liệu 1,14 điểm phần trăm")
    assert SIPAS.check(0, Decimal("1.28")) == ()


def test_a_longer_trend_and_its_whole() -> None:
    trend = Trend("par", "PAR", [published("76.4", 2018), published("98.3", 2019), published("98.1", 2020)])
    assert [change.shown for change in trend.changes] == [Decimal("21.90"), Decimal("-0.20")]
    assert trend.overall.shown == Decimal("21.70")


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: Target("x", "x", 80.0, by=date(2020, 1, 1)), ArgumentTypeError, r"Target.value"),
    (lambda: Target("x", "x", 80, by=datetime(2020, 1, 1)), ArgumentTypeError, r"Target.by must be a datetime.date"),
    (lambda: gap("x", 1), ArgumentTypeError, "target must be a Target"),
    (lambda: gap(LATE, 1.5), ArgumentTypeError, "value must be"),
    (lambda: status(LATE, 1, on="2020"), ArgumentTypeError, "on must be a datetime.date"),
    (lambda: Trend("x", "số", [published("1", 2020)]), MetricError, "'số' needs at least 2 published values, not 1"),
    (
        lambda: Trend("x", "x", [published("1", 2021), published("1", 2020)]),
        MetricError,
        "2020-12-31 comes before 2021",
    ),
    (lambda: Trend("x", "x", [published("1", 2020)] * 2), MetricError, "in order of time"),
    (
        lambda: Trend("x", "số", [published("1", 2020), published("2", 2021)]).check(1, 1),
        MetricError,
        "'số' has 1 changes, counted from 0, and no change 1",
    ),
    (
        lambda: Trend("x", "số", [published("1", 2020), published("2", 2021)]).check(-1, 1),
        MetricError,
        "index must be 0 or more, not -1",
    ),
    (lambda: Trend("x", "x", [5, 6]), ArgumentTypeError, "each of Trend.points must be Published"),
    (lambda: Published(0.5, date(2020, 1, 1), source="x"), ArgumentTypeError, r"Published.value"),
    (lambda: Published(1, 2020, source="x"), ArgumentTypeError, r"Published.on must be"),
    (lambda: SIPAS.check(0, 1.28), ArgumentTypeError, "the published change"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


@pytest.mark.parametrize("kind", [TargetStatus, Every, Direction])
def test_every_value_has_its_words(kind: type[Every]) -> None:
    assert all(member.text.vi and member.text.en for member in kind)


def test_the_direction_of_a_ranking_is_not_that_of_a_target() -> None:
    with pytest.raises(ArgumentTypeError, match=r"direction must be a Direction of metrics\.targets, not <Direction"):
        attrs.evolve(LATE, direction=rankings.Direction.LOWER_IS_BETTER)


def test_gap_and_pace_keep_the_unit_and_the_rounding_of_their_target() -> None:
    rounded = attrs.evolve(DAYS, rounding=Rounding(1))
    short, needed = gap(rounded, Decimal("6.25")), pace(rounded, Decimal("6.25"), on=date(2024, 12, 31))
    assert [str(short), str(needed)] == [
        "số ngày, so với mục tiêu: 2,3 ngày làm việc",
        "số ngày, nhịp cần thiết mỗi năm: -2,3 ngày làm việc",
    ]
    assert (short.unit, needed.unit) == (Unit.WORKING_DAYS, Unit.WORKING_DAYS)


def test_a_change_of_a_trend_has_its_step() -> None:
    points = [Published(value, date(year, 12, 31), source="báo A") for value, year in ((90, 2021), (93, 2022))]
    (found,) = Trend("t", "PAR Index", points).changes
    assert [step.line(language="en") for step in found.steps] == ["PAR Index, 2021 → 2022: 3.00 percentage points"]
