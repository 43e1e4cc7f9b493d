"""Cách tính của Cổng dịch vụ công quốc gia: the on-time test of the national portal, beside the legal verdict.

It was read from a third party's document on index 766, not from a text of law. It knows no early dossiers. The running
duration of a supplement is taken off the end, so waiting for one moves no appointment here.
"""

from datetime import datetime, timedelta

from motcua_lib.book.casework import PORTAL_TEST
from motcua_lib.casework._count import due_with
from motcua_lib.casework._progress import Progress, Stop, checked, happened, progress, was_received
from motcua_lib.casework._verdict import Verdict, appointment_of
from motcua_lib.deadlines import Due
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Text
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import SupplementAsked
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term
from motcua_lib.model.verdicts import Against, Test, Timeliness
from motcua_lib.trail import Step
from motcua_lib.workdays import WorkCalendar

__all__ = ["portal_verdict"]

ONE_REQUEST = 1


def portal_verdict(
    dossier: Dossier,
    period_end: datetime,
    calendar: WorkCalendar,
    *,
    maximum: Term | None = None,
    rules: CaseRules | None = None,
) -> Verdict:
    """Đánh giá theo Cổng dịch vụ công quốc gia: whether the portal counts a dossier as in time.

    The end of processing must not be after the appointment. The end is the result ready, else a refusal, a stop or the
    withdrawal of a received dossier, else the end of the period; while the first supplement is waited for, its
    request. The duration of a supplement is taken off. More than one request for a supplement counts as overdue.
    Requests are counted before and after reception alike, which the source leaves open.

    Args:
        dossier: the dossier.
        period_end: the end of the reporting period, an aware instant; later events have not happened yet.
        calendar: the calendar of the office.
        maximum: the term for a dossier without a due date, one whose own term was not understood.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        Verdict: ON_TIME or LATE, IN_TIME_SO_FAR or OVERDUE, or UNCOUNTED when it was not received.
    Raises:
        DossierError: there is neither a term nor a maximum. HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Decided, Received, ResultReady, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> done = datetime(2026, 8, 13, 18, tzinfo=VIETNAM_TIME)  # the due day, after closing time
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Decided(done), ResultReady(done)]
    >>> print(portal_verdict(replay(events, new, vietnam_calendar()), done, vietnam_calendar()))
    quá hạn
    """
    period_end = checked(dossier, period_end, calendar, what="period_end")
    if type(maximum) not in (*SIMPLE_TERMS, Chain, type(None)):
        raise ArgumentTypeError("wrong-type", what="maximum", allowed="a term or None", value=maximum)
    if not was_received(dossier, period_end):
        return Verdict(Timeliness.UNCOUNTED, Test.PORTAL)
    view = progress(dossier, period_end, calendar, rules)
    due, limit, steps = _limit(view, maximum)
    end, more = _end(view)
    requests = sum(type(event) is SupplementAsked for event in happened(dossier.events, period_end))
    if requests > ONE_REQUEST:
        more.append(Step("portal-requests", citation=PORTAL_TEST, details={"count": requests}))
    in_time = requests <= ONE_REQUEST and end <= limit
    return Verdict(
        _TIMELINESS[view.ended is not None, in_time],
        Test.PORTAL,
        limit=limit,
        judged_at=end,
        due=due,
        steps=(*steps, *more),
        view=view,
        against=Against.APPOINTMENT,
    )


_TIMELINESS = {
    (True, True): Timeliness.ON_TIME,
    (True, False): Timeliness.LATE,
    (False, True): Timeliness.IN_TIME_SO_FAR,
    (False, False): Timeliness.OVERDUE,
}


def _limit(view: Progress, maximum: Term | None) -> tuple[Due, datetime, list[Step]]:
    """The appointment, or the end of the maximum term where there is none."""
    plain = view.without_supplements()
    if maximum is not None and isinstance(view.dossier.filing.term, UnreadTerm):
        due = due_with(maximum, plain.reception, plain.calendar, plain.conditions)
        return due, due.moment, [Step("portal-maximum", due.ends_at or due.day, citation=PORTAL_TEST)]
    due = plain.due
    limit = appointment_of(plain, due, Against.APPOINTMENT)
    against = Text("ngày hẹn trả", "the appointment")
    return due, limit, [Step("case-limit", limit, citation=PORTAL_TEST, details={"against": against})]


def _end(view: Progress) -> tuple[datetime, list[Step]]:
    """The end of processing as the portal takes it, less the duration of the supplements that came in."""
    stops = [stop for stop in view.stops if isinstance(stop.event, SupplementAsked)]
    if view.ended is None and stops and stops[-1].end is None:
        asked = stops[-1].start
        return asked, [Step("portal-waits", asked, citation=PORTAL_TEST)]
    waited = sum((_duration(stop, view.until) for stop in stops), timedelta(0))
    if not waited:
        return view.until, []
    end = view.until - waited
    clock = f"{waited.seconds // 3600:02}:{waited.seconds // 60 % 60:02}"
    amount = Text(f"{waited.days} ngày {clock}", f"{waited.days} days {clock}")
    return end, [Step("portal-subtracted", view.until, end, citation=PORTAL_TEST, details={"amount": amount})]


def _duration(stop: Stop, until: datetime) -> timedelta:
    """How long a supplement was waited for, day and night."""
    return max(min(stop.end or until, until) - stop.start, timedelta(0))
