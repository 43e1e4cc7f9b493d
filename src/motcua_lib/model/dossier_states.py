"""Trạng thái hồ sơ: where a dossier stands between filing and archive.

Floor 3, nouns only. Which event leads from one to another stands in the one table of `casework`.
"""

from enum import Enum

from motcua_lib.law import Text

__all__ = ["State"]


class State(Enum):
    """Trạng thái hồ sơ: one at a time; what a dossier waits for at three stages are three states.

    Being consulted about, overdue or paid are facts of their own, derived from the events, and no states.

    >>> State.SUPPLEMENT.text["vi"], State.RETURNED.is_final, State.ARCHIVED.is_final
    ('chờ bổ sung khi giải quyết', False, True)
    """

    NEW = "new"
    SUBMITTED = "submitted"
    INTAKE_SUPPLEMENT = "intake-supplement"
    INTAKE_PAYMENT = "intake-payment"
    NOT_ACCEPTED = "not-accepted"
    RECEIVED = "received"
    IN_PROCESS = "in-process"
    SUPPLEMENT = "supplement"
    PAYMENT = "payment"
    SUSPENDED = "suspended"
    DECIDED = "decided"
    REFUSED = "refused"
    READY = "ready"
    RETURN_PAYMENT = "return-payment"
    POSTED = "posted"
    RETURNED = "returned"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"

    @property
    def text(self) -> Text:
        """The state in words."""
        return _STATE_TEXT[self.value]

    @property
    def is_final(self) -> bool:
        """Whether no event leaves it."""
        return self in _FINAL

    @property
    def is_finished(self) -> bool:
        """Whether the agency has nothing left to resolve: the result is ready, or there will be none."""
        return self in _FINISHED


_STATE_TEXT = {
    "new": Text("mới lập", "being prepared"),
    "submitted": Text("đã nộp, chờ tiếp nhận", "submitted, waits for reception"),
    "intake-supplement": Text("chờ bổ sung để tiếp nhận", "waits for a supplement before reception"),
    "intake-payment": Text("chờ thanh toán để tiếp nhận", "waits for payment before reception"),
    "not-accepted": Text("không được tiếp nhận", "not accepted"),
    "received": Text("được tiếp nhận", "received"),
    "in-process": Text("đang giải quyết", "in process"),
    "supplement": Text("chờ bổ sung khi giải quyết", "waits for a supplement in appraisal"),
    "payment": Text("chờ thực hiện nghĩa vụ tài chính", "waits for a financial obligation"),
    "suspended": Text("tạm dừng giải quyết", "suspended"),
    "decided": Text("đã có quyết định giải quyết", "decided"),
    "refused": Text("từ chối giải quyết", "refused"),
    "ready": Text("đã có kết quả, chờ trả", "result ready"),
    "return-payment": Text("có kết quả, chờ thanh toán để trả", "result ready, waits for payment"),
    "posted": Text("đang gửi kết quả qua bưu chính", "result in the post"),
    "returned": Text("đã trả kết quả", "result returned"),
    "archived": Text("đã lưu trữ", "archived"),
    "withdrawn": Text("đã rút hồ sơ", "withdrawn"),
    "stopped": Text("dừng giải quyết", "stopped"),
}

_FINAL = frozenset({State.NOT_ACCEPTED, State.REFUSED, State.ARCHIVED, State.WITHDRAWN, State.STOPPED})
_FINISHED = _FINAL | {State.READY, State.RETURN_PAYMENT, State.POSTED, State.RETURNED}
