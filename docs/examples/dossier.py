"""A dossier from its filing to its result: a supplement, a pause over Tết, an apology, and why each date is what it is.

Takes procedure 1.000688 from procedures.json beside this file (code, name and term as the national database publishes
them), applies one event after the other and prints what the library says after each: the state, what the host is to do,
the due date and the clock. Then the verdict, and the trail of the due date in full. The people, instants and reasons
are made up. Run it: python docs/examples/dossier.py
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from motcua_lib import VIETNAM_TIME, Channel, Citation, WorkCalendar, casework, parse_term, vietnam_calendar
from motcua_lib.book.instruments_casework import NATIONAL_DATABASE
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.effects import Limit
from motcua_lib.model.events import (
    Apologised,
    Decided,
    Event,
    Received,
    ResultReady,
    Resumed,
    ReturnedInPerson,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    SuspensionGround,
    Transferred,
)
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.verdicts import Against

PROCEDURE = "1.000688"
YEAR_END = datetime(2026, 12, 31, 17, tzinfo=VIETNAM_TIME)

# Steps of many procedures leave a verification out of the term; a host cites the article that its procedure names.
NOT_COUNTED = Citation(NATIONAL_DATABASE)


def at(day: int, month: int, clock: str) -> datetime:
    """An instant of 2026, in Vietnam time."""
    return datetime.fromisoformat(f"2026-{month:02}-{day:02} {clock}").replace(tzinfo=VIETNAM_TIME)


EVENTS: tuple[Event, ...] = (
    Submitted(at(2, 2, "20:15")),
    Received(at(3, 2, "09:00"), by="Trung tâm Phục vụ hành chính công"),
    Transferred(at(3, 2, "09:10"), "Phòng Bổ trợ tư pháp"),
    SupplementAsked(at(6, 2, "10:00"), ["giấy xác nhận thời gian công tác"], reason="bản chụp không đọc được"),
    Supplemented(at(9, 2, "22:10"), papers=["giấy xác nhận thời gian công tác"]),
    Suspended(at(12, 2, "14:00"), "xác minh quá trình công tác", citation=NOT_COUNTED,
              ground=SuspensionGround.VERIFICATION),
    Resumed(at(25, 2, "09:00")),
    Apologised(at(13, 3, "09:00"), "hồ sơ tăng nhiều sau Tết", new_day=date(2026, 3, 27)),
    Decided(at(26, 3, "15:00")),
    ResultReady(at(27, 3, "10:30")),
    ReturnedInPerson(at(27, 3, "14:00"), to="Trần Văn Minh"),
)  # fmt: skip


def filed() -> Dossier:
    """The procedure as published, filed online."""
    published = json.loads(Path(__file__).with_name("procedures.json").read_text(encoding="utf-8"))
    procedure = next(entry for entry in published if entry["code"] == PROCEDURE)
    filing = Filing(
        "H15.09-260202-0017",
        procedure["code"],
        channel=Channel.ONLINE,
        term=parse_term(procedure["terms"]["online"]),
        applicant=Party("Trần Văn Minh"),
        name=procedure["name"],
        receiver="Sở Tư pháp",
    )
    return Dossier(filing)


def follow(dossier: Dossier, calendar: WorkCalendar) -> Iterator[Dossier]:
    """The dossier after each event; prints the event, its effects and the clock."""
    for event in EVENTS:
        outcome = casework.apply(dossier, event, calendar)
        dossier = outcome.dossier
        print(f"\n{event}  →  {dossier.state.text}")
        for effect in outcome.effects:
            until = f", to {shown(casework.limit_of(effect, calendar))}" if isinstance(effect, Limit) else ""
            print(f"    do: {effect}{until}")
        show_clock(dossier, event.at, calendar)
        yield dossier


def show_clock(dossier: Dossier, instant: datetime, calendar: WorkCalendar) -> None:
    """Due date and amounts at an instant."""
    clock = casework.clock(dossier, instant, calendar)
    promised = f", promised {clock.appointment_day:%d/%m/%Y}" if clock.appointment_day != clock.due.day else ""
    print(f"    due {clock.due.day:%d/%m/%Y}{promised}; {clock.standing.text['en']}; used {clock.used.text['en']}, "
          f"left {clock.left.text['en']}, paused {clock.paused.text['en']}")  # fmt: skip


def show_verdicts(dossier: Dossier, calendar: WorkCalendar) -> None:
    """By the legal term, by the promise, by the test of the national portal; and which rules were not kept."""
    legal = casework.verdict(dossier, YEAR_END, calendar)
    promised = casework.verdict(dossier, YEAR_END, calendar, against=Against.APPOINTMENT)
    portal = casework.portal_verdict(dossier, YEAR_END, calendar)
    print(f"\nBy the legal term: {legal.timeliness.text['en']}, by {legal.reading.over.text['en']}")
    print(f"By the appointment as the apology moved it: {promised.timeliness.text['en']}")
    print(f"By the test of the national portal: {portal.timeliness.text['en']}")
    print("Rules not kept:", ", ".join(map(str, casework.breaches(dossier, calendar))) or "none")


def shown(moment: date) -> str:
    return f"{moment:%d/%m/%Y %H:%M}" if isinstance(moment, datetime) else f"{moment:%d/%m/%Y}"


def main() -> None:
    calendar = vietnam_calendar()
    dossier = filed()
    print(f"{dossier.filing}\n{dossier.filing.name}: {dossier.filing.term}")
    for after in follow(dossier, calendar):
        dossier = after
    show_verdicts(dossier, calendar)
    rules = casework.rules_of(dossier)
    print(f"\nGoverned by: {rules.name['en']}")
    clock = casework.clock(dossier, YEAR_END, calendar)
    print("\nWhy it was due on", f"{clock.due.day:%d/%m/%Y}:")
    print(*clock.trail.lines(language="vi"), sep="\n")
    print("\nThe same in English, and how it was judged:")
    print(*casework.verdict(dossier, YEAR_END, calendar).trail.lines(language="en"), sep="\n")
    print("\nReplayed from its events:", casework.replay(dossier.events, filed(), calendar) == dossier)


if __name__ == "__main__":
    main()
