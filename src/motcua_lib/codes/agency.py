"""Mã định danh cơ quan: the electronic identifier of an agency, in its two forms.

- QCVN 102:2016/BTTTT (Circular 10/2016/TT-BTTTT): lowest level first, `level 4.level 3.level 2.level 1`, of 3, 2, 2 and
  3 characters, zeros for no unit: `000.00.00.H49` is the People's Committee of Quảng Ninh. Portals also drop level 4
  (`38.98.H29`). Letters in the lower levels are accepted from memory, no source seen.
- Decision 20/2020/QĐ-TTg (amended by 09/2025/QĐ-TTg): level 1 first, each lower level after a dot, at most 35
  characters: `G01`, `H55.242`, `G01.899.108`. Lower levels of 1 to 3 digits, as seen in use; eight fill the 35.

Level 1 is a letter and two digits: G for ministries, H for provincial People's Committees, K for People's Councils are
seen; every letter A to Z is accepted. Which codes exist is data with dates of validity (codes of merged provinces stay
in use), so none is listed here and a valid form is no proof of an agency.

>>> [str(parse(text)) for text in ("000.00.00.h49", "H55 . 242", "g01")]
['000.00.00.H49', 'H55.242', 'G01']
"""

import re
from enum import Enum

import attrs

from motcua_lib._checks import of_type
from motcua_lib.codes._form import Form, holds, part, quote
from motcua_lib.errors import ArgumentTypeError, CodeError

__all__ = ["PATTERN", "AgencyForm", "AgencyId", "compact", "format", "is_valid", "parse", "validate"]

LEVEL_1 = "[A-Z][0-9]{2}"
_QCVN = rf"(?:[0-9A-Z]{{3}}\.)?[0-9A-Z]{{2}}\.[0-9A-Z]{{2}}\.{LEVEL_1}"
DECISION = rf"{LEVEL_1}(?:\.[0-9]{{1,3}}){{0,8}}"
PATTERN = f"(?:{_QCVN}|{DECISION})"
"""An identifier in either form, for the codes that contain one."""

FORM = Form(
    "an agency identifier",
    PATTERN,
    allowed="level 4.3.2.1 such as 000.00.00.H49, or level 1 first such as H55.242, at most 35 characters",
    rule="QCVN 102:2016/BTTTT; Decision 20/2020/QĐ-TTg",
)


class AgencyForm(Enum):
    """Quy định về mã định danh: the rule an identifier is written by."""

    QCVN_102 = "QCVN 102:2016/BTTTT"
    DECISION_20 = "20/2020/QĐ-TTg"


_WRITTEN = {AgencyForm.QCVN_102: re.compile(_QCVN), AgencyForm.DECISION_20: re.compile(DECISION)}
_NO_UNITS = ("00", "00", "000")


@attrs.frozen
class AgencyId:
    """Mã định danh cơ quan: an agency by its levels, from level 1 down, and the form it is written in.

    Args:
        level_1: the ministry or province, such as "H55".
        lower: the lower levels as written, level 2 first in both forms.
        form: the rule it is written by.
    Raises:
        ArgumentTypeError, CodeError: a part is of another type, or is not written as its form says.

    >>> str(AgencyId("H56", ("14", "00", "000"), form=AgencyForm.QCVN_102))
    '000.00.14.H56'
    """

    level_1: str = attrs.field(validator=part(LEVEL_1, "a letter and two digits, such as H49"))
    lower: tuple[str, ...] = attrs.field(default=(), validator=of_type(tuple))
    form: AgencyForm = attrs.field(kw_only=True, validator=of_type(AgencyForm))

    def __attrs_post_init__(self) -> None:
        for level in self.lower:
            if type(level) is not str:
                raise ArgumentTypeError("wrong-type", what="each of AgencyId.lower", allowed="a str", value=type(level))
        one_each = not any("." in level for level in self.lower)
        if not one_each or _WRITTEN[self.form].fullmatch(str(self)) is None:
            raise CodeError(
                "code-form", value=quote(str(self)), what=FORM.what, allowed=FORM.allowed, rule=self.form.value
            )

    @property
    def is_level_1(self) -> bool:
        """Whether it names the ministry or province itself: no lower level, or QCVN's zeros for none."""
        return not self.lower or (self.form is AgencyForm.QCVN_102 and set("".join(self.lower)) == {"0"})

    def in_form(self, form: AgencyForm) -> "AgencyId":
        """The same agency written by the other rule (đổi dạng mã), where that is certain.

        Certain for a ministry or province itself, whose level 1 is the same in both. The lower levels were numbered
        anew (H55.242 has three digits where QCVN has two), and only the lists of each agency could tell.

        Raises:
            ArgumentTypeError: `form` is not an AgencyForm. CodeError: the identifier has lower levels.

        >>> str(parse("000.00.00.H49").in_form(AgencyForm.DECISION_20))
        'H49'
        """
        if not isinstance(form, AgencyForm):
            raise ArgumentTypeError("wrong-type", what="the form", allowed="an AgencyForm", value=type(form))
        if form is self.form:
            return self
        if not self.is_level_1:
            raise CodeError("code-not-convertible", value=str(self), form=form.value)
        return AgencyId(self.level_1, _NO_UNITS if form is AgencyForm.QCVN_102 else (), form=form)

    def __str__(self) -> str:
        levels = (self.level_1, *self.lower)
        return ".".join(reversed(levels) if self.form is AgencyForm.QCVN_102 else levels)


def compact(text: str) -> str:
    """Rút gọn: without spaces, upper case, plain dashes and dots; dots stay."""
    return FORM.compact(text)


def validate(text: str) -> str:
    """Kiểm tra: the compact identifier.

    Raises:
        ArgumentTypeError: not a str. CodeError: in neither form.

    >>> validate(" g09.20 ")
    'G09.20'
    """
    return FORM.match(text).group()


def is_valid(text: object) -> bool:
    """Có hợp lệ không: whether it is written as an identifier in either form; never raises."""
    return holds(validate, text)


def format(code: str | AgencyId) -> str:
    """Trình bày: the identifier for display, which is its compact form. Raises as `validate` does."""
    return str(code) if isinstance(code, AgencyId) else validate(code)


def parse(text: str) -> AgencyId:
    """Đọc mã: the identifier with its levels and its form.

    Raises:
        ArgumentTypeError: not a str. CodeError: in neither form.

    >>> parse("H55.242")
    AgencyId(level_1='H55', lower=('242',), form=<AgencyForm.DECISION_20: '20/2020/QĐ-TTg'>)
    """
    first, *rest = validate(text).split(".")
    if rest and rest[-1][0].isalpha():
        level_1, *lower = reversed((first, *rest))
        return AgencyId(level_1, tuple(lower), form=AgencyForm.QCVN_102)
    return AgencyId(first, tuple(rest), form=AgencyForm.DECISION_20)
