"""Giờ làm việc: sessions of a day and office hours by weekday and season.

Floor 3, nouns only. Office hours say when an office is open on a day that is worked; which days are worked is
the calendar's to say.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time
from itertools import pairwise
from operator import attrgetter
from typing import Self

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, HoursError
from motcua_lib.law import Citation, Text
from motcua_lib.model.days import as_day

__all__ = ["OfficeHours", "Season", "Session"]

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
WEEKDAYS = range(7)
OWN_HOURS = Text("giờ làm việc của cơ quan", "the office's own hours")


def _clock(instance: object, attribute: "attrs.Attribute[time]", value: object) -> None:
    if type(value) is not time:
        what = f"Session.{attribute.name}"
        raise ArgumentTypeError("wrong-type", what=what, allowed="a datetime.time", value=value)
    if value.tzinfo is not None:
        raise HoursError("session-zone", value=value)


@attrs.frozen(order=True)
class Session:
    """Buổi làm việc: one half-open stretch of a day, [start, end), in local clock time.

    Raises:
        HoursError: it does not end after it starts, crosses midnight or carries a zone.

    >>> str(Session.parse("07:30-11:30"))
    '07:30–11:30'
    """

    start: time = attrs.field(validator=_clock)
    end: time = attrs.field(validator=_clock)

    def __hash__(self) -> int:
        start, end = self.start, self.end  # of ints alone, so it is the same in every process
        return hash((start.hour, start.minute, end.hour, end.minute))

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise HoursError("session-order", start=self.start, end=self.end)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "07:30-11:30" (a hyphen or an en dash between two ISO clock times)."""
        if not isinstance(text, str):
            raise ArgumentTypeError("wrong-type", what="the text of a session", allowed="str", value=text)
        try:
            start, end = (time.fromisoformat(part.strip()) for part in text.replace("–", "-").split("-"))
        except ValueError:
            raise HoursError("session-syntax", text=text) from None
        return cls(start, end)

    def __contains__(self, clock: time) -> bool:
        return self.start <= clock < self.end

    def __str__(self) -> str:
        return "–".join(
            f"{clock:%H:%M}" if clock == clock.replace(second=0, microsecond=0) else clock.isoformat()
            for clock in (self.start, self.end)
        )


Sessions = tuple[Session, ...]


def _sessions(value: str | Iterable[Session | str]) -> Sessions:
    parts = value.split(",") if isinstance(value, str) else value
    read = [Session.parse(part) if isinstance(part, str) else part for part in tuple_of(parts, object, "sessions")]
    sessions = tuple(sorted(tuple_of(read, Session, "sessions")))
    for first, second in pairwise(sessions):
        if second.start < first.end:
            raise HoursError("sessions-overlap", first=str(first), second=str(second))
    return sessions


def _week(value: Mapping[int, str | Iterable[Session | str]]) -> tuple[Sessions, ...]:
    _check_mapping(value, "the sessions by weekday")
    for weekday in value:
        if type(weekday) is not int or weekday not in WEEKDAYS:
            raise HoursError("weekday-number", value=weekday)
    return tuple(_sessions(value.get(weekday, ())) for weekday in WEEKDAYS)


def _check_mapping(value: object, what: str) -> None:
    if not isinstance(value, Mapping):
        raise ArgumentTypeError("wrong-type", what=what, allowed="a mapping", value=value)


def _seven(days: Iterable[Iterable[Session]]) -> tuple[Sessions, ...]:
    week = tuple(
        _sessions(tuple_of(day, Session, "the sessions of a weekday")) for day in tuple_of(days, object, "week")
    )
    if len(week) != len(WEEKDAYS):
        raise HoursError("short-week", count=len(week))
    return week


@attrs.frozen
class Season:
    """Mùa: the sessions of each weekday from one day of the year on, until the next season starts.

    Args:
        starts: (month, day) of its first day.
        week: seven tuples of sessions, Monday first; empty where the office keeps no hours.
        made_up: the sessions of a make-up day on whatever weekday it falls.
    """

    starts: tuple[int, int]
    week: tuple[Sessions, ...] = attrs.field(converter=_seven)
    made_up: Sessions = attrs.field(converter=_sessions)

    def __hash__(self) -> int:
        return hash((self.starts, self.week[0], self.week[4]))  # Monday and Friday tell most weeks apart

    def __attrs_post_init__(self) -> None:
        if not (isinstance(self.starts, tuple) and [type(part) for part in self.starts] == [int, int]):
            raise ArgumentTypeError("wrong-type", what="Season.starts", allowed="(month, day)", value=self.starts)
        month, day = self.starts
        if not (1 <= month <= len(MONTH_LENGTHS) and 1 <= day <= MONTH_LENGTHS[month - 1]):
            raise HoursError("season-day", month=month, day=day)
        if not any(self.week) and not self.made_up:
            raise HoursError("no-sessions")


def _seasons(values: Iterable[Season]) -> tuple[Season, ...]:
    return tuple_of(values, Season, "OfficeHours.seasons")


@attrs.frozen
class OfficeHours:
    """Giờ hành chính: the sessions an office keeps on its working days, by weekday and season.

    Build one with `daily`, `weekly` or `seasonal`.

    Args:
        seasons: in order of their first day; the last one runs on over New Year.
        name: what it is called, in both languages.
        citation: the decision that sets it, when there is one.
    Raises:
        HoursError: sessions overlap, seasons are not in order, or no session is given.

    >>> hours = OfficeHours.seasonal({(4, 16): OfficeHours.daily("07:00-11:30, 13:30-17:00"),
    ...                               (10, 16): OfficeHours.daily("07:30-12:00, 13:00-16:30")})
    >>> [str(session) for session in hours.sessions_on(date(2020, 1, 6))]
    ['07:30–12:00', '13:00–16:30']
    """

    seasons: tuple[Season, ...] = attrs.field(converter=_seasons)
    name: Text = attrs.field(default=OWN_HOURS, kw_only=True, validator=of_type(Text))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __hash__(self) -> int:
        return hash(self.seasons)  # without the name: text is hashed otherwise in every process

    def __attrs_post_init__(self) -> None:
        if not self.seasons:
            raise HoursError("no-sessions")
        for first, second in pairwise(self.seasons):
            if second.starts <= first.starts:
                raise HoursError("season-order", first=first.starts, second=second.starts)

    @classmethod
    def daily(
        cls, sessions: str | Iterable[Session | str], *, name: Text | None = None, citation: Citation | None = None
    ) -> Self:
        """The same sessions on every working day, make-up days included."""
        read = _sessions(sessions)
        return cls.weekly(dict.fromkeys(WEEKDAYS, read), made_up=read, name=name, citation=citation)

    @classmethod
    def weekly(
        cls,
        week: Mapping[int, str | Iterable[Session | str]],
        *,
        made_up: str | Iterable[Session | str],
        name: Text | None = None,
        citation: Citation | None = None,
    ) -> Self:
        """Sessions by weekday (0 is Monday); `made_up` are those of a make-up Saturday or Sunday."""
        season = Season((1, 1), _week(week), _sessions(made_up))
        return cls((season,), name=name or OWN_HOURS, citation=citation)

    @classmethod
    def seasonal(
        cls,
        seasons: Mapping[tuple[int, int], "OfficeHours"],
        *,
        name: Text | None = None,
        citation: Citation | None = None,
    ) -> Self:
        """Year-round hours by the (month, day) from which each holds, in any order."""
        _check_mapping(seasons, "the hours by season")
        for hours in tuple_of(seasons.values(), OfficeHours, "the hours by season"):
            if len(hours.seasons) != 1:
                raise HoursError("season-in-season", hours=str(hours), count=len(hours.seasons))
        parts = [attrs.evolve(hours.seasons[0], starts=starts) for starts, hours in seasons.items()]
        return cls(sorted(parts, key=attrgetter("starts")), name=name or OWN_HOURS, citation=citation)

    def sessions_on(self, day: date, *, made_up: bool = False) -> Sessions:
        """The sessions of `day`, supposing it is worked; `made_up` says that it is a make-up day."""
        as_day(day)
        season = self.seasons[-1]
        for candidate in self.seasons:
            if candidate.starts <= (day.month, day.day):
                season = candidate
        return season.made_up if made_up else season.week[day.weekday()]

    def __str__(self) -> str:
        return self.name.vi
