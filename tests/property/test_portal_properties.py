"""Random lives of a dossier to the national portal and back: what is not lost comes back, and all that is lost is said.

The oracle goes through the events by hand and knows nothing of the message.
"""

import json
from collections.abc import Iterator
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import VIETNAM_TIME, casework
from motcua_lib.codec.national_portal import from_portal, progress_from_portal, progress_to_portal, to_portal
from motcua_lib.codec.opencps import opencps_status, states_of_opencps
from motcua_lib.codec.portal_status import portal_status, states_of_portal
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Decided,
    Delivered,
    Event,
    NotAccepted,
    Received,
    Refused,
    ResultReady,
    ReturnedInPerson,
    ReturnedOnline,
    Submitted,
    SupplementAsked,
    Supplemented,
    Withdrawn,
)
from motcua_lib.strategies import dossiers
from support.dossiers import CALENDAR

FILED = dossiers(min_size=1)
LATER = datetime(2030, 1, 5, 9, tzinfo=VIETNAM_TIME)
RETURNS = (ReturnedInPerson, ReturnedOnline, Delivered)


def second(instant: datetime) -> datetime:
    """An instant as the messages tell it, which know no smaller parts of a second."""
    return instant.replace(microsecond=0)


def told(events: tuple[Event, ...]) -> Iterator[tuple[str, datetime]]:
    """What survives of the events, by kind and instant, walked one after another."""
    kept = (Submitted, Received, SupplementAsked, Supplemented, Withdrawn)
    for event in events:
        if isinstance(event, kept):
            yield event.slug, second(event.at)
    ready = [second(event.at) for event in events if isinstance(event, ResultReady)]
    if ready:
        yield Decided.slug, ready[0]
        yield ResultReady.slug, ready[0]


@given(FILED)
def test_what_is_not_lost_comes_back(dossier: Dossier) -> None:
    document, losses = to_portal(dossier, LATER, CALENDAR)
    assert json.loads(json.dumps(document)) == document
    message = from_portal(document).message
    assert sorted((event.slug, event.at) for event in message.events) == sorted(told(dossier.events))
    assert (message.code, message.procedure, message.channel) == (dossier.code, dossier.procedure, dossier.channel)
    party, holder = message.filing.applicant, dossier.filing.holder
    assert party.name == holder.name
    assert (party.kind is holder.kind) is ("filing.applicant.kind" not in {loss.path for loss in losses})
    returned = [second(event.at) for event in dossier.events if isinstance(event, RETURNS)]
    refused = [second(event.at) for event in dossier.events if isinstance(event, NotAccepted | Refused)]
    assert message.returned_at == (returned[-1] if returned else None)
    assert message.refused_at == (refused[0] if refused else None)
    assert [supplement.content for supplement in message.supplements] == [
        "; ".join(event.papers) for event in dossier.events if isinstance(event, SupplementAsked)
    ]


@given(FILED)
def test_all_that_is_lost_is_said(dossier: Dossier) -> None:
    document, losses = to_portal(dossier, LATER, CALENDAR)
    message = from_portal(document).message
    lost = {loss.path for loss in losses}
    for place, event in enumerate(dossier.events):
        assert (event in message.events) is (f"events[{place}]" not in lost)
    assert (message.state is dossier.state) is ("state" not in lost)
    assert dossier.state in states_of_portal(message.status).candidates


@given(FILED)
def test_the_events_that_come_back_replay(dossier: Dossier) -> None:
    message = from_portal(to_portal(dossier, LATER, CALENDAR).document).message
    again = casework.replay(message.events, Dossier(message.filing), CALENDAR)
    assert again.events == message.events


@given(FILED, st.integers(0, 14))
def test_a_message_of_an_earlier_instant_is_that_of_the_shorter_life(dossier: Dossier, count: int) -> None:
    events = dossier.events[: count + 1]
    if not events or any(event.at <= events[-1].at for event in dossier.events[count + 1 :]):
        return
    shorter = casework.replay(events, Dossier(dossier.filing), CALENDAR)
    assert to_portal(dossier, events[-1].at, CALENDAR) == to_portal(shorter, events[-1].at, CALENDAR)


@given(FILED)
def test_progress_tells_every_event_once(dossier: Dossier) -> None:
    steps = [progress_from_portal(document) for document in progress_to_portal(dossier, LATER, CALENDAR)]
    assert [step.at for step in steps] == [second(event.at) for event in dossier.events]
    if steps:
        assert steps[-1].status is portal_status(dossier.state).value


@given(FILED)
def test_both_systems_keep_the_state_among_what_they_may_mean(dossier: Dossier) -> None:
    status = opencps_status(dossier.state).value
    assert dossier.state in states_of_opencps(status.status, status.sub_status).candidates
