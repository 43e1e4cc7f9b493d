"""Every page in both windows: titled, in its language, legible in light and dark, no wider than the window."""

from collections import Counter
from itertools import pairwise

from support.site_pages import Visit


def wrong(visits: dict[str, Visit], found: str) -> dict[str, object]:
    """Pages of which a fact in the light theme is not empty."""
    return {page: visit.light[found] for page, visit in visits.items() if visit.light[found]}


def test_there_are_pages(visits: dict[str, Visit]) -> None:
    assert len(visits) >= 60
    for page in ("index", "how-to/due-dates", "explanation/counting", "reference/due-dates", "glossary", "search"):
        assert f"{page}.html" in visits
    assert sum(visit.light["code"] for visit in visits.values()) > 500


def test_no_page_complains_or_asks_elsewhere(visits: dict[str, Visit]) -> None:
    assert {page: visit.complaints for page, visit in visits.items() if visit.complaints} == {}
    assert {page: visit.strangers for page, visit in visits.items() if visit.strangers} == {}


def test_no_page_is_wider_than_its_window(visits: dict[str, Visit]) -> None:
    assert {page: visit.light["overflow"] for page, visit in visits.items() if visit.light["overflow"] > 0} == {}
    assert wrong(visits, "sticking_out") == {}


def test_each_page_has_one_heading_and_a_title_of_its_own(visits: dict[str, Visit]) -> None:
    made = {"search.html", "genindex.html", "py-modindex.html"}  # written by Sphinx
    headings = {page: visit.light["headings"] for page, visit in visits.items() if page not in made}
    assert {page: found for page, found in headings.items() if len(found) != 1 or not found[0]} == {}
    titles = Counter(visit.light["title"] for visit in visits.values())
    assert {title for title, pages in titles.items() if pages > 1 or not title.strip()} == set()


def test_headings_go_down_one_level_at_a_time(visits: dict[str, Visit]) -> None:
    for page, visit in visits.items():
        levels = visit.light["levels"]
        assert all(below - above <= 1 for above, below in pairwise(levels)), (page, levels)


def test_pages_say_their_language(visits: dict[str, Visit]) -> None:
    for page, visit in visits.items():
        assert visit.light["language"] == ("vi" if page.startswith("vi/") else "en"), page


def test_every_link_and_button_has_a_name(visits: dict[str, Visit]) -> None:
    assert wrong(visits, "nameless") == {}


def test_pictures_are_loaded_named_and_fit(visits: dict[str, Visit]) -> None:
    pictures = [(page, picture) for page, visit in visits.items() for picture in visit.light["pictures"]]
    bad = [
        (page, picture)
        for page, picture in pictures
        if not (picture["loaded"] and picture["name"].strip() and picture["fits"])
        or min(picture["width"], picture["height"]) <= 0
    ]
    assert bad == []


def test_text_and_code_are_legible_in_light_and_dark(visits: dict[str, Visit]) -> None:
    """WCAG AA: 4.5 to 1 between a text and what is behind it, in running text, tables and code."""
    assert sum(visit.light["looks"] for visit in visits.values()) > len(visits)
    for page, visit in visits.items():
        assert visit.light["paper"] != visit.dark["paper"], page
        assert (page, visit.light["faint"], visit.dark["faint"]) == (page, [], [])
