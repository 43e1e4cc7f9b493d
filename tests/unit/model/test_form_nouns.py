"""Editions of the forms and the parts of slips: numbers by date, blanks, what is refused."""

import csv
from datetime import date
from pathlib import Path

import pytest

from motcua_lib import Confidence, Text
from motcua_lib.book.forms import FORMS
from motcua_lib.errors import ArgumentTypeError, DossierError, LawError, QuantityError
from motcua_lib.model.effects import Slip
from motcua_lib.model.forms_edition import FormEdition
from motcua_lib.model.forms_parts import Land, Office, Remark, SlipPaper, SupplementStage, shown
from motcua_lib.model.register import Register
from support.dossiers import at

TABLE = Path(__file__).parents[2] / "cases" / "forms.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['slip']}-{case['day']}" for case in CASES])
def test_the_form_in_force_on_a_day(case: dict[str, str]) -> None:
    edition = FORMS[Slip(case["slip"])].on(date.fromisoformat(case["day"])).value
    assert edition.slip is Slip(case["slip"])
    assert (edition.number, edition.title.vi, edition.paper) == (case["number"], case["title"], case["paper"])
    wording = {
        "yes": f"Mẫu số {edition.number} {edition.citation.label.vi}",
        "none": f"{edition.citation.label.vi} không có mẫu này",
        "no": f"chưa rõ số mẫu ({edition.citation.label.vi})",
    }
    assert str(edition) == wording[case["known"]]
    assert case["citation"]


def test_every_slip_has_an_edition_of_2018_and_one_of_2025() -> None:
    assert set(FORMS) == set(Slip)
    for line in FORMS.values():
        assert [version.since for version in line.versions] == [date(2025, 9, 15), date(2019, 1, 6), date(2000, 1, 1)]
    with pytest.raises(LawError):
        FORMS[Slip.RECEIPT].on(date(1999, 12, 31))


def test_how_well_the_forms_are_known() -> None:
    new = {slip: line.on(date(2026, 1, 1)).value for slip, line in FORMS.items()}
    second_hand = {slip for slip, edition in new.items() if edition.fields.confidence is Confidence.LOW}
    assert second_hand == {Slip.STOP, Slip.REGISTER}
    assert {slip for slip, edition in new.items() if edition.citation.confidence is Confidence.HIGH} == set()
    old = {slip: line.on(date(2020, 1, 1)).value for slip, line in FORMS.items()}
    assert all(edition.citation.confidence is Confidence.HIGH for edition in old.values())
    assert new[Slip.RECEIPT].remembered == ("applicant.address", "queue_number")
    assert [edition.remembered for slip, edition in new.items() if slip is not Slip.RECEIPT] == [()] * 6


def test_an_edition_says_its_number_in_english_too() -> None:
    receipt = FORMS[Slip.RECEIPT]
    assert receipt.on(date(2026, 1, 1)).value.label["en"] == "form 01 of Circular 03/2025/TT-VPCP"
    assert receipt.on(date(2018, 1, 1)).value.label["en"].startswith("no number of this form is known (the one-stop")
    assert FORMS[Slip.STOP].on(date(2020, 1, 1)).value.label["en"] == "Circular 01/2018/TT-VPCP has no such form"
    edition = receipt.on(date(2026, 1, 1)).value
    with pytest.raises(ArgumentTypeError, match=r"FormEdition\.remembered"):
        FormEdition(
            Slip.STOP, "05", title=edition.title, citation=edition.citation, fields=edition.fields, remembered="x"
        )  # type: ignore[arg-type]  # the point of the test


def test_an_office_is_reached_by_what_is_given() -> None:
    assert Office().contact == ""
    office = Office("Một cửa", address="1 Lê Lợi", phone="0234", email="a@b.vn")
    assert (office.contact, str(office)) == ("Một cửa; 1 Lê Lợi; 0234; a@b.vn", "Một cửa")


def test_a_piece_of_land_has_blanks() -> None:
    assert Land("", "7").text["en"] == "map sheet ……, parcel 7, ……"


def test_a_paper_has_a_name_and_counts() -> None:
    paper = SlipPaper("Tờ khai", originals=1, certified=0, copies=2)
    assert paper.text["en"] == "Tờ khai: originals 1, certified copies 0, copies 2"
    with pytest.raises(DossierError):
        SlipPaper(" ")
    with pytest.raises(QuantityError):
        SlipPaper("x", copies=-1)
    with pytest.raises(ArgumentTypeError):
        SlipPaper("x", originals=True)


def test_values_as_a_slip_prints_them() -> None:
    assert shown(at("2025-08-04 09:05"), "vi") == "09:05 04/08/2025"
    assert shown(at("2025-08-04 09:05"), "en") == "09:05 2025-08-04"
    assert [shown(value, "en") for value in (None, "", (), Text("", ""))] == ["……"] * 4
    assert shown(SupplementStage.APPRAISAL, "en") == "in appraisal"
    assert shown(3, "vi") == "3"
    assert str(Remark(Text("không tính", "not counted"))) == "không tính"


def test_a_register_has_a_period() -> None:
    edition = FORMS[Slip.REGISTER].on(date(2026, 1, 1)).value
    register = Register([], edition, office=Office("Một cửa"), first=date(2026, 1, 1), last=date(2026, 1, 1))
    assert register.lines()[:4] == ("Một cửa", "SỔ THEO DÕI HỒ SƠ", str(edition), "Kỳ: 01/01/2026 – 01/01/2026")
    with pytest.raises(DossierError, match="2025-12-31 is before 2026-01-01"):
        Register([], edition, office=Office(), first=date(2026, 1, 1), last=date(2025, 12, 31))
