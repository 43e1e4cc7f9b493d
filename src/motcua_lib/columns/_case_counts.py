"""Số lượng hồ sơ từ cột: the counts of a period from whole columns, by groups, fit for rates and form 06."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs
import numpy as np
from numpy.typing import NDArray

from motcua_lib._checks import given
from motcua_lib.columns._input import RECEIVED, ROWS, Instants, nothing_known
from motcua_lib.columns._moments import Moments, as_labels, fit_together, moments_of
from motcua_lib.columns._tables import MISSING, Days
from motcua_lib.columns._verdicts import check_boundary, code_rows, judged_columns, read
from motcua_lib.errors import MetricError, QuantityError
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.model.period import Period
from motcua_lib.model.reception import Channel
from motcua_lib.model.verdicts import Boundary

CHANNELS: Final = (Channel.ONLINE, Channel.COUNTER, Channel.POST)
"""The channels by their code: ONLINE 0, COUNTER 1, POST 2."""

_PLACES: Final = np.arange(len(CHANNELS))
_VALUES: Final = np.array([channel.value for channel in CHANNELS])
_ALLOWED: Final = ", ".join(f"{place} or {channel.value!r}" for place, channel in enumerate(CHANNELS))
_COUNTER: Final = CHANNELS.index(Channel.COUNTER)
_NAMES: Final = (
    "online", "counter", "post", "carried_over",
    "early", "on_time", "late", "in_time", "overdue", "unjudged_in_process", "unjudged_resolved",
)  # fmt: skip
_CARRIED, _EARLY = _NAMES.index("carried_over"), _NAMES.index("early")
_UNJUDGED_IN_PROCESS = _NAMES.index("unjudged_in_process")


def case_counts(
    received: object,
    due: object,
    finished: object,
    period: Period,
    *,
    channel: object = None,
    boundary: Boundary = Boundary.DUE_DAY,
) -> CaseCounts:
    """Số lượng hồ sơ trong kỳ từ cột: what a period received, resolved and left in process, from whole columns.

    Args:
        received: the receipts, instants in UTC or days.
        due, finished, boundary: as in `verdict_codes`. Rows in process are judged at the end of the period.
        period: the reporting period.
        channel: how each was filed: the place in `CHANNELS`, or the value of the channel as text; all at the counter
            when not given.
    Returns:
        CaseCounts: as `metrics.cases.case_statistics(...).counts` of the rows; `metrics.timeliness.rates` takes it.
    Raises:
        ArgumentTypeError, DeadlineError, QuantityError: as `verdict_codes`; a channel that is none.
        MetricError: as `verdict_codes`; a row that is finished before it is received.
        OutOfRangeError: a row without receipt, or a day that no date holds.

    >>> received = np.array(["2026-01-05", "2026-01-06", "2025-12-30"], "M8[D]")
    >>> due = np.array(["2026-01-12", "2026-01-13", "2026-01-08"], "M8[D]")
    >>> finished = np.array(["2026-01-09", "NaT", "2026-01-09"], "M8[D]")
    >>> counts = case_counts(received, due, finished, Period.month(2026, 1))
    >>> counts.received, counts.carried_over, counts.early, counts.late, counts.overdue
    (3, 1, 1, 1, 1)

    Legal basis: as `metrics.cases.case_statistics`.
    """
    register = _Register.of(received, due, finished, period=period, channel=channel, boundary=boundary)
    (row,) = register.table(np.zeros(1, np.intp), 1)
    return _counts(row)


def case_counts_by(
    by: object,
    received: object,
    due: object,
    finished: object,
    period: Period,
    *,
    channel: object = None,
    boundary: Boundary = Boundary.DUE_DAY,
) -> Mapping[Any, CaseCounts]:
    """Số lượng hồ sơ theo nhóm từ cột: the same for every field, agency or procedure.

    Args:
        by: the label of every row, whole numbers or text.
        received, due, finished, period, channel, boundary: as in `case_counts`.
    Returns:
        The counts by label, in the order of the labels; a label whose rows all lie outside the period is left out.
    Raises:
        As `case_counts`; ArgumentTypeError: labels of another type.

    >>> day = np.array(["2026-01-05", "2026-01-05"], "M8[D]")
    >>> found = case_counts_by(["Hộ tịch", "Đất đai"], day, day + 7, day + [7, 9], Period.month(2026, 1))
    >>> {label: (counts.on_time, counts.late) for label, counts in found.items()}
    {'Hộ tịch': (1, 0), 'Đất đai': (0, 1)}
    """
    labels = as_labels(by, "by")
    register = _Register.of(received, due, finished, period=period, channel=channel, boundary=boundary, by=labels)
    names, groups = np.unique(labels, return_inverse=True)
    table = register.table(groups.reshape(labels.shape), len(names))
    rows = zip(names.tolist(), table, strict=True)
    return MappingProxyType({label: _counts(row) for label, row in rows if row.any()})


def _counts(row: NDArray[np.int64]) -> CaseCounts:
    return CaseCounts(**dict(zip(_NAMES, row.tolist(), strict=True)))


@attrs.frozen(eq=False)
class _Register:
    """The columns of a register, checked."""

    received: Moments
    due: Moments
    finished: Moments
    channel: NDArray[Any]
    period: Period
    boundary: Boundary

    @classmethod
    def of(
        cls,
        received: object,
        due: object,
        finished: object,
        *,
        period: object,
        channel: object,
        boundary: Boundary,
        **others: NDArray[Any],
    ) -> "_Register":
        period = given(period, Period, "period", allowed="a Period")
        receipts = moments_of(received, "received")
        limits, ends, _ = judged_columns(due, finished, None)
        check_boundary(boundary, limits, ends)
        channels = _channels(channel)
        columns = {"received": receipts.values, "due": limits.values, "finished": ends.values, "channel": channels}
        fit_together(**columns, **others)
        missing = np.flatnonzero(receipts.values == MISSING)
        if len(missing):
            raise nothing_known(int(missing[0]), RECEIVED)
        return cls(receipts, limits, ends, channels, period, boundary)

    def table(self, groups: NDArray[Any], number: int) -> NDArray[np.int64]:
        """The counts of every group, a column for each of `_NAMES`.

        Some thousand rows at a time, or as many as there are counts, so that adding up costs no more than the rows.
        """
        columns = (self.received.values, self.due.values, self.finished.values, self.channel, groups)
        flat = [column.reshape(-1) for column in np.broadcast_arrays(*columns)]
        width = len(_NAMES)
        total = np.zeros(number * width, np.int64)
        step = max(ROWS, total.size)
        for first in range(0, flat[0].size, step):
            *stretch, group = (column[first : first + step] for column in flat)
            self._check_order(first, stretch[0], stretch[2])
            filed, standing, touches = self._classes(*stretch)
            for places in (filed, standing):
                total += np.bincount((group * width + places)[touches], minlength=total.size)
        return total.reshape(number, width)

    def _check_order(self, first_row: int, received: Days, finished: Days) -> None:
        """Refuse what is finished before it is received; of days and instants the days are compared."""
        if self.received.clock == self.finished.clock:
            before = finished < received
        else:
            before = self.finished.days(finished) < self.received.days(received)
        wrong = np.flatnonzero(before & (finished != MISSING))
        if len(wrong):
            row = int(wrong[0])
            said = {"received": self.received.said(received[row]), "finished": self.finished.said(finished[row])}
            raise MetricError("row-finished-before-received", row=first_row + row, **said)

    def _classes(
        self, received: Days, due: Days, finished: Days, channel: NDArray[Any]
    ) -> tuple[Days, Days, NDArray[np.bool_]]:
        """Of a stretch: how each row was filed, how it stands, and whether the period has it at all."""
        (start, end), filed = _ends(self.period), read(self.received, received)
        done = read(self.finished, finished)
        resolved = (done != MISSING) & (done < end)
        touches = (filed < end) & ((done == MISSING) | (done >= start))
        codes = code_rows(self.due, due, np.where(resolved, done, MISSING), end, boundary=self.boundary)
        standing = codes.astype(np.int64) + _EARLY
        standing += resolved & (standing == _UNJUDGED_IN_PROCESS)
        return np.where(filed < start, _CARRIED, channel), standing, touches


def _ends(period: Period) -> tuple[Instants, Instants]:
    start, end = (moments_of(instant, "period").values for instant in (period.start, period.end))
    return start, end


def _channels(given: object) -> NDArray[Any]:
    """Places in `CHANNELS`."""
    if given is None:
        return np.array(_COUNTER)
    column = as_labels(given, "channel")
    names = _PLACES if column.dtype.kind in "iu" else _VALUES
    order = np.argsort(names)
    places: NDArray[Any] = order[np.minimum(np.searchsorted(names, column, sorter=order), len(names) - 1)]
    wrong = np.flatnonzero(names[places] != column)
    if len(wrong):
        row = int(wrong[0])
        raise QuantityError("no-such-channel-code", row=row, value=column.reshape(-1)[row].item(), allowed=_ALLOWED)
    return places
