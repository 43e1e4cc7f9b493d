"""Vi phạm thời hạn: which rules inside the resolving an event breaks, one check a kind of event.

A breach refuses nothing: what was done late was done, and is not silent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from motcua_lib._checks import given
from motcua_lib.book.casework import LATE_REPLY, REFUSAL_IN_TERM, SECOND_REQUEST
from motcua_lib.casework._limits import overrun, passed, term_of
from motcua_lib.casework._progress import Progress, progress
from motcua_lib.casework._promise import before_waiting, without_delay
from motcua_lib.casework._rules import governed_from, governing, received_in
from motcua_lib.deadlines import Due, notice_by, receive
from motcua_lib.errors import DeadlineError
from motcua_lib.law import Citation
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Breach, BreachKind
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Event,
    NotAccepted,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    SupplementAsked,
    Supplemented,
    Transferred,
)
from motcua_lib.model.filing import Filing
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SimpleTerm
from motcua_lib.workdays import WorkCalendar

__all__ = ["breaches", "breaches_by"]

Found = Iterator[Breach]
Check = Callable[[Filing, Sequence[Event], Any, WorkCalendar, CaseRules], Found]


def breaches(dossier: Dossier, calendar: WorkCalendar, *, rules: CaseRules | None = None) -> tuple[Breach, ...]:
    """Các vi phạm thời hạn của hồ sơ: every rule inside the resolving that was broken, in order of time.

    They are what `apply` gives as effects, event by event, and three rules more that need the due date: an apology for
    what is late or will be, an apology a day before the term is over, and a refusal inside it.

    Args:
        dossier: the dossier. calendar: the calendar of the office. rules: as in `apply`.
    Raises:
        ArgumentTypeError: a wrong type. HoursError, OutOfRangeError: the due date is needed and cannot be told.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, asked = (datetime(2025, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 8))
    >>> new = Dossier(Filing("H57.132-250804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), SupplementAsked(asked, ["ảnh chân dung"])]
    >>> print(*breaches(replay(events, new, vietnam_calendar()), vietnam_calendar()))
    yêu cầu bổ sung quá thời hạn, 08/08/2025 09:00
    """
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    filing, events = dossier.filing, dossier.events
    return tuple(
        breach
        for place, event in enumerate(events)
        for checks in (_CHECKS, _BY_DUE_DATE)
        for breach in _broken(checks, filing, events[:place], event, calendar, rules)
    )


def breaches_by(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> tuple[Breach, ...]:
    """The rules that one event breaks, given the events before it; those apart that need the due date."""
    return _broken(_CHECKS, filing, events, event, calendar, rules)


def _broken(  # noqa: PLR0917 - the table, and what each of its checks is given
    checks: "Mapping[type[Event], Check]",
    filing: Filing,
    events: Sequence[Event],
    event: Event,
    calendar: WorkCalendar,
    rules: CaseRules | None,
) -> tuple[Breach, ...]:
    check = checks.get(type(event))
    if check is None:
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
    citation = LATE_REPLY.on(governed_from(events)).value
    yield from _breach(BreachKind.REPLIED_LATE, term, asked.at, event.at, calendar, citation, about=event.agency)


def _before(
    filing: Filing, events: Sequence[Event], at: datetime, calendar: WorkCalendar, rules: CaseRules
) -> Progress | None:
    """The term as it stood when an event came; none where the term was not understood."""
    if isinstance(filing.term, UnreadTerm):
        return None
    return progress(Dossier(filing, events=tuple(events)), at, calendar, rules)


def _apologised(
    filing: Filing, events: Sequence[Event], event: Apologised, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    """It promises a later day than the due day or comes after it, and is out a day before the term is over."""
    view = _before(filing, events, event.at, calendar, rules)
    if view is None:
        return
    citation = rules.reappointments.citation
    standing = before_waiting(view).due
    if without_delay(event, standing):
        yield Breach(BreachKind.APOLOGISED_FOR_NO_DELAY, event.at, by=standing.day, citation=citation)
    until = _last_notice(view.due)
    if passed(until, event.at):
        yield Breach(BreachKind.APOLOGISED_LATE, event.at, by=until, citation=citation)


def _last_notice(due: Due) -> date:
    """Until when a notice is in time: a day before the term is over; where it is too short for that, its last day."""
    try:
        return notice_by(due)
    except DeadlineError:
        return due.day


def _refused(
    filing: Filing, events: Sequence[Event], event: Refused, calendar: WorkCalendar, rules: CaseRules
) -> Found:
    view = _before(filing, events, event.at, calendar, rules)
    if view is not None:
        due = view.due
        if event.at > due.moment:
            until = due.ends_at or due.day
            citation = REFUSAL_IN_TERM.on(governed_from(events)).value
            yield Breach(BreachKind.REFUSED_LATE, event.at, by=until, citation=citation)


_CHECKS: Mapping[type[Event], Check] = {
    Received: _answered,
    NotAccepted: _answered,
    SupplementAsked: _asked,
    PaymentAsked: _payment_asked,
    Supplemented: _supplemented,
    Transferred: _transferred,
    Replied: _replied,
}

_BY_DUE_DATE: Mapping[type[Event], Check] = {
    Apologised: _apologised,
    Refused: _refused,
}
