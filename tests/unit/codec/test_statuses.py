"""Statuses of the national portal and of OpenCPS: every state and every code maps, and what is lost is said."""

import csv
from pathlib import Path
from typing import Any

import pytest

from motcua_lib.codec import opencps, portal_status
from motcua_lib.codec.opencps import OpencpsStatus, opencps_status, states_of_opencps
from motcua_lib.codec.portal_status import PortalStatus, states_of_portal
from motcua_lib.errors import ArgumentTypeError, CodecError
from motcua_lib.model.dossier_states import State

TABLE = Path(__file__).parents[2] / "cases" / "portal_statuses.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


@pytest.mark.parametrize("case", CASES, ids=[case["portal"] for case in CASES])
def test_the_published_table(case: dict[str, str]) -> None:
    status = PortalStatus(int(case["portal"]))
    assert status.text.vi == case["name"]
    assert [state.value for state in states_of_portal(status).candidates] == case["states"].split()
    for code in case["opencps"].split():
        state = states_of_opencps(*code.split("/")).value
        assert portal_status.portal_status(state).value is status, code
    assert case["source"]


# -- the national portal -----------------------------------------------------------------------------------------

LOST_ON_THE_PORTAL = {
    State.NEW: ("submitted", "status-not-filed"),
    State.INTAKE_SUPPLEMENT: ("supplement", "status-stage"),
    State.INTAKE_PAYMENT: ("payment", "status-stage"),
    State.SUSPENDED: ("in-process", "status-suspended"),
    State.DECIDED: ("in-process", "status-decided"),
    State.REFUSED: ("stopped", "status-refused"),
    State.RETURN_PAYMENT: ("payment", "status-stage"),
    State.POSTED: ("ready", "status-posted"),
    State.ARCHIVED: ("returned", "status-archived"),
}


@pytest.mark.parametrize("state", State)
def test_there_and_back_loses_exactly_this_on_the_portal(state: State) -> None:
    out = portal_status.portal_status(state)
    back = states_of_portal(out.value)
    assert state in back.candidates
    slugs = [loss.slug for loss in out.losses]
    if state in LOST_ON_THE_PORTAL:
        came_back, slug = LOST_ON_THE_PORTAL[state]
        assert (back.value.value, slugs) == (came_back, [slug])
    else:
        assert back.value is state
        assert set(slugs) <= {"status-stage", "status-withdrawal"}
    assert out.certain


def test_the_two_tables_of_the_portal_say_the_same() -> None:
    assert set(portal_status.OUT) == set(State)
    assert set(portal_status.IN) == set(PortalStatus)
    pairs = {(status, state) for status, states in portal_status.IN.items() for state in states}
    assert pairs == {(status, state) for state, (status, _) in portal_status.OUT.items()}


@pytest.mark.parametrize("status", PortalStatus)
def test_a_code_is_a_number_or_its_text(status: PortalStatus) -> None:
    assert states_of_portal(status) == states_of_portal(status.value) == states_of_portal(status.code)
    answer = states_of_portal(status)
    ambiguous = [loss for loss in answer.losses if loss.slug == "status-ambiguous"]
    assert answer.certain is (not ambiguous)
    if ambiguous:
        assert ambiguous[0].value == ", ".join(state.value for state in answer.candidates)
    assert all(loss.text.vi and loss.text.en for loss in answer.losses)


def test_a_withdrawal_may_only_be_asked_for() -> None:
    answer = states_of_portal("7")
    assert (answer.value, answer.certain) == (State.WITHDRAWN, True)
    assert [loss.slug for loss in answer.losses] == ["status-withdrawal-asked"]


@pytest.mark.parametrize("code", [0, 11, "05", "", " 5", True, 5.0, None, State.READY, [5]])
def test_an_unknown_code_is_refused_with_the_ten(code: Any) -> None:
    with pytest.raises(CodecError, match="is not a status of the national portal; they are 1 mới đăng ký; 2 được") as e:
        states_of_portal(code)
    assert e.value.fields["value"] is code


# -- OpenCPS -----------------------------------------------------------------------------------------------------

LOST_IN_OPENCPS = {
    State.RECEIVED: (State.IN_PROCESS, "status-received"),
    State.DECIDED: (State.IN_PROCESS, "status-decided"),
    State.ARCHIVED: (State.RETURNED, "status-archived"),
    State.STOPPED: (State.WITHDRAWN, "status-stopped"),
}


@pytest.mark.parametrize("state", State)
def test_there_and_back_loses_exactly_this_in_opencps(state: State) -> None:
    out = opencps_status(state)
    back = states_of_opencps(out.value.status, out.value.sub_status)
    assert state in back.candidates
    came_back, slug = LOST_IN_OPENCPS.get(state, (state, ""))
    assert back.value is came_back
    assert [loss.slug for loss in out.losses] == ([slug] if slug else [])


def test_every_code_of_opencps_maps() -> None:
    assert set(opencps.STATUSES) == set(opencps.BY_STATUS)
    assert set(opencps.SUB_STATUSES) == set(opencps.BY_SUB_STATUS)
    assert set(opencps.OUT) == set(State)
    for status in opencps.STATUSES:
        assert states_of_opencps(status).candidates == opencps.BY_STATUS[status]
    for sub, states in opencps.BY_SUB_STATUS.items():
        with_one = [status for status, others in opencps.BY_STATUS.items() if set(states) & set(others)]
        assert with_one
        for status in with_one:
            assert set(states_of_opencps(status, int(sub)).candidates) <= set(states)


@pytest.mark.parametrize(
    ("status", "sub", "value", "losses"),
    [
        ("waiting", 131, State.INTAKE_SUPPLEMENT, []),
        ("waiting", "", State.SUPPLEMENT, ["status-ambiguous"]),
        ("processing", 202, State.PAYMENT, []),
        ("receiving", "120", State.SUBMITTED, ["status-collected-by-post"]),
        ("interoperating", "210", State.IN_PROCESS, ["status-ambiguous", "status-outside"]),
        ("correcting", "", State.READY, ["status-ambiguous", "status-correcting"]),
        ("cancelling", "", State.WITHDRAWN, ["status-withdrawal-asked"]),
        ("cancelled", "410", State.WITHDRAWN, ["status-ambiguous"]),
        ("unresolved", "", State.REFUSED, []),
    ],
)
def test_what_opencps_says(status: str, sub: str | int, value: State, losses: list[str]) -> None:
    answer = states_of_opencps(status, sub)
    assert answer.value is value
    assert [loss.slug for loss in answer.losses] == losses


def test_codes_that_contradict_one_another() -> None:
    with pytest.raises(CodecError, match="the status 'done' stands for returned, archived, the sub-status '130' for"):
        states_of_opencps("done", 130)


def test_unknown_codes_are_refused_together_with_the_lists() -> None:
    with pytest.raises(CodecError) as caught:
        states_of_opencps("paying", 999)
    assert [fault.fields["what"] for fault in caught.value.faults] == ["a status of OpenCPS", "a sub-status of OpenCPS"]
    assert "new, receiving, processing" in str(caught.value)
    assert "110, 120, 130" in str(caught.value)


@pytest.mark.parametrize(("status", "sub"), [(None, ""), (5, ""), ("done", None), ("done", True), ("done", 1.5)])
def test_codes_of_another_type_are_unknown(status: Any, sub: Any) -> None:
    with pytest.raises(CodecError, match=r"is not a (sub-)?status of OpenCPS"):
        states_of_opencps(status, sub)


def test_only_states_have_a_status() -> None:
    for function in (portal_status.portal_status, opencps_status):
        with pytest.raises(ArgumentTypeError, match="the state must be a State"):
            function("ready")  # type: ignore[arg-type]  # the point of the test
    assert [str(status) for status in (OpencpsStatus("denied"), OpencpsStatus("done", "400"))] == ["denied", "done/400"]
