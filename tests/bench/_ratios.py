"""What all benchmarks share: clocks read in interleaved rounds, and bars that a ratio reaches or misses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import truediv
from random import Random
from statistics import median
from time import process_time
from typing import TypeVar

T = TypeVar("T")
SEED = 20260105


def interleave(clocks: Sequence[Callable[[], T]], groups: Sequence[object], rounds: int) -> list[list[T]]:
    """Every clock read once a round, in a new order; those of a group one after the other, in the same weather."""
    read: list[list[T]] = [[] for _ in clocks]
    draw = Random(SEED)
    for _ in range(rounds):
        turn = {group: draw.random() for group in groups}
        for _, _, place in sorted((turn[group], draw.random(), place) for place, group in enumerate(groups)):
            read[place].append(clocks[place]())
    return read


@dataclass(frozen=True)
class Bar:
    """One bar of the project, as it came out."""

    claim: str
    target: str
    measured: str
    reached: str


def judge(claim: str, value: float, sign: str, limit: float, unit: str = "×") -> Bar:
    """One bar with a number."""
    reached = value >= limit if sign == "≥" else value <= limit
    return Bar(claim, f"{sign} {limit:g}{unit}", f"{value:.2f}{unit}", "yes" if reached else "**no**")


def seconds(act: Callable[[], object]) -> float:
    """The processor time of one call."""
    start = process_time()
    act()
    return process_time() - start


def ratio(top: Callable[[], object], base: Callable[[], object], rounds: int) -> float:
    """How many times the time of `base` one `top` takes: the median of the ratios within each interleaved round."""
    tops, bases = interleave([lambda: seconds(top), lambda: seconds(base)], [0, 0], rounds)
    return median(map(truediv, tops, bases))
