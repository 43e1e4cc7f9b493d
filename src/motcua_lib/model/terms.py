"""Thời hạn: the legal terms, a different type for each meaning.

Floor 3, nouns only. Terms never compare, add or convert into one another: seven calendar days are not a
week's worth of working days, and a working day is never eight hours.
"""

from collections.abc import Iterable, Mapping, Set
from datetime import time
from typing import ClassVar, NoReturn, TypeAlias, cast
from zlib import crc32

import attrs

from motcua_lib._checks import plain_time, tuple_of
from motcua_lib.errors import ArgumentTypeError, QuantityError
from motcua_lib.law import Text

__all__ = [
    "CalendarDays",
    "Chain",
    "Months",
    "SameDay",
    "SimpleTerm",
    "Term",
    "Weeks",
    "WorkingDays",
    "WorkingHours",
    "Years",
]


SHORTEST_CHAIN = 2


def _refuse(kind: str, value: object) -> NoReturn:
    what = f"{kind}.n"
    if type(value) is int:
        raise QuantityError("not-positive", what=what, value=value)
    raise ArgumentTypeError("not-a-count", what=what, value=value)


@attrs.frozen(init=False)
class _Counted:
    """A term of n units. Equality asks for the same class, so the kinds below stay apart without code of their own."""

    n: int
    unit: ClassVar[Text]
    _salt: ClassVar[int]

    def __init_subclass__(cls) -> None:
        cls._salt = crc32(cls.__name__.encode())

    def __init__(self, n: int) -> None:
        # By hand, since terms are made with every due date: a generated one takes a third longer.
        if type(n) is not int or n < 1:
            _refuse(type(self).__name__, n)
        object.__setattr__(self, "n", n)

    def __hash__(self) -> int:
        return hash((self._salt, self.n))  # of ints alone, so it is the same in every process

    @property
    def text(self) -> Text:
        """The term in words."""
        return Text(f"{self.n} {self.unit.vi}", f"{self.n} {self.unit.en}{'' if self.n == 1 else 's'}")

    def __str__(self) -> str:
        return self.text.vi


class WorkingDays(_Counted):
    """Ngày làm việc: a term of `n` working days, make-up days included, days off not.

    Args:
        n: how many working days, 1 or more.
    Raises:
        ArgumentTypeError: `n` is not an int (a bool or a float is not).
        QuantityError: `n` is zero or negative.

    >>> str(WorkingDays(5))
    '5 ngày làm việc'
    >>> WorkingDays(5) == CalendarDays(5)
    False

    Legal basis: no general text defines the working day; the civil-service calendar is the default.
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("ngày làm việc", "working day")


class CalendarDays(_Counted):
    """Ngày: a term of `n` calendar days, every day counted, the last one rolled to a working day.

    >>> str(CalendarDays(30))
    '30 ngày'

    Legal basis: Civil Code 2015, arts 147(2) and 148(1), 148(5).
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("ngày", "calendar day")


class WorkingHours(_Counted):
    """Giờ làm việc: a term of `n` hours that run inside office sessions only.

    >>> str(WorkingHours(8))
    '8 giờ làm việc'

    Legal basis: Civil Code 2015, art. 147(1), counted in office hours as the procedures state.
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("giờ làm việc", "working hour")


class Weeks(_Counted):
    """Tuần: a term of `n` weeks, ending on the corresponding weekday.

    >>> str(Weeks(2))
    '2 tuần'

    Legal basis: Civil Code 2015, art. 148(2).
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("tuần", "week")


class Months(_Counted):
    """Tháng: a term of `n` months, ending on the corresponding day or the last day of the month.

    >>> str(Months(1))
    '1 tháng'

    Legal basis: Civil Code 2015, art. 148(3). A contiguous month is never 30 days.
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("tháng", "month")


class Years(_Counted):
    """Năm: a term of `n` years, ending on the same day and month (29 February: on the 28th).

    >>> str(Years(2))
    '2 năm'

    Legal basis: Civil Code 2015, art. 148(4); 29 February by analogy with art. 148(3).
    """

    __slots__ = ()
    unit: ClassVar[Text] = Text("năm", "year")


@attrs.frozen
class SameDay:
    """Trong ngày: due on the day of receipt, or the next working day when received after `cutoff`.

    Args:
        cutoff: local clock time; "sau 15 giờ" is strictly after, so 15:00:00 itself is in time.
    Raises:
        ArgumentTypeError: `cutoff` is not a plain `datetime.time`.

    >>> str(SameDay())
    'trong ngày làm việc (nhận sau 15:00: ngày làm việc tiếp theo)'

    Legal basis: Law on Civil Status 2014, art. 5(3); Decree 23/2015, art. 7; Decree 99/2022, art. 16(1).
    """

    cutoff: time = attrs.field(default=time(15), validator=plain_time)

    def __hash__(self) -> int:
        return hash((self.cutoff.hour, self.cutoff.minute))

    @property
    def text(self) -> Text:
        """The term in words."""
        return Text(
            f"trong ngày làm việc (nhận sau {self.cutoff:%H:%M}: ngày làm việc tiếp theo)",
            f"the same working day (the next one when received after {self.cutoff:%H:%M})",
        )

    def __str__(self) -> str:
        return self.text.vi


SIMPLE_TERMS = (WorkingDays, CalendarDays, WorkingHours, Weeks, Months, Years, SameDay)
SimpleTerm: TypeAlias = WorkingDays | CalendarDays | WorkingHours | Weeks | Months | Years | SameDay


def _links(terms: Iterable[SimpleTerm]) -> tuple[SimpleTerm, ...]:
    if isinstance(terms, Set | Mapping):
        raise ArgumentTypeError("wrong-type", what="Chain.terms", allowed="a sequence in order", value=terms)
    links = tuple_of(terms, object, "Chain.terms")
    for link in links:
        if type(link) not in SIMPLE_TERMS:
            raise ArgumentTypeError(
                "wrong-type", what="a link of a Chain", allowed="a term that is no Chain", value=link
            )
    if len(links) < SHORTEST_CHAIN:
        raise QuantityError("empty-chain", count=len(links))
    return cast(tuple[SimpleTerm, ...], links)


@attrs.frozen
class Chain:
    """Chuỗi thời hạn: terms that run one after another, each from the end of the one before.

    Args:
        terms: two or more terms; a sequence in, a tuple out.
    Raises:
        ArgumentTypeError: a link is not a term, or is itself a Chain.
        QuantityError: fewer than two terms.

    >>> str(Chain([WorkingDays(15), CalendarDays(47)]))
    '15 ngày làm việc và 47 ngày'
    """

    terms: tuple[SimpleTerm, ...] = attrs.field(converter=_links)

    def __hash__(self) -> int:
        return hash(self.terms)

    @property
    def text(self) -> Text:
        """The terms in words, in order."""
        return Text(" và ".join(map(str, self.terms)), " and ".join(term.text.en for term in self.terms))

    def __str__(self) -> str:
        return self.text.vi


Term: TypeAlias = SimpleTerm | Chain
