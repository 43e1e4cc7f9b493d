"""Money and compliance cost against fractions, and the laws they must obey."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from statistics import median_low

from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib import ComplianceCost, Money
from motcua_lib.metrics.cost import Change, HiredService, OwnWork, WorkItem, YearlyCost, lower_middle, saving

NUMBERS = st.one_of(
    st.integers(0, 10**12),
    st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=4),
)
DONGS = st.builds(Money, NUMBERS, st.just("VND"))
HOURS = st.one_of(st.integers(0, 200), st.decimals(0, 200, places=2))
LABOUR = st.one_of(st.builds(OwnWork, HOURS, DONGS), st.builds(HiredService, DONGS))
ITEMS = st.builds(WorkItem, st.just("việc"), LABOUR, expenses=st.lists(DONGS, max_size=3))
COSTS = st.builds(
    ComplianceCost,
    st.lists(ITEMS, max_size=3),
    st.lists(DONGS, min_size=1, max_size=3),
    other=st.lists(DONGS, max_size=2),
)
RUNS = st.one_of(st.integers(0, 12), st.decimals(0, 5, places=1))
YEARS = st.builds(YearlyCost, COSTS, RUNS, subjects_per_year=st.integers(0, 10**6))


def fraction(money: Money) -> Fraction:
    return Fraction(money.amount)


def one_run(cost: ComplianceCost) -> Fraction:
    """The oracle: the sum by hand, in fractions."""
    total = sum(map(fraction, (*cost.fees, *cost.other)), Fraction())
    for item in cost.work:
        labour = item.labour
        if isinstance(labour, OwnWork):
            total += Fraction(labour.hours) * fraction(labour.hourly_income)
        else:
            total += fraction(labour.price)
        total += sum(map(fraction, item.expenses), Fraction())
    return total


@given(DONGS, DONGS, DONGS)
def test_addition_is_exact_commutative_and_associative(a: Money, b: Money, c: Money) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert fraction(a + b) == fraction(a) + fraction(b)
    assert a + b - b == a
    assert fraction(a - b) == fraction(a) - fraction(b)


@given(DONGS, DONGS, HOURS, HOURS)
def test_times_is_exact_and_distributes(a: Money, b: Money, m: int | Decimal, n: int | Decimal) -> None:
    assert (a + b).times(n) == a.times(n) + b.times(n)
    assert a.times(m).times(n) == a.times(n).times(m)
    assert fraction(a.times(n)) == fraction(a) * Fraction(n)


@given(DONGS, DONGS)
def test_order_is_the_order_of_the_amounts(a: Money, b: Money) -> None:
    signs = (a < b, a <= b, a == b, a >= b, a > b)
    left, right = fraction(a), fraction(b)
    assert signs == (left < right, left <= right, left == right, left >= right, left > right)


@given(DONGS)
def test_both_texts_hold_the_exact_amount(a: Money) -> None:
    english, code = a.text.en.split()
    vietnamese, sign = str(a).split()
    assert (code, sign) == ("VND", "đ")
    assert Decimal(english.replace(",", "")) == a.amount
    assert Decimal(vietnamese.replace(".", "").replace(",", ".")) == a.amount


@given(COSTS, st.integers(1, 10))
def test_a_cost_is_the_sum_in_fractions(cost: ComplianceCost, precision: int) -> None:
    with localcontext(prec=precision):
        assert fraction(cost.one_run) == one_run(cost)
    assert cost.work_cost + cost.fee_cost + cost.other_cost == cost.one_run


@given(YEARS)
def test_a_year_is_the_product_in_fractions(year: YearlyCost) -> None:
    assert fraction(year.total) == one_run(year.cost) * Fraction(year.times_per_year) * year.subjects_per_year
    assert all(line for language in ("vi", "en") for line in year.trail.lines(language=language))


@given(YEARS, YEARS)
def test_a_saving_is_the_difference_and_its_share(before: YearlyCost, after: YearlyCost) -> None:
    assume(before.total.amount)
    gain = saving(before, after)
    assert gain.amount + after.total == before.total
    assert gain.share == 1 - fraction(after.total) / fraction(before.total)
    assert (gain.change is Change.INCREASE) == (gain.share < 0) == (gain.amount.amount < 0)
    assert abs(Fraction(gain.percent) - gain.share * 100) <= Fraction(1, 200)
    assert all(line for language in ("vi", "en") for line in gain.trail.lines(language=language))


@given(YEARS, YEARS)
def test_a_saving_taken_back_is_an_increase_of_the_same_amount(before: YearlyCost, after: YearlyCost) -> None:
    assume(before.total.amount and after.total.amount)
    there, back = saving(before, after), saving(after, before)
    assert fraction(there.amount) == -fraction(back.amount)
    assert (1 - there.share) * (1 - back.share) == 1
    assert {there.change, back.change} in ({Change.SAVING, Change.INCREASE}, {Change.NONE})


@given(st.integers(1, 10**6), st.integers(0, 10**7))
def test_the_percentage_is_rounded_half_up(before: int, after: int) -> None:
    gain = saving(*(ComplianceCost(fees=[Money(n, "VND")]).yearly(1, 1) for n in (before, after)))
    with localcontext(prec=60):
        expected = (Decimal(100 * (before - after)) / before).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert gain.percent == expected


@given(st.lists(DONGS, min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_the_lower_middle_is_the_low_median_in_any_order(values: list[Money], random) -> None:
    shuffled = random.sample(values, len(values))
    middle = lower_middle(shuffled)
    assert middle == lower_middle(values)
    assert middle.amount == median_low(value.amount for value in values)
    assert sum(value < middle for value in values) <= (len(values) - 1) // 2
