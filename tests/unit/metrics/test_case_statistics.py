"""Statistics from a stream of dossiers: the ends of a period, cuts, series, memory, and what is refused."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib import VIETNAM_TIME, Channel
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.cases import Cut, case_series, case_statistics, case_statistics_by, form_06
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.period import Period
from support.memory import peak_memory

MAY = Period.month(2025, 5)
START, END = MAY.start, MAY.end
INSTANT = timedelta(microseconds=1)


def record(received: datetime, finished: datetime | None = None, **given: Any) -> CaseRecord:
    given.setdefault("verdict", CaseVerdict.IN_TIME if finished is None else CaseVerdict.ON_TIME)
    if finished is not None:
        given.setdefault("finish", Finish.RESULT)
    return CaseRecord("x", received, finished_at=finished, **given)


@pytest.mark.parametrize(
    ("received", "finished", "expected"),
    [
        (START, None, {"counter": 1, "in_time": 1}),
        (START - INSTANT, None, {"carried_over": 1, "in_time": 1}),
        (END - INSTANT, None, {"counter": 1, "in_time": 1}),
        (END, None, {}),
        (START - INSTANT, START - INSTANT, {}),
        (START - INSTANT, START, {"carried_over": 1, "on_time": 1}),
        (START, START, {"counter": 1, "on_time": 1}),
        (START, END - INSTANT, {"counter": 1, "on_time": 1}),
        (START, END, {"counter": 1, "in_time": 1}),
    ],
)
def test_both_ends_of_a_period(received: datetime, finished: datetime | None, expected: dict[str, int]) -> None:
    counts = case_statistics([record(received, finished)], MAY).counts
    names = ("counter", "carried_over", "on_time", "in_time", "overdue")
    assert {name: getattr(counts, name) for name in names if getattr(counts, name)} == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"due": END}, "in_time"),
        ({"due": END - INSTANT}, "overdue"),
        ({"due": END, "verdict": CaseVerdict.OVERDUE}, "in_time"),
        ({"verdict": CaseVerdict.OVERDUE}, "overdue"),
        ({"verdict": CaseVerdict.UNJUDGED}, "unjudged_in_process"),
        ({"finished": END, "verdict": CaseVerdict.EARLY}, "in_time"),
        ({"finished": END, "verdict": CaseVerdict.LATE}, "unjudged_in_process"),
        ({"finished": END, "verdict": CaseVerdict.LATE, "due": START}, "overdue"),
    ],
)
def test_what_is_in_process_is_judged_when_the_period_ends(given: dict[str, Any], expected: str) -> None:
    counts = case_statistics([record(START, given.pop("finished", None), **given)], MAY).counts
    assert (getattr(counts, expected), counts.in_process, counts.resolved) == (1, 1, 0)


def test_a_due_moment_of_24_hours_is_in_time_at_the_midnight_it_names() -> None:
    due = datetime(2025, 6, 1, tzinfo=VIETNAM_TIME)
    assert case_statistics([record(START, due=due)], MAY).counts.in_time == 1


def test_channels_are_told_apart() -> None:
    records = [record(START, channel=channel) for channel in Channel] + [record(START, channel=Channel.ONLINE)]
    counts = case_statistics(records, MAY).counts
    assert (counts.counter, counts.post, counts.online) == (1, 1, 2)


def test_times_and_visits_are_of_those_resolved_and_waiting_of_those_filed() -> None:
    done = START + timedelta(days=1)
    records = [
        record(START, done, working_time=timedelta(hours=4), waiting_time=timedelta(minutes=5), visits=1),
        record(START, done, working_time=timedelta(minutes=90), visits=2),
        record(START - INSTANT, done, waiting_time=timedelta(minutes=50)),
        record(START, waiting_time=timedelta(minutes=10), visits=9),
    ]
    found = case_statistics(records, MAY)
    assert (found.working_time.mean().value, found.working_time.unstated) == (Fraction(11, 4), 1)
    assert found.waiting_time.slug == "waiting-time"
    assert (found.waiting_time.mean().value, found.waiting_time.unstated) == (Fraction(15, 2), 1)
    assert (found.visits.mean().value, found.visits.unstated) == (Fraction(3, 2), 1)
    assert found.working_time.mean().trail.lines()[0] == (
        "thời gian giải quyết, trung bình: tổng 5,50 chia cho 2 hồ sơ"
        " [quy ước thống kê (không phải quy định); suy từ quy định]"
    )


def test_turnaround_is_counted_with_what_nobody_recorded() -> None:
    kinds = [Turnaround.HALF_SESSION] * 8 + [Turnaround.SAME_DAY] + [Turnaround.UNSTATED]
    found = case_statistics([record(START, START, turnaround=kind) for kind in kinds], MAY).turnaround
    assert [str(found.count(slug)) for slug in ("half-session", "same-day", "to-verify", "other")] == [
        "8",
        "1",
        "0",
        "0",
    ]
    assert found.rest.value == 10
    assert next(score.shown for score in found.scores) == Decimal("80.00")


def test_ends_are_told_apart() -> None:
    records = [record(START, START, finish=finish) for finish in (Finish.RESULT, Finish.RESULT, Finish.WITHDRAWN)]
    assert case_statistics(records, MAY).finishes == (
        (Finish.RESULT, 2), (Finish.REFUSED, 0), (Finish.STOPPED, 0), (Finish.WITHDRAWN, 1),
    )  # fmt: skip


def test_nothing_at_all_counts_nothing() -> None:
    found = case_statistics([], MAY)
    assert (found.counts.received, found.visits.count, found.turnaround.scores) == (0, 0, ())
    assert case_statistics_by([], MAY, by=Cut.FIELD) == ()


def test_cuts_by_one_and_by_several() -> None:
    records = [
        record(START, field="Đất đai", agency="xã A", channel=Channel.ONLINE),
        record(START, field="Hộ tịch", agency="xã A", procedure="1.001193"),
        record(START, field="Hộ tịch", agency="xã B"),
    ]
    by_field = case_statistics_by(records, MAY, by=Cut.FIELD)
    assert [(group.key, group.statistics.counts.received) for group in by_field] == [
        (("Hộ tịch",), 2),
        (("Đất đai",), 1),
    ]
    by_both = case_statistics_by(records, MAY, by=[Cut.AGENCY, Cut.FIELD])
    assert [group.key for group in by_both] == [("xã A", "Hộ tịch"), ("xã A", "Đất đai"), ("xã B", "Hộ tịch")]
    assert [group.key for group in case_statistics_by(records, MAY, by=Cut.CHANNEL)] == [("counter",), ("online",)]
    assert [group.key for group in case_statistics_by(records, MAY, by=Cut.PROCEDURE)] == [("",), ("1.001193",)]
    rows = form_06(by_both)
    assert [(row.number, row.name.vi) for row in rows] == [(1, "Hộ tịch"), (2, "Đất đai"), (3, "Hộ tịch")]


def test_a_dossier_over_the_end_of_a_month_is_handed_over() -> None:
    june = Period.month(2025, 6)
    may_groups, june_groups = case_series([record(START, END + INSTANT)], [MAY, june], by=Cut.AGENCY)
    before, after = may_groups[0].statistics.counts, june_groups[0].statistics.counts
    assert (before.in_process, before.resolved) == (1, 0)
    assert (after.carried_over, after.counter, after.resolved) == (1, 0, 1)


def register(number: int) -> Iterator[CaseRecord]:
    for index in range(number):
        received = START + timedelta(minutes=index % 30_000)
        worked = timedelta(minutes=index % 400)
        yield record(received, received + worked, working_time=worked, field=f"lĩnh vực {index % 5}")


def peak(number: int) -> int:
    return peak_memory(lambda: case_statistics_by(register(number), MAY, by=Cut.FIELD))


def test_memory_does_not_grow_with_the_number_of_dossiers() -> None:
    peak(8_000), peak(8_000)  # what the interpreter sets up on first use
    assert peak(24_000) < 1.2 * peak(4_000)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: case_statistics([5], MAY), ArgumentTypeError, "each of records must be CaseRecord, not 5"),
    (lambda: case_statistics([], date(2025, 5, 1)), ArgumentTypeError, "each of periods must be Period"),
    (lambda: case_statistics_by([], MAY, by=[]), MetricError, r"need at least one cut, such as Cut.FIELD"),
    (lambda: case_statistics_by([], MAY, by="field"), ArgumentTypeError, "by must be a sequence of Cut"),
    (lambda: case_series([], MAY, by=Cut.FIELD), ArgumentTypeError, "periods must be"),
    (lambda: form_06([case_statistics([], MAY)]), ArgumentTypeError, "each of groups must be CaseGroup"),
    (
        lambda: case_statistics([], MAY) + case_statistics([], Period.month(2025, 6)), MetricError,
        "statistics of two periods do not add up: tháng 5/2025 and tháng 6/2025",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_every_cut_has_its_words() -> None:
    assert [cut.text.vi for cut in Cut] == ["thủ tục", "lĩnh vực", "cơ quan", "cách thức nộp"]


def test_parts_of_a_register_counted_apart_add_up() -> None:
    one = record(START, START, working_time=timedelta(0), visits=1, turnaround=Turnaround.SAME_DAY)
    two = record(START, channel=Channel.POST, waiting_time=timedelta(minutes=3))
    assert case_statistics([one], MAY) + case_statistics([two, two], MAY) == case_statistics([one, two, two], MAY)


def test_equal_numbers_of_visits_are_counted_together() -> None:
    records = [record(START, START, visits=visits) for visits in (1, 1, 1, 3)]
    assert case_statistics(records, MAY).visits.values == ((1, 3), (3, 1))
