"""The pictures that the pages show are those that the library draws today."""

import re
import runpy
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
FOLDER = DOCS / "pictures"


def test_every_file_is_what_is_drawn_today() -> None:
    drawn = runpy.run_path(str(FOLDER / "draw.py"))["pictures"]()
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(drawn)
    for name, svg in drawn.items():
        kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        assert kept == svg.replace("><", ">\n<") + "\n", f"{name}.svg: run docs/pictures/draw.py"


def test_every_file_is_shown_on_a_page_with_words_for_it() -> None:
    shown = [
        found
        for page in DOCS.rglob("*.md")
        for found in re.findall(r"!\[([^]]+)\]\([^)]*pictures/([\w-]+)\.svg\)", page.read_text(encoding="utf-8"))
    ]
    assert {name for _, name in shown} == {path.stem for path in FOLDER.glob("*.svg")}
    assert min(len(words) for words, _ in shown) > 20
