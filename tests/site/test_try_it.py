"""The page "Try it", from filing to picture: in a real browser, on the built site, against the library under test."""

import contextlib
import importlib
import io
import logging
import re
import shutil
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Page, Request, Route, expect

from motcua_lib import VIETNAM_TIME, Channel, Due, Pause, Restart, due, parse_term, receive, vietnam_calendar

DOCS = Path(__file__).parents[2] / "docs"
LOADED = 180_000  # milliseconds; Python is compiled on a machine that does other work too
ANSWERED = 30_000
CALENDAR = vietnam_calendar()
CODE, TERM = "1.012787", "8 Ngày làm việc"  # land registration, online
FILED = datetime(2026, 3, 8, 20, 15, tzinfo=VIETNAM_TIME)


def filing() -> Due:
    return due(parse_term(TERM), receive(FILED, CALENDAR, channel=Channel.ONLINE), CALENDAR)


@pytest.fixture
def asked(desk: Page, phone: Page) -> list[str]:
    """Every address that either page asked for."""
    urls: list[str] = []

    def note(request: Request) -> None:
        urls.append(request.url)

    for page in (desk, phone):
        page.on("request", note)
    return urls


def press_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Press a key until the element has the focus, as a reader without a mouse does."""
    for _ in range(120):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by {key}")


def wait_for_python(page: Page) -> None:
    page.wait_for_selector("#try-it-app[data-engine='ready']", timeout=LOADED)


def answered(page: Page, wanted: Due) -> None:
    """The due date, in words and as data, is the one that this Python computes."""
    expect(page.locator("#try-answer")).to_have_attribute("data-day", wanted.day.isoformat(), timeout=ANSWERED)
    expect(page.locator("#try-due")).to_have_text(re.compile(rf"{wanted.day}|{wanted.day:%d/%m/%Y}"))


def trail(page: Page) -> list[str]:
    return page.locator("#try-trail li").all_text_contents()


def width_is_kept(page: Page) -> bool:
    kept: bool = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return kept


def test_by_keyboard_alone_from_filing_to_picture_and_copied_program(
    desk: Page, site_url: str, asked: list[str]
) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(f"{site_url}try-it.html")
    expect(desk.locator("#try-procedure option")).to_have_count(60, timeout=ANSWERED)

    # The form is filled, and even sent, while Python is still loading.
    press_until(desk, "#try-procedure")
    desk.keyboard.type(CODE)
    expect(desk.locator("#try-procedure")).to_have_value(CODE)
    press_until(desk, "#try-channels input")
    assert desk.locator("#try-channels input:checked").get_attribute("value") == "online"
    expect(desk.locator("#try-term")).to_have_value(TERM)
    desk.keyboard.press("ArrowRight")
    assert desk.locator("#try-channels input:checked").get_attribute("value") == "counter"
    expect(desk.locator("#try-term")).to_have_value("18 Ngày làm việc")
    desk.keyboard.press("ArrowLeft")
    press_until(desk, "#try-filed")
    desk.keyboard.type("03082026")
    desk.keyboard.press("ArrowRight")
    desk.keyboard.type("0815P")
    expect(desk.locator("#try-filed")).to_have_value("2026-03-08T20:15")
    press_until(desk, ".try-main")
    desk.keyboard.press("Enter")
    wait_for_python(desk)

    wanted = filing()
    answered(desk, wanted)
    expect(desk.locator("#try-status")).to_contain_text(str(wanted.day))
    assert trail(desk) == list(wanted.trail.lines(language="en"))
    box = desk.locator("#try-picture svg[lang=en]").bounding_box()
    assert box is not None
    assert box["width"] > 354
    assert box["height"] > 200
    assert desk.evaluate("document.activeElement.id") == "try-due-heading"

    desk.locator("#try-language [value=vi]").focus()
    desk.keyboard.press("Space")
    answered(desk, wanted)
    assert trail(desk) == list(wanted.trail.lines())
    expect(desk.locator("#try-picture svg[lang=vi]")).to_be_visible()
    expect(desk.locator("label[for=try-filed]")).to_have_text("Thời điểm nộp (giờ Việt Nam)")
    expect(desk.locator("#try-status")).to_contain_text("Hạn giải quyết: thứ Năm 19/03/2026")

    press_until(desk, "#try-copy")
    desk.keyboard.press("Enter")
    expect(desk.locator("#try-copied")).to_have_text("Đã chép.")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(desk.evaluate("navigator.clipboard.readText()"), {})
    assert printed.getvalue().splitlines() == [str(wanted.day), *wanted.trail.lines()]

    assert any(url.endswith("pyodide.asm.wasm") for url in asked)
    assert [url for url in asked if not url.startswith(site_url)] == []


def refuse_a_pause_that_ends_before_it_starts(phone: Page) -> None:
    phone.tap("#try-add-pause")
    phone.fill("#try-row-0-start", "2026-03-12T14:00")
    expect(phone.locator("#try-status")).to_have_text("The form has changed; compute again.")
    phone.fill("#try-row-0-end", "2026-03-12T09:00")
    phone.tap(".try-main")
    fault = phone.locator("#try-row-0-end-fault")
    expect(fault).to_contain_text("a pause must end after it starts", timeout=ANSWERED)
    expect(phone.locator("#try-row-0-end")).to_have_attribute("aria-invalid", "true")
    expect(phone.locator("#try-row-0-end")).to_have_attribute("aria-describedby", "try-row-0-end-fault")
    expect(phone.locator("#try-row-0-end")).to_be_focused()
    expect(phone.locator("#try-alert")).to_have_text("Not computed: one field to mend.")
    expect(phone.locator("#try-answer")).to_be_hidden()
    assert width_is_kept(phone)


def move_the_date(phone: Page) -> None:
    phone.fill("#try-row-0-end", "2026-03-17T09:00")
    phone.tap(".try-main")
    plain, received = filing(), filing().received
    pause = Pause(datetime(2026, 3, 12, 14, tzinfo=VIETNAM_TIME), datetime(2026, 3, 17, 9, tzinfo=VIETNAM_TIME))
    paused = due(plain.term, received, CALENDAR, pauses=[pause])
    answered(phone, paused)
    assert paused.day > plain.day
    expect(phone.locator("#try-row-0-end-fault")).to_be_hidden()

    phone.tap("#try-add-supplement")
    phone.fill("#try-row-1-end", "2026-03-20T22:10")
    phone.tap(".try-main")
    sent = receive(datetime(2026, 3, 20, 22, 10, tzinfo=VIETNAM_TIME), CALENDAR, channel=Channel.ONLINE)
    restarted = due(plain.term, received, CALENDAR, restarts=[Restart(sent)])
    answered(phone, restarted)
    assert restarted.day > paused.day

    phone.select_option("#try-row-1-rule", "supplement-pauses")
    phone.fill("#try-row-1-start", "2026-03-18T09:00")
    phone.tap(".try-main")
    waited = Pause(datetime(2026, 3, 18, 9, tzinfo=VIETNAM_TIME), sent)
    answered(phone, due(plain.term, received, CALENDAR, pauses=[pause, waited]))


def refuse_what_the_library_refuses(phone: Page) -> None:
    phone.tap("#try-rows fieldset:nth-of-type(2) button")
    phone.tap("#try-rows fieldset:nth-of-type(1) button")
    phone.fill("#try-filed", "")
    phone.fill("#try-term", "1")
    phone.tap(".try-main")
    expect(phone.locator("#try-filed-fault")).to_have_text("a day and a time are needed", timeout=ANSWERED)
    expect(phone.locator("#try-term-fault")).to_contain_text("states a number without a unit")
    phone.fill("#try-term", TERM)
    phone.fill("#try-filed", "1999-12-31T09:00")
    phone.tap(".try-main")
    expect(phone.locator("#try-filed-fault")).to_contain_text("outside the days 2000-01-01", timeout=ANSWERED)


def test_on_a_phone_faults_stand_beside_their_fields_and_pauses_and_supplements_move_the_date(
    phone: Page, site_url: str, asked: list[str]
) -> None:
    phone.goto(f"{site_url}try-it.html")
    phone.select_option("#try-procedure", CODE)
    phone.fill("#try-filed", "2026-03-08T20:15")
    wait_for_python(phone)
    phone.tap(".try-main")
    answered(phone, filing())
    assert width_is_kept(phone)
    box = phone.locator("#try-picture svg").bounding_box()
    assert box is not None
    assert 300 <= box["width"] <= 360

    refuse_a_pause_that_ends_before_it_starts(phone)
    move_the_date(phone)
    refuse_what_the_library_refuses(phone)
    assert width_is_kept(phone)
    assert [url for url in asked if not url.startswith(site_url)] == []


def test_an_engine_that_does_not_load_is_told(desk: Page, site_url: str) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=404)

    desk.route("**/manifest.json", refuse)
    desk.goto(f"{site_url}try-it.html")
    desk.wait_for_selector("#try-it-app[data-engine='failed']", timeout=ANSWERED)
    expect(desk.locator("#try-engine")).to_contain_text("Python could not be loaded: manifest.json: 404")
    expect(desk.locator("#try-progress")).to_be_hidden()
    expect(desk.locator("#try-form")).to_have_attribute("aria-busy", "false")


def test_every_field_has_a_name_and_every_word_is_in_both_languages(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}try-it.html")
    for button in ("#try-add-pause", "#try-add-supplement"):
        desk.click(button)
    fields = desk.locator("#try-it-app :is(input, select, button):visible")
    for field in fields.all():
        named = field.evaluate("field => (field.labels?.[0] ?? field).textContent.trim()")
        assert named, field.evaluate("field => field.outerHTML")
    words = [desk.locator("#try-it-app [data-text]").all_text_contents()]
    desk.check("#try-language [value=vi]")
    words.append(desk.locator("#try-it-app [data-text]").all_text_contents())
    same = [english for english, vietnamese in zip(*words, strict=True) if english == vietnamese]
    assert len(words[0]) > 20
    assert same == []
    assert "undefined" not in "".join(words[0] + words[1])
    ids = desk.evaluate("[...document.querySelectorAll('#try-it-app [id]')].map(node => node.id)")
    assert len(ids) == len(set(ids))


def test_the_words_around_the_form_follow_the_language(desk: Page, site_url: str) -> None:
    desk.goto(f"{site_url}try-it.html")
    for language, title, about, size in (
        ("vi", "Tính thử", "Biểu mẫu làm gì", "khoảng 16 MB"),
        ("en", "Try it", "What the form does", "about 16 MB"),
    ):
        desk.check(f"#try-language [value={language}]")
        shown = desk.locator(".try-words:visible")
        expect(shown).to_have_count(2)
        assert [words.get_attribute("lang") for words in shown.all()] == [language, language]
        expect(shown.first).to_contain_text(size)
        expect(desk.locator("article h1")).to_contain_text(title)
        expect(desk.locator("article h1")).to_have_attribute("lang", language)
        expect(desk.locator("#what-the-form-does > h2")).to_contain_text(about)
        expect(desk.locator("#what-the-form-does > h2 .headerlink")).to_have_count(1)
        expect(desk.locator(".toc-tree a[href='#what-the-form-does']")).to_have_text(about)


def test_the_size_of_the_download_is_said(desk: Page, site_url: str) -> None:
    manifest = desk.request.get(f"{site_url}_static/try_it/manifest.json").json()
    assert manifest["python"].startswith("3.14.")
    desk.goto(f"{site_url}try-it.html")
    said = re.search(r"about (\d+) MB", desk.locator("article").inner_text())
    assert said is not None
    assert abs(int(said[1]) - manifest["bytes"] / 1e6) < 1


def test_a_site_built_without_the_bundle_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))
    extension = importlib.import_module("try_it_engine")
    monkeypatch.delitem(sys.modules, "try_it_engine")
    shutil.copytree(DOCS / "try_it", tmp_path / "docs" / "try_it")
    shutil.copytree(DOCS / "examples", tmp_path / "docs" / "examples")
    app = SimpleNamespace(builder=SimpleNamespace(format="html"), srcdir=tmp_path / "docs", outdir=tmp_path / "site")
    monkeypatch.setattr(logging.getLogger("sphinx"), "propagate", True)
    extension.copy_engine(app)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "run 'python docs/try_it/bundle.py' first" in caplog.text
    assert (tmp_path / "site" / "_static" / "try_it" / "page.mjs").is_file()
