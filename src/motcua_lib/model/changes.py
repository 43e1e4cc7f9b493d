"""Thay đổi giữa hai phiên bản thủ tục: what became easier, what harder, and what cannot be compared.

Floor 3, nouns only. They are made by `deadlines.changes`.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.law import Language, Text
from motcua_lib.model.fees import Charge, Fee
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import Term
from motcua_lib.trail import Detail, Step

__all__ = ["ChangeAspect", "ChangeDirection", "ChangeValue", "Changes", "ProcedureChange"]

ChangeValue: TypeAlias = Term | UnreadTerm | Fee | Charge | OnlineLevel | Channel | int | str | tuple[str, ...] | None


class ChangeDirection(Enum):
    """Chiều thay đổi: for the one who goes through the procedure.

    EASIER, HARDER: less or more is asked. NEUTRAL: other, and neither. INCOMPARABLE: which of the two cannot be said.

    >>> ChangeDirection.HARDER.text["vi"]
    'khó hơn'
    """

    EASIER = "easier"
    HARDER = "harder"
    NEUTRAL = "neutral"
    INCOMPARABLE = "incomparable"

    @property
    def text(self) -> Text:
        """The direction in words."""
        return _DIRECTION_TEXT[self.value]


class ChangeAspect(Enum):
    """Nội dung thay đổi: which part of a procedure changed.

    >>> ChangeAspect.PAPER.text["vi"]
    'thành phần hồ sơ'
    """

    TERM = "term"
    FEE = "fee"
    EXEMPTION = "exemption"
    CHANNEL = "channel"
    ONLINE_LEVEL = "online-level"
    CASE = "case"
    PAPER = "paper"
    ORIGINALS = "originals"
    COPIES = "copies"
    FORM = "form"
    SETS = "sets"
    CONDITION = "condition"
    CODE = "code"
    NAME = "name"
    STEPS = "steps"
    SUBJECTS = "subjects"
    AGENCIES = "agencies"
    RESULTS = "results"
    LEGAL_BASES = "legal-bases"
    LEVELS = "levels"
    FIELD = "field"

    @property
    def text(self) -> Text:
        """The part in words."""
        return _ASPECT_TEXT[self.value]


_DIRECTION_TEXT = {
    "easier": Text("thuận lợi hơn", "easier"),
    "harder": Text("khó hơn", "harder"),
    "neutral": Text("thay đổi khác", "other change"),
    "incomparable": Text("không so sánh được", "not comparable"),
}
_ASPECT_TEXT = {
    "term": Text("thời hạn giải quyết", "resolving term"),
    "fee": Text("phí, lệ phí", "fee"),
    "exemption": Text("miễn, giảm", "exemption"),
    "channel": Text("cách thức nộp", "channel"),
    "online-level": Text("mức độ trực tuyến", "online level"),
    "case": Text("trường hợp", "case"),
    "paper": Text("thành phần hồ sơ", "document"),
    "originals": Text("số bản chính", "originals"),
    "copies": Text("số bản sao", "copies"),
    "form": Text("mẫu đơn, mẫu tờ khai", "form"),
    "sets": Text("số lượng hồ sơ", "number of sets"),
    "condition": Text("yêu cầu, điều kiện", "condition"),
    "code": Text("mã thủ tục", "code"),
    "name": Text("tên thủ tục", "name"),
    "steps": Text("trình tự thực hiện", "steps"),
    "subjects": Text("đối tượng thực hiện", "subjects"),
    "agencies": Text("cơ quan thực hiện", "resolving agencies"),
    "results": Text("kết quả thực hiện", "results"),
    "legal-bases": Text("căn cứ pháp lý", "legal basis"),
    "levels": Text("cấp thực hiện", "levels"),
    "field": Text("lĩnh vực", "field"),
}
_NOTHING = Text("không có", "none")


def shown(value: ChangeValue) -> Text:
    """A value of a change in words; nothing is said to be nothing."""
    if value is None or value in ("", ()):
        return _NOTHING
    if isinstance(value, tuple):
        return Text("; ".join(value), "; ".join(value))
    return Text(str(value), str(value)) if isinstance(value, int | str) else value.text


@attrs.frozen
class ProcedureChange:
    """Một thay đổi: one part that changed, in one case and one channel, with its direction and why it has it.

    Args:
        aspect: the part.
        direction: for the applicant.
        reason: why, a key of `_phrases.PHRASES`.
        before, after: the two values; None where there is none.
        case: the case; empty when it is the only one, or all of them.
        channel: the channel; None when it concerns all.
        item: which document, condition or charge.
        details: what else the wording of the reason needs.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> print(ProcedureChange(ChangeAspect.TERM, ChangeDirection.EASIER, reason="change-shorter", before=WorkingDays(7),
    ...                       after=WorkingDays(5), channel=Channel.ONLINE))
    thuận lợi hơn: thời hạn giải quyết (trực tuyến): 7 ngày làm việc → 5 ngày làm việc: ngắn hơn
    """

    aspect: ChangeAspect = attrs.field(validator=of_type(ChangeAspect))
    direction: ChangeDirection = attrs.field(validator=of_type(ChangeDirection))
    reason: str = attrs.field(kw_only=True, validator=of_type(str))
    before: ChangeValue = attrs.field(default=None, kw_only=True)
    after: ChangeValue = attrs.field(default=None, kw_only=True)
    case: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    channel: Channel | None = attrs.field(default=None, kw_only=True, validator=of_type(Channel, type(None)))
    item: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    details: tuple[tuple[str, Detail], ...] = attrs.field(default=(), kw_only=True)

    @property
    def text(self) -> Text:
        """The change in words: direction, part, place, the two values, and why."""
        return Text(self._in("vi"), self._in("en"))

    def _in(self, language: Language) -> str:
        channel = self.channel.text[language] if self.channel else ""
        place = ", ".join(filter(None, (self.case, channel, self.item)))
        where = f"{self.aspect.text[language]} ({place})" if place else self.aspect.text[language]
        values = f"{shown(self.before)[language]} → {shown(self.after)[language]}"
        why = Step(self.reason, details=dict(self.details)).line(language=language)
        return f"{self.direction.text[language]}: {where}: {values}: {why}"

    def __str__(self) -> str:
        return self.text.vi


def _members(values: Iterable[ProcedureChange]) -> tuple[ProcedureChange, ...]:
    return tuple_of(values, ProcedureChange, "Changes.changes")


@attrs.frozen
class Changes:
    """Các thay đổi: all that changed from one content to another; iterate it, or print it.

    >>> str(Changes()), Changes().direction.value
    ('không thay đổi', 'neutral')
    """

    changes: tuple[ProcedureChange, ...] = attrs.field(default=(), converter=_members)

    @property
    def easier(self) -> tuple[ProcedureChange, ...]:
        """Shorter, cheaper, fewer papers, more online."""
        return self._towards(ChangeDirection.EASIER)

    @property
    def harder(self) -> tuple[ProcedureChange, ...]:
        """Longer, dearer, a new paper, a new condition."""
        return self._towards(ChangeDirection.HARDER)

    @property
    def neutral(self) -> tuple[ProcedureChange, ...]:
        """Changed, and neither easier nor harder."""
        return self._towards(ChangeDirection.NEUTRAL)

    @property
    def incomparable(self) -> tuple[ProcedureChange, ...]:
        """Changed, and nobody can say which way."""
        return self._towards(ChangeDirection.INCOMPARABLE)

    def _towards(self, direction: ChangeDirection) -> tuple[ProcedureChange, ...]:
        return tuple(change for change in self.changes if change.direction is direction)

    def of(self, aspect: ChangeAspect) -> tuple[ProcedureChange, ...]:
        """The changes of one part."""
        return tuple(change for change in self.changes if change.aspect is aspect)

    @property
    def direction(self) -> ChangeDirection:
        """The whole: EASIER when something is and nothing else; INCOMPARABLE when it is both, or cannot be said."""
        found = {change.direction for change in self.changes} - {ChangeDirection.NEUTRAL}
        if not found:
            return ChangeDirection.NEUTRAL
        return found.pop() if len(found) == 1 else ChangeDirection.INCOMPARABLE

    def lines(self, *, language: Language = "vi") -> tuple[str, ...]:
        """One line a change, in Vietnamese ("vi") or English ("en")."""
        return tuple(change.text[language] for change in self.changes)

    def __iter__(self) -> Iterator[ProcedureChange]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        return "\n".join(self.lines()) or _NO_CHANGE.vi


_NO_CHANGE = Text("không thay đổi", "no change")
