"""Arrow tables and batches in, the same out with due days, for receipts of every kind and rows without one."""

from datetime import UTC, date, datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import SameDay, WorkingDays, due, vietnam_calendar
from motcua_lib.columns.arrow import append_due_days, append_verdicts
from motcua_lib.errors import ArgumentTypeError, DeadlineError, OutOfRangeError
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.verdicts import Boundary

CALENDAR = vietnam_calendar()
ROWS = st.lists(
    st.tuples(st.none() | st.dates(date(2014, 1, 1), date(2027, 6, 1)), st.none() | st.integers(1, 60)), max_size=30
)


@given(ROWS, st.booleans())
def test_every_row_is_the_scalar_due_day_or_null(rows: list[tuple[date | None, int | None]], whole: bool) -> None:
    columns = {
        "received": pa.array([day for day, _ in rows], pa.date32()),
        "n": pa.array([n for _, n in rows], pa.int32()),
    }
    table = pa.table(columns)
    given_table = table if whole else pa.RecordBatch.from_pydict(columns)
    found = append_due_days(given_table, CALENDAR, term=WorkingDays, n="n")
    assert type(found) is type(given_table)
    assert found.schema.names == ["received", "n", "due"]
    assert found.column("due").to_pylist() == [
        due(WorkingDays(n), day, CALENDAR).day if day and n else None for day, n in rows
    ]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", ["UTC", "+07:00"])
def test_timestamps_with_a_zone_are_instants(unit: str, zone: str) -> None:
    late = datetime(2026, 1, 5, 8, 0, 1, tzinfo=UTC)  # one second past 15:00 in Vietnam
    table = pa.table({"at": pa.chunked_array([[late], [late.replace(second=0)]], pa.timestamp(unit, zone))})
    found = append_due_days(table, CALENDAR, term=SameDay(), received="at", name="day")
    assert found.column("day").to_pylist() == [date(2026, 1, 6), date(2026, 1, 5)]


def test_date64_is_a_day_too() -> None:
    table = pa.table({"received": pa.array([date(2025, 12, 30)], pa.date64())})
    assert append_due_days(table, CALENDAR, term=WorkingDays(5)).column("due").to_pylist() == [date(2026, 1, 8)]


def test_what_does_not_fit_is_refused() -> None:
    table = pa.table({"received": [date(2025, 12, 30), date(1999, 12, 31)], "at": [datetime(2026, 1, 5)] * 2})
    with pytest.raises(OutOfRangeError, match="row 1 of received is 1999-12-31"):
        append_due_days(table, CALENDAR, term=WorkingDays(5))
    with pytest.raises(ArgumentTypeError, match=r"no column 'filed'; it has \['received', 'at'\]"):
        append_due_days(table, CALENDAR, term=WorkingDays(5), received="filed")
    with pytest.raises(ArgumentTypeError, match="has a column 'at' already"):
        append_due_days(table, CALENDAR, term=WorkingDays(5), name="at")
    with pytest.raises(ArgumentTypeError, match="timestamps without a zone"):
        append_due_days(table, CALENDAR, term=WorkingDays(5), received="at")


NEAR = st.none() | st.dates(date(2026, 1, 5), date(2026, 1, 9))
CLOCKS = st.none() | st.datetimes(datetime(2026, 1, 5), datetime(2026, 1, 9)).map(lambda i: i.replace(tzinfo=UTC))
NOW = datetime(2026, 1, 7, 5, tzinfo=UTC)


@given(st.lists(st.tuples(CLOCKS, CLOCKS), max_size=20), st.booleans())
def test_every_row_has_the_scalar_verdict(rows: list[tuple[datetime | None, datetime | None]], whole: bool) -> None:
    kind = pa.timestamp("us", "+07:00")
    columns = {
        "due": pa.array([limit for limit, _ in rows], kind),
        "finished": pa.array([end for _, end in rows], kind),
    }
    table = pa.table(columns) if whole else pa.RecordBatch.from_pydict(columns)
    found = append_verdicts(table, at=NOW)
    assert type(found) is type(table)
    assert found.column("verdict").to_pylist() == [
        CaseVerdict.of(limit, end, boundary=Boundary.DUE_DAY, at=NOW).value for limit, end in rows
    ]


@given(st.lists(st.tuples(NEAR, NEAR), min_size=1, max_size=20))
def test_days_and_nulls_are_judged_too(rows: list[tuple[date | None, date | None]]) -> None:
    table = pa.table({"by": pa.array([r[0] for r in rows], pa.date32()), "end": pa.array([r[1] for r in rows])})
    found = append_verdicts(table, at=date(2026, 1, 7), due="by", finished="end", name="how").column("how").to_pylist()
    for (limit, end), name in zip(rows, found, strict=True):
        until = end or date(2026, 1, 7)
        on_time = "on-time" if limit == end else "early"
        done = "late" if limit is not None and until > limit else on_time
        waits = "overdue" if done == "late" else "in-time"
        assert name == ("unjudged" if limit is None else waits if end is None else done)


def test_a_verdict_that_cannot_be_given_is_refused() -> None:
    table = pa.table({"due": [NOW], "finished": [date(2026, 1, 7)], "at": [datetime(2026, 1, 5)]})
    with pytest.raises(DeadlineError, match="a due instant is compared by the clock"):
        append_verdicts(table, at=NOW)
    with pytest.raises(ArgumentTypeError, match="has a column 'at' already"):
        append_verdicts(table, at=NOW, name="at")
    with pytest.raises(ArgumentTypeError, match="no column 'ended'"):
        append_verdicts(table, at=NOW, finished="ended")
    with pytest.raises(ArgumentTypeError, match="timestamps without a zone"):
        append_verdicts(table, at=NOW, finished="at")
