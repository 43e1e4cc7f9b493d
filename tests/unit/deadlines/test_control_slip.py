"""The control slip: handovers as planned and as they were, results, and its text."""

from datetime import date, datetime
from typing import Any

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Plan,
    Process,
    ProcessStep,
    Text,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    control_slip,
    plan,
    receive,
    vietnam_calendar,
)
from motcua_lib.errors import ArgumentTypeError, NaiveDatetimeError, OutOfRangeError, ProcessError
from motcua_lib.model.forms import ControlSlip, StepResult

CALENDAR = vietnam_calendar()


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


MONDAY = at(2026, 5, 18, 9)
STEPS = [
    ProcessStep("nhan", Text("Tiếp nhận", "intake"), unit="Một cửa", term=WorkingHours(2)),
    ProcessStep(
        "cong-an", Text("Thường trú", "residence"), unit="Công an", term=WorkingDays(2), after=["nhan"], lead=True
    ),
    ProcessStep("bhxh", Text("Cấp thẻ", "card"), unit="BHXH", term=WorkingDays(1), after=["nhan"]),
    ProcessStep("tra", Text("Trả kết quả", "return"), unit="Một cửa", term=WorkingHours(4), after=["cong-an", "bhxh"]),
]
PROCESS = Process(Text("Liên thông", "interlinked"), STEPS, term=WorkingDays(5), interlinked=True)


def made(received: date | datetime = MONDAY) -> Plan:
    return plan(PROCESS, received, CALENDAR)


# -- rows --------------------------------------------------------------------------------------------------------


def test_a_slip_printed_at_receipt_holds_the_plan() -> None:
    slip = control_slip(made())
    assert [(row.number, row.step["en"], row.receiving, row.lead) for row in slip.rows] == [
        (1, "intake", "Một cửa", False),
        (2, "residence", "Công an", True),
        (3, "card", "BHXH", False),
        (4, "return", "Một cửa", False),
    ]
    assert [row.handing["en"] for row in slip.rows] == ["the applicant", "Một cửa", "Một cửa", "Công an, BHXH"]
    assert [(row.handed, row.due) for row in slip.rows] == [
        (MONDAY, at(2026, 5, 18, 11)),
        (at(2026, 5, 18, 11), date(2026, 5, 20)),
        (at(2026, 5, 18, 11), date(2026, 5, 19)),
        (date(2026, 5, 20), at(2026, 5, 21, 11, 30)),
    ]
    assert [row.expected for row in slip.rows] == [False, True, True, True]
    assert {row.result for row in slip.rows} == {StepResult.OPEN}
    assert (slip.received, slip.due) == (MONDAY, date(2026, 5, 25))


def test_a_step_counts_from_its_real_handover() -> None:
    done = {"nhan": at(2026, 5, 19, 8), "cong-an": at(2026, 5, 21, 10), "bhxh": at(2026, 5, 22, 9)}
    slip = control_slip(made(), done=done)
    assert [(row.handed, row.due) for row in slip.rows[1:]] == [
        (at(2026, 5, 19, 8), date(2026, 5, 21)),
        (at(2026, 5, 19, 8), date(2026, 5, 20)),
        (at(2026, 5, 22, 9), at(2026, 5, 22, 15)),  # handed over by the slower of the two
    ]
    assert [row.result.value for row in slip.rows] == ["late", "on-time", "late", "open"]
    assert [row.expected for row in slip.rows] == [False] * 4
    assert slip.due == date(2026, 5, 25)  # the legal due date never moves


def test_a_handover_is_expected_until_all_have_handed_over() -> None:
    slip = control_slip(made(), done={"nhan": at(2026, 5, 18, 10), "bhxh": at(2026, 5, 22, 9)})
    assert (slip.rows[3].handed, slip.rows[3].expected) == (at(2026, 5, 22, 9), True)


@pytest.mark.parametrize(
    ("done_at", "result"),
    [
        (at(2026, 5, 18, 10, 59, 59), StepResult.EARLY),
        (at(2026, 5, 18, 11), StepResult.ON_TIME),
        (at(2026, 5, 18, 11, 0, 1), StepResult.LATE),
    ],
)
def test_hours_are_on_time_in_the_due_minute(done_at: datetime, result: StepResult) -> None:
    assert control_slip(made(), done={"nhan": done_at}).rows[0].result is result


def test_a_due_instant_with_seconds_is_met_within_its_minute() -> None:
    received = at(2026, 5, 18, 9, 0, 40)
    assert control_slip(made(received), done={"nhan": at(2026, 5, 18, 11, 0, 20)}).rows[0].result is StepResult.ON_TIME
    finer = made(datetime(2026, 5, 18, 9, 0, 40, 7, tzinfo=VIETNAM_TIME))
    assert control_slip(finer, done={"nhan": at(2026, 5, 18, 11)}).rows[0].result is StepResult.ON_TIME


def test_a_step_may_be_done_in_the_instant_it_was_handed_over() -> None:
    done = {"nhan": at(2026, 5, 18, 10), "bhxh": at(2026, 5, 18, 10)}
    assert control_slip(made(), done=done).rows[2].result is StepResult.EARLY


@pytest.mark.parametrize(
    ("done_at", "result"),
    [
        (at(2026, 5, 18, 23, 59), StepResult.EARLY),
        (at(2026, 5, 19, 0), StepResult.ON_TIME),
        (at(2026, 5, 19, 20), StepResult.ON_TIME),
        (at(2026, 5, 20, 0), StepResult.ON_TIME),  # 24:00 of the due day
        (at(2026, 5, 20, 0, 0, 1), StepResult.LATE),
    ],
)
def test_days_are_on_time_on_the_due_day(done_at: datetime, result: StepResult) -> None:
    done = {"nhan": at(2026, 5, 18, 11), "bhxh": done_at}
    assert control_slip(made(), done=done).rows[2].result is result


def test_the_receipt_stands_as_it_was_received() -> None:
    elsewhere = receive(at(2026, 5, 17, 20), CALENDAR, channel=Channel.ONLINE, competent_at=at(2026, 5, 18, 8))
    slip = control_slip(plan(PROCESS, elsewhere, CALENDAR))
    assert (slip.received, slip.rows[0].handed) == (at(2026, 5, 18, 7, 30), at(2026, 5, 18, 8))


# -- text --------------------------------------------------------------------------------------------------------

DONE = {"nhan": at(2026, 5, 18, 10, 40), "bhxh": at(2026, 5, 20, 8)}


def test_the_text_in_vietnamese() -> None:
    slip = control_slip(
        made(),
        done=DONE,
        notes={"bhxh": "chờ số định danh"},
        code="H57.132-260518-0001",
        applicant="Nguyễn Văn A",
        phone="0900000000",
    )
    assert str(slip).splitlines() == list(slip.lines())
    assert list(slip.lines()) == [
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Mẫu số 06 Thông tư 03/2025/TT-VPCP",
        "Mã hồ sơ: H57.132-260518-0001",
        "Người nộp hồ sơ: Nguyễn Văn A",
        "Số điện thoại: 0900000000",
        "Thủ tục: Liên thông",
        "Tiếp nhận: 09:00 ngày 18/05/2026",
        "Hạn giải quyết: hết ngày 25/05/2026",
        "1. Tiếp nhận",
        "   bên giao: người nộp hồ sơ; bên nhận: Một cửa",
        "   giao: 09:00 ngày 18/05/2026; hạn: 11:00 ngày 18/05/2026",
        "   xong: 10:40 ngày 18/05/2026; kết quả: trước hạn; ghi chú: ……",
        "2. Thường trú",
        "   bên giao: Một cửa; bên nhận: Công an (cơ quan chủ trì)",
        "   giao: 10:40 ngày 18/05/2026; hạn: hết ngày 20/05/2026",
        "   xong: ……; kết quả: ……; ghi chú: ……",
        "3. Cấp thẻ",
        "   bên giao: Một cửa; bên nhận: BHXH",
        "   giao: 10:40 ngày 18/05/2026; hạn: hết ngày 19/05/2026",
        "   xong: 08:00 ngày 20/05/2026; kết quả: quá hạn; ghi chú: chờ số định danh",
        "4. Trả kết quả",
        "   bên giao: Công an, BHXH; bên nhận: Một cửa",
        "   dự kiến giao: hết ngày 20/05/2026; hạn: 11:30 ngày 21/05/2026",
        "   xong: ……; kết quả: ……; ghi chú: ……",
    ]


def test_the_text_in_english() -> None:
    lines = control_slip(made(), done=DONE).lines(language="en")
    assert lines[:8] == (
        "CONTROL SLIP OF THE RESOLVING OF A DOSSIER",
        "form 06 of Circular 03/2025/TT-VPCP",
        "dossier code: ……",
        "applicant: ……",
        "phone: ……",
        "procedure: interlinked",
        "received: 09:00 on 2026-05-18",
        "due: the end of 2026-05-25",
    )
    assert lines[8:12] == (
        "1. intake",
        "   handed by: the applicant; received by: Một cửa",
        "   handed over: 09:00 on 2026-05-18; due: 11:00 on 2026-05-18",
        "   done: 10:40 on 2026-05-18; result: early; note: ……",
    )
    assert lines[-2] == "   handover expected: the end of 2026-05-20; due: 11:30 on 2026-05-21"


def test_a_receipt_on_a_bare_date_and_no_legal_term() -> None:
    process = Process("X", [ProcessStep("a", "A", unit="U", term=WorkingDays(1))])
    lines = control_slip(plan(process, date(2026, 5, 18), CALENDAR)).lines()
    assert lines[6:8] == ("Tiếp nhận: ngày 18/05/2026", "Hạn giải quyết: ……")
    assert lines[10] == "   giao: ngày 18/05/2026; hạn: hết ngày 19/05/2026"


@pytest.mark.parametrize(
    ("received", "form"),
    [
        (at(2018, 12, 3, 9), "Mã hồ sơ: ……"),
        (at(2025, 9, 12, 9), "Mẫu số 05 Thông tư 01/2018/TT-VPCP"),
        (at(2025, 9, 15, 9), "Mẫu số 06 Thông tư 03/2025/TT-VPCP"),
    ],
)
def test_the_form_in_force_on_the_day_of_the_receipt(received: datetime, form: str) -> None:
    assert control_slip(made(received)).lines()[1] == form


# -- refusals ----------------------------------------------------------------------------------------------------


def test_only_steps_are_done_or_noted() -> None:
    with pytest.raises(ProcessError, match="done names 'x', which is no step of the process"):
        control_slip(made(), done={"x": MONDAY})
    with pytest.raises(ProcessError) as caught:
        control_slip(made(), notes={"x": "", "y": ""})
    assert [(fault.slug, fault.fields["step"]) for fault in caught.value.faults] == [
        ("unknown-step", "x"),
        ("unknown-step", "y"),
    ]
    assert str(caught.value).startswith("'Liên thông' has 2 faults: notes names 'x', which is no step")


def test_a_step_is_done_after_those_it_waits_for() -> None:
    with pytest.raises(ProcessError) as caught:
        control_slip(made(), done={"tra": at(2026, 5, 21, 9), "nhan": at(2026, 5, 18, 8)})
    assert [(fault.slug, fault.fields.get("waits")) for fault in caught.value.faults] == [
        ("step-waits", "cong-an"),
        ("step-waits", "bhxh"),
        ("done-too-soon", None),
    ]
    assert str(caught.value).startswith("'Liên thông' has 3 faults: the step 'tra' is done, but 'cong-an'")
    with pytest.raises(ProcessError, match="'bhxh' is done at 2026-05-18 09:59:00"):
        control_slip(made(), done={"nhan": at(2026, 5, 18, 10), "bhxh": at(2026, 5, 18, 9, 59)})


def test_a_step_handed_over_too_late_for_the_calendar() -> None:
    own = WorkCalendar.build(date(2026, 5, 1), date(2026, 5, 25))
    with pytest.raises(OutOfRangeError):
        control_slip(plan(PROCESS, MONDAY, own), done={"nhan": at(2026, 5, 25, 9)})


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"plan": PROCESS}, ArgumentTypeError, "plan must be a Plan"),
        ({"done": [MONDAY]}, ArgumentTypeError, "done must be a mapping by slug"),
        ({"notes": "x"}, ArgumentTypeError, "notes must be a mapping by slug"),
        ({"done": {"nhan": datetime(2026, 5, 18, 9)}}, NaiveDatetimeError, "done\\['nhan'\\] is the naive datetime"),
        ({"done": {"nhan": date(2026, 5, 18)}}, ArgumentTypeError, "done\\['nhan'\\] must be an aware"),
        ({"notes": {"nhan": 1}}, ArgumentTypeError, "ControlRow.note must be str"),
        ({"code": 1}, ArgumentTypeError, "ControlSlip.code must be str"),
    ],
)
def test_refusals(wrong: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        control_slip(**({"plan": made()} | wrong))


def test_a_slip_is_made_of_rows() -> None:
    slip = control_slip(made())
    with pytest.raises(ArgumentTypeError, match="each of ControlSlip\\.rows must be ControlRow"):
        ControlSlip(slip.procedure, ["row"], received=MONDAY, form="06", citation=slip.citation)  # type: ignore[list-item]  # the point of the test
