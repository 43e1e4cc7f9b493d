"""Sự kiện trong khi giải quyết: between units and agencies, and what stops, lengthens or misses the term.

Floor 3, nouns only. All kinds of events stand together in `events`.
"""

from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import DossierError
from motcua_lib.law import Citation, Text
from motcua_lib.model._event_fields import Recorded, day, optional_term, stated, written
from motcua_lib.model.clock import Extension
from motcua_lib.model.terms import SimpleTerm

__all__ = [
    "Apologised", "Consulted", "Extended", "Replied", "Resumed", "Suspended", "SuspensionGround", "Transferred",
]  # fmt: skip


class SuspensionGround(Enum):
    """Lý do tạm dừng: the external time that procedures do not count.

    >>> SuspensionGround.VERIFICATION.text["vi"]
    'xác minh'
    """

    INSPECTION = "inspection"
    VERIFICATION = "verification"
    OPINION = "opinion"
    RECORD_LOOKUP = "record-lookup"
    POSTING = "posting"
    TRANSPORT = "transport"
    FORCE_MAJEURE = "force-majeure"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The ground in words."""
        return _SUSPENSION_TEXT[self.value]


_SUSPENSION_TEXT = {
    "inspection": Text("kiểm tra thực địa", "field inspection"),
    "verification": Text("xác minh", "verification"),
    "opinion": Text("chờ ý kiến cơ quan khác", "opinion of another authority"),
    "record-lookup": Text("tra cứu thông tin", "look-up of records"),
    "posting": Text("niêm yết công khai", "public posting"),
    "transport": Text("luân chuyển hồ sơ", "transport of the dossier"),
    "force-majeure": Text("sự kiện bất khả kháng", "force majeure"),
    "other": Text("lý do khác", "another ground"),
}


@attrs.frozen
class Transferred(Recorded):
    """Chuyển hồ sơ: it moves on to the unit or agency that works on it next, in sequence.

    Args:
        to: the unit or agency that gets it.
        step: the slug of the step of the internal process that starts with it; empty without one.
        term: how long that unit has; None for the term of the step, or none at all.

    Legal basis: Decree 61/2018, arts 18 and 19(6).
    """

    to: str = attrs.field(validator=stated)
    step: str = written()
    term: SimpleTerm | None = attrs.field(default=None, kw_only=True, validator=optional_term)
    slug: ClassVar[str] = "transferred"
    text: ClassVar[Text] = Text("chuyển hồ sơ", "transferred")


@attrs.frozen
class Consulted(Recorded):
    """Lấy ý kiến, phối hợp giải quyết: another agency is asked while the lead agency goes on, in parallel.

    Args:
        agency: the agency that is asked; it may be asked again once it has replied.
        content: what it is asked.
        step, term: as in `Transferred`.
        verifies: whether it is asked to verify (xác minh).

    Legal basis: Decree 61/2018, art. 19(5) and (6).
    """

    agency: str = attrs.field(validator=stated)
    content: str = written()
    step: str = written()
    term: SimpleTerm | None = attrs.field(default=None, kw_only=True, validator=optional_term)
    verifies: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    slug: ClassVar[str] = "consulted"
    text: ClassVar[Text] = Text("lấy ý kiến, phối hợp", "consulted")


@attrs.frozen
class Replied(Recorded):
    """Trả lời: an agency that was consulted answers.

    Args:
        agency: the agency.
        content: what it answers.
    """

    agency: str = attrs.field(validator=stated)
    content: str = written()
    slug: ClassVar[str] = "replied"
    text: ClassVar[Text] = Text("trả lời ý kiến", "replied")


@attrs.frozen
class Suspended(Recorded):
    """Tạm dừng giải quyết: external time that is not counted; what says so is named.

    Args:
        reason: why.
        citation: the provision by which this time is not counted.
        ground: which kind of external time it is.
    """

    reason: str = attrs.field(validator=stated)
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
    ground: SuspensionGround = attrs.field(
        default=SuspensionGround.OTHER, kw_only=True, validator=of_type(SuspensionGround)
    )
    slug: ClassVar[str] = "suspended"
    text: ClassVar[Text] = Text("tạm dừng giải quyết", "suspended")


@attrs.frozen
class Resumed(Recorded):
    """Tiếp tục giải quyết: the external time is over."""

    slug: ClassVar[str] = "resumed"
    text: ClassVar[Text] = Text("tiếp tục giải quyết", "resumed")


@attrs.frozen
class Extended(Recorded):
    """Kéo dài thời hạn: a fixed amount that the law adds, such as 10 working days in remote areas.

    Args:
        extension: the amount and the provision; the citation is asked for.
        reason: why it applies.
    Raises:
        DossierError: the extension names no provision.
    """

    extension: Extension = attrs.field(validator=of_type(Extension))
    reason: str = written()
    slug: ClassVar[str] = "extended"
    text: ClassVar[Text] = Text("kéo dài thời hạn", "extended")

    def __attrs_post_init__(self) -> None:
        if self.extension.citation is None:
            raise DossierError("no-provision", what="Extended.extension")


@attrs.frozen
class Apologised(Recorded):
    """Xin lỗi và hẹn lại ngày trả kết quả: a written apology with its reason and the new appointment.

    Args:
        reason: why the result is late.
        new_day: the new appointment; the legal due date stays what it is.
    Raises:
        DossierError: the new appointment is before the apology.

    Legal basis: Decree 61/2018, art. 19(9); under Decree 118/2025 carried over at low confidence.
    """

    reason: str = attrs.field(validator=stated)
    new_day: date = attrs.field(kw_only=True, converter=day)
    slug: ClassVar[str] = "apologised"
    text: ClassVar[Text] = Text("xin lỗi và hẹn lại", "apologised and re-appointed")

    def __attrs_post_init__(self) -> None:
        if self.new_day < self.at.date():
            raise DossierError("reappointed-to-the-past", day=self.new_day, at=self.at)
