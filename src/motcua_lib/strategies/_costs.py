"""Chi phí tuân thủ: work, compliance costs, costs a year, savings; amounts of one sum in one currency."""

from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.law import Text
from motcua_lib.metrics.cost import ComplianceCost, HiredService, OwnWork, Saving, WorkItem, YearlyCost
from motcua_lib.model.money import Money
from motcua_lib.strategies._derive import Make, add, of
from motcua_lib.strategies._leaves import amounts, wordings
from motcua_lib.strategies._procedures import money

_DONG: Final = ("VND",)


@cache
def _work() -> SearchStrategy[WorkItem]:
    labour = st.builds(OwnWork, amounts(), money(currencies=_DONG)) | st.builds(HiredService, money(currencies=_DONG))
    return st.builds(WorkItem, wordings() | of(Text), labour, expenses=st.lists(money(currencies=_DONG), max_size=2))


@cache
def compliance_costs(*, least: int = 0) -> SearchStrategy[ComplianceCost]:
    """Chi phí tuân thủ: work at hourly rates, fees and other costs, all in đồng.

    Args:
        least: the least fee; above zero for a cost that is never nothing.

    >>> from hypothesis import given
    >>> @given(compliance_costs(least=1000))
    ... def test(cost):
    ...     assert len(cost.fees) >= 1
    >>> test()
    """
    fee = st.builds(Money, st.integers(least, 10**6 + least), st.just("VND"))
    work, other = st.lists(_work(), max_size=2), st.lists(money(currencies=_DONG), max_size=1)
    charged = st.builds(ComplianceCost, work, st.lists(fee, min_size=1, max_size=2), other=other)
    if least:
        return charged
    return charged | st.builds(ComplianceCost, st.lists(_work(), min_size=1, max_size=2), other=other)


@cache
def yearly_costs(*, least: int = 0) -> SearchStrategy[YearlyCost]:
    """Chi phí tuân thủ một năm: a cost, how often a year, and for how many.

    Args:
        least: the least fee, number of times and number of subjects.

    >>> from hypothesis import given
    >>> @given(yearly_costs(least=1))
    ... def test(cost):
    ...     assert cost.total.amount > 0
    >>> test()
    """
    subjects = st.integers(least, 10**4)
    times = st.integers(least, 9) | st.decimals(least, 52, places=1, allow_nan=False)
    return st.builds(YearlyCost, compliance_costs(least=least), times, subjects_per_year=subjects)


@cache
def savings() -> SearchStrategy[Saving]:
    """Chi phí cắt giảm: costs a year before a change, never nothing, and after it, more or less.

    >>> from hypothesis import given
    >>> @given(savings())
    ... def test(saving):
    ...     assert saving.before.total.amount > 0
    >>> test()
    """
    return st.builds(Saving, yearly_costs(least=1), yearly_costs())


STRATEGIES: Final[dict[type, Make]] = {
    OwnWork: lambda: st.builds(OwnWork, amounts(), money()),
    HiredService: lambda: st.builds(HiredService, money()),
    WorkItem: _work,
    ComplianceCost: compliance_costs,
    YearlyCost: yearly_costs,
    Saving: savings,
}
add(STRATEGIES)
