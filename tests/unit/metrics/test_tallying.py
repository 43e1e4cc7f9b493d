"""Counting rows: what comes out, and which row and item is named when one is wrong."""

from array import array
from collections.abc import Sequence
from datetime import date

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.tallying import AT_ONCE, TallyBuilder, tally, tally_by, votes
from motcua_lib.model.editions import Edition
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE, Scale, one_question
from motcua_lib.model.tally import ItemCounts, Throughout
from support.surveys import EDITION_2023, FACES, FORM, JARS, by_hand, form

THREE = form([3])
KIOSK = one_question("kiosk", "hài lòng", scale=FACES)


def test_rows_are_counted_by_question_and_level() -> None:
    counted = tally([(4, 5, None), [5, BLANK, 1], bytes((3, NO_EXPERIENCE, 2)), bytearray((1, 1, 1))], THREE)
    assert counted.items == (
        ItemCounts((1, 0, 1, 1, 1)),
        ItemCounts((1, 0, 0, 0, 1), blank=1, no_experience=1),
        ItemCounts((2, 1, 0, 0, 0), blank=1),
    )
    assert counted.respondents == 4
    assert counted.throughout == Throughout(1, 4)


def test_sequences_of_other_types_are_rows_too() -> None:
    assert tally([array("b", (4, 5, 3)), range(1, 4)], THREE) == tally([(4, 5, 3), (1, 2, 3)], THREE)


def test_a_person_without_a_valid_answer_is_neither_satisfied_nor_not() -> None:
    counted = tally([(None, NO_EXPERIENCE, BLANK), (4, None, 5), (4, 3, 5)], THREE)
    assert counted.throughout == Throughout(1, 2)


def test_a_scale_that_counts_nothing_has_nobody_satisfied() -> None:
    plain = one_question("x", "x", scale=Scale("plain", ["a", "b"]))
    assert tally([(1,), (2,)], plain).throughout is None


def test_an_edition_gives_its_slug() -> None:
    counted = tally([(4,) * 33], EDITION_2023)
    assert counted.edition == EDITION_2023.slug
    assert counted.form is EDITION_2023.content.satisfaction


def test_a_long_stream_is_counted_piece_by_piece() -> None:
    rows = [(1 + n % 5, (None, 1, NO_EXPERIENCE)[n % 3], 4) for n in range(3 * AT_ONCE + 7)]
    assert tally(iter(rows), THREE) == by_hand(rows, THREE)


def test_a_builder_goes_on_and_numbers_its_rows_on() -> None:
    builder = TallyBuilder(THREE)
    builder.add([(1, 2, 3)])
    builder.add([])
    builder.add([(3, 2, 1)])
    assert builder.tally() == tally([(1, 2, 3), (3, 2, 1)], THREE)
    with pytest.raises(MetricError, match="row 4, item 2: 9 is no answer"):
        builder.add([(1, 1, 1), (1, 9, 1)])
    assert builder.tally().respondents == 2


@pytest.mark.parametrize("answer", [6, -1, 98, 255, 256, 10**9, True, False, 4.0, "4", (4,), Scale])
def test_an_answer_off_the_scale_names_its_row_and_item(answer: object) -> None:
    with pytest.raises(MetricError) as caught:
        tally([(1, 2, 3), (4, answer, 5)], THREE)  # type: ignore[list-item]  # on purpose
    assert caught.value.slug == "off-scale"
    assert str(caught.value).startswith(f"row 2, item 2: {answer!r} is no answer on the scale 1 1 · 2 2")
    assert "None or 0 stands for a blank, 99 for no experience" in str(caught.value)


def test_an_unknown_answer_beside_a_blank_is_found_too() -> None:
    with pytest.raises(MetricError, match="row 2, item 3: 7 is no answer"):
        tally([(None, 2, 3), (4, None, 7)], THREE)


def test_all_faults_of_a_row_are_told_at_once() -> None:
    with pytest.raises(MetricError, match="'row 1' has 2 faults") as caught:
        tally([(6, 2, -1)], THREE)
    assert [fault.fields["path"] for fault in caught.value.faults] == ["row 1, item 1", "row 1, item 3"]


@pytest.mark.parametrize("row", [(1, 2), (1, 2, 3, 4), (), b"\x01"])
def test_a_row_of_another_length_is_refused(row: Sequence[int]) -> None:
    with pytest.raises(MetricError, match=f"row 2 has {len(row)} answers; 'form' has 3 items"):
        tally([(1, 2, 3), row], THREE)


@pytest.mark.parametrize("row", [1, None, "123", {1, 2, 3}, {1: 1, 2: 2, 3: 3}, iter((1, 2, 3))])
def test_what_is_no_row_is_refused(row: object) -> None:
    with pytest.raises(ArgumentTypeError, match="row 2 must be a sequence of 3 answers"):
        tally([(1, 2, 3), row], THREE)  # type: ignore[list-item]  # on purpose
    with pytest.raises(ArgumentTypeError, match="row 1 must be a sequence of 1 answers"):
        tally([row], KIOSK)  # type: ignore[list-item]  # on purpose


@pytest.mark.parametrize(
    "wrong",
    [5, "x", FACES, Edition("x", "y", since=date(2020, 1, 1), content=5, citation=EDITION_2023.citation)],
)
def test_a_form_is_a_questionnaire_or_an_edition_of_a_survey(wrong: object) -> None:
    with pytest.raises(ArgumentTypeError, match="form must be a Questionnaire or an Edition of a Survey"):
        tally([], wrong)  # type: ignore[arg-type]  # on purpose


def test_votes_are_a_tally_of_their_own_scale() -> None:
    assert votes([3, 3, 1, None], KIOSK).item(1) == ItemCounts((1, 0, 2), blank=1)
    jar = votes((2 for _ in range(5)), one_question("jar", "viên sỏi", scale=JARS))
    with pytest.raises(MetricError, match="do not add"):
        votes([3], KIOSK) + jar
    with pytest.raises(MetricError, match="row 2, item 1: 4 is no answer"):
        votes([3, 4], KIOSK)
    with pytest.raises(MetricError, match="row 1 has 1 answers; 'form' has 6 items"):
        votes([3], FORM)


def test_groups_come_in_the_order_of_their_keys() -> None:
    records = [("b", (3,)), ("a", (1,)), ("b", (2,)), ("a", (None,))]
    groups = tally_by(records, KIOSK)
    assert list(groups) == ["b", "a"]
    assert groups["a"] == tally([(1,), (None,)], KIOSK)


def test_groups_of_a_long_stream_and_the_number_of_a_wrong_record() -> None:
    records = [(n % 7, (1 + n % 3,)) for n in range(5 * AT_ONCE)]
    groups = tally_by(iter(records), KIOSK)
    for key in range(7):
        assert groups[key] == by_hand([row for group, row in records if group == key], KIOSK)
    with pytest.raises(MetricError, match=f"row {len(records) + 1}, item 1: 4 is no answer"):
        tally_by([*records, (3, (4,))], KIOSK)
    assert tally_by([], KIOSK) == {}


@pytest.mark.parametrize("record", [5, ("a",), ("a", (1,), 3), ["a", (1,)]])
def test_a_record_is_a_pair(record: object) -> None:
    with pytest.raises(ArgumentTypeError, match="record 2 must be a tuple of two"):
        tally_by([("a", (1,)), record], KIOSK)  # type: ignore[list-item]  # on purpose


def test_a_long_row_does_not_make_up_for_a_short_one() -> None:
    for kind in (tuple, list, bytes):
        with pytest.raises(MetricError, match="row 1"):
            tally([kind([4] * 5), kind([4] * 7)], FORM)


def test_a_stream_is_read_some_thousand_rows_at_a_time() -> None:
    rows = iter([(9, 9, 9), *[(4, 4, 4)] * (5 * AT_ONCE)])
    with pytest.raises(MetricError, match="row 1"):
        tally(rows, THREE)
    assert sum(1 for _ in rows) == 4 * AT_ONCE + 1


def test_a_stream_of_groups_is_read_some_thousand_at_a_time() -> None:
    records = iter([("A", (9, 9, 9)), *[("A", (4, 4, 4))] * (10 * AT_ONCE)])
    with pytest.raises(MetricError, match="row 1"):
        tally_by(records, THREE)
    assert sum(1 for _ in records) >= 5 * AT_ONCE
