"""Arrow vào, Arrow ra: due days and verdicts appended to Arrow tables and batches, for engines that speak Arrow.

The only import of pyarrow (extra `arrow`). Polars, DuckDB, Dask, Spark's `mapInArrow` and Parquet files all hand over
such tables; see the how-to on engines.
"""

from datetime import date
from typing import Any, TypeVar

from motcua_lib._checks import given, need

need("pyarrow", what="motcua_lib.columns.arrow", extra="arrow")

import pyarrow as pa
from pyarrow import compute

from motcua_lib.columns._days import due_days, of_rows
from motcua_lib.columns._tables import MISSING
from motcua_lib.columns._verdicts import VERDICTS, verdict_codes
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, QuantityError
from motcua_lib.model.terms import SimpleTerm, Term
from motcua_lib.model.verdicts import Boundary
from motcua_lib.workdays import WorkCalendar

__all__ = ["append_due_days", "append_verdicts"]

pc: Any = compute  # its functions are made when it is imported, so type checkers do not see them
Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)


def append_due_days(
    batch: Batch,
    calendar: WorkCalendar,
    *,
    term: Term | type[SimpleTerm],
    received: str = "received",
    n: str | None = None,
    name: str = "due",
) -> Batch:
    """Thêm cột hạn giải quyết: the same table or batch with a column of due days (date32) at its end.

    Args:
        batch: an Arrow table or record batch.
        calendar: the calendar of the office.
        term: one term for all rows; or a class such as `WorkingDays`, with `n`.
        received: the column of receipts: dates, or timestamps with a zone.
        n: the column of amounts, when each row has its own.
        name: what the new column is called.
    Returns:
        The kind of table that was given. A row without a receipt, or without an amount, has no due day.
    Raises:
        ArgumentTypeError: no such column or two of the name, one of another type, the new name is taken, or timestamps
            without a zone.
        OutOfRangeError, QuantityError, DeadlineError: as `due_days`; the row is that of the table.

    >>> from datetime import date
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> table = pa.table({"received": [date(2025, 12, 30), None], "n": [5, 3]})
    >>> append_due_days(table, vietnam_calendar(), term=WorkingDays, n="n").column("due").to_pylist()
    [datetime.date(2026, 1, 8), None]
    """
    _check(batch, name)
    receipts = _column(batch, received)
    _plain(receipts.slice(0, 0), received)  # refuse the type first: Arrow filters not all of them
    amounts = None if n is None else _amounts(_column(batch, n), n)
    known = pc.is_valid(receipts) if amounts is None else pc.and_(pc.is_valid(receipts), pc.is_valid(amounts))
    of_each = None if amounts is None else amounts.filter(known).to_numpy()
    try:
        days = due_days(term, _plain(receipts.filter(known), received), calendar, n=of_each)
    except (OutOfRangeError, QuantityError) as error:
        raise of_rows(error, known.to_numpy(zero_copy_only=False)) from None
    found = pa.array(days)
    if len(found) < batch.num_rows:
        place = pc.if_else(known, pc.subtract(pc.cumulative_sum(pc.cast(known, pa.int64())), 1), None)
        found = found.take(place)
    return batch.append_column(name, found)


def append_verdicts(
    batch: Batch,
    *,
    at: date,
    due: str = "due",
    finished: str = "finished",
    boundary: Boundary = Boundary.DUE_DAY,
    name: str = "verdict",
) -> Batch:
    """Thêm cột kết luận về tiến độ: the same table or batch with a column of verdicts at its end.

    Args:
        batch: an Arrow table or record batch.
        at: the day or the aware instant that rows in process are judged at.
        due: the column of due days, or of last instants in time with a zone; null where there is none.
        finished: the column of ends, dates or timestamps with a zone; null while a dossier is in process.
        boundary: where early ends, as in `verdict_codes`.
        name: what the new column is called.
    Returns:
        The kind of table that was given. The column is a dictionary of the six slugs of `CaseVerdict` in the order of
        `VERDICTS`, so its indices are the codes; no row of it is null.
    Raises:
        ArgumentTypeError: as `append_due_days`. QuantityError: `at` is a column of another length.
        DeadlineError, MetricError, NaiveDatetimeError, OutOfRangeError: as `verdict_codes`.

    >>> from datetime import date
    >>> table = pa.table({"due": [date(2026, 1, 8)] * 2, "finished": [date(2026, 1, 7), None]})
    >>> append_verdicts(table, at=date(2026, 1, 12)).column("verdict").to_pylist()
    ['early', 'overdue']
    """
    _check(batch, name)
    limits, ends = (_plain(_column(batch, column), column) for column in (due, finished))
    codes = verdict_codes(limits, ends, at=at, boundary=boundary)
    if codes.shape != (batch.num_rows,):
        shapes = {"shape": codes.shape, "other_shape": (batch.num_rows,)}
        raise QuantityError("shapes-apart", what="at", other="the table", **shapes)
    places = pa.array(codes)
    return batch.append_column(name, pa.DictionaryArray.from_arrays(places, [verdict.value for verdict in VERDICTS]))


def _check(batch: object, name: object) -> None:
    """Refuse what is no table, and a new name that is none or is taken."""
    if not isinstance(batch, pa.RecordBatch | pa.Table):
        raise ArgumentTypeError("wrong-type", what="batch", allowed="an Arrow table or record batch", value=batch)
    if given(name, str, "name") in batch.schema.names:  # pyright: ignore # pyarrow ships no types
        raise ArgumentTypeError("arrow-column-taken", name=name)


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> pa.Array:
    """A column as one array."""
    if name not in batch.schema.names:
        raise ArgumentTypeError("arrow-no-column", name=name, names=batch.schema.names)
    if batch.schema.names.count(name) > 1:
        raise ArgumentTypeError("arrow-column-twice", name=name)
    column = batch.column(name)
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _amounts(column: pa.Array, name: str) -> pa.Array:
    """A column of whole numbers; one without any is all null."""
    if pa.types.is_null(column.type):
        return column.cast(pa.int64())
    if not pa.types.is_integer(column.type):
        raise ArgumentTypeError("not-a-column-of-counts", what=name, value=str(column.type))
    return column


def _plain(column: pa.Array, name: str) -> object:
    """Days, or instants in UTC, as numpy has them; NaT, or what is NaT underneath, where they are null."""
    kind = column.type
    if pa.types.is_timestamp(kind):
        if kind.tz is None:
            raise ArgumentTypeError("arrow-naive", name=name, value=str(kind))
        return column.cast(pa.timestamp(kind.unit)).to_numpy(zero_copy_only=False)
    if pa.types.is_date64(kind):
        return column.view(pa.timestamp("ms")).to_numpy(zero_copy_only=False).astype("M8[D]")
    if pa.types.is_date32(kind):
        column = column.view(pa.int32())
    elif pa.types.is_null(kind):
        column = column.cast(pa.int64())
    elif not pa.types.is_signed_integer(kind):
        raise ArgumentTypeError("not-a-column-of-days", what=name, value=str(kind), hint="")
    if column.null_count:
        column = column.cast(pa.int64()).fill_null(MISSING)
    return column.to_numpy(zero_copy_only=False)
