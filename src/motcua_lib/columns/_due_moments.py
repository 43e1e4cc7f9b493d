"""Thời điểm cuối của thời hạn theo cột: the last instant in time of every row, whatever its term."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._days import by_place, due_days, places_of
from motcua_lib.columns._hours import due_instants
from motcua_lib.columns._input import DAY, RECEIVED, VIETNAM, as_array
from motcua_lib.model.terms import SimpleTerm, Term, WorkingHours
from motcua_lib.workdays import WorkCalendar


def due_moments(
    term: Term | type[SimpleTerm] | Sequence[Term],
    received: object,
    calendar: WorkCalendar,
    *,
    n: object = None,
    which: object = None,
) -> NDArray[np.datetime64]:
    """Thời điểm hết thời hạn của cả cột: the last instant in time of every row, for terms in days and in hours alike.

    Args:
        term, received, calendar, n, which: as in `due_days`; terms in hours need instants.
    Returns:
        `datetime64[us]` in UTC in the shape of `received`, row by row `deadlines.due(...).moment`: of a term in days
        24:00 of its last day in Vietnam. Fit for `verdict_codes`.
    Raises:
        ArgumentTypeError, DeadlineError, OutOfRangeError, QuantityError: as `due_days`.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> received = np.array(["2025-12-31T01:00", "2025-12-31T01:00"], "M8[m]")  # 08:00 in Vietnam
    >>> due_moments([WorkingDays(1), WorkingHours(4)], received, vietnam_calendar(), which=[0, 1]).astype("M8[m]")
    array(['2026-01-05T17:00', '2025-12-31T07:00'], dtype='datetime64[m]')

    Legal basis: as `deadlines.due`, under the legal default of counting.
    """
    if which is not None:
        column, places = as_array(received, RECEIVED), places_of(which, n)
        return by_place(term, column, places, lambda each, rows: due_moments(each, rows, calendar), "M8[us]")
    if isinstance(term, WorkingHours) or term is WorkingHours:
        return due_instants(term, received, calendar, n=n)
    days = due_days(term, received, calendar, n=n)
    return ((np.atleast_1d(days).view(np.int64) + 1) * DAY - VIETNAM).view("M8[us]").reshape(days.shape)
