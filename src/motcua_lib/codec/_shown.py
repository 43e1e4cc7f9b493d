"""Cách nêu giá trị trong thông báo: any value shortened so that it can stand in a message, however large or deep."""

from reprlib import Repr

__all__ = ["shown"]

_LONGEST = 80
_repr = Repr()
_repr.maxstring = _repr.maxother = _repr.maxlong = _LONGEST
_repr.maxlevel = 2
_repr.maxdict = _repr.maxlist = _repr.maxtuple = 4


def shown(value: object) -> str:
    """The value as Python writes it, shortened in the middle and below two levels.

    >>> shown("x" * 200)[:10], shown([[[[1]]]])
    ("'xxxxxxxxx", '[[[...]]]')
    """
    try:
        text = _repr.repr(value)
    except ValueError:  # an int of more digits than Python writes
        text = "a number of thousands of digits"
    return text if len(text) <= 2 * _LONGEST else f"{text[: 2 * _LONGEST]}…"
