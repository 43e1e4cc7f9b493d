"""Sound values of surveys, samples and rankings, added to the strategy for every model."""

from fractions import Fraction

from hypothesis import strategies as st

from motcua_lib.metrics._rollup import Method, RollUp
from motcua_lib.metrics.choosing import Criterion
from motcua_lib.metrics.intervals import Sample
from motcua_lib.metrics.rank_moves import Move, Moves
from motcua_lib.metrics.samples import Cluster, Stratum
from motcua_lib.metrics.small_samples import SmallSample
from motcua_lib.model.survey import OVERALL, Announced, Block, Factor, Question, Questionnaire, Scale
from motcua_lib.model.tally import ItemCounts, Tally, Throughout
from support.values import COUNTS, LEAVES, NAMES, OWN, TEXTS, values
from support.values_casework import build

LEAVES[float] = st.floats(-1, 2)
SLUGS = NAMES.filter(lambda slug: slug != OVERALL)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    levels = draw(st.lists(TEXTS, min_size=1, max_size=3))
    counted = st.lists(st.integers(1, len(levels)), unique=True)
    return draw(build(Scale, levels=st.just(levels), counted=counted))


@st.composite
def questionnaires(draw: st.DrawFn, least: int = 0) -> Questionnaire:
    """With at least so many blocks; then each factor has questions."""
    slugs = draw(st.lists(SLUGS, min_size=2 * least, max_size=4, unique=True))
    names, numbers = iter(slugs), iter(range(1, 99))
    blocks = []
    for slug, of_factor in zip(names, names, strict=False):
        sizes = draw(st.integers(min(least, 1), 2))
        questions = [draw(build(Question, number=st.just(next(numbers)))) for _ in range(sizes)]
        factor = Factor(of_factor, draw(TEXTS), questions=questions)
        blocks.append(Block(slug, draw(TEXTS), factors=[factor]))
    return draw(build(Questionnaire, blocks=st.just(blocks)))


def item_counts() -> st.SearchStrategy[ItemCounts]:
    return st.builds(ItemCounts, st.lists(COUNTS, max_size=3), blank=COUNTS, no_experience=COUNTS)


def throughouts(most: int = 9) -> st.SearchStrategy[Throughout]:
    pairs = st.tuples(st.integers(0, most), st.integers(0, most)).map(sorted)
    return pairs.map(lambda pair: Throughout(*pair))


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    form, persons = draw(questionnaires(least=1)), draw(COUNTS)
    items = []
    for _ in form.questions:
        levels = [draw(st.integers(0, persons // form.scale.size)) for _ in range(form.scale.size)]
        blank = draw(st.integers(0, persons - sum(levels)))
        items.append(ItemCounts(levels, blank=blank, no_experience=persons - sum(levels) - blank))
    throughout = draw(st.none() | throughouts(persons))
    return Tally(form, items, respondents=persons, throughout=throughout, edition=draw(TEXTS))


def roll_ups() -> st.SearchStrategy[RollUp]:
    factor, block = [Method.POOLED, Method.MEAN_OF_ITEMS], [*Method][:3]
    return build(RollUp, factor=st.sampled_from(factor), block=st.sampled_from(block))


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    size = draw(st.integers(1, 9))
    population = draw(st.none() | st.integers(size + 1, 99))
    effect = draw(st.fractions(Fraction(1, 9), 9))
    return Sample(draw(st.integers(0, size)), size, population=population, design_effect=effect)


@st.composite
def strata(draw: st.DrawFn) -> Stratum:
    size = draw(st.integers(2, 9))
    return Stratum(draw(st.integers(size, 99)), size, counted=draw(st.integers(0, size)))


@st.composite
def clusters(draw: st.DrawFn) -> Cluster:
    size = draw(st.integers(1, 9))
    return Cluster(draw(st.integers(0, size)), size)


def moves() -> st.SearchStrategy[Move]:
    return st.builds(Move, st.integers(1, 63), st.integers(1, 63))


OWN.update(
    {
        Scale: scales,
        Question: lambda: build(Question, number=COUNTS),
        Announced: lambda: build(Announced, count=COUNTS),
        Questionnaire: questionnaires,
        ItemCounts: item_counts,
        Throughout: throughouts,
        Tally: tallies,
        RollUp: roll_ups,
        Sample: samples,
        Stratum: strata,
        Cluster: clusters,
        SmallSample: lambda: st.builds(SmallSample, COUNTS, COUNTS),
        Move: moves,
        Moves: lambda: build(Moves, of=st.dictionaries(TEXTS, moves(), max_size=2)),
        Criterion: lambda: build(Criterion, values=st.dictionaries(TEXTS, values(Fraction), min_size=1, max_size=3)),
    }
)
