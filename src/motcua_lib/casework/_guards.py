"""Điều kiện của sự kiện: what an event must fulfil beyond being allowed by the state; by kind of event.

Each looks at the events before it only, and raises where it is not fulfilled.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from motcua_lib.casework._limits import overrun
from motcua_lib.casework._rules import governing, received_in
from motcua_lib.errors import DossierError
from motcua_lib.model.case_rules import CaseRules, Parameter
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Event,
    Replied,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Suspended,
    Transferred,
)
from motcua_lib.model.filing import Filing
from motcua_lib.workdays import WorkCalendar

Guard = Callable[[Filing, Sequence[Event], Any, WorkCalendar, CaseRules | None], None]


def open_consultations(events: Sequence[Event]) -> dict[str, Consulted]:
    """The agencies that were consulted and have not replied, in the order in which they were asked."""
    waiting: dict[str, Consulted] = {}
    for event in events:
        if type(event) is Consulted:
            waiting[event.agency] = event
        elif type(event) is Replied:
            del waiting[event.agency]
    return waiting


def _filed(
    filing: Filing, events: Sequence[Event], event: Submitted, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    governing(filing, (event,), rules)  # refuses an alternative that the book does not hold


def _within(limit: Parameter[int | None], kind: type[Event], events: Sequence[Event], slug: str) -> None:
    """At most so many events of a kind."""
    count = sum(type(event) is kind for event in events)
    if limit.value is not None and count >= limit.value:
        raise DossierError(slug, count=count, limit=limit.value, citation=limit.citation.label.en)


def _asked(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    """One complete notice at intake; in appraisal as often as the sector allows."""
    rules, received = governing(filing, events, rules), received_in(events)
    if received is None:
        _within(rules.intake_requests, SupplementAsked, events, "too-many-requests")
    else:
        since = events[events.index(received) :]
        _within(rules.appraisal_requests, SupplementAsked, since, "too-many-requests")


def _suspended(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    _within(governing(filing, events, rules).suspensions, Suspended, events, "too-many-suspensions")


def _apologised(
    filing: Filing, events: Sequence[Event], event: Event, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    _within(governing(filing, events, rules).reappointments, Apologised, events, "second-reappointment")


def _handed(
    filing: Filing, events: Sequence[Event], event: Transferred, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    _known_step(filing, event)


def _known_step(filing: Filing, event: Transferred | Consulted) -> None:
    steps = () if filing.process is None else tuple(step.slug for step in filing.process.steps)
    if event.step and event.step not in steps:
        raise DossierError("step-of-no-process", step=event.step, known=", ".join(steps) or "none")


def _consulted(
    filing: Filing, events: Sequence[Event], event: Consulted, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    _known_step(filing, event)
    if event.agency in open_consultations(events):
        raise DossierError("already-consulted", agency=event.agency)


def _replied(
    filing: Filing, events: Sequence[Event], event: Replied, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    waiting = open_consultations(events)
    if event.agency not in waiting:
        raise DossierError("never-consulted", agency=event.agency, asked=", ".join(waiting) or "none")


def _stopped(
    filing: Filing, events: Sequence[Event], event: Stopped, calendar: WorkCalendar, rules: CaseRules | None
) -> None:
    """For want of a supplement only while one is waited for, by a rule that sets a window, and after it."""
    if event.ground is not StopGround.NO_SUPPLEMENT:
        return
    asked, window = _last_request(events), governing(filing, events, rules).supplement_window
    if asked is None:
        raise DossierError("nothing-asked")
    if window.value is None:
        raise DossierError("no-window", citation=window.citation.label.en)
    if overrun(window.value, asked, event.at, calendar) is None:
        raise DossierError("window-open", window=window.value.text.en, asked=asked, at=event.at)


def _last_request(events: Sequence[Event]) -> datetime | None:
    """When the supplement that is waited for was asked for; replies may have come since."""
    last = next(event for event in reversed(events) if type(event) is not Replied)
    return last.at if type(last) is SupplementAsked else None


GUARDS: Mapping[type[Event], Guard] = {
    Submitted: _filed,
    SupplementAsked: _asked,
    Suspended: _suspended,
    Apologised: _apologised,
    Transferred: _handed,
    Consulted: _consulted,
    Replied: _replied,
    Stopped: _stopped,
}
