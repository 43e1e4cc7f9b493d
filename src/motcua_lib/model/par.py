"""Bộ tiêu chí cải cách hành chính: the areas and criteria of a PAR index, and what an edition is known to have.

Floor 3, nouns only. No source gives the points of single criteria, so the tree is the caller's; an edition in the book
holds the counts that are sourced, and a tree is checked against them.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from fractions import Fraction
from itertools import chain

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import MetricError, MotcuaError
from motcua_lib.law import Text
from motcua_lib.model.indicator import Bands, figure
from motcua_lib.model.scorecard import as_count, as_fraction, label

__all__ = ["ParItem", "ParTree", "ParVersion", "PointSource"]


class PointSource(Enum):
    """Nguồn điểm: self-assessment that a council appraises, or a survey.

    >>> PointSource.SURVEY.text["vi"]
    'điều tra xã hội học'
    """

    APPRAISAL = "appraisal"
    SURVEY = "survey"

    @property
    def text(self) -> Text:
        """The source in words."""
        return _SOURCE_TEXT[self.value]


_SOURCE_TEXT = {
    "appraisal": Text("tự đánh giá và thẩm định", "self-assessment and appraisal"),
    "survey": Text("điều tra xã hội học", "survey"),
}


def _maximum(value: object) -> Fraction | None:
    return None if value is None else as_fraction(value, "ParItem.maximum")


def _parts(values: "Iterable[ParItem]") -> "tuple[ParItem, ...]":
    return tuple_of(values, ParItem, "ParItem.parts")


@attrs.frozen
class ParItem:
    """Lĩnh vực, tiêu chí, tiêu chí thành phần: an item with parts, or a last one that is given points.

    Args:
        slug: its stable name, unique in the tree.
        name: what it is called; a str stands for both languages.
        maximum: its points, more than 0; with parts it may be left out, and is then their sum.
        source: where its points come from; of a last item only.
        parts: its parts.
    Raises:
        MetricError: a last item without a maximum above 0, or a maximum that is not the sum of the parts.

    >>> ParItem("1", "chỉ đạo", parts=[ParItem("1.1", "kế hoạch", maximum=2)]).points
    Fraction(2, 1)
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    maximum: Fraction | None = attrs.field(default=None, kw_only=True, converter=_maximum)
    source: PointSource = attrs.field(default=PointSource.APPRAISAL, kw_only=True, validator=of_type(PointSource))
    parts: "tuple[ParItem, ...]" = attrs.field(default=(), kw_only=True, converter=_parts)

    def __attrs_post_init__(self) -> None:
        if not self.parts and (self.maximum is None or self.maximum <= 0):
            raise MetricError("criterion-maximum", item=self.slug, maximum=self.maximum)
        added = sum((part.points for part in self.parts), Fraction(0))
        if self.parts and self.maximum not in (None, added):
            raise MetricError("maximum-not-sum", name=self.slug, maximum=str(self.maximum), added=str(added))

    @property
    def points(self) -> Fraction:
        """The points it is worth."""
        if self.parts:
            return sum((part.points for part in self.parts), Fraction(0))
        return self.maximum or Fraction(0)

    @property
    def leaves(self) -> "Iterator[ParItem]":
        """The items below it that are given points; itself when it has no parts."""
        return chain.from_iterable(part.leaves for part in self.parts) if self.parts else iter((self,))

    @property
    def items(self) -> "Iterator[ParItem]":
        """Itself and everything below it."""
        return chain((self,), chain.from_iterable(part.items for part in self.parts))


def _areas(values: Iterable[ParItem]) -> tuple[ParItem, ...]:
    return tuple_of(values, ParItem, "ParTree.areas")


@attrs.frozen
class ParTree:
    """Bộ tiêu chí: the whole tree: areas, their criteria, their sub-criteria.

    Args:
        name: what it is called.
        areas: one or more.
    Raises:
        MetricError: no areas, two items of one slug, or more than three levels.
    """

    name: Text = attrs.field(converter=label, validator=of_type(Text))
    areas: tuple[ParItem, ...] = attrs.field(converter=_areas)

    def __attrs_post_init__(self) -> None:
        slugs = [item.slug for item in self.items]
        if not slugs or len(set(slugs)) < len(slugs):
            raise MetricError("criteria-once", name=self.name.en, items=slugs)
        deep = [item.slug for item in chain.from_iterable(part.parts for part in self._criteria) if item.parts]
        if deep:
            raise MetricError("criteria-too-deep", name=self.name.en, items=deep)

    @property
    def items(self) -> Iterator[ParItem]:
        """Every item, areas before their criteria."""
        return chain.from_iterable(area.items for area in self.areas)

    @property
    def leaves(self) -> Iterator[ParItem]:
        """Every item that is given points."""
        return chain.from_iterable(area.leaves for area in self.areas)

    @property
    def _criteria(self) -> tuple[ParItem, ...]:
        return tuple(chain.from_iterable(area.parts for area in self.areas))

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many areas, criteria and sub-criteria there are."""
        criteria = self._criteria
        return len(self.areas), len(criteria), sum(len(criterion.parts) for criterion in criteria)

    @property
    def counts_by_area(self) -> tuple[tuple[int, int], ...]:
        """How many criteria and sub-criteria each area has."""
        return tuple((len(area.parts), sum(len(part.parts) for part in area.parts)) for area in self.areas)

    def maximum(self, source: PointSource | None = None) -> Fraction:
        """The points of the whole tree, or of one source."""
        return sum((leaf.points for leaf in self.leaves if source in (None, leaf.source)), Fraction(0))


def _shown(value: object) -> str:
    return figure(value).en if isinstance(value, Fraction) else str(value)


def _names(values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple_of(values, Text, "ParVersion.areas")


def _remarks(values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple_of(values, Text, "ParVersion.remarks")


def _points(value: object) -> Fraction | None:
    return None if value is None else as_fraction(value, "ParVersion.survey_points")


def _count(instance: object, attribute: "attrs.Attribute[int | None]", value: object) -> None:
    if value is not None:
        as_count(value, f"ParVersion.{attribute.name}")


@attrs.frozen
class ParVersion:
    """Nội dung đã biết của một phiên bản: what sources tell of one edition; None where none does.

    Args:
        name: what it is called.
        areas: the names of its areas; empty when unknown.
        area_count: how many it has; that of the names where they are known.
        criteria, sub_criteria: how many it has.
        by_survey: how many are measured by survey; not checked, for no source says which of the two it counts.
        by_area: criteria and sub-criteria of each area.
        survey_points: the points that come from the survey.
        scale: the points of everything together.
        bands: its groups.
        remarks: where sources contradict one another, or are silent.
    """

    name: Text = attrs.field(converter=label, validator=of_type(Text))
    areas: tuple[Text, ...] = attrs.field(default=(), kw_only=True, converter=_names)
    area_count: int | None = attrs.field(
        default=attrs.Factory(lambda self: len(self.areas) or None, takes_self=True), kw_only=True, validator=_count
    )
    criteria: int | None = attrs.field(default=None, kw_only=True, validator=_count)
    sub_criteria: int | None = attrs.field(default=None, kw_only=True, validator=_count)
    by_survey: int | None = attrs.field(default=None, kw_only=True, validator=_count)
    by_area: tuple[tuple[int, int], ...] = attrs.field(default=(), kw_only=True)
    survey_points: Fraction | None = attrs.field(default=None, kw_only=True, converter=_points)
    scale: int = attrs.field(default=100, kw_only=True, validator=of_type(int))
    bands: Bands | None = attrs.field(default=None, kw_only=True, validator=of_type(Bands, type(None)))
    remarks: tuple[Text, ...] = attrs.field(default=(), kw_only=True, converter=_remarks)

    def check(self, tree: ParTree) -> None:
        """Check a filled tree against what is known; what is not known is not checked.

        Raises:
            MetricError: a count, the points of the survey or the scale differ; the error tells all differences.
        """
        raise_faults(self.name.en, self._faults(tree))

    def _faults(self, tree: ParTree) -> Iterator[MotcuaError]:
        areas, criteria, sub_criteria = tree.counts
        pairs = (
            ("areas", self.area_count, areas),
            ("criteria", self.criteria, criteria),
            ("sub-criteria", self.sub_criteria, sub_criteria),
            ("criteria and sub-criteria by area", self.by_area or None, tree.counts_by_area),
            ("points of the survey", self.survey_points, tree.maximum(PointSource.SURVEY)),
            ("points of everything", Fraction(self.scale), tree.maximum()),
        )
        for what, known, found in pairs:
            if known is not None and known != found:
                fields = {"known": _shown(known), "found": _shown(found)}
                yield MetricError("tree-differs", name=self.name.en, what=what, **fields)
