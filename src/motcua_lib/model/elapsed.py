"""Thời gian đã tính: an amount of time in the unit of a term.

Floor 3, nouns only. Amounts of different units never add or compare: a working day is never eight hours.
"""

from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from operator import add, sub
from typing import Any

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Text
from motcua_lib.trail import duration

__all__ = ["ClockUnit", "Elapsed"]


class ClockUnit(Enum):
    """Đơn vị tính thời gian: the unit in which the clock of a term is read.

    WORKING_DAYS for working days and same-day terms; CALENDAR_DAYS for days, weeks, months and years; WORKING_TIME for
    hours. A chain is read in hours when a link of it is, else in calendar days when a link of it is.
    """

    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    WORKING_TIME = "working-time"

    @property
    def text(self) -> Text:
        """The unit in words."""
        return _UNIT_TEXT[self.value]


_UNIT_TEXT = {
    "working-days": Text("ngày làm việc", "working days"),
    "calendar-days": Text("ngày", "calendar days"),
    "working-time": Text("giờ làm việc", "working time"),
}


def _size(instance: "Elapsed", attribute: "attrs.Attribute[int | timedelta]", value: object) -> None:
    kind = timedelta if instance.unit is ClockUnit.WORKING_TIME else int
    if type(value) is not kind:
        raise ArgumentTypeError("wrong-type", what="Elapsed.size", allowed=kind.__name__, value=value)


@attrs.frozen
class Elapsed:
    """Thời gian: whole days as an int, or working time as a timedelta, with the unit.

    Args:
        unit: the unit.
        size: how much: an int for days, a timedelta for working time.
    Raises:
        ArgumentTypeError: a size that does not fit the unit.

    >>> print(Elapsed(ClockUnit.WORKING_DAYS, 3) + Elapsed(ClockUnit.WORKING_DAYS, 2))
    5 ngày làm việc
    >>> print(Elapsed(ClockUnit.WORKING_TIME, timedelta(hours=1, minutes=30)))
    1 giờ 30 phút làm việc
    """

    unit: ClockUnit = attrs.field(validator=of_type(ClockUnit))
    size: int | timedelta = attrs.field(validator=_size)

    @classmethod
    def none(cls, unit: ClockUnit) -> "Elapsed":
        """Nothing, in a unit."""
        return cls(unit, timedelta(0) if unit is ClockUnit.WORKING_TIME else 0)

    @property
    def text(self) -> Text:
        """The amount in words."""
        if isinstance(self.size, timedelta):
            amount = duration(self.size) if self.size else Text("0 giờ", "0 h")
            return Text(f"{amount.vi} làm việc", f"{amount.en} of working time")
        unit = self.unit.text.en[:-1] if self.size == 1 else self.unit.text.en
        return Text(f"{self.size} {self.unit.text.vi}", f"{self.size} {unit}")

    def __add__(self, other: "Elapsed") -> "Elapsed":
        return self._with(other, add)

    def __sub__(self, other: "Elapsed") -> "Elapsed":
        return self._with(other, sub)

    def times(self, n: int) -> "Elapsed":
        """The amount taken n times."""
        return Elapsed(self.unit, self.size * n)

    def exceeds(self, other: "Elapsed") -> bool:
        """Whether it is more than another amount of the same unit."""
        size = (self - other).size
        return size > timedelta(0) if isinstance(size, timedelta) else size > 0

    def __bool__(self) -> bool:
        return bool(self.size)

    def _with(self, other: object, operation: Callable[[Any, Any], Any]) -> "Elapsed":
        if not isinstance(other, Elapsed):
            raise ArgumentTypeError("wrong-type", what="the other amount", allowed="Elapsed", value=other)
        if other.unit is not self.unit:
            raise DossierError("two-units", first=self.unit.value, second=other.unit.value)
        return Elapsed(self.unit, operation(self.size, other.size))

    def __str__(self) -> str:
        return self.text.vi
