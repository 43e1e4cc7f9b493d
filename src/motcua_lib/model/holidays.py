"""Ngày nghỉ lễ, tết theo luật: the nouns in which the book states the statutory holidays.

Floor 3, nouns only.
"""

from datetime import date

import attrs

from motcua_lib.law import Citation, Text

__all__ = ["FixedHoliday", "StatutoryHolidays", "Witness"]


@attrs.frozen
class FixedHoliday:
    """Ngày lễ cố định: a holiday on the same solar day every year.

    Args:
        month, day: the solar day.
        name: what it is called.
        made_up: whether a day off in lieu is given when it meets a weekly rest day.
        citation: where it stands, when elsewhere than the rest of the list.
    """

    month: int
    day: int
    name: Text
    made_up: bool = attrs.field(default=True, kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class StatutoryHolidays:
    """Ngày nghỉ lễ, tết: the paid holidays as one version of the law lists them.

    Args:
        fixed: the holidays of the solar calendar.
        tet: days of Tết by their distance from lunar new year's day; empty when the Prime Minister chooses them.
        hung_kings: the name of Hùng Kings' day; empty before it was a holiday.
        in_lieu: the rule on a holiday that meets a weekly rest day.
    """

    fixed: tuple[FixedHoliday, ...]
    tet: tuple[tuple[int, Text], ...] = attrs.field(default=(), kw_only=True)
    hung_kings: tuple[Text, ...] = attrs.field(default=(), kw_only=True)
    in_lieu: Citation = attrs.field(kw_only=True)


@attrs.frozen
class Witness:
    """Nguồn xác nhận: a source that states days which the law alone would give."""

    source: str
    days: tuple[date, ...]
