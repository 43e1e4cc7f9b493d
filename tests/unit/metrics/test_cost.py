"""Compliance cost: its parts, a year of it, a saving, and what is refused."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from motcua_lib import ComplianceCost, Confidence, Money, MotcuaError, Text
from motcua_lib.errors import ArgumentTypeError, MoneyError, QuantityError
from motcua_lib.metrics.cost import (
    ROUNDING,
    Change,
    HiredService,
    OwnWork,
    Saving,
    WorkItem,
    YearlyCost,
    lower_middle,
    saving,
)


def dong(amount: int | Decimal) -> Money:
    return Money(amount, "VND")


LESS_THAN_NOTHING = Money.signed(-1, "VND")
DOLLAR = Money(1, "USD")
FORM = WorkItem(Text("điền tờ khai", "fill in the form"), OwnWork(Decimal("2.5"), dong(50_000)))
CERTIFY = WorkItem("chứng thực", HiredService(dong(40_000)), expenses=[dong(30_000), dong(5_000)])
COST = ComplianceCost([FORM, CERTIFY], [dong(100_000), dong(20_000)], other=[dong(1)])


def plain(amount: int) -> ComplianceCost:
    return ComplianceCost(other=[dong(amount)])


def test_the_cost_of_one_run_is_the_sum_of_its_parts() -> None:
    assert (FORM.cost, CERTIFY.cost) == (dong(125_000), dong(75_000))
    assert (COST.work_cost, COST.fee_cost, COST.other_cost) == (dong(200_000), dong(120_000), dong(1))
    assert COST.one_run == dong(320_001)
    assert str(COST) == "320.001 đ"


@pytest.mark.parametrize(
    ("cost", "total"),
    [
        (ComplianceCost([FORM]), 125_000),
        (ComplianceCost(fees=[dong(5)]), 5),
        (plain(7), 7),
        (ComplianceCost(fees=[dong(0)]), 0),
    ],
)
def test_one_kind_of_cost_is_enough(cost: ComplianceCost, total: int) -> None:
    assert cost.one_run == dong(total)


def test_the_yearly_cost_is_the_product() -> None:
    year = COST.yearly(Decimal("1.5"), 10)
    assert year.total == dong(4_800_015)
    assert (year.cost, year.times_per_year, year.subjects_per_year) == (COST, Decimal("1.5"), 10)
    assert str(year) == "4.800.015 đ"


def test_the_published_case_exactly() -> None:
    gain = saving(plain(1_024_000).yearly(1, 3228), plain(231_000).yearly(1, 3228))
    assert (gain.before.total, gain.after.total) == (dong(3_305_472_000), dong(745_668_000))
    assert gain.amount == dong(2_559_804_000)
    assert gain.share == Fraction(793, 1024)
    assert gain.share * 100 == Fraction("77.44140625")
    assert gain.percent == Decimal("77.44")
    assert gain.change is Change.SAVING


@pytest.mark.parametrize(
    ("after", "change", "vi", "en"),
    [
        (60, Change.SAVING, "tiết kiệm 40 đ (40,00%)", "saving 40 VND (40.00%)"),
        (130, Change.INCREASE, "tăng chi phí 30 đ (30,00%)", "increase 30 VND (30.00%)"),
        (100, Change.NONE, "không thay đổi", "no change"),
    ],
)
def test_a_saving_says_which_way_it_goes(after: int, change: Change, vi: str, en: str) -> None:
    gain = saving(plain(100).yearly(1, 1), plain(after).yearly(1, 1))
    assert gain.change is change
    assert (str(gain), gain.text.en) == (vi, en)
    assert gain == Saving(gain.before, gain.after)


def test_a_tiny_increase_is_an_increase_and_rounds_to_plain_zero() -> None:
    gain = saving(plain(10**9).yearly(1, 1), plain(10**9 + 1).yearly(1, 1))
    assert gain.change is Change.INCREASE
    assert gain.share < 0
    assert str(gain.percent) == "0.00"


def test_the_trail_of_one_run_names_every_part() -> None:
    art_27 = " [Điều 27 Thông tư 02/2017/TT-VPCP]"
    memory = " [Điều 27 Thông tư 02/2017/TT-VPCP; chưa có nguồn xác nhận]"
    assert COST.trail.lines() == (
        f"điền tờ khai: tự thực hiện, 2,5 giờ × 50.000 đ = 125.000 đ{memory}",
        f"chứng thực: thuê dịch vụ, 40.000 đ{memory}",
        f"chứng thực: đi lại, bưu chính, sao chụp, 35.000 đ{memory}",
        f"chi phí thực hiện các công việc: 200.000 đ{art_27}",
        f"phí, lệ phí: 120.000 đ{art_27}",
        f"chi phí khác theo quy định: 1 đ{art_27}",
        f"không tính chi phí cơ hội{art_27}",
        f"chi phí một lần thực hiện: 320.001 đ{art_27}",
    )


def test_the_trail_of_a_saving_reads_in_english() -> None:
    gain = saving(ComplianceCost([FORM]).yearly(2, 1000), plain(100_000).yearly(2, 1000))
    art_27 = " [Circular 02/2017/TT-VPCP (Government Office), art. 27]"
    assert gain.trail.lines(language="en") == (
        "under the present rules",
        "fill in the form: own work, 2.5 h × 50,000 VND = 125,000 VND"
        " [Circular 02/2017/TT-VPCP (Government Office), art. 27; from memory, no source seen]",
        f"cost of the required work: 125,000 VND{art_27}",
        f"opportunity cost is not counted{art_27}",
        f"cost of one run: 125,000 VND{art_27}",
        f"yearly cost: 125,000 VND × 2 (runs a year) × 1,000 (subjects) = 250,000,000 VND{art_27}",
        "after the simplification",
        f"other prescribed costs: 100,000 VND{art_27}",
        f"opportunity cost is not counted{art_27}",
        f"cost of one run: 100,000 VND{art_27}",
        f"yearly cost: 100,000 VND × 2 (runs a year) × 1,000 (subjects) = 200,000,000 VND{art_27}",
        f"saving: 250,000,000 VND − 200,000,000 VND = 50,000,000 VND{art_27}",
        "20.00% of the present cost (rounded half up to two decimals)"
        " [Circular 02/2017/TT-VPCP (Government Office), art. 27; follows from the law]",
    )


def test_a_trail_says_what_rests_on_memory() -> None:
    shaky = [step.rule for step in COST.trail if step.citation.confidence is Confidence.MEMORY]
    assert shaky == ["cost-own-work", "cost-hired-work", "cost-expenses"]
    assert all(step.citation.source for step in COST.trail)


def test_the_rounding_is_named_in_both_languages() -> None:
    assert (ROUNDING.vi, ROUNDING.en) == (
        "làm tròn nửa lên đến hai chữ số thập phân",
        "rounded half up to two decimals",
    )


def test_costs_are_frozen_values() -> None:
    assert ComplianceCost([FORM], (dong(1),)) == ComplianceCost((FORM,), [dong(1)])
    assert len({COST.yearly(1, 2), COST.yearly(Decimal("1.0"), 2)}) == 1
    with pytest.raises(AttributeError):
        COST.fees = ()  # type: ignore[misc]  # the point of the test


NEGATIVE: list[tuple[Callable[[], object], str]] = [
    (lambda: ComplianceCost(fees=[dong(1), LESS_THAN_NOTHING]), r"each of ComplianceCost\.fees"),
    (lambda: ComplianceCost(other=[LESS_THAN_NOTHING]), r"each of ComplianceCost\.other"),
    (lambda: WorkItem("x", HiredService(dong(1)), expenses=[LESS_THAN_NOTHING]), r"each of WorkItem\.expenses"),
    (lambda: HiredService(LESS_THAN_NOTHING), r"HiredService\.price"),
    (lambda: OwnWork(1, LESS_THAN_NOTHING), r"OwnWork\.hourly_income"),
]


@pytest.mark.parametrize(("build", "what"), NEGATIVE)
def test_no_cost_is_negative(build: Callable[[], object], what: str) -> None:
    with pytest.raises(MoneyError, match=f"{what} must be 0 or more, not -1 VND"):
        build()


MIXED: list[Callable[[], object]] = [
    lambda: ComplianceCost(fees=[dong(1), DOLLAR]),
    lambda: ComplianceCost([FORM], [DOLLAR]),
    lambda: ComplianceCost([FORM], other=[DOLLAR]),
    lambda: ComplianceCost([FORM, WorkItem("x", HiredService(DOLLAR))]),
    lambda: WorkItem("x", HiredService(dong(1)), expenses=[DOLLAR]),
    lambda: saving(plain(1).yearly(1, 1), ComplianceCost(fees=[DOLLAR]).yearly(1, 1)),
    lambda: lower_middle([dong(1), DOLLAR]),
]


@pytest.mark.parametrize("build", MIXED)
def test_two_currencies_never_meet_in_a_cost(build: Callable[[], object]) -> None:
    with pytest.raises(MoneyError, match="neither add nor compare"):
        build()


WRONG: list[Callable[[], object]] = [
    lambda: OwnWork(2.5, dong(1)),
    lambda: OwnWork(True, dong(1)),
    lambda: OwnWork(1, 50_000),
    lambda: HiredService(50_000),
    lambda: WorkItem(None, HiredService(dong(1))),
    lambda: WorkItem("x", dong(1)),
    lambda: WorkItem("x", HiredService(dong(1)), expenses=dong(1)),
    lambda: ComplianceCost([dong(1)]),
    lambda: ComplianceCost(fees=dong(1)),
    lambda: ComplianceCost(fees=[1]),
    lambda: COST.yearly(1.5, 1),
    lambda: COST.yearly(1, 1.0),
    lambda: COST.yearly(1, True),
    lambda: COST.yearly(1, Decimal(1)),
    lambda: YearlyCost(dong(1), 1, subjects_per_year=1),
    lambda: saving(COST, COST),
    lambda: saving(COST.yearly(1, 1), dong(1)),
    lambda: lower_middle([dong(1), 1]),
    lambda: lower_middle([1, dong(1)]),
    lambda: lower_middle([1.5]),
    lambda: lower_middle([True]),
    lambda: lower_middle(5),
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


QUANTITIES: list[tuple[Callable[[], object], str]] = [
    (lambda: OwnWork(-1, dong(1)), "OwnWork.hours must be 0 or more, not -1"),
    (lambda: COST.yearly(-1, 1), "the number of times a year must be 0 or more, not -1"),
    (lambda: COST.yearly(1, -1), "the number of subjects a year must be 0 or more, not -1"),
    (lambda: COST.yearly(Decimal("NaN"), 1), "the number of times a year must be finite"),
    (lambda: COST.yearly(10**40, 10**40), "needs more than 60 digits"),
    (lambda: OwnWork(10**40, dong(10**40)), "needs more than 60 digits"),
    (lambda: lower_middle([]), "at least one value"),
]


@pytest.mark.parametrize(("build", "message"), QUANTITIES)
def test_a_quantity_out_of_bounds_is_refused(build: Callable[[], object], message: str) -> None:
    with pytest.raises(QuantityError, match=message):
        build()


def test_a_cost_of_nothing_at_all_is_refused() -> None:
    with pytest.raises(MoneyError, match="a compliance cost needs at least one") as caught:
        ComplianceCost()
    assert isinstance(caught.value, MotcuaError)


@pytest.mark.parametrize(("times", "subjects"), [(0, 3228), (1, 0)])
def test_a_year_without_runs_costs_nothing_and_nothing_is_a_share_of_it(times: int, subjects: int) -> None:
    nothing = COST.yearly(times, subjects)
    assert nothing.total == dong(0)
    assert saving(COST.yearly(1, 1), nothing).share == 1
    with pytest.raises(MoneyError, match="the yearly cost before is 0 VND, so a saving has no share of it"):
        saving(nothing, COST.yearly(1, 1))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([5], 5),
        ([4, 2], 2),
        ([3, 1, 2], 2),
        ([9, 1, 5, 7], 5),
        ([Decimal("2.5"), 2, 3, 4], Decimal("2.5")),
        ((dong(n) for n in (8, 4, 6, 2)), dong(4)),
    ],
)
def test_the_lower_middle_value(values: list[int], expected: object) -> None:
    assert lower_middle(values) == expected
