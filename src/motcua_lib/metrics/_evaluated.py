"""Kết quả đánh giá: the evaluation of one agency or official in one period: indices, total, grade, trail."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from motcua_lib._checks import given, of_type, raise_faults, tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model._exact import EXACT
from motcua_lib.model.editions import Edition
from motcua_lib.model.evaluation_rules import EvaluationIndex, EvaluationRules
from motcua_lib.model.indicator import Band, Bands, figure
from motcua_lib.model.quarter import plain_day
from motcua_lib.model.scorecard import Note, Score, as_count, as_fraction
from motcua_lib.trail import Step, Trail

__all__ = ["READINGS", "Appraisal", "Basis", "Evaluation", "IndexTally", "Subject"]

# Notes on cases that the article does not name and that are read from those it names.
READINGS = frozenset({"applicant-fault", "full-process-first", "online-between-cases", "late-attitude"})


class Subject(Enum):
    """Đối tượng được đánh giá: an agency, by all indices, or an official, by those of officials.

    >>> Subject.OFFICIAL.value
    'official'
    """

    AGENCY = "agency"
    OFFICIAL = "official"


class Basis(Enum):
    """What the marks of an index were given to, for its step."""

    DOSSIERS = "evaluation-dossiers"
    UNIT = "evaluation-unit"
    QUARTERS = "evaluation-quarters"
    GIVEN = "evaluation-given"


def _points(value: object) -> Fraction:
    return as_fraction(value, "IndexTally.points")


def _count(value: object) -> int:
    return as_count(value, "IndexTally.count")


@attrs.frozen
class IndexTally:
    """Tổng điểm của một chỉ số: the points of an index added up, and over how many marks.

    Raises:
        ArgumentTypeError: a wrong type. MetricError: no mark, so that there is no mean.
    """

    slug: str = attrs.field(validator=of_type(str))
    points: Fraction = attrs.field(converter=_points)
    count: int = attrs.field(kw_only=True, converter=_count)
    basis: Basis = attrs.field(kw_only=True, validator=of_type(Basis))

    def __attrs_post_init__(self) -> None:
        if not self.count:
            raise MetricError("index-without-marks", part=self.slug, count=self.count)

    @property
    def mean(self) -> Fraction:
        """The points a mark, exactly."""
        return self.points / self.count


def _tallies(values: Iterable[IndexTally]) -> tuple[IndexTally, ...]:
    return tuple_of(values, IndexTally, "Evaluation.tallies")


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Evaluation.notes")


@attrs.frozen
class Evaluation(Shown):
    """Kết quả đánh giá giải quyết thủ tục hành chính: the indices of one subject in one period.

    Made by `evaluate_agency`, `evaluate_official`, `evaluation_of_points` and `roll_up`.

    Args:
        subject: the name of the agency or official.
        kind: which of the two it is.
        since: the first day of the period; until: the day after its last.
        edition: the edition of the rules.
        tallies: the points of each index that has data.
        notes: what a reader must know.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: no index has data, one is there twice or is none of the edition
        for this kind of subject, points outside 0 to the full mark, or a period that ends before it starts; all faults
        at once.
    """

    subject: str = attrs.field(validator=of_type(str))
    kind: Subject = attrs.field(validator=of_type(Subject))
    since: date = attrs.field(kw_only=True, validator=plain_day)
    until: date = attrs.field(kw_only=True, validator=plain_day)
    edition: Edition[EvaluationRules] = attrs.field(kw_only=True, validator=of_type(Edition))
    tallies: tuple[IndexTally, ...] = attrs.field(kw_only=True, converter=_tallies)
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)

    def __attrs_post_init__(self) -> None:
        if not self.tallies:
            raise MetricError("nothing-to-evaluate", subject=self.subject, since=self.since, until=self.until)
        given(self.edition.content, EvaluationRules, "Evaluation.edition.content")
        raise_faults(self.subject, self._faults())

    def _faults(self) -> Iterator[MetricError]:
        """What would leave a total, a grade or a score that means nothing."""
        if self.until <= self.since:
            yield MetricError("period-order", since=self.since, until=self.until)
        known, top = [index.slug for index in self.indices], self.rules.full_mark
        slugs = [tally.slug for tally in self.tallies]
        for slug in dict.fromkeys(slugs):
            if slugs.count(slug) > 1:
                yield MetricError("index-twice", part=slug)
            if slug not in known:
                yield MetricError("no-such-component", part=slug, known=known)
        for tally in self.tallies:
            if not 0 <= tally.mean <= top:
                mean = figure(tally.mean).en
                yield MetricError("points-out-of-range", name=f"index {tally.slug}", value=mean, maximum=top)

    @property
    def rules(self) -> EvaluationRules:
        """The rules of its edition."""
        return self.edition.content

    @property
    def indices(self) -> tuple[EvaluationIndex, ...]:
        """The indices that its kind of subject is evaluated by."""
        return tuple(index for index in self.rules.indices if index.of_officials or self.kind is Subject.AGENCY)

    @property
    def values(self) -> dict[str, Decimal]:
        """Each index that has data, rounded half up to one decimal."""
        return {tally.slug: self.rules.rounding.of(tally.mean) for tally in self.tallies}

    @property
    def left_out(self) -> tuple[str, ...]:
        """The indices without data: left out, which is not 0."""
        return tuple(index.slug for index in self.indices if index.slug not in self.values)

    @property
    def total(self) -> Decimal:
        """The sum of the rounded indices."""
        return self.rules.rounding.of(sum(map(Fraction, self.values.values()), Fraction(0)))

    @property
    def reachable(self) -> int:
        """The most that the indices with data can reach together."""
        return self.rules.full_mark * len(self.tallies)

    @property
    def bands(self) -> Bands:
        """The bands of its kind of subject."""
        return self.rules.agency_bands if self.kind is Subject.AGENCY else self.rules.official_bands

    @property
    def band(self) -> Band:
        """Xếp loại: the grade of the total; the edges stay where they are when an index is left out."""
        return self.bands.of(self.total)

    @property
    def score(self) -> Score:
        """Điểm số: the total with its indices, notes and steps."""
        names = {index.slug: index.name for index in self.indices}
        parts = [self._part(tally, names[tally.slug]) for tally in self.tallies]
        value = Fraction(self.total)
        added = Text(*(" + ".join(figure(part.value)[language] for part in parts) for language in ("vi", "en")))
        steps = [Step("left-out", details={"name": names[slug], "reason": _NO_DATA}) for slug in self.left_out]
        steps += [
            Step("evaluation-reading", citation=self.rules.reading, details={"note": note.text})
            for note in self.notes
            if note.slug in READINGS
        ]
        steps.append(Step("sum-of-parts", details={"name": _NAME, "parts": added, "value": figure(value)}))
        return Score(
            "one-stop-evaluation",
            value,
            Text(f"{_NAME.vi}: {self.subject}", f"{_NAME.en}: {self.subject}"),
            maximum=self.reachable,
            parts=parts,
            rounding=self.rules.rounding,
            edition=self.edition.slug,
            citation=self.edition.citation,
            notes=[*self.notes, *self._left_out_notes(names), *self._basis_notes()],
            steps=[*steps, self.bands.step(_NAME, value)],
        )

    def _part(self, tally: IndexTally, name: Text) -> Score:
        value = Fraction(self.values[tally.slug])
        details: dict[str, Text | str | int] = {
            "name": name,
            "points": figure(tally.points),
            "count": tally.count,
            "value": figure(value),
            "rounding": self.rules.rounding.text,
        }
        return Score(
            tally.slug,
            value,
            name,
            maximum=self.rules.full_mark,
            rounding=self.rules.rounding,
            edition=self.edition.slug,
            citation=self.edition.citation,
            steps=[Step(tally.basis.value, citation=self.rules.rounding.citation, details=details)],
        )

    def _left_out_notes(self, names: dict[str, Text]) -> list[Note]:
        if not self.left_out:
            return []
        vi, en = ("; ".join(names[slug][language] for slug in self.left_out) for language in ("vi", "en"))
        top = self.reachable
        text = Text(
            f"không có dữ liệu nên không tính: {vi}; tối đa {top} điểm, ngưỡng xếp loại giữ nguyên",
            f"left out without data: {en}; at most {top} points, the edges of the grades stay",
        )
        return [Note("index-left-out", text)]

    def _basis_notes(self) -> list[Note]:
        """That the decree behind the circular ended before the period did."""
        return [Note("basis-ended", self.rules.basis)] if self.until > self.rules.basis_until else []

    @property
    def trail(self) -> Trail:
        """Diễn giải cách tính: each index with its points, what was left out, the sum and the grade."""
        return self.score.trail

    def __str__(self) -> str:
        return str(self.score)


_NAME = Text("Đánh giá giải quyết thủ tục hành chính", "One-stop evaluation")
_NO_DATA = Text("không có dữ liệu, không phải 0 điểm", "no data, which is not 0")


def _less(value: Decimal, other: Decimal) -> Decimal:
    return EXACT.subtract(value, other)


@attrs.frozen
class Appraisal:
    """Tự chấm và thẩm định: the self-score and the appraised score of one subject, both kept; the appraised one grades.

    Args:
        self_scored: what the subject gave itself.
        appraised: what the appraising body gave.
    Raises:
        MetricError: they are of two subjects, periods or editions.
    """

    self_scored: Evaluation = attrs.field(validator=of_type(Evaluation))
    appraised: Evaluation = attrs.field(validator=of_type(Evaluation))

    def __attrs_post_init__(self) -> None:
        keys = [(e.subject, e.kind, e.since, e.until, e.edition.slug) for e in (self.self_scored, self.appraised)]
        if keys[0] != keys[1]:
            first, second = (f"{subject}, {since} to {until}" for subject, _, since, until, _ in keys)
            raise MetricError("two-evaluations", first=first, second=second)

    @property
    def band(self) -> Band:
        """Xếp loại: the grade of the appraised points."""
        return self.appraised.band

    @property
    def total_change(self) -> Decimal:
        """The appraised total less the self-scored one."""
        return _less(self.appraised.total, self.self_scored.total)

    @property
    def changes(self) -> dict[str, Decimal]:
        """The appraised less the self-scored value of each index that both have and that differs."""
        own, given = self.self_scored.values, self.appraised.values
        return {slug: _less(given[slug], own[slug]) for slug in given if slug in own and given[slug] != own[slug]}

    def __str__(self) -> str:
        return f"{self.appraised} (tự chấm {self.self_scored.score.shown})"
