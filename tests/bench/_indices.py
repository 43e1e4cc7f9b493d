"""The service index of 34 provinces beside the same arithmetic in bare `Decimal`.

Both sides start from counts and end with the rounded points of 20 components and their sum for each province; the one
component that is published as a rate alone stays out. The bare side checks nothing and knows nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from _ratios import SEED, Bar, judge, ratio

from motcua_lib.metrics.service_index import SERVICE_INDEX, service_index
from motcua_lib.model.indicator import ZeroRule

PROVINCES, REPEATS, LIMIT = 34, 5, 15.0
RATE_ONLY = "e-copies"
EDITION = SERVICE_INDEX.on(date(2026, 9, 26), issuer="thu-tuong")
CENT, NOTHING = Decimal("0.01"), Decimal(0)
PLAIN = {  # maximum, the share that is full, points when the denominator is 0
    component.slug: (
        Decimal(int(component.maximum)),
        Decimal(component.full_at.numerator) / component.full_at.denominator,
        Decimal(int(component.maximum)) if component.zero is ZeroRule.FULL_SCORE else NOTHING,
    )
    for component in EDITION.content.components
    if component.slug != RATE_ONLY
}

Counts = Mapping[str, tuple[int, int]]
Points = tuple[dict[str, Decimal], Decimal]


def provinces() -> list[Counts]:
    """Counts of the size of a real province's year, some denominators 0."""
    draw = Random(SEED)
    found = []
    for _ in range(PROVINCES):
        wholes = {slug: draw.choice((0, draw.randint(50, 2000), draw.randint(10**5, 10**6))) for slug in PLAIN}
        found.append({slug: (draw.randint(0, whole), whole) for slug, whole in wholes.items()})
    return found


def bare(counts: Counts) -> Points:
    """Divide, weigh, cap, round, add."""
    points = {}
    for slug, (numerator, denominator) in counts.items():
        maximum, full_at, of_nothing = PLAIN[slug]
        value = min(maximum, maximum * (Decimal(numerator) / denominator) / full_at) if denominator else of_nothing
        points[slug] = value.quantize(CENT, ROUND_HALF_UP)
    return points, sum(points.values(), NOTHING)


def ours(counts: Counts) -> Points:
    """The same from the library, which also checks every count."""
    index = service_index(counts, EDITION)
    return index.points, index.total


def bars(rounds: int) -> Iterator[Bar]:
    """The bar of the service index."""
    whole = provinces() * REPEATS
    value = ratio(lambda: [ours(counts) for counts in whole], lambda: [bare(counts) for counts in whole], rounds)
    yield judge(f"service index, {PROVINCES} provinces × {len(PLAIN)} components / bare Decimal", value, "≤", LIMIT)
