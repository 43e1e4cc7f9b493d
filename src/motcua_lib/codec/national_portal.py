"""Cổng dịch vụ công quốc gia: a dossier as the exchange message of the national portal, and back.

Plain dicts of text, JSON-ready; sending is the host's. Times are written yyyyMMddHHmmss and are Vietnam time by the
definition of the message. Statuses, field names and codes come from independent integrations with the portal; no text
of law with them was read, so the confidence is that of practice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.casework._control import RETURNS
from motcua_lib.casework._evidence import state_after
from motcua_lib.casework._progress import checked, happened, was_received
from motcua_lib.casework._promise import promised
from motcua_lib.casework._steps import step_clocks
from motcua_lib.codec._portal_fields import PARTIES
from motcua_lib.codec._portal_read import read_dossier, read_progress
from motcua_lib.codec._portal_write import dossier_node, progress_node
from motcua_lib.codec.losses import Exported, MappingLoss
from motcua_lib.codec.portal_message import (
    FeeMoment,
    Imported,
    PortalFee,
    PortalMessage,
    PortalPaper,
    PortalProgress,
    PortalResult,
    PortalSupplement,
)
from motcua_lib.codec.portal_status import PortalStatus, portal_status, states_of_portal
from motcua_lib.errors import CodecError
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Event,
    NotAccepted,
    Received,
    Refused,
    ResultReady,
    Stopped,
    SupplementAsked,
    Supplemented,
    Withdrawn,
)
from motcua_lib.model.filing import Filing
from motcua_lib.workdays import WorkCalendar

__all__ = [
    "FeeMoment", "Imported", "PortalFee", "PortalMessage", "PortalPaper", "PortalProgress", "PortalResult",
    "PortalStatus", "PortalSupplement", "from_portal", "portal_status", "progress_from_portal", "progress_to_portal",
    "states_of_portal", "to_portal",
]  # fmt: skip


def to_portal(
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    field: str = "",
    manner: str = "",
    papers: Iterable[PortalPaper] = (),
    fees: Iterable[PortalFee] = (),
    results: Iterable[PortalResult] = (),
    rules: CaseRules | None = None,
) -> Exported:
    """Thông điệp hồ sơ gửi Cổng dịch vụ công quốc gia: a dossier at an instant, as a dict, and all it does not say.

    Args:
        dossier: a dossier that is filed. at: the aware instant; events after it have not happened yet.
        calendar: the calendar of the office, for the appointments.
        field: mã lĩnh vực. manner: hình thức, as the host codes it.
        papers, fees, results: tài liệu nộp, lệ phí and giấy tờ kết quả, which no event holds.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        Exported: the document, and a loss for each part of the filing and each event that it does not tell, or tells
        in part only. While a dossier waits, NgayHenTra is the appointment from before the waiting.
    Raises:
        CodecError: the dossier is not filed by then. HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.ONLINE, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), Received(filed)], new, vietnam_calendar())
    >>> document, losses = to_portal(dossier, filed, vietnam_calendar())
    >>> document["TrangThaiHoSo"], document["NgayTiepNhan"], document["NgayHenTra"]
    ('2', '20260804090000', '20260813173000')
    >>> print(*losses)
    filing.term: the message does not tell the resolving term ('7 ngày làm việc')

    Legal basis: none read; national technical regulation QCVN 120:2019/BTTTT names the message.
    """
    at = checked(dossier, at, calendar)
    events = happened(dossier.events, at)
    if not events:
        raise CodecError("portal-not-filed", code=str(dossier.code), at=at)
    told = {
        "field": field,
        "manner": manner,
        "papers": tuple_of(papers, PortalPaper, "papers"),
        "fees": tuple_of(fees, PortalFee, "fees"),
        "results": tuple_of(results, PortalResult, "results"),
    }
    message = _message(dossier.filing, events, at, calendar, rules, told)
    return Exported(dossier_node(message), tuple(_losses(message, dossier.filing, events)))


def from_portal(document: Mapping[str, Any]) -> Imported:
    """Đọc thông điệp của Cổng dịch vụ công quốc gia: what a message says, and the filing and events that it tells.

    Args:
        document: the message as a dict, such as `json.loads` gives it.
    Returns:
        Imported: the message as a value, with `filing`, `events` and `state`, and what it leaves open. The events
        replay; a field that is not read is a loss and no fault.
    Raises:
        CodecError: a missing field, an unknown code, a time that is none, instants in an impossible order; `faults`
            holds each with its path.

    >>> message, losses = from_portal({"MaHoSo": "H57.132-260804-0583", "MaTTHC": "1.000757", "KenhThucHien": "2",
    ...     "ChuHoSo": "Nguyễn Thị Hoa", "LoaiDoiTuong": "1", "TrangThaiHoSo": "2", "NgayNopHoSo": "20260804083000",
    ...     "NgayTiepNhan": "20260804090000"})
    >>> print(message.state.text, *message.events, sep="; ")
    được tiếp nhận; nộp hồ sơ, 04/08/2026 08:30; tiếp nhận hồ sơ, 04/08/2026 09:00
    >>> try:
    ...     from_portal({"MaHoSo": "H57.132-260804-0583", "MaTTHC": "1.000757", "ChuHoSo": "Nguyễn Thị Hoa",
    ...                  "KenhThucHien": 4, "TrangThaiHoSo": "1", "NgayNopHoSo": "2026-08-04 09:00"})
    ... except CodecError as error:
    ...     print(*error.faults, sep="\\n")
    KenhThucHien must be one of 1, 2, 3, not 4
    NgayNopHoSo must be a time in Vietnam written yyyyMMddHHmmss, such as '20260804090000', not '2026-08-04 09:00'
    """
    return read_dossier(document)


def progress_to_portal(
    dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None
) -> tuple[dict[str, Any], ...]:
    """Thông điệp tiến trình xử lý: one progress message for each event of a dossier, in order.

    Args:
        dossier, at, calendar, rules: as in `to_portal`.
    Returns:
        One dict an event: who, when, what, the status after it; for a handover also when the step began and when it is
        due, where it has a term of its own.
    Raises:
        HoursError: the office keeps no hours on the due day of a step.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Submitted
    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.ONLINE, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed, by="Nguyễn Thị Hoa")], new, vietnam_calendar())
    >>> progress_to_portal(dossier, filed, vietnam_calendar())[0]["NoiDungXuLy"]
    'nộp hồ sơ'
    """
    at = checked(dossier, at, calendar)
    events = happened(dossier.events, at)
    clocks = step_clocks(dossier, at, calendar, rules=rules) if was_received(dossier, at) else ()
    dues: dict[Event, datetime | None] = {
        clock.event: None if clock.due is None else clock.due.appointment for clock in clocks
    }
    return tuple(progress_node(_step(dossier, events[: place + 1], dues)) for place in range(len(events)))


def progress_from_portal(document: Mapping[str, Any]) -> PortalProgress:
    """Đọc thông điệp tiến trình xử lý: one progress message as a value.

    Args:
        document: the message as a dict.
    Raises:
        CodecError: a missing field, an unknown status, a time that is none, a step that is due before it begins;
            `faults` holds each with its path.

    >>> print(progress_from_portal({"MaHoSo": "H57.132-260804-0583", "NoiDungXuLy": "chuyển hồ sơ", "TrangThai": 4,
    ...                             "ThoiDiemXuLy": "20260804100000"}).status.text)
    đang xử lý
    """
    return read_progress(document)


def _message(  # noqa: PLR0917 - what a message is made of, in one call
    filing: Filing,
    events: Sequence[Event],
    at: datetime,
    calendar: WorkCalendar,
    rules: CaseRules | None,
    told: Mapping[str, Any],
) -> PortalMessage:
    kind = filing.holder.kind
    ended, refused = _first(events, ResultReady, Stopped, Withdrawn), _first(events, NotAccepted, Refused)
    return PortalMessage(
        filing.code,
        filing.procedure,
        name=filing.name,
        channel=filing.channel,
        owner=filing.holder.name,
        kind=kind if kind in PARTIES else None,
        status=portal_status(state_after(events)).value,
        unit=filing.competent or filing.receiver,
        submitted_at=events[0].at,
        received_at=_first(events, Received),
        promised_at=promised(filing, events, at, calendar, rules),
        ended_at=ended,
        refused_at=refused,
        returned_at=_first(tuple(reversed(events)), *RETURNS),
        supplements=tuple(_supplements(filing, events, calendar, rules)),
        **told,
    )


def _first(events: Sequence[Event], *kinds: type[Event]) -> datetime | None:
    return next((event.at for event in events if isinstance(event, kinds)), None)


def _supplements(
    filing: Filing, events: Sequence[Event], calendar: WorkCalendar, rules: CaseRules | None
) -> Iterator[PortalSupplement]:
    """Each request with its supplement, and the appointments before and after it."""
    for place, event in enumerate(events):
        if not isinstance(event, SupplementAsked):
            continue
        later = range(place + 1, len(events))
        end = next((at for at in later if isinstance(events[at], Supplemented)), None)
        before = promised(filing, events[:place], event.at, calendar, rules)
        if end is None:
            yield PortalSupplement("; ".join(event.papers), asked_at=event.at, promised_before=before)
            continue
        done = events[end].at
        after = promised(filing, events[: end + 1], done, calendar, rules)
        yield PortalSupplement(
            "; ".join(event.papers),
            asked_at=event.at,
            supplemented_at=done,
            promised_before=before,
            promised_after=after,
        )


def _losses(message: PortalMessage, filing: Filing, events: Sequence[Event]) -> Iterator[MappingLoss]:
    """What the dossier says and the message does not, found by reading it back."""
    state = state_after(events)
    if message.state is not state:
        yield from portal_status(state).losses
    yield from _filing_losses(message.filing, filing)
    told = [attrs.evolve(event, at=event.at.replace(microsecond=0)) for event in message.events]
    for place, event in enumerate(events):
        path, shown = f"events[{place}]", str(event)
        if event in told:
            told.remove(event)
        elif any(type(event) is type(other) and event.at.replace(microsecond=0) == other.at for other in told):
            yield MappingLoss("event-in-part", path, shown)
        else:
            yield MappingLoss("event-untold", path, shown)


def _filing_losses(told: Filing, filing: Filing) -> Iterator[MappingLoss]:
    """The parts of the filing that differ from what the message tells."""
    yield MappingLoss("term-untold", "filing.term", str(filing.term))
    holder = filing.holder
    if holder.kind not in PARTIES:
        yield MappingLoss("party-kind", "filing.applicant.kind", str(holder.kind.text))
    for name in ("identity", "address", "phone", "email"):
        if getattr(holder, name):
            yield MappingLoss(
                "not-in-message", f"filing.{'owner' if filing.owner else 'applicant'}.{name}", getattr(holder, name)
            )
    if filing.owner is not None and filing.owner != filing.applicant:
        yield MappingLoss("not-in-message", "filing.applicant", str(filing.applicant))
    for name in ("case", "version", "process", "competent"):
        if getattr(filing, name):
            yield MappingLoss("not-in-message", f"filing.{name}", str(getattr(filing, name)))
    if filing.receiver != told.receiver and filing.receiver:
        yield MappingLoss("not-in-message", "filing.receiver", filing.receiver)
    for name in ("documents", "rules"):
        if getattr(filing, name):
            yield MappingLoss("not-in-message", f"filing.{name}", "; ".join(map(str, getattr(filing, name))))


def _step(dossier: Dossier, events: Sequence[Event], dues: Mapping[Event, datetime | None]) -> PortalProgress:
    """The last of the events as a progress message."""
    event = events[-1]
    return PortalProgress(
        dossier.code,
        _content(event),
        at=event.at,
        status=portal_status(state_after(events)).value,
        handled_by=event.by,
        started_at=event.at if event in dues else None,
        due_at=dues.get(event),
    )


def _content(event: Event) -> str:
    """The event in words, with what it is about."""
    papers = ", ".join(getattr(event, "papers", ()))
    about = [getattr(event, name, "") for name in ("to", "agency", "reason", "content", "number", "what")]
    return ": ".join(filter(None, (event.text.vi, "; ".join(filter(None, (papers, *about))))))
