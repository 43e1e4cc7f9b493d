"""Feedback: counts in one pass, each fault of a case once, rates, and what a report does not state."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import VIETNAM_TIME
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics._rates import WhenEmpty
from motcua_lib.metrics.feedback import FeedbackCounts, FeedbackKind, FeedbackRecord, feedback_counts, rates
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.period import Period

YEAR = Period.year(2026)
PHU_THO = FeedbackCounts(570, in_time=296, unsatisfied=340, on_procedures=413, on_officials=133)


def case(day: int = 0, **given: Any) -> FeedbackRecord:
    received = YEAR.start + timedelta(days=day)
    values = {"kind": FeedbackKind.PROCEDURE, "verdict": CaseVerdict.ON_TIME, "answered_at": received, **given}
    return FeedbackRecord("x", received, **values)


def test_the_portal_figures_of_phu_tho() -> None:
    sheet = rates(PHU_THO)
    assert {score.slug: str(score.shown) for score in sheet} == {
        "feedback-in-time": "51.93",
        "feedback-satisfied": "40.35",
        "feedback-on-procedures": "72.46",
        "feedback-on-officials": "23.33",
        "feedback-on-other": "4.21",
    }
    assert [note.text.vi for note in sheet.notes] == [
        "tỷ lệ tiếp nhận: không tính, số liệu không được nêu",
        "tỷ lệ đã trả lời: không tính, số liệu không được nêu",
        "tỷ lệ công khai kết quả trả lời: không tính, số liệu không được nêu",
        "tỷ lệ lặp lại: không tính, số liệu không được nêu",
    ]


def test_a_case_with_three_faults_is_one_unsatisfied_case() -> None:
    records = [case(), case(disliked=True, repeated=True, verdict=CaseVerdict.LATE), case(repeated=True)]
    counts = feedback_counts(iter(records), YEAR)
    assert (counts.received, counts.unsatisfied, counts.satisfied, counts.repeated) == (3, 2, 1, 2)


def test_everything_is_counted_of_those_received_in_the_period() -> None:
    records = [
        case(-1),
        case(0, published_at=YEAR.start),
        case(1, accepted=False, kind=FeedbackKind.OFFICIAL),
        case(364, kind=FeedbackKind.OTHER, answered_at=None, verdict=CaseVerdict.OVERDUE),
        case(365),
    ]
    assert feedback_counts(records, YEAR) == FeedbackCounts(
        3, accepted=2, answered=2, published=1, in_time=2, unsatisfied=1, repeated=0, on_procedures=1, on_officials=1,
        on_other=1,
    )  # fmt: skip


def test_a_case_of_the_first_midnight_belongs_to_the_period() -> None:
    assert feedback_counts([case(0)], YEAR).received == 1


def test_no_feedback_at_all() -> None:
    none = feedback_counts([], YEAR)
    left = rates(none)
    assert (left.scores, len(left.notes)) == ((), 9)
    full = rates(none, when_empty=WhenEmpty.WHOLE)
    assert {score.slug: str(score.shown) for score in full} == {
        "feedback-in-time": "100.00",
        "feedback-satisfied": "100.00",
    }
    assert len(full.notes) == 7
    assert full["feedback-in-time"].notes[0].slug == "empty-denominator"


@pytest.mark.parametrize(
    ("given", "others"),
    [
        ({"on_procedures": 3, "on_officials": 2}, 5),
        ({"on_procedures": 3, "on_officials": 2, "on_other": 1}, 1),
        ({"on_procedures": 3}, None),
        ({"on_officials": 3}, None),
        ({}, None),
    ],
)
def test_other_matters_are_what_the_kinds_leave(given: dict[str, int], others: int | None) -> None:
    assert FeedbackCounts(10, **given).others == others


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: FeedbackCounts(-1), MetricError, r"FeedbackCounts.received must be 0 or more"),
    (lambda: FeedbackCounts(5, answered=6), MetricError, r"the part 6 of 'FeedbackCounts.answered' is larger"),
    (lambda: FeedbackCounts(5, answered=-6), MetricError, r"FeedbackCounts.answered must be 0 or more"),
    (lambda: FeedbackCounts(5, answered=1.5), ArgumentTypeError, r"FeedbackCounts.answered must be a whole number"),
    (lambda: FeedbackCounts(5, on_procedures=3, on_other=3), MetricError, "add up to 6, more than the 5 received"),
    (lambda: FeedbackCounts(5, answered=6, repeated=7), MetricError, "'FeedbackCounts.repeated'"),
    (lambda: feedback_counts([5], YEAR), ArgumentTypeError, "each of records must be FeedbackRecord"),
    (lambda: feedback_counts([], datetime(2025, 1, 1, tzinfo=VIETNAM_TIME)), ArgumentTypeError, "Period"),
    (lambda: rates({"received": 5}), ArgumentTypeError, "counts must be FeedbackCounts"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


CASES = st.builds(
    case,
    st.integers(-3, 370),
    kind=st.sampled_from(FeedbackKind),
    accepted=st.booleans(),
    answered_at=st.none(),
    verdict=st.sampled_from([CaseVerdict.IN_TIME, CaseVerdict.OVERDUE, CaseVerdict.UNJUDGED]),
    repeated=st.booleans(),
    disliked=st.booleans(),
)


@given(st.lists(CASES, max_size=10))
def test_one_pass_counts_what_many_walks_count(records: list[FeedbackRecord]) -> None:
    inside = [record for record in records if record.received_at.year == 2026]
    counts = feedback_counts(records, YEAR)
    assert counts.received == len(inside)
    assert counts.satisfied == sum(
        not record.disliked and not record.repeated and record.verdict is not CaseVerdict.OVERDUE for record in inside
    )
    assert counts.in_time == sum(record.verdict is CaseVerdict.IN_TIME for record in inside)
    assert counts.on_procedures + counts.on_officials + counts.others == counts.received


def test_the_figures_of_a_report_are_named() -> None:
    with pytest.raises(TypeError, match="positional"):
        FeedbackCounts(570, 296)  # type: ignore[misc]  # on purpose
    with pytest.raises(MetricError, match=r"FeedbackCounts\.accepted") as caught:
        FeedbackCounts(1, accepted=2, answered=2)
    assert [fault.fields["name"] for fault in caught.value.faults] == [
        "FeedbackCounts.accepted",
        "FeedbackCounts.answered",
    ]
