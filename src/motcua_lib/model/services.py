"""Hình thức phục vụ: ways of serving that go beyond the counter in office hours, and the trips that they save.

Floor 3, nouns only. What places did stands in `book/services.py`; a practice is no rule. How a filing out of hours is
received stands in `deadlines/_services.py`.
"""

from collections.abc import Iterable, Iterator
from enum import Enum

import attrs

from motcua_lib._checks import of_type, raise_faults, tuple_of
from motcua_lib.errors import DossierError
from motcua_lib.law import Citation, Text
from motcua_lib.model.hours import OfficeHours

__all__ = [
    "Contact",
    "ContactPurpose",
    "ContactWay",
    "Matter",
    "ServiceMode",
    "ServicePractice",
    "VisitCount",
    "visits",
]


class ServiceMode(Enum):
    """Hình thức phục vụ: how an office serves, beside the counter in office hours.

    >>> ServiceMode.ROUND_THE_CLOCK.text["vi"], ServiceMode.ROUND_THE_CLOCK.takes_out_of_hours
    ('phục vụ 24/7', True)
    """

    AT_HOME = "at-home"
    RESULT_AT_HOME = "result-at-home"
    POSTAL_RETURN = "postal-return"
    OUT_OF_HOURS = "out-of-hours"
    SATURDAY = "saturday"
    ROUND_THE_CLOCK = "round-the-clock"
    GUIDED_FILING = "guided-filing"
    ELDERLY_HELP = "elderly-help"
    ACCESSIBLE_PATH = "accessible-path"
    FRIENDLY_UMBRELLA = "friendly-umbrella"

    @property
    def takes_out_of_hours(self) -> bool:
        """Whether filings are taken outside the office hours."""
        return self in _OPEN_LONGER

    @property
    def saves_a_trip(self) -> bool:
        """Whether the applicant stays at home for it."""
        return self in _TRIPLESS

    @property
    def text(self) -> Text:
        return _MODE_TEXT[self.value]


_OPEN_LONGER = frozenset({ServiceMode.OUT_OF_HOURS, ServiceMode.SATURDAY, ServiceMode.ROUND_THE_CLOCK})
_TRIPLESS = frozenset({ServiceMode.AT_HOME, ServiceMode.RESULT_AT_HOME, ServiceMode.POSTAL_RETURN})
_MODE_TEXT = {
    "at-home": Text("phục vụ tại nhà", "service at home"),
    "result-at-home": Text("trao kết quả tại nhà", "result brought home"),
    "postal-return": Text("trả kết quả qua dịch vụ bưu chính", "result returned by post"),
    "out-of-hours": Text("phục vụ ngoài giờ hành chính", "service out of office hours"),
    "saturday": Text("tiếp nhận ngày thứ Bảy", "reception on Saturdays"),
    "round-the-clock": Text("phục vụ 24/7", "service round the clock"),
    "guided-filing": Text("hướng dẫn nộp hồ sơ qua điện thoại thông minh", "help with filing by smartphone"),
    "elderly-help": Text("hỗ trợ người cao tuổi", "help for the elderly"),
    "accessible-path": Text("lối đi cho người khuyết tật", "path for the disabled"),
    "friendly-umbrella": Text("chiếc ô thân thiện", "friendly umbrella"),
}


class Matter(Enum):
    """Việc được phục vụ: the kinds of dossiers that practices name; the host says which of its procedures are which.

    >>> Matter.DEATH_REGISTRATION.text["vi"]
    'đăng ký khai tử'
    """

    DEATH_REGISTRATION = "death-registration"
    FUNERAL_SUPPORT = "funeral-support"
    MONTHLY_ALLOWANCE = "monthly-allowance"
    SIGNATURE_CERTIFICATION = "signature-certification"
    OTHER = "other"

    @property
    def text(self) -> Text:
        return _MATTER_TEXT[self.value]


_MATTER_TEXT = {
    "death-registration": Text("đăng ký khai tử", "registration of a death"),
    "funeral-support": Text("hỗ trợ chi phí mai táng", "funeral support"),
    "monthly-allowance": Text(
        "trợ cấp hằng tháng cho người cao tuổi, người khuyết tật nặng",
        "monthly allowance of the elderly and the severely disabled",
    ),
    "signature-certification": Text("chứng thực chữ ký", "certification of a signature"),
    "other": Text("việc khác", "another matter"),
}


def _matters(values: Iterable[Matter]) -> tuple[Matter, ...]:
    return tuple_of(values, Matter, "ServicePractice.matters")


@attrs.frozen
class ServicePractice:
    """Cách làm: a mode of service as one place keeps it, and for which dossiers.

    Args:
        mode: how it serves.
        place: where.
        matters: for which kinds of dossiers; none named: for every dossier.
        hours: when it takes filings, for a mode that takes them out of hours at stated times; None where it is at any
            time, or where the source states none.
        citation: where it was read, or the decision of the office.

    >>> from motcua_lib.book.services import HOME_DEATH_REGISTRATION
    >>> HOME_DEATH_REGISTRATION.covers(Matter.DEATH_REGISTRATION), HOME_DEATH_REGISTRATION.covers(Matter.OTHER)
    (True, False)
    """

    mode: ServiceMode = attrs.field(validator=of_type(ServiceMode))
    place: Text = attrs.field(validator=of_type(Text))
    matters: tuple[Matter, ...] = attrs.field(default=(), converter=_matters, kw_only=True)
    hours: OfficeHours | None = attrs.field(default=None, kw_only=True, validator=of_type(OfficeHours, type(None)))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))

    def covers(self, matter: Matter) -> bool:
        """Whether dossiers of this kind are served so."""
        return not self.matters or matter in self.matters

    def __str__(self) -> str:
        return f"{self.mode.text} ({self.place})"


class ContactPurpose(Enum):
    """Mục đích liên hệ: what a contact with the one-stop unit was for."""

    FILE = "file"
    SUPPLEMENT = "supplement"
    PAY = "pay"
    COLLECT = "collect"


class ContactWay(Enum):
    """Cách liên hệ: AT_HOME is an official who comes to the applicant; only COUNTER is a trip."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"
    AT_HOME = "at-home"


def _purposes(values: ContactPurpose | Iterable[ContactPurpose]) -> tuple[ContactPurpose, ...]:
    members = (values,) if isinstance(values, ContactPurpose) else values
    return tuple_of(members, ContactPurpose, "Contact.purposes")


@attrs.frozen
class Contact:
    """Lần liên hệ: one contact with the one-stop unit, for one purpose or for several at once.

    Args:
        way: at the counter, by post, online or at home.
        purposes: what it was for; one alone needs no list.
    Raises:
        DossierError: no purpose, or one named twice.

    >>> Contact(ContactWay.COUNTER, [ContactPurpose.FILE, ContactPurpose.COLLECT]).is_visit
    True
    """

    way: ContactWay = attrs.field(validator=of_type(ContactWay))
    purposes: tuple[ContactPurpose, ...] = attrs.field(converter=_purposes)

    def __attrs_post_init__(self) -> None:
        if not self.purposes or len(set(self.purposes)) < len(self.purposes):
            raise DossierError("contact-purposes", purposes=", ".join(each.value for each in self.purposes) or "none")

    @property
    def is_visit(self) -> bool:
        """Whether the applicant went to the counter for it."""
        return self.way is ContactWay.COUNTER


@attrs.frozen
class VisitCount:
    """Số lần đi lại: how often the applicant went, and how often the dossier had to be completed. Made by `visits`.

    Args:
        trips: visits to the counter.
        contacts: contacts of any way.
        completions: contacts to complete the dossier, online ones too, as the one-stop evaluation counts them.
        finished: whether the result was collected or returned.
    """

    trips: int
    contacts: int = attrs.field(kw_only=True)
    completions: int = attrs.field(kw_only=True)
    finished: bool = attrs.field(kw_only=True)

    @property
    def is_one_visit(self) -> bool:
        """Whether the whole dossier took one visit or none."""
        return self.finished and self.trips <= 1

    def __str__(self) -> str:
        return f"{self.trips} lần đi lại"


def visits(contacts: Iterable[Contact]) -> VisitCount:
    """Đếm số lần đi lại: the trips of one dossier, from its contacts in order of time.

    A filing online or by post and a result returned by post need no trip. A procedure settled on the spot files and
    collects in one contact, which is one trip.

    Args:
        contacts: every contact about the dossier, in order of time.
    Returns:
        VisitCount: trips, contacts, completions.
    Raises:
        DossierError: nothing was filed, it was filed or collected twice, something came before the filing or after
            the result; all faults at once. ArgumentTypeError: a wrong type.

    >>> from motcua_lib.model.services import ContactPurpose as P, ContactWay as W
    >>> count = visits([Contact(W.ONLINE, P.FILE), Contact(W.COUNTER, P.SUPPLEMENT), Contact(W.POST, P.COLLECT)])
    >>> count.trips, count.completions, count.is_one_visit
    (1, 1, True)

    Legal basis: contacts to complete the dossier as in Circular 01/2018/TT-VPCP, art. 13, index 3; the count of trips
    is practice.
    """
    members = tuple_of(contacts, Contact, "contacts")
    raise_faults("the contacts of a dossier", _disorder(members))
    purposes = [purpose for contact in members for purpose in contact.purposes]
    return VisitCount(
        sum(contact.is_visit for contact in members),
        contacts=len(members),
        completions=sum(ContactPurpose.SUPPLEMENT in contact.purposes for contact in members),
        finished=ContactPurpose.COLLECT in purposes,
    )


def _disorder(contacts: tuple[Contact, ...]) -> Iterator[DossierError]:
    filed = _places(contacts, ContactPurpose.FILE)
    collected = _places(contacts, ContactPurpose.COLLECT)
    if not filed:
        yield DossierError("contacts-not-filed")
    for what, places in (("file", filed), ("collect", collected)):
        if len(places) > 1:
            yield DossierError("contacts-twice", what=what, count=len(places))
    first, last = min(filed, default=0), min(collected, default=len(contacts))
    for place in range(first):
        yield DossierError("contacts-outside", number=place + 1, where="before", what="files", other=first + 1)
    for place in range(last + 1, len(contacts)):
        yield DossierError("contacts-outside", number=place + 1, where="after", what="ends", other=last + 1)


def _places(contacts: tuple[Contact, ...], purpose: ContactPurpose) -> list[int]:
    return [place for place, contact in enumerate(contacts) if purpose in contact.purposes]
