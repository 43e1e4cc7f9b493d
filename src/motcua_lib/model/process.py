"""Quy trình nội bộ: the steps of an office, each with a unit and a term, in sequence and in parallel.

Floor 3, nouns only. When the steps start and end is computed in `deadlines`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import ArgumentTypeError, ProcessError
from motcua_lib.law import Citation, Text
from motcua_lib.model.terms import SIMPLE_TERMS, Chain, SimpleTerm, Term

__all__ = ["Process", "ProcessStep"]


def _label(value: Text | str) -> Text:
    return Text(value, value) if isinstance(value, str) else value


def _filled(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    if not str(value).strip():
        raise ProcessError("blank-field", what=f"{type(instance).__name__}.{attribute.name}")


def _simple(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) not in SIMPLE_TERMS:
        allowed = "a term that is no Chain, such as WorkingHours(2)"
        raise ArgumentTypeError("wrong-type", what="ProcessStep.term", allowed=allowed, value=value)


def _legal(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) not in (*SIMPLE_TERMS, Chain, type(None)):
        raise ArgumentTypeError("wrong-type", what="Process.term", allowed="a term or None", value=value)


def _slugs(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tuple_of(values, str, "ProcessStep.after")))


@attrs.frozen
class ProcessStep:
    """Bước của quy trình nội bộ: what one unit does, how long it has, and which steps it waits for.

    Args:
        slug: its stable name inside the process.
        name: what it is called; a str stands for both languages.
        unit: the responsible unit, as it is printed.
        term: how long the unit has; hours, days or another term that is no Chain.
        after: the slugs of the steps that must be done before; none for a step that starts with the receipt.
        lead: cơ quan chủ trì: whether its unit leads the steps that run in parallel with it.
    Raises:
        ArgumentTypeError: a wrong type; `after` is a sequence, not one str.
        ProcessError: an empty slug, name or unit.

    >>> from motcua_lib.model.terms import WorkingHours
    >>> print(ProcessStep("check", "Thẩm định", unit="Phòng Tư pháp", term=WorkingHours(3), after=["receive"]))
    Thẩm định (Phòng Tư pháp): 3 giờ làm việc
    """

    slug: str = attrs.field(validator=[of_type(str), _filled])
    name: Text = attrs.field(converter=_label, validator=[of_type(Text), _filled])
    unit: str = attrs.field(kw_only=True, validator=[of_type(str), _filled])
    term: SimpleTerm = attrs.field(kw_only=True, validator=_simple)
    after: tuple[str, ...] = attrs.field(default=(), converter=_slugs, kw_only=True)
    lead: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))

    def __str__(self) -> str:
        return f"{self.name} ({self.unit}): {self.term}"


def _steps(values: Iterable[ProcessStep]) -> tuple[ProcessStep, ...]:
    return tuple_of(values, ProcessStep, "Process.steps")


@attrs.frozen
class Process:
    """Quy trình nội bộ: steps in sequence and in parallel, and the legal term of the procedure beside them.

    Steps with the same predecessors form a parallel group. At most one of a group leads. When the process is
    interlinked, exactly one must, unless one unit has all steps of the group; otherwise units of one agency may work
    side by side with nobody leading.

    Args:
        name: what it is called; a str stands for both languages.
        steps: in the order in which they are written down; any order is accepted.
        term: the legal term of the procedure, which the steps never replace; None when none is stated.
        interlinked: một cửa liên thông: whether the units belong to different agencies.
        citation: the decision that approves it.
    Raises:
        ProcessError: no step, two steps of one slug, an unknown predecessor, a cycle, two leads or none. All faults
            are told at once: see `ProcessError.faults`.
        ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.terms import WorkingDays, WorkingHours
    >>> process = Process("Cấp bản sao", [
    ...     ProcessStep("sign", "Ký", unit="Lãnh đạo", term=WorkingHours(1), after=["check"]),
    ...     ProcessStep("check", "Thẩm định", unit="Tư pháp", term=WorkingHours(3)),
    ... ], term=WorkingDays(1))
    >>> [step.slug for step in process.ordered]
    ['check', 'sign']

    Legal basis: Decree 61/2018, art. 19(6): on paper one agency after another, each with its own term; electronically
    all at once, naming a lead agency and the term of each. Under Decree 118/2025 carried over, not read.
    """

    name: Text = attrs.field(converter=_label, validator=[of_type(Text), _filled])
    steps: tuple[ProcessStep, ...] = attrs.field(converter=_steps)
    term: Term | None = attrs.field(default=None, kw_only=True, validator=_legal)
    interlinked: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        raise_faults(str(self.name), (fault for check in _CHECKS for fault in check(self)))

    @cached_property
    def ordered(self) -> tuple[ProcessStep, ...]:
        """The steps with every predecessor before its successors."""
        steps = {step.slug: step for step in self.steps}
        return tuple(steps[slug] for slug in _sorter(self).static_order())

    @property
    def parallel(self) -> tuple[tuple[ProcessStep, ...], ...]:
        """The parallel groups: two or more steps with the same predecessors, in the order written."""
        groups: dict[frozenset[str], list[ProcessStep]] = {}
        for step in self.steps:
            groups.setdefault(frozenset(step.after), []).append(step)
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    def __str__(self) -> str:
        return self.name.vi


def _sorter(process: Process) -> "TopologicalSorter[str]":
    """The steps by what they wait for, unknown names left out; of two steps of one slug the last."""
    known = {step.slug for step in process.steps}
    return TopologicalSorter({step.slug: [slug for slug in step.after if slug in known] for step in process.steps})


def _no_steps(process: Process) -> Iterator[ProcessError]:
    if not process.steps:
        yield ProcessError("no-steps")


def _repeated(process: Process) -> Iterator[ProcessError]:
    for slug, count in Counter(step.slug for step in process.steps).items():
        if count > 1:
            yield ProcessError("repeated-step", step=slug, count=count)


def _unknown(process: Process) -> Iterator[ProcessError]:
    known = {step.slug for step in process.steps}
    for step in process.steps:
        for slug in step.after:
            if slug not in known:
                yield ProcessError("unknown-step", what=f"the step {step.slug!r}", step=slug)


def _cycle(process: Process) -> Iterator[ProcessError]:
    try:
        _sorter(process).prepare()
    except CycleError as error:
        yield ProcessError("step-cycle", steps=" → ".join(error.args[1]))


def _leads(process: Process) -> Iterator[ProcessError]:
    for group in process.parallel:
        slugs = ", ".join(step.slug for step in group)
        leads = [step.slug for step in group if step.lead]
        if len(leads) > 1:
            yield ProcessError("two-leads", leads=", ".join(leads), group=slugs)
        elif not leads and process.interlinked and len({step.unit for step in group}) > 1:
            yield ProcessError("no-lead", group=slugs)


_CHECKS = (_no_steps, _repeated, _unknown, _cycle, _leads)
