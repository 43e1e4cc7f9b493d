"""One-stop units: people, hall and equipment, the published figures, and the reception rules that follow."""

import pickle
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib import VIETNAM_TIME, Channel, Level, OfficeHours, receive, vietnam_calendar
from motcua_lib.book.one_stop import RECEPTION, SATURDAY_COUNTER
from motcua_lib.book.units import ADMINISTRATIVE_LEVELS
from motcua_lib.codes import procedure as procedure_codes
from motcua_lib.deadlines import reception_rules, unit_calendar
from motcua_lib.errors import ArgumentTypeError, ProcedureError, QuantityError, UnitError
from motcua_lib.law import Citation, Instrument
from motcua_lib.model.one_stop import Equipment, Headcount, OneStopKind, OneStopUnit, OneStopUnits
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits

OLD, DAY = date(2010, 1, 1), date(2017, 6, 1)
SATURDAY = OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30")


def areas(*codes: str) -> AdministrativeUnits:
    """A district of 2017 and its communes."""
    district = AdministrativeUnit("DD", "huyện", Level.DISTRICT, since=OLD, until=date(2025, 7, 1))
    communes = [
        AdministrativeUnit(code, f"xã {code}", Level.COMMUNE, parent="DD", since=OLD, until=date(2025, 7, 1))
        for code in codes
    ]
    return AdministrativeUnits([district, *communes], levels=ADMINISTRATIVE_LEVELS)


def counter(code: str, **parts) -> OneStopUnit:
    return OneStopUnit(code, f"Bộ phận {code}", area=parts.pop("area", code), **parts)


def test_dam_doi_has_17_units_of_4_to_5_people() -> None:
    """Đầm Dơi, 2017: one district and 16 communes and towns; 7 of them, 41.2 %, were upgraded."""
    communes = [f"X{n:02d}" for n in range(1, 17)]
    upgraded = communes[:7]
    members = [counter(code, staff=Headcount(4, 5), equipment=[Equipment.CAMERA] * (code in upgraded))
               for code in ("DD", *communes)]  # fmt: skip
    units = OneStopUnits(members, areas(*communes))
    assert len(units.on(DAY)) == 17
    assert units.count_by_level(DAY) == {Level.DISTRICT: 1, Level.COMMUNE: 16}
    assert units.staff(DAY) == Headcount(68, 85)
    assert str(units.staff(DAY)) == "68–85"
    share = Fraction(len(units.equipped(Equipment.CAMERA, DAY)), len(units.on(DAY)))
    assert round(float(share) * 100, 1) == 41.2
    assert units.on(date(2025, 7, 1)) == ()


def test_tan_uyen_has_a_hall_of_267_square_metres() -> None:
    """Tân Uyên, 2019: a hall of 267 m² with cameras, queue numbers and a television."""
    hall = counter("TU", floor_area=267, equipment=[Equipment.CAMERA, Equipment.QUEUE_MACHINE, Equipment.SCREEN])
    assert hall.floor_area == Decimal(267)
    assert Equipment.QUEUE_MACHINE in hall.equipment
    assert (hall.staff, hall.hours, hall.opened_on) == (None, None, None)


def test_a_collection_answers_by_day_area_and_procedure() -> None:
    early = counter(
        "A", area="X1", procedures=["1.001193", "2.000908"], opened_on=date(2015, 1, 1), closed_on=DAY, staff=3
    )
    late = counter("B", procedures=["1.001193"], opened_on=DAY, area="X1")
    always = counter("C", area="X1", staff=Headcount(2))
    units = OneStopUnits([early, late, always], areas("X1"))
    before = date(2016, 1, 1)
    assert [unit.code for unit in units.on(before)] == ["A", "C"]
    assert [unit.code for unit in units.serving("X1", DAY)] == ["B", "C"]
    assert units.serving("DD", DAY) == ()
    assert [unit.code for unit in units.receiving("1.001193", before)] == ["A"]
    assert [unit.code for unit in units.receiving(procedure_codes.parse("1.001193"), DAY)] == ["B"]
    assert units.receiving("1.000757", DAY) == ()
    assert list(map(str, units.received(before))) == ["1.001193", "2.000908"]
    assert (units.staff(before), units.staff(DAY)) == (Headcount(5), Headcount(2))
    assert [unit.code for unit in units.unstaffed(DAY)] == ["B"]
    assert early.receives("2.000908")
    assert not late.receives("2.000908")
    assert (len(units), [unit.code for unit in units], repr(units)) == (3, ["A", "B", "C"], "OneStopUnits(3 members)")
    again = pickle.loads(pickle.dumps(units))
    assert again == units
    assert hash(again) == hash(units)


def test_a_headcount_is_exact_or_a_range() -> None:
    assert (str(Headcount(4, 5)), str(Headcount(3)), Headcount(4, 5).exact) == ("4–5", "3", False)
    assert Headcount(4, 5) + Headcount(3) == Headcount(7, 8)
    with pytest.raises(UnitError, match="from 5 to 4: the most is not less than the least"):
        Headcount(5, 4)
    with pytest.raises(QuantityError, match=r"Headcount.least must be 0 or more, not -1"):
        Headcount(-1)


FAULTS: list[tuple[Callable[[], object], list[str]]] = [
    (lambda: OneStopUnit("", " ", area=""), ["unit-blank", "unit-blank", "unit-blank"]),
    (lambda: counter("A", opened_on=DAY, closed_on=DAY), ["unit-order"]),
    (lambda: counter("A", equipment=[Equipment.CAMERA] * 2, other_equipment=["quạt"] * 2, procedures=["1.001193"] * 3),
     ["member-twice", "member-twice", "member-twice"]),
    (lambda: counter("A", procedures=["1.001193"], counter_procedures=["2.000908", "2.000908"]),
     ["member-twice", "no-counter-hours", "not-received-here", "not-received-here"]),
    (lambda: OneStopUnits([counter("A"), counter("DD"), counter("DD")], areas()),
     ["area-unknown", "one-stop-twice", "one-stop-twice"]),
]  # fmt: skip


@pytest.mark.parametrize(("build", "expected"), FAULTS)
def test_all_faults_are_told_at_once(build: Callable[[], object], expected: list[str]) -> None:
    with pytest.raises(UnitError) as caught:
        build()
    assert [fault.slug for fault in caught.value.faults] == expected
    assert all(str(fault).startswith(fault.fields["path"]) for fault in caught.value.faults)


WRONG: list[Callable[[], object]] = [
    lambda: counter("A", staff="4"),
    lambda: counter("A", staff=True),
    lambda: counter("A", floor_area=26.7),
    lambda: counter("A", equipment=["camera"]),
    lambda: counter("A", other_equipment="quạt"),
    lambda: counter("A", hours="07:30-11:30"),
    lambda: counter("A", counter_hours=time(7)),
    lambda: counter("A", opened_on=datetime(2017, 1, 1)),
    lambda: counter("A", procedures="1.001193"),
    lambda: counter("A", counter_procedures="1.001193"),
    lambda: counter("A").open_on("2017-01-01"),
    lambda: Headcount(4.5),
    lambda: Headcount(4) + 1,
    lambda: OneStopUnits(["A"], areas()),
    lambda: OneStopUnits([], []),
    lambda: reception_rules("A", DAY),
    lambda: reception_rules(counter("A"), "2017-01-01"),
    lambda: unit_calendar(counter("A"), None),
    lambda: unit_calendar(None, vietnam_calendar()),
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


def test_quantities_and_codes_are_checked() -> None:
    with pytest.raises(QuantityError, match=r"OneStopUnit.floor_area must be 0 or more, not -1"):
        counter("A", floor_area=-1)
    with pytest.raises(ProcedureError):
        counter("A", procedures=["1193"])


# -- the reception rules and the calendar that follow ------------------------------------------------------------


def test_a_saturday_counter_receives_but_the_day_is_not_counted() -> None:
    unit = counter("A", counter_hours=SATURDAY, kind=OneStopKind.SERVICE_CENTRE)
    saturday = datetime(2026, 3, 7, 9, tzinfo=VIETNAM_TIME)
    rules = reception_rules(unit, saturday.date())
    calendar = vietnam_calendar()
    received = receive(saturday, calendar, rules=rules)
    assert received.received_at == saturday
    assert not calendar.is_working_day(saturday.date())
    assert receive(saturday, calendar).received_at.date() == date(2026, 3, 9)
    assert receive(saturday, calendar, channel=Channel.ONLINE, rules=rules).received_at.date() == date(2026, 3, 9)
    assert rules.counter_hours is not None
    assert rules.counter_hours.citation == SATURDAY_COUNTER
    assert reception_rules(unit, date(2020, 1, 1)).slug == "decree-61-2018"


def test_a_counter_may_take_some_procedures_only_on_rest_days() -> None:
    """QĐ 14/2010 lets heads choose procedures, units and areas; police counters take some on Saturday mornings."""
    unit = counter("A", counter_hours=SATURDAY, procedures=["1.001193", "2.000908"], counter_procedures=["2.000908"])
    saturday = datetime(2026, 3, 7, 9, tzinfo=VIETNAM_TIME)
    assert unit.receives_on_rest_days("2.000908")
    assert not unit.receives_on_rest_days("1.001193")
    taken, not_taken = (
        receive(saturday, vietnam_calendar(), rules=reception_rules(unit, saturday.date(), procedure=code))
        for code in ("2.000908", "1.001193")
    )
    assert taken.received_at == saturday
    assert not_taken.received_at.date() == date(2026, 3, 9)
    with pytest.raises(UnitError, match="the counter of Bộ phận A takes 1 procedures on rest days; pass procedure="):
        reception_rules(unit, saturday.date())
    every = counter("B", counter_hours=SATURDAY)
    assert every.receives_on_rest_days("1.001193")
    assert reception_rules(every, DAY, procedure="1.001193").counter_hours is not None
    assert not counter("C").receives_on_rest_days("1.001193")


def test_hours_with_a_decision_of_their_own_keep_it() -> None:
    own = Citation(Instrument("1/QĐ-UBND"))
    hours = OfficeHours.weekly({5: "08:00-11:00"}, made_up="08:00-11:00", citation=own)
    assert reception_rules(counter("A", counter_hours=hours), DAY).counter_hours == hours
    assert reception_rules(counter("A"), DAY) == RECEPTION.on(DAY).value


def test_the_hours_of_a_unit_are_those_of_its_calendar() -> None:
    calendar = vietnam_calendar()
    own = OfficeHours.daily("08:00-12:00, 13:00-17:00")
    closing = unit_calendar(counter("A", hours=own), calendar).closing_time(date(2026, 3, 2))
    assert (closing.hour, calendar.closing_time(date(2026, 3, 2)).minute) == (17, 30)
    assert unit_calendar(counter("A"), calendar) is calendar


def test_kinds_and_equipment_speak_both_languages() -> None:
    for name in (*OneStopKind, *Equipment):
        assert name.text.vi
        assert name.text.en
    assert str(counter("A", other_equipment=["quạt"])) == "Bộ phận A"
