"""Chiến lược sinh dữ liệu: Hypothesis strategies for the values of the library, and laws to hold one's own code to.

Floor 8, the only import of hypothesis (extra `testing`). Every strategy is a plural, takes keywords only, gives valid
values, reaches every valid one within its bounds, and comes back to the days on which deadline rules break: Tết, swaps,
month ends, the closing time and 15:00. Installing the library registers them, so `st.from_type(WorkingDays)` and
`st.builds` of a class that holds one work by themselves.
"""

# First of all: imported, hypothesis runs the entry point of this package, which needs the modules below whole.
import hypothesis  # noqa: F401 - imported for that alone

from motcua_lib.strategies._calendars import calendars, day_decisions, office_hours, official_calendars, sessions
from motcua_lib.strategies._days import clock_times, days, instants
from motcua_lib.strategies._dossiers import dossiers, events, filings, histories, parties
from motcua_lib.strategies._laws import check_calendar, check_counting_rule
from motcua_lib.strategies._life_cycles import check_life_cycle
from motcua_lib.strategies._procedures import fees, money, procedures, processes
from motcua_lib.strategies._receipts import extensions, pause_lists, pauses, receptions, restarts
from motcua_lib.strategies._terms import chains, simple_terms, terms

__all__ = [
    "calendars",
    "chains",
    "check_calendar",
    "check_counting_rule",
    "check_life_cycle",
    "clock_times",
    "day_decisions",
    "days",
    "dossiers",
    "events",
    "extensions",
    "fees",
    "filings",
    "histories",
    "instants",
    "money",
    "office_hours",
    "official_calendars",
    "parties",
    "pause_lists",
    "pauses",
    "procedures",
    "processes",
    "receptions",
    "restarts",
    "sessions",
    "simple_terms",
    "terms",
]
