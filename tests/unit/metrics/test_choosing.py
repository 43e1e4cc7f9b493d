"""Choosing a commune for a dialogue: the rule is told, and a tie stays a tie."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.choosing import Criterion, choose, most_grievances
from motcua_lib.metrics.rankings import Direction

HIGHER, LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER


def test_the_commune_with_most_grievances_and_the_rule() -> None:
    found = most_grievances({"A": 3, "B": 12, "C": 9})
    assert (found.unit, found.units, found.is_tied) == ("B", ("B",), False)
    assert found.trail.lines(language="en") == ("highest number of grievances: 12; B",)


def test_a_tie_is_returned_as_a_tie() -> None:
    found = most_grievances({"A": 12, "B": 12, "C": 9})
    assert (found.units, found.is_tied) == (("A", "B"), True)
    with pytest.raises(MetricError, match=r"the units \['A', 'B'\] are tied; state a further rule, or decide"):
        _ = found.unit


def test_further_rules_apply_in_order_to_those_that_are_left() -> None:
    rate = Criterion("phản ánh trên 1.000 hồ sơ", {"A": Fraction(7, 3), "B": 2, "C": 99}, wanted=HIGHER)
    found = most_grievances({"A": 12, "B": 12, "C": 9}, then=[rate])
    assert found.unit == "A"
    assert found.trail.lines() == (
        "số phản ánh, bức xúc cao nhất: 12; A, B",
        "phản ánh trên 1.000 hồ sơ cao nhất: 2,33; A",
    )
    lowest = Criterion("hài lòng", {"A": Decimal("81.5"), "B": Decimal("80"), "C": 1}, wanted=LOWER)
    assert most_grievances({"A": 12, "B": 12, "C": 9}, then=[lowest, rate]).unit == "B"


@pytest.mark.parametrize(
    ("act", "slug"),
    [
        (lambda: most_grievances({}), "nothing-to-rank"),
        (lambda: most_grievances({"A": -1}), "negative-count"),
        (lambda: choose([]), "no-rule"),
        (lambda: Criterion("x", {"A": 1}, wanted=HIGHER).best([]), "nothing-to-rank"),
        (lambda: Criterion("x", {"A": 1}, wanted=HIGHER).best(["A", "B"]), "other-units"),
        (lambda: most_grievances({"A": 1}, then=[Criterion("x", {"B": 1}, wanted=HIGHER)]), "other-units"),
    ],
)
def test_what_cannot_be_chosen(act: Callable[[], object], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        act()
    assert caught.value.slug == slug


@pytest.mark.parametrize(
    "act",
    [
        lambda: most_grievances({"A": 1.5}),
        lambda: most_grievances([("A", 1)]),
        lambda: choose([5]),
        lambda: Criterion("x", {"A": 0.5}, wanted=HIGHER),
        lambda: Criterion("x", {"A": 1}, wanted="higher"),
    ],
)
def test_wrong_types_are_refused(act: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError):
        act()


def test_rules_about_other_units_name_them() -> None:
    first, other = (Criterion(name, units, wanted=HIGHER) for name, units in (("x", {"A": 1}), ("y", {"A": 1, "B": 2})))
    for rules in ([first, other], [first, first, other], [other, first]):
        with pytest.raises(MetricError) as caught:
            choose(rules)
        assert (caught.value.slug, caught.value.fields["units"]) == ("other-units", ["B"])
