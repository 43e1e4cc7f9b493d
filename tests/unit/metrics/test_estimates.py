"""Scores with their intervals, as notes and as bars; rankings as lines."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib.drawing.bars import Bar, Fill, bars
from motcua_lib.drawing.measures import rank_lines, score_bars
from motcua_lib.drawing.ranks import RankLine, ranks
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.changes import published_rate
from motcua_lib.metrics.estimates import with_intervals
from motcua_lib.metrics.intervals import Sample, agresti_coull, wilson
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.model.scorecard import Ratio, Score, Unit


def scored(slug: str, counted: int, size: int, parts: Any = ()) -> Score:
    ratio = Ratio(counted, size, slug)
    return Score(slug, ratio.value * 100, slug, unit=Unit.PERCENT, ratio=ratio, parts=parts)


ACCESS, RESULT = scored("access", 7, 50), scored("result", 0, 10)
INDEX = scored("overall", 7, 60, [scored("service", 7, 60, [ACCESS, RESULT])])


def test_a_score_and_its_parts_carry_their_intervals() -> None:
    intervals = {"access": wilson(Sample(7, 50)), "overall": wilson(Sample(7, 60))}
    noted = with_intervals(INDEX, intervals)
    assert [note.text.en for note in noted.all_notes] == [
        f"access: {intervals['access'].text.en}",
        f"overall: {intervals['overall'].text.en}",
    ]
    assert (noted.value, noted.ratio, noted.parts[0].value) == (INDEX.value, INDEX.ratio, INDEX.parts[0].value)
    assert with_intervals(INDEX, {}) == INDEX


def test_the_notes_of_an_interval_go_along() -> None:
    slugs = [note.slug for note in with_intervals(RESULT, {"result": agresti_coull(Sample(0, 10))}).notes]
    assert slugs == ["interval", "outside-zero-one"]


@pytest.mark.parametrize(
    ("wrong", "slug"),
    [
        (lambda: with_intervals(INDEX, {"fees": wilson(Sample(7, 50))}), "no-such-component"),
        (lambda: with_intervals(ACCESS, {"access": wilson(Sample(8, 50))}), "interval-of-another"),
        (lambda: score_bars([ACCESS], intervals={"access": wilson(Sample(8, 50))}), "interval-of-another"),
        (lambda: with_intervals(Score("x", 14, "x"), {"x": wilson(Sample(7, 50))}), "interval-of-another"),
        (lambda: rank_lines([], highlighted=["A"]), "not-ranked"),
    ],
)
def test_what_does_not_belong_together_is_refused(wrong: Any, slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        wrong()
    assert caught.value.slug == slug


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: with_intervals(83, {}),
        lambda: with_intervals(ACCESS, [wilson(Sample(7, 50))]),
        lambda: with_intervals(ACCESS, {"access": (0.1, 0.2)}),
        lambda: score_bars([83]),
        lambda: rank_lines([[1, 2]]),
        lambda: rank_lines([], highlighted="A"),
    ],
)
def test_wrong_types_are_refused(wrong: Any) -> None:
    with pytest.raises(ArgumentTypeError):
        wrong()


def test_scores_become_bars() -> None:
    interval = wilson(Sample(7, 50))
    found = score_bars([ACCESS, RESULT], intervals={"access": interval}, fill=Fill.DIAGONAL)
    assert found == (
        Bar(
            "access",
            14,
            low=Fraction(interval.low) * 100,
            high=Fraction(interval.high) * 100,
            fill=Fill.DIAGONAL,
            unit="%",
        ),
        Bar("result", 0, fill=Fill.DIAGONAL, unit="%"),
    )
    assert "14" in bars(found, title="x")
    assert score_bars([published_rate("x", Decimal("84.27"))])[0].value == Fraction(8427, 100)


def described(svg: str) -> str:
    return svg[svg.index("<desc") : svg.index("</desc>")]


def test_bars_of_scores_show_the_unit_of_the_scores() -> None:
    hours = Score("mean", Fraction(83, 2), "trung bình", unit=Unit.WORKING_HOURS)
    svg = bars(score_bars([hours]), title="x", high=80)
    assert "41,50 giờ làm việc" in described(svg)
    assert "%</text>" not in svg
    english = bars(score_bars([hours]), title="x", high=80, language="en")
    assert "41.50 working hours" in described(english)


def test_the_axis_of_points_ends_at_the_largest_maximum() -> None:
    points = [Score("a", 18, "a", maximum=20), Score("b", 5, "b", maximum=10)]
    found = score_bars(points)
    assert [(bar.unit, bar.top) for bar in found] == [(Unit.POINTS.sign, 20), (Unit.POINTS.sign, 10)]
    assert bars(found, title="x") == bars(found, title="x", high=20)
    assert bars(found, title="x") != bars(found, title="x", high=100)


def test_an_axis_is_never_guessed_from_the_values() -> None:
    points = [Score("a", 18, "a", maximum=20), Score("b", 5, "b")]
    with pytest.raises(MetricError, match=r"axis of bars in points has no end.*pass high=") as caught:
        bars(score_bars(points), title="x")
    assert caught.value.slug == "axis-without-end"


def test_scores_of_two_units_share_no_axis() -> None:
    visits = Score("visits", 2, "lượt", unit=Unit.COUNT)
    for wrong in (
        lambda: score_bars([ACCESS, visits]),
        lambda: bars([*score_bars([ACCESS]), *score_bars([visits])], title="x", high=100),
    ):
        with pytest.raises(MetricError, match=r"share no axis: .*cases") as caught:
            wrong()
        assert caught.value.slug == "bars-of-two-units"


def test_a_bar_that_states_no_unit_takes_that_of_the_picture() -> None:
    visits = score_bars([Score("visits", 2, "số lượt", unit=Unit.COUNT, maximum=5)])
    plain = [Bar("mục tiêu", 1, top=3)]
    assert "mục tiêu: 1,00 lượt" in described(bars([*visits, *plain], title="x"))
    assert "mục tiêu: 1,00%" in described(bars(plain, title="x"))
    assert "số lượt: 2,00 lần" in described(bars(visits, title="x", unit=" lần"))


def test_rankings_become_lines() -> None:
    years = [{"A": 1, "B": 2}, {"A": 3, "B": 2, "C": 2}, {"C": 5, "A": 4}]
    tables = [rank(values, direction=Direction.HIGHER_IS_BETTER) for values in years]
    found = rank_lines(tables, highlighted=["B"])
    assert found == (
        RankLine("C", [None, 2, 1]),
        RankLine("A", [2, 1, 2]),
        RankLine("B", [1, 2, None], highlighted=True),
    )
    assert "<svg" in ranks(["2017", "2018", "2019"], found, title="x")
