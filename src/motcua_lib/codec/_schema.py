"""JSON Schema: what the objects of a model look like, in draft 2020-12, made from the same shapes as the converter.

A schema says less than the converter knows. It cannot say what compares two places: sessions that overlap, a pause that
ends before it starts, a channel twice, steps in a circle, amounts in two currencies. Nor that 30 February is no day
(only "format" does), that 1.0 is no whole number, or that a text holds half a character. `REFINED` adds the bounds of
single fields that it can say.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from motcua_lib.codec._diagnosis import checked_kind
from motcua_lib.codec._envelope import schema_version
from motcua_lib.codec._leaves import Leaf
from motcua_lib.codec._models import MODELS, name_of
from motcua_lib.codec._shapes import Choice, Fixed, Keyed, Many, Maybe, Record, Shape, Tagged, Told, shape_of
from motcua_lib.codec._upcasters import UPCASTERS, Chains

__all__ = ["DIALECT", "REFINED", "schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONE, _ZERO = {"minimum": 1}, {"minimum": 0}

REFINED: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "working-days.n": _ONE,
        "calendar-days.n": _ONE,
        "working-hours.n": _ONE,
        "weeks.n": _ONE,
        "months.n": _ONE,
        "years.n": _ONE,
        "chain.terms": {"minItems": 2},
        "counting-rule.month_days": _ZERO,
        "season.week": {"minItems": 7, "maxItems": 7},
        "office-hours.seasons": {"minItems": 1},
        "money.currency": {"pattern": "^[A-Z]{3}$"},
        "component.originals": _ZERO,
        "component.copies": _ZERO,
        "process.steps": {"minItems": 1},
        "supplement-asked.papers": {"minItems": 1},
        "contact.purposes": {"minItems": 1},
        "feedback-rate.satisfaction": {"enum": ["satisfied", "disliked"]},
        "ratio.numerator": _ZERO,
        "ratio.denominator": _ZERO,
        "yearly-cost.subjects_per_year": _ZERO,
    }
)
"""Bounds of single fields, by the name of the model and of the field; the classes themselves hold to them."""


@attrs.define
class _Writer:
    """The definitions of the classes met so far."""

    definitions: dict[str, dict[str, Any]] = attrs.field(factory=dict)

    def write(self, shape: Shape) -> dict[str, Any]:
        if isinstance(shape, Leaf):
            return dict(shape.schema)
        return _WRITERS[type(shape)](self, shape)


def _maybe(writer: _Writer, shape: Maybe) -> dict[str, Any]:
    return {"anyOf": [writer.write(shape.inner), {"type": "null"}]}


def _many(writer: _Writer, shape: Many) -> dict[str, Any]:
    distinct = {"uniqueItems": True} if shape.distinct else {}
    return {"type": "array", "items": writer.write(shape.inner), **distinct}


def _fixed(writer: _Writer, shape: Fixed) -> dict[str, Any]:
    items = [writer.write(item) for item in shape.items]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "items": False}


def _keyed(writer: _Writer, shape: Keyed) -> dict[str, Any]:
    names = {"propertyNames": dict(shape.key.schema)}
    return {"type": "object", **names, "additionalProperties": writer.write(shape.inner)}


def _tagged(writer: _Writer, shape: Tagged | Told) -> dict[str, Any]:
    return {"oneOf": [writer.write(record) for record in shape.members.values()]}


def _choice(writer: _Writer, shape: Choice) -> dict[str, Any]:
    return {"anyOf": [writer.write(member) for member in shape.forms.values()]}


def _record(writer: _Writer, shape: Record) -> dict[str, Any]:
    name = "-of-".join(map(name_of, (shape.cls, *shape.names.values())))
    if name not in writer.definitions:
        writer.definitions[name] = {}  # stands there while its fields are written, which may hold it again
        writer.definitions[name] = _object(writer, shape, name)
    return {"$ref": f"#/$defs/{name}"}


def _object(writer: _Writer, shape: Record, name: str) -> dict[str, Any]:
    kind = {"kind": {"const": shape.kind}} if shape.kind else {}
    fields = {field.name: _field(writer, f"{name}.{field.name}", field.shape) for field in shape.fields}
    needed = [field.name for field in shape.fields if field.required]
    return {
        "title": _title(shape.cls),
        "type": "object",
        "properties": {**kind, **fields},
        "required": [*kind, *needed],
        "additionalProperties": False,
    }


def _field(writer: _Writer, place: str, shape: Shape) -> dict[str, Any]:
    return {**writer.write(shape), **REFINED.get(place, {})}


def _title(cls: type) -> str:
    """The first line of the docstring, which starts with the legal term."""
    return (cls.__doc__ or cls.__name__).strip().splitlines()[0]


_WRITERS: dict[type, Callable[[_Writer, Any], dict[str, Any]]] = {
    Maybe: _maybe,
    Many: _many,
    Fixed: _fixed,
    Keyed: _keyed,
    Tagged: _tagged,
    Told: _tagged,
    Choice: _choice,
    Record: _record,
}


def schema(cls: Any, *, upcasters: Chains = UPCASTERS) -> dict[str, Any]:
    """Lược đồ JSON: the JSON Schema (draft 2020-12) of a model, complete in itself.

    Args:
        cls: a class of the library, or a type made of them, such as `Term` or `tuple[Money, ...]`.
        upcasters: the chains that number the schemas; those of the library unless others are given.
    Returns:
        A JSON-ready object. What `unstructure` writes is valid by it; what is wrong in form for `structure` is not.
    Raises:
        CodecError: the type has no JSON form.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> schema(WorkingDays)["$defs"]["working-days"]["properties"]
    {'kind': {'const': 'working-days'}, 'n': {'type': 'integer', 'minimum': 1}}
    """
    checked_kind(cls)
    writer = _Writer()
    body = writer.write(shape_of(cls))
    name = name_of(cls)
    known = MODELS.get(name) is cls
    identity = {"$id": f"urn:motcua-lib:{name}:{schema_version(cls, upcasters=upcasters)}"} if known else {}
    definitions = {"$defs": writer.definitions} if writer.definitions else {}
    return {"$schema": DIALECT, **identity, **body, **definitions}
