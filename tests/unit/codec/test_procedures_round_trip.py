"""Every procedure of the national database goes to JSON and comes back, with the report on its reading."""

import json
import os
from pathlib import Path

import pytest

from motcua_lib import read_procedures
from motcua_lib.codec import make_converter, structure, unstructure
from motcua_lib.model.procedure import Procedure
from motcua_lib.reading.findings import Batch, Reading

SAMPLE = Path(__file__).parents[2] / "data" / "procedures.json"


@pytest.fixture(scope="module")
def batch() -> Batch:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    text = Path(whole or SAMPLE).read_text(encoding="utf-8")
    return read_procedures([json.loads(line) for line in text.splitlines()] if whole else json.loads(text))


def test_every_procedure_comes_back(batch: Batch) -> None:
    converter = make_converter()
    text = json.dumps([converter.unstructure(procedure) for procedure in batch.procedures], ensure_ascii=False)
    assert tuple(converter.structure(document, Procedure) for document in json.loads(text)) == batch.procedures


def test_every_reading_comes_back_with_its_report(batch: Batch) -> None:
    for reading in batch.readings:
        assert structure(unstructure(reading), Reading) == reading


def test_a_batch_comes_back_with_its_refusals() -> None:
    batch = read_procedures([{"code": "1.00757", "levels": [1, None]}])
    assert structure(unstructure(batch), Batch) == batch
    assert batch.refused
