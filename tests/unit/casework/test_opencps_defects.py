"""Eighteen defects seen in the source code of OpenCPS v2, each as a test of ours: the number is that of the list."""

import ast
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

import attrs
import pytest

import motcua_lib
from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    MotcuaError,
    OfficeHours,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    casework,
    due,
    vietnam_calendar,
)
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError
from motcua_lib.model.events import (
    Consulted,
    Refused,
    Replied,
    Resumed,
    ReturnedInPerson,
    Suspended,
    Transferred,
)
from motcua_lib.model.verdicts import Boundary, Standing, Timeliness
from support.dossiers import CALENDAR, SECTOR, at, done, life, started

SOURCE = Path(motcua_lib.__file__).parent
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


def test_01_one_calculator_and_no_state_shared_between_offices() -> None:
    """Working hours in static fields shared by all tenants: ours come with the calendar, and two never meet."""
    early, late = (CALENDAR.with_hours(OfficeHours.daily(hours)) for hours in ("06:00-10:00", "12:00-20:00"))
    dossier = life(*started(), term=WorkingHours(8))

    def due_at(calendar: WorkCalendar) -> datetime | None:
        return casework.clock(dossier, at("2025-08-04 10:00"), calendar).due.ends_at

    first = due_at(early), due_at(late)
    assert (due_at(early), due_at(late)) == first == (at("2025-08-06 09:00"), at("2025-08-04 20:00"))
    for path in (SOURCE / "casework").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign):
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                assert not (
                    isinstance(node.value, MUTABLE) and any(name.islower() and name != "__all__" for name in names)
                ), path.name


def test_02_clock_times_are_real_times() -> None:
    """1:30 + 10:45 + 1:30 gave 13:05 on HHMM integers: it is 13:45."""
    calendar = CALENDAR.with_hours(OfficeHours.daily("00:00-23:59"))
    start = at("2025-08-04 01:30")
    end = calendar.add_working_time(start, timedelta(hours=10, minutes=45) + timedelta(hours=1, minutes=30))
    assert end.time() == time(13, 45)


def test_03_saturday_has_hours_of_its_own() -> None:
    """Saturday was reduced mod 7 and took Monday's hours."""
    hours = OfficeHours.weekly(
        {**dict.fromkeys(range(5), "07:30-11:30,13:30-17:30"), 5: "08:00-10:00"}, made_up="08:00-10:00"
    )
    calendar = WorkCalendar.build(date(2025, 1, 1), date(2025, 12, 31), rest_days=[6], hours=hours)
    friday = at("2025-08-08 16:30")
    assert due(WorkingHours(2), friday, calendar).ends_at == at("2025-08-09 09:00")
    assert calendar.closing_time(date(2025, 8, 9)) == at("2025-08-09 10:00")


def test_04_a_receipt_on_a_holiday_sees_the_holiday() -> None:
    """Holidays were loaded from the instant of the receipt on, so that of the day itself was missed."""
    dossier = life(*started("2025-09-02", "09:00"), term=WorkingHours(1))
    clock = casework.clock(dossier, at("2025-09-03 09:00"), CALENDAR)
    assert clock.view.reception.received_at == at("2025-09-03 07:30")
    assert clock.due.ends_at == at("2025-09-03 08:30")


def test_05_a_long_term_is_counted_to_its_end() -> None:
    """The search stopped after 360 calendar days and returned that day without a word."""
    long = casework.clock(life(*started(), term=WorkingDays(500)), at("2025-08-05 09:00"), CALENDAR)
    assert CALENDAR.count(date(2025, 8, 5), long.due.day + timedelta(days=1)) == 500
    with pytest.raises(OutOfRangeError):
        casework.clock(life(*started(), term=WorkingDays(50_000)), at("2025-08-05 09:00"), CALENDAR)


def test_06_a_fraction_of_a_unit_is_refused_and_never_cut() -> None:
    """0.5 hours became 0, and 0.3 days two hours."""
    for wrong in (lambda: WorkingHours(0.5), lambda: WorkingDays(0.3)):  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(ArgumentTypeError):
            wrong()
    half = CALENDAR.add_working_time(at("2025-08-04 09:00"), timedelta(minutes=30))
    assert half == at("2025-08-04 09:30")


def test_07_make_up_days_are_worked_and_hours_carried_over_skip_holidays() -> None:
    """The overdue counter took make-up days for holidays; carried hours skipped weekends and not holidays."""
    open_since = life(*started("2025-04-24", "09:00"), term=WorkingDays(1))
    made_up = casework.clock(open_since, at("2025-04-26 09:00"), CALENDAR)  # a Saturday made up
    assert made_up.over.size == 1
    hours = due(WorkingHours(8), at("2025-04-29 16:30"), CALENDAR)
    assert hours.ends_at == at("2025-05-05 16:30")  # 30 April to 4 May are off


@pytest.mark.parametrize("clock", ["10:00", "10:07", "10:14"])
def test_08_nothing_is_rounded(clock: str) -> None:
    """An exact 10:00 became 10:15 on one path and stayed on another."""
    dossier = life(*started("2025-08-04", clock), term=WorkingHours(8))
    assert casework.clock(dossier, at("2025-08-04 16:00"), CALENDAR).due.ends_at == at(f"2025-08-05 {clock}")


def test_09_the_classifier_uses_the_configured_hours() -> None:
    """Sessions were split on the wrong character, so the hours set were never used."""
    hours = OfficeHours.daily("07:00-11:15,13:45-17:00")
    calendar = CALENDAR.with_hours(hours)
    for clock, verdict in (("13:44", Timeliness.EARLY), ("13:45", Timeliness.ON_TIME)):
        dossier = life(*started(), *done("2025-08-13", clock))
        answer = casework.verdict(dossier, at("2025-12-31 17:00"), calendar, boundary=Boundary.SESSION)
        assert answer.timeliness is verdict


def test_10_how_late_a_released_dossier_was_does_not_grow() -> None:
    """The text was measured to now, and grew every day."""
    dossier = life(*started(), *done("2025-08-18"))
    spans = {
        casework.verdict(dossier, at(text), CALENDAR).reading.over
        for text in ("2025-08-18 09:00", "2025-08-25 09:00", "2035-08-25 09:00")
    }
    assert [span.size for span in spans] == [3]


def test_11_a_pause_has_its_own_beginning() -> None:
    """Resume looked back for the pause and, finding none, took 1970; ours resumes only what is suspended."""
    with pytest.raises(MotcuaError, match="nothing is suspended"):
        life(*started(), Resumed(at("2025-08-06 09:00")))
    events = [
        *started(),
        Suspended(at("2025-08-05 09:00"), "xác minh", citation=SECTOR),
        Resumed(at("2025-08-07 09:00")),
    ]
    [pause] = casework.clock(life(*events), at("2025-08-08 09:00"), CALENDAR).due.conditions.pauses
    assert (pause.start, pause.end) == (at("2025-08-05 09:00"), at("2025-08-07 09:00"))


def test_12_a_pause_is_known_to_all_that_ask() -> None:
    """The lock state paused the dossier and the statistics did not know: ours read the same events."""
    paused = life(*started(), Suspended(at("2025-08-05 09:00"), "xác minh", citation=SECTOR))
    now = at("2025-08-29 09:00")
    clock = casework.clock(paused, now, CALENDAR)
    assert (clock.standing, clock.paused.size) == (Standing.WAITING, 18)
    assert casework.verdict(paused, now, CALENDAR).timeliness is clock.timeliness is Timeliness.IN_TIME_SO_FAR
    assert casework.portal_verdict(paused, now, CALENDAR).timeliness is Timeliness.IN_TIME_SO_FAR
    assert casework.alerts(paused, now, CALENDAR) == ()


def test_13_a_refusal_is_classified_by_its_own_instant() -> None:
    """Comments said that refusals carry no deadline and the code classified them; release was read from the receipt."""
    refused = life(*started(), Refused(at("2025-08-14 09:00"), "không đủ điều kiện"))
    returned = life(*started(), *done("2025-08-13"), ReturnedInPerson(at("2025-08-16 09:00")))
    year_end = at("2025-12-31 17:00")
    assert casework.verdict(refused, year_end, CALENDAR).timeliness is Timeliness.LATE
    assert casework.verdict(returned, year_end, CALENDAR).judged_at == at("2025-08-13 09:00")


def test_14_an_event_at_the_very_instant_has_happened() -> None:
    """A receipt exactly at the start of a period was counted as carried over."""
    dossier = life(*started("2025-08-01", "00:00"))
    assert casework.state_at(dossier, at("2025-08-01 00:00")).value == "received"
    before = casework.verdict(dossier, at("2025-07-31 23:59"), CALENDAR)
    assert before.timeliness is Timeliness.UNCOUNTED
    assert casework.verdict(dossier, at("2025-08-01 00:00"), CALENDAR).timeliness is Timeliness.IN_TIME_SO_FAR


def test_15_conditions_look_at_what_they_name() -> None:
    """A comma list of agencies in a guard was computed and dropped, so that it always passed."""
    asked = life(*started(), Consulted(at("2025-08-05 09:00"), "Thuế, Công an"))
    for agency in ("Thuế", "Công an", "thuế, công an"):
        with pytest.raises(MotcuaError, match="was not consulted"):
            casework.apply(asked, Replied(at("2025-08-06 09:00"), agency), CALENDAR)


def test_16_nothing_is_scheduled_and_nothing_reads_the_clock() -> None:
    """The guard of the overdue scheduler flipped a flag and went on: ours has no scheduler, no thread and no now."""
    for path in (SOURCE / "casework").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not called & {"now", "today", "utcnow"}, path.name
    code = "import motcua_lib.casework, sys; print({'sched', 'asyncio'} & set(sys.modules))"
    fresh = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert fresh.stdout.strip() == "set()"


def test_17_a_question_changes_nothing() -> None:
    """The preview of the next action wrote the due date into the dossier."""
    dossier = life(*started())
    before = attrs.evolve(dossier)
    now = at("2025-08-20 09:00")
    casework.apply(dossier, Transferred(now, "Lãnh đạo"), CALENDAR)
    casework.clock(dossier, now, CALENDAR)
    casework.verdict(dossier, now, CALENDAR)
    casework.alerts(dossier, now, CALENDAR)
    assert dossier == before
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        dossier.state = before.state  # type: ignore[misc]  # the point of the test


def test_18_every_instant_has_a_zone_and_every_kind_of_day_is_counted() -> None:
    """Phases by day of week or month were not written, and no zone was known."""
    utc = at("2025-08-04 15:20").astimezone(VIETNAM_TIME.__class__(timedelta(0)))
    one, other = (
        life(*started("2025-08-04", "15:20")),
        life(*[attrs.evolve(event, at=utc) for event in started("2025-08-04", "15:20")[:2]]),
    )
    now = at("2025-08-06 09:00")
    assert casework.clock(one, now, CALENDAR).due.moment == casework.clock(other, now, CALENDAR).due.moment
    assert other.events[0].at.tzinfo is VIETNAM_TIME
    days = life(*started(), term=CalendarDays(30))
    assert casework.clock(days, now, vietnam_calendar(known_on=date(2025, 8, 1))).due.day == date(2025, 9, 3)
