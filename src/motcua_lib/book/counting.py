"""Cách tính thời hạn: which day is day 1 and how the end rolls, by timeline, and the practices that differ.

The legal default is the Civil Code of the day. Everything disputed is a named rule, chosen by the caller.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.clock import CountingArticles, CountingRule, Cutoff, FirstDay
from motcua_lib.model.terms import Months

CODIFICATION = "state codification, full text"

CODE_2015_ARTICLES = CountingArticles(
    hours=Citation(instruments.CIVIL_CODE_2015, "147", clause="1", source=CODIFICATION),
    first_day=Citation(instruments.CIVIL_CODE_2015, "147", clause="2", source=CODIFICATION),
    weeks=Citation(instruments.CIVIL_CODE_2015, "148", clause="2", source=CODIFICATION),
    months=Citation(instruments.CIVIL_CODE_2015, "148", clause="3", source=CODIFICATION),
    years=Citation(instruments.CIVIL_CODE_2015, "148", clause="4", source=CODIFICATION),
    roll=Citation(instruments.CIVIL_CODE_2015, "148", clause="5", source=CODIFICATION),
)

_START_2005 = Citation(
    instruments.CIVIL_CODE_2005, "152", confidence=Confidence.MEMORY, source="arts 149–151 read only"
)
_END_2005 = Citation(instruments.CIVIL_CODE_2005, "153", confidence=Confidence.MEMORY, source="arts 149–151 read only")
CODE_2005_ARTICLES = CountingArticles(_START_2005, _START_2005, _END_2005, _END_2005, _END_2005, _END_2005)

_CODE_1995 = Citation(
    instruments.CIVIL_CODE_1995, confidence=Confidence.LOW, source="arts 158 ff. known to exist, not read"
)
CODE_1995_ARTICLES = CountingArticles(_CODE_1995, _CODE_1995, _CODE_1995, _CODE_1995, _CODE_1995, _CODE_1995)

_CRIMINAL = Citation(instruments.CRIMINAL_PROCEDURE_CODE_2015, "134", source=CODIFICATION)
CRIMINAL_ARTICLES = CountingArticles(_CRIMINAL, _CRIMINAL, _CRIMINAL, _CRIMINAL, _CRIMINAL, _CRIMINAL)

SAME_DAY = Citation(instruments.LAW_60_2014, "5", clause="3", source=CODIFICATION)

_LEGAL_NAME = Text("mặc định theo pháp luật: không tính ngày nhận", "legal default: the receipt day is not counted")

CIVIL_CODE_2015 = CountingRule(
    "civil-code-2015", _LEGAL_NAME, CODE_2015_ARTICLES.first_day, articles=CODE_2015_ARTICLES
)
CIVIL_CODE_2005 = CountingRule("civil-code-2005", _LEGAL_NAME, _START_2005, articles=CODE_2005_ARTICLES)
CIVIL_CODE_1995 = CountingRule("civil-code-1995", _LEGAL_NAME, _CODE_1995, articles=CODE_1995_ARTICLES)

# No source here gives the first day of the code of 1995; it stands for all earlier law, at Confidence.LOW.
LEGAL_DEFAULT = Timeline(
    "the counting of time",
    (
        Version(CIVIL_CODE_1995, since=date.min, citation=CIVIL_CODE_1995.citation),
        Version(CIVIL_CODE_2005, since=date(2006, 1, 1), citation=CIVIL_CODE_2005.citation),
        Version(CIVIL_CODE_2015, since=date(2017, 1, 1), citation=CIVIL_CODE_2015.citation),
    ),
)

_PRACTICE = Citation(
    instruments.BKAV_EGOV, confidence=Confidence.LOW, source="public source code; evidence of practice, not law"
)

COUNTED_BEFORE_15H = CountingRule(
    "counted-before-15h",
    Text("ngày nhận trước 15 giờ là ngày thứ nhất", "a receipt before 15:00 makes the receipt day day 1"),
    _PRACTICE,
    first_day=FirstDay.BEFORE_CUTOFF,
    at_cutoff=Cutoff.LATE,
)
RECEIPT_DAY_COUNTED = CountingRule(
    "receipt-day-counted",
    Text("ngày nhận luôn là ngày thứ nhất", "the receipt day is always day 1"),
    _PRACTICE,
    first_day=FirstDay.INCLUDED,
)
CUTOFF_HOUR_LATE = CountingRule(
    "cutoff-hour-late",
    Text("đúng mốc giờ cũng tính là muộn", "the cut-off instant itself is late"),
    _PRACTICE,
    at_cutoff=Cutoff.LATE,
)
CRIMINAL_PROCEDURE = CountingRule(
    "criminal-procedure",
    Text(
        "tố tụng hình sự: tính cả ngày đầu, tháng là 30 ngày", "criminal procedure: day one counted, a month is 30 days"
    ),
    _CRIMINAL,
    articles=CRIMINAL_ARTICLES,
    first_day=FirstDay.INCLUDED,
    month_days=30,
    rolls=frozenset({Months}),
)

OPT_IN = (COUNTED_BEFORE_15H, RECEIPT_DAY_COUNTED, CUTOFF_HOUR_LATE, CRIMINAL_PROCEDURE)
