"""Kết luận về tiến độ: the words in which a clock and a verdict answer.

Floor 3, nouns only.
"""

from enum import Enum

from motcua_lib.law import Text

__all__ = ["Against", "Boundary", "Pace", "Standing", "Test", "Timeliness"]


class Timeliness(Enum):
    """Tiến độ giải quyết: finished early, on time or late; open and in time so far, or overdue; or not counted.

    UNCOUNTED is a dossier that was never received, so no term has run.

    >>> Timeliness.IN_TIME_SO_FAR.text["vi"], Timeliness.LATE.in_time
    ('đang giải quyết trong hạn', False)
    """

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"
    IN_TIME_SO_FAR = "in-time-so-far"
    OVERDUE = "overdue"
    UNCOUNTED = "uncounted"

    @property
    def text(self) -> Text:
        """The verdict in words."""
        return _TIMELINESS_TEXT[self.value]

    @property
    def in_time(self) -> bool:
        """Whether it counts as in time: early, on time, or open within the term."""
        return self in (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.IN_TIME_SO_FAR)


_TIMELINESS_TEXT = {
    "early": Text("trước hạn", "early"),
    "on-time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
    "in-time-so-far": Text("đang giải quyết trong hạn", "in time so far"),
    "overdue": Text("đang giải quyết quá hạn", "overdue"),
    "uncounted": Text("không tính", "not counted"),
}


class Test(Enum):
    """Cách đánh giá: the legal term, or the test of the national portal."""

    __test__ = False  # no test case of pytest

    LEGAL = "legal"
    PORTAL = "portal"

    @property
    def text(self) -> Text:
        """The test in words."""
        return _TEST_TEXT[self.value]


_TEST_TEXT = {
    "legal": Text("theo thời hạn pháp luật", "by the legal term"),
    "portal": Text("theo cách tính của Cổng dịch vụ công quốc gia", "by the test of the national portal"),
}


class Against(Enum):
    """Mốc so sánh: what a dossier is judged against.

    LEGAL_DUE: the legal due date; an apology explains a delay and does not undo it. APPOINTMENT: the last day promised,
    which an apology moves.
    """

    LEGAL_DUE = "legal-due"
    APPOINTMENT = "appointment"


class Boundary(Enum):
    """Ranh giới trước hạn và đúng hạn: where early ends and on time begins.

    DUE_DAY: with the due day, or the due minute for hours; the convention of this library. SESSION: with the half-day
    session of the appointment, as OpenCPS does. INSTANT: with the very instant of the appointment, as one provincial
    system does, so that nearly nothing is on time. What is late is the same for all: after the last legal instant.
    """

    DUE_DAY = "due-day"
    SESSION = "session"
    INSTANT = "instant"


class Standing(Enum):
    """Trạng thái của đồng hồ: whether the term has started, runs, waits or is over.

    >>> Standing.WAITING.text["vi"]
    'đang tạm dừng tính thời hạn'
    """

    NOT_STARTED = "not-started"
    RUNNING = "running"
    WAITING = "waiting"
    FINISHED = "finished"

    @property
    def text(self) -> Text:
        """The standing in words."""
        return _STANDING_TEXT[self.value]


_STANDING_TEXT = {
    "not-started": Text("chưa tính thời hạn", "not started"),
    "running": Text("đang tính thời hạn", "running"),
    "waiting": Text("đang tạm dừng tính thời hạn", "waiting"),
    "finished": Text("đã kết thúc", "finished"),
}


class Pace(Enum):
    """Mức độ nhanh: finished within the half-day session of its receipt, within the day, or slower.

    TO_VERIFY is one that took longer than the day because something had to be verified (xác minh).

    >>> Pace.WITHIN_SESSION.text["vi"]
    'trong buổi'
    """

    WITHIN_SESSION = "within-session"
    WITHIN_DAY = "within-day"
    TO_VERIFY = "to-verify"
    LONGER = "longer"
    OPEN = "open"
    UNCOUNTED = "uncounted"

    @property
    def text(self) -> Text:
        """The pace in words."""
        return _PACE_TEXT[self.value]


_PACE_TEXT = {
    "within-session": Text("trong buổi", "within the session"),
    "within-day": Text("trong ngày", "within the day"),
    "to-verify": Text("phải xác minh", "to be verified"),
    "longer": Text("dài hơn một ngày", "longer than the day"),
    "open": Text("chưa kết thúc", "not finished"),
    "uncounted": Text("không tính", "not counted"),
}
