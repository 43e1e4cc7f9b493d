"""Queue tickets, bookings, and the day of a desk."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from motcua_lib import WorkCalendar, vietnam_calendar
from motcua_lib.errors import ArgumentTypeError, MetricError, NaiveDatetimeError, ReceptionError
from motcua_lib.model.bookings import Booking, BookingState
from motcua_lib.model.desk_day import DeskDay
from motcua_lib.model.tickets import Ticket, TicketOutcome
from support.feedback import at

CALENDAR = vietnam_calendar()
DAY = date(2026, 5, 18)


def t(hour: int, minute: int = 0) -> datetime:
    return at(2026, 5, 18, hour, minute)


def ticket(number: str = "A1", **changes: object) -> Ticket:
    values = {"desk": "3", "group": "Hộ tịch", "issued_at": t(8)}
    return Ticket(number, **(values | changes))


def served(number: str, issued: datetime, called: datetime, start: datetime, end: datetime) -> Ticket:
    return ticket(
        number, issued_at=issued, called_at=called, served_from=start, served_to=end, outcome=TicketOutcome.SERVED
    )


# -- tickets ---


def test_waiting_and_serving_in_wall_and_in_office_time() -> None:
    over_lunch = served("A1", t(11, 10), t(13, 40), t(13, 42), t(14))
    assert (over_lunch.waiting, over_lunch.serving) == (timedelta(hours=2, minutes=30), timedelta(minutes=18))
    assert over_lunch.waiting_by(CALENDAR) == timedelta(minutes=30)
    assert over_lunch.serving_by(CALENDAR) == timedelta(minutes=18)
    assert str(over_lunch) == "A1 (quầy 3): đã phục vụ"


def test_a_waiting_ticket_needs_no_desk() -> None:
    assert str(ticket(desk="")) == "A1: đang chờ"
    with pytest.raises(ReceptionError, match="at no desk"):
        ticket(desk=" ", called_at=t(9), outcome=TicketOutcome.CALLED)


@pytest.mark.parametrize("measure", ["waiting", "serving"])
def test_what_has_not_come_has_no_length(measure: str) -> None:
    with pytest.raises(ReceptionError) as caught:
        getattr(ticket(), measure)
    assert caught.value.slug == "ticket-not-yet"
    with pytest.raises(ReceptionError):
        getattr(ticket(), f"{measure}_by")(CALENDAR)


def test_a_ticket_being_served_has_no_serving_time_yet() -> None:
    serving = ticket(called_at=t(9), served_from=t(9), outcome=TicketOutcome.SERVING)
    assert serving.waiting == timedelta(hours=1)
    with pytest.raises(ReceptionError, match="was not served"):
        _ = serving.serving


@pytest.mark.parametrize(
    ("changes", "slugs"),
    [
        ({"called_at": t(9)}, ["ticket-needs"]),
        ({"outcome": TicketOutcome.SERVED}, ["ticket-needs"]),
        ({"outcome": TicketOutcome.NO_SHOW, "called_at": t(9), "served_from": t(9)}, ["ticket-needs"]),
        ({"outcome": TicketOutcome.LEFT, "called_at": t(9)}, ["ticket-needs"]),
        ({"outcome": TicketOutcome.CALLED, "called_at": t(7)}, ["ticket-order"]),
        ({"outcome": TicketOutcome.SERVING, "called_at": t(7), "served_from": t(6)}, ["ticket-order"] * 2),
        (
            {"outcome": TicketOutcome.SERVED, "called_at": t(7), "served_to": t(6), "desk": ""},
            ["ticket-needs", "ticket-no-desk", "ticket-order", "ticket-order"],
        ),
    ],
)
def test_impossible_tickets_are_refused_with_all_faults(changes: dict[str, object], slugs: list[str]) -> None:
    with pytest.raises(ReceptionError) as caught:
        ticket(**changes)
    assert [fault.slug for fault in caught.value.faults] == slugs


def test_the_messages_of_a_ticket_are_for_people() -> None:
    with pytest.raises(ReceptionError) as caught:
        ticket(outcome=TicketOutcome.SERVED, called_at=t(9))
    assert str(caught.value) == (
        "ticket 'A1' is 'served', which needs called_at, served_from, served_to and allows no other instant"
    )
    with pytest.raises(ReceptionError, match="needs issued_at only and allows no called_at, served_from, served_to"):
        ticket(called_at=t(9))


@pytest.mark.parametrize("outcome", TicketOutcome)
def test_outcomes_are_labelled(outcome: TicketOutcome) -> None:
    assert outcome.text.vi != outcome.text.en


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"number": ""}, ReceptionError),
        ({"number": 7}, ArgumentTypeError),
        ({"group": " "}, ReceptionError),
        ({"desk": 3}, ArgumentTypeError),
        ({"issued_at": datetime(2026, 5, 18, 8)}, NaiveDatetimeError),
        ({"called_at": "9:00"}, ArgumentTypeError),
        ({"outcome": "served"}, ArgumentTypeError),
    ],
)
def test_wrong_parts_are_refused(changes: dict[str, object], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        ticket(**changes)


# -- bookings ---


def booking(**changes: object) -> Booking:
    values = {"group": "Đất đai", "made_at": t(8), "starts": t(14), "ends": t(15)}
    return Booking("L-7", **(values | changes))


def test_a_booking_stands_as_it_stood_then() -> None:
    came = booking(checked_in_at=t(14, 50))
    assert [came.state_at(instant) for instant in (t(14), t(14, 50), t(16))] == [
        BookingState.BOOKED, BookingState.CHECKED_IN, BookingState.CHECKED_IN,
    ]  # fmt: skip
    cancelled = booking(cancelled_at=t(10))
    assert [cancelled.state_at(instant) for instant in (t(9), t(10))] == [BookingState.BOOKED, BookingState.CANCELLED]
    assert [booking().state_at(instant) for instant in (t(14, 59), t(15))] == [
        BookingState.BOOKED, BookingState.MISSED,
    ]  # fmt: skip


def test_in_time_is_before_the_slot_is_over() -> None:
    assert [booking(checked_in_at=instant).came_in_time for instant in (t(13), t(14, 59), t(15))] == [True, True, False]
    assert not booking().came_in_time


@pytest.mark.parametrize(
    ("changes", "slugs"),
    [
        ({"ends": t(14)}, ["booking-order"]),
        ({"starts": t(7)}, ["booking-order"]),
        ({"checked_in_at": t(7), "cancelled_at": t(7)}, ["booking-order", "booking-order", "booking-both"]),
        ({"code": ""}, ["empty-text"]),
    ],
)
def test_impossible_bookings_are_refused_with_all_faults(changes: dict[str, object], slugs: list[str]) -> None:
    with pytest.raises(ReceptionError) as caught:
        Booking(**({"code": "L-7", "group": "Đất đai", "made_at": t(8), "starts": t(14), "ends": t(15)} | changes))
    assert [fault.slug for fault in caught.value.faults] == slugs


def test_the_message_of_a_slot_says_what_is_wrong() -> None:
    with pytest.raises(ReceptionError) as caught:
        booking(ends=t(13))
    assert str(caught.value) == (
        "booking 'L-7': ends at 2026-05-18 13:00:00+07:00 lies at or before its start 2026-05-18 14:00:00+07:00"
    )


# -- a desk and its day ---

QUEUE = [
    served("A1", t(7, 30), t(7, 40), t(7, 41), t(7, 51)),
    served("A2", t(7, 35), t(7, 51), t(7, 51), t(8, 20)),
    ticket("A3", issued_at=t(7, 50), called_at=t(8, 21), outcome=TicketOutcome.NO_SHOW),
    ticket("A4", issued_at=t(8), outcome=TicketOutcome.LEFT),
    ticket("A5", issued_at=t(11), called_at=t(13, 30), served_from=t(13, 31), outcome=TicketOutcome.SERVING),
    ticket("A6", issued_at=t(13, 40)),
]


def test_the_day_of_a_desk_is_summed_up_exactly() -> None:
    day = DeskDay("3", DAY, tickets=QUEUE)
    assert [day.count(outcome) for outcome in TicketOutcome] == [1, 0, 1, 2, 1, 1]
    assert (day.waiting.count, day.waiting.total) == (4, timedelta(minutes=10 + 16 + 31 + 150))
    assert day.waiting.mean_seconds == Fraction(207 * 60, 4)
    assert (day.waiting.shortest, day.waiting.longest) == (timedelta(minutes=10), timedelta(minutes=150))
    assert day.waiting_by(CALENDAR).longest == timedelta(minutes=31)
    assert day.serving.mean_seconds == day.serving_by(CALENDAR).mean_seconds == Fraction(39 * 60, 2)
    assert day.no_show_share == Fraction(1, 4)


def test_a_mean_of_thirds_of_a_microsecond_is_exact() -> None:
    late = {n: t(9, n) + timedelta(microseconds=n) for n in (1, 2, 4)}
    tickets = [served(f"A{n}", t(8, n), called, called, t(9, n + 1)) for n, called in late.items()]
    assert DeskDay("3", DAY, tickets=tickets).waiting.mean_seconds == 3600 + Fraction(7, 3_000_000)


def test_a_day_without_tickets_has_counts_but_no_means() -> None:
    day = DeskDay("3", DAY, tickets=[ticket()])
    assert (day.waiting.count, day.waiting.total) == (0, timedelta(0))
    for measure in ("mean_seconds", "longest", "shortest"):
        with pytest.raises(MetricError, match="no ticket has been called"):
            getattr(day.waiting, measure)
        with pytest.raises(MetricError, match="no ticket has been served"):
            getattr(day.serving, measure)
    with pytest.raises(MetricError):
        _ = day.no_show_share


@pytest.mark.parametrize(
    ("tickets", "slugs"),
    [
        ([ticket(desk="4")], ["ticket-elsewhere"]),
        ([ticket(issued_at=at(2026, 5, 19))], ["ticket-elsewhere"]),
        ([ticket("A1"), ticket("A1")], ["ticket-repeated"]),
        ([QUEUE[0], served("B", t(7), t(7, 50), t(7, 50), t(7, 55))], ["tickets-overlap"]),
        ([QUEUE[4], served("B", t(13), t(14), t(14), t(15))], ["tickets-overlap"]),
        (
            [served("A", t(7), t(8), t(8), t(12)), served("B", t(7), t(8), t(8, 10), t(8, 20)),
             served("C", t(7), t(9), t(9), t(9, 5))],
            ["tickets-overlap", "tickets-overlap"],
        ),
        (
            [QUEUE[0], ticket("A1", desk="9"), served("B", t(7), t(7, 50), t(7, 50), t(7, 55))],
            ["ticket-elsewhere", "ticket-repeated", "tickets-overlap"],
        ),
    ],
)  # fmt: skip
def test_impossible_days_are_refused_with_all_faults(tickets: list[Ticket], slugs: list[str]) -> None:
    with pytest.raises(ReceptionError) as caught:
        DeskDay("3", DAY, tickets=tickets)
    assert [fault.slug for fault in caught.value.faults] == slugs


def test_one_service_may_start_when_the_other_ends() -> None:
    assert DeskDay("3", DAY, tickets=QUEUE[:2]).count(TicketOutcome.SERVED) == 2


def test_the_overlap_message_names_the_service_that_goes_on() -> None:
    with pytest.raises(ReceptionError, match="while 'A5' is served until now; a desk serves one at a time"):
        DeskDay("3", DAY, tickets=[QUEUE[4], served("B", t(13), t(14), t(14), t(15))])


def test_a_day_needs_its_parts() -> None:
    for changes in ({"desk": ""}, {"day": t(8)}, {"tickets": ["A1"]}):
        values = {"desk": "3", "day": DAY, "tickets": []} | changes
        with pytest.raises((ReceptionError, ArgumentTypeError)):
            DeskDay(values["desk"], values["day"], tickets=values["tickets"])


def test_a_ticket_is_measured_by_a_calendar() -> None:
    for clock in (WorkCalendar, None):
        with pytest.raises(ArgumentTypeError, match="clock must be a WorkCalendar"):
            QUEUE[0].waiting_by(clock)
