"""HTML: pieces of a page as text; every text is escaped, and a table has its heads and its caption.

Pages are read by screen readers and in dark themes too: no colour of their own, no id, no script, nothing from outside.
"""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import Final

from motcua_lib.drawing._svg import escape, tag
from motcua_lib.law import Citation, Confidence, Language, Text
from motcua_lib.trail import Step

__all__ = [
    "RESTS_ON",
    "WHY",
    "citations",
    "cited",
    "fold",
    "heading",
    "listing",
    "once",
    "page",
    "sources",
    "table",
    "told",
]

WHY: Final = Text("Diễn giải cách tính", "Why")
RESTS_ON: Final = Text("Căn cứ", "Rests on")
LEFT_OUT: Final = Text("… {} dòng …", "… {} lines …")
MOST_LINES: Final = 400
ROW_HEAD: Final = ";font-weight:normal"
CELL: Final = "text-align:left;vertical-align:top;padding:2px 10px 2px 0;border-bottom:1px solid currentColor"


def once(kind: str, draw: Callable[[str], str]) -> str:
    """A picture whose ids begin with a hash of what it shows, so that different pictures on a page share none.

    A quotation mark in a text is escaped, so what is replaced here stands in attributes alone.
    """
    drawn = draw(kind)
    name = f"{kind}-{sha256(drawn.encode()).hexdigest()[:12]}"
    for before, after in (('="', "-"), ('="url(#', "-"), (" ", '-desc"')):
        drawn = drawn.replace(f"{before}{kind}{after}", f"{before}{name}{after}")
    return drawn


def page(title: str, *parts: str, language: Language) -> str:
    """What a notebook shows: one region of a page, with a name for screen readers."""
    return tag("section", *parts, "", lang=language, aria_label=title)


def told(words: str, element: str = "p") -> str:
    """A text as an element."""
    return tag(element, escape(words))


def heading(words: str) -> str:
    """A line in bold above what follows."""
    return tag("p", told(words, "strong"), style="margin:8px 0 4px")


def listing(lines: Iterable[str], *, ordered: bool = False) -> str:
    """A list with one entry a line."""
    return tag("ol" if ordered else "ul", *(told(line, "li") for line in lines), "")


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table: heads, and in each row a head of its own."""
    head = tag("tr", *(tag("th", escape(text), scope="col", style=CELL) for text in heads))
    body = [
        tag(
            "tr",
            tag("th", escape(first), scope="row", style=CELL + ROW_HEAD),
            *(tag("td", escape(c), style=CELL) for c in rest),
        )
        for first, *rest in rows
    ]
    named = tag("caption", escape(caption), style="text-align:left;font-weight:bold;padding:4px 0")
    return tag("table", named, tag("thead", head), tag("tbody", *body, ""), style="border-collapse:collapse")


def fold(steps: Iterable[Step], language: Language) -> str:
    """The steps of an answer, to be opened; of very many those in the middle are left out, and counted."""
    lines = [_line(step, language) for step in steps]
    if len(lines) > MOST_LINES:
        half = MOST_LINES // 2
        lines[half:-half] = [LEFT_OUT[language].format(len(lines) - MOST_LINES)]
    return tag("details", told(WHY[language], "summary"), listing(lines, ordered=True))


def _line(step: Step, language: Language) -> str:
    """A step in words; one of a rule that the library does not know by the name of the rule."""
    try:
        return step.line(language=language)
    except LookupError:
        return step.rule


def cited(citation: Citation, language: Language) -> str:
    """A citation, and how sure it is where that is not certain."""
    sure = citation.confidence is Confidence.HIGH
    return citation.label[language] + ("" if sure else f" ({citation.confidence.text[language]})")


def citations(steps: Iterable[Step], language: Language) -> tuple[str, ...]:
    """What steps cite, each document and article once."""
    return tuple(dict.fromkeys(cited(step.citation, language) for step in steps if step.citation is not None))


def sources(steps: Iterable[Step], language: Language) -> str:
    """What the steps rest on, each document and article once; nothing where they cite none."""
    found = citations(steps, language)
    return heading(RESTS_ON[language]) + listing(found) if found else ""
