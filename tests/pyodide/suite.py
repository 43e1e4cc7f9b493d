"""Runs tests/unit inside Pyodide; `run.mjs` starts it, the checkout at /checkout, pytest's arguments in `arguments`.

Its last value is the exit code: 0 only when every test passed and no fewer ran than are expected.
"""

import importlib
import sys
from collections import Counter
from pathlib import Path

importlib.invalidate_caches()  # the wheels were unpacked behind the back of the import system
sys.path.insert(0, "/checkout/src")

import pytest  # noqa: E402 - found only now

LEAST = 9_850  # tests; raise it with the number that the run prints
EXAMPLES = 15  # of a property, where its test names no number; the first interpreter draws 100

NO_NUMPY = "numpy is not pure Python"
NO_SCIPY = "scipy is not pure Python"
NO_CODE = "it reads the texts of the repository and runs nothing of the library"
NO_PROCESS = "it starts another process, and there is none here"
NO_RDF = "rdflib and pyshacl need more than pure Python"
SEARCH = "it searches hundreds of examples, each a whole course of events, which takes minutes here"
NO_THREAD = "no thread can be started"
STACK = "100,000 levels are gone through one inside the other, which the stack of WebAssembly does not hold"
PAGE = "test_code_on_a_page_runs_and_prints_what_follows"
PAGES = {
    "columns": NO_NUMPY,
    "embed": "fastapi is not pure Python",
    "engines": "pyarrow is not pure Python",
    "intervals-and-rankings": NO_SCIPY,
    "property-tests": SEARCH,
    "satisfaction": NO_NUMPY,
}
BETA = (
    *(f"test_case[I{number}]" for number in (2, 3, 7, 8, 11, 12)),
    "test_all_of_any_sample_reach_the_whole_exactly",
    "test_a_surer_interval_is_wider_and_a_larger_sample_narrower[clopper-pearson]",
    "test_a_surer_interval_is_wider_and_a_larger_sample_narrower[jeffreys]",
    "test_nobody_and_everybody[clopper-pearson]",
    "test_nobody_and_everybody[jeffreys]",
)
# What cannot run here, by file or by test, with the reason.
LEFT_OUT = {
    "tests/unit/codec/test_standards.py": NO_RDF,
    "tests/unit/codec/test_standards_database.py": NO_RDF,
    "tests/unit/columns/test_arrow_refusals.py": NO_NUMPY,
    "tests/unit/columns/test_column_refusals.py": NO_NUMPY,
    "tests/unit/columns/test_columns.py": NO_NUMPY,
    "tests/unit/columns/test_verdict_columns.py": NO_NUMPY,
    "tests/unit/columns/test_tally_array.py": NO_NUMPY,
    "tests/unit/codec/test_depth.py::test_a_value_of_any_kind_is_measured_without_recursion": STACK,
    "tests/unit/codec/test_depth.py::test_only_types_that_set_no_limit_are_measured": STACK,
    "tests/unit/casework/test_opencps_defects.py::test_16_nothing_is_scheduled_and_nothing_reads_the_clock": NO_PROCESS,
    "tests/unit/codec/test_ical.py::test_the_package_is_loaded_only_when_a_text_is_written": NO_PROCESS,
    "tests/unit/drawing/test_notebook.py::test_a_value_loads_no_picture_until_it_is_shown": NO_PROCESS,
    "tests/unit/metrics/test_intervals.py::test_scipy_is_loaded_only_where_a_method_needs_it": NO_PROCESS,
    **{f"tests/unit/metrics/test_intervals.py::{name}": NO_SCIPY for name in BETA},
    "tests/unit/metrics/test_samples.py::test_an_interval_of_an_estimate_says_what_it_is_of": NO_SCIPY,
    "tests/unit/metrics/test_samples.py::test_the_cluster_example": NO_SCIPY,
    "tests/unit/metrics/test_samples.py::test_a_t_interval_may_leave_zero_to_one": NO_SCIPY,
    "tests/unit/model/test_catalogue.py::test_the_digest_is_the_same_in_every_process": NO_PROCESS,
    "tests/unit/strategies/test_dossier_strategies.py": SEARCH,
    "tests/unit/strategies/test_every_model.py": SEARCH,
    "tests/unit/strategies/test_laws.py": SEARCH,
    "tests/unit/strategies/test_life_cycle_law.py": SEARCH,
    "tests/unit/strategies/test_strategies.py::test_strategies_and_hypothesis_are_imported_in_any_order": NO_PROCESS,
    "tests/unit/strategies/test_strategies.py::test_installing_the_library_registers_the_strategies": NO_PROCESS,
    "tests/unit/test_law_support.py": NO_CODE,
    "tests/unit/test_mutation_page.py": NO_CODE,
    "tests/unit/test_threads.py": NO_THREAD,
    "tests/unit/test_try_it.py::test_what_is_no_form_is_told[text6]": STACK,
    f"tests/unit/test_documents.py::{PAGE}[docs/explanation/peers.md]": NO_NUMPY,
    "tests/unit/test_metrics_example.py::test_it_prints_both_values_and_the_verdict_side_by_side": NO_SCIPY,
    "tests/unit/test_optional_packages.py::test_a_missing_package_is_told_with_its_extra": NO_PROCESS,
    "tests/unit/test_package.py::test_importing_loads_nothing_costly": NO_PROCESS,
    "tests/unit/test_package.py::test_decided_years_do_not_need_holidays": NO_PROCESS,
    "tests/unit/test_package.py::test_docstrings_hold[motcua_lib.columns]": NO_NUMPY,
    "tests/unit/test_package.py::test_docstrings_hold[motcua_lib.metrics.intervals]": NO_SCIPY,
    "tests/unit/test_package.py::test_docstrings_hold[motcua_lib.metrics.samples]": NO_SCIPY,
    "tests/unit/test_documents.py::test_the_imports_of_the_reference_work": NO_NUMPY,
    **{f"tests/unit/test_documents.py::{PAGE}[docs/how-to/{page}.md]": reason for page, reason in PAGES.items()},
    "tests/unit/workdays/test_calendar.py::test_the_digest_is_the_content": NO_PROCESS,
}


class Tally:
    """Counts what ran, and which entries of the table left something out."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.unused = {name for name in LEFT_OUT if "::" in name}

    def pytest_sessionstart(self) -> None:
        """Before the tests are read, which fixes their examples, and after conftest.py, which sets more of them."""
        from hypothesis import settings

        settings.register_profile("second", parent=settings.get_profile("house"), max_examples=EXAMPLES)
        settings.load_profile("second")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        left_out = [name for name in LEFT_OUT if "::" in name]
        matches = {item: [name for name in left_out if item.nodeid.startswith(name)] for item in items}
        self.unused -= {name for names in matches.values() for name in names}
        items[:] = [item for item, names in matches.items() if not names]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.outcome] += 1


def run(arguments: list[str]) -> int:
    whole = not arguments
    files = [name for name in LEFT_OUT if "::" not in name]
    missing = [name for name in files if not Path(name).exists()]
    tally = Tally()
    options = [
        "-o",
        "addopts=",
        "--import-mode=importlib",
        "--strict-markers",
        "--strict-config",
        "-p",
        "no:cacheprovider",
    ]
    targets = ["-q", "-ra", "tests/unit"] if whole else arguments
    code = pytest.main([*options, *(f"--ignore={name}" for name in files), *targets], plugins=[tally])
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Python {version} on {sys.platform}: {tally.outcomes.total()} tests ran, {dict(tally.outcomes)}")
    for name, reason in LEFT_OUT.items():
        print(f"  left out: {name} ({reason})")
    faults = [f"{name} is left out but not there" for name in [*missing, *(tally.unused if whole else ())]]
    if whole and tally.outcomes["passed"] < LEAST:
        faults.append(f"only {tally.outcomes['passed']} tests passed, {LEAST} were expected")
    print(*faults, sep="\n")
    return int(code) or len(faults)


run(list(arguments))  # noqa: F821 - given by run.mjs
