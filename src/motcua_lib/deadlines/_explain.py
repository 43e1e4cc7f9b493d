"""Diễn giải cách tính thời hạn: a due date walked through day by day, each step with its rule and citation.

Slow and plain on purpose: it is read by people, and built only when asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from itertools import count

from motcua_lib.book.counting import LEGAL_DEFAULT, SAME_DAY
from motcua_lib.book.one_stop import SATURDAY_COUNTER
from motcua_lib.deadlines._count import Course, Leg, day_of, end_of, nominal_without_pauses, past_cutoff
from motcua_lib.deadlines._due import Due, start_of
from motcua_lib.law import Citation, Text
from motcua_lib.model.clock import CountingArticles, FirstDay
from motcua_lib.model.days import ONE_DAY, VIETNAM_TIME, Certainty, DayRecord
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import CalendarDays, Months, SameDay, Weeks, WorkingDays, WorkingHours, Years
from motcua_lib.trail import Detail, Step, Trail, duration

NOTHING = Text("", "")
MAY_MOVE = Text(", còn có thể đổi", ", may still move")


def explain(due: Due) -> Trail:
    """The trail of a due date."""
    steps = list(receipt(due))
    course, legs = due.course, due.legs
    for number, leg in enumerate(legs, 1):
        articles = _articles(course, leg)
        if len(legs) > 1:
            steps.append(Step("link", leg.start, details={"number": number, "term": leg.term.text}))
        steps += _WALKS[type(leg.term)](leg, course, articles)
        steps += _roll(leg, course, articles)
    hours = due.calendar.hours
    steps.append(Step("office-hours", due.day, citation=hours.citation, details={"hours": hours.name}))
    steps.append(Step("due", due.ends_at or due.day, details={"certainty": due.certainty.text}))
    return Trail(steps)


def _articles(course: Course, leg: Leg) -> CountingArticles:
    """The articles of the counting rule, or of the law of the day where it is a practice that states none."""
    legal = LEGAL_DEFAULT.on(day_of(leg.start)).value
    articles = course.counting.articles or legal.articles
    assert articles is not None  # every version of the legal default states its articles; a test holds the book to it
    return articles


def receipt(due: Due) -> Iterator[Step]:
    """What the count runs from: the filing, the receipt, restarts, pauses and extensions."""
    received = due.received
    if not isinstance(received, Reception):
        yield Step("received", start_of(received))
    else:
        rules = received.rules
        if received.submitted_at != received.received_at:
            filed = {"channel": received.channel.text}
            yield Step(
                "submitted", received.submitted_at, received.received_at, citation=rules.out_of_hours, details=filed
            )
        yield Step("received", received.received_at, citation=rules.citation)
        if not due.calendar.is_working_day(received.received_at.date()):
            basis = rules.citation if rules.counter_hours is None else SATURDAY_COUNTER
            yield Step("counter-on-rest-day", received.received_at, citation=basis)
        if received.competent_at is not None:
            yield Step("competent-receipt", received.clock_start, citation=rules.citation)
    for restart in due.conditions.restarts:
        yield Step("restarted", restart.at, citation=restart.citation)
    for pause in due.conditions.pauses:
        yield Step("pause", pause.start, pause.end, citation=pause.citation)
    for extension in due.conditions.extensions:
        yield Step("extended", due.start, citation=extension.citation, details={"term": extension.by.text})


def _first_day(leg: Leg, course: Course, articles: CountingArticles) -> Step:
    day, rule = day_of(leg.start), course.counting
    named = {"rule": rule.name}
    if leg.base < day:
        return Step("first-day-included", leg.start, citation=rule.citation, details=named)
    if leg.first and rule.first_day is FirstDay.BEFORE_CUTOFF:
        return Step("first-day-late", leg.start, citation=rule.citation, details=named)
    return Step("first-day-excluded", day, citation=articles.first_day)


def _days(after: date, up_to: date) -> Iterator[date]:
    while after < up_to:
        after += ONE_DAY
        yield after


def _paused(day: date, course: Course) -> Iterator[Step]:
    for pause in course.pauses:
        if pause.start.date() < day <= pause.end.date():
            yield Step("paused", day, citation=pause.citation)


def _names(record: DayRecord, opening: Text) -> Text:
    """The names of a day, behind an opening, or nothing for a day without a name."""
    vi, en = (", ".join(name[language] for name in record.names) for language in ("vi", "en"))
    return Text(opening.vi.format(vi), opening.en.format(en)) if record.names else NOTHING


def _skipped(record: DayRecord) -> Step:
    names = _names(record, Text(" ({})", " ({})"))
    details = {"kind": record.kind.text, "names": names, "may_move": _may_move(record)}
    return Step("skipped", record.day, citation=record.citation, details=details)


def _counted(record: DayRecord, number: int) -> Step:
    kind = _names(record, Text(" (ngày làm bù: {})", " (make-up day: {})")) if record.is_working else NOTHING
    details: dict[str, Detail] = {"number": number, "kind": kind, "may_move": _may_move(record)}
    return Step("counted", record.day, citation=record.citation, details=details)


def _may_move(record: DayRecord) -> Text:
    return MAY_MOVE if record.certainty is Certainty.PROVISIONAL else NOTHING


def _walk_working_days(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
    yield _first_day(leg, course, articles)
    yield from _count_working_days(leg, course)


def _count_working_days(leg: Leg, course: Course) -> Iterator[Step]:
    numbers = count(1)
    for day in _days(leg.base, day_of(leg.nominal)):
        record = course.calendar.day(day)
        if not record.is_working:
            yield _skipped(record)
        elif pause := next(_paused(day, course), None):
            yield pause
        else:
            yield _counted(record, next(numbers))


def _walk_calendar_days(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
    yield _first_day(leg, course, articles)
    numbers = count(1)
    for day in _days(leg.base, day_of(leg.nominal)):
        yield next(_paused(day, course), None) or Step(
            "counted",
            day,
            citation=articles.first_day,
            details={"number": next(numbers), "kind": NOTHING, "may_move": NOTHING},
        )


def _walk_corresponding(citation: Callable[[CountingArticles], Citation]) -> "Walk":
    def walk(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
        yield _first_day(leg, course, articles)
        corresponding = day_of(nominal_without_pauses(leg, course))
        days = (corresponding - leg.base).days
        fixed = isinstance(leg.term, Months) and course.counting.month_days
        yield Step(
            "fixed-length" if fixed else "corresponding-day",
            day_of(leg.start),
            corresponding,
            citation=citation(articles),
            details={"term": leg.term.text, "days": days},
        )
        paused = [step for day in _days(leg.base, day_of(leg.nominal)) for step in _paused(day, course)]
        yield from paused
        if paused:
            yield Step("moved-by-pauses", corresponding, leg.nominal, details={"days": len(paused)})

    return walk


def _walk_same_day(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
    if leg.nominal == leg.base:
        yield Step("same-day", leg.base, citation=SAME_DAY)
        return
    if isinstance(leg.term, SameDay) and past_cutoff(leg.start, leg.term.cutoff, course.counting):
        legal = LEGAL_DEFAULT.on(day_of(leg.start)).value
        by_law = past_cutoff(leg.start, leg.term.cutoff, legal)
        basis = SAME_DAY if by_law else course.counting.citation
        yield Step("same-day-late", leg.start, leg.nominal, citation=basis)
    else:
        yield Step("same-day-closed", leg.start, leg.nominal, citation=SAME_DAY)
    yield from _count_working_days(leg, course)


def _walk_working_hours(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
    start = leg.start if isinstance(leg.start, datetime) else end_of(leg.start)
    yield Step("clock-started", start, citation=articles.hours)
    end = leg.end if isinstance(leg.end, datetime) else end_of(leg.end)
    for day in (start.date(), *_days(start.date(), end.date())):  # the day before may be none that dates know
        record = course.calendar.day(day)
        if not record.is_working:
            yield _skipped(record)
        for session in course.calendar.sessions_on(day):
            opens = max(start, datetime.combine(day, session.start, VIETNAM_TIME))
            closes = min(end, datetime.combine(day, session.end, VIETNAM_TIME))
            yield from _session(opens, closes, record, course)


def _session(opens: datetime, closes: datetime, record: DayRecord, course: Course) -> Iterator[Step]:
    """The stretches of a session, counted or paused."""
    for pause in course.pauses:
        stop, resume = max(pause.start, opens), min(pause.end, closes)
        if stop < resume:
            yield from _stretch("session", opens, stop, record.citation)
            yield from _stretch("session-paused", stop, resume, pause.citation)
            opens = resume
    yield from _stretch("session", opens, closes, record.citation)


def _stretch(rule: str, start: datetime, end: datetime, citation: Citation | None) -> Iterator[Step]:
    if start < end:
        yield Step(rule, start, end, citation=citation, details={"amount": duration(end - start)})


def _roll(leg: Leg, course: Course, articles: CountingArticles) -> Iterator[Step]:
    if leg.end != leg.nominal:
        for day in _days(day_of(leg.nominal) - ONE_DAY, day_of(leg.end) - ONE_DAY):
            yield _skipped(course.calendar.day(day))
        yield Step("rolled", leg.nominal, leg.end, citation=articles.roll)


Walk = Callable[[Leg, Course, CountingArticles], Iterator[Step]]
_WALKS: Mapping[type, Walk] = {
    WorkingDays: _walk_working_days,
    CalendarDays: _walk_calendar_days,
    Weeks: _walk_corresponding(lambda articles: articles.weeks),
    Months: _walk_corresponding(lambda articles: articles.months),
    Years: _walk_corresponding(lambda articles: articles.years),
    SameDay: _walk_same_day,
    WorkingHours: _walk_working_hours,
}
