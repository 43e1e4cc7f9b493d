"""Kiểm tra kiểu: type checks that the nouns share, raising errors of the library's own tree.

Floor 0, beside the errors.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import time
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

import attrs

from motcua_lib.errors import ArgumentTypeError, MissingPackageError, MotcuaError

__all__ = ["given", "mapping_of", "need", "of_type", "plain_time", "raise_faults", "stream_of", "tuple_of"]

T = TypeVar("T")
_SEQUENCES = (tuple, list)
_WRITTEN = {"Citation": """, written Citation(Instrument("number", Text("vi", "en")), "5", clause="2")"""}
Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def of_type(*allowed: type) -> Validator:
    """A validator that accepts instances of `allowed` only; `type(None)` stands for None."""
    names = " or ".join("None" if kind is type(None) else kind.__name__ for kind in allowed)
    names += "".join(_WRITTEN.get(kind.__name__, "") for kind in allowed)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, allowed):
            what = f"{type(instance).__name__}.{attribute.name}"
            raise ArgumentTypeError("wrong-type", what=what, allowed=names, value=value)

    return check


def plain_time(instance: object, attribute: "attrs.Attribute[time]", value: object) -> None:
    """A validator for clock times without a zone."""
    if type(value) is not time or value.tzinfo is not None:
        what = f"{type(instance).__name__}.{attribute.name}"
        raise ArgumentTypeError("wrong-type", what=what, allowed="a datetime.time without a zone", value=value)


def given(value: Any, kind: type[T], what: str, *, allowed: str = "") -> T:
    """The value itself, once it is a `kind`; a Protocol or an abstract class is told by `allowed` in words."""
    if not isinstance(value, kind):
        raise ArgumentTypeError("wrong-type", what=what, allowed=allowed or kind.__name__, value=value)
    return value


def mapping_of(values: Any, members: str, what: str) -> Mapping[Any, Any]:
    """A mapping, whose keys and values are looked at where they are used."""
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what=what, allowed=f"a mapping from {members}", value=values)
    return values


def stream_of(values: Any, members: str, what: str) -> Iterable[Any]:
    """An iterable that is gone through once and not kept, for `given` or a check of its own on each member."""
    if not isinstance(values, Iterable) or isinstance(values, str | bytes):
        raise ArgumentTypeError("wrong-type", what=what, allowed=f"an iterable of {members}", value=values)
    return values


def tuple_of(values: Any, kind: type[T], what: str) -> tuple[T, ...]:
    """The members of an iterable as a tuple, each checked to be a `kind`."""
    if values.__class__ not in _SEQUENCES and (not isinstance(values, Iterable) or isinstance(values, str | bytes)):
        allowed = "a sequence" if kind is object else f"a sequence of {kind.__name__}"
        raise ArgumentTypeError("wrong-type", what=what, allowed=allowed, value=values)
    members = tuple(values)
    for member in members:
        if member.__class__ is kind:
            continue
        if not isinstance(member, kind) or (kind is int and isinstance(member, bool)):
            raise ArgumentTypeError("wrong-type", what=f"each of {what}", allowed=kind.__name__, value=member)
    return members


def raise_faults(name: str, faults: Iterable[MotcuaError]) -> None:
    """Nothing without faults; the only one itself; several as one error, of the class of the first, that holds all."""
    found = tuple(faults)
    if len(found) == 1:
        raise found[0]
    if found:
        text = "; ".join(map(str, found))
        raise type(found[0])("several-faults", name=name, count=len(found), text=text, faults=found)


def need(package: str, *, what: str, extra: str) -> ModuleType:
    """An optional package, or an error that names the extra which installs it."""
    try:
        return import_module(package)
    except ModuleNotFoundError as error:
        if error.name != package.split(".", maxsplit=1)[0]:
            raise  # it is there, and misses something itself
        raise MissingPackageError("missing-package", what=what, package=error.name, extra=extra) from None
