"""Surveys beside a count by hand: rows, pairs, counts, groups, arrays, merging, and every roll-up."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib.columns import tally_array
from motcua_lib.metrics.satisfaction import Method, every_index, item_rate, satisfaction
from motcua_lib.metrics.shares import satisfied_throughout, shares
from motcua_lib.metrics.tally_tables import merge, tally_counts, tally_pairs
from motcua_lib.metrics.tallying import TallyBuilder, tally, tally_by
from motcua_lib.model.tally import Tally
from motcua_lib.strategies import answers, tallies
from support.surveys import FORM, by_hand

Rows = list[Sequence[int | None]]
ROWS = st.lists(answers(form=FORM), max_size=10)
TALLIES = tallies(form=FORM)
OF_ONE_EDITION = ROWS.map(lambda rows: by_hand(rows, FORM))
WEIGHTS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(any)


@given(ROWS)
def test_rows_are_counted_as_by_hand(rows: Rows) -> None:
    assert tally(iter(rows), FORM) == by_hand(rows, FORM)


@given(ROWS, st.integers(0, 10))
def test_a_builder_may_be_fed_in_any_portions(rows: Rows, cut: int) -> None:
    builder = TallyBuilder(FORM)
    builder.add(rows[:cut])
    builder.add(rows[cut:])
    assert builder.tally() == tally(rows[:cut], FORM) + tally(rows[cut:], FORM) == by_hand(rows, FORM)


@given(ROWS)
def test_single_answers_and_counts_give_the_same_items(rows: Rows) -> None:
    counted = tally(rows, FORM)
    pairs = [(item, answer) for row in rows for item, answer in enumerate(row, 1)]
    assert tally_pairs(pairs, FORM, respondents=len(rows)).items == counted.items
    records = [
        (number, level, count)
        for number, item in enumerate(counted.items, 1)
        for level, count in [*enumerate(item.counts, 1), (0, item.blank), (99, item.no_experience)]
    ]
    assert tally_counts(records, FORM).items == counted.items


@given(st.lists(st.tuples(st.sampled_from("abc"), answers(form=FORM)), max_size=20))
def test_groups_are_the_tallies_of_their_rows(records: list[tuple[str, Sequence[int | None]]]) -> None:
    groups = tally_by(records, FORM)
    for key, group in groups.items():
        assert group == by_hand([row for other, row in records if other == key], FORM)
    assert sum(group.respondents for group in groups.values()) == len(records)


@given(ROWS)
def test_arrays_are_counted_as_rows(rows: Rows) -> None:
    answers = np.array([[answer or 0 for answer in row] for row in rows], dtype=np.int8).reshape(len(rows), 6)
    assert tally_array(answers, FORM) == by_hand(rows, FORM)


@given(OF_ONE_EDITION, OF_ONE_EDITION, OF_ONE_EDITION)
def test_merging_is_exact_associative_and_in_any_order(one: Tally, two: Tally, three: Tally) -> None:
    assert (one + two) + three == one + (two + three) == merge([three, one, two])
    assert one + Tally.empty(FORM) == one == Tally.empty(FORM) + one


def rates(counted: Tally) -> dict[int, tuple[int, int]]:
    """Satisfied and valid answers of every item that has any, by hand."""
    pairs = {
        number: (item.counts[3] + item.counts[4], sum(item.counts)) for number, item in enumerate(counted.items, 1)
    }
    return {number: pair for number, pair in pairs.items() if pair[1]}


def mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


FACTORS = ((1,), (2, 3), (4, 5, 6))


@given(TALLIES)
def test_every_roll_up_is_that_by_hand(counted: Tally) -> None:
    found = rates(counted)
    assume(found)
    shares_of = {number: Fraction(100 * satisfied, valid) for number, (satisfied, valid) in found.items()}
    pooled = Fraction(100 * sum(pair[0] for pair in found.values()), sum(pair[1] for pair in found.values()))
    factors = [mean([shares_of[n] for n in members if n in shares_of]) for members in FACTORS if found.keys() & members]
    assert satisfaction(counted, method=Method.POOLED).value == pooled
    assert satisfaction(counted, method=Method.MEAN_OF_ITEMS).value == mean(list(shares_of.values()))
    assert satisfaction(counted, method=Method.MEAN_OF_FACTORS).value == mean(factors)
    for number, share in shares_of.items():
        assert item_rate(counted, number).value == share


@given(TALLIES, WEIGHTS)
def test_a_weighted_mean_lies_between_its_blocks(counted: Tally, weights: tuple[int, int]) -> None:
    assume(all(any(n in rates(counted) for n in block) for block in ((1, 2, 3), (4, 5, 6))))
    first, second = (Fraction(weight, sum(weights)) for weight in weights)
    score = satisfaction(counted, method=Method.MEAN_OF_BLOCKS, weights={"overall": {"b1": first, "b2": second}})
    low, high = sorted(part.value for part in score.parts)
    assert low <= score.value <= high
    assert score.value == first * score.part("b1").value + second * score.part("b2").value


@given(TALLIES)
def test_with_equal_valid_answers_pooling_is_the_mean_of_items(counted: Tally) -> None:
    full = [item for item in counted.items if item.valid]
    assume(full)
    valid = {item.valid for item in full}
    pooled, means = (satisfaction(counted, method=m).value for m in (Method.POOLED, Method.MEAN_OF_ITEMS))
    assert pooled == means or len(valid) > 1


@given(TALLIES)
def test_every_index_lies_from_zero_to_a_hundred_and_shows_its_reasons(counted: Tally) -> None:
    assume(rates(counted))
    for method in (Method.POOLED, Method.MEAN_OF_ITEMS, Method.MEAN_OF_FACTORS):
        score = satisfaction(counted, method=method)
        assert all(0 <= index.value <= 100 for index in every_index(score))
        assert all(line for language in ("vi", "en") for line in score.trail.lines(language=language))


@given(TALLIES)
def test_shares_sum_and_throughout_is_never_above_the_best_item(counted: Tally) -> None:
    for number in rates(counted):
        found = shares(counted, number)
        assert sum(part.value for part in found.parts) == 100
        assert item_rate(counted, number).value == found.parts[3].value + found.parts[4].value
    if counted.throughout is not None and counted.throughout.persons:
        assert 0 <= satisfied_throughout(counted).value <= 100
