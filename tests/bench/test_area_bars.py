"""The bars of every area are measured and worded; nothing here looks at how long anything takes."""

import importlib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


@pytest.fixture(autouse=True)
def bench_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))


def test_columns_are_measured_beside_numpy_and_a_copy() -> None:
    columns = importlib.import_module("_columns")
    found = [*columns.bars(2, rows=2000), *columns.parquet_bars(2, rows=4000)]
    assert [bar.target for bar in found] == ["≥ 100×", "≥ 40×", "≤ 1.5×", "≤ 1.5×", "≤ 40 ns", "≤ 2×"]


def test_every_area_is_registered() -> None:
    areas = importlib.import_module("_areas")
    modules = {path.stem for path in FOLDER.glob("_*.py")} - {"_areas", "_peers", "_ratios"}
    assert {bars.__module__ for bars in areas.AREAS} == modules
