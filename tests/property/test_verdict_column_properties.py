"""Columns of verdicts beside the scalar ones: every row the same, of dossiers and in statistics too."""

from datetime import UTC, date, datetime, time, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Channel,
    Months,
    Period,
    SameDay,
    Term,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    casework,
    due,
    vietnam_calendar,
)
from motcua_lib.casework._count import unit_of
from motcua_lib.columns import (
    CHANNELS,
    VERDICTS,
    case_counts,
    case_counts_by,
    due_moments,
    overrun,
    verdict_codes,
    verdict_counts,
    verdict_names,
)
from motcua_lib.metrics.cases import Cut, case_statistics, case_statistics_by
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.elapsed import ClockUnit
from motcua_lib.model.events import Decided, Received, ResultReady, Submitted
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.verdicts import Boundary
from motcua_lib.strategies import calendars as own_calendars
from motcua_lib.strategies import days

calendars = st.one_of(own_calendars(), st.just(vietnam_calendar()))
OWN_DAYS = days(min_value=date(2023, 1, 1), max_value=date(2025, 12, 31))
CLOCKS = st.sampled_from([time(0), time(0, 0, 0, 1), time(8, 30), time(17, 0, 0), time(17, 0, 59), time(23, 59, 59)])
# Few days, so that ends, due days and midnights meet.
NEAR_DAYS = st.dates(date(2026, 2, 11), date(2026, 2, 25))
NEAR = st.builds(lambda day, clock: datetime.combine(day, clock, VIETNAM_TIME), NEAR_DAYS, CLOCKS)
WIDE = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)).map(lambda instant: instant.replace(tzinfo=VIETNAM_TIME))
INSTANTS = st.one_of(NEAR, NEAR, WIDE)
DAYS = st.one_of(NEAR_DAYS, NEAR_DAYS, st.dates(date(1, 1, 3), date(9999, 12, 29)))
BOUNDARIES = st.sampled_from([Boundary.DUE_DAY, Boundary.INSTANT])
MIDNIGHT_AND_A_BIT = timedelta(microseconds=1)


def utc(instant: datetime | None) -> datetime | None:
    return None if instant is None else instant.astimezone(UTC).replace(tzinfo=None)


def of_instants(values: list[datetime | None]) -> np.ndarray:
    return np.array([utc(value) for value in values], "M8[us]")


def of_days(values: list[date | None]) -> np.ndarray:
    return np.array(values, "M8[D]")


def end_of(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day + timedelta(days=1), time(), VIETNAM_TIME)


def within(day: date | None, fraction: float) -> datetime | None:
    """Some instant of a day after its first midnight."""
    if day is None:
        return None
    return datetime.combine(day, time(), VIETNAM_TIME) + max(MIDNIGHT_AND_A_BIT, timedelta(days=1) * fraction)


def codes_of(expected: list[CaseVerdict]) -> list[int]:
    return [VERDICTS.index(verdict) for verdict in expected]


def rows(*columns: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(st.tuples(*columns), min_size=1, max_size=20).map(
        lambda found: [list(c) for c in zip(*found, strict=True)]
    )


@given(rows(st.none() | INSTANTS, st.none() | INSTANTS, INSTANTS), BOUNDARIES)
def test_instants_are_judged_as_the_scalar_judges(columns: list[list[datetime | None]], boundary: Boundary) -> None:
    limits, ends, now = columns
    expected = [CaseVerdict.of(limit, end, boundary=boundary, at=at) for limit, end, at in zip(*columns, strict=True)]
    found = verdict_codes(of_instants(limits), of_instants(ends), at=of_instants(now), boundary=boundary)
    assert found.dtype == np.int8
    assert found.tolist() == codes_of(expected)
    one = verdict_codes(of_instants(limits), of_instants(ends), at=now[0], boundary=boundary)
    assert one.tolist() == codes_of(
        [CaseVerdict.of(limit, end, boundary=boundary, at=now[0]) for limit, end in zip(limits, ends, strict=True)]
    )
    assert verdict_names(found).tolist() == [verdict.value for verdict in expected]
    assert verdict_counts(found) == {verdict: expected.count(verdict) for verdict in CaseVerdict}


@given(rows(st.none() | DAYS, st.none() | INSTANTS, INSTANTS), BOUNDARIES)
def test_a_due_day_ends_at_24_hours(columns: list[list[date | None]], boundary: Boundary) -> None:
    limits, ends, now = columns
    expected = [
        CaseVerdict.of(end_of(limit), end, boundary=boundary, at=at)
        for limit, end, at in zip(limits, ends, now, strict=True)
    ]
    found = verdict_codes(of_days(limits), of_instants(ends), at=of_instants(now), boundary=boundary)
    assert found.tolist() == codes_of(expected)


@given(rows(st.none() | DAYS, st.none() | DAYS, DAYS), st.floats(0, 1, exclude_max=True), st.booleans())
def test_a_day_stands_for_each_of_its_instants(columns: list[list[date]], fraction: float, epoch: bool) -> None:
    limits, ends, now = columns
    expected = [
        CaseVerdict.of(end_of(limit), within(end, fraction), boundary=Boundary.DUE_DAY, at=within(at, fraction))
        for limit, end, at in zip(limits, ends, now, strict=True)
    ]
    found = verdict_codes(of_days(limits), of_days(ends), at=of_days(now))
    assert found.tolist() == codes_of(expected)
    if epoch and None not in limits and None not in ends:
        days = [of_days(column).astype(int).astype(np.int32) for column in columns]
        assert verdict_codes(days[0], days[1], at=days[2]).tolist() == found.tolist()


TERMS = st.one_of(
    st.builds(WorkingDays, st.integers(1, 30)),
    st.builds(CalendarDays, st.integers(1, 40)),
    st.builds(WorkingHours, st.integers(1, 60)),
    st.builds(Months, st.integers(1, 2)),
    st.just(SameDay()),
    st.builds(lambda n: Chain([WorkingDays(n), CalendarDays(2)]), st.integers(1, 9)),
)
RECEIPTS = st.builds(
    lambda day, clock: datetime.combine(day, clock, VIETNAM_TIME), st.dates(date(2025, 1, 2), date(2026, 9, 1)), CLOCKS
)
TOOK = st.builds(timedelta, days=st.integers(0, 60), minutes=st.integers(0, 1439))


def judged_dossier(term: Term, received: datetime, took: timedelta, *, done: bool) -> casework.Verdict:
    """The verdict of a dossier that was received, and resolved so much later or asked about so much later."""
    filing = Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=term, applicant=Party("Hoa"))
    end = received + took
    events = [Submitted(received), Received(received), *([Decided(end), ResultReady(end)] if done else [])]
    calendar = vietnam_calendar()
    return casework.verdict(casework.replay(events, Dossier(filing), calendar), end, calendar)


@given(st.lists(st.tuples(TERMS, RECEIPTS, TOOK, st.booleans()), min_size=1, max_size=6))
def test_a_register_of_dossiers_is_judged_as_each_of_them(
    lives: list[tuple[Term, datetime, timedelta, bool]],
) -> None:
    answers = [judged_dossier(term, received, took, done=done) for term, received, took, done in lives]
    starts, calendar = [answer.due.start for answer in answers], vietnam_calendar()
    terms, which = [term for term, *_ in lives], np.arange(len(lives))
    limits = due_moments(terms, of_instants(starts), calendar, which=which)
    assert limits.tolist() == [utc(answer.due.moment) for answer in answers]
    ends = [received + took if done else None for _, received, took, done in lives]
    now = [answer.judged_at for answer in answers]
    found = verdict_codes(limits, of_instants(ends), at=of_instants(now))
    names = [answer.timeliness.value.removesuffix("-so-far") for answer in answers]
    assert verdict_names(found).tolist() == names
    for unit in ClockUnit:
        kept = [place for place, term in enumerate(terms) if unit_of(term) is unit]
        over = overrun(limits[kept], of_instants(ends)[kept], calendar, at=of_instants(now)[kept], unit=unit)
        assert over.tolist() == [answers[place].reading.over.size for place in kept]


@given(calendars, rows(OWN_DAYS, st.none() | OWN_DAYS, OWN_DAYS))
def test_overrun_counts_the_days_after_the_due_day(calendar: WorkCalendar, columns: list[list[date]]) -> None:
    limits, ends, now = columns
    untils = [at if end is None else end for end, at in zip(ends, now, strict=True)]
    pairs = list(zip(limits, untils, strict=True))
    day = timedelta(days=1)
    found = overrun(of_days(limits), of_days(ends), calendar, at=of_days(now))
    assert found.tolist() == [max(0, calendar.count(limit + day, until + day)) for limit, until in pairs]
    plain = overrun(of_days(limits), of_days(ends), calendar, at=of_days(now), unit=ClockUnit.CALENDAR_DAYS)
    assert plain.tolist() == [max(0, (until - limit).days) for limit, until in pairs]


@given(calendars, st.lists(st.tuples(TERMS, RECEIPTS.map(lambda r: r.replace(year=2024))), min_size=1, max_size=9))
def test_due_moments_are_the_scalar_moments(calendar: WorkCalendar, pairs: list[tuple[Term, datetime]]) -> None:
    for term, received in pairs:
        expected = utc(due(term, received, calendar).moment)
        assert due_moments(term, of_instants([received]), calendar).tolist() == [expected]
        assert due_moments(term, of_instants([received])[0], calendar) == np.datetime64(expected)


@st.composite
def registers(draw: st.DrawFn) -> list[CaseRecord]:
    """Records whose verdict follows from their instants, as columns take it."""
    found = []
    for _ in range(draw(st.integers(0, 25))):
        received, took = draw(RECEIPTS), draw(TOOK)
        end = draw(st.sampled_from([None, received + took]))
        limit = draw(st.none() | st.one_of(TOOK.map(lambda amount, start=received: start + amount), NEAR))
        found.append(
            CaseRecord(
                "1",
                received,
                field=draw(st.sampled_from(["Hộ tịch", "Đất đai", ""])),
                channel=draw(st.sampled_from(Channel)),
                due=limit,
                finished_at=end,
                finish=None if end is None else Finish.RESULT,
                verdict=CaseVerdict.of(limit, end, boundary=Boundary.DUE_DAY, at=received + took),
            )
        )
    return found


PERIODS = st.one_of(
    st.builds(Period.month, st.integers(2025, 2026), st.integers(1, 12)),
    st.builds(Period.year, st.integers(2025, 2026)),
)


@given(registers(), PERIODS, st.booleans())
def test_counts_from_columns_are_the_counts_of_records(
    records: list[CaseRecord], period: Period, as_text: bool
) -> None:
    columns = [
        of_instants([getattr(record, name) for record in records]) for name in ("received_at", "due", "finished_at")
    ]
    channel = [record.channel.value if as_text else CHANNELS.index(record.channel) for record in records]
    given_channel = np.array(channel, str if as_text else np.int8)
    found = case_counts(*columns, period, channel=given_channel)
    assert found == case_statistics(records, period).counts
    grouped = case_counts_by(
        np.array([record.field for record in records], str), *columns, period, channel=given_channel
    )
    groups = case_statistics_by(records, period, by=Cut.FIELD)
    assert list(grouped.items()) == [(group.key[0], group.statistics.counts) for group in groups]


def test_no_channel_is_the_counter() -> None:
    day = np.array(["2026-01-05"], "M8[D]")
    assert case_counts(day, day, day, Period.month(2026, 1)).counter == 1
    with pytest.raises(TypeError):
        case_counts(day, day, day, "2026-01")
