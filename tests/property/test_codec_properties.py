"""JSON of every model: values come back exactly, the schema and the converter agree, junk is only ever refused."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from motcua_lib import Citation, Instrument, Months, Timeline, Version
from motcua_lib._messages import MESSAGES
from motcua_lib.codec import (
    MODELS,
    explain,
    from_json,
    parse_json,
    schema,
    structure,
    structure_many,
    to_json,
    unstructure,
    unwrap,
    wrap,
)
from motcua_lib.codec._diagnosis import _Search
from motcua_lib.codec._shapes import shape_of
from motcua_lib.errors import CodecError
from motcua_lib.model.money import Money

EACH = pytest.mark.parametrize("cls", MODELS.values(), ids=MODELS)
SLUGS_OF_FORM = frozenset(slug for slug in MESSAGES if slug.startswith("json-")) | {"code-form"}
BEYOND_SCHEMA = frozenset({"json-no-such-day", "json-too-long", "json-surrogate", "json-too-deep"})
"""What is wrong in form and no schema can say; the page on JSON lists it."""

FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _pattern(validator: Any, pattern: str, instance: Any, _: Any) -> Iterator[ValidationError]:
    """Patterns as ECMA-262 has them, where "$" is the very end; Python lets a line break follow."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


EXACT = extend(Draft202012Validator, {"pattern": _pattern})


@cache
def validator(cls: Any) -> Any:
    document = schema(cls)
    Draft202012Validator.check_schema(document)
    return EXACT(document, format_checker=FormatChecker(["date"]))


@EACH
@FEW
@given(data=st.data())
def test_every_value_comes_back_exactly_and_is_valid(cls: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(cls))
    text = to_json(value)
    document = json.loads(text)
    assert document == unstructure(value)
    assert searched(cls, document) == value
    again = from_json(text, cls)
    assert again == value
    assert hashed(again) == hashed(value)
    assert to_json(again) == text
    validator(cls).validate(document)
    assert unwrap(wrap(value), cls) == value


def hashed(value: object) -> int | None:
    """The hash, of what has one."""
    try:
        return hash(value)
    except TypeError:
        return None


JUNK = st.sampled_from(
    [None, True, False, 0, 1, -1, 1.9, 10**30, "", "no", "None", "true", "1", "05", "1.5", "1e3", "-1", "NaN", "VND",
     "2026-01-05", "2026-1-5", "20260105", "2026-02-30", "2026-01-05T08:20:00", "2026-01-05T08:20:00+07:00", "07:30",
     "7:30", "24:00", "1.000757", "1.000757\n", "KQ.G15.000031", "h55", "working-days", "months", "high", "PT1H", [],
     [1], ["x"], {}, {"kind": "months", "n": 1}, {"kind": "chain"}, {"n": 1}, {"vi": "a", "en": "b"}, "\ud800"]
)  # fmt: skip


def searched(cls: type, document: Any) -> Any:
    """What the search for faults reads where it finds none: the slow way beside the functions that cattrs writes."""
    search = _Search()
    value = search.examine(shape_of(cls), document, "")
    assert search.faults == []
    return value


KEYS = st.sampled_from(["kind", "n", "code", "name", "vi", "en", "amount"])
DOCUMENTS = st.recursive(
    JUNK, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)


def places(document: Any) -> list[tuple[Any, Any]]:
    """Every container in a document with each of its keys or indices."""
    if isinstance(document, dict):
        return [(document, key) for key in document] + [found for part in document.values() for found in places(part)]
    if isinstance(document, list):
        return [(document, at) for at in range(len(document))] + [found for part in document for found in places(part)]
    return []


def mutated(data: st.DataObject, document: Any) -> Any:
    """The document with one place spoiled: another value, one left out, one too many, one twice."""
    holder = [json.loads(json.dumps(document))]
    container, key = data.draw(st.sampled_from([(holder, 0), *places(holder)]))
    how = data.draw(st.sampled_from(["replace", "replace", "remove", "add", "twice"]))
    if how == "replace" or container is holder:
        container[key] = data.draw(JUNK)
    elif how == "remove":
        del container[key]
    elif isinstance(container, list):
        container.append(container[key] if how == "twice" else data.draw(JUNK))
    else:
        container[data.draw(st.sampled_from(["kind", "extra", "N", ""]))] = data.draw(JUNK)
    return holder[0]


@EACH
@settings(FEW, max_examples=18)
@given(data=st.data())
def test_schema_and_converter_agree_on_spoiled_documents(cls: type, data: st.DataObject) -> None:
    document = mutated(data, unstructure(data.draw(st.from_type(cls))))
    valid = validator(cls).is_valid(document)
    try:
        value = structure(document, cls)
    except CodecError as error:
        faults = explain(error)
        assert faults
        of_form = {fault.slug for fault in faults} & SLUGS_OF_FORM
        assert not valid or of_form <= BEYOND_SCHEMA, (document, faults)
    else:
        assert valid, (document, list(validator(cls).iter_errors(document)))
        assert searched(cls, document) == value


@EACH
@FEW
@given(document=DOCUMENTS)
def test_junk_is_read_or_refused_with_its_faults_and_nothing_else(cls: type, document: Any) -> None:
    valid = validator(cls).is_valid(document)
    try:
        value = structure(document, cls)
    except CodecError as error:
        assert not valid or {fault.slug for fault in explain(error)} & SLUGS_OF_FORM <= BEYOND_SCHEMA
        assert all(fault.rule for fault in explain(error))
    else:
        assert valid
        assert structure(unstructure(value), cls) == value


@given(st.lists(st.tuples(st.integers(1, 9), st.booleans()), max_size=8))
def test_many_keeps_the_sound_values_and_refuses_each_of_the_others(rows: list[tuple[int, bool]]) -> None:
    documents = [{"kind": "months", "n": n if sound else -n} for n, sound in rows]
    read = structure_many(documents, Months)
    assert read.values == tuple(Months(n) for n, sound in rows if sound)
    assert [refused.place for refused in read.refused] == [place for place, (_, sound) in enumerate(rows) if not sound]


@given(st.text(st.sampled_from('{}[]",:0123456789.-+eE\\u d8nultrefasNIify\n'), max_size=40) | st.text(max_size=20))
def test_text_is_read_as_json_does_or_refused(text: str) -> None:
    try:
        value = parse_json(text)
    except CodecError as error:
        assert explain(error)
    else:
        assert json.dumps(value) == json.dumps(json.loads(text))


@given(st.from_type(Money), st.dates(), st.dates())
def test_versions_and_timelines_of_a_class(amount: Money, since: date, later: date) -> None:
    cite = Citation(Instrument("X"))
    kind = Timeline[Money]
    versions = (
        Version(amount, since=since, citation=cite),
        Version(amount, since=later, citation=cite, known_from=since),
    )
    line = Timeline("the fee", versions)
    document = unstructure(line, kind)
    validator(kind).validate(document)
    assert structure(json.loads(json.dumps(document)), kind) == line
