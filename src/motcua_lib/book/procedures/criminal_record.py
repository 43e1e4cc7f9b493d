"""Lý lịch tư pháp: ten or fifteen days up to 30 June 2026, and the unverified figure of a bill after that.

The enacted text of article 48 was not read. The bill of June 2025 had five days; in July 2026 the national database
still had ten.
"""

from datetime import date

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.preset_parts import CaseTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays

_NAME = Text("cấp phiếu lý lịch tư pháp", "criminal record certificate")
_OLD = Citation(own.LAW_JUDICIAL_RECORDS, "48", source=f"{CODIFICATION}; {DATABASE}")

CERTIFICATE = TermPreset(
    "criminal-record.certificate",
    _NAME,
    PresetField.CRIMINAL_RECORD,
    CalendarDays(10),
    _OLD,
    since=date(2025, 12, 5),
    start=Start.SEEN,
    cases=(
        CaseTerm(
            "several-places-or-abroad",
            Text(
                "cư trú nhiều nơi, ở nước ngoài, người nước ngoài, hoặc xác minh án tích được xóa",
                "residence in several places or abroad, foreigners, or a check of an expunged record",
            ),
            CalendarDays(15),
            _OLD,
        ),
    ),
    codes=("3.000330",),
)
CERTIFICATE_2026 = TermPreset(
    "criminal-record.certificate",
    _NAME,
    PresetField.CRIMINAL_RECORD,
    CalendarDays(5),
    Citation(
        own.LAW_107_2025,
        "48",
        clause="2",
        confidence=Confidence.LOW,
        source="bill of June 2025; the enacted figure was not read, and the national database still had 10 days",
    ),
    since=date(2026, 7, 1),
    start=Start.LEGAL,
    known_from=date(2025, 12, 5),
    note=Text(
        "theo dự thảo tháng 6/2025, chưa kiểm chứng với luật đã ban hành",
        "from the bill of June 2025, not checked against the law as passed",
    ),
    codes=("3.000330",),
)

PRESETS = (CERTIFICATE, CERTIFICATE_2026)
