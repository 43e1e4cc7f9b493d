"""Records of dossiers and of feedback: what fits together and what is refused, all faults at once."""

from datetime import datetime, timedelta
from typing import Any

import attrs
import pytest

from motcua_lib import VIETNAM_TIME, Channel, WorkingDays, WorkingHours, due, vietnam_calendar
from motcua_lib.deadlines._result import result_of
from motcua_lib.errors import ArgumentTypeError, MetricError, NaiveDatetimeError
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.feedback_record import FeedbackKind, FeedbackRecord
from motcua_lib.model.forms import StepResult
from motcua_lib.model.verdicts import Boundary


def at(day: int, hour: int = 8) -> datetime:
    return datetime(2025, 5, day, hour, tzinfo=VIETNAM_TIME)


OPEN = CaseRecord("H57-1", at(5), verdict=CaseVerdict.IN_TIME)
DONE: dict[str, Any] = {"finished_at": at(9), "finish": Finish.RESULT, "verdict": CaseVerdict.EARLY}


def test_what_is_not_given_is_unknown_and_not_guessed() -> None:
    assert (OPEN.due, OPEN.finished_at, OPEN.working_time, OPEN.visits) == (None, None, None, None)
    assert (OPEN.channel, OPEN.turnaround) == (Channel.COUNTER, Turnaround.UNSTATED)
    assert not OPEN.is_finished
    assert CaseRecord("x", at(5), **DONE).is_finished


@pytest.mark.parametrize("kind", [CaseVerdict, Finish, Turnaround, FeedbackKind])
def test_every_value_has_its_words(kind: type[CaseVerdict]) -> None:
    words = [member.text for member in kind]
    assert len(set(words)) == len(words)
    assert all(text.vi and text.en and text.vi != text.en for text in words)


@pytest.mark.parametrize(
    ("changes", "slug"),
    [
        ({"finished_at": at(9), "verdict": CaseVerdict.LATE}, "half-finished"),
        ({"finish": Finish.RESULT}, "half-finished"),
        ({"verdict": CaseVerdict.LATE}, "verdict-of-another-state"),
        ({**DONE, "verdict": CaseVerdict.OVERDUE}, "verdict-of-another-state"),
        ({**DONE, "finished_at": at(4)}, "finished-before-received"),
        ({**DONE, "due": at(8)}, "verdict-against-due"),
        ({**DONE, "due": at(8), "verdict": CaseVerdict.ON_TIME}, "verdict-against-due"),
        ({**DONE, "due": at(10), "verdict": CaseVerdict.LATE}, "verdict-against-due"),
        ({**DONE, "due": at(9), "verdict": CaseVerdict.LATE}, "verdict-against-due"),
        ({"working_time": timedelta(minutes=-1)}, "negative-time"),
        ({"waiting_time": timedelta(minutes=-1)}, "negative-time"),
        ({**DONE, "working_time": timedelta(days=4, seconds=1)}, "more-work-than-time"),
    ],
)
def test_a_record_that_contradicts_itself_is_refused(changes: dict[str, Any], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        attrs.evolve(OPEN, **changes)
    assert caught.value.slug == slug
    assert "'H57-1'" in str(caught.value)


@pytest.mark.parametrize("boundary", [Boundary.DUE_DAY, Boundary.INSTANT])
@pytest.mark.parametrize("due", [at(13, 0), at(13, 10)])
@pytest.mark.parametrize("gap", [timedelta(0), timedelta(seconds=1), timedelta(hours=-3), timedelta(days=-2)])
def test_the_verdict_of_a_due_moment_never_contradicts_it(boundary: Boundary, due: datetime, gap: timedelta) -> None:
    verdict = CaseVerdict.of(due, due + gap, boundary=boundary)
    assert attrs.evolve(OPEN, **{**DONE, "due": due, "finished_at": due + gap, "verdict": verdict}).verdict is verdict


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("due", "finished_at", "boundary", "verdict"),
    [
        (at(13, 0), at(12, 0) - SECOND, Boundary.DUE_DAY, CaseVerdict.EARLY),
        (at(13, 0), at(12, 0), Boundary.DUE_DAY, CaseVerdict.ON_TIME),
        (at(13, 0), at(13, 0), Boundary.DUE_DAY, CaseVerdict.ON_TIME),
        (at(13, 0), at(13, 0) + SECOND, Boundary.DUE_DAY, CaseVerdict.LATE),
        (at(13, 10) + 30 * SECOND, at(13, 10) - SECOND, Boundary.DUE_DAY, CaseVerdict.EARLY),
        (at(13, 10) + 30 * SECOND, at(13, 10), Boundary.DUE_DAY, CaseVerdict.ON_TIME),
        (at(13, 10) + 30 * SECOND, at(13, 10) + 31 * SECOND, Boundary.DUE_DAY, CaseVerdict.LATE),
        (at(13, 10), at(13, 10) - SECOND, Boundary.INSTANT, CaseVerdict.EARLY),
        (at(13, 10), at(13, 10), Boundary.INSTANT, CaseVerdict.ON_TIME),
        (at(13, 10), at(13, 10) + SECOND, Boundary.INSTANT, CaseVerdict.LATE),
        (at(13, 0), at(12, 17), Boundary.INSTANT, CaseVerdict.EARLY),
        (None, at(12, 17), Boundary.DUE_DAY, CaseVerdict.UNJUDGED),
        (None, None, Boundary.INSTANT, CaseVerdict.UNJUDGED),
    ],
)
def test_the_verdict_of_a_finished_dossier_follows_from_two_instants(
    due: datetime | None, finished_at: datetime | None, boundary: Boundary, verdict: CaseVerdict
) -> None:
    assert CaseVerdict.of(due, finished_at, boundary=boundary) is verdict
    assert CaseVerdict.of(due, finished_at, boundary=boundary, at=at(30)) is verdict


def test_the_boundary_of_the_due_day_is_that_of_dossiers_and_steps() -> None:
    calendar = vietnam_calendar()
    words = {StepResult.EARLY: "early", StepResult.ON_TIME: "on-time", StepResult.LATE: "late"}
    for term in (WorkingDays(3), WorkingHours(20)):
        when = due(term, at(5, 9) + 30 * SECOND, calendar)
        moments = [when.moment + gap * SECOND for gap in (-90_000, -86_400, -86_399, -60, -31, -30, -29, -1, 0, 1)]
        for done in moments:
            found = CaseVerdict.of(when.moment, done, boundary=Boundary.DUE_DAY)
            assert found.value == words[result_of(when, done)], (term, done)


def test_a_dossier_in_process_is_judged_at_an_instant() -> None:
    assert CaseVerdict.of(at(13, 0), None, boundary=Boundary.DUE_DAY, at=at(13, 0)) is CaseVerdict.IN_TIME
    assert CaseVerdict.of(at(13, 0), None, boundary=Boundary.DUE_DAY, at=at(13, 1)) is CaseVerdict.OVERDUE


@pytest.mark.parametrize(
    ("given", "kind", "message"),
    [
        ({"boundary": Boundary.SESSION}, MetricError, "'session' needs the hours of the office"),
        ({"boundary": "due-day"}, ArgumentTypeError, "boundary must be a Boundary, not 'due-day'"),
        ({"boundary": Boundary.DUE_DAY}, ArgumentTypeError, "at must be an instant for a dossier that is not finished"),
        ({"boundary": Boundary.DUE_DAY, "at": datetime(2025, 5, 5)}, NaiveDatetimeError, "naive"),
    ],
)
def test_a_verdict_that_cannot_be_had_says_why(given: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        CaseVerdict.of(at(13), None, **given)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        attrs.evolve(OPEN, finished_at=at(4), verdict=CaseVerdict.OVERDUE, waiting_time=timedelta(-1))
    slugs = [fault.slug for fault in caught.value.faults]
    assert slugs == ["half-finished", "verdict-of-another-state", "finished-before-received", "negative-time"]


@pytest.mark.parametrize("finished_at", [None, at(9)])
def test_an_unjudged_dossier_may_be_finished_or_not(finished_at: datetime | None) -> None:
    finish = None if finished_at is None else Finish.STOPPED
    record = CaseRecord("x", at(5), finished_at=finished_at, finish=finish, verdict=CaseVerdict.UNJUDGED)
    assert record.is_finished == (finished_at is not None)


def test_a_dossier_may_take_all_the_time_there_was_and_no_more() -> None:
    taken = at(9) - at(5)
    assert CaseRecord("x", at(5), **DONE, working_time=taken).working_time == taken
    assert CaseRecord("x", at(5), working_time=taken, verdict=CaseVerdict.IN_TIME).working_time == taken


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"received_at": datetime(2025, 5, 5)}, NaiveDatetimeError),
        ({"due": datetime(2025, 5, 5)}, NaiveDatetimeError),
        ({"visits": 1.0}, ArgumentTypeError),
        ({"visits": -1}, MetricError),
        ({"channel": "online"}, ArgumentTypeError),
        ({"verdict": "early"}, ArgumentTypeError),
        ({"working_time": 5}, ArgumentTypeError),
        ({"turnaround": None}, ArgumentTypeError),
        ({"field": None}, ArgumentTypeError),
    ],
)
def test_a_wrong_type_is_refused(changes: dict[str, Any], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        attrs.evolve(OPEN, **changes)


FEEDBACK = FeedbackRecord("PAKN.1", at(5), kind=FeedbackKind.PROCEDURE, verdict=CaseVerdict.UNJUDGED)


@pytest.mark.parametrize(
    ("changes", "in_time", "satisfied"),
    [
        ({}, False, True),
        ({"verdict": CaseVerdict.IN_TIME}, True, True),
        ({"verdict": CaseVerdict.OVERDUE}, False, False),
        ({"verdict": CaseVerdict.ON_TIME, "answered_at": at(6), "published_at": at(6)}, True, True),
        ({"verdict": CaseVerdict.EARLY, "answered_at": at(6), "disliked": True}, True, False),
        ({"verdict": CaseVerdict.EARLY, "answered_at": at(6), "repeated": True}, True, False),
        ({"verdict": CaseVerdict.LATE, "answered_at": at(6)}, False, False),
    ],
)
def test_what_feedback_counts_as(changes: dict[str, Any], *, in_time: bool, satisfied: bool) -> None:
    record = attrs.evolve(FEEDBACK, **changes)
    assert (record.is_in_time, record.is_satisfied) == (in_time, satisfied)


@pytest.mark.parametrize(
    ("changes", "slugs"),
    [
        ({"answered_at": at(4)}, ["answered-before-received"]),
        ({"published_at": at(6)}, ["published-before-answered"]),
        ({"answered_at": at(7), "published_at": at(6)}, ["published-before-answered"]),
        ({"answered_at": at(6), "verdict": CaseVerdict.OVERDUE}, ["feedback-verdict"]),
        (
            {"answered_at": at(4), "published_at": at(3), "verdict": CaseVerdict.IN_TIME},
            ["answered-before-received", "published-before-answered", "feedback-verdict"],
        ),
    ],
)
def test_feedback_that_contradicts_itself_is_refused(changes: dict[str, Any], slugs: list[str]) -> None:
    with pytest.raises(MetricError) as caught:
        attrs.evolve(FEEDBACK, **changes)
    assert [fault.slug for fault in caught.value.faults] == slugs
