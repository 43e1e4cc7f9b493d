"""Tiếp nhận hồ sơ: channels, reception rules and the official receipt with its three instants.

Floor 3, nouns only. The rules of each decree stand in `book/one_stop.py`.
"""

from datetime import datetime, time
from enum import Enum

import attrs

from motcua_lib.law import Citation, Text
from motcua_lib.model._checks import of_type
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
    transfer_cutoff: time = attrs.field(default=time(15), kw_only=True, validator=of_type(time))
    out_of_hours: Citation = attrs.field(kw_only=True)
    counter_hours: OfficeHours | None = attrs.field(
        default=None, kw_only=True, validator=of_type(OfficeHours, type(None))
    )


@attrs.frozen
class Reception:
    """Tiếp nhận chính thức: the three instants of a filing, which are never merged.

    Args:
        submitted_at: when the applicant handed it in, posted or sent it.
        received_at: the official receipt, inside reception hours.
        clock_start: when the resolving term starts: the official receipt, or the competent agency's receipt of a
            dossier filed at another unit.
        transfer_by: the latest instant at which a paper dossier moves to the specialists.
        channel: how it was filed.
        rules: the rules it was received under.
        competent_at: when the competent agency had it, for a dossier filed at another unit.
    """

    submitted_at: datetime = attrs.field(converter=in_vietnam)
    received_at: datetime = attrs.field(converter=in_vietnam, kw_only=True)
    clock_start: datetime = attrs.field(converter=in_vietnam, kw_only=True)
    transfer_by: datetime = attrs.field(converter=in_vietnam, kw_only=True)
    channel: Channel = attrs.field(kw_only=True, validator=of_type(Channel))
    rules: ReceptionRules = attrs.field(kw_only=True, validator=of_type(ReceptionRules))
    competent_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(in_vietnam), kw_only=True
    )
