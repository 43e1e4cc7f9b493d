"""PAPI: dimensions as sums of their parts, provinces as sums of dimensions; unrounded inside, rounded once at the end.

The service index does the opposite: it rounds its components first. Published parts are rounded, so a published total
may differ from their sum in the last decimal; `reconcile` says how far that goes.
"""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from motcua_lib._checks import given, tuple_of
from motcua_lib.book.papi import DIMENSIONS, HIGHEST_SCORE, LOWEST_SCORE, PLACES, ROLL_UP, STRUCTURE
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model._exact import half_up, spelled
from motcua_lib.model._filled import filled
from motcua_lib.model.figure import Exact
from motcua_lib.model.scorecard import Note, Rounding, Score, as_fraction, label
from motcua_lib.trail import Step

__all__ = ["Province", "dimension", "reconcile"]

FOUR_PLACES = Rounding(PLACES, citation=ROLL_UP)


def _fractions(values: Iterable[Exact], what: str) -> tuple[Fraction, ...]:
    return tuple(as_fraction(value, f"each of {what}") for value in tuple_of(values, object, what))


def _sum_step(name: Text, parts: tuple[Fraction, ...], total: Fraction) -> Step:
    shown = [spelled(half_up(part, PLACES)) for part in parts]
    joined = Text(*(" + ".join(part[language] for part in shown) for language in ("vi", "en")))
    details = {"name": name, "parts": joined, "value": spelled(half_up(total, PLACES))}
    return Step("sum-of-parts", citation=ROLL_UP, details=details)


def dimension(slug: str, name: Text | str, parts: Iterable[Exact], *, published: Exact | None = None) -> Score:
    """Chỉ số nội dung PAPI: the sum of its unrounded parts, shown with four decimals.

    Args:
        slug: its stable name; name: what it is called, a str stands for both languages.
        parts: the sub-dimensions; unrounded where they are known so, else as published.
        published: the published total, to be reconciled with the parts; it is never put in their place.
    Returns:
        Score: in points, at most 10, with a note when the published total differs.
    Raises:
        ArgumentTypeError: a float. MetricError: no parts, or a sum outside 1 to 10.

    >>> from decimal import Decimal as D
    >>> parts = [D("1.7029"), D("1.9570"), D("2.2548"), D("1.9339")]
    >>> dimension("services", "Hà Nội", parts, published=D("7.8486")).shown
    Decimal('7.8486')

    Legal basis: none; the PAPI 2023 report, table 3.6.
    """
    values = _fractions(parts, "parts")
    if not values:
        raise MetricError("no-parts")
    total, text = sum(values, Fraction()), label(name)
    _check_range(text, total)
    notes = () if published is None else reconcile(text, values, published)
    return Score(
        slug, total, text, maximum=HIGHEST_SCORE, rounding=FOUR_PLACES, citation=ROLL_UP, notes=notes,
        steps=[_sum_step(text, values, total)],
    )  # fmt: skip


def _check_range(name: Text, value: Fraction) -> None:
    if not LOWEST_SCORE <= value <= HIGHEST_SCORE:
        raise MetricError("no-dimension-score", name=name.en, low=LOWEST_SCORE, high=HIGHEST_SCORE, value=value)


def reconcile(name: Text | str, parts: Iterable[Exact], published: Exact, *, places: int = PLACES) -> tuple[Note, ...]:
    """Đối chiếu tổng công bố: whether a published total can be the sum of published parts, all rounded.

    Each of n parts and the total is off by half a unit of the last decimal at most, so the total may differ from the
    sum of the parts by less than (n + 1)/2 units.

    Args:
        name: whose total it is.
        parts, published: as published.
        places: the decimals they are published with.
    Returns:
        Nothing when they agree; a note "within-rounding" or a warning "total-does-not-add-up" with the difference.
    Raises:
        ArgumentTypeError: a float.

    >>> from decimal import Decimal as D
    >>> str(reconcile("Bắc Ninh", [D("8.2567")], D("8.2568"))[0])
    'Bắc Ninh: công bố 8,2568, cộng các phần 8,2567: chênh lệch 0,0001, trong phạm vi làm tròn'
    """
    values, total, title = _fractions(parts, "parts"), as_fraction(published, "the published total"), label(name)
    given(title, Text, "name", allowed="Text or str")
    Rounding(places)
    added = sum(values, Fraction())
    gap = total - added
    if not gap:
        return ()
    slack = Fraction(len(values) + 1, 2 * 10**places)
    slug, wording = _WITHIN if abs(gap) <= slack else _BEYOND
    shown = {"published": total, "added": added, "gap": gap}
    texts = {key: spelled(half_up(value, places)) for key, value in shown.items()}
    return (Note(slug, filled(wording, name=title, **texts)),)


_DIFFERS = Text(
    "{name}: công bố {published}, cộng các phần {added}: chênh lệch {gap}",
    "{name}: published {published}, the parts add up to {added}: difference {gap}",
)
_WITHIN = ("within-rounding", Text(f"{_DIFFERS.vi}, trong phạm vi làm tròn", f"{_DIFFERS.en}, within rounding"))
_BEYOND = (
    "total-does-not-add-up",
    Text(f"{_DIFFERS.vi}, quá phạm vi làm tròn", f"{_DIFFERS.en}, more than rounding explains"),
)


def _scores(values: Iterable[Exact]) -> tuple[Fraction, ...]:
    return _fractions(values, "Province.scores")


@attrs.frozen
class Province:
    """Tỉnh trong bảng PAPI: the eight dimensions of a province, or none where the survey has no data.

    Args:
        name: the province; a str stands for both languages.
        scores: the dimensions in the order of `book.papi.DIMENSIONS`, each from 1 to 10; empty for a province that is
            left blank.
    Raises:
        ArgumentTypeError: a float. MetricError: neither eight dimensions nor none, or one outside 1 to 10.

    >>> Province("Quảng Ninh").is_blank, str(Province("x", [5] * 8).total())
    (True, 'x: 40,0000/80 điểm')
    """

    name: Text = attrs.field(converter=label)
    scores: tuple[Fraction, ...] = attrs.field(default=(), converter=_scores)

    def __attrs_post_init__(self) -> None:
        if self.scores and len(self.scores) != len(DIMENSIONS):
            raise MetricError("dimension-count", wanted=len(DIMENSIONS), given=len(self.scores))
        for (_, name), value in zip(DIMENSIONS, self.scores, strict=False):
            _check_range(name, value)

    @property
    def is_blank(self) -> bool:
        """Whether the survey has no data of it."""
        return not self.scores

    def total(self) -> Score:
        """Điểm tổng hợp PAPI: the sum of the unrounded dimensions, each as a part.

        Raises:
            MetricError: the province is left blank; it is never a zero.
        """
        if self.is_blank:
            raise MetricError("blank-province", name=self.name.en)
        parts = [
            Score(slug, value, name, maximum=HIGHEST_SCORE, rounding=FOUR_PLACES, citation=STRUCTURE)
            for (slug, name), value in zip(DIMENSIONS, self.scores, strict=True)
        ]
        total = sum(self.scores, Fraction())
        return Score(
            "papi", total, self.name, maximum=HIGHEST_SCORE * len(DIMENSIONS), parts=parts, rounding=FOUR_PLACES,
            citation=STRUCTURE, steps=[_sum_step(self.name, self.scores, total)],
        )  # fmt: skip
