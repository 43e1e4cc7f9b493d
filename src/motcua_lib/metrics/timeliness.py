"""Thống kê thời hạn giải quyết: counts of dossiers in a period, rates with their denominators named, form 06.

The counts of a stream of dossiers are made by `metrics.cases`; here they are nouns, and rates are taken of them.
"""

from collections.abc import Iterable

import attrs

from motcua_lib._checks import given, tuple_of
from motcua_lib.book.timeliness import FORM_06_SUMS, RATES
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._rates import RateSheet, WhenEmpty, counted, left_out, share
from motcua_lib.model._filled import filled
from motcua_lib.model.form06 import IDENTITIES, Column, Form06Row, RateRule
from motcua_lib.model.scorecard import TWO_PLACES, Note, Rounding, Score
from motcua_lib.trail import Step

__all__ = [
    "CaseCounts",
    "Column",
    "Form06Row",
    "RateRule",
    "RateSheet",
    "WhenEmpty",
    "check_total",
    "rate",
    "rates",
    "total_row",
]


def _count() -> int:
    field: int = attrs.field(default=0, kw_only=True, validator=counted)
    return field


@attrs.frozen
class CaseCounts:
    """Số lượng hồ sơ trong kỳ: how many dossiers a period received, resolved and left in process.

    Args:
        online, counter, post: filed in the period, by channel; a dossier of the first midnight is one of them.
        carried_over: filed before the period and not finished before it.
        early, on_time, late: finished in the period, by verdict.
        in_time, overdue: not finished when the period ends, by their standing at that moment.
        unjudged_resolved, unjudged_in_process: those that nobody can judge; they are counted apart, never guessed.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count.

    >>> counts = CaseCounts(online=70, counter=20, post=4, carried_over=6, early=60, on_time=25, late=5, in_time=9,
    ...                     overdue=1)
    >>> counts.received, counts.resolved, counts.in_process
    (100, 90, 10)
    """

    online: int = _count()
    counter: int = _count()
    post: int = _count()
    carried_over: int = _count()
    early: int = _count()
    on_time: int = _count()
    late: int = _count()
    in_time: int = _count()
    overdue: int = _count()
    unjudged_resolved: int = _count()
    unjudged_in_process: int = _count()

    @property
    def received(self) -> int:
        """Filed in the period and carried over together."""
        return self.online + self.counter + self.post + self.carried_over

    @property
    def resolved(self) -> int:
        """Finished in the period, however judged."""
        return self.early + self.on_time + self.late + self.unjudged_resolved

    @property
    def in_process(self) -> int:
        """Not finished when the period ends, however judged."""
        return self.in_time + self.overdue + self.unjudged_in_process

    def __add__(self, other: "CaseCounts") -> "CaseCounts":
        left, right = attrs.astuple(self), attrs.astuple(other)
        names = (field.name for field in attrs.fields(CaseCounts))
        return CaseCounts(**{name: a + b for name, a, b in zip(names, left, right, strict=True)})

    def row(self, number: int, name: Text | str) -> Form06Row:
        """Dòng của biểu 06: the counts as a row of the form.

        Args:
            number: column 1. name: column 2, the field.
        Raises:
            MetricError: more is resolved and in process than was received.
        """
        values = (
            self.received, self.online, self.counter + self.post, self.carried_over,
            self.resolved, self.early, self.on_time, self.late,
            self.in_process, self.in_time, self.overdue,
        )  # fmt: skip
        return Form06Row(number, name, dict(zip(Column, values, strict=True)))


def _row(counts: "CaseCounts | Form06Row", name: Text | str) -> Form06Row:
    if isinstance(counts, CaseCounts):
        return counts.row(1, name)
    if isinstance(counts, Form06Row):
        return counts
    raise ArgumentTypeError("wrong-type", what="counts", allowed="CaseCounts or Form06Row", value=counts)


_PERIOD = Text("trong kỳ", "in the period")


def rate(
    counts: CaseCounts | Form06Row,
    rule: RateRule,
    *,
    when_empty: WhenEmpty = WhenEmpty.REFUSE,
    rounding: Rounding = TWO_PLACES,
) -> Score:
    """Tỷ lệ thời hạn: one rate, by its name; the denominator is part of the name, never a silent choice.

    Args:
        counts: the counts of a period, or a published row of form 06.
        rule: one of `book.timeliness`, or one of your own.
        when_empty: what it is when nothing stands below the line.
        rounding: how it is shown; two decimals unless told.
    Returns:
        Score: in percent, with its counts, how many of them nobody can judge, the warnings of the row and its trail.
    Raises:
        ArgumentTypeError: neither counts nor a row.
        MetricError: a column that is not stated, a part larger than its whole, or nothing below the line.

    >>> from motcua_lib.book.timeliness import ON_TIME_OF_CLASSIFIED, ON_TIME_OF_RESOLVED
    >>> hue = Form06Row(1, "mức độ 1–2", {3: 268763, 7: 257141, 11: 11622, 8: 124907, 9: 102770, 10: 19852})
    >>> rate(hue, ON_TIME_OF_RESOLVED).shown, rate(hue, ON_TIME_OF_CLASSIFIED).shown
    (Decimal('88.54'), Decimal('91.98'))

    Legal basis: the columns of form II.06 of Circular 01/2020/TT-VPCP; component 2.1 as the national portal describes
    it.
    """
    row = _row(counts, _PERIOD)
    if not isinstance(rule, RateRule):
        raise ArgumentTypeError("wrong-type", what="rule", allowed="a RateRule", value=rule)
    notes = (*row.notes, *_unjudged_notes(row, rule))
    score = share(
        rule.slug, row.ratio(rule), citation=rule.citation, when_empty=when_empty, notes=notes, rounding=rounding
    )
    broken = [Step("broken-identity", citation=FORM_06_SUMS, details={"note": note.text}) for note in row.notes]
    return attrs.evolve(score, steps=(*broken, *score.steps))


def _unjudged(row: Form06Row, rule: RateRule) -> int:
    """How many below the line are in no class, for a rate whose upper line counts classes."""
    return sum(
        row[total] - sum(row[part] for part in classes)
        for total, classes in _CLASSES.items()
        if total in rule.denominator
        and not set(classes).isdisjoint(rule.numerator)
        and all(part in row for part in classes)
    )


def _unjudged_notes(row: Form06Row, rule: RateRule) -> tuple[Note, ...]:
    unjudged = _unjudged(row, rule)
    if not unjudged:
        return ()
    text = filled(_UNJUDGED, name=rule.name, unjudged=unjudged, whole=row.ratio(rule).denominator)
    return (Note("unjudged", text),)


_CLASSES = {total: classes for total, classes in IDENTITIES if total in (Column.RESOLVED, Column.IN_PROCESS)}
_UNJUDGED = Text(
    "{name}: {unjudged}/{whole} hồ sơ ở mẫu số chưa phân loại đúng hạn hay quá hạn",
    "{name}: {unjudged} of the {whole} dossiers below the line are not classified as in time or late",
)
_NONE_JUDGED = Text("không hồ sơ nào ở mẫu số được phân loại", "no dossier below the line is classified")


def rates(counts: CaseCounts | Form06Row, *, rules: Iterable[RateRule] = RATES) -> RateSheet:
    """Các tỷ lệ thời hạn: every rate that the counts allow; one without a denominator is left out and named.

    Dossiers that nobody can judge stay below the line: a rate of them carries the note "unjudged" that says how many
    they are, and a rate of none but them is left out.

    Args:
        counts: the counts of a period, or a published row of form 06.
        rules: which rates; all of `book.timeliness` unless told.
    Returns:
        RateSheet: scores by slug, and notes.
    Raises:
        ArgumentTypeError: neither counts nor a row. MetricError: a part larger than its whole.

    >>> sheet = rates(CaseCounts(counter=10, early=6, on_time=3, late=1))
    >>> str(sheet["portal-on-time"].shown), [note.slug for note in sheet.notes]
    ('90.00', ['rate-left-out'])
    """
    row = _row(counts, _PERIOD)
    scores, notes = [], list(row.notes)
    for rule in tuple_of(rules, RateRule, "rules"):
        if not row.states(rule):
            notes.append(left_out(rule.name, filled(_NOT_STATED, formula=rule.formula)))
        elif not row.ratio(rule).denominator:
            notes.append(left_out(rule.name))
        elif _unjudged(row, rule) == row.ratio(rule).denominator:
            notes.append(left_out(rule.name, _NONE_JUDGED))
        else:
            unjudged = _unjudged_notes(row, rule)
            scores.append(share(rule.slug, row.ratio(rule), citation=rule.citation, notes=unjudged))
    return RateSheet(scores, notes=tuple(notes))


_NOT_STATED = Text("thiếu số liệu ở các cột {formula}", "columns of {formula} are not stated")


def total_row(rows: Iterable[Form06Row], *, number: int = 0, name: Text | str = _PERIOD) -> Form06Row:
    """Dòng tổng cộng của biểu 06: the sum of rows, by column; a column that any row leaves out is left out.

    Args:
        rows: one or more rows.
        number, name: columns 1 and 2 of the sum.
    Raises:
        ArgumentTypeError: no rows of form 06. MetricError: no row at all.
    """
    members = tuple_of(rows, Form06Row, "rows")
    if not members:
        raise MetricError("no-rows", what="rows of form 06")
    common = [column for column in Column if all(column in row for row in members)]
    return Form06Row(number, name, {column: sum(row[column] for row in members) for column in common})


def check_total(total: Form06Row, rows: Iterable[Form06Row]) -> tuple[Note, ...]:
    """Kiểm tra dòng tổng cộng: a warning for each column in which a published total is not the sum of its rows.

    Args:
        total: the published total.
        rows: the rows above it.
    Returns:
        One note a column, with the difference; nothing is mended. A column that is not stated is not judged.
    """
    given(total, Form06Row, "total")
    added = total_row(rows)
    found = []
    for column in Column:
        if column in total and column in added and total[column] != added[column]:
            values = {"column": int(column), "total": total[column], "added": added[column]}
            text = filled(_NOT_THE_SUM, gap=total[column] - added[column], **values)
            found.append(Note("total-is-not-the-sum", text))
    return tuple(found)


_NOT_THE_SUM = Text(
    "cột {column}: tổng công bố {total}, cộng các dòng {added}: chênh lệch {gap}",
    "column {column}: the published total is {total}, the rows add up to {added}: difference {gap}",
)
