"""Hồ sơ trong thống kê: what statistics need of one dossier, and nothing else of it.

Floor 3, nouns only. A record is a line of a register, judged: it counts nothing and decides nothing.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import Enum
from typing import Self

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.reception import Channel
from motcua_lib.model.scorecard import as_count
from motcua_lib.model.verdicts import Boundary

__all__ = ["CaseRecord", "CaseVerdict", "Finish", "Turnaround"]

_TEXT = of_type(str)
_NOTHING = timedelta()


class CaseVerdict(Enum):
    """Kết quả đánh giá thời hạn: how a dossier stands to its term.

    EARLY, ON_TIME, LATE: it is finished. IN_TIME, OVERDUE: it is still in process. UNJUDGED: nobody can say, such as a
    dossier whose procedure states no term; it is counted and never guessed.

    >>> CaseVerdict.OVERDUE.text["vi"], CaseVerdict.OVERDUE.is_of_finished
    ('đang quá hạn', False)
    """

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"
    IN_TIME = "in-time"
    OVERDUE = "overdue"
    UNJUDGED = "unjudged"

    @property
    def text(self) -> Text:
        """The verdict in words."""
        return _VERDICT_TEXT[self.value]

    @property
    def is_of_finished(self) -> bool:
        """Whether only a finished dossier has it."""
        return self in (CaseVerdict.EARLY, CaseVerdict.ON_TIME, CaseVerdict.LATE)

    @classmethod
    def of(
        cls, due: datetime | None, finished_at: datetime | None, *, boundary: Boundary, at: datetime | None = None
    ) -> Self:
        """Kết quả từ hạn và lúc kết thúc: the verdict of a register that has its own due moments; it counts nothing.

        Args:
            due: the last instant that is in time; of a term in days 24:00 of the due day, written as 00:00 of the
                next. None when there is none or it is not known.
            finished_at: when it came to its end; None while it is in process.
            boundary: where early ends. DUE_DAY: on time is on the day that ends at `due`, or in the minute of `due`
                when it is no midnight. INSTANT: on time is at `due` itself. SESSION needs the hours of the office.
            at: the aware instant a dossier in process is judged at; a finished one keeps its verdict.
        Returns:
            CaseVerdict: UNJUDGED without a due moment.
        Raises:
            ArgumentTypeError, NaiveDatetimeError: a wrong type, no `at` for a dossier in process, or no zone.
            MetricError: the boundary SESSION.

        >>> from motcua_lib.model.days import VIETNAM_TIME
        >>> due, noon = (datetime(2025, 7, day, hour, tzinfo=VIETNAM_TIME) for day, hour in ((10, 0), (9, 12)))
        >>> CaseVerdict.of(due, noon, boundary=Boundary.DUE_DAY).value
        'on-time'
        >>> CaseVerdict.of(due, None, boundary=Boundary.DUE_DAY, at=noon).value
        'in-time'

        Legal basis: none; where early ends is a convention.
        """
        if not isinstance(boundary, Boundary):
            raise ArgumentTypeError("wrong-type", what="boundary", allowed="a Boundary", value=boundary)
        if boundary is Boundary.SESSION:
            raise MetricError("boundary-of-hours", boundary=boundary.value)
        last, end, now = (_optional_instant(value) for value in (due, finished_at, at))
        if last is None:
            return cls("unjudged")
        if end is not None:
            on_time = "on-time" if end >= _on_time_from(last, boundary) else "early"
            return cls("late" if end > last else on_time)
        if now is None:
            raise ArgumentTypeError(
                "wrong-type", what="at", allowed="an instant for a dossier that is not finished", value=at
            )
        return cls("overdue" if now > last else "in-time")


_VERDICT_TEXT = {
    "early": Text("trước hạn", "early"),
    "on-time": Text("đúng hạn", "on time"),
    "late": Text("quá hạn", "late"),
    "in-time": Text("chưa đến hạn", "within its term so far"),
    "overdue": Text("đang quá hạn", "overdue"),
    "unjudged": Text("chưa phân loại", "not classified"),
}


class Finish(Enum):
    """Cách kết thúc: how a dossier that was received came to its end.

    A filing that was refused at the counter was never received, and makes no record.

    >>> Finish.WITHDRAWN.text["vi"]
    'công dân rút hồ sơ'
    """

    RESULT = "result"
    REFUSED = "refused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"

    @property
    def text(self) -> Text:
        """The end in words."""
        return _FINISH_TEXT[self.value]


_FINISH_TEXT = {
    "result": Text("có kết quả", "result ready"),
    "refused": Text("từ chối giải quyết", "refused"),
    "stopped": Text("dừng giải quyết", "stopped"),
    "withdrawn": Text("công dân rút hồ sơ", "withdrawn"),
}


class Turnaround(Enum):
    """Trả kết quả trong buổi, trong ngày, cần xác minh: how quickly a counter gave the result.

    HALF_SESSION: in the morning or afternoon it was filed in. SAME_DAY: later that day. TO_VERIFY: something had to be
    verified first. OTHER: none of these. UNSTATED: nobody recorded it.

    >>> Turnaround.HALF_SESSION.text["vi"]
    'trong buổi'
    """

    HALF_SESSION = "half-session"
    SAME_DAY = "same-day"
    TO_VERIFY = "to-verify"
    OTHER = "other"
    UNSTATED = "unstated"

    @property
    def text(self) -> Text:
        """The class in words."""
        return _TURNAROUND_TEXT[self.value]


_TURNAROUND_TEXT = {
    "half-session": Text("trong buổi", "within the half-day session"),
    "same-day": Text("trong ngày", "on the same day"),
    "to-verify": Text("cần xác minh", "to be verified"),
    "other": Text("khác", "other"),
    "unstated": Text("không nêu", "unstated"),
}


def _optional_instant(value: datetime | None) -> datetime | None:
    return None if value is None else in_vietnam(value)


def _on_time_from(due: datetime, boundary: Boundary) -> datetime:
    """The first instant that is no longer early."""
    if boundary is Boundary.INSTANT:
        return due
    if due.time() == time.min:
        return due - timedelta(days=1)
    return due.replace(second=0, microsecond=0)


def _instant(value: datetime) -> datetime:
    return in_vietnam(value)


def _visits(value: int | None) -> int | None:
    return None if value is None else as_count(value, "CaseRecord.visits")


@attrs.frozen
class CaseRecord:
    """Hồ sơ trong thống kê: one received dossier as a line of a register, with its verdict.

    Made from a dossier of this library so: `received_at` is the official receipt, `due` its `Due.moment` after every
    pause and extension, `finished_at` the instant the result was ready (not handed over), of a dossier stopped or
    withdrawn the instant of that, `verdict` the frozen verdict of a finished dossier or the one of the day the record
    is made, `working_time` the time used on the calendar of the office with its pauses left out, in whole minutes.

    Args:
        code: mã hồ sơ.
        received_at: the official receipt, an aware datetime.
        procedure: mã thủ tục; field: lĩnh vực; agency: cơ quan; each a key of the caller's, empty when unknown.
        channel: how it was filed.
        due: the last instant that is in time; None when there is none or it is not known.
        finished_at: when it came to its end; None while it is in process.
        finish: how it came to its end; None while it is in process.
        verdict: how it stands to its term, see `CaseVerdict.of`; UNJUDGED when it is not known.
        working_time: working time used; waiting_time: time in the queue before the counter; None when not recorded.
        visits: how often the applicant came; None when not recorded.
        turnaround: half-day session, same day, to verify.
    Raises:
        ArgumentTypeError: a wrong type. NaiveDatetimeError: an instant without a zone. MetricError: it ends before it
        is received, its verdict does not fit its state or its due moment, or a time is negative or longer than the
        dossier took; all faults at once.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> at = lambda day, hour: datetime(2025, 5, day, hour, tzinfo=VIETNAM_TIME)
    >>> record = CaseRecord("H57.132-250505-0001", at(5, 8), due=at(13, 0), finished_at=at(9, 10),
    ...                     finish=Finish.RESULT, verdict=CaseVerdict.EARLY, visits=1)
    >>> record.verdict.text["en"], record.is_finished
    ('early', True)
    """

    code: str = attrs.field(validator=_TEXT)
    received_at: datetime = attrs.field(converter=_instant)
    procedure: str = attrs.field(default="", kw_only=True, validator=_TEXT)
    field: str = attrs.field(default="", kw_only=True, validator=_TEXT)
    agency: str = attrs.field(default="", kw_only=True, validator=_TEXT)
    channel: Channel = attrs.field(default=Channel.COUNTER, kw_only=True, validator=of_type(Channel))
    due: datetime | None = attrs.field(default=None, kw_only=True, converter=_optional_instant)
    finished_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_optional_instant)
    finish: Finish | None = attrs.field(default=None, kw_only=True, validator=of_type(Finish, type(None)))
    verdict: CaseVerdict = attrs.field(kw_only=True, validator=of_type(CaseVerdict))
    working_time: timedelta | None = attrs.field(default=None, kw_only=True, validator=of_type(timedelta, type(None)))
    waiting_time: timedelta | None = attrs.field(default=None, kw_only=True, validator=of_type(timedelta, type(None)))
    visits: int | None = attrs.field(default=None, kw_only=True, converter=_visits)
    turnaround: Turnaround = attrs.field(default=Turnaround.UNSTATED, kw_only=True, validator=of_type(Turnaround))

    def __attrs_post_init__(self) -> None:
        raise_faults(self.code, self._faults())

    def _faults(self) -> Iterator[MetricError]:
        if (self.finished_at is None) != (self.finish is None):
            yield MetricError("half-finished", code=self.code, finished_at=self.finished_at, finish=self.finish)
        fits = self.verdict is CaseVerdict.UNJUDGED or self.verdict.is_of_finished == self.is_finished
        if not fits:
            yield MetricError(
                "verdict-of-another-state", code=self.code, verdict=self.verdict.value, finished_at=self.finished_at
            )
        if fits and self._contradicts_due:
            yield MetricError(
                "verdict-against-due",
                code=self.code,
                verdict=self.verdict.value,
                finished_at=self.finished_at,
                due=self.due,
            )
        if self.finished_at is not None and self.finished_at < self.received_at:
            yield MetricError(
                "finished-before-received", code=self.code, received=self.received_at, finished=self.finished_at
            )
        yield from self._time_faults()

    @property
    def _contradicts_due(self) -> bool:
        """Whether it is late and finished by its due moment, or early or on time and finished after it."""
        if self.due is None or self.finished_at is None or self.verdict is CaseVerdict.UNJUDGED:
            return False
        return (self.verdict is CaseVerdict.LATE) != (self.finished_at > self.due)

    def _time_faults(self) -> Iterator[MetricError]:
        for what, amount in (("working", self.working_time), ("waiting", self.waiting_time)):
            if amount is not None and amount < _NOTHING:
                yield MetricError("negative-time", code=self.code, what=what, amount=amount)
        if self.finished_at is None or self.working_time is None:
            return
        taken = self.finished_at - self.received_at
        if _NOTHING <= taken < self.working_time:
            yield MetricError("more-work-than-time", code=self.code, amount=self.working_time, taken=taken)

    @property
    def is_finished(self) -> bool:
        """Whether it came to its end."""
        return self.finished_at is not None
