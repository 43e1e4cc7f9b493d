"""Thời hạn: terms of every kind; short ones more often, as procedures state them."""

from collections.abc import Mapping
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


def simple_terms(*, max_n: int | None = None) -> SearchStrategy[SimpleTerm]:
    """Thời hạn đơn: terms that are no chain.

    Args:
        max_n: the most units of a term; None for any number, of which most calendars cover only the small ones.

    >>> from hypothesis import given
    >>> @given(simple_terms(max_n=5))
    ... def test(term):
    ...     assert not isinstance(term, Chain)
    >>> test()
    """
    return counted_terms(max_n=max_n) | clock_times().map(SameDay)


def counted_terms(*, max_n: int | None = None) -> SearchStrategy[SimpleTerm]:
    """Terms of so many units."""
    return st.one_of([counted(kind, usual, max_n) for kind, usual in COUNTED.items()])


def counted(kind: type, usual: int, max_n: int | None) -> SearchStrategy[SimpleTerm]:
    most = usual if max_n is None else min(usual, max_n)
    amounts = st.integers(1, most)
    if max_n is None or max_n > most:
        amounts = st.one_of(amounts, amounts, st.integers(1, max_n))
    return amounts.map(kind)


def chains(*, max_n: int | None = None, max_size: int = 4) -> SearchStrategy[Chain]:
    """Chuỗi thời hạn: two or more terms one after another.

    >>> from hypothesis import given
    >>> @given(chains(max_size=3))
    ... def test(chain):
    ...     assert 2 <= len(chain.terms) <= 3
    >>> test()
    """
    return st.lists(simple_terms(max_n=max_n), min_size=2, max_size=max_size).map(Chain)


def terms(*, max_n: int | None = None) -> SearchStrategy[Term]:
    """Thời hạn: every kind of term, chains included.

    >>> from hypothesis import given
    >>> @given(terms(max_n=5))
    ... def test(term):
    ...     assert str(term)
    >>> test()
    """
    return st.one_of(simple_terms(max_n=max_n), chains(max_n=max_n))
