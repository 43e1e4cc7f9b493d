"""Phần chung của biểu mẫu: who makes a slip, what its tables hold, and how fields become lines.

Floor 3, nouns only.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from operator import attrgetter
from typing import Any, ClassVar

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.law import Citation, Language, Text
from motcua_lib.model._event_fields import stated, written
from motcua_lib.model.filing import Party
from motcua_lib.model.forms import BLANK, one_line
from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.trail import Moment

__all__ = ["Land", "Office", "OfficialSlip", "Remark", "SlipPaper", "SupplementStage", "shown"]

Label = tuple[str, Text]

_CLOCK = Text("{:%H:%M %d/%m/%Y}", "{:%H:%M %Y-%m-%d}")
_DAY = Text("{:%d/%m/%Y}", "{:%Y-%m-%d}")
_PLACE = Text("{place}, ngày {day}", "{place}, {day}")
_ITEM = "  - {}"


@attrs.frozen
class Office:
    """Đơn vị lập phiếu: the unit that makes a slip, as its head prints it; each part is empty when not given.

    Args:
        name: the agency or unit.
        place: địa danh, before the date.
        address, phone, email: how it is reached.
        return_place: where results are handed over.

    >>> print(Office("Bộ phận Một cửa phường Thuận Hóa", place="Huế"))
    Bộ phận Một cửa phường Thuận Hóa
    """

    name: str = attrs.field(default="", validator=of_type(str))
    place: str = attrs.field(default="", validator=of_type(str))
    address: str = written()
    phone: str = written()
    email: str = written()
    return_place: str = written()

    @property
    def contact(self) -> str:
        """Liên hệ: name, address, telephone and e-mail, as far as they are given."""
        return "; ".join(filter(None, (self.name, self.address, self.phone, self.email)))

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class Land:
    """Thửa đất: what the slips of land procedures print beside the procedure.

    Args:
        sheet: tờ bản đồ số. parcel: thửa đất số. address: where it lies.

    >>> Land("12", "345", address="phường Thuận Hóa").text["vi"]
    'tờ bản đồ số 12, thửa đất số 345, phường Thuận Hóa'
    """

    sheet: str = attrs.field(validator=of_type(str))
    parcel: str = attrs.field(validator=of_type(str))
    address: str = written()

    @property
    def text(self) -> Text:
        """The three in words."""
        sheet, parcel, address = (part or BLANK for part in (self.sheet, self.parcel, self.address))
        return Text(
            f"tờ bản đồ số {sheet}, thửa đất số {parcel}, {address}", f"map sheet {sheet}, parcel {parcel}, {address}"
        )


def _count(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    what = f"{type(instance).__name__}.{attribute.name}"
    if value is not None and type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    if value is not None and value < 0:
        raise QuantityError("below-zero", what=what, value=value)


def _counted() -> Any:
    return attrs.field(default=None, kw_only=True, validator=_count)


@attrs.frozen
class SlipPaper:
    """Dòng giấy tờ: one paper in the table of a slip; a number that was not given is blank.

    Args:
        name: tên giấy tờ.
        originals: bản chính. certified: bản sao chứng thực. copies: bản sao.
    Raises:
        DossierError: no name. QuantityError: a negative number. ArgumentTypeError: a wrong type.

    >>> SlipPaper("Tờ khai", originals=1).text["vi"]
    'Tờ khai: bản chính 1, bản sao chứng thực ……, bản sao ……'
    """

    name: str = attrs.field(validator=stated)
    originals: int | None = _counted()
    certified: int | None = _counted()
    copies: int | None = _counted()

    @property
    def text(self) -> Text:
        """The line in words."""
        first, second, third = (
            BLANK if number is None else number for number in (self.originals, self.certified, self.copies)
        )
        return Text(
            f"{self.name}: bản chính {first}, bản sao chứng thực {second}, bản sao {third}",
            f"{self.name}: originals {first}, certified copies {second}, copies {third}",
        )


@attrs.frozen
class Remark:
    """Ghi chú: one remark on a slip, and what it rests on; None where the caller wrote it."""

    text: Text = attrs.field(validator=of_type(Text))
    citation: Citation | None = attrs.field(default=None, validator=of_type(Citation, type(None)))

    def __str__(self) -> str:
        return self.text.vi


class SupplementStage(Enum):
    """Giai đoạn yêu cầu bổ sung: before reception, or while the dossier is resolved.

    >>> SupplementStage.INTAKE.text["vi"]
    'khi tiếp nhận'
    """

    INTAKE = "intake"
    APPRAISAL = "appraisal"

    @property
    def text(self) -> Text:
        """The stage in words."""
        return _STAGE_TEXT[self.value]


_STAGE_TEXT = {
    "intake": Text("khi tiếp nhận", "at reception"),
    "appraisal": Text("khi giải quyết", "in appraisal"),
}


def shown(value: object, language: Language) -> str:
    """A value as a slip prints it: an instant as hh:mm dd/mm/yyyy, what was not given as a blank.

    >>> shown(date(2025, 8, 4), "vi"), shown("", "vi"), shown(Text("một", "one"), "en")
    ('04/08/2025', '……', 'one')
    """
    if value is None or value in ("", ()):
        return BLANK
    if isinstance(value, datetime):
        return _CLOCK[language].format(value)
    if isinstance(value, date):
        return _DAY[language].format(value)
    if isinstance(value, Text):
        return value[language] or BLANK
    text = getattr(value, "text", None)
    return text[language] if isinstance(text, Text) else str(value)


@attrs.frozen(kw_only=True)
class OfficialSlip:
    """Giấy tờ theo mẫu: what every slip has: its edition, who made it when, and for whom.

    Args:
        edition: the edition of its form, by the day on which it is made.
        made_at: when it is made.
        office: the unit that makes it.
        applicant: for whom.
    """

    edition: FormEdition = attrs.field(validator=of_type(FormEdition))
    made_at: Moment = attrs.field(validator=of_type(date))
    office: Office = attrs.field(validator=of_type(Office))
    applicant: Party = attrs.field(validator=of_type(Party))

    LABELS: ClassVar[tuple[Label, ...]]
    SIGNED: ClassVar[tuple[Label, ...]] = ()

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """The slip as plain text, in Vietnamese ("vi") or English ("en")."""
        return tuple(map(one_line, (*self._head(language), *self._body(language))))

    def _head(self, language: Language) -> Iterator[str]:
        yield shown(self.office.name, language)
        yield self.edition.title[language].upper()
        yield self.edition.label[language]
        made = self.made_at.date() if isinstance(self.made_at, datetime) else self.made_at
        yield _PLACE[language].format(place=self.office.place or BLANK, day=shown(made, language))

    def _body(self, language: Language) -> Iterator[str]:
        for path, label in (*self.LABELS, *self.SIGNED):
            value = attrgetter(path)(self)
            if isinstance(value, tuple) and value:
                yield f"{label[language]}:"
                yield from (_ITEM.format(shown(item, language)) for item in value)
            else:
                yield f"{label[language]}: {shown(value, language)}"

    def __str__(self) -> str:
        return "\n".join(self.lines())
