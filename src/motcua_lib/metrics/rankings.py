"""Xếp hạng: ranks of units by a published value, with ties kept.

Units are ranked on the value as it is published; two values that are printed the same share a rank.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import groupby
from typing import TypeAlias

import attrs

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model._exact import spelled
from motcua_lib.model.scorecard import TWO_PLACES, Rounding, Score, as_fraction
from motcua_lib.trail import Detail, Step, Trail

__all__ = ["Direction", "Ranking", "Standing", "Ties", "rank"]

Value: TypeAlias = Score | int | Decimal | Fraction


class Direction(Enum):
    """Chiều xếp hạng: whether the higher or the lower value is the better one.

    >>> Direction.LOWER_IS_BETTER.text["en"]
    'lower is better'
    """

    HIGHER_IS_BETTER = "higher"
    LOWER_IS_BETTER = "lower"

    @property
    def text(self) -> Text:
        """The direction in words."""
        return _DIRECTION_TEXT[self.value]


_DIRECTION_TEXT = {
    "higher": Text("giá trị cao xếp trước", "higher is better"),
    "lower": Text("giá trị thấp xếp trước", "lower is better"),
}


class Ties(Enum):
    """Cách xếp khi đồng hạng: COMPETITION skips the ranks that a tie took (1, 2, 2, 4), DENSE does not (1, 2, 2, 3).

    >>> Ties.COMPETITION.value
    'competition'
    """

    COMPETITION = "competition"
    DENSE = "dense"


@attrs.frozen
class Standing:
    """Thứ hạng của một đơn vị: its value, exactly and as published, its rank, and with whom it shares the rank.

    Args:
        unit: its name.
        value: its value, exactly.
        shown: the value as published, on which it is ranked.
        rank: from 1.
        tied: the other units of that rank.
    """

    unit: str
    value: Fraction
    shown: Decimal = attrs.field(kw_only=True)
    rank: int = attrs.field(kw_only=True)
    tied: tuple[str, ...] = attrs.field(default=(), kw_only=True)


@attrs.frozen
class Ranking:
    """Bảng xếp hạng: units from the best to the last; those that share a rank in the order they were given.

    Made by `rank`.

    Args:
        standings: the units in order.
        direction: which value is better.
        ties: how ranks go on after a tie.
        rounding: the rounding of the published value.
    """

    standings: tuple[Standing, ...]
    direction: Direction
    ties: Ties = attrs.field(kw_only=True)
    rounding: Rounding = attrs.field(kw_only=True)

    def of(self, unit: str) -> Standing:
        """The standing of a unit.

        Raises:
            MetricError: the unit is not ranked.
        """
        for standing in self.standings:
            if standing.unit == unit:
                return standing
        raise MetricError("not-ranked", unit=unit)

    @property
    def ranks(self) -> dict[str, int]:
        """Each unit and its rank, from the best to the last."""
        return {standing.unit: standing.rank for standing in self.standings}

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: the rule, then each unit with its value, its rank and its ties."""
        return Trail([self._rule, *map(self._step, self.standings)])

    @property
    def _rule(self) -> Step:
        details: dict[str, Detail] = {"direction": self.direction.text, "rounding": self.rounding.text}
        return Step("ranking-rule", details={**details, "ties": _TIES_TEXT[self.ties.value]})

    def _step(self, standing: Standing) -> Step:
        with_whom = ", ".join(standing.tied)
        tied = Text(f", đồng hạng với {with_whom}", f", tied with {with_whom}") if with_whom else Text("", "")
        return Step(
            "ranked",
            details={
                "unit": standing.unit,
                "value": spelled(standing.shown),
                "rank": standing.rank,
                "of": len(self.standings),
                "tied": tied,
            },
        )

    def __iter__(self) -> Iterator[Standing]:
        return iter(self.standings)

    def __len__(self) -> int:
        return len(self.standings)


_TIES_TEXT = {
    "competition": Text("đồng hạng 1, 2, 2, 4", "ties 1, 2, 2, 4"),
    "dense": Text("đồng hạng 1, 2, 2, 3", "ties 1, 2, 2, 3"),
}


def rank(
    values: Mapping[str, Value],
    *,
    direction: Direction,
    ties: Ties = Ties.COMPETITION,
    rounding: Rounding | None = None,
) -> Ranking:
    """Xếp hạng đơn vị: ranks by the published value; equal values share a rank and no tie is broken.

    Args:
        values: each unit and its value: a Score, or an exact number.
        direction: whether the higher or the lower value is better; there is no default.
        ties: how ranks go on after a tie.
        rounding: how the values are published; that of the scores, or two decimals for numbers, when not given.
    Returns:
        Ranking: standings from the best to the last.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no unit, or scores of different units, editions or roundings.

    >>> regions = {"Đồng bằng sông Hồng": "88.33", "Đông Nam Bộ": "87.79", "Trung du miền núi": "87.72",
    ...            "Miền Trung": "86.82", "Tây Nguyên": "85.42", "Đồng bằng sông Cửu Long": "85.42"}
    >>> table = rank({name: Decimal(value) for name, value in regions.items()}, direction=Direction.HIGHER_IS_BETTER)
    >>> [standing.rank for standing in table], table.of("Tây Nguyên").tied
    ([1, 2, 3, 4, 5, 5], ('Đồng bằng sông Cửu Long',))
    """
    for what, value, kind in (("direction", direction, Direction), ("ties", ties, Ties)):
        if not isinstance(value, kind):
            allowed = f"a {kind.__name__} of metrics.rankings"
            raise ArgumentTypeError("wrong-type", what=what, allowed=allowed, value=value)
    rule = _rounding(values, rounding)
    exact = {unit: _exact(unit, value) for unit, value in values.items()}
    shown = {unit: rule.of(value) for unit, value in exact.items()}
    sign = -1 if direction is Direction.HIGHER_IS_BETTER else 1
    ordered = sorted(exact, key=lambda unit: sign * Fraction(shown[unit]))
    standings = _standings(ordered, exact, shown, ties)
    return Ranking(tuple(standings), direction, ties=ties, rounding=rule)


def _exact(unit: str, value: Value) -> Fraction:
    return value.value if isinstance(value, Score) else as_fraction(value, f"the value of {unit!r}")


def _rounding(values: Mapping[str, Value], given: Rounding | None) -> Rounding:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="values", allowed="a mapping from unit to value", value=values)
    if not values:
        raise MetricError("nothing-to-rank")
    scores = [value for value in values.values() if isinstance(value, Score)]
    kinds = {(score.unit, score.edition, score.rounding.places) for score in scores}
    if scores and (len(kinds) > 1 or len(scores) < len(values)):
        raise MetricError("scores-of-two-kinds", kinds=_kinds(values))
    if given is not None and not isinstance(given, Rounding):
        raise ArgumentTypeError("wrong-type", what="rounding", allowed="a Rounding", value=given)
    if given is not None:
        return given
    return scores[0].rounding if scores else TWO_PLACES


def _kinds(values: Mapping[str, Value]) -> str:
    found = {
        f"{value.unit.value}, {value.edition or 'no edition'}, {value.rounding.places} decimals"
        if isinstance(value, Score)
        else "a number"
        for value in values.values()
    }
    return "; ".join(sorted(found))


def _standings(
    ordered: Iterable[str], exact: Mapping[str, Fraction], shown: Mapping[str, Decimal], ties: Ties
) -> Iterator[Standing]:
    before = 0
    for place, (_, group) in enumerate(groupby(ordered, key=shown.__getitem__), 1):
        units = tuple(group)
        at = place if ties is Ties.DENSE else before + 1
        for unit in units:
            tied = tuple(other for other in units if other != unit)
            yield Standing(unit, exact[unit], shown=shown[unit], rank=at, tied=tied)
        before += len(units)
