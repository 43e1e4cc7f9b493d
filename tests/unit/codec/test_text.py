"""JSON text: strict in, readable out; what is ambiguous or lost in it is refused with its place."""

import json
from typing import Any

import pytest

from motcua_lib import Months, Procedure, Text
from motcua_lib.codec import explain, from_json, parse_json, to_json
from motcua_lib.errors import ArgumentTypeError, CodecError
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.reading.findings import Fault


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(CodecError) as caught:
        parse_json(text)
    assert str(caught.value).startswith("this is no JSON text")
    return [(fault.path, fault.slug) for fault in explain(caught.value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("", "json-syntax")]),
        ("{", [("", "json-syntax")]),
        ("[1,]", [("", "json-syntax")]),
        ("{'a': 1}", [("", "json-syntax")]),
        ('{"a": 1} x', [("", "json-syntax")]),
        ('"a\nb"', [("", "json-syntax")]),
        ("\ufeff{}", [("", "json-syntax")]),
        ("01", [("", "json-syntax")]),
        ("NaN", [("", "json-number")]),
        ('{"a": -Infinity}', [("", "json-number")]),
        ("[1e400]", [("", "json-number")]),
        ("1" * 5000, [("", "json-number")]),
        ("[" * 100_000, [("", "json-too-deep")]),
        ('{"a":' * 100_000, [("", "json-too-deep")]),
        ('{"a": 1, "a": 1}', [("a", "json-key-twice")]),
        ('[{"x": {"b": 1, "b": 2}}, {"c d": 1, "c d": 2}]', [
            ("[0].x.b", "json-key-twice"), ("[1]['c d']", "json-key-twice"),
        ]),
        (r'{"a": ["\ud800", "ok"], "b": "\udfff"}', [("a[0]", "json-surrogate"), ("b", "json-surrogate")]),
        ('{"a\ud800": 1}', [("", "json-surrogate")]),
    ],
    ids=range(18),
)  # fmt: skip
def test_hostile_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert faults(text) == expected


def test_where_the_text_goes_wrong() -> None:
    with pytest.raises(CodecError, match=r"Expecting value at line 2, column 6"):
        parse_json('{\n"a": ?}')


@pytest.mark.parametrize("text", [b"{}", None, 5, {}])
def test_only_text_is_text(text: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="the text must be a str"):
        parse_json(text)


@pytest.mark.parametrize("text", ['"\\ud83d\\ude00"', '{"a": [1, 2.5, null, true, {"b": "đ"}]}', '"\U0001f600"', " 5 "])
def test_sound_text_is_read_as_json_does(text: str) -> None:
    assert parse_json(text) == json.loads(text)


def test_values_as_text() -> None:
    text = to_json(Text("Quốc khánh", "National Day"))
    assert text == '{"vi": "Quốc khánh", "en": "National Day"}'
    assert from_json(text, Text) == Text("Quốc khánh", "National Day")
    assert to_json(Months(2), indent=1) == '{\n "kind": "months",\n "n": 2\n}'
    assert to_json((Months(2),), tuple[Months, ...]) == '[{"kind": "months", "n": 2}]'


@pytest.mark.parametrize("indent", ["2", 2.0, True])
def test_an_indent_is_a_whole_number(indent: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="indent must be int or None"):
        to_json(Months(2), indent=indent)


def test_half_a_character_does_not_get_out() -> None:
    with pytest.raises(CodecError) as caught:
        to_json(UnreadTerm("x\ud800"))
    assert [(fault.path, fault.slug) for fault in explain(caught.value)] == [("wording", "json-surrogate")]
    assert "unread-term" in str(caught.value)


def test_text_that_only_looks_escaped_is_fine() -> None:
    value = Fault("x", r"\ud800 written out", "slug", "rule")
    assert from_json(to_json(value), Fault) == value


def test_faults_of_the_value_follow_those_of_the_text() -> None:
    with pytest.raises(CodecError, match="this is no procedure"):
        from_json('{"code": "1.000757"}', Procedure)
