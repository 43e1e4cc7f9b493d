"""motcua_lib: thời hạn giải quyết thủ tục hành chính; dossiers, deadlines and measures of Vietnamese public service.

The names a user starts with. Each loads its module on first use, so importing the package costs next to nothing. What
stands behind a module of its own is imported from there: `motcua_lib.casework`, `metrics`, `codec`, `codes`, `columns`,
`drawing`, `strategies`.
"""

from typing import TYPE_CHECKING, Any

from motcua_lib._lazy import loaded

if TYPE_CHECKING:
    from motcua_lib.deadlines import Due, Moved, due, moved_by, notice_by, receive, receive_out_of_hours
    from motcua_lib.deadlines._changes import changes
    from motcua_lib.deadlines._one_stop import reception_rules, unit_calendar
    from motcua_lib.deadlines._plan import Plan, plan
    from motcua_lib.deadlines._publication import publication
    from motcua_lib.deadlines._publication_report import publication_report
    from motcua_lib.deadlines._slip import control_slip
    from motcua_lib.deadlines.presets import preset
    from motcua_lib.errors import MotcuaError, TermSyntaxError
    from motcua_lib.law import Citation, Confidence, Instrument, Text, Timeline, Version
    from motcua_lib.metrics.cases import case_statistics
    from motcua_lib.metrics.cost import ComplianceCost
    from motcua_lib.metrics.evaluation import evaluate_agency, evaluate_official
    from motcua_lib.metrics.par_index import par_index
    from motcua_lib.metrics.report import Scorecard
    from motcua_lib.model.case_record import CaseRecord
    from motcua_lib.model.catalogue import Catalogue
    from motcua_lib.model.catalogue_batch import build_catalogue
    from motcua_lib.model.clock import AppointmentRule, CountingRule, Extension, Pause, Restart
    from motcua_lib.model.days import VIETNAM_TIME, Certainty, DayChange, DayDecision, DayKind, DayRecord
    from motcua_lib.model.dossier import Dossier, Outcome
    from motcua_lib.model.dossier_states import State
    from motcua_lib.model.feedback import FeedbackCase
    from motcua_lib.model.figure import Figure
    from motcua_lib.model.filing import Filing, Party
    from motcua_lib.model.hours import OfficeHours, Session
    from motcua_lib.model.money import Money
    from motcua_lib.model.one_stop import OneStopUnit, OneStopUnits
    from motcua_lib.model.online import OnlineLevel
    from motcua_lib.model.period import Period
    from motcua_lib.model.procedure import Procedure
    from motcua_lib.model.procedure_parts import Level
    from motcua_lib.model.process import Process, ProcessStep
    from motcua_lib.model.publication import PublicationDecision
    from motcua_lib.model.quarter import Quarter
    from motcua_lib.model.reception import Channel, Reception, ReceptionRules
    from motcua_lib.model.scorecard import Ratio, Score
    from motcua_lib.model.services import ServiceMode, visits
    from motcua_lib.model.target import Target
    from motcua_lib.model.terms import (
        CalendarDays,
        Chain,
        Months,
        SameDay,
        Term,
        Weeks,
        WorkingDays,
        WorkingHours,
        Years,
    )
    from motcua_lib.model.tickets import Ticket
    from motcua_lib.model.units import AdministrativeUnit, AdministrativeUnits
    from motcua_lib.model.versions import ProcedureHistory, ProcedureVersion
    from motcua_lib.reading import parse_term
    from motcua_lib.reading.national import read_procedure, read_procedures
    from motcua_lib.trail import Step, Trail
    from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = [
    "VIETNAM_TIME",
    "AdministrativeUnit",
    "AdministrativeUnits",
    "AppointmentRule",
    "CalendarDays",
    "CaseRecord",
    "Catalogue",
    "Certainty",
    "Chain",
    "Channel",
    "Citation",
    "ComplianceCost",
    "Confidence",
    "CountingRule",
    "DayChange",
    "DayDecision",
    "DayKind",
    "DayRecord",
    "Dossier",
    "Due",
    "Extension",
    "FeedbackCase",
    "Figure",
    "Filing",
    "Instrument",
    "Level",
    "Money",
    "Months",
    "MotcuaError",
    "Moved",
    "OfficeHours",
    "OneStopUnit",
    "OneStopUnits",
    "OnlineLevel",
    "Outcome",
    "Party",
    "Pause",
    "Period",
    "Plan",
    "Procedure",
    "ProcedureHistory",
    "ProcedureVersion",
    "Process",
    "ProcessStep",
    "PublicationDecision",
    "Quarter",
    "Ratio",
    "Reception",
    "ReceptionRules",
    "Restart",
    "SameDay",
    "Score",
    "Scorecard",
    "ServiceMode",
    "Session",
    "State",
    "Step",
    "Target",
    "Term",
    "TermSyntaxError",
    "Text",
    "Ticket",
    "Timeline",
    "Trail",
    "Version",
    "Weeks",
    "WorkCalendar",
    "WorkingDays",
    "WorkingHours",
    "Years",
    "build_catalogue",
    "case_statistics",
    "changes",
    "control_slip",
    "due",
    "evaluate_agency",
    "evaluate_official",
    "moved_by",
    "notice_by",
    "par_index",
    "parse_term",
    "plan",
    "preset",
    "publication",
    "publication_report",
    "read_procedure",
    "read_procedures",
    "receive",
    "receive_out_of_hours",
    "reception_rules",
    "unit_calendar",
    "vietnam_calendar",
    "visits",
]

_MODULES = {
    "deadlines": ("Due", "Moved", "due", "moved_by", "notice_by", "receive", "receive_out_of_hours"),
    "deadlines._changes": ("changes",),
    "deadlines._one_stop": ("reception_rules", "unit_calendar"),
    "deadlines._plan": ("Plan", "plan"),
    "deadlines._publication": ("publication",),
    "deadlines._publication_report": ("publication_report",),
    "deadlines._slip": ("control_slip",),
    "deadlines.presets": ("preset",),
    "errors": ("MotcuaError", "TermSyntaxError"),
    "law": ("Citation", "Confidence", "Instrument", "Text", "Timeline", "Version"),
    "metrics.cases": ("case_statistics",),
    "metrics.cost": ("ComplianceCost",),
    "metrics.evaluation": ("evaluate_agency", "evaluate_official"),
    "metrics.par_index": ("par_index",),
    "metrics.report": ("Scorecard",),
    "model.case_record": ("CaseRecord",),
    "model.catalogue": ("Catalogue",),
    "model.catalogue_batch": ("build_catalogue",),
    "model.clock": ("AppointmentRule", "CountingRule", "Extension", "Pause", "Restart"),
    "model.days": ("Certainty", "DayChange", "DayDecision", "DayKind", "DayRecord", "VIETNAM_TIME"),
    "model.dossier": ("Dossier", "Outcome"),
    "model.dossier_states": ("State",),
    "model.feedback": ("FeedbackCase",),
    "model.figure": ("Figure",),
    "model.filing": ("Filing", "Party"),
    "model.hours": ("OfficeHours", "Session"),
    "model.money": ("Money",),
    "model.one_stop": ("OneStopUnit", "OneStopUnits"),
    "model.online": ("OnlineLevel",),
    "model.period": ("Period",),
    "model.procedure": ("Procedure",),
    "model.procedure_parts": ("Level",),
    "model.process": ("Process", "ProcessStep"),
    "model.publication": ("PublicationDecision",),
    "model.quarter": ("Quarter",),
    "model.reception": ("Channel", "Reception", "ReceptionRules"),
    "model.scorecard": ("Ratio", "Score"),
    "model.services": ("ServiceMode", "visits"),
    "model.target": ("Target",),
    "model.terms": (
        "CalendarDays", "Chain", "Months", "SameDay", "Term", "Weeks", "WorkingDays", "WorkingHours", "Years",
    ),
    "model.tickets": ("Ticket",),
    "model.units": ("AdministrativeUnit", "AdministrativeUnits"),
    "model.versions": ("ProcedureHistory", "ProcedureVersion"),
    "reading": ("parse_term",),
    "reading.national": ("read_procedure", "read_procedures"),
    "trail": ("Step", "Trail"),
    "workdays": ("WorkCalendar", "vietnam_calendar"),
}  # fmt: skip
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module 'motcua_lib' has no attribute {name!r}")
    value = loaded(f"motcua_lib.{module}", name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
