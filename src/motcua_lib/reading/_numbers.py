"""Số: figures and Vietnamese number words, one to nine hundred and ninety-nine.

"năm" is both five and year. It is five where a digit may stand, except after "mươi" and "mười", where five is
"lăm" or "nhăm"; so "hai mươi năm" is twenty years and "hai mươi lăm ngày" twenty-five days.
"""

from motcua_lib.reading._tokens import Tokens, is_figure

__all__ = ["MOST_DIGITS", "WORDS", "Number", "read_number"]

MOST_DIGITS = 4
Number = tuple[int | None, int]
"""The value, None for a figure that is no whole number of up to four digits, and the index after it."""

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TEN = {word: n for word, n in _DIGITS.items() if word != "năm"} | {"lăm": 5, "nhăm": 5}
_AFTER_TENS = _AFTER_TEN | {"mốt": 1, "tư": 4}
_AFTER_ZERO = _DIGITS | {"tư": 4}
_TENS_MARK = "mươi"
WORDS = frozenset({*_DIGITS, "mười", "hăm"})
"""The words that open a number."""


def _tens(tokens: Tokens, index: int) -> tuple[int, int]:
    """The value below one hundred at `index`, and the index after it; the same index when none stands there."""
    word, following = tokens.at(index), tokens.at(index + 1)
    if word == "mười":
        base, after, units = 10, index + 1, _AFTER_TEN
    elif word == "hăm":
        base, after, units = 20, index + 1, _AFTER_TENS
    elif word in _DIGITS and word != "một" and following == _TENS_MARK:
        base, after, units = _DIGITS[word] * 10, index + 2, _AFTER_TENS
    else:
        return (_DIGITS[word], index + 1) if word in _DIGITS else (0, index)
    unit = units.get(tokens.at(after), 0)
    return base + unit, after + bool(unit)


def _words(tokens: Tokens, index: int) -> Number | None:
    if tokens.at(index) in _DIGITS and tokens.at(index + 1) == "trăm":
        hundreds, after = _DIGITS[tokens.at(index)] * 100, index + 2
        if tokens.at(after) in ("linh", "lẻ") and tokens.at(after + 1) in _AFTER_ZERO:
            return hundreds + _AFTER_ZERO[tokens.at(after + 1)], after + 2
        rest, end = _tens(tokens, after)
        return (hundreds + rest, end) if rest >= 10 else (hundreds, after)
    value, end = _tens(tokens, index)
    return (value, end) if value else None


def read_number(tokens: Tokens, index: int) -> Number | None:
    """The figure or the number words at `index`; None when no number stands there."""
    token = tokens.at(index)
    if not is_figure(token):
        return _words(tokens, index)
    plain = token.isdecimal() and len(token) <= MOST_DIGITS
    return (int(token) if plain else None), index + 1
