"""Số liệu đã công bố: a figure as somebody published it, kept together with where it was read.

Floor 3, nouns only. Two papers give one figure differently; a figure without its source cannot be compared.
"""

from fractions import Fraction

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model.indicator import figure
from motcua_lib.model.scorecard import Unit, as_fraction, label

__all__ = ["PublishedFigure"]


def _value(value: object) -> Fraction:
    return as_fraction(value, "PublishedFigure.value")


@attrs.frozen
class PublishedFigure:
    """Số liệu đã công bố: a value, its unit, what and when it is about, and its source.

    Args:
        value: the figure, exactly as published.
        source: where it was read; never empty.
        name: what it measures; a str stands for both languages.
        unit: what it is measured in.
        period: the year, quarter or day it is about.
    Raises:
        ArgumentTypeError: a float, which is not exact. MetricError: no source, or a percentage outside 0 to 100.

    >>> from decimal import Decimal
    >>> print(PublishedFigure(Decimal("92.57"), "VietnamNet", name="Hà Nội", period="2024"))
    Hà Nội 2024: 92,57% (VietnamNet)
    """

    value: Fraction = attrs.field(converter=_value)
    source: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(default=Text("số liệu", "figure"), kw_only=True, converter=label, validator=of_type(Text))
    unit: Unit = attrs.field(default=Unit.PERCENT, kw_only=True, validator=of_type(Unit))
    period: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        if not self.source.strip():
            raise MetricError("no-source", name=self.name.en)
        if self.unit is Unit.PERCENT and not 0 <= self.value <= 100:
            raise MetricError("percent-out-of-range", name=self.name.en, value=str(self.value))

    @property
    def text(self) -> Text:
        """The figure with its name, its period, its unit and its source."""
        shown, sign, period = figure(self.value), self.unit.sign, f" {self.period}" if self.period else ""
        return Text(
            f"{self.name.vi}{period}: {shown.vi}{sign.vi} ({self.source})",
            f"{self.name.en}{period}: {shown.en}{sign.en} ({self.source})",
        )

    def __str__(self) -> str:
        return self.text.vi
