"""Random lives of a dossier, legal and illegal events mixed: what must hold after every one of them."""

import pickle
from datetime import date, datetime, timedelta
from itertools import pairwise

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    MotcuaError,
    WorkingDays,
    casework,
    codec,
)
from motcua_lib.casework._count import between, unit_of
from motcua_lib.deadlines._schedule import measured
from motcua_lib.errors import DossierError, TransitionError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Breach, BreachKind, Effect
from motcua_lib.model.events import (
    EVENTS,
    Event,
)
from motcua_lib.model.filing import Filing
from motcua_lib.model.verdicts import Standing, Timeliness
from motcua_lib.strategies import events, filings, instants, terms
from motcua_lib.strategies._dossiers import likely, waits
from support import oracles
from support.dossiers import CALENDAR

LATER = datetime(2040, 1, 5, 9, tzinfo=VIETNAM_TIME)
MOMENT = timedelta(microseconds=1)
STARTS = instants(min_value=date(2024, 12, 20), max_value=date(2026, 9, 30))
# A dossier whose term could not be read has no verdict: every question about one is refused.
READ = filings(term=terms(max_n=20))
WAYS = ["allowed"] * 9 + ["not-allowed", "too-early", "nothing"]
BY_DUE_DATE = {BreachKind.APOLOGISED_FOR_NO_DELAY, BreachKind.APOLOGISED_LATE, BreachKind.REFUSED_LATE}


def round_trips(dossier: Dossier) -> tuple[Dossier, ...]:
    """The dossier pickled and read again, and written as JSON and read again."""
    return pickle.loads(pickle.dumps(dossier)), codec.from_json(codec.to_json(dossier), Dossier)


class DossierLife(RuleBasedStateMachine):
    """A dossier and a clock that never goes back."""

    @initialize(filing=READ, start=STARTS)
    def file(self, filing: Filing, start: datetime) -> None:
        self.filing = filing
        self.dossier = Dossier(self.filing)
        self.now = start
        self.effects: list[object] = []

    def refused(self, event: object, error: type[MotcuaError]) -> None:
        before = attrs.evolve(self.dossier)
        try:
            casework.apply(self.dossier, event, CALENDAR)  # type: ignore[arg-type]  # wrong ones too
        except error:
            assert self.dossier == before
        else:
            raise AssertionError(f"{event} was not refused")

    @rule(data=st.data(), way=st.sampled_from(WAYS), wait=waits())
    def goes_on(self, data: st.DataObject, way: str, wait: timedelta) -> None:
        """One rule, so that no run goes without events: mostly something allowed, sometimes not, sometimes nothing."""
        self.now += wait
        allowed = casework.allowed_events(self.dossier)
        if way == "not-allowed" or not allowed:
            wrong = [kind for kind in EVENTS if kind not in allowed]
            self.refused(data.draw(events(kinds=wrong, at=st.just(self.now))), TransitionError)
        elif way == "too-early" and self.dossier.events:
            early = st.just(self.dossier.events[-1].at - MOMENT)
            self.refused(data.draw(events(kinds=allowed, at=early)), DossierError)
        elif way != "nothing":
            self.happens(data.draw(events(kinds=likely(self.dossier), at=st.just(self.now))))

    def happens(self, event: Event) -> None:
        before = attrs.evolve(self.dossier)
        try:
            outcome = casework.apply(self.dossier, event, CALENDAR)
        except DossierError as error:
            assert not isinstance(error, TransitionError)
            assert self.dossier == before
            return
        assert self.dossier == before
        assert outcome == casework.apply(before, event, CALENDAR)
        self.dossier = outcome.dossier
        self.effects += outcome.effects

    # -- what must hold ---------------------------------------------------------------------------------------------

    @invariant()
    def a_replay_makes_the_same(self) -> None:
        assert casework.replay(self.dossier.events, Dossier(self.filing), CALENDAR) == self.dossier
        assert casework.state_at(self.dossier, self.now) is self.dossier.state

    @invariant()
    def a_round_trip_makes_the_same(self) -> None:
        assert round_trips(self.dossier) == (self.dossier, self.dossier)
        assert codec.structure(codec.unstructure(self.effects, tuple[Effect, ...]), tuple[Effect, ...]) == tuple(
            self.effects
        )

    @invariant()
    def final_states_are_closed(self) -> None:
        assert bool(casework.allowed_events(self.dossier)) is not self.dossier.state.is_final

    @invariant()
    def breaches_are_those_of_the_events(self) -> None:
        told = [effect for effect in self.effects if isinstance(effect, Breach)]
        found = casework.breaches(self.dossier, CALENDAR)
        assert [breach for breach in found if breach.kind not in BY_DUE_DATE] == told

    @invariant()
    def the_clock_adds_up(self) -> None:
        verdict = casework.verdict(self.dossier, self.now, CALENDAR)
        try:
            clock = casework.clock(self.dossier, self.now, CALENDAR)
        except DossierError:
            assert verdict.timeliness is Timeliness.UNCOUNTED
            return
        start, due = clock.view.reception.clock_start, clock.due
        assert due.moment > start
        assert due.day >= start.date()
        assert clock.used + clock.left == clock.total + clock.over
        assert not (clock.left and clock.over)
        unit = unit_of(due.term, due.conditions.extensions)
        elapsed = between(unit, CALENDAR, measured(due.start), max(clock.view.until, measured(due.start)))
        assert clock.used + clock.paused == elapsed
        if verdict.timeliness is not Timeliness.UNCOUNTED:
            assert verdict.timeliness is clock.timeliness

    @invariant()
    def pauses_are_disjoint_and_inside_the_run(self) -> None:
        try:
            due = casework.clock(self.dossier, self.now, CALENDAR).due
        except DossierError:
            return
        edges = [edge for pause in due.conditions.pauses for edge in (pause.start, pause.end)]
        assert edges == sorted(edges)
        assert all(pause.start < pause.end for pause in due.conditions.pauses)
        assert not edges or edges[0] >= due.start

    @invariant()
    def the_due_date_is_that_of_a_walk(self) -> None:
        try:
            clock = casework.clock(self.dossier, self.now, CALENDAR)
        except DossierError:
            return
        due, pauses = clock.due, clock.due.conditions.pauses
        extra = sum(extension.by.n for extension in due.conditions.extensions)  # type: ignore[union-attr]  # working days
        if isinstance(due.term, WorkingDays):
            day = oracles.due_working_days(CALENDAR.is_working_day, due.start.date(), due.term.n + extra, pauses)
            assert due.day == day
        elif isinstance(due.term, CalendarDays) and not extra:
            assert due.day == oracles.due_calendar_days(CALENDAR.is_working_day, due.start.date(), due.term.n, pauses)

    @invariant()
    def steps_add_up_and_lie_inside_the_dossier(self) -> None:
        try:
            clock = casework.clock(self.dossier, self.now, CALENDAR)
        except DossierError:
            return
        for step in clock.steps:
            reading = step.reading
            if step.due is not None:
                assert reading.used + reading.left == reading.total + reading.over
            assert step.started_at <= (step.ended_at or self.now)
            if clock.standing is Standing.FINISHED:
                assert step.ended_at is not None
        beside = [step for step in clock.steps if not step.parallel]
        assert all(first.ended_at == second.started_at for first, second in pairwise(beside))

    @invariant()
    def a_verdict_does_not_grow(self) -> None:
        if self.dossier.state.is_finished:
            now, later = (casework.verdict(self.dossier, instant, CALENDAR) for instant in (self.now, LATER))
            assert (now.timeliness, now.limit, now.judged_at) == (later.timeliness, later.limit, later.judged_at)
            assert casework.alerts(self.dossier, LATER, CALENDAR) == ()

    @invariant()
    def the_past_does_not_change(self) -> None:
        events = self.dossier.events
        if len(events) > 2:
            cut = next((place for place in range(len(events) - 1, 0, -1) if events[place - 1].at < events[place].at), 0)
            if cut:
                instant = events[cut].at - MOMENT
                if events[cut - 1].at <= instant:
                    part = casework.replay(events[:cut], Dossier(self.filing), CALENDAR)
                    whole = casework.verdict(self.dossier, instant, CALENDAR)
                    assert whole.timeliness is casework.verdict(part, instant, CALENDAR).timeliness
                    portal = casework.portal_verdict(self.dossier, instant, CALENDAR)
                    assert portal.timeliness is casework.portal_verdict(part, instant, CALENDAR).timeliness


TestDossierLife = DossierLife.TestCase
TestDossierLife.settings = settings(max_examples=60, stateful_step_count=30)
