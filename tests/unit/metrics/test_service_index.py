"""The service index: published tables to the last digit, what is missing, groupings, grades, and what is refused."""

import csv
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Confidence
from motcua_lib.metrics.service_index import (
    PRIME_MINISTER,
    SERVICE_INDEX,
    ServiceIndex,
    counted_once,
    feedback_satisfaction,
    handling_satisfaction,
    on_time,
    online_services,
    score_sheet,
    service_index,
)
from motcua_lib.metrics.spread import distribution
from motcua_lib.model.indicator import ZeroRule
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Ratio, Unit

CASES = Path(__file__).parents[2] / "cases"
ROWS = list(csv.DictReader((CASES / "service_index.csv").read_text(encoding="utf-8").splitlines()))
SHEETS = list(csv.DictReader((CASES / "service_index_sheets.csv").read_text(encoding="utf-8").splitlines()))
EDITION = SERVICE_INDEX.on(date(2026, 9, 26), issuer="thu-tuong")
CONTENT = EDITION.content


def pairs(cell: str) -> dict[str, str]:
    return dict(item.split("=") for item in cell.split())


def counted(text: str) -> tuple[int, int] | PublishedFigure:
    if text.endswith("%"):
        return PublishedFigure(Decimal(text[:-1]), "national portal", name="bản sao điện tử")
    numerator, denominator = text.split("/")
    return int(numerator), int(denominator)


def index_of(cell: str) -> ServiceIndex:
    return service_index({slug: counted(text) for slug, text in pairs(cell).items()}, EDITION)


COUNTED = [row for row in ROWS if row["counts"]]


@pytest.mark.parametrize("row", COUNTED, ids=[row["case"] for row in COUNTED])
def test_a_published_row_to_the_last_digit(row: dict[str, str]) -> None:
    index = index_of(row["counts"])
    assert index.total == Decimal(row["group_points"])
    assert index.score.part(row["group"]).value == Fraction(row["group_points"])
    for slug, points in pairs(row["points"]).items():
        assert index.points[slug] == Decimal(points), slug
    for slug, rate in pairs(row["rates"]).items():
        assert Ratio(*index.counts[slug]).percent() == Decimal(rate), slug
    if row["unrounded"]:
        parts = [CONTENT.by_slug[slug].points(*given) for slug, given in index.counts.items() if slug != "e-copies"]
        copies = 2 if "e-copies" in index.counts else 0
        assert round(float(sum(parts) + copies), 4) == float(row["unrounded"])
        assert round(sum(parts) + copies, 2) != Fraction(row["group_points"])
    assert row["citation"]
    assert None not in row


def test_the_one_row_that_does_not_agree_is_not_hidden() -> None:
    without = [row for row in ROWS if not row["counts"]]
    assert [row["unit"] for row in without] == ["Chân Mộng"]
    assert "7.22 against 7.23" in without[0]["why"]
    assert any("Chân Mộng" in str(remark) for remark in CONTENT.remarks)


def whole() -> ServiceIndex:
    return index_of(" ".join(row["counts"] for row in ROWS if row["case"].startswith("T1")))


def test_the_whole_of_a_province() -> None:
    index = whole()
    assert index.total == Decimal("61.89")
    assert (index.reachable, index.missing) == (100, ())
    assert (index.grade.slug, str(index.grade)) == ("average", "trung bình")
    assert [str(group.shown) for group in index.score.parts] == ["7.96", "17.68", "8.56", "6.67", "9.59", "11.43"]
    five = index.grouped("decision")
    assert [str(group.shown) for group in five.parts] == ["7.96", "17.68", "9.59", "15.23", "11.43"]
    assert five.value == index.value
    assert str(index) == str(index.score) == "Chỉ số phục vụ người dân, doanh nghiệp: 61,89/100 điểm"
    assert index.score.all_notes == ()


def test_the_trail_holds_counts_caps_rounding_and_citations() -> None:
    lines = whole().trail.lines(language="en")
    assert any(
        "3.1 procedures with an online service: 2 × 52/89 ÷ 80%, at most 2 = 1.4607, rounded half up" in line
        for line in lines
    )
    assert any(
        line.startswith("5.3 satisfaction with the handling of feedback: 230/570 = 40.35% (feedback cases less")
        for line in lines
    )
    assert any("bản sao điện tử: 100% (national portal)" in line for line in lines)
    assert "Service index: 7.96 + 17.68 + 8.56 + 6.67 + 9.59 + 11.43 = 61.89" in lines
    assert lines[-2] == (
        "Service index: graded average (50 to less than 70) "
        "[Decision 766/QĐ-TTg (Prime Minister); follows from the law]"
    )
    store = next(step for step in whole().trail if "4.4" in step.line() and step.rule == "index-component")
    assert store.citation is not None
    assert store.citation.confidence is Confidence.MEDIUM


def test_what_is_not_scored_is_no_zero() -> None:
    index = index_of("5.4=0/0 5.2=0/0")
    assert (index.total, index.reachable) == (Decimal("6.00"), 12)
    assert index.missing == tuple(slug for slug in CONTENT.by_slug if slug not in {"5.2", "5.4"})
    notes = {note.slug: note.text.en for note in index.score.all_notes}
    assert "the most that can be reached is 12" in notes["not-scored"]
    assert "5.4 satisfaction with reception and handling: the denominator is 0, it scores 0" in str(
        [note.text.en for note in index.score.all_notes]
    )
    assert [group.slug for group in index.score.parts] == ["satisfaction"]
    lines = index.trail.lines(language="en")
    assert "2.1 dossiers on time: left out, not scored, which is not 0" in lines
    assert any("the grade is open, it may be excellent / good / fair / average / weak" in line for line in lines)
    with pytest.raises(MetricError, match="the grade of 'Service index' may be any of") as caught:
        _ = index.grade
    assert caught.value.slug == "grade-open"
    assert [band.slug for band in index.grades] == ["excellent", "good", "fair", "average", "weak"]


def test_a_grade_that_the_missing_parts_cannot_change_is_given() -> None:
    counts = {slug: (1, 1) for slug in CONTENT.by_slug if slug != "1.3"}
    index = service_index(counts, EDITION)
    assert (index.total, index.reachable, index.grade.slug) == (Decimal(98), 98, "excellent")


def test_the_three_rules_for_a_denominator_of_zero() -> None:
    rules = {component.slug: component.zero for component in CONTENT.components}
    assert {slug for slug, rule in rules.items() if rule is ZeroRule.FULL_SCORE} == {"5.2", "5.3"}
    assert {slug for slug, rule in rules.items() if rule is ZeroRule.NO_SCORE} == {"5.4"}
    nothing = service_index(dict.fromkeys(CONTENT.by_slug, (0, 0)), EDITION)
    assert nothing.total == 12
    assert {slug for slug, points in nothing.points.items() if points} == {"5.2", "5.3"}
    assert all(rule.text.vi for rule in ZeroRule)


def test_the_book_adds_up() -> None:
    assert CONTENT.maximum == 100
    assert sorted(component.full_at for component in CONTENT.components if component.full_at < 1) == [
        Fraction(1, 2), *[Fraction(4, 5)] * 4, Fraction(9, 10),
    ]  # fmt: skip
    maxima = {
        way.slug: [int(sum(CONTENT.by_slug[slug].maximum for slug in group.components)) for group in way.groups]
        for way in CONTENT.groupings
    }
    assert maxima == {"portal": [18, 20, 12, 10, 22, 18], "decision": [18, 20, 22, 22, 18]}


def test_earlier_years_are_less_sure() -> None:
    before = SERVICE_INDEX.on(date(2025, 12, 31), issuer=PRIME_MINISTER)
    assert (before.citation.confidence, EDITION.citation.confidence) == (Confidence.MEDIUM, Confidence.HIGH)
    assert before.content == EDITION.content
    with pytest.raises(MetricError, match="no edition of 'service-index' by 'thu-tuong' covers 2022-07-31"):
        SERVICE_INDEX.on(date(2022, 7, 31), issuer="thu-tuong")


@pytest.mark.parametrize(
    ("points", "band"),
    [("100", "excellent"), ("90.96", "excellent"), ("90", "excellent"), ("89.99", "good"), ("83.61", "good"),
     ("80.1", "good"), ("80", "good"), ("79.99", "fair"), ("70", "fair"), ("69.99", "average"), ("50", "average"),
     ("49.99", "weak"), ("0", "weak")],
)  # fmt: skip
def test_the_edges_of_the_grades(points: str, band: str) -> None:
    assert CONTENT.bands.of(Decimal(points)).slug == band


def test_the_departments_of_a_province_by_grade() -> None:
    """Lâm Đồng, second quarter of 2024: 14 of 16 departments excellent, 2 good, from 83.61 to 98.63."""
    scores = {f"sở {n}": Decimal("98.63") for n in range(14)} | {"a": Decimal("83.61"), "b": Decimal("89.99")}
    found = {band.slug: (ratio.numerator, ratio.percent(1)) for band, ratio in distribution(scores, CONTENT.bands)}
    assert found["excellent"] == (14, Decimal("87.5"))
    assert found["good"] == (2, Decimal("12.5"))
    assert found["weak"] == (0, Decimal("0.0"))


@pytest.mark.parametrize("row", SHEETS, ids=[row["case"] for row in SHEETS])
def test_a_published_score_sheet(row: dict[str, str]) -> None:
    edition = SERVICE_INDEX.on(date.fromisoformat(row["day"]), issuer="thu-tuong")
    points = {slug: Decimal(text) for slug, text in pairs(row["points"]).items()}
    sheet = score_sheet(points, edition, grouping=row["grouping"])
    assert sheet.total == Decimal(row["total"])
    assert "/".join(map(str, sheet.grades)) == row["grades"]
    assert " ".join(sheet.missing) == row["missing"]
    assert sheet.score.maximum == sheet.reachable
    assert str(sheet) == str(sheet.score)
    assert sheet.name == CONTENT.name
    assert [note.slug for note in sheet.score.notes] == (["not-scored"] if row["missing"] else [])
    assert sheet.score.trail.lines()[-1].startswith(str(sheet))


def test_ratios_behind_the_components() -> None:
    assert handling_satisfaction(received=597_918, overdue=69_234, disliked=220) == Ratio(
        528_464, 597_918, handling_satisfaction(received=1, overdue=0, disliked=0).name
    )
    assert feedback_satisfaction(cases=570, faulty=counted_once(range(300), range(100, 340))).numerator == 230
    assert online_services(partial=31, full=21, authority=89).value == Fraction(52, 89)
    assert on_time(resolved_in_time=490_441, in_process_in_time=38_243, received=597_918).percent() == Decimal("88.42")
    given = service_index({"3.1": online_services(partial=31, full=21, authority=89)}, EDITION)
    assert given.points["3.1"] == Decimal("1.46")


@pytest.mark.parametrize(
    ("act", "kind", "message"),
    [
        (lambda: handling_satisfaction(received=10, overdue=6, disliked=5), MetricError,
         "the parts {'overdue': 6, 'disliked': 5} of '5.4 handling satisfaction' are together more than the whole 10"),
        (lambda: feedback_satisfaction(cases=1, faulty=2), MetricError, "together more than the whole 1"),
        (lambda: on_time(resolved_in_time=5, in_process_in_time=6, received=10), MetricError, "larger than its whole"),
        (lambda: online_services(partial=True, full=1, authority=9), ArgumentTypeError, "online_services.partial"),
        (lambda: on_time(resolved_in_time=-1, in_process_in_time=6, received=10), MetricError, "must be 0 or more"),
        (lambda: counted_once("PA1"), ArgumentTypeError, "must be a sequence"),
        (lambda: counted_once(["PA1", ["PA2"]]), ArgumentTypeError, "each code of groups must be a str, not ['PA2']"),
        (lambda: service_index([("1.1", (1, 2))], EDITION), ArgumentTypeError, "counts must be a mapping"),
        (lambda: service_index({}, EDITION), MetricError, "needs the figures of at least one of its parts"),
        (lambda: service_index({"1.1": (1, 2)}, CONTENT), ArgumentTypeError, "ServiceIndex.edition must be Edition"),
        (lambda: service_index({"9.9": (1, 2)}, EDITION), MetricError, "'9.9' is no part of the index; its parts are"),
        (lambda: service_index({"2.2": (1, 2)}, EDITION), MetricError, "'2.2' is shown beside 'Service index'"),
        (lambda: service_index({"1.1": (1.0, 2)}, EDITION), ArgumentTypeError,
         "the numerator of counts['1.1'] must be a whole number"),
        (lambda: service_index({"1.1": (1, True)}, EDITION), ArgumentTypeError,
         "the denominator of counts['1.1'] must be a whole number"),
        (lambda: service_index({"1.1": (1, -2)}, EDITION), MetricError, "denominator of counts['1.1'] must be 0"),
        (lambda: service_index({"1.1": (3, 2)}, EDITION), MetricError, "the part 3 of '1.1' is larger than"),
        (lambda: service_index({"1.1": 1}, EDITION), ArgumentTypeError, "counts['1.1'] must be a pair"),
        (lambda: service_index({"1.1": (1, 2, 3)}, EDITION), ArgumentTypeError, "counts['1.1'] must be a pair"),
        (lambda: service_index({"1.1": PublishedFigure(3, "x", unit=Unit.POINTS)}, EDITION), ArgumentTypeError,
         "a PublishedFigure in percent"),
        (lambda: score_sheet({"x": 1}, EDITION, grouping="portal"), MetricError, "'x' is no part of the index"),
        (lambda: score_sheet({"online": 13}, EDITION, grouping="portal"), MetricError, "must be 0 to 12, not 13"),
        (lambda: score_sheet({"online": -1}, EDITION, grouping="portal"), MetricError, "must be 0 to 12, not -1"),
        (lambda: score_sheet({}, EDITION, grouping="portal"), MetricError, "at least one of its parts"),
        (lambda: score_sheet([1], EDITION, grouping="portal"), ArgumentTypeError, "points must be a mapping"),
        (lambda: score_sheet({"online": 1.5}, EDITION, grouping="portal"), ArgumentTypeError, "points['online']"),
        (lambda: score_sheet({"online": 1}, EDITION, grouping="x"), MetricError,
         "'x' is no grouping of the index; there are ['portal', 'decision']"),
    ],
)  # fmt: skip
def test_what_is_refused(act, kind: type[MotcuaError], message: str) -> None:
    with pytest.raises(kind) as caught:
        act()
    assert message in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        service_index({"1.1": (3, 2), "9": (1, 1), "1.2": (0, 1), "2.2": (1, 1)}, EDITION)
    assert [fault.slug for fault in caught.value.faults] == [
        "part-exceeds-whole",
        "no-such-component",
        "information-only",
    ]


def test_an_index_is_a_value() -> None:
    index = index_of("1.1=1/2")
    assert index == index_of("1.1=1/2") != index_of("1.1=2/4")
    assert len({index, index_of("1.1=1/2")}) == 1
    assert pickle.loads(pickle.dumps(index)) == index
    assert pickle.loads(pickle.dumps(index)).total == index.total


def test_the_issuer_has_a_name() -> None:
    assert {edition.issuer for edition in SERVICE_INDEX.editions} == {PRIME_MINISTER} == {"thu-tuong"}


def test_the_ends_of_the_points_of_a_group_are_allowed() -> None:
    points = {"online": 12, "payment": 0, "progress": Decimal("0.5")}
    sheet = score_sheet(points, EDITION, grouping="portal")
    assert (sheet.value, sheet.points) == (Decimal("12.5"), points)


def test_all_feedback_may_be_faulty() -> None:
    assert feedback_satisfaction(cases=2, faulty=2).value == 0
    assert handling_satisfaction(received=2, overdue=1, disliked=1).numerator == 0


def test_a_published_percentage_scores_its_part_of_the_points() -> None:
    index = service_index({"e-copies": PublishedFigure(40, "national portal", name="bản sao điện tử")}, EDITION)
    component = CONTENT.by_slug["e-copies"]
    assert index.points["e-copies"] == CONTENT.rounding.of(component.points(40, 100)) < component.maximum
    (score,) = (part for group in index.score.parts for part in group.parts)
    assert score.ratio is None


def test_a_score_of_counts_has_its_ratio_its_citation_and_its_maximum() -> None:
    index = index_of("1.1=1/2 1.2=3/4 4.4=1/2")
    for group in index.score.parts:
        assert group.maximum == sum(part.maximum for part in group.parts)
        for part in group.parts:
            numerator, denominator = index.counts[part.slug]
            assert part.ratio == Ratio(numerator, denominator, part.name, of=CONTENT.by_slug[part.slug].counts)
            assert part.citation == (CONTENT.by_slug[part.slug].citation or EDITION.citation)
    assert not any("()" in line for language in ("vi", "en") for line in whole().trail.lines(language=language))


def test_every_score_is_rounded_by_the_rule_of_the_index_with_its_source() -> None:
    assert CONTENT.rounding.citation is not None
    score = whole().score
    every = [score, *score.parts, *(part for group in score.parts for part in group.parts)]
    assert {each.rounding for each in every} == {CONTENT.rounding}
