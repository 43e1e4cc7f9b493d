"""The nouns of a dossier: filing, events, effects, states, amounts; what they refuse and how they read."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, get_args

import attrs
import pytest

from motcua_lib import VIETNAM_TIME, Channel, Extension, Money, Procedure, SameDay, WorkingDays, casework
from motcua_lib.codes import dossier as dossier_codes
from motcua_lib.errors import ArgumentTypeError, CodeError, DossierError, NaiveDatetimeError, ProcedureError
from motcua_lib.model.alerts import Alert, AlertKind
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import (
    Apologise,
    AskPapers,
    AskPayment,
    BreachKind,
    Effect,
    Limit,
    Notify,
    Print,
    Recipient,
    Slip,
    Task,
    Topic,
)
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import (
    EVENTS,
    Apologised,
    Consulted,
    Event,
    Extended,
    NotAccepted,
    PaymentAsked,
    Refused,
    ResultCorrected,
    ReturnedInPerson,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    SuspensionGround,
    Transferred,
)
from motcua_lib.model.filing import Filing, Party, PartyKind
from motcua_lib.model.procedure_parts import Component, ProcedureCase, Route
from motcua_lib.model.verdicts import Pace, Standing, Test, Timeliness
from support.dossiers import CALENDAR, EXAMPLES, HOA, SECTOR, WAYS, at, filing, in_state, new

NOW = at("2025-08-04 09:00")


@pytest.mark.parametrize(
    "kind",
    [
        State,
        SuspensionGround,
        StopGround,
        PartyKind,
        Slip,
        Recipient,
        Topic,
        Task,
        BreachKind,
        ClockUnit,
        Timeliness,
        Test,
        Standing,
        Pace,
        AlertKind,
    ],
)
def test_every_word_stands_in_both_languages(kind: type[Enum]) -> None:
    texts = [(member.text.vi, member.text.en) for member in kind]  # type: ignore[attr-defined]  # all of these have a text
    assert len(set(texts)) == len(list(kind))
    assert all(vi and en for vi, en in texts)


# -- events -----------------------------------------------------------------------------------------------------------


def test_the_union_the_tuple_and_the_slugs_agree() -> None:
    assert set(get_args(Event)) == set(EVENTS)
    assert len({kind.slug for kind in EVENTS}) == len({kind.text.vi for kind in EVENTS}) == len(EVENTS)


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.slug)
def test_every_event_is_a_small_frozen_value(kind: type[Event]) -> None:
    event = EXAMPLES[kind](NOW)
    assert event == EXAMPLES[kind](NOW) == pickle.loads(pickle.dumps(event))
    assert hash(event) == hash(EXAMPLES[kind](NOW))
    assert str(event) == f"{kind.text.vi}, 04/08/2025 09:00"
    assert attrs.evolve(event, by="Trần Văn An").by == "Trần Văn An"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.at = NOW  # type: ignore[misc]  # the point of the test


def test_an_instant_of_any_zone_is_kept_in_vietnam_time() -> None:
    event = Submitted(datetime(2025, 8, 4, 2, tzinfo=UTC))
    assert (event.at, event.at.tzinfo) == (NOW, VIETNAM_TIME)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda: Submitted(datetime(2025, 8, 4)), NaiveDatetimeError),
        (lambda: Submitted(date(2025, 8, 4)), ArgumentTypeError),
        (lambda: Submitted("2025-08-04"), ArgumentTypeError),
        (lambda: Submitted(NOW, by=7), ArgumentTypeError),
        (lambda: NotAccepted(NOW, " "), DossierError),
        (lambda: Refused(NOW, 5), ArgumentTypeError),
        (lambda: SupplementAsked(NOW, []), DossierError),
        (lambda: SupplementAsked(NOW, ["a", " "]), DossierError),
        (lambda: SupplementAsked(NOW, "ảnh"), ArgumentTypeError),
        (lambda: SupplementAsked(NOW, [1]), ArgumentTypeError),
        (lambda: Supplemented(NOW, channel="online"), ArgumentTypeError),
        (lambda: PaymentAsked(NOW, amount=100), ArgumentTypeError),
        (lambda: Transferred(NOW, ""), DossierError),
        (lambda: Transferred(NOW, "A", term=5), ArgumentTypeError),
        (lambda: Consulted(NOW, "A", verifies="yes"), ArgumentTypeError),
        (lambda: Suspended(NOW, "r", citation=None), ArgumentTypeError),
        (lambda: Suspended(NOW, "r", citation=SECTOR, ground="other"), ArgumentTypeError),
        (lambda: Extended(NOW, WorkingDays(2)), ArgumentTypeError),
        (lambda: Extended(NOW, Extension(WorkingDays(2))), DossierError),
        (lambda: Apologised(NOW, "r", new_day=NOW), ArgumentTypeError),
        (lambda: Apologised(NOW, "r", new_day=date(2025, 8, 3)), DossierError),
        (lambda: Stopped(NOW, "r", ground="request"), ArgumentTypeError),
        (lambda: ResultCorrected(NOW, ""), DossierError),
        (lambda: ReturnedInPerson(NOW, at_home=1), ArgumentTypeError),
    ],
)
def test_an_event_that_contradicts_itself_is_refused(wrong: Callable[[], object], error: type[Exception]) -> None:
    with pytest.raises(error):
        wrong()


def test_messages_name_the_field_and_the_rule() -> None:
    with pytest.raises(DossierError, match=r"Transferred\.to must be stated; it is empty"):
        Transferred(NOW, "")
    with pytest.raises(DossierError, match="names every paper that is missing or wrong"):
        SupplementAsked(NOW, [])
    with pytest.raises(DossierError, match=r"Extended\.extension names no provision"):
        Extended(NOW, Extension(WorkingDays(2)))
    with pytest.raises(DossierError, match="the new appointment 2025-08-03 is before the apology"):
        Apologised(NOW, "r", new_day=date(2025, 8, 3))


# -- filing -----------------------------------------------------------------------------------------------------------


def test_a_filing_reads_its_codes() -> None:
    made = filing()
    assert made == filing(code=dossier_codes.parse("H57.132-250804-0583"))
    assert (str(made.code), str(made.procedure)) == ("H57.132-250804-0583", "1.000757")
    assert made.holder is HOA
    owner = Party("Công ty A", PartyKind.ENTERPRISE, identity="0100000000")
    assert filing(owner=owner).holder is owner
    assert str(made) == "H57.132-250804-0583 (1.000757): Nguyễn Thị Hoa"


def test_a_filing_is_boundary_free_where_another_agency_is_competent() -> None:
    assert not filing().boundary_free
    assert not filing(receiver="A", competent="A").boundary_free
    assert not filing(receiver="A").boundary_free
    assert filing(receiver="A", competent="B").boundary_free


def test_a_filing_under_a_procedure_takes_over_its_term_and_version() -> None:
    routes = [Route(Channel.ONLINE, WorkingDays(5)), Route(Channel.COUNTER, WorkingDays(7))]
    cases = [ProcedureCase(routes, "cấp mới"), ProcedureCase([Route(Channel.COUNTER, SameDay())], "cấp lại")]
    procedure = Procedure("1.000757", "Thẻ căn cước", cases=cases, decision="1025/QĐ-BCA")
    made = Filing.under(procedure, "H57.132-250804-0583", channel=Channel.COUNTER, case="cấp lại", applicant=HOA)
    assert (made.term, made.case, made.version, made.name) == (SameDay(), "cấp lại", "1025/QĐ-BCA", "Thẻ căn cước")
    with pytest.raises(ProcedureError, match="is not filed by 'online'"):
        Filing.under(procedure, "H57.132-250804-0583", channel=Channel.ONLINE, case="cấp lại", applicant=HOA)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code": "583"}, CodeError),
        ({"code": 583}, ArgumentTypeError),
        ({"channel": "online"}, ArgumentTypeError),
        ({"term": 7}, ArgumentTypeError),
        ({"applicant": "Hoa"}, ArgumentTypeError),
        ({"owner": "Hoa"}, ArgumentTypeError),
        ({"documents": ["tờ khai"]}, ArgumentTypeError),
        ({"process": "P"}, ArgumentTypeError),
        ({"rules": "supplement-pauses"}, ArgumentTypeError),
        ({"competent": None}, ArgumentTypeError),
    ],
)
def test_a_filing_of_wrong_parts_is_refused(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        filing(**changes)


def test_a_party_has_a_name() -> None:
    with pytest.raises(DossierError, match=r"Party\.name must be stated"):
        Party("")
    with pytest.raises(ArgumentTypeError):
        Party("A", "citizen")  # type: ignore[arg-type]  # the point of the test
    assert filing(documents=[Component("Tờ khai", originals=1)]).documents[0].originals == 1


# -- dossier ----------------------------------------------------------------------------------------------------------


def test_a_dossier_tells_what_was_filed_and_what_happened() -> None:
    dossier = in_state(State.RETURNED)
    assert (str(dossier.code), str(dossier.procedure), dossier.channel) == (
        "H57.132-250804-0583",
        "1.000757",
        Channel.COUNTER,
    )
    assert [event.at for event in dossier.all(Submitted)] == [at("2025-08-04 08:00")]
    assert dossier.all(Refused) == ()
    assert str(dossier) == "H57.132-250804-0583: đã trả kết quả"
    assert dossier == pickle.loads(pickle.dumps(dossier))
    with pytest.raises(ArgumentTypeError):
        Dossier("filing")  # type: ignore[arg-type]  # the point of the test


def test_states_that_are_final_are_finished_too() -> None:
    assert {state for state in State if state.is_final} < {state for state in State if state.is_finished}
    finished = {state.value for state in State if state.is_finished}
    assert finished == {
        "not-accepted", "refused", "ready", "return-payment", "posted", "returned", "archived", "withdrawn", "stopped",
    }  # fmt: skip


def test_every_effect_is_plain_data() -> None:
    kinds = {type(effect) for state in WAYS for effect in _effects_into(state)}
    assert kinds <= set(get_args(Effect))
    for state in WAYS:
        for effect in _effects_into(state):
            assert effect == pickle.loads(pickle.dumps(effect))


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Print(Slip.SUPPLEMENT), "in phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (AskPapers(("ảnh", "tờ khai"), "mờ"), "yêu cầu giấy tờ: ảnh, tờ khai (mờ)"),
        (AskPayment(None), "yêu cầu thanh toán"),
        (AskPayment(Money(70_000, "VND"), "lệ phí"), "yêu cầu thanh toán 70.000 đ (lệ phí)"),
        (Apologise("quá tải", date(2025, 8, 20)), "xin lỗi, hẹn lại ngày 20/08/2025 (quá tải)"),
        (Notify(Recipient.AGENCY, Topic.CONSULTED, about="Thuế"), "báo cơ quan phối hợp: đề nghị cho ý kiến (Thuế)"),
        (Limit(Task.TRANSFER, NOW, within=None, citation=None), "chuyển hồ sơ"),
        (
            Limit(Task.REPLY, NOW, within=WorkingDays(2), citation=None, about="Thuế"),
            "trả lời ý kiến trong 2 ngày làm việc (Thuế)",
        ),
    ],
)
def test_an_effect_reads_as_a_line(effect: Effect, words: str) -> None:
    assert str(effect) == words


def _effects_into(state: State) -> tuple[Effect, ...]:
    dossier, found = new(), ()
    for place, kind in enumerate(WAYS[state]):
        outcome = casework.apply(dossier, EXAMPLES[kind](NOW + timedelta(hours=place)), CALENDAR)
        dossier, found = outcome.dossier, (*found, *outcome.effects)
    return found


# -- amounts ----------------------------------------------------------------------------------------------------------


def test_amounts_add_and_compare_in_one_unit_only() -> None:
    three, two = Elapsed(ClockUnit.WORKING_DAYS, 3), Elapsed(ClockUnit.WORKING_DAYS, 2)
    hour = Elapsed(ClockUnit.WORKING_TIME, timedelta(hours=1))
    assert (three + two, three - two, three.times(2)) == tuple(Elapsed(ClockUnit.WORKING_DAYS, n) for n in (5, 1, 6))
    assert (three.exceeds(two), two.exceeds(three), hour.exceeds(hour)) == (True, False, False)
    assert (bool(three), bool(Elapsed.none(ClockUnit.WORKING_TIME)), bool(Elapsed.none(ClockUnit.CALENDAR_DAYS))) == (
        True,
        False,
        False,
    )
    with pytest.raises(DossierError, match="'working-days' and one in 'working-time' neither add nor compare"):
        _ = three + hour
    with pytest.raises(ArgumentTypeError):
        _ = three - 2  # type: ignore[operator]  # the point of the test


def test_amounts_are_read_in_both_languages() -> None:
    one, none = Elapsed(ClockUnit.CALENDAR_DAYS, 1), Elapsed.none(ClockUnit.WORKING_TIME)
    assert (one.text.vi, one.text.en, str(none), none.text.en) == (
        "1 ngày",
        "1 calendar day",
        "0 giờ làm việc",
        "0 h of working time",
    )


@pytest.mark.parametrize(
    ("unit", "size"),
    [(ClockUnit.WORKING_DAYS, timedelta(1)), (ClockUnit.WORKING_TIME, 1), (ClockUnit.WORKING_DAYS, True), ("days", 1)],
)
def test_a_size_fits_its_unit(unit: Any, size: Any) -> None:
    with pytest.raises(ArgumentTypeError):
        Elapsed(unit, size)


def test_alerts_are_read_with_their_day() -> None:
    assert str(Alert(AlertKind.OVERDUE, by=date(2025, 8, 13))) == "quá hạn: 13/08/2025"
