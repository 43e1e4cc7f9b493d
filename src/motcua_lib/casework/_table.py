"""Vòng đời hồ sơ: the one table of states and events; what it does not hold is not allowed.

Every transition of a dossier, its diagram in the docs and the test that walks them are made from `TABLE`. It is checked
when it is imported.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from motcua_lib._checks import mapping_of, raise_faults
from motcua_lib.errors import DossierError
from motcua_lib.law import Language
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    EVENTS,
    Apologised,
    Archived,
    Consulted,
    Decided,
    Delivered,
    Event,
    Extended,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)

__all__ = ["START", "TABLE", "Row", "check_table", "life_cycle_diagram", "life_cycle_rows"]

Table = Mapping[State, Mapping[type[Event], State]]

START = State.NEW

TABLE: Table = {
    State.NEW: {
        Submitted: State.SUBMITTED,
    },
    State.SUBMITTED: {
        Received: State.RECEIVED,
        NotAccepted: State.NOT_ACCEPTED,
        SupplementAsked: State.INTAKE_SUPPLEMENT,
        PaymentAsked: State.INTAKE_PAYMENT,
        Withdrawn: State.WITHDRAWN,
    },
    State.INTAKE_SUPPLEMENT: {
        Supplemented: State.SUBMITTED,
        NotAccepted: State.NOT_ACCEPTED,
        Withdrawn: State.WITHDRAWN,
    },
    State.INTAKE_PAYMENT: {
        Paid: State.SUBMITTED,
        NotAccepted: State.NOT_ACCEPTED,
        Withdrawn: State.WITHDRAWN,
    },
    State.RECEIVED: {
        Transferred: State.IN_PROCESS,
        Consulted: State.IN_PROCESS,
        SupplementAsked: State.SUPPLEMENT,
        PaymentAsked: State.PAYMENT,
        Suspended: State.SUSPENDED,
        Extended: State.RECEIVED,
        Apologised: State.RECEIVED,
        Decided: State.DECIDED,
        Refused: State.REFUSED,
        Withdrawn: State.WITHDRAWN,
        Stopped: State.STOPPED,
    },
    State.IN_PROCESS: {
        Transferred: State.IN_PROCESS,
        Consulted: State.IN_PROCESS,
        Replied: State.IN_PROCESS,
        SupplementAsked: State.SUPPLEMENT,
        PaymentAsked: State.PAYMENT,
        Suspended: State.SUSPENDED,
        Extended: State.IN_PROCESS,
        Apologised: State.IN_PROCESS,
        Decided: State.DECIDED,
        Refused: State.REFUSED,
        Withdrawn: State.WITHDRAWN,
        Stopped: State.STOPPED,
    },
    State.SUPPLEMENT: {
        Supplemented: State.IN_PROCESS,
        Replied: State.SUPPLEMENT,
        Withdrawn: State.WITHDRAWN,
        Stopped: State.STOPPED,
    },
    State.PAYMENT: {
        Paid: State.IN_PROCESS,
        Replied: State.PAYMENT,
        Withdrawn: State.WITHDRAWN,
        Stopped: State.STOPPED,
    },
    State.SUSPENDED: {
        Resumed: State.IN_PROCESS,
        Replied: State.SUSPENDED,
        Withdrawn: State.WITHDRAWN,
        Stopped: State.STOPPED,
    },
    State.DECIDED: {
        Transferred: State.DECIDED,
        Replied: State.DECIDED,
        Apologised: State.DECIDED,
        ResultReady: State.READY,
    },
    State.READY: {
        PaymentAsked: State.RETURN_PAYMENT,
        ReturnedInPerson: State.RETURNED,
        ReturnedByPost: State.POSTED,
        ReturnedOnline: State.RETURNED,
        ResultCorrected: State.READY,
    },
    State.RETURN_PAYMENT: {
        Paid: State.READY,
    },
    State.POSTED: {
        Delivered: State.RETURNED,
        ReturnedInPerson: State.RETURNED,
        ReturnedByPost: State.POSTED,
        ReturnedOnline: State.RETURNED,
        ResultCorrected: State.READY,
    },
    State.RETURNED: {
        ResultCorrected: State.READY,
        Archived: State.ARCHIVED,
    },
    State.NOT_ACCEPTED: {},
    State.REFUSED: {},
    State.ARCHIVED: {},
    State.WITHDRAWN: {},
    State.STOPPED: {},
}


@attrs.frozen
class Row:
    """Dòng của bảng vòng đời: an event that a state allows, and where it leads."""

    state: State
    event: type[Event]
    leads_to: State = attrs.field(kw_only=True)


def life_cycle_rows(table: Table = MappingProxyType(TABLE)) -> tuple[Row, ...]:
    """Bảng vòng đời hồ sơ: every row of the table, state by state.

    >>> row = life_cycle_rows()[0]
    >>> row.state.value, row.event.slug, row.leads_to.value
    ('new', 'submitted', 'submitted')
    """
    rows = mapping_of(table, "states, such as that of the library", "table")
    for events in rows.values():
        mapping_of(events, "events to states", "each row of table")
    return tuple(
        Row(state, event, leads_to=target) for state, events in rows.items() for event, target in events.items()
    )


def life_cycle_diagram(*, language: Language = "vi") -> str:
    """Sơ đồ vòng đời hồ sơ: the table as a Mermaid state diagram, in Vietnamese ("vi") or English ("en").

    >>> print(*life_cycle_diagram(language="en").splitlines()[:3], sep="\\n")
    stateDiagram-v2
        new : being prepared
        submitted : submitted, waits for reception
    """
    lines = ["stateDiagram-v2"]
    lines += [f"    {_node(state)} : {state.text[language]}" for state in TABLE]
    lines.append(f"    [*] --> {_node(START)}")
    lines += [
        f"    {_node(row.state)} --> {_node(row.leads_to)} : {row.event.text[language]}" for row in life_cycle_rows()
    ]
    lines += [f"    {_node(state)} --> [*]" for state in TABLE if state.is_final]
    return "\n".join(lines)


def _node(state: State) -> str:
    return state.value.replace("-", "_")


def check_table(table: Table, start: State = START) -> None:
    """Kiểm tra bảng vòng đời: one start, nothing out of a final state, every state reached, every event used.

    Raises:
        DossierError: the table breaks one of these, or has a state from which no final one is reached. All faults are
            told at once.
    """
    raise_faults("the life cycle", (DossierError("life-cycle", fault=fault) for fault in _faults(table, start)))


def _faults(table: Table, start: State) -> Iterator[str]:
    rows = life_cycle_rows(table)
    targets = {row.leads_to for row in rows}
    yield from (f"the state {state.value!r} has no row" for state in State if state not in table)
    starts = [state.value for state in table if state not in targets]
    if starts != [start.value]:
        yield f"it starts in {starts}, not in {start.value!r} alone"
    for state in table:
        if state.is_final and table[state]:
            yield f"an event leaves the final state {state.value!r}"
        if not state.is_final and not any(reached.is_final for reached in _reached(table, state)):
            yield f"no final state is reached from {state.value!r}"
    yield from (f"{state.value!r} is not reached" for state in set(table) - _reached(table, start))
    used = {row.event for row in rows}
    yield from (f"no state allows the event {event.slug!r}" for event in EVENTS if event not in used)


def _reached(table: Table, start: State) -> set[State]:
    """A state and all that events lead to from it."""
    reached: set[State] = set()
    ahead = [start]
    while ahead:
        state = ahead.pop()
        if state not in reached:
            reached.add(state)
            ahead += table.get(state, {}).values()
    return reached


check_table(TABLE)
