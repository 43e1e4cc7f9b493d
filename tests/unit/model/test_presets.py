"""The noun of a preset: its term, cases, additions, what it says of itself, and what is refused."""

from datetime import date, datetime, time
from typing import Any

import pytest

from motcua_lib import CalendarDays, Citation, Confidence, Extension, Instrument, SameDay, Text, WorkingDays
from motcua_lib.errors import ArgumentTypeError, CatalogueError, ProcedureError, QuantityError
from motcua_lib.model.preset_parts import (
    AddedTerm,
    CaseTerm,
    ClockEffect,
    Missing,
    MissingTerm,
    PresetField,
    Start,
    SupplementWindow,
    UncountedTime,
)
from motcua_lib.model.presets import TermPreset
from motcua_lib.model.terms import Term

LAW = Citation(Instrument("60/2014/QH13", Text("Luật Hộ tịch", "Law on Civil Status")), "5")
OTHER = Citation(Instrument("99/2022/NĐ-CP"), confidence=Confidence.MEMORY)
NAME = Text("xác minh", "verification")
HOUSE = CaseTerm("house", Text("nhà ở", "house"), CalendarDays(15), OTHER)
REMOTE = AddedTerm("remote", Text("vùng xa", "remote"), WorkingDays(10), OTHER)
TWICE = AddedTerm("special", Text("đặc biệt", "special"), CalendarDays(30), OTHER, times=2)


FIVE = WorkingDays(5)


def preset(stated: Term | MissingTerm = FIVE, **parts: Any) -> TermPreset:
    given = {"since": date(2020, 1, 1), "start": Start.YEAR} | parts
    return TermPreset("x.y", NAME, PresetField.LAND, stated, LAW, **given)


def test_the_ordinary_term_and_the_term_of_a_case() -> None:
    one = preset(cases=[HOUSE])
    assert (one.term, one.term_of(), one.term_of("house")) == (WorkingDays(5), WorkingDays(5), CalendarDays(15))
    assert one.confidence is Confidence.HIGH
    assert str(one) == "xác minh: 5 ngày làm việc"


def test_the_day_it_was_known_is_the_first_day_unless_said() -> None:
    assert preset().known_from == date(2020, 1, 1)
    assert preset(known_from=date(2019, 5, 1)).known_from == date(2019, 5, 1)


def test_additions_become_extensions_with_their_citation() -> None:
    one = preset(additions=[REMOTE, TWICE])
    assert one.extensions() == ()
    assert one.extensions("special", "remote", "special") == (
        Extension(CalendarDays(30), citation=OTHER),
        Extension(WorkingDays(10), citation=OTHER),
        Extension(CalendarDays(30), citation=OTHER),
    )


def test_an_addition_is_granted_only_as_often_as_it_may_be() -> None:
    with pytest.raises(CatalogueError) as caught:
        preset(additions=[REMOTE]).extensions("remote", "remote")
    assert caught.value.slug == "addition-too-often"
    assert str(caught.value) == "the addition 'remote' of the preset 'x.y' may be granted 1 time(s), not 2"


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (MissingTerm(Missing.UNIT, Text("1", "1")), "the figure has no unit: 1"),
        (MissingTerm(Missing.FIGURE, Text("chưa đọc", "unread")), "the term in force was not read: unread"),
        (MissingTerm(Missing.CHOICE, Text("2 hoặc 7", "2 or 7")), "there are several figures and none applies to all"),
        (MissingTerm(Missing.NO_TERM, Text("23 giờ", "23:00")), "the rule is no resolving term: 23:00"),
    ],
)
def test_a_missing_term_is_never_guessed(missing: MissingTerm, words: str) -> None:
    one = preset(missing, cases=[HOUSE])
    for ask in (lambda: one.term, one.term_of):
        with pytest.raises(CatalogueError) as caught:
            ask()
        assert caught.value.slug == "preset-without-term"
        assert words in str(caught.value)
        assert "'house'" in str(caught.value)
    assert one.term_of("house") == CalendarDays(15)


def test_a_part_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(CatalogueError) as caught:
        preset(cases=[HOUSE]).term_of("hut")
    assert str(caught.value) == "the preset 'x.y' has no case 'hut'; it has 'house'"
    with pytest.raises(CatalogueError) as caught:
        preset().extensions("remote")
    assert str(caught.value) == "the preset 'x.y' has no addition 'remote'; it has none"


def test_the_trail_says_everything_with_citations_in_both_languages() -> None:
    one = preset(
        cases=[HOUSE],
        additions=[TWICE],
        uncounted=[UncountedTime(Text("niêm yết", "posting"), OTHER)],
        window=SupplementWindow(CalendarDays(15), OTHER, requests=1),
        effect=ClockEffect.BOTH,
        starts=Text("thụ lý", "acceptance"),
        note=Text("ghi chú", "a note"),
        noted_in=OTHER,
    )
    memory = "[99/2022/NĐ-CP; from memory, no source seen]"
    own = "[Law on Civil Status, art. 5]"
    assert one.trail.lines(language="en") == (
        f"verification: 5 working days {own}",
        f"Wed 2020-01-01: governs from this day on: only the year of the text is known; perhaps later {own}",
        f"counted from: acceptance {own}",
        f"case house: 15 calendar days {memory}",
        f"special: 30 calendar days more, at most 2 time(s) {memory}",
        f"not counted: posting {memory}",
        f"supplement within 15 calendar days, at most 1 request(s) {memory}",
        f"on a supplement: the time of the supplement is not counted, and the term runs again {own}",
        f"a note {memory}",
    )
    assert len(one.trail.lines()) == 9
    assert len(preset().trail) == 2
    assert preset(note=Text("ghi chú", "a note")).trail.lines(language="en")[-1] == f"a note {own}"


def test_parts_in_words() -> None:
    assert str(HOUSE) == "nhà ở: 15 ngày"
    assert str(MissingTerm(Missing.UNIT, Text("1", "1"))) == "con số không có đơn vị: 1"
    assert str(REMOTE) == "vùng xa: thêm 10 ngày làm việc"
    posting = Text("niêm yết", "posting")
    assert str(UncountedTime(posting, OTHER)) == "niêm yết"
    assert UncountedTime(posting, OTHER, limit=CalendarDays(15)).text.en == "posting (at most 15 calendar days)"
    assert str(SupplementWindow(CalendarDays(15), OTHER)) == "bổ sung trong 15 ngày"
    for kind in (PresetField, ClockEffect, Start, Missing):
        assert len({member.text.vi for member in kind}) == len({member.text.en for member in kind}) == len(kind)


@pytest.mark.parametrize(
    ("parts", "error", "slug"),
    [
        ({"cases": [HOUSE, HOUSE]}, CatalogueError, "preset-part-twice"),
        ({"additions": [REMOTE, REMOTE]}, CatalogueError, "preset-part-twice"),
        ({"stated": 5}, ArgumentTypeError, "wrong-type"),
        ({"since": datetime(2020, 1, 1)}, ArgumentTypeError, "wrong-type"),
        ({"known_from": "2020-01-01"}, ArgumentTypeError, "wrong-type"),
        ({"start": "year"}, ArgumentTypeError, "wrong-type"),
        ({"cases": [REMOTE]}, ArgumentTypeError, "wrong-type"),
        ({"clock": datetime(2020, 1, 1)}, ArgumentTypeError, "wrong-type"),
        ({"note": "a note"}, ArgumentTypeError, "wrong-type"),
        ({"window": CalendarDays(5)}, ArgumentTypeError, "wrong-type"),
        ({"codes": "1.000757"}, ArgumentTypeError, "wrong-type"),
        ({"codes": [7]}, ArgumentTypeError, "wrong-type"),
        ({"codes": ["1.757"]}, ProcedureError, "not-a-procedure-code"),
    ],
)
def test_parts_that_are_refused(parts: dict[str, Any], error: type[Exception], slug: str) -> None:
    with pytest.raises(error) as caught:
        preset(**parts)
    assert caught.value.slug == slug  # type: ignore[attr-defined]  # every error of the library has one


def test_a_part_twice_is_named() -> None:
    with pytest.raises(CatalogueError, match=r"'x\.y' has the case 'house' twice; a case is known by its slug"):
        preset(cases=[HOUSE, HOUSE])


@pytest.mark.parametrize(
    "make",
    [
        lambda: TermPreset("", NAME, PresetField.LAND, SameDay(), LAW, since=date(2020, 1, 1), start=Start.YEAR),
        lambda: CaseTerm("", NAME, SameDay(), LAW),
        lambda: AddedTerm("", NAME, WorkingDays(1), LAW),
    ],
)
def test_a_slug_is_needed(make: Any) -> None:
    with pytest.raises(CatalogueError, match="needs a slug, its stable name"):
        make()


def test_amounts_and_times_are_checked() -> None:
    with pytest.raises(QuantityError, match=r"AddedTerm\.times must be 1 or more, not 0"):
        AddedTerm("a", NAME, WorkingDays(1), LAW, times=0)
    with pytest.raises(QuantityError):
        AddedTerm("a", NAME, WorkingDays(1), LAW, times=True)
    for wrong in (
        lambda: AddedTerm("a", NAME, SameDay(), LAW),  # type: ignore[arg-type]  # what is refused
        lambda: AddedTerm("a", NAME, WorkingDays(1), LAW, times=1.5),  # type: ignore[arg-type]  # what is refused
        lambda: AddedTerm(7, NAME, WorkingDays(1), LAW),  # type: ignore[arg-type]  # what is refused
        lambda: CaseTerm("a", NAME, "5", LAW),  # type: ignore[arg-type]  # what is refused
        lambda: UncountedTime("a", LAW),  # type: ignore[arg-type]  # what is refused
        lambda: MissingTerm("unit", NAME),  # type: ignore[arg-type]  # what is refused
        lambda: SupplementWindow(CalendarDays(1), LAW, requests="1"),  # type: ignore[arg-type]  # what is refused
    ):
        with pytest.raises(ArgumentTypeError):
            wrong()


def test_a_clock_time_is_kept() -> None:
    assert preset(MissingTerm(Missing.NO_TERM, NAME), clock=time(23)).clock == time(23)
