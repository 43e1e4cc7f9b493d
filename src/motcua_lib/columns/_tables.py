"""Bảng tra theo mảng: a calendar as arrays by day since 1970, so that a whole column is one look-up.

A day table is indexed by the epoch day itself, negative ones too, as numpy counts from the end; so it is asked only for
days that are known to lie in it.
"""

from datetime import date
from functools import lru_cache
from typing import Final

import attrs
import numpy as np
from numpy.typing import NDArray

from motcua_lib._checks import given
from motcua_lib.workdays import WorkCalendar

Days = NDArray[np.int64]
MISSING: Final = np.iinfo(np.int64).min  # what NaT is underneath
EPOCH: Final = date(1970, 1, 1).toordinal()


@attrs.frozen(eq=False)
class DayArrays:
    """Bảng ngày: the calendar from its first to its last day.

    Args:
        first, last: epoch days of its ends.
        days: every day. flags: whether each is worked. worked: the days worked.
        rank: of each day the place in `worked` of the last day worked up to it, -1 before the first.
    """

    first: int
    last: int
    days: Days
    flags: NDArray[np.bool_]
    worked: Days
    rank: Days

    def spread(self, values: Days) -> Days:
        """One value a day from the first day on, as a table to be indexed by the epoch day."""
        days = np.arange(self.first, self.first + len(values))
        table = np.zeros(max(self.first + len(values), 0) + max(-self.first, 0), np.int64)
        table[days] = values
        return table

    def covers(self, days: Days) -> bool:
        """Whether the calendar covers every day of a column."""
        return not days.size or bool(days.min() >= self.first and days.max() <= self.last)


def arrays(calendar: WorkCalendar) -> DayArrays:
    """The day arrays of a calendar, kept for the calendars used last.

    Raises:
        ArgumentTypeError: not a WorkCalendar.
    """
    return arrays_of(given(calendar, WorkCalendar, "calendar", allowed="a WorkCalendar"))


@lru_cache(maxsize=16)
def arrays_of(calendar: WorkCalendar) -> DayArrays:
    first, last = calendar.first.toordinal() - EPOCH, calendar.last.toordinal() - EPOCH
    flags = np.frombuffer(calendar.worked_flags(), dtype=np.bool_)
    days = np.arange(first, last + 1)
    worked, rank = days[flags], np.cumsum(flags) - 1
    for column in (days, worked, rank):
        column.setflags(write=False)  # kept between calls, and handed out by `calendar_tables`
    return DayArrays(first, last, days, flags, worked, rank)
