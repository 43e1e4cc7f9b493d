"""Changes between two periods: percentage points, as published."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.metrics.changes import change, published_rate
from motcua_lib.model.scorecard import Score, Unit

CASES = Path(__file__).parents[2] / "cases" / "satisfaction_changes.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def rate(value: Fraction | int, *, edition: str = "", unit: Unit = Unit.PERCENT) -> Score:
    return Score("x", value, "X", unit=unit, edition=edition)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_published_changes(row: dict[str, str]) -> None:
    before, after = (published_rate(row["name"], Decimal(row[when])) for when in ("before", "after"))
    score = change(before, after)
    assert str(score.shown) == row["change"]
    assert score.unit is Unit.PERCENTAGE_POINTS
    assert score.text.en == f"{row['name']}: {row['change']} percentage points"
    assert "%" not in str(score)
    assert score.notes == ()
    assert score.trail.lines(language="en")[-2] == f"{row['name']}: {row['after']} − {row['before']} = {row['change']}"
    assert row["citation"]
    assert row["why"]


def test_the_change_is_of_the_exact_values_and_says_where_that_shows() -> None:
    score = change(rate(Fraction(80004, 1000)), rate(Fraction(82666, 1000)))
    assert (score.value, score.shown) == (Fraction(2662, 1000), Decimal("2.66"))
    assert [note.text.en for note in score.notes] == ["the difference of the two figures as shown is 2.67, not 2.66"]


def test_two_editions_are_noted() -> None:
    score = change(rate(80, edition="sipas/x/2022-01-01"), rate(81, edition="sipas/x/2023-01-01"))
    assert [note.slug for note in score.notes] == ["two-editions"]
    published = change(published_rate("X", 80), rate(81, edition="sipas/x/2023-01-01"))
    assert published.notes[0].text.en == "two editions of the index: – and sipas/x/2023-01-01"
    assert published.shown == Decimal("1.00")


def test_only_percentages_have_percentage_points() -> None:
    with pytest.raises(MetricError, match="'X' is in points; a change in percentage points is one of percentages"):
        change(rate(1), rate(2, unit=Unit.POINTS))
    with pytest.raises(ArgumentTypeError, match="each score must be a Score, not 80"):
        change(80, rate(2))  # type: ignore[arg-type]  # on purpose


def test_a_published_rate_keeps_its_decimals() -> None:
    assert [published_rate("x", Decimal(text)).shown for text in ("76.40", "98.3", "83")] == [
        Decimal("76.40"), Decimal("98.3"), Decimal(83),
    ]  # fmt: skip
    with pytest.raises(ArgumentTypeError):
        published_rate("x", 0.5)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(QuantityError, match="finite"):
        published_rate("x", Decimal("NaN"))


def test_figures_are_shown_with_the_decimals_they_are_printed_with() -> None:
    printed = [Decimal("76.40"), Decimal("98.3"), Decimal(83), 83, Decimal("8E+1")]
    assert [str(published_rate("x", value).shown) for value in printed] == ["76.40", "98.3", "83", "83", "80"]


def test_both_editions_are_named_in_both_languages() -> None:
    score = change(rate(80, edition="sipas/x/2022-01-01"), rate(81, edition="sipas/x/2023-01-01"))
    (note,) = score.notes
    assert note.text.vi == "hai phiên bản bộ chỉ số khác nhau: sipas/x/2022-01-01 và sipas/x/2023-01-01"
    assert note.text.en == "two editions of the index: sipas/x/2022-01-01 and sipas/x/2023-01-01"
