"""Thủ tục, quy trình: procedures with all their parts, internal processes, fees and money."""

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.money import Money
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, Level, ProcedureCase, ProcedureResult, Route, UnreadTerm
from motcua_lib.model.process import Process, ProcessStep
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SimpleTerm
from motcua_lib.strategies._terms import simple_terms, terms

USUAL_NAMES: Final = ("Đăng ký khai sinh", "Chứng thực bản sao từ bản chính", "Cấp giấy phép xây dựng", "Thẩm định")
MOST_DONG: Final = 10**12


def names(*, min_size: int = 1) -> SearchStrategy[str]:
    """Tên: names in Vietnamese, and any text that is not blank."""
    any_text = st.text(min_size=min_size, max_size=60).filter(lambda text: bool(text.strip()) or not min_size)
    return st.one_of(st.sampled_from(USUAL_NAMES), any_text)


def money(*, currencies: tuple[str, ...] = ("VND", "USD")) -> SearchStrategy[Money]:
    """Số tiền: whole amounts and amounts with cents, zero or more, in one of the currencies."""
    cents = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False)
    amounts = st.one_of(st.integers(0, 5000).map(lambda n: 1000 * n), st.integers(0, MOST_DONG), cents.map(Decimal))
    return st.builds(Money, amounts, st.sampled_from(currencies))


def _charges() -> SearchStrategy[Charge]:
    texts = st.text(max_size=20)
    exemptions = st.lists(names(), max_size=2)
    return st.builds(Charge, money(), st.sampled_from(ChargeKind), per=texts, note=texts, exemptions=exemptions)


def fees() -> SearchStrategy[Fee]:
    """Phí, lệ phí: free, not stated, or charged with amounts or in words."""
    charged = st.just(FeeStatement.CHARGED)
    return st.one_of(
        st.builds(Fee, st.sampled_from([FeeStatement.FREE, FeeStatement.UNSTATED]), wording=st.text(max_size=20)),
        st.builds(Fee, charged, st.lists(_charges(), min_size=1, max_size=3), wording=st.text(max_size=20)),
        st.builds(Fee, charged, wording=names()),
    )


@st.composite
def _routes(draw: DrawFn, channel: Channel) -> Route:
    online = st.one_of(st.none(), st.sampled_from(OnlineLevel)) if channel is Channel.ONLINE else st.none()
    term = draw(st.one_of(terms(), st.builds(UnreadTerm, st.text(max_size=20))))
    return Route(channel, term, fee=draw(fees()), online_level=draw(online), note=draw(st.text(max_size=20)))


def components() -> SearchStrategy[Component]:
    """Thành phần hồ sơ: papers with how many originals and copies."""
    counts = st.integers(0, 9)
    return st.builds(Component, names(min_size=0), st.text(max_size=12), originals=counts, copies=counts)


@st.composite
def _cases(draw: DrawFn, name: str) -> ProcedureCase:
    channels = draw(st.lists(st.sampled_from(Channel), unique=True))
    routes = [draw(_routes(channel)) for channel in channels]
    return ProcedureCase(routes, name, components=draw(st.lists(components(), max_size=2)))


@st.composite
def procedures(draw: DrawFn) -> Procedure:
    """Thủ tục hành chính: procedures with any parts stated or missing, and up to three cases."""
    texts = st.lists(st.text(max_size=30), max_size=3).map(tuple)
    case_names = draw(st.lists(names(min_size=0), max_size=3, unique=True))
    return Procedure(
        f"{draw(st.integers(0, 9))}.{draw(st.integers(0, 999_999)):06d}",
        draw(names()),
        steps=draw(texts),
        cases=[draw(_cases(name)) for name in case_names],
        components=draw(st.lists(components(), max_size=3).map(tuple)),
        sets=draw(st.none() | st.integers(1, 9)),
        subjects=draw(texts),
        agencies=draw(texts),
        results=draw(st.lists(st.builds(ProcedureResult, names()), max_size=2).map(tuple)),
        conditions=draw(texts),
        legal_bases=draw(texts),
        levels=draw(st.lists(st.sampled_from(Level), max_size=2, unique=True).map(tuple)),
        field=draw(names(min_size=0)),
        kind=draw(st.text(max_size=20)),
        decision=draw(st.text(max_size=20)),
    )


@st.composite
def processes(
    draw: DrawFn, *, step_terms: SearchStrategy[SimpleTerm] | None = None, max_size: int = 6, max_n: int = 10
) -> Process:
    """Quy trình nội bộ: up to `max_size` steps, each after some of those before it, written down in any order.

    Args:
        step_terms: the terms of the steps; simple ones of at most `max_n` units when not given.
        max_size: the most steps. max_n: the most units of a term.
    """
    of_step = simple_terms(max_n=max_n) if step_terms is None else step_terms
    slugs = [f"s{number}" for number in range(draw(st.integers(1, max_size)))]
    steps = [
        ProcessStep(
            slug,
            draw(names()),
            unit=draw(st.sampled_from(["Bộ phận Một cửa", "Phòng Tư pháp", "Lãnh đạo"])),
            term=draw(of_step),
            after=draw(st.lists(st.sampled_from(slugs[:number]), max_size=2)) if number else (),
        )
        for number, slug in enumerate(slugs)
    ]
    whole = draw(st.none() | terms(max_n=30))
    return Process(draw(names()), draw(st.permutations(steps)), term=whole)
