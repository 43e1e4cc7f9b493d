"""Giá trị và dạng JSON-ready: one value, or many of which the sound ones are kept."""

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar, overload

import attrs

from motcua_lib.codec._converter import the_converter
from motcua_lib.codec._diagnosis import checked_kind
from motcua_lib.codec._faults import Fault, explain
from motcua_lib.errors import ArgumentTypeError, CodecError

__all__ = ["Refused", "Structured", "structure", "structure_many", "unstructure"]

T = TypeVar("T")


@overload
def structure(obj: object, cls: type[T]) -> T: ...
@overload
def structure(obj: object, cls: Any) -> Any: ...
def structure(obj: object, cls: Any) -> Any:
    """Đọc từ JSON: the value that a JSON-ready object states, exactly, or every fault it has.

    Args:
        obj: what `json.loads` gives: dicts, lists, text, numbers, true, false and null.
        cls: a class of the library, or a type made of them, such as `Term` or `tuple[Money, ...]`.
    Returns:
        A value of that class; instants in Vietnam time.
    Raises:
        CodecError: it is none; `faults` holds every fault with its path.

    >>> from motcua_lib.model.terms import Term, WorkingDays
    >>> structure({"kind": "working-days", "n": 5}, Term)
    WorkingDays(n=5)
    >>> structure({"kind": "working-days", "n": "5"}, WorkingDays)
    Traceback (most recent call last):
    motcua_lib.errors.CodecError: this is no working-days (1 fault): n: '5' is not a whole number, such as 5
    """
    checked_kind(cls)
    return the_converter().structure(obj, cls)


def unstructure(value: object, cls: Any = None) -> Any:
    """Ghi thành JSON: the JSON-ready object of a value; keys at their default are left out.

    Args:
        value: a value of the library.
        cls: the type to write it as, where that is no class: `tuple[Money, ...]`; its own class when not given.
    Raises:
        CodecError: it has no JSON form, or holds what cannot be written.

    >>> from motcua_lib.model.money import Money
    >>> unstructure(Money(70_000, "VND"))
    {'amount': '70000', 'currency': 'VND'}
    """
    kind = type(value) if cls is None else cls
    checked_kind(kind)
    return the_converter().unstructure(value, kind)


@attrs.frozen
class Refused:
    """Dòng bị từ chối: one of many objects that states no value, with all its faults at once.

    Args:
        place: its place among the objects, from 0.
        value: the object as it came.
        faults: every fault.

    >>> print(Refused(2, None, faults=(Fault("n", 0, "", "n must be 1 or more, not 0", "not-positive"),)))
    [2] n: n must be 1 or more, not 0
    """

    place: int
    value: Any
    faults: tuple[Fault, ...] = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return "\n".join(f"[{self.place}] {fault}" for fault in self.faults)


@attrs.frozen
class Structured(Generic[T]):
    """Kết quả đọc nhiều giá trị: the sound values in order, and a refusal for each of the other objects.

    >>> Structured((), ()).values
    ()
    """

    values: tuple[T, ...]
    refused: tuple[Refused, ...]


@overload
def structure_many(rows: Iterable[object], cls: type[T]) -> Structured[T]: ...
@overload
def structure_many(rows: Iterable[object], cls: Any) -> Structured[Any]: ...
def structure_many(rows: Iterable[object], cls: Any) -> Structured[Any]:
    """Đọc nhiều giá trị: every object that states a value, and the others with all their faults at once.

    Args:
        rows: JSON-ready objects, as `structure` takes them.
        cls: the class or type of each.
    Raises:
        CodecError: the type has no JSON form. ArgumentTypeError: `rows` is not a sequence.

    >>> from motcua_lib.model.terms import Term
    >>> read = structure_many([{"kind": "months", "n": 1}, {"kind": "fortnights", "n": 1}, 5], Term)
    >>> read.values, [refused.place for refused in read.refused]
    ((Months(n=1),), [1, 2])
    """
    if not isinstance(rows, Iterable) or isinstance(rows, str | bytes | Mapping):
        raise ArgumentTypeError("wrong-type", what="the rows", allowed="a sequence of objects", value=rows)
    checked_kind(cls)
    read = the_converter().structure
    values, refused = [], []
    for place, row in enumerate(rows):
        try:
            values.append(read(row, cls))
        except CodecError as error:
            refused.append(Refused(place, row, faults=explain(error)))
    return Structured(tuple(values), tuple(refused))
