"""Sound values of what has to do with dossiers, feedback, tickets and scores, added to the strategy for every model."""

from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any, get_args

import attrs
from hypothesis import strategies as st

from motcua_lib import casework
from motcua_lib.casework._table import TABLE
from motcua_lib.model.alerts import Watch
from motcua_lib.model.bookings import Booking
from motcua_lib.model.case_rules import CaseRules, Parameter
from motcua_lib.model.clock import Extension
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.desk_day import DeskDay
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.elapsed import ClockUnit, Elapsed
from motcua_lib.model.events import EVENTS, Apologised, Event, Extended, SupplementAsked
from motcua_lib.model.feedback import DutyRecord, FeedbackCase, FeedbackTerms
from motcua_lib.model.feedback_events import FeedbackEvent, Rate
from motcua_lib.model.feedback_words import FeedbackChannel, FeedbackKind, FeedbackVerdict, Satisfaction
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.scorecard import Ratio, Rounding, Score
from motcua_lib.model.services import Contact, ContactPurpose
from motcua_lib.model.terms import WorkingDays, WorkingHours
from motcua_lib.model.tickets import _NEEDS, Ticket
from support.code_values import VALUES as CODE_VALUES
from support.values import COUNTS, INSTANTS, NAMES, OWN, TEXTS, citations, values

__all__ = ["values"]

SPEAKING = {"stated", "filled"}
SPANS = st.timedeltas(timedelta(0), timedelta(days=40))
PROCEDURES = next(found for module, found in CODE_VALUES.items() if module.__name__.endswith(".procedure"))


def build(cls: Any, **own: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a class by the types of its fields, with text where it must say something."""
    found = {}
    for field in attrs.fields(attrs.resolve_types(cls)):
        if field.alias in own or not field.init:
            continue
        speaks = getattr(field.validator, "__name__", "") in SPEAKING
        usual = field.default is not attrs.NOTHING and not isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]  # a class
        some = NAMES if speaks else values(field.type)
        found[field.alias] = st.just(field.default) | some if usual else some
    return st.builds(cls, **found, **own)


def cited_extensions() -> st.SearchStrategy[Extension]:
    return st.builds(Extension, values(WorkingDays), citation=citations())


def apologies(instants: st.SearchStrategy[datetime]) -> st.SearchStrategy[Apologised]:
    return st.tuples(instants, st.integers(0, 40)).flatmap(
        lambda drawn: build(
            Apologised, at=st.just(drawn[0]), new_day=st.just(in_vietnam(drawn[0]).date() + timedelta(days=drawn[1]))
        )
    )


def event_of(kind: type[Event], instants: st.SearchStrategy[datetime] = INSTANTS) -> st.SearchStrategy[Event]:
    """Events of a kind at one of those instants."""
    if kind is Apologised:
        return apologies(instants)
    own: dict[Any, dict[str, st.SearchStrategy[Any]]] = {
        Extended: {"extension": cited_extensions()},
        SupplementAsked: {"papers": st.lists(NAMES, min_size=1, max_size=3)},
    }
    return build(kind, at=instants, **own.get(kind, {}))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Dossiers in any state, by the table alone."""
    state, instant, events = State.NEW, draw(INSTANTS), []
    for _ in range(draw(st.integers(0, 6))):
        if not TABLE[state]:
            break
        kind = draw(st.sampled_from(list(TABLE[state])))
        events.append(draw(event_of(kind, st.just(instant))))
        state, instant = TABLE[state][kind], instant + draw(SPANS)
    return casework.restore(draw(values(Filing)), events)


def parameters(kind: Any) -> st.SearchStrategy[Any]:
    """Parameters of the type of value that a field says."""
    (of,) = get_args(kind)
    return st.builds(Parameter, st.none() | COUNTS if of == (int | None) else values(of), citations())


def case_rules() -> st.SearchStrategy[CaseRules]:
    fields = attrs.fields(attrs.resolve_types(CaseRules))
    own = {field.name: parameters(field.type) for field in fields if "Parameter" in str(field.type)}
    return build(CaseRules, **own)


def elapsed() -> st.SearchStrategy[Elapsed]:
    days = st.builds(Elapsed, st.sampled_from([ClockUnit.WORKING_DAYS, ClockUnit.CALENDAR_DAYS]), st.integers())
    return days | st.builds(Elapsed, st.just(ClockUnit.WORKING_TIME), st.timedeltas())


def watches() -> st.SearchStrategy[Watch]:
    share = st.fractions(Fraction(1, 100), Fraction(99, 100))
    return st.builds(Watch, share | values(WorkingDays) | values(WorkingHours), values(WorkingDays))


def feedback_cases() -> st.SearchStrategy[FeedbackCase]:
    """Cases as they are sent."""
    return st.builds(
        FeedbackCase, NAMES, st.sampled_from(FeedbackKind), subject=NAMES, agency=NAMES,
        channel=st.sampled_from(FeedbackChannel), procedure=st.just("") | PROCEDURES.map(str),
    )  # fmt: skip


@st.composite
def duty_records(draw: st.DrawFn) -> DutyRecord:
    since, ended = sorted(draw(st.lists(INSTANTS, min_size=2, max_size=2)))
    judged = st.sampled_from([verdict for verdict in FeedbackVerdict if verdict is not FeedbackVerdict.OPEN])
    return draw(build(DutyRecord, since=st.just(since), ended_at=st.just(ended), verdict=judged))


def contacts() -> st.SearchStrategy[Contact]:
    purposes = st.lists(st.sampled_from(ContactPurpose), min_size=1, unique=True)
    return build(Contact, purposes=purposes)


@st.composite
def tickets(draw: st.DrawFn, number: str = "A01", issued: datetime | None = None) -> Ticket:
    outcome = draw(st.sampled_from(list(_NEEDS)))
    instants = [issued or draw(INSTANTS)]
    for _ in _NEEDS[outcome]:
        instants.append(instants[-1] + draw(SPANS))
    later = dict(zip(_NEEDS[outcome], instants[1:], strict=True))
    return Ticket(number, desk="3", group=draw(NAMES), issued_at=instants[0], outcome=outcome, **later)


@st.composite
def desk_days(draw: st.DrawFn) -> DeskDay:
    ticket = draw(tickets())
    return DeskDay("3", ticket.issued_at.date(), tickets=draw(st.sampled_from([[], [ticket]])))


@st.composite
def bookings(draw: st.DrawFn) -> Booking:
    made = draw(INSTANTS)
    starts, checked = made + draw(SPANS), made + draw(SPANS)
    ends = starts + timedelta(minutes=draw(st.integers(1, 90)))
    fate = draw(st.sampled_from([{}, {"checked_in_at": checked}, {"cancelled_at": checked}]))
    return Booking(draw(NAMES), group=draw(NAMES), made_at=made, starts=starts, ends=ends, **fate)


def ratios() -> st.SearchStrategy[Ratio]:
    counts = st.tuples(COUNTS, COUNTS).map(sorted)
    return counts.flatmap(lambda pair: st.builds(Ratio, st.just(pair[0]), st.just(pair[1]), TEXTS, of=TEXTS))


def scores(deep: bool = True) -> st.SearchStrategy[Score]:
    parts = st.lists(scores(deep=False), max_size=2) if deep else st.just(())
    return build(Score, parts=parts, maximum=st.none() | st.integers(10**9), value=st.fractions(max_value=10**9))


OWN.update(
    {
        **{kind: (lambda kind=kind: event_of(kind)) for kind in EVENTS},
        **{kind: (lambda kind=kind: build(kind)) for kind in get_args(FeedbackEvent)},
        Rate: lambda: build(Rate, satisfaction=st.sampled_from([Satisfaction.SATISFIED, Satisfaction.DISLIKED])),
        Party: lambda: build(Party),
        FeedbackTerms: lambda: build(FeedbackTerms),
        Dossier: dossiers,
        CaseRules: case_rules,
        Elapsed: elapsed,
        Watch: watches,
        FeedbackCase: feedback_cases,
        DutyRecord: duty_records,
        Contact: contacts,
        Ticket: tickets,
        DeskDay: desk_days,
        Booking: bookings,
        Ratio: ratios,
        Rounding: lambda: st.builds(Rounding, COUNTS, citation=st.none() | citations()),
        Score: scores,
    }
)
