"""Trả lời hồ sơ mới nộp: within which time an office answers a filing, by the decree and the channel.

Decree 310/2026 rewrote the article of Decree 45/2020; only press digests of it were read, and they do not say whether
the eight hours stay. The hours run on the reception calendar, not on the clock on the wall.
"""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import CaseTerm, Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays, WorkingHours

_BY_CHANNEL = MissingTerm(Missing.CHOICE, Text("tùy cách nộp hồ sơ", "by the channel of filing"))
_ONLINE = Text("nộp trực tuyến", "filed online")
_ONLINE_FILING = Text("trả lời hồ sơ nộp trực tuyến", "answer to an online filing")
_CRIMINAL_RECORD = Citation(own.DECREE_216_2026, "23", source=CODIFICATION)
_REFUSAL = Citation(own.DECREE_58_2026, source=CODIFICATION)
_SYSTEM_RECEIPT = Text("khi hệ thống nhận hồ sơ", "the receipt by the system")
_FROM_2026 = date(2026, 1, 1)

ONLINE_FILING = TermPreset(
    "answers.online-filing",
    _ONLINE_FILING,
    PresetField.ANSWERS,
    WorkingHours(8),
    Citation(
        instruments.DECREE_45_2020,
        "11",
        confidence=Confidence.MEDIUM,
        source=f"26 procedures of the {DATABASE}, and later decrees alike; the article itself was not read in full",
    ),
    since=date(2020, 5, 22),
    start=Start.LEGAL,
    known_from=date(2020, 4, 8),
    starts=_SYSTEM_RECEIPT,
)
ONLINE_FILING_2026 = TermPreset(
    "answers.online-filing",
    _ONLINE_FILING,
    PresetField.ANSWERS,
    MissingTerm(
        Missing.FIGURE,
        Text("bản tóm tắt không nói còn 8 giờ làm việc hay không", "the digest does not say whether 8 hours stay"),
    ),
    Citation(instruments.DECREE_310_2026, "11", confidence=Confidence.LOW, source="press digests"),
    since=date(2026, 8, 5),
    start=Start.LEGAL,
    starts=_SYSTEM_RECEIPT,
)
TREASURY = TermPreset(
    "answers.treasury",
    Text("Kho bạc trả lời hồ sơ điện tử", "answer of the treasury to an electronic filing"),
    PresetField.ANSWERS,
    WorkingHours(8),
    Citation(instruments.CIRCULAR_87_2021, "10", source="thuviennhadat, lawnet"),
    since=date(2021, 1, 1),
    start=Start.YEAR,
)
CRIMINAL_RECORD = TermPreset(
    "answers.criminal-record",
    Text(
        "trả lời hồ sơ lý lịch tư pháp: giấy tiếp nhận, bổ sung hoặc từ chối",
        "answer to a criminal-record filing: receipt, supplement or refusal slip",
    ),
    PresetField.ANSWERS,
    _BY_CHANNEL,
    _CRIMINAL_RECORD,
    since=_FROM_2026,
    start=Start.YEAR,
    cases=(
        CaseTerm("counter", Text("nộp trực tiếp", "filed at the counter"), WorkingHours(1), _CRIMINAL_RECORD),
        CaseTerm("post", Text("nộp qua bưu chính", "filed by post"), WorkingDays(1), _CRIMINAL_RECORD),
        CaseTerm("online", _ONLINE, WorkingHours(8), _CRIMINAL_RECORD),
    ),
)
REFUSAL = TermPreset(
    "answers.refusal-58-2026",
    Text("từ chối hồ sơ theo Nghị định 58/2026", "refusal of a filing under Decree 58/2026"),
    PresetField.ANSWERS,
    _BY_CHANNEL,
    _REFUSAL,
    since=_FROM_2026,
    start=Start.YEAR,
    cases=(
        CaseTerm("online", _ONLINE, WorkingHours(8), _REFUSAL),
        CaseTerm(
            "counter-or-post",
            Text("nộp trực tiếp hoặc qua bưu chính", "filed at the counter or by post"),
            WorkingDays(2),
            _REFUSAL,
        ),
    ),
)

PRESETS = (ONLINE_FILING, ONLINE_FILING_2026, TREASURY, CRIMINAL_RECORD, REFUSAL)
