"""Tallies from single answers and from counts, and their sum."""

from typing import NamedTuple

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.tally_tables import merge, tally_counts, tally_pairs
from motcua_lib.metrics.tallying import AT_ONCE, tally
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE
from motcua_lib.model.tally import ItemCounts, Tally
from support.surveys import EDITION_2023, FORM, form

TWO = form([2])


class Pair(NamedTuple):
    item: int
    answer: int | None


def test_answers_are_counted_one_by_one_and_the_rest_is_blank() -> None:
    pairs = [(1, 4), (2, 5), (1, None), (2, NO_EXPERIENCE), (1, BLANK), (1, 4)]
    counted = tally_pairs(iter(pairs), TWO, respondents=5)
    assert counted.items == (
        ItemCounts((0, 0, 0, 2, 0), blank=3),
        ItemCounts((0, 0, 0, 0, 1), blank=3, no_experience=1),
    )
    assert (counted.respondents, counted.throughout) == (5, None)
    assert tally_pairs([], TWO, respondents=0).items == (ItemCounts((0,) * 5),) * 2


def test_lists_and_named_pairs_are_pairs_too() -> None:
    expected = tally_pairs([(1, 4)], TWO, respondents=1)
    assert tally_pairs([[1, 4]], TWO, respondents=1) == expected  # type: ignore[list-item]  # on purpose
    assert tally_pairs([Pair(1, 4)], TWO, respondents=1) == expected


def test_a_long_stream_of_pairs_is_that_of_its_rows() -> None:
    rows = [(1 + n % 5, 1 + n % 4) for n in range(AT_ONCE)]
    pairs = ((item, answer) for row in rows for item, answer in enumerate(row, 1))
    assert tally_pairs(pairs, TWO, respondents=AT_ONCE).items == tally(rows, TWO).items


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ((3, 4), "record 2: 'form' has no item 3; its items are 1 to 2"),
        ((0, 4), "record 2: 'form' has no item 0"),
        ((None, 4), "record 2: 'form' has no item None"),
        ((True, 4), "record 2: 'form' has no item True"),
        ((1, 6), "record 2, item 1: 6 is no answer on the scale"),
        ((1, True), "record 2, item 1: True is no answer"),
        ((1, 4.0), "record 2, item 1: 4.0 is no answer"),
        ((1, [4]), r"record 2, item 1: \[4\] is no answer"),
    ],
)
def test_a_wrong_pair_names_its_record_and_item(pair: tuple[int, int], message: str) -> None:
    with pytest.raises(MetricError, match=message):
        tally_pairs([(1, 4), pair], TWO, respondents=5)
    with pytest.raises(MetricError, match=message):
        tally_counts([(2, 4, 1), (*pair, 1)], TWO)


@pytest.mark.parametrize("pair", [(1,), (1, 2, 3), 5, {1, 2}, None])
def test_what_is_no_pair_is_refused(pair: object) -> None:
    with pytest.raises(ArgumentTypeError, match="record 2 must be a tuple of 2"):
        tally_pairs([(1, 4), pair], TWO, respondents=5)  # type: ignore[list-item]  # on purpose


def test_more_answers_than_persons_are_refused_for_every_item_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        tally_pairs([(1, 4), (2, 4)], TWO, respondents=0)
    assert [fault.fields["item"] for fault in caught.value.faults] == [1, 2]
    with pytest.raises(MetricError, match="respondents must be 0 or more"):
        tally_pairs([], TWO, respondents=-1)


def test_counts_make_the_same_tally_as_the_answers() -> None:
    records = [(1, 4, 2), (1, None, 1), (2, 5, 1), (2, NO_EXPERIENCE, 2), (2, 1, 0)]
    counted = tally_counts(records, TWO)
    assert counted.items == tally([(4, 5), (4, NO_EXPERIENCE), (None, NO_EXPERIENCE)], TWO).items
    assert tally_counts([(1, 4, 2), (2, 5, 1)], TWO, respondents=4).item(2) == ItemCounts((0, 0, 0, 0, 1), blank=3)


def test_counts_of_an_edition_carry_its_slug() -> None:
    counted = tally_counts(((item, 4, 10) for item in range(1, 34)), EDITION_2023)
    assert (counted.edition, counted.respondents) == (EDITION_2023.slug, 10)


@pytest.mark.parametrize(
    ("records", "slug"),
    [
        ([(1, 4, 1), (1, 4, 1), (2, 4, 1)], "record-twice"),
        ([(1, None, 1), (1, BLANK, 1), (2, 4, 1)], "record-twice"),
        ([(1, 4, 1)], "items-missing"),
        ([], "items-missing"),
        ([(1, 4, 1), (2, 4, 2)], "respondents-needed"),
        ([(1, 4, -1), (2, 4, 2)], "negative-count"),
    ],
)
def test_counts_that_contradict_themselves(records: list[tuple[int, int | None, int]], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        tally_counts(records, TWO)
    assert caught.value.slug == slug


def test_the_path_of_a_count_that_is_no_count() -> None:
    with pytest.raises(ArgumentTypeError, match="the count of record 2, item 2 must be a whole number"):
        tally_counts([(1, 4, 1), (2, 4, 1.5)], TWO)  # type: ignore[list-item]  # on purpose
    with pytest.raises(ArgumentTypeError, match="record 1 must be a tuple of 3"):
        tally_counts([(1, 4)], TWO)
    with pytest.raises(MetricError, match="item 1 has 9 answers, blanks included, of 3 respondents"):
        tally_counts([(1, 4, 9), (2, 4, 1)], TWO, respondents=3)


def test_tallies_merge() -> None:
    parts = [tally([(4,) * 6], FORM), tally([(1,) * 6, (5,) * 6], FORM)]
    assert merge(iter(parts)) == tally([(4,) * 6, (1,) * 6, (5,) * 6], FORM)
    assert merge([parts[0]]) == parts[0]
    with pytest.raises(MetricError, match="at least one tally"):
        merge([])
    with pytest.raises(ArgumentTypeError):
        merge([5])  # type: ignore[list-item]  # on purpose
    with pytest.raises(MetricError, match="does not add"):
        merge([parts[0], Tally.empty(form([6]))])


@pytest.mark.parametrize("before", [AT_ONCE - 1, AT_ONCE, 2 * AT_ONCE, 3 * AT_ONCE + 7])
def test_a_wrong_pair_far_down_a_stream_is_named_by_its_number(before: int) -> None:
    pairs = [*[(1, 4)] * before, (1, 6), *[(1, 4)] * 5]
    for wrong in (pairs, [list(pair) for pair in pairs]):
        with pytest.raises(MetricError, match=rf"^record {before + 1}, item 1: 6 is no answer"):
            tally_pairs(wrong, TWO, respondents=10_000)  # type: ignore[arg-type]  # on purpose


def test_answers_left_blank_are_persons_too() -> None:
    blanks: list[tuple[int, int | None]] = [(1, None), (1, BLANK), (1, None)]
    assert tally_pairs(blanks, TWO, respondents=3).item(1).blank == 3
    with pytest.raises(MetricError, match="item 1 has 3 answers, blanks included, of 2 respondents"):
        tally_pairs(blanks, TWO, respondents=2)


def test_a_stream_of_pairs_is_read_some_thousand_at_a_time() -> None:
    pairs = iter([(1, 6), *[(1, 4)] * (5 * AT_ONCE)])
    with pytest.raises(MetricError, match="record 1"):
        tally_pairs(pairs, TWO, respondents=1)
    assert sum(1 for _ in pairs) == 4 * AT_ONCE + 1
