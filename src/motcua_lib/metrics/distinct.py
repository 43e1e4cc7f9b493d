"""Thứ hạng có phân biệt được không: units whose intervals overlap are not told apart by a sample.

Overlap is a cautious rule and no test: two intervals that overlap a little may still differ.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

import attrs

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.intervals import Interval
from motcua_lib.metrics.rankings import Direction

__all__ = ["Distinction", "RankRange", "distinguish"]


@attrs.frozen
class RankRange:
    """Khoảng thứ hạng: between which ranks a unit may stand, and whom it is not told apart from.

    Args:
        unit: its name.
        best: one more than the units that are surely better.
        worst: all units less those that are surely worse.
        not_distinguishable: the units whose intervals overlap with its own.
    """

    unit: str
    best: int
    worst: int = attrs.field(kw_only=True)
    not_distinguishable: tuple[str, ...] = attrs.field(kw_only=True)

    @property
    def text(self) -> Text:
        """The range in words."""
        if not self.not_distinguishable:
            return Text(f"{self.unit}: hạng {self.best}", f"{self.unit}: rank {self.best}")
        others = ", ".join(self.not_distinguishable)
        return Text(
            f"{self.unit}: hạng {self.best}–{self.worst}, không phân biệt được với {others}",
            f"{self.unit}: rank {self.best}–{self.worst}, not distinguishable from {others}",
        )

    def __str__(self) -> str:
        return self.text.vi


@attrs.frozen
class Distinction:
    """Khả năng phân biệt thứ hạng: the range of every unit, from the best share to the last.

    Made by `distinguish`.

    Args:
        ranges: one a unit.
    """

    ranges: tuple[RankRange, ...]

    def of(self, unit: str) -> RankRange:
        """The range of a unit.

        Raises:
            MetricError: the unit is not ranked.
        """
        for found in self.ranges:
            if found.unit == unit:
                return found
        raise MetricError("not-ranked", unit=unit)

    def __iter__(self) -> Iterator[RankRange]:
        return iter(self.ranges)


def distinguish(intervals: Mapping[str, Interval], *, direction: Direction) -> Distinction:
    """Đơn vị không phân biệt được: between which ranks each unit may stand, given the interval of its share.

    Args:
        intervals: each unit and its interval; all of one level and one method.
        direction: whether the higher or the lower share is better.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no unit, or intervals of two levels or methods.

    >>> from motcua_lib.metrics.intervals import Sample, wilson
    >>> shares = {"A": Sample(487, 580), "B": Sample(482, 580), "C": Sample(400, 580)}
    >>> found = distinguish({u: wilson(s) for u, s in shares.items()}, direction=Direction.HIGHER_IS_BETTER)
    >>> print(*found, sep=chr(10))
    A: hạng 1–2, không phân biệt được với B
    B: hạng 1–2, không phân biệt được với A
    C: hạng 3
    """
    if not isinstance(direction, Direction):
        raise ArgumentTypeError("wrong-type", what="direction", allowed="a Direction", value=direction)
    for unit, interval in _checked(intervals).items():
        if not isinstance(interval, Interval):
            raise ArgumentTypeError(
                "wrong-type", what=f"the interval of {unit!r}", allowed="an Interval", value=interval
            )
    kinds = sorted({f"{interval.method}, {interval.level}" for interval in intervals.values()})
    if len(kinds) > 1:
        raise MetricError("intervals-of-two-kinds", kinds="; ".join(kinds))
    return Distinction(tuple(_ranges(intervals, direction)))


def _checked(intervals: Mapping[str, Interval]) -> Mapping[str, Interval]:
    if not isinstance(intervals, Mapping):
        raise ArgumentTypeError(
            "wrong-type", what="intervals", allowed="a mapping from unit to interval", value=intervals
        )
    if not intervals:
        raise MetricError("nothing-to-rank")
    return intervals


def _ranges(intervals: Mapping[str, Interval], direction: Direction) -> Iterator[RankRange]:
    higher = direction is Direction.HIGHER_IS_BETTER
    lows = sorted(interval.low for interval in intervals.values())
    highs = sorted(interval.high for interval in intervals.values())
    count = len(intervals)
    for unit in sorted(intervals, key=lambda unit: intervals[unit].share, reverse=higher):
        own = intervals[unit]
        below, above = bisect_left(highs, own.low), count - bisect_right(lows, own.high)
        better, worse = (above, below) if higher else (below, above)
        overlapping = tuple(other for other, found in intervals.items() if other != unit and own.overlaps(found))
        yield RankRange(unit, better + 1, worst=count - worse, not_distinguishable=overlapping)
