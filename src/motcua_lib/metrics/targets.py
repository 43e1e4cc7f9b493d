"""Mục tiêu và xu hướng: how far it is to a target, what pace it takes, and how published values changed.

The difference of two percentages is in percentage points, never in percent.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from itertools import pairwise

import attrs

from motcua_lib._checks import given, of_type, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._rates import ratio_step
from motcua_lib.model._exact import spelled
from motcua_lib.model._filled import filled
from motcua_lib.model.days import as_day
from motcua_lib.model.figure import Exact
from motcua_lib.model.scorecard import TWO_PLACES, Note, Ratio, Rounding, Score, Unit, as_count, as_fraction, label
from motcua_lib.model.target import Direction, Published, Target, written
from motcua_lib.trail import Step

__all__ = [
    "Direction",
    "Every",
    "Published",
    "Target",
    "TargetStatus",
    "Trend",
    "gap",
    "pace",
    "status",
    "tasks_done",
]


class TargetStatus(Enum):
    """Kết quả so với mục tiêu: reached, missed once its day has passed, open until then.

    >>> TargetStatus.MISSED.text["vi"]
    'không đạt'
    """

    REACHED = "reached"
    MISSED = "missed"
    OPEN = "open"

    @property
    def text(self) -> Text:
        """The status in words."""
        return _STATUS_TEXT[self.value]


_STATUS_TEXT = {
    "reached": Text("đạt", "reached"),
    "missed": Text("không đạt", "missed"),
    "open": Text("chưa đạt, còn thời hạn", "not reached yet, time is left"),
}


class Every(Enum):
    """Nhịp: the period that a pace is stated for.

    >>> Every.QUARTER.text["vi"]
    'quý'
    """

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months it has."""
        return _MONTHS[self.value]

    @property
    def text(self) -> Text:
        """The period in words."""
        return _EVERY_TEXT[self.value]


_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_EVERY_TEXT = {"month": Text("tháng", "month"), "quarter": Text("quý", "quarter"), "year": Text("năm", "year")}
_CHANGE_UNIT = {Unit.PERCENT: Unit.PERCENTAGE_POINTS}


def _target(value: object) -> Target:
    if not isinstance(value, Target):
        raise ArgumentTypeError("wrong-type", what="target", allowed="a Target", value=value)
    return value


def _written(value: Fraction, unit: Unit, rounding: Rounding) -> Text:
    return written(rounding.of(value), unit)


def gap(target: Target, value: Exact) -> Score:
    """Khoảng cách đến mục tiêu: the value less the target; below zero while "at least" is not reached.

    Args:
        target: what is wanted.
        value: what is; in the unit of the target.
    Returns:
        Score: percentages give percentage points.
    Raises:
        ArgumentTypeError: a float, or no target.

    >>> print(gap(Target("satisfaction-2020", "mức độ hài lòng", 80, by=date(2020, 12, 31)), 83))
    mức độ hài lòng, so với mục tiêu: 3,00 điểm phần trăm
    """
    wanted, found = _target(target), as_fraction(value, "value")
    unit, name = _CHANGE_UNIT.get(wanted.unit, wanted.unit), filled(_GAP, name=wanted.name)
    difference = found - wanted.value
    shown = {"value": (found, wanted.unit), "target": (wanted.value, wanted.unit), "gap": (difference, unit)}
    texts = {key: _written(number, of, wanted.rounding) for key, (number, of) in shown.items()}
    step = Step("target-gap", citation=wanted.citation, details={"name": wanted.name, **texts})
    return Score(
        f"{wanted.slug}-gap", difference, name, unit=unit, rounding=wanted.rounding, citation=wanted.citation,
        steps=[step],
    )  # fmt: skip


def status(target: Target, value: Exact, *, on: date) -> TargetStatus:
    """Đạt hay không đạt mục tiêu: how a value, as it is published, stands to a target on a day.

    Args:
        target: what is wanted.
        value: what is; rounded as the target says before it is compared.
        on: the day of the value; a target may be reached until the end of its last day.
    Raises:
        ArgumentTypeError: a float, no target or no date.

    >>> target = Target("satisfaction-2020", "mức độ hài lòng", 80, by=date(2020, 12, 31))
    >>> status(target, 79, on=date(2020, 12, 31)).value, status(target, 79, on=date(2021, 1, 1)).value
    ('open', 'missed')
    """
    wanted, day = _target(target), as_day(on, what="on")
    found = Fraction(wanted.rounding.of(as_fraction(value, "value")))
    ahead = found - wanted.value if wanted.direction is Direction.AT_LEAST else wanted.value - found
    if ahead >= 0:
        return TargetStatus.REACHED
    return TargetStatus.OPEN if day <= wanted.by else TargetStatus.MISSED


def _whole_months(start: date, end: date) -> int:
    """Whole months from the day after `start` to the end of `end`; days that fill no month are left out."""
    if start >= end:
        return 0
    first, after = start + timedelta(days=1), end + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return months - (after.day < first.day)


def _left(periods: Fraction, every: Every) -> Text:
    """How many periods are left, in words."""
    number = spelled(Rounding(0 if periods.denominator == 1 else 2).of(periods))
    plural = "" if periods == 1 else "s"
    return Text(f"{number.vi} {every.text.vi}", f"{number.en} {every.text.en}{plural}")


def pace(target: Target, value: Exact, *, on: date, every: Every = Every.YEAR) -> Score:
    """Nhịp cần thiết: how much the value must change in each period to reach the target by its last day.

    Args:
        target: what is wanted.
        value: what is at the end of the day `on`.
        on: the day of the value.
        every: the period that the pace is stated for; a year and a half are 1.5 years.
    Returns:
        Score: the change a period, zero when the target is reached already.
    Raises:
        ArgumentTypeError: a float, no target or no date. MetricError: no whole month is left.

    >>> target = Target("satisfaction-2025", "mức độ hài lòng", 90, by=date(2025, 12, 31))
    >>> from decimal import Decimal
    >>> print(pace(target, Decimal("83.94"), on=date(2024, 12, 31), every=Every.QUARTER))
    mức độ hài lòng, nhịp cần thiết mỗi quý: 1,52 điểm phần trăm
    """
    wanted, day, found = _target(target), as_day(on, what="on"), as_fraction(value, "value")
    if not isinstance(every, Every):
        raise ArgumentTypeError("wrong-type", what="every", allowed="an Every", value=every)
    months = _whole_months(day, wanted.by)
    if months < 1:
        raise MetricError("no-time-left", name=wanted.name.en, by=wanted.by, day=day)
    reached = status(wanted, found, on=day) is TargetStatus.REACHED
    to_go = Fraction(0) if reached else wanted.value - found
    periods = Fraction(months, every.months)
    unit, each = _CHANGE_UNIT.get(wanted.unit, wanted.unit), to_go / periods
    details = {
        "name": wanted.name,
        "gap": _written(to_go, unit, wanted.rounding),
        "left": _left(periods, every),
        "period": every.text,
        "pace": _written(each, unit, wanted.rounding),
    }
    name = filled(_PACE, name=wanted.name, period=every.text)
    return Score(
        f"{wanted.slug}-pace", each, name, unit=unit, rounding=wanted.rounding, citation=wanted.citation,
        steps=[Step("target-pace", citation=wanted.citation, details=details)],
    )  # fmt: skip


_TASKS = Text("nhiệm vụ đã hoàn thành", "tasks done")


def tasks_done(done: int, planned: int, *, name: Text | str = _TASKS) -> Score:
    """Tỷ lệ hoàn thành nhiệm vụ: how many tasks of a plan are done.

    Args:
        done: how many are done. planned: how many there are, one or more.
        name: what is counted.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, more done than planned, or no task.

    >>> print(tasks_done(14, 19))
    nhiệm vụ đã hoàn thành: 73,68%
    """
    ratio = Ratio(done, planned, name)
    return Score("tasks-done", ratio.value * 100, ratio.name, unit=Unit.PERCENT, ratio=ratio, steps=[
        ratio_step(ratio, None)
    ])  # fmt: skip


def _points(values: Iterable[Published]) -> tuple[Published, ...]:
    return tuple_of(values, Published, "Trend.points")


@attrs.frozen
class Trend:
    """Xu hướng: published values of one measure in order of time, and how each changed.

    Args:
        slug: its stable name; name: what is measured, a str stands for both languages.
        points: two or more values in order of time, each with its source.
        unit: what the values are measured in; changes of percentages are in percentage points.
        rounding: how values and changes are shown.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: less than two values, or not in order of time.

    >>> from decimal import Decimal as D
    >>> source = "Vĩnh Long, 17/5/2023"
    >>> trend = Trend("par-departments", "PAR Index các sở", [
    ...     Published(D("90.65"), date(2021, 12, 31), source=source),
    ...     Published(D("93.61"), date(2022, 12, 31), source=source)])
    >>> print(trend.changes[0])
    PAR Index các sở, 2021 → 2022: 2,96 điểm phần trăm
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    points: tuple[Published, ...] = attrs.field(converter=_points)
    unit: Unit = attrs.field(default=Unit.PERCENT, kw_only=True, validator=of_type(Unit))
    rounding: Rounding = attrs.field(default=TWO_PLACES, kw_only=True, validator=of_type(Rounding))

    def __attrs_post_init__(self) -> None:
        if len(self.points) < 2:
            raise MetricError("no-points", name=self.name.en, least=2, given=len(self.points))
        for first, second in pairwise(self.points):
            if second.on <= first.on:
                raise MetricError("points-order", name=self.name.en, first=second.on, second=first.on)

    @property
    def changes(self) -> tuple[Score, ...]:
        """Each value less the one before it; a note when the two come from different sources."""
        return tuple(self._changes())

    def _changes(self) -> Iterator[Score]:
        for first, second in pairwise(self.points):
            yield self.change(first, second)

    @property
    def overall(self) -> Score:
        """The last value less the first."""
        return self.change(self.points[0], self.points[-1])

    def change(self, first: Published, second: Published) -> Score:
        """One value less another; a note when they come from different sources."""
        for what, point in (("first", first), ("second", second)):
            given(point, Published, what, allowed="a Published value")
        difference, unit = second.value - first.value, _CHANGE_UNIT.get(self.unit, self.unit)
        ends = {"name": self.name, "first": first.label, "second": second.label}
        mixed = first.source != second.source
        notes = [Note("mixed-sources", filled(_MIXED, **ends, old=first.source, new=second.source))] if mixed else []
        details = {**ends, "change": _written(difference, unit, self.rounding)}
        slug = f"{self.slug}-{second.label.en}"
        return Score(
            slug, difference, filled(_CHANGE, **ends), unit=unit, rounding=self.rounding, notes=notes,
            steps=[Step("value-change", details=details)],
        )  # fmt: skip

    def check(self, index: int, published: Exact) -> tuple[Note, ...]:
        """Đối chiếu mức thay đổi công bố: whether a published change is the difference of the published values.

        Args:
            index: which change, from 0.
            published: the change as published, in percentage points for percentages.
        Returns:
            Nothing when they agree at the rounding; else a warning with both.
        Raises:
            ArgumentTypeError: a float. MetricError: there is no such change.
        """
        if as_count(index, "index") >= len(self.points) - 1:
            raise MetricError("no-such-change", name=self.name.en, changes=len(self.points) - 1, value=index)
        found, change = as_fraction(published, "the published change"), self.changes[index]
        if self.rounding.of(found) == change.shown:
            return ()
        texts = {"found": _written(found, change.unit, self.rounding), "added": written(change.shown, change.unit)}
        return (Note("change-does-not-fit", filled(_MISFIT, name=change.name, **texts)),)


_GAP = Text("{name}, so với mục tiêu", "{name}, against the target")
_PACE = Text("{name}, nhịp cần thiết mỗi {period}", "{name}, pace needed a {period}")
_CHANGE = Text("{name}, {first} → {second}", "{name}, {first} → {second}")
_MIXED = Text(
    "{name}, {first} → {second}: hai nguồn khác nhau ({old}; {new})",
    "{name}, {first} → {second}: two different sources ({old}; {new})",
)
_MISFIT = Text("{name}: công bố {found}, tính từ số liệu {added}", "{name}: published {found}, from the values {added}")
