"""What the comparison with peers says of other packages, where no block of the page runs it.

pandas, workalendar and businesstimedelta come with the extra `bench` alone; without it their tests are left out.
"""

from datetime import UTC, date, datetime, time
from importlib import import_module
from pathlib import Path

import holidays
import numpy as np
import polars as pl
import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "peers.md").read_text(encoding="utf-8")
BENCH = "comes with the extra bench"


def test_numpy_and_polars_take_days_past_their_list_in_silence() -> None:
    listed = [date(2025, 1, 1)]
    friday = date(2299, 12, 29)
    assert np.busday_offset(friday, 1, holidays=listed).item() == date(2300, 1, 1)
    column = pl.Series([friday]).dt.add_business_days(1, holidays=listed)
    assert column.to_list() == [date(2300, 1, 1)]


def test_the_roll_of_numpy_decides_a_receipt_on_a_day_off() -> None:
    saturday = date(2026, 5, 16)
    assert np.busday_offset(saturday, 1, roll="backward").item() == date(2026, 5, 18)
    assert np.busday_offset(saturday, 1, roll="forward").item() == date(2026, 5, 19)
    with pytest.raises(ValueError, match="Non-business day"):
        np.busday_offset(saturday, 1)


def test_make_up_days_of_holidays_are_bare_dates() -> None:
    assert {type(day) for day in holidays.Vietnam(years=range(2015, 2027)).weekend_workdays} == {date}


def test_pandas_puts_an_end_on_a_closing_time_at_the_next_opening() -> None:
    pandas = pytest.importorskip("pandas", reason=BENCH)
    eight = pandas.offsets.CustomBusinessHour(8, start=["07:30", "13:30"], end=["11:30", "17:30"])
    assert pandas.Timestamp("2025-03-07 07:30") + eight == pandas.Timestamp("2025-03-10 07:30")


def test_businesstimedelta_stops_past_its_last_holiday() -> None:
    peer = pytest.importorskip("businesstimedelta", reason=BENCH)
    week = peer.WorkDayRule(start_time=time(8), end_time=time(17), working_days=[0, 1, 2, 3, 4])
    rules = peer.Rules([week, peer.HolidayRule([date(2025, 1, 1)])])
    with pytest.raises(TypeError):
        datetime(2025, 4, 29, 16, tzinfo=UTC) + peer.BusinessTimeDelta(rules, hours=2)


def test_workalendar_holds_no_vietnam() -> None:
    pytest.importorskip("workalendar", reason=BENCH)
    regions = import_module("workalendar.registry").registry.region_registry
    assert f"workalendar: {len(regions)} regions" in " ".join(PAGE.split())
    assert not [code for code in regions if code.startswith("VN")]


def test_the_page_gives_no_ratio_of_its_own() -> None:
    """Ratios of speed are measured, and stand on one page."""
    assert "×" not in PAGE
    assert "(../performance.md)" in PAGE
