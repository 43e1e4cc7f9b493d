"""Bảng điểm bằng Markdown: a scorecard, and form 06, as text for people.

Every number stands beside its counts, its edition and its basis; the trail says how it came about.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from motcua_lib._checks import tuple_of
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Citation, Confidence, Language, Text
from motcua_lib.metrics.distribution import Distribution
from motcua_lib.metrics.report import Line, Scorecard, Section
from motcua_lib.model._exact import spelled
from motcua_lib.model.form06 import Column, Form06Row
from motcua_lib.model.scorecard import Score
from motcua_lib.model.target import written
from motcua_lib.wording._markdown import bullets, heading, plain, table

__all__ = ["form_06_markdown", "scorecard_markdown"]

_HEAD = (
    Text("Chỉ tiêu", "Measure"),
    Text("Giá trị", "Value"),
    Text("Tử số", "Numerator"),
    Text("Mẫu số", "Denominator"),
    Text("Phiên bản", "Edition"),
    Text("Căn cứ", "Basis"),
)
_PARTS = (Text("Phần", "Part"), Text("Tỷ lệ", "Share"), Text("Số lượng", "Count"))
_NOTES = Text("Ghi chú", "Notes")
_TRAIL = Text("Diễn giải cách tính", "How it was computed")
_REST = Text("Phần không nêu", "Unstated rest")
_NUMBER = Text("STT", "No.")
_FIELD = Text("Lĩnh vực", "Field")


def scorecard_markdown(card: Scorecard, *, language: Language = "vi", with_trail: bool = True) -> str:
    """Bảng điểm bằng Markdown: title, period, a table a section, notes, and how each value came about.

    Args:
        card: the scorecard.
        language: "vi" or "en".
        with_trail: whether the trail of every score follows.
    Returns:
        Markdown with tables; a text of yours in it never turns into markup.
    Raises:
        ArgumentTypeError: no scorecard. LawError: another language.

    >>> from motcua_lib.metrics.targets import tasks_done
    >>> from motcua_lib.model.period import Period
    >>> card = Scorecard("Tân Uyên", Period.year(2018), [Section("par", "Cải cách hành chính", [tasks_done(14, 19)])])
    >>> print(scorecard_markdown(card, with_trail=False))
    # Bảng điểm: Tân Uyên
    <BLANKLINE>
    năm 2018
    <BLANKLINE>
    ## Cải cách hành chính
    <BLANKLINE>
    | Chỉ tiêu | Giá trị | Tử số | Mẫu số | Phiên bản | Căn cứ |
    |---|---:|---:|---:|---|---|
    | nhiệm vụ đã hoàn thành | 73,68% | 14 | 19 |  |  |
    <BLANKLINE>
    """
    if not isinstance(card, Scorecard):
        raise ArgumentTypeError("wrong-type", what="card", allowed="a Scorecard", value=card)
    blocks = [heading(1, f"{card.title[language]}: {card.unit[language]}"), plain(card.period.text[language])]
    for section in card:
        lines = [line for line in card.lines if line.section == section.slug]
        blocks += _section(section, lines, language, with_trail=with_trail)
    if card.notes:
        blocks += [heading(2, _NOTES[language]), bullets(note.text[language] for note in card.notes)]
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, lines: list[Line], language: Language, *, with_trail: bool) -> Iterator[str]:
    yield heading(2, section.title[language])
    if lines:
        yield table([text[language] for text in _HEAD], "lrrrll", [_cells(line, language) for line in lines])
    for distribution in section.distributions:
        name = distribution.name[language]
        yield heading(3, name[:1].upper() + name[1:])
        yield _shares(distribution, language)
    if section.all_notes:
        yield heading(3, _NOTES[language])
        yield bullets(note.text[language] for note in section.all_notes)
    if with_trail and section.scores:
        yield heading(3, _TRAIL[language])
        yield bullets(step for score in section.scores for step in score.trail.lines(language=language))


def _cells(line: Line, language: Language) -> list[str]:
    score, ratio = line.score, line.score.ratio
    counts = ["", ""] if ratio is None else [_count(ratio.numerator, language), _count(ratio.denominator, language)]
    if ratio is not None and ratio.of[language]:
        counts[1] += f" ({ratio.of[language]})"
    name = "– " * line.depth + score.name[language]
    return [name, _value(score, language), *counts, line.edition, _basis(line.citation, language)]


def _value(score: Score, language: Language) -> str:
    shown = written(score.shown, score.unit)[language]
    if score.maximum is None:
        return shown
    top = score.maximum
    most = Decimal(int(top)) if top.denominator == 1 else score.rounding.of(top)
    return f"{spelled(score.shown)[language]}/{written(most, score.unit)[language]}"


def _count(number: int, language: Language) -> str:
    return spelled(Decimal(number))[language]


def _basis(citation: Citation | None, language: Language) -> str:
    if citation is None:
        return ""
    sure = citation.confidence is Confidence.HIGH
    return citation.label[language] + ("" if sure else f" ({citation.confidence.text[language]})")


def _shares(distribution: Distribution, language: Language) -> str:
    rows = [
        [part.name[language], part.percent.shown("%")[language], distribution.count(part.slug).text[language]]
        for part in distribution
    ]
    if distribution.notes:
        rest = distribution.rest
        rows.append([_REST[language], rest.shown("%")[language], rest.of(distribution.total).text[language]])
    return table([text[language] for text in _PARTS], "lrr", rows)


def form_06_markdown(rows: Iterable[Form06Row], *, language: Language = "vi") -> str:
    """Biểu 06 bằng Markdown: the rows under their column numbers and headings; what is not stated stays blank.

    Args:
        rows: the rows in order, a total among them if you like (`metrics.timeliness.total_row`); the number 0 stays
            blank.
        language: "vi" or "en".
    Returns:
        A table of 13 columns, and below it the warnings of the rows.
    Raises:
        ArgumentTypeError: no rows of form 06. LawError: another language.
    """
    members = tuple_of(rows, Form06Row, "rows")
    head = [_NUMBER[language], _FIELD[language], *(f"({column}) {column.text[language]}" for column in Column)]
    cells = [
        [str(row.number or ""), row.name[language], *(_stated(row, column, language) for column in Column)]
        for row in members
    ]
    warnings = [note.text[language] for row in members for note in row.notes]
    blocks = [table(head, "rl" + "r" * len(Column), cells)]
    return "\n\n".join(blocks + ([bullets(warnings)] if warnings else [])) + "\n"


def _stated(row: Form06Row, column: Column, language: Language) -> str:
    return _count(row[column], language) if column in row else ""
