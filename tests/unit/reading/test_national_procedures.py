"""Procedures of the national database: the whole file named by MOTCUA_PROCEDURES, else a sample of it."""

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from motcua_lib.model.fees import FeeStatement
from motcua_lib.model.procedure_parts import Part, UnreadTerm
from motcua_lib.model.terms import CalendarDays, Months, WorkingDays, WorkingHours
from motcua_lib.reading._routes import CHANNELS
from motcua_lib.reading.findings import FINDINGS, Batch, FindingKind
from motcua_lib.reading.national import read_procedure, read_procedures

SAMPLE = Path(__file__).parents[2] / "data" / "procedures.json"
UNITS = {"Ngày làm việc": WorkingDays, "Ngày": CalendarDays, "Giờ": WorkingHours, "Tháng": Months}

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if not whole:
        return list(json.loads(SAMPLE.read_text(encoding="utf-8")))
    return [json.loads(line) for line in Path(whole).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def batch(rows: list[Row]) -> Batch:
    return read_procedures(rows)


def test_every_code_and_name_is_read(rows: list[Row], batch: Batch) -> None:
    assert len(rows) >= 60
    assert batch.refused == ()
    assert [(str(each.code), each.name) for each in batch.procedures] == [(row["code"], row["name"]) for row in rows]


def test_every_channel_is_read(rows: list[Row], batch: Batch) -> None:
    for row, procedure in zip(rows, batch.procedures, strict=True):
        published = Counter(CHANNELS[record["channel"]] for record in row["channels"])
        assert Counter(route.channel for route in procedure.routes) == published


def test_every_structured_cell_is_the_term(rows: list[Row], batch: Batch) -> None:
    for row, procedure in zip(rows, batch.procedures, strict=True):
        cells = Counter()
        for record in row["channels"]:
            figure, _, unit = record["term_cell"].partition(" ")
            if unit in UNITS:
                cells[CHANNELS[record["channel"]], UNITS[unit](int(figure))] += 1
        read = Counter((route.channel, route.term) for route in procedure.routes)
        assert cells - read == Counter(), row["code"]


def test_nothing_published_is_lost(rows: list[Row], batch: Batch) -> None:
    for row, procedure in zip(rows, batch.procedures, strict=True):
        texts = Counter(record["note"] for record in row["channels"] if record["fee_cell"] == "")
        assert Counter(r.fee.wording + r.note for r in procedure.routes) >= texts, row["code"]
        kept = [(each.name, each.form, each.originals, each.copies) for each in procedure.components]
        assert kept == [tuple(record.values()) for record in row["components"]]
        assert [(each.name, str(each.code)) for each in procedure.results] == [
            tuple(r.values()) for r in row["results"]
        ]
        assert ", ".join(procedure.subjects) == row["applicants"]
        assert procedure.legal_bases == tuple(row["legal_bases"])
        assert [level.text.vi for level in procedure.levels] == [name.lower() for name in row["levels"]]


def test_one_row_reads_as_it_does_in_a_batch(rows: list[Row], batch: Batch) -> None:
    for row, reading in list(zip(rows, batch.readings, strict=True))[:60]:
        assert read_procedure(row) == reading


def test_an_unread_term_is_reported_where_it_stands(rows: list[Row], batch: Batch) -> None:
    for row, reading in zip(rows, batch.readings, strict=True):
        paths = {finding.path for finding in reading.report.unread if finding.path.endswith("term_cell")}
        taken = {finding.path.replace("note", "term_cell") for finding in reading.report.of("term-from-note")}
        unread = [route for route in reading.procedure.routes if isinstance(route.term, UnreadTerm)]
        assert len(unread) == len(paths - taken), row["code"]


def test_amounts_are_those_published(rows: list[Row], batch: Batch) -> None:
    published = Counter()
    for row in rows:
        for record in row["channels"]:
            head = re.match(r"([0-9,]+) (?:Việt Nam Đồng|VNĐ|USD)", record["note"]) if not record["fee_cell"] else None
            if head:
                published[int(head[1].replace(",", ""))] += 1
    routes = [route for procedure in batch.procedures for route in procedure.routes]
    assert Counter(int(charge.amount.amount) for route in routes for charge in route.fee.charges) == published
    free = sum(record["fee_cell"] == "Miễn phí" for row in rows for record in row["channels"])
    assert sum(route.fee.statement is FeeStatement.FREE for route in routes) == free


def test_the_database_lacks_what_its_columns_lack(batch: Batch) -> None:
    always = {Part.STEPS, Part.SETS, Part.CONDITIONS}
    assert all(always <= set(procedure.missing_parts()) for procedure in batch.procedures)


def test_every_finding_has_its_row_and_its_share(batch: Batch, capsys: pytest.CaptureFixture[str]) -> None:
    counts = batch.counts()
    routes = sum(len(procedure.routes) for procedure in batch.procedures)
    by_kind = {kind.value: {slug: n for slug, n in counts.items() if FINDINGS[slug][0] is kind} for kind in FindingKind}
    unread = sum(isinstance(route.term, UnreadTerm) for each in batch.procedures for route in each.routes)
    weighed = counts["note-agrees"] + counts["term-other-unit"] + counts.get("term-other-figure", 0)
    shares = {"cell": counts["term-from-cell"], "note": counts["term-from-note"], "none": unread}
    with capsys.disabled():
        shown = ", ".join(f"{name} {n} ({n / routes:.1%})" for name, n in shares.items())
        print(f"\n{len(batch.procedures)} procedures, {routes} routes; terms from {shown}")
        print(f"notes agreeing with the cell: {counts['note-agrees']} of {weighed}")
        print("\n".join(f"{kind}: {found}" for kind, found in by_kind.items()))
    assert sum(shares.values()) == routes
    assert set(counts) >= set(FINDINGS) - {
        "fee-unread", "term-unread", "unknown-level", "result-code-unread",
    }  # fmt: skip
