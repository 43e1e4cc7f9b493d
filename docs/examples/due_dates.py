"""Due dates of real national procedures, for receipts on telling days.

Reads procedures.json beside this file (codes, names and terms by channel as the national database publishes them),
prints the due date of each for every receipt, and one trail in full. Run it: python docs/examples/due_dates.py
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Term,
    TermSyntaxError,
    WorkCalendar,
    due,
    parse_term,
    receive,
    vietnam_calendar,
)

RECEIPTS = (
    ("before the swap of April 2025", datetime(2025, 4, 24, 9, 10, tzinfo=VIETNAM_TIME)),
    ("on a make-up Saturday", datetime(2025, 4, 26, 8, 0, tzinfo=VIETNAM_TIME)),
    ("before New Year 2026, 14:59", datetime(2025, 12, 30, 14, 59, tzinfo=VIETNAM_TIME)),
    ("before New Year 2026, 15:01", datetime(2025, 12, 30, 15, 1, tzinfo=VIETNAM_TIME)),
    ("before Tết 2026", datetime(2026, 2, 13, 16, 45, tzinfo=VIETNAM_TIME)),
    ("on a Sunday evening, online", datetime(2026, 3, 8, 20, 15, tzinfo=VIETNAM_TIME)),
)

SAME_DAY = "trong ngày làm việc; nếu nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo"


def read_term(text: str) -> Term | str:
    """The term, or why the published wording states none."""
    try:
        return parse_term(text)
    except TermSyntaxError as error:
        return error.slug


def show_procedure(procedure: dict[str, Any], calendar: WorkCalendar) -> None:
    """One procedure: each distinct term with its due date for every receipt."""
    print(f"\n{procedure['code']}  {procedure['name']}")
    for text in dict.fromkeys(procedure["terms"].values()):
        channels = ", ".join(name for name, stated in procedure["terms"].items() if stated == text)
        term = read_term(text)
        if isinstance(term, str):
            print(f"  {text!r} ({channels}): refused, {term}")
            continue
        days = []
        for _, submitted in RECEIPTS:
            answer = due(term, receive(submitted, calendar, channel=Channel(channels.split(", ")[0])), calendar)
            days.append(f"{answer.appointment:%d/%m/%Y %H:%M}{'' if answer.certainty.value == 'decided' else '?'}")
        print(f"  {term} ({channels}): {' | '.join(days)}")


def main() -> None:
    calendar = vietnam_calendar()
    print("Receipts, in the order of the columns ('?' marks a provisional date):")
    for label, submitted in RECEIPTS:
        received = receive(submitted, calendar, channel=Channel.ONLINE)
        print(f"  {submitted:%a %d/%m/%Y %H:%M}, {label}; received {received.received_at:%d/%m/%Y %H:%M}")
    for procedure in json.loads(Path(__file__).with_name("procedures.json").read_text(encoding="utf-8")):
        show_procedure(procedure, calendar)
    print("\nThe 15:00 rule moves a same-day result, such as birth registration (1.001193) by the Law on Civil Status:")
    for _, submitted in RECEIPTS[2:4]:
        answer = due(parse_term(SAME_DAY), receive(submitted, calendar), calendar)
        print(f"  received {submitted:%d/%m/%Y %H:%M}: {answer.appointment:%d/%m/%Y %H:%M}")
    answer = due(parse_term("05 ngày làm việc"), receive(RECEIPTS[2][1], calendar), calendar)
    print("\nWhy 05 working days from 30/12/2025 end on", f"{answer.day:%d/%m/%Y}:")
    print(answer.trail)
    print("\nThe same in English:")
    print(*answer.trail.lines(language="en"), sep="\n")


if __name__ == "__main__":
    main()
