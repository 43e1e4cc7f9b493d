"""Bộ chỉ số phục vụ người dân, doanh nghiệp: the service index of Decision 766/QĐ-TTg, from counts.

Each component is rounded half up to two decimals, and only then added; groups and total are sums of rounded points.
Points are computed at once, in whole numbers; the `Score` with its parts and its trail is built when asked for.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib._notebook import Shown
from motcua_lib.book.service_index import PRIME_MINISTER, SERVICE_INDEX
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.metrics._service_counts import (
    counted_once,
    feedback_satisfaction,
    handling_satisfaction,
    on_time,
    online_services,
)
from motcua_lib.metrics._service_parts import check_index, component_score, group_score, measured, named, total_score
from motcua_lib.metrics._service_sheet import ScoreSheet, score_sheet
from motcua_lib.model._exact import EXACT
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import Band, IndexDefinition
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Ratio, Score
from motcua_lib.trail import Trail

__all__ = [
    "PRIME_MINISTER",
    "SERVICE_INDEX",
    "Counted",
    "ScoreSheet",
    "ServiceIndex",
    "counted_once",
    "feedback_satisfaction",
    "handling_satisfaction",
    "on_time",
    "online_services",
    "score_sheet",
    "service_index",
]

Counted: TypeAlias = tuple[int, int] | Ratio | PublishedFigure


def _counts(values: object) -> dict[str, Counted]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="counts", allowed="a mapping of components to counts", value=values)
    return dict(values)


@attrs.frozen
class ServiceIndex(Shown):
    """Chỉ số phục vụ người dân, doanh nghiệp: the points of one unit in one period, from its counts.

    Made by `service_index`.

    Args:
        counts: by the slug of the component: a `Ratio`, a pair (numerator, denominator), or a published percentage.
        edition: the edition of the index.
    """

    counts: Mapping[str, Counted] = attrs.field(converter=_counts, hash=False)
    edition: Edition[IndexDefinition] = attrs.field(validator=of_type(Edition))
    _units: dict[str, int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        check_index(self.edition)
        object.__setattr__(self, "_units", _rounded_points(self.counts, self.edition.content))

    @property
    def value(self) -> Fraction:
        """The total, exactly: the sum of the rounded points of the components that were scored."""
        return self._exact(sum(self._units.values()))

    def _exact(self, units: int) -> Fraction:
        return Fraction(units, 10**self.edition.content.rounding.places)

    @property
    def total(self) -> Decimal:
        """The total, with the decimals of the index."""
        return self.edition.content.rounding.of(self.value)

    @property
    def points(self) -> dict[str, Decimal]:
        """The rounded points of each component that was scored, in the order of the index."""
        places, units = self.edition.content.rounding.places, self._units
        return {
            slug: EXACT.scaleb(Decimal(units[slug]), -places) for slug in self.edition.content.by_slug if slug in units
        }

    @property
    def missing(self) -> tuple[str, ...]:
        """The components that were not scored. They are no zeros: they leave the maximum too."""
        return tuple(slug for slug in self.edition.content.by_slug if slug not in self._units)

    @property
    def reachable(self) -> Fraction:
        """The most that the components that were scored can reach together."""
        by_slug = self.edition.content.by_slug
        return sum((by_slug[slug].maximum for slug in self._units), Fraction(0))

    @property
    def grades(self) -> tuple[Band, ...]:
        """Every grade that is possible once the missing components are scored, the best first; one when none is."""
        content = self.edition.content
        return content.bands.between(self.value, self.value + content.maximum - self.reachable)

    @property
    def grade(self) -> Band:
        """Xếp loại: the grade, where the missing components cannot change it.

        Raises:
            MetricError: they can; the error names them and the grades that are possible.
        """
        if len(self.grades) > 1:
            grades = [band.name.en for band in self.grades]
            raise MetricError("grade-open", name=self.edition.content.name.en, grades=grades, missing=self.missing)
        return self.grades[0]

    @property
    def score(self) -> Score:
        """Điểm số: the total with its groups, their components, notes and steps, in the usual grouping."""
        return self.grouped(self.edition.content.groupings[0].slug)

    def grouped(self, grouping: str) -> Score:
        """The score in a grouping of the edition: "portal", six groups, or "decision", the five of the decision.

        Raises:
            MetricError: the edition has no such grouping.
        """
        by_slug = self.edition.content.by_slug
        groups = [
            group_score(group, scored, self.edition)
            for group in self.edition.content.grouping(grouping).groups
            if (scored := [self._component(slug) for slug in group.components if slug in self._units])
        ]
        missing = [(named(by_slug[slug]), by_slug[slug].maximum) for slug in self.missing]
        return total_score(groups, missing, self.edition)

    def _component(self, slug: str) -> Score:
        component = self.edition.content.by_slug[slug]
        return component_score(component, self.counts[slug], self._exact(self._units[slug]), self.edition)

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: every component with its counts, its cap and its rounding, then the sums."""
        return self.score.trail

    def __str__(self) -> str:
        return str(self.score)


def _rounded_points(counts: Mapping[str, Counted], content: IndexDefinition) -> dict[str, int]:
    """The rounded points in units of the last decimal; all faults at once."""
    scale, by_slug = 10**content.rounding.places, content.by_slug
    found: dict[str, int] = {}
    faults: list[MotcuaError] = []
    for slug, given in counts.items():
        try:
            numerator, denominator = measured(slug, given)
            found[slug] = by_slug[slug].rounded(numerator, denominator, scale)
        except MotcuaError as fault:
            faults.append(fault)
        except (KeyError, TypeError):
            faults.append(_unknown(slug, content))
    if not counts:
        faults.append(MetricError("nothing-scored", name=content.name.en, components=list(by_slug)))
    raise_faults(content.name.en, faults)
    return found


def _unknown(slug: object, content: IndexDefinition) -> MetricError:
    if slug in content.information:
        return MetricError("information-only", part=slug, name=content.name.en)
    return MetricError("no-such-component", part=slug, known=list(content.by_slug))


def service_index(counts: Mapping[str, Counted], edition: Edition[IndexDefinition]) -> ServiceIndex:
    """Chỉ số phục vụ người dân, doanh nghiệp: the service index of one unit in one period.

    Args:
        counts: what stands above and below the line of each component, by its slug: a pair of ints (numerator,
            denominator), a `Ratio`, or a `PublishedFigure` in percent where only that is known. A component left out is
            not scored, which is not 0.
        edition: from `SERVICE_INDEX.on(day, issuer=PRIME_MINISTER)`, the day inside the period of the counts.
    Returns:
        ServiceIndex: points, total, what is missing, grade; the score with parts and trail when asked for.
    Raises:
        ArgumentTypeError: a wrong type; a float or a bool is no count.
        MetricError: negative counts, a part larger than its whole, an unknown component, nothing at all.

    >>> from datetime import date
    >>> edition = SERVICE_INDEX.on(date(2026, 9, 26), issuer=PRIME_MINISTER)
    >>> index = service_index({"3.1": (52, 89), "3.2": (516, 1884), "3.3": (589496, 597894)}, edition)
    >>> index.total, index.reachable, index.points["3.1"]
    (Decimal('8.56'), Fraction(12, 1), Decimal('1.46'))
    >>> print(index.score.part("online"))
    Cung cấp dịch vụ trực tuyến: 8,56/12 điểm

    Legal basis: Decision 766/QĐ-TTg, as captured from the national portal; the decision's text was not read.
    """
    return ServiceIndex(counts, edition)
