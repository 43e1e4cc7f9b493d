"""How deep lists and objects may stand inside one another: 64 levels, in text and in values, read and written."""

import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs
import pytest

from motcua_lib import Months, Procedure, Text
from motcua_lib.codec import (
    explain,
    from_json,
    make_converter,
    parse_json,
    structure,
    structure_many,
    to_json,
    unstructure,
)
from motcua_lib.codec._depth import is_unbounded, text_is_too_deep, value_is_too_deep
from motcua_lib.codec._leaves import DEEPEST
from motcua_lib.errors import CodecError
from motcua_lib.model.scorecard import Score

OPENED = ["[", '{"a":', '[{"b\\\\":', '{"\\"]": [', '{"}{\\\\\\"]": [']


def slugs(read: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(CodecError) as caught:
        read()
    assert len(str(caught.value)) < 500
    return [(fault.path, fault.slug) for fault in explain(caught.value)]


TOO_DEEP = [("", "json-too-deep")]


def score_text(levels: int) -> str:
    """A score in which each has one part; each level is an object and a list."""
    opening = '{"slug":"a","value":"1","name":{"vi":"a","en":"a"},"parts":['
    return opening * levels + "]}" * levels


def nested(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def depth(value: Any) -> int:
    """The slow and obvious measure."""
    if not isinstance(value, list | dict):
        return 0
    return 1 + max(map(depth, value.values() if isinstance(value, dict) else value), default=0)


@pytest.mark.parametrize("levels", [33, 64, 65, 100, 260, 5000])
def test_a_score_of_too_many_levels_is_refused_however_it_comes(levels: int) -> None:
    text = score_text(levels)
    assert slugs(lambda: from_json(text, Score)) == TOO_DEEP
    assert slugs(lambda: parse_json(text)) == TOO_DEEP
    document: Any = {"slug": "a"}
    for _ in range(levels):
        document = {"slug": "a", "value": "1", "name": {"vi": "a", "en": "a"}, "parts": [document]}
    assert slugs(lambda: structure(document, Score)) == TOO_DEEP
    assert slugs(lambda: make_converter().structure(document, Score)) == TOO_DEEP
    assert slugs(lambda: structure([document], tuple[Score, ...])) == TOO_DEEP
    [refused] = structure_many([document], Score).refused
    assert [fault.slug for fault in refused.faults] == ["json-too-deep"]


def test_a_score_at_the_limit_is_read_and_one_with_faults_is_told() -> None:
    read = from_json(score_text(31), Score)
    assert from_json(to_json(read), Score) == read
    broken = score_text(31).replace('"value":"1"', '"value":1')
    with pytest.raises(CodecError) as caught:
        from_json(broken, Score)
    paths = [f"{'parts[0].' * level}value" for level in range(31)]
    assert sorted(fault.path for fault in explain(caught.value)) == sorted(paths)


def test_what_is_written_can_be_read_again() -> None:
    score = Score("a", Fraction(1), name=Text("a", "a"))
    for _ in range(31):
        score = Score("a", Fraction(1), name=Text("a", "a"), parts=(score,))
    assert depth(unstructure(score)) <= DEEPEST
    assert from_json(to_json(score), Score) == score
    above = Score("a", Fraction(1), name=Text("a", "a"), parts=(score,))
    for _ in range(2):
        above = Score("a", Fraction(1), name=Text("a", "a"), parts=(above,))
    assert slugs(lambda: unstructure(above)) == TOO_DEEP
    assert slugs(lambda: to_json((above,), tuple[Score, ...])) == TOO_DEEP


@pytest.mark.parametrize("opened", OPENED, ids=["list", "object", "both", "quoted", "escaped"])
def test_text_is_refused_from_the_first_level_too_many(opened: str) -> None:
    outside = {"[": "[", '{"a":': "{", '[{"b\\\\":': "[{"}.get(opened, "{[")
    closed = "".join({"[": "]", "{": "}"}[sign] for sign in reversed(outside))
    levels = DEEPEST // len(outside)
    assert depth(parse_json(f"{opened * levels}1{closed * levels}")) == DEEPEST
    for text in (f"{opened * levels}[]{closed * levels}", f"{opened * (levels + 1)}1{closed * (levels + 1)}"):
        assert depth(json.loads(text)) > DEEPEST
        assert slugs(lambda text=text: parse_json(text)) == TOO_DEEP
    assert slugs(lambda: parse_json(opened * 100_000)) == TOO_DEEP


def test_many_brackets_beside_one_another_or_in_strings_are_not_deep() -> None:
    for value in ([[]] * 5000, [{"a": [1, {}]}] * 5000, "[" * 5000, {'\\"[' * 5000: '["{' * 5000}, ["đ[", "]ề"] * 99):
        for ascii_only in (True, False):
            assert parse_json(json.dumps(value, ensure_ascii=ascii_only)) == value


def test_text_that_is_no_json_is_told_so_although_it_has_many_brackets() -> None:
    for text in ("][" * 200, "[] " * 200, "[" + "]" * 200):
        assert slugs(lambda text=text: parse_json(text)) == [("", "json-syntax")]


def test_a_value_of_any_kind_is_measured_without_recursion() -> None:
    for levels in (0, 1, DEEPEST, DEEPEST + 1, 100_000):
        assert value_is_too_deep(nested(levels)) is (levels > DEEPEST)
    assert structure(nested(DEEPEST), object) == nested(DEEPEST)
    for levels in (DEEPEST + 1, 100_000):
        assert slugs(lambda levels=levels: structure(nested(levels), object)) == TOO_DEEP
    for levels in (DEEPEST + 1, 5000):
        assert slugs(lambda levels=levels: unstructure(nested(levels), object)) == TOO_DEEP
    own: list[Any] = []
    own.append({"a": own})
    assert value_is_too_deep(own)
    shared: Any = []
    for _ in range(DEEPEST - 1):
        shared = [shared, {"a": shared, "b": shared}][:1] * 2
    assert not value_is_too_deep(shared)
    assert value_is_too_deep([shared])


def test_only_types_that_set_no_limit_are_measured() -> None:
    assert [is_unbounded(kind) for kind in (Score, tuple[Score, ...], object, Score | None)] == [True] * 4
    assert [is_unbounded(kind) for kind in (Procedure, Months, tuple[tuple[int, str], ...], int)] == [False] * 4
    assert slugs(lambda: structure(nested(100_000), Months)) == [("", "json-form")]
    assert slugs(lambda: structure({"kind": "months", "n": nested(100_000)}, Months)) == [("n", "json-form")]


class Coordinates:
    """A class that only a hook can read."""


@attrs.frozen
class Branch:
    """A class of one's own that comes back in its own fields."""

    twigs: "tuple[Branch, ...]" = ()


def test_classes_of_ones_own_keep_the_limit() -> None:
    converter = make_converter()
    converter.register_structure_hook(Coordinates, lambda value, _: Coordinates())
    assert isinstance(converter.structure([1, 2], Coordinates), Coordinates)
    assert slugs(lambda: converter.structure(nested(65), Coordinates)) == TOO_DEEP
    document: Any = {}
    for _ in range(31):
        document = {"twigs": [document]}
    assert converter.unstructure(converter.structure(document, Branch)) == document
    assert slugs(lambda: converter.structure({"twigs": [{"twigs": [document]}]}, Branch)) == TOO_DEEP


@pytest.mark.parametrize("text", ["", "[", "[" * 64, "[" * 65 + "]" * 65, '{"a": ' * 70, '"' + "[" * 100 + '"'])
def test_the_measure_of_text(text: str) -> None:
    assert text_is_too_deep(text) is (text.startswith(("[" * 65, '{"a": {"a"')))
