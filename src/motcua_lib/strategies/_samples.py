"""Mẫu và xếp hạng: samples, strata, clusters, rankings and how ranks moved."""

from fractions import Fraction
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.metrics.choosing import Criterion
from motcua_lib.metrics.intervals import Sample
from motcua_lib.metrics.rank_moves import Move, Moves
from motcua_lib.metrics.samples import Cluster, Stratum
from motcua_lib.metrics.small_samples import SmallSample
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._leaves import counts, wordings

MANY: Final = 10**6


@cache
@st.composite
def samples(draw: DrawFn) -> Sample:
    """Mẫu: how many of a sample, from a population of any size or of one that is known, and never a census.

    >>> from hypothesis import given
    >>> @given(samples())
    ... def test(sample):
    ...     assert sample.counted <= sample.size
    >>> test()
    """
    size = draw(st.integers(1, 9) | st.integers(1, MANY))
    population = draw(st.none() | st.integers(size + 1, 2 * MANY))
    effect = draw(st.just(Fraction(1)) | st.fractions(Fraction(1, 9), 9))
    return Sample(draw(st.integers(0, size)), size, population=population, design_effect=effect)


@cache
@st.composite
def strata(draw: DrawFn) -> Stratum:
    """Tầng: parts of a population with a sample of two and more from each.

    >>> from hypothesis import given
    >>> @given(strata())
    ... def test(stratum):
    ...     assert 2 <= stratum.size <= stratum.population
    >>> test()
    """
    size = draw(st.integers(2, 9) | st.integers(2, MANY))
    return Stratum(draw(st.integers(size, 2 * MANY)), size, counted=draw(st.integers(0, size)))


@cache
def clusters() -> SearchStrategy[Cluster]:
    """Cụm: groups that were drawn whole, of one person and more.

    >>> from hypothesis import given
    >>> @given(clusters())
    ... def test(cluster):
    ...     assert cluster.counted <= cluster.size
    >>> test()
    """
    sizes = st.integers(1, 9) | st.integers(1, MANY)
    return sizes.flatmap(lambda size: st.builds(Cluster, st.integers(0, size), st.just(size)))


@cache
def rank_moves() -> SearchStrategy[Move]:
    """Thay đổi thứ hạng: ranks before and after, among the provinces more often.

    >>> from hypothesis import given
    >>> @given(rank_moves())
    ... def test(move):
    ...     assert move.before >= 1 and move.after >= 1
    >>> test()
    """
    ranks = st.integers(1, 63) | st.integers(1, MANY)
    return st.builds(Move, ranks, ranks)


STRATEGIES: Final[dict[type, Make]] = {
    Sample: samples,
    Stratum: strata,
    Cluster: clusters,
    SmallSample: lambda: build(SmallSample, **dict.fromkeys(("answers", "cell"), counts())),
    Move: rank_moves,
    Moves: lambda: build(Moves, of=st.dictionaries(wordings(), rank_moves(), max_size=3)),
    Criterion: lambda: build(Criterion, values=st.dictionaries(wordings(), st.fractions(), min_size=1, max_size=3)),
}
add(STRATEGIES)
