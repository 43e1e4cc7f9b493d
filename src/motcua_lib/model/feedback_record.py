"""Phản ánh, kiến nghị trong thống kê: what statistics need of one case of feedback.

Floor 3, nouns only.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model.case_record import CaseVerdict
from motcua_lib.model.days import in_vietnam

__all__ = ["FeedbackKind", "FeedbackRecord"]


class FeedbackKind(Enum):
    """Loại phản ánh, kiến nghị: about a procedure, about the conduct of an official, or another matter.

    >>> FeedbackKind.OFFICIAL.text["vi"]
    'về hành vi của cán bộ, công chức'
    """

    PROCEDURE = "procedure"
    OFFICIAL = "official"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _KIND_TEXT[self.value]


_KIND_TEXT = {
    "procedure": Text("về thủ tục, quy định hành chính", "about a procedure or rule"),
    "official": Text("về hành vi của cán bộ, công chức", "about the conduct of an official"),
    "other": Text("nội dung khác", "another matter"),
}


def _instant(value: datetime) -> datetime:
    return in_vietnam(value)


def _optional_instant(value: datetime | None) -> datetime | None:
    return None if value is None else in_vietnam(value)


@attrs.frozen
class FeedbackRecord:
    """Phản ánh, kiến nghị trong thống kê: one case of feedback as a line of a register.

    Args:
        code: mã phản ánh, kiến nghị.
        received_at: when it was received, an aware datetime.
        kind: what it is about.
        accepted: whether it was taken in for an answer, and not refused.
        answered_at, published_at: when it was answered, when the answer was published; None while it is not.
        verdict: how it stands to its term, as of a dossier; late and overdue are out of time.
        repeated: whether the same sender raised the same matter again.
        disliked: whether the sender said that the handling was not satisfactory.
    Raises:
        ArgumentTypeError: a wrong type. NaiveDatetimeError: an instant without a zone. MetricError: it is answered
        before it is received or published before it is answered, or its verdict does not fit its state; all at once.

    >>> from motcua_lib.model.days import VIETNAM_TIME
    >>> case = FeedbackRecord("PAKN.1", datetime(2025, 5, 5, 9, tzinfo=VIETNAM_TIME), kind=FeedbackKind.PROCEDURE,
    ...                       verdict=CaseVerdict.OVERDUE)
    >>> case.is_in_time, case.is_satisfied
    (False, False)
    """

    code: str = attrs.field(validator=of_type(str))
    received_at: datetime = attrs.field(converter=_instant)
    kind: FeedbackKind = attrs.field(kw_only=True, validator=of_type(FeedbackKind))
    accepted: bool = attrs.field(default=True, kw_only=True, validator=of_type(bool))
    answered_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_optional_instant)
    published_at: datetime | None = attrs.field(default=None, kw_only=True, converter=_optional_instant)
    verdict: CaseVerdict = attrs.field(kw_only=True, validator=of_type(CaseVerdict))
    repeated: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))
    disliked: bool = attrs.field(default=False, kw_only=True, validator=of_type(bool))

    def __attrs_post_init__(self) -> None:
        raise_faults(self.code, self._faults())

    def _faults(self) -> Iterator[MetricError]:
        if self.answered_at is not None and self.answered_at < self.received_at:
            yield MetricError(
                "answered-before-received", code=self.code, received=self.received_at, answered=self.answered_at
            )
        if self.published_at is not None and (self.answered_at is None or self.published_at < self.answered_at):
            yield MetricError(
                "published-before-answered", code=self.code, answered=self.answered_at, published=self.published_at
            )
        if self.answered_at is not None and self.verdict in (CaseVerdict.IN_TIME, CaseVerdict.OVERDUE):
            yield MetricError("feedback-verdict", code=self.code, verdict=self.verdict.value)

    @property
    def is_in_time(self) -> bool:
        """Whether it is surely not out of time; an unjudged one is not counted as in time."""
        return self.verdict in (CaseVerdict.EARLY, CaseVerdict.ON_TIME, CaseVerdict.IN_TIME)

    @property
    def is_satisfied(self) -> bool:
        """Whether it is neither disliked nor repeated nor out of time."""
        return not (self.disliked or self.repeated or self.verdict in (CaseVerdict.LATE, CaseVerdict.OVERDUE))
