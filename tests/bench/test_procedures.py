"""What reading procedures costs beside `json.loads` of the same text; printed, and nothing here judges it.

The text is the whole file named by MOTCUA_PROCEDURES, else the sample, which is too small to say much. Rounds are
interleaved, so that a slow spell of the machine meets both; the ratio is of the best rounds, in processor time.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from motcua_lib import read_procedures

SAMPLE = Path(__file__).parents[1] / "data" / "procedures.json"
ROUNDS = 7


def _lines() -> list[str]:
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if whole:
        return Path(whole).read_text(encoding="utf-8").splitlines()
    return [json.dumps(row, ensure_ascii=False) for row in json.loads(SAMPLE.read_text(encoding="utf-8"))]


def _seconds(act: Callable[[], object]) -> float:
    start = process_time()
    act()
    return process_time() - start


def test_reading_is_measured_beside_json(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _lines()
    rows = [json.loads(line) for line in lines]
    assert len(read_procedures(rows).procedures) == len(rows)
    rounds = [
        (_seconds(lambda: [json.loads(line) for line in lines]), _seconds(lambda: read_procedures(rows)))
        for _ in range(ROUNDS)
    ]
    loads, reads = (min(figures) for figures in zip(*rounds, strict=True))
    with capsys.disabled():
        ratio = f"{reads / loads:.1f}×" if loads else "no"
        print(f"\n{len(rows)} procedures read in {reads * 1e3:.0f} ms, {ratio} json.loads ({loads * 1e3:.1f} ms)")
