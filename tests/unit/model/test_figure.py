"""Figures as a source states them: bounds kept, nothing claimed that was not said."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.model.figure import Figure

KINDS = [
    (Figure.exactly(5), "5", "5"),
    (Figure.exactly(Decimal("0.70")), "0,7", "0.7"),
    (Figure.exactly(100), "100", "100"),
    (Figure.at_least(1500), "ít nhất 1.500", "at least 1,500"),
    (Figure.more_than(61), "hơn 61", "more than 61"),
    (Figure.at_most(5), "nhiều nhất 5", "at most 5"),
    (Figure.less_than(5), "dưới 5", "less than 5"),
    (Figure.about(2000), "khoảng 2.000", "about 2,000"),
    (Figure.unstated(), "không nêu", "unstated"),
    (Figure(low=1, high=2, below=True), "ít nhất 1 và dưới 2", "at least 1 and less than 2"),
    (Figure(low=1, high=None, above=True, rough=True), "hơn khoảng 1", "more than about 1"),
]


@pytest.mark.parametrize(("figure", "vi", "en"), KINDS)
def test_a_figure_is_told_as_it_was_stated(figure: Figure, vi: str, en: str) -> None:
    assert (str(figure), figure.text.en) == (vi, en)


def test_a_sign_and_decimals_on_demand() -> None:
    assert Figure.more_than(Fraction(801, 10)).shown("%").vi == "hơn 80,1%"
    assert Figure.exactly(Fraction(1, 3)).shown("%", places=1).en == "0.3%"
    assert Figure.exactly(100).shown("%", places=0).en == "100%"


def test_only_an_exact_figure_is_a_number() -> None:
    assert Figure.exactly(5).value == 5
    exact = [figure for figure, _, _ in KINDS if figure.is_exact]
    assert len(exact) == 3
    for figure, _, _ in KINDS:
        if not figure.is_exact:
            with pytest.raises(MetricError, match="is not one exact number"):
                _ = figure.value


def test_the_ward_of_2020() -> None:
    """56,600 dossiers: more than 80 % in the session, 15 % in the day, 0.7 % to verify."""
    half, day, verify = Figure.more_than(80), Figure.exactly(15), Figure.exactly(Decimal("0.7"))
    assert (half.of(56_600).low, half.of(56_600).above) == (45_280, True)
    assert (day.of(56_600).value, verify.of(56_600).value) == (8_490, Fraction(3962, 10))
    rest = 100 - (half + day + verify)
    assert (rest.high, rest.below, rest.low) == (Fraction(43, 10), True, None)
    assert rest.within(0, 100) == Figure(low=0, high=Fraction(43, 10), below=True)


def test_arithmetic_keeps_what_is_not_known() -> None:
    assert Figure.exactly(1) + Figure.exactly(2) == Figure.exactly(3)
    assert Figure.exactly(1) + Figure.more_than(2) == Figure.more_than(3)
    assert Figure.exactly(1) + Figure.about(2) == Figure.about(3)
    assert Figure.more_than(1) + Figure.less_than(2) == Figure(above=True, below=True)
    assert not (Figure.more_than(1) + Figure.less_than(2)).is_stated
    assert Figure.exactly(1) + Figure.unstated() == Figure.unstated()
    assert -Figure.more_than(3) == Figure.less_than(-3)


def test_a_percentage_of_a_figure() -> None:
    assert Figure.exactly(100).of(Figure.more_than(61)) == Figure.more_than(61)
    assert Figure.exactly(0).of(Figure.more_than(61)) == Figure(low=0)
    assert Figure.more_than(50).of(0) == Figure.at_least(0)
    assert Figure.about(50).of(200) == Figure.about(100)
    assert Figure.unstated().of(200) == Figure.unstated()


def test_what_is_about_is_moved_inside_and_claims_nothing() -> None:
    assert Figure.about(-5).within(0, 100) == Figure.about(0)
    assert Figure.unstated().within(0, 100) == Figure(low=0, high=100)
    assert Figure(rough=True).within(0, 100) == Figure(rough=True)
    assert Figure.more_than(-3).within(0, 100) == Figure(low=0, high=100)
    assert Figure.less_than(300).within(0, 100) == Figure(low=0, high=100)
    assert Figure.more_than(3).within(0, 100) == Figure(low=3, high=100, above=True)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: Figure.exactly(0.5), ArgumentTypeError, "which are exact, not 0.5"),
    (lambda: Figure.more_than("5"), ArgumentTypeError, "a bound of a figure"),
    (lambda: Figure(low=2, high=1), MetricError, "no number lies between the bounds 2 and 1"),
    (lambda: Figure(low=1, high=1, below=True), MetricError, "no number lies between"),
    (lambda: Figure.exactly(5).within(6, 7), MetricError, "no number lies between"),
    (lambda: Figure.exactly(5).of(-1), MetricError, "must be 0 or more"),
    (lambda: Figure.exactly(-5).of(1), MetricError, "must be 0 or more, not '-5'"),
    (lambda: Figure(above=1), ArgumentTypeError, r"Figure.above must be bool"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_bounds_that_hold_no_number_are_refused(
    build: Callable[[], object], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        build()


NUMBERS = st.fractions(0, 1000, max_denominator=20)


@st.composite
def known(draw: st.DrawFn) -> tuple[Figure, Fraction]:
    """A figure and a number that it may be."""
    number = draw(NUMBERS)
    slack = draw(st.fractions(Fraction(1, 20), 50, max_denominator=20))
    figure = draw(
        st.sampled_from(
            [
                Figure.exactly(number),
                Figure.at_least(number),
                Figure.at_least(number - slack),
                Figure.more_than(number - slack),
                Figure.at_most(number + slack),
                Figure.less_than(number + slack),
                Figure.unstated(),
            ]
        )
    )
    return figure, number


def holds(figure: Figure, number: Fraction) -> bool:
    low = figure.low is None or (number > figure.low if figure.above else number >= figure.low)
    return low and (figure.high is None or (number < figure.high if figure.below else number <= figure.high))


@given(known(), known(), NUMBERS)
def test_whatever_the_numbers_are_the_answer_holds_them(
    one: tuple[Figure, Fraction], two: tuple[Figure, Fraction], whole: Fraction
) -> None:
    (left, a), (right, b) = one, two
    assert holds(left, a)
    assert holds(left + right, a + b)
    assert holds(whole - left, whole - a)
    assert holds(left.within(0, 1000), a)
    if (left.low or 0) >= 0 and (right.low or 0) >= 0:
        assert holds(left.of(right), a * b / 100)
