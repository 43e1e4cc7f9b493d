"""Every link of every page: an internal one leads to a page, a file or an anchor that is there; others are https."""

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from support.site_pages import Visit

Served = dict[str, tuple[set[str], set[str]]]
BASE = "http://site/"


def targets(served: Served) -> dict[tuple[str, str], str]:
    """Each page and anchor that something leads to, with one page that does."""
    found = {}
    for page, (_, links) in served.items():
        for link in links:
            whole = urljoin(BASE + page, link)
            if whole.startswith(BASE):
                path, anchor = urldefrag(whole)
                found[unquote(urlsplit(path).path[1:]), unquote(anchor)] = page
    return found


def test_every_internal_link_leads_somewhere(served: Served, site_folder: Path) -> None:
    led = targets(served)
    assert len(served) > 200
    assert len(led) > 3000
    assert sum(bool(anchor) for _, anchor in led) > 2000
    dead = {
        (page, path, anchor)
        for (path, anchor), page in led.items()
        if not (site_folder / path).is_file() or (anchor and anchor not in served.get(path, ((), ()))[0])
    }
    assert dead == set()


def test_every_page_is_led_to(served: Served) -> None:
    led = {path for path, _ in targets(served)}
    assert set(served) - led == set()


def test_external_links_are_https_and_no_machine_of_ours(served: Served) -> None:
    for page, (_, links) in served.items():
        for link in links:
            split = urlsplit(link)
            assert split.scheme in {"", "https", "data"}, (page, link)
            assert split.hostname is None or (
                "." in split.hostname and not split.hostname.startswith(("127.", "0.", "10.", "192.168."))
            ), (page, link)


def test_no_script_adds_a_link(visits: dict[str, Visit], served: Served, site_url: str) -> None:
    """The links in the browser are those of the served pages, which the tests above followed."""
    assert sum(len(visit.light["links"]) for visit in visits.values()) > 5000
    for page, visit in visits.items():
        written = {urljoin(site_url + page, link) for link in served[page][1]}
        assert {link.removesuffix("#") for link in visit.light["links"]} - written == set(), page
