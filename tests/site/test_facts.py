"""What the other tests rely on: a page with faults is seen to have them, and one without is not."""

import pytest
from playwright.sync_api import Page

from support.site_pages import FACTS, visit_all

DOT = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='20'/%3E"
SOUND = f"<h1>One</h1><p>Black on white.</p><img alt='A dot' src=\"{DOT}\"><a href='#'>there</a>"
FAULTS = {
    "two headings": ("<h1>Two</h1>", lambda facts: facts["headings"] == ["One", "Two"]),
    "a wide block": (
        "<div style='width:900px'>wide</div>",
        lambda facts: facts["overflow"] > 0 and facts["sticking_out"],
    ),
    "faint text": ("<p style='color:#999'>faint</p>", lambda facts: facts["faint"][0][0] < 3),
    "text as faint by its paper": ("<p style='background:#555'>on grey</p>", lambda facts: facts["faint"] != []),
    "a nameless link": ("<a href='#'><b style='padding:9px'></b></a>", lambda facts: len(facts["nameless"]) == 1),
    "a picture without a name": (f'<img src="{DOT}">', lambda facts: facts["pictures"][1]["name"] == ""),
    "a broken picture": (
        "<img alt='x' width='9' height='9' src='data:image/png,'>",
        lambda facts: not facts["pictures"][1]["loaded"],
    ),
    "a nameless drawing": (
        "<svg width='9' height='9'><path d='M0 0h9'/></svg>",
        lambda facts: facts["pictures"][1]["name"] == "",
    ),
}


def facts_of(page: Page, article: str) -> dict[str, object]:
    page.set_content(
        f"<!doctype html><meta name=viewport content='width=device-width'><title>t</title><article>{article}</article>"
    )
    return page.evaluate(FACTS, "light")


def test_a_sound_page_has_no_fault(phone: Page) -> None:
    facts = facts_of(phone, SOUND)
    assert (facts["overflow"], facts["sticking_out"], facts["faint"], facts["nameless"]) == (0, [], [], [])
    assert [picture["name"] for picture in facts["pictures"]] == ["A dot"]
    assert facts["pictures"][0]["loaded"] is True


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_seen(phone: Page, fault: str) -> None:
    added, seen = FAULTS[fault]
    assert seen(facts_of(phone, SOUND + added))


def test_errors_and_requests_elsewhere_are_heard(phone: Page, site_url: str) -> None:
    """A page is answered that throws, and asks another machine for a picture."""
    body = "<title>t</title><article></article><script>fetch('https://elsewhere.invalid/'); throw Error('oh')</script>"
    phone.context.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    visit = visit_all(phone.context, site_url, ["index.html"])["index.html"]
    assert any("oh" in complaint for complaint in visit.complaints)
    assert visit.strangers == ("https://elsewhere.invalid/",)
