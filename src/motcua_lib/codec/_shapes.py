"""Dạng của kiểu trong JSON: what a type of the library looks like in JSON, worked out once from its annotations.

Reading, writing, finding faults and JSON Schema all follow these shapes, so they cannot drift apart.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache, cached_property, reduce
from operator import attrgetter, or_
from types import UnionType
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs

from motcua_lib.codec._codes import CODES
from motcua_lib.codec._forms import COMPUTED, MAKERS, RENAMED, TELLING
from motcua_lib.codec._leaves import Leaf, as_is, leaf_of, table_leaf
from motcua_lib.codec._models import ENUMS, KINDS, MODELS, NOT_EXCHANGED, name_of
from motcua_lib.errors import CodecError
from motcua_lib.model.clock import DAY_TERMS

__all__ = [
    "Choice",
    "Field",
    "Fixed",
    "Keyed",
    "Many",
    "Maybe",
    "Record",
    "Shape",
    "Tagged",
    "Told",
    "kind_of",
    "shape_of",
]

TypeMap: TypeAlias = Mapping[Any, Any]
_KIND_NAMES = {cls: name for name, cls in KINDS.items()}
_EXCHANGED = frozenset(MODELS.values())
_NAMED_ENUMS: Mapping[Any, str] = {enum: name for name, enum in ENUMS.items()}
_NONE = type(None)
ALIKE = "its members look alike in JSON; give each class a kind"
MEMBERS = "say what its members are and pass cls, such as cls=tuple[Money, ...]"
PLAIN = "what unstructure and wrap return is JSON-ready already; json.dumps writes it, json.loads reads it"
NO_VALUES = "it is no class of values, and made of none"
_REASONS: Mapping[type, str] = {tuple: MEMBERS, list: MEMBERS, dict: PLAIN}
_WORDS: Mapping[type, str] = {list: "a list", dict: "an object"}
_MOMENT = frozenset({date, datetime})


@attrs.frozen(eq=False)
class Maybe:
    """A value or null."""

    inner: "Shape"


@attrs.frozen(eq=False)
class Many:
    """A list of values of one shape; of a set each member once, in the order of what is written."""

    inner: "Shape"
    build: Callable[[list[Any]], Any] = tuple

    @property
    def distinct(self) -> bool:
        """Whether no member may stand in it twice."""
        return self.build is frozenset


@attrs.frozen(eq=False)
class Fixed:
    """A list of so many values, each of its own shape."""

    items: tuple["Shape", ...]


@attrs.frozen(eq=False)
class Keyed:
    """An object whose keys are data."""

    key: Leaf
    inner: "Shape"


@attrs.frozen(eq=False)
class Tagged:
    """One of several classes, told apart by their "kind"."""

    members: Mapping[str, "Record"]


@attrs.frozen(eq=False)
class Told:
    """One of several classes, told apart by a key that only its objects have."""

    members: Mapping[str, "Record"]


@attrs.frozen(eq=False)
class Choice:
    """One of several shapes, told apart by the type of the JSON value: a text, a number, an object.

    Args:
        forms: by the type of the JSON value. kinds: by the type of the value.
    """

    forms: Mapping[type, "Shape"]
    kinds: Mapping[type, "Shape"]

    @property
    def words(self) -> str:
        """What is allowed, in words."""
        return " or ".join(
            shape.words if isinstance(shape, Leaf) else _WORDS[form] for form, shape in self.forms.items()
        )


@attrs.frozen
class Field:
    """One field of a class, as a key of its object."""

    name: str
    shape: "Shape"
    required: bool
    attribute: "attrs.Attribute[Any]"


@attrs.frozen(eq=False, slots=False)
class Record:
    """An object: the fields of one class."""

    cls: Any
    names: TypeMap = attrs.field(factory=dict)
    kind: str = ""

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields in order; worked out late, for a class may come back in its own fields."""
        keys, left_out = RENAMED.get(self.cls, {}), COMPUTED.get(self.cls, ())
        return tuple(
            Field(
                keys.get(field.name, field.alias),
                shape_of(_bound(field.type, self.names)),
                field.default is attrs.NOTHING,
                field,
            )
            for field in attrs.fields(attrs.resolve_types(self.cls))
            if field.init and field.name not in left_out
        )

    @property
    def kind_of_values(self) -> Any:
        """The class, with what its type variables stand for."""
        return self.cls[tuple(self.names.values())] if self.names else self.cls

    @property
    def maker(self) -> Callable[..., Any]:
        """What builds a value: the class, or a function where the class alone would not do."""
        return MAKERS.get(self.cls, self.cls)

    def make(self, parts: Mapping[str, Any]) -> Any:
        """The value of its fields, given by their keys."""
        return self.maker(**{self.arguments[key]: part for key, part in parts.items()})

    @cached_property
    def arguments(self) -> Mapping[str, str]:
        """By the key of a field, the argument that takes it."""
        return {field.name: str(field.attribute.alias) for field in self.fields}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Every key its object may have."""
        return (*["kind"][: bool(self.kind)], *(field.name for field in self.fields))


Shape: TypeAlias = Leaf | Maybe | Many | Fixed | Keyed | Tagged | Told | Choice | Record


def kind_of(cls: object) -> str:
    """The "kind" that objects of a class carry; empty when they carry none."""
    return _KIND_NAMES.get(cls, "") if isinstance(cls, type) else ""


def _bound(kind: Any, names: TypeMap) -> Any:
    """A type with its type variables replaced."""
    if isinstance(kind, TypeVar):
        return names[kind]
    parameters = getattr(kind, "__parameters__", ())
    return kind[tuple(names[parameter] for parameter in parameters)] if parameters and names else kind


def _union(members: tuple[Any, ...]) -> Shape:
    """The shape of a union: with null, of classes with a kind, or of different types of JSON values."""
    if _NONE in members:
        return Maybe(shape_of(reduce(or_, (member for member in members if member is not _NONE))))
    if set(members) > _MOMENT:
        members = (date | datetime, *(member for member in members if member not in _MOMENT))
    if set(members) <= _NAMED_ENUMS.keys():
        return _named_members(members)
    shapes = {member: shape_of(member) for member in members}
    whole = _objects(shapes)
    others = {member: shape for member, shape in shapes.items() if not isinstance(shape, Record)}
    if whole is not None and not others:
        return whole
    found = [*others.values(), *([] if whole is None else [whole])]
    forms = {_form(shape): shape for shape in found}
    if len(forms) < len(found):
        raise CodecError("not-exchanged", name=name_of(reduce(or_, members)), reason=ALIKE)
    records = {} if whole is None else dict.fromkeys(set(shapes) - set(others), whole)
    return Choice(forms, {**_kinds(others), **records})


def _named_members(enums: tuple[Any, ...]) -> Leaf:
    """The leaf of members of several enums, whose values may be alike: each with the name of its enum before it."""
    names: TypeMap = {f"{_NAMED_ENUMS[enum]}/{member.value}": member for enum in enums for member in enum}
    return table_leaf(names, {member: name for name, member in names.items()}.__getitem__)


def _form(shape: Shape) -> type:
    """The type of the JSON values of a shape."""
    if isinstance(shape, Leaf):
        return shape.form
    return list if isinstance(shape, Many | Fixed) else dict


def _kinds(shapes: Mapping[Any, Shape]) -> dict[type, Shape]:
    """Shapes that are no classes by the types of their values; that of days and instants has two."""
    return {kind: shape for member, shape in shapes.items() for kind in _types(member)}


def _types(member: Any) -> tuple[type, ...]:
    """The types that the values of a member of a union have; those of a mapping are kept in a dict."""
    origin = get_origin(member)
    if origin is Literal:
        return tuple({type(name) for name in get_args(member)})
    if origin is UnionType or origin is None:
        return get_args(member) or (member,)
    return (dict if origin is Mapping else origin,)


def _objects(shapes: Mapping[Any, Shape]) -> Shape | None:
    """The shape of the classes in a union: none, one, or several told apart by their kinds or by a key."""
    records = [shape for shape in shapes.values() if isinstance(shape, Record)]
    if len(records) <= 1:
        return next(iter(records), None)
    if all(record.cls in TELLING for record in records):
        return Told({TELLING[record.cls]: record for record in records})
    if not all(record.kind for record in records):
        raise CodecError("not-exchanged", name=name_of(reduce(or_, shapes)), reason=ALIKE)
    return Tagged({record.kind: record for record in records})


def _tuple(arguments: tuple[Any, ...]) -> Shape:
    if arguments[1:] == (...,):
        return Many(shape_of(arguments[0]))
    return Fixed(tuple(shape_of(argument) for argument in arguments))


def _mapping(arguments: tuple[Any, ...]) -> Shape | None:
    key = shape_of(arguments[0])
    return Keyed(key, shape_of(arguments[1])) if isinstance(key, Leaf) and key.form is str else None


def _set(arguments: tuple[Any, ...]) -> Shape:
    return Many(shape_of(arguments[0]), frozenset)


def _literal(names: tuple[Any, ...]) -> Shape:
    return table_leaf(dict(zip(names, names, strict=True)), as_is)


_GENERIC: Mapping[Any, Callable[[tuple[Any, ...]], Shape | None]] = {
    Union: _union,
    UnionType: _union,
    Literal: _literal,
    tuple: _tuple,
    frozenset: _set,
    Mapping: _mapping,
    dict: _mapping,
}


def _generic(origin: Any, arguments: tuple[Any, ...]) -> Shape | None:
    make = _GENERIC.get(origin)
    if make is not None:
        return make(arguments)
    parameters = getattr(origin, "__parameters__", ())
    return Record(origin, dict(zip(parameters, arguments, strict=True)), kind_of(origin)) if attrs.has(origin) else None


def _plain(kind: Any) -> Shape | None:
    if kind is type:
        names = {kind_of(cls): cls for cls in sorted(DAY_TERMS, key=kind_of)}
        return table_leaf(names, _KIND_NAMES.__getitem__)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return table_leaf({member.value: member for member in kind}, attrgetter("_value_"))
    if isinstance(kind, type) and attrs.has(kind) and not getattr(kind, "__parameters__", ()) and not _left_out(kind):
        return Record(kind, {}, kind_of(kind))
    return None


def _left_out(cls: type) -> bool:
    """Whether it is a class of the library that the table of models does not have."""
    return cls.__module__.startswith("motcua_lib.") and cls not in _EXCHANGED


def _place(kind: Any) -> str:
    """Where a class of the library is imported from."""
    parts = [part for part in str(getattr(kind, "__module__", "")).split(".")[1:] if not part.startswith("_")]
    return ".".join([*parts, str(getattr(kind, "__name__", kind))])


@cache
def shape_of(kind: Any) -> Shape:
    """The shape of a type.

    Raises:
        CodecError: the type has none.
    """
    origin = get_origin(kind)
    shape: Shape | None = leaf_of(kind) or CODES.get(kind)
    if shape is None:
        shape = _generic(origin, get_args(kind)) if origin else _plain(kind)
    if shape is None:
        reason = _REASONS.get(kind) or NOT_EXCHANGED.get(_place(kind), NO_VALUES)
        raise CodecError("not-exchanged", name=name_of(kind), reason=reason)
    return shape
