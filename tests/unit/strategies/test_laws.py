"""The laws catch what goes wrong in the field, and pass what is right."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import cast

import pytest
from hypothesis import settings

from motcua_lib import WorkCalendar, vietnam_calendar
from motcua_lib.errors import ArgumentTypeError
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
