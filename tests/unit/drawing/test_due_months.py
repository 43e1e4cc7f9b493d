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
    SameDay,
    WorkingDays,
    WorkingHours,
    Years,
    due,
    receive,
    vietnam_calendar,
)
from motcua_lib.drawing.months import due_months
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.strategies import instants, pause_lists, simple_terms

CALENDAR = vietnam_calendar()
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
    assert texts(svg, font_size="10", text_anchor="middle", font_weight="normal") == ["→"] * 4
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


def test_what_cannot_be_drawn_is_refused() -> None:
    answer = due(Years(3), date(2026, 1, 5), CALENDAR)
    with pytest.raises(QuantityError, match="at most 36 months, and the term runs over 37"):
        due_months(answer)
    with pytest.raises(QuantityError, match="at least 354 pixels wide, not 353"):
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
