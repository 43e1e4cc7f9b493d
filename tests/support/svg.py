"""Reading pictures: an SVG as a tree, and what every picture of the library must be."""

import re
from xml.etree import ElementTree

from motcua_lib.drawing._svg import BOLD, text_width

SPACE = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "line", "polyline", "circle", "text"}


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def found(root: ElementTree.Element, element: str) -> list[ElementTree.Element]:
    """Elements of that kind, those inside patterns left out."""
    inside = {id(child) for pattern in root.iter(f"{SPACE}pattern") for child in pattern.iter()}
    return [child for child in root.iter(f"{SPACE}{element}") if id(child) not in inside]


def box(text: ElementTree.Element) -> tuple[float, float, float, float]:
    """About where a text stands: left, top, right, bottom."""
    size = float(text.get("font-size"))
    width = text_width(text.text or "", size) * (BOLD if text.get("font-weight") == "bold" else 1)
    x, y = float(text.get("x")), float(text.get("y"))
    left = x - {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor")]
    return left, y - size * 0.8, left + width, y + size * 0.2


def texts(root: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in found(root, "text")]


def overlaps(root: ElementTree.Element) -> list[tuple[str, str]]:
    """Pairs of texts that stand on one another."""
    members = [(text.text or "", box(text)) for text in found(root, "text")]
    return [
        (one, two)
        for index, (one, a) in enumerate(members)
        for two, b in members[index + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def assert_sound(svg: str, *, width: int) -> ElementTree.Element:
    """Well-formed, self-contained, told to a screen reader, nothing outside the frame, no text on another."""
    root = read(svg)
    assert root.tag == f"{SPACE}svg"
    assert {child.tag.removeprefix(SPACE) for child in root.iter()} <= ALLOWED
    assert root.get("role") == "img"
    ids = [child.get("id") for child in root.iter() if child.get("id")]
    assert len(set(ids)) == len(ids)
    assert set(root.get("aria-labelledby").split()) <= set(ids)
    used = re.findall(r"url\(#([^)]+)\)", svg)
    assert set(used) <= set(ids)
    outside = svg.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|href|<script|javascript|@import|\bon[a-z]+=", outside)
    assert root.get("viewBox") == f"0 0 {width} {root.get('height')}"
    height = float(root.get("height"))
    for text in found(root, "text"):
        left, top, right, bottom = box(text)
        assert left >= 0, text.text
        assert right <= width, text.text
        assert (top >= 0, bottom <= height) == (True, True), text.text
    assert overlaps(root) == []
    return root
