"""Cột dữ liệu: due days, counts, due instants, tallies for whole numpy arrays at once, equal to scalar answers.

Floor 8, the only import of numpy (extra `columns`). Days are `datetime64[D]` or whole numbers of days since 1970-01-01;
instants are `datetime64` with a clock time, in UTC as numpy, Arrow and pandas keep aware ones. The legal default of
counting applies; other rules, pauses and extensions are for `deadlines.due`. No row is walked in Python, and numpy
releases the interpreter lock for the look-ups, so threads share the work.
"""

from motcua_lib.columns._days import count, due_days
from motcua_lib.columns._hours import due_instants
from motcua_lib.columns._sql import CalendarTables, calendar_tables
from motcua_lib.columns._tally import tally_array

__all__ = ["CalendarTables", "calendar_tables", "count", "due_days", "due_instants", "tally_array"]
