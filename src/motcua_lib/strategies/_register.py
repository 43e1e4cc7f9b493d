"""Đăng ký với Hypothesis: what the entry point `hypothesis` of the package runs, so that `st.from_type` works."""

from collections.abc import Mapping
from datetime import datetime

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from motcua_lib.model.clock import Extension, Pause, Restart
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import EVENTS
from motcua_lib.model.fees import Fee
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.hours import OfficeHours, Session
from motcua_lib.model.money import Money
from motcua_lib.model.procedure import Procedure
from motcua_lib.model.process import Process
from motcua_lib.model.reception import Reception
from motcua_lib.model.terms import Chain, SameDay
from motcua_lib.strategies import _calendars, _dossiers, _procedures, _receipts, _terms
from motcua_lib.strategies._days import clock_times, instants
from motcua_lib.workdays import WorkCalendar

SINCE = datetime(2025, 12, 1, 7, 30, tzinfo=VIETNAM_TIME)


def by_class() -> Mapping[type, SearchStrategy[object]]:
    """The strategy of every class that Hypothesis could not build by itself."""
    counted = {kind: _terms.counted(kind, usual, None) for kind, usual in _terms.COUNTED.items()}
    return {
        **counted,
        SameDay: clock_times().map(SameDay),
        Chain: _terms.chains(),
        Session: _calendars.sessions(),
        OfficeHours: _calendars.office_hours(),
        WorkCalendar: st.one_of(_calendars.calendars(), _calendars.official_calendars()),
        Reception: _receipts.receptions(),
        Pause: _receipts.pauses(since=SINCE),
        Restart: _receipts.restarts(since=SINCE),
        Extension: _receipts.extensions(),
        Money: _procedures.money(),
        Fee: _procedures.fees(),
        Procedure: _procedures.procedures(),
        Process: _procedures.processes(),
        Party: _dossiers.parties(),
        Filing: _dossiers.filings(),
        Dossier: _dossiers.dossiers(),
        **{kind: _dossiers.events_of(kind, instants()) for kind in EVENTS},
    }


def register() -> None:
    """Give Hypothesis the strategies; runs when Hypothesis is first used where the library is installed."""
    for kind, strategy in by_class().items():
        st.register_type_strategy(kind, strategy)
