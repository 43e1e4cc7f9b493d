"""What a calendar refuses, in whole sentences: which value, what is allowed, and the days that it covers."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from motcua_lib import DayDecision, DayKind, Instrument, OfficeHours, Text, WorkCalendar, vietnam_calendar
from motcua_lib.errors import (
    ArgumentTypeError,
    CalendarError,
    DecisionError,
    HoursError,
    MotcuaError,
    OutOfRangeError,
    QuantityError,
)
from motcua_lib.model.days import DayChange
from support.feedback import at

FIRST, LAST = date(2025, 1, 6), date(2025, 2, 28)
DISPATCH = Instrument("1/CV", Text("Công văn 1", "Dispatch 1"))
COVERED = "that the calendar covers"
OUTSIDE = f"is outside the days 2025-01-06 to 2025-02-28 {COVERED}"
NO_DATE = "for an instant pass its .date() in Vietnam time"
Question = Callable[[WorkCalendar], object]
WRONG: Any = "x"
EIGHT: Any = 8
NOTHING: Any = None
MORNINGS = OfficeHours.weekly(dict.fromkeys(range(4), "07:30-11:30"), made_up="07:30-11:30")


def own(**other: Any) -> WorkCalendar:
    return WorkCalendar.build(**{"first": FIRST, "last": LAST, **other})


def changing(*changes: DayChange, settles: tuple[int, ...] = ()) -> DayDecision:
    return DayDecision(DISPATCH, date(2024, 12, 1), changes=changes, settles=settles)


ASKED: list[tuple[Question, type[MotcuaError], str]] = [
    (lambda own: own.with_hours(NOTHING), ArgumentTypeError, "hours must be OfficeHours, not None"),
    (lambda own: own.with_hours(EIGHT), ArgumentTypeError, "hours must be OfficeHours or None, not 8"),
    (lambda own: own.with_decisions(EIGHT), ArgumentTypeError, "a decision must be DayDecision, not 8"),
    (lambda own: own.day(NOTHING), ArgumentTypeError, f"the day must be a datetime.date, not None; {NO_DATE}"),
    (
        lambda own: own.add(FIRST, 1.5),
        ArgumentTypeError,
        "the number of working days must be a whole number (int, not bool or float), not 1.5",
    ),
    (lambda own: own.add(WRONG, 1), ArgumentTypeError, f"the day must be a datetime.date, not 'x'; {NO_DATE}"),
    (lambda own: own.add(date(2025, 1, 5), 1), OutOfRangeError, f"2025-01-05 {OUTSIDE}"),
    (
        lambda own: own.add(LAST, 1),
        OutOfRangeError,
        f"1 working days from 2025-02-28 leaves the days 2025-01-06 to 2025-02-28 {COVERED}",
    ),
    (
        lambda own: own.add(FIRST, -1),
        OutOfRangeError,
        f"-1 working days from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 {COVERED}",
    ),
    (lambda own: own.count(FIRST, date(2025, 3, 2)), OutOfRangeError, f"2025-03-02 {OUTSIDE}"),
    (lambda own: own.count(WRONG, LAST), ArgumentTypeError, f"the day must be a datetime.date, not 'x'; {NO_DATE}"),
    (lambda own: own.certainty(date(2025, 1, 5), LAST), OutOfRangeError, f"2025-01-05 {OUTSIDE}"),
    (lambda own: own.certainty(FIRST, date(2025, 3, 2)), OutOfRangeError, f"2025-03-02 {OUTSIDE}"),
    (lambda own: own.certainty(WRONG, LAST), ArgumentTypeError, f"start must be a datetime.date, not 'x'; {NO_DATE}"),
    (lambda own: own.certainty(FIRST, WRONG), ArgumentTypeError, f"end must be a datetime.date, not 'x'; {NO_DATE}"),
    (lambda own: own.roll_back(date(2025, 1, 5)), OutOfRangeError, f"2025-01-05 {OUTSIDE}"),
    (
        lambda own: own.working_time(WRONG, at(2025, 1, 7, 9)),
        ArgumentTypeError,
        "the instant must be an aware datetime.datetime, not 'x'",
    ),
    (lambda own: own.working_time(at(2025, 1, 5, 9), at(2025, 1, 7, 9)), OutOfRangeError, f"2025-01-05 {OUTSIDE}"),
    (
        lambda own: own.add_working_time(at(2025, 1, 6, 9), EIGHT),
        ArgumentTypeError,
        "amount must be a datetime.timedelta, not 8",
    ),
    (
        lambda own: own.add_working_time(at(2025, 1, 6, 9), timedelta(0)),
        QuantityError,
        "an amount of working time must be more than nothing, not 0:00:00",
    ),
    (
        lambda own: own.add_working_time(at(2025, 2, 28, 9), timedelta(hours=7, minutes=30)),
        OutOfRangeError,
        "7.5 hours of office time from 2025-02-28 09:00:00+07:00 leaves the days 2025-01-06 to 2025-02-28 " + COVERED,
    ),
    (lambda own: own.add_working_time(at(2025, 3, 1, 9), timedelta(hours=7)), OutOfRangeError, f"2025-03-01 {OUTSIDE}"),
    (
        lambda own: own.next_open(at(2025, 2, 28, 17, 30)),
        OutOfRangeError,
        "no working day lies on or after 2025-02-28 17:30:00+07:00 in the days 2025-01-06 to 2025-02-28 "
        "of the calendar",
    ),
    (
        lambda own: own.closing_time(date(2025, 1, 11)),
        HoursError,
        "2025-01-11 is not worked, so the office has no closing time on it",
    ),
    (
        lambda own: own.with_hours(MORNINGS).closing_time(date(2025, 1, 10)),
        HoursError,
        f"the office hours {MORNINGS} have no session on the working day 2025-01-10",
    ),
    (
        lambda own: own.with_decisions(changing(DayChange(date(2025, 1, 8), DayKind.MADE_UP))),
        DecisionError,
        "decision Công văn 1 makes 2025-01-08 a working day, but it is one already",
    ),
    (
        lambda own: own.with_decisions(changing(settles=(2025,))),
        DecisionError,
        "decision Công văn 1 settles 2025; the next year that this calendar leaves open is none",
    ),
    (
        lambda own: own.with_decisions(changing(DayChange(date(2025, 3, 4), DayKind.CLOSED))),
        OutOfRangeError,
        f"2025-03-04 {OUTSIDE}",
    ),
]


@pytest.mark.parametrize(("question", "error", "words"), ASKED)
def test_a_question_is_refused_in_a_whole_sentence(question: Question, error: type[MotcuaError], words: str) -> None:
    with pytest.raises(error) as refused:
        question(own())
    assert (type(refused.value), str(refused.value)) == (error, words)


@pytest.mark.parametrize(
    ("parts", "error", "words"),
    [
        ({"hours": 8}, ArgumentTypeError, "hours must be OfficeHours or None, not 8"),
        (
            {"last": date(2025, 1, 5)},
            CalendarError,
            "the first day 2025-01-06 of a calendar must not be after its last day 2025-01-05",
        ),
        (
            {"last": date.max},
            CalendarError,
            "a calendar must end before the last day that dates know, 9999-12-31",
        ),
        ({"first": 1}, ArgumentTypeError, f"an end of the calendar must be a datetime.date, not 1; {NO_DATE}"),
        ({"rest_days": [7]}, CalendarError, "a rest day is a weekday number 0 (Monday) to 6 (Sunday), not 7"),
        ({"rest_days": [True]}, CalendarError, "a rest day is a weekday number 0 (Monday) to 6 (Sunday), not True"),
        ({"rest_days": 3}, ArgumentTypeError, "rest_days must be a sequence, not 3"),
        ({"rest_days": range(7)}, CalendarError, "a calendar in which no day is worked has no working days to count"),
        ({"days_off": [date(2025, 3, 2)]}, OutOfRangeError, f"2025-03-02 {OUTSIDE}"),
        ({"days_worked": [date(2025, 1, 5)]}, OutOfRangeError, f"2025-01-05 {OUTSIDE}"),
        ({"days_off": [5]}, ArgumentTypeError, f"a day of the calendar must be a datetime.date, not 5; {NO_DATE}"),
        ({"days_off": 5}, ArgumentTypeError, "the days off or worked must be a sequence, not 5"),
        (
            {key: [date(2025, 1, 8), date(2025, 1, 7)] for key in ("days_off", "days_worked")},
            CalendarError,
            "2025-01-07 is named both as a day off and as a day worked",
        ),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(parts: dict[str, Any], error: type[MotcuaError], words: str) -> None:
    with pytest.raises(error) as refused:
        own(**parts)
    assert (type(refused.value), str(refused.value)) == (error, words)


@pytest.mark.parametrize(
    ("side", "day", "words"),
    [
        ("roll_back", date(2025, 1, 5), "no working day lies on or before 2025-01-05"),
        ("roll_forward", date(2025, 2, 1), "no working day lies on or after 2025-02-01"),
    ],
)
def test_a_calendar_that_begins_or_ends_with_rest_days_has_nothing_to_roll_to(side: str, day: date, words: str) -> None:
    short = own(first=date(2025, 1, 4), last=date(2025, 2, 1))
    with pytest.raises(OutOfRangeError) as refused:
        getattr(short, side)(day)
    assert str(refused.value) == f"{words} in the days 2025-01-04 to 2025-02-01 of the calendar"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"known_on": "x"}, f"known_on must be a datetime.date, not 'x'; {NO_DATE}"),
        ({"hours": "x"}, "hours must be OfficeHours or None, not 'x'"),
    ],
)
def test_the_official_calendar_is_asked_for_in_its_own_words(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(ArgumentTypeError) as refused:
        vietnam_calendar(**asked)
    assert str(refused.value) == words


def test_what_settles_a_year_is_refused_in_whole_sentences() -> None:
    edge = vietnam_calendar(known_on=date(2026, 11, 21))  # decided through 2027
    settled = edge.with_decisions(changing(settles=(2028,)))
    sunday = DayChange(date(2028, 1, 2), DayKind.HOLIDAY, Text("nghỉ", "off"))
    for calendar, decision, words in (
        (edge, changing(settles=(2029,)), "settles 2029; the next year that this calendar leaves open is 2028"),
        (settled, changing(settles=(2028,)), "is in this calendar already (2028); to see what it moves, start from "
         "a calendar known_on an earlier day"),
        (edge, changing(sunday, settles=(2028,)), "gives 2028-01-02 off, but it is not a working day"),
    ):  # fmt: skip
        with pytest.raises(DecisionError) as caught:
            calendar.with_decisions(decision)
        assert str(caught.value) == f"decision Công văn 1 {words}"


def test_a_calendar_is_made_of_a_source_of_days() -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        WorkCalendar(WRONG)
    assert str(caught.value) == "source must be what vietnam_calendar() and WorkCalendar.build() make it of, not 'x'"
