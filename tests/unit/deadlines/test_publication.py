"""Publication: one decision judged, what waits on a day, and a period in which one late revision is enough."""

from datetime import date, datetime

import pytest

from motcua_lib import Citation, Instrument, Procedure, Timeline, Version, WorkCalendar, vietnam_calendar
from motcua_lib.book.publication import PUBLICATION, VERSION_ACTIONS
from motcua_lib.deadlines import (
    Publication,
    PublicationStatus,
    announce_by,
    due_for_publication,
    publication,
    publication_report,
)
from motcua_lib.errors import ArgumentTypeError, DeadlineError, LawError, OutOfRangeError
from motcua_lib.law import Confidence
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.days import Certainty
from motcua_lib.model.publication import IssuerLevel, PublicationDecision, PublicationTerms, VersionAction
from motcua_lib.model.versions import Ending, ProcedureHistory, ProcedureVersion

CALENDAR = vietnam_calendar()
JULY = date(2026, 7, 1)
CITED = Citation(Instrument("1/QĐ"))


def decided(
    number: str, signed: date, effect: date = JULY, online: date | None = None, *, issuer: str = "ministry"
) -> PublicationDecision:
    return PublicationDecision(number, IssuerLevel(issuer), signed_on=signed, effect_on=effect, published_on=online)


GOOD = decided("1/QĐ-BTP", date(2026, 6, 3), online=date(2026, 6, 4))


def history(code: str, *decisions: PublicationDecision, ending: PublicationDecision | None = None) -> ProcedureHistory:
    content = Procedure(code, "Thủ tục")
    versions = [
        ProcedureVersion(content, decision, action=VersionAction.AMENDED if at else VersionAction.ISSUED)
        for at, decision in enumerate(decisions)
    ]
    return ProcedureHistory(versions, None if ending is None else Ending(code, ending))


def test_the_trail_has_both_limits_with_their_citation() -> None:
    late = decided("2/QĐ-BTP", date(2026, 6, 4))
    answer = publication(late, CALENDAR, on=date(2026, 6, 18))
    assert answer.trail.lines(language="en") == (
        "Wed 2026-07-01: the legal document takes effect",
        "Wed 2026-06-03: last day to sign, 20 working days before the effect (a ministry) "
        "[Decision 766/QĐ-TTg (Prime Minister)]",
        "Thu 2026-06-04: 2/QĐ-BTP ngày 04/06/2026 signed: late",
        "Thu 2026-06-18: last day to put it online, 10 working days from the signing (a ministry) "
        "[Decision 766/QĐ-TTg (Prime Minister)]",
        "Thu 2026-06-18: not online: not yet due",
    )
    assert str(answer) == "2/QĐ-BTP ngày 04/06/2026: công bố quá hạn, công khai chưa đến hạn"
    done = publication(GOOD, CALENDAR)
    assert done.trail.lines()[-1] == "thứ Năm 04/06/2026: đã công khai: đúng hạn"
    assert [verdict.text.vi for verdict in PublicationStatus] == ["đúng hạn", "quá hạn", "chưa đến hạn"]


def test_figures_taken_back_to_earlier_years_say_so() -> None:
    early = decided("3/QĐ-BTP", date(2023, 6, 1), date(2023, 7, 1), date(2023, 6, 1))
    answer = publication(early, CALENDAR)
    assert answer.rule.citation.confidence is Confidence.MEDIUM
    assert "suy từ quy định" in str(answer.trail)
    assert PUBLICATION.on(JULY).citation.confidence is Confidence.HIGH
    with pytest.raises(LawError, match="the timeliness of publication is in force on 2022-07-31"):
        publication(decided("4", date(2022, 7, 31), date(2022, 9, 1), date(2022, 8, 1)), CALENDAR)


def test_a_limit_that_may_still_move_is_provisional() -> None:
    assert publication(GOOD, CALENDAR).certainty is Certainty.DECIDED
    far = decided("5", date(2031, 2, 3), date(2031, 4, 1), date(2031, 2, 4))
    assert publication(far, CALENDAR).certainty is Certainty.PROVISIONAL


def test_other_figures_may_be_passed() -> None:
    terms = {issuer: PublicationTerms(announce_before=1, publish_within=1) for issuer in IssuerLevel}
    rules = Timeline("own", (Version(terms, since=date.min, citation=Citation(Instrument("own"))),))
    answer = publication(decided("6", date(2026, 6, 30), online=JULY), CALENDAR, rules=rules)
    assert (answer.announced, answer.published) == (PublicationStatus.ON_TIME, PublicationStatus.ON_TIME)
    assert announce_by(JULY, IssuerLevel.MINISTRY, CALENDAR, rules=rules) == date(2026, 6, 30)


def test_a_judgement_needs_its_day() -> None:
    waiting = decided("7/QĐ-BTP", date(2026, 6, 3))
    with pytest.raises(DeadlineError) as caught:
        publication(waiting, CALENDAR)
    assert str(caught.value) == (
        "the decision 7/QĐ-BTP ngày 03/06/2026 is not online; pass the day on which that is judged"
    )
    with pytest.raises(DeadlineError, match="on the day it was signed or later, not on 2026-06-02"):
        publication(waiting, CALENDAR, on=date(2026, 6, 2))


def test_wrong_types_and_days_outside_are_refused() -> None:
    for wrong in (
        lambda: publication("1/QĐ-BTP", CALENDAR),
        lambda: publication(GOOD, "calendar"),
        lambda: publication(GOOD, CALENDAR, on=datetime(2026, 7, 1)),
        lambda: announce_by("2026-07-01", IssuerLevel.MINISTRY, CALENDAR),
        lambda: announce_by(JULY, "ministry", CALENDAR),
        lambda: due_for_publication([GOOD], JULY, CALENDAR),
        lambda: due_for_publication([], "2026-07-01", CALENDAR),
        lambda: publication_report([], CALENDAR, start="2026-01-01", end=JULY),
        lambda: publication(GOOD, CALENDAR, rules=None),
        lambda: announce_by(JULY, IssuerLevel.MINISTRY, None),
        lambda: announce_by(JULY, IssuerLevel.MINISTRY, CALENDAR, rules={}),
        lambda: due_for_publication([], JULY, None),
        lambda: publication_report([], None, start=date(2026, 1, 1), end=JULY),
        lambda: publication_report([], CALENDAR, start=date(2026, 1, 1), end=JULY, on="2026-06-30"),
    ):
        with pytest.raises(ArgumentTypeError):
            wrong()
    small = WorkCalendar.build(date(2026, 6, 1), date(2026, 6, 30))
    with pytest.raises(OutOfRangeError):
        _ = publication(GOOD, small).announced


def test_the_last_day_to_sign_without_a_decision() -> None:
    assert announce_by(JULY, IssuerLevel.MINISTRY, CALENDAR) == date(2026, 6, 3)
    assert announce_by(JULY, IssuerLevel.PROVINCE, CALENDAR) == date(2026, 6, 24)


def test_what_waits_to_be_put_online_the_most_urgent_first() -> None:
    soon = history("1.000001", decided("8", date(2026, 6, 10), issuer="province"))
    later = history("1.000002", decided("9", date(2026, 6, 10)))
    over = history("1.000003", GOOD, decided("10", date(2026, 5, 4), date(2027, 1, 1)))
    unsigned = history("1.000004", decided("11", date(2026, 7, 1), date(2026, 9, 1)))
    ended = history("1.000005", GOOD, ending=decided("12", date(2026, 6, 10), date(2026, 8, 1), date(2026, 6, 30)))
    catalogue = Catalogue([later, soon, over, unsigned, ended, Procedure("1.000006", "Không có lịch sử")])
    found = due_for_publication(catalogue, date(2026, 6, 16), CALENDAR)
    assert list(map(str, found)) == [
        "1.000003 trước hết ngày 18/05/2026 (quá hạn)",
        "1.000001 trước hết ngày 17/06/2026 (chưa đến hạn)",
        "1.000002 trước hết ngày 24/06/2026 (chưa đến hạn)",
        "1.000005 trước hết ngày 24/06/2026 (chưa đến hạn)",
    ]
    assert due_for_publication(catalogue.histories, date(2026, 6, 16), CALENDAR) == found
    assert isinstance(found[0].publication, Publication)


def test_what_is_online_on_the_day_waits_no_more() -> None:
    signed, online = date(2026, 6, 10), date(2026, 6, 16)
    waiting = [history("1.000001", decided("8", signed, online=online))]
    assert due_for_publication(waiting, online, CALENDAR) == ()
    assert len(due_for_publication(waiting, date(2026, 6, 15), CALENDAR)) == 1


def test_what_is_equally_urgent_stands_in_the_order_of_the_codes() -> None:
    waiting = [history(code, decided("9", date(2026, 6, 10))) for code in ("2.000001", "1.000002", "1.000001")]
    found = due_for_publication(waiting, date(2026, 6, 16), CALENDAR)
    assert [str(each.code) for each in found] == ["1.000001", "1.000002", "2.000001"]


def test_the_figures_of_the_caller_judge_lists_and_reports_too() -> None:
    own = Timeline(
        "own",
        [
            Version(
                {IssuerLevel.MINISTRY: PublicationTerms(announce_before=5, publish_within=1)},
                since=date(2020, 1, 1),
                citation=CITED,
            )
        ],
    )
    waiting = [history("1.000001", decided("9", date(2026, 6, 10)))]
    (duty,) = due_for_publication(waiting, date(2026, 6, 12), CALENDAR, rules=own)
    assert (duty.publication.publish_by, duty.publication.published) == (date(2026, 6, 11), PublicationStatus.LATE)
    report = publication_report(waiting, CALENDAR, start=date(2026, 6, 1), end=date(2026, 6, 13), rules=own)
    assert (report.published_on_time, report.published_total, report.pending) == (0, 1, 0)


def test_a_report_is_judged_on_the_last_day_of_its_period() -> None:
    members = [history("1.000001", decided("9", date(2026, 6, 10)))]  # to be online by 24 June
    reports = (
        publication_report(members, CALENDAR, start=date(2026, 6, 1), end=date(2026, 6, day)) for day in (25, 26)
    )
    assert [(report.pending, report.published_total) for report in reports] == [(1, 0), (0, 1)]


def test_a_decision_signed_on_the_first_day_of_a_period_is_in_it_and_on_the_end_is_not() -> None:
    members = [history("1.000001", decided("9", date(2026, 6, 10)))]
    first = publication_report(members, CALENDAR, start=date(2026, 6, 10), end=date(2026, 6, 11))
    after = publication_report(members, CALENDAR, start=date(2026, 6, 9), end=date(2026, 6, 10))
    assert (first.announced_total, after.announced_total) == (1, 0)


def test_one_late_revision_makes_a_procedure_late_for_the_period() -> None:
    second = decided("13", date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 30))  # late both ways
    both = history("1.000001", GOOD, second)
    good = history("1.000002", GOOD)
    waiting = history("1.000003", decided("14", date(2026, 9, 28), date(2026, 12, 1)))
    mixed = history("1.000004", GOOD, decided("15", date(2026, 9, 28), date(2026, 12, 1), date(2026, 10, 5)))
    outside = history("1.000005", decided("16", date(2025, 1, 6), date(2025, 3, 3), date(2025, 1, 7)))
    report = publication_report(
        [both, good, waiting, mixed, outside], CALENDAR, start=date(2026, 1, 1), end=date(2026, 10, 1)
    )
    assert [str(member.code) for member in report.procedures] == ["1.000001", "1.000002", "1.000003", "1.000004"]
    assert [member.announced.value for member in report.procedures] == ["late", "on-time", "on-time", "on-time"]
    assert [member.published.value for member in report.procedures] == ["late", "on-time", "pending", "pending"]
    assert (report.announced_on_time, report.announced_total) == (3, 4)
    assert (report.published_on_time, report.published_total, report.pending) == (1, 2, 2)
    before = publication_report([both], CALENDAR, start=date(2026, 1, 1), end=date(2026, 9, 1))
    assert [member.announced.value for member in before.procedures] == ["on-time"]
    judged = publication_report([mixed], CALENDAR, start=date(2026, 1, 1), end=date(2026, 10, 1), on=date(2026, 10, 5))
    assert (judged.published_on_time, judged.published_total) == (1, 1)


def test_a_report_says_how_it_counts() -> None:
    report = publication_report([history("1.000001", GOOD)], CALENDAR, start=date(2026, 1, 1), end=JULY)
    assert report.trail.lines(language="en") == (
        "Thu 2026-01-01 → Tue 2026-06-30: the period, by the day a decision was signed "
        "[Decision 766/QĐ-TTg (Prime Minister); uncertain]",
        "one late revision makes a procedure late for the period [Decision 766/QĐ-TTg (Prime Minister)]",
        "announced on time: 1 of 1 [Decision 766/QĐ-TTg (Prime Minister)]",
        "put online on time: 1 of 1; not yet due: 0 [Decision 766/QĐ-TTg (Prime Minister)]",
    )
    with pytest.raises(DeadlineError) as caught:
        publication_report([], CALENDAR, start=JULY, end=JULY)
    assert str(caught.value) == "a period [start, end) ends after it starts on 2026-07-01, not on 2026-07-01"


def test_the_figures_of_the_book() -> None:
    for version in PUBLICATION.versions:
        terms = {issuer: (found.announce_before, found.publish_within) for issuer, found in version.value.items()}
        assert terms == {IssuerLevel.MINISTRY: (20, 10), IssuerLevel.PROVINCE: (5, 5)}
        assert version.citation.source
    assert VERSION_ACTIONS.confidence is Confidence.MEMORY
