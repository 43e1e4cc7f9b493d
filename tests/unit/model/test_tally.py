"""Tallies: counts that add up, and that add without loss."""

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.model.survey import Questionnaire, Scale, one_question
from motcua_lib.model.tally import ItemCounts, Tally, Throughout
from support.surveys import FACES, FIVE, FORM, JARS, form, tallied

KIOSK = one_question("kiosk", "hài lòng", scale=FACES)


def test_counts_keep_blanks_and_no_experience_apart() -> None:
    counts = ItemCounts([1, 2, 3], blank=4, no_experience=5)
    assert (counts.valid, counts.total, counts.at([1, 3]), counts.at([])) == (6, 15, 4, 0)
    assert counts + counts == ItemCounts([2, 4, 6], blank=8, no_experience=10)


@pytest.mark.parametrize(
    "values", [{"counts": [-1]}, {"counts": [1], "blank": -1}, {"counts": [1], "no_experience": -2}]
)
def test_a_negative_count_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(MetricError, match="must be 0 or more"):
        ItemCounts(**values)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    "values", [{"counts": [1.0]}, {"counts": [True]}, {"counts": 5}, {"counts": [1], "blank": 0.5}]
)
def test_a_count_is_a_whole_number(values: dict[str, object]) -> None:
    with pytest.raises(ArgumentTypeError):
        ItemCounts(**values)  # type: ignore[arg-type]  # on purpose


def test_no_more_are_satisfied_throughout_than_there_are() -> None:
    assert Throughout(1, 2) + Throughout(2, 3) == Throughout(3, 5)
    with pytest.raises(MetricError, match="is larger than its whole"):
        Throughout(3, 2)
    with pytest.raises(MetricError, match="the part 11 of 'persons' is larger than its whole 10"):
        Tally(KIOSK, [ItemCounts([1, 2, 7])], respondents=10, throughout=Throughout(3, 11))


def test_a_tally_answers_by_item() -> None:
    tally = tallied(form([2]), (1, 0, 0, 0, 0), (0, 0, 0, 1, 1))
    assert (tally.item(1).blank, tally.item(2).valid) == (1, 2)
    with pytest.raises(MetricError, match="has no item 3"):
        tally.item(3)


def test_all_faults_of_a_tally_are_told_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        Tally(form([1, 1]), [ItemCounts([1, 2]), ItemCounts([1, 2, 3, 4, 5]), ItemCounts([3])], respondents=3)
    slugs = [fault.slug for fault in caught.value.faults]
    assert slugs == ["tally-items", "tally-levels", "tally-total", "tally-levels"]
    assert "item 2 has 15 answers, blanks included, of 3 respondents" in str(caught.value)


def test_a_questionnaire_without_questions_is_not_tallied() -> None:
    with pytest.raises(MetricError, match="the questions of 'x' are not known"):
        Tally(Questionnaire("x", "x", scale=FIVE), [], respondents=0)


def test_tallies_of_one_questionnaire_add() -> None:
    some = Tally(KIOSK, [ItemCounts([1, 2, 7], blank=1)], respondents=11, throughout=Throughout(7, 10))
    twice = some + some
    assert twice.item(1) == ItemCounts([2, 4, 14], blank=2)
    assert (twice.respondents, twice.throughout) == (22, Throughout(14, 20))
    assert some + Tally.empty(KIOSK) == some


def test_who_was_satisfied_throughout_is_known_only_where_both_know_it() -> None:
    counted = Tally(KIOSK, [ItemCounts([1, 2, 7])], respondents=10)
    assert (counted + Tally.empty(KIOSK)).throughout is None
    unrated = one_question("x", "x", scale=Scale("plain", ["a", "b"]))
    assert Tally.empty(unrated).throughout is None


def test_answers_on_two_scales_never_add() -> None:
    jar = one_question("jar", "viên sỏi", scale=JARS)
    with pytest.raises(
        MetricError, match=r"answers on the scale 1 không hài lòng .* do not add to answers on the scale 1"
    ):
        Tally.empty(KIOSK) + Tally.empty(jar)


def test_two_questionnaires_or_editions_never_add() -> None:
    for other in (Tally.empty(form([6])), Tally.empty(FORM, edition="sipas/x/2023-01-01")):
        with pytest.raises(MetricError, match="does not add to one of"):
            Tally.empty(FORM) + other
    with pytest.raises(TypeError):
        Tally.empty(FORM) + 1  # type: ignore[operator]  # on purpose
