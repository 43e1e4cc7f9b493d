"""parse_term on the national database: the whole file named by MOTCUA_PROCEDURES, else a sample of it."""

import json
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from motcua_lib.errors import TermSyntaxError
from motcua_lib.model.terms import CalendarDays, Months, Term, WorkingDays, WorkingHours
from motcua_lib.reading import parse_term

SAMPLE = Path(__file__).parents[2] / "data" / "term_cells.json"
UNITS: dict[str, Callable[[int], Term]] = {
    "Ngày làm việc": WorkingDays,
    "Ngày": CalendarDays,
    "Giờ": WorkingHours,
    "Tháng": Months,
}

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if not whole:
        return list(json.loads(SAMPLE.read_text(encoding="utf-8")))
    lines = Path(whole).read_text(encoding="utf-8").splitlines()
    procedures = [json.loads(line) for line in lines]
    return [{"code": procedure["code"], **channel} for procedure in procedures for channel in procedure["channels"]]


def _oracle(cell: str) -> Term | None:
    figure, _, unit = cell.partition(" ")
    return UNITS[unit](int(figure)) if figure.isdecimal() and int(figure) >= 1 and unit in UNITS else None


def _read(text: str) -> Term | str:
    try:
        return parse_term(text)
    except TermSyntaxError as error:
        return error.slug


def test_structured_cells_are_read_exactly(rows: list[Row]) -> None:
    cells = [(row["term_cell"], _oracle(row["term_cell"])) for row in rows]
    structured = [(cell, term) for cell, term in cells if term is not None]
    assert len(structured) > 150
    assert [cell for cell, term in structured if _read(cell) != term] == []


def test_bare_numbers_and_empty_cells_are_refused(rows: list[Row]) -> None:
    bare = {row["term_cell"] for row in rows if row["term_cell"].isdecimal()}
    assert bare
    assert {_read(cell) for cell in bare} == {"bare-number"}
    assert "" in {row["term_cell"] for row in rows}
    assert _read("") == "no-term"


def test_notes_agree_with_their_cells(rows: list[Row], capsys: pytest.CaptureFixture[str]) -> None:
    slugs: Counter[str] = Counter()
    agreement: Counter[str] = Counter()
    figures: set[tuple[str, str, str]] = set()
    for row in rows:
        note, cell = _read(row["note"]) if row["note"] else "empty", _oracle(row["term_cell"])
        slugs[note if isinstance(note, str) else "read"] += 1
        if isinstance(note, str) or cell is None:
            continue
        same_figure = str(note).split()[0] == str(cell).split()[0]
        kind = "same" if note == cell else "same figure, other unit" if same_figure else "other figure"
        agreement[kind] += 1
        if kind == "other figure":
            figures.add((row["code"], row["term_cell"], str(note)))
    read = sum(1 for row in rows if not isinstance(_read(row["term_cell"]), str))
    with capsys.disabled():
        print(f"\ncells read: {read} of {len(rows)}; notes: {dict(slugs)}; agreement: {dict(agreement)}; {figures}")
    assert agreement["same"] > 40
    assert agreement["other figure"] <= 0.02 * agreement.total()
    assert agreement["same"] >= 0.9 * agreement.total()
