"""Tên văn bản dạng `urn:lex`: an identifier of a legal document, in the form of RFC 9676.

Viet Nam assigns no such names, so this is a name in that form and no registered one: the words for the issuer and the
kind of document are this library's own. Nothing is filled in: without number or day of signing there is no name.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from motcua_lib._checks import raise_faults
from motcua_lib.errors import ArgumentTypeError, CodecError
from motcua_lib.law import Citation, Instrument

__all__ = ["urn_lex"]


class _Kind(NamedTuple):
    issuer: str
    measure: str


_ENDINGS = {"NĐ-CP": _Kind("chinh.phu", "nghi.dinh"), "QĐ-TTg": _Kind("thu.tuong.chinh.phu", "quyet.dinh")}
_CIRCULAR = re.compile(r"TT-(?P<ministry>[A-ZĐ]+)")
_ASSEMBLY = re.compile(r"QH[0-9]+", re.ASCII)
_ACTS = {"Bộ luật": "bo.luat", "Luật": "luat", "Nghị quyết": "nghi.quyet"}
_KNOWN = "endings such as NĐ-CP, QĐ-TTg, TT-BTC and QH13 with a title that starts with Luật, Bộ luật or Nghị quyết"
_ARTICLE = re.compile(r"[0-9]+[a-zđ]?", re.ASCII | re.IGNORECASE)


def _plain(text: str) -> str:
    """A text in small letters without marks, as names in this form are written.

    >>> _plain("61/2018/NĐ-CP")
    '61-2018-nd-cp'
    """
    letters = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower().replace("/", "-")


def _kind(instrument: Instrument) -> _Kind:
    """Issuer and kind by the ending of the number; both empty when it does not say them."""
    ending = instrument.number.rpartition("/")[2]
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    circular = _CIRCULAR.fullmatch(ending)
    if circular:
        return _Kind(_plain(circular["ministry"]), "thong.tu")
    acts = [measure for word, measure in _ACTS.items() if str(instrument).startswith(word)]
    return _Kind("quoc.hoi", acts[0]) if acts and _ASSEMBLY.fullmatch(ending) else _Kind("", "")


def _faults(instrument: Instrument, article: str) -> Iterator[CodecError]:
    name = str(instrument)
    if not instrument.number:
        yield CodecError("urn-number", instrument=name)
    elif not _kind(instrument).issuer:
        yield CodecError("urn-kind", number=instrument.number, known=_KNOWN)
    if instrument.signed is None:
        yield CodecError("urn-date", instrument=name)
    if "sửa đổi" in name:
        yield CodecError("urn-amended", instrument=name)
    if article and not _ARTICLE.fullmatch(article):
        yield CodecError("urn-article", article=article)


def urn_lex(source: Citation | Instrument) -> str:
    """Tên dạng `urn:lex`: the identifier of a document, or of the place in it that a citation names.

    Args:
        source: a document, or a citation, whose article, clause and point follow the document.
    Returns:
        The name, such as "urn:lex:vn:chinh.phu:nghi.dinh:2018-04-23;61-2018-nd-cp~dieu19;khoan4".
    Raises:
        ArgumentTypeError: neither a citation nor a document.
        CodecError: what the name needs is missing, or the document is cited as amended by another; `faults` holds
            every reason.

    >>> from datetime import date
    >>> decree = Instrument("61/2018/NĐ-CP", signed=date(2018, 4, 23))
    >>> urn_lex(decree), urn_lex(Citation(decree, "19", clause="4"))[-14:]
    ('urn:lex:vn:chinh.phu:nghi.dinh:2018-04-23;61-2018-nd-cp', '~dieu19;khoan4')

    Legal basis: RFC 9676 (informational), for the form.
    """
    if not isinstance(source, Citation | Instrument):
        raise ArgumentTypeError("wrong-type", what="the source", allowed="a Citation or an Instrument", value=source)
    instrument = source.instrument if isinstance(source, Citation) else source
    article = source.article if isinstance(source, Citation) else ""
    raise_faults(str(instrument), _faults(instrument, article))
    kind = _kind(instrument)
    document = f"urn:lex:vn:{kind.issuer}:{kind.measure}:{instrument.signed};{_plain(instrument.number)}"
    return document + _partition(source) if isinstance(source, Citation) else document


def _partition(citation: Citation) -> str:
    """The place in the document; the letter đ stays apart from d."""
    levels = (("dieu", citation.article), ("khoan", citation.clause), ("diem", citation.point))
    stated = [f"{word}{quote(value.lower(), safe='')}" for word, value in levels if value]
    return "~" + ";".join(stated) if stated else ""
