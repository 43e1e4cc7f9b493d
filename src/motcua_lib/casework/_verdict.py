"""Kết luận về tiến độ: early, on time or late; by the legal term, or by the test of the national portal.

A verdict stands from the instant at which the result is ready: it does not grow with the clock.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

import attrs

from motcua_lib._checks import stream_of
from motcua_lib.book.casework import DUE_DAY, DUE_INSTANT, DUE_SESSION
from motcua_lib.casework._count import Reading, read
from motcua_lib.casework._progress import Progress, checked, progress, was_received
from motcua_lib.deadlines import Due
from motcua_lib.deadlines._count import end_of
from motcua_lib.deadlines._result import on_time_from
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Citation, Text
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.verdicts import Against, Boundary, Test, Timeliness
from motcua_lib.trail import Moment, Step, Trail
from motcua_lib.workdays import WorkCalendar

__all__ = ["Verdict", "verdict", "verdicts"]

_AGAINST_TEXT = {
    Against.LEGAL_DUE: Text("hạn giải quyết", "the legal due date"),
    Against.APPOINTMENT: Text("ngày hẹn trả", "the appointment"),
}


@attrs.frozen
class Verdict:
    """Kết luận về tiến độ: what a dossier is, by which test, and why. Made by `verdict` and `portal_verdict`.

    Args:
        timeliness: the verdict itself.
        test: the test it was made by.
        limit: the last day or instant that is in time; None for a dossier that is not counted.
        judged_at: the instant that is compared with it; None for a dossier that is not counted.
        due: the due date it rests on; None for a dossier that is not counted.
        steps: how it was made, beside the due date; made when the trail is asked for, where it is empty.
        view: what the events say; None for a dossier that is not counted.
        against, boundary: what it was judged against.
    """

    timeliness: Timeliness
    test: Test = Test.LEGAL
    limit: Moment | None = attrs.field(default=None, kw_only=True)
    judged_at: datetime | None = attrs.field(default=None, kw_only=True)
    due: Due | None = attrs.field(default=None, kw_only=True)
    steps: tuple[Step, ...] = attrs.field(default=(), kw_only=True)
    view: Progress | None = attrs.field(default=None, kw_only=True, repr=False)
    against: Against = attrs.field(default=Against.LEGAL_DUE, kw_only=True)
    boundary: Boundary = attrs.field(default=Boundary.DUE_DAY, kw_only=True)

    @property
    def reading(self) -> Reading:
        """Used, left and overrun at the instant it was judged at, in the unit of the term.

        Raises:
            ArgumentTypeError: a dossier that is not counted has no reading.
        """
        if self.due is None or self.judged_at is None:
            raise ArgumentTypeError("wrong-type", what="the verdict", allowed="one that is counted", value=self)
        return read(self.due, self.judged_at)

    @property
    def trail(self) -> Trail:
        """Diễn giải: the due date counted day by day, what it was judged against, the verdict."""
        judged = {"test": self.test.text, "verdict": self.timeliness.text}
        last = Step("case-judged", self.judged_at, details=judged)
        if self.due is None or self.view is None or self.limit is None:
            return Trail([last])
        steps = self.steps or _steps(self.view, self.due, self.limit, self.against, self.boundary)
        return Trail([*self.due.trail, *steps, last])

    def __str__(self) -> str:
        return self.timeliness.text.vi


def verdict(
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    against: Against = Against.LEGAL_DUE,
    boundary: Boundary = Boundary.DUE_DAY,
    rules: CaseRules | None = None,
) -> Verdict:
    """Kết luận về tiến độ: whether a dossier was or is in time, by the legal term.

    A dossier ends when its result is ready, or when it is refused, stopped or withdrawn. What comes after, such as the
    return or a correction of the result, changes nothing.

    Args:
        dossier: the dossier. at: the aware instant; events after it have not happened yet. calendar: the calendar.
        against: the legal due date, or the appointment as an apology moved it.
        boundary: where early ends and on time begins; no source says, so the default is a convention.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        Verdict: UNCOUNTED for a dossier that was not received.
    Raises:
        DossierError: the term was not understood. ArgumentTypeError, NaiveDatetimeError: a wrong type, or no zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.events import Decided, Received, ResultReady, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, done = (datetime(2026, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 14))
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Decided(done), ResultReady(done)]
    >>> answer = verdict(replay(events, new, vietnam_calendar()), done, vietnam_calendar())
    >>> print(answer, answer.reading.over, sep="; ")
    quá hạn; 1 ngày làm việc

    Legal basis: Decree 61/2018, art. 19; the boundary between early and on time is a convention.
    """
    at = _asked(dossier, at, calendar, against, boundary)
    if not was_received(dossier, at):
        return Verdict(Timeliness.UNCOUNTED)
    view = progress(dossier, at, calendar, rules)
    due = view.due
    limit, last = _limit(view, due, against)
    on_time = None if view.ended is None else _ON_TIME_FROM[boundary][0](due, view, against)
    return Verdict(
        judged(view, last, on_time),
        limit=limit,
        judged_at=view.until,
        due=due,
        view=view,
        against=against,
        boundary=boundary,
    )


def verdicts(
    dossiers: Iterable[Dossier],
    at: datetime,
    calendar: WorkCalendar,
    *,
    against: Against = Against.LEGAL_DUE,
    boundary: Boundary = Boundary.DUE_DAY,
    rules: CaseRules | None = None,
) -> Iterator[Verdict]:
    """Kết luận cho nhiều hồ sơ: the verdict of each, one after the other; nothing is kept.

    Args:
        dossiers: any iterable, such as a generator that replays them from a database.
        at, calendar, against, boundary, rules: as in `verdict`.
    """
    for dossier in stream_of(dossiers, "Dossier", "dossiers"):
        yield verdict(dossier, at, calendar, against=against, boundary=boundary, rules=rules)


def judged(view: Progress, last: datetime, on_time_since: datetime | None) -> Timeliness:
    """The verdict on the end of the resolving, or on the instant asked about while it is open."""
    late = view.until > last
    if view.ended is None:
        return Timeliness.OVERDUE if late else Timeliness.IN_TIME_SO_FAR
    if late:
        return Timeliness.LATE
    return Timeliness.EARLY if on_time_since is not None and view.until < on_time_since else Timeliness.ON_TIME


def _asked(dossier: object, at: object, calendar: object, against: object, boundary: object) -> datetime:
    for what, value, kind in (("against", against, Against), ("boundary", boundary, Boundary)):
        if not isinstance(value, kind):
            raise ArgumentTypeError("wrong-type", what=what, allowed=kind.__name__, value=value)
    return checked(dossier, at, calendar)


def _limit(view: Progress, due: Due, against: Against) -> tuple[Moment, datetime]:
    """The last day or instant in time, and its last instant."""
    day = _reappointed(view, due, against)
    if day is not None:
        return day, end_of(day)
    return due.ends_at or due.day, due.moment


def _reappointed(view: Progress, due: Due, against: Against) -> date | None:
    return view.standing_reappointment(due) if against is Against.APPOINTMENT else None


def appointment_of(view: Progress, due: Due, against: Against) -> datetime:
    """The instant that the slip prints: of the re-appointment where that counts, else of the due date."""
    day = _reappointed(view, due, against)
    return due.appointment if day is None else printed_end(day, view.calendar)


def printed_end(day: date, calendar: WorkCalendar) -> datetime:
    """The end of a promised day as a slip prints it: closing time where the office works."""
    return calendar.closing_time(day) if calendar.is_working_day(day) else end_of(day)


def _from_the_day(due: Due, view: Progress, against: Against) -> datetime:
    day = _reappointed(view, due, against)
    if day is not None:
        return datetime.combine(day, datetime.min.time(), VIETNAM_TIME)
    return on_time_from(due)


def _from_the_session(due: Due, view: Progress, against: Against) -> datetime:
    """The start of the session that holds the appointment, its closing time included."""
    appointment = appointment_of(view, due, against)
    for session in view.calendar.sessions_on(appointment.date()):
        if session.start < appointment.time() <= session.end:
            return datetime.combine(appointment.date(), session.start, VIETNAM_TIME)
    return appointment


def _from_the_instant(due: Due, view: Progress, against: Against) -> datetime:
    return appointment_of(view, due, against)


_ON_TIME_FROM: Mapping[Boundary, tuple[Callable[[Due, Progress, Against], datetime], Citation]] = {
    Boundary.DUE_DAY: (_from_the_day, DUE_DAY),
    Boundary.SESSION: (_from_the_session, DUE_SESSION),
    Boundary.INSTANT: (_from_the_instant, DUE_INSTANT),
}


def _steps(view: Progress, due: Due, limit: Moment, against: Against, boundary: Boundary) -> tuple[Step, ...]:
    on_time, citation = _ON_TIME_FROM[boundary]
    steps = [Step("case-limit", limit, details={"against": _AGAINST_TEXT[against]})]
    if view.ended is not None:
        steps.append(Step("case-boundary", on_time(due, view, against), citation=citation))
        steps.append(Step("case-ended", view.ended.at, details={"event": view.ended.text}))
    return tuple(steps)
