"""Columns: shapes and types in and out, and refusals that name the first bad row."""

from datetime import date, time

import numpy as np
import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    Months,
    OfficeHours,
    SameDay,
    Weeks,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    vietnam_calendar,
)
from motcua_lib.columns import _days as days_module
from motcua_lib.columns import _hours as hours_module
from motcua_lib.columns import _input as input_module
from motcua_lib.columns import calendar_tables, count, due_days, due_instants
from motcua_lib.errors import DeadlineError, HoursError, MotcuaError, OutOfRangeError, QuantityError

CALENDAR = vietnam_calendar()
DAYS = np.array(["2025-12-30", "2026-02-13"], "M8[D]")
INSTANTS = np.array(["2025-12-30T08:20", "2026-02-13T01:00"], "M8[m]")
TELLING = WorkCalendar.build(date(1969, 12, 1), date(1970, 1, 31))


def test_any_shape_and_an_empty_column_come_back_as_they_are() -> None:
    square = np.array([DAYS, DAYS])
    assert due_days(WorkingDays(5), square, CALENDAR).tolist() == [[date(2026, 1, 8), date(2026, 2, 27)]] * 2
    for term in (WorkingDays(5), CalendarDays(5)):
        assert due_days(term, DAYS[:0], CALENDAR).shape == (0,)
        assert due_days(type(term), DAYS[:0], CALENDAR, n=5).shape == (0,)
    assert due_days(SameDay(), INSTANTS[:0], CALENDAR).shape == (0,)
    assert due_instants(WorkingHours(8), INSTANTS[:0], CALENDAR).shape == (0,)
    assert due_days(WorkingDays(5), DAYS[0], CALENDAR) == np.datetime64("2026-01-08")


def test_one_amount_serves_all_rows_and_one_receipt_all_amounts() -> None:
    assert due_days(WorkingDays, DAYS, CALENDAR, n=5).tolist() == due_days(WorkingDays(5), DAYS, CALENDAR).tolist()
    many = due_days(WorkingDays, DAYS[:1], CALENDAR, n=np.arange(1, 4, dtype=np.uint8))
    with pytest.raises(OutOfRangeError, match="row 1 of received is"):
        due_days(WorkingDays, DAYS, CALENDAR, n=np.array([1, 2**64 - 1], np.uint64))
    assert many.tolist() == [date(2025, 12, 31), date(2026, 1, 5), date(2026, 1, 6)]


def test_instants_are_days_in_vietnam() -> None:
    late = np.array(["2025-12-30T17:30"], "M8[m]")  # half past midnight in Vietnam
    assert due_days(WorkingDays(1), late, CALENDAR).tolist() == [date(2026, 1, 5)]


def test_days_before_1970_and_the_ends_of_a_calendar() -> None:
    days = np.array(["1969-12-01", "1969-12-31", "1970-01-01"], "M8[D]")
    assert due_days(WorkingDays(1), days, TELLING).tolist() == [date(1969, 12, 2), date(1970, 1, 1), date(1970, 1, 2)]
    assert count(days, days[::-1], TELLING).tolist() == [23, 0, -23]
    for beyond in ("1969-11-30", "1970-02-01", "NaT", "1900-01-01", "9999-12-31"):
        why = ": the row has no receipt; compute" if beyond == "NaT" else ", outside the days 1969-12-01 to"
        with pytest.raises(OutOfRangeError, match=f"row 1 of received is {beyond}{why}"):
            due_days(WorkingDays(1), np.array(["1969-12-15", beyond], "M8[D]"), TELLING)
        with pytest.raises(OutOfRangeError, match="row 1 of received is"):
            due_days(CalendarDays, np.array(["1969-12-15", beyond], "M8[D]"), TELLING, n=[1, 1])
    for near in ("1969-12-31", "1999-12-31"):
        with pytest.raises(OutOfRangeError, match=f"row 0 of received is {near}, outside the days 2000-01-01 to"):
            due_days(WorkingDays(1), np.array([near], "M8[D]"), CALENDAR)
    assert count(np.array(["1970-01-30"], "M8[D]"), np.array(["1970-02-01"], "M8[D]"), TELLING).tolist() == [1]
    with pytest.raises(OutOfRangeError, match="row 0 of end is 1970-02-02"):
        count(np.array(["1970-01-30"], "M8[D]"), np.array(["1970-02-02"], "M8[D]"), TELLING)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: due_days(WorkingDays(5), np.array([1.5]), CALENDAR), "must be a column of days .* not of float64"),
        (lambda: due_days(WorkingDays(5), np.array(["2026-01-01"]), CALENDAR), "not of <U10"),
        (lambda: due_days(WorkingDays(5), np.array(["2026-01"], "M8[M]"), CALENDAR), r"not of datetime64\[M\]"),
        (lambda: due_days(WorkingDays(5), DAYS, "calendar"), "calendar must be a WorkCalendar"),
        (lambda: calendar_tables(None), "calendar must be a WorkCalendar"),
        (lambda: due_days("5 ngày", DAYS, CALENDAR), r"term must be a term such as WorkingDays\(5\), .*, not '5 ngày'"),
        (lambda: due_days(SameDay, DAYS, CALENDAR, n=1), "term with an n per row must be CalendarDays, Months"),
        (lambda: due_days(WorkingDays(5), DAYS, CALENDAR, n=1), "term with an n per row must be CalendarDays, Months"),
        (lambda: due_days(WorkingDays, DAYS, CALENDAR, n=[1.0, 2.0]), "n must be a column of whole numbers"),
        (lambda: due_days(WorkingDays, DAYS, CALENDAR, n=[1, 0]), "row 1 of n is 0; a term is 1 or more"),
        (lambda: due_days({}, DAYS, CALENDAR, which=[0, 0]), "terms must be a list or tuple of terms"),
        (lambda: due_days([WorkingDays(1)], DAYS, CALENDAR, which=[0.0, 0.0]), "which must be a column of whole"),
        (lambda: due_days([WorkingDays(1)], DAYS, CALENDAR, which=[0, 1]), "row 1 of which is 1, but there are 1"),
        (lambda: due_days([WorkingDays(1)], DAYS, CALENDAR, which=[-1, 0]), "row 0 of which is -1"),
        (lambda: due_days(SameDay(), DAYS, CALENDAR), "depends on the clock time of the receipt"),
        (lambda: due_days(WorkingHours(1), DAYS, CALENDAR), "must be a column of instants"),
        (lambda: due_days(Chain([WorkingDays(1), WorkingHours(1)]), DAYS, CALENDAR), "has no column form"),
        (lambda: due_instants(WorkingDays(1), INSTANTS, CALENDAR), "term must be a WorkingHours"),
        (lambda: due_instants(WorkingHours, INSTANTS, CALENDAR), "term must be a WorkingHours"),
        (lambda: due_instants(WorkingHours(1), DAYS, CALENDAR), "must be a column of instants"),
    ],
)
def test_what_is_no_column_is_refused(ask: object, message: str) -> None:
    with pytest.raises(MotcuaError, match=message):
        ask()


def test_an_instant_finer_than_a_microsecond_is_not_cut_short() -> None:
    fine = np.array(["2026-01-05T01:00:00.000000000", "2026-01-05T01:00:00.000000001"], "M8[ns]")
    assert due_instants(WorkingHours(1), fine[:1], CALENDAR).astype(str).tolist() == ["2026-01-05T02:00:00.000000"]
    with pytest.raises(QuantityError, match=r"row 1 of received is 2026-01-05T01:00:00\.000000001"):
        due_instants(WorkingHours(1), fine, CALENDAR)


def test_an_instant_or_an_end_out_of_the_calendar_is_named() -> None:
    for value in ("1999-12-31T00:00", "2051-01-02T00:00", "NaT"):
        column = np.array(["2026-01-05T01:00", value], "M8[m]")
        with pytest.raises(OutOfRangeError, match="row 1 of received is"):
            due_instants(WorkingHours(1), column, CALENDAR)
        with pytest.raises(OutOfRangeError, match="row 1 of received is"):
            due_days(SameDay(), column, CALENDAR)
    for hours in (10**6, 2**62):
        with pytest.raises(OutOfRangeError, match=r"row 0 of received is .* and its answer leaves the days"):
            due_instants(WorkingHours(hours), INSTANTS, CALENDAR)
    last = np.array(["2050-12-31T10:00"], "M8[m]")
    with pytest.raises(OutOfRangeError, match="row 0 of received is 2050-12-31, and its answer leaves"):
        due_days(SameDay(time(15)), last, CALENDAR)


def test_a_row_past_the_first_stretch_is_named_by_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_module, "ROWS", 2)
    column = np.array(["2026-01-05T01:00"] * 5 + ["2060-01-01T00:00"], "M8[m]")
    with pytest.raises(OutOfRangeError, match="row 5 of received"):
        due_instants(WorkingHours(1), column, CALENDAR)


def test_hours_without_a_common_step_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = CALENDAR.with_hours(OfficeHours.daily(["07:30-11:31", "13:00-17:00"]))
    column = np.array(["2026-01-05T01:00", "2026-01-09T09:59"], "M8[m]")
    expected = due_instants(WorkingHours(9), column, odd)
    monkeypatch.setattr(hours_module, "MOST_STEPS", 10)
    hours_module.axis_of.cache_clear()
    assert due_instants(WorkingHours(9), column, odd).tolist() == expected.tolist()
    hours_module.axis_of.cache_clear()


def test_columns_follow_the_legal_default_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days_module, "LEGAL", False)
    days_module.due_table.cache_clear()
    with pytest.raises(DeadlineError, match="use deadlines"):
        due_days(WorkingDays(5), DAYS, CALENDAR)
    with pytest.raises(DeadlineError, match="use deadlines"):
        due_days(WorkingDays, DAYS, CALENDAR, n=5)


def test_the_tables_for_sql_are_columns_of_one_length() -> None:
    tables = calendar_tables(TELLING)
    assert {len(column) for column in tables.by_day.values()} == {62}
    assert tables.by_day["worked"].sum() == len(tables.by_ordinal["day"]) == tables.by_ordinal["ordinal"][-1]
    assert [tables.by_day["ordinal"][0], tables.by_day["ordinal"][-1]] == [1, 45]


def test_hours_of_each_row_give_days_too_and_an_office_that_never_opens_none() -> None:
    assert due_days(WorkingHours, INSTANTS, CALENDAR, n=[1, 100]).tolist() == [date(2025, 12, 30), date(2026, 3, 10)]
    sundays = CALENDAR.with_hours(OfficeHours.weekly({6: ["08:00-12:00"]}, made_up=["08:00-12:00"]))
    weekdays = WorkCalendar.build(date(2026, 1, 5), date(2026, 1, 9), hours=sundays.hours)
    with pytest.raises(HoursError, match="no session on any working day"):
        due_instants(WorkingHours(1), np.array(["2026-01-05T01:00"], "M8[m]"), weekdays)


def test_columns_whose_shapes_do_not_fit_are_named_with_both_shapes() -> None:
    three = np.array([1, 2, 3])
    for refused in (
        lambda: due_days(WorkingDays, DAYS, CALENDAR, n=three),
        lambda: due_days(CalendarDays, DAYS, CALENDAR, n=three),
        lambda: due_days(WorkingHours, INSTANTS, CALENDAR, n=three),
        lambda: due_instants(WorkingHours, INSTANTS, CALENDAR, n=three),
    ):
        with pytest.raises(QuantityError, match=r"^n has the shape \(3,\), which does not fit .* \(2,\) of received$"):
            refused()
    with pytest.raises(QuantityError, match=r"^which has the shape \(3,\), .* \(2,\) of received$"):
        due_days([WorkingDays(1)], DAYS, CALENDAR, which=[0, 0, 0])
    with pytest.raises(QuantityError, match=r"^end has the shape \(2,\), .* \(3,\) of start$"):
        count(DAYS[[0, 0, 0]], DAYS, CALENDAR)


def test_a_class_without_amounts_and_terms_without_places_say_what_to_pass() -> None:
    for term in (WorkingDays, [WorkingDays(5)]):
        with pytest.raises(MotcuaError, match="or pass n= with a class, which= with a list of terms, not"):
            due_days(term, DAYS, CALENDAR)
    with pytest.raises(MotcuaError, match="or pass n= with the class WorkingHours, not"):
        due_instants(WorkingHours, INSTANTS, CALENDAR)


def test_dates_in_an_object_column_and_texts_say_how_to_make_them_days() -> None:
    for column in (DAYS.astype(object), DAYS.astype(str)):
        with pytest.raises(
            MotcuaError, match=r'not of (object|<U\d+); make it one by numpy\.asarray\(values, "M8\[D\]"\)$'
        ):
            due_days(WorkingDays(5), column, CALENDAR)
        assert due_days(WorkingDays(5), column.astype("M8[D]"), CALENDAR).tolist()[0] == date(2026, 1, 8)
    with pytest.raises(MotcuaError, match=r"not of float64$"):
        due_days(WorkingDays(5), np.array([1.5]), CALENDAR)


@pytest.mark.parametrize(
    ("kind", "n", "expected"),
    [
        (CalendarDays, [5, 1], ["2026-01-05", "2026-02-23"]),  # New Year's break; Tết ends on the 22nd
        (Weeks, [1, 2], ["2026-01-06", "2026-02-27"]),
        (Months, [2, 1], ["2026-03-02", "2026-03-13"]),  # February has no 30th, and its 28th is a Saturday
        (Years, [1, 2], ["2026-12-30", "2028-02-14"]),
    ],
)
def test_an_amount_a_row_of_every_unit(kind: type, n: list[int], expected: list[str]) -> None:
    assert due_days(kind, DAYS, CALENDAR, n=n).astype(str).tolist() == expected


def test_an_answer_behind_the_last_day_names_its_row() -> None:
    days = np.array(["1970-01-12", "1970-01-30"], "M8[D]")
    for answer in (lambda: due_days(WorkingDays(5), days, TELLING), lambda: due_days(WorkingDays, days, TELLING, n=5)):
        with pytest.raises(OutOfRangeError, match="row 1 of received is 1970-01-30"):
            answer()
