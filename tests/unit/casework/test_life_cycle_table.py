"""The one table: checked at import, walked whole through `apply`, and drawn on the page about the life cycle."""

from pathlib import Path

import pytest

from motcua_lib import casework
from motcua_lib.casework._table import START, TABLE, check_table
from motcua_lib.errors import DossierError, TransitionError
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    EVENTS,
    Archived,
    Consulted,
    Delivered,
    Event,
    Paid,
    Received,
    Replied,
    Submitted,
    Supplemented,
    Withdrawn,
)
from support.dossiers import CALENDAR, EXAMPLES, HOUR, WAYS, at, in_state

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "life-cycle.md"
PAIRS = [(state, kind) for state in State for kind in EVENTS if kind not in TABLE[state]]


def example(kind: type[Event], hour: int = 30) -> Event:
    return EXAMPLES[kind](at("2025-08-04 08:00") + HOUR * hour)


@pytest.mark.parametrize("row", casework.life_cycle_rows(), ids=lambda row: f"{row.state.value}-{row.event.slug}")
def test_every_row_of_the_table_is_walked_by_apply(row: casework.Row) -> None:
    before = in_state(row.state)
    event = example(row.event)
    if row.event is Consulted and before.all(Consulted):
        event = Consulted(event.at, "Bảo hiểm xã hội")
    outcome = casework.apply(before, event, CALENDAR)
    assert outcome.dossier.state is row.leads_to
    assert outcome.dossier.events == (*before.events, event)
    assert before == in_state(row.state)


@pytest.mark.parametrize(("state", "kind"), PAIRS, ids=lambda part: getattr(part, "slug", None) or part.value)
def test_what_the_table_does_not_hold_is_refused_by_name(state: State, kind: type[Event]) -> None:
    before = in_state(state)
    with pytest.raises(TransitionError) as caught:
        casework.apply(before, example(kind), CALENDAR)
    error = caught.value
    allowed = ", ".join(other.slug for other in casework.allowed_events(before)) or "nothing"
    assert error.fields == {"state": state.value, "event": kind.slug, "allowed": allowed}
    for word in (repr(state.value), repr(kind.slug), allowed):
        assert word in str(error)
    assert before == in_state(state)


def test_the_ways_reach_every_state() -> None:
    assert {state: in_state(state).state for state in WAYS} == {state: state for state in State}


def test_the_table_starts_once_and_final_states_are_closed() -> None:
    assert START is State.NEW
    assert {state for state in State if not TABLE[state]} == {state for state in State if state.is_final}
    assert {row.event for row in casework.life_cycle_rows()} == set(EVENTS) == set(EXAMPLES)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({**TABLE, State.REFUSED: {Archived: State.ARCHIVED}}, "an event leaves the final state 'refused'"),
        ({**TABLE, State.SUBMITTED: {**TABLE[State.SUBMITTED], Withdrawn: State.NEW}}, r"it starts in \[\]"),
        ({**TABLE, State.READY: {}}, "'returned' is not reached"),
        ({**TABLE, State.POSTED: {Delivered: State.POSTED}}, "no final state is reached from 'posted'"),
        ({**TABLE, State.RETURNED: {}}, "no state allows the event 'archived'"),
        ({state: row for state, row in TABLE.items() if state is not State.STOPPED}, "'stopped' has no row"),
    ],
)
def test_a_broken_table_is_found_out(broken: dict[State, dict[type[Event], State]], fault: str) -> None:
    with pytest.raises(DossierError, match=fault):
        check_table(broken)


def test_all_faults_of_a_table_are_told_at_once() -> None:
    with pytest.raises(DossierError) as caught:
        check_table({State.NEW: {Submitted: State.SUBMITTED}, State.SUBMITTED: {}})
    assert len(caught.value.faults) > len(State) - 3
    assert {fault.slug for fault in caught.value.faults} == {"life-cycle"}


def test_events_that_answer_another_say_what_was_missing() -> None:
    for kind, slug in (
        (Supplemented, "supplement-never-asked"),
        (Paid, "payment-never-asked"),
        (Replied, "reply-out-of-turn"),
        (Received, "not-allowed"),
    ):
        with pytest.raises(TransitionError) as caught:
            casework.apply(in_state(State.RECEIVED), example(kind), CALENDAR)
        assert caught.value.slug == slug
    with pytest.raises(TransitionError) as caught:
        casework.apply(in_state(State.REFUSED), example(Supplemented), CALENDAR)
    assert (caught.value.slug, caught.value.fields["allowed"]) == ("not-allowed", "nothing")


def test_the_diagram_has_every_row_and_state_in_both_languages() -> None:
    for language in ("vi", "en"):
        lines = casework.life_cycle_diagram(language=language).splitlines()
        assert (
            len(lines)
            == len(set(lines))
            == 2 + len(State) + len(casework.life_cycle_rows()) + sum(state.is_final for state in State)
        )
    assert "    in_process --> supplement : yêu cầu bổ sung" in casework.life_cycle_diagram().splitlines()
    assert "    archived --> [*]" in casework.life_cycle_diagram().splitlines()


def test_the_page_shows_the_diagram_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"```mermaid\n{casework.life_cycle_diagram(language='en')}\n```" in page
