"""Inspections by a checklist, quarters, rounds, findings followed up, and remarks beside evaluations."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.metrics.evaluation import Evaluation, Subject, evaluation_of_points
from motcua_lib.metrics.inspection import follow_up, inspection_score, quarter_scores, rounds
from motcua_lib.metrics.remarks import official_records
from motcua_lib.model.inspection import (
    Approach,
    Checklist,
    ChecklistArea,
    ChecklistItem,
    Finding,
    FindingState,
    Inspection,
)
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.remark import Cadence, Remark, Tone

SHEET = Checklist(
    "phiếu kiểm tra",
    [
        ChecklistItem("niem-yet", "niêm yết thủ tục", points=6, area=ChecklistArea.POSTING),
        ChecklistItem("may-lay-so", "máy lấy số", points=4, area=ChecklistArea.EQUIPMENT),
        ChecklistItem("thai-do", "thái độ", points=8, area=ChecklistArea.CONDUCT),
        ChecklistItem("so-theo-doi", "sổ theo dõi", points=2, area=ChecklistArea.RECORDS),
    ],
)
FULL = {"niem-yet": 6, "may-lay-so": 4, "thai-do": 8, "so-theo-doi": 2}
UNITS = tuple(f"xã {n}" for n in range(1, 16))
FIRST = Quarter(2020, 1)


def visit(unit: str = "xã 1", day: date = date(2020, 3, 10), **options: object) -> Inspection:
    given = {"approach": Approach.SURPRISE, "checklist": SHEET, "marks": FULL, **options}
    return Inspection(unit, day, **given)


def test_a_visit_is_scored_by_area_and_item() -> None:
    score = inspection_score(visit(marks={**FULL, "niem-yet": Decimal("4.5")}))
    assert str(score) == "xã 1: 18,50/20 điểm"
    assert [str(part) for part in score.parts][:2] == [
        "niêm yết, công khai thủ tục: 4,50/6 điểm", "trang thiết bị, hiện đại hóa: 4,00/4 điểm",
    ]  # fmt: skip
    assert "xã 1: 4,5 + 4 + 8 + 2 = 18,5" in score.trail.lines()
    assert score.notes == ()


def test_what_a_visit_is_made_of_has_words() -> None:
    assert [approach.text.en for approach in Approach] == ["planned", "surprise"]
    assert len({area.text.vi for area in ChecklistArea}) == 5
    assert SHEET.maximum == visit().maximum == 20


def test_what_does_not_apply_leaves_the_maximum() -> None:
    marks = {slug: points for slug, points in FULL.items() if slug != "may-lay-so"}
    inspection = visit(marks=marks, not_applicable=["may-lay-so"])
    score = inspection_score(inspection)
    assert (score.maximum, score.value, inspection.share) == (16, 16, 1)
    assert [str(note) for note in score.notes] == ["không áp dụng: máy lấy số"]
    assert "máy lấy số: left out, it does not apply" in score.trail.lines(language="en")
    two = inspection_score(visit(marks={"niem-yet": 6, "so-theo-doi": 2}, not_applicable=["may-lay-so", "thai-do"]))
    assert [str(note) for note in two.notes] == ["không áp dụng: máy lấy số; thái độ"]


def test_fifteen_units_in_a_quarter() -> None:
    """Phú Lương scores its 15 one-stop units every quarter; several visits to a unit are averaged, the others named."""
    visits = [visit(unit) for unit in UNITS[:7]] + [visit(UNITS[0], date(2020, 1, 2), marks={**FULL, "thai-do": 4})]
    found = quarter_scores(visits, UNITS, FIRST)
    assert found.of("xã 1").value == Fraction(90)
    assert str(found.of("xã 2")) == "xã 2: 100,00%"
    assert found.not_visited == UNITS[7:]
    assert "mean of 2 visit(s) = 90%" in found.of("xã 1").trail.lines(language="en")[-2]
    with pytest.raises(MetricError, match="'xã 9' has no score in quý 1/2020; not visited"):
        found.of("xã 9")


def test_two_rounds_at_seven_units() -> None:
    """Phú Lương, 2019: two rounds of supervision at seven units, surprise and planned."""
    visits = [visit(unit, round="đợt 1", approach=Approach.PLANNED) for unit in UNITS[:4]]
    visits += [visit(unit, round="đợt 2", findings=[Finding("thai-do", "đeo thẻ")]) for unit in UNITS[4:7]]
    first, second = rounds(visits)
    assert (first.round, first.visits, first.by_approach) == ("đợt 1", 4, ((Approach.PLANNED, 4),))
    assert (second.units, second.findings, second.by_approach) == (UNITS[4:7], 3, ((Approach.SURPRISE, 3),))
    assert len(first.units) + len(second.units) == 7


def test_inspections_at_two_levels() -> None:
    """Tân Uyên, since 2016: 12 inspections at agencies of the town and 18 at communes."""
    visits = [visit(f"phòng {n}", level=Level.DISTRICT) for n in range(12)]
    visits += [visit(f"xã {n}", level=Level.COMMUNE) for n in range(18)]
    (found,) = rounds(visits)
    assert found.by_level == ((Level.DISTRICT, 12), (Level.COMMUNE, 18))
    assert found.visits == 30


def test_findings_are_followed_up_to_a_day() -> None:
    open_one = Finding("niem-yet", "thiếu 3 thủ tục")
    late = Finding("so-theo-doi", "sổ không ghi", due_on=date(2020, 3, 31))
    fixed = Finding("thai-do", "đeo thẻ", fixed_on=date(2020, 3, 12))
    again = Finding("niem-yet", "thiếu 1 thủ tục", due_on=date(2020, 6, 30))
    visits = [
        visit(day=date(2020, 6, 1), findings=[again]),
        visit(day=date(2020, 3, 10), findings=[open_one, late, fixed]),
        visit("xã 2", date(2020, 9, 1), findings=[open_one]),
    ]
    found = follow_up(visits, date(2020, 6, 15))
    assert [found.count(state) for state in FindingState] == [1, 2, 1]
    assert (found.fixed.numerator, found.fixed.denominator, found.not_yet_found) == (1, 4, 1)
    assert found.repeated == (("xã 1", "niem-yet"),)
    assert [state.text.en for _, _, state in found.findings] == ["open", "overdue", "fixed", "open"]
    assert follow_up(visits, date(2020, 3, 9)).findings == ()


@pytest.mark.parametrize(
    ("act", "kind", "message"),
    [
        (lambda: ChecklistItem("x", "X", points=0, area=ChecklistArea.OTHER), MetricError, "worth more than 0 points"),
        (lambda: Checklist("X", []), MetricError, "needs items, each with a slug of its own"),
        (lambda: Checklist("X", [SHEET.items[0]] * 2), MetricError, "needs items, each with a slug of its own"),
        (lambda: visit(marks={}), MetricError, "not applicable, once, at 'xã 1'; it is 0 times"),
        (lambda: visit(not_applicable=["thai-do"]), MetricError, "it is 2 times"),
        (lambda: visit(marks={**FULL, "x": 1}), MetricError, "'x' is no item of the checklist, which has"),
        (lambda: visit(marks={**FULL, "thai-do": 9}), MetricError, "the points of 'thai-do' must be 0 to 8, not 9"),
        (lambda: visit(marks={**FULL, "thai-do": -1}), MetricError, "must be 0 to 8, not -1"),
        (lambda: visit(marks={}, not_applicable=list(FULL)), MetricError, "nothing applies to 'xã 1'"),
        (lambda: visit(marks=[1]), ArgumentTypeError, "Inspection.marks must be a mapping of items to points"),
        (lambda: visit(marks={**FULL, "thai-do": 7.5}), ArgumentTypeError, "marks['thai-do'] must be"),
        (lambda: visit(findings=[Finding("x", "?")]), MetricError, "'x' is no item of the checklist"),
        (lambda: visit(findings=[Finding("thai-do", "?", due_on=date(2020, 3, 9))]), MetricError, "before the visit"),
        (lambda: visit(findings=[Finding("thai-do", "?", fixed_on=date(2020, 3, 9))]), MetricError, "before the visit"),
        (lambda: visit(day=datetime(2020, 3, 9)), ArgumentTypeError, "Inspection.day must be a datetime.date"),
        (lambda: Finding("x", "?", due_on=datetime(2020, 3, 9)), ArgumentTypeError, "Finding.due_on must be"),
        (lambda: quarter_scores([visit("xã 99")], UNITS, FIRST), MetricError, "the visit to 'xã 99' on 2020-03-10"),
        (lambda: quarter_scores([visit(day=date(2020, 4, 1))], UNITS, FIRST), MetricError, "or outside quý 1/2020"),
        (lambda: quarter_scores([], ["a", "a"], FIRST), MetricError, "each named once, not ('a', 'a')"),
        (lambda: quarter_scores([], [], FIRST), MetricError, "one or more"),
        (lambda: quarter_scores([], UNITS, "1/2020"), ArgumentTypeError, "quarter must be a Quarter"),
        (lambda: rounds([1]), ArgumentTypeError, "each of inspections must be Inspection"),
        (lambda: follow_up([], datetime(2020, 1, 1)), ArgumentTypeError, "day must be a datetime.date"),
    ],
)  # fmt: skip
def test_what_is_refused(act: Callable[[], object], kind: type[MotcuaError], message: str) -> None:
    with pytest.raises(kind) as caught:
        act()
    assert message in str(caught.value)


def test_all_faults_of_a_visit_are_told_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        visit(marks={"niem-yet": 7, "x": 1}, not_applicable=["may-lay-so", "thai-do"])
    assert [fault.slug for fault in caught.value.faults] == ["item-once", "no-such-item", "points-out-of-range"]


def mark(official: str = "A", **options: object) -> Evaluation:
    given = {"kind": Subject.OFFICIAL, "since": FIRST.since, "until": FIRST.until, **options}
    return evaluation_of_points(official, points={"1": 2, "7": 1}, **given)


def weekly(day: date, tone: Tone = Tone.NEUTRAL, official: str = "A") -> Remark:
    return Remark(official, day, cadence=Cadence.WEEKLY, tone=tone)


def monthly(day: date, tone: Tone = Tone.NEUTRAL, official: str = "A") -> Remark:
    return Remark(official, day, cadence=Cadence.MONTHLY, tone=tone)


def test_remarks_stand_beside_the_evaluation_and_change_no_points() -> None:
    said = [
        monthly(date(2020, 2, 1), Tone.PRAISE),
        weekly(date(2020, 1, 6), Tone.REMINDER),
        weekly(date(2019, 12, 30), Tone.PRAISE),
        weekly(date(2020, 1, 6), official="B"),
    ]
    first, second = official_records([mark("A"), mark("B")], said)
    assert [remark.first for remark in first.remarks] == [date(2019, 12, 30), date(2020, 1, 6), date(2020, 2, 1)]
    assert first.months_without == (date(2020, 1, 1), date(2020, 3, 1))
    assert first.weeks_without == tuple(date.fromordinal(date(2020, 1, 13).toordinal() + 7 * n) for n in range(11))
    assert (first.count(Cadence.WEEKLY, Tone.PRAISE), first.count(Cadence.MONTHLY, Tone.PRAISE)) == (1, 1)
    assert (second.official, len(second.remarks), second.evaluation.total) == ("B", 1, 3)


def test_a_remark_belongs_to_the_period_of_its_last_day() -> None:
    assert weekly(date(2020, 3, 30)).last == date(2020, 4, 5)
    assert monthly(date(2020, 2, 1)).last == date(2020, 2, 29)
    with pytest.raises(MetricError, match="that ends on 2020-04-05 belongs to no evaluation"):
        official_records([mark()], [weekly(date(2020, 3, 30))])
    assert [item.text.vi for item in Tone] + [item.text.vi for item in Cadence] == [
        "biểu dương", "bình thường", "nhắc nhở", "hằng tuần", "hằng tháng",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda: weekly(date(2020, 1, 7)), "this weekly one starts on 2020-01-07"),
        (lambda: monthly(date(2020, 1, 2)), "this monthly one starts on 2020-01-02"),
        (lambda: official_records([], []), "evaluations of officials, each once, of one period"),
        (lambda: official_records([mark(), mark()], []), "evaluations of officials, each once, of one period"),
        (lambda: official_records([mark(kind=Subject.AGENCY)], []), "evaluations of officials, each once"),
        (lambda: official_records([mark(), mark("B", until=date(2020, 3, 1))], []), "of one period"),
        (lambda: official_records([mark()], [weekly(date(2020, 1, 6), official="C")]), "the remark on 'C'"),
        (
            lambda: official_records([mark()], [weekly(date(2020, 1, 6))] * 2),
            "two remarks on 'A' for the week",
        ),
    ],
)
def test_remarks_that_have_no_place_are_refused(act: Callable[[], object], message: str) -> None:
    with pytest.raises(MetricError) as caught:
        act()
    assert message in str(caught.value)


def test_a_visit_on_the_day_itself_is_followed_up() -> None:
    found = follow_up([visit(findings=[Finding("niem-yet", "thiếu")])], date(2020, 3, 10))
    assert (found.day, len(found.findings), found.not_yet_found) == (date(2020, 3, 10), 1, 0)
    assert follow_up([visit(findings=[Finding("niem-yet", "thiếu")])], date(2020, 3, 9)).not_yet_found == 1


def test_a_week_that_ends_with_the_period_or_on_its_first_day() -> None:
    """2 February and 1 March 2020 are Sundays: a period from the one to the other holds the first alone."""
    period = {"since": date(2020, 2, 2), "until": date(2020, 3, 1)}
    (found,) = official_records([mark(**period)], [weekly(date(2020, 1, 27), Tone.REMINDER)])
    assert found.weeks_without == (date(2020, 2, 3), date(2020, 2, 10), date(2020, 2, 17))
    assert found.months_without == (date(2020, 2, 1),)
    assert (found.count(Cadence.WEEKLY, Tone.REMINDER), found.count(Cadence.MONTHLY, Tone.REMINDER)) == (1, 0)
    with pytest.raises(MetricError, match="that ends on 2020-03-01 belongs to no evaluation"):
        official_records([mark(**period)], [weekly(date(2020, 2, 24))])
