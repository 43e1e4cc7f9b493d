"""Căn cứ pháp lý: instruments, citations, and rules in force over time."""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.law import Citation, Confidence, Instrument, Text, Timeline, Version
from motcua_lib.model.case_rules import Parameter
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.strategies._derive import add, of
from motcua_lib.strategies._leaves import all_days, counts, in_order, said, wordings


@cache
def labels() -> SearchStrategy[Text]:
    """Nhãn song ngữ: labels that say something in both languages.

    >>> from hypothesis import given
    >>> @given(labels())
    ... def test(label):
    ...     assert label.vi.strip() and label.en.strip()
    >>> test()
    """
    return st.builds(Text, said(), said())


@cache
def instruments() -> SearchStrategy[Instrument]:
    """Văn bản: instruments with a number or a title, signed and in force on any day or on none that is known.

    >>> from hypothesis import given
    >>> @given(instruments())
    ... def test(instrument):
    ...     assert instrument.number or instrument.title
    >>> test()
    """
    rest = {"signed": st.none() | all_days(), "in_force": st.none() | all_days()}
    numbered = st.builds(Instrument, said(), st.none() | of(Text), **rest)
    return numbered | st.builds(Instrument, st.just(""), of(Text), **rest)


@st.composite
def _citations(draw: DrawFn) -> Citation:
    article = draw(st.sampled_from(["", "148"]) | wordings())
    parts = st.sampled_from(["", "5", "a"]) if article else st.just("")
    return Citation(
        draw(instruments()),
        article,
        clause=draw(parts),
        point=draw(parts),
        confidence=draw(st.sampled_from(Confidence)),
        source=draw(wordings()),
    )


@cache
def citations() -> SearchStrategy[Citation]:
    """Căn cứ: citations of whole instruments, of articles, clauses and points, with every confidence.

    >>> from hypothesis import given
    >>> @given(citations())
    ... def test(citation):
    ...     assert citation.article or not citation.clause
    >>> test()
    """
    return _citations()


@cache
def cited() -> SearchStrategy[Citation | None]:
    """A citation or none."""
    return st.none() | citations()


def versions(kind: Any) -> SearchStrategy[Version[Any]]:
    """Versions of a rule whose values are of one type."""
    known = st.builds(Version, of(kind), since=all_days(), citation=citations(), known_from=all_days())
    return st.builds(Version, of(kind), since=all_days(), citation=citations()) | known


def timelines(kind: Any) -> SearchStrategy[Timeline[Any]]:
    """Timelines of up to three versions."""
    return st.builds(Timeline, wordings(), st.lists(versions(kind), max_size=3).map(tuple))


def editions(content: SearchStrategy[Any]) -> SearchStrategy[Edition[Any]]:
    """Editions of an index, open and closed, with that content."""
    return _editions(content)


@st.composite
def _editions(draw: DrawFn, content: SearchStrategy[Any]) -> Edition[Any]:
    since, until = draw(in_order(all_days(), size=2))
    ends = draw(st.sampled_from([None, until]))
    index, issuer = draw(wordings()), draw(wordings())
    return Edition(index, issuer, since=since, until=ends, content=draw(content), citation=draw(citations()))


def parameters(of_type: Any) -> SearchStrategy[Parameter[Any]]:
    """Parameters of a case rule with a value of that type."""
    return st.builds(Parameter, st.none() | counts() if of_type == (int | None) else of(of_type), citations())


add(
    {Instrument: instruments, Citation: citations},
    generic={
        Version: versions,
        Timeline: timelines,
        Edition: lambda kind: editions(of(kind)),
        Editions: lambda kind: st.builds(lambda one: Editions(one.index, [one]), editions(of(kind))),
        Parameter: parameters,
    },
)
