"""Search that knows Vietnamese: syllables are never stemmed, are found without their marks, and pairs of them count.

Vietnamese writes a space between the syllables of one word, so `hạn giải quyết` is one thing in three pieces. The index
holds each syllable as it is written, the same without marks (for those who type `han giai quyet`), and each pair of
neighbours, by which the page script ranks pages that hold the words together above pages that hold them apart.
"""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.search import SearchEnglish, languages
from sphinx.util.typing import ExtensionMetadata

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r",?\s+")  # legal terms are often lists: "phản ánh, kiến nghị"
_LETTERS_WITHOUT_MARK = str.maketrans("đĐ", "dD")
_SCRIPT = Path(__file__).with_suffix(".js")


def without_marks(text: str) -> str:
    """The text in plain Latin letters: `hạn` gives `han`, `đủ` gives `du`."""
    apart = unicodedata.normalize("NFD", text.translate(_LETTERS_WITHOUT_MARK))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class SearchVietnamese(SearchEnglish):
    """English words by their stems, Vietnamese syllables as they are."""

    lang = "vi"

    def split(self, input: str) -> list[str]:  # noqa: A002 -- the name of the overridden method's argument
        """All words of a text, pairs of neighbours of which one is marked, and both without their marks."""
        text = unicodedata.normalize("NFC", input)
        found = list(_WORD.finditer(text))
        words = [match.group() for match in found]
        pairs = [
            f"{left.group()} {right.group()}"
            for left, right in pairwise(found)
            if _BETWEEN.fullmatch(text, left.end(), right.start()) and not (left.group() + right.group()).isascii()
        ]
        marked = [word for word in [*words, *pairs] if not word.isascii()]
        return [*words, *pairs, *(plain for word in marked if (plain := without_marks(word)) != word)]

    def stem(self, word: str) -> str:
        """English stems; what holds a mark or a space is kept whole."""
        return super().stem(word) if word.isascii() and " " not in word else word.lower()


SearchVietnamese.js_splitter_code = _SCRIPT.read_text(encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make it the search language `vi`."""
    languages["vi"] = SearchVietnamese
    return {"parallel_read_safe": True, "parallel_write_safe": True}
