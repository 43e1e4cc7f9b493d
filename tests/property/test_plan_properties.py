"""Plans against a walk along every way through the process, and the laws they must obey."""

from datetime import date, datetime, timedelta

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import (
    CalendarDays,
    Chain,
    Process,
    ProcessStep,
    SameDay,
    WorkingDays,
    WorkingHours,
    control_slip,
    due,
    plan,
    vietnam_calendar,
)
from motcua_lib.deadlines._schedule import measured
from motcua_lib.model.forms import StepResult
from motcua_lib.model.terms import SimpleTerm
from motcua_lib.strategies import instants, processes, simple_terms, terms
from support import oracles

CALENDAR = vietnam_calendar()
MOMENT = timedelta(microseconds=1)
RECEIPTS = instants(min_value=date(2024, 1, 1), max_value=date(2026, 6, 30))
# Six steps one after another, and a chain of four terms, stay within the days that the official calendar covers.
SHORT = simple_terms(max_n=4, kinds=[WorkingHours, WorkingDays, CalendarDays, SameDay])
STEPS = SHORT | simple_terms(max_n=10, kinds=[WorkingHours, WorkingDays, CalendarDays]) | simple_terms(max_n=3)
PROCESSES = processes(step_terms=STEPS, term=st.none() | terms(max_n=5))
CHAINED = simple_terms(max_n=30, kinds=[WorkingHours, WorkingDays, CalendarDays])


@settings(max_examples=150)
@given(PROCESSES, RECEIPTS)
def test_the_end_is_that_of_the_longest_way_and_the_critical_path_is_one(process: Process, received: datetime) -> None:
    answer = plan(process, received, CALENDAR)
    assert answer.ends_at == oracles.process_end(CALENDAR, process, received)
    critical = list(answer.critical_path)
    assert critical in oracles.paths(process)
    assert oracles.path_end(CALENDAR, critical, received, {}) == answer.ends_at


@settings(max_examples=150)
@given(PROCESSES, RECEIPTS)
def test_every_step_is_counted_from_the_last_it_waits_for(process: Process, received: datetime) -> None:
    steps = {each.step.slug: each for each in plan(process, received, CALENDAR).steps}
    for each in steps.values():
        befores = [steps[slug].ends_at for slug in each.step.after]
        assert each.starts_at == max(befores, default=received)
        assert each.end == oracles.step_end(CALENDAR, each.step.term, each.start)
        assert each.starts_at < each.ends_at


@settings(max_examples=60)
@given(PROCESSES, RECEIPTS, st.data())
def test_slack_is_exactly_what_leaves_the_end(process: Process, received: datetime, data: st.DataObject) -> None:
    answer = plan(process, received, CALENDAR)
    late = data.draw(st.sampled_from(answer.steps))
    slug, end = late.step.slug, measured(late.end)
    slack = answer.slacks[slug]
    for amount in {slack, slack // 2} - {timedelta(0)}:
        done = {slug: CALENDAR.add_working_time(end, amount)}
        assert oracles.process_end(CALENDAR, process, received, done) == answer.ends_at
    done = {slug: CALENDAR.add_working_time(end, slack + MOMENT)}
    assert oracles.process_end(CALENDAR, process, received, done) > answer.ends_at


@given(PROCESSES, RECEIPTS, RECEIPTS)
def test_a_later_receipt_makes_no_step_earlier(process: Process, one: datetime, other: datetime) -> None:
    before, after = (plan(process, received, CALENDAR) for received in sorted((one, other)))
    for early, late in zip(before.steps, after.steps, strict=True):
        assert early.starts_at <= late.starts_at
        assert early.ends_at <= late.ends_at
    assert before.ends_at <= after.ends_at


@given(processes(step_terms=SHORT, term=st.none()), RECEIPTS, st.data())
def test_a_longer_step_makes_no_step_earlier(process: Process, received: datetime, data: st.DataObject) -> None:
    longer = data.draw(st.sampled_from(process.steps))
    term = WorkingDays(9)
    steps = [attrs.evolve(step, term=term) if step is longer else step for step in process.steps]
    before, after = plan(process, received, CALENDAR), plan(Process("P", steps), received, CALENDAR)
    for early, late in zip(before.steps, after.steps, strict=True):
        assert early.ends_at <= late.ends_at


@given(st.lists(CHAINED, min_size=2, max_size=6), RECEIPTS)
def test_a_sequence_is_a_chain(terms: list[SimpleTerm], received: datetime) -> None:
    steps = [
        ProcessStep(f"s{n}", "s", unit="U", term=term, after=[f"s{n - 1}"] if n else []) for n, term in enumerate(terms)
    ]
    process = Process("P", steps, term=Chain(terms))
    answer = plan(process, received, CALENDAR)
    assert answer.ends_at == answer.due.moment == due(Chain(terms), received, CALENDAR).moment
    assert (answer.slack, answer.overrun) == (timedelta(0), timedelta(0))


@given(processes(step_terms=simple_terms(max_n=10, kinds=[WorkingHours]), term=st.none()), RECEIPTS)
def test_hours_done_when_they_are_due_leave_the_plan_and_are_on_time(process: Process, received: datetime) -> None:
    answer = plan(process, received, CALENDAR)
    slip = control_slip(answer, done={each.step.slug: each.ends_at for each in answer.steps})
    assert [(row.handed, row.due) for row in slip.rows] == [(each.start, each.end) for each in answer.steps]
    assert {row.result for row in slip.rows} == {StepResult.ON_TIME}


@given(PROCESSES, RECEIPTS, st.integers(1, 60))
def test_slack_and_overrun_exclude_one_another(process: Process, received: datetime, n: int) -> None:
    legal = Process("P", process.steps, term=WorkingDays(n))
    answer = plan(legal, received, CALENDAR)
    assert answer.due == due(WorkingDays(n), received, CALENDAR)
    assert not (answer.slack and answer.overrun)
    if answer.overrun:
        assert answer.ends_at > answer.due.moment
    if answer.slack:
        assert answer.ends_at < answer.due.moment
