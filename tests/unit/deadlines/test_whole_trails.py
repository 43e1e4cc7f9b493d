"""The whole trail of one due date of each kind: every step with its days, its figures and its article."""

from datetime import date
from pathlib import Path

import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    Citation,
    Due,
    Extension,
    Instrument,
    Months,
    OfficeHours,
    OneStopUnit,
    Pause,
    Restart,
    SameDay,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    receive,
    reception_rules,
    vietnam_calendar,
)
from motcua_lib.book import counting
from support.feedback import at

CALENDAR = vietnam_calendar()
CITED = Citation(Instrument("46/2026/NĐ-CP"), "5")
DAYS_OFF = Pause(at(2025, 3, 5, 10), at(2025, 3, 7, 10), citation=CITED)
NOON = Pause(at(2025, 3, 4, 10), at(2025, 3, 4, 15), citation=CITED)
MADE_UP = Pause(at(2025, 4, 25), at(2025, 4, 26, 12), citation=CITED)
MONDAY = at(2025, 3, 3, 9)
SATURDAY = at(2025, 3, 8, 9)
COUNTER = OneStopUnit(
    "TU",
    "Bộ phận Một cửa",
    area="TU",
    counter_hours=OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30"),
)
ANSWERS: dict[str, Due] = {
    "sameday": due(SameDay(), MONDAY, CALENDAR),
    "late": due(SameDay(), at(2025, 3, 7, 16), CALENDAR),
    "closed": due(SameDay(), SATURDAY, CALENDAR),
    "hours": due(WorkingHours(12), at(2025, 3, 3, 10, 30), CALENDAR, pauses=[NOON]),
    "hours-chain": due(Chain([WorkingDays(1), WorkingHours(4)]), at(2025, 4, 29), CALENDAR),
    "month": due(Months(1), date(2025, 3, 3), CALENDAR, pauses=[DAYS_OFF]),
    "year": due(Years(1), date(2025, 3, 3), CALENDAR),
    "fixed": due(Months(2), date(2018, 3, 4), CALENDAR, counting=counting.CRIMINAL_PROCEDURE),
    "calendar": due(CalendarDays(3), date(2025, 3, 4), CALENDAR, pauses=[DAYS_OFF]),
    "days": due(WorkingDays(3), date(2025, 4, 24), CALENDAR, pauses=[MADE_UP]),
    "made-up": due(WorkingDays(3), date(2025, 4, 24), CALENDAR),
    "included": due(WorkingDays(2), MONDAY, CALENDAR, counting=counting.COUNTED_BEFORE_15H),
    "notincluded": due(WorkingDays(1), at(2025, 3, 3, 16), CALENDAR, counting=counting.COUNTED_BEFORE_15H),
    "reception": due(
        WorkingDays(1), receive(SATURDAY, CALENDAR, rules=reception_rules(COUNTER, SATURDAY.date())), CALENDAR
    ),
    "competent": due(WorkingDays(1), receive(at(2025, 3, 3, 19), CALENDAR, competent_at=at(2025, 3, 5, 9)), CALENDAR),
    "restart": due(
        WorkingDays(1),
        MONDAY,
        CALENDAR,
        restarts=[Restart(at(2025, 3, 4, 9), citation=CITED)],
        extensions=[Extension(CalendarDays(1), citation=CITED)],
    ),
}
TEXT = (Path(__file__).parents[2] / "cases" / "due_trails.txt").read_text(encoding="utf-8")
TRAILS = {part.partition("\n")[0]: part.partition("\n")[2].splitlines() for part in TEXT.split("== ")[1:]}


@pytest.mark.parametrize("name", ANSWERS)
def test_the_whole_trail_of_a_due_date(name: str) -> None:
    trail = ANSWERS[name].trail
    assert [*trail.lines(), *trail.lines(language="en")] == TRAILS[name]


def test_every_trail_written_down_is_compared() -> None:
    assert set(TRAILS) == set(ANSWERS)
