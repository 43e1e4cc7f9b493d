"""Random legal histories as statistics: the counts are those of a walk over the dossiers, and nothing is kept."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from motcua_lib import Channel, casework
from motcua_lib.metrics.cases import CaseStatistics, case_statistics
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Paid,
    Received,
    Refused,
    ResultReady,
    ReturnedInPerson,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Withdrawn,
)
from motcua_lib.model.period import Period
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.services import ContactWay
from motcua_lib.model.terms import CalendarDays, WorkingDays, WorkingHours
from motcua_lib.model.verdicts import Pace, Test, Timeliness
from motcua_lib.strategies import dossiers, filings, simple_terms, terms
from support.dossiers import CALENDAR, done, life, started
from support.memory import peak_memory

DAY = timedelta(days=1)
ENDS = {ResultReady: "result", Refused: "refused", Stopped: "stopped", Withdrawn: "withdrawn"}
BEGIN, END = date(2024, 12, 20), date(2026, 9, 30)
READ = filings(term=terms(max_n=20))
# Six of them at a time, so each with a term of one kind or with one that could not be read.
PLAIN = filings(term=simple_terms(max_n=40, kinds=[WorkingDays, CalendarDays, WorkingHours]) | st.builds(UnreadTerm))
PERIODS = st.builds(
    lambda start, days: Period(start, start + timedelta(days=days)),
    st.dates(date(2025, 1, 1), date(2026, 10, 31)),
    st.sampled_from([7, 31, 90, 365, 700]),
)
BY_VERDICT = {
    Timeliness.EARLY: "early",
    Timeliness.ON_TIME: "on_time",
    Timeliness.LATE: "late",
    Timeliness.IN_TIME_SO_FAR: "in_time",
    Timeliness.OVERDUE: "overdue",
}


def event_at(dossier: Dossier, *kinds: type) -> datetime | None:
    return next((event.at for event in dossier.events if isinstance(event, kinds)), None)


def taken_in(dossier: Dossier) -> datetime | None:
    """When it was received: officially, or, where it ended before that, when it was taken in."""
    instant, ended = event_at(dossier, Received), event_at(dossier, *ENDS)
    if instant is None:
        return None
    official = casework.progress(dossier, ended or instant, CALENDAR, None).reception.received_at
    return instant if ended is not None and ended < official else official


def walk(found: list[Dossier], period: Period, test: Test) -> Counter[str]:
    """Every count by its own question to each dossier."""
    judge = {Test.LEGAL: casework.verdict, Test.PORTAL: casework.portal_verdict}[test]
    counts: Counter[str] = Counter()
    for dossier in found:
        begun, ended = taken_in(dossier), event_at(dossier, *ENDS)
        if begun is None or begun >= period.end or (ended is not None and ended < period.start):
            continue
        counts["carried_over" if begun < period.start else dossier.channel.value] += 1
        if isinstance(dossier.filing.term, UnreadTerm):
            open_at_the_end = ended is None or ended >= period.end
            counts["unjudged_in_process" if open_at_the_end else "unjudged_resolved"] += 1
        else:
            counts[BY_VERDICT[judge(dossier, period.end, CALENDAR).timeliness]] += 1
    return counts


def counted(statistics: CaseStatistics) -> Counter[str]:
    names = [channel.value for channel in Channel]
    names += ["carried_over", *BY_VERDICT.values(), "unjudged_resolved", "unjudged_in_process"]
    return Counter({name: getattr(statistics.counts, name) for name in names})


@given(
    st.lists(dossiers(filing=PLAIN, min_value=BEGIN, max_value=END), max_size=6),
    PERIODS,
    st.sampled_from(Test),
)
@settings(max_examples=100)
def test_the_counts_are_those_of_a_walk(found: list[Dossier], period: Period, test: Test) -> None:
    # An event at the very midnight that ends the period lies after it; the register is asked about just before.
    assume(all(event.at != period.end for dossier in found for event in dossier.events))
    records = casework.case_records(iter(found), period.end, CALENDAR, test=test)
    statistics = case_statistics(records, period)
    assert counted(statistics) == walk(found, period, test)
    ends = Counter(
        ENDS[type(event)]
        for dossier in found
        for event in dossier.events
        if type(event) in ENDS and taken_in(dossier) is not None and period.start <= event.at < period.end
    )
    assert Counter({finish.value: count for finish, count in statistics.finishes}) == ends


@given(dossiers(filing=READ, max_size=16), st.timedeltas(DAY * 0, DAY * 40), st.sampled_from(Test))
def test_a_record_says_what_the_dossier_says(dossier: Dossier, later: timedelta, test: Test) -> None:
    instant = event_at(dossier, Received)
    assume(instant is not None)
    at = instant + later
    judge = {Test.LEGAL: casework.verdict, Test.PORTAL: casework.portal_verdict}[test]
    record = casework.case_record(dossier, at, CALENDAR, test=test)
    assert (record.code, record.procedure, record.agency) == (
        str(dossier.code),
        str(dossier.procedure),
        agency_of(dossier),
    )
    assert BY_VERDICT[judge(dossier, at, CALENDAR).timeliness] == record.verdict.value.replace("-", "_")
    end = record.finished_at or at
    assert record.due is not None
    assert (end > record.due) == (record.verdict in (CaseVerdict.LATE, CaseVerdict.OVERDUE))
    assert record == casework.case_record(dossier, at, CALENDAR, test=test)
    if record.is_finished:
        assert casework.case_record(dossier, at + timedelta(days=400), CALENDAR, test=test).due == record.due
        assert record.finish is Finish(ENDS[type(casework.progress(dossier, at, CALENDAR, None).ended)])
    fast = {Turnaround.HALF_SESSION: Pace.WITHIN_SESSION, Turnaround.SAME_DAY: Pace.WITHIN_DAY}
    if record.turnaround in fast:
        assert casework.pace(dossier, at, CALENDAR) is fast[record.turnaround]


def agency_of(dossier: Dossier) -> str:
    return dossier.filing.competent or dossier.filing.receiver


@given(
    dossiers(filing=filings(term=simple_terms(max_n=40, kinds=[WorkingHours])), max_size=16),
    st.timedeltas(timedelta(0), timedelta(days=30)),
)
def test_working_time_is_that_of_the_clock_where_no_term_restarts(dossier: Dossier, later: timedelta) -> None:
    instant = event_at(dossier, Received)
    assume(instant is not None)
    clock = casework.clock(dossier, instant + later, CALENDAR)
    record = casework.case_record(dossier, instant + later, CALENDAR)
    minute = timedelta(minutes=1)
    if clock.due.conditions.extensions:
        return  # then the clock may read in another unit
    used = clock.used.size // minute * minute
    assert (record.working_time >= used) if clock.due.conditions.restarts else (record.working_time == used)


WITHIN = st.sampled_from([timedelta(0), timedelta(hours=1), timedelta(days=900)])


@given(dossiers(filing=READ, min_size=1, max_size=20), WITHIN)
def test_visits_are_the_times_at_the_counter(dossier: Dossier, within: timedelta) -> None:
    at = dossier.events[-1].at
    assume(event_at(dossier, Received) is not None)
    visits = casework.case_record(
        dossier, at, CALENDAR, paid_by=ContactWay.COUNTER, one_visit_within=within
    ).visits  # fmt: skip
    touches = [(event.at, at_counter(dossier, event)) for event in dossier.events if at_counter(dossier, event) != ""]
    stays = sum(
        one[1] == two[1] == "counter" and two[0] - one[0] <= within for one, two in pairwise(touches)
    )  # fmt: skip
    assert visits in (None, sum(way == "counter" for _, way in touches) - stays)
    if dossier.state.value in ("refused", "returned", "archived", "posted"):
        assert visits is not None


def at_counter(dossier: Dossier, event: object) -> str:
    """By which way the applicant was in touch; empty for an event that is no contact."""
    if isinstance(event, Submitted):
        return dossier.channel.value
    if isinstance(event, Supplemented):
        return (event.channel or dossier.channel).value
    if isinstance(event, ReturnedInPerson):
        return "other" if event.at_home else "counter"
    if isinstance(event, Paid):
        return "counter"
    return "other" if type(event).__name__ in ("ReturnedByPost", "ReturnedOnline") else ""


@given(dossiers(filing=READ, max_size=20), st.timedeltas(DAY * 0, DAY * 40))
def test_marks_agree_with_verdict_and_steps(dossier: Dossier, later: timedelta) -> None:
    instant = event_at(dossier, Received)
    assume(instant is not None)
    at = instant + later
    marks = casework.dossier_marks(dossier, at, CALENDAR)
    found = casework.verdict(dossier, at, CALENDAR)
    steps = casework.step_clocks(dossier, at, CALENDAR)
    asked = [event for event in dossier.events if isinstance(event, SupplementAsked) and event.at <= at]
    assert marks.contacts == len(asked)
    over = found.timeliness in (Timeliness.LATE, Timeliness.OVERDUE)
    assert over is (marks.total_time is not None and marks.total_time.value == "late")
    if marks.total_time is not None and not over:
        assert marks.total_time.value == found.timeliness.value
        assert isinstance(found.view.ended, ResultReady | Refused)
    late = {step.agency for step in steps if step.timeliness in (Timeliness.LATE, Timeliness.OVERDUE)}
    assert {time.agency for time in marks.agency_times if time.timing.value == "late"} == late


def test_a_register_is_read_one_dossier_at_a_time() -> None:
    """Ten times as many dossiers need no more memory."""
    new = Dossier(_resolved().filing)
    events, at = _resolved().events, datetime.fromisoformat("2025-09-01T00:00:00+07:00")
    period = Period.month(2025, 8)

    def peak(count: int) -> int:
        def replayed() -> Iterator[Dossier]:
            return (casework.replay(events, new, CALENDAR) for _ in range(count))

        def work() -> None:
            statistics = case_statistics(casework.case_records(replayed(), at, CALENDAR), period)
            assert statistics.counts.resolved == count

        work()
        return peak_memory(work)

    assert peak(2000) < peak(200) + 20_000


def _resolved() -> Dossier:
    return life(*started(), *done("2025-08-12"))


def test_records_are_made_when_they_are_asked_for() -> None:
    seen: list[int] = []

    def register() -> Iterator[Dossier]:
        for number in range(3):
            seen.append(number)
            yield _resolved()

    records = casework.case_records(register(), _resolved().events[-1].at, CALENDAR)
    assert seen == []
    assert isinstance(next(records), CaseRecord)
    assert seen == [0]
