"""Valid calls written out, of what no example calls; most of their arguments are lent by examples of its neighbours."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from motcua_lib import Channel, Citation, Dossier, Filing, Instrument, Process, ProcessStep, Text, WorkingDays
from motcua_lib.model.events import Received, Submitted
from motcua_lib.model.feedback_words import FeedbackDuty
from motcua_lib.model.form06 import Column, Form06Row
from motcua_lib.model.one_stop import Equipment
from support.dossiers import CALENDAR, HOA, at
from support.valid_calls import CODES, Call, calls, made, named

DAY = date(2026, 8, 4)
NAME, CITED = Text("tỷ lệ", "share"), Citation(Instrument("01/2020/TT-VPCP"))


def lent(name: str) -> Call:
    """The arguments of the last call of something that gives an answer."""
    for call in reversed(calls()[named(name)]):
        try:
            made(named(name), call)
        except Exception:  # an example of a refusal
            continue
        return call
    raise AssertionError(f"no valid call of {name}")


def answer_of(name: str) -> Any:
    return made(named(name), lent(name))


def _asked(method: str, **more: Any) -> Callable[[], Call]:
    """A method of the value whose other method an example calls."""
    return lambda: {"self": lent(method)["self"], **more}


def _dossier() -> Dossier:
    step = ProcessStep("tham-dinh", NAME, unit="Phòng Tư pháp", term=WorkingDays(3))
    filing = Filing(
        "H57.132-260804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7), applicant=HOA,
        process=Process("thẩm định", [step]),
    )  # fmt: skip
    filed = at("2026-08-04 09:00")
    return Dossier(filing, events=[Submitted(filed), Received(filed)])


ROWS: Mapping[str, Callable[[], Call]] = {
    "AdministrativeUnits.there_on": _asked("AdministrativeUnits.on", day=DAY, level=None),
    "AdministrativeUnits.descendants": lambda: lent("AdministrativeUnits.children"),
    "Catalogue.on": _asked("Catalogue.lacking", day=DAY),
    "Dossier.all": lambda: {"self": _dossier(), "kind": Submitted},
    "Figure.at_least": lambda: {"value": 5},
    "Figure.at_most": lambda: {"value": 5},
    "Figure.less_than": lambda: {"value": 5},
    "OneStopUnit.receives_on_rest_days": _asked("OneStopUnit.receives", code="1.000757"),
    "OneStopUnits.serving": _asked("OneStopUnits.on", day=DAY, area="96"),
    "OneStopUnits.receiving": _asked("OneStopUnits.on", day=DAY, code="1.000757"),
    "OneStopUnits.received": _asked("OneStopUnits.on", day=DAY),
    "OneStopUnits.equipped": _asked("OneStopUnits.on", day=DAY, equipment=next(iter(Equipment))),
    "OneStopUnits.unstaffed": _asked("OneStopUnits.on", day=DAY),
    "Ticket.serving_by": lambda: lent("Ticket.waiting_by"),
    "metrics.distinct.Distinction.of": lambda: {"self": (found := answer_of("metrics.distinct.distinguish")),
                                                "unit": found.ranges[0].unit},
    "metrics.inspection.QuarterScores.of": lambda: {
        "self": (found := answer_of("metrics.inspection.quarter_scores")), "unit": found.scores[0].name.vi,
    },
    "metrics.intervals.Interval.holds": _asked("metrics.intervals.Interval.overlaps", share=1),
    "metrics.named_shares.ShareRule": lambda: {"slug": "share", "name": NAME, "of": NAME, "citation": CITED},
    "metrics.report.feedback_section": lambda: {"counts": answer_of("metrics.feedback.feedback_counts")},
    "metrics.satisfaction.item_rates": lambda: {"tally": lent("metrics.satisfaction.item_rate")["tally"]},
    "metrics.timeliness.RateRule": lambda: {
        "slug": "rate", "name": NAME, "numerator": [8], "denominator": [7], "of": NAME, "citation": CITED,
    },
    "metrics.timeliness.check_total": lambda: {
        "total": Form06Row(1, "tổng", {Column.RESOLVED: 3}), "rows": [Form06Row(2, "Hộ tịch", {Column.RESOLVED: 3})],
    },
    "casework.done_steps": lambda: {"dossier": _dossier()},
    "casework.plan_of": lambda: {"dossier": _dossier(), "at": at("2026-08-12 09:00"), "calendar": CALENDAR},
    "casework.rules_of": lambda: {"dossier": _dossier()},
    "casework.verdicts": lambda: {"dossiers": [_dossier()], "at": at("2026-08-12 09:00"), "calendar": CALENDAR},
    "casework.feedback.DutyChange": lambda: {"done": (FeedbackDuty.ANSWER,), "lapses": (), "opens": ()},
    "codec.losses.Exported": lambda: {"document": {}, "losses": ()},
    "codec.national_portal.Imported": lambda: answer_of("codec.national_portal.from_portal")._asdict(),
    "codec.national_portal.PortalResult": lambda: {"name": "Giấy khai sinh", "code": "KQ.1"},
    "drawing.notebook.html": lambda: {"value": answer_of("metrics.changes.published_rate"), "language": "vi"},
    "drawing.notebook.svg": lambda: {"value": answer_of("metrics.changes.published_rate"), "language": "vi"},
    **{f"codes.{code}.{verb}": lambda code=code, verb=verb: {_CODE.get(verb, "text"): _text(code)}
       for code in CODES for verb in ("compact", "format", "is_valid")},
}  # fmt: skip
_CODE = {"format": "code"}


def _text(code: str) -> Any:
    return lent(f"codes.{code}.parse")["text"]
