"""The PAR index: trees, editions, what does not apply, surveys not held, groups, differences of published figures."""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from statistics import pstdev, stdev

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Confidence
from motcua_lib.metrics.par_index import (
    GROUPS_2015,
    PAR_MINISTRIES,
    PAR_PROVINCES,
    Adjusting,
    Adjustment,
    NoSurvey,
    ParIndex,
    par_group,
    par_index,
)
from motcua_lib.metrics.spread import Deviation, Reach, distribution, spread
from motcua_lib.metrics.year_on_year import Sources, year_on_year
from motcua_lib.model.par import ParItem, ParTree, ParVersion, PointSource
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Ratio, Score, Unit

CASES = Path(__file__).parents[2] / "cases" / "par_index.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))


def leaf(slug: str, maximum: int | Decimal, *, survey: bool = False) -> ParItem:
    return ParItem(slug, slug, maximum=maximum, source=PointSource.SURVEY if survey else PointSource.APPRAISAL)


PLAN = ParItem("1.1", "kế hoạch", parts=[leaf("1.1.1", 4), leaf("1.1.2", 2)])
DEEP = ParItem("b", "b", parts=[ParItem("c", "c", parts=[leaf("d", 1)])])
TREE = ParTree(
    "thí dụ",
    [
        ParItem("1", "chỉ đạo", maximum=10, parts=[PLAN, leaf("1.2", 4, survey=True)]),
        ParItem("2", "thủ tục", parts=[leaf("2.1", 5), leaf("2.2", 5, survey=True)]),
    ],
)  # fmt: skip
APPRAISED = {"1.1.1": 4, "1.1.2": Decimal("1.5"), "2.1": 3}
SURVEY = {"1.2": 3, "2.2": Decimal("4.5")}


def index(**options: object) -> ParIndex:
    given = {"appraised": APPRAISED, "survey": SURVEY, **options}
    return par_index(given.pop("tree", TREE), given.pop("appraised"), **given)


def test_points_over_the_maximum_in_percent_and_by_area() -> None:
    found = index()
    assert (found.points, found.maximum, found.value) == (16, 20, 80)
    assert [str(part) for part in found.score.parts] == ["chỉ đạo: 85,00%", "thủ tục: 75,00%"]
    assert str(found.score.part("1").part("1.1")) == "1.1: 5,50/6 điểm".replace("1.1:", "kế hoạch:")
    last, value = found.trail.lines(language="en")[-2:]
    assert last.startswith("thí dụ: 16/20 points = 80% [PAR frameworks of provinces")
    assert value == "thí dụ: 80.00%"
    assert found.trail.steps[-2].citation.confidence is Confidence.MEDIUM
    assert found.score.part("1").steps[-1].citation.confidence is Confidence.MEMORY
    assert str(found) == "thí dụ: 80,00%"
    assert found.score.all_notes == ()


def test_what_does_not_apply_leaves_the_maximum_with_everything_below() -> None:
    found = index(appraised={"2.1": 3}, not_applicable={"1.1": "không có đơn vị trực thuộc"})
    assert (found.points, found.maximum) == (Fraction(21, 2), 14)
    assert found.score.part("1").value == 75
    assert [str(note) for note in found.score.notes] == ["kế hoạch: không áp dụng, không có đơn vị trực thuộc"]
    whole_area = index(appraised={"2.1": 3}, survey={"2.2": 5}, not_applicable={"1": "x"})
    assert [part.slug for part in whole_area.score.parts] == ["2"]
    assert whole_area.value == 80
    assert any(line.startswith("chỉ đạo: left out, x [") for line in whole_area.trail.lines(language="en"))


def test_without_a_survey_the_appraised_points_are_rescaled() -> None:
    found = index(survey=NoSurvey.HELD)
    assert (found.points, found.maximum) == (Fraction(17, 2), 11)
    assert str(found) == "thí dụ: 77,27%"
    assert [note.text.en for note in found.score.notes] == ["no survey was held: its 9 points are left out"]
    part = index(survey=NoSurvey.HELD, not_applicable={"1.2": "x"})
    assert "no survey: its 5 points leave the maximum" in str(part.trail.lines(language="en"))
    assert part.value == found.value


def test_self_assessment_is_kept_beside_the_appraisal() -> None:
    found = index(self_assessed={"1.1.1": 4, "1.1.2": 2, "2.1": 5})
    assert found.self_index == 100
    assert found.appraisal_changes == {"1.1.2": Fraction(-1, 2), "2.1": -2}
    with pytest.raises(MetricError, match=r"the criterion '1.1.1, 1.1.2, 2.1' has no points from self-assessment"):
        _ = index().self_index
    only_survey = ParTree("x", [leaf("a", 1, survey=True)])
    with pytest.raises(MetricError, match="has no points from self-assessment"):
        _ = par_index(only_survey, {}, survey={"a": 1}).self_index


def test_bonus_and_penalty_need_a_way_to_be_added() -> None:
    extra = [Adjustment(2, "sáng kiến"), Adjustment(-1, "trễ báo cáo")]
    assert index(adjustments=extra, adjusting=Adjusting.POINTS).value == 85
    to_index = index(adjustments=extra, adjusting=Adjusting.INDEX)
    assert (to_index.value, to_index.points) == (81, 16)
    assert "thí dụ: -1 điểm (trễ báo cáo)" in to_index.trail.lines()
    with pytest.raises(MetricError, match=r"stands in no source; choose adjusting: \['POINTS', 'INDEX'\]"):
        index(adjustments=extra)


@pytest.mark.parametrize(
    ("act", "kind", "message"),
    [
        (lambda: leaf("x", 0), MetricError, "the criterion 'x' has no parts, so it needs a maximum above 0, not 0"),
        (lambda: ParItem("x", "x"), MetricError, "needs a maximum above 0, not None"),
        (lambda: ParItem("x", "x", maximum=3, parts=[leaf("y", 2)]), MetricError, "3 of 'x' is not the sum of its"),
        (lambda: ParTree("X", []), MetricError, "the tree 'X' needs areas"),
        (lambda: ParTree("X", [leaf("a", 1), leaf("a", 1)]), MetricError, "every item a slug of its own: ['a', 'a']"),
        (lambda: ParTree("X", [ParItem("a", "a", parts=[DEEP])]),
         MetricError, "['c'] have parts below that"),
        (lambda: index(appraised={"1.1.1": 4, "2.1": 3}), MetricError,
         "the criterion '1.1.2' has no points from self-assessment and appraisal"),
        (lambda: index(survey={"1.2": 3}), MetricError, "the criterion '2.2' has no points from survey"),
        (lambda: index(appraised={**APPRAISED, "1.1.1": 5}), MetricError, "points of '1.1.1' must be 0 to 4, not 5"),
        (lambda: index(self_assessed={"2.1": -1}), MetricError, "the points of '2.1' must be 0 to 5, not -1"),
        (lambda: index(appraised={**APPRAISED, "1.2": 1}), MetricError, "'1.2' in appraised is no item"),
        (lambda: index(survey={**SURVEY, "x": 1}), MetricError, "'x' in survey is no item of the tree 'thí dụ'"),
        (lambda: index(not_applicable={"9": "x"}), MetricError, "'9' in not_applicable is no item"),
        (lambda: index(not_applicable={"2": "x"}), MetricError, "'2.1' does not apply, but has points in appraised"),
        (lambda: index(appraised={}, survey={}, not_applicable={"1": "x", "2": "x"}), MetricError, "nothing applies"),
        (lambda: index(appraised=[1]), ArgumentTypeError, "appraised must be a mapping of criteria to points"),
        (lambda: index(appraised={**APPRAISED, "2.1": 0.5}), ArgumentTypeError, "appraised['2.1'] must be"),
        (lambda: index(survey=None), ArgumentTypeError, "or NoSurvey.HELD when there was none, not None"),
        (lambda: index(not_applicable=["1"]), ArgumentTypeError, "not_applicable must be a mapping to reasons"),
        (lambda: index(tree="x"), ArgumentTypeError, "ParIndex.tree must be ParTree"),
    ],
)  # fmt: skip
def test_what_is_refused(act: Callable[[], object], kind: type[MotcuaError], message: str) -> None:
    with pytest.raises(kind) as caught:
        act()
    assert message in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        index(appraised={"1.1.1": 9, "x": 1}, survey={})
    assert [fault.slug for fault in caught.value.faults] == [
        "points-out-of-range", "no-such-criterion", *["criterion-unscored"] * 4,
    ]  # fmt: skip


MINISTRY_2022 = PAR_MINISTRIES.on(date(2022, 12, 31), issuer="bo-noi-vu")


def filled(version: ParVersion) -> ParTree:
    """A tree with the counts that are known of an edition: survey points in one criterion, the rest in another."""
    areas = []
    for number, (criteria, subs) in enumerate(version.by_area, 1):
        spread_out = [subs // criteria + (n < subs % criteria) for n in range(criteria)]
        parts = [
            ParItem(f"{number}.{n}", "x", parts=[leaf(f"{number}.{n}.{s}", Fraction(1, 1000)) for s in range(count)])
            if count
            else leaf(f"{number}.{n}", Fraction(1, 1000))
            for n, count in enumerate(spread_out)
        ]
        areas.append(ParItem(str(number), "x", parts=parts))
    return ParTree("x", areas)


def test_the_counts_of_2022_add_up() -> None:
    content = MINISTRY_2022.content
    sums = tuple(map(sum, zip(*content.by_area, strict=True)))
    assert sums == (content.criteria, content.sub_criteria) == (38, 97)
    assert filled(content).counts == (7, 38, 97)
    with pytest.raises(MetricError) as caught:
        content.check(filled(content))
    assert [fault.fields["what"] for fault in caught.value.faults] == ["points of the survey", "points of everything"]


def test_a_tree_is_checked_against_what_is_known_of_its_edition() -> None:
    with pytest.raises(MetricError, match=r"known to have 7 for areas, not 2.*known to have 38 for criteria, not 4"):
        index(edition=MINISTRY_2022)
    hanoi = PAR_PROVINCES.on(date(2025, 6, 1), issuer="ha-noi")
    with pytest.raises(MetricError, match="known to have 8 for areas, not 2") as caught:
        index(edition=hanoi)
    assert [fault.fields["what"] for fault in caught.value.faults] == ["areas", "points of everything"]
    scale = ParTree("x", [leaf("a", 100)])
    edition = PAR_PROVINCES.on(date(2024, 6, 1), issuer="bo-noi-vu")
    found = par_index(scale, {"a": Decimal("88.37")}, survey={}, edition=edition)
    assert (found.score.edition, found.score.citation, str(found.value)) == (edition.slug, edition.citation, "8837/100")
    assert [part.edition for part in found.score.parts] == [edition.slug]


def test_editions_hold_what_sources_give_and_no_other_years() -> None:
    ministries = [
        (e.content.criteria, e.content.sub_criteria, e.content.survey_points) for e in PAR_MINISTRIES.editions
    ]
    assert ministries == [
        (None, None, 40), (31, 80, None), (40, 99, Fraction(73, 2)), (38, 97, Fraction(63, 2)), (None, None, None),
    ]  # fmt: skip
    provinces = [(e.issuer, e.content.area_count, e.content.criteria) for e in PAR_PROVINCES.editions]
    assert ("bo-noi-vu", 8, 43) in provinces
    assert ("ha-noi", 8, None) in provinces
    with pytest.raises(MetricError, match="no edition of 'par-index-ministries' by 'bo-noi-vu' covers 2018-06-01"):
        PAR_MINISTRIES.on(date(2018, 6, 1), issuer="bo-noi-vu")
    assert "87" in str(PAR_MINISTRIES.editions[2].content.remarks[0])


@pytest.mark.parametrize(
    ("value", "group"),
    [
        ("92.18", "a"),
        ("90", "a"),
        ("89.996", "a"),
        ("89.99", "b"),
        ("80", "b"),
        ("78.03", "c"),
        ("70", "c"),
        ("69.99", "d"),
    ],
)
def test_groups_of_2015(value: str, group: str) -> None:
    edition = PAR_PROVINCES.on(date(2015, 6, 1), issuer="bo-noi-vu")
    assert par_group(Decimal(value), edition).slug == group
    assert GROUPS_2015.step(edition.content.name, Fraction(10)).citation.confidence is Confidence.MEMORY


def test_groups_of_other_editions_are_the_caller_s_choice() -> None:
    edition = PAR_PROVINCES.on(date(2023, 6, 1), issuer="bo-noi-vu")
    with pytest.raises(MetricError, match="no source gives the groups of 'PAR Index of provinces 2022'"):
        par_group(Decimal("92.18"), edition)
    assert par_group(Decimal("92.18"), edition, bands=GROUPS_2015).slug == "a"


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_a_published_difference(row: dict[str, str]) -> None:
    after, before = (
        PublishedFigure(Decimal(row[when]), row["source"], name=row["name"], period=row[f"year_{when}"])
        for when in ("after", "before")
    )
    stated = PublishedFigure(Decimal(row["stated"]), row["source"], unit=Unit.PERCENTAGE_POINTS)
    found = year_on_year(after, before, stated=stated)
    assert (found.value, found.unit) == (Fraction(row["difference"]), Unit.PERCENTAGE_POINTS)
    assert [note.slug for note in found.notes] == ([row["note"]] if row["note"] else [])
    assert None not in row


def test_two_sources_are_never_mixed_silently() -> None:
    """Hà Nội: 92.57 in an article on 2024, 91.43 in a table of 2023; the article's own +1.32 does not follow."""
    after = PublishedFigure(Decimal("92.57"), "article on 2024", name="Hà Nội", period="2024")
    before = PublishedFigure(Decimal("91.43"), "table of 2023", name="Hà Nội", period="2023")
    with pytest.raises(MetricError, match="come from different sources, whose difference may mean nothing"):
        year_on_year(after, before)
    stated = PublishedFigure(Decimal("1.32"), "article on 2024", unit=Unit.PERCENTAGE_POINTS)
    found = year_on_year(after, before, sources=Sources.MIXED, stated=stated)
    assert str(found) == "Hà Nội: 1,14 điểm phần trăm"
    assert [note.slug for note in found.notes] == ["mixed-sources", "published-differs"]
    assert "computed 1.14, 0.18 apart" in found.notes[1].text.en
    assert (
        found.trail.lines()[0] == "Hà Nội 2024: 92,57% (article on 2024) − Hà Nội 2023: 91,43% (table of 2023) = 1,14"
    )


def test_scores_of_two_editions_are_two_sources() -> None:
    def score(value: int, edition: str) -> Score:
        return Score("par-index", value, "x", unit=Unit.PERCENT, edition=edition)

    assert year_on_year(score(90, "a"), score(88, "a")).value == 2
    with pytest.raises(MetricError, match="different sources"):
        year_on_year(score(90, "a"), score(88, "b"))
    points = year_on_year(Score("s", 81, "x"), Score("s", 80, "x"))
    assert (points.value, points.unit) == (1, Unit.POINTS)
    with pytest.raises(MetricError, match="measured in different units"):
        year_on_year(score(90, ""), Score("s", 80, "x"))
    with pytest.raises(MetricError, match="measured in different units"):
        year_on_year(score(90, "a"), score(88, "a"), stated=PublishedFigure(3, "x"))
    with pytest.raises(ArgumentTypeError, match="before must be a PublishedFigure or a Score"):
        year_on_year(score(90, "a"), 88)
    with pytest.raises(ArgumentTypeError, match="sources must be a Sources"):
        year_on_year(score(90, "a"), score(88, "a"), sources="mixed")


def test_eighteen_departments() -> None:
    """Vĩnh Long 2022: 15 of 18 departments above 90, 83.33 %. The single figures are not published; these only fit."""
    values = {f"sở {n}": Decimal("94") for n in range(15)} | {f"sở {n}": Decimal("90") for n in range(15, 18)}
    found = spread(values, Deviation.POPULATION)
    assert found.share(90, Reach.ABOVE).percent() == Decimal("83.33") == Ratio(15, 18).percent()
    assert found.share(90, Reach.AT_LEAST).numerator == 18
    assert (found.lowest, found.highest, found.range, found.count) == (90, 94, 4, 18)
    assert found.units_at(found.lowest) == ("sở 15", "sở 16", "sở 17")
    assert found.share(90, Reach.ABOVE).name.en == "units above 90"


def test_a_population_and_a_sample_differ() -> None:
    values = {"a": Decimal("95.77"), "b": Decimal("95.80"), "c": Decimal("76.26"), "d": Score("x", 88, "x")}
    numbers = [Decimal("95.77"), Decimal("95.80"), Decimal("76.26"), Decimal(88)]
    for deviation, oracle in ((Deviation.POPULATION, pstdev), (Deviation.SAMPLE, stdev)):
        found = spread(values, deviation, places=6)
        assert found.standard_deviation == round(oracle(numbers), 6)
        assert found.mean == sum(map(Fraction, numbers)) / 4
        assert deviation.text.en in str(found.score.trail.lines(language="en")[0])
    assert spread({"a": 1}, Deviation.POPULATION).standard_deviation == 0
    with pytest.raises(MetricError, match="need at least 2 of them, not 1"):
        spread({"a": 1}, Deviation.SAMPLE)
    with pytest.raises(MetricError, match="need at least 1 of them, not 0"):
        spread({}, Deviation.POPULATION)
    with pytest.raises(ArgumentTypeError, match=r"Spread.deviation must be Deviation"):
        spread({"a": 1}, "population")
    with pytest.raises(ArgumentTypeError, match="values must be a mapping"):
        spread([1], Deviation.POPULATION)
    with pytest.raises(ArgumentTypeError, match="reach must be a Reach"):
        spread({"a": 1}, Deviation.POPULATION).share(1, "above")


def test_the_regions_of_2023_have_a_tie_and_groups() -> None:
    regions = {"a": "88.33", "b": "87.79", "c": "87.72", "d": "86.82", "e": "85.42", "f": "85.42"}
    found = spread({name: Decimal(value) for name, value in regions.items()}, Deviation.POPULATION)
    assert found.units_at(found.lowest) == ("e", "f")
    groups = distribution(found.values, GROUPS_2015)
    assert [(band.slug, ratio.numerator) for band, ratio in groups] == [("a", 0), ("b", 6), ("c", 0), ("d", 0)]
    assert PointSource.SURVEY.text.en == "survey"


def test_shares_of_units_and_groups_are_named() -> None:
    found = spread({"a": 90, "b": Decimal("79.5")}, Deviation.POPULATION)
    names = [found.share(Decimal("79.5"), reach).text for reach in (Reach.ABOVE, Reach.AT_LEAST)]
    assert [name.vi for name in names] == ["đơn vị trên 79,5: 1/2 = 50,00%", "đơn vị từ 79,5 trở lên: 2/2 = 100,00%"]
    assert [name.en for name in names] == ["units above 79.5: 1/2 = 50.00%", "units at 79.5 or more: 2/2 = 100.00%"]
    assert all(ratio.name == band.name for band, ratio in distribution(found.values, GROUPS_2015))
