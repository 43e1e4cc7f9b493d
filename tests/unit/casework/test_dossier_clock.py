"""The clock: what it reads at any instant, what it supposes while it waits, and what its trail says."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import attrs
import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    Channel,
    Extension,
    Months,
    MotcuaError,
    OfficeHours,
    SameDay,
    WorkingDays,
    WorkingHours,
    casework,
)
from motcua_lib.book import one_stop
from motcua_lib.casework._count import unit_of
from motcua_lib.errors import ArgumentTypeError, DossierError, NaiveDatetimeError, OutOfRangeError
from motcua_lib.model.case_rules import ClockEffect
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Decided,
    Event,
    Extended,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultReady,
    Resumed,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.verdicts import Standing, Timeliness
from support.dossiers import CALENDAR, EXAMPLES, SECTOR, at, done, life, new, started

ASKED = SupplementAsked(at("2025-08-06 09:00"), ["ảnh"])
SUPPLEMENTED = Supplemented(at("2025-08-08 09:00"))


def days(*sizes: int) -> tuple[Elapsed, ...]:
    return tuple(Elapsed(ClockUnit.WORKING_DAYS, size) for size in sizes)


def read(clock: casework.Clock) -> tuple[Elapsed, ...]:
    return clock.used, clock.left, clock.over, clock.paused


@pytest.mark.parametrize(
    ("instant", "reading"),
    [
        ("2025-08-04 09:30", (0, 7, 0, 0)),
        ("2025-08-05 00:00", (1, 6, 0, 0)),
        ("2025-08-10 12:00", (4, 3, 0, 0)),  # a Sunday
        ("2025-08-13 23:59", (7, 0, 0, 0)),
        ("2025-08-14 00:00", (8, 0, 1, 0)),
        ("2025-08-18 09:00", (10, 0, 3, 0)),
    ],
)
def test_days_are_used_once_they_begin(instant: str, reading: tuple[int, ...]) -> None:
    clock = casework.clock(life(*started()), at(instant), CALENDAR)
    assert read(clock) == days(*reading)
    assert clock.used + clock.left - clock.over == clock.total == Elapsed(ClockUnit.WORKING_DAYS, 7)
    assert (clock.due.day, clock.standing, clock.at) == (date(2025, 8, 13), Standing.RUNNING, at(instant))


def test_a_past_instant_is_read_as_it_stood() -> None:
    events = [
        *started(),
        ASKED,
        SUPPLEMENTED,
        Extended(at("2025-08-11 09:00"), Extension(WorkingDays(2), citation=SECTOR)),
    ]
    whole = life(*events)
    for place in range(3, len(events)):
        part = life(*events[: place + 1])
        instant = events[place].at
        then, now = casework.clock(whole, instant, CALENDAR), casework.clock(part, instant, CALENDAR)
        assert (then.due.day, read(then), then.standing) == (now.due.day, read(now), now.standing)
    assert casework.clock(whole, at("2025-08-11 09:00"), CALENDAR).due.day == date(2025, 8, 21)
    assert casework.clock(whole, at("2025-08-11 08:59"), CALENDAR).due.day == date(2025, 8, 19)


def test_a_finished_dossier_does_not_grow_older() -> None:
    dossier = life(*started(), *done("2025-08-18"))
    soon, later = (casework.clock(dossier, at(text), CALENDAR) for text in ("2025-08-18 09:00", "2049-08-18 09:00"))
    assert read(soon) == read(later) == days(10, 0, 3, 0)
    assert (later.standing, later.ended_at, later.timeliness) == (
        Standing.FINISHED,
        at("2025-08-18 09:00"),
        Timeliness.LATE,
    )


def test_before_reception_it_reads_as_if_it_were_received_now() -> None:
    for dossier in (new(), life(Submitted(at("2025-08-04 09:00")))):
        clock = casework.clock(dossier, at("2025-08-05 09:00"), CALENDAR)
        assert (clock.standing, clock.due.day) == (Standing.NOT_STARTED, date(2025, 8, 14))
        assert read(clock) == days(0, 7, 0, 0)
        assert clock.ended_at is None


@pytest.mark.parametrize("ending", ["2025-08-04 10:00", "2025-08-05 10:00"])
def test_what_was_never_received_has_no_clock(ending: str) -> None:
    dossier = life(Submitted(at("2025-08-04 09:00")), Withdrawn(at(ending)))
    with pytest.raises(DossierError, match="ended in the state 'withdrawn' and was never received") as caught:
        casework.clock(dossier, at("2025-08-06 09:00"), CALENDAR)
    assert caught.value.slug == "never-received"
    assert casework.clock(dossier, at("2025-08-04 09:30"), CALENDAR).standing is Standing.NOT_STARTED


def test_a_term_that_was_not_understood_has_no_clock() -> None:
    with pytest.raises(DossierError, match=r"the term of the dossier H57.132-250804-0583 is not understood: 1"):
        casework.clock(life(*started(), term=UnreadTerm("1")), at("2025-08-06 09:00"), CALENDAR)


# -- waiting ----------------------------------------------------------------------------------------------------------


def test_while_a_supplement_is_waited_for_the_due_date_supposes_that_it_comes_now() -> None:
    waiting = life(*started(), ASKED)
    clock = casework.clock(waiting, at("2025-08-07 20:00"), CALENDAR)  # at night: received the next morning
    assert (clock.standing, clock.due.day, clock.timeliness) == (
        Standing.WAITING, date(2025, 8, 19), Timeliness.IN_TIME_SO_FAR,
    )  # fmt: skip
    assert clock.stops == (casework.Stop(ASKED, ClockEffect.RESTARTS, clock.view.rules.supplement.citation),)
    paused = casework.clock(life(*started(), ASKED, rules=("supplement-pauses",)), at("2025-08-12 09:00"), CALENDAR)
    assert (paused.standing, paused.due.day) == (Standing.WAITING, date(2025, 8, 19))
    assert read(paused) == days(2, 5, 0, 4)
    runs = casework.clock(life(*started(), ASKED, rules=("supplement-runs",)), at("2025-08-12 09:00"), CALENDAR)
    assert (runs.standing, runs.due.day, read(runs)) == (Standing.RUNNING, date(2025, 8, 13), days(6, 1, 0, 0))


def test_the_pause_begins_and_grows_with_the_waiting() -> None:
    waiting = life(*started(), ASKED, rules=("supplement-pauses",))
    assert read(casework.clock(waiting, ASKED.at, CALENDAR)) == days(2, 5, 0, 0)
    assert read(casework.clock(waiting, at("2025-08-07 09:00"), CALENDAR)) == days(2, 5, 0, 1)


def test_a_supplement_at_night_is_received_the_next_morning() -> None:
    night = Supplemented(at("2025-08-08 22:00"), channel=Channel.ONLINE)
    dossier = life(*started(), ASKED, night)
    clock = casework.clock(dossier, at("2025-08-08 23:00"), CALENDAR)
    assert clock.stops[0].end == at("2025-08-11 07:30")
    assert (clock.due.day, read(clock)) == (date(2025, 8, 20), days(0, 7, 0, 0))


def test_a_pause_that_ends_out_of_hours_and_the_next_one_do_not_overlap() -> None:
    events = [
        *started(), ASKED,
        Supplemented(at("2025-08-07 22:00")),
        Suspended(at("2025-08-07 23:00"), "xác minh", citation=SECTOR),
        Resumed(at("2025-08-12 09:00")),
    ]  # fmt: skip
    paused = casework.clock(life(*events, rules=("supplement-pauses",)), at("2025-08-13 09:00"), CALENDAR)
    first, second = paused.due.conditions.pauses
    assert (first.end, second.start) == (at("2025-08-08 07:30"), at("2025-08-08 07:30"))
    assert read(paused) == days(3, 4, 0, 4)
    restarted = casework.clock(life(*events), at("2025-08-13 09:00"), CALENDAR)
    assert [pause.start for pause in restarted.due.conditions.pauses] == [at("2025-08-08 07:30")]
    assert restarted.due.day == date(2025, 8, 21)


def test_what_lies_before_the_receipt_counts_for_nothing() -> None:
    early = at("2025-08-04 06:30")  # an hour before the office opens
    events = [Submitted(early), Received(early), PaymentAsked(early), Paid(at("2025-08-04 07:00"))]
    clock = casework.clock(
        life(*events, rules=("payment-pauses",), term=WorkingHours(4)), at("2025-08-04 09:30"), CALENDAR
    )
    assert clock.due.conditions.pauses == ()
    assert clock.due.ends_at == at("2025-08-04 11:30")
    before = casework.clock(life(*events[:2], term=WorkingHours(4)), at("2025-08-04 07:00"), CALENDAR)
    assert before.used == Elapsed.none(ClockUnit.WORKING_TIME)


def test_what_was_waited_for_before_reception_is_no_stop() -> None:
    intake = [
        Submitted(at("2025-08-01 08:00")),
        SupplementAsked(at("2025-08-01 09:00"), ["a"]),
        Supplemented(at("2025-08-01 10:00")),
        PaymentAsked(at("2025-08-01 11:00")),
        Paid(at("2025-08-01 14:00")),
        Received(at("2025-08-04 09:00")),
    ]
    clock = casework.clock(life(*intake, rules=("payment-pauses",)), at("2025-08-06 09:00"), CALENDAR)
    assert (clock.stops, clock.due.day, read(clock)) == ((), date(2025, 8, 13), days(2, 5, 0, 0))


def test_a_pause_after_the_due_day_is_no_time_over() -> None:
    events = [
        *started(),
        Suspended(at("2025-08-15 09:00"), "xác minh", citation=SECTOR),
        Resumed(at("2025-08-19 09:00")),
    ]
    clock = casework.clock(life(*events), at("2025-08-20 09:00"), CALENDAR)
    assert (clock.due.day, read(clock)) == (date(2025, 8, 13), days(10, 0, 3, 2))
    assert casework.clock(life(*events), at("2025-08-14 09:00"), CALENDAR).over.size == 1


def test_agencies_consulted_at_the_same_time_pause_once() -> None:
    events = [
        *started(),
        Consulted(at("2025-08-05 09:00"), "Thuế"),
        Consulted(at("2025-08-06 09:00"), "Công an"),
        Replied(at("2025-08-08 09:00"), "Thuế"),
        Replied(at("2025-08-12 09:00"), "Công an"),
    ]
    clock = casework.clock(life(*events, rules=("consultation-pauses",)), at("2025-08-13 09:00"), CALENDAR)
    assert clock.paused == Elapsed(ClockUnit.WORKING_DAYS, 5)
    assert clock.due.day == date(2025, 8, 20)
    assert casework.clock(life(*events), at("2025-08-13 09:00"), CALENDAR).paused == Elapsed(ClockUnit.WORKING_DAYS, 0)
    open_one = casework.clock(life(*events[:-1], rules=("consultation-pauses",)), at("2025-08-13 09:00"), CALENDAR)
    assert open_one.standing is Standing.WAITING


def test_a_consultation_inside_another_wait_is_covered_by_it() -> None:
    events = [
        *started(),
        Consulted(at("2025-08-05 09:00"), "Thuế"),
        Suspended(at("2025-08-06 09:00"), "xác minh", citation=SECTOR),
        Resumed(at("2025-08-07 09:00")),
        Replied(at("2025-08-12 09:00"), "Thuế"),
    ]
    clock = casework.clock(life(*events, rules=("consultation-pauses",)), at("2025-08-13 09:00"), CALENDAR)
    assert [(pause.start.day, pause.end.day) for pause in clock.due.conditions.pauses] == [(5, 12)]


def test_a_wait_that_the_end_cuts_short_stands_still_to_the_end() -> None:
    dossier = life(*started(), ASKED, Withdrawn(at("2025-08-12 09:00")))
    clock = casework.clock(dossier, at("2025-12-12 09:00"), CALENDAR)
    assert read(clock) == days(2, 5, 0, 4)
    assert (clock.standing, clock.timeliness) == (Standing.FINISHED, Timeliness.EARLY)
    stopped = life(
        *started(),
        PaymentAsked(at("2025-08-06 09:00")),
        Stopped(at("2025-08-12 09:00"), "r", ground=StopGround.REQUEST),
    )
    assert casework.clock(stopped, at("2025-12-12 09:00"), CALENDAR).paused == Elapsed(ClockUnit.WORKING_DAYS, 0)


def test_a_same_day_term_starts_again_after_a_pause() -> None:
    events = [*started("2025-08-04", "09:00"), Suspended(at("2025-08-04 10:00"), "mất điện", citation=SECTOR)]
    resumed = life(*events, Resumed(at("2025-08-06 08:00")), term=SameDay())
    assert casework.clock(resumed, at("2025-08-06 09:00"), CALENDAR).due.day == date(2025, 8, 6)
    late = life(*events, Resumed(at("2025-08-06 15:30")), term=SameDay())
    assert casework.clock(late, at("2025-08-06 16:00"), CALENDAR).due.day == date(2025, 8, 7)


# -- boundary-free ----------------------------------------------------------------------------------------------------


def test_a_boundary_free_term_starts_with_the_competent_agency() -> None:
    received = [Submitted(at("2026-08-10 09:00")), Received(at("2026-08-10 09:00"))]
    fields = {"receiver": "Trung tâm", "competent": "UBND xã A"}
    waiting = casework.clock(life(*received, **fields), at("2026-08-11 09:00"), CALENDAR)
    assert (waiting.standing, waiting.due.day) == (Standing.NOT_STARTED, date(2026, 8, 20))
    elsewhere = life(*received, Transferred(at("2026-08-11 09:00"), "Bưu điện"), **fields)
    assert casework.clock(elsewhere, at("2026-08-11 10:00"), CALENDAR).standing is Standing.NOT_STARTED
    there = life(
        *received,
        Transferred(at("2026-08-12 09:00"), "UBND xã A"),
        Transferred(at("2026-08-14 09:00"), "UBND xã A"),
        **fields,
    )
    clock = casework.clock(there, at("2026-08-14 10:00"), CALENDAR)
    assert (clock.standing, clock.due.day) == (Standing.RUNNING, date(2026, 8, 21))
    assert clock.view.reception.competent_at == at("2026-08-12 09:00")
    same = life(*received, receiver="UBND xã A", competent="UBND xã A")
    assert casework.clock(same, at("2026-08-11 09:00"), CALENDAR).standing is Standing.RUNNING


@pytest.mark.parametrize(
    ("ends", "due"),
    [
        (done("2026-09-10"), date(2026, 8, 19)),
        ([Refused(at("2026-09-10 09:00"), "không đủ điều kiện")], date(2026, 8, 19)),
        ([Withdrawn(at("2026-09-10 09:00"))], date(2026, 9, 21)),  # the term has not started
    ],
)
def test_a_boundary_free_dossier_resolved_without_a_handover_on_record_counts_from_the_counter(
    ends: list[Event], due: date
) -> None:
    received = [Submitted(at("2026-08-10 09:00")), Received(at("2026-08-10 09:00"))]
    dossier = life(*received, *ends, receiver="B", competent="A")
    assert casework.clock(dossier, at("2026-10-01 09:00"), CALENDAR).due.day == due
    late = casework.verdict(dossier, at("2026-10-01 09:00"), CALENDAR).timeliness is Timeliness.LATE
    assert late == (due < date(2026, 9, 10))


def test_the_competent_agency_has_nothing_before_the_office_opens() -> None:
    early = [
        Submitted(at("2026-08-10 06:00")),
        Received(at("2026-08-10 06:00")),
        Transferred(at("2026-08-10 07:00"), "A"),
    ]
    clock = casework.clock(life(*early, receiver="B", competent="A"), at("2026-08-10 09:00"), CALENDAR)
    assert clock.view.reception.clock_start == at("2026-08-10 07:30")


# -- units ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "unit"),
    [
        (WorkingDays(3), ClockUnit.WORKING_DAYS),
        (SameDay(), ClockUnit.WORKING_DAYS),
        (CalendarDays(3), ClockUnit.CALENDAR_DAYS),
        (Months(1), ClockUnit.CALENDAR_DAYS),
        (WorkingHours(8), ClockUnit.WORKING_TIME),
        (Chain([WorkingDays(1), CalendarDays(2)]), ClockUnit.CALENDAR_DAYS),
        (Chain([WorkingDays(1), WorkingHours(2)]), ClockUnit.WORKING_TIME),
    ],
)
def test_each_term_is_read_in_its_own_unit(term: object, unit: ClockUnit) -> None:
    assert unit_of(term) is unit
    clock = casework.clock(life(*started(), term=term), at("2025-08-04 10:00"), CALENDAR)
    assert {amount.unit for amount in (*read(clock), clock.total)} == {unit}
    assert clock.used + clock.left == clock.total


def test_an_extension_may_change_the_unit() -> None:
    assert unit_of(WorkingDays(3), [Extension(CalendarDays(2))]) is ClockUnit.CALENDAR_DAYS


def test_calendar_days_count_the_roll_of_the_last_one() -> None:
    clock = casework.clock(life(*started("2025-08-01"), term=CalendarDays(8)), at("2025-08-05 09:00"), CALENDAR)
    assert (clock.due.day, clock.total, clock.left) == (
        date(2025, 8, 11), Elapsed(ClockUnit.CALENDAR_DAYS, 10), Elapsed(ClockUnit.CALENDAR_DAYS, 6),
    )  # fmt: skip


def test_hours_are_read_in_office_time() -> None:
    clock = casework.clock(life(*started(), term=WorkingHours(8)), at("2025-08-04 14:00"), CALENDAR)
    assert (clock.used.size, clock.left.size) == (timedelta(hours=3), timedelta(hours=5))
    over = casework.clock(life(*started(), term=WorkingHours(2)), at("2025-08-04 14:00"), CALENDAR)
    assert (over.over.size, over.left.size) == (timedelta(hours=1), timedelta(0))
    assert over.timeliness is Timeliness.OVERDUE


# -- trail ------------------------------------------------------------------------------------------------------------


def test_the_trail_names_the_rules_the_waits_and_the_reading() -> None:
    events = [*started(), ASKED, SUPPLEMENTED, Suspended(at("2025-08-11 09:00"), "xác minh", citation=SECTOR)]
    clock = casework.clock(life(*events), at("2025-08-13 09:00"), CALENDAR)
    lines = clock.trail.lines(language="en")
    assert lines[0].startswith("governed by Decree 118/2025/NĐ-CP [")
    assert lines[1].startswith(
        "Wed 2025-08-06 09:00 → Fri 2025-08-08 09:00: supplement asked for: the whole term runs again ["
    )
    assert "follows from the law" in lines[1]
    assert lines[2] == "Mon 2025-08-11 09:00: suspended, still waiting: not counted [sector law (example), art. 1]"
    assert any("not counted: paused [sector law (example), art. 1]" in line for line in lines)
    assert lines[-1].endswith(
        "waiting; used 1 working day, left 6 working days, over 0 working days, paused 2 working days"
    )


def test_a_reappointment_stands_beside_the_due_date() -> None:
    apologised = life(*started(), EXAMPLES[Apologised](at("2025-08-12 09:00")))
    clock = casework.clock(apologised, at("2025-08-12 10:00"), CALENDAR)
    assert (clock.due.day, clock.appointment_day) == (date(2025, 8, 13), date(2025, 8, 17))
    assert "hẹn lại ngày trả" in clock.trail.lines()[-1]
    assert casework.clock(life(*started()), at("2025-08-12 10:00"), CALENDAR).appointment_day == date(2025, 8, 13)
    extended = Extended(at("2025-08-13 09:00"), Extension(WorkingDays(9), citation=SECTOR))
    moved = casework.clock(life(*apologised.events, extended), at("2025-08-13 10:00"), CALENDAR)
    assert moved.appointment_day == moved.due.day == date(2025, 8, 26)
    assert not any("hẹn lại ngày trả" in line for line in moved.trail.lines())  # the due date is the appointment again


# -- rules ------------------------------------------------------------------------------------------------------------


def test_given_rules_are_used_instead_of_those_of_the_day() -> None:
    dossier = life(*started(), ASKED, SUPPLEMENTED)
    pauses = casework.rules_on(date(2025, 8, 4), "supplement-pauses")
    assert casework.clock(dossier, at("2025-08-11 09:00"), CALENDAR, rules=pauses).due.day == date(2025, 8, 15)
    saturday = OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30")
    counter = attrs.evolve(pauses, reception=attrs.evolve(one_stop.DECREE_118_2025, counter_hours=saturday))
    received = [Submitted(at("2025-08-09 09:00")), Received(at("2025-08-09 09:00"))]
    reception = casework.progress(life(*received), at("2025-08-09 09:00"), CALENDAR, counter).reception
    assert reception.received_at == at("2025-08-09 09:00")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda: casework.clock("dossier", at("2025-08-06 09:00"), CALENDAR), ArgumentTypeError),
        (lambda: casework.clock(new(), at("2025-08-06 09:00"), "calendar"), ArgumentTypeError),
        (lambda: casework.clock(new(), date(2025, 8, 6), CALENDAR), ArgumentTypeError),
        (lambda: casework.clock(new(), datetime(2025, 8, 6, 9), CALENDAR), NaiveDatetimeError),
        (lambda: casework.clock(new(), at("2061-08-06 09:00"), CALENDAR), OutOfRangeError),
        (lambda: casework.clock(new(), at("2025-08-06 09:00"), CALENDAR, rules="x"), ArgumentTypeError),
    ],
)
def test_bad_input_is_refused(wrong: Callable[[], object], error: type[MotcuaError]) -> None:
    with pytest.raises(error):
        wrong()


def test_a_decision_alone_does_not_end_the_resolving() -> None:
    decided = life(*started(), Decided(at("2025-08-12 09:00")))
    assert casework.clock(decided, at("2025-08-14 09:00"), CALENDAR).timeliness is Timeliness.OVERDUE
    ready = casework.apply(decided, ResultReady(at("2025-08-13 09:00")), CALENDAR).dossier
    assert casework.clock(ready, at("2025-08-14 09:00"), CALENDAR).timeliness is Timeliness.ON_TIME


def test_a_clock_and_an_outcome_print_as_one_line() -> None:
    clock = casework.clock(life(*started()), at("2025-08-05 10:00"), CALENDAR)
    assert str(clock) == (
        "7 ngày làm việc: thứ Tư 13/08/2025 (đã xác định); thứ Ba 05/08/2025 10:00: đang tính thời hạn; "
        "đã dùng 1 ngày làm việc, còn 6 ngày làm việc, quá 0 ngày làm việc, tạm dừng 0 ngày làm việc"
    )
    outcome = casework.apply(new(), started()[0], CALENDAR)
    assert str(outcome) == "; ".join([str(outcome.dossier), *map(str, outcome.effects)])
    assert outcome.effects
