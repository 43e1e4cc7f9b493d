"""Giải quyết hồ sơ: the life cycle of a dossier, its clock, its verdict and its slips.

Floor 7: due dates from `deadlines`, rules from `book`, nouns from `model`. Events, effects and the words of an answer
are nouns: `model.events`, `model.effects`, `model.verdicts`.
"""

from motcua_lib.casework._alerts import alerts, state_at
from motcua_lib.casework._apply import allowed_events, apply, replay, restore
from motcua_lib.casework._breaches import breaches
from motcua_lib.casework._clock import Clock, clock
from motcua_lib.casework._control import handover_slip, register_of, register_row
from motcua_lib.casework._count import Reading
from motcua_lib.casework._feedback_record import feedback_record
from motcua_lib.casework._limits import limit_of
from motcua_lib.casework._marks import dossier_marks
from motcua_lib.casework._pace import pace
from motcua_lib.casework._portal import portal_verdict
from motcua_lib.casework._print import slip_for
from motcua_lib.casework._progress import Progress, Stop, progress
from motcua_lib.casework._receipt import receipt_slip
from motcua_lib.casework._records import case_record, case_records, settling_agency
from motcua_lib.casework._rules import rules_of, rules_on
from motcua_lib.casework._short_messages import short_message
from motcua_lib.casework._slips import apology_notice, refusal_notice, stop_notice, supplement_request
from motcua_lib.casework._steps import StepClock, by_agency, done_steps, plan_of, step_clocks
from motcua_lib.casework._table import Row, life_cycle_diagram, life_cycle_rows
from motcua_lib.casework._verdict import Verdict, verdict, verdicts

__all__ = [
    "Clock", "Progress", "Reading", "Row", "StepClock", "Stop", "Verdict", "alerts", "allowed_events",
    "apology_notice", "apply", "breaches", "by_agency", "case_record", "case_records", "clock", "done_steps",
    "dossier_marks", "feedback_record", "handover_slip", "life_cycle_diagram", "life_cycle_rows", "limit_of", "pace",
    "plan_of", "portal_verdict", "progress", "receipt_slip", "refusal_notice", "register_of", "register_row", "replay",
    "restore", "rules_of", "rules_on", "settling_agency", "short_message", "slip_for", "state_at", "step_clocks",
    "stop_notice", "supplement_request", "verdict", "verdicts",
]  # fmt: skip
