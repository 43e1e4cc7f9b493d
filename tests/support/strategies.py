"""Strategies for the property tests: calendars of any shape, receipts and pauses, weighted towards telling days."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    OfficeHours,
    Pause,
    Process,
    ProcessStep,
    SameDay,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
)
from motcua_lib.model.terms import SimpleTerm

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
QUARTERS = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45)]


@st.composite
def own_calendars(draw: st.DrawFn) -> WorkCalendar:
    """Three years with any rest days, days off and make-up days, and some day worked every week or so."""
    days = st.dates(FIRST, LAST)
    rest_days = draw(st.frozensets(st.integers(0, 6), max_size=4))
    off = draw(st.frozensets(days, max_size=40))
    worked = draw(st.frozensets(days, max_size=20)) - off
    return WorkCalendar.build(FIRST, LAST, rest_days=rest_days, days_off=off, days_worked=worked)


@st.composite
def office_hours(draw: st.DrawFn) -> OfficeHours:
    """One to three sessions a day on quarter hours, the same on all days or shorter on one weekday."""

    def sessions() -> str:
        bounds = sorted(draw(st.sets(st.sampled_from(QUARTERS), min_size=2, max_size=6)))
        pairs = zip(bounds[::2], bounds[1::2], strict=False)
        return ",".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in pairs)

    usual = sessions()
    week = dict.fromkeys(range(7), usual)
    week[draw(st.integers(0, 6))] = sessions()
    return OfficeHours.weekly(week, made_up=sessions())


def telling_days(first: date, last: date) -> st.SearchStrategy[date]:
    """Any day, with month ends and starts more often."""
    ends = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    near = [d + timedelta(days=offset) for d in ends for offset in (-2, -1, 0) if first <= d + timedelta(days=offset)]
    return st.one_of(st.dates(first, last), st.sampled_from([d for d in near if d <= last]))


def instants(first: date, last: date) -> st.SearchStrategy[datetime]:
    """Instants on whole minutes in Vietnam time, with 15:00 and office bounds more often."""
    clocks = st.one_of(
        st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        st.sampled_from([time(7, 30), time(11, 30), time(13, 30), time(15), time(15, 1), time(17, 30)]),
    )
    return st.builds(lambda day, clock: datetime.combine(day, clock, VIETNAM_TIME), st.dates(first, last), clocks)


@st.composite
def pause_lists(draw: st.DrawFn, start: datetime, span: timedelta) -> list[Pause]:
    """Up to three pauses in order after an instant, none overlapping."""
    minutes = int(span.total_seconds() // 60)
    bounds = sorted(draw(st.sets(st.integers(0, minutes), max_size=6)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return [Pause(start + timedelta(minutes=a), start + timedelta(minutes=b)) for a, b in pairs]


STEP_TERMS: st.SearchStrategy[SimpleTerm] = st.one_of(
    st.builds(WorkingHours, st.integers(1, 10)),
    st.builds(WorkingDays, st.integers(1, 4)),
    st.builds(CalendarDays, st.integers(1, 6)),
    st.just(SameDay()),
)


@st.composite
def processes(draw: st.DrawFn, *, terms: st.SearchStrategy[SimpleTerm] = STEP_TERMS) -> Process:
    """Up to six steps, each after some of those before it, written down in any order."""
    slugs = [f"s{number}" for number in range(draw(st.integers(1, 6)))]
    steps = [
        ProcessStep(
            slug,
            slug,
            unit="U",
            term=draw(terms),
            after=draw(st.lists(st.sampled_from(slugs[:number]), max_size=2)) if number else (),
        )
        for number, slug in enumerate(slugs)
    ]
    return Process("P", draw(st.permutations(steps)))
