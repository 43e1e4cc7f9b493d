"""Ngày, giờ, thời điểm: days, clock times and instants, weighted towards those on which deadline rules break."""

from calendar import isleap, monthrange
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.book.day_decisions import DECISIONS
from motcua_lib.book.names import TET_EVE
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, DayKind

SWAPS: Final = (DayKind.SWAPPED_OFF, DayKind.MADE_UP)
FIRST: Final = date(2000, 1, 1)
LAST: Final = date(2050, 12, 31)
TELLING_CLOCKS: Final = (
    time(0), time(7, 29), time(7, 30), time(11, 30), time(11, 31), time(13, 30), time(14, 59, 59), time(15),
    time(15, 0, 0, 1), time(15, 1), time(17), time(17, 30), time(17, 31), time(23, 59, 59, 999999),
)  # fmt: skip


@lru_cache(maxsize=1)
def _decided_days() -> tuple[date, ...]:
    """Every day that a decision moves, with the days beside it: Tết, swaps, make-up days."""
    moved = {change.day for decision in DECISIONS for change in decision.changes}
    return tuple(sorted({day + ONE_DAY * offset for day in moved for offset in (-1, 0, 1)}))


@lru_cache(maxsize=8)
def _month_ends(first: date, last: date) -> tuple[date, ...]:
    months = [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    edges = (date(year, month, day) for year, month in months for day in (1, monthrange(year, month)[1]))
    before_leap = (date(year, 2, 28) for year in range(first.year, last.year + 1))
    return tuple(day for day in (*edges, *before_leap) if first <= day <= last)


@lru_cache(maxsize=8)
def telling_days(first: date, last: date) -> tuple[date, ...]:
    """The days on which rules of counting break, in order: leap days, ends of years, Tết eves, swaps.

    Before a leap day, an eve and a day of a swap the day before it, from which it is the next one.
    """
    changes = [change for decision in DECISIONS for change in decision.changes]
    marked = {change.day for change in changes if change.kind in SWAPS or change.name == TET_EVE}
    years = range(first.year, last.year + 1)
    marked |= {date(year, 2, 29) for year in years if isleap(year)}
    found = marked | {day - ONE_DAY for day in marked} | {date(year, 12, 31) for year in years}
    return tuple(sorted(day for day in found if first <= day <= last))


def days(*, min_value: date = FIRST, max_value: date = LAST) -> SearchStrategy[date]:
    """Ngày: days from `min_value` to `max_value`, days moved by decisions and month ends more often.

    >>> from hypothesis import given
    >>> @given(days(min_value=date(2026, 2, 1), max_value=date(2026, 2, 28)))
    ... def test(day):
    ...     assert day.month == 2
    >>> test()
    """
    telling = [day for day in _decided_days() if min_value <= day <= max_value]
    kinds = [st.dates(min_value, max_value)]
    kinds += [st.sampled_from(found) for found in (telling, _month_ends(min_value, max_value)) if found]
    return st.one_of(kinds)


def clock_times() -> SearchStrategy[time]:
    """Giờ: clock times without a zone, those of offices and the 15:00 rule more often.

    >>> from hypothesis import given
    >>> @given(clock_times())
    ... def test(clock):
    ...     assert clock.tzinfo is None
    >>> test()
    """
    return st.one_of(st.sampled_from(TELLING_CLOCKS), st.times())


def instants(*, min_value: date = FIRST, max_value: date = LAST) -> SearchStrategy[datetime]:
    """Thời điểm: aware instants in Vietnam time on the days from `min_value` to `max_value`.

    >>> from hypothesis import given
    >>> @given(instants(min_value=date(2026, 1, 1)))
    ... def test(instant):
    ...     assert instant.year >= 2026
    >>> test()
    """

    def at(day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, VIETNAM_TIME)

    return st.builds(at, days(min_value=min_value, max_value=max_value), clock_times())


def later(instant: datetime, *, span: timedelta) -> SearchStrategy[datetime]:
    """Instants in Vietnam time from `instant` on, within a span."""
    return st.timedeltas(min_value=timedelta(0), max_value=span).map(lambda more: instant + more)
