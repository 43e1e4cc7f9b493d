"""Random legal lives of a dossier, for property tests that only look at the whole."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from motcua_lib import VIETNAM_TIME, CalendarDays, Channel, WorkingDays, WorkingHours, casework
from motcua_lib.errors import DossierError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import NotAccepted, Refused, Stopped, Withdrawn
from motcua_lib.model.procedure_parts import UnreadTerm
from support.dossiers import CALENDAR, EXAMPLES, filing

ENDING = {NotAccepted, Withdrawn, Stopped, Refused}
RULES = ["supplement-pauses", "payment-pauses", "consultation-pauses"]
STARTS = st.builds(
    lambda day, clock: datetime.combine(day, clock, VIETNAM_TIME),
    st.dates(date(2024, 12, 20), date(2026, 9, 30)),
    st.builds(time, st.integers(0, 23), st.sampled_from([0, 31]), st.sampled_from([0, 59])),
)
WAITS = st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(hours=3), timedelta(days=2), timedelta(days=9)])


@st.composite
def lives(draw: st.DrawFn) -> Dossier:
    """A filed dossier after up to 14 legal events; one that ends early is rare."""
    dossier = Dossier(
        filing(
            term=draw(st.sampled_from([WorkingDays(7), WorkingHours(12), CalendarDays(20), UnreadTerm("?")])),
            channel=draw(st.sampled_from(Channel)),
            rules=draw(st.lists(st.sampled_from(RULES), unique=True)),
            receiver="Trung tâm",
            competent=draw(st.sampled_from(["", "Công an xã", "Phòng Tư pháp"])),
        )
    )
    instant = draw(STARTS)
    for _ in range(draw(st.integers(1, 14))):
        allowed = casework.allowed_events(dossier)
        likely = [kind for kind in allowed if kind not in ENDING or draw(st.integers(0, 9)) == 0]
        if not likely:
            break
        try:
            dossier = casework.apply(dossier, EXAMPLES[draw(st.sampled_from(likely))](instant), CALENDAR).dossier
        except DossierError:  # a condition of the rules: another event next time
            continue
        instant += draw(WAITS)
    return dossier
