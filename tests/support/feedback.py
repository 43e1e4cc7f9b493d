"""Feedback cases for tests: a new case, instants, and the sets of terms with the other readings."""

from datetime import datetime

import attrs

from motcua_lib import VIETNAM_TIME
from motcua_lib.book.feedback import PORTAL_2022
from motcua_lib.model.feedback import FeedbackCase
from motcua_lib.model.feedback_words import AfterForward, AfterSupplement, FeedbackChannel, FeedbackKind

FIRST_RECEIPT = attrs.evolve(PORTAL_2022, slug="strict", after_forward=AfterForward.FIRST_RECEIPT)
RESTART = attrs.evolve(PORTAL_2022, slug="lenient", after_supplement=AfterSupplement.RESTART)
TERMS = {"": None, "first-receipt": FIRST_RECEIPT, "restart": RESTART}


def new_case(**changes: object) -> FeedbackCase:
    """A case that was sent and not received."""
    values = {
        "code": "PAKN-1",
        "kind": FeedbackKind.PROCEDURE,
        "subject": "niêm yết thiếu mẫu đơn",
        "agency": "UBND phường",
        "channel": FeedbackChannel.NATIONAL_SYSTEM,
    }
    return FeedbackCase(**(values | changes))


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """An instant in Vietnam time."""
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM_TIME)
