"""The site in use: search, the menu, the keyboard, the theme button."""

import importlib.util
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).parents[2]
QUERIES = {
    "due": "due",
    "WorkingDays": "workingdays",
    "vietnam_calendar": "vietnam_calendar",
    "ngày làm việc": "ngày làm việc",
    "hạn giải quyết": "hạn giải quyết",
    "Phản ánh, kiến nghị": "phản ánh, kiến nghị",
    "han giai quyet": "hạn giải quyết",
    "nghi le tet": "nghỉ lễ, tết",
    "hoán đổi Tết 2026": "hoán đổi",
    unicodedata.normalize("NFD", "bộ phận một cửa"): "bộ phận một cửa",
}


def open_menu(page: Page) -> None:
    if page.viewport_size["width"] < 1000:
        page.locator("label.nav-overlay-icon").tap()


def search(page: Page, url: str, query: str) -> None:
    page.goto(url + "index.html")
    open_menu(page)
    box = page.locator("input[name=q]")
    box.fill(query)
    box.press("Enter")
    page.locator(".search-summary", has_text="Search finished").or_(
        page.locator(".search-summary", has_text="did not match")
    ).wait_for()


@pytest.mark.parametrize("query", QUERIES)
def test_search_leads_to_a_page_that_says_it(page: Page, site_url: str, query: str) -> None:
    search(page, site_url, query)
    first = page.locator("#search-results li a").first
    expect(first).to_be_visible()
    first.click()
    page.wait_for_load_state()
    assert "search.html" not in page.url
    assert QUERIES[query] in unicodedata.normalize("NFC", page.locator("article").inner_text()).lower()


def test_search_says_when_there_is_nothing(page: Page, site_url: str) -> None:
    search(page, site_url, "xyzzyqua")
    assert page.locator("#search-results li").count() == 0


def test_pages_that_say_it_in_a_row_come_first(desk: Page, site_url: str) -> None:
    """The syllables of the query stand somewhere on almost every page; the first five say them in a row."""
    search(desk, site_url, "hạn giải quyết")
    links = desk.locator("#search-results li > a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) > 10
    for link in links[:5]:
        desk.goto(link)
        assert "hạn giải quyết" in desk.locator("article").inner_text().lower(), link


def test_page_and_index_cut_words_alike(desk: Page, site_url: str) -> None:
    """The index is made in Python and asked in JavaScript: each word of the glossary is found as it is asked for.

    An English stem that the two cut differently is found as the beginning of the other.
    """
    path = ROOT / "docs" / "_ext" / "vietnamese_search.py"
    spec = importlib.util.spec_from_file_location("vietnamese_search", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    language = made.SearchVietnamese({})
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    indexed = {language.stem(word) for word in language.split(text)}
    desk.goto(site_url + "search.html")
    asked = desk.evaluate(
        "text => splitQuery(text).map((word) => new Stemmer().stemWord(word))",
        text,
    )
    assert len(asked) > 1000
    assert [word for word in asked if not any(found.startswith(word) for found in indexed)] == []
    assert {word for word in asked if not word.isascii()} <= indexed
    assert language.stem("ngày") == "ngày"
    assert {"ngày làm", "ngay lam", "han", "du"} <= set(language.split("Ngày làm việc, hạn đủ".lower()))


def sidebar_is_open(page: Page) -> bool:
    return page.locator(".sidebar-drawer").bounding_box()["x"] >= 0


def settle(page: Page) -> None:
    """The drawer slides in; wait for its end."""
    page.locator(".sidebar-drawer").evaluate("it => Promise.all(it.getAnimations().map(move => move.finished))")


def test_the_menu_opens_by_touch_and_leads_on(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "index.html")
    assert not sidebar_is_open(phone)
    phone.locator("label.nav-overlay-icon").tap()
    settle(phone)
    assert sidebar_is_open(phone)
    phone.locator(".sidebar-tree").get_by_role("link", name="Compute due dates", exact=True).tap()
    phone.wait_for_url("**/how-to/due-dates.html")
    assert not sidebar_is_open(phone)


def test_the_menu_opens_by_keyboard_and_leads_on(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "index.html")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.id") == "__navigation"
    assert phone.evaluate("getComputedStyle(document.querySelector('.mobile-header')).outlineStyle") == "solid"
    phone.keyboard.press("Space")
    settle(phone)
    assert sidebar_is_open(phone)
    for _ in range(30):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.textContent.trim()") == "Compute due dates":
            break
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/how-to/due-dates.html")


def test_the_skip_link_skips(page: Page, site_url: str) -> None:
    page.goto(site_url + "how-to/due-dates.html")
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('skip-to-content')"):
            break
    skip = page.locator("a.skip-to-content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.url.endswith("#furo-main-content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_where_the_keyboard_is_can_be_seen(page: Page, site_url: str) -> None:
    page.goto(site_url + "index.html#furo-main-content")
    seen = 0
    for _ in range(12):
        page.keyboard.press("Tab")
        style, width, tag = page.evaluate(
            "(({outlineStyle, outlineWidth}, {tagName}) => [outlineStyle, parseFloat(outlineWidth), tagName])"
            "(getComputedStyle(document.activeElement), document.activeElement)"
        )
        assert (style, width >= 2) == ("solid", True)
        seen += tag == "A"
    assert seen >= 5


def test_the_theme_button_changes_the_theme_and_is_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url + "index.html")
    button = page.locator("button.theme-toggle:visible")
    seen = {page.evaluate("document.body.dataset.theme")}
    for _ in range(2):
        button.click()
        seen.add(page.evaluate("document.body.dataset.theme"))
    assert seen == {"auto", "light", "dark"}
    chosen = page.evaluate("document.body.dataset.theme")
    page.goto(site_url + "glossary.html")
    assert page.evaluate("document.body.dataset.theme") == chosen


def test_code_can_be_copied_without_what_it_prints(desk: Page, site_url: str) -> None:
    desk.goto(site_url + "index.html")
    assert desk.locator("div.highlight-python button.copybtn").count() >= 1
    assert desk.locator("div.highlight-text button.copybtn").count() == 0
