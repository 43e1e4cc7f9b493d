"""Sơ đồ vòng đời hồ sơ: the one table of states and events as a picture, and the way of one dossier through it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import Final

import attrs

from motcua_lib.casework import life_cycle_rows
from motcua_lib.drawing._life_boxes import EVENT, NAME, Box, Layout, Wire, capital, names, stays
from motcua_lib.drawing._life_shape import PHASES, Arrow, shape, states_after
from motcua_lib.drawing._svg import (
    BOLD,
    INK,
    LINE_HEIGHT,
    PAPER,
    SMALL,
    Fill,
    column,
    escape,
    fill,
    heading,
    num,
    picture,
    tag,
    wide_enough,
    wrapped,
)
from motcua_lib.drawing._svg import label as text_at
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Language, Text
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State

__all__ = ["life_cycle"]

WIDTH: Final = 720
NARROWEST: Final = 280
COLUMNS: Final = 640  # narrower pictures are a list
MARGIN: Final = 16
QUIET: Final = "#767676"
HEAD: Final = 7

TITLE = Text("Vòng đời hồ sơ", "The life cycle of a dossier")
OF_ONE = Text("Hồ sơ {}: {}", "Dossier {}: {}")
ENDS = Text("Kết thúc", "End")
ARROW = Text("{} → {}: {}", "{} → {}: {}")
LEADS = Text("{} → {}", "{} → {}")
ENTERED = Text("{:%d/%m/%Y %H:%M}", "{:%Y-%m-%d %H:%M}")
AGAIN = Text("lần {}: {}", "time {}: {}")
WAITS = Text("trạng thái chờ", "waiting")
FINAL = Text("trạng thái cuối, không còn sự kiện nào", "final, no event leaves it")
FRAME = Text("mũi tên từ khung: từ mọi trạng thái trong khung", "an arrow out of a frame: from every state in it")
STAYS = Text("sự kiện không đổi trạng thái", "events that leave the state as it is")
PASSED = Text("đã qua, với thời điểm", "passed, and when")
CURRENT = Text("trạng thái hiện tại", "the present state")


def life_cycle(
    dossier: Dossier | None = None, *, width: int = WIDTH, language: Language = "vi", name: str = "life-cycle"
) -> str:
    """Sơ đồ vòng đời hồ sơ: every state and event of the table of `casework`; with a dossier, the way it has gone.

    Args:
        dossier: whose states are marked, with the instants at which it came to them; None for the table alone.
        width: of the picture in pixels, 280 or more; below 640 it is a list of the states, for phones.
        language: "vi" or "en".
        name: the beginning of the ids in it; different for each picture on a page.
    Returns:
        The text of one SVG picture. Its description has every row of the table, or every step of the dossier.
    Raises:
        ArgumentTypeError: not a Dossier, a width that is no int. QuantityError: too narrow or too wide.
        MetricError: the name cannot begin an id.

    >>> life_cycle()[:37]
    '<svg xmlns="http://www.w3.org/2000/sv'
    """
    if not isinstance(dossier, Dossier | None):
        raise ArgumentTypeError("wrong-type", what="dossier", allowed="a Dossier or None", value=dossier)
    wide_enough(width, NARROWEST, "the picture of the life cycle")
    return _Sheet(dossier, width, language, name).svg()


@attrs.frozen(slots=False)
class _Sheet:
    """One picture."""

    dossier: Dossier | None
    width: int
    language: Language
    name: str

    @cached_property
    def way(self) -> tuple[tuple[State, datetime], ...]:
        """The states that the dossier came to, with the instants; events that leave it where it is are passed over."""
        state, found = State.NEW, []
        for event, after in states_after(self.dossier.events if self.dossier else ()):
            if after is not state:
                found.append((after, event.at))
            state = after
        return tuple(found)

    @cached_property
    def moves(self) -> frozenset[tuple[State, State]]:
        """The pairs of states between which the dossier went."""
        return frozenset(pairwise([State.NEW, *(state for state, _ in self.way)]))

    @cached_property
    def notes(self) -> Mapping[State, tuple[str, ...]]:
        """When each state was come to: the first time, and the last of several."""
        found: dict[State, list[str]] = {}
        for state, instant in self.way:
            found.setdefault(state, []).append(ENTERED[self.language].format(instant))
        return {
            state: (times[0],) if len(times) == 1 else (times[0], AGAIN[self.language].format(len(times), times[-1]))
            for state, times in found.items()
        }

    @property
    def title(self) -> str:
        if self.dossier is None:
            return TITLE[self.language]
        return OF_ONE[self.language].format(self.dossier.code, self.dossier.state.text[self.language])

    def svg(self) -> str:
        head, end = heading(self.title, self.width, MARGIN)
        body, below = self._columns(end + 8) if self.width >= COLUMNS else self._list(end + 8)
        legend, bottom = self._legend(below + 14)
        return picture(
            self.width,
            bottom + MARGIN,
            [head, *body, *legend],
            title=self.title,
            description=self._told(),
            name=self.name,
            language=self.language,
            fills=[Fill.DIAGONAL],
        )

    def _columns(self, top: float) -> tuple[list[str], float]:
        """Boxes and arrows."""
        layout = Layout(shape(), self.notes, self.width, top, self.language)
        body = [*self._bands(layout), *self._frames(layout)]
        body += [self._wire(wire) for wire in sorted(layout.wires, key=lambda wire: self._passed(wire.arrow))]
        for state, box in layout.boxes.items():
            body += [*self._box(state, box), *self._words(layout, state, box)]
        return [*body, self._start(layout)], layout.bottom

    def _list(self, top: float) -> tuple[list[str], float]:
        """Every state with where its events lead, one below the other, phase by phase."""
        drawn: list[str] = []
        for state in (*(each for spine in shape().spine for each in (spine, *shape().beside(spine))), *shape().finals):
            heading_ = PHASES.get(state, ENDS if state is shape().finals[0] else None)
            if heading_ is not None:
                drawn.append(text_at(MARGIN, top + 20, heading_[self.language], weight="bold"))
                top += 30
            entry, top = self._entry(state, top)
            drawn += entry
        return drawn, top

    def _entry(self, state: State, top: float) -> tuple[list[str], float]:
        """One state of the list."""
        language, inset = self.language, MARGIN + 18
        room = self.width - inset - MARGIN - 8
        led = [
            LEADS[language].format(names(arrow, language), arrow.target.text[language])
            for arrow in shape().arrows
            if state in arrow.sources
        ]
        lines = [(line, NAME, "bold") for line in wrapped(capital(state.text[language]), room, NAME * BOLD)]
        lines += [(line, EVENT, "normal") for line in self.notes.get(state, ())]
        told = (*led, stays(shape(), state, language))
        lines += [(line, EVENT, "normal") for each in told for line in wrapped(each, room, EVENT)]
        height = sum(size * LINE_HEIGHT for _, size, _ in lines) + 14
        box = Box(MARGIN, top, self.width - MARGIN, top + height)
        ink = self._ink(state)
        return [*self._box(state, box), *_lines(lines, inset, top + 7, anchor="start", ink=ink)], top + height + 8

    def _told(self) -> str:
        language = self.language
        if self.dossier is None:
            rows = life_cycle_rows()
            return "; ".join(
                ARROW[language].format(row.state.text[language], row.leads_to.text[language], row.event.text[language])
                for row in rows
            )
        told = [f"{ENTERED[language].format(instant)} {state.text[language]}" for state, instant in self.way]
        return "; ".join(told) or self.dossier.state.text[language]

    def _bands(self, layout: Layout) -> Iterator[str]:
        for text, box in layout.bands:
            yield _rect(box, fill=PAPER, stroke="#999", rx=6)
            yield text_at(box.left + 8, box.top + 16, text[self.language], size=SMALL, weight="bold")
        finals = layout.boxes[shape().finals[0]]
        top = layout.bands[0][1].top
        yield text_at(finals.middle[0], top + 16, ENDS[self.language], size=SMALL, anchor="middle", weight="bold")

    def _frames(self, layout: Layout) -> Iterator[str]:
        for box in layout.frames.values():
            yield _rect(box, fill="none", stroke=INK, stroke_dasharray="1 3", rx=8)

    def _passed(self, arrow: Arrow) -> bool:
        return any((source, arrow.target) in self.moves for source in arrow.sources)

    def _wire(self, wire: Wire) -> str:
        arrow, passed = wire.arrow, self._passed(wire.arrow)
        ink = INK if passed or self.dossier is None else QUIET
        sources = ", ".join(state.text[self.language] for state in arrow.sources)
        told = ARROW[self.language].format(sources, arrow.target.text[self.language], names(arrow, self.language))
        path = " ".join(f"{num(x)},{num(y)}" for x, y in wire.points)
        line = tag("polyline", points=path, fill="none", stroke=ink, stroke_width=2.5 if passed else 1.2)
        words = column(wire.x, wire.top, wire.lines, size=EVENT, anchor=wire.anchor)
        return tag("g", tag("title", escape(told)), line, _head(wire.points[-2], wire.points[-1], ink), words)

    def _current(self, state: State) -> bool:
        return self.dossier is not None and self.dossier.state is state

    def _gone(self, state: State) -> bool:
        """Whether a state is drawn in full: the dossier is or was in it, or there is none."""
        first = state is State.NEW and bool(self.way)
        return self.dossier is None or self._current(state) or state in self.notes or first

    def _ink(self, state: State) -> str:
        if self._current(state):
            return PAPER
        return INK if self._gone(state) else "#555"

    def _box(self, state: State, box: Box) -> Iterator[str]:
        """The frame of a state: doubled for a final one, hatched at its left for one that is waited in."""
        gone, current = self._gone(state), self._current(state)
        edge = INK if gone else QUIET
        yield _rect(
            box, fill=INK if current else PAPER, stroke=edge, stroke_width=2.5 if gone and self.dossier else 1.2, rx=6
        )  # fmt: skip
        if state.is_final:
            yield _rect(box.grown(-3), fill="none", stroke=PAPER if current else edge, rx=4)
        if state in shape().sides:
            hatch = attrs.evolve(box.grown(-2), right=box.left + 11)
            yield _rect(hatch, fill=fill(self.name, Fill.DIAGONAL), stroke="none")

    def _words(self, layout: Layout, state: State, box: Box) -> Iterator[str]:
        lines = [(line, NAME, "bold") for line in layout.name_lines(state)]
        lines += [(line, EVENT, "normal") for line in layout.small_lines(state)]
        x, y = box.middle
        x += 5 if state in shape().sides else 0
        y -= sum(size * LINE_HEIGHT for _, size, _ in lines) / 2
        return _lines(lines, x, y, anchor="middle", ink=self._ink(state))

    def _start(self, layout: Layout) -> str:
        """The mark of the beginning: a dot before the first state."""
        box = layout.boxes[State.NEW]
        y = box.middle[1]
        dot = tag("circle", cx=box.left - 60, cy=y, r=6, fill=INK)
        line = tag("line", x1=box.left - 54, y1=y, x2=box.left, y2=y, stroke=INK, stroke_width=1.2)
        return dot + line + _head((box.left - 54, y), (box.left, y), INK)

    def _legend(self, top: float) -> tuple[list[str], float]:
        """The signs of the picture, one below the other."""
        box, drawn = Box(0, 0, 34, 18), []
        hatch = _rect(Box(2, 2, 11, 16), fill=fill(self.name, Fill.DIAGONAL))
        signs = [
            (_rect(box, fill=PAPER, stroke=INK, rx=4) + hatch, WAITS),
            (_rect(box, fill=PAPER, stroke=INK, rx=4) + _rect(box.grown(-3), fill="none", stroke=INK, rx=2), FINAL),
            (text_at(17, 14, "↻", anchor="middle"), STAYS),
        ]
        if self.width >= COLUMNS:
            signs.append((_rect(box, fill="none", stroke=INK, stroke_dasharray="1 3", rx=4), FRAME))
        if self.dossier is not None:
            signs.append((_rect(box, fill=PAPER, stroke=INK, stroke_width=2.5, rx=4), PASSED))
            signs.append((_rect(box, fill=INK, stroke=INK, rx=4), CURRENT))
        for sign, words in signs:
            drawn.append(tag("g", sign, transform=f"translate({MARGIN} {num(top)})"))
            lines = wrapped(words[self.language], self.width - 3 * MARGIN - box.width, SMALL)
            drawn.append(column(MARGIN + box.width + 10, top + 1, lines, size=SMALL))
            top += max(box.height, len(lines) * SMALL * LINE_HEIGHT) + 6
        return drawn, top


def _lines(lines: Iterable[tuple[str, int, str]], x: float, top: float, *, anchor: str, ink: str) -> Iterator[str]:
    """Lines of text, each with its size and weight, one below the other."""
    for line, size, weight in lines:
        yield tag(
            "text", escape(line), x=x, y=top + size, font_size=size, text_anchor=anchor, font_weight=weight, fill=ink
        )  # fmt: skip
        top += size * LINE_HEIGHT


def _rect(box: Box, **attributes: str | float) -> str:
    return tag("rect", x=box.left, y=box.top, width=box.width, height=box.height, **attributes)


def _head(before: tuple[float, float], end: tuple[float, float], ink: str) -> str:
    """The head of an arrow that comes from a corner: level or upright."""
    (x, y), (from_x, from_y) = end, before
    along_x, along_y = (x > from_x) - (x < from_x), (y > from_y) - (y < from_y)
    base_x, base_y = x - HEAD * along_x, y - HEAD * along_y
    half = HEAD / 2
    corners = [(x, y), *((base_x + side * along_y, base_y + side * along_x) for side in (half, -half))]
    path = "L".join(f"{num(each_x)} {num(each_y)}" for each_x, each_y in corners)
    return tag("path", d=f"M{path}Z", fill=ink)
