"""Đánh giá giải quyết thủ tục hành chính: the nine indices of Circular 01/2018/TT-VPCP, from dossiers and unit figures.

Every dossier and every unit is marked 0, 1 or 2 in an index; the mean a dossier is rounded half up to one decimal, and
the total is the sum of the rounded indices. What has no data is left out and named.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from motcua_lib._checks import given, raise_faults, tuple_of
from motcua_lib.book.one_stop_evaluation import BALLOT_FORM, ONE_STOP_EVALUATION
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.law import Text
from motcua_lib.metrics._evaluated import Appraisal, Basis, Evaluation, IndexTally, Subject
from motcua_lib.metrics._marks import (
    LateAttitude,
    Marking,
    dossier_notes,
    dossier_points,
    in_order,
    unit_notes,
    unit_tallies,
)
from motcua_lib.metrics._year import YearMethod, roll_up
from motcua_lib.model._exact import half_up
from motcua_lib.model.editions import Edition
from motcua_lib.model.evaluation import DossierMarks, UnitFigures
from motcua_lib.model.evaluation_rules import EvaluationRules
from motcua_lib.model.indicator import figure
from motcua_lib.model.scorecard import Note, Ratio, Rounding, Score, Unit, as_fraction

__all__ = [
    "ONE_STOP_EVALUATION",
    "Appraisal",
    "Evaluation",
    "LateAttitude",
    "Subject",
    "YearMethod",
    "ballot_shares",
    "evaluate_agency",
    "evaluate_official",
    "evaluation_edition",
    "evaluation_of_points",
    "roll_up",
]

Points = Callable[[str], int | None]


def evaluation_edition(since: date, until: date) -> Edition[EvaluationRules]:
    """Quy định đánh giá của một kỳ: the edition that governs every day of a period.

    Args:
        since: the first day of the period.
        until: the day after its last.
    Raises:
        ArgumentTypeError: no date. MetricError: the period ends before it starts, or a day of it lies outside the
            edition; the error says what took its place.

    >>> evaluation_edition(date(2020, 1, 1), date(2020, 4, 1)).slug
    'one-stop-evaluation/van-phong-chinh-phu/2019-01-06'
    >>> evaluation_edition(date(2025, 9, 1), date(2025, 9, 16))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    motcua_lib.errors.MetricError: the nine indices end before 2025-09-15, ... in their place: Decree 118/2025, ...

    Legal basis: Circular 01/2018/TT-VPCP, in force from 6 January 2019 to 14 September 2025.
    """
    for day in (since, until):
        if type(day) is not date:
            raise ArgumentTypeError("not-a-date", what="a bound of the period", value=day)
    if until <= since:
        raise MetricError("period-order", since=since, until=until)
    last, editions = until - timedelta(days=1), ONE_STOP_EVALUATION.editions
    for edition in editions:
        if edition.covers(since) and edition.covers(last):
            return edition
    if since < editions[0].since:
        raise MetricError("before-the-edition", first=editions[0].since, day=since)
    successor = editions[-1].content.successors.on(last).value
    raise MetricError("edition-replaced", end=editions[-1].until, day=last, successor=successor.en)


def evaluate_agency(
    agency: str,
    dossiers: Iterable[DossierMarks],
    unit: UnitFigures,
    *,
    since: date,
    until: date,
    late_attitude: LateAttitude | None = None,
) -> Evaluation:
    """Đánh giá cơ quan, đơn vị: an agency in a period, by all nine indices, 18 points at most.

    Args:
        agency: its name, as in the `agency_times` of the dossiers.
        dossiers: the dossiers of the period.
        unit: the figures of the unit in the period.
        since: the first day of the period; until: the day after its last.
        late_attitude: how index 7 takes a late dossier without a complaint, which the article does not name; needed
            only when there is one.
    Returns:
        Evaluation: indices, total, grade, what was left out, score.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no data at all, publicity given twice, an open choice not made, or
            a period outside the edition.

    >>> from motcua_lib.model.evaluation import Complaint, Publicity, Timing
    >>> from motcua_lib.model.procedure_parts import Level
    >>> dossiers = [DossierMarks("H1", total_time=Timing.EARLY, contacts=0, complaint=Complaint.NONE),
    ...             DossierMarks("H2", total_time=Timing.ON_TIME, contacts=1, complaint=Complaint.NONE)]
    >>> unit = UnitFigures(Level.COMMUNE, publicity=Publicity.BOTH)
    >>> result = evaluate_agency("UBND xã", dossiers, unit, since=date(2020, 1, 1), until=date(2020, 4, 1))
    >>> {slug: str(value) for slug, value in result.values.items()}, str(result.total), result.left_out
    ({'1': '1.5', '3': '1.5', '6': '2.0', '7': '1.5'}, '6.5', ('2', '4', '5', '8', '9'))

    Legal basis: Circular 01/2018/TT-VPCP, arts 12–15.
    """
    edition = evaluation_edition(since, until)
    marks = _marks(dossiers)
    if not isinstance(unit, UnitFigures):
        raise ArgumentTypeError("wrong-type", what="unit", allowed="UnitFigures", value=unit)
    marking = Marking(given(agency, str, "agency"), edition.content, late_attitude)
    _publicity_once(agency, marks, unit)
    return Evaluation(
        agency,
        Subject.AGENCY,
        since=since,
        until=until,
        edition=edition,
        tallies=in_order([*_dossier_tallies(marks, marking), *unit_tallies(unit, edition.content)]),
        notes=[*dossier_notes(marks, marking), *unit_notes(unit, edition.content)],
    )


def _marks(dossiers: Iterable[DossierMarks]) -> tuple[DossierMarks, ...]:
    """The marks as a tuple, no dossier counted twice; those without a code are taken to be different ones."""
    marks = tuple_of(dossiers, DossierMarks, "dossiers")
    codes = [mark.code for mark in marks if mark.code]
    twice = sorted({code for code, count in Counter(codes).items() if count > 1})
    if twice:
        raise MetricError("dossier-twice", dossiers=twice)
    return marks


def _publicity_once(agency: str, marks: tuple[DossierMarks, ...], unit: UnitFigures) -> None:
    if unit.publicity is not None and any(mark.publicity is not None for mark in marks):
        raise MetricError("publicity-twice", agency=agency)


def _dossier_tallies(marks: tuple[DossierMarks, ...], marking: Marking) -> Iterator[IndexTally]:
    for index in marking.rules.indices:
        if index.per_dossier:
            found = [dossier_points(index.slug, mark, marking) for mark in marks]
            points = [point for point in found if point is not None]
            if points:
                yield IndexTally(index.slug, sum(points), count=len(points), basis=Basis.DOSSIERS)


def evaluate_official(
    official: str,
    dossiers: Iterable[DossierMarks],
    *,
    agency: str,
    since: date,
    until: date,
    late_attitude: LateAttitude | None = None,
) -> Evaluation:
    """Đánh giá cán bộ, công chức: an official in a period, by indices 1, 2, 3, 4 and 7, 10 points at most.

    Args:
        official: the name of the official.
        dossiers: the dossiers the official handled in the period.
        agency: the agency of the official, whose time counts in index 2.
        since: the first day of the period; until: the day after its last.
        late_attitude: see `evaluate_agency`.
    Returns:
        Evaluation: indices, total, grade, what was left out, score.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no data at all, an open choice not made, or a period outside the
            edition.

    >>> from motcua_lib.model.evaluation import Timing
    >>> marks = [DossierMarks("H1", total_time=Timing.EARLY, contacts=0)]
    >>> result = evaluate_official("Nguyễn Văn A", marks, agency="Sở", since=date(2020, 1, 1), until=date(2020, 4, 1))
    >>> str(result.total), result.band.slug
    ('4.0', 'most-tasks')

    Legal basis: Circular 01/2018/TT-VPCP, arts 14–15.
    """
    edition = evaluation_edition(since, until)
    marks = _marks(dossiers)
    used = {index.slug for index in edition.content.indices if index.of_officials}
    marking = Marking(given(agency, str, "agency"), edition.content, late_attitude)
    tallies = _dossier_tallies(marks, marking)
    return Evaluation(
        official,
        Subject.OFFICIAL,
        since=since,
        until=until,
        edition=edition,
        tallies=[tally for tally in tallies if tally.slug in used],
        notes=list(dossier_notes(marks, marking)),
    )


def evaluation_of_points(
    subject: str,
    kind: Subject,
    points: Mapping[str, int | Decimal | Fraction],
    *,
    since: date,
    until: date,
) -> Evaluation:
    """Bảng tự chấm, bảng thẩm định: an evaluation whose points somebody put down index by index.

    Args:
        subject: the agency or official.
        kind: which of the two.
        points: by the number of the index, 0 to 2; an index left out has no data.
        since: the first day of the period; until: the day after its last.
    Raises:
        ArgumentTypeError: a float, which is not exact. MetricError: an unknown index, or points outside 0 to 2.

    >>> sheet = evaluation_of_points("Sở", Subject.AGENCY, {str(n): 2 for n in range(1, 8)} | {"8": 1, "9": 0},
    ...                              since=date(2020, 1, 1), until=date(2020, 4, 1))
    >>> str(sheet.total), str(sheet.band)
    ('15.0', 'xuất sắc')

    Legal basis: Circular 01/2018/TT-VPCP, arts 13–15.
    """
    edition = evaluation_edition(since, until)
    tops = {
        index.slug: edition.content.full_mark
        for index in edition.content.indices
        if index.of_officials or kind is Subject.AGENCY
    }
    if not isinstance(points, Mapping):
        raise ArgumentTypeError("wrong-type", what="points", allowed="a mapping of indices to points", value=points)
    exact = {slug: as_fraction(value, f"points[{slug!r}]") for slug, value in points.items()}
    raise_faults(subject, _point_faults(exact, tops))
    tallies = [IndexTally(slug, value, count=1, basis=Basis.GIVEN) for slug, value in exact.items()]
    return Evaluation(subject, kind, since=since, until=until, edition=edition, tallies=in_order(tallies))


def _point_faults(points: Mapping[str, Fraction], tops: Mapping[str, int]) -> Iterator[MotcuaError]:
    for slug, value in points.items():
        if slug not in tops:
            yield MetricError("no-such-component", part=slug, known=list(tops))
        elif not 0 <= value <= tops[slug]:
            yield MetricError("points-out-of-range", name=f"index {slug}", value=figure(value).en, maximum=tops[slug])


_BALLOTS = (
    ("not-satisfied", Text("không hài lòng", "not satisfied")),
    ("satisfied", Text("hài lòng", "satisfied")),
    ("very-satisfied", Text("rất hài lòng", "very satisfied")),
)


def ballot_shares(*, not_satisfied: int, satisfied: int, very_satisfied: int) -> tuple[Score, Score, Score]:
    """Phần II của phiếu đánh giá: the shares of ballots not satisfied, satisfied and very satisfied, to one decimal.

    Each is rounded half up by itself, so the three may add up to 99.9 or 100.1; each then says so in a note.

    Args:
        not_satisfied, satisfied, very_satisfied: ballots.
    Returns:
        Three scores in percent, in that order.
    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or no ballots at all.

    >>> print(*ballot_shares(not_satisfied=1, satisfied=60, very_satisfied=39), sep="; ")
    không hài lòng: 1,0%; hài lòng: 60,0%; rất hài lòng: 39,0%

    Legal basis: the second part of the evaluation form, as a provincial system has it.
    """
    counts = (not_satisfied, satisfied, very_satisfied)
    whole = sum(Ratio(count, count).numerator for count in counts)
    ratios = [Ratio(count, whole, name) for count, (_, name) in zip(counts, _BALLOTS, strict=True)]
    shown = half_up(sum((Fraction(ratio.percent(1)) for ratio in ratios), Fraction(0)), 1)
    notes = [] if shown == 100 else [Note("shares-do-not-add", f"{shown}% ≠ 100%")]
    first, second, third = (
        Score(
            slug,
            ratio.value * 100,
            name,
            unit=Unit.PERCENT,
            ratio=ratio,
            rounding=Rounding(1),
            citation=BALLOT_FORM,
            notes=notes,
        )
        for ratio, (slug, name) in zip(ratios, _BALLOTS, strict=True)
    )
    return first, second, third
