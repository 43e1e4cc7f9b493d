"""The Python that gives the answer of the page "Try it" with the library alone."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from motcua_lib import Restart

from .case import ALTERNATIVES, Case, Interruption

__all__ = ["program"]

AT = """\
calendar = vietnam_calendar()


def at(*parts):
    return datetime(*parts, tzinfo=VIETNAM_TIME)

"""
ASK = """\
print(answer.day)
print(*answer.trail.lines(language="{language}"), sep="\\n")
"""

# What no source file may hold, and other signs that no name is written with.
UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def program(case: Case, *, label: str, wording: str, language: str) -> str:
    """The text of a program that prints the day and the trail of `case`."""
    restarts = [row for row in case.interruptions if isinstance(row.value, Restart)]
    pauses = [row for row in case.interruptions if row not in restarts]
    supplements = [row for row in case.interruptions if row.kind in ALTERNATIVES]
    arguments = [
        "term",
        "filing",
        "calendar",
        *["pauses=pauses"] * bool(pauses),
        *["restarts=restarts"] * bool(restarts),
    ]
    lines = [
        *_imports(pause=bool(pauses), restart=bool(restarts), rules=bool(supplements)),
        AT,
        *(f"# {line}" for line in [UNWRITABLE.sub("\ufffd", " ".join(label.split()))] if line),
        f"term = parse_term({_quoted(wording)})",
        f"filing = receive({_at(case.filing.submitted_at)}, calendar, channel={_channel(case)})",
        *(["received_on = filing.received_at.date()"] if supplements else []),
        *_list("pauses", [_call("Pause", case, row) for row in pauses]),
        *_list("restarts", [_call("Restart", case, row) for row in restarts]),
        f"answer = due({', '.join(arguments)})\n",
        ASK.format(language=language),
    ]
    return "\n".join(lines)


def _imports(*, pause: bool, restart: bool, rules: bool) -> Iterator[str]:
    names = ["VIETNAM_TIME", "Channel", *["Pause"] * pause, *["Restart"] * restart]
    yield "from datetime import datetime\n"
    yield f"from motcua_lib import {', '.join([*names, 'due', 'parse_term', 'receive', 'vietnam_calendar'])}"
    if rules:
        yield "from motcua_lib.casework import rules_on"
    yield ""


def _list(name: str, calls: list[list[str]]) -> Iterator[str]:
    if calls:
        yield f"{name} = ["
        yield from chain.from_iterable(calls)
        yield "]"


def _call(kind: str, case: Case, row: Interruption) -> list[str]:
    if row.kind not in ALTERNATIVES:
        return [f"    {kind}({_at(row.start or row.end)}, {_at(row.end)}),"]
    rules = ", ".join(["received_on", *map(json.dumps, ALTERNATIVES[row.kind])])
    return [
        f"    {kind}(",
        *([f"        {_at(row.start)},"] if row.start else []),
        f"        receive({_at(row.end)}, calendar, channel={_channel(case)}),",
        f"        citation=rules_on({rules}).supplement.citation,",
        "    ),",
    ]


def _channel(case: Case) -> str:
    return f"Channel.{case.filing.channel.name}"


def _quoted(text: str) -> str:
    """A text as Python writes it, escaped only where a source file could not hold it."""
    return json.dumps(text, ensure_ascii=UNWRITABLE.search(text) is not None)


def _at(instant: datetime) -> str:
    """The call of `at`, with seconds and their fractions only where there are any."""
    clock = [instant.minute, instant.second, instant.microsecond]
    while clock and not clock[-1]:
        clock.pop()
    return f"at({', '.join(map(str, [instant.year, instant.month, instant.day, instant.hour, *clock]))})"
