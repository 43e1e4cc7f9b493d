"""Thay đổi thứ hạng: how units move between rankings; a smaller number is the better rank, so 9 to 8 is a rise."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.rankings import Ranking

__all__ = ["Move", "Moves", "moved", "moves"]


def _rank(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what="a rank", value=value)
    if value < 1:
        raise MetricError("rank-below-one", value=value)


@attrs.frozen
class Move:
    """Thay đổi thứ hạng: a rank and an earlier one; a smaller number is the better rank.

    Args:
        before: the earlier rank, from 1.
        after: the later rank, from 1.
    Raises:
        ArgumentTypeError: a rank that is no int. MetricError: a rank below 1.

    >>> [str(move) for move in moved([9, 8, 5])]
    ['tăng 1 bậc (9 → 8)', 'tăng 3 bậc (8 → 5)']
    """

    before: int = attrs.field(validator=_rank)
    after: int = attrs.field(validator=_rank)

    @property
    def places(self) -> int:
        """By how many places it rose; below zero for a fall."""
        return self.before - self.after

    @property
    def text(self) -> Text:
        """The move in words, with both ranks."""
        ranks = f"({self.before} → {self.after})"
        if not self.places:
            return Text(f"giữ nguyên {ranks}", f"unchanged {ranks}")
        word = Text("tăng", "up") if self.places > 0 else Text("giảm", "down")
        by = abs(self.places)
        return Text(f"{word.vi} {by} bậc {ranks}", f"{word.en} {by} {ranks}")

    def __str__(self) -> str:
        return self.text.vi


def moved(ranks: Iterable[int]) -> tuple[Move, ...]:
    """Chuỗi thứ hạng qua các kỳ: the moves between ranks in order of time.

    Args:
        ranks: the ranks of one unit, the earliest first; two at least.
    Raises:
        ArgumentTypeError: a rank that is no int. MetricError: fewer than two, or a rank below 1.

    >>> moved([9, 8, 5])[-1].places
    3
    """
    series = tuple_of(ranks, int, "ranks")
    if len(series) < 2:
        raise MetricError("one-rank", given=len(series))
    return tuple(Move(before, after) for before, after in pairwise(series))


@attrs.frozen
class Moves:
    """Biến động bảng xếp hạng: how each unit moved, and who came and went.

    Made by `moves`.

    Args:
        of: the move of each unit that stands in both rankings, in the order of the later one.
        came: units of the later ranking only.
        went: units of the earlier ranking only.
    """

    of: Mapping[str, Move] = attrs.field(hash=False)
    came: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    went: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @property
    def up(self) -> tuple[str, ...]:
        """The units that rose."""
        return tuple(unit for unit, move in self.of.items() if move.places > 0)

    @property
    def down(self) -> tuple[str, ...]:
        """The units that fell."""
        return tuple(unit for unit, move in self.of.items() if move.places < 0)

    @property
    def same(self) -> tuple[str, ...]:
        """The units that kept their rank."""
        return tuple(unit for unit, move in self.of.items() if not move.places)


def moves(before: Ranking, after: Ranking) -> Moves:
    """Biến động thứ hạng: how units moved from one ranking to a later one.

    Raises:
        ArgumentTypeError: no Ranking. MetricError: two directions or two ways of ties, so that ranks do not compare.

    >>> from motcua_lib.metrics.rankings import Direction, rank
    >>> first = rank({"A": 3, "B": 2, "C": 1}, direction=Direction.HIGHER_IS_BETTER)
    >>> later = rank({"C": 5, "A": 4, "D": 4}, direction=Direction.HIGHER_IS_BETTER)
    >>> found = moves(first, later)
    >>> found.up, found.down, found.came, found.went
    (('C',), ('A',), ('D',), ('B',))
    """
    for ranking in (before, after):
        if not isinstance(ranking, Ranking):
            raise ArgumentTypeError("wrong-type", what="each ranking", allowed="a Ranking", value=ranking)
    if (before.direction, before.ties) != (after.direction, after.ties):
        names = [f"{ranking.direction.value}, {ranking.ties.value}" for ranking in (before, after)]
        raise MetricError("rankings-apart", before=names[0], after=names[1])
    old, new = before.ranks, after.ranks
    return Moves(
        {unit: Move(old[unit], at) for unit, at in new.items() if unit in old},
        came=tuple(unit for unit in new if unit not in old),
        went=tuple(unit for unit in old if unit not in new),
    )
