"""Due dates against slow oracles, and the laws they must obey."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Months,
    Pause,
    SameDay,
    Term,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    vietnam_calendar,
)
from motcua_lib.errors import OutOfRangeError
from motcua_lib.strategies import calendars, clock_times, days, instants, office_hours, pause_lists, simple_terms, terms
from support import oracles

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
DAYS = days(min_value=date(2001, 1, 1), max_value=date(2026, 6, 30))
INSTANTS = instants(min_value=date(2022, 1, 1), max_value=date(2026, 6, 30))
# Up to twenty years, which the official calendar covers from every receipt.
TERMS: st.SearchStrategy[Term] = simple_terms(max_n=60, kinds=[WorkingDays, CalendarDays, WorkingHours]) | simple_terms(
    max_n=20
)


@st.composite
def paused_receipts(draw: st.DrawFn) -> tuple[datetime, list[Pause]]:
    start = draw(INSTANTS)
    return start, list(draw(pause_lists(since=start, span=timedelta(days=40))))


@given(paused_receipts(), st.integers(1, 40))
def test_working_days_with_pauses_are_the_walk(case: tuple[datetime, list[Pause]], n: int) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    answer = due(WorkingDays(n), start, calendar, pauses=pauses)
    assert answer.day == oracles.due_working_days(calendar.is_working_day, start.date(), n, pauses)


@given(paused_receipts(), st.integers(1, 90))
def test_calendar_days_with_pauses_are_the_walk(case: tuple[datetime, list[Pause]], n: int) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    answer = due(CalendarDays(n), start, calendar, pauses=pauses)
    assert answer.day == oracles.due_calendar_days(calendar.is_working_day, start.date(), n, pauses)


@given(DAYS, st.integers(1, 30))
def test_months_and_years_end_on_the_corresponding_day(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    expected = oracles.corresponding_day(day, n)
    assert due(Months(n), day, calendar).day == oracles.nth_working_day(calendar.is_working_day, expected, 0)
    assert due(Years(1), day, calendar).day == due(Months(12), day, calendar).day


@given(DAYS, st.integers(1, 30))
def test_weeks_end_on_the_same_weekday(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    nominal = due(Weeks(n), day, calendar).legs[0].nominal
    assert nominal.weekday() == day.weekday()
    assert due(Weeks(n), day, calendar).day == due(CalendarDays(7 * n), day, calendar).day


@given(calendars(hours=office_hours()), instants(min_value=FIRST, max_value=LAST), st.integers(1, 60), st.data())
def test_hours_are_the_walk_by_sessions(calendar: WorkCalendar, start: datetime, n: int, data: st.DataObject) -> None:
    pauses = data.draw(pause_lists(since=start, span=timedelta(days=3)))
    try:
        expected = oracles.due_hours(calendar, start, n, pauses)
    except OutOfRangeError:
        with pytest.raises(OutOfRangeError):
            due(WorkingHours(n), start, calendar, pauses=pauses)
    else:
        assert due(WorkingHours(n), start, calendar, pauses=pauses).moment == expected


@given(INSTANTS, st.lists(st.integers(1, 20), min_size=2, max_size=5))
def test_chained_hours_add_up(start: datetime, parts: list[int]) -> None:
    calendar = vietnam_calendar()
    chained = due(Chain([WorkingHours(part) for part in parts]), start, calendar)
    assert chained.moment == due(WorkingHours(sum(parts)), start, calendar).moment


@given(DAYS, st.lists(st.integers(1, 20), min_size=2, max_size=5))
def test_chained_working_days_add_up(day: date, parts: list[int]) -> None:
    calendar = vietnam_calendar()
    chained = due(Chain([WorkingDays(part) for part in parts]), day, calendar)
    assert chained.day == due(WorkingDays(sum(parts)), day, calendar).day


@given(paused_receipts(), TERMS)
def test_a_pause_never_makes_a_due_date_earlier(case: tuple[datetime, list[Pause]], term: Term) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    previous = due(term, start, calendar).moment
    for count in range(1, len(pauses) + 1):
        moment = due(term, start, calendar, pauses=pauses[:count]).moment
        assert moment >= previous
        previous = moment


@given(INSTANTS, INSTANTS, TERMS)
def test_due_is_monotone_in_the_receipt(one: datetime, two: datetime, term: Term) -> None:
    calendar = vietnam_calendar()
    assert due(term, min(one, two), calendar).moment <= due(term, max(one, two), calendar).moment


@given(INSTANTS, st.integers(1, 100), st.integers(1, 100))
def test_due_is_monotone_in_the_amount(start: datetime, few: int, more: int) -> None:
    calendar = vietnam_calendar()
    few, more = sorted((few, more))
    for kind in (WorkingDays, CalendarDays, WorkingHours, Weeks, Months):
        assert due(kind(few), start, calendar).moment <= due(kind(more), start, calendar).moment


@given(paused_receipts(), TERMS | terms(max_n=4))
def test_the_trail_counts_what_the_answer_counted(case: tuple[datetime, list[Pause]], term: Term) -> None:
    start, pauses = case
    answer = due(term, start, vietnam_calendar(), pauses=pauses)
    steps = list(answer.trail)
    assert steps[0].rule == "received"
    assert (steps[-1].rule, steps[-1].at) == ("due", answer.ends_at or answer.day)
    if isinstance(term, WorkingDays | CalendarDays):
        counted = [step for step in steps if step.rule == "counted"]
        assert [step.details["number"] for step in counted] == list(range(1, term.n + 1))
        assert counted[-1].at <= answer.day
    if isinstance(term, WorkingHours):
        stretches = [(step.at, step.until) for step in steps if step.rule == "session"]
        assert sum((end - begin for begin, end in stretches), timedelta()) == timedelta(hours=term.n)
        assert stretches[-1][1] == answer.moment
    assert all(line for language in ("vi", "en") for line in answer.trail.lines(language=language))


@given(INSTANTS, clock_times())
def test_same_day_is_today_up_to_the_cutoff(start: datetime, cutoff: time) -> None:
    calendar = vietnam_calendar()
    late = start.time() > cutoff or not calendar.is_working_day(start.date())
    expected = oracles.due_working_days(calendar.is_working_day, start.date(), 1) if late else start.date()
    assert due(SameDay(cutoff), start, calendar).day == expected


@given(days(min_value=date(2025, 12, 1), max_value=date(2026, 1, 31)), st.integers(1, 20))
def test_a_date_and_any_instant_of_it_give_the_same_day(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    instant = datetime(day.year, day.month, day.day, 23, 59, tzinfo=VIETNAM_TIME)
    assert due(WorkingDays(n), day, calendar).day == due(WorkingDays(n), instant, calendar).day
