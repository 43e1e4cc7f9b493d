"""Lịch làm việc: the calendar value; a thin, checked face over its tables.

The settled years are compiled at once; the rest on the first question that reaches them. Both only ever grow, so a
calendar can be shared between threads.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final, Self

from motcua_lib.book import days_off as book
from motcua_lib.book.office_hours import DEFAULT_HOURS
from motcua_lib.errors import ArgumentTypeError, CalendarError, OutOfRangeError, QuantityError
from motcua_lib.model.days import ONE_DAY, Certainty, DayDecision, DayKind, DayRecord, as_day, in_vietnam
from motcua_lib.model.hours import OfficeHours, Session
from motcua_lib.workdays._sources import DaySource, OfficialSource, OwnSource, of_days
from motcua_lib.workdays._table import DayTable, WorkingTimeAxis

MICROSECOND: Final = timedelta(microseconds=1)
NO_TIME: Final = timedelta(0)
HOUR_MICROSECONDS: Final = 3_600_000_000


class WorkCalendar:
    """Lịch làm việc: which days are worked, when the office is open, and why.

    Get the official one from `vietnam_calendar`, or `build` one of your own. A calendar is an immutable value: equal
    parts make equal calendars, and it pickles small.

    >>> own = WorkCalendar.build(date(2025, 4, 1), date(2025, 5, 31), days_off=[date(2025, 5, 1), date(2025, 5, 2)],
    ...                          days_worked=[date(2025, 4, 26)])
    >>> own.add(date(2025, 4, 25), 1), own.count(date(2025, 4, 25), date(2025, 5, 3))
    (datetime.date(2025, 4, 26), 5)
    """

    __slots__ = ("_axis", "_hash", "_hours", "_rank", "_shaky", "_source", "_table", "_worked")

    _source: DaySource
    _hours: OfficeHours
    _table: DayTable
    _axis: WorkingTimeAxis | None
    _shaky: list[date] | None
    _hash: int | None

    def __init__(self, source: DaySource, hours: OfficeHours | None = None) -> None:
        of_days(source)
        if hours is not None and not isinstance(hours, OfficeHours):
            raise ArgumentTypeError("wrong-type", what="hours", allowed="OfficeHours or None", value=hours)
        self._source = source
        self._hours = DEFAULT_HOURS if hours is None else hours
        self._shaky = None
        self._hash = None
        changed = [change.day for decision in source.extra for change in decision.changes]
        for day in changed:
            if not source.first <= day <= source.last:
                raise self._outside(day)
        self._compile(source.settled if max(changed, default=source.first) <= source.settled else source.last)
        if not self._worked:
            raise CalendarError("every-day-rest")

    @classmethod
    def build(
        cls,
        first: date,
        last: date,
        *,
        rest_days: Iterable[int] = book.REST_DAYS,
        days_off: Iterable[date] = (),
        days_worked: Iterable[date] = (),
        hours: OfficeHours | None = None,
    ) -> Self:
        """Lập lịch riêng: a calendar of one's own from `first` to `last`, both included.

        Args:
            rest_days: weekly rest days as `date.weekday()` numbers.
            days_off: days that are not worked.
            days_worked: rest days that are worked.
            hours: office hours; the library's default when not given.
        Raises:
            CalendarError: first after last, a day both off and worked, a wrong weekday number, no day worked at all.
            OutOfRangeError: a day off or worked lies outside first to last.
        """
        return cls(OwnSource(first, last, rest_days, days_off, days_worked), hours)

    # -- what it is ---------------------------------------------------------------------------------------------

    @property
    def first(self) -> date:
        """The first day it covers."""
        return self._source.first

    @property
    def last(self) -> date:
        """The last day it covers."""
        return self._source.last

    @property
    def decided_through(self) -> date:
        """The last day of the years that decisions or the statute settle; later days are PROVISIONAL."""
        return self._source.settled

    @property
    def hours(self) -> OfficeHours:
        """The office hours."""
        return self._hours

    @property
    def digest(self) -> str:
        """A hash of its days, kinds, certainty and hours, the same in every process.

        Equal digests give equal days and instants; names and citations are not in it. It covers the forecast years too,
        so it moves when another version of `holidays` forecasts them otherwise.
        """
        from motcua_lib.workdays._digest import digest

        self._compile(self.last)
        return digest(self.first, self.last, self._source.rest_days, self._table.records, self._hours)

    def with_hours(self, hours: OfficeHours) -> "WorkCalendar":
        """The same days with other office hours."""
        if hours is None:
            raise ArgumentTypeError("wrong-type", what="hours", allowed="OfficeHours", value=hours)
        return WorkCalendar(self._source, hours)

    def with_decisions(self, *decisions: DayDecision) -> "WorkCalendar":
        """The calendar as these decisions change it, whenever they were known.

        Raises:
            DecisionError: one works a working day or frees a rest day. OutOfRangeError: it moves a day not covered.
        """
        for decision in decisions:
            if not isinstance(decision, DayDecision):
                raise ArgumentTypeError("wrong-type", what="a decision", allowed="DayDecision", value=decision)
        return WorkCalendar(self._source.with_decisions(decisions), self._hours)

    # -- days ---------------------------------------------------------------------------------------------------

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is worked; make-up days are.

        Raises:
            ArgumentTypeError: not a date. OutOfRangeError: not covered.
        """
        place = self._place(day)  # first: it may grow the table
        return self._table.worked[place] == day

    def roll_forward(self, day: date) -> date:
        """`day` itself when it is worked, else the next working day."""
        place = self._place(day)
        return day if self._table.worked[place] == day else self._pick(place + 1, day, 0)

    def roll_back(self, day: date) -> date:
        """`day` itself when it is worked, else the working day before it."""
        return self._pick(self._place(day), day, 0)

    def add(self, day: date, n: int) -> date:
        """The n-th working day strictly after `day` (before it when n < 0); for n = 0 `roll_forward(day)`.

        Raises:
            ArgumentTypeError: `day` is no date or `n` no int. OutOfRangeError: `day` or the answer is not covered.
        """
        try:
            if type(n) is int and n > 0:
                return self._worked[self._rank[day] + n]
        except (LookupError, TypeError):
            pass
        return self._add(day, n)

    def _add(self, day: date, n: int) -> date:
        """The same, for the arguments that the short path leaves: checked, extended or refused."""
        if not isinstance(n, int) or isinstance(n, bool):
            raise ArgumentTypeError("not-a-count", what="the number of working days", value=n)
        place = self._place(day)
        if n == 0:
            return self.roll_forward(day)
        if n < 0 and place >= 0 and self._table.worked[place] != day:
            place += 1
        return self._pick(place + n, day, n)

    def count(self, start: date, end: date) -> int:
        """Working days in [start, end); negative when end is before start.

        Raises:
            ArgumentTypeError: not dates. OutOfRangeError: not covered (`end` may be the day after the last one).
        """
        try:
            worked = self._worked
            place, stop = self._rank[start], self._rank[end]
            return stop - (worked[stop] == end) - place + (worked[place] == start)
        except (LookupError, TypeError):
            return self._before(end) - self._before(start)

    def _before(self, day: date) -> int:
        if as_day(day) == self.last + ONE_DAY:
            self._compile(self.last)
            return len(self._table.worked)
        place = self._place(day)
        return place + (place < 0 or self._table.worked[place] != day)

    def day(self, day: date) -> DayRecord:
        """What is known of `day`: its kind, names, citation, certainty and the day it was known from."""
        self._place(day)
        return self._table.records.get(day) or self._source.ordinary(day)

    def certainty(self, start: date, end: date) -> Certainty:
        """PROVISIONAL when any day in [start, end) may still move, else DECIDED.

        Raises:
            ArgumentTypeError: not dates. OutOfRangeError: not covered (`end` may be the day after the last one).
        """
        for day in (as_day(start, what="start"), as_day(end, what="end")):
            if not self.first <= day <= self.last + ONE_DAY:
                raise self._outside(day)
        if end > self.decided_through + ONE_DAY and start < end:
            return Certainty.PROVISIONAL
        shaky = self._shaky
        if shaky is None:
            records = self._table.records.values()
            shaky = self._shaky = sorted(record.day for record in records if record.certainty is Certainty.PROVISIONAL)
        place = bisect_left(shaky, start)
        return Certainty.PROVISIONAL if place < len(shaky) and shaky[place] < end else Certainty.DECIDED

    def worked_flags(self) -> bytes:
        """One byte for every day from `first` to `last`: 1 when it is worked, else 0; what the columns are made of."""
        self._compile(self.last)
        flags = bytearray((self.last - self.first).days + 1)
        for day in self._table.worked:
            flags[day.toordinal() - self.first.toordinal()] = 1
        return bytes(flags)

    # -- hours --------------------------------------------------------------------------------------------------

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """Giờ làm việc giữa hai thời điểm: office time in [start, end); negative when end is before start."""
        return (self._elapsed(end) - self._elapsed(start)) * MICROSECOND

    def add_working_time(self, start: datetime, amount: timedelta) -> datetime:
        """The instant at which `amount` of office time after `start` is full; a tie is the closing, not the opening.

        Raises:
            QuantityError: the amount is not positive. OutOfRangeError: the answer is not covered.
        """
        if not isinstance(amount, timedelta):
            raise ArgumentTypeError("wrong-type", what="amount", allowed="a datetime.timedelta", value=amount)
        if amount <= NO_TIME:
            raise QuantityError("no-working-time", value=amount)
        return self.after_working(in_vietnam(start), amount // MICROSECOND)

    def after_working(self, start: datetime, amount: int) -> datetime:
        """`add_working_time` for an instant in Vietnam time and microseconds; the unchecked short way to it."""
        axis = self._axis
        if axis is not None:
            try:
                return axis.after(start, amount)
            except LookupError:
                pass
        self._place(start.date())
        try:
            return self._working_axis().after(start, amount)
        except LookupError:
            self._compile(self.last)
        try:
            return self._working_axis().after(start, amount)
        except LookupError:
            hours = f"{amount / HOUR_MICROSECONDS:g} hours"
            raise OutOfRangeError(
                "hours-out-of-range", amount=hours, instant=start, first=self.first, last=self.last
            ) from None

    def next_open(self, instant: datetime) -> datetime:
        """The instant itself inside a session, else the start of the next session."""
        instant = in_vietnam(instant)
        self._place(instant.date())
        try:
            return self._working_axis().next_open(instant)
        except IndexError:
            if self._table.through < self.last:
                self._compile(self.last)
                return self.next_open(instant)
            raise OutOfRangeError(
                "nothing-to-roll-to", side="after", day=instant, first=self.first, last=self.last
            ) from None

    def sessions_on(self, day: date) -> tuple[Session, ...]:
        """The office sessions of `day`; none when it is not worked."""
        record = self.day(day)
        return self._hours.sessions_on(day, made_up=record.kind is DayKind.MADE_UP) if record.is_working else ()

    def closing_time(self, day: date) -> datetime:
        """The end of the last session of a working day.

        Raises:
            HoursError: the office keeps no hours on it.
        """
        self._place(day)
        return self._working_axis().closing(day)

    def _elapsed(self, instant: datetime) -> int:
        """Working time before an instant, in microseconds; raises when its day is not covered."""
        instant = in_vietnam(instant)
        self._place(instant.date())
        return self._working_axis().before(instant)

    def _working_axis(self) -> WorkingTimeAxis:
        axis = self._axis
        if axis is None or axis.table is not self._table:
            axis = self._axis = WorkingTimeAxis(self._table, self._hours)
        return axis

    # -- tables -------------------------------------------------------------------------------------------------

    def _compile(self, through: date) -> None:
        table = getattr(self, "_table", None)
        if table is not None and table.through >= through:
            return
        records = self._source.special(through)
        table = DayTable(self.first, through, self._source.rest_days, records)
        # The order lets other threads read meanwhile: every longer list begins as the shorter one does.
        self._table = table
        self._axis = None
        self._worked = table.worked
        self._rank = table.rank

    def _place(self, day: date) -> int:
        """The place of `day` in the days worked; from here on `_table` holds it, whatever other threads do."""
        try:
            return self._rank[day]
        except (LookupError, TypeError):
            as_day(day)
        if not self.first <= day <= self.last:
            raise self._outside(day)
        self._compile(self.last)
        return self._table.rank[day]

    def _pick(self, place: int, day: date, n: int) -> date:
        if place >= len(self._table.worked):
            self._compile(self.last)
        worked = self._table.worked
        if 0 <= place < len(worked):
            return worked[place]
        span = {"day": day, "first": self.first, "last": self.last}
        if n == 0:
            raise OutOfRangeError("nothing-to-roll-to", side="before" if place < 0 else "after", **span)
        raise OutOfRangeError("count-out-of-range", n=n, **span)

    def _outside(self, day: date) -> OutOfRangeError:
        return OutOfRangeError("day-out-of-range", day=day, first=self.first, last=self.last)

    # -- a value ------------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, WorkCalendar):
            return NotImplemented
        return self._source == other._source and self._hours == other._hours

    def __hash__(self) -> int:
        """Of ints alone, so that it is the same in every process; two that differ in a name only share it."""
        found = self._hash
        if found is None:
            source = self._source
            changed = (change.day for decision in source.extra for change in decision.changes)
            days = [self.first, self.last, *source.named, *changed]
            rest = sum(1 << weekday for weekday in source.rest_days)
            found = self._hash = hash((rest, self._hours, *(day.toordinal() for day in days)))
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return WorkCalendar, (self._source, self._hours)

    def __repr__(self) -> str:
        kind = "official" if isinstance(self._source, OfficialSource) else "own"
        return f"<WorkCalendar {kind} {self.first} to {self.last}, decided through {self.decided_through}>"
