"""Giấy tờ cho người nộp hồ sơ: the receipt, the request for a supplement, the refusal, the apology and the stop notice.

Floor 3, nouns only. `casework` makes each from a dossier; its fields are those that were read, its labels the words of
this library. Fields that no source confirms are named by `edition.remembered`.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import ClassVar

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.law import Text
from motcua_lib.model._event_fields import stated
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events_outcome import StopGround
from motcua_lib.model.fees import Fee
from motcua_lib.model.filing import Party
from motcua_lib.model.forms import BLANK
from motcua_lib.model.forms_parts import Label, Land, OfficialSlip, Remark, SlipPaper, SupplementStage
from motcua_lib.model.money import Money
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, Term

__all__ = ["ApologyNotice", "ReceiptSlip", "RefusalNotice", "StopNotice", "SupplementRequest"]

_CODE: Label = ("code", Text("Mã hồ sơ", "dossier code"))
_NAME: Label = ("applicant.name", Text("Người nộp hồ sơ", "applicant"))
_ADDRESS: Label = ("applicant.address", Text("Địa chỉ", "address"))
_PHONE: Label = ("applicant.phone", Text("Số điện thoại", "phone"))
_EMAIL: Label = ("applicant.email", Text("Thư điện tử", "e-mail"))
_PERSON: tuple[Label, ...] = (_NAME, _ADDRESS, _PHONE, _EMAIL)
_PROCEDURE: Label = ("procedure", Text("Thủ tục", "procedure"))
_MATTER: Label = ("matter", Text("Nội dung đề nghị giải quyết", "matter"))
_REASON: Label = ("reason", Text("Lý do", "reason"))
_CONTACT: Label = ("office.contact", Text("Liên hệ, hướng dẫn", "contact"))
_RECEIVED: Label = ("received_at", Text("Nhận hồ sơ lúc", "received at"))


def _papers(values: Iterable[SlipPaper]) -> tuple[SlipPaper, ...]:
    return tuple_of(values, SlipPaper, "papers")


def _remarks(values: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple_of(values, Remark, "ReceiptSlip.remarks")


def _days(values: Iterable[date]) -> tuple[date, ...]:
    return tuple_of(values, date, "ApologyNotice.history")


def _money(values: Iterable[Money]) -> tuple[Money, ...]:
    return tuple_of(values, Money, "StopNotice.paid")


@attrs.frozen(kw_only=True)
class ReceiptSlip(OfficialSlip):
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what was received when, and when the result is promised.

    Args:
        code: mã hồ sơ, which the bar code carries too. number: the slip's own number.
        owner: chủ hồ sơ. procedure: tên thủ tục. land: for procedures on land.
        papers: thành phần hồ sơ. sets: số bộ; None when not given.
        term: thời hạn giải quyết. remarks: what of the time is not counted, or starts it again.
        received_at, return_at: hh:mm dd/mm/yyyy; no return before the term can be counted.
        return_place: nơi trả. fee: phí, lệ phí. payment: how it is paid. queue_number: số thứ tự.
        receiver: who received it.

    Legal basis: form 01 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP; the address and the queue number
    from memory.
    """

    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    number: str = attrs.field(default="", validator=of_type(str))
    owner: Party = attrs.field(validator=of_type(Party))
    procedure: str = attrs.field(validator=of_type(str))
    land: Land | None = attrs.field(default=None, validator=of_type(Land, type(None)))
    papers: tuple[SlipPaper, ...] = attrs.field(default=(), converter=_papers)
    sets: int | None = attrs.field(default=None, validator=of_type(int, type(None)))
    term: Term | UnreadTerm = attrs.field(validator=of_type(*SIMPLE_TERMS, Chain, UnreadTerm))
    remarks: tuple[Remark, ...] = attrs.field(default=(), converter=_remarks)
    received_at: datetime = attrs.field(validator=of_type(datetime))
    return_at: datetime | None = attrs.field(default=None, validator=of_type(datetime, type(None)))
    fee: Fee | None = attrs.field(default=None, validator=of_type(Fee, type(None)))
    payment: str = attrs.field(default="", validator=of_type(str))
    queue_number: str = attrs.field(default="", validator=of_type(str))
    receiver: str = attrs.field(default="", validator=of_type(str))

    LABELS: ClassVar[tuple[Label, ...]] = (
        _CODE,
        ("number", Text("Số", "number")),
        ("queue_number", Text("Số thứ tự", "queue number")),
        _NAME,
        ("applicant.identity", Text("Số định danh, mã số thuế", "identity or tax number")),
        _ADDRESS, _PHONE, _EMAIL,
        ("owner", Text("Chủ hồ sơ", "owner of the dossier")),
        _PROCEDURE,
        ("land", Text("Thửa đất", "land")),
        ("papers", Text("Giấy tờ đã nộp", "papers handed in")),
        ("sets", Text("Số bộ", "sets")),
        ("term", Text("Thời hạn giải quyết theo quy định", "statutory time")),
        ("remarks", Text("Thời gian không tính, tính lại", "time not counted, or counted again")),
        _RECEIVED,
        ("return_at", Text("Hẹn trả kết quả lúc", "result promised for")),
        ("office.return_place", Text("Nơi trả kết quả", "place of return")),
        ("fee", Text("Phí, lệ phí", "fee")),
        ("payment", Text("Hình thức thu", "mode of payment")),
    )  # fmt: skip
    SIGNED: ClassVar[tuple[Label, ...]] = (
        ("applicant.name", Text("Người nộp ký", "signed by the applicant")),
        ("receiver", Text("Người tiếp nhận ký", "signed by the receiver")),
    )


@attrs.frozen(kw_only=True)
class SupplementRequest(OfficialSlip):
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, told once, and why.

    Args:
        matter: what was applied for. papers: what is missing or wrong. reason: why it is asked for.
        stage: before reception, or in appraisal.

    Legal basis: form 02 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP.
    """

    matter: str = attrs.field(validator=of_type(str))
    papers: tuple[SlipPaper, ...] = attrs.field(converter=_papers)
    reason: str = attrs.field(default="", validator=of_type(str))
    stage: SupplementStage = attrs.field(validator=of_type(SupplementStage))

    LABELS: ClassVar[tuple[Label, ...]] = (
        *_PERSON,
        _MATTER,
        ("papers", Text("Giấy tờ cần bổ sung, hoàn thiện", "papers to hand in or put right")),
        _REASON,
        ("stage", Text("Giai đoạn", "stage")),
        _CONTACT,
    )


@attrs.frozen(kw_only=True)
class RefusalNotice(OfficialSlip):
    """Phiếu từ chối tiếp nhận giải quyết hồ sơ: that reception is refused, and why.

    Args:
        matter: what was applied for. reason: why it is not received.

    Legal basis: form 03 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP.
    """

    matter: str = attrs.field(validator=of_type(str))
    reason: str = attrs.field(validator=stated)

    LABELS: ClassVar[tuple[Label, ...]] = (*_PERSON, _MATTER, _REASON, _CONTACT)


@attrs.frozen(kw_only=True)
class ApologyNotice(OfficialSlip):
    """Xin lỗi và hẹn lại, hoặc xin lỗi và đề nghị gia hạn: why the result is late, and the new appointment.

    Args:
        number: the number of the notice, which ends "/PXL". code: mã hồ sơ.
        received_at: when it was received. field: lĩnh vực. procedure: tên thủ tục.
        due_at: the appointment that is missed. agency: the agency responsible.
        reason: why. new_day: the new appointment. signer: who signs.
        limit: how many re-appointments the rules allow; None for no limit. history: those promised before.

    Legal basis: form 04 of Circular 01/2018/TT-VPCP, and of Circular 03/2025/TT-VPCP, which asks to extend.
    """

    number: str = attrs.field(default="", validator=of_type(str))
    suffix: str = attrs.field(default="", validator=of_type(str))
    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    received_at: datetime = attrs.field(validator=of_type(datetime))
    field: str = attrs.field(default="", validator=of_type(str))
    procedure: str = attrs.field(validator=of_type(str))
    due_at: datetime = attrs.field(validator=of_type(datetime))
    agency: str = attrs.field(default="", validator=of_type(str))
    reason: str = attrs.field(validator=stated)
    new_day: date = attrs.field(validator=of_type(date))
    signer: str = attrs.field(default="", validator=of_type(str))
    limit: int | None = attrs.field(default=None, validator=of_type(int, type(None)))
    history: tuple[date, ...] = attrs.field(default=(), converter=_days)

    LABELS: ClassVar[tuple[Label, ...]] = (
        ("numbered", Text("Số", "number")),
        ("applicant.name", Text("Kính gửi", "to")),
        _ADDRESS, _PHONE,
        _CODE, _RECEIVED,
        ("field", Text("Lĩnh vực", "field")),
        _PROCEDURE,
        ("due_at", Text("Đã hẹn trả kết quả lúc", "result was promised for")),
        ("agency", Text("Cơ quan chịu trách nhiệm", "agency responsible")),
        ("reason", Text("Lý do chậm", "reason for the delay")),
        ("new_day", Text("Hẹn trả lại ngày", "new appointment")),
        ("allowed", Text("Số lần hẹn lại được phép", "re-appointments allowed")),
        ("history", Text("Đã hẹn lại trước đó", "promised before")),
    )  # fmt: skip
    SIGNED: ClassVar[tuple[Label, ...]] = (("signer", Text("Người ký", "signed by")),)

    @property
    def numbered(self) -> str:
        """Số: the number given, or a blank before the suffix."""
        return self.number or f"{BLANK}{self.suffix}"

    @property
    def allowed(self) -> Text:
        """How many re-appointments the rules allow, in words."""
        if self.limit is None:
            return Text("không giới hạn", "no limit")
        return Text(str(self.limit), str(self.limit))


@attrs.frozen(kw_only=True)
class StopNotice(OfficialSlip):
    """Thông báo dừng giải quyết hồ sơ: on whose request and at which stage the resolving stops, and what of the money.

    Args:
        code: mã hồ sơ. procedure: tên thủ tục.
        ground: on what ground. request: the request, or the reason. stage: where the dossier stood.
        decision: the decision to stop. paid: what was paid until then. refund: what becomes of it.

    Legal basis: form 05 of Circular 03/2025/TT-VPCP, read second-hand; the edition of 2018 has none.
    """

    code: DossierCode = attrs.field(validator=of_type(DossierCode))
    procedure: str = attrs.field(validator=of_type(str))
    ground: StopGround = attrs.field(validator=of_type(StopGround))
    request: str = attrs.field(validator=stated)
    stage: State = attrs.field(validator=of_type(State))
    decision: str = attrs.field(default="", validator=of_type(str))
    paid: tuple[Money, ...] = attrs.field(default=(), converter=_money)
    refund: str = attrs.field(default="", validator=of_type(str))

    LABELS: ClassVar[tuple[Label, ...]] = (
        _NAME, _CODE, _PROCEDURE,
        ("ground", Text("Căn cứ dừng", "ground")),
        ("request", Text("Đề nghị, lý do", "request, reason")),
        ("stage", Text("Giai đoạn", "stage")),
        ("decision", Text("Quyết định dừng", "decision to stop")),
        ("paid", Text("Đã nộp", "paid")),
        ("refund", Text("Hoàn trả, nghĩa vụ tài chính còn lại", "refund, what is still owed")),
    )  # fmt: skip
