"""Everything public, called with values of wrong kinds, answers or refuses in words; nothing breaks, nothing hangs."""

import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from motcua_lib.errors import QuantityError
from support import wrong_kinds
from support.valid_calls import Call, Target, calls, made, targets
from support.valid_rows import ROWS
from support.wrong_kinds import WRONG, fault

EXCUSED: Mapping[str, str] = {
    "WorkCalendar.after_working": "the unchecked short way to add_working_time, and says so",
    "metrics.tallying.TallyBuilder.count": "one batch of add, which looks at the rows",
    "casework.feedback_duties.due_of": "a part of casework.feedback, which checks before",
    "casework.feedback_duties.terms_of": "a part of casework.feedback, which checks before",
    "casework.feedback_notices.notices": "a part of casework.feedback, which checks before",
    "codec.StrictConverter": "made by make_converter; the arguments are those of cattrs",
    "codec.StrictConverter.structure": "the type is one of the caller's own; cattrs refuses what has no hook",
    "drawing.score_pages.score_html": "a part of drawing.notebook, which checks before",
    "drawing.score_pages.score_svg": "a part of drawing.notebook, which checks before",
    "drawing.score_pages.scores_html": "a part of drawing.notebook, which checks before",
    "drawing.score_pages.scores_svg": "a part of drawing.notebook, which checks before",
    "drawing.score_pages.scorecard_html": "a part of drawing.notebook, which checks before",
}
"""What is not swept, and why."""

CALLERS_OWN = "a function of the caller's may stand there, and its errors are the caller's"
OTHERS = "the message names the others that the value does not go with"
LOOSE: Mapping[tuple[str, str], str] = {
    ("casework.case_record", "field"): CALLERS_OWN,
    ("casework.case_record", "agency"): CALLERS_OWN,
    ("casework.case_record", "waiting_time"): CALLERS_OWN,
    ("casework.case_records", "field"): CALLERS_OWN,
    ("casework.case_records", "agency"): CALLERS_OWN,
    ("casework.case_records", "waiting_time"): CALLERS_OWN,
    ("Figure", "above"): OTHERS,
    ("Figure", "below"): OTHERS,
    ("evaluate_agency", "until"): "the message names the last day that is covered",
    ("evaluate_official", "until"): "the message names the last day that is covered",
    ("metrics.evaluation.evaluation_edition", "until"): "the message names the last day that is covered",
    ("metrics.evaluation.evaluation_of_points", "until"): "the message names the last day that is covered",
    ("metrics.feedback.FeedbackRecord", "answered_at"): OTHERS,
    ("metrics.service_index.on_time", "resolved_in_time"): "the message names the sum it is part of",
    ("metrics.service_index.on_time", "in_process_in_time"): "the message names the sum it is part of",
    ("metrics.service_index.online_services", "partial"): "the message names the sum it is part of",
    ("metrics.service_index.online_services", "full"): "the message names the sum it is part of",
    ("deadlines.Publication", "as_of"): OTHERS,
    ("columns.due_days", "which"): OTHERS,
    ("columns.due_moments", "which"): OTHERS,
    ("columns.due_moments", "term"): OTHERS,
    ("codec.unwrap", "upcasters"): "without its chain an old document is read as it is, and the message names its keys",
    ("codec.to_json", "cls"): "without cls the message names what has no JSON form",
    ("codec.ical.office_calendar", "end"): "the message names the last day before it",
    ("codec.national_portal.from_portal", "document"): "the message names every key that is missing",
    ("codec.national_portal.progress_from_portal", "document"): "the message names every key that is missing",
}
"""Parameters with an answer that the sweep cannot judge, and why."""


def short(target: Target) -> str:
    return target.name.removeprefix("motcua_lib.")


def valid_calls(target: Target) -> list[Call]:
    """Two different calls that give an answer, or one."""
    found: list[Call] = []
    row = ROWS.get(short(target))
    for call in [row()] if row else calls()[target]:
        kinds = {name: type(value) for name, value in call.items()}
        if any(kinds == {name: type(value) for name, value in other.items()} for other in found):
            continue
        try:
            made(target, call)
        except Exception:  # the example of a refusal
            continue
        found.append(call)
    return found[:2]


def faults(target: Target, call: Call) -> Iterator[str]:
    for parameter in target.parameters:
        if parameter.name == "self" or parameter.kind is parameter.VAR_KEYWORD:
            continue
        if (short(target), parameter.name) in LOOSE:
            continue
        for make in WRONG:
            value = make()
            shown = repr(value)[:60]
            argument = (value,) if parameter.kind is parameter.VAR_POSITIONAL else value
            found = fault(target, {**call, parameter.name: argument}, parameter.name, value)
            if found:
                yield f"{short(target)}, {parameter.name} = {shown}: {found[:200]}"


def test_everything_public_answers_or_refuses_in_words() -> None:
    swept = [target for target in targets() if short(target) not in EXCUSED and target.parameters]
    valid = {target: valid_calls(target) for target in swept if any(p.name != "self" for p in target.parameters)}
    without = [short(target) for target, found in valid.items() if not found]
    assert not without, f"no example calls them; give one, or a row in support/valid_rows.py: {without}"
    assert len(valid) > 300
    found = [line for target, rows in valid.items() for call in rows for line in faults(target, call)]
    assert not found, "\n".join(found)


def test_rows_and_excuses_are_of_things_there_are() -> None:
    known = {short(target): target for target in targets()}
    assert not (ROWS.keys() | EXCUSED.keys()) - known.keys()
    assert not ROWS.keys() & EXCUSED.keys()
    for name, parameter in LOOSE:
        assert parameter in {found.name for found in known[name].parameters}, name


def a_target(call: Any) -> Target:
    return Target("a", call, call.__code__)


def refuse(n: object) -> None:
    raise QuantityError("not-positive", what="the number of rows", value=3)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda n: n + 1, "TypeError: can only concatenate"),
        (lambda n: n.day, "AttributeError: 'str' object"),
        (lambda n: {}[n], "KeyError: 'x'"),
        (refuse, "names neither the parameter nor the value: the number of rows must be"),
        (lambda n: time.sleep(5), "hangs"),
        (lambda n: n, ""),
    ],
)
def test_the_sweep_sees_what_breaks(call: Any, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wrong_kinds, "SECONDS", 0.2)
    found = fault(a_target(call), {"n": "x"}, "m", "x")
    assert found.startswith(expected)
    assert bool(found) == bool(expected)
