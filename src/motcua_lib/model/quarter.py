"""Quý: a quarter of a year, the period in which offices are scored.

Floor 3, nouns only.
"""

from datetime import date
from typing import Any

import attrs

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.model.days import as_day
from motcua_lib.model.scorecard import as_count

__all__ = ["Quarter", "plain_day"]


def plain_day(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """A validator for days: a date and no datetime, which would not compare with one."""
    if type(value) is not date:
        raise ArgumentTypeError("not-a-date", what=f"{type(instance).__name__}.{attribute.name}", value=value)


def _number(instance: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if as_count(value, "Quarter.number") not in (1, 2, 3, 4):
        raise MetricError("quarter-number", value=value)


def _year(instance: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if not 1 <= as_count(value, "Quarter.year") <= 9998:
        raise MetricError("quarter-year", value=value)


@attrs.frozen(order=True)
class Quarter:
    """Quý: a quarter of a year, as the half-open days [since, until).

    >>> quarter = Quarter(2020, 4)
    >>> str(quarter), quarter.since, quarter.until, quarter.holds(date(2020, 12, 31))
    ('quý 4/2020', datetime.date(2020, 10, 1), datetime.date(2021, 1, 1), True)
    """

    year: int = attrs.field(validator=_year)
    number: int = attrs.field(validator=_number)

    @property
    def since(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def until(self) -> date:
        """The day after its last."""
        return date(self.year + self.number // 4, 3 * self.number % 12 + 1, 1)

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.since <= as_day(day) < self.until

    def __str__(self) -> str:
        return f"quý {self.number}/{self.year}"
