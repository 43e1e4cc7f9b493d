"""What the questions about deadlines refuse, in whole sentences: which argument, what is allowed, what was given."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from motcua_lib import (
    AppointmentRule,
    CalendarDays,
    Citation,
    CountingRule,
    Instrument,
    Months,
    OfficeHours,
    OneStopUnit,
    Pause,
    Procedure,
    Process,
    ProcessStep,
    Restart,
    SameDay,
    Text,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    control_slip,
    due,
    moved_by,
    notice_by,
    plan,
    publication,
    receive,
    reception_rules,
    unit_calendar,
    vietnam_calendar,
)
from motcua_lib.book.day_decisions import DECISIONS
from motcua_lib.book.publication import PUBLICATION
from motcua_lib.book.services import HOME_DEATH_REGISTRATION, OUT_OF_HOURS, ROUND_THE_CLOCK
from motcua_lib.deadlines import (
    Publication,
    announce_by,
    changes,
    due_for_publication,
    levels_not_there,
    publication_report,
    receive_out_of_hours,
)
from motcua_lib.deadlines.presets import due_by_preset, preset, presets_for, presets_of
from motcua_lib.errors import (
    ArgumentTypeError,
    CatalogueError,
    DeadlineError,
    HoursError,
    LawError,
    MotcuaError,
    NaiveDatetimeError,
    OutOfRangeError,
    PauseError,
    ProcessError,
    ReceptionError,
    UnitError,
)
from motcua_lib.model.clock import FirstDay
from motcua_lib.model.preset_parts import PresetField
from motcua_lib.model.publication import IssuerLevel, PublicationDecision
from motcua_lib.model.services import Matter
from support.feedback import at

C: Any = vietnam_calendar()
OWN = WorkCalendar.build(date(2025, 1, 6), date(2025, 2, 28))
MONDAYS = C.with_hours(OfficeHours.weekly({0: "07:30-11:30"}, made_up="07:30-11:30"))
DAY, JUNE = date(2025, 1, 6), date(2026, 6, 2)
NINE = at(2025, 1, 6, 9)
NAIVE = datetime(2025, 1, 6)
X: Any = "x"
FIVE: Any = 5
DECREE_OF_THE_OFFICE = Instrument("1/QĐ", Text("Quy chế 1", "Rules 1"))
BEFORE_CUTOFF = CountingRule(
    "own", Text("riêng", "own"), citation=Citation(DECREE_OF_THE_OFFICE), first_day=FirstDay.BEFORE_CUTOFF
)
RULE = PUBLICATION.on(date(2026, 6, 3))
DECISION = PublicationDecision("1/QĐ-BTP", IssuerLevel.MINISTRY, signed_on=date(2026, 6, 3), effect_on=date(2026, 7, 1))
EVENINGS = attrs.evolve(OUT_OF_HOURS, hours=OfficeHours.daily("17:30-20:00"), matters=[Matter.DEATH_REGISTRATION])
COUNTER = OneStopUnit("TU", "Bộ phận Một cửa", area="TU")
SATURDAYS = OneStopUnit(
    "TU",
    "Bộ phận Một cửa",
    area="TU",
    counter_hours=OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30"),
    procedures=["2.000908"],
    counter_procedures=["2.000908"],
)
STEPS = [
    ProcessStep("nhan", "Tiếp nhận", unit="Một cửa", term=WorkingHours(2)),
    ProcessStep("ky", "Ký", unit="Lãnh đạo", term=WorkingHours(2), after=["nhan"]),
]
UNNAMED = plan(Process("Cấp bản sao", STEPS), NINE, C)
CONTENT = Procedure("1.000757", "Cấp lại thẻ căn cước")

REFUSED: list[tuple[Callable[[], object], type[MotcuaError], str]] = [
    (lambda: due(FIVE, DAY, C), ArgumentTypeError, "term must be a term such as WorkingDays(5), not 5"),
    (lambda: due(WorkingDays(5), DAY, FIVE), ArgumentTypeError, "calendar must be a WorkCalendar, not 5"),
    (
        lambda: due(WorkingDays(5), X, C),
        ArgumentTypeError,
        "received must be a datetime.date, an aware datetime.datetime or a Reception, not 'x'",
    ),
    (
        lambda: due(WorkingDays(5), NAIVE, C),
        NaiveDatetimeError,
        "received is the naive datetime datetime.datetime(2025, 1, 6, 0, 0); pass an aware one, for example"
        " datetime(..., tzinfo=VIETNAM_TIME)",
    ),
    (
        lambda: due(WorkingHours(5), DAY, C),
        DeadlineError,
        "WorkingHours depends on the clock time of the receipt; pass an aware datetime or a Reception, not "
        "the date 2025-01-06",
    ),
    (
        lambda: due(WorkingHours(5), NAIVE, C),
        NaiveDatetimeError,
        "received is the naive datetime datetime.datetime(2025, 1, 6, 0, 0); pass an aware one, for example"
        " datetime(..., tzinfo=VIETNAM_TIME)",
    ),
    (
        lambda: due(SameDay(), DAY, C),
        DeadlineError,
        "SameDay depends on the clock time of the receipt; pass an aware datetime or a Reception, not the "
        "date 2025-01-06",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, counting=FIVE),
        ArgumentTypeError,
        "counting must be a CountingRule or None, not 5",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, counting=BEFORE_CUTOFF),
        DeadlineError,
        "the counting rule 'own' depends on the clock time of the receipt; pass an aware datetime or a "
        "Reception, not the date 2025-01-06",
    ),
    (lambda: due(WorkingDays(5), DAY, C, pauses=FIVE), ArgumentTypeError, "pauses must be a sequence of Pause, not 5"),
    (lambda: due(WorkingDays(5), DAY, C, pauses=[FIVE]), ArgumentTypeError, "each of pauses must be Pause, not 5"),
    (
        lambda: due(WorkingDays(5), DAY, C, restarts=FIVE),
        ArgumentTypeError,
        "restarts must be a sequence of Restart, not 5",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, restarts=[FIVE]),
        ArgumentTypeError,
        "each of restarts must be Restart, not 5",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, extensions=FIVE),
        ArgumentTypeError,
        "extensions must be a sequence of Extension, not 5",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, extensions=[FIVE]),
        ArgumentTypeError,
        "each of extensions must be Extension, not 5",
    ),
    (
        lambda: due(CalendarDays(60), DAY, OWN),
        OutOfRangeError,
        "CalendarDays(n=60) from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(Months(5), DAY, OWN),
        OutOfRangeError,
        "Months(n=5) from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(Months(12), DAY, OWN),
        OutOfRangeError,
        "Months(n=12) from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(Years(1), DAY, OWN),
        OutOfRangeError,
        "Years(n=1) from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(Weeks(9), DAY, OWN),
        OutOfRangeError,
        "Weeks(n=9) from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(WorkingHours(480), NINE, OWN),
        OutOfRangeError,
        "480 hours of office time from 2025-01-06 09:00:00+07:00 leaves the days 2025-01-06 to 2025-02-28 "
        "that the calendar covers",
    ),
    (
        lambda: due(WorkingHours(2000), NINE, OWN, extensions=[]),
        OutOfRangeError,
        "WorkingHours(n=2000) from 2025-01-06 09:00:00+07:00 leaves the days 2025-01-06 to 2025-02-28 that "
        "the calendar covers",
    ),
    (
        lambda: due(WorkingDays(60), DAY, OWN),
        OutOfRangeError,
        "60 working days from 2025-01-06 leaves the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(WorkingDays(5), date(2025, 1, 5), OWN),
        OutOfRangeError,
        "2025-01-05 is outside the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(CalendarDays(5), date(2025, 1, 5), OWN),
        OutOfRangeError,
        "2025-01-05 is outside the days 2025-01-06 to 2025-02-28 that the calendar covers",
    ),
    (
        lambda: due(
            WorkingDays(5),
            DAY,
            C,
            pauses=[Pause(at(2025, 1, 7), at(2025, 1, 9)), Pause(at(2025, 1, 8), at(2025, 1, 10))],
        ),
        PauseError,
        "the pauses 2025-01-07 09:00 to 2025-01-09 09:00 and 2025-01-08 09:00 to 2025-01-10 09:00 overlap",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, pauses=[Pause(at(2025, 1, 5), at(2025, 1, 9))]),
        PauseError,
        "the pause 2025-01-05 09:00 to 2025-01-09 09:00 starts before the receipt on 2025-01-06",
    ),
    (
        lambda: due(WorkingDays(5), NINE, C, pauses=[Pause(at(2025, 1, 6, 8), at(2025, 1, 9))]),
        PauseError,
        "the pause 2025-01-06 08:00 to 2025-01-09 09:00 starts before the receipt on 2025-01-06 09:00:00+07:00",
    ),
    (
        lambda: due(
            WorkingDays(5), DAY, C, pauses=[Pause(at(2025, 1, 7), at(2025, 1, 9))], restarts=[Restart(at(2025, 1, 8))]
        ),
        PauseError,
        "the pause 2025-01-07 09:00 to 2025-01-09 09:00 runs across the restart at 2025-01-08 "
        "09:00:00+07:00; a restart ends every pause",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C, restarts=[Restart(at(2025, 1, 3))]),
        PauseError,
        "the restart at 2025-01-03 09:00:00+07:00 lies before the receipt on 2025-01-06",
    ),
    (
        lambda: due(WorkingDays(5), NINE, C, restarts=[Restart(at(2025, 1, 6, 8))]),
        PauseError,
        "the restart at 2025-01-06 08:00:00+07:00 lies before the receipt on 2025-01-06 09:00:00+07:00",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C).appointment_by(X),
        ArgumentTypeError,
        "rule must be an AppointmentRule, not 'x'",
    ),
    (
        lambda: due(WorkingDays(5), DAY, C).appointment_by(AppointmentRule.SAME_CLOCK_TIME),
        DeadlineError,
        "a slip that prints the clock time of the receipt depends on the clock time of the receipt; pass an"
        " aware datetime or a Reception, not the date 2025-01-06",
    ),
    (
        lambda: due(WorkingDays(5), at(2025, 1, 6, 20), C).appointment_by(AppointmentRule.SAME_CLOCK_TIME),
        HoursError,
        "the office is not open at 20:00:00 on 2025-01-13; its sessions are 07:30–11:30, 13:30–17:30",
    ),
    (
        lambda: due(WorkingDays(1), NINE, MONDAYS).appointment_by(AppointmentRule.SAME_CLOCK_TIME),
        HoursError,
        "the office is not open at 09:00:00 on 2025-01-07; its sessions are none",
    ),
    (
        lambda: due(SameDay(), at(2025, 1, 6, 12), MONDAYS).appointment,
        HoursError,
        "the office closes at 11:30:00 on 2025-01-06, before the receipt at 2025-01-06 12:00:00+07:00",
    ),
    (lambda: moved_by(FIVE, [], C), ArgumentTypeError, "a decision must be DayDecision, not 5"),
    (lambda: moved_by(DECISIONS[0], [], FIVE), ArgumentTypeError, "calendar must be a WorkCalendar, not 5"),
    (lambda: moved_by(DECISIONS[0], [FIVE], C), ArgumentTypeError, "each of dues must be Due, not 5"),
    (lambda: moved_by(DECISIONS[0], FIVE, C), ArgumentTypeError, "dues must be a sequence of Due, not 5"),
    (lambda: notice_by(FIVE), ArgumentTypeError, "due must be a Due, not 5"),
    (lambda: reception_rules(FIVE, DAY), ArgumentTypeError, "unit must be OneStopUnit, not 5"),
    (
        lambda: reception_rules(COUNTER, FIVE),
        ArgumentTypeError,
        "the day must be a datetime.date, not 5; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: reception_rules(SATURDAYS, DAY),
        UnitError,
        "the counter of Bộ phận Một cửa takes 1 procedures on rest days; pass procedure=",
    ),
    (lambda: unit_calendar(FIVE, C), ArgumentTypeError, "unit must be OneStopUnit, not 5"),
    (lambda: unit_calendar(COUNTER, FIVE), ArgumentTypeError, "calendar must be WorkCalendar, not 5"),
    (lambda: plan(FIVE, DAY, C), ArgumentTypeError, "process must be a Process, not 5"),
    (lambda: UNNAMED.due, ProcessError, "the process 'Cấp bản sao' states no legal term to compare its steps with"),
    (lambda: control_slip(FIVE), ArgumentTypeError, "plan must be a Plan, not 5"),
    (lambda: control_slip(UNNAMED, done=FIVE), ArgumentTypeError, "done must be a mapping by slug, not 5"),
    (lambda: control_slip(UNNAMED, done={"x": NINE}), ProcessError, "done names 'x', which is no step of the process"),
    (lambda: control_slip(UNNAMED, notes={"x": ""}), ProcessError, "notes names 'x', which is no step of the process"),
    (
        lambda: control_slip(UNNAMED, done={"ky": NINE}),
        ProcessError,
        "the step 'ky' is done, but 'nhan', which it waits for, has no instant of its own",
    ),
    (
        lambda: control_slip(UNNAMED, done={"nhan": at(2025, 1, 6, 8)}),
        ProcessError,
        "the step 'nhan' is done at 2025-01-06 08:00:00+07:00, before it was handed over at 2025-01-06 09:00:00+07:00",
    ),
    (lambda: receive(FIVE, C), ArgumentTypeError, "submitted_at must be an aware datetime.datetime, not 5"),
    (
        lambda: receive(NAIVE, C),
        NaiveDatetimeError,
        "submitted_at is the naive datetime datetime.datetime(2025, 1, 6, 0, 0); pass an aware one, for "
        "example datetime(..., tzinfo=VIETNAM_TIME)",
    ),
    (lambda: receive(NINE, FIVE), ArgumentTypeError, "calendar must be WorkCalendar, not 5"),
    (lambda: receive(NINE, C, channel=X), ArgumentTypeError, "channel must be Channel, not 'x'"),
    (lambda: receive(NINE, C, rules=X), ArgumentTypeError, "rules must be ReceptionRules, not 'x'"),
    (
        lambda: receive(NINE, C, competent_at=X),
        ArgumentTypeError,
        "competent_at must be an aware datetime.datetime, not 'x'",
    ),
    (
        lambda: receive(NINE, C, competent_at=at(2025, 1, 6, 8)),
        ReceptionError,
        "the competent agency cannot have the dossier at 2025-01-06 08:00:00+07:00, before it was received "
        "at 2025-01-06 09:00:00+07:00",
    ),
    (
        lambda: receive_out_of_hours(FIVE, C, ROUND_THE_CLOCK, matter=Matter.OTHER),
        ArgumentTypeError,
        "submitted_at must be an aware datetime.datetime, not 5",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, FIVE, matter=Matter.OTHER),
        ArgumentTypeError,
        "practice must be ServicePractice, not 5",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, ROUND_THE_CLOCK, matter=FIVE),
        ArgumentTypeError,
        "matter must be Matter, not 5",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, ROUND_THE_CLOCK, matter=Matter.OTHER, rules=FIVE),
        ArgumentTypeError,
        "rules must be ReceptionRules, not 5",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, OUT_OF_HOURS, matter=Matter.DEATH_REGISTRATION),
        ReceptionError,
        "'phục vụ ngoài giờ hành chính (phường Thống Nhất, Buôn Ma Thuột)' states no hours, so what it "
        "takes is not known; pass attrs.evolve(practice, hours=OfficeHours...)",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, HOME_DEATH_REGISTRATION, matter=Matter.DEATH_REGISTRATION),
        ReceptionError,
        "at-home takes no filings out of hours; pass a practice of the mode OUT_OF_HOURS, SATURDAY or ROUND_THE_CLOCK",
    ),
    (
        lambda: receive_out_of_hours(NINE, C, EVENINGS, matter=Matter.OTHER),
        ReceptionError,
        "'phục vụ ngoài giờ hành chính (phường Thống Nhất, Buôn Ma Thuột)' does not take 'other'; it is "
        "kept for death-registration",
    ),
    (lambda: publication(FIVE, C), ArgumentTypeError, "decision must be PublicationDecision, not 5"),
    (lambda: Publication(FIVE, C, RULE), ArgumentTypeError, "decision must be PublicationDecision, not 5"),
    (
        lambda: Publication(DECISION, C, RULE, X),
        ArgumentTypeError,
        "as_of must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: due(Years(60), date(2026, 1, 5), C),
        OutOfRangeError,
        "Years(n=60) from 2026-01-05 leaves the days 2000-01-01 to 2050-12-31 that the calendar covers",
    ),
    (lambda: publication(DECISION, FIVE), ArgumentTypeError, "calendar must be WorkCalendar, not 5"),
    (lambda: publication(DECISION, C, rules=FIVE), ArgumentTypeError, "rules must be Timeline, not 5"),
    (
        lambda: publication(DECISION, C, on=X),
        ArgumentTypeError,
        "on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: publication(DECISION, C),
        DeadlineError,
        "the decision 1/QĐ-BTP ngày 03/06/2026 is not online; pass the day on which that is judged",
    ),
    (
        lambda: publication(DECISION, C, on=JUNE),
        DeadlineError,
        "the decision 1/QĐ-BTP ngày 03/06/2026 is judged on the day it was signed or later, not on 2026-06-02",
    ),
    (
        lambda: announce_by(X, IssuerLevel.MINISTRY, C),
        ArgumentTypeError,
        "effect_on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: announce_by(JUNE, X, C), ArgumentTypeError, "issuer must be IssuerLevel, not 'x'"),
    (lambda: announce_by(JUNE, IssuerLevel.MINISTRY, FIVE), ArgumentTypeError, "calendar must be WorkCalendar, not 5"),
    (
        lambda: announce_by(JUNE, IssuerLevel.MINISTRY, C, rules=FIVE),
        ArgumentTypeError,
        "rules must be Timeline, not 5",
    ),
    (
        lambda: due_for_publication(FIVE, JUNE, C),
        ArgumentTypeError,
        "the histories must be a sequence of ProcedureHistory, not 5",
    ),
    (
        lambda: due_for_publication([FIVE], JUNE, C),
        ArgumentTypeError,
        "each of the histories must be ProcedureHistory, not 5",
    ),
    (
        lambda: due_for_publication([], X, C),
        ArgumentTypeError,
        "the day must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: due_for_publication([], JUNE, FIVE), ArgumentTypeError, "calendar must be WorkCalendar, not 5"),
    (lambda: due_for_publication([], JUNE, C, rules=FIVE), ArgumentTypeError, "rules must be Timeline, not 5"),
    (
        lambda: publication_report([], C, start=JUNE, end=JUNE),
        DeadlineError,
        "a period [start, end) ends after it starts on 2026-06-02, not on 2026-06-02",
    ),
    (
        lambda: publication_report([], C, start=X, end=JUNE),
        ArgumentTypeError,
        "start must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: publication_report([], C, start=JUNE, end=X),
        ArgumentTypeError,
        "end must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: publication_report([], C, start=JUNE, end=date(2026, 7, 1), on=X),
        ArgumentTypeError,
        "on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (
        lambda: publication_report([], FIVE, start=JUNE, end=date(2026, 7, 1)),
        ArgumentTypeError,
        "calendar must be WorkCalendar, not 5",
    ),
    (
        lambda: publication_report([], C, start=JUNE, end=date(2026, 7, 1), rules=FIVE),
        ArgumentTypeError,
        "rules must be Timeline, not 5",
    ),
    (
        lambda: publication_report(FIVE, C, start=JUNE, end=date(2026, 7, 1)),
        ArgumentTypeError,
        "the histories must be a sequence of ProcedureHistory, not 5",
    ),
    (lambda: preset(FIVE, on=JUNE), ArgumentTypeError, "the slug of a preset must be str, not 5"),
    (
        lambda: preset("land.transfr", on=JUNE),
        CatalogueError,
        "there is no preset 'land.transfr'; the nearest are 'land.transfer'",
    ),
    (lambda: preset("?", on=JUNE), CatalogueError, "there is no preset '?'; PRESETS lists all of them"),
    (
        lambda: preset("land.transfer", on=FIVE),
        ArgumentTypeError,
        "on must be a datetime.date without a clock time, not 5",
    ),
    (
        lambda: preset("land.transfer", on=NINE),
        ArgumentTypeError,
        "on must be a datetime.date without a clock time, not datetime.datetime(2025, 1, 6, 9, 0, "
        "tzinfo=datetime.timezone(datetime.timedelta(seconds=25200), '+07:00'))",
    ),
    (
        lambda: preset("land.transfer", on=JUNE, known_on=FIVE),
        ArgumentTypeError,
        "known_on must be a datetime.date without a clock time, not 5",
    ),
    (
        lambda: preset("land.transfer", on=date(1990, 6, 2)),
        LawError,
        "the preset 'land.transfer' answers from 2026-07-20 on (seen in force on that day; perhaps older), "
        "not for 1990-06-02; what governed before was not read; PRESETS['land.transfer'].versions has every"
        " text that was",
    ),
    (lambda: presets_of(FIVE, on=JUNE), ArgumentTypeError, "field must be a PresetField, not 5"),
    (
        lambda: presets_of(PresetField.LAND, on=FIVE),
        ArgumentTypeError,
        "on must be a datetime.date without a clock time, not 5",
    ),
    (
        lambda: presets_for(FIVE, on=JUNE),
        ArgumentTypeError,
        "a national procedure code must be a str, not <class 'int'>",
    ),
    (
        lambda: presets_for("1.012787", on=FIVE),
        ArgumentTypeError,
        "on must be a datetime.date without a clock time, not 5",
    ),
    (
        lambda: due_by_preset("land.transfer", date(2026, 9, 7), C, additions=FIVE),
        ArgumentTypeError,
        "additions must be a sequence of str, not 5",
    ),
    (
        lambda: due_by_preset("land.transfer", date(2026, 9, 7), C, additions=[X]),
        CatalogueError,
        "the preset 'land.transfer' has no addition 'x'; it has 'remote'",
    ),
    (lambda: changes(FIVE, CONTENT), ArgumentTypeError, "old must be Procedure or ProcedureVersion, not 5"),
    (lambda: changes(CONTENT, FIVE), ArgumentTypeError, "new must be Procedure or ProcedureVersion, not 5"),
    (
        lambda: changes(CONTENT, CONTENT, calendar=FIVE),
        ArgumentTypeError,
        "calendar must be WorkCalendar or None, not 5",
    ),
    (
        lambda: changes(CONTENT, CONTENT, calendar=OWN),
        DeadlineError,
        "terms are compared on a calendar over receipts; pass both or neither, not <WorkCalendar own "
        "2025-01-06 to 2025-02-28, decided through 2025-02-28> and 0 receipts",
    ),
    (
        lambda: changes(CONTENT, CONTENT, receipts=[DAY, JUNE]),
        DeadlineError,
        "terms are compared on a calendar over receipts; pass both or neither, not None and 2 receipts",
    ),
    (
        lambda: changes(CONTENT, CONTENT, calendar=OWN, receipts=FIVE),
        ArgumentTypeError,
        "receipts must be a sequence, not 5",
    ),
    (
        lambda: changes(CONTENT, CONTENT, calendar=OWN, receipts=[FIVE]),
        ArgumentTypeError,
        "each of receipts must be a date, a datetime or a Reception, not 5",
    ),
    (lambda: levels_not_there(FIVE, DAY), ArgumentTypeError, "procedure must be Procedure, not 5"),
    (
        lambda: levels_not_there(CONTENT, FIVE),
        ArgumentTypeError,
        "the day must be a datetime.date, not 5; for an instant pass its .date() in Vietnam time",
    ),
]


@pytest.mark.parametrize(("asked", "error", "words"), REFUSED)
def test_a_question_about_deadlines_is_refused_in_a_whole_sentence(
    asked: Callable[[], object], error: type[MotcuaError], words: str
) -> None:
    with pytest.raises(error) as refused:
        asked()
    assert (type(refused.value), str(refused.value)) == (error, words)
