"""Values of a class by the types of its fields, where no area has a strategy of its own for it."""

from typing import Generic, TypeVar

import attrs
from hypothesis import HealthCheck, Phase, find, given, settings

from motcua_lib import Money
from motcua_lib.book.one_stop_evaluation import ONE_STOP_EVALUATION
from motcua_lib.model.editions import Edition
from motcua_lib.model.evaluation_rules import EvaluationRules
from motcua_lib.strategies._derive import build, of
from motcua_lib.strategies._register import register

T = TypeVar("T")
QUICK = settings(max_examples=20, suppress_health_check=list(HealthCheck))


@attrs.frozen
class Mark:
    """A class that no area knows."""

    n: int


@attrs.frozen
class Pair(Generic[T]):
    """A generic one, which holds another."""

    content: T
    many: tuple[T, ...]
    mark: Mark


@QUICK
@given(build(Pair[Money]))
def test_a_generic_class_is_made_of_its_argument_and_of_classes_nobody_listed(pair: Pair[Money]) -> None:
    assert isinstance(pair.content, Money)
    assert {type(member) for member in pair.many} <= {Money}
    assert type(pair.mark) is Mark


def test_editions_of_evaluation_rules_are_those_of_the_law_and_others() -> None:
    register()
    editions = of(Edition[EvaluationRules])
    for wanted in (True, False):
        found = find(
            editions,
            lambda edition, wanted=wanted: (edition in ONE_STOP_EVALUATION.editions) is wanted,
            settings=settings(QUICK, phases=[Phase.generate]),
        )
        assert isinstance(found.content, EvaluationRules)
