"""Tickets and desk days: any order of instants is judged as a sort would, and sums are exact."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import VIETNAM_TIME, vietnam_calendar
from motcua_lib.errors import DossierError, ReceptionError
from motcua_lib.model.desk_day import DeskDay
from motcua_lib.model.services import Contact, ContactPurpose, ContactWay, visits
from motcua_lib.model.tickets import Ticket, TicketOutcome

CALENDAR = vietnam_calendar()
DAY = date(2026, 5, 18)
START = datetime.combine(DAY, time(7), VIETNAM_TIME)
MINUTES = st.integers(0, 600)
FIELDS = ("called_at", "served_from", "served_to")
NEEDED = {"waiting": 0, "left": 0, "called": 1, "no-show": 1, "serving": 2, "served": 3}


@given(st.sampled_from(TicketOutcome), MINUTES, st.lists(st.one_of(st.none(), MINUTES), min_size=3, max_size=3))
def test_a_ticket_stands_exactly_when_its_instants_are_those_of_its_outcome_in_order(
    outcome: TicketOutcome, issued: int, later: list[int | None]
) -> None:
    given_fields = [name for name, minutes in zip(FIELDS, later, strict=True) if minutes is not None]
    known = [issued, *(minutes for minutes in later if minutes is not None)]
    fits = given_fields == list(FIELDS[: NEEDED[outcome.value]]) and known == sorted(known)
    values = dict(zip(FIELDS, (None if m is None else START + timedelta(minutes=m) for m in later), strict=True))
    try:
        Ticket("A", desk="1", group="G", issued_at=START + timedelta(minutes=issued), outcome=outcome, **values)
    except ReceptionError as error:
        assert not fits
        assert {fault.slug for fault in error.faults} <= {"ticket-needs", "ticket-order"}
    else:
        assert fits


@st.composite
def queues(draw: st.DrawFn) -> list[Ticket]:
    """A desk that calls one after another, with people who are gone when called."""
    tickets, free = [], 0
    for number in range(draw(st.integers(0, 8))):
        issued = draw(st.integers(0, 500))
        called = max(issued, free) + draw(st.integers(0, 20))
        if draw(st.booleans()):
            begins = called + draw(st.integers(0, 3))
            free = begins + draw(st.integers(0, 45))
            stages = {"served_from": begins, "served_to": free}
            outcome = TicketOutcome.SERVED
        else:
            stages, outcome = {}, TicketOutcome.NO_SHOW
        instants = {name: START + timedelta(minutes=m) for name, m in ({"called_at": called} | stages).items()}
        instants["issued_at"] = START + timedelta(minutes=issued)
        tickets.append(Ticket(f"A{number}", desk="1", group="G", outcome=outcome, **instants))
    return draw(st.permutations(tickets))


@given(queues())
def test_the_sums_of_a_day_are_those_of_its_tickets(tickets: list[Ticket]) -> None:
    day = DeskDay("1", DAY, tickets=tickets)
    minutes = [(each.called_at - each.issued_at) // timedelta(minutes=1) for each in tickets]
    assert day.waiting.total == timedelta(minutes=sum(minutes))
    if minutes:
        assert day.waiting.mean_seconds == Fraction(60 * sum(minutes), len(minutes))
        assert day.waiting.longest == timedelta(minutes=max(minutes))
        assert day.waiting.shortest <= day.waiting.longest
        assert day.no_show_share == 1 - Fraction(day.serving.count, len(tickets))


@given(queues())
def test_office_time_is_walked_minute_by_minute(tickets: list[Ticket]) -> None:
    for each in tickets:
        wall = each.waiting // timedelta(minutes=1)
        open_minutes = sum(
            any((each.issued_at + timedelta(minutes=m)).time() in session for session in CALENDAR.sessions_on(DAY))
            for m in range(wall)
        )
        assert each.waiting_by(CALENDAR) == timedelta(minutes=open_minutes)


CONTACTS = st.builds(
    Contact, st.sampled_from(ContactWay), st.lists(st.sampled_from(ContactPurpose), min_size=1, max_size=2, unique=True)
)


@given(st.lists(CONTACTS, max_size=5))
def test_visits_are_counted_or_the_contacts_are_out_of_order(contacts: list[Contact]) -> None:
    purposes = [purpose for contact in contacts for purpose in contact.purposes]
    sound = (
        purposes.count(ContactPurpose.FILE) == 1
        and purposes.count(ContactPurpose.COLLECT) <= 1
        and ContactPurpose.FILE in contacts[0].purposes
        and (ContactPurpose.COLLECT not in purposes or ContactPurpose.COLLECT in contacts[-1].purposes)
    )
    try:
        count = visits(contacts)
    except DossierError:
        assert not sound
    else:
        assert sound
        assert count.trips == [contact.way.value for contact in contacts].count("counter")
