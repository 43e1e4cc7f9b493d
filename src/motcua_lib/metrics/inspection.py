"""Kiểm tra và chấm điểm Bộ phận Một cửa: scores by a checklist, rounds, quarters, and the follow-up of findings.

No source states a checklist, its points, or how several visits in a quarter become one score. The first two are the
caller's; the third is the mean of the visits, and every step says so.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import attrs

from motcua_lib._checks import given, raise_faults, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._service_parts import sum_step
from motcua_lib.model.indicator import figure
from motcua_lib.model.inspection import Approach, ChecklistArea, ChecklistItem, Finding, FindingState, Inspection
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.scorecard import Note, Ratio, Score, Unit
from motcua_lib.trail import Step

__all__ = [
    "FollowUp",
    "QuarterScores",
    "RoundSummary",
    "follow_up",
    "inspection_score",
    "quarter_scores",
    "rounds",
]


def _inspections(values: Iterable[Inspection]) -> tuple[Inspection, ...]:
    return tuple_of(values, Inspection, "inspections")


def inspection_score(inspection: Inspection) -> Score:
    """Điểm kiểm tra: the points of one visit by area and item; items that do not apply leave the maximum.

    >>> from motcua_lib.model.inspection import Checklist
    >>> items = [ChecklistItem("niem-yet", "niêm yết đủ", points=6, area=ChecklistArea.POSTING),
    ...          ChecklistItem("xep-hang", "máy lấy số", points=4, area=ChecklistArea.EQUIPMENT)]
    >>> visit = Inspection("xã A", date(2020, 3, 10), approach=Approach.SURPRISE, checklist=Checklist("phiếu", items),
    ...                    marks={"niem-yet": 5}, not_applicable=["xep-hang"])
    >>> print(inspection_score(visit))
    xã A: 5,00/6 điểm
    """
    given(inspection, Inspection, "inspection", allowed="an Inspection")
    parts = [_area(inspection, area) for area in ChecklistArea if _items(inspection, area)]
    name = Text(inspection.unit, inspection.unit)
    left_out = [item for item in inspection.checklist.items if item.slug in inspection.not_applicable]
    return Score(
        "inspection",
        inspection.points,
        name,
        maximum=inspection.maximum,
        parts=parts,
        citation=inspection.checklist.citation,
        notes=[_not_applicable(left_out)] if left_out else (),
        steps=[
            *(Step("left-out", details={"name": item.name, "reason": _DOES_NOT_APPLY}) for item in left_out),
            sum_step(name, parts, inspection.points),
        ],
    )


_DOES_NOT_APPLY = Text("không áp dụng", "it does not apply")


def _items(inspection: Inspection, area: ChecklistArea) -> list[ChecklistItem]:
    return [item for item in inspection.applicable if item.area is area]


def _area(inspection: Inspection, area: ChecklistArea) -> Score:
    items = _items(inspection, area)
    parts = [Score(item.slug, inspection.marks[item.slug], item.name, maximum=item.points) for item in items]
    value = sum((part.value for part in parts), Fraction(0))
    maximum = sum((item.points for item in items), Fraction(0))
    return Score(area.value, value, area.text, maximum=maximum, parts=parts, steps=[sum_step(area.text, parts, value)])


def _not_applicable(items: list[ChecklistItem]) -> Note:
    vi, en = ("; ".join(item.name[language] for item in items) for language in ("vi", "en"))
    return Note("not-applicable", Text(f"không áp dụng: {vi}", f"does not apply: {en}"))


@attrs.frozen
class QuarterScores:
    """Chấm điểm chéo hằng quý: one score a unit, in percent, and the units that nobody visited.

    Args:
        quarter: the quarter.
        scores: of the units that were visited, in the order of the units.
        not_visited: the others; they have no score, which is not 0.
    """

    quarter: Quarter
    scores: tuple[Score, ...]
    not_visited: tuple[str, ...]

    def of(self, unit: str) -> Score:
        """The score of a unit.

        Raises:
            MetricError: it has none.
        """
        for score in self.scores:
            if score.slug == unit:
                return score
        raise MetricError("not-visited", unit=unit, quarter=str(self.quarter), not_visited=self.not_visited)


def quarter_scores(inspections: Iterable[Inspection], units: Iterable[str], quarter: Quarter) -> QuarterScores:
    """Chấm điểm các Bộ phận Một cửa trong quý: the mean, in percent, of the visits to each unit in a quarter.

    Args:
        inspections: the visits of the quarter.
        units: every unit that is to be scored.
        quarter: the quarter.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a unit named twice, a visit to another unit, or one outside
            the quarter.
    """
    visits, names = _inspections(inspections), tuple_of(units, str, "units")
    if not isinstance(quarter, Quarter):
        raise ArgumentTypeError("wrong-type", what="quarter", allowed="a Quarter", value=quarter)
    if not names or len(set(names)) < len(names):
        raise MetricError("units-once", units=names)
    faults = [
        MetricError("visit-out-of-place", unit=visit.unit, day=visit.day, quarter=str(quarter))
        for visit in visits
        if visit.unit not in names or not quarter.holds(visit.day)
    ]
    raise_faults(str(quarter), faults)
    by_unit = {unit: [visit for visit in visits if visit.unit == unit] for unit in names}
    scores = tuple(_mean(unit, members) for unit, members in by_unit.items() if members)
    return QuarterScores(quarter, scores, tuple(unit for unit, members in by_unit.items() if not members))


def _mean(unit: str, visits: list[Inspection]) -> Score:
    value = sum((visit.share for visit in visits), Fraction(0)) / len(visits) * 100
    details: dict[str, Text | str | int] = {"name": unit, "count": len(visits), "value": figure(value)}
    return Score(
        unit,
        value,
        unit,
        unit=Unit.PERCENT,
        parts=[inspection_score(visit) for visit in visits],
        steps=[Step("inspection-mean", details=details)],
    )


@attrs.frozen
class RoundSummary:
    """Đợt kiểm tra: what one round was: visits, units, by approach and by level, findings.

    Args:
        round: its name.
        units: the units visited, each once, in order.
        by_approach: visits by approach.
        by_level: visits by the level of the unit.
        findings: how many findings there were.
    """

    round: str
    units: tuple[str, ...]
    by_approach: tuple[tuple[Approach, int], ...]
    by_level: tuple[tuple[Level, int], ...]
    findings: int

    @property
    def visits(self) -> int:
        """How many visits there were."""
        return sum(count for _, count in self.by_approach)


def rounds(inspections: Iterable[Inspection]) -> tuple[RoundSummary, ...]:
    """Các đợt kiểm tra: one summary a round, in the order in which the rounds first appear.

    Raises:
        ArgumentTypeError: no inspection.
    """
    found: dict[str, list[Inspection]] = {}
    for visit in _inspections(inspections):
        found.setdefault(visit.round, []).append(visit)
    return tuple(_summary(name, visits) for name, visits in found.items())


def _summary(name: str, visits: list[Inspection]) -> RoundSummary:
    approaches, levels = [visit.approach for visit in visits], [visit.level for visit in visits]
    return RoundSummary(
        name,
        tuple(dict.fromkeys(visit.unit for visit in visits)),
        tuple((approach, approaches.count(approach)) for approach in Approach if approach in approaches),
        tuple((level, levels.count(level)) for level in Level if level in levels),
        sum(len(visit.findings) for visit in visits),
    )


@attrs.frozen
class FollowUp:
    """Theo dõi khắc phục: where the findings stand at the end of a day.

    Args:
        day: the day.
        findings: each with its unit and its state, in the order of the visits.
        not_yet_found: findings of visits after the day, which do not count.
        repeated: unit and item of what was found at one unit in more than one visit up to the day.
    """

    day: date
    findings: tuple[tuple[str, Finding, FindingState], ...]
    not_yet_found: int
    repeated: tuple[tuple[str, str], ...]

    def count(self, state: FindingState) -> int:
        """How many findings are in a state."""
        return sum(1 for _, _, found in self.findings if found is state)

    @property
    def fixed(self) -> Ratio:
        """Those fixed, of all that were found."""
        return Ratio(self.count(FindingState.FIXED), len(self.findings), FindingState.FIXED.text)


def follow_up(inspections: Iterable[Inspection], day: date) -> FollowUp:
    """Theo dõi khắc phục sau kiểm tra: the findings of several visits and what became of them by a day.

    Args:
        inspections: the visits, in any order.
        day: until the end of which fixes count.
    Raises:
        ArgumentTypeError: no inspection, or no date.
    """
    visits = sorted(_inspections(inspections), key=lambda visit: visit.day)
    if type(day) is not date:
        raise ArgumentTypeError("not-a-date", what="day", value=day)
    held = [visit for visit in visits if visit.day <= day]
    findings = [(visit.unit, finding, finding.state(day)) for visit in held for finding in visit.findings]
    found = [(visit.unit, item) for visit in held for item in dict.fromkeys(f.item for f in visit.findings)]
    later = sum(len(visit.findings) for visit in visits if visit.day > day)
    repeated = tuple(pair for pair in dict.fromkeys(found) if found.count(pair) > 1)
    return FollowUp(day, tuple(findings), later, repeated)
