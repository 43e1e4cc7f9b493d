"""Việc phát sinh: what each kind of event asks of the host, one line of the table a kind.

An effect carries what it needs and computes nothing; `limit_of` gives the last instant of a Limit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from motcua_lib.casework._breaches import breaches_by
from motcua_lib.casework._limits import term_of
from motcua_lib.casework._rules import governing, received_in
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.effects import (
    Apologise,
    AskPapers,
    AskPayment,
    Breach,
    BreachKind,
    Effect,
    Limit,
    Notify,
    Print,
    Recipient,
    Slip,
    Task,
    Topic,
)
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Event,
    Extended,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedByPost,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Withdrawn,
)
from motcua_lib.model.filing import Filing
from motcua_lib.model.reception import Channel
from motcua_lib.workdays import WorkCalendar

Follows = Callable[[Filing, Sequence[Event], Any, CaseRules | None], Iterator[Effect]]

NOTHING: tuple[Effect, ...] = ()
_NEW_DUE = Notify(Recipient.APPLICANT, Topic.NEW_DUE)


def effects_of(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> tuple[Effect, ...]:
    """What follows from an event, given the events before it."""
    effects = _FIXED.get(type(event), NOTHING)
    follows = _FOLLOWS.get(type(event))
    if follows is not None:
        effects = (*effects, *follows(filing, events, event, rules))
    broken = breaches_by(filing, events, event, calendar, rules)
    if not broken:
        return effects
    return (*effects, *broken, *(_late_reply(breach) for breach in broken if breach.kind is BreachKind.REPLIED_LATE))


def _late_reply(breach: Breach) -> Effect:
    """A late reply is reported to the head of the one-stop unit."""
    return Notify(Recipient.ONE_STOP_HEAD, Topic.REPLIED_LATE, about=breach.about)


def _submitted(filing: Filing, events: Sequence[Event], event: Event, rules: CaseRules | None) -> Iterator[Effect]:
    """An online filing, or what completes it, is answered within the hours of the rule."""
    if filing.channel is Channel.ONLINE:
        within = governing(filing, (*events, event), rules).online_answer
        if within.value is not None:
            yield Limit(Task.ANSWER, event.at, within=within.value, citation=within.citation)


def _received(filing: Filing, events: Sequence[Event], event: Received, rules: CaseRules | None) -> Iterator[Effect]:
    rules = governing(filing, (*events, event), rules)
    if filing.channel is not Channel.ONLINE:
        yield Limit(Task.TRANSFER, event.at, within=None, citation=rules.reception.transfer)
    within = rules.ask_within
    if within.value is not None:
        yield Limit(Task.ASK_SUPPLEMENT, event.at, within=within.value, citation=within.citation)


def _supplement_asked(
    filing: Filing, events: Sequence[Event], event: SupplementAsked, rules: CaseRules | None
) -> Iterator[Effect]:
    yield AskPapers(event.papers, event.reason)
    window = governing(filing, events, rules).supplement_window
    if window.value is not None and received_in(events) is not None:
        yield Limit(Task.SUPPLEMENT, event.at, within=window.value, citation=window.citation)


def _supplemented(
    filing: Filing, events: Sequence[Event], event: Supplemented, rules: CaseRules | None
) -> Iterator[Effect]:
    if received_in(events) is None:
        yield from _submitted(filing, events, event, rules)
    elif governing(filing, events, rules).supplement.value is not ClockEffect.RUNS:
        yield _NEW_DUE


def _payment_asked(
    filing: Filing, events: Sequence[Event], event: PaymentAsked, rules: CaseRules | None
) -> Iterator[Effect]:
    yield AskPayment(event.amount, event.what)


def _paid(filing: Filing, events: Sequence[Event], event: Paid, rules: CaseRules | None) -> Iterator[Effect]:
    if received_in(events) is None:
        yield from _submitted(filing, events, event, rules)
    elif governing(filing, events, rules).payment.value is not ClockEffect.RUNS and not any(
        type(other) is ResultReady for other in events
    ):
        yield _NEW_DUE


def _consulted(filing: Filing, events: Sequence[Event], event: Consulted, rules: CaseRules | None) -> Iterator[Effect]:
    yield Notify(Recipient.AGENCY, Topic.CONSULTED, about=event.agency)
    term = term_of(filing, event)
    if term is not None:
        yield Limit(Task.REPLY, event.at, within=term, citation=None, about=event.agency)


def _replied(filing: Filing, events: Sequence[Event], event: Replied, rules: CaseRules | None) -> Iterator[Effect]:
    if governing(filing, events, rules).consultation.value is ClockEffect.PAUSES:
        yield _NEW_DUE


def _apologised(
    filing: Filing, events: Sequence[Event], event: Apologised, rules: CaseRules | None
) -> Iterator[Effect]:
    yield Apologise(event.reason, event.new_day)


def _told(topic: Topic, recipient: Recipient = Recipient.APPLICANT) -> Follows:
    """A notice that gives the reason of the event."""

    def follows(filing: Filing, events: Sequence[Event], event: Any, rules: CaseRules | None) -> Iterator[Effect]:
        yield Notify(recipient, topic, about=event.reason)

    return follows


_FIXED: Mapping[type[Event], tuple[Effect, ...]] = {
    Submitted: (Notify(Recipient.APPLICANT, Topic.SUBMITTED),),
    Received: (Print(Slip.RECEIPT), Print(Slip.CONTROL), Notify(Recipient.APPLICANT, Topic.RECEIVED)),
    NotAccepted: (Print(Slip.REFUSAL),),
    SupplementAsked: (Print(Slip.SUPPLEMENT), Notify(Recipient.APPLICANT, Topic.SUPPLEMENT)),
    PaymentAsked: (Notify(Recipient.APPLICANT, Topic.PAYMENT),),
    Resumed: (_NEW_DUE,),
    Extended: (_NEW_DUE,),
    Apologised: (Print(Slip.APOLOGY), Notify(Recipient.ONE_STOP, Topic.APOLOGY), _NEW_DUE),
    ResultReady: (Notify(Recipient.ONE_STOP, Topic.READY), Notify(Recipient.APPLICANT, Topic.READY)),
    ReturnedByPost: (Notify(Recipient.APPLICANT, Topic.POSTED),),
    Stopped: (Print(Slip.STOP),),
}

_FOLLOWS: Mapping[type[Event], Follows] = {
    Submitted: _submitted,
    Received: _received,
    NotAccepted: _told(Topic.NOT_ACCEPTED),
    SupplementAsked: _supplement_asked,
    Supplemented: _supplemented,
    PaymentAsked: _payment_asked,
    Paid: _paid,
    Consulted: _consulted,
    Replied: _replied,
    Suspended: _told(Topic.SUSPENDED),
    Apologised: _apologised,
    Refused: _told(Topic.REFUSED),
    ResultCorrected: _told(Topic.CORRECTED),
    Withdrawn: _told(Topic.WITHDRAWN, Recipient.ONE_STOP),
    Stopped: _told(Topic.STOPPED),
}
