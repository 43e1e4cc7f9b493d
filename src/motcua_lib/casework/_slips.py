"""Giấy tờ trong khi giải quyết: the request for a supplement, the refusal, the apology and the stop notice.

Each rests on an event of the dossier, and is refused without it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from motcua_lib._checks import tuple_of
from motcua_lib.book.forms import APOLOGY_NUMBER
from motcua_lib.casework._evidence import Evidence, edition_on, evidence_of, state_after
from motcua_lib.casework._progress import Progress, progress
from motcua_lib.casework._promise import before_waiting, without_delay
from motcua_lib.casework._receipt import NO_OFFICE
from motcua_lib.casework._rules import received_in
from motcua_lib.errors import DossierError
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Slip
from motcua_lib.model.events import Apologised, Event, NotAccepted, Paid, PaymentAsked, Stopped, SupplementAsked
from motcua_lib.model.forms_parts import Office, SlipPaper, SupplementStage
from motcua_lib.model.forms_slips import ApologyNotice, RefusalNotice, StopNotice, SupplementRequest
from motcua_lib.model.money import Money
from motcua_lib.workdays import WorkCalendar

__all__ = ["apology_notice", "apology_view", "refusal_notice", "stop_notice", "supplement_request"]


def supplement_request(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    at: datetime | None = None,
    office: Office = NO_OFFICE,
    papers: Iterable[SlipPaper] = (),
) -> SupplementRequest:
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: the last request for a supplement, to hand to the applicant.

    Args:
        dossier: a dossier for which a supplement was asked. calendar: the calendar of the office.
        at: when the slip is made; default: when the supplement was asked for.
        office: who makes it, and how it is reached for guidance.
        papers: the papers with their numbers; default: the names of the request.
    Raises:
        DossierError: no supplement was asked for by then.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), SupplementAsked(filed, ["ảnh chân dung"])], new, vietnam_calendar())
    >>> slip = supplement_request(dossier, vietnam_calendar())
    >>> print(slip.edition, slip.stage.text, slip.papers[0].name, sep="; ")
    Mẫu số 02 Thông tư 03/2025/TT-VPCP; khi tiếp nhận; ảnh chân dung

    Legal basis: form 02 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP.
    """
    found = evidence_of(dossier, SupplementAsked, at, calendar, "slip-never-asked")
    received = received_in(found.before) is not None
    return SupplementRequest(
        edition=edition_on(Slip.SUPPLEMENT, found.made_at),
        made_at=found.made_at,
        office=office,
        applicant=dossier.filing.applicant,
        matter=_matter(dossier),
        papers=tuple_of(papers, SlipPaper, "papers") or [SlipPaper(name) for name in found.event.papers],
        reason=found.event.reason,
        stage=SupplementStage.APPRAISAL if received else SupplementStage.INTAKE,
    )


def refusal_notice(
    dossier: Dossier, calendar: WorkCalendar, *, at: datetime | None = None, office: Office = NO_OFFICE
) -> RefusalNotice:
    """Phiếu từ chối tiếp nhận giải quyết hồ sơ: that reception is refused, and why.

    A refusal after appraisal is a document of the agency and not this slip.

    Args:
        dossier: a dossier that was not accepted. calendar, at, office: as in `supplement_request`.
    Raises:
        DossierError: reception was not refused by then.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2019, 1, 7, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("000.00.19.H47-190107-0001", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), NotAccepted(filed, "không thuộc thẩm quyền")]
    >>> slip = refusal_notice(replay(events, new, vietnam_calendar()), vietnam_calendar())
    >>> print(slip.edition, slip.reason, sep="; ")
    Mẫu số 03 Thông tư 01/2018/TT-VPCP; không thuộc thẩm quyền

    Legal basis: form 03 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP.
    """
    found = evidence_of(dossier, NotAccepted, at, calendar, "slip-not-refused")
    return RefusalNotice(
        edition=edition_on(Slip.REFUSAL, found.made_at),
        made_at=found.made_at,
        office=office,
        applicant=dossier.filing.applicant,
        matter=_matter(dossier),
        reason=found.event.reason,
    )


def apology_notice(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    at: datetime | None = None,
    office: Office = NO_OFFICE,
    number: str = "",
    field: str = "",
    agency: str = "",
    signer: str = "",
    rules: CaseRules | None = None,
) -> ApologyNotice:
    """Xin lỗi và hẹn lại (2018), xin lỗi và đề nghị gia hạn (2025): why the result is late, and the new appointment.

    Args:
        dossier: a dossier with an apology, whose result is late or will be. calendar: the calendar of the office.
        at: when the notice is made; default: when the apology was recorded.
        office: who makes it.
        number: the number of the notice. field: lĩnh vực. signer: who signs.
        agency: the agency responsible; default: the competent one of the filing, else who apologised.
        rules: the rule set, which says how many re-appointments there may be; default: as in `receipt_slip`.
    Raises:
        DossierError: no apology is recorded by then; or the dossier is not late and the new appointment is no later
            than the one it replaces; or its term was not understood.
        HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, sorry = (datetime(2026, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 12))
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Apologised(sorry, "quá tải", new_day=datetime(2026, 8, 18).date())]
    >>> notice = apology_notice(replay(events, new, vietnam_calendar()), vietnam_calendar())
    >>> print(f"{notice.due_at:%d/%m/%Y} → {notice.new_day:%d/%m/%Y}", notice.edition.title, sep="; ")
    13/08/2026 → 18/08/2026; văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết

    Legal basis: form 04 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP; Decree 61/2018, art. 19(9), under
    Decree 118/2025 carried over at low confidence.
    """
    found = evidence_of(dossier, Apologised, at, calendar, "slip-no-apology")
    view = apology_view(dossier, found, calendar, rules)
    filing = dossier.filing
    return ApologyNotice(
        edition=edition_on(Slip.APOLOGY, found.made_at),
        made_at=found.made_at,
        office=office,
        applicant=filing.applicant,
        number=number,
        suffix=APOLOGY_NUMBER,
        code=filing.code,
        received_at=view.reception.received_at,
        field=field,
        procedure=_matter(dossier),
        due_at=view.due.appointment,
        agency=agency or filing.competent or found.event.by,
        reason=found.event.reason,
        new_day=found.event.new_day,
        signer=signer,
        limit=view.rules.reappointments.value,
        history=[event.new_day for event in found.before if isinstance(event, Apologised)],
    )


def apology_view(
    dossier: Dossier, found: Evidence[Apologised], calendar: WorkCalendar, rules: CaseRules | None
) -> Progress:
    """The term when an apology was made; refused where nothing is late and nothing will be."""
    event = found.event
    earlier = Dossier(dossier.filing, events=tuple(found.before))
    view = before_waiting(progress(earlier, event.at, calendar, rules))
    due = view.due
    if without_delay(event, due):
        raise DossierError("slip-not-late", code=str(dossier.code), day=event.new_day, due=due.day)
    return view


def stop_notice(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    at: datetime | None = None,
    office: Office = NO_OFFICE,
    decision: str = "",
    refund: str = "",
) -> StopNotice:
    """Thông báo dừng giải quyết hồ sơ: that the resolving stops, at which stage and why, and what was paid.

    Only the edition of 2025 has this form. Before 15 September 2025 the notice is the same and says so.

    Args:
        dossier: a dossier that was stopped. calendar, at, office: as in `supplement_request`.
        decision: the decision to stop. refund: what becomes of what was paid, in words.
    Raises:
        DossierError: it was not stopped by then.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, StopGround, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, stopped = (datetime(2026, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 6))
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> events = [Submitted(filed), Received(filed), Stopped(stopped, "người nộp đề nghị", ground=StopGround.REQUEST)]
    >>> notice = stop_notice(replay(events, new, vietnam_calendar()), vietnam_calendar())
    >>> print(notice.edition, notice.stage.text, sep="; ")
    Mẫu số 05 Thông tư 03/2025/TT-VPCP; được tiếp nhận

    Legal basis: form 05 of Circular 03/2025/TT-VPCP, read second-hand.
    """
    found = evidence_of(dossier, Stopped, at, calendar, "slip-not-stopped")
    return StopNotice(
        edition=edition_on(Slip.STOP, found.made_at),
        made_at=found.made_at,
        office=office,
        applicant=dossier.filing.applicant,
        code=dossier.code,
        procedure=_matter(dossier),
        ground=found.event.ground,
        request=found.event.reason,
        stage=state_after(found.before),
        decision=decision,
        paid=_paid(found.before),
        refund=refund,
    )


def _matter(dossier: Dossier) -> str:
    """The name of the procedure, else its code."""
    return dossier.filing.name or str(dossier.procedure)


def _paid(events: Sequence[Event]) -> Iterator[Money]:
    """The amounts that were asked for and paid, where the request named one."""
    asked: Money | None = None
    for event in events:
        if isinstance(event, PaymentAsked):
            asked = event.amount
        elif isinstance(event, Paid) and asked is not None:
            yield asked
