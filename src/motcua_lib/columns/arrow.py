"""Arrow vào, Arrow ra: due days appended to Arrow tables and batches, for engines that speak Arrow.

The only import of pyarrow (extra `arrow`). Polars, DuckDB, Dask, Spark's `mapInArrow` and Parquet files all hand over
such tables; see the how-to on engines.
"""

from typing import TypeVar

from motcua_lib._checks import need

need("pyarrow", what="motcua_lib.columns.arrow", extra="arrow")

import pyarrow as pa
import pyarrow.compute as pc

from motcua_lib.columns._days import due_days
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.terms import SimpleTerm, Term
from motcua_lib.workdays import WorkCalendar

__all__ = ["append_due_days"]

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
        ArgumentTypeError: no such column, the new name is taken, or timestamps without a zone.
        OutOfRangeError, QuantityError, DeadlineError: as `due_days`; rows are counted without those that are null.

    >>> from datetime import date
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> table = pa.table({"received": [date(2025, 12, 30), None], "n": [5, 3]})
    >>> append_due_days(table, vietnam_calendar(), term=WorkingDays, n="n").column("due").to_pylist()
    [datetime.date(2026, 1, 8), None]
    """
    if name in batch.schema.names:
        raise ArgumentTypeError("arrow-column-taken", name=name)
    receipts = _column(batch, received)
    amounts = None if n is None else _column(batch, n)
    known = pc.is_valid(receipts) if amounts is None else pc.and_(pc.is_valid(receipts), pc.is_valid(amounts))
    days = due_days(
        term,
        _plain(receipts.filter(known), received),
        calendar,
        n=None if amounts is None else amounts.filter(known).to_numpy(),
    )
    found = pa.array(days)
    if len(found) < batch.num_rows:
        place = pc.if_else(known, pc.subtract(pc.cumulative_sum(pc.cast(known, pa.int64())), 1), None)
        found = found.take(place)
    return batch.append_column(name, found)


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> pa.Array:
    """A column as one array."""
    if name not in batch.schema.names:
        raise ArgumentTypeError("arrow-no-column", name=name, names=batch.schema.names)
    column = batch.column(name)
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _plain(receipts: pa.Array, name: str) -> object:
    """Receipts as numpy has them: days, or instants in UTC."""
    kind = receipts.type
    if pa.types.is_timestamp(kind):
        if kind.tz is None:
            raise ArgumentTypeError("arrow-naive", name=name, value=str(kind))
        return receipts.cast(pa.timestamp(kind.unit)).to_numpy()
    if pa.types.is_date32(kind):
        return receipts.view(pa.int32()).to_numpy()
    return receipts.to_numpy(zero_copy_only=False)
