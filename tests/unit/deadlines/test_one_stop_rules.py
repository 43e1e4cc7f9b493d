"""What follows from a one-stop unit: the reception rules of a day, and the calendar with its own hours."""

from datetime import date

import attrs
import pytest

from motcua_lib import (
    Citation,
    Instrument,
    OfficeHours,
    OneStopUnit,
    ReceptionRules,
    reception_rules,
    unit_calendar,
    vietnam_calendar,
)
from motcua_lib.book import one_stop

CALENDAR = vietnam_calendar()
DAY = date(2026, 3, 7)
RULES: ReceptionRules = one_stop.RECEPTION.on(DAY).value
SATURDAY = OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30")
OWN_RULE = Citation(Instrument("3/QĐ-UBND"))


def unit(**parts: object) -> OneStopUnit:
    return OneStopUnit("TU", "Bộ phận Một cửa", area="TU", **parts)


def test_a_unit_without_a_counter_of_its_own_keeps_the_rules_of_the_day() -> None:
    assert reception_rules(unit(), DAY) == RULES
    assert reception_rules(unit(procedures=["2.000908"]), DAY, procedure="2.000908") == RULES
    assert reception_rules(unit(), date(2025, 6, 30)) is one_stop.DECREE_61_2018


@pytest.mark.parametrize(
    ("cited", "expected"), [(None, one_stop.SATURDAY_COUNTER), (OWN_RULE, OWN_RULE)], ids=["law", "own"]
)
def test_a_counter_on_rest_days_is_cited_by_its_own_rule_or_else_by_the_law(
    cited: Citation | None, expected: Citation
) -> None:
    hours = attrs.evolve(SATURDAY, citation=cited)
    found = reception_rules(unit(counter_hours=hours), DAY)
    assert found == attrs.evolve(RULES, counter_hours=attrs.evolve(hours, citation=expected))
    assert found.counter_hours.citation == expected


def test_only_the_procedures_of_the_counter_are_received_on_rest_days() -> None:
    some = unit(counter_hours=SATURDAY, procedures=["1.001193", "2.000908"], counter_procedures=["2.000908"])
    assert reception_rules(some, DAY, procedure="1.001193") == RULES
    assert reception_rules(some, DAY, procedure="2.000908").counter_hours.seasons == SATURDAY.seasons


def test_the_calendar_of_a_unit_has_its_hours_where_it_states_them() -> None:
    hours = OfficeHours.daily("08:00-12:00")
    assert unit_calendar(unit(), CALENDAR) is CALENDAR
    assert unit_calendar(unit(hours=hours), CALENDAR) == CALENDAR.with_hours(hours)
