"""Shares by level, wishes in two readings, persons satisfied throughout, and shares as they are printed."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib.book.sipas import HARASSMENT, PRIORITY, SELECTED
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.shares import Reading, expectations, published_shares, satisfied_throughout, shares
from motcua_lib.metrics.tally_tables import tally_counts
from motcua_lib.metrics.tallying import tally, votes
from motcua_lib.model.tally import Tally
from support.surveys import EDITION_2023, FIVE, FORM, form, tallied

CASES = Path(__file__).parents[2] / "cases" / "published_shares.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def test_the_shares_of_a_question_sum_to_a_hundred() -> None:
    found = shares(tally_counts([(1, 1, 9006), (1, 2, 898), (1, 3, 96), (1, None, 50)], HARASSMENT))
    assert [part.shown for part in found.parts] == [Decimal("90.06"), Decimal("8.98"), Decimal("0.96")]
    assert found.value == sum(part.value for part in found.parts) == 100
    assert (found.notes, found.slug, found.name.en) == ((), "shares", "officials who harass")
    assert found.part("level-1").trail.lines(language="en")[0] == "none: 9006/10000 = 90.06% valid answers"


def test_shares_whose_rounded_parts_do_not_sum_say_so() -> None:
    found = shares(votes([1, 2, 3] * 100, HARASSMENT))
    assert [str(note) for note in found.notes] == [
        "công chức gây phiền hà, sách nhiễu: các phần lệch tổng -0,01, do làm tròn"
    ]
    assert [note.slug for note in shares(votes([1], HARASSMENT)).part("level-2").notes] == [
        "small-sample",
        "small-cell",
    ]


def test_shares_of_any_question_of_a_questionnaire() -> None:
    counted = tallied(form([2]), (0, 0, 0, 1, 1), (1, 1, 0, 0, 0))
    assert [part.value for part in shares(counted, 2).parts] == [50, 50, 0, 0, 0]
    with pytest.raises(MetricError, match="has no item 3"):
        shares(counted, 3)
    with pytest.raises(MetricError, match="no valid answer to item-1"):
        shares(Tally.empty(FORM))


def test_wishes_by_priority_are_of_the_valid_answers() -> None:
    counted = tallied(form([2], scale=PRIORITY), (10, 20, 70), (50, 0, 0))
    attitude, staff = expectations(counted, reading=Reading.PRIORITY)
    assert (attitude.value, staff.value) == (90, 0)
    assert attitude.trail.lines(language="en")[0] == "question 1: 90/100 = 90.00%; answers of much and very much"


def test_selected_wishes_are_of_all_respondents() -> None:
    counted = tally_counts([(1, 1, 6656), (2, 1, 6310)], form([2], scale=SELECTED), respondents=10_000)
    assert [str(score.shown) for score in expectations(counted, reading=Reading.SELECTED, most=3)] == ["66.56", "63.10"]
    assert expectations(counted, reading=Reading.SELECTED)[0].citation is SELECTED.citation


@pytest.mark.parametrize(
    ("counted", "reading", "most", "slug"),
    [
        (tallied(form([1], scale=PRIORITY), (1, 1, 1)), Reading.SELECTED, None, "no-such-reading"),
        (votes([1], HARASSMENT), Reading.PRIORITY, None, "nothing-counted"),
        (tallied(form([2], scale=SELECTED), (5,), (6,)), Reading.SELECTED, 1, "selections-exceed"),
        (tallied(form([2], scale=SELECTED), (5,), (6,)), Reading.SELECTED, -1, "negative-count"),
        (Tally.empty(form([2], scale=SELECTED)), Reading.SELECTED, None, "no-valid-answers"),
        (tallied(form([2], scale=PRIORITY), (1, 0, 0), (0, 0, 0)), Reading.PRIORITY, None, "no-valid-answers"),
    ],
)
def test_wishes_that_cannot_be_read(counted: Tally, reading: Reading, most: int | None, slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        expectations(counted, reading=reading, most=most)
    assert caught.value.slug == slug


def test_a_reading_is_stated() -> None:
    with pytest.raises(ArgumentTypeError, match="reading must be a Reading"):
        expectations(Tally.empty(FORM), reading="priority")  # type: ignore[arg-type]  # on purpose
    assert Reading.PRIORITY.text.en == "answers of much and very much"


def test_satisfied_throughout_counts_persons() -> None:
    counted = tally([(4, 5), (5, None), (3, 5), (None, 99)], form([2], scale=FIVE))
    score = satisfied_throughout(counted)
    assert score.value == Fraction(200, 3)
    assert score.trail.lines(language="en")[0] == "satisfied throughout: 2/3 = 66.67% respondents"
    with pytest.raises(MetricError, match="is not known for 'form'; count whole rows, not single answers"):
        satisfied_throughout(tallied(FORM, *[(0, 0, 0, 1, 0)] * 6))
    with pytest.raises(MetricError, match="no valid answer to any item"):
        satisfied_throughout(tally([(None, 99)], form([2])))


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_published_shares(row: dict[str, str]) -> None:
    parts = {f"part {place}": Decimal(part) for place, part in enumerate(row["parts"].split(";"), 1)}
    score = published_shares(parts, name=row["name"])
    assert str(score.shown) == row["total"]
    assert [str(part.shown) for part in score.parts] == row["parts"].split(";")
    assert score.value == sum(map(Fraction, parts.values()))
    wording = {"explained": "which rounding explains", "unexplained": "which rounding does not explain"}
    notes = [note.text.en for note in score.notes]
    assert len(notes) == bool(row["note"])
    assert all(note.endswith(wording[row["note"]]) for note in notes)
    assert row["citation"]
    assert row["why"]


def test_the_warning_gives_the_difference() -> None:
    printed = published_shares({"a": Decimal("71.82"), "b": Decimal("25.8"), "c": Decimal("2.34")}, name="x")
    assert printed.notes[0].slug == "parts-do-not-add-up"
    assert printed.trail.lines(language="en")[-2] == "x: 71.82 + 25.8 + 2.34 = 99.96, -0.04 from 100.00"


def test_published_shares_that_cannot_be() -> None:
    with pytest.raises(MetricError, match="the parts of 'x' sum to 110, 10 above 100, which rounding does not explain"):
        published_shares({"a": 60, "b": 50}, name="x")
    with pytest.raises(MetricError, match="the share 'a' must be 0 or more, not -1"):
        published_shares({"a": -1}, name="x")
    with pytest.raises(MetricError, match="'x' has no part"):
        published_shares({}, name="x")
    with pytest.raises(ArgumentTypeError, match="the share 'a' must be an int or a decimal"):
        published_shares({"a": 0.5}, name="x")  # type: ignore[dict-item]  # on purpose
    assert published_shares({"a": 7, "b": 3}, name="x", whole=10).notes == ()


def test_every_respondent_may_select_as_many_as_allowed() -> None:
    counted = tally_counts([(1, 1, 5), (2, 1, 5)], form([2], scale=SELECTED), respondents=5)
    assert [score.value for score in expectations(counted, reading=Reading.SELECTED, most=2)] == [100, 100]
    with pytest.raises(MetricError, match="10"):
        expectations(counted, reading=Reading.SELECTED, most=1)


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ((50, 49), "which rounding explains"),  # two halves of a percent
        ((50, 48), "which rounding does not explain"),
        ((Decimal("50.1"), Decimal("49.8")), "which rounding explains"),
        ((Decimal("50.1"), Decimal("49.7")), "which rounding does not explain"),
        ((Decimal("50.1"), 49), "which rounding does not explain"),
    ],
)
def test_rounding_explains_half_a_unit_a_part(parts: tuple[Decimal | int, ...], why: str) -> None:
    score = published_shares(dict(zip("ab", parts, strict=True)), name="x")
    assert [note.text.en.rpartition(", ")[2] for note in score.notes] == [why]


def test_published_parts_are_numbered_and_keep_their_decimals() -> None:
    score = published_shares({"a": 0, "b": Decimal("99.5"), "c": Decimal("0.50")}, name="x")
    assert [(part.slug, str(part.shown)) for part in score.parts] == [
        ("part-1", "0"),
        ("part-2", "99.5"),
        ("part-3", "0.50"),
    ]
    assert (score.notes, str(score.shown)) == ((), "100.00")
    assert str(published_shares({"a": 7, "b": 3}, name="x", whole=10).shown) == "10"


def test_wishes_of_an_edition_name_it() -> None:
    first, *_ = expectations(tally([[4] * 33], EDITION_2023), reading=Reading.PRIORITY)
    assert first.edition == EDITION_2023.slug
