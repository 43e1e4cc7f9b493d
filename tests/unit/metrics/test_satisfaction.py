"""Indices of satisfaction: rates by hand, methods that are stated, weights that sum."""

from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.book.sipas import FIVE_LEVELS, HARASSMENT
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.satisfaction import Method, RollUp, every_index, item_rate, item_rates, satisfaction
from motcua_lib.metrics.small_samples import SmallSample
from motcua_lib.metrics.tally_tables import tally_counts
from motcua_lib.metrics.tallying import tally, votes
from motcua_lib.model.scorecard import Ratio, Unit
from motcua_lib.model.survey import one_question
from motcua_lib.model.tally import Tally
from support.surveys import EDITION_2023, FIVE, form, tallied

DESK = one_question("desk", "mức độ hài lòng", scale=FIVE_LEVELS)
# Two blocks: factors of one and two questions, and one of one; satisfied 3 of 4, 1 of 2, 1 of 1; 2 of 8.
FORM = form([1, 2], [1])
TALLY = tallied(FORM, (1, 0, 0, 3, 0), (0, 0, 1, 0, 1), (0, 0, 0, 1, 0), (2, 2, 2, 1, 1))
RATES = [Fraction(75), Fraction(50), Fraction(100), Fraction(25)]
BLOCKS = {"overall": {"b1": Decimal("0.6"), "b2": Decimal("0.4")}}


def test_the_synthetic_table_of_a_thousand_answers() -> None:
    counted = tally_counts([(1, level, n) for level, n in enumerate((20, 30, 120, 530, 300), 1)], DESK)
    score = item_rate(counted)
    assert (score.value, score.shown, score.unit) == (83, Decimal("83.00"), Unit.PERCENT)
    assert score.ratio == Ratio(830, 1000, "mức độ hài lòng", of=score.ratio.of)  # type: ignore[union-attr]  # is one
    assert score.notes == ()
    lines = (
        "mức độ hài lòng: 830/1000 = 83,00%, mức được tính: hài lòng, rất hài lòng; bỏ trống 0, chưa trải nghiệm 0 "
        "[Quyết định 1001/QĐ-BNV năm 2023; chưa có nguồn xác nhận]",
        "mức độ hài lòng: 83,00% [Quyết định 1001/QĐ-BNV năm 2023; chưa có nguồn xác nhận]",
    )
    assert score.trail.lines() == lines


def test_normal_is_not_satisfied_and_blanks_are_not_answers() -> None:
    assert item_rate(votes([3, 4, None, 99], DESK)).value == 50


def test_item_rates_need_no_method() -> None:
    assert [score.value for score in item_rates(TALLY)] == RATES
    assert [score.slug for score in item_rates(TALLY)] == ["item-1", "item-2", "item-3", "item-4"]
    assert item_rate(TALLY, 4).value == 25


def test_a_rate_of_nothing_is_an_error_that_names_the_items() -> None:
    counted = tally([(4, None, 99, 4)], FORM)
    with pytest.raises(MetricError, match="'form' has no valid answer to item-2, so"):
        item_rate(counted, 2)
    with pytest.raises(MetricError, match="no valid answer to item-2, item-3"):
        item_rates(counted)
    with pytest.raises(MetricError, match="no valid answer to any item"):
        satisfaction(Tally.empty(FORM), method=Method.POOLED)


def test_a_scale_that_counts_nothing_has_no_rate() -> None:
    counted = votes([1, 2], HARASSMENT)
    for ask in (item_rate, item_rates, lambda t: satisfaction(t, method=Method.POOLED)):
        with pytest.raises(MetricError, match="counts no level, so it has shares and no rate"):
            ask(counted)


@pytest.mark.parametrize(
    ("method", "weights", "factors", "blocks", "overall"),
    [
        (Method.POOLED, None, [75, Fraction(200, 3)], [Fraction(500, 7), 25], Fraction(700, 15)),
        (Method.MEAN_OF_ITEMS, None, [75, 75], [75, 25], Fraction(250, 4)),
        (Method.MEAN_OF_FACTORS, None, [75, 75], [75, 25], Fraction(175, 3)),
        (Method.MEAN_OF_BLOCKS, BLOCKS, [75, 75], [75, 25], 55),
        (RollUp(Method.POOLED, Method.MEAN_OF_FACTORS, overall=Method.MEAN_OF_BLOCKS), BLOCKS,
         [75, Fraction(200, 3)], [Fraction(425, 6), 25], Fraction(85, 2) + 10),
        (RollUp(Method.MEAN_OF_ITEMS, Method.POOLED, overall=Method.MEAN_OF_ITEMS), None,
         [75, 75], [Fraction(500, 7), 25], Fraction(250, 4)),
    ],
)  # fmt: skip
def test_every_method_by_hand(
    method: Method | RollUp,
    weights: dict[str, dict[str, Decimal]] | None,
    factors: list[Fraction],
    blocks: list[Fraction],
    overall: Fraction,
) -> None:
    score = satisfaction(TALLY, method=method, weights=weights)
    assert score.value == overall
    assert [part.value for part in score.parts] == blocks
    assert [part.value for part in score.part("b1").parts] == factors
    assert [index.value for index in every_index(score) if index.slug.startswith("item")] == RATES
    assert len(every_index(score)) == 1 + 2 + 3 + 4
    assert score.trail.lines(language="en")[-1].startswith("form: ")


def test_weights_of_items_and_factors() -> None:
    weights = {
        "b1f2": {"item-2": Fraction(1, 4), "item-3": Fraction(3, 4)},
        "b1": {"b1f1": 1, "b1f2": 0},
        "overall": {"b1f1": Decimal("0.2"), "b1f2": Decimal("0.3"), "b2f1": Decimal("0.5")},
    }
    score = satisfaction(TALLY, method=Method.MEAN_OF_FACTORS, weights=weights)
    assert score.part("b1").part("b1f2").value == Fraction(175, 2)
    assert score.part("b1").value == 75
    assert score.value == 15 + Fraction(105, 4) + Fraction(25, 2)
    lines = score.trail.lines(language="en")
    assert "form: weighted mean of 3 factors (1/5 × 75.00 + 3/10 × 87.50 + 1/2 × 25.00)" in lines
    assert (
        "roll-up chosen by the caller: factors: mean of items; blocks: mean of factors; overall: mean of factors"
        in lines
    )


@pytest.mark.parametrize(
    ("method", "weights", "slug"),
    [
        (Method.MEAN_OF_BLOCKS, None, "blocks-without-weights"),
        (Method.MEAN_OF_BLOCKS, {"b1": {"b1f1": 1, "b1f2": 0}}, "blocks-without-weights"),
        (Method.POOLED, BLOCKS, "weights-of-no-mean"),
        (Method.MEAN_OF_ITEMS, {"nothing": {}}, "weights-of-no-mean"),
        (Method.MEAN_OF_ITEMS, BLOCKS, "weights-of-others"),
        (Method.MEAN_OF_BLOCKS, {"overall": {"b1": 1}}, "weights-of-others"),
        (Method.MEAN_OF_BLOCKS, {"overall": {"b1": Decimal("1.5"), "b2": Decimal("-0.5")}}, "weights-below-zero"),
        (Method.MEAN_OF_BLOCKS, {"overall": {"b1": Decimal("0.6"), "b2": Decimal("0.3")}}, "weights-off-one"),
    ],
)  # fmt: skip
def test_weights_that_do_not_fit(method: Method, weights: dict[str, dict[str, Decimal]], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        satisfaction(TALLY, method=method, weights=weights)
    assert caught.value.slug == slug
    assert str(caught.value)


def test_all_faults_of_weights_are_told_at_once() -> None:
    weights = {"overall": {"b1": 1, "b2": 1}, "b9": {}}
    with pytest.raises(
        MetricError, match="'weights' has 2 faults: the weights of 'overall' sum to 2, not to 1; weights"
    ):
        satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS, weights=weights)


@pytest.mark.parametrize("weights", [5, {"overall": 5}, {"overall": {"b1": 0.6, "b2": 0.4}}])
def test_weights_of_wrong_types(weights: object) -> None:
    with pytest.raises(ArgumentTypeError):
        satisfaction(TALLY, method=Method.MEAN_OF_BLOCKS, weights=weights)  # type: ignore[arg-type]  # on purpose


def test_there_is_no_silent_method() -> None:
    with pytest.raises(TypeError, match="method"):
        satisfaction(TALLY)  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="method must be a Method or a RollUp, not 'pooled'"):
        satisfaction(TALLY, method="pooled")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("factor", "block"), [(Method.MEAN_OF_FACTORS, Method.POOLED), (Method.POOLED, Method.MEAN_OF_BLOCKS)]
)
def test_a_level_takes_the_mean_of_what_it_has(factor: Method, block: Method) -> None:
    with pytest.raises(MetricError, match=r"the roll-up of a (factor|block) must be one of pooled, mean-of-items"):
        RollUp(factor, block, overall=Method.POOLED)


def test_what_has_no_answer_is_left_out_with_a_note_and_a_step() -> None:
    counted = tallied(FORM, (1, 0, 0, 3, 0), (0, 0, 0, 0, 0), (0, 0, 0, 1, 0), (0, 0, 0, 0, 0))
    score = satisfaction(counted, method=Method.MEAN_OF_ITEMS)
    assert score.value == Fraction(175, 2)
    assert [part.slug for part in score.parts] == ["b1"]
    left_out = [note.text.en for note in score.all_notes if note.slug == "left-out"]
    assert left_out == ["left out, no valid answer: question 2", "left out, no valid answer: block 2"]
    assert "question 2: left out, no valid answer" in score.trail.lines(language="en")
    assert satisfaction(counted, method=Method.POOLED).value == 80


def test_a_weight_without_answers_is_an_error() -> None:
    counted = tallied(FORM, (1, 0, 0, 3, 0), (0, 0, 0, 1, 0), (0, 0, 0, 1, 0), (0, 0, 0, 0, 0))
    with pytest.raises(MetricError, match=r"the members \['b2'\] of 'overall' have a weight and no valid answer"):
        satisfaction(counted, method=Method.MEAN_OF_BLOCKS, weights=BLOCKS)


def test_an_edition_carries_what_is_not_known_of_it() -> None:
    score = satisfaction(tally([(4,) * 33], EDITION_2023), method=Method.POOLED)
    assert [note.slug for note in score.notes][:2] == ["weights-not-known", "wording-not-known"]
    assert score.edition == score.part("policy").edition == EDITION_2023.slug


@pytest.mark.parametrize(
    ("satisfied", "valid", "slugs"),
    [(15, 30, []), (14, 29, ["small-sample"]), (5, 40, []), (4, 40, ["small-cell"]), (36, 40, ["small-cell"]),
     (40, 40, ["small-cell"]), (20, 22, ["small-sample", "small-cell"])],
)  # fmt: skip
def test_small_samples_are_noted(satisfied: int, valid: int, slugs: list[str]) -> None:
    counted = tallied(form([1]), (valid - satisfied, 0, 0, 0, satisfied))
    assert [note.slug for note in item_rate(counted).notes] == slugs
    assert item_rate(counted, small=SmallSample(0, 0)).notes == ()
    overall = satisfaction(counted, method=Method.POOLED)
    assert [note.slug for note in overall.notes] == slugs
    assert [note.slug for note in overall.all_notes] == slugs * 4


def test_the_limits_of_small_samples_are_counts() -> None:
    with pytest.raises(ArgumentTypeError, match=r"SmallSample.answers must be a whole number"):
        SmallSample(30.0)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(MetricError, match=r"SmallSample.cell must be 0 or more"):
        SmallSample(cell=-1)


def test_one_scale_of_another_kind_has_rates_of_its_own() -> None:
    assert satisfaction(tallied(form([1], scale=FIVE), (0, 0, 0, 1, 1)), method=Method.MEAN_OF_ITEMS).value == 100


def test_a_pooled_index_has_its_ratio_and_a_mean_has_none() -> None:
    counted = tally([(4, 5), (1, None)], form([1, 1]))
    for method, ratio in ((Method.POOLED, (2, 3)), (Method.MEAN_OF_ITEMS, None)):
        found = satisfaction(counted, method=method).ratio
        assert (found and (found.numerator, found.denominator)) == ratio


def test_weights_of_items_over_a_block_of_two_factors_name_the_items_of_both() -> None:
    weights = {"b1": {"item-1": Decimal("0.25"), "item-2": Decimal("0.75")}}
    score = satisfaction(tally([(4, 5), (1, 5)], form([1, 1])), method=Method.MEAN_OF_ITEMS, weights=weights)
    assert score.part("b1").value == Fraction(50 + 3 * 100, 4)


def test_item_rates_take_a_threshold_of_their_own() -> None:
    rates = item_rates(TALLY, small=SmallSample(1, 0))
    assert [rate.notes for rate in rates if rate] == [()] * 4
    assert [len(rate.notes) for rate in item_rates(TALLY) if rate] == [2] * 4
