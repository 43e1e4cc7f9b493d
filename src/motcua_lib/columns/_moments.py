"""Mốc thời gian theo cột: days and instants of verdicts as microseconds since 1970 in UTC, NaT where there is none."""

from datetime import date, datetime, timedelta
from math import isnan
from typing import Any, Final

import attrs
import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._input import DAY, VIETNAM, Instants, as_array, days_of, fitting, has_clock, instants_of
from motcua_lib.columns._tables import MISSING, Days
from motcua_lib.errors import ArgumentTypeError, DeadlineError, OutOfRangeError, QuantityError
from motcua_lib.model.days import in_vietnam

FIRST: Final = (date.min - date(1970, 1, 1)).days
LAST: Final = (date.max - date(1970, 1, 1)).days
MICROSECOND: Final = timedelta(microseconds=1)
EPOCH: Final = in_vietnam(datetime.fromisoformat("1970-01-01T00:00:00+00:00"))


@attrs.frozen(eq=False)
class Moments:
    """Cột mốc thời gian: what a caller gave, checked; days stay days until a stretch of them is looked at.

    Args:
        values: epoch days or microseconds, MISSING where there is no answer.
        clock: whether they are instants.
        kind: the type of the column, for errors.
    """

    values: Days
    clock: bool
    kind: str

    def last_instants(self, values: Days) -> Instants:
        """Of a due column: the last instant in time, 24:00 of a day."""
        return values if self.clock else (values + 1) * DAY - VIETNAM

    def instants(self, values: Days) -> Instants:
        """Of any other column: the instant, of a day its noon, which stands for all of the day but its midnights."""
        return values if self.clock else values * DAY + (DAY // 2 - VIETNAM)

    def days(self, values: Days) -> Days:
        """The days, of instants those in Vietnam."""
        return np.floor_divide(values + VIETNAM, DAY) if self.clock else values

    def said(self, value: int) -> str:
        """One of the values as ISO text, of instants in UTC."""
        return str(np.datetime64(int(value), "us" if self.clock else "D"))


def moments_of(values: object, what: str) -> Moments:
    """A column of days or instants, with NaT for none; one day or one aware instant serves all rows.

    Raises:
        ArgumentTypeError: neither. NaiveDatetimeError: a datetime without a zone. OutOfRangeError: no date holds it.
        QuantityError: finer than a microsecond.
    """
    column = as_array(_plain(values), what)
    clock = has_clock(column)
    found = instants_of(column, what) if clock else days_of(column, what)
    _check(found, what, clock=clock)
    return Moments(found, clock, str(column.dtype))


def _plain(values: object) -> object:
    if isinstance(values, date) and isnan(values.year):  # the NaT of pandas is a datetime too
        return np.datetime64("NaT", "D")
    if isinstance(values, datetime):
        return np.datetime64((in_vietnam(values) - EPOCH) // MICROSECOND, "us")
    return np.datetime64(values, "D") if isinstance(values, date) else values


def _check(values: Days, what: str, *, clock: bool) -> None:
    """Refuse what no date of Python holds, so that no sum overflows."""
    size, ahead = (DAY, VIETNAM) if clock else (1, 0)
    first, last = FIRST * size - ahead, (LAST + 1) * size - ahead - 1
    if not values.size or (values.max() <= last and values.min() >= first):
        return
    wrong = np.flatnonzero((values != MISSING) & ((values < first) | (values > last)))
    if len(wrong):
        row = int(wrong[0])
        value = str(np.datetime64(int(values.flat[row]), "us" if clock else "D"))
        raise OutOfRangeError("no-date-holds", what=what, row=row, value=value)


def need_clock(moments: Moments, what: str, why: str) -> None:
    """Refuse days where the clock decides."""
    if not moments.clock:
        raise DeadlineError("verdict-needs-instants", what=what, why=why, value=moments.kind)


def fit_together(**columns: NDArray[Any]) -> None:
    """Refuse the first column that cannot be brought to the shape of those before it."""
    (first, before), *others = columns.items()
    for name, column in others:
        fitting(name, column, first, before)
        before = np.empty(np.broadcast_shapes(before.shape, column.shape), np.void)


def as_labels(values: object, what: str) -> NDArray[Any]:
    """A column of labels that sort: whole numbers or text."""
    if isinstance(values, list | tuple) and any(isinstance(row, str) for row in values):
        values = np.array(values, dtype=object)  # numpy would cut NULs and write numbers as texts
    column = as_array(values, what)
    if column.dtype.kind in "OT":  # pandas keeps texts as objects
        column = _plain_texts(column, what)
    if column.dtype.kind not in "iuUS":
        raise ArgumentTypeError("not-a-column-of-labels", what=what, value=str(column.dtype))
    return column


def _plain_texts(column: NDArray[Any], what: str) -> NDArray[Any]:
    """Texts of any length as those of one length, which all of numpy reads; objects where one is missing."""
    rows = column.astype(object)
    if not all(isinstance(row, str) for row in rows.flat):
        return rows
    for row, text in enumerate(rows.flat):
        if text.endswith("\0"):  # texts of one length would lose it, and two labels become one
            raise QuantityError("label-ends-with-nul", row=row, what=what, value=text)
    return rows.astype(np.str_)
