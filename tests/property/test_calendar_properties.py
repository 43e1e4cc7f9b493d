"""Every answer of a calendar against a walk over its days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import DayDecision, DayKind, Instrument, WorkCalendar, vietnam_calendar
from motcua_lib.errors import OutOfRangeError
from support import oracles
from support.strategies import FIRST, LAST, own_calendars

OFFICIAL_DAYS = st.dates(date(2000, 6, 1), date(2027, 6, 30))
COUNTS = st.integers(-120, 120)


def check_add(calendar: WorkCalendar, day: date, n: int) -> None:
    """The oracle's answer, or a refusal where the walk leaves the calendar."""
    try:
        expected = oracles.nth_working_day(calendar.is_working_day, day, n)
    except OutOfRangeError:
        with pytest.raises(OutOfRangeError):
            calendar.add(day, n)
    else:
        assert calendar.add(day, n) == expected


@given(own_calendars(), st.dates(FIRST, LAST), COUNTS)
def test_add_on_own_calendars_is_the_walk(calendar: WorkCalendar, day: date, n: int) -> None:
    check_add(calendar, day, n)


@given(OFFICIAL_DAYS, COUNTS)
def test_add_on_the_official_calendar_is_the_walk(day: date, n: int) -> None:
    check_add(vietnam_calendar(), day, n)


@given(own_calendars(), st.dates(FIRST, LAST), st.dates(FIRST, LAST))
def test_count_is_the_walk(calendar: WorkCalendar, start: date, end: date) -> None:
    assert calendar.count(start, end) == oracles.working_days_between(calendar.is_working_day, start, end)


@given(OFFICIAL_DAYS, st.integers(1, 400))
def test_add_and_count_are_inverses(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    later = calendar.add(day, n)
    assert calendar.count(day + timedelta(days=1), later + timedelta(days=1)) == n
    assert calendar.add(later, -n) == calendar.roll_back(day)


@given(OFFICIAL_DAYS, OFFICIAL_DAYS, st.integers(1, 60), st.integers(1, 60))
def test_add_is_monotone_in_day_and_in_n(one: date, two: date, few: int, more: int) -> None:
    calendar = vietnam_calendar()
    assert calendar.add(min(one, two), few) <= calendar.add(max(one, two), few)
    assert (calendar.add(one, few) < calendar.add(one, more)) == (few < more)


@given(own_calendars(), st.dates(FIRST, LAST))
def test_rolling_finds_the_nearest_worked_day(calendar: WorkCalendar, day: date) -> None:
    check_add(calendar, day, 0)
    days = [d for d in (day - timedelta(days=k) for k in range((day - FIRST).days + 1)) if calendar.is_working_day(d)]
    if days:
        assert calendar.roll_back(day) == days[0]
    else:
        with pytest.raises(OutOfRangeError):
            calendar.roll_back(day)


@given(st.dates(date(2015, 1, 5), date(2026, 12, 20)), st.integers(1, 10))
def test_a_swap_moves_exactly_its_two_days(day: date, distance: int) -> None:
    calendar = vietnam_calendar()
    off = calendar.roll_forward(day)
    worked = next(
        d
        for d in (off + timedelta(days=distance + k) for k in range(30))
        if calendar.day(d).kind is DayKind.WEEKLY_REST
    )
    swap = DayDecision.swap(Instrument("1/TEST"), off=off, worked=worked, known_from=day)
    changed = calendar.with_decisions(swap)
    around = [off + timedelta(days=k) for k in range(-40, 60)]
    assert [d for d in around if changed.is_working_day(d) != calendar.is_working_day(d)] == [off, worked]
