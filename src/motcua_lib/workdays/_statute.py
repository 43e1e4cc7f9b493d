"""Ngày nghỉ của một năm: the statute and the decisions of the book, laid over one another into day records.

Only days that differ from the ordinary week get a record. Order: the statute's holidays, the holidays that decisions
fix, days in lieu of statutory holidays, then the decisions' own days in lieu and swaps.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import attrgetter

import attrs

from motcua_lib.book import day_decisions, days_off
from motcua_lib.errors import DecisionError
from motcua_lib.law import Citation, Confidence, Text, Version
from motcua_lib.model.days import ONE_DAY, DayChange, DayDecision, DayKind, DayRecord
from motcua_lib.model.holidays import StatutoryHolidays

Records = dict[date, DayRecord]
_CONFIRMED = {day: witness.source for witness in days_off.WITNESSES for day in witness.days}


def decisions_known(known_on: date | None) -> tuple[DayDecision, ...]:
    """The decisions of the book that were known on that day; all of them when no day is given."""
    return tuple(d for d in day_decisions.DECISIONS if known_on is None or d.known_from <= known_on)


def years_settled(first: int, last: int, decisions: Iterable[DayDecision]) -> frozenset[int]:
    """The years from `first` to `last` that need no forecast: the statute names Tết, or a decision does."""
    chosen = {year for decision in decisions for year in decision.settles}
    return frozenset(year for year in range(first, last + 1) if year in chosen or year in days_off.LUNAR_NEW_YEAR)


def settled_records(years: Iterable[int], decisions: Iterable[DayDecision], known_on: date | None) -> Records:
    """The special days of settled years, by date."""
    years = frozenset(years)
    records: Records = {}
    to_make_up: list[DayRecord] = []
    for year in sorted(years):
        for record, made_up in _statutory(year, known_on):
            records[record.day] = record
            if made_up and record.day.weekday() in days_off.REST_DAYS:
                to_make_up.append(record)
    changes = [(c, d) for d in decisions for c in d.changes if c.day.year in years]
    records.update((c.day, as_record(c, d)) for c, d in changes if c.kind is DayKind.HOLIDAY)
    for holiday in sorted(to_make_up, key=attrgetter("day")):
        _add_in_lieu(records, holiday, known_on)
    for change, decision in changes:
        if change.kind is DayKind.IN_LIEU and change.instead_of is not None:
            stood_for = DayRecord(
                change.instead_of,
                DayKind.HOLIDAY,
                names=change.names,
                citation=decision.citation,
                known_from=decision.known_from,
            )
            records.setdefault(stood_for.day, stood_for)
        records[change.day] = as_record(change, decision)
    return records


def as_record(change: DayChange, decision: DayDecision) -> DayRecord:
    """The record of a day as a decision changes it."""
    return DayRecord(
        change.day,
        change.kind,
        names=change.names or _swap_names(change),
        citation=decision.citation,
        known_from=decision.known_from,
    )


def apply_decision(records: Records, decision: DayDecision, ordinary: Callable[[date], DayRecord]) -> None:
    """Lay a decision from outside the book over `records`.

    Raises:
        DecisionError: it is applied already, works a working day or a public holiday, or frees a day not worked.
    """
    for change in decision.changes:
        now = records.get(change.day) or ordinary(change.day)
        if fault := _fault(change, now, decision):
            raise DecisionError(fault, decision=str(decision.instrument), day=change.day)
        # In a year that is not settled a change makes no day certain: the year's own decision is still to come.
        records[change.day] = attrs.evolve(as_record(change, decision), certainty=now.certainty)


def _fault(change: DayChange, now: DayRecord, decision: DayDecision) -> str:
    """The slug of what keeps a change from being made to a day as it is now; empty when nothing does."""
    if now.citation is not None and now.citation.instrument == decision.instrument:
        return "already-applied"
    if change.kind.is_working:
        return "works-a-working-day" if now.is_working else "works-a-holiday" if now.kind in _PUBLIC_HOLIDAYS else ""
    confirms = change.kind is now.kind and change.kind in _PUBLIC_HOLIDAYS
    return "" if now.is_working or confirms else "frees-a-rest-day"


_PUBLIC_HOLIDAYS = frozenset({DayKind.HOLIDAY, DayKind.IN_LIEU})


def split_settling(decision: DayDecision) -> tuple[DayDecision, ...]:
    """The holidays by which a decision settles its years, and what else it changes, which is checked day by day."""
    if not decision.settles:
        return (decision,)
    chosen = [c for c in decision.changes if c.kind in _PUBLIC_HOLIDAYS and c.day.year in decision.settles]
    for change in chosen:
        if change.day.weekday() in days_off.REST_DAYS:
            raise DecisionError("frees-a-rest-day", decision=str(decision.instrument), day=change.day)
    rest = [change for change in decision.changes if change not in chosen]
    settling = attrs.evolve(decision, changes=chosen)
    return (settling, attrs.evolve(decision, changes=rest, settles=())) if rest else (settling,)


def _swap_names(change: DayChange) -> tuple[Text, ...]:
    if change.instead_of is None:
        return ()
    vi, en = ("làm bù cho ngày", "made up for") if change.kind.is_working else ("hoán đổi với ngày", "swapped for")
    return (Text(f"{vi} {_written(change.instead_of)}", f"{en} {change.instead_of}"),)


def _written(day: date) -> str:
    """A day as Vietnamese writes it; strftime takes four times as long, and a calendar writes a hundred of them."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _statutory(year: int, known_on: date | None) -> Iterator[tuple[DayRecord, bool]]:
    """The holidays that the law itself dates, and whether each is made up when it meets a rest day."""
    for fixed in days_off.FIXED_HOLIDAYS:
        day = date(year, fixed.month, fixed.day)
        version = days_off.STATUTORY.on(day, known_on=known_on)
        if fixed in version.value.fixed:
            yield _holiday(day, fixed.name, version, fixed.citation), fixed.made_up
    if new_year := days_off.LUNAR_NEW_YEAR.get(year):
        version = days_off.STATUTORY.on(new_year, known_on=known_on)
        for offset, name in version.value.tet:
            yield _holiday(new_year + ONE_DAY * offset, name, version), True
    if day_10_3 := days_off.HUNG_KINGS.get(year):
        version = days_off.STATUTORY.on(day_10_3, known_on=known_on)
        for name in version.value.hung_kings:
            yield _holiday(day_10_3, name, version), True


def _holiday(day: date, name: Text, version: Version[StatutoryHolidays], citation: Citation | None = None) -> DayRecord:
    cited = confirmed(citation or version.citation, day)
    return DayRecord(day, DayKind.HOLIDAY, names=(name,), citation=cited, known_from=version.known_from)


def confirmed(citation: Citation, day: date) -> Citation:
    """The citation with the confidence that a source which names `day` itself gives it."""
    source = _CONFIRMED.get(day)
    if source is None:
        return citation
    return Citation(
        citation.instrument, citation.article, clause=citation.clause, confidence=Confidence.HIGH, source=source
    )


def _add_in_lieu(records: Records, holiday: DayRecord, known_on: date | None) -> None:
    day = holiday.day + ONE_DAY
    while day in records or day.weekday() in days_off.REST_DAYS:
        day += ONE_DAY
    version = days_off.STATUTORY.on(holiday.day, known_on=known_on)
    vi, en = f" (thay ngày {_written(holiday.day)})", f" (in lieu of {holiday.day})"
    names = tuple(Text(name.vi + vi, name.en + en) for name in holiday.names)
    citation = confirmed(version.value.in_lieu, day)
    records[day] = DayRecord(day, DayKind.IN_LIEU, names=names, citation=citation, known_from=version.known_from)
