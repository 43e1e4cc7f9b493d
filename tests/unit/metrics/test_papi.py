"""PAPI: sums of unrounded parts rounded once, published totals reconciled, provinces left blank."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.book.papi import DIMENSIONS
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.papi import Province, dimension, reconcile
from motcua_lib.model._exact import half_up

SUB_SCORES = st.lists(st.fractions(Fraction(1, 4), Fraction(5, 2), max_denominator=10**7), min_size=4, max_size=4)


def test_parts_are_added_before_anything_is_rounded() -> None:
    parts = [Fraction(200005, 100000)] * 4
    assert dimension("d", "x", parts).shown == Decimal("8.0002")
    rounded = [half_up(part, 4) for part in parts]
    assert dimension("d", "x", rounded).shown == Decimal("8.0004")


@given(SUB_SCORES)
def test_a_total_of_unrounded_parts_reconciles_with_the_rounded_parts(parts: list[Fraction]) -> None:
    published = dimension("d", "x", parts).shown
    rounded = [half_up(part, 4) for part in parts]
    assert {note.slug for note in reconcile("x", rounded, published)} <= {"within-rounding"}


def test_the_trail_shows_the_sum() -> None:
    score = dimension("services", "Hà Giang", [Decimal(part) for part in ("2.0531", "1.4387", "1.7372", "1.9414")])
    assert score.trail.lines()[0] == "Hà Giang: 2,0531 + 1,4387 + 1,7372 + 1,9414 = 7,1704 [Báo cáo PAPI 2023]"
    assert score.notes == ()


def test_a_published_total_is_never_put_in_the_place_of_the_sum() -> None:
    score = dimension("d", "x", [4, 4], published=Decimal("9.5"))
    assert (score.shown, score.notes[0].slug) == (Decimal("8.0000"), "total-does-not-add-up")
    assert "chênh lệch 1,5000, quá phạm vi làm tròn" in str(score.notes[0])


def test_a_total_published_with_fewer_decimals_is_told_so() -> None:
    assert reconcile("x", [Decimal("2.14"), Decimal("3.21")], Decimal("5.4"), places=1)[0].slug == "within-rounding"
    assert reconcile("x", [Decimal("2.14"), Decimal("3.21")], Decimal("5.4"))[0].slug == "total-does-not-add-up"


def test_a_province_is_the_sum_of_eight_dimensions() -> None:
    total = Province("Huế", [5, 5, 5, 5, 5, 6, Decimal("3.5"), 4]).total()
    assert (total.shown, total.maximum) == (Decimal("38.5000"), 80)
    assert [part.slug for part in total.parts] == [slug for slug, _ in DIMENSIONS]
    assert total.part("environment").value == Fraction(7, 2)


def test_a_province_without_data_is_blank_and_never_zero() -> None:
    blank = Province("Quảng Ninh")
    assert (blank.is_blank, Province("x", [1] * 8).is_blank) == (True, False)
    with pytest.raises(MetricError, match="'Quảng Ninh' has no data, so it has no total; it is left blank"):
        blank.total()


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: dimension("d", "x", []), MetricError, "at least one part"),
    (lambda: dimension("d", "x", [0.5]), ArgumentTypeError, "each of parts"),
    (lambda: dimension("d", "x", [Fraction(1, 2)]), MetricError, "'x' must lie from 1 to 10, not 1/2"),
    (lambda: dimension("d", "x", [6, 6]), MetricError, "must lie from 1 to 10, not 12"),
    (lambda: dimension("d", "x", [6], published=6.0), ArgumentTypeError, "the published total"),
    (lambda: Province("x", [5] * 7), MetricError, "there are 8 dimensions of PAPI, not 7"),
    (lambda: Province("x", [5] * 7 + [11]), MetricError, "'e-governance' must lie from 1 to 10, not 11"),
    (lambda: Province("x", [5] * 7 + [5.5]), ArgumentTypeError, r"each of Province.scores"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_the_ends_of_a_dimension_are_allowed() -> None:
    assert [dimension("d", "x", [value]).value for value in (1, 10)] == [1, 10]
    assert Province("x", [1, 10] * 4).total().value == 44
