"""So sánh hai phiên bản thủ tục: what changed from one content of a procedure to another, and for whose good."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import reduce
from operator import and_, attrgetter
from typing import TypeAlias, TypeVar, cast

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.deadlines._compare import (
    EASIER,
    HARDER,
    INCOMPARABLE,
    NEUTRAL,
    Verdict,
    Yardstick,
    compare_counts,
    compare_levels,
    compare_terms,
    fee_changes,
)
from motcua_lib.deadlines._due import Received
from motcua_lib.errors import ArgumentTypeError, DeadlineError
from motcua_lib.model.changes import ChangeAspect, Changes, ChangeValue, ProcedureChange
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, ProcedureCase, Route
from motcua_lib.model.reception import Channel, Reception
from motcua_lib.model.versions import ProcedureVersion
from motcua_lib.workdays import WorkCalendar

T = TypeVar("T")
Content: TypeAlias = Procedure | ProcedureVersion
Found: TypeAlias = Iterator[ProcedureChange]


def changes(
    old: Content, new: Content, *, calendar: WorkCalendar | None = None, receipts: Iterable[Received] = ()
) -> Changes:
    """So sánh hai phiên bản: what became easier, what harder, what merely changed, and what cannot be compared.

    Terms are compared by their figures when they have the same unit. Terms of other units are compared only when a
    calendar is given, by the due dates of the receipts given; otherwise they are INCOMPARABLE.

    Args:
        old, new: two contents: procedures or versions; of one code, or a code and its successor.
        calendar: the calendar for terms of other units.
        receipts: the receipts that the due dates are computed for: dates, or instants where hours are compared.
    Returns:
        Changes: one a part, a case and a channel, each with its direction and its reason.
    Raises:
        DeadlineError: a calendar without receipts or receipts without a calendar; a bare date for a term in hours.
        ArgumentTypeError: a wrong type. OutOfRangeError: a due date lies outside the calendar.

    >>> from motcua_lib.model.reception import Channel, Reception
    >>> from motcua_lib.model.terms import CalendarDays, WorkingDays
    >>> def content(term):
    ...     return Procedure("1.000757", "Cấp lại thẻ căn cước", cases=[ProcedureCase([Route(Channel.ONLINE, term)])])
    >>> changes(content(WorkingDays(7)), content(WorkingDays(5))).direction.value
    'easier'
    >>> changes(content(CalendarDays(7)), content(WorkingDays(5))).direction.value
    'incomparable'

    Legal basis: none; the parts are those of Decree 63/2010, art. 8(2).
    """
    before, after = _content(old, "old"), _content(new, "new")
    yardstick = _yardstick(calendar, receipts)
    return Changes(
        [
            *_texts(before, after, _LABELS),
            *_cases(before, after, yardstick),
            *_papers(before, after),
            *_sets(before, after),
            *_conditions(before, after),
            *_texts(before, after, _LISTS),
        ]
    )


def _content(value: object, what: str) -> Procedure:
    if isinstance(value, ProcedureVersion):
        return value.procedure
    if not isinstance(value, Procedure):
        raise ArgumentTypeError("wrong-type", what=what, allowed="Procedure or ProcedureVersion", value=value)
    return value


def _yardstick(calendar: object, receipts: Iterable[Received]) -> Yardstick | None:
    if not isinstance(calendar, WorkCalendar | None):
        raise ArgumentTypeError("wrong-type", what="calendar", allowed="WorkCalendar or None", value=calendar)
    days = tuple_of(receipts, object, "receipts")
    if (calendar is None) != (not days):
        raise DeadlineError("calendar-and-receipts", calendar=calendar, count=len(days))
    for day in days:
        if not isinstance(day, date | Reception):
            allowed = "a date, a datetime or a Reception"
            raise ArgumentTypeError("wrong-type", what="each of receipts", allowed=allowed, value=day)
    return None if calendar is None else Yardstick(calendar, cast(tuple[Received, ...], days))


def _matched(old: Procedure, new: Procedure) -> list[tuple[ProcedureCase, ProcedureCase]]:
    """The cases of one name; the only ones too when one of them has no name."""
    if len(old.cases) == len(new.cases) == 1 and not (old.cases[0].name and new.cases[0].name):
        return [(old.cases[0], new.cases[0])]
    named = {case.name: case for case in new.cases}
    return [(case, named[case.name]) for case in old.cases if case.name in named]


def _cases(old: Procedure, new: Procedure, yardstick: Yardstick | None) -> Found:
    pairs = _matched(old, new)
    for case in old.cases:
        if not any(case is before for before, _ in pairs):
            yield _change(ChangeAspect.CASE, Verdict(INCOMPARABLE, "change-case-gone"), _label(case), None)
    for before, after in pairs:
        yield from _routes(before, after, yardstick)
    for case in new.cases:
        if not any(case is after for _, after in pairs):
            yield _change(ChangeAspect.CASE, Verdict(INCOMPARABLE, "change-case-new"), None, _label(case))


def _label(case: ProcedureCase) -> str:
    return case.name or "; ".join(map(str, case.routes))


def _routes(old: ProcedureCase, new: ProcedureCase, yardstick: Yardstick | None) -> Found:
    """What changed by channel in one case."""
    name = new.name or old.name
    former = {route.channel: route for route in old.routes}
    current = {route.channel: route for route in new.routes}
    for channel in former:
        if channel not in current:
            yield _change(ChangeAspect.CHANNEL, Verdict(HARDER, "change-channel-gone"), channel, None, case=name)
    for channel, route in current.items():
        if channel in former:
            yield from _route(former[channel], route, name, yardstick)
        else:
            yield _change(ChangeAspect.CHANNEL, Verdict(EASIER, "change-channel-new"), None, channel, case=name)


def _route(old: Route, new: Route, case: str, yardstick: Yardstick | None) -> Found:
    """Term, fee and online level of one channel."""
    term = compare_terms(old.term, new.term, yardstick)
    if term is not None:
        yield _change(ChangeAspect.TERM, term, old.term, new.term, case=case, channel=new.channel)
    for aspect, verdict, was, now, item in fee_changes(old.fee, new.fee):
        yield _change(aspect, verdict, was, now, case=case, channel=new.channel, item=item)
    before, after = old.online_level, new.online_level
    level = compare_levels(before, after)
    if level is not None:
        yield _change(ChangeAspect.ONLINE_LEVEL, level, before, after, case=case, channel=new.channel)


def _change(
    aspect: ChangeAspect,
    verdict: Verdict,
    before: ChangeValue,
    after: ChangeValue,
    *,
    case: str = "",
    channel: Channel | None = None,
    item: str = "",
) -> ProcedureChange:
    return ProcedureChange(
        aspect,
        verdict.direction,
        reason=verdict.reason,
        before=before,
        after=after,
        case=case,
        channel=channel,
        item=item,
        details=verdict.details,
    )


def _papers(old: Procedure, new: Procedure) -> Found:
    """What changed in the documents of each case; once, without a case, what changed alike in all of them."""
    pairs = _matched(old, new)
    if len(pairs) < 2:
        own = [(before.components, after.components) for before, after in pairs] or [((), ())]
        name = next((after.name or before.name for before, after in pairs), "")
        yield from _documents((*old.components, *own[0][0]), (*new.components, *own[0][1]), name)
        return
    found = [
        list(_documents((*old.components, *before.components), (*new.components, *after.components), ""))
        for before, after in pairs
    ]
    everywhere = reduce(and_, map(Counter, found))
    yield from everywhere.elements()
    for (_, after), members in zip(pairs, found, strict=True):
        own_alone = Counter(members) - everywhere
        yield from (attrs.evolve(change, case=after.name) for change in own_alone.elements())


def _documents(old: tuple[Component, ...], new: tuple[Component, ...], case: str) -> Found:
    """A document is known by its name; of several of one name, by its place among them."""
    former, current = _by_name(old, attrgetter("name")), _by_name(new, attrgetter("name"))
    for key, paper in former.items():
        if key in current:
            yield from _document(paper, current[key], case)
        else:
            yield _change(ChangeAspect.PAPER, Verdict(EASIER, "change-paper-gone"), str(paper), None, case=case)
    for key, paper in current.items():
        if key not in former:
            yield _change(ChangeAspect.PAPER, Verdict(HARDER, "change-paper-new"), None, str(paper), case=case)


def _by_name(values: Iterable[T], name: Callable[[T], str]) -> dict[tuple[str, int], T]:
    """Values by name, capitals, spaces and closing marks aside, and by place among those of one name."""
    seen: Counter[str] = Counter()
    found = {}
    for value in values:
        key = " ".join(name(value).casefold().split()).rstrip(" .,;:")
        found[key, seen[key]] = value
        seen[key] += 1
    return found


def _document(old: Component, new: Component, case: str) -> Found:
    if bool(old.originals or old.copies) != bool(new.originals or new.copies):
        yield _change(ChangeAspect.PAPER, Verdict(INCOMPARABLE, "change-count-unstated"), str(old), str(new), case=case)
    else:
        for aspect, before, after in (
            (ChangeAspect.ORIGINALS, old.originals, new.originals),
            (ChangeAspect.COPIES, old.copies, new.copies),
        ):
            verdict = compare_counts(before, after, fewer="change-fewer", more="change-more")
            if verdict is not None:
                yield _change(aspect, verdict, before, after, case=case, item=new.name)
    if old.form != new.form:
        yield _change(ChangeAspect.FORM, Verdict(NEUTRAL, "change-other"), old.form, new.form, case=case, item=new.name)


def _sets(old: Procedure, new: Procedure) -> Found:
    before, after = old.sets, new.sets
    if before is None or after is None:
        verdict = None if before is after else Verdict(INCOMPARABLE, "change-count-unstated")
    else:
        verdict = compare_counts(before, after, fewer="change-fewer", more="change-more")
    if verdict is not None:
        yield _change(ChangeAspect.SETS, verdict, before, after)


def _conditions(old: Procedure, new: Procedure) -> Found:
    former, current = _by_name(old.conditions, str), _by_name(new.conditions, str)
    for key, condition in former.items():
        if key not in current:
            yield _change(ChangeAspect.CONDITION, Verdict(EASIER, "change-condition-gone"), condition, None)
    for key, condition in current.items():
        if key not in former:
            yield _change(ChangeAspect.CONDITION, Verdict(HARDER, "change-condition-new"), None, condition)


Getter: TypeAlias = Callable[[Procedure], tuple[str, ...]]

_LABELS: dict[ChangeAspect, Getter] = {
    ChangeAspect.CODE: lambda procedure: (str(procedure.code),),
    ChangeAspect.NAME: lambda procedure: (procedure.name,),
    ChangeAspect.FIELD: lambda procedure: (procedure.field,),
}
_LISTS: dict[ChangeAspect, Getter] = {
    ChangeAspect.STEPS: lambda procedure: procedure.steps,
    ChangeAspect.SUBJECTS: lambda procedure: procedure.subjects,
    ChangeAspect.AGENCIES: lambda procedure: procedure.agencies,
    ChangeAspect.RESULTS: lambda procedure: tuple(map(str, procedure.results)),
    ChangeAspect.LEVELS: lambda procedure: tuple(level.text.vi for level in procedure.levels),
    ChangeAspect.LEGAL_BASES: lambda procedure: procedure.legal_bases,
}


def _texts(old: Procedure, new: Procedure, getters: dict[ChangeAspect, Getter]) -> Found:
    """Parts that are neither less nor more when they change."""
    for aspect, get in getters.items():
        before, after = get(old), get(new)
        if before != after:
            yield _change(aspect, Verdict(NEUTRAL, "change-other"), before, after)
