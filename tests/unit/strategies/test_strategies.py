"""Strategies give valid values only, reach the telling ones, and work through `st.from_type`."""

import inspect
import subprocess
import sys
from datetime import date, datetime, time, timedelta

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Channel,
    DayKind,
    Money,
    Months,
    Pause,
    Reception,
    SameDay,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    strategies,
    vietnam_calendar,
)
from motcua_lib.casework.feedback import TRANSITIONS, replay
from motcua_lib.errors import ArgumentTypeError, MotcuaError
from motcua_lib.model.feedback import FeedbackCase
from motcua_lib.model.feedback_events import Forward
from motcua_lib.model.fees import FeeStatement
from motcua_lib.strategies._laws import unhurried
from motcua_lib.strategies._slips import SLIPS
from support.surveys import FORM

QUICK = settings(max_examples=60, suppress_health_check=list(HealthCheck))
SEARCH = settings(
    max_examples=1000, database=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
OFFICIAL = vietnam_calendar()
SINCE = datetime(2026, 1, 5, 8, tzinfo=VIETNAM_TIME)
EVERY_TERM = (WorkingDays, CalendarDays, WorkingHours, Weeks, Months, Years, SameDay, Chain)


def reaches(strategy: st.SearchStrategy[object], wanted: object) -> bool:
    """Whether an example of the kind wanted is found."""
    try:
        find(strategy, wanted, settings=SEARCH)
    except (NoSuchExample, Unsatisfiable):
        return False
    return True


def test_every_strategy_is_a_plural_with_keywords_only() -> None:
    for name in strategies.__all__:
        made = getattr(strategies, name)
        if name.startswith("check_"):
            continue
        assert name.endswith("s") or name in ("money", "strata")
        kinds = {parameter.kind for parameter in inspect.signature(made).parameters.values()}
        assert kinds <= {inspect.Parameter.KEYWORD_ONLY}, name
        assert made.__doc__


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (strategies.days(), lambda day: OFFICIAL.day(day).kind is DayKind.MADE_UP),
        (strategies.days(), lambda day: OFFICIAL.day(day).kind is DayKind.SWAPPED_OFF),
        (strategies.days(), lambda day: (day.month, day.day) == (2, 29)),
        (strategies.days(), lambda day: day == date(2026, 2, 17)),  # Tết
        (strategies.days(), lambda day: (day.month, day.day) == (12, 31)),
        (strategies.pauses(since=SINCE), lambda pause: pause.end - pause.start > timedelta(days=60)),
        (strategies.feedback_events(), lambda event: isinstance(event, Forward)),
        *((strategies.slips(), lambda slip, kind=kind: isinstance(slip, kind)) for kind in SLIPS),
        (strategies.pause_lists(since=SINCE), lambda pauses: not pauses),
        (strategies.pause_lists(since=SINCE), lambda pauses: len(pauses) == 3),
        *((strategies.terms(), lambda term, kind=kind: isinstance(term, kind)) for kind in EVERY_TERM),
        (strategies.days(), lambda day: day.year == 2049),
        (strategies.instants(), lambda instant: instant.time() == time(15)),
        (strategies.instants(), lambda instant: instant.time() == time(15, 0, 0, 1)),
        (strategies.terms(), lambda term: isinstance(term, Chain) and len(term.terms) == 4),
        (strategies.terms(), lambda term: isinstance(term, WorkingDays) and term.n > 10**6),
        (strategies.terms(), lambda term: isinstance(term, SameDay) and term.cutoff == time(15)),
        (strategies.simple_terms(max_n=200), lambda term: isinstance(term, WorkingDays) and term.n > 150),
        (strategies.sessions(), lambda session: session.start.second),
        (strategies.office_hours(), lambda hours: len(hours.seasons) == 2),
        (strategies.office_hours(), lambda hours: any(not day for day in hours.seasons[0].week)),
        (strategies.calendars(), lambda calendar: calendar.is_working_day(date(2024, 2, 10))),
        (strategies.calendars(first=date(2024, 1, 6), last=date(2024, 1, 7)), lambda calendar: True),
        (strategies.calendars(hours=strategies.office_hours()), lambda c: c.hours != OFFICIAL.hours),
        (strategies.official_calendars(), lambda calendar: not calendar.is_working_day(date(2026, 1, 2))),
        (strategies.official_calendars(), lambda calendar: calendar.is_working_day(date(2026, 1, 2))),
        (strategies.official_calendars(hours=strategies.office_hours()), lambda c: c.hours != OFFICIAL.hours),
        (strategies.receptions(), lambda received: received.channel is Channel.POST),
        (strategies.receptions(), lambda received: received.competent_at is not None),
        (strategies.receptions(), lambda received: received.submitted_at < received.received_at),
        (strategies.case_records(), lambda record: record.due is None and record.finished_at is not None),
        (strategies.extensions(), lambda extension: isinstance(extension.by, WorkingHours)),
        (strategies.money(), lambda amount: amount.amount % 1),
        (strategies.money(currencies=("EUR",)), lambda amount: amount.currency == "EUR"),
        (strategies.fees(), lambda fee: fee.statement is FeeStatement.CHARGED and not fee.charges),
        (strategies.procedures(), lambda procedure: len(procedure.cases) == 3),
        (strategies.processes(), lambda process: len(process.parallel) and process.term),
    ],
)  # fmt: skip
def test_telling_values_are_reached(strategy: st.SearchStrategy[object], wanted: object) -> None:
    assert reaches(strategy, wanted)


def test_a_receipt_near_the_end_of_a_calendar_stays_in_it() -> None:
    short = WorkCalendar.build(date(2026, 1, 5), date(2026, 1, 9))

    @given(strategies.receptions(calendar=short, max_value=short.last))
    def holds(reception: Reception) -> None:
        assert short.first <= reception.clock_start.date() <= short.last

    holds()


@given(st.data())
def test_decisions_fit_the_calendar_they_are_made_for(data: st.DataObject) -> None:
    calendar = data.draw(strategies.calendars())
    decision = data.draw(strategies.day_decisions(calendar=calendar))
    changed = calendar.with_decisions(decision)
    for change in decision.changes:
        assert changed.is_working_day(change.day) != calendar.is_working_day(change.day)


def test_lives_of_feedback_end_and_go_on_to_other_agencies() -> None:
    lives = strategies.feedback_lives()
    assert reaches(lives, lambda case: not TRANSITIONS[case.state])
    assert reaches(lives, lambda case: sum(isinstance(event, Forward) for event in case.events) > 1)


@given(st.data())
def test_a_life_of_feedback_is_legal(data: st.DataObject) -> None:
    new = data.draw(st.from_type(FeedbackCase))
    lived = data.draw(strategies.feedback_lives(case=st.just(new), max_size=6))
    assert replay(new, lived.events, OFFICIAL).case == lived


def test_a_calendar_without_rest_days_has_no_swaps() -> None:
    calendar = WorkCalendar.build(date(2026, 1, 5), date(2026, 1, 9))
    assert not reaches(strategies.day_decisions(calendar=calendar, first=date(2026, 1, 6)), lambda decision: True)


@given(st.data())
def test_conditions_hold_together(data: st.DataObject) -> None:
    received = data.draw(strategies.receptions(min_value=date(2024, 1, 1), max_value=date(2026, 6, 1)))
    pauses = data.draw(strategies.pause_lists(since=received.clock_start))
    restart = data.draw(strategies.restarts(since=max([received.clock_start, *(pause.end for pause in pauses)])))
    extension = data.draw(strategies.extensions(max_n=5))
    term = data.draw(strategies.simple_terms(max_n=20))
    answer = due(term, received, OFFICIAL, pauses=pauses, restarts=[restart], extensions=[extension])
    assert answer.moment >= restart.at


def test_a_class_of_ones_own_is_built_from_registered_parts() -> None:
    @attrs.frozen
    class Row:
        term: WorkingDays
        fee: Money
        pause: Pause

    @QUICK
    @given(st.builds(Row))
    def holds(row: Row) -> None:
        assert row.term.n >= 1

    holds()


@pytest.mark.parametrize("first", ["motcua_lib.strategies", "motcua_lib.strategies._laws", "hypothesis"])
def test_strategies_and_hypothesis_are_imported_in_any_order(first: str) -> None:
    code = f"import {first}\nfrom motcua_lib.strategies import days\nfrom hypothesis import strategies"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_installing_the_library_registers_the_strategies() -> None:
    code = (
        "from hypothesis import Phase, find, settings, strategies as st\n"
        "from motcua_lib import WorkingDays, Reception\n"
        "assert find(st.from_type(WorkingDays), lambda term: True).n == 1\n"
        "assert find(st.from_type(Reception), lambda received: True, settings=settings(phases=[Phase.generate]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_questionnaire_is_asked_for_by_one_word_everywhere() -> None:
    for form in (FORM, st.just(FORM)):
        assert find(strategies.tallies(form=form), lambda tally: tally.form == FORM, settings=SEARCH)
    for make in (strategies.answers, strategies.ballots):
        with pytest.raises(ArgumentTypeError, match="form must be Questionnaire, not"):
            make(form=st.just(FORM))
    with pytest.raises(ArgumentTypeError, match="form must be a Questionnaire or a strategy of them, not 5"):
        strategies.tallies(form=5)


def test_laws_take_their_time_unless_settings_say_otherwise() -> None:
    config = settings(max_examples=3)
    assert unhurried(config) is config
    assert unhurried(None).deadline is None


@pytest.mark.parametrize(
    ("lives", "message"),
    [
        (strategies.dossiers(min_size=3, max_size=2), "must be 0 or more and in order, not 3 and 2"),
        (strategies.dossiers(min_size=1.5), "min_size must be a whole number"),
        (strategies.dossiers(calendar=5), "calendar must be WorkCalendar, not 5"),
        (strategies.dossiers(filing=5), "filing must be a strategy, not 5"),
        (strategies.feedback_lives(max_size=-1), "must be 0 or more and in order, not 0 and -1"),
        (strategies.feedback_lives(case=5), "case must be a strategy, not 5"),
    ],
)
def test_a_life_that_cannot_be_drawn_is_told(lives: st.SearchStrategy[object], message: str) -> None:
    with pytest.raises(MotcuaError, match=message):
        find(lives, lambda life: True)
