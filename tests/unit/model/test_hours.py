"""Sessions and office hours."""

from datetime import UTC, date, time

import pytest

from motcua_lib import OfficeHours, Session
from motcua_lib.book.office_hours import DEFAULT_HOURS, VINH_PHUC_2020
from motcua_lib.errors import ArgumentTypeError, HoursError
from motcua_lib.model.hours import Season

MONDAY, SATURDAY = date(2025, 3, 3), date(2025, 3, 8)


def shown(sessions: tuple[Session, ...]) -> list[str]:
    return [str(session) for session in sessions]


def test_the_default_says_that_it_is_one() -> None:
    assert shown(DEFAULT_HOURS.sessions_on(MONDAY)) == ["07:30–11:30", "13:30–17:30"]
    assert shown(DEFAULT_HOURS.sessions_on(SATURDAY, made_up=True)) == ["07:30–11:30", "13:30–17:30"]
    assert (str(DEFAULT_HOURS), DEFAULT_HOURS.citation) == ("giờ mặc định của thư viện", None)


def test_a_session_is_half_open() -> None:
    session = Session(time(7, 30), time(11, 30))
    assert time(7, 30) in session
    assert time(11, 29, 59) in session
    assert time(11, 30) not in session


@pytest.mark.parametrize(
    ("start", "end"), [("11:30", "07:30"), ("07:30", "07:30"), ("22:00", "06:00"), ("13:30", "00:00")]
)
def test_a_session_ends_after_it_starts_and_before_midnight(start: str, end: str) -> None:
    with pytest.raises(HoursError, match="before midnight"):
        Session.parse(f"{start}-{end}")


@pytest.mark.parametrize("text", ["07:30", "seven-eight", "", "07:30-11:30-12:00", "24:00-25:00"])
def test_a_session_text_is_two_clock_times(text: str) -> None:
    with pytest.raises(HoursError, match="is not a session"):
        Session.parse(text)


def test_a_session_takes_plain_clock_times() -> None:
    with pytest.raises(ArgumentTypeError, match=r"Session\.start must be a datetime\.time"):
        Session("07:30", time(11, 30))  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(HoursError, match="without a zone"):
        Session(time(7, 30), time(11, 30, tzinfo=UTC))


def test_sessions_may_not_overlap_and_are_put_in_order() -> None:
    with pytest.raises(HoursError, match="07:30–11:30 and 11:00–12:00 overlap"):
        OfficeHours.daily("07:30-11:30, 11:00-12:00")
    touching = OfficeHours.daily("13:30-17:00, 07:30-13:30")
    assert shown(touching.sessions_on(MONDAY)) == ["07:30–13:30", "13:30–17:00"]


def test_hours_by_weekday() -> None:
    hours = OfficeHours.weekly({0: "08:00-12:00", 5: [Session(time(8), time(10))]}, made_up="09:00-11:00")
    assert shown(hours.sessions_on(MONDAY)) == ["08:00–12:00"]
    assert shown(hours.sessions_on(SATURDAY)) == ["08:00–10:00"]
    assert shown(hours.sessions_on(SATURDAY, made_up=True)) == ["09:00–11:00"]
    assert hours.sessions_on(date(2025, 3, 4)) == ()


@pytest.mark.parametrize("bad", [7, -1, True, 2.0])
def test_a_weekday_is_a_number_from_0_to_6(bad: int) -> None:
    with pytest.raises(HoursError, match="a weekday is a number"):
        OfficeHours.weekly({bad: "08:00-12:00"}, made_up=())


@pytest.mark.parametrize(
    ("day", "sessions"),
    [
        (date(2020, 4, 15), ["07:30–12:00", "13:00–16:30"]),
        (date(2020, 4, 16), ["07:00–11:30", "13:30–17:00"]),
        (date(2020, 10, 15), ["07:00–11:30", "13:30–17:00"]),
        (date(2020, 10, 16), ["07:30–12:00", "13:00–16:30"]),
        (date(2021, 1, 4), ["07:30–12:00", "13:00–16:30"]),
    ],
)
def test_seasons_change_on_their_day_and_run_over_new_year(day: date, sessions: list[str]) -> None:
    assert shown(VINH_PHUC_2020.sessions_on(day)) == sessions


def test_impossible_seasons_are_refused() -> None:
    daily = OfficeHours.daily("08:00-12:00")
    summer, winter = VINH_PHUC_2020.seasons
    with pytest.raises(HoursError, match="in order"):
        OfficeHours([winter, summer])
    with pytest.raises(HoursError, match="02-29 is not a day of every year"):
        OfficeHours.seasonal({(2, 29): daily})
    with pytest.raises(HoursError, match="must be year-round, not 2 seasons"):
        OfficeHours.seasonal({(1, 1): VINH_PHUC_2020})
    with pytest.raises(HoursError, match="at least one session"):
        OfficeHours.daily(())
    with pytest.raises(HoursError, match="at least one session"):
        OfficeHours(())
    with pytest.raises(ArgumentTypeError, match=r"each of OfficeHours\.seasons must be Season"):
        OfficeHours(["summer"])  # type: ignore[list-item]  # the point of the test


@pytest.mark.parametrize("bad", [None, [5], 5])
def test_sessions_are_sessions_or_text(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match="sessions must be"):
        OfficeHours.daily(bad)  # type: ignore[arg-type]  # the point of the test


def test_builders_take_mappings_of_hours() -> None:
    daily = OfficeHours.daily("08:00-12:00")
    with pytest.raises(ArgumentTypeError, match="by weekday must be a mapping"):
        OfficeHours.weekly(["08:00-12:00"], made_up=())  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="by season must be a mapping"):
        OfficeHours.seasonal([daily])  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="by season must be OfficeHours"):
        OfficeHours.seasonal({(4, 1): "08:00-10:00"})  # type: ignore[dict-item]  # the point of the test
    with pytest.raises(ArgumentTypeError, match=r"Season\.starts must be \(month, day\)"):
        OfficeHours.seasonal({4: daily})  # type: ignore[dict-item]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="the text of a session must be str"):
        Session.parse(730)  # type: ignore[arg-type]  # the point of the test


def test_sessions_may_come_from_a_generator() -> None:
    hours = OfficeHours.daily(text for text in ("07:30-11:30", "13:30-17:30"))
    assert shown(hours.sessions_on(SATURDAY)) == ["07:30–11:30", "13:30–17:30"]


def test_a_season_of_ones_own_is_checked_like_the_rest() -> None:
    with pytest.raises(HoursError, match="7 weekdays, not of 2"):
        Season((1, 1), [(), ()], ())  # type: ignore[arg-type]  # the point of the test
    overlapping = [Session(time(8), time(12)), Session(time(11), time(13))]
    with pytest.raises(HoursError, match="overlap"):
        Season((1, 1), [overlapping] * 7, ())  # type: ignore[arg-type]  # the point of the test
    assert hash(Season((1, 1), [[]] * 7, [Session(time(8), time(12))])) != 0  # type: ignore[arg-type]  # on purpose


def test_odd_seconds_are_shown() -> None:
    assert str(Session(time(7, 30, 59), time(11, 30))) == "07:30:59–11:30"


def test_hours_are_asked_for_days() -> None:
    with pytest.raises(ArgumentTypeError, match=r"datetime\.date"):
        VINH_PHUC_2020.sessions_on("x")  # type: ignore[arg-type]  # the point of the test


def test_seasons_are_put_in_order() -> None:
    winter, summer = OfficeHours.daily("08:00-12:00"), OfficeHours.daily("07:00-11:00")
    hours = OfficeHours.seasonal({(10, 16): winter, (4, 16): summer})
    assert [season.starts for season in hours.seasons] == [(4, 16), (10, 16)]


def test_a_season_may_hold_make_up_sessions_only() -> None:
    season = Season((1, 1), ((),) * 7, (Session(time(8), time(9)),))
    assert OfficeHours([season]).sessions_on(MONDAY) == ()
