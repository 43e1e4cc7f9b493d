"""Envelopes: the model and its schema by name and number; older schemas are brought up a step at a time."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import pytest

from motcua_lib import Channel, Money, Months, Procedure, Text, WorkingDays
from motcua_lib.codec import MODELS, UPCASTERS, explain, schema, schema_version, unwrap, within, wrap
from motcua_lib.errors import CodecError
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.procedure_parts import ProcedureCase, Route


# A chain as it grows over the years. Schema 1 had one list of routes, with a term of working days as a bare number and
# a fee in dong as another. Schema 2 gave the term its kind; schema 3 the fee its statement and its currency; schema 4
# the cases.
def _terms_have_kinds(term: int) -> dict[str, Any]:
    return {"kind": "working-days", "n": term}


def _fees_have_currencies(fee: int) -> dict[str, Any]:
    if not fee:
        return {"statement": "free"}
    return {"statement": "charged", "charges": [{"amount": {"amount": str(fee), "currency": "VND"}}]}


def _routes_have_cases(document: dict[str, Any]) -> dict[str, Any]:
    rest = {key: part for key, part in document.items() if key != "routes"}
    return {**rest, "cases": [{"routes": document["routes"]}]}


CHAIN: Mapping[str, Sequence[Any]] = {
    "procedure": (
        within("routes[].term", _terms_have_kinds),
        within("routes[].fee", _fees_have_currencies),
        _routes_have_cases,
    )
}
OLD = {
    "schema": 1,
    "model": "procedure",
    "value": {
        "code": "1.000757",
        "name": "Cấp lại thẻ căn cước",
        "routes": [{"channel": "counter", "term": 7, "fee": 70000}, {"channel": "online", "term": 5, "fee": 0}],
    },
}
CHARGED = Fee(FeeStatement.CHARGED, [Charge(Money(70_000, "VND"))])
NEW = Procedure(
    "1.000757",
    "Cấp lại thẻ căn cước",
    cases=[
        ProcedureCase([
            Route(Channel.COUNTER, WorkingDays(7), fee=CHARGED),
            Route(Channel.ONLINE, WorkingDays(5), fee=Fee(FeeStatement.FREE)),
        ])
    ],
)  # fmt: skip


def refused(document: Any, *arguments: Any, **options: Any) -> CodecError:
    with pytest.raises(CodecError) as caught:
        unwrap(document, *arguments, **options)
    return caught.value


def test_the_oldest_document_is_brought_up_step_by_step() -> None:
    before = deepcopy(OLD)
    assert unwrap(OLD, Procedure, upcasters=CHAIN) == NEW
    assert before == OLD


def test_each_schema_on_the_way_is_read() -> None:
    value = OLD["value"]
    for version, step in enumerate(CHAIN["procedure"], 1):
        assert unwrap({**OLD, "schema": version, "value": value}, upcasters=CHAIN) == NEW
        value = step(value)
    assert unwrap({**OLD, "schema": 4, "value": value}, upcasters=CHAIN) == NEW
    assert wrap(NEW, upcasters=CHAIN)["schema"] == schema_version(Procedure, upcasters=CHAIN) == 4
    assert unwrap(wrap(NEW, upcasters=CHAIN), upcasters=CHAIN) == NEW
    assert schema(Procedure, upcasters=CHAIN)["$id"] == "urn:motcua-lib:procedure:4"


def test_no_model_of_the_library_has_changed_yet() -> None:
    assert dict(UPCASTERS) == {}
    assert {schema_version(cls) for cls in MODELS.values()} == {1}
    assert set(UPCASTERS) <= set(MODELS)


def test_faults_after_the_steps_say_what_was_done() -> None:
    document = deepcopy(OLD)
    document["value"]["routes"][1]["channel"] = "counter"
    document["value"]["name"] = 5
    error = refused(document, upcasters=CHAIN)
    assert str(error).startswith("this is no procedure (of schema 1, brought to schema 4) (2 faults)")
    assert [(fault.path, fault.slug) for fault in explain(error)] == [
        ("value.name", "json-form"), ("value.cases[0]", "channel-twice"),
    ]  # fmt: skip


def test_a_value_that_is_wrong_as_a_whole_stands_at_value() -> None:
    assert [fault.path for fault in explain(refused({"schema": 1, "model": "months", "value": 5}))] == ["value"]


@pytest.mark.parametrize(
    "document",
    [None, [], "x", {}, {"schema": 1, "model": "months"}, {**OLD, "extra": 1}, {**OLD, "Schema": 1}],
    ids=str,
)
def test_no_envelope(document: Any) -> None:
    assert refused(document).slug == "no-envelope"


@pytest.mark.parametrize(
    ("schema_", "model", "expected"),
    [
        (0, "months", {"schema": "no-schema"}),
        ("1", "months", {"schema": "no-schema"}),
        (True, "months", {"schema": "no-schema"}),
        (1.0, "months", {"schema": "no-schema"}),
        (1, "Months", {"model": "unknown-model"}),
        (None, ["months"], {"schema": "no-schema", "model": "unknown-model"}),
    ],
)
def test_heads_that_are_wrong(schema_: Any, model: Any, expected: dict[str, str]) -> None:
    error = refused({"schema": schema_, "model": model, "value": {"kind": "months", "n": 1}})
    assert {fault.path: fault.slug for fault in explain(error)} == expected


def test_a_schema_of_the_future_is_refused() -> None:
    error = refused({**wrap(Months(1)), "schema": 2})
    assert error.slug == "future-schema"
    assert "schema 2 of months is newer than 1" in str(error)
    assert explain(error)[0].path == "schema"


def test_another_model_is_refused() -> None:
    error = refused(wrap(Months(1)), Procedure)
    assert (error.slug, str(error)) == ("other-model", "the envelope holds a months, not a procedure")
    assert refused(wrap(Months(1)), int).slug == "not-exchanged"


def test_a_step_that_fails_is_named() -> None:
    def broken(document: dict[str, Any]) -> dict[str, Any]:
        raise KeyError("routes")

    error = refused(OLD, upcasters={"procedure": (CHAIN["procedure"][0], broken)})
    assert str(error) == "the document of schema 2 of procedure cannot be brought to schema 3: KeyError: 'routes'"
    assert isinstance(error.__cause__, KeyError)


def test_a_step_gets_a_copy_of_its_own() -> None:
    def careless(document: dict[str, Any]) -> dict[str, Any]:
        document["n"] += 1
        return document

    document = {"schema": 1, "model": "months", "value": {"kind": "months", "n": 1}}
    assert unwrap(document, upcasters={"months": (careless, careless)}) == Months(3)
    assert document["value"] == {"kind": "months", "n": 1}


def test_only_models_are_wrapped() -> None:
    for value in (5, (Months(1),), type("Own", (), {})()):
        with pytest.raises(CodecError, match="an envelope holds one model"):
            wrap(value)


@pytest.mark.parametrize(
    ("path", "document", "expected"),
    [
        ("a", {"a": 1, "b": 2}, {"a": [1], "b": 2}),
        ("a.b", {"a": {"b": 1}}, {"a": {"b": [1]}}),
        ("a[]", {"a": [1, None, 2]}, {"a": [[1], None, [2]]}),
        ("a[][].b", {"a": [[{"b": 1}], []]}, {"a": [[{"b": [1]}], []]}),
        ("a.b", {"a": 5}, {"a": 5}),
        ("a[]", {"a": 5}, {"a": 5}),
        ("a", {"a": None}, {"a": None}),
        ("a", {}, {}),
    ],
)
def test_within(path: str, document: Any, expected: Any) -> None:
    assert within(path, lambda part: [part])(document) == expected  # type: ignore[arg-type, return-value]  # any part


@pytest.mark.parametrize("path", ["", ".", "a..b", "a.", "[]", "a[0]", "a]", None, 5])
def test_paths_of_steps_that_are_none(path: Any) -> None:
    with pytest.raises(CodecError) as caught:
        within(path, dict)
    assert caught.value.slug == "upcast-path"


def test_a_wrapped_text_reads_like_one() -> None:
    assert wrap(Text("a", "b")) == {"schema": 1, "model": "text", "value": {"vi": "a", "en": "b"}}
