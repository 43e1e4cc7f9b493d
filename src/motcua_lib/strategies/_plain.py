"""Mô hình chỉ có kiểu: classes that ask for no more of their fields than their types.

One that gets a rule of its own moves to the module of its area.
"""

from functools import partial
from typing import Final

from motcua_lib.casework import Reading as ClockReading
from motcua_lib.casework import Stop
from motcua_lib.casework.feedback_notices import FeedbackEffect
from motcua_lib.law import Text
from motcua_lib.metrics.cases import CaseGroup
from motcua_lib.metrics.choosing import Choice
from motcua_lib.metrics.distinct import Distinction, RankRange
from motcua_lib.metrics.distribution import Part
from motcua_lib.metrics.inspection import FollowUp, QuarterScores, RoundSummary
from motcua_lib.metrics.intervals import Interval
from motcua_lib.metrics.named_shares import Revision
from motcua_lib.metrics.par_index import Adjustment
from motcua_lib.metrics.rankings import Ranking, Standing
from motcua_lib.metrics.remarks import OfficialRecord
from motcua_lib.metrics.report import Line, Section
from motcua_lib.metrics.sample_sizes import SampleSize
from motcua_lib.metrics.samples import Estimate
from motcua_lib.metrics.timeliness import RateSheet
from motcua_lib.model.alerts import Alert
from motcua_lib.model.catalogue import Lacking
from motcua_lib.model.clock import CountingArticles
from motcua_lib.model.days import DayRecord
from motcua_lib.model.desk_day import Durations
from motcua_lib.model.dossier import Outcome
from motcua_lib.model.effects import Apologise, AskPapers, AskPayment, Breach, Limit, Notify, Print
from motcua_lib.model.evaluation import AgencyTime, UnitFigures
from motcua_lib.model.evaluation_rules import EvaluationIndex, EvaluationRules
from motcua_lib.model.feedback import DutyClock, DutyTerm
from motcua_lib.model.forms import ControlRow, ControlSlip
from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.model.forms_parts import Land, Office, Remark
from motcua_lib.model.indicator import Band, Group, Grouping
from motcua_lib.model.inspection import Finding as InspectionFinding
from motcua_lib.model.procedure_parts import ProcedureResult, UnreadTerm
from motcua_lib.model.reception import ReceptionRules
from motcua_lib.model.reception_share import ReceptionShare
from motcua_lib.model.register import RegisterRow
from motcua_lib.model.scorecard import Note
from motcua_lib.model.services import ServicePractice, VisitCount
from motcua_lib.model.share_rule import ShareRule
from motcua_lib.model.sms import Segments, ShortMessage
from motcua_lib.model.survey import Block, Factor
from motcua_lib.model.target import Published, Target
from motcua_lib.reading.findings import Batch, Fault, Finding, Reading, Refusal, Report
from motcua_lib.strategies._derive import add, build
from motcua_lib.trail import Step, Trail

PLAIN: Final[tuple[type, ...]] = (
    UnreadTerm,
    Print,
    AskPapers,
    AskPayment,
    Apologise,
    Notify,
    Limit,
    Breach,
    Text,
    Step,
    Trail,
    DayRecord,
    CountingArticles,
    ReceptionRules,
    ProcedureResult,
    ControlRow,
    ControlSlip,
    Outcome,
    ClockReading,
    Stop,
    Alert,
    FeedbackEffect,
    DutyTerm,
    DutyClock,
    ServicePractice,
    VisitCount,
    Durations,
    Finding,
    Report,
    Reading,
    Fault,
    Refusal,
    Batch,
    Published,
    Target,
    Note,
    Band,
    Group,
    Grouping,
    Adjustment,
    AgencyTime,
    UnitFigures,
    EvaluationIndex,
    EvaluationRules,
    OfficialRecord,
    InspectionFinding,
    FollowUp,
    QuarterScores,
    RoundSummary,
    CaseGroup,
    ShareRule,
    RateSheet,
    Revision,
    Part,
    Section,
    Line,
    Factor,
    Block,
    Estimate,
    Interval,
    SampleSize,
    Standing,
    Ranking,
    RankRange,
    Distinction,
    Choice,
    Lacking,
    ReceptionShare,
    FormEdition,
    Office,
    Remark,
    Land,
    RegisterRow,
    ShortMessage,
    Segments,
)
add({kind: partial(build, kind) for kind in PLAIN})
