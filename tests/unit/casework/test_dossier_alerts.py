"""Alerts: what to look at, from when on, and nothing for what is finished or waits for the applicant."""

from datetime import date
from fractions import Fraction

import pytest

from motcua_lib import Channel, WorkingDays, WorkingHours, casework
from motcua_lib.book import casework as book
from motcua_lib.casework._alerts import DEFAULT_WATCH
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.alerts import Alert, AlertKind, Watch
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import (
    Apologised,
    Consulted,
    Event,
    PaymentAsked,
    Received,
    Submitted,
    SupplementAsked,
    Suspended,
    Transferred,
    Withdrawn,
)
from support.dossiers import CALENDAR, SECTOR, WAYS, at, done, in_state, life, new, started


def kinds(dossier: Dossier, text: str, **options: object) -> list[str]:
    found = casework.alerts(dossier, at(text), CALENDAR, **options)  # type: ignore[arg-type]  # any option
    return [alert.kind.value for alert in found]


def busy(*events: Event, **changes: object) -> Dossier:
    """A dossier whose step is not idle: it is handed on every day of its term but the last."""
    moves = [Transferred(at(f"2025-08-{day:02} 17:00"), "Tư pháp") for day in (5, 6, 7, 8, 11, 12)]
    return life(*started(), *moves, *events, **changes)


@pytest.mark.parametrize(
    ("instant", "found"),
    [
        ("2025-08-11 23:59", []),
        ("2025-08-12 00:00", ["due-soon", "notice-due"]),
        ("2025-08-13 23:59", ["due-soon", "notice-due"]),
        ("2025-08-14 00:00", ["due-soon", "notice-due"]),  # 24:00 of the due day is in time
        ("2025-08-14 00:01", ["overdue"]),
    ],
)
def test_due_soon_then_overdue(instant: str, found: list[str]) -> None:
    assert kinds(busy(), instant) == found


def test_an_alert_names_its_day_and_its_rule() -> None:
    soon, notice = casework.alerts(busy(), at("2025-08-12 09:00"), CALENDAR)
    assert soon == Alert(AlertKind.DUE_SOON, by=date(2025, 8, 13))
    assert (notice.by, notice.citation) == (
        date(2025, 8, 12),
        casework.rules_on(date(2025, 8, 4)).reappointments.citation,
    )
    hours = casework.alerts(life(*started(), term=WorkingHours(8)), at("2025-08-05 08:00"), CALENDAR)
    assert str(hours[0]) == "sắp đến hạn: 05/08/2025 09:00"


def test_once_apologised_for_no_notice_is_due() -> None:
    apology = Apologised(at("2025-08-12 17:30"), "quá tải", new_day=date(2025, 8, 20))
    assert kinds(busy(apology), "2025-08-13 09:00") == ["due-soon"]


@pytest.mark.parametrize(
    ("soon", "first"),
    [
        (WorkingDays(2), "2025-08-11 09:00"),
        (WorkingHours(16), "2025-08-12 07:30"),
        (Fraction(3, 7), "2025-08-08 09:00"),
    ],
)
def test_how_soon_is_for_the_host_to_say(soon: WorkingDays | WorkingHours | Fraction, first: str) -> None:
    watch = Watch(soon, WorkingDays(90))
    assert "due-soon" in kinds(life(*started()), first, watch=watch)
    day = date.fromisoformat(first[:10])
    before = CALENDAR.add(day, -1)
    assert "due-soon" not in kinds(life(*started()), f"{before} 17:00", watch=watch)


def test_a_share_of_a_term_in_hours() -> None:
    dossier, watch = life(*started(), term=WorkingHours(8)), Watch(Fraction(1, 4))
    assert kinds(dossier, "2025-08-04 16:59", watch=watch) == ["notice-due"]
    assert kinds(dossier, "2025-08-04 17:00", watch=watch) == ["due-soon", "notice-due"]


def test_a_term_too_short_for_a_notice_asks_for_none() -> None:
    assert kinds(life(*started(), term=WorkingHours(4)), "2025-08-04 13:30") == ["due-soon"]


def test_a_step_without_any_event_is_idle() -> None:
    dossier = life(*started(), Consulted(at("2025-08-05 10:00"), "Thuế"))
    assert kinds(dossier, "2025-08-07 17:00") == []
    [unit, agency] = casework.alerts(dossier, at("2025-08-08 00:00"), CALENDAR)
    assert (unit.kind, unit.about, unit.by) == (AlertKind.IDLE_STEP, "Phòng Tư pháp", date(2025, 8, 7))
    assert (agency.kind, agency.about) == (AlertKind.IDLE_STEP, "Thuế")
    assert str(agency) == "bước không có tiến triển (Thuế): 07/08/2025"


def test_a_step_with_a_term_of_its_own_is_overdue() -> None:
    received = started()[:2]
    dossier = life(*received, Transferred(at("2025-08-04 10:00"), "A", term=WorkingHours(4)))
    [alert] = casework.alerts(dossier, at("2025-08-04 16:01"), CALENDAR)
    assert (alert.kind, alert.about, alert.by) == (AlertKind.STEP_OVERDUE, "A", at("2025-08-04 16:00"))
    handed_on = life(*dossier.events, Transferred(at("2025-08-04 16:30"), "B"))
    assert kinds(handed_on, "2025-08-04 16:31") == []


def test_paper_that_is_not_handed_on() -> None:
    received = started("2025-08-04", "15:20")[:2]
    assert kinds(life(*received), "2025-08-05 07:30") == []
    [alert] = casework.alerts(life(*received), at("2025-08-05 07:31"), CALENDAR)
    assert (alert.kind, alert.by) == (AlertKind.NOT_TRANSFERRED, at("2025-08-05 07:30"))
    assert kinds(life(*received, channel=Channel.ONLINE), "2025-08-05 07:31") == []


def test_an_online_filing_that_is_not_answered() -> None:
    filed = Submitted(at("2025-08-04 09:00"))
    online = life(filed, channel=Channel.ONLINE)
    assert kinds(online, "2025-08-05 09:00") == []
    [alert] = casework.alerts(online, at("2025-08-05 09:01"), CALENDAR)
    assert (alert.kind, alert.by) == (AlertKind.UNANSWERED, at("2025-08-05 09:00"))
    assert kinds(life(filed), "2025-08-15 09:01") == []
    assert kinds(life(Submitted(at("2019-08-05 09:00")), channel=Channel.ONLINE), "2019-09-05 09:01") == []


def test_a_window_that_is_over() -> None:
    events = [*started(), SupplementAsked(at("2025-08-05 09:00"), ["a"])]
    closed = life(*events, rules=("closed-after-10-days",))
    assert kinds(closed, "2025-08-15 17:00") == []
    [alert] = casework.alerts(closed, at("2025-08-16 09:00"), CALENDAR)
    assert (alert.kind, alert.by) == (AlertKind.WINDOW_OVER, date(2025, 8, 15))
    assert kinds(life(*events), "2026-08-15 17:00") == []
    intake = life(
        Submitted(at("2025-08-05 08:00")),
        SupplementAsked(at("2025-08-05 09:00"), ["a"]),
        rules=("closed-after-10-days",),
    )
    assert kinds(intake, "2026-08-15 17:00") == []


def test_what_waits_or_is_finished_raises_no_alarm() -> None:
    late = "2026-08-15 17:00"
    assert kinds(new(), late) == []
    assert kinds(life(*started(), PaymentAsked(at("2025-08-05 09:00"))), late) == []
    assert kinds(life(*started(), *done("2025-08-05")), late) == []
    assert kinds(life(*started(), Withdrawn(at("2025-08-05 09:00"))), late) == []
    suspended = life(*started(), Suspended(at("2025-08-05 09:00"), "xác minh", citation=SECTOR))
    assert kinds(suspended, late) == []
    before = started("2025-08-18")
    assert kinds(life(*before), "2025-08-17 09:00") == []


def test_a_boundary_free_dossier_that_has_not_arrived_is_not_due() -> None:
    received = [Submitted(at("2026-08-10 09:00")), Received(at("2026-08-10 09:00"))]
    dossier = life(*received, receiver="B", competent="A")
    assert kinds(dossier, "2026-08-28 09:00") == ["not-transferred"]


def test_the_state_at_an_instant_follows_the_events_up_to_it() -> None:
    for state, way in WAYS.items():
        dossier = in_state(state)
        assert casework.state_at(dossier, at("2026-01-01 00:00")) is dossier.state
        if way:
            assert casework.state_at(dossier, at("2025-08-04 07:59")) is State.NEW


def test_the_defaults_stand_in_the_book() -> None:
    assert (DEFAULT_WATCH.due_soon, DEFAULT_WATCH.idle) == (book.DUE_SOON, book.IDLE)


@pytest.mark.parametrize(
    ("wrong", "error"), [(3, ArgumentTypeError), (Fraction(1), DossierError), (Fraction(0), DossierError)]
)
def test_a_watch_is_a_term_or_a_share(wrong: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        Watch(wrong)  # type: ignore[arg-type]  # the point of the test


def test_a_watch_is_asked_for() -> None:
    with pytest.raises(ArgumentTypeError):
        kinds(life(*started()), "2025-08-05 09:00", watch=WorkingDays(1))
    with pytest.raises(ArgumentTypeError):
        Watch(WorkingDays(1), idle=Fraction(1, 2))  # type: ignore[arg-type]  # the point of the test
