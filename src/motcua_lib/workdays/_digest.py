"""Dấu vân tay của lịch: a stable hash over the content of a calendar."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from motcua_lib.model.days import DayRecord
from motcua_lib.model.hours import OfficeHours


def digest(
    first: date, last: date, rest_days: frozenset[int], records: Mapping[date, DayRecord], hours: OfficeHours
) -> str:
    """SHA-256 of every special day with its kind and certainty, the rest days and the office hours, as hex."""
    lines = [f"{first} {last} {sorted(rest_days)}"]
    lines += [f"{day} {record.kind.value} {record.certainty.value}" for day, record in sorted(records.items())]
    for season in hours.seasons:
        sessions = (
            "+".join(f"{session.start.isoformat()}-{session.end.isoformat()}" for session in day)
            for day in (*season.week, season.made_up)
        )
        lines.append(f"{season.starts} {'|'.join(sessions)}")
    return sha256("\n".join(lines).encode()).hexdigest()
