"""Counting rules: what they may say."""

from collections.abc import Callable
from datetime import UTC, datetime, time

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    Citation,
    CountingRule,
    Extension,
    Instrument,
    Pause,
    Restart,
    Text,
    WorkingDays,
    WorkingHours,
)
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.model.clock import Cutoff

PARTS = ("own", Text("riêng", "own"), Citation(Instrument("1/X")))

TEXT = "khoản 2 Điều 5"


@pytest.mark.parametrize("bad", [-30, 2.5, True, None, "30"])
def test_a_month_is_a_whole_number_of_days(bad: object) -> None:
    with pytest.raises(QuantityError, match="whole number of days, 0 for the corresponding day"):
        CountingRule(*PARTS, month_days=bad)  # type: ignore[arg-type]  # the point of the test


def test_only_terms_in_days_roll() -> None:
    with pytest.raises(QuantityError, match=r"CalendarDays, Months, Weeks, Years.*not 'WorkingHours'"):
        CountingRule(*PARTS, rolls={WorkingHours})
    with pytest.raises(ArgumentTypeError, match="rolls"):
        CountingRule(*PARTS, rolls=[30])  # type: ignore[list-item]  # the point of the test


def test_a_cutoff_is_local() -> None:
    with pytest.raises(ArgumentTypeError, match="without a zone"):
        CountingRule(*PARTS, cutoff=time(15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("meaning", "clock", "passed"),
    [
        (Cutoff.IN_TIME, time(15), False),
        (Cutoff.LATE, time(15), True),
        (Cutoff.IN_TIME, time(15, 0, 1), True),
        (Cutoff.LATE, time(14, 59), False),
    ],
)
def test_the_cutoff_itself_is_in_time_or_late(meaning: Cutoff, clock: time, passed: bool) -> None:
    assert meaning.passed(clock, time(15)) is passed


@pytest.mark.parametrize(
    "make",
    [
        lambda: Pause(
            datetime(2026, 1, 5, tzinfo=VIETNAM_TIME), datetime(2026, 1, 6, tzinfo=VIETNAM_TIME), citation=TEXT
        ),
        lambda: Restart(datetime(2026, 1, 5, tzinfo=VIETNAM_TIME), citation=TEXT),
        lambda: Extension(WorkingDays(5), citation=TEXT),
    ],
)
def test_a_citation_given_as_text_says_how_one_is_written(make: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError, match="citation must be Citation or None, written") as caught:
        make()
    written = str(caught.value).split(", written ")[1].removesuffix(f", not {TEXT!r}")
    assert eval(written, {"Citation": Citation, "Instrument": Instrument, "Text": Text}) == Citation(
        Instrument("number", Text("vi", "en")), "5", clause="2"
    )
