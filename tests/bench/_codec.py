"""The bars of reading and of JSON: procedures read, written and read back, beside `json` and beside cattrs alone.

The text is the whole file named by MOTCUA_PROCEDURES, else the sample, which is too small to say much.

Cattrs alone is `cattrs.Converter(omit_if_default=True)` with what it cannot work without: hooks for Decimal and for
clock times, and tags for the unions of terms. It coerces, ignores unknown keys, and writes codes as objects of their
parts. Each converter reads the documents that it writes itself. Once it runs as it comes, with detailed validation,
and once without, as ours does until something is wrong: that is the harder bar.
"""

import gc
import json
import os
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import time
from decimal import Decimal
from functools import partial
from pathlib import Path

import cattrs
from _ratios import Bar, judge, ratio
from cattrs.strategies import configure_tagged_union

from motcua_lib import Procedure, Term, read_procedures
from motcua_lib.codec import make_converter
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.terms import SimpleTerm

SAMPLE = Path(__file__).parents[1] / "data" / "procedures.json"
UNION = Term | UnreadTerm


def lines() -> list[str]:
    """The published rows as JSON text, one a line."""
    whole = os.environ.get("MOTCUA_PROCEDURES")
    if whole:
        return Path(whole).read_text(encoding="utf-8").splitlines()
    return [json.dumps(row, ensure_ascii=False) for row in json.loads(SAMPLE.read_text(encoding="utf-8"))]


def cattrs_alone(*, detailed_validation: bool) -> cattrs.Converter:
    """A converter of cattrs with nothing of ours but what procedures cannot do without."""
    converter = cattrs.Converter(detailed_validation=detailed_validation, omit_if_default=True)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(time, lambda value, _: time.fromisoformat(value))
    converter.register_unstructure_hook(time, time.isoformat)
    configure_tagged_union(SimpleTerm, converter)
    configure_tagged_union(UNION, converter)
    return converter


def settled_ratio(top: Callable[[], object], base: Callable[[], object], rounds: int) -> float:
    """The ratio, with all that the benchmark itself holds taken out of the garbage collector's rounds.

    The collector stays on. Else it would walk the documents kept for the other contestants, now in one's time and now
    in the other's, which costs more than what is measured.
    """
    gc.collect()
    gc.freeze()
    try:
        return ratio(top, base, rounds)
    finally:
        gc.unfreeze()


def memory_of(make: Callable[[], object]) -> int:
    """The bytes that what `make` returns holds on to."""
    tracemalloc.start()
    kept = make()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return held


def _beside_json(texts: list[str], procedures: tuple[Procedure, ...], rounds: int) -> Iterator[Bar]:
    rows = [json.loads(text) for text in texts]
    read = settled_ratio(lambda: read_procedures(rows), lambda: [json.loads(text) for text in texts], rounds)
    yield judge(f"reading {len(rows)} procedures, beside `json.loads` of their text", read, "≤", 10)
    converter = make_converter()
    documents = _write_all(converter, procedures)
    written = settled_ratio(partial(_write_all, converter, procedures), lambda: json.dumps(documents), rounds)
    yield judge("writing them as objects, beside `json.dumps` of the objects", written, "≤", 3)


def _read_all(converter: cattrs.Converter, documents: Iterable[object]) -> list[Procedure]:
    return [converter.structure(document, Procedure) for document in documents]


def _write_all(converter: cattrs.Converter, procedures: Iterable[Procedure]) -> list[object]:
    return [converter.unstructure(procedure) for procedure in procedures]


def _beside_cattrs(procedures: tuple[Procedure, ...], rounds: int) -> Iterator[Bar]:
    ours = make_converter()
    own = _write_all(ours, procedures)
    assert tuple(_read_all(ours, own)) == procedures
    for detailed, how in ((True, "as it comes"), (False, "without detailed validation")):
        plain = cattrs_alone(detailed_validation=detailed)
        theirs = _write_all(plain, procedures)
        assert tuple(_read_all(plain, theirs)) == procedures
        structured = settled_ratio(
            partial(_read_all, ours, own),
            partial(_read_all, plain, theirs),
            rounds,
        )
        yield judge(f"strict `structure`, beside cattrs alone {how}", structured, "≤", 2)
        unstructured = settled_ratio(
            partial(_write_all, ours, procedures),
            partial(_write_all, plain, procedures),
            rounds,
        )
        yield judge(f"`unstructure`, beside cattrs alone {how}", unstructured, "≤", 2)


def bars(rounds: int) -> Iterator[Bar]:
    """Every bar of reading and JSON, each the median of the ratios within interleaved rounds."""
    texts = lines()
    rows = [json.loads(text) for text in texts]
    procedures = read_procedures(rows).procedures
    yield from _beside_json(texts, procedures, rounds)
    yield from _beside_cattrs(procedures, rounds)
    for claim, rows_of in (("its texts aside", lambda: rows), ("texts and all", lambda: map(json.loads, texts))):
        held = memory_of(lambda rows_of=rows_of: read_procedures(rows_of()).procedures)
        yield Bar(f"memory of a procedure, {claim}", "printed", f"{held / len(procedures) / 1024:.1f} KiB", "–")
