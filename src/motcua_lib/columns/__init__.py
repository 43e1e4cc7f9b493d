"""Cột dữ liệu: due days, counts, due instants, verdicts, tallies for whole numpy arrays, equal to scalar answers.

Floor 8, the only import of numpy (extra `columns`). Days are `datetime64[D]` or whole numbers of days since 1970-01-01;
instants are `datetime64` with a clock time, in UTC as numpy, Arrow and pandas keep aware ones. The legal default of
counting applies; other rules, pauses and extensions are for `deadlines.due`. No row is walked in Python, and numpy
releases the interpreter lock for the look-ups, so threads share the work.

Beyond the answer a call needs no memory that grows with the rows, but for one column of whole numbers where instants or
int32 days are converted, for two to five columns in `overrun`, in `count`, where `case_counts` gets channels and in
amounts of a row that are no working days, for several more of labels or texts in `case_counts_by`, and for a mask where
terms differ. The tables of the calendars and terms used last are kept, a few hundred
kilobytes each; `forget_tables` lets them go.
"""

from motcua_lib._checks import need

need("numpy", what="motcua_lib.columns", extra="columns")

from motcua_lib.columns._case_counts import CHANNELS, case_counts, case_counts_by
from motcua_lib.columns._days import count, due_days
from motcua_lib.columns._due_moments import due_moments
from motcua_lib.columns._hours import due_instants
from motcua_lib.columns._kept import forget_tables
from motcua_lib.columns._overrun import overrun
from motcua_lib.columns._sql import CalendarTables, calendar_tables
from motcua_lib.columns._tally import tally_array
from motcua_lib.columns._verdicts import VERDICTS, verdict_codes, verdict_counts, verdict_names

__all__ = [
    "CHANNELS",
    "VERDICTS",
    "CalendarTables",
    "calendar_tables",
    "case_counts",
    "case_counts_by",
    "count",
    "due_days",
    "due_instants",
    "due_moments",
    "forget_tables",
    "overrun",
    "tally_array",
    "verdict_codes",
    "verdict_counts",
    "verdict_names",
]
