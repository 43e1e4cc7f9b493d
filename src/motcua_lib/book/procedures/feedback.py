"""Phản ánh, kiến nghị: forwarding to the right agency; each ministry has a rule of its own besides."""

from datetime import date

from motcua_lib.book import instruments
from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import CODIFICATION, SEEN_IN_CODIFICATION
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import WorkingDays

FORWARD = TermPreset(
    "feedback.forward",
    Text("chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền", "forwarding feedback to the right agency"),
    PresetField.FEEDBACK,
    WorkingDays(5),
    Citation(instruments.DECREE_20_2008, "9", source=CODIFICATION),
    since=date(2008, 1, 1),
    start=Start.YEAR,
)
FORWARD_BY_MINISTRY = TermPreset(
    "feedback.forward-by-ministry",
    Text("chuyển phản ánh, kiến nghị theo quy chế của bộ", "forwarding feedback under the rules of a ministry"),
    PresetField.FEEDBACK,
    MissingTerm(Missing.CHOICE, Text("từ 2 đến 10 ngày làm việc, tùy bộ", "2 to 10 working days, by ministry")),
    Citation(own.MINISTRY_FEEDBACK_RULES, source=CODIFICATION),
    since=SEEN_IN_CODIFICATION,
    start=Start.SEEN,
)

PRESETS = (FORWARD, FORWARD_BY_MINISTRY)
