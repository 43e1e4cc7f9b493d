"""Columns that would be misread in silence: the clock of a chain, masks, units that overflow, rows of a part."""

from collections.abc import Callable
from datetime import UTC, date, time

import numpy as np
import pandas as pd
import pytest

from motcua_lib import (
    CalendarDays,
    Chain,
    Period,
    SameDay,
    WorkingDays,
    WorkingHours,
    due,
    vietnam_calendar,
)
from motcua_lib.columns import _case_counts as counts_module
from motcua_lib.columns import _days as days_module
from motcua_lib.columns import (
    calendar_tables,
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
from motcua_lib.errors import ArgumentTypeError, DeadlineError, OutOfRangeError, QuantityError

CALENDAR = vietnam_calendar()
JANUARY = Period.month(2026, 1)
DAYS = np.array(["2026-01-05", "2026-01-06", "2026-01-07"], "M8[D]")
MASKED = np.ma.array(DAYS, mask=[False, True, False])
FILED = np.array(["2026-02-02T07:59", "2026-02-02T08:00", "2026-02-02T09:00", "2026-02-13T09:00"], "M8[m]")


@pytest.mark.parametrize(
    "term",
    [
        Chain([SameDay(), WorkingDays(3)]),
        Chain([SameDay(time(16, 30)), CalendarDays(2), SameDay()]),
        Chain([SameDay(), SameDay(), WorkingDays(1)]),
    ],
)
def test_a_chain_that_begins_with_the_same_day_reads_the_clock(term: Chain) -> None:
    starts = [start.replace(tzinfo=UTC) for start in FILED.tolist()]
    expected = [due(term, start, CALENDAR) for start in starts]
    assert due_days(term, FILED, CALENDAR).tolist() == [answer.day for answer in expected]
    moments = [answer.moment.astimezone(UTC).replace(tzinfo=None) for answer in expected]
    assert due_moments(term, FILED, CALENDAR).tolist() == moments
    assert due_moments([term], FILED, CALENDAR, which=np.zeros(4, int)).tolist() == moments
    assert due_days(term, FILED[2], CALENDAR) == np.datetime64(expected[2].day)


def test_three_working_days_after_a_receipt_past_the_cutoff() -> None:
    found = due_days(Chain([SameDay(), WorkingDays(3)]), FILED[2:3], CALENDAR)
    assert found.tolist() == [date(2026, 2, 6)]


def test_a_chain_of_the_clock_is_refused_as_the_same_day_is(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = Chain([SameDay(), WorkingDays(3)])
    for ask in (due_days, due_moments):
        with pytest.raises(DeadlineError) as caught:
            ask(chain, DAYS, CALENDAR)
        assert caught.value.slug == "needs-instants"
    with pytest.raises(DeadlineError, match="has no column form"):
        due_days(Chain([SameDay(), WorkingHours(3)]), FILED, CALENDAR)
    late = np.array(["2026-02-02T01:00", "2050-12-30T01:00"], "M8[m]")
    with pytest.raises(OutOfRangeError, match="row 1 of received is 2050-12-30, and its answer leaves"):
        due_days(chain, late, CALENDAR)
    monkeypatch.setattr(days_module, "LEGAL", False)
    with pytest.raises(DeadlineError, match="use deadlines"):
        due_days(chain, FILED, CALENDAR)


@pytest.mark.parametrize(
    ("ask", "what"),
    [
        (lambda: due_days(WorkingDays(1), MASKED, CALENDAR), "received"),
        (lambda: due_days(WorkingDays, DAYS, CALENDAR, n=np.ma.array([1, 2, 3], mask=[0, 1, 0])), "n"),
        (lambda: due_days([WorkingDays(1)], DAYS, CALENDAR, which=np.ma.array([0, 9, 0], mask=[0, 1, 0])), "which"),
        (lambda: due_moments([WorkingDays(1)], MASKED, CALENDAR, which=[0, 0, 0]), "received"),
        (lambda: due_instants(WorkingHours(1), MASKED.astype("M8[us]"), CALENDAR), "received"),
        (lambda: count(MASKED, DAYS, CALENDAR), "start"),
        (lambda: count(DAYS, MASKED, CALENDAR), "end"),
        (lambda: verdict_codes(MASKED, DAYS), "due"),
        (lambda: verdict_codes(DAYS, MASKED), "finished"),
        (lambda: verdict_codes(DAYS, DAYS, at=MASKED), "at"),
        (lambda: overrun(DAYS, MASKED, CALENDAR), "finished"),
        (lambda: case_counts(MASKED, DAYS, DAYS, JANUARY), "received"),
        (lambda: case_counts(DAYS, DAYS, DAYS, JANUARY, channel=np.ma.array([0, 1, 2])), "channel"),
        (lambda: case_counts_by(np.ma.array([0, 1, 2]), DAYS, DAYS, DAYS, JANUARY), "by"),
        (lambda: verdict_counts(np.ma.array([0, 1, 2])), "codes"),
        (lambda: verdict_names(np.ma.array([0, 1, 2])), "codes"),
    ],
)
def test_a_mask_is_never_lost(ask: object, what: str) -> None:
    with pytest.raises(ArgumentTypeError, match=f"^{what} is a masked array, whose mask would be lost"):
        ask()


@pytest.mark.parametrize("unit", ["h", "m", "s", "ms", "25s", "2us"])
def test_a_unit_that_microseconds_cannot_hold_is_refused(unit: str) -> None:
    fine = np.array(["2026-01-05T01:00", "NaT"], "M8[m]").astype(f"M8[{unit}]", casting="unsafe")
    assert verdict_codes(DAYS[:2], fine, at=date(2026, 1, 12)).tolist() == [1, 4]
    for far in (2**63 - 1, -(2**63) + 1):
        column = np.array([0, far], f"M8[{unit}]")
        for ask in (
            lambda column=column: verdict_codes(DAYS[:2], column),
            lambda column=column: verdict_codes(column, column),
            lambda column=column: due_days(WorkingDays(1), column, CALENDAR),
            lambda column=column: due_instants(WorkingHours(1), column, CALENDAR),
        ):
            with pytest.raises(OutOfRangeError, match=r"row 1 of \w+ is .*, which no date holds"):
                ask()


def test_a_wrapped_second_is_not_a_day_of_2026() -> None:
    wrapped = np.array([(2**64 + 1_767_600_000_000_000) // 1_000_000], "M8[s]")
    with pytest.raises(OutOfRangeError, match=r"row 0 of received is 586.*, which no date holds"):
        due_days(WorkingDays(1), wrapped, CALENDAR)
    weeks = np.array([0, 2**62], "M8[7D]")
    with pytest.raises(OutOfRangeError, match=r"row 1 of received is .*, which no date holds"):
        due_days(WorkingDays(1), weeks, CALENDAR)


def test_amounts_beside_places_are_refused_not_dropped() -> None:
    for ask in (due_days, due_moments):
        with pytest.raises(ArgumentTypeError, match="n and which exclude each other"):
            ask([WorkingDays(1), WorkingDays(2)], DAYS, CALENDAR, which=[0, 0, 1], n=[9, 9, 9])


def test_with_places_the_row_is_that_of_the_whole_column() -> None:
    column = np.array(["2026-01-05", "2080-01-01", "2026-01-06", "2090-01-01"], "M8[D]")
    terms = [WorkingDays(1), CalendarDays(1)]
    for which, row, day in (([0, 1, 0, 0], 1, "2080"), ([1, 0, 0, 1], 1, "2080"), ([0, 1, 1, 1], 1, "2080")):
        for ask in (due_days, due_moments):
            with pytest.raises(OutOfRangeError, match=f"row {row} of received is {day}-01-01, outside"):
                ask(terms, column, CALENDAR, which=which)
    with pytest.raises(OutOfRangeError, match="row 3 of received is 2090-01-01, outside"):
        due_days(terms, column[[0, 0, 2, 3]].reshape(2, 2), CALENDAR, which=[[0, 0], [0, 1]])
    fine = np.array(["2026-01-05T01:00:00", "2026-01-05T01:00:00.000000001"], "M8[ns]")
    with pytest.raises(QuantityError, match=r"row 1 of received is .*, finer than a microsecond"):
        due_days([WorkingDays(1), SameDay()], fine, CALENDAR, which=[0, 1])


def test_clock_times_are_never_told_to_become_days() -> None:
    filed = pd.Series(pd.to_datetime(["2026-01-05T20:00", "2026-01-06T20:00"]))
    aware = filed.dt.tz_localize("UTC")
    advice = r'\.dt\.tz_convert\("UTC"\)\.dt\.tz_localize\(None\)$'
    texts = np.array(["2026-01-05T20:00+07:00"])
    for column in (aware, aware.tolist(), np.array([None, *filed.dt.to_pydatetime()], object), texts):
        with pytest.raises(ArgumentTypeError, match=advice):
            due_days(WorkingDays(1), column, CALENDAR)
        with pytest.raises(ArgumentTypeError, match=advice):
            due_instants(WorkingHours(1), column, CALENDAR)
    instants = aware.dt.tz_convert("UTC").dt.tz_localize(None)
    assert due_days(WorkingDays(1), instants, CALENDAR).tolist() == [date(2026, 1, 7), date(2026, 1, 8)]
    for column in (filed.dt.date, np.array(["", "2026-01-05"]), np.array([None], object)):
        with pytest.raises(ArgumentTypeError, match=r'make it one by numpy\.asarray\(values, "M8\[D\]"\)$'):
            due_days(WorkingDays(1), column, CALENDAR)
        with pytest.raises(ArgumentTypeError, match=r"not of (object|<U\d+)$"):
            due_instants(WorkingHours(1), column, CALENDAR)


def test_the_missing_day_of_pandas_is_none_too() -> None:
    with pytest.raises(ArgumentTypeError, match="row 0 is not finished; pass at="):
        verdict_codes(DAYS, np.array(["NaT"] * 3, "M8[D]"), at=pd.NaT)
    assert verdict_codes(DAYS, DAYS, at=pd.NaT).tolist() == [1, 1, 1]
    assert verdict_codes(pd.NaT, DAYS).tolist() == [5, 5, 5]


def test_rows_of_different_lengths_are_no_column() -> None:
    ragged = [[1, 2], [3]]
    for ask, what in (
        (lambda: due_days(WorkingDays, DAYS, CALENDAR, n=ragged), "n"),
        (lambda: due_days(WorkingDays(1), ragged, CALENDAR), "received"),
        (lambda: verdict_codes(DAYS, ragged), "finished"),
        (lambda: verdict_counts(ragged), "codes"),
        (lambda: case_counts_by(ragged, DAYS, DAYS, DAYS, JANUARY), "by"),
    ):
        with pytest.raises(ArgumentTypeError, match=rf"^{what} must be a column, .* not \[\[1, 2\], \[3\]\]$"):
            ask()


def test_texts_of_any_length_are_labels_and_channels() -> None:
    text = np.dtypes.StringDType
    labels = np.array(["Hộ tịch", "Đất đai", "Hộ tịch"])
    found = case_counts_by(labels.astype(text()), DAYS, DAYS, DAYS, JANUARY)
    assert found == case_counts_by(labels, DAYS, DAYS, DAYS, JANUARY)
    channel = np.array(["online", "post", "counter"])
    counts = case_counts(DAYS, DAYS, DAYS, JANUARY, channel=channel.astype(text()))
    assert counts == case_counts(DAYS, DAYS, DAYS, JANUARY, channel=channel)
    for missing in (None, np.nan):
        holes = np.array(["online", missing, "post"], text(na_object=missing))
        with pytest.raises(ArgumentTypeError, match="by must be a column of whole numbers or of text"):
            case_counts_by(holes, DAYS, DAYS, DAYS, JANUARY)
        with pytest.raises(ArgumentTypeError, match="channel must be a column of whole numbers or of text"):
            case_counts(DAYS, DAYS, DAYS, JANUARY, channel=holes)


def test_labels_that_numpy_would_take_for_one_are_refused() -> None:
    ends = np.array(["Hộ tịch", "Hộ tịch\0", "Hộ tịch"], np.dtypes.StringDType())
    with pytest.raises(QuantityError) as caught:
        case_counts_by(ends, DAYS, DAYS, DAYS, JANUARY)
    assert str(caught.value) == r"row 1 of by is 'Hộ tịch\x00'; a label must not end with the character NUL"
    with pytest.raises(QuantityError, match="row 1 of by"):
        case_counts_by(["Hộ tịch", "Hộ tịch\0", "Hộ tịch"], DAYS, DAYS, DAYS, JANUARY)
    with pytest.raises(ArgumentTypeError, match="by must be a column of whole numbers or of text"):
        case_counts_by(["1", 1, "1"], DAYS, DAYS, DAYS, JANUARY)


@pytest.mark.parametrize("ask", [due_days, due_moments])
def test_every_one_of_the_terms_is_a_term(ask: Callable[..., object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        ask([WorkingDays(1), 5], DAYS, CALENDAR, which=[0, 0, 0])
    assert str(caught.value) == "terms[1] must be a term such as WorkingDays(5), not 5"


def test_counting_by_label_adds_no_more_numbers_than_there_are_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    added = []
    plain = np.bincount

    def watched(places: np.ndarray, minlength: int) -> np.ndarray:
        added.append(minlength)
        return plain(places, minlength=minlength)

    days = np.repeat(DAYS[:1], 6000)
    monkeypatch.setattr(counts_module, "ROWS", 8)
    monkeypatch.setattr(counts_module.np, "bincount", watched)
    found = case_counts_by(np.arange(6000) % 3000, days, days, days, JANUARY)
    assert len(found) == 3000
    assert {counts.on_time for counts in found.values()} == {2}
    assert sum(added) <= 2 * (6000 + 3000 * 11)


def test_a_row_without_a_receipt_is_said_to_have_none() -> None:
    advice = "row 1 of received is NaT: the row has no receipt; compute the rows alone that have one"
    days = np.array(["2026-01-05", "NaT"], "M8[D]")
    clock = days.astype("M8[us]")
    for ask in (
        lambda: due_days(WorkingDays(1), days, CALENDAR),
        lambda: due_days(WorkingDays, days, CALENDAR, n=[1, 1]),
        lambda: due_days(SameDay(), clock, CALENDAR),
        lambda: due_instants(WorkingHours(1), clock, CALENDAR),
        lambda: due_days([WorkingDays(1), WorkingDays(2)], days, CALENDAR, which=[0, 1]),
        lambda: case_counts(days, days, days, JANUARY),
    ):
        with pytest.raises(OutOfRangeError, match=advice):
            ask()
    with pytest.raises(OutOfRangeError, match="row 1 of end is NaT: the row has no day"):
        count(days, days, CALENDAR)


def test_the_tables_of_a_calendar_are_not_the_callers_to_write_in() -> None:
    tables = calendar_tables(CALENDAR)
    for column in (tables.by_day["day"], tables.by_day["worked"], tables.by_ordinal["day"]):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 0


def test_texts_of_a_pandas_column_are_labels() -> None:
    fields = ["Hộ tịch", "Đất đai", "Hộ tịch"]
    expected = case_counts_by(fields, DAYS, DAYS, DAYS, JANUARY)
    assert case_counts_by(pd.Series(fields, dtype=object), DAYS, DAYS, DAYS, JANUARY) == expected
    for mixed in (["Hộ tịch", 1, "Đất đai"], ["Hộ tịch", None, "Đất đai"]):
        with pytest.raises(ArgumentTypeError, match="by must be a column of whole numbers or of text"):
            case_counts_by(pd.Series(mixed, dtype=object), DAYS, DAYS, DAYS, JANUARY)
