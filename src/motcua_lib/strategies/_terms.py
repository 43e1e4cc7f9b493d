"""Thời hạn: terms of every kind; short ones more often, as procedures state them."""

from collections.abc import Collection, Mapping
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.model.terms import (
    CalendarDays,
    Chain,
    Months,
    SameDay,
    SimpleTerm,
    Term,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.strategies._days import clock_times

COUNTED: Final[Mapping[type, int]] = {
    WorkingDays: 60,
    CalendarDays: 90,
    WorkingHours: 80,
    Weeks: 12,
    Months: 12,
    Years: 2,
}


def simple_terms(
    *, max_n: int | None = None, kinds: Collection[type[SimpleTerm]] | None = None
) -> SearchStrategy[SimpleTerm]:
    """Thời hạn đơn: terms that are no chain.

    Args:
        max_n: the most units of a term; None for any number, of which most calendars cover only the small ones.
        kinds: the classes to draw from; all when not given.

    >>> from hypothesis import given
    >>> @given(simple_terms(max_n=5, kinds=[WorkingDays, CalendarDays]))
    ... def test(term):
    ...     assert term.n <= 5
    >>> test()
    """
    return st.one_of([_of_kind(kind, max_n) for kind in (*COUNTED, SameDay) if kinds is None or kind in kinds])


def _of_kind(kind: type, max_n: int | None) -> SearchStrategy[SimpleTerm]:
    return clock_times().map(SameDay) if kind is SameDay else counted(kind, COUNTED[kind], max_n)


def counted_terms(*, max_n: int | None = None) -> SearchStrategy[SimpleTerm]:
    """Terms of so many units."""
    return simple_terms(max_n=max_n, kinds=COUNTED)


def counted(kind: type, usual: int, max_n: int | None) -> SearchStrategy[SimpleTerm]:
    most = usual if max_n is None else min(usual, max_n)
    amounts = st.integers(1, most)
    if max_n is None or max_n > most:
        amounts = st.one_of(amounts, amounts, st.integers(1, max_n))
    return amounts.map(kind)


def chains(
    *, max_n: int | None = None, kinds: Collection[type[SimpleTerm]] | None = None, max_size: int = 4
) -> SearchStrategy[Chain]:
    """Chuỗi thời hạn: two or more terms one after another.

    Args:
        max_n, kinds: the terms of the chain, as in `simple_terms`.
        max_size: the most terms.

    >>> from hypothesis import given
    >>> @given(chains(max_size=3))
    ... def test(chain):
    ...     assert 2 <= len(chain.terms) <= 3
    >>> test()
    """
    return st.lists(simple_terms(max_n=max_n, kinds=kinds), min_size=2, max_size=max_size).map(Chain)


def terms(*, max_n: int | None = None, kinds: Collection[type[SimpleTerm]] | None = None) -> SearchStrategy[Term]:
    """Thời hạn: every kind of term, chains included.

    Args:
        max_n, kinds: the terms and those of the chains, as in `simple_terms`.

    >>> from hypothesis import given
    >>> @given(terms(max_n=5))
    ... def test(term):
    ...     assert str(term)
    >>> test()
    """
    return st.one_of(simple_terms(max_n=max_n, kinds=kinds), chains(max_n=max_n, kinds=kinds))
