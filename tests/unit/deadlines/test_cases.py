"""The worked examples of tests/cases/due_dates.csv, one test a row."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

import motcua_lib
from motcua_lib import VIETNAM_TIME, CountingRule, Term, due, vietnam_calendar
from motcua_lib.book.counting import OPT_IN

CASES = Path(__file__).parents[2] / "cases" / "due_dates.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
RULES: dict[str, CountingRule | None] = {"": None, **{rule.slug: rule for rule in OPT_IN}}


def moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME) if "T" in text else date.fromisoformat(text)


def term(text: str) -> Term:
    return eval(text, vars(motcua_lib) | {name: getattr(motcua_lib, name) for name in motcua_lib.__all__})


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    answer = due(term(row["term"]), moment(row["received"]), vietnam_calendar(), counting=RULES[row["rule"]])
    expected = moment(row["due"])
    assert (answer.moment if isinstance(expected, datetime) else answer.day) == expected
    assert row["citation"]
    assert row["why"]
