"""The answer of the page "Try it": values of its form in, plain data out. Pyodide runs it, and so do the tests."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from motcua_lib import Certainty, Due, MotcuaError, Text, vietnam_calendar
from motcua_lib.drawing.months import due_months
from motcua_lib.trail import show

from .case import Case, read_case
from .program import program

__all__ = ["answer", "answer_json"]

LANGUAGES = ("vi", "en")
PROVISIONAL = Text(
    "Ngày tạm tính: trong khoảng này có ngày nghỉ chưa được quyết định.",
    "Provisional: a day off in this span is not decided yet.",
)
NO_PICTURE = Text("Không có hình: {reason}", "No picture: {reason}")
NO_APPOINTMENT = Text("Không có giờ hẹn: {reason}", "No appointment: {reason}")
NOTHING = dict.fromkeys(LANGUAGES, "")


def answer_json(form: str) -> str:
    """The same as `answer`, from JSON to JSON."""
    try:
        values = json.loads(form)
    except (TypeError, ValueError, RecursionError):
        values = None
    return json.dumps(answer(values), ensure_ascii=False)


def answer(form: Any) -> dict[str, Any]:
    """The due date, its picture, trail and program in both languages; or the faults, each with its field.

    Args:
        form: `procedure` (code), `name`, `term` (as published), `channel`, `filed` (local Vietnamese time, such as
            "2026-08-30T20:15"; one with an offset is converted), `interruptions` (each with `kind`, `start`, `end`),
            `width` of the picture in pixels. What is no such form has the fault of the field "form".
    """
    case, faults = read_case(form, vietnam_calendar())
    if case is None:
        return {"faults": faults}
    try:
        found = case.due()
    except MotcuaError:  # of the rows together, or of a term that leaves the calendar
        return {"faults": case.faults()}
    return {"faults": [], **_shown(case, found, form)}


def _shown(case: Case, found: Due, form: Mapping[str, Any]) -> dict[str, Any]:
    warnings = [PROVISIONAL] if found.certainty is Certainty.PROVISIONAL else []
    label = f"{form.get('procedure', '')} {form.get('name', '')}"
    return {
        "day": found.day.isoformat(),
        "due": _both(lambda language: show(found.ends_at or found.day, language)),
        "appointment": _unless(warnings, NO_APPOINTMENT, lambda language: show(found.appointment, language)),
        "certainty": _both(lambda language: found.certainty.text[language]),
        "term": _both(lambda language: case.term.text[language]),
        "received": _both(lambda language: show(case.filing.received_at, language)),
        "trail": _both(lambda language: found.trail.lines(language=language)),
        "svg": _unless(
            warnings, NO_PICTURE, lambda language: due_months(found, width=case.width, language=language, name="try")
        ),
        "python": _both(lambda language: program(case, label=label, wording=form["term"], language=language)),
        "warnings": [{"vi": warning.vi, "en": warning.en} for warning in warnings],
    }


def _both(make: Callable[[Any], Any]) -> dict[str, Any]:
    return {language: make(language) for language in LANGUAGES}


def _unless(warnings: list[Text], wording: Text, make: Callable[[Any], str]) -> dict[str, str]:
    """What `make` gives in both languages; where the library refuses, nothing and a warning that says why."""
    try:
        return _both(make)
    except MotcuaError as error:
        warnings.append(Text(wording.vi.format(reason=error), wording.en.format(reason=error)))
        return NOTHING
