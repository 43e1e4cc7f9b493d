"""The house: the book holds no code, the library opens no file, and no module outgrows a sitting."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import motcua_lib

SOURCE = Path(motcua_lib.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
BOOK = sorted((SOURCE / "book").rglob("*.py"))
CODE_NODES = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.If, ast.IfExp, ast.For, ast.While, ast.Try,
    ast.Match, ast.With, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip


@pytest.mark.parametrize("path", BOOK, ids=lambda path: path.name)
def test_the_book_holds_constants_and_constructors_only(path: Path) -> None:
    found = [type(node).__name__ for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    assert not set(found) & {kind.__name__ for kind in CODE_NODES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_modules_stay_readable_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_flows_open_no_file_and_no_socket() -> None:
    """An audit hook in a fresh process, set once everything is imported, sees no file and no socket opened."""
    code = """
import sys
from datetime import datetime
import motcua_lib
from motcua_lib import *
from motcua_lib import _messages, _phrases
from motcua_lib.deadlines import _explain
warm = vietnam_calendar()
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.split('.')[0] in ('open', 'socket') else None)
calendar = vietnam_calendar(known_on=datetime(2025, 12, 1).date())
received = receive(datetime(2025, 12, 30, 15, 20, tzinfo=VIETNAM_TIME), calendar)
answer = due(parse_term('05 ngày làm việc'), received, calendar)
text = str(answer.trail), answer.appointment, answer.certainty, calendar.day(answer.day), notice_by(answer)
sys.exit(f'opened: {seen}' if seen else 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
