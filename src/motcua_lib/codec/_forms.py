"""Dạng riêng trong JSON: what a few classes need beside their fields; all others are written field by field.

Nothing that follows from other fields is written, so that nothing in a document can contradict them: the state of a
dossier is what its events lead to, and a document cannot claim another one.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from motcua_lib.casework import restore
from motcua_lib.codec._shown import shown
from motcua_lib.errors import CodecError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Breach
from motcua_lib.model.events import Event
from motcua_lib.model.feedback import FeedbackCase
from motcua_lib.model.filing import Filing
from motcua_lib.model.money import Money
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.versions import ProcedureHistory

__all__ = ["COMPUTED", "MAKERS", "RENAMED", "TELLING", "WRITABLE"]


def _money(amount: Decimal, currency: str = "") -> Money:
    """An amount of money; a difference may be below zero, and the parts that must not be say so themselves."""
    return Money.signed(amount, currency) if amount < 0 else Money(amount, currency)


def _dossier(filing: Filing, events: tuple[Event, ...] = ()) -> Dossier:
    """A dossier whose state is what its events lead to; events that lead nowhere or back in time are refused."""
    return restore(filing, events)


MAKERS: Mapping[type, Callable[..., Any]] = MappingProxyType({Money: _money, Dossier: _dossier})
"""The classes whose values are not all made by calling the class."""

COMPUTED: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Dossier: ("state",),
        FeedbackCase: ("state", "events", "running", "records"),
    }
)
"""Fields that are not written, for they follow from others."""

RENAMED: Mapping[type, Mapping[str, str]] = MappingProxyType({Breach: {"kind": "breach"}})
"""Fields with another key than their name: "kind" says of which class an object is."""

TELLING: Mapping[type, str] = MappingProxyType({Procedure: "code", ProcedureHistory: "versions"})
"""Classes of one union without a kind, as one of them has a field of that name: a key that only its objects have."""


def _true_to_its_events(dossier: Dossier) -> None:
    if restore(dossier.filing, dossier.events).state is not dossier.state:
        allowed = "its state is not the one its events lead to"
        raise CodecError("json-no-text", value=dossier, shown=shown(str(dossier)), allowed=allowed)


def _as_it_was_sent(case: FeedbackCase) -> None:
    if case.events:
        allowed = "write the case as it was sent, and its events beside it; a replay makes the rest of them"
        raise CodecError("json-no-text", value=case, shown=shown(str(case)), allowed=allowed)


WRITABLE: Mapping[type, Callable[[Any], None]] = MappingProxyType(
    {Dossier: _true_to_its_events, FeedbackCase: _as_it_was_sent}
)
"""What is asked of a value before it is written, so that nothing is lost silently."""
