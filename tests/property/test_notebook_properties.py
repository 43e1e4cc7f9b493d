"""What a notebook shows of any legal value is well-formed, safe and the same every time; nothing is refused."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import Due, Plan, Score, Scorecard, due, plan, vietnam_calendar
from motcua_lib.errors import MotcuaError
from motcua_lib.metrics._rates import RateSheet
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.scorecard import Note
from motcua_lib.strategies import calendars, dossiers, instants, pause_lists, processes, terms
from support.lives import lives
from support.pages import assert_safe, ids

CALENDAR = vietnam_calendar()
RECEIPTS = instants(min_value=date(2024, 1, 1), max_value=date(2026, 6, 30))


def shown(value: Due | Plan | Dossier | Score | Scorecard | RateSheet) -> None:
    for text in (value._repr_svg_(), value._repr_html_()):
        assert_safe(text)


@settings(max_examples=60)
@given(st.data(), st.one_of(st.just(CALENDAR), calendars()), terms())
def test_due_dates(data: st.DataObject, calendar: object, term: object) -> None:
    received = data.draw(instants(min_value=calendar.first, max_value=calendar.last))
    pauses = data.draw(pause_lists(since=received, span=timedelta(days=60)))
    try:
        answer = due(term, received, calendar, pauses=pauses)
    except MotcuaError:  # the calendar ends before the term does
        return
    shown(answer)


@settings(max_examples=40)
@given(processes(), RECEIPTS)
def test_plans(process: object, received: object) -> None:
    try:
        answer = plan(process, received, CALENDAR)
    except MotcuaError:  # the calendar ends before a step does
        return
    shown(answer)


@settings(max_examples=40)
@given(dossiers() | lives())
def test_dossiers(dossier: Dossier) -> None:
    shown(dossier)


@settings(max_examples=100)
@given(st.from_type(Score))
def test_scores(score: Score) -> None:
    shown(score)


@settings(max_examples=30)
@given(st.from_type(Scorecard))
def test_scorecards(card: Scorecard) -> None:
    shown(card)


@settings(max_examples=30)
@given(st.lists(st.from_type(Score), max_size=4), st.lists(st.from_type(Note), max_size=2))
def test_sheets_of_rates(scores: list[Score], notes: list[Note]) -> None:
    shown(RateSheet(scores, notes=notes))


@settings(max_examples=50)
@given(st.from_type(Score), st.from_type(Score))
def test_different_pictures_share_no_id(one: Score, other: Score) -> None:
    first, second = one._repr_svg_(), other._repr_svg_()
    if first != second:
        assert not set(ids(first)) & set(ids(second))
