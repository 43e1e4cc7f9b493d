"""Chỉ số thành phần và xếp loại: what a composite index is made of: components, groups of them, grade bands.

Floor 3, nouns only. The figures stand in the book, one definition an edition; nothing here knows a weight or an edge.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.model._exact import plain, spelled
from motcua_lib.model.scorecard import TWO_PLACES, Rounding, as_fraction, label
from motcua_lib.trail import Step

__all__ = ["Band", "Bands", "EdgeSide", "Group", "Grouping", "IndexComponent", "IndexDefinition", "ZeroRule", "figure"]


def figure(number: Fraction) -> Text:
    """A number as people write it: at most four decimals, without zeros behind the last one.

    >>> figure(Fraction(63, 2)).vi, figure(Fraction(20)).vi, figure(Fraction(2, 3)).en
    ('31,5', '20', '0.6667')
    """
    return spelled(plain(number, 4))


class ZeroRule(Enum):
    """Quy tắc khi mẫu số bằng 0: what a component scores when nothing stands below the line.

    FULL_SCORE: its maximum. NO_SCORE: no points, as its formula says. ZERO_RATIO: its ratio is taken as 0.

    >>> ZeroRule.FULL_SCORE.text["vi"]
    'được điểm tối đa'
    """

    FULL_SCORE = "full-score"
    NO_SCORE = "no-score"
    ZERO_RATIO = "zero-ratio"

    @property
    def text(self) -> Text:
        """The rule in words."""
        return _ZERO_TEXT[self.value]


_ZERO_TEXT = {
    "full-score": Text("được điểm tối đa", "it scores its maximum"),
    "no-score": Text("được 0 điểm", "it scores 0"),
    "zero-ratio": Text("tỷ lệ tính là 0", "its ratio is taken as 0"),
}


class EdgeSide(Enum):
    """Giá trị đúng bằng ngưỡng: the band that a value exactly on an edge belongs to: the one above or the one below.

    >>> EdgeSide.UPPER.value
    'upper'
    """

    UPPER = "upper"
    LOWER = "lower"


def _edge(value: object) -> Fraction | None:
    return None if value is None else as_fraction(value, "Band.edge")


@attrs.frozen
class Band:
    """Mức xếp loại: one grade, with the edge below which it ends.

    Args:
        slug: its stable name.
        name: what it is called; a str stands for both languages.
        edge: its lower edge; None for the lowest band, which has none.
        citation: where it stands, when that differs from the other bands.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    edge: Fraction | None = attrs.field(default=None, kw_only=True, converter=_edge)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __str__(self) -> str:
        return self.name.vi


def _bands(values: Iterable[Band]) -> tuple[Band, ...]:
    return tuple_of(values, Band, "Bands.bands")


@attrs.frozen
class Bands:
    """Thang xếp loại: the bands of an index, the best first.

    Args:
        bands: from the best to the lowest; only the lowest has no edge.
        citation: where the edges stand.
        at_edge: the side to which a value exactly on an edge falls.
    Raises:
        MetricError: no bands, edges that do not fall, or a band without its edge.

    >>> from motcua_lib.law import Instrument
    >>> bands = Bands([Band("good", "tốt", edge=80), Band("fair", "khá")], Citation(Instrument("1/X")))
    >>> bands.of(80).slug, bands.of(Decimal("79.99")).slug, bands.edges(bands.bands[0]).en
    ('good', 'fair', '80 or more')
    """

    bands: tuple[Band, ...] = attrs.field(converter=_bands)
    citation: Citation = attrs.field(validator=of_type(Citation))
    at_edge: EdgeSide = attrs.field(default=EdgeSide.UPPER, kw_only=True, validator=of_type(EdgeSide))

    def __attrs_post_init__(self) -> None:
        *upper, lowest = self.bands or (None,)
        edges = [band.edge for band in upper if band is not None and band.edge is not None]
        falling = all(above > below for above, below in pairwise(edges))
        if lowest is None or lowest.edge is not None or len(edges) < len(upper) or not falling:
            raise MetricError("band-edges", edges=[band.edge and str(band.edge) for band in self.bands])

    def of(self, value: Fraction | Decimal | int) -> Band:
        """The band of a value.

        Raises:
            ArgumentTypeError: a float, which is not exact. MetricError: not finite.
        """
        exact = as_fraction(value, "the value to grade")
        return next(band for band in self.bands if self._reaches(exact, band))

    def _reaches(self, value: Fraction, band: Band) -> bool:
        if band.edge is None or value > band.edge:
            return True
        return value == band.edge and self.at_edge is EdgeSide.UPPER

    def between(self, low: Fraction, high: Fraction) -> tuple[Band, ...]:
        """Every band that a value from `low` to `high` may have, the best first."""
        first, last = (self.bands.index(self.of(value)) for value in (high, low))
        return self.bands[first : last + 1]

    def edges(self, band: Band) -> Text:
        """The reach of a band in words."""
        place = self.bands.index(band)
        above = self.bands[place - 1].edge if place else None
        low, high = (None if edge is None else figure(edge) for edge in (band.edge, above))
        key = self.at_edge.value, low is not None, high is not None
        words, lower, upper = _EDGE_TEXT[key], low or _NOTHING, high or _NOTHING
        return Text(words.vi.format(low=lower.vi, high=upper.vi), words.en.format(low=lower.en, high=upper.en))

    def step(self, name: Text, value: Fraction) -> Step:
        """The grading of a value as a step of a trail."""
        band = self.of(value)
        details = {"name": name, "band": band.name, "edge": self.edges(band)}
        return Step("band", citation=band.citation or self.citation, details=details)


_NOTHING = Text("", "")
_EDGE_TEXT = {  # side of an edge, has a lower edge, has an upper edge
    ("upper", True, False): Text("từ {low} trở lên", "{low} or more"),
    ("upper", True, True): Text("từ {low} đến dưới {high}", "{low} to less than {high}"),
    ("upper", False, True): Text("dưới {high}", "less than {high}"),
    ("lower", True, False): Text("trên {low}", "more than {low}"),
    ("lower", True, True): Text("trên {low} đến {high}", "more than {low} to {high}"),
    ("lower", False, True): Text("từ {high} trở xuống", "{high} or less"),
    ("upper", False, False): Text("mọi giá trị", "any value"),
    ("lower", False, False): Text("mọi giá trị", "any value"),
}


def _component_maximum(value: object) -> Fraction:
    return as_fraction(value, "IndexComponent.maximum")


def _full_at(value: object) -> Fraction:
    return as_fraction(value, "IndexComponent.full_at")


@attrs.frozen
class IndexComponent:
    """Chỉ số thành phần: points in proportion to a ratio, up to a maximum.

    Args:
        slug: its stable name, here the number officers know it by.
        name: what it is called; a str stands for both languages.
        maximum: its points, more than 0.
        full_at: the share at which the maximum is reached, more than 0 and at most 1.
        zero: what it scores when the denominator is 0.
        counts: what stands above and below the line, in words.
        citation: where it stands, when that differs from the rest of the index.
    Raises:
        MetricError: a maximum or a share outside its bounds.

    >>> component = IndexComponent("3.3", "hồ sơ nộp trực tuyến", maximum=6, full_at=Fraction(1, 2))
    >>> component.points(1, 4), component.points(3, 5), component.rounded(1, 3, 100)
    (Fraction(3, 1), Fraction(6, 1), 400)
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    maximum: Fraction = attrs.field(kw_only=True, converter=_component_maximum)
    full_at: Fraction = attrs.field(default=Fraction(1), kw_only=True, converter=_full_at)
    zero: ZeroRule = attrs.field(default=ZeroRule.ZERO_RATIO, kw_only=True, validator=of_type(ZeroRule))
    counts: Text = attrs.field(default=_NOTHING, kw_only=True, converter=label, validator=of_type(Text))
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))
    _slope: tuple[int, int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.maximum <= 0 or not 0 < self.full_at <= 1:
            raise MetricError("component-bounds", name=self.slug, maximum=self.maximum, full_at=self.full_at)
        object.__setattr__(self, "_slope", (self.maximum / self.full_at).as_integer_ratio())

    def points(self, numerator: int, denominator: int) -> Fraction:
        """The points of a ratio, exactly, before any rounding."""
        if not denominator:
            return self.maximum if self.zero is ZeroRule.FULL_SCORE else Fraction(0)
        return min(self.maximum, self.maximum / self.full_at * Fraction(numerator, denominator))

    def rounded(self, numerator: int, denominator: int, scale: int) -> int:
        """The points in units of 1/scale, rounded half up: `points` in whole numbers only, for many at once."""
        top, bottom = self.maximum.numerator, self.maximum.denominator
        if denominator:
            rise, run = self._slope
            if numerator * rise * bottom < top * denominator * run:
                top, bottom = numerator * rise, denominator * run
        elif self.zero is not ZeroRule.FULL_SCORE:
            return 0
        return (2 * top * scale + bottom) // (2 * bottom)

    def __str__(self) -> str:
        return f"{self.slug} {self.name.vi}"


def _slugs(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "Group.components")


@attrs.frozen
class Group:
    """Nhóm chỉ số: components whose rounded points are added up.

    Args:
        slug: its stable name.
        name: what it is called.
        components: the slugs of its components.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    components: tuple[str, ...] = attrs.field(converter=_slugs)


def _groups(values: Iterable[Group]) -> tuple[Group, ...]:
    return tuple_of(values, Group, "Grouping.groups")


@attrs.frozen
class Grouping:
    """Cách chia nhóm: one way to divide all components of an index into groups.

    Args:
        slug: its stable name.
        groups: the groups, in order.
    """

    slug: str = attrs.field(validator=of_type(str))
    groups: tuple[Group, ...] = attrs.field(converter=_groups)


def _components(values: Iterable[IndexComponent]) -> tuple[IndexComponent, ...]:
    return tuple_of(values, IndexComponent, "IndexDefinition.components")


def _groupings(values: Iterable[Grouping]) -> tuple[Grouping, ...]:
    return tuple_of(values, Grouping, "IndexDefinition.groupings")


def _information(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "IndexDefinition.information")


def _remarks(values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple_of(values, Text, "IndexDefinition.remarks")


@attrs.frozen
class IndexDefinition:
    """Nội dung bộ chỉ số: the components of a composite index, its groupings, its rounding and its bands.

    Args:
        name: what the index is called.
        components: every component that scores.
        groupings: one or more ways to group them; the first is the usual one.
        bands: the grades of the total.
        rounding: of each component, before anything is added up.
        scale: what the maxima must add up to; None when nothing says so.
        information: slugs of figures shown beside the index that score nothing.
        remarks: what a reader of its figures must know about its sources.
    Raises:
        MetricError: two components of one slug, a grouping that does not hold each component once, or maxima that do
            not add up to the scale.
    """

    name: Text = attrs.field(converter=label, validator=of_type(Text))
    components: tuple[IndexComponent, ...] = attrs.field(converter=_components)
    groupings: tuple[Grouping, ...] = attrs.field(kw_only=True, converter=_groupings)
    bands: Bands = attrs.field(kw_only=True, validator=of_type(Bands))
    rounding: Rounding = attrs.field(default=TWO_PLACES, kw_only=True, validator=of_type(Rounding))
    scale: int | None = attrs.field(default=None, kw_only=True, validator=of_type(int, type(None)))
    information: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_information)
    remarks: tuple[Text, ...] = attrs.field(default=(), kw_only=True, converter=_remarks)
    by_slug: dict[str, IndexComponent] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        slugs = [component.slug for component in self.components]
        object.__setattr__(self, "by_slug", dict(zip(slugs, self.components, strict=True)))
        grouped = [[slug for group in way.groups for slug in group.components] for way in self.groupings]
        if not grouped or any(sorted(way) != sorted(set(slugs)) for way in (slugs, *grouped)):
            raise MetricError("grouping-incomplete", name=self.name.en, components=slugs)
        if self.scale not in (None, self.maximum):
            raise MetricError("weights-do-not-sum", name=self.name.en, added=figure(self.maximum).en, scale=self.scale)

    @property
    def maximum(self) -> Fraction:
        """The most the index can be."""
        return sum((component.maximum for component in self.components), Fraction(0))

    def grouping(self, slug: str) -> Grouping:
        """The grouping of that name.

        Raises:
            MetricError: there is none; the error lists those there are.
        """
        for way in self.groupings:
            if way.slug == slug:
                return way
        raise MetricError("no-such-grouping", grouping=slug, known=[way.slug for way in self.groupings])
