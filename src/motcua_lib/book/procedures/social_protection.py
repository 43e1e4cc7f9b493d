"""Bảo trợ xã hội: figures seen in public source code only, so at low confidence."""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import SOURCES_END
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

_WEAK = Citation(own.PUBLIC_SOURCE_CODE, confidence=Confidence.LOW, source="public source code; weak evidence")

MONTHLY_ALLOWANCE = TermPreset(
    "social-protection.monthly-allowance",
    Text("trợ cấp xã hội hằng tháng, tại cấp xã", "monthly allowance, at the commune"),
    PresetField.SOCIAL_PROTECTION,
    WorkingDays(7),
    _WEAK,
    since=SOURCES_END,
    start=Start.SEEN,
)
FUNERAL_SUPPORT = TermPreset(
    "social-protection.funeral-support",
    Text("hỗ trợ chi phí mai táng", "funeral support"),
    PresetField.SOCIAL_PROTECTION,
    WorkingDays(3),
    _WEAK,
    since=SOURCES_END,
    start=Start.SEEN,
)

PRESETS = (MONTHLY_ALLOWANCE, FUNERAL_SUPPORT)
