"""Settings shared by all tests: the hypothesis profile, what coverage does not watch, a count of property examples."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from support import fuzz

settings.register_profile(
    "house",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("deep", settings.get_profile("house"), max_examples=3000, derandomize=False)
settings.load_profile("house")

PROPERTIES: dict[str, int] = {}
UNMEASURED = (
    "tests/bench/",
    "tests/property/",
    "tests/unit/codes/test_verbs.py::test_a_megabyte",
    "tests/unit/drawing/test_plan_strip.py::test_the_time_to_draw",
    "tests/unit/metrics/test_case_statistics.py::test_memory",
    "tests/unit/metrics/test_evaluation.py::test_every_evaluation_there_can_be",
    "tests/unit/reading/test_parse_term.py::test_time_grows",
    "tests/unit/strategies/test_dossier_strategies.py::test_every_state",
    "tests/unit/test_threads.py",
    "tests/unit/test_try_it.py",
)
"""Tests that run each line a thousand times over. The coverage asked for comes from the others, which say what they
expect of a line; these take half the time when nobody watches."""


def watched_first(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """In the share of each worker the tests that are watched stand first: what is kept is made where it counts."""
    kinds = [[item for item in items if item.nodeid.startswith(UNMEASURED) is late] for late in (False, True)]
    shares = [
        [kind[len(kind) * at // workers : len(kind) * (at + 1) // workers] for kind in kinds] for at in range(workers)
    ]
    return [item for share in shares for kind in share for item in kind]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    unwatched = "coverage" in sys.modules and item.nodeid.startswith(UNMEASURED)
    watching = sys.modules["coverage"].Coverage.current() if unwatched else None
    if watching is None:
        return (yield)
    watching.stop()
    try:
        return (yield)
    finally:
        watching.start()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = watched_first(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))
    for item in items:
        function = getattr(item, "obj", None)
        if getattr(function, "is_hypothesis_test", False):
            used = getattr(function, "_hypothesis_internal_use_settings", settings.default)
            PROPERTIES[item.nodeid] = used.max_examples


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker hands its count to the process that started it."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["properties"] = PROPERTIES
        session.config.workeroutput["fuzzed"] = dict(fuzz.RUNS)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    output = getattr(node, "workeroutput", {})
    PROPERTIES.update(output.get("properties", {}))
    fuzz.RUNS.update(output.get("fuzzed", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    total = sum(PROPERTIES.values())
    terminalreporter.write_line(f"property tests: {len(PROPERTIES)} properties, up to {total} examples")
    runs = ", ".join(f"{target} {count}" for target, count in sorted(fuzz.RUNS.items()))
    terminalreporter.write_line(f"fuzzing: {fuzz.RUNS.total()} inputs run" + f" ({runs})" * bool(runs))
