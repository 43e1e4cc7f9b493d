"""The benchmark of surveys runs and compares equal counts; nothing here looks at how long anything takes."""

import importlib
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def surveys() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        return importlib.import_module("_surveys")


def test_every_bar_is_judged(surveys: ModuleType) -> None:
    bars = list(surveys.bars(1, 3_000))
    assert len({bar.claim for bar in bars}) == len(bars) == 4
    assert all(bar.reached in {"yes", "**no**"} for bar in bars)


def test_memory_does_not_grow_with_the_number_of_answers(surveys: ModuleType) -> None:
    assert surveys.growth(surveys.drawn(), 60_000) < 1.1


def test_unequal_counts_are_found_out(surveys: ModuleType) -> None:
    rows = surveys.drawn()[:10]
    counted = surveys.tally(rows, surveys.EDITION)
    surveys.check(counted, Counter(answer for row in rows for answer in row))
    with pytest.raises(AssertionError):
        surveys.check(counted, Counter(answer for row in rows[1:] for answer in row))


def test_it_prints_one_line_a_bar(
    surveys: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["_surveys.py", "--respondents", "3000", "--rounds", "1"])
    surveys.main()
    assert len(capsys.readouterr().out.splitlines()) == 4
