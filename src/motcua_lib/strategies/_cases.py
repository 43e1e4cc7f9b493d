"""Thống kê hồ sơ: lines of registers, case rules, counts, form 06, and what is counted from them."""

from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from motcua_lib.metrics.cases import CaseStatistics
from motcua_lib.metrics.distribution import Distribution, Part
from motcua_lib.metrics.histogram import Histogram
from motcua_lib.metrics.timeliness import CaseCounts
from motcua_lib.model.case_record import CaseRecord, CaseVerdict, Finish
from motcua_lib.model.case_rules import CaseRules
from motcua_lib.model.figure import Figure
from motcua_lib.model.form06 import IDENTITIES, Column, Form06Row, RateRule
from motcua_lib.model.register import Register, RegisterRow
from motcua_lib.strategies._derive import Make, add, build, of
from motcua_lib.strategies._law import labels
from motcua_lib.strategies._leaves import all_days, all_instants, counts, few, spans, wordings
from motcua_lib.strategies._measures import between, figures

NO_TIME: Final = timedelta(0)
DONE: Final = (CaseVerdict.EARLY, CaseVerdict.ON_TIME)
OPEN: Final = (CaseVerdict.IN_TIME, CaseVerdict.OVERDUE)


def _verdicts(due: datetime | None, finished: datetime | None) -> tuple[CaseVerdict, ...]:
    """The verdicts that the instants allow, beside the one that says nothing."""
    if finished is None:
        return OPEN
    if due is None:
        return (*DONE, CaseVerdict.LATE)
    return (CaseVerdict.LATE,) if finished > due else DONE


@st.composite
def case_records(draw: DrawFn, *, at: SearchStrategy[datetime] | None = None, unjudged: bool = True) -> CaseRecord:
    """Dòng sổ theo dõi hồ sơ: dossiers as statistics need them, finished and open, that contradict nothing.

    Args:
        at: the instants of receipts, ends and due dates; any when not given.
        unjudged: whether a dossier may be without a due date or without a verdict.

    >>> from hypothesis import given
    >>> @given(case_records(unjudged=False))
    ... def test(record):
    ...     assert record.due is not None
    >>> test()
    """
    instants = all_instants() if at is None else at
    received = draw(instants)
    finished = draw(st.none() | instants)
    if finished is not None:
        received, finished = sorted((received, finished))
    due = draw(st.none() | instants if unjudged else instants)
    verdicts = (*_verdicts(due, finished), *((CaseVerdict.UNJUDGED,) if unjudged else ()))
    taken = timedelta(days=40) if finished is None else finished - received
    own: dict[str, Any] = {
        "received_at": received,
        "due": due,
        "finished_at": finished,
        "finish": None if finished is None else draw(st.sampled_from(Finish)),
        "verdict": draw(st.sampled_from(verdicts)),
        "working_time": draw(st.none() | st.sampled_from([NO_TIME, taken]) | st.timedeltas(NO_TIME, taken)),
        "waiting_time": draw(st.none() | spans()),
        "visits": draw(st.none() | few()),
    }
    return draw(build(CaseRecord, **{name: st.just(value) for name, value in own.items()}))


@cache
def case_counts() -> SearchStrategy[CaseCounts]:
    """Số lượng hồ sơ trong kỳ: counts of dossiers by how they stand.

    >>> from hypothesis import given
    >>> @given(case_counts())
    ... def test(counted):
    ...     assert counted.late >= 0
    >>> test()
    """
    return build(CaseCounts, **dict.fromkeys((field.name for field in attrs.fields(CaseCounts)), counts()))


@st.composite
def _form06_rows(draw: DrawFn) -> Form06Row:
    """Some columns of a row whose totals are at least their parts, and not always their sum."""
    found = {column: draw(counts()) for column in Column} | {total: 0 for total, _ in IDENTITIES}
    for total, parts in IDENTITIES:  # the total of all comes again last, after the totals that make it up
        found[total] = max(found[total], sum(found[part] for part in parts)) + draw(st.just(0) | few())
    held = draw(st.sets(st.sampled_from(Column)))
    return Form06Row(draw(counts()), draw(wordings() | labels()), {column: found[column] for column in held})


@cache
def form06_rows() -> SearchStrategy[Form06Row]:
    """Dòng của biểu 06: rows with any of the columns, whose totals are at least what their parts add up to.

    >>> from hypothesis import given
    >>> @given(form06_rows())
    ... def test(row):
    ...     assert len(row.counts) <= len(Column)
    >>> test()
    """
    return _form06_rows()


@cache
def rate_rules() -> SearchStrategy[RateRule]:
    """Cách tính một tỷ lệ: rates over any columns of form 06.

    >>> from hypothesis import given
    >>> @given(rate_rules())
    ... def test(rule):
    ...     assert rule.numerator and rule.denominator
    >>> test()
    """
    columns = st.lists(st.sampled_from(Column), min_size=1, max_size=3)
    return build(RateRule, numerator=columns, denominator=columns)


@cache
def histograms() -> SearchStrategy[Histogram]:
    """Phân bố: values of zero or more with how often each occurred.

    >>> from hypothesis import given
    >>> @given(histograms())
    ... def test(histogram):
    ...     assert histogram.count >= 0
    >>> test()
    """
    recorded = st.dictionaries(st.fractions(0, 100) | counts(), counts(), max_size=3)
    return build(Histogram, values=recorded, unstated=counts())


@st.composite
def _distributions(draw: DrawFn) -> Distribution:
    """Parts whose least shares are at most the whole: what lies between cuts of it."""
    names = draw(st.lists(wordings(), max_size=3, unique=True))
    exact = draw(st.booleans())
    cuts = sorted(draw(st.lists(st.integers(0, 100 if exact else 99), min_size=len(names), max_size=len(names))))
    parts = []
    for slug, (before, cut) in zip(names, pairwise([0, *cuts]), strict=True):
        percent = Figure.exactly(cut - before) if exact else _at_least(draw, cut - before)
        parts.append(draw(build(Part, slug=st.just(slug), percent=st.just(percent))))
    total = draw(counts() | figures(min_value=0))
    return draw(build(Distribution, parts=st.just(parts), total=st.just(total)))


def _at_least(draw: DrawFn, most: int) -> Figure:
    """A percentage whose lower bound is no more than that."""
    low = draw(st.none() | st.fractions(0, most))
    return between(draw, low, draw(st.none() | st.fractions(low or 0, 100)))


@cache
def distributions() -> SearchStrategy[Distribution]:
    """Cơ cấu: parts of a whole, stated exactly, with bounds or not at all, and never more than the whole.

    >>> from hypothesis import given
    >>> @given(distributions())
    ... def test(found):
    ...     assert len({part.slug for part in found.parts}) == len(found.parts)
    >>> test()
    """
    return _distributions()


@cache
def case_statistics() -> SearchStrategy[CaseStatistics]:
    """Thống kê giải quyết hồ sơ: what is counted of a period, whether the counts come from one register or not.

    >>> from hypothesis import given
    >>> @given(case_statistics())
    ... def test(found):
    ...     assert len(found.finishes) == len(Finish)
    >>> test()
    """
    finishes = st.tuples(*(st.tuples(st.just(finish), counts()) for finish in Finish))
    return build(CaseStatistics, finishes=finishes)


@st.composite
def _registers(draw: DrawFn) -> Register:
    first, last = sorted((draw(all_days()), draw(all_days())))
    rows = st.lists(of(RegisterRow), max_size=2)
    return draw(build(Register, rows=rows, first=st.just(first), last=st.just(last)))


@cache
def registers() -> SearchStrategy[Register]:
    """Sổ theo dõi hồ sơ: registers of a span of days with some rows.

    >>> from hypothesis import given
    >>> @given(registers())
    ... def test(register):
    ...     assert register.first <= register.last
    >>> test()
    """
    return _registers()


STRATEGIES: Final[dict[type, Make]] = {
    CaseRecord: case_records,
    CaseRules: lambda: build(CaseRules),
    CaseCounts: case_counts,
    Form06Row: form06_rows,
    RateRule: rate_rules,
    Histogram: histograms,
    Distribution: distributions,
    CaseStatistics: case_statistics,
    Register: registers,
}
add(STRATEGIES)
