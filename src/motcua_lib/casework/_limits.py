"""Thời hạn của từng việc: until when what an effect asks for has to happen."""

from datetime import datetime, timedelta

from motcua_lib.deadlines import due, receive
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.effects import Limit
from motcua_lib.model.events import Consulted, Transferred
from motcua_lib.model.filing import Filing
from motcua_lib.model.terms import CalendarDays, SimpleTerm, WorkingDays, WorkingHours
from motcua_lib.trail import Moment
from motcua_lib.workdays import WorkCalendar


def limit_of(limit: Limit, calendar: WorkCalendar) -> Moment:
    """Hạn của một việc: the last day or instant at which what a Limit asks for is in time.

    Args:
        limit: an effect of `apply`.
        calendar: the calendar of the office.
    Returns:
        A date for a limit in days, an instant for one in hours and for a transfer.
    Raises:
        ArgumentTypeError: not a Limit. OutOfRangeError: the answer is not covered.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.effects import Task
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2025, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> answer = Limit(Task.ANSWER, filed, within=WorkingHours(8), citation=None)
    >>> print(limit_of(answer, vietnam_calendar()))
    2025-08-05 09:00:00+07:00
    """
    if not isinstance(limit, Limit):
        raise ArgumentTypeError("wrong-type", what="limit", allowed="a Limit", value=limit)
    if limit.within is None:
        return receive(limit.since, calendar).transfer_by
    return _until(limit.within, limit.since, calendar)


def _until(within: SimpleTerm, since: datetime, calendar: WorkCalendar) -> Moment:
    answer = due(within, since, calendar)
    return answer.ends_at or answer.day


def passed(moment: Moment, at: datetime) -> bool:
    """Whether an instant is past a limit; a day is in time to its end."""
    return at > moment if isinstance(moment, datetime) else at.date() > moment


def overrun(within: SimpleTerm, since: datetime, at: datetime, calendar: WorkCalendar) -> Moment | None:
    """The limit that an instant is past, if it is; not computed where it cannot be."""
    if _surely_in_time(within, since, at):
        return None
    until = _until(within, since, calendar)
    return until if passed(until, at) else None


def _surely_in_time(within: SimpleTerm, since: datetime, at: datetime) -> bool:
    """Whether not even a term that ran day and night would be over."""
    if isinstance(within, WorkingHours):
        return at - since <= timedelta(hours=within.n)
    return isinstance(within, WorkingDays | CalendarDays) and (at.date() - since.date()).days <= within.n


def term_of(filing: Filing, event: Transferred | Consulted) -> SimpleTerm | None:
    """How long a unit or an agency has: what the event says, or the step of the process that it names."""
    if event.term is None and event.step and filing.process is not None:
        return next(step.term for step in filing.process.steps if step.slug == event.step)
    return event.term
