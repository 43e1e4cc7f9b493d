"""What is timed: rows with their cases and a slow oracle, and every contestant as its users would write it well.

A contestant is one expression. Calendars, terms and converted lists are made beforehand, outside the timed code.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from itertools import groupby
from random import Random
from typing import Any, TypeVar

from motcua_lib import (
    VIETNAM_TIME,
    Due,
    Reception,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    due,
    receive,
    vietnam_calendar,
)
from motcua_lib.workdays._sources import OfficialSource

T = TypeVar("T")
FIRST, LAST = date(2015, 1, 1), date(2027, 12, 31)
ONE_DAY, YEAR = timedelta(days=1), timedelta(days=365)
TWENTY_HOURS = timedelta(hours=20)
SESSIONS = ((time(7, 30), time(11, 30)), (time(13, 30), time(17, 30)))
EVERY_WEEKDAY = tuple(range(7))
SEED = 20260102

WORKED, ADD_15, ADD_365, COUNT = "is a working day", "+15 working days", "+365 working days", "count over one year"
DUE, HOURS, BUILD = "due date of 15 working days", "+20 hours, two sessions", "build the calendar"


def same(value: T) -> T:
    """The value itself."""
    return value


@dataclass(frozen=True)
class Entry:
    """One contestant of one row.

    Args:
        row: the row it runs in.
        label: what it is called in the tables.
        code: the expression that is timed.
        names: what the expression uses.
        given: turns a case into the form that the expression takes; outside the timed code.
        back: turns its answer into the row's form, for checking only.
    """

    row: str
    label: str
    code: str
    names: dict[str, Any]
    given: Callable[[Any], Any] = same
    back: Callable[[Any], Any] = same


@dataclass(frozen=True)
class Row:
    """One question: the loop variable of its cases, the cases, the right answers and, for hours, the other end."""

    target: str
    cases: list[Any]
    oracle: Callable[[Any], Any] | None = None
    tie: Callable[[Any], Any] = lambda _: None


# -- the oracle -----------------------------------------------------------------------------------------------------


def walk_add(worked: Callable[[date], bool], day: date, n: int) -> date:
    """The n-th working day after `day`, one day at a time."""
    while n:
        day += ONE_DAY
        n -= worked(day)
    return day


def walk_count(worked: Callable[[date], bool], start: date, end: date) -> int:
    """The working days in [start, end), one day at a time."""
    return sum(worked(start + ONE_DAY * offset) for offset in range((end - start).days))


def walk_hours(worked: Callable[[date], bool], start: datetime, left: timedelta) -> datetime:
    """The instant at which `left` is worked, one session at a time; on a tie the closing time."""
    day = start.date()
    while True:
        for opens, closes in SESSIONS if worked(day) else ():
            begin, end = max(start, datetime.combine(day, opens)), datetime.combine(day, closes)
            if begin + left <= end:
                return begin + left
            left -= max(end - begin, timedelta(0))
        day += ONE_DAY


def next_opening(worked: Callable[[date], bool], closing: datetime) -> datetime | None:
    """The opening after a closing time; None for any other instant."""
    if closing.time() not in {closes for _, closes in SESSIONS}:
        return None
    return walk_hours(worked, closing, timedelta(microseconds=1)) - timedelta(microseconds=1)


# -- the rows -------------------------------------------------------------------------------------------------------


def make_rows(calendar: WorkCalendar, cases: int) -> dict[str, Row]:
    """Every row with its random cases in the decided years; answers stay in them as well."""
    draw, worked = Random(SEED), calendar.is_working_day

    def days(last: date) -> list[date]:
        return [date.fromordinal(draw.randint(FIRST.toordinal(), last.toordinal())) for _ in range(cases)]

    moments = [datetime.combine(day, time(draw.randrange(24), draw.randrange(60))) for day in days(date(2027, 11, 30))]
    return {
        WORKED: Row("day", days(LAST), lambda day: calendar.day(day).is_working),
        ADD_15: Row("day", days(date(2027, 11, 30)), lambda day: walk_add(worked, day, 15)),
        ADD_365: Row("day", days(date(2026, 5, 31)), lambda day: walk_add(worked, day, 365)),
        COUNT: Row("start, end", [(day, day + YEAR) for day in days(LAST - YEAR)], lambda c: walk_count(worked, *c)),
        DUE: Row(
            "day", [calendar.roll_forward(d) for d in days(date(2027, 11, 30))], lambda d: walk_add(worked, d, 15)
        ),
        HOURS: Row(
            "instant", moments, lambda start: walk_hours(worked, start, TWENTY_HOURS), lambda e: next_opening(worked, e)
        ),
        BUILD: Row("_", [None]),
    }


def days_off(calendar: WorkCalendar) -> list[date]:
    """Every day that is not worked in the decided years, weekends included: what a 7-day mask needs to be exact."""
    span = (FIRST + ONE_DAY * offset for offset in range((LAST - FIRST).days + 1))
    return [day for day in span if not calendar.is_working_day(day)]


# -- motcua_lib and its peers -----------------------------------------------------------------------------------------


def aware(moment: datetime) -> datetime:
    """The same clock time with the zone of Vietnam."""
    return moment.replace(tzinfo=VIETNAM_TIME)


def naive(instant: datetime) -> datetime:
    """The same clock time without a zone."""
    return instant.replace(tzinfo=None)


def own(calendar: WorkCalendar, _: list[date]) -> Iterable[Entry]:
    """motcua_lib itself; the first entry of each row is what the ratios refer to."""
    names = {"calendar": calendar, "due": due, "WorkingDays": WorkingDays, "WorkingHours": WorkingHours}
    names |= {"fifteen": WorkingDays(15), "term": WorkingHours(20), "twenty_hours": TWENTY_HOURS}
    names |= {"WorkCalendar": WorkCalendar, "OfficialSource": OfficialSource}

    def receipt(day: date) -> Reception:
        return receive(datetime.combine(day, time(9), VIETNAM_TIME), calendar)

    def day_of(answer: Due) -> date:
        return answer.day

    def moment_of(answer: Due) -> datetime:
        return naive(answer.moment)

    yield Entry(WORKED, "motcua_lib", "calendar.is_working_day(day)", names)
    yield Entry(ADD_15, "motcua_lib", "calendar.add(day, 15)", names)
    yield Entry(ADD_365, "motcua_lib", "calendar.add(day, 365)", names)
    yield Entry(COUNT, "motcua_lib", "calendar.count(start, end)", names)
    yield Entry(DUE, "motcua_lib, calendar.add", "calendar.add(day, 15)", names)
    yield Entry(DUE, "motcua_lib, due from a date", "due(WorkingDays(15), day, calendar)", names, back=day_of)
    yield Entry(DUE, "motcua_lib, due, term kept", "due(fifteen, day, calendar)", names, back=day_of)
    yield Entry(DUE, "motcua_lib, due from a Reception", "due(WorkingDays(15), day, calendar)", names, receipt, day_of)
    yield Entry(HOURS, "motcua_lib, due", "due(WorkingHours(20), instant, calendar)", names, aware, moment_of)
    yield Entry(HOURS, "motcua_lib, due, term kept", "due(term, instant, calendar)", names, aware, moment_of)
    yield Entry(
        HOURS, "motcua_lib, add_working_time", "calendar.add_working_time(instant, twenty_hours)", names, aware, naive
    )
    yield Entry(BUILD, "motcua_lib, official, 2000 on", "WorkCalendar(OfficialSource())", names)


def numpy(_: WorkCalendar, off: list[date]) -> Iterable[Entry]:
    """A prebuilt busdaycalendar with a 7-day mask; 'backward' so that a day off counts as the working day before."""
    import numpy as np

    names = {"np": np, "datetime64": np.datetime64, "days": np.busdaycalendar("1111111", off), "off": off}
    dated, native = "numpy, date in and out", "numpy, datetime64 in and out"
    yield Entry(WORKED, dated, "np.is_busday(datetime64(day), busdaycal=days)", names)
    yield Entry(WORKED, native, "np.is_busday(day, busdaycal=days)", names, np.datetime64)
    for row, n in ((ADD_15, 15), (ADD_365, 365)):
        call = f"np.busday_offset({{}}, {n}, 'backward', busdaycal=days)"
        yield Entry(row, dated, call.format("datetime64(day)") + ".item()", names)
        yield Entry(row, native, call.format("day"), names, np.datetime64, lambda found: found.item())
    count = "np.busday_count({}, {}, busdaycal=days)"
    yield Entry(COUNT, dated, f"int({count.format('datetime64(start)', 'datetime64(end)')})", names)
    yield Entry(COUNT, native, count.format("start", "end"), names, lambda span: tuple(map(np.datetime64, span)))
    yield Entry(BUILD, "numpy, busdaycalendar, 2015 on", "np.busdaycalendar('1111111', off)", names)


def pandas(_: WorkCalendar, off: list[date]) -> Iterable[Entry]:
    """Custom business days and hours on the same list; instants without a zone, which is faster."""
    import pandas as pd

    offsets = pd.offsets
    exact = {"weekmask": "1111111", "holidays": off}
    names = {"fifteen": offsets.CustomBusinessDay(15, **exact), "year": offsets.CustomBusinessDay(365, **exact)}
    start, end = (tuple(f"{session[side]:%H:%M}" for session in SESSIONS) for side in (0, 1))
    names |= {"twenty": offsets.CustomBusinessHour(20, start=start, end=end, **exact), "Timestamp": pd.Timestamp}
    yield Entry(WORKED, "pandas, CustomBusinessDay", "fifteen.is_on_offset(Timestamp(day))", names)
    yield Entry(ADD_15, "pandas, CustomBusinessDay", "(Timestamp(day) + fifteen).date()", names)
    yield Entry(ADD_365, "pandas, CustomBusinessDay", "(Timestamp(day) + year).date()", names)
    yield Entry(HOURS, "pandas, CustomBusinessHour", "(instant + twenty).to_pydatetime()", names)


def holidays(_: WorkCalendar, __: list[date]) -> Iterable[Entry]:
    """The package's own Vietnam, as shipped: its days are not all the official ones."""
    from holidays import country_holidays

    years = range(FIRST.year, LAST.year + 1)
    names = {"vietnam": country_holidays("VN", years=years), "one_day": ONE_DAY}
    names |= {"country_holidays": country_holidays, "years": years}
    yield Entry(WORKED, "holidays, as shipped", "vietnam.is_working_day(day)", names)
    yield Entry(ADD_15, "holidays, as shipped", "vietnam.get_nth_working_day(day, 15)", names)
    yield Entry(ADD_365, "holidays, as shipped", "vietnam.get_nth_working_day(day, 365)", names)
    yield Entry(COUNT, "holidays, as shipped", "vietnam.get_working_days_count(start, end - one_day)", names)
    yield Entry(BUILD, "holidays, 2015 on", "country_holidays('VN', years=years)", names)


def workalendar(_: WorkCalendar, off: list[date]) -> Iterable[Entry]:
    """An own class that lists every day off, its years cached; three times as fast as extra_working_days."""
    from workalendar.core import Calendar

    by_year = {year: set(days) for year, days in groupby(off, lambda day: day.year)}

    class Official(Calendar):  # type: ignore[misc]  # a base without types
        """The official days as a class of the user's own."""

        def get_weekend_days(self) -> tuple[int, ...]:
            return ()

        def holidays_set(self, year: int | None = None) -> set[date]:
            return by_year[year]

    label, names = "workalendar, own class", {"own": Official(), "one_day": ONE_DAY}
    count = "own.get_working_days_delta(start, end - one_day, include_start=True)"
    yield Entry(WORKED, label, "own.is_working_day(day)", names)
    yield Entry(ADD_15, label, "own.add_working_days(day, 15)", names)
    yield Entry(ADD_365, label, "own.add_working_days(day, 365)", names)
    yield Entry(COUNT, label, count, names)


def polars(_: WorkCalendar, off: list[date]) -> Iterable[Entry]:
    """A Series of one, with the list of days off made into a literal beforehand."""
    import polars as pl

    names = {"Series": pl.Series, "week": (True,) * 7, "off": pl.lit(pl.Series([off], dtype=pl.List(pl.Date)))}
    for row, n in ((ADD_15, 15), (ADD_365, 365)):
        options = "week_mask=week, holidays=off, roll='backward'"
        yield Entry(row, "polars, Series of one", f"Series([day]).dt.add_business_days({n}, {options}).item()", names)


def businesstimedelta(_: WorkCalendar, off: list[date]) -> Iterable[Entry]:
    """A rule a session and one for all days off; a fixed-offset zone, ten times as fast here as a named one."""
    import businesstimedelta as btd
    import pytz

    zone = pytz.FixedOffset(420)
    sessions = [btd.WorkDayRule(opens, closes, EVERY_WEEKDAY, tz=zone) for opens, closes in SESSIONS]
    rules = btd.Rules([*sessions, btd.HolidayRule(frozenset(off), tz=zone)])
    names = {"twenty": btd.BusinessTimeDelta(rules, hours=20)}
    yield Entry(HOURS, "businesstimedelta", "instant + twenty", names, aware, naive)


PEERS: dict[str, Callable[[WorkCalendar, list[date]], Iterable[Entry]]] = {
    maker.__name__: maker for maker in (numpy, pandas, holidays, workalendar, polars, businesstimedelta)
}


def installed(wanted: Iterable[str]) -> list[str]:
    """Those of the wanted peers that this environment has."""
    return [name for name in wanted if find_spec(name) is not None]


def entries(wanted: Iterable[str]) -> list[Entry]:
    """Every contestant of motcua_lib and of the peers, by row, motcua_lib first."""
    calendar = vietnam_calendar()
    off = days_off(calendar)
    makers = [own, *(PEERS[name] for name in wanted)]
    order = (WORKED, ADD_15, ADD_365, COUNT, DUE, HOURS, BUILD)
    return sorted((entry for make in makers for entry in make(calendar, off)), key=lambda entry: order.index(entry.row))
