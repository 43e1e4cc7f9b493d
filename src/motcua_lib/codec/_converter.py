"""Bộ chuyển đổi: the one door to cattrs; a strict converter whose hooks follow the shapes.

cattrs writes a function for each class, which stops at the first fault and so costs least. Only when one stops is the
value looked at again, slowly and whole, to tell every fault at once (`_diagnosis.py`).
"""

from collections.abc import Callable, Iterable, Mapping
from enum import EnumType
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, TypeVar

import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from motcua_lib.codec._depth import is_unbounded, value_is_too_deep
from motcua_lib.codec._diagnosis import gathered, refused
from motcua_lib.codec._faults import located
from motcua_lib.codec._forms import COMPUTED, MAKERS, RENAMED, WRITABLE
from motcua_lib.codec._leaves import DEEPEST, PLAIN, Leaf, as_is, refuse
from motcua_lib.codec._models import name_of
from motcua_lib.codec._shapes import Choice, Fixed, Keyed, Many, Maybe, Record, Shape, Tagged, Told, shape_of
from motcua_lib.codec._shown import shown
from motcua_lib.errors import CodecError, MotcuaError

__all__ = ["StrictConverter", "make_converter", "the_converter"]

T = TypeVar("T")
Read = Callable[..., Any]
Write = Callable[[Any], Any]

A_LIST, AN_OBJECT = "a list", "an object"


class StrictConverter(cattrs.Converter):
    """Bộ chuyển đổi chặt: a cattrs converter that coerces nothing and tells all faults at once.

    Made by `make_converter`. It takes classes of one's own beside those of the library: attrs classes are read as
    strictly, and hooks registered on it come first, for a type by itself or as a field; members of lists, mappings and
    unions are read and written as their shape says.
    """

    def structure(self, obj: Any, cl: Any) -> Any:
        """The value of type `cl` that a JSON-ready object states.

        Raises:
            CodecError: it is none; `faults` holds every fault with its path. Lists and objects more than 64 deep inside
                one another are told as one fault of the whole.
        """
        _check_depth(obj, cl)
        try:
            return super().structure(obj, cl)
        except Exception as error:
            raise refused(obj, cl, error) from None

    def unstructure(self, obj: Any, unstructure_as: Any = None) -> Any:
        """The JSON-ready object of a value, written as its own class or as the type given.

        Raises:
            CodecError: it holds what cannot be written, what its types do not say, or more than 64 levels.
        """
        try:
            written = super().unstructure(obj, unstructure_as)
        except MotcuaError:
            raise
        except Exception as error:
            allowed = f"it does not hold what its types say ({type(error).__name__}: {error})"
            raise CodecError("json-no-text", value=obj, shown=shown(obj), allowed=allowed) from None
        if not self._writes_anew(unstructure_as):
            _check_written(obj, written, unstructure_as)
        _check_depth(written, obj.__class__ if unstructure_as is None else unstructure_as)
        return written

    def _writes_anew(self, kind: Any) -> bool:
        """Whether a hook of one's own writes a kind, which says itself what it writes."""
        leaf = PLAIN.get(kind)
        return leaf is not None and self.get_unstructure_hook(kind) is not _writer(leaf, self)


def _check_written(value: object, written: object, kind: Any) -> None:
    """Refuse what was written as a number, a text, a list and the like, alone or as a member, and is none."""
    if kind is None or not _described(kind):
        return
    if value.__class__ is kind and isinstance(kind, EnumType):
        return  # a member is one of its values, however a hook writes it
    shape = shape_of(kind)
    try:
        if isinstance(shape, Many | Fixed) and isinstance(value, str | bytes | Mapping):
            refuse("json-form", value, A_LIST)
        _read_leaves(shape, written)
    except MotcuaError:
        allowed = f"it is no value of the type {kind}"
        raise CodecError("json-no-text", value=written, shown=shown(written), allowed=allowed) from None


def _read_leaves(shape: Shape, written: Any) -> None:
    """Read every leaf that stands in no class; a class has checked its own fields."""
    if isinstance(shape, Leaf):
        shape.read(written)
    elif type(shape) in _MEMBERS:
        for inner, member in _MEMBERS[type(shape)](shape, written):
            _read_leaves(inner, member)


def _each(shape: Shape, members: Iterable[Any]) -> Iterable[tuple[Shape, Any]]:
    return () if isinstance(shape, Record | Tagged | Told) else zip(repeat(shape), members, strict=False)


_MEMBERS: Mapping[type, Callable[[Any, Any], Iterable[tuple[Shape, Any]]]] = {
    Maybe: lambda shape, written: () if written is None else ((shape.inner, written),),
    Many: lambda shape, written: _each(shape.inner, written),
    Fixed: lambda shape, written: zip(shape.items, written, strict=True),
    Keyed: lambda shape, written: chain(_each(shape.key, written), _each(shape.inner, written.values())),
    Choice: lambda shape, written: ((shape.forms[written.__class__], written),),
}


def _check_depth(value: object, kind: Any) -> None:
    """Refuse lists and objects too deep inside one another, of a type that sets no limit itself."""
    if is_unbounded(kind) and value_is_too_deep(value):
        error = CodecError("json-too-deep", allowed=DEEPEST, value=value)
        raise gathered(name_of(kind), [located(error, value, "")])


def _described(kind: Any) -> bool:
    try:
        shape_of(kind)
    except (CodecError, TypeError, NameError):
        return False
    return True


def make_converter() -> StrictConverter:
    """Bộ chuyển đổi JSON: a new strict converter for every public value of the library, yours to add hooks to.

    Returns:
        `structure(obj, cls)` gives a value of what `json.loads` gives, `unstructure(value)` what `json.dumps` takes.

    >>> from motcua_lib.model.terms import Term, WorkingDays
    >>> converter = make_converter()
    >>> converter.unstructure(WorkingDays(5)), converter.structure({"kind": "months", "n": 2}, Term)
    ({'kind': 'working-days', 'n': 5}, Months(n=2))
    """
    converter = StrictConverter(detailed_validation=False, forbid_extra_keys=True, omit_if_default=True)
    for kind, leaf in PLAIN.items():
        converter.register_structure_hook(kind, leaf.read)
        converter.register_unstructure_hook(kind, _writer(leaf, converter))
    converter.register_structure_hook_factory(_described, lambda kind: _reader(shape_of(kind), converter))
    converter.register_unstructure_hook_factory(_described, lambda kind: _writer(shape_of(kind), converter))
    return converter


@lru_cache(maxsize=1)
def the_converter() -> StrictConverter:
    """The converter behind `structure` and `unstructure`, made once."""
    return make_converter()


# reading


def _reader(shape: Shape, converter: StrictConverter) -> Read:
    """The function that reads a shape; it may stop at the first fault, and with any error."""
    if isinstance(shape, Leaf):
        return shape.read
    return _READERS[type(shape)](shape, converter)


def _read_maybe(shape: Maybe, converter: StrictConverter) -> Read:
    inner = _reader(shape.inner, converter)
    return lambda value, _=None: None if value is None else inner(value)


def _read_many(shape: Many, converter: StrictConverter) -> Read:
    inner, build_it, distinct = _reader(shape.inner, converter), shape.build, shape.distinct

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ is not list:
            refuse("json-form", value, A_LIST)
        members = build_it([inner(member) for member in value])
        if distinct and len(members) != len(value):
            refuse("json-twice", value, "each member of a set stands once")
        return members

    return read


def _read_fixed(shape: Fixed, converter: StrictConverter) -> Read:
    readers = [_reader(item, converter) for item in shape.items]

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ is not list or len(value) != len(readers):
            refuse("json-form", value, f"a list of {len(readers)}")
        return tuple(inner(member) for inner, member in zip(readers, value, strict=True))

    return read


def _read_keyed(shape: Keyed, converter: StrictConverter) -> Read:
    key, inner = shape.key.read, _reader(shape.inner, converter)

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ is not dict:
            refuse("json-form", value, AN_OBJECT)
        return {key(name): inner(member) for name, member in value.items()}

    return read


def _read_tagged(shape: Tagged, converter: StrictConverter) -> Read:
    readers = {kind: _reader(record, converter) for kind, record in shape.members.items()}
    return lambda value, _=None: readers[value["kind"]](value)


def _read_told(shape: Told, converter: StrictConverter) -> Read:
    readers = [(key, _reader(record, converter)) for key, record in shape.members.items()]
    return lambda value, _=None: next(read for key, read in readers if key in value)(value)


def _read_choice(shape: Choice, converter: StrictConverter) -> Read:
    readers = {form: _reader(member, converter) for form, member in shape.forms.items()}
    return lambda value, _=None: readers[value.__class__](value)


def _read_record(shape: Record, converter: StrictConverter) -> Read:
    kind = shape.kind
    inner: Read | None = None

    def made() -> Read:
        """The function for its fields, made when it is first used: a class may come back in its own fields."""
        nonlocal inner
        inner = (_read_made if shape.cls in MAKERS else _read_class)(shape, converter)
        return inner

    def read(value: Any, _: object = None) -> Any:
        if value.__class__ is not dict:
            refuse("json-form", value, AN_OBJECT)
        return (inner or made())(value, shape.cls)

    def read_kind(value: Any, _: object = None) -> Any:
        if value.__class__ is not dict or value["kind"] != kind:
            refuse("json-form", value, f"an object of the kind {kind!r}")
        return (inner or made())({key: member for key, member in value.items() if key != "kind"}, shape.cls)

    return read_kind if kind else read


def _read_class(shape: Record, converter: StrictConverter) -> Read:
    read: Read = make_dict_structure_fn(
        shape.kind_of_values, converter, _cattrs_use_linecache=False, _cattrs_use_alias=True, **_overrides(shape)
    )
    return read


def _overrides(shape: Record) -> dict[str, Any]:
    """The fields that have another key than their name, and those that are not written."""
    renamed = {name: override(rename=key) for name, key in RENAMED.get(shape.cls, {}).items()}
    return renamed | dict.fromkeys(COMPUTED.get(shape.cls, ()), override(omit=True))


def _read_made(shape: Record, converter: StrictConverter) -> Read:
    readers = {field.name: _reader(field.shape, converter) for field in shape.fields}
    return lambda value, _=None: shape.make({key: readers[key](member) for key, member in value.items()})


_READERS: dict[type, Callable[[Any, StrictConverter], Read]] = {
    Maybe: _read_maybe,
    Many: _read_many,
    Fixed: _read_fixed,
    Keyed: _read_keyed,
    Tagged: _read_tagged,
    Told: _read_told,
    Choice: _read_choice,
    Record: _read_record,
}


# writing


def _writer(shape: Shape, converter: StrictConverter) -> Write:
    """The function that writes a shape."""
    if isinstance(shape, Leaf):
        return identity if shape.write is as_is else shape.write
    return _WRITERS[type(shape)](shape, converter)


def _write_maybe(shape: Maybe, converter: StrictConverter) -> Write:
    inner = _writer(shape.inner, converter)
    return inner if inner is identity else lambda value: None if value is None else inner(value)


def _write_many(shape: Many, converter: StrictConverter) -> Write:
    inner = _writer(shape.inner, converter)
    if shape.distinct:
        return lambda value: sorted(map(inner, value))
    return list if inner is identity else lambda value: [inner(member) for member in value]


def _write_fixed(shape: Fixed, converter: StrictConverter) -> Write:
    writers = [_writer(item, converter) for item in shape.items]
    return lambda value: [inner(member) for inner, member in zip(writers, value, strict=True)]


def _write_keyed(shape: Keyed, converter: StrictConverter) -> Write:
    key, inner = shape.key.write, _writer(shape.inner, converter)
    return lambda value: {key(name): inner(member) for name, member in value.items()}


def _write_tagged(shape: Tagged | Told, converter: StrictConverter) -> Write:
    writers = {record.cls: _writer(record, converter) for record in shape.members.values()}
    return lambda value: writers[value.__class__](value)


def _write_choice(shape: Choice, converter: StrictConverter) -> Write:
    writers = {kind: _writer(member, converter) for kind, member in shape.kinds.items()}
    return lambda value: writers[value.__class__](value)


def _write_record(shape: Record, converter: StrictConverter) -> Write:
    kind, check = shape.kind, WRITABLE.get(shape.cls)
    inner: Write | None = None

    def made() -> Write:
        nonlocal inner
        inner = make_dict_unstructure_fn(
            shape.kind_of_values,
            converter,
            _cattrs_omit_if_default=True,
            _cattrs_use_linecache=False,
            _cattrs_use_alias=True,
            **_overrides(shape),
        )
        return inner

    cls = shape.cls

    def write(value: Any) -> Any:
        if value.__class__ is not cls:  # one of another class may have the same fields, one of a subclass more
            raise TypeError(f"{value.__class__.__name__} where {cls.__name__} stands")
        if check is not None:
            check(value)
        written = (inner or made())(value)
        return {"kind": kind, **written} if kind else written

    return write


_WRITERS: dict[type, Callable[[Any, StrictConverter], Write]] = {
    Maybe: _write_maybe,
    Many: _write_many,
    Fixed: _write_fixed,
    Keyed: _write_keyed,
    Tagged: _write_tagged,
    Told: _write_tagged,
    Choice: _write_choice,
    Record: _write_record,
}
