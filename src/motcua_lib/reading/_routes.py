"""Cách thức thực hiện: the channels of a published row, each with its term and fee, sorted into cases."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

import attrs

from motcua_lib.model.fees import Fee
from motcua_lib.model.procedure_parts import ProcedureCase, Route, UnreadTerm
from motcua_lib.model.reception import Channel
from motcua_lib.model.terms import Term
from motcua_lib.reading._fees import Remark, read_fee
from motcua_lib.reading._tokens import quote
from motcua_lib.reading.terms import read_term

__all__ = ["Reader", "sort_cases"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

CHANNELS = {"Trực tiếp": Channel.COUNTER, "Dịch vụ bưu chính": Channel.POST, "Trực tuyến": Channel.ONLINE}

_UNREAD = {"bare-number": "term-bare-number", "no-term": "term-unread"}

Cells = tuple[str, str, str]
"""The term cell, the fee cell and the note of one channel."""


def _fee(cells: tuple[str, str]) -> tuple[Fee, str, list[Remark]]:
    return read_fee(*cells)


def _weigh(cell: Term, note: Term) -> str:
    """The slug of how the term of a note stands to the term of its cell."""
    if note == cell:
        return "note-agrees"
    figure = getattr(cell, "n", None)
    return "term-other-unit" if figure is not None and figure == getattr(note, "n", None) else "term-other-figure"


@attrs.define
class Reader:
    """Reads each text once; it lives as long as one batch.

    Args:
        routes: what was made of the columns of a channel. numbers: what is written as the number of a document.
    """

    _known: dict[tuple[object, Hashable], Any] = attrs.field(factory=dict, init=False)
    routes: dict[tuple[str, ...], tuple[Route, list[Remark]]] = attrs.field(factory=dict, init=False)

    numbers: set[str] = attrs.field(factory=set, init=False)

    def once(self, read: Callable[[K], T], text: K) -> T:
        """What `read` makes of a text, which it reads only the first time; an error is not kept."""
        known: T | None = self._known.get((read, text))
        if known is None:
            known = self._known[read, text] = read(text)
        return known

    def route(self, channel: Channel, cells: Cells) -> tuple[Route, list[Remark]]:
        """The route of one channel, and what there is to say of its cells."""
        term, fee, note, remarks = self.once(self._parts, cells)
        return Route(channel, term, fee=fee, note=note), remarks

    def _parts(self, cells: Cells) -> tuple[Term | UnreadTerm, Fee, str, list[Remark]]:
        """What the cells of a channel hold, and what there is to say of them, shortened."""
        fee, note, remarks = self.once(_fee, cells[1:])
        joined = any(slug == "figures-run-together" for slug, _, _ in remarks)
        term, found = self._stated(cells[0], note, joined=joined)
        return term, fee, note, [(slug, column, quote(text)) for slug, column, text in (*found, *remarks)]

    def _stated(self, cell: str, note: str, *, joined: bool) -> tuple[Term | UnreadTerm, list[Remark]]:
        """The term by its cell, else by its note."""
        term, other = self.once(read_term, cell), self.once(read_term, note) if note else "no-term"
        if not isinstance(term, str):
            verdict = [] if isinstance(other, str) else [(_weigh(term, other), "note", note)]
            return term, [("term-from-cell", "term_cell", cell), *verdict]
        slug = "figures-run-together" if joined else _UNREAD.get(term, "term-unread") if cell else "term-empty"
        if isinstance(other, str):
            return UnreadTerm(cell), [(slug, "term_cell", cell)]
        figure = getattr(other, "n", None)
        clash = slug == "term-bare-number" and str(figure) != cell.strip().lstrip("0")
        remarks = [(slug, "term_cell", cell), ("term-from-note", "note", note)]
        return other, [*remarks, ("term-other-figure", "note", note)] if clash else remarks


def _grouped(routes: Sequence[Route], keys: Iterable[Hashable]) -> list[list[Route]]:
    groups: defaultdict[Hashable, list[Route]] = defaultdict(list)
    for route, key in zip(routes, keys, strict=True):
        groups[key].append(route)
    return list(groups.values())


def _distinct(routes: Sequence[Route]) -> bool:
    return len(routes) == 1 or len({route.channel.value for route in routes}) == len(routes)


def _places(routes: Sequence[Route]) -> list[int]:
    """For each route, how many of its channel stand before it."""
    seen: Counter[Channel] = Counter()
    places = []
    for route in routes:
        places.append(seen[route.channel])
        seen[route.channel] += 1
    return places


def sort_cases(routes: Sequence[Route]) -> tuple[tuple[ProcedureCase, ...], str]:
    """The cases that routes fall into, and the slug of how; empty when no channel repeats.

    Routes of one term make one case where that leaves each channel once and no more cases than a channel has routes;
    else the first of each channel make the first case, the second ones the second.

    >>> cases, how = sort_cases([Route(Channel.POST), Route(Channel.POST)])
    >>> [case.name for case in cases], how
    (['1', '2'], 'cases-by-order')
    """
    if not routes:
        return (), ""
    if _distinct(routes):
        return (ProcedureCase(routes),), ""
    places = _places(routes)
    groups, how = _grouped(routes, (route.term for route in routes)), "cases-by-term"
    if len(groups) != max(places) + 1 or not all(map(_distinct, groups)):
        groups, how = _grouped(routes, places), "cases-by-order"
    return tuple(ProcedureCase(group, str(number)) for number, group in enumerate(groups, 1)), how
