"""Receptions: the three instants, and when paper moves on."""

from datetime import date, datetime

import attrs
import pytest

from motcua_lib import VIETNAM_TIME, Channel, OfficeHours, ReceptionRules, WorkingDays, due, receive, vietnam_calendar
from motcua_lib.book import one_stop
from motcua_lib.errors import ArgumentTypeError, NaiveDatetimeError, OutOfRangeError, ReceptionError

CALENDAR = vietnam_calendar()
SATURDAYS = attrs.evolve(one_stop.DECREE_61_2018, counter_hours=OfficeHours.daily("07:30-11:30"))


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)  # type: ignore[misc]  # year, month, day are always given


@pytest.mark.parametrize(
    ("submitted", "received"),
    [
        (at(2025, 3, 3, 9, 10), at(2025, 3, 3, 9, 10)),
        (at(2025, 3, 3, 6), at(2025, 3, 3, 7, 30)),
        (at(2025, 3, 3, 12), at(2025, 3, 3, 13, 30)),
        (at(2025, 3, 3, 17, 30), at(2025, 3, 4, 7, 30)),
        (at(2025, 3, 8, 9), at(2025, 3, 10, 7, 30)),
        (at(2025, 4, 26, 9), at(2025, 4, 26, 9)),
        (at(2026, 1, 1, 20), at(2026, 1, 5, 7, 30)),
    ],
)
@pytest.mark.parametrize("channel", Channel)
def test_a_filing_out_of_hours_is_received_at_the_next_session(
    submitted: datetime, received: datetime, channel: Channel
) -> None:
    reception = receive(submitted, CALENDAR, channel=channel)
    assert (reception.submitted_at, reception.received_at, reception.clock_start) == (submitted, received, received)


@pytest.mark.parametrize(
    ("submitted", "transfer"),
    [
        (at(2025, 3, 3, 15, 0), at(2025, 3, 3, 17, 30)),
        (at(2025, 3, 3, 15, 0, 1), at(2025, 3, 4, 7, 30)),
        (at(2025, 3, 7, 16), at(2025, 3, 10, 7, 30)),
    ],
)
def test_paper_moves_the_same_day_or_after_15h_the_next_morning(submitted: datetime, transfer: datetime) -> None:
    for channel in (Channel.COUNTER, Channel.POST):
        assert receive(submitted, CALENDAR, channel=channel).transfer_by == transfer
    assert receive(submitted, CALENDAR, channel=Channel.ONLINE).transfer_by == submitted


def test_the_15h_rule_does_not_move_a_term_of_days() -> None:
    early, late = (receive(at(2025, 12, 30, hour, 59), CALENDAR) for hour in (14, 15))
    assert due(WorkingDays(5), early, CALENDAR).day == due(WorkingDays(5), late, CALENDAR).day


@pytest.mark.parametrize(
    ("submitted", "received"),
    [
        (at(2025, 3, 8, 9), at(2025, 3, 8, 9)),
        (at(2025, 3, 8, 6), at(2025, 3, 8, 7, 30)),
        (at(2025, 3, 7, 18), at(2025, 3, 8, 7, 30)),
        (at(2025, 3, 8, 12), at(2025, 3, 9, 7, 30)),
        (at(2025, 3, 8, 11, 30), at(2025, 3, 9, 7, 30)),  # closed at the minute of closing
        (at(2025, 3, 9, 11, 30), at(2025, 3, 10, 7, 30)),
        (at(2025, 4, 30, 9), at(2025, 5, 3, 7, 30)),
        (at(2025, 3, 3, 9), at(2025, 3, 3, 9)),
    ],
)
def test_a_counter_may_receive_on_rest_days_but_not_on_holidays(submitted: datetime, received: datetime) -> None:
    assert receive(submitted, CALENDAR, rules=SATURDAYS).received_at == received


def test_a_saturday_counter_does_not_make_saturday_a_counted_day() -> None:
    saturday = receive(at(2025, 3, 8, 9), CALENDAR, rules=SATURDAYS)
    assert due(WorkingDays(1), saturday, CALENDAR).day == date(2025, 3, 10)
    assert saturday.transfer_by == at(2025, 3, 10, 7, 30)
    step = due(WorkingDays(1), saturday, CALENDAR).trail.steps[1]
    assert (step.rule, step.citation) == ("counter-on-rest-day", one_stop.SATURDAY_COUNTER)
    online = receive(at(2025, 3, 8, 9), CALENDAR, rules=SATURDAYS, channel=Channel.ONLINE)
    assert online.received_at == at(2025, 3, 10, 7, 30)


def test_a_counter_without_sessions_that_weekday_waits() -> None:
    sundays = attrs.evolve(SATURDAYS, counter_hours=OfficeHours.weekly({6: "08:00-10:00"}, made_up=()))
    assert receive(at(2025, 3, 8, 9), CALENDAR, rules=sundays).received_at == at(2025, 3, 9, 8)


def test_the_clock_of_a_boundary_free_filing_starts_at_the_competent_agency() -> None:
    reception = receive(at(2026, 9, 7, 9), CALENDAR, competent_at=at(2026, 9, 8, 18))
    assert reception.received_at == at(2026, 9, 7, 9)
    assert reception.clock_start == at(2026, 9, 9, 7, 30)
    answer = due(WorkingDays(1), reception, CALENDAR)
    assert answer.day == date(2026, 9, 10)
    assert [step.rule for step in answer.trail][:2] == ["received", "competent-receipt"]
    at_once = receive(at(2026, 9, 7, 9), CALENDAR, competent_at=at(2026, 9, 7, 9))
    assert at_once.clock_start == at(2026, 9, 7, 9)
    with pytest.raises(ReceptionError, match="cannot have the dossier at"):
        receive(at(2026, 9, 7, 9), CALENDAR, competent_at=at(2026, 9, 7, 8))


def test_rules_are_those_of_the_day_unless_given() -> None:
    assert receive(at(2025, 6, 30, 9), CALENDAR).rules is one_stop.DECREE_61_2018
    assert receive(at(2025, 7, 1, 9), CALENDAR).rules is one_stop.DECREE_118_2025
    assert receive(at(2025, 7, 1, 9), CALENDAR, rules=SATURDAYS).rules is SATURDAYS


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ({"submitted_at": datetime(2025, 3, 3, 9)}, NaiveDatetimeError, "submitted_at is the naive datetime"),
        ({"submitted_at": date(2025, 3, 3)}, ArgumentTypeError, "aware datetime"),
        ({"calendar": "official"}, ArgumentTypeError, "calendar must be WorkCalendar"),
        ({"channel": "online"}, ArgumentTypeError, "channel must be Channel"),
        ({"rules": "61/2018"}, ArgumentTypeError, "rules must be ReceptionRules"),
        ({"competent_at": datetime(2025, 3, 3, 9)}, NaiveDatetimeError, "competent_at"),
        ({"submitted_at": at(1999, 3, 3, 9)}, OutOfRangeError, "outside the days"),
    ],
)
def test_bad_input_is_refused(wrong: dict[str, object], error: type[Exception], words: str) -> None:
    parts = {"submitted_at": at(2025, 3, 3, 9), "calendar": CALENDAR, **wrong}
    with pytest.raises(error, match=words):
        receive(**parts)  # type: ignore[arg-type]  # the point of the test


def test_a_reception_of_ones_own_is_in_order() -> None:
    reception = receive(at(2025, 3, 3, 9), CALENDAR)
    assert str(reception) == "trực tiếp, 03/03/2025 09:00"
    with pytest.raises(ReceptionError, match="submitted, then received, then its clock starts"):
        attrs.evolve(reception, clock_start=at(2025, 3, 3, 8))


def test_channels_and_rules_speak_both_languages() -> None:
    assert len({channel.text["vi"] for channel in Channel}) == 3
    assert isinstance(one_stop.DECREE_309_2026, ReceptionRules)
    assert one_stop.DECREE_309_2026.name["en"].endswith("309/2026")
