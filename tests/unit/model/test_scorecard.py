"""Ratios, scores and roundings: exact inside, rounded once, refused with a reason."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.law import Citation, Instrument, Text
from motcua_lib.model._exact import half_up
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.scorecard import Note, Ratio, Rounding, Score, Unit, as_count, as_fraction
from motcua_lib.trail import Step

CITED = Citation(Instrument("766/QĐ-TTg"))


def edition(issuer: str, since: int, until: int | None, *, index: str = "x") -> Edition[int]:
    end = None if until is None else date(until, 1, 1)
    return Edition(index, issuer, since=date(since, 1, 1), until=end, content=since, citation=CITED)


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 6))
def test_half_up_is_the_nearest_decimal_and_a_half_goes_away_from_zero(value: Fraction, places: int) -> None:
    rounded = half_up(value, places)
    assert -rounded.as_tuple().exponent == places
    unit = Fraction(1, 10**places)
    error = Fraction(rounded) - value
    assert abs(error) <= unit / 2
    if abs(error) == unit / 2:
        assert abs(Fraction(rounded)) > abs(value)
    assert not (rounded.is_zero() and rounded.is_signed())


@pytest.mark.parametrize(
    ("places", "kind", "message"),
    [
        (61, QuantityError, "places must be 0 to 60 decimals, not 61"),
        (-1, QuantityError, "places must be 0 to 60 decimals, not -1"),
        (10**30, QuantityError, "places must be 0 to 60 decimals, not 1000000000000000000000000000000"),
        (True, ArgumentTypeError, "places must be a whole number"),
        (1.0, ArgumentTypeError, "places must be a whole number"),
    ],
)
def test_decimals_are_counted_and_not_more_than_sixty(places: int, kind: type[Exception], message: str) -> None:
    for act in (lambda: half_up(Fraction(1, 3), places), lambda: Ratio(1, 3).percent(places)):
        with pytest.raises(kind) as caught:
            act()
        assert message in str(caught.value)


def test_published_components_round_half_up() -> None:
    assert half_up(Fraction(1125, 1000), 2) == Decimal("1.13")
    assert half_up(Fraction(5, 2), 0) == Decimal(3)


@pytest.mark.parametrize(
    ("numerator", "denominator", "slug"),
    [(-1, 5, "negative-count"), (1, -5, "negative-count"), (6, 5, "part-exceeds-whole")],
)
def test_a_ratio_refuses_impossible_counts(numerator: int, denominator: int, slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        Ratio(numerator, denominator, "hài lòng")
    assert caught.value.slug == slug


@pytest.mark.parametrize("value", [1.0, True, "1", None, Decimal(1)])
def test_a_count_is_a_whole_number(value: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"Ratio.numerator must be a whole number"):
        Ratio(value, 5)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError):
        as_count(value, "n")


@pytest.mark.parametrize("value", [1.0, True, "1", None])
def test_a_score_is_exact(value: object) -> None:
    with pytest.raises(ArgumentTypeError, match="which are exact"):
        Score("x", value, "x")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(MetricError, match="must be finite"):
        as_fraction(Decimal("Infinity"), "x")


def test_a_ratio_of_nothing_has_no_value_and_says_so() -> None:
    nothing = Ratio(0, 0, Text("đúng hạn", "on time"))
    assert nothing.text.en == "on time: 0/0"
    with pytest.raises(MetricError, match="'on time' has a denominator of 0"):
        _ = nothing.value


def test_a_score_holds_its_parts_notes_and_reasons() -> None:
    note = Note("small-sample", "mẫu nhỏ")
    part = Score(
        "a", Fraction(1, 3), "A", maximum=2, notes=[note], steps=[Step("ratio", details={"ratio": "1/3", "of": ""})]
    )
    whole = Score("all", Decimal("0.33"), Text("Tổng", "Total"), parts=[part], citation=CITED, notes=[Note("x", "y")])
    assert whole.part("a") is part
    assert [n.slug for n in whole.all_notes] == ["small-sample", "x"]
    assert whole.trail.lines(language="en") == ("1/3", "A: 0.33/2 points", "Total: 0.33 points [766/QĐ-TTg]")
    assert whole.trail.lines()[-1] == "Tổng: 0,33 điểm [766/QĐ-TTg]"
    with pytest.raises(MetricError, match=r"'Total' has no part 'b'; its parts are \['a'\]"):
        whole.part("b")
    with pytest.raises(MetricError, match="more than its maximum 2"):
        Score("a", 3, "A", maximum=2)


def test_units_and_maxima_are_written_as_people_write_them() -> None:
    assert str(Score("rate", Fraction(9501, 100), "đúng hạn", unit=Unit.PERCENT)) == "đúng hạn: 95,01%"
    assert Score("d", Fraction(219, 10), "thay đổi", unit=Unit.PERCENTAGE_POINTS, rounding=Rounding(1)).text.en == (
        "thay đổi: 21.9 percentage points"
    )
    assert str(Score("x", 1, "X", maximum=Decimal("31.5"))) == "X: 1,00/31,5 điểm"
    assert str(Score("x", 10, "X", maximum=100)) == "X: 10,00/100 điểm"
    assert Rounding(2).text.vi == "làm tròn nửa lên đến 2 chữ số thập phân"


def test_an_edition_answers_in_its_period_only() -> None:
    editions = Editions("x", [edition("b", 2020, None), edition("a", 2012, 2017), edition("a", 2017, 2021)])
    assert editions.on(date(2016, 12, 31), issuer="a").content == 2012
    assert editions.on(date(2017, 1, 1), issuer="a").content == 2017
    with pytest.raises(MetricError, match=r"no edition of 'x' by 'a' covers 2021-01-01; there are: x, a, \[2012"):
        editions.on(date(2021, 1, 1), issuer="a")


def test_editions_that_contradict_one_another_are_refused() -> None:
    with pytest.raises(MetricError, match="overlap"):
        Editions("x", [edition("a", 2012, 2018), edition("a", 2017, None)])
    with pytest.raises(MetricError, match="overlap"):
        Editions("x", [edition("a", 2012, None), edition("a", 2017, None)])
    with pytest.raises(MetricError, match="does not belong"):
        Editions("x", [edition("a", 2012, None, index="y")])
    with pytest.raises(MetricError, match="must end after it starts"):
        edition("a", 2012, 2012)


def test_a_rounding_has_at_most_sixty_decimals() -> None:
    assert str(Rounding(60).of(Fraction(1, 8)))[:5] == "0.125"
    with pytest.raises(MetricError, match="at most 60 decimals, not 61"):
        Rounding(61)
