"""The published figures of tests/cases: timeliness.csv, shares.csv and papi.csv, one test a row."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from motcua_lib.book import named_shares as share_book
from motcua_lib.book.timeliness import RATES
from motcua_lib.metrics.named_shares import named_share
from motcua_lib.metrics.papi import dimension
from motcua_lib.metrics.timeliness import Form06Row, rate
from motcua_lib.model.scorecard import Rounding
from motcua_lib.model.share_rule import ShareRule

CASES = Path(__file__).parents[2] / "cases"
RULES = {rule.slug: rule for rule in RATES}
SHARES = {rule.slug: rule for rule in vars(share_book).values() if isinstance(rule, ShareRule)}


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((CASES / name).read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", rows("timeliness.csv"), ids=lambda row: row["case"])
def test_a_rate_of_form_06(row: dict[str, str]) -> None:
    counts = {int(column): int(value) for column, value in (cell.split("=") for cell in row["columns"].split())}
    score = rate(Form06Row(1, row["case"], counts), RULES[row["rate"]], rounding=Rounding(int(row["places"])))
    assert str(score.shown) == row["percent"]


@pytest.mark.parametrize("row", rows("shares.csv"), ids=lambda row: row["case"])
def test_a_named_share(row: dict[str, str]) -> None:
    counts = int(row["numerator"]), int(row["denominator"])
    score = named_share(SHARES[row["share"]], *counts, rounding=Rounding(int(row["places"])))
    assert str(score.shown) == row["percent"]


@pytest.mark.parametrize("row", rows("papi.csv"), ids=lambda row: row["case"])
def test_a_dimension_of_papi(row: dict[str, str]) -> None:
    parts = [Decimal(part) for part in row["parts"].split()]
    score = dimension("d", row["name"], parts, published=Decimal(row["published"]))
    assert str(score.shown) == row["shown"]
    assert [note.slug for note in score.notes] == ([row["note"]] if row["note"] else [])
