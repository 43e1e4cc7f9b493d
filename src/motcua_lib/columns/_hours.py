"""Hạn theo giờ của cả cột: when terms in working hours end, for whole columns of instants.

The sessions of all days worked are laid end to end. A receipt becomes a place on that axis, the term is added, and the
end is looked up in a table of steps as long as every session is a multiple of; so no row searches.
"""

from datetime import date
from functools import lru_cache
from math import gcd
from typing import Any, Final

import attrs
import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._input import (
    DAY,
    RECEIVED,
    VIETNAM,
    Instants,
    as_array,
    as_day,
    by_stretch,
    counts_of,
    fitting,
    instants_of,
    microseconds,
    nothing_known,
)
from motcua_lib.columns._tables import EPOCH, MISSING, DayArrays, Days, arrays
from motcua_lib.errors import ArgumentTypeError, HoursError, OutOfRangeError
from motcua_lib.model.terms import WorkingHours
from motcua_lib.workdays import WorkCalendar

HOUR: Final = 3_600_000_000
MOST_STEPS: Final = 1 << 23
MOST_HOURS: Final = 1 << 28  # beyond any calendar, and in microseconds still a number


@attrs.frozen(eq=False)
class Axis:
    """Trục thời gian làm việc theo mảng.

    Args:
        done: by epoch day, the working time before the day.
        kind: by epoch day, which row of `opens` and `lengths` holds its sessions.
        opens, lengths: the sessions of each kind of day, one column a session, in microseconds.
        total: all working time.
        step: what every session is a multiple of, 0 when that would need too large a table.
        segment: of each step the session it lies in.
        ends: where each session ends on the axis.
        shift: of each session what turns a place on the axis into an instant in UTC.
    """

    done: Days
    kind: Days
    opens: Days
    lengths: Days
    total: int
    step: int
    segment: NDArray[np.int32]
    ends: Days
    shift: Days

    def before(self, local: Instants, day: Days) -> Days:
        """The working time before instants in Vietnam time, each with its day, all of them covered."""
        clock = local - day * DAY
        elapsed = np.take(self.done, day)
        kind = np.take(self.kind, day)
        for opens, lengths in zip(self.opens, self.lengths, strict=True):
            worked = clock - np.take(opens, kind)
            np.clip(worked, 0, np.take(lengths, kind), out=worked)
            elapsed += worked
        return elapsed

    def instants(self, place: Days) -> Instants:
        """The first instants by which so much is worked: on a tie the closing, not the opening."""
        segment: NDArray[Any]
        segment = np.take(self.segment, (place - 1) // self.step) if self.step else np.searchsorted(self.ends, place)
        return place + np.take(self.shift, segment)


def due_instants(
    term: WorkingHours | type[WorkingHours], received: object, calendar: WorkCalendar, *, n: object = None
) -> NDArray[np.datetime64]:
    """Hạn theo giờ làm việc của cả cột: the last instant of every row.

    Args:
        term: one term for all rows, or the class `WorkingHours` with `n`, the hours of each row.
        received: the receipts as `datetime64` in UTC; any shape.
        calendar: the calendar with its office hours.
        n: whole numbers, 1 or more, shaped as `received` or broadcast to it.
    Returns:
        `datetime64[us]` in UTC in the shape of `received`, row by row `deadlines.due(...).ends_at`.
    Raises:
        ArgumentTypeError: days or naive text instead of instants, or another term.
        OutOfRangeError: a receipt or an answer that the calendar does not cover; the first such row is named.
        QuantityError: an amount below 1, or amounts of another shape.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> due_instants(WorkingHours(8), np.array(["2025-12-31T08:00"], "M8[m]"), vietnam_calendar())  # 15:00 in Vietnam
    array(['2026-01-05T08:00:00.000000'], dtype='datetime64[us]')
    """
    column = as_array(received, RECEIVED)
    amount = _amount(term, n)
    fitting("n", amount, RECEIVED, column)
    start = instants_of(column, RECEIVED)
    known, axis = arrays(calendar), axis_of(calendar)
    ends = by_stretch(lambda first, each, more: _ends(axis, each, more, first, known), start, amount)
    return ends.view("M8[us]")


def _amount(term: object, n: object) -> Days:
    """The hours of the rows, in microseconds; beyond any calendar they stay just that."""
    if isinstance(term, WorkingHours) and n is None:
        hours = np.array(min(term.n, MOST_HOURS))
    elif term is WorkingHours and n is not None:
        hours = np.minimum(counts_of(n, "n"), MOST_HOURS)
    else:
        allowed = "a WorkingHours, or pass n= with the class WorkingHours"
        raise ArgumentTypeError("wrong-type", what="term", allowed=allowed, value=term)
    return hours * HOUR


def _ends(axis: Axis, start: Instants, amount: Days, first_row: int, known: DayArrays) -> Instants:
    local = start + VIETNAM
    day = np.floor_divide(local, DAY)
    if not known.covers(day):
        raise _error("row-out-of-range", start, (day < known.first) | (day > known.last), first_row, known)
    place = axis.before(local, day)
    place += amount
    if place.max() > axis.total:
        raise _error("answer-out-of-range", start, place > axis.total, first_row, known)
    return axis.instants(place)


def _error(slug: str, start: Instants, bad: NDArray[np.bool_], first_row: int, known: DayArrays) -> OutOfRangeError:
    """The error of the first bad row of a stretch."""
    row = int(np.flatnonzero(bad)[0])
    if start[row] == MISSING:
        return nothing_known(first_row + row, RECEIVED)
    span = {"first": as_day(known.first), "last": as_day(known.last)}
    value = str(np.datetime64(int(start[row]), "us"))
    return OutOfRangeError(slug, what=RECEIVED, row=first_row + row, value=value, **span)


@lru_cache(maxsize=16)
def axis_of(calendar: WorkCalendar) -> Axis:
    known = arrays(calendar)
    kinds: dict[Any, int] = {(): 0}
    kind = np.zeros(len(known.days), np.int64)
    for place in np.flatnonzero(known.flags):
        day = date.fromordinal(int(known.days[place]) + EPOCH)
        kind[place] = kinds.setdefault(calendar.sessions_on(day), len(kinds))
    opens, lengths = _sessions(list(kinds))
    if not lengths.any():
        raise HoursError("never-open", hours=str(calendar.hours))
    by_day = lengths.sum(axis=0)[kind]
    done = np.concatenate([[0], np.cumsum(by_day)])
    ends, shift = _segments(known, kind, opens, lengths)
    return Axis(
        known.spread(done[:-1]), known.spread(kind), opens, lengths, int(done[-1]), *_steps(lengths, ends), ends, shift
    )  # fmt: skip


def _sessions(kinds: list[Any]) -> tuple[Days, Days]:
    """The openings and lengths of each kind of day, one row a session; a session that a day lacks has no length."""
    rows = max(map(len, kinds))
    opens, lengths = np.zeros((rows, len(kinds)), np.int64), np.zeros((rows, len(kinds)), np.int64)
    for column, sessions in enumerate(kinds):
        for row, session in enumerate(sessions):
            opens[row, column] = microseconds(session.start)
            lengths[row, column] = microseconds(session.end) - opens[row, column]
    return opens, lengths


def _segments(known: DayArrays, kind: Days, opens: Days, lengths: Days) -> tuple[Days, Days]:
    """Where each session ends on the axis, and how far its instants in UTC lie from it."""
    length = lengths.T[kind].reshape(-1)
    start = (opens.T[kind] + (known.days * DAY)[:, None]).reshape(-1)[length > 0]
    length = length[length > 0]
    ends = np.cumsum(length)
    return ends, start - (ends - length) - VIETNAM


def _steps(lengths: Days, ends: Days) -> tuple[int, NDArray[np.int32]]:
    step = gcd(*map(int, lengths.reshape(-1)))
    if ends[-1] // step > MOST_STEPS:
        return 0, np.zeros(0, np.int32)
    return step, np.searchsorted(ends, np.arange(1, ends[-1] // step + 1) * step).astype(np.int32)
