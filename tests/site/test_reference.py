"""The reference has every public name: those of the package, and those of every public module."""

import inspect
import pkgutil
import re
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import motcua_lib


@pytest.fixture(scope="module")
def inventory(site_folder: Path) -> dict[str, str]:
    """Names of the built site's `objects.inv`, with the kind of each."""
    raw = (site_folder / "objects.inv").read_bytes()
    packed = raw.split(b"\n", 4)[4]
    rows = [line.split(" ", 2) for line in zlib.decompress(packed).decode("utf-8").splitlines()]
    return {name: kind for name, kind, _ in rows}


def public_modules() -> list[str]:
    found = [module.name for module in pkgutil.walk_packages(motcua_lib.__path__, "motcua_lib.")]
    return [name for name in found if not any(part.startswith("_") for part in name.split("."))]


def names_of(module: str) -> Iterator[tuple[str, str]]:
    """Public classes and functions of a module, made there or handed on: as it names them, and where they are made."""
    loaded = import_module(module)
    listed = getattr(loaded, "__all__", None)
    for name in list(vars(loaded)) if listed is None else listed:
        value = getattr(loaded, name)
        made_here = getattr(value, "__module__", "") == module
        if (listed or made_here) and not name.startswith("_") and (inspect.isclass(value) or inspect.isfunction(value)):
            yield f"{module}.{name}", f"{value.__module__}.{value.__qualname__}"


def public_home(name: str) -> str:
    """Where the reference has a name of the package: where it is made, or the public package around that."""
    made = getattr(getattr(motcua_lib, name), "__module__", "")
    home = made if made.startswith("motcua_lib") else f"motcua_lib.{motcua_lib._HOME[name]}"
    return re.sub(r"\._\w+", "", home) + f".{name}"


def test_every_public_module_is_in_the_reference(inventory: dict[str, str]) -> None:
    modules = public_modules()
    assert len(modules) > 130
    assert [name for name in modules if inventory.get(name) != "py:module"] == []


def test_every_name_of_the_package_is_in_the_reference(inventory: dict[str, str]) -> None:
    assert {name for name in motcua_lib.__all__ if public_home(name) not in inventory} == set()


def test_every_class_and_function_of_a_public_module_is_in_the_reference(inventory: dict[str, str]) -> None:
    names = dict(pair for module in public_modules() for pair in names_of(module))
    assert len(names) > 600
    assert [name for name, made in names.items() if not {name, made} & set(inventory)] == []


def test_the_table_of_names_links_each_of_them(site_folder: Path) -> None:
    html = (site_folder / "reference" / "index.html").read_text(encoding="utf-8")
    linked = {name for name in motcua_lib.__all__ if f'<span class="pre">{name}</span></code></a>' in html}
    assert set(motcua_lib.__all__) - linked == set()
