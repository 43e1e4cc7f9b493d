"""Hồ sơ: filings, events of every kind, and dossiers as legal histories, built one allowed event after the other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache, partial
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib._checks import given
from motcua_lib.book.casework import ALTERNATIVES
from motcua_lib.book.instruments_casework import NATIONAL_DATABASE
from motcua_lib.casework import allowed_events, apply
from motcua_lib.errors import ArgumentTypeError, DossierError, QuantityError
from motcua_lib.law import Citation
from motcua_lib.model.clock import Extension
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    EVENTS,
    Apologised,
    Archived,
    Consulted,
    Decided,
    Delivered,
    Event,
    Extended,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    SuspensionGround,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.filing import Filing, Party, PartyKind
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import SimpleTerm, Term, WorkingDays
from motcua_lib.strategies._days import instants
from motcua_lib.strategies._procedures import components, money, names, processes
from motcua_lib.strategies._terms import simple_terms, terms
from motcua_lib.workdays import WorkCalendar, vietnam_calendar

__all__ = ["MADE_AT", "dossiers", "events", "events_of", "filings", "histories", "likely", "parties", "waits"]

AGENCIES: Final = ("Công an xã", "Thuế", "Phòng Tư pháp")
FIRST: Final = date(2024, 6, 1)
LAST: Final = date(2027, 6, 30)
LONGEST: Final = 20
RARE: Final = frozenset({NotAccepted, Withdrawn, Stopped, Refused})
SECTOR: Final = Citation(NATIONAL_DATABASE)

_TEXTS: Final = st.text(max_size=20)
_AGENCIES: Final = st.sampled_from(AGENCIES)


def parties() -> SearchStrategy[Party]:
    """Người nộp: persons and organisations, with any of the rest of what slips print.

    >>> from hypothesis import given
    >>> @given(parties())
    ... def test(party):
    ...     assert party.name.strip()
    >>> test()
    """
    rest = dict.fromkeys(("identity", "address", "phone", "email"), _TEXTS)
    return st.builds(Party, names(), st.sampled_from(PartyKind), **rest)


@st.composite
def _alternatives(draw: DrawFn) -> tuple[str, ...]:
    """Names of alternatives of which no two change the same point."""
    chosen, points = [], set[str]()
    for alternative in draw(st.lists(st.sampled_from(ALTERNATIVES), max_size=4)):
        if points.isdisjoint(alternative.changes):
            chosen.append(alternative.slug)
            points |= set(alternative.changes)
    return tuple(chosen)


def _codes() -> SearchStrategy[str]:
    days = st.dates(date(2000, 1, 1), date(2050, 12, 31))
    return st.builds(
        lambda unit, day, number: f"H{unit:02}-{day:%y%m%d}-{number:04}", st.integers(1, 99), days, st.integers(1, 9999)
    )


def _any_terms() -> SearchStrategy[Term | UnreadTerm]:
    read = terms(max_n=LONGEST)
    return st.one_of(read, read, st.builds(UnreadTerm, _TEXTS))


def filings(
    *, term: SearchStrategy[Term | UnreadTerm] | None = None, rules: SearchStrategy[tuple[str, ...]] | None = None
) -> SearchStrategy[Filing]:
    """Thông tin hồ sơ: filings by every channel, boundary-free ones too, with and without an internal process.

    Args:
        term: the terms; of every kind, up to 20 units each, and such that could not be read, when not given.
        rules: the alternatives named; any that go together when not given.

    >>> from hypothesis import given
    >>> @given(filings(term=st.just(WorkingDays(5))))
    ... def test(filing):
    ...     assert filing.term == WorkingDays(5)
    >>> test()
    """
    units = st.sampled_from(("", "Trung tâm Phục vụ hành chính công", "UBND phường"))
    return st.builds(
        Filing,
        _codes(),
        st.builds(lambda series, number: f"{series}.{number:06}", st.integers(0, 9), st.integers(0, 999_999)),
        channel=st.sampled_from(Channel),
        term=_any_terms() if term is None else term,
        applicant=parties(),
        owner=st.none() | parties(),
        name=names(min_size=0),
        case=_TEXTS,
        version=_TEXTS,
        receiver=units,
        competent=units,
        documents=st.lists(components(), max_size=2),
        process=st.none() | processes(max_size=3),
        rules=_alternatives() if rules is None else rules,
    )


# One line a kind: how its events are built at an instant.


def _terms() -> SearchStrategy[SimpleTerm | None]:
    return st.none() | simple_terms(max_n=LONGEST)


def _extensions() -> SearchStrategy[Extension]:
    return st.builds(Extension, st.builds(WorkingDays, st.integers(1, LONGEST)), citation=st.just(SECTOR))


_PAPERS: Final = st.lists(names(), min_size=1, max_size=3)
_FIELDS: Final[Mapping[type[Event], Callable[[], Mapping[str, SearchStrategy[Any]]]]] = {
    NotAccepted: lambda: {"reason": names()},
    SupplementAsked: lambda: {"papers": _PAPERS, "reason": _TEXTS},
    Supplemented: lambda: {"papers": st.lists(names(), max_size=3), "channel": st.none() | st.sampled_from(Channel)},
    PaymentAsked: lambda: {"amount": st.none() | money(), "what": _TEXTS},
    Transferred: lambda: {"to": _AGENCIES | names(), "term": _terms()},
    Consulted: lambda: {"agency": _AGENCIES, "content": _TEXTS, "term": _terms(), "verifies": st.booleans()},
    Replied: lambda: {"agency": _AGENCIES, "content": _TEXTS},
    Suspended: lambda: {"reason": names(), "citation": st.just(SECTOR), "ground": st.sampled_from(SuspensionGround)},
    Apologised: lambda: {"reason": names(), "after": st.integers(0, LONGEST)},
    Extended: lambda: {"extension": _extensions(), "reason": _TEXTS},
    Decided: lambda: {"number": _TEXTS},
    Refused: lambda: {"reason": names()},
    ResultReady: lambda: {"number": _TEXTS},
    ReturnedInPerson: lambda: {"to": _TEXTS, "at_home": st.booleans()},
    ReturnedByPost: lambda: {"parcel": _TEXTS},
    Delivered: lambda: {"to": _TEXTS},
    ResultCorrected: lambda: {"reason": names(), "number": _TEXTS, "agency_fault": st.booleans()},
    Withdrawn: lambda: {"reason": _TEXTS},
    Stopped: lambda: {"reason": names(), "ground": st.sampled_from(StopGround)},
    **dict.fromkeys((Submitted, Received, Paid, Resumed, ReturnedOnline, Archived), dict),
}


def _made(kind: type[Event]) -> SearchStrategy[Callable[[datetime], Event]]:
    fields = st.fixed_dictionaries({"by": _TEXTS, **_FIELDS[kind]()})
    return fields.map(lambda found: partial(_apologised if kind is Apologised else kind, **found))


def _apologised(at: datetime, *, after: int, **rest: Any) -> Apologised:
    return Apologised(at, new_day=at.date() + timedelta(days=after), **rest)


MADE_AT: Final = {kind: _made(kind) for kind in EVENTS}
"""By kind, what makes an event at an instant, whether a dossier allows it or not; built once, for speed."""


def events(
    *, at: SearchStrategy[datetime] | None = None, kinds: Sequence[type[Event]] = EVENTS
) -> SearchStrategy[Event]:
    """Sự kiện: events of every kind, one by one and with no dossier in mind.

    Args:
        at: their instants; those of the years around 2026 when not given.
        kinds: the classes to draw from, such as what `casework.allowed_events` says; all when not given.

    >>> from hypothesis import given
    >>> @given(events())
    ... def test(event):
    ...     assert type(event) in EVENTS
    >>> test()
    """
    when = instants(min_value=FIRST, max_value=LAST) if at is None else at
    return st.sampled_from(kinds).flatmap(lambda kind: events_of(kind, when))


def events_of(kind: type[Event], at: SearchStrategy[datetime]) -> SearchStrategy[Event]:
    """Events of one kind at those instants."""
    return st.builds(lambda make, instant: make(instant), MADE_AT[kind], at)


# Histories.


@cache
def waits() -> SearchStrategy[timedelta]:
    """Time between two events: none, some of a day, some days; on whole minutes."""
    minute = timedelta(minutes=1)
    some = st.one_of(
        st.just(timedelta(0)),
        st.timedeltas(minute, timedelta(hours=9)),
        st.timedeltas(timedelta(days=1), timedelta(days=12)),
        st.timedeltas(timedelta(days=1), timedelta(days=70)),
    )
    return some.map(lambda span: span // minute * minute)


def likely(dossier: Dossier) -> list[type[Event]]:
    """The kinds that its state allows, those that end it less often than the others."""
    allowed = allowed_events(dossier)
    return [kind for kind in allowed for _ in range(1 if kind in RARE else 4)]


def follow(draw: DrawFn, dossier: Dossier, at: datetime, calendar: WorkCalendar) -> Dossier:
    """The dossier after an event that its state and its rules allow at an instant.

    Raises:
        DossierError: nothing is allowed: its filing names an alternative that the book does not hold.
    """
    refusals = []
    first = draw(st.sampled_from(likely(dossier)))
    others = [kind for kind in allowed_events(dossier) if kind is not first]
    for kind in (first, *others):
        event = draw(MADE_AT[kind])(at)
        try:
            return apply(dossier, event, calendar).dossier
        except DossierError as error:  # a condition of the rules, such as one new appointment at most
            refusals.append(error)
    raise refusals[-1]


def checked_life(calendar: WorkCalendar | None, min_size: int, max_size: int) -> WorkCalendar:
    """The calendar of a life, the official one for none, once it is one and the sizes are in order."""
    for what, size in (("min_size", min_size), ("max_size", max_size)):
        if type(size) is not int:
            raise ArgumentTypeError("not-a-count", what=what, value=size)
    if not 0 <= min_size <= max_size:
        raise QuantityError("sizes-order", low=min_size, high=max_size)
    return vietnam_calendar() if calendar is None else given(calendar, WorkCalendar, "calendar")


def _lived(draw: DrawFn, filing: Filing, calendar: WorkCalendar, start: datetime, sizes: tuple[int, int]) -> Dossier:
    """A dossier after some events, the first of them at the start."""
    dossier, at = Dossier(filing), start
    for _ in range(draw(st.integers(*sizes))):
        if dossier.state.is_final:
            break
        dossier, at = follow(draw, dossier, at, calendar), at + draw(waits())
    return dossier


@st.composite
def histories(
    draw: DrawFn,
    *,
    filing: Filing,
    calendar: WorkCalendar | None = None,
    min_value: date = FIRST,
    max_value: date = LAST,
    min_size: int = 0,
    max_size: int = 12,
) -> tuple[Event, ...]:
    """Lịch sử hồ sơ: events in order that `casework.replay` accepts for a filing, from none to a whole life.

    Args:
        filing: what was filed.
        calendar: the calendar of the office; the official one when not given.
        min_value, max_value: the days of filing.
        min_size: the fewest events; a life that comes to its end before has fewer. max_size: the most.
    Raises:
        ArgumentTypeError, QuantityError: when drawn from, of a wrong type; sizes that are negative or not in order.

    >>> from hypothesis import given
    >>> @given(filings().flatmap(lambda filing: histories(filing=filing, max_size=2)))
    ... def test(events):
    ...     assert len(events) <= 2
    >>> test()
    """
    known = checked_life(calendar, min_size, max_size)
    start = draw(instants(min_value=min_value, max_value=max_value))
    return _lived(draw, filing, known, start, (min_size, max_size)).events


@st.composite
def dossiers(
    draw: DrawFn,
    *,
    filing: SearchStrategy[Filing] | None = None,
    calendar: WorkCalendar | None = None,
    min_value: date = FIRST,
    max_value: date = LAST,
    min_size: int = 0,
    max_size: int = 12,
) -> Dossier:
    """Hồ sơ: dossiers in every state, each with a legal history.

    Args:
        filing: the filings; those of `filings` when not given.
        calendar, min_value, max_value, min_size, max_size: as in `histories`.

    >>> from hypothesis import given
    >>> @given(dossiers(max_size=2))
    ... def test(dossier):
    ...     assert len(dossier.events) <= 2
    >>> test()
    """
    known = checked_life(calendar, min_size, max_size)
    filed = draw(filings() if filing is None else given(filing, SearchStrategy, "filing", allowed="a strategy"))
    start = draw(instants(min_value=min_value, max_value=max_value))
    return _lived(draw, filed, known, start, (min_size, max_size))
