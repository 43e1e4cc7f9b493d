"""The rule sets by date, and their alternatives by name; every point carries where it stands and how sure it is."""

from datetime import date

import attrs
import pytest

from motcua_lib import Citation, Confidence, Instrument, Text, WorkingDays, WorkingHours, casework
from motcua_lib.book.casework import ALTERNATIVES, CASE_RULES, DECREE_118_2025
from motcua_lib.book.one_stop import RECEPTION
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.case_rules import Alternative, CaseRules, ClockEffect, ClockStart, Parameter
from motcua_lib.model.events import Received, Submitted, SupplementAsked, Supplemented
from support.dossiers import CALENDAR, at, life, new

POINTS = [field.name for field in attrs.fields(CaseRules) if field.name not in ("slug", "name", "reception")]
WHERE = Citation(Instrument("1/2026"))


@pytest.mark.parametrize(
    ("day", "slug"),
    [
        (date(2018, 6, 20), "before-61-2018"),
        (date(2018, 6, 21), "decree-61-2018"),
        (date(2020, 5, 21), "decree-61-2018"),
        (date(2020, 5, 22), "decree-61-2018-with-45-2020"),
        (date(2025, 6, 30), "decree-61-2018-with-45-2020"),
        (date(2025, 7, 1), "decree-118-2025"),
        (date(2026, 8, 4), "decree-118-2025"),
        (date(2026, 8, 5), "decree-118-2025-amended-309-2026"),
    ],
)
def test_the_rule_set_of_a_day(day: date, slug: str) -> None:
    rules = casework.rules_on(day)
    assert rules.slug == slug
    assert rules.reception == RECEPTION.on(day).value
    assert str(rules) == rules.name.vi


def test_the_points_on_which_all_decrees_agree_and_those_on_which_they_do_not() -> None:
    for version in CASE_RULES.versions:
        rules = version.value
        assert (rules.supplement.value, rules.ask_within.value) == (ClockEffect.RESTARTS, WorkingDays(3))
        assert (rules.intake_requests.value, rules.appraisal_requests.value) == (1, None)
        assert (rules.reappointments.value, rules.suspensions.value, rules.supplement_window.value) == (1, None, None)
        assert (rules.payment.value, rules.consultation.value) == (ClockEffect.RUNS, ClockEffect.RUNS)
    by_day = [
        casework.rules_on(day) for day in (date(2019, 1, 1), date(2021, 1, 1), date(2025, 8, 1), date(2026, 9, 1))
    ]
    assert [rules.clock_start.value for rules in by_day] == [ClockStart.RECEPTION] * 2 + [ClockStart.COMPETENT] * 2
    assert [rules.online_answer.value for rules in by_day] == [None, *[WorkingHours(8)] * 3]


def test_how_sure_a_point_is_stands_with_it() -> None:
    sure = {
        slug: casework.rules_on(day)
        for slug, day in (("61", date(2019, 1, 1)), ("118", date(2025, 8, 1)), ("309", date(2026, 9, 1)))
    }
    assert sure["61"].supplement.citation.confidence is Confidence.HIGH
    assert sure["118"].supplement.citation.confidence is Confidence.MEDIUM
    assert sure["118"].reappointments.citation.confidence is Confidence.LOW
    assert sure["309"].clock_start.citation.confidence is Confidence.HIGH
    assert sure["309"].online_answer.citation.confidence is Confidence.LOW
    before = casework.rules_on(date(2015, 1, 1))
    assert {getattr(before, point).citation.confidence for point in POINTS} == {Confidence.LOW}


@pytest.mark.parametrize("alternative", ALTERNATIVES, ids=lambda alternative: alternative.slug)
def test_every_alternative_changes_what_it_says_and_nothing_else(alternative: Alternative) -> None:
    plain, changed = casework.rules_on(date(2025, 8, 4)), casework.rules_on(date(2025, 8, 4), alternative.slug)
    assert changed.slug == f"decree-118-2025+{alternative.slug}"
    assert changed.name.vi == f"{plain.name.vi}; {alternative.name.vi}"
    for point in POINTS:
        expected = alternative.changes.get(point, getattr(plain, point))
        assert getattr(changed, point) == expected


def test_alternatives_are_named_once() -> None:
    assert len({alternative.slug for alternative in ALTERNATIVES}) == len(ALTERNATIVES)


def test_alternatives_add_up_where_they_change_different_points() -> None:
    rules = casework.rules_on(date(2025, 8, 4), "payment-pauses", "supplement-pauses")
    assert (rules.payment.value, rules.supplement.value) == (ClockEffect.PAUSES, ClockEffect.PAUSES)
    with pytest.raises(
        DossierError, match="'one-supplement' and 'closed-after-10-days' both change 'supplement_window'"
    ):
        casework.rules_on(date(2025, 8, 4), "one-supplement", "closed-after-10-days")
    with pytest.raises(DossierError, match="'nothing' is no alternative"):
        casework.rules_on(date(2025, 8, 4), "nothing")


def test_the_rule_set_of_the_reception_governs_to_the_end() -> None:
    filed = Submitted(at("2025-06-30 16:00"))
    assert casework.rules_of(life(filed)).slug == "decree-61-2018-with-45-2020"
    received = life(filed, Received(at("2025-07-01 08:00")))
    assert casework.rules_of(received).slug == "decree-118-2025"
    old = life(
        filed,
        Received(at("2025-06-30 16:10")),
        SupplementAsked(at("2025-07-02 08:00"), ["a"]),
        Supplemented(at("2025-07-03 08:00")),
    )
    assert casework.rules_of(old).slug == "decree-61-2018-with-45-2020"
    clock = casework.clock(old, at("2025-07-03 09:00"), CALENDAR)
    assert clock.due.conditions.restarts[0].citation == casework.rules_on(date(2025, 6, 30)).supplement.citation
    with pytest.raises(DossierError, match="is not filed yet"):
        casework.rules_of(new())


# -- as values --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("point", "wrong"),
    [
        ("clock_start", ClockStart.RECEPTION),
        ("supplement", Parameter("restart", WHERE)),
        ("payment", Parameter(ClockStart.RECEPTION, WHERE)),
        ("intake_requests", Parameter(True, WHERE)),
        ("intake_requests", 1),
        ("ask_within", WorkingDays(3)),
        ("ask_within", Parameter(3, WHERE)),
        ("reception", None),
    ],
)
def test_a_point_of_another_type_is_refused(point: str, wrong: object) -> None:
    with pytest.raises(ArgumentTypeError, match=f"CaseRules.{point}"):
        attrs.evolve(DECREE_118_2025, **{point: wrong})


def test_bad_limits_and_points_are_refused() -> None:
    with pytest.raises(DossierError, match=r"CaseRules\.suspensions must be 0 or more"):
        attrs.evolve(DECREE_118_2025, suspensions=Parameter(-1, WHERE))
    with pytest.raises(DossierError, match="changes 'slug', which is no point of a rule set"):
        Alternative("own", Text("riêng", "own"), changes={"slug": Parameter("x", WHERE)})
    with pytest.raises(ArgumentTypeError):
        Parameter(1, "somewhere")  # type: ignore[arg-type]  # the point of the test


def test_an_office_may_have_rules_of_its_own() -> None:
    own = Alternative("own", Text("riêng", "own"), changes={"reappointments": Parameter(2, WHERE)})
    rules = casework.rules_on(date(2025, 8, 4)).with_alternative(own)
    assert (rules.slug, rules.reappointments.value) == ("decree-118-2025+own", 2)
    assert own == Alternative("own", Text("riêng", "own"), changes={"reappointments": Parameter(2, WHERE)})


def test_an_alternative_is_no_surer_than_its_witness() -> None:
    found = {alternative.slug: alternative for alternative in ALTERNATIVES}
    for days in (10, 15, 20, 30):
        [point] = found[f"closed-after-{days}-days"].changes.values()
        assert point.citation.confidence is Confidence.MEDIUM
    [payment] = found["payment-pauses"].changes.values()
    assert (payment.citation.instrument.number, payment.citation.confidence) == ("101/2024/NĐ-CP", Confidence.LOW)
