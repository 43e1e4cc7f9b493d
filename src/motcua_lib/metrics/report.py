"""Bảng điểm của đơn vị: one unit's figures for a period as data, each with its counts, edition, basis and trail.

Nothing is computed here that a measure has not computed. `wording.scorecard` makes Markdown of it, `drawing` pictures.
"""

from collections.abc import Iterable, Iterator

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.metrics import feedback, timeliness
from motcua_lib.metrics.cases import CaseStatistics
from motcua_lib.metrics.distribution import Distribution
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.histogram import Histogram
from motcua_lib.model._filled import filled
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Note, Score, label

__all__ = ["Line", "Scorecard", "Section", "feedback_section", "timeliness_section"]


def _scores(values: Iterable[Score]) -> tuple[Score, ...]:
    return tuple_of(values, Score, "Section.scores")


def _distributions(values: Iterable[Distribution]) -> tuple[Distribution, ...]:
    return tuple_of(values, Distribution, "Section.distributions")


def _section_notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Section.notes")


def _once(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Each note once, in the order of first mention."""
    return tuple(dict.fromkeys(notes))


@attrs.frozen
class Section:
    """Mục của bảng điểm: the scores of one subject, such as timeliness or satisfaction.

    Args:
        slug: its stable name; title: its heading, a str stands for both languages.
        scores: from any measure; parts of a score are lines of their own.
        distributions: figures that are bounds, rough or unstated, and so are no scores.
        notes: what a reader must know beside the notes of the scores, such as which rates are left out.
    """

    slug: str = attrs.field(validator=of_type(str))
    title: Text = attrs.field(converter=label, validator=of_type(Text))
    scores: tuple[Score, ...] = attrs.field(default=(), converter=_scores)
    distributions: tuple[Distribution, ...] = attrs.field(default=(), kw_only=True, converter=_distributions)
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_section_notes)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The notes of its scores and distributions, then its own, each once."""
        of_scores = (note for score in self.scores for note in score.all_notes)
        of_parts = (note for distribution in self.distributions for note in distribution.notes)
        return _once((*of_scores, *of_parts, *self.notes))


@attrs.frozen
class Line:
    """Dòng của bảng điểm: one score with where it stands in the report.

    Args:
        section: the slug of its section.
        depth: 0 for a score of the section, 1 for a part of it, and so on.
        score: the score.
        edition: the edition of the index, of the score itself or of the one it is a part of; empty for none.
        citation: what defines it, of the score itself or of the one it is a part of; None for none.
    """

    section: str
    depth: int = attrs.field(kw_only=True)
    score: Score = attrs.field(kw_only=True)
    edition: str = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(kw_only=True)


def _lines(section: str, score: Score, depth: int, above: Line | None) -> Iterator[Line]:
    edition = score.edition or (above.edition if above else "")
    citation = score.citation or (above.citation if above else None)
    line = Line(section, depth=depth, score=score, edition=edition, citation=citation)
    yield line
    for part in score.parts:
        yield from _lines(section, part, depth + 1, line)


def _sections(values: Iterable[Section]) -> tuple[Section, ...]:
    return tuple_of(values, Section, "Scorecard.sections")


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "Scorecard.notes")


_TITLE = Text("Bảng điểm", "Scorecard")


@attrs.frozen
class Scorecard(Shown):
    """Bảng điểm của đơn vị: what is known of one unit in one period.

    Args:
        unit: the unit; a str stands for both languages.
        period: the reporting period.
        sections: one or more subjects, each once.
        title: the heading.
        notes: what a reader must know of the whole.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a section twice.

    >>> from motcua_lib.metrics.targets import tasks_done
    >>> card = Scorecard("Tân Uyên", Period.year(2018), [Section("par", "Cải cách hành chính", [tasks_done(14, 19)])])
    >>> [(line.section, str(line.score), line.score.ratio.denominator) for line in card.lines]
    [('par', 'nhiệm vụ đã hoàn thành: 73,68%', 19)]
    """

    unit: Text = attrs.field(converter=label, validator=of_type(Text))
    period: Period = attrs.field(validator=of_type(Period))
    sections: tuple[Section, ...] = attrs.field(converter=_sections)
    title: Text = attrs.field(default=_TITLE, kw_only=True, converter=label, validator=of_type(Text))
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)

    def __attrs_post_init__(self) -> None:
        slugs = [section.slug for section in self.sections]
        for slug in slugs:
            if slugs.count(slug) > 1:
                raise MetricError("section-twice", section=slug)

    def __getitem__(self, slug: str) -> Section:
        for section in self.sections:
            if section.slug == slug:
                return section
        names = ", ".join(section.slug for section in self.sections)
        raise MetricError("no-such-section", section=slug, sections=names or "none")

    def __iter__(self) -> Iterator[Section]:
        return iter(self.sections)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every score and every part of one, in order: the report as a table."""
        return tuple(
            line
            for section in self.sections
            for score in section.scores
            for line in _lines(section.slug, score, 0, None)
        )

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The notes of every section, then its own, each once."""
        return _once((*(note for section in self.sections for note in section.all_notes), *self.notes))


_TIMELINESS = Text("Tiến độ giải quyết hồ sơ", "Timeliness")
_FEEDBACK = Text("Phản ánh, kiến nghị", "Feedback")


def _means(histograms: Iterable[Histogram]) -> Iterator[Score]:
    """The mean and the 90th percentile of each that has values."""
    for histogram in histograms:
        if histogram.count:
            yield histogram.mean()
            yield histogram.percentile(90)


def timeliness_section(statistics: CaseStatistics) -> Section:
    """Mục tiến độ giải quyết: all rates, mean and 90th percentile of times and visits, the turnaround.

    Args:
        statistics: by `metrics.cases.case_statistics`.
    Returns:
        Section: "timeliness"; what cannot be said is in its notes.
    Raises:
        ArgumentTypeError: no statistics.
    """
    (found,) = tuple_of([statistics], CaseStatistics, "statistics")
    sheet = timeliness.rates(found.counts)
    times = _means([found.working_time, found.waiting_time, found.visits])
    recorded = any(part.count.value for part in found.turnaround)
    shares = [found.turnaround] if recorded else []
    silent = [_unrecorded(found.turnaround)] if found.counts.resolved and not recorded else []
    return Section("timeliness", _TIMELINESS, [*sheet, *times], distributions=shares, notes=[*sheet.notes, *silent])


def _unrecorded(distribution: Distribution) -> Note:
    """That nothing was recorded is told in words: a table of parts of 0 % would claim what nobody knows."""
    return Note("nothing-recorded", filled(_UNRECORDED, name=distribution.name))


_UNRECORDED = Text("{name}: không ghi nhận", "{name}: not recorded")


def feedback_section(counts: FeedbackCounts) -> Section:
    """Mục phản ánh, kiến nghị: all rates of feedback; what a report does not state is in its notes.

    Args:
        counts: the counts of a period.
    Raises:
        ArgumentTypeError: no counts.
    """
    sheet = feedback.rates(counts)
    return Section("feedback", _FEEDBACK, sheet.scores, notes=sheet.notes)
