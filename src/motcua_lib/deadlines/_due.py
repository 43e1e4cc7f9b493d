"""Hạn giải quyết: the due date of a term, as a value that keeps what it was computed from."""

from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import pairwise
from operator import attrgetter
from typing import Final

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.book.counting import LEGAL_DEFAULT
from motcua_lib.deadlines._count import Course, Leg, day_of, end_of, legs
from motcua_lib.errors import ArgumentTypeError, DeadlineError, HoursError, PauseError
from motcua_lib.model.clock import DAY_TERMS, AppointmentRule, CountingRule, Extension, FirstDay, Pause, Restart
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, Certainty, in_vietnam
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, SameDay, Term, WorkingDays, WorkingHours
from motcua_lib.trail import Moment, Trail, show
from motcua_lib.workdays import WorkCalendar

Received = date | datetime | Reception

NONE: Final[tuple[()]] = ()
HOUR_MICROSECONDS = 3_600_000_000

# The short path below leaves the counting rule to the law of the day; it holds while every version excludes day one.
_EXCLUDES = all(version.value.first_day is FirstDay.EXCLUDED for version in LEGAL_DEFAULT.versions)


@attrs.frozen
class Conditions:
    """Điều kiện: what else a due date was computed with, in order of time."""

    pauses: tuple[Pause, ...] = ()
    restarts: tuple[Restart, ...] = ()
    extensions: tuple[Extension, ...] = ()
    counting: CountingRule | None = None


PLAIN = Conditions()


@attrs.frozen(slots=False, init=False)  # with a dict and an __init__ of its own it is made in half the time
class Due(Shown):
    """Hạn giải quyết: the last day of a term, what the slip prints, how certain it is, and why.

    Made by `due`; it keeps its inputs, so it can explain itself and be computed again on another calendar.

    Args:
        term: the term.
        received: the receipt: a date, an instant or a Reception.
        calendar: the calendar it rests on.
        day: the last legal day.
        ends_at: the last legal instant, for a term that ends in hours; None for one that ends with its day.
        conditions: the pauses, restarts, extensions and counting rule it was computed with.
    """

    term: Term
    received: Received
    calendar: WorkCalendar
    day: date
    ends_at: datetime | None = None
    conditions: Conditions = PLAIN

    def __init__(  # noqa: PLR0917 - the fields of the value, in their order
        self,
        term: Term,
        received: Received,
        calendar: WorkCalendar,
        day: date,
        ends_at: datetime | None = None,
        conditions: Conditions = PLAIN,
    ) -> None:
        fields = self.__dict__
        fields["term"] = term
        fields["received"] = received
        fields["calendar"] = calendar
        fields["day"] = day
        fields["ends_at"] = ends_at
        fields["conditions"] = conditions

    def __str__(self) -> str:
        return f"{self.term}: {show(self.ends_at or self.day, 'vi')} ({self.certainty.text})"

    @property
    def moment(self) -> datetime:
        """The last legal instant: 24:00 of the last day, as 00:00 of the next; for hours, the instant itself."""
        return self.ends_at or end_of(self.day)

    @property
    def appointment(self) -> datetime:
        """Ngày giờ hẹn trả: what the slip prints, the closing time of the due day; for hours, the instant itself.

        Raises:
            HoursError: the office keeps no hours on the due day, or closes on it before the receipt.
        """
        return self.appointment_by(AppointmentRule.CLOSING_TIME)

    def appointment_by(self, rule: AppointmentRule) -> datetime:
        """The appointment under another printing rule; the legal day is the same.

        Raises:
            HoursError: the office is not open then. DeadlineError: the receipt has no clock time to print again.
        """
        if not isinstance(rule, AppointmentRule):
            raise ArgumentTypeError("wrong-type", what="rule", allowed="an AppointmentRule", value=rule)
        if self.ends_at is not None:
            return self.ends_at
        if rule is AppointmentRule.CLOSING_TIME:
            return self._closing()
        clock = self._receipt_clock()
        sessions = self.calendar.sessions_on(self.day)
        if not any(clock in session for session in sessions):
            raise HoursError(
                "clock-outside-sessions", clock=clock, day=self.day, sessions=", ".join(map(str, sessions)) or "none"
            )
        return datetime.combine(self.day, clock, VIETNAM_TIME)

    def _closing(self) -> datetime:
        """The closing time of the due day, which must not lie before the receipt."""
        closes, start = self.calendar.closing_time(self.day), self.start
        if isinstance(start, datetime) and closes < start:
            raise HoursError("closed-before-receipt", closes=closes.time(), day=self.day, received=start)
        return closes

    def _receipt_clock(self) -> time:
        start = self.start
        if not isinstance(start, datetime):
            raise DeadlineError("needs-instant", what="a slip that prints the clock time of the receipt", value=start)
        return start.time()

    @property
    def start(self) -> Moment:
        """The receipt that the term runs from: the last restart, or the start of the clock."""
        restarts = self.conditions.restarts
        return restarts[-1].at if restarts else start_of(self.received)

    @property
    def certainty(self) -> Certainty:
        """DECIDED, or PROVISIONAL when a day it rests on may still move."""
        spans = [_span_relied_on(leg) for leg in self.legs]
        if isinstance(self.received, Reception) and not self.conditions.restarts:
            spans.append((self.received.submitted_at.date(), day_of(self.start) + ONE_DAY))
        shaky = Certainty.PROVISIONAL in {self.calendar.certainty(first, end) for first, end in spans}
        return Certainty.PROVISIONAL if shaky else Certainty.DECIDED

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs it was counted in; one for a simple term."""
        return tuple(legs(self.term, self.start, self.conditions.extensions, self.course))

    @property
    def course(self) -> Course:
        """What it was counted under: calendar, counting rule and the pauses since the start."""
        return _course(self.calendar, self.start, self.conditions)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: every counted, skipped and rolled day with its reason; built on each call."""
        from motcua_lib.deadlines._explain import explain

        return explain(self)


def due(
    term: Term,
    received: Received,
    calendar: WorkCalendar,
    *,
    pauses: Iterable[Pause] = NONE,
    restarts: Iterable[Restart] = NONE,
    extensions: Iterable[Extension] = NONE,
    counting: CountingRule | None = None,
) -> Due:
    """Tính hạn giải quyết: the due date of `term` for a dossier received on `received`.

    Args:
        term: the legal term of the procedure.
        received: a date, an aware instant (taken as the official receipt) or a Reception.
        calendar: the calendar of the office.
        pauses: stretches that are not counted, in any order, not overlapping.
        restarts: complete supplements from which the whole term runs again; the last one governs.
        extensions: fixed amounts by which the term is longer.
        counting: how the first day and the last day count; default: the law in force on the day of the receipt.
    Returns:
        Due: day, moment, appointment, certainty and trail.
    Raises:
        ArgumentTypeError: a wrong type. NaiveDatetimeError: an instant without a zone.
        DeadlineError: the term needs the clock time of the receipt and a bare date was given.
        PauseError: pauses overlap, or start before the receipt. OutOfRangeError: the answer is not covered.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> answer = due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar())
    >>> answer.day, answer.certainty.value
    (datetime.date(2026, 1, 8), 'decided')

    Legal basis: Civil Code 2015 arts 147–148 (2017 on), Civil Code 2005 arts 152–153 before.
    """
    plain = counting is None and pauses is NONE and restarts is NONE and extensions is NONE
    if plain and _EXCLUDES and type(calendar) is WorkCalendar:
        if type(term) is WorkingDays:
            if type(received) is date:
                start = received
            elif type(received) is Reception:
                start = received.clock_start.date()
            else:
                start = day_of(start_of(received))
            return Due(term, received, calendar, calendar.add(start, term.n))
        if type(term) is WorkingHours:
            instant = received.clock_start if type(received) is Reception else received
            if type(instant) is datetime:
                end = calendar.after_working(in_vietnam(instant, what="received"), term.n * HOUR_MICROSECONDS)
                return Due(term, received, calendar, end.date(), end)
    return _due(term, received, calendar, _conditions(pauses, restarts, extensions, counting))


def _conditions(pauses: object, restarts: object, extensions: object, counting: object) -> Conditions:
    """The conditions in order of time, their types checked."""
    if not isinstance(counting, CountingRule | None):
        raise ArgumentTypeError("wrong-type", what="counting", allowed="a CountingRule or None", value=counting)
    return Conditions(
        tuple(sorted(tuple_of(pauses, Pause, "pauses"), key=attrgetter("start"))),
        tuple(sorted(tuple_of(restarts, Restart, "restarts"), key=attrgetter("at"))),
        tuple_of(extensions, Extension, "extensions"),
        counting,
    )


def _due(term: Term, received: Received, calendar: WorkCalendar, conditions: Conditions) -> Due:
    """The general path: every rule applied."""
    if type(term) not in (*SIMPLE_TERMS, Chain):
        raise ArgumentTypeError("wrong-type", what="term", allowed="a term such as WorkingDays(5)", value=term)
    if not isinstance(calendar, WorkCalendar):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="a WorkCalendar", value=calendar)
    receipt = start_of(received)
    calendar.is_working_day(day_of(receipt))  # refuses a receipt on a day that is not covered
    _check_order(receipt, conditions.pauses, conditions.restarts)
    start = conditions.restarts[-1].at if conditions.restarts else receipt
    *_, last = legs(term, start, conditions.extensions, _course(calendar, start, conditions))
    ends_at = last.end if isinstance(last.end, datetime) else None
    return Due(term, received, calendar, day_of(last.end), ends_at, conditions)


def start_of(received: object) -> Moment:
    """The day or instant that a term runs from."""
    if isinstance(received, Reception):
        return received.clock_start
    if isinstance(received, datetime):
        return in_vietnam(received, what="received")
    if isinstance(received, date):
        return received
    raise ArgumentTypeError("not-a-receipt", value=received)


def _check_order(receipt: Moment, pauses: tuple[Pause, ...], restarts: tuple[Restart, ...]) -> None:
    def before_receipt(instant: datetime) -> bool:
        return instant < receipt if isinstance(receipt, datetime) else instant.date() < receipt

    for first, second in pairwise(pauses):
        if second.start < first.end:
            raise PauseError("pause-overlap", first=str(first), second=str(second))
    for pause in pauses:
        if before_receipt(pause.start):
            raise PauseError("pause-before-receipt", pause=str(pause), received=receipt)
        for restart in restarts:
            if pause.start < restart.at < pause.end:
                raise PauseError("pause-across-restart", pause=str(pause), at=restart.at)
    for restart in restarts:
        if before_receipt(restart.at):
            raise PauseError("restart-before-receipt", at=restart.at, received=receipt)


def _course(calendar: WorkCalendar, start: Moment, conditions: Conditions) -> Course:
    rule = conditions.counting or LEGAL_DEFAULT.on(day_of(start)).value
    since = start if isinstance(start, datetime) else datetime.combine(start, time.min, VIETNAM_TIME)
    return Course(calendar, rule, tuple(pause for pause in conditions.pauses if pause.end > since))


def _span_relied_on(leg: Leg) -> tuple[date, date]:
    """The days [first, end) whose being worked or not the leg rests on."""
    first = leg.base + ONE_DAY
    if type(leg.term) in DAY_TERMS:
        return day_of(leg.nominal), day_of(leg.end) + ONE_DAY * leg.rolls
    if isinstance(leg.nominal, datetime) or isinstance(leg.term, SameDay):
        first = day_of(leg.start)
    return first, day_of(leg.end) + ONE_DAY
