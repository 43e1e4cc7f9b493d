"""Reading pages: a region of HTML as a tree, and what every page that a notebook shows must be."""

import re
from xml.etree import ElementTree

from support.svg import ALLOWED, SPACE

ELEMENTS = {
    "section", "p", "strong", "ol", "ul", "li", "time", "br", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "details", "summary",
}  # fmt: skip
ATTRIBUTES = {
    "aria-label", "aria-labelledby", "class", "cx", "cy", "d", "datetime", "dominant-baseline", "fill", "font-family",
    "font-size", "font-weight", "height", "id", "lang", "opacity", "patternUnits", "points", "r", "role", "rx", "scope",
    "stroke", "stroke-dasharray", "stroke-width", "style", "text-anchor", "transform", "viewBox", "width", "x", "x1",
    "x2", "y", "y1", "y2",
}  # fmt: skip
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def ids(text: str) -> list[str]:
    return re.findall(r'\bid="([^"]*)"', text)


def assert_safe(text: str) -> ElementTree.Element:
    """Well-formed, of known elements and attributes alone, each id once, all used there, nothing from outside."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        known = ALLOWED if element.tag.startswith(SPACE) else ELEMENTS
        assert element.tag.removeprefix(SPACE) in known, element.tag
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        assert "url(" not in element.get("style", "")
    assert len(set(ids(text))) == len(ids(text))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids(text))
    assert not TURNS.search(text)
    return root


def written(root: ElementTree.Element) -> str:
    """All text of a page."""
    return " ".join("".join(root.itertext()).split())
