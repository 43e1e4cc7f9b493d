"""Áp dụng sự kiện: one event makes the next dossier, or is refused; a replay makes the same dossier from the events.

One look-up in the table decides. Due dates are not computed here: they are derived when asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from motcua_lib._checks import given, tuple_of
from motcua_lib.casework._effects import effects_of
from motcua_lib.casework._guards import GUARDS
from motcua_lib.casework._table import START, TABLE
from motcua_lib.errors import ArgumentTypeError, DossierError, MotcuaError, TransitionError
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier, Outcome
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    EVENTS,
    Event,
    Paid,
    Replied,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    Supplemented,
)
from motcua_lib.model.filing import Filing
from motcua_lib.workdays import WorkCalendar

_KINDS = frozenset(EVENTS)

# What was missing, where an event comes that answers another one.
_MISSING: Mapping[type[Event], str] = {
    Supplemented: "supplement-never-asked",
    Paid: "payment-never-asked",
    Resumed: "never-suspended",
    Replied: "reply-out-of-turn",
    ResultReady: "result-before-decision",
    ReturnedInPerson: "return-before-result",
    ReturnedByPost: "return-before-result",
    ReturnedOnline: "return-before-result",
}


def apply(dossier: Dossier, event: Event, calendar: WorkCalendar, *, rules: CaseRules | None = None) -> Outcome:
    """Áp dụng sự kiện: the dossier after an event, and what the host is to do.

    Args:
        dossier: the dossier before it, which stays as it is.
        event: what happened, at or after the last event.
        calendar: the calendar of the office.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        Outcome: the new dossier, and effects as plain data: slips, notices, limits, and rules that were broken.
    Raises:
        TransitionError: the state does not allow the event; it names state, event and what is allowed.
        DossierError: the event comes before the last one, or does not fulfil a condition of the rules.
        ArgumentTypeError: a wrong type.

    >>> from datetime import datetime
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> dossier = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                          applicant=Party("Nguyễn Thị Hoa")))
    >>> outcome = apply(dossier, Submitted(datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)), vietnam_calendar())
    >>> print(outcome.dossier, outcome.effects)
    H57.132-260804-0583: đã nộp, chờ tiếp nhận (Notify(recipient=<Recipient.APPLICANT: 'applicant'>, \
topic=<Topic.SUBMITTED: 'submitted'>, about=''),)

    Legal basis: Decree 61/2018, arts 15–22; Decree 118/2025, arts 15–22, as amended by Decree 309/2026.
    """
    _check(dossier, calendar)
    filing, events = dossier.filing, dossier.events
    state = _next(filing, events, dossier.state, event, calendar, rules)
    after = Dossier(filing, events=(*events, event), state=state)
    return Outcome(after, effects_of(filing, events, event, calendar, rules))


def replay(
    events: Iterable[Event], dossier: Dossier, calendar: WorkCalendar, *, rules: CaseRules | None = None
) -> Dossier:
    """Tái dựng hồ sơ: the dossier after all events, the same as applying them one by one.

    Args:
        events: what happened, in order of time.
        dossier: where it starts: a new one, `Dossier(filing)`, for all its events.
        calendar, rules: as in `apply`.
    Raises:
        TransitionError, DossierError, ArgumentTypeError: as in `apply`.

    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> dossier = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                          applicant=Party("Nguyễn Thị Hoa")))
    >>> replay([], dossier, vietnam_calendar()) == dossier
    True
    """
    _check(dossier, calendar)
    filing, state, history = dossier.filing, dossier.state, list(dossier.events)
    coming: tuple[Any, ...] = tuple_of(events, object, "events")
    for event in coming:
        state = _next(filing, history, state, event, calendar, rules)
        history.append(event)
    return Dossier(filing, events=tuple(history), state=state)


def restore(filing: Filing, events: Iterable[Event]) -> Dossier:
    """Khôi phục hồ sơ: the dossier that stored events lead to, by the table and the order of time alone.

    For events that `apply` let through before. The conditions that a calendar and a rule set decide, such as how often
    a supplement may be asked for, are not looked at again: `replay` does.

    Args:
        filing: what was filed.
        events: what happened, in order of time.
    Raises:
        TransitionError: a state does not allow the event. DossierError: an event comes before the last one.
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> filing = Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                 applicant=Party("Nguyễn Thị Hoa"))
    >>> restore(filing, []) == Dossier(filing)
    True
    """
    if not isinstance(filing, Filing):
        raise ArgumentTypeError("wrong-type", what="filing", allowed="a Filing", value=filing)
    history: list[Event] = []
    state = START
    coming: tuple[Any, ...] = tuple_of(events, object, "events")
    for event in coming:
        state = _target(history, state, event)
        history.append(event)
    return Dossier(filing, events=tuple(history), state=state)


def allowed_events(dossier: Dossier) -> tuple[type[Event], ...]:
    """Sự kiện được phép: the kinds of events that the state of a dossier allows; conditions of the rules apart.

    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> dossier = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                          applicant=Party("Nguyễn Thị Hoa")))
    >>> [kind.slug for kind in allowed_events(dossier)]
    ['submitted']
    """
    return tuple(TABLE[given(dossier, Dossier, "dossier", allowed="a Dossier").state])


def _check(dossier: object, calendar: object) -> None:
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    given(calendar, WorkCalendar, "calendar", allowed="a WorkCalendar")


def _next(  # noqa: PLR0917 - what a transition depends on, in one call
    filing: Filing,
    events: Sequence[Event],
    state: State,
    event: Event,
    calendar: WorkCalendar,
    rules: CaseRules | None,
) -> State:
    """Where an event leads, once it is allowed, in order, and fulfils its conditions."""
    target = _target(events, state, event)
    guard = GUARDS.get(type(event))
    if guard is not None:
        guard(filing, events, event, calendar, rules)
    return target


def _target(events: Sequence[Event], state: State, event: Event) -> State:
    """Where the table leads from a state by an event that comes in order."""
    target = TABLE[state].get(type(event))
    if target is None:
        raise _refusal(state, event)
    if events and event.at < events[-1].at:
        last = events[-1]
        raise DossierError("event-too-early", event=event.slug, at=event.at, last=last.slug, last_at=last.at)
    return target


def _refusal(state: State, event: Any) -> MotcuaError:
    if type(event) not in _KINDS:
        return ArgumentTypeError("wrong-type", what="event", allowed="an event of model.events", value=event)
    slug = "not-allowed" if state.is_final else _MISSING.get(type(event), "not-allowed")
    allowed = ", ".join(other.slug for other in TABLE[state]) or "nothing"
    return TransitionError(slug, state=state.value, event=event.slug, allowed=allowed)
