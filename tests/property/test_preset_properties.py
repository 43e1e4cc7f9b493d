"""Presets on random days: the look-up beside a plain search, and due dates beside walked days."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from motcua_lib import CalendarDays, WorkingDays, vietnam_calendar
from motcua_lib.book.procedures import PRESETS as LITERALS
from motcua_lib.deadlines.presets import PRESETS, due_by_preset, preset
from motcua_lib.errors import LawError
from motcua_lib.model.preset_parts import MissingTerm
from motcua_lib.model.presets import TermPreset
from support.oracles import due_calendar_days, due_working_days

CALENDAR = vietnam_calendar()
DAYS = st.dates(date(2005, 1, 1), date(2028, 12, 31))
TERMS = {WorkingDays: due_working_days, CalendarDays: due_calendar_days}


def governing(slug: str, day: date) -> TermPreset | None:
    """The last literal of a slug that starts on or before a day."""
    started = [each for each in LITERALS if each.slug == slug and each.since <= day]
    return max(started, key=lambda each: each.since, default=None)


@given(st.sampled_from(sorted(PRESETS)), DAYS)
def test_the_look_up_is_the_last_text_that_has_started(slug: str, day: date) -> None:
    expected = governing(slug, day)
    try:
        found = preset(slug, on=day).value
    except LawError as error:
        assert error.slug == "preset-not-yet"
        assert expected is None
    else:
        assert found is expected


@given(st.sampled_from(sorted(PRESETS)), st.dates(date(2017, 1, 1), date(2027, 6, 30)))
def test_a_due_date_is_the_one_found_by_walking(slug: str, day: date) -> None:
    one = governing(slug, day)
    assume(one is not None and not isinstance(one.stated, MissingTerm) and type(one.stated) in TERMS)
    walk = TERMS[type(one.term)]
    received = CALENDAR.roll_forward(day)
    assume(governing(slug, received) is one)
    assert due_by_preset(slug, received, CALENDAR).day == walk(CALENDAR.is_working_day, received, one.term.n)


@given(st.sampled_from([each for each in LITERALS if each.additions]), st.integers(0, 300), st.data())
def test_what_is_added_never_makes_a_due_date_earlier(each: TermPreset, offset: int, data: st.DataObject) -> None:
    assume(not isinstance(each.stated, MissingTerm))
    received = CALENDAR.roll_forward(max(each.since, date(2026, 1, 5)) + timedelta(days=offset))
    assume(governing(each.slug, received) is each)
    instant_needed = not hasattr(each.term, "n")
    assume(not instant_needed)
    drawn = {added.slug: data.draw(st.integers(0, added.times)) for added in each.additions}
    assume(not any(drawn[added.slug] and drawn.get(added.instead_of) for added in each.additions))
    granted = [slug for slug, times in drawn.items() for _ in range(times)]
    plain = due_by_preset(each.slug, received, CALENDAR).day
    longer = due_by_preset(each.slug, received, CALENDAR, additions=granted).day
    assert longer > plain if granted else longer == plain
