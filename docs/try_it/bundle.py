"""Fetches what the page "Try it" runs on into build/try_it: Pyodide by npm, wheels by pip, the library from here.

Run it before the site is built: python docs/try_it/bundle.py [--tests]. With --tests the wheels of the test tools come
too, for tests/pyodide.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUNDLE = ROOT / "build" / "try_it"
ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
TEST_TOOLS = ("pytest", "hypothesis", "sybil", "jsonschema", "icalendar", "markdown-it-py")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


def fetch_engine() -> Path:
    """Pyodide, in the version of package.json; npm's own files stay outside what the page is given."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed; it comes with Node.js")
    folder = BUNDLE / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", folder)
    step("fetching Pyodide with npm")
    options = ("--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    subprocess.run([npm, "install", *options, "--prefix", str(folder)], cwd=folder, check=True)
    return folder / "node_modules" / "pyodide"


def copy_engine(package: Path) -> dict[str, str]:
    """The files that run Python. The list of packages to download is emptied: nothing is downloaded."""
    engine = emptied(BUNDLE / "engine")
    for name in ENGINE:
        shutil.copy(package / name, engine)
    info = json.loads((package / LOCK).read_text(encoding="utf-8"))["info"]
    (engine / LOCK).write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    return {"pyodide": version, "python": info["python"]}


def step(text: str) -> None:
    """One line for each step, at once: a slow registry is not silent."""
    print(f"{text} ...", flush=True)


def emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def download(names: list[str], python: str, folder: Path) -> None:
    """Pure wheels of the newest versions for that Python; a package that has none is taken in an older version."""
    step(f"downloading wheels for Python {python} with pip: {', '.join(names)}")
    target = ("--only-binary=:all:", "--python-version", python, "--implementation", "py", "--abi", "none")
    subprocess.run([*PIP, "download", *target, "--platform", "any", "--dest", str(folder), *names], check=True)


def needed() -> list[str]:
    """What the library itself depends on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dependencies: list[str] = project["dependencies"]
    return dependencies


def fetch_wheels(python: str) -> Path:
    """What the library needs, and the library as it stands here."""
    wheels = emptied(BUNDLE / "wheels")
    download(needed(), python, wheels)
    step("building the wheel of the library")
    subprocess.run([*PIP, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True)
    return wheels


def write_manifest(versions: dict[str, str], wheels: Path) -> int:
    names = sorted(wheel.name for wheel in wheels.glob("*.whl"))
    files = [*(BUNDLE / "engine").iterdir(), *wheels.iterdir()]
    size = sum(file.stat().st_size for file in files)
    manifest = {**versions, "wheels": names, "bytes": size}
    (BUNDLE / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tests", action="store_true", help="fetch the wheels of the test tools too")
    options = parser.parse_args()
    versions = copy_engine(fetch_engine())
    wheels = fetch_wheels(versions["python"])
    size = write_manifest(versions, wheels)
    if options.tests:
        download([*needed(), *TEST_TOOLS], versions["python"], emptied(BUNDLE / "test_wheels"))
    count = len(list(wheels.iterdir()))
    print(f"Pyodide {versions['pyodide']} (Python {versions['python']}), {count} wheels, {size:,} bytes")


if __name__ == "__main__":
    main()
