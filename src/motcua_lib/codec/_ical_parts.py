"""Thành phần iCalendar: components as plain values, before the package writes them; checks of what goes in.

Nothing here imports the package.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias
from unicodedata import category

import attrs

from motcua_lib.errors import ArgumentTypeError, CodecError
from motcua_lib.law import Language, Text
from motcua_lib.model.days import ONE_DAY, in_vietnam

__all__ = ["Component", "Property", "as_text", "in_utc", "line_faults", "refuse_empty", "whole_day"]

Value: TypeAlias = str | int | date | datetime | timedelta | list[str]
Property: TypeAlias = tuple[str, Value]

_UNPRINTABLE = frozenset({"Cc", "Cs"})


@attrs.frozen
class Component:
    """Thành phần: a VEVENT, VTODO or VALARM, its properties in order, and what it holds."""

    kind: str
    properties: tuple[Property, ...]
    children: tuple["Component", ...] = ()


def in_utc(value: object, *, what: str) -> datetime:
    """An aware instant in UTC, in whole seconds, since the format knows no smaller ones; never later than it was."""
    return in_vietnam(value, what=what).astimezone(UTC).replace(microsecond=0)


def whole_day(day: date) -> tuple[Property, Property]:
    """An event of one whole day; its end is the day after, which does not belong to it (RFC 5545, 3.6.1)."""
    return ("dtstart", day), ("dtend", day + ONE_DAY)


def as_text(value: object, *, what: str, language: Language) -> str:
    """The wording in one language; a str serves for both."""
    if not isinstance(value, Text | str):
        raise ArgumentTypeError("wrong-type", what=what, allowed="Text or str", value=value)
    return value[language] if isinstance(value, Text) else value


def line_faults(text: str, *, what: str, several: bool = False) -> Iterator[CodecError]:
    """What is wrong with a text: control characters, and line ends unless `several` lines are meant."""
    allowed = "\n\t" if several else ""
    found = sorted({letter for letter in text if category(letter) in _UNPRINTABLE and letter not in allowed})
    if found:
        yield CodecError("ical-control-character", what=what, value=text, found=", ".join(map(repr, found)))
    if not several and not text.strip():
        yield CodecError("ical-empty", what=what)


def refuse_empty(components: tuple[Component, ...], *, why: str) -> None:
    """A calendar object holds at least one component (RFC 5545, 3.6)."""
    if not components:
        raise CodecError("ical-nothing", why=why)
