"""Mức độ trực tuyến theo thời gian: which levels of online service exist on a day.

Decree 43/2011 was not read: its four levels are remembered, and so is their first day. Decree 42/2022 put two kinds in
their place; the day of signing stands here, for no source gave another day of force. Decree 224/2026 repealed it
(art. 90), kept the two kinds and added four proactive levels.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Timeline, Version
from motcua_lib.model.online import OnlineLevel

ONLINE_LEVELS: Timeline[tuple[OnlineLevel, ...]] = Timeline(
    "the levels of online service",
    (
        Version(
            (OnlineLevel.LEVEL_1, OnlineLevel.LEVEL_2, OnlineLevel.LEVEL_3, OnlineLevel.LEVEL_4),
            since=date(2011, 6, 13),
            citation=Citation(
                instruments.DECREE_43_2011, confidence=Confidence.MEMORY, source="remembered; no text seen"
            ),
        ),
        Version(
            (OnlineLevel.PARTIAL, OnlineLevel.FULL),
            since=date(2022, 6, 24),
            citation=Citation(
                instruments.DECREE_42_2022,
                confidence=Confidence.MEDIUM,
                source="repeal read in the state codification; the day of signing taken as the first day",
            ),
        ),
        Version(
            (
                OnlineLevel.PARTIAL,
                OnlineLevel.FULL,
                OnlineLevel.PROACTIVE_1,
                OnlineLevel.PROACTIVE_2,
                OnlineLevel.PROACTIVE_3,
                OnlineLevel.PROACTIVE_4,
            ),
            since=date(2026, 7, 1),
            citation=Citation(instruments.DECREE_224_2026, "14, 16", source="state codification"),
        ),
    ),
)
