"""Kết quả so với hạn: early, on time or late, by one convention for steps and whole dossiers."""

from datetime import datetime, time

from motcua_lib.deadlines._due import Due
from motcua_lib.model.days import VIETNAM_TIME
from motcua_lib.model.forms import StepResult


def result_of(due: Due, done_at: datetime) -> StepResult:
    """On time is on the due day for a term in days, in the due minute for hours: no finer than the slip prints."""
    if done_at > due.moment:
        return StepResult.LATE
    return StepResult.ON_TIME if done_at >= on_time_from(due) else StepResult.EARLY


def on_time_from(due: Due) -> datetime:
    """The first instant that is no longer early."""
    if due.ends_at is None:
        return datetime.combine(due.day, time.min, VIETNAM_TIME)
    return due.ends_at.replace(second=0, microsecond=0)
