"""Mã dịch vụ công trực tuyến: one online service of a procedure.

A procedure code and two digits: of a localised procedure, `2.000815.000.00.00.H55.02`, or of a national one where the
portal does not localise, `1.013229.01` (practice, seen on portals).

After an agency identifier with level 1 first, the two digits may be a level of the agency: `1.000948.H38.02` is
accepted by `validate` and `is_valid`, and refused by `parse`; `local_procedure` says how.

>>> str(parse("2.000815.000.00.00.H55.02").procedure)
'2.000815.000.00.00.H55'
"""

import attrs

from motcua_lib._checks import of_type
from motcua_lib.codes import local_procedure, procedure
from motcua_lib.codes._form import Form, holds, part
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.procedure import ProcedureCode

__all__ = ["OnlineServiceCode", "compact", "format", "is_valid", "parse", "validate"]

FORM = Form(
    "an online service code",
    rf"({local_procedure.PATTERN}|{procedure.PATTERN})\.([0-9]{{2}})",
    allowed="a national or localised procedure code, a dot and two digits, such as 2.000815.000.00.00.H55.02",
    rule="practice of the portals",
)


@attrs.frozen
class OnlineServiceCode:
    """Mã dịch vụ công trực tuyến: the procedure, national or localised, and the number of the service.

    >>> str(OnlineServiceCode(procedure.parse("1.013229"), "01"))
    '1.013229.01'
    """

    procedure: ProcedureCode | LocalProcedureCode = attrs.field(validator=of_type(ProcedureCode, LocalProcedureCode))
    number: str = attrs.field(validator=part("[0-9]{2}", "two digits"))

    def __str__(self) -> str:
        return f"{self.procedure}.{self.number}"


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case; dots stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as an online service code.

    >>> validate("1.013229 .01")
    '1.013229.01'
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it may be an online service code; never raises."""
    return holds(validate, text)


def format(code: str | OnlineServiceCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, OnlineServiceCode) else validate(code)


def parse(text: str) -> OnlineServiceCode:
    """Đọc mã: the procedure and the number of the service.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as an online service code, or with two readings.

    >>> parse("1.013229.01")
    OnlineServiceCode(procedure=ProcedureCode(series='1', number='013229'), number='01')
    """
    found = FORM.match(text)
    local_procedure.refuse_two_readings(found.group())
    base, number = found.groups()
    national = procedure.is_valid(base)
    return OnlineServiceCode(procedure.parse(base) if national else local_procedure.parse(base), number)
