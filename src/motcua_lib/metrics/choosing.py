"""Chọn đơn vị: the commune with most grievances for a dialogue, by a stated rule; a tie is returned as one."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.rankings import Direction
from motcua_lib.model._exact import half_up, spelled
from motcua_lib.model.scorecard import as_count, as_fraction, label
from motcua_lib.trail import Step, Trail

__all__ = ["Choice", "Criterion", "choose", "most_grievances"]

Exact: TypeAlias = int | Decimal | Fraction


def _values(values: Mapping[str, Exact]) -> Mapping[str, Fraction]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="values", allowed="a mapping from unit to value", value=values)
    return {unit: as_fraction(value, f"the value of {unit!r}") for unit, value in values.items()}


@attrs.frozen
class Criterion:
    """Tiêu chí chọn: the units whose value is the highest, or the lowest.

    Args:
        name: what is compared; a str stands for both languages.
        values: each unit and its value, exactly.
        wanted: HIGHER_IS_BETTER chooses the highest value, LOWER_IS_BETTER the lowest.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no unit.
    """

    name: Text = attrs.field(converter=label, validator=of_type(Text))
    values: Mapping[str, Fraction] = attrs.field(converter=_values, hash=False)
    wanted: Direction = attrs.field(kw_only=True, validator=of_type(Direction))

    def __attrs_post_init__(self) -> None:
        if not self.values:
            raise MetricError("nothing-to-rank")

    def best(self, units: Iterable[str]) -> Fraction:
        """The value that is chosen among some units.

        Raises:
            ArgumentTypeError: a wrong type. MetricError: no unit, or one that has no value.
        """
        among = tuple_of(units, str, "units")
        unknown = [unit for unit in among if unit not in self.values]
        if unknown:
            raise MetricError("other-units", rule=self.name.en, units=unknown)
        if not among:
            raise MetricError("nothing-to-rank")
        pick = max if self.wanted is Direction.HIGHER_IS_BETTER else min
        return pick(self.values[unit] for unit in among)

    @property
    def text(self) -> Text:
        """The rule in words."""
        side = Text("cao nhất", "highest") if self.wanted is Direction.HIGHER_IS_BETTER else Text("thấp nhất", "lowest")
        return Text(f"{self.name.vi} {side.vi}", f"{side.en} {self.name.en}")


@attrs.frozen
class Choice:
    """Kết quả chọn: the unit that was chosen, or those that no rule tells apart, with the rules in order.

    Made by `choose` and `most_grievances`.

    Args:
        units: one unit, or several that are tied.
        trail: each rule, its value and the units it left.
    """

    units: tuple[str, ...]
    trail: Trail

    @property
    def is_tied(self) -> bool:
        """Whether several units are left."""
        return len(self.units) > 1

    @property
    def unit(self) -> str:
        """The unit that was chosen.

        Raises:
            MetricError: several are tied; the caller decides, or states a further rule.
        """
        if self.is_tied:
            raise MetricError("units-tied", units=list(self.units))
        return self.units[0]


def choose(criteria: Iterable[Criterion]) -> Choice:
    """Chọn theo tiêu chí: the units that the first rule chooses, of these those of the second, and so on.

    Args:
        criteria: the rules in order, one at least, all about the same units.
    Raises:
        ArgumentTypeError: no Criterion. MetricError: no rule, or rules about different units.

    >>> grievances = Criterion("số phản ánh", {"Xã A": 7, "Xã B": 7, "Xã C": 2}, wanted=Direction.HIGHER_IS_BETTER)
    >>> on_time = Criterion("tỷ lệ đúng hạn", {"Xã A": 91, "Xã B": 84, "Xã C": 70}, wanted=Direction.LOWER_IS_BETTER)
    >>> choose([grievances]).units, choose([grievances, on_time]).unit
    (('Xã A', 'Xã B'), 'Xã B')
    >>> print(choose([grievances, on_time]).trail)
    số phản ánh cao nhất: 7; Xã A, Xã B
    tỷ lệ đúng hạn thấp nhất: 84; Xã B
    """
    rules = tuple_of(criteria, Criterion, "criteria")
    if not rules:
        raise MetricError("no-rule")
    units = tuple(rules[0].values)
    for rule in rules:
        if rule.values.keys() != rules[0].values.keys():
            apart = sorted(rule.values.keys() ^ rules[0].values.keys())
            raise MetricError("other-units", rule=rule.name.en, units=apart)
    steps = []
    for rule in rules:
        best = rule.best(units)
        units = tuple(unit for unit in units if rule.values[unit] == best)
        steps.append(_step(rule, best, units))
    return Choice(units, Trail(steps))


def _step(rule: Criterion, best: Fraction, units: Iterable[str]) -> Step:
    places = 0 if best.denominator == 1 else 2
    value = spelled(half_up(best, places))
    return Step("chosen-by", details={"rule": rule.text, "value": value, "units": ", ".join(units)})


def most_grievances(counts: Mapping[str, int], *, then: Iterable[Criterion] = ()) -> Choice:
    """Chọn xã đối thoại: the commune with most grievances, where the quarterly dialogue is held.

    Args:
        counts: each commune and its grievances in the period.
        then: further rules for a tie, in order; without them the tie is returned.
    Returns:
        Choice: one commune or several tied ones, with the rules.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, no commune, or rules about others.

    >>> print(most_grievances({"Xã A": 12, "Xã B": 9}).trail)
    số phản ánh, bức xúc cao nhất: 12; Xã A

    Legal basis: none; the practice of a district that holds a dialogue every three months.
    """
    if isinstance(counts, Mapping):
        for unit, count in counts.items():
            as_count(count, f"the grievances of {unit!r}")
    name = Text("số phản ánh, bức xúc", "number of grievances")
    return choose([Criterion(name, counts, wanted=Direction.HIGHER_IS_BETTER), *tuple_of(then, Criterion, "then")])
