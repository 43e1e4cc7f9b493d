"""Ước lượng trong bảng điểm: scores of a survey with the intervals that say how sure they are.

An interval is computed by `metrics.intervals` or `metrics.samples`; here it is put beside its score, as a note.
"""

from collections.abc import Iterator, Mapping

import attrs

from motcua_lib._checks import given, mapping_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.intervals import Interval
from motcua_lib.model.scorecard import Note, Score, Unit

__all__ = ["checked_interval", "with_intervals"]


def with_intervals(score: Score, intervals: Mapping[str, Interval]) -> Score:
    """Chỉ số kèm khoảng tin cậy: the same score, and the same parts, with a note on each that has an interval.

    Args:
        score: a score in percent with its parts, such as by `metrics.satisfaction.satisfaction`.
        intervals: by the slug of the score or of a part of it, however deep.
    Returns:
        Score: its values are unchanged.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no such part, or an interval of another share.

    >>> from motcua_lib.metrics.intervals import Sample, wilson
    >>> from motcua_lib.model.scorecard import Ratio
    >>> ratio = Ratio(487, 580, "hài lòng")
    >>> index = Score("overall", ratio.value * 100, "hài lòng", unit=Unit.PERCENT, ratio=ratio)
    >>> print(with_intervals(index, {"overall": wilson(Sample.of(ratio))}).notes[0])
    hài lòng: 83,97% (80,76–86,73%, độ tin cậy 95%, wilson)
    """
    given(score, Score, "score", allowed="a Score")
    mapping_of(intervals, "the slug of a share to its interval", "intervals")
    known = list(_slugs(score))
    for slug in intervals:
        if slug not in known:
            raise MetricError("no-such-component", part=slug, known=known)
    return _noted(score, intervals)


def _slugs(score: Score) -> Iterator[str]:
    yield score.slug
    for part in score.parts:
        yield from _slugs(part)


def _noted(score: Score, intervals: Mapping[str, Interval]) -> Score:
    parts = [_noted(part, intervals) for part in score.parts]
    if score.slug not in intervals:
        return attrs.evolve(score, parts=parts)
    found = checked_interval(score, intervals[score.slug])
    name = score.name
    note = Note("interval", Text(f"{name.vi}: {found.text.vi}", f"{name.en}: {found.text.en}"))
    return attrs.evolve(score, parts=parts, notes=[*score.notes, note, *found.notes])


def checked_interval(score: Score, interval: object) -> Interval:
    """The interval, once it is one of the share that the score shows."""
    given(score, Score, "score", allowed="a Score")
    found = given(interval, Interval, f"the interval of {score.slug!r}", allowed="an Interval")
    if score.unit is not Unit.PERCENT or found.share * 100 != score.value:
        raise MetricError("interval-of-another", score=str(score), interval=str(found))
    return found
