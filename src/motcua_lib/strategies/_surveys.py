"""Khảo sát: scales, questionnaires, answers, filled-in questionnaires and tallies."""

from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib._checks import given as checked
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.metrics._rollup import Method, RollUp
from motcua_lib.metrics.ballots import Ballot
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.survey import (
    BLANK,
    MOST_LEVELS,
    NO_EXPERIENCE,
    OVERALL,
    Announced,
    Block,
    Factor,
    Question,
    Questionnaire,
    Scale,
    Survey,
)
from motcua_lib.model.tally import ItemCounts, Tally, Throughout
from motcua_lib.strategies._days import days
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._leaves import counts, said, some_of, wordings

Answers = tuple[int | None, ...]

FIVE: Final = Scale(
    "five", ["rất không hài lòng", "không hài lòng", "bình thường", "hài lòng", "rất hài lòng"], counted=[4, 5]
)
FACES: Final = Scale("faces", ["không hài lòng", "bình thường", "hài lòng"], counted=[3])
OF_A_FACTOR: Final = (Method.POOLED, Method.MEAN_OF_ITEMS)
OF_A_BLOCK: Final = (*OF_A_FACTOR, Method.MEAN_OF_FACTORS)


@st.composite
def _own_scales(draw: DrawFn) -> Scale:
    size = draw(st.integers(1, 6) | st.integers(1, MOST_LEVELS))
    counted = some_of(list(range(1, size + 1)))
    return draw(build(Scale, levels=st.lists(wordings(), min_size=size, max_size=size), counted=counted))


@cache
def scales() -> SearchStrategy[Scale]:
    """Thang đo: five levels, three faces, or levels of one's own, of which any count as satisfied.

    >>> from hypothesis import given
    >>> @given(scales())
    ... def test(scale):
    ...     assert all(1 <= level <= scale.size for level in scale.counted)
    >>> test()
    """
    return st.sampled_from([FIVE, FACES]) | _own_scales()


@st.composite
def questionnaires(
    draw: DrawFn, *, scale: SearchStrategy[Scale] | None = None, complete: bool = False
) -> Questionnaire:
    """Phiếu khảo sát: blocks of factors of questions, numbered through; also such whose questions are not known.

    Args:
        scale: the scales; those of `scales` when not given.
        complete: whether every question is known, as a tally needs.

    >>> from hypothesis import given
    >>> @given(questionnaires(complete=True))
    ... def test(form):
    ...     assert form.is_complete
    >>> test()
    """
    slugs = draw(st.lists(said().filter(lambda slug: slug != OVERALL), min_size=2 * complete, max_size=7, unique=True))
    sizes = st.integers(int(complete), 3)
    blocks, number, names = [], 0, iter(slugs)
    for slug in names:
        factors = []
        for of_factor in [name for name, _ in zip(names, range(draw(st.integers(1, 2))), strict=False)]:
            first, number = number, number + draw(sizes)
            questions = [draw(build(Question, number=st.just(place + 1))) for place in range(first, number)]
            factors.append(Factor(of_factor, draw(wordings()), questions=questions))
        if factors or not complete:
            blocks.append(Block(slug, draw(wordings()), factors=factors))
    return draw(build(Questionnaire, scale=scales() if scale is None else scale, blocks=st.just(blocks)))


def answers(*, form: Questionnaire) -> SearchStrategy[Answers]:
    """Câu trả lời của một phiếu: for each question a level, a blank, or no experience of it.

    Args:
        form: the questionnaire.
    Raises:
        ArgumentTypeError: `form` is none.

    >>> from hypothesis import given
    >>> @given(answers(form=Questionnaire("x", "x", scale=FACES)))
    ... def test(given_answers):
    ...     assert given_answers == ()
    >>> test()
    """
    levels = st.integers(1, checked(form, Questionnaire, "form").scale.size)
    one = st.one_of(levels, levels, st.sampled_from([None, BLANK, NO_EXPERIENCE]))
    return st.tuples(*[one] * len(form.questions))


def ballots(
    *, form: Questionnaire, min_value: date = date(2000, 1, 1), max_value: date = date(2050, 12, 31)
) -> SearchStrategy[Ballot]:
    """Phiếu đã trả lời: the answers of one person to a questionnaire, and what they are about.

    Args:
        form: the questionnaire.
        min_value, max_value: the days on which it is filled in.
    Raises:
        ArgumentTypeError: `form` is none.

    >>> from hypothesis import given
    >>> @given(ballots(form=Questionnaire("x", "x", scale=FACES), max_value=date(2026, 1, 1)))
    ... def test(ballot):
    ...     assert ballot.on <= date(2026, 1, 1)
    >>> test()
    """
    on = days(min_value=min_value, max_value=max_value)
    words = {name: st.sampled_from(["", "a", "b"]) | wordings() for name in ("officer", "unit", "procedure", "medium")}
    return build(Ballot, answers=answers(form=form), on=on, **words)


@st.composite
def _item_counts(draw: DrawFn, *, size: int, persons: int) -> ItemCounts:
    """Counts of one question that add up to the respondents."""
    cuts = sorted(draw(st.lists(st.integers(0, persons), min_size=size + 1, max_size=size + 1)))
    levels = [high - low for low, high in zip([0, *cuts], cuts, strict=False)]
    blank = levels.pop()
    return ItemCounts(levels, blank=blank, no_experience=persons - cuts[-1])


@st.composite
def _counted_tallies(draw: DrawFn, form: Questionnaire) -> Tally:
    persons = draw(counts())
    items = [draw(_item_counts(size=form.scale.size, persons=persons)) for _ in form.questions]
    throughout = st.none() | _throughouts(most=persons)
    return draw(
        build(Tally, form=st.just(form), items=st.just(items), respondents=st.just(persons), throughout=throughout)
    )


def tallies(*, form: Questionnaire | SearchStrategy[Questionnaire] | None = None) -> SearchStrategy[Tally]:
    """Bảng đếm phiếu: answers counted one by one, and counts as a report states them; each adds up.

    Args:
        form: the questionnaire, or a strategy of them, with every question known; any when not given.
    Raises:
        ArgumentTypeError: `form` is neither.

    >>> from hypothesis import given
    >>> @given(tallies())
    ... def test(tally):
    ...     assert all(item.total == tally.respondents for item in tally.items)
    >>> test()
    """
    forms: object = questionnaires(complete=True) if form is None else form
    if isinstance(forms, Questionnaire):
        forms = st.just(forms)
    if not isinstance(forms, SearchStrategy):
        allowed = "a Questionnaire or a strategy of them"
        raise ArgumentTypeError("wrong-type", what="form", allowed=allowed, value=form)

    def of_form(found: Questionnaire) -> SearchStrategy[Tally]:
        rows = st.lists(answers(form=found), max_size=8)
        return rows.map(lambda kept: tally(kept, found)) | _counted_tallies(found)

    return forms.flatmap(of_form)


def _throughouts(*, most: int = 10**6) -> SearchStrategy[Throughout]:
    pairs = st.tuples(st.integers(0, most), st.integers(0, most)).map(sorted)
    return pairs.map(lambda pair: Throughout(*pair))


@st.composite
def _any_ballots(draw: DrawFn) -> Ballot:
    return draw(ballots(form=draw(questionnaires())))


@cache
def surveys() -> SearchStrategy[Survey]:
    """Bộ phiếu khảo sát: a questionnaire on satisfaction, others beside it, counts that are announced only.

    >>> from hypothesis import given
    >>> @given(surveys())
    ... def test(survey):
    ...     assert len(survey.others) <= 2
    >>> test()
    """
    return build(Survey, others=st.lists(questionnaires(), max_size=2))


STRATEGIES: Final[dict[type, Make]] = {
    Scale: scales,
    Question: lambda: build(Question, number=counts()),
    Announced: lambda: build(Announced, count=counts()),
    Questionnaire: questionnaires,
    Survey: surveys,
    Ballot: _any_ballots,
    ItemCounts: lambda: st.builds(ItemCounts, st.lists(counts(), max_size=5), blank=counts(), no_experience=counts()),
    Throughout: _throughouts,
    Tally: tallies,
    RollUp: lambda: build(RollUp, factor=st.sampled_from(OF_A_FACTOR), block=st.sampled_from(OF_A_BLOCK)),
}
add(STRATEGIES)
