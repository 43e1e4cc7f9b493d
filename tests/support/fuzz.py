"""What is asked of any input at all: an answer or an error of the library, in time, and nothing else."""

from collections import Counter
from time import perf_counter
from typing import Any

from motcua_lib.codec import MODELS, explain, from_json, parse_json, to_json
from motcua_lib.errors import CodecError, TermSyntaxError
from motcua_lib.reading import parse_term

RUNS: Counter[str] = Counter()
"""How many inputs each target was given; printed at the end of a test run."""

MOST_SECONDS = 5
"""For one input of some thousand characters, on a machine that does other things too."""

CLASSES = tuple(MODELS.values())


def in_time(target: str, started: float) -> None:
    RUNS[target] += 1
    taken = perf_counter() - started
    assert taken < MOST_SECONDS, f"{target}: {taken:.1f} s"


def fuzz_term(text: str) -> None:
    """`parse_term` gives a term that is written and compared, or its syntax error."""
    started = perf_counter()
    try:
        term = parse_term(text)
    except TermSyntaxError as error:
        assert str(error)
        assert error.fields
    else:
        assert str(term)
        assert term == parse_term(text)
    in_time("parse_term", started)


def fuzz_json(text: str) -> None:
    """`parse_json` reads a text or tells its faults."""
    started = perf_counter()
    try:
        parse_json(text)
    except CodecError as error:
        told(error)
    in_time("parse_json", started)


def fuzz_document(cls: Any, text: str) -> None:
    """`from_json` gives a value that comes back the same, or tells every fault with its place and its rule."""
    started = perf_counter()
    try:
        value = from_json(text, cls)
    except CodecError as error:
        told(error)
    else:
        assert from_json(to_json(value), cls) == value
    in_time("from_json", started)


def told(error: CodecError) -> None:
    faults = explain(error)
    assert faults
    assert all(fault.rule and str(fault) for fault in faults)
