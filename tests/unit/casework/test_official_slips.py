"""Slips made from a dossier: their fields, edition and text, and when each is refused."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from motcua_lib import Channel, Money, WorkCalendar, WorkingDays, WorkingHours, casework
from motcua_lib.errors import ArgumentTypeError, DossierError, NaiveDatetimeError, OutOfRangeError
from motcua_lib.model.case_rules import Parameter
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import Breach, BreachKind, Print, Slip
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Transferred,
)
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.filing import Party
from motcua_lib.model.forms import ControlSlip
from motcua_lib.model.forms_parts import Land, Office, SlipPaper, SupplementStage
from motcua_lib.model.forms_slips import (
    ApologyNotice,
    ReceiptSlip,
    RefusalNotice,
    StopNotice,
    SupplementRequest,
)
from motcua_lib.model.procedure_parts import Component, UnreadTerm
from support.dossiers import CALENDAR, WAYS, at, filing, in_state, life, started

HUE = Office("Bộ phận Một cửa", "Huế", address="1 Lê Lợi", phone="0234 000", return_place="quầy 3")
HOA = Party("Nguyễn Thị Hoa", identity="046000000001", address="Huế", phone="0900000000", email="hoa@example.vn")


def received(day: str = "2025-10-06", **changes: Any) -> Dossier:
    return life(Submitted(at(f"{day} 08:30")), Received(at(f"{day} 09:00"), by="Lê Văn Nam"), **changes)


# -- the receipt -------------------------------------------------------------------------------------------------


def test_a_receipt_as_it_is_printed() -> None:
    dossier = received(
        applicant=HOA,
        owner=Party("Trần Văn Bình"),
        name="Cấp lại thẻ căn cước",
        documents=[Component("Tờ khai", originals=1, copies=0), Component(" ")],
    )
    slip = casework.receipt_slip(
        dossier,
        CALENDAR,
        office=HUE,
        number="26.10229",
        sets=1,
        land=Land("12", "345", address="Thuận Hóa"),
        excluded=["thời gian niêm yết"],
        fee=Fee(FeeStatement.CHARGED, [Charge(Money(70_000, "VND"), ChargeKind.LEVY)]),
        payment="tiền mặt",
        queue_number="A15",
    )
    assert slip.lines() == (
        "Bộ phận Một cửa",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mẫu số 01 Thông tư 03/2025/TT-VPCP",
        "Huế, ngày 06/10/2025",
        "Mã hồ sơ: H57.132-250804-0583",
        "Số: 26.10229",
        "Số thứ tự: A15",
        "Người nộp hồ sơ: Nguyễn Thị Hoa",
        "Số định danh, mã số thuế: 046000000001",
        "Địa chỉ: Huế",
        "Số điện thoại: 0900000000",
        "Thư điện tử: hoa@example.vn",
        "Chủ hồ sơ: Trần Văn Bình",
        "Thủ tục: Cấp lại thẻ căn cước",
        "Thửa đất: tờ bản đồ số 12, thửa đất số 345, Thuận Hóa",
        "Giấy tờ đã nộp:",
        "  - Tờ khai: bản chính 1, bản sao chứng thực ……, bản sao 0",
        "Số bộ: 1",
        "Thời hạn giải quyết theo quy định: 7 ngày làm việc",
        "Thời gian không tính, tính lại:",
        "  - tính lại từ đầu khi nhận đủ hồ sơ bổ sung",
        "  - thời gian niêm yết",
        "Nhận hồ sơ lúc: 09:00 06/10/2025",
        "Hẹn trả kết quả lúc: 17:30 15/10/2025",
        "Nơi trả kết quả: quầy 3",
        "Phí, lệ phí: lệ phí 70.000 đ",
        "Hình thức thu: tiền mặt",
        "Người nộp ký: Nguyễn Thị Hoa",
        "Người tiếp nhận ký: Lê Văn Nam",
    )
    assert str(slip) == "\n".join(slip.lines())


def test_a_receipt_has_blanks_for_what_was_not_given() -> None:
    lines = casework.receipt_slip(received(), CALENDAR).lines(language="en")
    assert lines[0] == "……"
    assert lines[3] == "……, 2025-10-06"
    blank = [line.removesuffix(": ……") for line in lines if line.endswith(": ……")]
    assert blank == [
        "number", "queue number", "identity or tax number", "address", "phone", "e-mail", "land", "papers handed in",
        "sets", "place of return", "fee", "mode of payment",
    ]  # fmt: skip
    assert "procedure: 1.000757" in lines
    assert "owner of the dossier: Nguyễn Thị Hoa" in lines


@pytest.mark.parametrize(
    ("day", "form"),
    [
        ("2018-10-01", "chưa rõ số mẫu (biểu mẫu một cửa trước Thông tư 01/2018/TT-VPCP)"),
        ("2019-01-07", "Mẫu số 01 Thông tư 01/2018/TT-VPCP"),
        ("2025-09-15", "Mẫu số 01 Thông tư 03/2025/TT-VPCP"),
    ],
)
def test_the_edition_is_that_of_the_day_it_is_made(day: str, form: str) -> None:
    assert casework.receipt_slip(received(day), CALENDAR).lines()[2] == form


def test_a_receipt_printed_later_has_the_edition_and_the_appointment_of_then() -> None:
    dossier = life(
        *started("2025-09-11"),
        SupplementAsked(at("2025-09-12 09:00"), ["ảnh"]),
        Supplemented(at("2025-09-16 09:00")),
    )
    first = casework.receipt_slip(dossier, CALENDAR)
    waiting = casework.receipt_slip(dossier, CALENDAR, at=at("2025-09-15 09:00"))
    later = casework.receipt_slip(dossier, CALENDAR, at=at("2025-09-17 09:00"))
    assert [slip.edition.citation.instrument.number for slip in (first, waiting, later)] == [
        "01/2018/TT-VPCP",
        "03/2025/TT-VPCP",
        "03/2025/TT-VPCP",
    ]
    assert first.return_at == at("2025-09-22 17:30")
    assert waiting.return_at == first.return_at  # the next one is not known while it waits
    assert later.return_at == at("2025-09-25 17:30")
    assert {slip.received_at for slip in (first, waiting, later)} == {at("2025-09-11 09:00")}


def test_waiting_upon_waiting_goes_back_to_the_first() -> None:
    dossier = life(
        *started("2025-10-06"),
        Consulted(at("2025-10-07 09:00"), "Công an"),
        SupplementAsked(at("2025-10-08 09:00"), ["ảnh"]),
        rules=["consultation-pauses"],
    )
    slip = casework.receipt_slip(dossier, CALENDAR, at=at("2025-10-20 09:00"))
    assert slip.return_at == at("2025-10-15 17:30")


def test_an_apology_moves_the_appointment_of_a_receipt_printed_later() -> None:
    dossier = life(*started("2025-10-06"), Apologised(at("2025-10-13 09:00"), "quá tải", new_day=date(2025, 10, 17)))
    assert casework.receipt_slip(dossier, CALENDAR, at=at("2025-10-14 09:00")).return_at == at("2025-10-17 17:30")


def test_an_apology_made_while_the_dossier_waits_is_the_appointment() -> None:
    events = [
        *started("2025-10-06"),
        Consulted(at("2025-10-07 09:00"), "Công an"),
        sorry("2025-10-14 09:00", "2025-10-22"),
    ]
    waiting = life(*events, rules=["consultation-pauses"])
    assert casework.receipt_slip(waiting, CALENDAR, at=at("2025-10-15 09:00")).return_at == at("2025-10-22 17:30")
    on_a_sunday = life(*events[:-1], sorry("2025-10-14 09:00", "2025-10-19"), rules=["consultation-pauses"])
    assert casework.receipt_slip(on_a_sunday, CALENDAR, at=at("2025-10-15 09:00")).return_at == at("2025-10-20 00:00")
    before = [
        *started("2025-10-06"),
        sorry("2025-10-13 09:00", "2025-10-22"),
        Consulted(at("2025-10-14 09:00"), "Công an"),
    ]
    told = life(*before, rules=["consultation-pauses"])
    assert casework.receipt_slip(told, CALENDAR, at=at("2025-10-15 09:00")).return_at == at("2025-10-22 17:30")


def test_a_receipt_out_of_hours_prints_the_official_one() -> None:
    dossier = life(Submitted(at("2025-10-06 20:00")), Received(at("2025-10-06 20:00")), channel=Channel.ONLINE)
    assert casework.receipt_slip(dossier, CALENDAR).received_at == at("2025-10-07 07:30")


def test_a_term_that_was_not_read_promises_nothing() -> None:
    slip = casework.receipt_slip(received(term=UnreadTerm("theo quy định")), CALENDAR)
    assert slip.return_at is None
    assert "Hẹn trả kết quả lúc: ……" in slip.lines()
    assert "Thời hạn giải quyết theo quy định: chưa rõ: theo quy định" in slip.lines()


def test_remarks_say_what_the_rules_leave_out_and_on_what_that_rests() -> None:
    rules = ["supplement-pauses", "payment-pauses", "consultation-pauses"]
    remarks = casework.receipt_slip(received(rules=rules), CALENDAR).remarks
    assert [remark.text.en for remark in remarks] == [
        "waiting for a supplement is not counted",
        "meeting a financial obligation is not counted",
        "consulting another agency is not counted",
    ]
    assert all(remark.citation is not None for remark in remarks)
    assert casework.receipt_slip(received(rules=["supplement-runs"]), CALENDAR).remarks == ()


def test_a_boundary_free_receipt_says_that_the_appointment_is_expected() -> None:
    fields = {"receiver": "Trung tâm", "competent": "Sở Tư pháp"}
    slip = casework.receipt_slip(received("2026-08-10", **fields), CALENDAR)
    assert slip.remarks[-1].text.vi.endswith("giờ hẹn là dự kiến")
    assert slip.return_at == at("2026-08-19 17:30")
    before = casework.receipt_slip(received("2025-06-09", **fields), CALENDAR)  # Decree 61/2018: from the counter on
    assert [remark.text.en for remark in before.remarks] == [
        "counted from the start again once a supplement is complete"
    ]


def test_hours_are_promised_to_the_minute() -> None:
    slip = casework.receipt_slip(received(term=WorkingHours(4)), CALENDAR)
    assert slip.return_at == at("2025-10-06 15:00")


# -- the others --------------------------------------------------------------------------------------------------


def test_a_supplement_request_as_it_is_printed() -> None:
    asked = SupplementAsked(at("2025-10-07 10:00"), ["ảnh chân dung", "giấy khai sinh"], reason="ảnh mờ")
    slip = casework.supplement_request(life(*started("2025-10-06"), asked, applicant=HOA), CALENDAR, office=HUE)
    assert slip.lines() == (
        "Bộ phận Một cửa",
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Mẫu số 02 Thông tư 03/2025/TT-VPCP",
        "Huế, ngày 07/10/2025",
        "Người nộp hồ sơ: Nguyễn Thị Hoa",
        "Địa chỉ: Huế",
        "Số điện thoại: 0900000000",
        "Thư điện tử: hoa@example.vn",
        "Nội dung đề nghị giải quyết: 1.000757",
        "Giấy tờ cần bổ sung, hoàn thiện:",
        "  - ảnh chân dung: bản chính ……, bản sao chứng thực ……, bản sao ……",
        "  - giấy khai sinh: bản chính ……, bản sao chứng thực ……, bản sao ……",
        "Lý do: ảnh mờ",
        "Giai đoạn: khi giải quyết",
        "Liên hệ, hướng dẫn: Bộ phận Một cửa; 1 Lê Lợi; 0234 000",
    )


def test_the_last_request_is_the_one_printed() -> None:
    dossier = life(
        Submitted(at("2025-10-06 08:00")),
        SupplementAsked(at("2025-10-06 09:00"), ["đơn"]),
        Supplemented(at("2025-10-06 10:00")),
        Received(at("2025-10-06 10:00")),
        SupplementAsked(at("2025-10-07 09:00"), ["ảnh"]),
    )
    first = casework.supplement_request(dossier, CALENDAR, at=at("2025-10-06 11:00"))
    last = casework.supplement_request(dossier, CALENDAR, papers=[SlipPaper("ảnh", originals=2)])
    assert (first.stage, first.papers) == (SupplementStage.INTAKE, (SlipPaper("đơn"),))
    assert first.made_at == at("2025-10-06 11:00")
    assert (last.stage, last.papers) == (SupplementStage.APPRAISAL, (SlipPaper("ảnh", originals=2),))


def test_a_refusal_states_its_reason() -> None:
    dossier = life(Submitted(at("2025-10-06 08:00")), NotAccepted(at("2025-10-06 09:00"), "không thuộc thẩm quyền"))
    lines = casework.refusal_notice(dossier, CALENDAR).lines()
    assert lines[1:3] == ("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Mẫu số 03 Thông tư 03/2025/TT-VPCP")
    assert lines[-2:] == ("Lý do: không thuộc thẩm quyền", "Liên hệ, hướng dẫn: ……")


def sorry(when: str, new_day: str) -> Apologised:
    return Apologised(at(when), "quá tải", new_day=date.fromisoformat(new_day), by="Phòng Tư pháp")


def test_an_apology_as_it_is_printed() -> None:
    dossier = life(*started("2025-10-06"), sorry("2025-10-14 09:00", "2025-10-20"), applicant=HOA, name="Cấp thẻ")
    notice = casework.apology_notice(
        dossier, CALENDAR, office=HUE, number="12/PXL", field="Căn cước", signer="Trần Văn An"
    )
    assert notice.lines() == (
        "Bộ phận Một cửa",
        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Mẫu số 04 Thông tư 03/2025/TT-VPCP",
        "Huế, ngày 14/10/2025",
        "Số: 12/PXL",
        "Kính gửi: Nguyễn Thị Hoa",
        "Địa chỉ: Huế",
        "Số điện thoại: 0900000000",
        "Mã hồ sơ: H57.132-250804-0583",
        "Nhận hồ sơ lúc: 09:00 06/10/2025",
        "Lĩnh vực: Căn cước",
        "Thủ tục: Cấp thẻ",
        "Đã hẹn trả kết quả lúc: 17:30 15/10/2025",
        "Cơ quan chịu trách nhiệm: Phòng Tư pháp",
        "Lý do chậm: quá tải",
        "Hẹn trả lại ngày: 20/10/2025",
        "Số lần hẹn lại được phép: 1",
        "Đã hẹn lại trước đó: ……",
        "Người ký: Trần Văn An",
    )


def test_an_apology_of_2018_has_another_name_and_a_blank_number() -> None:
    lines = casework.apology_notice(life(*started(), sorry("2025-08-12 09:00", "2025-08-18")), CALENDAR).lines()
    assert lines[1] == "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"
    assert lines[4] == "Số: ……/PXL"


def test_a_second_apology_keeps_the_first_in_its_history() -> None:
    usual = casework.rules_on(date(2025, 10, 6))
    rules = attrs.evolve(usual, reappointments=Parameter(None, usual.reappointments.citation))
    events = [*started("2025-10-06"), sorry("2025-10-14 09:00", "2025-10-20"), sorry("2025-10-17 09:00", "2025-10-27")]
    dossier = casework.replay(events, Dossier(filing()), CALENDAR, rules=rules)
    notice = casework.apology_notice(dossier, CALENDAR, rules=rules)
    assert notice.history == (date(2025, 10, 20),)
    assert notice.allowed["en"] == "no limit"
    assert notice.due_at == at("2025-10-15 17:30")  # the appointment of the receipt, not the one moved
    assert "  - 20/10/2025" in notice.lines()


@pytest.mark.parametrize(
    ("when", "new_day", "fine"),
    [
        ("2025-10-14 09:00", "2025-10-15", False),  # the due day itself: nothing is late
        ("2025-10-14 09:00", "2025-10-16", True),  # at risk
        ("2025-10-15 23:00", "2025-10-15", False),  # after closing time, and not late yet
        ("2025-10-16 09:00", "2025-10-16", True),  # late
    ],
)
def test_an_apology_is_for_what_is_late_or_will_be(when: str, new_day: str, fine: bool) -> None:
    *before, last = (*started("2025-10-06"), sorry(when, new_day))
    outcome = casework.apply(life(*before), last, CALENDAR)
    dossier, effects = outcome.dossier, outcome.effects
    assert Print(Slip.APOLOGY) in effects  # taken: whether it is in order is asked of the due date, by the list alone
    assert not [effect for effect in effects if isinstance(effect, Breach)]
    assert (BreachKind.APOLOGISED_FOR_NO_DELAY in {b.kind for b in casework.breaches(dossier, CALENDAR)}) is not fine
    assert life(*before, last) == dossier  # and what was recorded can be replayed
    if fine:
        assert casework.apology_notice(dossier, CALENDAR).new_day == date.fromisoformat(new_day)
        return
    with pytest.raises(DossierError, match="is not late and the new appointment") as caught:
        casework.apology_notice(dossier, CALENDAR)
    assert caught.value.slug == "slip-not-late"


def test_an_apology_for_no_delay_says_since_when_it_would_have_been_in_order() -> None:
    [breach] = casework.breaches(life(*started("2025-10-06"), sorry("2025-10-13 09:00", "2025-10-15")), CALENDAR)
    assert (breach.at, breach.by) == (at("2025-10-13 09:00"), date(2025, 10, 15))
    assert breach.citation is not None
    assert str(breach) == "xin lỗi khi không chậm: ngày hẹn lại không sau hạn trả, 13/10/2025 09:00"


def test_an_apology_is_taken_where_the_due_day_cannot_be_told() -> None:
    *before, last = (*started("2025-10-06"), sorry("2025-10-07 09:00", "2025-10-08"))
    short = WorkCalendar.build(date(2025, 10, 1), date(2025, 10, 9))
    outcome = casework.apply(life(*before), last, short)
    assert Print(Slip.APOLOGY) in outcome.effects
    with pytest.raises(OutOfRangeError):
        casework.breaches(outcome.dossier, short)
    outcome = casework.apply(life(*before, term=UnreadTerm("theo quy định")), last, CALENDAR)
    assert Print(Slip.APOLOGY) in outcome.effects
    assert casework.breaches(outcome.dossier, CALENDAR) == ()


def test_an_apology_for_hours_that_are_over() -> None:
    dossier = life(*started("2025-10-06"), sorry("2025-10-06 16:00", "2025-10-06"), term=WorkingHours(4))
    assert casework.apology_notice(dossier, CALENDAR).due_at == at("2025-10-06 15:00")


def test_the_agency_of_an_apology() -> None:
    events = [*started("2025-10-06"), sorry("2025-10-14 09:00", "2025-10-20")]
    assert (
        casework.apology_notice(life(*events, receiver="Sở Tư pháp", competent="Sở Tư pháp"), CALENDAR).agency
        == "Sở Tư pháp"
    )
    assert casework.apology_notice(life(*events), CALENDAR, agency="UBND").agency == "UBND"


def test_an_apology_needs_a_term_that_was_read() -> None:
    dossier = life(*started("2025-10-06"), sorry("2025-10-14 09:00", "2025-10-20"), term=UnreadTerm("?"))
    with pytest.raises(DossierError, match="the term of the dossier"):
        casework.apology_notice(dossier, CALENDAR)


def test_a_stop_notice_as_it_is_printed() -> None:
    dossier = life(
        *started("2025-10-06"),
        PaymentAsked(at("2025-10-07 09:00"), amount=Money(50_000, "VND")),
        Paid(at("2025-10-07 10:00")),
        PaymentAsked(at("2025-10-08 09:00")),
        Paid(at("2025-10-08 10:00")),
        Stopped(at("2025-10-09 09:00"), "đơn xin dừng", ground=StopGround.REQUEST),
    )
    notice = casework.stop_notice(dossier, CALENDAR, office=HUE, decision="15/QĐ", refund="hoàn 50.000 đ")
    assert notice.lines() == (
        "Bộ phận Một cửa",
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        "Mẫu số 05 Thông tư 03/2025/TT-VPCP",
        "Huế, ngày 09/10/2025",
        "Người nộp hồ sơ: Nguyễn Thị Hoa",
        "Mã hồ sơ: H57.132-250804-0583",
        "Thủ tục: 1.000757",
        "Căn cứ dừng: theo đề nghị của người nộp",
        "Đề nghị, lý do: đơn xin dừng",
        "Giai đoạn: đang giải quyết",
        "Quyết định dừng: 15/QĐ",
        "Đã nộp:",
        "  - 50.000 đ",
        "Hoàn trả, nghĩa vụ tài chính còn lại: hoàn 50.000 đ",
    )


def test_the_edition_of_2018_has_no_stop_notice_and_the_notice_says_so() -> None:
    dossier = in_state(State.STOPPED)
    assert casework.stop_notice(dossier, CALENDAR).lines()[2] == "Thông tư 01/2018/TT-VPCP không có mẫu này"


# -- refusals ----------------------------------------------------------------------------------------------------

MAKERS: list[tuple[Callable[..., object], str, set[State]]] = [
    (
        casework.receipt_slip,
        "slip-not-received",
        {state for state, way in WAYS.items() if Received in way},
    ),
    (casework.supplement_request, "slip-never-asked", {State.INTAKE_SUPPLEMENT, State.SUPPLEMENT}),
    (casework.refusal_notice, "slip-not-refused", {State.NOT_ACCEPTED}),
    (casework.apology_notice, "slip-no-apology", set()),
    (casework.stop_notice, "slip-not-stopped", {State.STOPPED}),
]


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(("maker", "slug", "fine"), MAKERS, ids=[slug for _, slug, _ in MAKERS])
def test_a_slip_is_made_in_its_states_only(
    maker: Callable[..., object], slug: str, fine: set[State], state: State
) -> None:
    dossier = in_state(state)
    if state in fine:
        assert maker(dossier, CALENDAR)
        return
    with pytest.raises(DossierError) as caught:
        maker(dossier, CALENDAR)
    assert caught.value.slug == slug
    assert caught.value.fields["state"] == state.value
    assert "so far" in str(caught.value)


def test_what_has_not_happened_by_then_is_not_printed() -> None:
    dossier = life(*started("2025-10-06"), SupplementAsked(at("2025-10-07 09:00"), ["ảnh"]))
    with pytest.raises(DossierError, match=r"no supplement was asked for by 2025-10-07 08:59.*'in-process'"):
        casework.supplement_request(dossier, CALENDAR, at=at("2025-10-07 08:59"))


def test_a_refusal_after_appraisal_is_no_refusal_to_receive() -> None:
    dossier = life(*started("2025-10-06"), Refused(at("2025-10-07 09:00"), "không đủ điều kiện"))
    with pytest.raises(DossierError, match="a refusal after appraisal is a document of the agency"):
        casework.refusal_notice(dossier, CALENDAR)


@pytest.mark.parametrize("maker", [maker for maker, _, _ in MAKERS])
def test_wrong_arguments_of_slips(maker: Callable[..., object]) -> None:
    with pytest.raises(ArgumentTypeError, match="dossier must be"):
        maker("x", CALENDAR)
    with pytest.raises(ArgumentTypeError, match="calendar must be"):
        maker(in_state(State.READY), None)
    with pytest.raises(NaiveDatetimeError):
        maker(in_state(State.READY), CALENDAR, at=datetime(2025, 10, 6))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"office": "Huế"}, "office must be Office"),
        ({"excluded": "x"}, "excluded must be a sequence of str"),
        ({"papers": ["x"]}, "each of papers must be SlipPaper"),
        ({"fee": 5}, "fee must be"),
        ({"sets": "1"}, "sets must be"),
        ({"land": "x"}, "land must be"),
    ],
)
def test_wrong_options_of_a_receipt(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ArgumentTypeError, match=words):
        casework.receipt_slip(received(), CALENDAR, **wrong)


# -- what apply asks to print ------------------------------------------------------------------------------------


def test_every_slip_that_apply_asks_for_can_be_made() -> None:
    made: dict[Slip, object] = {}
    for state in State:
        dossier = Dossier(in_state(state).filing)
        for event in in_state(state, "2025-10-06 08:00").events:
            outcome = casework.apply(dossier, event, CALENDAR)
            dossier = outcome.dossier
            for effect in outcome.effects:
                if isinstance(effect, Print):
                    made[effect.slip] = casework.slip_for(effect, dossier, CALENDAR, at=event.at)
    late = life(*started("2025-10-06"), sorry("2025-10-16 09:00", "2025-10-20"))
    made[Slip.APOLOGY] = casework.slip_for(
        Print(Slip.APOLOGY), late, CALENDAR, at=at("2025-10-16 09:00"), office=HUE, number="3/PXL"
    )
    assert {slip: type(value) for slip, value in made.items()} == {
        Slip.RECEIPT: ReceiptSlip,
        Slip.CONTROL: ControlSlip,
        Slip.SUPPLEMENT: SupplementRequest,
        Slip.REFUSAL: RefusalNotice,
        Slip.APOLOGY: ApologyNotice,
        Slip.STOP: StopNotice,
    }
    assert made[Slip.APOLOGY].number == "3/PXL"  # type: ignore[attr-defined]  # an ApologyNotice, as said above


@pytest.mark.parametrize("wrong", [Print(Slip.REGISTER), Slip.RECEIPT])
def test_only_slips_are_printed(wrong: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="the register is `register_of`"):
        casework.slip_for(wrong, received(), CALENDAR, at=at("2025-10-06 09:00"))


def test_a_transfer_with_a_term_is_due_on_the_control_slip() -> None:
    event = Transferred(at("2025-10-06 09:30"), "Phòng Tư pháp", term=WorkingDays(2))
    dossier = life(*started("2025-10-06")[:2], event)
    slip = casework.slip_for(Print(Slip.CONTROL), dossier, CALENDAR, at=event.at)
    assert isinstance(slip, ControlSlip)
    assert slip.rows[0].due == date(2025, 10, 8)


def test_a_line_break_in_a_name_makes_no_line_of_its_own() -> None:
    forged = Party("Hoa\nHẹn trả kết quả lúc: hôm nay")
    dossier = received(applicant=forged)
    slips = (
        casework.receipt_slip(dossier, CALENDAR, office=HUE).lines(),
        casework.handover_slip(dossier, at("2025-10-07 08:00"), CALENDAR).lines(),
        casework.register_of(
            [dossier], at("2025-10-07 08:00"), CALENDAR, first=date(2025, 10, 1), last=date(2025, 10, 31)
        ).lines(),
    )
    for lines in slips:
        assert not any(line.startswith("Hẹn trả kết quả lúc: hôm nay") for line in lines)
        assert any("Hoa / Hẹn trả kết quả lúc: hôm nay" in line for line in lines)
