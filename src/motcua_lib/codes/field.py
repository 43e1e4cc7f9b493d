"""Mã lĩnh vực: the field a group of procedures belongs to.

`Mxx-LV` (Circular 01/2018/TT-VPCP, art. 20): the level-1 code of the ministry, a hyphen and the field, in use letters
and digits: `G03-GD10`, `G07-LĐ07` (Đ is a letter of its own), `G15-TP110`. Portals also carry `G24-02` without letters
and `G05-KD-12` with a second hyphen, kept as written. Names instead of a level-1 code, such as `BTC-NSNN`, stand in the
same lists; they are not `Mxx-LV` and are refused.

>>> str(parse("g07-lđ07"))
'G07-LĐ07'
"""

import attrs

from motcua_lib.codes import agency as agencies
from motcua_lib.codes._form import Form, holds, part

__all__ = ["FieldCode", "compact", "format", "is_valid", "parse", "validate"]

_FIELD = "[A-ZĐ]{1,6}(?:-?[0-9]{1,3})?|[0-9]{1,3}"
FORM = Form(
    "a field code",
    f"({agencies.LEVEL_1})-({_FIELD})",
    allowed="a level-1 code, a hyphen, letters and digits, such as G03-GD10",
    rule="Circular 01/2018/TT-VPCP, art. 20",
)


@attrs.frozen
class FieldCode:
    """Mã lĩnh vực: the level-1 code of the owner, and the field as written.

    >>> str(FieldCode("G03", "GD10"))
    'G03-GD10'
    """

    level_1: str = attrs.field(validator=part(agencies.LEVEL_1, "a letter and two digits, such as G03"))
    field: str = attrs.field(validator=part(_FIELD, "letters and digits, such as GD10"))

    def __str__(self) -> str:
        return f"{self.level_1}-{self.field}"


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case (đ too), any dash as a hyphen; hyphens stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact code.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a field code.

    >>> validate("G03 — GD10")
    'G03-GD10'
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it is written as a field code; never raises."""
    return holds(validate, text)


def format(code: str | FieldCode) -> str:
    """Trình bày: the code for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, FieldCode) else validate(code)


def parse(text: str) -> FieldCode:
    """Đọc mã: the code with its parts.

    Raises:
        ArgumentTypeError: not a str. CodeError: not written as a field code.

    >>> parse("G03-GD10")
    FieldCode(level_1='G03', field='GD10')
    """
    return FieldCode(*FORM.match(text).groups())
