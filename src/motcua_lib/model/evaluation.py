"""Dữ liệu đánh giá giải quyết thủ tục hành chính: what a dossier and a unit are marked by.

Floor 3, nouns only. What each answer is worth stands in the book, one edition after the other.
"""

from collections.abc import Iterable
from enum import Enum

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.errors import MetricError
from motcua_lib.law import Text
from motcua_lib.model.procedure_parts import Level
from motcua_lib.model.scorecard import Ratio, as_count

__all__ = [
    "AgenciesContacted",
    "AgencyTime",
    "Complaint",
    "DossierMarks",
    "FeedbackFigures",
    "OnlineFigures",
    "Publicity",
    "Timing",
    "UnitFigures",
]


class Timing(Enum):
    """Thời gian so với quy định: shorter than the term, equal to it, or longer.

    The values are those of `StepResult`, so `Timing(row.result.value)` reads a row of a control slip that is closed.

    >>> Timing("early") is Timing.EARLY, Timing.LATE.text["vi"]
    (True, 'dài hơn quy định')
    """

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"

    @property
    def text(self) -> Text:
        """The timing in words."""
        return _TEXT[self]


class AgenciesContacted(Enum):
    """Số cơ quan phải liên hệ: none; only the one-stop unit; or more.

    The body that leads a field check or a council counts as ONE_STOP where the law requires the applicant's presence.

    >>> AgenciesContacted.NONE.text["en"]
    'no agency'
    """

    NONE = "none"
    ONE_STOP = "one-stop"
    MORE = "more"

    @property
    def text(self) -> Text:
        """The answer in words."""
        return _TEXT[self]


class Publicity(Enum):
    """Công khai thủ tục: accurate, full and on time by posting and by electronic means, by one of them, or otherwise.

    >>> Publicity.BOTH.text["en"]
    'posted and electronic'
    """

    BOTH = "both"
    ONE = "one"
    OTHERWISE = "otherwise"

    @property
    def text(self) -> Text:
        """The answer in words."""
        return _TEXT[self]


class Complaint(Enum):
    """Phản ánh về thái độ: none, one that was found to be unfounded, or a founded one. An unfounded one does not count.

    >>> Complaint.FOUNDED.text["en"]
    'founded complaint'
    """

    NONE = "none"
    UNFOUNDED = "unfounded"
    FOUNDED = "founded"

    @property
    def text(self) -> Text:
        """The answer in words."""
        return _TEXT[self]


_TEXT: dict[Enum, Text] = {
    Timing.EARLY: Text("ngắn hơn quy định", "shorter than the term"),
    Timing.ON_TIME: Text("bằng quy định", "equal to the term"),
    Timing.LATE: Text("dài hơn quy định", "longer than the term"),
    AgenciesContacted.NONE: Text("không phải liên hệ cơ quan nào", "no agency"),
    AgenciesContacted.ONE_STOP: Text("chỉ liên hệ Bộ phận Một cửa", "the one-stop unit only"),
    AgenciesContacted.MORE: Text("phải liên hệ thêm cơ quan khác", "more agencies"),
    Publicity.BOTH: Text("niêm yết và điện tử", "posted and electronic"),
    Publicity.ONE: Text("một trong hai hình thức", "one of the two means"),
    Publicity.OTHERWISE: Text("trường hợp khác", "otherwise"),
    Complaint.NONE: Text("không có phản ánh", "no complaint"),
    Complaint.UNFOUNDED: Text("phản ánh không đúng", "unfounded complaint"),
    Complaint.FOUNDED: Text("có phản ánh đúng", "founded complaint"),
}


@attrs.frozen
class AgencyTime:
    """Thời gian của một cơ quan tham gia: how one agency, leading or coordinating, kept its own term in a dossier."""

    agency: str = attrs.field(validator=of_type(str))
    timing: Timing = attrs.field(validator=of_type(Timing))


def _agency_times(values: Iterable[AgencyTime]) -> tuple[AgencyTime, ...]:
    return tuple_of(values, AgencyTime, "DossierMarks.agency_times")


def _contacts(value: object) -> int | None:
    return None if value is None else as_count(value, "DossierMarks.contacts")


def _by_applicant(value: object) -> int:
    return as_count(value, "DossierMarks.contacts_by_applicant")


@attrs.frozen
class DossierMarks:
    """Dữ liệu đánh giá một hồ sơ: what is known of one dossier. What is not known is left as None, and is no zero.

    Args:
        code: what to call the dossier in messages.
        total_time: the total time against the term.
        agency_times: the time of each agency that took part, against its own term.
        contacts: times the applicant had to contact the receiving place to complete the dossier, online ones too.
        contacts_by_applicant: how many of them the applicant's own fault caused.
        agencies: which agencies the applicant had to contact.
        publicity: how the procedure was published.
        complaint: whether there was a complaint about the conduct of officials.
    Raises:
        ArgumentTypeError: a wrong type. MetricError: a negative count, an agency twice, or more contacts by fault than
            contacts.

    >>> DossierMarks("H1", contacts=2, contacts_by_applicant=1).counted_contacts
    1
    """

    code: str = attrs.field(default="", validator=of_type(str))
    total_time: Timing | None = attrs.field(default=None, kw_only=True, validator=of_type(Timing, type(None)))
    agency_times: tuple[AgencyTime, ...] = attrs.field(default=(), kw_only=True, converter=_agency_times)
    contacts: int | None = attrs.field(default=None, kw_only=True, converter=_contacts)
    contacts_by_applicant: int = attrs.field(default=0, kw_only=True, converter=_by_applicant)
    agencies: AgenciesContacted | None = attrs.field(
        default=None, kw_only=True, validator=of_type(AgenciesContacted, type(None))
    )
    publicity: Publicity | None = attrs.field(default=None, kw_only=True, validator=of_type(Publicity, type(None)))
    complaint: Complaint | None = attrs.field(default=None, kw_only=True, validator=of_type(Complaint, type(None)))

    def __attrs_post_init__(self) -> None:
        names = [time.agency for time in self.agency_times]
        if len(set(names)) < len(names):
            raise MetricError("agency-twice", dossier=self.code, agencies=names)
        if self.contacts_by_applicant > (self.contacts or 0):
            raise MetricError(
                "contacts-by-fault", dossier=self.code, by_fault=self.contacts_by_applicant, contacts=self.contacts
            )

    @property
    def counted_contacts(self) -> int | None:
        """The contacts that the applicant's own fault did not cause; None when contacts are not known."""
        return None if self.contacts is None else self.contacts - self.contacts_by_applicant


def _received(value: object) -> int:
    return as_count(value, "FeedbackFigures.received")


def _answered(value: object) -> int:
    return as_count(value, "FeedbackFigures.answered_on_time")


def _dragging(value: object) -> int:
    return as_count(value, "FeedbackFigures.dragging")


@attrs.frozen
class FeedbackFigures:
    """Phản ánh, kiến nghị của đơn vị: received, answered on time, and those that drag on.

    Raises:
        ArgumentTypeError: no count. MetricError: a negative count, or a part larger than those received.
    """

    received: int = attrs.field(kw_only=True, converter=_received)
    answered_on_time: int = attrs.field(default=0, kw_only=True, converter=_answered)
    dragging: int = attrs.field(default=0, kw_only=True, converter=_dragging)

    def __attrs_post_init__(self) -> None:
        for part in (self.answered_on_time, self.dragging):
            _ = Ratio(part, self.received, Text("phản ánh, kiến nghị", "feedback"))  # a larger part is refused here


def _unsettled(value: object) -> int:
    return as_count(value, "OnlineFigures.unsettled")


@attrs.frozen
class OnlineFigures:
    """Dịch vụ công trực tuyến của đơn vị.

    Args:
        procedures: procedures at level 3 or 4, of those eligible for it.
        dossiers: dossiers filed online, of all dossiers of those procedures.
        unsettled: online dossiers not resolved or overdue.
    """

    procedures: Ratio = attrs.field(kw_only=True, validator=of_type(Ratio))
    dossiers: Ratio = attrs.field(kw_only=True, validator=of_type(Ratio))
    unsettled: int = attrs.field(default=0, kw_only=True, converter=_unsettled)


@attrs.frozen
class UnitFigures:
    """Dữ liệu đánh giá của đơn vị: what is known of a one-stop unit in a period; None where it is not known.

    Args:
        level: the level of the unit, on which the threshold of index 5 depends.
        full_process: procedures received, appraised and approved at the one-stop unit, of those listed for it.
        received_there: procedures received and returned there, of those that no rule exempts.
        publicity: how procedures are published.
        feedback: feedback received and answered.
        online: online services.
    """

    level: Level = attrs.field(validator=of_type(Level))
    full_process: Ratio | None = attrs.field(default=None, kw_only=True, validator=of_type(Ratio, type(None)))
    received_there: Ratio | None = attrs.field(default=None, kw_only=True, validator=of_type(Ratio, type(None)))
    publicity: Publicity | None = attrs.field(default=None, kw_only=True, validator=of_type(Publicity, type(None)))
    feedback: FeedbackFigures | None = attrs.field(
        default=None, kw_only=True, validator=of_type(FeedbackFigures, type(None))
    )
    online: OnlineFigures | None = attrs.field(default=None, kw_only=True, validator=of_type(OnlineFigures, type(None)))
