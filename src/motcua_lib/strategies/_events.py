"""Sự kiện bất kỳ: events at any instant with texts and citations of every sort, and dossiers by the table alone.

`events` and `dossiers` fit the years that the official calendar covers well, and their histories hold to the rules of
the book; these hold to the rules of their classes only. `st.from_type` gives both.
"""

from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.casework import restore
from motcua_lib.casework._table import TABLE
from motcua_lib.model.clock import Extension
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import EVENTS, Apologised, Event, Extended, SupplementAsked
from motcua_lib.model.filing import Filing, Party
from motcua_lib.strategies import _dossiers
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import citations
from motcua_lib.strategies._leaves import all_instants, said, sober_instants, spans
from motcua_lib.strategies._terms import counted_terms

FEW: Final = 5
_OWN: Final[dict[type[Event], dict[str, Any]]] = {
    Extended: {"extension": st.builds(Extension, counted_terms(), citation=citations())},
    SupplementAsked: {"papers": st.lists(said(), min_size=1, max_size=3)},
}


def _events_of(kind: type[Event], *, at: SearchStrategy[datetime]) -> SearchStrategy[Event]:
    if kind is Apologised:
        return at.flatmap(_apologies)
    return build(kind, at=at, **_OWN.get(kind, {}))


def _apologies(at: datetime) -> SearchStrategy[Event]:
    """Apologies with a new day that is not before them."""
    new = st.integers(0, 40).map(lambda more: in_vietnam(at).date() + timedelta(days=more))
    return build(Apologised, at=st.just(at), new_day=new)


def _any_event_of(kind: type[Event]) -> SearchStrategy[Event]:
    return _events_of(kind, at=sober_instants() if kind is Apologised else all_instants())


@st.composite
def _by_the_table(draw: DrawFn) -> Dossier:
    state, instant, events = State.NEW, draw(sober_instants()), []
    for _ in range(draw(st.integers(0, FEW))):
        if not TABLE[state]:
            break
        kind = draw(st.sampled_from(list(TABLE[state])))
        events.append(draw(_events_of(kind, at=st.just(instant))))
        state, instant = TABLE[state][kind], instant + draw(spans())
    return restore(draw(of(Filing)), events)


def _filings() -> SearchStrategy[Filing]:
    """Filings as procedures state them, terms that nobody could read among them, and such that say anything."""
    return _dossiers.filings() | build(Filing)


STRATEGIES: Final[dict[type, Make]] = {
    **{kind: partial(_any_event_of, kind) for kind in EVENTS},
    Party: lambda: _dossiers.parties() | build(Party),
    Filing: _filings,
    Dossier: lambda: _dossiers.dossiers() | _by_the_table(),
}
add(STRATEGIES)
