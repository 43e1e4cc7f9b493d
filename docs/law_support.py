"""The law support page, made of three things: what the book cites, what two tables say of it, and the tests they name.

    python docs/law_support.py

writes docs/explanation/law-support.md anew. How sure a fact is, and where it was read, comes from the book and is
nowhere typed; `tests/cases/law_support.csv` says in a few words what an article has, which public name carries it
out and which test holds it; `tests/cases/law_gaps.csv` says what is missing and where the code says so.
"""

import csv
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import motcua_lib.book
from motcua_lib.book.day_decisions import DECISIONS
from motcua_lib.book.procedures import PRESETS
from motcua_lib.law import Citation, Confidence, Instrument
from motcua_lib.model.preset_parts import MissingTerm

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "law-support.md"
SUPPORT = ROOT / "tests" / "cases" / "law_support.csv"
GAPS = ROOT / "tests" / "cases" / "law_gaps.csv"

ORDER = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW, Confidence.MEMORY)


class Place(NamedTuple):
    """An article of an instrument; the article is empty when the whole is cited."""

    instrument: str
    article: str


class Row(NamedTuple):
    """A line of law_support.csv."""

    group: str
    place: Place
    says: str
    functions: tuple[str, ...]
    tests: tuple[str, ...]
    note: str


def key_of(instrument: Instrument) -> str:
    """The number of an instrument or, where none was found, its English name."""
    return instrument.number or instrument.label.en


def _parts(value: object) -> Iterator[object]:
    """What a value of the book is made of."""
    if isinstance(value, Mapping):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, tuple | list | set | frozenset):
        yield from value
    elif not isinstance(value, type):
        fields: tuple[Any, ...] = getattr(type(value), "__attrs_attrs__", ())
        yield from (getattr(value, field.name) for field in fields)


def _modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(motcua_lib.book.__path__, "motcua_lib.book."):
        yield importlib.import_module(found.name)
    yield importlib.import_module("motcua_lib.workdays._sources")


def book_values() -> Iterator[object]:
    """Every value that a constant of the book holds, once."""
    waiting: list[object] = [value for module in _modules() for value in vars(module).values()]
    seen: dict[int, object] = {}
    while waiting:
        value = waiting.pop()
        if id(value) not in seen:
            seen[id(value)] = value
            yield value
            waiting.extend(_parts(value))


def citations() -> dict[Place, set[Citation]]:
    """What the book cites, by article; the dispatches on days off are cited by their decisions."""
    found: dict[Place, set[Citation]] = {}
    cited = [value for value in book_values() if isinstance(value, Citation)]
    for citation in [*cited, *(decision.citation for decision in DECISIONS)]:
        found.setdefault(Place(key_of(citation.instrument), citation.article), set()).add(citation)
    return found


def instruments() -> dict[str, Instrument]:
    return {key_of(value): value for value in book_values() if isinstance(value, Instrument)}


def _words(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("; ") if part)


def rows() -> list[Row]:
    with SUPPORT.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                line["group"],
                Place(line["instrument"], line["article"]),
                line["says"],
                _words(line["function"]),
                _words(line["test"]),
                line["note"],
            )
            for line in csv.DictReader(file)
        ]


def gaps() -> list[dict[str, str]]:
    with GAPS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def weakest(cited: set[Citation]) -> Confidence | None:
    """The confidence of the least sure fact; None where the book holds no citation."""
    return max((citation.confidence for citation in cited), key=ORDER.index, default=None)


def sureness(cited: set[Citation]) -> str:
    found = weakest(cited)
    return found.name if found else "no literal"


def _readings(cited: set[Citation]) -> Iterator[str]:
    """One line a confidence and source, with the clauses that were read there."""
    by_source: dict[tuple[int, str], set[str]] = {}
    for citation in cited:
        clause = f"{citation.clause}({citation.point})" if citation.point else citation.clause
        by_source.setdefault((ORDER.index(citation.confidence), citation.source), set()).add(clause)
    for (rank, source), clauses in sorted(by_source.items()):
        where = ", ".join(sorted(clauses - {""}))
        clause = f", clause {where}" if where else ""
        yield f"{ORDER[rank].name}{clause}: {source or 'the book does not note where it was read'}"


def _shown_tests(tests: tuple[str, ...]) -> str:
    """Rows of tables by their keys, tests in the words of their names."""
    tables: dict[str, list[str]] = {}
    named: dict[str, list[str]] = {}
    for test in tests:
        if "::" in test:
            file, name = test.split("::")
            named.setdefault(file, []).append(name.removeprefix("test_").replace("_", " "))
        else:
            file, key = test.split(":", 1)
            tables.setdefault(file, []).append(key)
    parts = [f"`{file}` {', '.join(keys)}" for file, keys in tables.items()]
    parts += [f"`{file}` {', '.join(f'“{name}”' for name in names)}" for file, names in named.items()]
    return "; ".join(parts)


def _article(row: Row, cited: set[Citation]) -> Iterator[str]:
    article = row.place.article
    name = f"Art. {article}" if re.fullmatch(r"\d+", article) else f"Arts {article}" if article else "The text"
    says = f" {row.says[0].upper()}{row.says[1:]}." if row.says else ""
    yield f"**{name}** ({sureness(cited)}){says}"
    yield ""
    if row.functions:
        yield f"- code: {', '.join(f'`{name}`' for name in row.functions)}"
    elif row.says:
        yield "- not implemented"
    if row.tests:
        yield f"- tests: {_shown_tests(row.tests)}"
    for reading in _readings(cited):
        yield f"- read: {reading}"
    if row.note:
        yield f"- mind: {row.note}"
    yield ""


def _instrument(name: str, known: Mapping[str, Instrument]) -> Iterator[str]:
    instrument = known.get(name)
    if instrument is None:
        yield f"### {name}"
        yield ""
        yield "Named in the code; the book holds no citation of it."
    else:
        yield f"### {instrument.label.en}"
        yield ""
        facts = [instrument.label.vi] if instrument.label.vi != instrument.label.en else []
        facts += [instrument.number] if instrument.number else []
        facts += [f"signed {instrument.signed}"] if instrument.signed else []
        facts += [f"in force from {instrument.in_force}"] if instrument.in_force else []
        yield " · ".join(facts)
    yield ""


def _groups(table: list[Row], cited: dict[Place, set[Citation]]) -> Iterator[str]:
    known = instruments()
    for group in dict.fromkeys(row.group for row in table):
        yield f"## {group}"
        yield ""
        members = [row for row in table if row.group == group]
        for name in dict.fromkeys(row.place.instrument for row in members):
            yield from _instrument(name, known)
            for row in members:
                if row.place.instrument == name:
                    yield from _article(row, cited.get(row.place, set()))


def _summary(table: list[Row], cited: dict[Place, set[Citation]]) -> Iterator[str]:
    counts = Counter(sureness(cited.get(row.place, set())) for row in table)
    counts.update(sureness({decision.citation}) for decision in DECISIONS)
    names = {row.place.instrument for row in table}
    dispatches = {key_of(decision.instrument) for decision in DECISIONS}
    notices = {key_of(notice) for decision in DECISIONS for notice in decision.notices}
    yield f"{len(names)} texts and practices with {len(table)} articles, and {len(dispatches)} dispatches on days off"
    yield f"with {len(notices)} notices that carried them out. By the least sure fact that is taken from each:"
    yield ""
    yield "| confidence | meaning | articles |"
    yield "|---|---|--:|"
    for confidence in ORDER:
        yield f"| {confidence.name} | {confidence.text.en} | {counts[confidence.name]} |"
    yield f"| no literal | named in the code, the book cites nothing | {counts['no literal']} |"
    yield ""
    yield "By group; weak are LOW, MEMORY and what has no literal:"
    yield ""
    yield "| group | texts | articles | weak |"
    yield "|---|--:|--:|--:|"
    for group in dict.fromkeys(row.group for row in table):
        members = [row for row in table if row.group == group]
        weak = sum(sureness(cited.get(row.place, set())) not in ("HIGH", "MEDIUM") for row in members)
        yield f"| {group} | {len({row.place.instrument for row in members})} | {len(members)} | {weak} |"
    weak = sum(sureness({decision.citation}) not in ("HIGH", "MEDIUM") for decision in DECISIONS)
    yield f"| Dispatches on days off | {len(dispatches | notices)} | {len(DECISIONS)} | {weak} |"
    yield ""


def dispatch_rows(number: str) -> int:
    """How many days of days_off.csv name a dispatch by its number."""
    with (ROOT / "tests" / "cases" / "days_off.csv").open(encoding="utf-8", newline="") as file:
        return sum(bool(number) and number in line["instrument"] for line in csv.DictReader(file))


def _dispatches() -> Iterator[str]:
    yield "## Dispatches on days off"
    yield ""
    yield "Code: `vietnam_calendar`, `WorkCalendar.day`. Tests: `test_book.py` “every published day has its kind"
    yield "confidence and instrument” reads every row of `days_off.csv`; “every day of the decided years is answered as"
    yield "published” walks all days between them. What each decision moved stands in [The calendar](calendar.md)."
    yield ""
    for decision in DECISIONS:
        days = [change.day for change in decision.changes]
        worked = sum(change.kind.is_working for change in decision.changes)
        moved = f"{len(days) - worked} days off and {worked} made up, {min(days)} to {max(days)}"
        settles = f", settles {decision.settles[0]}" if decision.settles else ""
        known = f"known from {decision.known_from}" + ("" if decision.known_exactly else " at the latest")
        yield f"**{decision.instrument.label.en}** ({decision.confidence.name})"
        yield ""
        yield f"- {moved}{settles}; {known}"
        if decision.notices:
            yield f"- carried out by {', '.join(notice.label.en for notice in decision.notices)}"
        if count := dispatch_rows(decision.instrument.number):
            yield f"- tests: {count} rows of `days_off.csv`"
        else:
            yield "- tests: its days in `days_off.csv`, which has no number for it either"
        yield f"- read: {decision.source}"
        yield ""


def _missing_terms() -> Iterator[str]:
    yield "## Terms that are not given"
    yield ""
    yield "A preset without a term says why; asking it for one is an error and never a guess."
    yield ""
    for preset in PRESETS:
        if isinstance(preset.stated, MissingTerm):
            cases = f"; by case: {', '.join(case.slug for case in preset.cases)}" if preset.cases else ""
            cited = preset.citation.label.en
            yield f"- `{preset.slug}` from {preset.since}: {preset.stated.text.en}{cases} ({cited})"
    yield ""
    starts = Counter(preset.start.name for preset in PRESETS)
    legal, year, seen = (starts[kind] for kind in ("LEGAL", "YEAR", "SEEN"))
    yield f"Of {len(PRESETS)} versions of presets, {legal} start on a day of force that was read. For others no source"
    yield f"gives it: {year} start on 1 January of the year in the number of their text, {seen} on the day the text"
    yield "was seen. `TermPreset.start` tells which; what is known by its year is LOW until it was surely in force."
    yield ""


def _gaps() -> Iterator[str]:
    yield "## What is missing"
    yield ""
    yield "Facts that no source gave. The code says each at the place named; a test holds the page to it."
    yield ""
    for gap in gaps():
        yield f"- **{gap['missing']}.** {gap['consequence']} Said in `{gap['file']}`."
        if gap["settled_by"]:
            yield f"  Would be settled by {gap['settled_by']}."
    yield ""


def _inverse(table: list[Row], cited: dict[Place, set[Citation]]) -> Iterator[str]:
    yield "## From the code to the law"
    yield ""
    yield "The same table read backwards: what each public name rests on, with the confidence of each article."
    yield ""
    known = instruments()
    found: dict[str, list[str]] = {}
    for row in table:
        name, article = row.place
        label = known[name].label.en if name in known else name
        where = f"{label}, {article}" if article else label
        for function in row.functions:
            found.setdefault(function, []).append(f"{where} ({sureness(cited.get(row.place, set()))})")
    for function in sorted(found, key=lambda name: (name.count("."), name.lower())):
        yield f"- `{function}`: {'; '.join(found[function])}"
    yield ""


HEAD = """\
<!-- Made by docs/law_support.py; edit tests/cases/law_support.csv or law_gaps.csv and run it. -->

# Law support

Which article stands behind an answer, which code carries it out, which test holds it, and how sure it is. For lawyers
who check the library and for those who answer for its due dates.

- **Confidence** and where a fact was **read** come from the book of the library, `src/motcua_lib/book/`, and are typed
  nowhere else. Behind each article stands the confidence of the *least sure* fact taken from it; the lines below it
  tell the facts apart.
- **Code** names are imported from `motcua_lib`: `due` is `from motcua_lib import due`, `casework.apply` is
  `from motcua_lib.casework import apply`.
- **Tests** are rows of the worked examples in `tests/cases/`, by their key, or tests of `tests/unit/` in the words of
  their names.
- **Mind** tells what a lawyer should look at first.

The page is made by `python docs/law_support.py` and held by `tests/unit/test_law_support.py`: every document and
article that the code cites stands here, every name is public, every test exists, and a worked example cites the article
it is named for.

## At a glance
"""


def render() -> str:
    """The whole page."""
    table, cited = rows(), citations()
    parts = [HEAD]
    for section in (
        _summary(table, cited),
        _gaps(),
        _missing_terms(),
        _groups(table, cited),
        _dispatches(),
        _inverse(table, cited),
    ):
        parts.extend(section)
    return "\n".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
