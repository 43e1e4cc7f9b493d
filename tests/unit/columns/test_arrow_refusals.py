"""Arrow columns of every type: days stay days, rows without an answer are null, the rest is refused in words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from motcua_lib import CalendarDays, vietnam_calendar
from motcua_lib.columns.arrow import append_due_days, append_verdicts
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, QuantityError

CALENDAR = vietnam_calendar()
DAY = date(2026, 1, 8)
TWO = pa.table({"due": [DAY, DAY], "finished": [DAY, None]})


def verdicts(table: pa.Table, **options: object) -> list[str]:
    return append_verdicts(table, at=date(2026, 1, 12), **options).column("verdict").to_pylist()


def dues(received: pa.Array, n: pa.Array | None = None) -> list[date | None]:
    if n is None:
        found = append_due_days(pa.table({"received": received}), CALENDAR, term=CalendarDays(4))
    else:
        found = append_due_days(pa.table({"received": received, "n": n}), CALENDAR, term=CalendarDays, n="n")
    return found.column("due").to_pylist()


DAYS_AS = {
    "date32": pa.array([DAY, None], pa.date32()),
    "date64": pa.array([DAY, None], pa.date64()),
    "int32": pa.array([20461, None], pa.int32()),
    "int64": pa.array([20461, None], pa.int64()),
}


@pytest.mark.parametrize("kind", list(DAYS_AS))
def test_days_are_days_in_every_type(kind: str) -> None:
    column = DAYS_AS[kind]
    known = column.slice(0, 1)
    assert verdicts(pa.table({"due": pa.array([DAY, DAY]), "finished": column})) == ["on-time", "overdue"]
    assert verdicts(pa.table({"due": column, "finished": pa.array([DAY, DAY])})) == ["on-time", "unjudged"]
    assert verdicts(pa.table({"due": known, "finished": known})) == ["on-time"]
    assert dues(column) == [date(2026, 1, 12), None]
    assert dues(known) == [date(2026, 1, 12)]


def test_a_date64_of_any_size_is_refused_not_wrapped() -> None:
    far = pa.array([2**62 // 86_400_000 * 86_400_000], pa.int64()).view(pa.date64())
    with pytest.raises(OutOfRangeError, match=r"row 0 of received is .*, outside the days"):
        dues(far)
    with pytest.raises(OutOfRangeError, match=r"row 0 of due is .*, which no date holds"):
        verdicts(pa.table({"due": far, "finished": [DAY]}))


def test_seconds_that_microseconds_cannot_hold_are_refused() -> None:
    wrapped = pa.array([(2**64 + 1_767_600_000_000_000) // 1_000_000], pa.timestamp("s", "UTC"))
    with pytest.raises(OutOfRangeError, match=r"row 0 of received is .*, which no date holds"):
        dues(wrapped)
    with pytest.raises(OutOfRangeError, match=r"row 0 of finished is .*, which no date holds"):
        verdicts(pa.table({"due": [DAY], "finished": wrapped}))


def test_columns_without_any_value_give_null_rows() -> None:
    assert dues(pa.nulls(2)) == [None, None]
    assert dues(pa.array([DAY, DAY]), pa.nulls(2)) == [None, None]
    assert dues(pa.array([DAY, DAY]), pa.array([None, None], pa.int16())) == [None, None]
    assert verdicts(pa.table({"due": pa.nulls(1), "finished": pa.nulls(1)})) == ["unjudged"]


@pytest.mark.parametrize(
    "column",
    [
        pa.array(["1", "2"]),
        pa.array([DAY, DAY]),
        pa.array([True, None]),
        pa.array([Decimal(1), Decimal(2)]),
        pa.array([1.0, None]),
        pa.array([1, 2]).dictionary_encode(),
        pc.run_end_encode(pa.array([1, 1])),
    ],
)
def test_what_is_no_column_of_amounts_or_days_is_refused_in_words(column: pa.Array) -> None:
    with pytest.raises(ArgumentTypeError, match=r"^n must be a column of whole numbers, not of "):
        dues(pa.array([DAY, DAY]), column)
    if pa.types.is_date(column.type):
        return
    with pytest.raises(ArgumentTypeError, match=r"^received must be a column of days"):
        dues(column)
    with pytest.raises(ArgumentTypeError, match=r"^finished must be a column of days"):
        verdicts(pa.table({"due": [DAY, DAY], "finished": column}))


def test_the_row_is_that_of_the_table() -> None:
    received = pa.array([None, DAY, date(2080, 1, 1)])
    with pytest.raises(OutOfRangeError, match="row 2 of received is 2080-01-01"):
        dues(received)
    with pytest.raises(QuantityError, match="row 2 of n is 0"):
        dues(received, pa.array([1, 1, 0]))


def test_what_is_no_table_or_no_name_is_refused_in_words() -> None:
    for batch in (None, pd.DataFrame({"due": [DAY], "finished": [DAY]})):
        with pytest.raises(ArgumentTypeError, match="batch must be an Arrow table or record batch"):
            append_verdicts(batch, at=DAY)
    with pytest.raises(ArgumentTypeError, match="name must be str, not 3"):
        verdicts(TWO, name=3)
    with pytest.raises(ArgumentTypeError, match="the table has no column 0"):
        verdicts(TWO, due=0)
    twice = pa.table([pa.array([DAY])] * 3, names=["due", "due", "finished"])
    with pytest.raises(ArgumentTypeError, match="the table has more than one column 'due'; rename the others"):
        verdicts(twice)


def test_at_may_be_a_column_but_of_the_length_of_the_table() -> None:
    days = np.array(["2026-01-08", "2026-01-12"], "M8[D]")
    assert append_verdicts(TWO, at=days).column("verdict").to_pylist() == ["on-time", "overdue"]
    with pytest.raises(QuantityError, match=r"at has the shape \(2,\), .* the shape \(1,\) of the table"):
        append_verdicts(TWO.slice(0, 1), at=days)
    with pytest.raises(QuantityError, match=r"at has the shape \(3,\)"):
        append_verdicts(TWO, at=days[[0, 0, 0]])
    with pytest.raises(ArgumentTypeError, match="row 1 is not finished; pass at="):
        append_verdicts(TWO, at=pd.NaT)
    assert append_verdicts(TWO, at=datetime(2026, 1, 12, tzinfo=UTC)).column("verdict").to_pylist()[1] == "overdue"
