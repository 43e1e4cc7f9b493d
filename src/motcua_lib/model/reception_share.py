"""Tỷ lệ tiếp nhận tại Bộ phận Một cửa: procedures received at the one-stop unit against those of specialised units.

Floor 3, nouns only.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, cast

import attrs

from motcua_lib._checks import tuple_of
from motcua_lib.codes.procedure import ProcedureCode
from motcua_lib.errors import CatalogueError
from motcua_lib.law import Text
from motcua_lib.model._exact import spelled
from motcua_lib.model.catalogue import Catalogue
from motcua_lib.model.procedure import Procedure, as_code

__all__ = ["ROUNDING", "ReceptionShare", "reception_share"]

ROUNDING: Final = Text("làm tròn nửa lên đến hai chữ số thập phân", "rounded half up to two decimals")


def _procedures(values: Iterable[Procedure]) -> tuple[Procedure, ...]:
    return tuple_of(values, Procedure, "the procedures of a share")


def _fields(procedures: tuple[Procedure, ...]) -> tuple[str, ...]:
    return tuple(sorted({procedure.field for procedure in procedures}))


@attrs.frozen
class ReceptionShare:
    """Tỷ lệ tiếp nhận tại Một cửa: the two parts of a catalogue, their fields, and the share of the first.

    Made by `reception_share`.

    Args:
        one_stop: the procedures received at the one-stop unit.
        specialised: those that specialised units receive themselves.
        unknown: codes that were said to be received and are not in the catalogue on that day.
    """

    one_stop: tuple[Procedure, ...] = attrs.field(converter=_procedures)
    specialised: tuple[Procedure, ...] = attrs.field(converter=_procedures)
    unknown: tuple[ProcedureCode, ...] = attrs.field(default=(), kw_only=True)

    @property
    def total(self) -> int:
        """All procedures."""
        return len(self.one_stop) + len(self.specialised)

    @property
    def one_stop_fields(self) -> tuple[str, ...]:
        """Lĩnh vực tại Một cửa: the fields of those received at the one-stop unit, by name."""
        return _fields(self.one_stop)

    @property
    def specialised_fields(self) -> tuple[str, ...]:
        """The fields of those that specialised units receive, by name."""
        return _fields(self.specialised)

    @property
    def split_fields(self) -> tuple[str, ...]:
        """Fields that have procedures in both parts."""
        return tuple(field for field in self.one_stop_fields if field in self.specialised_fields)

    @property
    def share(self) -> Fraction:
        """The share received at the one-stop unit, exactly."""
        return Fraction(len(self.one_stop), self.total)

    @property
    def percent(self) -> Decimal:
        """The share in percent, rounded half up to two decimals; see `ROUNDING`."""
        hundredths = int(self.share * 10_000 + Fraction(1, 2))
        return Decimal(f"{hundredths // 100}.{hundredths % 100:02d}")

    @property
    def text(self) -> Text:
        """The share in words."""
        percent, first, total = spelled(self.percent), len(self.one_stop), self.total
        return Text(
            f"{first}/{total} thủ tục ({percent.vi}%) tiếp nhận tại Bộ phận Một cửa",
            f"{first} of {total} procedures ({percent.en}%) received at the one-stop unit",
        )

    def __str__(self) -> str:
        return self.text.vi


def reception_share(
    catalogue: Catalogue, received: Iterable[str | ProcedureCode], *, day: date | None = None
) -> ReceptionShare:
    """Tỷ lệ tiếp nhận tại Một cửa: which procedures of a catalogue a one-stop unit receives.

    Args:
        catalogue: the procedures of the agencies.
        received: the codes received, such as `OneStopUnit.procedures` or `OneStopUnits.received(day)`.
        day: the day; may be left out when nothing in the catalogue has a history.
    Raises:
        CatalogueError: no procedure to share, or histories and no day. ArgumentTypeError: a wrong type.

    >>> share = reception_share(Catalogue([Procedure("1.000757", "A"), Procedure("1.001193", "B")]), ["1.001193"])
    >>> share.share, str(share)
    (Fraction(1, 2), '1/2 thủ tục (50,00%) tiếp nhận tại Bộ phận Một cửa')
    """
    codes = dict.fromkeys(as_code(cast(str, code)) for code in tuple_of(received, object, "received"))
    procedures = catalogue.find(day=day)
    if not procedures:
        raise CatalogueError("nothing-to-share", day=day or "any day")
    there = {procedure.code for procedure in procedures}
    return ReceptionShare(
        [procedure for procedure in procedures if procedure.code in codes],
        [procedure for procedure in procedures if procedure.code not in codes],
        unknown=tuple(code for code in codes if code not in there),
    )
