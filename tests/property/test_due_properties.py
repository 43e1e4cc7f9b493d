"""Due dates against slow oracles, and the laws they must obey."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Months,
    OfficeHours,
    Pause,
    SameDay,
    Term,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    vietnam_calendar,
)
from motcua_lib.errors import OutOfRangeError
from support import oracles
from support.strategies import FIRST, instants, office_hours, own_calendars, pause_lists, telling_days

DAYS = telling_days(date(2001, 1, 1), date(2026, 6, 30))
INSTANTS = instants(date(2022, 1, 1), date(2026, 6, 30))
DAY_TERMS: st.SearchStrategy[Term] = st.one_of(
    st.builds(WorkingDays, st.integers(1, 60)),
    st.builds(CalendarDays, st.integers(1, 90)),
    st.builds(Weeks, st.integers(1, 12)),
    st.builds(Months, st.integers(1, 6)),
    st.builds(Years, st.just(1)),
)
TERMS = st.one_of(DAY_TERMS, st.builds(WorkingHours, st.integers(1, 60)), st.just(SameDay()))


@st.composite
def paused_receipts(draw: st.DrawFn) -> tuple[datetime, list[Pause]]:
    start = draw(INSTANTS)
    return start, draw(pause_lists(start, timedelta(days=40)))


@given(paused_receipts(), st.integers(1, 40))
def test_working_days_with_pauses_are_the_walk(case: tuple[datetime, list[Pause]], n: int) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    answer = due(WorkingDays(n), start, calendar, pauses=pauses)
    assert answer.day == oracles.due_working_days(calendar.is_working_day, start.date(), n, pauses)


@given(paused_receipts(), st.integers(1, 90))
def test_calendar_days_with_pauses_are_the_walk(case: tuple[datetime, list[Pause]], n: int) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    answer = due(CalendarDays(n), start, calendar, pauses=pauses)
    assert answer.day == oracles.due_calendar_days(calendar.is_working_day, start.date(), n, pauses)


@given(DAYS, st.integers(1, 30))
def test_months_and_years_end_on_the_corresponding_day(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    expected = oracles.corresponding_day(day, n)
    assert due(Months(n), day, calendar).day == oracles.nth_working_day(calendar.is_working_day, expected, 0)
    assert due(Years(1), day, calendar).day == due(Months(12), day, calendar).day


@given(DAYS, st.integers(1, 30))
def test_weeks_end_on_the_same_weekday(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    nominal = due(Weeks(n), day, calendar).legs[0].nominal
    assert nominal.weekday() == day.weekday()
    assert due(Weeks(n), day, calendar).day == due(CalendarDays(7 * n), day, calendar).day


@given(own_calendars(), office_hours(), instants(FIRST, date(2024, 12, 1)), st.integers(1, 12), st.data())
def test_hours_are_the_walk_by_minutes(
    calendar: WorkCalendar, hours: OfficeHours, start: datetime, n: int, data: st.DataObject
) -> None:
    calendar = calendar.with_hours(hours)
    pauses = data.draw(pause_lists(start, timedelta(days=3)))
    try:
        answer = due(WorkingHours(n), start, calendar, pauses=pauses)
    except OutOfRangeError:
        return  # sessions too short for the days covered
    if (answer.day - start.date()).days < 15:
        assert answer.moment == oracles.due_hours(calendar, start, 60 * n, pauses)


@given(INSTANTS, st.lists(st.integers(1, 20), min_size=2, max_size=5))
def test_chained_hours_add_up(start: datetime, parts: list[int]) -> None:
    calendar = vietnam_calendar()
    chained = due(Chain([WorkingHours(part) for part in parts]), start, calendar)
    assert chained.moment == due(WorkingHours(sum(parts)), start, calendar).moment


@given(DAYS, st.lists(st.integers(1, 20), min_size=2, max_size=5))
def test_chained_working_days_add_up(day: date, parts: list[int]) -> None:
    calendar = vietnam_calendar()
    chained = due(Chain([WorkingDays(part) for part in parts]), day, calendar)
    assert chained.day == due(WorkingDays(sum(parts)), day, calendar).day


@given(paused_receipts(), TERMS)
def test_a_pause_never_makes_a_due_date_earlier(case: tuple[datetime, list[Pause]], term: Term) -> None:
    start, pauses = case
    calendar = vietnam_calendar()
    previous = due(term, start, calendar).moment
    for count in range(1, len(pauses) + 1):
        moment = due(term, start, calendar, pauses=pauses[:count]).moment
        assert moment >= previous
        previous = moment


@given(INSTANTS, INSTANTS, TERMS)
def test_due_is_monotone_in_the_receipt(one: datetime, two: datetime, term: Term) -> None:
    calendar = vietnam_calendar()
    assert due(term, min(one, two), calendar).moment <= due(term, max(one, two), calendar).moment


@given(INSTANTS, st.integers(1, 100), st.integers(1, 100))
def test_due_is_monotone_in_the_amount(start: datetime, few: int, more: int) -> None:
    calendar = vietnam_calendar()
    few, more = sorted((few, more))
    for kind in (WorkingDays, CalendarDays, WorkingHours, Weeks, Months):
        assert due(kind(few), start, calendar).moment <= due(kind(more), start, calendar).moment


@given(paused_receipts(), st.one_of(TERMS, st.builds(lambda a, b: Chain((a, b)), DAY_TERMS, DAY_TERMS)))
def test_the_trail_counts_what_the_answer_counted(case: tuple[datetime, list[Pause]], term: Term) -> None:
    start, pauses = case
    answer = due(term, start, vietnam_calendar(), pauses=pauses)
    steps = list(answer.trail)
    assert steps[0].rule == "received"
    assert (steps[-1].rule, steps[-1].at) == ("due", answer.ends_at or answer.day)
    if isinstance(term, WorkingDays | CalendarDays):
        counted = [step for step in steps if step.rule == "counted"]
        assert [step.details["number"] for step in counted] == list(range(1, term.n + 1))
        assert counted[-1].at <= answer.day
    if isinstance(term, WorkingHours):
        stretches = [(step.at, step.until) for step in steps if step.rule == "session"]
        assert sum((end - begin for begin, end in stretches), timedelta()) == timedelta(hours=term.n)
        assert stretches[-1][1] == answer.moment
    assert all(line for language in ("vi", "en") for line in answer.trail.lines(language=language))


@given(INSTANTS)
def test_same_day_is_today_up_to_the_cutoff(start: datetime) -> None:
    calendar = vietnam_calendar()
    late = (start.hour, start.minute) > (15, 0) or not calendar.is_working_day(start.date())
    expected = oracles.due_working_days(calendar.is_working_day, start.date(), 1) if late else start.date()
    assert due(SameDay(), start, calendar).day == expected


@given(st.dates(date(2025, 12, 1), date(2026, 1, 31)), st.integers(1, 20))
def test_a_date_and_any_instant_of_it_give_the_same_day(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    instant = datetime(day.year, day.month, day.day, 23, 59, tzinfo=VIETNAM_TIME)
    assert due(WorkingDays(n), day, calendar).day == due(WorkingDays(n), instant, calendar).day
