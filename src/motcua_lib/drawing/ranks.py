"""Biểu đồ thứ hạng: how ranks moved from period to period, as SVG; rank 1 is on top, ties share a place."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.drawing._svg import (
    BOLD,
    INK,
    LINE_HEIGHT,
    PAPER,
    SMALL,
    TEXT,
    column,
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
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Language, Text
from motcua_lib.model.scorecard import label

__all__ = ["RankLine", "ranks"]

NARROWEST = 240
MARGIN = 16
STEP = 30
MANY = 20
DENSE_STEP = 24
QUIET = "#666"
RADIUS = 11
HEADS = SMALL * LINE_HEIGHT + 18
DASHES = ("", "7 3", "2 3", "9 3 2 3", "4 4", "12 4")


def _ranks(values: Iterable[int | None]) -> tuple[int | None, ...]:
    found: tuple[Any, ...] = tuple_of(values, object, "RankLine.ranks")
    return found


@attrs.frozen
class RankLine:
    """Đường thứ hạng: the ranks of one unit, one a column; None where it was not ranked.

    Args:
        label: the unit; a str stands for both languages.
        ranks: 1 is the best; ints of 1 or more, or None.
        highlighted: whether it is drawn thick and its ranks white on black.
    Raises:
        MetricError: a rank that is none.
    """

    label: Text = attrs.field(converter=label, validator=of_type(Text))
    ranks: tuple[int | None, ...] = attrs.field(converter=_ranks)
    highlighted: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))

    def __attrs_post_init__(self) -> None:
        for rank in self.ranks:
            if rank is not None and (type(rank) is not int or rank < 1):
                raise MetricError("not-a-rank", label=self.label.en, value=rank)


@attrs.frozen
class _Chart:
    """The measures of one picture."""

    members: tuple[RankLine, ...]
    columns: tuple[str, ...]
    width: int
    top: float
    language: Language

    @cached_property
    def drawn_ranks(self) -> list[int]:
        """The ranks that somebody has; those that nobody has take no room."""
        return sorted({rank for line in self.members for rank in line.ranks if rank is not None})

    @cached_property
    def heights(self) -> dict[int, float]:
        """How far down each rank stands."""
        step = STEP if len(self.drawn_ranks) <= MANY else DENSE_STEP
        return {rank: self.top + RADIUS + step * index for index, rank in enumerate(self.drawn_ranks)}

    @property
    def bottom(self) -> float:
        """Where the last rank ends."""
        return self.heights[self.drawn_ranks[-1]] + RADIUS

    @cached_property
    def labels_width(self) -> float:
        widest = max(text_width(self.named(line), _size(line)) for line in self.members)
        return min(widest + 2, self.width * (0.42 if len(self.columns) > 1 else 0.7))

    @property
    def labels_left(self) -> float:
        """Where the names begin: beside the last column."""
        return self.x(len(self.columns) - 1) + RADIUS + 8

    @property
    def left(self) -> float:
        return MARGIN + max(RADIUS, text_width(self.columns[0], SMALL) / 2)

    @property
    def right(self) -> float:
        return self.width - MARGIN - self.labels_width - RADIUS - 8

    def x(self, place: int) -> float:
        span = max(len(self.columns) - 1, 1)
        return self.left + (self.right - self.left) * place / span

    def y(self, rank: int) -> float:
        return self.heights[rank]

    def named(self, line: RankLine) -> str:
        """The label, with the column of the last rank when that is not the last column."""
        name, last = line.label[self.language], _known(line)[-1][0]
        return name if last == len(self.columns) - 1 else f"{name} ({self.columns[last]})"


def _size(line: RankLine) -> float:
    """The size of the name as it takes room: bold is wider."""
    return TEXT * (BOLD if line.highlighted else 1)


def ranks(
    columns: Iterable[Text | str],
    lines: Iterable[RankLine],
    *,
    title: Text | str,
    width: int = 720,
    name: str = "ranks",
    language: Language = "vi",
) -> str:
    """Biểu đồ thứ hạng: one column a period, one line a unit, its rank at every place.

    Args:
        columns: what the periods are called, from the oldest.
        lines: one or more units, each with a rank or None for every column.
        title: the heading.
        width: in pixels, 240 or more.
        name: the beginning of the ids; different for each picture on a page.
        language: "vi" or "en".
    Returns:
        The text of one SVG picture; the description lists every rank for screen readers.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no column, no rank at all, ranks that do not fit the columns.
        QuantityError: too narrow or too wide.

    >>> svg = ranks(["2017", "2018", "2019"], [RankLine("Phú Lương", [9, 8, 5])], title="PAR Index")
    >>> "Phú Lương: 2017: 9, 2018: 8, 2019: 5" in svg
    True
    """
    names, members = _names(columns, language), tuple_of(lines, RankLine, "lines")
    if not names or not any(map(_known, members)):
        raise MetricError("nothing-to-draw", what="ranks", least="one column and one rank")
    wide_enough(width, NARROWEST, "a picture of ranks")
    for line in members:
        if len(line.ranks) != len(names):
            raise MetricError("ranks-per-line", label=line.label.en, given=len(line.ranks), wanted=len(names))
    head, end = heading(titled(title, "title")[language], width, MARGIN)
    chart = _Chart(tuple(filter(_known, members)), names, width, end + HEADS, language)
    return _drawn(chart, titled(title, "title")[language], head, name)


def _names(columns: Iterable[Text | str], language: Language) -> tuple[str, ...]:
    members = tuple_of(columns, object, "columns")
    for member in members:
        if not isinstance(member, Text | str):
            raise ArgumentTypeError("wrong-type", what="each of columns", allowed="Text or str", value=member)
    return tuple(label(member)[language] for member in members if isinstance(member, Text | str))


def _drawn(chart: _Chart, title: str, head: str, name: str) -> str:
    labels, bottom = _labels(chart)
    body = [
        head,
        *_heads(chart),
        *_paths(chart),
        *_places(chart),
        *labels,
    ]
    told = "; ".join(_told(chart, line) for line in chart.members)
    height = round(max(bottom, chart.bottom) + MARGIN)
    return picture(chart.width, height, body, title=title, description=told, name=name, language=chart.language)


def _told(chart: _Chart, line: RankLine) -> str:
    pairs = zip(chart.columns, line.ranks, strict=True)
    places = ", ".join(f"{name}: {rank}" for name, rank in pairs if rank is not None)
    return f"{line.label[chart.language]}: {places}"


def _heads(chart: _Chart) -> Iterator[str]:
    bottom = chart.bottom
    for place, name in enumerate(chart.columns):
        x = chart.x(place)
        yield tag("line", x1=x, y1=chart.top, x2=x, y2=bottom, stroke="#999", stroke_dasharray="1 3")
        yield text_at(x, chart.top - 12, name, size=SMALL, anchor="middle")


def _paths(chart: _Chart) -> Iterator[str]:
    """The lines; where a unit was not ranked its places are joined by a faint line.

    Those highlighted are thick and on top, and the others step back behind them.
    """
    dashes = {id(line): DASHES[index % len(DASHES)] for index, line in enumerate(chart.members)}
    others = (1.0, QUIET) if any(line.highlighted for line in chart.members) else (1.5, INK)
    for line in sorted(chart.members, key=lambda line: line.highlighted):
        (width, ink), dash = ((3.5, INK), "") if line.highlighted else (others, dashes[id(line)])
        for (place, rank), (after, then) in pairwise(_known(line)):
            ends = (chart.x(place), chart.y(rank)), (chart.x(after), chart.y(then))
            yield halo(*ends, width=width, dash=dash, ink=ink) if after == place + 1 else _faint(*ends)


def _known(line: RankLine) -> list[tuple[int, int]]:
    """The places at which a unit was ranked, with its ranks."""
    return [(place, rank) for place, rank in enumerate(line.ranks) if rank is not None]


def _faint(start: tuple[float, float], end: tuple[float, float]) -> str:
    return tag("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke="#777", stroke_dasharray="1 6")


def _places(chart: _Chart) -> Iterator[str]:
    """A circle with the rank at every place; units that tie share it."""
    found: dict[tuple[int, int], bool] = {}
    for line in chart.members:
        for place, rank in _known(line):
            found[place, rank] = found.get((place, rank), False) or line.highlighted
    for (place, rank), dark in found.items():
        x, y = chart.x(place), chart.y(rank)
        yield tag("circle", cx=x, cy=y, r=RADIUS, fill=INK if dark else PAPER, stroke=INK, stroke_width=1.5)
        yield tag(
            "text", str(rank), x=x, y=y + SMALL * 0.36, font_size=SMALL, text_anchor="middle",
            fill=PAPER if dark else INK,
        )  # fmt: skip


def _labels(chart: _Chart) -> tuple[list[str], float]:
    """The names beside the last places, moved down where they would overlap, and where they end."""
    x, below, found = chart.labels_left, 0.0, []
    ends = [(line, _known(line)[-1][1]) for line in chart.members]
    for line, rank in sorted(ends, key=lambda end: end[1]):
        lines = wrapped(chart.named(line), chart.labels_width, _size(line))
        tall = len(lines) * TEXT * LINE_HEIGHT
        wanted = chart.y(rank) - tall / 2
        top = max(wanted, below)
        if top > wanted + 1:
            found.append(
                halo((chart.x(len(chart.columns) - 1) + RADIUS, chart.y(rank)), (x - 2, top + tall / 2), width=1)
            )
        found.append(column(x, top, lines, weight="bold" if line.highlighted else "normal"))
        below = top + tall + 2
    return found, below
