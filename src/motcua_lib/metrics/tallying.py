"""Đếm phiếu khảo sát: from a stream of questionnaires to a tally.

Rows are packed into bytes, one byte an answer, some thousand rows at a time, and counted by column; only a row that
does not pack is looked at answer by answer. Nothing is kept of a row, so memory does not grow with their number.
"""

from collections.abc import Hashable, Iterable, Sequence
from itertools import chain, islice
from types import NoneType
from typing import Final, TypeAlias, TypeVar

from motcua_lib._checks import raise_faults, stream_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.model.editions import Edition
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE, Questionnaire, Survey
from motcua_lib.model.tally import ItemCounts, Tally, Throughout

__all__ = ["Form", "Row", "TallyBuilder", "tally", "tally_by", "votes"]

Form: TypeAlias = Questionnaire | Edition[Survey]
Row: TypeAlias = Sequence[int | None]
Key = TypeVar("Key", bound=Hashable)

AT_ONCE: Final = 1024
MISSING: Final = bytes((BLANK, NO_EXPERIENCE))
_PACKED_ROWS = frozenset({tuple, list, bytes, bytearray})
_NUMBERS = frozenset({int})
_NUMBERS_OR_NONE = frozenset({int, NoneType})


def form_of(form: object) -> tuple[Questionnaire, str]:
    """The questionnaire to count by, and the slug of its edition."""
    if isinstance(form, Questionnaire):
        found, edition = form, ""
    elif isinstance(form, Edition) and isinstance(form.content, Survey):
        found, edition = form.content.satisfaction, form.slug
    else:
        allowed = "a Questionnaire or an Edition of a Survey"
        raise ArgumentTypeError("wrong-type", what="form", allowed=allowed, value=form)
    if not found.is_complete:
        raise MetricError("questions-not-known", form=found.slug)
    return found, edition


class TallyBuilder:
    """Bảng đếm đang mở: counts rows as they come; the one thing here that changes.

    Args:
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> faces = one_question("kiosk", "hài lòng", scale=Scale("faces", ["không", "tạm", "có"], counted=[3]))
    >>> builder = TallyBuilder(faces)
    >>> for hour in ([(3,), (3,)], [(None,), (1,)]):
    ...     builder.add(hour)
    >>> builder.tally().item(1)
    ItemCounts(counts=(1, 0, 2), blank=1, no_experience=0)
    """

    def __init__(self, form: Form) -> None:
        self.form: Questionnaire
        self.edition: str
        self.form, self.edition = form_of(form)
        self._width, self._scale = len(self.form), self.form.scale
        self._levels = range(1, self._scale.size + 1)
        self._codes = (*self._levels, BLANK, NO_EXPERIENCE)
        self._byte = {None: BLANK, **{code: code for code in self._codes}}
        self._fine = bytes(self._scale.counted) + MISSING
        self._counts = [[0] * len(self._codes) for _ in range(self._width)]
        self._rows = self._persons = self._satisfied = 0

    def add(self, rows: Iterable[Row]) -> None:
        """Count rows: each the answers of one person in order: a level, None or `BLANK`, or `NO_EXPERIENCE`.

        Rows with a fault are refused with all the rows that were counted at once with them, some thousand at most.

        Raises:
            ArgumentTypeError: a row that is no sequence of answers.
            MetricError: a row too short or too long, or an answer off the scale; it names the row and the item.
        """
        stream = iter(stream_of(rows, "rows, each a sequence of answers", "rows"))
        while several := list(islice(stream, AT_ONCE)):
            self.count(several, range(self._rows + 1, self._rows + 1 + len(several)))

    def count(self, rows: Sequence[Row], numbers: Sequence[int]) -> None:
        """Count some rows, whose numbers in the stream are given for messages."""
        packed = self._packed(rows) or self._read(rows, numbers)
        found = [self._column(packed[place :: self._width]) for place in range(self._width)]
        if any(sum(counts) != len(rows) for counts in found):
            self._read(rows, numbers)
        for total, counts in zip(self._counts, found, strict=True):
            total[:] = map(int.__add__, total, counts)
        self._rows += len(rows)
        self._watch(packed)

    def _packed(self, rows: Sequence[Row]) -> bytes:
        """The answers of all rows, one byte each; nothing where a row must be looked at."""
        if not _PACKED_ROWS.issuperset(map(type, rows)) or set(map(len, rows)) != {self._width}:
            return b""
        kinds = set(map(type, chain.from_iterable(rows)))
        try:
            if kinds == _NUMBERS:
                return b"".join(map(bytes, rows))  # type: ignore[arg-type]  # no None among them
            if kinds <= _NUMBERS_OR_NONE:
                return bytes(map(self._byte.__getitem__, chain.from_iterable(rows)))
        except (ValueError, KeyError):
            pass
        return b""

    def _column(self, answers: bytes) -> list[int]:
        return [answers.count(code) for code in self._codes]

    def _watch(self, packed: bytes) -> None:
        """Who gave a valid answer, and whose valid answers are all counted levels."""
        persons = (packed[place : place + self._width] for place in range(0, len(packed), self._width))
        valid = [answers for answers in (person.translate(None, MISSING) for person in persons) if answers]
        self._persons += len(valid)
        self._satisfied += sum(not answers.translate(None, self._fine) for answers in valid)

    def _read(self, rows: Sequence[Row], numbers: Sequence[int]) -> bytes:
        return b"".join(self._read_row(row, number) for row, number in zip(rows, numbers, strict=True))

    def _read_row(self, row: object, number: int) -> bytes:
        """The answers of one row; all its faults at once."""
        if not isinstance(row, Sequence) or isinstance(row, str):
            allowed = f"a sequence of {self._width} answers"
            raise ArgumentTypeError("wrong-type", what=f"row {number}", allowed=allowed, value=row)
        if len(row) != self._width:
            raise MetricError("row-length", row=number, size=len(row), width=self._width, form=self.form.slug)
        wrong = [(item, answer) for item, answer in enumerate(row, 1) if not self._known(answer)]
        raise_faults(f"row {number}", [self._off_scale(f"row {number}, item {item}", answer) for item, answer in wrong])
        return bytes(self._byte[answer] for answer in row)

    def _known(self, answer: object) -> bool:
        return type(answer) in _NUMBERS_OR_NONE and answer in self._byte

    def _off_scale(self, path: str, answer: object) -> MetricError:
        return MetricError("off-scale", path=path, value=answer, scale=str(self._scale), missing=NO_EXPERIENCE)

    def tally(self) -> Tally:
        """Bảng đếm: what was counted so far."""
        items = [
            ItemCounts(levels, blank=blank, no_experience=no_experience)
            for *levels, blank, no_experience in self._counts
        ]
        throughout = Throughout(self._satisfied, self._persons) if self._scale.counted else None
        return Tally(self.form, items, respondents=self._rows, throughout=throughout, edition=self.edition)


def tally(rows: Iterable[Row], form: Form) -> Tally:
    """Bảng đếm phiếu: the answers of a stream of persons, counted; memory does not grow with their number.

    Args:
        rows: each the answers of one person in order, a tuple, list or bytes: a level from 1, None or `BLANK` where
            the question was left blank, `NO_EXPERIENCE` where it does not concern the person.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
    Returns:
        Tally: counts by question and level, blanks and no experience apart, and the persons satisfied throughout.
    Raises:
        ArgumentTypeError: a row that is no sequence. MetricError: a row too short or too long, an answer off the
            scale, or a form whose questions are not known.

    >>> from datetime import date
    >>> from motcua_lib.book.sipas import EDITIONS, MINISTRY
    >>> counted = tally([[4] * 33, [5] * 32 + [None], (3,) * 33], EDITIONS.on(date(2023, 6, 1), issuer=MINISTRY))
    >>> counted.item(33), counted.throughout
    (ItemCounts(counts=(0, 0, 1, 1, 0), blank=1, no_experience=0), Throughout(satisfied=2, persons=3))
    """
    builder = TallyBuilder(form)
    builder.add(rows)
    return builder.tally()


def votes(levels: Iterable[int | None], form: Form) -> Tally:
    """Bảng đếm lượt bấm: the votes on one question: a desk kiosk, a phone call, a jar of pebbles.

    Args:
        levels: one level a vote.
        form: a questionnaire of one question, on a scale of its own.
    Raises:
        MetricError: more than one question, or a vote off the scale.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> votes([2, 2, 1, 2], jar).item(1).counts
    (1, 3)
    """
    return tally(zip(stream_of(levels, "levels", "levels")), form)


def tally_by(records: Iterable[tuple[Key, Row]], form: Form) -> dict[Key, Tally]:
    """Bảng đếm theo nhóm: one tally a key, in the order in which the keys come.

    Args:
        records: each a key, such as an officer, a unit or a pair of both, and the answers of one person.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
    Raises:
        ArgumentTypeError: a record that is no pair. MetricError: as `tally`; the row is the number of the record.

    >>> from motcua_lib.model.survey import Scale, one_question
    >>> jar = one_question("pebbles", "viên sỏi hài lòng", scale=Scale("jars", ["không", "có"], counted=[2]))
    >>> {unit: group.item(1).counts for unit, group in tally_by([("A", (2,)), ("B", (1,)), ("A", (1,))], jar).items()}
    {'A': (1, 1), 'B': (1, 0)}
    """
    builders: dict[Key, TallyBuilder] = {}
    numbered = enumerate(stream_of(records, "(key, row)", "records"), 1)
    while several := list(islice(numbered, 4 * AT_ONCE)):
        waiting: dict[Key, tuple[list[Row], list[int]]] = {}
        for number, record in several:
            key, row = _pair(record, number)
            rows, numbers = waiting.setdefault(key, ([], []))
            rows.append(row)
            numbers.append(number)
        for key, (rows, numbers) in waiting.items():
            if key not in builders:
                builders[key] = TallyBuilder(form)
            builders[key].count(rows, numbers)
    return {key: builder.tally() for key, builder in builders.items()}


def _pair(record: tuple[Key, Row], number: int) -> tuple[Key, Row]:
    if type(record) is not tuple or len(record) != 2:
        raise ArgumentTypeError("wrong-type", what=f"record {number}", allowed="a tuple of two", value=record)
    return record
