"""Timeliness from counts and published rows: named rates, zero denominators, totals."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from motcua_lib.book.timeliness import (
    LATE_OF_RESOLVED,
    ON_TIME_OF_CLASSIFIED,
    ON_TIME_OF_RESOLVED,
    OVERDUE_OF_IN_PROCESS,
    PORTAL_ON_TIME,
    RATES,
)
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.timeliness import (
    CaseCounts,
    Column,
    Form06Row,
    RateRule,
    WhenEmpty,
    check_total,
    rate,
    rates,
    total_row,
)
from motcua_lib.model.scorecard import Rounding, Unit

COUNTS = CaseCounts(online=70, counter=20, post=4, carried_over=6, early=60, on_time=25, late=5, in_time=9, overdue=1)
HUE = Form06Row(1, "mức độ 1–2", {3: 268763, 7: 257141, 11: 11622, 8: 124907, 9: 102770, 10: 19852})


def test_totals_follow_from_the_parts() -> None:
    assert (COUNTS.received, COUNTS.resolved, COUNTS.in_process) == (100, 90, 10)
    row = COUNTS.row(3, "Đất đai")
    assert [row[column] for column in Column] == [100, 70, 24, 6, 90, 60, 25, 5, 10, 9, 1]
    assert (row.number, row.name.vi, row.notes) == (3, "Đất đai", ())


def test_counts_of_parts_of_a_register_add_up() -> None:
    both = COUNTS + attrs.evolve(COUNTS, online=1, unjudged_resolved=2)
    assert (both.online, both.post, both.unjudged_resolved, both.received) == (71, 8, 2, 131)


def test_a_rate_says_what_it_is_taken_of() -> None:
    score = rate(COUNTS, PORTAL_ON_TIME)
    assert (score.value, score.unit, score.shown) == (94, Unit.PERCENT, Decimal("94.00"))
    assert (score.ratio.numerator, score.ratio.denominator) == (94, 100)
    assert score.trail.lines() == (
        "tỷ lệ hồ sơ đúng hạn trong kỳ (thành phần 2.1): 94/100 = 94,00% (hồ sơ đã giải quyết và đang giải quyết)"
        " [mô tả công thức tính chỉ số 766 trên Cổng Dịch vụ công quốc gia (tài liệu kỹ thuật); suy từ quy định]",
        "tỷ lệ hồ sơ đúng hạn trong kỳ (thành phần 2.1): 94,00%"
        " [mô tả công thức tính chỉ số 766 trên Cổng Dịch vụ công quốc gia (tài liệu kỹ thuật); suy từ quy định]",
    )


def test_one_published_table_has_two_on_time_rates_by_its_denominator() -> None:
    by_total, by_parts = rate(HUE, ON_TIME_OF_RESOLVED), rate(HUE, ON_TIME_OF_CLASSIFIED)
    assert (by_total.shown, by_parts.shown) == (Decimal("88.54"), Decimal("91.98"))
    assert by_total.value == Fraction(227677, 257141) * 100
    assert [note.slug for note in by_total.notes] == ["parts-below-total", "unjudged"]
    assert "chênh lệch 9.612" in by_total.notes[0].text.vi
    assert by_total.trail.lines(language="en")[0] == (
        "mức độ 1–2: column 7 (257,141) is not the sum of columns 8+9+10 (247,529): difference 9,612"
        " [Circular 01/2020/TT-VPCP (Government Office); from memory, no source seen]"
    )


def test_nothing_below_the_line_is_an_error_unless_a_rule_is_chosen() -> None:
    nothing = CaseCounts()
    with pytest.raises(MetricError, match="has a denominator of 0, so there is no share"):
        rate(nothing, OVERDUE_OF_IN_PROCESS)
    zero, whole = (rate(nothing, PORTAL_ON_TIME, when_empty=rule) for rule in (WhenEmpty.ZERO, WhenEmpty.WHOLE))
    assert (zero.value, whole.value) == (0, 100)
    for score, told in ((zero, "tính là 0%"), (whole, "tính là 100%")):
        assert [note.slug for note in score.notes] == ["empty-denominator"]
        assert told in score.notes[0].text.vi
        assert told in score.trail.lines()[1]


def test_a_rule_for_nothing_changes_nothing_where_there_is_something() -> None:
    assert rate(COUNTS, PORTAL_ON_TIME, when_empty=WhenEmpty.WHOLE) == rate(COUNTS, PORTAL_ON_TIME)


def test_a_sheet_holds_what_can_be_said_and_names_the_rest() -> None:
    sheet = rates(HUE)
    assert [score.slug for score in sheet] == [
        "on-time-of-resolved", "on-time-of-classified", "early-of-resolved", "late-of-resolved", "resolved-of-received",
    ]  # fmt: skip
    assert [note.slug for note in sheet.notes] == ["parts-below-total"] + ["rate-left-out"] * 3
    assert "thiếu số liệu ở các cột 13/11" in sheet.notes[1].text.vi
    empty = rates(CaseCounts())
    assert (empty.scores, len(empty.notes)) == ((), len(RATES))
    assert "mẫu số bằng 0" in empty.notes[0].text.vi
    with pytest.raises(MetricError, match="there is no rate 'x' here; there are: none"):
        _ = empty["x"]


def test_a_sheet_of_chosen_rates() -> None:
    assert [score.slug for score in rates(COUNTS, rules=[PORTAL_ON_TIME])] == ["portal-on-time"]


def test_a_rate_is_shown_as_published() -> None:
    assert rate(HUE, ON_TIME_OF_RESOLVED, rounding=Rounding(1)).shown == Decimal("88.5")


def test_rows_add_up_by_column() -> None:
    rows = [COUNTS.row(1, "a"), COUNTS.row(2, "b")]
    total = total_row(rows, name="tổng cộng")
    assert (total.number, total.name.vi, total[3], total[13]) == (0, "tổng cộng", 200, 2)
    assert check_total(total, rows) == ()
    assert dict(total_row([HUE, COUNTS.row(2, "b")]).counts).keys() == {3, 7, 8, 9, 10, 11}


def test_a_published_total_that_is_not_the_sum_is_a_warning() -> None:
    rows = [COUNTS.row(1, "a"), COUNTS.row(2, "b")]
    (note,) = check_total(Form06Row(0, "tổng", {3: 203, 7: 180}), rows)
    assert note.slug == "total-is-not-the-sum"
    assert str(note) == "cột 3: tổng công bố 203, cộng các dòng 200: chênh lệch 3"


@pytest.mark.parametrize(("changes", "kind"), [({"online": -1}, MetricError), ({"late": 1.0}, ArgumentTypeError)])
def test_a_count_is_a_count(changes: dict[str, Any], kind: type[Exception]) -> None:
    name = next(iter(changes))
    with pytest.raises(kind, match=rf"CaseCounts.{name} must be"):
        CaseCounts(**changes)


def test_more_resolved_than_received_is_refused() -> None:
    with pytest.raises(MetricError, match=r"columns 7\+11 add up to 3, more than their total in column 3, 1"):
        CaseCounts(online=1, early=2, overdue=1).row(1, "x")


def test_a_numerator_larger_than_its_denominator_is_refused() -> None:
    with pytest.raises(MetricError, match="is larger than its whole"):
        rate(Form06Row(1, "x", {10: 5, 7: 9}), RateRule(
            "odd", ON_TIME_OF_RESOLVED.name, numerator=(7,), denominator=(10,), of=ON_TIME_OF_RESOLVED.of,
            citation=ON_TIME_OF_RESOLVED.citation,
        ))  # fmt: skip


@pytest.mark.parametrize(
    "call",
    [
        lambda: rate(5, PORTAL_ON_TIME),
        lambda: rate(COUNTS, "portal-on-time"),
        lambda: rates({3: 1}),
        lambda: rates(COUNTS, rules=["x"]),
        lambda: total_row([COUNTS]),
        lambda: RateRule("x", PORTAL_ON_TIME.name, numerator=("8",), denominator=(7,), of=PORTAL_ON_TIME.of,
                         citation=PORTAL_ON_TIME.citation),
    ],
)  # fmt: skip
def test_a_wrong_type_is_refused(call: Any) -> None:
    with pytest.raises(ArgumentTypeError):
        call()


def test_a_rate_of_a_column_that_does_not_exist_is_refused() -> None:
    with pytest.raises(MetricError, match="form 06 has no column 14 of counts"):
        attrs.evolve(PORTAL_ON_TIME, denominator=(7, 14))


def test_no_rows_have_no_sum() -> None:
    with pytest.raises(MetricError, match="a sum of rows of form 06 needs at least one"):
        total_row([])


def test_a_rate_of_dossiers_that_nobody_can_judge_is_left_out_and_named() -> None:
    sheet = rates(CaseCounts(counter=6, unjudged_in_process=6))
    assert [score.slug for score in sheet] == ["online-of-filed", "resolved-of-received"]
    assert "in process and overdue: left out, no dossier below the line is classified" in [
        note.text.en for note in sheet.notes
    ]


def test_a_rate_says_how_many_of_its_dossiers_nobody_can_judge() -> None:
    counts = CaseCounts(counter=9, early=2, unjudged_resolved=1, in_time=1, overdue=1, unjudged_in_process=4)
    sheet = rates(counts)
    assert {score.slug: [note.text.en for note in score.notes] for score in sheet if score.notes} == {
        slug: [f"{name}: {unjudged} of the {whole} dossiers below the line are not classified as in time or late"]
        for slug, name, unjudged, whole in (
            ("on-time-of-resolved", "resolved early or on time", 1, 3),
            ("early-of-resolved", "resolved early", 1, 3),
            ("late-of-resolved", "resolved late", 1, 3),
            ("overdue-of-in-process", "in process and overdue", 4, 6),
            ("portal-on-time", "on time in the period (component 2.1)", 5, 9),
        )
    }
    assert rate(counts, OVERDUE_OF_IN_PROCESS).notes[-1] == sheet["overdue-of-in-process"].notes[0]
    assert rate(counts, ON_TIME_OF_CLASSIFIED).notes[-1].slug == "parts-below-total"


def test_a_row_that_does_not_state_its_classes_is_not_said_to_be_unjudged() -> None:
    assert rate(Form06Row(1, "x", {7: 10, 10: 0}), LATE_OF_RESOLVED).notes == ()


def test_counts_are_named_and_zero_where_nothing_is_said() -> None:
    assert (CaseCounts().received, CaseCounts().online, CaseCounts().late) == (0, 0, 0)
    with pytest.raises(TypeError):
        CaseCounts(1)  # type: ignore[misc]  # the point of the test


def test_a_rate_whose_columns_are_not_stated_is_named() -> None:
    (note,) = rates(Form06Row(1, "x", {3: 5}), rules=[PORTAL_ON_TIME]).notes
    name, formula = PORTAL_ON_TIME.name, PORTAL_ON_TIME.formula
    assert note.text.vi == f"{name.vi}: không tính, thiếu số liệu ở các cột {formula}"
    assert note.text.en == f"{name.en}: left out, columns of {formula} are not stated"
