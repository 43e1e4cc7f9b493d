"""Lịch tháng của một hạn giải quyết: which days count, which do not and why, month by month, as SVG.

A long term has its first and last months whole; a month between them is a row with one small box a day.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

import attrs

from motcua_lib._checks import given
from motcua_lib.deadlines import Due
from motcua_lib.deadlines._count import day_of
from motcua_lib.drawing._html import RESTS_ON, citations
from motcua_lib.drawing._svg import (
    BOLD,
    INK,
    LINE_HEIGHT,
    PAPER,
    SMALL,
    TEXT,
    Fill,
    column,
    escape,
    fill,
    picture,
    tag,
    text_width,
    wide_enough,
    wrapped,
)
from motcua_lib.drawing._svg import label as text_at
from motcua_lib.law import Language, Text
from motcua_lib.model.days import ONE_DAY, DayKind
from motcua_lib.trail import Step, Trail, show

__all__ = ["due_months"]

WIDTH: Final = 720
MOST_WHOLE: Final = 12
WHOLE_ENDS: Final = 2
MOST_ROWS: Final = 600
MARGIN, GAP = 16, 24
CELL, TALL = 46, 50
WEEK: Final = 7
MONTH_WIDTH: Final = WEEK * CELL
HEAD: Final = 52  # the name of the month and the weekdays
SWATCH: Final = 18
LONG: Final = 4
ROW: Final = 18
ROW_NAME, ROW_NUMBERS = 58, 74
SMALLEST_ROW_TEXT: Final = 10

WEEKDAYS = {"vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"), "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")}
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = Text("Tháng {0.month}/{0.year}", "{1} {0.year}")
HEADING = Text("{}: hạn {} ({})", "{}: due {} ({})")
TITLE = Text("Hạn giải quyết: {}", "Due: {}")
DESCRIPTION = Text("{}; tiếp nhận {}; hạn giải quyết {}; {}", "{}; received {}; due {}; {}")
RECEIVED, DUE, MADE_UP = Text("nhận", "in"), Text("HẠN", "DUE"), Text("bù", "+")
RESTARTED = Text("lại", "again")
IN_ROWS = Text("Mỗi dòng một tháng, mỗi ô một ngày", "A row is a month, a box is a day")
NUMBERS = Text("ngày tính thứ {}", "day {}")
LEFT_OUT = Text("… {} tháng …", "… {} months …")

LEGEND: Mapping[str, tuple[Fill, Text]] = {
    "weekly-rest": (Fill.DOTS, DayKind.WEEKLY_REST.text),
    "holiday": (Fill.SOLID, DayKind.HOLIDAY.text),
    "in-lieu": (Fill.CROSS, DayKind.IN_LIEU.text),
    "swapped-off": (Fill.BACK_DIAGONAL, DayKind.SWAPPED_OFF.text),
    "closed": (Fill.HORIZONTAL, DayKind.CLOSED.text),
    "paused": (Fill.DIAGONAL, Text("tạm dừng, không tính", "paused, not counted")),
}
SIGNS = {
    "counted": (Text("1", "1"), Text("ngày được tính, theo thứ tự", "counted day, numbered")),
    "hours": (Text("4h", "4h"), Text("giờ làm việc được tính", "office time counted")),
    "made-up": (Text("bù", "+"), DayKind.MADE_UP.text),
    "restarted": (RESTARTED, Text("tính lại thời hạn từ ngày này", "the whole term runs again from here")),
    "rolled": (Text("→", "→"), Text("ngày cuối là ngày nghỉ, chuyển tiếp", "a last day off, rolled on")),
}


def due_months(due: Due, *, width: int = WIDTH, language: Language = "vi", name: str = "due") -> str:
    """Lịch tháng của hạn giải quyết: the receipt, every counted day with its number, days off by kind, the due day.

    Args:
        due: the due date.
        width: of the picture in pixels; two months stand beside one another from 700 on.
        language: "vi" or "en".
        name: the beginning of the ids in it; different for each picture on a page.
    Returns:
        The text of one SVG picture with its legend and what the date rests on. A term over more than 12 months has its
        first two and last two months whole, and one row for each month between them.
    Raises:
        ArgumentTypeError: not a Due, a width that is no int. QuantityError: narrower than one month, or too wide.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> due_months(Due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar(), date(2026, 1, 8)))[:37]
    '<svg xmlns="http://www.w3.org/2000/sv'
    """
    given(due, Due, "due", allowed="a Due")
    wide_enough(width, MONTH_WIDTH + 2 * MARGIN, "a picture of months")
    return _Sheet(due, width, language, name).svg()


@attrs.frozen(slots=False)
class _Sheet:
    """One picture: what the days of a due date are, and where they stand."""

    due: Due
    width: int
    language: Language
    name: str

    @cached_property
    def trail(self) -> Trail:
        return self.due.trail

    @cached_property
    def received(self) -> date:
        return day_of(self.due.start)

    def _days_of(self, *rules: str) -> dict[date, Step]:
        return {day_of(step.at): step for step in self.trail if step.rule in rules and step.at is not None}

    @cached_property
    def numbers(self) -> Mapping[date, str]:
        """What stands in the middle of a counted day: its number, or the office time on it."""
        counted = {day: str(step.details["number"]) for day, step in self._days_of("counted").items()}
        hours: dict[date, timedelta] = {}
        for step in self.trail:
            if step.rule == "session" and isinstance(step.at, datetime) and isinstance(step.until, datetime):
                hours[day_of(step.at)] = hours.get(day_of(step.at), timedelta(0)) + (step.until - step.at)
        return counted | {day: _short(amount) for day, amount in hours.items()}

    @cached_property
    def paused(self) -> frozenset[date]:
        return frozenset(self._days_of("paused", "session-paused"))

    @cached_property
    def rolls(self) -> Mapping[date, date]:
        """From a last day off to the day it rolls to."""
        return {day: day_of(step.until) for day, step in self._days_of("rolled").items() if step.until is not None}

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first day of every month from the receipt to the due day."""
        first, last = self.received.replace(day=1), self.due.day.replace(day=1)
        found = [first]
        while found[-1] < last:
            found.append((found[-1] + ONE_DAY * 31).replace(day=1))
        return tuple(found)

    @property
    def in_rows(self) -> tuple[date, ...]:
        """The months of a long term that are rows."""
        return self.months[WHOLE_ENDS:-WHOLE_ENDS] if len(self.months) > MOST_WHOLE else ()

    @property
    def columns(self) -> int:
        beside = self.width >= 2 * MONTH_WIDTH + GAP + 2 * MARGIN
        return 2 if beside and len(self.months) > 1 else 1

    def kind(self, day: date) -> str:
        """How a day is filled: a key of the legend, or nothing."""
        if not self.received <= day <= self.due.day:
            return ""
        kind = "paused" if day in self.paused else self.due.calendar.day(day).kind.value
        return kind if kind in LEGEND else ""

    def svg(self) -> str:
        due, language = self.due, self.language
        words = due.term.text[language], show(due.start, language), show(due.ends_at or due.day, language)
        heading = HEADING[language].format(words[0], words[2], due.certainty.text[language])
        lines = wrapped(heading, self.width - 2 * MARGIN, TEXT * BOLD)
        body = [column(MARGIN, MARGIN, lines, weight="bold")]
        top = MARGIN + len(lines) * TEXT * LINE_HEIGHT + GAP / 2
        for block in (self._calendar, self._legend, self._basis):
            drawn, top = block(top)
            body += drawn
        return picture(
            self.width,
            top + MARGIN,
            body,
            title=TITLE[language].format(words[2]),
            description=DESCRIPTION[language].format(*words, due.certainty.text[language]),
            name=self.name,
            language=language,
            fills=[kind for kind, _ in LEGEND.values()],
        )

    def _calendar(self, top: float) -> tuple[list[str], float]:
        """The months, those of a long term between its first and last ones as rows."""
        if not self.in_rows:
            return self._whole(self.months, top)
        first, top = self._whole(self.months[:WHOLE_ENDS], top)
        rows, top = self._rows(top)
        last, top = self._whole(self.months[-WHOLE_ENDS:], top)
        return [*first, *rows, *last], top

    def _whole(self, months: tuple[date, ...], top: float) -> tuple[list[str], float]:
        drawn: list[str] = []
        for place in range(0, len(months), self.columns):
            row = months[place : place + self.columns]
            for beside, month in enumerate(row):
                drawn += self._month(month, MARGIN + beside * (MONTH_WIDTH + GAP), top)
            top += max(_height(month) for month in row) + GAP
        return drawn, top

    def _rows(self, top: float) -> tuple[list[str], float]:
        """One row a month; of a term of more than fifty years those in the middle are left out, and counted."""
        months, half = self.in_rows, MOST_ROWS // 2
        drawn = [text_at(MARGIN, top + SMALL, IN_ROWS[self.language], size=SMALL)]
        top += ROW + 4
        for place, month in enumerate(months):
            if len(months) > MOST_ROWS and half <= place < len(months) - half:
                if place == half:
                    left_out = LEFT_OUT[self.language].format(len(months) - MOST_ROWS)
                    drawn.append(text_at(MARGIN, top + SMALL, left_out, size=SMALL))
                    top += ROW
                continue
            drawn += self._row(month, top)
            top += ROW
        return drawn, top + GAP

    def _row(self, month: date, top: float) -> Iterator[str]:
        size = min((self.width - 2 * MARGIN - ROW_NAME - ROW_NUMBERS) / 31, ROW - 4)
        left = MARGIN + ROW_NAME
        yield text_at(MARGIN, top + SMALL, f"{month:%m/%Y}", size=SMALLEST_ROW_TEXT)
        days = [month + ONE_DAY * place for place in range(monthrange(month.year, month.month)[1])]
        for place, day in enumerate(days):
            kind = self.kind(day)
            shade = fill(self.name, LEGEND[kind][0]) if kind else PAPER
            yield tag("rect", x=left + place * size, y=top + 2, width=size, height=ROW - 4, fill=shade, stroke=INK)
        numbers = [self.numbers[day] for day in days if day in self.numbers]
        if numbers and not self._hours:
            told = NUMBERS[self.language].format(f"{numbers[0]}–{numbers[-1]}")
            room = self.width - MARGIN - left - 31 * size - 8
            words = told if text_width(told, SMALLEST_ROW_TEXT) <= room else f"{numbers[0]}–{numbers[-1]}"
            yield text_at(left + 31 * size + 8, top + SMALL, words, size=SMALLEST_ROW_TEXT)

    @property
    def _hours(self) -> bool:
        """Whether office time is counted."""
        return self.due.ends_at is not None

    def _month(self, month: date, left: float, top: float) -> Iterator[str]:
        yield text_at(left, top + TEXT, MONTH[self.language].format(month, MONTHS[month.month - 1]), weight="bold")
        for place, weekday in enumerate(WEEKDAYS[self.language]):
            middle = left + place * CELL + CELL / 2
            yield text_at(middle, top + HEAD - 10, weekday, size=SMALL, anchor="middle")
        for place in range(monthrange(month.year, month.month)[1]):
            day, week = month + ONE_DAY * place, (month.weekday() + place) // WEEK
            yield from self._cell(day, left + day.weekday() * CELL, top + HEAD + week * TALL)

    def _cell(self, day: date, left: float, top: float) -> Iterator[str]:
        kind = self.kind(day)
        ends = day in (self.received, self.due.day)
        shade = fill(self.name, LEGEND[kind][0]) if kind else PAPER
        inside = self.received <= day <= self.due.day
        edge = {"stroke": INK if inside else "#bbb", "stroke_width": 3 if ends else 1}
        inset = 2 if ends else 0.5
        yield tag(
            "rect", x=left + inset, y=top + inset, width=CELL - 2 * inset, height=TALL - 2 * inset, fill=shade, **edge
        )
        ink = INK if inside else "#777"
        yield _plain(left + 5, top + 15, str(day.day), size=11, ink=ink, shaded=bool(kind))
        middle = left + CELL / 2
        if number := self.numbers.get(day):
            size = 15 if len(number) < LONG else 13
            yield _plain(middle, top + 32, number, size=size, anchor="middle", weight="bold", shaded=bool(kind))
        if self._made_up(day):
            yield _plain(left + CELL - 5, top + 15, MADE_UP[self.language], size=10, anchor="end")
        if note := self._note(day):
            size = 10 if ends else 14
            yield _plain(middle, top + 44, note, size=size, anchor="middle", weight="bold", shaded=bool(kind))

    def _note(self, day: date) -> str:
        language = self.language
        notes = (
            (day == self.due.day, DUE[language]),
            (day == self.received, (RESTARTED if self.due.conditions.restarts else RECEIVED)[language]),
            (day in self.rolls or any(start < day < end for start, end in self.rolls.items()), "→"),
        )
        return next((note for holds, note in notes if holds), "")

    def _made_up(self, day: date) -> bool:
        inside = self.received <= day <= self.due.day
        return inside and self.due.calendar.day(day).kind is DayKind.MADE_UP

    def _legend(self, top: float) -> tuple[list[str], float]:
        """The fills and signs that the picture uses, one below the other."""
        span = [self.received + ONE_DAY * n for n in range((self.due.day - self.received).days + 1)]
        used = {self.kind(day) for day in span}
        hours = self._hours
        signs = {"counted": self.numbers and not hours, "hours": hours, "rolled": self.rolls}
        signs["restarted"] = bool(self.due.conditions.restarts)
        signs["made-up"] = any(map(self._made_up, span))
        rows = [(_swatch(self.name, shade), words) for key, (shade, words) in LEGEND.items() if key in used]
        rows += [(_sign(sign[self.language]), words) for key, (sign, words) in SIGNS.items() if signs.get(key)]
        drawn = []
        for swatch, words in rows:
            drawn.append(tag("g", swatch, transform=f"translate({MARGIN} {top})"))
            drawn.append(text_at(MARGIN + SWATCH + 10, top + 13, words[self.language], size=SMALL))
            top += SWATCH + 6
        return drawn, top + 8

    def _basis(self, top: float) -> tuple[list[str], float]:
        """What the date rests on, each document and article once."""
        language = self.language
        drawn = [text_at(MARGIN, top + SMALL, RESTS_ON[language], size=SMALL, weight="bold")]
        top += SMALL * LINE_HEIGHT + 4
        for basis in citations(self.trail, language):
            for number, line in enumerate(wrapped(basis, self.width - 2 * MARGIN - 12, SMALL)):
                left, words = (MARGIN + 10, line) if number else (MARGIN, f"• {line}")
                drawn.append(text_at(left, top + SMALL, words, size=SMALL))
                top += SMALL * LINE_HEIGHT
        return drawn, top


def _swatch(name: str, shade: Fill) -> str:
    """A square of one fill."""
    return tag("rect", width=SWATCH, height=SWATCH, fill=fill(name, shade), stroke=INK)


def _sign(sign: str) -> str:
    """A square with a sign in it."""
    frame = tag("rect", width=SWATCH, height=SWATCH, fill=PAPER, stroke=INK)
    return frame + text_at(SWATCH / 2, 13, sign, size=10, anchor="middle", weight="bold")


def _plain(
    x: float,
    y: float,
    content: str,
    *,
    size: int,
    anchor: str = "start",
    weight: str = "normal",
    ink: str = INK,
    shaded: bool = False,
) -> str:
    """Text, on white where the cell is filled."""
    written = tag(
        "text", escape(content), x=x, y=y, font_size=size, text_anchor=anchor, font_weight=weight, fill=ink
    )  # fmt: skip
    if not shaded:
        return written
    wide = text_width(content, size) + 3
    left = x - (wide / 2 if anchor == "middle" else 2)
    return tag("rect", x=left, y=y - size, width=wide, height=size * 1.25, fill=PAPER, rx=2) + written


def _height(month: date) -> int:
    weeks = (month.weekday() + monthrange(month.year, month.month)[1] - 1) // WEEK + 1
    return HEAD + weeks * TALL


def _short(amount: timedelta) -> str:
    """Office time as it fits into a cell: "4h", "1h30"."""
    minutes = amount // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"
