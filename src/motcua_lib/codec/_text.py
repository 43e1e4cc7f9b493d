"""Văn bản JSON: strict JSON text; what is ambiguous in it, or lost when it is read, is refused.

RFC 8259, and beyond what it leaves open: no key twice in one object, no NaN, no number out of range, no half character.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn, TypeVar, overload

import attrs

from motcua_lib.codec._depth import text_is_too_deep
from motcua_lib.codec._diagnosis import gathered
from motcua_lib.codec._faults import at_key, at_place, located
from motcua_lib.codec._leaves import DEEPEST, refuse
from motcua_lib.codec._models import name_of
from motcua_lib.codec._shown import shown
from motcua_lib.codec._values import structure, unstructure
from motcua_lib.errors import ArgumentTypeError, CodecError, MotcuaError

__all__ = ["from_json", "parse_json", "to_json"]

T = TypeVar("T")
_HALF = re.compile("[\ud800-\udfff]")
ONCE = "a key stands once"
WIDEST = 80


@attrs.define
class _Reader:
    """What is seen while a text is read."""

    repeated: dict[int, tuple[dict[str, Any], str]] = attrs.field(factory=dict)

    def build(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        built = dict(pairs)
        if len(built) != len(pairs):
            keys = [key for key, _ in pairs]
            self.repeated[id(built)] = built, next(key for key in keys if keys.count(key) > 1)
        return built


def _no_constant(name: str) -> NoReturn:
    refuse("json-number", name, "NaN and Infinity are none")


def _float(text: str) -> float:
    number = float(text)
    if number - number != 0:
        refuse("json-number", text, "it is out of range")
    return number


def _load(text: str, reader: _Reader) -> Any:
    if text_is_too_deep(text):
        raise CodecError("json-too-deep", allowed=DEEPEST, value=None)
    try:
        return json.loads(text, object_pairs_hook=reader.build, parse_constant=_no_constant, parse_float=_float)
    except json.JSONDecodeError as error:
        raise CodecError("json-syntax", reason=error.msg, line=error.lineno, column=error.colno, value=None) from None
    except CodecError:
        raise
    except ValueError:
        raise CodecError(
            "json-number", shown="an integer of thousands of digits", allowed="it is out of range"
        ) from None


def _places(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every part of a JSON value with its path, outermost first; keys of objects too, at the path of the object."""
    waiting = [(path, value)]
    while waiting:
        place, part = waiting.pop()
        yield place, part
        if part.__class__ is list:
            waiting += [(at_place(place, index), member) for index, member in reversed(list(enumerate(part)))]
        elif part.__class__ is dict:
            waiting += [(at_key(place, key), member) for key, member in reversed(list(part.items()))]
            waiting += [(place, key) for key in reversed(list(part))]


def _halves(value: Any) -> Iterator[MotcuaError]:
    for path, part in _places(value):
        if part.__class__ is str and _HALF.search(part):
            error = CodecError("json-surrogate", shown=shown(part), allowed="every character is a whole one")
            yield located(error, part, path)


def _twice(value: Any, reader: _Reader) -> Iterator[MotcuaError]:
    for path, part in _places(value):
        if id(part) in reader.repeated:
            key = reader.repeated[id(part)][1]
            yield located(CodecError("json-key-twice", key=key, allowed=ONCE), part[key], at_key(path, key))


def _raise(name: str, faults: Iterator[MotcuaError]) -> None:
    found = list(faults)
    if found:
        raise gathered(name, found)


def parse_json(text: str) -> Any:
    """Đọc văn bản JSON: the JSON-ready object of a text, as `json.loads` gives it, where nothing of it is lost.

    Raises:
        CodecError: no JSON; a key twice in one object, NaN or Infinity, a number out of range, half a character, or
            lists and objects more than 64 deep inside one another. ArgumentTypeError: not a str.

    >>> parse_json('{"n": 5, "n": 6}')
    Traceback (most recent call last):
    motcua_lib.errors.CodecError: this is no JSON text (1 fault): n: the key 'n' stands twice in one object; a key \
stands once
    """
    if text.__class__ is not str:
        raise ArgumentTypeError("wrong-type", what="the text", allowed="a str", value=shown(text))
    reader = _Reader()
    try:
        value = _load(text, reader)
    except CodecError as error:
        raise gathered("JSON text", [located(error, None, "")]) from None
    if reader.repeated:
        _raise("JSON text", _twice(value, reader))
    if not _is_whole(text):
        _raise("JSON text", _halves(value))
    return value


_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def _is_whole(text: str) -> bool:
    """Whether a text surely holds no half character, written out or escaped."""
    return _ESCAPED_HALF.search(text) is None and (text.isascii() or _HALF.search(text) is None)


@overload
def from_json(text: str, cls: type[T]) -> T: ...
@overload
def from_json(text: str, cls: Any) -> Any: ...
def from_json(text: str, cls: Any) -> Any:
    """Đọc từ văn bản JSON: the value that a JSON text states, exactly, or every fault it has.

    Args:
        text: JSON text; reading files is the caller's.
        cls: a class of the library, or a type made of them, such as `Term` or `tuple[Money, ...]`.
    Raises:
        CodecError: no strict JSON text, see `parse_json`, or no such value, see `structure`.

    >>> from motcua_lib.model.money import Money
    >>> from_json('[{"amount": "70000", "currency": "VND"}]', tuple[Money, ...])
    (Money(amount=Decimal('70000'), currency='VND'),)
    """
    return structure(parse_json(text), cls)


def to_json(value: object, cls: Any = None, *, indent: int | None = None) -> str:
    """Ghi thành văn bản JSON: a value as JSON text, Vietnamese letters as they are.

    Args:
        value: a value of the library.
        cls: the type to write it as, where that is no class: `tuple[Money, ...]`; its own class when not given.
        indent: spaces by which a level is set in; None writes one line.
    Raises:
        CodecError: it has no JSON form, is no value of `cls`, or holds half a character. ArgumentTypeError: a wrong
            type.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> to_json(WorkingDays(5))
    '{"kind": "working-days", "n": 5}'
    """
    if indent is not None and type(indent) is not int:
        raise ArgumentTypeError("wrong-type", what="indent", allowed="int or None", value=indent)
    if indent is not None and not 0 <= indent <= WIDEST:
        raise CodecError("json-indent", most=WIDEST, value=indent)
    document = unstructure(value, cls)
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
    except (TypeError, ValueError):
        allowed = "it holds a number of thousands of digits, or what no JSON text holds"
        raise CodecError("json-no-text", value=value, shown=shown(value), allowed=allowed) from None
    if not _is_whole(text):
        _raise(name_of(type(value)), _halves(document))
    return text
