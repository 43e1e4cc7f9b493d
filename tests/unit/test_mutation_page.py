"""The page on mutation testing speaks of functions that exist, adds up, and names settings that are those in use."""

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import motcua_lib

ROOT = Path(__file__).parents[2]
SOURCE = Path(motcua_lib.__file__).parent
PAGE = (ROOT / "docs" / "explanation" / "mutation-testing.md").read_text(encoding="utf-8")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]


def rows(title: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    _, _, text = PAGE.partition(f"\n## {title}\n")
    lines = [line for line in text.partition("\n## ")[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def functions(path: Path) -> set[str]:
    """The functions of a module, methods behind the names of their classes."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{member.name}" for member in node.body if isinstance(member, ast.FunctionDef)}
    return found


NUMBERS = rows("Numbers")
SURVIVORS = [row for title in ("Equal answers", "Speed alone", "Open") for row in rows(title)]


@pytest.mark.parametrize("row", SURVIVORS, ids=[f"{row[0]}-{at}" for at, row in enumerate(SURVIVORS)])
def test_every_function_named_on_the_page_exists(row: list[str]) -> None:
    module, _, name = row[0].strip("`").partition(":")
    assert name in functions(SOURCE / f"{module}.py")


def test_the_numbers_add_up() -> None:
    for package, *numbers in NUMBERS:
        made, killed, timed_out, survived, not_run = (int(number.replace(",", "")) for number in numbers[:5])
        assert (made, not_run) == (killed + timed_out + survived, 0), package
        share = re.fullmatch(r"(\d+\.\d) %", numbers[5])
        assert share is not None
        assert float(share[1]) == round(100 * (killed + timed_out) / made, 1), package


def test_every_survivor_is_told() -> None:
    told: Counter[str] = Counter()
    for place, count, *_ in SURVIVORS:
        told[place.strip("`").partition("/")[0]] += int(count)
    assert told == {row[0].strip("`"): int(row[4]) for row in NUMBERS}


def test_the_packages_are_those_of_the_settings() -> None:
    assert [f"src/motcua_lib/{row[0].strip('`')}/*" for row in NUMBERS] == SETTINGS["only_mutate"]


def test_the_settings_name_tests_that_exist() -> None:
    chosen = SETTINGS["pytest_add_cli_args_test_selection"]
    left_out = [arg.partition("=")[2] for arg in SETTINGS["pytest_add_cli_args"] if arg.startswith("--deselect=")]
    assert all((ROOT / path).exists() for path in chosen)
    assert len(left_out) == PAGE.partition("Left out:")[2].partition("\n\n")[0].count("`") // 2
    for name in left_out:
        path, _, test = name.partition("::")
        assert f"def {test}(" in (ROOT / path).read_text(encoding="utf-8")


def test_what_runs_at_import_is_named_where_it_is_imported_afresh() -> None:
    plugin = (ROOT / "tests" / "support" / "mutation.py").read_text(encoding="utf-8")
    for module, mangled in re.findall(r'"motcua_lib\.([\w.]+)\.x_(\w+)"', plugin):
        assert mangled in functions(SOURCE / (module.replace(".", "/") + ".py"))
