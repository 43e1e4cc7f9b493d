"""What samples, intervals, rankings and targets refuse, in whole sentences: argument, what is allowed, value."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from motcua_lib.book.targets import SATISFACTION_2025
from motcua_lib.errors import ArgumentTypeError, MetricError, MotcuaError
from motcua_lib.metrics.distinct import distinguish
from motcua_lib.metrics.intervals import Sample, wilson
from motcua_lib.metrics.rankings import Direction, rank
from motcua_lib.metrics.sample_sizes import cochran, margin, slovin
from motcua_lib.metrics.samples import clustered, design_effect, kish, stratified
from motcua_lib.metrics.targets import gap, pace, status, tasks_done

X: Any = "x"
HALF: Any = 0.5
DAY = date(2024, 6, 1)
HIGHER = Direction.HIGHER_IS_BETTER

REFUSED: list[tuple[Callable[[], object], type[MotcuaError], str]] = [
    (
        lambda: Sample(X, 2),
        ArgumentTypeError,
        "Sample.counted must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: Sample(1, X), ArgumentTypeError, "Sample.size must be a whole number (int, not bool or float), not 'x'"),
    (lambda: Sample(0, 0), MetricError, "a sample needs at least one person, not 0"),
    (lambda: Sample(3, 2), MetricError, "the part 3 of 'Sample' is larger than its whole 2"),
    (
        lambda: Sample(1, 2, population=X),
        ArgumentTypeError,
        "Sample.population must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: Sample(1, 2, population=2),
        MetricError,
        "the sample is all 2 of the population; such a share is no estimate and has no interval",
    ),
    (
        lambda: Sample(1, 2, design_effect=X),
        ArgumentTypeError,
        "Sample.design_effect must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: Sample(1, 2, design_effect=0), MetricError, "a design effect must be above 0, not 0"),
    (
        lambda: wilson(X),
        ArgumentTypeError,
        "an interval is for a share measured on a sample: pass a Sample, not an object of type str; for the"
        " score of a survey it is Sample.of(score.ratio), and a share of all dossiers has none",
    ),
    (
        lambda: wilson(Sample(1, 2), level=X),
        ArgumentTypeError,
        "the level of confidence must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: wilson(Sample(1, 2), level=HALF),
        ArgumentTypeError,
        "the level of confidence must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 0.5",
    ),
    (
        lambda: wilson(Sample(1, 2), level=1),
        MetricError,
        "a level of confidence must be above 0 and below 1, such as Decimal('0.95'), not 1",
    ),
    (
        lambda: wilson(Sample(1, 2), level=0),
        MetricError,
        "a level of confidence must be above 0 and below 1, such as Decimal('0.95'), not 0",
    ),
    (lambda: rank(X, direction=HIGHER), ArgumentTypeError, "values must be a mapping from unit to value, not 'x'"),
    (lambda: rank({}, direction=HIGHER), MetricError, "there is no unit to rank"),
    (
        lambda: rank({"A": X}, direction=HIGHER),
        ArgumentTypeError,
        "the value of 'A' must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: rank({"A": 1}, direction=X),
        ArgumentTypeError,
        "direction must be a Direction of metrics.rankings, not 'x'",
    ),
    (
        lambda: rank({"A": 1}, direction=HIGHER, ties=X),
        ArgumentTypeError,
        "ties must be a Ties of metrics.rankings, not 'x'",
    ),
    (lambda: rank({"A": 1}, direction=HIGHER, rounding=X), ArgumentTypeError, "rounding must be a Rounding, not 'x'"),
    (lambda: rank({"A": 1}, direction=HIGHER).of("B"), MetricError, "the unit 'B' is not ranked"),
    (
        lambda: distinguish({"A": X}, direction=HIGHER),
        ArgumentTypeError,
        "the interval of 'A' must be an Interval, not 'x'",
    ),
    (lambda: distinguish({}, direction=HIGHER), MetricError, "there is no unit to rank"),
    (
        lambda: distinguish({"A": wilson(Sample(1, 2))}, direction=X),
        ArgumentTypeError,
        "direction must be a Direction, not 'x'",
    ),
    (lambda: gap(X, 80), ArgumentTypeError, "target must be a Target, not 'x'"),
    (
        lambda: gap(SATISFACTION_2025, X),
        ArgumentTypeError,
        "value must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: status(X, 80, on=DAY), ArgumentTypeError, "target must be a Target, not 'x'"),
    (
        lambda: status(SATISFACTION_2025, X, on=DAY),
        ArgumentTypeError,
        "value must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: status(SATISFACTION_2025, 80, on=X),
        ArgumentTypeError,
        "on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: pace(X, 80, on=DAY), ArgumentTypeError, "target must be a Target, not 'x'"),
    (
        lambda: pace(SATISFACTION_2025, X, on=DAY),
        ArgumentTypeError,
        "value must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: pace(SATISFACTION_2025, 80, on=X),
        ArgumentTypeError,
        "on must be a datetime.date, not 'x'; for an instant pass its .date() in Vietnam time",
    ),
    (lambda: pace(SATISFACTION_2025, 80, on=DAY, every=X), ArgumentTypeError, "every must be an Every, not 'x'"),
    (
        lambda: tasks_done(X, 2),
        ArgumentTypeError,
        "Ratio.numerator must be a whole number (int, not bool or float), not 'x'",
    ),
    (
        lambda: tasks_done(1, X),
        ArgumentTypeError,
        "Ratio.denominator must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: tasks_done(3, 2), MetricError, "the part 3 of 'tasks done' is larger than its whole 2"),
    (
        lambda: margin(X, 100),
        ArgumentTypeError,
        "the share must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: margin(2, 100), MetricError, "a share must be from 0 to 1, not 2; for a percentage divide by 100"),
    (
        lambda: margin(Fraction(1, 2), X),
        ArgumentTypeError,
        "the size must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: margin(Fraction(1, 2), 0), MetricError, "the size must be above 0, not 0"),
    (lambda: margin(Fraction(1, 2), 100, effect=0), MetricError, "the design effect must be above 0, not 0"),
    (
        lambda: slovin(X, error=Fraction(1, 20)),
        ArgumentTypeError,
        "the population must be a whole number (int, not bool or float), not 'x'",
    ),
    (lambda: slovin(0, error=Fraction(1, 20)), MetricError, "the population must be above 0, not 0"),
    (
        lambda: slovin(100, error=X),
        ArgumentTypeError,
        "the error must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: slovin(100, error=0), MetricError, "an error must be above 0 and below 1, such as Decimal('0.05'), not 0"),
    (
        lambda: cochran(error=X),
        ArgumentTypeError,
        "the error must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: cochran(error=Fraction(1, 20), share=X),
        ArgumentTypeError,
        "the share must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: cochran(error=Fraction(1, 20), population=0), MetricError, "the population must be above 0, not 0"),
    (lambda: stratified(X), ArgumentTypeError, "strata must be a sequence of Stratum, not 'x'"),
    (lambda: stratified([]), MetricError, "the estimate needs at least 1 strata, not 0"),
    (lambda: stratified([X]), ArgumentTypeError, "each of strata must be Stratum, not 'x'"),
    (lambda: clustered([]), MetricError, "the estimate needs at least 2 clusters, not 0"),
    (lambda: clustered([X]), ArgumentTypeError, "each of clusters must be Cluster, not 'x'"),
    (
        lambda: design_effect(X, 0),
        ArgumentTypeError,
        "the mean size must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (
        lambda: design_effect(20, X),
        ArgumentTypeError,
        "the correlation must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: design_effect(0, 0), MetricError, "the mean size of a cluster must be 1 or more, not 0"),
    (lambda: kish(X), ArgumentTypeError, "weights must be a sequence, not 'x'"),
    (lambda: kish([]), MetricError, "weights need at least one above 0"),
    (
        lambda: kish([X]),
        ArgumentTypeError,
        "each weight must be an int, a decimal.Decimal or a fractions.Fraction, which are exact, not 'x'",
    ),
    (lambda: kish([0]), MetricError, "weights need at least one above 0"),
]


@pytest.mark.parametrize(("asked", "error", "words"), REFUSED)
def test_a_question_of_statistics_is_refused_in_a_whole_sentence(
    asked: Callable[[], object], error: type[MotcuaError], words: str
) -> None:
    with pytest.raises(error) as refused:
        asked()
    assert (type(refused.value), str(refused.value)) == (error, words)
