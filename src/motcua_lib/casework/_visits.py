"""Số lần đi lại của hồ sơ: the contacts that the events of a dossier record, as one list of visits.

Events say by which way a dossier was filed, supplemented and returned. How a payment was made they do not say.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Event,
    Paid,
    ResultCorrected,
    ResultReady,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    Submitted,
    Supplemented,
)
from motcua_lib.model.reception import Channel
from motcua_lib.model.services import Contact, ContactPurpose, ContactWay, visits

__all__ = ["visits_of"]

Touch = tuple[datetime, ContactWay, ContactPurpose]

RETURNS = (ReturnedInPerson, ReturnedByPost, ReturnedOnline)
RESULTS = (ResultReady, ResultCorrected)


def visits_of(
    dossier: Dossier, events: tuple[Event, ...], *, paid_by: ContactWay | None, within: timedelta
) -> int | None:
    """The visits to the counter; None where the events cannot tell: a payment by no stated way, a result not returned.

    A result that was corrected is collected again, which may be a visit more.
    """
    paid = any(type(event) is Paid for event in events)
    if (paid and paid_by is None) or _waits_for_return(events):
        return None
    contacts = list(_contacts(_touches(dossier, events, paid_by), within))
    collected = (place for place, contact in enumerate(contacts) if ContactPurpose.COLLECT in contact.purposes)
    first = next(collected, len(contacts))
    return visits(contacts[: first + 1]).trips + sum(contact.is_visit for contact in contacts[first + 1 :])


def _waits_for_return(events: tuple[Event, ...]) -> bool:
    about = [event for event in events if isinstance(event, RETURNS + RESULTS)]
    return bool(about) and isinstance(about[-1], RESULTS)


def _touches(dossier: Dossier, events: tuple[Event, ...], paid_by: ContactWay | None) -> Iterator[Touch]:
    """Every event that is a contact, in order of time."""
    for event in events:
        if isinstance(event, Submitted):
            yield event.at, _way(dossier.channel), ContactPurpose.FILE
        elif isinstance(event, Supplemented):
            yield event.at, _way(event.channel or dossier.channel), ContactPurpose.SUPPLEMENT
        elif isinstance(event, Paid) and paid_by is not None:
            yield event.at, paid_by, ContactPurpose.PAY
        elif isinstance(event, RETURNS):
            yield event.at, _returned(event), ContactPurpose.COLLECT


def _way(channel: Channel) -> ContactWay:
    return ContactWay(channel.value)


def _returned(event: ReturnedInPerson | ReturnedByPost | ReturnedOnline) -> ContactWay:
    if isinstance(event, ReturnedInPerson):
        return ContactWay.AT_HOME if event.at_home else ContactWay.COUNTER
    return ContactWay.POST if isinstance(event, ReturnedByPost) else ContactWay.ONLINE


def _contacts(touches: Iterable[Touch], within: timedelta) -> Iterator[Contact]:
    """Touches as contacts: those at the counter that follow one another closely enough are one visit."""
    found = list(touches)
    apart = (place for place, (one, two) in enumerate(pairwise(found), 1) if not _one_visit(one, two, within))
    starts = [0, *apart] if found else []
    for start, end in pairwise([*starts, len(found)]):
        purposes = dict.fromkeys(purpose for _, _, purpose in found[start:end])
        yield Contact(found[start][1], tuple(purposes))


def _one_visit(one: Touch, two: Touch, within: timedelta) -> bool:
    return one[1] is two[1] is ContactWay.COUNTER and two[0] - one[0] <= within
