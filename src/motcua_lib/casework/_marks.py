"""Từ hồ sơ đến đánh giá: what a dossier says of itself to the one-stop evaluation by nine indices."""

from collections.abc import Mapping
from datetime import datetime

from motcua_lib.casework._pace import RESOLVED
from motcua_lib.casework._progress import Progress, happened
from motcua_lib.casework._steps import StepClock, by_agency, steps_of
from motcua_lib.casework._verdict import verdict
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.evaluation import AgenciesContacted, AgencyTime, Complaint, DossierMarks, Publicity, Timing
from motcua_lib.model.events import SupplementAsked
from motcua_lib.model.verdicts import Against, Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["dossier_marks"]

_TIMINGS: Mapping[Timeliness, Timing] = {
    Timeliness.EARLY: Timing.EARLY,
    Timeliness.ON_TIME: Timing.ON_TIME,
    Timeliness.LATE: Timing.LATE,
    Timeliness.OVERDUE: Timing.LATE,
}
_WORST_FIRST = (Timing.LATE, Timing.ON_TIME, Timing.EARLY)


def dossier_marks(
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    lead: str = "",
    contacts_by_applicant: int = 0,
    agencies: AgenciesContacted | None = None,
    publicity: Publicity | None = None,
    complaint: Complaint | None = None,
    against: Against = Against.LEGAL_DUE,
    rules: CaseRules | None = None,
) -> DossierMarks:
    """Dữ liệu đánh giá từ hồ sơ: the marks of one dossier, as far as its events give them.

    Events give the total time, the time of each agency that had a term of its own, and how often the applicant had to
    complete the dossier. Time that is still running gives no mark, unless it is over already. Nor does a dossier that
    was stopped or withdrawn in time: what was not resolved was not resolved quickly. Of an agency that had the dossier
    more than once, the worst time counts; the circular does not say.

    Args:
        dossier: the dossier.
        at: the aware instant; events after it have not happened yet.
        calendar: the calendar of the office.
        lead: the agency whose time is the total time, unless it had a term of its own; empty for none.
        contacts_by_applicant: how many of the requests to complete the dossier the applicant's own fault caused.
        agencies, publicity, complaint: what no event says; None where it is not known.
        against: the legal due date, or the appointment as an apology moved it.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        DossierMarks: to pass to `metrics.evaluation.evaluate_agency` or `evaluate_official`.
    Raises:
        DossierError: the dossier was not received by then, or its term was not understood.
        MetricError: more contacts by fault than requests. ArgumentTypeError, NaiveDatetimeError: a wrong type, or an
        instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Decided, Received, ResultReady, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, done = (datetime(2020, 2, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 11))
    >>> new = Dossier(Filing("H57.132-200204-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Decided(done), ResultReady(done)]
    >>> marks = dossier_marks(replay(events, new, vietnam_calendar()), done, vietnam_calendar(), lead="UBND xã")
    >>> marks.total_time.value, marks.agency_times[0].agency, marks.contacts
    ('early', 'UBND xã', 0)

    Legal basis: Circular 01/2018/TT-VPCP, art. 13, indices 1, 2, 3, 4, 6 and 7.
    """
    if not isinstance(lead, str):
        raise ArgumentTypeError("wrong-type", what="lead", allowed="str", value=lead)
    answer = verdict(dossier, at, calendar, against=against, rules=rules)
    if answer.view is None:
        raise DossierError("no-record", code=str(dossier.code), at=at)
    total = _timing(answer.timeliness, resolved=_is_resolved(answer.view))
    return DossierMarks(
        str(dossier.code),
        total_time=total,
        agency_times=_agency_times(answer.view, lead, total),
        contacts=sum(type(event) is SupplementAsked for event in happened(dossier.events, answer.view.at)),
        contacts_by_applicant=contacts_by_applicant,
        agencies=agencies,
        publicity=publicity,
        complaint=complaint,
    )


def _is_resolved(view: Progress) -> bool:
    return isinstance(view.ended, RESOLVED)


def _timing(timeliness: Timeliness, *, resolved: bool) -> Timing | None:
    """Time that is over, or was kept; None while it runs, and where it was cut short."""
    found = _TIMINGS.get(timeliness)
    return found if resolved or found is Timing.LATE else None


def _agency_times(view: Progress, lead: str, total: Timing | None) -> list[AgencyTime]:
    found = {agency: _worst(view, steps) for agency, steps in by_agency(steps_of(view)).items()}
    if lead and found.get(lead) is None:
        found[lead] = total
    return [AgencyTime(agency, timing) for agency, timing in found.items() if timing is not None]


def _worst(view: Progress, steps: tuple[StepClock, ...]) -> Timing | None:
    timings = {_timing(step.timeliness, resolved=_is_done(view, step)) for step in steps}
    return next((timing for timing in _WORST_FIRST if timing in timings), None)


def _is_done(view: Progress, step: StepClock) -> bool:
    """Whether the agency itself handed on or replied, or the dossier was resolved while it had it."""
    cut_short = view.ended is not None and step.ended_at == view.ended.at and not _is_resolved(view)
    return step.ended_at is not None and not cut_short
