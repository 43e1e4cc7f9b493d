"""Từ hồ sơ đến thống kê: dossiers as the lines of a register that `metrics.cases` counts, one after the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

import attrs

from motcua_lib._checks import given, of_type
from motcua_lib.casework._count import Condition
from motcua_lib.casework._pace import pace_of
from motcua_lib.casework._portal import portal_verdict
from motcua_lib.casework._progress import Progress, happened, progress, was_received
from motcua_lib.casework._verdict import Verdict, verdict
from motcua_lib.casework._visits import visits_of
from motcua_lib.deadlines._count import end_of
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Event, Received, Refused, ResultReady, Stopped, SupplementAsked, Withdrawn
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.services import ContactWay
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term, WorkingHours
from motcua_lib.model.verdicts import Against, Boundary, Pace, Test, Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["case_record", "case_records", "settling_agency"]

Named: TypeAlias = str | Callable[[Dossier], str]
Waited: TypeAlias = timedelta | Callable[[Dossier], timedelta | None] | None

MINUTE = timedelta(minutes=1)
AT_ONCE = timedelta(0)
ONE_REQUEST = 1

_VERDICTS: Mapping[Timeliness, CaseVerdict] = {
    Timeliness.EARLY: CaseVerdict.EARLY,
    Timeliness.ON_TIME: CaseVerdict.ON_TIME,
    Timeliness.LATE: CaseVerdict.LATE,
    Timeliness.IN_TIME_SO_FAR: CaseVerdict.IN_TIME,
    Timeliness.OVERDUE: CaseVerdict.OVERDUE,
}
_FINISHES: Mapping[type[Event], Finish] = {
    ResultReady: Finish.RESULT,
    Refused: Finish.REFUSED,
    Stopped: Finish.STOPPED,
    Withdrawn: Finish.WITHDRAWN,
}
_TURNAROUNDS: Mapping[Pace, Turnaround] = {
    Pace.WITHIN_SESSION: Turnaround.HALF_SESSION,
    Pace.WITHIN_DAY: Turnaround.SAME_DAY,
    Pace.TO_VERIFY: Turnaround.TO_VERIFY,
    Pace.LONGER: Turnaround.OTHER,
    Pace.OPEN: Turnaround.UNSTATED,
    Pace.UNCOUNTED: Turnaround.UNSTATED,
}


def settling_agency(dossier: Dossier) -> str:
    """Cơ quan giải quyết: the competent agency of a filing, or the unit that received it; empty when neither is named.

    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> settling_agency(Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                                applicant=Party("Nguyễn Thị Hoa"), receiver="UBND phường Thuận Hóa")))
    'UBND phường Thuận Hóa'
    """
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    return dossier.filing.competent or dossier.filing.receiver


def _at(value: datetime) -> datetime:
    return in_vietnam(value, what="at")


def _given(*kinds: type) -> Callable[[Any, "attrs.Attribute[Any]", Any], None]:
    """A validator for a value of some kinds, or a function that makes one from a dossier."""
    names = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, kinds) and not callable(value):
            allowed = f"{names}, or a function from a Dossier to it"
            raise ArgumentTypeError("wrong-type", what=attribute.name, allowed=allowed, value=value)

    return check


def _maximum(instance: "_Clerk", attribute: "attrs.Attribute[Any]", value: object) -> None:
    allowed = (*SIMPLE_TERMS, Chain, type(None)) if instance.test is Test.PORTAL else (type(None),)
    if type(value) not in allowed:
        names = "a term or None for the portal test, None for the legal one"
        raise ArgumentTypeError("wrong-type", what="maximum", allowed=names, value=value)


def _within(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    of_type(timedelta)(instance, attribute, value)
    if isinstance(value, timedelta) and value < AT_ONCE:
        raise DossierError("negative-visit", value=value)


@attrs.frozen
class _Clerk:
    """Who makes records: all that one dossier's record has in common with the next one's."""

    at: datetime = attrs.field(converter=_at)
    calendar: WorkCalendar = attrs.field(validator=of_type(WorkCalendar))
    field: Named = attrs.field(kw_only=True, validator=_given(str))
    agency: Named = attrs.field(kw_only=True, validator=_given(str))
    waiting_time: Waited = attrs.field(kw_only=True, validator=_given(timedelta, type(None)))
    paid_by: ContactWay | None = attrs.field(kw_only=True, validator=of_type(ContactWay, type(None)))
    one_visit_within: timedelta = attrs.field(kw_only=True, validator=_within)
    test: Test = attrs.field(kw_only=True, validator=of_type(Test))
    against: Against = attrs.field(kw_only=True, validator=of_type(Against))
    boundary: Boundary = attrs.field(kw_only=True, validator=of_type(Boundary))
    maximum: Term | None = attrs.field(kw_only=True, validator=_maximum)
    rules: CaseRules | None = attrs.field(kw_only=True, validator=of_type(CaseRules, type(None)))

    def takes(self, dossier: object) -> bool:
        """Whether a dossier was received by then."""
        if not isinstance(dossier, Dossier):
            raise ArgumentTypeError("wrong-type", what="dossier", allowed="a Dossier", value=dossier)
        return was_received(dossier, self.at)

    def record(self, dossier: Dossier) -> CaseRecord:
        """The record of a dossier that was received."""
        answer = self._answer(dossier)
        view = self._view(dossier, answer)
        ended = view.ended
        return CaseRecord(
            str(dossier.code),
            _received_at(view),
            procedure=str(dossier.procedure),
            field=_of(self.field, dossier),
            agency=_of(self.agency, dossier),
            channel=dossier.channel,
            due=None if answer is None else _due(answer, view),
            finished_at=None if ended is None else ended.at,
            finish=None if ended is None else _FINISHES[type(ended)],
            verdict=CaseVerdict.UNJUDGED if answer is None else _VERDICTS[answer.timeliness],
            working_time=_working_time(view),
            waiting_time=_of(self.waiting_time, dossier),
            visits=None if ended is None else self._visits(dossier),
            turnaround=_TURNAROUNDS[pace_of(view)],
        )

    def _answer(self, dossier: Dossier) -> Verdict | None:
        """The verdict by the test that was chosen; None where the term was not understood and no maximum is given."""
        if isinstance(dossier.filing.term, UnreadTerm) and self.maximum is None:
            return None
        if self.test is Test.PORTAL:
            return portal_verdict(dossier, self.at, self.calendar, maximum=self.maximum, rules=self.rules)
        return verdict(
            dossier, self.at, self.calendar, against=self.against, boundary=self.boundary, rules=self.rules
        )  # fmt: skip

    def _view(self, dossier: Dossier, answer: Verdict | None) -> Progress:
        seen = None if answer is None else answer.view
        return seen or progress(dossier, self.at, self.calendar, self.rules)

    def _visits(self, dossier: Dossier) -> int | None:
        events = happened(dossier.events, self.at)
        return visits_of(dossier, events, paid_by=self.paid_by, within=self.one_visit_within)


def _of(given: Any, dossier: Dossier) -> Any:
    return given(dossier) if callable(given) else given


def _received_at(view: Progress) -> datetime:
    """The official receipt; of a dossier that ended before it, the instant it was taken in."""
    official = view.reception.received_at
    if view.ended is None or official <= view.ended.at:
        return official
    return next(event.at for event in view.dossier.events if type(event) is Received)


def _due(answer: Verdict, view: Progress) -> datetime | None:
    """The last instant that is in time, by the test of the verdict."""
    limit = answer.limit
    if isinstance(limit, datetime):
        return _portal_due(limit, answer, view) if answer.test is Test.PORTAL else limit
    return None if limit is None else end_of(limit)


def _portal_due(limit: datetime, answer: Verdict, view: Progress) -> datetime:
    """What the portal takes off the end is the same as added to the appointment; a second request is too late."""
    due = limit + (view.until - (answer.judged_at or view.until))
    asked = [event.at for event in happened(view.dossier.events, view.at) if type(event) is SupplementAsked]
    return due if len(asked) <= ONE_REQUEST else min(due, asked[ONE_REQUEST] - datetime.resolution)


def _working_time(view: Progress) -> timedelta:
    """The working time since the clock started, less all that was waited for, in whole minutes.

    A restart gives a new term, and does not undo the work before it: so a wait is left out, and nothing else.
    """
    start, working_time = view.reception.clock_start, view.calendar.working_time
    until = max(view.until, start)
    waits = [
        (max(stop.start, start), stop.end or until, stop.citation)
        for stop in view.stops
        if stop.effect is not ClockEffect.RUNS
    ]
    pauses = Condition.of(WorkingHours(1), start, waits, (), ()).pauses
    waited = (working_time(pause.start, min(pause.end, until)) for pause in pauses if pause.start < until)
    return (working_time(start, until) - sum(waited, AT_ONCE)) // MINUTE * MINUTE


def case_record(
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    field: Named = "",
    agency: Named = settling_agency,
    waiting_time: Waited = None,
    paid_by: ContactWay | None = None,
    one_visit_within: timedelta = AT_ONCE,
    test: Test = Test.LEGAL,
    against: Against = Against.LEGAL_DUE,
    boundary: Boundary = Boundary.DUE_DAY,
    maximum: Term | None = None,
    rules: CaseRules | None = None,
) -> CaseRecord:
    """Hồ sơ thành số liệu: one dossier as the line of a register that statistics count.

    Received is the official receipt, of a dossier that ended before it the instant it was taken in. The working time
    runs from the start of the clock to the end, or to now, without what was waited for. The visits are known once the
    result was returned, or the dossier ended without one.

    Args:
        dossier: the dossier.
        at: the aware instant; events after it have not happened yet. For the figures of a period: its end.
        calendar: the calendar of the office.
        field, agency: keys to count by, or functions of the dossier; the agency is the one that settles it.
        waiting_time: how long the applicant waited before the counter, or a function; no event says so.
        paid_by: how payments are made, which no event says; without it the visits of a dossier with one are not known.
        one_visit_within: contacts at the counter at most so far apart are one visit.
        test: the verdict by law, or by the test of the national portal.
        against, boundary: as in `verdict`, for the legal test. maximum: as in `portal_verdict`, for the portal's.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        CaseRecord: UNJUDGED when the term was not understood.
    Raises:
        DossierError: the dossier was not received by then, or `one_visit_within` is negative.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone. HoursError, OutOfRangeError:
        as in `verdict` and `portal_verdict`.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Decided, ReturnedInPerson, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, done = (datetime(2026, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 12))
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Decided(done), ResultReady(done), ReturnedInPerson(done)]
    >>> record = case_record(replay(events, new, vietnam_calendar()), done, vietnam_calendar(), field="Căn cước")
    >>> record.verdict.value, record.working_time, record.visits, record.due.day
    ('early', datetime.timedelta(days=2), 2, 14)

    Legal basis: as `verdict` and `portal_verdict`; what is measured beside them is practice.
    """
    clerk = _Clerk(
        at, calendar, field=field, agency=agency, waiting_time=waiting_time, paid_by=paid_by,
        one_visit_within=one_visit_within, test=test, against=against, boundary=boundary, maximum=maximum, rules=rules,
    )  # fmt: skip
    if not clerk.takes(dossier):
        raise DossierError("no-record", code=str(dossier.code), at=clerk.at)
    return clerk.record(dossier)


def case_records(
    dossiers: Iterable[Dossier],
    at: datetime,
    calendar: WorkCalendar,
    *,
    field: Named = "",
    agency: Named = settling_agency,
    waiting_time: Waited = None,
    paid_by: ContactWay | None = None,
    one_visit_within: timedelta = AT_ONCE,
    test: Test = Test.LEGAL,
    against: Against = Against.LEGAL_DUE,
    boundary: Boundary = Boundary.DUE_DAY,
    maximum: Term | None = None,
    rules: CaseRules | None = None,
) -> Iterator[CaseRecord]:
    """Sổ hồ sơ thành số liệu: the record of each dossier that was received, one after the other; nothing is kept.

    A filing that is not received, or not yet, makes no record: no statistics of dossiers count it.

    Args:
        dossiers: any iterable, such as a generator that replays them from a database.
        at, calendar, and all others: as in `case_record`; they are checked at once.
    Raises:
        DossierError, ArgumentTypeError, NaiveDatetimeError, HoursError, OutOfRangeError: as in `case_record`.
    """
    clerk = _Clerk(
        at, calendar, field=field, agency=agency, waiting_time=waiting_time, paid_by=paid_by,
        one_visit_within=one_visit_within, test=test, against=against, boundary=boundary, maximum=maximum, rules=rules,
    )  # fmt: skip
    if not isinstance(dossiers, Iterable):
        raise ArgumentTypeError("wrong-type", what="dossiers", allowed="an iterable of Dossier", value=dossiers)
    return (clerk.record(dossier) for dossier in dossiers if clerk.takes(dossier))
