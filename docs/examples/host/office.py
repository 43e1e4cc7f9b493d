"""The office: dossiers from the database, events into it; the law in between is one call."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import attrs

from motcua_lib import WorkCalendar, casework, codec
from motcua_lib.errors import DossierError
from motcua_lib.model.alerts import Alert
from motcua_lib.model.dossier import Dossier, Outcome
from motcua_lib.model.events import Event
from motcua_lib.model.filing import Filing
from motcua_lib.model.procedure_parts import UnreadTerm

from .store import ConflictError, Store

TRIES = 10

ENDS = tuple(
    {
        row.event.slug: None
        for row in casework.life_cycle_rows()
        if row.leads_to.is_finished and not row.state.is_finished
    }
)
"""The kinds of events after which nothing is left to resolve, read from the table of the life cycle."""


def _text(value: object) -> str:
    """A value as the text of an envelope, which says by which schema it is written."""
    return codec.to_json(codec.wrap(value), dict[str, Any])


def _value(text: str) -> Any:
    """The value in an envelope; one of an older schema is brought to the newest first."""
    return codec.unwrap(codec.parse_json(text))


@attrs.frozen
class Office:
    """Dossiers in one database, under one calendar.

    Args:
        store: where they are kept.
        calendar: the calendar of the office. A new one, after a new decision on days off, is a new Office.
    """

    store: Store
    calendar: WorkCalendar

    def file(self, filing: Filing) -> Dossier:
        """Keep a new filing.

        Raises:
            AlreadyFiledError: its code is taken. DossierError: its term was not understood; the office states one.
        """
        if isinstance(filing.term, UnreadTerm):
            raise DossierError("unread-term", code=str(filing.code), term=filing.term.text.en)
        self.store.file(str(filing.code), _text(filing))
        return Dossier(filing)

    def load(self, code: str) -> Dossier:
        """The dossier that the stored events make. Raises UnknownDossierError."""
        stored = self.store.load(code)
        new = Dossier(_value(stored.filing))
        return casework.replay(map(_value, stored.events), new, self.calendar)

    def happen(self, code: str, event: Event, *, seen: int | None = None) -> Outcome:
        """Apply an event and keep it with its effects.

        Args:
            code: the dossier.
            event: what happened.
            seen: how many events the sender had seen; None to apply it to whatever is there.
        Raises:
            UnknownDossierError: no such dossier. TransitionError, DossierError: the event is refused; nothing is kept.
            ConflictError: there are more or fewer events than the sender has seen, or too many writers at once.
        """
        for _ in range(TRIES):
            dossier = self.load(code)
            if seen is not None and seen != len(dossier.events):
                raise ConflictError(code)
            outcome = casework.apply(dossier, event, self.calendar)
            try:
                self.store.add(code, len(outcome.dossier.events), _text(event), tuple(map(_text, outcome.effects)))
            except ConflictError:
                continue  # somebody was faster: look at the dossier again, it may no longer allow the event
            return outcome
        raise ConflictError(code)

    def dossiers(self) -> Iterator[Dossier]:
        """All dossiers, one after the other; nothing is kept in memory."""
        return map(self.load, self.store.codes())

    def alerts(self, now: datetime) -> Iterator[tuple[Dossier, tuple[Alert, ...]]]:
        """The open dossiers that need a look now, with what to look at."""
        for code in self.store.codes(without=ENDS):
            dossier = self.load(code)
            found = casework.alerts(dossier, now, self.calendar)
            if found:
                yield dossier, found
