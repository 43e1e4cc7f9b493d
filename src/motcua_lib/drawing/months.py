"""Lịch tháng của một hạn giải quyết: which days count, which do not and why, month by month, as SVG."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

import attrs

from motcua_lib.deadlines import Due
from motcua_lib.drawing._svg import (
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
    wrapped,
)
from motcua_lib.drawing._svg import label as text_at
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.law import Language, Text
from motcua_lib.model.days import ONE_DAY, DayKind
from motcua_lib.trail import Step, Trail, show

__all__ = ["due_months"]

WIDTH: Final = 720
MOST_MONTHS: Final = 36
MARGIN, GAP = 16, 24
CELL, TALL = 46, 46
WEEK: Final = 7
MONTH_WIDTH: Final = WEEK * CELL
HEAD: Final = 52  # the name of the month and the weekdays
SWATCH: Final = 18
LONG: Final = 4

WEEKDAYS = {"vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"), "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")}
MONTH = Text("Tháng {0.month}/{0.year}", "{0:%B %Y}")
HEADING = Text("{}: hạn {} ({})", "{}: due {} ({})")
TITLE = Text("Hạn giải quyết: {}", "Due: {}")
DESCRIPTION = Text("{}; tiếp nhận {}; hạn giải quyết {}; {}", "{}; received {}; due {}; {}")
RESTS_ON = Text("Căn cứ", "Rests on")
RECEIVED, DUE, MADE_UP = Text("nhận", "in"), Text("HẠN", "DUE"), Text("bù", "+")

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
        The text of one SVG picture with its legend and what the date rests on.
    Raises:
        ArgumentTypeError: not a Due. QuantityError: narrower than one month, or a term over more than 36 months.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> due_months(Due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar(), date(2026, 1, 8)))[:37]
    '<svg xmlns="http://www.w3.org/2000/sv'
    """
    if not isinstance(due, Due):
        raise ArgumentTypeError("wrong-type", what="due", allowed="a Due", value=due)
    if width < MONTH_WIDTH + 2 * MARGIN:
        raise QuantityError("too-narrow", what="a picture of months", least=MONTH_WIDTH + 2 * MARGIN, value=width)
    sheet = _Sheet(due, width, language, name)
    if len(sheet.months) > MOST_MONTHS:
        raise QuantityError("too-many-months", count=len(sheet.months), most=MOST_MONTHS)
    return sheet.svg()


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
        return _day(self.due.start)

    def _days_of(self, *rules: str) -> dict[date, Step]:
        return {_day(step.at): step for step in self.trail if step.rule in rules and step.at is not None}

    @cached_property
    def numbers(self) -> Mapping[date, str]:
        """What stands in the middle of a counted day: its number, or the office time on it."""
        counted = {day: str(step.details["number"]) for day, step in self._days_of("counted").items()}
        hours: dict[date, timedelta] = {}
        for step in self.trail:
            if step.rule == "session" and isinstance(step.at, datetime) and isinstance(step.until, datetime):
                hours[_day(step.at)] = hours.get(_day(step.at), timedelta(0)) + (step.until - step.at)
        return counted | {day: _short(amount) for day, amount in hours.items()}

    @cached_property
    def paused(self) -> frozenset[date]:
        return frozenset(self._days_of("paused", "session-paused"))

    @cached_property
    def rolls(self) -> Mapping[date, date]:
        """From a last day off to the day it rolls to."""
        return {day: _day(step.until) for day, step in self._days_of("rolled").items() if step.until is not None}

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first day of every month from the receipt to the due day."""
        first, last = self.received.replace(day=1), self.due.day.replace(day=1)
        found = [first]
        while found[-1] < last:
            found.append((found[-1] + ONE_DAY * 31).replace(day=1))
        return tuple(found)

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
        lines = wrapped(heading, self.width - 2 * MARGIN)
        body = [column(MARGIN, MARGIN, lines, weight="bold")]
        top = MARGIN + len(lines) * TEXT * LINE_HEIGHT + GAP / 2
        for place in range(0, len(self.months), self.columns):
            row = self.months[place : place + self.columns]
            for beside, month in enumerate(row):
                body += self._month(month, MARGIN + beside * (MONTH_WIDTH + GAP), top)
            top += max(_height(month) for month in row) + GAP
        for block in (self._legend, self._basis):
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

    def _month(self, month: date, left: float, top: float) -> Iterator[str]:
        yield text_at(left, top + TEXT, MONTH[self.language].format(month), weight="bold")
        for place, weekday in enumerate(WEEKDAYS[self.language]):
            middle = left + place * CELL + CELL / 2
            yield text_at(middle, top + HEAD - 10, weekday, size=SMALL, anchor="middle")
        day = month
        while day.month == month.month:
            week = (month.weekday() + day.day - 1) // WEEK
            yield from self._cell(day, left + day.weekday() * CELL, top + HEAD + week * TALL)
            day += ONE_DAY

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
        yield _halo(left + 5, top + 14, str(day.day), size=11, ink=INK if inside else "#777")
        if number := self.numbers.get(day):
            size = 15 if len(number) < LONG else 13
            yield _halo(left + CELL / 2, top + 30, number, size=size, anchor="middle", weight="bold")
        if self._made_up(day):
            yield _halo(left + CELL - 4, top + 14, MADE_UP[self.language], size=10, anchor="end")
        if note := self._note(day):
            yield _halo(left + CELL / 2, top + 42, note, size=10, anchor="middle", weight="bold" if ends else "normal")

    def _note(self, day: date) -> str:
        language = self.language
        notes = (
            (day == self.due.day, DUE[language]),
            (day == self.received, RECEIVED[language]),
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
        hours = self.due.ends_at is not None
        signs = {"counted": self.numbers and not hours, "hours": hours, "rolled": self.rolls}
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
        found = dict.fromkeys(step.citation.label[language] for step in self.trail if step.citation is not None)
        drawn = [text_at(MARGIN, top + SMALL, RESTS_ON[language], size=SMALL, weight="bold")]
        top += SMALL * LINE_HEIGHT + 4
        for cited in found:
            for number, line in enumerate(wrapped(cited, self.width - 2 * MARGIN - 12, SMALL)):
                drawn.append(text_at(MARGIN, top + SMALL, f"{'  ' if number else '• '}{line}", size=SMALL))
                top += SMALL * LINE_HEIGHT
        return drawn, top


def _swatch(name: str, shade: Fill) -> str:
    """A square of one fill."""
    return tag("rect", width=SWATCH, height=SWATCH, fill=fill(name, shade), stroke=INK)


def _sign(sign: str) -> str:
    """A square with a sign in it."""
    frame = tag("rect", width=SWATCH, height=SWATCH, fill=PAPER, stroke=INK)
    return frame + text_at(SWATCH / 2, 13, sign, size=10, anchor="middle", weight="bold")


def _halo(
    x: float, y: float, content: str, *, size: int, anchor: str = "start", weight: str = "normal", ink: str = INK
) -> str:
    """Text with a white edge, so that it shows on any fill."""
    return tag(
        "text", escape(content), x=x, y=y, font_size=size, text_anchor=anchor, font_weight=weight, fill=ink,
        stroke=PAPER, stroke_width=3, paint_order="stroke", stroke_linejoin="round",
    )  # fmt: skip


def _height(month: date) -> int:
    following = (month + ONE_DAY * 31).replace(day=1)
    weeks = (month.weekday() + (following - month).days - 1) // WEEK + 1
    return HEAD + weeks * TALL


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _short(amount: timedelta) -> str:
    """Office time as it fits into a cell: "4h", "1h30"."""
    minutes = amount // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02d}" if rest else f"{hours}h"
