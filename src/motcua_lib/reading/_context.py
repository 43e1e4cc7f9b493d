"""Ngữ cảnh: whether the words around an amount make it the limit of the result.

Both sides are looked at through a window of fixed width, so a text is judged in time linear in its length.
"""

import attrs

from motcua_lib.model.terms import Months, WorkingDays, WorkingHours, Years
from motcua_lib.reading import _wording as w
from motcua_lib.reading._scan import Mention
from motcua_lib.reading._tokens import Phrases, Tokens, is_figure, is_word

__all__ = ["Left", "Verdict", "contains_any", "judge", "judge_clause", "look_left", "starts_clock"]

_WINDOW = 60
_STEP_ENDS = w.SENTENCE_ENDS | w.BULLETS | frozenset({")"})
_SHORT = 12


@attrs.frozen
class Verdict:
    """Why an amount is not read: a slug with its fields; no slug when it is the term."""

    slug: str = ""
    fields: dict[str, object] = attrs.field(factory=dict)


@attrs.frozen
class Left:
    """What stands before an amount: where its lead-in begins, whether there is one, and whether it names the term."""

    start: int
    led: bool
    labelled: bool


def _past_colon(tokens: Tokens, index: int) -> int:
    """Steps back over the colon of a label: "Thời hạn giải quyết: - 10 ngày"."""
    past = index - (2 if tokens.at(index - 1) == "-" else 1)
    labelled = tokens.at(past) == ":" and tokens.longest_before(past, w.BEFORE_COLON)
    return past if labelled else index


def look_left(tokens: Tokens, index: int) -> Left:
    """Steps back over the lead-in of the amount at `index`."""
    start, led, labelled = _past_colon(tokens, index), False, False
    while True:
        size = tokens.longest_before(start, w.LEADS)
        label = tokens.longest_before(start, w.LABELS)
        if not size and not label:
            return Left(start, led, labelled)
        start, led, labelled = start - max(size, label), True, labelled or label > size
        start = start if label > size else _past_colon(tokens, start)


def _clause(tokens: Tokens, end: int, stops: frozenset[str]) -> tuple[str, ...]:
    """The words before `end` back to a stop, what stands in closed brackets left out."""
    words: list[str] = []
    depth = 0
    for index in range(end - 1, max(-1, end - 1 - _WINDOW), -1):
        token = tokens.words[index]
        depth += (token == ")") - (token == "(" and depth > 0)
        if depth == 0 and token in stops:
            break
        if depth == 0:
            words.append(token)
    return tuple(reversed(words))


def judge_clause(tokens: Tokens, end: int) -> tuple[str, ...]:
    """The words before `end` that may name the act the amount limits."""
    return _clause(tokens, end, _STEP_ENDS)


def contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands among words."""
    size = len(phrase)
    return phrase[0] in words and any(words[index : index + size] == phrase for index in range(len(words) - size + 1))


def contains_any(words: tuple[str, ...], phrases: Phrases) -> bool:
    """Whether any of some phrases stands among words."""
    opened = phrases.opened
    return any(
        words[index : index + len(phrase)] == phrase
        for index, word in enumerate(words)
        if word in opened
        for phrase in opened[word]
    )


def _reason_before(tokens: Tokens, mention: Mention, left: Left) -> str:
    last = tokens.at(left.start - 1)
    for phrase, reason in w.NO_LIMIT_BEFORE.items():
        if phrase[-1] == last and tokens.matches(left.start - len(phrase), phrase):
            return reason
    clause = _clause(tokens, mention.first, w.SENTENCE_ENDS)
    near = clause[len(clause) - clause[::-1].index(":") :] if ":" in clause else clause
    known = set(clause)
    lasting = not isinstance(mention.term, WorkingDays | WorkingHours)
    for phrase, reason in w.NO_LIMIT_IN_CLAUSE.items():
        if phrase[0] in known and contains(clause if lasting and reason in w.VALIDITY else near, phrase):
            return reason
    acts = judge_clause(tokens, mention.first)
    return "a step on the way" if contains_any(acts, w.STEP_ACTS) else ""


def starts_clock(tokens: Tokens, index: int) -> bool:
    """Whether a start clause, "kể từ ngày nhận đủ hồ sơ", stands at `index` or after a comma or bracket there."""
    index += tokens.at(index) in (",", "(")
    return tokens.longest(index, w.STARTS) > 0


def _sentence(tokens: Tokens, index: int) -> range:
    end = index
    limit = min(len(tokens), index + _WINDOW)
    while end < limit and tokens.words[end] not in w.SENTENCE_ENDS:
        end += 1
    return range(index, end)


def _step_after(tokens: Tokens, last: int) -> bool:
    """Whether the first act named after the term and its start clause is a step, not the result."""
    reach = _sentence(tokens, last)
    if tokens.first(reach, w.STEPS_UNDER_WAY)[1]:
        return True
    begin = next((i for i in reach if tokens.words[i] == "," and i > last), reach.stop)
    for index in range(begin, reach.stop):
        if tokens.words[index] not in w.TELLING:
            continue
        if tokens.longest(index, w.EXCLUSION_STARTS):
            return False
        size = tokens.longest(index, w.RESULT_ACTS)
        if size and not (tokens.words[index] == "cấp" and tokens.at(index + 1) in w.LEVELS):
            return False
        if tokens.longest(index, w.STEP_ACTS):
            return True
    return False


def _day_exclusion(tokens: Tokens, mention: Mention) -> str:
    """The words that turn a count of all days into another count: "30 ngày, trừ ngày nghỉ"."""
    if isinstance(mention.term, WorkingDays | WorkingHours):
        return ""
    reach = _sentence(tokens, mention.last)
    if tokens.longest(reach.stop + 1, w.EXCLUSION_STARTS):
        reach = range(reach.start, _sentence(tokens, reach.stop + 1).stop)
    index, size = tokens.first(reach, w.DAY_EXCLUSIONS)
    return tokens.slice(index, index + size)


def _taken_back(tokens: Tokens, mention: Mention) -> str:
    """The words behind a term that take it back or contradict it: "(không áp dụng)", "5 ngày. Làm việc"."""
    last = mention.last
    if tokens.at(last) in w.SENTENCE_ENDS and tokens.matches(last + 1, ("làm", "việc")):
        return tokens.slice(last, last + 3)
    reach = _sentence(tokens, last)
    index, size = tokens.first(reach, w.TAKEN_BACK)
    included, _ = tokens.first(reach, w.DAYS_INCLUDED)
    if included < index:
        return tokens.slice(included, included + 4)
    return tokens.slice(index, index + size)


def _unknown_after(tokens: Tokens, last: int) -> str:
    """The first words after the unit when nothing known follows."""
    token = tokens.at(last)
    if token in w.BULLETS and tokens.glued(last) and tokens.glued(last + 1):
        return tokens.slice(last, last + 3)
    known = token in w.AFTER_TERM or not token or starts_clock(tokens, last) or tokens.longest(last, w.FOLLOWERS)
    return "" if known else tokens.slice(last, last + 3)


def _unplaced(tokens: Tokens, mention: Mention, left: Left) -> str:
    """Why the words before the lead-in do not let the amount be a term; empty when they do."""
    before = tokens.at(left.start - 1)
    started = starts_clock(tokens, mention.last)
    worked = isinstance(mention.term, WorkingDays | WorkingHours)
    if not before or left.labelled or (left.start == 1 and before in w.OPENERS | w.BULLETS):
        return ""
    if before in w.BEFORE_TERM:
        closed = tokens.at(mention.last) in ("", ".", ";") and before != ":"
        long = isinstance(mention.term, Months | Years)
        return "" if left.led or started or worked or (closed and not long) else "no lead-in and no start"
    if is_figure(before) or not (is_word(before) or before == ","):
        return "no lead-in"
    return "" if left.led and (started or worked) else "no lead-in"


def _no_limit(tokens: Tokens, mention: Mention, reason: str) -> Verdict:
    return Verdict("not-a-limit", {"found": tokens.quoted(mention.first, mention.last), "reason": reason})


def judge(tokens: Tokens, mention: Mention) -> Verdict:
    """Whether a mention is the term."""
    if mention.fault:
        return Verdict(mention.fault, mention.fields)
    left = look_left(tokens, mention.first)
    reason = _reason_before(tokens, mention, left)
    if reason:
        return _no_limit(tokens, mention, reason)
    words = _unknown_after(tokens, mention.last) or _day_exclusion(tokens, mention) or _taken_back(tokens, mention)
    opens = left.start == 0
    if words and (opens or len(tokens) <= _SHORT):
        return Verdict("unknown-words", {"words": words})
    misplaced = _unplaced(tokens, mention, left) or words
    if misplaced and len(tokens) <= _SHORT:
        return Verdict("unknown-words", {"words": tokens.quoted(max(0, left.start - 3), left.start)})
    if misplaced or _step_after(tokens, mention.last):
        reason = "not worded as a limit" if misplaced else "a step on the way"
        return _no_limit(tokens, mention, reason)
    return Verdict()
