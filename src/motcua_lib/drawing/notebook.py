"""Trong sổ tay Jupyter: what a value of the library looks like there, as a picture (SVG) and as a page (HTML).

Jupyter asks the value, and the value asks here (`_notebook`). Both take every legal value: what cannot be drawn is
written. The ids of a picture are a hash of it: different pictures share none on a page, and the same value has the same
picture every time.
"""

from functools import singledispatch
from typing import Final

from motcua_lib.deadlines import Due, Plan
from motcua_lib.drawing._html import fold, once, page, sources
from motcua_lib.drawing.dossiers import dossier_page
from motcua_lib.drawing.life_cycles import life_cycle
from motcua_lib.drawing.months import due_months
from motcua_lib.drawing.plans import plan_strip
from motcua_lib.drawing.score_pages import score_html, score_svg, scorecard_html, scorecard_svg, scores_html, scores_svg
from motcua_lib.errors import ArgumentTypeError
from motcua_lib.law import Language, Text
from motcua_lib.metrics._evaluated import Evaluation
from motcua_lib.metrics._rates import RateSheet
from motcua_lib.metrics._service_sheet import ScoreSheet
from motcua_lib.metrics.par_index import ParIndex
from motcua_lib.metrics.report import Scorecard
from motcua_lib.metrics.service_index import ServiceIndex
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.scorecard import Score

__all__ = ["html", "svg"]

RATES: Final = Text("Các tỷ lệ", "Rates")
DUE: Final = Text("Hạn giải quyết: {}", "Due date: {}")
SHOWN: Final = "a Due, a Plan, a Dossier, a Score or another result of a measure"


@singledispatch
def svg(value: object, *, language: Language = "vi") -> str:
    """Hình của một giá trị: the picture that a notebook shows.

    Args:
        value: a Due: its months. A Plan: its strip. A Dossier: its way through the life cycle. A Score or another
            result of a measure: bars, or text where no axis fits them all.
        language: "vi" or "en".
    Returns:
        The text of one SVG picture.
    Raises:
        ArgumentTypeError: another value.

    >>> from motcua_lib.model.scorecard import Score
    >>> svg(Score("online", 8, "Dịch vụ công trực tuyến", maximum=12))[:4]
    '<svg'
    """
    raise ArgumentTypeError("wrong-type", what="value", allowed=SHOWN, value=value)


@singledispatch
def html(value: object, *, language: Language = "vi") -> str:
    """Trang của một giá trị: the picture that a notebook shows, with the text behind it.

    Args:
        value: as for `svg`; a Dossier is a strip of its events with clock, due date and citations.
        language: "vi" or "en".
    Returns:
        One region of HTML, well-formed as XML too: every text escaped, no script, nothing from outside.
    Raises:
        ArgumentTypeError: another value.

    >>> from motcua_lib.model.scorecard import Score
    >>> html(Score("online", 8, "Dịch vụ công trực tuyến", maximum=12))[:53]
    '<section lang="vi" aria-label="Dịch vụ công trực tuyế'
    """
    raise ArgumentTypeError("wrong-type", what="value", allowed=SHOWN, value=value)


@svg.register
def _(value: Due, *, language: Language = "vi") -> str:
    return once("due", lambda name: due_months(value, language=language, name=name))


@html.register
def _(value: Due, *, language: Language = "vi") -> str:
    return page(
        DUE[language].format(value.term.text[language]),
        svg(value, language=language),
        fold(value.trail, language),
        language=language,
    )


@svg.register
def _(value: Plan, *, language: Language = "vi") -> str:
    return once("plan", lambda name: plan_strip(value, language=language, name=name))


@html.register
def _(value: Plan, *, language: Language = "vi") -> str:
    legal = () if value.process.term is None else value.due.trail
    body = svg(value, language=language), sources((*value.trail, *legal), language), fold(value.trail, language)
    return page(value.process.name[language], *body, language=language)


@svg.register
def _(value: Dossier, *, language: Language = "vi") -> str:
    return once("dossier", lambda name: life_cycle(value, language=language, name=name))


@html.register
def _(value: Dossier, *, language: Language = "vi") -> str:
    return dossier_page(value, language=language)


@svg.register
def _(value: Score, *, language: Language = "vi") -> str:
    return score_svg(value, language)


@html.register
def _(value: Score, *, language: Language = "vi") -> str:
    return score_html(value, language)


@svg.register
def _(value: Evaluation | ParIndex | ScoreSheet | ServiceIndex, *, language: Language = "vi") -> str:
    return score_svg(value.score, language)


@html.register
def _(value: Evaluation | ParIndex | ScoreSheet | ServiceIndex, *, language: Language = "vi") -> str:
    return score_html(value.score, language)


@svg.register
def _(value: RateSheet, *, language: Language = "vi") -> str:
    return scores_svg(value.scores, RATES, language)


@html.register
def _(value: RateSheet, *, language: Language = "vi") -> str:
    drawn = svg(value, language=language)
    return scores_html(value.scores, RATES, drawn, language, notes=value.notes)


@svg.register
def _(value: Scorecard, *, language: Language = "vi") -> str:
    return scorecard_svg(value, language)


@html.register
def _(value: Scorecard, *, language: Language = "vi") -> str:
    return scorecard_html(value, language)
