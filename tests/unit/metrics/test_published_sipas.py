"""Published figures of SIPAS that can be computed: what fits them, and what contradicts them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.metrics.intervals import Sample, wilson
from motcua_lib.metrics.satisfaction import Method, satisfaction
from motcua_lib.model.scorecard import Ratio
from motcua_lib.model.tally import ItemCounts, Tally
from support.surveys import form

YEARS = pytest.mark.parametrize(
    ("policy", "service", "overall", "weight"),
    [(8384, 8409, "83.94", "0.60"), (8249, 8297, "82.66", "0.65")],
    ids=["2024", "2023"],
)


def blocks(policy: int, service: int, *, answers: tuple[int, int] = (10_000, 10_000)) -> Tally:
    """A tally whose two blocks have these rates in hundredths of a percent, of so many answers."""
    items, most = [], max(answers)
    for rate, valid in zip((policy, service), answers, strict=True):
        satisfied = rate * valid // 10_000
        items.append(ItemCounts([0, 0, valid - satisfied, satisfied, 0], blank=most - valid))
    return Tally(form([1], [1]), items, respondents=most)


@YEARS
def test_a_weighted_mean_of_the_blocks_gives_the_published_index(
    policy: int, service: int, overall: str, weight: str
) -> None:
    weights = {"overall": {"b1": Decimal(weight), "b2": 1 - Decimal(weight)}}
    score = satisfaction(blocks(policy, service), method=Method.MEAN_OF_BLOCKS, weights=weights)
    assert str(score.shown) == overall
    assert [part.shown for part in score.parts] == [Decimal(policy) / 100, Decimal(service) / 100]


@YEARS
def test_pooling_gives_it_too_with_as_many_answers(policy: int, service: int, overall: str, weight: str) -> None:
    share = int(Decimal(weight) * 1_000_000)
    counted = blocks(policy, service, answers=(share, 1_000_000 - share))
    assert str(satisfaction(counted, method=Method.POOLED).shown) == overall


@YEARS
def test_a_plain_mean_of_the_blocks_contradicts_it(policy: int, service: int, overall: str, weight: str) -> None:
    plain = satisfaction(blocks(policy, service), method=Method.MEAN_OF_FACTORS)
    assert plain.value == Fraction(policy + service, 200)
    assert str(plain.shown) != overall


def test_the_mean_of_the_service_factors_of_2023_is_not_their_block() -> None:
    factors = [Fraction(text) for text in ("83.00", "83.02", "83.12", "83.03", "82.27")]
    assert sum(factors) / 5 == Fraction("82.888") != Fraction("82.97")


def test_the_response_rate_of_2019() -> None:
    assert Ratio(35_268, 36_630, "phiếu hợp lệ").percent() == Decimal("96.28")


def test_neighbouring_provinces_are_rarely_told_apart() -> None:
    first, second = (wilson(Sample(round(580 * rate / 10_000), 580, design_effect=2)) for rate in (9061, 9029))
    assert first.overlaps(second)
