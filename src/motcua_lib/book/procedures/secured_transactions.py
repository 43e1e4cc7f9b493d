"""Đăng ký biện pháp bảo đảm: the same working day, longer only for a stated reason.

The national database has three working days for these procedures, which the decree allows with a stated reason only.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book.procedures.sources import CODIFICATION
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import CaseTerm, PresetField, Start, UncountedTime
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import SameDay, WorkingDays

_TERM = Citation(instruments.DECREE_99_2022, "16", source=CODIFICATION)
_STOPPED = Citation(instruments.DECREE_99_2022, "16", clause="3", source=CODIFICATION)
_WITH_REASON = CaseTerm("with-reason", Text("có lý do được nêu rõ", "with a stated reason"), WorkingDays(3), _TERM)
_FORCE_MAJEURE = UncountedTime(
    Text(
        "bất khả kháng, sự cố hệ thống, mất điện (phải thông báo công khai trong ngày)",
        "force majeure, failure of the system or of power (with a public notice the same day)",
    ),
    _STOPPED,
)
_FROM_2022 = date(2022, 1, 1)

REGISTRATION = TermPreset(
    "secured-transactions.registration",
    Text("đăng ký biện pháp bảo đảm", "registering a security"),
    PresetField.SECURED_TRANSACTIONS,
    SameDay(),
    _TERM,
    since=_FROM_2022,
    start=Start.YEAR,
    cases=(_WITH_REASON,),
    uncounted=(_FORCE_MAJEURE,),
    codes=("1.011435", "1.011436", "1.011437"),
)
LAND = TermPreset(
    "secured-transactions.land",
    Text("đăng ký biện pháp bảo đảm bằng quyền sử dụng đất", "registering a security over land-use rights"),
    PresetField.SECURED_TRANSACTIONS,
    SameDay(),
    _TERM,
    since=_FROM_2022,
    start=Start.YEAR,
    cases=(_WITH_REASON,),
    uncounted=(_FORCE_MAJEURE,),
    starts=Text(
        "khi văn phòng đăng ký đất đai nhận hồ sơ nộp tại bộ phận một cửa (khoản 2 Điều 16)",
        "the land office's receipt of a dossier filed at a one-stop unit (art. 16(2))",
    ),
    codes=("1.011442",),
)

PRESETS = (REGISTRATION, LAND)
