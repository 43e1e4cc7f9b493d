"""Dossiers for tests: short ways to an instant, a filing, an event of each kind, and a dossier in each state."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Citation,
    Extension,
    Instrument,
    Text,
    WorkingDays,
    casework,
    vietnam_calendar,
)
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    Apologised,
    Archived,
    Consulted,
    Decided,
    Delivered,
    Event,
    Extended,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.filing import Filing, Party

CALENDAR = vietnam_calendar()
HOA = Party("Nguyễn Thị Hoa")
SECTOR = Citation(Instrument(title=Text("luật chuyên ngành (ví dụ)", "sector law (example)")), "1")
HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    """An instant in Vietnam time, from "2025-08-04 09:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME)


def filing(**changes: Any) -> Filing:
    """A filing at the counter with a term of 7 working days, or with what is given instead."""
    fields: dict[str, Any] = {"channel": Channel.COUNTER, "term": WorkingDays(7), "applicant": HOA, **changes}
    return Filing(fields.pop("code", "H57.132-250804-0583"), "1.000757", **fields)


def new(**changes: Any) -> Dossier:
    """A new dossier."""
    return Dossier(filing(**changes))


def life(*events: Event, **changes: Any) -> Dossier:
    """A dossier after events; `rules` are the alternatives that its filing names."""
    return casework.replay(events, new(**changes), CALENDAR)


def started(day: str = "2025-08-04", clock: str = "09:00") -> list[Event]:
    """Filed, received and handed on within an hour."""
    instant = at(f"{day} {clock}")
    return [Submitted(instant), Received(instant), Transferred(instant + HOUR / 2, "Phòng Tư pháp")]


def done(day: str, clock: str = "09:00") -> list[Event]:
    """Decided, and the result ready at once."""
    return [Decided(at(f"{day} {clock}")), ResultReady(at(f"{day} {clock}"))]


EXAMPLES: Mapping[type[Event], Callable[[datetime], Event]] = {
    Submitted: Submitted,
    Received: Received,
    NotAccepted: lambda instant: NotAccepted(instant, "không thuộc thẩm quyền"),
    SupplementAsked: lambda instant: SupplementAsked(instant, ["ảnh chân dung"], reason="thiếu"),
    Supplemented: lambda instant: Supplemented(instant, papers=["ảnh chân dung"]),
    PaymentAsked: PaymentAsked,
    Paid: Paid,
    Transferred: lambda instant: Transferred(instant, "Phòng Tư pháp"),
    Consulted: lambda instant: Consulted(instant, "Công an xã", term=WorkingDays(2)),
    Replied: lambda instant: Replied(instant, "Công an xã"),
    Suspended: lambda instant: Suspended(instant, "xác minh nơi cư trú", citation=SECTOR),
    Resumed: Resumed,
    Extended: lambda instant: Extended(instant, Extension(WorkingDays(10), citation=SECTOR)),
    Apologised: lambda instant: Apologised(instant, "quá tải", new_day=instant.date() + timedelta(days=5)),
    Decided: Decided,
    Refused: lambda instant: Refused(instant, "không đủ điều kiện"),
    ResultReady: ResultReady,
    ReturnedInPerson: ReturnedInPerson,
    ReturnedByPost: ReturnedByPost,
    Delivered: Delivered,
    ReturnedOnline: ReturnedOnline,
    ResultCorrected: lambda instant: ResultCorrected(instant, "sai ngày sinh"),
    Archived: Archived,
    Withdrawn: Withdrawn,
    Stopped: lambda instant: Stopped(instant, "người nộp đề nghị", ground=StopGround.REQUEST),
}

# A shortest way into every state, by kinds of events.
WAYS: Mapping[State, tuple[type[Event], ...]] = {
    State.NEW: (),
    State.SUBMITTED: (Submitted,),
    State.INTAKE_SUPPLEMENT: (Submitted, SupplementAsked),
    State.INTAKE_PAYMENT: (Submitted, PaymentAsked),
    State.NOT_ACCEPTED: (Submitted, NotAccepted),
    State.RECEIVED: (Submitted, Received),
    State.IN_PROCESS: (Submitted, Received, Transferred, Consulted),
    State.SUPPLEMENT: (Submitted, Received, Consulted, SupplementAsked),
    State.PAYMENT: (Submitted, Received, Consulted, PaymentAsked),
    State.SUSPENDED: (Submitted, Received, Consulted, Suspended),
    State.DECIDED: (Submitted, Received, Consulted, Decided),
    State.REFUSED: (Submitted, Received, Refused),
    State.READY: (Submitted, Received, Decided, ResultReady),
    State.RETURN_PAYMENT: (Submitted, Received, Decided, ResultReady, PaymentAsked),
    State.POSTED: (Submitted, Received, Decided, ResultReady, ReturnedByPost),
    State.RETURNED: (Submitted, Received, Decided, ResultReady, ReturnedOnline),
    State.ARCHIVED: (Submitted, Received, Decided, ResultReady, ReturnedInPerson, Archived),
    State.WITHDRAWN: (Submitted, Withdrawn),
    State.STOPPED: (Submitted, Received, Stopped),
}


def in_state(state: State, start: str = "2025-08-04 08:00", **changes: Any) -> Dossier:
    """A dossier in a state, an event every hour."""
    instant = at(start)
    events = [EXAMPLES[kind](instant + HOUR * place) for place, kind in enumerate(WAYS[state])]
    return life(*events, **changes)
