"""What type checkers must refuse: each wrong use with the error that mypy and pyright tell of it.

Read by both through `check.py`, which fails when a line passes that should not; nothing here runs.
"""

from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from motcua_lib import (
    CalendarDays,
    Chain,
    Channel,
    Dossier,
    Due,
    Filing,
    Money,
    Party,
    Period,
    Process,
    SameDay,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    case_statistics,
    casework,
    codec,
    due,
    parse_term,
    receive,
    vietnam_calendar,
)
from motcua_lib.columns import case_counts, due_days, due_instants, overrun, verdict_codes
from motcua_lib.metrics.timeliness import CaseCounts, rates
from motcua_lib.model.events import Received
from motcua_lib.strategies import days, terms


def calendars(calendar: WorkCalendar, day: date, instant: datetime) -> None:
    vietnam_calendar("2025-12-20")  # mypy: call-arg, arg-type; pyright: reportCallIssue
    vietnam_calendar(known_on="2025-12-20")  # mypy: arg-type; pyright: reportArgumentType
    calendar.add("2026-01-05", 3)  # mypy: arg-type; pyright: reportArgumentType
    calendar.add(day, 1.5)  # mypy: arg-type; pyright: reportArgumentType
    calendar.is_working_day(20260105)  # mypy: arg-type; pyright: reportArgumentType
    calendar.hours = None  # mypy: misc, assignment; pyright: reportAttributeAccessIssue
    calendar.with_hours("07:30-11:30")  # mypy: arg-type; pyright: reportArgumentType


def terms_do_not_mix(day: date) -> None:
    print(WorkingDays(5) + CalendarDays(3))  # mypy: operator; pyright: reportOperatorIssue
    print(WorkingDays(5) < CalendarDays(3))  # mypy: operator; pyright: reportOperatorIssue
    WorkingDays("5")  # mypy: arg-type; pyright: reportArgumentType
    WorkingDays(5).n = 6  # mypy: misc; pyright: reportAttributeAccessIssue
    Chain([5, 3])  # mypy: list-item; pyright: reportArgumentType
    SameDay("15:00")  # mypy: arg-type; pyright: reportArgumentType
    parse_term(15)  # mypy: arg-type; pyright: reportArgumentType


def due_dates(calendar: WorkCalendar, day: date, instant: datetime) -> None:
    due(5, day, calendar)  # mypy: arg-type; pyright: reportArgumentType
    due("5 ngày", day, calendar)  # mypy: arg-type; pyright: reportArgumentType
    due(WorkingDays, day, calendar)  # mypy: arg-type; pyright: reportArgumentType
    due(WorkingDays(5), "2026-01-05", calendar)  # mypy: arg-type; pyright: reportArgumentType
    due(WorkingDays(5), day)  # mypy: call-arg; pyright: reportCallIssue
    due(WorkingDays(5), day, calendar, [])  # mypy: call-arg; pyright: reportCallIssue
    receive(day, calendar, channel=Channel.COUNTER)  # mypy: arg-type; pyright: reportArgumentType
    receive(instant, calendar, channel="counter")  # mypy: arg-type; pyright: reportArgumentType
    found: str = due(WorkingDays(5), day, calendar).day  # mypy: assignment; pyright: reportAssignmentType
    due(WorkingDays(5), day, calendar).weekday()  # mypy: attr-defined; pyright: reportAttributeAccessIssue
    print(found)


def life_of_a_dossier(dossier: Dossier, calendar: WorkCalendar, instant: datetime) -> None:
    Received("2026-08-04")  # mypy: arg-type; pyright: reportArgumentType
    casework.apply(dossier, "received", calendar)  # mypy: arg-type; pyright: reportArgumentType
    casework.apply(dossier, Received, calendar)  # mypy: arg-type; pyright: reportArgumentType
    casework.verdict(dossier, calendar, instant)  # mypy: arg-type; pyright: reportArgumentType
    casework.replay(dossier, [], calendar)  # mypy: arg-type; pyright: reportArgumentType
    print(casework.rules_of(dossier).state)  # mypy: attr-defined; pyright: reportAttributeAccessIssue
    Filing("H57.132-260804-0583", "1", Channel.POST)  # mypy: call-arg, arg-type; pyright: reportCallIssue
    Party()  # mypy: call-arg; pyright: reportCallIssue
    dossier.all("supplemented")  # mypy: arg-type; pyright: reportArgumentType


def json_both_ways(text: str) -> None:
    due_date: Due = codec.from_json(text, Money)  # mypy: assignment; pyright: reportAssignmentType
    codec.from_json(b"{}", Money)  # mypy: call-overload; pyright: reportArgumentType, reportCallIssue
    money: Money = codec.structure({}, Process)  # mypy: assignment; pyright: reportAssignmentType
    print(due_date, money)


def measures(counts: CaseCounts, period: Period) -> None:
    rates(5)  # mypy: arg-type; pyright: reportArgumentType
    case_statistics(counts, period)  # mypy: arg-type; pyright: reportArgumentType
    CaseCounts(received=5)  # mypy: call-arg; pyright: reportCallIssue
    Period.month("2026-07")  # mypy: call-arg, arg-type; pyright: reportCallIssue
    print(counts + 1)  # mypy: operator; pyright: reportOperatorIssue


def whole_columns(column: NDArray[np.datetime64], calendar: WorkCalendar) -> None:
    due_days(5, column, calendar)  # mypy: arg-type; pyright: reportArgumentType
    due_days(WorkingDays(5), column)  # mypy: call-arg; pyright: reportCallIssue
    due_instants(WorkingDays(5), column, calendar)  # mypy: arg-type; pyright: reportArgumentType
    due_instants(WorkingHours(5), column, calendar, 5)  # mypy: call-arg; pyright: reportCallIssue
    verdict_codes(column, column, boundary="due-day")  # mypy: arg-type; pyright: reportArgumentType
    overrun(column, column, calendar, unit="days")  # mypy: arg-type; pyright: reportArgumentType
    case_counts(column, column, column, "2026")  # mypy: arg-type; pyright: reportArgumentType


def strategies(day: date) -> None:
    days(day)  # mypy: call-arg; pyright: reportCallIssue
    terms(max_n="5")  # mypy: arg-type; pyright: reportArgumentType
    terms().example().n.bit_length()  # mypy: union-attr; pyright: reportAttributeAccessIssue
