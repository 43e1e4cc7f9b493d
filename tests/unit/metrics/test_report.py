"""A scorecard as data: every line with its counts, edition, basis and trail; sections from statistics."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Instrument
from motcua_lib.metrics.cases import case_statistics
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.feedback import FeedbackCounts
from motcua_lib.metrics.report import Scorecard, Section, feedback_section, timeliness_section
from motcua_lib.metrics.targets import tasks_done
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish, Turnaround
from motcua_lib.model.figure import Figure
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Note, Ratio, Score

MAY = Period.month(2025, 5)
CITED = Citation(Instrument("766/QĐ-TTg"))
OTHER = Citation(Instrument("1/X"))
NOTE = Note("small", "mẫu nhỏ")
PART = Score("p", 2, "phần", ratio=Ratio(1, 3), notes=[NOTE])
OWN = Score("q", 1, "phần riêng", edition="e2", citation=OTHER, parts=[Score("r", 1, "phần của phần")])
WHOLE = Score("w", 3, "tổng", maximum=5, parts=[PART, OWN], edition="e1", citation=CITED, notes=[NOTE])
CARD = Scorecard(
    "Thống Nhất", MAY, [Section("index", "Chỉ số", [WHOLE, tasks_done(14, 19)])], notes=[Note("x", "chung")]
)


def test_a_line_for_every_score_and_every_part_of_one() -> None:
    assert [(line.depth, line.score.slug) for line in CARD.lines] == [
        (0, "w"), (1, "p"), (1, "q"), (2, "r"), (0, "tasks-done"),
    ]  # fmt: skip
    assert {line.section for line in CARD.lines} == {"index"}


def test_a_part_rests_on_what_its_whole_rests_on_unless_it_says_otherwise() -> None:
    assert [(line.edition, line.citation) for line in CARD.lines] == [
        ("e1", CITED), ("e1", CITED), ("e2", OTHER), ("e2", OTHER), ("", None),
    ]  # fmt: skip


def test_every_line_has_its_counts_and_its_trail() -> None:
    part = CARD.lines[1].score
    assert (part.ratio.numerator, part.ratio.denominator) == (1, 3)
    assert all(line.score.trail.lines() for line in CARD.lines)


def test_a_note_is_told_once() -> None:
    assert [note.slug for note in CARD["index"].all_notes] == ["small"]
    assert [note.slug for note in CARD.all_notes] == ["small", "x"]


def test_sections_are_found_by_name() -> None:
    assert CARD["index"] is CARD.sections[0]
    assert list(CARD) == list(CARD.sections)
    with pytest.raises(MetricError, match="there is no section 'x'; there are: index"):
        _ = CARD["x"]
    with pytest.raises(MetricError, match="there are: none"):
        _ = Scorecard("x", MAY, [])["x"]


def record(index: int, **given: object) -> CaseRecord:
    received = MAY.start + timedelta(hours=index)
    return CaseRecord(
        str(index), received, finished_at=received + timedelta(hours=5), finish=Finish.RESULT,
        working_time=timedelta(hours=4), **{"verdict": CaseVerdict.EARLY, "turnaround": Turnaround.SAME_DAY, **given},
    )  # fmt: skip


def test_the_section_of_statistics_holds_rates_times_and_turnaround() -> None:
    section = timeliness_section(case_statistics([record(1), record(2, visits=1)], MAY))
    assert section.slug == "timeliness"
    assert [score.slug for score in section.scores] == [
        "on-time-of-resolved", "on-time-of-classified", "early-of-resolved", "late-of-resolved", "portal-on-time",
        "online-of-filed", "resolved-of-received", "working-time-mean", "working-time-p90", "visits-mean", "visits-p90",
    ]  # fmt: skip
    assert [distribution.slug for distribution in section.distributions] == ["turnaround"]
    assert [note.slug for note in section.all_notes] == ["not-recorded", "rate-left-out"]


def test_the_section_of_an_idle_month_says_so() -> None:
    section = timeliness_section(case_statistics([], MAY))
    assert (section.scores, section.distributions) == ((), ())
    assert {note.slug for note in section.all_notes} == {"rate-left-out"}


def test_the_section_says_which_dossiers_nobody_can_judge() -> None:
    waiting = [CaseRecord(str(index), MAY.start, verdict=CaseVerdict.UNJUDGED) for index in range(6)]
    section = timeliness_section(case_statistics(waiting, MAY))
    assert [score.slug for score in section.scores] == ["online-of-filed", "resolved-of-received"]
    some = timeliness_section(case_statistics([*waiting, record(1)], MAY))
    assert "6 of the 7 dossiers" in next(note.text.en for note in some.all_notes if note.slug == "unjudged")


def test_a_turnaround_that_nobody_recorded_is_told_in_words() -> None:
    silent = [record(1, turnaround=Turnaround.UNSTATED), record(2, turnaround=Turnaround.UNSTATED)]
    section = timeliness_section(case_statistics(silent, MAY))
    assert section.distributions == ()
    assert (section.notes[-1].slug, section.notes[-1].text.vi, section.notes[-1].text.en) == (
        "nothing-recorded",
        "thời gian trả kết quả: không ghi nhận",
        "how quickly the result was given: not recorded",
    )
    (shares,) = timeliness_section(case_statistics([*silent, record(3)], MAY)).distributions
    assert shares["same-day"].count.value == 1


def test_the_section_of_feedback() -> None:
    section = feedback_section(FeedbackCounts(570, in_time=296, unsatisfied=340))
    assert section.slug == "feedback"
    assert [str(score.shown) for score in section.scores] == ["51.93", "40.35"]
    assert len(section.notes) == 7


def test_bounded_figures_have_their_place() -> None:
    ward = Distribution("t", "trả kết quả", [Part("half", "trong buổi", Figure.more_than(80))], total=56_600)
    section = Section("turnaround", "Trả kết quả", distributions=[ward])
    assert [note.slug for note in Scorecard("x", MAY, [section]).all_notes] == ["rest-unstated"]


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: Scorecard("x", MAY, [Section("a", "a"), Section("a", "b")]), MetricError, "section 'a' is given twice"),
    (lambda: Scorecard("x", "2025", []), ArgumentTypeError, r"Scorecard.period must be Period"),
    (lambda: Scorecard(5, MAY, []), ArgumentTypeError, r"Scorecard.unit must be Text"),
    (lambda: Scorecard("x", MAY, [WHOLE]), ArgumentTypeError, "each of Scorecard.sections must be Section"),
    (lambda: Section("a", "a", [5]), ArgumentTypeError, "each of Section.scores must be Score"),
    (lambda: Section("a", "a", distributions=[5]), ArgumentTypeError, "each of Section.distributions"),
    (lambda: Section("a", "a", notes=["x"]), ArgumentTypeError, "each of Section.notes"),
    (lambda: Scorecard("x", MAY, [], notes=["x"]), ArgumentTypeError, "each of Scorecard.notes"),
    (lambda: timeliness_section([record(1)]), ArgumentTypeError, "each of statistics must be CaseStatistics"),
    (lambda: feedback_section(5), ArgumentTypeError, "counts must be FeedbackCounts"),
]


@pytest.mark.parametrize(("build", "kind", "message"), WRONG)
def test_a_wrong_argument_is_refused(build: Callable[[], object], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        build()
