"""Tiếp nhận hồ sơ: channels, reception rules and the official receipt with its three instants.

Floor 3, nouns only. The rules of each decree stand in `book/one_stop.py`.
"""

from datetime import datetime, time
from enum import Enum

import attrs

from motcua_lib._checks import of_type, plain_time
from motcua_lib.errors import ReceptionError
from motcua_lib.law import Citation, Text
from motcua_lib.model.days import in_vietnam
from motcua_lib.model.hours import OfficeHours

__all__ = ["Channel", "Reception", "ReceptionRules"]


class Channel(Enum):
    """Cách thức nộp hồ sơ: how a dossier is filed.

    >>> Channel.POST.text["vi"]
    'dịch vụ bưu chính'
    """

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"

    @property
    def text(self) -> Text:
        return _CHANNEL_TEXT[self.value]


_CHANNEL_TEXT = {
    "counter": Text("trực tiếp", "at the counter"),
    "post": Text("dịch vụ bưu chính", "by post"),
    "online": Text("trực tuyến", "online"),
}


@attrs.frozen
class ReceptionRules:
    """Quy định tiếp nhận: when a filing counts as received, and when it moves on to the specialists.

    Args:
        slug, name: its stable name and what it is called.
        citation: the article on reception and the start of the clock.
        transfer: the article on the transfer of paper dossiers.
        transfer_cutoff: dossiers received after it move at the start of the next working day.
        out_of_hours: the text by which a filing out of hours is received at the next session.
        counter_hours: hours in which the counter receives on days that are not worked, such as Saturday mornings;
            a receipt in them is official but the day is not counted. None: the counter keeps office hours only.
    """

    slug: str
    name: Text
    citation: Citation
    transfer: Citation = attrs.field(kw_only=True)
    transfer_cutoff: time = attrs.field(default=time(15), kw_only=True, validator=plain_time)
    out_of_hours: Citation = attrs.field(kw_only=True)
    counter_hours: OfficeHours | None = attrs.field(
        default=None, kw_only=True, validator=of_type(OfficeHours, type(None))
    )


def _instant(value: datetime) -> datetime:
    return in_vietnam(value)


@attrs.frozen
class Reception:
    """Tiếp nhận chính thức: the three instants of a filing, which are never merged, and the latest transfer.

    Args:
        submitted_at: when the applicant handed it in, posted or sent it.
        received_at: the official receipt, inside reception hours.
        clock_start: when the resolving term starts: the official receipt, or the competent agency's receipt of a
            dossier filed at another unit.
        transfer_by: the latest instant at which a paper dossier moves to the specialists.
        channel: how it was filed.
        rules: the rules it was received under.
        competent_at: when the competent agency had it, for a dossier filed at another unit.
    Raises:
        ReceptionError: it is received before it is submitted, or its clock starts before it is received.
    """

    submitted_at: datetime = attrs.field(converter=_instant)
    received_at: datetime = attrs.field(converter=_instant, kw_only=True)
    clock_start: datetime = attrs.field(converter=_instant, kw_only=True)
    transfer_by: datetime = attrs.field(converter=_instant, kw_only=True)
    channel: Channel = attrs.field(kw_only=True, validator=of_type(Channel))
    rules: ReceptionRules = attrs.field(kw_only=True, validator=of_type(ReceptionRules))
    competent_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(_instant), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if not self.submitted_at <= self.received_at <= self.clock_start:
            raise ReceptionError(
                "reception-order", submitted=self.submitted_at, received=self.received_at, clock=self.clock_start
            )

    def __str__(self) -> str:
        return f"{self.channel.text}, {self.received_at:%d/%m/%Y %H:%M}"
