"""Kiểm tra cột vào: what a caller's column is: days, instants or whole numbers, each refused with its first bad row."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._tables import MISSING, DayArrays, Days
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, QuantityError

DAY: Final = 86_400_000_000
VIETNAM: Final = 7 * 3_600_000_000
RECEIVED: Final = "received"
ROWS: Final = 1 << 14
BEYOND: Final = 1 << 32  # beyond any calendar, and far from where sums overflow
LONGEST: Final = np.iinfo(np.int64).max
DAY_TEXT: Final = len("2026-01-05")
Instants = NDArray[np.int64]

# Of the units that numpy may have to multiply, how many microseconds one is.
_MICROSECONDS: Final = {"D": DAY, "h": 3_600_000_000, "m": 60_000_000, "s": 1_000_000, "ms": 1_000, "us": 1}
_NO_INSTANT: Final = (MISSING + VIETNAM) // DAY  # what comes of NaT where instants become days
_AS_DAYS: Final = '; make it one by numpy.asarray(values, "M8[D]")'
_AS_INSTANTS: Final = '; give instants in UTC, of a pandas column by .dt.tz_convert("UTC").dt.tz_localize(None)'


def as_array(values: object, what: str) -> NDArray[Any]:
    """Anything numpy can make an array of, without copying an array.

    Raises:
        ArgumentTypeError: a masked array, whose mask would be lost; rows of different lengths.
    """
    if isinstance(values, np.ma.MaskedArray):
        raise ArgumentTypeError("masked-column", what=what)
    try:
        return np.asarray(values)
    except ValueError:
        raise ArgumentTypeError("not-a-column", what=what, value=values) from None


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
        _check_span(column, DAY, what)
        return column.astype("M8[D]", copy=False).view(np.int64)
    if column.dtype.kind == "i":
        return column.astype(np.int64, copy=False)
    raise ArgumentTypeError("not-a-column-of-days", what=what, value=str(column.dtype), hint=_hint(column))


def _hint(column: NDArray[Any]) -> str:
    """How to make days of what holds days, and instants of what holds clock times."""
    if column.dtype.kind not in "OU":
        return ""
    known = (row for row in column.flat if isinstance(row, date) or (isinstance(row, str) and row))
    found = next(known, None)
    clock = isinstance(found, datetime) or (isinstance(found, str) and len(found) > DAY_TEXT)
    return _AS_INSTANTS if clock else _AS_DAYS


def _check_span(column: NDArray[Any], target: int, what: str) -> None:
    """Refuse what numpy would let overflow on its way from a coarser unit to one of `target` microseconds."""
    unit, many = np.datetime_data(column.dtype)
    factor = _MICROSECONDS.get(unit, 0) * many // target
    if factor <= 1:
        return
    least, most = np.array([-LONGEST // factor + 1, LONGEST // factor]).astype(column.dtype)
    wrong = np.flatnonzero((column > most) | (column < least))
    if len(wrong):
        row = int(wrong[0])
        raise OutOfRangeError("no-date-holds", what=what, row=row, value=str(column.flat[row]))


def instants_of(column: NDArray[Any], what: str) -> Instants:
    """Microseconds since 1970 in UTC of a column of instants.

    Raises:
        ArgumentTypeError: no `datetime64` with a clock time. QuantityError: finer than a microsecond.
        OutOfRangeError: more than microseconds can count.
    """
    if not has_clock(column):
        hint = _AS_INSTANTS if _hint(column) == _AS_INSTANTS else ""
        raise ArgumentTypeError("not-a-column-of-instants", what=what, value=str(column.dtype), hint=hint)
    _check_span(column, 1, what)
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
    column = as_array(values, what)
    if column.dtype.kind not in "iu":
        raise ArgumentTypeError("not-a-column-of-counts", what=what, value=str(column.dtype))
    if column.size and column.min() < 1:
        row = int(np.flatnonzero(column < 1)[0])
        raise QuantityError("count-in-column", what=what, row=row, value=int(column.flat[row]))
    if column.size and column.max() > BEYOND:
        column = np.minimum(column, BEYOND)
    return column.astype(np.int64, copy=False)


def fitting(what: str, column: NDArray[Any], other: str, against: NDArray[Any]) -> None:
    """Refuse columns that numpy cannot bring to one shape.

    Raises:
        QuantityError: their shapes are apart.
    """
    try:
        np.broadcast_shapes(column.shape, against.shape)
    except ValueError:
        shapes = {"shape": column.shape, "other_shape": against.shape}
        raise QuantityError("shapes-apart", what=what, other=other, **shapes) from None


def microseconds(clock: time) -> int:
    """A clock time in microseconds since midnight."""
    return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000_000 + clock.microsecond


def by_stretch(answer: Callable[..., NDArray[Any]], *columns: NDArray[Any], kind: type = np.int64) -> NDArray[Any]:
    """`answer(first_row, ...)` of stretches of columns of one shape, so that what lies between stays in the cache."""
    spread = np.broadcast_arrays(*columns)
    flat = [column.reshape(-1) for column in spread]
    answers: NDArray[Any] = np.empty(spread[0].shape, kind)
    target = answers.reshape(-1)
    for first in range(0, target.size, ROWS):
        rows = slice(first, first + ROWS)
        target[rows] = answer(first, *(column[rows] for column in flat))
    return answers


def not_covered(days: Days, known: DayArrays, through: int, what: str) -> OutOfRangeError:
    """The error of the first row that the calendar does not cover, else of the first one after `through`."""
    outside = np.flatnonzero((days < known.first) | (days > max(through, known.last)))
    if not len(outside):
        return no_answer(days, known, int(np.flatnonzero(days > through)[0]), what)
    return _error("row-out-of-range", days, known, int(outside[0]), what)


def no_answer(days: Days, known: DayArrays, row: int, what: str) -> OutOfRangeError:
    """The error of a row whose answer the calendar does not cover."""
    return _error("answer-out-of-range", days, known, row, what)


def _error(slug: str, days: Days, known: DayArrays, row: int, what: str) -> OutOfRangeError:
    day = int(days.flat[row])
    if day in {MISSING, _NO_INSTANT}:
        return nothing_known(row, what)
    span = {"first": as_day(known.first), "last": as_day(known.last)}
    return OutOfRangeError(slug, what=what, row=row, value=as_day(day), **span)


def nothing_known(row: int, what: str) -> OutOfRangeError:
    """The error of a row that is NaT where a day is needed."""
    return OutOfRangeError("row-unknown", what=what, row=row, lack="receipt" if what == RECEIVED else "day")


def as_day(epoch_day: int) -> str:
    """An epoch day as ISO text."""
    return str(np.datetime64(epoch_day, "D"))
