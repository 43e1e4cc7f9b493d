"""Tỷ lệ có tên: publication in time, online service, digitisation, simplification; each with what it is taken of."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

import attrs

from motcua_lib._checks import given, mapping_of, of_type, tuple_of
from motcua_lib.book.cost import SHARE
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._rates import RateSheet, WhenEmpty, left_out, share
from motcua_lib.metrics.cost import Saving
from motcua_lib.model._filled import filled
from motcua_lib.model.scorecard import TWO_PLACES, Ratio, Rounding, Score, Unit, label
from motcua_lib.model.share_rule import ShareRule
from motcua_lib.trail import Step

__all__ = ["Revision", "ShareRule", "WhenEmpty", "named_share", "named_shares", "simplification", "timely"]


def named_share(
    rule: ShareRule,
    numerator: int,
    denominator: int,
    *,
    when_empty: WhenEmpty = WhenEmpty.REFUSE,
    rounding: Rounding = TWO_PLACES,
) -> Score:
    """Tỷ lệ có tên: one share of `book.named_shares` from its two counts.

    Args:
        rule: which share.
        numerator, denominator: how many, of how many.
        when_empty: what it is when nothing stands below the line.
        rounding: how it is shown; two decimals unless told.
    Returns:
        Score: in percent, with counts, citation and trail.
    Raises:
        ArgumentTypeError: no rule, or a count that is no int. MetricError: a negative count, a part larger than its
        whole, or nothing below the line.

    >>> from motcua_lib.book.named_shares import ONLINE_PROCEDURES
    >>> print(named_share(ONLINE_PROCEDURES, 1856, 2643, rounding=Rounding(1)))
    tỷ lệ thủ tục cung cấp trực tuyến: 70,2%
    """
    if not isinstance(rule, ShareRule):
        raise ArgumentTypeError("wrong-type", what="rule", allowed="a ShareRule", value=rule)
    ratio = Ratio(numerator, denominator, rule.name, of=rule.of)
    return share(rule.slug, ratio, citation=rule.citation, when_empty=when_empty, rounding=rounding)


def named_shares(counts: Mapping[ShareRule, tuple[int, int]]) -> RateSheet:
    """Các tỷ lệ có tên: several shares at once; one without a denominator is left out and named.

    Args:
        counts: for each share how many, of how many; see `book.named_shares.DIGITISATION` for those of digitisation.
    Raises:
        ArgumentTypeError: no rule, or a count that is no int. MetricError: a negative count, or a part larger than its
        whole.
    """
    scores, notes = [], []
    mapping_of(counts, "ShareRule to how many of how many", "counts")
    rule: Any
    pair: Any
    for rule, pair in counts.items():
        given(rule, ShareRule, "each rule of counts")
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            what = f"what counts says of {rule.slug!r}"
            raise ArgumentTypeError("wrong-type", what=what, allowed="how many, and of how many", value=pair)
        numerator, denominator = pair
        if denominator == 0 == numerator:
            notes.append(left_out(rule.name))
        else:
            scores.append(named_share(rule, numerator, denominator))
    return RateSheet(scores, notes=notes)


@attrs.frozen
class Revision:
    """Lần công bố: one announcement or publication of a procedure, and whether it was late.

    Args:
        procedure: mã thủ tục.
        late: whether it came after its last day.
    """

    procedure: str = attrs.field(validator=of_type(str))
    late: bool = attrs.field(kw_only=True, validator=of_type(bool))


def timely(rule: ShareRule, revisions: Iterable[Revision], *, when_empty: WhenEmpty = WhenEmpty.REFUSE) -> Score:
    """Tỷ lệ công bố, công khai đúng hạn: procedures never late in the period; one late revision makes one late.

    Args:
        rule: `book.named_shares.ANNOUNCED_IN_TIME` or `PUBLISHED_IN_TIME`.
        revisions: every announcement or publication of the period.
        when_empty: what it is when there was none.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: nothing was announced and `when_empty` is REFUSE.

    >>> from motcua_lib.book.named_shares import ANNOUNCED_IN_TIME
    >>> found = [Revision("1.001193", late=False), Revision("1.001193", late=True), Revision("2.000815", late=False)]
    >>> str(timely(ANNOUNCED_IN_TIME, found).ratio)
    'tỷ lệ thủ tục công bố đúng hạn (1.1): 1/2 = 50,00%'

    Legal basis: components 1.1 and 1.2 of the service index as the national portal describes them.
    """
    late: dict[str, bool] = {}
    for revision in tuple_of(revisions, Revision, "revisions"):
        late[revision.procedure] = late.get(revision.procedure, False) or revision.late
    return named_share(rule, sum(not is_late for is_late in late.values()), len(late), when_empty=when_empty)


_PLAN = Text("tỷ lệ cắt giảm chi phí tuân thủ", "saving of compliance cost")


def simplification(savings: Iterable[Saving], *, name: Text | str = _PLAN) -> Score:
    """Tỷ lệ cắt giảm chi phí của phương án đơn giản hóa: what several simplifications save together.

    The amounts are added up before the share is taken; a simplification that costs more counts against the others.

    Args:
        savings: one or more, by `metrics.cost.saving`; all in one currency.
        name: what the plan is called.
    Returns:
        Score: in percent of the present cost, each simplification as a part, the amounts in the trail.
    Raises:
        ArgumentTypeError: no savings. MetricError: none at all. MoneyError: two currencies.

    >>> from motcua_lib.metrics.cost import ComplianceCost, saving
    >>> from motcua_lib.model.money import Money
    >>> cost = lambda amount: ComplianceCost(other=[Money(amount, "VND")]).yearly(1, 3228)
    >>> print(simplification([saving(cost(1_024_000), cost(231_000))]))
    tỷ lệ cắt giảm chi phí tuân thủ: 77,44%

    Legal basis: Circular 02/2017/TT-VPCP, art. 27.
    """
    members = tuple_of(savings, Saving, "savings")
    if not members:
        raise MetricError("no-savings")
    first, *others = members
    before = sum((one.before.total for one in others), first.before.total)
    after = sum((one.after.total for one in others), first.after.total)
    gain = before - after
    details = {"before": before.text, "after": after.text, "amount": gain.text}
    step = Step("simplification", citation=SHARE, details={"name": label(name), **details})
    value = Fraction(gain.amount) / Fraction(before.amount) * 100
    parts = [_part(number, one) for number, one in enumerate(members, 1)]
    return Score("simplification", value, name, unit=Unit.PERCENT, parts=parts, citation=SHARE, steps=[step])


def _part(number: int, saving: Saving) -> Score:
    name = filled(_PART, number=number)
    step = Step("simplification", citation=SHARE, details=_amounts(name, saving))
    return Score(f"simplification-{number}", saving.share * 100, name, unit=Unit.PERCENT, citation=SHARE, steps=[step])


def _amounts(name: Text, saving: Saving) -> dict[str, Text]:
    before, after = saving.before.total, saving.after.total
    return {"name": name, "before": before.text, "after": after.text, "amount": saving.amount.text}


_PART = Text("phương án {number}", "simplification {number}")
