"""Sound values of indices, evaluations and inspections, added to the strategy for every model."""

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import strategies as st

from motcua_lib.law import Text, Timeline
from motcua_lib.metrics._evaluated import IndexTally
from motcua_lib.metrics.evaluation import ONE_STOP_EVALUATION, Appraisal, Evaluation, Subject
from motcua_lib.metrics.par_index import Adjusting, Adjustment, NoSurvey, ParIndex
from motcua_lib.metrics.service_index import SERVICE_INDEX, ScoreSheet, ServiceIndex
from motcua_lib.model.editions import Edition
from motcua_lib.model.evaluation import (
    AgenciesContacted,
    AgencyTime,
    Complaint,
    DossierMarks,
    FeedbackFigures,
    OnlineFigures,
    Publicity,
    Timing,
)
from motcua_lib.model.evaluation_rules import EvaluationRules
from motcua_lib.model.indicator import Band, Bands, Group, Grouping, IndexComponent, IndexDefinition
from motcua_lib.model.inspection import Approach, Checklist, ChecklistItem, Finding, Inspection
from motcua_lib.model.par import ParItem, ParTree, ParVersion, PointSource
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Ratio
from support.values import COUNTS, DAYS, NAMES, OWN, TEXTS, citations, values
from support.values_casework import build
from support.values_metrics import published_figures, some_of, timelines

POINTS = st.fractions(Fraction(1, 100), 40)
SHARES = st.fractions(0, 1)
SLUGS = st.lists(NAMES, min_size=1, max_size=3, unique=True)


def shares_of(points: Iterable[tuple[str, Fraction]]) -> st.SearchStrategy[dict[str, Fraction]]:
    """Points for each item, from none to all that it is worth."""
    return st.fixed_dictionaries({slug: st.just(Fraction(0)) | SHARES.map(top.__mul__) for slug, top in points})


# indices


@st.composite
def bands(draw: st.DrawFn) -> Bands:
    edges = sorted(draw(st.sets(st.fractions(0, 100), max_size=2)), reverse=True)
    found = [Band(draw(TEXTS), draw(TEXTS), edge=edge) for edge in [*edges, None]]
    return draw(build(Bands, bands=st.just(found)))


def index_components(slugs: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[IndexComponent]:
    return build(IndexComponent, slug=slugs, maximum=POINTS, full_at=st.fractions(Fraction(1, 100), 1))


@st.composite
def index_definitions(draw: st.DrawFn) -> IndexDefinition:
    slugs = draw(SLUGS)
    cut = draw(st.integers(1, len(slugs)))
    groups = [Group(draw(TEXTS), draw(TEXTS), part) for part in (slugs[:cut], slugs[cut:]) if part]
    components = [draw(index_components(st.just(slug))) for slug in slugs]
    maximum = sum(component.maximum for component in components)
    scales = [None, int(maximum)] if maximum.denominator == 1 else [None]
    groupings = [Grouping(draw(TEXTS), groups)]
    return draw(
        build(
            IndexDefinition, components=st.just(components), groupings=st.just(groupings),
            scale=st.sampled_from(scales),
        )
    )  # fmt: skip


@st.composite
def editions(draw: st.DrawFn, content: st.SearchStrategy[Any]) -> Edition[Any]:
    since, until = sorted(draw(st.sets(DAYS, min_size=2, max_size=2)))
    return Edition(
        draw(TEXTS), draw(TEXTS), since=since, until=draw(st.sampled_from([None, until])), content=draw(content),
        citation=draw(citations()),
    )  # fmt: skip


def index_editions() -> st.SearchStrategy[Edition[IndexDefinition]]:
    return st.sampled_from(SERVICE_INDEX.editions) | editions(index_definitions())


@st.composite
def counted(draw: st.DrawFn) -> tuple[int, int] | Ratio | PublishedFigure:
    pairs = st.tuples(COUNTS, COUNTS).map(lambda pair: (min(pair), max(pair)))
    return draw(pairs | values(Ratio) | published_figures(percent=True))


@st.composite
def service_indices(draw: st.DrawFn) -> ServiceIndex:
    edition = draw(index_editions())
    slugs = draw(some_of(list(edition.content.by_slug), least=1))
    return ServiceIndex({slug: draw(counted()) for slug in slugs}, edition)


@st.composite
def score_sheets(draw: st.DrawFn) -> ScoreSheet:
    edition = draw(editions(index_definitions()) | st.sampled_from(SERVICE_INDEX.editions))
    content, way = edition.content, draw(st.sampled_from(edition.content.groupings))
    tops = [(group.slug, sum(content.by_slug[slug].maximum for slug in group.components)) for group in way.groups]
    worth = {slug: min(top for other, top in tops if other == slug) for slug, _ in tops}
    named = draw(some_of(list(worth), least=1))
    return ScoreSheet(draw(shares_of((slug, worth[slug]) for slug in named)), edition, grouping=way.slug)


# the reform index


@st.composite
def par_items(draw: st.DrawFn, slugs: tuple[str, ...] = ("1",), depth: int = 2) -> ParItem:
    """An item of the first slug, the others shared among its parts; deeper ones have none."""
    own, rest = slugs[0], slugs[1:]
    if not rest or not depth:
        return draw(build(ParItem, slug=st.just(own), maximum=POINTS, parts=st.just(())))
    cut = draw(st.integers(1, len(rest)))
    parts = [draw(par_items(part, depth - 1)) for part in (rest[:cut], rest[cut:]) if part]
    sums = st.sampled_from([None, sum(part.points for part in parts)])
    return draw(build(ParItem, slug=st.just(own), parts=st.just(parts), maximum=sums))


@st.composite
def par_trees(draw: st.DrawFn) -> ParTree:
    slugs = draw(st.lists(NAMES, min_size=2, max_size=6, unique=True))
    cut = draw(st.integers(1, len(slugs) - 1))
    return ParTree(draw(TEXTS), [draw(par_items(tuple(part))) for part in (slugs[:cut], slugs[cut:])])


def par_versions() -> st.SearchStrategy[ParVersion]:
    counts = dict.fromkeys(("area_count", "criteria", "sub_criteria", "by_survey"), st.none() | COUNTS)
    return build(ParVersion, **counts)


@st.composite
def par_indices(draw: st.DrawFn) -> ParIndex:
    tree = draw(par_trees())
    survey = [(leaf.slug, leaf.points) for leaf in tree.leaves if leaf.source is PointSource.SURVEY]
    appraised = [(leaf.slug, leaf.points) for leaf in tree.leaves if leaf.source is PointSource.APPRAISAL]
    out = draw(some_of([slug for slug, _ in appraised[1:]]))
    kept = [(slug, top) for slug, top in appraised if slug not in out]
    held = draw(shares_of(survey)) if not kept or draw(st.booleans()) else NoSurvey.HELD
    changes = draw(st.lists(values(Adjustment), max_size=1))
    known = ParVersion("x", scale=int(tree.maximum())) if tree.maximum().denominator == 1 else None
    return ParIndex(
        tree, draw(shares_of(kept)), survey=held, self_assessed=draw(shares_of(kept[:1])),
        not_applicable={slug: draw(values(Text)) for slug in out}, adjustments=changes,
        adjusting=draw(st.sampled_from(Adjusting)) if changes else None,
        edition=known and draw(editions(st.just(known))),
    )  # fmt: skip


# evaluations


@st.composite
def dossier_marks(draw: st.DrawFn) -> DossierMarks:
    contacts = draw(st.none() | COUNTS)
    times = st.lists(values(AgencyTime), max_size=2, unique_by=lambda time: time.agency)
    return DossierMarks(
        draw(TEXTS), total_time=draw(st.none() | st.sampled_from(Timing)), agency_times=draw(times),
        contacts=contacts, contacts_by_applicant=draw(st.integers(0, contacts or 0)),
        agencies=draw(st.none() | st.sampled_from(AgenciesContacted)),
        publicity=draw(st.none() | st.sampled_from(Publicity)),
        complaint=draw(st.none() | st.sampled_from(Complaint)),
    )  # fmt: skip


def feedback_figures() -> st.SearchStrategy[FeedbackFigures]:
    return st.builds(FeedbackFigures, received=st.integers(3, 99), answered_on_time=COUNTS, dragging=COUNTS)


def evaluation_editions() -> st.SearchStrategy[Edition[EvaluationRules]]:
    return st.sampled_from(ONE_STOP_EVALUATION.editions) | editions(values(EvaluationRules))


@st.composite
def index_tallies(draw: st.DrawFn, rules: EvaluationRules, kind: Subject) -> list[IndexTally]:
    """Points of some of the indices that a kind of subject is evaluated by, each once and up to the full mark."""
    slugs = dict.fromkeys(index.slug for index in rules.indices if index.of_officials or kind is Subject.AGENCY)
    return [
        IndexTally(
            slug, draw(SHARES) * rules.full_mark * count, count=count,
            basis=draw(values(attrs.fields(IndexTally).basis.type)),
        )
        for slug in draw(some_of(list(slugs), 1))
        for count in [draw(st.integers(1, 9))]
    ]  # fmt: skip


def _evaluates(edition: Edition[EvaluationRules]) -> bool:
    """Whether an official can be evaluated by it."""
    rules = edition.content
    return rules.full_mark >= 0 and any(index.of_officials for index in rules.indices)


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    edition, kind = draw(evaluation_editions().filter(_evaluates)), draw(st.sampled_from(Subject))
    since, until = sorted(draw(st.sets(DAYS, min_size=2, max_size=2)))
    fixed = {"kind": kind, "edition": edition, "since": since, "until": until}
    tallies = index_tallies(edition.content, kind)
    return draw(build(Evaluation, tallies=tallies, **{name: st.just(value) for name, value in fixed.items()}))


@st.composite
def appraisals(draw: st.DrawFn) -> Appraisal:
    own = draw(evaluations())
    same = {name: st.just(getattr(own, name)) for name in ("subject", "kind", "since", "until", "edition")}
    return Appraisal(own, draw(build(Evaluation, tallies=index_tallies(own.rules, own.kind), **same)))


# inspections


def checklist_items() -> st.SearchStrategy[ChecklistItem]:
    return build(ChecklistItem, points=POINTS)


def checklists() -> st.SearchStrategy[Checklist]:
    items = st.lists(checklist_items(), min_size=1, max_size=3, unique_by=lambda item: item.slug)
    return build(Checklist, items=items)


@st.composite
def inspections(draw: st.DrawFn) -> Inspection:
    checklist, day = draw(checklists()), draw(DAYS.filter(lambda day: day.year < 9000))
    out = draw(some_of([item.slug for item in checklist.items[1:]]))
    worth = [(item.slug, item.points) for item in checklist.items if item.slug not in out]
    later = st.none() | st.integers(0, 90).map(lambda days: day + timedelta(days=days))
    found = build(Finding, item=st.sampled_from([item.slug for item in checklist.items]), due_on=later, fixed_on=later)
    return Inspection(
        draw(TEXTS), day, approach=draw(st.sampled_from(Approach)), round=draw(TEXTS),
        level=draw(st.sampled_from(Level)), checklist=checklist, marks=draw(shares_of(worth)), not_applicable=out,
        findings=draw(st.lists(found, max_size=2)),
    )  # fmt: skip


OWN.update(
    {
        Bands: bands,
        IndexComponent: index_components,
        IndexDefinition: index_definitions,
        Edition[IndexDefinition]: index_editions,
        ServiceIndex: service_indices,
        ScoreSheet: score_sheets,
        ParItem: par_items,
        ParTree: par_trees,
        ParVersion: par_versions,
        Edition[ParVersion]: lambda: editions(par_versions()),
        ParIndex: par_indices,
        DossierMarks: dossier_marks,
        FeedbackFigures: feedback_figures,
        OnlineFigures: lambda: build(OnlineFigures, unsettled=COUNTS),
        Timeline[Text]: lambda: timelines(Text),
        Edition[EvaluationRules]: evaluation_editions,
        IndexTally: lambda: build(IndexTally, count=st.integers(1, 9)),
        Evaluation: evaluations,
        Appraisal: appraisals,
        ChecklistItem: checklist_items,
        Checklist: checklists,
        Inspection: inspections,
    }
)
