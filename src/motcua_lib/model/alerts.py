"""Cảnh báo: what a host should look at, as plain data with its instant, and when a host wants to be warned.

Floor 3, nouns only.
"""

from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Citation, Text
from motcua_lib.model.terms import WorkingDays, WorkingHours
from motcua_lib.trail import Moment

__all__ = ["Alert", "AlertKind", "Watch"]


class AlertKind(Enum):
    """Loại cảnh báo: due soon, overdue, idle, a notice or an answer to be given, a window that is over.

    >>> AlertKind.DUE_SOON.text["vi"]
    'sắp đến hạn'
    """

    UNANSWERED = "unanswered"
    NOT_TRANSFERRED = "not-transferred"
    DUE_SOON = "due-soon"
    NOTICE_DUE = "notice-due"
    OVERDUE = "overdue"
    STEP_OVERDUE = "step-overdue"
    IDLE_STEP = "idle-step"
    WINDOW_OVER = "window-over"

    @property
    def text(self) -> Text:
        """The alert in words."""
        return _ALERT_TEXT[self.value]


_ALERT_TEXT = {
    "unanswered": Text("hồ sơ trực tuyến chưa được trả lời", "an online filing is not answered"),
    "not-transferred": Text("hồ sơ chưa được chuyển", "not transferred"),
    "due-soon": Text("sắp đến hạn", "due soon"),
    "notice-due": Text("đến lúc phải thông báo, xin lỗi", "the notice of a delay is due"),
    "overdue": Text("quá hạn", "overdue"),
    "step-overdue": Text("bước quá hạn", "a step is overdue"),
    "idle-step": Text("bước không có tiến triển", "a step does not move"),
    "window-over": Text("hết thời hạn bổ sung", "the window for a supplement is over"),
}


@attrs.frozen
class Alert:
    """Cảnh báo: one thing to look at.

    Args:
        kind: what it is.
        by: the day or instant that is near or past.
        citation: what sets it; None where the office itself does.
        about: the unit or agency, where it concerns one.
    """

    kind: AlertKind
    by: Moment = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    about: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        moment = f"{self.by:%d/%m/%Y %H:%M}" if isinstance(self.by, datetime) else f"{self.by:%d/%m/%Y}"
        about = f" ({self.about})" if self.about else ""
        return f"{self.kind.text}{about}: {moment}"


def _soon(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if isinstance(value, Fraction):
        if not 0 < value < 1:
            raise DossierError("not-a-share", value=value)
    elif type(value) not in (WorkingDays, WorkingHours):
        allowed = "WorkingDays, WorkingHours or a Fraction of the term"
        raise ArgumentTypeError("wrong-type", what="Watch.due_soon", allowed=allowed, value=value)


@attrs.frozen
class Watch:
    """Ngưỡng cảnh báo: how long before the due date, and after how long without an event, a host is warned.

    Args:
        due_soon: working days or hours before the due date, or the last share of the term, such as Fraction(1, 5).
        idle: how long nothing may happen in a step.

    >>> Watch(Fraction(1, 5)).due_soon
    Fraction(1, 5)
    """

    due_soon: WorkingDays | WorkingHours | Fraction = attrs.field(validator=_soon)
    idle: WorkingDays | WorkingHours = attrs.field(default=WorkingDays(2), validator=of_type(WorkingDays, WorkingHours))
