"""Feedback under random events beside an oracle that keeps plain dictionaries and walks the days."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua_lib import Pause, vietnam_calendar
from motcua_lib.casework import feedback_record
from motcua_lib.casework.feedback import TRANSITIONS, WarningKind, apply, duties, replay, warnings
from motcua_lib.errors import TransitionError
from motcua_lib.model.feedback import EVENTS, FeedbackCase
from motcua_lib.model.feedback_events import (
    FeedbackEvent,
    Forward,
)
from motcua_lib.model.feedback_words import FeedbackState, FeedbackVerdict
from motcua_lib.strategies import feedback_events, instants
from support import oracles
from support.feedback import FIRST_RECEIPT, RESTART, new_case

CALENDAR = vietnam_calendar()
DAYS = {"forward": 5, "refuse": 2, "ask": 5, "answer": 15, "publish": 2}
CHECKING = ("forward", "refuse", "ask")
MARKS = {"Rate", "Repeat"}


OF_KIND = {kind: feedback_events(kinds=[kind]) for kind in EVENTS}


@st.composite
def histories(draw: st.DrawFn) -> list[FeedbackEvent]:
    """Up to twelve events in order: mostly a walk along the table, with events between that it does not allow."""
    instant = draw(instants(min_value=date(2024, 1, 1), max_value=date(2026, 3, 31)))
    state, events = FeedbackState.SENT, []
    for number in range(draw(st.integers(0, 12))):
        astray = draw(st.integers(0, 5)) == 0 or not TRANSITIONS[state]
        kind = draw(st.sampled_from(EVENTS if astray else list(TRANSITIONS[state])))
        state = TRANSITIONS[state].get(kind, state)
        named = {"to": f"cơ quan {number}"} if kind is Forward else {}  # to another agency than the one that has it
        event = attrs.evolve(draw(OF_KIND[kind]), at=instant, **named)
        events.append(event)
        instant += draw(st.one_of(st.just(timedelta(0)), st.timedeltas(timedelta(0), timedelta(days=30))))
    return events


@dataclass
class Oracle:
    """What a clerk would note: how the case stands, since when each term runs, what was late."""

    strict: bool
    restart: bool
    state: str = "sent"
    running: dict[str, tuple[datetime, list[Pause]]] = field(default_factory=dict)
    standing: datetime | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)

    def allowed(self) -> set[str]:
        if self.state == "sent":
            return {"Receive", "Withdraw"}
        if self.state == "checking":
            return {"Accept", "Forward", "Refuse", "AskSupplement", "Answer", "Repeat", "Withdraw"}
        if self.state == "waiting":
            return {"Supplement", "Repeat", "Withdraw", "Close"}
        if self.state == "accepted":
            return {"AskSupplement", "Answer", "Repeat", "Withdraw"}
        if self.state == "answered":
            return {"Publish", *MARKS, "Close"}
        return {*MARKS, "Close"} if self.state == "published" else set()

    def due(self, duty: str, now: datetime) -> date:
        since, pauses = self.running[duty]
        if duty == "answer" and self.standing is not None and now > self.standing:
            pauses = [*pauses, Pause(self.standing, now)]
        return oracles.due_working_days(CALENDAR.is_working_day, since.date(), DAYS[duty], pauses)

    def late(self, duty: str, now: datetime) -> bool:
        return now > oracles.midnight_after(self.due(duty, now))

    def done(self, duty: str, now: datetime) -> None:
        self.notes.append((duty, "late" if self.late(duty, now) else "on-time"))
        del self.running[duty]

    def gone(self, duty: str, now: datetime) -> None:
        if duty in self.running:
            binding = duty in {"answer", "publish"}
            self.notes.append((duty, "late" if binding and self.late(duty, now) else "lapsed"))
            del self.running[duty]

    def check_anew(self, now: datetime) -> None:
        self.running |= {duty: (now, []) for duty in CHECKING}

    def take(self, event: FeedbackEvent) -> None:
        getattr(self, f"on_{type(event).__name__.lower()}", self.on_end)(event.at)

    def on_receive(self, now: datetime) -> None:
        self.state = "checking"
        self.check_anew(now)
        self.running["answer"] = (now, [])

    def on_accept(self, now: datetime) -> None:
        self.state = "accepted"
        self.gone("forward", now)
        self.gone("refuse", now)

    def on_forward(self, now: datetime) -> None:
        self.state = "checking"
        self.done("forward", now)
        self.gone("refuse", now)
        self.gone("ask", now)
        self.check_anew(now)
        if not self.strict:
            self.running["answer"] = (now, [])

    def on_asksupplement(self, now: datetime) -> None:
        self.state = "waiting"
        self.done("ask", now)
        self.gone("forward", now)
        self.gone("refuse", now)
        self.standing = now

    def on_supplement(self, now: datetime) -> None:
        self.state = "checking"
        since, pauses = self.running["answer"]
        if self.restart:
            self.running["answer"] = (now, [])
        elif now > self.standing:
            self.running["answer"] = (since, [*pauses, Pause(self.standing, now)])
        self.standing = None
        self.check_anew(now)

    def on_refuse(self, now: datetime) -> None:
        self.done("refuse", now)
        self.on_end(now)

    def on_answer(self, now: datetime) -> None:
        self.done("answer", now)
        self.on_end(now)
        self.state = "answered"
        self.running["publish"] = (now, [])

    def on_publish(self, now: datetime) -> None:
        self.done("publish", now)
        self.state = "published"

    def on_rate(self, now: datetime) -> None:
        """A mark changes nothing here."""

    on_repeat = on_rate

    def on_end(self, now: datetime) -> None:
        self.state = "ended"
        for duty in list(self.running):
            self.gone(duty, now)

    @property
    def verdict(self) -> str:
        if any(how == "late" for _, how in self.notes):
            return "late"
        if self.state == "sent" or {"answer", "publish"} & set(self.running):
            return "open"
        settled = {duty for duty, how in self.notes if how == "on-time"}
        return "on-time" if settled & {"refuse", "answer"} else "lapsed"


@given(histories(), st.sampled_from([None, FIRST_RECEIPT, RESTART]))
def test_random_events_as_the_oracle_notes_them(events: list[FeedbackEvent], terms) -> None:
    case, oracle = new_case(), Oracle(strict=terms is FIRST_RECEIPT, restart=terms is RESTART)
    for event in events:
        before = case
        if type(event).__name__ not in oracle.allowed():
            with pytest.raises(TransitionError):
                apply(case, event, CALENDAR, terms=terms)
            assert case == before
            continue
        case = apply(case, event, CALENDAR, terms=terms).case
        oracle.take(event)
        assert case.records[: len(before.records)] == before.records
        assert sorted((record.duty.value, record.verdict.value) for record in case.records) == sorted(oracle.notes)
        assert {clock.duty.value for clock in case.running} == set(oracle.running)
        assert case.verdict.value == oracle.verdict
        for each in duties(case, CALENDAR, terms=terms):
            assert each.due.day == oracle.due(each.duty.value, event.at)


def legal(events: list[FeedbackEvent]) -> tuple[FeedbackCase, list[FeedbackEvent]]:
    """The case after the events that are allowed, and those events."""
    case, taken = new_case(), []
    for event in events:
        try:
            case = apply(case, event, CALENDAR).case
        except TransitionError:
            continue
        taken.append(event)
    return case, taken


@given(histories())
def test_a_replay_is_the_same_as_step_by_step(events: list[FeedbackEvent]) -> None:
    case, taken = legal(events)
    assert replay(new_case(), taken, CALENDAR).case == case
    assert case.events == tuple(taken)
    half = len(taken) // 2
    begun = replay(new_case(), taken[:half], CALENDAR)
    rest = replay(begun.case, taken[half:], CALENDAR)
    assert rest.case == case
    assert begun.effects + rest.effects == replay(new_case(), taken, CALENDAR).effects


@given(histories(), st.timedeltas(timedelta(0), timedelta(days=60)), st.integers(0, 3))
def test_warnings_follow_from_the_due_dates(events: list[FeedbackEvent], later: timedelta, soon: int) -> None:
    case, taken = legal(events)
    if not taken:
        return
    now = taken[-1].at + later
    found = {each.about.duty: each.kind.value for each in warnings(case, now, CALENDAR, soon=soon)}
    for each in duties(case, CALENDAR):
        gone = "window-closed" if each.duty.is_conditional else "overdue"
        left = oracles.working_days_between(CALENDAR.is_working_day, now.date(), each.due.day)
        near = "due-soon" if left <= soon else None
        assert found.get(each.duty) == (gone if now > oracles.midnight_after(each.due.day) else near)


@given(histories())
def test_the_facts_of_statistics_add_up(events: list[FeedbackEvent]) -> None:
    case, taken = legal(events)
    names = [type(event).__name__ for event in taken]
    assert case.repeats == names.count("Repeat")
    assert (case.is_received, case.is_answered, case.is_published) == tuple(
        name in names for name in ("Receive", "Answer", "Publish")
    )
    assert not case.is_published or case.is_answered
    assert not case.is_answered or case.is_accepted
    assert case.is_disfavoured >= (case.verdict is FeedbackVerdict.LATE)
    assert all(line for language in ("vi", "en") for line in case.trail.lines(language=language))


@given(histories(), st.timedeltas(timedelta(0), timedelta(days=60)))
def test_a_record_is_out_of_time_when_a_duty_was_late_or_is_overdue(
    events: list[FeedbackEvent], later: timedelta
) -> None:
    case, taken = legal(events)
    if not case.is_received:
        return
    now = taken[-1].at + later
    record = feedback_record(case, now, CALENDAR)
    overdue = [each for each in warnings(case, now, CALENDAR) if each.kind is WarningKind.OVERDUE]
    waits = any(clock.standing_since is not None for clock in case.running)
    if not waits:
        late = case.verdict is FeedbackVerdict.LATE or bool(overdue)
        assert record.is_in_time is not late
        assert record.is_satisfied is not (case.is_disfavoured or late)
    assert record.verdict.is_of_finished is (case.is_final or case.is_answered)
    assert (record.answered_at, record.published_at) == tuple(
        next((event.at for event in taken if type(event).__name__ == name), None) for name in ("Answer", "Publish")
    )
    assert (record.repeated, record.accepted) == (case.repeats > 0, case.is_accepted)
