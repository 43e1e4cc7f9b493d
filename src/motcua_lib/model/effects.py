"""Việc cần làm: what an event asks of the host, as plain data; the library prints, sends and stores nothing.

Floor 3, nouns only.
"""

from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

import attrs

from motcua_lib.law import Citation, Text
from motcua_lib.model.money import Money
from motcua_lib.model.terms import SimpleTerm
from motcua_lib.trail import Moment

__all__ = [
    "Apologise", "AskPapers", "AskPayment", "Breach", "BreachKind", "Effect", "Limit", "Notify", "Print", "Recipient",
    "Slip", "Task", "Topic",
]  # fmt: skip


class Slip(Enum):
    """Mẫu giấy tờ: the official slips; which number a slip has on a day stands in the book.

    >>> Slip.RECEIPT.text["vi"]
    'giấy tiếp nhận hồ sơ và hẹn trả kết quả'
    """

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    REGISTER = "register"

    @property
    def text(self) -> Text:
        """The slip in words."""
        return _SLIP_TEXT[self.value]


_SLIP_TEXT = {
    "receipt": Text("giấy tiếp nhận hồ sơ và hẹn trả kết quả", "receipt and appointment slip"),
    "supplement": Text("phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "supplement request slip"),
    "refusal": Text("phiếu từ chối tiếp nhận giải quyết hồ sơ", "refusal slip"),
    "apology": Text("văn bản xin lỗi và hẹn lại", "apology and new appointment"),
    "stop": Text("thông báo dừng giải quyết hồ sơ", "stop notice"),
    "control": Text("phiếu kiểm soát quá trình giải quyết hồ sơ", "control slip"),
    "register": Text("sổ theo dõi hồ sơ", "register"),
}


class Recipient(Enum):
    """Nơi nhận thông báo: the applicant, the one-stop unit, its head, or another agency.

    >>> Recipient.ONE_STOP.text["vi"]
    'bộ phận một cửa'
    """

    APPLICANT = "applicant"
    ONE_STOP = "one-stop"
    ONE_STOP_HEAD = "one-stop-head"
    AGENCY = "agency"

    @property
    def text(self) -> Text:
        """The recipient in words."""
        return _RECIPIENT_TEXT[self.value]


_RECIPIENT_TEXT = {
    "applicant": Text("người nộp hồ sơ", "the applicant"),
    "one-stop": Text("bộ phận một cửa", "the one-stop unit"),
    "one-stop-head": Text("người đứng đầu bộ phận một cửa", "the head of the one-stop unit"),
    "agency": Text("cơ quan phối hợp", "the consulted agency"),
}


class Topic(Enum):
    """Nội dung thông báo: what a notice is about.

    >>> Topic.NEW_DUE.text["vi"]
    'ngày hẹn trả mới'
    """

    SUBMITTED = "submitted"
    RECEIVED = "received"
    NOT_ACCEPTED = "not-accepted"
    SUPPLEMENT = "supplement"
    PAYMENT = "payment"
    CONSULTED = "consulted"
    REPLIED_LATE = "replied-late"
    SUSPENDED = "suspended"
    NEW_DUE = "new-due"
    APOLOGY = "apology"
    REFUSED = "refused"
    READY = "ready"
    POSTED = "posted"
    CORRECTED = "corrected"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"

    @property
    def text(self) -> Text:
        """The topic in words."""
        return _TOPIC_TEXT[self.value]


_TOPIC_TEXT = {
    "submitted": Text("đã nhận hồ sơ gửi đến, chờ tiếp nhận", "the filing has come in and waits for reception"),
    "received": Text("hồ sơ được tiếp nhận", "the dossier is received"),
    "not-accepted": Text("hồ sơ không được tiếp nhận", "the dossier is not accepted"),
    "supplement": Text("cần bổ sung hồ sơ", "a supplement is needed"),
    "payment": Text("cần thực hiện nghĩa vụ tài chính", "a payment is needed"),
    "consulted": Text("đề nghị cho ý kiến", "an opinion is asked for"),
    "replied-late": Text("cơ quan trả lời quá hạn", "an agency replied late"),
    "suspended": Text("tạm dừng giải quyết", "the resolving is suspended"),
    "new-due": Text("ngày hẹn trả mới", "a new appointment"),
    "apology": Text("văn bản xin lỗi", "an apology"),
    "refused": Text("từ chối giải quyết", "the request is refused"),
    "ready": Text("đã có kết quả", "the result is ready"),
    "posted": Text("kết quả đã gửi qua bưu chính", "the result is in the post"),
    "corrected": Text("kết quả được đính chính", "the result is corrected"),
    "stopped": Text("dừng giải quyết", "the resolving is stopped"),
    "withdrawn": Text("hồ sơ được rút", "the dossier is withdrawn"),
}


class Task(Enum):
    """Việc có thời hạn: what has a limit of its own inside the resolving of a dossier.

    >>> Task.ASK_SUPPLEMENT.text["en"]
    'ask for a supplement'
    """

    ANSWER = "answer"
    TRANSFER = "transfer"
    ASK_SUPPLEMENT = "ask-supplement"
    SUPPLEMENT = "supplement"
    REPLY = "reply"

    @property
    def text(self) -> Text:
        """The task in words."""
        return _TASK_TEXT[self.value]


_TASK_TEXT = {
    "answer": Text("trả lời hồ sơ trực tuyến", "answer an online filing"),
    "transfer": Text("chuyển hồ sơ", "transfer the dossier"),
    "ask-supplement": Text("yêu cầu bổ sung", "ask for a supplement"),
    "supplement": Text("bổ sung hồ sơ", "hand in the supplement"),
    "reply": Text("trả lời ý kiến", "reply"),
}


class BreachKind(Enum):
    """Vi phạm thời hạn: which rule inside the resolving of a dossier was not kept.

    >>> BreachKind.ASKED_LATE.text["vi"]
    'yêu cầu bổ sung quá thời hạn'
    """

    ANSWERED_LATE = "answered-late"
    TRANSFERRED_LATE = "transferred-late"
    ASKED_LATE = "asked-late"
    ASKED_AGAIN = "asked-again"
    SUPPLEMENTED_LATE = "supplemented-late"
    REPLIED_LATE = "replied-late"
    APOLOGISED_LATE = "apologised-late"
    APOLOGISED_FOR_NO_DELAY = "apologised-for-no-delay"
    REFUSED_LATE = "refused-late"

    @property
    def text(self) -> Text:
        """The breach in words."""
        return _BREACH_TEXT[self.value]


_BREACH_TEXT = {
    "answered-late": Text("trả lời hồ sơ trực tuyến quá thời hạn", "an online filing answered late"),
    "transferred-late": Text("chuyển hồ sơ quá thời hạn", "transferred late"),
    "asked-late": Text("yêu cầu bổ sung quá thời hạn", "supplement asked for late"),
    "asked-again": Text("yêu cầu bổ sung nhiều hơn một lần", "supplement asked for more than once"),
    "supplemented-late": Text("bổ sung quá thời hạn", "supplemented late"),
    "replied-late": Text("trả lời ý kiến quá thời hạn", "replied late"),
    "apologised-late": Text("xin lỗi quá muộn", "apologised late"),
    "apologised-for-no-delay": Text(
        "xin lỗi khi không chậm: ngày hẹn lại không sau hạn trả", "apologised, though nothing is late: no later day"
    ),
    "refused-late": Text("từ chối khi đã quá thời hạn giải quyết", "refused after the term"),
}


def _because(note: str) -> str:
    """A reason or a name in brackets, where there is one."""
    return f" ({note})" if note else ""


@attrs.frozen
class Print:
    """In giấy: a slip to print from the dossier and hand or send over."""

    slip: Slip

    def __str__(self) -> str:
        return f"in {self.slip.text}"


@attrs.frozen
class AskPapers:
    """Yêu cầu giấy tờ: what the applicant is asked to hand in, and why."""

    papers: tuple[str, ...]
    reason: str = ""

    def __str__(self) -> str:
        return f"yêu cầu giấy tờ: {', '.join(self.papers)}{_because(self.reason)}"


@attrs.frozen
class AskPayment:
    """Yêu cầu thanh toán: what the applicant is asked to pay; None where another authority fixes the amount."""

    amount: Money | None
    what: str = ""

    def __str__(self) -> str:
        amount = "" if self.amount is None else f" {self.amount}"
        return f"yêu cầu thanh toán{amount}{_because(self.what)}"


@attrs.frozen
class Apologise:
    """Xin lỗi: why the result is late, and the new appointment."""

    reason: str
    new_day: date

    def __str__(self) -> str:
        return f"xin lỗi, hẹn lại ngày {self.new_day:%d/%m/%Y}{_because(self.reason)}"


@attrs.frozen
class Notify:
    """Thông báo: whom to tell what; `about` names the agency or gives the reason."""

    recipient: Recipient
    topic: Topic
    about: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        return f"báo {self.recipient.text}: {self.topic.text}{_because(self.about)}"


@attrs.frozen
class Limit:
    """Thời hạn của một việc: something that has to happen in time; `casework.limit_of` says until when.

    Args:
        task: what has to be done.
        since: from when it runs.
        within: how long it has; None for a transfer, whose rule is no amount of time.
        citation: where that stands; None where the office itself sets it.
        about: the agency that has to do it, where there are several.
    """

    task: Task
    since: datetime
    within: SimpleTerm | None = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(kw_only=True)
    about: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        within = "" if self.within is None else f" trong {self.within}"
        return f"{self.task.text}{within}{_because(self.about)}"


@attrs.frozen
class Breach:
    """Vi phạm thời hạn: a rule that was not kept; the dossier goes on, and the fact is not silent.

    Args:
        kind: which rule.
        at: when it happened.
        by: until when, or from what on, it would have been in order.
        citation: where the rule stands; None where the office itself set the limit.
        about: the agency, where there are several.
    """

    kind: BreachKind
    at: datetime
    by: Moment = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(kw_only=True)
    about: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        return f"{self.kind.text}, {self.at:%d/%m/%Y %H:%M}"


Effect: TypeAlias = Print | AskPapers | AskPayment | Apologise | Notify | Limit | Breach
