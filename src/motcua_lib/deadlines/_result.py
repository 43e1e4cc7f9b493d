"""Kết quả so với hạn: early, on time or late, by one convention for steps and whole dossiers."""

from datetime import datetime, time

from motcua_lib.deadlines._due import Due
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.forms import StepResult


def result_of(due: Due, done_at: datetime) -> StepResult:
    """On time is on the due day for a term in days, in the due minute for hours: no finer than the slip prints."""
    if done_at > due.moment:
        return StepResult.LATE
    if due.ends_at is None:
        from_then_on = datetime.combine(due.day, time.min, VIETNAM_TIME)
    else:
        from_then_on = due.ends_at.replace(second=0, microsecond=0)
    return StepResult.ON_TIME if done_at >= from_then_on else StepResult.EARLY
