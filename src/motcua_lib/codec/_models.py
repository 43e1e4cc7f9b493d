"""Bảng các mô hình có dạng JSON: every value that is exchanged, by the name it has in JSON; and those that are not.

A new class is one line in `MODELS`, or one in `NOT_EXCHANGED` with the reason. One that stands in a union of several
classes goes into `KINDS`: its objects carry the name as "kind", wherever they stand. A name is never changed or
used again; a changed class keeps its name and gets an upcaster (`_upcasters.py`). Areas with many models have a module
of their own with the same tables, and stand here as one line in each.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType, UnionType
from typing import get_args

from motcua_lib.casework import Reading as ClockReading
from motcua_lib.casework import Stop
from motcua_lib.casework.feedback_notices import FeedbackEffect
from motcua_lib.codec import _models_catalogue as catalogue
from motcua_lib.codec import _models_metrics as metrics
from motcua_lib.codec import _models_slips as slips
from motcua_lib.codec import _models_surveys as surveys
from motcua_lib.codes.agency import AgencyId
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.field import FieldCode
from motcua_lib.codes.local_procedure import LocalProcedureCode
from motcua_lib.codes.online_service import OnlineServiceCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.codes.result import ResultCode
from motcua_lib.law import Citation, Instrument, Text
from motcua_lib.metrics.cost import ComplianceCost, HiredService, OwnWork, Saving, WorkItem, YearlyCost
from motcua_lib.model.alerts import Alert, Watch
from motcua_lib.model.bookings import Booking
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.clock import CountingArticles, CountingRule, Extension, Pause, Restart
from motcua_lib.model.days import DayChange, DayDecision, DayRecord
from motcua_lib.model.desk_day import DeskDay, Durations
from motcua_lib.model.dossier import Dossier, Outcome
from motcua_lib.model.effects import Apologise, AskPapers, AskPayment, Breach, Effect, Limit, Notify, Print
from motcua_lib.model.elapsed import Elapsed
from motcua_lib.model.events import EVENTS, Event
from motcua_lib.model.feedback import DutyClock, DutyRecord, DutyTerm, FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import (
    Accept,
    Answer,
    AskSupplement,
    Close,
    FeedbackEvent,
    Forward,
    Publish,
    Rate,
    Receive,
    Refuse,
    Repeat,
    Supplement,
    Withdraw,
)
from motcua_lib.model.fees import Charge, Fee
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.forms import ControlRow, ControlSlip
from motcua_lib.model.hours import OfficeHours, Season, Session
from motcua_lib.model.money import Money
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, ProcedureCase, ProcedureResult, Route, UnreadTerm
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.reception import Reception, ReceptionRules
from motcua_lib.model.services import Contact, ServicePractice, VisitCount
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
from motcua_lib.model.tickets import Ticket
from motcua_lib.reading.findings import Batch, Fault, Finding, Reading, Refusal, Report
from motcua_lib.trail import Step, Trail

__all__ = ["ENUMS", "KINDS", "MODELS", "NOT_EXCHANGED", "name_of"]

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
        # events of a dossier, each by its slug
        **{event.slug: event for event in EVENTS},
        # effects
        "print": Print,
        "ask-papers": AskPapers,
        "ask-payment": AskPayment,
        "apologise": Apologise,
        "notify": Notify,
        "limit": Limit,
        "breach": Breach,
        # events of feedback
        "feedback-receive": Receive,
        "feedback-accept": Accept,
        "feedback-forward": Forward,
        "feedback-refuse": Refuse,
        "feedback-ask-supplement": AskSupplement,
        "feedback-supplement": Supplement,
        "feedback-answer": Answer,
        "feedback-publish": Publish,
        "feedback-rate": Rate,
        "feedback-repeat": Repeat,
        "feedback-withdraw": Withdraw,
        "feedback-close": Close,
        **metrics.KINDS,
        **slips.KINDS,
    }
)

ENUMS: Mapping[str, type[Enum]] = metrics.ENUMS
"""Enums that stand in a union with one another: the values of their members carry the name, as "publicity/both"."""

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
        # dossiers
        "party": Party,
        "filing": Filing,
        "dossier": Dossier,
        "outcome": Outcome,
        "case-rules": CaseRules,
        "elapsed": Elapsed,
        "clock-reading": ClockReading,
        "stop": Stop,
        "alert": Alert,
        "watch": Watch,
        # feedback
        "feedback-case": FeedbackCase,
        "feedback-terms": FeedbackTerms,
        "feedback-effect": FeedbackEffect,
        "duty-term": DutyTerm,
        "duty-clock": DutyClock,
        "duty-record": DutyRecord,
        # service modes, tickets, bookings
        "contact": Contact,
        "service-practice": ServicePractice,
        "visit-count": VisitCount,
        "ticket": Ticket,
        "desk-day": DeskDay,
        "durations": Durations,
        "booking": Booking,
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
        **metrics.MODELS,
        **surveys.MODELS,
        **catalogue.MODELS,
        **slips.MODELS,
    }
)

_BOOK = "it states the law for the book, which is part of the library and not data"
_TABLE = "it is a line of a table that is part of the library and not data"
_COMPUTED = "it holds a calendar and is computed from it; exchange what it was computed from"

NOT_EXCHANGED: Mapping[str, str] = MappingProxyType(
    {
        "law.Version": "generic: a version of one class of values is, as Version[Money]",
        "law.Timeline": "generic: a timeline of one class of values is, as Timeline[Money]",
        "model.case_rules.Parameter": "generic: a parameter of one class of values is, as Parameter[ClockEffect]",
        "model.case_rules.Alternative": f"{_BOOK}; a filing names the alternatives that it is under",
        "model.preset_parts.AddedTerm": _BOOK,
        "model.preset_parts.CaseTerm": _BOOK,
        "model.preset_parts.MissingTerm": _BOOK,
        "model.preset_parts.SupplementWindow": _BOOK,
        "model.preset_parts.UncountedTime": _BOOK,
        "model.presets.TermPreset": _BOOK,
        "casework.Row": _TABLE,
        "casework.feedback.DutyChange": _TABLE,
        "model.holidays.FixedHoliday": _BOOK,
        "model.holidays.StatutoryHolidays": _BOOK,
        "model.holidays.Witness": _BOOK,
        "casework.Clock": _COMPUTED,
        "casework.Progress": _COMPUTED,
        "casework.StepClock": _COMPUTED,
        "casework.Verdict": _COMPUTED,
        "casework.feedback.FeedbackOutcome": "it holds a case after events; exchange the case as sent, and its events",
        "casework.feedback_duties.FeedbackWarning": _COMPUTED,
        "casework.feedback_duties.OpenDuty": _COMPUTED,
        "deadlines.Due": _COMPUTED,
        "deadlines.Moved": _COMPUTED,
        "deadlines.Plan": _COMPUTED,
        "deadlines.PlannedStep": _COMPUTED,
        **metrics.NOT_EXCHANGED,
        **catalogue.NOT_EXCHANGED,
        **slips.NOT_EXCHANGED,
    }
)

_UNIONS: Mapping[object, str] = {Event: "event", Effect: "effect", FeedbackEvent: "feedback-event"}
_NAMES = {cls: name for name, cls in MODELS.items()}


def name_of(kind: object) -> str:
    """The name of a class or union in JSON; else the names of its members, or what Python calls it."""
    if isinstance(kind, UnionType) and kind in _UNIONS:
        return _UNIONS[kind]
    members = get_args(kind) if isinstance(kind, UnionType) else ()
    if members:
        return " or ".join(map(name_of, members))
    name = _NAMES.get(kind) if isinstance(kind, type) else None
    return name or getattr(kind, "__name__", "") or str(kind)
