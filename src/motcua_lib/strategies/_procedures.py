"""Thủ tục, quy trình: procedures with all their parts, internal processes, fees and money."""

from functools import cache
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.codes.result import ResultCode
from motcua_lib.law import Text
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.money import Money
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, Level, ProcedureCase, ProcedureResult, Route, UnreadTerm
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SimpleTerm, Term
from motcua_lib.strategies._codes import LETTERS, procedure_codes
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import cited, labels
from motcua_lib.strategies._leaves import amounts, counts, said, wordings
from motcua_lib.strategies._terms import simple_terms, terms

USUAL_NAMES: Final = ("Đăng ký khai sinh", "Chứng thực bản sao từ bản chính", "Cấp giấy phép xây dựng", "Thẩm định")
UNITS: Final = ("Bộ phận Một cửa", "Phòng Tư pháp", "Lãnh đạo")
MOST_DONG: Final = 10**12


def names(*, min_size: int = 1) -> SearchStrategy[str]:
    """Tên: names in Vietnamese, and any text that is not blank."""
    any_text = st.text(min_size=min_size, max_size=60).filter(lambda text: bool(text.strip()) or not min_size)
    return st.one_of(st.sampled_from(USUAL_NAMES), any_text)


def money(*, currencies: tuple[str, ...] = ("VND", "USD")) -> SearchStrategy[Money]:
    """Số tiền: whole amounts and amounts with cents, zero or more, in one of the currencies.

    >>> from hypothesis import given
    >>> @given(money(currencies=("VND",)))
    ... def test(amount):
    ...     assert amount.amount >= 0 and amount.currency == "VND"
    >>> test()
    """
    cents = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False)
    sums = st.one_of(st.integers(0, 5000).map(lambda n: 1000 * n), st.integers(0, MOST_DONG), cents)
    return st.builds(Money, sums, st.sampled_from(currencies))


@cache
def any_money() -> SearchStrategy[Money]:
    """Amounts in any currency; differences below zero too."""
    currencies = st.sampled_from(["VND", "USD"]) | st.text(LETTERS, min_size=3, max_size=3)
    return money() | st.builds(Money, amounts(), currencies) | st.builds(Money.signed, st.integers(), currencies)


def _charges() -> SearchStrategy[Charge]:
    return build(Charge, amount=money(), kind=st.sampled_from(ChargeKind), exemptions=st.lists(names(), max_size=2))


@cache
def fees() -> SearchStrategy[Fee]:
    """Phí, lệ phí: free, not stated, or charged with amounts or in words.

    >>> from hypothesis import given
    >>> @given(fees())
    ... def test(fee):
    ...     assert not fee.charges or fee.statement is FeeStatement.CHARGED
    >>> test()
    """
    charged = st.just(FeeStatement.CHARGED)
    return st.one_of(
        st.builds(Fee, st.sampled_from([FeeStatement.FREE, FeeStatement.UNSTATED]), wording=st.text(max_size=20)),
        st.builds(Fee, charged, st.lists(of(Charge), min_size=1, max_size=3), wording=st.text(max_size=20)),
        st.builds(Fee, charged, wording=names()),
    )


@cache
def _routes(channel: Channel) -> SearchStrategy[Route]:
    levels = st.none() | st.sampled_from(OnlineLevel) if channel is Channel.ONLINE else st.none()
    time_limits = terms() | st.builds(UnreadTerm, st.text(max_size=20))
    return st.builds(Route, st.just(channel), time_limits, fee=fees(), online_level=levels, note=st.text(max_size=20))


@cache
def components() -> SearchStrategy[Component]:
    """Thành phần hồ sơ: papers with how many originals and copies.

    >>> from hypothesis import given
    >>> @given(components())
    ... def test(paper):
    ...     assert paper.originals >= 0
    >>> test()
    """
    return st.builds(Component, names(min_size=0), st.text(max_size=12), originals=counts(), copies=counts())


@st.composite
def _cases(draw: DrawFn, *, name: SearchStrategy[str]) -> ProcedureCase:
    channels = draw(st.lists(st.sampled_from(Channel), unique=True))
    routes = [draw(_routes(channel)) for channel in channels]
    return ProcedureCase(routes, draw(name), components=draw(st.lists(components(), max_size=2)))


def _cases_of_one() -> SearchStrategy[tuple[ProcedureCase, ...]]:
    """Cases of one procedure, no two of a name."""
    case_names = st.lists(names(min_size=0), max_size=3, unique=True)
    return case_names.flatmap(lambda found: st.tuples(*(_cases(name=st.just(name)) for name in found)))


@cache
def procedures() -> SearchStrategy[Procedure]:
    """Thủ tục hành chính: procedures with any parts stated or missing, and up to three cases.

    >>> from hypothesis import given
    >>> @given(procedures())
    ... def test(procedure):
    ...     assert procedure.name.strip()
    >>> test()
    """
    texts = st.lists(st.text(max_size=30), max_size=3).map(tuple)
    return build(
        Procedure,
        code=procedure_codes(),
        name=names(),
        steps=texts,
        cases=_cases_of_one(),
        components=st.lists(components(), max_size=3),
        sets=st.none() | st.integers(1, 9),
        results=st.lists(st.builds(ProcedureResult, names(), st.none() | of(ResultCode)), max_size=2),
        levels=st.lists(st.sampled_from(Level), max_size=2),
        **dict.fromkeys(("subjects", "agencies", "conditions", "legal_bases"), texts),
    )


@st.composite
def processes(
    draw: DrawFn,
    *,
    step_terms: SearchStrategy[SimpleTerm] | None = None,
    term: SearchStrategy[Term | None] | None = None,
    max_size: int = 6,
    max_n: int = 10,
) -> Process:
    """Quy trình nội bộ: up to `max_size` steps, each after some of those before it, written down in any order.

    Args:
        step_terms: the terms of the steps; simple ones of at most `max_n` units when not given.
        term: the legal terms of the whole; none, or up to thrice `max_n` units of any kind, when not given.
        max_size: the most steps. max_n: the most units of a term.

    >>> from hypothesis import given
    >>> @given(processes(max_size=3))
    ... def test(process):
    ...     assert 1 <= len(process.ordered) <= 3
    >>> test()
    """
    of_step = simple_terms(max_n=max_n) if step_terms is None else step_terms
    slugs = [f"s{number}" for number in range(draw(st.integers(1, max_size)))]
    steps = [
        ProcessStep(
            slug,
            draw(names()),
            unit=draw(st.sampled_from(UNITS)),
            term=draw(of_step),
            after=draw(st.lists(st.sampled_from(slugs[:number]), max_size=2)) if number else (),
        )
        for number, slug in enumerate(slugs)
    ]
    whole, led = draw(st.none() | terms(max_n=3 * max_n) if term is None else term), draw(st.booleans())
    process = Process(draw(names()), draw(st.permutations(steps)), term=whole)
    return _led(draw, process) if led else process


def _led(draw: DrawFn, process: Process) -> Process:
    """The process with one step of each parallel group in the lead, and interlinked or not."""
    leads = {draw(st.sampled_from(group)).slug for group in process.parallel}
    steps = [attrs.evolve(step, lead=step.slug in leads) for step in process.steps]
    return attrs.evolve(process, steps=steps, interlinked=draw(st.booleans()))


def _all_processes() -> SearchStrategy[Process]:
    """Processes with names in two languages, and the decision that approves them."""
    return st.builds(
        lambda process, name, by: attrs.evolve(process, name=name, citation=by), processes(), labels(), cited()
    )


STRATEGIES: Final[dict[type, Make]] = {
    Money: any_money,
    Charge: _charges,
    Fee: fees,
    Component: components,
    Route: lambda: st.sampled_from(Channel).flatmap(_routes),
    ProcedureCase: lambda: _cases(name=names(min_size=0)),
    Procedure: procedures,
    ProcessStep: lambda: build(ProcessStep, slug=said(), name=st.builds(Text, said(), wordings()), unit=said()),
    Process: _all_processes,
}
add(STRATEGIES)
