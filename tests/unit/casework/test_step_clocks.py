"""The clocks of units and agencies, in sequence and in parallel; the plan and the control slip of a dossier."""

from datetime import date, timedelta

import pytest

from motcua_lib import Process, ProcessStep, SameDay, WorkingDays, WorkingHours, casework, control_slip
from motcua_lib.errors import DossierError
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import (
    Consulted,
    Decided,
    Event,
    PaymentAsked,
    Received,
    Replied,
    ResultReady,
    Resumed,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.forms import StepResult
from motcua_lib.model.verdicts import Timeliness
from support.dossiers import CALENDAR, SECTOR, at, life, new

BUNDLE = Process(
    "Đăng ký khai sinh, thường trú, thẻ bảo hiểm",
    [
        ProcessStep("birth", "Đăng ký khai sinh", unit="Tư pháp", term=SameDay()),
        ProcessStep("residence", "Đăng ký thường trú", unit="Công an", term=WorkingDays(7), after=["birth"], lead=True),
        ProcessStep("card", "Cấp thẻ bảo hiểm", unit="Bảo hiểm", term=WorkingDays(5), after=["birth"]),
        ProcessStep("return", "Trả kết quả", unit="Trung tâm", term=WorkingHours(4), after=["residence", "card"]),
    ],
    term=WorkingDays(20),
    interlinked=True,
)
RECEIVED: list[Event] = [Submitted(at("2026-05-18 09:00")), Received(at("2026-05-18 09:00"))]
WAY: list[Event] = [
    *RECEIVED,
    Transferred(at("2026-05-18 09:30"), "Tư pháp", step="birth"),
    Transferred(at("2026-05-18 16:00"), "Công an", step="residence"),
    Consulted(at("2026-05-18 16:00"), "Bảo hiểm", step="card"),
    Replied(at("2026-05-26 09:00"), "Bảo hiểm"),
    Transferred(at("2026-05-27 10:00"), "Trung tâm", step="return"),
    Decided(at("2026-05-27 11:00")),
    ResultReady(at("2026-05-27 11:00")),
]


def test_steps_in_sequence_and_in_parallel() -> None:
    steps = casework.step_clocks(life(*WAY, process=BUNDLE), at("2026-06-01 09:00"), CALENDAR)
    assert [(step.agency, step.step, step.parallel, step.timeliness.value) for step in steps] == [
        ("Tư pháp", "birth", False, "on-time"),
        ("Công an", "residence", False, "on-time"),
        ("Bảo hiểm", "card", True, "late"),
        ("Trung tâm", "return", False, "early"),
    ]
    assert [(step.started_at, step.ended_at) for step in steps] == [
        (at("2026-05-18 09:30"), at("2026-05-18 16:00")),
        (at("2026-05-18 16:00"), at("2026-05-27 10:00")),
        (at("2026-05-18 16:00"), at("2026-05-26 09:00")),
        (at("2026-05-27 10:00"), at("2026-05-27 11:00")),
    ]
    assert [step.due.day if step.due else None for step in steps] == [
        date(2026, 5, 18), date(2026, 5, 27), date(2026, 5, 25), date(2026, 5, 27),
    ]  # fmt: skip
    assert (steps[2].reading.used.size, steps[2].reading.over.size) == (6, 1)
    assert steps[3].reading.left.size == timedelta(hours=3)


def test_a_step_is_read_at_any_instant() -> None:
    steps = casework.step_clocks(life(*WAY, process=BUNDLE), at("2026-05-20 09:00"), CALENDAR)
    assert [(step.agency, step.ended_at is None, step.timeliness) for step in steps] == [
        ("Tư pháp", False, Timeliness.ON_TIME),
        ("Công an", True, Timeliness.IN_TIME_SO_FAR),
        ("Bảo hiểm", True, Timeliness.IN_TIME_SO_FAR),
    ]
    assert [step.reading.used.size for step in steps[1:]] == [2, 2]
    assert steps[1].at == at("2026-05-20 09:00")
    late = casework.step_clocks(life(*WAY[:5], process=BUNDLE), at("2026-05-27 09:00"), CALENDAR)
    assert late[2].timeliness is Timeliness.OVERDUE


def test_agencies_are_told_apart() -> None:
    events = [*WAY[:4], Transferred(at("2026-05-20 09:00"), "Tư pháp", term=WorkingDays(1))]
    clock = casework.clock(life(*events, process=BUNDLE), at("2026-05-20 09:00"), CALENDAR)
    assert {agency: len(steps) for agency, steps in clock.agencies.items()} == {"Tư pháp": 2, "Công an": 1}
    assert [step.step for step in clock.steps] == ["birth", "residence", ""]


def test_what_the_dossier_waits_for_is_counted_to_no_unit() -> None:
    events: list[Event] = [
        *RECEIVED,
        Transferred(at("2026-05-18 09:30"), "Tư pháp", term=WorkingDays(3)),
        Consulted(at("2026-05-18 10:00"), "Công an", term=WorkingDays(2)),
        SupplementAsked(at("2026-05-19 09:00"), ["a"]),
        Supplemented(at("2026-05-21 09:00")),
        Suspended(at("2026-05-22 09:00"), "xác minh", citation=SECTOR),
    ]
    unit, agency = casework.step_clocks(life(*events), at("2026-05-25 09:00"), CALENDAR)
    assert (unit.reading.used.size, unit.reading.paused.size) == (2, 3)
    assert unit.due is not None
    assert (unit.due.day, unit.timeliness) == (date(2026, 5, 26), Timeliness.IN_TIME_SO_FAR)
    assert agency.reading.paused.size == 3
    resumed = life(*events, Resumed(at("2026-05-25 10:00")), Withdrawn(at("2026-05-27 10:00")))
    unit, _ = casework.step_clocks(resumed, at("2026-05-30 09:00"), CALENDAR)
    assert (unit.ended_at, unit.timeliness) == (at("2026-05-27 10:00"), Timeliness.LATE)


def test_a_consultation_that_is_not_counted_pauses_the_lead_and_not_the_agency() -> None:
    events: list[Event] = [
        *RECEIVED,
        Transferred(at("2026-05-18 09:30"), "Tư pháp", term=WorkingDays(3)),
        Consulted(at("2026-05-19 09:00"), "Công an", term=WorkingDays(2)),
    ]
    dossier = life(*events, rules=("consultation-pauses",))
    lead, agency = casework.step_clocks(dossier, at("2026-05-22 09:00"), CALENDAR)
    assert (lead.reading.used.size, lead.reading.paused.size) == (1, 3)
    assert (agency.reading.used.size, agency.reading.over.size, agency.timeliness) == (3, 1, Timeliness.OVERDUE)


def test_a_payment_that_is_counted_pauses_nobody() -> None:
    events = [
        *RECEIVED,
        Transferred(at("2026-05-18 09:30"), "A", term=WorkingDays(3)),
        PaymentAsked(at("2026-05-19 09:00")),
    ]
    [unit] = casework.step_clocks(life(*events), at("2026-05-20 09:00"), CALENDAR)
    assert (unit.reading.used.size, unit.reading.paused.size) == (2, 0)


def test_a_unit_without_a_term_has_used_working_time_and_no_verdict() -> None:
    events: list[Event] = [
        *RECEIVED,
        Transferred(at("2026-05-18 09:30"), "Tư pháp"),
        SupplementAsked(at("2026-05-18 10:30"), ["a"]),
        Supplemented(at("2026-05-18 14:00")),
    ]
    [unit] = casework.step_clocks(life(*events), at("2026-05-18 16:00"), CALENDAR)
    assert (unit.due, unit.timeliness) == (None, Timeliness.UNCOUNTED)
    nothing = Elapsed.none(ClockUnit.WORKING_TIME)
    assert (unit.reading.used.size, unit.reading.paused.size) == (timedelta(hours=3), timedelta(hours=1, minutes=30))
    assert (unit.reading.total, unit.reading.left, unit.reading.over) == (nothing,) * 3


def test_the_control_slip_of_a_dossier() -> None:
    dossier = life(*WAY, process=BUNDLE)
    plan = casework.plan_of(dossier, at("2026-06-01 09:00"), CALENDAR)
    assert plan.due.day == date(2026, 6, 15)
    done = casework.done_steps(dossier)
    assert list(done) == ["birth", "residence", "card", "return"]
    slip = control_slip(plan, done=done, code=str(dossier.code))
    assert [row.result for row in slip.rows] == [
        StepResult.ON_TIME,
        StepResult.ON_TIME,
        StepResult.LATE,
        StepResult.EARLY,
    ]
    assert casework.done_steps(life(*WAY[:4], process=BUNDLE)) == {"birth": at("2026-05-18 16:00")}


def test_a_plan_needs_a_process_and_a_receipt() -> None:
    with pytest.raises(DossierError, match="names no process"):
        casework.plan_of(life(*RECEIVED), at("2026-06-01 09:00"), CALENDAR)
    plan = casework.plan_of(new(process=BUNDLE), at("2026-05-18 09:00"), CALENDAR)
    assert plan.due.day == date(2026, 6, 15)
    never = life(RECEIVED[0], Withdrawn(at("2026-05-18 10:00")))
    with pytest.raises(DossierError, match="never received"):
        casework.step_clocks(never, at("2026-05-18 11:00"), CALENDAR)
