"""Random lives of a dossier: what is filed, when, and what happens to it, legal and likely."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from motcua_lib import (
    VIETNAM_TIME,
    CalendarDays,
    Chain,
    Channel,
    Months,
    SameDay,
    WorkingDays,
    WorkingHours,
    casework,
)
from motcua_lib.errors import DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Archived,
    Consulted,
    Event,
    NotAccepted,
    Refused,
    Replied,
    StopGround,
    Stopped,
    Transferred,
    Withdrawn,
)
from motcua_lib.model.terms import Term
from support.dossiers import CALENDAR, EXAMPLES, filing

MINUTE = timedelta(minutes=1)
ENDING = {NotAccepted, Withdrawn, Stopped, Refused, Archived}
AGENCIES = st.sampled_from(["Công an xã", "Thuế"])

TERMS: st.SearchStrategy[Term] = st.one_of(
    st.builds(WorkingDays, st.integers(1, 15)),
    st.builds(CalendarDays, st.integers(1, 40)),
    st.builds(WorkingHours, st.integers(1, 40)),
    st.builds(Months, st.integers(1, 2)),
    st.sampled_from([SameDay(), Chain([WorkingDays(3), CalendarDays(10)]), Chain([WorkingDays(2), WorkingHours(4)])]),
)
CHOICES = st.tuples(
    st.sampled_from([(), ("supplement-pauses",), ("supplement-runs",)]),
    st.sampled_from([(), ("payment-pauses",)]),
    st.sampled_from([(), ("consultation-pauses",)]),
    st.sampled_from([(), ("closed-after-10-days",)]),
    st.sampled_from([(), ("one-suspension",)]),
)
STARTS = st.builds(
    lambda day, clock: datetime.combine(day, clock, VIETNAM_TIME),
    st.dates(date(2024, 12, 20), date(2026, 9, 30)),
    st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 31])),
)
WAITS = st.one_of(
    st.just(timedelta(0)),
    st.timedeltas(MINUTE, timedelta(hours=9)),
    st.timedeltas(timedelta(days=1), timedelta(days=12)),
).map(lambda span: span // MINUTE * MINUTE)


def likely(dossier: Dossier, way: str) -> list[type[Event]]:
    """What is allowed; what ends a dossier apart, so that lives are long."""
    allowed = casework.allowed_events(dossier)
    return [kind for kind in allowed if (kind in ENDING) is (way == "ending")] or list(allowed)


def event_of(kind: type[Event], instant: datetime, agency: str) -> Event:
    made: dict[type[Event], Any] = {
        Consulted: lambda: Consulted(instant, agency, term=WorkingDays(2)),
        Replied: lambda: Replied(instant, agency),
        Transferred: lambda: Transferred(instant, agency, term=WorkingHours(6)),
        Stopped: lambda: Stopped(instant, "không bổ sung", ground=StopGround.NO_SUPPLEMENT),
    }
    return made[kind]() if kind in made else EXAMPLES[kind](instant)


@st.composite
def dossiers(draw: st.DrawFn, *, last: int = 12, terms: st.SearchStrategy[Any] = TERMS) -> Dossier:
    """A dossier with a legal history of up to `last` events."""
    names = [name for choice in draw(CHOICES) for name in choice]
    filed = filing(
        term=draw(terms),
        channel=draw(st.sampled_from(Channel)),
        rules=names,
        receiver="Trung tâm",
        competent=draw(st.sampled_from(["", "Thuế"])),
    )
    dossier, now = Dossier(filed), draw(STARTS)
    ways = draw(st.lists(st.sampled_from(["allowed"] * 8 + ["ending"]), min_size=2, max_size=last))
    for way in ways:
        if dossier.state.is_final:
            break
        now += draw(WAITS)
        event = event_of(draw(st.sampled_from(likely(dossier, way))), now, draw(AGENCIES))
        try:
            dossier = casework.apply(dossier, event, CALENDAR).dossier
        except DossierError:  # a condition of the rules beside the state; this time nothing happens
            continue
    return dossier
