"""Whole columns beside numpy's own business days and a bare look-up, on the same exact calendar."""

from collections.abc import Callable, Iterator

import numpy as np
from _ratios import Bar, judge, ratio, seconds

from motcua_lib import OfficeHours, WorkingDays, WorkingHours, vietnam_calendar
from motcua_lib.columns import due_days, due_instants

ROWS = 1_000_000
TIMES = 9  # the short side of a ratio is called so often in a row, as a batch job would
FIRST, LAST = "2015-01-01", "2026-01-01"
CLAIM = f"{ROWS:,} rows: "


def bars(rounds: int, *, rows: int = ROWS) -> Iterator[Bar]:
    """One n, an n per row, the bare look-up, and hours over unequal sessions."""
    draw = np.random.default_rng(20260105)
    calendar = vietnam_calendar().with_hours(OfficeHours.daily(["07:30-11:30", "13:00-17:15"]))
    days = draw.integers(*np.array([FIRST, LAST], "M8[D]").astype(int), rows).view("M8[D]")
    amounts = draw.integers(1, 60, rows)
    off = [
        day for day in np.arange("2014-01-01", "2028-01-01", dtype="M8[D]").tolist() if not calendar.is_working_day(day)
    ]
    peer = np.busdaycalendar(weekmask=[1] * 7, holidays=np.array(off, "M8[D]"))
    table, places = np.arange(30_000), days.astype(int)
    due_days(WorkingDays(15), days[:1], calendar)

    one = ratio(
        lambda: np.busday_offset(days, 15, "backward", busdaycal=peer),
        repeated(lambda: due_days(WorkingDays(15), days, calendar)),
        rounds,
    )
    yield judge(CLAIM + "one n faster than numpy.busday_offset", one * TIMES, "≥", 100.0)
    each = ratio(
        lambda: np.busday_offset(days, amounts, "backward", busdaycal=peer),
        repeated(lambda: due_days(WorkingDays, days, calendar, n=amounts)),
        rounds,
    )
    yield judge(CLAIM + "n per row faster than numpy.busday_offset", each * TIMES, "≥", 40.0)
    bare = ratio(
        repeated(lambda: due_days(WorkingDays(15), days, calendar)),
        repeated(lambda: np.take(table, places)),
        rounds,
    )
    yield judge(CLAIM + "one n / bare numpy.take", bare, "≤", 1.5)
    instants = (days.astype("M8[us]") + draw.integers(0, 86_400_000_000, rows).view("m8[us]")).astype("M8[us]")
    due_instants(WorkingHours(20), instants[:1], calendar)
    took = min(seconds(lambda: due_instants(WorkingHours(20), instants, calendar)) for _ in range(rounds))
    yield judge(CLAIM + "20 hours over unequal sessions, a row", took / rows * 1e9, "≤", 40.0, " ns")


def repeated(act: Callable[[], object]) -> Callable[[], None]:
    """An act done several times, each result dropped before the next."""

    def acts() -> None:
        for _ in range(TIMES):
            act()

    return acts
