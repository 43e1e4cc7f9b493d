"""A pytest plugin for mutation testing only: it keeps mutants honest where the library remembers, and the run short.

Three things make a mutant look alive that is not: an answer cached before the mutant came, a constant of a test module
computed before it came, and a test that never learns that it needs the function because another test filled the cache.
So caches are emptied and test modules are imported afresh; and what a module needs at import, each of its tests needs.
A mutant counts as killed only by the tests of its own package.
"""

import gc
import os
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from mutmut.state import state

PROPERTIES = {
    "workdays": ("calendar",),
    "deadlines": ("due", "plan", "preset", "changes", "catalogue"),
    "metrics": ("cost", "index", "interval", "survey", "timeliness", "record"),
}
# Functions that run once, when the library is imported: their mutants need an import of their own.
RUN_AT_IMPORT = {
    "motcua_lib.deadlines._explain.x__walk_corresponding",
    "motcua_lib.deadlines.presets.x__timelines",
    "motcua_lib.metrics.feedback.x__optional",
    "motcua_lib.metrics.timeliness.x__count",
}
NOTICED = Path("noticed")  # in mutants/: a file a function
NEEDED_AT_IMPORT: dict[str, set[str]] = {}
RUN_ALONE: list[str] = []
FROZEN: "list[_lru_cache_wrapper[object]]" = []


def own(nodeid: str) -> str:
    """The start of the names of the functions that a test is there for."""
    name = nodeid.split("::", maxsplit=1)[0].rsplit("/", maxsplit=1)[-1]
    for package, properties in PROPERTIES.items():
        if f"/unit/{package}/" in nodeid or name in {f"test_{each}_properties.py" for each in properties}:
            return f"motcua_lib.{package}."
    return "no package"


def caches() -> "list[_lru_cache_wrapper[object]]":
    """The caches of the library, without those that are frozen."""
    found = (each for each in gc.get_objects() if type(each) is _lru_cache_wrapper)
    return [each for each in found if each.__module__.startswith("motcua_lib")]


def forget() -> None:
    for each in (*FROZEN, *caches()):
        each.cache_clear()


def under_test() -> str:
    return os.environ.get("MUTANT_UNDER_TEST", "")


def gathering() -> bool:
    return under_test() == "stats"


def the_function() -> str:
    return under_test().rpartition("__mutmut")[0]


def noticed_before() -> list[str]:
    """The tests that noticed a mutant of the function under test."""
    noticed = NOTICED / the_function()
    return noticed.read_text(encoding="utf-8").split("\n") if noticed.is_file() else []


def import_afresh() -> None:
    """Leave the test modules, and where the mutant asks for it the library, to be imported again."""
    stale = ["tests.", "support"]
    if the_function() in RUN_AT_IMPORT:
        stale.append("motcua_lib")
    for name in [name for name in sys.modules if name.startswith(tuple(stale)) and name != __name__]:
        del sys.modules[name]


def pytest_configure() -> None:
    settings.register_profile(
        "mutation",
        max_examples=25,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],  # a killed mutant needs no small example
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutation")
    forget()
    import_afresh()


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    if not (gathering() and isinstance(collector, pytest.Module)):
        return (yield)
    forget()
    state()._stats.clear()
    report = yield
    NEEDED_AT_IMPORT[collector.nodeid] = set(state()._stats)
    return report


def pytest_runtest_setup() -> None:
    if gathering():
        forget()
        state()._stats.clear()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    if gathering():
        hits = state()._stats
        hits |= NEEDED_AT_IMPORT.get(item.nodeid.split("::")[0], set()) | RUN_AT_IMPORT
        hits -= {name for name in hits if not name.startswith(own(item.nodeid))}


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Run alone what noticed other mutants of the function; only where it passes all that needs the function."""
    first = [name for name in config.args if name in noticed_before()[:5]]
    if not first or RUN_ALONE:
        return None
    RUN_ALONE.extend(first)
    options = [option for option in config.invocation_params.args if "::" not in str(option)]
    return int(pytest.main([*options, *first])) or None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What noticed another mutant of the function goes first, and properties, which take long, last."""
    first = noticed_before()
    items.sort(key=lambda item: (item.nodeid not in first, "/property/" in item.nodeid))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.failed and the_function() and report.nodeid not in noticed_before():
        NOTICED.mkdir(exist_ok=True)
        with (NOTICED / the_function()).open("a", encoding="utf-8") as file:
            file.write(f"{report.nodeid}\n")


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """A test module that cannot be imported under a mutant has killed it; pytest would call that a wrong command."""
    if report.failed and the_function():
        pytest.exit("not imported", returncode=pytest.ExitCode.TESTS_FAILED)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """The process that all others are forked from collects the tests once and leaves them; what they imported stays."""
    if session.config.option.collectonly:
        import_afresh()
        forget()
        gc.collect()
        FROZEN.extend(caches())
        gc.freeze()
