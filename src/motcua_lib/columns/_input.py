"""Kiểm tra cột vào: what a caller's column is: days, instants or whole numbers, each refused with its first bad row."""

from datetime import time
from typing import Any, Final, NoReturn

import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._tables import DayArrays, Days
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, QuantityError

DAY: Final = 86_400_000_000
VIETNAM: Final = 7 * 3_600_000_000
RECEIVED: Final = "received"
BEYOND: Final = 1 << 32  # beyond any calendar, and far from where sums overflow
Instants = NDArray[np.int64]


def as_array(values: object) -> NDArray[Any]:
    """Anything numpy can make an array of, without copying an array."""
    return np.asarray(values)


def has_clock(column: NDArray[Any]) -> bool:
    """Whether a column holds instants: `datetime64` finer than a day."""
    return column.dtype.kind == "M" and np.datetime_data(column.dtype)[0] not in ("D", "W", "M", "Y", "generic")


def days_of(column: NDArray[Any], what: str) -> Days:
    """Epoch days of a column of days, or of the Vietnam days of a column of instants.

    Raises:
        ArgumentTypeError: neither `datetime64` nor whole numbers.
    """
    if has_clock(column):
        return np.floor_divide(instants_of(column, what) + VIETNAM, DAY)
    if column.dtype.kind == "M" and np.datetime_data(column.dtype)[0] in ("D", "generic"):
        return column.astype("M8[D]", copy=False).view(np.int64)
    if column.dtype.kind == "i":
        return column.astype(np.int64, copy=False)
    raise ArgumentTypeError("not-a-column-of-days", what=what, value=str(column.dtype))


def instants_of(column: NDArray[Any], what: str) -> Instants:
    """Microseconds since 1970 in UTC of a column of instants.

    Raises:
        ArgumentTypeError: no `datetime64` with a clock time. QuantityError: finer than a microsecond.
    """
    if not has_clock(column):
        raise ArgumentTypeError("not-a-column-of-instants", what=what, value=str(column.dtype))
    exact = column.astype("M8[us]", copy=False)
    apart = exact != column
    if apart.any():
        odd = np.flatnonzero(apart & ~np.isnat(column))
        if len(odd):
            row = int(odd[0])
            raise QuantityError("finer-than-microseconds", what=what, row=row, value=str(column.flat[row]))
    return exact.view(np.int64)


def counts_of(values: object, what: str) -> NDArray[np.int64]:
    """A column of amounts of a term, each 1 or more.

    Raises:
        ArgumentTypeError: no whole numbers. QuantityError: zero or negative, with its row.
    """
    column = as_array(values)
    if column.dtype.kind not in "iu":
        raise ArgumentTypeError("not-a-column-of-counts", what=what, value=str(column.dtype))
    if column.size and column.min() < 1:
        row = int(np.flatnonzero(column < 1)[0])
        raise QuantityError("count-in-column", what=what, row=row, value=int(column.flat[row]))
    if column.size and column.max() > BEYOND:
        column = np.minimum(column, BEYOND)
    return column.astype(np.int64, copy=False)


def microseconds(clock: time) -> int:
    """A clock time in microseconds since midnight."""
    return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000_000 + clock.microsecond


def refuse_days(days: Days, known: DayArrays, through: int, what: str) -> NoReturn:
    """The error of the first row that the calendar does not cover, else of the first one after `through`."""
    outside = np.flatnonzero((days < known.first) | (days > max(through, known.last)))
    if not len(outside):
        refuse_answer(days, known, int(np.flatnonzero(days > through)[0]), what)
    _refuse("row-out-of-range", days, known, int(outside[0]), what)


def refuse_answer(days: Days, known: DayArrays, row: int, what: str) -> NoReturn:
    """The error of a row whose answer the calendar does not cover."""
    _refuse("answer-out-of-range", days, known, row, what)


def _refuse(slug: str, days: Days, known: DayArrays, row: int, what: str) -> NoReturn:
    span = {"first": as_day(known.first), "last": as_day(known.last)}
    raise OutOfRangeError(slug, what=what, row=row, value=as_day(int(days.flat[row])), **span)


def as_day(epoch_day: int) -> str:
    """An epoch day as ISO text, NaT included."""
    return str(np.datetime64(epoch_day, "D"))
