"""Levels by day: what a procedure states by a level of administration or of online service that was not there."""

from datetime import date, datetime

import pytest

from motcua_lib import Channel, Level, OnlineLevel, Procedure
from motcua_lib.deadlines import levels_not_there
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.procedure_parts import ProcedureCase, Route


def online(*levels: OnlineLevel | None) -> Procedure:
    cases = [
        ProcedureCase([Route(Channel.COUNTER), Route(Channel.ONLINE, online_level=level)], f"{at}")
        for at, level in enumerate(levels)
    ]
    return Procedure("1.001193", "Thủ tục đăng ký khai sinh", cases=cases)


@pytest.mark.parametrize(
    ("day", "missing"),
    [
        (date(2011, 6, 12), ["level-4", "full", "proactive-1"]),
        (date(2020, 1, 1), ["full", "proactive-1"]),
        (date(2022, 6, 24), ["level-4", "proactive-1"]),
        (date(2026, 6, 30), ["level-4", "proactive-1"]),
        (date(2026, 7, 1), ["level-4"]),
    ],
)
def test_online_levels_exist_while_their_decree_does(day: date, missing: list[str]) -> None:
    procedure = online(OnlineLevel.LEVEL_4, None, OnlineLevel.FULL, OnlineLevel.PROACTIVE_1)
    assert [found.value.value for found in levels_not_there(procedure, day)] == missing


def test_districts_are_no_level_from_july_2025() -> None:
    procedure = Procedure("1.001193", "A", levels=[Level.OTHER, Level.DISTRICT, Level.COMMUNE, Level.CENTRAL])
    assert levels_not_there(procedure, date(2025, 6, 30)) == ()
    (found,) = levels_not_there(procedure, date(2025, 7, 1))
    assert (found.path, found.value, found.day) == ("levels[1]", Level.DISTRICT, date(2025, 7, 1))
    assert found.allowed == (Level.CENTRAL, Level.PROVINCE, Level.COMMUNE)
    assert str(found) == (
        "levels[1]: cấp huyện không có vào ngày 01/07/2025; có: cấp bộ, cấp tỉnh, cấp xã "
        "[mô hình chính quyền địa phương hai cấp từ 01/07/2025 (chưa rõ văn bản)]"
    )


def test_a_finding_names_the_place_and_the_rule() -> None:
    (found,) = levels_not_there(online(None, OnlineLevel.LEVEL_4), date(2024, 1, 1))
    assert found.text.en == (
        "cases[1].routes[1].online_level: level 4 is not there on 2024-01-01; there are: partly online, fully online "
        "[Decree 42/2022/NĐ-CP]"
    )
    (found,) = levels_not_there(online(OnlineLevel.LEVEL_4), date(2010, 1, 1))
    assert found.citation is None
    assert found.text.en.endswith("there are: none [no rule yet]")


def test_wrong_types_are_refused() -> None:
    for wrong in (
        lambda: levels_not_there("1.001193", date(2024, 1, 1)),
        lambda: levels_not_there(online(None), datetime(2024, 1, 1)),
    ):
        with pytest.raises(ArgumentTypeError):
            wrong()
