"""Bộ phận của thời hạn mẫu: terms by case, additions, time not counted, windows, and what is missing.

Floor 3, nouns only. `TermPreset` itself stands in `presets.py`.
"""

from enum import Enum
from typing import Any

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import CatalogueError, QuantityError
from motcua_lib.law import Citation, Text
from motcua_lib.model.terms import (
    SIMPLE_TERMS,
    CalendarDays,
    Chain,
    Months,
    SimpleTerm,
    Term,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)

__all__ = [
    "AddedTerm",
    "CaseTerm",
    "ClockEffect",
    "Missing",
    "MissingTerm",
    "PresetField",
    "Start",
    "SupplementWindow",
    "UncountedTime",
]

AMOUNTS = (CalendarDays, Months, Weeks, WorkingDays, WorkingHours, Years)


class PresetField(Enum):
    """Lĩnh vực: the field that a preset belongs to.

    >>> PresetField.CIVIL_STATUS.text["vi"]
    'hộ tịch'
    """

    CIVIL_STATUS = "civil-status"
    CERTIFICATION = "certification"
    RESIDENCE = "residence"
    IDENTITY = "identity"
    VEHICLES = "vehicles"
    ENTERPRISE = "enterprise"
    SECURED_TRANSACTIONS = "secured-transactions"
    LAND = "land"
    CONSTRUCTION = "construction"
    CRIMINAL_RECORD = "criminal-record"
    COMPLAINTS = "complaints"
    FEEDBACK = "feedback"
    SOCIAL_PROTECTION = "social-protection"
    INTERLINKED = "interlinked"
    ANSWERS = "answers"
    SUPPLEMENTS = "supplements"

    @property
    def text(self) -> Text:
        """The field in words."""
        return _FIELD_TEXT[self.value]


_FIELD_TEXT = {
    "civil-status": Text("hộ tịch", "civil status"),
    "certification": Text("chứng thực", "certification"),
    "residence": Text("cư trú", "residence"),
    "identity": Text("căn cước, hộ chiếu", "identity and passports"),
    "vehicles": Text("đăng ký xe", "vehicle registration"),
    "enterprise": Text("đăng ký kinh doanh", "business registration"),
    "secured-transactions": Text("đăng ký biện pháp bảo đảm", "secured transactions"),
    "land": Text("đất đai", "land"),
    "construction": Text("xây dựng", "construction"),
    "criminal-record": Text("lý lịch tư pháp", "criminal record"),
    "complaints": Text("khiếu nại, tố cáo", "complaints and denunciations"),
    "feedback": Text("phản ánh, kiến nghị", "feedback and recommendations"),
    "social-protection": Text("bảo trợ xã hội", "social protection"),
    "interlinked": Text("liên thông", "interlinked bundles"),
    "answers": Text("trả lời hồ sơ mới nộp", "answers to a filing"),
    "supplements": Text("bổ sung hồ sơ", "supplements"),
}


class ClockEffect(Enum):
    """Bổ sung hồ sơ và thời hạn: what a supplement does to the term.

    RULE_SET: the preset says nothing of its own, so the one-stop rules of the day decide. RESTART: the whole term runs
    again from the complete supplement. PAUSE: the time of the supplement is not counted. BOTH: the window is not
    counted and the term runs again.

    >>> ClockEffect.RESTART.text["en"]
    'the term runs again from the complete supplement'
    """

    RULE_SET = "rule-set"
    RESTART = "restart"
    PAUSE = "pause"
    BOTH = "both"

    @property
    def text(self) -> Text:
        """The effect in words."""
        return _EFFECT_TEXT[self.value]


_EFFECT_TEXT = {
    "rule-set": Text("theo quy định chung về một cửa", "as the one-stop rules of the day say"),
    "restart": Text("tính lại thời hạn từ khi bổ sung đủ", "the term runs again from the complete supplement"),
    "pause": Text("không tính thời gian bổ sung", "the time of the supplement is not counted"),
    "both": Text(
        "không tính thời gian bổ sung và tính lại thời hạn từ đầu",
        "the time of the supplement is not counted, and the term runs again",
    ),
}


class Start(Enum):
    """Ngày bắt đầu áp dụng: how the first day of a preset is known.

    LEGAL: the first day of force was read. YEAR: only the year in the number of the text was read; it governs no
    earlier than 1 January of it, and perhaps later. SEEN: it was seen in force on that day; it may be older.

    >>> Start.SEEN.text["en"]
    'seen in force on that day; perhaps older'
    """

    LEGAL = "legal"
    YEAR = "year"
    SEEN = "seen"

    @property
    def text(self) -> Text:
        """How the day is known, in words."""
        return _START_TEXT[self.value]


_START_TEXT = {
    "legal": Text("ngày có hiệu lực", "first day of force"),
    "year": Text("chỉ rõ năm của văn bản; có thể muộn hơn", "only the year of the text is known; perhaps later"),
    "seen": Text("đang áp dụng vào ngày này; có thể sớm hơn", "seen in force on that day; perhaps older"),
}


class Missing(Enum):
    """Phần còn thiếu: why a preset states no term.

    UNIT: a figure without a unit. FIGURE: the text in force was not read. CHOICE: several figures, and which one
    applies depends on a case or was not read. NO_TERM: the rule is no resolving term.

    >>> Missing.UNIT.text["en"]
    'the figure has no unit'
    """

    UNIT = "unit"
    FIGURE = "figure"
    CHOICE = "choice"
    NO_TERM = "no-term"

    @property
    def text(self) -> Text:
        """What is missing, in words."""
        return _MISSING_TEXT[self.value]


_MISSING_TEXT = {
    "unit": Text("con số không có đơn vị", "the figure has no unit"),
    "figure": Text("chưa đọc được thời hạn đang áp dụng", "the term in force was not read"),
    "choice": Text("có nhiều mức, chưa rõ áp dụng mức nào", "there are several figures and none applies to all"),
    "no-term": Text("quy định này không phải thời hạn giải quyết", "the rule is no resolving term"),
}


@attrs.frozen
class MissingTerm:
    """Thời hạn còn thiếu: what is known in place of a term, and what is missing; never a guess.

    Args:
        what: what is missing.
        wording: what the source states.

    >>> str(MissingTerm(Missing.UNIT, Text("1", "1")))
    'con số không có đơn vị: 1'
    """

    what: Missing = attrs.field(validator=of_type(Missing))
    wording: Text = attrs.field(validator=of_type(Text))

    @property
    def text(self) -> Text:
        """What is missing and what is stated."""
        return Text(f"{self.what.text.vi}: {self.wording.vi}", f"{self.what.text.en}: {self.wording.en}")

    def __str__(self) -> str:
        return self.text.vi


def _slug(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    of_type(str)(instance, attribute, value)
    if not value:
        raise CatalogueError("empty-slug", what=type(instance).__name__)


def _times(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    of_type(int)(instance, attribute, value)
    if type(value) is not int or value < 1:
        raise QuantityError("not-positive", what="AddedTerm.times", value=value)


@attrs.frozen
class CaseTerm:
    """Thời hạn của một trường hợp: the term that a case has instead of the ordinary one.

    >>> from motcua_lib.law import Instrument
    >>> citation = Citation(Instrument("56/QĐ-BXD"))
    >>> str(CaseTerm("detached-house", Text("nhà ở riêng lẻ", "detached house"), CalendarDays(15), citation))
    'nhà ở riêng lẻ: 15 ngày'
    """

    slug: str = attrs.field(validator=_slug)
    name: Text = attrs.field(validator=of_type(Text))
    term: Term = attrs.field(validator=of_type(*SIMPLE_TERMS, Chain))
    citation: Citation = attrs.field(validator=of_type(Citation))

    def __str__(self) -> str:
        return f"{self.name}: {self.term}"


@attrs.frozen
class AddedTerm:
    """Thời gian kéo dài thêm: a fixed amount by which the term is longer in some circumstance.

    Args:
        slug, name: the circumstance.
        by: the amount.
        citation: where it stands.
        times: how often it may be added to one dossier, 1 or more.
        instead_of: the slug of the addition in whose place it stands, so that a dossier has only one of them.
    Raises:
        ArgumentTypeError: a part is of another type. QuantityError: fewer than one time.

    >>> from motcua_lib.law import Instrument
    >>> citation = Citation(Instrument("151/2025/NĐ-CP"))
    >>> str(AddedTerm("remote", Text("vùng sâu, vùng xa", "remote areas"), WorkingDays(10), citation))
    'vùng sâu, vùng xa: thêm 10 ngày làm việc'
    """

    slug: str = attrs.field(validator=_slug)
    name: Text = attrs.field(validator=of_type(Text))
    by: SimpleTerm = attrs.field(validator=of_type(*AMOUNTS))
    citation: Citation = attrs.field(validator=of_type(Citation))
    times: int = attrs.field(default=1, kw_only=True, validator=_times)
    instead_of: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __str__(self) -> str:
        return f"{self.name}: thêm {self.by}"


@attrs.frozen
class UncountedTime:
    """Thời gian không tính: what the term leaves out, and for how long at most where a source says so.

    >>> from motcua_lib.law import Instrument
    >>> citation = Citation(Instrument("101/2024/NĐ-CP"))
    >>> str(UncountedTime(Text("niêm yết", "public posting"), citation, limit=CalendarDays(15)))
    'niêm yết (không quá 15 ngày)'
    """

    name: Text = attrs.field(validator=of_type(Text))
    citation: Citation = attrs.field(validator=of_type(Citation))
    limit: SimpleTerm | None = attrs.field(default=None, kw_only=True, validator=of_type(*AMOUNTS, type(None)))

    @property
    def text(self) -> Text:
        """What is not counted, and for how long at most."""
        if self.limit is None:
            return self.name
        limit = self.limit.text
        return Text(f"{self.name.vi} (không quá {limit.vi})", f"{self.name.en} (at most {limit.en})")

    def __str__(self) -> str:
        return self.text.vi


@attrs.frozen
class SupplementWindow:
    """Thời hạn bổ sung hồ sơ: how long the applicant has to supplement; the dossier is closed after it.

    Args:
        term: the window.
        citation: where it stands.
        requests: how many requests for a supplement may be made; None when the source states no number.
    Raises:
        ArgumentTypeError: a part is of another type.

    >>> from motcua_lib.law import Instrument
    >>> str(SupplementWindow(CalendarDays(30), Citation(Instrument("46/2026/NĐ-CP")), requests=1))
    'bổ sung trong 30 ngày, tối đa 1 lần'
    """

    term: SimpleTerm = attrs.field(validator=of_type(*AMOUNTS))
    citation: Citation = attrs.field(validator=of_type(Citation))
    requests: int | None = attrs.field(default=None, kw_only=True, validator=of_type(int, type(None)))

    @property
    def text(self) -> Text:
        """The window in words."""
        limit_vi = f", tối đa {self.requests} lần" if self.requests else ""
        limit_en = f", at most {self.requests} request(s)" if self.requests else ""
        return Text(f"bổ sung trong {self.term}{limit_vi}", f"supplement within {self.term.text.en}{limit_en}")

    def __str__(self) -> str:
        return self.text.vi
