"""Dossiers: what an event costs beside copying the dossier, and a province's year in memory that does not grow.

Run as a script it replays and judges 600,000 dossiers and prints the rate: `python tests/bench/_casework.py 600000`.
"""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from time import perf_counter

import attrs
from _ratios import Bar, judge, ratio

from motcua_lib import (
    VIETNAM_TIME,
    Channel,
    Citation,
    Extension,
    Instrument,
    Text,
    WorkCalendar,
    WorkingDays,
    casework,
    vietnam_calendar,
)
from motcua_lib.model.dossier import Dossier
from motcua_lib.model.events import (
    Apologised,
    Archived,
    Consulted,
    Decided,
    Delivered,
    Event,
    Extended,
    Paid,
    PaymentAsked,
    Received,
    Replied,
    ResultReady,
    Resumed,
    ReturnedByPost,
    ReturnedInPerson,
    Submitted,
    SupplementAsked,
    Supplemented,
    Suspended,
    Transferred,
)
from motcua_lib.model.filing import Filing, Party
from motcua_lib.model.verdicts import Timeliness

REPEATS = 100
PROVINCE_YEAR = 600_000
SMALL_YEAR, LARGE_YEAR = 1_000, 4_000
SECTOR = Citation(Instrument(title=Text("luật chuyên ngành (ví dụ)", "sector law (example)")))
HOA = Party("Nguyễn Thị Hoa")
CALENDAR = vietnam_calendar()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM_TIME)


LIFE: tuple[Event, ...] = (
    Submitted(at("2025-08-04 09:00")),
    Received(at("2025-08-04 09:05")),
    Transferred(at("2025-08-04 10:00"), "Tư pháp"),
    Consulted(at("2025-08-04 10:10"), "Công an", term=WorkingDays(2)),
    Replied(at("2025-08-05 10:10"), "Công an"),
    SupplementAsked(at("2025-08-06 09:00"), ["ảnh"]),
    Supplemented(at("2025-08-08 09:00")),
    Transferred(at("2025-08-11 10:00"), "Phòng chuyên môn"),
    Suspended(at("2025-08-11 11:00"), "xác minh", citation=SECTOR),
    Resumed(at("2025-08-12 11:00")),
    Extended(at("2025-08-12 12:00"), Extension(WorkingDays(2), citation=SECTOR)),
    Apologised(at("2025-08-13 09:00"), "quá tải", new_day=date(2025, 8, 29)),
    PaymentAsked(at("2025-08-14 11:00")),
    Paid(at("2025-08-14 12:00")),
    Transferred(at("2025-08-14 14:00"), "Lãnh đạo"),
    Decided(at("2025-08-15 12:00")),
    ResultReady(at("2025-08-15 13:40")),
    ReturnedByPost(at("2025-08-15 14:00")),
    Delivered(at("2025-08-18 14:00")),
    Archived(at("2025-08-19 14:00")),
)
NEW = Dossier(Filing("H57.132-250804-0583", "1.000757", channel=Channel.COUNTER, term=WorkingDays(7), applicant=HOA))
STAGES = tuple(casework.replay(LIFE[:place], NEW, CALENDAR) for place in range(len(LIFE) + 1))
SMALL = WorkCalendar.build(date(2025, 8, 1), date(2025, 8, 31))
LARGE = WorkCalendar.build(date(1950, 1, 1), date(2150, 12, 31))


def apply_each(calendar: WorkCalendar = CALENDAR) -> None:
    """Every event of the life applied to the dossier before it."""
    for dossier, event in zip(STAGES, LIFE, strict=False):
        casework.apply(dossier, event, calendar)


def copy_each() -> None:
    """Every one of these dossiers copied."""
    for dossier in STAGES[1:]:
        attrs.evolve(dossier)


def replay_all(calendar: WorkCalendar = CALENDAR) -> None:
    """The whole life replayed at once."""
    casework.replay(LIFE, NEW, calendar)


def times(act: Callable[[], object], repeats: int = REPEATS) -> Callable[[], None]:
    """An act done many times over, for the clock to see it."""

    def many() -> None:
        for _ in range(repeats):
            act()

    return many


def worst_event(rounds: int) -> float:
    """The event whose apply costs most beside one copy of the dossier it makes."""
    found = []
    for place, event in enumerate(LIFE):
        before, after = STAGES[place], STAGES[place + 1]
        one = times(lambda before=before, event=event: casework.apply(before, event, CALENDAR), 20 * REPEATS)
        other = times(lambda after=after: attrs.evolve(after), 20 * REPEATS)
        found.append(ratio(one, other, rounds))
    return max(found)


def province(count: int) -> Iterator[tuple[Filing, tuple[Event, ...]]]:
    """So many filings of a year with their events, one after the other: nine in ten plain, one with a supplement."""
    opens = datetime.combine(date(2025, 1, 2), time(8), VIETNAM_TIME)
    minute, day = timedelta(minutes=1), timedelta(days=1)
    for number in range(count):
        filed = opens + day * (number % 360) + minute * (number % 450)
        code = f"H57.132-{filed:%y%m%d}-{number:06}"
        channel = Channel.ONLINE if number % 3 else Channel.COUNTER
        filing = Filing(code, "1.000757", channel=channel, term=WorkingDays(7), applicant=HOA)
        events: list[Event] = [Submitted(filed), Received(filed), Transferred(filed + 10 * minute, "Tư pháp")]
        done = filed + day * (number % 14)
        if number % 10 == 0:
            events += [SupplementAsked(filed + day, ["ảnh"]), Supplemented(filed + 3 * day)]
            done += 4 * day
        done = max(done, events[-1].at)
        yield filing, (*events, Decided(done), ResultReady(done), ReturnedInPerson(done + minute))


def judged(count: int, calendar: WorkCalendar = CALENDAR) -> dict[Timeliness, int]:
    """How many of a year were early, on time and late; nothing is kept of a dossier but its verdict."""
    dossiers = (casework.replay(events, Dossier(filing), calendar) for filing, events in province(count))
    tally: dict[Timeliness, int] = {}
    for verdict in casework.verdicts(dossiers, at("2025-12-31 17:00"), calendar):
        tally[verdict.timeliness] = tally.get(verdict.timeliness, 0) + 1
    return tally


def peak(act: Callable[[], object]) -> int:
    """The most memory an act held at once, in bytes."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def kept(count: int) -> list[Dossier]:
    """The same year held in memory, which nobody should do."""
    return [casework.replay(events, Dossier(filing), CALENDAR) for filing, events in province(count)]


def growth(act: Callable[[int], object]) -> float:
    """How much more memory an act holds for every further dossier, in bytes."""
    act(SMALL_YEAR)
    return (peak(lambda: act(LARGE_YEAR)) - peak(lambda: act(SMALL_YEAR))) / (LARGE_YEAR - SMALL_YEAR)


def memory() -> float:
    """What a further dossier of the stream adds to the memory held, in percent of what keeping it would."""
    return 100 * max(growth(judged), 0) / growth(kept)


def bars(rounds: int) -> Iterator[Bar]:
    """The bars of dossiers."""
    one = ratio(times(apply_each), times(copy_each), rounds)
    yield judge("one event applied, beside one copy of the dossier", one, "≤", 12)
    yield judge("the dearest kind of event applied, beside one copy", worst_event(max(3, rounds // 4)), "≤", 12)
    one = ratio(times(replay_all), times(apply_each), rounds) * len(LIFE)
    yield judge("20 events replayed, beside one applied", one, "≤", 20)
    wide = (times(lambda: apply_each(LARGE)), times(lambda: apply_each(SMALL)))
    yield judge("one event applied on a calendar of 200 years, beside one of a month", ratio(*wide, rounds), "≤", 1.25)
    wide = (times(lambda: replay_all(LARGE)), times(lambda: replay_all(SMALL)))
    yield judge("20 events replayed on a calendar of 200 years, beside one of a month", ratio(*wide, rounds), "≤", 1.25)
    yield judge(
        "memory that a further dossier adds to a year replayed and judged, of its own size", memory(), "≤", 1, " %"
    )


def rate(count: int = PROVINCE_YEAR) -> str:
    """A province's year replayed and judged, as a line."""
    start = perf_counter()
    tally = judged(count)
    seconds = perf_counter() - start
    by_number = sorted(tally.items(), key=lambda item: -item[1])
    shares = ", ".join(f"{verdict.text.en} {number:,}" for verdict, number in by_number)
    return f"{count:,} dossiers replayed and judged in {seconds:.1f} s, {count / seconds:,.0f} a second: {shares}"


if __name__ == "__main__":
    for bar in bars(15):
        print(f"{bar.reached:>6}  {bar.measured:>8}  {bar.target:>8}  {bar.claim}")
    print(rate(int(sys.argv[1]) if len(sys.argv) > 1 else PROVINCE_YEAR))
