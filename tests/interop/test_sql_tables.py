"""Exact due dates by two joins, in DuckDB and in Polars, beside the calendar itself."""

from datetime import date, timedelta
from random import Random

import duckdb
import polars as pl
import pytest

from motcua_lib import vietnam_calendar
from motcua_lib.columns import calendar_tables

CALENDAR = vietnam_calendar()
TABLES = calendar_tables(CALENDAR)
DRAW = Random(20260105)
DOSSIERS = pl.DataFrame(
    [
        {"code": place, "received": date(2014, 1, 1) + timedelta(days=DRAW.randrange(4700)), "n": DRAW.randint(1, 60)}
        for place in range(5000)
    ]
)
EXPECTED = [CALENDAR.add(day, n) for day, n in zip(DOSSIERS["received"], DOSSIERS["n"], strict=True)]
QUERY = """
SELECT dossiers.code, due.day AS due
FROM dossiers
JOIN by_day ON by_day.day = dossiers.received
JOIN by_ordinal AS due ON due.ordinal = by_day.ordinal + dossiers.n
ORDER BY dossiers.code
"""


@pytest.fixture(scope="module")
def frames() -> dict[str, pl.DataFrame]:
    return {"by_day": pl.DataFrame(dict(TABLES.by_day)), "by_ordinal": pl.DataFrame(dict(TABLES.by_ordinal))}


def test_duckdb_joins_to_the_due_day(frames: dict[str, pl.DataFrame]) -> None:
    with duckdb.connect() as database:
        for name, frame in {**frames, "dossiers": DOSSIERS}.items():
            database.register(name, frame.to_arrow())
        assert [day for _, day in database.execute(QUERY).fetchall()] == EXPECTED


def test_polars_joins_to_the_due_day(frames: dict[str, pl.DataFrame]) -> None:
    joined = (
        DOSSIERS.lazy()
        .join(frames["by_day"].lazy(), left_on="received", right_on="day")
        .with_columns((pl.col("ordinal") + pl.col("n")).cast(pl.Int32).alias("due_ordinal"))
        .join(frames["by_ordinal"].lazy(), left_on="due_ordinal", right_on="ordinal")
        .sort("code")
        .collect()
    )
    assert joined["day"].to_list() == EXPECTED
    assert pl.SQLContext({**frames, "dossiers": DOSSIERS}).execute(QUERY, eager=True)["due"].to_list() == EXPECTED


def test_a_count_is_a_difference_of_ordinals(frames: dict[str, pl.DataFrame]) -> None:
    """Working days after a receipt up to a day: the ordinal of the day less that of the receipt."""
    received, done = date(2025, 12, 30), date(2026, 1, 8)
    ordinal = dict(frames["by_day"].select("day", "ordinal").iter_rows())
    assert ordinal[done] - ordinal[received] == CALENDAR.count(received + timedelta(days=1), done + timedelta(days=1))
