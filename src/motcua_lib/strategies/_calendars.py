"""Lịch: calendars of one's own with swaps, the official one as known on any day, office hours, decisions."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.book.day_decisions import REVIEWED_ON
from motcua_lib.law import Instrument
from motcua_lib.model.days import ONE_DAY, DayDecision, DayKind
from motcua_lib.model.hours import OfficeHours, Session
from motcua_lib.strategies._days import days
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

USUAL_SESSIONS: Final = ("07:30-11:30,13:30-17:30", "07:00-11:30,13:30-17:00", "08:00-12:00,13:00-17:00")
USUAL_REST: Final = frozenset({5, 6})
NEAR: Final = timedelta(days=60)


@st.composite
def sessions(draw: DrawFn) -> Session:
    """Buổi làm việc: one session, any two clock times in order.

    >>> from hypothesis import given
    >>> @given(sessions())
    ... def test(session):
    ...     assert session.start < session.end
    >>> test()
    """
    start, end = sorted(draw(st.lists(st.times(), min_size=2, max_size=2, unique=True)))
    return Session(start, end)


@st.composite
def _day(draw: DrawFn, *, min_sessions: int) -> str | list[Session]:
    """The sessions of one day: the usual ones, or any that do not overlap."""
    if draw(st.booleans()):
        return draw(st.sampled_from(USUAL_SESSIONS))
    minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
    bounds = sorted(draw(st.lists(minutes, min_size=2 * min_sessions, max_size=6, unique=True)))
    return [Session(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False)]


@st.composite
def year_round(draw: DrawFn) -> OfficeHours:
    """Hours that are the same in every season."""
    week = dict.fromkeys(range(7), draw(_day(min_sessions=1)))
    week |= draw(st.dictionaries(st.integers(1, 6), _day(min_sessions=0), max_size=2))
    return OfficeHours.weekly(week, made_up=draw(_day(min_sessions=1)))


@st.composite
def office_hours(draw: DrawFn) -> OfficeHours:
    """Giờ hành chính: one to three sessions on weekdays, weekdays of their own, sometimes other hours by season.

    >>> from hypothesis import given
    >>> @given(office_hours())
    ... def test(hours):
    ...     assert 1 <= len(hours.seasons) <= 2
    >>> test()
    """
    hours = draw(year_round())
    if draw(st.integers(0, 3)):
        return hours
    summer = OfficeHours.daily(draw(_day(min_sessions=1)))
    return OfficeHours.seasonal({(4, 16): summer, (10, 16): hours})


@st.composite
def calendars(
    draw: DrawFn,
    *,
    first: date = date(2023, 1, 1),
    last: date = date(2025, 12, 31),
    hours: SearchStrategy[OfficeHours] | None = None,
) -> WorkCalendar:
    """Lịch riêng: calendars from `first` to `last` with days off and days made up on rest days.

    Args:
        first, last: the days covered, both included.
        hours: the office hours to draw from; the library's default when not given.

    >>> from hypothesis import given
    >>> @given(calendars(last=date(2023, 12, 31)))
    ... def test(calendar):
    ...     assert calendar.last == date(2023, 12, 31)
    >>> test()
    """
    rest_days = draw(st.one_of(st.just(USUAL_REST), st.frozensets(st.integers(0, 6), max_size=5)))
    within = days(min_value=first, max_value=last)
    off = draw(st.frozensets(within, max_size=40))
    worked = draw(st.frozensets(within, max_size=20)) - off
    if not any(day in worked or (day.weekday() not in rest_days and day not in off) for day in _span(first, last)):
        worked = frozenset({draw(within)})  # a calendar in which no day is worked is refused
    return WorkCalendar.build(
        first,
        last,
        rest_days=rest_days,
        days_off=off - worked,
        days_worked=worked,
        hours=None if hours is None else draw(hours),
    )


def _span(first: date, last: date) -> Sequence[date]:
    """The days from first to last."""
    return [first + ONE_DAY * offset for offset in range((last - first).days + 1)]


def official_calendars(*, hours: SearchStrategy[OfficeHours] | None = None) -> SearchStrategy[WorkCalendar]:
    """Lịch chính thức: the official calendar as known on any day up to the last review, or with all that is known.

    Args:
        hours: the office hours to draw from; the library's default when not given.

    >>> from hypothesis import given
    >>> @given(official_calendars())
    ... def test(calendar):
    ...     assert not calendar.is_working_day(date(2024, 9, 2))
    >>> test()
    """
    known = st.one_of(st.none(), days(min_value=date(2010, 1, 1), max_value=REVIEWED_ON))

    def build(known_on: date | None, kept: OfficeHours | None) -> WorkCalendar:
        return vietnam_calendar(known_on=known_on, hours=kept)

    return st.builds(build, known, st.none() if hours is None else hours)


@st.composite
def day_decisions(draw: DrawFn, *, calendar: WorkCalendar, first: date | None = None) -> DayDecision:
    """Quyết định hoán đổi: swaps that fit a calendar: working days given off, made up on rest days.

    Args:
        calendar: the calendar they are to be applied to.
        first: the first day they may touch. Where a calendar has no rest day to make up on, there is no swap.

    >>> from hypothesis import given
    >>> @given(day_decisions(calendar=vietnam_calendar(), first=date(2027, 1, 1)))
    ... def test(decision):
    ...     assert min(change.day for change in decision.changes) >= date(2027, 1, 1)
    >>> test()
    """
    low = max(first or calendar.first, calendar.first)
    start = draw(days(min_value=low, max_value=calendar.last))
    near = [calendar.day(day) for day in _span(max(low, start - NEAR), min(calendar.last, start + NEAR))]
    worked = [record.day for record in near if record.kind is DayKind.WORKING]
    rest = [record.day for record in near if record.kind is DayKind.WEEKLY_REST]
    if not worked or not rest:
        reject()  # nothing to swap around here
    pairs = min(len(worked), len(rest), draw(st.integers(1, 3)))
    off, made_up = (
        draw(st.lists(st.sampled_from(found), min_size=pairs, max_size=pairs, unique=True)) for found in (worked, rest)
    )
    known_from = min([*off, *made_up]) - ONE_DAY * draw(st.integers(0, 60))
    return DayDecision.swap(Instrument("1/VPCP-KGVX"), off=off, worked=made_up, known_from=known_from)
