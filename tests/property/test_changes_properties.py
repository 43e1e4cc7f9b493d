"""Changes between versions: what there is easier is back harder, nothing is lost, and no due date contradicts them."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import (
    CalendarDays,
    Channel,
    Money,
    OnlineLevel,
    Procedure,
    SameDay,
    Term,
    WorkCalendar,
    WorkingDays,
    due,
)
from motcua_lib.deadlines import changes
from motcua_lib.model.changes import ChangeDirection
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.procedure_parts import Component, ProcedureCase, Route, UnreadTerm
from motcua_lib.strategies import calendars, fees, instants, procedures, terms

LEGAL = terms(max_n=9, kinds=[WorkingDays, CalendarDays, SameDay]) | terms(max_n=2)
TERMS = st.one_of(LEGAL, st.builds(UnreadTerm, st.sampled_from(["", "1"])))
# Beside any fee, some that differ in one thing only: of two fees drawn at large hardly a point is the same.
CHARGES = st.lists(
    st.builds(
        Charge,
        st.builds(Money, st.integers(0, 3), st.sampled_from(["VND", "USD"])),
        per=st.sampled_from(["", "lần"]),
        exemptions=st.lists(st.sampled_from(["a", "b"]), unique=True, max_size=2),
    ),
    min_size=1,
    max_size=3,
)
FEES = st.one_of(fees(), st.just(Fee(FeeStatement.FREE)), st.builds(Fee, st.just(FeeStatement.CHARGED), CHARGES))
NAMES = st.lists(st.sampled_from(["Đơn", "Ảnh", "Sổ"]), max_size=3)
PAPERS = st.lists(
    st.builds(Component, st.sampled_from(["Đơn", "Ảnh"]), originals=st.integers(0, 2), copies=st.integers(0, 2)),
    max_size=3,
)


@st.composite
def routes(draw: st.DrawFn) -> list[Route]:
    channels = draw(st.lists(st.sampled_from(Channel), unique=True, max_size=3))
    return [
        Route(
            channel,
            draw(TERMS),
            fee=draw(FEES),
            online_level=draw(st.sampled_from([None, *OnlineLevel])) if channel is Channel.ONLINE else None,
        )
        for channel in channels
    ]


@st.composite
def contents(draw: st.DrawFn) -> Procedure:
    names = draw(st.lists(st.sampled_from(["", "a", "b"]), unique=True, max_size=3))
    return Procedure(
        "1.000001",
        draw(st.sampled_from(["A", "B"])),
        cases=[ProcedureCase(draw(routes()), name, components=draw(PAPERS)) for name in names],
        components=draw(PAPERS),
        sets=draw(st.sampled_from([None, 1, 2])),
        conditions=draw(NAMES),
    )


# Two procedures drawn at large, and two that are much alike.
PAIRS = st.tuples(contents(), contents()) | st.tuples(procedures(), procedures())
BACK = {ChangeDirection.EASIER: ChangeDirection.HARDER, ChangeDirection.HARDER: ChangeDirection.EASIER}


@given(PAIRS)
def test_what_there_is_easier_is_back_harder(pair: tuple[Procedure, Procedure]) -> None:
    old, new = pair
    there, back = changes(old, new), changes(new, old)
    forward = sorted((c.aspect.value, BACK.get(c.direction, c.direction).value) for c in there)
    assert forward == sorted((c.aspect.value, c.direction.value) for c in back)
    assert all(line for language in ("vi", "en") for line in there.lines(language=language))
    parts = (there.easier, there.harder, there.neutral, there.incomparable)
    assert sum(map(len, parts)) == len(there)


@given(contents() | procedures())
def test_nothing_changes_from_a_content_to_itself(content: Procedure) -> None:
    assert not changes(content, content)


# Long enough for a chain of four terms of two years.
LONG = calendars(last=date(2032, 12, 31))
RECEIPTS = st.lists(instants(min_value=date(2023, 6, 1), max_value=date(2023, 12, 31)), min_size=1, max_size=4)


@given(LEGAL, LEGAL, LONG, RECEIPTS)
def test_a_term_said_to_be_shorter_is_never_due_later(
    old: Term, new: Term, calendar: WorkCalendar, receipts: list[datetime]
) -> None:
    before, after = (
        Procedure("1.000001", "A", cases=[ProcedureCase([Route(Channel.COUNTER, term)])]) for term in (old, new)
    )
    plain = changes(before, after)
    moments = [(due(old, day, calendar).moment, due(new, day, calendar).moment) for day in receipts]
    if plain.direction is ChangeDirection.EASIER:
        assert all(second <= first for first, second in moments)
    if plain.direction is ChangeDirection.HARDER:
        assert all(second >= first for first, second in moments)
    measured = changes(before, after, calendar=calendar, receipts=receipts)
    if plain.direction is ChangeDirection.INCOMPARABLE:
        earlier = any(second < first for first, second in moments)
        later = any(second > first for first, second in moments)
        expected = {
            (True, True): ChangeDirection.INCOMPARABLE,
            (True, False): ChangeDirection.EASIER,
            (False, True): ChangeDirection.HARDER,
            (False, False): ChangeDirection.NEUTRAL,
        }
        assert measured.direction is expected[earlier, later]
    else:
        assert measured == plain
