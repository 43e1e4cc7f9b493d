"""The laws catch what goes wrong in the field, and pass what is right."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import settings

from motcua_lib import WorkCalendar, vietnam_calendar
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.strategies import check_calendar, check_counting_rule

OFFICIAL = vietnam_calendar()
MANY = settings(max_examples=300, database=None, derandomize=True)
WEEKDAYS_ONLY = WorkCalendar.build(date(2013, 1, 1), date(2028, 12, 31))
STATUTE_ONLY = WorkCalendar.build(
    date(2013, 1, 1),
    date(2028, 12, 31),
    days_off=[
        record.day
        for record in (OFFICIAL.day(date(2013, 1, 1) + timedelta(days=n)) for n in range(16 * 365))
        if record.kind.value in ("holiday", "in-lieu") and record.day.weekday() < 5
    ],
)


def receipt_day_counts(day: date, n: int) -> date:
    return OFFICIAL.add(day, n - 1)


def no_holidays(day: date, n: int) -> date:
    return WEEKDAYS_ONLY.add(day, n)


def no_swaps(day: date, n: int) -> date:
    return STATUTE_ONLY.add(day, n)


def calendar_days(day: date, n: int) -> date:
    return day + timedelta(days=n)


def off_by_one_from_rest_days(day: date, n: int) -> date:
    return OFFICIAL.add(OFFICIAL.roll_forward(day), n)


def stops_after_ninety_days(day: date, n: int) -> date:
    return min(OFFICIAL.add(day, n), OFFICIAL.roll_forward(day + timedelta(days=90)))


RULES = [
    receipt_day_counts, no_holidays, no_swaps, calendar_days, off_by_one_from_rest_days, stops_after_ninety_days,
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_planted_bug_is_found(rule: Callable[[date, int], date]) -> None:
    with pytest.raises(AssertionError, match=r"a law of calendars does not hold|a rule is wrong"):
        check_counting_rule(rule, config=MANY)


def test_the_right_rule_passes_on_any_calendar() -> None:
    check_counting_rule(OFFICIAL.add, config=MANY)
    check_counting_rule(no_holidays, calendar=WEEKDAYS_ONLY, config=MANY)
    check_counting_rule(OFFICIAL.add)


class Broken:
    """The official calendar with one answer replaced."""

    def __init__(self, name: str, answer: Callable[..., object]) -> None:
        self.__dict__[name] = answer

    def __getattr__(self, name: str) -> object:
        return getattr(OFFICIAL, name)


BROKEN = {
    "roll_forward": lambda day: day,
    "roll_back": lambda day: OFFICIAL.add(day, -1),
    "add": lambda day, n: OFFICIAL.add(day, n + 1 if n > 40 else n),
    "count": lambda start, end: abs(OFFICIAL.count(start, end)),
    "is_working_day": lambda day: day.weekday() < 5,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_calendar_that_contradicts_itself_is_found(name: str) -> None:
    with pytest.raises(AssertionError, match="a law of calendars does not hold"):
        check_calendar(Broken(name, BROKEN[name]), config=MANY)


def test_counting_back_from_a_rest_day_is_asked_about() -> None:
    def add(day: date, n: int) -> date:
        return OFFICIAL.add(day, n - 1 if n < 0 and not OFFICIAL.is_working_day(day) else n)

    with pytest.raises(AssertionError, match="the n-th back is the n-th before the day"):
        check_calendar(Broken("add", add), config=MANY)


def test_sound_calendars_pass() -> None:
    for calendar in (OFFICIAL, WEEKDAYS_ONLY, STATUTE_ONLY):
        check_calendar(calendar, config=MANY)
    check_calendar(OFFICIAL)


@pytest.mark.parametrize("answer", [None, "2026-01-08", datetime(2026, 1, 8, 17)])
def test_a_rule_that_returns_no_day_is_told_what_it_returned(answer: object) -> None:
    with pytest.raises(
        AssertionError, match=rf"^your rule returned {re.escape(repr(answer))} for n = 1 from .* datetime\.date"
    ):
        check_counting_rule(lambda day, n: cast("date", answer), config=MANY)


def test_the_bounds_of_the_days_are_days() -> None:
    text = cast("date", "2026-01-05")
    for check, given in ((check_counting_rule, OFFICIAL.add), (check_calendar, OFFICIAL)):
        for name in ("first", "last"):
            with pytest.raises(ArgumentTypeError, match=f"^{name} must be a datetime.date, not '2026-01-05'"):
                check(given, **{name: text})


def test_settings_are_those_of_hypothesis() -> None:
    for check, given in ((check_counting_rule, OFFICIAL.add), (check_calendar, OFFICIAL)):
        for wrong in (5, 0, "thorough"):
            with pytest.raises(ArgumentTypeError, match=f"^config must be settings, not {wrong!r}"):
                check(given, config=cast("settings", wrong))


class WithoutTwo:
    """An adapter that answers three of the five questions."""

    is_working_day = OFFICIAL.is_working_day
    roll_back = OFFICIAL.roll_back
    add = OFFICIAL.add
    count = 5


def test_an_adapter_is_told_what_it_lacks() -> None:
    five = "is_working_day, roll_forward, roll_back, add, count"
    with pytest.raises(
        ArgumentTypeError, match=f"^calendar must answer {five}; .*WithoutTwo.* has no roll_forward, count"
    ):
        check_calendar(cast("Any", WithoutTwo()))


WRONG_ANSWERS = [
    ("roll_forward", lambda day: None, " for roll_forward(2014-"),
    ("add", lambda day, n: datetime(2020, 1, 1), "it must give a datetime.date"),
    ("count", lambda start, end: float(OFFICIAL.count(start, end)), ".0 for count(2014-"),
    ("count", lambda start, end: OFFICIAL.count(start, end) > 0, "it must give a whole number (int)"),
    ("is_working_day", lambda day: int(OFFICIAL.is_working_day(day)), "it must give a bool"),
]


@pytest.mark.parametrize(("name", "answer", "told"), WRONG_ANSWERS)
def test_an_answer_of_the_wrong_kind_is_told(name: str, answer: Callable[..., object], told: str) -> None:
    with pytest.raises(AssertionError, match=f"^your calendar gives .*{re.escape(told)}"):
        check_calendar(cast("Any", Broken(name, answer)), config=MANY)


def test_a_broken_law_comes_with_what_was_answered() -> None:
    told = r"itself \(roll_forward\(2026-01-09\) = 2026-01-09, roll_back\(2026-01-09\) = 2026-01-08, "
    with pytest.raises(AssertionError, match=told):
        check_calendar(
            cast("Any", Broken("roll_back", BROKEN["roll_back"])), first=date(2026, 1, 9), last=date(2026, 1, 9)
        )


@pytest.mark.parametrize("end", [date(1980, 1, 1), date(2099, 1, 1)])
def test_a_day_outside_the_calendar_is_told(end: date) -> None:
    with pytest.raises(
        AssertionError, match=f"^your rule gives {end} for n = 1 from .*, outside the days 2000-01-01 to .*; right is"
    ):
        check_counting_rule(lambda day, n: end)


LEAP = [date(2016, 2, 29), date(2024, 2, 29)]
TELLING = [
    (lambda day, n: OFFICIAL.add(day, n + 1 if day in LEAP else n), "from 2016-02-29"),
    (lambda day, n: OFFICIAL.add(day, n + 1 if (day.month, day.day) == (12, 31) else n), "from 2014-12-31"),
    (lambda day, n: OFFICIAL.add(day, n + 1 if day == date(2026, 2, 16) else n), "from 2026-02-16"),
    (lambda day, n: OFFICIAL.add(day, n + 1 if day == date(2026, 1, 10) else n), "from 2026-01-10"),
    (lambda day, n: OFFICIAL.add(day, n + 1 if day == date(2026, 1, 9) else n), "from 2026-01-09"),
]


@pytest.mark.parametrize(("rule", "told"), TELLING, ids=["leap day", "year end", "Tết eve", "made up", "day before"])
def test_a_rule_that_is_wrong_on_one_day_of_the_law_is_found(rule: Callable[[date, int], date], told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        check_counting_rule(rule, config=settings(max_examples=1, database=None))


def test_what_the_checks_are_given_is_looked_at() -> None:
    anything = cast("Any", 3)
    with pytest.raises(ArgumentTypeError, match=r"^rule must be a callable, not 3"):
        check_counting_rule(anything)
    with pytest.raises(ArgumentTypeError, match=r"^calendar must be WorkCalendar, not 3"):
        check_counting_rule(OFFICIAL.add, calendar=anything)
    for most in (1.5, True, None):
        with pytest.raises(ArgumentTypeError, match=r"^most must be a whole number"):
            check_counting_rule(OFFICIAL.add, most=cast("Any", most))
    with pytest.raises(QuantityError, match=r"^most must be 1 or more, not 0"):
        check_counting_rule(OFFICIAL.add, most=0)
    bounds = {"first": date(2026, 1, 2), "last": date(2026, 1, 1)}
    for check in (lambda: check_counting_rule(OFFICIAL.add, **bounds), lambda: check_calendar(OFFICIAL, **bounds)):
        with pytest.raises(QuantityError, match=r"^first must not be after last, and 2026-01-02 is after 2026-01-01"):
            check()


def test_bounds_without_a_telling_day_are_asked_about() -> None:
    check_counting_rule(OFFICIAL.add, first=date(2026, 6, 1), last=date(2026, 6, 2), config=MANY)
    check_calendar(OFFICIAL, first=date(2026, 6, 1), last=date(2026, 6, 2), config=settings(MANY, max_examples=20))
