"""Distributions whose parts are bounds, rough or unstated, and the rest that follows."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib import Text
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Instrument
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.model.figure import Figure


def ward(*parts: tuple[str, Figure], total: object = 56_600) -> Distribution:
    return Distribution(
        "turnaround", "trả kết quả", [Part(slug, slug, percent) for slug, percent in parts], total=total
    )


THONG_NHAT = ward(
    ("half-session", Figure.more_than(80)), ("same-day", Figure.exactly(15)), ("verify", Figure.exactly(Decimal("0.7")))
)


def test_the_ward_of_2020_as_it_reports_itself() -> None:
    assert THONG_NHAT.lines() == (
        "half-session: hơn 80% (hơn 45.280)",
        "same-day: 15% (8.490)",
        "verify: 0,7% (khoảng 396)",
        "trả kết quả, phần không nêu: ít nhất 0% và dưới 4,3%",
    )
    assert THONG_NHAT.lines(language="en")[3] == "trả kết quả, unstated rest: at least 0% and less than 4.3%"
    assert (THONG_NHAT.rest.high, THONG_NHAT.rest.is_exact) == (Fraction(43, 10), False)
    assert THONG_NHAT.scores == ()


def test_more_than_61_cases_all_in_time() -> None:
    feedback = ward(("in-time", Figure.exactly(100)), total=Figure.more_than(61))
    assert str(feedback.count("in-time")) == "hơn 61"
    assert (feedback.rest, feedback.notes) == (Figure.exactly(0), ())


def test_what_is_about_leaves_about_the_rest() -> None:
    dossiers = ward(("online", Figure.about(90)), total=Figure.about(2000))
    assert str(dossiers.count("online")) == "khoảng 1.800"
    assert dossiers.rest.shown("%").vi == "khoảng 10%"
    assert ward(("a", Figure.about(60)), ("b", Figure.about(50))).rest == Figure.about(0)


def test_a_part_that_is_not_stated_leaves_the_rest_open() -> None:
    found = ward(("a", Figure.unstated()), ("b", Figure.exactly(40)))
    assert (str(found.count("a")), found.rest) == ("không nêu", Figure(low=0, high=60))


COUNTED = Distribution.counted("x", "x", {("a", Text("a", "a")): 3, ("b", Text("b", "b")): 1}, unstated=4)


def test_counts_are_exact_parts() -> None:
    assert [score.ratio.text.en for score in COUNTED.scores] == ["a: 3/8 = 37.50%", "b: 1/8 = 12.50%"]
    assert [part.slug for part in COUNTED] == ["a", "b"]
    assert COUNTED.rest == Figure.exactly(50)
    assert [note.slug for note in COUNTED.notes] == ["rest-unstated"]


def test_counts_of_nothing_have_no_shares() -> None:
    empty = Distribution.counted("x", "x", {("a", Text("a", "a")): 0})
    assert (empty["a"].percent, empty["a"].count, empty.scores) == (Figure.unstated(), Figure.exactly(0), ())


def test_counted_distributions_add_up() -> None:
    both = COUNTED + COUNTED
    assert (both["a"].count, both.total, both.rest) == (Figure.exactly(6), Figure.exactly(16), Figure.exactly(50))


def test_a_bound_exactly_at_the_whole() -> None:
    assert ward(("a", Figure.at_least(100))).rest == Figure.exactly(0)
    assert ward(("a", Figure.more_than(60)), ("b", Figure.at_most(70))).rest == Figure(low=0, high=40, below=True)


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: ward(("a", Figure.exactly(60)), ("b", Figure.exactly(41))), MetricError, "add up to at least 101%"),
    (lambda: ward(("a", Figure.more_than(60)), ("b", Figure.exactly(40))), MetricError, "add up to more than 100%"),
    (lambda: ward(("a", Figure.exactly(101))), MetricError, "must lie from 0% to 100%, not 101%"),
    (lambda: ward(("a", Figure.about(-1))), MetricError, "not about -1%"),
    (lambda: ward(("a", Figure.exactly(1)), ("a", Figure.exactly(1))), MetricError, "the part 'a' .* is given twice"),
    (lambda: ward(total=5.0), ArgumentTypeError, r"Distribution.total must be a whole number"),
    (lambda: ward(total=-5), MetricError, r"Distribution.total must be 0 or more"),
    (lambda: THONG_NHAT["x"], MetricError, "has no part 'x'; its parts are half-session, same-day, verify"),
    (lambda: ward()["x"], MetricError, "its parts are none"),
    (lambda: Distribution("x", "x", [5], total=1), ArgumentTypeError, "each of Distribution.parts must be Part"),
    (lambda: Part("a", "a", 15), ArgumentTypeError, r"Part.percent must be Figure"),
    (lambda: Distribution.counted("x", "x", {("a", Text("a", "a")): 1.5}), ArgumentTypeError, "the count of 'a'"),
    (
        lambda: Distribution.counted("x", "x", {"a": 1}),
        ArgumentTypeError,
        r"counts must be \(slug, Text\)",
    ),
    (lambda: Distribution.counted("x", "x", {("a", "a"): 1}), ArgumentTypeError, "each part of counts must be"),
    (lambda: Distribution.counted("x", "x", {}, unstated=-1), MetricError, "the count of the unstated"),
    (lambda: COUNTED + ward(("a", Figure.exactly(1))), MetricError, "are not divided into the same parts"),
    (lambda: THONG_NHAT + THONG_NHAT, MetricError, "is not one exact number"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_what_cannot_be_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def exactly(percent: Decimal | int, count: int, total: int) -> Distribution:
    part = Part("a", "a", Figure.exactly(percent), count=Figure.exactly(count))
    return Distribution("x", "x", [part], total=total)


@pytest.mark.parametrize(
    ("percent", "count", "total", "fits"),
    [
        (1, 1, 200, True),  # 0.5 %, which rounds to 1
        (1, 49, 10_000, False),
        (1, 6, 1000, True),
        (Decimal("0.7"), 75, 10_000, True),  # 0.75 %, half a unit of the last decimal off
        (Decimal("0.7"), 76, 10_000, False),
        (Decimal("0.70"), 75, 10_000, True),  # a value tells nothing of zeros behind it
        (Decimal("33.33"), 1, 3, True),
        (Decimal("33.34"), 1, 3, False),
    ],
)
def test_a_count_fits_within_half_a_unit_of_the_last_decimal(
    percent: Decimal | int, count: int, total: int, *, fits: bool
) -> None:
    notes = exactly(percent, count, total).notes
    assert ("count-does-not-fit" not in [note.slug for note in notes]) is fits


def test_a_part_without_a_count_hides_no_misfit_behind_it() -> None:
    parts = [Part("a", "a", Figure.unstated()), Part("b", "b", Figure.exactly(80), count=Figure.exactly(10))]
    assert [note.slug for note in Distribution("x", "x", parts, total=100).notes] == [
        "count-does-not-fit",
        "rest-unstated",
    ]


def test_the_half_of_one_case_is_about() -> None:
    assert str(ward(("a", Figure.exactly(50)), total=61).count("a")) == "khoảng 31"
    assert str(ward(("a", Figure.exactly(50)), total=62).count("a")) == "31"


def test_what_is_about_is_never_more_than_the_whole() -> None:
    assert ward(("a", Figure.about(60)), ("b", Figure.exactly(100))).rest == Figure.about(0)


def test_two_counted_distributions_keep_what_they_are_cited_from() -> None:
    cited = Citation(Instrument("46/2026/NĐ-CP"), "5")
    one = Distribution.counted("x", "x", {("a", Text("a", "a")): 3}, unstated=1, citation=cited)
    assert (one + one).citation == cited
    assert (one + one).total == Figure.exactly(8)
