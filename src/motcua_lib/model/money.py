"""Tiền: an exact amount in one currency.

Floor 3, nouns only. Nothing here rounds, and no currency turns into another.
"""

import re
from decimal import Decimal
from functools import total_ordering

import attrs

from motcua_lib.errors import ArgumentTypeError, MoneyError
from motcua_lib.law import Text
from motcua_lib.model._exact import EXACT, exact, exactly, not_negative, spelled

__all__ = ["Money"]

AMOUNT = "the amount of money"

_CODE = re.compile("[A-Z]{3}")
_DONG = "VND"


def _amount(value: int | Decimal) -> Decimal:
    return exact(value, AMOUNT)


def _currency(instance: "Money", attribute: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str):
        raise ArgumentTypeError("wrong-type", what="Money.currency", allowed="str", value=value)
    if not value:
        raise MoneyError("no-currency", amount=instance.amount)
    if not _CODE.fullmatch(value):
        raise MoneyError("not-a-currency", value=value)


@total_ordering
@attrs.frozen
class Money:
    """Số tiền: an exact amount in one currency, never negative unless it is made by `Money.signed`.

    Amounts of one currency add, subtract and compare. Two currencies are never equal and never meet in a sum.

    Args:
        amount: an int or a Decimal, in whole units of the currency; never a float, which is not exact.
        currency: the ISO 4217 code in upper case, such as "VND"; any three capital letters are accepted.
    Raises:
        ArgumentTypeError: the amount is a float or a bool, or no number; the currency is no text.
        MoneyError: the amount is negative, or the currency is missing or not written as a code.
        QuantityError: the amount is not finite, or has more than 60 digits.

    >>> fee = Money(1_024_000, "VND")
    >>> str(fee), fee.text.en, str(Money(10, "USD"))
    ('1.024.000 đ', '1,024,000 VND', '10 USD')
    >>> str(fee + Money(500, "VND")), fee > Money(500, "VND")
    ('1.024.500 đ', True)
    """

    amount: Decimal = attrs.field(converter=_amount)
    # The default stands for a currency left out, so that leaving it out is an error of the library's own tree.
    currency: str = attrs.field(default="", validator=_currency)

    def __attrs_post_init__(self) -> None:
        if self.amount < 0:
            raise MoneyError("negative-money", amount=self.amount, currency=self.currency)

    @classmethod
    def signed(cls, amount: int | Decimal, currency: str) -> "Money":
        """Chênh lệch: a difference of amounts, which may be negative.

        >>> str(Money.signed(-5000, "VND"))
        '-5.000 đ'
        """
        money = cls(0, currency)
        object.__setattr__(money, "amount", _amount(amount))
        return money

    @property
    def text(self) -> Text:
        """The amount with its currency, as each language writes it."""
        number = spelled(self.amount)
        return Text(f"{number.vi} {'đ' if self.currency == _DONG else self.currency}", f"{number.en} {self.currency}")

    def times(self, n: int | Decimal) -> "Money":
        """The amount taken `n` times, exactly.

        Args:
            n: how many times, or how many units the amount is the price of; zero or more.
        Raises:
            ArgumentTypeError: `n` is a float or a bool, or no number.
            QuantityError: `n` is negative, or the product has more than 60 digits.

        >>> str(Money(50_000, "VND").times(Decimal("2.5")))
        '125.000 đ'
        """
        factor = not_negative(n, "the number of times")
        return Money.signed(exactly(EXACT.multiply, self.amount, factor, AMOUNT), self.currency)

    def __add__(self, other: "Money") -> "Money":
        return Money.signed(exactly(EXACT.add, self.amount, self._alike(other), AMOUNT), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money.signed(exactly(EXACT.subtract, self.amount, self._alike(other), AMOUNT), self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._alike(other)

    def _alike(self, other: object) -> Decimal:
        """The amount of another Money of this currency."""
        if not isinstance(other, Money):
            raise ArgumentTypeError("wrong-type", what="the other amount", allowed="Money", value=other)
        if other.currency != self.currency:
            raise MoneyError("two-currencies", first=self.currency, second=other.currency)
        return other.amount

    def __str__(self) -> str:
        return self.text.vi
