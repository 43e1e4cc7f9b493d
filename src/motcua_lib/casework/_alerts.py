"""Cảnh báo: what to look at in a dossier at an instant; each from one check of the table, none from a scheduler."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from fractions import Fraction

from motcua_lib._checks import given
from motcua_lib.book.casework import DUE_SOON, IDLE
from motcua_lib.casework._clock import Clock, clock
from motcua_lib.casework._limits import overrun, passed
from motcua_lib.casework._progress import checked, happened
from motcua_lib.casework._rules import governing
from motcua_lib.casework._table import START, TABLE
from motcua_lib.deadlines import notice_by, receive
from motcua_lib.deadlines._schedule import measured
from motcua_lib.errors import ArgumentTypeError, DeadlineError
from motcua_lib.model.alerts import Alert, AlertKind, Watch
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.days import ONE_DAY, in_vietnam
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import Event, Received, SupplementAsked
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import WorkingDays
from motcua_lib.model.verdicts import Standing, Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["DEFAULT_WATCH", "alerts", "state_at"]

DEFAULT_WATCH = Watch(DUE_SOON, IDLE)
HOUR = timedelta(hours=1)


def state_at(dossier: Dossier, at: datetime) -> State:
    """Trạng thái tại một thời điểm: the state that the events up to an instant lead to.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.terms import WorkingDays
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> state_at(new, datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)).value
    'new'
    """
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    state = START
    for event in happened(dossier.events, in_vietnam(at, what="at")):
        state = TABLE[state][type(event)]
    return state


def alerts(
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    watch: Watch = DEFAULT_WATCH,
    rules: CaseRules | None = None,
) -> tuple[Alert, ...]:
    """Cảnh báo: what to look at in a dossier at an instant.

    Args:
        dossier: the dossier. at: the aware instant; events after it have not happened yet. calendar: the calendar.
        watch: how long before the due date, and after how long without an event, to warn; the default, one and two
            working days, is a convention.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        The alerts: a filing or a transfer that waits too long, due soon, the notice of a delay, overdue, steps overdue
        or idle, a window for a supplement that is over. Nothing for a dossier that is finished.
    Raises:
        DossierError: the term was not understood. ArgumentTypeError, NaiveDatetimeError: a wrong type, or no zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.ONLINE, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), Received(filed)], new, vietnam_calendar())
    >>> print(*alerts(dossier, datetime(2026, 8, 12, 9, tzinfo=VIETNAM_TIME), vietnam_calendar()), sep="\\n")
    sắp đến hạn: 13/08/2026
    đến lúc phải thông báo, xin lỗi: 12/08/2026
    bước không có tiến triển: 06/08/2026
    """
    at = checked(dossier, at, calendar)
    if not isinstance(watch, Watch):
        raise ArgumentTypeError("wrong-type", what="watch", allowed="a Watch", value=watch)
    events, state = happened(dossier.events, at), state_at(dossier, at)
    if state.is_finished or not events:
        return ()
    governed = governing(dossier.filing, events, rules)
    if state in _WAITS_FOR_APPLICANT:
        return tuple(_window(state, events, at, calendar, governed))
    if state is State.SUBMITTED:
        return tuple(_unanswered(dossier, events, at, calendar, governed))
    reading = clock(dossier, at, calendar, rules=rules)
    return tuple(alert for check in _CHECKS for alert in check(reading, events, watch))


_WAITS_FOR_APPLICANT = frozenset({State.INTAKE_SUPPLEMENT, State.INTAKE_PAYMENT, State.SUPPLEMENT, State.PAYMENT})


def _window(
    state: State, events: tuple[Event, ...], at: datetime, calendar: WorkCalendar, rules: CaseRules
) -> Iterator[Alert]:
    window = rules.supplement_window
    if state is State.SUPPLEMENT and window.value is not None:
        asked = next(event for event in reversed(events) if type(event) is SupplementAsked)
        until = overrun(window.value, asked.at, at, calendar)
        if until is not None:
            yield Alert(AlertKind.WINDOW_OVER, by=until, citation=window.citation)


def _unanswered(
    dossier: Dossier, events: tuple[Event, ...], at: datetime, calendar: WorkCalendar, rules: CaseRules
) -> Iterator[Alert]:
    within = rules.online_answer
    if dossier.channel is Channel.ONLINE and within.value is not None:
        until = overrun(within.value, events[-1].at, at, calendar)
        if until is not None:
            yield Alert(AlertKind.UNANSWERED, by=until, citation=within.citation)


Check = Callable[[Clock, tuple[Event, ...], Watch], Iterator[Alert]]


def _not_transferred(reading: Clock, events: tuple[Event, ...], watch: Watch) -> Iterator[Alert]:
    view = reading.view
    if type(events[-1]) is Received and view.dossier.channel is not Channel.ONLINE:
        rules = view.rules.reception
        until = receive(events[-1].at, view.calendar, channel=view.dossier.channel, rules=rules).transfer_by
        if reading.at > until:
            yield Alert(AlertKind.NOT_TRANSFERRED, by=until, citation=rules.transfer)


def _due(reading: Clock, events: tuple[Event, ...], watch: Watch) -> Iterator[Alert]:
    due = reading.due
    if reading.timeliness is Timeliness.OVERDUE:
        yield Alert(AlertKind.OVERDUE, by=due.ends_at or due.day)
    elif reading.standing is Standing.RUNNING:
        if _is_soon(reading, watch):
            yield Alert(AlertKind.DUE_SOON, by=due.ends_at or due.day)
        yield from _notice(reading)


def _is_soon(reading: Clock, watch: Watch) -> bool:
    soon, due, calendar = watch.due_soon, reading.due, reading.view.calendar
    if isinstance(soon, Fraction):
        return not reading.left.times(soon.denominator).exceeds(reading.total.times(soon.numerator))
    if isinstance(soon, WorkingDays):
        return calendar.count(reading.at.date() + ONE_DAY, due.day + ONE_DAY) <= soon.n
    return calendar.working_time(reading.at, measured(due.ends_at or due.day)) <= soon.n * HOUR


def _notice(reading: Clock) -> Iterator[Alert]:
    """From the last day for the notice on, unless the result was re-appointed already or the term is too short."""
    if reading.view.apology is not None:
        return
    try:
        day = notice_by(reading.due)
    except DeadlineError:
        return
    if passed(day - ONE_DAY, reading.at):
        yield Alert(AlertKind.NOTICE_DUE, by=day, citation=reading.view.rules.reappointments.citation)


def _steps(reading: Clock, events: tuple[Event, ...], watch: Watch) -> Iterator[Alert]:
    """Steps overdue, and those in which nothing has happened for long; before any step, the receiving unit."""
    if reading.standing is not Standing.RUNNING:
        return
    steps = reading.steps
    for step in steps:
        if step.ended_at is None:
            if step.due is not None and step.timeliness is Timeliness.OVERDUE:
                yield Alert(AlertKind.STEP_OVERDUE, by=step.due.ends_at or step.due.day, about=step.agency)
            moved_at = step.started_at if step.parallel else events[-1].at
            yield from _idle(reading, moved_at, watch, step.agency)
    if not steps:
        yield from _idle(reading, events[-1].at, watch, reading.view.dossier.filing.receiver)


def _idle(reading: Clock, moved_at: datetime, watch: Watch, about: str) -> Iterator[Alert]:
    until = overrun(watch.idle, moved_at, reading.at, reading.view.calendar)
    if until is not None:
        yield Alert(AlertKind.IDLE_STEP, by=until, about=about)


_CHECKS: tuple[Check, ...] = (_not_transferred, _due, _steps)
