"""README, docs pages and the example: the code in them runs and prints what they say."""

import contextlib
import io
import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"```python\n(?P<code>.*?)```(?:\s*```text\n(?P<output>.*?)```)?", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_code_on_a_page_runs_and_prints_what_follows(page: Path) -> None:
    names: dict[str, object] = {}
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block["code"], str(page), "exec"), names)
        if block["output"] is not None:
            assert printed.getvalue().rstrip() == block["output"].rstrip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_readme_has_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^## (.+)\n\n```sh\n(.+)\n```$", text, flags=re.MULTILINE)
    assert [heading for heading, _ in commands] == ["Run it", "Test it"]
    assert text.count("```sh") == 2


def test_the_example_prints_real_due_dates_and_trails() -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(ROOT / "docs" / "examples" / "due_dates.py"), run_name="__main__")
    text = printed.getvalue()
    assert len(re.findall(r"^\d\.\d{6}  ", text, flags=re.MULTILINE)) == 60
    assert "'1' (online, post, counter): refused, bare-number" in text
    assert "15 ngày làm việc và 47 ngày" in text
    assert "12729/VPCP-KGVX" in text
    assert "Civil Code 2015, art. 147(2)" in text


def test_the_catalogue_prints_fields_terms_missing_parts_changes_and_timeliness() -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(ROOT / "docs" / "examples" / "catalogue.py"), run_name="__main__")
    text = printed.getvalue()
    assert text.startswith("60 procedures in 58 fields")
    assert "    trực tiếp: 18 ngày làm việc" in text
    assert "  d số lượng hồ sơ: 28 (mandatory)" in text
    assert "  1.001193 Thủ tục đăng ký khai sinh: chưa rõ: 1, chưa rõ: 1, chưa rõ: 1" in text
    assert "7 ngày làm việc → 5 ngày làm việc: ngắn hơn" in text
    assert "7 ngày làm việc → 7 ngày: khác đơn vị tính" in text
    assert "7 ngày làm việc → 7 ngày: sớm hơn ở 48 trên 48 lần tiếp nhận" in text
    assert "A dossier received on 30/09/2026 keeps: 5710/QĐ-BCA-C06" in text
    assert "On 10/09/2026 waits to be put online: 1.000757 trước hết ngày 18/09/2026 (chưa đến hạn)" in text
    assert "announced on time: 0 of 1 [Decision 766/QĐ-TTg (Prime Minister)]" in text
