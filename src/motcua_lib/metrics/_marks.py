"""Chấm điểm: the points of a dossier and of a unit, index by index; None where there are no data.

A case that the article does not name is marked only where the cases it does name leave one answer, and then noted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum

import attrs

from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._evaluated import Basis, IndexTally
from motcua_lib.model.evaluation import Complaint, DossierMarks, Timing, UnitFigures
from motcua_lib.model.evaluation_rules import Answer, EvaluationRules
from motcua_lib.model.scorecard import Note

__all__ = ["LateAttitude", "Marking", "dossier_notes", "dossier_points", "in_order", "unit_notes", "unit_tallies"]


class LateAttitude(Enum):
    """Hồ sơ trễ hạn, không có phản ánh: how index 7 takes a late dossier without a complaint, which no case names.

    LEFT_OUT: the dossier has no mark of index 7. NO_POINTS: it has 0.

    >>> LateAttitude.LEFT_OUT.value
    'left-out'
    """

    LEFT_OUT = "left-out"
    NO_POINTS = "no-points"

    @property
    def text(self) -> Text:
        """The choice in words."""
        return _LATE_TEXT[self.value]


_LATE_TEXT = {
    "left-out": Text("không tính những hồ sơ đó", "leaves them out"),
    "no-points": Text("cho 0 điểm", "gives them 0"),
}


@attrs.frozen
class Marking:
    """Who is marked, by which rules, and how what the rules leave open is taken."""

    agency: str
    rules: EvaluationRules
    late_attitude: LateAttitude | None


def _answer(marking: Marking, answer: Answer | None) -> int | None:
    return None if answer is None else marking.rules.worth(answer)


def _total_time(marks: DossierMarks, marking: Marking) -> int | None:
    return _answer(marking, marks.total_time)


def _agency_time(marks: DossierMarks, marking: Marking) -> int | None:
    """The time of the agency itself; it has none in a dossier in which it took no part."""
    times = {time.agency: time.timing for time in marks.agency_times}
    return _answer(marking, times.get(marking.agency))


def _contacts(marks: DossierMarks, marking: Marking) -> int | None:
    contacts, worth = marks.counted_contacts, marking.rules.contacts
    if contacts is None:
        return None
    return worth[contacts] if contacts < len(worth) else 0


def _agencies(marks: DossierMarks, marking: Marking) -> int | None:
    return _answer(marking, marks.agencies)


def _publicity(marks: DossierMarks, marking: Marking) -> int | None:
    return _answer(marking, marks.publicity)


def _attitude(marks: DossierMarks, marking: Marking) -> int | None:
    if marks.complaint is Complaint.FOUNDED:
        return marking.rules.worth(Complaint.FOUNDED)
    if not _late(marks):
        return None if marks.complaint is None else _answer(marking, marks.total_time)
    if marking.late_attitude is None:
        raise MetricError("late-without-complaint", dossier=marks.code, choices=[item.name for item in LateAttitude])
    return None if marking.late_attitude is LateAttitude.LEFT_OUT else 0


_DOSSIER: Mapping[str, Callable[[DossierMarks, Marking], int | None]] = {
    "1": _total_time,
    "2": _agency_time,
    "3": _contacts,
    "4": _agencies,
    "6": _publicity,
    "7": _attitude,
}


def dossier_points(slug: str, marks: DossierMarks, marking: Marking) -> int | None:
    """The points of one dossier in one index; None without data."""
    return _DOSSIER[slug](marks, marking)


def _late(marks: DossierMarks) -> bool:
    """Late, and without a complaint that counts: a case that index 7 does not name."""
    return marks.total_time is Timing.LATE and marks.complaint in (Complaint.NONE, Complaint.UNFOUNDED)


def dossier_notes(marks: "tuple[DossierMarks, ...]", marking: Marking) -> Iterator[Note]:
    """What a reader of marks from dossiers must know."""
    excused = sum(1 for mark in marks if mark.contacts_by_applicant)
    if excused:
        yield Note(
            "applicant-fault",
            Text(
                f"hồ sơ có lần liên hệ do lỗi của người nộp: {excused}; chỉ số 3 không tính những lần đó",
                f"dossiers with contacts by the applicant's own fault: {excused}; index 3 leaves those out",
            ),
        )

    late = sum(map(_late, marks))
    if late and marking.late_attitude is not None:
        how = marking.late_attitude.text
        vi = f"hồ sơ trễ hạn không có phản ánh: {late}; chỉ số 7 {how.vi}, theo lựa chọn của người dùng"
        en = f"late dossiers without a complaint: {late}; index 7 {how.en}, by the caller's choice"
        yield Note("late-attitude", Text(vi, en))


def _full_process(unit: UnitFigures, rules: EvaluationRules) -> int | None:
    threshold, full, there = rules.threshold(unit.level), unit.full_process, unit.received_there
    if full is None or not full.denominator:
        return None
    if full.value >= threshold:
        return rules.full_mark
    if there is None or not there.denominator:
        return None
    return rules.half_mark if there.value == 1 else 0


def _unit_publicity(unit: UnitFigures, rules: EvaluationRules) -> int | None:
    return None if unit.publicity is None else rules.worth(unit.publicity)


def _feedback(unit: UnitFigures, rules: EvaluationRules) -> int | None:
    feedback = unit.feedback
    if feedback is None:
        return None
    if feedback.dragging:
        return 0
    if feedback.answered_on_time == feedback.received:
        return rules.full_mark
    return rules.half_mark if feedback.answered_on_time >= rules.feedback_share * feedback.received else 0


def _online(unit: UnitFigures, rules: EvaluationRules) -> int | None:
    online = unit.online
    if online is None or not online.procedures.denominator:
        return None
    if online.unsettled or not online.procedures.numerator:
        return 0
    if not online.dossiers.denominator:
        return None
    if online.dossiers.value < rules.online_dossiers_one:
        return 0
    enough = online.procedures.value >= rules.online_procedures and online.dossiers.value >= rules.online_dossiers
    return rules.full_mark if enough else rules.half_mark


_UNIT: Mapping[str, Callable[[UnitFigures, EvaluationRules], int | None]] = {
    "5": _full_process,
    "6": _unit_publicity,
    "8": _feedback,
    "9": _online,
}


def unit_tallies(unit: UnitFigures, rules: EvaluationRules) -> Iterator[IndexTally]:
    """The points of a unit in each index that has data."""
    for index in rules.indices:
        points = _UNIT[index.slug](unit, rules) if index.per_unit else None
        if points is not None:
            yield IndexTally(index.slug, points, count=1, basis=Basis.UNIT)


def in_order(tallies: Iterable[IndexTally]) -> list[IndexTally]:
    """Tallies by the number of their index."""
    return sorted(tallies, key=lambda tally: tally.slug)


def unit_notes(unit: UnitFigures, rules: EvaluationRules) -> Iterator[Note]:
    """What a reader of marks from unit figures must know."""
    there = unit.received_there
    if _full_process(unit, rules) == rules.full_mark and there is not None and there.numerator < there.denominator:
        yield Note(
            "full-process-first",
            Text(
                "chỉ số 5: đủ tỷ lệ thực hiện toàn bộ quy trình nhưng chưa tiếp nhận 100%; tính mức cao",
                "index 5: enough full processes, but not all is received there; the full mark goes first",
            ),
        )
    yield from _online_notes(unit, rules)


def _online_notes(unit: UnitFigures, rules: EvaluationRules) -> Iterator[Note]:
    online = unit.online
    if online is None or _online(unit, rules) != rules.half_mark:
        return
    if online.dossiers.value >= rules.online_dossiers:
        yield Note(
            "online-between-cases",
            Text(
                "chỉ số 9: đủ tỷ lệ hồ sơ trực tuyến nhưng thiếu tỷ lệ thủ tục, quy định không nêu; tính như mức giữa",
                "index 9: enough dossiers online but too few procedures, a case that is not named; taken as the "
                "middle one",
            ),
        )
