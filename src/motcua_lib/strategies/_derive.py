"""Suy từ chú kiểu: values of a class by the types of its fields, where the class asks for no more than types.

A class with a rule of its own has a strategy of its own in the module of its area, which builds what is valid instead
of throwing away what is not. Each area hands its table to `add`; `of` looks there first.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.strategies._days import clock_times
from motcua_lib.strategies._leaves import all_days, all_instants, floats, json_values, said, wordings

__all__ = ["GENERIC", "OWN", "Make", "add", "build", "of"]

T = TypeVar("T")
Make = Callable[[], SearchStrategy[Any]]

OWN: dict[Any, Make] = {}
"""What gives the values of a class or of a generic class with its arguments; filled by the areas, read late."""

GENERIC: dict[Any, Callable[..., SearchStrategy[Any]]] = {}
"""What gives the values of a generic class, from the type of its content."""

_LEAVES: Mapping[Any, Make] = {
    str: wordings,
    int: st.integers,
    bool: st.booleans,
    float: floats,
    date: all_days,
    time: clock_times,
    datetime: all_instants,
    Decimal: lambda: st.decimals(-(10**9), 10**9, allow_nan=False, places=3),
    Fraction: st.fractions,
    timedelta: st.timedeltas,
    object: json_values,
    NoneType: st.none,
}
_SPEAKING = frozenset({"stated", "filled"})
"""The validators of texts that must say something."""


def add(own: Mapping[Any, Make], *, generic: Mapping[Any, Callable[..., SearchStrategy[Any]]] | None = None) -> None:
    """Take the strategies of an area.

    Args:
        own: by class. generic: by generic class, from the type of its content.
    """
    OWN.update(own)
    GENERIC.update(generic or {})


@cache
def of(kind: Any) -> SearchStrategy[Any]:
    """Values of a type: by its own strategy, else by what it is made of."""
    if kind in OWN:
        return OWN[kind]()
    if kind in _LEAVES:
        return _LEAVES[kind]()
    origin = get_origin(kind)
    generic = GENERIC.get(origin or kind)
    if generic is not None:
        return generic(*get_args(kind) or (object,))  # without an argument it holds anything
    if origin in _CONTAINERS:
        return _CONTAINERS[origin](get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    return build(kind)


def build(kind: type[T], /, **own: SearchStrategy[Any]) -> SearchStrategy[T]:
    """Values of a class, the fields named from the strategies given, the others by their types and defaults."""
    cls: type[Any] = get_origin(kind) or kind
    names = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=True))
    fields = attrs.fields(attrs.resolve_types(cls))
    return st.builds(
        cls,
        **{
            str(field.alias): own[field.name] if field.name in own else _late(field, names)
            for field in fields
            if field.init
        },
    )


def _late(field: "attrs.Attribute[Any]", names: Mapping[Any, Any]) -> SearchStrategy[Any]:
    """The values of one field, looked up when first drawn, for a class may come back in its own fields."""
    return st.deferred(lambda: _of_field(field, names))


def _of_field(field: "attrs.Attribute[Any]", names: Mapping[Any, Any]) -> SearchStrategy[Any]:
    default: Any = field.default
    some = said() if getattr(field.validator, "__name__", "") in _SPEAKING else of(_bound(field.type, names))
    plain = default is not attrs.NOTHING and not isinstance(default, attrs.Factory)  # type: ignore[arg-type]  # a class
    return st.just(default) | some if plain else some


def _bound(kind: Any, names: Mapping[Any, Any]) -> Any:
    """A type with its type variables replaced."""
    if isinstance(kind, TypeVar):
        return names[kind]
    parameters = getattr(kind, "__parameters__", ())
    return kind[tuple(names[parameter] for parameter in parameters)] if parameters and names else kind


def _tuples(arguments: tuple[Any, ...]) -> SearchStrategy[Any]:
    if arguments[1:] == (...,):
        return st.lists(of(arguments[0]), max_size=3).map(tuple)
    return st.tuples(*map(of, arguments))


def _mappings(arguments: tuple[Any, ...]) -> SearchStrategy[Any]:
    return st.dictionaries(of(arguments[0]), of(arguments[1]), max_size=3)


def _unions(arguments: tuple[Any, ...]) -> SearchStrategy[Any]:
    return st.one_of(*map(of, arguments))


_CONTAINERS: Mapping[Any, Callable[[tuple[Any, ...]], SearchStrategy[Any]]] = {
    Union: _unions,
    UnionType: _unions,
    Literal: st.sampled_from,
    tuple: _tuples,
    frozenset: lambda arguments: st.frozensets(of(arguments[0]), max_size=3),
    Mapping: _mappings,
    dict: _mappings,
}
