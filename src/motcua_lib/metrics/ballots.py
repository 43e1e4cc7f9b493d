"""Phiếu theo nhóm: questionnaires with who was rated, where and when; one tally a group.

Groups are made by officer, unit, procedure, channel, medium and half-open period, in any combination.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any, cast

import attrs

from motcua_lib._checks import of_type, stream_of, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.tallying import Form, Row, tally_by
from motcua_lib.model.days import as_day
from motcua_lib.model.editions import Edition
from motcua_lib.model.period import Period
from motcua_lib.model.reception import Channel
from motcua_lib.model.tally import Tally

__all__ = ["Ballot", "Dimension", "tally_ballots"]


class Dimension(Enum):
    """Tiêu thức phân nhóm: what questionnaires are grouped by.

    >>> Dimension.OFFICER.text["vi"]
    'công chức'
    """

    OFFICER = "officer"
    UNIT = "unit"
    PROCEDURE = "procedure"
    CHANNEL = "channel"
    MEDIUM = "medium"
    PERIOD = "period"

    @property
    def text(self) -> Text:
        """The dimension in words."""
        return _DIMENSION_TEXT[self.value]


_DIMENSION_TEXT = {
    "officer": Text("công chức", "officer"),
    "unit": Text("đơn vị", "unit"),
    "procedure": Text("thủ tục", "procedure"),
    "channel": Text("cách thức nộp", "channel"),
    "medium": Text("phương tiện lấy ý kiến", "medium"),
    "period": Text("kỳ", "period"),
}


def _on(value: date) -> date:
    return as_day(value, what="Ballot.on")


def _answers(values: Row) -> tuple[int | None, ...]:
    # What each answer is, is looked at where it is counted.
    return cast(tuple[int | None, ...], tuple_of(values, object, "Ballot.answers"))


@attrs.frozen
class Ballot:
    """Phiếu đã trả lời: the answers of one person, and what they are about.

    Args:
        answers: a level, None or `BLANK`, or `NO_EXPERIENCE` for each question in order.
        on: the day it was filled in.
        officer, unit, procedure: who was rated; empty where it is not known.
        channel: how the dossier was filed.
        medium: how the answers were taken, such as "kiosk", "phone", "paper" or "pebbles".

    >>> Ballot((4, 5), date(2024, 5, 2), unit="Phường Bến Nghé").unit
    'Phường Bến Nghé'
    """

    answers: tuple[int | None, ...] = attrs.field(converter=_answers)
    on: date = attrs.field(converter=_on)
    officer: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    unit: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    procedure: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    channel: Channel | None = attrs.field(default=None, kw_only=True, validator=of_type(Channel, type(None)))
    medium: str = attrs.field(default="", kw_only=True, validator=of_type(str))


def tally_ballots(
    ballots: Iterable[Ballot], form: Form, *, by: Iterable[Dimension], periods: Iterable[Period] = ()
) -> dict[tuple[Any, ...], Tally]:
    """Bảng đếm theo nhóm: one tally a group, keyed by the values of its dimensions in the order given.

    Args:
        ballots: the questionnaires, in any order.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
        by: what to group by; nothing for one group of all.
        periods: half-open and apart from one another; for `Dimension.PERIOD` alone.
    Returns:
        dict: a tuple of officer, unit, procedure, channel, medium or period to the tally, as the groups come.
    Raises:
        ArgumentTypeError: no Ballot. MetricError: a ballot in none of the periods or outside the period of the
            edition, periods that overlap, periods without `Dimension.PERIOD` or the other way round, or a fault of
            the answers.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> votes = [Ballot((2,), date(2019, 3, 31)), Ballot((1,), date(2019, 4, 1)), Ballot((2,), date(2019, 4, 2))]
    >>> quarters = [Period.quarter(2019, 1), Period.quarter(2019, 2)]
    >>> for (quarter,), group in tally_ballots(votes, jar, by=[Dimension.PERIOD], periods=quarters).items():
    ...     print(quarter, group.item(1).counts)
    quý 1/2019 (0, 1)
    quý 2/2019 (1, 1)
    """
    dimensions = tuple_of(by, Dimension, "by")
    spans = _ordered(periods)
    if bool(spans) != (Dimension.PERIOD in dimensions):
        raise MetricError("periods-and-dimension", periods=len(spans))
    return tally_by(_keyed(ballots, form, dimensions, spans), form)


def _keyed(
    ballots: Iterable[Ballot], form: Form, dimensions: Sequence[Dimension], spans: Sequence[Period]
) -> Iterator[tuple[tuple[Any, ...], Row]]:
    edition = form if isinstance(form, Edition) else None
    for number, ballot in enumerate(stream_of(ballots, "Ballot", "ballots"), 1):
        if not isinstance(ballot, Ballot):
            raise ArgumentTypeError("wrong-type", what=f"ballot {number}", allowed="a Ballot", value=ballot)
        if edition is not None and not edition.covers(ballot.on):
            raise MetricError("outside-the-edition", number=number, day=ballot.on, edition=str(edition))
        yield tuple(_value(ballot, dimension, spans, number) for dimension in dimensions), ballot.answers


def _value(ballot: Ballot, dimension: Dimension, spans: Sequence[Period], number: int) -> Any:
    if dimension is not Dimension.PERIOD:
        return getattr(ballot, dimension.value)
    for span in spans:
        if span.first <= ballot.on < span.until:
            return span
    raise MetricError("outside-every-period", number=number, day=ballot.on)


def _ordered(periods: Iterable[Period]) -> tuple[Period, ...]:
    spans = sorted(tuple_of(periods, Period, "periods"), key=lambda period: period.first)
    for one, other in pairwise(spans):
        if other.first < one.until:
            raise MetricError("periods-overlap", one=one.text.en, other=other.text.en)
    return tuple(spans)
