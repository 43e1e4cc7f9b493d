"""Phiếu kiểm soát: a plan as the rows of the printed control slip, with what was really done so far."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from motcua_lib._checks import raise_faults
from motcua_lib.book.forms import FORMS
from motcua_lib.deadlines._count import day_of
from motcua_lib.deadlines._due import start_of
from motcua_lib.deadlines._plan import Plan
from motcua_lib.deadlines._result import result_of
from motcua_lib.deadlines._schedule import AS_PLANNED, PlannedStep
from motcua_lib.errors import ArgumentTypeError, ProcessError
from motcua_lib.law import Text
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.effects import Slip
from motcua_lib.model.forms import ControlRow, ControlSlip, StepResult
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.reception import Reception

APPLICANT = Text("người nộp hồ sơ", "the applicant")
NO_NOTES: Final[Mapping[str, str]] = MappingProxyType({})


def control_slip(
    plan: Plan,
    *,
    done: Mapping[str, datetime] = AS_PLANNED,
    notes: Mapping[str, str] = NO_NOTES,
    code: str = "",
    applicant: str = "",
    phone: str = "",
) -> ControlSlip:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ: one row a step, with its handover, due date and result.

    A step that was handed over early or late is counted from its real handover, so no unit answers for the one before.
    The legal due date does not move.

    Args:
        plan: the plan of the dossier.
        done: by slug, the instant at which a step was done and the dossier handed on.
        notes: by slug, what stands under "ghi chú".
        code, applicant, phone: what the head of the slip prints.
    Returns:
        ControlSlip: the rows as data; `lines()` prints them.
    Raises:
        ProcessError: `done` or `notes` names no step, or a step is done while one it waits for is not, or before its
            handover. All faults are told at once.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.
        OutOfRangeError: a step counted from its real handover is not covered.

    >>> from motcua_lib.deadlines import plan
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.terms import WorkingHours
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> process = Process("Cấp bản sao", [ProcessStep("check", "Thẩm định", unit="Tư pháp", term=WorkingHours(3))])
    >>> answer = plan(process, datetime(2026, 5, 18, 9, tzinfo=VIETNAM_TIME), vietnam_calendar())
    >>> slip = control_slip(answer, done={"check": datetime(2026, 5, 18, 11, tzinfo=VIETNAM_TIME)})
    >>> print(*slip.rows[0].lines(), sep="\\n")
    1. Thẩm định
       bên giao: người nộp hồ sơ; bên nhận: Tư pháp
       giao: 09:00 ngày 18/05/2026; hạn: 14:00 ngày 18/05/2026
       xong: 11:00 ngày 18/05/2026; kết quả: trước hạn; ghi chú: ……

    Legal basis: Circular 03/2025/TT-VPCP, form 06; Circular 01/2018/TT-VPCP, form 05, before.
    """
    if not isinstance(plan, Plan):
        raise ArgumentTypeError("wrong-type", what="plan", allowed="a Plan", value=plan)
    process, received = plan.process, plan.flow.received
    done, notes = _named(done, "done", process), _named(notes, "notes", process)
    done = {slug: in_vietnam(instant, what=f"done[{slug!r}]") for slug, instant in done.items()}
    steps = plan.flow.run(done)
    raise_faults(str(process.name), (fault for slug in done for fault in _out_of_order(steps[slug], done)))
    form = FORMS[Slip.CONTROL].on(day_of(start_of(received))).value
    return ControlSlip(
        process.name,
        [
            _row(number, steps[step.slug], process, done, note=notes.get(step.slug, ""))
            for number, step in enumerate(process.steps, 1)
        ],
        code=code,
        applicant=applicant,
        phone=phone,
        received=received.received_at if isinstance(received, Reception) else start_of(received),
        due=None if process.term is None else plan.due.ends_at or plan.due.day,
        form=form.number,
        citation=form.citation,
    )


def _named(values: Mapping[str, Any], what: str, process: Process) -> Mapping[str, Any]:
    """The values by slug, every slug a step of the process."""
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what=what, allowed="a mapping by slug", value=values)
    known = {step.slug for step in process.steps}
    unknown = [slug for slug in values if slug not in known]
    raise_faults(str(process.name), (ProcessError("unknown-step", what=what, step=slug) for slug in unknown))
    return values


def _out_of_order(planned: PlannedStep, done: Mapping[str, datetime]) -> Iterator[ProcessError]:
    """A step done while one it waits for is not, or before it was handed over."""
    slug = planned.step.slug
    waits = [before for before in planned.step.after if before not in done]
    for before in waits:
        yield ProcessError("step-waits", step=slug, waits=before)
    if not waits and done[slug] < planned.starts_at:
        yield ProcessError("done-too-soon", step=slug, done=done[slug], handed=planned.starts_at)


def _row(number: int, planned: PlannedStep, process: Process, done: Mapping[str, datetime], *, note: str) -> ControlRow:
    step = planned.step
    done_at = done.get(step.slug)
    return ControlRow(
        number,
        step.name,
        handing=_handing(step, process),
        receiving=step.unit,
        lead=step.lead,
        handed=planned.start,
        expected=any(before not in done for before in step.after),
        due=planned.end,
        done_at=done_at,
        result=StepResult.OPEN if done_at is None else result_of(planned.due, done_at),
        note=note,
    )


def _handing(step: ProcessStep, process: Process) -> Text:
    """The units of the steps it waits for, each once, in the order written; the applicant for a first step."""
    units = ", ".join(dict.fromkeys(other.unit for other in process.steps if other.slug in step.after))
    return Text(units, units) if units else APPLICANT
