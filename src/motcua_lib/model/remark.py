"""Nhận xét cán bộ, công chức: weekly and monthly remarks on an official.

Floor 3, nouns only. No source gives a remark a number of points, so it has none.
"""

from datetime import date, timedelta
from enum import Enum

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model.quarter import plain_day

__all__ = ["Cadence", "Remark", "Tone"]


class Cadence(Enum):
    """Kỳ nhận xét: every week or every month.

    >>> Cadence.WEEKLY.text["vi"]
    'hằng tuần'
    """

    WEEKLY = "weekly"
    MONTHLY = "monthly"

    @property
    def text(self) -> Text:
        """The cadence in words."""
        return _TEXT[self]


class Tone(Enum):
    """Nội dung nhận xét: praise, nothing special, or a reminder to do better.

    >>> Tone.REMINDER.text["en"]
    'reminder'
    """

    PRAISE = "praise"
    NEUTRAL = "neutral"
    REMINDER = "reminder"

    @property
    def text(self) -> Text:
        """The tone in words."""
        return _TEXT[self]


_TEXT: dict[Enum, Text] = {
    Cadence.WEEKLY: Text("hằng tuần", "weekly"),
    Cadence.MONTHLY: Text("hằng tháng", "monthly"),
    Tone.PRAISE: Text("biểu dương", "praise"),
    Tone.NEUTRAL: Text("bình thường", "neutral"),
    Tone.REMINDER: Text("nhắc nhở", "reminder"),
}


@attrs.frozen
class Remark:
    """Nhận xét: what was said of an official for a week or a month.

    Args:
        official: the official.
        first: the first day of the week, a Monday, or of the month.
        cadence: whether it is of a week or of a month.
        tone: what it says, in short.
        text: what it says.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: the first day is no Monday, or no first of a month.

    >>> Remark("A", date(2020, 2, 3), cadence=Cadence.WEEKLY, tone=Tone.PRAISE).last
    datetime.date(2020, 2, 9)
    """

    official: str = attrs.field(validator=of_type(str))
    first: date = attrs.field(validator=plain_day)
    cadence: Cadence = attrs.field(kw_only=True, validator=of_type(Cadence))
    tone: Tone = attrs.field(kw_only=True, validator=of_type(Tone))
    text: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        starts = self.first.weekday() == 0 if self.cadence is Cadence.WEEKLY else self.first.day == 1
        if not starts:
            raise MetricError("remark-start", cadence=self.cadence.text.en, first=self.first)

    @property
    def last(self) -> date:
        """The last day it is about; the remark belongs to the period that holds this day."""
        if self.cadence is Cadence.WEEKLY:
            return self.first + timedelta(days=6)
        return (self.first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
