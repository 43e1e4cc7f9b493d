"""Trường của sự kiện: the fields that events and filings share, with their checks.

Floor 3.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, ClassVar

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Text
from motcua_lib.model.days import VIETNAM_TIME, as_day, in_vietnam
from motcua_lib.model.terms import SIMPLE_TERMS

__all__ = ["Recorded", "day", "optional_term", "papers", "stated", "written"]

_TERMS_OR_NONE = (*SIMPLE_TERMS, type(None))


def _instant(value: datetime) -> datetime:
    if value.__class__ is datetime and value.tzinfo is VIETNAM_TIME:
        return value
    return in_vietnam(value, what="the instant of an event")


def written() -> Any:
    """A text field, empty unless given."""
    return attrs.field(default="", kw_only=True, validator=of_type(str))


def stated(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """A validator for a text that the law or the sense of the event asks for."""
    what = f"{type(instance).__name__}.{attribute.name}"
    if not isinstance(value, str):
        raise ArgumentTypeError("wrong-type", what=what, allowed="str", value=value)
    if not value.strip():
        raise DossierError("not-stated", what=what)


def optional_term(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """A validator for a simple term or None."""
    if type(value) not in _TERMS_OR_NONE:
        what = f"{type(instance).__name__}.{attribute.name}"
        raise ArgumentTypeError("wrong-type", what=what, allowed="a term that is no Chain, or None", value=value)


def day(value: date) -> date:
    """A converter for a plain date."""
    return as_day(value)


def papers(values: Iterable[str]) -> tuple[str, ...]:
    """A converter for the names of papers."""
    return tuple_of(values, str, "papers")


@attrs.frozen
class Recorded:
    """What every event carries: when it happened and who did it.

    Args:
        at: the aware instant.
        by: the person, unit or agency that acted; empty when it does not matter.
    """

    at: datetime = attrs.field(converter=_instant)
    by: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    slug: ClassVar[str]
    text: ClassVar[Text]

    def __str__(self) -> str:
        return f"{self.text.vi}, {self.at:%d/%m/%Y %H:%M}"
