"""The clock against a walk: waits that overlap, days one by one, hours minute by minute."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import CalendarDays, Pause, WorkingDays, WorkingHours
from motcua_lib.casework._count import Condition, due_with, read
from support import oracles
from support.dossiers import CALENDAR, SECTOR
from support.strategies import instants

STARTS = instants(date(2024, 12, 20), date(2026, 9, 1))
MINUTE = timedelta(minutes=1)


@st.composite
def waits(draw: st.DrawFn, start: datetime, span: timedelta) -> list[tuple[datetime, datetime]]:
    """Up to four stretches in any order, overlapping or before the start too."""
    minutes = st.integers(-600, span // MINUTE)
    pairs = draw(st.lists(st.tuples(minutes, minutes), max_size=4))
    return [(start + MINUTE * min(pair), start + MINUTE * max(pair)) for pair in pairs if len(set(pair)) > 1]


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
def test_hours_beside_a_walk_minute_by_minute(data: st.DataObject, start: datetime, n: int) -> None:
    stretches = data.draw(waits(start, timedelta(days=4)))
    inside = [Pause(max(begin, start), end) for begin, end in stretches if end > start]
    due = due_with(WorkingHours(n), start, CALENDAR, condition(WorkingHours(n), start, stretches))
    assert due.ends_at == oracles.due_hours(CALENDAR, start, 60 * n, inside)
    at = start + MINUTE * data.draw(st.integers(0, 3 * 24 * 60))
    reading = read(due, at)
    used = paused = timedelta(0)
    instant = start
    while instant < at:
        if any(instant.time() in session for session in CALENDAR.sessions_on(instant.date())):
            if any(pause.start <= instant < pause.end for pause in inside):
                paused += MINUTE
            else:
                used += MINUTE
        instant += MINUTE
    assert (reading.used.size, reading.paused.size) == (used, paused)
    assert reading.used + reading.left == reading.total + reading.over
