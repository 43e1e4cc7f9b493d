"""Mười trạng thái của Cổng dịch vụ công quốc gia: the ten codes of the national portal and the states of a dossier.

Identical lists were seen in five independent systems. The clock beside a code is derived from practice, no text of law.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from motcua_lib.codec.losses import MappingLoss
from motcua_lib.codec.status import Mapped, ambiguous, checked_state
from motcua_lib.errors import CodecError
from motcua_lib.law import Text
from motcua_lib.model.dossier_states import State

__all__ = ["PortalStatus", "portal_status", "states_of_portal"]


class PortalStatus(Enum):
    """Trạng thái trên Cổng dịch vụ công quốc gia: the ten codes, 1 to 10.

    >>> PortalStatus.SUPPLEMENT.value, PortalStatus.SUPPLEMENT.text["vi"]
    (5, 'yêu cầu bổ sung giấy tờ')
    """

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    IN_PROCESS = 4
    SUPPLEMENT = 5
    PAYMENT = 6
    WITHDRAWAL = 7
    STOPPED = 8
    PROCESSED = 9
    RETURNED = 10

    @property
    def text(self) -> Text:
        """The status in words."""
        return _STATUS_TEXT[self.value]

    @property
    def code(self) -> str:
        """The code as the message writes it."""
        return str(self.value)


_STATUS_TEXT = {
    1: Text("mới đăng ký", "newly registered"),
    2: Text("được tiếp nhận", "received"),
    3: Text("không được tiếp nhận", "not received"),
    4: Text("đang xử lý", "in process"),
    5: Text("yêu cầu bổ sung giấy tờ", "supplement asked for"),
    6: Text("yêu cầu thực hiện nghĩa vụ tài chính", "financial obligation asked for"),
    7: Text("công dân yêu cầu rút hồ sơ", "withdrawal asked for by the citizen"),
    8: Text("dừng xử lý", "processing stopped"),
    9: Text("đã xử lý xong", "processed"),
    10: Text("đã trả kết quả", "result returned"),
}

# Each state with its code, and what the code does not say. A suspension goes as "in process": one source reads code 8
# as final, another counts it among the paused, so that sending a suspension as 8 could end a dossier that goes on.
OUT: Mapping[State, tuple[PortalStatus, str]] = MappingProxyType({
    State.NEW: (PortalStatus.REGISTERED, "status-not-filed"),
    State.SUBMITTED: (PortalStatus.REGISTERED, ""),
    State.INTAKE_SUPPLEMENT: (PortalStatus.SUPPLEMENT, "status-stage"),
    State.INTAKE_PAYMENT: (PortalStatus.PAYMENT, "status-stage"),
    State.NOT_ACCEPTED: (PortalStatus.NOT_RECEIVED, ""),
    State.RECEIVED: (PortalStatus.RECEIVED, ""),
    State.IN_PROCESS: (PortalStatus.IN_PROCESS, ""),
    State.SUPPLEMENT: (PortalStatus.SUPPLEMENT, "status-stage"),
    State.PAYMENT: (PortalStatus.PAYMENT, "status-stage"),
    State.SUSPENDED: (PortalStatus.IN_PROCESS, "status-suspended"),
    State.DECIDED: (PortalStatus.IN_PROCESS, "status-decided"),
    State.REFUSED: (PortalStatus.STOPPED, "status-refused"),
    State.READY: (PortalStatus.PROCESSED, ""),
    State.RETURN_PAYMENT: (PortalStatus.PAYMENT, "status-stage"),
    State.POSTED: (PortalStatus.PROCESSED, "status-posted"),
    State.RETURNED: (PortalStatus.RETURNED, ""),
    State.ARCHIVED: (PortalStatus.RETURNED, "status-archived"),
    State.WITHDRAWN: (PortalStatus.WITHDRAWAL, "status-withdrawal"),
    State.STOPPED: (PortalStatus.STOPPED, ""),
})  # fmt: skip

# Each code with the states it may stand for, the most specific first.
IN: Mapping[PortalStatus, tuple[State, ...]] = MappingProxyType({
    PortalStatus.REGISTERED: (State.SUBMITTED, State.NEW),
    PortalStatus.RECEIVED: (State.RECEIVED,),
    PortalStatus.NOT_RECEIVED: (State.NOT_ACCEPTED,),
    PortalStatus.IN_PROCESS: (State.IN_PROCESS, State.SUSPENDED, State.DECIDED),
    PortalStatus.SUPPLEMENT: (State.SUPPLEMENT, State.INTAKE_SUPPLEMENT),
    PortalStatus.PAYMENT: (State.PAYMENT, State.INTAKE_PAYMENT, State.RETURN_PAYMENT),
    PortalStatus.WITHDRAWAL: (State.WITHDRAWN,),
    PortalStatus.STOPPED: (State.STOPPED, State.REFUSED),
    PortalStatus.PROCESSED: (State.READY, State.POSTED),
    PortalStatus.RETURNED: (State.RETURNED, State.ARCHIVED),
})  # fmt: skip

_BY_CODE: Mapping[object, PortalStatus] = {
    spelling: status for status in PortalStatus for spelling in (status.value, status.code)
}


def portal_status(state: State) -> Mapped[PortalStatus]:
    """Mã trạng thái của một hồ sơ: the code of the national portal for a state, and what it does not say.

    Args:
        state: the state of a dossier.
    Returns:
        Mapped: one status, and at most one loss, such as a refusal after appraisal, which has no code of its own.
    Raises:
        ArgumentTypeError: not a State.

    >>> answer = portal_status(State.REFUSED)
    >>> answer.value.code, answer.losses[0].text["en"]
    ('8', 'a refusal after appraisal has no code of its own; it goes as stopped')
    """
    status, lost = OUT[checked_state(state)]
    losses = (MappingLoss(lost, "state", str(state.text)),) if lost else ()
    return Mapped(status, (status,), losses)


def states_of_portal(code: PortalStatus | int | str) -> Mapped[State]:
    """Trạng thái hồ sơ theo mã: the states a code of the national portal may stand for, the most specific first.

    Args:
        code: the status, its number, or the number as text.
    Raises:
        CodecError: a code that the portal does not have; the error lists the ten.

    >>> answer = states_of_portal(5)
    >>> answer.value.value, answer.certain, answer.losses[0].value
    ('supplement', False, 'supplement, intake-supplement')
    """
    status = parse_status(code)
    states = ambiguous(IN[status], "TrangThaiHoSo")
    if status is not PortalStatus.WITHDRAWAL:
        return states
    lost = MappingLoss("status-withdrawal-asked", "TrangThaiHoSo", status.code)
    return Mapped(states.value, states.candidates, (lost,))


def parse_status(code: object) -> PortalStatus:
    """The status of a code."""
    if isinstance(code, PortalStatus):
        return code
    status = _BY_CODE.get(code) if type(code) in (int, str) else None
    if status is None:
        known = "; ".join(f"{status.code} {status.text.vi}" for status in PortalStatus)
        raise CodecError("unknown-status", what="a status of the national portal", value=code, known=known)
    return status
