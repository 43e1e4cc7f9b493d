"""Bộ quy định áp dụng: which rule set governs a dossier; the one in force on the day of its reception, to its end."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from motcua_lib._checks import given, tuple_of
from motcua_lib.book.casework import ALTERNATIVES, CASE_RULES
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.days import as_day
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import Event, Received
from motcua_lib.model.filing import Filing

_BY_NAME = {alternative.slug: alternative for alternative in ALTERNATIVES}


def rules_on(day: date, *alternatives: str) -> CaseRules:
    """Bộ quy định theo ngày: the rule set in force on a day, with the alternatives named.

    Args:
        day: the day of reception.
        alternatives: names of alternatives, such as "supplement-pauses"; `book.casework.ALTERNATIVES` holds all.
    Raises:
        DossierError: an alternative that the book does not hold, or two that change the same point.
        ArgumentTypeError: not a date.

    >>> rules = rules_on(date(2025, 8, 4), "supplement-pauses")
    >>> rules.slug, rules.supplement.value.value, rules.supplement.citation.confidence.value
    ('decree-118-2025+supplement-pauses', 'pauses', 'high')
    """
    return _rules_on(as_day(day), tuple_of(alternatives, str, "alternatives"))


@lru_cache(maxsize=4096)
def _rules_on(day: date, alternatives: tuple[str, ...]) -> CaseRules:
    return _combined(CASE_RULES.on(day).since, alternatives)


@lru_cache(maxsize=1024)
def _combined(since: date, alternatives: tuple[str, ...]) -> CaseRules:
    rules = CASE_RULES.on(since).value
    changed: dict[str, str] = {}
    for name in alternatives:
        if name not in _BY_NAME:
            raise DossierError("unknown-alternative", name=name, known=", ".join(_BY_NAME))
        for point in _BY_NAME[name].changes:
            if point in changed:
                raise DossierError("alternatives-clash", first=changed[point], second=name, point=point)
            changed[point] = name
        rules = rules.with_alternative(_BY_NAME[name])
    return rules


def received_in(events: Sequence[Event]) -> Received | None:
    """The reception among events, if there was one."""
    for event in events:
        if type(event) is Received:
            return event
    return None


def governed_from(events: Sequence[Event]) -> date:
    """The day whose rules govern to the end: of reception, before it of filing."""
    return (received_in(events) or events[0]).at.date()


def governing(filing: Filing, events: Sequence[Event], rules: CaseRules | None) -> CaseRules:
    """The rules given, or those of the day of reception, before it of the day of filing."""
    if rules is not None:
        if not isinstance(rules, CaseRules):
            raise ArgumentTypeError("wrong-type", what="rules", allowed="CaseRules or None", value=rules)
        return rules
    return _rules_on(governed_from(events), filing.rules)


def rules_of(dossier: Dossier) -> CaseRules:
    """Bộ quy định của hồ sơ: the rule set that governs a dossier, with the alternatives of its procedure.

    Raises:
        DossierError: it is not filed yet, so that no day says which rules govern it.
    """
    given(dossier, Dossier, "dossier", allowed="a Dossier")
    if not dossier.events:
        raise DossierError("not-filed", code=str(dossier.code))
    return governing(dossier.filing, dossier.events, None)
