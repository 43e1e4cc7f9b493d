"""Sound values of periods, figures, counts and registers, added to the strategy for every model."""

from datetime import datetime
from fractions import Fraction
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from motcua_lib.law import Timeline, Version
from motcua_lib.metrics.cases import CaseStatistics
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.histogram import Histogram
from motcua_lib.metrics.papi import Province
from motcua_lib.metrics.report import Scorecard, Section
from motcua_lib.metrics.spread import Deviation, Spread
from motcua_lib.metrics.targets import Trend
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish
from motcua_lib.model.feedback_record import FeedbackKind, FeedbackRecord
from motcua_lib.model.figure import Figure
from motcua_lib.model.form06 import Column, Form06Row, RateRule
from motcua_lib.model.period import Period
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.reception import Channel
from motcua_lib.model.remark import Cadence, Remark, Tone
from motcua_lib.model.scorecard import Unit
from motcua_lib.model.target import Published
from support.case_records import case_records
from support.values import COUNTS, DAYS, INSTANTS, NAMES, OWN, TEXTS, citations, values
from support.values_casework import build

T = TypeVar("T")

__all__ = ["PERCENTS", "some_of", "timelines"]

PERCENTS = st.fractions(0, 100)
OPTIONAL_COUNTS = st.none() | COUNTS
COLUMNS = st.lists(st.sampled_from(Column), min_size=1, max_size=3)


def some_of(members: list[T], least: int = 0) -> st.SearchStrategy[list[T]]:
    """Some of the members, each at most once."""
    return st.lists(st.sampled_from(members), min_size=least, unique=True) if members else st.just([])


def timelines(kind: type) -> st.SearchStrategy[Timeline[object]]:
    version = st.builds(Version, values(kind), since=DAYS, citation=citations())
    return st.builds(Timeline, TEXTS, st.lists(version, max_size=2).map(tuple))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, until = sorted(draw(st.sets(DAYS, min_size=2, max_size=2)))
    return Period(first, until, name=draw(TEXTS))


def quarters() -> st.SearchStrategy[Quarter]:
    return st.builds(Quarter, st.integers(1, 9998), st.integers(1, 4))


@st.composite
def figures(draw: st.DrawFn, least: int = -(10**6), most: int = 10**6) -> Figure:
    """Exact, bounded on one side or on both, about, or unstated."""
    bounds = st.none() | st.fractions(least, most)
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    open_ended = st.just(False) if low == high else st.booleans()
    return Figure(low=low, high=high, above=draw(open_ended), below=draw(open_ended), rough=draw(st.booleans()))


def published_figures(percent: bool = False) -> st.SearchStrategy[PublishedFigure]:
    units = [unit for unit in Unit if unit is not Unit.PERCENT]
    shares = build(PublishedFigure, source=NAMES, unit=st.just(Unit.PERCENT), value=PERCENTS)
    return shares if percent else shares | build(PublishedFigure, source=NAMES, unit=st.sampled_from(units))


def trends() -> st.SearchStrategy[Trend]:
    points = st.lists(values(Published), min_size=2, max_size=3, unique_by=lambda point: point.on)
    return build(Trend, points=points.map(lambda found: sorted(found, key=lambda point: point.on)))


def spreads() -> st.SearchStrategy[Spread]:
    figures_of_units = st.dictionaries(TEXTS, st.fractions(), min_size=2, max_size=3)
    return build(Spread, values=figures_of_units, deviation=st.sampled_from(Deviation))


def provinces() -> st.SearchStrategy[Province]:
    dimensions = st.lists(st.fractions(1, 10), min_size=8, max_size=8)
    return st.builds(Province, TEXTS, st.just([]) | dimensions)


# registers


def records() -> st.SearchStrategy[CaseRecord]:
    return case_records().flatmap(
        lambda record: st.builds(
            attrs.evolve, st.just(record), code=TEXTS, procedure=TEXTS, field=TEXTS, channel=st.sampled_from(Channel)
        )
    )


def is_of_answered(verdict: CaseVerdict) -> bool:
    return verdict not in (CaseVerdict.IN_TIME, CaseVerdict.OVERDUE)


@st.composite
def feedback_records(draw: st.DrawFn) -> FeedbackRecord:
    instants: list[datetime | None] = sorted(draw(st.lists(INSTANTS, min_size=1, max_size=3)))
    received, answered, published = [*instants, None, None][:3]
    fits = [verdict for verdict in CaseVerdict if answered is None or is_of_answered(verdict)]
    return FeedbackRecord(
        draw(TEXTS), received, kind=draw(st.sampled_from(FeedbackKind)), accepted=draw(st.booleans()),
        answered_at=answered, published_at=published, verdict=draw(st.sampled_from(fits)),
        repeated=draw(st.booleans()), disliked=draw(st.booleans()),
    )  # fmt: skip


# counts


def case_counts() -> st.SearchStrategy[CaseCounts]:
    return st.builds(CaseCounts, **dict.fromkeys((field.name for field in attrs.fields(CaseCounts)), COUNTS))


def feedback_counts() -> st.SearchStrategy[FeedbackCounts]:
    parts = {field.name: OPTIONAL_COUNTS for field in attrs.fields(FeedbackCounts)[1:]}
    return st.builds(FeedbackCounts, st.integers(9, 99), **parts)


@st.composite
def form06_rows(draw: st.DrawFn) -> Form06Row:
    """Some columns of a row whose totals are at least their parts, and not always their sum."""
    counts = {column: draw(COUNTS) for column in Column}
    counts[Column.RESOLVED] += sum(counts[Column(number)] for number in (8, 9, 10))
    counts[Column.IN_PROCESS] += sum(counts[Column(number)] for number in (12, 13))
    counts[Column.RECEIVED] += max(
        sum(counts[Column(number)] for number in (4, 5, 6)), counts[Column.RESOLVED] + counts[Column.IN_PROCESS]
    )
    held = draw(st.sets(st.sampled_from(Column)))
    return Form06Row(draw(COUNTS), draw(TEXTS), {column: counts[column] for column in held})


def rate_rules() -> st.SearchStrategy[RateRule]:
    return build(RateRule, numerator=COLUMNS, denominator=COLUMNS)


def histograms() -> st.SearchStrategy[Histogram]:
    recorded = st.dictionaries(st.fractions(0, 100), COUNTS, max_size=3)
    return build(Histogram, values=recorded, unstated=COUNTS)


def distributions() -> st.SearchStrategy[Distribution]:
    part = build(Part, percent=figures(0, 100).filter(lambda percent: (percent.low or 0) <= 50))
    parts = st.lists(part, max_size=2, unique_by=lambda found: found.slug)
    below = parts.filter(lambda found: sum(one.percent.low or Fraction(0) for one in found) < 100)
    return build(Distribution, parts=below, total=COUNTS | figures(0, 10**6))


def statistics() -> st.SearchStrategy[CaseStatistics]:
    finishes = st.tuples(*(st.tuples(st.just(finish), COUNTS) for finish in Finish))
    return build(CaseStatistics, finishes=finishes)


# reports and remarks


@st.composite
def remarks(draw: st.DrawFn) -> Remark:
    year, week = draw(st.integers(1, 9998)), draw(st.integers(1, 52))
    weekly = datetime.fromisocalendar(year, week, 1).date()
    cadence = draw(st.sampled_from(Cadence))
    first = weekly if cadence is Cadence.WEEKLY else weekly.replace(day=1)
    return Remark(draw(TEXTS), first, cadence=cadence, tone=draw(st.sampled_from(Tone)), text=draw(TEXTS))


def scorecards() -> st.SearchStrategy[Scorecard]:
    return build(Scorecard, sections=st.lists(values(Section), max_size=2, unique_by=lambda section: section.slug))


OWN.update(
    {
        Period: periods,
        Quarter: quarters,
        Figure: figures,
        PublishedFigure: published_figures,
        Trend: trends,
        Spread: spreads,
        Province: provinces,
        CaseRecord: records,
        FeedbackRecord: feedback_records,
        CaseCounts: case_counts,
        FeedbackCounts: feedback_counts,
        Form06Row: form06_rows,
        RateRule: rate_rules,
        Histogram: histograms,
        Distribution: distributions,
        CaseStatistics: statistics,
        Remark: remarks,
        Scorecard: scorecards,
    }
)
