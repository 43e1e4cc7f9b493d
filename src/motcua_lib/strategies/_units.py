"""Đơn vị: administrative units through mergers and the end of districts, one-stop units, headcounts."""

from datetime import date
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.law import Timeline, Version
from motcua_lib.model.hours import OfficeHours
from motcua_lib.model.one_stop import Equipment, Headcount, OneStopUnit, OneStopUnits
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
from motcua_lib.strategies._catalogue import STRETCHES
from motcua_lib.strategies._codes import procedure_codes
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import citations, cited
from motcua_lib.strategies._leaves import counts, few, said, sober_days, some_of, wordings

LEVELS: Final = (Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
TWO_LEVELS: Final = (Level.PROVINCE, Level.COMMUNE)
ALWAYS: Final = date(1, 1, 1)
EARLY: Final = st.dates(date(2000, 1, 1), date(2020, 1, 1))


@cache
@st.composite
def administrative_units(draw: DrawFn) -> AdministrativeUnit:
    """Đơn vị hành chính: one record of a unit, alone: still there, ended, or merged into others.

    >>> from hypothesis import given
    >>> @given(administrative_units())
    ... def test(unit):
    ...     assert unit.until or not unit.successors
    >>> test()
    """
    since = draw(sober_days())
    until = draw(st.none() | STRETCHES.map(since.__add__))
    heirs = st.just([]) if until is None else st.lists(wordings(), max_size=2, unique=True)
    own: dict[str, SearchStrategy[Any]] = {"since": st.just(since), "until": st.just(until), "successors": heirs}
    return draw(build(AdministrativeUnit, code=said(), name=said(), level=st.sampled_from(LEVELS), **own))


@st.composite
def _levels(draw: DrawFn, *, until: date, district: bool) -> Timeline[tuple[Level, ...]]:
    """All levels from the first day; from another day on two of them, as since 1 July 2025."""
    first = Version(LEVELS, since=ALWAYS, citation=draw(citations()))
    ends = until if district else draw(sober_days())
    later = Version(TWO_LEVELS, since=ends, citation=draw(citations()))
    return Timeline(draw(wordings()), draw(st.sampled_from([(first,), (first, later)])))  # pyright: ignore # sampled_from is typed by its first tuple, and the second is longer


@cache
@st.composite
def administrative_geographies(draw: DrawFn) -> AdministrativeUnits:
    """Địa giới hành chính: units that fit together: parents and successors that are there when they are needed.

    >>> from hypothesis import given
    >>> @given(administrative_geographies())
    ... def test(units):
    ...     assert len(units.units) in (3, 4)
    >>> test()
    """
    top, middle, old, new = draw(st.lists(said(), min_size=4, max_size=4, unique=True))
    since = draw(EARLY)
    until = since + draw(STRETCHES)
    district = draw(st.booleans())
    heirs = draw(st.sampled_from([(), (new,)]))
    found = [
        AdministrativeUnit(top, draw(said()), Level.PROVINCE, since=since, citation=draw(cited())),
        AdministrativeUnit(
            old,
            draw(said()),
            Level.COMMUNE,
            parent=middle if district else top,
            since=since,
            until=until,
            successors=heirs,
        ),
        AdministrativeUnit(new, draw(said()), Level.COMMUNE, parent=top, since=until),
    ]
    if district:
        found.insert(1, AdministrativeUnit(middle, draw(said()), Level.DISTRICT, parent=top, since=since, until=until))
    levels = draw(_levels(until=until, district=district))
    return AdministrativeUnits(draw(st.permutations(found)), levels=levels)


@st.composite
def _headcounts(draw: DrawFn) -> Headcount:
    least, more = draw(few()), draw(counts())
    return Headcount(least, least + more)


@st.composite
def _one_stop_units(draw: DrawFn, *, areas: SearchStrategy[str]) -> OneStopUnit:
    opened = draw(st.none() | sober_days())
    closed = draw(st.none() | STRETCHES.map(lambda more: (opened or date(2020, 1, 1)) + more))
    codes = draw(st.lists(procedure_codes(), max_size=3, unique=True))
    hours = draw(st.none() | of(OfficeHours))
    own: dict[str, SearchStrategy[Any]] = {
        "code": said(),
        "name": said(),
        "area": areas,
        "counter_hours": st.just(hours),
        "equipment": some_of(list(Equipment)),
        "other_equipment": st.lists(wordings(), max_size=2, unique=True),
        "floor_area": st.none() | st.decimals(0, 10**6, places=2, allow_nan=False),
        "opened_on": st.just(opened),
        "closed_on": st.just(closed),
        "procedures": st.just(codes),
        "counter_procedures": some_of(codes) if hours else st.just([]),
    }
    return draw(build(OneStopUnit, **own))


@cache
def one_stop_units(*, areas: SearchStrategy[str] | None = None) -> SearchStrategy[OneStopUnit]:
    """Bộ phận Một cửa: units with staff, hours, equipment and procedures, any of it known or not.

    Args:
        areas: the codes of the units they serve; any when not given.

    >>> from hypothesis import given
    >>> @given(one_stop_units())
    ... def test(unit):
    ...     assert unit.counter_hours or not unit.counter_procedures
    >>> test()
    """
    return _one_stop_units(areas=said() if areas is None else areas)


@cache
@st.composite
def one_stop_networks(draw: DrawFn) -> OneStopUnits:
    """Hệ thống Bộ phận Một cửa: one-stop units with the administrative units they serve.

    >>> from hypothesis import given
    >>> @given(one_stop_networks())
    ... def test(network):
    ...     assert len(network.members) <= 2
    >>> test()
    """
    areas = draw(administrative_geographies())
    served = st.sampled_from([unit.code for unit in areas])
    members = st.lists(_one_stop_units(areas=served), max_size=2, unique_by=lambda member: member.code)
    return OneStopUnits(draw(members), areas)


STRATEGIES: Final[dict[type, Make]] = {
    AdministrativeUnit: administrative_units,
    AdministrativeUnits: administrative_geographies,
    Headcount: _headcounts,
    OneStopUnit: one_stop_units,
    OneStopUnits: one_stop_networks,
}
add(STRATEGIES)
