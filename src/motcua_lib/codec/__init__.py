"""Chuyển đổi JSON: values of the library to JSON-ready objects and back, exactly, with every fault told at once.

Floor 8, the only import of cattrs. Nothing here reads or writes a file: JSON text comes in and goes out as a str.

- `structure`, `unstructure`: one value; `structure_many`: many, of which the sound ones are kept
- `from_json`, `to_json`, `parse_json`: the same with JSON text
- `wrap`, `unwrap`: in an envelope with the number of the schema; `within`: a step of an upcaster
- `explain`: the faults of an error; `schema`: JSON Schema of a model; `make_converter`: a converter of one's own
"""

from motcua_lib.codec._converter import StrictConverter, make_converter
from motcua_lib.codec._envelope import schema_version, unwrap, wrap
from motcua_lib.codec._faults import Fault, explain
from motcua_lib.codec._models import MODELS
from motcua_lib.codec._schema import schema
from motcua_lib.codec._text import from_json, parse_json, to_json
from motcua_lib.codec._upcasters import UPCASTERS, within
from motcua_lib.codec._values import Refused, Structured, structure, structure_many, unstructure

__all__ = [
    "MODELS",
    "UPCASTERS",
    "Fault",
    "Refused",
    "StrictConverter",
    "Structured",
    "explain",
    "from_json",
    "make_converter",
    "parse_json",
    "schema",
    "schema_version",
    "structure",
    "structure_many",
    "to_json",
    "unstructure",
    "unwrap",
    "within",
    "wrap",
]
