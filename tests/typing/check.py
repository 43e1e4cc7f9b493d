"""Type tests: run mypy and pyright over the files here and compare what they tell with what the lines say.

Run as `python tests/typing/check.py`; it takes about a minute, so the tests of pytest leave it out.

A line says `# mypy: code, code; pyright: rule`; a line that says nothing must pass. Then pyright reads the library,
and counts how much of its public surface has a type.
"""

import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = ("tests/typing/right.py", "tests/typing/wrong.py")
SAID = re.compile(r"# mypy: (?P<mypy>[\w, -]+); pyright: (?P<pyright>[\w, ]+)$")
TOLD = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+): error: .*\[(?P<code>[\w-]+)\]$")
Place = tuple[str, int, str]


def said(tool: str, files: Mapping[str, str]) -> set[Place]:
    """Of every line the errors that it says a tool tells of it."""
    found: set[Place] = set()
    for path, text in files.items():
        for number, line in enumerate(text.splitlines(), 1):
            if marker := SAID.search(line):
                found.update((path, number, code.strip()) for code in marker[tool].split(","))
    return found


def told_by_mypy(lines: Iterable[str]) -> set[Place]:
    """The errors in the output of mypy."""
    matches = filter(None, map(TOLD.match, lines))
    return {(match["path"], int(match["line"]), match["code"]) for match in matches}


def told_by_pyright(output: str) -> set[Place]:
    """The errors and warnings in the JSON of pyright."""
    return {
        (
            Path(told["file"]).relative_to(ROOT).as_posix(),
            told["range"]["start"]["line"] + 1,
            told.get("rule", "syntax"),
        )
        for told in json.loads(output)["generalDiagnostics"]
    }


def differences(tool: str, expected: set[Place], found: set[Place]) -> list[str]:
    """What a tool did not tell and should have, and the other way about."""
    missing = [f"{path}:{line}: {tool} passes, expected {code}" for path, line, code in expected - found]
    more = [f"{path}:{line}: {tool} tells {code}, not expected" for path, line, code in found - expected]
    return sorted(missing + more)


def run(*command: str) -> str:
    """What a command prints; the two tools end with an error when they find one.

    The path is given: pyright counts the types of a package only where it finds it itself, and what it stands on.
    """
    found = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), sysconfig.get_path("purelib")])}
    command = (sys.executable, "-m", *command)
    done = subprocess.run(command, cwd=ROOT, env=found, capture_output=True, text=True, check=False)
    return done.stdout


def pyright(*arguments: str) -> str:
    return run("pyright", "--pythonpath", sys.executable, "--outputjson", *arguments)


def main() -> int:
    """Print every difference; the number of them is the exit status, up to 1."""
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in FILES}
    by_mypy = told_by_mypy(run("mypy", "--no-pretty", "--no-error-summary", *FILES).splitlines())
    faults = differences("mypy", said("mypy", texts), by_mypy)
    faults += differences("pyright", said("pyright", texts), told_by_pyright(pyright(*FILES)))
    faults += differences("pyright", set(), told_by_pyright(pyright("src")))
    completeness = json.loads(pyright("--verifytypes", "motcua_lib", "--ignoreexternal"))["typeCompleteness"]
    if completeness["completenessScore"] < 1:
        faults.append(f"only {completeness['completenessScore']:.2%} of the public surface has a known type")
    print(*faults, sep="\n")
    lines = len({(path, line) for path, line, _ in said("mypy", texts)})
    print(f"{lines} lines of wrong use, {len(faults)} differences")
    return min(len(faults), 1)


if __name__ == "__main__":
    sys.exit(main())
