"""Phiên bản của một bộ chỉ số: what an index asks and weighs in one period, as one issuer set it.

Floor 3, nouns only. The editions stand in the book; an old one is never edited, a change is a new one.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation
from motcua_lib.model.days import as_day

__all__ = ["Edition", "Editions"]

T = TypeVar("T")


@attrs.frozen
class Edition(Generic[T]):
    """Phiên bản bộ chỉ số: the content of an index, keyed by index, issuer and period.

    Args:
        index: the stable name of the index, such as "service-index".
        issuer: who set it, such as "thu-tuong" or "bo-noi-vu".
        since: the first day of its period.
        until: the day after its last one; None while it is open.
        content: questions, factors, weights, caps, bands.
        citation: what sets it, with the confidence.
    Raises:
        MetricError: it ends before it starts.

    >>> from motcua_lib.law import Instrument
    >>> edition = Edition("x", "y", since=date(2022, 8, 1), content=5, citation=Citation(Instrument("1/X")))
    >>> edition.slug, edition.covers(date(2022, 7, 31)), edition.covers(date(2030, 1, 1))
    ('x/y/2022-08-01', False, True)
    """

    index: str = attrs.field(validator=of_type(str))
    issuer: str = attrs.field(validator=of_type(str))
    since: date = attrs.field(kw_only=True, validator=of_type(date))
    until: date | None = attrs.field(default=None, kw_only=True, validator=of_type(date, type(None)))
    content: T = attrs.field(kw_only=True)
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    def __attrs_post_init__(self) -> None:
        if self.until is not None and self.until <= self.since:
            raise MetricError("edition-order", index=self.index, since=self.since, until=self.until)

    @property
    def slug(self) -> str:
        """Index, issuer and first day."""
        return f"{self.index}/{self.issuer}/{self.since}"

    @property
    def period(self) -> str:
        """The period in digits, its end not included."""
        return f"[{self.since}, {self.until or '…'})"

    def covers(self, day: date) -> bool:
        """Whether a day lies in its period.

        Raises:
            ArgumentTypeError: no date; for an instant pass its day in Vietnam time.
        """
        as_day(day)
        return self.since <= day and (self.until is None or day < self.until)

    def __str__(self) -> str:
        return f"{self.index}, {self.issuer}, {self.period}"


def _ordered(values: Iterable[Edition[T]]) -> tuple[Edition[T], ...]:
    return tuple(sorted(tuple_of(values, Edition, "Editions.editions"), key=lambda item: (item.issuer, item.since)))


@attrs.frozen
class Editions(Generic[T]):
    """Các phiên bản của một bộ chỉ số: look-up by issuer and day; an edition never answers outside its period.

    Args:
        index: the stable name of the index.
        editions: in any order; kept by issuer and first day.
    Raises:
        MetricError: an edition of another index, or two of one issuer whose periods overlap.
    """

    index: str = attrs.field(validator=of_type(str))
    editions: tuple[Edition[T], ...] = attrs.field(converter=_ordered)

    def __attrs_post_init__(self) -> None:
        for edition in self.editions:
            if edition.index != self.index:
                raise MetricError("edition-of-another-index", index=self.index, other=str(edition))
        for first, second in pairwise(self.editions):
            if first.issuer == second.issuer and (first.until is None or second.since < first.until):
                raise MetricError("editions-overlap", first=str(first), second=str(second))

    def on(self, day: date, *, issuer: str) -> Edition[T]:
        """The edition of an issuer whose period holds the day.

        Raises:
            ArgumentTypeError: no date. MetricError: there is none; the error lists those there are.
        """
        as_day(day)
        for edition in self.editions:
            if edition.issuer == issuer and edition.covers(day):
                return edition
        raise MetricError(
            "no-edition", index=self.index, day=day, issuer=issuer, known="; ".join(map(str, self.editions))
        )
