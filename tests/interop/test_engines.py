"""Engines: Polars streams files through the kernel, Dask runs it on two workers, calendars travel small."""

import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from dask.distributed import Client, LocalCluster

from motcua_lib import WorkCalendar, WorkingDays, vietnam_calendar
from motcua_lib.columns.arrow import append_due_days

CALENDAR = vietnam_calendar()
DAYS = [date(2015, 1, 5), date(2025, 12, 30), date(2026, 2, 13)]
FILES = 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(FILES):
        table = pa.table({"received": DAYS, "n": [number + 1, number + 2, number + 3]})
        pq.write_table(table, tmp_path / f"{number}.parquet")
    return tmp_path


def expected(number: int) -> list[date]:
    return [CALENDAR.add(day, number + 1 + place) for place, day in enumerate(DAYS)]


def one_file(path: Path, calendar: WorkCalendar) -> list[date]:
    return append_due_days(pq.read_table(path), calendar, term=WorkingDays, n="n").column("due").to_pylist()


def test_dask_runs_one_task_a_file_on_two_workers(folder: Path) -> None:
    files = sorted(folder.glob("*.parquet"))
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        found = client.gather(client.map(one_file, files, calendar=CALENDAR))
    assert found == [expected(number) for number in range(FILES)]


def test_polars_streams_from_parquet_to_parquet(folder: Path) -> None:
    def with_due(frame: pl.DataFrame) -> pl.DataFrame:
        return pl.from_arrow(append_due_days(frame.to_arrow(), CALENDAR, term=WorkingDays, n="n"))

    dossiers = pl.scan_parquet(folder / "*.parquet")
    schema = {**dossiers.collect_schema(), "due": pl.Date}
    dossiers.map_batches(with_due, streamable=True, schema=schema).sink_parquet(folder / "due.out")
    found = pl.read_parquet(folder / "due.out")
    assert found["due"].to_list() == [day for number in range(FILES) for day in expected(number)]


def test_a_calendar_travels_small_and_keeps_its_digest() -> None:
    sent = pickle.dumps(CALENDAR)
    assert len(sent) < 64 * 1024
    assert pickle.loads(sent) == CALENDAR
    code = "import pickle, sys; print(pickle.loads(sys.stdin.buffer.read()).digest)"
    done = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, check=True)
    assert done.stdout.decode().strip() == CALENDAR.digest
