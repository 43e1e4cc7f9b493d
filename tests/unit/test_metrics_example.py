"""The example of published figures: each is reproduced, or differs by what is known and for a reason that is named."""

import contextlib
import io
import runpy
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "metrics.py"
APART = {
    ("SIPAS", "interest 2022 in health care, three shares"): ("-0.04", "shares-rounded"),
    ("SIPAS", "overall 2023, mean of blocks"): ("+0.07", "blocks-not-averaged"),
    ("SIPAS", "overall 2024, mean of blocks"): ("+0.03", "blocks-not-averaged"),
    ("SIPAS", "service block 2023 as mean of factors"): ("-0.08", "factors-not-averaged"),
    ("PAR", "Hà Nội, 2024 against 2023"): ("-0.18", "two-sources"),
    ("form 06, T7", "Huế, levels 1-2, early, on time and late"): ("-9612", "unclassified"),
    ("form 06, T7", "Huế, level 3, early, on time and late"): ("-2267", "unclassified"),
    ("form 06, T7", "Huế, level 4, early, on time and late"): ("-3", "unclassified"),
    ("cost", "APCI 2018, mean of 8 groups, million đ"): ("+3.9", "weighted-average"),
    ("PAPI, T8", "Bắc Ninh, dimension 6"): ("-0.0001", "parts-rounded"),
}


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLE))


def test_every_figure_is_reproduced_or_differs_as_it_is_known_to(example: dict[str, Any]) -> None:
    apart = {}
    for line in example["lines"]():
        if line.verdict != "ok":
            apart[line.table, line.name] = line.verdict.split(":")[0], line.known
        else:
            assert line.published == line.computed
            assert not line.known, f"{line.name} has a reason to differ and does not"
    assert apart == APART


def test_every_reason_is_used_and_no_figure_stands_twice(example: dict[str, Any]) -> None:
    assert {known for _, known in APART.values()} == set(example["KNOWN"])
    found = Counter((line.table, line.name) for line in example["lines"]())
    assert max(found.values()) == 1


def test_every_table_and_article_is_there(example: dict[str, Any]) -> None:
    tables = list(dict.fromkeys(line.table for line in example["lines"]()))
    assert tables == [
        "SIPAS", "766, T1", "766, T2", "766, T3", "766, T4", "766, T5", "766, T6", "evaluation", "PAR", "form 06, T7",
        "cost", "PAPI, T8", "intervals", "samples", "Phú Lương", "Tân Uyên", "Đầm Dơi", "Thống Nhất", "Vĩnh Long",
    ]  # fmt: skip


def test_it_prints_both_values_and_the_verdict_side_by_side() -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(EXAMPLE), run_name="__main__")
    text = printed.getvalue()
    assert "Phú Thọ 2026, component 2.1" in text
    assert "17.68          17.68  ok  [national portal, 26/9/2026]" in text
    assert "-9612: the table leaves resolved dossiers out of early, on time and late" in text
    assert text.endswith("188 ok, 10 apart for a known reason, 0 not\n")


def test_without_scipy_it_leaves_some_intervals_out_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "scipy"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "scipy", None)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(EXAMPLE), run_name="__main__")
    text = printed.getvalue()
    assert "needs the package 'scipy'" in text
    assert "; the lines of clopper_pearson, jeffreys and the t interval are left out\n" in text
    assert "wilson 7/50, low" in text
    assert "clopper_pearson 7/50" not in text
    assert "jeffreys 7/50" not in text
    assert "t interval, low" not in text
    assert text.endswith("174 ok, 10 apart for a known reason, 0 not\n")


def test_a_difference_nobody_knows_of_would_show(example: dict[str, Any]) -> None:
    line = example["Line"]("x", "x", "12.00", "12.01", "x")
    assert line.verdict == "+0.01: NOT KNOWN WHY"
    assert example["Line"]("x", "x", "tốt", "khá", "x").verdict == "differs: NOT KNOWN WHY"


def test_it_reads_no_file() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert not [word for word in ("open(", "Path", "read_text", "import os") if word in text]
