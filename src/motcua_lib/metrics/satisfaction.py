"""Chỉ số hài lòng: rates of items, factors, blocks and overall, from a tally.

An item rate needs no method. What is above the items needs one, and the caller states it: no source seen says how SIPAS
rolls up. Everything is exact; a score is rounded when it is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from motcua_lib._checks import given
from motcua_lib.errors import MetricError
from motcua_lib.law import Language, Text
from motcua_lib.metrics._rollup import Exact, Method, RollUp, Weights, checked_weights
from motcua_lib.metrics.small_samples import SMALL_SAMPLE, SmallSample
from motcua_lib.model._exact import spelled
from motcua_lib.model.scorecard import Note, Ratio, Score, Unit
from motcua_lib.model.survey import OVERALL, Block, Factor, Question
from motcua_lib.model.tally import Tally
from motcua_lib.trail import Detail, Step

__all__ = [
    "Exact",
    "Method",
    "RollUp",
    "Weights",
    "every_index",
    "item_rate",
    "item_rates",
    "satisfaction",
]

VALID = Text("câu trả lời hợp lệ", "valid answers")


def item_rate(tally: Tally, number: int = 1, *, small: SmallSample = SMALL_SAMPLE) -> Score:
    """Tỷ lệ hài lòng của một câu hỏi: the counted answers out of the valid ones, in percent.

    Args:
        tally: the counts.
        number: the question, from 1.
        small: what counts as a small sample, which is noted.
    Raises:
        MetricError: no such question, a scale that counts no level, or no valid answer.

    >>> from motcua_lib.book.sipas import FIVE_LEVELS
    >>> from motcua_lib.metrics.tally_tables import tally_counts
    >>> from motcua_lib.model.survey import one_question
    >>> counts = [(1, level, count) for level, count in enumerate([20, 30, 120, 530, 300], 1)]
    >>> print(item_rate(tally_counts(counts, one_question("desk", "mức độ hài lòng", scale=FIVE_LEVELS))))
    mức độ hài lòng: 83,00%
    """
    _check_counted(tally, small)
    question = tally.form.question(number)
    score = _item(tally, question, small)
    if score is None:
        raise MetricError("no-valid-answers", form=tally.form.slug, what=question.slug)
    return score


def item_rates(tally: Tally, *, small: SmallSample = SMALL_SAMPLE) -> tuple[Score, ...]:
    """Tỷ lệ hài lòng từng câu hỏi: the rate of every question in order.

    Raises:
        MetricError: a scale that counts no level, or questions without a valid answer; it names them all.
    """
    _check_counted(tally, small)
    empty = [question.slug for question in tally.form.questions if not tally.item(question.number).valid]
    if empty:
        raise MetricError("no-valid-answers", form=tally.form.slug, what=", ".join(empty))
    return tuple(item_rate(tally, question.number, small=small) for question in tally.form.questions)


def _check_counted(tally: Tally, small: SmallSample) -> None:
    given(tally, Tally, "tally", allowed="a Tally")
    given(small, SmallSample, "small", allowed="a SmallSample")
    if not tally.form.scale.counted:
        raise MetricError("nothing-counted", scale=str(tally.form.scale))


def _item(tally: Tally, question: Question, small: SmallSample) -> Score | None:
    """The rate of a question; nothing where nobody gave a valid answer."""
    counts, scale = tally.item(question.number), tally.form.scale
    if not counts.valid:
        return None
    ratio = Ratio(counts.at(scale.counted), counts.valid, question.name, of=VALID)
    levels = [scale.level(level) for level in scale.counted]
    step = Step(
        "satisfaction-item",
        citation=scale.citation,
        details={
            "ratio": ratio.text,
            "levels": Text(", ".join(level.vi for level in levels), ", ".join(level.en for level in levels)),
            "blank": counts.blank,
            "no_experience": counts.no_experience,
        },
    )
    return Score(
        question.slug,
        ratio.value * 100,
        question.name,
        unit=Unit.PERCENT,
        ratio=ratio,
        edition=tally.edition,
        citation=scale.citation,
        notes=small.notes(ratio),
        steps=[step],
    )


def satisfaction(
    tally: Tally,
    *,
    method: Method | RollUp,
    weights: Weights | None = None,
    small: SmallSample = SMALL_SAMPLE,
) -> Score:
    """Chỉ số hài lòng chung: the index over all blocks, with blocks, factors and items as its parts.

    Args:
        tally: the counts.
        method: how items make factors, factors blocks, and blocks the index. No edition seen states it, so there is no
            default: a `Method`, or a `RollUp` with one for each level.
        weights: the weights of members where an index is a mean, by the slug of the index and of the member, such as
            {"overall": {"policy": Decimal("0.6"), "service": Decimal("0.4")}}; each set sums to 1. A mean without
            weights is a plain mean; a mean of blocks needs them.
        small: what counts as a small sample, which is noted.
    Returns:
        Score: in percent; what has no valid answer is left out, with a note. `every_index` lists all of them.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a scale that counts no level, no valid answer at all, or weights
            that do not fit.

    >>> from datetime import date
    >>> from motcua_lib.book.sipas import EDITIONS, MINISTRY
    >>> from motcua_lib.metrics.tallying import tally
    >>> rows = [[4] * 14 + [None] * 19, [4] * 14 + [5] * 18 + [3]]
    >>> counted = tally(rows, EDITIONS.on(date(2023, 1, 1), issuer=MINISTRY))
    >>> for method in (Method.POOLED, Method.MEAN_OF_ITEMS, Method.MEAN_OF_FACTORS):
    ...     print(method.text.en, satisfaction(counted, method=method).shown)
    answers pooled 97.87
    mean of items 96.97
    mean of factors 96.30
    """
    _check_counted(tally, small)
    form, rollup = tally.form, RollUp.of(method)
    plan = _Plan(tally, rollup, weights=checked_weights(form, rollup, weights), small=small)
    blocks = [_block(plan, block) for block in form.blocks]
    score = _index(plan, OVERALL, form.name, method=rollup.overall, of=form.blocks, found=blocks)
    if score is None:
        raise MetricError("no-valid-answers", form=form.slug, what="any item")
    chosen = Step("satisfaction-method", details={"method": rollup.text})
    return attrs.evolve(score, notes=[*form.unknown, *score.notes], steps=[chosen, *score.steps])


@attrs.frozen
class _Plan:
    tally: Tally
    rollup: RollUp
    weights: Mapping[str, Mapping[str, Fraction]] = attrs.field(kw_only=True)
    small: SmallSample = attrs.field(kw_only=True)


def _block(plan: _Plan, block: Block) -> Score | None:
    factors = [_factor(plan, factor) for factor in block.factors]
    return _index(plan, block.slug, block.name, method=plan.rollup.block, of=block.factors, found=factors)


def _factor(plan: _Plan, factor: Factor) -> Score | None:
    items = [_item(plan.tally, question, plan.small) for question in factor.questions]
    return _index(plan, factor.slug, factor.name, method=plan.rollup.factor, of=factor.questions, found=items)


def _index(
    plan: _Plan,
    slug: str,
    name: Text,
    *,
    method: Method,
    of: Sequence[Question | Factor | Block],
    found: Sequence[Score | None],
) -> Score | None:
    """An index over what is beneath it; nothing where none of that has a valid answer."""
    parts = [score for score in found if score is not None]
    if not parts:
        return None
    left_out = [member.name for member, score in zip(of, found, strict=True) if score is None]
    ratio = _pooled(parts, name)
    if method is Method.POOLED:
        value, step = ratio.value * 100, _pooled_step(parts, ratio)
    else:
        value, step = _mean(slug, name, method, _members(parts, _HEIGHT[method]), plan.weights.get(slug))
    return Score(
        slug,
        value,
        name,
        unit=Unit.PERCENT,
        ratio=ratio if method is Method.POOLED else None,
        parts=parts,
        edition=plan.tally.edition,
        notes=[*map(_left_out_note, left_out), *plan.small.notes(ratio)],
        steps=[*map(_left_out_step, left_out), step],
    )


def _pooled(parts: Sequence[Score], name: Text) -> Ratio:
    ratios = [item.ratio for item in _members(parts, 0) if item.ratio is not None]
    counted, valid = sum(ratio.numerator for ratio in ratios), sum(ratio.denominator for ratio in ratios)
    return Ratio(counted, valid, name, of=VALID)


def _pooled_step(parts: Sequence[Score], ratio: Ratio) -> Step:
    return Step("satisfaction-pooled", details={"ratio": ratio.text, "items": len(_members(parts, 0))})


def _members(parts: Sequence[Score], height: int) -> Sequence[Score]:
    """The indices of one height beneath: 0 items, 1 factors, 2 blocks; `parts` are of one height themselves."""
    while _height(parts[0]) > height:
        parts = [child for part in parts for child in part.parts]
    return parts


def _height(score: Score) -> int:
    return 1 + _height(score.parts[0]) if score.parts else 0


def _mean(
    slug: str, name: Text, method: Method, members: Sequence[Score], weights: Mapping[str, Fraction] | None
) -> tuple[Fraction, Step]:
    details: dict[str, Detail] = {"name": name, "members": len(members), "what": method.members}
    if weights is None:
        value = sum((member.value for member in members), Fraction(0)) / len(members)
        return value, Step("satisfaction-mean", details={**details, "shown": _sum_of(members, None)})
    silent = sorted(weights.keys() - {member.slug for member in members})
    if silent:
        raise MetricError("weighted-without-answers", index=slug, members=silent)
    value = sum((weights[member.slug] * member.value for member in members), Fraction(0))
    return value, Step("satisfaction-weighted", details={**details, "shown": _sum_of(members, weights)})


def _sum_of(members: Iterable[Score], weights: Mapping[str, Fraction] | None) -> Text:
    terms = [(f"{weights[m.slug]} × " if weights is not None else "", spelled(m.shown)) for m in members]
    return Text(*(" + ".join(f"{weight}{value[language]}" for weight, value in terms) for language in _LANGUAGES))


def _left_out_note(name: Text) -> Note:
    return Note(
        "left-out",
        Text(f"bỏ ra ngoài, không có câu trả lời hợp lệ: {name.vi}", f"left out, no valid answer: {name.en}"),
    )


def _left_out_step(name: Text) -> Step:
    return Step("left-out", details={"name": name, "reason": _NO_ANSWER})


_HEIGHT = {Method.MEAN_OF_ITEMS: 0, Method.MEAN_OF_FACTORS: 1, Method.MEAN_OF_BLOCKS: 2}
_NO_ANSWER = Text("không có câu trả lời hợp lệ", "no valid answer")
_LANGUAGES: tuple[Language, ...] = ("vi", "en")


def every_index(score: Score) -> tuple[Score, ...]:
    """Mọi chỉ số thành phần: a score and all its parts, from the top down; 45 for the questionnaire of 33 items."""
    given(score, Score, "score", allowed="a Score")
    return score, *(index for part in score.parts for index in every_index(part))
