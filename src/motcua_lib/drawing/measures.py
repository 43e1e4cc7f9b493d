"""Từ số liệu đến biểu đồ: scores as bars, and rankings as lines of ranks."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from motcua_lib._checks import mapping_of, tuple_of
from motcua_lib.drawing.bars import Bar, Fill
from motcua_lib.drawing.ranks import RankLine
from motcua_lib.errors import MetricError
from motcua_lib.metrics.estimates import checked_interval
from motcua_lib.metrics.intervals import Interval
from motcua_lib.metrics.rankings import Ranking
from motcua_lib.model.scorecard import Score

__all__ = ["rank_lines", "score_bars"]

NO_INTERVALS: Mapping[str, Interval] = MappingProxyType({})


def score_bars(
    scores: Iterable[Score], *, intervals: Mapping[str, Interval] = NO_INTERVALS, fill: Fill = Fill.SOLID
) -> tuple[Bar, ...]:
    """Thanh từ chỉ số: a bar for each score, with its interval where it has one.

    Args:
        scores: such as the parts of an index, all of one unit; each bar carries its unit and its maximum.
        intervals: by the slug of the score; those of other scores are passed over.
        fill: how the bars are filled.
    Returns:
        Bars to pass to `drawing.bars.bars`, with the exact values.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: scores of different units, an interval of another
        share, or one that does not hold its value.

    >>> from motcua_lib.metrics.changes import published_rate
    >>> from decimal import Decimal
    >>> [(str(bar.label), bar.value) for bar in score_bars([published_rate("Tiếp cận", Decimal("84.27"))])]
    [('Tiếp cận', Fraction(8427, 100))]
    """
    members = tuple_of(scores, Score, "scores")
    mapping_of(intervals, "slugs to Interval", "intervals")
    units = dict.fromkeys(score.unit for score in members)
    if len(units) > 1:
        raise MetricError("bars-of-two-units", units=", ".join(unit.text.en for unit in units))
    return tuple(_bar(score, intervals.get(score.slug), fill) for score in members)


def _bar(score: Score, interval: Interval | None, fill: Fill) -> Bar:
    bar = Bar(score.name, score.value, fill=fill, unit=score.unit.sign, top=score.maximum)
    if interval is None:
        return bar
    found = checked_interval(score, interval)
    low, high = (Fraction(bound) * 100 for bound in (found.low, found.high))
    return attrs.evolve(bar, low=low, high=high)


def rank_lines(rankings: Iterable[Ranking], *, highlighted: Iterable[str] = ()) -> tuple[RankLine, ...]:
    """Đường thứ hạng từ bảng xếp hạng: the ranks of each unit over several rankings, such as one a year.

    Args:
        rankings: in order of time; each is a column of `drawing.ranks.ranks`.
        highlighted: the units that are drawn thick.
    Returns:
        One line a unit, in the order of the last ranking; a unit that a ranking leaves out has no rank in it.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a highlighted unit that is in no ranking.

    >>> from motcua_lib.metrics.rankings import Direction, rank
    >>> years = [rank(values, direction=Direction.HIGHER_IS_BETTER) for values in ({"A": 2, "B": 1}, {"A": 1, "B": 2})]
    >>> [(str(line.label), line.ranks) for line in rank_lines(years)]
    [('B', (2, 1)), ('A', (1, 2))]
    """
    members = [ranking.ranks for ranking in tuple_of(rankings, Ranking, "rankings")]
    thick = tuple_of(highlighted, str, "highlighted")
    units = dict.fromkeys(unit for ranks in reversed(members) for unit in ranks)
    for unit in thick:
        if unit not in units:
            raise MetricError("not-ranked", unit=unit)
    return tuple(RankLine(unit, [ranks.get(unit) for ranks in members], highlighted=unit in thick) for unit in units)
