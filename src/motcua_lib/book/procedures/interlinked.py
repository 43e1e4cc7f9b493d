"""Liên thông khi sinh: bundles at the birth of a child, in working days by their text.

The cell of 2.000986 has plain days; its text has working days, and so does the preset.
"""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import AddedTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

_TEXT = Citation(own.DECISION_0001_BTP, source=f"{DATABASE}, text of 2.000986")
_CARD = Citation(own.NATIONAL_DATABASE, source=DATABASE)
_CORRECTION = Text(
    "hoàn thiện hồ sơ theo yêu cầu của Công an, Bảo hiểm xã hội",
    "corrections asked for by the police or the social insurance",
)
_REMOTE = Text("xã cách xa từ 50 km, đi lại khó khăn", "communes 50 km away or more, hard to reach")

BIRTH_RESIDENCE_CARD = TermPreset(
    "interlinked.birth-residence-card",
    Text("khai sinh, thường trú, thẻ bảo hiểm y tế", "birth, residence and health card"),
    PresetField.INTERLINKED,
    WorkingDays(20),
    _TEXT,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    additions=(
        AddedTerm("correction", _CORRECTION, WorkingDays(2), _TEXT),
        AddedTerm("remote", _REMOTE, WorkingDays(5), _TEXT),
    ),
    codes=("2.000986",),
)
BIRTH_CARD = TermPreset(
    "interlinked.birth-card",
    Text("khai sinh, thẻ bảo hiểm y tế", "birth and health card"),
    PresetField.INTERLINKED,
    WorkingDays(15),
    _CARD,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    additions=(
        AddedTerm("correction", _CORRECTION, WorkingDays(2), _CARD),
        AddedTerm("remote", _REMOTE, WorkingDays(5), _CARD),
    ),
)

PRESETS = (BIRTH_RESIDENCE_CARD, BIRTH_CARD)
