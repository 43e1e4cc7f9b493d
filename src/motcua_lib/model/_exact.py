"""Số chính xác: exact decimals that nothing rounds, whatever decimal context the caller has set.

Floor 3. Numbers are ints or Decimals of at most `DIGITS` digits; what would have to be rounded is an error instead.
"""

from collections.abc import Callable
from decimal import Context, Decimal, Inexact
from fractions import Fraction

from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.law import Text

__all__ = ["DIGITS", "EXACT", "exact", "exactly", "half_up", "not_negative", "plain", "spelled"]

DIGITS = 60
EXACT = Context(prec=DIGITS, Emin=-DIGITS, Emax=DIGITS - 1, traps=[Inexact])
ONE = Decimal(1)

_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def exact(value: object, what: str) -> Decimal:
    """An int or a Decimal as a Decimal in plain form: no exponent, no zeros behind the last decimal place.

    Raises:
        ArgumentTypeError: neither an int nor a Decimal; a float is not exact, a bool is no number.
        QuantityError: not finite, or of too many digits.

    >>> exact(Decimal("1.50E+3"), "the price"), exact(Decimal("2.50"), "the price")
    (Decimal('1500'), Decimal('2.5'))
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ArgumentTypeError("not-exact", what=what, value=value)
    number = Decimal(value)
    if not number.is_finite():
        raise QuantityError("not-finite", what=what, value=value)
    return exactly(EXACT.add, number, Decimal(0), what)


def exactly(operation: Callable[[Decimal, Decimal], Decimal], left: Decimal, right: Decimal, what: str) -> Decimal:
    """The result of an operation of `EXACT`, in plain form; an error where it would be rounded."""
    try:
        number = EXACT.normalize(operation(left, right))
        return EXACT.quantize(number, ONE) if number == number.to_integral_value() else number
    except Inexact:
        raise QuantityError("too-many-digits", what=what, digits=DIGITS) from None


def not_negative(value: object, what: str) -> Decimal:
    """`exact`, and zero or more.

    Raises:
        QuantityError: below zero.
    """
    number = exact(value, what)
    if number < 0:
        raise QuantityError("below-zero", what=what, value=value)
    return number


def half_up(value: Fraction, places: int) -> Decimal:
    """A number rounded once, halves away from zero, with exactly `places` decimals.

    Raises:
        ArgumentTypeError: `places` is no int. QuantityError: it is below zero or above `DIGITS`.

    >>> half_up(Fraction(1, 8), 2), half_up(Fraction(-1, 8), 2), half_up(Fraction(-1, 1000), 2)
    (Decimal('0.13'), Decimal('-0.13'), Decimal('0.00'))
    """
    if places.__class__ is not int:
        raise ArgumentTypeError("not-a-count", what="places", value=places)
    if not 0 <= places <= DIGITS:
        raise QuantityError("no-such-places", most=DIGITS, value=places)
    units = int(abs(value) * 10**places + Fraction(1, 2))
    return Decimal((value < 0 < units, tuple(map(int, str(units))), -places))


def plain(value: Fraction, places: int) -> Decimal:
    """A number rounded once to at most `places` decimals, without zeros behind the last one.

    >>> plain(Fraction(63, 2), 4), plain(Fraction(20), 4), plain(Fraction(10**30), 2)
    (Decimal('31.5'), Decimal('20'), Decimal('1000000000000000000000000000000'))
    """
    shown = half_up(value, places)
    while places and shown == half_up(value, places - 1):
        places -= 1
        shown = half_up(value, places)
    return shown


def spelled(number: Decimal) -> Text:
    """A number with its thousands grouped, as each language writes it.

    >>> spelled(Decimal("1024000.5")).vi, spelled(Decimal("1024000.5")).en
    ('1.024.000,5', '1,024,000.5')
    """
    english = f"{number:,f}"
    return Text(english.translate(_VIETNAMESE_MARKS), english)
