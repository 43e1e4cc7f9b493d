"""Đếm phiếu khảo sát theo mảng: arrays of answers, respondents × items, to the same tally as rows.

Some thousand rows at a time, the answers of each item are moved to a range of their own, so that one count of the whole
piece counts every item. Nothing is kept of a piece, so memory does not grow with their number.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from motcua_lib._checks import raise_faults, stream_of
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.metrics.tallying import Form, form_of
from motcua_lib.model.survey import BLANK, NO_EXPERIENCE, Questionnaire
from motcua_lib.model.tally import ItemCounts, Tally, Throughout

__all__ = ["tally_array"]

ROWS = 4096
RANGE = 128
"""Room for the answers of one item; more than `NO_EXPERIENCE` and every level."""


def tally_array(answers: "np.ndarray[Any, Any] | Iterable[np.ndarray[Any, Any]]", form: Form) -> Tally:
    """Bảng đếm phiếu từ mảng: the answers of a whole array, or of a stream of arrays, counted.

    Args:
        answers: respondents × items of any integer type, int8 for least room: a level from 1, `BLANK`, or
            `NO_EXPERIENCE`; or an iterable of such arrays, the pieces of one.
        form: the questionnaire, or the edition whose satisfaction questionnaire it is.
    Returns:
        Tally: the same as `metrics.tallying.tally` of the rows.
    Raises:
        ArgumentTypeError: no array of integers; a masked array, whose mask would be lost.
        MetricError: an array of another width, or an answer off the scale; it names the row and the item.

    >>> from motcua_lib.book.sipas import FIVE_LEVELS
    >>> from motcua_lib.model.survey import one_question
    >>> desk = one_question("desk", "mức độ hài lòng", scale=FIVE_LEVELS)
    >>> tally_array(np.array([[4], [5], [0], [3]], dtype=np.int8), desk).item(1)
    ItemCounts(counts=(0, 0, 1, 1, 1), blank=1, no_experience=0)
    """
    found, edition = form_of(form)
    counter = _Counter(found)
    for piece in [answers] if isinstance(answers, np.ndarray) else stream_of(answers, "arrays", "answers"):
        counter.add(piece)
    return counter.tally(edition)


class _Counter:
    """Counts pieces; the numbers of their rows go on from one to the next."""

    def __init__(self, form: Questionnaire) -> None:
        self.form, self.width = form, len(form)
        self.codes = np.array([*range(1, form.scale.size + 1), BLANK, NO_EXPERIENCE])
        last = self.width * RANGE
        self.shift = np.arange(0, last, RANGE, dtype=np.min_scalar_type(last))[:, np.newaxis]
        self.counts = np.zeros((self.width, RANGE), dtype=np.int64)
        self.others = [level for level in range(1, form.scale.size + 1) if level not in form.scale.counted]
        self.rows = self.persons = self.satisfied = 0

    def add(self, piece: Any) -> None:
        """Count one array, some thousand rows at a time."""
        if not isinstance(piece, np.ndarray) or isinstance(piece, np.ma.MaskedArray) or piece.dtype.kind not in "iu":
            raise ArgumentTypeError("wrong-type", what="answers", allowed="a plain array of integers", value=piece)
        if piece.ndim != 2 or piece.shape[1] != self.width:
            shape = " × ".join(map(str, piece.shape))
            raise MetricError("array-shape", shape=shape, width=self.width, form=self.form.slug)
        for start in range(0, len(piece), ROWS):
            self._count(piece[start : start + ROWS])

    def _count(self, rows: Any) -> None:
        if rows.min() < 0 or rows.max() >= RANGE:
            self._raise_off_scale(rows)
        items = np.ascontiguousarray(rows.T, dtype=np.uint8)
        counts = np.bincount((items + self.shift).ravel(), minlength=self.counts.size).reshape(self.counts.shape)
        if counts[:, self.codes].sum() != rows.size:
            self._raise_off_scale(rows)
        self.counts += counts
        self.rows += len(rows)
        self._watch(items)

    def _watch(self, items: Any) -> None:
        """Who gave a valid answer, and whose valid answers are all counted levels."""
        valid = ((items >= 1) & (items <= self.form.scale.size)).any(axis=0)
        other = np.zeros(items.shape, dtype=bool)
        for level in self.others:
            other |= items == level
        self.persons += int(valid.sum())
        self.satisfied += int((valid & ~other.any(axis=0)).sum())

    def _raise_off_scale(self, rows: Any) -> None:
        """The faults of the first row that has any, all at once."""
        wrong = ~np.isin(rows, self.codes)
        place = int(wrong.any(axis=1).argmax())
        number, scale = self.rows + place + 1, str(self.form.scale)
        faults = [
            MetricError(
                "off-scale",
                path=f"row {number}, item {item + 1}",
                value=int(rows[place, item]),
                scale=scale,
                missing=NO_EXPERIENCE,
            )
            for item in map(int, wrong[place].nonzero()[0])
        ]
        raise_faults(f"row {number}", faults)

    def tally(self, edition: str) -> Tally:
        items = []
        for row in self.counts[:, self.codes].tolist():
            *levels, blank, no_experience = row
            items.append(ItemCounts(levels, blank=blank, no_experience=no_experience))
        throughout = Throughout(self.satisfied, self.persons) if self.form.scale.counted else None
        return Tally(self.form, items, respondents=self.rows, throughout=throughout, edition=edition)
