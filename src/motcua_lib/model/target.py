"""Mục tiêu và số liệu công bố: what a plan wants by a day, and values as they were published, with their source.

Floor 3, nouns only.
"""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Citation, Text
from motcua_lib.model._exact import spelled
from motcua_lib.model.days import as_day
from motcua_lib.model.figure import Exact
from motcua_lib.model.scorecard import TWO_PLACES, Rounding, Unit, as_fraction, label

__all__ = ["Direction", "Published", "Target", "written"]


def written(number: Decimal, unit: Unit) -> Text:
    """A figure with its unit, as each language writes it."""
    shown = spelled(number)
    return Text(f"{shown.vi}{unit.sign.vi}", f"{shown.en}{unit.sign.en}")


class Direction(Enum):
    """Chiều của mục tiêu: whether the value should rise to the target or fall to it.

    >>> Direction.AT_MOST.text["vi"]
    'không quá'
    """

    AT_LEAST = "at-least"
    AT_MOST = "at-most"

    @property
    def text(self) -> Text:
        """The direction in words."""
        return _DIRECTION_TEXT[self.value]


_DIRECTION_TEXT = {"at-least": Text("đạt ít nhất", "at least"), "at-most": Text("không quá", "at most")}


def _wanted(value: Exact) -> Fraction:
    return as_fraction(value, "Target.value")


def _of_targets(instance: object, attribute: "attrs.Attribute[Direction]", value: object) -> None:
    """Rankings have a `Direction` too, so the error says which one is meant."""
    if not isinstance(value, Direction):
        allowed = "a Direction of metrics.targets"
        raise ArgumentTypeError("wrong-type", what="Target.direction", allowed=allowed, value=value)


def _by(value: date) -> date:
    return as_day(value, what="Target.by")


@attrs.frozen
class Target:
    """Mục tiêu: the value that a plan wants, by the end of a day.

    Args:
        slug: its stable name; name: what is measured, a str stands for both languages.
        value: the value wanted; an exact number.
        by: the last day.
        unit: what the value is measured in.
        direction: whether at least or at most that value is wanted.
        rounding: how values are compared and shown: a value counts as it is published.
        citation: what sets it.
    Raises:
        ArgumentTypeError: a float, or no date.

    >>> print(Target("satisfaction-2020", "mức độ hài lòng", 80, by=date(2020, 12, 31)))
    mức độ hài lòng: đạt ít nhất 80,00% đến hết 31/12/2020
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    value: Fraction = attrs.field(converter=_wanted)
    by: date = attrs.field(kw_only=True, converter=_by)
    unit: Unit = attrs.field(default=Unit.PERCENT, kw_only=True, validator=of_type(Unit))
    direction: Direction = attrs.field(default=Direction.AT_LEAST, kw_only=True, validator=_of_targets)
    rounding: Rounding = attrs.field(default=TWO_PLACES, kw_only=True, validator=of_type(Rounding))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    @property
    def text(self) -> Text:
        """What is wanted, and by when."""
        shown = written(self.rounding.of(self.value), self.unit)
        vi = f"{self.name.vi}: {self.direction.text.vi} {shown.vi} đến hết {self.by:%d/%m/%Y}"
        return Text(vi, f"{self.name.en}: {self.direction.text.en} {shown.en} by the end of {self.by}")

    def __str__(self) -> str:
        return self.text.vi


def _value(value: Exact) -> Fraction:
    return as_fraction(value, "Published.value")


def _on(value: date) -> date:
    return as_day(value, what="Published.on")


@attrs.frozen
class Published:
    """Số liệu công bố: one value as a source published it; values of two sources are never mixed silently.

    Args:
        value: as published; an exact number.
        on: the day it speaks of, such as the last day of its year.
        source: where it was published.
        name: what the period is called, such as "2023"; the year of `on` when it is empty.
    Raises:
        ArgumentTypeError: a float, or no date.

    >>> from decimal import Decimal
    >>> Published(Decimal("93.61"), date(2022, 12, 31), source="Vĩnh Long").label.vi
    '2022'
    """

    value: Fraction = attrs.field(converter=_value)
    on: date = attrs.field(converter=_on)
    source: str = attrs.field(kw_only=True, validator=of_type(str))
    name: Text = attrs.field(default=Text("", ""), kw_only=True, converter=label, validator=of_type(Text))

    @property
    def label(self) -> Text:
        """What its period is called."""
        return self.name if self.name.vi else Text(str(self.on.year), str(self.on.year))
