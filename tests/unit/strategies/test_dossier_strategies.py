"""Dossiers as strategies: legal histories, every state and kind of event reached, bounds kept."""

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from motcua_lib import Chain, Channel, WorkingDays, casework, strategies, vietnam_calendar
from motcua_lib.casework._evidence import state_after
from motcua_lib.errors import DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import EVENTS, Apologised, Event
from motcua_lib.model.filing import Filing, Party
from motcua_lib.strategies._register import classes

CALENDAR = vietnam_calendar()
QUICK = settings(max_examples=50, suppress_health_check=list(HealthCheck))
SEARCH = settings(
    max_examples=6000, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
FILING = Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7), applicant=Party("Hoa"))


@QUICK
@given(strategies.dossiers())
def test_a_history_is_legal(dossier: Dossier) -> None:
    assert casework.replay(dossier.events, Dossier(dossier.filing), CALENDAR) == dossier
    assert len(dossier.events) <= 12


@QUICK
@given(strategies.histories(filing=FILING, min_value=date(2026, 2, 1), max_value=date(2026, 2, 28), max_size=3))
def test_bounds_are_kept(events: tuple[Event, ...]) -> None:
    assert len(events) <= 3
    assert all(date(2026, 2, 1) <= event.at.date() <= date(2026, 2, 28) for event in events[:1])
    casework.replay(events, Dossier(FILING), CALENDAR)


def test_every_state_and_every_kind_of_event_is_reached() -> None:
    """By the events on the way too: each may be the last, and those that end a dossier are rare by themselves."""
    states, kinds = set[State](), set[type[Event]]()

    @settings(QUICK, max_examples=700, derandomize=True, database=None, phases=[Phase.generate])
    @given(strategies.dossiers(filing=st.just(FILING), max_size=16), strategies.events())
    def seen(dossier: Dossier, event: Event) -> None:
        states.add(dossier.state)
        states.update(state_after(dossier.events[:length]) for length in range(len(dossier.events)))
        kinds.add(type(event))

    seen()
    assert states == set(State)
    assert kinds == set(EVENTS)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda filing: filing.boundary_free,
        lambda filing: filing.process is not None and filing.owner is not None,
        lambda filing: len(filing.rules) > 1,
        lambda filing: isinstance(filing.term, Chain),
        lambda filing: bool(filing.documents),
    ],
)
def test_filings_of_every_sort(wanted: object) -> None:
    assert find(strategies.filings(), wanted, settings=SEARCH)


@QUICK
@given(strategies.filings(term=st.just(WorkingDays(5)), rules=st.just(("supplement-pauses",))))
def test_terms_and_rules_are_those_given(filing: Filing) -> None:
    assert (filing.term, filing.rules) == (WorkingDays(5), ("supplement-pauses",))


def test_what_the_rules_forbid_gives_way_to_another_event() -> None:
    """After one apology no second is drawn, though the table would allow it."""
    lives = strategies.dossiers(filing=st.just(FILING), max_size=10)
    assert find(lives, lambda dossier: len(dossier.all(Apologised)) == 1, settings=SEARCH)

    @QUICK
    @given(lives)
    def never_twice(dossier: Dossier) -> None:
        assert len(dossier.all(Apologised)) <= 1

    never_twice()


def test_events_by_an_instant_of_ones_own() -> None:
    instant = find(strategies.instants(), lambda at: at.year == 2026, settings=SEARCH)

    @QUICK
    @given(strategies.events(at=st.just(instant)))
    def at_that_instant(event: Event) -> None:
        assert event.at == instant

    at_that_instant()


def test_they_are_registered() -> None:
    assert {Dossier, Filing, Party, *EVENTS} <= set(classes())


def test_a_filing_that_nothing_can_happen_to_is_told() -> None:
    wrong = attrs.evolve(FILING, rules=["supplement-rests"])
    with pytest.raises(DossierError, match="'supplement-rests' is no alternative"):
        find(strategies.histories(filing=wrong), bool, settings=SEARCH)
