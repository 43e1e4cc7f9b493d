"""Từ và số: a text cut once, left to right, into folded words, figures and single signs.

Words are folded one by one (NFC, lower case) and only when short, so neither a megabyte of combining marks nor
one endless word costs more than its length.
"""

import re
from unicodedata import normalize

import attrs

__all__ = ["Tokens", "is_figure", "is_word", "quote", "tokenize"]

_LONGEST_WORD = 24
_QUOTE = 80
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W0-9_]++|[\u0300-\u036f]++)++)"
    r"|(?P<figure>[0-9]++(?:[.,/:][0-9]++)*+)"
    r"|(?P<sign>[^\s\u200b\u2060\ufeff])"
)


def is_figure(token: str) -> bool:
    """Whether a token starts with an ASCII digit."""
    return "0" <= token[:1] <= "9"


def is_word(token: str) -> bool:
    """Whether a token is a word."""
    return token[:1].isalpha()


@attrs.frozen
class Tokens:
    """Folded tokens with their places in the source; an index outside reads as an empty token."""

    source: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def matches(self, index: int, phrase: tuple[str, ...]) -> bool:
        return index >= 0 and self.words[index : index + len(phrase)] == phrase

    def longest(self, index: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """How many tokens the longest of `phrases` covers from `index` on; 0 when none stands there."""
        first = self.at(index)
        opened = [phrase for phrase in phrases if phrase[0] == first]
        return max([len(phrase) for phrase in opened if self.matches(index, phrase)], default=0) if opened else 0

    def longest_before(self, index: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """As `longest`, for phrases that end just before `index`."""
        last = self.at(index - 1)
        closed = [phrase for phrase in phrases if phrase[-1] == last]
        return max([len(phrase) for phrase in closed if self.matches(index - len(phrase), phrase)], default=0)

    def glued(self, index: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def slice(self, first: int, last: int) -> str:
        """The source from token `first` up to, not including, token `last`, shortened."""
        last = min(last, len(self))
        return quote(self.source[self.starts[first] : self.ends[last - 1]]) if first < last else ""


def quote(text: str) -> str:
    """A text short enough to stand in a message."""
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1] + "…"


def _fold(word: str) -> str:
    return normalize("NFC", word).lower() if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD + 1]


def tokenize(text: str) -> Tokens:
    """Cuts a text into tokens in one pass."""
    cuts = list(_TOKEN.finditer(text))
    words = [_fold(cut.group()) if cut.lastgroup == "word" else cut.group() for cut in cuts]
    starts, ends = [cut.start() for cut in cuts], [cut.end() for cut in cuts]
    return Tokens(source=text, words=tuple(words), starts=tuple(starts), ends=tuple(ends))
