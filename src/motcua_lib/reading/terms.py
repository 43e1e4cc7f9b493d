"""Đọc thời hạn giải quyết: the wording of a resolving term to a `Term`.

The policy, in the order it is applied; a refusal is always preferred to a guess:

1. Dates, clock times, document and article numbers, money and places in an order are passed over.
2. Every other amount of a unit of time is a candidate, understood or not; so is "trong ngày" and "ngay sau khi".
3. A candidate is the limit when a lead-in ("không quá", "trong thời hạn"), a start clause ("kể từ ngày nhận đủ hồ
   sơ"), the word "làm việc" or its place alone in a sentence shows it, and what follows the unit is known.
4. Extensions, minima, validity, time not counted, time before or after an event, and steps of somebody else ("gửi",
   "thông báo", "niêm yết", "xác minh") are no limit. A count "trừ ngày nghỉ" is neither of the two kinds of days.
5. Exactly one candidate must be stated. A second one is refused even when it states the same term, since two steps
   of five days are ten.
"""

from collections.abc import Iterator

import attrs

from motcua_lib._checks import given
from motcua_lib.errors import TermSyntaxError
from motcua_lib.model.terms import Chain, SimpleTerm, Term
from motcua_lib.reading import _wording as w
from motcua_lib.reading._context import Verdict, judge, look_left, starts_clock
from motcua_lib.reading._same_day import judge_same_day, scan_same_day
from motcua_lib.reading._scan import Mention, read_amount, scan
from motcua_lib.reading._tokens import Tokens, is_word, quote, tokenize, told

__all__ = ["parse_term", "read_term"]

_LONGEST_GAP = 20
_SHORT = 8
_SHOWN = 3


@attrs.frozen
class _Group:
    """Mentions read together: one amount, or amounts joined by "và" or "đến"."""

    mentions: tuple[Mention, ...]
    joined: bool

    @property
    def whole(self) -> Mention:
        first, last = self.mentions[0], self.mentions[-1]
        if len(self.mentions) == 1:
            return first
        links = tuple(mention.term for mention in self.mentions if isinstance(mention.term, SimpleTerm))
        if not self.joined:
            return Mention(first.first, last.last, fault="range")
        return Mention(first.first, last.last, Chain(links))


def _joins(tokens: Tokens, one: Mention, two: Mention) -> bool:
    """Whether nothing but a start clause and "và" or "cộng" stands between two amounts."""
    gap = tokens.words[one.last : min(two.first, one.last + _LONGEST_GAP)]
    if one.term is None or two.term is None or one.last + len(gap) < two.first or gap[-1:] == ():
        return False
    if gap[-1] not in w.JOINS or (len(gap) > 1 and not starts_clock(tokens, one.last)):
        return False
    inside = range(one.last, two.first)
    return not any(tokens.longest(at, w.BARRIERS) or (tokens.words[at] == "," and at > one.last) for at in inside)


def _spans(tokens: Tokens, one: Mention, two: Mention) -> bool:
    """Whether two amounts are the ends of a range: "từ 3 ngày đến 5 ngày"."""
    return two.first == one.last + 1 and tokens.words[one.last] in w.RANGE_MARKS


def _groups(tokens: Tokens) -> Iterator[_Group]:
    held: list[Mention] = []
    joined = False
    for mention in scan(tokens):
        join = bool(held) and _joins(tokens, held[-1], mention)
        span = bool(held) and _spans(tokens, held[-1], mention)
        if held and not (join or span):
            yield _Group(tuple(held), joined)
            held = []
        joined = join and (joined or len(held) == 1)
        held.append(mention)
    if held:
        yield _Group(tuple(held), joined)


def _chain_stands_alone(tokens: Tokens, mention: Mention) -> bool:
    """Whether a chain is all its sentence says: "và" between two cases would make them two terms."""
    before = tokens.at(look_left(tokens, mention.first).start - 1)
    after = tokens.at(mention.last)
    apart = not before or (before in w.BEFORE_TERM and before != ":")
    return apart and (not after or after in w.SENTENCE_ENDS or starts_clock(tokens, mention.last))


def _read(tokens: Tokens, group: _Group) -> tuple[Term | None, Verdict]:
    mention = group.whole
    verdict = judge(tokens, mention)
    if verdict.slug:
        return None, verdict
    if len(group.mentions) > 1 and not _chain_stands_alone(tokens, mention):
        found = tokens.quoted(mention.first, mention.last)
        return None, Verdict("several-terms", {"count": len(group.mentions), "found": found})
    return mention.term, verdict


def _read_same_day(tokens: Tokens, mention: Mention) -> tuple[Term | None, Verdict]:
    if mention.fault:
        return None, Verdict(mention.fault, mention.fields)
    return judge_same_day(tokens, mention)


def _amountless(tokens: Tokens) -> Verdict:
    """What to say of a text that states no amount of time."""
    index = 0
    while size := tokens.longest(index, w.LEADS_AND_LABELS):
        index += size
    amount = read_amount(tokens, index)
    next_day = [at for at in range(min(len(tokens), _SHORT)) if tokens.longest(at, w.NEXT_DAY)]
    if next_day and len(tokens) <= _SHORT:
        return Verdict("unknown-words", {"words": tokens.quoted(next_day[0], len(tokens))})
    if amount is None:
        return Verdict("no-term")
    rest = tokens.words[amount.last :]
    if not any(is_word(word) or word[:1].isdigit() for word in rest):
        return Verdict("bare-number")
    if amount.value is not None and len(tokens) <= _SHORT and is_word(rest[0]) and rest[0] not in w.OTHER_AMOUNTS:
        return Verdict("unknown-words", {"words": tokens.quoted(amount.last, amount.last + 3)})
    return Verdict("no-term")


def _several(tokens: Tokens, mentions: list[Mention]) -> Verdict:
    def found() -> str:
        shown = ", ".join(tokens.slice(mention.first, mention.last) for mention in mentions[:_SHOWN])
        return shown + ", …" * (len(mentions) > _SHOWN)

    return Verdict("several-terms", {"count": len(mentions), "found": found})


def _read_tokens(tokens: Tokens) -> tuple[Term | None, Verdict]:
    """The one term a text states, or why it states none."""
    groups = list(_groups(tokens))
    same_days = list(scan_same_day(tokens))
    if len(groups) + len(same_days) > 1:
        return None, _several(tokens, [group.whole for group in groups] + same_days)
    if groups:
        return _read(tokens, groups[0])
    return _read_same_day(tokens, same_days[0]) if same_days else (None, _amountless(tokens))


def _text(text: object) -> str:
    return given(text, str, "the text of a term")


def read_term(text: str) -> Term | str:
    """The one term a text states, or the slug of why it states none."""
    term, verdict = _read_tokens(tokenize(_text(text)))
    return verdict.slug if term is None else term


def parse_term(text: str) -> Term:
    """Thời hạn giải quyết: reads the legal wording of a resolving term.

    The wording may stand alone or inside a longer note; it is read when exactly one term is stated. "Ngày" alone is
    calendar days. "Giờ", with or without "làm việc", is working hours: hours of a procedure run inside office
    sessions, and the library has no other hour. "Trong ngày" without a cut-off has the cut-off of the law, 15:00.

    Args:
        text: Vietnamese wording in any Unicode form, case and spacing, such as "05 (năm) ngày làm việc kể từ ngày
            nhận đủ hồ sơ hợp lệ".
    Returns:
        The term; a `Chain` for amounts joined by "và", which run one after another.
    Raises:
        TermSyntaxError: the text is not exactly one term. Its slug is `bare-number`, `range`, `several-terms`,
            `no-term`, `unknown-words`, `not-one-figure`, `fraction`, `zero` or `not-a-limit`.
        ArgumentTypeError: `text` is not a str.

    >>> parse_term("Không quá 05 (năm) ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ")
    WorkingDays(n=5)

    Legal basis: Civil Code 2015, arts 146(1) ("nửa tháng", "nửa năm") and 147; Law on Civil Status 2014, art. 5(3)
    ("sau 15 giờ").
    """
    term, verdict = _read_tokens(tokenize(_text(text)))
    if term is None:
        raise TermSyntaxError(verdict.slug, text=quote(text), **told(verdict.fields))
    return term
