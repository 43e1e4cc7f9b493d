"""Settings of the documentation site; build it with `sphinx-build -W --keep-going docs build/docs`."""

import sys
from importlib.metadata import version as installed
from pathlib import Path

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "motcua_lib"
author = "motcua_lib contributors"
project_copyright = author
version = release = installed("motcua-lib")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
    "readable_reference",
    "try_it_engine",
    "vietnamese_search",
]
exclude_patterns = ["examples/*.json"]
default_role = "code"
nitpicky = False

myst_enable_extensions = ["attrs_block", "colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True}
python_maximum_signature_line_length = 76
python_trailing_comma_in_multi_line_signatures = False
python_use_unqualified_type_names = True
add_module_names = False
modindex_common_prefix = ["motcua_lib."]
toc_object_entries_show_parents = "hide"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = "motcua_lib"
html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_search_language = "vi"
html_theme_options = {"top_of_page_buttons": [], "navigation_with_keys": True}
templates_path: list[str] = []
# A prompt is not part of what a reader wants to paste, and neither is what a program prints.
copybutton_selector = (
    "div:is(.highlight-python, .highlight-sh, .highlight-console, .highlight-sql, .highlight-json) pre"
)
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


def setup(app: Sphinx) -> None:
    """Diagrams in Mermaid are shown as they are written; hosts that draw them do."""
    app.add_lexer("mermaid", TextLexer)
