"""Settings of the documentation site; build it with `sphinx-build -W --keep-going docs build/docs`."""

import sys
from importlib.metadata import version as installed
from pathlib import Path

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent / "_ext"))

project = "motcua_lib"
author = "motcua_lib contributors"
project_copyright = author
version = release = installed("motcua-lib")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode", "try_it_engine"]
exclude_patterns = ["examples/*.json"]
default_role = "code"
nitpicky = False

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True, "show-inheritance": False}
python_use_unqualified_type_names = True
add_module_names = False
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = "motcua_lib"
html_show_copyright = False
html_show_sphinx = False
templates_path: list[str] = []
html_static_path: list[str] = []


def setup(app: Sphinx) -> None:
    """Diagrams in Mermaid are shown as they are written; hosts that draw them do."""
    app.add_lexer("mermaid", TextLexer)
