"""iCalendar round trips: any due date and any text read back as they were written."""

from datetime import date, datetime
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua_lib import WorkingDays, due, vietnam_calendar
from motcua_lib.codec.ical import DueEntry, DueForm, due_calendar, office_calendar
from motcua_lib.strategies import days, instants, office_hours, terms
from support.feedback import at
from support.ical import read

CALENDAR = vietnam_calendar()
STAMP = at(2026, 1, 1)
RECEIPTS = instants(min_value=date(2024, 1, 1), max_value=date(2026, 6, 30))
LETTERS = st.one_of(
    st.sampled_from("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ,;:\\\"'=%^"),
    st.characters(exclude_categories=("Cc", "Cs")),
)
LINES = st.text(LETTERS, max_size=200)


@settings(max_examples=150)
@given(terms(max_n=6), RECEIPTS, st.sampled_from(DueForm))
def test_a_due_date_reads_back_with_its_type(term, received: datetime, form: DueForm) -> None:
    answer = due(term, received, CALENDAR)
    (component,) = read(due_calendar([DueEntry("a@b", answer, summary="x")], stamp=STAMP, form=form)).subcomponents
    end = component["due" if form is DueForm.TODO else "dtstart"].dt
    whole = answer.ends_at and answer.ends_at.replace(microsecond=0)  # the format knows no smaller parts of a second
    assert end == (whole or answer.day)
    assert isinstance(end, datetime) == (answer.ends_at is not None)
    if form is DueForm.TODO and "dtstart" in component:
        assert type(component["dtstart"].dt) is type(end)
        assert component["dtstart"].dt < end


@given(LINES.filter(str.strip), LINES)
def test_any_printable_text_reads_back_as_it_was(summary: str, description: str) -> None:
    answer = due(WorkingDays(5), at(2026, 5, 4), CALENDAR)
    entry = DueEntry("a@b", answer, summary=summary, description=f"{description}\nhết")
    text = due_calendar([entry], stamp=STAMP, explained=False)
    (todo,) = read(text).subcomponents
    assert str(todo["summary"]) == summary
    assert str(todo["description"]).startswith(f"{description}\nhết\n")
    assert not any(category(letter) == "Cc" and letter not in "\r\n" for letter in text)


@settings(max_examples=60)
@given(office_hours(), days(min_value=date(2024, 1, 1), max_value=date(2027, 12, 1)))
def test_any_office_hours_read_back(hours, start: date) -> None:
    calendar = CALENDAR.with_hours(hours)
    end = date.fromordinal(start.toordinal() + 20)
    events = read(office_calendar(calendar, start, end, stamp=STAMP, domain="a.b")).walk("VEVENT")
    minutes = sum(
        (event["dtend"].dt - event["dtstart"].dt).total_seconds() / 60
        for event in events
        if isinstance(event["dtstart"].dt, datetime)
    )
    wanted = calendar.working_time(at(*start.timetuple()[:3], 0), at(*end.timetuple()[:3], 0))
    assert minutes == wanted.total_seconds() / 60
