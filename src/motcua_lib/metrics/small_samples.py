"""Mẫu nhỏ: a note on a share that rests on few answers, or where few persons stand on one side of it."""

import attrs

from motcua_lib._checks import given
from motcua_lib.law import Text
from motcua_lib.model.scorecard import Note, Ratio, as_count

__all__ = ["SMALL_SAMPLE", "SmallSample"]


def _answers(value: object) -> int:
    return as_count(value, "SmallSample.answers")


def _cell(value: object) -> int:
    return as_count(value, "SmallSample.cell")


@attrs.frozen
class SmallSample:
    """Ngưỡng mẫu nhỏ: below how many answers, or below how many on one side, a share is noted as small.

    A convention of statistical practice, not of a legal text.

    Args:
        answers: fewer valid answers than this are few.
        cell: fewer answers than this among the counted ones, or among the others, are few; none at all is few too.

    >>> [note.slug for note in SmallSample().notes(Ratio(20, 22, "hài lòng"))]
    ['small-sample', 'small-cell']
    """

    answers: int = attrs.field(default=30, converter=_answers)
    cell: int = attrs.field(default=5, converter=_cell)

    def notes(self, ratio: Ratio) -> tuple[Note, ...]:
        """The notes on a share: none, one or both."""
        given(ratio, Ratio, "ratio", allowed="a Ratio")
        counts = ratio.numerator, ratio.denominator - ratio.numerator
        found = (
            (ratio.denominator < self.answers, "small-sample", _sample_text(ratio, self.answers)),
            (min(counts) < self.cell, "small-cell", _cell_text(ratio, min(counts), self.cell)),
        )
        return tuple(Note(slug, text) for small, slug, text in found if small)


def _sample_text(ratio: Ratio, least: int) -> Text:
    size = ratio.denominator
    return Text(
        f"{ratio.name.vi}: mẫu nhỏ, {size} câu trả lời (dưới {least})",
        f"{ratio.name.en}: small sample, {size} answers (fewer than {least})",
    )


def _cell_text(ratio: Ratio, size: int, least: int) -> Text:
    return Text(
        f"{ratio.name.vi}: ô nhỏ, {size} câu trả lời ở một phía (dưới {least})",
        f"{ratio.name.en}: small cell, {size} answers on one side (fewer than {least})",
    )


SMALL_SAMPLE = SmallSample()
