"""Random procedures in both standards: always of the standard's form, and nothing lost without a word."""

import json

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    CalendarDays,
    Chain,
    Channel,
    Level,
    Money,
    Months,
    OnlineLevel,
    Procedure,
    SameDay,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from motcua_lib.codec.cpsv_ap import to_cpsv_ap
from motcua_lib.codec.schema_org import to_schema_org
from motcua_lib.model.fees import Charge, ChargeKind, Fee, FeeStatement
from motcua_lib.model.procedure_parts import Component, ProcedureCase, ProcedureResult, Route, UnreadTerm
from support.standards import profile_faults, vocabulary_faults

WORDS = st.sampled_from(["", " ", "Tờ khai", "Giấy chứng nhận", "a\nb", '"<x>"', "đ"])
NAMES = WORDS.filter(str.strip)
COUNTS = st.integers(1, 90)
PLAIN = st.one_of(
    *(st.builds(kind, COUNTS) for kind in (WorkingDays, CalendarDays, WorkingHours, Weeks, Months, Years))
)
TERMS = st.one_of(
    PLAIN, st.just(SameDay()), st.builds(Chain, st.lists(PLAIN, min_size=2, max_size=3)), st.builds(UnreadTerm, WORDS)
)
MONEY = st.builds(Money, st.decimals(0, 10**7, places=2), st.sampled_from(["VND", "USD"]))
CHARGES = st.builds(
    Charge, MONEY, st.sampled_from(ChargeKind), per=WORDS, note=WORDS, exemptions=st.lists(NAMES, max_size=2)
)
FEES = st.one_of(
    st.just(Fee()),
    st.just(Fee(FeeStatement.FREE)),
    st.builds(Fee, st.just(FeeStatement.CHARGED), st.lists(CHARGES, min_size=1, max_size=3)),
    st.builds(Fee, st.just(FeeStatement.CHARGED), wording=NAMES),
)
COMPONENTS = st.lists(
    st.builds(Component, WORDS, WORDS, originals=st.integers(0, 2), copies=st.integers(0, 2)), max_size=3
)
TEXTS = st.lists(WORDS, max_size=3)


@st.composite
def cases(draw: st.DrawFn) -> list[ProcedureCase]:
    """Up to three cases of different names, each with a route by some channels."""
    made = []
    for name in draw(st.lists(WORDS, max_size=3, unique=True)):
        routes = []
        for channel in draw(st.lists(st.sampled_from(Channel), max_size=3, unique=True)):
            levels = st.sampled_from([None, *OnlineLevel]) if channel is Channel.ONLINE else st.none()
            route = Route(channel, draw(TERMS), fee=draw(FEES), online_level=draw(levels), note=draw(WORDS))
            routes.append(route)
        made.append(ProcedureCase(routes, name, components=draw(COMPONENTS)))
    return made


PROCEDURES = st.builds(
    Procedure,
    st.just("1.000757"),
    NAMES,
    steps=TEXTS,
    cases=cases(),
    components=COMPONENTS,
    sets=st.none() | st.integers(1, 3),
    subjects=TEXTS,
    agencies=TEXTS,
    results=st.lists(st.builds(ProcedureResult, WORDS), max_size=2),
    conditions=TEXTS,
    legal_bases=TEXTS,
    levels=st.lists(st.sampled_from(Level), max_size=2),
    field=WORDS,
    kind=WORDS,
    decision=WORDS,
)


@given(PROCEDURES, st.sampled_from(["", "https://example.org/"]), st.sampled_from(["", "https://example.org/t#"]))
def test_any_procedure_conforms_once_it_has_an_agency(procedure: Procedure, base: str, extension: str) -> None:
    document, losses = to_cpsv_ap(procedure, base=base, extension=extension, agencies=["UBND"])
    assert profile_faults(document) == []
    assert json.loads(json.dumps(document)) == document
    assert all(str(loss) and loss.text.vi for loss in losses)


@given(PROCEDURES, st.sampled_from(["vi", "en"]))
def test_any_procedure_uses_terms_of_the_vocabulary_only(procedure: Procedure, language: str) -> None:
    document, losses = to_schema_org(procedure, language=language)
    assert vocabulary_faults(document) == []
    assert json.loads(json.dumps(document)) == document
    assert all(str(loss) and loss.text.vi for loss in losses)


@given(PROCEDURES)
def test_every_term_is_a_duration_or_a_loss(procedure: Procedure) -> None:
    profile, page = to_cpsv_ap(procedure).losses, to_schema_org(procedure).losses
    spoken = {loss.path for loss in profile} & {loss.path for loss in page}
    paths = {f"cases[{a}].routes[{b}].term" for a, case in enumerate(procedure.cases) for b in range(len(case.routes))}
    assert paths <= spoken  # even a plain duration does not say that its last day rolls
