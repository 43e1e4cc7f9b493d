"""Toạ độ của sơ đồ vòng đời: where the states, frames, phases and arrows of the life cycle stand on a page.

Three columns: what is waited for, the spine, the final states. Every arrow is upright or level and keeps out of the
states that it does not touch; its words stand in a channel between the columns or in the gap between two states.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, pairwise
from typing import Final, TypeAlias

import attrs

from motcua_lib.drawing._life_shape import PHASES, Arrow, Shape, States
from motcua_lib.drawing._svg import BOLD, LINE_HEIGHT, SMALL, wrapped
from motcua_lib.law import Language, Text
from motcua_lib.model.dossier_states import State

__all__ = ["EVENT", "NAME", "Box", "Layout", "Wire", "capital", "names", "stays"]

DRAWN_FOR: Final = 720
LEFT, SPINE, RIGHT = (24, 164), (276, 446), (566, 706)
NAME: Final = SMALL
EVENT: Final = 11
LINE: Final = EVENT * LINE_HEIGHT
PAD, INSET = 8, 8
TITLE: Final = 24
BETWEEN: Final = 10
SLACK: Final = 8
APART: Final = 10
CLEAR: Final = 6
ASIDE: Final = 18
STAYS: Final = "↻ "
BETWEEN_EVENTS: Final = "; "

Point: TypeAlias = tuple[float, float]


@attrs.frozen
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, by: float) -> "Box":
        """The box with an edge around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@attrs.frozen
class Wire:
    """An arrow on the page: its corners, and its words with the place of the first line."""

    arrow: Arrow
    points: tuple[Point, ...]
    lines: tuple[str, ...]
    x: float
    top: float
    anchor: str = "start"


def names(arrow: Arrow, language: Language) -> str:
    """The events of an arrow in words."""
    return BETWEEN_EVENTS.join(event.text[language] for event in arrow.events)


def stays(shape: Shape, state: State, language: Language) -> str:
    """The events that leave a state where it is in words, behind their sign; empty for none."""
    events = shape.stays.get(state, ())
    return STAYS + BETWEEN_EVENTS.join(event.text[language] for event in events) if events else ""


def capital(text: str) -> str:
    """A text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


@attrs.frozen(slots=False)
class Layout:
    """One page: `boxes`, `frames`, `bands` and `wires`; worked out from top to bottom once.

    Args:
        shape: what stands where. notes: by state, lines below its name. width: of the page. top: where it begins.
        language: of the words.
    """

    shape: Shape
    notes: Mapping[State, tuple[str, ...]]
    width: float
    top: float
    language: Language

    # -- columns and sizes --------------------------------------------------------------------------------------

    def _column(self, ends: tuple[int, int]) -> tuple[float, float]:
        return ends[0] * self.width / DRAWN_FOR, ends[1] * self.width / DRAWN_FOR

    def name_lines(self, state: State) -> tuple[str, ...]:
        """The name of a state as it fits into its box."""
        return wrapped(capital(state.text[self.language]), self._room, NAME * BOLD)

    def small_lines(self, state: State) -> tuple[str, ...]:
        """What stands below the name: the events that leave the state where it is, and the notes."""
        left, right = self._column(SPINE if state in self.shape.spine else LEFT)
        notes = (wrapped(note, right - left - 2 * INSET, EVENT) for note in self.notes.get(state, ()))
        return (*wrapped(stays(self.shape, state, self.language), self._room, EVENT), *chain.from_iterable(notes))

    @property
    def _room(self) -> float:
        left, right = self._column(LEFT)
        return right - left - 2 * INSET - 4

    def need(self, state: State) -> float:
        """How high the box of a state must be for its words."""
        words = len(self.name_lines(state)) * NAME * LINE_HEIGHT + len(self.small_lines(state)) * LINE
        return words + 2 * INSET

    @property
    def _channel(self) -> float:
        """How wide the words between two columns may be."""
        return self._column(SPINE)[0] - self._column(LEFT)[1] - 3 * PAD

    def _words(self, arrow: Arrow | None, width: float) -> tuple[str, ...]:
        return () if arrow is None else wrapped(names(arrow, self.language), width, EVENT)

    # -- the spine and what stands beside it --------------------------------------------------------------------

    @cached_property
    def boxes(self) -> Mapping[State, Box]:
        """Where every state stands."""
        return {**self._tall, **self._final_boxes}

    @cached_property
    def _tall(self) -> dict[State, Box]:
        """The spine from top to bottom, each state as high as those beside it."""
        found: dict[State, Box] = {}
        y = self.top
        for place, state in enumerate(self.shape.spine):
            y += TITLE + (BETWEEN if place else 0) if state in PHASES else 0
            y += PAD * self._opening(state)
            slots = [self._slot(side, state) for side in self.shape.beside(state)]
            height = max(self.need(state), sum(slots))
            found[state] = Box(self._column(SPINE)[0], y, self._column(SPINE)[1], y + height)
            low = y + (height - sum(slots)) / 2
            for side, slot in zip(self.shape.beside(state), slots, strict=True):
                found[side] = Box(self._column(LEFT)[0], low + 4, self._column(LEFT)[1], low + slot - 4)
                low += slot
            y += height + PAD * self._closing(state) + self._gap(state)
        return found

    def _opening(self, state: State) -> int:
        """How many frames begin with a state of the spine."""
        return sum(frame[0] is state for frame in self.shape.frames)

    def _closing(self, state: State) -> int:
        return sum(self._last(frame) is state for frame in self.shape.frames)

    def _last(self, frame: States) -> State:
        """The state of the spine with which a frame ends."""
        return [state for state in self.shape.spine if state in frame][-1]

    def _slot(self, side: State, owner: State) -> float:
        """How much of the height of its owner a state beside it takes."""
        there, back = self.shape.arrow(owner, side), self.shape.arrow(side, owner)
        lines = len(self._words(there, self._channel)) + len(self._words(back, self._channel))
        return max(lines * LINE + APART + 2 * SLACK, self.need(side) + 2 * 4)

    def _gap(self, state: State) -> float:
        """The room below a state of the spine for the words of the arrows that go on from there."""
        lines = [len(wire.lines) for wire in self._below(state, 0, 0)]
        return max(lines, default=0) * LINE + 2 * SLACK if lines else PAD

    def _below(self, state: State, low: float, high: float) -> Iterator[Wire]:
        """The arrows between a state of the spine and the next one, as they stand between two heights."""
        following = dict(pairwise(self.shape.spine)).get(state)
        back = [arrow for arrow in self.shape.arrows if following in arrow.sources and arrow.target is state]
        left, right = self._column(SPINE)
        middle, shift = (left + right) / 2, ASIDE if back else 0
        for arrow in (arrow for arrow in self.shape.arrows if arrow.target is following):
            if state in arrow.sources:
                x, beside = middle - shift, -CLEAR if back else CLEAR
                lines = self._words(arrow, right - middle - shift + CLEAR)
                yield Wire(
                    arrow, ((x, low), (x, high)), lines, x + beside, low + SLACK, "end" if back else "start"
                )  # fmt: skip
            elif self.shape.sides.get(arrow.sources[0]) not in (following, None):
                yield self._round(arrow, low, high, left)
        for arrow in back:
            x = middle + shift
            yield Wire(arrow, ((x, high), (x, low)), self._words(arrow, right - x + CLEAR), x + CLEAR, low + SLACK)

    def _round(self, arrow: Arrow, low: float, high: float, right: float) -> Wire:
        """From below a state at the side down and to the next one of the spine."""
        x = sum(self._column(LEFT)) / 2
        lines = self._words(arrow, right - x - 3 * CLEAR)
        return Wire(arrow, ((x, low), (x, high + 2 * INSET), (right, high + 2 * INSET)), lines, x + CLEAR, low + SLACK)

    # -- final states -------------------------------------------------------------------------------------------

    @cached_property
    def _exits(self) -> tuple[tuple[Arrow, float], ...]:
        """The arrows to final states with their heights, phase by phase; those two phases share lie side by side."""
        found: list[tuple[Arrow, float]] = []
        for phase in PHASES:
            arrows = [a for a in self.shape.arrows if a.target.is_final and self.shape.phase(a.sources[0]) is phase]
            before = {arrow.target for arrow, _ in found}
            later = {a.target for a in self.shape.arrows if a not in arrows} - before
            arrows.sort(key=lambda arrow: (arrow.target in later) - (arrow.target in before))
            found += self._spread(arrows, before, later)
        return tuple(found)

    def _spread(self, arrows: list[Arrow], before: set[State], later: set[State]) -> Iterator[tuple[Arrow, float]]:
        spans = [self._span(arrow.sources) for arrow in arrows]
        low, high = max(span.top for span in spans), min(span.bottom for span in spans)
        for place, (arrow, span) in enumerate(zip(arrows, spans, strict=True)):
            lines = len(self._words(arrow, self._exit_room))
            if arrow.target in before:
                yield arrow, span.top + lines * LINE + CLEAR
            elif arrow.target in later:
                yield arrow, span.bottom - CLEAR
            else:
                yield arrow, low + (high - low) * (place + 0.5) / len(arrows) + lines * LINE / 4

    @property
    def _exit_room(self) -> float:
        return self._column(RIGHT)[0] - self._exit_left - 2 * CLEAR

    @property
    def _exit_left(self) -> float:
        return self._column(SPINE)[1] + (self._deepest + 1) * PAD

    @property
    def _deepest(self) -> int:
        """How many frames lie in one another at most."""
        return max(sum(state in frame for frame in self.shape.frames) for state in self.shape.spine)

    @cached_property
    def _final_boxes(self) -> dict[State, Box]:
        found = {}
        left, right = self._column(RIGHT)
        for state in self.shape.finals:
            heights = [y for arrow, y in self._exits if arrow.target is state]
            half = self.need(state) / 2
            found[state] = Box(left, min(heights) - half, right, max(heights) + half)
        return found

    # -- frames, phases, arrows ---------------------------------------------------------------------------------

    @cached_property
    def frames(self) -> Mapping[States, Box]:
        """The frames around states that arrows leave from together, the widest first."""
        return {frame: self._span(frame) for frame in self.shape.frames}

    def _span(self, states: States) -> Box:
        """A state, or the frame around several, which holds the frames within it."""
        boxes = [self._tall[state] for state in states]
        around = Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )
        if len(states) == 1:
            return around
        inner = sum(set(frame) < set(states) for frame in self.shape.frames)
        grown = around.grown(PAD * (1 + inner))
        return attrs.evolve(grown, left=around.left - PAD) if around.left == self._column(LEFT)[0] else grown

    @cached_property
    def bands(self) -> tuple[tuple[Text, Box], ...]:
        """The phases with the part of the page each takes."""
        starts = [*PHASES]
        tops = [self._tall[state].top - PAD * self._opening(state) - TITLE for state in starts]
        ends = [top - BETWEEN for top in tops[1:]] + [self.bottom]
        right = self._exit_left + PAD / 2
        edge = self._column(LEFT)[0] - 2 * PAD
        return tuple(
            (PHASES[state], Box(edge, top, right, end)) for state, top, end in zip(starts, tops, ends, strict=True)
        )

    @property
    def bottom(self) -> float:
        """Where the last phase ends."""
        return self._tall[self.shape.spine[-1]].bottom + 2 * PAD

    @cached_property
    def wires(self) -> tuple[Wire, ...]:
        """Every arrow."""
        return (*self._upright(), *self._level(), *self._out())

    def _upright(self) -> Iterator[Wire]:
        for state, following in pairwise(self.shape.spine):
            for wire in self._below(state, self._tall[state].bottom, self._tall[following].top):
                yield self._out_of_frames(wire, state)

    def _out_of_frames(self, wire: Wire, state: State) -> Wire:
        """Words stand below the frames that end with the state; an arrow out of a frame begins at its edge."""
        below = PAD * self._closing(state)
        points = wire.points
        if wire.arrow.framed:
            points = ((points[0][0], self._span(wire.arrow.sources).bottom), *points[1:])
        elif (side := wire.arrow.sources[0]) in self.shape.sides:
            points = ((points[0][0], self._tall[side].bottom), *points[1:])
        return attrs.evolve(wire, points=points, top=wire.top + below)

    def _level(self) -> Iterator[Wire]:
        """The arrows to and from what stands beside the spine: one above the other, words above and below."""
        for side, owner in self.shape.sides.items():
            there, back = self.shape.arrow(owner, side), self.shape.arrow(side, owner)
            box, start = self._tall[side], self._span(there.sources)
            above, below = self._words(there, self._channel), self._words(back, self._channel)
            high = box.middle[1] - APART / 2 + (len(above) - len(below)) * LINE / 2
            low, x = high + APART, box.right + CLEAR
            yield Wire(there, ((start.left, high), (box.right, high)), above, x, high - len(above) * LINE - 3)
            yield Wire(back, ((box.right, low), (self._tall[owner].left, low)), below, x, low + 1)

    def _out(self) -> Iterator[Wire]:
        for arrow, y in self._exits:
            lines = self._words(arrow, self._exit_room)
            start, end = self._span(arrow.sources).right, self._column(RIGHT)[0]
            yield Wire(arrow, ((start, y), (end, y)), lines, self._exit_left + CLEAR, y - len(lines) * LINE - 3)
