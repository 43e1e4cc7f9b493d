"""Tử số, mẫu số: the ratios behind some components of the service index, from what an office counts."""

from collections.abc import Hashable, Iterable

from motcua_lib._checks import tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.scorecard import Ratio, as_count

__all__ = ["counted_once", "feedback_satisfaction", "handling_satisfaction", "on_time", "online_services"]


def _sum(name: str, **counts: int) -> int:
    return sum(as_count(value, f"{name}.{what}") for what, value in counts.items())


def on_time(*, resolved_in_time: int, in_process_in_time: int, received: int) -> Ratio:
    """Tỷ lệ đúng hạn của chỉ số 2.1: resolved early or on time, and in process within time, of those received.

    Args:
        resolved_in_time: dossiers resolved early or on time.
        in_process_in_time: dossiers still in process and within time.
        received: dossiers received in the period.
    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or more in time than received.

    >>> print(on_time(resolved_in_time=6_900, in_process_in_time=468, received=8_253).percent())
    89.28

    Legal basis: Decision 766/QĐ-TTg, component 2.1.
    """
    in_time = _sum("on_time", resolved_in_time=resolved_in_time, in_process_in_time=in_process_in_time)
    return Ratio(in_time, received, Text("2.1 đúng hạn", "2.1 on time"))


def online_services(*, partial: int, full: int, authority: int) -> Ratio:
    """Tỷ lệ của chỉ số 3.1: procedures online in part or in full, of those in the authority of the unit.

    Args:
        partial: procedures with an online service in part (một phần).
        full: procedures online in full (toàn trình).
        authority: procedures in the authority of the unit.
    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or more online than there are.

    >>> str(online_services(partial=31, full=21, authority=89))
    '3.1 dịch vụ công trực tuyến: 52/89 = 58,43%'

    Legal basis: Decision 766/QĐ-TTg, component 3.1.
    """
    online = _sum("online_services", partial=partial, full=full)
    return Ratio(online, authority, Text("3.1 dịch vụ công trực tuyến", "3.1 online services"))


def counted_once(*groups: Iterable[Hashable]) -> int:
    """Đếm một lần: how many cases stand in any of the groups, each counted once however many groups name it.

    Args:
        groups: codes of cases, one iterable a fault: those disliked, those repeated, those overdue.
    Raises:
        ArgumentTypeError: no iterable, or a code that cannot be told apart from others, such as a list.

    >>> counted_once(["PA1", "PA2"], ["PA2"], [])
    2

    Legal basis: Decision 766/QĐ-TTg, component 5.3.
    """
    codes = [code for group in groups for code in tuple_of(group, object, "groups")]
    try:
        return len(set(codes))
    except TypeError:
        wrong = next((code for code in codes if not isinstance(code, Hashable)), codes)
        raise ArgumentTypeError("wrong-type", what="each code of groups", allowed="a str", value=wrong) from None


def feedback_satisfaction(*, cases: int, faulty: int) -> Ratio:
    """Tỷ lệ của chỉ số 5.3: feedback cases that were not disliked, not repeated and not overdue.

    Args:
        cases: feedback cases of the period; with none of them the component scores its maximum.
        faulty: those disliked, repeated or overdue, each counted once; see `counted_once`.
    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or more faulty cases than cases.

    >>> feedback_satisfaction(cases=570, faulty=340).numerator
    230

    Legal basis: Decision 766/QĐ-TTg, component 5.3.
    """
    return _less("5.3", Text("5.3 hài lòng về xử lý phản ánh", "5.3 feedback satisfaction"), cases, faulty=faulty)


def handling_satisfaction(*, received: int, overdue: int, disliked: int) -> Ratio:
    """Tỷ lệ của chỉ số 5.4: 100 % less the share overdue and the share disliked or complained about.

    Both shares are subtracted, so a dossier that is overdue and disliked is subtracted twice. The result is never above
    the on-time rate of 2.1.

    Args:
        received: dossiers received in the period.
        overdue: dossiers overdue.
        disliked: dossiers rated as not satisfied, or complained about.
    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or together more than were received.

    >>> handling_satisfaction(received=597_918, overdue=69_234, disliked=220).percent()
    Decimal('88.38')

    Legal basis: Decision 766/QĐ-TTg, component 5.4.
    """
    name = Text("5.4 hài lòng về giải quyết", "5.4 handling satisfaction")
    return _less("5.4", name, received, overdue=overdue, disliked=disliked)


def _less(slug: str, name: Text, whole: int, **parts: int) -> Ratio:
    taken = _sum(slug, **parts)
    if taken > as_count(whole, f"the whole of {slug}"):
        raise MetricError("parts-exceed-whole", name=name.en, parts=parts, whole=whole)
    return Ratio(whole - taken, whole, name)
