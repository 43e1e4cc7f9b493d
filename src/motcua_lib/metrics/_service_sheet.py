"""Bảng điểm đã công bố: a service index from points that were published, by group or by component."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib._notebook import Shown
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Text
from motcua_lib.metrics._service_parts import check_index, total_score
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import Band, Group, IndexDefinition, figure
from motcua_lib.model.scorecard import Score, as_fraction

__all__ = ["ScoreSheet", "score_sheet"]


def _points(values: object) -> dict[str, Fraction]:
    if not isinstance(values, Mapping):
        raise ArgumentTypeError("wrong-type", what="points", allowed="a mapping of groups to points", value=values)
    return {slug: as_fraction(value, f"points[{slug!r}]") for slug, value in values.items()}


@attrs.frozen
class ScoreSheet(Shown):
    """Bảng điểm các nhóm: the points of groups as they were published, added up and graded.

    Made by `score_sheet`.

    Args:
        points: by the slug of the group.
        edition: the edition of the index.
        grouping: the grouping the points were published in.
    """

    points: Mapping[str, Fraction] = attrs.field(converter=_points, hash=False)
    edition: Edition[IndexDefinition] = attrs.field(validator=of_type(Edition))
    grouping: str = attrs.field(kw_only=True, validator=of_type(str))

    def __attrs_post_init__(self) -> None:
        check_index(self.edition)
        raise_faults(self.edition.content.name.en, self._faults())

    def _faults(self) -> Iterator[MotcuaError]:
        tops = {group.slug: self._maximum(group) for group in self._groups}
        for slug, value in self.points.items():
            if slug not in tops:
                yield MetricError("no-such-component", part=slug, known=list(tops))
            elif not 0 <= value <= tops[slug]:
                yield MetricError(
                    "points-out-of-range", name=slug, value=figure(value).en, maximum=figure(tops[slug]).en
                )
        if not self.points:
            yield MetricError("nothing-scored", name=self.edition.content.name.en, components=list(tops))

    @property
    def _groups(self) -> tuple[Group, ...]:
        return self.edition.content.grouping(self.grouping).groups

    def _maximum(self, group: Group) -> Fraction:
        by_slug = self.edition.content.by_slug
        return sum((by_slug[slug].maximum for slug in group.components), Fraction(0))

    @property
    def value(self) -> Fraction:
        """The sum of the points, exactly."""
        return sum(self.points.values(), Fraction(0))

    @property
    def total(self) -> Decimal:
        """The sum, with the decimals of the index."""
        return self.edition.content.rounding.of(self.value)

    @property
    def missing(self) -> tuple[str, ...]:
        """The groups without points. They are no zeros."""
        return tuple(group.slug for group in self._groups if group.slug not in self.points)

    @property
    def reachable(self) -> Fraction:
        """The most that the groups with points can reach together."""
        return sum((self._maximum(group) for group in self._groups if group.slug in self.points), Fraction(0))

    @property
    def grades(self) -> tuple[Band, ...]:
        """Every grade that is possible once the missing groups have points, the best first."""
        content = self.edition.content
        return content.bands.between(self.value, self.value + content.maximum - self.reachable)

    @property
    def score(self) -> Score:
        """Điểm số: the total with the groups as its parts."""
        parts = [
            Score(
                group.slug,
                self.points[group.slug],
                group.name,
                maximum=self._maximum(group),
                edition=self.edition.slug,
                citation=self.edition.citation,
            )
            for group in self._groups
            if group.slug in self.points
        ]
        missing = [(group.name, self._maximum(group)) for group in self._groups if group.slug not in self.points]
        return total_score(parts, missing, self.edition)

    @property
    def name(self) -> Text:
        """What the index is called."""
        return self.edition.content.name

    def __str__(self) -> str:
        return str(self.score)


def score_sheet(points: Mapping[str, object], edition: Edition[IndexDefinition], *, grouping: str) -> ScoreSheet:
    """Bảng điểm các nhóm: add up and grade the points of groups that somebody published.

    Args:
        points: by the slug of the group; an int, a Decimal or a Fraction, zero or more. A group left out is not scored,
            which is not 0.
        edition: the edition of the index.
        grouping: "portal", six groups, or "decision", five: there payment is inside the 22 points of online service.
    Returns:
        ScoreSheet: total, what is missing, the grades that are possible, the score with its parts.
    Raises:
        ArgumentTypeError: a float, which is not exact. MetricError: an unknown group, or points above its maximum.

    >>> from datetime import date
    >>> from motcua_lib.book.service_index import PRIME_MINISTER, SERVICE_INDEX
    >>> parts = {"transparency": "15.4", "progress": "19.35", "online": "9.03", "satisfaction": "17.82",
    ...          "digitisation": "16.05"}
    >>> sheet = score_sheet({slug: Decimal(text) for slug, text in parts.items()},
    ...                     SERVICE_INDEX.on(date(2025, 7, 25), issuer=PRIME_MINISTER), grouping="portal")
    >>> sheet.total, sheet.missing, [str(band) for band in sheet.grades]
    (Decimal('77.65'), ('payment',), ['tốt', 'khá'])

    Legal basis: Decision 766/QĐ-TTg.
    """
    return ScoreSheet(points, edition, grouping=grouping)
