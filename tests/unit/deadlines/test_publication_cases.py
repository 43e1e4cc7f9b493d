"""The worked examples of tests/cases/publication.csv, one test a row."""

import csv
from datetime import date
from pathlib import Path

import pytest

from motcua_lib import vietnam_calendar
from motcua_lib.deadlines import publication
from motcua_lib.model.publication import IssuerLevel, PublicationDecision

CASES = Path(__file__).parents[2] / "cases" / "publication.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_a_worked_example(row: dict[str, str]) -> None:
    decision = PublicationDecision(
        row["number"],
        IssuerLevel(row["issuer"]),
        signed_on=date.fromisoformat(row["signed"]),
        effect_on=date.fromisoformat(row["effect"]),
        published_on=day(row["published"]),
    )
    answer = publication(decision, vietnam_calendar(), on=day(row["judged"]))
    found = answer.announce_by, answer.announced.value, answer.publish_by, answer.published.value
    assert found == (day(row["announce_by"]), row["announced"], day(row["publish_by"]), row["putonline"])
    assert row["citation"]
    assert row["why"]
