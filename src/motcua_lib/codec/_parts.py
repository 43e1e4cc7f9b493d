"""Những việc chung của hai chuẩn: durations, checks of the options, the losses of a term and of a fee."""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.codec.losses import MappingLoss
from motcua_lib.errors import ArgumentTypeError, CodecError
from motcua_lib.law import Text
from motcua_lib.model.fees import Charge, ChargeKind, Fee
from motcua_lib.model.money import Money
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.procedure_parts import Component, ProcedureCase, Route, UnreadTerm
from motcua_lib.model.terms import CalendarDays, Chain, Months, SameDay, Term, Weeks, WorkingDays, WorkingHours, Years

_EXACT: dict[type, Callable[[int], str]] = {
    CalendarDays: "P{}D".format,
    Weeks: lambda n: f"P{7 * n}D",  # xsd:duration has no weeks
    Months: "P{}M".format,
    Years: "P{}Y".format,
}
_WORKING: dict[type, tuple[str, str]] = {WorkingDays: ("P{}D", "working-day"), WorkingHours: ("PT{}H", "working-hour")}
_NO_DURATION: dict[type, str] = {SameDay: "same-day", Chain: "chain"}
_IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>\"{}|\\^`]*")


@attrs.frozen
class Timing:
    """Thời hạn viết theo duration: the duration, the unit it needs beside it, and what of the term is lost."""

    duration: str = ""
    unit: str = ""
    loss: str = ""


def timing(term: Term | UnreadTerm) -> Timing:
    """The duration of a term, as far as there is one; a unit where the figure alone would mislead.

    >>> timing(Weeks(2)), timing(WorkingHours(8))
    (Timing(duration='P14D', unit='', loss='last-day-roll'), Timing(duration='PT8H', unit='working-hour', loss=''))
    """
    if isinstance(term, UnreadTerm):
        return Timing(loss="term-unread" if term.wording else "term-unstated")
    if isinstance(term, WorkingDays | WorkingHours):
        pattern, unit = _WORKING[type(term)]
        return Timing(pattern.format(term.n), unit)
    if isinstance(term, SameDay | Chain):
        return Timing(loss=_NO_DURATION[type(term)])
    return Timing(_EXACT[type(term)](term.n), loss="last-day-roll")


@attrs.define
class Report:
    """What is lost while a document is made."""

    losses: list[MappingLoss] = attrs.field(factory=list)

    def lose(self, slug: str, path: str, value: object = "") -> None:
        self.losses.append(MappingLoss(slug, path, str(value)))

    def named(self, texts: Iterable[str], path: str) -> list[tuple[int, str]]:
        """The texts that say something, each with its place; the others are lost."""
        members = list(enumerate(texts))
        for at, text in members:
            if not text.strip():
                self.lose("unnamed", f"{path}[{at}]", text)
        return [(at, text) for at, text in members if text.strip()]

    def unstated(self, fee: Fee, path: str) -> None:
        """The words of a fee that is not stated, for which there is no cost to hold them."""
        if fee.wording.strip():
            self.lose("fee-wording", path, fee.wording)

    def charge(self, charge: Charge, path: str, *, unit_lost: str) -> None:
        """The losses of a charge that either standard has; its unit, where there is no field for it."""
        if charge.kind is not ChargeKind.UNSTATED:
            self.lose("charge-kind", f"{path}.kind", charge.kind.text)
        if charge.per and unit_lost:
            self.lose(unit_lost, f"{path}.per", charge.per)
        if charge.exemptions:
            self.lose("exemptions", f"{path}.exemptions", "; ".join(charge.exemptions))

    def component(self, component: Component, path: str, *, copies: str) -> None:
        """The losses of a document: its copies, its form."""
        counts = str(component).removeprefix(component.name).strip()
        if counts:
            self.lose(copies, path, counts)
        if component.form:
            self.lose("form", f"{path}.form", component.form)

    def cases(self, procedure: Procedure) -> None:
        """The losses of cases, which neither standard knows."""
        if len(procedure.cases) > 1 or any(case.name for case in procedure.cases):
            self.lose("cases", "cases", ", ".join(case.name for case in procedure.cases))
        for at, case in enumerate(procedure.cases):
            if case.components:
                self.lose("case-components", f"cases[{at}].components", len(case.components))

    def sets(self, procedure: Procedure) -> None:
        if procedure.sets is not None:
            self.lose("sets", "sets", procedure.sets)


def components_of(procedure: Procedure) -> list[tuple[str, Component]]:
    """Every document of a procedure with its place: those of every case, then those of one."""
    own = [
        (f"cases[{at}].components[{of}]", component)
        for at, case in enumerate(procedure.cases)
        for of, component in enumerate(case.components)
    ]
    return [(f"components[{at}]", component) for at, component in enumerate(procedure.components)] + own


def route_text(route: Route) -> Text:
    """The way of filing and its term, where one is stated, in words."""
    channel, term = route.channel.text, route.term.text
    if route.term == UnreadTerm():
        return channel
    return Text(f"{channel.vi}: {term.vi}", f"{channel.en}: {term.en}")


def case_text(case: ProcedureCase) -> Text:
    """The case in words."""
    return Text(f"trường hợp {case.name}", f"case {case.name}")


def charge_text(charge: Charge) -> list[str]:
    """The published texts about a charge."""
    return [text for text in (charge.note, *charge.exemptions) if text]


def exact_double(amount: Money) -> bool:
    """Whether a floating-point number holds the amount exactly."""
    return Fraction(float(amount.amount)) == Fraction(amount.amount)


def check_procedure(procedure: object) -> None:
    if not isinstance(procedure, Procedure):
        raise ArgumentTypeError("wrong-type", what="the procedure", allowed="a Procedure", value=procedure)


def names(values: Iterable[str], what: str) -> tuple[str, ...]:
    """Names given by the caller, none of them blank."""
    members = tuple_of(values, str, what)
    for member in members:
        text(member, f"each of {what}", needed=True)
    return members


def text(value: object, what: str, *, needed: bool = False) -> str:
    """A text given by the caller."""
    if not isinstance(value, str):
        raise ArgumentTypeError("wrong-type", what=what, allowed="str", value=value)
    if needed and not value.strip():
        raise CodecError("blank-name", what=what)
    return value


def iri_faults(value: str, what: str, *, prefix: bool = False) -> Iterator[CodecError]:
    """Why a text is no absolute IRI, where one is given; one that names continue must end with "/" or "#"."""
    if text(value, what) and not _IRI.fullmatch(value):
        yield CodecError("not-an-iri", what=what, value=value)
    elif prefix and value and not value.endswith(("/", "#")):
        yield CodecError("open-iri", what=what, value=value)


def trimmed(document: dict[str, Any]) -> dict[str, Any]:
    """A node without the fields that say nothing."""
    return {key: value for key, value in document.items() if value not in ("", [], None)}
