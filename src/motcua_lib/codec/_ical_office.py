"""Lịch làm việc trong iCalendar: days off, make-up days and office sessions as events."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum

import attrs

from motcua_lib.codec._ical_parts import Component, Property, whole_day
from motcua_lib.errors import CalendarError
from motcua_lib.law import Confidence, Language, Text
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, Certainty, DayKind, DayRecord, as_day
from motcua_lib.model.hours import Session
from motcua_lib.workdays import WorkCalendar

__all__ = ["OfficePart", "Writing", "office_components"]

_OPEN = Text("Giờ làm việc {session}", "Office open {session}")
_OPEN_CATEGORY = Text("giờ làm việc", "office hours")
_BASIS = Text("Căn cứ: {citation}", "Basis: {citation}")
_KNOWN = Text("Công bố từ: {:%d/%m/%Y}", "Known from: {:%Y-%m-%d}")
_CONFIDENCE = Text("Độ tin cậy: {confidence}", "Confidence: {confidence}")
_CERTAINTY = Text("Mức chắc chắn: {certainty}", "Certainty: {certainty}")


class OfficePart(Enum):
    """Phần của lịch làm việc: what is written; together they tell every working day from every day off."""

    DAYS_OFF = "days-off"
    MADE_UP = "made-up"
    SESSIONS = "sessions"


# By kind of day, the part that writes it as a whole day; ordinary days have their sessions only.
_PARTS = {
    DayKind.HOLIDAY: OfficePart.DAYS_OFF,
    DayKind.IN_LIEU: OfficePart.DAYS_OFF,
    DayKind.SWAPPED_OFF: OfficePart.DAYS_OFF,
    DayKind.CLOSED: OfficePart.DAYS_OFF,
    DayKind.MADE_UP: OfficePart.MADE_UP,
}


@attrs.frozen
class Writing:
    """Cách ghi: what every component has in common: the stamp in UTC, the domain of the identifiers, the language."""

    stamp: datetime
    domain: str
    language: Language


def office_components(
    calendar: WorkCalendar, start: date, end: date, *, parts: frozenset[OfficePart], writing: Writing
) -> Iterator[Component]:
    """The components of the days in [start, end)."""
    day, end = as_day(start, what="start"), as_day(end, what="end")
    if end <= day:
        raise CalendarError("calendar-order", first=day, last=date.fromordinal(max(end.toordinal() - 1, 1)))
    while day < end:
        record = calendar.day(day)
        if _PARTS.get(record.kind) in parts:
            yield Component("VEVENT", tuple(_day(record, writing)))
        if OfficePart.SESSIONS in parts:
            for session in calendar.sessions_on(day):
                yield Component("VEVENT", tuple(_session(record, session, calendar, writing)))
        day += ONE_DAY


def _status(record: DayRecord) -> str:
    return "TENTATIVE" if record.certainty is Certainty.PROVISIONAL else "CONFIRMED"


def _day(record: DayRecord, writing: Writing) -> Iterator[Property]:
    language = writing.language
    names = ", ".join(name[language] for name in record.names)
    kind = record.kind.text[language]
    yield "uid", f"day-{record.day}@{writing.domain}"
    yield "dtstamp", writing.stamp
    yield from whole_day(record.day)
    yield "summary", f"{kind}: {names}" if names else kind
    yield "description", "\n".join(_basis(record, language))
    yield "categories", [kind, record.certainty.text[language]]
    yield "status", _status(record)
    yield "transp", "TRANSPARENT"
    yield "x-motcua-kind", record.kind.value


def _basis(record: DayRecord, language: Language) -> Iterator[str]:
    if record.citation is not None:
        yield _BASIS[language].format(citation=record.citation.label[language])
        if record.citation.confidence is not Confidence.HIGH:
            yield _CONFIDENCE[language].format(confidence=record.citation.confidence.text[language])
    if record.known_from is not None:
        yield _KNOWN[language].format(record.known_from)
    yield _CERTAINTY[language].format(certainty=record.certainty.text[language])


def _session(record: DayRecord, session: Session, calendar: WorkCalendar, writing: Writing) -> Iterator[Property]:
    language = writing.language
    opens, closes = (
        datetime.combine(record.day, clock, VIETNAM_TIME).astimezone(UTC) for clock in (session.start, session.end)
    )
    yield "uid", f"open-{record.day}-{session.start:%H%M%S}@{writing.domain}"
    yield "dtstamp", writing.stamp
    yield "dtstart", opens
    yield "dtend", closes
    yield "summary", _OPEN[language].format(session=session)
    yield "description", calendar.hours.name[language]
    yield "categories", [_OPEN_CATEGORY[language], record.certainty.text[language]]
    yield "status", _status(record)
    yield "transp", "TRANSPARENT"
    yield "x-motcua-kind", record.kind.value
