"""Phí, lệ phí: what a route of a procedure costs, and how that is stated.

Floor 3, nouns only.
"""

from collections.abc import Iterable
from enum import Enum

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import MoneyError, ProcedureError
from motcua_lib.law import Text
from motcua_lib.model.money import Money

__all__ = ["Charge", "ChargeKind", "Fee", "FeeStatement"]


class ChargeKind(Enum):
    """Phí hay lệ phí: the price of a service, a levy for an act of the State, or not said which.

    >>> ChargeKind.LEVY.text["vi"]
    'lệ phí'
    """

    SERVICE = "service"
    LEVY = "levy"
    UNSTATED = "unstated"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _KIND_TEXT[self.value]


class FeeStatement(Enum):
    """Cách nêu phí: free of charge, charged, or nothing stated. "Unstated" is never "free".

    >>> FeeStatement.UNSTATED.text["en"]
    'not stated'
    """

    FREE = "free"
    CHARGED = "charged"
    UNSTATED = "unstated"

    @property
    def text(self) -> Text:
        """The statement in words."""
        return _STATEMENT_TEXT[self.value]


_KIND_TEXT = {
    "service": Text("phí", "fee"),
    "levy": Text("lệ phí", "levy"),
    "unstated": Text("phí hoặc lệ phí", "fee or levy"),
}
_STATEMENT_TEXT = {
    "free": Text("miễn phí", "free of charge"),
    "charged": Text("có thu phí", "charged"),
    "unstated": Text("không có thông tin", "not stated"),
}


def _exemptions(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "Charge.exemptions")


def _charges(values: "Iterable[Charge]") -> "tuple[Charge, ...]":
    return tuple_of(values, Charge, "Fee.charges")


@attrs.frozen
class Charge:
    """Khoản phí, lệ phí: one amount, what it is for and who is exempt.

    Args:
        amount: how much, never negative.
        kind: phí or lệ phí.
        per: đơn vị tính, what it is paid for once: "giấy phép", "lần"; empty when not stated.
        note: the published text about it.
        exemptions: miễn, giảm: the published texts on who pays nothing or less.
    Raises:
        ArgumentTypeError: a part is of another type. MoneyError: the amount is negative.

    >>> str(Charge(Money(70_000, "VND"), ChargeKind.LEVY, per="thẻ"))
    'lệ phí 70.000 đ/thẻ'

    Legal basis: Decree 63/2010, art. 8(2).
    """

    amount: Money = attrs.field(validator=of_type(Money))
    kind: ChargeKind = attrs.field(default=ChargeKind.UNSTATED, validator=of_type(ChargeKind))
    per: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    note: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    exemptions: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_exemptions)

    def __attrs_post_init__(self) -> None:
        if self.amount.amount < 0:
            raise MoneyError("negative-money", amount=self.amount.amount, currency=self.amount.currency)

    @property
    def text(self) -> Text:
        """The charge in words."""
        per = f"/{self.per}" * bool(self.per)
        kind, amount = self.kind.text, self.amount.text
        return Text(f"{kind.vi} {amount.vi}{per}", f"{kind.en} {amount.en}{per}")

    def __str__(self) -> str:
        return self.text.vi


@attrs.frozen
class Fee:
    """Phí, lệ phí của một cách nộp: whether it is free, charged or not stated, and the charges.

    Args:
        statement: how the fee is stated.
        charges: the amounts; none unless it is charged.
        wording: the published text; needed when it is charged and no amount was read.
    Raises:
        ArgumentTypeError: a part is of another type.
        ProcedureError: charges on a fee that is free or not stated, or none on one that is charged.

    >>> str(Fee(FeeStatement.CHARGED, [Charge(Money(10, "USD"))])), str(Fee(FeeStatement.FREE))
    ('phí hoặc lệ phí 10 USD', 'miễn phí')

    Legal basis: Decree 63/2010, art. 8(2).
    """

    statement: FeeStatement = attrs.field(default=FeeStatement.UNSTATED, validator=of_type(FeeStatement))
    charges: tuple[Charge, ...] = attrs.field(default=(), converter=_charges)
    wording: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        charged = self.statement is FeeStatement.CHARGED
        if self.charges and not charged:
            statement = self.statement.text.en
            raise ProcedureError("charge-without-fee", statement=statement, count=len(self.charges))
        if charged and not (self.charges or self.wording):
            raise ProcedureError("fee-without-charge")

    @property
    def text(self) -> Text:
        """The fee in words."""
        if not self.charges:
            return self.statement.text
        return Text("; ".join(map(str, self.charges)), "; ".join(charge.text.en for charge in self.charges))

    def __str__(self) -> str:
        return self.text.vi
