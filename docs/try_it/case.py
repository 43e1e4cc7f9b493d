"""The form of the page "Try it", read: what each field is to the library, and what was refused, by field."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

import attrs

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Due,
    MotcuaError,
    Pause,
    Reception,
    Restart,
    Term,
    Text,
    WorkCalendar,
    due,
    parse_term,
    receive,
)
from motcua_lib.casework import rules_on

__all__ = ["ALTERNATIVES", "Case", "Interruption", "RefusedError", "read_case"]

T = TypeVar("T")
Fault = dict[str, str]

# The kinds of a supplement, with the alternative of the casework rules that each stands for.
ALTERNATIVES: dict[str, tuple[str, ...]] = {"supplement": (), "supplement-pauses": ("supplement-pauses",)}
MISSING = Text("cần đủ ngày và giờ", "a day and a time are needed")


class RefusedError(Exception):
    """What was not accepted: the field, a stable slug, and why. The library's own errors are in English."""

    def __init__(self, field: str, slug: str, text: Text) -> None:
        super().__init__(slug)
        self.fault: Fault = {"field": field, "slug": slug, "vi": text.vi, "en": text.en}

    @classmethod
    def by(cls, field: str, error: MotcuaError) -> "RefusedError":
        return cls(field, error.slug, Text(str(error), str(error)))


@attrs.frozen
class Interruption:
    """A row of the form: a pause, or a supplement after which the term runs again or goes on."""

    kind: str
    start: datetime | None
    end: datetime
    value: Pause | Restart


@attrs.frozen
class Case:
    """A filing under a term, with what interrupts it."""

    term: Term
    filing: Reception
    calendar: WorkCalendar
    interruptions: tuple[Interruption, ...]

    def due(self) -> Due:
        values = [each.value for each in self.interruptions]
        pauses = [value for value in values if isinstance(value, Pause)]
        restarts = [value for value in values if isinstance(value, Restart)]
        return due(self.term, self.filing, self.calendar, pauses=pauses, restarts=restarts)


def read_case(form: Mapping[str, Any], calendar: WorkCalendar) -> tuple[Case | None, list[Fault]]:
    """The case, or every fault of the form at once."""
    faults: list[Fault] = []
    term = _try(faults, "term", lambda: parse_term(form["term"]))
    filing = _try(faults, "filed", lambda: receive(_instant(form, "filed"), calendar, channel=Channel(form["channel"])))
    rows = [_read_row(faults, at, row, filing, calendar) for at, row in enumerate(form.get("interruptions", ()))]
    if faults or term is None or filing is None:
        return None, faults
    return Case(term, filing, calendar, tuple(row for row in rows if row is not None)), faults


def _try(faults: list[Fault], field: str, read: Callable[[], T]) -> T | None:
    try:
        return read()
    except RefusedError as refused:
        faults.append(refused.fault)
    except MotcuaError as error:
        faults.append(RefusedError.by(field, error).fault)
    return None


def _instant(form: Mapping[str, str], name: str, path: str = "") -> datetime:
    """Vietnamese local time, as an input of a browser gives it: "2026-08-30T20:15"."""
    try:
        return datetime.fromisoformat(form[name]).replace(tzinfo=VIETNAM_TIME)
    except ValueError:
        raise RefusedError(path + name, "no-instant", MISSING) from None


def _read_row(
    faults: list[Fault], at: int, row: Mapping[str, str], filing: Reception | None, calendar: WorkCalendar
) -> Interruption | None:
    """One row; its instants first, so that both are told when both are missing."""
    path = f"interruptions.{at}."
    names = ("end",) if row["kind"] == "supplement" else ("start", "end")
    instants = {name: _try(faults, path + name, lambda name=name: _instant(row, name, path)) for name in names}
    if filing is None or None in instants.values():
        return None
    return _try(faults, path + "end", lambda: _interruption(row["kind"], instants, filing, calendar))


def _interruption(kind: str, instants: Mapping[str, Any], filing: Reception, calendar: WorkCalendar) -> Interruption:
    start, end = instants.get("start"), instants["end"]
    if kind not in ALTERNATIVES:
        return Interruption(kind, start, end, Pause(start, end))
    sent = receive(end, calendar, channel=filing.channel)
    citation = rules_on(filing.received_at.date(), *ALTERNATIVES[kind]).supplement.citation
    value = Restart(sent, citation=citation) if start is None else Pause(start, sent, citation=citation)
    return Interruption(kind, start, end, value)
