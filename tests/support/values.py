"""A strategy for sound values of every model that is exchanged: most by their shape, some by their own rules."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import cache, reduce
from operator import or_
from typing import Any

import attrs
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Citation,
    ComplianceCost,
    DayChange,
    DayDecision,
    DayKind,
    Instrument,
    Money,
    OfficeHours,
    Pause,
    Procedure,
    Process,
    ProcessStep,
    Reception,
    ReceptionRules,
    Session,
    Term,
    Text,
)
from motcua_lib.codec._models import MODELS
from motcua_lib.codec._shapes import Record, shape_of
from motcua_lib.codes.agency import AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode
from motcua_lib.metrics.cost import HiredService, OwnWork, Saving, WorkItem, YearlyCost
from motcua_lib.model.clock import DAY_TERMS, CountingRule, Extension
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.hours import Season
from motcua_lib.model.procedure_parts import Component, ProcedureCase, Route
from motcua_lib.model.terms import Chain, Months, SimpleTerm, WorkingDays
from support.code_values import VALUES as CODE_VALUES
from support.strategies import office_hours, processes

LETTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(LETTERS, max_size=12) | st.sampled_from(["Sở Tư pháp", 'a"\\/b\n', "đ"])
NAMES = TEXTS.filter(str.strip)
DAYS = st.dates()
ZONES = st.sampled_from([VIETNAM_TIME, UTC, timezone(timedelta(hours=-9, minutes=-30))])
INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)
CLOCKS = st.times() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
COUNTS = st.integers(0, 3)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
AMOUNTS = st.decimals(0, 10**12, allow_nan=False, places=2) | st.integers(0, 10**9)

LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(),
    bool: st.booleans(),
    date: DAYS,
    time: CLOCKS,
    datetime: INSTANTS,
    Decimal: st.decimals(-(10**9), 10**9, allow_nan=False, places=3),
    Fraction: st.fractions(),
    timedelta: st.timedeltas(),
    object: JSON_VALUES,
    **{type_: CODE_VALUES[module] for type_, module in (
        (cls, next(m for m in CODE_VALUES if cls.__module__ == m.__name__))
        for cls in (
            AgencyId, DossierCode, FieldCode, LocalProcedureCode, OnlineServiceCode, ProcedureCode, ResultCode
        )
    )},
}  # fmt: skip


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Sound values of a type."""
    own = OWN.get(kind)
    if own is not None:
        return own()
    if kind in LEAVES:
        return LEAVES[kind]
    shape = shape_of(kind)
    if isinstance(shape, Record):
        return st.builds(kind, **{field.attribute.alias: st.deferred(_of(field)) for field in shape.fields})
    return _made(kind)


def _of(field: Any) -> Callable[[], st.SearchStrategy[Any]]:
    kind = field.attribute.type
    default: Any = field.attribute.default
    usual = default is not attrs.NOTHING and not isinstance(default, attrs.Factory)  # type: ignore[arg-type]  # a class
    return lambda: st.just(default) | values(kind) if usual else values(kind)


def _made(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a generic type, an enum or a union."""
    if isinstance(kind, type):
        return st.sampled_from(list(kind))
    origin, arguments = getattr(kind, "__origin__", None), getattr(kind, "__args__", ())
    if origin is tuple and arguments[1:] == (...,):
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, arguments))
    if origin is None or origin.__name__ == "Union":
        members = [st.none() if member is type(None) else values(member) for member in arguments]
        return reduce(or_, members)
    return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=3)


def money(currency: str = "VND") -> st.SearchStrategy[Money]:
    return st.builds(Money, AMOUNTS, st.just(currency))


def any_money() -> st.SearchStrategy[Money]:
    signed = st.builds(Money.signed, st.integers(-(10**6), 10**6), st.sampled_from(["VND", "USD"]))
    return signed | money()


def instruments() -> st.SearchStrategy[Instrument]:
    return st.builds(Instrument, NAMES, st.none() | values(Text), signed=st.none() | DAYS, in_force=st.none() | DAYS)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    article = draw(st.sampled_from(["", "148"]))
    clause = draw(st.sampled_from(["", "5"])) if article else ""
    confidence = draw(values(attrs.fields(Citation).confidence.type))
    return Citation(draw(instruments()), article, clause=clause, confidence=confidence, source=draw(TEXTS))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    start, end = sorted(draw(st.sets(CLOCKS, min_size=2, max_size=2)))
    return Session(start, end)


@st.composite
def hours(draw: st.DrawFn) -> OfficeHours:
    starts = draw(st.sets(st.tuples(st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=2))
    seasons = {day: draw(office_hours()) for day in starts}
    return OfficeHours.seasonal(seasons, name=draw(st.none() | values(Text)), citation=draw(st.none() | citations()))


@st.composite
def pauses(draw: st.DrawFn) -> Pause:
    start, end = sorted(draw(st.sets(INSTANTS, min_size=2, max_size=2)))
    return Pause(start, end, citation=draw(st.none() | citations()))


@st.composite
def receptions(draw: st.DrawFn) -> Reception:
    submitted, received, clock, transfer = sorted(draw(st.lists(INSTANTS, min_size=4, max_size=4)))
    return Reception(
        submitted, received_at=received, clock_start=clock, transfer_by=transfer, channel=draw(values(Channel)),
        rules=draw(values(ReceptionRules)), competent_at=draw(st.none() | INSTANTS),
    )  # fmt: skip


def changes() -> st.SearchStrategy[DayChange]:
    kinds = st.sampled_from([kind for kind in DayKind if kind not in (DayKind.WORKING, DayKind.WEEKLY_REST)])
    return st.builds(DayChange, DAYS, kinds, st.none() | values(Text), instead_of=st.none() | DAYS)


def decisions() -> st.SearchStrategy[DayDecision]:
    return st.builds(
        DayDecision, instruments(), DAYS, changes=st.lists(changes(), max_size=3, unique_by=lambda change: change.day),
        settles=st.lists(st.integers(2000, 2050), min_size=1, max_size=2), known_exactly=st.booleans(),
        notices=st.lists(instruments(), max_size=1), source=TEXTS,
    )  # fmt: skip


def counting_rules() -> st.SearchStrategy[CountingRule]:
    fields = {field.name: values(field.type) for field in attrs.fields(CountingRule) if field.name != "rolls"}
    fields |= {"month_days": st.integers(0, 31), "rolls": st.sets(st.sampled_from(sorted(DAY_TERMS, key=str)))}
    return st.builds(CountingRule, **fields)


def charges() -> st.SearchStrategy[Charge]:
    fields = {field.name: values(field.type) for field in attrs.fields(Charge)}
    return st.builds(Charge, **{**fields, "amount": money()})


def fees() -> st.SearchStrategy[Fee]:
    other = st.sampled_from([FeeStatement.FREE, FeeStatement.UNSTATED])
    charged = st.builds(Fee, st.just(FeeStatement.CHARGED), st.lists(charges(), max_size=2), wording=NAMES)
    return st.builds(Fee, other, wording=TEXTS) | charged


@st.composite
def routes(draw: st.DrawFn, channels: Iterable[Channel] = tuple(Channel)) -> Route:
    channel = draw(st.sampled_from(list(channels)))
    kinds = {field.name: field.type for field in attrs.fields(Route)}
    level = draw(values(kinds["online_level"])) if channel is Channel.ONLINE else None
    return Route(channel, draw(values(kinds["term"])), fee=draw(fees()), online_level=level, note=draw(TEXTS))


@st.composite
def cases(draw: st.DrawFn) -> ProcedureCase:
    found = draw(st.lists(routes(), max_size=3, unique_by=lambda route: route.channel))
    return ProcedureCase(found, draw(TEXTS), components=draw(st.lists(values(Component), max_size=2)))


def components() -> st.SearchStrategy[Component]:
    return st.builds(Component, TEXTS, TEXTS, originals=COUNTS, copies=COUNTS)


def procedures() -> st.SearchStrategy[Procedure]:
    fields = {field.name: values(field.type) for field in attrs.fields(Procedure)}
    own = {
        "name": NAMES, "sets": st.none() | st.integers(1, 3),
        "cases": st.lists(cases(), max_size=2, unique_by=lambda case: case.name),
    }  # fmt: skip
    return st.builds(Procedure, **{**fields, **own})


def all_processes() -> st.SearchStrategy[Process]:
    return st.builds(
        lambda process, term, citation: attrs.evolve(process, term=term, citation=citation),
        processes(), st.none() | values(Term), st.none() | citations(),
    )  # fmt: skip


def steps() -> st.SearchStrategy[ProcessStep]:
    fields = {field.name: values(field.type) for field in attrs.fields(ProcessStep)}
    label = values(Text).filter(lambda text: text.vi.strip())
    return st.builds(ProcessStep, **{**fields, "slug": NAMES, "name": label, "unit": NAMES})


def work() -> st.SearchStrategy[WorkItem]:
    labour = st.builds(OwnWork, AMOUNTS, money()) | st.builds(HiredService, money())
    return st.builds(WorkItem, TEXTS | values(Text), labour, expenses=st.lists(money(), max_size=2))


def compliance_costs(least: int = 0) -> st.SearchStrategy[ComplianceCost]:
    fee = st.builds(Money, st.integers(least, 10**6), st.just("VND"))
    return st.builds(ComplianceCost, st.lists(work(), max_size=2), st.lists(fee, min_size=1, max_size=2))


def yearly(least: int = 0) -> st.SearchStrategy[YearlyCost]:
    subjects = st.integers(least, 10**4)
    return st.builds(YearlyCost, compliance_costs(least), st.integers(least, 9), subjects_per_year=subjects)


OWN: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {
    **{cls: (lambda cls=cls: st.builds(cls, st.integers(1, 10**12))) for cls in (*DAY_TERMS, WorkingDays)},
    MODELS["working-hours"]: lambda: st.builds(MODELS["working-hours"], st.integers(1, 100)),
    Chain: lambda: st.builds(Chain, st.lists(values(SimpleTerm), min_size=2, max_size=3)),
    Instrument: instruments,
    Citation: citations,
    Session: sessions,
    Season: lambda: hours().map(lambda found: found.seasons[0]),
    OfficeHours: hours,
    Pause: pauses,
    Extension: lambda: st.builds(Extension, values(WorkingDays) | values(Months), citation=st.none() | citations()),
    Reception: receptions,
    DayChange: changes,
    DayDecision: decisions,
    CountingRule: counting_rules,
    Money: any_money,
    Charge: charges,
    Fee: fees,
    Component: components,
    Route: routes,
    ProcedureCase: cases,
    Procedure: procedures,
    Process: all_processes,
    ProcessStep: steps,
    OwnWork: lambda: st.builds(OwnWork, AMOUNTS, money("USD")),
    HiredService: lambda: st.builds(HiredService, money()),
    WorkItem: work,
    ComplianceCost: compliance_costs,
    YearlyCost: yearly,
    Saving: lambda: st.builds(Saving, yearly(1), yearly()),
}
