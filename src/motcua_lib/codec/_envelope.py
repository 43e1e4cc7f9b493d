"""Phong bì: a document that says which model it holds and by which schema it is written."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, overload

from motcua_lib._checks import mapping_of
from motcua_lib.codec._diagnosis import gathered
from motcua_lib.codec._faults import located
from motcua_lib.codec._leaves import anything
from motcua_lib.codec._models import MODELS, name_of
from motcua_lib.codec._shown import shown
from motcua_lib.codec._upcasters import UPCASTERS, Chains, Upcaster
from motcua_lib.codec._values import structure, unstructure
from motcua_lib.errors import CodecError, MotcuaError

__all__ = ["schema_version", "unwrap", "wrap"]

T = TypeVar("T")
KEYS = ("schema", "model", "value")


def schema_version(cls: type, *, upcasters: Chains = UPCASTERS) -> int:
    """Phiên bản dạng JSON: the number of the newest schema of a model, 1 for one that has never changed.

    Raises:
        CodecError: the class is no model of the library.

    >>> from motcua_lib.model.procedure import Procedure
    >>> schema_version(Procedure)
    1
    """
    return 1 + len(_chain(_model(cls), upcasters))


def _chain(name: str, upcasters: Chains) -> Sequence[Upcaster]:
    chains: Chains = mapping_of(upcasters, "models to functions", "upcasters")
    return chains.get(name, ())


def _model(cls: object) -> str:
    name = name_of(cls)
    if MODELS.get(name) is not cls:
        raise CodecError("not-exchanged", name=name, reason="an envelope holds one model of the library")
    return name


def wrap(value: object, *, upcasters: Chains = UPCASTERS) -> dict[str, Any]:
    """Đóng phong bì: the JSON-ready object of a value with the name of its model and the number of its schema.

    Args:
        value: a value of a model of the library.
        upcasters: the chains that number the schemas; those of the library unless others are given.
    Raises:
        CodecError: it has no JSON form.

    >>> from motcua_lib.model.terms import WorkingDays
    >>> wrap(WorkingDays(5))
    {'schema': 1, 'model': 'working-days', 'value': {'kind': 'working-days', 'n': 5}}
    """
    name = _model(type(value))
    return {"schema": 1 + len(_chain(name, upcasters)), "model": name, "value": unstructure(value)}


@overload
def unwrap(document: object, cls: type[T], *, upcasters: Chains = ...) -> T: ...
@overload
def unwrap(document: object, cls: None = None, *, upcasters: Chains = ...) -> Any: ...
def unwrap(document: object, cls: Any = None, *, upcasters: Chains = UPCASTERS) -> Any:
    """Mở phong bì: the value in an envelope, brought to the newest schema first when it is older.

    Args:
        document: a JSON-ready envelope, as `wrap` makes it; it is not changed.
        cls: the model it must hold; any model when not given.
        upcasters: by the name of a model, a function for each older schema, the first from schema 1 to 2.
    Returns:
        A value of the model the envelope names.
    Raises:
        CodecError: no envelope, another model, a schema newer than the library reads, a step that fails, or a value
            with faults, whose paths start at "value".

    >>> unwrap({"schema": 1, "model": "months", "value": {"kind": "months", "n": 2}})
    Months(n=2)
    """
    version, name = _opened(document)
    if cls is not None and MODELS[name] is not cls:
        raise CodecError("other-model", found=name, wanted=_model(cls), path="model", value=name)
    newest = 1 + len(_chain(name, upcasters))
    if version > newest:
        raise CodecError("future-schema", version=version, name=name, newest=newest, path="schema", value=version)
    value = _upcast(document["value"], name, version, _chain(name, upcasters))  # type: ignore[index]  # opened above
    try:
        return structure(value, MODELS[name])
    except CodecError as error:
        raise gathered(_title(name, version, newest), [_inside(fault) for fault in error.faults]) from None


def _title(name: str, version: int, newest: int) -> str:
    return name if version == newest else f"{name} (of schema {version}, brought to schema {newest})"


def _inside(fault: MotcuaError) -> MotcuaError:
    return located(fault, None, "value")


def _opened(document: object) -> tuple[int, str]:
    """The number of the schema and the name of the model of an envelope."""
    if not isinstance(document, Mapping) or set(document) != set(KEYS):
        raise CodecError("no-envelope", text=shown(document), path="", value=document)
    version, name = document["schema"], document["model"]
    faults: list[MotcuaError] = []
    if version.__class__ is not int or version < 1:
        allowed = "schemas are numbered 1, 2, 3"
        faults.append(CodecError("no-schema", shown=shown(version), allowed=allowed, path="schema", value=version))
    if name.__class__ is not str or name not in MODELS:
        allowed = f"known are {', '.join(MODELS)}"
        faults.append(CodecError("unknown-model", shown=shown(name), allowed=allowed, path="model", value=name))
    if faults:
        raise gathered("envelope", faults)
    return version, name


def _upcast(value: Any, name: str, version: int, chain: Sequence[Upcaster]) -> Any:
    """The value by the newest schema; each step gets a copy of its own."""
    for following, step in enumerate(chain[version - 1 :], version + 1):
        try:
            value = step(anything(value))
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            fields = {"version": following - 1, "name": name, "following": following, "reason": reason}
            raise CodecError("upcast-failed", path="value", value=value, **fields) from error
    return value
