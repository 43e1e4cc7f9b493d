"""Sự kiện của phản ánh, kiến nghị: what may happen to a case, each an immutable value with its instant.

Floor 3, nouns only. Which event a state allows stands in `casework/feedback.py`.
"""

from datetime import datetime
from typing import Any, TypeAlias

import attrs

from motcua_lib._checks import of_type
from motcua_lib.errors import FeedbackError
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.feedback_words import Satisfaction, SeparateRemedy

__all__ = [
    "Accept",
    "Answer",
    "AskSupplement",
    "Close",
    "FeedbackEvent",
    "Forward",
    "Publish",
    "Rate",
    "Receive",
    "Refuse",
    "Repeat",
    "Supplement",
    "Withdraw",
    "filled",
]


def _instant(value: datetime) -> datetime:
    return in_vietnam(value, what="the instant of a feedback event")


def filled(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """A validator for a str that says something."""
    of_type(str)(instance, attribute, value)
    if not value.strip():
        raise FeedbackError("empty-text", what=f"{type(instance).__name__}.{attribute.name}")


@attrs.frozen
class _Event:
    """What every event has: `at`, an aware instant."""

    at: datetime = attrs.field(converter=_instant)


@attrs.frozen
class Receive(_Event):
    """Tiếp nhận: an agency takes the feedback in, which starts its terms."""


@attrs.frozen
class Accept(_Event):
    """Nhận xử lý: the agency holds itself competent and the feedback complete."""


@attrs.frozen
class Forward(_Event):
    """Chuyển cơ quan có thẩm quyền: it goes to the agency `to`, which has it from that instant.

    Raises:
        FeedbackError: the agency is not named.
    """

    to: str = attrs.field(kw_only=True, validator=filled)


@attrs.frozen
class Refuse(_Event):
    """Từ chối tiếp nhận: with the reason, and the remedy to use where the matter is a complaint or a denunciation.

    Raises:
        FeedbackError: no reason is given.
    """

    reason: str = attrs.field(kw_only=True, validator=filled)
    remedy: SeparateRemedy | None = attrs.field(
        default=None, kw_only=True, validator=of_type(SeparateRemedy, type(None))
    )


@attrs.frozen
class AskSupplement(_Event):
    """Yêu cầu bổ sung: what the sender is asked to add.

    Raises:
        FeedbackError: it does not say what.
    """

    what: str = attrs.field(kw_only=True, validator=filled)


@attrs.frozen
class Supplement(_Event):
    """Bổ sung: what was asked for has come."""


@attrs.frozen
class Answer(_Event):
    """Trả lời: the sender has the answer."""


@attrs.frozen
class Publish(_Event):
    """Công khai kết quả trả lời: the answer is public."""


@attrs.frozen
class Rate(_Event):
    """Đánh giá việc xử lý: what the sender says of the answer; a later rating takes the place of an earlier one.

    Raises:
        FeedbackError: `Satisfaction.UNRATED`, which is no rating.
    """

    satisfaction: Satisfaction = attrs.field(kw_only=True, validator=of_type(Satisfaction))

    def __attrs_post_init__(self) -> None:
        if self.satisfaction is Satisfaction.UNRATED:
            raise FeedbackError("feedback-no-rating")


@attrs.frozen
class Repeat(_Event):
    """Phản ánh lặp lại: the same matter was raised again, by the case `code` where it has one of its own."""

    code: str = attrs.field(default="", kw_only=True, validator=of_type(str))


@attrs.frozen
class Withdraw(_Event):
    """Rút phản ánh, kiến nghị: the sender takes it back."""


@attrs.frozen
class Close(_Event):
    """Đóng: nothing more will be done, and why.

    Raises:
        FeedbackError: no reason is given.
    """

    reason: str = attrs.field(kw_only=True, validator=filled)


FeedbackEvent: TypeAlias = (
    Receive
    | Accept
    | Forward
    | Refuse
    | AskSupplement
    | Supplement
    | Answer
    | Publish
    | Rate
    | Repeat
    | Withdraw
    | Close
)
