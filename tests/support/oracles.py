"""Slow, obvious oracles: days walked one by one, hours session by session. No table, no arithmetic on ranks."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Months,
    Pause,
    Process,
    ProcessStep,
    SameDay,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
)

DAY = timedelta(days=1)
IsWorked = Callable[[date], bool]
Stretch = tuple[datetime, datetime, bool]


def nth_working_day(is_worked: IsWorked, day: date, n: int) -> date:
    """The n-th worked day strictly after (n > 0) or before (n < 0) a day; for 0 the day itself or the next worked."""
    if n == 0:
        while not is_worked(day):
            day += DAY
        return day
    step = DAY if n > 0 else -DAY
    left = abs(n)
    while left:
        day += step
        left -= is_worked(day)
    return day


def working_days_between(is_worked: IsWorked, start: date, end: date) -> int:
    """Worked days in [start, end), negative when reversed."""
    if end < start:
        return -working_days_between(is_worked, end, start)
    return sum(is_worked(start + DAY * offset) for offset in range((end - start).days))


def paused(day: date, pauses: Iterable[Pause]) -> bool:
    """Whether a day falls in a pause as the counting rules put it: start.day < d <= end.day."""
    return any(pause.start.date() < day <= pause.end.date() for pause in pauses)


def due_working_days(is_worked: IsWorked, received: date, n: int, pauses: Iterable[Pause] = ()) -> date:
    """The n-th worked, unpaused day after the receipt day."""
    pauses = tuple(pauses)
    day = received
    while n:
        day += DAY
        n -= is_worked(day) and not paused(day, pauses)
    return day


def due_calendar_days(is_worked: IsWorked, received: date, n: int, pauses: Iterable[Pause] = ()) -> date:
    """The n-th unpaused day after the receipt day, or the next worked day."""
    pauses = tuple(pauses)
    day = received
    while n:
        day += DAY
        n -= not paused(day, pauses)
    return nth_working_day(is_worked, day, 0)


def corresponding_day(day: date, months: int) -> date:
    """Month by month to the same day of the last month, or its last day when there is none (art. 148(3))."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    length = monthrange(year, month)[1]
    return date(year, month, day.day if day.day <= length else length)


def stretches(calendar: WorkCalendar, start: datetime, pauses: Iterable[Pause] = ()) -> Iterator[Stretch]:
    """From an instant on, day by day, what lies between two bounds of a session or a pause, open and paused or not."""
    pauses, day = tuple(pauses), start.date()
    edges = {edge for pause in pauses for edge in (pause.start, pause.end)} | {start}
    while True:
        opened = [
            (datetime.combine(day, session.start, VIETNAM_TIME), datetime.combine(day, session.end, VIETNAM_TIME))
            for session in calendar.sessions_on(day)
        ]
        bounds = sorted(edges.union(*opened))
        for begin, end in pairwise(bounds):
            is_open = any(opens <= begin < closes for opens, closes in opened)
            if is_open and begin >= start:
                yield begin, end, any(pause.start <= begin < pause.end for pause in pauses)
        day += DAY


def due_hours(calendar: WorkCalendar, start: datetime, hours: int, pauses: Iterable[Pause] = ()) -> datetime:
    """Stretch by stretch: the end of the last working time counted."""
    left = timedelta(hours=hours)
    for begin, end, is_paused in stretches(calendar, start, pauses):
        if not is_paused:
            if left <= end - begin:
                return begin + left
            left -= end - begin
    raise AssertionError("a calendar ends with a refusal")


def midnight_after(end: date | datetime) -> datetime:
    """An instant itself; for a day its 24:00."""
    return end if isinstance(end, datetime) else datetime.combine(end + DAY, time.min, VIETNAM_TIME)


def step_end(calendar: WorkCalendar, term: object, start: date | datetime) -> date | datetime:
    """Where one step of a process ends, walked; a start that is a day is its 24:00. A same-day step is the rest."""
    day = start.date() if isinstance(start, datetime) else start
    match term:
        case WorkingHours(n=n):
            return due_hours(calendar, midnight_after(start), n)
        case WorkingDays(n=n):
            return due_working_days(calendar.is_working_day, day, n)
        case CalendarDays(n=n):
            return due_calendar_days(calendar.is_working_day, day, n)
        case Weeks(n=n):
            return due_calendar_days(calendar.is_working_day, day, 7 * n)
        case Months(n=n) | Years(n=n):
            months = 12 * n if isinstance(term, Years) else n
            return nth_working_day(calendar.is_working_day, corresponding_day(day, months), 0)
    assert isinstance(term, SameDay)
    in_time = isinstance(start, datetime) and start.time() <= term.cutoff and calendar.is_working_day(day)
    return day if in_time else nth_working_day(calendar.is_working_day, day, 1)


def paths(process: Process) -> list[list[ProcessStep]]:
    """Every way through a process, from a step that waits for none to one that none waits for."""
    waited_for = {slug for step in process.steps for slug in step.after}
    open_ways = [[step] for step in process.steps if step.slug not in waited_for]
    closed = []
    while open_ways:
        way = open_ways.pop()
        before = [step for step in process.steps if step.slug in way[0].after]
        open_ways += [[step, *way] for step in before]
        if not before:
            closed.append(way)
    return closed


def path_end(calendar: WorkCalendar, way: list[ProcessStep], received: datetime, done: dict[str, datetime]) -> datetime:
    """Where one way through a process ends, step after step; one named in `done` is done then."""
    end: date | datetime = received
    for step in way:
        end = done.get(step.slug) or step_end(calendar, step.term, end)
    return midnight_after(end)


def process_end(
    calendar: WorkCalendar, process: Process, received: datetime, done: dict[str, datetime] | None = None
) -> datetime:
    """The end of the longest way, by trying all."""
    return max(path_end(calendar, way, received, done or {}) for way in paths(process))
