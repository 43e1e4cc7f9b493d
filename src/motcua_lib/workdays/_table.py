"""Bảng tra: which days are worked, as running counts, so that adding and counting are one look-up each."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import accumulate, compress, islice

from motcua_lib.errors import HoursError
from motcua_lib.model.days import VIETNAM_TIME, DayKind, DayRecord
from motcua_lib.model.hours import OfficeHours

MADE_UP, WORKING = DayKind.MADE_UP, DayKind.WORKING
MICROSECONDS = 1_000_000
NEAR_DAYS = 16  # most terms in hours end within days; a short search first
MIDNIGHT = time(tzinfo=VIETNAM_TIME)
CLOCKS = {
    (hour * 60 + minute) * 60 * MICROSECONDS: time(hour, minute, tzinfo=VIETNAM_TIME)
    for hour in range(24)
    for minute in range(60)
}


@lru_cache(maxsize=8)
def _days(first: date, through: date) -> tuple[date, ...]:
    """The days of a stretch; calendars that differ in a few days alone share them, with their hashes."""
    return tuple(map(date.fromordinal, range(first.toordinal(), through.toordinal() + 1)))


class DayTable:
    """Bảng ngày làm việc: `rank[day]` is the place in `worked` of the last day worked up to `day`, -1 before it."""

    __slots__ = ("rank", "records", "through", "worked")

    def __init__(
        self, first: date, through: date, rest_days: frozenset[int], records: Mapping[date, DayRecord]
    ) -> None:
        start = first.toordinal()
        days = _days(first, through)
        week = bytes((first.weekday() + offset) % 7 not in rest_days for offset in range(7))
        flags = bytearray(week * (len(days) // 7 + 1))[: len(days)]
        for day, record in records.items():
            flags[day.toordinal() - start] = record.kind is MADE_UP or record.kind is WORKING
        self.through = through
        self.records = records
        self.rank = dict(zip(days, islice(accumulate(flags, initial=-1), 1, None), strict=True))
        self.worked = list(compress(days, flags))


def microseconds(instant: datetime) -> int:
    """The clock time of an instant, in microseconds since midnight."""
    seconds = (instant.hour * 60 + instant.minute) * 60 + instant.second
    return seconds * MICROSECONDS + instant.microsecond


def at(day: date, clock: int) -> datetime:
    """The instant of `day` in Vietnam time, `clock` microseconds after midnight."""
    whole_minute = CLOCKS.get(clock)
    if whole_minute is not None:
        return datetime.combine(day, whole_minute)
    return datetime.combine(day, MIDNIGHT) + timedelta(0, 0, clock)


Spans = tuple[tuple[int, int], ...]


class WorkingTimeAxis:
    """Trục thời gian làm việc: the office sessions of all days worked, laid end to end, in microseconds."""

    __slots__ = ("hours", "rank", "spans", "table", "total", "worked")

    def __init__(self, table: DayTable, hours: OfficeHours) -> None:
        self.table = table
        self.rank = table.rank
        self.worked = table.worked
        self.hours = hours
        self.spans = list(self._spans())
        lengths = (sum(end - start for start, end in spans) for spans in self.spans)
        self.total = list(accumulate(lengths, initial=0))

    def _spans(self) -> Iterator[Spans]:
        known: dict[int, Spans] = {}  # by identity: the hours keep their sessions alive, and hashing them is slow
        made_up = {day for day, record in self.table.records.items() if record.kind is MADE_UP}
        for day in self.worked:
            sessions = self.hours.sessions_on(day, made_up=day in made_up)
            spans = known.get(id(sessions))
            if spans is None:
                spans = tuple(
                    (microseconds(datetime.combine(day, s.start)), microseconds(datetime.combine(day, s.end)))
                    for s in sessions
                )
                known[id(sessions)] = spans
            yield spans

    def before(self, instant: datetime) -> int:
        """The working time before an instant, from the first day of the table."""
        day = instant.date()
        place = self.rank[day]
        if self.worked[place] != day:
            return self.total[place + 1]
        clock = microseconds(instant)
        done = self.total[place]
        for start, end in self.spans[place]:
            if clock > start:
                done += (clock if clock < end else end) - start
        return done

    def after(self, start: datetime, amount: int) -> datetime:
        """The first instant by which `amount` more is worked: on a tie the closing, not the opening.

        Written out without the helpers above: it is the short way of every term in hours.

        Raises:
            IndexError: the table ends before.
        """
        total = self.total
        day = start.date()
        place = self.rank[day]
        if self.worked[place] == day:
            clock = ((start.hour * 60 + start.minute) * 60 + start.second) * MICROSECONDS + start.microsecond
            target = total[place] + amount
            for opens, closes in self.spans[place]:
                if clock > opens:
                    target += (clock if clock < closes else closes) - opens
        else:
            target = total[place + 1] + amount
        near = place + NEAR_DAYS
        if near < len(total) and total[near] >= target:
            place = bisect_left(total, target, place + 1, near) - 1
        else:
            place = bisect_left(total, target) - 1
        sessions = iter(self.spans[place])
        left = target - total[place]
        opens, closes = next(sessions)
        while left > closes - opens:
            left -= closes - opens
            opens, closes = next(sessions)
        return at(self.worked[place], opens + left)

    def next_open(self, instant: datetime) -> datetime:
        """The instant itself when the office is open, else the start of the next session.

        Raises:
            IndexError: the table ends before.
        """
        day, clock = instant.date(), microseconds(instant)
        place = self.rank[day]
        if self.worked[place] == day:
            for start, end in self.spans[place]:
                if clock < end:
                    return instant if clock >= start else at(day, start)
        while True:
            place += 1
            if self.spans[place]:
                return at(self.worked[place], self.spans[place][0][0])

    def closing(self, day: date) -> datetime:
        """The end of the last session of a day.

        Raises:
            HoursError: the day is not worked, or the office keeps no hours on it.
        """
        place = self.rank[day]
        if self.worked[place] != day:
            raise HoursError("closed-day", day=day)
        spans = self.spans[place]
        if not spans:
            raise HoursError("no-sessions-on", hours=str(self.hours), day=day)
        return at(day, spans[-1][1])
