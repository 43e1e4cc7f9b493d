"""Điểm thành phần: the scores a service index is made of, each with its counts and its steps; built when asked for."""

from collections.abc import Sequence
from fractions import Fraction

from motcua_lib.errors import ArgumentTypeError, MetricError
from motcua_lib.law import Text
from motcua_lib.model.editions import Edition
from motcua_lib.model.indicator import Group, IndexComponent, IndexDefinition, figure
from motcua_lib.model.published import PublishedFigure
from motcua_lib.model.scorecard import Note, Ratio, Score, Unit, as_count
from motcua_lib.trail import Step

__all__ = ["check_index", "component_score", "group_score", "measured", "named", "sum_step", "total_score"]

Index = Edition[IndexDefinition]


def check_index(edition: Index) -> None:
    """That an edition is one of a composite index, and not of something else.

    Raises:
        ArgumentTypeError: it is not.
    """
    content: object = edition.content
    if not isinstance(content, IndexDefinition):
        allowed = "an edition of SERVICE_INDEX"
        raise ArgumentTypeError("wrong-type", what="edition", allowed=allowed, value=str(edition))


def measured(slug: str, given: object) -> tuple[int, int]:
    """What stands above and below the line: of a pair of counts, of a ratio, of a published percentage.

    Raises:
        ArgumentTypeError: something else, or counts that are no ints. MetricError: impossible counts.
    """
    if type(given) is tuple and len(given) == 2:
        numerator, denominator = given
        if type(numerator) is int is type(denominator) and 0 <= numerator <= denominator:
            return numerator, denominator
        as_count(numerator, f"the numerator of counts[{slug!r}]")
        as_count(denominator, f"the denominator of counts[{slug!r}]")
        raise MetricError("part-exceeds-whole", name=slug, numerator=numerator, denominator=denominator)
    if isinstance(given, Ratio):
        return given.numerator, given.denominator
    if isinstance(given, PublishedFigure) and given.unit is Unit.PERCENT:
        return (given.value / 100).as_integer_ratio()
    allowed = "a pair (numerator, denominator), a Ratio, or a PublishedFigure in percent"
    raise ArgumentTypeError("wrong-type", what=f"counts[{slug!r}]", allowed=allowed, value=given)


def named(component: IndexComponent) -> Text:
    """A component with its number."""
    return Text(f"{component.slug} {component.name.vi}", f"{component.slug} {component.name.en}")


def component_score(component: IndexComponent, given: object, points: Fraction, edition: Index) -> Score:
    """The score of one component; `points` are already rounded."""
    name, citation = named(component), component.citation or edition.citation
    numerator, denominator = measured(component.slug, given)
    ratio = None if isinstance(given, PublishedFigure) else Ratio(numerator, denominator, name, of=component.counts)
    of = Text(f" ({component.counts.vi})", f" ({component.counts.en})") if component.counts.vi else Text("", "")
    shown = given.text if isinstance(given, PublishedFigure) else Ratio(numerator, denominator, name).text
    notes: list[Note] = []
    steps = [Step("ratio", details={"ratio": shown, "of": of})]
    if denominator:
        steps.append(_formula(component, numerator, denominator, edition))
    else:
        zero = {"name": name, "policy": component.zero.text}
        steps.append(Step("zero-denominator", citation=citation, details=zero))
        notes.append(Note("zero-denominator", _zero_text(name, component)))
    return Score(
        component.slug,
        points,
        name,
        maximum=component.maximum,
        ratio=ratio,
        rounding=edition.content.rounding,
        edition=edition.slug,
        citation=citation,
        notes=notes,
        steps=steps,
    )


def _zero_text(name: Text, component: IndexComponent) -> Text:
    policy = component.zero.text
    return Text(f"{name.vi}: mẫu số bằng 0, {policy.vi}", f"{name.en}: the denominator is 0, {policy.en}")


def _formula(component: IndexComponent, numerator: int, denominator: int, edition: Index) -> Step:
    details: dict[str, Text | str | int] = {
        "name": named(component),
        "maximum": figure(component.maximum),
        "share": f"{numerator}/{denominator}",
        "full": figure(component.full_at * 100),
        "value": figure(component.points(numerator, denominator)),
        "rounding": edition.content.rounding.text,
    }
    rule = "index-component" if component.full_at == 1 else "index-component-capped"
    return Step(rule, citation=component.citation or edition.citation, details=details)


def sum_step(name: Text, parts: Sequence[Score], value: Fraction) -> Step:
    """The addition of parts as a step."""
    added = [[figure(part.value)[language] for part in parts] for language in ("vi", "en")]
    vi, en = map(" + ".join, added)
    return Step("sum-of-parts", details={"name": name, "parts": Text(vi, en), "value": figure(value)})


def group_score(group: Group, parts: Sequence[Score], edition: Index) -> Score:
    """The score of a group: the sum of the rounded points of the components that were scored."""
    value = sum((part.value for part in parts), Fraction(0))
    maximum = sum((edition.content.by_slug[part.slug].maximum for part in parts), Fraction(0))
    return Score(
        group.slug,
        value,
        group.name,
        maximum=maximum,
        parts=parts,
        rounding=edition.content.rounding,
        edition=edition.slug,
        citation=edition.citation,
        steps=[sum_step(group.name, parts, value)],
    )


def total_score(groups: Sequence[Score], missing: Sequence[tuple[Text, Fraction]], edition: Index) -> Score:
    """The score of the whole index; what is missing is named, leaves the maximum, and may leave the grade open."""
    content = edition.content
    value = sum((group.value for group in groups), Fraction(0))
    left = sum((points for _, points in missing), Fraction(0))
    steps = [Step("left-out", details={"name": name, "reason": _NOT_SCORED}) for name, _ in missing]
    steps += [sum_step(content.name, groups, value), _grade_step(content, value, left)]
    return Score(
        "service-index",
        value,
        content.name,
        maximum=content.maximum - left,
        parts=groups,
        rounding=content.rounding,
        edition=edition.slug,
        citation=edition.citation,
        notes=[_missing_note(missing, content.maximum - left)] if missing else (),
        steps=steps,
    )


_NOT_SCORED = Text("chưa được chấm, không phải 0 điểm", "not scored, which is not 0")


def _grade_step(content: IndexDefinition, value: Fraction, left: Fraction) -> Step:
    possible = content.bands.between(value, value + left)
    if len(possible) == 1:
        return content.bands.step(content.name, value)
    grades = Text(" / ".join(band.name.vi for band in possible), " / ".join(band.name.en for band in possible))
    return Step("grade-open", citation=content.bands.citation, details={"name": content.name, "grades": grades})


def _missing_note(missing: Sequence[tuple[Text, Fraction]], reachable: Fraction) -> Note:
    top = figure(reachable)
    vi, en = "; ".join(name.vi for name, _ in missing), "; ".join(name.en for name, _ in missing)
    return Note(
        "not-scored",
        Text(
            f"chưa được chấm: {vi}; điểm tối đa có thể đạt là {top.vi}",
            f"not scored: {en}; the most that can be reached is {top.en}",
        ),
    )
