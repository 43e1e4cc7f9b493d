"""So sánh thời hạn, phí, mức độ trực tuyến: two values of one part, and which of them asks less of the applicant.

Two values are compared where one is never worse than the other. All else is said to be not comparable: terms of other
units without a calendar, amounts in other currencies, what was not stated or not read.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from motcua_lib.deadlines._due import Received, due
from motcua_lib.model.changes import ChangeAspect, ChangeDirection, ChangeValue
from motcua_lib.model.days import Certainty
from motcua_lib.model.fees import Charge, Fee, FeeStatement
from motcua_lib.model.online import OnlineLevel
from motcua_lib.model.procedure_parts import UnreadTerm
from motcua_lib.model.terms import Chain, SameDay, SimpleTerm, Term
from motcua_lib.trail import Detail
from motcua_lib.workdays import WorkCalendar

EASIER, HARDER = ChangeDirection.EASIER, ChangeDirection.HARDER
NEUTRAL, INCOMPARABLE = ChangeDirection.NEUTRAL, ChangeDirection.INCOMPARABLE


@attrs.frozen
class Verdict:
    """Kết luận: the direction of a change and the rule that gives it."""

    direction: ChangeDirection
    reason: str
    details: tuple[tuple[str, Detail], ...] = ()


Terms: TypeAlias = Term | UnreadTerm
FeeChange: TypeAlias = tuple[ChangeAspect, Verdict, ChangeValue, ChangeValue, str]

SHORTER, LONGER = Verdict(EASIER, "change-shorter"), Verdict(HARDER, "change-longer")
CHEAPER, DEARER = Verdict(EASIER, "change-cheaper"), Verdict(HARDER, "change-dearer")

SCALES: tuple[tuple[OnlineLevel, ...], ...] = (
    (OnlineLevel.LEVEL_1, OnlineLevel.LEVEL_2, OnlineLevel.LEVEL_3, OnlineLevel.LEVEL_4),
    (OnlineLevel.PARTIAL, OnlineLevel.FULL),
    (OnlineLevel.PROACTIVE_1, OnlineLevel.PROACTIVE_2, OnlineLevel.PROACTIVE_3, OnlineLevel.PROACTIVE_4),
)
_PLACES = {level: (scale, place) for scale, levels in enumerate(SCALES) for place, level in enumerate(levels)}


@attrs.frozen
class Yardstick:
    """Lịch để so sánh: the calendar and the receipts over which terms of different units are compared."""

    calendar: WorkCalendar
    receipts: tuple[Received, ...]

    def compare(self, old: Term, new: Term) -> Verdict:
        """Which of two terms ends earlier, over all receipts."""
        dues = [(due(old, day, self.calendar), due(new, day, self.calendar)) for day in self.receipts]
        earlier = sum(after.moment < before.moment for before, after in dues)
        later = sum(after.moment > before.moment for before, after in dues)
        shaky = any(answer.certainty is Certainty.PROVISIONAL for pair in dues for answer in pair)
        certainty = Certainty.PROVISIONAL if shaky else Certainty.DECIDED
        details: tuple[tuple[str, Detail], ...] = (
            ("earlier", earlier), ("later", later), ("n", len(dues)), ("certainty", certainty.text),
        )  # fmt: skip
        return Verdict(*_ON_CALENDAR[earlier > 0, later > 0], details)


_ON_CALENDAR = {
    (True, False): (EASIER, "change-earlier-on-calendar"),
    (False, True): (HARDER, "change-later-on-calendar"),
    (False, False): (NEUTRAL, "change-same-on-calendar"),
    (True, True): (INCOMPARABLE, "change-mixed-on-calendar"),
}


def compare_terms(old: Terms, new: Terms, yardstick: Yardstick | None) -> Verdict | None:
    """None for equal terms; by figure where the units are the same, else by the calendar, else not at all."""
    if old == new:
        return None
    if isinstance(old, UnreadTerm) or isinstance(new, UnreadTerm):
        return Verdict(INCOMPARABLE, "change-term-unread")
    verdict = _by_figure(_links(old), _links(new))
    if verdict is None and yardstick is not None:
        return yardstick.compare(old, new)
    return verdict or Verdict(INCOMPARABLE, "change-other-unit")


def _links(term: Term) -> tuple[SimpleTerm, ...]:
    return term.terms if isinstance(term, Chain) else (term,)


def _by_figure(old: tuple[SimpleTerm, ...], new: tuple[SimpleTerm, ...]) -> Verdict | None:
    """Shorter when each link has its unit and none is longer, since a later start never makes an end earlier."""
    if list(map(type, old)) != list(map(type, new)):
        return None
    pairs = [(_size(before), _size(after)) for before, after in zip(old, new, strict=True)]
    if all(after <= before for before, after in pairs):
        return SHORTER
    return LONGER if all(after >= before for before, after in pairs) else None


def _size(term: SimpleTerm) -> int:
    """How long it is among terms of its unit; a later cut-off answers more filings on their day."""
    if isinstance(term, SameDay):
        return -((term.cutoff.hour * 60 + term.cutoff.minute) * 60 + term.cutoff.second)
    return term.n


def compare_counts(old: int, new: int, *, fewer: str, more: str) -> Verdict | None:
    """Fewer is easier."""
    if old == new:
        return None
    return Verdict(EASIER, fewer) if new < old else Verdict(HARDER, more)


def compare_levels(old: OnlineLevel | None, new: OnlineLevel | None) -> Verdict | None:
    """By place on the scale of one decree; the scales have no common measure."""
    if old is new:
        return None
    if old is None or new is None:
        return Verdict(INCOMPARABLE, "change-level-unstated")
    (old_scale, old_place), (new_scale, new_place) = _PLACES[old], _PLACES[new]
    if old_scale != new_scale:
        return Verdict(INCOMPARABLE, "change-other-scale")
    return Verdict(EASIER, "change-more-online") if new_place > old_place else Verdict(HARDER, "change-less-online")


def fee_changes(old: Fee, new: Fee) -> Iterator[FeeChange]:
    """What changed between the fees of one route; wording and notes alone are no change."""
    if old.statement is not new.statement:
        yield ChangeAspect.FEE, _other_statement(old, new), old, new, ""
    elif old.charges and new.charges:
        yield from _charges(old.charges, new.charges)
    elif old.statement is FeeStatement.CHARGED and old != new:
        yield ChangeAspect.FEE, Verdict(INCOMPARABLE, "change-fee-unread"), old, new, ""


def _other_statement(old: Fee, new: Fee) -> Verdict:
    if FeeStatement.UNSTATED in (old.statement, new.statement):
        return Verdict(INCOMPARABLE, "change-fee-unstated")
    charges = old.charges or new.charges
    if charges and not any(charge.amount.amount for charge in charges):
        return Verdict(NEUTRAL, "change-same-amount")
    return CHEAPER if new.statement is FeeStatement.FREE else DEARER


def _charges(old: tuple[Charge, ...], new: tuple[Charge, ...]) -> Iterator[FeeChange]:
    """Charges alike pair up; of the others, those that one side alone has are new or gone."""
    gone, come = _without(old, new), _without(new, old)
    for before, after in _pairs(gone, come):
        gone.remove(before)
        come.remove(after)
        yield from _charge(before, after)
    if gone and come:
        lists = tuple(map(str, gone)), tuple(map(str, come))
        yield ChangeAspect.FEE, Verdict(INCOMPARABLE, "change-charges-unmatched"), *lists, ""
        return
    for charge in gone:
        yield ChangeAspect.FEE, Verdict(EASIER, "change-charge-gone"), charge, None, charge.note
    for charge in come:
        yield ChangeAspect.FEE, Verdict(HARDER, "change-charge-new"), None, charge, charge.note


def _without(charges: tuple[Charge, ...], others: tuple[Charge, ...]) -> list[Charge]:
    return list((Counter(charges) - Counter(others)).elements())


def _pairs(old: list[Charge], new: list[Charge]) -> list[tuple[Charge, Charge]]:
    """The charges that are for the same thing: the only ones, else those of one unit, kind and note."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    keys = [Counter(map(_key, charges)) for charges in (old, new)]
    known = {_key(charge): charge for charge in new}
    once = {key for key in keys[0] if keys[0][key] == keys[1][key] == 1}
    return [(charge, known[_key(charge)]) for charge in old if _key(charge) in once]


def _key(charge: Charge) -> tuple[str, str, str]:
    return charge.kind.value, charge.per, charge.note


def _charge(old: Charge, new: Charge) -> Iterator[FeeChange]:
    verdict = _amounts(old, new)
    if verdict is not None:
        yield ChangeAspect.FEE, verdict, old, new, new.note
    for exemption in old.exemptions:
        if exemption not in new.exemptions:
            yield ChangeAspect.EXEMPTION, Verdict(HARDER, "change-exemption-gone"), exemption, None, new.note
    for exemption in new.exemptions:
        if exemption not in old.exemptions:
            yield ChangeAspect.EXEMPTION, Verdict(EASIER, "change-exemption-new"), None, exemption, new.note


def _amounts(old: Charge, new: Charge) -> Verdict | None:
    before, after = old.amount, new.amount
    if before.currency != after.currency:
        return Verdict(INCOMPARABLE, "change-other-currency")
    if old.per != new.per:
        return Verdict(INCOMPARABLE, "change-other-per")
    if before == after:
        return None if old.kind is new.kind else Verdict(NEUTRAL, "change-other-kind")
    return CHEAPER if after < before else DEARER
