"""Trạng thái OpenCPS: the status and the numeric sub-status of OpenCPS v2, and the states of a dossier.

Read from its source code of 2020. It has no fixed life cycle: a site puts statuses together as it likes, and the label
of a status is the site's own. An older class of constants has `collecting`, `handover` and `paying` too; what they mean
was not read, so they are refused.
"""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from motcua_lib._checks import raise_faults
from motcua_lib.codec.losses import MappingLoss
from motcua_lib.codec.status import Mapped, ambiguous, checked_state, names
from motcua_lib.errors import CodecError
from motcua_lib.law import Text
from motcua_lib.model.dossier_states import State

__all__ = ["STATUSES", "SUB_STATUSES", "OpencpsStatus", "opencps_status", "states_of_opencps"]


@attrs.frozen
class OpencpsStatus:
    """Trạng thái OpenCPS: the status, and the sub-status where there is one.

    >>> print(OpencpsStatus("waiting", "201"))
    waiting/201
    """

    status: str
    sub_status: str = ""

    def __str__(self) -> str:
        return f"{self.status}/{self.sub_status}" if self.sub_status else self.status


STATUSES: Mapping[str, Text] = MappingProxyType({
    "new": Text("mới tạo", "created"),
    "receiving": Text("chờ tiếp nhận", "waits for reception"),
    "processing": Text("đang xử lý", "in process"),
    "interoperating": Text("chờ liên thông bên ngoài", "waits for another system"),
    "waiting": Text("tạm dừng chờ bổ sung", "paused, waits for a supplement"),
    "pausing": Text("tạm dừng", "paused"),
    "correcting": Text("yêu cầu sửa kết quả", "correction of the result asked for"),
    "cancelling": Text("yêu cầu hủy, rút", "withdrawal asked for"),
    "releasing": Text("đã có kết quả, chờ trả", "result ready"),
    "posting": Text("gửi kết quả qua bưu chính", "result in the post"),
    "done": Text("đã trả kết quả", "result returned"),
    "denied": Text("từ chối tiếp nhận", "reception refused"),
    "unresolved": Text("từ chối giải quyết", "resolving refused"),
    "cancelled": Text("đã rút, hủy", "withdrawn or cancelled"),
})  # fmt: skip

SUB_STATUSES: Mapping[str, Text] = MappingProxyType({
    "110": Text("tạo mới chưa gửi", "created, not sent"),
    "120": Text("chờ bưu chính nhận", "waits for the post to collect"),
    "130": Text("chờ kiểm tra tiếp nhận", "waits for the check at reception"),
    "131": Text("bổ sung tại tiếp nhận", "supplement at reception"),
    "132": Text("thanh toán tại tiếp nhận", "payment at reception"),
    "200": Text("bộ phận nghiệp vụ giải quyết", "with the specialists"),
    "201": Text("bổ sung khi xử lý", "supplement in processing"),
    "202": Text("thanh toán khi xử lý", "payment in processing"),
    "210": Text("chờ liên thông ngoài", "waits for another system"),
    "300": Text("hoàn thiện chờ trả", "finished, waits to be returned"),
    "302": Text("thanh toán khi trả", "payment on return"),
    "310": Text("gửi trả qua bưu điện", "sent back by post"),
    "400": Text("hoàn thành trả", "returned"),
    "410": Text("hủy", "cancelled"),
})  # fmt: skip

# Each state with its status and sub-status, and what they do not say. Which status a payment stands under was not read:
# that of its stage is taken.
OUT: Mapping[State, tuple[OpencpsStatus, str]] = MappingProxyType({
    State.NEW: (OpencpsStatus("new", "110"), ""),
    State.SUBMITTED: (OpencpsStatus("receiving", "130"), ""),
    State.INTAKE_SUPPLEMENT: (OpencpsStatus("waiting", "131"), ""),
    State.INTAKE_PAYMENT: (OpencpsStatus("receiving", "132"), ""),
    State.NOT_ACCEPTED: (OpencpsStatus("denied"), ""),
    State.RECEIVED: (OpencpsStatus("processing", "200"), "status-received"),
    State.IN_PROCESS: (OpencpsStatus("processing", "200"), ""),
    State.SUPPLEMENT: (OpencpsStatus("waiting", "201"), ""),
    State.PAYMENT: (OpencpsStatus("processing", "202"), ""),
    State.SUSPENDED: (OpencpsStatus("pausing"), ""),
    State.DECIDED: (OpencpsStatus("processing", "200"), "status-decided"),
    State.REFUSED: (OpencpsStatus("unresolved"), ""),
    State.READY: (OpencpsStatus("releasing", "300"), ""),
    State.RETURN_PAYMENT: (OpencpsStatus("releasing", "302"), ""),
    State.POSTED: (OpencpsStatus("posting", "310"), ""),
    State.RETURNED: (OpencpsStatus("done", "400"), ""),
    State.ARCHIVED: (OpencpsStatus("done", "400"), "status-archived"),
    State.WITHDRAWN: (OpencpsStatus("cancelled", "410"), ""),
    State.STOPPED: (OpencpsStatus("cancelled", "410"), "status-stopped"),
})  # fmt: skip

_IN_PROCESS = (State.IN_PROCESS, State.RECEIVED, State.DECIDED)

# Each status, and each sub-status, with the states it may stand for, the most specific first.
BY_STATUS: Mapping[str, tuple[State, ...]] = MappingProxyType({
    "new": (State.NEW,),
    "receiving": (State.SUBMITTED, State.INTAKE_SUPPLEMENT, State.INTAKE_PAYMENT),
    "processing": (*_IN_PROCESS, State.SUPPLEMENT, State.PAYMENT),
    "interoperating": _IN_PROCESS,
    "waiting": (State.SUPPLEMENT, State.INTAKE_SUPPLEMENT, State.PAYMENT, State.INTAKE_PAYMENT),
    "pausing": (State.SUSPENDED,),
    "correcting": (State.READY, State.POSTED, State.RETURNED),
    "cancelling": (State.WITHDRAWN,),
    "releasing": (State.READY, State.RETURN_PAYMENT),
    "posting": (State.POSTED,),
    "done": (State.RETURNED, State.ARCHIVED),
    "denied": (State.NOT_ACCEPTED,),
    "unresolved": (State.REFUSED,),
    "cancelled": (State.WITHDRAWN, State.STOPPED),
})  # fmt: skip
BY_SUB_STATUS: Mapping[str, tuple[State, ...]] = MappingProxyType({
    "110": (State.NEW,),
    "120": (State.SUBMITTED,),
    "130": (State.SUBMITTED,),
    "131": (State.INTAKE_SUPPLEMENT,),
    "132": (State.INTAKE_PAYMENT,),
    "200": _IN_PROCESS,
    "201": (State.SUPPLEMENT,),
    "202": (State.PAYMENT,),
    "210": _IN_PROCESS,
    "300": (State.READY,),
    "302": (State.RETURN_PAYMENT,),
    "310": (State.POSTED,),
    "400": (State.RETURNED, State.ARCHIVED),
    "410": (State.WITHDRAWN, State.STOPPED),
})  # fmt: skip

# What a code says that no state does.
_MORE: Mapping[str, str] = MappingProxyType({
    "120": "status-collected-by-post",
    "210": "status-outside",
    "interoperating": "status-outside",
    "correcting": "status-correcting",
    "cancelling": "status-withdrawal-asked",
})  # fmt: skip


def opencps_status(state: State) -> Mapped[OpencpsStatus]:
    """Trạng thái OpenCPS của một hồ sơ: status and sub-status for a state, and what they do not say.

    Args:
        state: the state of a dossier.
    Raises:
        ArgumentTypeError: not a State.

    >>> str(opencps_status(State.SUPPLEMENT).value), opencps_status(State.STOPPED).losses[0].text["en"]
    ('waiting/201', 'withdrawn and stopped have one code')
    """
    status, lost = OUT[checked_state(state)]
    losses = (MappingLoss(lost, "state", str(state.text)),) if lost else ()
    return Mapped(status, (status,), losses)


def states_of_opencps(status: str, sub_status: str | int = "") -> Mapped[State]:
    """Trạng thái hồ sơ theo OpenCPS: the states that a status and a sub-status may stand for together.

    Args:
        status: the status, such as "waiting". sub_status: the number, such as 201 or "201"; empty when there is none.
    Raises:
        CodecError: an unknown status or sub-status, the error lists those known; or two that contradict one another.

    >>> states_of_opencps("waiting").candidates == (State.SUPPLEMENT, State.INTAKE_SUPPLEMENT, State.PAYMENT,
    ...                                             State.INTAKE_PAYMENT)
    True
    >>> states_of_opencps("waiting", 131).value.value
    'intake-supplement'
    """
    sub = str(sub_status) if type(sub_status) is int else sub_status
    raise_faults("the status of OpenCPS", _unknown(status, sub))
    states = BY_STATUS[status]
    if sub:
        states = tuple(state for state in BY_SUB_STATUS[str(sub)] if state in BY_STATUS[status])
    if not states:
        first, second = names(BY_STATUS[status]), names(BY_SUB_STATUS[str(sub)])
        raise CodecError("statuses-clash", status=status, sub_status=sub, first=first, second=second)
    answer = ambiguous(states, "dossierStatus")
    more = dict.fromkeys(_MORE[code] for code in (status, str(sub)) if code in _MORE)
    extra = tuple(MappingLoss(slug, "dossierStatus", str(OpencpsStatus(status, str(sub)))) for slug in more)
    return Mapped(answer.value, answer.candidates, (*answer.losses, *extra))


def _unknown(status: object, sub_status: object) -> list[CodecError]:
    """A status or sub-status that OpenCPS does not have."""
    faults = []
    if not isinstance(status, str) or status not in BY_STATUS:
        what, known = "a status of OpenCPS", ", ".join(BY_STATUS)
        faults.append(CodecError("unknown-status", what=what, value=status, known=known))
    if not isinstance(sub_status, str) or (sub_status and sub_status not in BY_SUB_STATUS):
        what, known = "a sub-status of OpenCPS", ", ".join(BY_SUB_STATUS)
        faults.append(CodecError("unknown-status", what=what, value=sub_status, known=known))
    return faults
