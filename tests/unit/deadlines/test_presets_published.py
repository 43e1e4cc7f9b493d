"""Presets against the national database: each agrees with the published cells, or the contradiction is named here.

The cells stand in tests/data/preset_cells.json, as published; with MOTCUA_PROCEDURES they are checked with that file.
"""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from motcua_lib import Term, TermSyntaxError, WorkingDays, parse_term
from motcua_lib.book.procedures import PRESETS as LITERALS
from motcua_lib.deadlines.presets import presets_for
from motcua_lib.model.preset_parts import MissingTerm
from motcua_lib.model.presets import TermPreset

DATA = Path(__file__).parents[2] / "data"
CELLS: dict[str, list[list[str]]] = json.loads((DATA / "preset_cells.json").read_text(encoding="utf-8"))
Row = dict[str, Any]
NOW = date(2026, 10, 5)
CODES = sorted({str(code) for each in LITERALS for code in each.codes})
NOT_PUBLISHED = {"1.012753", "1.013239"}
BARE = "the cell is a number without a unit"
EMPTY = "the cell is empty"
CONTRADICTIONS = {
    "1.001193": BARE,
    "1.001022": BARE,
    "1.004859": BARE,
    "1.001266": BARE,
    "1.001570": BARE,
    "1.014770": BARE,
    "2.000635": EMPTY,
    "2.000815": EMPTY,
    "2.000908": "the cell has 1 ngày làm việc",  # the law: the same day, and the next only after 15:00
    "2.001159": "the cell has 1 giờ làm việc",  # the law: a clock time, no term
    "1.001471": "the cell has 3 ngày làm việc",  # beside 5: a second case without a name
    "2.000986": "the cell has 20 ngày",  # its own text: working days
    "3.000330": "the cell has 10 ngày",  # the database was not changed on 1 July 2026; the law had changed
    "1.004327": "the cell has 60 ngày làm việc",  # the law: 60 days, extended once
}


def possible(each: TermPreset) -> set[str]:
    """Every term that the preset can give, in words: ordinary, by case, and with its additions."""
    terms: list[Term] = [case.term for case in each.cases]
    if not isinstance(each.stated, MissingTerm):
        terms.append(each.term)
        for added in each.additions:
            if type(added.by) is type(each.term):
                terms += [type(added.by)(each.term.n + added.by.n * times) for times in range(1, added.times + 1)]  # type: ignore[union-attr, call-arg]  # of one kind, and counted
    return {str(term) for term in terms}


def verdict(code: str) -> str:
    """What is wrong between the presets of a procedure and its published cells; empty when they agree."""
    known = set().union(*(possible(version.value) for version in presets_for(code, on=NOW)))
    found = []
    for _, cell in CELLS[code]:
        if cell.isdecimal() or not cell:
            found.append(BARE if cell else EMPTY)
            continue
        term = parse_term(cell)
        if str(term) not in known:
            found.append(f"the cell has {term}")
    return "; ".join(dict.fromkeys(found))


@pytest.mark.parametrize("code", sorted(set(CODES) - NOT_PUBLISHED))
def test_the_preset_agrees_with_the_cell_or_the_contradiction_is_named(code: str) -> None:
    assert verdict(code) == CONTRADICTIONS.get(code, "")


def test_the_agreement_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    agree = [code for code in CELLS if not verdict(code)]
    with capsys.disabled():
        print(f"\npresets and published cells: {len(agree)} of {len(CELLS)} procedures agree")
    assert len(agree) >= 25


def test_the_two_codes_of_the_sources_that_the_file_lacks() -> None:
    assert set(CODES) - set(CELLS) == NOT_PUBLISHED


def test_a_pair_ten_apart_is_an_area_and_no_channel() -> None:
    (land,) = presets_for("1.012787", on=NOW)
    assert [cell for _, cell in CELLS["1.012787"]] == ["8 Ngày làm việc", "8 Ngày làm việc", "18 Ngày làm việc"]
    assert land.value.term == WorkingDays(8)
    assert [str(added.by) for added in land.value.additions] == ["10 ngày làm việc"]


def test_the_old_law_agrees_with_the_cell_that_was_not_changed() -> None:
    (before,) = presets_for("3.000330", on=date(2026, 6, 30))
    assert str(before.value.term) == "10 ngày"
    assert {cell for _, cell in CELLS["3.000330"]} == {"10 Ngày"}


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if not whole:
        return {row["code"]: row for row in json.loads((DATA / "procedures.json").read_text(encoding="utf-8"))}
    return {row["code"]: row for row in map(json.loads, Path(whole).read_text(encoding="utf-8").splitlines())}


def test_the_cells_stand_as_published(rows: dict[str, Row]) -> None:
    known = CELLS.keys() & rows.keys()
    assert known
    for code in known:
        published = [[record["channel"], record["term_cell"]] for record in rows[code]["channels"]]
        assert published == CELLS[code]


def test_most_land_procedures_have_figures_ten_apart(rows: dict[str, Row], capsys: pytest.CaptureFixture[str]) -> None:
    land = [row for row in rows.values() if row["field"] == "Đất đai"]
    apart = [row["code"] for row in land if spread(row) == 10]
    with capsys.disabled():
        print(f"\nland procedures whose figures differ by exactly 10: {len(apart)} of {len(land)}")
    assert 2 * len(apart) >= len(land) > 0


def spread(row: Row) -> int:
    """How far apart the figures of a row are; -1 when one of them is no term."""
    figures = []
    for record in row["channels"]:
        try:
            term = parse_term(record["term_cell"])
        except TermSyntaxError:
            return -1
        figures.append(term.n)  # type: ignore[union-attr]  # the terms of this field are counted
    return max(figures) - min(figures)
