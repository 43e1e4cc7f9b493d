"""Verdicts: by the legal term, by the test of the national portal, and by how fast it went."""

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from motcua_lib import Channel, Extension, OfficeHours, SameDay, WorkingDays, WorkingHours, casework
from motcua_lib.book import one_stop
from motcua_lib.deadlines._result import result_of
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Decided,
    Event,
    Extended,
    Received,
    Refused,
    Replied,
    ResultCorrected,
    ResultReady,
    Resumed,
    ReturnedInPerson,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    SuspensionGround,
    Withdrawn,
)
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.verdicts import Against, Boundary, Pace, Test, Timeliness
from support.dossiers import CALENDAR, SECTOR, at, done, life, new, started

YEAR_END = at("2025-12-31 17:00")
ASKED = SupplementAsked(at("2025-08-06 09:00"), ["ảnh"])
SUPPLEMENTED = Supplemented(at("2025-08-08 09:00"))
RESULTS = {"early": Timeliness.EARLY, "on-time": Timeliness.ON_TIME, "late": Timeliness.LATE}


def ready(text: str, **changes: object) -> Dossier:
    day, clock = text.split()
    return life(*started(), *done(day, clock), **changes)


# -- by the legal term ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("instant", "due_day", "session", "instantly"),
    [
        ("2025-08-12 23:59", "early", "early", "early"),
        ("2025-08-13 00:00", "on-time", "early", "early"),
        ("2025-08-13 13:29", "on-time", "early", "early"),
        ("2025-08-13 13:30", "on-time", "on-time", "early"),
        ("2025-08-13 17:30", "on-time", "on-time", "on-time"),
        ("2025-08-13 23:59", "on-time", "on-time", "on-time"),
        ("2025-08-14 00:00", "on-time", "on-time", "on-time"),  # 24:00 of the due day
        ("2025-08-14 00:01", "late", "late", "late"),
    ],
)
def test_where_early_ends_is_a_named_choice_and_late_is_the_same_for_all(
    instant: str, due_day: str, session: str, instantly: str
) -> None:
    dossier = ready(instant)
    for boundary, verdict in ((Boundary.DUE_DAY, due_day), (Boundary.SESSION, session), (Boundary.INSTANT, instantly)):
        answer = casework.verdict(dossier, YEAR_END, CALENDAR, boundary=boundary)
        assert answer.timeliness is RESULTS[verdict]
    answer = casework.verdict(dossier, YEAR_END, CALENDAR)
    assert answer.due is not None
    assert RESULTS[result_of(answer.due, at(instant)).value] is answer.timeliness  # as the control slip says


@pytest.mark.parametrize(
    ("instant", "due_day", "session"),
    [
        ("2025-08-04 10:59", "early", "on-time"),
        ("2025-08-04 11:00", "on-time", "on-time"),
        ("2025-08-04 11:01", "late", "late"),
    ],
)
def test_hours_are_judged_by_the_minute_or_the_session(instant: str, due_day: str, session: str) -> None:
    dossier = ready(instant, term=WorkingHours(2))
    assert casework.verdict(dossier, YEAR_END, CALENDAR).timeliness is RESULTS[due_day]
    by_session = casework.verdict(dossier, YEAR_END, CALENDAR, boundary=Boundary.SESSION)
    assert by_session.timeliness is RESULTS[session]


def test_an_open_dossier_is_in_time_so_far_until_its_day_is_over() -> None:
    dossier = life(*started())
    for instant, verdict in (("2025-08-14 00:00", "in-time-so-far"), ("2025-08-14 00:01", "overdue")):
        assert casework.verdict(dossier, at(instant), CALENDAR).timeliness.value == verdict


def test_a_verdict_stands_from_the_result_on() -> None:
    events = [*started(), *done("2025-08-18")]
    later: list[Event] = [ReturnedInPerson(at("2025-09-18 09:00")), ResultCorrected(at("2025-10-18 09:00"), "sai tên")]
    before = casework.verdict(life(*events), at("2025-08-18 09:00"), CALENDAR)
    after = casework.verdict(life(*events, *later), at("2045-12-31 17:00"), CALENDAR)
    assert before.timeliness is after.timeliness is Timeliness.LATE
    assert before.reading == after.reading
    assert (before.judged_at, after.judged_at) == (at("2025-08-18 09:00"),) * 2
    assert casework.verdict(life(*events), at("2025-08-17 09:00"), CALENDAR).timeliness is Timeliness.OVERDUE


def test_an_apology_explains_and_does_not_heal() -> None:
    apology = Apologised(at("2025-08-12 09:00"), "quá tải", new_day=date(2025, 8, 20))
    kept, broken = (life(*started(), apology, *done(day)) for day in ("2025-08-20", "2025-08-21"))
    assert casework.verdict(kept, YEAR_END, CALENDAR).timeliness is Timeliness.LATE

    def promised(dossier: Dossier, boundary: Boundary = Boundary.DUE_DAY) -> Timeliness:
        return casework.verdict(dossier, YEAR_END, CALENDAR, against=Against.APPOINTMENT, boundary=boundary).timeliness

    assert (promised(kept), promised(broken)) == (Timeliness.ON_TIME, Timeliness.LATE)
    assert promised(life(*started(), apology, *done("2025-08-19"))) is Timeliness.EARLY
    assert promised(kept, Boundary.SESSION) is Timeliness.EARLY  # 09:00, and the appointment is at 17:30
    assert promised(ready("2025-08-13 09:00")) is Timeliness.ON_TIME
    weekend = attrs.evolve(apology, new_day=date(2025, 8, 23))
    assert promised(life(*started(), weekend, *done("2025-08-23")), Boundary.INSTANT) is Timeliness.EARLY
    assert promised(life(*started(), weekend, *done("2025-08-23")), Boundary.SESSION) is Timeliness.EARLY


def test_refused_stopped_and_withdrawn_dossiers_end_too() -> None:
    for event in (
        Refused(at("2025-08-14 09:00"), "không đủ điều kiện"),
        Stopped(at("2025-08-14 09:00"), "đề nghị", ground=StopGround.REQUEST),
        Withdrawn(at("2025-08-14 09:00")),
    ):
        dossier = life(*started(), event)
        assert casework.verdict(dossier, YEAR_END, CALENDAR).timeliness is Timeliness.LATE
        assert casework.portal_verdict(dossier, YEAR_END, CALENDAR).timeliness is Timeliness.LATE


@pytest.mark.parametrize("judge", [casework.verdict, casework.portal_verdict])
def test_what_was_not_received_is_not_counted(judge: Callable[..., casework.Verdict]) -> None:
    filed = Submitted(at("2025-08-04 09:00"))
    for dossier in (new(), life(filed), life(filed, Withdrawn(at("2025-08-05 09:00")))):
        answer = judge(dossier, YEAR_END, CALENDAR)
        assert (answer.timeliness, answer.limit, answer.judged_at, answer.due) == (
            Timeliness.UNCOUNTED,
            None,
            None,
            None,
        )
        assert len(answer.trail) == 1
        with pytest.raises(ArgumentTypeError):
            _ = answer.reading
    assert judge(life(*started()), at("2025-08-04 08:00"), CALENDAR).timeliness is Timeliness.UNCOUNTED


def test_many_are_judged_one_after_the_other() -> None:
    dossiers = (ready(f"2025-08-{day} 09:00") for day in ("12", "13", "14"))
    found = casework.verdicts(dossiers, YEAR_END, CALENDAR)
    assert [str(answer) for answer in found] == ["trước hạn", "đúng hạn", "quá hạn"]


def test_the_trail_ends_with_the_verdict() -> None:
    lines = casework.verdict(ready("2025-08-14 09:00"), YEAR_END, CALENDAR).trail.lines(language="en")
    assert lines[-4:] == (
        "Wed 2025-08-13: judged against (the legal due date)",
        "Wed 2025-08-13 00:00: on time from here on [convention of this library (no law); uncertain]",
        "Thu 2025-08-14 09:00: ended: result ready",
        "Thu 2025-08-14 09:00: by the legal term: late",
    )
    open_lines = casework.verdict(life(*started()), at("2025-08-06 09:00"), CALENDAR).trail.lines(language="en")
    assert open_lines[-1] == "Wed 2025-08-06 09:00: by the legal term: in time so far"
    assert "on time from here on" not in "".join(open_lines)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: casework.verdict(new(), YEAR_END, CALENDAR, against="legal"),
        lambda: casework.verdict(new(), YEAR_END, CALENDAR, boundary="session"),
        lambda: casework.verdict("dossier", YEAR_END, CALENDAR),
        lambda: casework.portal_verdict(new(), YEAR_END, CALENDAR, maximum=5),
        lambda: casework.portal_verdict(new(), YEAR_END, "calendar"),
        lambda: casework.pace(new(), "now", CALENDAR),
    ],
)
def test_wrong_types_are_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError):
        wrong()


APOLOGISED = Apologised(at("2025-08-05 09:00"), "quá tải", new_day=date(2025, 8, 15))
LATE_SUPPLEMENT = [SupplementAsked(at("2025-08-06 09:00"), ["ảnh"]), Supplemented(at("2025-08-18 09:00"))]
TWO_MORE_DAYS = Extended(at("2025-08-06 09:00"), Extension(WorkingDays(2), citation=SECTOR))


@pytest.mark.parametrize(
    ("events", "rules", "appointment"),
    [
        ([APOLOGISED], (), date(2025, 8, 15)),
        ([APOLOGISED, *LATE_SUPPLEMENT], (), date(2025, 8, 27)),  # a promise may not lie before the supplement came
        ([APOLOGISED, *LATE_SUPPLEMENT], ("supplement-pauses",), date(2025, 8, 25)),
        ([APOLOGISED, *LATE_SUPPLEMENT], ("supplement-runs",), date(2025, 8, 15)),
        ([APOLOGISED, LATE_SUPPLEMENT[0]], (), date(2025, 8, 29)),  # as if it came on 20 August
        ([APOLOGISED, TWO_MORE_DAYS], (), date(2025, 8, 15)),  # the due date is 15 August too
        ([APOLOGISED, TWO_MORE_DAYS, TWO_MORE_DAYS], (), date(2025, 8, 19)),
        ([attrs.evolve(APOLOGISED, new_day=date(2025, 8, 11))], (), date(2025, 8, 11)),
        ([APOLOGISED, SupplementAsked(at("2025-08-06 09:00"), ["ảnh"]), SUPPLEMENTED], (), date(2025, 8, 19)),
    ],
)
def test_a_wait_or_extension_after_an_apology_moves_the_appointment_past_the_promise(
    events: list[Event], rules: tuple[str, ...], appointment: date
) -> None:
    dossier = life(*started(), *events, rules=rules)
    now = at("2025-08-20 09:00")
    assert casework.clock(dossier, now, CALENDAR).appointment_day == appointment
    answer = casework.verdict(dossier, now, CALENDAR, against=Against.APPOINTMENT)
    assert answer.limit == appointment
    expected = Timeliness.IN_TIME_SO_FAR if appointment >= now.date() else Timeliness.OVERDUE
    assert answer.timeliness is expected


def test_the_slip_never_promises_a_day_before_the_supplement() -> None:
    dossier = life(*started(), APOLOGISED, *LATE_SUPPLEMENT)
    slip = casework.receipt_slip(dossier, CALENDAR, at=at("2025-08-18 10:00"))
    assert slip.return_at == at("2025-08-27 17:30")
    finished = life(*started(), APOLOGISED, *LATE_SUPPLEMENT, *done("2025-08-26"))
    for boundary in Boundary:
        answer = casework.verdict(finished, YEAR_END, CALENDAR, against=Against.APPOINTMENT, boundary=boundary)
        assert answer.timeliness is Timeliness.EARLY
    assert casework.portal_verdict(finished, YEAR_END, CALENDAR).timeliness is Timeliness.ON_TIME


# -- by the national portal -------------------------------------------------------------------------------------------


def portal(dossier: Dossier, text: str = "2025-12-31 17:00", **options: object) -> Timeliness:
    return casework.portal_verdict(dossier, at(text), CALENDAR, **options).timeliness  # type: ignore[arg-type]  # any option


def test_the_portal_compares_with_the_hour_on_the_slip() -> None:
    assert portal(ready("2025-08-13 17:30")) is Timeliness.ON_TIME
    assert portal(ready("2025-08-13 17:31")) is Timeliness.LATE
    assert casework.verdict(ready("2025-08-13 17:31"), YEAR_END, CALENDAR).timeliness is Timeliness.ON_TIME
    assert portal(ready("2025-08-05 09:00")) is Timeliness.ON_TIME  # the portal knows no early


def test_an_open_dossier_is_judged_by_the_end_of_the_period() -> None:
    assert portal(life(*started()), "2025-08-13 17:30") is Timeliness.IN_TIME_SO_FAR
    assert portal(life(*started()), "2025-08-13 17:31") is Timeliness.OVERDUE
    assert portal(ready("2025-08-20 09:00"), "2025-08-10 00:00") is Timeliness.IN_TIME_SO_FAR


def test_waiting_for_the_first_supplement_ends_with_its_request() -> None:
    waiting = life(*started(), ASKED)
    answer = casework.portal_verdict(waiting, YEAR_END, CALENDAR)
    assert (answer.timeliness, answer.judged_at, answer.test) == (Timeliness.IN_TIME_SO_FAR, ASKED.at, Test.PORTAL)
    late = life(*started(), SupplementAsked(at("2025-08-14 09:00"), ["ảnh"]))
    assert portal(late) is Timeliness.OVERDUE


def test_the_duration_of_a_supplement_is_taken_off() -> None:
    # Due on 13 August at 17:30; two days of supplement are taken off the end.
    in_time = life(*started(), ASKED, SUPPLEMENTED, *done("2025-08-15", "17:30"))
    answer = casework.portal_verdict(in_time, YEAR_END, CALENDAR)
    assert (answer.timeliness, answer.judged_at, answer.limit) == (
        Timeliness.ON_TIME, at("2025-08-13 17:30"), at("2025-08-13 17:30"),
    )  # fmt: skip
    assert portal(life(*started(), ASKED, SUPPLEMENTED, *done("2025-08-15", "17:31"))) is Timeliness.LATE
    assert "2 ngày 00:00" in str(answer.trail)
    withdrawn = life(*started(), ASKED, Withdrawn(at("2025-08-20 09:00")))
    assert casework.portal_verdict(withdrawn, YEAR_END, CALENDAR).judged_at == ASKED.at


def test_more_than_one_request_counts_as_overdue() -> None:
    again = [*started(), ASKED, SUPPLEMENTED, SupplementAsked(at("2025-08-08 10:00"), ["b"])]
    assert portal(life(*again)) is Timeliness.OVERDUE
    finished = life(*again, Supplemented(at("2025-08-08 11:00")), *done("2025-08-11"))
    assert portal(finished) is Timeliness.LATE
    assert portal(finished, "2025-08-08 09:30") is Timeliness.IN_TIME_SO_FAR
    assert casework.verdict(finished, YEAR_END, CALENDAR).timeliness is Timeliness.EARLY
    assert "2 lần yêu cầu bổ sung" in str(casework.portal_verdict(finished, YEAR_END, CALENDAR).trail)


def test_a_new_appointment_is_the_appointment() -> None:
    apology = Apologised(at("2025-08-12 09:00"), "quá tải", new_day=date(2025, 8, 20))
    assert portal(life(*started(), apology, *done("2025-08-20", "17:30"))) is Timeliness.ON_TIME
    assert portal(life(*started(), apology, *done("2025-08-20", "17:31"))) is Timeliness.LATE
    weekend = attrs.evolve(apology, new_day=date(2025, 8, 23))
    assert portal(life(*started(), weekend, *done("2025-08-23", "23:00"))) is Timeliness.ON_TIME


def test_without_a_due_date_the_maximum_term_is_the_measure() -> None:
    def dossier(day: str) -> Dossier:
        return life(*started(), ASKED, SUPPLEMENTED, *done(day), term=UnreadTerm("theo quy định"))

    assert portal(dossier("2025-08-15"), maximum=WorkingDays(7)) is Timeliness.ON_TIME
    assert portal(dossier("2025-08-18"), maximum=WorkingDays(7)) is Timeliness.LATE
    trail = casework.portal_verdict(dossier("2025-08-15"), YEAR_END, CALENDAR, maximum=WorkingDays(7)).trail
    assert "thời hạn tối đa" in str(trail)
    with pytest.raises(DossierError, match="maximum to the portal test"):
        portal(dossier("2025-08-15"))
    assert portal(ready("2025-08-14 09:00"), maximum=WorkingDays(70)) is Timeliness.LATE  # it has a due date


def test_suspensions_move_the_appointment_of_the_portal_too() -> None:
    events = [
        *started(),
        Suspended(at("2025-08-05 09:00"), "xác minh", citation=SECTOR),
        Resumed(at("2025-08-07 09:00")),
    ]
    answer = casework.portal_verdict(life(*events, *done("2025-08-15")), YEAR_END, CALENDAR)
    assert (answer.timeliness, answer.limit) == (Timeliness.ON_TIME, at("2025-08-15 17:30"))
    assert answer.reading.paused == Elapsed(ClockUnit.WORKING_DAYS, 2)


# -- how fast ---------------------------------------------------------------------------------------------------------


def fast(received: str, ended: str, *between: Event, **changes: object) -> Pace:
    filed = [Submitted(at(received)), Received(at(received))]
    finish: list[Event] = [Decided(at(ended)), ResultReady(at(ended))]
    return casework.pace(life(*filed, *between, *finish, **changes), YEAR_END, CALENDAR)


@pytest.mark.parametrize(
    ("received", "ended", "pace"),
    [
        ("2025-08-04 08:00", "2025-08-04 11:30", Pace.WITHIN_SESSION),
        ("2025-08-04 08:00", "2025-08-04 11:31", Pace.WITHIN_DAY),
        ("2025-08-04 11:30", "2025-08-04 17:30", Pace.WITHIN_SESSION),  # received in the afternoon session
        ("2025-08-04 14:00", "2025-08-04 23:59", Pace.WITHIN_DAY),
        ("2025-08-04 14:00", "2025-08-05 00:00", Pace.LONGER),
        ("2025-08-03 10:00", "2025-08-04 09:00", Pace.WITHIN_SESSION),  # a Sunday: received on Monday morning
        ("2025-08-04 06:00", "2025-08-04 07:00", Pace.WITHIN_SESSION),  # before the office opens
    ],
)
def test_the_session_and_the_day_of_the_receipt(received: str, ended: str, pace: Pace) -> None:
    assert fast(received, ended) is pace


def test_a_dossier_to_verify_is_told_from_one_that_took_long() -> None:
    asked = Consulted(at("2025-08-04 09:00"), "Công an", verifies=True)
    suspended = Suspended(at("2025-08-04 09:00"), "r", citation=SECTOR, ground=SuspensionGround.VERIFICATION)
    resumed = Resumed(at("2025-08-05 08:00"))
    day = ("2025-08-04 08:00", "2025-08-05 09:00")
    assert fast(*day, asked) is Pace.TO_VERIFY
    assert fast(*day, suspended, resumed) is Pace.TO_VERIFY
    assert fast(*day, attrs.evolve(asked, verifies=False), Replied(at("2025-08-04 10:00"), "Công an")) is Pace.LONGER
    assert fast(*day, attrs.evolve(suspended, ground=SuspensionGround.POSTING), resumed) is Pace.LONGER
    assert fast("2025-08-04 08:00", "2025-08-04 10:00", asked) is Pace.WITHIN_SESSION


def test_open_and_ended_dossiers_have_no_pace() -> None:
    filed = Submitted(at("2025-08-04 08:00"))
    assert casework.pace(life(filed), YEAR_END, CALENDAR) is Pace.UNCOUNTED
    assert casework.pace(life(*started()), YEAR_END, CALENDAR) is Pace.OPEN
    assert casework.pace(life(*started(), Withdrawn(at("2025-08-04 10:00"))), YEAR_END, CALENDAR) is Pace.UNCOUNTED
    refused = life(*started(), Refused(at("2025-08-04 10:00"), "r"))
    assert casework.pace(refused, YEAR_END, CALENDAR) is Pace.WITHIN_SESSION
    assert casework.pace(ready("2025-08-04 10:00", term=UnreadTerm("1")), YEAR_END, CALENDAR) is Pace.WITHIN_SESSION


def test_a_counter_open_on_saturday_has_its_own_session() -> None:
    hours = OfficeHours.weekly({5: "07:30-11:30"}, made_up="07:30-11:30")
    rules = casework.rules_on(date(2025, 8, 9))
    rules = attrs.evolve(rules, reception=attrs.evolve(one_stop.DECREE_118_2025, counter_hours=hours))
    filed = [Submitted(at("2025-08-09 08:00")), Received(at("2025-08-09 08:00"))]
    for clock, pace in (("11:30", Pace.WITHIN_SESSION), ("12:00", Pace.WITHIN_DAY)):
        dossier = life(*filed, *done("2025-08-09", clock), term=SameDay(), channel=Channel.COUNTER)
        assert casework.pace(dossier, YEAR_END, CALENDAR, rules=rules) is pace
