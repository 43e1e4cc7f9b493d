"""What a notebook shows: pictures and pages of due dates, plans, dossiers and scores; hostile text stays text."""

import re
import subprocess
import sys
from datetime import date, datetime
from fractions import Fraction
from xml.etree import ElementTree

import attrs
import pytest

from motcua_lib import (
    VIETNAM_TIME,
    Citation,
    Confidence,
    Figure,
    Instrument,
    Period,
    Process,
    ProcessStep,
    Ratio,
    Score,
    Scorecard,
    Step,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    plan,
)
from motcua_lib.book.service_index import PRIME_MINISTER, SERVICE_INDEX
from motcua_lib.drawing import notebook
from motcua_lib.drawing.dossiers import dossier_page
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.metrics._rates import RateSheet
from motcua_lib.metrics._service_sheet import score_sheet
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.report import Section
from motcua_lib.metrics.service_index import service_index
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import NotAccepted, Refused, Submitted, SupplementAsked, Supplemented, Withdrawn
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.scorecard import Note, Unit
from support.dossiers import CALENDAR, at, done, life, new, started
from support.pages import assert_safe, ids, written
from support.svg import read, texts

HOSTILE = "<script>alert('1')</script> \" & \u202eabc\u2066"
NEW_YEAR = due(WorkingDays(7), at("2025-12-30 15:20"), CALENDAR)
COPY = Process(
    "Cấp bản sao",
    [
        ProcessStep("check", "Thẩm định", unit="Phòng Tư pháp", term=WorkingHours(3)),
        ProcessStep("sign", "Ký", unit="Lãnh đạo", term=WorkingHours(1), after=["check"]),
    ],
    term=WorkingDays(1),
)
POINTS = Score(
    "index", 17, "Chỉ số", maximum=20, ratio=Ratio(3, 4),
    citation=Citation(Instrument("766/QĐ-TTg"), "3", confidence=Confidence.LOW),
    notes=[Note("n", "mẫu nhỏ")],
    parts=[Score("one", 9, "Một", maximum=10), Score("two", 8, "Hai", maximum=10)],
)  # fmt: skip


def test_a_due_date_shows_its_months_and_why() -> None:
    assert "Tháng 12/2025" in texts(read(NEW_YEAR._repr_svg_()))
    page = written(assert_safe(NEW_YEAR._repr_html_()))
    assert "Diễn giải cách tính" in page
    assert str(NEW_YEAR.trail.lines()[-1]) in page
    assert ElementTree.fromstring(NEW_YEAR._repr_html_()).get("aria-label") == "Hạn giải quyết: 7 ngày làm việc"


def test_a_plan_shows_its_strip_and_its_trail() -> None:
    answer = plan(COPY, at("2026-05-18 09:00"), CALENDAR)
    assert "1. Thẩm định (Phòng Tư pháp): 3 giờ làm việc" in texts(read(answer._repr_svg_()))
    assert "Căn cứ" in written(assert_safe(answer._repr_html_()))


def test_a_plan_without_a_legal_term_is_shown_too() -> None:
    answer = plan(attrs.evolve(COPY, term=None), at("2026-05-18 09:00"), CALENDAR)
    assert_safe(answer._repr_html_())


def test_a_dossier_shows_its_events_its_clock_and_what_they_rest_on() -> None:
    asked, given = SupplementAsked(at("2025-08-05 10:00"), ["ảnh"]), Supplemented(at("2025-08-07 08:30"))
    dossier = life(*started(), asked, given, *done("2025-08-11"))
    root = assert_safe(dossier._repr_html_())
    items = [" ".join("".join(item.itertext()).split()) for item in root.find("ol").findall("li")]
    assert items[3] == "yêu cầu bổ sungthứ Ba 05/08/2025 10:00→ chờ bổ sung khi giải quyết"
    assert [item.find("time").get("datetime") for item in root.find("ol").findall("li")][3] == (
        "2025-08-05T10:00:00+07:00"
    )
    rows = {row.find("th").text: row.find("td").text for row in root.find("table").find("tbody").findall("tr")}
    assert rows["hạn giải quyết"] == "thứ Hai 18/08/2025 (đã xác định)"
    assert rows["tiến độ"] == "trước hạn"
    assert "quá hạn" not in rows
    assert "khoản 2 Điều 147 Bộ luật Dân sự 2015" in [item.text for item in root.find("ul").findall("li")]
    assert "Nguyễn Thị Hoa" not in written(root)
    assert "đã có kết quả, chờ trả" in texts(read(dossier._repr_svg_()))[0]


def test_waits_and_ends_differ_without_colour() -> None:
    dossier = life(
        *started(), SupplementAsked(at("2025-08-05 10:00"), ["ảnh"]), Withdrawn(at("2025-08-06 10:00"))
    )  # fmt: skip
    styles = [item.get("style") for item in ElementTree.fromstring(dossier._repr_html_()).find("ol").findall("li")]
    assert ["solid" in styles[2], "dashed" in styles[3], "3px double" in styles[4]] == [True] * 3


def test_the_calendar_of_the_office_is_used_and_the_official_one_is_named() -> None:
    dossier = life(*started())
    own = WorkCalendar.build(date(2025, 1, 1), date(2026, 12, 31), rest_days=(4, 5, 6))
    assert "thứ Năm 14/08/2025" not in dossier_page(dossier)
    assert "thứ Năm 14/08/2025" in dossier_page(dossier, own)
    assert ["lịch làm việc chung" in dossier_page(dossier, calendar) for calendar in (None, own)] == [True, False]


@pytest.mark.parametrize(
    ("dossier", "why"),
    [
        (new(), "chưa có sự kiện nào"),
        (life(*started(), term=UnreadTerm("theo <i>quy định</i>")),
         "Chưa có hạn giải quyết: thời hạn không tính được (chưa rõ: theo <i>quy định</i>)"),
        (life(Submitted(at("2025-08-04 09:00")), NotAccepted(at("2025-08-04 10:00"), "thiếu")),
         "Chưa có hạn giải quyết: hồ sơ kết thúc khi chưa được tiếp nhận"),
        (life(*started(), term=WorkingDays(20_000)),
         "Chưa có hạn giải quyết: không tính được bằng luật và lịch đang có"),
    ],
)  # fmt: skip
def test_a_dossier_without_a_due_date_says_why(dossier: Dossier, why: str) -> None:
    assert why in written(assert_safe(dossier._repr_html_()))


def test_an_overrun_and_a_pause_are_in_the_table() -> None:
    late = life(
        *started(), SupplementAsked(at("2025-08-05 10:00"), ["ảnh"]), Supplemented(at("2025-08-07 08:30")),
        Refused(at("2025-08-29 10:00"), "không đủ điều kiện"), rules=["supplement-pauses"],
    )  # fmt: skip
    page = written(assert_safe(dossier_page(late, language="en")))
    assert "overrun10 working days" in page
    assert "not counted2 working days" in page


def test_a_score_shows_its_parts_and_a_table_of_all() -> None:
    assert {"Một", "Hai", "9,00 điểm"} <= set(texts(read(POINTS._repr_svg_())))
    root = assert_safe(POINTS._repr_html_())
    rows = [[cell.text or "" for cell in row] for row in root.find("table").find("tbody").findall("tr")]
    assert rows == [
        ["Chỉ số", "17,00/20 điểm", "3 / 4", "Điều 3 766/QĐ-TTg (chưa chắc chắn)"],
        ["– Một", "9,00/10 điểm", "", ""],
        ["– Hai", "8,00/10 điểm", "", ""],
    ]
    assert "Ghi chúmẫu nhỏ" in written(root)


@pytest.mark.parametrize(
    ("score", "ends"),
    [
        (Score("a", 0, "A"), ("0", "1")),
        (Score("a", Fraction(-3, 2), "A", unit=Unit.PERCENTAGE_POINTS), ("-1,5", "0")),
        (Score("a", 84, "A", unit=Unit.PERCENT), ("0", "100")),
        (Score("a", 120, "A", unit=Unit.PERCENT), ("0", "100")),
        (Score("a", -5, "A", maximum=-2), ("-5", "0")),
        (Score("a", Fraction(1, 10**9), "A"), ("0", "1")),
    ],
    ids=str,
)
def test_bars_have_an_axis_that_holds_them_and_zero(score: Score, ends: tuple[str, str]) -> None:
    shown = texts(read(assert_and(score)))
    assert set(ends) <= set(shown)
    assert any("A" in text for text in shown)


def assert_and(score: Score) -> str:
    assert_safe(score._repr_html_())
    return score._repr_svg_()


@pytest.mark.parametrize("value", [10**9, -(10**12), 10**60, 10**5000, -(10**5000)], ids=int.bit_length)
def test_what_no_axis_holds_is_written(value: int) -> None:
    score = Score("a", value, HOSTILE, parts=[Score("b", value, "B")], ratio=Ratio(10**5000, 10**5000))
    shown = " ".join(texts(read(assert_and(score))))
    sign = "−" if value < 0 else ""
    assert (f"{sign} 10^60 trở lên" if abs(value) >= 10**60 else "000.000") in shown


def test_scores_of_two_units_and_no_scores_are_written() -> None:
    mixed = Score("a", 1, "A", parts=[Score("b", 1, "B"), Score("c", 2, "C", unit=Unit.PERCENT)])
    assert texts(read(mixed._repr_svg_())) == ["A", "B: 1,00 điểm", "C: 2,00%"]
    empty = RateSheet([], notes=[Note("none", "không có gì để tính")])
    assert "không có chỉ tiêu nào" in texts(read(empty._repr_svg_()))
    assert "không có gì để tính" in written(assert_safe(empty._repr_html_()))


def test_a_step_of_an_unknown_rule_is_named() -> None:
    score = Score("a", 1, "A", steps=[Step("of-mine"), Step("rolled")])
    assert "of-mine" in written(assert_safe(score._repr_html_()))


def test_indices_and_sheets_show_their_score() -> None:
    edition = SERVICE_INDEX.on(date(2026, 9, 26), issuer=PRIME_MINISTER)
    index = service_index({"1.3": (87, 89), "2.1": (1, 1)}, edition)
    sheet = score_sheet({"progress": 19, "online": 9}, edition, grouping="portal")
    for value in (index, sheet):
        assert value._repr_svg_() == value.score._repr_svg_()
        assert value._repr_html_() == value.score._repr_html_()
        assert_safe(value._repr_html_())


def test_a_scorecard_is_a_table_a_section() -> None:
    parts = [Part("day", "trong ngày", Figure.more_than(60)), Part("longer", "lâu hơn", Figure.exactly(15))]
    shares = Distribution("turnaround", "Thời gian trả kết quả", parts, total=1000)
    sections = [Section("none", "Không có", []), Section("index", HOSTILE, [POINTS], distributions=[shares])]
    card = Scorecard("Tân Uyên", Period.year(2018), sections, notes=[Note("x", "ghi chú riêng")])
    root = assert_safe(card._repr_html_())
    assert len(root.findall("table")) == 3
    assert f"trong ngày{parts[0].percent.shown('%').vi}" in written(root)
    assert "ghi chú riêng" in written(root)
    assert "Chỉ số" in texts(read(card._repr_svg_()))
    none = Scorecard("X", Period.year(2018), [])
    assert_safe(none._repr_html_())
    assert_safe(none._repr_svg_())


def test_hostile_text_stays_text() -> None:
    process = attrs.evolve(COPY, name=HOSTILE)
    dossier = life(*started(), name=HOSTILE)
    for value in (plan(process, at("2026-05-18 09:00"), CALENDAR), dossier, Score("a", 1, HOSTILE)):
        page = value._repr_html_()
        assert "<script" not in page
        assert "alert('1')" in written(assert_safe(page))
        assert "\u202e" not in page
        assert_safe(value._repr_svg_())


def test_ids_are_fixed_and_differ_between_pictures() -> None:
    other = due(WorkingDays(8), at("2025-12-30 15:20"), CALENDAR)
    assert NEW_YEAR._repr_svg_() == NEW_YEAR._repr_svg_()
    found = [set(ids(value._repr_html_())) for value in (NEW_YEAR, other, POINTS)]
    assert all(found)
    assert not found[0] & found[1]
    assert not found[1] & found[2]


def test_long_trails_are_cut_in_the_middle() -> None:
    long = due(WorkingDays(800), date(2025, 1, 6), CALENDAR)
    page = written(assert_safe(long._repr_html_()))
    assert f"… {len(long.trail) - 400} dòng …" in page


def test_english_is_asked_for() -> None:
    assert "The clock at" in notebook.html(life(*started()), language="en")
    assert "Why" in notebook.html(NEW_YEAR, language="en")
    assert 'lang="en"' in notebook.svg(POINTS, language="en")


def test_other_values_are_refused() -> None:
    for show in (notebook.svg, notebook.html):
        with pytest.raises(ArgumentTypeError, match="value must be a Due, a Plan"):
            show("text")
    with pytest.raises(ArgumentTypeError, match="dossier must be a Dossier"):
        dossier_page("x")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="calendar must be a WorkCalendar or None"):
        dossier_page(new(), "x")  # type: ignore[arg-type]  # on purpose


def test_a_value_loads_no_picture_until_it_is_shown() -> None:
    program = (
        "import sys\nfrom motcua_lib import *\nfrom datetime import date\n"
        "answer = due(WorkingDays(5), date(2025, 12, 30), vietnam_calendar())\n"
        "before = [name for name in sys.modules if 'drawing' in name]\n"
        "answer._repr_svg_()\n"
        "sys.exit(str(before) if before or 'motcua_lib.drawing.notebook' not in sys.modules else 0)\n"
    )
    done_ = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done_.returncode == 0, done_.stderr


@pytest.mark.parametrize("term", [WorkingHours(5), WorkingDays(5)])
def test_a_due_date_from_the_first_day_that_dates_know_is_shown(term: WorkingHours | WorkingDays) -> None:
    calendar = WorkCalendar.build(date.min, date(2, 1, 1))
    answer = due(term, datetime(1, 1, 1, 9, tzinfo=VIETNAM_TIME), calendar)
    assert re.search(r"01/01/(000)?1\b", notebook.svg(answer))  # the C library writes such a year
    assert notebook.svg(answer) in notebook.html(answer)
