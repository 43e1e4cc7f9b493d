"""The clock against a walk: waits that overlap, days one by one, hours session by session."""

from datetime import date, datetime, timedelta
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import CalendarDays, Pause, WorkingDays, WorkingHours
from motcua_lib.casework._count import Condition, due_with, read
from motcua_lib.strategies import instants
from support import oracles
from support.dossiers import CALENDAR, SECTOR

STARTS = instants(min_value=date(2024, 12, 20), max_value=date(2026, 9, 1))
NO_TIME = timedelta(0)


@st.composite
def waits(draw: st.DrawFn, start: datetime, span: timedelta) -> list[tuple[datetime, datetime]]:
    """Up to four stretches in any order, overlapping or before the start too."""
    edges = st.timedeltas(timedelta(hours=-10), span)
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=4))
    return [(start + min(pair), start + max(pair)) for pair in pairs if len(set(pair)) > 1]


def condition(term: object, start: datetime, stretches: list[tuple[datetime, datetime]]) -> Condition:
    return Condition.of(term, start, [(*stretch, SECTOR) for stretch in stretches], (), ())  # type: ignore[arg-type]  # any term


@settings(max_examples=150)
@given(st.data(), STARTS, st.integers(1, 25))
def test_working_days_beside_a_walk(data: st.DataObject, start: datetime, n: int) -> None:
    stretches = data.draw(waits(start, timedelta(days=40)))
    inside = [Pause(max(begin, start), end) for begin, end in stretches if end > start]
    due = due_with(WorkingDays(n), start, CALENDAR, condition(WorkingDays(n), start, stretches))
    assert due.day == oracles.due_working_days(CALENDAR.is_working_day, start.date(), n, inside)
    at = start + timedelta(days=data.draw(st.integers(0, 60)))
    days = [start.date() + timedelta(days=offset) for offset in range(1, (at.date() - start.date()).days + 1)]
    worked = [day for day in days if CALENDAR.is_working_day(day)]
    reading = read(due, at)
    assert reading.used.size == sum(not oracles.paused(day, inside) for day in worked)
    assert reading.paused.size == sum(oracles.paused(day, inside) for day in worked)
    assert reading.total.size == n
    assert (reading.left.size, reading.over.size) == (max(n - reading.used.size, 0), max(reading.used.size - n, 0))


@settings(max_examples=100)
@given(st.data(), STARTS, st.integers(1, 60))
def test_calendar_days_beside_a_walk(data: st.DataObject, start: datetime, n: int) -> None:
    stretches = data.draw(waits(start, timedelta(days=60)))
    inside = [Pause(max(begin, start), end) for begin, end in stretches if end > start]
    due = due_with(CalendarDays(n), start, CALENDAR, condition(CalendarDays(n), start, stretches))
    assert due.day == oracles.due_calendar_days(CALENDAR.is_working_day, start.date(), n, inside)
    reading = read(due, start + timedelta(days=data.draw(st.integers(0, 90))))
    assert reading.used + reading.left == reading.total + reading.over
    assert reading.total.size >= n  # and the days by which the last one rolls


@settings(max_examples=40)
@given(st.data(), STARTS, st.integers(1, 16))
def test_hours_beside_a_walk_session_by_session(data: st.DataObject, start: datetime, n: int) -> None:
    stretches = data.draw(waits(start, timedelta(days=4)))
    inside = [Pause(max(begin, start), end) for begin, end in stretches if end > start]
    due = due_with(WorkingHours(n), start, CALENDAR, condition(WorkingHours(n), start, stretches))
    assert due.ends_at == oracles.due_hours(CALENDAR, start, n, inside)
    at = start + data.draw(st.timedeltas(NO_TIME, timedelta(days=3)))
    reading = read(due, at)
    used = paused = NO_TIME
    for begin, end, is_paused in takewhile(lambda each: each[0] < at, oracles.stretches(CALENDAR, start, inside)):
        used += NO_TIME if is_paused else min(end, at) - begin
        paused += min(end, at) - begin if is_paused else NO_TIME
    assert (reading.used.size, reading.paused.size) == (used, paused)
    assert reading.used + reading.left == reading.total + reading.over
