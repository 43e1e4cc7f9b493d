"""The benchmark of the service index runs, and both sides answer alike; nothing here looks at how long it takes."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        return importlib.import_module("_indices")


def test_both_sides_give_the_same_points_for_every_province(bench: ModuleType) -> None:
    provinces = bench.provinces()
    assert (len(provinces), {len(counts) for counts in provinces}) == (34, {20})
    assert any(not whole for counts in provinces for _, whole in counts.values())
    for counts in provinces:
        (ours, total), (bare, plain) = bench.ours(counts), bench.bare(counts)
        assert ours == bare
        assert total == plain


def test_the_bar_is_measured(bench: ModuleType) -> None:
    (bar,) = bench.bars(1)
    assert "34 provinces × 20 components" in bar.claim
    assert bar.target == "≤ 15×"
    assert bar.reached in {"yes", "**no**"}
