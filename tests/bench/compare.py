"""How motcua_lib compares with its peers: `python tests/bench/compare.py [--markdown] [--rounds n] [--peers a,b]`.

Every round times every contestant once, in a new order; figures are medians over the rounds. Every contestant also
answers some thousand random cases, which are compared with a slow oracle. See docs/performance.md.
"""

import argparse
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from operator import truediv
from pathlib import Path
from platform import python_version
from statistics import median
from time import perf_counter
from timeit import Timer

import _peers as bench
from _areas import area_bars
from _peers import Entry, Row
from _ratios import Bar, interleave, judge

import motcua_lib

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
TIMED_CASES = 100
WATCHED = ("cattrs", "holidays", "hypothesis", "numpy")
UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


@dataclass(frozen=True)
class Verdict:
    """Whether a contestant answers right: of so many cases, so many wrong, and so many at the other end of a tie."""

    cases: int
    wrong: int
    ties: int

    def __str__(self) -> str:
        if not self.cases:
            return "–"
        ties = f", ties apart ({self.ties} of {self.cases})" if self.ties else ""
        return f"no: {self.wrong} of {self.cases} differ{ties}" if self.wrong else f"yes{ties}"


def check(entry: Entry, row: Row, expected: list[object]) -> Verdict:
    """Compare the answers of a contestant with those of the oracle."""
    if not expected:
        return Verdict(0, 0, 0)
    ask = eval(f"lambda {row.target}: ({entry.code})", dict(entry.names))
    forms = [entry.given(case) for case in row.cases]
    answers = [entry.back(ask(*form) if isinstance(form, tuple) else ask(form)) for form in forms]
    apart = [(answer, right) for answer, right in zip(answers, expected, strict=True) if answer != right]
    ties = sum(row.tie(right) == answer for answer, right in apart)
    return Verdict(len(expected), len(apart) - ties, ties)


def verdicts(entries: list[Entry], rows: Mapping[str, Row]) -> list[Verdict]:
    """The verdict of each contestant; each row asks its oracle once."""
    right = {name: [row.oracle(case) for case in row.cases] if row.oracle else [] for name, row in rows.items()}
    return [check(entry, rows[entry.row], right[entry.row]) for entry in entries]


@dataclass(frozen=True)
class Result:
    """What was measured of one contestant: seconds a call in each round, and its verdict."""

    entry: Entry
    seconds: list[float]
    verdict: Verdict

    @property
    def median(self) -> float:
        return median(self.seconds)

    def over(self, base: "Result") -> float:
        """How many times the time of another contestant: the median of the ratios within each round."""
        return median(map(truediv, self.seconds, base.seconds))


def clock(entry: Entry, row: Row, batch: float) -> Callable[[], float]:
    """A function that times one batch of about `batch` seconds and gives the seconds a call; garbage collection on."""
    cases = [entry.given(case) for case in row.cases[:TIMED_CASES]]
    code = f"for {row.target} in cases:\n    {entry.code}"
    timer = Timer(code, "gc.enable()", globals={**entry.names, "cases": cases, "gc": gc})
    timer.timeit(1)
    passes = max(1, round(batch / timer.timeit(1)))
    return lambda: timer.timeit(passes) / passes / len(cases)


def measure(peers: Iterable[str], rounds: int, *, cases: int = 2000, batch: float = 0.01) -> list[Result]:
    """Time and check every contestant."""
    rows = bench.make_rows(motcua_lib.vietnam_calendar(), cases)
    entries = bench.entries(peers)
    judged = verdicts(entries, rows)
    clocks = [clock(entry, rows[entry.row], batch) for entry in entries]
    times = interleave(clocks, [entry.row for entry in entries], rounds)
    return [Result(*parts) for parts in zip(entries, times, judged, strict=True)]


NAMES = "from motcua_lib import due, parse_term, receive, vietnam_calendar"
USE = "vietnam_calendar().add(date(2026, 1, 5), 15), due(WorkingHours(20), noon, vietnam_calendar()).moment"
STARTS = {  # label: (before the clock starts, what is timed)
    "bare interpreter": ("", "pass"),
    "import attrs": ("", "import attrs"),
    "import motcua_lib": ("", "import motcua_lib"),
    "from motcua_lib import due, parse_term, …": ("", NAMES),
    "first vietnam_calendar()": (NAMES, "vietnam_calendar()"),
    "first answers of decided years": (
        f"{NAMES}, WorkingHours, VIETNAM_TIME\nfrom datetime import date, datetime\n"
        "noon = datetime(2026, 1, 5, 12, tzinfo=VIETNAM_TIME)\nvietnam_calendar()",
        USE,
    ),
}
PROBE = """{before}
import sys
from time import perf_counter as clock
began = clock()
{code}
took = clock() - began
print(took, *sorted({watched!r} & sys.modules.keys()))
"""


@dataclass(frozen=True)
class Start:
    """A fresh process: seconds of the timed statement, seconds of the whole process, and what it loaded."""

    label: str
    inside: list[float]
    whole: list[float]
    loaded: tuple[str, ...]


def probe(before: str, code: str) -> tuple[float, float, tuple[str, ...]]:
    """Run one fresh interpreter; byte code may be written and read, as users have it."""
    home = str(Path(motcua_lib.__file__).parents[1])
    paths = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": paths}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", PROBE.format(before=before, code=code, watched=set(WATCHED))]
    began = perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    whole = perf_counter() - began
    took, *loaded = done.stdout.split()
    return float(took), whole, tuple(loaded)


def fresh(peers: Iterable[str], rounds: int) -> list[Start]:
    """Start every program once a round, the first round unread; peers are only imported."""
    programs = {**STARTS, **{f"import {peer}": ("", f"import {peer}") for peer in peers}}
    clocks = [lambda parts=parts: probe(*parts) for parts in programs.values()]
    read = [runs[1:] for runs in interleave(clocks, range(len(clocks)), rounds + 1)]
    return [
        Start(label, [run[0] for run in runs], [run[1] for run in runs], runs[0][2])
        for label, runs in zip(programs, read, strict=True)
    ]


_ADD, _DUE = (bench.ADD_15, "motcua_lib"), (bench.DUE, "motcua_lib, calendar.add")
_PANDAS, _HOURS = (bench.HOURS, "pandas, CustomBusinessHour"), (bench.HOURS, "motcua_lib, due")
RATIOS = (  # claim, numerator, denominator, at least or at most, limit
    ("+15 faster than numpy, date in and out", (bench.ADD_15, "numpy, date in and out"), _ADD, "≥", 15.0),
    ("+15 faster than holidays", (bench.ADD_15, "holidays, as shipped"), _ADD, "≥", 80.0),
    ("+365 costs what +15 costs", (bench.ADD_365, "motcua_lib"), _ADD, "≤", 1.15),
    ("due(WorkingDays(15)) from a date / add", (bench.DUE, "motcua_lib, due from a date"), _DUE, "≤", 12.0),
    ("due(WorkingDays(15)) from a Reception / add", (bench.DUE, "motcua_lib, due from a Reception"), _DUE, "≤", 12.0),
    ("due of 20 hours faster than pandas", _PANDAS, _HOURS, "≥", 30.0),
)


def speed_bars(results: list[Result]) -> Iterator[Bar]:
    """The bars that compare contestants, from the medians; those of a peer not installed are left out."""
    found = {(result.entry.row, result.entry.label): result for result in results}
    for claim, top, base, sign, limit in RATIOS:
        if top in found:
            yield judge(claim, found[top].over(found[base]), sign, limit)
    build = found[bench.BUILD, "motcua_lib, official, 2000 on"]
    yield judge("build of the official calendar, median", build.median * 1e3, "≤", 5.0, " ms")
    yield judge("build of the official calendar, minimum", min(build.seconds) * 1e3, "≤", 5.0, " ms")


def start_bars(starts: list[Start]) -> Iterator[Bar]:
    """The bars of fresh processes: cost of the import, and what must not be loaded."""
    found = {start.label: start for start in starts}
    ours, attrs, bare = found["import motcua_lib"], found["import attrs"], median(found["bare interpreter"].whole)
    yield judge("import motcua_lib / import attrs, inside", median(ours.inside) / median(attrs.inside), "≤", 1.7)
    outside = (median(ours.whole) - bare) / (median(attrs.whole) - bare)
    yield judge("import motcua_lib / import attrs, whole process − bare", outside, "≤", 1.7)
    for label in list(STARTS)[2:]:
        loaded = ", ".join(found[label].loaded) or "none"
        yield Bar(f"{', '.join(WATCHED)} after {label}", "none", loaded, "yes" if loaded == "none" else "**no**")


def human(seconds: float) -> str:
    """A time in three figures."""
    size, unit = next((pair for pair in UNITS if abs(seconds) >= pair[0]), UNITS[-1])
    value = seconds / size
    return f"{value:.0f} {unit}" if abs(value) >= 99.5 else f"{value:.3g} {unit}"


def table(head: str, lines: Iterable[tuple[object, ...]]) -> str:
    """A markdown table; `head` holds its columns between bars, a colon where they are aligned right."""
    columns = head.split("|")
    rule = "|".join("--:" if column.endswith(":") else "---" for column in columns)
    body = ["| " + " | ".join(str(cell).removesuffix(":") for cell in row) + " |" for row in (columns, *lines)]
    return "\n".join([body[0], f"|{rule}|", *body[1:]])


def speed_lines(results: list[Result]) -> Iterator[tuple[object, ...]]:
    """One line a contestant; ratios refer to the first one of the row."""
    base: dict[str, Result] = {}
    for result in results:
        row = result.entry.row
        ratio = result.over(base.setdefault(row, result))
        times = human(result.median), human(min(result.seconds))
        shown = f"{ratio:,.0f}×" if ratio >= 99.5 else f"{ratio:.2f}×"
        yield row, result.entry.label, *times, shown, result.verdict, f"`{result.entry.code}`"


def start_lines(starts: list[Start]) -> Iterator[tuple[object, ...]]:
    """One line a program; the second ratio column is that of the whole process less a bare interpreter."""
    bare = median(starts[0].whole)
    attrs = next(start for start in starts if start.label == "import attrs")
    for start in starts[1:]:
        inside, whole = median(start.inside), median(start.whole) - bare
        ratios = f"{inside / median(attrs.inside):.2f}×", f"{whole / (median(attrs.whole) - bare):.2f}×"
        yield f"`{start.label}`", human(inside), ratios[0], human(whole), ratios[1], ", ".join(start.loaded) or "none"


def report(results: list[Result], starts: list[Start], peers: Iterable[str]) -> str:
    """The tables, and the machine as far as it matters."""
    used = ", ".join(f"{name} {version(name)}" for name in ("attrs", *peers))
    found = (*speed_bars(results), *start_bars(starts), *area_bars(len(starts[0].whole)))
    bars = [(bar.claim, bar.target, bar.measured, bar.reached) for bar in found]
    speed = table("row|contestant|median:|minimum:|ratio:|right|what is timed", speed_lines(results))
    start = table("fresh process|inside:|to attrs:|whole − bare:|to attrs:|of the four, loaded", start_lines(starts))
    machine = f"{os.cpu_count()} cores, Python {python_version()}, {used}; medians of {len(starts[0].whole)} rounds."
    return "\n\n".join([machine, speed, start, "Bars of the project:", table("bar|target:|measured:|reached", bars)])


def write(page: Path, text: str) -> None:
    """Put the tables between the two markers of the page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise SystemExit(f"{page.name} lacks the markers {BEGIN} and {END}")
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Measure, print, and on request write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--peers", default=",".join(bench.PEERS), help="those not installed are skipped")
    parser.add_argument("--markdown", action="store_true", help="write the tables into docs/performance.md")
    options = parser.parse_args()
    peers = bench.installed(options.peers.split(","))
    text = report(measure(peers, options.rounds), fresh(peers, options.rounds), peers)
    print(text)
    if options.markdown:
        write(PAGE, text)


if __name__ == "__main__":
    main()
