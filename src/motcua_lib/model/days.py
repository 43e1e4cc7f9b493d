"""Ngày: kinds of days, day records, decisions that move days, certainty, and Vietnam time.

Floor 3, nouns only. A swap is one decision with two changes: a day off and a day worked.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from functools import cached_property
from typing import Self

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, DecisionError, NaiveDatetimeError, OutOfRangeError
from motcua_lib.law import Citation, Confidence, Instrument, Text
from motcua_lib.trail import show

__all__ = [
    "VIETNAM_TIME",
    "Certainty",
    "DayChange",
    "DayDecision",
    "DayKind",
    "DayRecord",
    "as_day",
    "in_vietnam",
]

VIETNAM_TIME = timezone(timedelta(hours=7), "+07:00")
ONE_DAY = timedelta(days=1)


def as_day(value: object, *, what: str = "the day") -> date:
    """The plain date itself, or an error that says what to pass instead of a datetime or a string."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ArgumentTypeError("not-a-date", what=what, value=value)


def in_vietnam(value: object, *, what: str = "the instant") -> datetime:
    """The aware datetime in Vietnam time (+07:00).

    Raises:
        NaiveDatetimeError: it has no zone. ArgumentTypeError: it is not a datetime. OutOfRangeError: its Vietnam time
        is outside what dates know.

    >>> from datetime import timezone
    >>> in_vietnam(datetime(2025, 12, 30, 8, 20, tzinfo=timezone.utc)).hour
    15

    Legal basis: official time is UTC+7 (Decision 134/2002/QĐ-TTg).
    """
    if not isinstance(value, datetime):
        raise ArgumentTypeError("not-an-instant", what=what, value=value)
    if value.tzinfo is VIETNAM_TIME:
        return value
    if value.utcoffset() is None:
        raise NaiveDatetimeError("naive-datetime", what=what, value=value)
    try:
        return value.astimezone(VIETNAM_TIME)
    except (OverflowError, ValueError):
        raise OutOfRangeError("instant-out-of-range", what=what, value=value) from None


class DayKind(Enum):
    """Loại ngày: why a day is worked or not.

    >>> DayKind.MADE_UP.is_working, DayKind.SWAPPED_OFF.is_working
    (True, False)
    """

    WORKING = "working"
    MADE_UP = "made-up"
    WEEKLY_REST = "weekly-rest"
    HOLIDAY = "holiday"
    IN_LIEU = "in-lieu"
    SWAPPED_OFF = "swapped-off"
    CLOSED = "closed"

    @property
    def is_working(self) -> bool:
        return self is DayKind.WORKING or self is DayKind.MADE_UP

    @property
    def text(self) -> Text:
        return _KIND_TEXT[self.value]


_KIND_TEXT = {
    "working": Text("ngày làm việc", "working day"),
    "made-up": Text("ngày làm bù", "make-up working day"),
    "weekly-rest": Text("ngày nghỉ hằng tuần", "weekly rest day"),
    "holiday": Text("ngày nghỉ lễ, tết", "public holiday"),
    "in-lieu": Text("ngày nghỉ bù", "day off in lieu"),
    "swapped-off": Text("ngày nghỉ hoán đổi", "day off by swap"),
    "closed": Text("ngày đóng cửa", "day closed"),
}


class Certainty(Enum):
    """Mức chắc chắn: DECIDED rests on decisions and law; PROVISIONAL may still move.

    >>> Certainty.PROVISIONAL.text["vi"]
    'tạm tính'
    """

    DECIDED = "decided"
    PROVISIONAL = "provisional"

    @property
    def text(self) -> Text:
        return _CERTAINTY_TEXT[self.value]


_CERTAINTY_TEXT = {"decided": Text("đã xác định", "decided"), "provisional": Text("tạm tính", "provisional")}


@attrs.frozen
class DayRecord:
    """Bản ghi ngày: what a calendar knows of one day.

    Args:
        day: the date.
        kind: why it is worked or not.
        names: the holidays it carries, or what the swap is for; empty for ordinary days.
        citation: the article or decision it rests on; None only in a calendar of one's own.
        certainty: whether it may still move.
        known_from: the first day this could be known; None only in a calendar of one's own.

    >>> print(DayRecord(date(2026, 1, 3), DayKind.WEEKLY_REST))
    thứ Bảy 03/01/2026: ngày nghỉ hằng tuần (đã xác định)
    """

    day: date
    kind: DayKind
    names: tuple[Text, ...] = attrs.field(default=(), kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    certainty: Certainty = attrs.field(default=Certainty.DECIDED, kw_only=True)
    known_from: date | None = attrs.field(default=None, kw_only=True)

    @property
    def is_working(self) -> bool:
        return self.kind.is_working

    def __str__(self) -> str:
        names = f" ({', '.join(map(str, self.names))})" if self.names else ""
        citation = "" if self.citation is None else f" [{self.citation}]"
        return f"{show(self.day, 'vi')}: {self.kind.text}{names}{citation} ({self.certainty.text})"


def _day(value: date) -> date:
    return as_day(value)


@attrs.frozen
class DayChange:
    """Ngày thay đổi: one day that a decision gives off or makes worked.

    Args:
        day: the date that changes.
        kind: HOLIDAY, IN_LIEU, SWAPPED_OFF or CLOSED (a storm, an event) gives it off; MADE_UP makes it worked.
        name: what the day is called.
        instead_of: the holiday it stands in for, or the other half of the swap.
    Raises:
        DecisionError: the kind is an ordinary working or rest day. ArgumentTypeError: not a date.
    """

    day: date = attrs.field(converter=_day)
    kind: DayKind = attrs.field(validator=of_type(DayKind))
    name: Text | None = attrs.field(default=None, validator=of_type(Text, type(None)))
    instead_of: date | None = attrs.field(default=None, converter=attrs.converters.optional(_day), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.kind in (DayKind.WORKING, DayKind.WEEKLY_REST):
            raise DecisionError("not-a-change", day=self.day, kind=self.kind.value)

    @property
    def names(self) -> tuple[Text, ...]:
        return () if self.name is None else (self.name,)

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.kind.text}"


def _changes(values: Iterable[DayChange]) -> tuple[DayChange, ...]:
    return tuple_of(values, DayChange, "DayDecision.changes")


def _years(values: Iterable[int]) -> tuple[int, ...]:
    return tuple_of(values, int, "DayDecision.settles")


def _notices(values: Iterable[Instrument]) -> tuple[Instrument, ...]:
    return tuple_of(values, Instrument, "DayDecision.notices")


@attrs.frozen
class DayDecision:
    """Quyết định về ngày nghỉ: a yearly notice or a swap, with the day it was known.

    Args:
        instrument: the dispatch or notice.
        known_from: the first day it could be known; a calendar `known_on` an earlier day ignores it.
        changes: the days it gives off or makes worked, no day twice.
        settles: the years whose Tết and National Day breaks it fixes.
        notices: the ministry notices that carried it out.
        known_exactly: False when only the latest possible day of `known_from` is sourced.
        confidence, source: how well it is witnessed and where it was read.
    Raises:
        DecisionError: it names a day twice, or changes nothing.

    >>> decision = DayDecision.swap(Instrument("1/VPCP-KGVX"), off=date(2027, 1, 4), worked=date(2027, 1, 9),
    ...                             known_from=date(2026, 12, 20))
    >>> print(decision)
    1/VPCP-KGVX: 04/01/2027 ngày nghỉ hoán đổi, 09/01/2027 ngày làm bù
    """

    instrument: Instrument = attrs.field(validator=of_type(Instrument))
    known_from: date = attrs.field(converter=_day)
    changes: tuple[DayChange, ...] = attrs.field(converter=_changes, kw_only=True)
    settles: tuple[int, ...] = attrs.field(default=(), converter=_years, kw_only=True)
    notices: tuple[Instrument, ...] = attrs.field(default=(), converter=_notices, kw_only=True)
    known_exactly: bool = attrs.field(default=True, kw_only=True)
    confidence: Confidence = attrs.field(default=Confidence.HIGH, kw_only=True, validator=of_type(Confidence))
    source: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.changes and not self.settles:
            raise DecisionError("empty-decision", decision=str(self.instrument))
        days = [change.day for change in self.changes]
        for day in days:
            if days.count(day) > 1:
                raise DecisionError("repeated-day", decision=str(self.instrument), day=day)

    @cached_property
    def citation(self) -> Citation:
        """The decision as a citation, with its confidence and source."""
        return Citation(self.instrument, confidence=self.confidence, source=self.source)

    def __str__(self) -> str:
        years = [f"lịch nghỉ năm {year}" for year in self.settles]
        return f"{self.instrument}: {', '.join([*years, *map(str, self.changes)])}"

    @classmethod
    def swap(
        cls,
        instrument: Instrument,
        *,
        off: date | Iterable[date],
        worked: date | Iterable[date],
        known_from: date,
        source: str = "",
    ) -> Self:
        """Hoán đổi ngày làm việc: days given off, made up on rest days; pairs in order."""
        days_off, days_worked = _days(off), _days(worked)
        if len(days_off) != len(days_worked):
            raise DecisionError("uneven-swap", decision=str(instrument), off=len(days_off), worked=len(days_worked))
        changes = [
            DayChange(day, kind, instead_of=other)
            for days, others, kind in (
                (days_off, days_worked, DayKind.SWAPPED_OFF),
                (days_worked, days_off, DayKind.MADE_UP),
            )
            for day, other in zip(days, others, strict=True)
        ]
        return cls(instrument, known_from, changes=changes, source=source)


def _days(value: date | Iterable[date]) -> tuple[date, ...]:
    return (value,) if isinstance(value, date) else tuple_of(value, date, "the days of a swap")
