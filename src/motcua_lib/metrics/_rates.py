"""Tỷ lệ: a ratio as a score in percent, and what is said when nothing stands below the line."""

from collections.abc import Iterable, Iterator
from enum import Enum
from fractions import Fraction

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib._notebook import Shown
from motcua_lib.errors import MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.model._filled import filled
from motcua_lib.model.scorecard import TWO_PLACES, Note, Ratio, Rounding, Score, Unit, as_count
from motcua_lib.trail import Step

__all__ = ["NOT_STATED", "RateSheet", "WhenEmpty", "counted", "left_out", "ratio_step", "share"]


class WhenEmpty(Enum):
    """Khi mẫu số bằng 0: what a share is when there is nothing to take it of.

    REFUSE: there is none, and asking for it is an error. ZERO and WHOLE: 0% or 100%, where an instrument says so; the
    score carries a note.

    >>> WhenEmpty.WHOLE.text["en"]
    'taken as 100%'
    """

    REFUSE = "refuse"
    ZERO = "zero"
    WHOLE = "whole"

    @property
    def text(self) -> Text:
        """The rule in words."""
        return _EMPTY_TEXT[self.value]


_EMPTY_TEXT = {
    "refuse": Text("không có tỷ lệ", "there is no share"),
    "zero": Text("tính là 0%", "taken as 0%"),
    "whole": Text("tính là 100%", "taken as 100%"),
}
_EMPTY_VALUE = {WhenEmpty.ZERO: Fraction(0), WhenEmpty.WHOLE: Fraction(100)}
_EMPTY_NOTE = Text("{name}: mẫu số bằng 0; {policy}", "{name}: the denominator is 0; {policy}")


def ratio_step(ratio: Ratio, citation: Citation | None) -> Step:
    """Both counts and what the lower one counts, as a step."""
    of = Text(*(f" ({ratio.of[language]})" if ratio.of[language] else "" for language in ("vi", "en")))
    return Step("ratio", citation=citation, details={"ratio": ratio.text, "of": of})


def share(
    slug: str,
    ratio: Ratio,
    *,
    citation: Citation | None,
    when_empty: WhenEmpty = WhenEmpty.REFUSE,
    notes: tuple[Note, ...] = (),
    rounding: Rounding = TWO_PLACES,
) -> Score:
    """A ratio as a score in percent, with its counts in the trail.

    Raises:
        MetricError: nothing stands below the line and `when_empty` is REFUSE.
    """
    steps = [ratio_step(ratio, citation)]
    if ratio.denominator:
        value = ratio.value * 100
    elif when_empty is WhenEmpty.REFUSE:
        raise MetricError("nothing-below-the-line", name=ratio.name.en)
    else:
        value = _EMPTY_VALUE[when_empty]
        steps.append(Step("zero-denominator", details={"name": ratio.name, "policy": when_empty.text}))
        empty = filled(_EMPTY_NOTE, name=ratio.name, policy=when_empty.text)
        notes = (*notes, Note("empty-denominator", empty))
    return Score(
        slug, value, ratio.name, unit=Unit.PERCENT, ratio=ratio, rounding=rounding, citation=citation, notes=notes,
        steps=steps,
    )  # fmt: skip


def _scores(values: Iterable[Score]) -> tuple[Score, ...]:
    return tuple_of(values, Score, "RateSheet.scores")


def _notes(values: Iterable[Note]) -> tuple[Note, ...]:
    return tuple_of(values, Note, "RateSheet.notes")


@attrs.frozen
class RateSheet(Shown):
    """Bảng tỷ lệ: all rates that counts allow, and a note for each that they do not.

    Made by `timeliness.rates` and `feedback.rates`; iterate it, or ask for a rate by its slug.

    Args:
        scores: the rates.
        notes: which rates are left out, and why; warnings about the counts.

    >>> sheet = RateSheet([share("x", Ratio(1, 2, "một nửa"), citation=None)])
    >>> str(sheet["x"]), len(list(sheet))
    ('một nửa: 50,00%', 1)
    """

    scores: tuple[Score, ...] = attrs.field(converter=_scores)
    notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, converter=_notes)

    def __getitem__(self, slug: str) -> Score:
        for score in self.scores:
            if score.slug == slug:
                return score
        raise MetricError("no-such-rate", rate=slug, rates=", ".join(score.slug for score in self.scores) or "none")

    def __iter__(self) -> Iterator[Score]:
        return iter(self.scores)


NOT_STATED = Text("số liệu không được nêu", "the count is not stated")
_NOTHING = Text("mẫu số bằng 0", "the denominator is 0")
_LEFT_OUT = Text("{name}: không tính, {reason}", "{name}: left out, {reason}")


def left_out(name: Text, reason: Text = _NOTHING) -> Note:
    """A note that a rate is left out, and why."""
    return Note("rate-left-out", filled(_LEFT_OUT, name=name, reason=reason))


def counted(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    """A validator for counts: whole numbers, zero or more."""
    as_count(value, f"{type(instance).__name__}.{attribute.name}")
