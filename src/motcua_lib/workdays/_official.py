"""Lịch công vụ Việt Nam: the official calendar, cached by what it is asked for."""

from datetime import date
from functools import lru_cache

from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.days import as_day
from motcua_lib.model.hours import OfficeHours
from motcua_lib.workdays._calendar import WorkCalendar
from motcua_lib.workdays._sources import OfficialSource


def vietnam_calendar(*, known_on: date | None = None, hours: OfficeHours | None = None) -> WorkCalendar:
    """Lịch làm việc của cơ quan nhà nước: the official civil-service calendar, 2000-01-01 to 2050-12-31.

    Decided years come from the book alone; later ones are forecast by `holidays` and are PROVISIONAL.

    Args:
        known_on: answer as one would have on that day, ignoring what was announced later; default: all that is known.
        hours: office hours; default: 07:30–11:30 and 13:30–17:30, which say that they are a default.
    Raises:
        ArgumentTypeError: `known_on` is not a date. LawError: no law is known on that day (before 1995).

    >>> calendar = vietnam_calendar()
    >>> calendar.is_working_day(date(2011, 1, 30)), calendar.add(date(2025, 4, 25), 1)
    (True, datetime.date(2025, 4, 26))
    >>> vietnam_calendar(known_on=date(2025, 12, 20)).is_working_day(date(2026, 1, 2))
    True

    Legal basis: Labour Codes 1994 (art. 73), 2012 (art. 115), 2019 (arts 111–112); Decision 188/1999/QĐ-TTg; the yearly
    dispatches in `book.day_decisions`.
    """
    if known_on is not None:
        as_day(known_on, what="known_on")
    if not isinstance(hours, OfficeHours | None):
        raise ArgumentTypeError("wrong-type", what="hours", allowed="OfficeHours or None", value=hours)
    return _cached(known_on, hours)


@lru_cache(maxsize=64)
def _cached(known_on: date | None, hours: OfficeHours | None) -> WorkCalendar:
    return WorkCalendar(OfficialSource(known_on), hours)
