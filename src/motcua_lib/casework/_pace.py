"""Mức độ nhanh: finished within the half-day session, within the day, or after something had to be verified."""

from datetime import datetime, time

from motcua_lib.casework._progress import Progress, checked, progress, was_received
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Consulted, Refused, ResultReady, Suspended, SuspensionGround
from motcua_lib.model.hours import Session
from motcua_lib.model.verdicts import Pace
from motcua_lib.workdays import WorkCalendar

__all__ = ["RESOLVED", "pace", "pace_of"]

RESOLVED = (Refused, ResultReady)


def pace(dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None) -> Pace:
    """Mức độ nhanh: how fast a dossier was resolved, as wards report it.

    Within the session is by the end of the morning or afternoon in which it was officially received. A dossier that
    took longer than the day is TO_VERIFY when an agency was asked to verify, or the resolving was suspended to do so.

    Args:
        dossier: the dossier. at: the aware instant. calendar: the calendar of the office. rules: as in `apply`.
    Returns:
        Pace: OPEN while it is not resolved, UNCOUNTED when it was not received, was stopped or withdrawn.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Decided, Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import SameDay
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, done = (datetime(2026, 8, 4, hour, tzinfo=VIETNAM_TIME) for hour in (8, 10))
    >>> new = Dossier(Filing("H57.132-260804-0583", "2.000908", channel=Channel.COUNTER, term=SameDay(),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Decided(done), ResultReady(done)]
    >>> print(pace(replay(events, new, vietnam_calendar()), done, vietnam_calendar()).text)
    trong buổi
    """
    at = checked(dossier, at, calendar)
    if not was_received(dossier, at):
        return Pace.UNCOUNTED
    return pace_of(progress(dossier, at, calendar, rules))


def pace_of(view: Progress) -> Pace:
    """How fast a received dossier was resolved, as its events say."""
    if view.ended is None:
        return Pace.OPEN
    return _pace(view) if isinstance(view.ended, RESOLVED) else Pace.UNCOUNTED


def _pace(view: Progress) -> Pace:
    received, done = view.reception.received_at, view.until
    if done.date() > received.date():
        return Pace.TO_VERIFY if _verified(view) else Pace.LONGER
    closes = _session_end(view, received)
    return Pace.WITHIN_SESSION if done.time() <= closes else Pace.WITHIN_DAY


def _session_end(view: Progress, received: datetime) -> time:
    """The end of the session in which it was received: of the office, or of the counter on a rest day."""
    counter = view.reception.rules.counter_hours
    sessions: tuple[Session, ...] = view.calendar.sessions_on(received.date())
    if not sessions and counter is not None:
        sessions = counter.sessions_on(received.date())
    return next(session.end for session in sessions if received.time() in session)


def _verified(view: Progress) -> bool:
    return any(
        (isinstance(event, Suspended) and event.ground is SuspensionGround.VERIFICATION)
        or (isinstance(event, Consulted) and event.verifies)
        for event in view.dossier.events
        if event.at <= view.until
    )
