"""Đơn vị hành chính: units by level and parent over time, and who takes over when they are merged.

Floor 3, nouns only. Which levels exist on a day stands in `book/units.py` and is passed in. One-stop units stand in
`one_stop.py`. Stretches are half-open: a unit is there from `since` until the day before `until`.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import ArgumentTypeError, LawError, UnitError
from motcua_lib.law import Citation, Timeline
from motcua_lib.model.days import as_day
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.publication import day_or_none, plain_day
from motcua_lib.model.refusals import Refused

__all__ = ["AdministrativeUnit", "AdministrativeUnits", "UnitBatch"]

Levels: TypeAlias = Timeline[tuple[Level, ...]]

_RANKS = {Level.CENTRAL: 0, Level.PROVINCE: 1, Level.DISTRICT: 2, Level.COMMUNE: 3}
_END = date.max


def _successors(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "AdministrativeUnit.successors")


@attrs.frozen
class AdministrativeUnit:
    """Đơn vị hành chính: one unit under one parent for a stretch of time.

    A unit that gets another name, level or parent is another record of the same code from that day on.

    Args:
        code: its code, as the host has it.
        name: tên đơn vị.
        level: cấp: central, province, district or commune.
        parent: the code of the unit it belongs to; empty at the top.
        since: the first day it is there.
        until: the first day it is there no more; None with no end in sight.
        successors: the codes of the units that take over on `until`: one after a merger, several after a split; its own
            code when the record goes on in another form.
        citation: the resolution or decision behind it.
    Raises:
        ArgumentTypeError: a wrong type.
        UnitError: no code or name, a level that no unit has, an end before the start, successors without an end or
            named twice. All faults are told at once.

    >>> str(AdministrativeUnit("A", "huyện Đầm Dơi", Level.DISTRICT, parent="CM", since=date(2010, 1, 1),
    ...                        until=date(2025, 7, 1)))
    'huyện Đầm Dơi (cấp huyện), từ 01/01/2010 đến hết 30/06/2025'
    """

    code: str = attrs.field(validator=of_type(str))
    name: str = attrs.field(validator=of_type(str))
    level: Level = attrs.field(validator=of_type(Level))
    parent: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    since: date = attrs.field(kw_only=True, validator=plain_day)
    until: date | None = attrs.field(default=None, kw_only=True, validator=day_or_none)
    successors: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_successors)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        raise_faults(f"unit {self.code}", self._faults())

    def _faults(self) -> Iterator[UnitError]:
        for path, text in (("code", self.code), ("name", self.name)):
            if not text.strip():
                yield UnitError("unit-blank", path=path, value=text)
        if self.level not in _RANKS:
            yield UnitError("unit-level", path="level", value=self.level.value, unit=self.name)
        if self.until is not None and self.until <= self.since:
            yield UnitError("unit-order", path="until", value=self.until, unit=self.name, since=self.since)
        if self.successors and self.until is None:
            yield UnitError("successor-of-open-unit", path="successors", value=self.successors, unit=self.name)
        if len(set(self.successors)) < len(self.successors):
            yield UnitError("successor-repeated", path="successors", value=self.successors, unit=self.name)

    @property
    def end(self) -> date:
        """`until`, or the last date there is for a unit with no end in sight."""
        return self.until or _END

    def there_on(self, day: date) -> bool:
        """Whether it is there on `day`."""
        return self.since <= as_day(day) < self.end

    def __str__(self) -> str:
        last = "" if self.until is None else f" đến hết {date.fromordinal(self.until.toordinal() - 1):%d/%m/%Y}"
        return f"{self.name} ({self.level.text}), từ {self.since:%d/%m/%Y}{last}"


def _units(values: Iterable[AdministrativeUnit]) -> tuple[AdministrativeUnit, ...]:
    return tuple_of(values, AdministrativeUnit, "AdministrativeUnits.units")


def _levels(value: object) -> Levels:
    if not isinstance(value, Timeline):
        allowed = "a Timeline, such as book.units.ADMINISTRATIVE_LEVELS"
        raise ArgumentTypeError("wrong-type", what="levels", allowed=allowed, value=value)
    return value


@attrs.frozen(repr=False, slots=False)
class AdministrativeUnits:
    """Danh mục đơn vị hành chính: units that fit together over time, indexed once.

    Each code is one unit at a time. A parent is of a higher level and there in all the time of its child, which leaves
    no way to a cycle. A unit is of a level that exists in all its time. A successor is there on the day it takes over.

    Args:
        units: in any order.
        levels: which levels exist when: `book.units.ADMINISTRATIVE_LEVELS`.
    Raises:
        ArgumentTypeError: a wrong type. UnitError: the units do not fit together. All faults are told at once.

    >>> from motcua_lib.law import Citation, Instrument, Version
    >>> every = Version((Level.PROVINCE, Level.COMMUNE), since=date(2025, 7, 1), citation=Citation(Instrument("1")))
    >>> units = AdministrativeUnits([
    ...     AdministrativeUnit("96", "tỉnh Cà Mau", Level.PROVINCE, since=date(2025, 7, 1)),
    ...     AdministrativeUnit("A", "xã Đầm Dơi", Level.COMMUNE, parent="96", since=date(2025, 7, 1)),
    ... ], levels=Timeline("levels", (every,)))
    >>> [unit.name for unit in units.children("96", date(2026, 1, 1))]
    ['xã Đầm Dơi']
    """

    units: tuple[AdministrativeUnit, ...] = attrs.field(converter=_units)
    levels: Levels = attrs.field(kw_only=True, converter=_levels)

    def __attrs_post_init__(self) -> None:
        found = _faulty(dict(enumerate(self.units)), self.levels)
        raise_faults("administrative units", (fault for faults in found.values() for fault in faults))

    @cached_property
    def _by_code(self) -> dict[str, tuple[AdministrativeUnit, ...]]:
        return _grouped(self.units, attrgetter("code"))

    @cached_property
    def _by_parent(self) -> dict[str, tuple[AdministrativeUnit, ...]]:
        return _grouped(self.units, attrgetter("parent"))

    def records(self, code: str) -> tuple[AdministrativeUnit, ...]:
        """Every record of a code, the oldest first; none for an unknown code."""
        if not isinstance(code, str):
            raise ArgumentTypeError("wrong-type", what="the code of a unit", allowed="str", value=code)
        return self._by_code.get(code, ())

    def find(self, code: str, day: date) -> AdministrativeUnit | None:
        """The unit of a code on `day`, or None."""
        as_day(day)
        return next((unit for unit in self.records(code) if unit.there_on(day)), None)

    def on(self, code: str, day: date) -> AdministrativeUnit:
        """Tra cứu: the unit of a code on `day`.

        Raises:
            UnitError: the code is unknown, or is no unit on that day.
        """
        unit = self.find(code, day)
        if unit is None:
            records = "; ".join(map(str, self.records(code))) or "none of this code"
            raise UnitError("no-unit-on", value=code, day=day, records=records)
        return unit

    def there_on(self, day: date, *, level: Level | None = None) -> tuple[AdministrativeUnit, ...]:
        """Đơn vị tại một ngày: all units on `day`, or those of one level, in the order given."""
        as_day(day)
        if not isinstance(level, Level | None):
            raise ArgumentTypeError("wrong-type", what="level", allowed="Level", value=level)
        return tuple(unit for unit in self.units if unit.there_on(day) and level in (None, unit.level))

    def parent(self, code: str, day: date) -> AdministrativeUnit | None:
        """Đơn vị cấp trên trực tiếp: the unit it belongs to on `day`; None at the top.

        Raises:
            UnitError: the code is no unit on that day.
        """
        above = self.on(code, day).parent
        return self.on(above, day) if above else None

    def ancestors(self, code: str, day: date) -> tuple[AdministrativeUnit, ...]:
        """Các đơn vị cấp trên: from its parent to the top. Raises as `parent` does."""
        found: list[AdministrativeUnit] = []
        unit = self.parent(code, day)
        while unit is not None:
            found.append(unit)
            unit = self.parent(unit.code, day)
        return tuple(found)

    def children(self, code: str, day: date) -> tuple[AdministrativeUnit, ...]:
        """Đơn vị trực thuộc: those right below it on `day`. Raises as `on` does."""
        self.on(code, day)
        return tuple(unit for unit in self._by_parent.get(code, ()) if unit.there_on(day))

    def descendants(self, code: str, day: date) -> tuple[AdministrativeUnit, ...]:
        """Mọi đơn vị cấp dưới: all below it on `day`, each before those below it. Raises as `on` does."""
        found: list[AdministrativeUnit] = []
        for child in self.children(code, day):
            found += (child, *self.descendants(child.code, day))
        return tuple(found)

    def successors(self, code: str, day: date, *, on: date) -> tuple[AdministrativeUnit, ...]:
        """Đơn vị kế thừa: what stands on a later day in the place of the unit of `day`, through all mergers between.

        Args:
            code, day: the unit, as it was on that day.
            on: the day for which successors are asked; `day` or later.
        Returns:
            The unit itself while it is there; each successor once; nothing when it ended without any.
        Raises:
            UnitError: the code is no unit on `day`, or `on` lies before it.
        """
        if as_day(on, what="on") < as_day(day):
            raise UnitError("successors-backwards", value=code, day=day, on=on)
        waiting, seen, found = deque([self.on(code, day)]), set[tuple[str, date]](), {}
        while waiting:
            unit = waiting.popleft()
            if (unit.code, unit.since) in seen:
                continue  # reached by another way already: splits and mergers in turn would double the ways each time
            seen.add((unit.code, unit.since))
            if on < unit.end:
                found[unit.code] = unit
                continue
            waiting.extend(self.on(successor, unit.end) for successor in unit.successors)
        return tuple(found.values())

    def __len__(self) -> int:
        return len(self.units)

    def __iter__(self) -> Iterator[AdministrativeUnit]:
        return iter(self.units)

    def __repr__(self) -> str:
        return f"AdministrativeUnits({len(self)} records)"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (self.units, self.levels)  # the indexes are built again

    @classmethod
    def build(cls, units: Iterable[AdministrativeUnit], *, levels: Levels) -> "UnitBatch":
        """Lập danh mục: the units that fit together; the others are refused with all their faults.

        A unit whose parent or successor is refused does not fit any more and is refused too.

        Raises:
            ArgumentTypeError: the units are no sequence, or the levels no Timeline.
        """
        kept = dict(enumerate(_units(units)))
        checked = _levels(levels)
        refused: dict[int, Refused] = {}
        while faulty := _faulty(kept, checked):
            for at, faults in faulty.items():
                refused[at] = Refused(f"units[{at}]", kept.pop(at), _together(f"units[{at}]", faults))
        sound = cls(tuple(kept.values()), levels=checked)
        return UnitBatch(sound, tuple(refused[at] for at in sorted(refused)))


@attrs.frozen
class UnitBatch:
    """Kết quả lập danh mục đơn vị: the units that fit together, and those that do not.

    Args:
        units: what was taken.
        refused: what was not, each with its place and every fault, in the order given.
    """

    units: AdministrativeUnits
    refused: tuple[Refused, ...] = ()


def _rebuilt(units: tuple[AdministrativeUnit, ...], levels: Levels) -> AdministrativeUnits:
    return AdministrativeUnits(units, levels=levels)


def _together(name: str, faults: tuple[UnitError, ...]) -> UnitError:
    """The only fault, or the one error that holds several."""
    if len(faults) == 1:
        return faults[0]
    text = "; ".join(map(str, faults))
    return UnitError("several-faults", name=name, count=len(faults), text=text, faults=faults)


def _grouped(
    units: Iterable[AdministrativeUnit], key: Callable[[AdministrativeUnit], str]
) -> dict[str, tuple[AdministrativeUnit, ...]]:
    groups: dict[str, list[AdministrativeUnit]] = {}
    for unit in units:
        groups.setdefault(key(unit), []).append(unit)
    return {name: tuple(sorted(members, key=attrgetter("since"))) for name, members in groups.items()}


Records: TypeAlias = dict[str, tuple[AdministrativeUnit, ...]]


def _faulty(units: dict[int, AdministrativeUnit], levels: Levels) -> dict[int, tuple[UnitError, ...]]:
    """The units that do not fit with the others, by place, each with its faults."""
    records = _grouped(units.values(), attrgetter("code"))
    found = {
        at: (
            *_overlaps(unit, at, records),
            *_parents(unit, at, records),
            *_existing(unit, at, levels),
            *_heirs(unit, at, records),
        )
        for at, unit in units.items()
    }
    return {at: faults for at, faults in found.items() if faults}


def _overlaps(unit: AdministrativeUnit, at: int, records: Records) -> Iterator[UnitError]:
    """Another record of the code in the same time; told at both, for neither is known to be right."""
    others = [record for record in records[unit.code] if record.since < unit.end and unit.since < record.end]
    if len(others) > 1:
        known = "; ".join(map(str, others))
        yield UnitError("unit-overlap", path=f"units[{at}].code", value=unit.code, count=len(others), records=known)


def _parents(unit: AdministrativeUnit, at: int, records: Records) -> Iterator[UnitError]:
    """A parent that is unknown, of no higher level, or not there in all the time of its child."""
    if not unit.parent:
        return
    path, value = f"units[{at}].parent", unit.parent
    day = unit.since
    for parent in records.get(unit.parent, ()):
        if parent.since < unit.end and unit.since < parent.end:
            if _RANKS[parent.level] >= _RANKS[unit.level]:
                own, above = unit.level.text.vi, parent.level.text.vi
                yield UnitError("parent-level", path=path, value=value, unit=unit.name, level=own, parent=above)
            day = max(day, parent.end) if parent.since <= day else day
    if day < unit.end:
        yield UnitError("parent-absent", path=path, value=value, unit=unit.name, day=day)


def _existing(unit: AdministrativeUnit, at: int, levels: Levels) -> Iterator[UnitError]:
    """A level that does not exist on some day of the unit."""
    starts = {version.since for version in levels.versions if unit.since < version.since < unit.end}
    for day in sorted({unit.since, *starts}):
        allowed, citation = _levels_on(levels, day)
        if unit.level not in allowed:
            names = ", ".join(level.text.vi for level in allowed) or "none"
            path, value = f"units[{at}].level", unit.level.text.vi
            yield UnitError(
                "level-not-there", path=path, value=value, unit=unit.name, day=day, allowed=names, rule=citation
            )


def _levels_on(levels: Levels, day: date) -> tuple[tuple[Level, ...], str]:
    try:
        version = levels.on(day)
    except LawError as error:
        return (), str(error)
    return version.value, version.citation.label.vi


def _heirs(unit: AdministrativeUnit, at: int, records: Records) -> Iterator[UnitError]:
    """Successors that are not there on the day they take over."""
    for place, successor in enumerate(unit.successors):
        if not any(record.there_on(unit.end) for record in records.get(successor, ())):
            path = f"units[{at}].successors[{place}]"
            yield UnitError("successor-absent", path=path, value=successor, unit=unit.name, day=unit.end)
