"""Reporting periods: half-open, named, and refused with a reason."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from motcua_lib import VIETNAM_TIME
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.model.period import Period


def test_the_first_instant_belongs_to_a_period_and_the_one_it_ends_at_does_not() -> None:
    may = Period.month(2025, 5)
    assert may.holds(datetime(2025, 5, 1, tzinfo=VIETNAM_TIME))
    assert may.holds(datetime(2025, 5, 31, 23, 59, 59, 999999, tzinfo=VIETNAM_TIME))
    assert not may.holds(datetime(2025, 6, 1, tzinfo=VIETNAM_TIME))
    assert not may.holds(datetime(2025, 4, 30, 23, 59, 59, 999999, tzinfo=VIETNAM_TIME))


def test_midnight_is_that_of_vietnam() -> None:
    may = Period.month(2025, 5)
    assert may.holds(datetime(2025, 4, 30, 17, tzinfo=UTC))
    assert not may.holds(datetime(2025, 4, 30, 16, 59, 59, tzinfo=UTC))


@pytest.mark.parametrize(
    ("period", "first", "last", "vi", "en"),
    [
        (Period.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), "tháng 2/2024", "2024-02"),
        (Period.month(2024, 12), date(2024, 12, 1), date(2024, 12, 31), "tháng 12/2024", "2024-12"),
        (Period.quarter(2024, 1), date(2024, 1, 1), date(2024, 3, 31), "quý 1/2024", "Q1 2024"),
        (Period.quarter(2024, 4), date(2024, 10, 1), date(2024, 12, 31), "quý 4/2024", "Q4 2024"),
        (Period.year(2024), date(2024, 1, 1), date(2024, 12, 31), "năm 2024", "2024"),
        (
            Period(date(2023, 12, 15), date(2024, 12, 15)), date(2023, 12, 15), date(2024, 12, 14),
            "từ 15/12/2023 đến hết 14/12/2024", "2023-12-15 to 2024-12-14, both included",
        ),
    ],
)  # fmt: skip
def test_months_quarters_years_and_others(period: Period, first: date, last: date, vi: str, en: str) -> None:
    assert (period.first, period.last, period.until) == (first, last, last + timedelta(days=1))
    assert (str(period), period.text.en) == (vi, en)


def test_twelve_months_fill_a_year() -> None:
    months = [Period.month(2024, month) for month in range(1, 13)]
    assert all(before.until == after.first for before, after in pairwise(months))
    assert (months[0].first, months[-1].until) == (Period.year(2024).first, Period.year(2024).until)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: Period(date(2025, 1, 2), date(2025, 1, 2)), MetricError, "must end after it starts"),
    (lambda: Period(date(2025, 1, 2), date(2025, 1, 1)), MetricError, "2025-01-02 to 2025-01-01"),
    (lambda: Period.month(2025, 0), MetricError, "a month must be an int from 1 to 12, not 0"),
    (lambda: Period.month(2025, 13), MetricError, "not 13"),
    (lambda: Period.quarter(2025, 5), MetricError, "a quarter must be an int from 1 to 4, not 5"),
    (lambda: Period.quarter(2025, True), MetricError, "not True"),
    (lambda: Period("2025-01-01", date(2026, 1, 1)), ArgumentTypeError, r"Period.first must be a datetime.date"),
    (lambda: Period(date(2025, 1, 1), datetime(2026, 1, 1)), ArgumentTypeError, r"Period.until must be"),
    (lambda: Period(date(2025, 1, 1), date(2026, 1, 1), name=5), ArgumentTypeError, r"Period.name must be Text"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_period_that_is_none_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()
