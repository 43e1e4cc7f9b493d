"""The nouns of feedback: labels, events, records and cases, and what each refuses."""

from datetime import date, datetime, timedelta

import pytest

from motcua_lib import Citation, Instrument, MotcuaError, Text, WorkingDays
from motcua_lib.errors import ArgumentTypeError, CodeError, FeedbackError, NaiveDatetimeError
from motcua_lib.model import feedback_words as words
from motcua_lib.model.feedback import DutyClock, DutyRecord, DutyTerm, FeedbackTerms
from motcua_lib.model.feedback_events import (
    Answer,
    AskSupplement,
    Close,
    Forward,
    Rate,
    Receive,
    Refuse,
    Repeat,
)
from motcua_lib.model.feedback_words import (
    AfterForward,
    FeedbackDuty,
    FeedbackKind,
    FeedbackState,
    FeedbackVerdict,
    Satisfaction,
    SeparateRemedy,
)
from support.feedback import at, new_case

CITE = Citation(Instrument("1/QĐ"))
LABELLED = [kind for name in words.__all__ if hasattr(kind := getattr(words, name), "text")]


@pytest.mark.parametrize("kind", LABELLED)
def test_every_label_is_in_both_languages(kind) -> None:
    texts = [member.text for member in kind]
    assert all(text.vi and text.en and text.vi != text.en for text in texts)
    assert len(set(texts)) == len(texts)


def test_the_answer_and_its_publication_must_be_done() -> None:
    assert [duty.value for duty in FeedbackDuty if not duty.is_conditional] == ["answer", "publish"]


@pytest.mark.parametrize(
    ("remedy", "law", "slug"),
    [
        (SeparateRemedy.COMPLAINT, "Law on Complaints 2011", "feedback-is-complaint"),
        (SeparateRemedy.DENUNCIATION, "Law on Denunciations 2018", "feedback-is-denunciation"),
    ],
)
def test_a_complaint_and_a_denunciation_are_sent_to_their_remedy(remedy: SeparateRemedy, law: str, slug: str) -> None:
    with pytest.raises(FeedbackError) as caught:
        new_case(kind=remedy)
    assert caught.value.slug == slug
    assert law in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "kind", "slug"),
    [
        ({"code": " "}, FeedbackError, "empty-text"),
        ({"code": 7}, ArgumentTypeError, "wrong-type"),
        ({"agency": ""}, FeedbackError, "empty-text"),
        ({"subject": ""}, FeedbackError, "empty-text"),
        ({"subject": 7}, ArgumentTypeError, "wrong-type"),
        ({"kind": "procedure"}, ArgumentTypeError, "wrong-type"),
        ({"channel": "web"}, ArgumentTypeError, "wrong-type"),
        ({"procedure": "1.23"}, CodeError, None),
        ({"repeat_of": "PAKN-1"}, FeedbackError, "feedback-repeats-itself"),
        ({"events": ["Receive"]}, ArgumentTypeError, "wrong-type"),
        ({"events": [Receive(at(2026, 5, 4))]}, FeedbackError, "feedback-state"),
        ({"state": FeedbackState.RECEIVED}, FeedbackError, "feedback-state"),
        (
            {
                "state": FeedbackState.REFUSED,
                "events": [Receive(at(2026, 5, 4))],
                "running": [DutyClock(FeedbackDuty.ANSWER, at(2026, 5, 4))],
            },
            FeedbackError,
            "feedback-state",
        ),
        (
            {"state": FeedbackState.ANSWERED, "events": [Receive(at(2026, 5, 4)), Answer(at(2026, 5, 3))]},
            FeedbackError,
            "feedback-order",
        ),
        ({"running": ["answer"]}, ArgumentTypeError, "wrong-type"),
        ({"records": ["answer"]}, ArgumentTypeError, "wrong-type"),
    ],
)
def test_a_case_that_contradicts_itself_is_refused(changes: dict, kind: type[MotcuaError], slug: str | None) -> None:
    with pytest.raises(kind) as caught:
        new_case(**changes)
    assert slug in (None, caught.value.slug)


def test_a_case_keeps_what_it_is_about() -> None:
    case = new_case(subject=Text("lệ phí", "fee"), procedure="1.001193", kind=FeedbackKind.CONDUCT, repeat_of="PAKN-0")
    assert (case.subject.en, case.procedure, case.repeat_of) == ("fee", "1.001193", "PAKN-0")


@pytest.mark.parametrize(
    ("make", "slug"),
    [
        (lambda: Forward(at(2026, 5, 4), to=" "), "empty-text"),
        (lambda: Refuse(at(2026, 5, 4), reason=""), "empty-text"),
        (lambda: AskSupplement(at(2026, 5, 4), what=""), "empty-text"),
        (lambda: Close(at(2026, 5, 4), reason=""), "empty-text"),
        (lambda: Rate(at(2026, 5, 4), satisfaction=Satisfaction.UNRATED), "feedback-no-rating"),
        (lambda: Rate(at(2026, 5, 4), satisfaction=5), "wrong-type"),
        (lambda: Refuse(at(2026, 5, 4), reason="x", remedy="complaint"), "wrong-type"),
        (lambda: Repeat(at(2026, 5, 4), code=None), "wrong-type"),
        (lambda: Receive(datetime(2026, 5, 4)), "naive-datetime"),
        (lambda: Receive(date(2026, 5, 4)), "not-an-instant"),
    ],
)
def test_an_event_that_says_nothing_is_refused(make, slug: str) -> None:
    with pytest.raises(MotcuaError) as caught:
        make()
    assert caught.value.slug == slug


def record(**changes: object) -> DutyRecord:
    values = {
        "duty": FeedbackDuty.ANSWER,
        "since": at(2026, 5, 4),
        "ended_at": at(2026, 5, 5),
        "due_day": date(2026, 5, 25),
        "due_at": at(2026, 5, 26, 0),
        "verdict": FeedbackVerdict.ON_TIME,
        "citation": CITE,
    }
    return DutyRecord(**(values | changes))


def test_a_record_is_judged_and_in_order() -> None:
    assert record().step.line(language="en") == (
        "Mon 2026-05-04 09:00 → Tue 2026-05-05 09:00: answer: due 2026-05-25; on time [1/QĐ]"
    )
    with pytest.raises(FeedbackError, match="is judged ON_TIME, LATE or LAPSED"):
        record(verdict=FeedbackVerdict.OPEN)
    with pytest.raises(FeedbackError, match="comes before"):
        record(ended_at=at(2026, 5, 4) - timedelta(microseconds=1))
    with pytest.raises(ArgumentTypeError):
        record(due_day=at(2026, 5, 25))


def test_terms_and_clocks_hold_what_they_should() -> None:
    with pytest.raises(ArgumentTypeError):
        DutyTerm(5, CITE)
    with pytest.raises(ArgumentTypeError):
        DutyTerm(WorkingDays(5), "law")
    with pytest.raises(NaiveDatetimeError):
        DutyClock(FeedbackDuty.ASK, datetime(2026, 5, 4))
    for field in ("pauses", "restarts"):
        with pytest.raises(ArgumentTypeError):
            DutyClock(FeedbackDuty.ASK, at(2026, 5, 4), **{field: [1]})
    term = DutyTerm(WorkingDays(1), CITE)
    with pytest.raises(ArgumentTypeError, match="after_supplement"):
        FeedbackTerms(
            "own", Text("riêng", "own"), forward=term, refuse=term, ask=term, answer=term, publish=term,
            after_forward=AfterForward.FIRST_RECEIPT, forward_basis=CITE, after_supplement="pause",
            supplement_basis=CITE,
        )  # fmt: skip
