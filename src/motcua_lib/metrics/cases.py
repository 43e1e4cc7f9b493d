"""Thống kê từ hồ sơ: one pass over a stream of dossiers, for one period or several, cut as asked.

Memory grows with the number of groups and of different times, never with the number of dossiers.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, stream_of, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.distribution import Distribution
from motcua_lib.metrics.histogram import Histogram, hours_of, minutes_of
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.form06 import Form06Row
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Unit

__all__ = ["CaseGroup", "CaseStatistics", "Cut", "case_series", "case_statistics", "case_statistics_by", "form_06"]

WORKING_TIME = Text("thời gian giải quyết", "working time")
WAITING_TIME = Text("thời gian chờ", "waiting time")
VISITS = Text("số lần đi lại", "visits")
TURNAROUND = Text("thời gian trả kết quả", "how quickly the result was given")


class Cut(Enum):
    """Chiều thống kê: what statistics are cut by.

    >>> Cut.FIELD.text["vi"]
    'lĩnh vực'
    """

    PROCEDURE = "procedure"
    FIELD = "field"
    AGENCY = "agency"
    CHANNEL = "channel"

    @property
    def text(self) -> Text:
        """The cut in words."""
        return _CUT_TEXT[self.value]


_CUT_TEXT = {
    "procedure": Text("thủ tục", "procedure"),
    "field": Text("lĩnh vực", "field"),
    "agency": Text("cơ quan", "agency"),
    "channel": Text("cách thức nộp", "channel"),
}
_KEYS: Mapping[Cut, Callable[[CaseRecord], str]] = {
    Cut.PROCEDURE: lambda record: record.procedure,
    Cut.FIELD: lambda record: record.field,
    Cut.AGENCY: lambda record: record.agency,
    Cut.CHANNEL: lambda record: record.channel.value,
}


def _finishes(values: Mapping[Finish, int]) -> tuple[tuple[Finish, int], ...]:
    return tuple((finish, values.get(finish, 0)) for finish in Finish)


@attrs.frozen
class CaseStatistics:
    """Thống kê hồ sơ trong kỳ: all that is counted of the dossiers of one period.

    Made by `case_statistics`. Two of the same period add up, so parts of a register may be counted apart.

    Args:
        period: the reporting period.
        counts: received, resolved, in process.
        finishes: how the resolved ones came to their end, by `Finish`.
        turnaround: how quickly the resolved ones were given back: half-day session, same day, to verify, unstated.
        working_time: of the resolved ones, in working hours.
        waiting_time: of those filed in the period, in minutes.
        visits: of the resolved ones.
    """

    period: Period = attrs.field(validator=of_type(Period))
    counts: CaseCounts = attrs.field(kw_only=True, validator=of_type(CaseCounts))
    finishes: tuple[tuple[Finish, int], ...] = attrs.field(kw_only=True)
    turnaround: Distribution = attrs.field(kw_only=True, validator=of_type(Distribution))
    working_time: Histogram = attrs.field(kw_only=True, validator=of_type(Histogram))
    waiting_time: Histogram = attrs.field(kw_only=True, validator=of_type(Histogram))
    visits: Histogram = attrs.field(kw_only=True, validator=of_type(Histogram))

    def __add__(self, other: "CaseStatistics") -> "CaseStatistics":
        if self.period != other.period:
            raise MetricError("two-periods", first=str(self.period), second=str(other.period))
        finishes = zip(self.finishes, other.finishes, strict=True)
        return CaseStatistics(
            self.period,
            counts=self.counts + other.counts,
            finishes=tuple((finish, left + right) for (finish, left), (_, right) in finishes),
            turnaround=self.turnaround + other.turnaround,
            working_time=self.working_time + other.working_time,
            waiting_time=self.waiting_time + other.waiting_time,
            visits=self.visits + other.visits,
        )


@attrs.frozen
class CaseGroup:
    """Nhóm hồ sơ: the statistics of the dossiers that share a field, an agency, a channel.

    Args:
        key: what they share, in the order of the cuts.
        statistics: what is counted of them.
    """

    key: tuple[str, ...]
    statistics: CaseStatistics


class _Cell:
    """The running counts of one group in one period."""

    __slots__ = ("counts", "finishes", "turnaround", "visits", "waiting", "working")

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.finishes: Counter[Finish] = Counter()
        self.turnaround: Counter[Turnaround] = Counter()
        self.working: Counter[timedelta | None] = Counter()
        self.waiting: Counter[timedelta | None] = Counter()
        self.visits: Counter[int | None] = Counter()

    def add(self, record: CaseRecord, period: Period) -> None:
        filed_before = record.received_at < period.start
        if filed_before:
            self.counts["carried_over"] += 1
        else:
            self.counts[record.channel.value] += 1
            self.waiting[record.waiting_time] += 1
        if record.finish is not None and record.finished_at is not None and record.finished_at < period.end:
            self._add_resolved(record, record.finish)
        else:
            self.counts[_IN_PROCESS[_standing(record, period)]] += 1

    def _add_resolved(self, record: CaseRecord, finish: Finish) -> None:
        self.counts[_RESOLVED[record.verdict]] += 1
        self.finishes[finish] += 1
        self.turnaround[record.turnaround] += 1
        self.working[record.working_time] += 1
        self.visits[record.visits] += 1

    def statistics(self, period: Period) -> CaseStatistics:
        return CaseStatistics(
            period,
            counts=CaseCounts(**self.counts),
            finishes=_finishes(self.finishes),
            turnaround=Distribution.counted(
                "turnaround", TURNAROUND, {(kind.value, kind.text): self.turnaround[kind] for kind in _STATED},
                unstated=self.turnaround[Turnaround.UNSTATED],
            ),
            working_time=_times("working-time", WORKING_TIME, self.working, hours_of, Unit.WORKING_HOURS),
            waiting_time=_times("waiting-time", WAITING_TIME, self.waiting, minutes_of, Unit.MINUTES),
            visits=_visits(self.visits),
        )  # fmt: skip


_STATED = tuple(kind for kind in Turnaround if kind is not Turnaround.UNSTATED)
_RESOLVED = {
    CaseVerdict.EARLY: "early",
    CaseVerdict.ON_TIME: "on_time",
    CaseVerdict.LATE: "late",
    CaseVerdict.UNJUDGED: "unjudged_resolved",
}
_IN_PROCESS = {
    CaseVerdict.IN_TIME: "in_time",
    CaseVerdict.OVERDUE: "overdue",
    CaseVerdict.UNJUDGED: "unjudged_in_process",
}
# A dossier without a due moment that was finished after the period: in time at its end, it was in time before it.
_EARLIER = {
    CaseVerdict.EARLY: CaseVerdict.IN_TIME,
    CaseVerdict.ON_TIME: CaseVerdict.IN_TIME,
    CaseVerdict.LATE: CaseVerdict.UNJUDGED,
}


def _standing(record: CaseRecord, period: Period) -> CaseVerdict:
    """How a dossier in process stands when the period ends: by its due moment, without one by its verdict."""
    if record.due is None:
        return _EARLIER.get(record.verdict, record.verdict)
    return CaseVerdict.IN_TIME if period.end <= record.due else CaseVerdict.OVERDUE


def _times(
    slug: str, name: Text, found: Counter[timedelta | None], convert: Callable[[timedelta], Fraction], unit: Unit
) -> Histogram:
    values = [(convert(amount), times) for amount, times in found.items() if amount is not None]
    return Histogram(slug, name, values, unit=unit, unstated=found[None])


def _visits(found: Counter[int | None]) -> Histogram:
    values = [(visits, times) for visits, times in found.items() if visits is not None]
    return Histogram("visits", VISITS, values, unit=Unit.COUNT, unstated=found[None])


_Cells: TypeAlias = defaultdict[tuple[str, ...], _Cell]


def _count(records: Iterable[CaseRecord], periods: tuple[Period, ...], cuts: tuple[Cut, ...]) -> list[_Cells]:
    """One pass: every record goes into its group in every period that it touches."""
    found: list[_Cells] = [defaultdict(_Cell) for _ in periods]
    keys = [_KEYS[cut] for cut in cuts]
    for record in stream_of(records, "CaseRecord", "records"):
        if not isinstance(record, CaseRecord):
            raise ArgumentTypeError("wrong-type", what="each of records", allowed="CaseRecord", value=record)
        key = tuple(of(record) for of in keys)
        for period, cells in zip(periods, found, strict=True):
            if _touches(record, period):
                cells[key].add(record, period)
    return found


def _touches(record: CaseRecord, period: Period) -> bool:
    """Whether a dossier was received before the period ends and not finished before it starts."""
    if record.received_at >= period.end:
        return False
    return record.finished_at is None or record.finished_at >= period.start


def _cuts(by: Cut | Iterable[Cut]) -> tuple[Cut, ...]:
    cuts = (by,) if isinstance(by, Cut) else tuple_of(by, Cut, "by")
    if not cuts:
        raise MetricError("no-cut")
    return cuts


def _groups(cells: _Cells, period: Period) -> tuple[CaseGroup, ...]:
    return tuple(CaseGroup(key, cells[key].statistics(period)) for key in sorted(cells))


def case_statistics(records: Iterable[CaseRecord], period: Period) -> CaseStatistics:
    """Thống kê hồ sơ: what is counted of a stream of dossiers in one period, in one pass.

    A dossier belongs to the period when it is received before the period ends and not finished before it starts; one
    received at the first instant of the period is received in it. What is still in process when the period ends is
    judged at that moment: in time while its due moment is not passed, without a due moment by its verdict.

    Args:
        records: dossiers in any order, from a generator if you like; those of other periods are passed over.
        period: the reporting period.
    Returns:
        CaseStatistics: counts, ends, turnaround, working and waiting time, visits.
    Raises:
        ArgumentTypeError: no `CaseRecord`, or no period.

    >>> from datetime import datetime
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> record = CaseRecord("1", datetime(2025, 5, 1, tzinfo=VIETNAM_TIME), verdict=CaseVerdict.IN_TIME)
    >>> case_statistics([record], Period.month(2025, 5)).counts.received
    1

    Legal basis: the columns of form II.06 of Circular 01/2020/TT-VPCP; the standing at the end of a period as the
    national portal describes it.
    """
    (cells,) = _count(records, _periods([period]), ())
    return cells[()].statistics(period)


def _periods(values: Iterable[Period]) -> tuple[Period, ...]:
    return tuple_of(values, Period, "periods")


def case_statistics_by(
    records: Iterable[CaseRecord], period: Period, *, by: Cut | Iterable[Cut]
) -> tuple[CaseGroup, ...]:
    """Thống kê hồ sơ theo chiều: the same by field, agency, channel or procedure, or by several of them together.

    Args:
        records: dossiers in any order.
        period: the reporting period.
        by: one cut or several.
    Returns:
        One group a key that occurs, in the order of the keys.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no cut is given.
    """
    (cells,) = _count(records, _periods([period]), _cuts(by))
    return _groups(cells, period)


def case_series(
    records: Iterable[CaseRecord], periods: Iterable[Period], *, by: Cut | Iterable[Cut]
) -> tuple[tuple[CaseGroup, ...], ...]:
    """Thống kê hồ sơ qua nhiều kỳ: the groups of each period, from one pass over the stream.

    A dossier that lasts over the end of a period is in process in it and carried over into the next.

    Args:
        records: dossiers in any order.
        periods: reporting periods, in the order wanted; they may overlap, such as months and their quarter.
        by: one cut or several.
    Returns:
        The groups of each period, in the order of the periods.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no cut is given.
    """
    spans = _periods(periods)
    counted = _count(records, spans, _cuts(by))
    return tuple(_groups(cells, period) for cells, period in zip(counted, spans, strict=True))


def form_06(groups: Iterable[CaseGroup]) -> tuple[Form06Row, ...]:
    """Biểu 06 từ hồ sơ: one row a group, numbered in order; the last cut names the row.

    Rows made from dossiers keep every identity of the form, except that dossiers nobody can judge stand in a total and
    in none of its parts; the row says how many.

    Args:
        groups: the groups of one period, by `case_statistics_by`.
    Raises:
        ArgumentTypeError: no groups.
    """
    members = tuple_of(groups, CaseGroup, "groups")
    return tuple(group.statistics.counts.row(number, group.key[-1]) for number, group in enumerate(members, 1))
