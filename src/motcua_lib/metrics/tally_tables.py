"""Đếm phiếu từ bảng số liệu: from single answers, or from counts that a host already has, to a tally."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, islice
from operator import add
from types import NoneType
from typing import Any, TypeAlias

from motcua_lib._checks import raise_faults, stream_of, tuple_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.tallying import AT_ONCE, Form, form_of
from motcua_lib.model.scorecard import as_count
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE, Questionnaire
from motcua_lib.model.tally import ItemCounts, Tally

__all__ = ["merge", "tally_counts", "tally_pairs"]

Cell: TypeAlias = tuple[int, int | None]

_TUPLES = frozenset({tuple})
_NUMBERS_OR_NONE = frozenset({int, NoneType})


def tally_pairs(pairs: Iterable[Cell], form: Form, *, respondents: int) -> Tally:
    """Bảng đếm từ từng câu trả lời: the answers one by one, each with the number of its question.

    Args:
        pairs: (item, answer) in any order.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
        respondents: how many persons were asked; what of them is missing from a question counts as left blank.
    Returns:
        Tally: without the persons satisfied throughout, who cannot be told from single answers.
    Raises:
        ArgumentTypeError: no pair. MetricError: an item or an answer that the form does not have, or more
            answers to a question than persons.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> tally_pairs([(1, 2), (1, 2), (1, 1)], jar, respondents=5).item(1)
    ItemCounts(counts=(1, 2), blank=2, no_experience=0)
    """
    found, edition = form_of(form)
    persons = as_count(respondents, "respondents")
    cells = set(_cells(found))
    counts: Counter[tuple[int, int | None]] = Counter()
    stream, done = iter(stream_of(pairs, "(item, answer)", "pairs")), 0
    while several := list(islice(stream, AT_ONCE)):
        counts.update(several if _plain(several) else _read(several, done, found))
        if not counts.keys() <= cells:
            _read(several, done, found)
        done += len(several)
    return _tally(found, edition, counts, persons)


def _answers(form: Questionnaire) -> tuple[int | None, ...]:
    return *range(1, form.scale.size + 1), BLANK, NO_EXPERIENCE, None


def _cells(form: Questionnaire) -> Iterator[Cell]:
    return ((question.number, answer) for question in form.questions for answer in _answers(form))


def _plain(pairs: list[Cell]) -> bool:
    """Whether all are tuples of numbers or None, so that they may be counted before they are compared with the form."""
    if not _TUPLES.issuperset(map(type, pairs)):
        return False
    return _NUMBERS_OR_NONE.issuperset(map(type, chain.from_iterable(pairs)))


def _read(pairs: list[Cell], done: int, form: Questionnaire) -> list[Cell]:
    return [_read_cell(pair, f"record {number}", 2, form)[0] for number, pair in enumerate(pairs, done + 1)]


def _read_cell(record: Any, path: str, size: int, form: Questionnaire) -> tuple[Cell, tuple[Any, ...]]:
    """The item and the answer of a record, and what stands behind them."""
    if not isinstance(record, Sequence) or len(record) != size:
        raise ArgumentTypeError("wrong-type", what=path, allowed=f"a tuple of {size}", value=record)
    item, answer, *rest = record
    if type(item) is not int or not 1 <= item <= len(form):
        raise MetricError("no-such-item-at", path=path, item=item, form=form.slug, size=len(form))
    if type(answer) not in _NUMBERS_OR_NONE or answer not in _answers(form):
        where = f"{path}, item {item}"
        raise MetricError("off-scale", path=where, value=answer, scale=str(form.scale), missing=NO_EXPERIENCE)
    return (item, answer), tuple(rest)


def _tally(form: Questionnaire, edition: str, counts: Mapping[Cell, int], respondents: int) -> Tally:
    """The tally of counts by item and answer; those who did not answer an item left it blank."""
    items = [_item(form, counts, question.number) for question in form.questions]
    raise_faults(
        f"the tally of {form.slug}",
        [
            MetricError("tally-total", item=number, total=item.total, respondents=respondents)
            for number, item in enumerate(items, 1)
            if item.total > respondents
        ],
    )
    silent = [ItemCounts((0,) * form.scale.size, blank=respondents - item.total) for item in items]
    return Tally(form, map(add, items, silent), respondents=respondents, edition=edition)


def _item(form: Questionnaire, counts: Mapping[Cell, int], number: int) -> ItemCounts:
    levels = [counts.get((number, level), 0) for level in range(1, form.scale.size + 1)]
    blank = counts.get((number, BLANK), 0) + counts.get((number, None), 0)
    return ItemCounts(levels, blank=blank, no_experience=counts.get((number, NO_EXPERIENCE), 0))


def tally_counts(records: Iterable[Sequence[int | None]], form: Form, *, respondents: int | None = None) -> Tally:
    """Bảng đếm từ bảng số liệu: the counts that a host already has, such as the rows of a GROUP BY.

    Args:
        records: (item, answer, count) in any order; each item has one record at least, a level without a record has 0.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
        respondents: how many persons were asked; those who did not answer a question left it blank. Without it every
            question must have as many answers, blanks included, as every other.
    Raises:
        ArgumentTypeError: a record that is not three values, or a count that is no int. MetricError: an item or an
            answer that the form does not have, twice the same, an item without a record, a negative count, more
            answers than persons, or totals that differ without `respondents`.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> tally_counts([(1, 2, 81), (1, 1, 182)], jar).item(1).counts
    (182, 81)
    """
    found, edition = form_of(form)
    counts = _table(records, found)
    totals = [_item(found, counts, question.number).total for question in found.questions]
    if respondents is None and len(set(totals)) > 1:
        raise MetricError("respondents-needed", form=found.slug, least=min(totals), most=max(totals))
    persons = totals[0] if respondents is None else as_count(respondents, "respondents")
    return _tally(found, edition, counts, persons)


def _table(records: Iterable[Sequence[int | None]], form: Questionnaire) -> dict[Cell, int]:
    counts: dict[Cell, int] = {}
    for number, record in enumerate(stream_of(records, "(item, answer, count)", "records"), 1):
        (item, answer), (count,) = _read_cell(record, f"record {number}", 3, form)
        cell = item, BLANK if answer is None else answer
        if cell in counts:
            raise MetricError("record-twice", record=number, item=item, answer=answer)
        counts[cell] = as_count(count, f"the count of record {number}, item {item}")
    items = {item for item, _ in counts}
    missing = [question.number for question in form.questions if question.number not in items]
    if missing:
        raise MetricError("items-missing", form=form.slug, items=missing)
    return counts


def merge(tallies: Iterable[Tally]) -> Tally:
    """Gộp bảng đếm: tallies of one questionnaire together, exactly and in any order.

    Raises:
        ArgumentTypeError: no Tally. MetricError: none at all, two scales, two questionnaires or two editions.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> merge(tally_counts([(1, 2, n), (1, 1, 1)], jar) for n in (10, 20)).item(1).counts
    (2, 30)
    """
    members = tuple_of(tallies, Tally, "tallies")
    if not members:
        raise MetricError("nothing-to-merge")
    return reduce(add, members)
