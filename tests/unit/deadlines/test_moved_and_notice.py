"""What a new decision moves, and until when an apology is in time."""

from datetime import date, datetime

import attrs
import pytest

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Channel,
    DayDecision,
    DayKind,
    Instrument,
    OfficeHours,
    Pause,
    Text,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    moved_by,
    notice_by,
    receive,
    vietnam_calendar,
)
from motcua_lib.book import one_stop
from motcua_lib.book.day_decisions import DECISIONS
from motcua_lib.errors import ArgumentTypeError, CalendarError, DeadlineError, DecisionError
from motcua_lib.model.days import DayChange

BEFORE = vietnam_calendar(known_on=date(2025, 12, 24))
NEW_YEAR_2026 = next(decision for decision in DECISIONS if decision.instrument.number == "12729/VPCP-KGVX")


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


def test_the_due_dates_that_a_decision_moves() -> None:
    dues = [
        due(WorkingDays(2), date(2025, 12, 29), BEFORE),  # 31 December: stays
        due(WorkingDays(5), date(2025, 12, 30), BEFORE),  # 7 January: one day later
        due(WorkingDays(7), date(2025, 12, 30), BEFORE),  # 9 January: the made-up Saturday
        due(WorkingDays(15), date(2025, 12, 30), BEFORE),  # after both days: stays
        due(CalendarDays(3), date(2025, 12, 30), BEFORE),  # 2 January rolls to the 5th
    ]
    moved = moved_by(NEW_YEAR_2026, dues, BEFORE)
    assert [(m.old_day.day, m.new_day.day) for m in moved] == [(7, 8), (9, 10), (2, 5)]
    assert [m.before for m in moved] == [dues[1], dues[2], dues[4]]
    after = vietnam_calendar(known_on=date(2025, 12, 25))
    assert [m.new_day for m in moved] == [due(m.before.term, m.before.received, after).day for m in moved]


def test_conditions_hours_and_receptions_are_computed_again() -> None:
    pause = Pause(at(2025, 12, 31, 9), at(2026, 1, 5, 9))
    filed = receive(at(2026, 1, 2, 9), BEFORE)
    dues = [
        due(WorkingDays(3), at(2025, 12, 30, 9), BEFORE, pauses=[pause]),
        due(WorkingHours(8), at(2025, 12, 31, 16), BEFORE),
        due(WorkingDays(1), filed, BEFORE),
    ]
    moved = moved_by(NEW_YEAR_2026, dues, BEFORE)
    assert [m.before for m in moved] == dues[1:]
    assert moved[0].after.moment == at(2026, 1, 5, 16)
    assert moved[1].after.received.received_at == at(2026, 1, 5, 7, 30)
    assert moved[1].new_day == date(2026, 1, 6)


def test_due_dates_of_another_calendar_are_refused() -> None:
    other = BEFORE.with_hours(OfficeHours.daily("08:00-17:00"))
    with pytest.raises(CalendarError, match="the due date 2026-01-07 rests on another calendar"):
        moved_by(NEW_YEAR_2026, [due(WorkingDays(5), date(2025, 12, 30), other)], BEFORE)


def test_a_decision_that_the_calendar_knows_already_says_so() -> None:
    with pytest.raises(DecisionError, match=r"in this calendar already.*known_on an earlier day"):
        moved_by(NEW_YEAR_2026, [], vietnam_calendar())


def test_a_reception_is_made_again_as_it_was_made() -> None:
    filed = at(2026, 1, 2, 9)
    other = attrs.evolve(one_stop.DECREE_118_2025, slug="own")
    for made in ({"channel": Channel.ONLINE}, {"rules": other}, {"competent_at": at(2026, 1, 6, 14)}):
        before = receive(filed, BEFORE, **made)
        (moved,) = moved_by(NEW_YEAR_2026, [due(WorkingHours(30), before, BEFORE)], BEFORE)
        assert moved.after.received == receive(filed, vietnam_calendar(known_on=date(2025, 12, 25)), **made)


def test_a_reception_made_elsewhere_is_a_fact() -> None:
    other = BEFORE.with_hours(OfficeHours.daily("09:00-17:00"))
    filed = receive(at(2025, 12, 30, 8), other)
    answer = due(WorkingHours(2), filed, BEFORE)
    assert moved_by(NEW_YEAR_2026, [answer], BEFORE) == ()


def test_a_due_date_that_cannot_be_computed_again_is_named() -> None:
    filed = receive(at(2026, 1, 2, 9), BEFORE)
    pause = Pause(at(2026, 1, 2, 15), at(2026, 1, 6, 9))
    dues = [due(WorkingDays(1), date(2025, 12, 30), BEFORE), due(WorkingDays(5), filed, BEFORE, pauses=[pause])]
    with pytest.raises(DeadlineError, match=r"number 1 .*starts before the receipt"):
        moved_by(NEW_YEAR_2026, dues, BEFORE)


def test_an_instant_may_move_within_its_day() -> None:
    moved = moved_by(NEW_YEAR_2026, [due(WorkingHours(8), at(2025, 12, 31, 16), BEFORE)], BEFORE)
    assert [(m.old_moment, m.new_moment) for m in moved] == [(at(2026, 1, 2, 16), at(2026, 1, 5, 16))]


def test_only_due_dates_are_compared() -> None:
    with pytest.raises(ArgumentTypeError, match="calendar must be a WorkCalendar"):
        moved_by(NEW_YEAR_2026, [], None)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="each of dues must be Due, not None"):
        moved_by(NEW_YEAR_2026, [None], BEFORE)  # type: ignore[list-item]  # the point of the test


def test_a_decision_that_does_not_fit_is_refused() -> None:
    sunday, monday = date(2026, 1, 4), date(2026, 1, 5)
    wrong = DayDecision.swap(Instrument("1/X"), off=sunday, worked=monday, known_from=date(2025, 12, 25))
    with pytest.raises(DecisionError, match="gives 2026-01-04 off"):
        moved_by(wrong, [], BEFORE)


@pytest.mark.parametrize(
    ("received", "n", "notice"),
    [
        (date(2025, 3, 3), 5, date(2025, 3, 7)),  # due Monday: the Friday before
        (date(2025, 3, 3), 2, date(2025, 3, 4)),
        (date(2025, 12, 30), 2, date(2025, 12, 31)),  # due Monday 5 January after the break
        (date(2025, 4, 23), 4, date(2025, 4, 26)),  # due Monday 28 April: the made-up Saturday
    ],
)
def test_the_last_working_day_for_the_apology(received: date, n: int, notice: date) -> None:
    assert notice_by(due(WorkingDays(n), received, vietnam_calendar())) == notice


def test_a_one_day_term_leaves_the_receipt_day_for_the_apology() -> None:
    assert notice_by(due(WorkingDays(1), date(2025, 3, 3), vietnam_calendar())) == date(2025, 3, 3)
    with pytest.raises(DeadlineError) as refused:
        notice_by(due(WorkingHours(1), at(2025, 3, 3, 9), vietnam_calendar()))
    assert str(refused.value) == (
        "no working day is left to announce the delay: the last one, 2025-02-28, is before the receipt on 2025-03-03"
    )
    with pytest.raises(ArgumentTypeError, match="a Due"):
        notice_by(date(2025, 3, 3))  # type: ignore[arg-type]  # the point of the test


def test_what_moved_prints_as_one_line() -> None:
    hours = due(WorkingHours(4), at(2025, 12, 31, 15), BEFORE)
    moved = moved_by(NEW_YEAR_2026, [due(WorkingDays(5), date(2025, 12, 30), BEFORE), hours], BEFORE)
    assert [str(one) for one in moved] == [
        "5 ngày làm việc: thứ Tư 07/01/2026 → thứ Năm 08/01/2026",
        "4 giờ làm việc: thứ Sáu 02/01/2026 09:00 → thứ Hai 05/01/2026 09:00",
    ]


def test_a_due_date_that_would_leave_the_calendar_is_named() -> None:
    january = WorkCalendar.build(date(2026, 1, 1), date(2026, 1, 31))
    dues = [due(WorkingDays(n), date(2026, 1, 5), january) for n in (1, 19)]
    holiday = DayChange(date(2026, 1, 14), DayKind.HOLIDAY, Text("lễ", "holiday"))
    decision = DayDecision(Instrument("1/CV"), date(2026, 1, 6), changes=[holiday])
    with pytest.raises(DeadlineError) as caught:
        moved_by(decision, dues, january)
    assert str(caught.value).startswith(
        "due date number 1 (19 ngày làm việc: thứ Sáu 30/01/2026 (đã xác định)) cannot be computed again: "
    )
