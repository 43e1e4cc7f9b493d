"""Presets of the book: every one of them swept, the look-up, and what it refuses."""

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest

from motcua_lib import VIETNAM_TIME, Confidence, Pause, Restart, Text, WorkingDays, due, receive, vietnam_calendar
from motcua_lib.book import instruments, instruments_presets
from motcua_lib.book.procedures import PRESETS as LITERALS
from motcua_lib.deadlines.presets import PRESETS, due_by_preset, preset, presets_for, presets_of
from motcua_lib.errors import ArgumentTypeError, CatalogueError, LawError, MotcuaError, ProcedureError
from motcua_lib.law import Citation, Instrument
from motcua_lib.model.preset_parts import Missing, MissingTerm, PresetField, Start
from motcua_lib.model.presets import TermPreset

CALENDAR = vietnam_calendar()
NOW = date(2026, 10, 5)
IDS = [f"{each.slug}@{each.since}" for each in LITERALS]
every_preset = pytest.mark.parametrize("each", LITERALS, ids=IDS)
DATED = {  # the presets whose law changes, with every first day
    "civil-status.ordinary": ["2014-01-01", "2027-03-01"],
    "civil-status.marriage-verification": ["2014-01-01", "2027-03-01"],
    "civil-status.guardianship": ["2014-01-01", "2027-03-01"],
    "civil-status.end-of-guardianship": ["2014-01-01", "2027-03-01"],
    "civil-status.parentage": ["2014-01-01", "2027-03-01"],
    "civil-status.correction": ["2014-01-01", "2027-03-01"],
    "complaints.acceptance": ["2011-01-01", "2020-01-01", "2026-07-01"],
    "criminal-record.certificate": ["2025-12-05", "2026-07-01"],
    "answers.online-filing": ["2020-05-22", "2026-08-05"],
    "supplements.appraisal": ["2018-06-21", "2025-07-01"],
}
MISSING = {
    "residence.overnight-notice": Missing.NO_TERM,
    "vehicles.registration": Missing.CHOICE,
    "enterprise.household": Missing.UNIT,
    "construction.appraisal-pause": Missing.NO_TERM,
    "feedback.forward-by-ministry": Missing.CHOICE,
    "answers.online-filing": Missing.FIGURE,
    "answers.criminal-record": Missing.CHOICE,
    "answers.refusal-58-2026": Missing.CHOICE,
    "supplements.offshore-survey-appraisal": Missing.NO_TERM,
    "supplements.sea-area": Missing.CHOICE,
    "supplements.food-safety": Missing.NO_TERM,
    "supplements.circular-89-2026": Missing.NO_TERM,
}
WEAK = {  # what a source marks as remembered, weak or second-hand
    "criminal-record.certificate": Confidence.LOW,
    "residence.overnight-notice": Confidence.LOW,
    "social-protection.monthly-allowance": Confidence.LOW,
    "social-protection.funeral-support": Confidence.LOW,
    "supplements.appraisal": Confidence.MEDIUM,
    "answers.online-filing": Confidence.LOW,
    "answers.treasury": Confidence.MEMORY,
}


def texts(each: TermPreset) -> list[Text]:
    parts = [each.name, *(part.name for part in (*each.cases, *each.additions, *each.uncounted))]
    return parts + [text for text in (each.starts, each.note) if text]


def citations(each: TermPreset) -> list[Citation]:
    own = [each.citation, *(part.citation for part in (*each.cases, *each.additions, *each.uncounted))]
    window = each.window.citation if each.window else None
    return own + [citation for citation in (window, each.noted_in) if citation is not None]


def receipt(each: TermPreset) -> datetime:
    """A working morning on or after the first day of the preset, and within the years that are decided."""
    first = CALENDAR.roll_forward(max(each.since, date(2017, 1, 1)))
    return datetime(first.year, first.month, first.day, 9, 0, tzinfo=VIETNAM_TIME)


@every_preset
def test_every_preset_speaks_both_languages(each: TermPreset) -> None:
    for text in texts(each):
        assert text.vi
        assert text.en
        assert text.vi != text.en
    for language in ("vi", "en"):
        lines = each.trail.lines(language=language)
        assert len(lines) >= 2
        assert all("[" in line for line in lines)


@every_preset
def test_every_preset_is_cited_and_says_where_it_was_read(each: TermPreset) -> None:
    for citation in citations(each):
        assert isinstance(citation.confidence, Confidence)
        assert citation.source


@every_preset
def test_every_term_gives_a_due_date_on_the_official_calendar(each: TermPreset) -> None:
    terms = [] if isinstance(each.stated, MissingTerm) else [each.term]
    for term in [*terms, *(case.term for case in each.cases)]:
        answer = due(term, receipt(each), CALENDAR)
        assert answer.day >= receipt(each).date()
        assert CALENDAR.is_working_day(answer.day)
        replaced = {added.instead_of for added in each.additions}
        granted = [added for added in each.additions if added.slug not in replaced]
        everything = [added.slug for added in granted for _ in range(added.times)]
        longer = due(term, receipt(each), CALENDAR, extensions=each.extensions(*everything))
        assert (longer.day > answer.day) == bool(everything)


@every_preset
def test_a_preset_without_term_says_what_is_missing(each: TermPreset) -> None:
    if not isinstance(each.stated, MissingTerm):
        assert each.term == each.stated
        return
    with pytest.raises(CatalogueError) as caught:
        _ = each.term
    assert each.stated.what.text.en in str(caught.value)
    assert each.slug in str(caught.value)


@every_preset
def test_the_look_up_gives_each_version_on_its_first_day(each: TermPreset) -> None:
    version = preset(each.slug, on=each.since)
    assert version.value is each
    assert (version.since, version.known_from) == (each.since, each.known_from)
    assert attrs.evolve(version.citation, confidence=each.citation.confidence) == each.citation


def test_the_dates_of_every_change_stand_as_read() -> None:
    found = {
        slug: sorted(version.since.isoformat() for version in line.versions)
        for slug, line in PRESETS.items()
        if len(line.versions) > 1
    }
    assert found == DATED


def test_the_missing_terms_are_exactly_those_of_the_sources() -> None:
    governing = {slug: preset(slug, on=NOW).value for slug in PRESETS}
    found = {slug: one.stated.what for slug, one in governing.items() if isinstance(one.stated, MissingTerm)}
    assert found == MISSING
    for slug in DATED:
        if slug.startswith("civil-status"):
            successor = preset(slug, on=date(2027, 3, 1)).value
            assert isinstance(successor.stated, MissingTerm)
            assert successor.stated.what is Missing.FIGURE


def test_weak_sources_are_marked() -> None:
    governing = {slug: preset(slug, on=NOW).value for slug in PRESETS}
    assert {slug: one.confidence for slug, one in governing.items() if one.confidence is not Confidence.HIGH} == WEAK
    land = governing["land.transfer"]
    assert land.additions[0].citation.confidence is Confidence.MEMORY
    kinds = Counter(part.citation.confidence for part in land.uncounted)
    assert kinds == {Confidence.MEMORY: 3, Confidence.LOW: 2, Confidence.MEDIUM: 1}


def test_slugs_are_unique_by_day_and_versions_share_name_and_field() -> None:
    assert len({(each.slug, each.since) for each in LITERALS}) == len(LITERALS)
    for slug, line in PRESETS.items():
        values = [version.value for version in line.versions]
        assert {value.slug for value in values} == {slug}
        assert len({value.name for value in values}) == len({value.field for value in values}) == 1


def test_each_version_governs_until_the_next_without_a_gap() -> None:
    for slug, line in PRESETS.items():
        versions = line.versions[::-1]
        for before, after in pairwise(versions):
            assert preset(slug, on=after.since - timedelta(days=1)).value is before.value
            assert preset(slug, on=after.since).value is after.value


def test_every_field_has_presets_and_every_preset_is_found_by_its_field() -> None:
    found = [version.value.slug for field in PresetField for version in presets_of(field, on=NOW)]
    assert sorted(found) == sorted(PRESETS)
    assert all(presets_of(field, on=NOW) for field in PresetField)


def test_presets_that_start_later_are_left_out() -> None:
    assert presets_of(PresetField.VEHICLES, on=date(2026, 7, 19)) == ()
    assert len(presets_of(PresetField.VEHICLES, on=date(2026, 7, 20))) == 1


def test_presets_by_procedure() -> None:
    survey = presets_for("1.014770", on=NOW)
    assert [version.value.slug for version in survey] == [
        "supplements.offshore-survey-check",
        "supplements.offshore-survey-appraisal",
    ]
    assert presets_for("9.999999", on=NOW) == ()
    assert presets_for("1.004837", on=date(2027, 3, 1)) == ()  # the successor names no procedure yet


def test_a_text_is_told_only_from_the_day_it_was_known() -> None:
    known = preset("criminal-record.certificate", on=date(2026, 7, 1), known_on=date(2025, 12, 5))
    assert str(known.value.term) == "5 ngày"
    with pytest.raises(LawError, match="known on 2025-12-04"):
        preset("criminal-record.certificate", on=date(2026, 7, 1), known_on=date(2025, 12, 4))


@pytest.mark.parametrize("slug", [slug for slug in DATED if slug.startswith("civil-status.")])
def test_a_law_passed_before_its_day_of_force_is_known_before_it(slug: str) -> None:
    """The study of October 2026 names the law of 2027, so nobody planned with the old terms after that."""
    ahead = preset(slug, on=date(2027, 3, 2), known_on=date(2026, 10, 1)).value
    assert isinstance(ahead.stated, MissingTerm)
    assert preset(slug, on=date(2027, 3, 2), known_on=date(2026, 9, 30)).value.since == date(2014, 1, 1)


def test_a_denunciation_is_extended_once_or_as_a_special_one_never_both() -> None:
    resolve = preset("denunciations.resolve", on=NOW).value
    assert len(resolve.extensions("special", "special")) == 2
    for both in (("extended", "special"), ("special", "special", "extended")):
        with pytest.raises(CatalogueError, match=r"'special' .* stands in the place of 'extended'") as caught:
            resolve.extensions(*both)
        assert caught.value.slug == "additions-both"


def test_a_figure_that_was_remembered_or_concluded_says_so() -> None:
    assert preset("answers.treasury", on=NOW).value.confidence is Confidence.MEMORY
    for slug in ("land.transfer", "land.first-registration-organisations", "land.lost-certificate"):
        posting = [part for part in preset(slug, on=NOW).value.uncounted if "posting" in part.text.en]
        assert [part.citation.confidence for part in posting] == [Confidence.MEDIUM]


def test_a_day_before_the_first_text_that_was_read_is_refused_by_name() -> None:
    with pytest.raises(MotcuaError, match=r"^the preset 'passport\.province' answers from 2026-07-20 on"):
        preset("passport.province", on=date(1990, 1, 1))
    with pytest.raises(LawError, match=r"^no rule of the preset 'passport\.province' is in force on 1990-01-01"):
        PRESETS["passport.province"].on(date(1990, 1, 1))


def test_an_unknown_slug_names_the_nearest() -> None:
    with pytest.raises(CatalogueError) as caught:
        preset("passport.provinces", on=NOW)
    assert caught.value.slug == "no-such-preset"
    assert str(caught.value) == (
        "there is no preset 'passport.provinces'; the nearest are 'passport.province', 'passport.central'"
    )
    with pytest.raises(CatalogueError, match="there is no preset 'zzz'; PRESETS lists all of them"):
        preset("zzz", on=NOW)


def test_a_day_before_the_first_text_is_refused() -> None:
    with pytest.raises(LawError) as caught:
        preset("passport.province", on=date(2026, 7, 19))
    assert str(caught.value) == (
        "the preset 'passport.province' answers from 2026-07-20 on (seen in force on that day; perhaps older), not for "
        "2026-07-19; what governed before was not read; PRESETS['passport.province'].versions has every text that was"
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda: preset(7, on=NOW),
        lambda: preset("land.transfer", on="2026-10-05"),
        lambda: preset("land.transfer", on=datetime(2026, 10, 5)),
        lambda: preset("land.transfer", on=NOW, known_on=datetime(2026, 10, 5)),
        lambda: presets_of("land", on=NOW),
        lambda: presets_of(PresetField.LAND, on=None),
        lambda: presets_for(7, on=NOW),
        lambda: due_by_preset("land.transfer", NOW, CALENDAR, additions="remote"),
        lambda: due_by_preset("land.transfer", "2026-10-05", CALENDAR),
    ],
)
def test_wrong_types_are_refused(ask: Any) -> None:
    with pytest.raises(ArgumentTypeError):
        ask()


def test_a_code_that_is_none_is_refused() -> None:
    with pytest.raises(ProcedureError):
        presets_for("1.12787", on=NOW)


def test_due_by_preset_takes_the_version_of_the_receipt() -> None:
    filed = datetime(2026, 6, 30, 16, 50, tzinfo=VIETNAM_TIME)
    before = due_by_preset("complaints.acceptance", receive(filed, CALENDAR), CALENDAR)
    after = due_by_preset("complaints.acceptance", date(2026, 7, 1), CALENDAR)
    assert (before.term, before.day) == (WorkingDays(10), date(2026, 7, 14))
    assert (after.term, after.day) == (WorkingDays(7), date(2026, 7, 10))


def test_due_by_preset_counts_additions_and_cites_them() -> None:
    answer = due_by_preset("interlinked.birth-residence-card", NOW, CALENDAR, additions=["correction", "remote"])
    assert answer.day == CALENDAR.add(NOW, 27)
    assert "QĐ/0001-BTP" in str(answer.trail)


def test_due_by_preset_takes_pauses_and_restarts_as_due_does() -> None:
    slug, day = "complaints.acceptance", date(2026, 7, 1)
    conditions = {
        "pauses": [Pause(datetime(2026, 7, 2, 9, tzinfo=VIETNAM_TIME), datetime(2026, 7, 3, 9, tzinfo=VIETNAM_TIME))],
        "restarts": [Restart(datetime(2026, 7, 6, 9, tzinfo=VIETNAM_TIME))],
    }
    for name, value in conditions.items():
        plain, changed = (due_by_preset(slug, day, CALENDAR, **given) for given in ({}, {name: value}))
        assert changed == due(WorkingDays(7), day, CALENDAR, **{name: value})
        assert changed.day > plain.day


def test_due_by_preset_refuses_what_states_no_term() -> None:
    with pytest.raises(MotcuaError, match=r"'enterprise\.household' states no ordinary term"):
        due_by_preset("enterprise.household", NOW, CALENDAR)


def test_every_own_instrument_is_cited_and_no_number_stands_twice() -> None:
    own = [value for value in vars(instruments_presets).values() if isinstance(value, Instrument)]
    cited = {citation.instrument for each in LITERALS for citation in citations(each)}
    assert set(own) <= cited
    everywhere = [value for module in (instruments, instruments_presets) for value in vars(module).values()]
    numbers = Counter(value.number for value in everywhere if isinstance(value, Instrument) and value.number)
    assert {number for number, count in numbers.items() if count > 1} == set()


@pytest.mark.parametrize(
    ("slug", "day", "confidence"),
    [
        (
            "answers.criminal-record",
            date(2026, 1, 1),
            Confidence.LOW,
        ),  # a decree of 2026 is not in force on its first day
        ("answers.criminal-record", date(2026, 7, 22), Confidence.LOW),
        ("answers.criminal-record", date(2026, 7, 23), Confidence.HIGH),  # read in force on that day
        ("certification.certified-copy", date(2016, 12, 31), Confidence.LOW),  # a decree of 2015
        ("certification.certified-copy", date(2017, 1, 1), Confidence.HIGH),
        ("answers.treasury", date(2021, 6, 1), Confidence.MEMORY),  # what is remembered gets no surer
    ],
)
def test_a_text_known_by_its_year_alone_is_unsure_at_first(slug: str, day: date, confidence: Confidence) -> None:
    assert preset(slug, on=day).citation.confidence is confidence


def test_starts_say_how_the_day_is_known() -> None:
    for each in LITERALS:
        in_force = each.citation.instrument.in_force
        if each.start is Start.YEAR:
            assert (each.since.month, each.since.day) == (1, 1)
            assert str(each.since.year) in f"{each.citation.instrument.number} {each.citation.instrument}" or (
                each.slug == "residence.overnight-notice"
            )
        if each.start is Start.LEGAL and in_force is not None:
            assert each.since == in_force
