"""What type checkers must see: the types of the main flows, as one who embeds the library gets them.

Read by mypy and pyright through `check.py`; nothing here runs.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any, assert_type

import numpy as np
import pyarrow as pa
from hypothesis.strategies import SearchStrategy
from numpy.typing import NDArray

from motcua_lib import (
    Catalogue,
    Certainty,
    Channel,
    Citation,
    DayRecord,
    Dossier,
    Due,
    Filing,
    Money,
    Outcome,
    Party,
    Period,
    Plan,
    Procedure,
    Process,
    Reception,
    Score,
    State,
    Term,
    Timeline,
    Trail,
    Version,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    case_statistics,
    casework,
    codec,
    due,
    parse_term,
    plan,
    read_procedure,
    receive,
    vietnam_calendar,
)
from motcua_lib.casework import Clock, Verdict
from motcua_lib.codec import Fault, Structured
from motcua_lib.columns import (
    case_counts,
    case_counts_by,
    count,
    due_days,
    due_instants,
    due_moments,
    overrun,
    verdict_codes,
    verdict_counts,
    verdict_names,
)
from motcua_lib.columns.arrow import append_due_days, append_verdicts
from motcua_lib.metrics.cases import CaseStatistics
from motcua_lib.metrics.timeliness import CaseCounts, RateSheet, rates
from motcua_lib.model.case_record import CaseRecord, CaseVerdict
from motcua_lib.model.effects import Effect
from motcua_lib.model.events import Event, Received, Supplemented
from motcua_lib.model.verdicts import Timeliness
from motcua_lib.strategies import calendars, days, dossiers, histories, terms


def calendars_and_due_dates(day: date, instant: datetime) -> None:
    calendar = vietnam_calendar(known_on=day)
    assert_type(calendar, WorkCalendar)
    assert_type(WorkCalendar.build(day, day), WorkCalendar)
    assert_type(calendar.add(day, 5), date)
    assert_type(calendar.count(day, day), int)
    assert_type(calendar.is_working_day(day), bool)
    assert_type(calendar.day(day), DayRecord)
    assert_type(calendar.digest, str)
    assert_type(parse_term("15 ngày làm việc"), Term)
    reception = receive(instant, calendar, channel=Channel.ONLINE)
    assert_type(reception, Reception)
    for received in (day, instant, reception):
        found = due(WorkingDays(15), received, calendar)
        assert_type(found, Due)
    assert_type(found.day, date)
    assert_type(found.moment, datetime)
    assert_type(found.appointment, datetime)
    assert_type(found.ends_at, datetime | None)
    assert_type(found.certainty, Certainty)
    assert_type(found.trail, Trail)


def law(line: Timeline[int], day: date) -> None:
    assert_type(line.on(day), Version[int])
    assert_type(line.on(day).value, int)
    assert_type(line.on(day).citation, Citation)


def procedures(row: Mapping[str, str], catalogue: Catalogue, process: Process, instant: datetime) -> None:
    assert_type(read_procedure(row).procedure, Procedure)
    assert_type(plan(process, instant, vietnam_calendar()), Plan)


def filing() -> Filing:
    who = Party("Nguyễn Thị Hoa")
    return Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7), applicant=who)


def life_of_a_dossier(events: list[Event], instant: datetime) -> None:
    calendar = vietnam_calendar()
    dossier = Dossier(filing())
    outcome = casework.apply(dossier, Received(instant), calendar)
    assert_type(outcome, Outcome)
    assert_type(outcome.dossier, Dossier)
    assert_type(outcome.effects, tuple[Effect, ...])
    assert_type(casework.replay(events, dossier, calendar), Dossier)
    assert_type(dossier.all(Supplemented), tuple[Supplemented, ...])
    assert_type(dossier.state, State)
    assert_type(casework.allowed_events(dossier), tuple[type[Event], ...])
    assert_type(casework.clock(dossier, instant, calendar), Clock)
    assert_type(casework.verdict(dossier, instant, calendar), Verdict)
    assert_type(casework.verdict(dossier, instant, calendar).timeliness, Timeliness)
    assert_type(casework.verdicts([dossier], instant, calendar), Iterator[Verdict])
    assert_type(casework.case_records([dossier], instant, calendar), Iterator[CaseRecord])


def json_both_ways(text: str, term: Term) -> None:
    assert_type(codec.to_json(term, Term), str)
    assert_type(codec.from_json(text, Money), Money)
    assert_type(codec.from_json(text, Dossier), Dossier)
    assert_type(codec.structure({}, Procedure), Procedure)
    assert_type(codec.structure_many([], Money), Structured[Money])
    assert_type(codec.structure_many([], Money).values, tuple[Money, ...])
    assert_type(codec.explain(ValueError()), tuple[Fault, ...])


def measures(records: list[CaseRecord]) -> None:
    statistics = case_statistics(records, Period.month(2026, 7))
    assert_type(statistics, CaseStatistics)
    assert_type(statistics.counts, CaseCounts)
    sheet = rates(statistics.counts)
    assert_type(sheet, RateSheet)
    assert_type(sheet["portal-on-time"], Score)
    assert_type(sheet["portal-on-time"].value, Fraction)


def whole_columns(received: NDArray[np.datetime64], calendar: WorkCalendar) -> None:
    assert_type(due_days(WorkingDays(5), received, calendar), NDArray[np.datetime64])
    assert_type(due_days(WorkingDays, received, calendar, n=[5, 3]), NDArray[np.datetime64])
    assert_type(due_days([WorkingDays(5), WorkingHours(8)], received, calendar, which=[0, 1]), NDArray[np.datetime64])
    assert_type(due_instants(WorkingHours(8), received, calendar), NDArray[np.datetime64])
    assert_type(due_moments(WorkingHours(8), received, calendar), NDArray[np.datetime64])
    assert_type(count(received, received, calendar), NDArray[np.int64])
    codes = verdict_codes(received, received, at=date(2026, 1, 5))
    assert_type(codes, NDArray[np.int8])
    assert_type(verdict_names(codes), NDArray[np.str_])
    assert_type(verdict_counts(codes), Mapping[CaseVerdict, int])
    assert_type(overrun(received, received, calendar), NDArray[Any])
    period = Period.year(2026)
    assert_type(case_counts(received, received, received, period), CaseCounts)
    assert_type(case_counts_by(["a"], received, received, received, period), Mapping[Any, CaseCounts])


def arrow(table: pa.Table, batch: pa.RecordBatch, calendar: WorkCalendar) -> None:
    append_due_days(table, calendar, term=WorkingDays, n="n")
    append_verdicts(batch, at=date(2026, 1, 5))


def strategies() -> None:
    assert_type(days(), SearchStrategy[date])
    assert_type(terms(max_n=5), SearchStrategy[Term])
    assert_type(calendars(), SearchStrategy[WorkCalendar])
    assert_type(dossiers(), SearchStrategy[Dossier])
    histories(filing=filing())
