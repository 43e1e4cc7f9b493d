"""Tokens: the text folded in one piece against every word folded by itself; phrases by their words against all."""

import re
from unicodedata import normalize

from hypothesis import example, given
from hypothesis import strategies as st

from motcua_lib.reading._context import contains, contains_any
from motcua_lib.reading._tokens import Phrases, Tokens, tokenize

TOKEN = re.compile(
    r"(?P<word>(?:[^\W0-9_]|[\u0300-\u036f])+)|(?P<figure>[0-9]+(?:[.,/:][0-9]+)*)|(?P<sign>[^\s\u200b\u2060\ufeff])"
)
TELLING = st.sampled_from(
    ["Ngày ", "NGÀY", "nga\u0300y", "5", "5.5", "QH13", "Σ", "ΑΣ.Β", "İ5", "Ⓐ", "ⓐ5", "ǅ", "a" * 24, "B" * 25, "\u0301",
     "ẞ", "\u200b", "_", "²", "٣", "\u212b", "ﬁ", " ", "-", "−5", "(5)", "năm", "h", "\U00010400"]
)  # fmt: skip
TEXTS = st.lists(TELLING | st.characters(), max_size=12).map("".join)
WORDS = st.sampled_from(["kể", "từ", "ngày", "nhận", "đủ", "5"])
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(tuple), max_size=6)


def folded(cut: re.Match[str]) -> str:
    """The oracle: each word by itself, cut when it is long."""
    text = cut.group()
    if cut.lastgroup != "word":
        return text
    return normalize("NFC", text).lower() if len(text) <= 24 else text[:25]


@given(TEXTS)
@example("ΑΣ.Β ΑΣ")
@example("İ" * 3)
@example("Ⓐ5 a")
def test_tokens_are_those_of_every_word_by_itself(text: str) -> None:
    cuts = list(TOKEN.finditer(text))
    tokens = tokenize(text)
    assert tokens.words == tuple(map(folded, cuts))
    assert tokens.spans == tuple(cut.span() for cut in cuts)
    assert [tokens.glued(index) for index in range(len(tokens))] == [
        index > 0 and cuts[index - 1].end() == cut.start() for index, cut in enumerate(cuts)
    ]


@given(TEXTS)
def test_a_text_without_codes_has_no_figure_behind_a_capital(text: str) -> None:
    tokens = tokenize(text)
    behind = [
        tokens.glued(index) and text[tokens.spans[index][0] - 1].isupper()
        for index, word in enumerate(tokens.words)
        if "0" <= word[0] <= "9"
    ]
    assert tokens.may_hold_codes or not any(behind)


@given(st.lists(WORDS, max_size=12), PHRASES)
def test_phrases_are_found_as_if_each_were_tried(words: list[str], phrases: list[tuple[str, ...]]) -> None:
    tokens, known = Tokens(" ".join(words), tuple(words)), Phrases(phrases)
    for index in range(-1, len(words) + 2):
        at = [len(phrase) for phrase in phrases if index >= 0 and tuple(words[index : index + len(phrase)]) == phrase]
        assert tokens.longest(index, known) == max(at, default=0)
        ends = [
            len(phrase)
            for phrase in phrases
            if index >= len(phrase) and tuple(words[index - len(phrase) : index]) == phrase and index <= len(words)
        ]
        assert tokens.longest_before(index, known) == max(ends, default=0)
    sizes = [tokens.longest(index, known) for index in range(len(words))]
    first = next((index for index, size in enumerate(sizes) if size), len(words))
    assert tokens.first(range(len(words)), known) == (first, sizes[first] if first < len(words) else 0)
    assert contains_any(tuple(words), known) == any(contains(tuple(words), phrase) for phrase in phrases)
