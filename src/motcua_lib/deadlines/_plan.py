"""Kế hoạch giải quyết: a process run from a receipt, beside its legal due date and never in its place."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property
from types import MappingProxyType

import attrs

from motcua_lib._notebook import Shown
from motcua_lib.deadlines._due import Due, Received, due
from motcua_lib.deadlines._plan_trail import explain_plan, verdict_on
from motcua_lib.deadlines._schedule import Flow, PlannedStep, measured
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, ProcessError
from motcua_lib.law import Text
from motcua_lib.model.clock import CountingRule
from motcua_lib.model.days import Certainty
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.trail import Trail
from motcua_lib.workdays import WorkCalendar

MICROSECOND = timedelta(microseconds=1)
NO_TIME = timedelta(0)


@attrs.frozen
class Plan(Shown):
    """Kế hoạch giải quyết hồ sơ: the steps with their dates, the end they lead to, and the legal due date beside it.

    Made by `plan`. Slack, critical path and trail are worked out when they are asked for.

    Args:
        flow: the process, the receipt, the calendar and the counting rule it was made from.
        steps: the steps with their dates, in the order of the process.
    """

    flow: Flow
    steps: tuple[PlannedStep, ...]
    _legal: Due | None = None

    @property
    def process(self) -> Process:
        """The process."""
        return self.flow.process

    @property
    def due(self) -> Due:
        """Hạn giải quyết: the legal due date of the whole procedure, whatever its steps add up to.

        Raises:
            ProcessError: the process states no legal term.
        """
        if self._legal is None:
            raise ProcessError("no-legal-term", name=str(self.process.name))
        return self._legal

    @property
    def last(self) -> PlannedStep:
        """The step that ends last; of several the first written down."""
        return max(self.steps, key=lambda planned: planned.ends_at)

    @property
    def ends_at(self) -> datetime:
        """The instant at which the last step is due; 24:00 of a day as 00:00 of the next."""
        return self.last.ends_at

    @property
    def critical_path(self) -> tuple[ProcessStep, ...]:
        """Đường găng: the steps that fix the end, from the receipt to the last one.

        From the step that ends last, back each time to the one it waited for longest. A tie goes to the step written
        down first. A step on the path has slack all the same when the next one is counted in days.
        """
        path = [self.last]
        while path[-1].step.after:
            before = [planned for planned in self.steps if planned.step.slug in path[-1].step.after]
            path.append(max(before, key=lambda planned: planned.ends_at))
        return tuple(planned.step for planned in reversed(path))

    @cached_property
    def slacks(self) -> Mapping[str, timedelta]:
        """Thời gian dự phòng: by slug, the working time by which a step may end late without moving the end."""
        return MappingProxyType({planned.step.slug: self._slack_of(planned) for planned in self.steps})

    def _slack_of(self, planned: PlannedStep) -> timedelta:
        calendar = self.flow.calendar
        end = measured(planned.end)
        room = calendar.working_time(end, measured(self.last.end))

        least, most = 0, room // MICROSECOND  # a range of so many has no length where a machine word is 32 bits
        while least < most:
            late = (least + most + 1) // 2
            if self._moved_by(planned.step.slug, calendar.add_working_time(end, late * MICROSECOND)):
                most = late - 1
            else:
                least = late
        return least * MICROSECOND

    def _moved_by(self, slug: str, done_at: datetime) -> bool:
        """Whether the end moves when one step is done at an instant; a later step off the calendar moves it."""
        try:
            steps = self.flow.run({slug: done_at})
        except OutOfRangeError:
            return True
        return max(planned.ends_at for planned in steps.values()) > self.ends_at

    @property
    def slack(self) -> timedelta:
        """The working time left between the end of the steps and the legal due date; nothing when they overrun it.

        Raises:
            ProcessError: the process states no legal term.
        """
        return max(self._margin, NO_TIME)

    @property
    def overrun(self) -> timedelta:
        """Thời gian vượt hạn: the working time by which the steps end after the legal due date, else nothing.

        Raises:
            ProcessError: the process states no legal term.
        """
        return max(-self._margin, NO_TIME)

    @property
    def _margin(self) -> timedelta:
        legal_end = self.due.ends_at or self.due.day
        return self.flow.calendar.working_time(measured(self.last.end), measured(legal_end))

    @property
    def verdict(self) -> Text:
        """Kết luận: in words, whether the steps keep the legal term, and by how much they do or do not.

        Raises:
            ProcessError: the process states no legal term.
        """
        return verdict_on(self.slack, self.overrun)

    @property
    def certainty(self) -> Certainty:
        """DECIDED, or PROVISIONAL when a step or the legal due date rests on a day that may still move."""
        answers = [planned.due for planned in self.steps] + ([self._legal] if self._legal else [])
        shaky = any(answer.certainty is Certainty.PROVISIONAL for answer in answers)
        return Certainty.PROVISIONAL if shaky else Certainty.DECIDED

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: the receipt, a line for each step with its slack, the end, the legal due date."""
        return explain_plan(self)


def plan(process: Process, received: Received, calendar: WorkCalendar, *, counting: CountingRule | None = None) -> Plan:
    """Lập kế hoạch giải quyết: when each step of `process` starts and is due for a dossier received on `received`.

    A step starts when all the steps it waits for are due. After a term in days that is the 24:00 of its last day, which
    is the receipt day of the next step in days; hours go on in the next session, and a same-day step is due on the next
    working day.

    Args:
        process: the internal process.
        received: the receipt: a date, an aware instant or a Reception.
        calendar: the calendar of all the units.
        counting: how days count from the receipt, for the steps without predecessors and for the legal term; default:
            the law in force on its day. The day of a later handover is never counted.
    Returns:
        Plan: the steps with their dates, the end, critical path and slack, and the legal due date.
    Raises:
        ArgumentTypeError: a wrong type. NaiveDatetimeError: an instant without a zone.
        DeadlineError: a first step needs the clock time of the receipt and a bare date was given.
        OutOfRangeError: a step or the legal due date is not covered.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.terms import WorkingDays, WorkingHours
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> process = Process("Cấp bản sao", [
    ...     ProcessStep("check", "Thẩm định", unit="Tư pháp", term=WorkingHours(3)),
    ...     ProcessStep("sign", "Ký", unit="Lãnh đạo", term=WorkingHours(1), after=["check"]),
    ... ], term=WorkingDays(1))
    >>> answer = plan(process, datetime(2026, 5, 18, 9, tzinfo=VIETNAM_TIME), vietnam_calendar())
    >>> print(answer.ends_at, answer.due.day, answer.slack)
    2026-05-18 15:00:00+07:00 2026-05-19 10:30:00

    Legal basis: Decree 61/2018, art. 19(6), for the order of the agencies; the terms of the steps are the office's own.
    """
    if not isinstance(process, Process):
        raise ArgumentTypeError("wrong-type", what="process", allowed="a Process", value=process)
    legal = None if process.term is None else due(process.term, received, calendar, counting=counting)
    flow = Flow(process, received, calendar, counting)
    planned = flow.run()
    return Plan(flow, tuple(planned[step.slug] for step in process.steps), legal)
