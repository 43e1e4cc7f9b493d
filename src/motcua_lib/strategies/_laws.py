"""Luật chung: what every calendar and every rule of counting must hold, to be run against one's own code."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.model.days import ONE_DAY, as_day
from motcua_lib.strategies._days import days
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = ["CalendarLike", "check_calendar", "check_counting_rule"]

MOST_DAYS = 120


class CalendarLike(Protocol):
    """Lịch: whatever answers the five questions of a `WorkCalendar`."""

    def is_working_day(self, day: date, /) -> bool: ...
    def roll_forward(self, day: date, /) -> date: ...
    def roll_back(self, day: date, /) -> date: ...
    def add(self, day: date, n: int, /) -> date: ...
    def count(self, start: date, end: date, /) -> int: ...


def check_calendar(
    calendar: CalendarLike,
    *,
    first: date = date(2014, 1, 1),
    last: date = date(2027, 12, 31),
    config: settings | None = None,
) -> None:
    """Kiểm tra một lịch: the laws that hold between the five questions of any calendar.

    Args:
        calendar: whatever answers them; half a year around `first` and `last` must be covered too.
        first, last: the days asked about.
        config: Hypothesis settings; those of the profile in force when not given.
    Raises:
        AssertionError: a law does not hold; the message names it, and Hypothesis adds the smallest example.
        ArgumentTypeError: `first` or `last` is no day.

    >>> check_calendar(vietnam_calendar(), config=settings(max_examples=5))
    """
    within = _within(first, last)

    @settings(config, report_multiple_bugs=False)
    @given(within, within, st.integers(1, MOST_DAYS), st.integers(1, MOST_DAYS))
    def laws(day: date, other: date, n: int, more: int) -> None:
        _rolling(calendar, day)
        _adding(calendar, day, n)
        _counting(calendar, day, other)
        _order(calendar, (min(day, other), max(day, other)), n, more)

    laws()


def _within(first: date, last: date) -> SearchStrategy[date]:
    """Days between two bounds that are days indeed."""
    return days(min_value=as_day(first, what="first"), max_value=as_day(last, what="last"))


def _due(rule: Callable[[date, int], date], received: date, n: int) -> date:
    end = rule(received, n)
    told = f"your rule returned {end!r} for n = {n} from {received}; it must return a datetime.date"
    assert isinstance(end, date), told
    assert not isinstance(end, datetime), told
    return end


def _holds(law: str, true: object, case: str = "") -> None:
    assert true, f"a law of calendars does not hold: {law}" + f" ({case})" * bool(case)


def _rolling(calendar: CalendarLike, day: date) -> None:
    ahead, back = calendar.roll_forward(day), calendar.roll_back(day)
    _holds("rolling gives a working day", calendar.is_working_day(ahead) and calendar.is_working_day(back))
    _holds("rolling forward never goes back, and back never forward", back <= day <= ahead)
    _holds("a working day rolls to itself", (ahead == day) == calendar.is_working_day(day) == (back == day))
    _holds("nothing worked lies between a day and where it rolls", calendar.count(day, ahead) == 0)


def _adding(calendar: CalendarLike, day: date, n: int) -> None:
    end = calendar.add(day, n)
    _holds("the n-th working day is a working day", calendar.is_working_day(end))
    _holds("it is the n-th after the day", calendar.count(day + ONE_DAY, end + ONE_DAY) == n)
    _holds("n back from it is where the day rolls back to", calendar.add(end, -n) == calendar.roll_back(day))
    _holds(
        "the first of them is where the next day rolls to", calendar.add(day, 1) == calendar.roll_forward(day + ONE_DAY)
    )
    _holds("adding nothing rolls forward", calendar.add(day, 0) == calendar.roll_forward(day))


def _counting(calendar: CalendarLike, day: date, other: date) -> None:
    between = calendar.count(day, other)
    _holds("a count turned round has the other sign", calendar.count(other, day) == -between)
    _holds("a working day counts 1, another 0", calendar.count(day, day + ONE_DAY) == calendar.is_working_day(day))
    middle = day + (other - day) // 2
    _holds("counts add up", calendar.count(day, middle) + calendar.count(middle, other) == between)


def _order(calendar: CalendarLike, receipts: tuple[date, date], n: int, more: int) -> None:
    day, later = receipts
    _holds("a later receipt is never due earlier", calendar.add(day, n) <= calendar.add(later, n))
    _holds("a longer term is due later", (calendar.add(day, n) < calendar.add(day, more)) == (n < more))


def check_counting_rule(
    rule: Callable[[date, int], date],
    *,
    calendar: WorkCalendar | None = None,
    first: date = date(2014, 1, 1),
    last: date = date(2027, 6, 30),
    most: int = MOST_DAYS,
    config: settings | None = None,
) -> None:
    """Kiểm tra một quy tắc tính thời hạn: whether one's own "add n working days" is right.

    The rule is held to the laws any such rule has, and then to the calendar itself.

    Args:
        rule: takes the day of receipt and a number of working days, gives the due day.
        calendar: the calendar it should follow; the official one when not given.
        first, last: the days of receipt asked about.
        most: the longest term asked about.
        config: Hypothesis settings; those of the profile in force when not given.
    Raises:
        AssertionError: a law does not hold; the message names it, and Hypothesis adds the smallest example; or the
            rule returned no day.
        ArgumentTypeError: `first` or `last` is no day.

    >>> check_counting_rule(vietnam_calendar().add, config=settings(max_examples=5))
    """
    known = calendar or vietnam_calendar()

    @settings(config, report_multiple_bugs=False)
    @given(_within(first, last), st.integers(1, most))
    def laws(received: date, n: int) -> None:
        end = _due(rule, received, n)
        case = f"n = {n} from {received} gives {end}, {known.day(end).kind.text.en}"
        _holds("a term in working days ends on a working day", known.is_working_day(end), case)
        _holds("it ends after the receipt", end > received, case)
        _holds("a day more is due later", _due(rule, received, n + 1) > end, case)
        _holds("a receipt a day later is not due earlier", _due(rule, received + ONE_DAY, n) >= end, case)
        right = known.add(received, n)
        assert end == right, f"a rule is wrong: n = {n} from {received} gives {end}; right is {known.day(right)}"

    laws()
