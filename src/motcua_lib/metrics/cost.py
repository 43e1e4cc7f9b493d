"""Chi phí tuân thủ thủ tục hành chính: what one run of a procedure costs, what a year costs, what a reform saves.

All figures are exact. Only the percentage of a saving is rounded, and says how.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar, cast

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.book.cost import ARTICLE_27, SHARE
from motcua_lib.errors import ArgumentTypeError, MoneyError, QuantityError
from motcua_lib.law import Text
from motcua_lib.metrics._work import HiredService, OwnWork, WorkItem, costs
from motcua_lib.model._exact import exact, half_up, not_negative, spelled
from motcua_lib.model.money import Money
from motcua_lib.trail import Detail, Step, Trail

__all__ = [
    "ROUNDING",
    "Change",
    "ComplianceCost",
    "HiredService",
    "OwnWork",
    "Saving",
    "WorkItem",
    "YearlyCost",
    "lower_middle",
    "saving",
]

ROUNDING: Final = Text("làm tròn nửa lên đến hai chữ số thập phân", "rounded half up to two decimals")

Value = TypeVar("Value", Money, int, Decimal)


def _fees(values: Iterable[Money]) -> tuple[Money, ...]:
    return costs(values, "ComplianceCost.fees")


def _other(values: Iterable[Money]) -> tuple[Money, ...]:
    return costs(values, "ComplianceCost.other")


def _work(values: Iterable["WorkItem"]) -> tuple["WorkItem", ...]:
    return tuple_of(values, WorkItem, "ComplianceCost.work")


def _times(value: int | Decimal) -> Decimal:
    return not_negative(value, "the number of times a year")


def _subjects(value: int) -> int:
    what = "the number of subjects a year"
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    return int(not_negative(value, what))


def _step(rule: str, **details: Detail) -> Step:
    return Step(rule, citation=ARTICLE_27, details=details)


@attrs.frozen
class ComplianceCost:
    """Chi phí tuân thủ thủ tục hành chính: what one run of a procedure costs the one who goes through it.

    Opportunity cost is not counted, and has no place here.

    Args:
        work: the pieces of work that the procedure requires.
        fees: phí, lệ phí.
        other: other costs that the law prescribes.
    Raises:
        ArgumentTypeError: a wrong type.
        MoneyError: nothing is given, an amount is negative, or the amounts are in two currencies.

    >>> cost = ComplianceCost(
    ...     [WorkItem("điền tờ khai", OwnWork(Decimal("1.5"), Money(50_000, "VND")))], [Money(100_000, "VND")]
    ... )
    >>> str(cost.one_run), str(cost.work_cost), str(cost.fee_cost), str(cost.other_cost)
    ('175.000 đ', '75.000 đ', '100.000 đ', '0 đ')
    >>> print(cost.yearly(2, 300))
    105.000.000 đ

    Legal basis: Circular 02/2017/TT-VPCP, art. 27.
    """

    work: tuple[WorkItem, ...] = attrs.field(default=(), converter=_work)
    fees: tuple[Money, ...] = attrs.field(default=(), converter=_fees)
    other: tuple[Money, ...] = attrs.field(default=(), converter=_other, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _ = self.one_run  # nothing to add up and two currencies are refused here

    @property
    def one_run(self) -> Money:
        """Chi phí một lần thực hiện: work, fees and other costs together."""
        return self.work_cost + self.fee_cost + self.other_cost

    @property
    def work_cost(self) -> Money:
        """Chi phí thực hiện công việc: all pieces of work together."""
        return self._sum(item.cost for item in self.work)

    @property
    def fee_cost(self) -> Money:
        """Phí, lệ phí: all fees together."""
        return self._sum(self.fees)

    @property
    def other_cost(self) -> Money:
        """Chi phí khác: all other prescribed costs together."""
        return self._sum(self.other)

    def _sum(self, amounts: Iterable[Money]) -> Money:
        first = next((amount for part in (self.fees, self.other) for amount in part), None)
        if first is None and not self.work:
            raise MoneyError("no-cost")
        return sum(amounts, Money(0, (first or self.work[0].cost).currency))

    def yearly(self, times_per_year: int | Decimal, subjects_per_year: int) -> "YearlyCost":
        """Chi phí một năm: the cost of all runs of a year.

        Args:
            times_per_year: how often a subject goes through it in a year; an int or a Decimal, zero or more.
            subjects_per_year: how many subjects there are in a year, zero or more.
        Raises:
            ArgumentTypeError: a wrong type. QuantityError: a negative number.
        """
        return YearlyCost(self, times_per_year, subjects_per_year=subjects_per_year)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: every part, the sum, and what is left out."""
        steps = [step for item in self.work for step in item.steps]
        parts = (
            ("cost-work", self.work, self.work_cost),
            ("cost-fees", self.fees, self.fee_cost),
            ("cost-other", self.other, self.other_cost),
        )
        steps += [_step(rule, amount=amount.text) for rule, members, amount in parts if members]
        return Trail([*steps, _step("cost-opportunity"), _step("cost-one-run", amount=self.one_run.text)])

    def __str__(self) -> str:
        return str(self.one_run)


@attrs.frozen
class YearlyCost:
    """Chi phí tuân thủ một năm: the cost of one run, times runs a year, times subjects a year.

    Made by `ComplianceCost.yearly`.

    Args:
        cost: the cost of one run, in its parts.
        times_per_year: runs of one subject in a year.
        subjects_per_year: subjects in a year.

    >>> print(ComplianceCost(other=[Money(1_024_000, "VND")]).yearly(1, 3228).trail)
    chi phí khác theo quy định: 1.024.000 đ [Điều 27 Thông tư 02/2017/TT-VPCP]
    không tính chi phí cơ hội [Điều 27 Thông tư 02/2017/TT-VPCP]
    chi phí một lần thực hiện: 1.024.000 đ [Điều 27 Thông tư 02/2017/TT-VPCP]
    chi phí một năm: 1.024.000 đ × 1 lần/năm × 3.228 đối tượng = 3.305.472.000 đ [Điều 27 Thông tư 02/2017/TT-VPCP]

    Legal basis: Circular 02/2017/TT-VPCP, art. 27.
    """

    cost: ComplianceCost = attrs.field(validator=of_type(ComplianceCost))
    times_per_year: Decimal = attrs.field(converter=_times)
    subjects_per_year: int = attrs.field(converter=_subjects, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _ = self.total  # a total of too many digits is refused here

    @property
    def total(self) -> Money:
        """The cost of all runs of the year, exactly."""
        return self.cost.one_run.times(self.times_per_year).times(self.subjects_per_year)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: the steps of one run, and the product."""
        product = _step(
            "cost-yearly",
            one_run=self.cost.one_run.text,
            times=spelled(self.times_per_year),
            subjects=spelled(Decimal(self.subjects_per_year)),
            amount=self.total.text,
        )
        return Trail([*self.cost.trail, product])

    def __str__(self) -> str:
        return str(self.total)


class Change(Enum):
    """Chiều thay đổi: whether a reform saves money, costs more, or changes nothing.

    >>> Change.INCREASE.text.en
    'increase'
    """

    SAVING = "saving"
    INCREASE = "increase"
    NONE = "none"

    @property
    def text(self) -> Text:
        return _CHANGE_TEXT[self.value]


_CHANGE_TEXT = {
    "saving": Text("tiết kiệm", "saving"),
    "increase": Text("tăng chi phí", "increase"),
    "none": Text("không thay đổi", "no change"),
}


@attrs.frozen
class Saving:
    """Lợi ích của phương án đơn giản hóa: what a simplification saves in a year; below zero it is an increase.

    Made by `saving`.

    Args:
        before: the yearly cost under the present rules.
        after: the yearly cost after the simplification.
    Raises:
        ArgumentTypeError: no yearly cost.
        MoneyError: two currencies, or a cost of zero before, of which nothing is a share.
    """

    before: YearlyCost = attrs.field(validator=of_type(YearlyCost))
    after: YearlyCost = attrs.field(validator=of_type(YearlyCost))

    def __attrs_post_init__(self) -> None:
        _ = self.amount  # two currencies are refused here
        if not self.before.total.amount:
            raise MoneyError("no-share", amount=self.before.total.text.en)

    @property
    def amount(self) -> Money:
        """The cost before less the cost after, exactly; negative for an increase."""
        return self.before.total - self.after.total

    @property
    def change(self) -> Change:
        """Whether it is a saving, an increase or no change."""
        amount = self.amount.amount
        if not amount:
            return Change.NONE
        return Change.SAVING if amount > 0 else Change.INCREASE

    @property
    def share(self) -> Fraction:
        """The amount as a share of the cost before, exactly: 1 when everything is saved, negative for an increase."""
        return Fraction(self.amount.amount) / Fraction(self.before.total.amount)

    @property
    def percent(self) -> Decimal:
        """The share in percent, rounded half up (halves away from zero) to two decimals; see `ROUNDING`."""
        return half_up(self.share * 100, 2)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: both yearly costs in their steps, the difference and its share."""
        before, after = self.before.total.text, self.after.total.text
        difference = _step("cost-saving", change=self.change.text, before=before, after=after, amount=self.amount.text)
        details = {"percent": spelled(self.percent), "rounding": ROUNDING}
        return Trail([
            Step("cost-now"), *self.before.trail,
            Step("cost-simplified"), *self.after.trail,
            difference, Step("cost-share", citation=SHARE, details=details),
        ])  # fmt: skip

    @property
    def text(self) -> Text:
        """The change in words, without a sign."""
        if self.change is Change.NONE:
            return self.change.text
        low, high = sorted((self.before.total, self.after.total))
        amount, percent, change = (high - low).text, spelled(self.percent.copy_abs()), self.change.text
        return Text(f"{change.vi} {amount.vi} ({percent.vi}%)", f"{change.en} {amount.en} ({percent.en}%)")

    def __str__(self) -> str:
        return self.text.vi


def saving(before: YearlyCost, after: YearlyCost) -> Saving:
    """Lợi ích của phương án đơn giản hóa: the yearly cost before less the yearly cost after.

    Args:
        before: the yearly cost under the present rules.
        after: the yearly cost after the simplification; number of subjects and runs may differ too.
    Returns:
        Saving: amount, exact share, percent, change and trail.
    Raises:
        ArgumentTypeError: no yearly cost.
        MoneyError: two currencies, or a cost of zero before, of which nothing is a share.

    >>> now, then = (ComplianceCost(other=[Money(n, "VND")]).yearly(1, 3228) for n in (1_024_000, 231_000))
    >>> gain = saving(now, then)
    >>> str(gain.amount), gain.share, gain.percent, gain.change.value
    ('2.559.804.000 đ', Fraction(793, 1024), Decimal('77.44'), 'saving')
    >>> print(gain)
    tiết kiệm 2.559.804.000 đ (77,44%)

    Legal basis: Circular 02/2017/TT-VPCP, art. 27; the percentage follows from it.
    """
    return Saving(before, after)


def lower_middle(values: Iterable[Value]) -> Value:
    """Giá trị ở giữa, mức thấp: the value to take when sources differ; of two middle values, the lower one.

    Args:
        values: one or more amounts of one currency, or exact numbers such as hours, in any order.
    Raises:
        ArgumentTypeError: a value is neither Money nor an exact number, or Money and numbers are mixed.
        QuantityError: no value is given. MoneyError: two currencies.

    >>> str(lower_middle([Money(n, "VND") for n in (90_000, 50_000, 60_000, 80_000)])), lower_middle([3, 1, 2])
    ('60.000 đ', 2)

    Legal basis: Circular 02/2017/TT-VPCP, art. 27.
    """
    members = tuple_of(values, object, "values")
    if not members:
        raise QuantityError("no-values")
    _check_comparable(members)
    ranked = sorted(cast(tuple[Value, ...], members))
    return ranked[(len(ranked) - 1) // 2]


def _check_comparable(members: tuple[object, ...]) -> None:
    if any(isinstance(member, Money) for member in members):
        tuple_of(members, Money, "values")
        return
    for member in members:
        exact(member, "each of values")
