"""Nguồn của lịch: where a calendar's day records come from; the official law, or days that a caller names.

A source answers for two stretches: the settled one, which needs no forecast, and the whole one.
"""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TypeAlias, cast

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.book import day_decisions, days_off, instruments
from motcua_lib.errors import ArgumentTypeError, CalendarError, DecisionError, OutOfRangeError
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.days import ONE_DAY, Certainty, DayDecision, DayKind, DayRecord, as_day
from motcua_lib.workdays._statute import (
    Records,
    apply_decision,
    decisions_known,
    settled_records,
    split_settling,
    years_settled,
)

FIRST, LAST = date(2000, 1, 1), date(2050, 12, 31)
NEW_YEAR = (days_off.NEW_YEAR.month, days_off.NEW_YEAR.day)  # off by law also where its year is not settled


@attrs.frozen
class OfficialSource:
    """Lịch công vụ: the civil-service calendar as known on a day, with decisions the caller adds."""

    known_on: date | None = None
    extra: tuple[DayDecision, ...] = ()
    first: date = attrs.field(default=FIRST, init=False)
    last: date = attrs.field(default=LAST, init=False)
    rest_days: frozenset[int] = attrs.field(default=days_off.REST_DAYS, init=False)

    @property
    def named(self) -> tuple[date, ...]:
        """The days it was made from, for its hash."""
        return () if self.known_on is None else (self.known_on,)

    @cached_property
    def _decisions(self) -> tuple[DayDecision, ...]:
        """The decisions of the book and those that settle years; the caller's other changes come after them."""
        return (*decisions_known(self.known_on), *(decision for decision in self.extra if decision.settles))

    @cached_property
    def _swaps(self) -> tuple[DayDecision, ...]:
        return tuple(decision for decision in self.extra if not decision.settles)

    @cached_property
    def _settled_years(self) -> frozenset[int]:
        return years_settled(self.first.year, self.last.year, self._decisions)

    @cached_property
    def settled(self) -> date:
        """The last day of the unbroken run of settled years."""
        years = self._settled_years
        year = self.first.year
        while year + 1 in years:
            year += 1
        return date(year, 12, 31)

    @cached_property
    def as_of(self) -> date:
        """The day up to which all swaps are known, never later than the last review of the book."""
        return min(self.known_on or day_decisions.REVIEWED_ON, day_decisions.REVIEWED_ON)

    def special(self, through: date) -> Records:
        years = range(self.first.year, through.year + 1)
        settled = self._settled_years.intersection(years)
        records = settled_records(settled, self._decisions, self.known_on)
        records = {**self._forecast(frozenset(years) - settled, settled), **records}
        for decision in self._swaps:
            apply_decision(records, decision, self.ordinary)
        _mark_shaky(records, self, min(through, self.settled))
        return records

    def ordinary(self, day: date) -> DayRecord:
        return DayRecord(
            day,
            DayKind.WEEKLY_REST if day.weekday() in self.rest_days else DayKind.WORKING,
            citation=days_off.FIVE_DAY_WEEK,
            certainty=Certainty.DECIDED if day <= self.settled else Certainty.PROVISIONAL,
            known_from=days_off.FIVE_DAY_WEEK.instrument.signed,
        )

    def with_decisions(self, decisions: Iterable[DayDecision]) -> "OfficialSource":
        source = self
        for decision in decisions:
            source._check_years(decision)
            source = OfficialSource(self.known_on, (*source.extra, *split_settling(decision)))
        return source

    def _check_years(self, decision: DayDecision) -> None:
        """Years are settled one after another, so that the calendar is decided without gaps."""
        for known in self._decisions:
            if known.instrument == decision.instrument and set(known.settles) & set(decision.settles):
                raise DecisionError("already-applied", decision=str(decision.instrument), day=max(known.settles))
        for number, year in enumerate(sorted(decision.settles), self.settled.year + 1):
            if year != number or year > self.last.year:
                raise DecisionError("cannot-settle", decision=str(decision.instrument), year=year, next=number)

    def _forecast(self, years: frozenset[int], settled: frozenset[int]) -> Records:
        """Forecast days of unsettled years, and the lunar day of years that only a caller's decision settles."""
        lunar_missing = {year for year in settled if year > max(days_off.HUNG_KINGS)}
        if not years and not lunar_missing:
            return {}
        from motcua_lib.workdays._upstream import forecast

        expected = forecast(sorted(years | lunar_missing))
        return {
            day: _forecast_record(day, name)
            for day, name in expected.items()
            if (day.year in years or _HUNG_KINGS_WORD in name) and self._may_know(day)
        }

    def _may_know(self, day: date) -> bool:
        culture = days_off.CULTURE_DAY
        if (day.month, day.day) != (culture.month, culture.day):
            return True
        return culture in days_off.STATUTORY.on(day, known_on=self.known_on).value.fixed


_HUNG_KINGS_WORD = "Hùng Vương"
_FORECAST = Citation(instruments.HOLIDAYS_PACKAGE, confidence=Confidence.LOW, source="holidays package, language vi")


def _forecast_record(day: date, name: str) -> DayRecord:
    return DayRecord(
        day, DayKind.HOLIDAY, names=(Text(name, name),), citation=_FORECAST, certainty=Certainty.PROVISIONAL
    )


def _mark_shaky(records: Records, source: OfficialSource, last: date) -> None:
    """Mark what a late swap may still move: a working day caught between days off, and rest days near it."""

    def worked(day: date) -> bool:
        record = records.get(day)
        ordinary = day.weekday() not in source.rest_days and (day.month, day.day) != NEW_YEAR
        return ordinary if record is None else record.is_working

    def look(day: date) -> DayRecord:
        return records.get(day) or source.ordinary(day)

    # Only next to a special day can a working day stand alone: the ordinary week has none. A year that is not settled
    # yet has one for certain, New Year's Day, and its make-up day may lie before the year end.
    beside = {day + step for day in records if day >= source.as_of for step in (-ONE_DAY, ONE_DAY)}
    beside |= {last + ONE_DAY * offset for offset in range(day_decisions.SWAP_REACH_DAYS)}
    shaky: set[date] = set()
    for day in beside:
        caught = worked(day) and not worked(day - ONE_DAY) and not worked(day + ONE_DAY)
        if source.as_of < day and caught and day not in records:
            near = (
                day + ONE_DAY * offset
                for offset in range(-day_decisions.SWAP_REACH_DAYS, day_decisions.SWAP_REACH_DAYS + 1)
            )
            shaky.update(d for d in near if d == day or look(d).kind is DayKind.WEEKLY_REST)
    shaky = {day for day in shaky if max(source.as_of, source.first - ONE_DAY) < day <= last}
    records.update((d, attrs.evolve(look(d), certainty=Certainty.PROVISIONAL)) for d in shaky)


def _plain_day(value: date) -> date:
    return as_day(value, what="an end of the calendar")


def _plain_days(values: Iterable[date]) -> tuple[date, ...]:
    days = tuple_of(values, object, "the days off or worked")
    return tuple(sorted({as_day(value, what="a day of the calendar") for value in days}))


def _weekdays(values: Iterable[int]) -> frozenset[int]:
    numbers = tuple_of(values, object, "rest_days")
    for number in numbers:
        if type(number) is not int or number not in range(7):
            raise CalendarError("rest-day-number", value=number)
    return frozenset(cast(tuple[int, ...], numbers))


@attrs.frozen
class OwnSource:
    """Lịch riêng: a calendar whose days off and days worked the caller names."""

    first: date = attrs.field(converter=_plain_day)
    last: date = attrs.field(converter=_plain_day)
    rest_days: frozenset[int] = attrs.field(converter=_weekdays)
    days_off: tuple[date, ...] = attrs.field(converter=_plain_days)
    days_worked: tuple[date, ...] = attrs.field(converter=_plain_days)
    extra: tuple[DayDecision, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise CalendarError("calendar-order", first=self.first, last=self.last)
        if self.last == date.max:
            raise CalendarError("calendar-end", last=date.max)
        if both := set(self.days_off).intersection(self.days_worked):
            raise CalendarError("day-off-and-worked", day=min(both))
        for day in (*self.days_off, *self.days_worked):
            if not self.first <= day <= self.last:
                raise OutOfRangeError("day-out-of-range", day=day, first=self.first, last=self.last)

    @property
    def named(self) -> tuple[date, ...]:
        """The days it was made from, for its hash."""
        return (*self.days_off, *self.days_worked)

    @property
    def settled(self) -> date:
        return self.last

    def special(self, through: date) -> Records:
        records = {day: DayRecord(day, DayKind.CLOSED) for day in self.days_off}
        records.update((day, DayRecord(day, DayKind.MADE_UP)) for day in self.days_worked if self._rests(day))
        for decision in self.extra:
            apply_decision(records, decision, self.ordinary)
        return records

    def ordinary(self, day: date) -> DayRecord:
        return DayRecord(day, DayKind.WEEKLY_REST if self._rests(day) else DayKind.WORKING)

    def with_decisions(self, decisions: Iterable[DayDecision]) -> "OwnSource":
        decisions = tuple(decisions)
        for decision in decisions:
            for year in decision.settles:
                raise DecisionError("cannot-settle", decision=str(decision.instrument), year=year, next="none")
        return attrs.evolve(self, extra=(*self.extra, *decisions))

    def _rests(self, day: date) -> bool:
        return day.weekday() in self.rest_days


DaySource: TypeAlias = OfficialSource | OwnSource


def of_days(source: object) -> None:
    """Refuse what a calendar is not made of.

    Raises:
        ArgumentTypeError: no source of days; callers make calendars by `vietnam_calendar` and `WorkCalendar.build`.
    """
    if not isinstance(source, DaySource):
        allowed = "what vietnam_calendar() and WorkCalendar.build() make it of"
        raise ArgumentTypeError("wrong-type", what="source", allowed=allowed, value=source)
