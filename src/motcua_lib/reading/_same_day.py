"""Trong ngày: the result on the day of receipt, with the clock time after which it is the next working day."""

from collections.abc import Iterator
from datetime import time

from motcua_lib.model.terms import SameDay
from motcua_lib.reading import _wording as w
from motcua_lib.reading._context import Verdict, contains_any, judge_clause, starts_clock
from motcua_lib.reading._scan import Mention, clock_end
from motcua_lib.reading._tokens import Tokens, is_figure

__all__ = ["judge_same_day", "scan_same_day"]


_OPENERS = frozenset({"trong", "ngay", "giải", "cấp", "trả"})


def _day_end(tokens: Tokens, index: int) -> int:
    return index + (4 if tokens.matches(index + 2, ("làm", "việc")) else 2)


def _is_same_day(tokens: Tokens, index: int) -> bool:
    if not tokens.matches(index, w.SAME_DAY) or is_figure(tokens.at(index + 2)):
        return False
    return tokens.at(index - 1) not in w.PARTS_OF_DAY and not tokens.longest(index + 1, w.NEXT_DAY)


def _at_once(tokens: Tokens, index: int) -> int:
    """The length of "cấp ngay", "ngay sau khi"; "ngay trong ngày" is no other term than "trong ngày"."""
    size = tokens.longest(index, w.AT_ONCE)
    return 0 if tokens.matches(index + size, w.SAME_DAY) else size


def scan_same_day(tokens: Tokens) -> Iterator[Mention]:
    """Every "trong ngày" that is not "trong ngày làm việc tiếp theo", and every "ngay sau khi", in order."""
    done = 0
    for index, word in [place for place in enumerate(tokens.words) if place[1] in _OPENERS]:
        if index < done:
            continue
        if word == "trong" and _is_same_day(tokens, index):
            yield Mention(index, _day_end(tokens, index), SameDay())
        elif word != "trong" and (size := _at_once(tokens, index)):
            done = index + size
            words = tokens.quoted(index, index + size)
            yield Mention(index, index + size, fault="unknown-words", fields={"words": words})


def _clocks(tokens: Tokens) -> list[int]:
    return [index for index in range(len(tokens)) if clock_end(tokens, index) > index]


def _clock(tokens: Tokens, index: int) -> time | None:
    """The time of day at `index`: "15 giờ", "15h30", "15 giờ 30 phút"."""
    hour, _, minute = tokens.at(index).partition(":")
    last = tokens.at(index + 2)
    minute = minute or (last if clock_end(tokens, index) > index + 2 else "0")
    in_day = len(minute) <= 2 and int(hour) < 24 and int(minute) < 60
    return time(int(hour), int(minute)) if in_day else None


def _cutoff(tokens: Tokens) -> SameDay | None:
    """The term with the cut-off the text states; None when what it says of clock times was not understood."""
    clocks = _clocks(tokens)
    next_days = sum(1 for index in range(len(tokens)) if tokens.longest(index, w.NEXT_DAY))
    if not clocks and not next_days:
        return SameDay()
    if len(clocks) != 1 or tokens.at(clocks[0] - 1) != "sau":
        return None
    # A text may break off behind the clock time: after it, the law knows only the next working day.
    breaks_off = not any(word.isalnum() for word in tokens.words[clock_end(tokens, clocks[0]) :])
    if next_days != 1 and not (breaks_off and not next_days):
        return None
    clock = _clock(tokens, clocks[0])
    return SameDay(clock) if clock else None


def _placed(tokens: Tokens, mention: Mention) -> bool:
    """Whether the words before "trong ngày" speak of the result."""
    start = mention.first
    while size := tokens.longest_before(start, w.SAME_DAY_LEADS):
        start -= size
    before = tokens.at(start - 1)
    if not before or before in w.BEFORE_TERM:
        return True
    clause = judge_clause(tokens, mention.first)
    return contains_any(clause, w.RESULT_ACTS) and not contains_any(clause, w.STEP_ACTS)


def judge_same_day(tokens: Tokens, mention: Mention) -> tuple[SameDay | None, Verdict]:
    """The term a "trong ngày" states, or why it states none."""
    found = tokens.quoted(mention.first, mention.last)
    if not _placed(tokens, mention):
        return None, Verdict("not-a-limit", {"found": found, "reason": "not worded as a limit"})
    last = mention.last
    known = tokens.at(last) in w.AFTER_TERM or not tokens.at(last) or starts_clock(tokens, last)
    if not known and not tokens.longest(last, w.SAME_DAY_FOLLOWERS):
        return None, Verdict("unknown-words", {"words": tokens.quoted(last, last + 3)})
    term = _cutoff(tokens)
    if term is None:
        return None, Verdict("unknown-words", {"words": tokens.quoted(last, len(tokens))})
    return term, Verdict()
