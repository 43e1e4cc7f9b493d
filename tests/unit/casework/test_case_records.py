"""Dossiers and cases of feedback as statistics and as marks: what is read from events, and what is passed in."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from motcua_lib import Channel, SameDay, WorkingDays, WorkingHours, casework
from motcua_lib.casework import feedback
from motcua_lib.errors import ArgumentTypeError, DossierError, FeedbackError, MetricError, NaiveDatetimeError
from motcua_lib.metrics.evaluation import evaluate_agency
from motcua_lib.metrics.feedback import feedback_counts
from motcua_lib.model.case_record import CaseVerdict, Finish, Turnaround
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.evaluation import AgenciesContacted, Complaint, Publicity, Timing, UnitFigures
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Decided,
    Event,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    ReturnedOnline,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    SuspensionGround,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.feedback_events import (
    Accept,
    Answer,
    AskSupplement,
    Publish,
    Rate,
    Receive,
    Refuse,
    Repeat,
    Withdraw,
)
from motcua_lib.model.feedback_record import FeedbackKind
from motcua_lib.model.feedback_words import FeedbackKind as CaseKind
from motcua_lib.model.feedback_words import Satisfaction
from motcua_lib.model.period import Period
from motcua_lib.model.procedure_parts import Level, UnreadTerm
from motcua_lib.model.services import ContactWay
from motcua_lib.model.verdicts import Against, Boundary, Test
from support import feedback as cases
from support.dossiers import CALENDAR, SECTOR, at, done, life, new, started

SEPTEMBER = at("2025-09-01 00:00")


def record(dossier: Dossier, instant: datetime = SEPTEMBER, **choices: Any) -> Any:
    return casework.case_record(dossier, instant, CALENDAR, **choices)


def filed(text: str = "2025-08-04 09:00") -> list[Event]:
    return [Submitted(at(text)), Received(at(text))]


# -- a record ---------------------------------------------------------------------------------------------------------


def test_a_resolved_dossier() -> None:
    dossier = life(*started(), *done("2025-08-12"), ReturnedInPerson(at("2025-08-12 10:00")), receiver="Trung tâm")
    found = record(dossier, field="Căn cước")
    assert (found.code, found.procedure, found.field) == ("H57.132-250804-0583", "1.000757", "Căn cước")
    assert (found.agency, found.channel) == ("Trung tâm", Channel.COUNTER)
    assert (found.received_at, found.finished_at) == (at("2025-08-04 09:00"), at("2025-08-12 09:00"))
    assert (found.finish, found.verdict, found.due) == (Finish.RESULT, CaseVerdict.EARLY, at("2025-08-14 00:00"))
    assert found.working_time == timedelta(hours=48)
    assert (found.visits, found.turnaround, found.waiting_time) == (2, Turnaround.OTHER, None)


def test_the_agency_is_the_competent_one_unless_named() -> None:
    dossier = life(*filed(), receiver="Trung tâm", competent="Thuế")
    assert record(dossier).agency == "Thuế"
    assert record(dossier, agency="Sở").agency == "Sở"
    assert record(dossier, agency=lambda of: of.filing.receiver).agency == "Trung tâm"
    assert record(life(*filed())).agency == ""


def test_keys_and_waiting_times_may_be_functions_of_the_dossier() -> None:
    found = record(
        life(*filed()),
        field=lambda of: {"1.000757": "Căn cước"}[str(of.procedure)],
        waiting_time=lambda of: timedelta(minutes=len(of.events)),
    )
    assert (found.field, found.waiting_time) == ("Căn cước", timedelta(minutes=2))


@pytest.mark.parametrize(
    ("end", "finish"),
    [
        (Refused(at("2025-08-08 09:00"), "không đủ điều kiện"), Finish.REFUSED),
        (Stopped(at("2025-08-08 09:00"), "người nộp đề nghị", ground=StopGround.REQUEST), Finish.STOPPED),
        (Withdrawn(at("2025-08-08 09:00")), Finish.WITHDRAWN),
    ],
)
def test_other_ends(end: Event, finish: Finish) -> None:
    found = record(life(*filed(), end))
    assert (found.finish, found.finished_at, found.verdict) == (finish, end.at, CaseVerdict.EARLY)
    assert found.visits == 1


@pytest.mark.parametrize(
    ("instant", "verdict"),
    [("2025-08-14 00:00", CaseVerdict.IN_TIME), ("2025-08-14 00:01", CaseVerdict.OVERDUE)],
)
def test_in_process_it_is_judged_at_the_instant(instant: str, verdict: CaseVerdict) -> None:
    found = record(life(*filed()), at(instant))
    assert (found.verdict, found.finish, found.finished_at, found.visits) == (verdict, None, None, None)
    assert found.turnaround is Turnaround.UNSTATED


def test_a_term_that_was_not_understood_is_unjudged() -> None:
    events = [*filed(), *done("2025-08-04", "10:00")]
    dossier = life(*events, term=UnreadTerm("nhanh chóng"))
    found = record(dossier)
    assert (found.verdict, found.due, found.turnaround) == (CaseVerdict.UNJUDGED, None, Turnaround.HALF_SESSION)
    assert record(dossier, test=Test.PORTAL).verdict is CaseVerdict.UNJUDGED
    by_maximum = record(dossier, test=Test.PORTAL, maximum=WorkingDays(3))
    assert (by_maximum.verdict, by_maximum.due) == (CaseVerdict.ON_TIME, at("2025-08-08 00:00"))


def test_received_is_the_official_receipt() -> None:
    night = [Submitted(at("2025-08-04 20:00")), Received(at("2025-08-04 20:00"))]
    assert record(life(*night, channel=Channel.ONLINE)).received_at.date().day == 5
    ended = life(*night, Withdrawn(at("2025-08-04 21:00")), channel=Channel.ONLINE)
    found = record(ended)
    assert (found.received_at, found.working_time) == (at("2025-08-04 20:00"), timedelta(0))


def test_a_due_instant_of_a_term_in_hours() -> None:
    assert record(life(*filed(), term=WorkingHours(8))).due == at("2025-08-05 09:00")


def test_an_apology_moves_the_due_of_the_appointment_only() -> None:
    late = [*filed(), Apologised(at("2025-08-12 09:00"), "quá tải", new_day=at("2025-08-20 00:00").date())]
    dossier = life(*late, *done("2025-08-20"))
    assert record(dossier).verdict is CaseVerdict.LATE
    found = record(dossier, against=Against.APPOINTMENT)
    assert (found.verdict, found.due) == (CaseVerdict.ON_TIME, at("2025-08-21 00:00"))


def test_the_boundary_is_the_callers() -> None:
    dossier = life(*filed(), *done("2025-08-13", "08:00"))
    assert record(dossier).verdict is CaseVerdict.ON_TIME
    assert record(dossier, boundary=Boundary.SESSION).verdict is CaseVerdict.EARLY


def test_waiting_is_no_working_time() -> None:
    events = [
        *filed(),
        SupplementAsked(at("2025-08-05 09:00"), ["ảnh chân dung"]),
        Supplemented(at("2025-08-07 09:00")),
        Suspended(at("2025-08-08 09:00"), "xác minh", citation=SECTOR, ground=SuspensionGround.VERIFICATION),
        Resumed(at("2025-08-11 09:00")),
        *done("2025-08-12"),
    ]
    found = record(life(*events))
    assert (found.working_time, found.turnaround) == (timedelta(hours=24), Turnaround.TO_VERIFY)
    runs = life(*events, rules=["supplement-runs"])
    assert record(runs).working_time == timedelta(hours=40)


def test_seconds_are_left_out() -> None:
    decided = at("2025-08-04 09:30")
    dossier = life(*filed(), Decided(decided), ResultReady(decided + timedelta(seconds=59)))
    assert record(dossier).working_time == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("clock", "term", "turnaround"),
    [("10:00", SameDay(), Turnaround.HALF_SESSION), ("15:00", SameDay(), Turnaround.SAME_DAY)],
)
def test_turnaround(clock: str, term: SameDay, turnaround: Turnaround) -> None:
    assert record(life(*filed(), *done("2025-08-04", clock), term=term)).turnaround is turnaround


def test_a_withdrawn_dossier_has_no_turnaround() -> None:
    assert record(life(*filed(), Withdrawn(at("2025-08-04 10:00")))).turnaround is Turnaround.UNSTATED


# -- by the test of the portal ----------------------------------------------------------------------------------------


def test_the_portal_adds_the_wait_for_a_supplement_to_the_appointment() -> None:
    waits = [*filed(), SupplementAsked(at("2025-08-05 09:00"), ["ảnh chân dung"])]
    found = record(life(*waits), test=Test.PORTAL)
    assert (found.verdict, found.due) == (
        CaseVerdict.IN_TIME,
        at("2025-08-13 17:30") + (SEPTEMBER - at("2025-08-05 09:00")),
    )
    events = [*waits, Supplemented(at("2025-08-07 09:00")), *done("2025-08-15")]
    found = record(life(*events), test=Test.PORTAL)
    assert (found.verdict, found.due) == (CaseVerdict.ON_TIME, at("2025-08-15 17:30"))


def test_a_second_request_is_too_late_for_the_portal() -> None:
    twice = [at("2025-08-04 09:00") + timedelta(hours=hour) for hour in range(4)]
    events = [
        Submitted(twice[0]),
        SupplementAsked(twice[1], ["ảnh chân dung"]),
        Supplemented(twice[2]),
        Received(twice[2]),
        SupplementAsked(twice[3], ["đơn"]),
    ]
    found = record(life(*events), test=Test.PORTAL)
    assert found.verdict is CaseVerdict.OVERDUE
    assert found.due == twice[3] - datetime.resolution


# -- visits -----------------------------------------------------------------------------------------------------------

PAID = [PaymentAsked(at("2025-08-04 09:10")), Paid(at("2025-08-04 09:20"))]


@pytest.mark.parametrize(
    ("events", "changes", "choices", "visits"),
    [
        ([ReturnedInPerson(at("2025-08-13 09:00"))], {}, {}, 2),
        ([ReturnedInPerson(at("2025-08-13 09:00"), at_home=True)], {}, {}, 1),
        ([ReturnedByPost(at("2025-08-13 09:00"))], {}, {}, 1),
        ([ReturnedOnline(at("2025-08-13 09:00"))], {"channel": Channel.ONLINE}, {}, 0),
        ([ReturnedInPerson(at("2025-08-13 09:00"))], {"channel": Channel.POST}, {}, 1),
        ([ReturnedInPerson(at("2025-08-13 09:00"))], {}, {"one_visit_within": timedelta(days=30)}, 1),
        ([], {}, {}, None),
    ],
)
def test_visits(events: list[Event], changes: Any, choices: Any, visits: int | None) -> None:
    assert record(life(*filed(), *done("2025-08-12"), *events, **changes), **choices).visits == visits


def test_a_supplement_may_come_another_way() -> None:
    asked = SupplementAsked(at("2025-08-05 09:00"), ["ảnh chân dung"])
    returned = ReturnedByPost(at("2025-08-20 10:00"))
    for channel, visits in ((None, 2), (Channel.ONLINE, 1)):
        supplement = Supplemented(at("2025-08-07 09:00"), channel=channel)
        assert record(life(*filed(), asked, supplement, *done("2025-08-20"), returned)).visits == visits


def test_a_payment_leaves_the_visits_open_until_the_way_is_named() -> None:
    dossier = life(*filed(), *PAID, *done("2025-08-12"), ReturnedInPerson(at("2025-08-13 09:00")))
    assert record(dossier).visits is None
    assert record(dossier, paid_by=ContactWay.ONLINE).visits == 2
    assert record(dossier, paid_by=ContactWay.COUNTER).visits == 3
    assert record(dossier, paid_by=ContactWay.COUNTER, one_visit_within=timedelta(hours=1)).visits == 2


def test_a_corrected_result_is_collected_again() -> None:
    events = [*filed(), *done("2025-08-12"), ReturnedInPerson(at("2025-08-13 09:00"))]
    corrected = [*events, ResultCorrected(at("2025-08-15 09:00"), "sai ngày sinh")]
    assert record(life(*corrected)).visits is None
    assert record(life(*corrected, ReturnedInPerson(at("2025-08-18 09:00")))).visits == 3
    assert record(life(*corrected, ReturnedByPost(at("2025-08-18 09:00")))).visits == 2


def test_a_history_without_a_filing_is_refused() -> None:
    broken = Dossier(new().filing, events=(Received(at("2025-08-04 09:00")), Withdrawn(at("2025-08-05 09:00"))))
    with pytest.raises(DossierError) as caught:
        record(broken)
    assert caught.value.slug == "contacts-not-filed"


# -- a register -------------------------------------------------------------------------------------------------------


def test_what_was_not_received_makes_no_record() -> None:
    submitted = life(Submitted(at("2025-08-04 09:00")))
    for dossier in (new(), submitted):
        with pytest.raises(DossierError, match="was not received by") as caught:
            record(dossier)
        assert caught.value.slug == "no-record"
    later = life(*filed("2025-09-03 09:00"))
    found = list(casework.case_records([new(), submitted, later, life(*filed())], SEPTEMBER, CALENDAR))
    assert [each.received_at.month for each in found] == [8]


@pytest.mark.parametrize(
    "choices",
    [
        {"field": 3},
        {"agency": None},
        {"waiting_time": 5},
        {"paid_by": "counter"},
        {"one_visit_within": 1},
        {"test": "portal"},
        {"against": "due"},
        {"boundary": "day"},
        {"maximum": WorkingDays(3)},
        {"maximum": 3, "test": Test.PORTAL},
        {"rules": "decree-61-2018"},
    ],
)
def test_wrong_choices_are_refused_before_the_first_record(choices: dict[str, Any]) -> None:
    with pytest.raises(ArgumentTypeError):
        casework.case_records([], SEPTEMBER, CALENDAR, **choices)
    with pytest.raises(ArgumentTypeError):
        record(life(*filed()), **choices)


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ArgumentTypeError, match="an iterable of Dossier"):
        casework.case_records(3, SEPTEMBER, CALENDAR)
    with pytest.raises(ArgumentTypeError, match="a Dossier"):
        list(casework.case_records(["H1"], SEPTEMBER, CALENDAR))
    with pytest.raises(ArgumentTypeError, match="WorkCalendar"):
        casework.case_record(life(*filed()), SEPTEMBER, "vietnam")
    with pytest.raises(NaiveDatetimeError):
        record(life(*filed()), datetime(2025, 9, 1))
    with pytest.raises(DossierError) as caught:
        record(life(*filed()), one_visit_within=timedelta(hours=-1))
    assert caught.value.slug == "negative-visit"
    with pytest.raises(ArgumentTypeError, match=r"CaseRecord\.field"):
        record(life(*filed()), field=lambda of: None)


# -- marks ------------------------------------------------------------------------------------------------------------


def marks(*events: Event, instant: datetime = SEPTEMBER, **choices: Any) -> Any:
    return casework.dossier_marks(life(*events), instant, CALENDAR, **choices)


def timings(*events: Event, **choices: Any) -> dict[str, Timing]:
    return {time.agency: time.timing for time in marks(*events, **choices).agency_times}


@pytest.mark.parametrize(
    ("events", "timing"),
    [
        (done("2025-08-12"), Timing.EARLY),
        (done("2025-08-13"), Timing.ON_TIME),
        (done("2025-08-14"), Timing.LATE),
        ([Refused(at("2025-08-12 09:00"), "không đủ điều kiện")], Timing.EARLY),
        ([Withdrawn(at("2025-08-12 09:00"))], None),
        ([Withdrawn(at("2025-08-14 09:00"))], Timing.LATE),
        ([], Timing.LATE),
    ],
)
def test_the_total_time(events: list[Event], timing: Timing | None) -> None:
    assert marks(*filed(), *events).total_time is timing


def test_time_that_still_runs_gives_no_mark() -> None:
    found = marks(*filed(), instant=at("2025-08-11 09:00"), lead="UBND xã")
    assert (found.total_time, found.agency_times, found.contacts) == (None, (), 0)


def test_each_agency_is_marked_by_its_own_term() -> None:
    events = [
        *filed(),
        Transferred(at("2025-08-04 10:00"), "Phòng Tư pháp", term=WorkingDays(2)),
        Consulted(at("2025-08-04 11:00"), "Công an xã", term=WorkingDays(2)),
        Replied(at("2025-08-08 09:00"), "Công an xã"),
        Transferred(at("2025-08-05 09:00"), "Thuế"),
    ]
    events.sort(key=lambda event: event.at)
    assert timings(*events, *done("2025-08-12"), lead="Thuế") == {
        "Phòng Tư pháp": Timing.EARLY,
        "Công an xã": Timing.LATE,
        "Thuế": Timing.EARLY,
    }
    assert "Thuế" not in timings(*events, *done("2025-08-12"))
    assert timings(*filed(), *done("2025-08-13"), lead="UBND xã") == {"UBND xã": Timing.ON_TIME}


def test_of_several_stretches_of_an_agency_the_worst_counts() -> None:
    def handed(text: str, to: str) -> Transferred:
        return Transferred(at(text), to, term=WorkingDays(2))

    events = [*filed(), handed("2025-08-04 10:00", "Thuế"), handed("2025-08-08 10:00", "Sở")]
    back = handed("2025-08-11 10:00", "Thuế")
    assert timings(*events, back, *done("2025-08-12"))["Thuế"] is Timing.LATE
    quick = [*filed(), handed("2025-08-04 10:00", "Thuế"), handed("2025-08-06 10:00", "Sở"), back]
    assert timings(*quick, *done("2025-08-12"))["Thuế"] is Timing.ON_TIME


def test_an_agency_whose_work_was_cut_short_has_no_mark() -> None:
    events = [*filed(), Transferred(at("2025-08-04 10:00"), "Thuế", term=WorkingDays(2))]
    assert timings(*events, Withdrawn(at("2025-08-05 09:00"))) == {}
    assert timings(*events, Withdrawn(at("2025-08-08 09:00"))) == {"Thuế": Timing.LATE}
    assert timings(*events, instant=at("2025-08-05 09:00")) == {}
    assert timings(*events, instant=at("2025-08-08 09:00")) == {"Thuế": Timing.LATE}


def test_contacts_are_the_requests_to_complete_it() -> None:
    events = [
        Submitted(at("2025-08-04 08:00")),
        SupplementAsked(at("2025-08-04 08:30"), ["đơn"]),
        Supplemented(at("2025-08-04 09:00")),
        Received(at("2025-08-04 09:00")),
        SupplementAsked(at("2025-08-05 09:00"), ["ảnh chân dung"]),
    ]
    found = marks(*events, contacts_by_applicant=1)
    assert (found.contacts, found.counted_contacts) == (2, 1)
    assert marks(*events, instant=at("2025-08-04 12:00")).contacts == 1
    with pytest.raises(MetricError) as caught:
        marks(*events, contacts_by_applicant=3)
    assert caught.value.slug == "contacts-by-fault"


def test_what_a_dossier_cannot_tell_is_passed_in() -> None:
    told = {"agencies": AgenciesContacted.NONE, "publicity": Publicity.BOTH, "complaint": Complaint.NONE}
    found = marks(*filed(), *done("2025-08-12"), **told)
    assert {name: getattr(found, name) for name in told} == told
    plain = marks(*filed(), *done("2025-08-12"))
    assert [getattr(plain, name) for name in told] == [None, None, None]


def test_marks_are_evaluated() -> None:
    dossier = life(*filed("2020-02-04 09:00"), *done("2020-02-11"))
    found = casework.dossier_marks(
        dossier, at("2020-04-01 00:00"), CALENDAR, lead="UBND xã", complaint=Complaint.NONE
    )  # fmt: skip
    quarter = {"since": at("2020-01-01 00:00").date(), "until": at("2020-04-01 00:00").date()}
    result = evaluate_agency("UBND xã", [found], UnitFigures(Level.COMMUNE), **quarter)
    assert {slug: int(value) for slug, value in result.values.items()} == {"1": 2, "2": 2, "3": 2, "7": 2}


def test_marks_of_what_was_not_received_are_refused() -> None:
    with pytest.raises(DossierError) as caught:
        casework.dossier_marks(new(), SEPTEMBER, CALENDAR)
    assert caught.value.slug == "no-record"
    with pytest.raises(ArgumentTypeError, match="lead"):
        marks(*filed(), lead=None)


# -- feedback ---------------------------------------------------------------------------------------------------------


def feedback_record(*events: Any, instant: datetime | None = None, **changes: Any) -> Any:
    case = feedback.replay(cases.new_case(**changes), events, CALENDAR).case
    return casework.feedback_record(case, instant or events[-1].at, CALENDAR)


RECEIVED = Receive(cases.at(2026, 5, 4))


def test_an_answered_case() -> None:
    answer, publish = Answer(cases.at(2026, 5, 20)), Publish(cases.at(2026, 5, 21))
    found = feedback_record(RECEIVED, answer, publish)
    assert (found.code, found.received_at, found.kind) == ("PAKN-1", RECEIVED.at, FeedbackKind.PROCEDURE)
    assert (found.accepted, found.answered_at, found.published_at) == (True, answer.at, publish.at)
    assert (found.verdict, found.repeated, found.disliked) == (CaseVerdict.ON_TIME, False, False)


@pytest.mark.parametrize(
    ("kind", "counted"),
    [(CaseKind.CONDUCT, FeedbackKind.OFFICIAL), (CaseKind.UNCLASSIFIED, FeedbackKind.OTHER)],
)
def test_kinds_of_feedback(kind: CaseKind, counted: FeedbackKind) -> None:
    assert feedback_record(RECEIVED, kind=kind).kind is counted


@pytest.mark.parametrize(
    ("events", "instant", "verdict"),
    [
        ([], cases.at(2026, 5, 25, 23), CaseVerdict.IN_TIME),
        ([], cases.at(2026, 5, 26), CaseVerdict.OVERDUE),
        ([Accept(cases.at(2026, 5, 5))], cases.at(2026, 5, 25), CaseVerdict.IN_TIME),
        ([AskSupplement(cases.at(2026, 5, 5), what="mẫu đơn")], cases.at(2026, 8, 5), CaseVerdict.IN_TIME),
        ([AskSupplement(cases.at(2026, 5, 20), what="mẫu đơn")], cases.at(2026, 5, 20), CaseVerdict.OVERDUE),
        ([Answer(cases.at(2026, 5, 26))], None, CaseVerdict.LATE),
        ([Answer(cases.at(2026, 5, 20))], cases.at(2026, 5, 21), CaseVerdict.ON_TIME),
        ([Answer(cases.at(2026, 5, 20))], cases.at(2026, 6, 20), CaseVerdict.LATE),
        ([Refuse(cases.at(2026, 5, 5), reason="không thuộc thẩm quyền")], None, CaseVerdict.ON_TIME),
        ([Withdraw(cases.at(2026, 5, 5))], cases.at(2026, 9, 5), CaseVerdict.ON_TIME),
        ([Withdraw(cases.at(2026, 6, 5))], None, CaseVerdict.LATE),
    ],
)
def test_how_a_case_stands(events: list[Any], instant: datetime | None, verdict: CaseVerdict) -> None:
    assert feedback_record(RECEIVED, *events, instant=instant).verdict is verdict


def test_repeats_and_dislikes() -> None:
    answer = Answer(cases.at(2026, 5, 20))
    disliked = Rate(cases.at(2026, 5, 21), satisfaction=Satisfaction.DISLIKED)
    assert feedback_record(RECEIVED, answer, disliked).disliked
    repeated = feedback_record(RECEIVED, Repeat(cases.at(2026, 5, 6)), answer)
    assert (repeated.repeated, repeated.is_satisfied) == (True, False)


def test_records_of_feedback_are_counted() -> None:
    answer = Answer(cases.at(2026, 5, 20))
    found = [feedback_record(RECEIVED, answer), feedback_record(RECEIVED, instant=cases.at(2026, 6, 1))]
    counts = feedback_counts(found, Period.month(2026, 5))
    assert (counts.received, counts.answered, counts.in_time, counts.unsatisfied) == (2, 1, 1, 1)


def test_feedback_that_makes_no_record() -> None:
    with pytest.raises(FeedbackError) as caught:
        casework.feedback_record(cases.new_case(), cases.at(2026, 5, 4), CALENDAR)
    assert caught.value.slug == "feedback-not-received"
    with pytest.raises(FeedbackError) as caught:
        feedback_record(RECEIVED, instant=cases.at(2026, 5, 3))
    assert caught.value.slug == "feedback-too-early"
    with pytest.raises(ArgumentTypeError):
        casework.feedback_record("PAKN-1", cases.at(2026, 5, 4), CALENDAR)
    with pytest.raises(NaiveDatetimeError):
        feedback_record(RECEIVED, instant=datetime(2026, 5, 5))


def test_the_terms_that_a_case_was_moved_with() -> None:
    ask = AskSupplement(cases.at(2026, 5, 5), what="mẫu đơn")
    case = feedback.replay(cases.new_case(), [RECEIVED, ask], CALENDAR, terms=cases.RESTART).case
    found = casework.feedback_record(case, cases.at(2026, 5, 6), CALENDAR, terms=cases.RESTART)
    assert found.verdict is CaseVerdict.IN_TIME
