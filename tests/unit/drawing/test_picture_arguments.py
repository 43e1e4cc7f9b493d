"""What the pictures take as their width, name and title: one check for all, which says what is wrong."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from motcua_lib import VIETNAM_TIME, Process, ProcessStep, WorkingDays, due, plan, vietnam_calendar
from motcua_lib.drawing.bars import Bar, bars
from motcua_lib.drawing.life_cycles import life_cycle
from motcua_lib.drawing.months import due_months
from motcua_lib.drawing.plans import plan_strip
from motcua_lib.drawing.ranks import RankLine, ranks
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError

CALENDAR = vietnam_calendar()
DUE = due(WorkingDays(5), date(2025, 12, 30), CALENDAR)
PLAN = plan(
    Process("P", [ProcessStep("a", "A", unit="U", term=WorkingDays(2))]),
    datetime(2026, 2, 9, 9, tzinfo=VIETNAM_TIME),
    CALENDAR,
)
PICTURES: dict[str, Callable[..., str]] = {
    "due_months": lambda **given: due_months(DUE, **given),
    "plan_strip": lambda **given: plan_strip(PLAN, **given),
    "life_cycle": life_cycle,
    "bars": lambda **given: bars([Bar("a", 5)], **{"title": "t", **given}),
    "ranks": lambda **given: ranks(["2025"], [RankLine("a", [1])], **{"title": "t", **given}),
}
EACH = pytest.mark.parametrize("draw", PICTURES.values(), ids=PICTURES)


@EACH
@pytest.mark.parametrize(
    "width", ["720", None, [], Decimal("NaN"), Decimal(720), float("nan"), float("inf"), 720.5, 720.0, True]
)
def test_a_width_is_a_whole_number(draw: Callable[..., str], width: Any) -> None:
    with pytest.raises(ArgumentTypeError, match=r"^width must be a whole number \(int, not bool or float\), not "):
        draw(width=width)


@EACH
@pytest.mark.parametrize(
    ("width", "told"), [(-1, "at least"), (0, "at least"), (100_001, "at most 100000"), (10**400, "at most 100000")]
)
def test_a_width_is_one_that_can_be_drawn(draw: Callable[..., str], width: int, told: str) -> None:
    with pytest.raises(QuantityError, match=rf"^width must be {told} .*pixels for .*, not -?\d"):
        draw(width=width)


@EACH
def test_the_widest_picture_is_drawn(draw: Callable[..., str]) -> None:
    assert ' width="100000" ' in draw(width=100_000)


@EACH
@pytest.mark.parametrize("name", [None, 3, b"x", []])
def test_a_name_is_a_text(draw: Callable[..., str], name: Any) -> None:
    with pytest.raises(ArgumentTypeError, match=r"^name must be str, not "):
        draw(name=name)


@EACH
@pytest.mark.parametrize("name", ["", "a b", "1"])
def test_a_name_can_begin_an_id(draw: Callable[..., str], name: str) -> None:
    with pytest.raises(MetricError, match=f"^'{name}' is no name for the ids of a picture"):
        draw(name=name)


@pytest.mark.parametrize("picture", ["bars", "ranks"])
@pytest.mark.parametrize("title", [None, 3])
def test_a_title_is_a_text(picture: str, title: Any) -> None:
    with pytest.raises(ArgumentTypeError, match=f"^title must be Text or str, not {title}"):
        PICTURES[picture](title=title)
