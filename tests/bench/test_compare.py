"""The benchmark runs, and its contestants answer right; nothing here looks at how long anything takes."""

import importlib
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from motcua_lib import vietnam_calendar

PEERS = ("numpy", "holidays", "pandas", "workalendar", "businesstimedelta")


@pytest.fixture(scope="module")
def compare() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        return importlib.import_module("compare")


@pytest.fixture(scope="module")
def peers(compare: ModuleType) -> list[str]:
    return compare.bench.installed(PEERS)


@pytest.fixture(scope="module")
def results(compare: ModuleType, peers: list[str]) -> list:
    return compare.measure(peers, 2, cases=200, batch=1e-6)


@pytest.fixture(scope="module")
def starts(compare: ModuleType) -> list:
    return compare.fresh([], 1)


def test_numpy_and_holidays_are_compared(peers):
    assert {"numpy", "holidays"} <= set(peers)


def test_a_peer_that_is_not_installed_is_skipped(compare):
    assert compare.bench.installed(["numpy", "no_such_library"]) == ["numpy"]


def test_every_row_starts_with_motcua_lib(results):
    first = {}
    for result in results:
        first.setdefault(result.entry.row, result.entry.label)
    assert len(first) == 7
    assert all(label.startswith("motcua_lib") for label in first.values())


def test_every_contestant_is_timed_in_every_round(results):
    assert all(len(result.seconds) == 2 and min(result.seconds) > 0 for result in results)


def test_all_but_holidays_as_shipped_answer_like_the_oracle(results):
    wrong = {result.entry.label: str(result.verdict) for result in results if result.verdict.wrong}
    assert set(wrong) <= {"holidays, as shipped"}


def test_only_pandas_differs_on_ties(results):
    assert {result.entry.label for result in results if result.verdict.ties} <= {"pandas, CustomBusinessHour"}


def test_verdicts_say_what_differs(compare):
    said = [str(compare.Verdict(*counts)) for counts in ((0, 0, 0), (9, 0, 0), (9, 2, 0), (9, 0, 3))]
    assert said == ["–", "yes", "no: 2 of 9 differ", "yes, ties apart (3 of 9)"]


def test_a_wrong_contestant_is_found_out(compare):
    calendar = vietnam_calendar()
    row = compare.bench.make_rows(calendar, 50)[compare.bench.ADD_15]
    entry = compare.Entry(compare.bench.ADD_15, "wrong", "add(day, 16)", {"add": calendar.add})
    assert compare.check(entry, row, [row.oracle(case) for case in row.cases]).wrong == 50


def test_the_oracle_on_worked_examples(compare):
    bench, worked = compare.bench, vietnam_calendar().is_working_day
    assert bench.walk_add(worked, date(2026, 1, 5), 5) == date(2026, 1, 10)  # the make-up Saturday
    assert bench.walk_count(worked, date(2026, 1, 1), date(2026, 1, 12)) == 6
    friday = datetime(2026, 1, 16, 17, 30)
    assert bench.walk_hours(worked, datetime(2026, 1, 14, 13, 30), bench.TWENTY_HOURS) == friday
    assert bench.next_opening(worked, friday) == datetime(2026, 1, 19, 7, 30)
    assert bench.next_opening(worked, datetime(2026, 1, 16, 17)) is None


def test_fresh_processes_load_nothing_costly(compare, starts):
    assert [start.label for start in starts] == list(compare.STARTS)
    assert all(start.loaded == () for start in starts)
    assert all(0 < inside < whole for start in starts for inside, whole in zip(start.inside, start.whole, strict=True))


def test_every_bar_is_judged(compare, results, starts):
    bars = [*compare.speed_bars(results), *compare.start_bars(starts)]
    assert len({bar.claim for bar in bars}) == len(bars)
    assert {bar.reached for bar in bars} <= {"yes", "**no**"}
    assert [compare.judge("", value, "≥", 15.0).reached for value in (14.9, 15.0)] == ["**no**", "yes"]
    assert [compare.judge("", value, "≤", 1.7).reached for value in (1.7, 1.71)] == ["yes", "**no**"]


@pytest.mark.parametrize(
    ("seconds", "text"), [(1.5e-7, "150 ns"), (2.34e-6, "2.34 µs"), (0.0123, "12.3 ms"), (2.0, "2 s"), (-1e-3, "-1 ms")]
)
def test_times_are_readable(compare, seconds, text):
    assert compare.human(seconds) == text


def test_the_tables_land_between_the_markers(compare, results, starts, tmp_path, monkeypatch):
    monkeypatch.setattr(compare, "area_bars", lambda rounds: [compare.judge("what an area promises", rounds, "≤", 9)])
    page = tmp_path / "page.md"
    page.write_text(f"before\n{compare.BEGIN}\nold\n{compare.END}\nafter\n", encoding="utf-8")
    compare.write(page, compare.report(results, starts, ["numpy"]))
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "old" not in text
    assert all(f"`{result.entry.code}`" in text for result in results)
    assert "what an area promises" in text


def test_a_page_without_markers_is_left_alone(compare, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("nothing here", encoding="utf-8")
    with pytest.raises(SystemExit, match="lacks the markers"):
        compare.write(page, "tables")
    assert page.read_text(encoding="utf-8") == "nothing here"


def test_the_page_has_its_markers(compare):
    text = compare.PAGE.read_text(encoding="utf-8")
    assert text.index(compare.BEGIN) < text.index(compare.END)
