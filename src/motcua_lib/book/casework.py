"""Giải quyết hồ sơ: the rule sets of the one-stop decrees by timeline, and the alternatives chosen by name.

Three decrees govern: 61/2018 to 30 June 2025, 118/2025 to 4 August 2026, 118/2025 as amended by 309/2026 from then on.
The set in force on the day of reception governs a dossier to its end. What the rules before Decree 61/2018 said was not
read; they stand here at Confidence.LOW. The articles of Decree 118/2025 on supplements, apologies and stops were not
read either: what is carried over from Decree 61/2018 says so.
"""

from datetime import date

import attrs

from motcua_lib.book import instruments, instruments_casework, instruments_presets, one_stop
from motcua_lib.law import Citation, Confidence, Text, Timeline, Version
from motcua_lib.model.case_rules import Alternative, CaseRules, ClockEffect, ClockStart, Parameter
from motcua_lib.model.terms import CalendarDays, WorkingDays, WorkingHours

CODIFICATION = "state codification, full text"
CARRIED_OVER = "carried over from Decree 61/2018; the article of Decree 118/2025 was not read"
NOT_STATED = "no clause found in the texts read; absence is no proof"

_BEFORE = Citation(instruments.EARLIER_ONE_STOP, confidence=Confidence.LOW, source="titles only; text not read")
_NO_LIMIT_61 = Citation(instruments.DECREE_61_2018, "19", clause="4", confidence=Confidence.MEDIUM, source=NOT_STATED)
_CARRIED = Citation(instruments.DECREE_118_2025, confidence=Confidence.LOW, source=CARRIED_OVER)
_NOT_STATED_118 = Citation(instruments.DECREE_118_2025, confidence=Confidence.MEDIUM, source=NOT_STATED)
_RESTART_118 = Citation(
    instruments.DECREE_118_2025,
    confidence=Confidence.MEDIUM,
    source="sector texts of 2025 and 2026 that cite arts 15, 17, 18 and 22, such as 79/2025/TT-BNNMT",
)
_ONLINE_45 = Citation(
    instruments.DECREE_45_2020,
    "11",
    confidence=Confidence.MEDIUM,
    source="26 published procedures, 216/2026/NĐ-CP art. 23 and 58/2026/NĐ-CP alike; the text of the article cut",
)
_ONLINE_310 = Citation(
    instruments.DECREE_310_2026,
    "11",
    confidence=Confidence.LOW,
    source="the digest read does not name the 8 hours; carried over",
)
_UNTIL_2020 = Citation(instruments.DECREE_45_2020, "11", confidence=Confidence.MEDIUM, source="in force on 22 May 2020")

DECREE_61_2018 = CaseRules(
    "decree-61-2018",
    Text("Nghị định 61/2018/NĐ-CP", "Decree 61/2018/NĐ-CP"),
    reception=one_stop.DECREE_61_2018,
    clock_start=Parameter(
        ClockStart.RECEPTION,
        Citation(
            instruments.DECREE_61_2018, "17", confidence=Confidence.MEDIUM, source="filings across boundaries not read"
        ),
    ),
    supplement=Parameter(
        ClockEffect.RESTARTS, Citation(instruments.DECREE_61_2018, "19", clause="4", source=CODIFICATION)
    ),
    payment=Parameter(
        ClockEffect.RUNS,
        Citation(instruments.DECREE_61_2018, "22", confidence=Confidence.MEDIUM, source=NOT_STATED),
    ),
    consultation=Parameter(
        ClockEffect.RUNS,
        Citation(
            instruments.DECREE_61_2018,
            "19",
            clause="5",
            confidence=Confidence.MEDIUM,
            source="no clause stops the term",
        ),
    ),
    intake_requests=Parameter(1, Citation(instruments.DECREE_61_2018, "15", clause="3", source=CODIFICATION)),
    appraisal_requests=Parameter(None, _NO_LIMIT_61),
    suspensions=Parameter(None, _NO_LIMIT_61),
    reappointments=Parameter(1, Citation(instruments.DECREE_61_2018, "19", clause="9", source=CODIFICATION)),
    ask_within=Parameter(WorkingDays(3), Citation(instruments.DECREE_61_2018, "19", clause="4", source=CODIFICATION)),
    online_answer=Parameter(None, _UNTIL_2020),
    supplement_window=Parameter(None, _NO_LIMIT_61),
)
DECREE_61_2018_ONLINE = attrs.evolve(
    DECREE_61_2018, slug="decree-61-2018-with-45-2020", online_answer=Parameter(WorkingHours(8), _ONLINE_45)
)

BEFORE_61_2018 = CaseRules(
    "before-61-2018",
    Text("trước Nghị định 61/2018", "before Decree 61/2018"),
    reception=one_stop.BEFORE_61_2018,
    clock_start=Parameter(ClockStart.RECEPTION, _BEFORE),
    supplement=Parameter(ClockEffect.RESTARTS, _BEFORE),
    payment=Parameter(ClockEffect.RUNS, _BEFORE),
    consultation=Parameter(ClockEffect.RUNS, _BEFORE),
    intake_requests=Parameter(1, _BEFORE),
    appraisal_requests=Parameter(None, _BEFORE),
    suspensions=Parameter(None, _BEFORE),
    reappointments=Parameter(1, _BEFORE),
    ask_within=Parameter(WorkingDays(3), _BEFORE),
    online_answer=Parameter(None, _BEFORE),
    supplement_window=Parameter(None, _BEFORE),
)

DECREE_118_2025 = CaseRules(
    "decree-118-2025",
    Text("Nghị định 118/2025/NĐ-CP", "Decree 118/2025/NĐ-CP"),
    reception=one_stop.DECREE_118_2025,
    clock_start=Parameter(
        ClockStart.COMPETENT,
        Citation(
            instruments.DECREE_118_2025,
            "17",
            clause="3",
            confidence=Confidence.MEDIUM,
            source="read as amended by Decree 309/2026 only",
        ),
    ),
    supplement=Parameter(ClockEffect.RESTARTS, _RESTART_118),
    payment=Parameter(ClockEffect.RUNS, _NOT_STATED_118),
    consultation=Parameter(ClockEffect.RUNS, _CARRIED),
    intake_requests=Parameter(
        1,
        Citation(
            instruments.DECREE_118_2025,
            "17",
            clause="2",
            confidence=Confidence.MEDIUM,
            source="read as amended by Decree 309/2026 only",
        ),
    ),
    appraisal_requests=Parameter(None, _NOT_STATED_118),
    suspensions=Parameter(None, _NOT_STATED_118),
    reappointments=Parameter(1, _CARRIED),
    ask_within=Parameter(WorkingDays(3), _RESTART_118),
    online_answer=Parameter(WorkingHours(8), _ONLINE_45),
    supplement_window=Parameter(None, _NOT_STATED_118),
)

DECREE_309_2026 = attrs.evolve(
    DECREE_118_2025,
    slug="decree-118-2025-amended-309-2026",
    name=Text("Nghị định 118/2025/NĐ-CP, sửa đổi 309/2026", "Decree 118/2025/NĐ-CP as amended by 309/2026"),
    reception=one_stop.DECREE_309_2026,
    clock_start=Parameter(
        ClockStart.COMPETENT,
        Citation(instruments.DECREE_309_2026, "17", clause="3", source="text of Decree 309/2026"),
    ),
    intake_requests=Parameter(
        1,
        Citation(instruments.DECREE_309_2026, "17", clause="2", point="a", source="text of Decree 309/2026"),
    ),
    online_answer=Parameter(WorkingHours(8), _ONLINE_310),
)

CASE_RULES = Timeline(
    "the resolving of dossiers at the one-stop unit",
    (
        Version(BEFORE_61_2018, since=date.min, citation=_BEFORE),
        Version(
            DECREE_61_2018,
            since=date(2018, 6, 21),
            known_from=date(2018, 4, 23),
            citation=Citation(instruments.DECREE_61_2018, source=CODIFICATION),
        ),
        Version(
            DECREE_61_2018_ONLINE,
            since=date(2020, 5, 22),
            known_from=date(2020, 4, 8),
            citation=Citation(instruments.DECREE_45_2020),
        ),
        Version(
            DECREE_118_2025,
            since=date(2025, 7, 1),
            known_from=date(2025, 6, 9),
            citation=Citation(instruments.DECREE_118_2025),
        ),
        Version(DECREE_309_2026, since=date(2026, 8, 5), citation=Citation(instruments.DECREE_309_2026)),
    ),
)

# Alternatives: what sector law, or another reading, says instead. A figure counts published procedures.
_PAUSES = Citation(
    instruments_casework.NATIONAL_DATABASE, source="107 of 2,642 step texts do not count the time, 21 start again"
)
_WINDOWS = Citation(
    instruments_casework.NATIONAL_DATABASE,
    confidence=Confidence.MEDIUM,
    source="sea-area procedures and others; sector by sector, no general figure",
)
_OPINIONS = Citation(
    instruments_casework.NATIONAL_DATABASE, source="278 hits on time that is not counted, opinions of others among it"
)
_OBLIGATIONS = Citation(
    instruments_presets.DECREE_101_2024,
    confidence=Confidence.LOW,
    source="slips of one land office, 2026, leave it out; the decree was not read",
)
_ONE_REQUEST = Citation(instruments.DECREE_46_2026, source="state codification; food safety")
_ONE_SUSPENSION = Citation(instruments_casework.NATIONAL_DATABASE, source="1.013239, appraisal of construction")
_AT_THE_OFFICE = Citation(instruments.DECREE_99_2022, "16", clause="2", source="state codification; collateral on land")
_ANY_NUMBER = Citation(
    instruments_casework.CONVENTION,
    confidence=Confidence.LOW,
    source="for recording what was done, not for what is allowed",
)
_DOES_NOT_STOP = Citation(
    instruments_casework.NATIONAL_DATABASE,
    confidence=Confidence.LOW,
    source="a secondary reading: the term does not stop unless a rule says so",
)

ALTERNATIVES = (
    Alternative(
        "supplement-pauses",
        Text("thời gian bổ sung không tính", "the time of a supplement is not counted"),
        changes={"supplement": Parameter(ClockEffect.PAUSES, _PAUSES)},
    ),
    Alternative(
        "supplement-runs",
        Text("chờ bổ sung không dừng thời hạn", "the term runs on during a supplement"),
        changes={"supplement": Parameter(ClockEffect.RUNS, _DOES_NOT_STOP)},
    ),
    Alternative(
        "one-supplement",
        Text("bổ sung một lần, trong 30 ngày", "one supplement, within 30 days"),
        changes={
            "appraisal_requests": Parameter(1, _ONE_REQUEST),
            "supplement_window": Parameter(CalendarDays(30), _ONE_REQUEST),
        },
    ),
    Alternative(
        "closed-after-10-days",
        Text("đóng hồ sơ sau 10 ngày không bổ sung", "closed after 10 days without a supplement"),
        changes={"supplement_window": Parameter(CalendarDays(10), _WINDOWS)},
    ),
    Alternative(
        "closed-after-15-days",
        Text("đóng hồ sơ sau 15 ngày không bổ sung", "closed after 15 days without a supplement"),
        changes={"supplement_window": Parameter(CalendarDays(15), _WINDOWS)},
    ),
    Alternative(
        "closed-after-20-days",
        Text("đóng hồ sơ sau 20 ngày không bổ sung", "closed after 20 days without a supplement"),
        changes={"supplement_window": Parameter(CalendarDays(20), _WINDOWS)},
    ),
    Alternative(
        "closed-after-30-days",
        Text("đóng hồ sơ sau 30 ngày không bổ sung", "closed after 30 days without a supplement"),
        changes={"supplement_window": Parameter(CalendarDays(30), _WINDOWS)},
    ),
    Alternative(
        "payment-pauses",
        Text("thời gian nghĩa vụ tài chính không tính", "the time of a payment is not counted"),
        changes={"payment": Parameter(ClockEffect.PAUSES, _OBLIGATIONS)},
    ),
    Alternative(
        "consultation-pauses",
        Text("thời gian lấy ý kiến không tính", "the time of a consultation is not counted"),
        changes={"consultation": Parameter(ClockEffect.PAUSES, _OPINIONS)},
    ),
    Alternative(
        "one-suspension",
        Text("tạm dừng một lần", "one suspension"),
        changes={"suspensions": Parameter(1, _ONE_SUSPENSION)},
    ),
    Alternative(
        "clock-from-competent-agency",
        Text("tính từ khi cơ quan có thẩm quyền nhận", "counted from the receipt of the competent agency"),
        changes={"clock_start": Parameter(ClockStart.COMPETENT, _AT_THE_OFFICE)},
    ),
    Alternative(
        "requests-uncounted",
        Text("không giới hạn số lần yêu cầu bổ sung", "any number of requests for a supplement"),
        changes={
            "intake_requests": Parameter(None, _ANY_NUMBER),
            "appraisal_requests": Parameter(None, _ANY_NUMBER),
        },
    ),
)

# Inside a dossier that is settled on its way.
SECOND_REQUEST = Citation(instruments_casework.FORMULAS_766, source="more than one request counts as overdue")
PORTAL_TEST = Citation(instruments_casework.FORMULAS_766, source="a third party's capture of portal behaviour in 2026")


# What a late reply and a refusal past the term offend against, by the day of reception.
_REPLY_61 = Citation(instruments.DECREE_61_2018, "19", clause="5", source=CODIFICATION)
_REFUSAL_61 = Citation(instruments.DECREE_61_2018, "19", clause="8", source=CODIFICATION)
LATE_REPLY = Timeline(
    "the report of a late reply",
    (
        Version(_BEFORE, since=date.min, citation=_BEFORE),
        Version(_REPLY_61, since=date(2018, 6, 21), citation=_REPLY_61),
        Version(_CARRIED, since=date(2025, 7, 1), citation=_CARRIED),
    ),
)
REFUSAL_IN_TERM = Timeline(
    "the refusal inside the term",
    (
        Version(_BEFORE, since=date.min, citation=_BEFORE),
        Version(_REFUSAL_61, since=date(2018, 6, 21), citation=_REFUSAL_61),
        Version(_CARRIED, since=date(2025, 7, 1), citation=_CARRIED),
    ),
)

# Where early ends and on time begins: no source states it for the agency itself.
DUE_DAY = Citation(
    instruments_casework.CONVENTION, confidence=Confidence.LOW, source="the control slip of this library alike"
)
DUE_SESSION = Citation(instruments_casework.OPENCPS, source="its source code, 2020")
DUE_INSTANT = Citation(instruments_casework.EXACT_EQUALITY, source="its source code")

# When to warn, where the host does not say: the convention of this library.
DUE_SOON = WorkingDays(1)
IDLE = WorkingDays(2)
