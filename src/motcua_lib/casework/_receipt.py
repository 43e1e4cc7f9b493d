"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what was received, what of the time is not counted, when the result is due.

While a dossier waits for a supplement the slip states the appointment made before the waiting: the next one is not
known until it ends.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from motcua_lib._checks import tuple_of
from motcua_lib.casework._evidence import edition_on, evidence_of
from motcua_lib.casework._progress import Progress, happened, progress
from motcua_lib.casework._promise import promised
from motcua_lib.law import Text
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Slip
from motcua_lib.model.events import Received
from motcua_lib.model.fees import Fee
from motcua_lib.model.filing import Filing
from motcua_lib.model.forms_parts import Land, Office, Remark, SlipPaper
from motcua_lib.model.forms_slips import ReceiptSlip
from motcua_lib.model.verdicts import Standing
from motcua_lib.workdays import WorkCalendar

__all__ = ["papers_of", "receipt_slip"]

NO_OFFICE = Office()

_REMARKS: Mapping[tuple[str, ClockEffect], Text] = {
    ("supplement", ClockEffect.PAUSES): Text(
        "không tính thời gian chờ bổ sung", "waiting for a supplement is not counted"
    ),
    ("supplement", ClockEffect.RESTARTS): Text(
        "tính lại từ đầu khi nhận đủ hồ sơ bổ sung", "counted from the start again once a supplement is complete"
    ),
    ("payment", ClockEffect.PAUSES): Text(
        "không tính thời gian thực hiện nghĩa vụ tài chính", "meeting a financial obligation is not counted"
    ),
    ("payment", ClockEffect.RESTARTS): Text(
        "tính lại từ đầu khi xong nghĩa vụ tài chính", "counted from the start again once a financial obligation is met"
    ),
    ("consultation", ClockEffect.PAUSES): Text(
        "không tính thời gian lấy ý kiến cơ quan khác", "consulting another agency is not counted"
    ),
    ("consultation", ClockEffect.RESTARTS): Text(
        "tính lại từ đầu khi cơ quan được lấy ý kiến trả lời", "counted from the start again once an agency has replied"
    ),
}
_EXPECTED = Text(
    "tính từ khi cơ quan có thẩm quyền nhận hồ sơ; giờ hẹn là dự kiến",
    "counted from the receipt of the competent agency; the appointment is expected only",
)


def receipt_slip(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    at: datetime | None = None,
    office: Office = NO_OFFICE,
    number: str = "",
    papers: Iterable[SlipPaper] = (),
    sets: int | None = None,
    land: Land | None = None,
    excluded: Iterable[str] = (),
    fee: Fee | None = None,
    payment: str = "",
    queue_number: str = "",
    rules: CaseRules | None = None,
) -> ReceiptSlip:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả: the receipt of a dossier, as data and as lines to print.

    Args:
        dossier: a dossier that was received. calendar: the calendar of the office.
        at: when the slip is made; default: at reception. Made later, it states the appointment that stands then.
        office: who makes it, and where the result is returned.
        number: the slip's own number. papers: the papers of the table; default: the documents of the filing.
        sets: how many sets. land: for procedures on land.
        excluded: time that the law of the procedure leaves out, in words, beside what the rule set leaves out.
        fee, payment, queue_number: as printed; blank when not given.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        ReceiptSlip: `lines()` prints it; received and returned at hh:mm dd/mm/yyyy.
    Raises:
        DossierError: it was not received by then. HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.
        OutOfRangeError: the due date is not covered. LawError: made before 2000.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), Received(filed)], new, vietnam_calendar())
    >>> slip = receipt_slip(dossier, vietnam_calendar())
    >>> print(slip.edition, f"{slip.received_at:%H:%M %d/%m/%Y}", f"{slip.return_at:%H:%M %d/%m/%Y}", sep="; ")
    Mẫu số 01 Thông tư 03/2025/TT-VPCP; 09:00 04/08/2026; 17:30 13/08/2026

    Legal basis: form 01 of Circular 01/2018/TT-VPCP and of Circular 03/2025/TT-VPCP; Decree 118/2025, art. 17(3) as
    amended by Decree 309/2026.
    """
    found = evidence_of(dossier, Received, at, calendar, "slip-not-received")
    filing, made_at = dossier.filing, found.made_at
    events = (*found.before, found.event) if at is None else happened(dossier.events, made_at)
    view = progress(Dossier(filing, events=events), made_at, calendar, rules)
    own = tuple_of(excluded, str, "excluded")
    return ReceiptSlip(
        edition=edition_on(Slip.RECEIPT, made_at),
        made_at=made_at,
        office=office,
        applicant=filing.applicant,
        code=filing.code,
        number=number,
        owner=filing.holder,
        procedure=filing.name or str(filing.procedure),
        land=land,
        papers=tuple_of(papers, SlipPaper, "papers") or papers_of(filing),
        sets=sets,
        term=filing.term,
        remarks=[*_remarks(view), *(Remark(Text(text, text)) for text in own)],
        received_at=view.reception.received_at,
        return_at=promised(filing, events, made_at, calendar, rules),
        fee=fee,
        payment=payment,
        queue_number=queue_number,
        receiver=found.event.by,
    )


def papers_of(filing: Filing) -> tuple[SlipPaper, ...]:
    """Thành phần hồ sơ: the documents of a filing as the table of a slip; which copies are certified is not known."""
    return tuple(
        SlipPaper(document.name, originals=document.originals, copies=document.copies)
        for document in filing.documents
        if document.name.strip()
    )


def _remarks(view: Progress) -> Iterator[Remark]:
    """What the rule set does not count, or counts again, each with where that stands."""
    rules = view.rules
    points = {"supplement": rules.supplement, "payment": rules.payment, "consultation": rules.consultation}
    for name, point in points.items():
        text = _REMARKS.get((name, point.value))
        if text is not None:
            yield Remark(text, point.citation)
    if view.standing is Standing.NOT_STARTED:
        yield Remark(_EXPECTED, rules.clock_start.citation)
