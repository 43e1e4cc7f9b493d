"""The exchange message of the national portal: out, in, every fault with its path, and what is lost."""

import json
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from motcua_lib import Channel, Money, WorkingDays, WorkingHours, casework
from motcua_lib.codec._dossier_losses import DOSSIER_LOSSES
from motcua_lib.codec.national_portal import (
    FeeMoment,
    PortalFee,
    PortalMessage,
    PortalPaper,
    PortalProgress,
    PortalResult,
    PortalStatus,
    PortalSupplement,
    from_portal,
    portal_status,
    progress_from_portal,
    progress_to_portal,
    states_of_portal,
    to_portal,
)
from motcua_lib.codec.opencps import STATUSES, opencps_status, states_of_opencps
from motcua_lib.errors import ArgumentTypeError, CodecError, DossierError, NaiveDatetimeError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Decided,
    Received,
    Replied,
    ResultReady,
    ReturnedByPost,
    ReturnedOnline,
    Submitted,
    SupplementAsked,
    Supplemented,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.filing import Party, PartyKind
from motcua_lib.model.procedure_parts import Component, UnreadTerm
from support.dossiers import CALENDAR, at, done, filing, in_state, life, started

LATER = at("2026-12-31 17:00")
PAPER = PortalPaper("TP01", digitised=True, reused="0", from_store=False, replaced_by="KQ.G15.000031")
FEE = PortalFee("LP01", Money(70_000, "VND"), moment=FeeMoment.RETURN, kind="1")
RESULT = PortalResult("Thẻ căn cước", code="KQ01")
EVENTS = [
    Submitted(at("2025-10-06 08:30")),
    SupplementAsked(at("2025-10-06 09:00"), ["đơn"]),
    Supplemented(at("2025-10-06 10:00")),
    Received(at("2025-10-06 10:05")),
    Transferred(at("2025-10-06 10:30"), "Phòng Tư pháp", term=WorkingDays(3)),
    SupplementAsked(at("2025-10-08 09:00"), ["ảnh chân dung", "giấy khai sinh"], reason="ảnh mờ"),
    Supplemented(at("2025-10-10 09:00"), papers=["ảnh chân dung"]),
    Decided(at("2025-10-15 09:00"), number="15/QĐ"),
    ResultReady(at("2025-10-15 10:00")),
    ReturnedOnline(at("2025-10-15 11:00")),
]
DOCUMENT: dict[str, Any] = {
    "MaHoSo": "H57.132-250804-0583",
    "MaTTHC": "1.000757",
    "TenTTHC": "Cấp lại thẻ căn cước",
    "MaLinhVuc": "G01-CC",
    "KenhThucHien": "2",
    "ChuHoSo": "Nguyễn Thị Hoa",
    "LoaiDoiTuong": "1",
    "NgayNopHoSo": "20251006083000",
    "NgayTiepNhan": "20251006100500",
    "NgayHenTra": "20251021173000",
    "NgayKetThucXuLy": "20251015100000",
    "NgayTra": "20251015110000",
    "TrangThaiHoSo": "10",
    "HinhThuc": "1",
    "DonViXuLy": "Sở Tư pháp",
    "TaiLieuNop": [
        {
            "MaThanhPhanHoSo": "TP01",
            "DuocSoHoa": "1",
            "DuocTaiSuDung": "0",
            "DuocLayTuKhoDMQG": "0",
            "MaKetQuaThayThe": "KQ.G15.000031",
        }
    ],
    "DanhSachLePhi": [{"MaPhiLePhi": "LP01", "HinhThucThu": "4", "Gia": "70000", "LoaiPhiLePhi": "1"}],
    "DanhSachHoSoBoSung": [
        {"NoiDungBoSung": "đơn", "NgayBoSung": "20251006090000", "NgayTiepNhanBoSung": "20251006100000"},
        {
            "NoiDungBoSung": "ảnh chân dung; giấy khai sinh",
            "NgayBoSung": "20251008090000",
            "NgayTiepNhanBoSung": "20251010090000",
            "NgayHenTraTruoc": "20251015173000",
            "NgayHenTraMoi": "20251021173000",
        },
    ],
    "DanhSachGiayToKetQua": [{"TenGiayTo": "Thẻ căn cước", "MaThanhPhanHoSo": "KQ01"}],
}


def dossier() -> Dossier:
    return life(*EVENTS, channel=Channel.ONLINE, name="Cấp lại thẻ căn cước", receiver="Sở Tư pháp")


# -- out ---------------------------------------------------------------------------------------------------------


def test_a_dossier_as_a_message() -> None:
    document, losses = to_portal(
        dossier(), LATER, CALENDAR, field="G01-CC", manner="1", papers=[PAPER], fees=[FEE], results=[RESULT]
    )
    assert document == DOCUMENT
    assert json.loads(json.dumps(document)) == document
    assert [(loss.slug, loss.path) for loss in losses] == [
        ("term-untold", "filing.term"),
        ("event-untold", "events[4]"),  # the transfer
        ("event-in-part", "events[5]"),  # several papers become one text, the reason is left out
        ("event-in-part", "events[6]"),  # what was handed in
        ("event-untold", "events[7]"),  # the decision, an hour before the result
        ("event-untold", "events[9]"),  # the way of the return
    ]


def test_what_has_not_happened_is_not_told() -> None:
    document, _ = to_portal(dossier(), at("2025-10-07 09:00"), CALENDAR)
    assert (document["TrangThaiHoSo"], document["NgayHenTra"]) == ("4", "20251015173000")
    assert len(document["DanhSachHoSoBoSung"]) == 1
    assert "NgayKetThucXuLy" not in document


def test_while_it_waits_the_appointment_is_the_one_before() -> None:
    document, _ = to_portal(dossier(), at("2025-10-09 09:00"), CALENDAR)
    assert document["TrangThaiHoSo"] == "5"
    assert document["NgayHenTra"] == "20251015173000"
    assert document["DanhSachHoSoBoSung"][1] == {
        "NoiDungBoSung": "ảnh chân dung; giấy khai sinh",
        "NgayBoSung": "20251008090000",
        "NgayHenTraTruoc": "20251015173000",
    }


def test_an_apology_moves_the_appointment() -> None:
    sorry = Apologised(at("2025-10-14 09:00"), "quá tải", new_day=date(2025, 10, 20))
    document, _ = to_portal(life(*started("2025-10-06"), sorry), LATER, CALENDAR)
    assert document["NgayHenTra"] == "20251020173000"


def test_a_term_that_was_not_read_has_no_appointment() -> None:
    document, losses = to_portal(life(*started("2025-10-06"), term=UnreadTerm("?")), LATER, CALENDAR)
    assert "NgayHenTra" not in document
    assert losses[0].value == "chưa rõ: ?"


@pytest.mark.parametrize("state", [state for state in State if state is not State.NEW])
def test_a_dossier_in_every_state(state: State) -> None:
    document, losses = to_portal(in_state(state, "2025-10-06 08:00"), LATER, CALENDAR)
    message = from_portal(document).message
    said = {loss.slug for loss in losses if loss.path == "state"}
    coarse = {State.SUSPENDED, State.DECIDED, State.POSTED, State.ARCHIVED}
    assert (message.state is not state) is bool(said) is (state in coarse)
    ended = {
        State.READY,
        State.RETURN_PAYMENT,
        State.POSTED,
        State.RETURNED,
        State.ARCHIVED,
        State.WITHDRAWN,
        State.STOPPED,
    }
    assert ("NgayKetThucXuLy" in document) is (state in ended)
    assert ("NgayTuChoi" in document) is (state in {State.NOT_ACCEPTED, State.REFUSED})
    assert ("NgayTra" in document) is (state in {State.RETURNED, State.ARCHIVED})


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"applicant": Party("Hoa", PartyKind.ORGANISATION)}, {"filing.applicant.kind"}),
        (
            {"applicant": Party("Hoa", identity="1", address="2", phone="3", email="4")},
            {f"filing.applicant.{name}" for name in ("identity", "address", "phone", "email")},
        ),
        (
            {"owner": Party("Bình", PartyKind.ENTERPRISE, phone="1")},
            {"filing.owner.phone", "filing.applicant"},
        ),
        ({"case": "cấp lại", "version": "1/QĐ"}, {"filing.case", "filing.version"}),
        ({"receiver": "A", "competent": "B"}, {"filing.competent", "filing.receiver"}),
        ({"receiver": "A", "competent": "A"}, {"filing.competent"}),
        ({"documents": [Component("Đơn")], "rules": ["supplement-pauses"]}, {"filing.documents", "filing.rules"}),
    ],
)
def test_parts_of_the_filing_that_the_message_does_not_tell(changes: dict[str, Any], lost: set[str]) -> None:
    _, losses = to_portal(life(Submitted(at("2025-10-06 08:00")), **changes), LATER, CALENDAR)
    assert {loss.path for loss in losses} == {"filing.term", *lost}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("1", PartyKind.CITIZEN),
        ("2", PartyKind.ENTERPRISE),
        ("3", PartyKind.ORGANISATION),  # a state agency
        ("4", PartyKind.ORGANISATION),  # another organisation
    ],
)
def test_the_kind_of_party_has_the_codes_of_the_party_not_of_the_payer(code: str, kind: PartyKind) -> None:
    assert from_portal(BASE | {"TrangThaiHoSo": "1", "LoaiDoiTuong": code}).message.kind is kind
    with pytest.raises(CodecError, match="LoaiDoiTuong must be one of 1, 2, 3, 4, not '0'"):
        from_portal(BASE | {"TrangThaiHoSo": "1", "LoaiDoiTuong": "0"})


def test_who_the_dossier_is_of() -> None:
    events = [Submitted(at("2025-10-06 08:00"))]
    document, _ = to_portal(life(*events, owner=Party("Bình", PartyKind.ENTERPRISE)), LATER, CALENDAR)
    assert (document["ChuHoSo"], document["LoaiDoiTuong"]) == ("Bình", "2")
    for kind in (PartyKind.HOUSEHOLD, PartyKind.ORGANISATION):
        document, losses = to_portal(life(*events, applicant=Party("Hội", kind)), LATER, CALENDAR)
        assert "LoaiDoiTuong" not in document
        assert "filing.applicant.kind" in {loss.path for loss in losses}
    imported = from_portal(document)
    assert imported.message.kind is None
    assert "party-kind-untold" in {loss.slug for loss in imported.losses}


def test_seconds_are_told_and_parts_of_them_are_not() -> None:
    exact = at("2025-10-06 08:00").replace(second=7, microsecond=5)
    document, losses = to_portal(life(Submitted(exact)), LATER, CALENDAR)
    assert document["NgayNopHoSo"] == "20251006080007"
    assert ("event-in-part", "events[0]") in {(loss.slug, loss.path) for loss in losses}


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"dossier": Dossier(filing())}, CodecError, "is not filed by"),
        ({"dossier": "x"}, ArgumentTypeError, "dossier must be"),
        ({"at": datetime(2025, 10, 6)}, NaiveDatetimeError, "naive"),
        ({"calendar": None}, ArgumentTypeError, "calendar must be"),
        ({"field": 5}, ArgumentTypeError, "PortalMessage.field must be str"),
        ({"papers": [FEE]}, ArgumentTypeError, "each of papers must be PortalPaper"),
        ({"fees": "x"}, ArgumentTypeError, "fees must be a sequence of PortalFee"),
        ({"results": [1]}, ArgumentTypeError, "each of results must be PortalResult"),
    ],
)
def test_wrong_arguments(wrong: dict[str, Any], error: type[Exception], words: str) -> None:
    right = {"dossier": dossier(), "at": LATER, "calendar": CALENDAR}
    with pytest.raises(error, match=words):
        to_portal(**(right | wrong))


# -- in ----------------------------------------------------------------------------------------------------------


def test_a_message_read() -> None:
    message, losses = from_portal(DOCUMENT)
    assert message.state is State.RETURNED
    assert (message.papers, message.fees, message.results) == ((PAPER,), (FEE,), (RESULT,))
    assert (message.promised_at, message.returned_at) == (at("2025-10-21 17:30"), at("2025-10-15 11:00"))
    assert message.filing == filing(
        channel=Channel.ONLINE, name="Cấp lại thẻ căn cước", receiver="Sở Tư pháp", term=UnreadTerm()
    )
    assert message.events == (
        Submitted(at("2025-10-06 08:30")),
        SupplementAsked(at("2025-10-06 09:00"), ["đơn"]),
        Supplemented(at("2025-10-06 10:00")),
        Received(at("2025-10-06 10:05")),
        SupplementAsked(at("2025-10-08 09:00"), ["ảnh chân dung; giấy khai sinh"]),
        Supplemented(at("2025-10-10 09:00")),
        Decided(at("2025-10-15 10:00")),
        ResultReady(at("2025-10-15 10:00")),
    )
    assert [loss.slug for loss in losses] == ["term-untold", "status-ambiguous"]
    again = casework.replay(message.events, Dossier(message.filing), CALENDAR)
    assert again.state is State.READY  # how it was returned is not told


def test_numbers_stand_for_the_same_numbers_as_text() -> None:
    numbers = DOCUMENT | {"KenhThucHien": 2, "LoaiDoiTuong": 1, "TrangThaiHoSo": 10}
    numbers["DanhSachLePhi"] = [{"MaPhiLePhi": "LP01", "HinhThucThu": 4, "Gia": 70000, "LoaiPhiLePhi": "1"}]
    assert from_portal(numbers) == from_portal(DOCUMENT)


def test_empty_text_none_and_empty_lists_are_not_given() -> None:
    blank = DOCUMENT | {"TenTTHC": "", "DonViXuLy": None, "TaiLieuNop": None, "DanhSachLePhi": "", "GhiChu": ""}
    message, losses = from_portal(blank)
    assert (message.name, message.unit, message.papers, message.fees) == ("", "", (), ())
    assert "field-unread" not in {loss.slug for loss in losses}


def test_a_field_that_is_not_read_is_said() -> None:
    more = DOCUMENT | {"GhiChu": "gấp", 5: "x"}
    more["DanhSachLePhi"] = [DOCUMENT["DanhSachLePhi"][0] | {"TenPhiLePhi": "Lệ phí"}]
    unread = [(loss.path, loss.value) for loss in from_portal(more).losses if loss.slug == "field-unread"]
    assert unread == [("GhiChu", "gấp"), ("5", "x"), ("DanhSachLePhi[0].TenPhiLePhi", "Lệ phí")]


BASE = {key: DOCUMENT[key] for key in ("MaHoSo", "MaTTHC", "KenhThucHien", "ChuHoSo", "LoaiDoiTuong", "NgayNopHoSo")}
RECEIVED = {"NgayTiepNhan": "20251006100500"}
TIMES = RECEIVED | {"NgayKetThucXuLy": "20251015100000"}
ASKED = {"NoiDungBoSung": "đơn", "NgayBoSung": "20251006090000"}


@pytest.mark.parametrize(
    ("status", "more", "state", "losses"),
    [
        ("1", {}, State.SUBMITTED, []),
        ("1", RECEIVED, State.SUBMITTED, ["status-contradicted"]),
        ("2", RECEIVED, State.RECEIVED, []),
        ("2", TIMES, State.RECEIVED, ["status-contradicted"]),
        ("3", {"NgayTuChoi": "20251006100500"}, State.NOT_ACCEPTED, []),
        ("4", RECEIVED, State.IN_PROCESS, ["status-ambiguous"]),
        ("4", TIMES, State.IN_PROCESS, ["status-ambiguous", "status-contradicted"]),
        ("5", {"DanhSachHoSoBoSung": [ASKED]}, State.INTAKE_SUPPLEMENT, []),
        ("5", RECEIVED, State.SUPPLEMENT, []),
        ("6", {}, State.INTAKE_PAYMENT, []),
        ("6", RECEIVED, State.PAYMENT, []),
        ("6", TIMES, State.RETURN_PAYMENT, []),
        ("7", {}, State.WITHDRAWN, ["status-withdrawal-asked"]),
        ("8", TIMES, State.STOPPED, ["status-ambiguous"]),
        ("8", RECEIVED | {"NgayTuChoi": "20251007100500"}, State.REFUSED, []),
        ("9", TIMES, State.READY, ["status-ambiguous"]),
    ],
)
def test_the_instants_tell_states_apart(status: str, more: dict[str, Any], state: State, losses: list[str]) -> None:
    message, lost = from_portal(BASE | {"TrangThaiHoSo": status} | more)
    assert message.state is state
    assert [loss.slug for loss in lost] == ["term-untold", *losses]


def test_a_status_that_its_instants_contradict_is_reported_and_nothing_is_dropped() -> None:
    message, losses = from_portal(BASE | {"TrangThaiHoSo": "4", "NgayTra": "20251016090000"} | TIMES)
    told = [(loss.path, loss.value) for loss in losses if loss.slug == "status-contradicted"]
    assert told == [("NgayKetThucXuLy", "4; 2025-10-15 10:00"), ("NgayTra", "4; 2025-10-16 09:00")]
    assert message.ended_at == at("2025-10-15 10:00")
    assert message.returned_at == at("2025-10-16 09:00")


def test_a_withdrawal_is_an_event_once_its_instant_is_told() -> None:
    asked_for = from_portal(BASE | {"TrangThaiHoSo": "7"}).message
    assert asked_for.events == (Submitted(at("2025-10-06 08:30")),)
    done_at = from_portal(BASE | {"TrangThaiHoSo": "7"} | TIMES).message
    assert done_at.events[-1] == Withdrawn(at("2025-10-15 10:00"))


def test_several_requests_before_reception_can_be_recorded() -> None:
    supplements = [
        ASKED | {"NgayTiepNhanBoSung": "20251006091000"},
        ASKED | {"NgayBoSung": "20251006093000", "NgayTiepNhanBoSung": "20251006100500"},
    ]
    message = from_portal(BASE | {"TrangThaiHoSo": "2", "DanhSachHoSoBoSung": supplements} | TIMES).message
    assert message.filing.rules == ("requests-uncounted",)
    assert casework.replay(message.events, Dossier(message.filing), CALENDAR).state is State.RECEIVED


@pytest.mark.parametrize(
    ("done_at", "before", "is_early"),
    [(None, None, False), ("20251006100500", None, True), ("20251006100500", "20251015173000", False)],
)
def test_a_supplement_of_the_very_second_of_the_reception(done_at: Any, before: Any, is_early: bool) -> None:
    supplement = {"NoiDungBoSung": "x", "NgayBoSung": "20251006100500", "NgayTiepNhanBoSung": done_at}
    document = BASE | {"TrangThaiHoSo": "5", "DanhSachHoSoBoSung": [supplement | {"NgayHenTraTruoc": before}]} | TIMES
    kinds = [type(event) for event in from_portal(document).message.events]
    assert (kinds.index(SupplementAsked) < kinds.index(Received)) is is_early


# -- faults ------------------------------------------------------------------------------------------------------


def test_all_faults_are_told_at_once_with_their_paths() -> None:
    document = {
        "MaHoSo": "H57-251332-0001",
        "MaTTHC": "1.00757",
        "KenhThucHien": "4",
        "ChuHoSo": " ",
        "LoaiDoiTuong": 7,
        "TrangThaiHoSo": "11",
        "NgayNopHoSo": "20250230083000",
        "NgayTiepNhan": 20251006083000,
        "TenTTHC": 5,
        "TaiLieuNop": [{"DuocSoHoa": "2"}, "x"],
        "DanhSachLePhi": [{"MaPhiLePhi": "LP01", "HinhThucThu": 3, "Gia": "70.000"}, {"Gia": 1.5}],
        "DanhSachHoSoBoSung": {"NoiDungBoSung": "x"},
        "DanhSachGiayToKetQua": [{}],
    }
    with pytest.raises(CodecError) as caught:
        from_portal(document)
    assert [(fault.slug, fault.fields["path"]) for fault in caught.value.faults] == [
        ("portal-value", "MaHoSo"),
        ("portal-value", "MaTTHC"),
        ("portal-type", "TenTTHC"),
        ("portal-code", "KenhThucHien"),
        ("portal-type", "ChuHoSo"),
        ("portal-code", "LoaiDoiTuong"),
        ("portal-code", "TrangThaiHoSo"),
        ("portal-missing", "TaiLieuNop[0].MaThanhPhanHoSo"),
        ("portal-code", "TaiLieuNop[0].DuocSoHoa"),
        ("portal-type", "TaiLieuNop[1]"),
        ("portal-type", "DanhSachLePhi[0].Gia"),
        ("portal-code", "DanhSachLePhi[0].HinhThucThu"),
        ("portal-missing", "DanhSachLePhi[1].MaPhiLePhi"),
        ("portal-type", "DanhSachLePhi[1].Gia"),
        ("portal-missing", "DanhSachLePhi[1].HinhThucThu"),
        ("portal-missing", "DanhSachGiayToKetQua[0].TenGiayTo"),
        ("portal-time", "NgayNopHoSo"),
        ("portal-time", "NgayTiepNhan"),
        ("portal-type", "DanhSachHoSoBoSung"),
    ]
    assert "TaiLieuNop[0].DuocSoHoa must be one of 1, 0, not '2'" in str(caught.value)


@pytest.mark.parametrize(
    "value",
    ["2025-10-06", "2025100608300", "202510060830000", "20251006246000", "20250230000000", "2025100608300a",
     20251006083000, "00000101000000", b"20251006083000"],
)  # fmt: skip
def test_a_time_is_fourteen_digits_of_a_real_instant(value: Any) -> None:
    with pytest.raises(CodecError, match="NgayNopHoSo must be a time in Vietnam written yyyyMMddHHmmss"):
        from_portal(BASE | {"TrangThaiHoSo": "1", "NgayNopHoSo": value})


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        ("2", ["NgayTiepNhan"]),
        ("3", ["NgayTuChoi"]),
        ("4", ["NgayTiepNhan"]),
        ("9", ["NgayTiepNhan", "NgayKetThucXuLy"]),
        ("10", ["NgayTiepNhan", "NgayKetThucXuLy", "NgayTra"]),
    ],
)
def test_a_status_asks_for_its_instants(status: str, missing: list[str]) -> None:
    with pytest.raises(CodecError, match=f"is missing; a dossier of status {status} has it") as caught:
        from_portal(BASE | {"TrangThaiHoSo": status})
    assert [fault.fields["path"] for fault in caught.value.faults] == missing


def test_what_every_message_states() -> None:
    with pytest.raises(CodecError) as caught:
        from_portal({})
    assert [fault.fields["path"] for fault in caught.value.faults] == [
        "MaHoSo",
        "MaTTHC",
        "KenhThucHien",
        "ChuHoSo",
        "TrangThaiHoSo",
        "NgayNopHoSo",
    ]


@pytest.mark.parametrize(
    ("wrong", "first", "second"),
    [
        ({"NgayTiepNhan": "20251006082959"}, "NgayNopHoSo", "NgayTiepNhan"),
        ({"NgayKetThucXuLy": "20251006100000"}, "NgayTiepNhan", "NgayKetThucXuLy"),
        ({"NgayTra": "20251015095959"}, "NgayKetThucXuLy", "NgayTra"),
        ({"NgayTuChoi": "20251006090000"}, "NgayTiepNhan", "NgayTuChoi"),
    ],
)
def test_instants_out_of_order(wrong: dict[str, str], first: str, second: str) -> None:
    document = {key: value for key, value in DOCUMENT.items() if key != "DanhSachHoSoBoSung"} | wrong
    with pytest.raises(CodecError) as caught:
        from_portal(document)
    assert [(fault.slug, fault.fields["first"], fault.fields["second"]) for fault in caught.value.faults] == [
        ("portal-order", first, second)
    ]


SECOND = {"NoiDungBoSung": "ảnh", "NgayBoSung": "20251008090000", "NgayTiepNhanBoSung": "20251009090000"}


@pytest.mark.parametrize(
    ("supplements", "words"),
    [
        ([SECOND | {"NgayBoSung": "20251001090000"}], r"\[0\].NgayBoSung of .* is before NgayNopHoSo"),
        ([SECOND | {"NgayTiepNhanBoSung": "20251007090000"}], r"\[0\].NgayTiepNhanBoSung of .* is before Danh"),
        ([SECOND | {"NgayBoSung": "20251006090000"}], "NgayTiepNhan of .* is before DanhSachHoSoBoSung"),
        ([ASKED], r"\[0\].NgayTiepNhanBoSung is missing; what follows presupposes"),
        ([SECOND | {"NgayTiepNhanBoSung": ""}, SECOND], r"\[0\].NgayTiepNhanBoSung is missing; what follows"),
        ([SECOND, SECOND], r"\[1\].NgayBoSung of .* is before DanhSachHoSoBoSung\[0\].NgayTiepNhanBoSung"),
        ([SECOND | {"NgayTiepNhanBoSung": "20251016090000"}], "NgayKetThucXuLy of .* is before Danh"),
        ([SECOND | {"NgayTiepNhanBoSung": None}], r"DanhSachHoSoBoSung\[0\] is still waited for, but NgayKetThucXuLy"),
    ],
)
def test_supplements_that_cannot_have_been(supplements: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(CodecError, match=words):
        from_portal(BASE | {"TrangThaiHoSo": "9", "DanhSachHoSoBoSung": supplements} | TIMES)


def test_what_no_integration_states_about_a_paper_is_a_field_that_is_not_read() -> None:
    """Neither of two integrations has a kind of copy beside a paper here; the message that files a dossier has."""
    document = BASE | {"TrangThaiHoSo": "1", "TaiLieuNop": [{"MaThanhPhanHoSo": "TP01", "LoaiBan": "1"}]}
    message, losses = from_portal(document)
    assert message.papers == (PortalPaper("TP01"),)
    assert [loss.path for loss in losses if loss.slug == "field-unread"] == ["TaiLieuNop[0].LoaiBan"]


def test_a_payment_on_the_return_presupposes_a_reception() -> None:
    """Its events would not replay otherwise."""
    ended = {"NgayKetThucXuLy": "20251015090000"}
    with pytest.raises(CodecError, match="NgayTiepNhan is missing; a dossier whose result is ready was received"):
        from_portal(BASE | {"TrangThaiHoSo": "6"} | ended)
    assert from_portal(BASE | {"TrangThaiHoSo": "6"}).message.state is State.INTAKE_PAYMENT


def test_a_fee_states_its_amount() -> None:
    with pytest.raises(CodecError, match=r"DanhSachLePhi\[0\].Gia is missing; every fee states it"):
        from_portal(DOCUMENT | {"DanhSachLePhi": [{"MaPhiLePhi": "LP01", "HinhThucThu": 1}]})


def test_supplements_that_say_nothing() -> None:
    with pytest.raises(CodecError) as caught:
        from_portal(BASE | {"TrangThaiHoSo": "5", "DanhSachHoSoBoSung": [{"NgayHenTraMoi": "x"}]})
    assert [fault.fields["path"].split(".")[1] for fault in caught.value.faults] == [
        "NoiDungBoSung",
        "NgayBoSung",
        "NgayHenTraMoi",
    ]


@pytest.mark.parametrize("document", [None, [], "x", 5])
def test_a_message_is_a_dict(document: Any) -> None:
    for function in (from_portal, progress_from_portal):
        with pytest.raises(CodecError, match="the message must be a dict"):
            function(document)


# -- progress ----------------------------------------------------------------------------------------------------


def test_progress_messages() -> None:
    events = [
        Submitted(at("2025-10-06 08:30"), by="Hoa"),
        Received(at("2025-10-06 09:00")),
        Transferred(at("2025-10-06 09:30"), "Phòng Tư pháp", term=WorkingDays(2), by="Lê Văn Nam"),
        Consulted(at("2025-10-06 10:00"), "Công an xã", content="xác minh", term=WorkingHours(4)),
        Replied(at("2025-10-06 14:00"), "Công an xã"),
        SupplementAsked(at("2025-10-07 09:00"), ["ảnh", "đơn"], reason="thiếu"),
    ]
    documents = progress_to_portal(life(*events), LATER, CALENDAR)
    assert documents[0] == {
        "MaHoSo": "H57.132-250804-0583",
        "NguoiXuLy": "Hoa",
        "ThoiDiemXuLy": "20251006083000",
        "NoiDungXuLy": "nộp hồ sơ",
        "TrangThai": "1",
    }
    assert [(document["TrangThai"], document["NoiDungXuLy"]) for document in documents[1:]] == [
        ("2", "tiếp nhận hồ sơ"),
        ("4", "chuyển hồ sơ: Phòng Tư pháp"),
        ("4", "lấy ý kiến, phối hợp: Công an xã; xác minh"),
        ("4", "trả lời ý kiến: Công an xã"),
        ("5", "yêu cầu bổ sung: ảnh, đơn; thiếu"),
    ]
    assert (documents[3]["NgayBatDau"], documents[3]["NgayKetThucTheoQuyDinh"]) == ("20251006100000", "20251006160000")
    assert "NgayBatDau" not in documents[4]
    steps = [progress_from_portal(document) for document in documents]
    assert [step.at for step in steps] == [event.at for event in events]
    assert [step.handled_by for step in steps] == ["Hoa", "", "Lê Văn Nam", "", "", ""]
    assert steps[3].due_at == at("2025-10-06 16:00")


def test_a_step_is_due_at_closing_time_and_only_with_a_term_of_its_own() -> None:
    due = Transferred(at("2025-10-06 09:30"), "A", term=WorkingDays(2))
    open_ended = Transferred(at("2025-10-07 09:30"), "B")
    documents = progress_to_portal(life(*started("2025-10-06")[:2], due, open_ended), LATER, CALENDAR)
    assert documents[2]["NgayKetThucTheoQuyDinh"] == "20251008173000"
    assert documents[3]["NgayBatDau"] == "20251007093000"
    assert "NgayKetThucTheoQuyDinh" not in documents[3]


def test_progress_before_reception_and_of_nothing() -> None:
    assert len(progress_to_portal(dossier(), at("2025-10-06 08:45"), CALENDAR)) == 1
    assert progress_to_portal(Dossier(filing()), LATER, CALENDAR) == ()
    assert len(progress_to_portal(in_state(State.NOT_ACCEPTED), LATER, CALENDAR)) == 2
    posted = life(*started("2025-10-06"), *done("2025-10-07"), ReturnedByPost(at("2025-10-07 10:00")))
    assert progress_to_portal(posted, LATER, CALENDAR)[-1]["TrangThai"] == "9"


def test_faults_of_a_progress_message() -> None:
    with pytest.raises(CodecError) as caught:
        progress_from_portal(
            {"TrangThai": 0, "NgayBatDau": "20251007093000", "NgayKetThucTheoQuyDinh": "20251006093000"}
        )
    assert [fault.slug for fault in caught.value.faults] == [
        "portal-missing",
        "portal-missing",
        "portal-missing",
        "portal-code",
        "portal-order",
    ]


# -- values ------------------------------------------------------------------------------------------------------


def test_codes_have_words() -> None:
    assert [moment.text.en for moment in FeeMoment] == ["at reception", "at a supplement", "on the return"]


def test_values_are_checked() -> None:
    with pytest.raises(CodecError, match="the fee 'LP' is in 'USD'"):
        PortalFee("LP", Money(5, "USD"), moment=FeeMoment.RETURN)
    with pytest.raises(ArgumentTypeError):
        PortalFee("LP", 5, moment=FeeMoment.RETURN)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(NaiveDatetimeError):
        PortalSupplement("x", asked_at=datetime(2025, 10, 6))
    with pytest.raises(DossierError):
        PortalResult("")
    message = from_portal(DOCUMENT).message
    with pytest.raises(ArgumentTypeError, match=r"PortalMessage\.supplements"):
        attrs.evolve(message, supplements=["x"])
    with pytest.raises(ArgumentTypeError, match=r"PortalProgress\.status"):
        PortalProgress(message.code, "x", at=LATER, status=4)  # type: ignore[arg-type]  # the point of the test
    assert isinstance(message, PortalMessage)
    assert message.status is PortalStatus.RETURNED


def test_every_loss_of_a_dossier_is_made_somewhere() -> None:
    exact = attrs.evolve(EVENTS[0], at=EVENTS[0].at.replace(microsecond=1))
    rich = life(exact, *EVENTS[1:], applicant=Party("Hội", PartyKind.ORGANISATION, phone="1"), channel=Channel.ONLINE)
    mapped = [*map(portal_status, State), *map(opencps_status, State), *map(states_of_portal, PortalStatus)]
    mapped += [states_of_opencps(status) for status in STATUSES]
    mapped.append(states_of_opencps("receiving", 120))
    losses = [loss for answer in mapped for loss in answer.losses]
    document, lost = to_portal(rich, LATER, CALENDAR)
    losses += [*lost, *from_portal(document | {"GhiChu": "x", "TrangThaiHoSo": "1"}).losses]
    assert {loss.slug for loss in losses} == set(DOSSIER_LOSSES)
    assert all(str(loss) and loss.text.vi for loss in losses)
