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

LEAST = 8_500  # tests; raise it with the number that the run prints

NO_NUMPY = "numpy is not pure Python"
NO_RDF = "rdflib and pyshacl need more than pure Python"
# What cannot run here, by file or by test, with the reason.
LEFT_OUT = {
    "tests/unit/codec/test_standards.py": NO_RDF,
    "tests/unit/codec/test_standards_database.py": NO_RDF,
    "tests/unit/columns/test_columns.py": NO_NUMPY,
    "tests/unit/columns/test_tally_array.py": NO_NUMPY,
}


class Tally:
    """Counts what ran, and which entries of the table left something out."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.unused = {name for name in LEFT_OUT if "::" in name}

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
