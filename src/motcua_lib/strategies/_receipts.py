"""Tiếp nhận, tạm dừng: receptions on a calendar, and pauses, restarts and extensions after one."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.deadlines import receive
from motcua_lib.errors import OutOfRangeError
from motcua_lib.model.clock import Extension, Pause, Restart
from motcua_lib.model.reception import Channel, Reception
from motcua_lib.strategies._days import instants, later
from motcua_lib.strategies._terms import counted_terms
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

FORTNIGHT: Final = timedelta(days=14)
QUARTER: Final = timedelta(days=90)


@st.composite
def receptions(
    draw: DrawFn, *, calendar: WorkCalendar | None = None, min_value: date | None = None, max_value: date | None = None
) -> Reception:
    """Tiếp nhận chính thức: filings by every channel, at another unit too, received on a calendar.

    Args:
        calendar: the calendar of the office; the official one when not given.
        min_value, max_value: the days of filing; by default the calendar without its last quarter.

    >>> from hypothesis import given
    >>> @given(receptions())
    ... def test(received):
    ...     assert received.submitted_at <= received.received_at
    >>> test()
    """
    calendar = calendar or vietnam_calendar()
    first, last = min_value or calendar.first, max_value or max(calendar.first, calendar.last - QUARTER)
    filed = draw(instants(min_value=first, max_value=last))
    channel = draw(st.sampled_from(Channel))
    try:
        own = receive(filed, calendar, channel=channel)
        if not draw(st.booleans()):
            return own
        competent = draw(later(own.received_at, span=FORTNIGHT))
        return receive(filed, calendar, channel=channel, competent_at=competent)
    except OutOfRangeError:  # filed after the last session that the calendar knows
        return receive(datetime.combine(first, filed.timetz()), calendar, channel=channel)


@st.composite
def pauses(draw: DrawFn, *, since: datetime, span: timedelta = QUARTER) -> Pause:
    """Tạm dừng: one pause that starts at `since` or later and ends within the span.

    >>> from hypothesis import given
    >>> from motcua_lib import VIETNAM_TIME
    >>> @given(pauses(since=datetime(2026, 1, 5, tzinfo=VIETNAM_TIME)))
    ... def test(pause):
    ...     assert pause.start < pause.end
    >>> test()
    """
    start, end = sorted(draw(st.lists(later(since, span=span), min_size=2, max_size=2, unique=True)))
    return Pause(start, end)


@st.composite
def pause_lists(draw: DrawFn, *, since: datetime, span: timedelta = QUARTER, max_size: int = 3) -> tuple[Pause, ...]:
    """Các khoảng tạm dừng: pauses in order, none overlapping, some of which touch.

    Args:
        since: the earliest start. span: how long after it the last may end. max_size: the most pauses.

    >>> from hypothesis import given
    >>> from motcua_lib import VIETNAM_TIME
    >>> @given(pause_lists(since=datetime(2026, 1, 5, tzinfo=VIETNAM_TIME), max_size=2))
    ... def test(found):
    ...     assert len(found) <= 2
    >>> test()
    """
    bounds = sorted(draw(st.lists(later(since, span=span), max_size=2 * max_size, unique=True)))
    return tuple(Pause(*gap) for gap in pairwise(bounds) if draw(st.booleans()))[:max_size]


def restarts(*, since: datetime, span: timedelta = QUARTER) -> SearchStrategy[Restart]:
    """Tính lại thời hạn: complete supplements from `since` on within the span.

    Args:
        since: the earliest. span: how long after it the last may come.

    >>> from hypothesis import given
    >>> from motcua_lib import VIETNAM_TIME
    >>> @given(restarts(since=datetime(2026, 1, 5, tzinfo=VIETNAM_TIME)))
    ... def test(restart):
    ...     assert restart.at.year == 2026
    >>> test()
    """
    return later(since, span=span).map(Restart)


def extensions(*, max_n: int = 30) -> SearchStrategy[Extension]:
    """Gia hạn: fixed amounts of every unit that can be added to a term.

    Args:
        max_n: the longest, in its unit.

    >>> from hypothesis import given
    >>> @given(extensions(max_n=5))
    ... def test(extension):
    ...     assert extension.by.n <= 5
    >>> test()
    """
    return counted_terms(max_n=max_n).map(Extension)
