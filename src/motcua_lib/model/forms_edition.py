"""Phiên bản biểu mẫu: which number and name an official slip has under one circular, and how well its fields are known.

Floor 3, nouns only. The editions stand in `book/forms.py`.
"""

from collections.abc import Iterable

import attrs

from motcua_lib._checks import of_type, tuple_of
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.effects import Slip

__all__ = ["FormEdition"]


def _names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(values, str, "FormEdition.remembered")


@attrs.frozen
class FormEdition:
    """Phiên bản biểu mẫu: one official slip as one circular has it.

    Args:
        slip: which slip.
        number: số mẫu; empty where none is known, or where the circular has no such form.
        title: what the slip is called.
        citation: what sets number and title; fields: where the fields of the slip were read.
        remembered: the fields that no source confirms, by the names they have in the slip.
        paper: the size of the paper, such as "A5"; empty where it was not read.

    >>> from motcua_lib.law import Instrument
    >>> cite = Citation(Instrument("03/2025/TT-VPCP"))
    >>> edition = FormEdition(Slip.STOP, "05", title=Slip.STOP.text, citation=cite, fields=cite)
    >>> edition.label["vi"], attrs.evolve(edition, number="").label["en"]
    ('Mẫu số 05 03/2025/TT-VPCP', '03/2025/TT-VPCP has no such form')
    """

    slip: Slip = attrs.field(validator=of_type(Slip))
    number: str = attrs.field(validator=of_type(str))
    title: Text = attrs.field(kw_only=True, validator=of_type(Text))
    citation: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
    fields: Citation = attrs.field(kw_only=True, validator=of_type(Citation))
    remembered: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_names)
    paper: str = attrs.field(default="", kw_only=True, validator=of_type(str))

    @property
    def label(self) -> Text:
        """The number with its circular, or that there is none, or that none is known."""
        where = self.citation.label
        if self.number:
            return Text(f"Mẫu số {self.number} {where.vi}", f"form {self.number} of {where.en}")
        if self.citation.confidence is Confidence.HIGH:
            return Text(f"{where.vi} không có mẫu này", f"{where.en} has no such form")
        return Text(f"chưa rõ số mẫu ({where.vi})", f"no number of this form is known ({where.en})")

    def __str__(self) -> str:
        return self.label.vi
