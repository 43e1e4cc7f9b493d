"""iCalendar: due dates and the office calendar as RFC 5545 text, for calendars that people already use.

Floor 8, the only import of the `icalendar` package (extra `calendar`), which is loaded when a text is written. There is
no clock: the stamp is passed in. Days stand as dates; instants stand in UTC, so that no time zone need be described.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from motcua_lib._checks import raise_faults, tuple_of
from motcua_lib.codec._ical_due import DueEntry, DueForm, due_components
from motcua_lib.codec._ical_office import OfficePart, Writing, office_components
from motcua_lib.codec._ical_parts import Component, as_text, in_utc, line_faults, refuse_empty
from motcua_lib.errors import ArgumentTypeError, CodecError, MissingPackageError
from motcua_lib.law import Language, Text
from motcua_lib.workdays import WorkCalendar

__all__ = ["DueEntry", "DueForm", "OfficePart", "due_calendar", "office_calendar", "uid"]

PRODUCT: Final = "-//motcua_lib//motcua_lib//VI"
DUE_NAME: Final = Text("Hạn giải quyết hồ sơ", "Due dates of dossiers")
OFFICE_NAME: Final = Text("Lịch làm việc", "Office calendar")
# A trigger is a duration unless its type is named (RFC 5545, 3.8.6.3).
PARAMETERS: Final = {"trigger": {"VALUE": "DATE-TIME"}}
NOT_IN_UID = frozenset('@ /\\"')


def uid(code: str, domain: str, *, what: str = "due") -> str:
    """Mã định danh mục lịch: an identifier that stays the same whenever the entry is written again.

    Args:
        code: the code of the dossier, or another code that the host keeps.
        domain: a domain name of the host, which makes it unique in the world.
        what: what of the dossier it is, such as "due" or the slug of a step.
    Raises:
        CodecError: a part is empty, or holds a space, a control character or one of @ / \\ ".
        ArgumentTypeError: a part is no str.

    >>> uid("H57.132-260804-0583", "motcua.example.vn")
    'due-H57.132-260804-0583@motcua.example.vn'
    """
    for name, part in (("code", code), ("domain", domain), ("what", what)):
        _check_part(part, name)
    return f"{what}-{code}@{domain}"


def _check_part(part: object, name: str) -> None:
    if not isinstance(part, str):
        raise ArgumentTypeError("wrong-type", what=name, allowed="str", value=part)
    raise_faults(name, line_faults(part, what=name))
    if found := sorted(NOT_IN_UID & set(part)):
        raise CodecError("ical-uid-part", what=name, value=part, found=", ".join(map(repr, found)))


def due_calendar(
    entries: Iterable[DueEntry],
    *,
    stamp: datetime,
    name: Text | str = DUE_NAME,
    form: DueForm = DueForm.TODO,
    explained: bool = True,
    refresh: timedelta | None = None,
    language: Language = "vi",
) -> str:
    """Hạn giải quyết thành iCalendar: due dates as to-dos or events, each with its alarms, as text.

    A term that ends with its day stands as a date, one in hours as an instant in UTC. DTSTART is left out where it
    would not lie before DUE.

    Args:
        entries: one or more entries, each with a uid of its own.
        stamp: the aware instant at which the text is made (DTSTAMP).
        name: what the calendar is called.
        form: to-dos or events.
        explained: whether the trail of every due date stands in its description.
        refresh: how often a subscriber should fetch it again (RFC 7986); None says nothing.
        language: "vi" or "en".
    Returns:
        str: RFC 5545 text, lines of at most 75 octets that end in CRLF.
    Raises:
        MissingPackageError: `icalendar` is not installed.
        CodecError: no entry, or two of one uid. ArgumentTypeError, NaiveDatetimeError: a wrong type or instant.

    >>> from motcua_lib.deadlines import due, notice_by
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> answer = due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar())
    >>> entry = DueEntry(uid("H57.132-251230-0001", "motcua.example.vn"), answer, summary="H57.132-251230-0001",
    ...                  remind=[notice_by(answer)])
    >>> text = due_calendar([entry], stamp=datetime(2025, 12, 30, 16, tzinfo=VIETNAM_TIME))
    >>> [line for line in text.splitlines() if line.startswith(("DTSTART", "DUE", "TRIGGER"))]
    ['DTSTART;VALUE=DATE:20251230', 'DUE;VALUE=DATE:20260108', 'TRIGGER;VALUE=DATE-TIME:20260107T003000Z']

    Legal basis: none; the format is RFC 5545, with names as in RFC 7986.
    """
    if not isinstance(form, DueForm):
        raise ArgumentTypeError("wrong-type", what="form", allowed="a DueForm", value=form)
    stamped = in_utc(stamp, what="stamp")
    components = due_components(entries, stamp=stamped, form=form, explained=explained, language=language)
    refuse_empty(components, why="no entry was given")
    return _written(components, name=name, refresh=refresh, language=language)


def office_calendar(
    calendar: WorkCalendar,
    start: date,
    end: date,
    *,
    stamp: datetime,
    domain: str,
    name: Text | str = OFFICE_NAME,
    parts: Iterable[OfficePart] = tuple(OfficePart),
    refresh: timedelta | None = None,
    language: Language = "vi",
) -> str:
    """Lịch làm việc thành iCalendar: the days off, the make-up days and the sessions in [start, end), as text.

    Every day off carries its kind as a category and its decision in the description; a day that may still move is
    TENTATIVE. A day without any session is not worked.

    Args:
        calendar: the calendar of the office.
        start, end: the days, half-open.
        stamp: the aware instant at which the text is made (DTSTAMP).
        domain: a domain name of the host, for the identifiers: one a day and session, always the same.
        name: what the calendar is called.
        parts: which of the three are written.
        refresh: how often a subscriber should fetch it again (RFC 7986); None says nothing.
        language: "vi" or "en".
    Returns:
        str: RFC 5545 text, lines of at most 75 octets that end in CRLF.
    Raises:
        MissingPackageError: `icalendar` is not installed.
        CodecError: these days have nothing of the parts asked for. CalendarError: `end` is not after `start`.
        OutOfRangeError: a day is not covered. ArgumentTypeError, NaiveDatetimeError: a wrong type or instant.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> made = datetime(2025, 12, 30, 16, tzinfo=VIETNAM_TIME)
    >>> text = office_calendar(vietnam_calendar(), date(2026, 1, 1), date(2026, 1, 12), stamp=made,
    ...                        domain="motcua.example.vn", parts=[OfficePart.DAYS_OFF, OfficePart.MADE_UP])
    >>> [line for line in text.splitlines() if line.startswith("X-MOTCUA")]
    ['X-MOTCUA-KIND:holiday', 'X-MOTCUA-KIND:swapped-off', 'X-MOTCUA-KIND:made-up']

    Legal basis: that of every day stands in its description; the format is RFC 5545.
    """
    if not isinstance(calendar, WorkCalendar):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="a WorkCalendar", value=calendar)
    _check_part(domain, "domain")
    components = tuple(
        office_components(
            calendar,
            start,
            end,
            parts=frozenset(tuple_of(parts, OfficePart, "parts")),
            writing=Writing(in_utc(stamp, what="stamp"), domain, language),
        )
    )
    refuse_empty(components, why="these days have nothing of the parts asked for")
    return _written(components, name=name, refresh=refresh, language=language)


def _written(
    components: Sequence[Component], *, name: Text | str, refresh: timedelta | None, language: Language
) -> str:
    """The calendar object as text."""
    shown = as_text(name, what="name", language=language)
    raise_faults("the calendar", line_faults(shown, what="name"))
    package = _package()
    written = package.Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("name", shown)
    written.add("x-wr-calname", shown)
    if refresh is not None:
        _check_refresh(refresh)
        written.add("refresh-interval", _duration(refresh, package), encode=False)
    for component in components:
        written.add_component(_built(component, package))
    text: str = written.to_ical().decode("utf-8")
    return text


def _check_refresh(refresh: object) -> None:
    if not isinstance(refresh, timedelta) or refresh <= timedelta(0):
        raise ArgumentTypeError("wrong-type", what="refresh", allowed="a timedelta above zero", value=refresh)


def _duration(amount: timedelta, package: Any) -> Any:
    """A duration that says so, as REFRESH-INTERVAL must (RFC 7986, 5.7); older packages would write it as text."""
    duration = package.vDuration(amount)
    duration.params["VALUE"] = "DURATION"
    return duration


def _built(component: Component, package: Any) -> Any:
    kinds = {"VEVENT": package.Event, "VTODO": package.Todo, "VALARM": package.Alarm}
    built = kinds[component.kind]()
    for name, value in component.properties:
        built.add(name, value, parameters=PARAMETERS.get(name))
    for child in component.children:
        built.add_component(_built(child, package))
    return built


def _package() -> Any:
    """The package, or an error that says what to install."""
    try:
        import icalendar
    except ImportError:
        raise MissingPackageError(
            "missing-package", what="writing iCalendar", package="icalendar", extra="calendar"
        ) from None
    return icalendar
