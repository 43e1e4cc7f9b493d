"""Đồng hồ của từng bước: how long each unit and agency has had the dossier, in sequence and in parallel.

A transfer hands over to the next unit; a consultation runs beside it. What the dossier waits for is counted to no unit.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

import attrs

from motcua_lib._checks import given, tuple_of
from motcua_lib.casework._count import Condition, Reading, between, counted, due_with, read
from motcua_lib.casework._limits import term_of
from motcua_lib.casework._progress import ENDS, Progress, happened, progress
from motcua_lib.deadlines import Due
from motcua_lib.deadlines._plan import Plan, plan
from motcua_lib.deadlines._result import result_of
from motcua_lib.errors import DossierError
from motcua_lib.law import Citation
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import Consulted, Event, Replied, Transferred
from motcua_lib.model.forms import StepResult
from motcua_lib.model.terms import WorkingHours
from motcua_lib.model.verdicts import Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["StepClock", "by_agency", "done_steps", "plan_of", "step_clocks", "steps_of"]

_FINISHED = {
    StepResult.EARLY: Timeliness.EARLY,
    StepResult.ON_TIME: Timeliness.ON_TIME,
    StepResult.LATE: Timeliness.LATE,
}


def judged(due: Due, ended_at: datetime | None, at: datetime) -> Timeliness:
    """Early, on time or late for what has ended; in time so far or overdue for what has not."""
    if ended_at is not None:
        return _FINISHED[result_of(due, ended_at)]
    return Timeliness.OVERDUE if at > due.moment else Timeliness.IN_TIME_SO_FAR


@attrs.frozen
class StepClock:
    """Đồng hồ của một bước: one stretch for which one unit or agency had the dossier, or was asked about it.

    Args:
        event: the transfer or the consultation that began it.
        at: the instant it is read at.
        ended_at: when it handed on or replied; None while it has not.
        due: its own due date; None where it has no term of its own.
        reading: used, left, overrun and paused; without a term only what is used and paused, in working time.
        timeliness: its verdict; UNCOUNTED without a term of its own.
    """

    event: Transferred | Consulted
    at: datetime
    ended_at: datetime | None
    due: Due | None
    reading: Reading
    timeliness: Timeliness

    @property
    def agency(self) -> str:
        """The unit or agency."""
        return self.event.to if isinstance(self.event, Transferred) else self.event.agency

    @property
    def step(self) -> str:
        """The slug of the step of the process; empty without one."""
        return self.event.step

    @property
    def parallel(self) -> bool:
        """Whether it runs beside the unit that has the dossier."""
        return isinstance(self.event, Consulted)

    @property
    def started_at(self) -> datetime:
        """When it began."""
        return self.event.at


def steps_of(view: Progress) -> tuple[StepClock, ...]:
    """The clocks of all steps up to an instant, in the order in which they began."""
    events = happened(view.dossier.events, view.at)
    return tuple(_clock(view, event, ended_at) for event, ended_at in _stretches(events))


def step_clocks(
    dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None
) -> tuple[StepClock, ...]:
    """Đồng hồ của các bước: how long each unit and agency has had the dossier at an instant.

    Args:
        dossier: the dossier. at: the aware instant. calendar: the calendar of all units. rules: as in `apply`.
    Returns:
        One StepClock for each transfer and each consultation, in order.
    Raises:
        DossierError: it ended without having been received.
    """
    return steps_of(progress(dossier, at, calendar, rules))


def by_agency(steps: tuple[StepClock, ...]) -> Mapping[str, tuple[StepClock, ...]]:
    """Theo cơ quan: the steps of each agency, in the order in which they first had the dossier.

    Raises:
        ArgumentTypeError: no StepClock.
    """
    steps = tuple_of(steps, StepClock, "steps")
    names = dict.fromkeys(step.agency for step in steps)
    return {name: tuple(step for step in steps if step.agency == name) for name in names}


def _stretches(events: tuple[Event, ...]) -> Iterator[tuple[Transferred | Consulted, datetime | None]]:
    """Each transfer and consultation with the instant at which it ended, in order."""
    begun: dict[str, int] = {}
    found: list[tuple[Transferred | Consulted, datetime | None]] = []

    def end(key: str, at: datetime) -> None:
        if key in begun:
            place = begun.pop(key)
            found[place] = (found[place][0], at)

    for event in events:
        if isinstance(event, Transferred):
            end("", event.at)
            begun[""] = len(found)
            found.append((event, None))
        elif isinstance(event, Consulted):
            begun[event.agency] = len(found)
            found.append((event, None))
        elif isinstance(event, Replied):
            end(event.agency, event.at)
        elif type(event) in ENDS:
            for key in tuple(begun):
                end(key, event.at)
    yield from found


def _clock(view: Progress, event: Transferred | Consulted, ended_at: datetime | None) -> StepClock:
    term = term_of(view.dossier.filing, event)
    until = ended_at or view.at
    waits = [
        (max(stop.start, event.at), min(stop.end or until, until), stop.citation)
        for stop in view.stops
        if stop.effect is not ClockEffect.RUNS
        and not (isinstance(event, Consulted) and isinstance(stop.event, Consulted))
    ]
    if term is None:
        return StepClock(event, view.at, ended_at, None, _without_term(view, event, until, waits), Timeliness.UNCOUNTED)
    condition = Condition.of(term, event.at, waits, (), ())
    due = due_with(term, event.at, view.calendar, condition)
    return StepClock(event, view.at, ended_at, due, read(due, until), judged(due, ended_at, view.at))


def _without_term(
    view: Progress, event: Transferred | Consulted, until: datetime, waits: list[tuple[datetime, datetime, Citation]]
) -> Reading:
    """What a unit without a term of its own has used, in working time."""
    unit = ClockUnit.WORKING_TIME
    pauses = [(pause.start, pause.end) for pause in Condition.of(WorkingHours(1), event.at, waits, (), ()).pauses]
    used = counted(unit, view.calendar, event.at, until, pauses)
    nothing = Elapsed.none(unit)
    paused = between(unit, view.calendar, event.at, until) - used
    return Reading(total=nothing, used=used, left=nothing, over=nothing, paused=paused)


def done_steps(dossier: Dossier) -> Mapping[str, datetime]:
    """Các bước đã xong: by slug, when each step of the process that was begun and ended was done.

    It is what `control_slip` asks for beside the plan; of a step that was gone through twice, the last time.
    """
    stretches = _stretches(given(dossier, Dossier, "dossier", allowed="a Dossier").events)
    return {event.step: ended_at for event, ended_at in stretches if event.step and ended_at is not None}


def plan_of(dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None) -> Plan:
    """Kế hoạch giải quyết hồ sơ: the process of a dossier run from its receipt, for the control slip.

    Args:
        dossier, at, calendar, rules: as in `step_clocks`; before reception, as if it were received at that instant.
    Raises:
        DossierError: the filing names no process, or it ended without having been received.
    """
    process = given(dossier, Dossier, "dossier", allowed="a Dossier").filing.process
    if process is None:
        raise DossierError("no-process", code=str(dossier.code))
    return plan(process, progress(dossier, at, calendar, rules).reception, calendar)
