"""Tìm số lượng: every amount of a unit of time in a text, and nothing that only looks like one.

Dates, clock times, document numbers and places in an order are passed over; all else that carries a unit of
time is a mention, whether or not it can be a term.
"""

import re
from collections.abc import Iterator

import attrs

from motcua_lib.model.terms import Term
from motcua_lib.reading import _wording as w
from motcua_lib.reading._numbers import MOST_DIGITS, WORDS, read_number
from motcua_lib.reading._tokens import Tokens, is_figure

__all__ = ["Mention", "clock_end", "read_amount", "scan"]

_FRACTION = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2}|/[0-9]{1,2})")
_CLOCK = re.compile(r"[0-9]{1,2}(?::[0-9]{2})?")
_OPENERS = WORDS | {"nửa"}
_BEHIND_FIGURE = frozenset({"(", *w.ALL_UNITS.opened, *w.RANGE_MARKS})
_DATE = re.compile(r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?")


@attrs.frozen
class Mention:
    """One amount: tokens `first` to `last` (exclusive), its term, or the slug of what is wrong with it."""

    first: int
    last: int
    term: Term | None = None
    fault: str = ""
    fields: dict[str, object] = attrs.field(factory=dict)


@attrs.frozen
class Amount:
    """A number as written, in figures, in words or both: "05 (năm)"."""

    value: int | None
    last: int
    other: int | None = None


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """The number at `index` with the one in brackets that repeats it, if any."""
    number = read_number(tokens, index)
    if number is None:
        return None
    value, after = number
    if tokens.at(after) != "(":
        return Amount(value, after)
    again = read_number(tokens, after + 1)
    if again is None or tokens.at(again[1]) != ")":
        return Amount(value, after)
    return Amount(value, again[1] + 1, again[0])


def _amount_fault(tokens: Tokens, index: int, amount: Amount) -> tuple[str, dict[str, object]]:
    sign = _sign(tokens, index)
    if sign:
        return ("unknown-words", {"words": tokens.quoted(index - 1, index + 1)}) if sign == "+" else ("negative", {})
    if amount.value is None:
        fraction = _FRACTION.fullmatch(tokens.at(index))
        return ("fraction", {}) if fraction else ("unknown-words", {"words": tokens.quoted(index, index + 1)})
    if tokens.at(amount.last - 1) == ")" and amount.other != amount.value:
        return "not-one-figure", {"first": amount.value, "second": amount.other}
    return ("zero", {}) if amount.value == 0 else ("", {})


def _sign(tokens: Tokens, index: int) -> str:
    """The sign glued to the figure and to nothing before it, if any; "- 05 ngày" is an item of a list."""
    sign = tokens.at(index - 1)
    signed = sign in ("-", "−", "+") and is_figure(tokens.at(index)) and tokens.glued(index)
    return sign if signed and not tokens.glued(index - 1) else ""


def _unit(tokens: Tokens, index: int) -> int:
    return tokens.longest(index, w.ALL_UNITS)


def _measured(tokens: Tokens, first: int, amount: Amount, size: int) -> Mention:
    last = amount.last + size
    fault, fields = _amount_fault(tokens, first, amount)
    if fault:
        return Mention(first, last, fault=fault, fields=fields)
    if tokens.at(last) == "rưỡi":
        return Mention(first, last + 1, fault="fraction")
    build = w.UNITS.get(tokens.words[amount.last : last])
    if build is None or amount.value is None:
        return Mention(first, last, fault="unknown-words", fields={"words": tokens.quoted(amount.last, last)})
    return Mention(first, last, build(amount.value))


def _range(tokens: Tokens, first: int, amount: Amount) -> Mention | None:
    """ "3-5 ngày", "từ 3 đến 5 ngày": two numbers before one unit."""
    if tokens.at(amount.last) not in w.RANGE_MARKS:
        return None
    upper = read_amount(tokens, amount.last + 1)
    size = _unit(tokens, upper.last) if upper else 0
    return Mention(first, upper.last + size, fault="range") if upper and size else None


def _is_document_number(tokens: Tokens, unit: int) -> bool:
    """Whether "ngày" at `unit` opens the date of the document whose number stands before it."""
    if tokens.at(unit) != "ngày":
        return False
    day = tokens.at(unit + 1)
    return bool(_DATE.fullmatch(day)) or (is_figure(day) and tokens.at(unit + 2) == "tháng")


def _is_code(tokens: Tokens, index: int) -> bool:
    """Whether the figure is the tail of a code in capitals: "QH13"."""
    return tokens.may_hold_codes and tokens.glued(index) and tokens.source[tokens.spans[index][0] - 1].isupper()


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    before, figure, after = tokens.at(index - 1), tokens.at(index), tokens.at(index + 1)
    if before not in w.ORDINALS or not is_figure(figure):
        return False
    whole = figure.isdecimal() and len(figure) <= MOST_DIGITS
    return not whole or not _unit(tokens, index + 1) or (before, after) in w.DATE_STEPS


def clock_end(tokens: Tokens, index: int) -> int:
    """The index after the clock time at `index`, "15 giờ 30 phút" or "15h00"; `index` itself when none is there."""
    hour = tokens.at(index)
    if not _CLOCK.fullmatch(hour):
        return index
    if tokens.at(index + 1) not in ("giờ", "h"):
        return index + (":" in hour)
    end = index + 2
    if is_figure(tokens.at(end)) and tokens.at(end).isdecimal():
        end += 2 if tokens.at(end + 1) == "phút" else 1
    return end


def _is_clock(tokens: Tokens, index: int, end: int) -> bool:
    if end == index or tokens.matches(index + 1, ("giờ", "làm", "việc")) or tokens.matches(end, ("làm", "việc")):
        return False
    if tokens.at(index - 1) in w.CLOCK_BEFORE or tokens.at(end) in w.CLOCK_AFTER:
        return tokens.longest_before(index, w.AT_THE_LATEST) == 0
    return is_figure(tokens.at(end - 1))


def _half(tokens: Tokens, index: int) -> Mention | None:
    if tokens.at(index) != "nửa" or not _unit(tokens, index + 1):
        return None
    size = _unit(tokens, index + 1)
    term = w.HALVES.get(tokens.at(index + 1)) if not read_number(tokens, index - 1) else None
    return Mention(index, index + 1 + size, term, "" if term else "fraction")


def _passed_over(tokens: Tokens, index: int) -> int:
    """The index after a figure that is no amount; `index` itself when the figure may be one."""
    end = clock_end(tokens, index)
    if _is_clock(tokens, index, end):
        return end
    amount = is_figure(tokens.at(index))
    if amount and (_is_ordinal(tokens, index) or _is_code(tokens, index) or _is_document_number(tokens, index + 1)):
        return index + 1
    return index


def _mention(tokens: Tokens, index: int) -> Mention | None:
    amount = read_amount(tokens, index)
    if amount is None:
        return _half(tokens, index)
    size = _unit(tokens, amount.last)
    return _measured(tokens, index, amount, size) if size else _range(tokens, index, amount)


def _may_count(tokens: Tokens, index: int) -> bool:
    """Whether what stands behind a figure may be a unit; behind a number word anything may."""
    return not is_figure(tokens.words[index]) or tokens.at(index + 1) in _BEHIND_FIGURE


def scan(tokens: Tokens) -> Iterator[Mention]:
    """Every amount of a unit of time, in order; only the tokens that open a number are looked at."""
    done = 0
    for index in [at for at, word in enumerate(tokens.words) if word in _OPENERS or "0" <= word < ":"]:
        mention = _mention(tokens, index) if index >= done and _may_count(tokens, index) else None
        if mention is None:
            continue
        done = _passed_over(tokens, index)
        if done == index:
            done = mention.last
            yield mention
