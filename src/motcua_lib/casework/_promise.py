"""Lịch hẹn trả: the appointment that stands at an instant; while a dossier waits, the one from before the waiting."""

from collections.abc import Sequence
from datetime import datetime

from motcua_lib.casework._progress import Progress, progress
from motcua_lib.casework._rules import received_in
from motcua_lib.casework._verdict import appointment_of, printed_end
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
    view = progress(Dossier(filing, events=tuple(events)), at, calendar, rules)
    before = before_waiting(view)
    if view.apology is not None and view.apology is not before.apology:  # made while it waits
        return printed_end(view.apology.new_day, calendar)
    return appointment_of(before, before.due, Against.APPOINTMENT)


def without_delay(event: Apologised, due: Due) -> bool:
    """Whether an apology is for what is not late and, by the new day it names, will not be."""
    return event.new_day <= due.day and event.at <= due.moment


def before_waiting(view: Progress) -> Progress:
    """The same; of a dossier that waits, as it was when the waiting began."""
    if view.standing is not Standing.WAITING:
        return view
    begun = next(stop.event for stop in view.stops if stop.end is None and stop.effect is not ClockEffect.RUNS)
    events = view.dossier.events
    earlier = Dossier(view.dossier.filing, events=events[: events.index(begun)])
    return before_waiting(progress(earlier, begun.at, view.calendar, view.rules))
