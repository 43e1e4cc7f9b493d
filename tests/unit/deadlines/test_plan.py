"""Plans: sequence, parallel work with a lead agency, slack, and the legal term that stays what it is."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Certainty,
    Chain,
    Channel,
    Citation,
    CountingRule,
    Instrument,
    OfficeHours,
    Plan,
    Process,
    ProcessStep,
    SameDay,
    Term,
    Text,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    plan,
    receive,
    vietnam_calendar,
)
from motcua_lib.book import counting
from motcua_lib.deadlines import PlannedStep
from motcua_lib.errors import ArgumentTypeError, DeadlineError, NaiveDatetimeError, OutOfRangeError, ProcessError
from motcua_lib.model.terms import SimpleTerm

CALENDAR = vietnam_calendar()
NO_TIME = timedelta(0)
HOUR = timedelta(hours=1)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


MONDAY = at(2026, 5, 18, 9)


def step(slug: str, term: SimpleTerm, *after: str, lead: bool = False) -> ProcessStep:
    return ProcessStep(slug, slug, unit=slug.upper(), term=term, after=after, lead=lead)


def in_sequence(*terms: SimpleTerm) -> list[ProcessStep]:
    slugs = [f"s{number}" for number in range(len(terms))]
    return [
        step(slug, term, *slugs[max(n - 1, 0) : n]) for n, (slug, term) in enumerate(zip(slugs, terms, strict=True))
    ]


def planned(
    steps: Iterable[ProcessStep],
    received: date | datetime = MONDAY,
    *,
    term: Term | None = None,
    calendar: WorkCalendar = CALENDAR,
    counting: CountingRule | None = None,
) -> Plan:
    return plan(Process("Thử", list(steps), term=term), received, calendar, counting=counting)


def by_slug(answer: Plan) -> dict[str, PlannedStep]:
    return {each.step.slug: each for each in answer.steps}


def path(answer: Plan) -> list[str]:
    return [each.slug for each in answer.critical_path]


# -- sequence ----------------------------------------------------------------------------------------------------

ONE_DAY_SPLIT = in_sequence(WorkingHours(2), WorkingHours(3), WorkingHours(2), WorkingHours(1))


def test_a_one_day_procedure_split_into_hours() -> None:
    answer = planned(ONE_DAY_SPLIT, at(2026, 5, 18, 7, 30), term=WorkingDays(1))
    assert [(each.starts_at, each.ends_at) for each in answer.steps] == [
        (at(2026, 5, 18, 7, 30), at(2026, 5, 18, 9, 30)),
        (at(2026, 5, 18, 9, 30), at(2026, 5, 18, 14, 30)),
        (at(2026, 5, 18, 14, 30), at(2026, 5, 18, 16, 30)),
        (at(2026, 5, 18, 16, 30), at(2026, 5, 18, 17, 30)),
    ]
    assert answer.due == due(WorkingDays(1), at(2026, 5, 18, 7, 30), CALENDAR)
    assert (answer.slack, answer.overrun) == (8 * HOUR, NO_TIME)  # the day of receipt is not counted


def test_the_next_step_in_days_does_not_count_the_day_of_the_handover() -> None:
    answer = planned(in_sequence(WorkingHours(2), WorkingDays(1), WorkingDays(2)))
    first, second, third = answer.steps
    assert (second.start, second.due.day) == (at(2026, 5, 18, 11), date(2026, 5, 19))
    assert (third.start, third.due.day) == (date(2026, 5, 19), date(2026, 5, 21))
    assert (first.end, third.starts_at, third.ends_at) == (at(2026, 5, 18, 11), at(2026, 5, 20), at(2026, 5, 22))


def test_hours_after_days_go_on_in_the_next_session() -> None:
    answer = planned(in_sequence(WorkingDays(4), WorkingHours(3)))  # Friday 22 May, then Monday morning
    assert answer.steps[1].start == date(2026, 5, 22)
    assert answer.ends_at == at(2026, 5, 25, 10, 30)


def test_a_same_day_step_after_days_is_due_on_the_next_working_day() -> None:
    answer = planned(in_sequence(WorkingDays(4), SameDay()))
    assert answer.steps[1].due.day == date(2026, 5, 25)
    within = planned(in_sequence(WorkingHours(2), SameDay()))
    assert within.steps[1].due.day == date(2026, 5, 18)
    late = planned(in_sequence(WorkingHours(6), SameDay()))  # handed over at 16:00
    assert late.steps[1].due.day == date(2026, 5, 19)


def test_a_sequence_is_a_chain_of_its_terms() -> None:
    terms: list[SimpleTerm] = [WorkingHours(3), CalendarDays(5), WorkingDays(2), WorkingHours(1)]
    assert planned(in_sequence(*terms)).ends_at == due(Chain(terms), MONDAY, CALENDAR).moment


def test_the_receipt_may_be_a_date_a_reception_or_stand_in_another_zone() -> None:
    steps = in_sequence(WorkingDays(1), WorkingHours(1))
    dated = planned(steps, date(2026, 5, 18))
    assert (dated.steps[0].starts_at, dated.ends_at) == (at(2026, 5, 18), at(2026, 5, 20, 8, 30))
    reception = receive(at(2026, 5, 17, 20), CALENDAR, channel=Channel.ONLINE)
    online = plan(Process("Thử", steps, term=WorkingDays(3)), reception, CALENDAR)
    assert (online.steps[0].start, online.ends_at) == (at(2026, 5, 18, 7, 30), at(2026, 5, 20, 8, 30))
    assert [line.rule for line in online.trail][:2] == ["submitted", "received"]
    assert planned(steps, datetime(2026, 5, 17, 20, tzinfo=UTC)).steps[0].start == at(2026, 5, 18, 3)


# -- parallel ----------------------------------------------------------------------------------------------------


def birth_bundle(*, interlinked: bool = True) -> Process:
    """Procedure 2.000986 in shape: the commune registers, police and insurance work at once, the commune returns."""
    return Process(
        Text("Liên thông khai sinh, thường trú, bảo hiểm y tế", "birth, residence and health card"),
        [
            ProcessStep("khai-sinh", Text("Đăng ký khai sinh", "birth"), unit="UBND xã", term=SameDay()),
            ProcessStep(
                "cu-tru",
                Text("Đăng ký thường trú", "residence"),
                unit="Công an",
                term=WorkingDays(7),
                after=["khai-sinh"],
                lead=True,
            ),
            ProcessStep(
                "bhyt", Text("Cấp thẻ", "card"), unit="Bảo hiểm xã hội", term=WorkingDays(5), after=["khai-sinh"]
            ),
            ProcessStep(
                "tra", Text("Trả kết quả", "return"), unit="UBND xã", term=WorkingHours(4), after=["cu-tru", "bhyt"]
            ),
        ],
        term=WorkingDays(20),
        interlinked=interlinked,
        citation=Citation(Instrument("QĐ/0001-BTP")),
    )


def test_a_step_starts_when_all_it_waits_for_are_done() -> None:
    answer = plan(birth_bundle(), MONDAY, CALENDAR)
    steps = by_slug(answer)
    assert steps["cu-tru"].start == steps["bhyt"].start == date(2026, 5, 18)
    assert (steps["cu-tru"].due.day, steps["bhyt"].due.day) == (date(2026, 5, 27), date(2026, 5, 25))
    assert (steps["tra"].start, steps["tra"].end) == (date(2026, 5, 27), at(2026, 5, 28, 11, 30))
    assert path(answer) == ["khai-sinh", "cu-tru", "tra"]
    assert answer.due.day == date(2026, 6, 15)
    assert answer.slack == 100 * HOUR


def test_slack_is_what_a_step_may_be_late_without_moving_the_end() -> None:
    answer = plan(birth_bundle(), MONDAY, CALENDAR)
    assert answer.slacks == {"khai-sinh": NO_TIME, "cu-tru": NO_TIME, "bhyt": 16 * HOUR, "tra": NO_TIME}
    assert answer.slacks is answer.slacks


def test_a_step_on_the_critical_path_has_slack_before_a_step_in_days() -> None:
    answer = planned(in_sequence(WorkingHours(1), WorkingDays(1)))
    assert path(answer) == ["s0", "s1"]
    assert answer.slacks["s0"] == 5.5 * HOUR  # from 10:00 to closing


def test_a_side_step_that_ends_the_process_may_be_late_until_the_end() -> None:
    answer = planned([step("a", WorkingHours(1)), step("b", WorkingDays(1), "a"), step("c", WorkingHours(2), "a")])
    assert answer.last.step.slug == "b"
    assert answer.slacks == {"a": 5.5 * HOUR, "b": NO_TIME, "c": 11.5 * HOUR}  # c is due at 14:00


def test_a_tie_goes_to_the_step_written_first() -> None:
    twins = [step("a", WorkingDays(2)), step("b", WorkingDays(2))]
    assert path(planned([*twins, step("c", WorkingHours(1), "a", "b")])) == ["a", "c"]
    assert path(planned([*reversed(twins), step("c", WorkingHours(1), "a", "b")])) == ["b", "c"]
    assert path(planned(twins)) == ["a"]


def test_the_end_of_a_day_is_later_than_any_hour_of_it() -> None:
    steps = [step("a", WorkingDays(1)), step("b", WorkingHours(14)), step("c", WorkingDays(1), "a", "b")]
    answer = planned(steps)
    assert by_slug(answer)["b"].end == at(2026, 5, 19, 17)
    assert by_slug(answer)["c"].start == date(2026, 5, 19)
    assert answer.slacks["b"] == 0.5 * HOUR


# -- the legal term ----------------------------------------------------------------------------------------------


def test_steps_longer_than_the_term_are_reported_not_refused() -> None:
    answer = planned(in_sequence(WorkingDays(3), WorkingDays(2), WorkingHours(4)), term=WorkingDays(5))
    assert (answer.due.day, answer.ends_at) == (date(2026, 5, 25), at(2026, 5, 26, 11, 30))
    assert (answer.slack, answer.overrun) == (NO_TIME, 4 * HOUR)
    assert answer.verdict == Text(
        "các bước vượt thời hạn giải quyết 4 giờ làm việc", "the steps overrun the legal term by 4 h of working time"
    )


def test_steps_within_the_term_and_steps_that_use_it_up() -> None:
    spare = planned(ONE_DAY_SPLIT, term=WorkingDays(1))
    assert spare.verdict["vi"] == "các bước trong thời hạn giải quyết, còn 6 giờ 30 phút làm việc"
    assert spare.verdict["en"] == "the steps keep the legal term with 6 h 30 min of working time to spare"
    exact = planned(ONE_DAY_SPLIT, term=WorkingHours(8))
    assert (exact.slack, exact.overrun) == (NO_TIME, NO_TIME)
    assert exact.verdict["en"] == "the steps use up the legal term exactly"


def test_time_in_which_nobody_works_is_no_overrun() -> None:
    answer = planned(in_sequence(WorkingDays(1)), at(2026, 5, 18, 17, 30), term=WorkingHours(8))
    assert (answer.due.moment, answer.ends_at) == (at(2026, 5, 19, 17, 30), at(2026, 5, 20))
    assert (answer.slack, answer.overrun) == (NO_TIME, NO_TIME)


def test_without_a_legal_term_there_is_nothing_to_compare() -> None:
    answer = planned(in_sequence(WorkingDays(1)))
    for name in ("due", "slack", "overrun", "verdict"):
        with pytest.raises(ProcessError, match="'Thử' states no legal term"):
            getattr(answer, name)
    assert [line.rule for line in answer.trail] == ["received", "plan-step", "plan-end", "office-hours"]
    assert answer.certainty is Certainty.DECIDED


# -- counting rules ----------------------------------------------------------------------------------------------


def test_a_rule_on_the_day_of_the_receipt_leaves_handovers_alone() -> None:
    steps = in_sequence(WorkingDays(1), WorkingDays(1))
    answer = planned(steps, term=WorkingDays(2), counting=counting.RECEIPT_DAY_COUNTED)
    assert [each.due.day for each in answer.steps] == [date(2026, 5, 18), date(2026, 5, 19)]
    assert answer.due.day == date(2026, 5, 19)
    before = planned(in_sequence(WorkingHours(1), WorkingDays(1)), counting=counting.COUNTED_BEFORE_15H)
    assert before.steps[1].due.day == date(2026, 5, 19)


def test_the_law_of_the_receipt_governs_all_steps() -> None:
    answer = planned(in_sequence(WorkingDays(2), CalendarDays(4)), date(2016, 12, 29), term=WorkingDays(9))
    used = answer.steps[1].due.conditions.counting
    assert used is not None
    assert used.citation == counting.LEGAL_DEFAULT.on(date(2016, 12, 29)).value.citation


# -- certainty and the ends of a calendar ------------------------------------------------------------------------


def test_a_plan_is_as_certain_as_its_dates() -> None:
    edge = vietnam_calendar(known_on=date(2026, 11, 21))
    assert planned(in_sequence(WorkingDays(1)), date(2026, 11, 19), calendar=edge).certainty is Certainty.DECIDED
    shaky = planned(in_sequence(WorkingDays(1), WorkingDays(2)), date(2026, 11, 19), calendar=edge)
    assert shaky.certainty is Certainty.PROVISIONAL
    legal = planned(in_sequence(WorkingDays(1)), date(2026, 11, 19), calendar=edge, term=WorkingDays(5))
    assert legal.certainty is Certainty.PROVISIONAL


def test_the_last_day_of_a_calendar_can_be_planned() -> None:
    own = WorkCalendar.build(date(2026, 5, 1), date(2026, 5, 20))
    steps = [step("a", WorkingHours(2)), step("b", WorkingHours(13), "a"), step("c", WorkingDays(2), "a")]
    answer = planned(steps, calendar=own, term=WorkingDays(2))
    assert answer.ends_at == at(2026, 5, 21)
    assert (answer.slack, answer.slacks["c"]) == (NO_TIME, NO_TIME)
    assert answer.slacks["a"] == 4.5 * HOUR  # on the next day c would leave the calendar
    with pytest.raises(OutOfRangeError):
        planned(in_sequence(WorkingDays(2), WorkingHours(1)), calendar=own)


# -- trails ------------------------------------------------------------------------------------------------------


def test_the_trail_of_a_plan_in_both_languages() -> None:
    trail = plan(birth_bundle(), MONDAY, CALENDAR).trail
    assert list(trail.lines()) == [
        "thứ Hai 18/05/2026 09:00: tiếp nhận chính thức",
        "thứ Hai 18/05/2026 09:00 → thứ Hai 18/05/2026: Đăng ký khai sinh (UBND xã): trong ngày làm việc (nhận sau "
        "15:00: ngày làm việc tiếp theo); không được chậm [QĐ/0001-BTP]",
        "thứ Hai 18/05/2026 → thứ Tư 27/05/2026: Đăng ký thường trú (Công an, chủ trì): 7 ngày làm việc; không được "
        "chậm [QĐ/0001-BTP]",
        "thứ Hai 18/05/2026 → thứ Hai 25/05/2026: Cấp thẻ (Bảo hiểm xã hội): 5 ngày làm việc; có thể chậm 16 giờ làm "
        "việc [QĐ/0001-BTP]",
        "thứ Tư 27/05/2026 → thứ Năm 28/05/2026 11:30: Trả kết quả (UBND xã): 4 giờ làm việc; không được chậm "
        "[QĐ/0001-BTP]",
        "thứ Năm 28/05/2026 11:30: kết thúc các bước; đường găng: Đăng ký khai sinh → Đăng ký thường trú → Trả kết quả",
        "thứ Năm 28/05/2026: giờ hành chính: giờ mặc định của thư viện",
        "thứ Hai 15/06/2026: hạn giải quyết của thủ tục: 20 ngày làm việc (đã xác định)",
        "thứ Năm 28/05/2026 11:30: các bước trong thời hạn giải quyết, còn 100 giờ làm việc",
    ]
    english = trail.lines(language="en")
    assert english[2].startswith(
        "Mon 2026-05-18 → Wed 2026-05-27: residence (Công an, lead agency): 7 working days; no"
    )
    assert english[3].endswith("card (Bảo hiểm xã hội): 5 working days; 16 h of slack [QĐ/0001-BTP]")
    assert english[5].endswith("the steps end; critical path: birth → residence → return")


def test_the_trail_of_a_plan_cites_the_hours_of_the_office() -> None:
    hours = OfficeHours.daily("08:00-12:00, 13:00-17:00", citation=Citation(Instrument("2/QĐ")))
    trail = planned(in_sequence(WorkingDays(1)), calendar=CALENDAR.with_hours(hours)).trail
    (step,) = (step for step in trail if step.rule == "office-hours")
    assert (step.at, step.citation) == (date(2026, 5, 19), hours.citation)


def test_the_trail_of_a_step_counts_its_own_days() -> None:
    first, second = planned(in_sequence(WorkingDays(1), WorkingDays(1))).steps
    assert [line.rule for line in first.trail] == ["received", "first-day-excluded", "counted", "office-hours", "due"]
    assert [line.rule for line in second.trail] == [
        "handed-over",
        "first-day-excluded",
        "counted",
        "office-hours",
        "due",
    ]
    assert second.trail.lines(language="en")[0] == "Tue 2026-05-19: handed over by the step before"


# -- refusals ----------------------------------------------------------------------------------------------------


def test_refusals() -> None:
    process = Process("Thử", ONE_DAY_SPLIT)
    with pytest.raises(ArgumentTypeError, match="process must be a Process"):
        plan("Thử", MONDAY, CALENDAR)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="a WorkCalendar"):
        plan(process, MONDAY, "official")  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="a CountingRule or None"):
        plan(process, MONDAY, CALENDAR, counting="legal")  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="received must be"):
        plan(process, "2026-05-18", CALENDAR)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(NaiveDatetimeError):
        plan(process, datetime(2026, 5, 18), CALENDAR)
    with pytest.raises(DeadlineError, match="pass an aware datetime or a Reception"):
        plan(process, date(2026, 5, 18), CALENDAR)
