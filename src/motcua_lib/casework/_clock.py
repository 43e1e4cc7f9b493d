"""Đồng hồ hồ sơ: due date, time used, left and paused at any instant, for the dossier and each of its steps."""

from collections.abc import Mapping
from datetime import date, datetime

import attrs

from motcua_lib.casework._count import Reading, read
from motcua_lib.casework._progress import Progress, Stop, progress
from motcua_lib.casework._steps import StepClock, by_agency, judged, steps_of
from motcua_lib.deadlines import Due
from motcua_lib.law import Text
from motcua_lib.model.case_rules import CaseRules, ClockEffect
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.elapsed import Elapsed
from motcua_lib.model.verdicts import Standing, Timeliness
from motcua_lib.trail import Detail, Step, Trail
from motcua_lib.workdays import WorkCalendar

__all__ = ["Clock", "clock"]


@attrs.frozen
class Clock:
    """Đồng hồ hồ sơ: where the term of a dossier stands at an instant. Made by `clock`.

    Args:
        view: what the events say at that instant.
        due: the due date; while it waits, the one it would get if what it waits for came at that very instant.
        reading: the time used, left, overrun and paused.
    """

    view: Progress
    due: Due
    reading: Reading

    @property
    def at(self) -> datetime:
        """The instant asked about."""
        return self.view.at

    @property
    def standing(self) -> Standing:
        """Whether the term has started, runs, waits or is over."""
        return self.view.standing

    @property
    def ended_at(self) -> datetime | None:
        """When the resolving ended; None while it is open. Nothing is counted after it."""
        return None if self.view.ended is None else self.view.ended.at

    @property
    def appointment_day(self) -> date:
        """Ngày hẹn trả: the day promised by an apology while it stands; else the due day."""
        return self.view.standing_reappointment(self.due) or self.due.day

    @property
    def total(self) -> Elapsed:
        """The whole term, with its extensions and the days by which its end rolls."""
        return self.reading.total

    @property
    def used(self) -> Elapsed:
        """Đã sử dụng: what has been counted."""
        return self.reading.used

    @property
    def left(self) -> Elapsed:
        """Còn lại: what is still to come; none on the due day of a term in days."""
        return self.reading.left

    @property
    def over(self) -> Elapsed:
        """Quá hạn: what has been counted since the due date."""
        return self.reading.over

    @property
    def paused(self) -> Elapsed:
        """Tạm dừng: what was not counted since the run began, the last restart or the receipt."""
        return self.reading.paused

    @property
    def timeliness(self) -> Timeliness:
        """Early, on time or late for a finished dossier; in time so far or overdue for an open one."""
        return judged(self.due, self.ended_at, self.at)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Everything the dossier waited for since reception, and what it did to the term."""
        return self.view.stops

    @property
    def steps(self) -> tuple[StepClock, ...]:
        """The clocks of the units and agencies, in the order in which they began; read on each call."""
        return steps_of(self.view)

    @property
    def agencies(self) -> Mapping[str, tuple[StepClock, ...]]:
        """The same by unit and agency."""
        return by_agency(self.steps)

    @property
    def trail(self) -> Trail:
        """Diễn giải: the rule set, every wait with its citation, the due date counted day by day, and the reading."""
        return Trail([*self._course(), *self.due.trail, *self._figures()])

    def __str__(self) -> str:
        return f"{self.due}; {Trail(self._figures()[:1])}"

    def _course(self) -> list[Step]:
        rules = self.view.rules
        steps = [Step("case-rules", citation=rules.reception.citation, details={"rules": rules.name})]
        for stop in self.stops:
            details: dict[str, Detail] = {"event": stop.event.text, "effect": _EFFECT_TEXT[stop.effect]}
            rule = "case-waits" if stop.end is None else "case-waited"
            steps.append(Step(rule, stop.start, stop.end, citation=stop.citation, details=details))
        return steps

    def _figures(self) -> list[Step]:
        reading = self.reading
        details: dict[str, Detail] = {
            "standing": self.standing.text,
            "used": reading.used.text,
            "left": reading.left.text,
            "over": reading.over.text,
            "paused": reading.paused.text,
        }
        steps = [Step("case-clock", self.view.until, details=details)]
        day = self.view.standing_reappointment(self.due)
        if day is not None:
            citation = self.view.rules.reappointments.citation
            steps.append(Step("case-reappointed", day, citation=citation))
        return steps


_EFFECT_TEXT = {
    ClockEffect.RUNS: Text("vẫn tính thời hạn", "the term runs on"),
    ClockEffect.PAUSES: Text("không tính vào thời hạn", "not counted"),
    ClockEffect.RESTARTS: Text("tính lại thời hạn từ đầu", "the whole term runs again"),
}


def clock(dossier: Dossier, at: datetime, calendar: WorkCalendar, *, rules: CaseRules | None = None) -> Clock:
    """Đồng hồ hồ sơ: due date, time used, left and paused at an instant, as the events up to it say.

    Args:
        dossier: the dossier.
        at: the aware instant; events after it have not happened yet.
        calendar: the calendar of the office.
        rules: the rule set; default: the one in force on the day of reception, with the alternatives of the filing.
    Returns:
        Clock: amounts in the unit of the term, working days, calendar days or working time; used + left - over is the
        total. Before reception, and while it waits, as if what it waits for came at that instant.
    Raises:
        DossierError: it ended without having been received, or its term was not understood.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.
        OutOfRangeError: the answer is not covered.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), Received(filed)], new, vietnam_calendar())
    >>> reading = clock(dossier, datetime(2026, 8, 10, 9, tzinfo=VIETNAM_TIME), vietnam_calendar())
    >>> print(reading.due.day, reading.used, reading.left, sep="; ")
    2026-08-13; 4 ngày làm việc; 3 ngày làm việc

    Legal basis: Decree 61/2018, art. 19; Decree 118/2025, art. 17(3) as amended by Decree 309/2026.
    """
    view = progress(dossier, at, calendar, rules)
    due = view.due
    return Clock(view, due, read(due, view.until))
