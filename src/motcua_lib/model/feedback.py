"""Phản ánh, kiến nghị: the case of one piece of feedback, its running terms and what was judged so far.

Floor 3, nouns only. `casework/feedback.py` moves a case by events; the terms stand in `book/feedback.py`. A complaint
or a denunciation is not feedback and has no case here.
"""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise
from typing import Any, cast, get_args

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.codes import procedure as codes
from motcua_lib.errors import ArgumentTypeError, FeedbackError
from motcua_lib.law import Citation, Text
from motcua_lib.model.clock import Pause, Restart
from motcua_lib.model.days import as_day, in_vietnam
from motcua_lib.model.feedback_events import Accept, Answer, FeedbackEvent, Publish, Rate, Receive, Repeat, filled
from motcua_lib.model.feedback_words import (
    AfterForward,
    AfterSupplement,
    FeedbackChannel,
    FeedbackDuty,
    FeedbackKind,
    FeedbackState,
    FeedbackVerdict,
    Satisfaction,
    SeparateRemedy,
)
from motcua_lib.model.terms import CalendarDays, WorkingDays, WorkingHours
from motcua_lib.trail import Step, Trail

__all__ = ["DutyClock", "DutyRecord", "DutyTerm", "FeedbackCase", "FeedbackTerms"]

EVENTS = get_args(FeedbackEvent)
FINAL = frozenset({FeedbackState.REFUSED, FeedbackState.WITHDRAWN, FeedbackState.CLOSED})
SETTLING = frozenset({FeedbackDuty.REFUSE, FeedbackDuty.ANSWER})


@attrs.frozen
class DutyTerm:
    """Thời hạn của một việc: the term of one duty, and where it stands.

    Args:
        term: working days, calendar days or working hours.
        citation: the text that sets it.
    """

    term: WorkingDays | CalendarDays | WorkingHours = attrs.field(
        validator=of_type(WorkingDays, CalendarDays, WorkingHours)
    )
    citation: Citation = attrs.field(validator=of_type(Citation))


_TERM: Any = attrs.field(kw_only=True, validator=of_type(DutyTerm))


@attrs.frozen
class FeedbackTerms:
    """Thời hạn xử lý phản ánh, kiến nghị: the term of each duty, and what forwarding and supplements do to the answer.

    Args:
        slug, name: its stable name and what it is called.
        forward, refuse, ask, answer, publish: the term of each duty.
        after_forward, forward_basis: from whose receipt the answer is counted, and on what that rests.
        after_supplement, supplement_basis: pause or restart of the answer, and on what that rests.

    An agency with shorter terms of its own evolves a set of the book.

    >>> from motcua_lib.book.feedback import PORTAL_2022
    >>> own = attrs.evolve(PORTAL_2022, forward=DutyTerm(WorkingDays(2), PORTAL_2022.forward.citation))
    >>> str(own.of(FeedbackDuty.FORWARD).term), str(own.of(FeedbackDuty.ANSWER).term)
    ('2 ngày làm việc', '15 ngày làm việc')

    Legal basis: Decree 20/2008/NĐ-CP, art. 9, to forward; the portal's capture for the rest.
    """

    slug: str = attrs.field(validator=filled)
    name: Text = attrs.field(validator=of_type(Text))
    forward: DutyTerm = _TERM
    refuse: DutyTerm = _TERM
    ask: DutyTerm = _TERM
    answer: DutyTerm = _TERM
    publish: DutyTerm = _TERM
    after_forward: AfterForward = attrs.field(kw_only=True, validator=of_type(AfterForward))
    forward_basis: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
    after_supplement: AfterSupplement = attrs.field(kw_only=True, validator=of_type(AfterSupplement))
    supplement_basis: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    def of(self, duty: FeedbackDuty) -> DutyTerm:
        """The term of one duty."""
        of_duty: DutyTerm = getattr(self, duty.value)
        return of_duty


def _since(value: datetime) -> datetime:
    return in_vietnam(value)


def _pauses(values: Iterable[Pause]) -> tuple[Pause, ...]:
    return tuple_of(values, Pause, "DutyClock.pauses")


def _restarts(values: Iterable[Restart]) -> tuple[Restart, ...]:
    return tuple_of(values, Restart, "DutyClock.restarts")


@attrs.frozen
class DutyClock:
    """Thời hạn đang chạy: a duty whose term runs, as plain values; its due date is computed when asked for.

    Args:
        duty: what is to be done.
        since: the instant its term is counted from.
        pauses, restarts: what supplements did to it so far.
        standing_since: since when it stands still for a supplement; None while it runs.
        moved_by: on what a count from the forwarding rests; None for the agency that had it first.
    """

    duty: FeedbackDuty = attrs.field(validator=of_type(FeedbackDuty))
    since: datetime = attrs.field(converter=_since)
    pauses: tuple[Pause, ...] = attrs.field(default=(), converter=_pauses, kw_only=True)
    restarts: tuple[Restart, ...] = attrs.field(default=(), converter=_restarts, kw_only=True)
    standing_since: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(_since), kw_only=True
    )
    moved_by: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))


def _day(value: date) -> date:
    return as_day(value)


@attrs.frozen
class DutyRecord:
    """Việc đã xong: a duty that was done or fell away, judged at that instant and never again.

    Args:
        duty: what it was.
        since: the instant its term was counted from.
        ended_at: when it was done or fell away.
        due_day, due_at: its last day and last legal instant.
        verdict: ON_TIME or LATE, or LAPSED where it fell away in time.
        citation: where the term stands.
    Raises:
        FeedbackError: it ends before it starts, or the verdict is OPEN.
    """

    duty: FeedbackDuty = attrs.field(validator=of_type(FeedbackDuty))
    since: datetime = attrs.field(converter=_since)
    ended_at: datetime = attrs.field(converter=_since, kw_only=True)
    due_day: date = attrs.field(converter=_day, kw_only=True)
    due_at: datetime = attrs.field(converter=_since, kw_only=True)
    verdict: FeedbackVerdict = attrs.field(kw_only=True, validator=of_type(FeedbackVerdict))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    def __attrs_post_init__(self) -> None:
        if self.ended_at < self.since:
            raise FeedbackError("feedback-order", event=self.duty.value, at=self.ended_at, before=self.since)
        if self.verdict is FeedbackVerdict.OPEN:
            raise FeedbackError("feedback-open-record", duty=self.duty.value)

    @property
    def step(self) -> Step:
        """The record as a step of a trail: from when to when, due when, and the verdict."""
        due = Text(f"{self.due_day:%d/%m/%Y}", f"{self.due_day}")
        details = {"duty": self.duty.text, "due": due, "verdict": self.verdict.text}
        return Step("feedback-record", self.since, self.ended_at, citation=self.citation, details=details)

    def __str__(self) -> str:
        return self.step.line()


def _subject(value: Text | str) -> Text:
    return Text(value, value) if isinstance(value, str) else value


def _kind(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if isinstance(value, SeparateRemedy):
        complaint = value is SeparateRemedy.COMPLAINT
        raise FeedbackError("feedback-is-complaint" if complaint else "feedback-is-denunciation", remedy=value.value)
    of_type(FeedbackKind)(instance, attribute, value)


def _procedure(value: str) -> str:
    return codes.validate(value) if value else value


def _events(values: Iterable[FeedbackEvent]) -> tuple[FeedbackEvent, ...]:
    members = tuple_of(values, object, "FeedbackCase.events")
    for member in members:
        if type(member) not in EVENTS:
            allowed = "a feedback event such as Receive(at)"
            raise ArgumentTypeError("wrong-type", what="each of FeedbackCase.events", allowed=allowed, value=member)
    return cast(tuple[FeedbackEvent, ...], members)


def _running(values: Iterable[DutyClock]) -> tuple[DutyClock, ...]:
    return tuple_of(values, DutyClock, "FeedbackCase.running")


def _records(values: Iterable[DutyRecord]) -> tuple[DutyRecord, ...]:
    return tuple_of(values, DutyRecord, "FeedbackCase.records")


@attrs.frozen
class FeedbackCase:
    """Vụ việc phản ánh, kiến nghị: one piece of feedback, moved by `casework.feedback.apply`, never edited.

    Args:
        code: its code in the system of the host.
        kind: on a procedure or rule, or on conduct.
        subject: what it is about, in both languages or as a str that serves for both.
        channel: how it came.
        agency: the agency that has it.
        procedure: the national code of the procedure it is about; empty when none or several.
        repeat_of: the code of the earlier case on the same matter, when there is one.
        state, events, running, records: where it stands, what happened, which terms run, what was judged.
    Raises:
        FeedbackError: it is a complaint or a denunciation, a code, subject or agency is empty, it repeats itself, its
            events are not in order of time, or events and state contradict one another.
        CodeError: no procedure code. ArgumentTypeError: a wrong type.

    >>> case = FeedbackCase(
    ...     "PAKN-1", FeedbackKind.PROCEDURE, subject="thời hạn không được niêm yết", agency="UBND phường",
    ...     channel=FeedbackChannel.NATIONAL_SYSTEM,
    ... )
    >>> case.state.value, case.is_received, case.verdict.value
    ('sent', False, 'open')

    Legal basis: Decree 20/2008/NĐ-CP, art. 9; the portal's capture for the other terms.
    """

    code: str = attrs.field(validator=filled)
    kind: FeedbackKind = attrs.field(validator=_kind)
    subject: Text = attrs.field(converter=_subject, kw_only=True, validator=of_type(Text))
    channel: FeedbackChannel = attrs.field(kw_only=True, validator=of_type(FeedbackChannel))
    agency: str = attrs.field(kw_only=True, validator=filled)
    procedure: str = attrs.field(default="", converter=_procedure, kw_only=True)
    repeat_of: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    state: FeedbackState = attrs.field(default=FeedbackState.SENT, kw_only=True, validator=of_type(FeedbackState))
    events: tuple[FeedbackEvent, ...] = attrs.field(default=(), converter=_events, kw_only=True)
    running: tuple[DutyClock, ...] = attrs.field(default=(), converter=_running, kw_only=True)
    records: tuple[DutyRecord, ...] = attrs.field(default=(), converter=_records, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.subject.vi.strip():
            raise FeedbackError("empty-text", what="FeedbackCase.subject")
        if self.repeat_of == self.code:
            raise FeedbackError("feedback-repeats-itself", code=self.code)
        for first, second in pairwise(self.events):
            if second.at < first.at:
                raise FeedbackError("feedback-order", event=type(second).__name__, at=second.at, before=first.at)
        if (self.state is FeedbackState.SENT) != (not self.events) or (self.is_final and self.running):
            raise FeedbackError(
                "feedback-state", state=self.state.value, events=len(self.events), running=len(self.running)
            )

    # -- what statistics ask --------------------------------------------------------------------------------------

    def _has(self, *kinds: type) -> bool:
        return any(isinstance(event, kinds) for event in self.events)

    @property
    def is_received(self) -> bool:
        """Đã tiếp nhận: an agency took it in."""
        return self._has(Receive)

    @property
    def is_accepted(self) -> bool:
        """Đã nhận xử lý: an agency accepted it, or answered it at once."""
        return self._has(Accept, Answer)

    @property
    def is_answered(self) -> bool:
        """Đã trả lời."""
        return self._has(Answer)

    @property
    def is_published(self) -> bool:
        """Đã công khai: the answer was published."""
        return self._has(Publish)

    @property
    def is_final(self) -> bool:
        """Whether no event can follow."""
        return self.state in FINAL

    @property
    def satisfaction(self) -> Satisfaction:
        """Mức hài lòng: the last rating."""
        ratings = [event.satisfaction for event in self.events if isinstance(event, Rate)]
        return ratings[-1] if ratings else Satisfaction.UNRATED

    @property
    def repeats(self) -> int:
        """Số lần lặp lại: how often the same matter was raised again."""
        return sum(isinstance(event, Repeat) for event in self.events)

    @property
    def is_disfavoured(self) -> bool:
        """Disliked, repeated or late, counted once, as the portal subtracts them from its satisfaction rate."""
        late = self.verdict is FeedbackVerdict.LATE
        return late or self.repeats > 0 or self.satisfaction is Satisfaction.DISLIKED

    @property
    def verdict(self) -> FeedbackVerdict:
        """Đúng hạn hay không: LATE once any duty was; OPEN while an answer or its publication is still to come."""
        found = {record.verdict for record in self.records}
        if FeedbackVerdict.LATE in found:
            return FeedbackVerdict.LATE
        if self.state is FeedbackState.SENT or any(not clock.duty.is_conditional for clock in self.running):
            return FeedbackVerdict.OPEN
        settled = {record.duty for record in self.records if record.verdict is FeedbackVerdict.ON_TIME}
        return FeedbackVerdict.ON_TIME if settled & SETTLING else FeedbackVerdict.LAPSED

    def verdict_of(self, duty: FeedbackDuty) -> FeedbackVerdict:
        """The frozen verdict of the last time a duty ended; OPEN when it never did."""
        found = [record.verdict for record in self.records if record.duty is duty]
        return found[-1] if found else FeedbackVerdict.OPEN

    @property
    def trail(self) -> Trail:
        """Diễn giải: every duty that ended, when it was due and how it was judged."""
        return Trail(record.step for record in self.records)

    def __str__(self) -> str:
        return f"{self.code}: {self.subject} ({self.state.text})"
