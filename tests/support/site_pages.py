"""What is looked at on a page: facts gathered in the browser in one visit, and the ids and links of the HTML."""

import urllib.request
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
from playwright.sync_api import BrowserContext, ConsoleMessage, Request

FACTS = (Path(__file__).parent / "site_facts.js").read_text(encoding="utf-8")


@attrs.frozen(kw_only=True)
class Visit:
    """One page in one window: facts in the light and in the dark theme, what it complained of, what it asked for."""

    light: dict[str, Any]
    dark: dict[str, Any]
    complaints: tuple[str, ...]
    strangers: tuple[str, ...]


def html_pages(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html") if "_static" not in path.parts)


def visit_all(context: BrowserContext, url: str, pages: list[str]) -> dict[str, Visit]:
    """Open every page, gather the facts in both themes, and keep what went wrong."""
    complaints: list[str] = []
    strangers: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((url, "data:", "blob:")):
            strangers.append(request.url)

    page = context.new_page()
    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", asked)
    found = {}
    for path in pages:
        complaints.clear()
        strangers.clear()
        page.emulate_media(color_scheme="light")
        page.goto(url + path, wait_until="load")
        light = page.evaluate(FACTS, "light")
        page.emulate_media(color_scheme="dark")
        dark = page.evaluate(FACTS, "dark")
        found[path] = Visit(light=light, dark=dark, complaints=tuple(complaints), strangers=tuple(strangers))
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.add(named["id"] or "")
        for attribute in ("href", "src"):
            if named.get(attribute) and tag not in {"use", "form"}:
                self.links.add(named[attribute] or "")


def read_page(url: str) -> tuple[set[str], set[str]]:
    """The ids of a page and its links as they are written."""
    reader = _Reader()
    with urllib.request.urlopen(url) as answer:
        reader.feed(answer.read().decode("utf-8"))
    return reader.ids, reader.links
