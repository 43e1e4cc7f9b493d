"""Thông điệp hồ sơ của Cổng dịch vụ công quốc gia: the exchange message as values, and what it tells of a dossier.

Field names come from two independent integrations with the portal. No text of law with them was read.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import Enum
from typing import NamedTuple

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.codec.losses import MappingLoss
from motcua_lib.codec.portal_status import PortalStatus, states_of_portal
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import CodecError
from motcua_lib.law import Text
from motcua_lib.model._event_fields import stated, written
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    Decided,
    Event,
    Received,
    ResultReady,
    Submitted,
    SupplementAsked,
    Supplemented,
    Withdrawn,
)
from motcua_lib.model.filing import Filing, Party, PartyKind
from motcua_lib.model.money import Money
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Channel

__all__ = [
    "FeeMoment", "Imported", "PortalFee", "PortalMessage", "PortalPaper", "PortalProgress", "PortalResult",
    "PortalSupplement",
]  # fmt: skip


class FeeMoment(Enum):
    """Hình thức thu: when a fee is collected: at reception, at a supplement, or on the return.

    >>> FeeMoment.RETURN.value, FeeMoment.RETURN.text["vi"]
    (4, 'khi trả kết quả')
    """

    RECEPTION = 1
    SUPPLEMENT = 2
    RETURN = 4

    @property
    def text(self) -> Text:
        """The moment in words."""
        return _MOMENT_TEXT[self.value]


_MOMENT_TEXT = {
    1: Text("khi tiếp nhận", "at reception"),
    2: Text("khi bổ sung", "at a supplement"),
    4: Text("khi trả kết quả", "on the return"),
}


def _instant(value: datetime) -> datetime:
    return in_vietnam(value, what="an instant of the message")


def _maybe_instant(value: datetime | None) -> datetime | None:
    return None if value is None else _instant(value)


@attrs.frozen
class PortalPaper:
    """Tài liệu nộp: one paper handed in; each flag is None when the message does not say.

    Args:
        code: mã thành phần hồ sơ. Original or copy: no field of this message that was read says it.
        digitised: được số hóa. from_store: được lấy từ kho dữ liệu điện tử.
        reused: được tái sử dụng, as it is written; "0" and "1" are no and yes, what the "2" of one system means was
            not read.
        replaced_by: mã kết quả thay thế.
    Raises:
        DossierError: no code. ArgumentTypeError: a wrong type.
    """

    code: str = attrs.field(validator=stated)
    digitised: bool | None = attrs.field(default=None, kw_only=True, validator=of_type(bool, type(None)))
    reused: str = written()
    from_store: bool | None = attrs.field(default=None, kw_only=True, validator=of_type(bool, type(None)))
    replaced_by: str = written()


def _dong(instance: "PortalFee", attribute: "attrs.Attribute[Money]", value: object) -> None:
    of_type(Money)(instance, attribute, value)
    if isinstance(value, Money) and value.currency != "VND":
        raise CodecError("portal-currency", code=instance.code, currency=value.currency)


@attrs.frozen
class PortalFee:
    """Lệ phí: one fee, when it is collected and how much it is.

    Args:
        code: mã phí, lệ phí. amount: giá, in VND. moment: hình thức thu.
        kind: loại phí, lệ phí, as the host codes it; the codes were not read.
    Raises:
        CodecError: an amount in another currency. DossierError: no code. ArgumentTypeError: a wrong type.
    """

    code: str = attrs.field(validator=stated)
    amount: Money = attrs.field(validator=_dong)
    moment: FeeMoment = attrs.field(kw_only=True, validator=of_type(FeeMoment))
    kind: str = written()


@attrs.frozen
class PortalSupplement:
    """Hồ sơ bổ sung: one request for a supplement, and its supplement once it has come.

    Args:
        content: nội dung bổ sung. asked_at: ngày bổ sung, when it was asked for.
        supplemented_at: ngày tiếp nhận bổ sung; None while it is waited for.
        promised_before, promised_after: the appointment before it and after it; None where there is none.
    """

    content: str = attrs.field(validator=stated)
    asked_at: datetime = attrs.field(kw_only=True, converter=_instant)
    supplemented_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    promised_before: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    promised_after: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)

    def precedes(self, received_at: datetime | None) -> bool:
        """Whether it belongs before the reception."""
        if received_at is not None:
            received_at = in_vietnam(received_at, what="received_at")
        if received_at is None or self.asked_at != received_at:
            return received_at is None or self.asked_at < received_at
        return self.supplemented_at == received_at and self.promised_before is None


@attrs.frozen
class PortalResult:
    """Giấy tờ kết quả: one paper of the result, with the code of its kind."""

    name: str = attrs.field(validator=stated)
    code: str = written()


@attrs.frozen
class PortalProgress:
    """Tiến trình xử lý: one step of the resolving, as the progress message tells it.

    Args:
        code: mã hồ sơ. content: nội dung xử lý. at: thời điểm xử lý. status: trạng thái after it.
        handled_by: người xử lý. started_at, due_at: ngày bắt đầu, ngày kết thúc theo quy định of the step.
    """

    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    content: str = attrs.field(validator=stated)
    at: datetime = attrs.field(kw_only=True, converter=_instant)
    status: PortalStatus = attrs.field(kw_only=True, validator=of_type(PortalStatus))
    handled_by: str = written()
    started_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    due_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)


def _papers(values: Iterable[PortalPaper]) -> tuple[PortalPaper, ...]:
    return tuple_of(values, PortalPaper, "PortalMessage.papers")


def _fees(values: Iterable[PortalFee]) -> tuple[PortalFee, ...]:
    return tuple_of(values, PortalFee, "PortalMessage.fees")


def _supplements(values: Iterable[PortalSupplement]) -> tuple[PortalSupplement, ...]:
    return tuple_of(values, PortalSupplement, "PortalMessage.supplements")


def _results(values: Iterable[PortalResult]) -> tuple[PortalResult, ...]:
    return tuple_of(values, PortalResult, "PortalMessage.results")


@attrs.frozen
class PortalMessage:
    """Thông điệp hồ sơ: what one message of the national portal says, with the dossier it tells of.

    Args:
        code: mã hồ sơ. procedure: mã thủ tục. name: tên thủ tục. field: mã lĩnh vực.
        channel: kênh thực hiện. owner: chủ hồ sơ; kind: loại đối tượng, None when it is not said.
        status: trạng thái hồ sơ. manner: hình thức, as the host codes it. unit: đơn vị xử lý.
        submitted_at, received_at, promised_at, ended_at, refused_at, returned_at: ngày nộp, tiếp nhận, hẹn trả, kết
            thúc xử lý, từ chối, trả.
        papers, fees, supplements, results: tài liệu nộp, lệ phí, hồ sơ bổ sung, giấy tờ kết quả.
    """

    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    procedure: ProcedureCode = attrs.field(validator=of_type(ProcedureCode))
    name: str = written()
    field: str = written()
    channel: Channel = attrs.field(kw_only=True, validator=of_type(Channel))
    owner: str = attrs.field(kw_only=True, validator=stated)
    kind: PartyKind | None = attrs.field(default=None, kw_only=True, validator=of_type(PartyKind, type(None)))
    status: PortalStatus = attrs.field(kw_only=True, validator=of_type(PortalStatus))
    manner: str = written()
    unit: str = written()
    submitted_at: datetime = attrs.field(kw_only=True, converter=_instant)
    received_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    promised_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    ended_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    refused_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    returned_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_maybe_instant)
    papers: tuple[PortalPaper, ...] = attrs.field(default=(), kw_only=True, converter=_papers)
    fees: tuple[PortalFee, ...] = attrs.field(default=(), kw_only=True, converter=_fees)
    supplements: tuple[PortalSupplement, ...] = attrs.field(default=(), kw_only=True, converter=_supplements)
    results: tuple[PortalResult, ...] = attrs.field(default=(), kw_only=True, converter=_results)

    @property
    def has_result(self) -> bool:
        """Whether the end of processing is a result; a withdrawal and a stop are none."""
        ends = (PortalStatus.PROCESSED, PortalStatus.RETURNED, PortalStatus.PAYMENT)
        return self.ended_at is not None and self.status in ends

    @property
    def state(self) -> State:
        """The most specific state, by the status and, where that may be several, by the instants."""
        if self.status is PortalStatus.SUPPLEMENT:
            return State.SUPPLEMENT if self.received_at else State.INTAKE_SUPPLEMENT
        if self.status is PortalStatus.PAYMENT:
            stage = State.PAYMENT if self.received_at else State.INTAKE_PAYMENT
            return State.RETURN_PAYMENT if self.has_result else stage
        if self.status is PortalStatus.STOPPED and self.refused_at:
            return State.REFUSED
        return states_of_portal(self.status).value

    @property
    def filing(self) -> Filing:
        """The filing, as far as the message tells: without term, and with the owner for the applicant.

        Where a supplement was asked for more than once before reception, it names the alternative by which that can be
        recorded.
        """
        party = Party(self.owner) if self.kind is None else Party(self.owner, self.kind)
        asked = sum(supplement.precedes(self.received_at) for supplement in self.supplements)
        return Filing(
            self.code,
            self.procedure,
            channel=self.channel,
            term=UnreadTerm(),
            applicant=party,
            name=self.name,
            receiver=self.unit,
            rules=("requests-uncounted",) if asked > 1 else (),
        )

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that the message tells whole, in order; they replay.

        A decision stands beside a result, at its instant: there is no result without one. Refusals, stops and returns
        are not among them, for reason, ground and way are not told; `state` and the instants tell that they happened.
        """
        early = [supplement for supplement in self.supplements if supplement.precedes(self.received_at)]
        later = self.supplements[len(early) :]
        told: list[Event] = [Submitted(self.submitted_at), *_events(early)]
        if self.received_at is not None:
            told.append(Received(self.received_at))
        told += _events(later)
        if self.ended_at is not None and self.has_result:
            told += [Decided(self.ended_at), ResultReady(self.ended_at)]
        elif self.ended_at is not None and self.status is PortalStatus.WITHDRAWAL:
            told.append(Withdrawn(self.ended_at))
        return tuple(told)


def _events(supplements: Iterable[PortalSupplement]) -> Iterator[Event]:
    for supplement in supplements:
        yield SupplementAsked(supplement.asked_at, [supplement.content])
        if supplement.supplemented_at is not None:
            yield Supplemented(supplement.supplemented_at)


class Imported(NamedTuple):
    """Kết quả đọc thông điệp: what was read, and everything in it that was not, or that is not certain."""

    message: PortalMessage
    losses: tuple[MappingLoss, ...]
