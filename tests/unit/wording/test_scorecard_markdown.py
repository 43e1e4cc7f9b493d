"""A scorecard and form 06 as Markdown: read back by a Markdown reader, in both languages, nothing taken for markup."""

import itertools
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from motcua_lib import Text
from motcua_lib.errors import ArgumentTypeError, LawError
from motcua_lib.law import Citation, Confidence, Instrument
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.report import Scorecard, Section
from motcua_lib.metrics.timeliness import CaseCounts, Form06Row, total_row
from motcua_lib.model.figure import Figure
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Note, Ratio, Score, Unit
from motcua_lib.wording._markdown import bullets, heading, plain, table
from motcua_lib.wording.scorecard import form_06_markdown, scorecard_markdown

READER = MarkdownIt("commonmark").enable("table")
YEAR = Period.year(2020)
SURE = Citation(Instrument("766/QĐ-TTg"), "3")
UNSURE = Citation(Instrument("1/X"), confidence=Confidence.MEMORY)
ON_TIME = Score(
    "on-time", 95, Text("đúng hạn", "on time"), unit=Unit.PERCENT, citation=UNSURE,
    ratio=Ratio(19_000, 20_000, of=Text("hồ sơ đã giải quyết", "dossiers resolved")),
)  # fmt: skip
INDEX = Score("index", 8, Text("Chỉ số", "Index"), maximum=12, parts=[ON_TIME], edition="x/y/2022-08-01", citation=SURE)
PARTS = [
    Part("half", Text("trong buổi", "half-day"), Figure.more_than(80)),
    Part("day", Text("trong ngày", "day"), Figure.exactly(15)),
]
WARD = Distribution("t", Text("Trả kết quả", "Turnaround"), PARTS, total=56_600)
CARD = Scorecard(
    "Phường Thống Nhất", YEAR,
    [Section("index", Text("Chỉ số", "Index"), [INDEX]), Section("t", Text("Thời gian", "Time"), distributions=[WARD])],
    notes=[Note("all", Text("số liệu sơ bộ", "preliminary"))],
)  # fmt: skip


def rows_of(markdown: str) -> list[list[str]]:
    """The cells of every table, as a reader sees them."""
    found: list[list[str]] = []
    for token in READER.parse(markdown):
        if token.type == "tr_open":
            found.append([])
        elif token.type == "inline" and found and token.level in (4, 5):
            found[-1].append("".join(child.content for child in token.children or []))
    return found


def headings(markdown: str) -> list[str]:
    tokens = READER.parse(markdown)
    return [
        "".join(child.content for child in after.children or [])
        for token, after in itertools.pairwise(tokens)
        if token.type == "heading_open"
    ]


def test_a_report_in_vietnamese() -> None:
    text = scorecard_markdown(CARD)
    assert headings(text) == [
        "Bảng điểm: Phường Thống Nhất", "Chỉ số", "Diễn giải cách tính",
        "Thời gian", "Trả kết quả", "Ghi chú", "Ghi chú",
    ]  # fmt: skip
    assert rows_of(text)[:3] == [
        ["Chỉ tiêu", "Giá trị", "Tử số", "Mẫu số", "Phiên bản", "Căn cứ"],
        ["Chỉ số", "8,00/12 điểm", "", "", "x/y/2022-08-01", "Điều 3 766/QĐ-TTg"],
        [
            "– đúng hạn", "95,00%", "19.000", "20.000 (hồ sơ đã giải quyết)", "x/y/2022-08-01",
            "1/X (chưa có nguồn xác nhận)",
        ],
    ]  # fmt: skip
    assert rows_of(text)[3:] == [
        ["Phần", "Tỷ lệ", "Số lượng"],
        ["trong buổi", "hơn 80%", "hơn 45.280"],
        ["trong ngày", "15%", "8.490"],
        ["Phần không nêu", "ít nhất 0% và dưới 5%", "ít nhất 0 và dưới 2.830"],
    ]
    assert "- số liệu sơ bộ" in text


def test_a_report_in_english() -> None:
    text = scorecard_markdown(CARD, language="en")
    assert "Chỉ" not in text
    assert "## Index" in text
    assert rows_of(text)[2][:4] == ["– on time", "95.00%", "19,000", "20,000 (dossiers resolved)"]
    assert "\n2020\n" in text


def test_the_trail_is_told_or_left_out() -> None:
    with_trail, without = (scorecard_markdown(CARD, with_trail=told) for told in (True, False))
    assert "### Diễn giải cách tính" in with_trail
    assert "đúng hạn: 95,00% \\[1/X; chưa có nguồn xác nhận\\]" in with_trail
    assert "Diễn giải" not in without


def test_a_report_of_nothing() -> None:
    assert scorecard_markdown(Scorecard("x", YEAR, [])) == "# Bảng điểm: x\n\nnăm 2020\n"


def test_a_top_that_is_no_whole_number() -> None:
    card = Scorecard("x", YEAR, [Section("s", "s", [Score("a", 1, "a", maximum=Fraction(5, 2))])])
    assert rows_of(scorecard_markdown(card))[1][1] == "1,00/2,50 điểm"


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1, max_size=25
)


def read(text: str) -> str:
    """A text as a Markdown reader shows it: spaces run together."""
    return " ".join(text.split())


@given(TEXTS, TEXTS)
def test_no_text_of_a_caller_turns_into_markup(one: str, two: str) -> None:
    markdown = table([one, "b"], "lr", [[two, "5"]])
    assert rows_of(markdown) == [[read(one), "b"], [read(two), "5"]]
    if read(one):
        assert headings(heading(2, one)) == [read(one)]
        tokens = READER.parse(bullets([one]))
        assert [token.type for token in tokens].count("list_item_open") == 1
        inline = [token for token in tokens if token.type == "inline"]
        assert "".join(child.content for child in inline[0].children or []) == read(one)


def test_lines_that_look_like_lists_are_not() -> None:
    assert bullets(["1. x", "- y", "+ z", "2) w"]) == "- 1\\. x\n- \\- y\n- \\+ z\n- 2\\) w"
    assert plain(" a\n b ") == "a b"


ROWS = [
    CaseCounts(online=70, counter=30, early=60, on_time=25, late=5, in_time=9, overdue=1).row(1, "Hộ tịch"),
    Form06Row(2, Text("Đất đai", "Land"), {3: 68544, 7: 61827, 8: 43434, 9: 11795, 10: 4331, 11: 6717}),
]


def test_form_06_under_its_headings() -> None:
    text = form_06_markdown([*ROWS, total_row(ROWS, name="Tổng")])
    head, first, second, total = rows_of(text)
    assert head[:3] == ["STT", "Lĩnh vực", "(3) tiếp nhận, tổng số"]
    assert first == ["1", "Hộ tịch", "100", "70", "30", "0", "90", "60", "25", "5", "10", "9", "1"]
    assert second[2:7] == ["68.544", "", "", "", "61.827"]
    assert total[:3] == ["", "Tổng", "68.644"]
    assert text.count("chênh lệch 2.267") == 2
    assert "difference 2,267" in form_06_markdown(ROWS, language="en")
    assert form_06_markdown(ROWS[:1]).count("\n") == 3


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda: scorecard_markdown("x"), ArgumentTypeError),
        (lambda: scorecard_markdown(CARD, language="fr"), LawError),
        (lambda: form_06_markdown([CARD]), ArgumentTypeError),
        (lambda: form_06_markdown(ROWS, language="fr"), LawError),
    ],
)
def test_a_wrong_argument_is_refused(call: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        call()


def test_parts_that_make_up_the_whole_leave_no_rest() -> None:
    halves = Distribution.counted("t", "nửa", {("a", Text("a", "a")): 1, ("b", Text("b", "b")): 1})
    text = scorecard_markdown(Scorecard("x", YEAR, [Section("s", "s", distributions=[halves])]))
    assert rows_of(text)[1:] == [["a", "50%", "1"], ["b", "50%", "1"]]


@pytest.mark.parametrize(
    ("text", "line"),
    [("---", "- \\---"), ("-", "- \\-"), ("- x", "- \\- x"), ("-5 điểm", "- -5 điểm"), ("1.", "- 1\\.")],
)
def test_a_note_never_becomes_a_rule_or_a_list(text: str, line: str) -> None:
    card = Scorecard("Xã A", Period.year(2020), [], notes=[Note("x", text)])
    assert scorecard_markdown(card).splitlines()[-1] == line


def test_the_name_of_a_period_never_becomes_markup() -> None:
    card = Scorecard("Xã A", Period(date(2020, 1, 1), date(2020, 2, 1), name="# kỳ\n\n<script>x</script>"), [])
    assert scorecard_markdown(card).splitlines()[2] == "\\# kỳ \\<script\\>x\\</script\\>"


def test_the_heading_of_a_distribution_starts_like_the_others() -> None:
    parts = [Part("same-day", "trong ngày", Figure.exactly(100))]
    section = Section("x", "Mục", distributions=[Distribution("t", "thời gian trả kết quả", parts, total=1)])
    assert headings(scorecard_markdown(Scorecard("x", Period.year(2025), [section])))[-1] == "Thời gian trả kết quả"
