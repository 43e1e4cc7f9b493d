"""Hộ tịch: terms of the Law on Civil Status 2014, up to its successor of 1 March 2027.

The successor keeps open dossiers under the old law; its terms were not read, so each preset ends in a missing term.
The day it was passed was not read either: it is known from the month of the study that names it.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE, SEEN_IN_DATABASE, SOURCES_END
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import AddedTerm, Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, SameDay, WorkingDays

_LAW = Citation(instruments.LAW_60_2014, source=CODIFICATION)
_SAME_DAY = Citation(instruments.LAW_60_2014, "5", clause="3", source=CODIFICATION)
_FROM_2014 = date(2014, 1, 1)
_SUCCESSOR = Citation(
    own.LAW_CIVIL_STATUS_2026,
    confidence=Confidence.LOW,
    source="secondary study of October 2026: day of force and transition only",
)
_FROM_2027 = date(2027, 3, 1)
_NOT_READ = MissingTerm(
    Missing.FIGURE,
    Text("Luật Hộ tịch 2026 chưa đọc được thời hạn", "the terms of the Law on Civil Status 2026 were not read"),
)

_ORDINARY = Text("đăng ký hộ tịch không nêu thời hạn riêng", "civil-status registration without a term of its own")
_MARRIAGE = Text("xác minh khi đăng ký kết hôn", "verification before registering a marriage")
_GUARDIANSHIP = Text("đăng ký giám hộ", "registering a guardianship")
_END_OF_GUARDIANSHIP = Text("đăng ký chấm dứt giám hộ", "registering the end of a guardianship")
_PARENTAGE = Text("đăng ký nhận cha, mẹ, con", "registering parent and child")
_CORRECTION = Text("thay đổi, cải chính hộ tịch", "changing or correcting a civil-status record")
_VERIFIED = Text("phải xác minh", "verification needed")

ORDINARY = TermPreset(
    "civil-status.ordinary",
    _ORDINARY,
    PresetField.CIVIL_STATUS,
    SameDay(),
    _SAME_DAY,
    since=_FROM_2014,
    start=Start.YEAR,
    codes=("1.001193", "2.000635"),
)
MARRIAGE_VERIFICATION = TermPreset(
    "civil-status.marriage-verification",
    _MARRIAGE,
    PresetField.CIVIL_STATUS,
    WorkingDays(5),
    _LAW,
    since=_FROM_2014,
    start=Start.YEAR,
)
GUARDIANSHIP = TermPreset(
    "civil-status.guardianship",
    _GUARDIANSHIP,
    PresetField.CIVIL_STATUS,
    WorkingDays(3),
    _LAW,
    since=_FROM_2014,
    start=Start.YEAR,
    codes=("1.004837",),
)
END_OF_GUARDIANSHIP = TermPreset(
    "civil-status.end-of-guardianship",
    _END_OF_GUARDIANSHIP,
    PresetField.CIVIL_STATUS,
    WorkingDays(2),
    _LAW,
    since=_FROM_2014,
    start=Start.YEAR,
)
PARENTAGE = TermPreset(
    "civil-status.parentage",
    _PARENTAGE,
    PresetField.CIVIL_STATUS,
    WorkingDays(3),
    _LAW,
    since=_FROM_2014,
    start=Start.YEAR,
    additions=(AddedTerm("verification", _VERIFIED, WorkingDays(5), _LAW),),
    codes=("1.001022",),
)
CORRECTION = TermPreset(
    "civil-status.correction",
    _CORRECTION,
    PresetField.CIVIL_STATUS,
    WorkingDays(3),
    _LAW,
    since=_FROM_2014,
    start=Start.YEAR,
    additions=(AddedTerm("verification", _VERIFIED, WorkingDays(3), _LAW),),
    codes=("1.004859",),
)
CONFIRM_DRAFT = TermPreset(
    "civil-status.confirm-draft",
    Text("người yêu cầu xác nhận bản điện tử dự thảo", "the applicant confirms the electronic draft"),
    PresetField.CIVIL_STATUS,
    CalendarDays(1),
    Citation(own.DECISION_163_BTP, source=f"{DATABASE}, 1.001193"),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    note=Text("hết hạn mà không trả lời thì coi như đồng ý", "no answer within it counts as agreement"),
)

_ORDINARY_2027 = TermPreset(
    "civil-status.ordinary",
    _ORDINARY,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)
_MARRIAGE_2027 = TermPreset(
    "civil-status.marriage-verification",
    _MARRIAGE,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)
_GUARDIANSHIP_2027 = TermPreset(
    "civil-status.guardianship",
    _GUARDIANSHIP,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)
_END_OF_GUARDIANSHIP_2027 = TermPreset(
    "civil-status.end-of-guardianship",
    _END_OF_GUARDIANSHIP,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)
_PARENTAGE_2027 = TermPreset(
    "civil-status.parentage",
    _PARENTAGE,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)
_CORRECTION_2027 = TermPreset(
    "civil-status.correction",
    _CORRECTION,
    PresetField.CIVIL_STATUS,
    _NOT_READ,
    _SUCCESSOR,
    since=_FROM_2027,
    start=Start.LEGAL,
    known_from=SOURCES_END,
)

PRESETS = (
    ORDINARY,
    MARRIAGE_VERIFICATION,
    GUARDIANSHIP,
    END_OF_GUARDIANSHIP,
    PARENTAGE,
    CORRECTION,
    CONFIRM_DRAFT,
    _ORDINARY_2027,
    _MARRIAGE_2027,
    _GUARDIANSHIP_2027,
    _END_OF_GUARDIANSHIP_2027,
    _PARENTAGE_2027,
    _CORRECTION_2027,
)
