"""Cơ chế một cửa: the reception rules of the one-stop decrees, by timeline.

Three sets from 21 June 2018 on. What the rules before it said was not read; they stand here at Confidence.LOW so that
older receipts are answered and say so. Decree 107/2021 amended Decree 61/2018 (digitisation, boundaries) and Decree
367/2025 amended Decree 118/2025; neither text was read, and no change of the time rules by them was seen.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.reception import ReceptionRules

CODIFICATION = "state codification, full text"

# No general text on filings out of hours was read; two sector texts say it, and practice follows them.
NEXT_SESSION = Citation(
    instruments.CIRCULAR_87_2021,
    "10",
    confidence=Confidence.MEDIUM,
    source="thuviennhadat, lawnet; 2988/QĐ-TCHQ art. 7(5) alike",
)
SATURDAY_COUNTER = Citation(instruments.DECISION_14_2010, source="tailieu.vn, baocantho")


BEFORE_61_2018 = ReceptionRules(
    "before-61-2018",
    Text("trước Nghị định 61/2018", "before Decree 61/2018"),
    Citation(instruments.EARLIER_ONE_STOP, confidence=Confidence.LOW, source="titles only; text not read"),
    transfer=Citation(instruments.EARLIER_ONE_STOP, confidence=Confidence.LOW, source="titles only; text not read"),
    out_of_hours=NEXT_SESSION,
)
DECREE_61_2018 = ReceptionRules(
    "decree-61-2018",
    Text("Nghị định 61/2018/NĐ-CP", "Decree 61/2018/NĐ-CP"),
    Citation(instruments.DECREE_61_2018, "17", source=CODIFICATION),
    transfer=Citation(instruments.DECREE_61_2018, "18", source=CODIFICATION),
    out_of_hours=NEXT_SESSION,
)
DECREE_118_2025 = ReceptionRules(
    "decree-118-2025",
    Text("Nghị định 118/2025/NĐ-CP", "Decree 118/2025/NĐ-CP"),
    Citation(
        instruments.DECREE_118_2025, "17", confidence=Confidence.MEDIUM, source="procedure texts that cite the decree"
    ),
    transfer=Citation(
        instruments.DECREE_118_2025, "18", confidence=Confidence.MEDIUM, source="procedure texts that cite the decree"
    ),
    out_of_hours=NEXT_SESSION,
)
DECREE_309_2026 = ReceptionRules(
    "decree-118-2025-amended-309-2026",
    Text("Nghị định 118/2025/NĐ-CP, sửa đổi 309/2026", "Decree 118/2025/NĐ-CP as amended by 309/2026"),
    Citation(instruments.DECREE_309_2026, "17", clause="3", source="text of Decree 309/2026"),
    transfer=Citation(instruments.DECREE_309_2026, "18", clause="2", source="text of Decree 309/2026"),
    out_of_hours=NEXT_SESSION,
)

RECEPTION = Timeline(
    "reception at the one-stop unit",
    (
        Version(BEFORE_61_2018, since=date.min, citation=BEFORE_61_2018.citation),
        Version(
            DECREE_61_2018, since=date(2018, 6, 21), known_from=date(2018, 4, 23), citation=DECREE_61_2018.citation
        ),
        Version(
            DECREE_118_2025, since=date(2025, 7, 1), known_from=date(2025, 6, 9), citation=DECREE_118_2025.citation
        ),
        Version(DECREE_309_2026, since=date(2026, 8, 5), citation=DECREE_309_2026.citation),
    ),
)

# Apology for a late dossier: calendar days before expiry by which the notice must be out. The lead time under Decree
# 118/2025 was not read and is carried over.
APOLOGY_LEAD_DAYS = Timeline(
    "the notice of a delay",
    (
        Version(
            1,
            since=date.min,
            citation=Citation(instruments.EARLIER_ONE_STOP, confidence=Confidence.LOW, source="text not read"),
        ),
        Version(
            1,
            since=date(2018, 6, 21),
            citation=Citation(instruments.DECREE_61_2018, "19", clause="9", source=CODIFICATION),
        ),
        Version(
            1,
            since=date(2025, 7, 1),
            citation=Citation(
                instruments.DECREE_118_2025, confidence=Confidence.LOW, source="carried over from Decree 61/2018"
            ),
        ),
    ),
)
