"""Bảng các mô hình có dạng JSON: every value that is exchanged, by the name it has in JSON; and those that are not.

A new class is one line in `MODELS`, or one in `NOT_EXCHANGED` with the reason. One that stands in a union of several
classes goes into `KINDS`: its objects carry the name as "kind", wherever they stand. A name is never changed or
used again; a changed class keeps its name and gets an upcaster (`_upcasters.py`).
"""

from collections.abc import Mapping
from types import MappingProxyType, UnionType
from typing import get_args

from motcua_lib.codes.agency import AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode
from motcua_lib.law import Citation, Instrument, Text
from motcua_lib.metrics.cost import ComplianceCost, HiredService, OwnWork, Saving, WorkItem, YearlyCost
from motcua_lib.model.clock import CountingArticles, CountingRule, Extension, Pause, Restart
from motcua_lib.model.days import DayChange, DayDecision, DayRecord
from motcua_lib.model.fees import Charge, Fee
from motcua_lib.model.forms import ControlRow, ControlSlip
from motcua_lib.model.hours import OfficeHours, Season, Session
from motcua_lib.model.money import Money
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, ProcedureCase, ProcedureResult, Route, UnreadTerm
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.reception import Reception, ReceptionRules
from motcua_lib.model.terms import (
    CalendarDays,
    Chain,
    Months,
    SameDay,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.reading.findings import Batch, Fault, Finding, Reading, Refusal, Report
from motcua_lib.trail import Step, Trail

__all__ = ["KINDS", "MODELS", "NOT_EXCHANGED", "name_of"]

KINDS: Mapping[str, type] = MappingProxyType(
    {
        # terms
        "working-days": WorkingDays,
        "calendar-days": CalendarDays,
        "working-hours": WorkingHours,
        "weeks": Weeks,
        "months": Months,
        "years": Years,
        "same-day": SameDay,
        "chain": Chain,
        "unread-term": UnreadTerm,
        # work
        "own-work": OwnWork,
        "hired-service": HiredService,
    }
)

MODELS: Mapping[str, type] = MappingProxyType(
    {
        **KINDS,
        # law
        "text": Text,
        "instrument": Instrument,
        "citation": Citation,
        # trail
        "step": Step,
        "trail": Trail,
        # codes
        "agency-id": AgencyId,
        "dossier-code": DossierCode,
        "field-code": FieldCode,
        "local-procedure-code": LocalProcedureCode,
        "online-service-code": OnlineServiceCode,
        "procedure-code": ProcedureCode,
        "result-code": ResultCode,
        # days and hours
        "day-record": DayRecord,
        "day-change": DayChange,
        "day-decision": DayDecision,
        "session": Session,
        "season": Season,
        "office-hours": OfficeHours,
        # clock
        "counting-articles": CountingArticles,
        "counting-rule": CountingRule,
        "pause": Pause,
        "restart": Restart,
        "extension": Extension,
        # reception
        "reception-rules": ReceptionRules,
        "reception": Reception,
        # money
        "money": Money,
        "charge": Charge,
        "fee": Fee,
        # procedures
        "component": Component,
        "procedure-result": ProcedureResult,
        "route": Route,
        "procedure-case": ProcedureCase,
        "procedure": Procedure,
        # processes
        "process-step": ProcessStep,
        "process": Process,
        "control-row": ControlRow,
        "control-slip": ControlSlip,
        # compliance cost
        "work-item": WorkItem,
        "compliance-cost": ComplianceCost,
        "yearly-cost": YearlyCost,
        "saving": Saving,
        # reading
        "finding": Finding,
        "report": Report,
        "reading": Reading,
        "fault": Fault,
        "refusal": Refusal,
        "batch": Batch,
    }
)

_BOOK = "it states the law for the book, which is part of the library and not data"
_COMPUTED = "it holds a calendar and is computed from it; exchange what it was computed from"

NOT_EXCHANGED: Mapping[str, str] = MappingProxyType(
    {
        "law.Version": "generic: a version of one class of values is, as Version[Money]",
        "law.Timeline": "generic: a timeline of one class of values is, as Timeline[Money]",
        "model.holidays.FixedHoliday": _BOOK,
        "model.holidays.StatutoryHolidays": _BOOK,
        "model.holidays.Witness": _BOOK,
        "deadlines.Due": _COMPUTED,
        "deadlines.Moved": _COMPUTED,
        "deadlines.Plan": _COMPUTED,
        "deadlines.PlannedStep": _COMPUTED,
    }
)

_NAMES = {cls: name for name, cls in MODELS.items()}


def name_of(kind: object) -> str:
    """The name a class has in JSON; of a union the names of its members; of another type what Python calls it."""
    members = get_args(kind) if isinstance(kind, UnionType) else ()
    if members:
        return " or ".join(map(name_of, members))
    name = _NAMES.get(kind) if isinstance(kind, type) else None
    return name or getattr(kind, "__name__", "") or str(kind)
