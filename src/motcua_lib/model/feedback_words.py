"""Phản ánh, kiến nghị, các danh mục: kinds, channels, states, duties and verdicts of feedback, in both languages.

Floor 3, nouns only. Which state an event leads to stands in `casework/feedback.py`.
"""

from enum import Enum

from motcua_lib.law import Text

__all__ = [
    "AfterForward",
    "AfterSupplement",
    "FeedbackChannel",
    "FeedbackDuty",
    "FeedbackKind",
    "FeedbackState",
    "FeedbackVerdict",
    "Satisfaction",
    "SeparateRemedy",
]


class FeedbackKind(Enum):
    """Loại phản ánh, kiến nghị: what it is about; the statistics tell the first two apart.

    >>> FeedbackKind.PROCEDURE.text["vi"]
    'về thủ tục, quy định hành chính'
    """

    PROCEDURE = "procedure"
    CONDUCT = "conduct"
    UNCLASSIFIED = "unclassified"

    @property
    def text(self) -> Text:
        return _KIND_TEXT[self.value]


_KIND_TEXT = {
    "procedure": Text("về thủ tục, quy định hành chính", "on a procedure or a rule"),
    "conduct": Text("về hành vi của cán bộ, công chức", "on the conduct of an official"),
    "unclassified": Text("chưa phân loại", "not classified"),
}


class SeparateRemedy(Enum):
    """Khiếu nại, tố cáo: remedies with laws of their own, which are no feedback.

    >>> SeparateRemedy.COMPLAINT.text["vi"]
    'khiếu nại'
    """

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"

    @property
    def text(self) -> Text:
        return _REMEDY_TEXT[self.value]


_REMEDY_TEXT = {"complaint": Text("khiếu nại", "complaint"), "denunciation": Text("tố cáo", "denunciation")}


class FeedbackChannel(Enum):
    """Kênh tiếp nhận phản ánh, kiến nghị: how it came; which channels an agency keeps is its own to say.

    >>> FeedbackChannel.SUGGESTION_BOX.text["vi"]
    'hòm thư góp ý'
    """

    NATIONAL_SYSTEM = "national-system"
    COUNTER = "counter"
    POST = "post"
    PHONE = "phone"
    SUGGESTION_BOX = "suggestion-box"
    SOCIAL_PAGE = "social-page"
    DIALOGUE = "dialogue"

    @property
    def text(self) -> Text:
        return _CHANNEL_TEXT[self.value]


_CHANNEL_TEXT = {
    "national-system": Text("hệ thống thông tin quốc gia", "the national system"),
    "counter": Text("trực tiếp", "at the counter"),
    "post": Text("dịch vụ bưu chính", "by post"),
    "phone": Text("điện thoại", "by telephone"),
    "suggestion-box": Text("hòm thư góp ý", "suggestion box"),
    "social-page": Text("trang mạng xã hội của Bộ phận Một cửa", "the social page of the one-stop unit"),
    "dialogue": Text("đối thoại với người dân", "dialogue with citizens"),
}


class FeedbackState(Enum):
    """Trạng thái phản ánh, kiến nghị: where a case stands.

    >>> FeedbackState.AWAITING_SUPPLEMENT.text["vi"]
    'chờ bổ sung'
    """

    SENT = "sent"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    AWAITING_SUPPLEMENT = "awaiting-supplement"
    SUPPLEMENTED = "supplemented"
    IN_PROCESS = "in-process"
    ANSWERED = "answered"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"

    @property
    def text(self) -> Text:
        return _STATE_TEXT[self.value]


_STATE_TEXT = {
    "sent": Text("mới gửi", "sent"),
    "received": Text("đã tiếp nhận", "received"),
    "forwarded": Text("đã chuyển cơ quan có thẩm quyền", "forwarded to the competent agency"),
    "awaiting-supplement": Text("chờ bổ sung", "waiting for a supplement"),
    "supplemented": Text("đã bổ sung", "supplemented"),
    "in-process": Text("đang xử lý", "in process"),
    "answered": Text("đã trả lời", "answered"),
    "published": Text("đã công khai", "published"),
    "refused": Text("từ chối tiếp nhận", "refused"),
    "withdrawn": Text("đã rút", "withdrawn"),
    "closed": Text("đã đóng", "closed"),
}


class FeedbackDuty(Enum):
    """Việc phải làm có thời hạn: what an agency has to do with feedback, each with a term.

    FORWARD, REFUSE and ASK bind only an agency that chooses them: when it does not, they fall away.

    >>> FeedbackDuty.REFUSE.is_conditional, FeedbackDuty.ANSWER.is_conditional
    (True, False)
    """

    FORWARD = "forward"
    REFUSE = "refuse"
    ASK = "ask"
    ANSWER = "answer"
    PUBLISH = "publish"

    @property
    def is_conditional(self) -> bool:
        """Whether it is one way among others, whose term passes without anything being late."""
        return self not in (FeedbackDuty.ANSWER, FeedbackDuty.PUBLISH)

    @property
    def text(self) -> Text:
        return _DUTY_TEXT[self.value]


_DUTY_TEXT = {
    "forward": Text("chuyển cơ quan có thẩm quyền", "forward to the competent agency"),
    "refuse": Text("từ chối tiếp nhận", "refuse"),
    "ask": Text("yêu cầu bổ sung", "ask for a supplement"),
    "answer": Text("trả lời", "answer"),
    "publish": Text("công khai kết quả trả lời", "publish the answer"),
}


class FeedbackVerdict(Enum):
    """Đánh giá thời hạn: OPEN while it can still go either way; LAPSED when there was nothing left to be done.

    >>> FeedbackVerdict.LATE.text["vi"]
    'quá hạn'
    """

    OPEN = "open"
    ON_TIME = "on-time"
    LATE = "late"
    LAPSED = "lapsed"

    @property
    def text(self) -> Text:
        return _VERDICT_TEXT[self.value]


_VERDICT_TEXT = {
    "open": Text("chưa xong", "open"),
    "on-time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
    "lapsed": Text("không còn phải thực hiện", "no longer to be done"),
}


class Satisfaction(Enum):
    """Mức hài lòng về việc xử lý: what the sender said of the answer, if anything.

    >>> Satisfaction.UNRATED.text["vi"]
    'chưa đánh giá'
    """

    UNRATED = "unrated"
    SATISFIED = "satisfied"
    DISLIKED = "disliked"

    @property
    def text(self) -> Text:
        return _SATISFACTION_TEXT[self.value]


_SATISFACTION_TEXT = {
    "unrated": Text("chưa đánh giá", "not rated"),
    "satisfied": Text("hài lòng", "satisfied"),
    "disliked": Text("không hài lòng", "disliked"),
}


class AfterForward(Enum):
    """Thời hạn trả lời khi chuyển cơ quan: from whose receipt the answer is counted once a case was forwarded.

    COMPETENT_RECEIPT: from the forwarding, so that an agency answers for its own time only. FIRST_RECEIPT: from the
    first agency's receipt, the stricter reading.
    """

    COMPETENT_RECEIPT = "competent-receipt"
    FIRST_RECEIPT = "first-receipt"


class AfterSupplement(Enum):
    """Thời hạn trả lời khi bổ sung: whether the time of waiting is taken out, or the whole term runs again.

    PAUSE is the stricter reading: it never ends later than RESTART.
    """

    PAUSE = "pause"
    RESTART = "restart"
