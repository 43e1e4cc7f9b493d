"""Mục tiêu: what a plan set out to reach, and by when."""

from datetime import date

from motcua_lib.book import instruments_counts as instruments
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.target import Target

_SATISFACTION = Text("mức độ hài lòng về dịch vụ hành chính công", "satisfaction with public administrative services")
_REMEMBERED = Citation(instruments.RESOLUTION_76, confidence=Confidence.MEMORY, source="remembered; no text seen")

SATISFACTION_2020 = Target(
    "satisfaction-2020",
    _SATISFACTION,
    80,
    by=date(2020, 12, 31),
    citation=Citation(instruments.RESOLUTION_30C, confidence=Confidence.MEDIUM, source="sonoivu.binhduong"),
)
SATISFACTION_2025 = Target("satisfaction-2025", _SATISFACTION, 90, by=date(2025, 12, 31), citation=_REMEMBERED)
SATISFACTION_2030 = Target("satisfaction-2030", _SATISFACTION, 95, by=date(2030, 12, 31), citation=_REMEMBERED)
