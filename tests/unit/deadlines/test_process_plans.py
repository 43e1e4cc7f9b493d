"""The worked examples of tests/cases/process_plans.csv, one test a row."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import motcua_lib
from motcua_lib import VIETNAM_TIME, Process, ProcessStep, plan, vietnam_calendar
from motcua_lib.model.terms import SimpleTerm

CASES = Path(__file__).parents[2] / "cases" / "process_plans.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME)


def term(text: str) -> SimpleTerm:
    return eval(text, {name: getattr(motcua_lib, name) for name in motcua_lib.__all__})


def steps(text: str) -> list[ProcessStep]:
    """'check WorkingHours(3) < receive; ...': slug, term and, behind <, the steps it waits for."""
    read = []
    for part in text.split(";"):
        head, _, after = part.partition("<")
        slug, words = head.split()
        read.append(ProcessStep(slug, slug, unit=slug, term=term(words), after=after.split()))
    return read


def amount(text: str) -> timedelta:
    hours, minutes = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    legal = term(row["term"]) if row["term"] else None
    answer = plan(Process(row["case"], steps(row["steps"]), term=legal), instant(row["received"]), vietnam_calendar())
    assert answer.ends_at == instant(row["ends"])
    assert [step.slug for step in answer.critical_path] == row["critical"].split()
    if legal is not None:
        assert (answer.slack, answer.overrun) == (amount(row["slack"]), amount(row["overrun"]))
    assert row["citation"]
    assert row["why"]
