"""Bảng cho SQL: a calendar as two small tables, so that exact due dates are two joins in any database."""

from collections.abc import Mapping
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from motcua_lib.columns._tables import arrays
from motcua_lib.workdays import WorkCalendar


@attrs.frozen(eq=False)
class CalendarTables:
    """Lịch dưới dạng hai bảng.

    The n-th working day after a day is the day whose ordinal is the ordinal of that day plus n.

    Args:
        by_day: `day` (datetime64[D]), `ordinal` (int32): working days from the first day covered up to it, and
            `worked` (bool); one row for every day covered.
        by_ordinal: `ordinal` (int32) from 1, `day` (datetime64[D]); one row for every working day.
    """

    by_day: Mapping[str, NDArray[Any]]
    by_ordinal: Mapping[str, NDArray[Any]]


def calendar_tables(calendar: WorkCalendar) -> CalendarTables:
    """Bảng tra ngày làm việc: the compiled calendar as two tables of columns, for DuckDB, Polars or any SQL database.

    Args:
        calendar: the calendar.
    Returns:
        CalendarTables: mappings from column names to arrays of one length.
    Raises:
        ArgumentTypeError: not a WorkCalendar.

    >>> from motcua_lib.workdays import vietnam_calendar
    >>> tables = calendar_tables(vietnam_calendar())
    >>> {name: (str(column.dtype), len(column)) for name, column in tables.by_day.items()}
    {'day': ('datetime64[D]', 18628), 'ordinal': ('int32', 18628), 'worked': ('bool', 18628)}
    """
    known = arrays(calendar)
    ordinals = np.arange(1, len(known.worked) + 1, dtype=np.int32)
    return CalendarTables(
        {"day": known.days.view("M8[D]"), "ordinal": (known.rank + 1).astype(np.int32), "worked": known.flags},
        {"ordinal": ordinals, "day": known.worked.view("M8[D]")},
    )
