"""Sound values of decisions, histories, units and catalogues, added to the strategy for every model."""

from datetime import date, timedelta

from hypothesis import strategies as st

from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.law import Timeline, Version
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.one_stop import Equipment, Headcount, OneStopUnit, OneStopUnits
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.publication import PublicationDecision, PublicationTerms, VersionAction
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion
from support.values import COUNTS, DAYS, NAMES, OWN, TEXTS, citations, values
from support.values_casework import build
from support.values_metrics import some_of

EARLY = st.dates(date(2000, 1, 1), date(2020, 1, 1))
SPANS = st.integers(1, 900).map(timedelta)
CONTENT = [action for action in VersionAction if action is not VersionAction.ABOLISHED]
LEVELS = [Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]
CODES = st.lists(values(ProcedureCode), max_size=3, unique=True)


@st.composite
def publication_decisions(draw: st.DrawFn) -> PublicationDecision:
    signed = draw(EARLY)
    online = draw(st.none() | SPANS.map(signed.__add__))
    return draw(build(PublicationDecision, number=NAMES, signed_on=st.just(signed), published_on=st.just(online)))


def publication_terms() -> st.SearchStrategy[PublicationTerms]:
    return st.builds(PublicationTerms, announce_before=st.integers(1, 40), publish_within=st.integers(1, 40))


@st.composite
def procedure_versions(draw: st.DrawFn) -> ProcedureVersion:
    decision, procedure = draw(publication_decisions()), draw(values(Procedure))
    since = draw(st.just(decision.effect_on) | EARLY)
    until = draw(st.none() | st.dates(since).filter(lambda day: day > since)) if since < date.max else None
    action = draw(st.sampled_from(CONTENT))
    return ProcedureVersion(procedure, decision, action=action, since=since, until=until)


@st.composite
def endings(draw: st.DrawFn, code: ProcedureCode | None = None, since: date | None = None) -> Ending:
    own = code or draw(values(ProcedureCode))
    others = draw(CODES.map(lambda codes: [other for other in codes if other != own]))
    action = VersionAction.REPLACED if others else VersionAction.ABOLISHED
    decision = draw(publication_decisions())
    return Ending(own, decision, action=action, successors=others, since=since or draw(DAYS))


@st.composite
def histories(draw: st.DrawFn) -> ProcedureHistory:
    procedure, since, versions = draw(values(Procedure)), draw(EARLY), []
    for at in range(draw(st.integers(1, 2))):
        until = since + draw(SPANS)
        action = draw(st.sampled_from(CONTENT if not at else [VersionAction.AMENDED, VersionAction.REPLACED]))
        stated = draw(st.sampled_from([None, until]))
        decision = draw(publication_decisions())
        versions.append(ProcedureVersion(procedure, decision, action=action, since=since, until=stated))
        since = until
    return ProcedureHistory(versions, draw(st.none() | endings(procedure.code, since)))


def catalogues() -> st.SearchStrategy[Catalogue]:
    entries = values(Procedure) | histories()
    return st.builds(Catalogue, st.lists(entries, max_size=2, unique_by=lambda entry: entry.code))


@st.composite
def administrative_units(draw: st.DrawFn) -> AdministrativeUnit:
    since = draw(EARLY)
    until = draw(st.none() | SPANS.map(since.__add__))
    heirs = [] if until is None else draw(st.lists(TEXTS, max_size=2, unique=True))
    return draw(
        build(
            AdministrativeUnit, code=NAMES, name=NAMES, level=st.sampled_from(LEVELS), since=st.just(since),
            until=st.just(until), successors=st.just(heirs),
        )
    )  # fmt: skip


@st.composite
def levels(draw: st.DrawFn) -> Timeline[tuple[Level, ...]]:
    first = Version(tuple(LEVELS), since=date(1900, 1, 1), citation=draw(citations()))
    later = Version((Level.PROVINCE, Level.COMMUNE), since=date(2025, 7, 1), citation=draw(citations()))
    return Timeline(draw(TEXTS), draw(st.sampled_from([(first,), (first, later)])))


@st.composite
def all_units(draw: st.DrawFn) -> AdministrativeUnits:
    """A province, and communes below it, one of them after the other."""
    top, own, next_one = draw(st.lists(NAMES, min_size=3, max_size=3, unique=True))
    since = draw(EARLY)
    until = since + draw(SPANS)
    province = AdministrativeUnit(top, draw(NAMES), Level.PROVINCE, since=since, citation=draw(st.none() | citations()))
    heirs = draw(st.sampled_from([(), (next_one,)]))
    below = [
        AdministrativeUnit(own, draw(NAMES), Level.COMMUNE, parent=top, since=since, until=until, successors=heirs),
        AdministrativeUnit(next_one, draw(NAMES), Level.COMMUNE, parent=top, since=until),
    ]
    return AdministrativeUnits([province, *below], levels=draw(levels()))


@st.composite
def headcounts(draw: st.DrawFn) -> Headcount:
    least = draw(COUNTS)
    return Headcount(least, draw(st.integers(least, 9)))


@st.composite
def one_stop_units(draw: st.DrawFn, areas: st.SearchStrategy[str] = NAMES) -> OneStopUnit:
    opened = draw(st.none() | EARLY)
    closed = draw(st.none() | st.dates(date(2021, 1, 1)))
    codes, hours = draw(CODES), draw(st.none() | values(OneStopUnit.__annotations__["hours"]))
    things = st.lists(TEXTS, max_size=2, unique=True)
    return draw(
        build(
            OneStopUnit, code=NAMES, name=NAMES, area=areas, counter_hours=st.just(hours),
            equipment=st.lists(st.sampled_from(Equipment), unique=True, max_size=2), other_equipment=things,
            floor_area=st.none() | st.decimals(0, 10**6, places=2), opened_on=st.just(opened),
            closed_on=st.just(closed),
            procedures=st.just(codes), counter_procedures=some_of(codes if hours else []),
        )
    )  # fmt: skip


@st.composite
def all_one_stop_units(draw: st.DrawFn) -> OneStopUnits:
    areas = draw(all_units())
    served = st.sampled_from([unit.code for unit in areas])
    members = st.lists(one_stop_units(served), max_size=2, unique_by=lambda member: member.code)
    return OneStopUnits(draw(members), areas)


OWN.update(
    {
        PublicationDecision: publication_decisions,
        PublicationTerms: publication_terms,
        ProcedureVersion: procedure_versions,
        Ending: endings,
        ProcedureHistory: histories,
        Catalogue: catalogues,
        AdministrativeUnit: administrative_units,
        AdministrativeUnits: all_units,
        Headcount: headcounts,
        OneStopUnit: one_stop_units,
        OneStopUnits: all_one_stop_units,
    }
)
