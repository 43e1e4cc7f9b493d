"""Service modes, the practices of the book, and visits counted."""

import pytest

from motcua_lib import Citation, Confidence, Instrument, MotcuaError, Text
from motcua_lib.book import services as book
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.services import (
    Contact,
    ContactPurpose,
    ContactWay,
    Matter,
    ServiceMode,
    ServicePractice,
    visits,
)

FILE, SUPPLEMENT, PAY, COLLECT = ContactPurpose
COUNTER, POST, ONLINE, HOME = ContactWay


@pytest.mark.parametrize("kind", [ServiceMode, Matter])
def test_every_label_is_in_both_languages(kind) -> None:
    texts = [member.text for member in kind]
    assert all(text.vi and text.en and text.vi != text.en for text in texts)
    assert len(set(texts)) == len(texts)


def test_modes_know_what_they_change() -> None:
    assert [mode.value for mode in ServiceMode if mode.takes_out_of_hours] == [
        "out-of-hours", "saturday", "round-the-clock",
    ]  # fmt: skip
    assert [mode.value for mode in ServiceMode if mode.saves_a_trip] == ["at-home", "result-at-home", "postal-return"]


def test_every_mode_is_witnessed_and_no_practice_is_taken_for_law() -> None:
    assert {practice.mode for practice in book.PRACTICES} == set(ServiceMode)
    laws = [practice for practice in book.PRACTICES if "no law" not in practice.citation.label.en]
    assert laws == [book.SATURDAY_COUNTERS, book.POLICE_SATURDAYS]
    assert all(practice.citation.source for practice in book.PRACTICES)


def test_a_practice_covers_the_matters_it_names_or_all() -> None:
    covered = {matter.value for matter in Matter if book.HOME_SERVICE.covers(matter)}
    assert covered == {"death-registration", "funeral-support", "monthly-allowance"}
    assert all(book.ROUND_THE_CLOCK.covers(matter) for matter in Matter)
    assert str(book.HOME_SERVICE) == "phục vụ tại nhà (phường Thống Nhất, Buôn Ma Thuột)"


def test_a_practice_needs_its_parts() -> None:
    cite = Citation(Instrument("1/QĐ"), confidence=Confidence.LOW)
    for changes in ({"mode": "at-home"}, {"place": "nơi"}, {"matters": ["khai tử"]}, {"hours": "7-11"}):
        values = {"mode": ServiceMode.AT_HOME, "place": Text("nơi", "place"), "citation": cite} | changes
        with pytest.raises(ArgumentTypeError):
            ServicePractice(**values)


@pytest.mark.parametrize(
    ("contacts", "trips", "completions", "one_visit"),
    [
        ([Contact(COUNTER, [FILE, COLLECT])], 1, 0, True),
        ([Contact(COUNTER, FILE), Contact(COUNTER, COLLECT)], 2, 0, False),
        ([Contact(COUNTER, FILE), Contact(POST, COLLECT)], 1, 0, True),
        ([Contact(ONLINE, FILE), Contact(ONLINE, SUPPLEMENT), Contact(POST, COLLECT)], 0, 1, True),
        ([Contact(ONLINE, FILE), Contact(COUNTER, COLLECT)], 1, 0, True),
        ([Contact(COUNTER, FILE), Contact(COUNTER, [SUPPLEMENT, PAY]), Contact(COUNTER, COLLECT)], 3, 1, False),
        ([Contact(HOME, FILE), Contact(HOME, COLLECT)], 0, 0, True),
        ([Contact(COUNTER, FILE)], 1, 0, False),
        ([Contact(POST, FILE), Contact(POST, SUPPLEMENT), Contact(ONLINE, SUPPLEMENT)], 0, 2, False),
    ],
)
def test_trips_of_a_dossier(contacts: list[Contact], trips: int, completions: int, one_visit: bool) -> None:
    count = visits(contacts)
    assert (count.trips, count.completions, count.is_one_visit) == (trips, completions, one_visit)
    assert count.contacts == len(contacts)
    assert str(count) == f"{trips} lần đi lại"


@pytest.mark.parametrize(
    ("contacts", "slugs"),
    [
        ([], ["contacts-not-filed"]),
        ([Contact(COUNTER, PAY)], ["contacts-not-filed"]),
        ([Contact(COUNTER, FILE), Contact(ONLINE, FILE)], ["contacts-twice"]),
        ([Contact(COUNTER, PAY), Contact(COUNTER, FILE)], ["contacts-outside"]),
        ([Contact(COUNTER, [FILE, COLLECT]), Contact(COUNTER, SUPPLEMENT)], ["contacts-outside"]),
        (
            [Contact(COUNTER, COLLECT), Contact(COUNTER, FILE), Contact(COUNTER, COLLECT)],
            ["contacts-twice", "contacts-outside", "contacts-outside", "contacts-outside"],
        ),
    ],
)
def test_contacts_out_of_order_are_told_all_at_once(contacts: list[Contact], slugs: list[str]) -> None:
    with pytest.raises(DossierError) as caught:
        visits(contacts)
    assert [fault.slug for fault in caught.value.faults] == slugs


def test_a_contact_outside_says_on_which_side() -> None:
    with pytest.raises(DossierError, match="contact number 1 comes before contact number 2, which files the dossier"):
        visits([Contact(COUNTER, PAY), Contact(COUNTER, FILE)])
    with pytest.raises(DossierError, match="contact number 2 comes after contact number 1, which ends the dossier"):
        visits([Contact(COUNTER, [FILE, COLLECT]), Contact(COUNTER, PAY)])


@pytest.mark.parametrize("purposes", [[], [FILE, FILE]])
def test_a_contact_has_purposes_each_once(purposes: list[ContactPurpose]) -> None:
    with pytest.raises(DossierError, match="one or more purposes, each once"):
        Contact(COUNTER, purposes)


@pytest.mark.parametrize(
    "call", [lambda: Contact("counter", FILE), lambda: Contact(COUNTER, "file"), lambda: visits([FILE])]
)
def test_wrong_types_are_refused(call) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        call()
    assert isinstance(caught.value, MotcuaError)
