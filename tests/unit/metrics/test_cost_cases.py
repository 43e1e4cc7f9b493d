"""The worked examples of tests/cases/compliance_cost.csv, one test a row."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib import ComplianceCost, Money
from motcua_lib.metrics.cost import YearlyCost, saving

CASES = Path(__file__).parents[2] / "cases" / "compliance_cost.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def yearly(row: dict[str, str], when: str) -> YearlyCost:
    cost = ComplianceCost(other=[Money(Decimal(row[when]), row["currency"])])
    return cost.yearly(Decimal(row[f"times_{when}"]), int(row[f"subjects_{when}"]))


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    answer = saving(yearly(row, "before"), yearly(row, "after"))
    assert answer.amount == Money.signed(Decimal(row["saving"]), row["currency"])
    assert answer.share == Fraction(row["share"])
    assert str(answer.percent) == row["percent"]
    assert row["citation"]
    assert row["why"]
    assert None not in row
