"""Chỉ số thành phần: the scores a PAR index is made of; built when asked for."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from motcua_lib.book.par_index import COMPONENT_FORMULA, INDEX_FORMULA
from motcua_lib.law import Citation, Text
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import figure
from motcua_lib.model.par import ParItem, ParVersion
from motcua_lib.model.scorecard import Note, Score, Unit
from motcua_lib.trail import Step

__all__ = ["area_score", "total_score"]


def _points_step(name: Text, points: Fraction, maximum: Fraction, citation: Citation) -> Step:
    details = {
        "name": name,
        "points": figure(points),
        "maximum": figure(maximum),
        "value": figure(points / maximum * 100),
    }
    return Step("par-points", citation=citation, details=details)


def _points_score(item: ParItem, counted: set[str], scored: Mapping[str, Fraction]) -> Score:
    """The points of a criterion with its sub-criteria, of what counts in it."""
    leaves = [leaf for leaf in item.leaves if leaf.slug in counted]
    parts = [_points_score(part, counted, scored) for part in item.parts if _counts(part, counted)]
    return Score(
        item.slug,
        sum((scored[leaf.slug] for leaf in leaves), Fraction(0)),
        item.name,
        maximum=sum((leaf.points for leaf in leaves), Fraction(0)),
        parts=parts,
    )


def _counts(item: ParItem, counted: set[str]) -> bool:
    return any(leaf.slug in counted for leaf in item.leaves)


def area_score(area: ParItem, counted: set[str], scored: Mapping[str, Fraction], edition: str) -> Score:
    """Chỉ số thành phần: the points of an area over their maximum, in percent."""
    whole = _points_score(area, counted, scored)
    maximum = whole.maximum or Fraction(1)
    return Score(
        area.slug,
        whole.value / maximum * 100,
        area.name,
        unit=Unit.PERCENT,
        parts=whole.parts,
        edition=edition,
        steps=[_points_step(area.name, whole.value, maximum, COMPONENT_FORMULA)],
    )


def total_score(
    name: Text,
    value: Fraction,
    points: tuple[Fraction, Fraction],
    areas: Sequence[Score],
    *,
    adjusted: Sequence[tuple[Fraction, Text]],
    left_out: Sequence[tuple[Text, Text]],
    unheld: Fraction,
    edition: Edition[ParVersion] | None,
) -> Score:
    """The index in percent, with what was left out and what was added."""
    steps = [_left_out_step(what, reason) for what, reason in left_out]
    notes = [_not_applicable(what, reason) for what, reason in left_out]
    if unheld:
        steps.append(Step("par-rescaled", citation=INDEX_FORMULA, details={"points": figure(unheld)}))
        notes.append(_no_survey(figure(unheld)))
    for added, reason in adjusted:
        steps.append(Step("par-adjustment", details={"name": name, "points": figure(added), "reason": reason}))
    return Score(
        "par-index",
        value,
        name,
        unit=Unit.PERCENT,
        parts=areas,
        edition="" if edition is None else edition.slug,
        citation=None if edition is None else edition.citation,
        notes=notes,
        steps=[*steps, _points_step(name, *points, INDEX_FORMULA)],
    )


def _left_out_step(what: Text, reason: Text) -> Step:
    return Step("left-out", citation=INDEX_FORMULA, details={"name": what, "reason": reason})


def _not_applicable(what: Text, reason: Text) -> Note:
    text = Text(f"{what.vi}: không áp dụng, {reason.vi}", f"{what.en}: does not apply, {reason.en}")
    return Note("not-applicable", text)


def _no_survey(points: Text) -> Note:
    vi = f"không điều tra xã hội học: {points.vi} điểm điều tra không tính"
    return Note("no-survey", Text(vi, f"no survey was held: its {points.en} points are left out"))
