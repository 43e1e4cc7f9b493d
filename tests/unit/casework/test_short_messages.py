"""Short messages about a dossier: texts, lengths, citations, and when each is refused."""

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib import WorkingDays, casework
from motcua_lib.errors import ArgumentTypeError, DossierError, NaiveDatetimeError
from motcua_lib.model.alerts import Watch
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import Apologised, PaymentAsked, ReturnedOnline, SupplementAsked, Supplemented
from motcua_lib.model.filing import Party
from motcua_lib.model.sms import MessageKind, ShortMessage
from support.dossiers import CALENDAR, at, done, in_state, life, started

HOA = Party("Nguyễn Thị Hoa", phone="0900000000")
CODE = "H57.132-250804-0583"


def told(kind: MessageKind, dossier: Dossier, when: str, **options: Any) -> ShortMessage:
    return casework.short_message(kind, dossier, at(when), CALENDAR, **options)


def test_an_apology() -> None:
    sorry = Apologised(at("2025-10-14 09:00"), "quá tải", new_day=date(2025, 10, 20))
    message = told(
        MessageKind.APOLOGY,
        life(*started("2025-10-06"), sorry, applicant=HOA),
        "2025-10-14 10:00",
        office="Một cửa Huế",
    )
    assert str(message) == (
        f"Một cửa Huế: Xin lỗi vì hồ sơ {CODE} chậm trả kết quả (quá tải). Hẹn trả lại ngày 20/10/2025."
    )
    assert message.text["en"] == (
        f"Một cửa Huế: We are sorry: the result of {CODE} is late (quá tải). New appointment: 2025-10-20."
    )
    assert message.plain == (
        f"Mot cua Hue: Xin loi vi ho so {CODE} cham tra ket qua (qua tai). Hen tra lai ngay 20/10/2025."
    )
    assert (message.to, message.code) == ("0900000000", life().code)
    assert (message.segments.count, message.plain_segments.count) == (2, 1)
    assert message.citation == casework.rules_on(date(2025, 10, 6)).reappointments.citation


@pytest.mark.parametrize(
    ("received", "ready", "citation"),
    [
        ("2020-08-03", "2020-08-05", "khoản 4 Điều 20 Nghị định 61/2018/NĐ-CP"),
        ("2025-10-06", "2025-10-10", "Nghị định 118/2025/NĐ-CP"),
    ],
)
def test_an_early_result(received: str, ready: str, citation: str) -> None:
    dossier = life(*started(received), *done(ready))
    message = told(MessageKind.EARLY, dossier, f"{ready} 10:00")
    due = casework.clock(dossier, at(f"{ready} 10:00"), CALENDAR).due.appointment
    assert str(message) == f"Hồ sơ {CODE} có kết quả trước hạn (hẹn {due:%H:%M %d/%m/%Y}). Mời đến nhận."
    assert str(message.citation) == citation


def test_due_soon_as_the_watch_has_it() -> None:
    dossier = life(*started("2025-10-06"))
    message = told(MessageKind.DUE_SOON, dossier, "2025-10-14 09:00")
    assert str(message) == f"Hồ sơ {CODE} sắp đến hạn trả kết quả: 17:30 15/10/2025."
    with pytest.raises(DossierError, match="is not due soon at 2025-10-10"):
        told(MessageKind.DUE_SOON, dossier, "2025-10-10 09:00")
    assert told(MessageKind.DUE_SOON, dossier, "2025-10-10 09:00", watch=Watch(Fraction(1, 2))) == message


def test_a_supplement_asked_for() -> None:
    asked = SupplementAsked(at("2025-10-07 09:00"), ["ảnh", "giấy khai sinh"])
    dossier = life(*started("2025-10-06"), asked)
    message = told(MessageKind.SUPPLEMENT, dossier, "2025-10-07 10:00")
    assert str(message) == f"Hồ sơ {CODE} cần bổ sung: ảnh, giấy khai sinh."
    assert told(MessageKind.SUPPLEMENT, in_state(State.INTAKE_SUPPLEMENT), "2025-08-04 10:00").text.vi.endswith(
        "ảnh chân dung."
    )
    given = casework.replay([Supplemented(at("2025-10-08 09:00"))], dossier, CALENDAR)
    with pytest.raises(DossierError, match="waits for no supplement; its state is 'in-process'"):
        told(MessageKind.SUPPLEMENT, given, "2025-10-08 10:00")
    with pytest.raises(DossierError, match="no supplement was asked for by"):
        told(MessageKind.SUPPLEMENT, dossier, "2025-10-06 10:00")


def test_a_result_that_waits_to_be_returned() -> None:
    dossier = life(*started("2025-10-06"), *done("2025-10-10"))
    assert str(told(MessageKind.READY, dossier, "2025-10-10 10:00")) == f"Hồ sơ {CODE} đã có kết quả. Mời nhận."
    unpaid = casework.replay([PaymentAsked(at("2025-10-10 11:00"))], dossier, CALENDAR)
    assert told(MessageKind.READY, unpaid, "2025-10-10 12:00")


# -- refusals ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [MessageKind.READY, MessageKind.EARLY])
def test_no_result_is_told_before_it_is_there_or_after_it_is_returned(kind: MessageKind) -> None:
    dossier = life(*started("2025-10-06"), *done("2025-10-10"), ReturnedOnline(at("2025-10-10 11:00")))
    assert told(kind, dossier, "2025-10-10 10:59")
    for when in ("2025-10-09 09:00", "2025-10-10 11:00"):
        with pytest.raises(DossierError, match="has no result to be returned"):
            told(kind, dossier, when)


@pytest.mark.parametrize(("ready", "verdict"), [("2025-10-15", "on-time"), ("2025-10-16", "late")])
def test_an_early_result_is_early(ready: str, verdict: str) -> None:
    with pytest.raises(DossierError, match=f"is not early but '{verdict}'"):
        told(MessageKind.EARLY, life(*started("2025-10-06"), *done(ready)), f"{ready} 10:00")


def test_nothing_to_be_sorry_for() -> None:
    with pytest.raises(DossierError, match="no apology is recorded by"):
        told(MessageKind.APOLOGY, life(*started("2025-10-06")), "2025-10-16 09:00")
    sorry = Apologised(at("2025-10-13 09:00"), "quá tải", new_day=date(2025, 10, 15))
    with pytest.raises(DossierError, match="nothing asks for an apology"):
        told(MessageKind.APOLOGY, life(*started("2025-10-06"), sorry), "2025-10-13 10:00")


def test_a_reason_in_other_letters_has_no_plain_form() -> None:
    sorry = Apologised(at("2025-10-14 09:00"), "chờ 北京", new_day=date(2025, 10, 20))
    message = told(MessageKind.APOLOGY, life(*started("2025-10-06"), sorry), "2025-10-14 10:00")
    assert message.segments.count == 2
    with pytest.raises(DossierError, match=r"it holds '京北'"):
        _ = message.plain


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"kind": "ready"}, ArgumentTypeError, "kind must be a MessageKind"),
        ({"dossier": None}, ArgumentTypeError, "dossier must be"),
        ({"calendar": None}, ArgumentTypeError, "calendar must be"),
        ({"at": datetime(2025, 10, 10)}, NaiveDatetimeError, "naive"),
        ({"office": None}, ArgumentTypeError, "office must be str"),
        ({"watch": WorkingDays(1)}, ArgumentTypeError, "watch must be a Watch"),
        ({"rules": "x"}, ArgumentTypeError, "rules must be CaseRules"),
    ],
)
def test_wrong_arguments(wrong: dict[str, Any], error: type[Exception], words: str) -> None:
    right = {
        "kind": MessageKind.DUE_SOON,
        "dossier": life(*started("2025-10-06")),
        "at": at("2025-10-14 09:00"),
        "calendar": CALENDAR,
    }
    with pytest.raises(error, match=words):
        casework.short_message(**(right | wrong))
