"""Cách gộp chỉ số hài lòng: how items make factors, factors blocks, and blocks the index; chosen by the caller.

No source seen states the roll-up of SIPAS or its weights, so none is a default here.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.scorecard import as_fraction
from motcua_lib.model.survey import OVERALL, Questionnaire

__all__ = ["Exact", "Method", "RollUp", "Weights"]

Exact: TypeAlias = int | Decimal | Fraction
Weights: TypeAlias = Mapping[str, Mapping[str, Exact]]


class Method(Enum):
    """Cách gộp: what an index above the items is made from.

    POOLED: all counted answers of its items, over all their valid answers. MEAN_OF_ITEMS, MEAN_OF_FACTORS,
    MEAN_OF_BLOCKS: the mean of the indices of its items, factors or blocks.

    >>> Method.POOLED.text["en"]
    'answers pooled'
    """

    POOLED = "pooled"
    MEAN_OF_ITEMS = "mean-of-items"
    MEAN_OF_FACTORS = "mean-of-factors"
    MEAN_OF_BLOCKS = "mean-of-blocks"

    @property
    def text(self) -> Text:
        """The method in words."""
        return _METHOD_TEXT[self.value]

    @property
    def members(self) -> Text:
        """What a mean is taken of."""
        return _MEMBERS[self.value]


_METHOD_TEXT = {
    "pooled": Text("gộp câu trả lời", "answers pooled"),
    "mean-of-items": Text("trung bình các câu", "mean of items"),
    "mean-of-factors": Text("trung bình các yếu tố", "mean of factors"),
    "mean-of-blocks": Text("trung bình có trọng số các nhóm", "weighted mean of blocks"),
}
_MEMBERS = {
    "pooled": Text("câu trả lời", "answers"),
    "mean-of-items": Text("câu", "items"),
    "mean-of-factors": Text("yếu tố", "factors"),
    "mean-of-blocks": Text("nhóm", "blocks"),
}
_OF_A_FACTOR = (Method.POOLED, Method.MEAN_OF_ITEMS)
_OF_A_BLOCK = (*_OF_A_FACTOR, Method.MEAN_OF_FACTORS)


@attrs.frozen
class RollUp:
    """Cách gộp từng cấp: the method of factors, of blocks and of the index over all, each stated.

    Args:
        factor: POOLED or MEAN_OF_ITEMS.
        block: these, or MEAN_OF_FACTORS.
        overall: these, or MEAN_OF_BLOCKS.
    Raises:
        MetricError: a level takes the mean of what it does not have.

    >>> RollUp.of(Method.MEAN_OF_FACTORS).text["en"]
    'factors: mean of items; blocks: mean of factors; overall: mean of factors'
    """

    factor: Method = attrs.field(validator=of_type(Method))
    block: Method = attrs.field(validator=of_type(Method))
    overall: Method = attrs.field(kw_only=True, validator=of_type(Method))

    def __attrs_post_init__(self) -> None:
        for level, method, allowed in (("factor", self.factor, _OF_A_FACTOR), ("block", self.block, _OF_A_BLOCK)):
            if method not in allowed:
                names = ", ".join(member.value for member in allowed)
                raise MetricError("no-such-roll-up", level=level, method=method.value, allowed=names)

    @classmethod
    def of(cls, method: "Method | RollUp") -> "RollUp":
        """One method for every level that has the members for it; a level below takes the mean of what it has.

        Raises:
            ArgumentTypeError: neither a Method nor a RollUp.
        """
        if isinstance(method, RollUp):
            return method
        if not isinstance(method, Method):
            raise ArgumentTypeError("wrong-type", what="method", allowed="a Method or a RollUp", value=method)
        below = {Method.POOLED: Method.POOLED}
        factor = below.get(method, Method.MEAN_OF_ITEMS)
        block = method if method in _OF_A_BLOCK else Method.MEAN_OF_FACTORS
        return cls(factor, block, overall=method)

    @property
    def text(self) -> Text:
        """The three methods in words."""
        levels = (
            ("yếu tố", "factors", self.factor),
            ("nhóm", "blocks", self.block),
            ("chung", "overall", self.overall),
        )
        vi = "; ".join(f"{name}: {method.text.vi}" for name, _, method in levels)
        return Text(vi, "; ".join(f"{name}: {method.text.en}" for _, name, method in levels))


def members_of(form: Questionnaire, rollup: RollUp) -> Mapping[str, tuple[str, ...]]:
    """The members of every index that is a mean, by slug."""
    found: dict[str, tuple[Method, dict[Method, list[str]]]] = {}
    everything: dict[Method, list[str]] = {kind: [] for kind in Method}
    for block in form.blocks:
        of_block: dict[Method, list[str]] = {kind: [] for kind in Method}
        for factor in block.factors:
            items = [question.slug for question in factor.questions]
            found[factor.slug] = rollup.factor, {Method.MEAN_OF_ITEMS: items}
            of_block[Method.MEAN_OF_ITEMS] += items
            of_block[Method.MEAN_OF_FACTORS].append(factor.slug)
        found[block.slug] = rollup.block, of_block
        for kind, slugs in of_block.items():
            everything[kind] += slugs
        everything[Method.MEAN_OF_BLOCKS].append(block.slug)
    found[OVERALL] = rollup.overall, everything
    means = {slug: members[method] for slug, (method, members) in found.items() if method is not Method.POOLED}
    return {slug: tuple(members) for slug, members in means.items()}


def checked_weights(
    form: Questionnaire, rollup: RollUp, weights: Weights | None
) -> Mapping[str, Mapping[str, Fraction]]:
    """The weights of every index that has any, exact.

    Raises:
        ArgumentTypeError: a weight that is not exact, or no mapping. MetricError: a mean of blocks without weights;
            weights of an index that is no mean, of other members, below zero or that do not sum to 1.
    """
    given = {} if weights is None else weights
    if not isinstance(given, Mapping) or not all(isinstance(value, Mapping) for value in given.values()):
        allowed = "a mapping from an index to the weights of its members"
        raise ArgumentTypeError("wrong-type", what="weights", allowed=allowed, value=weights)
    means = members_of(form, rollup)
    if rollup.overall is Method.MEAN_OF_BLOCKS and OVERALL not in given:
        raise MetricError("blocks-without-weights", members=list(means[OVERALL]))
    exact = {
        index: {slug: as_fraction(weight, f"the weight of {slug!r} in {index!r}") for slug, weight in members.items()}
        for index, members in given.items()
    }
    raise_faults("weights", _faults(means, exact))
    return exact


def _faults(means: Mapping[str, Iterable[str]], weights: Mapping[str, Mapping[str, Fraction]]) -> Iterator[MetricError]:
    for index, members in weights.items():
        if index not in means:
            yield MetricError("weights-of-no-mean", index=index, means=list(means))
        elif set(members) != set(means[index]):
            yield MetricError("weights-of-others", index=index, given=list(members), members=list(means[index]))
        elif any(weight < 0 for weight in members.values()):
            yield MetricError("weights-below-zero", index=index, weights=_shown(members))
        elif sum(members.values()) != 1:
            yield MetricError("weights-off-one", index=index, total=str(sum(members.values())))


def _shown(weights: Mapping[str, Fraction]) -> str:
    return ", ".join(f"{slug} {weight}" for slug, weight in weights.items())
