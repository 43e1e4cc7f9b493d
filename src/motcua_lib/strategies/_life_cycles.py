"""Luật của vòng đời hồ sơ: what every host that keeps dossiers must hold, run against one's own database."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final, Protocol

import attrs
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from motcua_lib._checks import given
from motcua_lib.casework import allowed_events, apply
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import EVENTS, Event
from motcua_lib.model.filing import Filing
from motcua_lib.strategies._days import instants
from motcua_lib.strategies._dossiers import FIRST, LAST, MADE_AT, filings, likely, waits
from motcua_lib.strategies._laws import unhurried
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = ["DossierHost", "check_life_cycle"]

BROKEN: Final = "a law of life cycles does not hold"
MINUTE: Final = timedelta(minutes=1)
WAYS: Final = ("allowed",) * 6 + ("not-allowed", "too-early", "reopen")


class DossierHost(Protocol):
    """Hệ thống lưu hồ sơ: whatever keeps one dossier: files it, takes its events, gives it back.

    `apply` raises an exception, of any class, when it refuses an event. A host that also has `reopen()` is asked to
    forget everything that is not stored; one that has `close()` is closed at the end of a run.
    """

    def create(self, filing: Filing, /) -> object: ...
    def apply(self, event: Event, /) -> object: ...
    def load(self) -> Dossier: ...


def check_life_cycle(
    host: Callable[[], DossierHost], *, calendar: WorkCalendar | None = None, config: settings | None = None
) -> None:
    """Kiểm tra hệ thống lưu hồ sơ: whether a host keeps exactly the dossiers that the library makes.

    Random lives, legal and illegal events mixed: an event that is allowed gets in, one that is not is refused and
    leaves no trace, and what is loaded is what was applied, after a restart too.

    Args:
        host: makes a new host, with a database of its own, for each run.
        calendar: the calendar that the host counts by; the official one when not given.
        config: Hypothesis settings; those of the profile in force, without a deadline, when not given.
    Raises:
        AssertionError: a law does not hold; the message names it, with the event and the field where something
            differs, and Hypothesis adds the shortest life that shows it.
        ArgumentTypeError: `host` cannot be called, `calendar` is none, `config` no settings.

    >>> class Memory:
    ...     def create(self, filing):
    ...         self.dossier = Dossier(filing)
    ...     def apply(self, event):
    ...         self.dossier = apply(self.dossier, event, vietnam_calendar()).dossier
    ...     def load(self):
    ...         return self.dossier
    >>> check_life_cycle(Memory, config=settings(max_examples=3))
    """
    if not callable(host):
        raise ArgumentTypeError("wrong-type", what="host", allowed="a callable that makes a host", value=host)
    known = vietnam_calendar() if calendar is None else given(calendar, WorkCalendar, "calendar")
    life = type("Life", (_Life,), {"make": staticmethod(host), "calendar": known})
    base = unhurried(config)
    phases = [phase for phase in base.phases if phase is not Phase.explain]  # it would take longer than the rest
    run_state_machine_as_test(life, settings=settings(base, phases=phases, report_multiple_bugs=False))


def _holds(law: str, true: object, case: object) -> None:
    assert true, f"{BROKEN}: {law} ({case})"


def _difference(found: Dossier, wanted: Dossier) -> str:
    """Where two dossiers with the same kinds of events differ: the event or the part, its field, both values."""
    pairs: list[tuple[str, Any, Any]] = [
        (f"event {n}, {one.slug}", one, other) for n, (one, other) in enumerate(_events(found, wanted), 1)
    ]
    pairs += [("the filing", found.filing, wanted.filing), ("the dossier", found, wanted)]
    lines = (f"{where}: {told}" for where, one, other in pairs for told in _fields(one, other))
    return next(lines)


def _events(found: Dossier, wanted: Dossier) -> Iterator[tuple[Event, Event]]:
    return zip(found.events, wanted.events, strict=True)


def _fields(found: Any, wanted: Any) -> list[str]:
    """The fields in which a value differs from another one."""
    if type(found) is not type(wanted):
        return [f"it is {found!r}, not {wanted!r}"]
    names = [field.name for field in attrs.fields(type(wanted))]
    pairs = [(name, getattr(found, name), getattr(wanted, name)) for name in names]
    return [f"{name} is {one!r}, not {other!r}" for name, one, other in pairs if one != other]


class _Life(RuleBasedStateMachine):
    """One dossier in the host, beside the same dossier as the library makes it."""

    make: "ClassVar[staticmethod[[], DossierHost]]"
    calendar: ClassVar[WorkCalendar]

    def __init__(self) -> None:
        super().__init__()
        self.host = type(self).make()

    @initialize(filing=filings(), start=instants(min_value=FIRST, max_value=LAST))
    def filed(self, filing: Filing, start: datetime) -> None:
        self.dossier, self.now = Dossier(filing), start
        self.host.create(filing)

    @rule(data=st.data(), way=st.sampled_from(WAYS), wait=waits())
    def goes_on(self, data: Any, way: str, wait: timedelta) -> None:
        """One rule for everything that may happen, so that no run goes without events."""
        self.now += wait
        allowed = allowed_events(self.dossier)
        if way == "reopen":
            getattr(self.host, "reopen", lambda: None)()
        elif way == "not-allowed" or not allowed:
            self._tried(data, [kind for kind in EVENTS if kind not in allowed], self.now)
        elif way == "too-early" and self.dossier.events:
            self._tried(data, list(allowed), self.dossier.events[-1].at - MINUTE)
        else:
            self._tried(data, likely(self.dossier), self.now)

    def _tried(self, data: Any, kinds: list[type[Event]], at: datetime) -> None:
        """Both sides get the event; they must agree on whether it is allowed."""
        event = data.draw(MADE_AT[data.draw(st.sampled_from(kinds))])(at)
        try:
            after = apply(self.dossier, event, self.calendar).dossier
        except DossierError as error:
            _holds("an event that is not allowed is refused", self._refuses(event), f"{event.slug}: {error}")
            return
        try:
            self.host.apply(event)
        except Exception as error:
            told = f"{event.slug}: {event!r}; your host raised {type(error).__name__}: {error}"
            raise AssertionError(f"{BROKEN}: an event that is allowed gets in ({told})") from error
        self.dossier = after

    def _refuses(self, event: Event) -> bool:
        try:
            self.host.apply(event)
        except Exception:
            return True
        return False

    @invariant()
    def kept(self) -> None:
        found: Any = self.host.load()
        _holds("what is loaded is a dossier", isinstance(found, Dossier), f"load() gives {found!r}")
        slugs = [event.slug for event in found.events]
        wanted = [event.slug for event in self.dossier.events]
        _holds("every event is kept, once and in order", slugs == wanted, f"{slugs}, not {wanted}")
        same = found == self.dossier
        _holds("what is loaded is what was applied", same, "" if same else _difference(found, self.dossier))

    def teardown(self) -> None:
        getattr(self.host, "close", lambda: None)()
