"""The pictures of the pages, drawn anew: `python docs/pictures/draw.py` writes them beside this file."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Dossier,
    Filing,
    Months,
    Party,
    Pause,
    Process,
    ProcessStep,
    SameDay,
    Text,
    WorkingDays,
    WorkingHours,
    casework,
    due,
    plan,
    receive,
    vietnam_calendar,
)
from motcua_lib.drawing.bars import Bar, bars
from motcua_lib.drawing.life_cycles import life_cycle
from motcua_lib.drawing.months import due_months
from motcua_lib.drawing.plans import plan_strip
from motcua_lib.drawing.ranks import RankLine, ranks
from motcua_lib.model.events import (
    Decided,
    Received,
    ResultReady,
    Submitted,
    SupplementAsked,
    Supplemented,
    Transferred,
)

CALENDAR = vietnam_calendar()


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM_TIME)


def due_dates() -> Mapping[str, str]:
    """Each rule of counting on real days."""
    pause = Pause(at(2026, 2, 5, 9), at(2026, 2, 10, 10))
    answers = {
        "working-days": due(WorkingDays(7), receive(at(2025, 12, 30, 15, 20), CALENDAR), CALENDAR),
        "make-up-saturday": due(WorkingDays(3), date(2025, 4, 24), CALENDAR),
        "roll": due(Months(1), date(2025, 4, 1), CALENDAR),
        "pause": due(WorkingDays(10), at(2026, 2, 3, 9), CALENDAR, pauses=[pause]),
        "hours": due(WorkingHours(20), at(2026, 4, 28, 14), CALENDAR),
        "long": due(WorkingDays(300), date(2025, 3, 3), CALENDAR),
    }
    return {f"due-{name}": due_months(answer, name=f"due-{name}") for name, answer in answers.items()}


def plans() -> Mapping[str, str]:
    """Hours over lunch, and an interlinked process."""
    lunch = Process(
        "Hai giờ làm việc, tiếp nhận lúc 10:30",
        [ProcessStep("answer", "Trả lời", unit="UBND xã", term=WorkingHours(2))],
    )
    bundle = Process(
        Text("Khai sinh, thường trú, thẻ bảo hiểm y tế", "birth, residence, health card"),
        [
            ProcessStep("birth", "Khai sinh", unit="UBND xã", term=SameDay()),
            ProcessStep("residence", "Thường trú", unit="Công an", term=WorkingDays(7), after=["birth"], lead=True),
            ProcessStep("card", "Cấp thẻ", unit="BHXH", term=WorkingDays(5), after=["birth"]),
            ProcessStep("return", "Trả kết quả", unit="UBND xã", term=WorkingHours(4), after=["residence", "card"]),
        ],
        term=WorkingDays(20),
        interlinked=True,
    )
    found = {"plan-lunch": plan(lunch, at(2026, 5, 18, 10, 30), CALENDAR)}
    found["plan"] = plan(bundle, at(2026, 5, 18, 9), CALENDAR)
    return {name: plan_strip(answer, name=name) for name, answer in found.items()}


def dossier() -> Dossier:
    """A dossier that waited for a supplement; it is made up."""
    filing = Filing(
        "H57.132-250804-0583",
        "1.000757",
        channel=Channel.COUNTER,
        term=WorkingDays(7),
        applicant=Party("Nguyễn Thị Hoa"),
    )
    events = [
        Submitted(at(2025, 8, 4, 9)),
        Received(at(2025, 8, 4, 9)),
        Transferred(at(2025, 8, 4, 9, 30), "Phòng Tư pháp"),
        SupplementAsked(at(2025, 8, 5, 10), ["ảnh chân dung"]),
        Supplemented(at(2025, 8, 7, 8, 30)),
        Decided(at(2025, 8, 11, 9)),
        ResultReady(at(2025, 8, 11, 9)),
    ]
    return casework.replay(events, Dossier(filing), CALENDAR)


def measures() -> Mapping[str, str]:
    """Figures as published: SIPAS 2023 by factor, and the rank of one district."""
    factors = [
        ("Tiếp cận", "83.00"),
        ("Thủ tục", "83.02"),
        ("Công chức", "83.12"),
        ("Kết quả", "83.03"),
        ("Tiếp nhận, xử lý phản ánh, kiến nghị", "82.27"),
    ]
    scores = [Bar(name, Decimal(value)) for name, value in factors]
    return {
        "bars": bars(scores, title="Hài lòng theo yếu tố, SIPAS 2023"),
        "ranks": ranks(
            ["2017", "2018", "2019"],
            [RankLine("Phú Lương", [9, 8, 5], highlighted=True)],
            title="PAR Index cấp huyện",
        ),
    }


def pictures() -> Mapping[str, str]:
    """Every picture by the name of its file."""
    cycles = {
        "life-cycle": life_cycle(),
        "life-cycle-en": life_cycle(language="en", name="life-cycle-en"),
        "life-cycle-dossier": life_cycle(dossier(), name="life-cycle-dossier"),
        "life-cycle-phone": life_cycle(dossier(), width=360, name="life-cycle-phone"),
        "due-phone": due_months(due(WorkingDays(5), date(2025, 12, 30), CALENDAR), width=360, name="due-phone"),
    }
    return {**due_dates(), **plans(), **cycles, **measures()}


if __name__ == "__main__":
    for name, svg in pictures().items():
        Path(__file__).with_name(f"{name}.svg").write_text(svg.replace("><", ">\n<") + "\n", encoding="utf-8")
