"""Luật chung: what every calendar and every rule of counting must hold, to be run against one's own code."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Final, Protocol, TypeVar

import attrs
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib._checks import given as checked
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.model.days import ONE_DAY, as_day
from motcua_lib.strategies._days import days, telling_days
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = ["CalendarLike", "check_calendar", "check_counting_rule"]

T = TypeVar("T")
MOST_DAYS = 120
QUESTIONS: Final = ("is_working_day", "roll_forward", "roll_back", "add", "count")


class CalendarLike(Protocol):
    """Lịch: whatever answers the five questions of a `WorkCalendar`."""

    def is_working_day(self, day: date, /) -> bool: ...
    def roll_forward(self, day: date, /) -> date: ...
    def roll_back(self, day: date, /) -> date: ...
    def add(self, day: date, n: int, /) -> date: ...
    def count(self, start: date, end: date, /) -> int: ...


@attrs.frozen
class _Asked:
    """A calendar that is asked, with what it answered to the questions of a law."""

    calendar: CalendarLike
    answers: dict[str, str] = attrs.field(factory=dict)

    def is_working_day(self, day: date) -> bool:
        return self._answer(bool, "is_working_day", day)

    def roll_forward(self, day: date) -> date:
        return self._answer(date, "roll_forward", day)

    def roll_back(self, day: date) -> date:
        return self._answer(date, "roll_back", day)

    def add(self, day: date, n: int) -> date:
        return self._answer(date, "add", day, n)

    def count(self, start: date, end: date) -> int:
        return self._answer(int, "count", start, end)

    def _answer(self, kind: type[T], question: str, *about: date | int) -> T:
        answer: T = getattr(self.calendar, question)(*about)
        asked = f"{question}({', '.join(map(str, about))})"
        assert _is_a(answer, kind), f"your calendar gives {answer!r} for {asked}; it must give a {_NAMES[kind]}"
        self.answers[asked] = str(answer)
        return answer

    def holds(self, law: str, true: object) -> None:
        """Fail unless a law holds; the message has every answer so far."""
        told = ", ".join(f"{asked} = {answer}" for asked, answer in self.answers.items())
        _holds(law, true, told)


_NAMES: Final = {date: "datetime.date", bool: "bool", int: "whole number (int)"}


def _is_a(answer: object, kind: type) -> bool:
    """Whether an answer is of a kind; an instant is no day, and True no number."""
    return isinstance(answer, kind) and not isinstance(answer, datetime) and isinstance(answer, bool) == (kind is bool)


def check_calendar(
    calendar: CalendarLike,
    *,
    first: date = date(2014, 1, 1),
    last: date = date(2027, 12, 31),
    config: settings | None = None,
) -> None:
    """Kiểm tra một lịch: the laws that hold between the five questions of any calendar.

    Leap days, ends of years, Tết eves and swapped days are asked about first, each time; then days at random.

    Args:
        calendar: whatever answers them; half a year around `first` and `last` must be covered too.
        first, last: the days asked about.
        config: Hypothesis settings; those of the profile in force, without a deadline, when not given.
    Raises:
        AssertionError: a law does not hold, or an answer is of the wrong kind; the message names the law and what was
            answered, and Hypothesis adds the smallest example.
        ArgumentTypeError: `calendar` lacks one of the five methods; `first` or `last` is no day.
        QuantityError: `first` is after `last`.

    >>> check_calendar(vietnam_calendar(), config=settings(max_examples=5))
    """
    missing = [name for name in QUESTIONS if not callable(getattr(calendar, name, None))]
    if missing:
        wanted, without = ", ".join(QUESTIONS), ", ".join(missing)
        raise ArgumentTypeError("missing-methods", what="calendar", wanted=wanted, missing=without, value=calendar)
    within = _within(first, last)
    telling = ((day, min(day + ONE_DAY, last), 1, 2) for day in telling_days(first, last))

    @settings(unhurried(config), report_multiple_bugs=False)
    @given(within, within, st.integers(1, MOST_DAYS), st.integers(1, MOST_DAYS))
    def laws(day: date, other: date, n: int, more: int) -> None:
        _rolling(_Asked(calendar), day)
        _adding(_Asked(calendar), day, n)
        _counting(_Asked(calendar), day, other)
        _order(_Asked(calendar), (min(day, other), max(day, other)), n, more)

    _first(laws, telling)()


def unhurried(config: settings | None) -> settings:
    """The settings given, else those of the profile in force, without a deadline: a first look at a year is slow."""
    return settings(deadline=None) if config is None else checked(config, settings, "config")


def _first(laws: Callable[..., None], cases: Iterable[tuple[Any, ...]]) -> Callable[..., None]:
    """Laws that are held to some cases, in order, before those that are drawn."""
    for case in reversed(tuple(cases)):
        laws = example(*case)(laws)
    return laws


def _within(first: date, last: date) -> SearchStrategy[date]:
    """Days between two bounds that are days indeed, in order; those that tell more often."""
    if as_day(first, what="first") > as_day(last, what="last"):
        raise QuantityError("bounds-order", first=first, last=last)
    drawn, telling = days(min_value=first, max_value=last), telling_days(first, last)
    return drawn | st.sampled_from(telling) if telling else drawn


def _due(rule: Callable[[date, int], date], received: date, n: int) -> date:
    end = rule(received, n)
    told = f"your rule returned {end!r} for n = {n} from {received}; it must return a datetime.date"
    assert isinstance(end, date), told
    assert not isinstance(end, datetime), told
    return end


def _holds(law: str, true: object, case: str) -> None:
    assert true, f"a law of calendars does not hold: {law} ({case})"


def _rolling(calendar: _Asked, day: date) -> None:
    ahead, back = calendar.roll_forward(day), calendar.roll_back(day)
    calendar.holds("rolling gives a working day", calendar.is_working_day(ahead) and calendar.is_working_day(back))
    calendar.holds("rolling forward never goes back, and back never forward", back <= day <= ahead)
    calendar.holds("a working day rolls to itself", (ahead == day) == calendar.is_working_day(day) == (back == day))
    calendar.holds("nothing worked lies between a day and where it rolls", calendar.count(day, ahead) == 0)


def _adding(calendar: _Asked, day: date, n: int) -> None:
    end, back = calendar.add(day, n), calendar.add(day, -n)
    worked = calendar.is_working_day(end) and calendar.is_working_day(back)
    calendar.holds("the n-th working day is a working day", worked)
    calendar.holds("it is the n-th after the day", calendar.count(day + ONE_DAY, end + ONE_DAY) == n)
    calendar.holds("the n-th back is the n-th before the day", calendar.count(back, day) == n)
    calendar.holds("n back from it is where the day rolls back to", calendar.add(end, -n) == calendar.roll_back(day))
    calendar.holds(
        "the first of them is where the next day rolls to", calendar.add(day, 1) == calendar.roll_forward(day + ONE_DAY)
    )
    calendar.holds("adding nothing rolls forward", calendar.add(day, 0) == calendar.roll_forward(day))


def _counting(calendar: _Asked, day: date, other: date) -> None:
    between = calendar.count(day, other)
    calendar.holds("a count turned round has the other sign", calendar.count(other, day) == -between)
    calendar.holds(
        "a working day counts 1, another 0", calendar.count(day, day + ONE_DAY) == calendar.is_working_day(day)
    )
    middle = day + (other - day) // 2
    calendar.holds("counts add up", calendar.count(day, middle) + calendar.count(middle, other) == between)


def _order(calendar: _Asked, receipts: tuple[date, date], n: int, more: int) -> None:
    day, later = receipts
    calendar.holds("a later receipt is never due earlier", calendar.add(day, n) <= calendar.add(later, n))
    calendar.holds("a longer term is due later", (calendar.add(day, n) < calendar.add(day, more)) == (n < more))


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

    The rule is held to the laws any such rule has, and then to the calendar itself. It is asked first, each time, for
    one working day from leap days, ends of years, Tết eves and swapped days, and from the days before them.

    Args:
        rule: takes the day of receipt and a number of working days, gives the due day.
        calendar: the calendar it should follow; the official one when not given.
        first, last: the days of receipt asked about; covered, with `most` + 1 working days after them.
        most: the longest term asked about.
        config: Hypothesis settings; those of the profile in force, without a deadline, when not given.
    Raises:
        AssertionError: a law does not hold; the message names it, and Hypothesis adds the smallest example; or the
            rule returned no day, or one that the calendar does not cover.
        ArgumentTypeError: `rule` cannot be called, `calendar` is none, `first` or `last` is no day, `most` no int.
        QuantityError: `first` is after `last`, or `most` below 1.
        OutOfRangeError: the calendar does not cover the days asked about.

    >>> check_counting_rule(vietnam_calendar().add, config=settings(max_examples=5))
    """
    if not callable(rule):
        raise ArgumentTypeError("wrong-type", what="rule", allowed="a callable", value=rule)
    known = vietnam_calendar() if calendar is None else checked(calendar, WorkCalendar, "calendar")
    if type(most) is not int:
        raise ArgumentTypeError("not-a-count", what="most", value=most)
    if most < 1:
        raise QuantityError("not-positive", what="most", value=most)
    within = _within(first, last)

    @settings(unhurried(config), report_multiple_bugs=False)
    @given(within, st.integers(1, most))
    def laws(received: date, n: int) -> None:
        end = _due(rule, received, n)
        _covered(known, end, received, n)
        case = f"n = {n} from {received} gives {end}, {known.day(end).kind.text.en}"
        _holds("a term in working days ends on a working day", known.is_working_day(end), case)
        _holds("it ends after the receipt", end > received, case)
        _holds("a day more is due later", _due(rule, received, n + 1) > end, case)
        _holds("a receipt a day later is not due earlier", _due(rule, received + ONE_DAY, n) >= end, case)
        right = known.add(received, n)
        assert end == right, f"a rule is wrong: n = {n} from {received} gives {end}; right is {known.day(right)}"

    _first(laws, ((day, 1) for day in telling_days(first, last)))()


def _covered(known: WorkCalendar, end: date, received: date, n: int) -> None:
    told = f"your rule gives {end} for n = {n} from {received}, outside the days {known.first} to {known.last}"
    assert known.first <= end <= known.last, f"{told} of the calendar; right is {known.add(received, n)}"
