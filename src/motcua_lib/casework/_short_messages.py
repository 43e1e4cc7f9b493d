"""Tin nhắn cho người nộp hồ sơ: short messages as text, each refused where the dossier does not bear it out."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

import attrs

from motcua_lib.book.forms import EARLY_NOTICE, NO_PROVISION
from motcua_lib.casework._alerts import DEFAULT_WATCH, alerts
from motcua_lib.casework._evidence import evidence_of, state_after
from motcua_lib.casework._progress import checked, happened
from motcua_lib.casework._promise import promised
from motcua_lib.casework._rules import governing
from motcua_lib.casework._slips import apology_view
from motcua_lib.casework._verdict import verdict
from motcua_lib.errors import ArgumentTypeError, DossierError
from motcua_lib.law import Citation, Language, Text
from motcua_lib.model.alerts import AlertKind, Watch
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.dossier_states import State
from motcua_lib.model.events import Apologised, ResultReady, SupplementAsked
from motcua_lib.model.forms_parts import shown
from motcua_lib.model.sms import MessageKind, ShortMessage
from motcua_lib.model.verdicts import Timeliness
from motcua_lib.workdays import WorkCalendar

__all__ = ["short_message"]

_WORDINGS: Mapping[MessageKind, Text] = {
    MessageKind.APOLOGY: Text(
        "{office}Xin lỗi vì hồ sơ {code} chậm trả kết quả ({about}). Hẹn trả lại ngày {day}.",
        "{office}We are sorry: the result of {code} is late ({about}). New appointment: {day}.",
    ),
    MessageKind.EARLY: Text(
        "{office}Hồ sơ {code} có kết quả trước hạn (hẹn {day}). Mời đến nhận.",
        "{office}The result of {code} is ready early (promised for {day}). Please collect it.",
    ),
    MessageKind.DUE_SOON: Text(
        "{office}Hồ sơ {code} sắp đến hạn trả kết quả: {day}.", "{office}The result of {code} is due soon: {day}."
    ),
    MessageKind.SUPPLEMENT: Text(
        "{office}Hồ sơ {code} cần bổ sung: {about}.", "{office}Dossier {code} needs a supplement: {about}."
    ),
    MessageKind.READY: Text(
        "{office}Hồ sơ {code} đã có kết quả. Mời nhận.", "{office}The result of {code} is ready. Please collect it."
    ),
}


@attrs.frozen
class _Asked:
    """What a message is asked about."""

    dossier: Dossier
    at: datetime
    calendar: WorkCalendar
    watch: Watch
    rules: CaseRules | None


@attrs.frozen
class _Told:
    """What a message says beside the dossier: a day, what it is about, what asks for it."""

    citation: Citation
    day: date | None = None
    about: str = ""


def _apology(asked: _Asked) -> _Told:
    found = evidence_of(asked.dossier, Apologised, asked.at, asked.calendar, "slip-no-apology")
    view = apology_view(asked.dossier, found, asked.calendar, asked.rules)
    return _Told(view.rules.reappointments.citation, found.event.new_day, found.event.reason)


def _early(asked: _Asked) -> _Told:
    found = evidence_of(asked.dossier, ResultReady, asked.at, asked.calendar, "message-not-ready")
    answer = verdict(asked.dossier, asked.at, asked.calendar, rules=asked.rules)
    if answer.timeliness is not Timeliness.EARLY:
        raise DossierError("message-not-early", code=str(asked.dossier.code), verdict=answer.timeliness.value)
    _waits_to_be_returned(asked)
    due = promised(asked.dossier.filing, found.before, found.event.at, asked.calendar, asked.rules)
    return _Told(EARLY_NOTICE.on(asked.at.date()).value, due)


def _due_soon(asked: _Asked) -> _Told:
    found = alerts(asked.dossier, asked.at, asked.calendar, watch=asked.watch, rules=asked.rules)
    if all(alert.kind is not AlertKind.DUE_SOON for alert in found):
        raise DossierError("message-not-due-soon", code=str(asked.dossier.code), at=asked.at)
    events = happened(asked.dossier.events, asked.at)
    return _Told(NO_PROVISION, promised(asked.dossier.filing, events, asked.at, asked.calendar, asked.rules))


def _supplement(asked: _Asked) -> _Told:
    found = evidence_of(asked.dossier, SupplementAsked, asked.at, asked.calendar, "slip-never-asked")
    events = happened(asked.dossier.events, asked.at)
    state = state_after(events)
    if state not in (State.INTAKE_SUPPLEMENT, State.SUPPLEMENT):
        raise DossierError("message-not-waiting", code=str(asked.dossier.code), state=state.value)
    rules = governing(asked.dossier.filing, events, asked.rules)
    return _Told(rules.supplement.citation, about=", ".join(found.event.papers))


def _ready(asked: _Asked) -> _Told:
    _waits_to_be_returned(asked)
    return _Told(NO_PROVISION)


def _waits_to_be_returned(asked: _Asked) -> None:
    state = state_after(happened(asked.dossier.events, asked.at))
    if state not in (State.READY, State.RETURN_PAYMENT):
        when = f"at {asked.at}"
        raise DossierError("message-not-ready", code=str(asked.dossier.code), state=state.value, when=when)


_TELLERS: Mapping[MessageKind, Callable[[_Asked], _Told]] = {
    MessageKind.APOLOGY: _apology,
    MessageKind.EARLY: _early,
    MessageKind.DUE_SOON: _due_soon,
    MessageKind.SUPPLEMENT: _supplement,
    MessageKind.READY: _ready,
}


def short_message(
    kind: MessageKind,
    dossier: Dossier,
    at: datetime,
    calendar: WorkCalendar,
    *,
    office: str = "",
    watch: Watch = DEFAULT_WATCH,
    rules: CaseRules | None = None,
) -> ShortMessage:
    """Tin nhắn cho người nộp hồ sơ: the text of one short message about a dossier, as it stands at an instant.

    Args:
        kind: what to tell: an apology, an early result, due soon, a supplement asked for, a result ready.
        dossier: the dossier. at: the aware instant. calendar: the calendar of the office.
        office: who writes; stands before the text.
        watch: when a dossier is due soon. rules: as in `apply`.
    Returns:
        ShortMessage: Vietnamese and English text, the Vietnamese without diacritics, and SMS segments of both.
    Raises:
        DossierError: the dossier does not bear the message out, such as an early result that was not early.
        HoursError: the office keeps no hours on the due day.
        ArgumentTypeError, NaiveDatetimeError: a wrong type, or an instant without a zone.

    >>> from motcua_lib.casework import replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed, soon = (datetime(2026, 8, day, 9, tzinfo=VIETNAM_TIME) for day in (4, 12))
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> dossier = replay([Submitted(filed), Received(filed)], new, vietnam_calendar())
    >>> message = short_message(MessageKind.DUE_SOON, dossier, soon, vietnam_calendar())
    >>> print(message.plain, message.segments.count, message.plain_segments.count, sep="; ")
    Ho so H57.132-260804-0583 sap den han tra ket qua: 17:30 13/08/2026.; 1; 1

    Legal basis: Decree 61/2018, art. 19(9) for the apology and art. 20(4) for the early result.
    """
    if not isinstance(kind, MessageKind):
        raise ArgumentTypeError("wrong-type", what="kind", allowed="a MessageKind", value=kind)
    if not isinstance(office, str):
        raise ArgumentTypeError("wrong-type", what="office", allowed="str", value=office)
    at = checked(dossier, at, calendar)
    told = _TELLERS[kind](_Asked(dossier, at, calendar, watch, rules))
    return ShortMessage(
        kind,
        dossier.code,
        text=Text(_worded(kind, dossier, told, office, "vi"), _worded(kind, dossier, told, office, "en")),
        to=dossier.filing.applicant.phone,
        citation=told.citation,
    )


def _worded(kind: MessageKind, dossier: Dossier, told: _Told, office: str, language: Language) -> str:
    return _WORDINGS[kind][language].format(
        office=f"{office}: " if office else "",
        code=dossier.code,
        about=told.about,
        day=shown(told.day, language),
    )
