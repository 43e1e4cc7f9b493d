"""Tại quầy: tickets, days of desks, bookings, contacts."""

from datetime import datetime, time, timedelta
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.model.bookings import Booking
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.desk_day import DeskDay
from motcua_lib.model.services import Contact, ContactPurpose
from motcua_lib.model.tickets import Ticket, TicketOutcome
from motcua_lib.strategies._days import clock_times
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._leaves import all_instants, said, sober_days, sober_instants, wordings

# How many instants a ticket has after it was issued, by how far it has come.
_INSTANTS: Final = {
    TicketOutcome.WAITING: 0,
    TicketOutcome.LEFT: 0,
    TicketOutcome.CALLED: 1,
    TicketOutcome.NO_SHOW: 1,
    TicketOutcome.SERVING: 2,
    TicketOutcome.SERVED: 3,
}
_LATER: Final = ("called_at", "served_from", "served_to")
_SLOTS: Final = st.integers(1, 180).map(lambda minutes: timedelta(minutes=minutes)) | st.timedeltas(
    timedelta(microseconds=1), timedelta(days=3)
)
_SHORT: Final = st.timedeltas(timedelta(0), timedelta(hours=3))


@cache
@st.composite
def tickets(draw: DrawFn) -> Ticket:
    """Phiếu số thứ tự: tickets in every outcome, their instants in order.

    >>> from hypothesis import given
    >>> @given(tickets())
    ... def test(ticket):
    ...     assert ticket.called_at is None or ticket.issued_at <= ticket.called_at
    >>> test()
    """
    outcome = draw(st.sampled_from(TicketOutcome))
    issued, *later = sorted(draw(st.lists(all_instants(), min_size=4, max_size=4)))
    instants: dict[str, Any] = dict(zip(_LATER[: _INSTANTS[outcome]], later, strict=False))
    desk = draw(said() if instants else wordings())
    return Ticket(draw(said()), desk=desk, group=draw(said()), issued_at=issued, outcome=outcome, **instants)


@st.composite
def _desk_days(draw: DrawFn, *, max_size: int) -> DeskDay:
    """Tickets issued at any time of one day and served one after another; the one being served is the last of them."""
    desk, day, made = draw(said()), draw(sober_days()), []
    free = datetime.combine(day, time(), VIETNAM_TIME)
    outcomes = draw(st.lists(st.sampled_from(TicketOutcome), max_size=max_size))
    if TicketOutcome.SERVING in outcomes:
        outcomes = [*(told for told in outcomes if told is not TicketOutcome.SERVING), TicketOutcome.SERVING]
    for number, outcome in enumerate(outcomes):
        issued = datetime.combine(day, draw(clock_times()), VIETNAM_TIME)
        made.append(_one_of_the_day(draw, str(number), outcome, (desk, issued, max(issued, free))))
        free = made[-1].served_to or free
    return DeskDay(desk, day, tickets=draw(st.permutations(made)))


def _one_of_the_day(draw: DrawFn, number: str, outcome: TicketOutcome, place: tuple[str, datetime, datetime]) -> Ticket:
    desk, issued, at = place
    instants: dict[str, Any] = {}
    for name in _LATER[: _INSTANTS[outcome]]:
        at = instants[name] = at + draw(_SHORT)
    return Ticket(number, desk=desk, group=draw(said()), issued_at=issued, outcome=outcome, **instants)


@cache
def desk_days(*, max_size: int = 4) -> SearchStrategy[DeskDay]:
    """Ngày làm việc của quầy: the tickets of one desk, served one after another.

    Args:
        max_size: the most tickets.

    >>> from hypothesis import given
    >>> @given(desk_days(max_size=2))
    ... def test(day):
    ...     assert len(day.tickets) <= 2
    >>> test()
    """
    return _desk_days(max_size=max_size)


@cache
@st.composite
def bookings(draw: DrawFn) -> Booking:
    """Lịch hẹn: bookings of a slot, kept, cancelled or neither.

    >>> from hypothesis import given
    >>> @given(bookings())
    ... def test(booking):
    ...     assert booking.made_at <= booking.starts < booking.ends
    >>> test()
    """
    made, later, starts = sorted(draw(st.lists(sober_instants(), min_size=3, max_size=3)))
    starts, later = draw(st.sampled_from([(starts, later), (later, starts), (made, later)]))
    fate: dict[str, Any] = draw(st.sampled_from([{}, {"checked_in_at": later}, {"cancelled_at": later}]))
    ends = starts + draw(_SLOTS)
    return Booking(draw(said()), group=draw(said()), made_at=made, starts=starts, ends=ends, **fate)


@cache
def contacts() -> SearchStrategy[Contact]:
    """Lần liên hệ: contacts with an agency, for one purpose or for several.

    >>> from hypothesis import given
    >>> @given(contacts())
    ... def test(contact):
    ...     assert contact.purposes
    >>> test()
    """
    return build(Contact, purposes=st.lists(st.sampled_from(ContactPurpose), min_size=1, unique=True))


STRATEGIES: Final[dict[type, Make]] = {Ticket: tickets, DeskDay: desk_days, Booking: bookings, Contact: contacts}
add(STRATEGIES)
