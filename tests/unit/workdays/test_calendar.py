"""The calendar value: answers, refusals, two time axes, decisions, digests."""

import pickle
import subprocess
import sys
from datetime import date, datetime, time, timedelta

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    Certainty,
    DayChange,
    DayDecision,
    DayKind,
    Instrument,
    OfficeHours,
    Text,
    WorkCalendar,
    vietnam_calendar,
)
from motcua_lib.book.day_decisions import DECISIONS, REVIEWED_ON
from motcua_lib.errors import (
    ArgumentTypeError,
    CalendarError,
    DecisionError,
    HoursError,
    LawError,
    OutOfRangeError,
    QuantityError,
)

OFFICIAL = vietnam_calendar()
EDGE = vietnam_calendar(known_on=date(2026, 11, 21))  # the same whatever is decided later
OWN = WorkCalendar.build(date(2025, 1, 1), date(2025, 12, 31), days_off=[date(2025, 5, 1), date(2025, 5, 3)])
DISPATCH = Instrument("1/TEST")
PROVISIONAL_DAYS = [
    day
    for day in (REVIEWED_ON + timedelta(days=k) for k in range(1, 400))
    if day <= OFFICIAL.decided_through and OFFICIAL.day(day).certainty is Certainty.PROVISIONAL
]


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


# -- coverage of days --------------------------------------------------------------------------------------------


def test_the_official_calendar_covers_2000_to_2050() -> None:
    assert (OFFICIAL.first, OFFICIAL.last) == (date(2000, 1, 1), date(2050, 12, 31))
    assert EDGE.decided_through == date(2027, 12, 31)
    assert OFFICIAL.decided_through >= EDGE.decided_through
    assert "official 2000-01-01 to 2050-12-31" in repr(OFFICIAL)
    assert "own 2025-01-01" in repr(OWN)


@pytest.mark.parametrize("ask", ["is_working_day", "roll_forward", "roll_back", "day", "closing_time", "sessions_on"])
@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2051, 1, 1)])
def test_a_day_not_covered_is_refused(ask: str, day: date) -> None:
    with pytest.raises(OutOfRangeError, match="outside the days 2000-01-01 to 2050-12-31"):
        getattr(OFFICIAL, ask)(day)


@pytest.mark.parametrize("bad", [datetime(2025, 1, 1), "2025-01-01", None, 5, []])
def test_a_day_must_be_a_date(bad: object) -> None:
    for ask in (
        OFFICIAL.is_working_day,
        OFFICIAL.day,
        lambda day: OFFICIAL.add(day, 1),
        lambda day: OFFICIAL.count(day, day),
    ):
        with pytest.raises(ArgumentTypeError, match=r"datetime\.date"):
            ask(bad)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("bad", [True, 1.0, "1", None])
def test_n_must_be_a_whole_number(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="whole number"):
        OFFICIAL.add(date(2025, 1, 1), bad)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(("day", "n"), [(date(2050, 12, 30), 5), (date(2000, 1, 3), -5), (date(2000, 1, 1), -1)])
def test_an_answer_not_covered_is_refused(day: date, n: int) -> None:
    with pytest.raises(OutOfRangeError, match=f"{n} working days from {day}"):
        OFFICIAL.add(day, n)


def test_rolling_off_the_end_is_refused() -> None:
    short = WorkCalendar.build(date(2025, 3, 1), date(2025, 3, 9))  # a Saturday to a Sunday
    with pytest.raises(OutOfRangeError):
        short.roll_forward(date(2025, 3, 8))
    with pytest.raises(OutOfRangeError):
        short.roll_back(date(2025, 3, 2))
    assert short.count(date(2025, 3, 1), date(2025, 3, 10)) == 5
    with pytest.raises(OutOfRangeError):
        short.count(date(2025, 3, 1), date(2025, 3, 11))


def test_counts_may_end_after_the_last_day_and_reach_undecided_years() -> None:
    assert (
        WorkCalendar.build(date(2025, 3, 1), date(2025, 3, 2), days_worked=[date(2025, 3, 1)]).count(
            date(2025, 3, 1), date(2025, 3, 3)
        )
        == 1
    )
    fresh = vietnam_calendar().with_decisions()
    assert fresh.count(date(2027, 12, 1), date(2051, 1, 1)) > 23 * 245


def test_a_long_count_crosses_into_undecided_years() -> None:
    fresh = vietnam_calendar().with_decisions()
    assert fresh.add(date(2027, 12, 31), 1) == date(2028, 1, 4)  # New Year 2028 is a Saturday
    assert vietnam_calendar().with_decisions().roll_forward(date(2030, 1, 1)) == date(2030, 1, 2)


# -- calendars of one's own --------------------------------------------------------------------------------------


def test_days_off_and_worked_of_ones_own() -> None:
    own = WorkCalendar.build(
        date(2025, 4, 1),
        date(2025, 5, 31),
        rest_days={4, 5},
        days_off=[date(2025, 5, 1)],
        days_worked=[date(2025, 5, 2)],
    )
    assert [own.is_working_day(date(2025, 5, day)) for day in (1, 2, 3, 4)] == [False, True, False, True]
    assert [own.day(date(2025, 5, day)).kind for day in (1, 2, 3, 4)] == [
        DayKind.CLOSED, DayKind.MADE_UP, DayKind.WEEKLY_REST, DayKind.WORKING,
    ]  # fmt: skip
    assert own.day(date(2025, 5, 1)).citation is None
    assert [own.day(date(2025, 5, day)).day.day for day in (1, 2, 3, 4)] == [1, 2, 3, 4]
    assert own.certainty(date(2025, 4, 1), date(2025, 5, 31)) is Certainty.DECIDED


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"last": date(2024, 1, 1)}, CalendarError, "must not be after"),
        ({"rest_days": {7}}, CalendarError, "weekday number 0"),
        ({"rest_days": [True]}, CalendarError, "weekday number 0"),
        ({"rest_days": [5.0]}, CalendarError, "weekday number 0"),
        ({"rest_days": [[1]]}, CalendarError, "weekday number 0"),
        ({"last": date.max}, CalendarError, "before the last day that dates know"),
        ({"rest_days": range(7)}, CalendarError, "no day is worked"),
        ({"days_off": [date(2024, 1, 1)]}, OutOfRangeError, "outside the days"),
        ({"days_worked": [date(2026, 1, 1)]}, OutOfRangeError, "outside the days"),
        ({"days_off": [date(2025, 1, 4)], "days_worked": [date(2025, 1, 4)]}, CalendarError, "both as a day off and"),
        ({"days_off": ["2025-01-04"]}, ArgumentTypeError, "a day of the calendar"),
        ({"hours": "08:00-17:00"}, ArgumentTypeError, "OfficeHours or None"),
        ({"rest_days": 5}, ArgumentTypeError, "rest_days must be a sequence"),
        ({"days_off": date(2025, 1, 4)}, ArgumentTypeError, "the days off or worked must be a sequence"),
    ],
)
def test_contradictions_are_refused(wrong: dict[str, object], error: type[Exception], words: str) -> None:
    parts = {"first": date(2025, 1, 1), "last": date(2025, 12, 31), **wrong}
    with pytest.raises(error, match=words):
        WorkCalendar.build(**parts)  # type: ignore[arg-type]  # the point of the test


def test_the_first_and_the_last_day_are_days_of_the_calendar_like_any_other() -> None:
    monday, friday = date(2025, 3, 3), date(2025, 3, 7)
    assert WorkCalendar.build(monday, monday).add(monday, 0) == monday
    own = WorkCalendar.build(monday, friday, days_off=[monday, friday])
    assert (own.roll_forward(monday), own.roll_back(friday)) == (date(2025, 3, 4), date(2025, 3, 6))
    closed = DayDecision(
        DISPATCH, date(2025, 3, 1), changes=[DayChange(day, DayKind.CLOSED) for day in (monday, friday)]
    )
    assert WorkCalendar.build(monday, friday).with_decisions(closed).count(monday, date(2025, 3, 8)) == 3
    fresh = vietnam_calendar().with_decisions()
    assert fresh.day(date(2050, 12, 31)).kind is DayKind.WEEKLY_REST


def test_the_first_day_worked_is_the_one_before_the_rest_days_behind_it() -> None:
    friday = date(2025, 1, 10)
    own = WorkCalendar.build(friday, date(2025, 1, 31))
    assert [own.add(friday + timedelta(days=k), -1) for k in (1, 2, 3)] == [friday] * 3


# -- two time axes and certainty ---------------------------------------------------------------------------------


def test_known_on_answers_as_one_would_have_on_that_day() -> None:
    friday, saturday = date(2026, 1, 2), date(2026, 1, 10)
    before, after = vietnam_calendar(known_on=date(2025, 12, 24)), vietnam_calendar(known_on=date(2025, 12, 25))
    assert (before.is_working_day(friday), before.is_working_day(saturday)) == (True, False)
    assert (after.is_working_day(friday), after.is_working_day(saturday)) == (False, True)
    assert before.day(friday).certainty is Certainty.PROVISIONAL
    assert before.day(saturday).certainty is Certainty.PROVISIONAL  # a make-up day for the caught Friday
    assert after.day(friday).certainty is Certainty.DECIDED


def test_a_year_is_undecided_until_its_dispatch() -> None:
    before = vietnam_calendar(known_on=date(2025, 10, 12))
    assert before.decided_through == date(2025, 12, 31)
    tet = before.day(date(2026, 2, 17))
    assert (tet.is_working, tet.certainty) == (False, Certainty.PROVISIONAL)
    assert "holidays" in tet.citation.label["en"]
    assert before.day(date(2026, 3, 3)).certainty is Certainty.PROVISIONAL
    assert vietnam_calendar(known_on=date(2025, 10, 13)).day(date(2026, 2, 17)).certainty is Certainty.DECIDED


def test_the_statute_settles_the_years_in_which_nobody_chose_tet() -> None:
    assert vietnam_calendar(known_on=date(2009, 6, 1)).decided_through == date(2013, 12, 31)


def test_a_make_up_day_before_the_year_end_is_provisional_while_the_next_year_is_open() -> None:
    early = vietnam_calendar(known_on=date(2014, 12, 25))  # the day before Saturday 27 December 2014 was made up
    assert early.decided_through == date(2014, 12, 31)
    assert early.day(date(2014, 12, 27)).certainty is Certainty.PROVISIONAL
    assert early.certainty(date(2014, 12, 26), date(2014, 12, 30)) is Certainty.PROVISIONAL


def test_culture_day_is_unknown_before_its_resolution() -> None:
    day = date(2026, 11, 24)
    assert vietnam_calendar(known_on=date(2026, 4, 23)).is_working_day(day)
    assert not vietnam_calendar(known_on=date(2026, 4, 24)).is_working_day(day)
    assert vietnam_calendar(known_on=date(2025, 6, 1)).is_working_day(day)  # a forecast year then


def test_caught_days_and_rest_days_near_them_are_provisional() -> None:
    assert EDGE.day(date(2026, 11, 23)).certainty is Certainty.PROVISIONAL
    assert EDGE.day(date(2026, 11, 28)).certainty is Certainty.PROVISIONAL
    assert EDGE.day(date(2026, 12, 5)).certainty is Certainty.DECIDED
    assert EDGE.day(date(2025, 4, 29)).certainty is Certainty.DECIDED
    early = vietnam_calendar(known_on=date(2018, 7, 10))  # Mon 31 December 2018 was swapped the day after
    assert early.day(date(2018, 12, 31)).certainty is Certainty.PROVISIONAL


@pytest.mark.parametrize(
    ("known_on", "shaky"),
    [
        (13, [14, 19, 20, 21, 27, 28]),  # the day of knowledge itself is settled
        (18, [19, 20, 21, 27, 28]),  # on the holiday the Friday behind it may still be swapped
        (19, []),  # on the Friday it no longer may
    ],
)
def test_a_caught_friday_keeps_the_rest_days_within_reach_open(known_on: int, shaky: list[int]) -> None:
    """Thursday 18 April 2024 was Hùng Kings' day; the Friday behind it was worked."""
    calendar = vietnam_calendar(known_on=date(2024, 4, known_on))
    april = [date(2024, 4, day) for day in range(1, 31)]
    assert [day.day for day in april if calendar.day(day).certainty is Certainty.PROVISIONAL] == shaky


@pytest.mark.parametrize(
    ("known_on", "shaky"),
    [(date(2001, 12, 30), [date(2001, 12, 31), date(2002, 1, 5), date(2002, 1, 6)]), (date(2001, 12, 31), [])],
)
def test_a_caught_monday_moves_no_more_once_it_is_there(known_on: date, shaky: list[date]) -> None:
    """New Year 2002 was a Tuesday, and no dispatch swapped the Monday before it."""
    calendar = vietnam_calendar(known_on=known_on)
    around = [date(2001, 12, 26) + timedelta(days=k) for k in range(16)]
    assert [day for day in around if calendar.day(day).certainty is Certainty.PROVISIONAL] == shaky


@pytest.mark.parametrize(
    ("start", "end", "certainty"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), Certainty.DECIDED),
        (date(2026, 11, 20), date(2026, 11, 23), Certainty.PROVISIONAL),
        (date(2026, 11, 23), date(2026, 11, 23), Certainty.DECIDED),
        (date(2026, 12, 14), date(2027, 12, 31), Certainty.DECIDED),
        (date(2027, 12, 31), date(2028, 1, 1), Certainty.DECIDED),
        (date(2027, 12, 31), date(2028, 1, 2), Certainty.PROVISIONAL),
        (date(2030, 3, 1), date(2030, 3, 1), Certainty.DECIDED),  # no day, so none that may move
    ],
)
def test_certainty_of_a_stretch(start: date, end: date, certainty: Certainty) -> None:
    assert EDGE.certainty(start, end) is certainty


def test_the_last_day_of_the_settled_years_is_decided_and_the_next_is_not() -> None:
    found = [EDGE.day(date(2027, 12, 31) + timedelta(days=k)).certainty for k in (0, 3)]
    assert found == [Certainty.DECIDED, Certainty.PROVISIONAL]


@pytest.mark.parametrize("span", [(date(1990, 1, 1), date(1991, 1, 1)), (date(2050, 1, 1), date(2051, 1, 2))])
def test_certainty_is_of_covered_days(span: tuple[date, date]) -> None:
    assert OFFICIAL.certainty(date(2050, 1, 1), date(2051, 1, 1)) is Certainty.PROVISIONAL
    with pytest.raises(OutOfRangeError, match="outside the days"):
        OFFICIAL.certainty(*span)
    with pytest.raises(ArgumentTypeError, match="start must be"):
        OFFICIAL.certainty("a", "b")  # type: ignore[arg-type]  # the point of the test


def test_nothing_is_known_beyond_the_last_review_of_the_book() -> None:
    reviewed = REVIEWED_ON
    later = vietnam_calendar(known_on=reviewed + timedelta(days=365))
    assert [later.day(day).certainty for day in PROVISIONAL_DAYS] == [Certainty.PROVISIONAL] * len(PROVISIONAL_DAYS)
    swapped = OFFICIAL.with_decisions(swap(date(2027, 4, 29), date(2027, 4, 24)))
    assert [swapped.day(day).certainty for day in PROVISIONAL_DAYS] == [Certainty.PROVISIONAL] * len(PROVISIONAL_DAYS)


@pytest.mark.parametrize("bad", ["2025-12-20", datetime(2025, 12, 20)])
def test_known_on_is_a_date(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="known_on"):
        vietnam_calendar(known_on=bad)  # type: ignore[arg-type]  # the point of the test


def test_hours_of_the_official_calendar_are_office_hours() -> None:
    with pytest.raises(ArgumentTypeError, match="hours must be OfficeHours or None"):
        vietnam_calendar(hours=["08:00-17:00"])  # type: ignore[arg-type]  # the point of the test


def test_no_law_is_known_before_1995() -> None:
    with pytest.raises(LawError, match="known on 1994-01-01"):
        vietnam_calendar(known_on=date(1994, 1, 1))


# -- decisions ---------------------------------------------------------------------------------------------------


def swap(off: date, worked: date) -> DayDecision:
    return DayDecision.swap(DISPATCH, off=off, worked=worked, known_from=date(2026, 12, 1))


def test_a_swap_changes_two_days_and_says_so() -> None:
    changed = OFFICIAL.with_decisions(swap(date(2027, 4, 29), date(2027, 4, 24)))
    assert changed.day(date(2027, 4, 29)).kind is DayKind.SWAPPED_OFF
    assert changed.day(date(2027, 4, 24)).kind is DayKind.MADE_UP
    assert changed.day(date(2027, 4, 24)).names[0]["en"] == "made up for 2027-04-29"
    assert changed.day(date(2027, 4, 29)).citation.instrument is DISPATCH
    assert OFFICIAL.is_working_day(date(2027, 4, 29))


def test_a_day_off_without_a_counterpart_has_no_name() -> None:
    decision = DayDecision(DISPATCH, date(2026, 12, 1), changes=[DayChange(date(2027, 4, 29), DayKind.SWAPPED_OFF)])
    assert OFFICIAL.with_decisions(decision).day(date(2027, 4, 29)).names == ()


@pytest.mark.parametrize("calendar", [OFFICIAL, OWN])
def test_a_decision_must_change_what_it_names(calendar: WorkCalendar) -> None:
    tuesday, saturday, sunday = date(2025, 6, 10), date(2025, 6, 14), date(2025, 6, 15)
    with pytest.raises(DecisionError, match="makes 2025-06-10 a working day, but it is one already"):
        calendar.with_decisions(swap(date(2025, 6, 11), tuesday))
    with pytest.raises(DecisionError, match="gives 2025-06-14 off, but it is not a working day"):
        calendar.with_decisions(swap(saturday, sunday))
    with pytest.raises(ArgumentTypeError, match="a decision must be DayDecision"):
        calendar.with_decisions(tuesday)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="hours must be OfficeHours"):
        calendar.with_hours(None)  # type: ignore[arg-type]  # the point of the test


def test_a_public_holiday_is_no_make_up_day() -> None:
    with pytest.raises(DecisionError, match="2027-01-01 a working day, but it is a public holiday"):
        OFFICIAL.with_decisions(swap(date(2027, 1, 4), date(2027, 1, 1)))


@pytest.mark.parametrize("kind", [DayKind.HOLIDAY, DayKind.IN_LIEU, DayKind.CLOSED, DayKind.SWAPPED_OFF])
def test_no_decision_frees_a_rest_day_under_any_name(kind: DayKind) -> None:
    saturday = DayDecision(DISPATCH, date(2026, 12, 1), changes=[DayChange(date(2027, 4, 24), kind, Text("x", "x"))])
    with pytest.raises(DecisionError, match="gives 2027-04-24 off, but it is not a working day"):
        OFFICIAL.with_decisions(saturday)


def test_what_is_closed_already_is_not_closed_again() -> None:
    closed = DayDecision(DISPATCH, date(2025, 5, 1), changes=[DayChange(date(2025, 5, 1), DayKind.CLOSED)])
    with pytest.raises(DecisionError, match="gives 2025-05-01 off, but it is not a working day"):
        OWN.with_decisions(closed)


def test_a_storm_closes_an_office() -> None:
    storm = DayChange(date(2025, 9, 29), DayKind.CLOSED, Text("nghỉ do bão", "storm"))
    closed = OFFICIAL.with_decisions(DayDecision(DISPATCH, date(2025, 9, 28), changes=[storm]))
    assert closed.day(date(2025, 9, 29)).kind.text["vi"] == "ngày đóng cửa"
    assert not closed.is_working_day(date(2025, 9, 29))


def test_a_decision_cannot_leave_no_day_worked() -> None:
    single = WorkCalendar.build(date(2025, 3, 7), date(2025, 3, 9))
    closing = DayDecision(DISPATCH, date(2025, 3, 1), changes=[DayChange(date(2025, 3, 7), DayKind.CLOSED)])
    with pytest.raises(CalendarError, match="no day is worked"):
        single.with_decisions(closing)


def test_a_decision_of_the_book_cannot_be_applied_twice() -> None:
    book = next(decision for decision in DECISIONS if decision.instrument.number == "12729/VPCP-KGVX")
    with pytest.raises(DecisionError, match="12729"):
        OFFICIAL.with_decisions(book)


@pytest.mark.parametrize("calendar", [OFFICIAL, OWN])
def test_a_decision_outside_the_calendar_is_refused(calendar: WorkCalendar) -> None:
    with pytest.raises(OutOfRangeError, match="2060-01-05"):
        calendar.with_decisions(swap(date(2060, 1, 5), date(2060, 1, 10)))
    with pytest.raises(OutOfRangeError, match="1990-01-02"):
        calendar.with_decisions(swap(date(1990, 1, 2), date(1990, 1, 6)))


def test_a_decision_can_settle_a_year() -> None:
    tet = [DayChange(date(2028, 1, day), DayKind.HOLIDAY, Text("Tết", "Tết")) for day in (25, 26, 27, 28)]
    dispatch = DayDecision(DISPATCH, date(2027, 10, 1), changes=tet, settles=[2028])
    settled = OFFICIAL.with_decisions(dispatch)
    assert settled.decided_through == date(2028, 12, 31)
    assert settled.day(date(2028, 1, 25)).certainty is Certainty.DECIDED
    assert settled.day(date(2028, 3, 1)).certainty is Certainty.DECIDED
    assert settled.day(date(2028, 4, 4)).certainty is Certainty.PROVISIONAL  # 10/3 lunar still comes from the forecast
    assert settled.day(date(2028, 1, 1)).kind is DayKind.HOLIDAY
    assert settled.day(date(2028, 1, 24)).kind is DayKind.WORKING  # no forecast of Tết is left in it
    weekend = settling(date(2028, 1, 29))
    with pytest.raises(DecisionError, match="gives 2028-01-29 off"):
        OFFICIAL.with_decisions(weekend)


def settling(day: date, *years: int) -> DayDecision:
    change = DayChange(day, DayKind.HOLIDAY, Text("Tết", "Tết"))
    return DayDecision(DISPATCH, date(2027, 10, 1), changes=[change], settles=years or [2028])


def test_what_else_a_settling_decision_changes_is_checked_and_kept() -> None:
    tet = DayChange(date(2028, 1, 25), DayKind.HOLIDAY, Text("Tết", "Tết"))
    pair = swap(date(2027, 12, 31), date(2028, 1, 8)).changes
    settled = EDGE.with_decisions(DayDecision(DISPATCH, date(2027, 10, 1), changes=[tet, *pair], settles=[2028]))
    kinds = [settled.day(day).kind for day in (date(2027, 12, 31), date(2028, 1, 8), date(2028, 1, 25))]
    assert kinds == [DayKind.SWAPPED_OFF, DayKind.MADE_UP, DayKind.HOLIDAY]
    worked = DayChange(date(2028, 6, 5), DayKind.MADE_UP)
    with pytest.raises(DecisionError, match="2028-06-05 a working day, but it is one already"):
        EDGE.with_decisions(DayDecision(DISPATCH, date(2027, 10, 1), changes=[tet, worked], settles=[2028]))


def test_a_decision_that_dates_the_lunar_day_itself_is_believed() -> None:
    kings = DayChange(date(2028, 4, 4), DayKind.HOLIDAY, Text("Giỗ Tổ Hùng Vương", "Hùng Kings' day"))
    settled = EDGE.with_decisions(DayDecision(DISPATCH, date(2027, 10, 1), changes=[kings], settles=[2028]))
    record = settled.day(date(2028, 4, 4))
    assert (record.citation.instrument, record.certainty) == (DISPATCH, Certainty.DECIDED)


def test_what_was_known_before_the_first_day_is_no_more_than_the_statute() -> None:
    early = vietnam_calendar(known_on=date(1999, 12, 1))
    assert [early.is_working_day(date(2000, 1, day)) for day in (1, 2, 3, 4)] == [False, False, False, True]
    assert early.decided_through == date(2013, 12, 31)


@pytest.mark.parametrize("years", [(2027,), (2029,), (2028, 2030), (2051,), (1999,)])
def test_years_are_settled_one_after_another(years: tuple[int, ...]) -> None:
    with pytest.raises(DecisionError, match="the next year that this calendar leaves open is"):
        EDGE.with_decisions(settling(date(2028, 1, 25), *years))


def test_a_year_is_not_settled_twice_by_one_decision() -> None:
    tet = settling(date(2028, 1, 25))
    with pytest.raises(DecisionError, match="in this calendar already"):
        EDGE.with_decisions(tet).with_decisions(tet)


def test_a_make_up_day_is_no_caught_day() -> None:
    made_up = OFFICIAL.with_decisions(swap(date(2027, 6, 4), date(2027, 6, 5)))  # Friday off, Saturday worked
    around = [date(2027, 5, 29) + timedelta(days=k) for k in range(16)]
    assert {made_up.day(day).certainty for day in around} == {Certainty.DECIDED}


def test_a_swap_in_an_open_year_is_no_more_certain_than_the_year() -> None:
    swapped = EDGE.with_decisions(swap(date(2029, 6, 1), date(2029, 6, 2)))
    assert swapped.day(date(2029, 6, 1)).certainty is Certainty.PROVISIONAL
    assert swapped.certainty(date(2029, 6, 1), date(2029, 6, 2)) is Certainty.PROVISIONAL


def test_several_years_can_be_settled_and_no_more_than_there_are() -> None:
    assert EDGE.with_decisions(settling(date(2028, 1, 25), 2028, 2029)).decided_through == date(2029, 12, 31)
    rest = EDGE.with_decisions(settling(date(2028, 1, 25), *range(2028, 2051)))
    assert rest.decided_through == date(2050, 12, 31)
    with pytest.raises(DecisionError, match="settles 2051"):
        rest.with_decisions(settling(date(2028, 1, 26), 2051))


def test_a_calendar_of_ones_own_has_no_years_to_settle() -> None:
    with pytest.raises(DecisionError, match="leaves open is none"):
        OWN.with_decisions(settling(date(2025, 6, 10), 2025))


def test_a_decision_in_an_undecided_year_is_checked_at_once() -> None:
    changed = OFFICIAL.with_decisions(swap(date(2030, 3, 5), date(2030, 3, 9)))
    assert changed.is_working_day(date(2030, 3, 9))
    with pytest.raises(DecisionError, match="2030-03-09"):
        OFFICIAL.with_decisions(swap(date(2030, 3, 9), date(2030, 3, 10)))


def test_a_later_dispatch_may_confirm_a_holiday() -> None:
    confirmed = DayDecision(
        DISPATCH, date(2026, 12, 1), changes=[DayChange(date(2027, 4, 30), DayKind.HOLIDAY, Text("30/4", "30 April"))]
    )
    assert OFFICIAL.with_decisions(confirmed).day(date(2027, 4, 30)).citation.instrument is DISPATCH


# -- hours -------------------------------------------------------------------------------------------------------


def test_working_time_runs_in_sessions_only() -> None:
    assert OFFICIAL.working_time(at(2025, 4, 25, 16), at(2025, 4, 28, 8)) == timedelta(hours=1.5 + 8 + 0.5)
    assert OFFICIAL.working_time(at(2025, 4, 28, 8), at(2025, 4, 25, 16)) == -timedelta(hours=10)
    assert OFFICIAL.working_time(at(2000, 1, 1, 8), at(2000, 1, 2, 8)) == timedelta(0)


def test_seconds_and_less_are_kept() -> None:
    start = at(2025, 3, 3, 9, 5, 30, 7)
    assert OFFICIAL.add_working_time(start, timedelta(hours=8)) == at(2025, 3, 4, 9, 5, 30, 7)


def test_an_end_on_a_closing_time_is_that_closing_time() -> None:
    assert OFFICIAL.add_working_time(at(2025, 3, 3, 9, 30), timedelta(hours=2)) == at(2025, 3, 3, 11, 30)
    assert OFFICIAL.add_working_time(at(2025, 3, 3, 12), timedelta(hours=4)) == at(2025, 3, 3, 17, 30)


def test_working_time_reaches_undecided_years_and_stops_at_the_end() -> None:
    fresh = vietnam_calendar().with_decisions()
    assert fresh.add_working_time(at(2027, 12, 31, 17), timedelta(hours=1)) == at(2028, 1, 4, 8)
    assert vietnam_calendar().with_decisions().next_open(at(2027, 12, 31, 18)) == at(2028, 1, 4, 7, 30)
    with pytest.raises(OutOfRangeError, match="10 hours of office time from"):
        fresh.add_working_time(at(2050, 12, 30, 17), timedelta(hours=10))
    with pytest.raises(OutOfRangeError, match="no working day lies on or after"):
        fresh.next_open(at(2050, 12, 31, 18))
    with pytest.raises(OutOfRangeError, match="outside"):
        fresh.add_working_time(at(2051, 1, 1, 8), timedelta(hours=1))


def test_an_amount_of_working_time_is_a_timedelta() -> None:
    with pytest.raises(ArgumentTypeError, match=r"amount must be a datetime\.timedelta, not 8"):
        OFFICIAL.add_working_time(at(2025, 3, 3, 8), 8)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("amount", [timedelta(0), timedelta(hours=-1)])
def test_an_amount_of_working_time_is_positive(amount: timedelta) -> None:
    with pytest.raises(QuantityError, match="amount of working time"):
        OFFICIAL.add_working_time(at(2025, 3, 3, 8), amount)


def test_a_long_amount_is_found_too() -> None:
    year = OFFICIAL.working_time(at(2024, 1, 1, 0), at(2025, 1, 1, 0))
    assert OFFICIAL.add_working_time(at(2024, 1, 1, 0), year) == at(2024, 12, 31, 17, 30)


def test_an_hour_is_found_on_every_day_up_to_the_last() -> None:
    day = OWN.roll_forward(OWN.first)
    while day < date(2025, 12, 31):
        opens = datetime.combine(day, time(7, 30), VIETNAM_TIME)
        assert OWN.add_working_time(opens, timedelta(hours=1)) == opens + timedelta(hours=1)
        assert OWN.add_working_time(opens, timedelta(hours=9)).date() == OWN.add(day, 1)
        day = OWN.add(day, 1)


def test_the_next_open_instant() -> None:
    assert OFFICIAL.next_open(at(2025, 3, 3, 9)) == at(2025, 3, 3, 9)
    assert OFFICIAL.next_open(at(2025, 3, 3, 6)) == at(2025, 3, 3, 7, 30)
    assert OFFICIAL.next_open(at(2025, 3, 3, 11, 30)) == at(2025, 3, 3, 13, 30)
    assert OFFICIAL.next_open(at(2025, 3, 7, 17, 30)) == at(2025, 3, 10, 7, 30)


def test_hours_can_leave_a_working_day_without_sessions() -> None:
    mornings = OfficeHours.weekly(dict.fromkeys(range(4), "08:00-12:00"), made_up=())
    calendar = OFFICIAL.with_hours(mornings)
    assert calendar.hours is mornings
    assert calendar.next_open(at(2025, 3, 7, 9)) == at(2025, 3, 10, 8)
    assert calendar.next_open(at(2025, 3, 6, 13)) == at(2025, 3, 10, 8)
    assert calendar.add_working_time(at(2025, 3, 6, 11), timedelta(hours=2)) == at(2025, 3, 10, 9)
    with pytest.raises(HoursError, match="no session on the working day 2025-03-07"):
        calendar.closing_time(date(2025, 3, 7))
    with pytest.raises(HoursError, match="2025-03-08 is not worked"):
        calendar.closing_time(date(2025, 3, 8))
    assert calendar.sessions_on(date(2025, 3, 8)) == ()
    assert OFFICIAL.closing_time(date(2025, 4, 26)) == at(2025, 4, 26, 17, 30)


# -- a value -----------------------------------------------------------------------------------------------------


def test_calendars_are_values() -> None:
    assert vietnam_calendar() == OFFICIAL
    assert vietnam_calendar() is vietnam_calendar()
    assert OFFICIAL.with_decisions() == OFFICIAL
    assert hash(OFFICIAL.with_decisions()) == hash(OFFICIAL)
    assert OFFICIAL.with_hours(OfficeHours.daily("08:00-17:00")) != OFFICIAL
    assert OFFICIAL != "a calendar"
    assert len({hash(OFFICIAL), hash(OWN), hash(EDGE)}) == 3


def test_a_calendar_pickles_small_and_answers_the_same() -> None:
    for calendar in (OFFICIAL, OWN, OFFICIAL.with_decisions(swap(date(2027, 4, 29), date(2027, 4, 24)))):
        packed = pickle.dumps(calendar)
        assert len(packed) < 64 * 1024
        again = pickle.loads(packed)
        assert again == calendar
        assert again.digest == calendar.digest


def test_the_digest_is_the_content() -> None:
    changed = OFFICIAL.with_decisions(swap(date(2027, 4, 29), date(2027, 4, 24)))
    hours = OFFICIAL.with_hours(OfficeHours.daily("08:00-12:00, 13:00-17:00"))
    assert len({OFFICIAL.digest, changed.digest, hours.digest, OWN.digest}) == 4
    assert OFFICIAL.digest == vietnam_calendar().with_decisions().digest
    seconds = [OWN.with_hours(OfficeHours.daily(text)).digest for text in ("07:30-11:30", "07:30:59-11:30:59")]
    assert seconds[0] != seconds[1]
    code = "from motcua_lib import vietnam_calendar; print(vietnam_calendar().digest)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == OFFICIAL.digest


@pytest.mark.parametrize("source", [None, "lịch", OFFICIAL])
def test_a_calendar_is_made_by_the_two_ways_there_are(source: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"source must be what vietnam_calendar\(\) and WorkCalendar.build"):
        WorkCalendar(source)


@pytest.mark.parametrize("known_on", [date(2000, 1, 1), date(2007, 4, 1), date(2012, 6, 17), date(2019, 11, 19)])
def test_a_calendar_rests_on_nothing_that_was_known_later(known_on: date) -> None:
    calendar = vietnam_calendar(known_on=known_on)
    days = (calendar.first + timedelta(days=k) for k in range((date(2028, 1, 1) - calendar.first).days))
    known = [record.known_from for record in map(calendar.day, days) if record.known_from is not None]
    assert max(known) <= known_on


def test_what_is_decided_later_changes_neither_hours_nor_what_was_known() -> None:
    mornings = OfficeHours.weekly(dict.fromkeys(range(5), "07:30-11:30"), made_up="07:30-11:30")
    early = vietnam_calendar(known_on=date(2025, 12, 20), hours=mornings)
    swap = DayDecision.swap(DISPATCH, off=date(2026, 6, 5), worked=date(2026, 6, 6), known_from=date(2025, 12, 1))
    changed = early.with_decisions(swap)
    assert (early.hours, changed.hours) == (mornings, mornings)
    assert changed.is_working_day(date(2026, 6, 6))
    assert changed.is_working_day(date(2026, 1, 2))  # the swap of New Year came on 22 December


def test_tet_on_a_weekend_stays_a_holiday_where_a_swap_may_still_come() -> None:
    early = vietnam_calendar(known_on=date(2001, 3, 1))
    eve, tet, lone = date(2006, 1, 28), date(2006, 1, 29), date(2006, 1, 30)
    assert [early.day(day).kind for day in (eve, tet, lone)] == [DayKind.HOLIDAY] * 3
    assert early.day(tet).certainty is Certainty.DECIDED


def test_working_time_goes_on_in_the_next_session() -> None:
    start = at(2026, 1, 5, 7, 30)
    ends = [OFFICIAL.add_working_time(start, timedelta(hours=hours)) for hours in (4, 6, 8, 9, 14)]
    assert ends == [
        at(2026, 1, 5, 11, 30), at(2026, 1, 5, 15, 30), at(2026, 1, 5, 17, 30), at(2026, 1, 6, 8, 30),
        at(2026, 1, 6, 15, 30),
    ]  # fmt: skip
