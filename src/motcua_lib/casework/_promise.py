"""Lịch hẹn trả: the appointment that stands at an instant; while a dossier waits, the one from before the waiting."""

from collections.abc import Sequence
from datetime import datetime

from motcua_lib.casework._progress import Progress, progress
from motcua_lib.casework._rules import received_in
from motcua_lib.casework._verdict import appointment_of
from motcua_lib.deadlines import Due
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Apologised, Event
from motcua_lib.model.filing import Filing
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.verdicts import Against, Standing
from motcua_lib.workdays import WorkCalendar


def promised(
    filing: Filing, events: Sequence[Event], at: datetime, calendar: WorkCalendar, rules: CaseRules | None
) -> datetime | None:
    """The appointment after events, all of which have happened; None without a receipt or a term that was read."""
    if received_in(events) is None or isinstance(filing.term, UnreadTerm):
        return None
    view = before_waiting(filing, events, at, calendar, rules)
    return appointment_of(view, view.due, Against.APPOINTMENT)


def without_delay(event: Apologised, due: Due) -> bool:
    """Whether an apology is for what is not late and, by the new day it names, will not be."""
    return event.new_day <= due.day and event.at <= due.moment


def before_waiting(
    filing: Filing, events: Sequence[Event], at: datetime, calendar: WorkCalendar, rules: CaseRules | None
) -> Progress:
    """The term after events; of a dossier that waits, as it was when the waiting began."""
    view = progress(Dossier(filing, events=tuple(events)), at, calendar, rules)
    if view.standing is not Standing.WAITING:
        return view
    begun = next(stop.event for stop in view.stops if stop.end is None and stop.effect is not ClockEffect.RUNS)
    return before_waiting(filing, events[: events.index(begun)], begun.at, calendar, rules)
