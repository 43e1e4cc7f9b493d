"""README, docs pages and the example: the code in them runs and prints what they say."""

import contextlib
import io
import re
import runpy
from pathlib import Path

import pytest
from sybil import Example
from sybil.document import Document
from sybil.parsers.myst import CodeBlockParser

import motcua_lib
import motcua_lib.casework

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PRINTED = "what the block before printed, and where it ended"


def run_block(example: Example) -> None:
    """Run a block of Python with the names of the blocks before it, and keep what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example.parsed, f"{example.path}:{example.line}", "exec"), example.namespace)
    example.namespace[PRINTED] = printed.getvalue(), example.region.end


def compare_output(example: Example) -> str | None:
    """A block of text right behind a block of Python is what that one prints."""
    printed, end = example.namespace.get(PRINTED, ("", 0))
    if not end or example.document.text[end : example.region.start].strip():
        return None
    expected = example.parsed.rstrip()
    return None if printed.rstrip() == expected else f"printed:\n{printed}\nexpected:\n{expected}"


PARSERS = (CodeBlockParser("python", run_block), CodeBlockParser("text", compare_output))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_code_on_a_page_runs_and_prints_what_follows(page: Path) -> None:
    for example in Document.parse(str(page), *PARSERS).examples():
        example.evaluate()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_imports_of_the_reference_work() -> None:
    table = (ROOT / "docs" / "reference" / "index.md").read_text(encoding="utf-8")
    lines = re.findall(r"`(from motcua_lib[^`]+)`", table)
    assert len(lines) >= 15
    for line in lines:
        exec(line, {})


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


def test_the_glossary_has_every_public_name() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    known = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", glossary))))
    names = {*motcua_lib.__all__, *motcua_lib.casework.__all__}
    assert not names - known
