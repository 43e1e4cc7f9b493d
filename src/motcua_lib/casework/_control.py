"""Phiếu kiểm soát và sổ theo dõi: the control slip and the register row of a dossier, read from its events.

For a dossier with an internal process, `control_slip(plan_of(...), done=done_steps(...))` also prints the steps
still to come. The slip here prints what happened, process or not.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from motcua_lib._checks import stream_of
from motcua_lib.book.forms import FORMS
from motcua_lib.casework._evidence import state_after
from motcua_lib.casework._progress import Progress, checked, happened, progress, was_received
from motcua_lib.casework._promise import promised
from motcua_lib.casework._receipt import NO_OFFICE
from motcua_lib.casework._steps import StepClock, steps_of
from motcua_lib.casework._verdict import verdict
from motcua_lib.errors import DossierError
from motcua_lib.law import Text
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.days import as_day
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Slip
from motcua_lib.model.events import Delivered, Event, ReturnedInPerson, ReturnedOnline, Transferred
from motcua_lib.model.filing import Filing
from motcua_lib.model.forms import ControlRow, ControlSlip, StepResult
from motcua_lib.model.forms_parts import Office
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.register import Register, RegisterRow
from motcua_lib.model.verdicts import Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["handover_slip", "register_of", "register_row"]

ONE_STOP = Text("bộ phận một cửa", "the one-stop unit")
RETURNS = (ReturnedInPerson, Delivered, ReturnedOnline)

_RESULTS: Mapping[Timeliness, StepResult] = {
    Timeliness.EARLY: StepResult.EARLY,
    Timeliness.ON_TIME: StepResult.ON_TIME,
    Timeliness.LATE: StepResult.LATE,
}


def handover_slip(
    dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None
) -> ControlSlip:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ: who handed the dossier to whom, when, and with what result.

    Args:
        dossier: a dossier that was received. at: the aware instant; events after it have not happened yet.
        calendar: the calendar of all units. rules: as in `receipt_slip`.
    Returns:
        ControlSlip: one row a transfer and a consultation; a leg without a term of its own has no due date and no
        result.
    Raises:
        DossierError: it was not received by then. HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Transferred(filed, "Phòng Tư pháp", term=WorkingDays(3))]
    >>> slip = handover_slip(replay(events, new, vietnam_calendar()), filed, vietnam_calendar())
    >>> print(*slip.rows[0].lines(), sep="\\n")
    1. chuyển hồ sơ
       bên giao: bộ phận một cửa; bên nhận: Phòng Tư pháp
       giao: 09:00 ngày 04/08/2026; hạn: hết ngày 07/08/2026
       xong: ……; kết quả: ……; ghi chú: ……

    Legal basis: Circular 03/2025/TT-VPCP, form 06; Circular 01/2018/TT-VPCP, form 05, before.
    """
    view = _received(dossier, at, calendar, rules)
    filing, reception = dossier.filing, view.reception
    form = FORMS[Slip.CONTROL].on(reception.received_at.date()).value
    name = filing.name or str(filing.procedure)
    return ControlSlip(
        Text(name, name),
        tuple(_rows(view, filing)),
        code=str(filing.code),
        applicant=filing.applicant.name,
        phone=filing.applicant.phone,
        received=reception.received_at,
        due=promised(filing, happened(dossier.events, view.at), view.at, calendar, rules),
        form=form.number,
        citation=form.citation,
    )


def _received(dossier: Dossier, at: datetime, calendar: WorkCalendar, rules: CaseRules | None) -> Progress:
    """The term of a dossier that was received, else a refusal."""
    at = checked(dossier, at, calendar)
    if not was_received(dossier, at):
        state = state_after(happened(dossier.events, at)).value
        raise DossierError("slip-not-received", code=str(dossier.code), state=state, when=f"by {at}")
    return progress(dossier, at, calendar, rules)


def _rows(view: Progress, filing: Filing) -> Iterator[ControlRow]:
    holder = Text(filing.receiver, filing.receiver) if filing.receiver else ONE_STOP
    for number, clock in enumerate(steps_of(view), 1):
        yield _row(number, clock, holder, filing)
        if isinstance(clock.event, Transferred):
            holder = Text(clock.agency, clock.agency)


def _row(number: int, clock: StepClock, handing: Text, filing: Filing) -> ControlRow:
    steps = () if filing.process is None else filing.process.steps
    name = next((step.name for step in steps if step.slug == clock.step), clock.event.text)
    due = clock.due
    return ControlRow(
        number,
        name,
        handing=handing,
        receiving=clock.agency,
        handed=clock.started_at,
        due=None if due is None else due.ends_at or due.day,
        done_at=clock.ended_at,
        result=_RESULTS.get(clock.timeliness, StepResult.OPEN),
        note="" if isinstance(clock.event, Transferred) else clock.event.content,
    )


def register_row(
    dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None
) -> RegisterRow:
    """Dòng sổ theo dõi hồ sơ: reception, processing, return and status of a dossier at an instant.

    Args:
        dossier, at, calendar, rules: as in `handover_slip`.
    Raises:
        DossierError: it was not received by then. HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> row = register_row(replay([Submitted(filed), Received(filed)], new, vietnam_calendar()), filed,
    ...                    vietnam_calendar())
    >>> print(row.state.text, row.timeliness.text, f"{row.due_at:%d/%m/%Y}", sep="; ")
    được tiếp nhận; đang giải quyết trong hạn; 13/08/2026

    Legal basis: form 06 of Circular 01/2018/TT-VPCP, form 07 of Circular 03/2025/TT-VPCP; fields second-hand.
    """
    view = _received(dossier, at, calendar, rules)
    filing, events = dossier.filing, happened(dossier.events, view.at)
    back = _return(events)
    unread = isinstance(filing.term, UnreadTerm)
    return RegisterRow(
        filing.code,
        filing.applicant.name,
        procedure=filing.name or str(filing.procedure),
        channel=filing.channel,
        received_at=view.reception.received_at,
        unit=_unit(filing, events),
        due_at=promised(filing, events, view.at, calendar, rules),
        ended_at=None if view.ended is None else view.ended.at,
        returned_at=None if back is None else back.at,
        returned_how=None if back is None else back.text,
        returned_to=getattr(back, "to", ""),
        state=state_after(events),
        timeliness=None if unread else verdict(dossier, view.at, calendar, rules=rules).timeliness,
    )


def _return(events: Iterable[Event]) -> ReturnedInPerson | Delivered | ReturnedOnline | None:
    """The last return of a result."""
    found = [event for event in events if isinstance(event, RETURNS)]
    return found[-1] if found else None


def _unit(filing: Filing, events: Iterable[Event]) -> str:
    """Who has the dossier: the last unit it was handed to, else the competent agency, else the receiving unit."""
    units = [event.to for event in events if isinstance(event, Transferred)]
    return units[-1] if units else filing.competent or filing.receiver


def register_of(
    dossiers: Iterable[Dossier],
    at: datetime,
    calendar: WorkCalendar,
    *,
    first: date,
    last: date,
    office: Office = NO_OFFICE,
    rules: CaseRules | None = None,
) -> Register:
    """Sổ theo dõi hồ sơ: the rows of the dossiers received in a period, in the order given.

    Args:
        dossiers: any iterable; those that were not received in the period by the instant are left out.
        at: the aware instant at which they are read. calendar: the calendar of the office.
        first, last: the period by the day of reception, both days included.
        office: the unit that keeps the register. rules: as in `receipt_slip`.
    Raises:
        DossierError: the period ends before it begins.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> register = register_of([], datetime(2026, 8, 31, 17, tzinfo=VIETNAM_TIME), vietnam_calendar(),
    ...                        first=date(2026, 8, 1), last=date(2026, 8, 31))
    >>> print(register.edition)
    Mẫu số 07 Thông tư 03/2025/TT-VPCP

    Legal basis: form 06 of Circular 01/2018/TT-VPCP, form 07 of Circular 03/2025/TT-VPCP; fields second-hand.
    """
    first, last = as_day(first, what="first"), as_day(last, what="last")
    rows = []
    for dossier in stream_of(dossiers, "Dossier", "dossiers"):
        at = checked(dossier, at, calendar)
        if was_received(dossier, at):
            row = register_row(dossier, at, calendar, rules=rules)
            if first <= row.received_at.date() <= last:
                rows.append(row)
    return Register(rows, FORMS[Slip.REGISTER].on(last).value, office=office, first=first, last=last)
