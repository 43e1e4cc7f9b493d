"""Chỉ số cải cách hành chính: the PAR index of a unit, from appraised points, a survey and the self-assessment.

The index is points over the maximum that applies, in percent; so is the component index of each area. Criteria that do
not apply leave the maximum, and without a survey its criteria do too. Nothing is rounded but what is shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import given, of_type, raise_faults, tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.book.par_index import GROUPS_2015, PAR_MINISTRIES, PAR_PROVINCES
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Text
from motcua_lib.metrics._par_parts import area_score, total_score
from motcua_lib.model._exact import half_up
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import Band, Bands, figure
from motcua_lib.model.par import ParItem, ParTree, ParVersion, PointSource
from motcua_lib.model.scorecard import Score, as_fraction, label
from motcua_lib.trail import Trail

__all__ = [
    "GROUPS_2015",
    "PAR_MINISTRIES",
    "PAR_PROVINCES",
    "Adjusting",
    "Adjustment",
    "NoSurvey",
    "ParIndex",
    "par_group",
    "par_index",
]

Number: TypeAlias = int | Decimal | Fraction


class NoSurvey(Enum):
    """Không điều tra xã hội học: said in place of the points of a survey that was not held.

    >>> NoSurvey.HELD.value
    'no-survey-held'
    """

    HELD = "no-survey-held"


class Adjusting(Enum):
    """Cách cộng điểm thưởng, điểm trừ: to the points before they become an index, or to the index itself.

    >>> Adjusting.INDEX.value
    'index'
    """

    POINTS = "points"
    INDEX = "index"


def _adjustment(value: object) -> Fraction:
    return as_fraction(value, "Adjustment.points")


@attrs.frozen
class Adjustment:
    """Điểm thưởng, điểm trừ: points above or below zero, for a reason."""

    points: Fraction = attrs.field(converter=_adjustment)
    reason: Text = attrs.field(converter=label, validator=of_type(Text))


def _exact(values: object, where: str) -> dict[str, Fraction]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what=where, allowed="a mapping of criteria to points", value=values)
    return {slug: as_fraction(value, f"{where}[{slug!r}]") for slug, value in values.items()}


def _appraised(values: object) -> dict[str, Fraction]:
    return _exact(values, "appraised")


def _self_assessed(values: object) -> dict[str, Fraction]:
    return _exact(values, "self_assessed")


def _survey(values: object) -> "dict[str, Fraction] | NoSurvey":
    if values is NoSurvey.HELD:
        return NoSurvey.HELD
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("no-survey-held", value=values)
    return _exact(values, "survey")


def _reasons(values: object) -> dict[str, Text]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="not_applicable", allowed="a mapping to reasons", value=values)
    for slug, reason in values.items():
        if not isinstance(reason, str | Text):
            what = f"not_applicable[{slug!r}]"
            raise ArgumentTypeError("wrong-type", what=what, allowed="a str or a Text", value=reason)
    return {slug: label(reason) for slug, reason in values.items()}


def _adjustments(values: Iterable[Adjustment]) -> tuple[Adjustment, ...]:
    return tuple_of(values, Adjustment, "adjustments")


@attrs.frozen
class ParIndex(Shown):
    """Chỉ số cải cách hành chính: the index of one unit in one year.

    Made by `par_index`.

    Args:
        tree: the areas and criteria.
        appraised: points that the council gave, by criterion.
        survey: points from the survey, by criterion, or `NoSurvey.HELD`.
        self_assessed: points that the unit gave itself, by criterion; may be empty.
        not_applicable: why an area, criterion or sub-criterion does not apply.
        adjustments: bonus and penalty points.
        adjusting: how they are added.
        edition: the edition the tree is checked against.
    """

    tree: ParTree = attrs.field(validator=of_type(ParTree))
    appraised: Mapping[str, Fraction] = attrs.field(converter=_appraised, hash=False)
    survey: Mapping[str, Fraction] | NoSurvey = attrs.field(kw_only=True, converter=_survey, hash=False)
    self_assessed: Mapping[str, Fraction] = attrs.field(
        factory=dict, kw_only=True, converter=_self_assessed, hash=False
    )
    not_applicable: Mapping[str, Text] = attrs.field(factory=dict, kw_only=True, converter=_reasons, hash=False)
    adjustments: tuple[Adjustment, ...] = attrs.field(default=(), kw_only=True, converter=_adjustments)
    adjusting: Adjusting | None = attrs.field(default=None, kw_only=True, validator=of_type(Adjusting, type(None)))
    edition: Edition[ParVersion] | None = attrs.field(
        default=None, kw_only=True, validator=of_type(Edition, type(None))
    )

    def __attrs_post_init__(self) -> None:
        if self.edition is not None:
            self.edition.content.check(self.tree)
        raise_faults(self.tree.name.en, self._faults())

    def _faults(self) -> Iterator[MotcuaError]:
        given = {"appraised": self.appraised, "survey": self._surveyed, "self_assessed": self.self_assessed}
        for where, points in given.items():
            source = PointSource.SURVEY if where == "survey" else PointSource.APPRAISAL
            yield from self._misplaced(where, points, source)
        for leaf in self.leaves:
            points = self._surveyed if leaf.source is PointSource.SURVEY else self.appraised
            if leaf.slug not in points:
                yield MetricError("criterion-unscored", item=leaf.slug, source=leaf.source.text.en)
        known = {item.slug for item in self.tree.items}
        for slug in (slug for slug in self.not_applicable if slug not in known):
            yield MetricError("no-such-criterion", item=slug, where="not_applicable", name=self.tree.name.en)
        if not self.leaves:
            yield MetricError("nothing-applies", name=self.tree.name.en)
        if self.adjustments and self.adjusting is None:
            yield MetricError("adjusting-choice", choices=[choice.name for choice in Adjusting])

    def _misplaced(self, where: str, points: Mapping[str, Fraction], source: PointSource) -> Iterator[MotcuaError]:
        tops = {leaf.slug: leaf.points for leaf in self.tree.leaves if leaf.source is source}
        excluded = self.excluded
        for slug, value in points.items():
            if slug not in tops:
                yield MetricError("no-such-criterion", item=slug, where=where, name=self.tree.name.en)
            elif slug in excluded:
                yield MetricError("criterion-scored-twice", item=slug, where=where)
            elif not 0 <= value <= tops[slug]:
                yield MetricError(
                    "points-out-of-range", name=slug, value=figure(value).en, maximum=figure(tops[slug]).en
                )

    @property
    def _surveyed(self) -> Mapping[str, Fraction]:
        return {} if isinstance(self.survey, NoSurvey) else self.survey

    @property
    def excluded(self) -> frozenset[str]:
        """The criteria that do not apply, those below an item that does not apply included."""
        named = [item for item in self.tree.items if item.slug in self.not_applicable]
        return frozenset(leaf.slug for item in named for leaf in item.leaves)

    @property
    def leaves(self) -> tuple[ParItem, ...]:
        """The criteria that count: those that apply, and those of the survey only where it was held."""
        excluded, held = self.excluded, not isinstance(self.survey, NoSurvey)
        return tuple(
            leaf
            for leaf in self.tree.leaves
            if leaf.slug not in excluded and (held or leaf.source is PointSource.APPRAISAL)
        )

    @property
    def points(self) -> Fraction:
        """Appraised points and points of the survey together, with bonus and penalty where they are points."""
        scored = {**self.appraised, **self._surveyed}
        return sum(scored.values(), self._bonus(Adjusting.POINTS))

    def _bonus(self, adjusting: Adjusting) -> Fraction:
        if self.adjusting is not adjusting:
            return Fraction(0)
        return sum((adjustment.points for adjustment in self.adjustments), Fraction(0))

    @property
    def maximum(self) -> Fraction:
        """The points of the criteria that count."""
        return sum((leaf.points for leaf in self.leaves), Fraction(0))

    @property
    def value(self) -> Fraction:
        """The index in percent, exactly."""
        return self.points / self.maximum * 100 + self._bonus(Adjusting.INDEX)

    @property
    def score(self) -> Score:
        """Điểm số: the index in percent; its parts are the component indices of the areas."""
        counted = {leaf.slug for leaf in self.leaves}
        scored = {**self.appraised, **self._surveyed}
        areas = [
            area_score(area, counted, scored, self._slug)
            for area in self.tree.areas
            if any(leaf.slug in counted for leaf in area.leaves)
        ]
        items = [
            (item.name, self.not_applicable[item.slug]) for item in self.tree.items if item.slug in self.not_applicable
        ]
        return total_score(
            self.tree.name,
            self.value,
            (self.points, self.maximum),
            areas,
            adjusted=[(adjustment.points, adjustment.reason) for adjustment in self.adjustments],
            left_out=items,
            unheld=self._unheld,
            edition=self.edition,
        )

    @property
    def _unheld(self) -> Fraction:
        """The points of a survey that was not held, of what applies."""
        if not isinstance(self.survey, NoSurvey):
            return Fraction(0)
        excluded = self.excluded
        surveyed = (leaf for leaf in self.tree.leaves if leaf.source is PointSource.SURVEY)
        return sum((leaf.points for leaf in surveyed if leaf.slug not in excluded), Fraction(0))

    @property
    def _slug(self) -> str:
        return "" if self.edition is None else self.edition.slug

    @property
    def self_index(self) -> Fraction:
        """Tự đánh giá: the self-assessed points as a share of what the unit assesses itself, in percent.

        Raises:
            MetricError: the unit assessed nothing, or left a criterion out.
        """
        leaves = [leaf for leaf in self.leaves if leaf.source is PointSource.APPRAISAL]
        missing = [leaf.slug for leaf in leaves if leaf.slug not in self.self_assessed]
        if missing or not leaves:
            raise MetricError("criterion-unscored", item=", ".join(missing), source="self-assessment")
        return sum(self.self_assessed.values(), Fraction(0)) / sum(leaf.points for leaf in leaves) * 100

    @property
    def appraisal_changes(self) -> dict[str, Fraction]:
        """The appraised less the self-assessed points of each criterion where they differ."""
        own = self.self_assessed
        return {slug: self.appraised[slug] - own[slug] for slug in own if self.appraised[slug] != own[slug]}

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: every area, what was left out and why, and the index."""
        return self.score.trail

    def __str__(self) -> str:
        return str(self.score)


def par_index(
    tree: ParTree,
    appraised: Mapping[str, Number],
    *,
    survey: Mapping[str, Number] | NoSurvey,
    self_assessed: Mapping[str, Number] | None = None,
    not_applicable: Mapping[str, str | Text] | None = None,
    adjustments: Iterable[Adjustment] = (),
    adjusting: Adjusting | None = None,
    edition: Edition[ParVersion] | None = None,
) -> ParIndex:
    """Chỉ số cải cách hành chính: the PAR index of one unit in one year, in percent.

    Args:
        tree: areas, criteria and sub-criteria with their points; no source gives them, so they are the caller's.
        appraised: points that the council gave, for every criterion that is appraised and applies.
        survey: points from the survey, for every criterion that is surveyed and applies; `NoSurvey.HELD` without one:
            then the appraised points are rescaled to 100.
        self_assessed: points that the unit gave itself; kept beside the appraised ones.
        not_applicable: area, criterion or sub-criterion to the reason why it does not apply; it leaves the maximum.
        adjustments: bonus and penalty points, where a set has them.
        adjusting: how they are added, which no source says; needed with adjustments.
        edition: from `PAR_MINISTRIES` or `PAR_PROVINCES`; the tree is checked against what is known of it.
    Returns:
        ParIndex: value, component indices, score with notes and trail.
    Raises:
        ArgumentTypeError: a wrong type; a float is not exact.
        MetricError: points outside their range, a criterion without points, points of what does not apply, an unknown
            criterion, a tree that differs from its edition; all faults at once.

    >>> tree = ParTree("thí dụ", [ParItem("1", "chỉ đạo", parts=[ParItem("1.1", "kế hoạch", maximum=4),
    ...                                                         ParItem("1.2", "kiểm tra", maximum=2)]),
    ...     ParItem("2", "thủ tục", parts=[ParItem("2.1", "khảo sát", maximum=4, source=PointSource.SURVEY)])])
    >>> index = par_index(tree, {"1.1": 4, "1.2": Decimal("1.5")}, survey={"2.1": 3})
    >>> print(index, *index.score.parts, sep="; ")
    thí dụ: 85,00%; chỉ đạo: 91,67%; thủ tục: 75,00%

    Legal basis: frameworks of the Ministry of Home Affairs and of provinces, as the press and provincial pages tell.
    """
    return ParIndex(
        tree,
        appraised,
        survey=survey,
        self_assessed={} if self_assessed is None else self_assessed,
        not_applicable={} if not_applicable is None else not_applicable,
        adjustments=adjustments,
        adjusting=adjusting,
        edition=edition,
    )


def par_group(value: Number, edition: Edition[ParVersion], *, bands: Bands | None = None) -> Band:
    """Nhóm xếp loại: the group of an index, from what is shown of it, two decimals rounded half up.

    Args:
        value: the index in percent.
        edition: its edition, whose groups are taken.
        bands: other groups; needed where no source gives those of the edition, see `GROUPS_2015`.
    Raises:
        ArgumentTypeError: a float. MetricError: the edition has no known groups and none are passed.

    >>> from datetime import date
    >>> par_group(Decimal("92.18"), PAR_PROVINCES.on(date(2023, 12, 31), issuer="bo-noi-vu"), bands=GROUPS_2015).slug
    'a'
    """
    chosen = edition.content.bands if bands is None else given(bands, Bands, "bands", allowed="Bands or None")
    if chosen is None:
        raise MetricError("no-bands", name=edition.content.name.en)
    return chosen.of(half_up(as_fraction(value, "the index"), 2))
