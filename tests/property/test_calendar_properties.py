"""Every answer of a calendar against a walk over its days, and in hours against the sum over its sessions."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    DayDecision,
    DayKind,
    Instrument,
    OfficeHours,
    Session,
    WorkCalendar,
    vietnam_calendar,
)
from motcua_lib.errors import HoursError, OutOfRangeError
from motcua_lib.strategies import calendars, clock_times, days, instants
from support import oracles

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
OWN_DAYS = days(min_value=FIRST, max_value=LAST)
OFFICIAL_DAYS = days(min_value=date(2000, 6, 1), max_value=date(2027, 6, 30))
COUNTS = st.integers(-120, 120)


def check_add(calendar: WorkCalendar, day: date, n: int) -> None:
    """The oracle's answer, or a refusal where the walk leaves the calendar."""
    try:
        expected = oracles.nth_working_day(calendar.is_working_day, day, n)
    except OutOfRangeError:
        with pytest.raises(OutOfRangeError):
            calendar.add(day, n)
    else:
        assert calendar.add(day, n) == expected


@given(calendars(), OWN_DAYS, COUNTS)
def test_add_on_own_calendars_is_the_walk(calendar: WorkCalendar, day: date, n: int) -> None:
    check_add(calendar, day, n)


@given(OFFICIAL_DAYS, COUNTS)
def test_add_on_the_official_calendar_is_the_walk(day: date, n: int) -> None:
    check_add(vietnam_calendar(), day, n)


@given(calendars(), OWN_DAYS, OWN_DAYS)
def test_count_is_the_walk(calendar: WorkCalendar, start: date, end: date) -> None:
    assert calendar.count(start, end) == oracles.working_days_between(calendar.is_working_day, start, end)


@given(OFFICIAL_DAYS, st.integers(1, 400))
def test_add_and_count_are_inverses(day: date, n: int) -> None:
    calendar = vietnam_calendar()
    later = calendar.add(day, n)
    assert calendar.count(day + timedelta(days=1), later + timedelta(days=1)) == n
    assert calendar.add(later, -n) == calendar.roll_back(day)


@given(OFFICIAL_DAYS, OFFICIAL_DAYS, st.integers(1, 60), st.integers(1, 60))
def test_add_is_monotone_in_day_and_in_n(one: date, two: date, few: int, more: int) -> None:
    calendar = vietnam_calendar()
    assert calendar.add(min(one, two), few) <= calendar.add(max(one, two), few)
    assert (calendar.add(one, few) < calendar.add(one, more)) == (few < more)


@given(calendars(), OWN_DAYS)
def test_rolling_finds_the_nearest_worked_day(calendar: WorkCalendar, day: date) -> None:
    check_add(calendar, day, 0)
    before = [d for d in (day - timedelta(days=k) for k in range((day - FIRST).days + 1)) if calendar.is_working_day(d)]
    if before:
        assert calendar.roll_back(day) == before[0]
    else:
        with pytest.raises(OutOfRangeError):
            calendar.roll_back(day)


@given(days(min_value=date(2015, 1, 5), max_value=date(2026, 12, 20)), st.integers(1, 10))
def test_a_swap_moves_exactly_its_two_days(day: date, distance: int) -> None:
    calendar = vietnam_calendar()
    off = calendar.roll_forward(day)
    worked = next(
        d
        for d in (off + timedelta(days=distance + k) for k in range(30))
        if calendar.day(d).kind is DayKind.WEEKLY_REST
    )
    swap = DayDecision.swap(Instrument("1/TEST"), off=off, worked=worked, known_from=day)
    changed = calendar.with_decisions(swap)
    around = [off + timedelta(days=k) for k in range(-40, 60)]
    assert [d for d in around if changed.is_working_day(d) != calendar.is_working_day(d)] == [off, worked]


# -- hours -------------------------------------------------------------------------------------------------------

SPRING, SPRING_END = (
    date(2025, 3, 1),
    date(2025, 4, 30),
)  # begins with a weekend, longer than the short search
DAYS = [SPRING + timedelta(days=k) for k in range((SPRING_END - SPRING).days + 1)]
NO_TIME = timedelta(0)
INSTANTS = instants(min_value=SPRING, max_value=SPRING_END)


@attrs.frozen
class Office:
    """A calendar, and what it was built from, as plain values."""

    week: dict[int, list[tuple[time, time]]]
    made_up: list[tuple[time, time]]
    days_off: frozenset[date]
    days_worked: frozenset[date]

    @property
    def calendar(self) -> WorkCalendar:
        week = {number: [Session(*pair) for pair in pairs] for number, pairs in self.week.items()}
        hours = OfficeHours.weekly(week, made_up=[Session(*pair) for pair in self.made_up])
        return WorkCalendar.build(SPRING, SPRING_END, days_off=self.days_off, days_worked=self.days_worked, hours=hours)

    def sessions(self, day: date) -> list[tuple[datetime, datetime]]:
        """The sessions of a day: those of a make-up day where a rest day is worked."""
        rests = day.weekday() in (5, 6)
        if day in self.days_off or (rests and day not in self.days_worked):
            return []
        pairs = self.made_up if rests else self.week.get(day.weekday(), [])
        return [(datetime.combine(day, a, VIETNAM_TIME), datetime.combine(day, b, VIETNAM_TIME)) for a, b in pairs]

    def after(self, instant: datetime) -> Iterator[tuple[datetime, datetime]]:
        """What is left of the sessions from an instant on."""
        for day in DAYS:
            for opens, closes in self.sessions(day):
                if closes > instant:
                    yield max(opens, instant), closes

    def worked(self, start: datetime, end: datetime) -> timedelta:
        return sum((min(end, closes) - opens for opens, closes in self.after(start) if opens < end), NO_TIME)


@st.composite
def sessions(draw: st.DrawFn) -> list[tuple[time, time]]:
    clocks = sorted(draw(st.lists(clock_times(), max_size=6, unique=True)))
    return list(zip(clocks[::2], clocks[1::2], strict=False))


@st.composite
def offices(draw: st.DrawFn) -> Office:
    rest = [day for day in DAYS if day.weekday() in (5, 6)]
    worked = draw(st.frozensets(st.sampled_from(rest), max_size=4))
    off = draw(st.frozensets(st.sampled_from([day for day in DAYS if day not in rest]), max_size=4))
    usual, other = draw(sessions()), draw(sessions())
    week = {0: usual or [(time(7, 30), time(11, 30))], 1: usual, 2: other, 3: usual}
    return Office(week, draw(sessions()), off, worked)


@given(offices(), INSTANTS, INSTANTS)
def test_working_time_is_what_lies_in_sessions(office: Office, one: datetime, two: datetime) -> None:
    start, end = sorted((one, two))
    found = office.calendar.working_time(start, end)
    assert found == office.worked(start, end)
    assert office.calendar.working_time(end, start) == -found


@given(offices(), INSTANTS, st.timedeltas(timedelta(microseconds=1), timedelta(hours=300)))
def test_an_amount_is_full_at_the_first_instant_that_has_it(office: Office, start: datetime, amount: timedelta) -> None:
    left = amount
    for opens, closes in office.after(start):
        if left <= closes - opens:
            assert office.calendar.add_working_time(start, amount) == opens + left
            return
        left -= closes - opens
    with pytest.raises(OutOfRangeError):
        office.calendar.add_working_time(start, amount)


@given(offices(), INSTANTS)
def test_the_office_opens_next_at_the_first_session_not_over(office: Office, instant: datetime) -> None:
    opens = next((opens for opens, _ in office.after(instant)), None)
    if opens is None:
        with pytest.raises(OutOfRangeError):
            office.calendar.next_open(instant)
    else:
        assert office.calendar.next_open(instant) == opens


@given(offices())
def test_a_day_has_its_sessions_and_closes_with_the_last(office: Office) -> None:
    calendar = office.calendar
    for day in DAYS:
        expected = office.sessions(day)
        found = [(each.start, each.end) for each in calendar.sessions_on(day)]
        assert found == [(opens.time(), closes.time()) for opens, closes in expected]
        if expected:
            assert calendar.closing_time(day) == expected[-1][1]
        else:
            with pytest.raises(HoursError):
                calendar.closing_time(day)


@given(offices(), st.sampled_from(DAYS))
def test_the_days_left_are_counted_up_to_the_day_after_the_last(office: Office, day: date) -> None:
    calendar = office.calendar
    left = [each for each in DAYS if each >= day and calendar.is_working_day(each)]
    assert calendar.count(day, SPRING_END + timedelta(days=1)) == len(left)
    assert calendar.count(SPRING_END + timedelta(days=1), day) == -len(left)


@given(offices())
def test_one_flag_a_day_says_whether_it_is_worked(office: Office) -> None:
    calendar = office.calendar
    assert list(calendar.worked_flags()) == [calendar.is_working_day(day) for day in DAYS]
