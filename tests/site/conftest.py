"""The built site on a server of its own, opened in headless Chromium in two windows: a phone and a desk.

Build it first: `sphinx-build -W --keep-going docs build/docs`; another folder is named by MOTCUA_SITE.
"""

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support.site_pages import Visit, html_pages, read_page, visit_all

ROOT = Path(__file__).parents[2]
BUILD = "sphinx-build -W --keep-going docs build/docs"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOWS = {
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "desk": {"viewport": {"width": 1280, "height": 900}},
}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def log_message(self, *said: object) -> None:
        """No line a request."""


@pytest.fixture(scope="session")
def site_folder() -> Path:
    folder = Path(os.environ.get("MOTCUA_SITE") or ROOT / "build" / "docs")
    if not (folder / "index.html").is_file():
        pytest.fail(f"no site in {folder}: build it with `{BUILD}`, or name its folder in MOTCUA_SITE", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site_folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium")
    if found is None:
        pytest.fail("no `chromium` on the path; on Debian: `apt-get install chromium`", pytrace=False)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


def window(browser: Browser, name: str) -> BrowserContext:
    context = browser.new_context(**WINDOWS[name])
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """360 × 740, with touch."""
    with window(browser, "phone") as context:
        yield context.new_page()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """1280 × 900, with a mouse."""
    with window(browser, "desk") as context:
        yield context.new_page()


@pytest.fixture(params=["phone", "desk"])
def page(request: pytest.FixtureRequest) -> Page:
    """Either window, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session", params=["phone", "desk"])
def visits(request: pytest.FixtureRequest, browser: Browser, site_url: str, site_folder: Path) -> dict[str, Visit]:
    """Every page a reader sees, opened once in a window, by its path; pages of source code are read, not opened."""
    with window(browser, request.param) as context:
        return visit_all(context, site_url, [page for page in html_pages(site_folder) if "_modules/" not in page])


@pytest.fixture(scope="session")
def served(site_url: str, site_folder: Path) -> dict[str, tuple[set[str], set[str]]]:
    """Every page as it is served, pages of source code too: the ids and the links of each."""
    return {page: read_page(site_url + page) for page in html_pages(site_folder)}
