"""Việc phải làm với phản ánh, kiến nghị: the due date of each duty that runs, why, and what to warn of.

Floor 7. Nothing here is stored: a due date is computed from the case when asked for.
"""

from datetime import datetime
from enum import Enum

import attrs

from motcua_lib._checks import of_type
from motcua_lib.book.feedback import FEEDBACK_TERMS
from motcua_lib.deadlines import Due, due
from motcua_lib.errors import ArgumentTypeError, FeedbackError, QuantityError
from motcua_lib.law import Text
from motcua_lib.model.clock import Pause
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.feedback import DutyClock, DutyTerm, FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import FeedbackEvent, Receive
from motcua_lib.model.feedback_words import FeedbackDuty
from motcua_lib.trail import Step, Trail
from motcua_lib.workdays import WorkCalendar

__all__ = ["FeedbackWarning", "OpenDuty", "WarningKind", "check_types", "due_of", "duties", "terms_of", "warnings"]


@attrs.frozen
class OpenDuty:
    """Việc đang có thời hạn: a duty whose term runs, with its due date.

    Args:
        clock: since when it runs, and what supplements did to it.
        term: the term and where it stands.
        due: the due date.
    """

    clock: DutyClock = attrs.field(validator=of_type(DutyClock))
    term: DutyTerm = attrs.field(kw_only=True, validator=of_type(DutyTerm))
    due: Due = attrs.field(kw_only=True, validator=of_type(Due))

    @property
    def duty(self) -> FeedbackDuty:
        """What is to be done."""
        return self.clock.duty

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: the term and its source, then every day of the count."""
        details = {"duty": self.duty.text, "term": self.term.term.text}
        steps = [Step("feedback-duty", self.clock.since, citation=self.term.citation, details=details)]
        if self.clock.moved_by is not None:
            steps.append(Step("feedback-forwarded", self.clock.since, citation=self.clock.moved_by))
        return Trail([*steps, *self.due.trail])

    def __str__(self) -> str:
        return f"{self.duty.text}: {self.due}"


class WarningKind(Enum):
    """Loại cảnh báo: DUE_SOON and OVERDUE; WINDOW_CLOSED where a way that was open is no longer in time.

    >>> WarningKind.OVERDUE.text["vi"]
    'quá hạn'
    """

    DUE_SOON = "due-soon"
    OVERDUE = "overdue"
    WINDOW_CLOSED = "window-closed"

    @property
    def text(self) -> Text:
        return _WARNING_TEXT[self.value]


_WARNING_TEXT = {
    "due-soon": Text("sắp đến hạn", "due soon"),
    "overdue": Text("quá hạn", "overdue"),
    "window-closed": Text("hết thời hạn được chọn", "no longer in time"),
}
_RULES = {
    WarningKind.DUE_SOON: "feedback-due-soon",
    WarningKind.OVERDUE: "feedback-overdue",
    WarningKind.WINDOW_CLOSED: "feedback-window-closed",
}


@attrs.frozen
class FeedbackWarning:
    """Cảnh báo thời hạn: a duty that is due soon, overdue, or no longer in time."""

    kind: WarningKind = attrs.field(validator=of_type(WarningKind))
    about: OpenDuty = attrs.field(validator=of_type(OpenDuty))

    @property
    def step(self) -> Step:
        """The warning as a step, about the last day of the term."""
        details = {"duty": self.about.duty.text}
        return Step(_RULES[self.kind], self.about.due.day, citation=self.about.term.citation, details=details)

    def __str__(self) -> str:
        return self.step.line()


def duties(case: FeedbackCase, calendar: WorkCalendar, *, terms: FeedbackTerms | None = None) -> tuple[OpenDuty, ...]:
    """Các việc đang có thời hạn: every duty whose term runs; one that waits for a supplement has no due date now.

    Args:
        case: the case.
        calendar: the calendar of the agency.
        terms: the set of terms that its events were applied with; default: the one in force on the day of the receipt.
    Raises:
        ArgumentTypeError: a wrong type. OutOfRangeError: a due date is not covered by the calendar.

    >>> from motcua_lib.casework.feedback import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> case = FeedbackCase("PAKN-3", FeedbackKind.PROCEDURE, subject="thiếu mẫu đơn", agency="Sở Tư pháp",
    ...                     channel=FeedbackChannel.NATIONAL_SYSTEM)
    >>> case = replay(case, [Receive(datetime(2025, 12, 30, 9, tzinfo=VIETNAM_TIME))], vietnam_calendar()).case
    >>> for open_duty in duties(case, vietnam_calendar()):
    ...     print(open_duty)
    chuyển cơ quan có thẩm quyền: 5 ngày làm việc: thứ Năm 08/01/2026 (đã xác định)
    từ chối tiếp nhận: 2 ngày làm việc: thứ Hai 05/01/2026 (đã xác định)
    yêu cầu bổ sung: 5 ngày làm việc: thứ Năm 08/01/2026 (đã xác định)
    trả lời: 15 ngày làm việc: thứ Tư 21/01/2026 (đã xác định)

    Legal basis: as `apply`.
    """
    check_types(case, calendar, terms)
    if not case.running:
        return ()
    terms = terms or terms_of(case.events)
    return tuple(
        OpenDuty(clock, term=terms.of(clock.duty), due=due_of(clock, terms, calendar))
        for clock in case.running
        if clock.standing_since is None
    )


def warnings(
    case: FeedbackCase,
    at: datetime,
    calendar: WorkCalendar,
    *,
    soon: int = 1,
    terms: FeedbackTerms | None = None,
) -> tuple[FeedbackWarning, ...]:
    """Cảnh báo: what is due soon, overdue or no longer in time at an instant, in the order of the duties.

    Args:
        case: the case.
        at: the instant; at or after the last event.
        calendar: the calendar of the agency.
        soon: a duty is due soon when at most so many working days lie between that day and the last one; 0: on the
            last day only.
        terms: as for `duties`.
    Raises:
        FeedbackError: the instant is before the last event. QuantityError: `soon` is negative.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework.feedback import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> case = FeedbackCase("PAKN-4", FeedbackKind.PROCEDURE, subject="thiếu mẫu đơn", agency="Sở Tư pháp",
    ...                     channel=FeedbackChannel.NATIONAL_SYSTEM)
    >>> received, later = (datetime(2026, 5, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 5))
    >>> case = replay(case, [Receive(received)], vietnam_calendar()).case
    >>> [(each.kind.value, each.about.duty.value) for each in warnings(case, later, vietnam_calendar())]
    [('due-soon', 'refuse')]

    Legal basis: none; what is soon is the agency's own choice.
    """
    at = in_vietnam(at, what="at")
    if type(soon) is not int:
        raise ArgumentTypeError("not-a-count", what="soon", value=soon)
    if soon < 0:
        raise QuantityError("below-zero", what="soon", value=soon)
    open_duties = duties(case, calendar, terms=terms)
    if case.events and at < case.events[-1].at:
        raise FeedbackError("feedback-too-early", at=at, last=case.events[-1].at)
    found = ((_standing(each, at, calendar, soon=soon), each) for each in open_duties)
    return tuple(FeedbackWarning(kind, each) for kind, each in found if kind is not None)


def _standing(each: OpenDuty, at: datetime, calendar: WorkCalendar, *, soon: int) -> WarningKind | None:
    """The warning that a duty deserves, or None for none."""
    if at > each.due.moment:
        return WarningKind.WINDOW_CLOSED if each.duty.is_conditional else WarningKind.OVERDUE
    return WarningKind.DUE_SOON if calendar.count(at.date(), each.due.day) <= soon else None


def check_types(case: object, calendar: object, terms: object) -> None:
    """Refuses what is no case, no calendar or no set of terms."""
    for what, value, allowed in (
        ("case", case, (FeedbackCase,)),
        ("calendar", calendar, (WorkCalendar,)),
        ("terms", terms, (FeedbackTerms, type(None))),
    ):
        if not isinstance(value, allowed):
            raise ArgumentTypeError("wrong-type", what=what, allowed=allowed[0].__name__, value=value)


def terms_of(events: tuple[FeedbackEvent, ...]) -> FeedbackTerms:
    """The set in force on the day of the receipt; before a receipt no term runs and any day will do."""
    received = next((event for event in events if isinstance(event, Receive)), events[0])
    return FEEDBACK_TERMS.on(received.at.date()).value


def due_of(clock: DutyClock, terms: FeedbackTerms, calendar: WorkCalendar, *, until: datetime | None = None) -> Due:
    """The due date of a duty; for one that stands still, as if it ran on at `until`."""
    pauses = clock.pauses
    if clock.standing_since and until and until > clock.standing_since:
        pauses = (*pauses, Pause(clock.standing_since, until, citation=terms.supplement_basis))
    return due(terms.of(clock.duty).term, clock.since, calendar, pauses=pauses, restarts=clock.restarts)
