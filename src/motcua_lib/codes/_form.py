"""Dạng mã: what the codes share: cleaning what people type, matching it, refusing it.

Every step is linear in the text, and a message quotes at most 80 characters of it.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from motcua_lib.errors import ArgumentTypeError, CodeError, MotcuaError

__all__ = ["Form", "holds", "part", "quote"]

LONGEST = 80
"""No code seen has half as many characters; a longer text is refused unread."""


def _characters(*spans: tuple[int, int]) -> Iterable[int]:
    return (point for first, last in spans for point in range(first, last + 1))


_SPACES = _characters((0x09, 0x0D), (0x1C, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
                      (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000))  # fmt: skip
_INVISIBLE = _characters((0xAD, 0xAD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0xFEFF, 0xFEFF))
_DASHES = _characters((0x2010, 0x2015), (0x2043, 0x2043), (0x2212, 0x2212), (0xFE58, 0xFE58), (0xFE63, 0xFE63))

# Case is folded for the letters of codes alone: str.upper would make "SS" of "ß", and a code of what is none.
_TABLE: dict[int, str | None] = {
    **{point: chr(point - 0xFEE0).upper() for point in _characters((0xFF01, 0xFF5E))},
    **{point: chr(point).upper() for point in _characters((ord("a"), ord("z")))},
    **dict.fromkeys(map(ord, "đðÐ"), "Đ"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys([*_SPACES, *_INVISIBLE]),
}


def quote(text: str) -> str:
    """The text itself, or its first 79 characters and an ellipsis."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def holds(check: Callable[[str], object], text: object) -> bool:
    """Whether `check` accepts the object; an object of any type is answered."""
    try:
        check(text)  # type: ignore[arg-type]  # the check refuses what is not a str
    except MotcuaError:
        return False
    return True


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@attrs.frozen
class Form:
    """Dạng của một loại mã: how a code is written, and how to say so when a text is not.

    Args:
        what: the kind of code, with its article.
        pattern: the compact code, as a regular expression.
        allowed: how it is written, in words, with an example.
        rule: where that is laid down or seen.
    """

    what: str
    pattern: re.Pattern[str] = attrs.field(converter=_compiled)
    allowed: str = attrs.field(kw_only=True)
    rule: str = attrs.field(kw_only=True)

    def compact(self, text: object) -> str:
        if not issubclass(type(text), str):
            raise ArgumentTypeError("wrong-type", what=self.what, allowed="a str", value=type(text))
        return str.translate(text, _TABLE)  # type: ignore[arg-type]  # a str, by a check that no object can fool

    def match(self, text: object) -> re.Match[str]:
        # A text that is a compact code already is the usual case, and cleaning would leave it as it is.
        if type(text) is str and len(text) <= LONGEST and (found := self.pattern.fullmatch(text)):
            return found
        code = self.compact(text)
        found = self.pattern.fullmatch(code) if len(code) <= LONGEST else None
        if found is None:
            raise CodeError("code-form", value=quote(code), what=self.what, allowed=self.allowed, rule=self.rule)
        return found


def part(pattern: str, allowed: str) -> Callable[[Any, "attrs.Attribute[str]", str], None]:
    """A validator of one part of a code, so that a value built by hand is as sound as a parsed one."""
    expression = re.compile(pattern)

    def check(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
        what = f"{type(instance).__name__}.{attribute.name}"
        if type(value) is not str:
            raise ArgumentTypeError("wrong-type", what=what, allowed="a str", value=type(value))
        if expression.fullmatch(value) is None:
            raise CodeError("code-part", what=what, allowed=allowed, value=quote(value))

    return check
