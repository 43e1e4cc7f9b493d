"""What a browser gets: values of the library as JSON. Nothing is computed here."""

from datetime import datetime
from typing import Any

from motcua_lib import WorkCalendar, casework, codec
from motcua_lib.errors import CodecError, DossierError, MotcuaError, TransitionError
from motcua_lib.model.alerts import Alert
from motcua_lib.model.dossier import Dossier, Outcome


def summary(dossier: Dossier) -> dict[str, Any]:
    """Where a dossier stands, what may happen next, and the number that the next writer sends as `seen`."""
    return {
        "code": str(dossier.code),
        "seen": len(dossier.events),
        "state": dossier.state.value,
        "text": dossier.state.text.vi,
        "allowed": [kind.slug for kind in casework.allowed_events(dossier)],
    }


def at_instant(dossier: Dossier, at: datetime, calendar: WorkCalendar) -> dict[str, Any]:
    """The same with clock, verdict and alerts at an instant."""
    return {
        **summary(dossier),
        "at": codec.unstructure(at, datetime),
        "clock": _clock(dossier, at, calendar),
        "verdict": _verdict(dossier, at, calendar),
        "alerts": [alert(found) for found in casework.alerts(dossier, at, calendar)],
    }


def _clock(dossier: Dossier, at: datetime, calendar: WorkCalendar) -> dict[str, Any] | None:
    try:
        clock = casework.clock(dossier, at, calendar)
    except DossierError:  # it ended without having been received, so no term ever ran
        return None
    return {
        "standing": clock.standing.value,
        "due": codec.unstructure(clock.due.day),
        "appointment": codec.unstructure(clock.due.appointment),
        "promised": codec.unstructure(clock.appointment_day),
        "certainty": clock.due.certainty.value,
        "used": clock.used.text.vi,
        "left": clock.left.text.vi,
        "over": clock.over.text.vi,
        "paused": clock.paused.text.vi,
        "trail": clock.due.trail.lines(language="vi"),
    }


def _verdict(dossier: Dossier, at: datetime, calendar: WorkCalendar) -> dict[str, Any]:
    verdict = casework.verdict(dossier, at, calendar)
    return {"timeliness": verdict.timeliness.value, "text": verdict.timeliness.text.vi}


def alert(found: Alert) -> dict[str, Any]:
    """One alert: its JSON form, and its line for people."""
    return {**codec.unstructure(found), "text": str(found)}


def done(outcome: Outcome) -> dict[str, Any]:
    """The dossier after an event, and its effects."""
    return {**summary(outcome.dossier), "effects": [codec.unstructure(effect) for effect in outcome.effects]}


def refused(error: MotcuaError) -> dict[str, Any]:
    """An error: its stable name, its text, and what belongs to its kind."""
    answer: dict[str, Any] = {"error": error.slug, "message": str(error)}
    if isinstance(error, TransitionError):
        answer |= {key: error.fields[key] for key in ("state", "event", "allowed")}
    if isinstance(error, CodecError):
        answer["faults"] = [
            {"path": fault.path, "slug": fault.slug, "rule": fault.rule, "allowed": fault.allowed}
            for fault in codec.explain(error)
        ]
    return answer
