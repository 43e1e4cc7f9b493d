"""Phiếu số thứ tự: queue tickets as plain values, with what was waited and served.

Floor 3, nouns only. Waiting and serving are wall time unless a calendar is passed.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import Enum
from itertools import pairwise
from typing import Any, Protocol, runtime_checkable

import attrs

from motcua_lib._checks import given, of_type, raise_faults
from motcua_lib.errors import ArgumentTypeError, ReceptionError
from motcua_lib.law import Text
from motcua_lib.model.days import in_vietnam

__all__ = ["MAYBE", "OfficeClock", "Ticket", "TicketOutcome", "filled", "instant"]


@runtime_checkable
class OfficeClock(Protocol):
    """What measures office time between two instants; a WorkCalendar does."""

    def working_time(self, start: datetime, end: datetime) -> timedelta: ...


class TicketOutcome(Enum):
    """Kết quả của phiếu: how far a ticket has come.

    >>> TicketOutcome.NO_SHOW.text["vi"]
    'gọi không có mặt'
    """

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    NO_SHOW = "no-show"
    LEFT = "left"

    @property
    def text(self) -> Text:
        return _OUTCOME_TEXT[self.value]


_OUTCOME_TEXT = {
    "waiting": Text("đang chờ", "waiting"),
    "called": Text("đã gọi", "called"),
    "serving": Text("đang phục vụ", "being served"),
    "served": Text("đã phục vụ", "served"),
    "no-show": Text("gọi không có mặt", "no show"),
    "left": Text("bỏ về trước khi gọi", "left before being called"),
}

# By outcome, the instants that a ticket must have; it has no others.
_NEEDS = {
    TicketOutcome.WAITING: (),
    TicketOutcome.LEFT: (),
    TicketOutcome.CALLED: ("called_at",),
    TicketOutcome.NO_SHOW: ("called_at",),
    TicketOutcome.SERVING: ("called_at", "served_from"),
    TicketOutcome.SERVED: ("called_at", "served_from", "served_to"),
}
_STAGES = ("issued_at", "called_at", "served_from", "served_to")


def instant(value: datetime) -> datetime:
    """A converter for instants: aware, in Vietnam time."""
    return in_vietnam(value)


# A field for an instant that may not have come yet.
MAYBE: Any = attrs.field(default=None, converter=attrs.converters.optional(instant), kw_only=True)


def filled(subject: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """A validator for a str that says something."""
    of_type(str)(subject, attribute, value)
    if not value.strip():
        raise ReceptionError("empty-text", what=f"{type(subject).__name__}.{attribute.name}")


@attrs.frozen
class Ticket:
    """Phiếu số thứ tự: one number in the queue of a desk.

    Args:
        number: as it is printed; unique on its day.
        desk: the desk that called it; empty while none has, unless it is meant for one.
        group: nhóm dịch vụ: the service group of the queue.
        issued_at, called_at, served_from, served_to: its instants; None for what has not happened.
        outcome: how far it has come.
    Raises:
        ReceptionError: its instants are out of order or do not fit the outcome, or no desk called it; all faults at
            once.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> at = [datetime(2026, 5, 18, 8, minute, tzinfo=VIETNAM_TIME) for minute in (0, 12, 13, 25)]
    >>> ticket = Ticket("A012", desk="3", group="Hộ tịch", issued_at=at[0], called_at=at[1], served_from=at[2],
    ...                 served_to=at[3], outcome=TicketOutcome.SERVED)
    >>> str(ticket.waiting), str(ticket.serving)
    ('0:12:00', '0:12:00')
    """

    number: str = attrs.field(validator=filled)
    desk: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    group: str = attrs.field(kw_only=True, validator=filled)
    issued_at: datetime = attrs.field(converter=instant, kw_only=True)
    called_at: datetime | None = MAYBE
    served_from: datetime | None = MAYBE
    served_to: datetime | None = MAYBE
    outcome: TicketOutcome = attrs.field(default=TicketOutcome.WAITING, kw_only=True, validator=of_type(TicketOutcome))

    def __attrs_post_init__(self) -> None:
        raise_faults(f"the ticket {self.number}", (*self._misfits(), *self._disorder()))

    def _misfits(self) -> Iterator[ReceptionError]:
        needs = _NEEDS[self.outcome]
        later = _STAGES[1:]
        missing = [stage for stage in needs if getattr(self, stage) is None]
        extra = [stage for stage in later if stage not in needs and getattr(self, stage) is not None]
        if missing or extra:
            bars = ", ".join(stage for stage in later if stage not in needs) or "other instant"
            needed = ", ".join(needs) or "issued_at only"
            yield ReceptionError(
                "ticket-needs", number=self.number, outcome=self.outcome.value, needs=needed, bars=bars
            )

        if needs and not self.desk.strip():
            yield ReceptionError("ticket-no-desk", number=self.number, outcome=self.outcome.value)

    def _disorder(self) -> Iterator[ReceptionError]:
        stages = [(stage, getattr(self, stage)) for stage in _STAGES if getattr(self, stage) is not None]
        for (previous, before), (event, at) in pairwise(stages):
            if at < before:
                yield ReceptionError(
                    "ticket-order", number=self.number, event=event, at=at, previous=previous, before=before
                )

    @property
    def waiting(self) -> timedelta:
        """Thời gian chờ: from the issue to the call, in wall time.

        Raises:
            ReceptionError: it was not called.
        """
        return self._called() - self.issued_at

    @property
    def serving(self) -> timedelta:
        """Thời gian phục vụ: from the start to the end of the service, in wall time.

        Raises:
            ReceptionError: the service has not ended.
        """
        start, end = self._served()
        return end - start

    def waiting_by(self, clock: OfficeClock) -> timedelta:
        """The waiting in office time: a lunch break in it is not counted. `clock` is a WorkCalendar."""
        return _clock(clock).working_time(self.issued_at, self._called())

    def serving_by(self, clock: OfficeClock) -> timedelta:
        """The serving in office time. `clock` is a WorkCalendar."""
        return _clock(clock).working_time(*self._served())

    def _called(self) -> datetime:
        if self.called_at is None:
            raise ReceptionError("ticket-not-yet", number=self.number, event="called", what="waiting time")
        return self.called_at

    def _served(self) -> tuple[datetime, datetime]:
        if self.served_from is None or self.served_to is None:
            raise ReceptionError("ticket-not-yet", number=self.number, event="served", what="serving time")
        return self.served_from, self.served_to

    def __str__(self) -> str:
        desk = f" (quầy {self.desk})" if self.desk else ""
        return f"{self.number}{desk}: {self.outcome.text}"


def _clock(value: object) -> OfficeClock:
    if isinstance(value, type):
        raise ArgumentTypeError("wrong-type", what="clock", allowed="a WorkCalendar", value=value)
    return given(value, OfficeClock, "clock", allowed="a WorkCalendar")  # type: ignore[type-abstract]  # a Protocol
