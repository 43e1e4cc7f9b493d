"""Whole columns beside the scalar answers: every row the same, and what one refuses the other refuses."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib import (
    CalendarDays,
    Chain,
    Months,
    MotcuaError,
    SameDay,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    vietnam_calendar,
)
from motcua_lib.columns import calendar_tables, count, due_days, due_instants, due_moments
from motcua_lib.errors import OutOfRangeError
from motcua_lib.strategies import calendars as own_calendars
from motcua_lib.strategies import chains, days, office_hours, simple_terms
from motcua_lib.strategies import instants as any_instants

FIRST, LAST = date(2023, 1, 1), date(2025, 12, 31)
DAY_KINDS = [WorkingDays, CalendarDays, Weeks, Months, Years]
AMOUNTS = st.one_of(st.integers(1, 40), st.integers(1, 2000), st.sampled_from([2**33, 2**63 - 1]))
terms = simple_terms(kinds=DAY_KINDS) | chains(max_n=9, kinds=[*DAY_KINDS, SameDay])
wide_days = days(min_value=FIRST - timedelta(days=3), max_value=LAST + timedelta(days=3))
calendars = st.one_of(own_calendars(), st.just(vietnam_calendar()))


def scalar(ask: Callable[[], object]) -> object:
    """The answer, or the class of the refusal."""
    try:
        return ask()
    except MotcuaError as error:
        return type(error)


def utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC).replace(tzinfo=None)


@given(calendars, terms, st.lists(wide_days, min_size=1, max_size=20))
def test_due_days_are_the_scalar_due_days(calendar: WorkCalendar, term: WorkingDays, days: list[date]) -> None:
    expected = [scalar(lambda day=day: due(term, day, calendar).day) for day in days]
    refused = [place for place, answer in enumerate(expected) if answer is OutOfRangeError]
    column = np.array(days, "M8[D]")
    if refused:
        with pytest.raises(OutOfRangeError) as caught:
            due_days(term, column, calendar)
        outside = [row for row in refused if not calendar.first <= days[row] <= calendar.last]
        assert caught.value.fields["row"] == (outside or refused)[0]
    kept = [place for place in range(len(days)) if place not in refused]
    assert due_days(term, column[kept], calendar).tolist() == [expected[place] for place in kept]


@given(calendars, st.sampled_from(DAY_KINDS), st.lists(st.tuples(wide_days, AMOUNTS), min_size=1, max_size=20))
def test_an_amount_a_row_is_the_scalar_term_of_each(
    calendar: WorkCalendar, kind: type[WorkingDays], rows: list[tuple[date, int]]
) -> None:
    expected = [scalar(lambda day=day, n=n: due(kind(n), day, calendar).day) for day, n in rows]
    column, amounts = np.array([day for day, _ in rows], "M8[D]"), np.array([n for _, n in rows])
    if OutOfRangeError in expected:
        with pytest.raises(OutOfRangeError) as caught:
            due_days(kind, column, calendar, n=amounts)
        assert expected[caught.value.fields["row"]] is OutOfRangeError
    kept = [place for place, answer in enumerate(expected) if answer is not OutOfRangeError]
    found = due_days(kind, column[kept], calendar, n=amounts[kept])
    assert found.tolist() == [expected[place] for place in kept]
    epoch = column[kept].astype(int).astype(np.int32)
    assert due_days(kind, epoch, calendar, n=amounts[kept]).tolist() == found.tolist()


instants = any_instants(min_value=FIRST, max_value=LAST)
same_day_chains = st.builds(
    lambda first, others: Chain([first, *others]),
    simple_terms(kinds=[SameDay]),
    st.lists(simple_terms(max_n=60, kinds=[*DAY_KINDS, SameDay]), min_size=1, max_size=4),
)


@given(calendars, same_day_chains, st.lists(instants, min_size=1, max_size=20))
def test_a_chain_that_begins_with_the_same_day_reads_the_clock(
    calendar: WorkCalendar, term: Chain, starts: list[datetime]
) -> None:
    expected = [scalar(lambda i=i: due(term, i, calendar)) for i in starts]
    refused = [place for place, answer in enumerate(expected) if answer is OutOfRangeError]
    column = np.array([utc(instant) for instant in starts], "M8[us]")
    if refused:
        with pytest.raises(OutOfRangeError) as caught:
            due_days(term, column, calendar)
        assert caught.value.fields["row"] in refused
    kept = [place for place in range(len(starts)) if place not in refused]
    answers = [expected[place] for place in kept]
    assert due_days(term, column[kept], calendar).tolist() == [answer.day for answer in answers]
    assert due_moments(term, column[kept], calendar).tolist() == [utc(answer.moment) for answer in answers]


hour_rows = st.lists(st.tuples(instants, st.integers(1, 300)), min_size=1, max_size=20)


@given(own_calendars(hours=office_hours()), hour_rows)
def test_due_instants_are_the_scalar_ends(calendar: WorkCalendar, rows: list[tuple[datetime, int]]) -> None:
    expected = [scalar(lambda i=i, n=n: due(WorkingHours(n), i, calendar).ends_at) for i, n in rows]
    kept = [place for place, answer in enumerate(expected) if isinstance(answer, datetime)]
    assume(kept)
    column, amounts = np.array([utc(i) for i, _ in rows], "M8[us]"), np.array([n for _, n in rows])
    found = due_instants(WorkingHours, column[kept], calendar, n=amounts[kept]).tolist()
    assert found == [utc(expected[place]) for place in kept]
    if len(kept) < len(rows):
        with pytest.raises(OutOfRangeError) as caught:
            due_instants(WorkingHours, column, calendar, n=amounts)
        assert caught.value.fields["row"] not in kept


@given(
    calendars,
    st.lists(st.tuples(instants, st.sampled_from([*DAY_KINDS, WorkingHours, SameDay])), min_size=1, max_size=20),
)
def test_a_term_a_row_is_the_scalar_term_of_each(
    calendar: WorkCalendar, rows: list[tuple[datetime, type[WorkingDays]]]
) -> None:
    kinds = [SameDay(), WorkingHours(7), *(kind(1) for kind in DAY_KINDS)]
    which = np.array([next(place for place, term in enumerate(kinds) if type(term) is kind) for _, kind in rows])
    pairs = [(instant, kinds[place]) for (instant, _), place in zip(rows, which, strict=True)]
    expected = [scalar(lambda i=i, term=term: due(term, i, calendar).day) for i, term in pairs]
    assume(OutOfRangeError not in expected)
    column = np.array([utc(instant) for instant, _ in rows], "M8[us]")
    assert due_days(kinds, column, calendar, which=which).tolist() == expected


@given(calendars, st.lists(st.tuples(wide_days, wide_days), min_size=1, max_size=20))
def test_counts_are_the_scalar_counts(calendar: WorkCalendar, rows: list[tuple[date, date]]) -> None:
    expected = [scalar(lambda a=a, b=b: calendar.count(a, b)) for a, b in rows]
    kept = [
        place
        for place, (answer, (start, _)) in enumerate(zip(expected, rows, strict=True))
        if answer is not OutOfRangeError and start <= calendar.last
    ]
    starts, ends = (np.array([row[side] for row in rows], "M8[D]") for side in (0, 1))
    assert count(starts[kept], ends[kept], calendar).tolist() == [expected[place] for place in kept]
    if OutOfRangeError in expected:
        with pytest.raises(OutOfRangeError):
            count(starts, ends, calendar)


@given(calendars, days(min_value=FIRST, max_value=LAST), st.integers(1, 200))
def test_two_joins_give_the_due_day(calendar: WorkCalendar, day: date, n: int) -> None:
    tables = calendar_tables(calendar)
    ordinal = dict(zip(tables.by_day["day"].tolist(), tables.by_day["ordinal"].tolist(), strict=True))
    on = dict(zip(tables.by_ordinal["ordinal"].tolist(), tables.by_ordinal["day"].tolist(), strict=True))
    assert on.get(ordinal[day] + n, OutOfRangeError) == scalar(lambda: calendar.add(day, n))
