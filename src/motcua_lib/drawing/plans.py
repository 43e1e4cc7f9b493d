"""Sơ đồ thời gian của một kế hoạch: the steps of a process as bars over time, beside the legal due date, as SVG."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from operator import itemgetter
from typing import Final

import attrs

from motcua_lib._checks import given
from motcua_lib.deadlines import Plan
from motcua_lib.deadlines._schedule import PlannedStep
from motcua_lib.drawing._svg import (
    BOLD,
    INK,
    LINE_HEIGHT,
    PAPER,
    SMALL,
    TEXT,
    Fill,
    column,
    fill,
    halo,
    picture,
    tag,
    text_width,
    wide_enough,
    wrapped,
)
from motcua_lib.drawing._svg import label as text_at
from motcua_lib.law import Language, Text
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME
from motcua_lib.model.terms import SameDay, WorkingDays, WorkingHours
from motcua_lib.trail import show

__all__ = ["plan_strip"]

WIDTH: Final = 720
NARROWEST: Final = 300
MARGIN, GAP = 16, 12
BAR: Final = 18
AXIS: Final = 34
SWATCH: Final = 18
THIN: Final = 6  # left out above and below where nothing is worked
WORKED_TERMS: Final = (SameDay, WorkingDays, WorkingHours)
BY_HOURS: Final = timedelta(days=3)  # shorter plans are drawn by hours and sessions, longer ones by days
TICKS: Final = 8
ROUND: Final = (1, 2, 3, 6, 12, 24, 48)

TITLE = Text("Kế hoạch giải quyết: {}", "Plan: {}")
DESCRIPTION = Text("{} bước, kết thúc {}; {}", "{} steps, ending {}; {}")
CRITICAL, OTHER = Text("bước trên đường găng", "step on the critical path"), Text("bước khác", "another step")
CLOSED = Text("ngoài giờ, ngày nghỉ; thanh mảnh là không tính", "out of hours, days off; thin: not counted")
LEGAL = Text("hạn giải quyết: {}", "legal due date: {}")
LEAD = Text("chủ trì", "lead")
NO_LEGAL = Text("không nêu thời hạn của thủ tục", "no legal term is stated")


def plan_strip(plan: Plan, *, width: int = WIDTH, language: Language = "vi", name: str = "plan") -> str:
    """Sơ đồ kế hoạch: one bar a step from handover to its due date, the critical path dark, the legal due date a line.

    Args:
        plan: the plan.
        width: of the picture in pixels, 300 or more.
        language: "vi" or "en".
        name: the beginning of the ids in it; different for each picture on a page.
    Returns:
        The text of one SVG picture.
    Raises:
        ArgumentTypeError: not a Plan, a width that is no int. QuantityError: too narrow or too wide.
    """
    given(plan, Plan, "plan", allowed="a Plan")
    wide_enough(width, NARROWEST, "the picture of a plan")
    return _Strip(plan, width, language, name).svg()


@attrs.frozen(slots=False)
class _Strip:
    """One picture: where an instant stands, and what is drawn there."""

    plan: Plan
    width: int
    language: Language
    name: str

    @cached_property
    def start(self) -> datetime:
        return min(step.starts_at for step in self.plan.steps)

    @cached_property
    def legal_end(self) -> datetime | None:
        return None if self.plan.process.term is None else self.plan.due.moment

    @cached_property
    def end(self) -> datetime:
        return max(filter(None, (self.plan.ends_at, self.legal_end)))

    @cached_property
    def path(self) -> frozenset[str]:
        """The slugs of the steps on the critical path."""
        return frozenset(step.slug for step in self.plan.critical_path)

    @property
    def by_hours(self) -> bool:
        return self.end - self.start < BY_HOURS

    def x(self, instant: datetime) -> float:
        """Where an instant stands; what lies outside stands at an edge."""
        whole = max(self.end - self.start, timedelta(hours=1))
        share = min(max((instant - self.start) / whole, 0.0), 1.0)
        return MARGIN + share * (self.width - 2 * MARGIN)

    def svg(self) -> str:
        plan, language = self.plan, self.language
        lines = wrapped(TITLE[language].format(plan.process.name[language]), self.width - 2 * MARGIN, TEXT * BOLD)
        head = column(MARGIN, MARGIN, lines, weight="bold")
        top = MARGIN + len(lines) * TEXT * LINE_HEIGHT + GAP
        rows, bottom = self._rows(top + AXIS)
        axis = list(self._axis(top + AXIS, bottom))
        legend, height = self._legend(bottom + GAP)
        verdict = plan.verdict[language] if self.legal_end else NO_LEGAL[language]
        return picture(
            self.width,
            height + MARGIN,
            [head, *self._closed(top + AXIS, bottom), *axis, *rows, *self._legal(top, bottom), *legend],
            title=TITLE[language].format(plan.process.name[language]),
            description=DESCRIPTION[language].format(len(plan.steps), show(plan.last.end, language), verdict),
            name=self.name,
            language=language,
            fills=[Fill.DOTS, Fill.DIAGONAL],
        )

    def _rows(self, top: float) -> tuple[list[str], float]:
        """A line of words and a bar for each step."""
        drawn: list[str] = []
        top += GAP / 2
        for number, planned in enumerate(self.plan.steps, 1):
            lines = wrapped(self._words(number, planned), self.width - 2 * MARGIN, SMALL)
            drawn.append(_on_paper(MARGIN, top, lines))
            top += len(lines) * SMALL * LINE_HEIGHT + 2
            shade = fill(self.name, Fill.SOLID if planned.step.slug in self.path else Fill.DIAGONAL)
            drawn += self._bar(planned, top, shade)
            top += BAR + GAP
        return drawn, top

    def _bar(self, planned: PlannedStep, top: float, shade: str) -> Iterator[str]:
        """The bar of a step; for a term of working time it is thin where nothing is worked."""
        left, right = self.x(planned.starts_at), max(self.x(planned.ends_at), self.x(planned.starts_at) + 2)
        yield tag("rect", x=left, y=top, width=right - left, height=BAR, fill=shade, stroke=INK)
        if not isinstance(planned.step.term, WORKED_TERMS):
            return
        for start, end in self._closed_between(left, right):
            off, on = max(left, start), min(right, end)
            if off < on:
                for y in (top - 1, top + BAR - THIN):
                    yield tag("rect", x=off, y=y, width=on - off, height=THIN + 1, fill=PAPER)
                for y in (top + THIN, top + BAR - THIN):
                    yield tag("line", x1=off, y1=y, x2=on, y2=y, stroke=INK)

    def _words(self, number: int, planned: PlannedStep) -> str:
        step, language = planned.step, self.language
        lead = f", {LEAD[language]}" if step.lead else ""
        return f"{number}. {step.name[language]} ({step.unit}{lead}): {step.term.text[language]}"

    def _axis(self, top: float, bottom: float) -> Iterator[str]:
        yield tag("line", x1=MARGIN, y1=top, x2=self.width - MARGIN, y2=top, stroke=INK)
        free = 0.0
        for instant in self._ticks():
            x, words = self.x(instant), self._tick(instant)
            yield tag("line", x1=x, y1=top - 4, x2=x, y2=bottom, stroke="#999", stroke_width=0.5)
            if x >= free and x + text_width(words, SMALL) <= self.width:
                yield text_at(x, top - 8, words, size=SMALL)
                free = x + text_width(words, SMALL) + 6

    def _ticks(self) -> Iterator[datetime]:
        """The starts of days, or whole hours in a short plan."""
        step = timedelta(hours=1) if self.by_hours else timedelta(days=1)
        instant = datetime.combine(self.start.date(), time.min, VIETNAM_TIME)
        wanted = (self.end - self.start) / step / TICKS
        every = next((round_ for round_ in ROUND if round_ >= wanted), round(wanted))
        while instant <= self.end:
            if instant >= self.start:
                yield instant
            instant += step * every

    def _tick(self, instant: datetime) -> str:
        if not self.by_hours:
            return f"{instant:%d/%m}"
        return f"{instant:%H:%M}" if instant.hour else f"{instant:%d/%m}"

    def _closed(self, top: float, bottom: float) -> Iterator[str]:
        """The time in which nothing is worked: whole days, and between sessions where hours are shown."""
        for left, right in self.closed:
            if right > left:
                box = {"x": left, "y": top, "width": right - left, "height": bottom - top}
                yield tag("rect", **box, fill=fill(self.name, Fill.DOTS), opacity=0.5)

    @cached_property
    def closed(self) -> tuple[tuple[float, float], ...]:
        """Where nothing is worked, from left to right."""
        return tuple((self.x(start), self.x(end)) for start, end in self._stretches())

    def _closed_between(self, left: float, right: float) -> tuple[tuple[float, float], ...]:
        """What of it may lie between two places; the other steps of a long plan are not gone through."""
        first = bisect_right(self.closed, left, key=itemgetter(1))
        return self.closed[first : bisect_left(self.closed, right, key=itemgetter(0))]

    def _stretches(self) -> Iterator[tuple[datetime, datetime]]:
        calendar, day = self.plan.flow.calendar, self.start.date()
        opened = datetime.combine(day, time.min, VIETNAM_TIME)
        last = min(self.end.date(), calendar.last)
        while day <= last:
            following = _midnight(day + ONE_DAY)
            if self.by_hours:
                for session in calendar.sessions_on(day):
                    yield opened, datetime.combine(day, session.start, VIETNAM_TIME)
                    opened = datetime.combine(day, session.end, VIETNAM_TIME)
            elif calendar.is_working_day(day):
                yield opened, _midnight(day)
                opened = following
            day += ONE_DAY
        yield opened, _midnight(day)

    def _legal(self, top: float, bottom: float) -> Iterator[str]:
        if self.legal_end is None:
            return
        x = self.x(self.legal_end)
        words = LEGAL[self.language].format(show(self.plan.due.ends_at or self.plan.due.day, self.language))
        yield halo((x, top + AXIS - 6), (x, bottom), width=3)
        wide = text_width(words, SMALL) * BOLD
        place, anchor = (max(x, wide), "end") if x > self.width / 2 else (min(x, self.width - wide), "start")
        yield text_at(place, top + SMALL - 4, words, size=SMALL, anchor=anchor, weight="bold")

    def _legend(self, top: float) -> tuple[list[str], float]:
        other = len(self.path) < len(self.plan.steps)
        shades = [(Fill.SOLID, CRITICAL), *[(Fill.DIAGONAL, OTHER)] * other, (Fill.DOTS, CLOSED)]
        drawn = []
        for shade, words in shades:
            swatch = {"x": MARGIN, "y": top, "width": SWATCH, "height": SWATCH}
            drawn.append(tag("rect", **swatch, fill=fill(self.name, shade), stroke=INK))
            lines = wrapped(words[self.language], self.width - 2 * MARGIN - SWATCH - 10, SMALL)
            drawn.append(column(MARGIN + SWATCH + 10, top + 1, lines, size=SMALL))
            top += max(SWATCH, len(lines) * SMALL * LINE_HEIGHT) + 6
        return drawn, top


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, VIETNAM_TIME)


def _on_paper(x: float, top: float, lines: tuple[str, ...]) -> str:
    """Lines of text on white, over whatever is behind them."""
    height, wide = len(lines) * SMALL * LINE_HEIGHT, max(text_width(line, SMALL) for line in lines)
    return tag("rect", x=x, y=top, width=wide, height=height, fill=PAPER, opacity=0.85) + column(
        x, top, lines, size=SMALL
    )
