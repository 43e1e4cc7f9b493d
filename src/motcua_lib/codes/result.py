"""Mã kết quả giải quyết thủ tục: the code of a kind of result in the national database.

`KQ`, the level-1 code of the owner and a number of six digits: `KQ.G15.000031`. Of 1,728 results of the national
database that were read, 1,711 are so; 7 have five digits (`KQ.G12.01128`), 3 have seven (`KQ.G12.0001234`), and 7
stand the other way round (`G19-KQ006098`, `G19-KQ0060100`). Documents also give the last form with a whole agency
identifier (`000.00.00.G12-KQ002223`, `000.00.00.G15-KQ0187`). So four to eight digits are accepted in both orders. The
orders are never converted: that `G19-KQ006098` and `KQ.G19.006098` mean one result is not certain.

>>> str(parse("KQ.G15.000031").agency), parse("G19-KQ006098").order.name
('G15', 'AGENCY_FIRST')
"""

from enum import Enum
from functools import lru_cache

import attrs

from motcua_lib._checks import of_type
from motcua_lib.codes import agency as agencies
from motcua_lib.codes._form import Form, holds, part
from motcua_lib.codes.agency import AgencyForm, AgencyId
from motcua_lib.errors import CodeError

__all__ = ["ResultCode", "ResultOrder", "compact", "format", "is_valid", "parse", "validate"]

FORM = Form(
    "a result code",
    rf"KQ\.({agencies.LEVEL_1})\.([0-9]{{4,8}})|({agencies.PATTERN})-KQ([0-9]{{4,8}})",
    allowed="KQ, a level-1 code and six digits, such as KQ.G15.000031, or an agency, -KQ and digits, such as "
    "G19-KQ006098; four to eight digits are accepted",
    rule="national database of administrative procedures",
)


class ResultOrder(Enum):
    """Thứ tự trong mã kết quả: whether `KQ` or the agency comes first."""

    KQ_FIRST = "KQ.agency.number"
    AGENCY_FIRST = "agency-KQnumber"


@attrs.frozen
class ResultCode:
    """Mã kết quả: the agency that owns the kind of result, its number, zeros kept, and the order of the two.

    Args:
        agency: the owner; a bare level-1 code when `KQ` comes first.
        number: four to eight digits; six is the rule.
        order: how it is written.
    Raises:
        ArgumentTypeError, CodeError: a part is of another type, or cannot be written in a code.

    >>> str(ResultCode(agencies.parse("G15"), "000031"))
    'KQ.G15.000031'
    """

    agency: AgencyId = attrs.field(validator=of_type(AgencyId))
    number: str = attrs.field(validator=part("[0-9]{4,8}", "four to eight digits"))
    order: ResultOrder = attrs.field(kw_only=True, default=ResultOrder.KQ_FIRST, validator=of_type(ResultOrder))

    def __attrs_post_init__(self) -> None:
        if self.order is ResultOrder.KQ_FIRST and self.agency.lower:
            allowed = "a bare level-1 code when KQ comes first, such as G15"
            raise CodeError("code-part", what="ResultCode.agency", allowed=allowed, value=str(self.agency))

    def __str__(self) -> str:
        kq_first = self.order is ResultOrder.KQ_FIRST
        return f"KQ.{self.agency}.{self.number}" if kq_first else f"{self.agency}-KQ{self.number}"


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case, any dash as a hyphen; dots and hyphens stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a result code.

    >>> validate("kq.g12.01128")
    'KQ.G12.01128'
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it is written as a result code; never raises."""
    return holds(validate, text)


def format(code: str | ResultCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, ResultCode) else validate(code)


@lru_cache(maxsize=256)
def _owner(level_1: str) -> AgencyId:
    """The agency of a bare level-1 code; a catalogue names a few dozen of them again and again."""
    return AgencyId(level_1, form=AgencyForm.DECISION_20)


def parse(text: str) -> ResultCode:
    """Đọc mã: the code with its parts.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a result code.

    >>> parse("KQ.G15.000031").number
    '000031'
    """
    owner, number, agency, other = FORM.match(text).groups()
    if owner:
        return ResultCode(_owner(owner), number)
    return ResultCode(agencies.parse(agency), other, order=ResultOrder.AGENCY_FIRST)
