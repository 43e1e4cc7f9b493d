"""Hạn giải quyết trong iCalendar: a due date as a to-do or an event, with its alarms."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from enum import Enum
from typing import cast

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.codec._ical_parts import Component, Property, as_text, in_utc, line_faults, whole_day
from motcua_lib.deadlines import Due
from motcua_lib.errors import ArgumentTypeError, CodecError, QuantityError
from motcua_lib.law import Language, Text
from motcua_lib.model.days import VIETNAM_TIME, Certainty, in_vietnam
from motcua_lib.trail import Moment, show

__all__ = ["DueEntry", "DueForm", "due_components"]

_CATEGORY = Text("hạn giải quyết", "due date")
_TERM = Text("Thời hạn: {term} ({certainty})", "Term: {term} ({certainty})")
_RECEIVED = Text("Tính từ: {start}", "Counted from: {start}")
_DONE = Text("Đã xong: {at}", "Done: {at}")


class DueForm(Enum):
    """Dạng ghi hạn: TODO is a VTODO with DUE; EVENT is a VEVENT, for programs that show no to-dos."""

    TODO = "todo"
    EVENT = "event"


def _moments(values: Iterable[Moment]) -> tuple[Moment, ...]:
    return tuple_of(values, date, "DueEntry.remind")


def _done(value: datetime) -> datetime:
    return in_vietnam(value, what="DueEntry.done_at")


def _revision(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what="DueEntry.revision", value=value)
    if value < 0:
        raise QuantityError("below-zero", what="DueEntry.revision", value=value)


@attrs.frozen
class DueEntry:
    """Mục hạn giải quyết: one due date as it is to stand in a calendar.

    Args:
        uid: its identifier, the same whenever it is written again; make one with `uid`.
        due: the due date.
        summary: the line that a calendar shows.
        description: more lines, before the term and its trail.
        remind: when to remind, as instants, or as days on which the office opens; `notice_by(due)` is such a day.
        done_at: when it was done; None while it is open. What is done reminds nobody any more.
        revision: 0, and one more each time the entry is changed and written again (SEQUENCE).
    Raises:
        CodecError: an empty or unprintable text, a reminder after the due date, a completion before the receipt; all
            faults at once.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.deadlines import due, notice_by
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> answer = due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar())
    >>> print(*DueEntry("due-1@example.vn", answer, summary="Hồ sơ 1", remind=[notice_by(answer)]).reminders)
    2026-01-07 07:30:00+07:00
    """

    uid: str = attrs.field(validator=of_type(str))
    due: Due = attrs.field(validator=of_type(Due))
    summary: Text | str = attrs.field(kw_only=True, validator=of_type(Text, str))
    description: Text | str = attrs.field(default="", kw_only=True, validator=of_type(Text, str))
    remind: tuple[Moment, ...] = attrs.field(default=(), converter=_moments, kw_only=True)
    done_at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(_done), kw_only=True)
    revision: int = attrs.field(default=0, kw_only=True, validator=_revision)

    def __attrs_post_init__(self) -> None:
        raise_faults(self.uid, self._faults())

    def _faults(self) -> Iterator[CodecError]:
        yield from line_faults(self.uid, what="DueEntry.uid")
        for language in ("vi", "en"):
            yield from line_faults(_in(self.summary, language), what=f"DueEntry.summary in {language!r}")
            more = _in(self.description, language)
            yield from line_faults(more, what=f"DueEntry.description in {language!r}", several=True)
        for instant in self.reminders:
            if instant > self.due.moment:
                yield CodecError("ical-late-alarm", uid=self.uid, at=instant, due=self.due.moment)
        if self.done_at is not None and _before(self.done_at, self.due.start):
            yield CodecError("ical-done-early", uid=self.uid, at=self.done_at, start=self.due.start)

    @property
    def reminders(self) -> tuple[datetime, ...]:
        """The instants of the reminders; a day stands for the opening of the office on it, or next after it."""
        return tuple(self._instant(moment) for moment in self.remind)

    def _instant(self, moment: Moment) -> datetime:
        if isinstance(moment, datetime):
            return in_vietnam(moment, what="each of DueEntry.remind")
        return self.due.calendar.next_open(datetime.combine(moment, time.min, VIETNAM_TIME))


def _in(text: Text | str, language: Language) -> str:
    return as_text(text, what="a text", language=language)


def _before(instant: datetime, start: Moment) -> bool:
    return instant < start if isinstance(start, datetime) else instant.date() < start


def due_components(
    entries: Iterable[DueEntry], *, stamp: datetime, form: DueForm, explained: bool, language: Language
) -> tuple[Component, ...]:
    """The components of all entries; two of one uid are refused."""
    members = tuple_of(entries, DueEntry, "entries")
    counts = Counter(entry.uid for entry in members)
    raise_faults(
        "the entries",
        (CodecError("ical-repeated-uid", uid=uid, count=count) for uid, count in counts.items() if count > 1),
    )
    write = _todo if form is DueForm.TODO else _event
    return tuple(
        Component(
            "VTODO" if form is DueForm.TODO else "VEVENT",
            (*_head(entry, stamp, language, explained=explained), *write(entry)),
            tuple(_alarm(entry, instant, language) for instant in entry.reminders if entry.done_at is None),
        )
        for entry in members
    )


def _head(entry: DueEntry, stamp: datetime, language: Language, *, explained: bool) -> Iterator[Property]:
    yield "uid", entry.uid
    yield "dtstamp", stamp
    yield "sequence", entry.revision
    yield "summary", _in(entry.summary, language)
    yield "description", "\n".join(_lines(entry, language, explained=explained))
    yield "categories", [_CATEGORY[language], entry.due.certainty.text[language]]


def _lines(entry: DueEntry, language: Language, *, explained: bool) -> Iterator[str]:
    due = entry.due
    if entry.description:
        yield _in(entry.description, language)
    yield _TERM[language].format(term=due.term.text[language], certainty=due.certainty.text[language])
    yield _RECEIVED[language].format(start=show(due.start, language))
    if entry.done_at is not None:
        yield _DONE[language].format(at=show(entry.done_at, language))
    if explained:
        yield from due.trail.lines(language=language)


def _todo(entry: DueEntry) -> Iterator[Property]:
    """DUE, and DTSTART of the same type where it lies before it, as the format demands (RFC 5545, 3.8.2.3)."""
    start, end = _bounds(entry.due)
    if start < end:
        yield "dtstart", start
    yield "due", end
    if entry.done_at is None:
        yield "status", "NEEDS-ACTION"
        return
    yield "status", "COMPLETED"
    yield "completed", in_utc(entry.done_at, what="done_at")
    yield "percent-complete", 100


def _bounds(due: Due) -> tuple[Moment, Moment]:
    """The start and the end as two dates for a term that ends with its day, as two instants for one in hours."""
    start = due.start
    if due.ends_at is None:
        return start.date() if isinstance(start, datetime) else start, due.day
    # A term that ends in hours runs from an instant, or, last in a chain, from a day that starts at 00:00.
    begins = start if isinstance(start, datetime) else datetime.combine(start, time.min, VIETNAM_TIME)
    return in_utc(begins, what="start"), in_utc(due.ends_at, what="due")


def _event(entry: DueEntry) -> Iterator[Property]:
    """The due day as a whole day, or the instant of a term in hours as an event without length."""
    due = entry.due
    if due.ends_at is None:
        yield from whole_day(due.day)
    else:
        yield "dtstart", in_utc(due.ends_at, what="due")
    yield "transp", "TRANSPARENT"
    yield "status", "TENTATIVE" if due.certainty is Certainty.PROVISIONAL else "CONFIRMED"


def _alarm(entry: DueEntry, instant: datetime, language: Language) -> Component:
    properties = (
        ("action", "DISPLAY"),
        ("description", _in(entry.summary, language)),
        ("trigger", in_utc(instant, what="a reminder")),
    )
    return Component("VALARM", cast(tuple[Property, ...], properties))
