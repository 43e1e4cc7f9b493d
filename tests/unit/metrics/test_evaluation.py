"""One-stop evaluation: every threshold, the mean and its rounding, edges of grades, years, and what is refused."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given as given_values

from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Confidence
from motcua_lib.metrics._evaluated import Basis, IndexTally
from motcua_lib.metrics.evaluation import (
    ONE_STOP_EVALUATION,
    Appraisal,
    Evaluation,
    LateAttitude,
    Subject,
    YearMethod,
    ballot_shares,
    evaluate_agency,
    evaluate_official,
    evaluation_edition,
    evaluation_of_points,
    roll_up,
)
from motcua_lib.model.evaluation import (
    AgenciesContacted,
    AgencyTime,
    Complaint,
    DossierMarks,
    FeedbackFigures,
    OnlineFigures,
    Publicity,
    Timing,
    UnitFigures,
)
from motcua_lib.model.evaluation_rules import Means
from motcua_lib.model.forms import StepResult
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.scorecard import Ratio
from motcua_lib.strategies import evaluations

CASES = Path(__file__).parents[2] / "cases" / "one_stop_evaluation.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
FIRST = Quarter(2020, 1)
EDITION = ONE_STOP_EVALUATION.editions[0]
RULES = EDITION.content
NOTHING = UnitFigures(Level.COMMUNE)
POSTED = UnitFigures(Level.COMMUNE, publicity=Publicity.ONE)
READ: dict[str, Callable[[str], object]] = {
    "total_time": Timing,
    "agencies": AgenciesContacted,
    "publicity": Publicity,
    "complaint": Complaint,
    "contacts": int,
    "by_applicant": int,
}


def ratio(text: str) -> Ratio:
    return Ratio(*map(int, text.split("/")))


def marks_of(given: dict[str, str]) -> DossierMarks:
    names = {"by_applicant": "contacts_by_applicant"}
    fields = {names.get(key, key): READ[key](text) for key, text in given.items() if key in READ}
    times = [AgencyTime(name, Timing(text)) for name, text in given.items() if name in ("agency", "other")]
    return DossierMarks("H1", agency_times=times, **fields)


def unit_of(given: dict[str, str]) -> UnitFigures:
    feedback = online = None
    if "feedback" in given:
        counts = int(given["feedback"]), int(given["answered"]), int(given.get("dragging", 0))
        feedback = FeedbackFigures(received=counts[0], answered_on_time=counts[1], dragging=counts[2])
    if "online" in given:
        unsettled = int(given.get("unsettled", 0))
        online = OnlineFigures(procedures=ratio(given["online"]), dossiers=ratio(given["filed"]), unsettled=unsettled)
    return UnitFigures(
        Level(given.get("level", "commune")),
        full_process=ratio(given["full"]) if "full" in given else None,
        received_there=ratio(given["there"]) if "there" in given else None,
        publicity=Publicity(given["unit_publicity"]) if "unit_publicity" in given else None,
        feedback=feedback,
        online=online,
    )


def agency(dossiers: list[DossierMarks], unit: UnitFigures = NOTHING, **options: object) -> Evaluation:
    period = {"since": FIRST.since, "until": FIRST.until, **options}
    return evaluate_agency("agency", dossiers, unit, **period)


OTHERS = DossierMarks("anchor", total_time=Timing.EARLY)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_a_threshold(row: dict[str, str]) -> None:
    given = dict(item.split("=") for item in row["given"].split())
    anchor = DossierMarks("anchor", contacts=0) if row["index"] != "3" else DossierMarks("a", total_time=Timing.EARLY)
    values = agency([marks_of(given), anchor], unit_of(given)).values
    assert str(values.get(row["index"], "–")).removesuffix(".0") == row["points"]
    assert row["citation"]
    assert None not in row


def given(points: object, kind: Subject = Subject.AGENCY) -> Evaluation:
    return evaluation_of_points("A", kind, points, since=FIRST.since, until=FIRST.until)


def everything(points: int) -> Evaluation:
    """Nine indices of 1 point, the first `points` − 9 of them of 2."""
    two = points - 9
    given = {str(n): 2 if n <= two else 1 for n in range(1, 10)}
    return evaluation_of_points("Sở", Subject.AGENCY, given, since=FIRST.since, until=FIRST.until)


@pytest.mark.parametrize(("points", "band"), [(18, "excellent"), (15, "excellent"), (14, "good"), (9, "fair")])
def test_the_edges_of_an_agency(points: int, band: str) -> None:
    assert (everything(points).total, everything(points).band.slug) == (points, band)


def test_exactly_fifteen_is_excellent_and_a_tenth_less_is_not() -> None:
    given = {str(n): 2 for n in range(1, 8)} | {"8": Decimal("0.9"), "9": 0}
    below = evaluation_of_points("Sở", Subject.AGENCY, given, since=FIRST.since, until=FIRST.until)
    assert (below.total, below.band.slug) == (Decimal("14.9"), "good")
    grades = [RULES.agency_bands.of(Decimal(total)).slug for total in ("8.9", "6", "5.9", "0")]
    assert grades == ["average", "average", "weak", "weak"]


@pytest.mark.parametrize(
    ("points", "band"), [("2", "all-tasks"), ("1", "most-tasks"), ("0.6", "most-tasks"), ("0.5", "most-tasks")]
)
def test_the_edges_of_an_official(points: str, band: str) -> None:
    given = {"1": Decimal(points), "3": Decimal("1.5"), "7": Decimal("1.5")}
    found = evaluation_of_points("A", Subject.OFFICIAL, given, since=FIRST.since, until=FIRST.until)
    assert (found.band.slug, found.total) == (band, Decimal(points) + 3)
    assert [RULES.official_bands.of(Decimal(total)).slug for total in ("5", "4.9", "3.5", "3.4")] == [
        "all-tasks", "most-tasks", "most-tasks", "few-tasks",
    ]  # fmt: skip


def test_the_mean_is_rounded_half_up_before_the_sum() -> None:
    """1 + 1 + 1 + 2 over 4 is 1.25, so 1.3; a sum of unrounded means would be 2.5."""
    dossiers = [DossierMarks(str(n), total_time=Timing.ON_TIME, contacts=1) for n in range(3)]
    result = agency([*dossiers, DossierMarks("4", total_time=Timing.EARLY, contacts=0)])
    assert result.values == {"1": Decimal("1.3"), "3": Decimal("1.3")}
    assert result.total == Decimal("2.6")


def test_a_full_agency_with_its_trail() -> None:
    dossier = DossierMarks(
        "H1",
        total_time=Timing.EARLY,
        agency_times=[AgencyTime("agency", Timing.ON_TIME), AgencyTime("other", Timing.LATE)],
        contacts=0,
        agencies=AgenciesContacted.ONE_STOP,
        complaint=Complaint.NONE,
    )
    unit = UnitFigures(
        Level.PROVINCE,
        full_process=Ratio(20, 100),
        publicity=Publicity.BOTH,
        feedback=FeedbackFigures(received=0),
        online=OnlineFigures(procedures=Ratio(1, 4), dossiers=Ratio(1, 5)),
    )
    result = agency([dossier], unit)
    assert {slug: int(value) for slug, value in result.values.items()} == {
        "1": 2, "2": 1, "3": 2, "4": 1, "5": 2, "6": 2, "7": 2, "8": 2, "9": 1,
    }  # fmt: skip
    assert (result.total, result.reachable, result.left_out, result.band.slug) == (15, 18, (), "excellent")
    lines = result.trail.lines(language="en")
    assert any(line.startswith("total time against the term: 2 points / 1 dossier(s) = 2, rounded half up")
               for line in lines)  # fmt: skip
    assert any(line.startswith("process at the one-stop unit: 2 points, marked for the unit") for line in lines)
    assert "One-stop evaluation: 2 + 1 + 2 + 1 + 2 + 2 + 2 + 2 + 1 = 15" in lines
    assert any("graded excellent (15 or more) [Circular 01/2018/TT-VPCP, art. 15]" in line for line in lines)
    assert str(result) == "Đánh giá giải quyết thủ tục hành chính: agency: 15,0/18 điểm"
    assert result.score.all_notes == ()


def test_what_has_no_data_is_left_out_and_named() -> None:
    result = agency([DossierMarks("H1", total_time=Timing.EARLY)])
    assert result.left_out == ("2", "3", "4", "5", "6", "7", "8", "9")
    (note,) = result.score.all_notes
    assert note.slug == "index-left-out"
    assert "at most 2 points, the edges of the grades stay" in note.text.en
    assert "time of each agency taking part: left out, no data, which is not 0" in result.trail.lines(language="en")


def test_an_official_is_evaluated_by_five_indices() -> None:
    marks = DossierMarks("H1", total_time=Timing.EARLY, contacts=0, publicity=Publicity.BOTH, complaint=Complaint.NONE)
    result = evaluate_official("A", [marks], agency="agency", since=FIRST.since, until=FIRST.until)
    assert (set(result.values), result.left_out, result.reachable) == ({"1", "3", "7"}, ("2", "4"), 6)
    assert len(result.indices) == 5


def test_what_the_article_does_not_name_is_noted() -> None:
    excused = agency([DossierMarks("H1", contacts=2, contacts_by_applicant=2)])
    assert (excused.values["3"], [note.slug for note in excused.notes]) == (2, ["applicant-fault"])
    online = OnlineFigures(procedures=Ratio(19, 100), dossiers=Ratio(30, 100))
    between = agency([], UnitFigures(Level.COMMUNE, online=online))
    assert (between.values["9"], [note.slug for note in between.notes]) == (1, ["online-between-cases"])
    there = UnitFigures(Level.PROVINCE, full_process=Ratio(1, 4), received_there=Ratio(9, 10))
    assert [note.slug for note in agency([], there).notes] == ["full-process-first"]
    assert RULES.reading.confidence is Confidence.MEDIUM
    assert any(line.endswith("[Circular 01/2018/TT-VPCP, art. 13; follows from the law]") and "index 9" in line
               for line in between.trail.lines(language="en"))  # fmt: skip


def test_a_late_dossier_without_a_complaint_needs_a_choice() -> None:
    late = DossierMarks("H7", total_time=Timing.LATE, complaint=Complaint.NONE)
    with pytest.raises(MetricError, match=r"the dossier 'H7' was late without a complaint.*LEFT_OUT.*NO_POINTS"):
        agency([late])
    assert "7" not in agency([late], late_attitude=LateAttitude.LEFT_OUT).values
    zero = agency([late], late_attitude=LateAttitude.NO_POINTS)
    assert zero.values["7"] == 0
    assert [note.text.en for note in zero.notes] == [
        "late dossiers without a complaint: 1; index 7 gives them 0, by the caller's choice"
    ]


def test_a_control_slip_gives_the_timing() -> None:
    assert [Timing(item.value) for item in StepResult if item is not StepResult.OPEN] == list(Timing)


def test_self_score_and_appraisal_are_both_kept() -> None:
    period = {"since": FIRST.since, "until": FIRST.until}
    own = evaluation_of_points("Sở", Subject.AGENCY, {"1": 2, "3": 2, "4": 1}, **period)
    given = evaluation_of_points("Sở", Subject.AGENCY, {"1": 1, "3": 2, "7": 1}, **period)
    both = Appraisal(own, given)
    assert (both.total_change, both.changes, both.band) == (-1, {"1": -1}, given.band)
    assert str(both).endswith("(tự chấm 5.0)")
    other = evaluation_of_points("Sở khác", Subject.AGENCY, {"1": 1}, **period)
    with pytest.raises(MetricError, match="are of one subject, period and edition, not Sở, 2020-01-01 to 2020-04-01"):
        Appraisal(own, other)


def quarters() -> list[Evaluation]:
    found = []
    for number, times in ((1, [Timing.EARLY] * 3), (2, [Timing.ON_TIME]), (3, [Timing.LATE] * 4)):
        quarter = Quarter(2020, number)
        marks = [DossierMarks(str(n), total_time=time) for n, time in enumerate(times)]
        unit = UnitFigures(Level.COMMUNE, publicity=Publicity.BOTH if number == 1 else None)
        found.append(evaluate_agency("agency", marks, unit, since=quarter.since, until=quarter.until))
    return found


def test_a_year_by_either_method() -> None:
    mean = roll_up(quarters(), method=YearMethod.QUARTER_MEAN)
    assert mean.values == {"1": Decimal("1.0"), "6": Decimal("2.0")}
    pooled = roll_up(reversed(quarters()), method=YearMethod.POOLED, unit=UnitFigures(Level.COMMUNE))
    assert pooled.values == {"1": Decimal("0.9")}  # 7 points over 8 dossiers
    assert (pooled.since, pooled.until, pooled.subject) == (date(2020, 1, 1), date(2020, 10, 1), "agency")
    assert [str(note) for note in pooled.notes] == ["thiếu đánh giá: quý 4/2020"]
    assert "total time against the term: 3 points / 3 quarter(s) = 1" in str(mean.trail.lines(language="en"))
    of_unit = roll_up(quarters(), method=YearMethod.POOLED, unit=UnitFigures(Level.COMMUNE, publicity=Publicity.ONE))
    assert of_unit.values["6"] == 1


def test_an_official_is_pooled_without_unit_figures_and_a_whole_year_has_no_note() -> None:
    marks = [DossierMarks("H", total_time=Timing.EARLY)]
    members = [
        evaluate_official("A", marks, agency="x", since=Quarter(2020, n).since, until=Quarter(2020, n).until)
        for n in (1, 2, 3, 4)
    ]
    year = roll_up(members, method=YearMethod.POOLED)
    assert (year.values, year.notes) == ({"1": Decimal("2.0")}, ())


def test_a_year_of_points_is_no_pool_and_needs_one_subject() -> None:
    put_down = everything(15)
    other = evaluation_of_points(
        "B", Subject.AGENCY, {"1": 1}, since=Quarter(2020, 2).since, until=Quarter(2020, 2).until
    )
    halves = evaluation_of_points("Sở", Subject.AGENCY, {"1": 1}, since=FIRST.since, until=Quarter(2020, 2).until)
    published = [DossierMarks("H", publicity=Publicity.BOTH)]
    both = [evaluate_agency("Sở", published, NOTHING, since=FIRST.since, until=FIRST.until)]
    refused: list[tuple[list[Evaluation], dict[str, object], str]] = [
        ([put_down], {"method": YearMethod.POOLED, "unit": NOTHING}, "was put down as points without dossiers"),
        ([put_down], {"method": YearMethod.POOLED}, "pass the figures of the unit over the year"),
        ([put_down, other], {"method": YearMethod.QUARTER_MEAN}, "different quarters of one year and one subject"),
        ([put_down, put_down], {"method": YearMethod.QUARTER_MEAN}, "different quarters of one year and one subject"),
        ([], {"method": YearMethod.QUARTER_MEAN}, "different quarters of one year and one subject"),
        ([halves], {"method": YearMethod.QUARTER_MEAN}, "2020-01-01 to 2020-07-01 is no quarter"),
        ([put_down], {"method": YearMethod.QUARTER_MEAN, "unit": NOTHING}, "figures of the unit have no place"),
        (
            both,
            {"method": YearMethod.POOLED, "unit": UnitFigures(Level.COMMUNE, publicity=Publicity.ONE)},
            "give it once",
        ),
    ]
    for members, options, message in refused:
        with pytest.raises(MetricError, match=message):
            roll_up(members, **options)
    with pytest.raises(ArgumentTypeError, match="method must be a YearMethod"):
        roll_up([put_down], method="pooled")


def test_an_edition_answers_in_its_period_and_names_what_replaced_it() -> None:
    assert evaluation_edition(date(2025, 7, 1), date(2025, 9, 15)).since == date(2019, 1, 6)
    successors = {
        date(2025, 9, 16): "Decree 118/2025, art. 28 and following, and Circular 03/2025",
        date(2026, 7, 2): "Decree 224/2026, art. 19",
        date(2026, 8, 6): "the Ministry of Justice evaluates ministries and provinces",
    }
    for until, text in successors.items():
        with pytest.raises(MetricError, match="the nine indices end before 2025-09-15") as caught:
            evaluation_edition(date(2025, 9, 1), until)
        assert text in str(caught.value)
    with pytest.raises(MetricError, match="apply from 2019-01-06, so they do not cover 2018-12-31"):
        evaluation_edition(date(2018, 12, 31), date(2019, 3, 1))
    with pytest.raises(MetricError, match="must end after it starts"):
        evaluation_edition(date(2020, 1, 1), date(2020, 1, 1))
    with pytest.raises(ArgumentTypeError, match="a bound of the period"):
        evaluation_edition(date(2020, 1, 1), datetime(2020, 4, 1))
    assert RULES.successors.on(date(2025, 9, 15)).citation.confidence is Confidence.MEMORY


def test_the_end_of_the_decree_is_said() -> None:
    def slugs(until: date) -> list[str]:
        result = evaluation_of_points("Sở", Subject.OFFICIAL, {"1": 2}, since=date(2025, 6, 1), until=until)
        return [note.slug for note in result.score.notes]

    assert slugs(date(2025, 7, 1)) == ["index-left-out"]
    assert slugs(date(2025, 7, 2)) == ["index-left-out", "basis-ended"]


def test_the_book_says_what_is_marked_how() -> None:
    by = {index.slug: index for index in RULES.indices}
    assert [slug for slug, index in by.items() if index.per_dossier] == ["1", "2", "3", "4", "6", "7"]
    assert [slug for slug, index in by.items() if index.per_unit] == ["5", "6", "8", "9"]
    assert [slug for slug, index in by.items() if index.of_officials] == ["1", "2", "3", "4", "7"]
    assert [slug for slug, index in by.items() if Means.BALLOT in index.means] == ["1", "3", "4", "7"]
    assert [slug for slug, index in by.items() if Means.SYSTEM in index.means] == ["2", "6", "8", "9"]
    assert RULES.full_mark * len(by) == 18
    words = [answer.text.en for kind in (Timing, AgenciesContacted, Publicity, Complaint) for answer in kind]
    assert len(set(words)) == 12


@pytest.mark.parametrize(
    ("act", "kind", "message"),
    [
        (lambda: DossierMarks("H", contacts=-1), MetricError, "DossierMarks.contacts must be 0 or more"),
        (lambda: DossierMarks("H", contacts=1.0), ArgumentTypeError, "must be a whole number"),
        (lambda: DossierMarks("H", contacts=1, contacts_by_applicant=2), MetricError, "has 2 contacts by"),
        (lambda: DossierMarks("H", contacts_by_applicant=1), MetricError, "more than its contacts, None"),
        (lambda: DossierMarks("H", agency_times=[AgencyTime("x", Timing.LATE)] * 2), MetricError, "an agency twice"),
        (lambda: DossierMarks("H", total_time="early"), ArgumentTypeError, "DossierMarks.total_time must be Timing"),
        (lambda: FeedbackFigures(received=1, answered_on_time=2), MetricError, "larger than its whole 1"),
        (lambda: FeedbackFigures(received=1, dragging=2), MetricError, "larger than its whole 1"),
        (lambda: agency([OTHERS, OTHERS]), MetricError, "the dossiers ['anchor'] are given more than once"),
        (lambda: agency([]), MetricError, "nothing is known of 'agency' from 2020-01-01 to 2020-04-01"),
        (lambda: agency([DossierMarks("H", publicity=Publicity.ONE)], POSTED),
         MetricError, "index 6 of 'agency' is given by its dossiers and by its unit figures"),
        (lambda: agency([], UnitFigures(Level.OTHER, publicity=Publicity.ONE)), MetricError,
         "index 5 has no threshold for the level 'other'; it has those of"),
        (lambda: agency([OTHERS], None), ArgumentTypeError, "unit must be UnitFigures"),
        (lambda: agency(OTHERS), ArgumentTypeError, "dossiers must be a sequence of DossierMarks"),
        (lambda: given({"5": 1}, Subject.OFFICIAL), MetricError,
         "'5' is no part of the index; its parts are ['1', '2', '3', '4', '7']"),
        (lambda: given({"5": 3}), MetricError,
         "the points of 'index 5' must be 0 to 2, not 3"),
        (lambda: given({"5": -1}), MetricError,
         "must be 0 to 2, not -1"),
        (lambda: given({"5": 1.5}),
         ArgumentTypeError, "points['5'] must be"),
        (lambda: given([1]), ArgumentTypeError,
         "points must be a mapping"),
        (lambda: Quarter(2020, 5), MetricError, "a quarter is numbered 1 to 4, not 5"),
        (lambda: Quarter(0, 1), MetricError, "the year of a quarter must be 1 to 9998, not 0"),
        (lambda: ballot_shares(not_satisfied=-1, satisfied=1, very_satisfied=1), MetricError, "must be 0 or more"),
        (lambda: ballot_shares(not_satisfied=0, satisfied=0, very_satisfied=0), MetricError, "a denominator of 0"),
    ],
)  # fmt: skip
def test_what_is_refused(act: Callable[[], object], kind: type[MotcuaError], message: str) -> None:
    with pytest.raises(kind) as caught:
        act()
    assert message in str(caught.value)


def test_ballots_that_do_not_add_up_say_so() -> None:
    shares = ballot_shares(not_satisfied=1, satisfied=1, very_satisfied=1)
    assert [share.shown for share in shares] == [Decimal("33.3")] * 3
    assert [str(note) for note in shares[0].notes] == ["99.9% ≠ 100%"]
    assert shares[0].citation.confidence is Confidence.LOW
    assert ballot_shares(not_satisfied=0, satisfied=1, very_satisfied=1)[1].value == Fraction(50)


def test_quarters_follow_one_another() -> None:
    for number in (1, 2, 3):
        assert Quarter(2020, number).until == Quarter(2020, number + 1).since
    assert Quarter(2020, 4).until == Quarter(2021, 1).since
    assert Quarter(2020, 4) < Quarter(2021, 1)


def test_contacts_by_fault_are_one_fault_of_the_marks() -> None:
    with pytest.raises(MetricError, match="2 contacts by the applicant's fault, more than its contacts, 1") as caught:
        DossierMarks("H1", contacts=1, contacts_by_applicant=2)
    assert caught.value.faults == (caught.value,)


def test_ballots_that_add_up_say_nothing() -> None:
    assert [share.notes for share in ballot_shares(not_satisfied=1, satisfied=60, very_satisfied=39)] == [()] * 3
    over = ballot_shares(not_satisfied=25, satisfied=25, very_satisfied=350)  # 6.25 and 6.25 and 87.5
    assert [str(note) for note in over[2].notes] == ["100.1% ≠ 100%"]


def test_a_period_from_the_first_day_of_an_edition_that_outlasts_it_is_told_what_replaced_it() -> None:
    with pytest.raises(MetricError) as caught:
        evaluation_edition(date(2019, 1, 6), date(2025, 9, 16))
    assert caught.value.slug == "edition-replaced"


def test_the_notes_count_dossiers() -> None:
    marks = [DossierMarks(str(n), contacts=n, contacts_by_applicant=n) for n in (0, 1, 2)]
    (note,) = agency(marks).notes
    assert note.text.vi == "hồ sơ có lần liên hệ do lỗi của người nộp: 2; chỉ số 3 không tính những lần đó"
    assert note.text.en == "dossiers with contacts by the applicant's own fault: 2; index 3 leaves those out"


def test_a_choice_that_was_not_needed_leaves_no_note() -> None:
    early = DossierMarks("H1", total_time=Timing.EARLY, complaint=Complaint.NONE)
    assert agency([early], late_attitude=LateAttitude.NO_POINTS).notes == ()
    there = UnitFigures(Level.PROVINCE, full_process=Ratio(1, 4), received_there=Ratio(10, 10))
    assert agency([], there).notes == ()


def test_the_first_quarters_may_be_missing_too() -> None:
    third = quarters()[2]
    year = roll_up([third], method=YearMethod.QUARTER_MEAN)
    assert [note.text.en for note in year.notes] == [
        "not evaluated: quarter 1 of 2020; quarter 2 of 2020; quarter 4 of 2020"
    ]
    december = {"since": date(2020, 12, 1), "until": date(2021, 1, 1)}
    with pytest.raises(MetricError, match="2020-12-01 to 2021-01-01 is no quarter"):
        roll_up([evaluation_of_points("Sở", Subject.AGENCY, {"1": 1}, **december)], method=YearMethod.QUARTER_MEAN)


def tally(slug: str = "1", points: int = 4, count: int = 2) -> IndexTally:
    return IndexTally(slug, points, count=count, basis=Basis.GIVEN)


def by_hand(*tallies: IndexTally, **changes: Any) -> Evaluation:
    usual = {"kind": Subject.AGENCY, "since": FIRST.since, "until": FIRST.until, "edition": EDITION}
    return Evaluation("Sở", tallies=tallies, **{**usual, **changes})


@pytest.mark.parametrize(
    ("act", "kind", "message"),
    [
        (lambda: tally(count=0), MetricError, "the points of the index '1' need one mark or more"),
        (lambda: by_hand(tally("x")), MetricError, "'x' is no part of the index; its parts are ['1', '2', "),
        (lambda: by_hand(tally("5"), kind=Subject.OFFICIAL), MetricError, "'5' is no part of the index"),
        (lambda: by_hand(tally(), tally()), MetricError, "the index '1' has points twice"),
        (lambda: by_hand(tally(points=5)), MetricError, "the points of 'index 1' must be 0 to 2, not 2.5"),
        (lambda: by_hand(tally(points=-1)), MetricError, "must be 0 to 2, not -0.5"),
        (lambda: by_hand(tally(), until=FIRST.since), MetricError, "a period must end after it starts"),
        (lambda: by_hand(tally("x"), tally(points=5)), MetricError, "'Sở' has 2 faults: 'x' is no part"),
        (lambda: by_hand(tally(), edition=attrs.evolve(EDITION, content="x")), ArgumentTypeError,
         "Evaluation.edition.content must be EvaluationRules, not 'x'"),
    ],
)  # fmt: skip
def test_an_evaluation_made_by_hand_is_as_sound_as_one_computed(
    act: Callable[[], object], kind: type[MotcuaError], message: str
) -> None:
    with pytest.raises(kind) as caught:
        act()
    assert message in str(caught.value)


@given_values(evaluations())
def test_every_evaluation_there_can_be_has_a_score(evaluation: Evaluation) -> None:
    score = evaluation.score
    assert score.value == Fraction(evaluation.total) <= evaluation.reachable
    assert evaluation.band in evaluation.bands.bands
    assert str(evaluation) == str(score)
    assert len(evaluation.trail) > len(evaluation.tallies)


def test_the_end_of_the_decree_is_a_day() -> None:
    with pytest.raises(ArgumentTypeError, match="basis_until"):
        attrs.evolve(RULES, basis_until=datetime(2025, 6, 1))
