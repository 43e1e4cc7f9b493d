"""Instants and months in which dossiers meet the ends of periods, and a slow, obvious way to count them."""

from collections import Counter
from datetime import datetime, timedelta

from hypothesis import strategies as st

from motcua_lib import VIETNAM_TIME
from motcua_lib.model.case_record import CaseRecord, CaseVerdict
from motcua_lib.model.period import Period

EPOCH = datetime(2025, 1, 1, tzinfo=VIETNAM_TIME)
# Few days and few times, so that dossiers begin, end and fall due exactly at the ends of periods.
INSTANTS = st.builds(
    lambda day, hour: EPOCH + timedelta(days=day, hours=hour), st.integers(0, 130), st.sampled_from([0, 0, 8, 17])
)
MONTHS = st.builds(Period.month, st.just(2025), st.integers(1, 4))


def received_in(records: list[CaseRecord], period: Period) -> list[CaseRecord]:
    return [record for record in records if period.first <= record.received_at.date() < period.until]


def resolved_in(records: list[CaseRecord], period: Period) -> list[CaseRecord]:
    done = [record for record in records if record.finished_at is not None]
    return [record for record in done if period.first <= record.finished_at.date() < period.until]


def in_process_at_the_end(records: list[CaseRecord], period: Period) -> list[CaseRecord]:
    begun = [record for record in records if record.received_at.date() < period.until]
    return [record for record in begun if record.finished_at is None or record.finished_at.date() >= period.until]


def carried_into(records: list[CaseRecord], period: Period) -> list[CaseRecord]:
    begun = [record for record in records if record.received_at.date() < period.first]
    return [record for record in begun if record.finished_at is None or record.finished_at.date() >= period.first]


def standing(record: CaseRecord, period: Period) -> str:
    """How a dossier stands at the midnight that ends the period."""
    if record.due is not None:
        return "overdue" if period.end > record.due else "in_time"
    if record.verdict in (CaseVerdict.EARLY, CaseVerdict.ON_TIME, CaseVerdict.IN_TIME):
        return "in_time"
    return "overdue" if record.verdict is CaseVerdict.OVERDUE else "unjudged_in_process"


def counted(records: list[CaseRecord], period: Period) -> Counter[str]:
    """The oracle: each count by its own walk over all records."""
    found: Counter[str] = Counter()
    for record in received_in(records, period):
        found[record.channel.value] += 1
    found["carried_over"] = len(carried_into(records, period))
    for record in resolved_in(records, period):
        name = record.verdict.value.replace("-", "_")
        found["unjudged_resolved" if name == "unjudged" else name] += 1
    for record in in_process_at_the_end(records, period):
        found[standing(record, period)] += 1
    return found
