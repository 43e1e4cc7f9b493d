"""What engines key values by is the same in every process, whatever the seed of its hashes."""

import os
import pickle
import subprocess
import sys
from datetime import date, time

import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    OfficeHours,
    SameDay,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    vietnam_calendar,
)

MADE = """
from datetime import date, datetime, time
from dask.base import tokenize
from motcua_lib import *
from motcua_lib import Channel, VIETNAM_TIME, receive
calendar = vietnam_calendar()
hours = OfficeHours.seasonal({(4, 16): OfficeHours.daily("07:00-11:30"), (10, 16): OfficeHours.daily("08:00-12:00")})
keyed = [
    calendar, vietnam_calendar(known_on=date(2025, 12, 20)), calendar.with_hours(hours), hours,
    WorkCalendar.build(date(2026, 1, 1), date(2026, 12, 31), rest_days={6, 5}, days_off=[date(2026, 9, 2)]),
    WorkingDays(5), CalendarDays(5), Months(2), SameDay(), SameDay(time(16)), Chain([WorkingDays(5), CalendarDays(3)]),
]
received = receive(datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME), calendar, channel=Channel.ONLINE)
print([hash(value) for value in keyed])
print([tokenize(value) for value in [*keyed, received]])
"""


def printed(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", MADE], env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_hashes_and_dask_tokens_are_the_same_in_two_processes() -> None:
    assert printed("1") == printed("2")


FIRST, LAST = date(2026, 1, 1), date(2026, 2, 1)
KNOWN = vietnam_calendar(known_on=date(2025, 12, 20))
EQUAL = [
    (KNOWN, pickle.loads(pickle.dumps(KNOWN))),
    (WorkCalendar.build(FIRST, LAST), WorkCalendar.build(FIRST, LAST, rest_days=[6, 5])),
    (OfficeHours.daily("07:30-11:30"), OfficeHours.daily(["07:30-11:30"])),
    (SameDay(), SameDay(time(15, fold=1))),
    (Chain([WorkingDays(1), SameDay()]), Chain((WorkingDays(1), SameDay()))),
]


@pytest.mark.parametrize(("first", "second"), EQUAL)
def test_equal_values_have_equal_hashes(first: object, second: object) -> None:
    assert first == second
    assert hash(first) == hash(second)


def test_values_that_differ_stay_apart() -> None:
    hours = OfficeHours.daily("07:30-11:30")
    calendars = [vietnam_calendar(), vietnam_calendar(known_on=date(2025, 12, 20)), vietnam_calendar(hours=hours)]
    values = [*calendars, hours, WorkingDays(5), CalendarDays(5), WorkingHours(5), WorkingDays(6), SameDay()]
    assert len({hash(value) for value in values}) == len(values)


def test_a_calendar_pickles_to_less_than_64_kilobytes_after_use() -> None:
    calendar = vietnam_calendar()
    calendar.add(date(2045, 1, 1), 3)
    hash(calendar)
    assert len(pickle.dumps(calendar)) < 1024
