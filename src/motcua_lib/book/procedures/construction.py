"""Xây dựng: building permits mix calendar days for the permit with working days for its steps."""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import (
    CaseTerm,
    ClockEffect,
    Missing,
    MissingTerm,
    PresetField,
    Start,
    SupplementWindow,
)
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, WorkingDays

_PERMIT = Citation(own.DECISION_56_BXD, source=f"{DATABASE}, 1.013225")
_APPRAISAL = Citation(own.NATIONAL_DATABASE, source=f"{DATABASE}, 1.013239")

PERMIT = TermPreset(
    "construction.permit",
    Text("cấp giấy phép xây dựng", "building permit"),
    PresetField.CONSTRUCTION,
    CalendarDays(20),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    cases=(CaseTerm("detached-house", Text("nhà ở riêng lẻ", "detached house"), CalendarDays(15), _PERMIT),),
    codes=("1.013225",),
)
CHECK = TermPreset(
    "construction.check",
    Text("kiểm tra hồ sơ và thông báo bổ sung một lần", "check of the dossier and its single notice of supplement"),
    PresetField.CONSTRUCTION,
    WorkingDays(7),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
)
SECOND_NOTICE = TermPreset(
    "construction.second-notice",
    Text("thông báo khi hồ sơ bổ sung vẫn chưa đạt", "notice when the supplement still falls short"),
    PresetField.CONSTRUCTION,
    WorkingDays(5),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
)
REASON = TermPreset(
    "construction.reason",
    Text("thông báo lý do không cấp giấy phép", "notice of the reason for no permit"),
    PresetField.CONSTRUCTION,
    WorkingDays(3),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
)
EXTENSION = TermPreset(
    "construction.extend-or-reissue",
    Text("gia hạn, cấp lại giấy phép xây dựng", "extending or reissuing a building permit"),
    PresetField.CONSTRUCTION,
    WorkingDays(5),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.013227", "1.013233"),
)
CONSULTED_AGENCY = TermPreset(
    "construction.consulted-agency",
    Text("cơ quan được hỏi ý kiến trả lời", "answer of a consulted agency"),
    PresetField.CONSTRUCTION,
    CalendarDays(12),
    _PERMIT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    note=Text("hết hạn mà không trả lời thì coi như đồng ý", "no answer within it counts as consent"),
)
APPRAISAL_PAUSE = TermPreset(
    "construction.appraisal-pause",
    Text("tạm dừng thẩm định xây dựng", "pause of a construction appraisal"),
    PresetField.CONSTRUCTION,
    MissingTerm(
        Missing.NO_TERM,
        Text("chỉ tạm dừng một lần; quá hạn thì dừng thẩm định", "one pause only; past the window the appraisal stops"),
    ),
    _APPRAISAL,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    window=SupplementWindow(CalendarDays(20), _APPRAISAL, requests=1),
    effect=ClockEffect.PAUSE,
    codes=("1.013239",),
)

PRESETS = (PERMIT, CHECK, SECOND_NOTICE, REASON, EXTENSION, CONSULTED_AGENCY, APPRAISAL_PAUSE)
