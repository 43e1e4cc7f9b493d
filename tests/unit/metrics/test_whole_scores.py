"""Whole scores, one of each measure: value, unit, counts, edition, citation, notes and steps, in both languages."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from motcua_lib import ComplianceCost, Money, Quarter, Text
from motcua_lib.book import named_shares as book
from motcua_lib.book.papi import DIMENSIONS
from motcua_lib.book.service_index import PRIME_MINISTER, SERVICE_INDEX
from motcua_lib.book.sipas import HARASSMENT, PRIORITY, SELECTED
from motcua_lib.book.targets import SATISFACTION_2025
from motcua_lib.law import Citation, Instrument
from motcua_lib.metrics.cases import case_statistics
from motcua_lib.metrics.changes import change, published_rate
from motcua_lib.metrics.cost import saving
from motcua_lib.metrics.distribution import Distribution
from motcua_lib.metrics.estimates import with_intervals
from motcua_lib.metrics.evaluation import (
    Evaluation,
    LateAttitude,
    Subject,
    YearMethod,
    ballot_shares,
    evaluate_agency,
    evaluate_official,
    evaluation_of_points,
    roll_up,
)
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.feedback import rates as feedback_rates
from motcua_lib.metrics.histogram import Histogram, PercentileMethod
from motcua_lib.metrics.inspection import inspection_score, quarter_scores
from motcua_lib.metrics.intervals import Sample, wilson
from motcua_lib.metrics.named_shares import Revision, WhenEmpty, named_share, simplification, timely
from motcua_lib.metrics.papi import Province, dimension
from motcua_lib.metrics.par_index import Adjusting, Adjustment, NoSurvey, par_index
from motcua_lib.metrics.report import timeliness_section
from motcua_lib.metrics.satisfaction import Method, item_rates, satisfaction
from motcua_lib.metrics.service_index import (
    feedback_satisfaction,
    handling_satisfaction,
    on_time,
    online_services,
    score_sheet,
    service_index,
)
from motcua_lib.metrics.shares import Reading, expectations, published_shares, satisfied_throughout, shares
from motcua_lib.metrics.spread import Deviation, spread
from motcua_lib.metrics.tallying import tally
from motcua_lib.metrics.targets import gap, pace, tasks_done
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.metrics.timeliness import rates as case_rates
from motcua_lib.metrics.year_on_year import Sources, year_on_year
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
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
from motcua_lib.model.inspection import Approach, Checklist, ChecklistArea, ChecklistItem, Finding, Inspection
from motcua_lib.model.par import ParItem, ParTree, PointSource
from motcua_lib.model.period import Period
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Note, Ratio, Rounding, Score, Unit
from support.surveys import EDITION_2023, FIVE, form, tallied

CITED = Citation(Instrument("46/2026/NĐ-CP"), "5")
FIRST = Quarter(2020, 1)
MAY = Period.month(2025, 5)
EDITION = SERVICE_INDEX.on(date(2026, 9, 26), issuer=PRIME_MINISTER)


def dong(amount: int) -> ComplianceCost:
    return ComplianceCost(other=[Money(amount, "VND")])


def evaluated() -> Iterator[tuple[str, Score]]:
    marks = [
        DossierMarks(
            "H1",
            total_time=Timing.EARLY,
            agency_times=[AgencyTime("Sở", Timing.ON_TIME), AgencyTime("khác", Timing.LATE)],
            contacts=2,
            contacts_by_applicant=1,
            agencies=AgenciesContacted.ONE_STOP,
            complaint=Complaint.NONE,
        ),
        DossierMarks("H2", total_time=Timing.LATE, complaint=Complaint.UNFOUNDED),
    ]
    unit = UnitFigures(
        Level.PROVINCE,
        full_process=Ratio(20, 100),
        received_there=Ratio(9, 10),
        publicity=Publicity.BOTH,
        feedback=FeedbackFigures(received=10, answered_on_time=9),
        online=OnlineFigures(procedures=Ratio(19, 100), dossiers=Ratio(30, 100)),
    )
    period = {"since": FIRST.since, "until": FIRST.until}
    late = {"late_attitude": LateAttitude.NO_POINTS}
    yield "agency", evaluate_agency("Sở", marks, unit, **period, **late).score
    official = evaluate_official("A", marks, agency="Sở", late_attitude=LateAttitude.LEFT_OUT, **period)
    yield "official", official.score
    put_down = evaluation_of_points(
        "Sở", Subject.AGENCY, {"1": 2, "9": Decimal("0.5")}, since=date(2025, 6, 1), until=date(2025, 9, 1)
    )
    yield "points", put_down.score
    yield "year-mean", roll_up(list(quarters()), method=YearMethod.QUARTER_MEAN).score
    yield "year-pooled", roll_up(quarters(), method=YearMethod.POOLED, unit=unit).score
    for share in ballot_shares(not_satisfied=1, satisfied=1, very_satisfied=1):
        yield f"ballots-{share.slug}", share


def quarters() -> Iterator[Evaluation]:
    for number, timing in ((1, Timing.EARLY), (3, Timing.ON_TIME)):
        quarter = Quarter(2020, number)
        marks = [DossierMarks(f"H{number}", total_time=timing, contacts=1)]
        yield evaluate_agency("Sở", marks, UnitFigures(Level.PROVINCE), since=quarter.since, until=quarter.until)


def surveyed() -> Iterator[tuple[str, Score]]:
    two = form([2], [1], slug="phiếu")
    counted = tallied(two, (1, 0, 0, 3, 0), (0, 0, 1, 0, 1), (0, 0, 0, 0, 0))
    yield "pooled", satisfaction(counted, method=Method.POOLED)
    yield "mean-of-factors", satisfaction(counted, method=Method.MEAN_OF_FACTORS)
    weights = {"overall": {"b1": Decimal("0.6"), "b2": Decimal("0.4")}}
    full = tallied(two, (1, 0, 0, 3, 0), (0, 0, 1, 0, 1), (0, 0, 0, 1, 0))
    yield "mean-of-blocks", satisfaction(full, method=Method.MEAN_OF_BLOCKS, weights=weights)
    for score in item_rates(full)[:1]:
        yield f"item-{score.slug}", score
    yield "shares", shares(tallied(form([1], scale=HARASSMENT.scale, slug="một câu"), (10, 10, 10)))
    (wish,) = expectations(tallied(form([1], scale=PRIORITY), (10, 20, 3)), reading=Reading.PRIORITY)
    yield "wish-priority", wish
    (wish,) = expectations(tallied(form([1], scale=SELECTED), (7,)), reading=Reading.SELECTED)
    yield "wish-selected", wish
    yield "throughout", satisfied_throughout(tally([(4, 5), (3, 5), (None, 99)], form([2], scale=FIVE)))
    edition = tally([[4] * 33, [5] * 32 + [None]], EDITION_2023)
    yield "edition-item", item_rates(edition)[0]
    yield "edition-shares", shares(edition, 33)
    yield "edition-throughout", satisfied_throughout(edition)
    yield "published-shares", published_shares({"a": Decimal("50.1"), "b": Decimal("49.8")}, name=Text("cơ cấu", "mix"))
    yield "published-missing", published_shares({"a": 60, "b": 30}, name="cơ cấu")
    ratio = Ratio(7, 50, Text("hài lòng", "satisfied"))
    part = Score("a", 14, ratio.name, unit=Unit.PERCENT, ratio=ratio)
    whole = Score("all", 14, "chung", unit=Unit.PERCENT, parts=[part])
    yield "with-intervals", with_intervals(whole, {"a": wilson(Sample(7, 50))})


def indexed() -> Iterator[tuple[str, Score]]:
    counts = {"1.1": (1, 3), "5.2": (0, 0), "3.1": online_services(partial=31, full=21, authority=89), "2.1": (9, 10)}
    copies = PublishedFigure(40, "national portal", name="bản sao điện tử")
    index = service_index({**counts, "e-copies": copies}, EDITION)
    yield "service", index.score
    yield "service-five-groups", index.grouped("decision")
    yield "sheet", score_sheet({"online": Decimal("9.03"), "progress": 19}, EDITION, grouping="portal").score
    criteria = [
        ParItem("1.1", Text("kế hoạch", "plans"), maximum=4),
        ParItem("1.2", Text("điều tra", "survey"), maximum=6, source=PointSource.SURVEY),
        ParItem("1.3", Text("đơn vị", "units"), maximum=2),
    ]
    tree = ParTree(Text("bộ chỉ số", "the set"), [ParItem("1", Text("chỉ đạo", "leading"), parts=criteria)])
    given = {
        "not_applicable": {"1.3": Text("không có", "none")},
        "adjustments": [Adjustment(1, Text("thưởng", "bonus"))],
    }
    yield "par", par_index(tree, {"1.1": 3}, survey={"1.2": 5}, adjusting=Adjusting.POINTS, **given).score
    yield "par-no-survey", par_index(tree, {"1.1": 3}, survey=NoSurvey.HELD, adjusting=Adjusting.INDEX, **given).score
    yield (
        "papi-dimension",
        dimension("d", Text("nội dung", "a dimension"), [Fraction(10, 3), 4], published=Decimal("7.4")),
    )
    yield "papi", Province("Huế", [Decimal("5.5"), *[5] * (len(DIMENSIONS) - 1)]).total()
    yield "units", spread({"A": Decimal("88.33"), "B": 80, "C": 81}, Deviation.SAMPLE, places=3).score


def counted() -> Iterator[tuple[str, Score]]:
    for score in feedback_rates(FeedbackCounts(10, in_time=9, on_procedures=4, on_officials=3)):
        yield f"feedback-{score.slug}", score
    for score in feedback_rates(FeedbackCounts(0, in_time=0, unsatisfied=0), when_empty=WhenEmpty.WHOLE):
        yield f"no-{score.slug}", score
    done = MAY.start + timedelta(days=1)
    known = {"working_time": timedelta(minutes=100), "visits": 2, "turnaround": Turnaround.SAME_DAY}
    records = [
        CaseRecord("1", MAY.start, finished_at=done, finish=Finish.RESULT, verdict=CaseVerdict.EARLY, **known),
        CaseRecord("2", MAY.start, finished_at=done, finish=Finish.RESULT, verdict=CaseVerdict.UNJUDGED),
    ]
    statistics = case_statistics(records, MAY)
    for score in (*timeliness_section(statistics).scores, *statistics.turnaround.scores):
        yield f"cases-{score.slug}", score
    for score in case_rates(CaseCounts(online=7, counter=3, on_time=4, late=3, in_time=2, overdue=1)):
        yield f"rate-{score.slug}", score
    times = Histogram("t", Text("thời gian", "time"), {1: 3, 2: 4, Fraction(21, 2): 3}, unit=Unit.WORKING_HOURS)
    yield "percentile", times.percentile(Decimal("99.5"), method=PercentileMethod.LINEAR)
    yield "at-most", times.at_most(Decimal("1.5"))
    parts = {("a", Text("phần a", "part a")): 3}
    mix = Distribution.counted("mix", Text("cơ cấu", "mix"), parts, unstated=1, citation=CITED)
    yield "distribution", next(iter(mix.scores))
    yield "named", named_share(book.ELECTRONIC_RESULT, 7, 9, rounding=Rounding(1))
    yield "named-empty", named_share(book.PAID_ONLINE, 0, 0, when_empty=WhenEmpty.ZERO)
    yield "timely", timely(book.PUBLISHED_IN_TIME, [Revision("A", late=True), Revision("B", late=False)])
    savings = [saving(dong(1000).yearly(1, 1), dong(after).yearly(1, 1)) for after in (500, 1100)]
    yield "simplification", simplification(savings, name=Text("phương án", "the plan"))


def compared() -> Iterator[tuple[str, Score]]:
    before = published_rate(Text("chỉ số", "index"), Decimal("80.08"), citation=CITED)
    after = Score("x", Fraction(82664, 1000), Text("sau", "after"), unit=Unit.PERCENT, edition="sipas/x/2023-01-01")
    yield "change", change(before, after)
    yield (
        "change-rounded",
        change(
            Score("x", Fraction(80004, 1000), "X", unit=Unit.PERCENT), attrs.evolve(after, value=Fraction(82666, 1000))
        ),
    )
    now = PublishedFigure(Decimal("93.61"), "báo A", name=Text("sở", "departments"), period="2022")
    then = PublishedFigure(Decimal("90.65"), "báo B", name=Text("sở", "departments"), period="2021")
    stated = PublishedFigure(3, "báo A", name="chênh lệch", unit=Unit.PERCENTAGE_POINTS)
    yield "year-on-year", year_on_year(now, then, sources=Sources.MIXED, stated=stated)
    yield "gap", gap(SATISFACTION_2025, Decimal("83.94"))
    yield "pace", pace(SATISFACTION_2025, Decimal("83.94"), on=date(2024, 1, 1))
    yield "tasks", tasks_done(14, 19, name=Text("nhiệm vụ", "tasks"))


def inspected() -> Iterator[tuple[str, Score]]:
    items = [
        ChecklistItem("a", Text("niêm yết", "posting"), points=6, area=ChecklistArea.POSTING),
        ChecklistItem("b", Text("máy lấy số", "tickets"), points=4, area=ChecklistArea.EQUIPMENT),
        ChecklistItem("c", Text("màn hình", "screen"), points=3, area=ChecklistArea.EQUIPMENT),
    ]
    sheet = Checklist("phiếu", items, citation=CITED)
    given = {"approach": Approach.SURPRISE, "checklist": sheet}
    visit = Inspection(
        "xã A", date(2020, 3, 10), marks={"a": Decimal("4.5"), "c": 3}, not_applicable=["b"],
        findings=[Finding("a", "thiếu")], **given,
    )  # fmt: skip
    again = Inspection("xã A", date(2020, 3, 11), marks={"a": 6, "b": 1, "c": 0}, **given)
    yield "visit", inspection_score(visit)
    yield "quarter", quarter_scores([visit, again], ["xã A", "xã B"], FIRST).of("xã A")


GROUPS = {made.__name__: made for made in (evaluated, surveyed, indexed, counted, compared, inspected)}
TEXT = (Path(__file__).parents[2] / "cases" / "scores.txt").read_text(encoding="utf-8")
WRITTEN = {part.partition("\n")[0]: part.partition("\n")[2].splitlines() for part in TEXT.split("== ")[1:]}


def both(text: Text) -> str:
    return text.vi if text.vi == text.en else f"{text.vi} / {text.en}"


def fields(score: Score) -> Iterator[str]:
    yield f"{score.slug} = {score.value}, {score.unit.value}, {score.rounding.places} decimals"
    yield both(score.text)
    if score.maximum is not None:
        yield f"maximum {score.maximum}"
    if score.ratio is not None:
        yield f"ratio {both(score.ratio.text)}"
        yield f"of {both(score.ratio.of) or 'nothing named'}"
    if score.edition:
        yield f"edition {score.edition}"
    if score.citation is not None:
        yield f"citation {both(score.citation.label)}, {score.citation.confidence.value}"


def described(score: Score, margin: str = "") -> Iterator[str]:
    """Everything that a score says, a line a thing, its parts indented."""
    for line in fields(score):
        yield f"{margin}{line}"
    for note in score.notes:
        yield f"{margin}note {told(note)}"
    for step in score.steps:
        yield f"{margin}step {step.line()}"
        yield f"{margin}step {step.line(language='en')}"
    for part in score.parts:
        yield from described(part, f"{margin}  ")


def told(note: Note) -> str:
    return f"{note.slug}: {both(note.text)}"


@pytest.mark.parametrize("group", GROUPS)
def test_whole_scores(group: str) -> None:
    written = {name: lines for name, lines in WRITTEN.items() if name.startswith(f"{group} ")}
    assert {f"{group} {name}": list(described(score)) for name, score in GROUPS[group]()} == written


def test_every_score_written_down_is_compared() -> None:
    assert {name.partition(" ")[0] for name in WRITTEN} == set(GROUPS)


def test_the_ratios_behind_the_components_are_named() -> None:
    ratios = [
        on_time(resolved_in_time=5, in_process_in_time=3, received=10),
        online_services(partial=3, full=2, authority=8),
        feedback_satisfaction(cases=4, faulty=1),
        handling_satisfaction(received=10, overdue=2, disliked=1),
    ]
    assert [both(ratio.text) for ratio in ratios] == [
        "2.1 đúng hạn: 8/10 = 80,00% / 2.1 on time: 8/10 = 80.00%",
        "3.1 dịch vụ công trực tuyến: 5/8 = 62,50% / 3.1 online services: 5/8 = 62.50%",
        "5.3 hài lòng về xử lý phản ánh: 3/4 = 75,00% / 5.3 feedback satisfaction: 3/4 = 75.00%",
        "5.4 hài lòng về giải quyết: 7/10 = 70,00% / 5.4 handling satisfaction: 7/10 = 70.00%",
    ]
