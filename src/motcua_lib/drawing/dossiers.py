"""Hồ sơ trong sổ tay: the events of a dossier as a strip, with its clock, due date and what they rest on, as HTML."""

from collections.abc import Iterator
from typing import Final

from motcua_lib.casework import Clock, clock
from motcua_lib.drawing._html import fold, heading, page, sources, table, told
from motcua_lib.drawing._life_shape import shape, states_after
from motcua_lib.drawing._svg import escape, tag
from motcua_lib.errors import ArgumentTypeError, DossierError, MotcuaError
from motcua_lib.law import Language, Text
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.trail import show
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = ["dossier_page"]

TITLE: Final = Text("Hồ sơ {}: {}", "Dossier {}: {}")
FILED: Final = Text("Thủ tục {}; {}", "Procedure {}; {}")
NO_EVENT: Final = Text("chưa có sự kiện nào", "no event yet")
STRIP: Final = Text("Các sự kiện", "Events")
CLOCK: Final = Text("Đồng hồ tại thời điểm {}", "The clock at {}")
ON_OFFICIAL: Final = Text(
    "Tính theo lịch làm việc chung của công chức và giờ hành chính mặc định; nơi có giờ riêng thì hạn có thể khác.",
    "On the general civil-service calendar with the default office hours; an office of other hours may differ.",
)
HEADS: Final = (Text("Nội dung", "What"), Text("Giá trị", "Value"))
ROWS: Final = {
    "term": Text("thời hạn giải quyết", "resolving term"),
    "standing": Text("trạng thái của đồng hồ", "standing of the clock"),
    "due": Text("hạn giải quyết", "due date"),
    "appointment": Text("ngày hẹn trả", "appointment"),
    "used": Text("đã sử dụng", "used"),
    "left": Text("còn lại", "left"),
    "over": Text("quá hạn", "overrun"),
    "paused": Text("không tính vào thời hạn", "not counted"),
    "timeliness": Text("tiến độ", "timeliness"),
}
NO_CLOCK: Final = Text("Chưa có hạn giải quyết: {}", "No due date: {}")
UNREAD: Final = Text("thời hạn không tính được ({})", "its term cannot be counted ({})")
NEVER: Final = Text("hồ sơ kết thúc khi chưa được tiếp nhận", "it ended without having been received")
OUTSIDE: Final = Text("không tính được bằng luật và lịch đang có", "the law and the calendar at hand do not cover it")

BOX: Final = "border:1px solid currentColor;border-radius:6px;padding:4px 8px;margin:0 6px 6px 0"
WAITING: Final = "border-style:dashed;border-left:6px double currentColor"
FINAL: Final = "border:3px double currentColor"


def dossier_page(dossier: Dossier, calendar: WorkCalendar | None = None, *, language: Language = "vi") -> str:
    """Hồ sơ trong sổ tay: what happened as a strip, the clock at the last event, and what the due date rests on.

    Args:
        dossier: the dossier; no name of a person is shown.
        calendar: the calendar of the office; the official one with default hours, and a line that says so, when None.
        language: "vi" or "en".
    Returns:
        One region of HTML: every text escaped, no script, no id, nothing from outside.
    Raises:
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier_page(new)[:69]
    '<section lang="vi" aria-label="Hồ sơ H57.132-260804-0583: mới lập"><p'
    """
    if not isinstance(dossier, Dossier):
        raise ArgumentTypeError("wrong-type", what="dossier", allowed="a Dossier", value=dossier)
    if not isinstance(calendar, WorkCalendar | None):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="a WorkCalendar or None", value=calendar)
    title = TITLE[language].format(dossier.code, dossier.state.text[language])
    name = dossier.filing.name or str(dossier.procedure)
    head = heading(title), told(FILED[language].format(name, dossier.channel.text[language]))
    if not dossier.events:
        return page(title, *head, told(NO_EVENT[language]), language=language)
    return page(title, *head, _strip(dossier, language), *_clock(dossier, calendar, language), language=language)


def _strip(dossier: Dossier, language: Language) -> str:
    """The events in order, each with its instant and the state it led to."""
    boxes = []
    for event, state in states_after(dossier.events):
        when = tag("time", escape(show(event.at, language)), datetime=event.at.isoformat())
        words = told(event.text[language], "strong"), "<br/>", when, "<br/>→ ", escape(state.text[language])
        boxes.append(tag("li", *words, style=f"{BOX};{_edge(state)}"))
    style = "display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0"
    return heading(STRIP[language]) + tag("ol", *boxes, style=style)


def _edge(state: State) -> str:
    """How the box of a state differs, without colour: waited in, or final."""
    if state in shape().sides:
        return WAITING
    return FINAL if state.is_final else "border-style:solid"


def _clock(dossier: Dossier, calendar: WorkCalendar | None, language: Language) -> Iterator[str]:
    at = dossier.events[-1].at
    try:
        reading = clock(dossier, at, calendar or vietnam_calendar())
        steps = tuple(reading.trail)
        rows = tuple(_rows(reading, language))
    except MotcuaError as error:
        yield told(NO_CLOCK[language].format(_reason(dossier, error, language)))
        return
    caption = CLOCK[language].format(show(at, language))
    yield table(caption, [head[language] for head in HEADS], rows)
    if calendar is None:
        yield told(ON_OFFICIAL[language])
    yield sources(steps, language)
    yield fold(steps, language)


def _rows(reading: Clock, language: Language) -> Iterator[tuple[str, str]]:
    due = reading.due
    ends = f"{show(due.ends_at or due.day, language)} ({due.certainty.text[language]})"
    values = {
        "term": due.term.text[language],
        "standing": reading.standing.text[language],
        "due": ends,
        "appointment": show(reading.appointment_day, language),
        "used": reading.used.text[language],
        "left": reading.left.text[language],
        "over": reading.over.text[language] if reading.over else "",
        "paused": reading.paused.text[language] if reading.paused else "",
        "timeliness": reading.timeliness.text[language],
    }
    for key, value in values.items():
        if value:
            yield ROWS[key][language], value


def _reason(dossier: Dossier, error: MotcuaError, language: Language) -> str:
    """Why there is no due date, in words for a reader."""
    term = dossier.filing.term
    if isinstance(term, UnreadTerm):
        return UNREAD[language].format(term.text[language])
    never = isinstance(error, DossierError) and error.slug == "never-received"
    return (NEVER if never else OUTSIDE)[language]
