"""Bổ sung hồ sơ: checks, windows for the applicant, and what a supplement does to the term, sector by sector.

No general window and no general number of requests was found; the restart is the general rule.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import ClockEffect, Missing, MissingTerm, PresetField, Start, SupplementWindow
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, WorkingDays

_NAME = Text("trả hồ sơ để bổ sung khi thẩm định", "return of a dossier for a supplement during appraisal")
_WINDOW_ONLY = MissingTerm(
    Missing.NO_TERM, Text("chỉ quy định thời gian cho người nộp bổ sung", "only the applicant's window is stated")
)
_SURVEY = Citation(own.CIRCULAR_79_2025, source=f"{DATABASE}, 1.014770")
_FOOD = Citation(instruments.DECREE_46_2026, source=CODIFICATION)
_FINANCE = Citation(own.CIRCULAR_89_2026, source=f"{CODIFICATION}; {DATABASE}")
_SEA = Citation(own.NATIONAL_DATABASE, source=f"{DATABASE}, sea-area procedures")
_FROM_2026 = date(2026, 1, 1)

APPRAISAL = TermPreset(
    "supplements.appraisal",
    _NAME,
    PresetField.SUPPLEMENTS,
    WorkingDays(3),
    Citation(instruments.DECREE_61_2018, "19", clause="4", source=CODIFICATION),
    since=date(2018, 6, 21),
    start=Start.LEGAL,
    known_from=date(2018, 4, 23),
    effect=ClockEffect.RESTART,
    note=Text("pháp luật chuyên ngành có thể quy định khác", "sector law may differ"),
)
APPRAISAL_2025 = TermPreset(
    "supplements.appraisal",
    _NAME,
    PresetField.SUPPLEMENTS,
    WorkingDays(3),
    Citation(
        instruments.DECREE_118_2025,
        confidence=Confidence.MEDIUM,
        source="carried over from Decree 61/2018; sector texts of 2025 and 2026 that cite the decree say the same",
    ),
    since=date(2025, 7, 1),
    start=Start.LEGAL,
    known_from=date(2025, 6, 9),
    effect=ClockEffect.RESTART,
    note=Text("pháp luật chuyên ngành có thể quy định khác", "sector law may differ"),
)
OFFSHORE_SURVEY_CHECK = TermPreset(
    "supplements.offshore-survey-check",
    Text("kiểm tra hồ sơ khảo sát điện gió ngoài khơi", "check of an offshore wind survey dossier"),
    PresetField.SUPPLEMENTS,
    WorkingDays(3),
    _SURVEY,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    window=SupplementWindow(CalendarDays(15), _SURVEY),
    effect=ClockEffect.RESTART,
    codes=("1.014770",),
)
OFFSHORE_SURVEY_APPRAISAL = TermPreset(
    "supplements.offshore-survey-appraisal",
    Text("bổ sung khi thẩm định khảo sát điện gió ngoài khơi", "supplement while an offshore survey is appraised"),
    PresetField.SUPPLEMENTS,
    _WINDOW_ONLY,
    _SURVEY,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    window=SupplementWindow(CalendarDays(30), _SURVEY),
    effect=ClockEffect.BOTH,
    codes=("1.014770",),
)
SEA_AREA = TermPreset(
    "supplements.sea-area",
    Text("bổ sung hồ sơ khu vực biển", "supplement of a sea-area dossier"),
    PresetField.SUPPLEMENTS,
    MissingTerm(
        Missing.CHOICE,
        Text("người nộp có 10 hoặc 15 ngày, tùy thủ tục", "the applicant has 10 or 15 days, by procedure"),
    ),
    _SEA,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    effect=ClockEffect.RESTART,
)
FOOD_SAFETY = TermPreset(
    "supplements.food-safety",
    Text("bổ sung hồ sơ an toàn thực phẩm", "supplement of a food-safety dossier"),
    PresetField.SUPPLEMENTS,
    _WINDOW_ONLY,
    _FOOD,
    since=_FROM_2026,
    start=Start.YEAR,
    window=SupplementWindow(CalendarDays(30), _FOOD, requests=1),
)
FINANCE = TermPreset(
    "supplements.circular-89-2026",
    Text("bổ sung hồ sơ theo Thông tư 89/2026/TT-BTC", "supplement under Circular 89/2026/TT-BTC"),
    PresetField.SUPPLEMENTS,
    _WINDOW_ONLY,
    _FINANCE,
    since=_FROM_2026,
    start=Start.YEAR,
    window=SupplementWindow(WorkingDays(15), _FINANCE),
    effect=ClockEffect.RESTART,
)

PRESETS = (
    APPRAISAL,
    APPRAISAL_2025,
    OFFSHORE_SURVEY_CHECK,
    OFFSHORE_SURVEY_APPRAISAL,
    SEA_AREA,
    FOOD_SAFETY,
    FINANCE,
)
