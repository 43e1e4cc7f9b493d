"""Nhận xét và đánh giá cán bộ: weekly and monthly remarks rolled up beside the evaluation of each official.

A remark belongs to the period that holds its last day. It changes no points: no source says that it would.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from motcua_lib._checks import raise_faults, tuple_of
from motcua_lib.errors import MetricError, MotcuaError
from motcua_lib.metrics._evaluated import Evaluation, Subject
from motcua_lib.model.remark import Cadence, Remark, Tone

__all__ = ["OfficialRecord", "official_records"]


@attrs.frozen
class OfficialRecord:
    """Hồ sơ đánh giá của một cán bộ: the evaluation of an official in a period, and the remarks of that period.

    Args:
        evaluation: the evaluation.
        remarks: in order of their days, weekly ones first.
        weeks_without: the Mondays of the weeks that end in the period and have no remark.
        months_without: the first days of the months that end in the period and have no remark.
    """

    evaluation: Evaluation
    remarks: tuple[Remark, ...]
    weeks_without: tuple[date, ...]
    months_without: tuple[date, ...]

    @property
    def official(self) -> str:
        """The official."""
        return self.evaluation.subject

    def count(self, cadence: Cadence, tone: Tone) -> int:
        """How many remarks of a cadence have a tone."""
        return sum(1 for remark in self.remarks if remark.cadence is cadence and remark.tone is tone)


def official_records(evaluations: Iterable[Evaluation], remarks: Iterable[Remark]) -> tuple[OfficialRecord, ...]:
    """Tổng hợp nhận xét và đánh giá: one record an official, in the order of the evaluations.

    Args:
        evaluations: of officials, in one period.
        remarks: on those officials, each ending in the period.
    Raises:
        ArgumentTypeError: a wrong type.
        MetricError: no evaluations, evaluations of agencies or of two periods, an official twice, two remarks on one
            official for one week or month, or a remark that belongs to no record.

    >>> from motcua_lib.metrics.evaluation import evaluation_of_points
    >>> mark = evaluation_of_points("A", Subject.OFFICIAL, {"1": 2}, since=date(2020, 2, 1), until=date(2020, 3, 1))
    >>> said = [Remark("A", date(2020, 2, 3), cadence=Cadence.WEEKLY, tone=Tone.PRAISE)]
    >>> (record,) = official_records([mark], said)
    >>> record.count(Cadence.WEEKLY, Tone.PRAISE), [str(day) for day in record.weeks_without]
    (1, ['2020-01-27', '2020-02-10', '2020-02-17'])
    """
    marks = tuple_of(evaluations, Evaluation, "evaluations")
    said = tuple_of(remarks, Remark, "remarks")
    periods = {(mark.since, mark.until, mark.kind) for mark in marks}
    names = [mark.subject for mark in marks]
    if len(periods) != 1 or marks[0].kind is not Subject.OFFICIAL or len(set(names)) < len(names):
        raise MetricError("officials-once", subjects=[f"{mark.subject}, {mark.since}" for mark in marks])
    since, until, _ = next(iter(periods))
    raise_faults("remarks", _faults(said, names, since, until))
    return tuple(_record(mark, said) for mark in marks)


def _faults(said: tuple[Remark, ...], names: list[str], since: date, until: date) -> Iterator[MotcuaError]:
    seen = set()
    for remark in said:
        key = remark.official, remark.cadence, remark.first
        if key in seen:
            yield MetricError("remark-twice", official=remark.official, first=remark.first)
        seen.add(key)
        if remark.official not in names or not since <= remark.last < until:
            fields = {"official": remark.official, "last": remark.last, "since": since, "until": until}
            yield MetricError("remark-out-of-place", **fields)


def _record(mark: Evaluation, said: tuple[Remark, ...]) -> OfficialRecord:
    own = [remark for remark in said if remark.official == mark.subject]
    ordered = sorted(own, key=lambda remark: (remark.cadence is Cadence.MONTHLY, remark.first))
    found = {(remark.cadence, remark.first) for remark in own}
    weeks = [day for day in _weeks(mark.since, mark.until) if (Cadence.WEEKLY, day) not in found]
    months = [day for day in _months(mark.since, mark.until) if (Cadence.MONTHLY, day) not in found]
    return OfficialRecord(mark, tuple(ordered), tuple(weeks), tuple(months))


def _weeks(since: date, until: date) -> Iterator[date]:
    """The Mondays of the weeks whose Sunday lies in the period."""
    sunday = since + timedelta(days=6 - since.weekday())
    while sunday < until:
        yield sunday - timedelta(days=6)
        sunday += timedelta(days=7)


def _months(since: date, until: date) -> Iterator[date]:
    """The first days of the months whose last day lies in the period."""
    first = since.replace(day=1)
    while (after := (first + timedelta(days=31)).replace(day=1)) <= until:
        yield first
        first = after
