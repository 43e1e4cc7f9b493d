"""The law support page: whole, true to the book and to the tests it names, and as its generator makes it."""

import ast
import csv
import importlib
import importlib.util
import re
import runpy
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import motcua_lib
from motcua_lib import VIETNAM_TIME, CountingRule, due, vietnam_calendar
from motcua_lib.book.counting import OPT_IN
from motcua_lib.book.day_decisions import DECISIONS
from motcua_lib.deadlines.presets import preset
from motcua_lib.law import Citation, Confidence, Instrument

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "motcua_lib"
CASES = ROOT / "tests" / "cases"
MAKER: dict[str, Any] = runpy.run_path(str(ROOT / "docs" / "law_support.py"))
ROWS = MAKER["rows"]()
CITED: dict[Any, set[Citation]] = MAKER["citations"]()
key_of: Callable[[Instrument], str] = MAKER["key_of"]
PAGE = (ROOT / "docs" / "explanation" / "law-support.md").read_text(encoding="utf-8")
TESTS = {path.name: path for path in (ROOT / "tests").rglob("test_*.py")}
DISPATCHES = {key_of(one.instrument) for one in DECISIONS} | {key_of(n) for one in DECISIONS for n in one.notices}


def literals() -> Iterator[tuple[str, str, Confidence]]:
    """Every `Citation(...)` written in the library, read from its source: instrument, article, confidence."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.parent.name == "strategies":
            continue  # draws citations at random and states no law
        calls = [
            call
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Citation"
        ]
        name = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
        if calls:
            known = vars(importlib.import_module(name))
        for call in calls:
            first = ast.unparse(call.args[0] if call.args else call.keywords[0].value)
            if first in ("self.instrument", "statutory.citation.instrument", "citation.instrument"):
                continue  # made from a citation or a decision that the walk has met already
            words = {each.arg: ast.unparse(each.value) for each in call.keywords}
            article = ast.literal_eval(call.args[1]) if len(call.args) > 1 else ""
            confidence = eval(words.get("confidence", "Confidence.HIGH"), {"Confidence": Confidence})
            yield key_of(eval(first, dict(known))), article, confidence


LITERALS = list(literals())


def test_the_page_is_what_its_generator_makes() -> None:
    assert MAKER["render"]() == PAGE, "run: python docs/law_support.py"


def test_every_instrument_of_the_book_stands_on_the_page() -> None:
    constants = {
        key_of(value)
        for path in (SOURCE / "book").glob("instruments*.py")
        for value in vars(importlib.import_module(f"motcua_lib.book.{path.stem}")).values()
        if isinstance(value, Instrument)
    }
    assert len(constants) > 120
    assert constants - {row.place.instrument for row in ROWS} == DISPATCHES
    for name, instrument in MAKER["instruments"]().items():
        assert instrument.label.en in PAGE, name


def test_every_article_that_a_literal_cites_stands_in_the_table() -> None:
    assert len(LITERALS) > 150
    places = {row.place for row in ROWS}
    assert {(name, article) for name, article, _ in LITERALS} <= places
    assert {place for place in CITED if place.instrument not in DISPATCHES} <= places
    assert len(places) == len(ROWS)


def test_the_confidence_on_the_page_is_that_of_the_literals() -> None:
    """Read from the source of the book, not from the values that the generator walks."""
    order = list(Confidence)
    expected: dict[tuple[str, str], Confidence] = {}
    for name, article, confidence in LITERALS:
        known = expected.get((name, article), Confidence.HIGH)
        expected[name, article] = max(known, confidence, key=order.index)
    headings = {instrument.label.en: name for name, instrument in MAKER["instruments"]().items()}
    shown, name = {}, ""
    for line in PAGE.splitlines():
        if line.startswith("### "):
            name = headings.get(line[4:], line[4:])
        elif found := re.match(r"\*\*(?:Arts?\.? ([^*]+)|The text)\*\* \((HIGH|MEDIUM|LOW|MEMORY|no literal)\)", line):
            shown[name, found[1] or ""] = found[2]
    assert {place: shown[place] for place in expected} == {place: one.name for place, one in expected.items()}
    assert {place for place, word in shown.items() if word == "no literal"} == set(shown) - set(expected)


# What a docstring or message may call a document, and the number it stands under in the table.
NAMES = {
    r"(?:Decrees?|Circulars?|Decisions?) (\d+/\d{4})": r"\1/",
    r"Decision (\d+/[A-ZĐ]+-?\w*)(?!\d)": r"\1",
    r"Civil Code 2015": "91/2015/QH13",
    r"Civil Code 2005": "33/2005/QH11",
    r"Law on Civil Status 2014": "60/2014/QH13",
    r"(QCVN \d+:\d{4})": r"\1",
}
ARTICLES = r"(?:/[\w-]+)?,? (?:art\.|arts) ((?:\d+(?:\(\w+\))*(?:–|, and | and |, )?)+)"


def numbers(text: str) -> set[int]:
    """The articles in "15(3), 17(1) and 19(4)" or "15–22"."""
    plain = re.sub(r"\(\w+\)", "", text)
    spans = [part.split("–") for part in re.findall(r"\d+(?:–\d+)?", plain)]
    return {number for span in spans for number in range(int(span[0]), int(span[-1]) + 1)}


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Every string of the library on one line, docstrings and messages too; not the titles of documents."""
    return tuple(strings())


def strings() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name.startswith("instruments"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield str(path.relative_to(SOURCE)), " ".join(node.value.split())


@cache
def named() -> tuple[tuple[str, str, int | None, str], ...]:
    """Every document that a text names, with each article: file, start of its number, article, the words."""
    return tuple(names())


def names() -> Iterator[tuple[str, str, int | None, str]]:
    for path, text in texts():
        for pattern, key in NAMES.items():
            for found in re.finditer(pattern, text):
                start = found.expand(key) if "\\" in key else key
                articles = re.match(ARTICLES, text[found.end() :])
                for article in numbers(articles[1]) if articles else [None]:
                    yield path, start, article, text[found.start() : found.end() + 40]


def test_every_document_and_article_that_a_text_of_the_code_names_stands_in_the_table() -> None:
    found = named()
    assert len({(start, article) for _, start, article, _ in found}) > 60
    unknown = []
    for path, start, article, words in found:
        rows = [row.place.article for row in ROWS if row.place.instrument.startswith(start)]
        held = set().union(*(numbers(each) for each in rows))
        if not rows or (article is not None and article not in held):
            unknown.append(f"{path}: {words}")
    assert not unknown


def test_no_row_is_left_over() -> None:
    """A row without a literal is there since a text of the code names its document and its articles."""
    mentioned = "\n".join(text for _, text in texts())
    articles: dict[str, set[int]] = {}
    for _, start, article, _ in named():
        if article is not None:
            articles.setdefault(start, set()).add(article)
    for row in ROWS:
        name, article = row.place
        if row.place in CITED or (name in MAKER["instruments"]() and not article):
            continue
        number = re.match(r"\d+/[^/]+/|QCVN \d+:\d+|[^/]+/\S+", name)
        assert number, name
        assert number[0].rstrip("/") in mentioned, name
        if article:
            known = set().union(*(found for start, found in articles.items() if name.startswith(start)))
            assert numbers(article) <= known or f"{name} art. {article}(" in mentioned, (name, article)


def test_what_is_not_implemented_says_why() -> None:
    for row in ROWS:
        assert row.functions or row.note, row.place
        assert row.tests or not row.functions, row.place
        assert row.says or row.note, row.place


def resolved(name: str) -> object:
    """The object behind a public dotted name."""
    parts = name.split(".")
    assert not any(part.startswith("_") for part in parts), name
    module, rest = motcua_lib, parts
    while importlib.util.find_spec(f"{module.__name__}.{rest[0]}") if hasattr(module, "__path__") else None:
        module = importlib.import_module(f"{module.__name__}.{rest[0]}")
        rest = rest[1:]
    exported = getattr(module, "__all__", None)
    assert exported is None or rest[0] in exported, f"{name} is not exported"
    value: Any = module
    for part in rest:
        value = getattr(value, part)
    return value


@pytest.mark.parametrize("name", sorted({name for row in ROWS for name in row.functions}))
def test_every_name_is_public(name: str) -> None:
    assert resolved(name) is not None


@pytest.mark.parametrize("test", sorted({test for row in ROWS for test in row.tests}))
def test_every_test_exists(test: str) -> None:
    if "::" in test:
        file, name = test.split("::")
        assert f"def {name}(" in TESTS[file].read_text(encoding="utf-8")
    else:
        assert table_row(*test.split(":", 1))


def table_row(file: str, key: str) -> dict[str, str]:
    with (CASES / file).open(encoding="utf-8", newline="") as opened:
        found = [line for line in csv.DictReader(opened) if next(iter(line.values())) == key]
    assert len(found) == 1, f"{file} has {len(found)} rows {key!r}"
    return found[0]


def named_rows(file: str) -> list[tuple[Any, str]]:
    prefix = f"{file}:"
    return [(row.place, test.removeprefix(prefix)) for row in ROWS for test in row.tests if test.startswith(prefix)]


def cited_by(value: object) -> set[tuple[str, str]]:
    """Every article that a value holds a citation of."""
    waiting, found = [value], set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, Citation):
            found.add((key_of(one.instrument), one.article))
        else:
            waiting.extend(MAKER["_parts"](one))
    return found


@pytest.mark.parametrize(
    ("place", "key"), named_rows("presets.csv"), ids=lambda value: getattr(value, "instrument", value)
)
def test_a_worked_preset_cites_the_article_it_is_named_for(place: Any, key: str) -> None:
    line = table_row("presets.csv", key)
    version = preset(line["preset"], on=date.fromisoformat(line["received"][:10])).value
    other = {("28/2026/QH16", "2")}  # stands there for its day off
    assert place in cited_by(version) | other


@pytest.mark.parametrize(
    ("place", "key"), named_rows("due_dates.csv"), ids=lambda value: getattr(value, "instrument", value)
)
def test_the_trail_of_a_worked_due_date_cites_the_article_it_is_named_for(place: Any, key: str) -> None:
    line = table_row("due_dates.csv", key)
    rules: dict[str, CountingRule | None] = {"": None, **{rule.slug: rule for rule in OPT_IN}}
    received = datetime.fromisoformat(line["received"]).replace(tzinfo=VIETNAM_TIME)
    at = received if "T" in line["received"] else received.date()
    term = eval(line["term"], {name: getattr(motcua_lib, name) for name in motcua_lib.__all__})
    answer = due(term, at, vietnam_calendar(), counting=rules[line["rule"]])
    cited = {(key_of(step.citation.instrument), step.citation.article) for step in answer.trail if step.citation}
    assert place in cited


@pytest.mark.parametrize(
    ("place", "key"), named_rows("days_off.csv"), ids=lambda value: getattr(value, "instrument", value)
)
def test_a_day_off_cites_the_article_it_is_named_for(place: Any, key: str) -> None:
    record = vietnam_calendar().day(date.fromisoformat(key))
    assert record.citation is not None
    assert (key_of(record.citation.instrument), record.citation.article) == place


DECREES = {
    "61/2018/NĐ-CP": ("decree-61-2018", "decree-61-2018-with-45-2020"),
    "118/2025/NĐ-CP": ("decree-118-2025",),
    "309/2026/NĐ-CP": ("decree-118-2025-amended-309-2026",),
}


@pytest.mark.parametrize(
    ("place", "key"), named_rows("dossiers.csv"), ids=lambda value: getattr(value, "instrument", value)
)
def test_a_worked_dossier_is_governed_by_the_decree_it_is_named_for(place: Any, key: str) -> None:
    line = table_row("dossiers.csv", key)
    assert line["rules"] in DECREES.get(place.instrument, {line["rules"]})


@pytest.mark.parametrize("gap", MAKER["gaps"](), ids=lambda gap: gap["missing"])
def test_the_code_says_what_is_missing(gap: dict[str, str]) -> None:
    text = (SOURCE / gap["file"]).read_text(encoding="utf-8")
    assert gap["words"] in " ".join(text.replace("\n# ", " ").split())
    assert gap["missing"]
    assert gap["consequence"]


def test_a_dispatch_has_its_rows_of_days() -> None:
    counts = {key_of(one.instrument): MAKER["dispatch_rows"](one.instrument.number) for one in DECISIONS}
    for one in DECISIONS:
        if one.instrument.number:
            assert counts[key_of(one.instrument)] >= 2, one.instrument
    assert MAKER["dispatch_rows"]("") == 0
