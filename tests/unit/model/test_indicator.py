"""Components, bands and groupings: bounds, edges on either side, and definitions that contradict themselves."""

from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Instrument
from motcua_lib.model.indicator import (
    Band,
    Bands,
    EdgeSide,
    Group,
    Grouping,
    IndexComponent,
    IndexDefinition,
    ZeroRule,
    figure,
)
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Unit

CITED = Citation(Instrument("1/X"))
GOOD, FAIR, WEAK = Band("good", "tốt", edge=80), Band("fair", "khá", edge=50), Band("weak", "yếu")


@pytest.mark.parametrize(
    ("side", "at_edge", "words"),
    [
        (EdgeSide.UPPER, "good", ["80 or more", "50 to less than 80", "less than 50"]),
        (EdgeSide.LOWER, "fair", ["more than 80", "more than 50 to 80", "50 or less"]),
    ],
)
def test_a_value_on_an_edge_falls_to_its_side(side: EdgeSide, at_edge: str, words: list[str]) -> None:
    bands = Bands([GOOD, FAIR, WEAK], CITED, at_edge=side)
    assert bands.of(80).slug == at_edge
    assert bands.of(Fraction(1, 10)).slug == "weak"
    assert [bands.edges(band).en for band in bands.bands] == words
    assert [band.slug for band in bands.between(Fraction(60), Fraction(81))] == ["good", "fair"]


@pytest.mark.parametrize("side", EdgeSide)
def test_a_single_band_takes_everything(side: EdgeSide) -> None:
    bands = Bands([WEAK], CITED, at_edge=side)
    assert bands.of(-5) == WEAK
    assert bands.edges(WEAK).en == "any value"


def test_the_step_cites_the_band_where_it_differs() -> None:
    own = Citation(Instrument("2/X"))
    bands = Bands([GOOD, Band("weak", "yếu", citation=own)], CITED)
    assert bands.step(GOOD.name, Fraction(81)).citation is CITED
    assert bands.step(GOOD.name, Fraction(1)).citation is own


@pytest.mark.parametrize(
    "bands",
    [(), (GOOD,), (GOOD, FAIR), (FAIR, GOOD, WEAK), (GOOD, GOOD, WEAK), (WEAK, GOOD, WEAK), (GOOD, WEAK, WEAK)],
)
def test_bands_that_contradict_themselves_are_refused(bands: tuple[Band, ...]) -> None:
    with pytest.raises(MetricError, match="bands stand from the best to the lowest"):
        Bands(bands, CITED)


@pytest.mark.parametrize("value", [1.5, True, "90", None])
def test_only_exact_numbers_are_graded(value: object) -> None:
    with pytest.raises(ArgumentTypeError, match="the value to grade must be"):
        Bands([WEAK], CITED).of(value)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(("maximum", "full_at"), [(0, 1), (-1, 1), (6, 0), (6, Fraction(3, 2)), (6, -1)])
def test_a_component_has_bounds(maximum: int, full_at: Fraction) -> None:
    with pytest.raises(MetricError, match="needs a maximum above 0 and a full share above 0 and at most 1"):
        IndexComponent("x", "X", maximum=maximum, full_at=full_at)


def test_a_component_rounds_in_whole_numbers() -> None:
    third = IndexComponent("x", "X", maximum=Fraction(1, 3), zero=ZeroRule.FULL_SCORE)
    assert (third.points(0, 0), third.rounded(0, 0, 100)) == (Fraction(1, 3), 33)
    assert (third.points(1, 1), third.rounded(1, 1, 100)) == (Fraction(1, 3), 33)
    assert IndexComponent("x", "X", maximum=1).rounded(1, 200, 100) == 1  # exactly half a hundredth
    assert str(third) == "x X"


def definition(*groups: Group, components: tuple[str, ...] = ("a", "b")) -> IndexDefinition:
    parts = [IndexComponent(slug, slug, maximum=1) for slug in components]
    return IndexDefinition("X", parts, groupings=[Grouping("g", groups)], bands=Bands([WEAK], CITED))


def test_a_grouping_holds_each_component_once() -> None:
    assert definition(Group("1", "1", ["a"]), Group("2", "2", ["b"])).maximum == 2
    for groups in ([Group("1", "1", ["a"])], [Group("1", "1", ["a", "b", "b"])], [Group("1", "1", ["a", "b", "c"])]):
        with pytest.raises(MetricError, match=r"holds each of its components once: \['a', 'b'\]"):
            definition(*groups)
    with pytest.raises(MetricError, match="holds each of its components once"):
        definition(Group("1", "1", ["a"]), components=("a", "a"))
    with pytest.raises(MetricError, match="holds each of its components once"):
        IndexDefinition("X", [], groupings=[], bands=Bands([WEAK], CITED))


def test_weights_that_do_not_sum_are_refused() -> None:
    parts, groups = [IndexComponent("a", "a", maximum=Fraction(199, 2))], [Grouping("g", [Group("1", "1", ["a"])])]
    with pytest.raises(MetricError, match=r"the maxima of 'X' add up to 99.5, not to 100"):
        IndexDefinition("X", parts, groupings=groups, bands=Bands([WEAK], CITED), scale=100)


def test_figures_are_written_short() -> None:
    assert [figure(Fraction(number)).vi for number in ("10", "100", "1/3", "-1/8", "1000000.25")] == [
        "10", "100", "0,3333", "-0,125", "1.000.000,25",
    ]  # fmt: skip


def test_a_published_figure_keeps_its_source() -> None:
    hours = [PublishedFigure(Decimal(value), paper, name="giờ") for value, paper in (("91.87", "A"), ("91.81", "B"))]
    assert hours[0] != hours[1]
    assert hours[0].text.en == "giờ: 91.87% (A)"
    assert str(PublishedFigure(3, "A", unit=Unit.POINTS, period="2024")) == "số liệu 2024: 3 điểm (A)"
    with pytest.raises(MetricError, match="needs its source"):
        PublishedFigure(5, " ")
    for value in (-1, Decimal("100.01")):
        with pytest.raises(MetricError, match="must be 0 to 100"):
            PublishedFigure(value, "A")
    assert PublishedFigure(-3, "A", unit=Unit.PERCENTAGE_POINTS).value == -3
    with pytest.raises(ArgumentTypeError, match=r"PublishedFigure.value must be"):
        PublishedFigure(0.5, "A")
