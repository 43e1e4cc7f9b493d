"""Chiến lược sinh dữ liệu: Hypothesis strategies for the values of the library, and laws to hold one's own code to.

Floor 8, the only import of hypothesis (extra `testing`). Every strategy is a plural, takes keywords only, gives valid
values, reaches every valid one within its bounds, and comes back to the days on which deadline rules break: Tết, swaps,
month ends, the closing time and 15:00. Installing the library registers them, so `st.from_type` gives valid values of
every class that is exchanged, those without a name here too, and `st.builds` of a class of one's own works by itself.
"""

from motcua_lib._checks import need

# First of all: imported, hypothesis runs the entry point of this package, which needs the modules below whole.
need("hypothesis", what="motcua_lib.strategies", extra="testing")

from motcua_lib.strategies._calendars import calendars, day_decisions, office_hours, official_calendars, sessions
from motcua_lib.strategies._cases import (
    case_counts,
    case_records,
    case_statistics,
    distributions,
    form06_rows,
    histograms,
    rate_rules,
    registers,
)
from motcua_lib.strategies._catalogue import catalogues, procedure_histories, procedure_versions, publication_decisions
from motcua_lib.strategies._clock import counting_rules, watches
from motcua_lib.strategies._codes import (
    agency_ids,
    dossier_codes,
    field_codes,
    local_procedure_codes,
    online_service_codes,
    procedure_codes,
    result_codes,
)
from motcua_lib.strategies._costs import compliance_costs, savings, yearly_costs
from motcua_lib.strategies._counter import bookings, contacts, desk_days, tickets
from motcua_lib.strategies._days import clock_times, days, instants
from motcua_lib.strategies._dossiers import dossiers, events, filings, histories, parties
from motcua_lib.strategies._evaluations import appraisals, checklists, dossier_marks, evaluations, inspections
from motcua_lib.strategies._feedback import (
    feedback_cases,
    feedback_counts,
    feedback_events,
    feedback_lives,
    feedback_records,
)
from motcua_lib.strategies._indices import index_definitions, par_indices, par_trees, score_sheets, service_indices
from motcua_lib.strategies._law import citations, instruments, labels
from motcua_lib.strategies._laws import check_calendar, check_counting_rule
from motcua_lib.strategies._life_cycles import check_life_cycle
from motcua_lib.strategies._measures import (
    figures,
    periods,
    published_figures,
    quarters,
    ratios,
    roundings,
    scorecards,
    scores,
    trends,
)
from motcua_lib.strategies._procedures import components, fees, money, procedures, processes
from motcua_lib.strategies._receipts import extensions, pause_lists, pauses, receptions, restarts
from motcua_lib.strategies._samples import clusters, rank_moves, samples, strata
from motcua_lib.strategies._slips import slips
from motcua_lib.strategies._surveys import answers, ballots, questionnaires, scales, surveys, tallies
from motcua_lib.strategies._terms import chains, simple_terms, terms
from motcua_lib.strategies._units import (
    administrative_geographies,
    administrative_units,
    one_stop_networks,
    one_stop_units,
)

__all__ = [
    "administrative_geographies",
    "administrative_units",
    "agency_ids",
    "answers",
    "appraisals",
    "ballots",
    "bookings",
    "calendars",
    "case_counts",
    "case_records",
    "case_statistics",
    "catalogues",
    "chains",
    "check_calendar",
    "check_counting_rule",
    "check_life_cycle",
    "checklists",
    "citations",
    "clock_times",
    "clusters",
    "compliance_costs",
    "components",
    "contacts",
    "counting_rules",
    "day_decisions",
    "days",
    "desk_days",
    "distributions",
    "dossier_codes",
    "dossier_marks",
    "dossiers",
    "evaluations",
    "events",
    "extensions",
    "feedback_cases",
    "feedback_counts",
    "feedback_events",
    "feedback_lives",
    "feedback_records",
    "fees",
    "field_codes",
    "figures",
    "filings",
    "form06_rows",
    "histograms",
    "histories",
    "index_definitions",
    "inspections",
    "instants",
    "instruments",
    "labels",
    "local_procedure_codes",
    "money",
    "office_hours",
    "official_calendars",
    "one_stop_networks",
    "one_stop_units",
    "online_service_codes",
    "par_indices",
    "par_trees",
    "parties",
    "pause_lists",
    "pauses",
    "periods",
    "procedure_codes",
    "procedure_histories",
    "procedure_versions",
    "procedures",
    "processes",
    "publication_decisions",
    "published_figures",
    "quarters",
    "questionnaires",
    "rank_moves",
    "rate_rules",
    "ratios",
    "receptions",
    "registers",
    "restarts",
    "result_codes",
    "roundings",
    "samples",
    "savings",
    "scales",
    "score_sheets",
    "scorecards",
    "scores",
    "service_indices",
    "sessions",
    "simple_terms",
    "slips",
    "strata",
    "surveys",
    "tallies",
    "terms",
    "tickets",
    "trends",
    "watches",
    "yearly_costs",
]
