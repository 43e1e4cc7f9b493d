"""The package itself: its names, its docstrings, and what importing it costs."""

import doctest
import importlib
import pkgutil
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, settings

import motcua_lib

SHORT = settings(
    max_examples=5, database=None, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None
)
"""Strategies show their values in a few examples; what they draw is tested with them."""

MODULES = [module.name for module in pkgutil.walk_packages(motcua_lib.__path__, "motcua_lib.")]


@pytest.mark.parametrize("name", motcua_lib.__all__)
def test_every_public_name_loads(name: str) -> None:
    assert getattr(motcua_lib, name) is vars(motcua_lib)[name]
    assert name in dir(motcua_lib)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = motcua_lib.nothing  # type: ignore[attr-defined]  # the point of the test


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_hold(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__, f"{name} does not say what room it is"
    usual = settings.default
    settings.register_profile("examples", SHORT)
    settings.load_profile("examples")
    try:
        assert doctest.testmod(module).failed == 0
    finally:
        settings.register_profile("house", usual)
        settings.load_profile("house")


def test_the_public_functions_and_terms_have_doctests() -> None:
    finder = doctest.DocTestFinder(recurse=False)
    public = [
        "CalendarDays", "Certainty", "Chain", "Channel", "Citation", "ComplianceCost", "DayDecision", "Instrument",
        "Level", "Money", "Months", "MotcuaError", "OfficeHours", "OnlineLevel", "Procedure", "Process", "ProcessStep",
        "SameDay", "Session", "Text", "Timeline", "Trail", "Weeks", "WorkCalendar", "WorkingDays", "WorkingHours",
        "Years", "Dossier", "Filing", "Party", "Score", "Ratio", "case_statistics", "changes", "evaluate_agency",
        "evaluate_official", "par_index", "preset", "publication", "publication_report", "reception_rules",
        "receive_out_of_hours", "unit_calendar", "build_catalogue", "visits", "control_slip",
        "due", "moved_by", "notice_by", "parse_term", "plan", "read_procedure",
        "read_procedures", "receive", "vietnam_calendar",
    ]  # fmt: skip
    for name in public:
        examples = [test for test in finder.find(getattr(motcua_lib, name), name) if test.examples]
        assert examples, f"{name} has no doctest"


def loaded_after(code: str) -> set[str]:
    """The costly packages that a fresh process has loaded after running `code`."""
    probe = f"{code}\nimport sys\nprint(*sorted({{'holidays', 'cattrs', 'numpy', 'hypothesis'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_loads_nothing_costly() -> None:
    assert loaded_after("import motcua_lib") == set()


def test_decided_years_do_not_need_holidays() -> None:
    code = (
        "from datetime import date, datetime\n"
        "from motcua_lib import *\n"
        "calendar = vietnam_calendar()\n"
        "received = receive(datetime(2025, 12, 30, 15, 20, tzinfo=VIETNAM_TIME), calendar)\n"
        "answer = due(parse_term('05 ngày làm việc'), received, calendar)\n"
        "answer.appointment, answer.certainty, str(answer.trail)\n"
    )
    assert loaded_after(code) == set()
    assert loaded_after(code + "calendar.add(date(2029, 1, 1), 1)") == {"holidays"}
