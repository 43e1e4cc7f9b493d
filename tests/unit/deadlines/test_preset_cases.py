"""The worked examples of tests/cases/presets.csv, one test a row."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from motcua_lib import VIETNAM_TIME, vietnam_calendar
from motcua_lib.book.procedures import PRESETS
from motcua_lib.deadlines.presets import due_by_preset
from motcua_lib.model.preset_parts import PresetField

CASES = Path(__file__).parents[2] / "cases" / "presets.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    answer = due_by_preset(
        row["preset"],
        moment(row["received"]),
        vietnam_calendar(),
        case=row["variant"],
        additions=row["additions"].split(),
    )
    expected = moment(row["due"])
    assert (answer.moment if isinstance(expected, datetime) else answer.day) == expected
    assert row["citation"]
    assert row["why"]


def test_the_cases_reach_every_field_that_states_a_term() -> None:
    fields = {each.slug: each.field for each in PRESETS}
    assert {fields[row["preset"]] for row in ROWS} == set(PresetField)
