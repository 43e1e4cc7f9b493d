"""Hạn theo cột: due days of terms in days for whole columns, and working days between two columns of days.

A term of one length is a table: the due day of every day the calendar covers, so a column is one `numpy.take`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from motcua_lib.book.counting import LEGAL_DEFAULT
from motcua_lib.columns._input import (
    BEYOND,
    DAY,
    RECEIVED,
    VIETNAM,
    as_array,
    by_stretch,
    counts_of,
    days_of,
    fitting,
    has_clock,
    instants_of,
    microseconds,
    no_answer,
    not_covered,
)
from motcua_lib.columns._tables import MISSING, DayArrays, Days, arrays
from motcua_lib.errors import ArgumentTypeError, DeadlineError, MotcuaError, OutOfRangeError, QuantityError
from motcua_lib.model.clock import DAY_TERMS, FirstDay
from motcua_lib.model.terms import (
    CalendarDays,
    Chain,
    Months,
    SameDay,
    SimpleTerm,
    Term,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.workdays import WorkCalendar

DueDays = NDArray[np.datetime64]
MONTHS_A_YEAR = 12
ONE = np.array(1)

# What is built here leaves the receipt day out and rolls every term in days; another law switches the columns off.
LEGAL = all(v.value.first_day is FirstDay.EXCLUDED and v.value.rolls == DAY_TERMS for v in LEGAL_DEFAULT.versions)


def due_days(
    term: Term | type[SimpleTerm] | Sequence[Term],
    received: object,
    calendar: WorkCalendar,
    *,
    n: object = None,
    which: object = None,
) -> DueDays:
    """Hạn giải quyết của cả cột: the due day of every row.

    Args:
        term: one term for all rows; or a class such as `WorkingDays` with `n`, the amount of each row; or the terms
            that occur, with `which`, the place of each row's term among them.
        received: the receipts: days as `datetime64[D]` or whole epoch days, or instants as `datetime64` in UTC, which
            `SameDay`, a chain that begins with it and `WorkingHours` need. Any shape.
        calendar: the calendar of the office.
        n: whole numbers, 1 or more, shaped as `received` or broadcast to it.
        which: whole numbers from 0, shaped as `received`.
    Returns:
        `datetime64[D]` in the shape of `received`, row by row `deadlines.due(...).day`.
    Raises:
        ArgumentTypeError: a wrong type of column or term, or `n` beside `which`. DeadlineError: a term that needs
            instants and got days.
        OutOfRangeError: a receipt or an answer that the calendar does not cover; the first such row is named.
        QuantityError: an amount below 1, a place without a term, or a column of another shape.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> receipts = np.array(["2025-12-30", "2026-02-13"], "M8[D]")
    >>> due_days(WorkingDays(5), receipts, vietnam_calendar())
    array(['2026-01-08', '2026-02-27'], dtype='datetime64[D]')
    >>> due_days(CalendarDays, receipts, vietnam_calendar(), n=[3, 1])
    array(['2026-01-05', '2026-02-23'], dtype='datetime64[D]')

    Legal basis: as `deadlines.due`, under the legal default of counting.
    """
    known, column = arrays(calendar), as_array(received, RECEIVED)
    if which is not None:
        return by_place(term, column, places_of(which, n), lambda each, rows: due_days(each, rows, calendar), "M8[D]")
    if n is not None:
        amounts = counts_of(n, "n")
        fitting("n", amounts, RECEIVED, column)
        return _by_amount(term, column, known, calendar, amounts)
    if isinstance(term, SameDay):
        return _same_day(term, column, known)
    if isinstance(term, Chain) and isinstance(term.terms[0], SameDay):
        return _after_same_day(term, column, known)
    if isinstance(term, WorkingHours):
        return _day_of_hours(term, column, calendar)
    if type(term) not in (*_ENDS, Chain):
        allowed = "a term such as WorkingDays(5), or pass n= with a class, which= with a list of terms"
        raise ArgumentTypeError("wrong-type", what="term", allowed=allowed, value=term)
    table, through = due_table(cast(Term, term), calendar)
    return _look_up(table, days_of(column, RECEIVED), known, through, RECEIVED).view("M8[D]")


def count(start: object, end: object, calendar: WorkCalendar) -> NDArray[np.int64]:
    """Số ngày làm việc của cả cột: working days in [start, end) of every row; negative when end is before start.

    Args:
        start, end: columns of days, of one shape or broadcast to one.
        calendar: the calendar.
    Returns:
        int64, row by row `calendar.count(start, end)`.
    Raises:
        ArgumentTypeError, OutOfRangeError, QuantityError: as `due_days`; `end` may be the day after the
            last one covered.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> count(np.array(["2026-01-01"], "M8[D]"), np.array(["2026-02-01"], "M8[D]"), vietnam_calendar())
    array([21])
    """
    starts, ends = as_array(start, "start"), as_array(end, "end")
    fitting("end", ends, "start", starts)
    return _before(ends, calendar, "end") - _before(starts, calendar, "start")


def _before(column: NDArray[Any], calendar: WorkCalendar, what: str) -> Days:
    known = arrays(calendar)
    return _look_up(before_table(calendar), days_of(column, what), known, known.last + 1, what)


@lru_cache(maxsize=16)
def before_table(calendar: WorkCalendar) -> Days:
    """Of every day, and of the day after the last one, how many days are worked before it."""
    known = arrays(calendar)
    return known.spread(np.concatenate([[0], np.cumsum(known.flags)]))


def _look_up(table: Days, days: Days, known: DayArrays, through: int, what: str) -> Days:
    """One take of a table that ends with `through`, the last day that has an answer.

    The take itself refuses later days, unless days before 1970 stand behind them in the table.
    """
    try:
        if not days.size or (days.min() >= known.first and (known.first >= 0 or days.max() <= through)):
            return np.take(table, days)
    except IndexError:
        pass
    raise not_covered(days, known, through, what)


# -- one table a term -------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def due_table(term: Term, calendar: WorkCalendar) -> tuple[Days, int]:
    """The due day of a receipt on every day of the calendar, and the last receipt that has one."""
    if not LEGAL:
        raise DeadlineError("columns-off")
    known = arrays(calendar)
    ends = known.days
    for link in term.terms if isinstance(term, Chain) else (term,):
        ends = _from(ends, _link_table(link, known), known)
    answers = ends[ends != MISSING]  # ends only grow with the day, so the missing ones come last
    return known.spread(answers), known.first + len(answers) - 1


def _from(starts: Days, ends: Days, known: DayArrays) -> Days:
    """The ends that belong to starts, either of which may be missing."""
    reached = starts != MISSING
    return np.where(reached, ends[np.where(reached, starts - known.first, 0)], MISSING)


def _link_table(link: SimpleTerm, known: DayArrays) -> Days:
    """The end of one link from every day; a same-day link that follows another starts without a clock time."""
    if isinstance(link, SameDay):
        return _rolled(known.days, known)
    if type(link) not in _ENDS:
        raise DeadlineError("hours-in-a-chain", term=str(link))
    return _ENDS[type(link)](known.days, np.array(min(link.n, BEYOND)), known)


def _worked(place: Days, known: DayArrays) -> Days:
    inside = place < len(known.worked)
    return np.where(inside, known.worked.take(place, mode="clip"), MISSING)


def _rolled(days: Days, known: DayArrays) -> Days:
    """The day itself when it is worked, else the next one that is."""
    inside = days <= known.last
    place = np.where(inside, days, known.first) - known.first
    return np.where(inside, _worked(known.rank[place] + ~known.flags[place], known), MISSING)


def _working_days(days: Days, n: Days, known: DayArrays) -> Days:
    return _worked(known.rank[days - known.first] + n, known)


def _calendar_days(days: Days, n: Days, known: DayArrays) -> Days:
    return _rolled(days + n, known)


def _weeks(days: Days, n: Days, known: DayArrays) -> Days:
    return _calendar_days(days, 7 * n, known)


def _months(days: Days, n: Days, known: DayArrays) -> Days:
    """The corresponding day, or the last day of a month that has none."""
    months = days.view("M8[D]").astype("M8[M]")
    offset = days - _first_day(months)
    target = months + n
    start = _first_day(target)
    return _rolled(start + np.minimum(offset, _first_day(target + 1) - start - 1), known)


def _first_day(months: NDArray[Any]) -> Days:
    return months.astype("M8[D]").view(np.int64)


def _years(days: Days, n: Days, known: DayArrays) -> Days:
    return _months(days, MONTHS_A_YEAR * n, known)


_ENDS: Mapping[type, Callable[[Days, Any, DayArrays], Days]] = {
    WorkingDays: _working_days,
    CalendarDays: _calendar_days,
    Weeks: _weeks,
    Months: _months,
    Years: _years,
}


# -- an amount or a term a row ----------------------------------------------------------------------------------------


def _by_amount(kind: object, column: NDArray[Any], known: DayArrays, calendar: WorkCalendar, n: Days) -> DueDays:
    if kind is WorkingHours:
        from motcua_lib.columns._hours import due_instants

        return days_of(due_instants(WorkingHours, column, calendar, n=n), RECEIVED).view("M8[D]")
    if not isinstance(kind, type) or kind not in _ENDS:
        allowed = ", ".join(sorted(each.__name__ for each in (*_ENDS, WorkingHours)))
        raise ArgumentTypeError("wrong-type", what="term with an n per row", allowed=allowed, value=kind)
    if not LEGAL:
        raise DeadlineError("columns-off")
    days = days_of(column, RECEIVED)
    if not known.covers(days):
        raise not_covered(days, known, known.last, RECEIVED)
    if kind is WorkingDays:
        rank, worked = rank_table(calendar), known.worked
        try:
            ends = by_stretch(lambda _, day, amount: np.take(worked, np.take(rank, day) + amount), days, n)
        except IndexError:  # an answer lies behind the last day worked; the slower way below says which
            pass
        else:
            return ends.view("M8[D]")
    return _answered(_ENDS[kind](days, n, known), days, known)


def _answered(ends: Days, days: Days, known: DayArrays) -> DueDays:
    """The ends, none of them missing."""
    if ends.size and ends.min() == MISSING:
        raise no_answer(np.broadcast_to(days, ends.shape), known, int(np.flatnonzero(ends == MISSING)[0]), RECEIVED)
    return ends.view("M8[D]")


@lru_cache(maxsize=16)
def rank_table(calendar: WorkCalendar) -> Days:
    known = arrays(calendar)
    return known.spread(known.rank)


def by_place(
    terms: object, column: NDArray[Any], which: NDArray[Any], answer: Callable[[Any, Any], NDArray[Any]], kind: str
) -> DueDays:
    """Rows of one term are answered together; there are far fewer terms than rows."""
    if not isinstance(terms, list | tuple) or not terms:
        raise ArgumentTypeError("wrong-type", what="terms", allowed="a list or tuple of terms", value=terms)
    for place, term in enumerate(terms):
        if not isinstance(term, Term):
            what = f"terms[{place}]"
            raise ArgumentTypeError("wrong-type", what=what, allowed="a term such as WorkingDays(5)", value=term)
    fitting("which", which, RECEIVED, column)
    column, places = np.broadcast_arrays(column, _checked(which, len(terms)))
    answers = np.empty(column.shape, kind)
    refused: list[MotcuaError] = []
    for place in np.unique(places):
        rows = places == place
        try:
            answers[rows] = answer(terms[place], column[rows])
        except (OutOfRangeError, QuantityError) as error:
            refused.append(of_rows(error, rows))
    if refused:
        raise min(refused, key=lambda error: error.fields["row"])
    return answers


def places_of(which: object, n: object) -> NDArray[Any]:
    """The column of places, beside which amounts would be lost."""
    if n is not None:
        raise ArgumentTypeError("amounts-beside-places")
    return as_array(which, "which")


def _checked(column: NDArray[Any], count: int) -> NDArray[Any]:
    """A column of places among so many terms, checked."""
    if column.dtype.kind not in "iu":
        raise ArgumentTypeError("not-a-column-of-counts", what="which", value=str(column.dtype))
    wrong = np.flatnonzero((column < 0) | (column >= count))
    if len(wrong):
        row = int(wrong[0])
        raise QuantityError("no-such-place", row=row, value=int(column.flat[row]), count=count)
    return column


def of_rows(error: MotcuaError, rows: NDArray[np.bool_]) -> MotcuaError:
    """The error of a part of the rows, naming the row of the whole column."""
    row = int(np.flatnonzero(rows)[error.fields["row"]])
    return type(error)(error.slug, **{**error.fields, "row": row})


# -- terms that need the clock ----------------------------------------------------------------------------------------


def _same_day(term: SameDay, column: NDArray[Any], known: DayArrays) -> DueDays:
    if not has_clock(column):
        raise DeadlineError("needs-instants", what=str(term), value=str(column.dtype))
    local = instants_of(column, RECEIVED) + VIETNAM
    days = np.floor_divide(local, DAY)
    if not known.covers(days):
        raise not_covered(days, known, known.last, RECEIVED)
    late = local - days * DAY > microseconds(term.cutoff)
    return _answered(np.where(late, _working_days(days, ONE, known), _rolled(days, known)), days, known)


def _after_same_day(chain: Chain, column: NDArray[Any], known: DayArrays) -> DueDays:
    """A chain whose first link reads the clock; the others start from its days."""
    if not LEGAL:
        raise DeadlineError("columns-off")
    first, *others = chain.terms
    ends = _same_day(cast(SameDay, first), column, known).view(np.int64)
    for link in others:
        ends = _from(ends, _link_table(link, known), known)
    return _answered(ends, days_of(column, RECEIVED), known)


def _day_of_hours(term: WorkingHours, column: NDArray[Any], calendar: WorkCalendar) -> DueDays:
    from motcua_lib.columns._hours import due_instants

    return days_of(due_instants(term, column, calendar), RECEIVED).view("M8[D]")
