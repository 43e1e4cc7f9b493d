"""Money: exact, in one currency, and what is refused."""

import copy
import pickle
from decimal import Decimal, localcontext

import pytest

from motcua_lib import Money, MotcuaError
from motcua_lib.errors import ArgumentTypeError, MoneyError, QuantityError

DONG = Money(1_024_000, "VND")


@pytest.mark.parametrize("bad", [True, 2.5, "5", None, 1j])
def test_an_amount_is_an_exact_number(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"must be an int or a decimal\.Decimal, which are exact"):
        Money(bad, "VND")  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("bad", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_an_amount_is_finite(bad: str) -> None:
    with pytest.raises(QuantityError, match="the amount of money must be finite"):
        Money(Decimal(bad), "VND")


LONG = [10**60, 10**5000, Decimal("1E+999999"), Decimal("1E-120"), Decimal("1" * 61), Decimal("1." + "1" * 60)]


@pytest.mark.parametrize("bad", LONG, ids=range(len(LONG)))
def test_an_amount_that_would_have_to_be_rounded_is_refused(bad: int | Decimal) -> None:
    with pytest.raises(QuantityError, match="needs more than 60 digits"):
        Money(bad, "VND")


def test_an_amount_is_never_negative() -> None:
    with pytest.raises(MoneyError, match=r"must be 0 or more, not -5 VND; a difference is made by Money\.signed"):
        Money(-5, "VND")
    assert Money.signed(-5, "VND").amount == -5
    assert Money.signed(5, "VND") == Money(5, "VND")


def test_an_amount_has_a_currency() -> None:
    with pytest.raises(MoneyError, match="the amount 5 has no currency") as caught:
        Money(5)
    assert caught.value.slug == "no-currency"
    with pytest.raises(MoneyError, match="has no currency"):
        Money(5, "")


@pytest.mark.parametrize("bad", ["vnd", "đ", "VNDD", "VN", "VND ", "VNĐ", "V1D"])
def test_a_currency_is_three_capital_letters(bad: str) -> None:
    with pytest.raises(MoneyError, match="ISO 4217 code of three capital letters"):
        Money(5, bad)
    with pytest.raises(MoneyError, match="ISO 4217 code of three capital letters"):
        Money.signed(-5, bad)


@pytest.mark.parametrize("bad", [None, 704, b"VND"])
def test_a_currency_is_text(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"Money\.currency must be str"):
        Money(5, bad)  # type: ignore[arg-type]  # the point of the test


OPERATIONS = [
    lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a > b,
    lambda a, b: a >= b,
]  # fmt: skip


@pytest.mark.parametrize("operation", OPERATIONS)
def test_two_currencies_never_meet(operation) -> None:
    with pytest.raises(MoneyError, match="in VND and one in USD neither add nor compare") as caught:
        operation(Money(5, "VND"), Money(5, "USD"))
    assert isinstance(caught.value, MotcuaError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("bad", [5, Decimal(5), 2.5, "5 VND", None])
def test_money_meets_money_only(operation, bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="the other amount must be Money"):
        operation(Money(5, "VND"), bad)


def test_money_is_equal_by_amount_and_currency() -> None:
    assert Money(5, "VND") == Money(Decimal("5.00"), "VND")
    assert hash(Money(5, "VND")) == hash(Money(Decimal("5E+0"), "VND"))
    assert Money(5, "VND") != Money(5, "USD")
    assert Money(5, "VND") != 5
    assert len({Money(0, "VND"), Money(Decimal("-0"), "VND"), Money.signed(Decimal("-0.0"), "VND")}) == 1


def test_money_compares_within_a_currency() -> None:
    low, high = Money.signed(-1, "VND"), Money(Decimal("0.5"), "VND")
    assert low < high
    assert low <= high
    assert high > low
    assert high >= low
    assert max(low, high) is high


@pytest.mark.parametrize(
    ("amount", "currency", "vi", "en"),
    [
        (1_024_000, "VND", "1.024.000 đ", "1,024,000 VND"),
        (10, "USD", "10 USD", "10 USD"),
        (Decimal("1234567.50"), "USD", "1.234.567,5 USD", "1,234,567.5 USD"),
        (Decimal("1E+3"), "VND", "1.000 đ", "1,000 VND"),
        (0, "VND", "0 đ", "0 VND"),
        (Decimal("-0"), "VND", "0 đ", "0 VND"),
    ],
)
def test_money_reads_in_both_languages(amount: int | Decimal, currency: str, vi: str, en: str) -> None:
    money = Money(amount, currency)
    assert (str(money), money.text.vi, money.text.en) == (vi, vi, en)


def test_a_difference_shows_its_sign() -> None:
    assert str(Money(5_000, "VND") - Money(10_000, "VND")) == "-5.000 đ"


def test_no_decimal_context_touches_money() -> None:
    with localcontext(prec=2):
        assert Money(123_456_789, "VND") + Money(1, "VND") == Money(123_456_790, "VND")
        assert Money(123_456_789, "VND").times(1001) == Money(123_580_245_789, "VND")
        assert str(Money(123_456_789, "VND")) == "123.456.789 đ"
    assert str(Money(10**59 + 1, "USD").text.en).endswith(",000,001 USD")


@pytest.mark.parametrize("bad", [True, 0.5, "2", DONG])
def test_times_takes_an_exact_number(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="the number of times must be an int or a decimal"):
        DONG.times(bad)  # type: ignore[arg-type]  # the point of the test


def test_times_is_zero_or_more() -> None:
    assert DONG.times(0) == Money.signed(-5, "VND").times(0) == Money(0, "VND")
    assert str(Money.signed(-5, "VND").times(0)) == "0 đ"
    assert DONG.times(Decimal("0.5")) == Money(512_000, "VND")
    with pytest.raises(QuantityError, match="the number of times must be 0 or more, not -1"):
        DONG.times(-1)


def test_a_product_or_a_sum_of_too_many_digits_is_refused() -> None:
    with pytest.raises(QuantityError, match="needs more than 60 digits"):
        Money(10**40, "VND").times(10**40)
    with pytest.raises(QuantityError, match="needs more than 60 digits"):
        Money(10**59, "VND") + Money(Decimal("0.1"), "VND")


@pytest.mark.parametrize("money", [DONG, Money.signed(-5, "VND")])
def test_money_is_frozen_and_survives_copies(money: Money) -> None:
    with pytest.raises(AttributeError):
        money.amount = Decimal(6)  # type: ignore[misc]  # the point of the test
    assert pickle.loads(pickle.dumps(money)) == copy.deepcopy(money) == money
