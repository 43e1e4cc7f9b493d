"""Histories against a day-by-day oracle, look-ups against linear scans, units against walks, publication by days."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib import Channel, Level, Procedure, WorkCalendar, WorkingDays, vietnam_calendar
from motcua_lib.book.units import ADMINISTRATIVE_LEVELS
from motcua_lib.deadlines import PublicationStatus, announce_by, due_for_publication, publication
from motcua_lib.errors import CatalogueError
from motcua_lib.law import Citation, Instrument, Timeline, Version
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.catalogue_batch import Duplicates, build_catalogue
from motcua_lib.model.procedure_parts import ProcedureCase, Route
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, PublicationTerms, VersionAction
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion
from motcua_lib.strategies import calendars, days
from support.oracles import nth_working_day

START = date(2024, 1, 1)
SPAN = 60
DAYS = st.integers(0, SPAN).map(lambda n: START + timedelta(days=n))
EVERY_DAY = [START + timedelta(days=n) for n in range(-2, SPAN + 3)]


def decided(effect: date, signed: date, online: date | None = None) -> PublicationDecision:
    return PublicationDecision("1/QĐ", IssuerLevel.PROVINCE, signed_on=signed, effect_on=effect, published_on=online)


@st.composite
def histories(
    draw: st.DrawFn, code: str = "1.000001", contents: st.SearchStrategy[Procedure] | None = None
) -> ProcedureHistory:
    """One to five versions, some with a stated end, perhaps an ending; decisions signed early or late."""
    starts = sorted(draw(st.sets(DAYS, min_size=1, max_size=5)))
    if contents is None:
        contents = st.builds(Procedure, st.just(code), st.sampled_from(["A", "B", "C"]))
    versions = [
        ProcedureVersion(
            draw(contents),
            decided(since, draw(DAYS)),
            action=draw(st.sampled_from([VersionAction.AMENDED, VersionAction.REPLACED])),
            until=draw(st.sampled_from([None, following])),
        )
        for since, following in pairwise([*starts, None])
    ]
    last = starts[-1]
    if not draw(st.booleans()):
        return ProcedureHistory(draw(st.permutations(versions)))
    ends = last + timedelta(days=draw(st.integers(1, 20)))
    return ProcedureHistory(versions, Ending(code, decided(ends, draw(DAYS))))


def in_force(history: ProcedureHistory, day: date, known_on: date | None) -> ProcedureVersion | None:
    """The oracle: lay every act that is known over the days, in order, and see what lies on top of `day`."""
    laid: dict[date, ProcedureVersion | None] = {}
    acts = [*history.versions, *([history.ending] if history.ending else [])]
    for act in acts:
        if known_on is not None and act.decision.signed_on > known_on:
            continue
        for other in EVERY_DAY:
            if other >= act.since:
                laid[other] = act if isinstance(act, ProcedureVersion) else None
    return laid.get(day)


@given(histories(), st.one_of(st.none(), DAYS))
def test_a_history_is_what_its_acts_lay_over_the_days(history: ProcedureHistory, known_on: date | None) -> None:
    for day in EVERY_DAY:
        assert history.find(day, known_on=known_on) is in_force(history, day, known_on)


@given(histories())
def test_stretches_leave_no_gap_and_no_overlap(history: ProcedureHistory) -> None:
    for day in EVERY_DAY:
        covering = [
            version
            for version, following in pairwise([*history.versions, None])
            if version.since <= day < (following.since if following else history.until or date.max)
        ]
        found = history.find(day)
        assert covering == ([found] if found else [])
        if found is not None:
            assert history.for_receipt(day) is found


@given(st.lists(st.tuples(DAYS, st.integers(1, 30)), min_size=1, max_size=5))
def test_a_history_is_refused_exactly_when_days_are_left_out_or_taken_twice(stretches: list[tuple[date, int]]) -> None:
    content = Procedure("1.000001", "A")
    versions = [
        ProcedureVersion(
            content, decided(since, since), action=VersionAction.AMENDED, until=since + timedelta(days=length)
        )
        for since, length in stretches
    ]
    first, last = min(v.since for v in versions), max(v.until for v in versions)
    counts = [
        sum(v.since <= day < v.until for v in versions)
        for day in (first + timedelta(days=n) for n in range((last - first).days))
    ]
    try:
        ProcedureHistory(versions)
        sound = True
    except CatalogueError as error:
        sound = False
        slugs = {fault.slug for fault in error.faults}
        assert ("version-overlap" in slugs) or max(counts) <= 1
        assert ("version-gap" in slugs) or min(counts) >= 1
    assert sound == (set(counts) == {1})


# -- catalogues --------------------------------------------------------------------------------------------------

FIELDS = st.sampled_from(["", "Hộ tịch", "Đất đai", "Căn cước"])
ROUTES = st.lists(st.sampled_from(Channel), unique=True, max_size=3).map(
    lambda channels: [ProcedureCase([Route(channel, WorkingDays(3)) for channel in channels])]
)


def contents(code: str) -> st.SearchStrategy[Procedure]:
    return st.builds(
        Procedure,
        st.just(code),
        st.just("Thủ tục"),
        field=FIELDS,
        levels=st.lists(st.sampled_from(Level), max_size=3),
        agencies=st.lists(st.sampled_from(["Công an", "UBND xã"]), max_size=2),
        cases=ROUTES,
    )


@st.composite
def own_catalogues(draw: st.DrawFn) -> Catalogue:
    entries = []
    for number in range(draw(st.integers(0, 6))):
        code = f"1.{number:06d}"
        entries.append(draw(st.one_of(contents(code), histories(code, contents(code)))))
    return Catalogue(draw(st.permutations(entries)))


ASKED = st.fixed_dictionaries(
    {},
    optional={
        "field": FIELDS,
        "level": st.sampled_from(Level),
        "agency": st.sampled_from(["Công an", "UBND xã", "Bộ"]),
        "channel": st.sampled_from(Channel),
    },
)


def answers(procedure: Procedure, asked: dict) -> bool:
    """The oracle: every key that is asked for, looked at in the procedure itself."""
    keys = {
        "field": [procedure.field],
        "level": procedure.levels,
        "agency": procedure.agencies,
        "channel": [route.channel for route in procedure.routes],
    }
    return all(value in keys[name] for name, value in asked.items())


@given(own_catalogues(), DAYS, ASKED)
def test_look_ups_are_linear_scans(catalogue: Catalogue, day: date, asked: dict) -> None:
    there = [
        entry if isinstance(entry, Procedure) else entry.on(day).procedure
        for entry in catalogue
        if isinstance(entry, Procedure) or entry.find(day)
    ]
    expected = tuple(procedure for procedure in there if answers(procedure, asked))
    assert catalogue.find(**asked, day=day) == expected
    assert catalogue.on(day).find(**asked) == expected
    counts = catalogue.count_by_field(day=day)
    assert counts == {name: sum(p.field == name for p in there) for name in {p.field for p in there}}


@given(st.lists(st.integers(0, 4).flatmap(lambda n: contents(f"1.{n:06d}")), max_size=8), st.sampled_from(Duplicates))
def test_a_batch_loses_nothing(records: list[Procedure], policy: Duplicates) -> None:
    batch = build_catalogue(records, duplicates=policy)
    refused = [refusal.value for refusal in batch.refused]
    assert len(batch.catalogue) + len(refused) == len(records)
    assert sorted(map(repr, [*batch.catalogue, *refused])) == sorted(map(repr, records))
    once = {record.code for record in records if [other.code for other in records].count(record.code) == 1}
    assert once <= {entry.code for entry in batch.catalogue}
    if policy in (Duplicates.FIRST, Duplicates.LAST):
        assert {entry.code for entry in batch.catalogue} == {record.code for record in records}


# -- units -------------------------------------------------------------------------------------------------------


@st.composite
def unit_trees(draw: st.DrawFn) -> AdministrativeUnits:
    """Provinces, communes under them for a time each, and mergers of communes on one day."""
    merged = START + timedelta(days=30)
    provinces = [f"P{n}" for n in range(draw(st.integers(1, 3)))]
    units = [AdministrativeUnit(code, code, Level.PROVINCE, since=START) for code in provinces]
    heirs = [f"N{n}" for n in range(draw(st.integers(1, 3)))]
    for code in heirs:
        parent = draw(st.sampled_from(provinces))
        units.append(AdministrativeUnit(code, code, Level.COMMUNE, parent=parent, since=merged))
    for number in range(draw(st.integers(0, 5))):
        parent, into = draw(st.sampled_from(provinces)), draw(st.lists(st.sampled_from(heirs), unique=True, max_size=2))
        units.append(
            AdministrativeUnit(
                f"C{number}", "xã", Level.COMMUNE, parent=parent, since=START, until=merged, successors=into
            )
        )
    return AdministrativeUnits(draw(st.permutations(units)), levels=ADMINISTRATIVE_LEVELS)


@given(unit_trees(), DAYS, DAYS)
def test_units_are_linear_scans_and_walks(units: AdministrativeUnits, day: date, later: date) -> None:
    there = units.there_on(day)
    assert {unit.code for unit in there} == {unit.code for unit in units if units.find(unit.code, day)}
    for unit in there:
        assert set(units.children(unit.code, day)) == {other for other in there if other.parent == unit.code}
        below = {other.code for other in there if unit in units.ancestors(other.code, day)}
        assert {found.code for found in units.descendants(unit.code, day)} == below
        if later >= day:
            heirs = units.successors(unit.code, day, on=later)
            expected = [unit.code] if later < unit.end else list(unit.successors)
            assert [heir.code for heir in heirs] == expected
            assert all(heir.there_on(later) for heir in heirs)


@given(unit_trees(), st.data())
def test_a_batch_of_units_refuses_what_hangs_on_a_lost_parent(units: AdministrativeUnits, data: st.DataObject) -> None:
    lost = data.draw(st.sampled_from([unit for unit in units if unit.level is Level.PROVINCE]))
    rest = [unit for unit in units if unit is not lost]
    batch = AdministrativeUnits.build(rest, levels=ADMINISTRATIVE_LEVELS)
    kept = set(batch.units)
    assert kept.isdisjoint(refusal.value for refusal in batch.refused)
    assert len(kept) + len(batch.refused) == len(rest)
    orphans = {unit.code for unit in rest if unit.parent == lost.code}
    hanging = {unit for unit in rest if unit.code in orphans or orphans & set(unit.successors)}
    assert {refusal.value for refusal in batch.refused} == hanging


# -- publication -------------------------------------------------------------------------------------------------


@given(
    calendars(),
    days(min_value=date(2024, 1, 1), max_value=date(2024, 12, 31)),
    st.tuples(st.integers(-40, 40), st.integers(0, 40)),
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
)
def test_publication_counts_worked_days_one_by_one(
    calendar: WorkCalendar, effect: date, days: tuple[int, int], figures: tuple[int, int]
) -> None:
    (ahead, online), (before, within) = days, figures
    terms = {issuer: PublicationTerms(announce_before=before, publish_within=within) for issuer in IssuerLevel}
    rules = Timeline("own", (Version(terms, since=date.min, citation=Citation(Instrument("own"))),))
    signed = effect - timedelta(days=ahead)
    published = signed + timedelta(days=online)
    assume(any(calendar.is_working_day(effect + timedelta(days=n)) for n in range(7)))
    decision = decided(effect, signed, published)
    answer = publication(decision, calendar, rules=rules)
    last_to_sign = nth_working_day(calendar.is_working_day, effect, -before)
    last_online = nth_working_day(calendar.is_working_day, signed, within)
    assert (answer.announce_by, answer.publish_by) == (last_to_sign, last_online)
    assert announce_by(effect, IssuerLevel.PROVINCE, calendar, rules=rules) == last_to_sign
    assert answer.announced is (PublicationStatus.ON_TIME if signed <= last_to_sign else PublicationStatus.LATE)
    assert answer.published is (PublicationStatus.ON_TIME if published <= last_online else PublicationStatus.LATE)
    earlier = publication(decided(effect, signed - timedelta(days=1)), calendar, on=signed, rules=rules)
    assert not (answer.announced is PublicationStatus.ON_TIME and earlier.announced is PublicationStatus.LATE)


@given(st.lists(DAYS, min_size=1, max_size=4), DAYS)
def test_what_waits_is_what_is_signed_and_not_online(signings: list[date], day: date) -> None:
    calendar = vietnam_calendar()
    members = [
        ProcedureHistory([ProcedureVersion(Procedure(f"1.{n:06d}", "A"), decided(signed, signed))])
        for n, signed in enumerate(signings)
    ]
    waiting = due_for_publication(members, day, calendar)
    assert {duty.code for duty in waiting} == {m.code for m in members if m.versions[0].decision.signed_on <= day}
    limits = [duty.publication.publish_by for duty in waiting]
    assert limits == sorted(limits)
    for duty in waiting:
        expected = PublicationStatus.LATE if day > duty.publication.publish_by else PublicationStatus.PENDING
        assert duty.publication.published is expected


# Any records at all, over ten days before districts end and ten after, against days looked at one by one.
EDGE = date(2025, 7, 1)
WINDOW = [EDGE + timedelta(days=n) for n in range(-10, 10)]
LOOSE = st.builds(
    lambda code, level, parent, start, length: AdministrativeUnit(
        code,
        code,
        level,
        parent=parent,
        since=EDGE + timedelta(days=start),
        until=EDGE + timedelta(days=start + length),
    ),
    st.sampled_from("ABC"),
    st.sampled_from([Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]),
    st.sampled_from(["", "A", "B", "C"]),
    st.integers(-10, 5),
    st.integers(1, 10),
)
ORDER = [Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]


def fits(units: list[AdministrativeUnit]) -> bool:
    """The oracle: on every day each code once, each parent there and higher, and no district from July 2025."""
    for day in WINDOW:
        there = [unit for unit in units if unit.since <= day and (unit.until is None or day < unit.until)]
        by_code = {unit.code: unit for unit in there}
        if len(by_code) < len(there):
            return False
        for unit in there:
            if unit.level is Level.DISTRICT and day >= EDGE:
                return False
            above = by_code.get(unit.parent)
            if unit.parent and (above is None or ORDER.index(above.level) >= ORDER.index(unit.level)):
                return False
    return True


@given(st.lists(LOOSE, max_size=5))
def test_units_are_refused_exactly_when_some_day_does_not_fit(units: list[AdministrativeUnit]) -> None:
    batch = AdministrativeUnits.build(units, levels=ADMINISTRATIVE_LEVELS)
    assert fits(list(batch.units))
    assert (batch.refused == ()) == fits(units)
    for unit in batch.units:
        for day in WINDOW:
            if unit.there_on(day):
                above = [other.code for other in batch.units.ancestors(unit.code, day)]
                assert unit.code not in above
                assert len(set(above)) == len(above)
