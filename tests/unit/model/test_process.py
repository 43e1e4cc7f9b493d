"""Processes: what a step and its order may be, and every fault told."""

import pickle
from typing import Any

import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    Citation,
    Instrument,
    Process,
    ProcessStep,
    Text,
    WorkingDays,
    WorkingHours,
)
from motcua_lib.errors import ArgumentTypeError, ProcessError


def step(slug: str, *after: str, unit: str = "Tư pháp", lead: bool = False) -> ProcessStep:
    return ProcessStep(slug, f"Bước {slug}", unit=unit, term=WorkingHours(1), after=after, lead=lead)


def faults(*steps: ProcessStep, interlinked: bool = False) -> list[tuple[str, dict[str, Any]]]:
    with pytest.raises(ProcessError) as caught:
        Process("Cấp bản sao", steps, interlinked=interlinked)
    return [(fault.slug, fault.fields) for fault in caught.value.faults]


# -- what they are -----------------------------------------------------------------------------------------------


def test_a_step_is_named_in_one_language_or_two() -> None:
    assert step("a").name == Text("Bước a", "Bước a")
    named = ProcessStep("a", Text("Thẩm định", "check"), unit="Tư pháp", term=WorkingDays(2))
    assert (str(named), named.name["en"]) == ("Thẩm định (Tư pháp): 2 ngày làm việc", "check")


def test_a_step_names_each_predecessor_once() -> None:
    assert step("c", "a", "b", "a").after == ("a", "b")


def test_a_process_is_a_value() -> None:
    decision = Citation(Instrument("663/QĐ-TTPVHCC"))
    process = Process("X", [step("a"), step("b", "a")], term=WorkingDays(1), citation=decision)
    assert process.ordered  # cached, and still equal to one that was never asked
    copy = pickle.loads(pickle.dumps(process))
    assert copy == process == Process("X", (step("a"), step("b", "a")), term=WorkingDays(1), citation=decision)
    assert hash(copy) == hash(process)
    assert str(process) == "X"


def test_steps_may_be_written_in_any_order() -> None:
    process = Process("X", [step("d", "b", "c"), step("c", "a"), step("b", "a"), step("a")])
    slugs = [each.slug for each in process.ordered]
    assert (slugs[0], slugs[-1], sorted(slugs)) == ("a", "d", ["a", "b", "c", "d"])


def test_steps_with_the_same_predecessors_are_parallel() -> None:
    process = Process("X", [step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c"), step("e", "c", "b")])
    assert [[each.slug for each in group] for group in process.parallel] == [["b", "c"], ["d", "e"]]


def test_a_legal_term_may_be_a_chain() -> None:
    term = Chain([WorkingDays(2), CalendarDays(3)])
    assert Process("X", [step("a")], term=term).term == term


# -- the lead agency ---------------------------------------------------------------------------------------------


def test_units_of_one_agency_may_work_side_by_side_with_nobody_leading() -> None:
    process = Process("X", [step("a", unit="Phòng 1"), step("b", unit="Phòng 2")])
    assert not any(each.lead for each in process.steps)


def test_an_interlinked_process_has_one_lead_among_parallel_units() -> None:
    steps = [step("a", unit="Công an", lead=True), step("b", unit="Bảo hiểm xã hội")]
    assert Process("X", steps, interlinked=True).interlinked
    assert faults(step("a", unit="Công an"), step("b", unit="Thuế"), interlinked=True) == [
        ("no-lead", {"group": "a, b"})
    ]


def test_steps_of_one_unit_need_no_lead() -> None:
    assert Process("X", [step("a"), step("b")], interlinked=True).parallel


def test_two_leads_are_refused_interlinked_or_not() -> None:
    found = [("two-leads", {"leads": "a, c", "group": "a, b, c"})]
    steps = step("a", lead=True), step("b"), step("c", lead=True)
    assert faults(*steps) == faults(*steps, interlinked=True) == found


def test_leads_of_different_groups_do_not_meet() -> None:
    first = [step("a", unit="A", lead=True), step("b", unit="B")]
    second = [step("c", "a", "b", unit="A"), step("d", "a", "b", unit="B", lead=True)]
    assert len(Process("X", first + second, interlinked=True).parallel) == 2


# -- faults ------------------------------------------------------------------------------------------------------


def test_a_process_has_a_step() -> None:
    assert faults() == [("no-steps", {})]


def test_a_slug_names_one_step() -> None:
    assert faults(step("a"), step("b"), step("a")) == [("repeated-step", {"step": "a", "count": 2})]


def test_a_predecessor_is_a_step() -> None:
    assert faults(step("a", "x", "y")) == [
        ("unknown-step", {"what": "the step 'a'", "step": "x"}),
        ("unknown-step", {"what": "the step 'a'", "step": "y"}),
    ]


def test_steps_do_not_wait_for_one_another() -> None:
    assert faults(step("a", "a")) == [("step-cycle", {"steps": "a → a"})]
    ((slug, fields),) = faults(step("a"), step("b", "a", "d"), step("c", "b"), step("d", "c"))
    assert slug == "step-cycle"
    names = fields["steps"].split(" → ")
    assert (set(names), names[0], len(names)) == ({"b", "c", "d"}, names[-1], 4)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ProcessError) as caught:
        Process("X", [step("a", "b"), step("b", "a"), step("c", "z"), step("c", "z")])
    error = caught.value
    assert error.slug == "several-faults"
    assert [fault.slug for fault in error.faults] == ["repeated-step", "unknown-step", "unknown-step", "step-cycle"]
    assert str(error).startswith("'X' has 4 faults: the step 'c' is named 2 times")
    assert isinstance(error, ValueError)
    assert [fault.slug for fault in pickle.loads(pickle.dumps(error)).faults] == [f.slug for f in error.faults]


def test_a_single_fault_is_the_error_itself() -> None:
    with pytest.raises(ProcessError, match="a process needs at least one step") as caught:
        Process("X", [])
    assert caught.value.faults == (caught.value,)


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"slug": ""}, ProcessError, "ProcessStep.slug must not be empty"),
        ({"name": " "}, ProcessError, "ProcessStep.name must not be empty"),
        ({"unit": ""}, ProcessError, "ProcessStep.unit must not be empty"),
        ({"slug": 1}, ArgumentTypeError, "ProcessStep.slug must be str"),
        ({"name": None}, ArgumentTypeError, "ProcessStep.name must be Text"),
        ({"unit": Text("a", "b")}, ArgumentTypeError, "ProcessStep.unit must be str"),
        ({"term": 2}, ArgumentTypeError, "a term that is no Chain"),
        ({"term": Chain([WorkingDays(1), WorkingDays(1)])}, ArgumentTypeError, "a term that is no Chain"),
        ({"after": "a"}, ArgumentTypeError, "ProcessStep.after must be a sequence of str, not 'a'"),
        ({"after": [1]}, ArgumentTypeError, "each of ProcessStep.after must be str"),
        ({"lead": 1}, ArgumentTypeError, "ProcessStep.lead must be bool"),
    ],
)
def test_a_step_refuses(wrong: dict[str, Any], error: type[Exception], words: str) -> None:
    right = {"slug": "a", "name": "Bước", "unit": "Tư pháp", "term": WorkingHours(1)}
    with pytest.raises(error, match=words):
        ProcessStep(**(right | wrong))


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"name": ""}, ProcessError, "Process.name must not be empty"),
        ({"name": 1}, ArgumentTypeError, "Process.name must be Text"),
        ({"steps": step("a")}, ArgumentTypeError, "Process.steps must be a sequence of ProcessStep"),
        ({"steps": ["a"]}, ArgumentTypeError, "each of Process.steps must be ProcessStep"),
        ({"term": 5}, ArgumentTypeError, "Process.term must be a term or None"),
        ({"interlinked": None}, ArgumentTypeError, "Process.interlinked must be bool"),
        ({"citation": "663"}, ArgumentTypeError, "Process.citation must be Citation or None"),
    ],
)
def test_a_process_refuses(wrong: dict[str, Any], error: type[Exception], words: str) -> None:
    right = {"name": "X", "steps": [step("a")]}
    with pytest.raises(error, match=words):
        Process(**(right | wrong))
