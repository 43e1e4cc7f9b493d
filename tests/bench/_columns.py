"""Whole columns beside numpy's own business days and a bare look-up, on the same exact calendar."""

from collections.abc import Callable, Iterator
from operator import truediv
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np
import polars as pl
from _ratios import Bar, interleave, judge, ratio, seconds

from motcua_lib import OfficeHours, WorkingDays, WorkingHours, vietnam_calendar
from motcua_lib.columns import due_days, due_instants, verdict_codes
from motcua_lib.columns.arrow import append_due_days

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
    yield verdict_bar(days, draw.integers(-8, 4, rows), rounds)
    instants = (days.astype("M8[us]") + draw.integers(0, 86_400_000_000, rows).view("m8[us]")).astype("M8[us]")
    due_instants(WorkingHours(20), instants[:1], calendar)
    took = min(seconds(lambda: due_instants(WorkingHours(20), instants, calendar)) for _ in range(rounds))
    yield judge(CLAIM + "20 hours over unequal sessions, a row", took / rows * 1e9, "≤", 40.0, " ns")


def verdict_bar(due: np.ndarray, after: np.ndarray, rounds: int) -> Bar:
    """Verdicts beside the bare comparisons in numpy that give the same codes, one row in eight in process."""
    finished, at = due + after, np.datetime64("2025-12-31")
    finished[::8] = "NaT"

    def compared() -> np.ndarray:
        done = np.where(finished > due, 2, np.where(finished < due, 0, 1))
        judged = np.where(np.isnat(finished), np.where(at > due, 4, 3), done)
        return np.where(np.isnat(due), 5, judged).astype(np.int8)

    assert (verdict_codes(due, finished, at=at) == compared()).all()
    took = ratio(lambda: verdict_codes(due, finished, at=at), compared, rounds)
    return judge(CLAIM + "verdicts / the bare comparisons in numpy", took, "≤", 1.5)


def repeated(act: Callable[[], object]) -> Callable[[], None]:
    """An act done several times, each result dropped before the next."""

    def acts() -> None:
        for _ in range(TIMES):
            act()

    return acts


def parquet_bars(rounds: int, *, rows: int = 10_000_000) -> Iterator[Bar]:
    """Parquet to Parquet through Polars, beside a plain copy of the same files; wall time, since cores are shared."""
    draw, part = np.random.default_rng(20260105), rows // 8
    calendar = vietnam_calendar()

    def with_due(frame: pl.DataFrame) -> pl.DataFrame:
        return pl.from_arrow(append_due_days(frame.to_arrow(), calendar, term=WorkingDays, n="n"))

    with TemporaryDirectory() as folder:
        for number in range(8):
            received = draw.integers(*np.array([FIRST, LAST], "M8[D]").astype(int), part).view("M8[D]")
            frame = {"code": np.arange(part), "received": received, "n": draw.integers(1, 60, part, np.int16)}
            pl.DataFrame(frame).write_parquet(Path(folder, f"{number}.parquet"))
        files = pl.scan_parquet(Path(folder, "*.parquet"))
        schema = {**files.collect_schema(), "due": pl.Date}
        through = files.map_batches(with_due, streamable=True, schema=schema)
        clocks = [
            lambda: wall(lambda: through.sink_parquet(Path(folder, "due"))),
            lambda: wall(lambda: files.sink_parquet(Path(folder, "copy"))),
        ]
        dues, copies = interleave(clocks, [0, 0], rounds)
    yield judge(
        f"{rows:,} rows Parquet to Parquet through Polars / a copy", median(map(truediv, dues, copies)), "≤", 2.0
    )


def wall(act: Callable[[], object]) -> float:
    """The wall time of one call."""
    began = perf_counter()
    act()
    return perf_counter() - began
