"""Quyết định công bố thủ tục: the act that announces, amends or ends a procedure, and its days.

Floor 3, nouns only. How early and how soon it must come stands in `book/publication.py`.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs

from motcua_lib._checks import of_type, raise_faults
from motcua_lib.errors import ArgumentTypeError, CatalogueError, QuantityError
from motcua_lib.law import Text
from motcua_lib.model.days import as_day

__all__ = ["IssuerLevel", "PublicationDecision", "PublicationTerms", "VersionAction", "day_or_none", "plain_day"]


class IssuerLevel(Enum):
    """Cấp công bố: who announces a procedure, a minister or the chair of a province.

    >>> IssuerLevel.PROVINCE.text["vi"]
    'cấp tỉnh'

    Legal basis: Decree 63/2010, art. 13.
    """

    MINISTRY = "ministry"
    PROVINCE = "province"

    @property
    def text(self) -> Text:
        """The level in words."""
        return _ISSUER_TEXT[self.value]


class VersionAction(Enum):
    """Hình thức công bố: what a decision does to a procedure.

    ISSUED, AMENDED and REPLACED start a version; REPLACED and ABOLISHED end the code. The four are remembered, no text
    was seen.

    >>> VersionAction.AMENDED.text["vi"], VersionAction.ABOLISHED.text["en"]
    ('sửa đổi, bổ sung', 'abolished')
    """

    ISSUED = "issued"
    AMENDED = "amended"
    REPLACED = "replaced"
    ABOLISHED = "abolished"

    @property
    def text(self) -> Text:
        """The action in words."""
        return _ACTION_TEXT[self.value]


_ISSUER_TEXT = {"ministry": Text("cấp bộ", "a ministry"), "province": Text("cấp tỉnh", "a province")}
_ACTION_TEXT = {
    "issued": Text("ban hành mới", "issued"),
    "amended": Text("sửa đổi, bổ sung", "amended"),
    "replaced": Text("thay thế", "replaced"),
    "abolished": Text("bãi bỏ", "abolished"),
}


def _count(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    what = f"PublicationTerms.{attribute.name}"
    if type(value) is not int:
        raise ArgumentTypeError("not-a-count", what=what, value=value)
    if value < 1:
        raise QuantityError("not-positive", what=what, value=value)


@attrs.frozen
class PublicationTerms:
    """Thời hạn công bố, công khai: in working days, both counted as working days of the office.

    Args:
        announce_before: how many working days before the legal effect date the decision is signed at the latest.
        publish_within: within how many working days of the decision it is put online.

    >>> PublicationTerms(announce_before=20, publish_within=10).publish_within
    10
    """

    announce_before: int = attrs.field(kw_only=True, validator=_count)
    publish_within: int = attrs.field(kw_only=True, validator=_count)


def plain_day(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """A validator for days: a date, and no datetime."""
    as_day(value, what=f"{type(instance).__name__}.{attribute.name}")


def day_or_none(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """A validator for days that may not be known."""
    if value is not None:
        plain_day(instance, attribute, value)


@attrs.frozen
class PublicationDecision:
    """Quyết định công bố: the act that announces a procedure, with its three days.

    Args:
        number: its number, such as "3380/QĐ-BNNMT".
        issuer: a ministry or a province.
        signed_on: the day it was signed; it is known from that day.
        effect_on: the day on which the legal document behind it takes effect.
        published_on: the day it was put online; None when it is not, or not yet.
    Raises:
        ArgumentTypeError: a wrong type. CatalogueError: no number, or put online before it was signed.

    >>> decision = PublicationDecision("3380/QĐ-BNNMT", IssuerLevel.MINISTRY,
    ...                                signed_on=date(2025, 8, 25), effect_on=date(2025, 7, 1))
    >>> str(decision)
    '3380/QĐ-BNNMT ngày 25/08/2025'

    Legal basis: Decree 63/2010, arts 13 and 17.
    """

    number: str = attrs.field(validator=of_type(str))
    issuer: IssuerLevel = attrs.field(validator=of_type(IssuerLevel))
    signed_on: date = attrs.field(kw_only=True, validator=plain_day)
    effect_on: date = attrs.field(kw_only=True, validator=plain_day)
    published_on: date | None = attrs.field(default=None, kw_only=True, validator=day_or_none)

    def __attrs_post_init__(self) -> None:
        raise_faults("publication decision", self._faults())

    def _faults(self) -> Iterator[CatalogueError]:
        if not self.number.strip():
            yield CatalogueError("no-decision-number", path="number", value=self.number)
        if self.published_on is not None and self.published_on < self.signed_on:
            yield CatalogueError(
                "published-before-signed", path="published_on", value=self.published_on, signed=self.signed_on
            )

    def __str__(self) -> str:
        return f"{self.number} ngày {self.signed_on:%d/%m/%Y}"
