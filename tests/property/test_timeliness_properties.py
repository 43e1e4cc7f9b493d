"""Statistics of dossiers in one pass, against an oracle that walks the register for every number."""

import random as stdlib_random
from collections import Counter
from fractions import Fraction
from itertools import pairwise
from math import ceil
from statistics import quantiles

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib.book.timeliness import RATES
from motcua_lib.metrics.cases import Cut, case_series, case_statistics, case_statistics_by, form_06
from motcua_lib.metrics.histogram import Histogram, PercentileMethod, hours_of, minutes_of
from motcua_lib.metrics.timeliness import CaseCounts, rates, total_row
from motcua_lib.model.case_record import CaseRecord, Finish, Turnaround
from motcua_lib.model.form06 import IDENTITIES
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Unit
from motcua_lib.strategies import case_records
from support.case_records import INSTANTS, MONTHS, carried_into, counted, received_in, resolved_in

REGISTERS = st.lists(case_records(at=INSTANTS), max_size=6)
JUDGED = st.lists(case_records(at=INSTANTS, unjudged=False), max_size=6)
CUTS = st.lists(st.sampled_from(Cut), min_size=1, max_size=3, unique=True)
# A register takes long to draw; each of its dossiers is an example by itself.
REGISTER_TEST = settings(max_examples=100)
VALUES = st.lists(st.integers(0, 30) | st.fractions(0, 9, max_denominator=7), min_size=1, max_size=30)


@REGISTER_TEST
@given(REGISTERS, MONTHS)
def test_one_pass_counts_what_many_walks_count(records: list[CaseRecord], period: Period) -> None:
    found = case_statistics(iter(records), period)
    assert Counter(attrs.asdict(found.counts)) == counted(records, period)
    resolved = resolved_in(records, period)
    assert dict(found.finishes) == {kind: sum(record.finish is kind for record in resolved) for kind in Finish}
    for kind in Turnaround:
        if kind is not Turnaround.UNSTATED:
            held = sum(record.turnaround is kind for record in resolved)
            assert found.turnaround.count(kind.value).value == held if resolved else held == 0
    times = Counter(hours_of(record.working_time) for record in resolved if record.working_time is not None)
    assert dict(found.working_time.values) == times
    assert found.working_time.unstated == len(resolved) - times.total()
    waits = [record.waiting_time for record in received_in(records, period)]
    assert dict(found.waiting_time.values) == Counter(minutes_of(wait) for wait in waits if wait is not None)
    assert found.waiting_time.unstated == waits.count(None)
    visits = [record.visits for record in resolved]
    assert dict(found.visits.values) == Counter(number for number in visits if number is not None)


@REGISTER_TEST
@given(JUDGED, MONTHS, CUTS)
def test_a_row_made_from_dossiers_keeps_every_identity(
    records: list[CaseRecord], period: Period, cuts: list[Cut]
) -> None:
    rows = form_06(case_statistics_by(records, period, by=cuts))
    for row in rows:
        assert row.notes == ()
        for total, parts in IDENTITIES:
            assert row[total] == sum(row[part] for part in parts)
    if rows:
        whole = case_statistics(records, period).counts.row(0, "tổng")
        assert total_row(rows, name="tổng").counts == whole.counts


@REGISTER_TEST
@given(REGISTERS, MONTHS)
def test_a_row_is_short_by_exactly_the_dossiers_that_nobody_can_judge(
    records: list[CaseRecord], period: Period
) -> None:
    counts = case_statistics(records, period).counts
    row = counts.row(1, "x")
    assert row[3] == row[4] + row[5] + row[6] == row[7] + row[11]
    assert row[7] - row[8] - row[9] - row[10] == counts.unjudged_resolved
    assert row[11] - row[12] - row[13] == counts.unjudged_in_process
    assert len(row.notes) == bool(counts.unjudged_resolved) + bool(counts.unjudged_in_process)


@REGISTER_TEST
@given(REGISTERS, REGISTERS, MONTHS)
def test_parts_of_a_register_add_up_to_the_whole(one: list[CaseRecord], two: list[CaseRecord], period: Period) -> None:
    assert case_statistics([*one, *two], period) == case_statistics(one, period) + case_statistics(two, period)


@REGISTER_TEST
@given(REGISTERS, st.randoms(use_true_random=False), MONTHS)
def test_the_order_of_the_register_does_not_matter(
    records: list[CaseRecord], random: stdlib_random.Random, period: Period
) -> None:
    shuffled = random.sample(records, len(records))
    assert case_statistics(records, period) == case_statistics(shuffled, period)


@REGISTER_TEST
@given(REGISTERS, CUTS)
def test_a_series_is_each_period_by_itself_and_hands_over_what_is_open(
    records: list[CaseRecord], cuts: list[Cut]
) -> None:
    months = [Period.month(2025, month) for month in range(1, 5)]
    series = case_series(iter(records), months, by=cuts)
    for month, groups in zip(months, series, strict=True):
        assert groups == case_statistics_by(records, month, by=cuts)
        assert [group.key for group in groups] == sorted(group.key for group in groups)
    single = [case_statistics(records, month).counts for month in months]
    for before, after in pairwise(single):
        assert before.in_process == after.carried_over
    assert single[-1].carried_over == len(carried_into(records, months[-1]))


@given(st.builds(CaseCounts, **{field.name: st.integers(0, 50) for field in attrs.fields(CaseCounts)}))
def test_rates_are_shares_and_complements_fit(counts: CaseCounts) -> None:
    gap = counts.received - counts.resolved - counts.in_process
    even = attrs.evolve(counts, **({"in_time": counts.in_time + gap} if gap > 0 else {"online": counts.online - gap}))
    sheet = rates(even)
    assert all(0 <= score.value <= 100 for score in sheet)
    assert len(sheet.scores) + sum(note.slug == "rate-left-out" for note in sheet.notes) == len(RATES)
    if even.resolved and not even.unjudged_resolved:
        assert sheet["on-time-of-resolved"].value + sheet["late-of-resolved"].value == 100
        assert sheet["on-time-of-resolved"].value == sheet["on-time-of-classified"].value


def histogram(values: list[int | Fraction]) -> Histogram:
    return Histogram("x", "x", Counter(values), unit=Unit.WORKING_HOURS)


@given(VALUES, st.integers(1, 100))
def test_nearest_rank_is_the_smallest_value_that_enough_values_do_not_exceed(
    values: list[int | Fraction], p: int
) -> None:
    found = histogram(values).percentile(p).value
    enough = [value for value in values if 100 * sum(other <= value for other in values) >= p * len(values)]
    assert found == min(enough) == sorted(values)[ceil(p * len(values) / 100) - 1]


@given(VALUES, st.integers(1, 99))
def test_linear_is_what_the_standard_library_interpolates(values: list[int | Fraction], p: int) -> None:
    numbers = [Fraction(value) for value in values]
    expected = numbers[0] if len(numbers) == 1 else quantiles(numbers, n=100, method="inclusive")[p - 1]
    assert histogram(values).percentile(p, method=PercentileMethod.LINEAR).value == expected


@given(VALUES, VALUES)
def test_the_mean_is_exact_and_histograms_add_up(one: list[int | Fraction], two: list[int | Fraction]) -> None:
    both = histogram(one) + histogram(two)
    assert both == histogram([*one, *two])
    assert both.mean().value == sum(map(Fraction, [*one, *two])) / (len(one) + len(two))
    assert both.at_most(max(*one, *two)).value == 100
