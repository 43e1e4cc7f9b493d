"""Độ sâu của dữ liệu: one limit to how deep lists and objects may stand inside one another, in text and in values.

Text is measured before it is read. A value is measured only where its type sets no limit itself: a class that comes
back in its own fields, or a field that takes any value of JSON. Nothing here recurses.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from motcua_lib.codec._leaves import DEEPEST, Leaf, anything
from motcua_lib.codec._shapes import Choice, Fixed, Keyed, Many, Maybe, Record, Shape, Tagged, Told, shape_of
from motcua_lib.errors import CodecError

__all__ = ["is_unbounded", "text_is_too_deep", "value_is_too_deep"]

_PAIRED = bytes.maketrans(b"{}", b"[]")
_NO_SIGNS = bytes(set(range(256)) - set(b'[]{}"'))
_CONTAINERS = frozenset({list, dict})


def text_is_too_deep(text: str) -> bool:
    """Whether lists and objects stand more than `DEEPEST` deep inside one another, as far as the text is JSON."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    unescaped = text.replace("\\\\", "").replace('\\"', "")
    signs = unescaped.encode(errors="ignore").translate(_PAIRED, _NO_SIGNS).replace(b'""', b"")
    brackets = b"".join(signs.split(b'"')[::2])  # those outside of strings
    for _ in range(DEEPEST):  # the innermost pairs go in turn
        left = brackets.replace(b"[]", b"")
        if len(left) == len(brackets):
            break
        brackets = left
    return b"[]" in brackets or brackets.count(b"[") > DEEPEST


def value_is_too_deep(value: object) -> bool:
    """Whether a JSON-ready value is more than `DEEPEST` deep; one that holds itself is."""
    level = _containers([value])
    for _ in range(DEEPEST):
        if not level:
            return False
        level = _containers(member for part in level for member in (part.values() if type(part) is dict else part))
    return bool(level)


def _containers(members: Any) -> list[Any]:
    """The lists and objects among the members, each once: what stands in many places is looked at in one."""
    return list({id(member): member for member in members if member.__class__ in _CONTAINERS}.values())


@cache
def is_unbounded(kind: object) -> bool:
    """Whether values of a type may stand as deep as they like; so may those of a type that is not known."""
    try:
        return _returns(shape_of(kind), (), set())
    except (CodecError, TypeError, NameError):
        return True


def _returns(shape: Shape, above: tuple[Shape, ...], done: set[Shape]) -> bool:
    """Whether a shape, or one inside it, stands among those above it, or takes any value."""
    if isinstance(shape, Leaf):
        return shape.read is anything
    if shape in done:
        return False
    if shape in above:
        return True
    found = any(_returns(part, (*above, shape), done) for part in _PARTS[type(shape)](shape))
    done.add(shape)
    return found


_PARTS: Mapping[type, Callable[[Any], Iterable[Shape]]] = {
    Maybe: lambda shape: (shape.inner,),
    Many: lambda shape: (shape.inner,),
    Keyed: lambda shape: (shape.inner,),
    Fixed: lambda shape: shape.items,
    Tagged: lambda shape: shape.members.values(),
    Told: lambda shape: shape.members.values(),
    Choice: lambda shape: shape.forms.values(),
    Record: lambda shape: (field.shape for field in shape.fields),
}
