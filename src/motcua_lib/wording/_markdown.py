"""Markdown: tables, headings and lists, with every character of a text kept as that character."""

import re
from collections.abc import Iterable, Sequence

__all__ = ["bullets", "heading", "plain", "table"]

# What CommonMark, its tables or an HTML reader would take for markup.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_SPACE = re.compile(r"\s+")
_LIST = re.compile(r"^(\d+)([.)])|^([-+])(?=[\s-]|$)")


def plain(text: str) -> str:
    """A text on one line, with markup written as plain characters.

    >>> print(plain("a|b *c* <d>"))
    a\\|b \\*c\\* \\<d\\>
    """
    return _MARKUP.sub(r"\\\1", _SPACE.sub(" ", text).strip())


def heading(level: int, text: str) -> str:
    """A heading of a level from 1."""
    return f"{'#' * level} {plain(text)}"


def bullets(texts: Iterable[str]) -> str:
    """A list with one line a text."""
    return "\n".join(f"- {_LIST.sub(_escaped, plain(text))}" for text in texts)


def _escaped(found: "re.Match[str]") -> str:
    number, mark, bullet = found.groups()
    return f"\\{bullet}" if bullet else f"{number}\\{mark}"


def table(head: Sequence[str], align: str, rows: Iterable[Sequence[str]]) -> str:
    """A table; `align` has one letter a column: l or r.

    >>> print(table(["Tên", "Số"], "lr", [["a|b", "5"]]))
    | Tên | Số |
    |---|---:|
    | a\\|b | 5 |
    """
    rule = "|" + "|".join("---:" if side == "r" else "---" for side in align) + "|"
    lines = [_row(head), rule, *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(plain(cell) for cell in cells)} |"
