"""motcua_lib: thời hạn giải quyết thủ tục hành chính; legal due dates of Vietnamese administrative procedures.

The names a user starts with. Each loads its module on first use, so importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from motcua_lib.deadlines import Due, Moved, Plan, control_slip, due, moved_by, notice_by, plan, receive
    from motcua_lib.errors import MotcuaError, TermSyntaxError
    from motcua_lib.law import Citation, Confidence, Instrument, Text, Timeline, Version
    from motcua_lib.metrics.cost import ComplianceCost
    from motcua_lib.model.clock import AppointmentRule, CountingRule, Extension, Pause, Restart
    from motcua_lib.model.days import VIETNAM_TIME, Certainty, DayChange, DayDecision, DayKind, DayRecord
    from motcua_lib.model.hours import OfficeHours, Session
    from motcua_lib.model.money import Money
    from motcua_lib.model.online import OnlineLevel
    from motcua_lib.model.procedure import Procedure
    from motcua_lib.model.procedure_parts import Level
    from motcua_lib.model.process import Process, ProcessStep
    from motcua_lib.model.reception import Channel, Reception, ReceptionRules
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
    from motcua_lib.reading import parse_term
    from motcua_lib.reading.national import read_procedure, read_procedures
    from motcua_lib.trail import Step, Trail
    from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = [
    "VIETNAM_TIME",
    "AppointmentRule",
    "CalendarDays",
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
    "Due",
    "Extension",
    "Instrument",
    "Level",
    "Money",
    "Months",
    "MotcuaError",
    "Moved",
    "OfficeHours",
    "OnlineLevel",
    "Pause",
    "Plan",
    "Procedure",
    "Process",
    "ProcessStep",
    "Reception",
    "ReceptionRules",
    "Restart",
    "SameDay",
    "Session",
    "Step",
    "Term",
    "TermSyntaxError",
    "Text",
    "Timeline",
    "Trail",
    "Version",
    "Weeks",
    "WorkCalendar",
    "WorkingDays",
    "WorkingHours",
    "Years",
    "control_slip",
    "due",
    "moved_by",
    "notice_by",
    "parse_term",
    "plan",
    "read_procedure",
    "read_procedures",
    "receive",
    "vietnam_calendar",
]

_MODULES = {
    "deadlines": ("Due", "Moved", "due", "moved_by", "notice_by", "receive"),
    "deadlines._plan": ("Plan", "plan"),
    "deadlines._slip": ("control_slip",),
    "errors": ("MotcuaError", "TermSyntaxError"),
    "law": ("Citation", "Confidence", "Instrument", "Text", "Timeline", "Version"),
    "metrics.cost": ("ComplianceCost",),
    "model.clock": ("AppointmentRule", "CountingRule", "Extension", "Pause", "Restart"),
    "model.days": ("VIETNAM_TIME", "Certainty", "DayChange", "DayDecision", "DayKind", "DayRecord"),
    "model.hours": ("OfficeHours", "Session"),
    "model.money": ("Money",),
    "model.process": ("Process", "ProcessStep"),
    "model.online": ("OnlineLevel",),
    "model.procedure": ("Procedure",),
    "model.procedure_parts": ("Level",),
    "model.reception": ("Channel", "Reception", "ReceptionRules"),
    "model.terms": (
        "CalendarDays", "Chain", "Months", "SameDay", "Term", "Weeks", "WorkingDays", "WorkingHours", "Years",
    ),
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
    value = getattr(import_module(f"motcua_lib.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
