"""The bars of every area beside calendars and due dates; each area is a module with one function `bars(rounds)`."""

from collections.abc import Callable, Iterator

import _casework
import _codec
import _columns
import _indices
import _surveys
from _ratios import Bar

AREAS: tuple[Callable[[int], Iterator[Bar]], ...] = (
    _casework.bars,
    _codec.bars,
    _columns.bars,
    _columns.parquet_bars,
    _indices.bars,
    _surveys.bars,
)


def area_bars(rounds: int) -> Iterator[Bar]:
    """The bars of every area, measured one area after the other."""
    for bars in AREAS:
        yield from bars(rounds)
