"""Phép đếm: where a term ends; dates and instants only, no law and no wording.

A term is one leg or, for a chain or an extension of another unit, several. Days are counted after a base day, hours on
the working-time axis. A pause moves the target of the count by what lies inside it.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias

import attrs

from motcua_lib.errors import DeadlineError, OutOfRangeError
from motcua_lib.model.clock import CountingRule, Extension, FirstDay, Pause
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME
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
from motcua_lib.trail import Moment
from motcua_lib.workdays import WorkCalendar

HOUR = timedelta(hours=1)
HOURS_A_DAY = 24
DayCount: TypeAlias = Callable[[date, date], int]


@attrs.frozen
class Course:
    """Điều kiện tính: what a count runs under."""

    calendar: WorkCalendar
    counting: CountingRule
    pauses: tuple[Pause, ...] = ()


@attrs.frozen
class Leg:
    """Chặng: one simple term from its start to its end.

    Args:
        term: the simple term.
        start: the receipt, or the end of the leg before.
        base: the day after which days are counted.
        nominal: the last day or instant before any roll.
        end: the last day or instant.
        first: whether it starts from the receipt.
        rolls: whether a last day off would roll: not by every rule, and not where an extension runs on.
    """

    term: SimpleTerm
    start: Moment
    base: date
    nominal: Moment
    end: Moment
    first: bool
    rolls: bool


def legs(term: Term, start: Moment, extensions: tuple[Extension, ...], course: Course) -> Iterator[Leg]:
    """The legs of a term from the receipt on, in order; one that is extended by the next does not roll."""
    links = _links(term, extensions)
    extended = [*(extends for _, extends in links[1:]), False]
    for number, (link, _) in enumerate(links):
        leg = _leg(link, start, course, first=number == 0, rolls=not extended[number])
        yield leg
        start = leg.end


def _links(term: Term, extensions: tuple[Extension, ...]) -> list[tuple[SimpleTerm, bool]]:
    """The simple terms in order, each with whether it extends the one before."""
    links: list[tuple[SimpleTerm, bool]]
    links = [(link, False) for link in (term.terms if isinstance(term, Chain) else (term,))]
    for extension in extensions:
        last, extends = links[-1]
        by = extension.by
        if isinstance(last, SameDay) or isinstance(by, SameDay) or type(last) is not type(by):
            links.append((by, True))
        else:
            links[-1] = (type(last)(last.n + by.n), extends)
    return links


def _leg(term: SimpleTerm, start: Moment, course: Course, *, first: bool, rolls: bool) -> Leg:
    if first and not isinstance(start, datetime) and isinstance(term, SameDay | WorkingHours):
        raise DeadlineError("needs-instant", what=f"{type(term).__name__}", value=start)
    base = _base(term, start, course.counting) if first else day_of(start)
    nominal = _COUNTS[type(term)](term, start, base, course)
    rolls = rolls and type(term) in course.counting.rolls
    end = course.calendar.roll_forward(day_of(nominal)) if rolls else nominal
    return Leg(term, start, base, nominal, end, first, rolls)


def nominal_without_pauses(leg: Leg, course: Course) -> Moment:
    """Where a leg would end without its pauses, before any roll."""
    return _COUNTS[type(leg.term)](leg.term, leg.start, leg.base, Course(course.calendar, course.counting))


def day_of(moment: Moment) -> date:
    """The day of a day or an instant."""
    return moment.date() if isinstance(moment, datetime) else moment


def end_of(day: date) -> datetime:
    """24:00 of a day, written as 00:00 of the next."""
    return datetime.combine(day + ONE_DAY, time.min, VIETNAM_TIME)


def past_cutoff(start: Moment, cutoff: time, counting: CountingRule) -> bool:
    """Whether a receipt is past a cut-off; a day without a clock time, the end of a leg before, is not."""
    return isinstance(start, datetime) and counting.at_cutoff.passed(start.time(), cutoff)


def _base(term: SimpleTerm, start: Moment, counting: CountingRule) -> date:
    """The day before day 1."""
    day = day_of(start)
    if isinstance(term, SameDay | WorkingHours) or counting.first_day is FirstDay.EXCLUDED:
        return day
    if counting.first_day is FirstDay.INCLUDED:
        return day - ONE_DAY
    if not isinstance(start, datetime):
        raise DeadlineError("needs-instant", what=f"the counting rule {counting.slug!r}", value=start)
    return day if past_cutoff(start, counting.cutoff, counting) else day - ONE_DAY


def _target(n: int, base: date, course: Course, between: DayCount) -> int:
    """`n` and the days that pauses take out of the count; `between(a, b)` counts the days after a up to b."""
    last = course.calendar.last
    for pause in course.pauses:
        stop, resume = max(pause.start.date(), base), min(pause.end.date(), last)
        if stop < resume and between(base, stop) < n:
            n += between(stop, resume)
    return n


def _working_days(term: WorkingDays, start: Moment, base: date, course: Course) -> date:
    calendar = course.calendar

    def between(after: date, up_to: date) -> int:
        return calendar.count(after + ONE_DAY, up_to + ONE_DAY)

    n, day = _target(term.n, base, course, between), day_of(start)
    if base < day and calendar.is_working_day(day):
        n -= 1  # the receipt day is day 1
    return calendar.add(day, n) if n else day


def _plain_days(n: int, base: date, course: Course, term: SimpleTerm) -> date:
    n = _target(n, base, course, lambda after, up_to: (up_to - after).days)
    calendar = course.calendar
    if n > (calendar.last - base).days:
        raise OutOfRangeError("term-out-of-range", term=term, day=base, first=calendar.first, last=calendar.last)
    return base + ONE_DAY * n


def _calendar_days(term: CalendarDays, start: Moment, base: date, course: Course) -> date:
    return _plain_days(term.n, base, course, term)


def _weeks(term: Weeks, start: Moment, base: date, course: Course) -> date:
    return _plain_days(7 * term.n, base, course, term)


def _months(term: Months, start: Moment, base: date, course: Course) -> date:
    length = course.counting.month_days
    days = length * term.n if length else _days_to_corresponding(term.n, start, base, course, term)
    return _plain_days(days, base, course, term)


def _years(term: Years, start: Moment, base: date, course: Course) -> date:
    return _plain_days(_days_to_corresponding(12 * term.n, start, base, course, term), base, course, term)


def _days_to_corresponding(months: int, start: Moment, base: date, course: Course, term: SimpleTerm) -> int:
    """Days from `base` to the corresponding day; when day 1 is the receipt day, to the day before it."""
    day = day_of(start)
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    calendar = course.calendar
    if year > calendar.last.year:
        raise OutOfRangeError("term-out-of-range", term=term, day=day, first=calendar.first, last=calendar.last)
    length = monthrange(year, month + 1)[1]
    end = date(year, month + 1, min(day.day, length))
    # Where the receipt day is day 1, the term ends the day before the corresponding one, but still on the last day of a
    # month too short to have it.
    short = base < day and day.day > length
    return (end - day).days + short


def _same_day(term: SameDay, start: Moment, base: date, course: Course) -> date:
    if course.calendar.is_working_day(base) and not past_cutoff(start, term.cutoff, course.counting):
        return base
    return _working_days(WorkingDays(1), start, base, course)


def _working_hours(term: WorkingHours, start: Moment, base: date, course: Course) -> datetime:
    calendar = course.calendar
    start = start if isinstance(start, datetime) else end_of(start)
    if term.n > HOURS_A_DAY * (calendar.last - calendar.first).days:
        raise OutOfRangeError("term-out-of-range", term=term, day=start, first=calendar.first, last=calendar.last)
    amount, covered = term.n * HOUR, end_of(calendar.last)
    for pause in course.pauses:
        stop = max(pause.start, start)
        if stop < pause.end and stop < covered and calendar.working_time(start, stop) < amount:
            amount += calendar.working_time(stop, pause.end)
    return calendar.add_working_time(start, amount)


_COUNTS: Mapping[type, Callable[[Any, Moment, date, Course], Moment]] = {
    WorkingDays: _working_days,
    CalendarDays: _calendar_days,
    Weeks: _weeks,
    Months: _months,
    Years: _years,
    SameDay: _same_day,
    WorkingHours: _working_hours,
}
