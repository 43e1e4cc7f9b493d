"""Điểm số trong sổ tay: a score with its parts as bars and as a table, and a scorecard as tables."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from motcua_lib.drawing._html import cited, fold, heading, listing, once, page, table, told
from motcua_lib.drawing._svg import LINE_HEIGHT, TEXT, column, picture, wrapped
from motcua_lib.drawing.bars import bars
from motcua_lib.drawing.measures import score_bars
from motcua_lib.law import Language, Text
from motcua_lib.metrics.distribution import Distribution
from motcua_lib.metrics.report import Scorecard
from motcua_lib.model._exact import plain, spelled
from motcua_lib.model.scorecard import Note, Score, Unit

__all__ = ["score_html", "score_svg", "scorecard_html", "scores_html", "scores_svg"]

WIDTH: Final = 720
MARGIN: Final = 16
LARGEST: Final = 10**9
"""What is larger is written and not drawn: beside it the bars of the others would be no bars."""
LONGEST: Final = 10**60
SMALLEST_SPAN: Final = Fraction(1, 10**6)
MOST_PLACES: Final = 6

HEADS: Final = (
    Text("Chỉ tiêu", "Measure"),
    Text("Giá trị", "Value"),
    Text("Tử số / mẫu số", "Counts"),
    Text("Căn cứ", "Basis"),
)
NOTES: Final = Text("Ghi chú", "Notes")
MORE: Final = Text("{} 10^{} trở lên, không viết hết", "{} 10^{} or more, not written out")
SHARES: Final = (Text("Phần", "Part"), Text("Tỷ lệ", "Share"))
NOTHING: Final = Text("không có chỉ tiêu nào", "no measure")


def score_svg(score: Score, language: Language) -> str:
    """Điểm số bằng biểu đồ thanh: its parts as bars, or itself where it has none."""
    return scores_svg(score.parts or (score,), score.name, language)


def scores_svg(scores: Sequence[Score], title: Text, language: Language) -> str:
    """Scores as bars where they share an axis; else what they say, as text."""
    if not _drawable(scores):
        return once("score", lambda name: _written(scores, title, language, name))
    low, high = _axis(scores)
    places = min(max(score.rounding.places for score in scores), MOST_PLACES)
    drawn = score_bars(scores)
    return once(
        "score",
        lambda name: bars(drawn, title=title, low=low, high=high, places=places, name=name, language=language),
    )


def _drawable(scores: Sequence[Score]) -> bool:
    """Whether there are some, of one unit, and none too large."""
    return len({score.unit for score in scores}) == 1 and all(_within(score, LARGEST) for score in scores)


def _within(score: Score, bound: int) -> bool:
    """Whether neither the value nor the maximum is as large as a bound."""
    return -bound < score.value < bound and (score.maximum is None or -bound < score.maximum < bound)


def _axis(scores: Sequence[Score]) -> tuple[Fraction, Fraction]:
    """From zero, or the least value below it, to the largest maximum; to 100 for percentages, else to the largest."""
    ends = [score.value if score.maximum is None else score.maximum for score in scores]
    if scores[0].unit is Unit.PERCENT:
        ends.append(Fraction(100))
    low, high = min(Fraction(0), *(score.value for score in scores)), max(Fraction(0), *ends)
    return (low, high) if high - low >= SMALLEST_SPAN else (low, low + 1)


def _written(scores: Sequence[Score], title: Text, language: Language, name: str) -> str:
    """A picture of text alone."""
    lines = wrapped(title[language], WIDTH - 2 * MARGIN)
    told_lines = [_value_line(score, language) for score in scores] or [NOTHING[language]]
    lines += tuple(line for each in told_lines for line in wrapped(each, WIDTH - 2 * MARGIN))
    height = 2 * MARGIN + len(lines) * TEXT * LINE_HEIGHT
    return picture(
        WIDTH,
        height,
        [column(MARGIN, MARGIN, lines)],
        title=title[language],
        description="; ".join(told_lines),
        name=name,
        language=language,
    )


def _value_line(score: Score, language: Language) -> str:
    return f"{score.name[language]}: {_value(score, language)}"


def _value(score: Score, language: Language) -> str:
    """The value with its maximum and unit; one of very many digits by its size."""
    top = "" if score.maximum is None else f"/{_number(score.maximum, language)}"
    short = -LONGEST < score.value < LONGEST
    shown = spelled(score.shown)[language] if short else _number(score.value, language)
    return f"{shown}{top}{score.unit.sign[language]}"


def _number(value: Fraction | int, language: Language) -> str:
    if not -LONGEST < value < LONGEST:
        return MORE[language].format("−" if value < 0 else "", len(str(LONGEST)) - 1)
    return spelled(Decimal(value) if isinstance(value, int) else plain(value, 2))[language]


def score_html(score: Score, language: Language) -> str:
    """Điểm số trong sổ tay: bars, a table of all parts with counts and basis, the notes, and the trail."""
    return scores_html([score], score.name, score_svg(score, language), language)


def scores_html(
    scores: Sequence[Score], title: Text, drawn: str, language: Language, *, notes: Iterable[Note] = ()
) -> str:
    """Scores in a notebook, below the picture of them."""
    noted = [*(note for score in scores for note in score.all_notes), *notes]
    folded = fold((step for score in scores if _short(score) for step in score.trail), language)
    body = (drawn, _table(title[language], scores, language), _notes(noted, language), folded)
    return page(title[language], *body, language=language)


def _short(score: Score) -> bool:
    """Whether a score and all its parts can be written out."""
    return _within(score, LONGEST) and all(map(_short, score.parts))


def _table(caption: str, scores: Iterable[Score], language: Language) -> str:
    rows = [row for score in scores for row in _rows(score, 0, language)]
    return table(caption, [head[language] for head in HEADS], rows)


def _rows(score: Score, depth: int, language: Language) -> Iterator[tuple[str, ...]]:
    counts = "" if score.ratio is None else " / ".join(
        _number(count, language) for count in (score.ratio.numerator, score.ratio.denominator)
    )  # fmt: skip
    basis = "" if score.citation is None else cited(score.citation, language)
    yield "– " * depth + score.name[language], _value(score, language), counts, basis
    for part in score.parts:
        yield from _rows(part, depth + 1, language)


def _notes(notes: Iterable[Note], language: Language) -> str:
    texts = dict.fromkeys(note.text[language] for note in notes)
    return heading(NOTES[language]) + listing(texts) if texts else ""


def scorecard_svg(card: Scorecard, language: Language) -> str:
    """Bảng điểm bằng biểu đồ: the scores of its first section that has some."""
    scores = next((section.scores for section in card if section.scores), ())
    return scores_svg(scores, _card_title(card), language)


def _card_title(card: Scorecard) -> Text:
    vi, en = (f"{card.title[language]}: {card.unit[language]}" for language in ("vi", "en"))
    return Text(vi, en)


def scorecard_html(card: Scorecard, language: Language) -> str:
    """Bảng điểm trong sổ tay: a table for each section, its notes, and the trail."""
    title = _card_title(card)[language]
    parts = [heading(title), told(card.period.text[language])]
    for section in card:
        parts.append(_table(section.title[language], section.scores, language))
        parts += [_shares(distribution, language) for distribution in section.distributions]
        parts.append(_notes(section.all_notes, language))
    parts.append(_notes(card.notes, language))
    scores = [score for section in card for score in section.scores if _short(score)]
    return page(title, *parts, fold((s for score in scores for s in score.trail), language), language=language)


def _shares(distribution: Distribution, language: Language) -> str:
    rows = [(part.name[language], part.percent.shown("%")[language]) for part in distribution]
    return table(distribution.name[language], [head[language] for head in SHARES], rows)
