"""Publication decisions, versions, endings and histories: what is in force on a day, and what is refused."""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from motcua_lib import VIETNAM_TIME, Procedure, receive, vietnam_calendar
from motcua_lib.errors import (
    ArgumentTypeError,
    CatalogueError,
    MotcuaError,
    NaiveDatetimeError,
    ProcedureError,
    QuantityError,
)
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, PublicationTerms, VersionAction
from motcua_lib.model.refusals import Refused
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion

CODE = "1.001193"
BIRTH = Procedure(CODE, "Thủ tục đăng ký khai sinh")
OTHER = Procedure("1.000757", "Cấp lại thẻ căn cước")


def decided(effect: date, *, signed: date | None = None, online: date | None = None) -> PublicationDecision:
    return PublicationDecision(
        f"{effect:%d%m}/QĐ-BTP",
        IssuerLevel.MINISTRY,
        signed_on=signed or effect,
        effect_on=effect,
        published_on=online,
    )


def version(
    since: date,
    *,
    until: date | None = None,
    action: VersionAction = VersionAction.AMENDED,
    content: Procedure = BIRTH,
) -> ProcedureVersion:
    return ProcedureVersion(content, decided(since), action=action, until=until)


Y2024, Y2025, Y2026, Y2027 = (date(year, 1, 1) for year in (2024, 2025, 2026, 2027))
FIRST = version(Y2024, action=VersionAction.ISSUED)


def test_levels_and_actions_speak_both_languages() -> None:
    assert [issuer.text.en for issuer in IssuerLevel] == ["a ministry", "a province"]
    assert [action.text.vi for action in VersionAction] == [
        "ban hành mới",
        "sửa đổi, bổ sung",
        "thay thế",
        "bãi bỏ",
    ]


def test_a_version_starts_with_the_legal_effect_unless_said() -> None:
    decision = decided(Y2025, signed=date(2024, 12, 1))
    assert ProcedureVersion(BIRTH, decision).since == Y2025
    late = ProcedureVersion(BIRTH, decision, since=Y2026, until=Y2027)
    assert (late.since, late.until, str(late.code)) == (Y2026, Y2027, CODE)
    assert str(late) == ("1.001193 từ 01/01/2026 đến trước 01/01/2027 (ban hành mới, 0101/QĐ-BTP ngày 01/12/2024)")


def test_the_version_in_force_changes_on_its_first_day() -> None:
    history = ProcedureHistory([version(Y2026), FIRST, version(Y2025, until=Y2026)])
    assert [found.since for found in history.versions] == [Y2024, Y2025, Y2026]
    assert history.on(date(2024, 12, 31)).since == Y2024
    assert history.on(Y2025).since == Y2025
    assert history.on(date(2025, 12, 31)).since == Y2025
    assert history.on(date(2030, 5, 5)).since == Y2026
    assert history.find(date(2023, 12, 31)) is None
    assert (history.since, history.until, history.latest.since) == (Y2024, None, Y2026)
    assert str(history).splitlines()[0] == str(FIRST)


def test_an_abolished_code_is_in_force_until_the_day_before() -> None:
    history = ProcedureHistory([FIRST], Ending(CODE, decided(Y2025)))
    assert history.on(date(2024, 12, 31)) is FIRST
    with pytest.raises(CatalogueError) as caught:
        history.on(Y2025)
    assert str(caught.value) == (
        "no version of the procedure 1.001193 is in force on 2025-01-01 as known on the latest day; one is on or after "
        "2024-01-01 and before 2025-01-01"
    )
    assert str(history).endswith("1.001193 hết hiệu lực từ 01/01/2025 (bãi bỏ, 0101/QĐ-BTP ngày 01/01/2025)")
    assert [decision.effect_on for decision in history.decisions] == [Y2024, Y2025]


def test_a_replaced_code_names_its_successors() -> None:
    ending = Ending(CODE, decided(Y2025), action=VersionAction.REPLACED, successors=["1.000757", "1.000758"])
    history = ProcedureHistory([version(Y2024, until=Y2025)], ending)
    with pytest.raises(CatalogueError, match=r"when it was replaced by 1.000757, 1.000758"):
        history.on(Y2026)
    assert history.until == Y2025


def test_a_version_with_an_end_of_its_own_runs_out() -> None:
    history = ProcedureHistory([version(Y2024, until=Y2025)])
    assert history.find(date(2024, 12, 31)) is not None
    assert history.find(Y2025) is None
    assert history.find(Y2025, known_on=Y2024) is None
    assert history.until == Y2025


def test_decisions_count_from_their_signing_when_asked_as_known() -> None:
    amended = ProcedureVersion(BIRTH, decided(Y2025, signed=date(2025, 2, 1)), action=VersionAction.AMENDED)
    ended = Ending(CODE, decided(Y2026, signed=date(2026, 3, 1)))
    history = ProcedureHistory([ProcedureVersion(BIRTH, decided(Y2024), until=Y2025), amended], ended)
    assert history.on(Y2025).action is VersionAction.AMENDED
    assert history.on(Y2025, known_on=date(2025, 1, 31)).action is VersionAction.ISSUED
    assert history.on(Y2025, known_on=date(2025, 2, 1)).action is VersionAction.AMENDED
    assert history.find(Y2026) is None
    assert history.on(Y2026, known_on=date(2026, 2, 28)) is amended
    assert history.find(Y2025, known_on=date(2023, 1, 1)) is None


def test_a_dossier_keeps_the_version_of_its_receipt() -> None:
    history = ProcedureHistory([FIRST, version(date(2025, 5, 5))])
    filed = receive(datetime(2025, 5, 2, 9, tzinfo=VIETNAM_TIME), vietnam_calendar())
    assert history.for_receipt(filed).since == date(2025, 5, 5)  # filed on a day off, received on Monday
    assert history.for_receipt(date(2025, 5, 4)) is FIRST
    midnight = datetime(2025, 5, 4, 17, tzinfo=UTC)
    assert history.for_receipt(midnight).since == date(2025, 5, 5)
    with pytest.raises(NaiveDatetimeError):
        history.for_receipt(datetime(2025, 5, 4, 9))
    with pytest.raises(CatalogueError, match="no version"):
        history.for_receipt(date(2020, 1, 1))


HISTORIES: list[tuple[Callable[[], object], list[tuple[str, str]]]] = [
    (lambda: ProcedureHistory([]), [("no-versions", "versions")]),
    (lambda: ProcedureHistory([FIRST, version(Y2026), version(Y2025, until=date(2025, 6, 1))]),
     [("version-gap", "versions[2].since")]),
    (lambda: ProcedureHistory([version(Y2024, until=date(2025, 6, 1)), version(Y2025)]),
     [("version-overlap", "versions[1].since")]),
    (lambda: ProcedureHistory([FIRST, version(Y2024)]), [("version-overlap", "versions[1].since")]),
    (lambda: ProcedureHistory([FIRST, version(Y2025, action=VersionAction.ISSUED)]),
     [("issued-twice", "versions[1].action")]),
    (lambda: ProcedureHistory([FIRST, version(Y2025, content=OTHER)]),
     [("version-other-code", "versions[1].code")]),
    (lambda: ProcedureHistory([FIRST], Ending("1.000757", decided(Y2025))), [("version-other-code", "ending.code")]),
    (lambda: ProcedureHistory([FIRST], Ending(CODE, decided(Y2024))), [("ending-too-early", "ending.since")]),
    (lambda: ProcedureHistory([version(Y2024, until=Y2026)], Ending(CODE, decided(Y2025))),
     [("ending-elsewhere", "ending.since")]),
    (lambda: ProcedureHistory(
        [version(Y2024, until=date(2024, 6, 1)), version(Y2025, until=Y2027), version(Y2026)],
        Ending(CODE, decided(Y2024))),
     [("version-gap", "versions[1].since"), ("version-overlap", "versions[2].since"),
      ("ending-too-early", "ending.since")]),
    (lambda: version(Y2025, until=Y2025), [("version-order", "until")]),
    (lambda: version(Y2025, action=VersionAction.ABOLISHED), [("version-abolishes", "action")]),
    (lambda: Ending(CODE, decided(Y2025), action=VersionAction.ISSUED), [("ending-action", "action")]),
    (lambda: Ending(CODE, decided(Y2025), action=VersionAction.REPLACED), [("no-successor", "successors")]),
    (lambda: Ending(CODE, decided(Y2025), successors=["1.000757"]), [("successor-of-abolished", "successors")]),
    (lambda: Ending(CODE, decided(Y2025), action=VersionAction.REPLACED, successors=[CODE, "1.000757", "1.000757"]),
     [("wrong-successor", "successors[0]"), ("wrong-successor", "successors[2]")]),
    (lambda: PublicationDecision(" ", IssuerLevel.PROVINCE, signed_on=Y2025, effect_on=Y2025, published_on=Y2024),
     [("no-decision-number", "number"), ("published-before-signed", "published_on")]),
]  # fmt: skip


@pytest.mark.parametrize(("build", "expected"), HISTORIES)
def test_all_faults_are_told_at_once_with_path_and_value(
    build: Callable[[], object], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(CatalogueError) as caught:
        build()
    assert [(fault.slug, fault.fields["path"]) for fault in caught.value.faults] == expected
    for fault in caught.value.faults:
        assert str(fault).startswith(fault.fields["path"])
        assert "value" in fault.fields
        assert str(fault) in str(caught.value)


def test_a_gap_names_both_days() -> None:
    with pytest.raises(CatalogueError) as caught:
        ProcedureHistory([version(Y2024, until=date(2024, 6, 1)), version(Y2025)])
    assert str(caught.value) == (
        "versions[1].since: the version of 1.001193 before this one ends on 2024-06-01, so this one starts on that day "
        "and not on 2025-01-01; versions leave no gap"
    )


WRONG: list[Callable[[], object]] = [
    lambda: ProcedureVersion("1.001193", decided(Y2025)),
    lambda: ProcedureVersion(BIRTH, "1/QĐ-BTP"),
    lambda: ProcedureVersion(BIRTH, decided(Y2025), since=datetime(2025, 1, 1)),
    lambda: ProcedureVersion(BIRTH, decided(Y2025), until="2026-01-01"),
    lambda: ProcedureHistory([BIRTH]),
    lambda: ProcedureHistory([FIRST], FIRST),
    lambda: ProcedureHistory([FIRST]).on("2025-01-01"),
    lambda: ProcedureHistory([FIRST]).find(Y2025, known_on=datetime(2025, 1, 1)),
    lambda: ProcedureHistory([FIRST]).for_receipt("2025-01-01"),
    lambda: Ending(CODE, decided(Y2025), successors="1.000757"),
    lambda: Ending(CODE, decided(Y2025), successors=[5]),
    lambda: PublicationDecision("1", "ministry", signed_on=Y2025, effect_on=Y2025),
    lambda: PublicationDecision("1", IssuerLevel.MINISTRY, signed_on="x", effect_on=Y2025),
    lambda: PublicationTerms(announce_before=True, publish_within=1),
]


@pytest.mark.parametrize("build", WRONG)
def test_a_wrong_type_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError) as caught:
        build()
    assert str(caught.value)


def test_a_count_below_one_and_a_code_of_nothing_are_refused() -> None:
    with pytest.raises(QuantityError, match=r"PublicationTerms.publish_within must be 1 or more, not 0"):
        PublicationTerms(announce_before=1, publish_within=0)
    with pytest.raises(ProcedureError, match="is not a national procedure code"):
        Ending("01", decided(Y2025))


def test_histories_are_values() -> None:
    history = ProcedureHistory([FIRST, version(Y2025)], Ending(CODE, decided(Y2026)))
    again = pickle.loads(pickle.dumps(history))
    assert again == history
    assert hash(again) == hash(history)


def test_a_refusal_shows_its_place_and_its_faults() -> None:
    error = CatalogueError("no-versions", path="versions", value=())
    refused = Refused("1.001193", (), error)
    assert refused.faults == (error,)
    assert str(refused) == f"1.001193: {error}"
    assert isinstance(refused.error, MotcuaError)
