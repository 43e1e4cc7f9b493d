"""Rankings: published ties, directions that are stated, moves, and units that are not told apart."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics import targets
from motcua_lib.metrics.distinct import distinguish
from motcua_lib.metrics.intervals import Sample, agresti_coull, wilson
from motcua_lib.metrics.rank_moves import Move, moved, moves
from motcua_lib.metrics.rankings import Direction, Ties, rank
from motcua_lib.model.scorecard import Rounding, Score, Unit

CASES = Path(__file__).parents[2] / "cases" / "rankings.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
HIGHER, LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER


def score(value: str, *, places: int = 2, unit: Unit = Unit.PERCENT, edition: str = "") -> Score:
    return Score("x", Decimal(value), "X", unit=unit, rounding=Rounding(places), edition=edition)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    values = {f"unit {place}": Decimal(value) for place, value in enumerate(row["values"].split(";"), 1)}
    ranks = rank(values, direction=Direction(row["direction"])).ranks
    assert [ranks[unit] for unit in values] == [int(at) for at in row["ranks"].split(";")]
    assert row["citation"]
    assert row["why"]


def test_ties_are_kept_and_named_in_the_order_given() -> None:
    table = rank({"A": 5, "B": 7, "C": 5, "D": 5, "E": 1}, direction=HIGHER)
    assert [(standing.unit, standing.rank) for standing in table] == [("B", 1), ("A", 2), ("C", 2), ("D", 2), ("E", 5)]
    assert table.of("C").tied == ("A", "D")
    assert len(table) == 5
    dense = rank({"A": 5, "B": 7, "C": 5, "D": 5, "E": 1}, direction=HIGHER, ties=Ties.DENSE)
    assert dense.ranks == {"B": 1, "A": 2, "C": 2, "D": 2, "E": 3}


def test_ranks_are_of_the_published_value() -> None:
    exact = {"A": Fraction(85424, 1000), "B": Fraction(85416, 1000)}
    assert rank(exact, direction=HIGHER).ranks == {"A": 1, "B": 1}
    assert rank(exact, direction=HIGHER, rounding=Rounding(3)).ranks == {"A": 1, "B": 2}
    scores = {"A": score("85.44", places=1), "B": score("85.36", places=1)}
    standing = rank(scores, direction=HIGHER).of("B")
    assert (standing.rank, standing.shown, standing.value) == (1, Decimal("85.4"), Fraction(8536, 100))
    assert rank(scores, direction=HIGHER, rounding=Rounding(2)).of("B").rank == 2


def test_a_ranking_explains_itself() -> None:
    table = rank({"A": Decimal("85.42"), "B": Decimal("85.42"), "C": Decimal("88.33")}, direction=HIGHER)
    assert table.trail.lines(language="en") == (
        "higher is better; rounded half up to 2 decimals; ties 1, 2, 2, 4",
        "C: 88.33, rank 1 of 3",
        "A: 85.42, rank 2 of 3, tied with B",
        "B: 85.42, rank 2 of 3, tied with A",
    )
    assert table.trail.lines() == (
        "giá trị cao xếp trước; làm tròn nửa lên đến 2 chữ số thập phân; đồng hạng 1, 2, 2, 4",
        "C: 88,33, hạng 1/3",
        "A: 85,42, hạng 2/3, đồng hạng với B",
        "B: 85,42, hạng 2/3, đồng hạng với A",
    )
    of_three = rank(dict.fromkeys("ABC", 1), direction=HIGHER).trail.lines(language="en")
    assert of_three[1] == "A: 1.00, rank 1 of 3, tied with B, C"


def test_one_score_alone_is_ranked_as_it_is_published() -> None:
    only = rank({"A": score("85.44", places=1)}, direction=HIGHER).of("A")
    assert (only.shown, only.rank, only.tied) == (Decimal("85.4"), 1, ())


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        (1, "a number; percent, no edition, 2 decimals"),
        (score("1", unit=Unit.POINTS), "percent, no edition, 2 decimals; points, no edition, 2 decimals"),
        (score("1", edition="sipas/x"), "percent, no edition, 2 decimals; percent, sipas/x, 2 decimals"),
    ],
)
def test_the_kinds_that_are_not_ranked_together_are_named(other: Score | int, kinds: str) -> None:
    with pytest.raises(MetricError) as refused:
        rank({"A": score("1"), "B": other}, direction=HIGHER)
    assert str(refused.value) == f"values of different kinds are not ranked with one another: {kinds}"


@pytest.mark.parametrize(
    "values",
    [
        {"A": score("1"), "B": 1},
        {"A": score("1"), "B": score("1", unit=Unit.POINTS)},
        {"A": score("1"), "B": score("1", places=1)},
        {"A": score("1"), "B": score("1", edition="sipas/x/2023-01-01")},
    ],
)
def test_scores_of_two_kinds_are_not_ranked_together(values: dict[str, Score]) -> None:
    with pytest.raises(MetricError, match="values of different kinds are not ranked with one another: "):
        rank(values, direction=HIGHER)


def test_what_cannot_be_ranked() -> None:
    with pytest.raises(TypeError, match="direction"):
        rank({"A": 1})  # type: ignore[call-arg]  # there is no default
    with pytest.raises(ArgumentTypeError, match=r"direction must be a Direction of metrics\.rankings, not 'higher'"):
        rank({"A": 1}, direction="higher")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="ties must be a Ties"):
        rank({"A": 1}, direction=HIGHER, ties="dense")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="values must be a mapping"):
        rank([1, 2], direction=HIGHER)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="the value of 'A' must be an int"):
        rank({"A": 1.5}, direction=HIGHER)  # type: ignore[dict-item]  # on purpose
    with pytest.raises(MetricError, match="there is no unit to rank"):
        rank({}, direction=HIGHER)
    with pytest.raises(MetricError, match="the unit 'B' is not ranked"):
        rank({"A": 1}, direction=HIGHER).of("B")


def test_the_series_of_phu_luong_rises() -> None:
    found = moved([9, 8, 5])
    assert [move.places for move in found] == [1, 3]
    assert [move.text.en for move in found] == ["up 1 (9 → 8)", "up 3 (8 → 5)"]
    assert str(Move(5, 9)) == "giảm 4 bậc (5 → 9)"
    assert Move(5, 5).text.en == "unchanged (5 → 5)"


@pytest.mark.parametrize("ranks", [[0, 1], [1, -1], [3], []])
def test_ranks_that_are_none(ranks: list[int]) -> None:
    with pytest.raises(MetricError):
        moved(ranks)


@pytest.mark.parametrize("ranks", [[1.0, 2], [True, 2], 5, ["1", "2"]])
def test_ranks_of_wrong_types(ranks: list[int]) -> None:
    with pytest.raises(ArgumentTypeError):
        moved(ranks)
    with pytest.raises(ArgumentTypeError):
        Move(1.0, 2)  # type: ignore[arg-type]  # on purpose


def test_moves_between_two_rankings() -> None:
    first = rank({"A": 9, "B": 8, "C": 7, "D": 6}, direction=HIGHER)
    later = rank({"B": 9, "A": 8, "C": 7, "E": 1}, direction=HIGHER)
    found = moves(first, later)
    assert (found.up, found.down, found.same) == (("B",), ("A",), ("C",))
    assert (found.came, found.went) == (("E",), ("D",))
    assert found.of["B"] == Move(2, 1)


def test_rankings_of_two_kinds_do_not_compare() -> None:
    first = rank({"A": 1}, direction=HIGHER)
    for other in (rank({"A": 1}, direction=LOWER), rank({"A": 1}, direction=HIGHER, ties=Ties.DENSE)):
        with pytest.raises(MetricError, match="do not compare; rank both the same way"):
            moves(first, other)
    with pytest.raises(ArgumentTypeError, match="each ranking must be a Ranking"):
        moves(first, {"A": 1})  # type: ignore[arg-type]  # on purpose


def test_units_whose_intervals_overlap_are_not_told_apart() -> None:
    shares = {"A": Sample(530, 580), "B": Sample(487, 580), "C": Sample(482, 580), "D": Sample(400, 580)}
    found = distinguish({unit: wilson(sample) for unit, sample in shares.items()}, direction=HIGHER)
    assert {r.unit: (r.best, r.worst, r.not_distinguishable) for r in found} == {
        "A": (1, 1, ()), "B": (2, 3, ("C",)), "C": (2, 3, ("B",)), "D": (4, 4, ()),
    }  # fmt: skip
    assert found.of("B").text.en == "B: rank 2–3, not distinguishable from C"
    lower = distinguish({unit: wilson(sample) for unit, sample in shares.items()}, direction=LOWER)
    assert [r.unit for r in lower] == ["D", "C", "B", "A"]
    assert (str(lower.of("D")), lower.of("C").best, lower.of("C").worst) == ("D: hạng 1", 2, 3)
    assert lower.of("D").text.en == "D: rank 1"


def test_what_cannot_be_told_apart() -> None:
    one = wilson(Sample(1, 2))
    with pytest.raises(MetricError, match="there is no unit to rank"):
        distinguish({}, direction=HIGHER)
    with pytest.raises(MetricError, match="intervals of different kinds do not compare: agresti-coull, 19/20; wilson"):
        distinguish({"A": one, "B": agresti_coull(Sample(1, 2))}, direction=HIGHER)
    with pytest.raises(MetricError, match="the unit 'B' is not ranked"):
        distinguish({"A": one}, direction=HIGHER).of("B")
    with pytest.raises(ArgumentTypeError, match="the interval of 'A' must be an Interval"):
        distinguish({"A": 5}, direction=HIGHER)  # type: ignore[dict-item]  # on purpose
    with pytest.raises(ArgumentTypeError, match="intervals must be a mapping"):
        distinguish([one], direction=HIGHER)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="direction must be a Direction"):
        distinguish({"A": one}, direction=1)  # type: ignore[arg-type]  # on purpose


def test_the_direction_of_a_target_is_not_that_of_a_ranking() -> None:
    with pytest.raises(ArgumentTypeError, match=r"direction must be a Direction of metrics\.rankings, not <Direction"):
        rank({"A": 1}, direction=targets.Direction.AT_LEAST)  # type: ignore[arg-type]  # on purpose


def test_two_ranks_make_one_move() -> None:
    assert moved([9, 8]) == (Move(9, 8),)


def test_the_best_comes_first_whatever_the_order_given() -> None:
    shares = {unit: wilson(Sample(counted, 580)) for unit, counted in (("C", 400), ("A", 530), ("B", 487))}
    assert [found.unit for found in distinguish(shares, direction=HIGHER)] == ["A", "B", "C"]
    assert [found.unit for found in distinguish(shares, direction=LOWER)] == ["C", "B", "A"]
