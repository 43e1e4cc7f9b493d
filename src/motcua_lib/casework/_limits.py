"""Thời hạn của từng việc: until when what an effect asks for has to happen, and what came too late."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from motcua_lib.book.casework import LATE_REPLY, SECOND_REQUEST
from motcua_lib.casework._rules import governing, received_in
from motcua_lib.deadlines import due, receive
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Citation
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.effects import Breach, BreachKind, Limit
from motcua_lib.model.events import (
    Consulted,
    Event,
    NotAccepted,
    PaymentAsked,
    Received,
    Replied,
    SupplementAsked,
    Supplemented,
    Transferred,
)
from motcua_lib.model.filing import Filing
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import CalendarDays, SimpleTerm, WorkingDays, WorkingHours
from motcua_lib.trail import Moment
from motcua_lib.workdays import WorkCalendar

Found = Iterator[Breach]
Check = Callable[[Filing, Sequence[Event], Any, WorkCalendar, CaseRules], Found]


def limit_of(limit: Limit, calendar: WorkCalendar) -> Moment:
    """Hạn của một việc: the last day or instant at which what a Limit asks for is in time.

    Args:
        limit: an effect of `apply`.
        calendar: the calendar of the office.
    Returns:
        A date for a limit in days, an instant for one in hours and for a transfer.
    Raises:
        ArgumentTypeError: not a Limit. OutOfRangeError: the answer is not covered.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2025, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> answer = Limit(Task.ANSWER, filed, within=WorkingHours(8), citation=None)
    >>> print(limit_of(answer, vietnam_calendar()))
    2025-08-05 09:00:00+07:00
    """
    if not isinstance(limit, Limit):
        raise ArgumentTypeError("wrong-type", what="limit", allowed="a Limit", value=limit)
    if limit.within is None:
        return receive(limit.since, calendar).transfer_by
    return _until(limit.within, limit.since, calendar)


def _until(within: SimpleTerm, since: datetime, calendar: WorkCalendar) -> Moment:
    answer = due(within, since, calendar)
    return answer.ends_at or answer.day


def passed(moment: Moment, at: datetime) -> bool:
    """Whether an instant is past a limit; a day is in time to its end."""
    return at > moment if isinstance(moment, datetime) else at.date() > moment


def overrun(within: SimpleTerm, since: datetime, at: datetime, calendar: WorkCalendar) -> Moment | None:
    """The limit that an instant is past, if it is; not computed where it cannot be."""
    if _surely_in_time(within, since, at):
        return None
    until = _until(within, since, calendar)
    return until if passed(until, at) else None


def _surely_in_time(within: SimpleTerm, since: datetime, at: datetime) -> bool:
    """Whether not even a term that ran day and night would be over."""
    if isinstance(within, WorkingHours):
        return at - since <= timedelta(hours=within.n)
    return isinstance(within, WorkingDays | CalendarDays) and (at.date() - since.date()).days <= within.n


def breaches_by(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> tuple[Breach, ...]:
    """The rules inside the resolving that one event breaks, given the events before it."""
    check = _CHECKS.get(type(event))
    if check is None or not events:
        return ()
    return tuple(check(filing, events, event, calendar, governing(filing, events, rules)))


def _breach(  # noqa: PLR0917 - one line for each of the checks below
    kind: BreachKind,
    within: SimpleTerm | None,
    since: datetime,
    at: datetime,
    calendar: WorkCalendar,
    citation: Citation | None,
    about: str = "",
) -> Found:
    until = None if within is None else overrun(within, since, at, calendar)
    if until is not None:
        yield Breach(kind, at, by=until, citation=citation, about=about)


def _answered(filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules) -> Found:
    """An online filing, or its supplement or payment before reception, is answered in time."""
    if filing.channel is Channel.ONLINE:
        within, since = rules.online_answer, events[-1].at
        yield from _breach(BreachKind.ANSWERED_LATE, within.value, since, event.at, calendar, within.citation)


def _asked(
    filing: Filing, events: Sequence[Event], event: SupplementAsked, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    received = received_in(events)
    if received is None:
        yield from _answered(filing, events, event, calendar, rules)
    elif not any(type(other) is Supplemented for other in events[events.index(received) :]):
        within = rules.ask_within
        yield from _breach(BreachKind.ASKED_LATE, within.value, received.at, event.at, calendar, within.citation)
    earlier = [other for other in events if type(other) is SupplementAsked]
    if earlier:
        yield Breach(BreachKind.ASKED_AGAIN, event.at, by=earlier[0].at, citation=SECOND_REQUEST)


def _payment_asked(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    if received_in(events) is None:
        yield from _answered(filing, events, event, calendar, rules)


def _supplemented(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    if received_in(events) is not None:
        asked = next(other for other in reversed(events) if type(other) is SupplementAsked)
        window = rules.supplement_window
        yield from _breach(BreachKind.SUPPLEMENTED_LATE, window.value, asked.at, event.at, calendar, window.citation)


def _transferred(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    """Paper moves the same working day, or at the start of the next one when it was received late in the day."""
    received = events[-1]
    if type(received) is Received and filing.channel is not Channel.ONLINE:
        until = receive(received.at, calendar, channel=filing.channel, rules=rules.reception).transfer_by
        if event.at > until:
            citation = rules.reception.transfer
            yield Breach(BreachKind.TRANSFERRED_LATE, event.at, by=until, citation=citation)


def _replied(
    filing: Filing, events: Sequence[Event], event: Replied, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    asked = next(other for other in reversed(events) if isinstance(other, Consulted) and other.agency == event.agency)
    term = term_of(filing, asked)
    yield from _breach(BreachKind.REPLIED_LATE, term, asked.at, event.at, calendar, LATE_REPLY, about=event.agency)


def term_of(filing: Filing, event: Transferred | Consulted) -> SimpleTerm | None:
    """How long a unit or an agency has: what the event says, or the step of the process that it names."""
    if event.term is None and event.step and filing.process is not None:
        return next(step.term for step in filing.process.steps if step.slug == event.step)
    return event.term


_CHECKS: Mapping[type[Event], Check] = {
    Received: _answered,
    NotAccepted: _answered,
    SupplementAsked: _asked,
    PaymentAsked: _payment_asked,
    Supplemented: _supplemented,
    Transferred: _transferred,
    Replied: _replied,
}
