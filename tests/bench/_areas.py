"""The bars of every area beside calendars and due dates; each area is a module with one function `bars(rounds)`."""

from collections.abc import Callable, Iterator

import _columns
from _ratios import Bar

AREAS: tuple[Callable[[int], Iterator[Bar]], ...] = (_columns.bars, _columns.parquet_bars)


def area_bars(rounds: int) -> Iterator[Bar]:
    """The bars of every area, measured one area after the other."""
    for bars in AREAS:
        yield from bars(rounds)
