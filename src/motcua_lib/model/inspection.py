"""Kiểm tra Bộ phận Một cửa: checklists, inspections by them, and findings that are followed up.

Floor 3, nouns only. No source gives a checklist or its points: items, points and citation are the caller's.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Citation, Text
from motcua_lib.model.indicator import figure
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.quarter import plain_day
from motcua_lib.model.scorecard import as_fraction, label

__all__ = ["Approach", "Checklist", "ChecklistArea", "ChecklistItem", "Finding", "FindingState", "Inspection"]


class Approach(Enum):
    """Hình thức kiểm tra: announced by a plan, or a surprise.

    >>> Approach.SURPRISE.text["vi"]
    'đột xuất'
    """

    PLANNED = "planned"
    SURPRISE = "surprise"

    @property
    def text(self) -> Text:
        """The approach in words."""
        return _TEXT[self]


class ChecklistArea(Enum):
    """Nội dung kiểm tra: what an item of a checklist looks at.

    >>> ChecklistArea.POSTING.text["en"]
    'posting of procedures'
    """

    POSTING = "posting"
    EQUIPMENT = "equipment"
    CONDUCT = "conduct"
    RECORDS = "records"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The area in words."""
        return _TEXT[self]


class FindingState(Enum):
    """Tình trạng khắc phục: fixed, still open, or open past its day.

    >>> FindingState.OVERDUE.text["vi"]
    'quá hạn khắc phục'
    """

    FIXED = "fixed"
    OPEN = "open"
    OVERDUE = "overdue"

    @property
    def text(self) -> Text:
        """The state in words."""
        return _TEXT[self]


_TEXT: dict[Enum, Text] = {
    Approach.PLANNED: Text("theo kế hoạch", "planned"),
    Approach.SURPRISE: Text("đột xuất", "surprise"),
    ChecklistArea.POSTING: Text("niêm yết, công khai thủ tục", "posting of procedures"),
    ChecklistArea.EQUIPMENT: Text("trang thiết bị, hiện đại hóa", "equipment"),
    ChecklistArea.CONDUCT: Text("thái độ, đạo đức công vụ", "conduct"),
    ChecklistArea.RECORDS: Text("sổ sách, hồ sơ lưu", "records"),
    ChecklistArea.OTHER: Text("nội dung khác", "other"),
    FindingState.FIXED: Text("đã khắc phục", "fixed"),
    FindingState.OPEN: Text("chưa khắc phục", "open"),
    FindingState.OVERDUE: Text("quá hạn khắc phục", "overdue"),
}


def _item_points(value: object) -> Fraction:
    return as_fraction(value, "ChecklistItem.points")


@attrs.frozen
class ChecklistItem:
    """Tiêu chí kiểm tra: one item, with the points it is worth.

    Args:
        slug: its stable name.
        name: what is looked at; a str stands for both languages.
        points: what it is worth, more than 0.
        area: what it belongs to.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    points: Fraction = attrs.field(kw_only=True, converter=_item_points)
    area: ChecklistArea = attrs.field(kw_only=True, validator=of_type(ChecklistArea))

    def __attrs_post_init__(self) -> None:
        if self.points <= 0:
            raise MetricError("item-worthless", item=self.slug, points=str(self.points))


def _items(values: Iterable[ChecklistItem]) -> tuple[ChecklistItem, ...]:
    return tuple_of(values, ChecklistItem, "Checklist.items")


@attrs.frozen
class Checklist:
    """Phiếu kiểm tra: the items that a unit is scored by.

    Args:
        name: what it is called.
        items: one or more, in order.
        citation: the decision that sets it, where the caller has one.
    Raises:
        MetricError: no items, or two of one slug.

    >>> sheet = Checklist("phiếu", [ChecklistItem("tv", "niêm yết đủ", points=5, area=ChecklistArea.POSTING)])
    >>> sheet.maximum
    Fraction(5, 1)
    """

    name: Text = attrs.field(converter=label, validator=of_type(Text))
    items: tuple[ChecklistItem, ...] = attrs.field(converter=_items)
    citation: Citation | None = attrs.field(default=None, kw_only=True, validator=of_type(Citation, type(None)))

    def __attrs_post_init__(self) -> None:
        slugs = [item.slug for item in self.items]
        if not slugs or len(set(slugs)) < len(slugs):
            raise MetricError("checklist-items", name=self.name.en, items=slugs)

    @property
    def maximum(self) -> Fraction:
        """The points of all items together."""
        return sum((item.points for item in self.items), Fraction(0))


@attrs.frozen
class Finding:
    """Tồn tại, hạn chế được phát hiện: what an inspection found wrong, until it is fixed.

    Args:
        item: the slug of the checklist item it belongs to.
        text: what was found.
        due_on: the last day to fix it; None when no day was set.
        fixed_on: the day it was fixed; None while it is open.
    """

    item: str = attrs.field(validator=of_type(str))
    text: str = attrs.field(validator=of_type(str))
    due_on: date | None = attrs.field(default=None, kw_only=True, validator=attrs.validators.optional(plain_day))
    fixed_on: date | None = attrs.field(default=None, kw_only=True, validator=attrs.validators.optional(plain_day))

    def state(self, day: date) -> FindingState:
        """Whether it is fixed, open or overdue at the end of a day.

        >>> finding = Finding("tv", "thiếu 3 thủ tục", due_on=date(2020, 3, 31), fixed_on=date(2020, 4, 2))
        >>> [finding.state(date(2020, *day)).value for day in ((3, 31), (4, 1), (4, 2))]
        ['open', 'overdue', 'fixed']
        """
        if self.fixed_on is not None and self.fixed_on <= day:
            return FindingState.FIXED
        return FindingState.OVERDUE if self.due_on is not None and self.due_on < day else FindingState.OPEN


def _marks(values: object) -> dict[str, Fraction]:
    if not isinstance(values, Mapping):
        allowed = "a mapping of items to points"
        raise ArgumentTypeError("wrong-type", what="Inspection.marks", allowed=allowed, value=values)
    return {item: as_fraction(value, f"marks[{item!r}]") for item, value in values.items()}


def _not_applicable(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "Inspection.not_applicable")


def _findings(values: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple_of(values, Finding, "Inspection.findings")


@attrs.frozen
class Inspection:
    """Cuộc kiểm tra: one unit, visited on a day, scored by a checklist.

    Args:
        unit: the unit visited.
        day: when.
        approach: planned or surprise.
        round: the round it belongs to, such as "đợt 1/2020".
        level: the level of the unit, where units of several levels are told apart.
        checklist: what it was scored by.
        marks: points by item.
        not_applicable: items that do not apply to the unit; they leave the maximum.
        findings: what was found wrong.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: an item neither marked nor named as not applicable, or both;
            an unknown item; points outside the item's; a finding fixed or due before the visit; no item that applies.
    """

    unit: str = attrs.field(validator=of_type(str))
    day: date = attrs.field(validator=plain_day)
    approach: Approach = attrs.field(kw_only=True, validator=of_type(Approach))
    round: str = attrs.field(default="", kw_only=True, validator=of_type(str))
    level: Level = attrs.field(default=Level.OTHER, kw_only=True, validator=of_type(Level))
    checklist: Checklist = attrs.field(kw_only=True, validator=of_type(Checklist))
    marks: Mapping[str, Fraction] = attrs.field(kw_only=True, converter=_marks, hash=False)
    not_applicable: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_not_applicable)
    findings: tuple[Finding, ...] = attrs.field(default=(), kw_only=True, converter=_findings)

    def __attrs_post_init__(self) -> None:
        raise_faults(f"{self.unit}, {self.day}", [*self._item_faults(), *self._finding_faults()])

    def _item_faults(self) -> Iterator[MotcuaError]:
        worth = {item.slug: item.points for item in self.checklist.items}
        given = [*self.marks, *self.not_applicable]
        for slug in (slug for slug in worth if given.count(slug) != 1):
            yield MetricError("item-once", item=slug, unit=self.unit, times=given.count(slug))
        for slug in (slug for slug in given if slug not in worth):
            yield MetricError("no-such-item", item=slug, items=list(worth))
        for slug, points in self.marks.items():
            if slug in worth and not 0 <= points <= worth[slug]:
                yield MetricError(
                    "points-out-of-range", name=slug, value=figure(points).en, maximum=figure(worth[slug]).en
                )
        if set(worth) <= set(self.not_applicable):
            yield MetricError("nothing-applies", name=self.unit)

    def _finding_faults(self) -> Iterator[MotcuaError]:
        known = {item.slug for item in self.checklist.items}
        for finding in self.findings:
            if finding.item not in known:
                yield MetricError("no-such-item", item=finding.item, items=sorted(known))
            for day in (finding.due_on, finding.fixed_on):
                if day is not None and day < self.day:
                    yield MetricError("before-the-visit", finding=finding.text, day=day, visit=self.day)

    @property
    def applicable(self) -> tuple[ChecklistItem, ...]:
        """The items that apply to the unit."""
        return tuple(item for item in self.checklist.items if item.slug not in self.not_applicable)

    @property
    def points(self) -> Fraction:
        """The points of all items together, exactly."""
        return sum(self.marks.values(), Fraction(0))

    @property
    def maximum(self) -> Fraction:
        """The points of the items that apply."""
        return sum((item.points for item in self.applicable), Fraction(0))

    @property
    def share(self) -> Fraction:
        """The points as a share of those of the items that apply."""
        return self.points / self.maximum
