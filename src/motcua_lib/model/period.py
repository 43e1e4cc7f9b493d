"""Kỳ báo cáo: a reporting period, half-open: its first day belongs to it, the day it ends before does not.

Floor 3, nouns only.
"""

from datetime import date, datetime, time, timedelta
from typing import Self

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model.days import VIETNAM_TIME, as_day, in_vietnam
from motcua_lib.model.scorecard import label

__all__ = ["Period"]

_MONTHS_OF_A_QUARTER = 3
_LAST_YEAR = 9998
_NO_NAME = Text("", "")


def _first(value: date) -> date:
    return as_day(value, what="Period.first")


def _until(value: date) -> date:
    return as_day(value, what="Period.until")


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


def _check(value: object, what: str, top: int) -> None:
    if type(value) is not int or not 1 <= value <= top:
        raise MetricError("no-such-period", what=what, top=top, value=value)


@attrs.frozen
class Period:
    """Kỳ báo cáo: the days from `first` up to, not including, `until`; a dossier of the first midnight belongs to it.

    Args:
        first: its first day.
        until: the day after its last one.
        name: what it is called; a str stands for both languages.
    Raises:
        ArgumentTypeError: not a date. MetricError: it ends before it starts.

    >>> may = Period.month(2025, 5)
    >>> may.until, str(may)
    (datetime.date(2025, 6, 1), 'tháng 5/2025')
    >>> may.holds(datetime(2025, 5, 1, tzinfo=VIETNAM_TIME)), may.holds(datetime(2025, 6, 1, tzinfo=VIETNAM_TIME))
    (True, False)
    """

    first: date = attrs.field(converter=_first)
    until: date = attrs.field(converter=_until)
    name: Text = attrs.field(default=_NO_NAME, kw_only=True, converter=label, validator=of_type(Text))
    start: datetime = attrs.field(init=False, repr=False, eq=False)
    end: datetime = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.until <= self.first:
            raise MetricError("period-ends-early", first=self.first, until=self.until)
        for name, day in (("start", self.first), ("end", self.until)):
            object.__setattr__(self, name, datetime.combine(day, time(), VIETNAM_TIME))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Tháng: a month, 1 to 12.

        Raises:
            MetricError: no such month.
        """
        _check(year, "a year", _LAST_YEAR)
        _check(month, "a month", 12)
        return cls(
            date(year, month, 1), _month_after(year, month), name=Text(f"tháng {month}/{year}", f"{year}-{month:02}")
        )

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """Quý: a quarter, 1 to 4.

        Raises:
            MetricError: no such quarter.
        """
        _check(year, "a year", _LAST_YEAR)
        _check(quarter, "a quarter", 4)
        last = quarter * _MONTHS_OF_A_QUARTER
        name = Text(f"quý {quarter}/{year}", f"Q{quarter} {year}")
        return cls(date(year, last - 2, 1), _month_after(year, last), name=name)

    @classmethod
    def year(cls, year: int) -> Self:
        """Năm: a calendar year, 1 to 9998.

        Raises:
            MetricError: no such year.
        """
        _check(year, "a year", _LAST_YEAR)
        return cls(date(year, 1, 1), date(year + 1, 1, 1), name=Text(f"năm {year}", str(year)))

    @property
    def last(self) -> date:
        """Its last day."""
        return self.until - timedelta(days=1)

    @property
    def text(self) -> Text:
        """Its name, or its first and last day."""
        if self.name != _NO_NAME:
            return self.name
        vi = f"từ {self.first:%d/%m/%Y} đến hết {self.last:%d/%m/%Y}"
        return Text(vi, f"{self.first} to {self.last}, both included")

    def holds(self, instant: datetime) -> bool:
        """Whether an aware instant lies in it: at or after its first midnight, before the midnight it ends at.

        Raises:
            ArgumentTypeError: no datetime. NaiveDatetimeError: it has no zone.
        """
        return self.start <= in_vietnam(instant) < self.end

    def __str__(self) -> str:
        return self.text.vi
