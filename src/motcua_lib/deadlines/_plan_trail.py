"""Diễn giải kế hoạch: a plan in lines, and in words whether it keeps the legal term."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from motcua_lib.deadlines._explain import receipt
from motcua_lib.deadlines._schedule import PlannedStep
from motcua_lib.law import Text
from motcua_lib.trail import Detail, Step, Trail, duration

if TYPE_CHECKING:
    from motcua_lib.deadlines._plan import Plan

LEADS = Text(", chủ trì", ", lead agency")
FOLLOWS = Text("", "")
NO_SLACK = Text("không được chậm", "no slack")
EXACT = Text("các bước vừa hết thời hạn giải quyết", "the steps use up the legal term exactly")


def explain_plan(plan: "Plan") -> Trail:
    """The trail of a plan."""
    first = next(planned for planned in plan.steps if not planned.step.after)
    steps = [*receipt(first.due), *(_step(plan, planned) for planned in plan.steps)]
    steps.append(Step("plan-end", plan.last.end, details={"path": _path(plan)}))
    hours = plan.flow.calendar.hours
    steps.append(Step("office-hours", plan.last.due.day, citation=hours.citation, details={"hours": hours.name}))
    return Trail([*steps, *_legal(plan)])


def _step(plan: "Plan", planned: PlannedStep) -> Step:
    step = planned.step
    details: dict[str, Detail] = {
        "name": step.name,
        "unit": step.unit,
        "lead": LEADS if step.lead else FOLLOWS,
        "term": step.term.text,
        "slack": _slack(plan.slacks[step.slug]),
    }
    return Step("plan-step", planned.start, planned.end, citation=plan.process.citation, details=details)


def _slack(slack: timedelta) -> Text:
    amount = duration(slack)
    return Text(f"có thể chậm {amount.vi} làm việc", f"{amount.en} of slack") if slack else NO_SLACK


def _path(plan: "Plan") -> Text:
    vi, en = (" → ".join(step.name[language] for step in plan.critical_path) for language in ("vi", "en"))
    return Text(vi, en)


def _legal(plan: "Plan") -> Iterator[Step]:
    if plan.process.term is not None:
        due = plan.due
        ends = due.ends_at or due.day
        yield Step("plan-due", ends, details={"term": due.term.text, "certainty": due.certainty.text})
        yield Step("plan-verdict", plan.last.end, details={"verdict": plan.verdict})


def verdict_on(slack: timedelta, overrun: timedelta) -> Text:
    """In words, how far the steps stay within the legal term or run over it."""
    left, over = duration(slack), duration(overrun)
    if overrun:
        return Text(
            f"các bước vượt thời hạn giải quyết {over.vi} làm việc",
            f"the steps overrun the legal term by {over.en} of working time",
        )
    if slack:
        return Text(
            f"các bước trong thời hạn giải quyết, còn {left.vi} làm việc",
            f"the steps keep the legal term with {left.en} of working time to spare",
        )
    return EXACT
