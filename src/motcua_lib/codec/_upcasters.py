"""Nâng cấp dạng JSON: how documents of older schemas are brought to the newest one, a step at a time.

A chain of a model has one pure function for each schema but the newest: the first brings schema 1 to schema 2. So a
model without a chain is at schema 1. A part that changes is a step of every model that holds it; `within` takes such a
step to the places where the part stands.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from motcua_lib.errors import CodecError

__all__ = ["UPCASTERS", "Chains", "Upcaster", "within"]

Upcaster: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
Chains: TypeAlias = Mapping[str, Sequence[Upcaster]]

UPCASTERS: Chains = MappingProxyType({})
"""The chains of the library, by the name of the model. No model has changed since its first schema."""

_STEP = re.compile(r"([^.\[\]]+)((?:\[\])*)")


def within(path: str, upcaster: Upcaster) -> Upcaster:
    """Nâng cấp một phần: the same step at every place of a part, the rest of the document as it is.

    Args:
        path: where the part stands: keys with dots between them, "[]" for each member of a list, such as
            "cases[].routes[].fee". A place that is not there, or is null, is passed over.
        upcaster: what is done with each part; it returns a new object.
    Raises:
        CodecError: the path is not written so.

    >>> step = within("routes[].term", lambda term: {"kind": "working-days", **term})
    >>> step({"routes": [{"term": {"n": 5}}, {}]})
    {'routes': [{'term': {'kind': 'working-days', 'n': 5}}, {}]}
    """
    steps = [_STEP.fullmatch(part) for part in path.split(".")] if isinstance(path, str) else [None]
    names: list[str] = []
    for step in steps:
        if step is None:
            allowed = "keys with dots between them, '[]' for each member of a list"
            raise CodecError("upcast-path", path=path, value=path, allowed=allowed)
        names += [step[1], *["[]"] * (len(step[2]) // 2)]
    return lambda document: _at(document, tuple(names), upcaster)


def _at(part: Any, names: tuple[str, ...], upcaster: Upcaster) -> Any:
    """The part with the step taken at the places below it; itself where there are none."""
    if not names:
        return part if part is None else upcaster(part)
    name, rest = names[0], names[1:]
    if name == "[]":
        return [_at(member, rest, upcaster) for member in part] if isinstance(part, list) else part
    if isinstance(part, dict) and name in part:
        return {key: _at(member, rest, upcaster) if key == name else member for key, member in part.items()}
    return part
