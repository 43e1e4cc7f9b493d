"""The picture of a plan: one bar a step, the critical path dark, the legal due date a line."""

from datetime import date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Plan,
    Process,
    ProcessStep,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    plan,
    vietnam_calendar,
)
from motcua_lib.drawing.plans import plan_strip
from motcua_lib.errors import ArgumentTypeError, OutOfRangeError, QuantityError
from motcua_lib.law import Language
from motcua_lib.strategies import instants, processes
from support.svg import assert_sound
from support.timing import growth

CALENDAR = vietnam_calendar()
RECEIPTS = instants(min_value=date(2024, 1, 1), max_value=date(2026, 3, 1))
SVG = "{http://www.w3.org/2000/svg}"
MONDAY = datetime(2026, 2, 9, 9, tzinfo=VIETNAM_TIME)
COPY = Process(
    "Cấp bản sao <trích lục>",
    [
        ProcessStep("receive", "Tiếp nhận", unit="Bộ phận Một cửa", term=WorkingHours(2)),
        ProcessStep("check", "Thẩm định", unit="Phòng Tư pháp", term=WorkingHours(3), after=["receive"]),
    ],
    term=WorkingDays(1),
)
BIRTH = Process(
    "Khai sinh, thường trú",
    [
        ProcessStep("birth", "Khai sinh", unit="UBND xã", term=WorkingDays(3), lead=True),
        ProcessStep("home", "Thường trú", unit="Công an xã", term=WorkingDays(7)),
    ],
    interlinked=True,
)


def bars(svg: str) -> list[dict[str, float]]:
    """The bars of the steps: rectangles with an edge, without the swatches of the legend."""
    found = [el.attrib for el in ElementTree.fromstring(svg).iter(f"{SVG}rect") if "stroke" in el.attrib]
    return [
        {"left": float(at["x"]), "right": float(at["x"]) + float(at["width"]), "dark": at["fill"] == "#555"}
        for at in found
        if at["height"] == "18" and not (at["width"] == "18" and at["x"] == "16")
    ]


def texts(svg: str) -> list[str]:
    return [el.text or "" for el in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_steps_follow_one_another_and_the_legal_due_date_stands_beside_them() -> None:
    svg = plan_strip(plan(COPY, MONDAY, CALENDAR))
    first, second = bars(svg)
    assert first["right"] == pytest.approx(second["left"], abs=0.02)
    assert [first["dark"], second["dark"]] == [True, True]
    assert "hạn giải quyết: thứ Ba 10/02/2026" in texts(svg)
    assert "1. Tiếp nhận (Bộ phận Một cửa): 2 giờ làm việc" in texts(svg)
    assert "bước khác" not in texts(svg)
    assert "12:00" in texts(svg)


def test_parallel_steps_show_the_lead_and_who_is_not_critical() -> None:
    svg = plan_strip(plan(BIRTH, MONDAY, CALENDAR), language="en", name="second")
    birth, home = bars(svg)
    assert birth["left"] == home["left"] < birth["right"] < home["right"]
    assert (birth["dark"], home["dark"]) == (False, True)
    assert "1. Khai sinh (UBND xã, lead): 3 working days" in texts(svg)
    assert not any(text.startswith("legal due date") for text in texts(svg))
    assert "no legal term is stated" in svg
    assert "09/02" not in texts(svg)  # the receipt is at 09:00, so the axis starts with the next day
    assert "12/02" in texts(svg)


def test_a_legal_due_date_early_in_the_picture_is_written_to_its_right() -> None:
    long = Process("x", [ProcessStep("a", "A", unit="U", term=WorkingDays(30))], term=WorkingDays(2))
    label = next(
        el
        for el in ElementTree.fromstring(plan_strip(plan(long, MONDAY, CALENDAR))).iter(f"{SVG}text")
        if (el.text or "").startswith("hạn giải quyết")
    )
    assert label.attrib["text-anchor"] == "start"


def test_a_plan_up_to_the_last_day_of_a_calendar_is_drawn() -> None:
    week = WorkCalendar.build(date(2026, 1, 5), date(2026, 1, 9))
    process = Process("x", [ProcessStep("a", "A", unit="U", term=WorkingDays(4))])
    assert len(bars(plan_strip(plan(process, date(2026, 1, 5), week)))) == 1


def test_a_plan_over_years_has_few_dates_on_its_axis() -> None:
    process = Process("x", [ProcessStep("a", "A", unit="U", term=WorkingDays(900))])
    dates = [text for text in texts(plan_strip(plan(process, MONDAY, CALENDAR))) if text[2:3] == "/" and len(text) == 5]
    assert 4 <= len(dates) <= 10


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(QuantityError, match="at least 300 pixels for the picture of a plan, not 299"):
        plan_strip(plan(COPY, MONDAY, CALENDAR), width=299)
    with pytest.raises(ArgumentTypeError, match="plan must be a Plan"):
        plan_strip(COPY)  # type: ignore[arg-type]  # on purpose


@settings(max_examples=60)
@given(
    processes(max_n=6), instants(min_value=date(2024, 1, 1), max_value=date(2026, 3, 1)), st.sampled_from([300, 720])
)
def test_every_step_has_a_bar_inside_the_picture(process: Process, received: datetime, width: int) -> None:
    try:
        answer = plan(process, received, CALENDAR)
    except OutOfRangeError:
        return
    found = bars(plan_strip(answer, width=width))
    assert len(found) == len(process.steps)
    for planned, bar in zip(answer.steps, found, strict=True):
        assert 16 <= bar["left"] <= bar["right"] <= width - 14
        assert bar["dark"] == (planned.step in answer.critical_path)


def thin(svg: str) -> list[tuple[float, float]]:
    """Where the bars of a picture are thin: the lines along them, from left to right."""
    lines = [line for line in ElementTree.fromstring(svg).iter(f"{SVG}line") if line.get("y1") == line.get("y2")]
    return sorted({(float(line.get("x1")), float(line.get("x2"))) for line in lines[1:]})  # the first is the axis


def test_a_bar_is_thin_where_nothing_is_worked() -> None:
    lunch = Process("P", [ProcessStep("a", "A", unit="U", term=WorkingHours(2))])
    morning = datetime(2026, 2, 9, 10, 30, tzinfo=VIETNAM_TIME)
    ((left, right),) = thin(plan_strip(plan(lunch, morning, CALENDAR)))
    assert (left, right) == (16 + 688 / 4, 16 + 688 * 3 / 4)  # 11:30 and 13:30 of 10:30 to 14:30
    days = Process("P", [ProcessStep("a", "A", unit="U", term=CalendarDays(12))])
    assert thin(plan_strip(plan(days, MONDAY, CALENDAR))) == []
    worked = Process("P", [ProcessStep("a", "A", unit="U", term=WorkingDays(3))])
    assert len(thin(plan_strip(plan(worked, datetime(2026, 1, 8, 9, tzinfo=VIETNAM_TIME), CALENDAR)))) == 1


def chained(count: int) -> Plan:
    """So many steps of hours, one after another."""
    steps = [
        ProcessStep(f"s{n}", "A", unit="U", term=WorkingHours(3), after=[f"s{n - 1}"] if n else ())
        for n in range(count)
    ]
    return plan(Process("P", steps, term=WorkingDays(5)), datetime(2025, 2, 10, 9, tzinfo=VIETNAM_TIME), CALENDAR)


def test_the_time_to_draw_grows_with_the_steps() -> None:
    few, many = chained(100), chained(400)
    assert growth(lambda: plan_strip(few), lambda: plan_strip(many)) < 8  # by the square it would be 16


@pytest.mark.parametrize(("language", "width"), [("vi", 300), ("en", 300), ("vi", 360), ("vi", 720)])
@pytest.mark.parametrize("process", [COPY, BIRTH])
def test_no_words_leave_the_picture(process: Process, language: Language, width: int) -> None:
    assert_sound(plan_strip(plan(process, MONDAY, CALENDAR), width=width, language=language), width=width)
