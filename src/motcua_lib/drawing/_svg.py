"""SVG: elements as text, widths of text, fills that are told apart without colour, and the frame of a picture.

Coordinates are CSS pixels, y downwards. Everything a caller passes is escaped; ids carry the name of the picture, so
that several stand on one page.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isfinite
from typing import Final, TypeAlias
from unicodedata import combining, normalize

from motcua_lib._checks import given
from motcua_lib.errors import ArgumentTypeError, MetricError, QuantityError
from motcua_lib.law import Language, Text

__all__ = [
    "BOLD",
    "INK",
    "LINE_HEIGHT",
    "PAPER",
    "SMALL",
    "TEXT",
    "Fill",
    "Number",
    "column",
    "escape",
    "fill",
    "finite",
    "halo",
    "heading",
    "label",
    "num",
    "picture",
    "tag",
    "text_width",
    "titled",
    "wide_enough",
    "wrapped",
]

Number: TypeAlias = int | float | Decimal | Fraction
INK: Final = "#111"
PAPER: Final = "#fff"
TEXT: Final = 14
SMALL: Final = 12
LINE_HEIGHT: Final = 1.3
BOLD: Final = 1.13
WIDEST: Final = 100_000
"""In pixels; what is wider is a mistake, and no program shows it."""
FONTS: Final = "DejaVu Sans, Noto Sans, Segoe UI, Roboto, Arial, sans-serif"

# What XML cannot hold, and the signs that turn the direction of the text after them.
_NOT_SHOWN = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

# Widths in parts of the font size, those of a wide sans-serif, so that narrower fonts fit too.
_WIDTHS = {
    **dict.fromkeys("ijl'|.,:;! I·", 0.35),
    **dict.fromkeys('ft()[]r-/"', 0.43),
    **dict.fromkeys("mwMWOQ%@—…", 0.97),
    **dict.fromkeys("ABCDEFGHKLNPRSTUVXYZ&", 0.75),
}
_ELSE = 0.64
_WIDE = 1.0
_FIRST_WIDE = 0x1100


def escape(text: str) -> str:
    """A text as it stands in XML; what XML cannot hold, and what turns text around, becomes the replacement character.

    >>> escape('<b> & "x"')
    '&lt;b&gt; &amp; &quot;x&quot;'
    """
    return _NOT_SHOWN.sub("�", text).translate(_ENTITIES)


def finite(value: object, what: str) -> Fraction:
    """A number that can be drawn, exactly; a float is taken as it is.

    Raises:
        ArgumentTypeError: no number, or a bool. MetricError: not finite.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):
        raise ArgumentTypeError("wrong-type", what=what, allowed="a number", value=value)
    if not _fits(value):
        raise MetricError("no-picture-number", what=what, value=value)
    return Fraction(value)


def wide_enough(width: object, least: int, what: str) -> int:
    """The width of a picture, a whole number of pixels.

    Args:
        width: what was given.
        least: the width from which the picture can be drawn.
        what: the picture, with its article.
    Raises:
        ArgumentTypeError: no int, or a bool. QuantityError: too narrow or too wide.
    """
    if type(width) is not int:
        raise ArgumentTypeError("not-a-count", what="width", value=width)
    if width < least:
        raise QuantityError("too-narrow", what=what, least=least, value=width)
    if width > WIDEST:
        raise QuantityError("too-wide", what=what, most=WIDEST, value=width)
    return width


def _fits(value: Number) -> bool:
    """Whether a number is finite, and a float can hold it."""
    try:
        return isfinite(value)
    except (OverflowError, ValueError):  # a number too long, a signalling NaN
        return False


def titled(value: object, what: str) -> Text:
    """A text in both languages; a str stands for both.

    Raises:
        ArgumentTypeError: neither.
    """
    if isinstance(value, str):
        return Text(value, value)
    return given(value, Text, what, allowed="Text or str")


def num(value: Number) -> str:
    """A coordinate with two decimals at most.

    >>> num(12.5), num(3), num(Fraction(1, 3)), num(-0.001)
    ('12.5', '3', '0.33', '0')
    """
    shown = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def tag(element: str, *children: str, **attributes: str | Number) -> str:
    """An element; an underscore in the name of an attribute is a hyphen, one at its end is dropped.

    >>> tag("line", x1=0, y1=2.5, stroke_width=2, class_="a<b")
    '<line x1="0" y1="2.5" stroke-width="2" class="a&lt;b"/>'
    >>> tag("g", tag("rect"), id="x")
    '<g id="x"><rect/></g>'
    """
    named = "".join(f' {_attribute(name)}="{_written(value)}"' for name, value in attributes.items())
    return f"<{element}{named}>{''.join(children)}</{element}>" if children else f"<{element}{named}/>"


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _written(value: str | Number) -> str:
    return escape(value) if isinstance(value, str) else num(value)


def text_width(text: str, size: float = TEXT) -> float:
    """About how wide a text is, rather more than less; a mark above or below a letter takes no room.

    >>> text_width("iii") < text_width("mmm"), text_width("ế") == text_width("e")
    (True, True)
    """
    return size * sum(_letter(letter) for letter in normalize("NFD", text) if not combining(letter))


def _letter(letter: str) -> float:
    return _WIDTHS.get(letter, _WIDE if ord(letter) >= _FIRST_WIDE and letter not in _WIDTHS else _ELSE)


def wrapped(text: str, width: float, size: float = TEXT) -> tuple[str, ...]:
    """A text in lines no wider than `width`; a word that is wider is broken.

    >>> wrapped("Tiếp cận dịch vụ hành chính công", 130)
    ('Tiếp cận dịch vụ', 'hành chính công')
    """
    lines: list[str] = []
    line = ""
    for word in (piece for whole in text.split() for piece in _pieces(whole, width, size)):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: float, size: float) -> Iterable[str]:
    """A word whole where it fits, else in pieces of one letter or more, letters and their marks together."""
    piece = ""
    for letter in normalize("NFC", word):
        if piece and text_width(piece + letter, size) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


def label(
    x: Number, y: Number, content: str, *, size: Number = TEXT, anchor: str = "start", weight: str = "normal"
) -> str:
    """One line of text; y is its baseline, anchor "start", "middle" or "end"."""
    extra = {} if weight == "normal" else {"font_weight": weight}
    return tag("text", escape(content), x=x, y=y, font_size=size, text_anchor=anchor, fill=INK, **extra)


def column(
    x: Number, top: Number, lines: Iterable[str], *, size: float = TEXT, anchor: str = "start", weight: str = "normal"
) -> str:
    """Lines of text one below the other; `top` is the upper edge of the first."""
    step = size * LINE_HEIGHT
    return "".join(
        label(x, float(top) + size + step * index, line, size=size, anchor=anchor, weight=weight)
        for index, line in enumerate(lines)
    )


def halo(*points: tuple[Number, Number], width: Number = 1.5, dash: str = "", ink: str = INK) -> str:
    """A line through points with a white edge, so that it shows on any fill."""
    path = " ".join(f"{num(x)},{num(y)}" for x, y in points)
    dashed = {"stroke_dasharray": dash} if dash else {}
    under = tag("polyline", points=path, fill="none", stroke=PAPER, stroke_width=float(width) + 2.5)
    return under + tag("polyline", points=path, fill="none", stroke=ink, stroke_width=width, **dashed)


class Fill(Enum):
    """Kiểu tô: fills that differ without colour; PLAIN is white, SOLID dark grey, the others are hatched.

    >>> [kind.value for kind in Fill]
    ['plain', 'solid', 'diagonal', 'back-diagonal', 'cross', 'dots', 'horizontal']
    """

    PLAIN = "plain"
    SOLID = "solid"
    DIAGONAL = "diagonal"
    BACK_DIAGONAL = "back-diagonal"
    CROSS = "cross"
    DOTS = "dots"
    HORIZONTAL = "horizontal"


_FLAT = {Fill.PLAIN: PAPER, Fill.SOLID: "#555"}
_HATCH = {
    Fill.DIAGONAL: "M-2 10 10 -2M-2 2 2 -2M6 10 10 6",
    Fill.BACK_DIAGONAL: "M-2 -2 10 10M-2 6 2 10M6 -2 10 2",
    Fill.CROSS: "M-2 10 10 -2M-2 2 2 -2M6 10 10 6M-2 -2 10 10M-2 6 2 10M6 -2 10 2",
    Fill.DOTS: "M2 1a1 1 0 1 0 .01 0M6 5a1 1 0 1 0 .01 0",
    Fill.HORIZONTAL: "M0 2h8M0 6h8",
}


def fill(name: str, kind: Fill) -> str:
    """What the attribute `fill` of an element is for a kind of fill in the picture of that name."""
    return _FLAT.get(kind, f"url(#{name}-{kind.value})")


def _pattern(name: str, kind: Fill) -> str:
    ground = tag("rect", width=8, height=8, fill=PAPER)
    lines = tag("path", d=_HATCH[kind], stroke=INK, stroke_width=1, fill="none")
    return tag("pattern", ground, lines, id=f"{name}-{kind.value}", width=8, height=8, patternUnits="userSpaceOnUse")


def heading(text: str, width: float, margin: float) -> tuple[str, float]:
    """The title of a picture in bold at its upper left, and where it ends."""
    size = TEXT + 2
    lines = wrapped(text, width - 2 * margin, size * BOLD)
    return column(margin, margin, lines, size=size, weight="bold"), margin + len(lines) * size * LINE_HEIGHT


def picture(
    width: Number,
    height: Number,
    body: Iterable[str],
    *,
    title: str,
    description: str,
    name: str,
    language: Language,
    fills: Iterable[Fill] = (),
) -> str:
    """Hình vẽ: a whole picture, with its title and description for those who do not see it.

    Args:
        width, height: its size; it shrinks with its container and keeps its shape.
        body: the elements, in the order they are painted.
        title, description: read out by a screen reader.
        name: the beginning of every id; different for each picture on a page.
        language: of its texts.
        fills: the hatched fills that it uses.
    Raises:
        MetricError: the name cannot begin an id.
    """
    if not isinstance(name, str):
        raise ArgumentTypeError("wrong-type", what="name", allowed="str", value=name)
    if not _NAME.fullmatch(name):
        raise MetricError("not-an-id", value=name)
    hatched = sorted({kind for kind in fills if kind in _HATCH}, key=lambda kind: kind.value)
    patterns = [tag("defs", *(_pattern(name, kind) for kind in hatched))] if hatched else []
    return tag(
        "svg",
        tag("title", escape(title), id=f"{name}-title"),
        tag("desc", escape(description), id=f"{name}-desc"),
        *patterns,
        tag("rect", width=width, height=height, fill=PAPER),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {num(width)} {num(height)}",
        width=width,
        height=height,
        style="max-width:100%;height:auto",
        role="img",
        lang=language,
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONTS,
    )
