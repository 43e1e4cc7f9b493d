"""The worked examples of tests/cases/feedback_terms.csv, one test a row."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from motcua_lib import VIETNAM_TIME, vietnam_calendar
from motcua_lib.casework import feedback
from motcua_lib.model.feedback_events import Answer, AskSupplement, FeedbackEvent, Forward, Receive, Supplement
from motcua_lib.model.feedback_words import FeedbackDuty
from support.feedback import TERMS, new_case

CASES = Path(__file__).parents[2] / "cases" / "feedback_terms.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
CALENDAR = vietnam_calendar()
EVENTS = {
    "answer": Answer,
    "ask": lambda at: AskSupplement(at, what="ảnh chụp"),
    "forward": lambda at: Forward(at, to="Sở Tư pháp"),
    "supplement": Supplement,
}


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME)


def history(row: dict[str, str]) -> list[FeedbackEvent]:
    parts = [part.split() for part in row["history"].split(";") if part]
    return [Receive(instant(row["received"])), *(EVENTS[name](instant(when)) for name, when in parts)]


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_case(row: dict[str, str]) -> None:
    terms = TERMS[row["terms"]]
    case = feedback.replay(new_case(), history(row), CALENDAR, terms=terms).case
    open_duties = {each.duty: each for each in feedback.duties(case, CALENDAR, terms=terms)}
    found = open_duties[FeedbackDuty(row["duty"])]
    assert found.due.day == date.fromisoformat(row["due"])
    for language in ("vi", "en"):
        assert all(found.trail.lines(language=language))
    assert row["why"]
    assert row["citation"]
    assert None not in row
