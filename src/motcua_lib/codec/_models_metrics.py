"""Bảng các mô hình của thống kê và chấm điểm: periods, figures, scores, indices, evaluations, registers, reports."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from motcua_lib.metrics._evaluated import IndexTally
from motcua_lib.metrics.cases import CaseGroup, CaseStatistics
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.evaluation import Appraisal, Evaluation
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.histogram import Histogram
from motcua_lib.metrics.inspection import FollowUp, QuarterScores, RoundSummary
from motcua_lib.metrics.named_shares import Revision
from motcua_lib.metrics.papi import Province
from motcua_lib.metrics.par_index import Adjustment, ParIndex
from motcua_lib.metrics.remarks import OfficialRecord
from motcua_lib.metrics.report import Line, Scorecard, Section
from motcua_lib.metrics.service_index import ScoreSheet, ServiceIndex
from motcua_lib.metrics.spread import Spread
from motcua_lib.metrics.targets import Trend
from motcua_lib.metrics.timeliness import CaseCounts, RateSheet
from motcua_lib.model.case_record import CaseRecord
from motcua_lib.model.evaluation import (
    AgenciesContacted,
    AgencyTime,
    Complaint,
    DossierMarks,
    FeedbackFigures,
    OnlineFigures,
    Publicity,
    Timing,
    UnitFigures,
)
from motcua_lib.model.evaluation_rules import EvaluationIndex, EvaluationRules
from motcua_lib.model.feedback_record import FeedbackRecord
from motcua_lib.model.figure import Figure
from motcua_lib.model.form06 import Form06Row, RateRule
from motcua_lib.model.indicator import Band, Bands, Group, Grouping, IndexComponent, IndexDefinition
from motcua_lib.model.inspection import Checklist, ChecklistItem, Finding, Inspection
from motcua_lib.model.par import ParItem, ParTree, ParVersion
from motcua_lib.model.period import Period
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.remark import Remark
from motcua_lib.model.scorecard import Note, Ratio, Rounding, Score
from motcua_lib.model.share_rule import ShareRule
from motcua_lib.model.target import Published, Target

__all__ = ["ENUMS", "KINDS", "MODELS", "NOT_EXCHANGED"]

KINDS: Mapping[str, type] = MappingProxyType(
    {
        # what a component of the service index is counted by
        "ratio": Ratio,
        "published-figure": PublishedFigure,
    }
)

ENUMS: Mapping[str, type[Enum]] = MappingProxyType(
    {
        # answers that an evaluation marks
        "timing": Timing,
        "agencies-contacted": AgenciesContacted,
        "publicity": Publicity,
        "complaint": Complaint,
    }
)
MODELS: Mapping[str, type] = MappingProxyType(
    {
        **KINDS,
        # periods
        "period": Period,
        "quarter": Quarter,
        # figures and targets
        "figure": Figure,
        "published-value": Published,
        "target": Target,
        "trend": Trend,
        # scores
        "rounding": Rounding,
        "note": Note,
        "score": Score,
        "spread": Spread,
        # indices
        "band": Band,
        "bands": Bands,
        "index-component": IndexComponent,
        "index-group": Group,
        "index-grouping": Grouping,
        "index-definition": IndexDefinition,
        "service-index": ServiceIndex,
        "service-score-sheet": ScoreSheet,
        "papi-province": Province,
        # reform index
        "par-item": ParItem,
        "par-tree": ParTree,
        "par-version": ParVersion,
        "par-adjustment": Adjustment,
        "par-index": ParIndex,
        # evaluations
        "agency-time": AgencyTime,
        "dossier-marks": DossierMarks,
        "feedback-figures": FeedbackFigures,
        "online-figures": OnlineFigures,
        "unit-figures": UnitFigures,
        "evaluation-index": EvaluationIndex,
        "evaluation-rules": EvaluationRules,
        "index-tally": IndexTally,
        "evaluation": Evaluation,
        "appraisal": Appraisal,
        "remark": Remark,
        "official-record": OfficialRecord,
        # inspections
        "checklist-item": ChecklistItem,
        "checklist": Checklist,
        "inspection-finding": Finding,
        "inspection": Inspection,
        "follow-up": FollowUp,
        "quarter-scores": QuarterScores,
        "inspection-round": RoundSummary,
        # registers and what is counted in them
        "case-record": CaseRecord,
        "case-counts": CaseCounts,
        "case-statistics": CaseStatistics,
        "case-group": CaseGroup,
        "feedback-record": FeedbackRecord,
        "feedback-counts": FeedbackCounts,
        "form-06-row": Form06Row,
        "rate-rule": RateRule,
        "share-rule": ShareRule,
        "rate-sheet": RateSheet,
        "procedure-revision": Revision,
        "histogram": Histogram,
        "distribution-part": Part,
        "distribution": Distribution,
        # reports
        "scorecard-section": Section,
        "scorecard-line": Line,
        "scorecard": Scorecard,
    }
)

NOT_EXCHANGED: Mapping[str, str] = MappingProxyType(
    {
        "model.editions.Edition": "generic: an edition of one class of content is, as Edition[IndexDefinition]",
        "model.editions.Editions": "generic: the editions of one class of content are, as Editions[ParVersion]",
    }
)
