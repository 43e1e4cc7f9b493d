"""Counting rules: what they may say."""

from datetime import UTC, time

import pytest

from motcua_lib import Citation, CountingRule, Instrument, Text, WorkingHours
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.model.clock import Cutoff

PARTS = ("own", Text("riêng", "own"), Citation(Instrument("1/X")))


@pytest.mark.parametrize("bad", [-30, 2.5, True, None, "30"])
def test_a_month_is_a_whole_number_of_days(bad: object) -> None:
    with pytest.raises(QuantityError, match="whole number of days, 0 for the corresponding day"):
        CountingRule(*PARTS, month_days=bad)  # type: ignore[arg-type]  # the point of the test


def test_only_terms_in_days_roll() -> None:
    with pytest.raises(QuantityError, match=r"CalendarDays, Months, Weeks, Years.*not 'WorkingHours'"):
        CountingRule(*PARTS, rolls={WorkingHours})
    with pytest.raises(ArgumentTypeError, match="rolls"):
        CountingRule(*PARTS, rolls=[30])  # type: ignore[list-item]  # the point of the test


def test_a_cutoff_is_local() -> None:
    with pytest.raises(ArgumentTypeError, match="without a zone"):
        CountingRule(*PARTS, cutoff=time(15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("meaning", "clock", "passed"),
    [
        (Cutoff.IN_TIME, time(15), False),
        (Cutoff.LATE, time(15), True),
        (Cutoff.IN_TIME, time(15, 0, 1), True),
        (Cutoff.LATE, time(14, 59), False),
    ],
)
def test_the_cutoff_itself_is_in_time_or_late(meaning: Cutoff, clock: time, passed: bool) -> None:
    assert meaning.passed(clock, time(15)) is passed
