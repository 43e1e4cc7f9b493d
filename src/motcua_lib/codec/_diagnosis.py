"""Tìm lỗi: a refused value looked at whole, so that every fault is told at once, each with its path.

Slow and thorough, beside the fast functions of `_converter.py`, which stop at the first fault. Each part is read by
itself; then each field of a class is converted and checked by itself, so two wrong fields of one object are two
faults; a class is built only when all its fields are sound.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from motcua_lib.codec._faults import at_key, at_place, located
from motcua_lib.codec._models import name_of
from motcua_lib.codec._shapes import Choice, Field, Fixed, Keyed, Many, Maybe, Record, Shape, Tagged, Told, shape_of
from motcua_lib.codec._shown import shown
from motcua_lib.errors import ArgumentTypeError, CodecError, MotcuaError

__all__ = ["checked_kind", "gathered", "refused"]

_FACTORY: Any = attrs.Factory  # a class, which its stub calls a function
_CONVERTER: Any = attrs.Converter
BROKEN: Any = object()
"""Stands for a part that has faults."""

A_LIST, AN_OBJECT = "a list", "an object"


def refused(value: object, kind: object, error: Exception) -> Exception:
    """The error that tells every fault of a value that is no `kind`; `error` itself where the type is not known."""
    try:
        search = _Search()
        search.examine(shape_of(kind), value, "")
    except CodecError as unknown:
        return unknown if isinstance(error, MotcuaError) else error
    if not search.faults:
        return error
    return gathered(name_of(kind), search.faults)


def checked_kind(kind: object) -> None:
    """Refuse a type that has no JSON form.

    Raises:
        CodecError: it has none. ArgumentTypeError: it is no type.
    """
    try:
        if isinstance(kind, str):
            raise TypeError
        shape_of(kind)
    except TypeError:
        raise ArgumentTypeError("wrong-type", what="cls", allowed="a type, such as Dossier", value=kind) from None


def gathered(name: str, faults: list[MotcuaError]) -> CodecError:
    """One error for all faults of one value."""
    text = "; ".join(f"{fault.fields['path'] or 'as a whole'}: {fault}" for fault in faults)
    faulty = "fault" if len(faults) == 1 else "faults"
    return CodecError("not-a-record", name=name, count=len(faults), faulty=faulty, text=text, faults=tuple(faults))


@attrs.define
class _Search:
    """The faults found so far."""

    faults: list[MotcuaError] = attrs.field(factory=list)

    def blame(self, error: MotcuaError, value: object, path: str) -> Any:
        self.faults += [located(fault, value, path) for fault in error.faults]
        return BROKEN

    def say(self, slug: str, value: object, path: str, allowed: str, **fields: object) -> Any:
        error = CodecError(slug, value=value, shown=shown(value), allowed=allowed, **fields)
        return self.blame(error, value, path)

    def examine(self, shape: Shape, value: Any, path: str) -> Any:
        """The value of a JSON value; BROKEN when it has faults, which are noted."""
        examiner = _EXAMINERS.get(type(shape))
        if examiner is not None:
            return examiner(self, shape, value, path)
        try:
            return shape.read(value)  # type: ignore[union-attr]  # all that is no leaf stands in the table
        except MotcuaError as error:
            return self.blame(error, value, path)

    def form(self, value: object, path: str, kind: type, allowed: str) -> bool:
        """Whether a value is a list or an object, as its shape is."""
        if value.__class__ is not kind:
            self.say("json-form", value, path, allowed)
        return value.__class__ is kind


def _maybe(search: _Search, shape: Maybe, value: Any, path: str) -> Any:
    return None if value is None else search.examine(shape.inner, value, path)


def _sound(members: list[Any]) -> bool:
    return not any(member is BROKEN for member in members)


def _many(search: _Search, shape: Many, value: Any, path: str) -> Any:
    if not search.form(value, path, list, A_LIST):
        return BROKEN
    members = [search.examine(shape.inner, member, at_place(path, place)) for place, member in enumerate(value)]
    if not _sound(members):
        return BROKEN
    if shape.distinct:
        return _distinct(search, members, value, path)
    return shape.build(members)


def _distinct(search: _Search, members: list[Any], value: list[Any], path: str) -> Any:
    twice = [place for place, member in enumerate(members) if member in members[:place]]
    for place in twice:
        search.say("json-twice", value[place], at_place(path, place), "each member of a set stands once")
    return BROKEN if twice else frozenset(members)


def _fixed(search: _Search, shape: Fixed, value: Any, path: str) -> Any:
    if not search.form(value, path, list, A_LIST):
        return BROKEN
    if len(value) != len(shape.items):
        return search.say("json-length", value, path, f"a list of {len(shape.items)}", count=len(value))
    pairs = zip(shape.items, value, strict=True)
    members = [search.examine(item, member, at_place(path, place)) for place, (item, member) in enumerate(pairs)]
    return tuple(members) if _sound(members) else BROKEN


def _keyed(search: _Search, shape: Keyed, value: Any, path: str) -> Any:
    if not search.form(value, path, dict, AN_OBJECT):
        return BROKEN
    keys = [search.examine(shape.key, key, path) for key in value]
    members = [search.examine(shape.inner, member, at_key(path, key)) for key, member in value.items()]
    return dict(zip(keys, members, strict=True)) if _sound([*keys, *members]) else BROKEN


def _tagged(search: _Search, shape: Tagged, value: Any, path: str) -> Any:
    if not search.form(value, path, dict, f"an object of one of these kinds: {_listed(shape.members)}"):
        return BROKEN
    if "kind" not in value:
        return search.say("json-no-kind", None, at_key(path, "kind"), f"one of {_listed(shape.members)}")
    kind = value["kind"]
    record = shape.members.get(kind) if kind.__class__ is str else None
    if record is None:
        return search.say("json-kind", kind, at_key(path, "kind"), f"allowed are {_listed(shape.members)}")
    return search.examine(record, value, path)


def _told(search: _Search, shape: Told, value: Any, path: str) -> Any:
    if not search.form(value, path, dict, AN_OBJECT):
        return BROKEN
    for key, record in shape.members.items():
        if key in value:
            return search.examine(record, value, path)
    keys = " or ".join(f"{key!r} of {name_of(record.cls)}" for key, record in shape.members.items())
    return search.say("json-missing", value, path, f"this needs {keys}", key=" or ".join(shape.members))


def _choice(search: _Search, shape: Choice, value: Any, path: str) -> Any:
    member = shape.forms.get(value.__class__)
    if member is None:
        return search.say("json-form", value, path, shape.words)
    return search.examine(member, value, path)


def _listed(names: Mapping[str, object]) -> str:
    return ", ".join(map(repr, names))


def _record(search: _Search, shape: Record, value: Any, path: str) -> Any:
    if not search.form(value, path, dict, f"an object with the keys of {name_of(shape.cls)}"):
        return BROKEN
    before = len(search.faults)
    _check_keys(search, shape, value, path)
    parts = {
        field.name: search.examine(field.shape, value[field.name], at_key(path, field.name))
        for field in shape.fields
        if field.name in value
    }
    sound = {name: part for name, part in parts.items() if part is not BROKEN}
    blank = object.__new__(shape.cls)
    for field, error in _faults_of_fields(blank, shape, sound):
        search.blame(error, value[field.name], at_key(path, field.name))
    if len(search.faults) > before:
        _check_whole(search, blank, shape, (value, path))
        return BROKEN
    try:
        return shape.make(sound)
    except MotcuaError as error:
        return search.blame(error, value, path)


def _check_keys(search: _Search, shape: Record, value: dict[Any, Any], path: str) -> None:
    known = f"{name_of(shape.cls)} has {_listed(dict.fromkeys(shape.keys))}"
    for key, member in value.items():
        if key not in shape.keys:
            search.say("json-unknown", member, at_key(path, key), known, key=key)
    if shape.kind and value.get("kind") != shape.kind:
        if "kind" in value:
            search.say("json-kind", value["kind"], at_key(path, "kind"), f"here it is {shape.kind!r}")
        else:
            search.say("json-no-kind", None, at_key(path, "kind"), repr(shape.kind))
    needed = [field.name for field in shape.fields if field.required]
    for name in needed:
        if name not in value:
            allowed = f"{name_of(shape.cls)} needs {_listed(dict.fromkeys(needed))}"
            search.say("json-missing", None, at_key(path, name), allowed, key=name)


def _faults_of_fields(blank: Any, shape: Record, parts: Mapping[str, Any]) -> Iterator[tuple[Field, MotcuaError]]:
    """What the converter and the validator of each field say of it, one field after the other, set in a blank value.

    A validator may look at other fields; where one of those is missing it can say nothing yet.
    """
    fields = [field for field in shape.fields if field.name in parts]
    sound = []
    for field in fields:
        try:
            object.__setattr__(blank, field.attribute.name, _converted(blank, field, parts[field.name]))
        except MotcuaError as error:
            yield field, error
        else:
            sound.append(field)
    for field in sound:
        try:
            if field.attribute.validator is not None:
                field.attribute.validator(blank, field.attribute, getattr(blank, field.attribute.name))
        except MotcuaError as error:
            yield field, error
        except AttributeError:
            continue


def _check_whole(search: _Search, blank: Any, shape: Record, place: tuple[object, str]) -> None:
    """What the class says of its sound fields together; nothing where it asks for one that is missing."""
    check = getattr(blank, "__attrs_post_init__", None) if shape.maker is shape.cls else None
    try:
        for field in shape.fields:
            if not field.required and not hasattr(blank, field.attribute.name):
                object.__setattr__(blank, field.attribute.name, _default(blank, field))
        if check is not None:
            check()
    except MotcuaError as error:
        search.blame(error, *place)
    except AttributeError:
        return


def _default(blank: Any, field: Field) -> Any:
    default: Any = field.attribute.default
    if isinstance(default, _FACTORY):
        default = default.factory(blank) if default.takes_self else default.factory()
    return _converted(blank, field, default)


def _converted(blank: Any, field: Field, value: Any) -> Any:
    converter: Any = field.attribute.converter
    if isinstance(converter, _CONVERTER):
        return converter(value, blank, field.attribute)
    return value if converter is None else converter(value)


_EXAMINERS: dict[type, Any] = {
    Maybe: _maybe,
    Many: _many,
    Fixed: _fixed,
    Keyed: _keyed,
    Tagged: _tagged,
    Told: _told,
    Choice: _choice,
    Record: _record,
}
