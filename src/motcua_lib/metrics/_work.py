"""Công việc: the pieces of work that a procedure requires, and what each costs.

That work is valued by hours and income, or by the price of a service, is remembered and not read; each step says so.
"""

from collections.abc import Iterable
from decimal import Decimal

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.book.cost import WORK_COMPONENTS
from motcua_lib.errors import MoneyError
from motcua_lib.law import Text
from motcua_lib.model._exact import not_negative, spelled
from motcua_lib.model.money import Money
from motcua_lib.trail import Step

__all__ = ["HiredService", "OwnWork", "WorkItem", "costs"]


def _check_cost(value: Money, what: str) -> None:
    if value.amount < 0:
        raise MoneyError("negative-cost", what=what, amount=value.text.en)


def _is_cost(instance: object, attribute: "attrs.Attribute[Money]", value: Money) -> None:
    of_type(Money)(instance, attribute, value)
    _check_cost(value, f"{type(instance).__name__}.{attribute.name}")


def costs(values: object, what: str) -> tuple[Money, ...]:
    """Amounts of money as a tuple, none of them negative: a difference is no cost."""
    members = tuple_of(values, Money, what)
    for member in members:
        _check_cost(member, f"each of {what}")
    return members


def _expenses(values: Iterable[Money]) -> tuple[Money, ...]:
    return costs(values, "WorkItem.expenses")


def _hours(value: int | Decimal) -> Decimal:
    return not_negative(value, "OwnWork.hours")


@attrs.frozen
class OwnWork:
    """Tự thực hiện: work that the applicant does, hours at an hourly income.

    Args:
        hours: how long it takes; an int or a Decimal, zero or more.
        hourly_income: what an hour of the applicant is worth.
    Raises:
        ArgumentTypeError: a wrong type; a float is not exact.
        QuantityError: negative hours. MoneyError: a negative income.

    >>> str(OwnWork(Decimal("2.5"), Money(50_000, "VND")).cost)
    '125.000 đ'

    Legal basis: Circular 02/2017/TT-VPCP, art. 27, from memory (Confidence.MEMORY).
    """

    hours: Decimal = attrs.field(converter=_hours)
    hourly_income: Money = attrs.field(validator=_is_cost)

    def __attrs_post_init__(self) -> None:
        _ = self.cost  # hours and income whose product has too many digits are refused here

    @property
    def cost(self) -> Money:
        """Hours times hourly income, exactly."""
        return self.hourly_income.times(self.hours)

    def step(self, name: Text) -> Step:
        """The work as a step of a trail."""
        hours, income = spelled(self.hours), self.hourly_income.text
        details = {"name": name, "hours": hours, "income": income, "amount": self.cost.text}
        return Step("cost-own-work", citation=WORK_COMPONENTS, details=details)


@attrs.frozen
class HiredService:
    """Thuê dịch vụ: work that the applicant pays somebody else for.

    Args:
        price: what the service costs.
    Raises:
        ArgumentTypeError: the price is no Money. MoneyError: it is negative.

    >>> str(HiredService(Money(200_000, "VND")).cost)
    '200.000 đ'

    Legal basis: Circular 02/2017/TT-VPCP, art. 27, from memory (Confidence.MEMORY).
    """

    price: Money = attrs.field(validator=_is_cost)

    @property
    def cost(self) -> Money:
        """The price."""
        return self.price

    def step(self, name: Text) -> Step:
        """The work as a step of a trail."""
        details = {"name": name, "amount": self.cost.text}
        return Step("cost-hired-work", citation=WORK_COMPONENTS, details=details)


@attrs.frozen
class WorkItem:
    """Công việc: one thing that must be done to complete a procedure, and what it costs.

    Args:
        name: what is done, in both languages or as a str that serves for both.
        labour: who does it: `OwnWork` or `HiredService`.
        expenses: travel, post and copies.
    Raises:
        ArgumentTypeError: a wrong type. MoneyError: a negative expense, or two currencies.

    >>> fill_in = WorkItem("điền tờ khai", OwnWork(2, Money(50_000, "VND")), expenses=[Money(30_000, "VND")])
    >>> str(fill_in.cost)
    '130.000 đ'

    Legal basis: Circular 02/2017/TT-VPCP, art. 27, from memory (Confidence.MEMORY): a source names the cost of the
    required work, none was seen that says what it is made of.
    """

    name: Text | str = attrs.field(validator=of_type(Text, str))
    labour: OwnWork | HiredService = attrs.field(validator=of_type(OwnWork, HiredService))
    expenses: tuple[Money, ...] = attrs.field(default=(), converter=_expenses, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _ = self.cost  # two currencies are refused here

    @property
    def cost(self) -> Money:
        """Labour and expenses together."""
        return sum(self.expenses, self.labour.cost)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The work as steps of a trail."""
        name = self.name if isinstance(self.name, Text) else Text(self.name, self.name)
        labour = self.labour.step(name)
        if not self.expenses:
            return (labour,)
        spent = sum(self.expenses, Money(0, self.labour.cost.currency))
        details = {"name": name, "amount": spent.text}
        return labour, Step("cost-expenses", citation=WORK_COMPONENTS, details=details)
