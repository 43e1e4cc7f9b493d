"""Bộ chỉ số: components, groupings and grades of an index, counts for it, sheets of points; the reform index."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.law import Text
from motcua_lib.metrics.par_index import Adjusting, Adjustment, NoSurvey, ParIndex
from motcua_lib.metrics.service_index import SERVICE_INDEX, ScoreSheet, ServiceIndex
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import Band, Bands, Group, Grouping, IndexComponent, IndexDefinition
from motcua_lib.model.par import ParItem, ParTree, ParVersion, PointSource
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import editions
from motcua_lib.strategies._leaves import counts, few, said, some_of, wordings
from motcua_lib.strategies._measures import published_figures, ratios

SHARES: Final = st.integers(0, 4).map(lambda quarters: Fraction(quarters, 4)) | st.fractions(0, 1)
POINTS: Final = st.integers(1, 40).map(Fraction) | st.fractions(Fraction(1, 100), 40)
_VERSION_COUNTS: Final = ("area_count", "criteria", "sub_criteria", "by_survey")


def shares_of(points: Iterable[tuple[str, Fraction]]) -> SearchStrategy[dict[str, Fraction]]:
    """Points for each item, from none to all that it is worth."""
    return st.fixed_dictionaries({slug: SHARES.map(top.__mul__) for slug, top in points})


# The index of services.


@st.composite
def _bands(draw: DrawFn) -> Bands:
    edges = sorted(draw(st.sets(st.integers(0, 100) | st.fractions(0, 100), max_size=3)), reverse=True)
    found = [Band(draw(wordings()), draw(wordings()), edge=edge) for edge in [*edges, None]]
    return draw(build(Bands, bands=st.just(found)))


def _components(slugs: SearchStrategy[str]) -> SearchStrategy[IndexComponent]:
    reached = st.just(Fraction(1)) | st.fractions(Fraction(1, 100), 1)
    return build(IndexComponent, slug=slugs, maximum=POINTS, full_at=reached)


def _grouping(draw: DrawFn, slugs: Sequence[str]) -> Grouping:
    """All the components in one group or in two."""
    cut = draw(st.integers(1, len(slugs)))
    groups = [Group(draw(wordings()), draw(wordings()), part) for part in (slugs[:cut], slugs[cut:]) if part]
    return Grouping(draw(wordings()), groups)


@cache
@st.composite
def index_definitions(draw: DrawFn) -> IndexDefinition:
    """Bộ chỉ số: indices with components, every component in one group of each grouping.

    >>> from hypothesis import given
    >>> @given(index_definitions())
    ... def test(index):
    ...     assert index.maximum > 0
    >>> test()
    """
    slugs = draw(st.lists(wordings(), min_size=1, max_size=4, unique=True))
    ways = [_grouping(draw, slugs) for _ in range(draw(st.integers(1, 2)))]
    components = [draw(_components(st.just(slug))) for slug in slugs]
    maximum = sum(component.maximum for component in components)
    scales = [None, int(maximum)] if maximum.denominator == 1 else [None]
    return draw(
        build(
            IndexDefinition,
            components=st.just(components),
            groupings=st.just(ways),
            scale=st.sampled_from(scales),
        )
    )


@cache
def _index_editions() -> SearchStrategy[Edition[IndexDefinition]]:
    return st.sampled_from(SERVICE_INDEX.editions) | editions(index_definitions())


def _counted() -> SearchStrategy[Any]:
    """What a component is counted by: two counts, a ratio, a published percentage."""
    pairs = st.tuples(counts(), counts()).map(lambda pair: (min(pair), max(pair)))
    return pairs | ratios() | published_figures(percent=True)


@st.composite
def _service_indices(draw: DrawFn) -> ServiceIndex:
    edition = draw(_index_editions())
    slugs = draw(some_of(list(edition.content.by_slug), least=1))
    return ServiceIndex({slug: draw(_counted()) for slug in slugs}, edition)


@cache
def service_indices() -> SearchStrategy[ServiceIndex]:
    """Bộ chỉ số phục vụ: counts for some or all components of an edition of the book or of one's own.

    >>> from hypothesis import given
    >>> @given(service_indices())
    ... def test(index):
    ...     assert set(index.counts) <= set(index.edition.content.by_slug)
    >>> test()
    """
    return _service_indices()


@cache
@st.composite
def score_sheets(draw: DrawFn) -> ScoreSheet:
    """Phiếu điểm: points by group of a grouping, at most what each group is worth.

    >>> from hypothesis import given
    >>> @given(score_sheets())
    ... def test(sheet):
    ...     assert all(points >= 0 for points in sheet.points.values())
    >>> test()
    """
    edition = draw(_index_editions())
    content = edition.content
    way = content.grouping(draw(st.sampled_from(content.groupings)).slug)  # of two of one name the first
    tops = [
        (group.slug, sum((content.by_slug[slug].maximum for slug in group.components), Fraction(0)))
        for group in way.groups
    ]
    worth = {slug: min(top for other, top in tops if other == slug) for slug, _ in tops}
    named = draw(some_of(list(worth), least=1))
    return ScoreSheet(draw(shares_of((slug, worth[slug]) for slug in named)), edition, grouping=way.slug)


# The reform index.


@st.composite
def _par_items(draw: DrawFn, *, slugs: tuple[str, ...] = ("1",), depth: int = 2) -> ParItem:
    """An item of the first slug, the others shared among its parts; deeper ones have none."""
    own, rest = slugs[0], slugs[1:]
    if not rest or not depth:
        return draw(build(ParItem, slug=st.just(own), maximum=POINTS, parts=st.just(())))
    cut = draw(st.integers(1, len(rest)))
    parts = [draw(_par_items(slugs=part, depth=depth - 1)) for part in (rest[:cut], rest[cut:]) if part]
    sums = st.sampled_from([None, sum(part.points for part in parts)])
    return draw(build(ParItem, slug=st.just(own), parts=st.just(parts), maximum=sums))


@st.composite
def _any_par_items(draw: DrawFn) -> ParItem:
    slugs = draw(st.lists(said(), min_size=1, max_size=4, unique=True))
    return draw(_par_items(slugs=tuple(slugs)))


@cache
@st.composite
def par_trees(draw: DrawFn) -> ParTree:
    """Tiêu chí cải cách hành chính: areas, criteria and sub-criteria with their points.

    >>> from hypothesis import given
    >>> @given(par_trees())
    ... def test(tree):
    ...     assert 1 <= len(tree.areas) <= 3
    >>> test()
    """
    slugs = draw(st.lists(said(), min_size=2, max_size=6, unique=True))
    cuts = sorted(draw(st.sets(st.integers(1, len(slugs) - 1), max_size=2)))
    areas = [draw(_par_items(slugs=tuple(slugs[start:end]))) for start, end in pairwise([0, *cuts, len(slugs)])]
    return draw(build(ParTree, areas=st.just(areas)))


def _par_versions() -> SearchStrategy[ParVersion]:
    return build(ParVersion, **dict.fromkeys(_VERSION_COUNTS, st.none() | few()))


@cache
@st.composite
def par_indices(draw: DrawFn) -> ParIndex:
    """Chỉ số cải cách hành chính: points for each criterion that applies, with a survey and without one.

    >>> from hypothesis import given
    >>> @given(par_indices())
    ... def test(index):
    ...     assert 0 <= index.score.value or index.adjustments
    >>> test()
    """
    tree = draw(par_trees())
    worth = {
        source: [(leaf.slug, leaf.points) for leaf in tree.leaves if leaf.source is source] for source in PointSource
    }
    appraised = worth[PointSource.APPRAISAL]
    out = draw(some_of([slug for slug, _ in appraised[1:]]))
    kept = [(slug, top) for slug, top in appraised if slug not in out]
    held = draw(shares_of(worth[PointSource.SURVEY])) if not kept or draw(st.booleans()) else NoSurvey.HELD
    changes = draw(st.lists(of(Adjustment), max_size=1))
    known = ParVersion(draw(wordings()), scale=int(tree.maximum())) if tree.maximum().denominator == 1 else None
    return ParIndex(
        tree,
        draw(shares_of(kept)),
        survey=held,
        self_assessed=draw(shares_of(kept[: draw(st.integers(0, len(kept)))])),
        not_applicable={slug: draw(of(Text)) for slug in out},
        adjustments=changes,
        adjusting=draw(st.sampled_from(Adjusting)) if changes else None,
        edition=draw(st.none() | editions(st.just(known))) if known else None,
    )


STRATEGIES: Final[dict[Any, Make]] = {
    Bands: _bands,
    IndexComponent: lambda: _components(wordings()),
    IndexDefinition: index_definitions,
    Edition[IndexDefinition]: _index_editions,
    ServiceIndex: service_indices,
    ScoreSheet: score_sheets,
    ParItem: _any_par_items,
    ParTree: par_trees,
    ParVersion: _par_versions,
    ParIndex: par_indices,
}
add(STRATEGIES)
