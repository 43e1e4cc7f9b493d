"""Days, decisions and Vietnam time."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from motcua_lib import VIETNAM_TIME, Certainty, Confidence, DayChange, DayDecision, DayKind, DayRecord, Instrument, Text
from motcua_lib.errors import ArgumentTypeError, DecisionError, NaiveDatetimeError, OutOfRangeError
from motcua_lib.model.days import as_day, in_vietnam

DISPATCH = Instrument("1/VPCP-KGVX")
MONDAY, SATURDAY = date(2027, 1, 4), date(2027, 1, 9)


def test_instants_are_converted_to_vietnam_time() -> None:
    instant = in_vietnam(datetime(2025, 12, 30, 20, 0, tzinfo=UTC))
    assert (instant.day, instant.hour, instant.tzinfo) == (31, 3, VIETNAM_TIME)


@pytest.mark.parametrize(
    ("bad", "error", "words"),
    [
        (datetime(2025, 1, 1), NaiveDatetimeError, "tzinfo=VIETNAM_TIME"),
        (date(2025, 1, 1), ArgumentTypeError, "aware datetime"),
        ("2025-01-01", ArgumentTypeError, "aware datetime"),
    ],
)
def test_an_instant_has_a_zone(bad: object, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        in_vietnam(bad)


@pytest.mark.parametrize("bad", [datetime(2025, 1, 1, tzinfo=VIETNAM_TIME), "2025-01-01", 20250101, None])
def test_a_day_is_a_plain_date(bad: object) -> None:
    with pytest.raises(ArgumentTypeError, match=r"must be a datetime\.date"):
        as_day(bad)


def test_kinds_know_whether_they_are_worked() -> None:
    assert {kind for kind in DayKind if kind.is_working} == {DayKind.WORKING, DayKind.MADE_UP}
    assert len({kind.text["vi"] for kind in DayKind}) == len(DayKind)
    assert DayRecord(MONDAY, DayKind.MADE_UP).is_working
    assert {certainty.text["en"] for certainty in Certainty} == {"decided", "provisional"}


def test_a_swap_pairs_its_days() -> None:
    swap = DayDecision.swap(DISPATCH, off=[MONDAY], worked=[SATURDAY], known_from=date(2026, 12, 1), source="page")
    off, worked = swap.changes
    assert (off.day, off.kind, off.instead_of, off.names) == (MONDAY, DayKind.SWAPPED_OFF, SATURDAY, ())
    assert (worked.day, worked.kind, worked.instead_of) == (SATURDAY, DayKind.MADE_UP, MONDAY)
    assert (swap.citation.instrument, swap.citation.confidence, swap.citation.source) == (
        DISPATCH,
        Confidence.HIGH,
        "page",
    )


def test_impossible_decisions_are_refused() -> None:
    off = DayChange(MONDAY, DayKind.HOLIDAY, Text("lễ", "holiday"))
    with pytest.raises(DecisionError, match="changes no day"):
        DayDecision(DISPATCH, MONDAY, changes=())
    with pytest.raises(DecisionError, match="names 2027-01-04 twice"):
        DayDecision(DISPATCH, MONDAY, changes=[off, off])
    with pytest.raises(DecisionError, match="2 days off for 1 days worked"):
        DayDecision.swap(DISPATCH, off=[MONDAY, SATURDAY], worked=MONDAY, known_from=MONDAY)
    with pytest.raises(ArgumentTypeError, match="the days of a swap must be a sequence of date"):
        DayDecision.swap(DISPATCH, off="2027-01-04", worked=MONDAY, known_from=MONDAY)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(DecisionError, match="cannot make 2027-01-04 working"):
        DayChange(MONDAY, DayKind.WORKING)


@pytest.mark.parametrize("bad", [{"changes": [MONDAY]}, {"changes": MONDAY}, {"changes": (), "settles": [True]}])
def test_decisions_hold_changes_and_years(bad: dict[str, object]) -> None:
    with pytest.raises(ArgumentTypeError):
        DayDecision(DISPATCH, MONDAY, **bad)  # type: ignore[arg-type]  # the point of the test


def test_changes_are_typed() -> None:
    for wrong in ({"name": "lễ"}, {"instead_of": "2027-01-09"}):
        with pytest.raises(ArgumentTypeError):
            DayChange(MONDAY, DayKind.HOLIDAY, **wrong)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match="confidence must be Confidence"):
        DayDecision(DISPATCH, MONDAY, changes=(), settles=(2028,), confidence="low")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ArgumentTypeError, match="a sequence of int"):
        DayDecision(DISPATCH, MONDAY, changes=(), settles=b"x")  # type: ignore[arg-type]  # bytes are ints to Python


@pytest.mark.parametrize("edge", [datetime.max, datetime.min])
def test_an_instant_has_a_date_in_vietnam(edge: datetime) -> None:
    with pytest.raises(OutOfRangeError, match="has no date in Vietnam time"):
        in_vietnam(edge.replace(tzinfo=timezone(timedelta(hours=12 if edge == datetime.min else -12))))


def test_decisions_are_typed() -> None:
    with pytest.raises(ArgumentTypeError, match=r"DayDecision\.instrument must be Instrument"):
        DayDecision("1/VPCP", MONDAY, changes=())  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match=r"DayChange\.kind must be DayKind"):
        DayChange(MONDAY, "off")  # type: ignore[arg-type]  # the point of the test


def test_days_and_decisions_print_as_one_line() -> None:
    off = DayRecord(
        date(2026, 1, 2),
        DayKind.SWAPPED_OFF,
        names=(Text("hoán đổi", "swapped"),),
        citation=DayDecision.swap(DISPATCH, off=MONDAY, worked=SATURDAY, known_from=MONDAY).citation,
        certainty=Certainty.PROVISIONAL,
    )
    assert str(off) == "thứ Sáu 02/01/2026: ngày nghỉ hoán đổi (hoán đổi) [1/VPCP-KGVX] (tạm tính)"
    assert str(DayRecord(MONDAY, DayKind.WORKING)) == "thứ Hai 04/01/2027: ngày làm việc (đã xác định)"
    year = DayDecision(DISPATCH, MONDAY, changes=[DayChange(MONDAY, DayKind.HOLIDAY)], settles=[2027])
    assert str(year) == "1/VPCP-KGVX: lịch nghỉ năm 2027, 04/01/2027 ngày nghỉ lễ, tết"
