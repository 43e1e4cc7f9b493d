"""Mã thủ tục hành chính quốc gia: the code of a procedure in the national database.

A digit, a dot and six digits: `1.001193`, `2.000815`, `6.006597`. First digits 1, 2, 3, 5 and 6 are seen; any is
accepted. All 1,323 procedures of the national database that were read have this form.

>>> str(parse("1.000757"))
'1.000757'
"""

import attrs

from motcua_lib.codes._form import Form, holds, part

__all__ = ["PATTERN", "ProcedureCode", "compact", "format", "is_valid", "parse", "validate"]

PATTERN = r"[0-9]\.[0-9]{6}"
FORM = Form(
    "a national procedure code",
    PATTERN,
    allowed="a digit, a dot and six digits, such as 1.000757",
    rule="national database of administrative procedures",
)


@attrs.frozen
class ProcedureCode:
    """Mã thủ tục hành chính: the series and the number within it, zeros kept.

    >>> str(ProcedureCode("1", "000757"))
    '1.000757'
    """

    series: str = attrs.field(validator=part("[0-9]", "one digit"))
    number: str = attrs.field(validator=part("[0-9]{6}", "six digits"))

    def __str__(self) -> str:
        return f"{self.series}.{self.number}"


def compact(text: str) -> str:
    """Rút gọn: without spaces, plain digits; the dot stays."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a procedure code.

    >>> validate("1.00757")
    Traceback (most recent call last):
    motcua_lib.errors.CodeError: '1.00757' is not a national procedure code, which is a digit, a dot and six digits, \
such as 1.000757 (national database of administrative procedures)
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it is written as a procedure code; never raises."""
    return holds(validate, text)


def format(code: str | ProcedureCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, ProcedureCode) else validate(code)


def parse(text: str) -> ProcedureCode:
    """Đọc mã: the code with its parts.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a procedure code.

    >>> parse("2.000815")
    ProcedureCode(series='2', number='000815')
    """
    return ProcedureCode(*validate(text).split("."))
