"""Every class that is exchanged has a strategy, which throws little away; the codec's properties take its values."""

import importlib
import inspect
import pkgutil
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import motcua_lib
from motcua_lib import Money, WorkCalendar, strategies
from motcua_lib.codec import MODELS, from_json, to_json
from motcua_lib.codec._models import NOT_EXCHANGED
from motcua_lib.law import Text, Timeline, Version
from motcua_lib.model.case_rules import ClockEffect, Parameter
from motcua_lib.model.editions import Edition, Editions
from motcua_lib.model.par import ParVersion
from motcua_lib.strategies._register import AREAS, classes, register

EACH = pytest.mark.parametrize("cls", [*MODELS.values(), WorkCalendar], ids=[*MODELS, "WorkCalendar"])
SOUND = settings(
    max_examples=10, database=None, derandomize=True, suppress_health_check=[], phases=[Phase.generate], deadline=None
)
FEW = settings(max_examples=5, database=None, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
KEPT = 0.6
"""Of the values begun, the share that must be valid; a value that is too large counts as one that is not."""

OUTPUTS = {
    "codec": "what was read or written, with its losses and faults; read or write a value",
    "columns": "columns of answers; make them from columns of days and terms",
    "drawing": "what a picture shows, and pictures are text; make it from scores and rankings",
}
"""Packages whose classes are answers and not values that anybody passes in; the other reasons stand in the codec."""


@EACH
def test_values_are_of_the_class_and_few_are_thrown_away(cls: type) -> None:
    register()
    begun = finished = 0

    @st.composite
    def counted(draw: st.DrawFn) -> Any:
        nonlocal begun, finished
        begun += 1
        value = draw(st.from_type(cls))
        finished += 1
        return value

    @SOUND
    @given(counted())
    def holds(value: Any) -> None:
        assert isinstance(value, cls)

    holds()
    assert finished >= KEPT * begun, f"{begun - finished} of {begun} were thrown away"


@pytest.mark.parametrize(
    "kind",
    [Version[Money], Timeline[Text], Parameter[ClockEffect], Parameter[int | None], Edition[ParVersion]],
    ids=str,
)
def test_generic_classes_hold_values_of_their_argument(kind: Any) -> None:
    register()

    @SOUND
    @given(st.from_type(kind))
    def holds(value: Any) -> None:
        assert from_json(to_json(value, kind), kind) == value

    holds()


@pytest.mark.parametrize("kind", [Version, Timeline, Parameter, Edition, Editions])
def test_generic_classes_without_an_argument_hold_anything(kind: Any) -> None:
    register()

    @SOUND
    @given(st.from_type(kind))
    def holds(value: Any) -> None:
        assert type(value) is kind

    holds()


def test_editions_of_any_content() -> None:
    register()

    @SOUND
    @given(st.from_type(Editions[ParVersion]))
    def holds(value: Editions[ParVersion]) -> None:
        (edition,) = value.editions
        assert value.on(edition.since, issuer=edition.issuer) is edition

    holds()


def public_classes() -> dict[str, type]:
    """Every public value class, by where it is imported from."""
    found = {}
    for info in pkgutil.walk_packages(motcua_lib.__path__, "motcua_lib."):
        parts = info.name.split(".")[1:]
        if any(part.startswith("_") for part in parts) or parts[0] == "strategies":
            continue
        module = importlib.import_module(info.name)
        for name in getattr(module, "__all__", ()):
            kind = getattr(module, name)
            if isinstance(kind, type) and attrs.has(kind) and not issubclass(kind, Enum):
                found.setdefault(f"{'.'.join(parts)}.{name}", kind)
    return found


def test_what_has_no_strategy_is_listed_with_a_reason() -> None:
    register()
    public = public_classes()
    told = {kind for place, kind in public.items() if place in NOT_EXCHANGED or place.split(".")[0] in OUTPUTS}
    assert set(OUTPUTS) <= {place.split(".")[0] for place in public}
    assert [place for place, kind in public.items() if kind not in told and kind not in classes()] == []


def named() -> dict[str, Any]:
    return {name: getattr(strategies, name) for name in strategies.__all__ if not name.startswith("check_")}


@pytest.mark.parametrize("make", named().values(), ids=named())
def test_a_strategy_starts_with_its_legal_term_and_shows_an_example(make: Any) -> None:
    assert make.__doc__
    first = make.__doc__.splitlines()[0]
    term, colon, _ = first.partition(": ")
    assert colon
    assert term[0].isupper()
    assert ">>> " in make.__doc__


def test_every_area_is_registered() -> None:
    modules = {
        importlib.import_module(f"motcua_lib.strategies.{info.name}")
        for info in pkgutil.iter_modules(strategies.__path__)
    }
    adding = {module.__name__ for module in modules if "\nadd(" in inspect.getsource(module)}
    assert adding - {"motcua_lib.strategies._register"} == {module.__name__ for module in AREAS}
