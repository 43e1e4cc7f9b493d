"""Biểu đồ thanh: values as bars with their intervals, one row a value, as SVG.

A bar starts at zero; on an axis without a zero a bar would mislead, so values are points there.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from math import ceil, floor, log10

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.drawing._svg import (
    INK,
    LINE_HEIGHT,
    SMALL,
    TEXT,
    Fill,
    Number,
    column,
    fill,
    finite,
    halo,
    heading,
    picture,
    tag,
    text_width,
    titled,
    wide_enough,
    wrapped,
)
from motcua_lib.drawing._svg import label as text_at
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.law import Language, Text
from motcua_lib.model._exact import half_up, plain, spelled
from motcua_lib.model.scorecard import Rounding, Unit, label

__all__ = ["Bar", "Fill", "bars"]

NARROWEST = 240
STACKED_BELOW = 520
MARGIN = 16
THICK = 18
ROW_GAP = 12
TICKS = 5
LEAST_AXIS = 20


def _value(value: Number) -> Fraction:
    return finite(value, "Bar.value")


def _low(value: Number | None) -> Fraction | None:
    return None if value is None else finite(value, "Bar.low")


def _high(value: Number | None) -> Fraction | None:
    return None if value is None else finite(value, "Bar.high")


def _top(value: Number | None) -> Fraction | None:
    return None if value is None else finite(value, "Bar.top")


def _unit(value: Text | str | None) -> Text | None:
    return None if value is None else label(value)


@attrs.frozen
class Bar:
    """Thanh: one value with its label and, where it has one, its interval.

    Args:
        label: what it is; a str stands for both languages.
        value: a finite number; a float is taken as it is.
        low, high: the ends of its interval; both or none.
        fill: how it is filled, such as by block.
        unit: what stands behind its figure, with the space before it; None leaves it to the picture.
        top: the most the value can be, such as 20 points; None when it has no top or leaves it to the picture.
    Raises:
        ArgumentTypeError: no number. MetricError: not finite, or the interval does not hold the value.
    """

    label: Text = attrs.field(converter=label, validator=of_type(Text))
    value: Fraction = attrs.field(converter=_value)
    low: Fraction | None = attrs.field(default=None, kw_only=True, converter=_low)
    high: Fraction | None = attrs.field(default=None, kw_only=True, converter=_high)
    fill: Fill = attrs.field(default=Fill.SOLID, kw_only=True, validator=of_type(Fill))
    unit: Text | None = attrs.field(default=None, kw_only=True, converter=_unit, validator=of_type(Text, type(None)))
    top: Fraction | None = attrs.field(default=None, kw_only=True, converter=_top)

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            return
        if self.low is None or self.high is None or not self.low <= self.value <= self.high:
            raise MetricError("interval-order", label=self.label.en, low=self.low, high=self.high, value=self.value)

    @property
    def reach(self) -> tuple[Fraction, Fraction]:
        """The smallest and the largest number that is drawn."""
        return (self.value if self.low is None else self.low, self.value if self.high is None else self.high)


@attrs.frozen
class _Chart:
    """The measures of one picture."""

    members: tuple[Bar, ...]
    low: Fraction
    high: Fraction
    width: int
    places: int
    unit: Text
    name: str
    language: Language

    @property
    def stacked(self) -> bool:
        """Whether labels stand above their bars, for there is no room beside them."""
        return self.width < STACKED_BELOW

    def shown(self, value: Fraction) -> str:
        return f"{spelled(half_up(value, self.places))[self.language]}{self.unit[self.language]}"

    @property
    def has_zero(self) -> bool:
        """Whether a bar can start at zero."""
        return self.low <= 0 <= self.high

    @cached_property
    def values_width(self) -> float:
        return max(text_width(self.shown(bar.value)) for bar in self.members)

    @cached_property
    def labels_width(self) -> float:
        if self.stacked:
            return 0
        widest = max(text_width(bar.label[self.language]) for bar in self.members)
        return min(widest, self.width * 0.38) + ROW_GAP

    @property
    def left(self) -> float:
        return MARGIN + self.labels_width

    @property
    def right(self) -> float:
        return self.width - MARGIN - self.values_width - ROW_GAP

    def x(self, value: Fraction) -> float:
        return self.left + (self.right - self.left) * float((value - self.low) / (self.high - self.low))

    def lines(self, bar: Bar) -> tuple[str, ...]:
        room = self.width - 2 * MARGIN if self.stacked else self.labels_width - ROW_GAP
        return wrapped(bar.label[self.language], room + 1)

    def height(self, bar: Bar) -> float:
        """How high the row of a bar is."""
        text = len(self.lines(bar)) * TEXT * LINE_HEIGHT
        return (text + 2 + THICK if self.stacked else max(text, THICK)) + ROW_GAP


def bars(
    data: Iterable[Bar],
    *,
    title: Text | str,
    low: Number = 0,
    high: Number | None = None,
    unit: Text | str | None = None,
    places: int = 2,
    width: int = 720,
    legend: Iterable[tuple[Fill, Text | str]] = (),
    name: str = "bars",
    language: Language = "vi",
) -> str:
    """Biểu đồ thanh: one row a value, with its label, bar, interval and figure.

    Args:
        data: one or more bars, from top to bottom.
        title: the heading.
        low, high: the ends of the axis; without a zero between them the values are points, and the picture says where
            the axis starts. Without `high` it is 100 for percentages and bars that state no unit, and for another
            unit the largest `Bar.top`.
        unit: what stands behind each figure; without it the unit that the bars state, and "%" when they state none.
        places: the decimals of each figure, rounded half up.
        width: in pixels, 240 or more; below 520 labels stand above their bars, for phones.
        legend: what each fill means.
        name: the beginning of the ids; different for each picture on a page.
        language: "vi" or "en".
    Returns:
        The text of one SVG picture; the description lists every value for screen readers.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no bar, bars of different units, no end of the axis, a bar outside
        the axis. QuantityError: too narrow or too wide.

    >>> from decimal import Decimal
    >>> svg = bars([Bar("Tiếp cận", Decimal("84.27"), low=83, high=85)], title="SIPAS 2024")
    >>> svg.startswith("<svg "), "Tiếp cận: 84,27% (83,00%–85,00%)" in svg
    (True, True)
    """
    members = tuple_of(data, Bar, "data")
    if not members:
        raise MetricError("nothing-to-draw", what="bars", least="one bar")
    chart = _Chart(
        members,
        finite(low, "low"),
        _axis_end(members) if high is None else finite(high, "high"),
        wide_enough(width, NARROWEST, "a picture of bars"),
        Rounding(places).places,
        _stated_unit(members) if unit is None else titled(unit, "unit"),
        name,
        language,
    )
    _check_axis(chart)
    _check_room(chart)
    keys = [_legend_key(key, language) for key in tuple_of(legend, object, "legend")]
    return _drawn(chart, titled(title, "title")[language], keys)


def _legend_key(key: object, language: Language) -> tuple[Fill, str]:
    if not isinstance(key, tuple | list) or len(key) != 2:
        raise ArgumentTypeError("wrong-type", what="each of legend", allowed="a pair of Fill and Text", value=key)
    return given(key[0], Fill, "each fill of legend"), titled(key[1], "each text of legend")[language]


PERCENT = Unit.PERCENT.sign


def _stated_unit(members: tuple[Bar, ...]) -> Text:
    """The one unit that bars state; percent when they state none."""
    stated = dict.fromkeys(bar.unit for bar in members if bar.unit is not None)
    if len(stated) > 1:
        raise MetricError("bars-of-two-units", units=", ".join(unit.en.strip() for unit in stated))
    return next(iter(stated), PERCENT)


def _axis_end(members: tuple[Bar, ...]) -> Fraction:
    """Where the axis ends when nobody says so: what the values can be at most, never a guess from the values."""
    unit = _stated_unit(members)
    if unit == PERCENT:
        return Fraction(100)
    tops = [bar.top for bar in members if bar.top is not None]
    if len(tops) < len(members):
        raise MetricError("axis-without-end", unit=unit.en.strip())
    return max(tops)


def _check_axis(chart: _Chart) -> None:
    if chart.low >= chart.high:
        raise MetricError("empty-figure", low=chart.low, high=chart.high)
    for bar in chart.members:
        for value in bar.reach:
            if not chart.low <= value <= chart.high:
                text = f"{spelled(half_up(value, chart.places)).en}{chart.unit.en}"
                raise MetricError("off-the-axis", label=bar.label.en, value=text, low=chart.low, high=chart.high)


def _check_room(chart: _Chart) -> None:
    """What stands beside the axis must leave it some width."""
    missing = LEAST_AXIS - (chart.right - chart.left)
    if missing > 0:
        least = chart.width + ceil(missing)
        raise QuantityError("too-narrow", what="bars beside figures so long", least=least, value=chart.width)


def _drawn(chart: _Chart, title: str, keys: list[tuple[Fill, str]]) -> str:
    head, end = heading(title, chart.width, MARGIN)
    body, y = [head], end + ROW_GAP
    for kind, text in keys:
        lines = wrapped(text, chart.width - 2 * MARGIN - 28)
        body.append(_key(chart, kind, lines, y))
        y += len(lines) * TEXT * LINE_HEIGHT + 6
    top = y + 4
    bottom = top + sum(chart.height(bar) for bar in chart.members)
    body += _axis(chart, top - 4, bottom)
    y = top
    for bar in chart.members:
        body += _row(chart, bar, y)
        y += chart.height(bar)
    told = "; ".join(_told(chart, bar) for bar in chart.members)
    note, floor_line = _start_note(chart, bottom + SMALL + 14)
    height = bottom + SMALL + 14 + floor_line
    fills = {bar.fill for bar in chart.members} | {kind for kind, _ in keys}
    return picture(
        chart.width, round(height), [*body, *note], title=title, description=told, name=chart.name,
        language=chart.language, fills=fills,
    )  # fmt: skip


def _told(chart: _Chart, bar: Bar) -> str:
    text = f"{bar.label[chart.language]}: {chart.shown(bar.value)}"
    if bar.low is None or bar.high is None:
        return text
    return f"{text} ({chart.shown(bar.low)}–{chart.shown(bar.high)})"


def _key(chart: _Chart, kind: Fill, lines: tuple[str, ...], y: float) -> str:
    box = tag("rect", x=MARGIN, y=y + 2, width=20, height=14, fill=fill(chart.name, kind), stroke=INK)
    return box + column(MARGIN + 28, y, lines)


_STARTS = Text("trục bắt đầu từ {low}", "the axis starts at {low}")


def _start_note(chart: _Chart, y: float) -> tuple[list[str], float]:
    """What the axis starts at, when that is not zero, and the room it takes."""
    if chart.has_zero:
        return [], MARGIN - 8
    text = _STARTS[chart.language].format(low=_tick_text(chart, chart.low))
    return [text_at(chart.left, y + SMALL, text, size=SMALL)], SMALL + MARGIN


def _steps(chart: _Chart) -> Iterator[Fraction]:
    """Round numbers along the axis, about five of them."""
    span = chart.high - chart.low
    size = Fraction(10) ** floor(log10(span / TICKS))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor * TICKS >= span)
    at = -(-chart.low // step) * step
    while at <= chart.high:
        yield at
        at += step


def _tick_text(chart: _Chart, value: Fraction) -> str:
    return spelled(plain(value, 6))[chart.language]


def _axis(chart: _Chart, top: float, bottom: float) -> Iterator[str]:
    zero = chart.x(Fraction(0)) if chart.has_zero else chart.left
    free = 0.0
    for value in _steps(chart):
        x, words = chart.x(value), _tick_text(chart, value)
        half = text_width(words, SMALL) / 2
        yield from (_upright(x, *span) for span in _spans(chart, top, bottom))
        if free <= x - half and x + half <= chart.width:  # else it would stand on its neighbour or leave the picture
            yield text_at(x, bottom + SMALL + 2, words, size=SMALL, anchor="middle")
            free = x + half + 4
    for start, end in _spans(chart, top, bottom):
        yield tag("line", x1=zero, y1=start, x2=zero, y2=end, stroke=INK)


def _upright(x: float, top: float, bottom: float) -> str:
    return tag("line", x1=x, y1=top, x2=x, y2=bottom, stroke="#999", stroke_width=1, stroke_dasharray="1 3")


def _spans(chart: _Chart, top: float, bottom: float) -> Iterator[tuple[float, float]]:
    """Where the lines of the axis run: all the way, or beside each bar alone where labels stand between bars."""
    if not chart.stacked:
        yield top, bottom
        return
    y = top + 4
    for bar in chart.members:
        y += chart.height(bar)
        yield y - ROW_GAP - THICK - 2, y - ROW_GAP + 3


def _row(chart: _Chart, bar: Bar, y: float) -> Iterator[str]:
    lines = chart.lines(bar)
    text = len(lines) * TEXT * LINE_HEIGHT
    if chart.stacked:
        yield column(MARGIN, y, lines)
        middle = y + text + 2 + THICK / 2
    else:
        middle = y + max(text, THICK) / 2
        yield column(chart.left - ROW_GAP, middle - text / 2, lines, anchor="end")
    mark, whisker = _mark(chart, bar, middle), "".join(_whisker(chart, bar, middle))
    yield mark + whisker if chart.has_zero else whisker + mark
    yield text_at(chart.width - MARGIN, middle + TEXT * 0.36, chart.shown(bar.value), anchor="end")


def _whisker(chart: _Chart, bar: Bar, middle: float) -> Iterator[str]:
    if bar.low is not None and bar.high is not None:
        ends = chart.x(bar.low), chart.x(bar.high)
        yield halo((ends[0], middle), (ends[1], middle))
        yield from (halo((x, middle - 5), (x, middle + 5)) for x in ends)


def _mark(chart: _Chart, bar: Bar, middle: float) -> str:
    """A bar from zero, or a point on an axis without one."""
    x, inside = chart.x(bar.value), fill(chart.name, bar.fill)
    if not chart.has_zero:
        return tag("circle", cx=x, cy=middle, r=6, fill=inside, stroke=INK, stroke_width=1.5)
    start, end = sorted((chart.x(Fraction(0)), x))
    top = middle - THICK / 2
    return tag("rect", x=start, y=top, width=end - start, height=THICK, fill=inside, stroke=INK)
