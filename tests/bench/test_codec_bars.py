"""The benchmark of reading and JSON runs; nothing here looks at how long anything takes."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from motcua_lib.model.procedure_parts import Component


@pytest.fixture(scope="module")
def codec_bars() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        patch.delenv("MOTCUA_PROCEDURES", raising=False)
        return importlib.import_module("_codec")


def test_every_bar_is_judged_and_memory_is_printed(codec_bars: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MOTCUA_PROCEDURES", raising=False)
    *judged, lean, whole = codec_bars.bars(2)
    assert len({bar.claim for bar in judged}) == len(judged) == 6
    assert {bar.reached for bar in judged} <= {"yes", "**no**"}
    assert float(lean.measured.removesuffix(" KiB")) < float(whole.measured.removesuffix(" KiB"))


def test_cattrs_alone_coerces_where_ours_refuses(codec_bars: ModuleType) -> None:
    plain = codec_bars.cattrs_alone(detailed_validation=True)
    assert plain.structure({"name": 5, "originals": "1", "colour": "red"}, Component) == Component("5", originals=1)
