"""The type tests themselves: a wrong use that passes is told, and so is an error that nobody expects."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent
TEXT = 'due(5, day)  # mypy: arg-type, call-arg; pyright: reportCallIssue\nprint("fine")\n'


@pytest.fixture
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("type_check", FOLDER / "check.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_lines_say_is_compared_with_what_tools_tell(check: ModuleType) -> None:
    said = check.said("mypy", {"wrong.py": TEXT})
    assert said == {("wrong.py", 1, "arg-type"), ("wrong.py", 1, "call-arg")}
    assert check.said("pyright", {"wrong.py": TEXT}) == {("wrong.py", 1, "reportCallIssue")}
    told = check.told_by_mypy(
        ["wrong.py:1: error: No  [arg-type]", "wrong.py:2: error: No  [misc]", "wrong.py:2: note: x"]
    )
    assert check.differences("mypy", said, told) == [
        "wrong.py:1: mypy passes, expected call-arg",
        "wrong.py:2: mypy tells misc, not expected",
    ]
    assert check.differences("mypy", said, said) == []


def test_the_output_of_pyright_is_read(check: ModuleType) -> None:
    told = {"file": str(FOLDER / "wrong.py"), "range": {"start": {"line": 4}}, "rule": "reportCallIssue"}
    output = json.dumps({"generalDiagnostics": [told, {**told, "rule": None} | {"range": {"start": {"line": 0}}}]})
    assert ("tests/typing/wrong.py", 5, "reportCallIssue") in check.told_by_pyright(output)


def test_every_wrong_use_says_what_both_tools_tell(check: ModuleType) -> None:
    lines = (FOLDER / "wrong.py").read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if check.SAID.search(line)]
    assert len(said) >= 50
    assert len(said) == sum("# mypy" in line or "pyright:" in line for line in lines if not line.startswith('"""'))
    right = (FOLDER / "right.py").read_text(encoding="utf-8")
    assert not check.SAID.search(right)
