"""Sự kiện của hồ sơ: everything that may happen to a dossier, one class for each kind.

Floor 3, nouns only. An event is a fact with its instant; it is never edited, and a mistake in a result is put right by
an event of its own. Which event a state allows stands in the one table of `casework`.
"""

from typing import TypeAlias

from motcua_lib.model.events_course import (
    Apologised,
    Consulted,
    Extended,
    Replied,
    Resumed,
    Suspended,
    SuspensionGround,
    Transferred,
)
from motcua_lib.model.events_filing import (
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Submitted,
    SupplementAsked,
    Supplemented,
)
from motcua_lib.model.events_outcome import (
    Archived,
    Decided,
    Delivered,
    Refused,
    ResultCorrected,
    ResultReady,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    StopGround,
    Stopped,
    Withdrawn,
)

__all__ = [
    "EVENTS",
    "Apologised",
    "Archived",
    "Consulted",
    "Decided",
    "Delivered",
    "Event",
    "Extended",
    "NotAccepted",
    "Paid",
    "PaymentAsked",
    "Received",
    "Refused",
    "Replied",
    "ResultCorrected",
    "ResultReady",
    "Resumed",
    "ReturnedByPost",
    "ReturnedInPerson",
    "ReturnedOnline",
    "StopGround",
    "Stopped",
    "Submitted",
    "SupplementAsked",
    "Supplemented",
    "Suspended",
    "SuspensionGround",
    "Transferred",
    "Withdrawn",
]  # fmt: skip

Event: TypeAlias = (
    Submitted | Received | NotAccepted | SupplementAsked | Supplemented | PaymentAsked | Paid | Transferred | Consulted
    | Replied | Suspended | Resumed | Extended | Apologised | Decided | Refused | ResultReady | ReturnedInPerson
    | ReturnedByPost | Delivered | ReturnedOnline | ResultCorrected | Archived | Withdrawn | Stopped
)  # fmt: skip

EVENTS: tuple[type[Event], ...] = (
    Submitted, Received, NotAccepted, SupplementAsked, Supplemented, PaymentAsked, Paid, Transferred, Consulted,
    Replied, Suspended, Resumed, Extended, Apologised, Decided, Refused, ResultReady, ReturnedInPerson, ReturnedByPost,
    Delivered, ReturnedOnline, ResultCorrected, Archived, Withdrawn, Stopped,
)  # fmt: skip
