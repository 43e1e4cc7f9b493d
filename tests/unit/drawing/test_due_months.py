"""The picture of a due date shows each day of its trail once, is well formed, and escapes what it is given."""

import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Months,
    Pause,
    Restart,
    SameDay,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    receive,
    vietnam_calendar,
)
from motcua_lib.drawing.months import due_months
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.model.terms import Term
from motcua_lib.strategies import instants, pause_lists, simple_terms
from support.svg import box, found, read

CALENDAR = vietnam_calendar()
RESTARTED = datetime(2025, 6, 10, 9, tzinfo=VIETNAM_TIME)
NEW_YEAR = receive(datetime(2025, 12, 30, 15, 20, tzinfo=VIETNAM_TIME), CALENDAR)


def texts(svg: str, **attributes: str) -> list[str]:
    """The texts of a picture whose attributes are as given, in the order they are painted."""
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    elements = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [el.text or "" for el in elements if wanted.items() <= el.attrib.items()]


def test_counted_days_are_numbered_and_the_due_day_is_named() -> None:
    svg = due_months(due(WorkingDays(7), NEW_YEAR, CALENDAR))
    assert texts(svg, font_size="15") == ["1", "2", "3", "4", "5", "6", "7"]
    assert texts(svg, font_size="10", font_weight="bold", text_anchor="middle") == ["nhận", "HẠN", "1", "bù"]
    assert texts(svg, font_size="10", text_anchor="end") == ["bù"]
    assert [text for text in texts(svg) if text.startswith("Tháng")] == ["Tháng 12/2025", "Tháng 1/2026"]
    assert "• 12729/VPCP-KGVX ngày 25/12/2025" in texts(svg)
    legend = {"ngày nghỉ hằng tuần", "ngày nghỉ lễ, tết", "ngày nghỉ hoán đổi", "ngày làm bù"}
    assert legend <= set(texts(svg))
    assert "tạm dừng, không tính" not in texts(svg)
    assert "7 ngày làm việc: hạn thứ Bảy 10/01/2026 (đã xác định)" in texts(svg)


def test_the_same_in_english_with_ids_of_its_own() -> None:
    svg = due_months(due(WorkingDays(7), NEW_YEAR, CALENDAR), language="en", name="first")
    assert {"December 2025", "January 2026", "DUE", "in", "day off by swap", "Rests on"} <= set(texts(svg))
    assert 'lang="en"' in svg
    assert set(re.findall(r'id="(\w+)-', svg)) == {"first"}


def test_a_pause_is_hatched_and_its_days_have_no_number() -> None:
    pause = Pause(datetime(2026, 2, 5, 9, tzinfo=VIETNAM_TIME), datetime(2026, 2, 10, 10, tzinfo=VIETNAM_TIME))
    received = datetime(2026, 2, 3, 9, tzinfo=VIETNAM_TIME)
    svg = due_months(due(WorkingDays(5), received, CALENDAR, pauses=[pause]))
    assert svg.count('fill="url(#due-diagonal)"') == 3 + 1  # 6, 9 and 10 February, and the legend
    assert "tạm dừng, không tính" in texts(svg)


def test_a_last_day_off_shows_the_roll() -> None:
    svg = due_months(due(CalendarDays(30), date(2025, 4, 1), CALENDAR))
    assert texts(svg, font_size="14", text_anchor="middle", font_weight="bold") == ["→"] * 4
    assert "ngày cuối là ngày nghỉ, chuyển tiếp" in texts(svg)


def test_hours_are_shown_by_day() -> None:
    svg = due_months(due(WorkingHours(20), datetime(2026, 4, 28, 14, tzinfo=VIETNAM_TIME), CALENDAR))
    assert texts(svg, font_size="15") + texts(svg, font_size="13") == ["8h", "8h", "3h30", "0h30"]
    assert "giờ làm việc được tính" in texts(svg)


@pytest.mark.parametrize("term", [SameDay(), Months(2), Chain([WorkingDays(2), CalendarDays(5)])], ids=str)
def test_every_kind_of_term_has_a_picture(term: object) -> None:
    assert "HẠN" in texts(due_months(due(term, NEW_YEAR, CALENDAR)))


def test_two_months_stand_side_by_side_where_there_is_room() -> None:
    answer = due(WorkingDays(7), NEW_YEAR, CALENDAR)
    heights = [float(ElementTree.fromstring(due_months(answer, width=width)).attrib["height"]) for width in (720, 360)]
    assert heights[0] < heights[1]


def test_a_restart_is_not_called_the_receipt() -> None:
    svg = due_months(due(WorkingDays(5), date(2025, 6, 2), CALENDAR, restarts=[Restart(RESTARTED)]))
    assert {"lại", "tính lại thời hạn từ ngày này"} <= set(texts(svg))
    assert "nhận" not in texts(svg)


def rows(svg: str) -> list[str]:
    """The months of a long term that are rows, in order."""
    return [text for text in texts(svg, font_size="10", text_anchor="start") if re.fullmatch(r"\d\d/\d{4}", text)]


def test_a_long_term_has_whole_months_at_both_ends_and_rows_between() -> None:
    svg = due_months(due(Years(5), date(2025, 3, 3), CALENDAR))
    named = [text for text in texts(svg) if text.startswith("Tháng")]
    assert named == ["Tháng 3/2025", "Tháng 4/2025", "Tháng 2/2030", "Tháng 3/2030"]
    assert (rows(svg)[0], rows(svg)[-1], len(rows(svg))) == ("05/2025", "01/2030", 57)
    assert texts(svg).count("HẠN") == 1
    shown = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}rect")
    assert sum(box.get("height") == "14" for box in shown) == (date(2030, 2, 1) - date(2025, 5, 1)).days


def test_twelve_months_are_whole() -> None:
    assert rows(due_months(due(Months(11), date(2025, 1, 6), CALENDAR))) == []
    assert len(rows(due_months(due(Months(12), date(2025, 1, 6), CALENDAR)))) == 13 - 4


@pytest.mark.parametrize(("width", "shown"), [(720, "ngày tính thứ 42–61"), (354, "42–61")])
def test_a_row_tells_which_days_are_counted_in_it(width: int, shown: str) -> None:
    pause = Pause(RESTARTED, datetime(2025, 9, 12, 9, tzinfo=VIETNAM_TIME))
    long = due(WorkingDays(300), date(2025, 3, 3), CALENDAR, pauses=[pause])
    found = texts(due_months(long, width=width), font_size="10", text_anchor="start")
    assert shown in found
    assert any("06/2025" in text for text in found)
    assert not any("ngày tính" in text for text in texts(due_months(due(WorkingHours(2500), RESTARTED, CALENDAR))))


def test_of_a_term_of_more_than_fifty_years_the_middle_is_counted_only() -> None:
    own = WorkCalendar.build(date(1000, 1, 1), date(1070, 12, 31))
    svg = due_months(due(Years(60), date(1000, 5, 5), own))
    assert (len(rows(svg)), f"… {721 - 4 - 600} tháng …" in texts(svg)) == (600, True)
    assert rows(svg)[299:301] == ["06/1025", "04/1035"]


def test_the_last_month_that_dates_know_is_drawn() -> None:
    own = WorkCalendar.build(date(9999, 11, 1), date(9999, 12, 30))
    assert "Tháng 12/9999" in texts(due_months(due(CalendarDays(15), date(9999, 12, 10), own)))


def test_what_cannot_be_drawn_is_refused() -> None:
    answer = due(WorkingDays(3), date(2026, 1, 5), CALENDAR)
    with pytest.raises(QuantityError, match="at least 354 pixels for a picture of months, not 353"):
        due_months(answer, width=353)
    with pytest.raises(ArgumentTypeError, match="due must be a Due"):
        due_months("2026-01-05")  # type: ignore[arg-type]  # on purpose


@settings(max_examples=60)
@given(st.data(), st.sampled_from([354, 720]), st.sampled_from(["vi", "en"]))
def test_the_numbers_in_the_picture_are_those_of_the_trail(data: st.DataObject, width: int, language: str) -> None:
    received = data.draw(instants(min_value=date(2024, 1, 1), max_value=date(2026, 3, 1)))
    pauses = data.draw(pause_lists(since=received, span=timedelta(days=20)))
    answer = due(
        data.draw(simple_terms(max_n=20).filter(lambda term: not isinstance(term, Years))),
        received,
        CALENDAR,
        pauses=pauses,
    )
    svg = due_months(answer, width=width, language=language)
    counted = [str(step.details["number"]) for step in answer.trail if step.rule == "counted"]
    found = texts(svg, font_size="15", font_weight="bold")
    assert [text for text in found if "h" not in text] == counted
    words = {"vi": "HẠN", "en": "DUE"}[language]
    assert texts(svg).count(words) == 1


@pytest.mark.parametrize("width", [354, 400, 720])
@pytest.mark.parametrize("term", [WorkingDays(7), SameDay()])
def test_no_words_leave_the_picture(term: Term, width: int) -> None:
    for svg in (
        due_months(due(term, NEW_YEAR, CALENDAR), width=width),
        due_months(due(term, NEW_YEAR, CALENDAR), width=width, language="en"),
    ):
        ends = [(left, right) for left, _, right, _ in map(box, found(read(svg), "text"))]
        assert [end for end in ends if end[0] < 0 or end[1] > width] == []
