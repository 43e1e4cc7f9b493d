"""Thời hạn: from the receipt of a dossier to its due date, and why; the plan of a process beside it.

Floor 6: calendars from `workdays`, rules from `book`, nouns from `model`; nothing below knows of it. Plans load on
first use, so that a due date does not pay for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from motcua_lib.deadlines._due import Due, due
from motcua_lib.deadlines._moved import Moved, moved_by
from motcua_lib.deadlines._notice import notice_by
from motcua_lib.deadlines._reception import receive

if TYPE_CHECKING:
    from motcua_lib.deadlines._plan import Plan, plan
    from motcua_lib.deadlines._schedule import PlannedStep
    from motcua_lib.deadlines._services import receive_out_of_hours
    from motcua_lib.deadlines._slip import control_slip

__all__ = [
    "Due",
    "Moved",
    "Plan",
    "PlannedStep",
    "control_slip",
    "due",
    "moved_by",
    "notice_by",
    "plan",
    "receive",
    "receive_out_of_hours",
]

_LATER = {
    "Plan": "_plan",
    "PlannedStep": "_schedule",
    "control_slip": "_slip",
    "plan": "_plan",
    "receive_out_of_hours": "_services",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
