"""Diễn biến hồ sơ: what the events say about the term at an instant: reception, stops, restarts, extensions, the end.

Read anew from the events each time; nothing is kept. Events after the instant asked about have not happened yet.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import attrs

from motcua_lib._checks import given
from motcua_lib.casework._count import PLAIN, Condition, due_with
from motcua_lib.casework._rules import governing
from motcua_lib.deadlines import Due, receive
from motcua_lib.errors import DossierError
from motcua_lib.law import Citation
from motcua_lib.model.case_rules import CaseRules, ClockEffect, ClockStart
from motcua_lib.model.clock import Extension
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.dossier import Dossier
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
    ResultReady,
    Resumed,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.filing import Filing
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import Term
from motcua_lib.model.verdicts import Standing
from motcua_lib.workdays import WorkCalendar

__all__ = ["Progress", "Stop", "progress"]

THE_STATE = ""  # what the state waits for, among the names of the agencies that were consulted
ENDS = frozenset({NotAccepted, Refused, ResultReady, Stopped, Withdrawn})


@attrs.frozen
class Stop:
    """Khoảng chờ: something the dossier waits or waited for, and what this does to the term.

    Args:
        event: what began it: a request for a supplement or a payment, a suspension, a consultation.
        effect: what it does to the term. citation: what says so.
        end: when it was over, for a supplement by its official receipt; None while it lasts.
    """

    event: SupplementAsked | PaymentAsked | Suspended | Consulted
    effect: ClockEffect
    citation: Citation
    end: datetime | None = None

    @property
    def start(self) -> datetime:
        """When it began."""
        return self.event.at


@attrs.define
class _Reader:
    """The events gone through once, in order of time, up to the end of the resolving."""

    filing: Filing
    calendar: WorkCalendar
    rules: CaseRules
    received: Received | None = None
    competent_at: datetime | None = None
    apology: Apologised | None = None
    ended: Event | None = None
    stops: list[Stop] = attrs.field(factory=list)
    waiting: dict[str, int] = attrs.field(factory=dict)
    extensions: list[Extension] = attrs.field(factory=list)

    def read(self, events: Sequence[Event]) -> None:
        for event in events:
            kind = type(event)
            handle = _HANDLERS.get(kind)
            if handle is not None:
                handle(self, event)
            if kind in ENDS:
                self.ended = event
                return

    def receive(self, event: Received) -> None:
        self.received = event

    def transfer(self, event: Transferred) -> None:
        if self.competent_at is None and event.to == self.filing.competent:
            self.competent_at = event.at

    def extend(self, event: Extended) -> None:
        self.extensions.append(event.extension)

    def apologise(self, event: Apologised) -> None:
        self.apology = event

    def stop(self, event: Any) -> None:
        if self.received is not None:
            effect, citation = _EFFECTS[type(event)](event, self.rules)
            self.waiting[event.agency if isinstance(event, Consulted) else THE_STATE] = len(self.stops)
            self.stops.append(Stop(event, effect, citation))

    def supplement(self, event: Supplemented) -> None:
        channel = event.channel or self.filing.channel
        official = receive(event.at, self.calendar, channel=channel, rules=self.rules.reception)
        self.close(THE_STATE, official.clock_start)

    def resume(self, event: Paid | Resumed) -> None:
        self.close(THE_STATE, event.at)

    def reply(self, event: Replied) -> None:
        self.close(event.agency, event.at)

    def close(self, what: str, end: datetime) -> None:
        """A wait is over; one from before reception counts for nothing."""
        place = self.waiting.pop(what, None)
        if place is not None:
            self.stops[place] = attrs.evolve(self.stops[place], end=end)


_HANDLERS: Mapping[type, Callable[[_Reader, Any], None]] = {
    Received: _Reader.receive,
    Transferred: _Reader.transfer,
    Extended: _Reader.extend,
    Apologised: _Reader.apologise,
    SupplementAsked: _Reader.stop,
    PaymentAsked: _Reader.stop,
    Suspended: _Reader.stop,
    Consulted: _Reader.stop,
    Supplemented: _Reader.supplement,
    Paid: _Reader.resume,
    Resumed: _Reader.resume,
    Replied: _Reader.reply,
}

_EFFECTS: Mapping[type, Callable[[Any, CaseRules], tuple[ClockEffect, Citation]]] = {
    SupplementAsked: lambda event, rules: (rules.supplement.value, rules.supplement.citation),
    PaymentAsked: lambda event, rules: (rules.payment.value, rules.payment.citation),
    Consulted: lambda event, rules: (rules.consultation.value, rules.consultation.citation),
    Suspended: lambda event, rules: (ClockEffect.PAUSES, event.citation),
}


@attrs.frozen
class Progress:
    """Diễn biến: the term of a dossier as it stands at an instant.

    While it waits, the due date is the one it would get if what it waits for came at that very instant.

    Args:
        dossier, at, calendar, rules: what it was read from.
        reception: the official receipt; before it, the one there would be now.
        standing: whether the term has started, runs, waits or is over.
        ended: the event that ended the resolving; None while it is open.
        stops: everything that was waited for since reception.
        conditions: the pauses, restarts and extensions that count.
        apology: the apology with its new appointment; None without one.
    """

    dossier: Dossier
    at: datetime
    calendar: WorkCalendar
    rules: CaseRules
    reception: Reception
    standing: Standing
    ended: Event | None
    stops: tuple[Stop, ...]
    conditions: Condition
    apology: Apologised | None

    @property
    def until(self) -> datetime:
        """The end of the resolving, or the instant asked about: a finished dossier does not grow older."""
        return self.at if self.ended is None else self.ended.at

    @property
    def term(self) -> Term:
        """The term.

        Raises:
            DossierError: the procedure states none that was understood.
        """
        term = self.dossier.filing.term
        if isinstance(term, UnreadTerm):
            raise DossierError("unread-term", code=str(self.dossier.code), term=term.text.en)
        return term

    @property
    def due(self) -> Due:
        """The due date, computed on each call."""
        return due_with(self.term, self.reception, self.calendar, self.conditions)

    def standing_reappointment(self, due: Due) -> date | None:
        """The day that an apology promised, while it stands.

        A wait or an extension after the apology gives a new appointment of its own: where it moves the due date past
        the promised day, the due date is the appointment again.
        """
        if self.apology is None or (due.day > self.apology.new_day and self._moved_since(self.apology)):
            return None
        return self.apology.new_day

    def _moved_since(self, apology: Apologised) -> bool:
        """Whether a wait that counts, or an extension, ended or began after an apology."""
        events = happened(self.dossier.events, self.at)
        later = events[events.index(apology) :]
        return any(type(event) is Extended for event in later) or any(
            stop.effect is not ClockEffect.RUNS and (stop.end is None or stop.end >= apology.at) for stop in self.stops
        )

    def without_supplements(self) -> "Progress":
        """The same as if waiting for a supplement had done nothing to the term."""
        kept = tuple(stop for stop in self.stops if not isinstance(stop.event, SupplementAsked))
        condition = _conditions(self, kept, self.conditions.extensions)
        return attrs.evolve(self, stops=kept, conditions=condition)


def happened(events: tuple[Event, ...], at: datetime) -> tuple[Event, ...]:
    """The events up to an instant."""
    if not events or events[-1].at <= at:
        return events
    return tuple(event for event in events if event.at <= at)


def was_received(dossier: Dossier, at: datetime) -> bool:
    """Whether a dossier was received by an instant."""
    return any(type(event) is Received for event in happened(dossier.events, at))


def progress(
    dossier: Dossier, at: datetime, calendar: WorkCalendar, rules: CaseRules | None, *, what: str = "at"
) -> Progress:
    """Đọc diễn biến: where the term of a dossier stands at an instant.

    Raises:
        DossierError: it ended without having been received, so no term ever ran; or it is not filed yet.
    """
    at = checked(dossier, at, calendar, what=what)
    events = happened(dossier.events, at)
    filing = dossier.filing
    governed = governing(filing, events or (Submitted(at),), rules)
    reader = _Reader(filing, calendar, governed)
    reader.read(events)
    if reader.received is None and reader.ended is not None:
        raise DossierError("never-received", code=str(dossier.code), state=dossier.state.value)
    reception, started = _reception(reader, at if reader.ended is None else reader.ended.at)
    standing = _standing(reader, started)
    view = Progress(
        dossier, at, calendar, governed, reception, standing, reader.ended, tuple(reader.stops), PLAIN,
        reader.apology,
    )  # fmt: skip
    if not reader.stops and not reader.extensions:
        return view
    return attrs.evolve(view, conditions=_conditions(view, view.stops, tuple(reader.extensions)))


def checked(dossier: object, at: object, calendar: object, *, what: str = "at") -> datetime:
    """The instant in Vietnam time, once the arguments are what they should be."""
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    given(calendar, WorkCalendar, "calendar", allowed="a WorkCalendar")
    return in_vietnam(at, what=what)


def _reception(reader: _Reader, until: datetime) -> tuple[Reception, bool]:
    """The official receipt, supposed to come now where it has not, and whether its clock has started.

    What was resolved had come to the competent agency; where no event says when, the receipt at the counter counts, or
    else nothing that was not handed over on record would ever be late.
    """
    filing, calendar, rules = reader.filing, reader.calendar, reader.rules.reception
    received_at = until if reader.received is None else reader.received.at
    reception = receive(received_at, calendar, channel=filing.channel, rules=rules)
    from_competent = filing.boundary_free and reader.rules.clock_start.value is ClockStart.COMPETENT
    unrecorded = reader.competent_at is None and isinstance(reader.ended, Refused | ResultReady)
    if reader.received is None or not from_competent or unrecorded:
        return reception, reader.received is not None
    competent_at = max(reader.competent_at or until, reception.received_at)
    reception = receive(received_at, calendar, channel=filing.channel, rules=rules, competent_at=competent_at)
    return reception, reader.competent_at is not None


def _standing(reader: _Reader, started: bool) -> Standing:  # noqa: FBT001 - an internal fact, not an option
    if reader.ended is not None:
        return Standing.FINISHED
    if not started:
        return Standing.NOT_STARTED
    waits = any(stop.end is None and stop.effect is not ClockEffect.RUNS for stop in reader.stops)
    return Standing.WAITING if waits else Standing.RUNNING


def _conditions(view: Progress, stops: tuple[Stop, ...], extensions: tuple[Extension, ...]) -> Condition:
    """The stops as pauses and restarts; one that never came to its end stands still to the end of the resolving."""
    pauses: list[tuple[datetime, datetime, Citation]] = []
    restarts: list[tuple[datetime, Citation]] = []
    for stop in stops:
        if stop.effect is ClockEffect.RUNS:
            continue
        end = stop.end or view.until
        if stop.effect is ClockEffect.RESTARTS and (stop.end is not None or view.ended is None):
            restarts.append((end if stop.end is not None else _official_now(view), stop.citation))
        else:
            pauses.append((stop.start, end, stop.citation))
    return Condition.of(view.dossier.filing.term, view.reception.clock_start, pauses, restarts, extensions)


def _official_now(view: Progress) -> datetime:
    """The official receipt of a supplement that would come now."""
    filing = view.dossier.filing
    return receive(view.at, view.calendar, channel=filing.channel, rules=view.rules.reception).clock_start
