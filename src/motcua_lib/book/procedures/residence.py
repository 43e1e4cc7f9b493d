"""Cư trú: registering and deleting residence; the overnight notice, which is due by a clock time."""

from datetime import date, time

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

_LAW = Citation(own.LAW_RESIDENCE_2020, source=DATABASE)
_FROM_2020 = date(2020, 1, 1)

PERMANENT = TermPreset(
    "residence.permanent",
    Text("đăng ký thường trú", "registering permanent residence"),
    PresetField.RESIDENCE,
    WorkingDays(7),
    _LAW,
    since=_FROM_2020,
    start=Start.YEAR,
)
TEMPORARY = TermPreset(
    "residence.temporary",
    Text("đăng ký tạm trú", "registering temporary residence"),
    PresetField.RESIDENCE,
    WorkingDays(3),
    _LAW,
    since=_FROM_2020,
    start=Start.YEAR,
    codes=("1.004194",),
)
ABSENCE = TermPreset(
    "residence.absence",
    Text("khai báo tạm vắng", "declaring a temporary absence"),
    PresetField.RESIDENCE,
    WorkingDays(1),
    _LAW,
    since=_FROM_2020,
    start=Start.YEAR,
)
DELETE_TEMPORARY = TermPreset(
    "residence.delete-temporary",
    Text("xóa đăng ký tạm trú", "deleting temporary residence"),
    PresetField.RESIDENCE,
    WorkingDays(2),
    _LAW,
    since=_FROM_2020,
    start=Start.YEAR,
    codes=("1.010028",),
)
DELETE_PERMANENT = TermPreset(
    "residence.delete-permanent",
    Text("xóa đăng ký thường trú", "deleting permanent residence"),
    PresetField.RESIDENCE,
    WorkingDays(5),
    _LAW,
    since=_FROM_2020,
    start=Start.YEAR,
    codes=("1.003197",),
)
OVERNIGHT_NOTICE = TermPreset(
    "residence.overnight-notice",
    Text("thông báo lưu trú", "notice of an overnight stay"),
    PresetField.RESIDENCE,
    MissingTerm(
        Missing.NO_TERM,
        Text(
            "thông báo trước 23 giờ; người đến sau 23 giờ thì sáng hôm sau",
            "the notice is due by 23:00; for later arrivals, the next morning",
        ),
    ),
    Citation(own.OLDER_RESIDENCE_TEXT, confidence=Confidence.LOW, source=f"{CODIFICATION}, an older text"),
    since=_FROM_2020,
    start=Start.YEAR,
    clock=time(23),
    codes=("2.001159",),
)

PRESETS = (PERMANENT, TEMPORARY, ABSENCE, DELETE_TEMPORARY, DELETE_PERMANENT, OVERNIGHT_NOTICE)
