"""Đánh giá, kiểm tra: what a dossier and a unit are marked by, evaluations, appraisals, checklists, inspections."""

from datetime import timedelta
from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.metrics._evaluated import Basis, IndexTally
from motcua_lib.metrics.evaluation import ONE_STOP_EVALUATION, Appraisal, Evaluation, Subject
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
from motcua_lib.model.evaluation_rules import EvaluationIndex, EvaluationRules
from motcua_lib.model.inspection import Checklist, ChecklistItem, Finding, Inspection
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._indices import POINTS, SHARES, shares_of
from motcua_lib.strategies._law import editions
from motcua_lib.strategies._leaves import counts, few, sober_days, some_of

_SAME: Final = ("subject", "kind", "since", "until", "edition")


@cache
@st.composite
def dossier_marks(draw: DrawFn) -> DossierMarks:
    """Chấm điểm hồ sơ: what a dossier says of itself to the evaluation, any part of it known or not.

    >>> from hypothesis import given
    >>> @given(dossier_marks())
    ... def test(marks):
    ...     assert marks.contacts_by_applicant <= (marks.contacts or 0)
    >>> test()
    """
    contacts = draw(st.none() | few())
    times = st.lists(of(AgencyTime), max_size=2, unique_by=lambda time: time.agency)
    own: dict[str, SearchStrategy[Any]] = {
        "total_time": st.none() | st.sampled_from(Timing),
        "agency_times": times,
        "contacts": st.just(contacts),
        "contacts_by_applicant": st.integers(0, contacts or 0),
        "agencies": st.none() | st.sampled_from(AgenciesContacted),
        "publicity": st.none() | st.sampled_from(Publicity),
        "complaint": st.none() | st.sampled_from(Complaint),
    }
    return draw(build(DossierMarks, **own))


@st.composite
def _feedback_figures(draw: DrawFn) -> FeedbackFigures:
    received = draw(counts())
    answered = draw(st.integers(0, received))
    return FeedbackFigures(
        received=received, answered_on_time=answered, dragging=draw(st.integers(0, received - answered))
    )


def _evaluation_editions() -> SearchStrategy[Edition[EvaluationRules]]:
    return st.sampled_from(ONE_STOP_EVALUATION.editions) | editions(of(EvaluationRules))


def _with_officials(indices: list[EvaluationIndex]) -> list[EvaluationIndex]:
    """The indices, the first of which is of officials too."""
    return [attrs.evolve(indices[0], of_officials=True), *indices[1:]]


def _evaluating() -> SearchStrategy[Edition[EvaluationRules]]:
    """Editions by which agencies and officials can be evaluated."""
    indices = st.lists(of(EvaluationIndex), min_size=1, max_size=3).map(_with_officials)
    own = build(EvaluationRules, indices=indices, full_mark=st.integers(0, 10))
    return st.sampled_from(ONE_STOP_EVALUATION.editions) | editions(own)


@st.composite
def _tallies(draw: DrawFn, rules: EvaluationRules, kind: Subject) -> list[IndexTally]:
    """Points of some of the indices that a kind of subject is evaluated by, each once and up to the full mark."""
    known = dict.fromkeys(index.slug for index in rules.indices if index.of_officials or kind is Subject.AGENCY)
    found = []
    for slug in draw(some_of(list(known), least=1)):
        count, basis = draw(st.integers(1, 9)), draw(st.sampled_from(Basis))
        found.append(IndexTally(slug, draw(SHARES) * rules.full_mark * count, count=count, basis=basis))
    return found


@cache
@st.composite
def evaluations(draw: DrawFn) -> Evaluation:
    """Đánh giá bộ phận một cửa: evaluations of a unit or of a person over a period, by an edition of the rules.

    >>> from hypothesis import given
    >>> @given(evaluations())
    ... def test(found):
    ...     assert found.score.value <= found.reachable
    >>> test()
    """
    edition, kind = draw(_evaluating()), draw(st.sampled_from(Subject))
    since = draw(sober_days())
    until = since + timedelta(days=draw(st.integers(1, 366)))
    fixed = {"kind": kind, "edition": edition, "since": since, "until": until}
    own: dict[str, SearchStrategy[Any]] = {name: st.just(value) for name, value in fixed.items()}
    return draw(build(Evaluation, tallies=_tallies(edition.content, kind), **own))


@cache
@st.composite
def appraisals(draw: DrawFn) -> Appraisal:
    """Thẩm định đánh giá: the evaluation of oneself beside that of the agency above, of one subject and period.

    >>> from hypothesis import given
    >>> @given(appraisals())
    ... def test(found):
    ...     assert found.self_scored.subject == found.appraised.subject
    >>> test()
    """
    own = draw(evaluations())
    same: dict[str, SearchStrategy[Any]] = {name: st.just(getattr(own, name)) for name in _SAME}
    return Appraisal(own, draw(build(Evaluation, tallies=_tallies(own.rules, own.kind), **same)))


@cache
def checklists() -> SearchStrategy[Checklist]:
    """Danh mục kiểm tra: items with what each is worth.

    >>> from hypothesis import given
    >>> @given(checklists())
    ... def test(checklist):
    ...     assert checklist.items
    >>> test()
    """
    items = st.lists(of(ChecklistItem), min_size=1, max_size=3, unique_by=lambda item: item.slug)
    return build(Checklist, items=items)


@st.composite
def _inspections(draw: DrawFn) -> Inspection:
    checklist, day = draw(checklists()), draw(sober_days())
    slugs = [item.slug for item in checklist.items]
    out = draw(some_of(slugs[1:]))
    worth = [(item.slug, item.points) for item in checklist.items if item.slug not in out]
    later = st.none() | st.integers(0, 90).map(lambda more: day + timedelta(days=more))
    finding = build(Finding, item=st.sampled_from(slugs), due_on=later, fixed_on=later)
    own: dict[str, SearchStrategy[Any]] = {
        "checklist": st.just(checklist),
        "marks": shares_of(worth),
        "not_applicable": st.just(out),
        "findings": st.lists(finding, max_size=2),
        "day": st.just(day),
    }
    return draw(build(Inspection, **own))


@cache
def inspections() -> SearchStrategy[Inspection]:
    """Kiểm tra công vụ: marks for every item that applies, and findings, mended in time, late or not yet.

    >>> from hypothesis import given
    >>> @given(inspections())
    ... def test(inspection):
    ...     assert len(inspection.marks) + len(inspection.not_applicable) == len(inspection.checklist.items)
    >>> test()
    """
    return _inspections()


STRATEGIES: Final[dict[Any, Make]] = {
    DossierMarks: dossier_marks,
    FeedbackFigures: _feedback_figures,
    OnlineFigures: lambda: build(OnlineFigures, unsettled=counts()),
    Edition[EvaluationRules]: _evaluation_editions,
    IndexTally: lambda: build(IndexTally, count=st.integers(1, 9)),
    Evaluation: evaluations,
    Appraisal: appraisals,
    ChecklistItem: lambda: build(ChecklistItem, points=POINTS),
    Checklist: checklists,
    Inspection: inspections,
}
add(STRATEGIES)
