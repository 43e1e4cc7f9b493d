"""Từ và số: a text cut once, left to right, into folded words, figures and single signs.

Words are folded one by one (NFC, lower case) and only when short, so neither a megabyte of combining marks nor
one endless word costs more than its length.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from unicodedata import is_normalized, normalize

import attrs

__all__ = ["Phrases", "Tokens", "is_figure", "is_word", "quote", "tokenize", "told"]

_LONGEST_WORD = 24
_QUOTE = 80
_FIGURE, _SIGN = r"[0-9]++(?:[.,/:][0-9]++)*+", r"[^\s\u200b\u2060\ufeff]"
_TOKEN = re.compile(rf"(?P<word>(?:[^\W0-9_]++|[\u0300-\u036f]++)++)|(?P<figure>{_FIGURE})|(?P<sign>{_SIGN})")
_PLAIN = re.compile(rf"[^\W0-9_]++|{_FIGURE}|{_SIGN}")
# A letter whose lower case depends on its neighbours, the only signs that have one, and marks that make up a letter.
_ODD = re.compile("[\u03a3\u24b6-\u24cf\u0300-\u036f]")
_LETTER_AND_FIGURE = re.compile(r"[A-Z\u0080-\U0010ffff][0-9]")


def is_figure(token: str) -> bool:
    """Whether a token starts with an ASCII digit."""
    return "0" <= token[:1] <= "9"


def is_word(token: str) -> bool:
    """Whether a token is a word."""
    return token[:1].isalpha()


Phrase = tuple[str, ...]


def _by(place: int, phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[place], []).append(phrase)
    return found


class Phrases(tuple[Phrase, ...]):
    """Phrases of folded words, with those that a word opens and those that it closes, the longest first."""

    opened: dict[str, list[Phrase]]
    closed: dict[str, list[Phrase]]

    def __new__(cls, phrases: Iterable[Phrase]) -> "Phrases":
        made = super().__new__(cls, phrases)
        made.opened, made.closed = _by(0, made), _by(-1, made)
        return made


@attrs.frozen
class Tokens:
    """Folded tokens with their places in the source; an index outside reads as an empty token."""

    source: str
    words: tuple[str, ...]

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each token starts and ends in the source; most texts are judged without."""
        return tuple(cut.span() for cut in _TOKEN.finditer(self.source))

    @cached_property
    def may_hold_codes(self) -> bool:
        """Whether a figure stands right behind a letter anywhere, other than a small one of ASCII."""
        return _LETTER_AND_FIGURE.search(self.source) is not None

    def __len__(self) -> int:
        return len(self.words)

    def at(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def matches(self, index: int, phrase: tuple[str, ...]) -> bool:
        return index >= 0 and self.words[index : index + len(phrase)] == phrase

    def longest(self, index: int, phrases: Phrases) -> int:
        """How many tokens the longest of `phrases` covers from `index` on; 0 when none stands there."""
        words = self.words
        if not 0 <= index < len(words):
            return 0
        for phrase in phrases.opened.get(words[index], ()):
            if words[index : index + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def first(self, reach: range, phrases: Phrases) -> tuple[int, int]:
        """Where the first of `phrases` stands within reach, and how many tokens it covers; no tokens when none does."""
        words, opened = self.words, phrases.opened
        for index in reach:
            if words[index] in opened and (size := self.longest(index, phrases)):
                return index, size
        return reach.stop, 0

    def longest_before(self, index: int, phrases: Phrases) -> int:
        """As `longest`, for phrases that end just before `index`."""
        for phrase in phrases.closed.get(self.at(index - 1), ()):
            if self.matches(index - len(phrase), phrase):
                return len(phrase)
        return 0

    def glued(self, index: int) -> bool:
        """Whether no space stands between a token and the one before it."""
        return 0 < index < len(self.spans) and self.spans[index][0] == self.spans[index - 1][1]

    def quoted(self, first: int, last: int) -> Callable[[], str]:
        """`slice`, but only when it is called: most that is said of a text is never shown."""
        return partial(self.slice, first, last)

    def slice(self, first: int, last: int) -> str:
        """The source from token `first` up to, not including, token `last`, shortened."""
        last = min(last, len(self))
        return quote(self.source[self.spans[first][0] : self.spans[last - 1][1]]) if first < last else ""


def told(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of a message, what was to be quoted only when it is shown quoted now."""
    return {name: value() if callable(value) else value for name, value in fields.items()}


def quote(text: str) -> str:
    """A text short enough to stand in a message."""
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1] + "…"


def _fold(word: str) -> str:
    return normalize("NFC", word).lower() if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD + 1]


def _word(cut: re.Match[str]) -> str:
    return _fold(cut.group()) if cut.lastgroup == "word" else cut.group()


def _folds_as_one(text: str, folded: str) -> bool:
    """Whether the tokens of the text in lower case are its tokens, with every short word as `_fold` makes it."""
    return len(folded) == len(text) and is_normalized("NFC", text) and _ODD.search(text) is None


def tokenize(text: str) -> Tokens:
    """Cuts a text into tokens in one pass."""
    folded = text.lower()
    words = _PLAIN.findall(folded) if _folds_as_one(text, folded) else []
    if not words or max(map(len, words)) > _LONGEST_WORD:
        words = list(map(_word, _TOKEN.finditer(text)))
    return Tokens(text, tuple(words))
