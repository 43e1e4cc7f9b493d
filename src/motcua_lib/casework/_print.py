"""In giấy theo yêu cầu: the slip that an effect of `apply` asks to print."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from motcua_lib.casework._control import handover_slip
from motcua_lib.casework._receipt import NO_OFFICE, receipt_slip
from motcua_lib.casework._slips import apology_notice, refusal_notice, stop_notice, supplement_request
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Print, Slip
from motcua_lib.model.forms import ControlSlip
from motcua_lib.model.forms_parts import Office, OfficialSlip
from motcua_lib.workdays import WorkCalendar

__all__ = ["slip_for"]

_MAKERS: Mapping[Slip, Callable[..., OfficialSlip]] = {
    Slip.RECEIPT: receipt_slip,
    Slip.SUPPLEMENT: supplement_request,
    Slip.REFUSAL: refusal_notice,
    Slip.APOLOGY: apology_notice,
    Slip.STOP: stop_notice,
}


def slip_for(
    effect: Print, dossier: Dossier, calendar: WorkCalendar, *, at: datetime, office: Office = NO_OFFICE, **more: Any
) -> OfficialSlip | ControlSlip:
    """Giấy cần in: the slip that a Print effect of `apply` names, made from the dossier after the event.

    Args:
        effect: the effect. dossier: the dossier of its Outcome. calendar: the calendar of the office.
        at: when the slip is made; that of the event, as a rule.
        office: who makes it. more: the further options of the slip, such as `number`.
    Raises:
        DossierError: the dossier does not bear the slip out. ArgumentTypeError: not a Print, or one of the register.

    >>> from motcua_lib.casework import apply, replay
    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> from motcua_lib.model.events import Received, Submitted
    >>> from motcua_lib.model.filing import Filing, Party
    >>> from motcua_lib.model.reception import Channel
    >>> from motcua_lib.model.terms import WorkingDays
    >>> from motcua_lib.workdays import vietnam_calendar
    >>> filed = datetime(2026, 8, 4, 9, tzinfo=VIETNAM_TIME)
    >>> new = Dossier(Filing("H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7),
    ...                      applicant=Party("Nguyễn Thị Hoa")))
    >>> outcome = apply(replay([Submitted(filed)], new, vietnam_calendar()), Received(filed), vietnam_calendar())
    >>> prints = [effect for effect in outcome.effects if isinstance(effect, Print)]
    >>> [type(slip_for(effect, outcome.dossier, vietnam_calendar(), at=filed)).__name__ for effect in prints]
    ['ReceiptSlip', 'ControlSlip']
    """
    if not isinstance(effect, Print) or effect.slip is Slip.REGISTER:
        allowed = "a Print of a slip; the register is `register_of`"
        raise ArgumentTypeError("wrong-type", what="effect", allowed=allowed, value=effect)
    if effect.slip is Slip.CONTROL:
        return handover_slip(dossier, at, calendar, **more)
    return _MAKERS[effect.slip](dossier, calendar, at=at, office=office, **more)
