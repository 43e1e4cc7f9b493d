"""The worked examples of tests/cases/dossiers.csv: one dossier a line, from its filing to its verdict.

An event is written `day time kind`, in order; a day or time that is left out is that of the event before. What an event
needs beside its kind stands in brackets.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from motcua_lib import VIETNAM_TIME, Channel, Extension, casework, parse_term
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    EVENTS,
    Apologised,
    Consulted,
    Event,
    Extended,
    Refused,
    Replied,
    SupplementAsked,
    Suspended,
    Transferred,
)
from motcua_lib.model.verdicts import Against
from support.dossiers import CALENDAR, EXAMPLES, SECTOR, at, life

TABLE = Path(__file__).parents[2] / "cases" / "dossiers.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))

EVENT = re.compile(r"(?:(\d{4}-\d\d-\d\d) )?(?:(\d\d:\d\d) )?([a-z-]+)(?: \((.+)\))?")
KINDS = {kind.slug: kind for kind in EVENTS}
DETAILED: Mapping[type[Event], Callable[[datetime, str], Event]] = {
    Transferred: Transferred,
    Consulted: lambda instant, agency: Consulted(instant, agency, verifies=True),
    Replied: Replied,
    SupplementAsked: lambda instant, paper: SupplementAsked(instant, [paper]),
    Suspended: lambda instant, reason: Suspended(instant, reason, citation=SECTOR),
    Extended: lambda instant, term: Extended(instant, Extension(parse_term(term), citation=SECTOR)),
    Apologised: lambda instant, day: Apologised(instant, "quá tải", new_day=date.fromisoformat(day)),
    Refused: Refused,
}


def events_of(text: str) -> Iterator[Event]:
    day = clock = ""
    for part in text.split("; "):
        found = EVENT.fullmatch(part)
        assert found, part
        day, clock = found[1] or day, found[2] or clock
        kind, instant = KINDS[found[3]], at(f"{day} {clock}")
        yield DETAILED[kind](instant, found[4]) if found[4] else EXAMPLES[kind](instant)


def dossier_of(case: dict[str, str]) -> Dossier:
    return life(
        *events_of(case["events"]),
        channel=Channel(case["channel"]),
        term=parse_term(case["term"]),
        rules=case["alternatives"].split(),
        receiver="Trung tâm",
        competent=case["competent"],
    )


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_dossier_comes_out_as_worked(case: dict[str, str]) -> None:
    dossier, instant = dossier_of(case), datetime.fromisoformat(case["at"]).replace(tzinfo=VIETNAM_TIME)
    assert casework.rules_of(dossier).slug.split("+")[0] == case["rules"]
    assert dossier.state.value == case["state"]
    answer = casework.verdict(dossier, instant, CALENDAR)
    assert answer.timeliness.value == case["verdict"]
    assert (
        casework.verdict(dossier, instant, CALENDAR, against=Against.APPOINTMENT).timeliness.value == case["promised"]
    )
    assert casework.portal_verdict(dossier, instant, CALENDAR).timeliness.value == case["portal"]
    assert casework.pace(dossier, instant, CALENDAR).value == case["pace"]
    if case["due"]:
        reading = casework.clock(dossier, instant, CALENDAR)
        assert (reading.due.ends_at or reading.due.day).isoformat()[:16] == case["due"]
        shown = (reading.used, reading.left, reading.over, reading.paused)
        assert [amount.text.vi for amount in shown] == [case[name] for name in ("used", "left", "over", "paused")]
        assert reading.used + reading.left - reading.over == reading.total


def test_every_case_says_why_and_on_what() -> None:
    assert len(CASES) >= 20
    assert all(case["why"] and case["citation"] for case in CASES)
    assert len({case["case"] for case in CASES}) == len(CASES)
