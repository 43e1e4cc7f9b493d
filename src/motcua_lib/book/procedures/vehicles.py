"""Đăng ký xe: four terms stand in the database; which one a matter has depends on the paper and the procedure."""

from motcua_lib.book import instruments_presets as own
from motcua_lib.book.procedures.sources import DATABASE, SEEN_IN_DATABASE
from motcua_lib.law import Citation, Text
from motcua_lib.model.preset_parts import CaseTerm, Missing, MissingTerm, PresetField, Start, UncountedTime
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import CalendarDays, WorkingDays, WorkingHours

_DECISION = Citation(own.DECISION_1383_BCA, source=DATABASE)

REGISTRATION = TermPreset(
    "vehicles.registration",
    Text("đăng ký, cấp biển số xe", "registering a vehicle and issuing its plate"),
    PresetField.VEHICLES,
    MissingTerm(
        Missing.CHOICE,
        Text(
            "8 giờ, 1 giờ, 2 hoặc 7 ngày làm việc, tùy trường hợp",
            "8 hours, 1 hour, 2 or 7 working days, by case",
        ),
    ),
    _DECISION,
    since=SEEN_IN_DATABASE,
    start=Start.SEEN,
    cases=(
        CaseTerm("online", Text("một số hồ sơ trực tuyến", "some filings online"), WorkingHours(8), _DECISION),
        CaseTerm("counter", Text("trả ngay tại quầy", "at the counter"), WorkingHours(1), _DECISION),
        CaseTerm("two-days", Text("hồ sơ 2 ngày làm việc", "matters of 2 working days"), WorkingDays(2), _DECISION),
        CaseTerm("seven-days", Text("hồ sơ 7 ngày làm việc", "matters of 7 working days"), WorkingDays(7), _DECISION),
    ),
    uncounted=(
        UncountedTime(
            Text("xác minh biển số bị mất", "verification of a lost plate"), _DECISION, limit=CalendarDays(30)
        ),
    ),
    codes=("1.013066", "1.013067", "1.013080", "1.013082", "1.013123"),
)

PRESETS = (REGISTRATION,)
