"""Administrative units: what fits together over time, look-ups by day, and successors through mergers."""

import pickle
from collections.abc import Callable
from datetime import date, datetime

import pytest

from motcua_lib import Citation, Instrument, Level, Timeline, Version
from motcua_lib.book.units import ADMINISTRATIVE_LEVELS
from motcua_lib.errors import ArgumentTypeError, UnitError
from motcua_lib.law import Confidence
from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits

OLD, MERGED = date(2010, 1, 1), date(2025, 7, 1)
BEFORE, AFTER = date(2025, 6, 30), date(2026, 1, 1)


def unit(
    code: str, level: Level, parent: str = "", *, since: date = OLD, until: date | None = None, to=()
) -> AdministrativeUnit:
    return AdministrativeUnit(code, f"đơn vị {code}", level, parent=parent, since=since, until=until, successors=to)


def units(*members: AdministrativeUnit) -> AdministrativeUnits:
    return AdministrativeUnits(members, levels=ADMINISTRATIVE_LEVELS)


# Two communes of a district become one right under the province, which itself takes in another province.
PROVINCE = unit("P", Level.PROVINCE)
GONE = unit("Q", Level.PROVINCE, until=MERGED, to=["P"])
DISTRICT = unit("D", Level.DISTRICT, "P", until=MERGED)
FIRST = unit("C1", Level.COMMUNE, "D", until=MERGED, to=["C1"])
SECOND = unit("C2", Level.COMMUNE, "D", until=MERGED, to=["C1"])
JOINED = unit("C1", Level.COMMUNE, "P", since=MERGED)
TREE = units(PROVINCE, GONE, DISTRICT, FIRST, SECOND, JOINED)


def test_districts_are_there_until_30_june_2025() -> None:
    assert TREE.on("D", BEFORE) is DISTRICT
    with pytest.raises(UnitError) as caught:
        TREE.on("D", MERGED)
    assert str(caught.value) == (
        "'D' is no unit on 2025-07-01; known are đơn vị D (cấp huyện), từ 01/01/2010 đến hết 30/06/2025"
    )
    with pytest.raises(UnitError, match="none of this code"):
        TREE.on("X", BEFORE)
    assert TREE.there_on(BEFORE, level=Level.DISTRICT) == (DISTRICT,)
    assert TREE.there_on(AFTER) == (PROVINCE, JOINED)
    with pytest.raises(UnitError) as caught:
        units(PROVINCE, unit("D", Level.DISTRICT, "P"))
    assert str(caught.value) == (
        "units[1].level: on 2025-07-01 the levels are cấp bộ, cấp tỉnh, cấp xã (mô hình chính quyền địa phương hai cấp "
        "từ 01/07/2025 (chưa rõ văn bản)), so the unit đơn vị D is of one of them, not of 'cấp huyện'"
    )
    assert ADMINISTRATIVE_LEVELS.on(AFTER).citation.confidence is Confidence.MEMORY


def test_parents_and_children_by_day() -> None:
    assert TREE.parent("C1", BEFORE) is DISTRICT
    assert TREE.parent("C1", AFTER) is PROVINCE
    assert TREE.parent("P", AFTER) is None
    assert TREE.ancestors("C1", BEFORE) == (DISTRICT, PROVINCE)
    assert TREE.ancestors("C1", AFTER) == (PROVINCE,)
    assert TREE.children("P", BEFORE) == (DISTRICT,)
    assert TREE.descendants("P", BEFORE) == (DISTRICT, FIRST, SECOND)
    assert TREE.descendants("P", AFTER) == TREE.children("P", AFTER) == (JOINED,)
    assert TREE.children("C1", AFTER) == ()
    for ask in (TREE.parent, TREE.ancestors, TREE.children, TREE.descendants):
        with pytest.raises(UnitError, match="is no unit on"):
            ask("D", AFTER)


def test_successors_through_mergers() -> None:
    assert TREE.successors("C2", BEFORE, on=AFTER) == (JOINED,)
    assert TREE.successors("C1", BEFORE, on=AFTER) == (JOINED,)
    assert TREE.successors("C1", BEFORE, on=BEFORE) == (FIRST,)
    assert TREE.successors("Q", BEFORE, on=MERGED) == (PROVINCE,)
    assert TREE.successors("D", BEFORE, on=AFTER) == ()
    with pytest.raises(UnitError, match="successors of 'C1' as of 2026-01-01 are asked for that day or later"):
        TREE.successors("C1", AFTER, on=BEFORE)
    y1, y2 = date(2015, 1, 1), date(2020, 1, 1)
    split = units(
        unit("A", Level.COMMUNE, until=y1, to=["B", "C"]),
        unit("B", Level.COMMUNE, since=y1, until=y2, to=["D"]),
        unit("C", Level.COMMUNE, since=y1, until=y2, to=["D"]),
        unit("D", Level.COMMUNE, since=y2),
    )
    assert [found.code for found in split.successors("A", OLD, on=y1)] == ["B", "C"]
    assert [found.code for found in split.successors("A", OLD, on=y2)] == ["D"]


MISFITS: list[tuple[tuple[AdministrativeUnit, ...], list[tuple[str, str]]]] = [
    ((PROVINCE, unit("P", Level.PROVINCE, since=AFTER)),
     [("unit-overlap", "units[0].code"), ("unit-overlap", "units[1].code")]),
    ((unit("C", Level.COMMUNE, "X"),), [("parent-absent", "units[0].parent")]),
    ((unit("C", Level.COMMUNE, "C"),), [("parent-level", "units[0].parent")]),
    ((unit("C", Level.COMMUNE, "D"), unit("D", Level.COMMUNE, "C")),
     [("parent-level", "units[0].parent"), ("parent-level", "units[1].parent")]),
    ((unit("D", Level.DISTRICT, "C", until=MERGED), unit("C", Level.COMMUNE, "D", until=MERGED)),
     [("parent-level", "units[0].parent")]),
    ((unit("P", Level.PROVINCE, since=date(2015, 1, 1)), unit("C", Level.COMMUNE, "P")),
     [("parent-absent", "units[1].parent")]),
    ((unit("P", Level.PROVINCE, until=AFTER), unit("C", Level.COMMUNE, "P")),
     [("parent-absent", "units[1].parent")]),
    ((unit("P", Level.PROVINCE, until=BEFORE), unit("P", Level.PROVINCE, since=MERGED), unit("C", Level.COMMUNE, "P")),
     [("parent-absent", "units[2].parent")]),
    ((unit("D", Level.DISTRICT), unit("C", Level.COMMUNE, "D")),
     [("level-not-there", "units[0].level")]),
    ((unit("P", Level.PROVINCE, until=AFTER, to=["Q"]),), [("successor-absent", "units[0].successors[0]")]),
    ((unit("P", Level.PROVINCE, until=AFTER, to=["P"]), unit("Q", Level.PROVINCE, until=AFTER, to=["P"])),
     [("successor-absent", "units[0].successors[0]"), ("successor-absent", "units[1].successors[0]")]),
]  # fmt: skip


@pytest.mark.parametrize(("members", "expected"), MISFITS)
def test_units_that_do_not_fit_are_refused_all_at_once(
    members: tuple[AdministrativeUnit, ...], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(UnitError) as caught:
        units(*members)
    assert [(fault.slug, fault.fields["path"]) for fault in caught.value.faults] == expected
    assert all(str(fault).startswith(fault.fields["path"]) for fault in caught.value.faults)


def test_a_parent_may_go_on_as_another_record() -> None:
    renamed = unit("P", Level.PROVINCE, since=MERGED)
    tree = units(unit("P", Level.PROVINCE, until=MERGED, to=["P"]), renamed, unit("C", Level.COMMUNE, "P"))
    assert tree.parent("C", AFTER) is renamed
    assert [record.since for record in tree.records("P")] == [OLD, MERGED]
    assert tree.records("X") == ()
    later = units(
        unit("P", Level.PROVINCE, until=MERGED, to=["P"]), renamed, unit("C", Level.COMMUNE, "P", since=AFTER)
    )
    assert later.ancestors("C", AFTER) == (renamed,)


def test_a_level_before_the_first_rule_is_refused() -> None:
    rule = Version((Level.COMMUNE,), since=AFTER, citation=Citation(Instrument("1")))
    with pytest.raises(UnitError, match="on 2010-01-01 the levels are none"):
        AdministrativeUnits([unit("C", Level.COMMUNE)], levels=Timeline("levels", (rule,)))


def test_in_a_batch_the_sound_units_are_kept() -> None:
    lost = unit("D", Level.DISTRICT, "P")
    orphan = unit("C9", Level.COMMUNE, "D")
    batch = AdministrativeUnits.build(
        [lost, PROVINCE, orphan, JOINED, unit("Q", Level.PROVINCE, until=AFTER, to=["R", "S"])],
        levels=ADMINISTRATIVE_LEVELS,
    )
    assert batch.units.units == (PROVINCE, JOINED)
    assert [(refused.path, [fault.slug for fault in refused.faults]) for refused in batch.refused] == [
        ("units[0]", ["level-not-there"]),
        ("units[2]", ["parent-absent"]),
        ("units[4]", ["successor-absent", "successor-absent"]),
    ]
    assert batch.refused[0].value is lost
    assert str(batch.refused[2].error).startswith("'units[4]' has 2 faults: units[4].successors[0]: the successor 'R'")
    assert AdministrativeUnits.build([PROVINCE], levels=ADMINISTRATIVE_LEVELS).refused == ()


FAULTS: list[tuple[Callable[[], object], list[str]]] = [
    (lambda: AdministrativeUnit(" ", "", Level.OTHER, since=OLD), ["unit-blank", "unit-blank", "unit-level"]),
    (lambda: unit("A", Level.COMMUNE, until=OLD), ["unit-order"]),
    (lambda: unit("A", Level.COMMUNE, to=["B"]), ["successor-of-open-unit"]),
    (lambda: unit("A", Level.COMMUNE, until=AFTER, to=["B", "B"]), ["successor-repeated"]),
]


@pytest.mark.parametrize(("build", "expected"), FAULTS)
def test_a_unit_by_itself_is_whole(build: Callable[[], object], expected: list[str]) -> None:
    with pytest.raises(UnitError) as caught:
        build()
    assert [fault.slug for fault in caught.value.faults] == expected
    assert str(caught.value)


WRONG: list[Callable[[], object]] = [
    lambda: AdministrativeUnit(5, "A", Level.COMMUNE, since=OLD),
    lambda: AdministrativeUnit("A", "A", "commune", since=OLD),
    lambda: unit("A", Level.COMMUNE, since=datetime(2010, 1, 1)),
    lambda: unit("A", Level.COMMUNE, until=AFTER, to="B"),
    lambda: AdministrativeUnits([PROVINCE], levels=(Level.PROVINCE,)),
    lambda: AdministrativeUnits(["P"], levels=ADMINISTRATIVE_LEVELS),
    lambda: AdministrativeUnits.build([PROVINCE], levels=None),
    lambda: AdministrativeUnits.build(PROVINCE, levels=ADMINISTRATIVE_LEVELS),
    lambda: TREE.on("P", "2025-01-01"),
    lambda: TREE.successors("P", BEFORE, on="2025-01-01"),
    lambda: TREE.there_on(datetime(2025, 1, 1)),
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


def test_collections_of_units_are_values() -> None:
    _ = TREE.children("P", BEFORE)
    again = pickle.loads(pickle.dumps(TREE))
    assert again == TREE
    assert hash(again) == hash(TREE)
    assert again.children("P", AFTER) == (JOINED,)
    assert (len(TREE), next(iter(TREE)), repr(TREE)) == (6, PROVINCE, "AdministrativeUnits(6 records)")
    assert str(PROVINCE) == "đơn vị P (cấp tỉnh), từ 01/01/2010"
