"""Các cấp chính quyền: which levels of administration exist on a day.

Districts ended on 30 June 2025. The law on it was not read; the decree on the one-stop mechanism in force from the next
day has centres of two levels, which agrees.
"""

from datetime import date

from motcua_lib.book import instruments_catalogue as instruments
from motcua_lib.law import Citation, Confidence, Timeline, Version
from motcua_lib.model.procedure_parts import Level

ADMINISTRATIVE_LEVELS: Timeline[tuple[Level, ...]] = Timeline(
    "the levels of administration",
    (
        Version(
            (Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE),
            since=date.min,
            citation=Citation(
                instruments.TWO_TIER_GOVERNMENT,
                confidence=Confidence.MEMORY,
                source="the four levels before it; no text seen",
            ),
        ),
        Version(
            (Level.CENTRAL, Level.PROVINCE, Level.COMMUNE),
            since=date(2025, 7, 1),
            citation=Citation(
                instruments.TWO_TIER_GOVERNMENT,
                confidence=Confidence.MEMORY,
                source="no text seen; Decree 118/2025 has one-stop centres of two levels from that day",
            ),
        ),
    ),
)
