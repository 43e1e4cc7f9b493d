"""Phản ánh, kiến nghị: feedback as it is sent, its events, lives of it by the table, registers of it."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib._checks import given
from motcua_lib.casework.feedback import TRANSITIONS, apply
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.feedback import EVENTS, DutyRecord, FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import FeedbackEvent, Forward, Rate
from motcua_lib.model.feedback_record import FeedbackRecord
from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind, FeedbackVerdict, Satisfaction
from motcua_lib.strategies._cases import OPEN
from motcua_lib.strategies._codes import procedure_codes
from motcua_lib.strategies._days import instants
from motcua_lib.strategies._derive import Make, add, build
from motcua_lib.strategies._dossiers import checked_life, waits
from motcua_lib.strategies._law import labels
from motcua_lib.strategies._leaves import all_instants, counts, said
from motcua_lib.workdays import WorkCalendar

ANSWERS: Final = tuple(answer for answer in Satisfaction if answer is not Satisfaction.UNRATED)
JUDGED: Final = tuple(verdict for verdict in FeedbackVerdict if verdict is not FeedbackVerdict.OPEN)
FIRST: Final = date(2023, 1, 1)
LAST: Final = date(2026, 6, 30)


def feedback_events(
    *, at: SearchStrategy[datetime] | None = None, kinds: Sequence[type[FeedbackEvent]] = EVENTS
) -> SearchStrategy[FeedbackEvent]:
    """Sự kiện phản ánh, kiến nghị: events of every kind, one by one and with no case in mind.

    Args:
        at: their instants; any when not given.
        kinds: the classes to draw from; all when not given.

    >>> from hypothesis import given
    >>> @given(feedback_events())
    ... def test(event):
    ...     assert event.at.tzinfo is not None
    >>> test()
    """
    return st.sampled_from(kinds).flatmap(lambda kind: _events_of(kind, at=at))


def _events_of(kind: Any, *, at: SearchStrategy[datetime] | None = None) -> SearchStrategy[FeedbackEvent]:
    own: dict[str, SearchStrategy[Any]] = {} if at is None else {"at": at}
    if kind is Rate:
        own["satisfaction"] = st.sampled_from(ANSWERS)
    return build(kind, **own)


@cache
def feedback_cases() -> SearchStrategy[FeedbackCase]:
    """Phản ánh, kiến nghị: cases as they are sent, about a procedure, about conduct or about anything.

    >>> from hypothesis import given
    >>> @given(feedback_cases())
    ... def test(case):
    ...     assert not case.events
    >>> test()
    """
    return st.builds(
        FeedbackCase,
        said(),
        st.sampled_from(FeedbackKind),
        subject=said() | labels(),
        agency=said(),
        channel=st.sampled_from(FeedbackChannel),
        procedure=st.just("") | procedure_codes().map(str),
    )


@st.composite
def feedback_lives(
    draw: DrawFn,
    *,
    case: SearchStrategy[FeedbackCase] | None = None,
    calendar: WorkCalendar | None = None,
    min_value: date = FIRST,
    max_value: date = LAST,
    max_size: int = 10,
) -> FeedbackCase:
    """Vụ việc phản ánh: cases in every state, each after events that its table allows.

    Args:
        case: the cases as sent; those of `feedback_cases` when not given.
        calendar: the calendar of the agency; the official one when not given.
        min_value, max_value: the days of the first event. max_size: the most events.
    Raises:
        ArgumentTypeError, QuantityError: when drawn from, of a wrong type or a negative size.

    >>> from hypothesis import given
    >>> @given(feedback_lives(max_size=2))
    ... def test(case):
    ...     assert len(case.events) <= 2
    >>> test()
    """
    days_off = checked_life(calendar, 0, max_size)
    found: FeedbackCase = draw(
        feedback_cases() if case is None else given(case, SearchStrategy, "case", allowed="a strategy")
    )
    at = draw(instants(min_value=min_value, max_value=max_value))
    for _ in range(draw(st.integers(0, max_size))):
        allowed = list(TRANSITIONS[found.state])
        if not allowed:
            break
        event = draw(_events_of(draw(st.sampled_from(allowed)), at=st.just(at)))
        if isinstance(event, Forward) and event.to == found.agency:  # another one gets it
            event = attrs.evolve(event, to=f"{event.to} 2")
        found, at = apply(found, event, days_off).case, at + draw(waits())
    return found


@st.composite
def _duty_records(draw: DrawFn) -> DutyRecord:
    since, ended = sorted((draw(all_instants()), draw(all_instants())))
    verdict = st.sampled_from(JUDGED)
    return draw(build(DutyRecord, since=st.just(since), ended_at=st.just(ended), verdict=verdict))


@st.composite
def _records(draw: DrawFn) -> FeedbackRecord:
    known: list[datetime | None] = [*sorted(draw(st.lists(all_instants(), min_size=1, max_size=3)))]
    received, answered, published = [*known, None, None][:3]
    assert received is not None
    fits = [verdict for verdict in CaseVerdict if answered is None or verdict not in OPEN]
    return draw(
        build(
            FeedbackRecord,
            received_at=st.just(received),
            answered_at=st.just(answered),
            published_at=st.just(published),
            verdict=st.sampled_from(fits),
        )
    )


@cache
def feedback_records() -> SearchStrategy[FeedbackRecord]:
    """Dòng sổ phản ánh, kiến nghị: lines of a register, answered and published or not yet.

    >>> from hypothesis import given
    >>> @given(feedback_records())
    ... def test(record):
    ...     assert record.answered_at or not record.published_at
    >>> test()
    """
    return _records()


@cache
@st.composite
def feedback_counts(draw: DrawFn) -> FeedbackCounts:
    """Số liệu phản ánh, kiến nghị: counts of which no part is more than the whole.

    >>> from hypothesis import given
    >>> @given(feedback_counts())
    ... def test(counted):
    ...     assert (counted.answered or 0) <= counted.received
    >>> test()
    """
    received = draw(counts())
    names = [field.name for field in attrs.fields(FeedbackCounts)[1:]]
    parts = {name: draw(st.none() | st.integers(0, received)) for name in names if not name.startswith("on_")}
    left = received
    for name in names:
        if name.startswith("on_"):  # together no more than what was received
            parts[name] = draw(st.none() | st.integers(0, left))
            left -= parts[name] or 0
    return FeedbackCounts(received, **parts)


STRATEGIES: Final[dict[type, Make]] = {
    **{kind: partial(_events_of, kind) for kind in EVENTS},
    FeedbackCase: feedback_cases,
    FeedbackTerms: lambda: build(FeedbackTerms, slug=said()),
    DutyRecord: _duty_records,
    FeedbackRecord: feedback_records,
    FeedbackCounts: feedback_counts,
}
add(STRATEGIES)
