"""Thời gian quá hạn theo cột: how long after its due day every dossier was finished, or is still open."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motcua_lib._checks import given
from motcua_lib.columns._days import before_table
from motcua_lib.columns._hours import axis_of
from motcua_lib.columns._input import DAY, VIETNAM, Instants, not_covered
from motcua_lib.columns._moments import need_clock
from motcua_lib.columns._tables import MISSING, Days, arrays
from motcua_lib.columns._verdicts import judged_columns, read, values_of
from motcua_lib.model.elapsed import ClockUnit
from motcua_lib.workdays import WorkCalendar


def overrun(
    due: object,
    finished: object,
    calendar: WorkCalendar,
    *,
    at: object = None,
    unit: ClockUnit = ClockUnit.WORKING_DAYS,
) -> NDArray[Any]:
    """Thời gian quá hạn của cả cột: how long after its due day every dossier was finished, or is still open.

    Args:
        due, finished, at: as in `verdict_codes`, but every row has a due day, and is finished or has an `at`.
        calendar: the calendar of the office.
        unit: the unit of the terms: working days, calendar days, or working time, which needs instants.
    Returns:
        int64 days, or `timedelta64[us]` for working time; 0 for what is in time. Row by row
        `casework.verdict(...).reading.over`; time paused after the due day is not left out.
    Raises:
        ArgumentTypeError, DeadlineError, NaiveDatetimeError, QuantityError: as `verdict_codes`.
        OutOfRangeError: a row that the calendar does not cover, or without a due day.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> due = np.array(["2026-02-13", "2026-02-13"], "M8[D]")
    >>> finished = np.array(["2026-02-24", "NaT"], "M8[D]")  # Tết lies between
    >>> overrun(due, finished, vietnam_calendar(), at=np.datetime64("2026-02-26"))
    array([2, 4])
    """
    given(unit, ClockUnit, "unit", allowed="a ClockUnit")
    given(calendar, WorkCalendar, "calendar", allowed="a WorkCalendar")
    limits, ends, now = judged_columns(due, finished, at)
    if unit is ClockUnit.WORKING_TIME:
        for what, moments in (("finished", ends), ("at", now)):
            if moments is not None:
                need_clock(moments, what, "working time")
    last, end, moment = np.broadcast_arrays(limits.values, ends.values, values_of(now))
    shape, last, end, moment = end.shape, *(column.reshape(-1) for column in (last, end, moment))
    until = read(ends, end)
    if (end == MISSING).any():
        until = np.where(end == MISSING, read(now, moment), until)
    limit = np.where(last == MISSING, MISSING, limits.last_instants(last))
    return _OVER[unit](limit, until, calendar).reshape(shape)


def _days(instants: Instants, calendar: WorkCalendar, what: str) -> Days:
    """The days of instants, all of which the calendar covers; NaT is no day."""
    known = arrays(calendar)
    days = np.where(instants == MISSING, MISSING, np.floor_divide(instants + VIETNAM, DAY))
    if not known.covers(days):
        raise not_covered(days, known, known.last, what)
    return days


def _limit_days(limit: Instants, calendar: WorkCalendar) -> Days:
    """The last days in time; 24:00 is of the day that it ends."""
    return _days(np.where(limit == MISSING, MISSING, limit - 1), calendar, "due")


def _positive(amounts: Days) -> Days:
    positive: Days = np.maximum(amounts, 0)
    return positive


def _working_days(limit: Instants, until: Instants, calendar: WorkCalendar) -> Days:
    """Days worked after the last day in time, up to the day of the end."""
    worked = before_table(calendar)
    since, up_to = _limit_days(limit, calendar), _days(until, calendar, "finished or at")
    return _positive(np.take(worked, up_to + 1) - np.take(worked, since + 1))


def _calendar_days(limit: Instants, until: Instants, calendar: WorkCalendar) -> Days:
    since, up_to = _limit_days(limit, calendar), _days(until, calendar, "finished or at")
    return _positive(up_to - since)


def _working_time(limit: Instants, until: Instants, calendar: WorkCalendar) -> NDArray[np.timedelta64]:
    since, up_to = _limit_days(limit, calendar), _days(until, calendar, "finished or at")
    axis = axis_of(calendar)
    midnight = (limit + VIETNAM) % DAY == 0  # 24:00 of a day, read as its last microsecond: nobody works through it
    worked = axis.before(until + VIETNAM, up_to) - axis.before(limit - midnight + VIETNAM, since)
    return _positive(worked).view("m8[us]")


_OVER: Mapping[ClockUnit, Callable[[Instants, Instants, WorkCalendar], NDArray[Any]]] = {
    ClockUnit.WORKING_DAYS: _working_days,
    ClockUnit.CALENDAR_DAYS: _calendar_days,
    ClockUnit.WORKING_TIME: _working_time,
}
