"""The life cycle of feedback: the table, duties and verdicts, warnings, effects, and what is refused."""

import pickle
from datetime import datetime, timedelta

import attrs
import pytest

from motcua_lib import Certainty, Confidence, MotcuaError, WorkingDays, vietnam_calendar
from motcua_lib.book.feedback import (
    BEFORE_DECREE_20_2008,
    DECREE_20_2008,
    FEEDBACK_TERMS,
    PORTAL_2022,
    SEPARATE_REMEDIES,
)
from motcua_lib.casework import feedback
from motcua_lib.casework.feedback import DUTIES, TRANSITIONS, FeedbackAct, WarningKind, apply, duties, replay, warnings
from motcua_lib.errors import (
    ArgumentTypeError,
    FeedbackError,
    NaiveDatetimeError,
    QuantityError,
    TransitionError,
)
from motcua_lib.model.feedback import EVENTS, DutyTerm, FeedbackCase
from motcua_lib.model.feedback_events import (
    Accept,
    Answer,
    AskSupplement,
    Close,
    Forward,
    Publish,
    Rate,
    Receive,
    Refuse,
    Repeat,
    Supplement,
    Withdraw,
)
from motcua_lib.model.feedback_words import (
    FeedbackDuty,
    FeedbackKind,
    FeedbackState,
    FeedbackVerdict,
    Satisfaction,
    SeparateRemedy,
)
from support.feedback import FIRST_RECEIPT, RESTART, at, new_case

CALENDAR = vietnam_calendar()
RECEIVED = at(2026, 5, 4)
ON_TIME, LATE, LAPSED, OPEN = (
    FeedbackVerdict.ON_TIME,
    FeedbackVerdict.LATE,
    FeedbackVerdict.LAPSED,
    FeedbackVerdict.OPEN,
)


def run(*events, terms=None) -> FeedbackCase:
    return replay(new_case(), [Receive(RECEIVED), *events], CALENDAR, terms=terms).case


def verdicts(case: FeedbackCase) -> list[tuple[str, str]]:
    return [(record.duty.value, record.verdict.value) for record in case.records]


# -- the table ---


def test_the_table_knows_every_state_and_event_and_no_other() -> None:
    assert set(TRANSITIONS) == set(FeedbackState)
    assert {kind for row in TRANSITIONS.values() for kind in row} == set(EVENTS) == set(DUTIES)


def test_every_state_is_reached_from_the_one_start_and_final_states_are_closed() -> None:
    reached, new = set(), {FeedbackState.SENT}
    while new:
        reached |= new
        new = {state for known in reached for state in TRANSITIONS[known].values()} - reached
    assert reached == set(FeedbackState)
    assert FeedbackState.SENT not in {state for row in TRANSITIONS.values() for state in row.values()}
    closed = {state for state, row in TRANSITIONS.items() if not row}
    assert closed == {FeedbackState.REFUSED, FeedbackState.WITHDRAWN, FeedbackState.CLOSED}


def test_an_event_leads_to_its_state() -> None:
    case = run(Accept(at(2026, 5, 5)), Answer(at(2026, 5, 20)), Publish(at(2026, 5, 21)))
    assert case.state is FeedbackState.PUBLISHED
    assert [type(event).__name__ for event in case.events] == ["Receive", "Accept", "Answer", "Publish"]
    assert str(case) == "PAKN-1: niêm yết thiếu mẫu đơn (đã công khai)"


def test_the_case_passed_in_does_not_change() -> None:
    case = new_case()
    apply(case, Receive(RECEIVED), CALENDAR)
    assert case == new_case()


# -- duties and verdicts ---


def test_a_receipt_starts_three_ways_and_the_answer() -> None:
    found = {each.duty.value: str(each.due.day) for each in duties(run(), CALENDAR)}
    assert found == {"forward": "2026-05-11", "refuse": "2026-05-06", "ask": "2026-05-11", "answer": "2026-05-25"}
    assert duties(new_case(), CALENDAR) == ()


def test_the_last_instant_of_the_last_day_is_in_time() -> None:
    midnight = at(2026, 5, 26, 0)
    for instant, verdict in ((midnight, ON_TIME), (midnight + timedelta(microseconds=1), LATE)):
        case = run(Answer(instant))
        assert case.verdict_of(FeedbackDuty.ANSWER) is verdict
        assert case.is_answered
        assert case.is_accepted


def test_what_falls_away_is_not_late_unless_it_had_to_be_done() -> None:
    assert verdicts(run(Answer(at(2026, 5, 20)))) == [
        ("forward", "lapsed"), ("refuse", "lapsed"), ("ask", "lapsed"), ("answer", "on-time"),
    ]  # fmt: skip
    assert verdicts(run(Withdraw(at(2026, 5, 20))))[-1] == ("answer", "lapsed")
    assert verdicts(run(Withdraw(at(2026, 6, 20))))[-1] == ("answer", "late")


def test_a_verdict_does_not_move_with_the_days_that_follow() -> None:
    case = run(Answer(at(2026, 5, 20)))
    later = replay(case, [Publish(at(2026, 9, 1)), Rate(at(2027, 1, 5), satisfaction=Satisfaction.SATISFIED)], CALENDAR)
    assert later.case.records[:4] == case.records
    assert later.case.verdict_of(FeedbackDuty.ANSWER) is ON_TIME
    assert later.case.verdict_of(FeedbackDuty.PUBLISH) is LATE
    assert later.case.verdict is LATE


@pytest.mark.parametrize(
    ("events", "verdict"),
    [
        ([], OPEN),
        ([Refuse(at(2026, 5, 6), reason="trùng")], ON_TIME),
        ([Refuse(at(2026, 5, 7), reason="trùng")], LATE),
        ([Forward(at(2026, 5, 11), to="Sở")], OPEN),
        ([Forward(at(2026, 5, 12), to="Sở")], LATE),
        ([Answer(at(2026, 5, 25))], OPEN),
        ([Answer(at(2026, 5, 25)), Publish(at(2026, 5, 27))], ON_TIME),
        ([Answer(at(2026, 5, 25)), Publish(at(2026, 5, 28))], LATE),
        ([Answer(at(2026, 5, 25)), Close(at(2026, 5, 26), reason="không công khai")], ON_TIME),
        ([Answer(at(2026, 5, 25)), Close(at(2026, 6, 26), reason="không công khai")], LATE),
        ([Withdraw(at(2026, 5, 5))], LAPSED),
        ([AskSupplement(at(2026, 5, 11), what="ảnh")], OPEN),
        ([AskSupplement(at(2026, 5, 12), what="ảnh")], LATE),
        ([AskSupplement(at(2026, 5, 11), what="ảnh"), Close(at(2026, 9, 1), reason="không bổ sung")], LAPSED),
        ([AskSupplement(at(2026, 5, 27), what="ảnh"), Close(at(2026, 9, 1), reason="không bổ sung")], LATE),
    ],
)
def test_the_verdict_of_a_case(events: list[object], verdict: FeedbackVerdict) -> None:
    assert run(*events).verdict is verdict


def test_a_case_that_was_not_received_is_open() -> None:
    assert new_case().verdict is OPEN
    withdrawn = apply(new_case(), Withdraw(RECEIVED), CALENDAR).case
    assert (withdrawn.verdict, withdrawn.is_received, withdrawn.is_final) == (LAPSED, False, True)


def test_a_forwarding_gives_the_competent_agency_terms_of_its_own() -> None:
    case = run(Forward(at(2026, 5, 8), to="Sở Tư pháp"))
    assert case.agency == "Sở Tư pháp"
    assert case.verdict_of(FeedbackDuty.FORWARD) is ON_TIME
    found = {each.duty.value: str(each.due.day) for each in duties(case, CALENDAR)}
    assert found == {"forward": "2026-05-15", "refuse": "2026-05-12", "ask": "2026-05-15", "answer": "2026-05-29"}
    strict = run(Forward(at(2026, 5, 8), to="Sở Tư pháp"), terms=FIRST_RECEIPT)
    assert str(duties(strict, CALENDAR, terms=FIRST_RECEIPT)[-1].due.day) == "2026-05-25"


def test_while_a_supplement_is_awaited_the_answer_stands_still() -> None:
    waiting = run(AskSupplement(at(2026, 5, 6), what="ảnh"))
    assert duties(waiting, CALENDAR) == ()
    assert warnings(waiting, at(2026, 12, 1), CALENDAR) == ()
    assert waiting.running[0].standing_since == at(2026, 5, 6)


@pytest.mark.parametrize(("terms", "due"), [(None, "2026-06-02"), (RESTART, "2026-06-04")])
def test_a_supplement_pauses_or_restarts_the_answer(terms, due: str) -> None:
    case = run(AskSupplement(at(2026, 5, 6), what="ảnh"), Supplement(at(2026, 5, 14)), terms=terms)
    assert str(duties(case, CALENDAR, terms=terms)[-1].due.day) == due
    again = replay(
        case, [AskSupplement(at(2026, 5, 15), what="tên"), Supplement(at(2026, 5, 18))], CALENDAR, terms=terms
    ).case
    assert duties(again, CALENDAR, terms=terms)[-1].due.day > duties(case, CALENDAR, terms=terms)[-1].due.day


def test_a_supplement_at_the_instant_of_the_request_takes_nothing_out() -> None:
    case = run(AskSupplement(at(2026, 5, 6), what="ảnh"), Supplement(at(2026, 5, 6)))
    assert case.running[-1].pauses == ()
    assert str(duties(case, CALENDAR)[-1].due.day) == "2026-05-25"


def test_an_accepted_case_may_still_need_a_supplement() -> None:
    case = run(Accept(at(2026, 5, 5)), AskSupplement(at(2026, 5, 6), what="ảnh"), Supplement(at(2026, 5, 8)))
    assert [clock.duty.value for clock in case.running] == ["forward", "refuse", "ask", "answer"]
    assert case.is_accepted


def test_the_trail_of_a_duty_names_the_term_and_every_day() -> None:
    (*_, answer) = duties(run(Forward(at(2026, 5, 8), to="Sở Tư pháp")), CALENDAR)
    lines = answer.trail.lines(language="en")
    assert lines[0].startswith("Fri 2026-05-08 09:00: answer: within 15 working days [description of the service index")
    assert "follows from the law" in lines[0]
    assert lines[1] == (
        "Fri 2026-05-08 09:00: counted from the forwarding to the competent agency"
        " [Decree 118/2025/NĐ-CP as amended by Decree 309/2026/NĐ-CP, art. 17(3); uncertain]"
    )
    assert lines[-1] == "Fri 2026-05-29: due (decided)"
    assert str(answer) == "trả lời: 15 ngày làm việc: thứ Sáu 29/05/2026 (đã xác định)"


def test_a_paused_day_says_on_what_the_pause_rests() -> None:
    case = run(AskSupplement(at(2026, 5, 6), what="ảnh"), Supplement(at(2026, 5, 14)))
    paused = [step for step in duties(case, CALENDAR)[-1].trail if step.rule == "paused"]
    assert [str(step.at) for step in paused] == [f"2026-05-{day:02}" for day in (7, 8, 11, 12, 13, 14)]
    assert {step.citation.confidence for step in paused} == {Confidence.LOW}


def test_the_trail_of_a_case_tells_its_records() -> None:
    case = run(Refuse(at(2026, 5, 7), reason="trùng"))
    (_, refused, _, answer) = case.trail.lines(language="en")
    assert "refuse: due 2026-05-06; late" in refused
    assert "answer: due 2026-05-25; no longer to be done" in answer
    assert str(case.records[1]).startswith(
        "thứ Hai 04/05/2026 09:00 → thứ Năm 07/05/2026 09:00: từ chối tiếp nhận: hạn 06/05/2026; quá hạn ["
    )


def test_a_due_date_beyond_the_decided_years_is_provisional() -> None:
    case = replay(new_case(), [Receive(at(2028, 2, 1))], CALENDAR).case
    assert {each.due.certainty for each in duties(case, CALENDAR)} == {Certainty.PROVISIONAL}


# -- warnings ---


@pytest.mark.parametrize(
    ("instant", "soon", "expected"),
    [
        (at(2026, 5, 4, 9), 1, []),
        (at(2026, 5, 5, 9), 1, [("due-soon", "refuse")]),
        (at(2026, 5, 5, 9), 0, []),
        (at(2026, 5, 6, 23), 0, [("due-soon", "refuse")]),
        (at(2026, 5, 7, 0), 0, [("due-soon", "refuse")]),
        (at(2026, 5, 7, 0, 1), 0, [("window-closed", "refuse")]),
        (at(2026, 5, 8), 1, [("due-soon", "forward"), ("window-closed", "refuse"), ("due-soon", "ask")]),
        (at(2026, 5, 22), 1, [(kind, duty) for kind, duty in (
            ("window-closed", "forward"), ("window-closed", "refuse"), ("window-closed", "ask"), ("due-soon", "answer"),
        )]),
    ],
)  # fmt: skip
def test_warnings_of_a_received_case(instant: datetime, soon: int, expected: list[tuple[str, str]]) -> None:
    found = warnings(run(), instant, CALENDAR, soon=soon)
    assert [(each.kind.value, each.about.duty.value) for each in found] == expected


def test_an_answer_that_is_missing_is_overdue() -> None:
    case = run(Accept(at(2026, 5, 5)), AskSupplement(at(2026, 5, 6), what="ảnh"), Supplement(at(2026, 5, 6)))
    overdue = warnings(case, at(2026, 5, 26), CALENDAR)[-1]
    assert overdue.kind is WarningKind.OVERDUE
    assert str(overdue).startswith("thứ Hai 25/05/2026: quá hạn: trả lời [tài liệu mô tả công thức")
    assert {kind.text.en for kind in WarningKind} == {"due soon", "overdue", "no longer in time"}


def test_soon_counts_working_days_over_a_break() -> None:
    case = replay(new_case(), [Receive(at(2026, 2, 10)), Accept(at(2026, 2, 11))], CALENDAR).case
    (ask,) = warnings(case, at(2026, 2, 13), CALENDAR, soon=2)
    assert (ask.kind, ask.about.due.day.isoformat()) == (WarningKind.DUE_SOON, "2026-02-24")
    assert warnings(case, at(2026, 2, 12), CALENDAR, soon=2) == ()


def test_warnings_refuse_what_they_cannot_know() -> None:
    with pytest.raises(FeedbackError) as caught:
        warnings(run(), at(2026, 5, 3), CALENDAR)
    assert caught.value.slug == "feedback-too-early"
    with pytest.raises(QuantityError, match="soon must be 0 or more"):
        warnings(run(), RECEIVED, CALENDAR, soon=-1)
    for soon in (True, 1.5):
        with pytest.raises(ArgumentTypeError, match="soon must be a whole number"):
            warnings(run(), RECEIVED, CALENDAR, soon=soon)
    with pytest.raises(NaiveDatetimeError):
        warnings(run(), datetime(2026, 5, 5), CALENDAR)
    assert warnings(new_case(), RECEIVED, CALENDAR) == ()


# -- effects ---


def effects_of(*events) -> list[tuple[str, str, str, str]]:
    case = replay(new_case(), [Receive(RECEIVED), *events[:-1]], CALENDAR).case
    effects = apply(case, events[-1], CALENDAR).effects
    return [(effect.act.value, effect.to, str(effect), effect.text.en) for effect in effects]


def test_a_receipt_tells_the_sender_until_when() -> None:
    (effect,) = apply(new_case(), Receive(RECEIVED), CALENDAR).effects
    assert (effect.act, effect.to) == (FeedbackAct.TELL_SENDER, "")
    assert (
        effect.text.en == "Feedback PAKN-1 was received by UBND phường. It is to be answered by the end of 2026-05-25."
    )


def test_a_forwarding_hands_over_and_tells() -> None:
    assert effects_of(Forward(at(2026, 5, 8), to="Sở Tư pháp")) == [
        (
            "hand-over", "Sở Tư pháp", "Chuyển xử lý phản ánh, kiến nghị PAKN-1: niêm yết thiếu mẫu đơn.",
            "Feedback PAKN-1 is handed over: niêm yết thiếu mẫu đơn.",
        ),
        (
            "tell-sender", "",
            "Phản ánh, kiến nghị PAKN-1 đã được chuyển Sở Tư pháp xử lý theo thẩm quyền. Thời hạn trả lời: hết ngày"
            " 29/05/2026.",
            "Feedback PAKN-1 was forwarded to Sở Tư pháp, which is competent. It is to be answered by the end of"
            " 2026-05-29.",
        ),
    ]  # fmt: skip


def test_a_refusal_names_the_remedy_that_fits() -> None:
    ((_, _, vi, en),) = effects_of(Refuse(at(2026, 5, 5), reason="đơn tố cáo", remedy=SeparateRemedy.DENUNCIATION))
    assert vi == (
        "Phản ánh, kiến nghị PAKN-1 không được tiếp nhận. Lý do: đơn tố cáo."
        " Nội dung thuộc tố cáo: thực hiện theo Điều 24, 30 Luật Tố cáo 2018."
    )
    assert en.endswith("The matter is a denunciation, which goes by the Law on Denunciations 2018, art. 24, 30.")
    ((_, _, plain, _),) = effects_of(Refuse(at(2026, 5, 5), reason="{trùng}"))
    assert plain == "Phản ánh, kiến nghị PAKN-1 không được tiếp nhận. Lý do: {trùng}."


@pytest.mark.parametrize(
    ("event", "act", "vi"),
    [
        (
            AskSupplement(at(2026, 5, 5), what="ảnh"), "tell-sender",
            "Đề nghị bổ sung cho phản ánh, kiến nghị PAKN-1: ảnh.",
        ),
        (Answer(at(2026, 5, 5)), "publish", "Công khai kết quả trả lời PAKN-1 trước hết ngày 07/05/2026."),
    ],
)  # fmt: skip
def test_other_effects(event, act: str, vi: str) -> None:
    ((found, _, text, _),) = effects_of(event)
    assert (found, text) == (act, vi)


def test_a_closing_tells_why() -> None:
    found = effects_of(Answer(at(2026, 5, 5)), Close(at(2026, 5, 6), reason="không công khai"))
    assert [text for *_, text, _ in found] == ["Phản ánh, kiến nghị PAKN-1 đã đóng. Lý do: không công khai."]


def test_what_was_late_is_noted_for_the_agency() -> None:
    (told, noted) = effects_of(Refuse(at(2026, 5, 7), reason="trùng"))
    assert told[0] == "tell-sender"
    assert noted == (
        "note-late", "UBND phường", "PAKN-1: từ chối tiếp nhận quá hạn ngày 06/05/2026.",
        "PAKN-1: refuse, late; it was due 2026-05-06.",
    )  # fmt: skip


def test_marks_leave_nothing_to_do() -> None:
    assert effects_of(Repeat(at(2026, 5, 5))) == []
    assert effects_of(Accept(at(2026, 5, 5))) == []


def test_the_effects_of_a_replay_are_all_of_them() -> None:
    outcome = replay(new_case(), [Receive(RECEIVED), Answer(at(2026, 6, 20)), Publish(at(2026, 6, 22))], CALENDAR)
    assert [effect.act.value for effect in outcome.effects] == ["tell-sender", "publish", "note-late"]


def test_a_late_forwarding_is_noted_for_the_agency_that_was_late() -> None:
    found = effects_of(Forward(at(2026, 5, 20), to="Sở Tư pháp"))
    assert [(act, to) for act, to, *_ in found] == [
        ("hand-over", "Sở Tư pháp"), ("tell-sender", ""), ("note-late", "UBND phường"),
    ]  # fmt: skip


# -- statistics ---


def test_the_marks_of_a_case() -> None:
    case = run(
        Accept(at(2026, 5, 5)),
        Repeat(at(2026, 5, 6), code="PAKN-9"),
        Answer(at(2026, 5, 7)),
        Rate(at(2026, 5, 8), satisfaction=Satisfaction.DISLIKED),
        Publish(at(2026, 5, 8)),
        Rate(at(2026, 5, 9), satisfaction=Satisfaction.SATISFIED),
    )
    assert (case.repeats, case.satisfaction, case.is_published) == (1, Satisfaction.SATISFIED, True)
    assert case.is_disfavoured
    assert run().satisfaction is Satisfaction.UNRATED


@pytest.mark.parametrize(
    ("more", "disfavoured"),
    [
        ([Rate(at(2026, 5, 8), satisfaction=Satisfaction.DISLIKED)], True),
        ([Rate(at(2026, 5, 8), satisfaction=Satisfaction.SATISFIED)], False),
        ([Repeat(at(2026, 5, 8))], True),
        ([Publish(at(2026, 6, 8))], True),
        ([], False),
    ],
)
def test_disliked_repeated_or_late_counts_once(more: list[object], disfavoured: bool) -> None:
    assert run(Answer(at(2026, 5, 7)), *more).is_disfavoured is disfavoured


def test_sixty_one_cases_answered_in_time_and_published() -> None:
    """The province of Vĩnh Long reported more than 61 such cases in May 2023."""
    cases = []
    for number in range(61):
        start = CALENDAR.add(at(2023, 1, 30).date(), number % 40)
        received = at(start.year, start.month, start.day, 8)
        answered = CALENDAR.add(start, number % 15 + 1)
        events = [Receive(received), Answer(at(answered.year, answered.month, answered.day, 16))]
        published = CALENDAR.add(answered, number % 2 + 1)
        events.append(Publish(at(published.year, published.month, published.day, 10)))
        cases.append(replay(new_case(code=f"PAKN-{number}"), events, CALENDAR).case)
    assert {case.verdict for case in cases} == {ON_TIME}
    assert all(case.is_received and case.is_answered and case.is_published for case in cases)


# -- the book ---


@pytest.mark.parametrize(
    ("day", "terms", "forward", "answer"),
    [
        (at(2008, 12, 31), BEFORE_DECREE_20_2008, Confidence.LOW, Confidence.LOW),
        (at(2009, 1, 1), DECREE_20_2008, Confidence.HIGH, Confidence.LOW),
        (at(2022, 7, 31), DECREE_20_2008, Confidence.HIGH, Confidence.LOW),
        (at(2022, 8, 1), PORTAL_2022, Confidence.HIGH, Confidence.MEDIUM),
    ],
)
def test_each_figure_says_how_sure_it_is(day, terms, forward: Confidence, answer: Confidence) -> None:
    found = FEEDBACK_TERMS.on(day.date()).value
    assert found is terms
    assert found.forward.citation.confidence is forward
    assert {found.of(duty).citation.confidence for duty in FeedbackDuty if duty is not FeedbackDuty.FORWARD} == {answer}
    assert [found.of(duty).term.n for duty in FeedbackDuty] == [5, 2, 5, 15, 2]


def test_the_set_of_the_receipt_governs_to_the_end() -> None:
    case = replay(new_case(), [Receive(at(2022, 7, 28)), Answer(at(2022, 8, 3))], CALENDAR).case
    assert case.records[-1].citation.confidence is Confidence.LOW
    assert duties(case, CALENDAR)[0].term is DECREE_20_2008.publish


def test_an_agency_may_have_shorter_terms() -> None:
    short = attrs.evolve(PORTAL_2022, slug="own", forward=DutyTerm(WorkingDays(2), PORTAL_2022.forward.citation))
    case = run(Forward(at(2026, 5, 7), to="Sở"), terms=short)
    assert case.verdict is LATE
    assert run(Forward(at(2026, 5, 7), to="Sở")).verdict is OPEN


def test_every_remedy_that_is_no_feedback_has_its_law() -> None:
    assert set(SEPARATE_REMEDIES) == set(SeparateRemedy)


# -- what is refused ---


def test_an_event_that_the_state_does_not_allow_says_what_is() -> None:
    with pytest.raises(TransitionError) as caught:
        run(Publish(at(2026, 5, 5)))
    assert caught.value.fields == {
        "state": "received",
        "event": "Publish",
        "allowed": "Accept, Forward, Refuse, AskSupplement, Answer, Repeat, Withdraw",
    }
    with pytest.raises(
        TransitionError, match="feedback that is 'withdrawn' does not allow Receive; allowed is nothing"
    ):
        run(Withdraw(at(2026, 5, 5)), Receive(at(2026, 5, 6)))


@pytest.mark.parametrize(
    ("call", "kind", "slug"),
    [
        (lambda: run(Answer(at(2026, 5, 3))), FeedbackError, "feedback-order"),
        (lambda: run(Forward(at(2026, 5, 5), to="UBND phường")), FeedbackError, "feedback-to-itself"),
        (lambda: apply(new_case(), "Receive", CALENDAR), ArgumentTypeError, "wrong-type"),
        (lambda: apply("case", Receive(RECEIVED), CALENDAR), ArgumentTypeError, "wrong-type"),
        (lambda: apply(new_case(), Receive(RECEIVED), None), ArgumentTypeError, "wrong-type"),
        (lambda: apply(new_case(), Receive(RECEIVED), CALENDAR, terms=5), ArgumentTypeError, "wrong-type"),
        (lambda: replay(new_case(), "events", CALENDAR), ArgumentTypeError, "wrong-type"),
        (lambda: replay(new_case(), [Receive(RECEIVED), 7], CALENDAR), ArgumentTypeError, "wrong-type"),
        (lambda: duties(None, CALENDAR), ArgumentTypeError, "wrong-type"),
        (lambda: feedback.FeedbackOutcome(run(), ["text"]), ArgumentTypeError, "wrong-type"),
    ],
)
def test_bad_input_is_refused(call, kind: type[MotcuaError], slug: str) -> None:
    with pytest.raises(kind) as caught:
        call()
    assert caught.value.slug == slug


def test_an_event_at_the_instant_of_the_last_is_in_order() -> None:
    assert run(Answer(RECEIVED)).is_answered


def test_a_case_survives_pickling_and_hashing() -> None:
    case = run(Answer(at(2026, 5, 7)))
    assert pickle.loads(pickle.dumps(case)) == case
    assert len({case, run(Answer(at(2026, 5, 7)))}) == 1
    assert case.kind is FeedbackKind.PROCEDURE
