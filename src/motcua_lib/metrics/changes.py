"""Thay đổi giữa hai kỳ: the difference of two percentages, which is in percentage points and never in percent."""

from decimal import Decimal

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Citation, Text
from motcua_lib.model._exact import exact, spelled
from motcua_lib.model.scorecard import Note, Rounding, Score, Unit
from motcua_lib.trail import Step

__all__ = ["change", "published_rate"]


def published_rate(name: Text | str, value: int | Decimal, *, citation: Citation | None = None) -> Score:
    """Tỷ lệ đã công bố: a percentage as a source prints it, with the decimals it is printed with.

    Args:
        name: what it is; a str stands for both languages.
        value: the percentage; write Decimal("76.40") where two decimals are printed.
        citation: where it was read.
    Raises:
        ArgumentTypeError: not exact. QuantityError: not finite.

    >>> print(published_rate("SIPAS 2022", Decimal("80.08")))
    SIPAS 2022: 80,08%
    """
    exact(value, "the percentage")
    exponent = Decimal(value).as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return Score("published", value, name, unit=Unit.PERCENT, rounding=Rounding(places), citation=citation)


def change(before: Score, after: Score) -> Score:
    """Mức thay đổi, điểm phần trăm: a percentage less an earlier one.

    It is computed from the exact values and rounded once. Where that differs from the difference of the two figures as
    they are shown, a note says so.

    Args:
        before: the earlier percentage.
        after: the later one.
    Returns:
        Score: in percentage points, below zero for a fall; with a note where the two rest on different editions.
    Raises:
        ArgumentTypeError: no Score. MetricError: a score that is no percentage.

    >>> risen = change(published_rate("SIPAS 2022", Decimal("80.08")), published_rate("SIPAS 2023", Decimal("82.66")))
    >>> risen.text.en
    'SIPAS 2023: 2.58 percentage points'
    """
    for score in (before, after):
        if not isinstance(score, Score):
            raise ArgumentTypeError("wrong-type", what="each score", allowed="a Score", value=score)
        if score.unit is not Unit.PERCENT:
            raise MetricError("not-a-percentage", name=score.name.en, unit=score.unit.text.en)
    rounding = max(before.rounding, after.rounding, key=lambda rule: rule.places)
    value = after.value - before.value
    shown = rounding.of(value)
    figures = {"after": after.shown, "before": before.shown, "change": shown}
    step = Step("change-between", details={"name": after.name, **{key: spelled(v) for key, v in figures.items()}})
    return Score(
        "change",
        value,
        after.name,
        unit=Unit.PERCENTAGE_POINTS,
        parts=[before, after],
        rounding=rounding,
        notes=[*_rounded_apart(before, after, shown), *_editions_apart(before, after)],
        steps=[step],
    )


def _rounded_apart(before: Score, after: Score, shown: Decimal) -> tuple[Note, ...]:
    of_shown = after.shown - before.shown
    if of_shown == shown:
        return ()
    exactly, rounded = spelled(shown), spelled(of_shown)
    text = Text(
        f"hiệu của hai số đã làm tròn là {rounded.vi}, không phải {exactly.vi}",
        f"the difference of the two figures as shown is {rounded.en}, not {exactly.en}",
    )
    return (Note("rounded-apart", text),)


def _editions_apart(before: Score, after: Score) -> tuple[Note, ...]:
    if before.edition == after.edition:
        return ()
    names = [score.edition or "–" for score in (before, after)]
    text = Text(
        f"hai phiên bản bộ chỉ số khác nhau: {names[0]} và {names[1]}",
        f"two editions of the index: {names[0]} and {names[1]}",
    )
    return (Note("two-editions", text),)
