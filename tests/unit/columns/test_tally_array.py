"""Arrays of answers: the same tally as rows, and the same faults."""

import numpy as np
import pytest

from motcua_lib.columns import tally_array
from motcua_lib.columns._tally import ROWS
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.survey import NO_EXPERIENCE, Scale, one_question
from motcua_lib.model.tally import Tally
from support.surveys import EDITION_2023, FORM, form

DRAW = np.random.default_rng(5)
ANSWERS = np.array([0, 1, 2, 3, 4, 5, NO_EXPERIENCE])


def drawn(respondents: int, items: int, dtype: object = np.int8) -> np.ndarray:
    return DRAW.choice(ANSWERS, size=(respondents, items)).astype(dtype)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int16, np.int64, np.uint64])
def test_an_array_of_any_integers_is_counted_as_its_rows(dtype: object) -> None:
    answers = drawn(500, 6, dtype)
    assert tally_array(answers, FORM) == tally(answers.tolist(), FORM)


def test_pieces_are_counted_as_one_array() -> None:
    answers = drawn(3 * ROWS + 11, 33)
    expected = tally(map(tuple, answers.tolist()), EDITION_2023)
    assert tally_array(answers, EDITION_2023) == expected
    assert tally_array(iter(np.array_split(answers, 7)), EDITION_2023) == expected
    assert tally_array(np.asfortranarray(answers)[:], EDITION_2023) == expected
    assert expected.edition == EDITION_2023.slug


def test_nothing_is_the_empty_tally() -> None:
    assert tally_array([], FORM) == tally_array(np.zeros((0, 6), dtype=np.int8), FORM) == Tally.empty(FORM)


def test_a_wide_form_and_a_scale_that_counts_nothing() -> None:
    wide = form([300])
    answers = drawn(20, 300)
    assert tally_array(answers, wide) == tally(answers.tolist(), wide)
    plain = one_question("x", "x", scale=Scale("plain", ["a", "b"]))
    assert tally_array(np.array([[1], [2], [2]]), plain) == tally([(1,), (2,), (2,)], plain)


@pytest.mark.parametrize("answer", [6, -1, 98, 127, 128, -128, 1000, 2**40])
def test_an_answer_off_the_scale_names_its_row_and_item(answer: int) -> None:
    answers = np.full((ROWS + 5, 6), 4)
    answers[ROWS + 2, 3] = answer
    with pytest.raises(MetricError, match=f"row {ROWS + 3}, item 4: {answer} is no answer on the scale"):
        tally_array(answers, FORM)
    answers[ROWS + 2, 5] = answer
    with pytest.raises(MetricError, match=f"'row {ROWS + 3}' has 2 faults"):
        tally_array([answers[:10], answers[10:]], FORM)


@pytest.mark.parametrize(
    "wrong",
    [
        np.full((2, 6), 4.0),
        np.full((2, 6), True),
        np.full((2, 6), 4, dtype=object),
        np.ma.masked_equal(np.full((2, 6), 4), 4),
        5,
        "x",
    ],
    ids=["floats", "bools", "objects", "masked", "number", "text"],
)
def test_only_plain_arrays_of_integers_are_counted(wrong: object) -> None:
    with pytest.raises(ArgumentTypeError, match="answers must be a plain array of integers"):
        tally_array([wrong], FORM)  # type: ignore[list-item]  # on purpose


def test_a_masked_array_is_no_stream_of_rows() -> None:
    with pytest.raises(ArgumentTypeError, match="a plain array of integers"):
        tally_array(np.ma.masked_equal(np.full((2, 6), 4), 4), FORM)


@pytest.mark.parametrize("shape", [(6,), (2, 5), (2, 7), (2, 6, 1)])
def test_an_array_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(MetricError, match="'form' needs respondents × 6 items"):
        tally_array(np.full(shape, 4), FORM)
