"""Trạng thái chuyển đổi: one status in the words of another system, what else it may be, and what is lost.

Both mappings of statuses answer with it: that of the national portal and that of OpenCPS.
"""

from collections.abc import Iterable
from typing import Generic, TypeVar

import attrs

from motcua_lib.codec.losses import MappingLoss
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.dossier_states import State

__all__ = ["Mapped"]

T = TypeVar("T")


@attrs.frozen
class Mapped(Generic[T]):
    """Trạng thái tương ứng: the most specific status, everything that it may be, and what is not said.

    Args:
        value: the one to take when nothing else is known.
        candidates: all that it may be, `value` first; only one where the answer is certain.
        losses: what the other side does not say.
    """

    value: T
    candidates: tuple[T, ...]
    losses: tuple[MappingLoss, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether it can be nothing else."""
        return len(self.candidates) == 1


def ambiguous(states: tuple[State, ...], path: str) -> Mapped[State]:
    """The first of the states a code may stand for; several are a loss."""
    first, *others = states
    lost = (MappingLoss("status-ambiguous", path, names(states)),) if others else ()
    return Mapped(first, states, lost)


def names(states: Iterable[State]) -> str:
    """The states by name."""
    return ", ".join(state.value for state in states)


def checked_state(state: object) -> State:
    """A state, or an error that says what to pass."""
    if not isinstance(state, State):
        raise ArgumentTypeError("wrong-type", what="the state", allowed="a State", value=state)
    return state
