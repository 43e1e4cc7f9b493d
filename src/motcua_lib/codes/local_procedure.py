"""Mã thủ tục hành chính địa phương: a national procedure as one agency publishes it.

The national code, a dot and the agency identifier in either form: `1.011442.000.00.00.H38`, `1.000948.H38`,
`1.000948.H55.242`. (Practice, seen on portals; some portals give the national code alone, which is `procedure`.)

`1.000948.H38.02` has two readings: the agency `H38.02`, or online service 02 of `1.000948.H38`. It ends, after a
level 1 written first, in a level of two digits. `validate` and `is_valid` accept it here and in `online_service`, since
it may be either; `parse` refuses it in both. Who knows which it is builds the value.

>>> str(parse("1.011442.000.00.00.h38").agency)
'000.00.00.H38'
"""

import re

import attrs

from motcua_lib._checks import given, of_type
from motcua_lib.codes import agency as agencies
from motcua_lib.codes import procedure as procedures
from motcua_lib.codes._form import Form, holds
from motcua_lib.codes.agency import AgencyId
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import CodeError

__all__ = ["PATTERN", "LocalProcedureCode", "compact", "format", "is_valid", "parse", "refuse_two_readings", "validate"]

PATTERN = rf"{procedures.PATTERN}\.{agencies.PATTERN}"
FORM = Form(
    "a localised procedure code",
    PATTERN,
    allowed="a national procedure code, a dot and an agency identifier, such as 1.011442.000.00.00.H38",
    rule="practice of the portals; agency identifiers by QCVN 102:2016/BTTTT or Decision 20/2020/QĐ-TTg",
)
_TWO_READINGS = re.compile(rf"({procedures.PATTERN}\.({agencies.DECISION}))\.([0-9]{{2}})")


@attrs.frozen
class LocalProcedureCode:
    """Mã thủ tục địa phương: the national procedure and the agency that publishes it.

    >>> from motcua_lib.codes import agency, procedure
    >>> str(LocalProcedureCode(procedure.parse("1.000948"), agency.parse("H38")))
    '1.000948.H38'
    """

    procedure: ProcedureCode = attrs.field(validator=of_type(ProcedureCode))
    agency: AgencyId = attrs.field(validator=of_type(AgencyId))

    def __str__(self) -> str:
        return f"{self.procedure}.{self.agency}"


def refuse_two_readings(code: str) -> None:
    """Refuse a compact code that may be a localised procedure or an online service."""
    found = _TWO_READINGS.fullmatch(given(code, str, "code"))
    if found is not None:
        local, agency, service = found.groups()
        raise CodeError("code-two-readings", value=code, agency=f"{agency}.{service}", service=service, local=local)


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case; dots stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a localised code.

    >>> validate("1.000948.h38")
    '1.000948.H38'
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it may be a localised code; never raises."""
    return holds(validate, text)


def format(code: str | LocalProcedureCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, LocalProcedureCode) else validate(code)


def parse(text: str) -> LocalProcedureCode:
    """Đọc mã: the procedure and the agency.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a localised code, or with two readings.

    >>> str(parse("1.000948.H55.242").agency)
    'H55.242'
    """
    code = validate(text)
    refuse_two_readings(code)
    series, number, agency = code.split(".", 2)
    return LocalProcedureCode(ProcedureCode(series, number), agencies.parse(agency))
