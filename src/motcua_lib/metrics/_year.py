"""Tổng hợp năm: quarterly evaluations of one subject rolled up into a year."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from motcua_lib._checks import given, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics._evaluated import Basis, Evaluation, IndexTally, Subject
from motcua_lib.metrics._marks import in_order, unit_tallies
from motcua_lib.model.evaluation import UnitFigures
from motcua_lib.model.quarter import Quarter
from motcua_lib.model.scorecard import Note

__all__ = ["YearMethod", "roll_up"]


class YearMethod(Enum):
    """Cách tổng hợp năm: how quarters become a year, which no source states.

    POOLED: points and dossiers of all quarters together. QUARTER_MEAN: the mean of the quarters' indices.

    >>> YearMethod.POOLED.value
    'pooled'
    """

    POOLED = "pooled"
    QUARTER_MEAN = "quarter-mean"


def roll_up(quarters: Iterable[Evaluation], *, method: YearMethod, unit: UnitFigures | None = None) -> Evaluation:
    """Tổng hợp đánh giá năm: the quarterly evaluations of one subject in one year as one.

    Args:
        quarters: evaluations of whole quarters of one year, in any order; one that is missing is named in a note.
        method: how; no source states it, so it has no default.
        unit: the figures of the unit over the year; needed to pool an agency, for points of a unit do not add up.
    Raises:
        ArgumentTypeError: a wrong type.
        MetricError: no quarters, a quarter twice, periods that are no quarters of one year, two subjects, figures
            of the unit that are missing or not wanted, or points without dossiers to pool.

    >>> from motcua_lib.metrics.evaluation import evaluation_of_points
    >>> quarters = [evaluation_of_points("Sở", Subject.AGENCY, {"1": points}, since=Quarter(2020, n).since,
    ...                                  until=Quarter(2020, n).until) for n, points in ((1, 2), (2, Decimal("1.5")))]
    >>> year = roll_up(quarters, method=YearMethod.QUARTER_MEAN)
    >>> str(year.values["1"]), str(year.notes[0])
    ('1.8', 'thiếu đánh giá: quý 3/2020; quý 4/2020')

    Legal basis: Circular 01/2018/TT-VPCP, art. 15: quarterly, and yearly with a ranking.
    """
    members = tuple_of(quarters, Evaluation, "quarters")
    if not isinstance(method, YearMethod):
        raise ArgumentTypeError("wrong-type", what="method", allowed="a YearMethod", value=method)
    if unit is not None and method is not YearMethod.POOLED:
        raise MetricError("unit-figures-unused", method=method.value)
    if unit is not None:
        given(unit, UnitFigures, "unit", allowed="UnitFigures or None")
    known = _quarters_of(members)
    first, year = members[0], next(iter(known)).year
    missing = [quarter for quarter in (Quarter(year, n) for n in (1, 2, 3, 4)) if quarter not in known]
    tallies = _pooled(members, unit) if method is YearMethod.POOLED else _quarter_mean(members)
    notes = [note for member in members for note in member.notes]
    return Evaluation(
        first.subject,
        first.kind,
        since=min(member.since for member in members),
        until=max(member.until for member in members),
        edition=first.edition,
        tallies=in_order(tallies),
        notes=[*notes, *_missing_quarters(missing)],
    )


def _quarters_of(members: tuple[Evaluation, ...]) -> dict[Quarter, Evaluation]:
    """The evaluations by quarter, checked to be of one subject and of one year."""
    found: dict[Quarter, Evaluation] = {}
    for member in members:
        quarter = Quarter(member.since.year, (member.since.month + 2) // 3)
        if (member.since, member.until) != (quarter.since, quarter.until):
            raise MetricError("not-a-quarter", since=member.since, until=member.until)
        found[quarter] = member
    keys = {(quarter.year, member.subject, member.kind) for quarter, member in found.items()}
    if len(found) < len(members) or len(keys) != 1:
        said = [f"{member.subject}, {member.since}" for member in members]
        raise MetricError("quarters-of-one-year", quarters=said)
    return found


def _pooled(members: tuple[Evaluation, ...], unit: UnitFigures | None) -> list[IndexTally]:
    if members[0].kind is Subject.AGENCY and unit is None:
        raise MetricError("needs-unit-figures", subject=members[0].subject)
    pooled: dict[str, tuple[Fraction, int]] = {}
    for tally in (tally for member in members for tally in member.tallies if tally.basis is not Basis.UNIT):
        if tally.basis is not Basis.DOSSIERS:
            raise MetricError("nothing-to-pool", index=tally.slug, subject=members[0].subject)
        points, count = pooled.get(tally.slug, (Fraction(0), 0))
        pooled[tally.slug] = points + tally.points, count + tally.count
    found = [IndexTally(slug, points, count=n, basis=Basis.DOSSIERS) for slug, (points, n) in pooled.items()]
    of_unit = [] if unit is None else list(unit_tallies(unit, members[0].rules))
    if any(tally.slug in pooled for tally in of_unit):
        raise MetricError("publicity-twice", agency=members[0].subject)
    return [*found, *of_unit]


def _quarter_mean(members: tuple[Evaluation, ...]) -> list[IndexTally]:
    values: dict[str, list[Decimal]] = {}
    for member in members:
        for slug, value in member.values.items():
            values.setdefault(slug, []).append(value)
    return [
        IndexTally(slug, sum(map(Fraction, found)), count=len(found), basis=Basis.QUARTERS)
        for slug, found in values.items()
    ]


def _missing_quarters(missing: list[Quarter]) -> Iterator[Note]:
    if missing:
        names = "; ".join(map(str, missing))
        english = "; ".join(f"quarter {quarter.number} of {quarter.year}" for quarter in missing)
        yield Note("quarters-missing", Text(f"thiếu đánh giá: {names}", f"not evaluated: {english}"))
