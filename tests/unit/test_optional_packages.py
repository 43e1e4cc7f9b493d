"""Without an optional package the rest works, and what needs it says which extra brings it."""

import subprocess
import sys
from pathlib import Path

import pytest

from motcua_lib import errors
from motcua_lib._checks import need

OPTIONAL = {
    "motcua_lib.columns": ("numpy", "columns"),
    "motcua_lib.columns.arrow": ("pyarrow", "arrow"),
    "motcua_lib.strategies": ("hypothesis", "testing"),
}


@pytest.mark.parametrize("module", OPTIONAL)
def test_a_missing_package_is_told_with_its_extra(module: str) -> None:
    package, extra = OPTIONAL[module]
    code = f"import sys; sys.modules[{package!r}] = None\nimport {module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    told = f"; install the extra {extra!r}, in a clone by pip install '.[{extra}]'"
    assert f"{module} needs the package {package!r}, which is not installed{told}" in done.stderr


def test_a_missing_package_is_an_import_error_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(errors.MissingPackageError, match=r"x needs the package 'no_such_package'") as caught:
        need("no_such_package.part", what="x", extra="y")
    assert isinstance(caught.value, ImportError)
    (tmp_path / "there_but_broken.py").write_text("import no_such_package", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="no_such_package") as other:  # it misses something itself
        need("there_but_broken", what="x", extra="y")
    assert not isinstance(other.value, errors.MotcuaError)
