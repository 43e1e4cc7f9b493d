"""Thống kê phản ánh, kiến nghị: how much feedback came, what it was about, and how it was handled."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from motcua_lib._checks import raise_faults, stream_of, tuple_of
from motcua_lib.book import named_shares as book
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics._rates import NOT_STATED, RateSheet, WhenEmpty, left_out, share
from motcua_lib.model.feedback_record import FeedbackKind, FeedbackRecord
from motcua_lib.model.period import Period
from motcua_lib.model.scorecard import Ratio, as_count
from motcua_lib.model.share_rule import ShareRule

__all__ = ["FeedbackCounts", "FeedbackKind", "FeedbackRecord", "feedback_counts", "rates"]


def _stated(instance: object, attribute: "attrs.Attribute[int | None]", value: object) -> None:
    if value is not None:
        as_count(value, f"FeedbackCounts.{attribute.name}")


def _optional() -> int | None:
    field: int | None = attrs.field(default=None, kw_only=True, validator=_stated)
    return field


def _received(value: int) -> int:
    return as_count(value, "FeedbackCounts.received")


@attrs.frozen
class FeedbackCounts:
    """Số lượng phản ánh, kiến nghị trong kỳ: all but `received` may be None, when a report does not state it.

    Args:
        received: how many were received.
        accepted, answered, published, in_time, repeated: how many of them.
        unsatisfied: how many are disliked, repeated or out of time, each case once.
        on_procedures, on_officials, on_other: by kind; `on_other` follows from the two when it is not stated.
    Raises:
        ArgumentTypeError: a count that is no int. MetricError: a negative count, a part larger than what was received,
        or kinds that exceed it; all faults at once.

    >>> counts = FeedbackCounts(570, in_time=296, unsatisfied=340, on_procedures=413, on_officials=133)
    >>> counts.satisfied, counts.others, str(rates(counts)["feedback-in-time"].shown)
    (230, 24, '51.93')
    """

    received: int = attrs.field(converter=_received)
    accepted: int | None = _optional()
    answered: int | None = _optional()
    published: int | None = _optional()
    in_time: int | None = _optional()
    unsatisfied: int | None = _optional()
    repeated: int | None = _optional()
    on_procedures: int | None = _optional()
    on_officials: int | None = _optional()
    on_other: int | None = _optional()

    def __attrs_post_init__(self) -> None:
        raise_faults("the counts of feedback", self._faults())

    def _faults(self) -> Iterator[MetricError]:
        for field in attrs.fields(FeedbackCounts)[1:]:
            part = getattr(self, field.name)
            if part is not None and part > self.received:
                name = f"FeedbackCounts.{field.name}"
                yield MetricError("part-exceeds-whole", name=name, numerator=part, denominator=self.received)
        kinds = sum(part or 0 for part in (self.on_procedures, self.on_officials, self.on_other))
        if kinds > self.received:
            yield MetricError("kinds-exceed-received", kinds=kinds, received=self.received)

    @property
    def satisfied(self) -> int | None:
        """Received less unsatisfied; None when that is not stated."""
        return None if self.unsatisfied is None else self.received - self.unsatisfied

    @property
    def others(self) -> int | None:
        """About other matters: as stated, or what the two other kinds leave; None when neither is known."""
        if self.on_other is not None or self.on_procedures is None or self.on_officials is None:
            return self.on_other
        return self.received - self.on_procedures - self.on_officials


def feedback_counts(records: Iterable[FeedbackRecord], period: Period) -> FeedbackCounts:
    """Đếm phản ánh, kiến nghị: counts of the feedback received in a period, in one pass.

    Args:
        records: cases in any order, from a generator if you like.
        period: the reporting period; a case received at its first instant belongs to it.
    Raises:
        ArgumentTypeError: no `FeedbackRecord`, or no period.
    """
    (period,) = tuple_of([period], Period, "period")
    found: Counter[str] = Counter()
    for record in stream_of(records, "FeedbackRecord", "records"):
        if not isinstance(record, FeedbackRecord):
            raise ArgumentTypeError("wrong-type", what="each of records", allowed="FeedbackRecord", value=record)
        if period.holds(record.received_at):
            found["received"] += 1
            found.update(_marks(record))
    names = [field.name for field in attrs.fields(FeedbackCounts)[1:]]
    return FeedbackCounts(found["received"], **{name: found[name] for name in names})


_KINDS = {
    FeedbackKind.PROCEDURE: "on_procedures",
    FeedbackKind.OFFICIAL: "on_officials",
    FeedbackKind.OTHER: "on_other",
}


def _marks(record: FeedbackRecord) -> Iterator[str]:
    """What a case counts towards."""
    yield _KINDS[record.kind]
    held = {
        "accepted": record.accepted,
        "answered": record.answered_at is not None,
        "published": record.published_at is not None,
        "in_time": record.is_in_time,
        "unsatisfied": not record.is_satisfied,
        "repeated": record.repeated,
    }
    yield from (name for name, is_so in held.items() if is_so)


_RATES: tuple[tuple[ShareRule, str], ...] = (
    (book.FEEDBACK_ACCEPTED, "accepted"),
    (book.FEEDBACK_ANSWERED, "answered"),
    (book.FEEDBACK_PUBLISHED, "published"),
    (book.FEEDBACK_IN_TIME, "in_time"),
    (book.FEEDBACK_SATISFIED, "satisfied"),
    (book.FEEDBACK_ON_PROCEDURES, "on_procedures"),
    (book.FEEDBACK_ON_OFFICIALS, "on_officials"),
    (book.FEEDBACK_ON_OTHER, "others"),
    (book.FEEDBACK_REPEATED, "repeated"),
)

_FULL_WITHOUT_FEEDBACK = (book.FEEDBACK_IN_TIME, book.FEEDBACK_SATISFIED)


def rates(counts: FeedbackCounts, *, when_empty: WhenEmpty = WhenEmpty.REFUSE) -> RateSheet:
    """Các tỷ lệ về phản ánh, kiến nghị: each of all that was received; what is not stated is left out and named.

    Args:
        counts: the counts of a period.
        when_empty: what the shares of 5.2 and 5.3 are when nothing was received; REFUSE leaves them out. The service
            index gives both full points then, which is WHOLE. No instrument says so of the other shares, which are
            left out whatever is chosen.
    Returns:
        RateSheet: scores by slug, and notes.
    Raises:
        ArgumentTypeError: no counts.

    Legal basis: components 5.2 and 5.3 of the service index as the national portal describes them.
    """
    if not isinstance(counts, FeedbackCounts):
        raise ArgumentTypeError("wrong-type", what="counts", allowed="FeedbackCounts", value=counts)
    scores, notes = [], []
    for rule, name in _RATES:
        part = getattr(counts, name)
        if part is None:
            notes.append(left_out(rule.name, NOT_STATED))
        elif not counts.received and (when_empty is WhenEmpty.REFUSE or rule not in _FULL_WITHOUT_FEEDBACK):
            notes.append(left_out(rule.name))
        else:
            ratio = Ratio(part, counts.received, rule.name, of=rule.of)
            scores.append(share(rule.slug, ratio, citation=rule.citation, when_empty=when_empty))
    return RateSheet(scores, notes=notes)
