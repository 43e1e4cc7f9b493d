"""Thời hạn: from the receipt of a dossier to its due date, and why; beside it plans, publication and versions.

Floor 6: calendars from `workdays`, rules from `book`, nouns from `model`; nothing below knows of it. What is beside a
due date loads on first use, so that it does not pay for it.
"""

from typing import TYPE_CHECKING, Any

from motcua_lib._lazy import loaded
from motcua_lib.deadlines._due import Due, due
from motcua_lib.deadlines._moved import Moved, moved_by
from motcua_lib.deadlines._notice import notice_by
from motcua_lib.deadlines._reception import receive

if TYPE_CHECKING:
    from motcua_lib.deadlines._changes import changes
    from motcua_lib.deadlines._levels import LevelNotThere, levels_not_there
    from motcua_lib.deadlines._one_stop import reception_rules, unit_calendar
    from motcua_lib.deadlines._plan import Plan, plan
    from motcua_lib.deadlines._publication import Publication, PublicationStatus, announce_by, publication
    from motcua_lib.deadlines._publication_report import (
        ProcedurePublications,
        PublicationDue,
        PublicationReport,
        due_for_publication,
        publication_report,
    )
    from motcua_lib.deadlines._schedule import PlannedStep
    from motcua_lib.deadlines._services import receive_out_of_hours
    from motcua_lib.deadlines._slip import control_slip

__all__ = [
    "Due",
    "LevelNotThere",
    "Moved",
    "Plan",
    "PlannedStep",
    "ProcedurePublications",
    "Publication",
    "PublicationDue",
    "PublicationReport",
    "PublicationStatus",
    "announce_by",
    "changes",
    "control_slip",
    "due",
    "due_for_publication",
    "levels_not_there",
    "moved_by",
    "notice_by",
    "plan",
    "publication",
    "publication_report",
    "receive",
    "receive_out_of_hours",
    "reception_rules",
    "unit_calendar",
]

_LATER = {
    "LevelNotThere": "_levels",
    "Plan": "_plan",
    "PlannedStep": "_schedule",
    "ProcedurePublications": "_publication_report",
    "Publication": "_publication",
    "PublicationDue": "_publication_report",
    "PublicationReport": "_publication_report",
    "PublicationStatus": "_publication",
    "announce_by": "_publication",
    "changes": "_changes",
    "control_slip": "_slip",
    "due_for_publication": "_publication_report",
    "levels_not_there": "_levels",
    "plan": "_plan",
    "publication": "_publication",
    "publication_report": "_publication_report",
    "receive_out_of_hours": "_services",
    "reception_rules": "_one_stop",
    "unit_calendar": "_one_stop",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return loaded(f"{__name__}.{_LATER[name]}", name)
