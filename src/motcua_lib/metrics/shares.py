"""Tỷ lệ trả lời: shares by level, wishes, persons satisfied throughout, and shares as a source publishes them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from motcua_lib._checks import given, mapping_of
from motcua_lib.book.sipas import PRIORITY_WISHES, SELECTED_WISHES, THROUGHOUT
from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.metrics.small_samples import SMALL_SAMPLE, SmallSample
from motcua_lib.model._exact import exact, spelled
from motcua_lib.model.scorecard import Note, Ratio, Rounding, Score, Unit, as_count, label
from motcua_lib.model.tally import Tally
from motcua_lib.trail import Step

__all__ = ["Reading", "expectations", "published_shares", "satisfied_throughout", "shares"]

VALID = Text("câu trả lời hợp lệ", "valid answers")
PERSONS = Text("người trả lời", "respondents")
WHOLE = Fraction(100)


def _check(tally: object, small: object) -> None:
    given(tally, Tally, "tally", allowed="a Tally")
    given(small, SmallSample, "small", allowed="a SmallSample")


def _share(slug: str, ratio: Ratio, tally: Tally, small: SmallSample) -> Score:
    step = Step("ratio", details={"ratio": ratio.text, "of": Text(f" {ratio.of.vi}", f" {ratio.of.en}")})
    return Score(
        slug,
        ratio.value * 100,
        ratio.name,
        unit=Unit.PERCENT,
        ratio=ratio,
        edition=tally.edition,
        citation=tally.form.citation,
        notes=small.notes(ratio),
        steps=[step],
    )


def shares(tally: Tally, number: int = 1, *, small: SmallSample = SMALL_SAMPLE) -> Score:
    """Cơ cấu câu trả lời: the share of each level among the valid answers to a question; they sum to 100.

    Args:
        tally: the counts.
        number: the question, from 1.
        small: what counts as a small sample, which is noted.
    Returns:
        Score: 100 percent, with a part for each level, "level-1" first, and a note where the rounded parts do not sum
            to 100.
    Raises:
        MetricError: no such question, or no valid answer.

    >>> from motcua_lib.book.sipas import HARASSMENT
    >>> from motcua_lib.metrics.tally_tables import tally_counts
    >>> answers = shares(tally_counts([(1, 1, 9006), (1, 2, 898), (1, 3, 96)], HARASSMENT))
    >>> [str(part) for part in answers.parts], answers.shown
    (['không có: 90,06%', 'một số: 8,98%', 'nhiều: 0,96%'], Decimal('100.00'))
    """
    _check(tally, small)
    question, counts, scale = tally.form.question(number), tally.item(number), tally.form.scale
    if not counts.valid:
        raise MetricError("no-valid-answers", form=tally.form.slug, what=question.slug)
    ratios = [
        Ratio(count, counts.valid, name, of=VALID) for count, name in zip(counts.counts, scale.levels, strict=True)
    ]
    parts = [_share(f"level-{level}", ratio, tally, small) for level, ratio in enumerate(ratios, 1)]
    rounded = sum((Fraction(part.shown) for part in parts), Fraction(0))
    return Score(
        "shares",
        WHOLE,
        question.name,
        unit=Unit.PERCENT,
        parts=parts,
        edition=tally.edition,
        citation=tally.form.citation,
        notes=_off(question.name, rounded - WHOLE, "rounded-parts", _ROUNDING),
    )


class Reading(Enum):
    """Cách đọc nhu cầu, mong đợi: what the share of a wish is of; the sources show both.

    PRIORITY: those who answer much or very much, of the valid answers. SELECTED: those who select the content, of all
    respondents.

    >>> Reading.SELECTED.text["en"]
    'respondents who select the content'
    """

    PRIORITY = "priority"
    SELECTED = "selected"

    @property
    def text(self) -> Text:
        """The reading in words."""
        return _READING_TEXT[self.value]


_READING_TEXT = {
    "priority": Text("câu trả lời ở mức nhiều, rất nhiều", "answers of much and very much"),
    "selected": Text("người trả lời chọn nội dung", "respondents who select the content"),
}
_READING_CITATION = {Reading.PRIORITY: PRIORITY_WISHES, Reading.SELECTED: SELECTED_WISHES}


def expectations(
    tally: Tally, *, reading: Reading, most: int | None = None, small: SmallSample = SMALL_SAMPLE
) -> tuple[Score, ...]:
    """Nhu cầu, mong đợi: the share of each content that people wish to see improved, in the order of the questions.

    The two readings differ by a fifth of the scale in published years, so they are never compared with one another.

    Args:
        tally: the counts; for `Reading.SELECTED` on a scale of one level, where a blank is a content not selected.
        reading: which share is meant.
        most: how many contents a person may select; checked over all persons together.
        small: what counts as a small sample, which is noted.
    Raises:
        MetricError: a scale that does not fit the reading, more selections than allowed, or nobody to take a share of.

    >>> from motcua_lib.book.sipas import SELECTED
    >>> from motcua_lib.metrics.tally_tables import tally_counts
    >>> from motcua_lib.model.survey import one_question
    >>> attitude = one_question("attitude", "thái độ phục vụ", scale=SELECTED)
    >>> counted = tally_counts([(1, 1, 6310)], attitude, respondents=10_000)
    >>> print(*expectations(counted, reading=Reading.SELECTED, most=3))
    thái độ phục vụ: 63,10%
    """
    if not isinstance(reading, Reading):
        raise ArgumentTypeError("wrong-type", what="reading", allowed="a Reading", value=reading)
    _check(tally, small)
    scale, form = tally.form.scale, tally.form
    if not scale.counted:
        raise MetricError("nothing-counted", scale=str(scale))
    if reading is Reading.SELECTED and scale.size != 1:
        raise MetricError("no-such-reading", reading=reading.value, scale=scale.slug, size=scale.size)
    if most is not None:
        _check_selections(tally, as_count(most, "most"))
    ratios = [_wish(tally, question.number, reading) for question in form.questions]
    empty = [question.slug for question, ratio in zip(form.questions, ratios, strict=True) if not ratio.denominator]
    if empty:
        raise MetricError("no-valid-answers", form=form.slug, what=", ".join(empty))
    return tuple(
        Score(
            question.slug,
            ratio.value * 100,
            question.name,
            unit=Unit.PERCENT,
            ratio=ratio,
            edition=tally.edition,
            citation=_READING_CITATION[reading],
            notes=small.notes(ratio),
            steps=[
                Step("ratio", details={"ratio": ratio.text, "of": Text(f"; {reading.text.vi}", f"; {reading.text.en}")})
            ],
        )
        for question, ratio in zip(form.questions, ratios, strict=True)
    )


def _wish(tally: Tally, number: int, reading: Reading) -> Ratio:
    counts, name = tally.item(number), tally.form.question(number).name
    counted = counts.at(tally.form.scale.counted)
    if reading is Reading.SELECTED:
        return Ratio(counted, tally.respondents, name, of=PERSONS)
    return Ratio(counted, counts.valid, name, of=VALID)


def _check_selections(tally: Tally, most: int) -> None:
    total = sum(item.at(tally.form.scale.counted) for item in tally.items)
    if total > most * tally.respondents:
        raise MetricError("selections-exceed", total=total, respondents=tally.respondents, most=most)


def satisfied_throughout(tally: Tally, *, small: SmallSample = SMALL_SAMPLE) -> Score:
    """Hài lòng toàn diện: the share of persons whose every valid answer is a counted level.

    Persons without a valid answer are in neither number. The rule is that of the hospital surveys, not of SIPAS.

    Raises:
        MetricError: the tally was not counted from whole rows, or nobody gave a valid answer.

    >>> from motcua_lib.book.sipas import EDITIONS, MINISTRY
    >>> from motcua_lib.metrics.tallying import tally
    >>> from datetime import date
    >>> rows = [[4] * 33, [5] * 33, [4] * 32 + [3], [5] * 32 + [None]]
    >>> print(satisfied_throughout(tally(rows, EDITIONS.on(date(2023, 1, 1), issuer=MINISTRY))))
    hài lòng toàn diện: 75,00%
    """
    _check(tally, small)
    if tally.throughout is None:
        raise MetricError("no-whole-questionnaires", form=tally.form.slug)
    name = Text("hài lòng toàn diện", "satisfied throughout")
    ratio = Ratio(tally.throughout.satisfied, tally.throughout.persons, name, of=PERSONS)
    if not ratio.denominator:
        raise MetricError("no-valid-answers", form=tally.form.slug, what="any item")
    return Score(
        "throughout",
        ratio.value * 100,
        name,
        unit=Unit.PERCENT,
        ratio=ratio,
        edition=tally.edition,
        citation=THROUGHOUT,
        notes=small.notes(ratio),
        steps=[Step("ratio", details={"ratio": ratio.text, "of": Text(f" {PERSONS.vi}", f" {PERSONS.en}")})],
    )


def published_shares(parts: Mapping[str, int | Decimal], *, name: Text | str, whole: int | Decimal = 100) -> Score:
    """Cơ cấu đã công bố: shares as a source prints them, with a note where they do not sum to the whole.

    Args:
        parts: what each share is called, and the share in percent.
        name: what they are shares of; a str stands for both languages.
        whole: what they should sum to.
    Returns:
        Score: the sum; the note gives the difference, and whether the rounding of the parts explains it.
    Raises:
        ArgumentTypeError: a share that is not exact. MetricError: no part, a negative one, or more than the whole
            beyond what rounding explains.

    >>> interest = {"rất quan tâm": Decimal("71.82"), "quan tâm": Decimal("25.8"), "không quan tâm": Decimal("2.34")}
    >>> printed = published_shares(interest, name="chính sách y tế")
    >>> printed.shown, str(printed.notes[0])
    (Decimal('99.96'), 'chính sách y tế: các phần lệch tổng -0,04, do làm tròn')
    """
    mapping_of(parts, "each share to its percentage", "parts")
    title = given(label(name), Text, "name", allowed="Text or str")
    figures = {part: exact(value, f"the share {part!r}") for part, value in parts.items()}
    if not figures:
        raise MetricError("no-shares", name=title.en)
    for part, value in figures.items():
        if value < 0:
            raise MetricError("negative-share", name=part, value=value)
    total, top = sum(map(Fraction, figures.values()), Fraction(0)), Fraction(exact(whole, "the whole"))
    explained = abs(total - top) <= sum(Fraction(1, 2 * 10 ** _places(parts[part])) for part in parts)
    if total > top and not explained:
        raise MetricError("published-shares-exceed", name=title.en, total=total, difference=total - top, whole=top)
    return _printed(title, parts, total, top, explained=explained)


def _printed(
    name: Text, parts: Mapping[str, int | Decimal], total: Fraction, whole: Fraction, *, explained: bool
) -> Score:
    scores = [
        Score(f"part-{place}", value, part, unit=Unit.PERCENT, rounding=Rounding(_places(value)))
        for place, (part, value) in enumerate(parts.items(), 1)
    ]
    rounding = Rounding(max(_places(value) for value in parts.values()))
    shown = {"total": total, "whole": whole, "difference": total - whole}
    details = {key: spelled(rounding.of(value)) for key, value in shown.items()}
    step = Step("shares-published", details={"name": name, "shown": _terms(scores), **details})
    notes = _off(name, total - whole, "parts-do-not-add-up", _ROUNDING if explained else _UNEXPLAINED)
    return Score(
        "published-shares", total, name, unit=Unit.PERCENT, parts=scores, rounding=rounding, notes=notes, steps=[step]
    )


def _places(value: int | Decimal) -> int:
    """The decimals a figure is printed with."""
    exponent = Decimal(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _terms(scores: Sequence[Score]) -> Text:
    shown = [spelled(score.shown) for score in scores]
    return Text(" + ".join(value.vi for value in shown), " + ".join(value.en for value in shown))


_ROUNDING = Text("do làm tròn", "which rounding explains")
_UNEXPLAINED = Text("làm tròn không giải thích được", "which rounding does not explain")


def _off(name: Text, difference: Fraction, slug: str, why: Text) -> tuple[Note, ...]:
    """A note that parts are off their whole; none where they are not."""
    if not difference:
        return ()
    amount = spelled(Rounding(2).of(difference))
    vi = f"{name.vi}: các phần lệch tổng {amount.vi}, {why.vi}"
    return (Note(slug, Text(vi, f"{name.en}: the parts are {amount.en} off their whole, {why.en}")),)
