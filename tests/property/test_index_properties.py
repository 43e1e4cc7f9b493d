"""Indices beside slow oracles: Decimal arithmetic for the service index, sums by hand elsewhere; bounds and order."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib.metrics.evaluation import YearMethod, evaluate_agency, roll_up
from motcua_lib.metrics.inspection import inspection_score
from motcua_lib.metrics.par_index import NoSurvey, par_index
from motcua_lib.metrics.service_index import SERVICE_INDEX, service_index
from motcua_lib.metrics.spread import Deviation, Reach, spread
from motcua_lib.model.evaluation import (
    AgenciesContacted,
    Complaint,
    DossierMarks,
    FeedbackFigures,
    OnlineFigures,
    Publicity,
    Timing,
    UnitFigures,
)
from motcua_lib.model.indicator import Band, Bands, EdgeSide, IndexComponent, ZeroRule
from motcua_lib.model.inspection import Approach, Checklist, ChecklistArea, ChecklistItem, Inspection
from motcua_lib.model.par import ParItem, ParTree, PointSource
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.scorecard import Ratio

EDITION = SERVICE_INDEX.on(date(2026, 9, 26), issuer="thu-tuong")
CONTENT = EDITION.content
CENT = Decimal("0.01")


@st.composite
def counts(draw: st.DrawFn, top: int = 10**6) -> tuple[int, int]:
    denominator = draw(st.one_of(st.integers(0, 20), st.integers(0, top)))
    return draw(st.integers(0, denominator)), denominator


ALL_COUNTS = st.dictionaries(st.sampled_from(list(CONTENT.by_slug)), counts(), min_size=1)


def by_hand(component: IndexComponent, numerator: int, denominator: int) -> Decimal:
    """The oracle: divide, weigh, cap and round in Decimal, with digits to spare."""
    maximum = Decimal(component.maximum.numerator)
    if not denominator:
        return maximum if component.zero is ZeroRule.FULL_SCORE else Decimal(0)
    with localcontext(prec=60):
        cap = Decimal(component.full_at.numerator) / component.full_at.denominator
        points = min(maximum, maximum * numerator / (denominator * cap))
        return points.quantize(CENT, ROUND_HALF_UP)


@given(ALL_COUNTS)
def test_every_component_is_that_of_decimal_arithmetic(
    given_counts: dict[str, tuple[int, int]],
) -> None:
    index = service_index(given_counts, EDITION)
    expected = {slug: by_hand(CONTENT.by_slug[slug], *pair) for slug, pair in given_counts.items()}
    assert index.points == expected
    assert index.total == sum(expected.values())
    assert 0 <= index.value <= index.reachable <= 100


@given(ALL_COUNTS)
def test_the_score_tree_adds_up_in_either_grouping(given_counts: dict[str, tuple[int, int]]) -> None:
    index = service_index(given_counts, EDITION)
    assert all(index.trail.lines())
    for grouping in ("portal", "decision"):
        score = index.grouped(grouping)
        assert score.value == index.value == sum(group.value for group in score.parts)
        assert score.maximum == index.reachable
        assert sum(len(group.parts) for group in score.parts) + len(index.missing) == 21


@given(ALL_COUNTS, st.sampled_from(list(CONTENT.by_slug)), counts())
def test_scoring_a_missing_component_never_leaves_the_grades_that_were_possible(
    given_counts: dict[str, tuple[int, int]], slug: str, pair: tuple[int, int]
) -> None:
    assume(slug not in given_counts)
    before, after = (service_index(found, EDITION) for found in (given_counts, {**given_counts, slug: pair}))
    assert set(after.grades) <= set(before.grades)
    assert after.value >= before.value


@given(st.sampled_from(CONTENT.components), st.integers(1, 10**6), st.data())
def test_more_in_the_numerator_never_scores_less(component: IndexComponent, whole: int, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, whole))
    high = data.draw(st.integers(low, whole))
    assert component.rounded(low, whole, 100) <= component.rounded(high, whole, 100) <= component.maximum * 100
    assert component.rounded(whole, whole, 100) == component.maximum * 100
    rounded, exact = Fraction(component.rounded(low, whole, 100), 100), component.points(low, whole)
    assert abs(rounded - exact) <= Fraction(1, 200)


@given(
    st.lists(st.fractions(-50, 150, max_denominator=100), min_size=1, max_size=6, unique=True),
    st.fractions(-60, 160, max_denominator=100),
    st.sampled_from(EdgeSide),
)
def test_a_value_has_one_band_and_a_better_one_no_worse_band(edges: list[Fraction], value: Fraction, side) -> None:
    ordered = sorted(edges, reverse=True)
    bands = Bands([*(Band(str(n), "x", edge=edge) for n, edge in enumerate(ordered)), Band("last", "x")],
                  EDITION.citation, at_edge=side)  # fmt: skip
    over = sum(value > edge or (value == edge and side is EdgeSide.UPPER) for edge in ordered)
    assert bands.bands.index(bands.of(value)) == len(ordered) - over
    better = bands.of(value + 1)
    assert bands.bands.index(better) <= bands.bands.index(bands.of(value))


TIMINGS = st.sampled_from([Timing.EARLY, Timing.ON_TIME, None])
DOSSIERS = st.lists(
    st.builds(
        DossierMarks,
        total_time=TIMINGS,
        contacts=st.one_of(st.none(), st.integers(0, 4)),
        agencies=st.one_of(st.none(), st.sampled_from(AgenciesContacted)),
        complaint=st.one_of(st.none(), st.sampled_from(Complaint)),
    ),
    max_size=6,
)
RATIOS = counts(50).map(lambda pair: Ratio(*pair))
UNITS = st.builds(
    UnitFigures,
    st.sampled_from([Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]),
    full_process=st.one_of(st.none(), RATIOS),
    received_there=st.one_of(st.none(), RATIOS),
    publicity=st.sampled_from(Publicity),
    feedback=counts(50).map(lambda pair: FeedbackFigures(received=pair[1], answered_on_time=pair[0])),
    online=st.builds(OnlineFigures, procedures=RATIOS, dossiers=RATIOS, unsettled=st.integers(0, 1)),
)
QUARTER = Quarter(2020, 1)


@given(DOSSIERS, UNITS)
def test_an_evaluation_is_the_sum_of_rounded_means(dossiers: list[DossierMarks], unit: UnitFigures) -> None:
    result = evaluate_agency("x", dossiers, unit, since=QUARTER.since, until=QUARTER.until)
    worth = {Timing.EARLY: 2, Timing.ON_TIME: 1}
    times = [worth[mark.total_time] for mark in dossiers if mark.total_time is not None]
    contacts = [max(0, 2 - mark.contacts) for mark in dossiers if mark.contacts is not None]
    for slug, points in (("1", times), ("3", contacts)):
        expected = None
        if points:
            mean = Decimal(sum(points)) / len(points)
            expected = mean.quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert result.values.get(slug) == expected
    assert result.total == sum(result.values.values())
    assert 0 <= result.total <= result.reachable <= 18
    assert set(result.values) | set(result.left_out) == {str(n) for n in range(1, 10)}
    assert result.score.value == Fraction(result.total)
    assert all(result.trail.lines(language="en"))


@given(st.lists(DOSSIERS, min_size=1, max_size=4), UNITS)
def test_pooling_quarters_is_evaluating_all_their_dossiers(parts: list[list[DossierMarks]], unit: UnitFigures) -> None:
    quarters = [
        evaluate_agency("x", dossiers, unit, since=Quarter(2020, n).since, until=Quarter(2020, n).until)
        for n, dossiers in enumerate(parts, 1)
    ]
    pooled = roll_up(quarters, method=YearMethod.POOLED, unit=unit)
    together = [mark for dossiers in parts for mark in dossiers]
    whole = evaluate_agency("x", together, unit, since=date(2020, 1, 1), until=date(2021, 1, 1))
    assert pooled.values == whole.values
    mean = roll_up(quarters, method=YearMethod.QUARTER_MEAN)
    for slug, value in mean.values.items():
        found = [quarter.values[slug] for quarter in quarters if slug in quarter.values]
        assert min(found) <= value <= max(found)


@st.composite
def trees(draw: st.DrawFn) -> ParTree:
    areas = []
    for area in range(draw(st.integers(1, 3))):
        parts = [
            ParItem(
                f"{area}.{n}",
                "x",
                maximum=draw(st.integers(1, 9)),
                source=PointSource.APPRAISAL if not n else draw(st.sampled_from(PointSource)),
            )
            for n in range(draw(st.integers(1, 4)))
        ]
        areas.append(ParItem(str(area), "x", parts=parts))
    return ParTree("x", areas)


@given(trees(), st.data())
def test_a_par_index_is_points_over_what_applies(tree: ParTree, data: st.DataObject) -> None:
    leaves = list(tree.leaves)
    excluded = data.draw(
        st.sets(st.sampled_from([leaf.slug for leaf in leaves if not leaf.slug.endswith(".0")] or ["0"]))
    )
    excluded &= {leaf.slug for leaf in leaves}
    points = {leaf.slug: Fraction(data.draw(st.integers(0, 4 * int(leaf.points))), 4) for leaf in leaves}
    kept = [leaf for leaf in leaves if leaf.slug not in excluded]
    appraised = {leaf.slug: points[leaf.slug] for leaf in kept if leaf.source is PointSource.APPRAISAL}
    survey = {leaf.slug: points[leaf.slug] for leaf in kept if leaf.source is PointSource.SURVEY}
    reasons = dict.fromkeys(excluded, "x")
    with_survey = par_index(tree, appraised, survey=survey, not_applicable=reasons)
    expected = sum(points[leaf.slug] for leaf in kept) / sum(leaf.points for leaf in kept) * 100
    assert with_survey.value == expected
    assert 0 <= with_survey.value <= 100
    assert all(0 <= area.value <= 100 for area in with_survey.score.parts)
    without = par_index(tree, appraised, survey=NoSurvey.HELD, not_applicable=reasons)
    top = sum(leaf.points for leaf in kept if leaf.source is PointSource.APPRAISAL)
    assert without.value == sum(appraised.values()) / top * 100


NUMBERS = st.lists(st.integers(0, 100_000), min_size=2, max_size=12)
VALUES = NUMBERS.map(lambda numbers: {str(n): Fraction(number, 1000) for n, number in enumerate(numbers)})


@given(VALUES, st.sampled_from(Deviation), st.integers(0, 6), st.integers(0, 100).map(Fraction))
def test_a_spread_is_that_of_the_definition(values, deviation: Deviation, places: int, threshold: Fraction) -> None:
    found = spread(values, deviation, places=places)
    numbers = list(values.values())
    mean = sum(numbers) / len(numbers)
    divisor = len(numbers) - (deviation is Deviation.SAMPLE)
    variance = sum((number - mean) ** 2 for number in numbers) / divisor
    with localcontext(prec=60):
        root = (Decimal(variance.numerator) / variance.denominator).sqrt()
        assert found.standard_deviation == root.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert (found.mean, found.variance, found.range) == (mean, variance, max(numbers) - min(numbers))
    for edge in (threshold, numbers[0]):
        above, least = (found.share(edge, reach).numerator for reach in (Reach.ABOVE, Reach.AT_LEAST))
        assert least - above == numbers.count(edge)


@given(st.lists(st.tuples(st.integers(1, 10), st.sampled_from(ChecklistArea)), min_size=1, max_size=8), st.data())
def test_an_inspection_adds_up_by_area(items: list[tuple[int, ChecklistArea]], data: st.DataObject) -> None:
    sheet = Checklist("x", [ChecklistItem(str(n), "x", points=top, area=area) for n, (top, area) in enumerate(items)])
    out = data.draw(st.sets(st.integers(1, max(1, len(items) - 1)))) & set(range(1, len(items)))
    marks = {str(n): data.draw(st.integers(0, top)) for n, (top, _) in enumerate(items) if n not in out}
    visit = Inspection("x", date(2020, 1, 1), approach=Approach.PLANNED, checklist=sheet, marks=marks,
                       not_applicable=[str(n) for n in out])  # fmt: skip
    score = inspection_score(visit)
    assert score.value == sum(marks.values()) == sum(part.value for part in score.parts)
    assert score.maximum == sum(top for n, (top, _) in enumerate(items) if n not in out)
    assert 0 <= visit.share <= 1
