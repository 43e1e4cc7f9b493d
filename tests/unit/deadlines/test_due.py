"""Due dates: conditions, appointments, certainty, trails and refusals."""

from datetime import UTC, date, datetime, time

import attrs
import pytest

from motcua_lib import (
    VIETNAM_TIME,
    AppointmentRule,
    CalendarDays,
    Certainty,
    Chain,
    Citation,
    Extension,
    Instrument,
    Months,
    OfficeHours,
    Pause,
    Restart,
    SameDay,
    Term,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    deadlines,
    due,
    receive,
    vietnam_calendar,
)
from motcua_lib.book import counting
from motcua_lib.book.office_hours import VINH_PHUC_2020
from motcua_lib.errors import (
    ArgumentTypeError,
    DeadlineError,
    HoursError,
    NaiveDatetimeError,
    OutOfRangeError,
    PauseError,
)
from motcua_lib.model.clock import FirstDay

CALENDAR = vietnam_calendar()
EDGE = vietnam_calendar(known_on=date(2026, 11, 21))  # the same whatever is decided later
CITED = Citation(Instrument("46/2026/NĐ-CP"), "5")


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


MONDAY = at(2025, 3, 3, 9)


# -- what a due date is ------------------------------------------------------------------------------------------


def test_a_term_in_days_ends_at_midnight_and_is_handed_over_at_closing() -> None:
    answer = due(WorkingDays(5), MONDAY, CALENDAR)
    assert answer.day == date(2025, 3, 10)
    assert answer.moment == at(2025, 3, 11)
    assert answer.appointment == at(2025, 3, 10, 17, 30)


def test_a_term_in_hours_ends_at_its_instant() -> None:
    answer = due(WorkingHours(20), at(2025, 3, 3, 9, 5), CALENDAR)
    assert answer.moment == answer.appointment == at(2025, 3, 5, 15, 5)
    assert answer.day == date(2025, 3, 5)
    assert answer.appointment_by(AppointmentRule.SAME_CLOCK_TIME) == answer.moment


def test_the_receipt_may_stand_in_any_zone() -> None:
    answer = due(WorkingDays(1), datetime(2025, 3, 3, 20, tzinfo=UTC), CALENDAR)
    assert answer.day == date(2025, 3, 5)
    assert str(answer.trail).startswith("thứ Ba 04/03/2025 03:00: tiếp nhận")


def test_the_same_clock_time_as_the_receipt() -> None:
    answer = due(WorkingDays(5), at(2025, 3, 3, 9, 5), CALENDAR)
    assert answer.appointment_by(AppointmentRule.SAME_CLOCK_TIME) == at(2025, 3, 10, 9, 5)
    with pytest.raises(DeadlineError, match="a slip that prints the clock time of the receipt depends on"):
        due(WorkingDays(5), date(2025, 3, 3), CALENDAR).appointment_by(AppointmentRule.SAME_CLOCK_TIME)
    with pytest.raises(
        HoursError, match="not open at 20:00:00 on 2025-03-10; its sessions are 07:30–11:30, 13:30–17:30"
    ):
        due(WorkingDays(5), at(2025, 3, 3, 20), CALENDAR).appointment_by(AppointmentRule.SAME_CLOCK_TIME)


def test_a_printing_rule_is_one_of_two() -> None:
    for bad in ("closing-time", None, True):
        with pytest.raises(ArgumentTypeError, match="an AppointmentRule"):
            due(WorkingDays(5), MONDAY, CALENDAR).appointment_by(bad)  # type: ignore[arg-type]  # the point of the test


def test_no_appointment_on_a_day_that_is_not_worked() -> None:
    answer = due(CalendarDays(57), date(2018, 3, 4), CALENDAR, counting=counting.CRIMINAL_PROCEDURE)
    assert answer.day == date(2018, 4, 29)  # a Sunday
    with pytest.raises(HoursError, match="2018-04-29 is not worked"):
        _ = answer.appointment


def test_the_appointment_follows_the_office_hours() -> None:
    short = CALENDAR.with_hours(OfficeHours.daily("08:00-12:00, 13:00-16:00"))
    assert due(WorkingDays(5), MONDAY, short).appointment == at(2025, 3, 10, 16)


# -- pauses, restarts, extensions --------------------------------------------------------------------------------


def test_a_pause_takes_its_days_out_of_the_count() -> None:
    pause = Pause(at(2025, 3, 5, 10), at(2025, 3, 7, 10), citation=CITED)
    answer = due(WorkingDays(5), MONDAY, CALENDAR, pauses=[pause])
    assert answer.day == date(2025, 3, 12)  # 4, 5, (6, 7 paused), 10, 11, 12
    paused = [step for step in answer.trail if step.rule == "paused"]
    assert [(step.at, step.citation) for step in paused] == [(date(2025, 3, 6), CITED), (date(2025, 3, 7), CITED)]


def test_a_pause_that_begins_on_the_last_day_comes_too_late_to_move_it() -> None:
    pause = Pause(at(2025, 3, 4, 10), at(2025, 3, 7, 10))
    assert due(WorkingDays(1), MONDAY, CALENDAR, pauses=[pause]).day == date(2025, 3, 4)


def test_the_trail_names_a_pause_that_takes_out_no_day() -> None:
    pause = Pause(at(2025, 3, 4, 9), at(2025, 3, 4, 15), citation=CITED)
    told = due(WorkingDays(3), MONDAY, CALENDAR, pauses=[pause]).trail
    named = [(step.at, step.until, step.citation) for step in told if step.rule == "pause"]
    assert named == [(pause.start, pause.end, CITED)]
    assert "paused" not in [step.rule for step in told]


def test_a_pause_inside_hours_takes_out_working_time_only() -> None:
    pause = Pause(at(2025, 3, 3, 10), at(2025, 3, 4, 8, 30), citation=CITED)
    answer = due(WorkingHours(4), MONDAY, CALENDAR, pauses=[pause])
    assert answer.moment == at(2025, 3, 4, 11, 30)
    rules = [step.rule for step in answer.trail]
    assert rules.count("session-paused") == 3  # 10:00-11:30, the afternoon, 07:30-08:30


def test_a_month_is_longer_by_the_paused_days() -> None:
    pause = Pause(at(2025, 3, 5, 10), at(2025, 3, 7, 10))
    answer = due(Months(1), MONDAY, CALENDAR, pauses=[pause])
    assert (answer.legs[0].nominal, answer.day) == (date(2025, 4, 5), date(2025, 4, 8))  # a Saturday; 7 April is off
    steps = {step.rule: step for step in answer.trail}
    assert [step.at for step in answer.trail if step.rule == "paused"] == [date(2025, 3, 6), date(2025, 3, 7)]
    assert steps["corresponding-day"].until == date(2025, 4, 3)
    assert steps["moved-by-pauses"].until == date(2025, 4, 5)
    assert steps["moved-by-pauses"].line(language="en").endswith("later by the 2 paused days")


def test_months_of_fixed_length_say_so() -> None:
    steps = due(Months(2), date(2018, 3, 4), CALENDAR, counting=counting.CRIMINAL_PROCEDURE).trail.steps
    assert [step.line(language="en") for step in steps if step.rule == "fixed-length"] == [
        "Sun 2018-03-04 → Wed 2018-05-02: 60 running days for 2 months [Criminal Procedure Code 2015, art. 134]"
    ]


def test_pauses_may_come_in_any_order_and_touch() -> None:
    pauses = [Pause(at(2025, 3, 5, 10), at(2025, 3, 6, 10)), Pause(at(2025, 3, 4, 10), at(2025, 3, 5, 10))]
    assert due(WorkingDays(5), MONDAY, CALENDAR, pauses=pauses).day == date(2025, 3, 12)


def test_conditions_may_begin_with_the_receipt_and_end_with_a_restart() -> None:
    plain = due(WorkingDays(5), MONDAY, CALENDAR)
    at_once = Pause(MONDAY, at(2025, 3, 4, 9))
    assert due(WorkingDays(5), MONDAY, CALENDAR, pauses=[at_once]).day == CALENDAR.add(plain.day, 1)
    assert due(WorkingDays(5), MONDAY.date(), CALENDAR, pauses=[at_once]).day == CALENDAR.add(plain.day, 1)
    assert due(WorkingDays(5), MONDAY, CALENDAR, restarts=[Restart(MONDAY)]).day == plain.day
    restart = Restart(at(2025, 3, 4, 9))
    again = due(WorkingDays(5), restart.at, CALENDAR)
    assert due(WorkingDays(5), MONDAY, CALENDAR, pauses=[at_once], restarts=[restart]).day == again.day
    behind = Pause(restart.at, at(2025, 3, 5, 9))
    assert due(WorkingDays(5), MONDAY, CALENDAR, pauses=[behind], restarts=[restart]).day == CALENDAR.add(again.day, 1)


def test_a_pause_that_begins_when_the_hours_are_full_comes_too_late() -> None:
    opens, full = at(2025, 3, 3, 7, 30), at(2025, 3, 3, 11, 30)
    for pause in (Pause(full, at(2025, 3, 3, 15)), Pause(full, at(2025, 3, 10, 15))):
        assert due(WorkingHours(4), opens, CALENDAR, pauses=[pause]).ends_at == full


def test_a_pause_from_the_end_of_the_calendar_on_is_let_be() -> None:
    own = WorkCalendar.build(date(2025, 3, 3), date(2025, 3, 31))
    pause = Pause(at(2025, 4, 1), at(2025, 4, 7))
    assert due(WorkingHours(16), at(2025, 3, 28, 7, 30), own, pauses=[pause]).ends_at == at(2025, 3, 31, 17, 30)


def test_a_restart_counts_the_whole_term_again() -> None:
    restarts = [Restart(at(2025, 3, 10, 9)), Restart(at(2025, 3, 6, 9), citation=CITED)]
    answer = due(WorkingDays(5), MONDAY, CALENDAR, restarts=restarts)
    assert answer.day == date(2025, 3, 17)
    assert [step.at for step in answer.trail if step.rule == "restarted"] == [at(2025, 3, 6, 9), at(2025, 3, 10, 9)]
    assert due(WorkingHours(4), MONDAY, CALENDAR, restarts=restarts).moment == at(2025, 3, 10, 15)


def test_a_pause_before_a_restart_no_longer_counts() -> None:
    pause = Pause(at(2025, 3, 4, 9), at(2025, 3, 6, 9))
    restart = Restart(at(2025, 3, 6, 9))
    assert due(WorkingDays(5), MONDAY, CALENDAR, pauses=[pause], restarts=[restart]).day == date(2025, 3, 13)


@pytest.mark.parametrize(
    ("term", "by", "expected"),
    [
        (WorkingDays(8), WorkingDays(10), due(WorkingDays(18), MONDAY, CALENDAR).day),
        (CalendarDays(20), CalendarDays(10), due(CalendarDays(30), MONDAY, CALENDAR).day),
        (CalendarDays(30), WorkingDays(2), date(2025, 4, 4)),  # from Wednesday 2 April
        (CalendarDays(5), CalendarDays(1), date(2025, 3, 10)),  # six days end on a Sunday
        (SameDay(), WorkingDays(2), date(2025, 3, 5)),
        (Chain([WorkingDays(2), CalendarDays(3)]), CalendarDays(2), date(2025, 3, 10)),
    ],
)
def test_an_extension_lengthens_the_term(term: Term, by: WorkingDays, expected: date) -> None:
    answer = due(term, MONDAY, CALENDAR, extensions=[Extension(by, citation=CITED)])
    assert answer.day == expected
    assert [step.citation for step in answer.trail if step.rule == "extended"] == [CITED]


def test_an_extension_runs_on_from_the_last_day_before_its_roll() -> None:
    friday = at(2025, 3, 7, 9)
    answer = due(CalendarDays(1), friday, CALENDAR, extensions=[Extension(WorkingDays(1))])
    assert answer.day == date(2025, 3, 10)  # from Saturday 8 March, not from Monday
    assert "rolled" not in [step.rule for step in answer.trail]
    chained = due(Chain([CalendarDays(1), WorkingDays(1)]), friday, CALENDAR)
    assert chained.day == date(2025, 3, 11)  # a chain starts from the legal end


def test_a_chain_of_days_then_hours_starts_at_the_next_session() -> None:
    answer = due(Chain([WorkingDays(1), WorkingHours(2)]), MONDAY, CALENDAR)
    assert answer.moment == at(2025, 3, 5, 9, 30)
    assert [step.rule for step in answer.trail if step.rule in ("link", "clock-started")] == [
        "link",
        "link",
        "clock-started",
    ]
    back = due(Chain([WorkingHours(10), WorkingDays(1)]), MONDAY, CALENDAR)
    assert back.day == date(2025, 3, 5)
    assert due(Chain([WorkingDays(1), SameDay()]), MONDAY, CALENDAR).day == date(2025, 3, 4)


# -- counting rules ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "term", "expected"),
    [
        (at(2025, 3, 3, 14, 59), WorkingDays(1), date(2025, 3, 3)),
        (at(2025, 3, 3, 15), WorkingDays(1), date(2025, 3, 4)),
        (at(2025, 3, 8, 9), WorkingDays(1), date(2025, 3, 10)),
        (at(2025, 3, 3, 9), CalendarDays(3), date(2025, 3, 5)),
        (at(2025, 3, 3, 9), Weeks(1), date(2025, 3, 10)),  # six days on, a Sunday
        (at(2025, 3, 3, 9), Months(1), date(2025, 4, 2)),
        (at(2025, 3, 3, 9), Years(1), date(2026, 3, 2)),
    ],
)
def test_a_receipt_before_15h_as_day_one(received: datetime, term: Term, expected: date) -> None:
    answer = due(term, received, CALENDAR, counting=counting.COUNTED_BEFORE_15H)
    assert answer.day == expected
    first = next(step for step in answer.trail if step.rule.startswith("first-day"))
    assert first.rule == ("first-day-late" if received.hour == 15 else "first-day-included")
    assert first.citation is counting.COUNTED_BEFORE_15H.citation


def test_the_law_of_the_day_is_cited() -> None:
    cited = {
        year: next(s for s in due(WorkingDays(2), date(year, 6, 5), CALENDAR).trail if s.rule == "first-day-excluded")
        for year in (2003, 2010, 2020)
    }
    labels = [step.citation.label["en"] for step in cited.values() if step.citation]
    assert labels == [
        "Civil Code 1995 or the law before it",
        "Civil Code 2005, art. 152",
        "Civil Code 2015, art. 147(2)",
    ]


def test_the_trail_of_a_roll_cites_the_article_and_the_days() -> None:
    answer = due(Weeks(2), date(2025, 4, 18), CALENDAR)
    rules = [step.rule for step in answer.trail]
    assert rules == [
        "received",
        "first-day-excluded",
        "corresponding-day",
        "skipped",
        "skipped",
        "skipped",
        "rolled",
        "office-hours",
        "due",
    ]
    rolled = answer.trail.steps[-3]
    assert (rolled.at, rolled.until) == (date(2025, 5, 2), date(2025, 5, 5))
    assert rolled.citation is not None
    assert rolled.citation.label["en"] == "Civil Code 2015, art. 148(5)"


def test_the_trail_of_a_filing_out_of_hours() -> None:
    reception = receive(at(2025, 3, 8, 20), CALENDAR)
    steps = due(SameDay(), reception, CALENDAR).trail.steps
    assert [step.rule for step in steps] == ["submitted", "received", "same-day", "office-hours", "due"]
    assert "nộp trực tiếp ngoài giờ tiếp nhận" in str(steps[0])
    closed = due(SameDay(), at(2025, 3, 8, 9), CALENDAR).trail.steps
    assert [step.rule for step in closed] == [
        "received",
        "same-day-closed",
        "skipped",
        "counted",
        "office-hours",
        "due",
    ]
    late = due(SameDay(), at(2025, 3, 7, 16), CALENDAR).trail.steps
    assert [step.rule for step in late] == [
        "received",
        "same-day-late",
        "skipped",
        "skipped",
        "counted",
        "office-hours",
        "due",
    ]


def test_the_trail_of_hours_shows_days_off_in_between() -> None:
    steps = due(WorkingHours(4), at(2025, 4, 29, 16), CALENDAR).trail.steps
    assert [step.rule for step in steps if step.rule == "skipped"] == ["skipped"] * 5


def test_a_trail_of_a_calendar_of_ones_own_has_no_citations_of_days() -> None:
    own = WorkCalendar.build(date(2025, 1, 1), date(2025, 12, 31), days_off=[date(2025, 3, 4)])
    answer = due(WorkingDays(1), MONDAY, own)
    assert "ngày đóng cửa" in str(answer.trail)
    assert [step.citation for step in answer.trail if step.rule in ("counted", "skipped")] == [None, None]


# -- certainty ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "received", "certainty"),
    [
        (WorkingDays(5), date(2025, 3, 3), Certainty.DECIDED),
        (WorkingDays(5), date(2026, 11, 19), Certainty.PROVISIONAL),
        (WorkingDays(1), date(2026, 11, 19), Certainty.DECIDED),
        (CalendarDays(60), date(2026, 11, 2), Certainty.DECIDED),  # only its last day matters
        (CalendarDays(1), date(2026, 11, 22), Certainty.PROVISIONAL),
        (WorkingHours(1), at(2026, 11, 23, 9), Certainty.PROVISIONAL),
        (SameDay(), at(2026, 11, 23, 9), Certainty.PROVISIONAL),
        (SameDay(), at(2026, 11, 25, 9), Certainty.DECIDED),
        (WorkingDays(5), date(2027, 12, 30), Certainty.PROVISIONAL),
        (Chain([WorkingDays(1), WorkingDays(3)]), date(2026, 11, 19), Certainty.PROVISIONAL),
    ],
)
def test_a_date_is_as_certain_as_the_days_it_rests_on(term: Term, received: date, certainty: Certainty) -> None:
    assert due(term, received, EDGE).certainty is certainty


def test_the_receipt_day_itself_may_move_without_the_due_date() -> None:
    monday = date(2026, 11, 23)  # may still be swapped; the count begins behind it
    assert EDGE.day(monday).certainty is Certainty.PROVISIONAL
    assert due(WorkingDays(1), monday, EDGE).certainty is Certainty.DECIDED
    assert due(Months(1), monday, EDGE).certainty is Certainty.DECIDED


def test_a_term_may_end_on_the_last_day_of_the_calendar() -> None:
    own = WorkCalendar.build(date(2025, 3, 3), date(2025, 3, 31))
    for term in (CalendarDays(28), Weeks(4), WorkingDays(20)):
        assert due(term, date(2025, 3, 3), own).day == own.last
    with pytest.raises(OutOfRangeError):
        due(CalendarDays(29), date(2025, 3, 3), own)


def test_a_term_may_end_in_the_last_year_of_the_calendar() -> None:
    own = WorkCalendar.build(date(2025, 1, 1), date(2026, 12, 31))
    assert [due(term, date(2025, 3, 3), own).day for term in (Years(1), Months(21))] == [
        date(2026, 3, 3),
        date(2026, 12, 3),
    ]


def test_a_reception_rests_on_the_days_before_it_too() -> None:
    sunday = receive(at(2026, 11, 22, 9), EDGE)  # received on Monday 23 November, a caught day
    assert due(CalendarDays(30), sunday, EDGE).certainty is Certainty.PROVISIONAL


# -- refusals ----------------------------------------------------------------------------------------------------

PAUSE = Pause(at(2025, 3, 4, 9), at(2025, 3, 6, 9))


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"term": 5}, ArgumentTypeError, "a term such as"),
        ({"term": "5 ngày"}, ArgumentTypeError, "a term such as"),
        ({"received": datetime(2025, 3, 3)}, NaiveDatetimeError, "received is the naive datetime"),
        ({"received": datetime(2025, 3, 3), "term": WorkingHours(1)}, NaiveDatetimeError, "received is the naive"),
        ({"received": "2025-03-03"}, ArgumentTypeError, "received must be"),
        ({"received": "2025-03-03", "term": WorkingHours(1)}, ArgumentTypeError, "received must be"),
        ({"calendar": "official"}, ArgumentTypeError, "a WorkCalendar"),
        ({"counting": "legal"}, ArgumentTypeError, "a CountingRule or None"),
        ({"pauses": [PAUSE, PAUSE]}, PauseError, "overlap"),
        ({"pauses": PAUSE}, ArgumentTypeError, "pauses must be a sequence"),
        ({"pauses": [at(2025, 3, 4)]}, ArgumentTypeError, "each of pauses must be Pause"),
        ({"pauses": [Pause(at(2025, 3, 3, 8), at(2025, 3, 4))]}, PauseError, "starts before the receipt"),
        ({"received": date(2025, 3, 5), "pauses": [PAUSE]}, PauseError, "starts before the receipt"),
        ({"restarts": [Restart(at(2025, 3, 1))]}, PauseError, "lies before the receipt"),
        ({"restarts": [Restart(at(2025, 3, 5))], "pauses": [PAUSE]}, PauseError, "runs across the restart"),
        ({"pauses": None}, ArgumentTypeError, "pauses must be a sequence"),
        ({"counting": 0}, ArgumentTypeError, "a CountingRule or None"),
        ({"restarts": [5]}, ArgumentTypeError, "each of restarts"),
        ({"extensions": [WorkingDays(2)]}, ArgumentTypeError, "each of extensions must be Extension"),
        (
            {"received": date(2025, 3, 3), "term": WorkingHours(1)},
            DeadlineError,
            "WorkingHours depends on the clock time",
        ),
        ({"received": date(2025, 3, 3), "term": SameDay()}, DeadlineError, "SameDay depends on the clock time"),
        ({"received": date(2025, 3, 3), "counting": counting.COUNTED_BEFORE_15H}, DeadlineError, "counted-before-15h"),
        ({"received": date(1999, 12, 31)}, OutOfRangeError, "outside the days"),
        ({"term": WorkingDays(100_000)}, OutOfRangeError, "leaves the days"),
        ({"term": CalendarDays(10**9)}, OutOfRangeError, "leaves the days"),
        ({"term": Months(10**9)}, OutOfRangeError, "leaves the days"),
        ({"term": Years(30)}, OutOfRangeError, "leaves the days"),
        ({"term": WorkingHours(10**9)}, OutOfRangeError, "leaves the days"),
        ({"term": WorkingHours(10**15)}, OutOfRangeError, "leaves the days"),
        ({"term": WorkingHours(10**15), "pauses": [PAUSE]}, OutOfRangeError, "leaves the days"),
        ({"term": CalendarDays(5), "received": date(1999, 12, 30)}, OutOfRangeError, "outside the days"),
        ({"received": date.min, "counting": counting.RECEIPT_DAY_COUNTED}, OutOfRangeError, "outside the days"),
        ({"received": datetime.max.replace(tzinfo=UTC)}, OutOfRangeError, "has no date in Vietnam time"),
        ({"term": type("Other", (WorkingDays,), {})(5)}, ArgumentTypeError, "a term such as"),
    ],
)
def test_bad_input_is_refused(wrong: dict[str, object], error: type[Exception], words: str) -> None:
    parts = {"term": WorkingDays(5), "received": MONDAY, "calendar": CALENDAR, **wrong}
    with pytest.raises(error, match=words):
        due(**parts)  # type: ignore[arg-type]  # the point of the test


def test_a_pause_ends_after_it_starts() -> None:
    with pytest.raises(PauseError, match="must end after it starts"):
        Pause(at(2025, 3, 4), at(2025, 3, 4))
    with pytest.raises(NaiveDatetimeError, match="the end of a pause"):
        Pause(at(2025, 3, 4), datetime(2025, 3, 5))
    with pytest.raises(NaiveDatetimeError, match="the instant of a restart"):
        Restart(datetime(2025, 3, 5))
    with pytest.raises(ArgumentTypeError, match=r"Extension\.by"):
        Extension(SameDay())


def test_a_due_date_is_a_value() -> None:
    assert due(WorkingDays(5), MONDAY, CALENDAR) == due(WorkingDays(5), MONDAY, CALENDAR)
    with pytest.raises(AttributeError):
        due(WorkingDays(5), MONDAY, CALENDAR).day = date(2025, 1, 1)  # type: ignore[misc]  # the point of the test


def test_a_due_date_reads_in_one_line() -> None:
    assert str(due(WorkingDays(5), MONDAY, CALENDAR)) == "5 ngày làm việc: thứ Hai 10/03/2025 (đã xác định)"
    assert str(due(WorkingHours(1), MONDAY, CALENDAR)).startswith("1 giờ làm việc: thứ Hai 03/03/2025 10:00")


def test_the_trail_shows_the_receipt_in_vietnam_time() -> None:
    first = due(WorkingDays(2), datetime(2025, 12, 29, 20, tzinfo=UTC), CALENDAR).trail.steps[0]
    assert first.at == at(2025, 12, 30, 3)


def test_the_trail_marks_the_days_that_may_still_move() -> None:
    lines = due(WorkingDays(3), date(2026, 11, 19), EDGE).trail.lines(language="en")
    assert [line.split(":")[0] for line in lines if "may still move" in line] == [
        "Sun 2026-11-22", "Mon 2026-11-23",
    ]  # fmt: skip
    assert "còn có thể đổi" in str(due(WorkingDays(3), date(2026, 11, 19), EDGE).trail)


def test_the_trail_names_the_office_hours_and_their_basis() -> None:
    hours = CALENDAR.with_hours(VINH_PHUC_2020)
    step = due(WorkingDays(2), MONDAY, hours).trail.steps[-2]
    assert (step.rule, step.citation) == ("office-hours", VINH_PHUC_2020.citation)


def test_a_later_part_of_a_chain_has_no_receipt_to_be_late() -> None:
    chain = Chain([WorkingHours(2), WorkingDays(3)])
    steps = due(chain, at(2025, 12, 29, 8), CALENDAR, counting=counting.COUNTED_BEFORE_15H).trail.steps
    assert [step.rule for step in steps if step.rule.startswith("first-day")] == ["first-day-excluded"]


def test_a_supplement_sent_at_night_counts_from_its_official_receipt() -> None:
    supplement = receive(at(2025, 9, 9, 21), CALENDAR)
    restarted = due(WorkingDays(7), at(2025, 9, 3, 9), CALENDAR, restarts=[Restart(supplement)])
    assert restarted.day == due(WorkingDays(7), at(2025, 9, 10, 7, 30), CALENDAR).day
    assert Pause(at(2025, 9, 5, 10), supplement).end == at(2025, 9, 10, 7, 30)


def test_an_extended_leg_neither_rolls_nor_reaches_beyond_the_calendar() -> None:
    short = WorkCalendar.build(date(2025, 1, 1), date(2025, 6, 14))
    answer = due(CalendarDays(5), date(2025, 6, 2), short, extensions=[Extension(WorkingDays(2))])
    assert answer.day == date(2025, 6, 10)
    early = vietnam_calendar(known_on=date(2025, 12, 20))
    extended = due(CalendarDays(5), date(2025, 12, 28), early, extensions=[Extension(Weeks(3))])
    assert (extended.day, extended.certainty) == (date(2026, 1, 23), Certainty.DECIDED)


def test_after_a_restart_the_first_filing_no_longer_matters() -> None:
    early = vietnam_calendar(known_on=date(2025, 12, 20))
    filed = receive(at(2026, 1, 2, 9), early)
    assert due(WorkingDays(2), filed, early).certainty is Certainty.PROVISIONAL
    assert due(WorkingDays(2), filed, early, restarts=[Restart(at(2026, 1, 20, 9))]).certainty is Certainty.DECIDED


def test_a_pause_beyond_the_calendar_that_cannot_matter_is_let_be() -> None:
    short = WorkCalendar.build(date(2025, 1, 1), date(2025, 6, 30))
    pause = Pause(at(2025, 7, 2), at(2025, 7, 3))
    for term in (WorkingDays(2), WorkingHours(2), CalendarDays(2)):
        assert due(term, at(2025, 6, 2, 9), short, pauses=[pause]).day <= date(2025, 6, 4)
    across = Pause(at(2025, 6, 3, 9), at(2025, 7, 3))
    for term in (WorkingDays(5), WorkingHours(40), CalendarDays(5)):
        with pytest.raises(OutOfRangeError):
            due(term, at(2025, 6, 2, 9), short, pauses=[across])


def test_day_one_may_be_the_first_day_of_the_calendar() -> None:
    own = WorkCalendar.build(date(2025, 1, 1), date(2025, 12, 31))
    for term, day in ((WorkingDays(1), date(2025, 1, 1)), (WorkingDays(5), date(2025, 1, 7))):
        assert due(term, date(2025, 1, 1), own, counting=counting.RECEIPT_DAY_COUNTED).day == day


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (date(2024, 1, 29), date(2024, 2, 28)),
        (date(2024, 1, 30), date(2024, 2, 29)),
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_month_from_day_one_ends_on_the_last_day_of_a_short_month(received: date, expected: date) -> None:
    answer = due(Months(1), received, CALENDAR, counting=counting.RECEIPT_DAY_COUNTED)
    assert answer.legs[0].nominal == expected


def test_a_receipt_in_the_minute_of_closing_can_still_be_handed_over_then() -> None:
    mornings = CALENDAR.with_hours(OfficeHours.daily("07:30-11:30"))
    assert due(SameDay(), at(2025, 3, 3, 11, 30), mornings).appointment == at(2025, 3, 3, 11, 30)


def test_no_appointment_before_the_receipt() -> None:
    mornings = CALENDAR.with_hours(OfficeHours.daily("08:00-12:00"))
    with pytest.raises(HoursError, match="closes at 12:00:00 on 2025-06-02, before the receipt"):
        _ = due(SameDay(), at(2025, 6, 2, 14), mornings).appointment


def test_calendars_of_before_2000_are_answered_with_low_confidence() -> None:
    own = WorkCalendar.build(date(1990, 1, 1), date(1999, 12, 31))
    answer = due(CalendarDays(5), date(1999, 1, 4), own)
    assert (answer.day, answer.certainty) == (date(1999, 1, 11), Certainty.DECIDED)
    assert "uncertain" in answer.trail.lines(language="en")[1]


@pytest.mark.parametrize(("minute", "cited"), [(0, "Bkav eGov"), (1, "Luật Hộ tịch 2014")])
def test_a_receipt_that_only_a_practice_finds_late_cites_the_practice(minute: int, cited: str) -> None:
    answer = due(SameDay(), at(2025, 3, 3, 15, minute), CALENDAR, counting=counting.CUTOFF_HOUR_LATE)
    (late,) = [step for step in answer.trail if step.rule == "same-day-late"]
    assert cited in str(late.citation)


def test_a_whole_day_cutoff() -> None:
    assert due(SameDay(time(10)), at(2025, 3, 3, 10, 1), CALENDAR).day == date(2025, 3, 4)


def test_a_name_that_the_package_lacks_is_named() -> None:
    with pytest.raises(AttributeError, match=r"^module 'motcua_lib\.deadlines' has no attribute 'nothing'$"):
        deadlines.nothing  # noqa: B018 - asking for it is the point


def test_an_extension_in_the_unit_of_the_term_is_counted_with_it() -> None:
    for term, by, whole, received in (
        (Months(1), Months(1), Months(2), date(2025, 1, 31)),  # not 28 February and 28 March
        (WorkingDays(3), WorkingDays(2), WorkingDays(5), date(2025, 4, 25)),
        (WorkingHours(3), WorkingHours(5), WorkingHours(8), at(2025, 4, 25, 15)),
    ):
        extended = due(term, received, CALENDAR, extensions=[Extension(by)])
        assert extended.moment == due(whole, received, CALENDAR).moment
        assert "link" not in [step.rule for step in extended.trail]


def test_the_same_day_and_hours_begin_on_the_receipt_day_where_it_is_day_1_too() -> None:
    first = attrs.evolve(counting.LEGAL_DEFAULT.versions[0].value, first_day=FirstDay.INCLUDED)
    filed = at(2025, 4, 25, 9)
    assert due(SameDay(), filed, CALENDAR, counting=first).day == date(2025, 4, 25)
    assert due(WorkingHours(4), filed, CALENDAR, counting=first).moment == at(2025, 4, 25, 15)


def test_a_term_in_years_that_a_pause_takes_off_the_calendar_is_named() -> None:
    pause = Pause(at(2026, 7, 1), at(2027, 9, 1))
    with pytest.raises(OutOfRangeError, match=r"^Years\(n=24\) from 2026-06-01 leaves the days"):
        due(Years(24), date(2026, 6, 1), CALENDAR, pauses=[pause])
