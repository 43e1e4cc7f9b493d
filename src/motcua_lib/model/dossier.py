"""Hồ sơ: one request with everything that has happened to it, as a value.

Floor 3, nouns only. A dossier holds what was filed and its events; due dates, clocks and verdicts are derived from them
in `casework` and never stored. Its state is what the events lead to by the one table there.
"""

from typing import TypeVar

import attrs

from motcua_lib._checks import given, of_type
from motcua_lib._notebook import Shown
from motcua_lib.codes.dossier import DossierCode
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.model.dossier_states import State
from motcua_lib.model.effects import Effect
from motcua_lib.model.events import Event
from motcua_lib.model.filing import Filing
from motcua_lib.model.reception import Channel

__all__ = ["Dossier", "Outcome"]

E = TypeVar("E", bound=Event)


@attrs.frozen
class Dossier(Shown):
    """Hồ sơ: what was filed, what has happened since, and the state this leads to.

    `Dossier(filing)` is a new one; `casework.apply` and `casework.replay` make every other. The events are the whole
    truth: `casework.replay` makes the same dossier from them.

    Args:
        filing: what is fixed when it is filed.
        events: everything that has happened, in order of time; made by `casework`.
        state: where the events lead; made by `casework`.

    >>> from motcua_lib.model.filing import Party
    >>> from motcua_lib.model.terms import WorkingDays
    >>> dossier = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                          applicant=Party("Nguyễn Thị Hoa")))
    >>> print(dossier)
    H57.132-260804-0583: mới lập
    """

    filing: Filing = attrs.field(validator=of_type(Filing))
    events: tuple[Event, ...] = attrs.field(default=(), kw_only=True)
    state: State = attrs.field(default=State.NEW, kw_only=True)

    @property
    def code(self) -> DossierCode:
        """Mã hồ sơ."""
        return self.filing.code

    @property
    def procedure(self) -> ProcedureCode:
        """Mã thủ tục."""
        return self.filing.procedure

    @property
    def channel(self) -> Channel:
        """Hình thức nộp."""
        return self.filing.channel

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Its events of one kind, in order of time.

        Raises:
            ArgumentTypeError: no class of events.
        """
        given(kind, type, "kind", allowed="a class of events, such as Received")
        return tuple(event for event in self.events if isinstance(event, kind))

    def __str__(self) -> str:
        return f"{self.code}: {self.state.text}"


@attrs.frozen
class Outcome:
    """Kết quả của một sự kiện: the dossier after it, and what the host is to do.

    Args:
        dossier: the dossier after the event; the one before it is unchanged.
        effects: what follows, in order.
    """

    dossier: Dossier
    effects: tuple[Effect, ...]

    def __str__(self) -> str:
        return "; ".join(map(str, (self.dossier, *self.effects)))
