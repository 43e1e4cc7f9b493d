"""The benchmark of dossiers runs and counts right; nothing here looks at how long anything takes."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from motcua_lib import casework
from motcua_lib.model.dossier_states import State
from motcua_lib.model.verdicts import Timeliness


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        return importlib.import_module("_casework")


def test_every_bar_is_judged(bench: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("REPEATS", 2), ("SMALL_YEAR", 50), ("LARGE_YEAR", 100)):
        monkeypatch.setattr(bench, name, value)
    bars = list(bench.bars(3))
    assert len({bar.claim for bar in bars}) == len(bars) == 6
    assert {bar.reached for bar in bars} <= {"yes", "**no**"}


def test_the_life_that_is_timed_is_a_whole_one(bench: ModuleType) -> None:
    assert len(bench.LIFE) == 20
    assert bench.STAGES[-1].state is State.ARCHIVED
    for calendar in (bench.SMALL, bench.LARGE):
        assert casework.replay(bench.LIFE, bench.NEW, calendar) == bench.STAGES[-1]


def test_a_year_is_judged_whole(bench: ModuleType) -> None:
    tally = bench.judged(300)
    assert sum(tally.values()) == 300
    assert {Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE} <= set(tally)
    assert bench.rate(300).startswith("300 dossiers replayed and judged in ")
