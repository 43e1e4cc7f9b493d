"""Chứng thực: certified copies and copies from a master register.

The national database states no term for certified copies, and one working day for copies from a master register.
"""

from datetime import date

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import AddedTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import SameDay, WorkingDays

_LONGER = Citation(own.DECREE_23_2015, "21, 33", source=CODIFICATION)

CERTIFIED_COPY = TermPreset(
    "certification.certified-copy",
    Text("chứng thực bản sao từ bản chính", "certifying a copy of an original"),
    PresetField.CERTIFICATION,
    SameDay(),
    Citation(own.DECREE_23_2015, "7", source=CODIFICATION),
    since=date(2015, 1, 1),
    start=Start.YEAR,
    additions=(
        AddedTerm(
            "bulk-or-complex",
            Text("số lượng lớn hoặc nội dung phức tạp", "many copies or complex content"),
            WorkingDays(2),
            _LONGER,
        ),
    ),
    note=Text("có thể kéo dài hơn theo thỏa thuận bằng văn bản", "it may be longer by agreement in writing"),
    noted_in=_LONGER,
    codes=("2.000815",),
)
MASTER_REGISTER_COPY = TermPreset(
    "certification.master-register-copy",
    Text("cấp bản sao từ sổ gốc", "issuing a copy from a master register"),
    PresetField.CERTIFICATION,
    SameDay(),
    Citation(own.DECISION_858_BTP, source=f"{DATABASE}, 2.000908; secondary study of October 2026"),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("2.000908",),
)

PRESETS = (CERTIFIED_COPY, MASTER_REGISTER_COPY)
