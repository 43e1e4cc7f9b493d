"""Threads that share what is filled on first use: one calendar, the converter, the caches, the names of the package.

All start at one barrier and the interpreter switches between them as often as it can; every answer is compared with
that of one thread alone.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    OfficeHours,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    parse_term,
    receive,
    vietnam_calendar,
)

THREADS = 12
ROUNDS = 4
DAYS = [date(2026, 1, 5) + timedelta(days=37 * place) for place in range(THREADS * 20)]
FILED = [datetime(2026, 1, 5, 9, tzinfo=VIETNAM_TIME) + timedelta(days=53 * place, minutes=97) for place in range(120)]
HOURS = OfficeHours.daily("08:00-12:00, 13:00-17:00")
FIRST_DAY, LAST_DAY = date(2026, 1, 5), date(2049, 1, 1)

MAKERS: dict[str, Callable[[], WorkCalendar]] = {
    "official": lambda: vietnam_calendar().with_decisions(),
    "other hours": lambda: vietnam_calendar().with_hours(HOURS),
    "own": lambda: WorkCalendar.build(date(2026, 1, 1), date(2050, 12, 31), rest_days={6}),
}
ASKS: dict[str, Callable[[WorkCalendar, int], object]] = {
    "add": lambda calendar, place: [calendar.add(day, 10) for day in DAYS[place::THREADS]],
    "back": lambda calendar, place: [calendar.add(day, -3) for day in reversed(DAYS[place::THREADS])],
    "count": lambda calendar, place: [calendar.count(day, LAST_DAY) for day in DAYS[place::THREADS]],
    "day": lambda calendar, place: [calendar.day(day) for day in DAYS[place::THREADS]],
    "due": lambda calendar, place: [answer_of(calendar, filed, place) for filed in FILED[place::THREADS]],
    "digest": lambda calendar, place: calendar.digest,
    "hours": lambda calendar, place: [
        (calendar.next_open(filed), calendar.working_time(filed, filed + timedelta(days=9)))
        for filed in FILED[place::THREADS]
    ],
    "certainty": lambda calendar, place: [calendar.certainty(FIRST_DAY, day) for day in DAYS[place::THREADS]],
}


def answer_of(calendar: WorkCalendar, filed: datetime, place: int) -> tuple[object, ...]:
    term = WorkingDays(7) if place % 2 else WorkingHours(30)
    answer = due(term, receive(filed, calendar), calendar)
    return answer.day, answer.moment, answer.certainty, str(answer.trail)


@contextmanager
def switching_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def together(*asks: Callable[[], object]) -> list[object]:
    """What each ask answers or raises, all of them begun at the same moment."""
    answers: list[Any] = [None] * len(asks)
    barrier = Barrier(len(asks))

    def run(place: int) -> None:
        barrier.wait()
        try:
            answers[place] = asks[place]()
        except Exception as error:
            answers[place] = error

    threads = [Thread(target=run, args=(place,)) for place in range(len(asks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_calendar_that_grows_gives_every_thread_the_answers_of_one(make: Callable[[], WorkCalendar]) -> None:
    kinds = list(ASKS.values())
    plan = [(kinds[place % len(kinds)], place) for place in range(THREADS)]
    alone = [ask(make(), place) for ask, place in plan]
    with switching_often():
        for _ in range(ROUNDS):
            fresh = make()
            assert together(*(lambda a=ask, p=place, c=fresh: a(c, p) for ask, place in plan)) == alone


def test_every_thread_that_grows_a_calendar_to_the_same_day_is_answered_alike() -> None:
    expected = vietnam_calendar().add(LAST_DAY, 5)
    with switching_often():
        for _ in range(ROUNDS):
            fresh = vietnam_calendar().with_decisions()
            assert together(*[lambda calendar=fresh: calendar.add(LAST_DAY, 5)] * THREADS) == [expected] * THREADS


def test_terms_are_parsed_alike_by_all() -> None:
    texts = [f"{n} ngày làm việc" if n % 2 else f"không quá {n} giờ làm việc" for n in range(1, 600)]
    alone = [parse_term(text) for text in texts]
    with switching_often():
        assert together(*[lambda: [parse_term(text) for text in texts]] * THREADS) == [alone] * THREADS


FRESH = """
import sys
from threading import Barrier, Thread

def run_together(asks):
    answers, barrier = [None] * len(asks), Barrier(len(asks))
    def run(place):
        barrier.wait()
        try:
            answers[place] = asks[place]()
        except BaseException as error:
            answers[place] = repr(error)
    threads = [Thread(target=run, args=(place,)) for place in range(len(asks))]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return answers

sys.setswitchinterval(1e-6)
"""
LAZY_NAMES = """
import motcua_lib
names = motcua_lib.__all__
found = run_together([
    (lambda start=start: {name: id(getattr(motcua_lib, name)) for name in names[start:] + names[:start]})
    for start in range(0, len(names), max(1, len(names) // 12))
])
assert all(one == found[0] for one in found), found
"""
CONVERTER = """
from motcua_lib.codec import MODELS, from_json, schema, to_json
from motcua_lib.errors import CodecError
from motcua_lib import Money, WorkingDays, WorkingHours
values = [WorkingDays(5), WorkingHours(8), Money(5000, "VND")]

def ask():
    written = [to_json(value) for value in values]
    read = [from_json(text, type(value)) for text, value in zip(written, values)]
    refused = []
    for cls in list(MODELS.values())[::9]:
        try:
            from_json('{"nothing": 1}', cls)
        except CodecError as error:
            refused.append(str(error))
    return written, read == values, refused, [str(schema(cls)) for cls in list(MODELS.values())[::40]]

found = run_together([ask] * 12)
alone = ask()
assert all(one == alone for one in found), found
assert alone[1] and alone[2]
"""


@pytest.mark.parametrize("code", [LAZY_NAMES, CONVERTER], ids=["lazy names", "converter"])
def test_in_a_new_process_the_first_use_is_by_many_threads(code: str) -> None:
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", FRESH + code], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
