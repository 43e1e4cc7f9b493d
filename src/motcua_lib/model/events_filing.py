"""Sự kiện nộp, tiếp nhận, bổ sung, thanh toán: what happens between the applicant and the one-stop unit.

Floor 3, nouns only. All kinds of events stand together in `events`.
"""

from typing import ClassVar

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import DossierError
from motcua_lib.law import Text
from motcua_lib.model._event_fields import Recorded, papers, stated, written
from motcua_lib.model.money import Money
from motcua_lib.model.reception import Channel

__all__ = ["NotAccepted", "Paid", "PaymentAsked", "Received", "Submitted", "SupplementAsked", "Supplemented"]


@attrs.frozen
class Submitted(Recorded):
    """Nộp hồ sơ: the applicant hands it in, posts it or sends it.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from datetime import datetime
    >>> str(Submitted(datetime(2025, 8, 4, 9, tzinfo=VIETNAM_TIME)))
    'nộp hồ sơ, 04/08/2025 09:00'
    """

    slug: ClassVar[str] = "submitted"
    text: ClassVar[Text] = Text("nộp hồ sơ", "submitted")


@attrs.frozen
class Received(Recorded):
    """Tiếp nhận hồ sơ: it is received, complete and as prescribed, and the receipt slip printed.

    Legal basis: Decree 61/2018, art. 17; Decree 118/2025, art. 17(3) as amended by Decree 309/2026.
    """

    slug: ClassVar[str] = "received"
    text: ClassVar[Text] = Text("tiếp nhận hồ sơ", "received")


@attrs.frozen
class NotAccepted(Recorded):
    """Từ chối tiếp nhận: reception is refused, with the reasons that the slip must state.

    Legal basis: Decree 61/2018, art. 17(1).
    """

    reason: str = attrs.field(validator=stated)
    slug: ClassVar[str] = "not-accepted"
    text: ClassVar[Text] = Text("từ chối tiếp nhận", "not accepted")


@attrs.frozen
class SupplementAsked(Recorded):
    """Yêu cầu bổ sung, hoàn thiện hồ sơ: one notice that names all that is missing.

    Args:
        papers: what is missing or wrong; at least one.
        reason: why it is asked for.
    Raises:
        DossierError: no paper is named.

    Legal basis: Decree 61/2018, arts 15(3), 17(1) and 19(4).
    """

    papers: tuple[str, ...] = attrs.field(converter=papers)
    reason: str = written()
    slug: ClassVar[str] = "supplement-asked"
    text: ClassVar[Text] = Text("yêu cầu bổ sung", "supplement asked for")

    def __attrs_post_init__(self) -> None:
        if not self.papers or not all(paper.strip() for paper in self.papers):
            raise DossierError("no-papers")


@attrs.frozen
class Supplemented(Recorded):
    """Bổ sung hồ sơ: the complete supplement comes in.

    Args:
        papers: what was handed in.
        channel: how it came; None for the channel of the filing.
    """

    papers: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=papers)
    channel: Channel | None = attrs.field(default=None, kw_only=True, validator=of_type(Channel, type(None)))
    slug: ClassVar[str] = "supplemented"
    text: ClassVar[Text] = Text("bổ sung hồ sơ", "supplemented")


@attrs.frozen
class PaymentAsked(Recorded):
    """Yêu cầu thực hiện nghĩa vụ tài chính: a fee, charge or tax to be paid before going on.

    Args:
        amount: how much; None where another authority fixes it.
        what: what it is for.
    """

    amount: Money | None = attrs.field(default=None, kw_only=True, validator=of_type(Money, type(None)))
    what: str = written()
    slug: ClassVar[str] = "payment-asked"
    text: ClassVar[Text] = Text("yêu cầu nghĩa vụ tài chính", "payment asked for")


@attrs.frozen
class Paid(Recorded):
    """Đã thực hiện nghĩa vụ tài chính: the applicant has paid what was asked for."""

    slug: ClassVar[str] = "paid"
    text: ClassVar[Text] = Text("đã thanh toán", "paid")
