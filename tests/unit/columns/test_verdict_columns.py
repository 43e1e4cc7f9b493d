"""Columns of verdicts: shapes and types, and refusals that name the first bad row."""

from datetime import UTC, date, datetime

import numpy as np
import pytest

from motcua_lib import VIETNAM_TIME, OfficeHours, Period, WorkCalendar, WorkingDays, WorkingHours, vietnam_calendar
from motcua_lib.columns import (
    CHANNELS,
    VERDICTS,
    case_counts,
    case_counts_by,
    due_days,
    due_moments,
    forget_tables,
    overrun,
    verdict_codes,
    verdict_counts,
    verdict_names,
)
from motcua_lib.columns import _case_counts as counts_module
from motcua_lib.columns import _input as input_module
from motcua_lib.columns._kept import KEPT
from motcua_lib.errors import (
    ArgumentTypeError,
    DeadlineError,
    LawError,
    MetricError,
    MotcuaError,
    NaiveDatetimeError,
    OutOfRangeError,
    QuantityError,
)
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.elapsed import ClockUnit
from motcua_lib.model.reception import Channel
from motcua_lib.model.verdicts import Boundary

CALENDAR = vietnam_calendar()
DUE = np.array(["2026-01-08", "2026-01-08"], "M8[D]")
DONE = np.array(["2026-01-07", "NaT"], "M8[D]")
AT = np.datetime64("2026-01-12")
JANUARY = Period.month(2026, 1)


def test_the_codes_are_a_contract() -> None:
    assert [(code, verdict.value) for code, verdict in enumerate(VERDICTS)] == [
        (0, "early"), (1, "on-time"), (2, "late"), (3, "in-time"), (4, "overdue"), (5, "unjudged"),
    ]  # fmt: skip
    assert set(VERDICTS) == set(CaseVerdict)
    assert [(code, channel.value) for code, channel in enumerate(CHANNELS)] == [
        (0, "online"), (1, "counter"), (2, "post"),
    ]  # fmt: skip
    assert set(CHANNELS) == set(Channel)


def test_any_shape_comes_back() -> None:
    assert verdict_codes(DUE[0], DONE[0]).shape == ()
    assert verdict_codes(DUE[0], DONE[0]) == VERDICTS.index(CaseVerdict.EARLY)
    assert verdict_codes(DUE[:0], DONE[:0]).shape == (0,)
    assert verdict_codes(np.array([DUE, DUE]), DONE, at=AT).tolist() == [[0, 4], [0, 4]]
    assert verdict_codes(DUE[:1], DONE[:1], at=np.array([AT, AT])).shape == (2,)
    assert overrun(DUE[0], DONE[0], CALENDAR).shape == ()
    assert overrun(DUE[:0], DONE[:0], CALENDAR).shape == (0,)
    assert overrun(np.array([DUE, DUE]), DONE, CALENDAR, at=AT).tolist() == [[0, 3], [0, 3]]
    assert case_counts(DUE[:0], DUE[:0], DONE[:0], JANUARY).received == 0
    assert case_counts_by(np.array([[1, 2], [1, 2]]), DUE - 7, DUE, DONE, JANUARY)[2].overdue == 2


@pytest.mark.parametrize("at", [date(2026, 1, 12), datetime(2026, 1, 12, 9, tzinfo=UTC), AT])
def test_one_day_or_aware_instant_serves_all_rows(at: object) -> None:
    assert verdict_codes(DUE, DONE, at=at).tolist() == [0, 4]


def test_the_first_midnight_after_the_due_day_is_in_time_as_an_instant() -> None:
    midnight = datetime(2026, 1, 9, tzinfo=VIETNAM_TIME)
    column = np.array([midnight.astimezone(UTC).replace(tzinfo=None)], "M8[us]")
    assert verdict_names(verdict_codes(DUE[:1], column)).tolist() == ["on-time"]
    assert verdict_names(verdict_codes(DUE[:1], column + 1)).tolist() == ["late"]


def test_names_are_slugs_or_words() -> None:
    codes = np.arange(6, dtype=np.int8).reshape(2, 3)
    assert verdict_names(codes).shape == (2, 3)
    assert verdict_names(codes, language="vi")[0].tolist() == ["trước hạn", "đúng hạn", "quá hạn"]
    assert verdict_names(codes, language="en")[1].tolist() == ["within its term so far", "overdue", "not classified"]
    assert verdict_counts(codes[:0]) == dict.fromkeys(CaseVerdict, 0)


def test_working_time_over_the_end_of_a_day_and_of_the_calendar() -> None:
    small = WorkCalendar.build(date(2026, 1, 5), date(2026, 1, 9), hours=OfficeHours.daily(["08:00-12:00"]))
    last = np.array(["2026-01-09"], "M8[D]")
    closing = np.array(["2026-01-09T10:00"], "M8[m]")
    assert overrun(last, closing, small, unit=ClockUnit.WORKING_TIME).tolist()[0].total_seconds() == 0
    before = np.array(["2026-01-07"], "M8[D]")
    assert overrun(before, closing, small, unit=ClockUnit.WORKING_TIME).tolist()[0].total_seconds() == 8 * 3600
    assert overrun(before, last, small).tolist() == [2]
    assert overrun(before, last, small, unit=ClockUnit.CALENDAR_DAYS).tolist() == [2]


def test_a_row_past_the_first_stretch_is_named_by_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_module, "ROWS", 2)
    monkeypatch.setattr(counts_module, "ROWS", 2)
    days = np.repeat(DUE[:1], 6)
    finished = days.copy()
    finished[5] = "NaT"
    with pytest.raises(ArgumentTypeError, match=r"row 5 is not finished; pass at="):
        verdict_codes(days, finished)
    assert case_counts(days, days, finished, JANUARY).received == 6
    assert case_counts_by(np.arange(6), days, days, finished, JANUARY)[5].overdue == 1


def test_labels_outside_the_period_are_left_out() -> None:
    received = np.array(["2026-01-05", "2026-02-05"], "M8[D]")
    found = case_counts_by(["a", "b"], received, received, received, JANUARY)
    assert list(found) == ["a"]


HOURS = np.array(["2026-01-08T02:00", "2026-01-08T02:00"], "M8[m]")


@pytest.mark.parametrize(
    ("ask", "kind", "message"),
    [
        (lambda: verdict_codes([1.5], DONE), ArgumentTypeError, "due must be a column of days"),
        (lambda: verdict_codes(DUE, ["2026-01-07"]), ArgumentTypeError, "finished must be a column of days"),
        (lambda: verdict_codes(DUE, DONE, at="today"), ArgumentTypeError, "at must be a column of days"),
        (lambda: verdict_codes(DUE, DONE), ArgumentTypeError, "row 1 is not finished; pass at="),
        (lambda: verdict_codes(DUE, DONE, at=np.array([AT, "NaT"], "M8[D]")), ArgumentTypeError, "row 1 is not finis"),
        (lambda: verdict_codes(DUE, DONE, at=datetime(2026, 1, 12)), NaiveDatetimeError, "tzinfo"),
        (lambda: verdict_codes(HOURS, DONE, at=AT), DeadlineError, "a due instant is compared by the clock; pass fini"),
        (lambda: verdict_codes(HOURS, HOURS, at=AT), DeadlineError, "a due instant is compared by the clock; pass at"),
        (lambda: verdict_codes(DUE, DONE, at=AT, boundary=Boundary.INSTANT), DeadlineError, "boundary 'instant' is co"),
        (lambda: verdict_codes(DUE, DONE, at=AT, boundary=Boundary.SESSION), MetricError, "session"),
        (lambda: verdict_codes(DUE, DONE, at=AT, boundary="due-day"), ArgumentTypeError, "boundary must be a Boundary"),
        (lambda: verdict_codes(DUE, DUE[[0, 0, 0]]), QuantityError, r"finished has the shape \(3,\)"),
        (lambda: verdict_codes(DUE[:1], DUE, at=DUE[[0] * 3]), QuantityError, r"at has the shape \(3,\).* \(2,\)"),
        (lambda: verdict_codes(np.array([0, 2**40]), DUE), OutOfRangeError, "row 1 of due is .*, which no date holds"),
        (lambda: verdict_codes(DUE, np.array(["2026-01-01", "-0001-01-01"], "M8[s]")), OutOfRangeError, "row 1 of fin"),
        (lambda: overrun(DUE, DONE, CALENDAR), OutOfRangeError, "row 1 of finished or at is NaT: the row has no day"),
        (lambda: overrun(np.array(["NaT"], "M8[D]"), DUE, CALENDAR), OutOfRangeError, "row 0 of due is NaT"),
        (lambda: overrun(DUE, DUE, "calendar"), ArgumentTypeError, "calendar must be a WorkCalendar"),
        (lambda: overrun(DUE, DUE, CALENDAR, unit="days"), ArgumentTypeError, "unit must be a ClockUnit"),
        (
            lambda: overrun(DUE, DONE, CALENDAR, at=AT, unit=ClockUnit.WORKING_TIME),
            DeadlineError,
            "working time is compared by the clock; pass finished",
        ),
        (
            lambda: overrun(HOURS, HOURS, CALENDAR, at=AT, unit=ClockUnit.WORKING_TIME),
            DeadlineError,
            "a due instant is compared by the clock; pass at",
        ),
        (
            lambda: overrun(DUE, HOURS, CALENDAR, at=AT, unit=ClockUnit.WORKING_TIME),
            DeadlineError,
            "working time is compared by the clock; pass at",
        ),
        (lambda: verdict_names([0.0]), ArgumentTypeError, "codes must be a column of whole numbers"),
        (lambda: verdict_names([0, 6]), QuantityError, "row 1 of codes is 6; a verdict is 0 to 5"),
        (lambda: verdict_counts([-1]), QuantityError, "row 0 of codes is -1"),
        (lambda: verdict_names([0], language="fr"), LawError, "fr"),
        (lambda: case_counts(DUE, DUE, DONE, "2026-01"), ArgumentTypeError, "period must be a Period"),
        (lambda: case_counts(DONE, DUE, DONE, JANUARY), OutOfRangeError, "row 1 of received is NaT"),
        (lambda: case_counts(DUE, DUE, DONE, JANUARY, channel=[0, 3]), QuantityError, "row 1 of channel is 3; it must"),
        (
            lambda: case_counts(DUE, DUE, DONE, JANUARY, channel=["post", "fax"]),
            QuantityError,
            "row 1 of channel is 'f",
        ),
        (lambda: case_counts(DUE, DUE, DONE, JANUARY, channel=[0.5, 1]), ArgumentTypeError, "channel must be a column"),
        (lambda: case_counts(DUE, DUE, DONE, JANUARY, boundary=Boundary.SESSION), MetricError, "session"),
        (lambda: case_counts_by([1, 2, 3], DUE, DUE, DONE, JANUARY), QuantityError, r"by has the shape \(3,\)"),
        (lambda: case_counts_by([None, 1], DUE, DUE, DONE, JANUARY), ArgumentTypeError, "by must be a column of whole"),
    ],
)
def test_what_cannot_be_judged_is_refused(ask: object, kind: type[MotcuaError], message: str) -> None:
    with pytest.raises(kind, match=message):
        ask()


def test_due_moments_serve_every_kind_of_column() -> None:
    assert due_moments(WorkingHours(8), HOURS, CALENDAR).dtype == np.dtype("M8[us]")
    assert due_moments(WorkingHours, HOURS, CALENDAR, n=[4, 8]).tolist()[1] == datetime(2026, 1, 9, 2, 0)
    days = due_moments(WorkingDays, DUE, CALENDAR, n=[1, 2]).tolist()
    assert days == [datetime(2026, 1, 9, 17), datetime(2026, 1, 10, 17)]  # 24:00 in Vietnam; the 10th is made up
    assert due_moments(WorkingDays(1), DUE[0], CALENDAR).shape == ()


def test_tables_are_kept_until_they_are_let_go() -> None:
    answer = due_days(WorkingDays(5), DUE, CALENDAR)
    assert sum(table.cache_info().currsize for table in KEPT) > 0
    forget_tables()
    assert sum(table.cache_info().currsize for table in KEPT) == 0
    assert due_days(WorkingDays(5), DUE, CALENDAR).tolist() == answer.tolist()


def test_early_ends_where_the_boundary_says() -> None:
    due = np.array(["2026-01-08T03:00:20"] * 3, "M8[s]")  # 10:00:20 in Vietnam
    done = np.array(["2026-01-08T02:59:59", "2026-01-08T03:00:10", "2026-01-08T03:00:20"], "M8[s]")
    by_day = [VERDICTS[code].value for code in verdict_codes(due, done)]
    by_instant = [VERDICTS[code].value for code in verdict_codes(due, done, boundary=Boundary.INSTANT)]
    assert by_day == ["early", "on-time", "on-time"]
    assert by_instant == ["early", "early", "on-time"]


@pytest.mark.parametrize(
    ("received", "finished", "told"),
    [
        (
            ["2026-01-05", "2026-01-05"],
            ["2026-01-05", "2026-01-04"],
            "finished at 2026-01-04, before .* at 2026-01-05$",
        ),
        (["2026-01-05T09", "2026-01-05T09"], ["2026-01-05T09", "2026-01-05T08"], "2026-01-05T08:00:00.000000, before"),
        (["2026-01-05T09", "2026-01-04T17"], ["2026-01-05", "2026-01-04"], "finished at 2026-01-04, before"),
    ],
)  # the last: 17:00 in UTC is the next day in Vietnam
def test_what_is_finished_before_it_is_received_is_told(received: list[str], finished: list[str], told: str) -> None:
    receipts, ends = (np.array(column, "M8[h]" if "T" in column[0] else "M8[D]") for column in (received, finished))
    assert case_counts(receipts[:1], DUE[:1], ends[:1], JANUARY).received == 1
    with pytest.raises(MetricError, match=f"row 1 is .*{told}"):
        case_counts(receipts, DUE, ends, JANUARY)
    with pytest.raises(MetricError, match=f"row 1 is .*{told}"):
        case_counts_by(["a", "b"], receipts, DUE, ends, JANUARY)
