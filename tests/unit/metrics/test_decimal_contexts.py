"""Figures do not depend on the decimal context of the caller, nor on how many digits they have."""

from collections.abc import Iterator
from datetime import date
from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest

from motcua_lib.law import Text
from motcua_lib.metrics.changes import change, published_rate
from motcua_lib.metrics.evaluation import Appraisal, Subject, ballot_shares, evaluation_of_points
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.metrics.spread import Deviation, spread
from motcua_lib.model.indicator import figure
from motcua_lib.model.scorecard import Rounding, Score

HIGHER = Direction.HIGHER_IS_BETTER


@pytest.fixture(autouse=True)
def _two_digits() -> Iterator[None]:
    with localcontext(Context(prec=2)):
        yield


def test_ranks_follow_every_digit() -> None:
    values = {"A": Decimal("88.31"), "B": Decimal("88.33"), "C": Decimal("88.32")}
    assert rank(values, direction=HIGHER).ranks == {"B": 1, "C": 2, "A": 3}
    assert rank(values, direction=Direction.LOWER_IS_BETTER).ranks == {"A": 1, "C": 2, "B": 3}


def test_ranks_of_numbers_longer_than_any_context() -> None:
    values = {"A": 10**30, "B": 10**30 + 1}
    assert rank(values, direction=HIGHER, rounding=Rounding(0)).ranks == {"B": 1, "A": 2}


def test_an_evaluation_adds_up_every_decimal() -> None:
    own, given = (
        evaluation_of_points(
            "Sở", Subject.AGENCY, {str(n): points for n in range(1, 10)}, since=date(2020, 1, 1), until=date(2020, 4, 1)
        )
        for points in (Fraction(19, 10), Fraction(16, 10))
    )
    sheet = Appraisal(own, given)
    assert (str(own.total), str(given.total), str(sheet.total_change)) == ("17.1", "14.4", "-2.7")
    assert sheet.band.slug == "good"
    assert set(map(str, sheet.changes.values())) == {"-0.3"}


def test_three_shares_that_do_not_add_up_say_so() -> None:
    first, *_ = ballot_shares(not_satisfied=1, satisfied=1, very_satisfied=1)
    assert [str(note) for note in first.notes] == ["99.9% ≠ 100%"]


def test_a_change_of_figures_as_shown() -> None:
    made = change(published_rate("2022", Decimal("80.08")), published_rate("2023", Decimal("82.66")))
    assert (str(made.shown), made.notes) == ("2.58", ())


def test_a_standard_deviation() -> None:
    assert str(spread({"A": 1, "B": 1000}, Deviation.POPULATION).standard_deviation) == "499.50"


def test_figures_are_written_in_full() -> None:
    assert figure(Fraction(123_456, 100)) == Text("1.234,56", "1,234.56")
    assert figure(Fraction(10**30 + 1)).vi == "1" + ".000" * 9 + ".001"
    assert str(Score("x", 1, "điểm", maximum=Fraction(12_345, 10))) == "điểm: 1,00/1.234,5 điểm"
