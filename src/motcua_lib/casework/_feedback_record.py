"""Từ phản ánh, kiến nghị đến thống kê: a case of feedback as the line of a register that `metrics.feedback` counts."""

from collections.abc import Mapping
from datetime import datetime

from motcua_lib.casework.feedback_duties import check_types, due_of, terms_of
from motcua_lib.errors import FeedbackError
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.feedback import FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import Answer, FeedbackEvent, Publish, Receive
from motcua_lib.model.feedback_record import FeedbackKind, FeedbackRecord
from motcua_lib.model.feedback_words import FeedbackKind as CaseKind
from motcua_lib.model.feedback_words import FeedbackVerdict, Satisfaction
from motcua_lib.workdays import WorkCalendar

__all__ = ["feedback_record"]

_KINDS: Mapping[CaseKind, FeedbackKind] = {
    CaseKind.PROCEDURE: FeedbackKind.PROCEDURE,
    CaseKind.CONDUCT: FeedbackKind.OFFICIAL,
    CaseKind.UNCLASSIFIED: FeedbackKind.OTHER,
}


def feedback_record(
    case: FeedbackCase, at: datetime, calendar: WorkCalendar, *, terms: FeedbackTerms | None = None
) -> FeedbackRecord:
    """Phản ánh, kiến nghị thành số liệu: one case as the line of a register that statistics count.

    A case is late once any duty was done late, or an answer or its publication is overdue. One that was withdrawn,
    closed or refused in time is on time, as a dossier is that was stopped in time.

    Args:
        case: the case, received.
        at: the aware instant, at or after the last event. For the figures of a period: its end.
        calendar: the calendar of the agency.
        terms: the set of terms that its events were applied with; default: the one in force on the day of the receipt.
    Returns:
        FeedbackRecord: IN_TIME or OVERDUE while an answer is still to come.
    Raises:
        FeedbackError: the case was not received, or has an event after the instant.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework.feedback import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.feedback_words import FeedbackChannel
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> received, answered = (datetime(2026, 5, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 20))
    >>> case = FeedbackCase("PAKN-2", CaseKind.CONDUCT, subject="thái độ tại quầy 3", agency="Sở Tư pháp",
    ...                     channel=FeedbackChannel.NATIONAL_SYSTEM)
    >>> case = replay(case, [Receive(received), Answer(answered)], vietnam_calendar()).case
    >>> record = feedback_record(case, answered, vietnam_calendar())
    >>> record.kind.value, record.verdict.value, record.is_satisfied
    ('official', 'on-time', True)

    Legal basis: as `casework.feedback.apply`.
    """
    at = in_vietnam(at, what="at")
    check_types(case, calendar, terms)
    received_at = _first(case, Receive)
    if received_at is None:
        raise FeedbackError("feedback-not-received", code=case.code)
    if at < case.events[-1].at:
        raise FeedbackError("feedback-too-early", at=at, last=case.events[-1].at)
    return FeedbackRecord(
        case.code,
        received_at,
        kind=_KINDS[case.kind],
        accepted=case.is_accepted,
        answered_at=_first(case, Answer),
        published_at=_first(case, Publish),
        verdict=_verdict(case, at, terms or terms_of(case.events), calendar),
        repeated=case.repeats > 0,
        disliked=case.satisfaction is Satisfaction.DISLIKED,
    )


def _first(case: FeedbackCase, kind: type[FeedbackEvent]) -> datetime | None:
    return next((event.at for event in case.events if isinstance(event, kind)), None)


def _verdict(case: FeedbackCase, at: datetime, terms: FeedbackTerms, calendar: WorkCalendar) -> CaseVerdict:
    late = case.verdict is FeedbackVerdict.LATE or _is_overdue(case, at, terms, calendar)
    if case.is_final or case.is_answered:
        return CaseVerdict.LATE if late else CaseVerdict.ON_TIME
    return CaseVerdict.OVERDUE if late else CaseVerdict.IN_TIME


def _is_overdue(case: FeedbackCase, at: datetime, terms: FeedbackTerms, calendar: WorkCalendar) -> bool:
    """Whether a duty that binds is past its term; a term that stands still, as if what it waits for came now."""
    binding = [clock for clock in case.running if not clock.duty.is_conditional]
    return any(at > due_of(clock, terms, calendar, until=at).moment for clock in binding)
