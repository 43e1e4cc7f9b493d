"""Cách tính thời hạn: counting rules, and every pause, restart, extension, reception and decision that is valid.

`pauses`, `receptions` and the others of their name fit a receipt and a calendar; those here fit nothing but their own
rules, and are what `st.from_type` gives.
"""

from datetime import date
from fractions import Fraction
from functools import cache, partial
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.law import Text
from motcua_lib.model.alerts import Watch
from motcua_lib.model.clock import DAY_TERMS, CountingRule, Extension, Pause, Restart
from motcua_lib.model.days import DayChange, DayDecision, DayKind
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.hours import OfficeHours, Season, Session
from motcua_lib.model.reception import Channel, Reception, ReceptionRules
from motcua_lib.model.terms import Chain, SameDay, WorkingDays, WorkingHours
from motcua_lib.strategies import _calendars, _terms
from motcua_lib.strategies._days import clock_times
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import cited, instruments
from motcua_lib.strategies._leaves import all_days, all_instants, in_order, wordings

MOVED: Final = tuple(kind for kind in DayKind if kind not in (DayKind.WORKING, DayKind.WEEKLY_REST))
DAY_KINDS: Final = tuple(sorted(DAY_TERMS, key=lambda kind: kind.__name__))


@cache
def counting_rules() -> SearchStrategy[CountingRule]:
    """Cách tính thời hạn: every way of counting, with and without the articles it rests on.

    >>> from hypothesis import given
    >>> @given(counting_rules())
    ... def test(rule):
    ...     assert 0 <= rule.month_days <= 31
    >>> test()
    """
    return build(CountingRule, month_days=st.integers(0, 31), rolls=st.frozensets(st.sampled_from(DAY_KINDS)))


@cache
def watches() -> SearchStrategy[Watch]:
    """Mốc cảnh báo: when a dossier is near its due date, as a share of its term or so long before it.

    >>> from hypothesis import given
    >>> @given(watches())
    ... def test(watch):
    ...     assert str(watch.due_soon)
    >>> test()
    """
    share = st.tuples(st.integers(1, 1000), st.integers(1, 1000)).map(lambda parts: Fraction(parts[0], sum(parts)))
    return st.builds(Watch, share | of(WorkingDays) | of(WorkingHours), of(WorkingDays))


def _elapsed() -> SearchStrategy[Elapsed]:
    in_days = st.sampled_from([ClockUnit.WORKING_DAYS, ClockUnit.CALENDAR_DAYS])
    return st.builds(Elapsed, in_days, st.integers()) | st.builds(
        Elapsed, st.just(ClockUnit.WORKING_TIME), st.timedeltas()
    )


@st.composite
def _hours(draw: DrawFn) -> OfficeHours:
    starts = draw(st.sets(st.dates(date(2023, 1, 1), date(2023, 12, 31)), min_size=1, max_size=3))  # no 29 February
    seasons = {(day.month, day.day): draw(_calendars.year_round()) for day in starts}
    return OfficeHours.seasonal(seasons, name=draw(st.none() | of(Text)), citation=draw(cited()))


@st.composite
def _pauses(draw: DrawFn) -> Pause:
    start, end = draw(in_order(all_instants(), size=2))
    return Pause(start, end, citation=draw(cited()))


@st.composite
def _receptions(draw: DrawFn) -> Reception:
    submitted, received, starts = sorted(draw(st.lists(all_instants(), min_size=3, max_size=3)))
    return Reception(
        submitted,
        received_at=received,
        clock_start=starts,
        transfer_by=draw(all_instants()),
        channel=draw(st.sampled_from(Channel)),
        rules=draw(of(ReceptionRules)),
        competent_at=draw(st.none() | all_instants()),
    )


def _changes() -> SearchStrategy[DayChange]:
    return st.builds(
        DayChange, all_days(), st.sampled_from(MOVED), st.none() | of(Text), instead_of=st.none() | all_days()
    )


@cache
def _decisions() -> SearchStrategy[DayDecision]:
    """Decisions that move days, settle years, or do both."""
    changes = st.lists(of(DayChange), max_size=3, unique_by=lambda change: change.day)
    years = st.integers(date.min.year, date.max.year) | st.integers(2000, 2050)
    both = st.tuples(changes, st.lists(years, max_size=2)).filter(any)
    notices = st.lists(instruments(), max_size=1)
    return both.flatmap(
        lambda pair: build(
            DayDecision, changes=st.just(pair[0]), settles=st.just(pair[1]), notices=notices, source=wordings()
        )
    )


def _extensions() -> SearchStrategy[Extension]:
    return st.builds(Extension, _terms.counted_terms(), citation=cited())


STRATEGIES: Final[dict[type, Make]] = {
    **{kind: partial(_terms.counted, kind, usual, None) for kind, usual in _terms.COUNTED.items()},
    SameDay: lambda: clock_times().map(SameDay),
    Chain: _terms.chains,
    Session: _calendars.sessions,
    Season: lambda: _hours().flatmap(lambda hours: st.sampled_from(hours.seasons)),
    OfficeHours: _hours,
    Pause: _pauses,
    Restart: lambda: build(Restart),
    Extension: _extensions,
    Reception: _receptions,
    DayChange: _changes,
    DayDecision: _decisions,
    CountingRule: counting_rules,
    Elapsed: _elapsed,
    Watch: watches,
}
add(STRATEGIES)
