"""Bộ phận Một cửa, Trung tâm Phục vụ hành chính công: the units that receive dossiers and return results.

Floor 3, nouns only. The reception rules that follow from a unit are made in `deadlines`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any, cast

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import ArgumentTypeError, UnitError
from motcua_lib.law import Text
from motcua_lib.model._exact import not_negative
from motcua_lib.model.days import as_day
from motcua_lib.model.hours import OfficeHours
from motcua_lib.model.procedure import as_code
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.publication import day_or_none
from motcua_lib.model.units import AdministrativeUnits

__all__ = ["Equipment", "Headcount", "OneStopKind", "OneStopUnit", "OneStopUnits"]


class OneStopKind(Enum):
    """Loại đơn vị tiếp nhận: a one-stop unit, or a public administrative service centre that runs such units.

    >>> OneStopKind.SERVICE_CENTRE.text["vi"]
    'Trung tâm Phục vụ hành chính công'
    """

    ONE_STOP_UNIT = "one-stop-unit"
    SERVICE_CENTRE = "service-centre"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _KIND_TEXT[self.value]


class Equipment(Enum):
    """Trang thiết bị: what a one-stop unit is equipped with; other things are named in `other_equipment`.

    >>> Equipment.QUEUE_MACHINE.text["vi"]
    'máy lấy số thứ tự'
    """

    QUEUE_MACHINE = "queue-machine"
    CALLER = "caller"
    LOOKUP_KIOSK = "lookup-kiosk"
    RATING_KIOSK = "rating-kiosk"
    SMART_KIOSK = "smart-kiosk"
    CAMERA = "camera"
    SCREEN = "screen"

    @property
    def text(self) -> Text:
        """The equipment in words."""
        return _EQUIPMENT_TEXT[self.value]


_KIND_TEXT = {
    "one-stop-unit": Text("Bộ phận Một cửa", "one-stop unit"),
    "service-centre": Text("Trung tâm Phục vụ hành chính công", "public administrative service centre"),
}
_EQUIPMENT_TEXT = {
    "queue-machine": Text("máy lấy số thứ tự", "queue-number machine"),
    "caller": Text("hệ thống gọi số", "number caller"),
    "lookup-kiosk": Text("kiosk tra cứu", "look-up kiosk"),
    "rating-kiosk": Text("kiosk đánh giá", "rating kiosk"),
    "smart-kiosk": Text("kiosk thông minh", "smart kiosk"),
    "camera": Text("camera giám sát", "camera"),
    "screen": Text("màn hình, tivi", "screen"),
}


def _headcount(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    what = f"Headcount.{attribute.name}"
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    not_negative(value, what)


@attrs.frozen
class Headcount:
    """Số công chức, viên chức: a number of people, or the least and the most that is stated, such as 4–5.

    Args:
        least, most: whole numbers, zero or more; `most` is `least` unless said.
    Raises:
        ArgumentTypeError: not whole numbers. QuantityError: below zero. UnitError: the most is less than the least.

    >>> str(Headcount(4, 5) + Headcount(3)), Headcount(3).exact
    ('7–8', True)
    """

    least: int = attrs.field(validator=_headcount)
    most: int = attrs.field(default=attrs.Factory(lambda self: self.least, takes_self=True), validator=_headcount)

    def __attrs_post_init__(self) -> None:
        if self.most < self.least:
            raise UnitError("headcount-order", least=self.least, most=self.most)

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most

    def __add__(self, other: "Headcount") -> "Headcount":
        if not isinstance(other, Headcount):
            raise ArgumentTypeError("wrong-type", what="the other number", allowed="Headcount", value=other)
        return Headcount(self.least + other.least, self.most + other.most)

    def __str__(self) -> str:
        return str(self.least) if self.exact else f"{self.least}–{self.most}"


def _area(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else not_negative(value, "OneStopUnit.floor_area")


def _people(value: Headcount | int | None) -> Headcount | None:
    return Headcount(value) if type(value) is int else cast(Headcount | None, value)


def _received(values: Iterable[str | ProcedureCode]) -> tuple[ProcedureCode, ...]:
    return tuple(as_code(cast(str, code)) for code in tuple_of(values, object, "OneStopUnit.procedures"))


def _on_rest_days(values: Iterable[str | ProcedureCode]) -> tuple[ProcedureCode, ...]:
    members = tuple_of(values, object, "OneStopUnit.counter_procedures")
    return tuple(as_code(cast(str, code)) for code in members)


def _equipment(values: Iterable[Equipment]) -> tuple[Equipment, ...]:
    return tuple_of(values, Equipment, "OneStopUnit.equipment")


def _things(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "OneStopUnit.other_equipment")


@attrs.frozen
class OneStopUnit:
    """Bộ phận Một cửa: where dossiers of an administrative unit are received, with its people, hours and hall.

    What is not stated is None or empty.

    Args:
        code, name: its code, as the host has it, and its name.
        area: the code of the administrative unit it serves.
        kind: a one-stop unit or a service centre.
        staff: how many work there; an int stands for an exact Headcount.
        hours: giờ làm việc on days that are worked; None: those of the calendar.
        counter_hours: tiếp nhận ngày nghỉ: hours in which it receives on weekly rest days, such as Saturday mornings.
        counter_procedures: which procedures it receives in those hours; empty: all that it receives.
        equipment, other_equipment: trang thiết bị, by kind, and by name.
        floor_area: diện tích, in m², exact.
        opened_on, closed_on: the first day it is open, and the first day it is open no more.
        procedures: the codes it receives.
    Raises:
        ArgumentTypeError: a wrong type. QuantityError: a negative area. ProcedureError: no code of a procedure.
        UnitError: no code, name or area, an end before the start, a procedure or thing twice, procedures of rest days
            without hours on them or not received at all; all at once.

    >>> hall = OneStopUnit("TU", "Bộ phận Một cửa Tân Uyên", area="TU", floor_area=267, equipment=[Equipment.CAMERA])
    >>> str(hall), str(hall.floor_area)
    ('Bộ phận Một cửa Tân Uyên', '267')

    Legal basis: Decree 61/2018, then Decree 118/2025; Saturdays: Decision 14/2010/QĐ-TTg.
    """

    code: str = attrs.field(validator=of_type(str))
    name: str = attrs.field(validator=of_type(str))
    area: str = attrs.field(kw_only=True, validator=of_type(str))
    kind: OneStopKind = attrs.field(default=OneStopKind.ONE_STOP_UNIT, kw_only=True, validator=of_type(OneStopKind))
    staff: Headcount | None = attrs.field(
        default=None, kw_only=True, converter=_people, validator=of_type(Headcount, type(None))
    )
    hours: OfficeHours | None = attrs.field(default=None, kw_only=True, validator=of_type(OfficeHours, type(None)))
    counter_hours: OfficeHours | None = attrs.field(
        default=None, kw_only=True, validator=of_type(OfficeHours, type(None))
    )
    equipment: tuple[Equipment, ...] = attrs.field(default=(), kw_only=True, converter=_equipment)
    other_equipment: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_things)
    floor_area: Decimal | None = attrs.field(default=None, kw_only=True, converter=_area)
    opened_on: date | None = attrs.field(default=None, kw_only=True, validator=day_or_none)
    closed_on: date | None = attrs.field(default=None, kw_only=True, validator=day_or_none)
    procedures: tuple[ProcedureCode, ...] = attrs.field(default=(), kw_only=True, converter=_received)
    counter_procedures: tuple[ProcedureCode, ...] = attrs.field(default=(), kw_only=True, converter=_on_rest_days)

    def __attrs_post_init__(self) -> None:
        raise_faults(f"one-stop unit {self.code}", self._faults())

    def _faults(self) -> Iterator[UnitError]:
        for path, text in (("code", self.code), ("name", self.name), ("area", self.area)):
            if not text.strip():
                yield UnitError("unit-blank", path=path, value=text)
        if self.opened_on is not None and self.closed_on is not None and self.closed_on <= self.opened_on:
            yield UnitError("unit-order", path="closed_on", value=self.closed_on, unit=self.name, since=self.opened_on)
        for path in ("counter_procedures", "equipment", "other_equipment", "procedures"):
            for value, count in Counter(getattr(self, path)).items():
                if count > 1:
                    shown = value.value if isinstance(value, Equipment) else str(value)
                    yield UnitError("member-twice", path=path, value=shown, unit=self.name, count=count)
        yield from self._rest_day_faults()

    def _rest_day_faults(self) -> Iterator[UnitError]:
        if self.counter_procedures and self.counter_hours is None:
            shown = ", ".join(map(str, self.counter_procedures))
            yield UnitError("no-counter-hours", path="counter_procedures", value=shown, unit=self.name)
        for at, code in enumerate(self.counter_procedures):
            if self.procedures and code not in self.procedures:
                path = f"counter_procedures[{at}]"
                yield UnitError("not-received-here", path=path, value=str(code), unit=self.name)

    def open_on(self, day: date) -> bool:
        """Whether it is open on `day`, as far as its days are stated."""
        as_day(day)
        return (self.opened_on is None or self.opened_on <= day) and (self.closed_on is None or day < self.closed_on)

    def receives(self, code: str | ProcedureCode) -> bool:
        """Whether it receives a procedure."""
        return as_code(code) in self.procedures

    def receives_on_rest_days(self, code: str | ProcedureCode) -> bool:
        """Whether it receives a procedure in `counter_hours`, as far as that is stated."""
        known = as_code(code)
        return self.counter_hours is not None and (not self.counter_procedures or known in self.counter_procedures)

    def __str__(self) -> str:
        return self.name


def _members(values: Iterable[OneStopUnit]) -> tuple[OneStopUnit, ...]:
    return tuple_of(values, OneStopUnit, "OneStopUnits.members")


@attrs.frozen(repr=False, slots=False)
class OneStopUnits:
    """Danh mục Bộ phận Một cửa: one-stop units beside the administrative units they serve.

    Args:
        members: the one-stop units, in any order.
        areas: the administrative units they serve.
    Raises:
        ArgumentTypeError: a wrong type.
        UnitError: a code twice, or an administrative unit that is unknown; all at once.

    >>> from motcua_lib.law import Citation, Instrument, Timeline, Version
    >>> from motcua_lib.model.units import AdministrativeUnit
    >>> first = date(2025, 7, 1)
    >>> rule = Version((Level.COMMUNE,), since=first, citation=Citation(Instrument("1")))
    >>> commune = AdministrativeUnit("1", "xã Đầm Dơi", Level.COMMUNE, since=first)
    >>> areas = AdministrativeUnits([commune], levels=Timeline("levels", (rule,)))
    >>> counters = OneStopUnits([OneStopUnit("1", "Bộ phận Một cửa", area="1", staff=4)], areas)
    >>> str(counters.staff(first)), len(counters.on(date(2025, 6, 30)))
    ('4', 0)

    Legal basis: Decree 61/2018, then Decree 118/2025.
    """

    members: tuple[OneStopUnit, ...] = attrs.field(converter=_members)
    areas: AdministrativeUnits = attrs.field(validator=of_type(AdministrativeUnits))

    def __attrs_post_init__(self) -> None:
        raise_faults("one-stop units", self._faults())

    def _faults(self) -> Iterator[UnitError]:
        counts = Counter(member.code for member in self.members)
        for at, member in enumerate(self.members):
            if counts[member.code] > 1:
                yield UnitError("one-stop-twice", path=f"members[{at}].code", value=member.code)
            if not self.areas.records(member.area):
                yield UnitError("area-unknown", path=f"members[{at}].area", value=member.area, unit=member.name)

    @cached_property
    def _by_procedure(self) -> dict[ProcedureCode, tuple[OneStopUnit, ...]]:
        found: dict[ProcedureCode, list[OneStopUnit]] = {}
        for member in self.members:
            for code in member.procedures:
                found.setdefault(code, []).append(member)
        return {code: tuple(members) for code, members in found.items()}

    def on(self, day: date) -> tuple[OneStopUnit, ...]:
        """Those that are open on `day` and whose administrative unit is there on it."""
        return tuple(member for member in self.members if self._there(member, day))

    def _there(self, member: OneStopUnit, day: date) -> bool:
        return member.open_on(day) and self.areas.find(member.area, day) is not None

    def serving(self, area: str, day: date) -> tuple[OneStopUnit, ...]:
        """Those of one administrative unit on `day`."""
        return tuple(member for member in self.on(day) if member.area == area)

    def receiving(self, code: str | ProcedureCode, day: date) -> tuple[OneStopUnit, ...]:
        """Nơi tiếp nhận một thủ tục: those that receive a procedure on `day`."""
        return tuple(member for member in self._by_procedure.get(as_code(code), ()) if self._there(member, day))

    def received(self, day: date) -> tuple[ProcedureCode, ...]:
        """Thủ tục tiếp nhận tại Một cửa: what any of them receives on `day`, each code once."""
        return tuple(dict.fromkeys(code for member in self.on(day) for code in member.procedures))

    def equipped(self, equipment: Equipment, day: date) -> tuple[OneStopUnit, ...]:
        """Those that have a kind of equipment on `day`."""
        return tuple(member for member in self.on(day) if equipment in member.equipment)

    def count_by_level(self, day: date) -> dict[Level, int]:
        """Số đơn vị theo cấp: how many there are on `day` by the level of the unit they serve, the highest first."""
        counts = Counter(self.areas.on(member.area, day).level for member in self.on(day))
        return {level: counts[level] for level in Level if counts[level]}

    def staff(self, day: date) -> Headcount:
        """Tổng số người: the staff of all on `day` whose staff is stated; `unstaffed` names the others."""
        return sum((member.staff for member in self.on(day) if member.staff is not None), Headcount(0))

    def unstaffed(self, day: date) -> tuple[OneStopUnit, ...]:
        """Those on `day` whose staff is not stated."""
        return tuple(member for member in self.on(day) if member.staff is None)

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[OneStopUnit]:
        return iter(self.members)

    def __repr__(self) -> str:
        return f"OneStopUnits({len(self)} members)"

    def __reduce__(self) -> tuple[Any, ...]:
        return OneStopUnits, (self.members, self.areas)  # the index is built again
