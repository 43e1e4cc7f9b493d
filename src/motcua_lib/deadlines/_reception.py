"""Tiếp nhận: the official receipt of a filing."""

from datetime import datetime, time

from motcua_lib.book.one_stop import RECEPTION
from motcua_lib.errors import ArgumentTypeError, ReceptionError
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, DayKind, in_vietnam
from motcua_lib.model.hours import OfficeHours
from motcua_lib.model.reception import Channel, Reception, ReceptionRules
from motcua_lib.workdays import WorkCalendar


def receive(
    submitted_at: datetime,
    calendar: WorkCalendar,
    *,
    channel: Channel = Channel.COUNTER,
    rules: ReceptionRules | None = None,
    competent_at: datetime | None = None,
) -> Reception:
    """Tiếp nhận hồ sơ: the official receipt of a filing and the start of its clock.

    A filing outside office hours or on a day off is received at the next session. The 15:00 rule moves the transfer to
    the specialists, not the clock.

    Args:
        submitted_at: the aware instant of the filing.
        calendar: the calendar of the receiving unit.
        channel: counter, post or online.
        rules: the reception rules; default: those in force on the day of the filing.
        competent_at: for a dossier filed at another unit, when the competent agency had it; its clock starts then.
    Returns:
        Reception: submitted, officially received and clock start, and the latest instant of the transfer.
    Raises:
        NaiveDatetimeError, ArgumentTypeError: an instant without a zone, or a wrong type.
        ReceptionError: the competent agency has it before it was received.
        OutOfRangeError: the filing lies outside the calendar.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2025, 5, 2, 9, tzinfo=VIETNAM_TIME)
    >>> print(receive(filed, vietnam_calendar(), channel=Channel.ONLINE).received_at)
    2025-05-05 07:30:00+07:00

    Legal basis: Decree 61/2018 arts 17–18, then Decree 118/2025 arts 17–18, the latter as amended by Decree 309/2026.
    """
    submitted_at = in_vietnam(submitted_at, what="submitted_at")
    _check_types(calendar, channel, rules)
    opens = calendar.next_open(submitted_at)
    rules = rules or RECEPTION.on(submitted_at.date()).value
    received_at = opens
    if channel is Channel.COUNTER and rules.counter_hours is not None:
        received_at = _at_the_counter(submitted_at, opens, calendar, rules.counter_hours)
    clock_start = received_at
    if competent_at is not None:
        competent_at = in_vietnam(competent_at, what="competent_at")
        if competent_at < received_at:
            raise ReceptionError("competent-before-receipt", competent=competent_at, received=received_at)
        clock_start = calendar.next_open(competent_at)
    return Reception(
        submitted_at,
        received_at=received_at,
        clock_start=clock_start,
        transfer_by=received_at if channel is Channel.ONLINE else _transfer_by(received_at, calendar, rules),
        channel=channel,
        rules=rules,
        competent_at=competent_at,
    )


def _check_types(calendar: object, channel: object, rules: object) -> None:
    for what, value, allowed in (
        ("calendar", calendar, (WorkCalendar,)),
        ("channel", channel, (Channel,)),
        ("rules", rules, (ReceptionRules, type(None))),
    ):
        if not isinstance(value, allowed):
            raise ArgumentTypeError("wrong-type", what=what, allowed=allowed[0].__name__, value=value)


def _at_the_counter(submitted_at: datetime, opens: datetime, calendar: WorkCalendar, counter: OfficeHours) -> datetime:
    """The counter's own session on a weekly rest day before the office opens, else when it opens."""
    day = submitted_at.date()
    while day < opens.date():
        if calendar.day(day).kind is DayKind.WEEKLY_REST:
            for session in counter.sessions_on(day):
                if submitted_at < datetime.combine(day, session.end, VIETNAM_TIME):
                    return max(submitted_at, datetime.combine(day, session.start, VIETNAM_TIME))
        day += ONE_DAY
    return opens


def _transfer_by(received_at: datetime, calendar: WorkCalendar, rules: ReceptionRules) -> datetime:
    """The same working day, or the start of the next one when received after the cut-off or on a rest day."""
    day = received_at.date()
    if calendar.is_working_day(day) and received_at.time() <= rules.transfer_cutoff:
        return calendar.closing_time(day)
    return calendar.next_open(datetime.combine(calendar.add(day, 1), time.min, VIETNAM_TIME))
