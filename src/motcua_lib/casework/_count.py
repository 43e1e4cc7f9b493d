"""Phép đo: the due date under what stopped and lengthened a term, and how much of it is used, left and paused.

Days are read as the due date counts them: a day is used once it has begun, so that on the due day none is left. Used
and left add up to the term, unless it is overrun: used + left - over = total.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import attrs

from motcua_lib.deadlines import Due, due
from motcua_lib.deadlines._count import day_of
from motcua_lib.deadlines._schedule import measured
from motcua_lib.law import Citation
from motcua_lib.model.clock import DAY_TERMS, Extension, Pause, Restart
from motcua_lib.model.days import ONE_DAY
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import Chain, SameDay, Term, WorkingHours
from motcua_lib.workdays import WorkCalendar

Waits = Iterable[tuple[datetime, datetime, Citation]]
Again = Iterable[tuple[datetime, Citation]]


@attrs.frozen
class Condition:
    """Điều kiện: the pauses, restarts and extensions that a due date is computed with, fit for `due`.

    Pauses are disjoint and lie after the start of the run, which is the last restart.
    """

    pauses: tuple[Pause, ...] = ()
    restarts: tuple[Restart, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @classmethod
    def of(
        cls, term: Term | UnreadTerm, start: datetime, waits: Waits, again: Again, extensions: tuple[Extension, ...]
    ) -> "Condition":
        """From stretches in any order: those before the start are left out, overlapping ones joined end to end.

        A same-day term has no amount of time that could run on, so a pause starts it again.
        """
        if isinstance(term, SameDay):
            again = [*again, *((end, citation) for _, end, citation in waits)]
            waits = ()
        restarts = tuple(Restart(at, citation=citation) for at, citation in sorted(again, key=_first) if at > start)
        covered = restarts[-1].at if restarts else start
        pauses = []
        for begin, end, citation in sorted(waits, key=_first):
            covered = max(covered, begin)
            if covered < end:
                pauses.append(Pause(covered, end, citation=citation))
                covered = end
        return cls(tuple(pauses), restarts, extensions)


PLAIN = Condition()


def _first(item: tuple[Any, ...]) -> Any:
    return item[0]


def due_with(term: Term, received: Reception | datetime, calendar: WorkCalendar, condition: Condition) -> Due:
    """The due date under a condition."""
    if condition == PLAIN:
        return due(term, received, calendar)
    return due(
        term,
        received,
        calendar,
        pauses=condition.pauses,
        restarts=condition.restarts,
        extensions=condition.extensions,
    )


@attrs.frozen
class Reading:
    """Số đo: how much of a term is used, left, overrun and paused, in its own unit.

    Args:
        total: the term with its extensions, and the days by which its end rolls.
        used: what has been counted. left: what is still to come. over: what has been counted since the due date.
        paused: what was not counted since the run began.
    """

    total: Elapsed
    used: Elapsed
    left: Elapsed
    over: Elapsed
    paused: Elapsed


def unit_of(term: Term, extensions: Iterable[Extension] = ()) -> ClockUnit:
    """The unit in which a term is read.

    >>> from motcua_lib.model.terms import Months, WorkingDays
    >>> unit_of(Chain([WorkingDays(3), Months(1)])).value
    'calendar-days'
    """
    links = [*(term.terms if isinstance(term, Chain) else (term,)), *(extension.by for extension in extensions)]
    if any(isinstance(link, WorkingHours) for link in links):
        return ClockUnit.WORKING_TIME
    if any(type(link) in DAY_TERMS for link in links):
        return ClockUnit.CALENDAR_DAYS
    return ClockUnit.WORKING_DAYS


def read(due: Due, at: datetime) -> Reading:
    """How much of a term is used at an instant."""
    calendar, conditions = due.calendar, due.conditions
    unit = unit_of(due.term, conditions.extensions)
    start, end = measured(due.start), measured(due.ends_at or due.day)
    at = max(at, start)
    pauses = [(pause.start, pause.end) for pause in conditions.pauses]
    total = counted(unit, calendar, start, end, pauses)
    used = counted(unit, calendar, start, at, pauses)
    paused = between(unit, calendar, start, at) - used
    nothing = Elapsed.none(unit)
    is_over = used.exceeds(total)
    return Reading(
        total=total,
        used=used,
        left=nothing if is_over else total - used,
        over=used - total if is_over else nothing,
        paused=paused,
    )


def counted(
    unit: ClockUnit,
    calendar: WorkCalendar,
    start: datetime,
    end: datetime,
    pauses: Iterable[tuple[datetime, datetime]],
) -> Elapsed:
    """What lies between two instants and in no pause."""
    whole = between(unit, calendar, start, end)
    for pause_start, pause_end in pauses:
        since, until = max(pause_start, start), min(pause_end, end)
        if since < until:
            whole -= between(unit, calendar, since, until)
    return whole


def between(unit: ClockUnit, calendar: WorkCalendar, start: datetime, end: datetime) -> Elapsed:
    """The days d with start.day < d <= end.day, worked or all, or the working time from start to end."""
    return Elapsed(unit, _BETWEEN[unit](calendar, start, end))


def _working_days(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    return calendar.count(day_of(start) + ONE_DAY, day_of(end) + ONE_DAY)


def _calendar_days(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    return (day_of(end) - day_of(start)).days


def _working_time(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    return calendar.working_time(start, end)


_BETWEEN: Mapping[ClockUnit, Callable[[WorkCalendar, datetime, datetime], int | timedelta]] = {
    ClockUnit.WORKING_DAYS: _working_days,
    ClockUnit.CALENDAR_DAYS: _calendar_days,
    ClockUnit.WORKING_TIME: _working_time,
}
