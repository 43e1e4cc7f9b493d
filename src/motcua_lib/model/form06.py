"""Biểu 06: the columns of the report on dossiers, one row of it as published, and how a rate is made of columns.

Floor 3, nouns only. Which rates there are stands in `book/timeliness.py`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any, cast

import attrs

from motcua_lib._checks import given, of_type, raise_faults, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.model._filled import filled
from motcua_lib.model.scorecard import Note, Ratio, as_count, label

__all__ = ["COLUMN_NAMES", "IDENTITIES", "Column", "Form06Row", "RateRule"]


class Column(IntEnum):
    """Cột của biểu 06: the columns that hold counts, by their number on the form; 1 and 2 are number and field.

    >>> Column(7).text["en"]
    'resolved, total'
    """

    RECEIVED = 3
    ONLINE = 4
    DIRECT = 5
    CARRIED_OVER = 6
    RESOLVED = 7
    EARLY = 8
    ON_TIME = 9
    LATE = 10
    IN_PROCESS = 11
    IN_TIME = 12
    OVERDUE = 13

    @property
    def text(self) -> Text:
        """The heading."""
        return COLUMN_NAMES[self]


COLUMN_NAMES: Mapping[int, Text] = MappingProxyType({
    3: Text("tiếp nhận, tổng số", "received, total"),
    4: Text("tiếp nhận trực tuyến", "received online"),
    5: Text("tiếp nhận trực tiếp, bưu chính", "received in person and by post"),
    6: Text("kỳ trước chuyển sang", "carried over"),
    7: Text("đã giải quyết, tổng số", "resolved, total"),
    8: Text("giải quyết trước hạn", "resolved early"),
    9: Text("giải quyết đúng hạn", "resolved on time"),
    10: Text("giải quyết quá hạn", "resolved late"),
    11: Text("đang giải quyết, tổng số", "in process, total"),
    12: Text("đang giải quyết, trong hạn", "in process, within time"),
    13: Text("đang giải quyết, quá hạn", "in process, overdue"),
})  # fmt: skip

IDENTITIES: tuple[tuple[Column, tuple[Column, ...]], ...] = (
    (Column.RECEIVED, (Column.ONLINE, Column.DIRECT, Column.CARRIED_OVER)),
    (Column.RESOLVED, (Column.EARLY, Column.ON_TIME, Column.LATE)),
    (Column.IN_PROCESS, (Column.IN_TIME, Column.OVERDUE)),
    (Column.RECEIVED, (Column.RESOLVED, Column.IN_PROCESS)),
)


def _column(number: object) -> Column:
    if number not in COLUMN_NAMES:
        raise MetricError("no-such-column", column=number)
    return Column(cast(int, number))


def _columns(values: Iterable[int]) -> tuple[Column, ...]:
    return tuple(_column(value) for value in tuple_of(values, int, "the columns of a rate"))


@attrs.frozen
class RateRule:
    """Cách tính một tỷ lệ: which columns of form 06 stand above the line and which below.

    Args:
        slug: its stable name.
        name: what it is called.
        numerator, denominator: numbers of columns, 3 to 13, added up.
        of: what the denominator is, in words.
        citation: what defines it.
    Raises:
        MetricError: a column that the form does not have.
    """

    slug: str = attrs.field(validator=of_type(str))
    name: Text = attrs.field(validator=of_type(Text))
    numerator: tuple[Column, ...] = attrs.field(converter=_columns, kw_only=True)
    denominator: tuple[Column, ...] = attrs.field(converter=_columns, kw_only=True)
    of: Text = attrs.field(kw_only=True, validator=of_type(Text))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    @property
    def formula(self) -> str:
        """The columns by number.

        >>> from motcua_lib.book.timeliness import PORTAL_ON_TIME
        >>> PORTAL_ON_TIME.formula
        '(8+9+12)/(7+11)'
        """
        return "/".join(map(_sum_text, (self.numerator, self.denominator)))


def _sum_text(columns: tuple[Column, ...]) -> str:
    text = "+".join(str(int(column)) for column in columns)
    return f"({text})" if len(columns) > 1 else text


def _counts(values: Mapping[Any, int] | Iterable[tuple[int, int]]) -> tuple[tuple[Column, int], ...]:
    columns = [(_column(key), value) for key, value in _pairs(values)]
    for column, times in Counter(key for key, _ in columns).items():
        if times > 1:
            raise MetricError("column-twice", column=int(column))
    return tuple(sorted((key, as_count(value, f"column {int(key)} of form 06")) for key, value in columns))


def _pairs(values: Mapping[Any, int] | Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    if isinstance(values, Mapping):
        return tuple(values.items())
    if isinstance(values, tuple | list) and all(isinstance(pair, tuple) and len(pair) == 2 for pair in values):
        return tuple(values)
    raise ArgumentTypeError("wrong-type", what="Form06Row.counts", allowed="a mapping of columns", value=values)


def _number(value: int) -> int:
    return as_count(value, "the number of a row of form 06")


@attrs.frozen
class Form06Row:
    """Dòng của biểu 06: the counts of one field as they are published; a column that is not published is left out.

    A total that is more than its parts is a warning in `notes` with the difference; nothing is dropped or mended.

    Args:
        number: column 1, the running number.
        name: column 2, the field; a str stands for both languages.
        counts: the other columns by number, such as `{3: 268763, 7: 257141}`, or pairs of the two; kept as pairs in
            order of the columns.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, a column that the form does not have,
        parts that exceed their total; of the last, all faults at once.

    >>> row = Form06Row(1, "Hộ tịch", {7: 10, 8: 5, 9: 2, 10: 1})
    >>> row[Column.RESOLVED], str(row.notes[0])
    (10, 'Hộ tịch: cột 7 (10) khác tổng các cột 8+9+10 (8): chênh lệch 2')

    Legal basis: form II.06 of Circular 01/2020/TT-VPCP.
    """

    number: int = attrs.field(converter=_number)
    name: Text = attrs.field(converter=label, validator=of_type(Text))
    counts: tuple[tuple[Column, int], ...] = attrs.field(converter=_counts)

    def __attrs_post_init__(self) -> None:
        raise_faults(self.name.en, self._faults())

    def _faults(self) -> Iterator[MetricError]:
        for total, parts in IDENTITIES:
            held = [part for part in parts if part in self._by_column]
            found = sum(self._by_column[part] for part in held)
            if total in self._by_column and found > self._by_column[total]:
                yield MetricError(
                    "parts-exceed-total",
                    row=self.name.en,
                    total=int(total),
                    whole=self._by_column[total],
                    parts="+".join(str(int(part)) for part in held),
                    found=found,
                )

    @cached_property
    def _by_column(self) -> dict[int, int]:
        return dict(self.counts)

    def __contains__(self, column: int) -> bool:
        return column in self._by_column

    def __getitem__(self, column: int) -> int:
        if column not in self._by_column:
            stated = ", ".join(str(int(key)) for key, _ in self.counts) or "none"
            raise MetricError("column-not-stated", row=self.name.en, column=int(column), stated=stated)
        return self._by_column[column]

    @property
    def notes(self) -> tuple[Note, ...]:
        """A warning for each identity that the counts break; one with a column missing is not judged."""
        return tuple(self._broken())

    def _broken(self) -> Iterator[Note]:
        for total, parts in IDENTITIES:
            if not all(column in self for column in (total, *parts)):
                continue
            found = sum(self[part] for part in parts)
            if found != self[total]:
                sums = "+".join(str(int(part)) for part in parts)
                gap = self[total] - found
                text = filled(
                    _BROKEN, row=self.name, total=int(total), whole=self[total], parts=sums, found=found, gap=gap
                )
                yield Note("parts-below-total", text)

    def ratio(self, rule: RateRule) -> Ratio:
        """The counts above and below the line of a rate.

        Raises:
            MetricError: a column is not stated, or the part is larger than its whole.
        """
        given(rule, RateRule, "rule", allowed="a RateRule")
        above, below = (sum(self[column] for column in columns) for columns in (rule.numerator, rule.denominator))
        return Ratio(above, below, rule.name, of=rule.of)

    def states(self, rule: RateRule) -> bool:
        """Whether all columns of a rate are stated."""
        given(rule, RateRule, "rule", allowed="a RateRule")
        return all(column in self for column in (*rule.numerator, *rule.denominator))


_BROKEN = Text(
    "{row}: cột {total} ({whole}) khác tổng các cột {parts} ({found}): chênh lệch {gap}",
    "{row}: column {total} ({whole}) is not the sum of columns {parts} ({found}): difference {gap}",
)
