"""Bố cục vòng đời: what of the table stands where, in words and order only; nothing here has a coordinate.

A spine of states leads from the first to the last; what a state waits for stands beside it; final states stand apart.
Rows that lead to the same state by the same events from several states of one phase become one arrow, out of a frame.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

import attrs

from motcua_lib.casework import life_cycle_rows
from motcua_lib.law import Text
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import Event

__all__ = ["PHASES", "Arrow", "Shape", "shape", "states_after"]

Events: TypeAlias = tuple[type[Event], ...]
States: TypeAlias = tuple[State, ...]

PHASES: Final[Mapping[State, Text]] = {
    State.NEW: Text("Nộp và tiếp nhận", "Filing and reception"),
    State.RECEIVED: Text("Giải quyết", "Resolving"),
    State.READY: Text("Trả kết quả", "Returning the result"),
}
"""Each phase by the state of the spine that it begins with."""


@attrs.frozen
class Arrow:
    """Mũi tên: the rows of the table that lead from these states to another one by the same events."""

    sources: States
    target: State
    events: Events

    @property
    def framed(self) -> bool:
        """Whether it leaves from the frame around several states."""
        return len(self.sources) > 1


@attrs.frozen
class Shape:
    """Bố cục: the spine, what stands beside it, the final states, the arrows, and what leaves a state where it is.

    Args:
        spine: in the order in which a dossier goes through them.
        sides: by state, the state of the spine that it stands beside.
        finals: the states that nothing leaves.
        arrows: every row that leads to another state.
        stays: by state, the events that leave it where it is.
    """

    spine: States
    sides: Mapping[State, State]
    finals: States
    arrows: tuple[Arrow, ...]
    stays: Mapping[State, Events]

    @property
    def frames(self) -> tuple[States, ...]:
        """The groups of states that arrows leave from together, the widest first."""
        found = dict.fromkeys(arrow.sources for arrow in self.arrows if arrow.framed)
        return tuple(sorted(found, key=len, reverse=True))

    def beside(self, state: State) -> States:
        """The states that stand beside one of the spine."""
        return tuple(side for side, owner in self.sides.items() if owner is state)

    def phase(self, state: State) -> State:
        """The first state of the phase that a state belongs to."""
        return _phases(self.spine)[self.sides.get(state, state)]

    def arrow(self, source: State, target: State) -> Arrow:
        """The arrow that leads from one state to another one."""
        return next(arrow for arrow in self.arrows if source in arrow.sources and arrow.target is target)


@cache
def shape() -> Shape:
    """The shape of the one table."""
    moves = _moves()
    depth = _depths(moves)
    finals = tuple(state for state in State if state.is_final)
    sides = _sides(moves, depth)
    spine = tuple(sorted((state for state in moves if state not in (*sides, *finals)), key=depth.__getitem__))
    stays: dict[State, Events] = {}
    for row in life_cycle_rows():
        if row.state is row.leads_to:
            stays[row.state] = (*stays.get(row.state, ()), row.event)
    return Shape(spine, sides, finals, tuple(_arrows(moves, spine, sides)), stays)


Moves: TypeAlias = dict[State, dict[State, Events]]


def _moves() -> Moves:
    """By state, where its events lead, other than back to itself."""
    found: Moves = {state: {} for state in State}
    for row in life_cycle_rows():
        targets = found[row.state]
        if row.leads_to is not row.state:
            targets[row.leads_to] = (*targets.get(row.leads_to, ()), row.event)
    return found


def _depths(moves: Moves) -> dict[State, int]:
    """How many steps each state is away at most, those that lead back left out."""
    back = set(_back(moves, State.NEW, (), set()))
    depth = dict.fromkeys(State, 0)
    for _ in State:  # as many rounds as the longest way can have steps
        for source, targets in moves.items():
            for target in targets:
                if (source, target) not in back:
                    depth[target] = max(depth[target], depth[source] + 1)
    return depth


def _back(moves: Moves, state: State, way: States, seen: set[State]) -> Iterator[tuple[State, State]]:
    """The moves that lead to a state on the way; each state is gone into once, in the order of the table."""
    seen.add(state)
    way = (*way, state)
    for target in moves[state]:
        if target in way:
            yield state, target
        elif target not in seen:
            yield from _back(moves, target, way, seen)


def _sides(moves: Moves, depth: Mapping[State, int]) -> dict[State, State]:
    """The states that one goes to and comes back from, and that no other one is reached through alone."""
    found = {}
    for state, targets in moves.items():
        owners = [owner for owner in targets if depth[owner] < depth[state] and state in moves[owner]]
        if owners and _reached(moves, without=state) == set(State) - {state}:
            found[state] = max(owners, key=depth.__getitem__)
    return found


def _reached(moves: Moves, *, without: State) -> set[State]:
    ahead, reached = [State.NEW], set[State]()
    while ahead:
        state = ahead.pop()
        if state is not without and state not in reached:
            reached.add(state)
            ahead += moves[state]
    return reached


def _phases(spine: Iterable[State]) -> dict[State, State]:
    """The phase of each state of the spine."""
    found: dict[State, State] = {}
    for state in spine:
        found[state] = state if state in PHASES else list(found.values())[-1]
    return found


def _arrows(moves: Moves, spine: States, sides: Mapping[State, State]) -> Iterator[Arrow]:
    """One arrow for all states of a phase that lead alike, if what they stand beside is among them; else one each."""
    phases = _phases(spine)
    alike: dict[tuple[State, State, Events], list[State]] = {}
    for source, targets in moves.items():
        for target, events in targets.items():
            alike.setdefault((phases[sides.get(source, source)], target, events), []).append(source)
    for (_, target, events), sources in alike.items():
        whole = all(sides.get(state, state) in sources for state in sources)
        for together in [sources] if whole else [[state] for state in sources]:
            yield Arrow(tuple(together), target, events)


def states_after(events: Iterable[Event]) -> Iterator[tuple[Event, State]]:
    """Each event of a dossier with the state that it leads to."""
    leads = {(row.state, row.event): row.leads_to for row in life_cycle_rows()}
    state = State.NEW
    for event in events:
        state = leads[state, type(event)]
        yield event, state
