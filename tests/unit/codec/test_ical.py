"""iCalendar written and read back: due dates, alarms, the office calendar day by day, and what is refused."""

import subprocess
import sys
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Certainty,
    Chain,
    DayKind,
    MotcuaError,
    OfficeHours,
    SameDay,
    Text,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    notice_by,
    receive,
    vietnam_calendar,
)
from motcua_lib.codec.ical import DueEntry, DueForm, OfficePart, due_calendar, office_calendar, uid
from motcua_lib.errors import (
    ArgumentTypeError,
    CalendarError,
    CodecError,
    LawError,
    MissingPackageError,
    NaiveDatetimeError,
    OutOfRangeError,
    QuantityError,
)
from support.feedback import at
from support.ical import read, unfolded

CALENDAR = vietnam_calendar()
STAMP = at(2025, 12, 30, 16)
DOMAIN = "motcua.example.vn"
DAYS_DUE = due(WorkingDays(5), receive(at(2025, 12, 30, 15, 20), CALENDAR), CALENDAR)
HOURS_DUE = due(WorkingHours(8), at(2025, 12, 30, 15, 20), CALENDAR)


def entry(answer=DAYS_DUE, **changes: object) -> DueEntry:
    values = {"uid": "due-1@motcua.example.vn", "due": answer, "summary": "Hồ sơ 1"} | changes
    return DueEntry(values.pop("uid"), values.pop("due"), **values)


def written(*entries: DueEntry, **options: object):
    (component, *rest) = read(due_calendar(entries, stamp=STAMP, **options)).subcomponents
    assert not rest
    return component


# -- due dates ---


def test_a_term_in_days_is_an_all_day_to_do() -> None:
    todo = written(entry())
    assert todo.name == "VTODO"
    assert (todo["dtstart"].dt, todo["due"].dt) == (date(2025, 12, 30), date(2026, 1, 8))
    assert type(todo["dtstart"].dt) is type(todo["due"].dt) is date
    assert todo["dtstamp"].dt == STAMP
    assert (str(todo["uid"]), int(todo["sequence"]), str(todo["status"])) == (
        "due-1@motcua.example.vn", 0, "NEEDS-ACTION",
    )  # fmt: skip


def test_a_term_in_hours_is_timed_in_utc() -> None:
    text = due_calendar([entry(HOURS_DUE)], stamp=STAMP)
    assert "DTSTART:20251230T082000Z" in text
    assert "DUE:20251231T082000Z" in text
    todo = read(text).subcomponents[0]
    assert todo["due"].dt == HOURS_DUE.moment
    assert todo["due"].dt.tzinfo is not None


def test_the_description_explains_the_due_date() -> None:
    todo = written(entry(description=Text("Nộp tại quầy 3.\nMang theo CCCD.", "At desk 3."), revision=2))
    lines = str(todo["description"]).split("\n")
    assert lines[:4] == [
        "Nộp tại quầy 3.",
        "Mang theo CCCD.",
        "Thời hạn: 5 ngày làm việc (đã xác định)",
        "Tính từ: thứ Ba 30/12/2025 15:20",
    ]
    assert tuple(lines[4:]) == DAYS_DUE.trail.lines()
    assert int(todo["sequence"]) == 2
    assert todo["categories"].cats == ["hạn giải quyết", "đã xác định"]


def test_english_without_a_trail() -> None:
    summary = Text("Hồ sơ; 1, khẩn", "Dossier; 1, urgent")
    todo = written(entry(summary=summary), explained=False, language="en", name="Due")
    assert str(todo["summary"]) == "Dossier; 1, urgent"
    assert str(todo["description"]) == "Term: 5 working days (decided)\nCounted from: Tue 2025-12-30 15:20"
    assert todo["categories"].cats == ["due date", "decided"]


def test_dtstart_is_left_out_where_it_does_not_lie_before_due() -> None:
    """RFC 5545, 3.8.2.3: DUE is later than DTSTART."""
    todo = written(entry(due(SameDay(), at(2025, 12, 30, 9), CALENDAR)))
    assert "dtstart" not in todo
    assert todo["due"].dt == date(2025, 12, 30)


def test_a_chain_that_ends_in_hours_is_timed_from_both_ends() -> None:
    answer = due(Chain([WorkingDays(1), WorkingHours(2)]), date(2025, 12, 30), CALENDAR)
    todo = written(entry(answer))
    assert todo["dtstart"].dt == at(2025, 12, 30, 0)
    assert todo["due"].dt == answer.moment == at(2026, 1, 5, 9, 30)


def test_what_is_done_is_completed_and_reminds_nobody() -> None:
    todo = written(entry(done_at=at(2026, 1, 7, 10), remind=[at(2026, 1, 7, 8)]))
    assert (str(todo["status"]), int(todo["percent-complete"])) == ("COMPLETED", 100)
    assert todo["completed"].dt == at(2026, 1, 7, 10)
    assert "Đã xong: thứ Tư 07/01/2026 10:00" in str(todo["description"])
    assert todo.subcomponents == []


def test_alarms_are_instants_and_a_day_is_the_opening_on_it() -> None:
    text = due_calendar([entry(remind=[notice_by(DAYS_DUE), at(2026, 1, 8, 14), date(2026, 1, 3)])], stamp=STAMP)
    assert text.count("TRIGGER;VALUE=DATE-TIME:") == 3
    alarms = read(text).subcomponents[0].subcomponents
    assert [alarm["trigger"].dt for alarm in alarms] == [
        at(2026, 1, 7, 7, 30),
        at(2026, 1, 8, 14),
        at(2026, 1, 5, 7, 30),
    ]
    assert {(str(alarm["action"]), str(alarm["description"])) for alarm in alarms} == {("DISPLAY", "Hồ sơ 1")}


@pytest.mark.parametrize(
    ("answer", "start", "end", "status"),
    [
        (DAYS_DUE, date(2026, 1, 8), date(2026, 1, 9), "CONFIRMED"),
        (HOURS_DUE, at(2025, 12, 31, 15, 20), None, "CONFIRMED"),
        (due(CalendarDays(10), date(2028, 2, 1), CALENDAR), date(2028, 2, 11), date(2028, 2, 12), "TENTATIVE"),
    ],
)
def test_an_event_is_the_due_day_or_the_due_instant(answer, start, end, status: str) -> None:
    event = written(entry(answer), form=DueForm.EVENT)
    assert event.name == "VEVENT"
    assert event["dtstart"].dt == start
    assert (event["dtend"].dt if end else event.get("dtend")) == end
    assert (str(event["status"]), str(event["transp"])) == (status, "TRANSPARENT")
    assert (answer.certainty is Certainty.PROVISIONAL) == ("tạm tính" in event["categories"].cats)


def test_seconds_are_whole_and_never_later() -> None:
    answer = due(WorkingHours(1), at(2025, 12, 30, 9) + timedelta(seconds=30, microseconds=999_999), CALENDAR)
    assert written(entry(answer))["due"].dt == at(2025, 12, 30, 10) + timedelta(seconds=30)


def test_the_calendar_says_what_it_is() -> None:
    read_back = read(due_calendar([entry()], stamp=STAMP, refresh=timedelta(hours=6)))
    assert (str(read_back["version"]), str(read_back["prodid"])) == ("2.0", "-//motcua_lib//motcua_lib//VI")
    assert str(read_back["name"]) == str(read_back["x-wr-calname"]) == "Hạn giải quyết hồ sơ"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in due_calendar([entry()], stamp=STAMP, refresh=timedelta(hours=6))
    assert "refresh-interval" not in read(due_calendar([entry()], stamp=STAMP))


def test_the_same_values_give_the_same_text() -> None:
    assert due_calendar([entry()], stamp=STAMP) == due_calendar([entry()], stamp=STAMP.astimezone(UTC))
    assert uid("H57.132-251230-0001", DOMAIN, what="step") == "step-H57.132-251230-0001@motcua.example.vn"


def test_long_vietnamese_text_is_folded_between_letters() -> None:
    words = "Quyết định về việc giải quyết thủ tục đăng ký khai tử lưu động; hẹn trả kết quả, " * 9
    text = due_calendar([entry(summary=words.strip(), description=words)], stamp=STAMP)
    todo = read(text).subcomponents[0]
    assert str(todo["summary"]) == words.strip()
    assert str(todo["description"]).startswith(words)
    escaped = words.strip().replace(";", r"\;").replace(",", r"\,")
    assert f"SUMMARY:{escaped}" in unfolded(text)


def test_text_cannot_add_lines_of_its_own() -> None:
    todo = written(entry(description="a\nEND:VTODO\nBEGIN:VTODO\nUID:x", summary="a\\nUID:y"))
    assert str(todo["uid"]) == "due-1@motcua.example.vn"
    assert str(todo["summary"]) == "a\\nUID:y"


# -- what is refused for due dates ---


@pytest.mark.parametrize(
    ("changes", "slugs"),
    [
        ({"uid": " "}, ["ical-empty"]),
        ({"uid": "a\r\nSUMMARY:b"}, ["ical-control-character"]),
        ({"summary": ""}, ["ical-empty", "ical-empty"]),
        ({"summary": Text("một", "one\n")}, ["ical-control-character"]),
        ({"summary": "\ud800"}, ["ical-control-character"] * 2),
        ({"description": "a\rb"}, ["ical-control-character"] * 2),
        ({"remind": [at(2026, 1, 9, 0, 1)]}, ["ical-late-alarm"]),
        ({"remind": [date(2026, 1, 9)]}, ["ical-late-alarm"]),
        ({"done_at": at(2025, 12, 30, 15, 19)}, ["ical-done-early"]),
        (
            {"uid": "", "summary": Text("", "x"), "remind": [at(2027, 1, 1)], "done_at": at(2025, 1, 1)},
            ["ical-empty", "ical-empty", "ical-late-alarm", "ical-done-early"],
        ),
    ],
)
def test_a_wrong_entry_tells_all_its_faults(changes: dict[str, object], slugs: list[str]) -> None:
    with pytest.raises(CodecError) as caught:
        entry(**changes)
    assert [fault.slug for fault in caught.value.faults] == slugs


def test_the_last_instants_are_still_fine() -> None:
    assert entry(remind=[DAYS_DUE.moment], done_at=at(2025, 12, 30, 15, 20)).reminders == (DAYS_DUE.moment,)
    from_a_day = due(WorkingDays(5), date(2025, 12, 30), CALENDAR)
    assert entry(from_a_day, done_at=at(2025, 12, 30, 0)).done_at == at(2025, 12, 30, 0)
    with pytest.raises(CodecError, match="before its term starts at 2025-12-30"):
        entry(from_a_day, done_at=at(2025, 12, 29, 23))


@pytest.mark.parametrize(
    ("call", "kind", "slug"),
    [
        (lambda: entry(uid=7), ArgumentTypeError, "wrong-type"),
        (lambda: entry(date(2026, 1, 8)), ArgumentTypeError, "wrong-type"),
        (lambda: entry(summary=7), ArgumentTypeError, "wrong-type"),
        (lambda: entry(remind=["08:00"]), ArgumentTypeError, "wrong-type"),
        (lambda: entry(remind=[datetime(2026, 1, 7, 8)]), NaiveDatetimeError, "naive-datetime"),
        (lambda: entry(done_at=datetime(2026, 1, 7, 8)), NaiveDatetimeError, "naive-datetime"),
        (lambda: entry(revision=-1), QuantityError, "below-zero"),
        (lambda: entry(revision=True), ArgumentTypeError, "not-a-count"),
        (lambda: due_calendar([entry(), entry()], stamp=STAMP), CodecError, "ical-repeated-uid"),
        (lambda: due_calendar([], stamp=STAMP), CodecError, "ical-nothing"),
        (lambda: due_calendar([DAYS_DUE], stamp=STAMP), ArgumentTypeError, "wrong-type"),
        (lambda: due_calendar([entry()], stamp=datetime(2026, 1, 1)), NaiveDatetimeError, "naive-datetime"),
        (lambda: due_calendar([entry()], stamp=STAMP, form="todo"), ArgumentTypeError, "wrong-type"),
        (lambda: due_calendar([entry()], stamp=STAMP, name=7), ArgumentTypeError, "wrong-type"),
        (lambda: due_calendar([entry()], stamp=STAMP, name="a\nb"), CodecError, "ical-control-character"),
        (lambda: due_calendar([entry()], stamp=STAMP, refresh=timedelta(0)), ArgumentTypeError, "wrong-type"),
        (lambda: due_calendar([entry()], stamp=STAMP, refresh=6), ArgumentTypeError, "wrong-type"),
        (lambda: due_calendar([entry()], stamp=STAMP, language="fr"), LawError, "no-language"),
        (lambda: uid("", DOMAIN), CodecError, "ical-empty"),
        (lambda: uid("a b", DOMAIN), CodecError, "ical-uid-part"),
        (lambda: uid("a", "x@y"), CodecError, "ical-uid-part"),
        (lambda: uid("a\n", DOMAIN), CodecError, "ical-control-character"),
        (lambda: uid(7, DOMAIN), ArgumentTypeError, "wrong-type"),
        (lambda: uid("a", DOMAIN, what=""), CodecError, "ical-empty"),
    ],
)
def test_bad_input_is_refused(call, kind: type[MotcuaError], slug: str) -> None:
    with pytest.raises(kind) as caught:
        call()
    assert caught.value.slug == slug


# -- the package ---


def test_without_the_package_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingPackageError) as caught:
        due_calendar([entry()], stamp=STAMP)
    assert isinstance(caught.value, ImportError)
    assert str(caught.value) == (
        "writing iCalendar needs the package 'icalendar', which is not installed; install the extra 'calendar', "
        "in a clone by pip install '.[calendar]'"
    )
    assert caught.value.fields["extra"] == "calendar"


def test_the_package_is_loaded_only_when_a_text_is_written() -> None:
    code = "import sys, motcua_lib.codec.ical; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- the office calendar ---


def office(calendar: WorkCalendar, start: date, end: date, **options: object):
    return read(office_calendar(calendar, start, end, stamp=STAMP, domain=DOMAIN, **options)).walk("VEVENT")


def by_day(events) -> tuple[dict, dict]:
    """The all-day events and the sessions, by their day in Vietnam time."""
    whole, sessions = {}, defaultdict(list)
    for event in events:
        start, end = event["dtstart"].dt, event["dtend"].dt
        if isinstance(start, datetime):
            local = start.astimezone(VIETNAM_TIME)
            sessions[local.date()].append((event, local.time(), end.astimezone(VIETNAM_TIME).time()))
        else:
            assert end == start + timedelta(days=1)
            whole[start] = event
    return whole, sessions


@pytest.mark.parametrize("year", [2000, 2011, 2025, 2026, 2028])
def test_every_day_of_a_year_reads_back_as_the_calendar_has_it(year: int) -> None:
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    whole, sessions = by_day(office(CALENDAR, start, end))
    day = start
    while day < end:
        record = CALENDAR.day(day)
        assert bool(sessions.get(day)) == CALENDAR.is_working_day(day)
        open_hours = [(opens, closes) for _, opens, closes in sessions.get(day, [])]
        assert open_hours == [(each.start, each.end) for each in CALENDAR.sessions_on(day)]
        assert (day in whole) == (record.kind not in {DayKind.WORKING, DayKind.WEEKLY_REST})
        status = "TENTATIVE" if record.certainty is Certainty.PROVISIONAL else "CONFIRMED"
        for event in [*([whole[day]] if day in whole else []), *(each for each, *_ in sessions.get(day, []))]:
            assert str(event["status"]) == status
            assert str(event["x-motcua-kind"]) == record.kind.value
            assert record.certainty.text.vi in event["categories"].cats
        if day in whole:
            assert whole[day]["categories"].cats[0] == record.kind.text.vi
            assert record.citation.label.vi in str(whole[day]["description"])
            assert all(name.vi in str(whole[day]["summary"]) for name in record.names)
        day += timedelta(days=1)


def test_identifiers_are_unique_and_stay_the_same_when_a_day_changes() -> None:
    earlier = vietnam_calendar(known_on=date(2025, 12, 20))
    before, after = (office(each, date(2026, 1, 1), date(2026, 2, 1)) for each in (earlier, CALENDAR))
    for events in (before, after):
        assert len({str(event["uid"]) for event in events}) == len(events)
    moved = {str(event["uid"]) for event in after} ^ {str(event["uid"]) for event in before}
    assert moved == {
        "day-2026-01-02@motcua.example.vn", "day-2026-01-10@motcua.example.vn",
        *(f"open-2026-01-{day}-{clock}@motcua.example.vn" for day in ("02", "10") for clock in ("073000", "133000")),
    }  # fmt: skip


def test_the_description_of_a_day_off_says_on_what_it_rests() -> None:
    (swapped,) = office(CALENDAR, date(2026, 1, 2), date(2026, 1, 3))
    assert str(swapped["summary"]) == "ngày nghỉ hoán đổi: hoán đổi với ngày 10/01/2026"
    assert str(swapped["description"]) == (
        "Căn cứ: 12729/VPCP-KGVX ngày 25/12/2025\nCông bố từ: 25/12/2025\nMức chắc chắn: đã xác định"
    )
    (unsure,) = office(CALENDAR, date(2000, 1, 3), date(2000, 1, 4), language="en")
    assert "Confidence: follows from the law\n" in str(unsure["description"])
    assert "Known from: " in str(unsure["description"])


def test_a_calendar_of_ones_own_has_no_citations() -> None:
    own = WorkCalendar.build(
        date(2025, 4, 1), date(2025, 5, 31), days_off=[date(2025, 5, 1)], hours=OfficeHours.daily("06:30-12:00")
    )
    off, opened = office(own, date(2025, 5, 1), date(2025, 5, 3))
    assert str(off["summary"]) == "ngày đóng cửa"
    assert str(off["description"]) == "Mức chắc chắn: đã xác định"
    assert opened["dtstart"].dt == datetime(2025, 5, 1, 23, 30, tzinfo=UTC)
    assert str(opened["description"]) == own.hours.name.vi


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        ([OfficePart.DAYS_OFF], 2),
        ([OfficePart.MADE_UP], 1),
        ([OfficePart.SESSIONS], 12),
        (list(OfficePart), 15),
    ],
)
def test_only_the_parts_asked_for_are_written(parts: list[OfficePart], count: int) -> None:
    assert len(office(CALENDAR, date(2026, 1, 1), date(2026, 1, 12), parts=parts)) == count


@pytest.mark.parametrize(
    ("changes", "kind", "slug"),
    [
        ({"calendar": None}, ArgumentTypeError, "wrong-type"),
        ({"start": "2026-01-01"}, ArgumentTypeError, "not-a-date"),
        ({"end": at(2026, 1, 5)}, ArgumentTypeError, "not-a-date"),
        ({"end": date(2026, 1, 1)}, CalendarError, "calendar-order"),
        ({"end": date(2051, 1, 3), "start": date(2050, 12, 30)}, OutOfRangeError, "day-out-of-range"),
        ({"domain": ""}, CodecError, "ical-empty"),
        ({"domain": "a@b"}, CodecError, "ical-uid-part"),
        ({"parts": ["days-off"]}, ArgumentTypeError, "wrong-type"),
        ({"parts": []}, CodecError, "ical-nothing"),
        ({"stamp": datetime(2026, 1, 1)}, NaiveDatetimeError, "naive-datetime"),
        ({"language": "fr"}, LawError, "no-language"),
    ],
)
def test_bad_input_for_the_office_is_refused(changes: dict, kind: type[MotcuaError], slug: str) -> None:
    values = {"calendar": CALENDAR, "start": date(2026, 1, 1), "end": date(2026, 1, 5)} | changes
    positional = [values.pop(name) for name in ("calendar", "start", "end")]
    with pytest.raises(kind) as caught:
        office_calendar(*positional, **({"stamp": STAMP, "domain": DOMAIN} | values))
    assert caught.value.slug == slug
