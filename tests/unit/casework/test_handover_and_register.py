"""The control slip from what happened, and the register: rows, blanks, text, what is refused."""

from datetime import date, datetime

import pytest

from motcua_lib import Channel, Process, ProcessStep, Text, WorkingDays, WorkingHours, casework
from motcua_lib.errors import ArgumentTypeError, DossierError, NaiveDatetimeError
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    Consulted,
    Delivered,
    Received,
    Replied,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    Submitted,
    Transferred,
)
from motcua_lib.model.filing import Party
from motcua_lib.model.forms import StepResult
from motcua_lib.model.forms_parts import Office
from motcua_lib.model.procedure_parts import UnreadTerm
from support.dossiers import CALENDAR, at, done, in_state, life

STEPS = [ProcessStep("check", Text("Thẩm định", "appraisal"), unit="Phòng Tư pháp", term=WorkingDays(2))]
PROCESS = Process("Cấp thẻ", STEPS)
EVENTS = [
    Submitted(at("2025-10-06 08:30")),
    Received(at("2025-10-06 09:00")),
    Transferred(at("2025-10-06 09:30"), "Phòng Tư pháp", step="check"),
    Consulted(at("2025-10-06 10:00"), "Công an xã", content="xác minh cư trú", term=WorkingHours(4)),
    Replied(at("2025-10-06 16:30"), "Công an xã"),
    Transferred(at("2025-10-07 09:00"), "Lãnh đạo"),
]
HOA = Party("Nguyễn Thị Hoa", phone="0900000000")


def test_a_control_slip_of_what_happened() -> None:
    dossier = life(*EVENTS, process=PROCESS, applicant=HOA, receiver="Một cửa", name="Cấp thẻ")
    slip = casework.handover_slip(dossier, at("2025-10-07 10:00"), CALENDAR)
    assert slip.lines() == (
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Mẫu số 06 Thông tư 03/2025/TT-VPCP",
        "Mã hồ sơ: H57.132-250804-0583",
        "Người nộp hồ sơ: Nguyễn Thị Hoa",
        "Số điện thoại: 0900000000",
        "Thủ tục: Cấp thẻ",
        "Tiếp nhận: 09:00 ngày 06/10/2025",
        "Hạn giải quyết: 17:30 ngày 15/10/2025",
        "1. Thẩm định",
        "   bên giao: Một cửa; bên nhận: Phòng Tư pháp",
        "   giao: 09:30 ngày 06/10/2025; hạn: hết ngày 08/10/2025",
        "   xong: 09:00 ngày 07/10/2025; kết quả: trước hạn; ghi chú: ……",
        "2. lấy ý kiến, phối hợp",
        "   bên giao: Phòng Tư pháp; bên nhận: Công an xã",
        "   giao: 10:00 ngày 06/10/2025; hạn: 16:00 ngày 06/10/2025",
        "   xong: 16:30 ngày 06/10/2025; kết quả: quá hạn; ghi chú: xác minh cư trú",
        "3. chuyển hồ sơ",
        "   bên giao: Phòng Tư pháp; bên nhận: Lãnh đạo",
        "   giao: 09:00 ngày 07/10/2025; hạn: ……",
        "   xong: ……; kết quả: ……; ghi chú: ……",
    )


def test_the_one_stop_unit_hands_over_first_and_later_events_have_not_happened() -> None:
    slip = casework.handover_slip(life(*EVENTS, process=PROCESS), at("2025-10-06 09:45"), CALENDAR)
    assert [(row.handing.en, row.result, row.done_at) for row in slip.rows] == [
        ("the one-stop unit", StepResult.OPEN, None)
    ]
    assert slip.procedure.vi == "1.000757"


def test_the_control_slip_of_a_term_that_was_not_read_has_no_due_date() -> None:
    dossier = life(*EVENTS[:2], term=UnreadTerm("?"))
    slip = casework.handover_slip(dossier, at("2025-10-07 10:00"), CALENDAR)
    assert (slip.rows, slip.due) == ((), None)


# -- the register ------------------------------------------------------------------------------------------------


def test_a_row_of_a_finished_dossier() -> None:
    events = [*EVENTS, *done("2025-10-10"), ReturnedInPerson(at("2025-10-13 09:00"), to="Trần Văn Bình")]
    row = casework.register_row(life(*events, process=PROCESS, name="Cấp thẻ"), at("2025-10-31 17:00"), CALENDAR)
    assert row.cells() == (
        "H57.132-250804-0583",
        "Nguyễn Thị Hoa",
        "Cấp thẻ",
        "trực tiếp",
        "09:00 06/10/2025",
        "Lãnh đạo",
        "17:30 15/10/2025",
        "09:00 10/10/2025",
        "09:00 13/10/2025",
        "trả kết quả trực tiếp",
        "Trần Văn Bình",
        "đã trả kết quả",
        "trước hạn",
    )


def test_a_row_of_an_open_dossier_has_blanks() -> None:
    row = casework.register_row(life(*EVENTS[:2]), at("2025-10-07 09:00"), CALENDAR)
    assert row.cells(language="en")[5:] == (
        "……",
        "17:30 2025-10-15",
        "……",
        "……",
        "……",
        "……",
        "received",
        "in time so far",
    )


def test_who_has_a_dossier_that_was_handed_to_nobody() -> None:
    instant = at("2025-10-07 09:00")
    assert casework.register_row(life(*EVENTS[:2], receiver="A"), instant, CALENDAR).unit == "A"
    assert casework.register_row(life(*EVENTS[:2], receiver="A", competent="B"), instant, CALENDAR).unit == "B"


def test_the_last_return_counts_and_the_post_is_none() -> None:
    posted = life(*EVENTS, *done("2025-10-10"), ReturnedByPost(at("2025-10-10 10:00")), process=PROCESS)
    assert casework.register_row(posted, at("2025-10-31 09:00"), CALENDAR).returned_at is None
    back = casework.replay([Delivered(at("2025-10-12 10:00"), to="Hoa")], posted, CALENDAR)
    row = casework.register_row(back, at("2025-10-31 09:00"), CALENDAR)
    assert (row.returned_at, row.returned_to) == (at("2025-10-12 10:00"), "Hoa")
    online = life(*EVENTS, *done("2025-10-10"), ReturnedOnline(at("2025-10-10 10:00")), process=PROCESS)
    assert casework.register_row(online, at("2025-10-31 09:00"), CALENDAR).returned_to == ""


def test_a_term_that_was_not_read_is_not_judged() -> None:
    row = casework.register_row(life(*EVENTS[:2], term=UnreadTerm("?")), at("2025-10-07 09:00"), CALENDAR)
    assert (row.due_at, row.timeliness, row.cells()[-1]) == (None, None, "……")


def test_a_register_holds_the_dossiers_received_in_its_period() -> None:
    days = ["2025-08-31", "2025-09-01", "2025-09-30", "2025-10-01"]
    dossiers = [
        life(Submitted(at(f"{day} 10:00")), Received(at(f"{day} 10:00")), code=f"H57.132-250901-000{number}")
        for number, day in enumerate(days)
    ]
    register = casework.register_of(
        iter([*dossiers, in_state(State.SUBMITTED, "2025-09-10 08:00")]),
        at("2025-10-31 17:00"),
        CALENDAR,
        first=date(2025, 9, 3),
        last=date(2025, 9, 30),
        office=Office("Một cửa"),
    )
    # Sunday 31 August and the days off to 2 September are received on 3 September
    assert [str(row.code)[-1] for row in register.rows] == ["0", "1", "2"]
    lines = register.lines(language="en")
    assert lines[:4] == (
        "Một cửa",
        "REGISTER OF DOSSIERS",
        "form 07 of Circular 03/2025/TT-VPCP",
        "period: 2025-09-03 – 2025-09-30",
    )
    assert lines[4].startswith("dossier code | applicant | procedure | channel | received | unit | promised for")
    assert lines[5].startswith("H57.132-250901-0000 | Nguyễn Thị Hoa | 1.000757 | at the counter | 07:30 2025-09-03")
    assert str(register).splitlines() == list(register.lines())
    assert register.columns()[0] == "Mã hồ sơ"


# -- refusals ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("function", [casework.handover_slip, casework.register_row])
def test_what_was_not_received_has_neither(function: object) -> None:
    dossier = life(Submitted(at("2025-10-06 08:30")), Received(at("2025-10-06 09:00")), channel=Channel.ONLINE)
    with pytest.raises(DossierError, match="was not received by 2025-10-06 08:59") as caught:
        function(dossier, at("2025-10-06 08:59"), CALENDAR)  # type: ignore[operator]  # one of the two
    assert (caught.value.slug, caught.value.fields["state"]) == ("slip-not-received", "submitted")
    with pytest.raises(NaiveDatetimeError):
        function(dossier, datetime(2025, 10, 6), CALENDAR)  # type: ignore[operator]  # one of the two


def test_a_period_is_in_days() -> None:
    with pytest.raises(ArgumentTypeError, match=r"first must be a datetime\.date"):
        casework.register_of([], at("2025-10-06 09:00"), CALENDAR, first=at("2025-10-06 09:00"), last=date(2025, 10, 7))
