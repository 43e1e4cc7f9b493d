"""Applying events: order, conditions, effects, breaches; a refused event leaves the dossier as it was."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest

from motcua_lib import CalendarDays, Channel, Confidence, Money, MotcuaError, WorkingDays, WorkingHours, casework
from motcua_lib.errors import ArgumentTypeError, DossierError, NaiveDatetimeError, TransitionError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import (
    Apologise,
    AskPapers,
    AskPayment,
    Breach,
    BreachKind,
    Limit,
    Notify,
    Print,
    Recipient,
    Slip,
    Task,
    Topic,
)
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Decided,
    Event,
    NotAccepted,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Replied,
    ResultReady,
    Resumed,
    StopGround,
    Stopped,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.process import Process, ProcessStep
from support.dossiers import CALENDAR, EXAMPLES, at, done, in_state, life, new, started

PROCESS = Process("Cấp lại", [ProcessStep("check", "Thẩm định", unit="Tư pháp", term=WorkingDays(2))])


def effects(dossier: Dossier, event: Event, **options: Any) -> tuple[object, ...]:
    return casework.apply(dossier, event, CALENDAR, **options).effects


def told(topic: Topic, about: str = "") -> Notify:
    return Notify(Recipient.APPLICANT, topic, about=about)


def breaches(dossier: Dossier, event: Event, **options: Any) -> list[Breach]:
    return [effect for effect in effects(dossier, event, **options) if isinstance(effect, Breach)]


def refused(dossier: Dossier, event: Event, **options: Any) -> MotcuaError:
    before = attrs.evolve(dossier)
    with pytest.raises(DossierError) as caught:
        casework.apply(dossier, event, CALENDAR, **options)
    assert dossier == before
    with pytest.raises(DossierError):
        casework.replay([*dossier.events, event], Dossier(dossier.filing), CALENDAR, **options)
    return caught.value


# -- order and types --------------------------------------------------------------------------------------------------


def test_the_same_events_make_the_same_dossier_step_by_step_and_at_once() -> None:
    events = [
        *started(),
        SupplementAsked(at("2025-08-05 09:00"), ["a"]),
        Supplemented(at("2025-08-07 09:00")),
        *done("2025-08-08"),
    ]
    dossier = new()
    for event in events:
        dossier = casework.apply(dossier, event, CALENDAR).dossier
    assert dossier == life(*events) == casework.replay(iter(events[3:]), life(*events[:3]), CALENDAR)
    assert dossier.state is State.READY
    assert hash(dossier.events) == hash(life(*events).events)


def test_an_event_before_the_last_one_is_refused_and_one_at_the_same_instant_is_not() -> None:
    error = refused(life(*started()), Decided(at("2025-08-04 09:29")))
    assert error.slug == "event-too-early"
    assert str(error).startswith(
        "the event 'decided' of 2025-08-04 09:29:00+07:00 comes before the last one, 'transferred'"
    )
    assert life(*started(), Decided(at("2025-08-04 09:30"))).state is State.DECIDED


def test_a_naive_instant_is_refused_where_the_event_is_made() -> None:
    with pytest.raises(NaiveDatetimeError, match="the instant of an event is the naive datetime"):
        Submitted(datetime(2025, 8, 4, 9))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: casework.apply("dossier", EXAMPLES[Submitted](at("2025-08-04 09:00")), CALENDAR),
        lambda: casework.apply(new(), EXAMPLES[Submitted](at("2025-08-04 09:00")), "calendar"),
        lambda: casework.apply(new(), "submitted", CALENDAR),
        lambda: casework.apply(new(), Submitted(at("2025-08-04 09:00")), CALENDAR, rules="supplement-pauses"),
        lambda: casework.replay("events", new(), CALENDAR),
        lambda: casework.replay([None], new(), CALENDAR),
        lambda: casework.limit_of("limit", CALENDAR),
        lambda: casework.breaches("dossier", CALENDAR),
        lambda: casework.rules_on("2025-08-04"),
    ],
)
def test_wrong_types_are_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(ArgumentTypeError):
        wrong()


# -- conditions of the rules ------------------------------------------------------------------------------------------


def test_a_second_request_at_intake_is_refused_by_name_of_the_rule() -> None:
    again = [
        Submitted(at("2026-08-10 08:00")),
        SupplementAsked(at("2026-08-10 09:00"), ["a"]),
        Supplemented(at("2026-08-11 09:00")),
    ]
    error = refused(life(*again), SupplementAsked(at("2026-08-11 10:00"), ["b"]))
    assert error.slug == "too-many-requests"
    assert "as amended by Decree 309/2026" in str(error)
    uncounted = life(*again, rules=("requests-uncounted",))
    assert casework.apply(uncounted, SupplementAsked(at("2026-08-11 10:00"), ["b"]), CALENDAR).dossier.state


def test_in_appraisal_the_sector_may_allow_one_request() -> None:
    events = [*started(), SupplementAsked(at("2025-08-05 09:00"), ["a"]), Supplemented(at("2025-08-07 09:00"))]
    again = SupplementAsked(at("2025-08-08 09:00"), ["b"])
    assert casework.apply(life(*events), again, CALENDAR).dossier.state is State.SUPPLEMENT
    error = refused(life(*events, rules=("one-supplement",)), again)
    assert (error.fields["count"], error.fields["limit"]) == (1, 1)
    intake = [
        Submitted(at("2025-08-01 08:00")),
        SupplementAsked(at("2025-08-01 09:00"), ["a"]),
        Supplemented(at("2025-08-01 10:00")),
        Received(at("2025-08-01 10:00")),
    ]
    assert casework.apply(life(*intake, rules=("one-supplement",)), again, CALENDAR).dossier.state is State.SUPPLEMENT


def test_a_second_reappointment_is_refused() -> None:
    first = Apologised(at("2025-08-12 09:00"), "quá tải", new_day=date(2025, 8, 20))
    error = refused(life(*started(), first), EXAMPLES[Apologised](at("2025-08-19 09:00")))
    assert error.slug == "second-reappointment"
    assert "allow 1 new appointment for a late result (Decree 118/2025/NĐ-CP); 1 came before" in str(error)


def test_a_second_suspension_is_refused_where_the_sector_allows_one() -> None:
    events = [*started(), EXAMPLES[Suspended](at("2025-08-05 09:00")), Resumed(at("2025-08-06 09:00"))]
    again = EXAMPLES[Suspended](at("2025-08-07 09:00"))
    assert casework.apply(life(*events), again, CALENDAR).dossier.state is State.SUSPENDED
    assert refused(life(*events, rules=("one-suspension",)), again).slug == "too-many-suspensions"


def test_agencies_are_consulted_side_by_side_and_reply_once() -> None:
    asked = life(*started(), Consulted(at("2025-08-05 09:00"), "Công an"), Consulted(at("2025-08-05 09:00"), "Thuế"))
    assert refused(asked, Consulted(at("2025-08-05 10:00"), "Thuế")).slug == "already-consulted"
    error = refused(asked, Replied(at("2025-08-05 10:00"), "Kho bạc"))
    assert (error.slug, error.fields["asked"]) == ("never-consulted", "Công an, Thuế")
    replied = casework.apply(asked, Replied(at("2025-08-05 10:00"), "Thuế"), CALENDAR).dossier
    assert refused(replied, Replied(at("2025-08-05 11:00"), "Thuế")).fields["asked"] == "Công an"
    assert (
        casework.apply(replied, Consulted(at("2025-08-05 11:00"), "Thuế"), CALENDAR).dossier.state is State.IN_PROCESS
    )


@pytest.mark.parametrize(
    "make", [lambda i, s: Transferred(i, "Tư pháp", step=s), lambda i, s: Consulted(i, "A", step=s)]
)
def test_a_step_is_one_of_the_process(make: Callable[[datetime, str], Event]) -> None:
    received = started()[:2]
    instant = at("2025-08-04 10:00")
    error = refused(life(*received, process=PROCESS), make(instant, "sign"))
    assert (error.slug, error.fields["known"]) == ("step-of-no-process", "check")
    assert refused(life(*received), make(instant, "check")).fields["known"] == "none"
    assert casework.apply(life(*received, process=PROCESS), make(instant, "check"), CALENDAR).dossier.state


def test_a_dossier_is_closed_for_want_of_a_supplement_by_a_rule_and_after_its_window() -> None:
    events = [*started(), SupplementAsked(at("2025-08-05 09:00"), ["a"])]

    def stop(text: str, ground: StopGround = StopGround.NO_SUPPLEMENT) -> Stopped:
        return Stopped(at(text), "không bổ sung", ground=ground)

    closed = ("closed-after-10-days",)
    assert refused(life(*events), stop("2026-01-05 09:00")).slug == "no-window"
    assert refused(life(*events, rules=closed), stop("2025-08-15 17:00")).slug == "window-open"
    assert (
        casework.apply(life(*events, rules=closed), stop("2025-08-16 00:00"), CALENDAR).dossier.state is State.STOPPED
    )
    assert refused(life(*started(), rules=closed), stop("2025-08-16 00:00")).slug == "nothing-asked"
    waiting = life(*events, rules=closed)
    assert casework.apply(waiting, stop("2025-08-06 09:00", StopGround.SECTOR_LAW), CALENDAR).dossier.state
    consulted = [
        *started(),
        Consulted(at("2025-08-05 08:00"), "Thuế"),
        *events[3:],
        Replied(at("2025-08-06 08:00"), "Thuế"),
    ]
    assert casework.apply(life(*consulted, rules=closed), stop("2025-08-16 00:00"), CALENDAR).dossier.state
    only_replied = life(*consulted[:4], Replied(at("2025-08-06 08:00"), "Thuế"), rules=closed)
    assert refused(only_replied, stop("2025-08-16 00:00")).slug == "nothing-asked"
    just_received = life(*started()[:2], rules=closed)
    assert refused(just_received, stop("2025-08-16 00:00")).slug == "nothing-asked"


def test_an_unknown_alternative_is_refused_when_the_dossier_is_filed() -> None:
    error = refused(new(rules=("supplement-rests",)), Submitted(at("2025-08-04 09:00")))
    assert error.slug == "unknown-alternative"
    assert "supplement-pauses" in str(error)


def test_a_given_rule_set_goes_before_that_of_the_day() -> None:
    rules = attrs.evolve(
        casework.rules_on(date(2025, 8, 4)), reappointments=casework.rules_on(date(2025, 8, 4)).suspensions
    )
    first = Apologised(at("2025-08-12 09:00"), "quá tải", new_day=date(2025, 8, 20))
    twice = [*started(), first, EXAMPLES[Apologised](at("2025-08-19 09:00"))]
    assert len(casework.replay(twice, new(), CALENDAR, rules=rules).all(Apologised)) == 2


# -- effects ----------------------------------------------------------------------------------------------------------


def test_reception_prints_the_slips_and_sets_the_limits() -> None:
    received = at("2025-08-04 15:20")
    dossier = life(Submitted(received))
    given = effects(dossier, Received(received))
    assert given[:3] == (Print(Slip.RECEIPT), Print(Slip.CONTROL), Notify(Recipient.APPLICANT, Topic.RECEIVED))
    limits = {effect.task: effect for effect in given if isinstance(effect, Limit)}
    assert set(limits) == {Task.TRANSFER, Task.ASK_SUPPLEMENT}
    assert casework.limit_of(limits[Task.TRANSFER], CALENDAR) == at("2025-08-05 07:30")  # after 15:00
    assert casework.limit_of(limits[Task.ASK_SUPPLEMENT], CALENDAR) == date(2025, 8, 7)
    assert limits[Task.TRANSFER].citation == casework.rules_of(dossier).reception.transfer


def test_an_online_filing_is_answered_within_eight_working_hours() -> None:
    filed = at("2025-08-04 15:20")
    notice, limit = effects(new(channel=Channel.ONLINE), Submitted(filed))
    assert notice == Notify(Recipient.APPLICANT, Topic.SUBMITTED)
    assert isinstance(limit, Limit)
    assert casework.limit_of(limit, CALENDAR) == at("2025-08-05 15:20")
    online = life(Submitted(filed), channel=Channel.ONLINE)
    assert not breaches(online, Received(at("2025-08-05 15:20")))
    [late] = breaches(online, Received(at("2025-08-05 15:21")))
    assert (late.kind, late.by, late.citation) == (BreachKind.ANSWERED_LATE, at("2025-08-05 15:20"), limit.citation)
    for answer in (NotAccepted, SupplementAsked, PaymentAsked):
        [late] = breaches(online, EXAMPLES[answer](at("2025-08-06 09:00")))
        assert late.kind is BreachKind.ANSWERED_LATE
    assert not any(
        isinstance(effect, Limit) and effect.task is Task.TRANSFER for effect in effects(online, Received(filed))
    )


def test_a_supplement_or_payment_before_reception_is_answered_anew() -> None:
    online = life(
        Submitted(at("2025-08-04 08:00")), SupplementAsked(at("2025-08-04 09:00"), ["a"]), channel=Channel.ONLINE
    )
    [limit] = effects(online, Supplemented(at("2025-08-06 09:00")))
    assert isinstance(limit, Limit)
    assert (limit.task, limit.since) == (Task.ANSWER, at("2025-08-06 09:00"))
    paying = life(Submitted(at("2025-08-04 08:00")), PaymentAsked(at("2025-08-04 09:00")), channel=Channel.ONLINE)
    assert effects(paying, Paid(at("2025-08-06 09:00"))) == (attrs.evolve(limit, since=at("2025-08-06 09:00")),)
    counter = life(Submitted(at("2025-08-04 08:00")), PaymentAsked(at("2025-08-04 09:00")))
    assert effects(counter, Paid(at("2025-08-06 09:00"))) == ()


def test_before_the_decree_on_electronic_procedures_no_hours_are_set() -> None:
    filed = at("2019-08-05 09:00")
    assert len(effects(new(channel=Channel.ONLINE), Submitted(filed))) == 1
    online = life(Submitted(filed), channel=Channel.ONLINE)
    assert not breaches(online, Received(at("2019-09-05 09:00")))


def test_a_supplement_asked_for_later_than_three_working_days_is_a_breach_and_no_secret() -> None:
    in_time, late = (SupplementAsked(at(text), ["a"]) for text in ("2025-08-07 17:00", "2025-08-08 08:00"))
    assert not breaches(life(*started()), in_time)
    [found] = breaches(life(*started()), late)
    assert (found.kind, found.by) == (BreachKind.ASKED_LATE, date(2025, 8, 7))
    assert found.citation == casework.rules_on(date(2025, 8, 4)).ask_within.citation
    assert str(found) == "yêu cầu bổ sung quá thời hạn, 08/08/2025 08:00"


def test_a_second_request_is_named_since_the_portal_counts_it_as_overdue() -> None:
    events = [*started(), SupplementAsked(at("2025-08-05 09:00"), ["a"]), Supplemented(at("2025-08-20 09:00"))]
    [found] = breaches(life(*events), SupplementAsked(at("2025-08-27 09:00"), ["b"]))
    assert (found.kind, found.by) == (BreachKind.ASKED_AGAIN, at("2025-08-05 09:00"))


def test_an_office_may_set_no_time_to_ask() -> None:
    rules = casework.rules_on(date(2025, 8, 4))
    rules = attrs.evolve(rules, ask_within=attrs.evolve(rules.ask_within, value=None))
    filed = life(Submitted(at("2025-08-04 09:00")))
    given = effects(filed, Received(at("2025-08-04 09:00")), rules=rules)
    assert [effect.task for effect in given if isinstance(effect, Limit)] == [Task.TRANSFER]
    assert not breaches(life(*started()), SupplementAsked(at("2025-08-18 09:00"), ["a"]), rules=rules)


def test_a_request_names_the_papers_and_the_window_the_sector_sets() -> None:
    asked = SupplementAsked(at("2025-08-05 09:00"), ["a", "b"], reason="mờ")
    given = effects(life(*started(), rules=("closed-after-30-days",)), asked)
    assert given[:3] == (
        Print(Slip.SUPPLEMENT),
        Notify(Recipient.APPLICANT, Topic.SUPPLEMENT),
        AskPapers(("a", "b"), "mờ"),
    )
    assert isinstance(given[3], Limit)
    assert (given[3].within, casework.limit_of(given[3], CALENDAR)) == (CalendarDays(30), date(2025, 9, 4))
    assert len(effects(life(*started()), asked)) == 3
    intake = life(Submitted(at("2025-08-05 08:00")), rules=("closed-after-30-days",))
    assert len(effects(intake, asked)) == 3


def test_a_supplement_after_its_window_is_named_and_the_due_date_announced() -> None:
    events = [*started(), SupplementAsked(at("2025-08-05 09:00"), ["a"])]
    closed = life(*events, rules=("closed-after-10-days",))
    announced = (Notify(Recipient.APPLICANT, Topic.NEW_DUE),)
    assert effects(closed, Supplemented(at("2025-08-15 17:00"))) == announced
    [found] = breaches(closed, Supplemented(at("2025-08-18 09:00")))
    assert (found.kind, found.by) == (BreachKind.SUPPLEMENTED_LATE, date(2025, 8, 15))
    assert effects(life(*events), Supplemented(at("2025-12-18 09:00"))) == announced
    assert effects(life(*events, rules=("supplement-runs",)), Supplemented(at("2025-08-06 09:00"))) == ()


def test_paper_that_moves_too_late_is_a_breach() -> None:
    received = started("2025-08-04", "15:20")[:2]
    assert not breaches(life(*received), Transferred(at("2025-08-05 07:30"), "Tư pháp"))
    [found] = breaches(life(*received), Transferred(at("2025-08-05 07:31"), "Tư pháp"))
    assert (found.kind, found.by) == (BreachKind.TRANSFERRED_LATE, at("2025-08-05 07:30"))
    assert not breaches(life(*received, channel=Channel.ONLINE), Transferred(at("2025-08-25 07:31"), "Tư pháp"))
    assert not breaches(life(*started()), Transferred(at("2025-08-25 07:31"), "Lãnh đạo"))


def test_a_late_reply_is_reported_to_the_head_of_the_one_stop_unit() -> None:
    asked = Consulted(at("2025-08-05 09:00"), "Thuế", term=WorkingHours(4))
    notice, limit = effects(life(*started()), asked)
    assert notice == Notify(Recipient.AGENCY, Topic.CONSULTED, about="Thuế")
    assert isinstance(limit, Limit)
    assert casework.limit_of(limit, CALENDAR) == at("2025-08-05 15:00")
    waiting = life(*started(), asked)
    assert effects(waiting, Replied(at("2025-08-05 15:00"), "Thuế")) == ()
    breach, report = effects(waiting, Replied(at("2025-08-05 15:01"), "Thuế"))
    assert isinstance(breach, Breach)
    assert (breach.kind, breach.about) == (BreachKind.REPLIED_LATE, "Thuế")
    assert report == Notify(Recipient.ONE_STOP_HEAD, Topic.REPLIED_LATE, about="Thuế")
    untimed = life(*started(), Consulted(at("2025-08-05 09:00"), "Thuế"))
    assert effects(untimed, Replied(at("2025-12-05 15:01"), "Thuế")) == ()
    assert len(effects(life(*started()), Consulted(at("2025-08-05 09:00"), "Thuế"))) == 1


def test_the_term_of_a_consultation_may_come_from_the_process() -> None:
    asked = Consulted(at("2025-08-05 09:00"), "Thuế", step="check")
    limit = effects(life(*started(), process=PROCESS), asked)[1]
    assert isinstance(limit, Limit)
    assert limit.within == WorkingDays(2)


def test_what_moves_the_due_date_is_announced() -> None:
    announced = Notify(Recipient.APPLICANT, Topic.NEW_DUE)
    suspended = [*started(), EXAMPLES[Suspended](at("2025-08-05 09:00"))]
    assert effects(life(*started()), suspended[-1]) == (
        Notify(Recipient.APPLICANT, Topic.SUSPENDED, about="xác minh nơi cư trú"),
    )
    assert effects(life(*suspended), Resumed(at("2025-08-06 09:00"))) == (announced,)
    paying = life(*started(), PaymentAsked(at("2025-08-05 09:00")))
    assert effects(paying, Paid(at("2025-08-06 09:00"))) == ()
    not_counted = life(*started(), PaymentAsked(at("2025-08-05 09:00")), rules=("payment-pauses",))
    assert effects(not_counted, Paid(at("2025-08-06 09:00"))) == (announced,)
    ready = life(*started(), *done("2025-08-06"), PaymentAsked(at("2025-08-06 10:00")), rules=("payment-pauses",))
    assert effects(ready, Paid(at("2025-08-07 09:00"))) == ()
    consulted = life(*started(), Consulted(at("2025-08-05 09:00"), "Thuế"), rules=("consultation-pauses",))
    assert effects(consulted, Replied(at("2025-08-06 09:00"), "Thuế")) == (announced,)


def test_an_apology_prints_its_slip_and_tells_both_sides() -> None:
    apology = Apologised(at("2025-08-12 09:00"), "quá tải", new_day=date(2025, 8, 20))
    assert effects(life(*started()), apology) == (
        Print(Slip.APOLOGY),
        Notify(Recipient.ONE_STOP, Topic.APOLOGY),
        Notify(Recipient.APPLICANT, Topic.NEW_DUE),
        Apologise("quá tải", date(2025, 8, 20)),
    )


@pytest.mark.parametrize(
    ("state", "event", "given"),
    [
        (State.SUBMITTED, "NotAccepted", (Print(Slip.REFUSAL), told(Topic.NOT_ACCEPTED, "không thuộc thẩm quyền"))),
        (State.RECEIVED, "Refused", (told(Topic.REFUSED, "không đủ điều kiện"),)),
        (State.RECEIVED, "Extended", (Notify(Recipient.APPLICANT, Topic.NEW_DUE),)),
        (State.DECIDED, "ResultReady", (Notify(Recipient.ONE_STOP, Topic.READY), told(Topic.READY))),
        (State.READY, "ReturnedByPost", (Notify(Recipient.APPLICANT, Topic.POSTED),)),
        (State.READY, "ReturnedInPerson", ()),
        (State.READY, "ReturnedOnline", ()),
        (State.POSTED, "Delivered", ()),
        (State.RETURNED, "Archived", ()),
        (State.RETURNED, "ResultCorrected", (told(Topic.CORRECTED, "sai ngày sinh"),)),
        (State.RECEIVED, "Withdrawn", (Notify(Recipient.ONE_STOP, Topic.WITHDRAWN),)),
        (State.RECEIVED, "Stopped", (Print(Slip.STOP), told(Topic.STOPPED, "người nộp đề nghị"))),
        (State.RECEIVED, "Decided", ()),
        (State.RECEIVED, "PaymentAsked", (Notify(Recipient.APPLICANT, Topic.PAYMENT), AskPayment(None))),
    ],
)  # fmt: skip
def test_each_event_has_its_effects(state: State, event: str, given: tuple[object, ...]) -> None:
    kind = next(kind for kind in EXAMPLES if kind.__name__ == event)
    assert effects(in_state(state), EXAMPLES[kind](at("2025-08-05 16:00"))) == given


def test_the_amount_to_pay_is_carried() -> None:
    asked = PaymentAsked(at("2025-08-04 10:00"), amount=Money(100_000, "VND"), what="lệ phí")
    assert effects(life(*started()), asked)[1] == AskPayment(Money(100_000, "VND"), "lệ phí")


# -- all breaches of a dossier ----------------------------------------------------------------------------------------


def test_the_breaches_of_a_dossier_are_those_of_its_events_and_the_two_by_due_date() -> None:
    late = [
        *started(),
        SupplementAsked(at("2025-08-11 09:00"), ["a"]),
        Supplemented(at("2025-08-12 09:00")),
        Refused(at("2025-08-22 09:00"), "không đủ điều kiện"),
    ]
    found = casework.breaches(life(*late), CALENDAR)
    assert [(breach.kind, breach.by) for breach in found] == [
        (BreachKind.ASKED_LATE, date(2025, 8, 7)),
        (BreachKind.REFUSED_LATE, date(2025, 8, 21)),
    ]
    assert casework.breaches(life(*late[:3], *done("2025-08-06")), CALENDAR) == ()
    in_time = Refused(at("2025-08-13 17:00"), "không đủ điều kiện")
    assert casework.breaches(life(*started(), in_time), CALENDAR) == ()


@pytest.mark.parametrize(
    ("day", "instrument", "confidence"),
    [
        ("2018-06-20", "QĐ 93/2007", Confidence.LOW),
        ("2018-06-21", "61/2018/NĐ-CP", Confidence.HIGH),
        ("2025-06-30", "61/2018/NĐ-CP", Confidence.HIGH),
        ("2025-07-01", "118/2025/NĐ-CP", Confidence.LOW),
        ("2026-08-05", "118/2025/NĐ-CP", Confidence.LOW),
    ],
)
def test_a_late_refusal_and_a_late_reply_cite_what_governs_on_the_day_of_reception(
    day: str, instrument: str, confidence: Confidence
) -> None:
    events = started(day)
    asked = Consulted(events[-1].at, "Thuế", term=WorkingHours(4))
    late = events[-1].at + timedelta(days=40)
    found = casework.breaches(life(*events, asked, Replied(late, "Thuế"), Refused(late, "không đủ")), CALENDAR)
    assert [breach.kind for breach in found] == [BreachKind.REPLIED_LATE, BreachKind.REFUSED_LATE]
    for breach in found:
        assert breach.citation is not None
        assert instrument in str(breach.citation)
        assert breach.citation.confidence is confidence


@pytest.mark.parametrize(("instant", "by"), [("2025-08-12 17:00", None), ("2025-08-13 08:00", date(2025, 8, 12))])
def test_an_apology_comes_a_day_before_the_term_is_over(instant: str, by: date | None) -> None:
    apology = Apologised(at(instant), "quá tải", new_day=date(2025, 8, 20))
    found = casework.breaches(life(*started(), apology), CALENDAR)
    assert [breach.by for breach in found] == ([] if by is None else [by])


def test_where_the_term_is_too_short_for_a_notice_the_apology_comes_before_it_is_over() -> None:
    def found(instant: str) -> list[BreachKind]:
        apology = Apologised(at(instant), "quá tải", new_day=date(2025, 8, 20))
        dossier = life(*started(), apology, term=WorkingHours(4))
        return [breach.kind for breach in casework.breaches(dossier, CALENDAR)]

    assert found("2025-08-04 12:00") == []
    assert found("2025-08-05 09:00") == [BreachKind.APOLOGISED_LATE]


def test_a_term_that_was_not_understood_breaks_no_rule_by_due_date() -> None:
    late = [
        *started(),
        Apologised(at("2025-12-01 09:00"), "quá tải", new_day=date(2025, 12, 20)),
        Refused(at("2025-12-30 09:00"), "r"),
    ]
    assert casework.breaches(life(*late, term=UnreadTerm("1")), CALENDAR) == ()


def test_errors_are_of_one_family() -> None:
    assert issubclass(TransitionError, DossierError)
    with pytest.raises(TransitionError):
        casework.apply(life(*started()), ResultReady(at("2025-08-05 09:00")), CALENDAR)
    with pytest.raises(TransitionError):
        casework.apply(life(*started(), *done("2025-08-05")), Withdrawn(at("2025-08-05 10:00")), CALENDAR)
