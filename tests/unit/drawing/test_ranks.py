"""Rank movement: rank 1 on top, ties share a place, gaps stay gaps, names never overlap."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import Text
from motcua_lib.drawing.ranks import RankLine, ranks
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from support.svg import assert_sound, found, texts

YEARS = ["2017", "2018", "2019"]
LINES = [
    RankLine("Phú Lương", [9, 8, 5], highlighted=True),
    RankLine("Sông Công", [2, 3, 3]),
    RankLine("Đại Từ, một tên rất dài để xuống dòng", [3, 2, 3]),
    RankLine("Phổ Yên", [4, None, 2]),
    RankLine("Võ Nhai", [8, 9, None]),
    RankLine("chưa xếp hạng", [None, None, None]),
]


@pytest.mark.parametrize("width", [240, 320, 360, 720, 1200])
def test_a_picture_is_sound_at_every_width(width: int) -> None:
    assert_sound(ranks(YEARS, LINES, title="Thứ hạng Chỉ số cải cách hành chính", width=width), width=width)


def circles(svg: str, *, width: int = 720) -> dict[tuple[float, str], tuple[float, str]]:
    """Where each rank stands, and its ink, by column and rank."""
    root = assert_sound(svg, width=width)
    numbers = [text for text in found(root, "text") if text.get("font-size") == "12" and text.text not in YEARS]
    places = zip(found(root, "circle"), numbers, strict=True)
    return {
        (float(circle.get("cx")), number.text): (float(circle.get("cy")), circle.get("fill"))
        for circle, number in places
    }


def test_rank_one_is_on_top_and_ties_share_a_place() -> None:
    found_places = circles(ranks(YEARS, LINES, title="x"))
    assert len(found_places) == 12
    by_rank = sorted((int(rank), y) for (_, rank), (y, _) in found_places.items())
    assert [y for _, y in by_rank] == sorted(y for _, y in by_rank)
    assert sum(rank == "3" for _, rank in found_places) == 3


def test_the_highlighted_unit_is_white_on_black_even_in_a_tie() -> None:
    tied = [RankLine("a", [1, 1]), RankLine("b", [2, 1], highlighted=True), RankLine("c", [3, 1])]
    inks = {place: ink for place, (_, ink) in circles(ranks(["2017", "2018"], tied, title="x")).items()}
    assert sorted(rank for (_, rank), ink in inks.items() if ink == "#111") == ["1", "2"]


def test_a_gap_is_bridged_faintly_and_an_end_is_named() -> None:
    svg = ranks(YEARS, LINES, title="x")
    root = assert_sound(svg, width=720)
    assert sum(line.get("stroke") == "#777" for line in found(root, "line")) == 1
    assert "Võ Nhai (2018)" in texts(root)
    assert "chưa xếp hạng" not in svg


def test_every_line_joins_the_places_of_its_ranks() -> None:
    svg = ranks(YEARS, LINES[:1], title="x")
    ys = {rank: y for (_, rank), (y, _) in circles(svg).items()}
    inked = [line for line in found(assert_sound(svg, width=720), "polyline") if line.get("stroke") == "#111"]
    joined = [[point.split(",")[1] for point in line.get("points").split()] for line in inked]
    assert [[float(y) for y in ends] for ends in joined] == [
        [pytest.approx(ys["9"], abs=0.01), pytest.approx(ys["8"], abs=0.01)],
        [pytest.approx(ys["8"], abs=0.01), pytest.approx(ys["5"], abs=0.01)],
    ]


def test_the_others_step_back_behind_the_highlighted_one() -> None:
    for lines, ink in ((LINES, "#666"), (LINES[1:], "#111")):
        drawn = [
            line.get("stroke") for line in found(assert_sound(ranks(YEARS, lines, title="x"), width=720), "polyline")
        ]
        assert set(drawn) - {"#fff"} <= {ink, "#111"}
        assert ink in drawn


def test_names_stand_beside_the_only_column() -> None:
    root = assert_sound(ranks(["2023"], [RankLine("Đồng bằng sông Hồng", [1])], title="x"), width=720)
    text = next(text for text in found(root, "text") if text.text == "Đồng bằng sông Hồng")
    assert float(text.get("x")) - float(found(root, "circle")[0].get("cx")) == 19


def test_the_description_tells_every_rank() -> None:
    svg = ranks(YEARS, LINES[:4], title=Text("Thứ hạng", "Ranks"), language="en")
    assert "Phú Lương: 2017: 9, 2018: 8, 2019: 5; Sông Công" in svg
    assert "Phổ Yên: 2017: 4, 2019: 2</desc>" in svg
    assert ">Ranks</title>" in svg


@pytest.mark.parametrize("units", [20, 21, 63])
def test_many_units_and_one_period(units: int) -> None:
    lines = [RankLine(f"tỉnh {number}", [number]) for number in range(1, units + 1)]
    root = assert_sound(ranks(["2024"], lines, title="x", width=360), width=360)
    assert len(found(root, "circle")) == units
    assert float(root.get("height")) < units * 30 + 100


RANKS = st.lists(st.none() | st.integers(1, 6), min_size=3, max_size=3)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.text(st.characters(codec="utf-8"), max_size=30), RANKS), max_size=7), st.integers(240, 900)
)
def test_any_ranks_make_a_sound_picture(data: list[tuple[str, list[int | None]]], width: int) -> None:
    lines = [RankLine("a", [1, None, None]), *(RankLine(text, places) for text, places in data)]
    assert_sound(ranks(YEARS, lines, title="t", width=width), width=width)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: ranks([], [], title="x"), MetricError, "a picture of ranks needs at least one column and one rank"),
    (lambda: ranks(YEARS, [], title="x"), MetricError, "at least one column and one rank"),
    (lambda: ranks(YEARS, [RankLine("a", [None] * 3)], title="x"), MetricError, "one rank"),
    (lambda: ranks(YEARS, [RankLine("a", [1, 2])], title="x"), MetricError, "'a' has 2 ranks, and there are 3 columns"),
    (
        lambda: ranks(YEARS, LINES, title="x", width=100),
        QuantityError,
        "at least 240 pixels for a picture of ranks, not 100",
    ),
    (lambda: ranks([2017], LINES, title="x"), ArgumentTypeError, "each of columns must be Text or str"),
    (lambda: ranks(YEARS, [5], title="x"), ArgumentTypeError, "each of lines must be RankLine"),
    (lambda: RankLine("a", [0]), MetricError, "a rank of 'a' must be an int of 1 or more, or None, not 0"),
    (lambda: RankLine("a", [1.0]), MetricError, "not 1.0"),
    (lambda: RankLine("a", [True]), MetricError, "not True"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_what_cannot_be_drawn_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()
