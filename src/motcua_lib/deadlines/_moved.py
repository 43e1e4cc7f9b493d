"""Hạn thay đổi: which due dates a new decision moves."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.deadlines._due import Due, Received, due
from motcua_lib.deadlines._reception import receive
from motcua_lib.errors import ArgumentTypeError, CalendarError, DeadlineError, MotcuaError
from motcua_lib.model.days import DayDecision
from motcua_lib.model.reception import Reception
from motcua_lib.trail import show
from motcua_lib.workdays import WorkCalendar


@attrs.frozen
class Moved:
    """Hạn đã thay đổi: a due date before and after a decision.

    Args:
        before: the very object that was given, so that a host can find its dossier by identity or position.
        after: the same term computed again.
    """

    before: Due
    after: Due

    @property
    def old_day(self) -> date:
        return self.before.day

    @property
    def new_day(self) -> date:
        return self.after.day

    @property
    def old_moment(self) -> datetime:
        return self.before.moment

    @property
    def new_moment(self) -> datetime:
        return self.after.moment

    def __str__(self) -> str:
        old, new = (show(due.ends_at or due.day, "vi") for due in (self.before, self.after))
        return f"{self.before.term}: {old} → {new}"


def moved_by(decision: DayDecision, dues: Iterable[Due], calendar: WorkCalendar) -> tuple[Moved, ...]:
    """Các hạn bị dời: the due dates among `dues` whose last instant changes when `decision` arrives.

    Receptions are computed again too: a filing on a day that becomes off is received later.

    Args:
        decision: the new decision.
        dues: due dates computed on `calendar`.
        calendar: the calendar before the decision.
    Returns:
        One Moved for each that changes, in the order given.
    Raises:
        CalendarError: a due date rests on another calendar.
        DecisionError: the decision does not fit the calendar, or is in it already.
        DeadlineError: a due date cannot be computed again, such as one whose reception would now come after its first
            pause; it is named by its place.

    >>> from motcua_lib.book.day_decisions import DECISIONS
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> before = vietnam_calendar(known_on=date(2025, 12, 20))
    >>> swap = next(d for d in DECISIONS if d.instrument.number == "12729/VPCP-KGVX")
    >>> print(*moved_by(swap, [due(WorkingDays(5), date(2025, 12, 30), before)], before))
    5 ngày làm việc: thứ Tư 07/01/2026 → thứ Năm 08/01/2026
    """
    if not isinstance(calendar, WorkCalendar):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="a WorkCalendar", value=calendar)
    return tuple(_moved(tuple_of(dues, Due, "dues"), calendar, calendar.with_decisions(decision)))


def _moved(dues: tuple[Due, ...], calendar: WorkCalendar, changed: WorkCalendar) -> Iterator[Moved]:
    for place, before in enumerate(dues):
        if before.calendar != calendar:
            raise CalendarError("other-calendar", day=before.day)
        try:
            after = _again(before, changed)
        except MotcuaError as error:
            raise DeadlineError("not-recomputed", place=place, due=str(before), reason=str(error)) from error
        if after.moment != before.moment:
            yield Moved(before, after)


def _again(before: Due, changed: WorkCalendar) -> Due:
    received = _received_again(before.received, before.calendar, changed)
    return due(before.term, received, changed, **attrs.asdict(before.conditions, recurse=False))


def _received_again(received: Received, calendar: WorkCalendar, changed: WorkCalendar) -> Received:
    """The reception on the changed calendar; one that was not made on the calendar itself stays a fact."""
    if not isinstance(received, Reception) or _receive(received, calendar) != received:
        return received
    return _receive(received, changed)


def _receive(received: Reception, calendar: WorkCalendar) -> Reception:
    return receive(
        received.submitted_at,
        calendar,
        channel=received.channel,
        rules=received.rules,
        competent_at=received.competent_at,
    )
