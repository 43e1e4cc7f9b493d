"""Lịch làm việc: the civil-service calendar and calendars of one's own, compiled to tables.

Floor 5: law from `book`, nouns from `model`; `_upstream` is the only door to the `holidays` package.
"""

from motcua_lib.workdays._calendar import WorkCalendar
from motcua_lib.workdays._official import vietnam_calendar

__all__ = ["WorkCalendar", "vietnam_calendar"]
