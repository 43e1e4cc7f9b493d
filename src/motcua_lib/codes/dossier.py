"""Mã số hồ sơ: the number an agency gives a dossier when it receives it.

The agency identifier, the day of receipt as YYMMDD and a serial of four digits or more: `000.00.19.H47-260105-0001` in
the older form of the identifier (Decree 61/2018, art. 26; Circular 01/2018/TT-VPCP, art. 19), `H57.132-260804-0583` and
`G01.899.909-260916-890028` in the newer one, `38.98.H29-210519-0013` with level 4 dropped.

Since 2025 the pattern is practice, not text: that of Circular 03/2025/TT-VPCP was not read, and Decree 309/2026 lets
the Ministry of Public Security change it. Medium confidence as practice, low as law; a later pattern may be added.

>>> parse("H57.132-260804-0583").received_on
datetime.date(2026, 8, 4)
"""

from datetime import date

import attrs

from motcua_lib._checks import of_type
from motcua_lib.codes import agency as agencies
from motcua_lib.codes._form import Form, holds, part
from motcua_lib.codes.agency import AgencyId
from motcua_lib.errors import ArgumentTypeError, CodeError

__all__ = ["DossierCode", "compact", "format", "is_valid", "parse", "validate"]

FORM = Form(
    "a dossier code",
    rf"({agencies.PATTERN})-([0-9]{{6}})-([0-9]{{4,30}})",
    allowed="an agency identifier, YYMMDD and a serial of 4 to 30 digits, such as H57.132-260804-0583",
    rule="Decree 61/2018/NĐ-CP, art. 26, and practice since",
)
CENTURY = 2000


def _day(instance: object, attribute: "attrs.Attribute[date]", value: object) -> None:
    what = f"DossierCode.{attribute.name}"
    if type(value) is not date:
        raise ArgumentTypeError("wrong-type", what=what, allowed="a datetime.date", value=type(value))
    if value.year // 100 * 100 != CENTURY:
        raise CodeError("code-part", what=what, allowed="a day of the years 2000 to 2099", value=value)


@attrs.frozen
class DossierCode:
    """Mã số hồ sơ: the agency that received, the day it did, and the serial, zeros kept.

    Args:
        agency: the agency, in either form of identifier.
        received_on: the day of receipt, 2000 to 2099.
        serial: four digits or more; six are seen.
    Raises:
        ArgumentTypeError, CodeError: a part is of another type, or cannot be written in a code.

    >>> str(DossierCode(agencies.parse("H57.132"), date(2026, 8, 4), serial="0583"))
    'H57.132-260804-0583'
    """

    agency: AgencyId = attrs.field(validator=of_type(AgencyId))
    received_on: date = attrs.field(validator=_day)
    serial: str = attrs.field(kw_only=True, validator=part("[0-9]{4,30}", "4 to 30 digits"))

    def __str__(self) -> str:
        return f"{self.agency}-{self.received_on:%y%m%d}-{self.serial}"


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case, any dash as a hyphen; dots and hyphens stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a dossier code, or on a day that does not exist.

    >>> validate("000.00.19.h47 – 260105 – 0001")
    '000.00.19.H47-260105-0001'
    """
    return str(parse(text))


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it is written as a dossier code; never raises."""
    return holds(validate, text)


def format(code: str | DossierCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, DossierCode) else validate(code)


def parse(text: str) -> DossierCode:
    """Đọc mã: the code with its parts.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a dossier code, or on a day that does not exist.

    >>> str(parse("000.00.19.H47-260105-0001").agency)
    '000.00.19.H47'
    """
    found = FORM.match(text)
    agency, digits, serial = found.groups()
    year, month, day = CENTURY + int(digits[:2]), int(digits[2:4]), int(digits[4:])
    try:
        received_on = date(year, month, day)
    except ValueError:
        raise CodeError("code-date", value=found.group(), digits=digits) from None
    return DossierCode(agencies.parse(agency), received_on, serial=serial)
