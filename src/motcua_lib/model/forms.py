"""Biểu mẫu: the official slips as data, and the same as plain lines to print.

Floor 3, nouns only. Which number a form has on which day stands in `book/forms.py`.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.law import Citation, Language, Text
from motcua_lib.trail import Moment

__all__ = ["ControlRow", "ControlSlip", "StepResult"]

BLANK = "……"


class StepResult(Enum):
    """Kết quả thực hiện của một bước: OPEN until the instant at which it was done is given.

    >>> StepResult.LATE.text["vi"]
    'quá hạn'
    """

    OPEN = "open"
    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"

    @property
    def text(self) -> Text:
        return _RESULT_TEXT[self.value]


_RESULT_TEXT = {
    "open": Text(BLANK, BLANK),
    "early": Text("trước hạn", "early"),
    "on-time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
}

_TITLE = Text("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "CONTROL SLIP OF THE RESOLVING OF A DOSSIER")
_FORM = Text("Mẫu số {form} {citation}", "form {form} of {citation}")
_HEAD = {
    "code": Text("Mã hồ sơ: {}", "dossier code: {}"),
    "applicant": Text("Người nộp hồ sơ: {}", "applicant: {}"),
    "phone": Text("Số điện thoại: {}", "phone: {}"),
    "procedure": Text("Thủ tục: {}", "procedure: {}"),
    "received": Text("Tiếp nhận: {}", "received: {}"),
    "due": Text("Hạn giải quyết: {}", "due: {}"),
}
_ROW = (
    Text("{number}. {step}", "{number}. {step}"),
    Text("   bên giao: {handing}; bên nhận: {receiving}", "   handed by: {handing}; received by: {receiving}"),
    Text("   {giving}: {handed}; hạn: {due}", "   {giving}: {handed}; due: {due}"),
    Text("   xong: {done}; kết quả: {result}; ghi chú: {note}", "   done: {done}; result: {result}; note: {note}"),
)
_HANDED = Text("giao", "handed over")
_EXPECTED = Text("dự kiến giao", "handover expected")
_LEAD = Text(" (cơ quan chủ trì)", " (lead agency)")
_AT = Text("{:%H:%M} ngày {:%d/%m/%Y}", "{:%H:%M} on {:%Y-%m-%d}")
_BY = Text("hết ngày {:%d/%m/%Y}", "the end of {:%Y-%m-%d}")
_ON = Text("ngày {:%d/%m/%Y}", "{:%Y-%m-%d}")


def one_line(text: str) -> str:
    """A line as one line: a break inside a name or a note is shown as a slash, so that no line can be forged.

    >>> one_line("Hoa\\nHẹn trả: hôm nay")
    'Hoa / Hẹn trả: hôm nay'
    """
    return " / ".join(text.splitlines())


def _printed(moment: Moment, language: Language, *, day: Text = _BY) -> str:
    """Clock time and date of an instant; a day as its end, unless another wording is given."""
    return _AT[language].format(moment, moment) if isinstance(moment, datetime) else day[language].format(moment)


@attrs.frozen
class ControlRow:
    """Dòng giao nhận: one step as the control slip prints it.

    Args:
        number: its place on the slip.
        step: the name of the step.
        handing: bên giao: who hands the dossier over, the applicant for a first step.
        receiving: bên nhận: the responsible unit.
        lead: whether that unit is the lead agency (cơ quan chủ trì).
        handed: the hour and date of the handover; a day stands for its end, a bare date of receipt for itself.
        expected: whether the handover is still to come, so that its time is the planned one.
        due: when the step is due, counted from that handover; None where it has no term of its own.
        done_at: when it was done; None while it is not.
        result: early, on time or late, or OPEN.
        note: ghi chú.
    """

    number: int
    step: Text
    handing: Text = attrs.field(kw_only=True)
    receiving: str = attrs.field(kw_only=True)
    lead: bool = attrs.field(default=False, kw_only=True)
    handed: Moment = attrs.field(kw_only=True)
    expected: bool = attrs.field(default=False, kw_only=True)
    due: Moment | None = attrs.field(kw_only=True)
    done_at: datetime | None = attrs.field(default=None, kw_only=True)
    result: StepResult = attrs.field(default=StepResult.OPEN, kw_only=True, validator=of_type(StepResult))
    note: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """Four lines, in Vietnamese ("vi") or English ("en")."""
        values = {
            "number": self.number,
            "step": self.step[language],
            "handing": self.handing[language],
            "receiving": self.receiving + (_LEAD[language] if self.lead else ""),
            "giving": (_EXPECTED if self.expected else _HANDED)[language],
            "handed": _printed(self.handed, language, day=_BY if self.expected else _ON),
            "due": _printed(self.due, language) if self.due else BLANK,
            "done": _printed(self.done_at, language) if self.done_at else BLANK,
            "result": self.result.text[language],
            "note": self.note or BLANK,
        }
        return tuple(one_line(line[language].format(**values)) for line in _ROW)


def _rows(values: Iterable[ControlRow]) -> tuple[ControlRow, ...]:
    return tuple_of(values, ControlRow, "ControlSlip.rows")


@attrs.frozen
class ControlSlip:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ: who handed the dossier to whom, when, and whether in time.

    Args:
        procedure: the name of the process.
        rows: one a step.
        code: mã hồ sơ; applicant: người nộp; phone: số điện thoại; each empty when it is filled in by hand.
        received: the receipt.
        due: the legal due date; None when the process states no legal term.
        form: the number of the form, empty when none is known for the day of the receipt; citation: what sets it.

    Legal basis: form 05 of Circular 01/2018/TT-VPCP, from 15 September 2025 form 06 of Circular 03/2025/TT-VPCP.
    """

    procedure: Text
    rows: tuple[ControlRow, ...] = attrs.field(converter=_rows)
    code: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    applicant: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    phone: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    received: Moment = attrs.field(kw_only=True, validator=of_type(date))
    due: Moment | None = attrs.field(default=None, kw_only=True, validator=of_type(date, type(None)))
    form: str = attrs.field(kw_only=True, validator=of_type(str))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """The slip as plain text, in Vietnamese ("vi") or English ("en")."""
        rows = (line for row in self.rows for line in row.lines(language=language))
        return (*map(one_line, self._head(language)), *rows)

    def _head(self, language: Language) -> Iterator[str]:
        yield _TITLE[language]
        if self.form:
            yield _FORM[language].format(form=self.form, citation=self.citation.label[language])
        values = {
            "code": self.code,
            "applicant": self.applicant,
            "phone": self.phone,
            "procedure": self.procedure[language],
            "received": _printed(self.received, language, day=_ON),
            "due": _printed(self.due, language) if self.due else "",
        }
        for key, value in values.items():
            yield _HEAD[key][language].format(value or BLANK)

    def __str__(self) -> str:
        return "\n".join(self.lines())
