"""Căn cứ lập phiếu: the event that a slip or a message rests on, and what had happened before it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, TypeVar

import attrs

from motcua_lib.book.forms import FORMS
from motcua_lib.casework._progress import checked, happened
from motcua_lib.casework._table import START, TABLE
from motcua_lib.errors import DossierError
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import Slip
from motcua_lib.model.events import Event
from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.workdays import WorkCalendar

E = TypeVar("E", bound=Event)

ALWAYS = datetime.max.replace(tzinfo=VIETNAM_TIME)


@attrs.frozen
class Evidence(Generic[E]):
    """The last event of a kind, the events before it, and when the slip is made."""

    event: E
    before: tuple[Event, ...]
    made_at: datetime


def evidence_of(dossier: Dossier, kind: type[E], at: datetime | None, calendar: WorkCalendar, slug: str) -> Evidence[E]:
    """What a slip rests on; refused where no such event has happened by the instant at which it is made."""
    instant = checked(dossier, ALWAYS if at is None else at, calendar)
    events = happened(dossier.events, instant)
    for place in reversed(range(len(events))):
        event = events[place]
        if isinstance(event, kind):
            return Evidence(event, events[:place], event.at if at is None else instant)
    when = "so far" if at is None else f"by {instant}"
    raise DossierError(slug, code=str(dossier.code), state=state_after(events).value, when=when)


def state_after(events: Sequence[Event]) -> State:
    """The state that events lead to."""
    state = START
    for event in events:
        state = TABLE[state][type(event)]
    return state


def edition_on(slip: Slip, made_at: datetime) -> FormEdition:
    """The edition of a slip on the day it is made."""
    return FORMS[slip].on(made_at.date()).value
