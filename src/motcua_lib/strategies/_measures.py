"""Chỉ số, điểm số: periods, figures, ratios, scores, targets and reports."""

from datetime import date, datetime
from fractions import Fraction
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.metrics.papi import Province
from motcua_lib.metrics.report import Scorecard, Section
from motcua_lib.metrics.spread import Deviation, Spread
from motcua_lib.metrics.targets import Trend
from motcua_lib.model._exact import DIGITS
from motcua_lib.model.figure import Figure
from motcua_lib.model.period import Period
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.remark import Cadence, Remark
from motcua_lib.model.scorecard import Ratio, Rounding, Score, Unit
from motcua_lib.model.target import Published
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import cited
from motcua_lib.strategies._leaves import all_days, counts, in_order, said, wordings

LARGE: Final = 10**9


@st.composite
def _periods(draw: DrawFn) -> Period:
    first, until = draw(in_order(all_days(), size=2))
    return draw(build(Period, first=st.just(first), until=st.just(until)))


@cache
def periods() -> SearchStrategy[Period]:
    """Kỳ báo cáo: half-open periods of one day and more; months, quarters and years more often.

    >>> from hypothesis import given
    >>> @given(periods())
    ... def test(period):
    ...     assert period.first < period.until
    >>> test()
    """
    years = st.integers(2000, 2050)
    usual = [
        st.builds(Period.month, years, st.integers(1, 12)),
        st.builds(Period.quarter, years, st.integers(1, 4)),
        st.builds(Period.year, years),
    ]
    return st.one_of(*usual, _periods())


@cache
def quarters() -> SearchStrategy[Quarter]:
    """Quý: quarters of any year, of recent ones more often.

    >>> from hypothesis import given
    >>> @given(quarters())
    ... def test(quarter):
    ...     assert 1 <= quarter.number <= 4
    >>> test()
    """
    return st.builds(Quarter, st.integers(2000, 2050) | st.integers(1, 9998), st.integers(1, 4))


@st.composite
def figures(draw: DrawFn, *, min_value: int = -(10**6), max_value: int = 10**6) -> Figure:
    """Con số công bố: exact, bounded on one side or on both, about, or unstated.

    Args:
        min_value, max_value: bounds of the bounds.

    >>> from hypothesis import given
    >>> @given(figures(min_value=0, max_value=9))
    ... def test(figure):
    ...     assert figure.low is None or 0 <= figure.low <= 9
    >>> test()
    """
    bounds = st.none() | st.integers(min_value, max_value).map(Fraction) | st.fractions(min_value, max_value)
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return between(draw, low, high)


def between(draw: DrawFn, low: Fraction | None, high: Fraction | None) -> Figure:
    """A figure with those bounds, each of them in or out."""
    ends = st.sampled_from([False] if low == high and low is not None else [False, True])
    return Figure(low=low, high=high, above=draw(ends), below=draw(ends), rough=draw(st.booleans()))


@cache
def published_figures(*, percent: bool | None = None) -> SearchStrategy[PublishedFigure]:
    """Số đã công bố: figures with their source.

    Args:
        percent: whether they are percentages; either when not given.

    >>> from hypothesis import given
    >>> @given(published_figures(percent=True))
    ... def test(figure):
    ...     assert 0 <= figure.value <= 100
    >>> test()
    """
    hundred = st.integers(0, 100).map(Fraction) | st.fractions(0, 100)
    shares = build(PublishedFigure, source=said(), unit=st.just(Unit.PERCENT), value=hundred)
    units = st.sampled_from([unit for unit in Unit if unit is not Unit.PERCENT])
    others = build(PublishedFigure, source=said(), unit=units)
    return {True: shares, False: others, None: shares | others}[percent]


@cache
def ratios() -> SearchStrategy[Ratio]:
    """Tỷ lệ: counts above and below a line; none above all below it, nothing below it too.

    >>> from hypothesis import given
    >>> @given(ratios())
    ... def test(ratio):
    ...     assert ratio.numerator <= ratio.denominator
    >>> test()
    """
    pairs = st.tuples(counts(), counts()).map(sorted)
    return pairs.flatmap(lambda pair: build(Ratio, numerator=st.just(pair[0]), denominator=st.just(pair[1])))


@cache
def scores(*, max_depth: int = 2) -> SearchStrategy[Score]:
    """Điểm: values with their parts, notes and steps, with a maximum or without.

    Args:
        max_depth: how deep parts have parts.

    >>> from hypothesis import given
    >>> @given(scores(max_depth=0))
    ... def test(score):
    ...     assert not score.parts
    >>> test()
    """
    parts = st.lists(scores(max_depth=max_depth - 1), max_size=2) if max_depth > 0 else st.just([])
    bounded = st.fractions(0, LARGE).flatmap(
        lambda top: build(Score, parts=parts, maximum=st.just(top), value=st.just(top) | st.fractions(max_value=top))
    )
    tens = build(Score, parts=parts, maximum=st.sampled_from([10, 100]), value=st.fractions(0, 10))
    return st.one_of(tens, bounded, build(Score, parts=parts, maximum=st.none()))


@cache
def roundings() -> SearchStrategy[Rounding]:
    """Làm tròn: to any number of decimals that is allowed.

    >>> from hypothesis import given
    >>> @given(roundings())
    ... def test(rounding):
    ...     assert 0 <= rounding.places <= DIGITS
    >>> test()
    """
    places = st.integers(0, 4) | st.integers(0, DIGITS)
    return st.builds(Rounding, places, citation=cited())


@cache
def trends() -> SearchStrategy[Trend]:
    """Xu hướng: two and more published values in order of their days.

    >>> from hypothesis import given
    >>> @given(trends())
    ... def test(trend):
    ...     assert trend.points[0].on < trend.points[-1].on
    >>> test()
    """
    points = st.lists(of(Published), min_size=2, max_size=4, unique_by=lambda point: point.on)
    return build(Trend, points=points.map(lambda found: sorted(found, key=lambda point: point.on)))


def _spreads() -> SearchStrategy[Spread]:
    values = st.dictionaries(wordings(), st.fractions(), min_size=2, max_size=3)
    return build(Spread, values=values, deviation=st.sampled_from(Deviation))


def _provinces() -> SearchStrategy[Province]:
    dimensions = st.lists(st.fractions(1, 10), min_size=8, max_size=8)
    return build(Province, scores=st.just([]) | dimensions)


@st.composite
def _remarks(draw: DrawFn) -> Remark:
    cadence, any_day = draw(st.sampled_from(Cadence)), draw(st.dates(date(1, 1, 8)))
    year, week, _ = any_day.isocalendar()
    first = datetime.fromisocalendar(year, week, 1).date() if cadence is Cadence.WEEKLY else any_day.replace(day=1)
    return draw(build(Remark, first=st.just(first), cadence=st.just(cadence)))


@cache
def scorecards() -> SearchStrategy[Scorecard]:
    """Bảng điểm: reports with up to two sections.

    >>> from hypothesis import given
    >>> @given(scorecards())
    ... def test(card):
    ...     assert len(card.sections) <= 2
    >>> test()
    """
    return build(Scorecard, sections=st.lists(of(Section), max_size=2, unique_by=lambda section: section.slug))


STRATEGIES: Final[dict[type, Make]] = {
    Period: periods,
    Quarter: quarters,
    Figure: figures,
    PublishedFigure: published_figures,
    Ratio: ratios,
    Score: scores,
    Rounding: roundings,
    Trend: trends,
    Spread: _spreads,
    Province: _provinces,
    Remark: _remarks,
    Scorecard: scorecards,
}
add(STRATEGIES)
