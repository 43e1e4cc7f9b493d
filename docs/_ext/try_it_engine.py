"""Sphinx extension: gives the page "Try it" its script and style, and the Python that `try_it/bundle.py` fetched."""

import json
import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

PAGE = "try-it"
CODE = ("page.mjs", "texts.mjs", "worker.mjs", "page.css", "__init__.py", "answer.py", "case.py", "program.py")
COLUMNS = ("code", "name", "terms")
MISSING = "the page %r has nothing to run: run 'python docs/try_it/bundle.py' first (it needs npm)"


def copy_engine(app: Sphinx) -> None:
    """The code of the page from the docs, its engine from the bundle, the procedures from the examples."""
    if app.builder.format != "html":
        return
    source, target = Path(app.srcdir), Path(app.outdir) / "_static" / "try_it"
    bundle = source.parent / "build" / "try_it"
    target.mkdir(parents=True, exist_ok=True)
    for name in CODE:
        shutil.copy(source / "try_it" / name, target)
    procedures = json.loads((source / "examples" / "procedures.json").read_text(encoding="utf-8"))
    rows = [{column: procedure[column] for column in COLUMNS} for procedure in procedures]
    (target / "procedures.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    if not (bundle / "manifest.json").exists():
        logging.getLogger(__name__).warning(MISSING, PAGE, type="try_it", subtype="engine")
        return
    shutil.copy(bundle / "manifest.json", target)
    for folder in ("engine", "wheels"):
        shutil.copytree(bundle / folder, target / folder, dirs_exist_ok=True)


def add_files(app: Sphinx, page: str, *_: Any) -> None:
    """The script and the style on that page alone."""
    if page == PAGE:
        app.add_js_file("try_it/page.mjs", type="module")
        app.add_css_file("try_it/page.css")


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("builder-inited", copy_engine)
    app.connect("html-page-context", add_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
