"""Lỗi dữ liệu: one fault as a value, where it stands, and `explain`, which lists those of an error."""

from collections.abc import Iterator
from typing import Any

import attrs

from motcua_lib.errors import ArgumentTypeError, MotcuaError

__all__ = ["Fault", "at_key", "at_place", "explain", "located"]


@attrs.frozen
class Fault:
    """Lỗi dữ liệu: one reason why a value was refused.

    Args:
        path: where it stands, such as "cases[0].routes[1].term.n"; empty for the value as a whole.
        value: what stands there.
        allowed: what may stand there, in words; empty where the rule says it.
        rule: what is wrong, in words.
        slug: the stable name of the fault.

    >>> str(Fault("sets", 0, "1 or more", "the number of sets must be 1 or more, not 0", "not-positive"))
    'sets: the number of sets must be 1 or more, not 0'
    """

    path: str
    value: Any
    allowed: str
    rule: str
    slug: str

    def __str__(self) -> str:
        return f"{self.path or 'as a whole'}: {self.rule}"


def at_key(path: str, key: object) -> str:
    """The path of a key of an object."""
    plain = isinstance(key, str) and key.isidentifier()
    step = f".{key}" if plain else f"[{key!r:.80}]"
    return step.removeprefix(".") if not path else path + step


def at_place(path: str, place: int) -> str:
    """The path of a member of a list."""
    return f"{path}[{place}]"


def located(fault: MotcuaError, value: object, path: str) -> MotcuaError:
    """The same fault with the place it was found at; one that names a place inside its value keeps it behind that."""
    inside = str(fault.fields.get("path", ""))
    step = f".{inside}" if path and inside and not inside.startswith("[") else inside
    return type(fault)(fault.slug, **{"value": value, **fault.fields, "path": path + step})


def explain(error: BaseException) -> tuple[Fault, ...]:
    """Giải thích lỗi: every fault behind an error, each with its path, value, what is allowed and the rule.

    Args:
        error: what `structure`, `from_json` or another function of the library raised, or what a converter of one's
            own raised that tells faults in groups.
    Returns:
        The faults in the order of the document; one for an error of another kind.
    Raises:
        ArgumentTypeError: not an exception.

    >>> from motcua_lib.codec import structure
    >>> from motcua_lib.errors import CodecError
    >>> from motcua_lib.model.procedure import Procedure
    >>> try:
    ...     structure({"code": "1.757", "name": " ", "sets": "1", "color": "red"}, Procedure)
    ... except CodecError as error:
    ...     print(*explain(error), sep=chr(10))
    color: the key 'color' is unknown; procedure has 'code', 'name', 'steps', 'cases', 'components', 'sets', \
'subjects', 'agencies', 'results', 'conditions', 'legal_bases', 'levels', 'field', 'kind', 'decision'
    code: '1.757' is not a national procedure code, which is a digit, a dot and six digits, such as 1.000757 \
(national database of administrative procedures)
    sets: '1' is not a whole number, such as 5
    """
    if not isinstance(error, BaseException):
        raise ArgumentTypeError("wrong-type", what="error", allowed="an exception", value=error)
    return tuple(_faults(error, ""))


def _faults(error: BaseException, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _faults(inner, path + _noted(inner))
    elif isinstance(error, MotcuaError):
        for fault in error.faults:
            yield _fault(fault, path)
    else:
        yield Fault(path.removeprefix("."), None, "", str(error) or type(error).__name__, "other-error")


def _fault(fault: MotcuaError, path: str) -> Fault:
    fields = fault.fields
    within = fields.get("path", "")
    joined = f"{path}.{within}" if path and within[:1] not in ("", "[") else path + within
    allowed = str(fields.get("allowed", ""))
    return Fault(joined.removeprefix("."), fields.get("value"), allowed, str(fault), fault.slug)


def _noted(error: BaseException) -> str:
    """The step of a path that cattrs notes on an error: the name of a field, or the place in a list."""
    for note in getattr(error, "__notes__", ()):
        name, place = getattr(note, "name", None), getattr(note, "index", None)
        if isinstance(name, str):
            return f".{name}"
        if isinstance(place, int | str):
            return f"[{place!r}]"
    return ""
