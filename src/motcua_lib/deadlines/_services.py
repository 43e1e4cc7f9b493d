"""Tiếp nhận ngoài giờ: how a filing out of office hours is received where an office serves longer.

By the texts that were read, such a filing is received at the next session. What is done here instead rests on the
practice of the place, and every Reception says so.
"""

from collections.abc import Iterator
from datetime import datetime

import attrs

from motcua_lib.book.one_stop import RECEPTION
from motcua_lib.book.services import RECEIVED_AT_ONCE, RECEIVED_AT_ONCE_CONFIDENCE
from motcua_lib.deadlines._reception import _transfer_by, receive
from motcua_lib.errors import ArgumentTypeError, ReceptionError
from motcua_lib.law import Text
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, DayKind, in_vietnam
from motcua_lib.model.hours import OfficeHours
from motcua_lib.model.reception import Channel, Reception, ReceptionRules
from motcua_lib.model.services import Matter, ServiceMode, ServicePractice
from motcua_lib.workdays import WorkCalendar

_SERVED = frozenset({DayKind.WORKING, DayKind.MADE_UP, DayKind.WEEKLY_REST})


def receive_out_of_hours(
    submitted_at: datetime,
    calendar: WorkCalendar,
    practice: ServicePractice,
    *,
    matter: Matter,
    rules: ReceptionRules | None = None,
) -> Reception:
    """Tiếp nhận ngoài giờ hành chính: the receipt of a filing handed over out of hours, by the practice of the place.

    In office hours it is `receive`. Saturday counters are law: their hours become `counter_hours`. Out of hours and
    round the clock, the receipt and the start of the clock are the instant itself, which no text read says: the rules
    of the Reception cite the practice at Confidence.LOW. Without the practice, `receive` gives the next session.

    Args:
        submitted_at: the aware instant at which it was handed over.
        calendar: the calendar of the receiving unit.
        practice: which service the place keeps; for OUT_OF_HOURS and SATURDAY with its hours. Those hours hold on
            working days and weekly rest days, not on holidays.
        matter: what the dossier is about.
        rules: the reception rules; default: those in force on the day.
    Returns:
        Reception: at the counter; the transfer of paper is in office hours as ever.
    Raises:
        ReceptionError: the practice takes nothing out of hours, states no hours, or is not kept for the matter.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.
        OutOfRangeError: the filing lies outside the calendar.

    >>> from motcua_lib.book.services import ROUND_THE_CLOCK
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> night = datetime(2026, 5, 15, 22, tzinfo=VIETNAM_TIME)
    >>> taken = receive_out_of_hours(night, vietnam_calendar(), ROUND_THE_CLOCK, matter=Matter.DEATH_REGISTRATION)
    >>> str(taken.received_at), str(taken.transfer_by), taken.rules.citation.confidence.value
    ('2026-05-15 22:00:00+07:00', '2026-05-18 07:30:00+07:00', 'low')
    >>> print(receive(night, vietnam_calendar()).received_at)
    2026-05-18 07:30:00+07:00

    Legal basis: Decision 14/2010/QĐ-TTg for Saturdays; none read for the rest.
    """
    submitted_at = in_vietnam(submitted_at, what="submitted_at")
    _check(practice, matter, rules)
    _check_practice(practice, matter)
    usual = receive(submitted_at, calendar, rules=rules)
    if practice.mode is ServiceMode.SATURDAY:
        base = rules or RECEPTION.on(submitted_at.date()).value
        return receive(submitted_at, calendar, rules=attrs.evolve(base, counter_hours=practice.hours))
    taken_at = submitted_at
    if practice.hours is not None:
        taken_at = next(_taken(submitted_at, usual.received_at, calendar, practice.hours), usual.received_at)
    if taken_at >= usual.received_at:
        return usual
    by_practice = _by_practice(usual.rules, practice)
    return Reception(
        submitted_at,
        received_at=taken_at,
        clock_start=taken_at,
        transfer_by=_transfer_by(taken_at, calendar, by_practice),
        channel=Channel.COUNTER,
        rules=by_practice,
    )


def _check(practice: object, matter: object, rules: object) -> None:
    for what, value, allowed in (
        ("practice", practice, (ServicePractice,)),
        ("matter", matter, (Matter,)),
        ("rules", rules, (ReceptionRules, type(None))),
    ):
        if not isinstance(value, allowed):
            raise ArgumentTypeError("wrong-type", what=what, allowed=allowed[0].__name__, value=value)


def _check_practice(practice: ServicePractice, matter: Matter) -> None:
    if not practice.mode.takes_out_of_hours:
        raise ReceptionError("service-in-hours", mode=practice.mode.value)
    if practice.hours is None and practice.mode is not ServiceMode.ROUND_THE_CLOCK:
        raise ReceptionError("service-no-hours", practice=str(practice))
    if not practice.covers(matter):
        kept = ", ".join(each.value for each in practice.matters)
        raise ReceptionError("service-not-for", practice=str(practice), matter=matter.value, matters=kept)


def _taken(submitted_at: datetime, opens: datetime, calendar: WorkCalendar, hours: OfficeHours) -> Iterator[datetime]:
    """The instants at which the service takes the filing before the office opens, in order."""
    day = submitted_at.date()
    while day <= opens.date():
        record = calendar.day(day)
        if record.kind in _SERVED:
            for session in hours.sessions_on(day, made_up=record.kind is DayKind.MADE_UP):
                if submitted_at < datetime.combine(day, session.end, VIETNAM_TIME):
                    yield max(submitted_at, datetime.combine(day, session.start, VIETNAM_TIME))
        day += ONE_DAY


def _by_practice(rules: ReceptionRules, practice: ServicePractice) -> ReceptionRules:
    """The rules as the practice bends them: cited for what they are."""
    confidence = RECEIVED_AT_ONCE_CONFIDENCE
    cited = attrs.evolve(practice.citation, confidence=confidence, source="the service is reported; no rule was read")
    vi, en = (RECEIVED_AT_ONCE[language].format(place=practice.place[language]) for language in ("vi", "en"))
    return attrs.evolve(
        rules,
        slug=f"{rules.slug}-{practice.mode.value}",
        name=Text(f"{rules.name.vi}; {vi}", f"{rules.name.en}; {en}"),
        citation=cited,
        out_of_hours=cited,
        counter_hours=None,
    )
