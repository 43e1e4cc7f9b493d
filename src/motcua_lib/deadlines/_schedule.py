"""Lịch các bước: when each step of a process starts and is due; every count is a `due` of its own.

A step starts at the latest end among the steps it waits for. An end is a day for a term in days, whose handover is the
24:00 of that day, and an instant for a term in hours.
"""

from collections.abc import Mapping
from datetime import datetime, time
from functools import cached_property
from types import MappingProxyType
from typing import Final

import attrs

from motcua_lib.book.counting import LEGAL_DEFAULT
from motcua_lib.deadlines._count import day_of, end_of
from motcua_lib.deadlines._due import Due, Received, due, start_of
from motcua_lib.model.clock import CountingRule, FirstDay
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.terms import SameDay, WorkingHours
from motcua_lib.trail import Moment, Step, Trail
from motcua_lib.workdays import WorkCalendar

AS_PLANNED: Final[Mapping[str, datetime]] = MappingProxyType({})


@attrs.frozen
class PlannedStep:
    """Bước theo kế hoạch: a step with when it starts and when it is due.

    Args:
        step: the step.
        start: the receipt, or the end of the last step it waits for: a day stands for its 24:00.
        due: its due date, counted from there.
    """

    step: ProcessStep
    start: Moment
    due: Due

    @property
    def starts_at(self) -> datetime:
        """The start as an instant; 24:00 of a day as 00:00 of the next, and 00:00 for a receipt on a bare date."""
        if self.step.after or isinstance(self.start, datetime):
            return last_instant(self.start)
        return datetime.combine(self.start, time.min, VIETNAM_TIME)

    @property
    def ends_at(self) -> datetime:
        """The last instant of the step; 24:00 of its last day for a term in days, as 00:00 of the next."""
        return self.due.moment

    @property
    def end(self) -> Moment:
        """The day or the instant with which the step ends."""
        return self.due.ends_at or self.due.day

    @property
    def trail(self) -> Trail:
        """Diễn giải của bước: the days or sessions of this step alone; built on each call."""
        first, *counted = self.due.trail
        return Trail([Step("handed-over", self.start), *counted]) if self.step.after else Trail([first, *counted])


@attrs.frozen
class Flow:
    """Dòng chảy hồ sơ: a process that runs from a receipt on a calendar.

    Args:
        process: the process.
        received: the receipt, from which the steps without predecessors run.
        calendar: the calendar of all units.
        counting: how days count from the receipt; None: the law in force on its day.
    """

    process: Process
    received: Received
    calendar: WorkCalendar
    counting: CountingRule | None = None

    @cached_property
    def _inside(self) -> CountingRule:
        """The rule for handovers: the law of the receipt, and no day of a handover is counted."""
        rule = self.counting or LEGAL_DEFAULT.on(day_of(start_of(self.received))).value
        return attrs.evolve(rule, first_day=FirstDay.EXCLUDED)

    def run(self, done: Mapping[str, datetime] = AS_PLANNED) -> dict[str, PlannedStep]:
        """The steps with their dates, by slug; a step named in `done` hands over then, not when it is due."""
        planned: dict[str, PlannedStep] = {}
        ends: dict[str, Moment] = {}
        for step in self.process.ordered:
            slug = step.slug
            planned[slug] = self._planned(step, [ends[before] for before in step.after])
            ends[slug] = done.get(slug) or planned[slug].end
        return planned

    def _planned(self, step: ProcessStep, ends: list[Moment]) -> PlannedStep:
        if not ends:
            answer = due(step.term, self.received, self.calendar, counting=self.counting)
            return PlannedStep(step, answer.start, answer)
        start = counted_from = max(ends, key=_in_order)
        if isinstance(step.term, SameDay | WorkingHours):
            counted_from = last_instant(start)
        return PlannedStep(step, start, due(step.term, counted_from, self.calendar, counting=self._inside))


def last_instant(moment: Moment) -> datetime:
    """The instant itself, or 24:00 of a day as 00:00 of the next."""
    return moment if isinstance(moment, datetime) else end_of(moment)


def _in_order(end: Moment) -> tuple[datetime, bool]:
    """What handovers are compared by: the 24:00 of a day still belongs to it and comes before 00:00 of the next."""
    return last_instant(end), isinstance(end, datetime)


def measured(moment: Moment) -> datetime:
    """What working time is measured from: a day by its last moment, which the last day of a calendar has too."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.max, VIETNAM_TIME)
