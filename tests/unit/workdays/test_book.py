"""The book of days: the official days off as decided, and every difference with the `holidays` package explained."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest

from motcua_lib import Certainty, DayKind, vietnam_calendar
from motcua_lib.book import counting, day_decisions, days_off, one_stop
from motcua_lib.model.clock import FirstDay

CASES = Path(__file__).parents[2] / "cases" / "days_off.csv"
ROWS = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
OFF = {date.fromisoformat(row["date"]): row for row in ROWS if row["kind"] == "off"}
WORKED = {date.fromisoformat(row["date"]): row for row in ROWS if row["kind"] == "work"}
RECORDS = list(csv.DictReader((CASES.parent / "day_records.csv").read_text(encoding="utf-8").splitlines()))
CALENDAR = vietnam_calendar()
EDGE = vietnam_calendar(known_on=date(2026, 11, 21))  # the same whatever is decided later
DAYS = [date(2000, 1, 1) + timedelta(days=k) for k in range((CALENDAR.decided_through - date(2000, 1, 1)).days + 1)]


def test_every_day_of_the_decided_years_is_answered_as_published() -> None:
    for day in DAYS:
        expected = day in WORKED or (day.weekday() < 5 and day not in OFF)
        assert CALENDAR.is_working_day(day) == expected, day


@pytest.mark.parametrize("row", ROWS, ids=[row["date"] for row in ROWS])
def test_every_published_day_has_its_kind_confidence_and_instrument(row: dict[str, str]) -> None:
    record = CALENDAR.day(date.fromisoformat(row["date"]))
    kinds = {"in lieu of": DayKind.IN_LIEU, "swapped for": DayKind.SWAPPED_OFF, "make-up for": DayKind.MADE_UP}
    expected = next((kind for words, kind in kinds.items() if row["reason"].startswith(words)), DayKind.HOLIDAY)
    assert record.kind is expected
    assert record.citation is not None
    assert record.citation.confidence.value == row["confidence"]
    assert record.certainty is Certainty.DECIDED
    for number in re.findall(r"\d+/VPCP-KGVX|\d+/TB-VPCP", row["instrument"].partition("; ")[0]):
        assert record.citation.instrument.number == number
    for year in re.findall(r"Labour Code (\d{4})", row["instrument"]):
        assert f"Labour Code {year}" in record.citation.label["en"]


@pytest.mark.parametrize("row", RECORDS, ids=[row["date"] for row in RECORDS])
def test_what_is_known_of_a_day_is_told_in_full(row: dict[str, str]) -> None:
    record = EDGE.day(date.fromisoformat(row["date"]))
    vi, en = ("; ".join(name[language] for name in record.names) for language in ("vi", "en"))
    cited = record.citation
    assert row == {
        "date": str(record.day),
        "kind": record.kind.value,
        "certainty": record.certainty.value,
        "known_from": str(record.known_from or ""),
        "vi": vi,
        "en": en,
        "label": cited.label.en,
        "confidence": cited.confidence.value,
        "source": cited.source,
    }


def test_a_make_up_sunday_exists() -> None:
    assert CALENDAR.day(date(2011, 1, 30)).kind is DayKind.MADE_UP
    assert date(2011, 1, 30).weekday() == 6


def test_holidays_on_rest_days_keep_their_names() -> None:
    assert [str(name) for name in CALENDAR.day(date(2023, 4, 29)).names] == ["Giỗ Tổ Hùng Vương (10/3 âm lịch)"]
    assert CALENDAR.day(date(2024, 2, 10)).kind is DayKind.HOLIDAY


# Days that `holidays` 0.109 answers otherwise, each with the decision it does not know.
DIFFERENCES = {
    date(2010, 9, 3): "5971/VPCP-KGVX: swapped off",
    date(2010, 9, 11): "5971/VPCP-KGVX: made up",
    date(2011, 1, 29): "9529/VPCP-KGVX: made up",
    date(2011, 1, 30): "9529/VPCP-KGVX: a made-up Sunday",
    date(2011, 1, 31): "9529/VPCP-KGVX: swapped off",
    date(2011, 2, 1): "9529/VPCP-KGVX: swapped off",
    date(2011, 4, 9): "9529/VPCP-KGVX: made up",
    date(2011, 4, 11): "9529/VPCP-KGVX: swapped off",
    date(2012, 12, 31): "9570/VPCP-KGVX: swapped off",
    date(2013, 1, 5): "9570/VPCP-KGVX: made up",
    date(2013, 2, 23): "9570/VPCP-KGVX: made up for 15 February, which the package has as a fifth Tết day",
    date(2014, 1, 25): "10525/VPCP-KGVX: made up",
    date(2014, 1, 28): "10525/VPCP-KGVX: swapped off",
    date(2014, 2, 5): "10525/VPCP-KGVX: a day in lieu that the dispatch gives",
    date(2014, 2, 8): "10525/VPCP-KGVX: made up",
    date(2026, 1, 2): "12729/VPCP-KGVX: swapped off",
    date(2026, 1, 10): "12729/VPCP-KGVX: made up",
}


@pytest.mark.parametrize("year", range(2000, CALENDAR.decided_through.year + 1))
def test_each_year_differs_from_holidays_only_where_explained(year: int, capsys: pytest.CaptureFixture[str]) -> None:
    package = holidays.country_holidays("VN", years=range(year - 1, year + 2), expand=False)
    found = {d for d in DAYS if d.year == year and CALENDAR.is_working_day(d) != package.is_working_day(d)}
    explained = {day for day in DIFFERENCES if day.year == year}
    assert found <= explained, "a newer package may know more decisions, never fewer"
    if holidays.__version__ == "0.109":
        assert found == explained
    with capsys.disabled():
        for day in sorted(found):
            print(f"\n  holidays {holidays.__version__} differs on {day:%a %Y-%m-%d}: {DIFFERENCES[day]}", end="")


def test_every_decision_is_in_order_and_pairs_its_swaps() -> None:
    known = [decision.known_from for decision in day_decisions.DECISIONS]
    assert known == sorted(known)
    assert max(known) <= day_decisions.REVIEWED_ON
    changes = {c.day: c for decision in day_decisions.DECISIONS for c in decision.changes}
    for change in changes.values():
        if change.kind in (DayKind.SWAPPED_OFF, DayKind.MADE_UP):
            assert changes[change.instead_of].instead_of == change.day
            assert change.kind.is_working == (change.day.weekday() >= 5)
        else:
            assert change.day.weekday() < 5
    assert Counter(year for decision in day_decisions.DECISIONS for year in decision.settles) == Counter(
        range(2014, CALENDAR.decided_through.year + 1)
    )


def test_no_swap_reaches_farther_than_the_book_says() -> None:
    swaps = [c for decision in day_decisions.DECISIONS for c in decision.changes if c.kind is DayKind.SWAPPED_OFF]
    assert max(abs(c.day - c.instead_of).days for c in swaps) == day_decisions.SWAP_REACH_DAYS


def test_a_decision_without_a_known_day_is_known_before_it_moves_one() -> None:
    vague = [decision for decision in day_decisions.DECISIONS if not decision.known_exactly]
    assert [decision.known_from for decision in vague] == [date(2010, 2, 6), date(2014, 12, 26)]
    assert all(decision.known_from < min(c.day for c in decision.changes) for decision in vague)


def test_the_statute_states_what_the_law_said_on_each_day() -> None:
    on = days_off.STATUTORY.on
    assert [len(on(date(year, 12, 31)).value.fixed) for year in (2000, 2013, 2025, 2026)] == [4, 4, 4, 5]
    assert [len(on(date(year, 1, 31)).value.tet) for year in (2000, 2013, 2014)] == [4, 4, 0]
    assert [bool(on(day).value.hung_kings) for day in (date(2007, 4, 10), date(2007, 4, 11))] == [False, True]


def test_the_legal_counting_of_every_day_states_its_articles() -> None:
    for version in counting.LEGAL_DEFAULT.versions:
        assert version.value.articles is not None
        assert version.value.first_day is FirstDay.EXCLUDED
    assert len({rule.slug for rule in counting.OPT_IN}) == len(counting.OPT_IN)


@pytest.mark.parametrize(
    ("day", "slug"),
    [
        (date(2018, 6, 20), "before-61-2018"),
        (date(2018, 6, 21), "decree-61-2018"),
        (date(2025, 6, 30), "decree-61-2018"),
        (date(2025, 7, 1), "decree-118-2025"),
        (date(2026, 8, 4), "decree-118-2025"),
        (date(2026, 8, 5), "decree-118-2025-amended-309-2026"),
    ],
)
def test_the_reception_rules_of_each_day(day: date, slug: str) -> None:
    assert one_stop.RECEPTION.on(day).value.slug == slug
