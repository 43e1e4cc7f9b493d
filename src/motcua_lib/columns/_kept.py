"""Bảng tra đang giữ: what the columns keep between calls, and how to let it go."""

from motcua_lib.columns import _days, _hours, _tables

KEPT = (_days.due_table, _days.before_table, _days.rank_table, _hours.axis_of, _tables.arrays_of)


def forget_tables() -> None:
    """Giải phóng bảng tra: let go of the tables kept for the calendars and terms used last; answers stay the same.

    A table of a term on the official calendar is 0.2 MB; those of 64 terms and 16 calendars are kept at most.

    >>> forget_tables()
    """
    for table in KEPT:
        table.cache_clear()
