"""Kết luận về tiến độ theo cột: early, on time, late, open in time or overdue, for whole columns.

A verdict is a number of eight bits, its place in `VERDICTS`. Rows are looked at some thousand at a time, so memory
beyond the answer stays the same however long the columns are.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from motcua_lib._checks import given
from motcua_lib.columns._input import DAY, VIETNAM, Instants, as_array, by_stretch
from motcua_lib.columns._moments import Moments, fit_together, moments_of, need_clock
from motcua_lib.columns._tables import MISSING, Days
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.law import Language
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.verdicts import Boundary

Codes = NDArray[np.int8]
MINUTE: Final = 60_000_000
ON_TIME, IN_TIME, UNJUDGED = np.int8(1), np.int8(3), np.int8(5)

VERDICTS: Final = (
    CaseVerdict.EARLY,
    CaseVerdict.ON_TIME,
    CaseVerdict.LATE,
    CaseVerdict.IN_TIME,
    CaseVerdict.OVERDUE,
    CaseVerdict.UNJUDGED,
)
"""The verdicts by their code: EARLY 0, ON_TIME 1, LATE 2, IN_TIME 3, OVERDUE 4, UNJUDGED 5."""

_WITHOUT_AT: Final = np.array(MISSING)


def verdict_codes(due: object, finished: object, *, at: object = None, boundary: Boundary = Boundary.DUE_DAY) -> Codes:
    """Kết luận về tiến độ của cả cột: whether every dossier was, or is, in time.

    Args:
        due: the due days, as `due_days` gives them; or the last instants in time in UTC, as `due_moments` does. NaT
            where there is none. With pauses and extensions in them, where there were any.
        finished: when each came to its end: instants in UTC, or days where the clock is not known; NaT while it is in
            process. A day stands for every instant of it but its midnights.
        at: what rows in process are judged at: an aware datetime, a date, or a column of instants or days.
        boundary: where early ends. DUE_DAY: on time is on the due day, or in the minute of a due instant that is no
            midnight. INSTANT: at the last instant itself.
    Returns:
        int8 in the shape of the columns, each the place of its verdict in `VERDICTS`; row by row
        `CaseVerdict.of(due, finished, boundary=boundary, at=at)`. UNJUDGED without a due day.
    Raises:
        ArgumentTypeError: no such column; a row in process without `at`. NaiveDatetimeError: `at` without a zone.
        DeadlineError: days where the clock decides: beside due instants, or for INSTANT. MetricError: SESSION, which
        needs the hours of the office. OutOfRangeError: a day that no date holds. QuantityError: shapes that do not fit.

    >>> due = np.array(["2026-01-08", "2026-01-08", "2026-01-08", "2026-01-08", "NaT"], "M8[D]")
    >>> finished = np.array(["2026-01-07", "2026-01-08", "2026-01-09", "NaT", "2026-01-07"], "M8[D]")
    >>> verdict_codes(due, finished, at=np.datetime64("2026-01-12"))
    array([0, 1, 2, 4, 5], dtype=int8)

    Legal basis: as `casework.verdict`; where early ends is a convention.
    """
    limits, ends, now = judged_columns(due, finished, at)
    check_boundary(boundary, limits, ends)

    def codes(first_row: int, last: Days, end: Days, moment: Days) -> Codes:
        return code_rows(limits, last, read(ends, end), read(now, moment), boundary=boundary, first_row=first_row)

    return by_stretch(codes, limits.values, ends.values, values_of(now), kind=np.int8)


def judged_columns(due: object, finished: object, at: object) -> tuple[Moments, Moments, Moments | None]:
    """The three columns, which must fit together; days beside due instants are refused."""
    limits, ends = moments_of(due, "due"), moments_of(finished, "finished")
    now = None if at is None else moments_of(at, "at")
    fit_together(due=limits.values, finished=ends.values, at=values_of(now))
    if limits.clock:
        need_clock(ends, "finished", "a due instant")
        if now is not None:
            need_clock(now, "at", "a due instant")
    return limits, ends, now


def values_of(now: Moments | None) -> Days:
    return _WITHOUT_AT if now is None else now.values


def check_boundary(boundary: object, limits: Moments, ends: Moments) -> None:
    boundary = given(boundary, Boundary, "boundary", allowed="a Boundary")
    if boundary is Boundary.SESSION:
        raise MetricError("boundary-of-hours", boundary=boundary.value)
    if boundary is Boundary.INSTANT and not limits.clock:
        need_clock(ends, "finished", f"the boundary {boundary.value!r}")


def read(moments: Moments | None, values: Days) -> Instants:
    """The instants of a stretch, MISSING where there is none."""
    if moments is None or moments.clock:
        return values
    return np.where(values == MISSING, MISSING, moments.instants(values))


def code_rows(
    limits: Moments, due: Days, end: Instants, now: Instants, *, boundary: Boundary, first_row: int = 0
) -> Codes:
    """The codes of a stretch of rows, which starts with `first_row`."""
    is_open, unjudged = end == MISSING, due == MISSING
    unasked = is_open & (now == MISSING) & ~unjudged
    if unasked.any():
        raise ArgumentTypeError("open-without-at", row=first_row + int(np.flatnonzero(unasked)[0]))
    last = limits.last_instants(due)
    late = (np.where(is_open, now, end) > last).view(np.int8)
    early = (end < _on_time_from(limits, last, boundary)).view(np.int8)
    codes = np.where(is_open, late + IN_TIME, late + ON_TIME - early)
    codes[unjudged] = UNJUDGED
    return codes


def _on_time_from(limits: Moments, last: Instants, boundary: Boundary) -> Instants:
    """The first instants that are no longer early."""
    if boundary is Boundary.INSTANT:
        return last
    if not limits.clock:
        return last - DAY
    return np.where((last + VIETNAM) % DAY, last - last % MINUTE, last - DAY)


# -- codes to words ---------------------------------------------------------------------------------------------------


def verdict_names(codes: object, *, language: Language | None = None) -> NDArray[np.str_]:
    """Tên kết luận của cả cột: the verdict of every code, as the slug of the enum or in words.

    Args:
        codes: verdict codes, whole numbers from 0 to 5.
        language: "vi" or "en" for the words; without one the slug, which is `CaseVerdict(...).value`.
    Returns:
        Text in the shape of `codes`.
    Raises:
        ArgumentTypeError: no whole numbers. QuantityError: a code without a verdict. LawError: another language.

    >>> verdict_names(np.array([0, 4], np.int8)), verdict_names([2], language="vi")
    (array(['early', 'overdue'], dtype='<U8'), array(['quá hạn'], dtype='<U14'))
    """
    places = codes_of(codes)
    names = [verdict.value if language is None else verdict.text[language] for verdict in VERDICTS]
    return np.take(np.array(names, np.str_), places)


def codes_of(codes: object) -> NDArray[Any]:
    """A column of verdict codes, checked."""
    column = as_array(codes, "codes")
    if column.dtype.kind not in "iu":
        raise ArgumentTypeError("not-a-column-of-counts", what="codes", value=str(column.dtype))
    if column.size and (column.min() < 0 or column.max() >= len(VERDICTS)):
        row = int(np.flatnonzero((column < 0) | (column >= len(VERDICTS)))[0])
        raise QuantityError("no-such-verdict", row=row, value=int(column.flat[row]), last=len(VERDICTS) - 1)
    return column


def verdict_counts(codes: object) -> Mapping[CaseVerdict, int]:
    """Số lượng theo kết luận: how many rows have each verdict.

    Args:
        codes: verdict codes.
    Returns:
        Every verdict with its count, in the order of `VERDICTS`. For the measures of a period use `case_counts`.
    Raises:
        ArgumentTypeError, QuantityError: as `verdict_names`.

    >>> verdict_counts(np.array([0, 4, 4], np.int8))[CaseVerdict.OVERDUE]
    2
    """
    counts = np.bincount(codes_of(codes).reshape(-1).astype(np.intp, copy=False), minlength=len(VERDICTS))
    return MappingProxyType(dict(zip(VERDICTS, counts.tolist(), strict=True)))
