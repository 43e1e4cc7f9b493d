"""Chữ, số, ngày: the plain parts that values are made of, each weighted towards what breaks programs."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.strategies._days import days, instants

T = TypeVar("T")

ZONES: Final = (VIETNAM_TIME, UTC, timezone(timedelta(hours=-9, minutes=-30)), timezone(timedelta(hours=14)))
TELLING_WORDS: Final = ("Sở Tư pháp", "đ", 'a"\\/b\n', "Ủy ban nhân dân xã")
# A day or two inside what Python holds, so that every instant has its time in Vietnam and some time after it.
WHOLE: Final = (date(1, 1, 3), date(9999, 12, 29))
SOBER: Final = (date(1800, 1, 1), date(9000, 12, 31))
EXACT_IN_FLOATS: Final = 2**53


@cache
def wordings() -> SearchStrategy[str]:
    """Texts, empty ones too."""
    return st.text(max_size=12) | st.sampled_from(TELLING_WORDS)


@cache
def said() -> SearchStrategy[str]:
    """Texts that say something."""
    return st.sampled_from(TELLING_WORDS) | st.text(min_size=1, max_size=12).filter(str.strip)


@cache
def all_days() -> SearchStrategy[date]:
    """Any day, those on which deadline rules break more often."""
    return days() | st.dates()


@cache
def sober_days() -> SearchStrategy[date]:
    """Days with room for some centuries before and after them."""
    return days() | st.dates(*SOBER)


@cache
def all_instants() -> SearchStrategy[datetime]:
    """Any aware instant in several zones, those on which deadline rules break more often."""
    return instants() | _between(*WHOLE)


def _between(first: date, last: date) -> SearchStrategy[datetime]:
    start, end = (datetime.combine(day, time()) for day in (first, last))
    return st.datetimes(start, end, timezones=st.sampled_from(ZONES))


@cache
def sober_instants() -> SearchStrategy[datetime]:
    """Instants with room for years before and after them."""
    return instants() | _between(*SOBER)


@cache
def counts() -> SearchStrategy[int]:
    """Numbers of things: zero and a few more often, any in reach."""
    return st.integers(0, 3) | st.integers(0, 10**6)


@cache
def few() -> SearchStrategy[int]:
    """Numbers of things of which there are never many."""
    return st.integers(0, 9)


@cache
def spans() -> SearchStrategy[timedelta]:
    """Lengths of time up to forty days, none too."""
    return st.just(timedelta(0)) | st.timedeltas(timedelta(0), timedelta(days=40))


@cache
def amounts() -> SearchStrategy[Decimal | int]:
    """Amounts of zero or more, whole and with two decimals."""
    return st.integers(0, 10**9) | st.decimals(0, 10**12, allow_nan=False, places=2)


@cache
def floats() -> SearchStrategy[float]:
    """Numbers that are not exact, of which JSON holds every one as it is."""
    return st.floats(-1, 2) | st.floats(-EXACT_IN_FLOATS, EXACT_IN_FLOATS)


@cache
def json_values() -> SearchStrategy[Any]:
    """What JSON can hold."""
    plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | wordings()
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(wordings(), inner, max_size=3),
        max_leaves=5,
    )


def some_of(members: Sequence[T], *, least: int = 0) -> SearchStrategy[list[T]]:
    """Some of the members, each at most once."""
    return st.lists(st.sampled_from(members), min_size=least, unique=True) if members else st.just([])


def in_order(given: SearchStrategy[T], *, size: int) -> SearchStrategy[list[T]]:
    """So many different values, the smallest first."""
    return st.lists(given, min_size=size, max_size=size, unique=True).map(sorted)  # type: ignore[arg-type]  # they compare
