"""Đặt lịch hẹn: bookings of a slot at the one-stop unit, as plain values.

Floor 3, nouns only.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib.errors import ReceptionError
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.tickets import MAYBE, filled, instant

__all__ = ["Booking", "BookingState"]


class BookingState(Enum):
    """Trạng thái đặt lịch: MISSED when the slot is over and nobody came."""

    BOOKED = "booked"
    CHECKED_IN = "checked-in"
    CANCELLED = "cancelled"
    MISSED = "missed"


@attrs.frozen
class Booking:
    """Đặt lịch hẹn: a slot at a service group, booked online or at the counter.

    Args:
        code: its number.
        group: nhóm dịch vụ.
        made_at: when it was booked.
        starts, ends: the slot, half-open.
        online: whether it was booked online.
        checked_in_at, cancelled_at: what came of it; None for what has not happened.
    Raises:
        ReceptionError: the slot ends before it starts or starts before it was booked, something happened before the
            booking, or it is both checked in and cancelled; all faults at once.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> made, starts, ends = (datetime(2026, 5, 18, hour, tzinfo=VIETNAM_TIME) for hour in (8, 14, 15))
    >>> booking = Booking("L-7", group="Đất đai", made_at=made, starts=starts, ends=ends)
    >>> booking.state_at(starts).value, booking.state_at(ends).value
    ('booked', 'missed')
    """

    code: str = attrs.field(validator=filled)
    group: str = attrs.field(kw_only=True, validator=filled)
    made_at: datetime = attrs.field(converter=instant, kw_only=True)
    starts: datetime = attrs.field(converter=instant, kw_only=True)
    ends: datetime = attrs.field(converter=instant, kw_only=True)
    online: bool = attrs.field(default=True, kw_only=True, validator=of_type(bool))
    checked_in_at: datetime | None = MAYBE
    cancelled_at: datetime | None = MAYBE

    def __attrs_post_init__(self) -> None:
        raise_faults(f"the booking {self.code}", self._faults())

    def _faults(self) -> Iterator[ReceptionError]:
        def disorder(event: str, at: datetime, other: str) -> ReceptionError:
            where = "at or before" if event == "ends" else "before"
            return ReceptionError("booking-order", code=self.code, event=event, at=at, where=where, other=other)

        if self.ends <= self.starts:
            yield disorder("ends", self.ends, f"its start {self.starts}")
        for event in ("starts", "checked_in_at", "cancelled_at"):
            at = getattr(self, event)
            if at is not None and at < self.made_at:
                yield disorder(event, at, f"made_at {self.made_at}")
        if self.checked_in_at is not None and self.cancelled_at is not None:
            yield ReceptionError("booking-both", code=self.code)

    def state_at(self, at: datetime) -> BookingState:
        """Where it stands at an instant; what happens later is not known then."""
        at = in_vietnam(at, what="at")
        if self.checked_in_at is not None and self.checked_in_at <= at:
            return BookingState.CHECKED_IN
        if self.cancelled_at is not None and self.cancelled_at <= at:
            return BookingState.CANCELLED
        return BookingState.BOOKED if at < self.ends else BookingState.MISSED

    @property
    def came_in_time(self) -> bool:
        """Đến đúng lịch: whether the visitor checked in before the slot was over."""
        return self.checked_in_at is not None and self.checked_in_at < self.ends
