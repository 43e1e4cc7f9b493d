"""Form 06: its columns, the identities of a row, and what is only a warning."""

import pickle
from collections.abc import Callable

import attrs
import pytest

from motcua_lib.book.timeliness import FORM_06_SUMS, ON_TIME_OF_RESOLVED, PORTAL_ON_TIME, RATES
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Confidence
from motcua_lib.model.form06 import COLUMN_NAMES, IDENTITIES, Column, Form06Row

LEVELS_1_2 = Form06Row(1, "mức độ 1–2", {3: 268763, 7: 257141, 11: 11622, 8: 124907, 9: 102770, 10: 19852})


def test_the_columns_have_names_and_the_numbers_of_the_form() -> None:
    assert [int(column) for column in Column] == list(range(3, 14))
    assert set(COLUMN_NAMES) == set(Column)
    assert len({column.text for column in Column}) == 11


def test_the_four_identities() -> None:
    told = ["{}={}".format(int(total), "+".join(str(int(part)) for part in parts)) for total, parts in IDENTITIES]
    assert told == ["3=4+5+6", "7=8+9+10", "11=12+13", "3=7+11"]
    assert FORM_06_SUMS.confidence is Confidence.MEMORY


@pytest.mark.parametrize(
    ("counts", "gap"),
    [
        ({3: 268763, 7: 257141, 11: 11622, 8: 124907, 9: 102770, 10: 19852}, 9612),
        ({3: 68544, 7: 61827, 11: 6717, 8: 43434, 9: 11795, 10: 4331}, 2267),
        ({3: 1665, 7: 1611, 11: 54, 8: 952, 9: 388, 10: 268}, 3),
    ],
)
def test_a_published_row_that_does_not_add_up_warns_and_keeps_everything(counts: dict[int, int], gap: int) -> None:
    row = Form06Row(1, "Huế", counts)
    assert dict(row.counts) == counts
    (note,) = row.notes
    assert note.slug == "parts-below-total"
    assert f"chênh lệch {gap:,}".replace(",", ".") in note.text.vi
    assert f"difference {gap:,}" in note.text.en


def test_an_identity_with_a_column_missing_is_not_judged() -> None:
    assert Form06Row(1, "x", {7: 10, 8: 1, 9: 2}).notes == ()
    assert Form06Row(1, "x", {}).notes == ()


def test_every_broken_identity_has_its_own_warning() -> None:
    row = Form06Row(1, "x", {3: 20, 4: 1, 5: 1, 6: 1, 7: 9, 8: 1, 9: 1, 10: 1, 11: 8, 12: 1, 13: 1})
    assert [note.text.en.split(": ")[1] for note in row.notes] == [
        "column 3 (20) is not the sum of columns 4+5+6 (3)",
        "column 7 (9) is not the sum of columns 8+9+10 (3)",
        "column 11 (8) is not the sum of columns 12+13 (2)",
        "column 3 (20) is not the sum of columns 7+11 (17)",
    ]


def test_parts_that_exceed_their_total_are_refused_all_at_once() -> None:
    with pytest.raises(MetricError) as caught:
        Form06Row(1, "Đất đai", {3: 5, 7: 4, 8: 3, 9: 2, 11: 2})
    faults = [str(fault) for fault in caught.value.faults]
    assert faults == [
        "'Đất đai': columns 8+9 add up to 5, more than their total in column 7, 4",
        "'Đất đai': columns 7+11 add up to 6, more than their total in column 3, 5",
    ]


def test_a_row_is_read_by_column() -> None:
    assert (LEVELS_1_2[7], LEVELS_1_2[Column.LATE], 13 in LEVELS_1_2) == (257141, 19852, False)
    with pytest.raises(MetricError, match=r"does not state column 13 of form 06; it states 3, 7, 8, 9, 10, 11"):
        _ = LEVELS_1_2[13]
    with pytest.raises(MetricError, match="it states none"):
        _ = Form06Row(1, "x", {})[7]


def test_rows_are_values() -> None:
    assert pickle.loads(pickle.dumps(LEVELS_1_2)) == LEVELS_1_2
    assert len({LEVELS_1_2, Form06Row(1, "mức độ 1–2", dict(reversed(LEVELS_1_2.counts)))}) == 1


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: Form06Row(1, "x", {14: 1}), MetricError, "no column 14 of counts"),
    (lambda: Form06Row(1, "x", {"7": 1}), MetricError, "no column '7' of counts"),
    (lambda: Form06Row(1, "x", {7: -1}), MetricError, "column 7 of form 06 must be 0 or more, not -1"),
    (lambda: Form06Row(1, "x", {7: 1.5}), ArgumentTypeError, "column 7 of form 06 must be a whole number"),
    (lambda: Form06Row(1, "x", {7: True}), ArgumentTypeError, "column 7 of form 06 must be a whole number"),
    (lambda: Form06Row(1, "x", [5]), ArgumentTypeError, "a mapping of columns"),
    (lambda: Form06Row("1", "x", {}), ArgumentTypeError, "the number of a row"),
    (lambda: Form06Row(1, None, {}), ArgumentTypeError, r"Form06Row.name must be Text"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_row_of_something_else_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()


def test_every_rate_names_its_columns() -> None:
    assert {rule.slug: rule.formula for rule in RATES} == {
        "on-time-of-resolved": "(8+9)/7",
        "on-time-of-classified": "(8+9)/(8+9+10)",
        "early-of-resolved": "8/7",
        "late-of-resolved": "10/7",
        "overdue-of-in-process": "13/11",
        "portal-on-time": "(8+9+12)/(7+11)",
        "online-of-filed": "4/(4+5)",
        "resolved-of-received": "7/3",
    }
    assert len({rule.name for rule in RATES}) == len(RATES)
    assert all(rule.citation.source for rule in RATES)
    assert LEVELS_1_2.states(ON_TIME_OF_RESOLVED)
    assert not LEVELS_1_2.states(PORTAL_ON_TIME)


def test_counts_may_be_the_pairs_of_another_row() -> None:
    row = Form06Row(1, "Hộ tịch", {7: 10, 3: 12})
    assert attrs.evolve(row, number=2).counts == row.counts
    with pytest.raises(MetricError, match="column 3 of form 06 is stated twice in one row") as caught:
        Form06Row(1, "Hộ tịch", [(3, 12), (7, 10), (3, 12)])
    assert caught.value.slug == "column-twice"
    for wrong in ([3, 12], "37", [(3, 12, 5)]):
        with pytest.raises(ArgumentTypeError, match="a mapping of columns"):
            Form06Row(1, "Hộ tịch", wrong)  # type: ignore[arg-type]  # no pairs
