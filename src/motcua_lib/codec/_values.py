"""Giá trị và dạng JSON-ready: one value, or many of which the sound ones are kept."""

from typing import Any, TypeVar, overload

from motcua_lib.codec._converter import the_converter
from motcua_lib.codec._diagnosis import checked_kind

__all__ = ["structure", "unstructure"]

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
