"""Tính thời hạn: how a count starts and rolls, and what stops it: pauses, restarts, extensions.

Floor 3, nouns only. Which rule is the legal default stands in `book/counting.py`.
"""

from collections.abc import Iterable
from datetime import datetime, time
from enum import Enum

import attrs

from motcua_lib._checks import of_type, plain_time, tuple_of
from motcua_lib.errors import PauseError, QuantityError
from motcua_lib.law import Citation, Text
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import CalendarDays, Months, SimpleTerm, Weeks, WorkingDays, WorkingHours, Years

__all__ = ["AppointmentRule", "CountingArticles", "CountingRule", "Cutoff", "Extension", "FirstDay", "Pause", "Restart"]


DAY_TERMS: frozenset[type] = frozenset({CalendarDays, Weeks, Months, Years})


def _kinds(values: Iterable[type]) -> frozenset[type]:
    kinds = frozenset(tuple_of(values, type, "CountingRule.rolls"))
    if wrong := kinds - DAY_TERMS:
        allowed = ", ".join(sorted(kind.__name__ for kind in DAY_TERMS))
        raise QuantityError("rolling-terms", allowed=allowed, value=min(kind.__name__ for kind in wrong))
    return kinds


def _month_days(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if type(value) is not int or value < 0:
        raise QuantityError("month-days", value=value)


class FirstDay(Enum):
    """Ngày đầu tiên của thời hạn: whether the receipt day is day 1.

    EXCLUDED: it is not counted. INCLUDED: it is day 1 whenever the dossier came. BEFORE_CUTOFF: it is day 1 when the
    dossier came before the cut-off, else counting starts with the next day that the term counts.
    """

    EXCLUDED = "excluded"
    INCLUDED = "included"
    BEFORE_CUTOFF = "before-cutoff"


class Cutoff(Enum):
    """Mốc giờ: whether the cut-off instant itself is still in time.

    IN_TIME: "sau 15 giờ" is strictly after, 15:00:00 is in time. LATE: 15:00:00 is late, as some systems compare hours.
    """

    IN_TIME = "in-time"
    LATE = "late"

    def passed(self, clock: time, cutoff: time) -> bool:
        """Whether `clock` is past `cutoff`.

        >>> Cutoff.IN_TIME.passed(time(15), time(15)), Cutoff.LATE.passed(time(15), time(15))
        (False, True)
        """
        return clock > cutoff or (self is Cutoff.LATE and clock == cutoff)


class AppointmentRule(Enum):
    """Giờ hẹn trả kết quả: the clock time that the slip prints; the legal day stays the same.

    CLOSING_TIME: the end of the last session of the due day. SAME_CLOCK_TIME: the clock time of the receipt.
    """

    CLOSING_TIME = "closing-time"
    SAME_CLOCK_TIME = "same-clock-time"


@attrs.frozen
class CountingArticles:
    """Điều khoản về thời hạn: where one code states each part of the counting of time."""

    hours: Citation
    first_day: Citation
    weeks: Citation
    months: Citation
    years: Citation
    roll: Citation


@attrs.frozen
class CountingRule:
    """Quy tắc tính thời hạn: which day is day 1, how long a month is, and which terms roll off a rest day.

    Args:
        slug: its stable name.
        name: what it is called, in both languages.
        citation: the article it rests on, or the system whose practice it is.
        first_day: whether the receipt day is counted.
        cutoff, at_cutoff: for FirstDay.BEFORE_CUTOFF, and for same-day terms what the cut-off instant itself means.
        month_days: the length of a month in days; 0 means the corresponding day (art. 148(3)).
        rolls: the term types whose last day rolls forward to a working day.
        articles: where its parts stand; None leaves them to the legal default of the day.
    """

    slug: str
    name: Text
    citation: Citation
    first_day: FirstDay = attrs.field(default=FirstDay.EXCLUDED, kw_only=True, validator=of_type(FirstDay))
    cutoff: time = attrs.field(default=time(15), kw_only=True, validator=plain_time)
    at_cutoff: Cutoff = attrs.field(default=Cutoff.IN_TIME, kw_only=True, validator=of_type(Cutoff))
    month_days: int = attrs.field(default=0, kw_only=True, validator=_month_days)
    rolls: frozenset[type] = attrs.field(default=DAY_TERMS, converter=_kinds, kw_only=True)
    articles: CountingArticles | None = attrs.field(default=None, kw_only=True)


def _pause_start(value: datetime) -> datetime:
    return in_vietnam(value, what="the start of a pause")


def _pause_end(value: datetime | Reception) -> datetime:
    return _received(value, "the end of a pause")


def _restart(value: datetime | Reception) -> datetime:
    return _received(value, "the instant of a restart")


def _received(value: datetime | Reception, what: str) -> datetime:
    """The instant, or the official receipt of a supplement: one sent at night is received the next morning."""
    return value.clock_start if isinstance(value, Reception) else in_vietnam(value, what=what)


@attrs.frozen
class Pause:
    """Tạm dừng tính thời hạn: the clock stands still in [start, end).

    For working days the working days d with start.day < d <= end.day are not counted, and likewise calendar days for
    the other day terms; for hours the working time inside is not counted. `end` may be the Reception of the supplement.

    Raises:
        PauseError: it does not end after it starts. NaiveDatetimeError: an instant has no zone.
    """

    start: datetime = attrs.field(converter=_pause_start)
    end: datetime = attrs.field(converter=_pause_end)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise PauseError("pause-order", start=self.start, end=self.end)

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%d %H:%M} to {self.end:%Y-%m-%d %H:%M}"


@attrs.frozen
class Restart:
    """Tính lại thời hạn từ đầu: the whole term runs again from the complete supplement.

    `at` is the official receipt of the supplement, as an instant or as its Reception.

    Legal basis: Decree 61/2018, art. 19(4), for the general rule; pass the citation that applies.
    """

    at: datetime = attrs.field(converter=_restart)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))


@attrs.frozen
class Extension:
    """Gia hạn, kéo dài thêm: a fixed amount by which the term is longer, such as 10 working days for remote areas.

    An amount of the same unit as the term adds to it; of another unit, it runs on from the term's last day before any
    roll.
    """

    by: SimpleTerm = attrs.field(validator=of_type(CalendarDays, Months, Weeks, WorkingDays, WorkingHours, Years))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))
