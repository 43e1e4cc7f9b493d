"""Instruments, citations and timelines."""

from datetime import date

import pytest

from motcua_lib import Citation, Confidence, Instrument, Text, Timeline, Version
from motcua_lib.errors import ArgumentTypeError, LawError

CODE = Instrument("91/2015/QH13", Text("Bộ luật Dân sự 2015", "Civil Code 2015"))
OLD = Version("old", since=date(2000, 1, 1), citation=Citation(CODE))
NEW = Version("new", since=date(2020, 1, 1), known_from=date(2019, 6, 1), citation=Citation(CODE))
LATE = Version("late", since=date(2020, 1, 1), known_from=date(2020, 3, 1), citation=Citation(CODE))


def test_an_instrument_is_cited_by_title_or_number() -> None:
    assert str(CODE) == "Bộ luật Dân sự 2015"
    assert Instrument("3238/TB-LĐTBXH").label["en"] == "3238/TB-LĐTBXH"
    assert Instrument("1/X", signed=date(2020, 2, 3)).label["en"] == "1/X of 2020-02-03"
    with pytest.raises(LawError, match="number or a title"):
        Instrument()


@pytest.mark.parametrize(
    ("citation", "vi", "en"),
    [
        (Citation(CODE), "Bộ luật Dân sự 2015", "Civil Code 2015"),
        (Citation(CODE, "147"), "Điều 147 Bộ luật Dân sự 2015", "Civil Code 2015, art. 147"),
        (
            Citation(CODE, "16", clause="1", point="a"),
            "điểm a khoản 1 Điều 16 Bộ luật Dân sự 2015",
            "Civil Code 2015, art. 16(1)(a)",
        ),
    ],
)
def test_a_citation_reads_in_both_languages(citation: Citation, vi: str, en: str) -> None:
    assert (str(citation), citation.label["vi"], citation.label["en"]) == (vi, vi, en)
    assert citation.confidence is Confidence.HIGH


def test_a_citation_is_whole_and_typed() -> None:
    with pytest.raises(LawError, match="the clause '5' or point '' of Bộ luật Dân sự 2015 needs its article"):
        Citation(CODE, clause="5")
    with pytest.raises(ArgumentTypeError, match=r"Citation\.instrument must be Instrument"):
        Citation("91/2015/QH13")  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ArgumentTypeError, match=r"Citation\.confidence must be Confidence"):
        Citation(CODE, confidence="high")  # type: ignore[arg-type]  # the point of the test


def test_a_timeline_asks_both_days() -> None:
    line = Timeline("a rule", (OLD, NEW))
    assert line.on(date(2019, 12, 31)) is OLD
    assert line.on(date(2020, 1, 1)) is NEW
    assert line.on(date(2020, 1, 1), known_on=date(2019, 5, 31)) is OLD
    assert line.on(date(2020, 1, 1), known_on=date(2019, 6, 1)) is NEW


def test_of_two_versions_of_one_day_the_later_known_governs() -> None:
    line = Timeline("a rule", (LATE, OLD, NEW))
    assert line.on(date(2020, 1, 1)) is LATE
    assert line.on(date(2020, 1, 1), known_on=date(2020, 2, 1)) is NEW


def test_no_version_is_an_error() -> None:
    with pytest.raises(LawError, match="no rule of a rule is in force on 1999-12-31"):
        Timeline("a rule", (OLD,)).on(date(1999, 12, 31))


def test_a_timeline_is_asked_by_days() -> None:
    with pytest.raises(ArgumentTypeError, match="day must be a date"):
        Timeline("a rule", (OLD,)).on("2020-01-01")
    with pytest.raises(ArgumentTypeError, match="known_on must be a date"):
        Timeline("a rule", (OLD,)).on(date(2020, 1, 1), known_on="2020-01-01")


def test_a_version_is_known_from_its_first_day_unless_said() -> None:
    assert (OLD.known_from, NEW.known_from) == (date(2000, 1, 1), date(2019, 6, 1))


@pytest.mark.parametrize("confidence", Confidence)
def test_confidence_speaks_both_languages(confidence: Confidence) -> None:
    assert confidence.text["vi"] != confidence.text["en"]
