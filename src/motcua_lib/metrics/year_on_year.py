"""So sánh hai năm: the difference of two figures, in percentage points, and never of two sources unless asked.

Papers give one figure differently, and an article's own difference may not follow from the figures of another. So a
difference is taken inside one source, or inside one edition, or the caller says that the sources are mixed.
"""

from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from motcua_lib._checks import given
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.indicator import figure
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Note, Score, Unit
from motcua_lib.trail import Step

__all__ = ["Sources", "year_on_year"]

Figure: TypeAlias = PublishedFigure | Score

_UNITS = {Unit.PERCENT: Unit.PERCENTAGE_POINTS}


class Sources(Enum):
    """Nguồn số liệu: whether both figures must come from one source, or may be mixed.

    >>> Sources.SAME.value
    'same'
    """

    SAME = "same"
    MIXED = "mixed"


def _source(given: Figure) -> str:
    return given.source if isinstance(given, PublishedFigure) else f"edition {given.edition}"


def year_on_year(
    after: Figure,
    before: Figure,
    *,
    sources: Sources = Sources.SAME,
    stated: PublishedFigure | None = None,
) -> Score:
    """Tăng, giảm so với năm trước: the later figure less the earlier one; of percentages in percentage points.

    Args:
        after: the later figure: published, or a score of this library, whose source is its edition.
        before: the earlier one.
        sources: whether two sources may be mixed; the result then says so in a note.
        stated: the difference as it was published, to compare with; where it differs, a note gives the gap.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: two units, or two sources without `Sources.MIXED`.

    >>> from decimal import Decimal
    >>> now, then = (PublishedFigure(Decimal(value), "Vĩnh Long 17/5/2023", name="sở, ngành", period=year)
    ...              for value, year in (("93.61", "2022"), ("90.65", "2021")))
    >>> print(year_on_year(now, then))
    sở, ngành: 2,96 điểm phần trăm
    """
    for what, figured in (("after", after), ("before", before)):
        if not isinstance(figured, PublishedFigure | Score):
            raise ArgumentTypeError("wrong-type", what=what, allowed="a PublishedFigure or a Score", value=figured)
    if not isinstance(sources, Sources):
        raise ArgumentTypeError("wrong-type", what="sources", allowed="a Sources", value=sources)
    if stated is not None:
        given(stated, PublishedFigure, "stated", allowed="a PublishedFigure or None")
    if after.unit is not before.unit:
        raise MetricError("difference-of-two-units", first=after.text.en, second=before.text.en)
    mixed = _source(after) != _source(before)
    if mixed and sources is Sources.SAME:
        raise MetricError("mixed-sources", first=after.text.en, second=before.text.en)
    value, unit = after.value - before.value, _UNITS.get(after.unit, after.unit)
    notes = [_mixed_note(after, before)] if mixed else []
    return Score(
        "year-on-year",
        value,
        after.name,
        unit=unit,
        notes=[*notes, *_gap_notes(value, unit, stated)],
        steps=[Step("difference", details={"after": after.text, "before": before.text, "value": figure(value)})],
    )


def _mixed_note(after: Figure, before: Figure) -> Note:
    first, second = _source(after), _source(before)
    return Note("mixed-sources", Text(f"hai nguồn: {first}; {second}", f"two sources: {first}; {second}"))


def _gap_notes(value: Fraction, unit: Unit, stated: PublishedFigure | None) -> list[Note]:
    if stated is None or stated.value == value:
        return []
    if stated.unit is not unit:
        raise MetricError("difference-of-two-units", first=stated.text.en, second=unit.text.en)
    gap, own = figure(stated.value - value), figure(value)
    vi = f"công bố {stated.text.vi}, tính được {own.vi}, chênh {gap.vi}"
    return [Note("published-differs", Text(vi, f"published as {stated.text.en}, computed {own.en}, {gap.en} apart"))]
