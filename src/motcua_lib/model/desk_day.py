"""Ngày làm việc của quầy: the tickets of one desk on one day, checked together and summed up exactly.

Floor 3, nouns only. Means are fractions of a second; nothing is rounded.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from operator import itemgetter

import attrs

from motcua_lib._checks import raise_faults, tuple_of
from motcua_lib.errors import MetricError, ReceptionError
from motcua_lib.model.days import VIETNAM_TIME, as_day
from motcua_lib.model.tickets import OfficeClock, Ticket, TicketOutcome, filled

__all__ = ["DeskDay", "Durations"]

SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)
NO_TIME = timedelta(0)
END_OF_TIME = datetime.max.replace(tzinfo=VIETNAM_TIME)


@attrs.frozen
class Durations:
    """Thống kê thời gian: a number of durations, summed without loss.

    Args:
        what: what they are of, for messages.
        values: the durations.
    """

    what: str
    values: tuple[timedelta, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.values)

    @property
    def total(self) -> timedelta:
        """All together."""
        return sum(self.values, NO_TIME)

    @property
    def mean_seconds(self) -> Fraction:
        """The mean in seconds, exactly. Raises MetricError when there is none."""
        return Fraction(self.total // MICROSECOND, self._some() * (SECOND // MICROSECOND))

    @property
    def longest(self) -> timedelta:
        """The longest one. Raises MetricError when there is none."""
        self._some()
        return max(self.values)

    @property
    def shortest(self) -> timedelta:
        """The shortest one. Raises MetricError when there is none."""
        self._some()
        return min(self.values)

    def _some(self) -> int:
        if not self.values:
            raise MetricError("no-durations", what=self.what)
        return self.count


def _tickets(values: Iterable[Ticket]) -> tuple[Ticket, ...]:
    return tuple_of(values, Ticket, "DeskDay.tickets")


def _day(value: date) -> date:
    return as_day(value)


def _end(ticket: Ticket) -> datetime:
    """When a service ends; one that goes on ends after everything else."""
    return ticket.served_to or END_OF_TIME


@attrs.frozen
class DeskDay:
    """Một ngày của quầy: the tickets of one desk on one day, and how long people waited.

    Args:
        desk: the desk.
        day: the day, in Vietnam time.
        tickets: its tickets, in any order.
    Raises:
        ReceptionError: a ticket of another desk or day, a number given twice, or two services at once; all faults at
            once. ArgumentTypeError: a wrong type.

    >>> DeskDay("3", date(2026, 5, 18), tickets=[]).waiting.count
    0
    """

    desk: str = attrs.field(validator=filled)
    day: date = attrs.field(converter=_day)
    tickets: tuple[Ticket, ...] = attrs.field(converter=_tickets, kw_only=True)

    def __attrs_post_init__(self) -> None:
        raise_faults(f"desk {self.desk} on {self.day}", (*self._strangers(), *self._repeated(), *self._overlaps()))

    def _strangers(self) -> Iterator[ReceptionError]:
        for ticket in self.tickets:
            if (ticket.desk, ticket.issued_at.date()) != (self.desk, self.day):
                yield ReceptionError(
                    "ticket-elsewhere",
                    number=ticket.number,
                    desk=ticket.desk,
                    day=ticket.issued_at.date(),
                    expected=self.day,
                    expected_desk=self.desk,
                )

    def _repeated(self) -> Iterator[ReceptionError]:
        for number, count in Counter(ticket.number for ticket in self.tickets).items():
            if count > 1:
                yield ReceptionError("ticket-repeated", number=number, count=count)

    def _overlaps(self) -> Iterator[ReceptionError]:
        served = [(each.served_from, each) for each in self.tickets if each.served_from is not None]
        served.sort(key=itemgetter(0))
        for place, (start, second) in enumerate(served[1:], 1):
            first = max((each for _, each in served[:place]), key=_end)
            if start < _end(first):
                yield ReceptionError(
                    "tickets-overlap",
                    first=first.number,
                    second=second.number,
                    start=start,
                    end=first.served_to or "now",
                )

    def count(self, outcome: TicketOutcome) -> int:
        """How many tickets came so far."""
        return sum(ticket.outcome is outcome for ticket in self.tickets)

    @property
    def no_show_share(self) -> Fraction:
        """Tỷ lệ gọi không có mặt: no-shows among the tickets called, exactly. Raises MetricError when none was."""
        called = sum(ticket.called_at is not None for ticket in self.tickets)
        if not called:
            raise MetricError("no-durations", what="been called")
        return Fraction(self.count(TicketOutcome.NO_SHOW), called)

    @property
    def waiting(self) -> Durations:
        """Thời gian chờ: of every ticket that was called, in wall time."""
        return Durations("been called", tuple(each.waiting for each in self.tickets if each.called_at is not None))

    @property
    def serving(self) -> Durations:
        """Thời gian phục vụ: of every ticket that was served, in wall time."""
        return Durations("been served", tuple(each.serving for each in self.tickets if each.served_to is not None))

    def waiting_by(self, clock: OfficeClock) -> Durations:
        """The waiting in office time. `clock` is a WorkCalendar."""
        called = (each for each in self.tickets if each.called_at is not None)
        return Durations("been called", tuple(each.waiting_by(clock) for each in called))

    def serving_by(self, clock: OfficeClock) -> Durations:
        """The serving in office time. `clock` is a WorkCalendar."""
        served = (each for each in self.tickets if each.served_to is not None)
        return Durations("been served", tuple(each.serving_by(clock) for each in served))
