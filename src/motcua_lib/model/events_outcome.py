"""Sự kiện kết thúc: how a dossier is decided, returned, corrected or ended.

Floor 3, nouns only. All kinds of events stand together in `events`.
"""

from enum import Enum
from typing import ClassVar

import attrs

from motcua_lib._checks import of_type
from motcua_lib.law import Text
from motcua_lib.model._event_fields import Recorded, stated, written

__all__ = [
    "Archived", "Decided", "Delivered", "Refused", "ResultCorrected", "ResultReady", "ReturnedByPost",
    "ReturnedInPerson", "ReturnedOnline", "StopGround", "Stopped", "Withdrawn",
]  # fmt: skip


class StopGround(Enum):
    """Lý do dừng giải quyết: at the request of the applicant, for want of the supplement, or by sector law.

    >>> StopGround.NO_SUPPLEMENT.text["vi"]
    'quá thời hạn không bổ sung'
    """

    REQUEST = "request"
    NO_SUPPLEMENT = "no-supplement"
    SECTOR_LAW = "sector-law"

    @property
    def text(self) -> Text:
        """The ground in words."""
        return _STOP_TEXT[self.value]


_STOP_TEXT = {
    "request": Text("theo đề nghị của người nộp", "at the request of the applicant"),
    "no-supplement": Text("quá thời hạn không bổ sung", "not supplemented in time"),
    "sector-law": Text("theo pháp luật chuyên ngành", "by sector law"),
}


@attrs.frozen
class Decided(Recorded):
    """Quyết định giải quyết: the result is decided; it need not be ready yet.

    Args:
        number: the number of the decision.
    """

    number: str = written()
    slug: ClassVar[str] = "decided"
    text: ClassVar[Text] = Text("quyết định giải quyết", "decided")


@attrs.frozen
class Refused(Recorded):
    """Từ chối giải quyết: refused after appraisal, in writing and with reasons, inside the term.

    Legal basis: Decree 61/2018, art. 19(8).
    """

    reason: str = attrs.field(validator=stated)
    slug: ClassVar[str] = "refused"
    text: ClassVar[Text] = Text("từ chối giải quyết", "refused")


@attrs.frozen
class ResultReady(Recorded):
    """Có kết quả (đã xử lý xong): the result is ready to be returned; from here on the verdict stands.

    Args:
        number: the number of the result.
    """

    number: str = written()
    slug: ClassVar[str] = "result-ready"
    text: ClassVar[Text] = Text("đã xử lý xong", "result ready")


@attrs.frozen
class ReturnedInPerson(Recorded):
    """Trả kết quả trực tiếp: handed over at the counter, or at home.

    Args:
        to: who took it.
        at_home: whether it was taken to the applicant.
    """

    to: str = written()
    at_home: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    slug: ClassVar[str] = "returned-in-person"
    text: ClassVar[Text] = Text("trả kết quả trực tiếp", "returned in person")


@attrs.frozen
class ReturnedByPost(Recorded):
    """Gửi trả kết quả qua bưu chính: given to the post; it is returned when it is delivered.

    Args:
        parcel: the number of the parcel.
    """

    parcel: str = written()
    slug: ClassVar[str] = "returned-by-post"
    text: ClassVar[Text] = Text("gửi trả qua bưu chính", "sent back by post")


@attrs.frozen
class Delivered(Recorded):
    """Bưu chính đã phát: the post has delivered the result.

    Args:
        to: who took it.
    """

    to: str = written()
    slug: ClassVar[str] = "delivered"
    text: ClassVar[Text] = Text("bưu chính đã phát", "delivered by post")


@attrs.frozen
class ReturnedOnline(Recorded):
    """Trả kết quả trực tuyến: the electronic result is sent to the applicant."""

    slug: ClassVar[str] = "returned-online"
    text: ClassVar[Text] = Text("trả kết quả trực tuyến", "returned online")


@attrs.frozen
class ResultCorrected(Recorded):
    """Đính chính kết quả: a mistake in a result is put right; the corrected one waits to be returned.

    Args:
        reason: what was wrong.
        number: the number of the corrected result.
        agency_fault: whether the agency made the mistake, and so bears its cost.

    Legal basis: Decree 61/2018, art. 21, for the fault of the agency.
    """

    reason: str = attrs.field(validator=stated)
    number: str = written()
    agency_fault: bool = attrs.field(default=True, kw_only=True, validator=of_type(bool))
    slug: ClassVar[str] = "result-corrected"
    text: ClassVar[Text] = Text("đính chính kết quả", "result corrected")


@attrs.frozen
class Archived(Recorded):
    """Lưu trữ hồ sơ: closed for good after the return.

    Legal basis: Decree 118/2025, art. 22 (its heading; the text was not read).
    """

    slug: ClassVar[str] = "archived"
    text: ClassVar[Text] = Text("lưu trữ hồ sơ", "archived")


@attrs.frozen
class Withdrawn(Recorded):
    """Rút hồ sơ: the applicant ends the request before a decision.

    Args:
        reason: why, where the applicant says so.
    """

    reason: str = written()
    slug: ClassVar[str] = "withdrawn"
    text: ClassVar[Text] = Text("rút hồ sơ", "withdrawn")


@attrs.frozen
class Stopped(Recorded):
    """Dừng giải quyết: the agency ends the resolving without a result, before a decision.

    Args:
        reason: why.
        ground: on what ground.

    Legal basis: form 05 of Circular 03/2025/TT-VPCP, read second-hand.
    """

    reason: str = attrs.field(validator=stated)
    ground: StopGround = attrs.field(kw_only=True, validator=of_type(StopGround))
    slug: ClassVar[str] = "stopped"
    text: ClassVar[Text] = Text("dừng giải quyết", "stopped")
