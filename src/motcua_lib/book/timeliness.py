"""Thống kê thời hạn giải quyết: the report on dossiers and the rates that are made of its columns.

That the columns add up is remembered and follows from their headings; no text of the circular was seen. The form has
counts and no rates: what a rate divides is a convention, named in it, but for that of the portal.
"""

from motcua_lib.book import instruments_counts as instruments
from motcua_lib.book.counts import CONVENTION
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.form06 import RateRule

FORM_06 = Citation(
    instruments.CIRCULAR_01_2020,
    confidence=Confidence.MEDIUM,
    source="the columns as a provincial one-stop system prints them, headed 06/VPCP/KSTT; the form is II.06",
)
FORM_06_SUMS = Citation(
    instruments.CIRCULAR_01_2020, confidence=Confidence.MEMORY, source="remembered; follows from the headings"
)
PORTAL = Citation(
    instruments.PORTAL_FORMULAS,
    confidence=Confidence.MEDIUM,
    source="a third party's copy, matched with published scores",
)

ON_TIME_OF_RESOLVED = RateRule(
    "on-time-of-resolved",
    Text("tỷ lệ giải quyết trước và đúng hạn", "resolved early or on time"),
    numerator=(8, 9),
    denominator=(7,),
    of=Text("hồ sơ đã giải quyết, theo tổng số công bố", "dossiers resolved, by the total published"),
    citation=CONVENTION,
)
ON_TIME_OF_CLASSIFIED = RateRule(
    "on-time-of-classified",
    Text("tỷ lệ trước và đúng hạn trên hồ sơ đã phân loại", "early or on time, of those classified"),
    numerator=(8, 9),
    denominator=(8, 9, 10),
    of=Text("hồ sơ đã giải quyết và đã phân loại", "dossiers resolved and classified"),
    citation=CONVENTION,
)
EARLY_OF_RESOLVED = RateRule(
    "early-of-resolved",
    Text("tỷ lệ giải quyết trước hạn", "resolved early"),
    numerator=(8,),
    denominator=(7,),
    of=Text("hồ sơ đã giải quyết", "dossiers resolved"),
    citation=CONVENTION,
)
LATE_OF_RESOLVED = RateRule(
    "late-of-resolved",
    Text("tỷ lệ giải quyết quá hạn", "resolved late"),
    numerator=(10,),
    denominator=(7,),
    of=Text("hồ sơ đã giải quyết", "dossiers resolved"),
    citation=CONVENTION,
)
OVERDUE_OF_IN_PROCESS = RateRule(
    "overdue-of-in-process",
    Text("tỷ lệ đang giải quyết đã quá hạn", "in process and overdue"),
    numerator=(13,),
    denominator=(11,),
    of=Text("hồ sơ đang giải quyết", "dossiers in process"),
    citation=CONVENTION,
)
PORTAL_ON_TIME = RateRule(
    "portal-on-time",
    Text("tỷ lệ hồ sơ đúng hạn trong kỳ (thành phần 2.1)", "on time in the period (component 2.1)"),
    numerator=(8, 9, 12),
    denominator=(7, 11),
    of=Text("hồ sơ đã giải quyết và đang giải quyết", "dossiers resolved and in process"),
    citation=PORTAL,
)
ONLINE_OF_FILED = RateRule(
    "online-of-filed",
    Text("tỷ lệ hồ sơ nộp trực tuyến", "filed online"),
    numerator=(4,),
    denominator=(4, 5),
    of=Text("hồ sơ nộp trong kỳ, không tính kỳ trước chuyển sang", "dossiers filed in the period, none carried over"),
    citation=CONVENTION,
)
RESOLVED_OF_RECEIVED = RateRule(
    "resolved-of-received",
    Text("tỷ lệ giải quyết", "resolution rate"),
    numerator=(7,),
    denominator=(3,),
    of=Text("hồ sơ tiếp nhận, kể cả kỳ trước chuyển sang", "dossiers received, those carried over included"),
    citation=CONVENTION,
)

RATES = (
    ON_TIME_OF_RESOLVED,
    ON_TIME_OF_CLASSIFIED,
    EARLY_OF_RESOLVED,
    LATE_OF_RESOLVED,
    OVERDUE_OF_IN_PROCESS,
    PORTAL_ON_TIME,
    ONLINE_OF_FILED,
    RESOLVED_OF_RECEIVED,
)
