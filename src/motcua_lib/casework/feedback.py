"""Xử lý phản ánh, kiến nghị: the life cycle of feedback as one table, its terms, its warnings.

Floor 7. The library decides and explains; the host saves and sends. The same events always
give the same case. A verdict is made when a duty ends and does not move afterwards.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.casework.feedback_duties import (
    FeedbackWarning,
    OpenDuty,
    WarningKind,
    check_types,
    due_of,
    duties,
    terms_of,
    warnings,
)
from motcua_lib.casework.feedback_notices import FeedbackAct, FeedbackEffect, notices
from motcua_lib.errors import ArgumentTypeError, FeedbackError, TransitionError
from motcua_lib.model.clock import Pause, Restart
from motcua_lib.model.feedback import EVENTS, DutyClock, DutyRecord, FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import (
    Accept,
    Answer,
    AskSupplement,
    Close,
    FeedbackEvent,
    Forward,
    Publish,
    Rate,
    Receive,
    Refuse,
    Repeat,
    Supplement,
    Withdraw,
)
from motcua_lib.model.feedback_words import AfterForward, AfterSupplement, FeedbackDuty, FeedbackState, FeedbackVerdict
from motcua_lib.workdays import WorkCalendar

__all__ = [
    "DUTIES",
    "TRANSITIONS",
    "DutyChange",
    "FeedbackAct",
    "FeedbackEffect",
    "FeedbackOutcome",
    "FeedbackWarning",
    "OpenDuty",
    "WarningKind",
    "apply",
    "duties",
    "replay",
    "warnings",
]

_S = FeedbackState
_D = FeedbackDuty

TRANSITIONS: Final[Mapping[FeedbackState, Mapping[type, FeedbackState]]] = MappingProxyType({
    _S.SENT: {Receive: _S.RECEIVED, Withdraw: _S.WITHDRAWN},
    _S.RECEIVED: {
        Accept: _S.IN_PROCESS, Forward: _S.FORWARDED, Refuse: _S.REFUSED, AskSupplement: _S.AWAITING_SUPPLEMENT,
        Answer: _S.ANSWERED, Repeat: _S.RECEIVED, Withdraw: _S.WITHDRAWN,
    },
    _S.FORWARDED: {
        Accept: _S.IN_PROCESS, Forward: _S.FORWARDED, Refuse: _S.REFUSED, AskSupplement: _S.AWAITING_SUPPLEMENT,
        Answer: _S.ANSWERED, Repeat: _S.FORWARDED, Withdraw: _S.WITHDRAWN,
    },
    _S.AWAITING_SUPPLEMENT: {
        Supplement: _S.SUPPLEMENTED, Repeat: _S.AWAITING_SUPPLEMENT, Withdraw: _S.WITHDRAWN, Close: _S.CLOSED,
    },
    _S.SUPPLEMENTED: {
        Accept: _S.IN_PROCESS, Forward: _S.FORWARDED, Refuse: _S.REFUSED, AskSupplement: _S.AWAITING_SUPPLEMENT,
        Answer: _S.ANSWERED, Repeat: _S.SUPPLEMENTED, Withdraw: _S.WITHDRAWN,
    },
    _S.IN_PROCESS: {
        AskSupplement: _S.AWAITING_SUPPLEMENT, Answer: _S.ANSWERED, Repeat: _S.IN_PROCESS, Withdraw: _S.WITHDRAWN,
    },
    _S.ANSWERED: {Publish: _S.PUBLISHED, Rate: _S.ANSWERED, Repeat: _S.ANSWERED, Close: _S.CLOSED},
    _S.PUBLISHED: {Rate: _S.PUBLISHED, Repeat: _S.PUBLISHED, Close: _S.CLOSED},
    _S.REFUSED: {},
    _S.WITHDRAWN: {},
    _S.CLOSED: {},
})  # fmt: skip


@attrs.frozen
class DutyChange:
    """Việc bắt đầu và kết thúc: what an event does to the duties: one is done, some fall away, some start."""

    done: tuple[FeedbackDuty, ...] = ()
    lapses: tuple[FeedbackDuty, ...] = ()
    opens: tuple[FeedbackDuty, ...] = ()


_ORDER = {duty: place for place, duty in enumerate(_D)}
_CHECKING = (_D.FORWARD, _D.REFUSE, _D.ASK)

# What a forwarding and a supplement do to the term of the answer depends on the set of terms: see `_ANSWER_CLOCK`.
DUTIES: Final[Mapping[type, DutyChange]] = MappingProxyType({
    Receive: DutyChange(opens=(*_CHECKING, _D.ANSWER)),
    Accept: DutyChange(lapses=(_D.FORWARD, _D.REFUSE)),
    Forward: DutyChange((_D.FORWARD,), (_D.REFUSE, _D.ASK), _CHECKING),
    Refuse: DutyChange((_D.REFUSE,), (_D.FORWARD, _D.ASK, _D.ANSWER)),
    AskSupplement: DutyChange((_D.ASK,), (_D.FORWARD, _D.REFUSE)),
    Supplement: DutyChange(opens=_CHECKING),
    Answer: DutyChange((_D.ANSWER,), _CHECKING, (_D.PUBLISH,)),
    Publish: DutyChange((_D.PUBLISH,)),
    Rate: DutyChange(),
    Repeat: DutyChange(),
    Withdraw: DutyChange(lapses=tuple(_D)),
    Close: DutyChange(lapses=tuple(_D)),
})  # fmt: skip


def _effects(values: Iterable[FeedbackEffect]) -> tuple[FeedbackEffect, ...]:
    return tuple_of(values, FeedbackEffect, "FeedbackOutcome.effects")


@attrs.frozen
class FeedbackOutcome:
    """Kết quả của sự kiện: the case as it stands now, and what is left to send or do."""

    case: FeedbackCase = attrs.field(validator=of_type(FeedbackCase))
    effects: tuple[FeedbackEffect, ...] = attrs.field(default=(), converter=_effects)


def apply(
    case: FeedbackCase, event: FeedbackEvent, calendar: WorkCalendar, *, terms: FeedbackTerms | None = None
) -> FeedbackOutcome:
    """Xử lý một sự kiện: the case after an event, and its effects; the case passed in does not change.

    Args:
        case: the case so far.
        event: what happened.
        calendar: the calendar of the agency.
        terms: the set of terms; default: the one in force on the day of the receipt. Pass the same one with every
            event of a case.
    Returns:
        FeedbackOutcome: the case and its effects. Duties that ended are judged and frozen.
    Raises:
        TransitionError: the state does not allow the event. FeedbackError: the event comes before the last one, or
            forwards the case to the agency that has it.
        ArgumentTypeError: a wrong type. OutOfRangeError: a due date is not covered by the calendar.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> case = FeedbackCase("PAKN-1", FeedbackKind.CONDUCT, subject="thái độ tại quầy 3", agency="UBND phường",
    ...                     channel=FeedbackChannel.SUGGESTION_BOX)
    >>> outcome = apply(case, Receive(datetime(2026, 2, 10, 9, tzinfo=VIETNAM_TIME)), vietnam_calendar())
    >>> print(outcome.effects[0])
    Phản ánh, kiến nghị PAKN-1 đã được UBND phường tiếp nhận. Thời hạn trả lời: hết ngày 10/03/2026.

    Legal basis: Decree 20/2008/NĐ-CP, art. 9; the other terms are those of the national portal (Confidence.MEDIUM).
    """
    check_types(case, calendar, terms)
    state = _next_state(case, event)
    terms = terms or terms_of((*case.events, event))
    change = DUTIES[type(event)]
    records = tuple(_ended(case, event, change, terms, calendar))
    running = tuple(sorted(_still_running(case, event, change, terms), key=lambda clock: _ORDER[clock.duty]))
    moved = attrs.evolve(
        case,
        state=state,
        agency=event.to if isinstance(event, Forward) else case.agency,
        events=(*case.events, event),
        running=running,
        records=(*case.records, *records),
    )
    days = {clock.duty: due_of(clock, terms, calendar).day for clock in running if clock.standing_since is None}
    return FeedbackOutcome(moved, notices(case, moved, event, days))


def replay(
    case: FeedbackCase,
    events: Iterable[FeedbackEvent],
    calendar: WorkCalendar,
    *,
    terms: FeedbackTerms | None = None,
) -> FeedbackOutcome:
    """Dựng lại vụ việc: all events in order, as if applied one by one; the effects of all of them.

    Raises:
        TransitionError, FeedbackError: as `apply`, at the first event that is not allowed.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> case = FeedbackCase("PAKN-2", FeedbackKind.PROCEDURE, subject="thiếu mẫu đơn", agency="Sở Tư pháp",
    ...                     channel=FeedbackChannel.NATIONAL_SYSTEM)
    >>> at = [datetime(2026, 5, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 20, 21)]
    >>> done = replay(case, [Receive(at[0]), Answer(at[1]), Publish(at[2])], vietnam_calendar()).case
    >>> done.state.value, done.verdict.value
    ('published', 'on-time')
    """
    effects: list[FeedbackEffect] = []
    for event in tuple_of(events, object, "events"):
        outcome = apply(case, event, calendar, terms=terms)  # type: ignore[arg-type]  # apply refuses what is no event
        case = outcome.case
        effects += outcome.effects
    return FeedbackOutcome(case, effects)


def _next_state(case: FeedbackCase, event: FeedbackEvent) -> FeedbackState:
    """Where the table leads; refused when it leads nowhere, backwards in time or to the same agency."""
    if type(event) not in EVENTS:
        raise ArgumentTypeError("wrong-type", what="event", allowed="a feedback event such as Receive(at)", value=event)
    allowed = TRANSITIONS[case.state]
    if type(event) not in allowed:
        raise TransitionError(
            "feedback-not-allowed",
            state=case.state.value,
            event=type(event).__name__,
            allowed=", ".join(kind.__name__ for kind in allowed) or "nothing more",
        )
    if case.events and event.at < case.events[-1].at:
        raise FeedbackError("feedback-order", event=type(event).__name__, at=event.at, before=case.events[-1].at)
    if isinstance(event, Forward) and event.to == case.agency:
        raise FeedbackError("feedback-to-itself", agency=event.to)
    return allowed[type(event)]


def _ended(
    case: FeedbackCase, event: FeedbackEvent, change: DutyChange, terms: FeedbackTerms, calendar: WorkCalendar
) -> Iterator[DutyRecord]:
    """The records of the duties that the event ends: late is late; what falls away late only if it had to be done."""
    for clock in case.running:
        done = clock.duty in change.done
        if not done and clock.duty not in change.lapses:
            continue
        end = due_of(clock, terms, calendar, until=event.at)
        in_time = FeedbackVerdict.ON_TIME if done else FeedbackVerdict.LAPSED
        late = event.at > end.moment and (done or not clock.duty.is_conditional)
        yield DutyRecord(
            clock.duty,
            clock.since,
            ended_at=event.at,
            due_day=end.day,
            due_at=end.moment,
            verdict=FeedbackVerdict.LATE if late else in_time,
            citation=terms.of(clock.duty).citation,
        )


def _still_running(
    case: FeedbackCase, event: FeedbackEvent, change: DutyChange, terms: FeedbackTerms
) -> Iterator[DutyClock]:
    """The clocks that go on, the answer's as the terms say, and those that start with the event."""
    ended = (*change.done, *change.lapses)
    for clock in case.running:
        if clock.duty not in ended:
            yield _moved(clock, event, terms) if clock.duty is _D.ANSWER else clock
    for duty in change.opens:
        yield DutyClock(duty, event.at)


def _moved(clock: DutyClock, event: FeedbackEvent, terms: FeedbackTerms) -> DutyClock:
    """The term of the answer after a forwarding, a request for a supplement, or the supplement."""
    if isinstance(event, Forward) and terms.after_forward is AfterForward.COMPETENT_RECEIPT:
        return DutyClock(clock.duty, event.at, moved_by=terms.forward_basis)
    if isinstance(event, AskSupplement):
        return attrs.evolve(clock, standing_since=event.at)
    if isinstance(event, Supplement):
        return _resumed(clock, event.at, terms)
    return clock


def _resumed(clock: DutyClock, at: datetime, terms: FeedbackTerms) -> DutyClock:
    stood = clock.standing_since
    running = attrs.evolve(clock, standing_since=None)
    if terms.after_supplement is AfterSupplement.RESTART:
        return attrs.evolve(running, restarts=(*clock.restarts, Restart(at, citation=terms.supplement_basis)))
    if stood is None or stood == at:  # a supplement at the instant of the request takes nothing out
        return running
    return attrs.evolve(running, pauses=(*clock.pauses, Pause(stood, at, citation=terms.supplement_basis)))
