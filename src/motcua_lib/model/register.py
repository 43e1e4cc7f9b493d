"""Sổ theo dõi hồ sơ: the register of dossiers, one row a dossier.

Floor 3, nouns only.
"""

from collections.abc import Iterable
from datetime import date, datetime

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.errors import DossierError
from motcua_lib.law import Language, Text
from motcua_lib.model.dossier_states import State
from motcua_lib.model.forms import one_line
from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.model.forms_parts import Label, Office, shown
from motcua_lib.model.reception import Channel
from motcua_lib.model.verdicts import Timeliness

__all__ = ["Register", "RegisterRow"]

_COLUMNS: tuple[Label, ...] = (
    ("code", Text("Mã hồ sơ", "dossier code")),
    ("applicant", Text("Người nộp", "applicant")),
    ("procedure", Text("Thủ tục", "procedure")),
    ("channel", Text("Hình thức nộp", "channel")),
    ("received_at", Text("Tiếp nhận", "received")),
    ("unit", Text("Đơn vị giải quyết", "unit")),
    ("due_at", Text("Hẹn trả", "promised for")),
    ("ended_at", Text("Xong", "finished")),
    ("returned_at", Text("Trả kết quả", "returned")),
    ("returned_how", Text("Hình thức trả", "returned how")),
    ("returned_to", Text("Người nhận", "taken by")),
    ("state", Text("Trạng thái", "status")),
    ("timeliness", Text("Tiến độ", "timeliness")),
)
_PERIOD = Text("Kỳ: {first} – {last}", "period: {first} – {last}")


@attrs.frozen
class RegisterRow:
    """Dòng sổ theo dõi: reception, processing, return and status of one dossier at an instant.

    Args:
        code: mã hồ sơ. applicant: người nộp. procedure: tên thủ tục.
        channel, received_at: the reception.
        unit, due_at, ended_at: the processing: who has it, the appointment, and when it ended; None when it has none.
        returned_at, returned_how, returned_to: the return.
        state, timeliness: the status.
    """

    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    applicant: str = attrs.field(validator=of_type(str))
    procedure: str = attrs.field(kw_only=True, validator=of_type(str))
    channel: Channel = attrs.field(kw_only=True, validator=of_type(Channel))
    received_at: datetime = attrs.field(kw_only=True, validator=of_type(datetime))
    unit: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    due_at: datetime | None = attrs.field(default=None, kw_only=True, validator=of_type(datetime, type(None)))
    ended_at: datetime | None = attrs.field(default=None, kw_only=True, validator=of_type(datetime, type(None)))
    returned_at: datetime | None = attrs.field(default=None, kw_only=True, validator=of_type(datetime, type(None)))
    returned_how: Text | None = attrs.field(default=None, kw_only=True, validator=of_type(Text, type(None)))
    returned_to: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    state: State = attrs.field(kw_only=True, validator=of_type(State))
    timeliness: Timeliness | None = attrs.field(default=None, kw_only=True, validator=of_type(Timeliness, type(None)))

    def cells(self, *, language: Language = "vi") -> tuple[str, ...]:
        """One text a column, in the order of `Register.columns`."""
        return tuple(shown(getattr(self, name), language) for name, _ in _COLUMNS)


def _rows(values: Iterable[RegisterRow]) -> tuple[RegisterRow, ...]:
    return tuple_of(values, RegisterRow, "Register.rows")


@attrs.frozen
class Register:
    """Sổ theo dõi hồ sơ: rows of one period, with the edition of the form.

    Args:
        rows: one a dossier, in the order given.
        edition: the edition, by the last day of the period.
        office: the unit that keeps it.
        first, last: kỳ, both days included.
    Raises:
        DossierError: the period ends before it begins.

    Legal basis: form 06 of Circular 01/2018/TT-VPCP, form 07 of Circular 03/2025/TT-VPCP; fields second-hand.
    """

    rows: tuple[RegisterRow, ...] = attrs.field(converter=_rows)
    edition: FormEdition = attrs.field(validator=of_type(FormEdition))
    office: Office = attrs.field(kw_only=True, validator=of_type(Office))
    first: date = attrs.field(kw_only=True, validator=of_type(date))
    last: date = attrs.field(kw_only=True, validator=of_type(date))

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise DossierError("register-period", first=self.first, last=self.last)

    def columns(self, *, language: Language = "vi") -> tuple[str, ...]:
        """The heads of the columns."""
        return tuple(label[language] for _, label in _COLUMNS)

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """The register as plain text, cells between bars, in Vietnamese ("vi") or English ("en")."""
        period = _PERIOD[language].format(first=shown(self.first, language), last=shown(self.last, language))
        table = [self.columns(language=language), *(row.cells(language=language) for row in self.rows)]
        head = (shown(self.office.name, language), self.edition.title[language].upper(), self.edition.label[language])
        return tuple(map(one_line, (*head, period, *(" | ".join(cells) for cells in table))))

    def __str__(self) -> str:
        return "\n".join(self.lines())
