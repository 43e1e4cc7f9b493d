"""Filings out of office hours: Saturday counters, hours of one's own, round the clock, and what each rests on."""

from datetime import datetime

import attrs
import pytest

from motcua_lib import Confidence, OfficeHours, SameDay, WorkingDays, due, receive, vietnam_calendar
from motcua_lib.book.one_stop import RECEPTION
from motcua_lib.book.services import (
    HOME_DEATH_REGISTRATION,
    OUT_OF_HOURS,
    POSTAL_RETURN_2019,
    ROUND_THE_CLOCK,
    SATURDAY_COUNTERS,
)
from motcua_lib.deadlines import receive_out_of_hours
from motcua_lib.errors import ArgumentTypeError, NaiveDatetimeError, ReceptionError
from motcua_lib.model.services import Matter
from support.feedback import at

CALENDAR = vietnam_calendar()
DEATH = Matter.DEATH_REGISTRATION
EVENINGS = attrs.evolve(OUT_OF_HOURS, hours=OfficeHours.daily("05:30-07:00, 17:30-20:00"))
MONDAY_EVENINGS = attrs.evolve(OUT_OF_HOURS, hours=OfficeHours.weekly({0: "17:30-20:00"}, made_up="17:30-18:00"))
SATURDAY_MORNINGS = attrs.evolve(
    SATURDAY_COUNTERS, hours=OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30, 13:30-17:30")
)


@pytest.mark.parametrize(
    ("practice", "filed", "received", "transfer"),
    [
        # round the clock: a Friday night, a Saturday, the first day of Tết
        (ROUND_THE_CLOCK, at(2026, 5, 15, 22), at(2026, 5, 15, 22), at(2026, 5, 18, 7, 30)),
        (ROUND_THE_CLOCK, at(2026, 5, 16, 3), at(2026, 5, 16, 3), at(2026, 5, 18, 7, 30)),
        (ROUND_THE_CLOCK, at(2026, 2, 17, 1), at(2026, 2, 17, 1), at(2026, 2, 23, 7, 30)),
        (ROUND_THE_CLOCK, at(2026, 5, 15, 5), at(2026, 5, 15, 5), at(2026, 5, 15, 17, 30)),
        # in office hours nothing differs
        (ROUND_THE_CLOCK, at(2026, 5, 15, 9), at(2026, 5, 15, 9), at(2026, 5, 15, 17, 30)),
        (EVENINGS, at(2026, 5, 15, 9), at(2026, 5, 15, 9), at(2026, 5, 15, 17, 30)),
        # hours of one's own: in them at once, before them when they begin, after them at the next ones
        (EVENINGS, at(2026, 5, 14, 18), at(2026, 5, 14, 18), at(2026, 5, 15, 7, 30)),
        (EVENINGS, at(2026, 5, 14, 5), at(2026, 5, 14, 5, 30), at(2026, 5, 14, 17, 30)),
        (EVENINGS, at(2026, 5, 14, 20), at(2026, 5, 15, 5, 30), at(2026, 5, 15, 17, 30)),
        (EVENINGS, at(2026, 5, 15, 20), at(2026, 5, 16, 5, 30), at(2026, 5, 18, 7, 30)),
        (EVENINGS, at(2026, 5, 14, 12), at(2026, 5, 14, 13, 30), at(2026, 5, 14, 17, 30)),
        (MONDAY_EVENINGS, at(2026, 5, 12, 18), at(2026, 5, 13, 7, 30), at(2026, 5, 13, 17, 30)),
        (MONDAY_EVENINGS, at(2026, 5, 11, 18), at(2026, 5, 11, 18), at(2026, 5, 12, 7, 30)),
        (MONDAY_EVENINGS, at(2025, 4, 26, 17, 45), at(2025, 4, 26, 17, 45), at(2025, 4, 28, 7, 30)),
        # not on holidays: 16-22 February 2026 but for the weekend of the 21st
        (EVENINGS, at(2026, 2, 17, 18), at(2026, 2, 21, 5, 30), at(2026, 2, 23, 7, 30)),
        # Saturday counters keep their law
        (SATURDAY_MORNINGS, at(2026, 5, 16, 9), at(2026, 5, 16, 9), at(2026, 5, 18, 7, 30)),
        (SATURDAY_MORNINGS, at(2026, 5, 16, 12), at(2026, 5, 18, 7, 30), at(2026, 5, 18, 17, 30)),
    ],
)
def test_when_a_filing_is_received(practice, filed: datetime, received: datetime, transfer: datetime) -> None:
    taken = receive_out_of_hours(filed, CALENDAR, practice, matter=DEATH)
    assert (taken.submitted_at, taken.received_at, taken.clock_start) == (filed, received, received)
    assert taken.transfer_by == transfer


def test_what_is_received_at_once_rests_on_the_practice_alone() -> None:
    taken = receive_out_of_hours(at(2026, 5, 15, 22), CALENDAR, ROUND_THE_CLOCK, matter=DEATH)
    assert taken.rules.citation.confidence is Confidence.LOW
    assert taken.rules.citation.instrument is ROUND_THE_CLOCK.citation.instrument
    assert taken.rules.slug == "decree-118-2025-round-the-clock"
    assert taken.rules.name.en.endswith("received at once, by the practice of Thống Nhất ward, Buôn Ma Thuột")
    assert taken.rules.transfer == RECEPTION.on(at(2026, 5, 15).date()).value.transfer
    line = due(WorkingDays(1), taken, CALENDAR).trail.lines(language="en")[0]
    assert line == (
        "Fri 2026-05-15 22:00: official receipt [practice of Thống Nhất ward, Buôn Ma Thuột, 2020 (no law); uncertain]"
    )


def test_the_practice_moves_the_due_date_and_says_so() -> None:
    filed = at(2026, 5, 15, 22)
    at_once = receive_out_of_hours(filed, CALENDAR, ROUND_THE_CLOCK, matter=DEATH)
    usual = receive(filed, CALENDAR)
    assert [str(due(WorkingDays(3), each, CALENDAR).day) for each in (at_once, usual)] == ["2026-05-20", "2026-05-21"]
    assert [str(due(SameDay(), each, CALENDAR).day) for each in (at_once, usual)] == ["2026-05-18", "2026-05-18"]


def test_a_receipt_on_a_rest_day_cites_what_allows_it() -> None:
    """Decision 14/2010 is about Saturdays; a receipt at night on a holiday rests on the practice."""
    holiday = receive_out_of_hours(at(2026, 2, 17, 1), CALENDAR, ROUND_THE_CLOCK, matter=DEATH)
    saturday = receive_out_of_hours(at(2026, 5, 16, 9), CALENDAR, SATURDAY_MORNINGS, matter=DEATH)
    for taken, label in ((holiday, "practice of Thống Nhất"), (saturday, "Decision 14/2010/QĐ-TTg")):
        (step,) = [step for step in due(WorkingDays(1), taken, CALENDAR).trail if step.rule == "counter-on-rest-day"]
        assert step.citation.label.en.startswith(label)


def test_rules_of_the_caller_are_kept() -> None:
    rules = attrs.evolve(RECEPTION.on(at(2026, 5, 15).date()).value, slug="own")
    for practice, slug in ((ROUND_THE_CLOCK, "own-round-the-clock"), (SATURDAY_MORNINGS, "own")):
        taken = receive_out_of_hours(at(2026, 5, 16, 9), CALENDAR, practice, matter=DEATH, rules=rules)
        assert taken.rules.slug == slug


@pytest.mark.parametrize("practice", [ROUND_THE_CLOCK, EVENINGS])
def test_in_office_hours_the_practice_changes_nothing(practice) -> None:
    filed = at(2026, 5, 15, 9)
    assert receive_out_of_hours(filed, CALENDAR, practice, matter=DEATH) == receive(filed, CALENDAR)


def test_a_practice_kept_for_some_matters_takes_those_and_names_them_to_others() -> None:
    kept = attrs.evolve(ROUND_THE_CLOCK, matters=[DEATH, Matter.FUNERAL_SUPPORT])
    night = at(2026, 5, 15, 22)
    for matter in kept.matters:
        assert receive_out_of_hours(night, CALENDAR, kept, matter=matter).received_at == night
    with pytest.raises(ReceptionError, match="it is kept for death-registration, funeral-support"):
        receive_out_of_hours(night, CALENDAR, kept, matter=Matter.OTHER)


def test_the_rules_say_what_the_practice_makes_of_them() -> None:
    base = attrs.evolve(RECEPTION.on(at(2026, 5, 15).date()).value, counter_hours=SATURDAY_MORNINGS.hours)
    rules = receive_out_of_hours(at(2026, 5, 15, 22), CALENDAR, ROUND_THE_CLOCK, matter=DEATH, rules=base).rules
    place = ROUND_THE_CLOCK.place
    assert rules.name.vi.startswith(f"{base.name.vi}; ")
    assert place.vi in rules.name.vi
    assert rules.name.en == f"{base.name.en}; received at once, by the practice of {place.en}"
    assert rules.citation.source == "the service is reported; no rule was read"
    assert (rules.out_of_hours, rules.counter_hours) == (rules.citation, None)


@pytest.mark.parametrize(
    ("practice", "slug"),
    [
        (POSTAL_RETURN_2019, "service-in-hours"),
        (OUT_OF_HOURS, "service-no-hours"),
        (SATURDAY_COUNTERS, "service-no-hours"),
        (attrs.evolve(ROUND_THE_CLOCK, matters=[Matter.FUNERAL_SUPPORT]), "service-not-for"),
        (HOME_DEATH_REGISTRATION, "service-in-hours"),
    ],
)
def test_a_practice_that_does_not_take_it_is_refused(practice, slug: str) -> None:
    with pytest.raises(ReceptionError) as caught:
        receive_out_of_hours(at(2026, 5, 15, 22), CALENDAR, practice, matter=DEATH)
    assert caught.value.slug == slug


@pytest.mark.parametrize(
    "changes", [{"practice": "24/7"}, {"matter": "khai tử"}, {"rules": "118/2025"}, {"calendar": None}]
)
def test_wrong_types_are_refused(changes: dict[str, object]) -> None:
    values = {"calendar": CALENDAR, "practice": ROUND_THE_CLOCK, "matter": DEATH, "rules": None} | changes
    with pytest.raises(ArgumentTypeError):
        receive_out_of_hours(
            at(2026, 5, 15, 22), values["calendar"], values["practice"], matter=values["matter"], rules=values["rules"]
        )
    with pytest.raises(NaiveDatetimeError):
        receive_out_of_hours(datetime(2026, 5, 15, 22), CALENDAR, ROUND_THE_CLOCK, matter=DEATH)
