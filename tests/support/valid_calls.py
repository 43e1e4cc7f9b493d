"""Valid calls of everything public, as the examples of the docstrings make them: found by running these and looking on.

A new public name comes in by its own example, which the house asks of it, and cannot be forgotten.
"""

import contextlib
import doctest
import importlib
import inspect
import io
import pkgutil
import re
import sys
import types
from collections import OrderedDict
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import attrs

import motcua_lib

ROOTS = ("metrics", "deadlines", "casework", "columns", "codec", "drawing", "wording", "codes", "reading", "workdays")
DOCS = Path(__file__).parents[2] / "docs"
PAGES = [page for page in sorted(DOCS.rglob("*.md")) if "hypothesis" not in page.read_text(encoding="utf-8")]
BLOCKS = re.compile(r"^```python\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
SEEN = 12
CODES = ("agency", "dossier", "field", "local_procedure", "online_service", "procedure", "result")
Call = dict[str, Any]


@attrs.frozen(eq=False)
class Target:
    """Something public that can be called: its name for people, and what runs when it is called."""

    name: str
    call: Callable[..., Any]
    code: types.CodeType | None
    skip_first: bool = False

    def is_meant(self, frame: types.FrameType) -> bool:
        """Whether a frame that runs this code runs it for this target: inherited methods share one code."""
        if not isinstance(self.call, type):
            return True
        return type(frame.f_locals.get("self")) is self.call

    @property
    def parameters(self) -> tuple[inspect.Parameter, ...]:
        return tuple(inspect.signature(self.call).parameters.values())


def modules() -> Iterator[types.ModuleType]:
    """The package, and the public modules behind it."""
    yield motcua_lib
    for root in ROOTS:
        module = importlib.import_module(f"motcua_lib.{root}")
        yield module
        for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
            if not found.name.startswith("_"):
                yield importlib.import_module(f"{module.__name__}.{found.name}")


def names_of(module: types.ModuleType) -> list[str]:
    own = [name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__]
    return getattr(module, "__all__", own)


@cache
def public() -> tuple[tuple[str, Any], ...]:
    """Every public function and class, each once, under the first name it is found by."""
    found: dict[Any, str] = {}
    for module in modules():
        for name in names_of(module):
            value = getattr(module, name)
            ours = getattr(value, "__module__", "").startswith("motcua_lib")
            told = isinstance(value, type) and issubclass(value, Enum | Exception)
            if callable(value) and ours and not told and not name.startswith("_"):
                found.setdefault(value, f"{module.__name__}.{name}")
    return tuple((name, value) for value, name in found.items())


def code_of(function: Any) -> types.CodeType | None:
    return getattr(inspect.unwrap(function), "__code__", None)


@cache
def targets() -> tuple[Target, ...]:
    return tuple(_targets())


def _targets() -> Iterator[Target]:
    for name, value in public():
        if not isinstance(value, type):
            yield Target(name, value, code_of(value))
            continue
        yield Target(name, value, code_of(value.__init__), skip_first=True)
        for attribute, member in vars(value).items():
            if attribute.startswith("_"):
                continue
            if isinstance(member, classmethod):
                yield Target(f"{name}.{attribute}", getattr(value, attribute), code_of(member.__func__), True)
            elif isinstance(member, types.FunctionType):
                yield Target(f"{name}.{attribute}", member, code_of(member))


@cache
def named(name: str) -> Target:
    return next(target for target in targets() if target.name == f"motcua_lib.{name}")


def made(target: Target, arguments: Call) -> Any:
    """What a call gives; of a stream its first members."""
    bound = inspect.BoundArguments(inspect.signature(target.call), OrderedDict(arguments))
    with contextlib.redirect_stdout(io.StringIO()):
        result = target.call(*bound.args, **bound.kwargs)
        return list(islice(result, 50)) if isinstance(result, Iterator) else result


@cache
def calls() -> dict[Target, list[Call]]:
    """Calls of each target, found in the examples of docstrings and pages; one that shows a refusal is among them."""
    by_code: dict[types.CodeType | None, list[Target]] = {}
    for target in targets():
        by_code.setdefault(target.code, []).append(target)
    found: dict[Target, list[Call]] = {target: [] for target in targets()}

    def look(frame: types.FrameType, event: str, argument: object) -> None:
        if event == "call":
            for target in by_code.get(frame.f_code, ()):
                if len(found[target]) < SEEN and target.is_meant(frame):
                    call = _arguments(frame, target)
                    if not any(isinstance(value, Iterator) for value in call.values()):
                        found[target].append(call)

    sys.setprofile(look)
    try:
        _run_examples()
    finally:
        sys.setprofile(None)
    return found


def _run_examples() -> None:
    """Run the examples of every docstring and every page; other tests say whether they hold."""
    finder, runner = doctest.DocTestFinder(exclude_empty=True), doctest.DocTestRunner(verbose=False)
    for info in pkgutil.walk_packages(motcua_lib.__path__, "motcua_lib."):
        if info.name.startswith("motcua_lib.strategies"):
            continue  # drawing values takes long, and what is drawn is built by calls of other modules
        for test in finder.find(importlib.import_module(info.name), info.name):
            runner.run(test, out=lambda text: None)
    for page in PAGES:
        names: dict[str, Any] = {}
        for block in BLOCKS.findall(page.read_text(encoding="utf-8")):
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(block, str(page), "exec"), names)


def _arguments(frame: types.FrameType, target: Target) -> Call:
    count = frame.f_code.co_argcount + frame.f_code.co_kwonlyargcount
    count += sum(bool(frame.f_code.co_flags & flag) for flag in (inspect.CO_VARARGS, inspect.CO_VARKEYWORDS))
    return {name: frame.f_locals[name] for name in frame.f_code.co_varnames[target.skip_first : count]}
