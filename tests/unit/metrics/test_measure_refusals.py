"""What measures refuse, in whole sentences: which argument, what is allowed, what was given."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from motcua_lib import Quarter
from motcua_lib.book import named_shares as book
from motcua_lib.book.one_stop_evaluation import ONE_STOP_EVALUATION
from motcua_lib.book.par_index import GROUPS_2015, PAR_PROVINCES
from motcua_lib.book.service_index import SERVICE_INDEX
from motcua_lib.book.sipas import HARASSMENT, PRIORITY, SELECTED
from motcua_lib.errors import ArgumentTypeError, MetricError, MoneyError, MotcuaError, QuantityError
from motcua_lib.law import Text
from motcua_lib.metrics._evaluated import Basis, IndexTally
from motcua_lib.metrics._rates import RateSheet
from motcua_lib.metrics.ballots import Ballot, Dimension, tally_ballots
from motcua_lib.metrics.cases import Cut, case_series, case_statistics, case_statistics_by, form_06
from motcua_lib.metrics.changes import change, published_rate
from motcua_lib.metrics.choosing import Criterion, choose, most_grievances
from motcua_lib.metrics.cost import ComplianceCost, HiredService, OwnWork, WorkItem, lower_middle, saving
from motcua_lib.metrics.distinct import distinguish
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.estimates import checked_interval, with_intervals
from motcua_lib.metrics.evaluation import (
    Appraisal,
    Evaluation,
    Subject,
    YearMethod,
    ballot_shares,
    evaluate_agency,
    evaluate_official,
    evaluation_edition,
    evaluation_of_points,
    roll_up,
)
from motcua_lib.metrics.feedback import FeedbackCounts, feedback_counts
from motcua_lib.metrics.feedback import rates as feedback_rates
from motcua_lib.metrics.histogram import Histogram, hours_of, minutes_of
from motcua_lib.metrics.inspection import follow_up, inspection_score, quarter_scores, rounds
from motcua_lib.metrics.intervals import Sample, wilson
from motcua_lib.metrics.named_shares import Revision, named_share, named_shares, simplification, timely
from motcua_lib.metrics.papi import Province, dimension, reconcile
from motcua_lib.metrics.par_index import Adjustment, NoSurvey, par_group, par_index
from motcua_lib.metrics.rank_moves import Move, moved, moves
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.metrics.remarks import official_records
from motcua_lib.metrics.report import Scorecard, Section, feedback_section, timeliness_section
from motcua_lib.metrics.sample_sizes import cochran
from motcua_lib.metrics.samples import Cluster, Stratum, clustered, correlation, design_effect, kish
from motcua_lib.metrics.satisfaction import Method, RollUp, every_index, item_rate, item_rates, satisfaction
from motcua_lib.metrics.service_index import (
    counted_once,
    feedback_satisfaction,
    handling_satisfaction,
    on_time,
    online_services,
    score_sheet,
    service_index,
)
from motcua_lib.metrics.shares import Reading, expectations, published_shares, satisfied_throughout, shares
from motcua_lib.metrics.small_samples import SmallSample
from motcua_lib.metrics.spread import Deviation, Reach, distribution, spread
from motcua_lib.metrics.tally_tables import merge, tally_counts, tally_pairs
from motcua_lib.metrics.tallying import TallyBuilder, tally, tally_by, votes
from motcua_lib.metrics.targets import Published, Trend, pace
from motcua_lib.metrics.timeliness import CaseCounts, check_total, rate, rates, total_row
from motcua_lib.metrics.year_on_year import year_on_year
from motcua_lib.model.evaluation import Complaint, DossierMarks, Publicity, Timing, UnitFigures
from motcua_lib.model.figure import Figure
from motcua_lib.model.inspection import Approach, Checklist, ChecklistArea, ChecklistItem, Inspection
from motcua_lib.model.money import Money
from motcua_lib.model.par import ParItem, ParTree, PointSource
from motcua_lib.model.period import Period
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.remark import Cadence, Remark, Tone
from motcua_lib.model.scorecard import Score, Unit
from motcua_lib.model.tally import Tally
from motcua_lib.model.target import Target
from support.surveys import EDITION_2023, form, tallied

X: Any = "x"
HALF: Any = 0.5
DAY = date(2020, 3, 10)
FIRST = Quarter(2020, 1)
MAY = Period.month(2025, 5)
PERIOD: Any = {"since": FIRST.since, "until": FIRST.until}
HIGHER = Direction.HIGHER_IS_BETTER
SERVICE = SERVICE_INDEX.on(date(2026, 9, 26), issuer="thu-tuong")
PROVINCES = PAR_PROVINCES.on(date(2023, 6, 1), issuer="bo-noi-vu")
RATE = published_rate("sau", 82)
POINTS = Score("s", 8, "điểm")
TWO = form([2])
TALLY = tallied(TWO, (1, 0, 0, 3, 0), (0, 0, 1, 0, 1))
SHEET = Checklist("phiếu", [ChecklistItem("a", "A", points=6, area=ChecklistArea.POSTING)])
CRITERIA = [
    ParItem("1.1", "kế hoạch", maximum=4),
    ParItem("1.2", "điều tra", maximum=6, source=PointSource.SURVEY),
]
TREE = ParTree("thí dụ", [ParItem("1", "chỉ đạo", parts=CRITERIA)])
NOTHING = UnitFigures(Level.COMMUNE)
HALF_A_DAY = Part("a", "phần a", Figure.exactly(60))
HOURS = Histogram("t", "thời gian", {1: 3}, unit=Unit.WORKING_HOURS)
TREND = Trend("t", "mức", [Published(80, DAY, source="A"), Published(81, date(2021, 3, 1), source="B")])


def visit(unit: str = "xã A", day: date = DAY) -> Inspection:
    return Inspection(unit, day, approach=Approach.SURPRISE, checklist=SHEET, marks={"a": 6})


def mark(subject: str = "A", **given: Any) -> Evaluation:
    return evaluation_of_points(subject, points={"1": 2}, **{"kind": Subject.OFFICIAL, **PERIOD, **given})


def remark(official: str = "A", day: date = date(2020, 1, 6)) -> Remark:
    return Remark(official, day, cadence=Cadence.WEEKLY, tone=Tone.PRAISE)


def parts(*percents: Figure, **given: Any) -> Distribution:
    found = [Part(f"p{number}", f"phần {number}", percent) for number, percent in enumerate(percents, 1)]
    return Distribution("d", "cơ cấu", found, **{"total": 100, **given})


def dong(amount: int, currency: str = "VND") -> ComplianceCost:
    return ComplianceCost(other=[Money(amount, currency)])


def agency(*marks: DossierMarks, unit: UnitFigures = NOTHING) -> Evaluation:
    return evaluate_agency("Sở", marks, unit, **PERIOD)


REFUSED: list[tuple[Callable[[], object], type[MotcuaError], str]] = [
    (
        lambda: Criterion("r", X, wanted=HIGHER),
        ArgumentTypeError,
        "values must be a mapping from unit to value, not 'x'",
    ),
    (
        lambda: Criterion("r", {"A": HALF}, wanted=HIGHER),
        ArgumentTypeError,
        "the value of 'A' must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: Criterion("r", {}, wanted=HIGHER), MetricError, "there is no unit to rank"),
    (lambda: choose(X), ArgumentTypeError, "criteria must be a sequence of Criterion, not 'x'"),
    (lambda: choose([X]), ArgumentTypeError, "each of criteria must be Criterion, not 'x'"),
    (lambda: choose([]), MetricError, "a choice needs at least one rule"),
    (
        lambda: choose([Criterion("r", {"A": 1}, wanted=HIGHER), Criterion("q", {"B": 1}, wanted=HIGHER)]),
        MetricError,
        "the rule 'q' is not about the units of the first rule; apart are ['A', 'B']",
    ),
    (
        lambda: most_grievances({"A": HALF}),
        ArgumentTypeError,
        "the grievances of 'A' must be a whole number (int, not bool or float), not 0.5",
    ),
    (lambda: most_grievances({"A": -1}), MetricError, "the grievances of 'A' must be 0 or more, not -1"),
    (lambda: most_grievances(X), ArgumentTypeError, "values must be a mapping from unit to value, not 'x'"),
    (
        lambda: most_grievances({"A": 1, "B": 1}).unit,
        MetricError,
        "the units ['A', 'B'] are tied; state a further rule, or decide",
    ),
    (
        lambda: published_rate("x", HALF),
        ArgumentTypeError,
        "the percentage must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (lambda: published_rate("x", Decimal("NaN")), QuantityError, "the percentage must be finite, not Decimal('NaN')"),
    (lambda: change(X, RATE), ArgumentTypeError, "each score must be a Score, not 'x'"),
    (lambda: change(RATE, X), ArgumentTypeError, "each score must be a Score, not 'x'"),
    (
        lambda: change(RATE, POINTS),
        MetricError,
        "'điểm' is in points; a change in percentage points is one of percentages",
    ),
    (lambda: Ballot(X, DAY), ArgumentTypeError, "Ballot.answers must be a sequence, not 'x'"),
    (
        lambda: Ballot((1,), X),
        ArgumentTypeError,
        "Ballot.on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: tally_ballots([], TWO, by=X), ArgumentTypeError, "by must be a sequence of Dimension, not 'x'"),
    (lambda: tally_ballots([], TWO, by=[X]), ArgumentTypeError, "each of by must be Dimension, not 'x'"),
    (
        lambda: tally_ballots([], TWO, by=[], periods=X),
        ArgumentTypeError,
        "periods must be a sequence of Period, not 'x'",
    ),
    (
        lambda: tally_ballots([], TWO, by=[], periods=[MAY]),
        MetricError,
        "1 periods were given; Dimension.PERIOD needs periods, and periods need Dimension.PERIOD",
    ),
    (
        lambda: tally_ballots([], TWO, by=[Dimension.PERIOD]),
        MetricError,
        "0 periods were given; Dimension.PERIOD needs periods, and periods need Dimension.PERIOD",
    ),
    (
        lambda: tally_ballots([], TWO, by=[Dimension.PERIOD], periods=[MAY, Period.year(2025)]),
        MetricError,
        "the periods 2025 and 2025-05 overlap; a ballot belongs to one",
    ),
    (lambda: tally_ballots([X], TWO, by=[]), ArgumentTypeError, "ballot 1 must be a Ballot, not 'x'"),
    (
        lambda: tally_ballots([Ballot((4, 4), DAY)], TWO, by=[Dimension.PERIOD], periods=[MAY]),
        MetricError,
        "ballot 1 of 2020-03-10 lies in none of the periods; pass only the ballots that are asked for",
    ),
    (
        lambda: tally_ballots([Ballot((4,) * 33, DAY)], EDITION_2023, by=[]),
        MetricError,
        "ballot 1 of 2020-03-10 lies outside the period of the edition sipas, bo-noi-vu, [2023-01-01, 2024-01-01)",
    ),
    (
        lambda: on_time(resolved_in_time=X, in_process_in_time=1, received=3),
        ArgumentTypeError,
        "on_time.resolved_in_time must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: on_time(resolved_in_time=1, in_process_in_time=X, received=3),
        ArgumentTypeError,
        "on_time.in_process_in_time must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: on_time(resolved_in_time=1, in_process_in_time=1, received=X),
        ArgumentTypeError,
        "Ratio.denominator must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: on_time(resolved_in_time=2, in_process_in_time=2, received=3),
        MetricError,
        "the part 4 of '2.1 on time' is larger than its whole 3",
    ),
    (
        lambda: online_services(partial=X, full=1, authority=3),
        ArgumentTypeError,
        "online_services.partial must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: online_services(partial=1, full=X, authority=3),
        ArgumentTypeError,
        "online_services.full must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: online_services(partial=2, full=2, authority=3),
        MetricError,
        "the part 4 of '3.1 online services' is larger than its whole 3",
    ),
    (
        lambda: feedback_satisfaction(cases=X, faulty=1),
        ArgumentTypeError,
        "the whole of 5.3 must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: feedback_satisfaction(cases=1, faulty=X),
        ArgumentTypeError,
        "5.3.faulty must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: feedback_satisfaction(cases=1, faulty=2),
        MetricError,
        "the parts {'faulty': 2} of '5.3 feedback satisfaction' are together more than the whole 1",
    ),
    (
        lambda: handling_satisfaction(received=X, overdue=1, disliked=1),
        ArgumentTypeError,
        "the whole of 5.4 must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: handling_satisfaction(received=1, overdue=X, disliked=1),
        ArgumentTypeError,
        "5.4.overdue must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: handling_satisfaction(received=1, overdue=1, disliked=1),
        MetricError,
        "the parts {'overdue': 1, 'disliked': 1} of '5.4 handling satisfaction' are together more than the whole 1",
    ),
    (lambda: counted_once(X), ArgumentTypeError, "groups must be a sequence, not 'x'"),
    (lambda: counted_once([(1, [2])]), ArgumentTypeError, "each code of groups must be a str, not [(1, [2])]"),
    (lambda: service_index(X, SERVICE), ArgumentTypeError, "counts must be a mapping of components to counts, not 'x'"),
    (
        lambda: service_index({"2.1": X}, SERVICE),
        ArgumentTypeError,
        "counts['2.1'] must be a pair (numerator, denominator), a Ratio, or a PublishedFigure in percent, not 'x'",
    ),
    (
        lambda: service_index({"2.1": (X, 1)}, SERVICE),
        ArgumentTypeError,
        "the numerator of counts['2.1'] must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: service_index({"2.1": (1, X)}, SERVICE),
        ArgumentTypeError,
        "the denominator of counts['2.1'] must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: service_index({"2.1": (2, 1)}, SERVICE), MetricError, "the part 2 of '2.1' is larger than its whole 1"),
    (
        lambda: service_index({"2.2": (1, 1)}, SERVICE),
        MetricError,
        "'2.2' is shown beside 'Service index' and scores nothing; leave it out of the counts",
    ),
    (
        lambda: service_index({"9": (1, 1)}, SERVICE),
        MetricError,
        "'9' is no part of the index; its parts are ['1.1', '1.2', '1.3', '1.4', '2.1', '3.1', '3.2', "
        "'3.3', '3.5', '3.5b', '3.6', '4.1', '4.2', '4.3', '4.4', '4.5a', '4.5b', 'e-copies', '5.2', "
        "'5.3', '5.4']",
    ),
    (
        lambda: service_index({}, SERVICE),
        MetricError,
        "'Service index' needs the figures of at least one of its parts: ['1.1', '1.2', '1.3', '1.4', "
        "'2.1', '3.1', '3.2', '3.3', '3.5', '3.5b', '3.6', '4.1', '4.2', '4.3', '4.4', '4.5a', '4.5b', "
        "'e-copies', '5.2', '5.3', '5.4']",
    ),
    (lambda: service_index({"2.1": (1, 1)}, X), ArgumentTypeError, "ServiceIndex.edition must be Edition, not 'x'"),
    (
        lambda: service_index({"2.1": (1, 1)}, ONE_STOP_EVALUATION.editions[0]),
        ArgumentTypeError,
        "edition must be an edition of SERVICE_INDEX, not 'one-stop-evaluation, van-phong-chinh-phu, "
        "[2019-01-06, 2025-09-15)'",
    ),
    (
        lambda: service_index({"2.1": (1, 1)}, SERVICE).grade,
        MetricError,
        "the grade of 'Service index' may be any of ['excellent', 'good', 'fair', 'average', 'weak'], "
        "for ('1.1', '1.2', '1.3', '1.4', '3.1', '3.2', '3.3', '3.5', '3.5b', '3.6', '4.1', '4.2', "
        "'4.3', '4.4', '4.5a', '4.5b', 'e-copies', '5.2', '5.3', '5.4') are not scored",
    ),
    (
        lambda: service_index({"2.1": (1, 1)}, SERVICE).grouped("x"),
        MetricError,
        "'x' is no grouping of the index; there are ['portal', 'decision']",
    ),
    (
        lambda: score_sheet(X, SERVICE, grouping="portal"),
        ArgumentTypeError,
        "points must be a mapping of groups to points, not 'x'",
    ),
    (
        lambda: score_sheet({"online": HALF}, SERVICE, grouping="portal"),
        ArgumentTypeError,
        "points['online'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: score_sheet({"online": 13}, SERVICE, grouping="portal"),
        MetricError,
        "the points of 'online' must be 0 to 12, not 13",
    ),
    (
        lambda: score_sheet({"x": 1, "online": -1}, SERVICE, grouping="portal"),
        MetricError,
        "'Service index' has 2 faults: 'x' is no part of the index; its parts are ['transparency', "
        "'progress', 'online', 'payment', 'digitisation', 'satisfaction']; the points of 'online' must "
        "be 0 to 12, not -1",
    ),
    (
        lambda: score_sheet({}, SERVICE, grouping="portal"),
        MetricError,
        "'Service index' needs the figures of at least one of its parts: ['transparency', 'progress', "
        "'online', 'payment', 'digitisation', 'satisfaction']",
    ),
    (
        lambda: score_sheet({"online": 1}, SERVICE, grouping="x"),
        MetricError,
        "'x' is no grouping of the index; there are ['portal', 'decision']",
    ),
    (
        lambda: score_sheet({"online": 1}, ONE_STOP_EVALUATION.editions[0], grouping="portal"),
        ArgumentTypeError,
        "edition must be an edition of SERVICE_INDEX, not 'one-stop-evaluation, van-phong-chinh-phu, "
        "[2019-01-06, 2025-09-15)'",
    ),
    (
        lambda: Adjustment(HALF, "x"),
        ArgumentTypeError,
        "Adjustment.points must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_index(TREE, X, survey={"1.2": 1}),
        ArgumentTypeError,
        "appraised must be a mapping of criteria to points, not 'x'",
    ),
    (
        lambda: par_index(TREE, {"1.1": HALF}, survey={"1.2": 1}),
        ArgumentTypeError,
        "appraised['1.1'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey=X),
        ArgumentTypeError,
        "survey must be a mapping of criteria to points, or NoSurvey.HELD when there was none, not 'x'",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": HALF}),
        ArgumentTypeError,
        "survey['1.2'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, self_assessed=X),
        ArgumentTypeError,
        "self_assessed must be a mapping of criteria to points, not 'x'",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, self_assessed={"1.1": HALF}),
        ArgumentTypeError,
        "self_assessed['1.1'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_index(TREE, {"1.1": 5}, survey={"1.2": -1}),
        MetricError,
        "'thí dụ' has 2 faults: the points of '1.1' must be 0 to 4, not 5; the points of '1.2' must be 0 to 6, not -1",
    ),
    (
        lambda: par_index(TREE, {"1.2": 1}, survey={"1.1": 1}),
        MetricError,
        "'thí dụ' has 4 faults: '1.2' in appraised is no item of the tree 'thí dụ' that takes it; '1.1' "
        "in survey is no item of the tree 'thí dụ' that takes it; the criterion '1.1' has no points from"
        " self-assessment and appraisal, and is not named as not applicable; the criterion '1.2' has no "
        "points from survey, and is not named as not applicable",
    ),
    (
        lambda: par_index(TREE, {}, survey=NoSurvey.HELD),
        MetricError,
        "the criterion '1.1' has no points from self-assessment and appraisal, and is not named as not applicable",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, not_applicable=X),
        ArgumentTypeError,
        "not_applicable must be a mapping to reasons, not 'x'",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, not_applicable={"1.1": X}),
        MetricError,
        "the criterion '1.1' does not apply, but has points in appraised",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, not_applicable={"9": X}),
        MetricError,
        "'9' in not_applicable is no item of the tree 'thí dụ' that takes it",
    ),
    (
        lambda: par_index(TREE, {}, survey=NoSurvey.HELD, not_applicable={"1": X}),
        MetricError,
        "nothing applies to 'thí dụ', so there is no maximum to score against",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, adjustments=X),
        ArgumentTypeError,
        "adjustments must be a sequence of Adjustment, not 'x'",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, adjustments=[Adjustment(1, "x")]),
        MetricError,
        "how bonus and penalty points are added stands in no source; choose adjusting: ['POINTS', 'INDEX']",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}).self_index,
        MetricError,
        "the criterion '1.1' has no points from self-assessment, and is not named as not applicable",
    ),
    (
        lambda: par_group(HALF, PROVINCES, bands=GROUPS_2015),
        ArgumentTypeError,
        "the index must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_group(90, PROVINCES),
        MetricError,
        "no source gives the groups of 'PAR Index of provinces 2022'; pass bands, such as GROUPS_2015",
    ),
    (
        lambda: spread(X, Deviation.POPULATION),
        ArgumentTypeError,
        "values must be a mapping of units to figures, not 'x'",
    ),
    (
        lambda: spread({"A": HALF}, Deviation.POPULATION),
        ArgumentTypeError,
        "values['A'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: spread({"A": 1}, Deviation.SAMPLE), MetricError, "statistics over units need at least 2 of them, not 1"),
    (lambda: spread({}, Deviation.POPULATION), MetricError, "statistics over units need at least 1 of them, not 0"),
    (lambda: spread({"A": 1}, X), ArgumentTypeError, "Spread.deviation must be Deviation, not 'x'"),
    (
        lambda: spread({"A": 1}, Deviation.POPULATION).share(HALF, Reach.ABOVE),
        ArgumentTypeError,
        "the threshold must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: spread({"A": 1}, Deviation.POPULATION).share(1, X), ArgumentTypeError, "reach must be a Reach, not 'x'"),
    (lambda: distribution(X, GROUPS_2015), ArgumentTypeError, "values must be a mapping of units to figures, not 'x'"),
    (
        lambda: distribution({"A": HALF}, GROUPS_2015),
        ArgumentTypeError,
        "values['A'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: quarter_scores(X, ["xã A"], FIRST),
        ArgumentTypeError,
        "inspections must be a sequence of Inspection, not 'x'",
    ),
    (
        lambda: quarter_scores([X], ["xã A"], FIRST),
        ArgumentTypeError,
        "each of inspections must be Inspection, not 'x'",
    ),
    (lambda: quarter_scores([], X, FIRST), ArgumentTypeError, "units must be a sequence of str, not 'x'"),
    (lambda: quarter_scores([], ["xã A"], X), ArgumentTypeError, "quarter must be a Quarter, not 'x'"),
    (
        lambda: quarter_scores([], ["xã A", "xã A"], FIRST),
        MetricError,
        "the units to score are one or more, each named once, not ('xã A', 'xã A')",
    ),
    (
        lambda: quarter_scores([visit("xã B")], ["xã A"], FIRST),
        MetricError,
        "the visit to 'xã B' on 2020-03-10 is to no unit of the list, or outside quý 1/2020",
    ),
    (
        lambda: quarter_scores([visit(), visit(day=date(2020, 4, 1)), visit("xã C")], ["xã A"], FIRST),
        MetricError,
        "'quý 1/2020' has 2 faults: the visit to 'xã A' on 2020-04-01 is to no unit of the list, or "
        "outside quý 1/2020; the visit to 'xã C' on 2020-03-10 is to no unit of the list, or outside quý"
        " 1/2020",
    ),
    (
        lambda: quarter_scores([], ["xã A"], FIRST).of("xã A"),
        MetricError,
        "'xã A' has no score in quý 1/2020; not visited: ('xã A',)",
    ),
    (lambda: rounds(X), ArgumentTypeError, "inspections must be a sequence of Inspection, not 'x'"),
    (lambda: rounds([X]), ArgumentTypeError, "each of inspections must be Inspection, not 'x'"),
    (lambda: follow_up(X, DAY), ArgumentTypeError, "inspections must be a sequence of Inspection, not 'x'"),
    (
        lambda: follow_up([], X),
        ArgumentTypeError,
        "day must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: official_records(X, []), ArgumentTypeError, "evaluations must be a sequence of Evaluation, not 'x'"),
    (lambda: official_records([X], []), ArgumentTypeError, "each of evaluations must be Evaluation, not 'x'"),
    (lambda: official_records([mark()], X), ArgumentTypeError, "remarks must be a sequence of Remark, not 'x'"),
    (lambda: official_records([mark()], [X]), ArgumentTypeError, "each of remarks must be Remark, not 'x'"),
    (
        lambda: official_records([], []),
        MetricError,
        "remarks are rolled up with evaluations of officials, each once, of one period, not []",
    ),
    (
        lambda: official_records([mark(), mark()], []),
        MetricError,
        "remarks are rolled up with evaluations of officials, each once, of one period, not ['A, "
        "2020-01-01', 'A, 2020-01-01']",
    ),
    (
        lambda: official_records([mark()], [remark(), remark()]),
        MetricError,
        "there are two remarks on 'A' for the week or month from 2020-01-06",
    ),
    (
        lambda: official_records([mark()], [remark("B"), remark(day=date(2020, 3, 30))]),
        MetricError,
        "'remarks' has 2 faults: the remark on 'B' that ends on 2020-01-12 belongs to no evaluation from"
        " 2020-01-01 to 2020-04-01; the remark on 'A' that ends on 2020-04-05 belongs to no evaluation "
        "from 2020-01-01 to 2020-04-01",
    ),
    (lambda: dimension("d", "x", X), ArgumentTypeError, "parts must be a sequence, not 'x'"),
    (
        lambda: dimension("d", "x", [HALF]),
        ArgumentTypeError,
        "each of parts must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: dimension("d", "x", []), MetricError, "a sum needs at least one part"),
    (lambda: dimension("d", "x", [11]), MetricError, "the dimension 'x' must lie from 1 to 10, not 11"),
    (
        lambda: dimension("d", "x", [5], published=HALF),
        ArgumentTypeError,
        "the published total must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: reconcile("x", [HALF], 5),
        ArgumentTypeError,
        "each of parts must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: reconcile("x", [5], HALF),
        ArgumentTypeError,
        "the published total must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: Province("x", X), ArgumentTypeError, "Province.scores must be a sequence, not 'x'"),
    (
        lambda: Province("x", [HALF]),
        ArgumentTypeError,
        "each of Province.scores must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: Province("x", [5]),
        MetricError,
        "there are 8 dimensions of PAPI, not 1; a province without data is left blank with none",
    ),
    (lambda: Province("x", [5] * 7 + [0]), MetricError, "the dimension 'e-governance' must lie from 1 to 10, not 0"),
    (lambda: Province("x").total(), MetricError, "'x' has no data, so it has no total; it is left blank"),
    (lambda: shares(TALLY, 3), MetricError, "'form' has no item 3; its items are 1 to 2"),
    (lambda: shares(Tally.empty(TWO), 2), MetricError, "'form' has no valid answer to item-2, so there is no rate"),
    (lambda: expectations(TALLY, reading=X), ArgumentTypeError, "reading must be a Reading, not 'x'"),
    (
        lambda: expectations(votes([1], HARASSMENT), reading=Reading.PRIORITY),
        MetricError,
        "the scale 1 không có · 2 một số · 3 nhiều counts no level, so it has shares and no rate",
    ),
    (
        lambda: expectations(tallied(form([1], scale=PRIORITY), (1, 1, 1)), reading=Reading.SELECTED),
        MetricError,
        "'selected' reads a scale of one level, 'priority' has 3",
    ),
    (
        lambda: expectations(tallied(form([2], scale=SELECTED), (5,), (6,)), reading=Reading.SELECTED, most=X),
        ArgumentTypeError,
        "most must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: expectations(tallied(form([2], scale=SELECTED), (5,), (6,)), reading=Reading.SELECTED, most=1),
        MetricError,
        "11 contents were selected by 6 persons, who may select 1 each",
    ),
    (
        lambda: expectations(Tally.empty(form([2], scale=SELECTED)), reading=Reading.SELECTED),
        MetricError,
        "'form' has no valid answer to item-1, item-2, so there is no rate",
    ),
    (
        lambda: satisfied_throughout(TALLY),
        MetricError,
        "who was satisfied throughout is not known for 'form'; count whole rows, not single answers",
    ),
    (
        lambda: satisfied_throughout(tally([(None, 99)], TWO)),
        MetricError,
        "'form' has no valid answer to any item, so there is no rate",
    ),
    (lambda: published_shares({}, name="x"), MetricError, "'x' has no part"),
    (
        lambda: published_shares({"a": HALF}, name="x"),
        ArgumentTypeError,
        "the share 'a' must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (
        lambda: published_shares({"a": 1}, name="x", whole=HALF),
        ArgumentTypeError,
        "the whole must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (lambda: published_shares({"a": -1}, name="x"), MetricError, "the share 'a' must be 0 or more, not -1"),
    (
        lambda: published_shares({"a": 60, "b": 50}, name="x"),
        MetricError,
        "the parts of 'x' sum to 110, 10 above 100, which rounding does not explain",
    ),
    (lambda: tally(X, TWO), ArgumentTypeError, "rows must be an iterable of rows, each a sequence of answers, not 'x'"),
    (lambda: tally([5], TWO), ArgumentTypeError, "row 1 must be a sequence of 2 answers, not 5"),
    (lambda: tally([[4]], TWO), MetricError, "row 1 has 1 answers; 'form' has 2 items"),
    (
        lambda: tally([[4, 9], [4, 4]], TWO),
        MetricError,
        "row 1, item 2: 9 is no answer on the scale 1 1 · 2 2 · 3 3 · 4 4 · 5 5; None or 0 stands for a "
        "blank, 99 for no experience",
    ),
    (lambda: tally([[4, 9, 4], [4, 4]], TWO), MetricError, "row 1 has 3 answers; 'form' has 2 items"),
    (lambda: tally([], X), ArgumentTypeError, "form must be a Questionnaire or an Edition of a Survey, not 'x'"),
    (
        lambda: votes([9], HARASSMENT),
        MetricError,
        "row 1, item 1: 9 is no answer on the scale 1 không có · 2 một số · 3 nhiều; None or 0 stands "
        "for a blank, 99 for no experience",
    ),
    (lambda: tally_by([5], TWO), ArgumentTypeError, "record 1 must be a tuple of two, not 5"),
    (lambda: TallyBuilder(X), ArgumentTypeError, "form must be a Questionnaire or an Edition of a Survey, not 'x'"),
    (lambda: tally_pairs([5], TWO, respondents=1), ArgumentTypeError, "record 1 must be a tuple of 2, not 5"),
    (
        lambda: tally_pairs([(3, 4)], TWO, respondents=1),
        MetricError,
        "record 1: 'form' has no item 3; its items are 1 to 2",
    ),
    (
        lambda: tally_pairs([(1, 9)], TWO, respondents=1),
        MetricError,
        "record 1, item 1: 9 is no answer on the scale 1 1 · 2 2 · 3 3 · 4 4 · 5 5; None or 0 stands for"
        " a blank, 99 for no experience",
    ),
    (
        lambda: tally_pairs([], TWO, respondents=X),
        ArgumentTypeError,
        "respondents must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: tally_pairs([(1, 4), (2, 4)], TWO, respondents=0),
        MetricError,
        "'the tally of form' has 2 faults: item 1 has 1 answers, blanks included, of 0 respondents; item"
        " 2 has 1 answers, blanks included, of 0 respondents",
    ),
    (
        lambda: tally_pairs([], X, respondents=0),
        ArgumentTypeError,
        "form must be a Questionnaire or an Edition of a Survey, not 'x'",
    ),
    (lambda: tally_counts([5], TWO), ArgumentTypeError, "record 1 must be a tuple of 3, not 5"),
    (
        lambda: tally_counts([(1, 4, 1)], TWO),
        MetricError,
        "no record gives a count for the items [2] of 'form'; give a count of 0 where nobody answered",
    ),
    (
        lambda: tally_counts([(1, 4, 1), (1, 4, 1)], TWO),
        MetricError,
        "record 2: item 1, answer 4 stands twice; give each count once",
    ),
    (
        lambda: tally_counts([(1, 4, X)], TWO),
        ArgumentTypeError,
        "the count of record 1, item 1 must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: tally_counts([(1, 4, 1), (2, 4, 3)], TWO),
        MetricError,
        "the items of 'form' have from 1 to 3 answers, blanks included; pass respondents=, and what is "
        "missing counts as left blank",
    ),
    (
        lambda: tally_counts([(1, 4, 1), (2, 4, 1)], TWO, respondents=X),
        ArgumentTypeError,
        "respondents must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: merge(X), ArgumentTypeError, "tallies must be a sequence of Tally, not 'x'"),
    (lambda: merge([X]), ArgumentTypeError, "each of tallies must be Tally, not 'x'"),
    (
        lambda: merge([]),
        MetricError,
        "a merged tally needs at least one tally; the tally of nobody is Tally.empty(form)",
    ),
    (
        lambda: Distribution("d", "cơ cấu", X, total=1),
        ArgumentTypeError,
        "Distribution.parts must be a sequence of Part, not 'x'",
    ),
    (
        lambda: Distribution("d", "cơ cấu", [X], total=1),
        ArgumentTypeError,
        "each of Distribution.parts must be Part, not 'x'",
    ),
    (
        lambda: Distribution("d", "cơ cấu", [HALF_A_DAY, HALF_A_DAY], total=1),
        MetricError,
        "the part 'a' of 'cơ cấu' is given twice",
    ),
    (
        lambda: Distribution("d", "cơ cấu", [HALF_A_DAY], total=HALF),
        ArgumentTypeError,
        "Distribution.total must be a whole number (int, not bool or float), not 0.5",
    ),
    (
        lambda: Distribution("d", "cơ cấu", [HALF_A_DAY], total=1)["x"],
        MetricError,
        "'cơ cấu' has no part 'x'; its parts are a",
    ),
    (
        lambda: Distribution("d", "cơ cấu", [], total=1)["x"],
        MetricError,
        "'cơ cấu' has no part 'x'; its parts are none",
    ),
    (lambda: parts(Figure.exactly(101)), MetricError, "the share of 'phần 1' must lie from 0% to 100%, not 101%"),
    (
        lambda: parts(Figure.more_than(60), Figure.exactly(41)),
        MetricError,
        "the shares of 'cơ cấu' add up to more than 101%, and the whole is 100%",
    ),
    (
        lambda: parts(Figure.exactly(60)) + Distribution("e", "khác", [], total=1),
        MetricError,
        "'cơ cấu' and 'khác' are not divided into the same parts, so they do not add up",
    ),
    (
        lambda: Distribution.counted("d", "cơ cấu", {("a", Text(X, X)): HALF}),
        ArgumentTypeError,
        "the count of 'a' must be a whole number (int, not bool or float), not 0.5",
    ),
    (
        lambda: Distribution.counted("d", "cơ cấu", {}, unstated=HALF),
        ArgumentTypeError,
        "the count of the unstated must be a whole number (int, not bool or float), not 0.5",
    ),
    (
        lambda: Distribution.counted("d", "cơ cấu", {("a", Text(X, X)): -1}),
        MetricError,
        "the count of 'a' must be 0 or more, not -1",
    ),
    (
        lambda: Histogram("t", "t", {HALF: 1}, unit=Unit.COUNT),
        ArgumentTypeError,
        "each value of Histogram.values must be an int, a decimal.Decimal or a fractions.Fraction, which"
        " are exact, not 0.5",
    ),
    (
        lambda: Histogram("t", "t", {1: HALF}, unit=Unit.COUNT),
        ArgumentTypeError,
        "how often a value of Histogram.values occurred must be a whole number (int, not bool or float), not 0.5",
    ),
    (
        lambda: Histogram("t", "t", {-1: 1}, unit=Unit.COUNT),
        MetricError,
        "each value of a histogram must be 0 or more, not -1",
    ),
    (
        lambda: Histogram("t", "t", {1: 1}, unit=Unit.COUNT, unstated=X),
        ArgumentTypeError,
        "Histogram.unstated must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: Histogram("t", "thời gian", {}, unit=Unit.COUNT).mean(),
        MetricError,
        "no value of 'thời gian' was recorded, so it has no mean and no percentile",
    ),
    (
        lambda: HOURS.percentile(HALF),
        ArgumentTypeError,
        "the percentile must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: HOURS.percentile(0), MetricError, "a percentile must be more than 0 and at most 100, not 0"),
    (lambda: HOURS.percentile(101), MetricError, "a percentile must be more than 0 and at most 100, not 101"),
    (
        lambda: HOURS.at_most(HALF),
        ArgumentTypeError,
        "the limit must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (lambda: HOURS.at_place(4), MetricError, "there is no place 4 among 3 values"),
    (
        lambda: HOURS + Histogram("u", "t", {}, unit=Unit.WORKING_HOURS),
        MetricError,
        "histograms of 't' and 'u' do not add up",
    ),
    (
        lambda: Histogram("t", "thời gian", {}, unit=Unit.COUNT).at_most(1),
        MetricError,
        "'thời gian, at most 1' has a denominator of 0, so there is no share; the measure must state a rule for that",
    ),
    (
        lambda: FeedbackCounts(X),
        ArgumentTypeError,
        "FeedbackCounts.received must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: FeedbackCounts(1, accepted=X),
        ArgumentTypeError,
        "FeedbackCounts.accepted must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: FeedbackCounts(1, accepted=2),
        MetricError,
        "the part 2 of 'FeedbackCounts.accepted' is larger than its whole 1",
    ),
    (
        lambda: FeedbackCounts(3, on_procedures=2, on_officials=2),
        MetricError,
        "the kinds of feedback add up to 4, more than the 3 received",
    ),
    (
        lambda: FeedbackCounts(1, accepted=2, on_procedures=2),
        MetricError,
        "'the counts of feedback' has 3 faults: the part 2 of 'FeedbackCounts.accepted' is larger than "
        "its whole 1; the part 2 of 'FeedbackCounts.on_procedures' is larger than its whole 1; the kinds"
        " of feedback add up to 2, more than the 1 received",
    ),
    (lambda: feedback_counts([X], MAY), ArgumentTypeError, "each of records must be FeedbackRecord, not 'x'"),
    (lambda: feedback_counts([], X), ArgumentTypeError, "each of period must be Period, not 'x'"),
    (lambda: feedback_rates(X), ArgumentTypeError, "counts must be FeedbackCounts, not 'x'"),
    (lambda: feedback_rates(FeedbackCounts(1))["x"], MetricError, "there is no rate 'x' here; there are: none"),
    (
        lambda: evaluation_edition(X, DAY),
        ArgumentTypeError,
        "a bound of the period must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: evaluation_edition(DAY, X),
        ArgumentTypeError,
        "a bound of the period must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: evaluation_edition(DAY, DAY), MetricError, "a period must end after it starts: 2020-03-10 to 2020-03-10"),
    (
        lambda: evaluation_edition(date(2018, 12, 31), DAY),
        MetricError,
        "the nine indices apply from 2019-01-06, so they do not cover 2018-12-31",
    ),
    (
        lambda: evaluation_edition(date(2025, 9, 1), date(2025, 9, 16)),
        MetricError,
        "the nine indices end before 2025-09-15, so they do not cover 2025-09-15; in their place: Decree"
        " 118/2025, art. 28 and following, and Circular 03/2025/TT-VPCP; evaluation by the real-time "
        "service index",
    ),
    (
        lambda: evaluate_agency("Sở", X, NOTHING, **PERIOD),
        ArgumentTypeError,
        "dossiers must be a sequence of DossierMarks, not 'x'",
    ),
    (
        lambda: evaluate_agency("Sở", [X], NOTHING, **PERIOD),
        ArgumentTypeError,
        "each of dossiers must be DossierMarks, not 'x'",
    ),
    (lambda: evaluate_agency("Sở", [], X, **PERIOD), ArgumentTypeError, "unit must be UnitFigures, not 'x'"),
    (
        agency,
        MetricError,
        "nothing is known of 'Sở' from 2020-01-01 to 2020-04-01; an evaluation needs the data of at least one index",
    ),
    (
        lambda: agency(DossierMarks("H1", contacts=0), DossierMarks("H1", contacts=0)),
        MetricError,
        "the dossiers ['H1'] are given more than once; combine the ballots of one dossier first",
    ),
    (
        lambda: agency(
            DossierMarks("H1", publicity=Publicity.ONE), unit=UnitFigures(Level.COMMUNE, publicity=Publicity.ONE)
        ),
        MetricError,
        "index 6 of 'Sở' is given by its dossiers and by its unit figures; give it once",
    ),
    (
        lambda: agency(DossierMarks("H7", total_time=Timing.LATE, complaint=Complaint.NONE)),
        MetricError,
        "the dossier 'H7' was late without a complaint, for which index 7 names no points; choose "
        "late_attitude: ['LEFT_OUT', 'NO_POINTS']",
    ),
    (
        lambda: evaluate_official("A", [X], agency="Sở", **PERIOD),
        ArgumentTypeError,
        "each of dossiers must be DossierMarks, not 'x'",
    ),
    (
        lambda: evaluate_official("A", [], agency="Sở", **PERIOD),
        MetricError,
        "nothing is known of 'A' from 2020-01-01 to 2020-04-01; an evaluation needs the data of at least one index",
    ),
    (
        lambda: evaluation_of_points("A", Subject.OFFICIAL, X, **PERIOD),
        ArgumentTypeError,
        "points must be a mapping of indices to points, not 'x'",
    ),
    (
        lambda: evaluation_of_points("A", Subject.OFFICIAL, {"1": HALF}, **PERIOD),
        ArgumentTypeError,
        "points['1'] must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: evaluation_of_points("A", Subject.OFFICIAL, {"1": 3, "5": 1}, **PERIOD),
        MetricError,
        "'A' has 2 faults: the points of 'index 1' must be 0 to 2, not 3; '5' is no part of the index; "
        "its parts are ['1', '2', '3', '4', '7']",
    ),
    (
        lambda: evaluation_of_points("A", Subject.OFFICIAL, {}, **PERIOD),
        MetricError,
        "nothing is known of 'A' from 2020-01-01 to 2020-04-01; an evaluation needs the data of at least one index",
    ),
    (
        lambda: ballot_shares(not_satisfied=X, satisfied=1, very_satisfied=1),
        ArgumentTypeError,
        "Ratio.numerator must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: ballot_shares(not_satisfied=0, satisfied=0, very_satisfied=0),
        MetricError,
        "'not satisfied' has a denominator of 0, so there is no share; the measure must state a rule for that",
    ),
    (
        lambda: Appraisal(mark(), mark("B")),
        MetricError,
        "a self-score and an appraisal are of one subject, period and edition, not A, 2020-01-01 to "
        "2020-04-01 and B, 2020-01-01 to 2020-04-01",
    ),
    (
        lambda: roll_up(X, method=YearMethod.POOLED),
        ArgumentTypeError,
        "quarters must be a sequence of Evaluation, not 'x'",
    ),
    (lambda: roll_up([X], method=YearMethod.POOLED), ArgumentTypeError, "each of quarters must be Evaluation, not 'x'"),
    (lambda: roll_up([mark()], method=X), ArgumentTypeError, "method must be a YearMethod, not 'x'"),
    (
        lambda: roll_up([mark()], method=YearMethod.QUARTER_MEAN, unit=NOTHING),
        MetricError,
        "the method 'quarter-mean' takes indices from the quarters; figures of the unit have no place",
    ),
    (
        lambda: roll_up([mark(), mark()], method=YearMethod.QUARTER_MEAN),
        MetricError,
        "a year is made of different quarters of one year and one subject, not ['A, 2020-01-01', 'A, 2020-01-01']",
    ),
    (
        lambda: roll_up([], method=YearMethod.QUARTER_MEAN),
        MetricError,
        "a year is made of different quarters of one year and one subject, not []",
    ),
    (
        lambda: roll_up([mark(until=date(2020, 5, 1))], method=YearMethod.QUARTER_MEAN),
        MetricError,
        "2020-01-01 to 2020-05-01 is no quarter; only whole quarters are rolled up",
    ),
    (
        lambda: roll_up([mark()], method=YearMethod.POOLED),
        MetricError,
        "index 1 of 'A' was put down as points without dossiers, which cannot be pooled",
    ),
    (
        lambda: roll_up([agency(DossierMarks("H1", contacts=0))], method=YearMethod.POOLED),
        MetricError,
        "to pool the quarters of 'Sở' pass the figures of the unit over the year, for the points of a "
        "unit do not add up",
    ),
    (
        lambda: roll_up(
            [agency(DossierMarks("H1", publicity=Publicity.ONE))],
            method=YearMethod.POOLED,
            unit=UnitFigures(Level.COMMUNE, publicity=Publicity.ONE),
        ),
        MetricError,
        "index 6 of 'Sở' is given by its dossiers and by its unit figures; give it once",
    ),
    (lambda: year_on_year(X, RATE), ArgumentTypeError, "after must be a PublishedFigure or a Score, not 'x'"),
    (lambda: year_on_year(RATE, X), ArgumentTypeError, "before must be a PublishedFigure or a Score, not 'x'"),
    (lambda: year_on_year(RATE, RATE, sources=X), ArgumentTypeError, "sources must be a Sources, not 'x'"),
    (
        lambda: year_on_year(RATE, POINTS),
        MetricError,
        "sau: 82% and điểm: 8.00 points are measured in different units and have no difference",
    ),
    (
        lambda: year_on_year(RATE, RATE, stated=PublishedFigure(3, "báo A")),
        MetricError,
        "figure: 3% (báo A) and percentage points are measured in different units and have no difference",
    ),
    (
        lambda: year_on_year(PublishedFigure(3, "báo A"), PublishedFigure(3, "báo B")),
        MetricError,
        "figure: 3% (báo A) and figure: 3% (báo B) come from different sources, whose difference may "
        "mean nothing; pass sources=Sources.MIXED to take it all the same",
    ),
    (lambda: with_intervals(X, {}), ArgumentTypeError, "score must be a Score, not 'x'"),
    (
        lambda: with_intervals(RATE, X),
        ArgumentTypeError,
        "intervals must be a mapping from the slug of a share to its interval, not 'x'",
    ),
    (
        lambda: with_intervals(RATE, {"x": wilson(Sample(7, 50))}),
        MetricError,
        "'x' is no part of the index; its parts are ['published']",
    ),
    (
        lambda: with_intervals(RATE, {"published": X}),
        ArgumentTypeError,
        "the interval of 'published' must be an Interval, not 'x'",
    ),
    (
        lambda: with_intervals(RATE, {"published": wilson(Sample(7, 50))}),
        MetricError,
        "the interval '14,00% (6,95–26,19%, độ tin cậy 95%, wilson)' is not of the share that 'sau: 82%' shows",
    ),
    (lambda: named_share(X, 1, 2), ArgumentTypeError, "rule must be a ShareRule, not 'x'"),
    (
        lambda: named_share(book.PAID_ONLINE, X, 2),
        ArgumentTypeError,
        "Ratio.numerator must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: named_share(book.PAID_ONLINE, 3, 2),
        MetricError,
        "the part 3 of 'dossiers paid online (3.6)' is larger than its whole 2",
    ),
    (
        lambda: named_share(book.PAID_ONLINE, 0, 0),
        MetricError,
        "'dossiers paid online (3.6)' has a denominator of 0, so there is no share; the measure must "
        "state a rule for that",
    ),
    (
        lambda: named_shares({book.PAID_ONLINE: (1, 0)}),
        MetricError,
        "the part 1 of 'dossiers paid online (3.6)' is larger than its whole 0",
    ),
    (lambda: Revision(X, late=X), ArgumentTypeError, "Revision.late must be bool, not 'x'"),
    (lambda: timely(book.PUBLISHED_IN_TIME, X), ArgumentTypeError, "revisions must be a sequence of Revision, not 'x'"),
    (lambda: timely(book.PUBLISHED_IN_TIME, [X]), ArgumentTypeError, "each of revisions must be Revision, not 'x'"),
    (
        lambda: timely(book.PUBLISHED_IN_TIME, []),
        MetricError,
        "'procedures published in time (1.2)' has a denominator of 0, so there is no share; the measure "
        "must state a rule for that",
    ),
    (lambda: simplification(X), ArgumentTypeError, "savings must be a sequence of Saving, not 'x'"),
    (lambda: simplification([X]), ArgumentTypeError, "each of savings must be Saving, not 'x'"),
    (lambda: simplification([]), MetricError, "the saving of a plan needs at least one simplification"),
    (
        lambda: OwnWork(HALF, Money(1, "VND")),
        ArgumentTypeError,
        "OwnWork.hours must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (lambda: OwnWork(-1, Money(1, "VND")), QuantityError, "OwnWork.hours must be 0 or more, not -1"),
    (lambda: OwnWork(1, X), ArgumentTypeError, "OwnWork.hourly_income must be Money, not 'x'"),
    (lambda: OwnWork(1, Money.signed(-1, "VND")), MoneyError, "OwnWork.hourly_income must be 0 or more, not -1 VND"),
    (lambda: HiredService(X), ArgumentTypeError, "HiredService.price must be Money, not 'x'"),
    (lambda: HiredService(Money.signed(-1, "VND")), MoneyError, "HiredService.price must be 0 or more, not -1 VND"),
    (lambda: WorkItem("x", X), ArgumentTypeError, "WorkItem.labour must be OwnWork or HiredService, not 'x'"),
    (
        lambda: WorkItem("x", HiredService(Money(1, "VND")), expenses=X),
        ArgumentTypeError,
        "WorkItem.expenses must be a sequence of Money, not 'x'",
    ),
    (
        lambda: WorkItem("x", HiredService(Money(1, "VND")), expenses=[Money.signed(-1, "VND")]),
        MoneyError,
        "each of WorkItem.expenses must be 0 or more, not -1 VND",
    ),
    (lambda: ComplianceCost(X), ArgumentTypeError, "ComplianceCost.work must be a sequence of WorkItem, not 'x'"),
    (lambda: ComplianceCost(fees=X), ArgumentTypeError, "ComplianceCost.fees must be a sequence of Money, not 'x'"),
    (lambda: ComplianceCost(other=X), ArgumentTypeError, "ComplianceCost.other must be a sequence of Money, not 'x'"),
    (
        lambda: ComplianceCost(fees=[Money.signed(-1, "VND")]),
        MoneyError,
        "each of ComplianceCost.fees must be 0 or more, not -1 VND",
    ),
    (
        ComplianceCost,
        MoneyError,
        "a compliance cost needs at least one work item, fee or other cost; state a free procedure as a "
        "fee of 0 in its currency",
    ),
    (
        lambda: dong(1).yearly(HALF, 1),
        ArgumentTypeError,
        "the number of times a year must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (lambda: dong(1).yearly(-1, 1), QuantityError, "the number of times a year must be 0 or more, not -1"),
    (
        lambda: dong(1).yearly(1, HALF),
        ArgumentTypeError,
        "the number of subjects a year must be a whole number (int, not bool or float), not 0.5",
    ),
    (lambda: dong(1).yearly(1, -1), QuantityError, "the number of subjects a year must be 0 or more, not -1"),
    (
        lambda: saving(dong(1).yearly(1, 1), dong(1, "USD").yearly(1, 1)),
        MoneyError,
        "an amount in VND and one in USD neither add nor compare; convert one first",
    ),
    (
        lambda: saving(dong(0).yearly(1, 1), dong(1).yearly(1, 1)).share,
        MoneyError,
        "the yearly cost before is 0 VND, so a saving has no share of it",
    ),
    (lambda: saving(X, dong(1).yearly(1, 1)), ArgumentTypeError, "Saving.before must be YearlyCost, not 'x'"),
    (lambda: lower_middle([]), QuantityError, "the lower-middle value needs at least one value to choose from"),
    (lambda: lower_middle(X), ArgumentTypeError, "values must be a sequence, not 'x'"),
    (lambda: lower_middle([1, Money(1, "VND")]), ArgumentTypeError, "each of values must be Money, not 1"),
    (
        lambda: CaseCounts(online=X),
        ArgumentTypeError,
        "CaseCounts.online must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: CaseCounts(online=-1), MetricError, "CaseCounts.online must be 0 or more, not -1"),
    (lambda: rate(X, book.PAID_ONLINE), ArgumentTypeError, "counts must be CaseCounts or Form06Row, not 'x'"),
    (lambda: rates(X), ArgumentTypeError, "counts must be CaseCounts or Form06Row, not 'x'"),
    (lambda: rates(CaseCounts(), rules=X), ArgumentTypeError, "rules must be a sequence of RateRule, not 'x'"),
    (lambda: total_row(X), ArgumentTypeError, "rows must be a sequence of Form06Row, not 'x'"),
    (lambda: total_row([]), MetricError, "a sum of rows of form 06 needs at least one"),
    (lambda: check_total(CaseCounts().row(1, "x"), []), MetricError, "a sum of rows of form 06 needs at least one"),
    (lambda: case_statistics([X], MAY), ArgumentTypeError, "each of records must be CaseRecord, not 'x'"),
    (lambda: case_statistics([], X), ArgumentTypeError, "each of periods must be Period, not 'x'"),
    (lambda: case_statistics_by([], MAY, by=X), ArgumentTypeError, "by must be a sequence of Cut, not 'x'"),
    (
        lambda: case_statistics_by([], MAY, by=[]),
        MetricError,
        "statistics by group need at least one cut, such as Cut.FIELD",
    ),
    (lambda: case_series([], X, by=Cut.FIELD), ArgumentTypeError, "periods must be a sequence of Period, not 'x'"),
    (lambda: form_06(X), ArgumentTypeError, "groups must be a sequence of CaseGroup, not 'x'"),
    (
        lambda: case_statistics([], MAY) + case_statistics([], Period.month(2025, 6)),
        MetricError,
        "statistics of two periods do not add up: tháng 5/2025 and tháng 6/2025",
    ),
    (lambda: Section("s", "mục", X), ArgumentTypeError, "Section.scores must be a sequence of Score, not 'x'"),
    (
        lambda: Section("s", "mục", distributions=X),
        ArgumentTypeError,
        "Section.distributions must be a sequence of Distribution, not 'x'",
    ),
    (lambda: Section("s", "mục", notes=X), ArgumentTypeError, "Section.notes must be a sequence of Note, not 'x'"),
    (lambda: Scorecard("A", MAY, X), ArgumentTypeError, "Scorecard.sections must be a sequence of Section, not 'x'"),
    (
        lambda: Scorecard("A", MAY, [], notes=X),
        ArgumentTypeError,
        "Scorecard.notes must be a sequence of Note, not 'x'",
    ),
    (
        lambda: Scorecard("A", MAY, [Section("s", "mục"), Section("s", "mục")]),
        MetricError,
        "the section 's' is given twice",
    ),
    (lambda: Scorecard("A", MAY, [Section("s", "mục")])["x"], MetricError, "there is no section 'x'; there are: s"),
    (lambda: timeliness_section(X), ArgumentTypeError, "each of statistics must be CaseStatistics, not 'x'"),
    (lambda: feedback_section(X), ArgumentTypeError, "counts must be FeedbackCounts, not 'x'"),
    (lambda: satisfaction(TALLY, method=X), ArgumentTypeError, "method must be a Method or a RollUp, not 'x'"),
    (
        lambda: satisfaction(Tally.empty(TWO), method=Method.POOLED),
        MetricError,
        "'form' has no valid answer to any item, so there is no rate",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS),
        MetricError,
        "a mean of blocks needs the weights of ['b1'] under 'overall'; no source seen states them, and "
        "equal ones contradict the published figures",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.POOLED, weights=X),
        ArgumentTypeError,
        "weights must be a mapping from an index to the weights of its members, not 'x'",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.POOLED, weights={"b1": X}),
        ArgumentTypeError,
        "weights must be a mapping from an index to the weights of its members, not {'b1': 'x'}",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS, weights={"overall": {"b1": HALF}}),
        ArgumentTypeError,
        "the weight of 'b1' in 'overall' must be an int, a decimal.Decimal or a fractions.Fraction, "
        "which are exact, not 0.5",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS, weights={"overall": {"b1": 2}}),
        MetricError,
        "the weights of 'overall' sum to 2, not to 1",
    ),
    (
        lambda: satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS, weights={"overall": {"b2": 1}}),
        MetricError,
        "the weights of 'overall' are those of ['b2']; its members are ['b1']",
    ),
    (
        lambda: satisfaction(
            TALLY, method=Method.MEAN_OF_ITEMS, weights={"overall": {"item-1": 2, "item-2": -1}, "x": {}}
        ),
        MetricError,
        "'weights' has 2 faults: the weights of 'overall' must be 0 or more: item-1 2, item-2 -1; "
        "weights are given for 'x', which is no mean by the method chosen; the means are ['b1f1', 'b1', "
        "'overall']",
    ),
    (
        lambda: satisfaction(
            tallied(TWO, (0, 0, 0, 1, 0), (0, 0, 0, 0, 0)),
            method=Method.MEAN_OF_ITEMS,
            weights={"overall": {"item-1": 0, "item-2": 1}},
        ),
        MetricError,
        "the members ['item-2'] of 'overall' have a weight and no valid answer; state the weights of those that have",
    ),
    (
        lambda: satisfaction(votes([1], HARASSMENT), method=Method.POOLED),
        MetricError,
        "the scale 1 không có · 2 một số · 3 nhiều counts no level, so it has shares and no rate",
    ),
    (lambda: item_rate(TALLY, 3), MetricError, "'form' has no item 3; its items are 1 to 2"),
    (lambda: item_rate(Tally.empty(TWO)), MetricError, "'form' has no valid answer to item-1, so there is no rate"),
    (
        lambda: RollUp(Method.MEAN_OF_BLOCKS, Method.MEAN_OF_BLOCKS, overall=Method.POOLED),
        MetricError,
        "the roll-up of a factor must be one of pooled, mean-of-items, not 'mean-of-blocks'",
    ),
    (
        lambda: SmallSample(X),
        ArgumentTypeError,
        "SmallSample.answers must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: SmallSample(cell=X),
        ArgumentTypeError,
        "SmallSample.cell must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: Move(0, 1), MetricError, "a rank must be 1 or more, not 0"),
    (lambda: Move(HALF, 1), ArgumentTypeError, "a rank must be a whole number (int, not bool or float), not 0.5"),
    (lambda: moved(X), ArgumentTypeError, "ranks must be a sequence of int, not 'x'"),
    (lambda: moved([1]), MetricError, "a move needs two ranks at least, not 1"),
    (lambda: moves(X, X), ArgumentTypeError, "each ranking must be a Ranking, not 'x'"),
    (lambda: Trend("t", "xu hướng", X), ArgumentTypeError, "Trend.points must be a sequence of Published, not 'x'"),
    (lambda: Trend("t", "xu hướng", []), MetricError, "a trend of 'xu hướng' needs at least 2 published values, not 0"),
    (
        lambda: Published(HALF, DAY, source="x"),
        ArgumentTypeError,
        "Published.value must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: Cluster(X, 2),
        ArgumentTypeError,
        "each count of a sample must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: Cluster(3, 2), MetricError, "the part 3 of 'Cluster' is larger than its whole 2"),
    (
        lambda: Stratum(X, 2, counted=1),
        ArgumentTypeError,
        "each count of a sample must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: Stratum(3, 1, counted=1),
        MetricError,
        "a stratum needs at least two persons drawn for its variance, not 1",
    ),
    (
        lambda: Stratum(3, 4, counted=1),
        MetricError,
        "4 persons were drawn from 3; a sample is no larger than its population",
    ),
    (lambda: Stratum(9, 4, counted=5), MetricError, "the part 5 of 'Stratum' is larger than its whole 4"),
    (lambda: correlation([]), MetricError, "the estimate needs at least 2 clusters, not 0"),
    (
        lambda: correlation([Cluster(1, 1), Cluster(0, 1)]),
        MetricError,
        "clusters of one person each say nothing of how alike the answers within a cluster are",
    ),
    (
        lambda: correlation([Cluster(2, 2), Cluster(3, 3)]),
        MetricError,
        "all answers are alike, so there is no variance to divide between and within clusters",
    ),
    (
        lambda: clustered([Cluster(2, 2), Cluster(3, 3)]).design_effect,
        MetricError,
        "the share 1 has no design effect: either the sample or a simple one has no variance",
    ),
    (
        lambda: clustered([Cluster(1, 2), Cluster(2, 4)]).effective_size,
        MetricError,
        "the share 1/2 has no design effect: either the sample or a simple one has no variance",
    ),
    (lambda: design_effect(30, 2), MetricError, "a correlation must be from -1 to 1, not 2"),
    (lambda: kish([1, -1]), MetricError, "each weight must be 0 or more, not -1"),
    (
        lambda: cochran(error=Decimal("0.05"), population=X),
        ArgumentTypeError,
        "the population must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: RateSheet(X), ArgumentTypeError, "RateSheet.scores must be a sequence of Score, not 'x'"),
    (
        lambda: attrs.evolve(wilson(Sample(1, 2)), notes=X),
        ArgumentTypeError,
        "Interval.notes must be a sequence of Note, not 'x'",
    ),
    (
        lambda: service_index({"1.1": (3, 2), "9": (1, 1)}, SERVICE),
        MetricError,
        "'Service index' has 2 faults: the part 3 of '1.1' is larger than its whole 2; '9' is no part of"
        " the index; its parts are ['1.1', '1.2', '1.3', '1.4', '2.1', '3.1', '3.2', '3.3', '3.5', "
        "'3.5b', '3.6', '4.1', '4.2', '4.3', '4.4', '4.5a', '4.5b', 'e-copies', '5.2', '5.3', '5.4']",
    ),
    (
        lambda: service_index({"9": (1, 1), "2.2": (1, 1)}, SERVICE),
        MetricError,
        "'Service index' has 2 faults: '9' is no part of the index; its parts are ['1.1', '1.2', '1.3', "
        "'1.4', '2.1', '3.1', '3.2', '3.3', '3.5', '3.5b', '3.6', '4.1', '4.2', '4.3', '4.4', '4.5a', "
        "'4.5b', 'e-copies', '5.2', '5.3', '5.4']; '2.2' is shown beside 'Service index' and scores "
        "nothing; leave it out of the counts",
    ),
    (
        lambda: IndexTally("1", HALF, count=1, basis=Basis.GIVEN),
        ArgumentTypeError,
        "IndexTally.points must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: IndexTally("1", 1, count=X, basis=Basis.GIVEN),
        ArgumentTypeError,
        "IndexTally.count must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: attrs.evolve(mark(), tallies=X),
        ArgumentTypeError,
        "Evaluation.tallies must be a sequence of IndexTally, not 'x'",
    ),
    (
        lambda: attrs.evolve(mark(), tallies=[]),
        MetricError,
        "nothing is known of 'A' from 2020-01-01 to 2020-04-01; an evaluation needs the data of at least one index",
    ),
    (lambda: attrs.evolve(mark(), notes=X), ArgumentTypeError, "Evaluation.notes must be a sequence of Note, not 'x'"),
    (
        lambda: lower_middle([HALF]),
        ArgumentTypeError,
        "each of values must be an int or a decimal.Decimal, which are exact, not 0.5",
    ),
    (
        lambda: distinguish(X, direction=HIGHER),
        ArgumentTypeError,
        "intervals must be a mapping from unit to interval, not 'x'",
    ),
    (lambda: RateSheet([X]), ArgumentTypeError, "each of RateSheet.scores must be Score, not 'x'"),
    (lambda: RateSheet([], notes=X), ArgumentTypeError, "RateSheet.notes must be a sequence of Note, not 'x'"),
    (lambda: RateSheet([])["x"], MetricError, "there is no rate 'x' here; there are: none"),
    (
        lambda: IndexTally("1", 1, count=0, basis=Basis.GIVEN),
        MetricError,
        "the points of the index '1' need one mark or more to be a mean of, not 0",
    ),
    (
        lambda: attrs.evolve(mark(), until=FIRST.since),
        MetricError,
        "a period must end after it starts: 2020-01-01 to 2020-01-01",
    ),
    (
        lambda: roll_up([mark()], method=YearMethod.POOLED, unit=X),
        ArgumentTypeError,
        "unit must be UnitFigures or None, not 'x'",
    ),
    (
        lambda: tally_ballots(5, TWO, by=[Dimension.UNIT]),
        ArgumentTypeError,
        "ballots must be an iterable of Ballot, not 5",
    ),
    (
        lambda: Criterion("r", {"A": 1}, wanted=HIGHER).best(X),
        ArgumentTypeError,
        "units must be a sequence of str, not 'x'",
    ),
    (
        lambda: Criterion("r", {"A": 1}, wanted=HIGHER).best(["A", "B"]),
        MetricError,
        "the rule 'r' is not about the units of the first rule; apart are ['B']",
    ),
    (lambda: most_grievances({"A": 1}, then=X), ArgumentTypeError, "then must be a sequence of Criterion, not 'x'"),
    (lambda: evaluate_agency(5, [], NOTHING, **PERIOD), ArgumentTypeError, "agency must be str, not 5"),
    (lambda: evaluate_official("A", [], agency=5, **PERIOD), ArgumentTypeError, "agency must be str, not 5"),
    (lambda: feedback_counts(5, MAY), ArgumentTypeError, "records must be an iterable of FeedbackRecord, not 5"),
    (lambda: minutes_of(X), ArgumentTypeError, "amount must be timedelta, not 'x'"),
    (lambda: HOURS.percentile(50, method=X), ArgumentTypeError, "method must be a PercentileMethod, not 'x'"),
    (lambda: HOURS.at_place(X), ArgumentTypeError, "place must be a whole number (int, not bool or float), not 'x'"),
    (lambda: inspection_score(X), ArgumentTypeError, "inspection must be an Inspection, not 'x'"),
    (
        lambda: Sample(1, 50, population=40),
        MetricError,
        "50 persons were drawn from 40; a sample is no larger than its population",
    ),
    (lambda: wilson(Sample(7, 50)).overlaps(X), ArgumentTypeError, "other must be an Interval, not 'x'"),
    (lambda: Sample(0, 0), MetricError, "a sample needs at least one person, not 0"),
    (lambda: Cluster(0, 0), MetricError, "a sample needs at least one person, not 0"),
    (lambda: named_shares({X: (1, 2)}), ArgumentTypeError, "each rule of counts must be ShareRule, not 'x'"),
    (
        lambda: named_shares({book.PAID_ONLINE: X}),
        ArgumentTypeError,
        "what counts says of 'paid-online' must be how many, and of how many, not 'x'",
    ),
    (lambda: reconcile(5, [1], 1), ArgumentTypeError, "name must be Text or str, not 5"),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, not_applicable={"1.1": 5}),
        ArgumentTypeError,
        "not_applicable['1.1'] must be a str or a Text, not 5",
    ),
    (lambda: par_group(80, PROVINCES, bands=X), ArgumentTypeError, "bands must be Bands or None, not 'x'"),
    (
        lambda: moves(rank({"A": 1}, direction=HIGHER), rank({"A": 1}, direction=Direction.LOWER_IS_BETTER)),
        MetricError,
        "ranks by higher, competition and by lower, competition do not compare; rank both the same way",
    ),
    (lambda: item_rates(X), ArgumentTypeError, "tally must be a Tally, not 'x'"),
    (lambda: item_rates(TALLY, small=X), ArgumentTypeError, "small must be a SmallSample, not 'x'"),
    (
        lambda: item_rates(tallied(TWO, (0, 0, 0, 0, 0), (0, 0, 0, 0, 0))),
        MetricError,
        "'form' has no valid answer to item-1, item-2, so there is no rate",
    ),
    (lambda: every_index(X), ArgumentTypeError, "score must be a Score, not 'x'"),
    (lambda: shares(X), ArgumentTypeError, "tally must be a Tally, not 'x'"),
    (lambda: shares(TALLY, small=X), ArgumentTypeError, "small must be a SmallSample, not 'x'"),
    (
        lambda: published_shares(X, name="cơ cấu"),
        ArgumentTypeError,
        "parts must be a mapping from each share to its percentage, not 'x'",
    ),
    (lambda: published_shares({"a": 100}, name=5), ArgumentTypeError, "name must be Text or str, not 5"),
    (lambda: SmallSample().notes(X), ArgumentTypeError, "ratio must be a Ratio, not 'x'"),
    (lambda: distribution({"A": 1}, X), ArgumentTypeError, "bands must be Bands, not 'x'"),
    (
        lambda: tally_pairs(5, TWO, respondents=1),
        ArgumentTypeError,
        "pairs must be an iterable of (item, answer), not 5",
    ),
    (lambda: tally_counts(5, TWO), ArgumentTypeError, "records must be an iterable of (item, answer, count), not 5"),
    (lambda: votes(5, form([1])), ArgumentTypeError, "levels must be an iterable of levels, not 5"),
    (lambda: tally_by(5, TWO), ArgumentTypeError, "records must be an iterable of (key, row), not 5"),
    (
        lambda: pace(Target("t", "mức", 90, by=date(2025, 1, 1)), 80, on=date(2025, 1, 1)),
        MetricError,
        "the target 'mức' is due on 2025-01-01, and no whole month is left from 2025-01-01 to reach it in",
    ),
    (lambda: rate(CaseCounts(), X), ArgumentTypeError, "rule must be a RateRule, not 'x'"),
    (lambda: check_total(X, []), ArgumentTypeError, "total must be Form06Row, not 'x'"),
    (
        lambda: year_on_year(RATE, RATE, stated=X),
        ArgumentTypeError,
        "stated must be a PublishedFigure or None, not 'x'",
    ),
    (
        lambda: Trend("t", "mức", [Published(80, DAY, source="A"), Published(81, date(2020, 3, 1), source="B")]),
        MetricError,
        "the values of 'mức' must be given in order of time: 2020-03-01 comes before 2020-03-10",
    ),
    (lambda: TREND.change(X, TREND.points[0]), ArgumentTypeError, "first must be a Published value, not 'x'"),
    (lambda: TREND.change(TREND.points[0], X), ArgumentTypeError, "second must be a Published value, not 'x'"),
    (
        lambda: TREND.check(0, 0.5),
        ArgumentTypeError,
        "the published change must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: par_index(TREE, {"1.1": 1}, survey={"1.2": 1}, self_assessed={"9": 1}),
        MetricError,
        "'9' in self_assessed is no item of the tree 'thí dụ' that takes it",
    ),
    (lambda: RateSheet([RATE, POINTS])["x"], MetricError, "there is no rate 'x' here; there are: published, s"),
    (
        lambda: Scorecard("xã A", MAY, [Section("a", "A", [RATE]), Section("b", "B", [RATE])])["x"],
        MetricError,
        "there is no section 'x'; there are: a, b",
    ),
    (lambda: checked_interval(X, wilson(Sample(7, 50))), ArgumentTypeError, "score must be a Score, not 'x'"),
    (lambda: case_statistics(5, MAY), ArgumentTypeError, "records must be an iterable of CaseRecord, not 5"),
    (
        lambda: Distribution.counted("d", "cơ cấu", X),
        ArgumentTypeError,
        "counts must be a mapping from (slug, name) of a part to its count, not 'x'",
    ),
    (
        lambda: Distribution.counted("d", "cơ cấu", {X: 1}),
        ArgumentTypeError,
        "each part of counts must be (slug, Text), not 'x'",
    ),
    (lambda: hours_of(X), ArgumentTypeError, "amount must be timedelta, not 'x'"),
    (
        lambda: Histogram("t", "thời gian", X, unit=Unit.MINUTES),
        ArgumentTypeError,
        "Histogram.values must be a sequence, not 'x'",
    ),
    (
        lambda: Histogram("t", "thời gian", [X], unit=Unit.MINUTES),
        ArgumentTypeError,
        "each of Histogram.values must be a pair, not 'x'",
    ),
]


@pytest.mark.parametrize(("asked", "error", "words"), REFUSED)
def test_a_measure_refuses_in_a_whole_sentence(
    asked: Callable[[], object], error: type[MotcuaError], words: str
) -> None:
    with pytest.raises(error) as refused:
        asked()
    assert (type(refused.value), str(refused.value)) == (error, words)
