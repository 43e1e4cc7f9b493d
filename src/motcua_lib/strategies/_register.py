"""Đăng ký với Hypothesis: what the entry point `hypothesis` of the package runs, so that `st.from_type` works.

A strategy is made when it is first asked for, so that importing Hypothesis costs the import of the classes and no more.
"""

from typing import Any, Final, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.strategies import (
    _calendars,
    _cases,
    _catalogue,
    _clock,
    _codes,
    _costs,
    _counter,
    _evaluations,
    _events,
    _feedback,
    _indices,
    _law,
    _measures,
    _plain,
    _procedures,
    _samples,
    _slips,
    _surveys,
    _units,
)
from motcua_lib.strategies._derive import GENERIC, OWN, add, of
from motcua_lib.workdays import WorkCalendar

AREAS: Final = (
    _cases, _catalogue, _clock, _codes, _costs, _counter, _evaluations, _events, _feedback, _indices, _law, _measures,
    _plain, _procedures, _samples, _slips, _surveys, _units,
)  # fmt: skip
"""Each adds its classes when it is imported."""

add({WorkCalendar: lambda: st.one_of(_calendars.calendars(), _calendars.official_calendars())})


def classes() -> tuple[type, ...]:
    """Every class that `st.from_type` gives valid values of; of a generic class, with an argument."""
    return (*(kind for kind in OWN if get_origin(kind) is None), *GENERIC)


def _of(kind: type) -> SearchStrategy[Any]:
    return of(kind)


def register() -> None:
    """Give Hypothesis the strategies; runs when Hypothesis is first used where the library is installed."""
    for kind in classes():
        st.register_type_strategy(kind, _of)
