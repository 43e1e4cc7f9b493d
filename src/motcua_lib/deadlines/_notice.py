"""Thông báo chậm trễ: until when an apology for a late dossier is in time."""

from datetime import date, timedelta

from motcua_lib.book.one_stop import APOLOGY_LEAD_DAYS
from motcua_lib.deadlines._count import day_of
from motcua_lib.deadlines._due import Due
from motcua_lib.errors import ArgumentTypeError, DeadlineError


def notice_by(due: Due) -> date:
    """Ngày cuối để thông báo, xin lỗi: the last working day on which the notice of a delay is still in time.

    The lead time is in calendar days; a day off steps back to the working day before it, so that it can be sent.

    Raises:
        DeadlineError: no working day is left between the receipt and the last day for the notice.
        ArgumentTypeError: not a Due.

    >>> from motcua_lib.deadlines import due
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> notice_by(due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar()))
    datetime.date(2026, 1, 7)

    Legal basis: Decree 61/2018, art. 19(9); its lead time is carried over to Decree 118/2025 at low confidence.
    """
    if not isinstance(due, Due):
        raise ArgumentTypeError("wrong-type", what="due", allowed="a Due", value=due)
    received = day_of(due.start)
    lead = timedelta(days=APOLOGY_LEAD_DAYS.on(received).value)
    day = due.calendar.roll_back(due.day - lead)
    if day < received:
        raise DeadlineError("no-notice-day", day=day, received=received)
    return day
