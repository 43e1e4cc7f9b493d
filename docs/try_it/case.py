"""The form of the page "Try it", read: what each field is to the library, and what was refused, by field."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain
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

__all__ = ["ALTERNATIVES", "WIDTH", "Case", "Interruption", "RefusedError", "read_case"]

T = TypeVar("T")
Fault = dict[str, str]

# The kinds of a supplement, with the alternative of the casework rules that each stands for.
ALTERNATIVES: dict[str, tuple[str, ...]] = {"supplement": (), "supplement-pauses": ("supplement-pauses",)}
KINDS = ("pause", *ALTERNATIVES)
CHANNELS = tuple(channel.value for channel in Channel)
WIDTH = 720
WIDEST = 10_000
MISSING = Text("cần đủ ngày và giờ", "a day and a time are needed")
NO_FORM = Text("biểu mẫu phải là một đối tượng JSON", "the form must be an object of JSON")
NO_TEXT = Text("cần một đoạn chữ", "a text is needed")
NO_CHANNEL = Text(f"cách thức nộp là một trong: {', '.join(CHANNELS)}", f"a channel is one of {', '.join(CHANNELS)}")
NO_ROWS = Text("cần một danh sách các dòng", "a list of rows is needed")
NO_ROW = Text("mỗi dòng phải là một đối tượng JSON", "a row must be an object of JSON")
NO_KIND = Text(f"loại của dòng là một trong: {', '.join(KINDS)}", f"the kind of a row is one of {', '.join(KINDS)}")
NO_WIDTH = Text(
    f"chiều rộng là số nguyên điểm ảnh từ 1 đến {WIDEST}", f"a width is a whole number of pixels from 1 to {WIDEST}"
)


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
    """A filing under a term, with what interrupts it, and how wide its picture is."""

    term: Term
    filing: Reception
    calendar: WorkCalendar
    interruptions: tuple[Interruption, ...]
    width: int = WIDTH

    def due(self) -> Due:
        values = [each.value for each in self.interruptions]
        pauses = [value for value in values if isinstance(value, Pause)]
        restarts = [value for value in values if isinstance(value, Restart)]
        return due(self.term, self.filing, self.calendar, pauses=pauses, restarts=restarts)

    def faults(self) -> list[Fault]:
        """Why there is no due date: of the filing alone, of each row alone, or of the first row that fits no other."""
        rows = self.interruptions
        alone = [self._faults((row,), at) for at, row in enumerate(rows)]
        among = (self._faults(rows[: at + 1], at) for at in range(len(rows)))
        return self._faults((), None) or [*chain.from_iterable(alone)] or next(filter(None, among), [])

    def _faults(self, rows: tuple[Interruption, ...], at: int | None) -> list[Fault]:
        faults: list[Fault] = []
        _try(faults, "filed" if at is None else f"interruptions.{at}.end", attrs.evolve(self, interruptions=rows).due)
        return faults


def read_case(form: object, calendar: WorkCalendar) -> tuple[Case | None, list[Fault]]:
    """The case, or every fault of the form at once."""
    if not isinstance(form, Mapping):
        return None, [RefusedError("form", "no-form", NO_FORM).fault]
    faults: list[Fault] = []
    for name in ("procedure", "name"):
        _try(faults, name, lambda name=name: _text(form.get(name, ""), name))
    term = _try(faults, "term", lambda: parse_term(_text(form.get("term"), "term")))
    filing = _filing(faults, form, calendar)
    read = [_read_row(faults, at, row, filing, calendar) for at, row in enumerate(_rows(faults, form))]
    rows = tuple(row for row in read if row is not None)
    width = _try(faults, "width", lambda: _width(form.get("width", WIDTH)))
    if faults or term is None or filing is None or width is None:
        return None, faults
    return Case(term, filing, calendar, rows, width), faults


def _try(faults: list[Fault], field: str, read: Callable[[], T]) -> T | None:
    try:
        return read()
    except RefusedError as refused:
        faults.append(refused.fault)
    except MotcuaError as error:
        faults.append(RefusedError.by(field, error).fault)
    return None


def _text(value: object, field: str) -> str:
    if not isinstance(value, str):
        raise RefusedError(field, "no-text", NO_TEXT)
    return value


def _filing(faults: list[Fault], form: Mapping[str, Any], calendar: WorkCalendar) -> Reception | None:
    channel = _try(faults, "channel", lambda: _channel(form.get("channel")))
    filed = _try(faults, "filed", lambda: _instant(form.get("filed"), "filed"))
    if filed is None:
        return None
    received = _try(faults, "filed", lambda: receive(filed, calendar, channel=channel or Channel.COUNTER))
    return received if channel else None


def _channel(value: object) -> Channel:
    if value not in CHANNELS:
        raise RefusedError("channel", "no-channel", NO_CHANNEL)
    return Channel(value)


def _instant(value: object, field: str) -> datetime:
    """Vietnamese local time, as an input of a browser gives it: "2026-08-30T20:15"; another zone is converted."""
    try:
        if not isinstance(value, str) or _is_day(value):
            raise ValueError
        instant = datetime.fromisoformat(value)
        return instant.astimezone(VIETNAM_TIME) if instant.tzinfo else instant.replace(tzinfo=VIETNAM_TIME)
    except (ValueError, OverflowError):
        raise RefusedError(field, "no-instant", MISSING) from None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _width(value: object) -> int:
    """A number of pixels; one written out is read too."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(WIDEST)):
        value = int(value)
    if type(value) is not int or not 0 < value <= WIDEST:
        raise RefusedError("width", "no-width", NO_WIDTH)
    return value


def _rows(faults: list[Fault], form: Mapping[str, Any]) -> Sequence[object]:
    rows = form.get("interruptions", ())
    if isinstance(rows, list | tuple):
        return rows
    faults.append(RefusedError("interruptions", "no-rows", NO_ROWS).fault)
    return ()


def _read_row(
    faults: list[Fault], at: int, row: object, filing: Reception | None, calendar: WorkCalendar
) -> Interruption | None:
    """One row; its instants first, so that both are told when both are missing."""
    path = f"interruptions.{at}"
    kind = _try(faults, path, lambda: _kind(row, path))
    if kind is None or not isinstance(row, Mapping):
        return None
    names = ("end",) if kind == "supplement" else ("start", "end")
    instants = {
        name: _try(faults, f"{path}.{name}", lambda name=name: _instant(row.get(name), f"{path}.{name}"))
        for name in names
    }
    if filing is None or None in instants.values():
        return None
    return _try(faults, f"{path}.end", lambda: _interruption(kind, instants, filing, calendar))


def _kind(row: object, path: str) -> str:
    if not isinstance(row, Mapping):
        raise RefusedError(path, "no-row", NO_ROW)
    kind = row.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise RefusedError(f"{path}.kind", "no-kind", NO_KIND)
    return kind


def _interruption(kind: str, instants: Mapping[str, Any], filing: Reception, calendar: WorkCalendar) -> Interruption:
    start, end = instants.get("start"), instants["end"]
    if kind not in ALTERNATIVES:
        return Interruption(kind, start, end, Pause(start, end))
    sent = receive(end, calendar, channel=filing.channel)
    citation = rules_on(filing.received_at.date(), *ALTERNATIVES[kind]).supplement.citation
    value = Restart(sent, citation=citation) if start is None else Pause(start, sent, citation=citation)
    return Interruption(kind, start, end, value)
