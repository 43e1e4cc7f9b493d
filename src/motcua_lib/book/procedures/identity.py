"""Căn cước, hộ chiếu: the identity card at every level, and the ordinary passport."""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

IDENTITY_CARD = TermPreset(
    "identity.card",
    Text("cấp, đổi, cấp lại thẻ căn cước, mọi cấp", "identity card, at every level"),
    PresetField.IDENTITY,
    WorkingDays(7),
    Citation(own.DECISION_5710_BCA, source=DATABASE),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.000757", "1.014061"),
)
PASSPORT_PROVINCE = TermPreset(
    "passport.province",
    Text("cấp hộ chiếu phổ thông tại cấp tỉnh", "ordinary passport, at the province"),
    PresetField.IDENTITY,
    WorkingDays(8),
    Citation(own.DECISION_5568_BCA, source=DATABASE),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.001456",),
)
PASSPORT_CENTRAL = TermPreset(
    "passport.central",
    Text("cấp hộ chiếu phổ thông tại cấp trung ương", "ordinary passport, at the centre"),
    PresetField.IDENTITY,
    WorkingDays(5),
    Citation(own.DECISION_5568_BCA, source=DATABASE),
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    codes=("1.001471",),
)

PRESETS = (IDENTITY_CARD, PASSPORT_PROVINCE, PASSPORT_CENTRAL)
