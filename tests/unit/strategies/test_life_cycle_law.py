"""`check_life_cycle` finds planted bugs in hosts, and passes those that keep their dossiers."""

from typing import Any

import attrs
import pytest
from hypothesis import Phase, settings

from motcua_lib import WorkCalendar, casework, codec, vietnam_calendar
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Event
from motcua_lib.model.filing import Filing
from motcua_lib.strategies import check_life_cycle

CALENDAR = vietnam_calendar()
CONFIG = settings(max_examples=60, stateful_step_count=25, database=None, derandomize=True, deadline=None)
FOUND = settings(CONFIG, phases=[Phase.generate])  # found, and not made small, which takes long


class Memory:
    """A host that keeps its dossier in memory; the bugs are planted in those below."""

    def create(self, filing: Filing) -> None:
        self.dossier = Dossier(filing)

    def apply(self, event: Event) -> None:
        self.dossier = casework.apply(self.dossier, event, CALENDAR).dossier

    def load(self) -> Dossier:
        return self.dossier


class InJson(Memory):
    """One whose dossier is JSON text between any two calls."""

    def create(self, filing: Filing) -> None:
        self.text = codec.to_json(Dossier(filing))

    def apply(self, event: Event) -> None:
        told = codec.from_json(codec.to_json(event), Event)
        self.text = codec.to_json(casework.apply(self.load(), told, CALENDAR).dossier)

    def load(self) -> Dossier:
        return codec.from_json(self.text, Dossier)


class LosesAnEvent(Memory):
    """Drops the fourth event, as a write that nobody checked."""

    def apply(self, event: Event) -> None:
        before = self.dossier
        super().apply(event)
        if len(before.events) == 3:
            self.dossier = before


class TakesWhatComes(Memory):
    """Stores an event without asking what the state allows."""

    def apply(self, event: Event) -> None:
        try:
            super().apply(event)
        except DossierError:
            self.dossier = Dossier(self.dossier.filing, events=(*self.dossier.events, event), state=self.dossier.state)


class RefusesButKeeps(TakesWhatComes):
    """Says no, and stores the event all the same."""

    def apply(self, event: Event) -> None:
        before = self.dossier
        super().apply(event)
        casework.apply(before, event, CALENDAR)


class IsSilent(Memory):
    """Drops an event that is refused, and tells nobody."""

    def apply(self, event: Event) -> None:
        try:
            super().apply(event)
        except DossierError:
            return


class ForgetsOnRestart(Memory):
    """Keeps the last event in a cache that a restart empties."""

    def reopen(self) -> None:
        self.dossier = casework.restore(self.dossier.filing, self.dossier.events[:-1])


class KeepsAnotherState(Memory):
    """Stores the state in a column of its own, which lags behind."""

    def load(self) -> Dossier:
        events = self.dossier.events
        state = casework.restore(self.dossier.filing, events[:-1]).state
        return Dossier(self.dossier.filing, events=events, state=state)


@pytest.mark.parametrize("host", [Memory, InJson])
def test_a_host_that_keeps_its_dossiers_passes(host: Any) -> None:
    check_life_cycle(host, config=settings(CONFIG, max_examples=25))


@pytest.mark.parametrize(
    ("host", "law"),
    [
        (LosesAnEvent, "every event is kept, once and in order"),
        (TakesWhatComes, "an event that is not allowed is refused"),
        (RefusesButKeeps, "every event is kept, once and in order"),
        (IsSilent, "an event that is not allowed is refused"),
        (ForgetsOnRestart, "every event is kept, once and in order"),
        (KeepsAnotherState, "what is loaded is what was applied"),
    ],
)
def test_a_planted_bug_is_found(host: Any, law: str) -> None:
    with pytest.raises(AssertionError, match=f"a law of life cycles does not hold: {law}"):
        check_life_cycle(host, config=FOUND)


def test_the_life_that_shows_a_bug_is_short() -> None:
    with pytest.raises(AssertionError) as caught:
        check_life_cycle(KeepsAnotherState, config=CONFIG)
    assert sum(note.startswith("state.goes_on") for note in caught.value.__notes__) == 1


def test_a_host_is_closed_and_counts_by_its_own_calendar() -> None:
    closed = []
    calendar = WorkCalendar.build(CALENDAR.first, CALENDAR.last)

    class Own(Memory):
        def apply(self, event: Event) -> None:
            self.dossier = casework.apply(self.dossier, event, calendar).dossier

        def close(self) -> None:
            closed.append(self.dossier.code)

    check_life_cycle(Own, calendar=calendar, config=settings(CONFIG, max_examples=5))
    assert len(closed) >= 5


class CutsSeconds(Memory):
    """Stores instants in a column of minutes."""

    def load(self) -> Dossier:
        events = tuple(
            attrs.evolve(event, at=event.at.replace(second=0, microsecond=0)) for event in self.dossier.events
        )
        return attrs.evolve(self.dossier, events=events)


class DropsBy(Memory):
    """Has no column for who did it."""

    def load(self) -> Dossier:
        return attrs.evolve(self.dossier, events=tuple(attrs.evolve(event, by="") for event in self.dossier.events))


class ChangesTheFiling(Memory):
    """Stores another code."""

    def load(self) -> Dossier:
        return attrs.evolve(self.dossier, filing=attrs.evolve(self.dossier.filing, code="H01-250801-7777"))


class Kept(Dossier):
    """A dossier of the host's own class."""


class OfItsOwnClass(Memory):
    def load(self) -> Dossier:
        return Kept(self.dossier.filing, events=self.dossier.events, state=self.dossier.state)


@pytest.mark.parametrize(
    ("host", "told"),
    [
        (CutsSeconds, r"event 1, \S+: at is datetime\.datetime\(.*, not datetime\.datetime\("),
        (DropsBy, r"event 1, \S+: by is '', not '.+'"),
        (ChangesTheFiling, r"the filing: code is .*, not "),
        (KeepsAnotherState, r"the dossier: state is <State\..*>, not <State\..*>"),
        (OfItsOwnClass, r"the dossier: it is .*, not .*"),
    ],
)
def test_what_is_lost_is_told_by_event_and_field(host: Any, told: str) -> None:
    law = "a law of life cycles does not hold: what is loaded is what was applied"
    with pytest.raises(AssertionError, match=rf"(?s)^{law} \({told}"):
        check_life_cycle(host, config=FOUND)


class RefusesDecisions(Memory):
    """Has a rule of its own."""

    def apply(self, event: Event) -> None:
        raise ValueError("no column for it")


class LoadsNothing(Memory):
    def load(self) -> Any:
        return None


def test_a_host_that_refuses_what_is_allowed_is_told_the_event() -> None:
    told = r"an event that is allowed gets in \(\S+: \w+\(.*; your host raised ValueError: no column for it\)"
    with pytest.raises(AssertionError, match=rf"(?s)^a law of life cycles does not hold: {told}") as caught:
        check_life_cycle(RefusesDecisions, config=FOUND)
    assert isinstance(caught.value.__cause__, ValueError)


def test_a_host_that_loads_no_dossier_is_told_so() -> None:
    with pytest.raises(AssertionError, match=r"what is loaded is a dossier \(load\(\) gives None\)"):
        check_life_cycle(LoadsNothing, config=FOUND)


def test_what_the_law_is_given_is_looked_at() -> None:
    anything: Any = 3
    with pytest.raises(ArgumentTypeError, match=r"^host must be a callable that makes a host, not 3"):
        check_life_cycle(anything)
    with pytest.raises(ArgumentTypeError, match=r"^calendar must be WorkCalendar, not 3"):
        check_life_cycle(Memory, calendar=anything)
