"""JSON of dossiers and feedback: a document cannot claim a state, and nothing is lost silently."""

from datetime import date
from typing import Any

import attrs
import pytest

from motcua_lib import WorkingDays, casework, codec
from motcua_lib.casework import feedback
from motcua_lib.codec import explain
from motcua_lib.codec._forms import COMPUTED, MAKERS, RENAMED, WRITABLE
from motcua_lib.codec._models import MODELS
from motcua_lib.errors import ArgumentTypeError, CodecError, DossierError, TransitionError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import Breach, BreachKind, Effect
from motcua_lib.model.events import EVENTS, Apologised, Event
from motcua_lib.model.feedback import FeedbackCase
from motcua_lib.model.feedback_events import FeedbackEvent, Receive
from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind
from support.dossiers import CALENDAR, EXAMPLES, at, filing, in_state, life, new, started

EACH_STATE = pytest.mark.parametrize("state", State, ids=lambda state: state.value)


def faults(document: Any, cls: Any) -> list[tuple[str, str]]:
    """Path and slug of every fault of a document."""
    with pytest.raises(CodecError) as caught:
        codec.structure(document, cls)
    return [(fault.path, fault.slug) for fault in explain(caught.value)]


# -- dossiers -------------------------------------------------------------------------------------------------------


@EACH_STATE
def test_a_dossier_in_each_state_comes_back(state: State) -> None:
    dossier = in_state(state)
    document = codec.unstructure(dossier)
    assert set(document) <= {"filing", "events"}
    assert codec.structure(document, Dossier) == dossier
    assert codec.structure(document, Dossier).state is state


def test_an_object_is_its_filing_and_its_events() -> None:
    assert codec.unstructure(life(*started())) == {
        "filing": {
            "code": "H57.132-250804-0583",
            "procedure": "1.000757",
            "channel": "counter",
            "term": {"kind": "working-days", "n": 7},
            "applicant": {"name": "Nguyễn Thị Hoa"},
        },
        "events": [
            {"kind": "submitted", "at": "2025-08-04T09:00:00+07:00"},
            {"kind": "received", "at": "2025-08-04T09:00:00+07:00"},
            {"kind": "transferred", "at": "2025-08-04T09:30:00+07:00", "to": "Phòng Tư pháp"},
        ],
    }


def test_a_document_cannot_claim_a_state() -> None:
    claimed = {**codec.unstructure(life(*started())), "state": "returned"}
    assert faults(claimed, Dossier) == [("state", "json-unknown")]


def test_events_that_lead_nowhere_or_back_in_time_are_refused() -> None:
    document = codec.unstructure(life(*started()))
    first, second, third = document["events"]
    assert faults({**document, "events": [second, first]}, Dossier) == [("", "not-allowed")]
    early = {**third, "at": "2025-08-04T08:59:00+07:00"}
    assert faults({**document, "events": [first, second, early]}, Dossier) == [("", "event-too-early")]


def test_faults_of_filing_and_events_are_told_at_once() -> None:
    document = codec.unstructure(life(*started()))
    document["filing"]["applicant"] = {"name": ""}
    document["events"][1]["at"] = "yesterday"
    document["events"][2]["kind"] = "moved"
    assert faults(document, Dossier) == [
        ("filing.applicant.name", "not-stated"), ("events[1].at", "json-form"), ("events[2].kind", "json-kind"),
    ]  # fmt: skip


def test_a_dossier_whose_state_was_set_by_hand_is_not_written() -> None:
    forged = attrs.evolve(life(*started()), state=State.RETURNED)
    with pytest.raises(CodecError, match="its state is not the one its events lead to") as caught:
        codec.to_json(forged)
    assert caught.value.slug == "json-no-text"


def test_what_the_table_alone_cannot_tell_a_replay_does() -> None:
    """A second apology is an event that the table allows and a rule forbids."""
    apologies = [Apologised(at(f"2025-08-{day} 09:00"), "quá tải", new_day=date(2025, 8, 29)) for day in (12, 13)]
    dossier = casework.restore(filing(), [*started(), *apologies])
    assert codec.structure(codec.unstructure(dossier), Dossier) == dossier
    with pytest.raises(DossierError, match="1 new appointment"):
        casework.replay(dossier.events, Dossier(dossier.filing), CALENDAR)


@EACH_STATE
def test_restored_is_replayed_for_what_was_applied(state: State) -> None:
    dossier = in_state(state)
    assert casework.restore(dossier.filing, dossier.events) == dossier


def test_restore_refuses_what_is_wrong() -> None:
    with pytest.raises(TransitionError):
        casework.restore(filing(), started()[1:])
    with pytest.raises(ArgumentTypeError, match="a Filing"):
        casework.restore(new(), started())  # type: ignore[arg-type]  # a dossier
    with pytest.raises(ArgumentTypeError, match="an event of"):
        casework.restore(filing(), ["submitted"])  # type: ignore[list-item]  # a name


# -- events and effects ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.slug)
def test_an_event_says_its_slug(kind: type[Event]) -> None:
    event = EXAMPLES[kind](at("2025-08-04 09:00"))
    document = codec.unstructure(event)
    assert document["kind"] == kind.slug
    assert codec.structure(document, Event) == codec.structure(document, kind) == event


def test_the_key_of_a_breach_is_not_that_of_the_class() -> None:
    late = Breach(BreachKind.ASKED_LATE, at("2025-08-09 09:00"), by=date(2025, 8, 7), citation=None)
    document = codec.unstructure(late)
    assert document == {
        "kind": "breach", "breach": "asked-late", "at": "2025-08-09T09:00:00+07:00", "by": "2025-08-07",
        "citation": None,
    }  # fmt: skip
    assert codec.structure(document, Effect) == late
    assert faults({**document, "breach": "asked"}, Breach) == [("breach", "json-form")]
    assert set(codec.schema(Breach)["$defs"]["breach"]["properties"]) >= {"kind", "breach"}


def test_a_schema_of_a_dossier_has_no_state() -> None:
    definitions = codec.schema(Dossier)["$defs"]
    assert set(definitions["dossier"]["properties"]) == {"filing", "events"}
    assert {kind.slug for kind in EVENTS} <= set(definitions)


def test_messages_name_the_unions() -> None:
    with pytest.raises(CodecError, match=r"this is no event \(1 fault\)"):
        codec.structure({"kind": "moved"}, Event)


# -- feedback -------------------------------------------------------------------------------------------------------

CASE = FeedbackCase(
    "PAKN-1", FeedbackKind.PROCEDURE, subject="thời hạn không được niêm yết", agency="UBND phường",
    channel=FeedbackChannel.NATIONAL_SYSTEM,
)  # fmt: skip


def test_feedback_travels_as_it_was_sent_with_its_events_beside_it() -> None:
    events = (Receive(at("2026-05-04 09:00")),)
    moved = feedback.replay(CASE, events, CALENDAR).case
    sent = codec.structure(codec.unstructure(CASE), FeedbackCase)
    told = codec.structure(codec.unstructure(events, tuple[FeedbackEvent, ...]), tuple[FeedbackEvent, ...])
    assert feedback.replay(sent, told, CALENDAR).case == moved


def test_feedback_after_events_is_not_written_nor_claimed() -> None:
    moved = feedback.apply(CASE, Receive(at("2026-05-04 09:00")), CALENDAR).case
    with pytest.raises(CodecError, match="write the case as it was sent, and its events beside it"):
        codec.unstructure(moved)
    claimed = {**codec.unstructure(CASE), "state": "closed", "records": []}
    assert faults(claimed, FeedbackCase) == [("state", "json-unknown"), ("records", "json-unknown")]


# -- the tables -----------------------------------------------------------------------------------------------------


def test_every_form_of_its_own_is_one_of_a_model_and_a_field() -> None:
    assert {*MAKERS, *COMPUTED, *RENAMED, *WRITABLE} <= set(MODELS.values())
    for cls, names in (*COMPUTED.items(), *RENAMED.items()):
        assert set(names) <= set(attrs.fields_dict(cls))


def test_rules_chosen_by_hand_come_back() -> None:
    rules = casework.rules_on(date(2026, 2, 3), "supplement-pauses")
    document = codec.unstructure(rules)
    assert codec.structure(document, type(rules)) == rules
    assert document["ask_within"]["value"] == codec.unstructure(WorkingDays(3))
