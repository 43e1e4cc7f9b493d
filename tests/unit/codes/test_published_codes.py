"""Codes as published: the whole file named by MOTCUA_PROCEDURES, else a sample of it."""

import json
import os
from pathlib import Path

import pytest

from motcua_lib.codes import procedure, result

SAMPLE = Path(__file__).parents[2] / "data" / "codes.json"


@pytest.fixture(scope="module")
def published() -> dict[str, list[str]]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if not whole:
        return dict(json.loads(SAMPLE.read_text(encoding="utf-8")))
    rows = [json.loads(line) for line in Path(whole).read_text(encoding="utf-8").splitlines()]
    return {
        "procedures": [row["code"] for row in rows],
        "results": [entry["code"] for row in rows for entry in row["results"]],
    }


def test_every_published_procedure_code_holds(published: dict[str, list[str]]) -> None:
    codes = published["procedures"]
    assert len(codes) >= 80
    assert [code for code in codes if not procedure.is_valid(code) or str(procedure.parse(code)) != code] == []


def test_every_published_result_code_holds(published: dict[str, list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    codes = published["results"]
    assert len(codes) >= 60
    assert [code for code in codes if not result.is_valid(code) or str(result.parse(code)) != code] == []
    with capsys.disabled():
        print(f"\nprocedure codes: {len(published['procedures'])}; result codes: {len(codes)}, {len(set(codes))} apart")


def test_no_published_result_is_read_as_another_code(published: dict[str, list[str]]) -> None:
    assert [code for code in published["results"] if procedure.is_valid(code)] == []
    assert [code for code in published["procedures"] if result.is_valid(code)] == []
