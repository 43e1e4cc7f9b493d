"""A reference that reads well: Vietnamese terms told apart, unions by their names, all public names in a table."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from importlib import import_module
from typing import Any

import attrs
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinx.util.typing import ExtensionMetadata, stringify_annotation

# A docstring opens with the legal term, a colon and what the thing is.
_OPENING = re.compile(r"(?P<term>[^:`*]{2,90}): (?P<rest>\S.*)")
_FLOOR = re.compile(r"Floor \d")  # where a module stands in the house: for those who work on it
_DEFAULT = re.compile(r"attr_dict\['(?P<name>\w+)'\]\.default")  # how attrs writes it in the code that it makes
_LONGEST_DEFAULT = 48
_HIDDEN_COLON = "\ue000"
# Unions that have a name in the library, which is read more easily than their members.
NAMED_UNIONS = {
    "motcua_lib.model.changes": ("ChangeValue",),
    "motcua_lib.model.effects": ("Effect",),
    "motcua_lib.model.events": ("Event",),
    "motcua_lib.model.feedback_events": ("FeedbackEvent",),
    "motcua_lib.model.terms": ("Term", "SimpleTerm"),
}


class VietnameseRole(SphinxRole):
    """`:vi:`: a wording in Vietnamese, which browsers and screen readers are told."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """An inline node that the writer gives `lang="vi"`."""
        return [nodes.inline(self.rawtext, self.text, classes=["language-vi"])], []


class PublicNames(SphinxDirective):
    """`public-names`: every name in `__all__` of a module, with a link and what it is."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A table, by name."""
        module = import_module(self.arguments[0])
        lines = [".. list-table::", "   :widths: 30 70", "   :header-rows: 1", "", "   * - name", "     - what it is"]
        for name in sorted(module.__all__, key=str.casefold):
            target, summary = _described(module, name)
            lines += [f"   * - :py:obj:`{name} <{target}>`", f"     - {summary}"]
        return self.parse_text_to_nodes(StringList(lines, source="public-names"))


def _described(module: Any, name: str) -> tuple[str, str]:
    value = getattr(module, name)
    made = getattr(value, "__module__", "")
    home = made if made.startswith("motcua_lib") else f"motcua_lib.{module._HOME[name]}"
    public = [part for part in home.split(".") if not part.startswith("_")]
    return ".".join([*public, name]), CONSTANTS.get(name) or _marked(value.__doc__.strip().splitlines()[0])


# What has no docstring of its own at run time.
CONSTANTS = {
    "Term": ":vi:`Thời hạn`: any legal term: of one unit, on the same day, or a chain of terms.",
    "VIETNAM_TIME": ":vi:`Giờ Việt Nam`: the zone of every instant, seven hours ahead of UTC all year.",
}


def _marked(line: str) -> str:
    found = _OPENING.fullmatch(line)
    if found is None:
        return line
    term = found["term"] if found["term"].isascii() else f":vi:`{found['term']}`"
    return f"{term}: {found['rest']}"


def mark_opening(app: Sphinx, what: str, *described: Any) -> None:
    """Mark the term; hide the colons of an attribute, of which the first would be read as the end of its type."""
    lines = described[-1]
    if lines:
        lines[0] = _marked(lines[0])
    if lines and what in {"attribute", "data", "property"}:
        lines[0] = lines[0].replace(":", _HIDDEN_COLON)
    if what == "module":
        lines[:] = _without_floors(lines)


def show_colons(app: Sphinx, what: str, *described: Any) -> None:
    """Bring the hidden colons back."""
    lines = described[-1]
    lines[:] = [line.replace(_HIDDEN_COLON, ":") for line in lines]


def _without_floors(lines: Iterable[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        inside = bool(line.strip()) and (inside or _FLOOR.match(line) is not None)
        if not inside:
            yield line


def plain_signature(app: Sphinx, what: str, *described: Any) -> tuple[str | None, str | None]:
    """Write the name of a union where its members stand in a row, and the defaults of attrs classes as values."""
    _, value, _, signature, returns = described
    shown = _DEFAULT.sub(lambda found: _default(value, found["name"]), signature) if signature else signature
    return _named(app, shown), _named(app, returns)


def _default(value: Any, name: str) -> str:
    """A default as one would write it; three dots where that is long, or made anew for each instance."""
    default = getattr(attrs.fields(value), name).default
    if isinstance(default, Enum):
        return f"{type(default).__name__}.{default.name}"
    text = repr(default)
    return text if len(text) <= _LONGEST_DEFAULT and "Factory(" not in text else "..."


def _named(app: Sphinx, text: str | None) -> str | None:
    for members, union in app.readable_unions if text else ():  # type: ignore[attr-defined] # kept there in setup
        text = text.replace(members, union)
    return text.replace("= NOTHING", "= ...") if text else text


def _unions() -> list[tuple[str, str]]:
    found = [
        (stringify_annotation(getattr(import_module(module), name), "smart"), f"~{module}.{name}")
        for module, names in NAMED_UNIONS.items()
        for name in names
    ]
    return sorted(found, key=lambda pair: -len(pair[0]))


def source_of(app: Sphinx, module: str, attribute: str) -> str | None:
    """Constants are shown where they stand, not where the class of their value is written."""
    value: Any = import_module(module)
    for name in attribute.split("."):
        value = getattr(value, name, None)
    home = getattr(value, "__module__", None)
    return None if isinstance(home, str) and home.startswith("motcua_lib") else module


def share_navigation(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Pages of source code are in no toctree: those at one depth show the same navigation, so it is made once."""
    if not page.startswith("_modules/") or "toctree" not in context:
        return
    make, depth = context["toctree"], page.count("/")
    made = app.shared_navigation  # type: ignore[attr-defined] # kept there in setup

    def toctree(**options: Any) -> str:
        key = (depth, *sorted(options.items()))
        if key not in made:
            made[key] = make(**options)
        return made[key]

    context["toctree"] = toctree


def set_language(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Pages under `vi/` are in Vietnamese."""
    if page.startswith("vi/"):
        context["language"] = "vi"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Hook it in: around napoleon, which reads docstrings, and before the theme makes the navigation."""
    app.readable_unions = _unions()  # type: ignore[attr-defined] # read again for every signature
    app.shared_navigation = {}  # type: ignore[attr-defined] # read again for every page
    app.add_role("vi", VietnameseRole())
    app.add_directive("public-names", PublicNames)
    app.connect("autodoc-process-docstring", mark_opening, priority=400)
    app.connect("autodoc-process-docstring", show_colons, priority=600)
    app.connect("autodoc-process-signature", plain_signature)
    app.connect("viewcode-follow-imported", source_of)
    app.connect("html-page-context", share_navigation, priority=400)
    app.connect("html-page-context", set_language, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
