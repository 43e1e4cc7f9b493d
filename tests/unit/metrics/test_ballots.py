"""Ballots: groups by officer, unit, procedure, channel, medium and half-open period."""

from datetime import date

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.ballots import Ballot, Dimension, tally_ballots
from motcua_lib.metrics.tallying import tally
from motcua_lib.model.period import Period
from motcua_lib.model.reception import Channel
from motcua_lib.model.survey import one_question
from support.surveys import EDITION_2023, FACES

DESK = one_question("desk", "hài lòng", scale=FACES)
FIRST, SECOND = Period.quarter(2024, 1), Period.quarter(2024, 2)


def ballot(answer: int | None, day: date, **about: object) -> Ballot:
    return Ballot((answer,), day, **about)  # type: ignore[arg-type]  # short to write


BALLOTS = [
    ballot(3, date(2024, 3, 31), officer="Lan", unit="A", procedure="1.004194", channel=Channel.ONLINE, medium="phone"),
    ballot(1, date(2024, 4, 1), officer="Lan", unit="A", channel=Channel.COUNTER, medium="kiosk"),
    ballot(2, date(2024, 6, 30), officer="Minh", unit="B", medium="kiosk"),
]


@pytest.mark.parametrize(
    ("dimension", "keys"),
    [
        (Dimension.OFFICER, ["Lan", "Minh"]),
        (Dimension.UNIT, ["A", "B"]),
        (Dimension.PROCEDURE, ["1.004194", ""]),
        (Dimension.CHANNEL, [Channel.ONLINE, Channel.COUNTER, None]),
        (Dimension.MEDIUM, ["phone", "kiosk"]),
    ],
)
def test_each_dimension_makes_its_groups(dimension: Dimension, keys: list[object]) -> None:
    groups = tally_ballots(BALLOTS, DESK, by=[dimension])
    assert list(groups) == [(key,) for key in keys]
    assert sum(group.respondents for group in groups.values()) == 3
    assert dimension.text.en


def test_dimensions_combine_in_the_order_given() -> None:
    groups = tally_ballots(iter(BALLOTS), DESK, by=[Dimension.UNIT, Dimension.PERIOD], periods=[SECOND, FIRST])
    assert list(groups) == [("A", FIRST), ("A", SECOND), ("B", SECOND)]
    assert groups["B", SECOND] == tally([(2,)], DESK)
    assert list(tally_ballots(BALLOTS, DESK, by=[])) == [()]


def test_a_period_is_half_open() -> None:
    groups = tally_ballots(BALLOTS, DESK, by=[Dimension.PERIOD], periods=[FIRST, SECOND])
    assert {key[0]: group.respondents for key, group in groups.items()} == {FIRST: 1, SECOND: 2}


def test_a_ballot_in_no_period_is_refused() -> None:
    with pytest.raises(MetricError, match="ballot 3 of 2024-06-30 lies in none of the periods"):
        tally_ballots(BALLOTS, DESK, by=[Dimension.PERIOD], periods=[Period(date(2024, 1, 1), date(2024, 6, 30))])


@pytest.mark.parametrize(
    ("by", "periods", "slug"),
    [
        ([Dimension.PERIOD], [], "periods-and-dimension"),
        ([Dimension.UNIT], [FIRST], "periods-and-dimension"),
        ([Dimension.PERIOD], [Period(date(2024, 3, 31), date(2024, 5, 1)), FIRST], "periods-overlap"),
    ],
)
def test_periods_that_contradict_themselves(by: list[Dimension], periods: list[Period], slug: str) -> None:
    with pytest.raises(MetricError) as caught:
        tally_ballots(BALLOTS, DESK, by=by, periods=periods)
    assert caught.value.slug == slug


def test_a_ballot_outside_the_period_of_the_edition_is_refused() -> None:
    ballots = [Ballot((4,) * 33, date(2023, 12, 31)), Ballot((4,) * 33, date(2024, 1, 1))]
    assert tally_ballots(ballots[:1], EDITION_2023, by=[])[()].respondents == 1
    with pytest.raises(
        MetricError, match="ballot 2 of 2024-01-01 lies outside the period of the edition sipas, bo-noi"
    ):
        tally_ballots(ballots, EDITION_2023, by=[])


def test_wrong_types_are_refused() -> None:
    with pytest.raises(ArgumentTypeError, match="ballot 1 must be a Ballot"):
        tally_ballots([(3,)], DESK, by=[])  # type: ignore[list-item]  # on purpose
    with pytest.raises(ArgumentTypeError, match="each of periods must be Period"):
        tally_ballots([], DESK, by=[Dimension.PERIOD], periods=[2024])  # type: ignore[list-item]  # on purpose
    with pytest.raises(ArgumentTypeError):
        tally_ballots([], DESK, by=["unit"])  # type: ignore[list-item]  # on purpose
    with pytest.raises(ArgumentTypeError, match=r"Ballot.unit must be str"):
        ballot(3, date(2024, 1, 1), unit=5)
    with pytest.raises(ArgumentTypeError, match=r"Ballot.on must be a datetime.date"):
        ballot(3, "2024-01-01")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(MetricError, match="row 2, item 1: 9 is no answer"):
        tally_ballots([ballot(3, date(2024, 1, 1)), ballot(9, date(2024, 1, 1))], DESK, by=[Dimension.UNIT])
